package agreement

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/document"
)

// namedCase is a line of testdata/cases.jsonl: agreements of which texts,
// notices or articles were published, and some made up to show a difficulty.
type namedCase struct {
	Name      string    `json:"name"`
	Agreement Agreement `json:"agreement"`
}

func cases(t *testing.T) map[string]*Agreement {
	raw, err := os.ReadFile("testdata/cases.jsonl")
	require.NoError(t, err)
	all := map[string]*Agreement{}
	for line, err := range document.Lines[namedCase](bytes.NewReader(raw)) {
		require.NoError(t, err)
		all[line.Value.Name] = &line.Value.Agreement
	}
	require.Len(t, all, bytes.Count(raw, []byte("\n")), "every line has a name of its own")
	return all
}

// What is read is written again: no member of any case is lost.
func TestCasesKeepEverything(t *testing.T) {
	raw, err := os.ReadFile("testdata/cases.jsonl")
	require.NoError(t, err)
	for _, line := range bytes.Split(bytes.TrimSpace(raw), []byte("\n")) {
		c, err := document.Decode[namedCase](bytes.NewReader(line))
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, document.Encode(&b, c))
		var read, written any
		require.NoError(t, json.Unmarshal(line, &read))
		require.NoError(t, json.Unmarshal(b.Bytes(), &written))
		assert.Equal(t, read, written, c.Name)
	}
}

// Status, end of the term, first day of the next one and last day for notice,
// reckoned by hand.
func TestCases(t *testing.T) {
	all := cases(t)
	const today = "2026-11-21"
	for _, x := range []struct {
		name, on          string
		status            Status
		sure              bool
		why               Why
		since             string
		end, next, notice string
	}{
		// Two ministries of one state; the article gives no day of signature.
		{"VN-most-mofa-2024", today, Signed, false, DateTooVague, "", "2026", "", ""},
		{"AU-VN-centre", today, InForce, false, SeenImplemented, "", "", "", ""},
		{"VN-HU-2005", today, InForce, true, ByEvent, "2005-07-20", "", "", ""},
		{"VN-HU-2005", "2005-07-19", StatusUnknown, false, NothingDated, "", "", "", ""},
		{"VN-AM-2019", "2021-12-19", Signed, false, ForceNotRecorded, "2019-07-05", "", "", ""},
		{"VN-AM-2019", "2021-12-20", InForce, true, ByEvent, "2021-12-20", "", "", ""},
		{"VN-KR-1995", today, Signed, false, ForceNotRecorded, "1995-04", "", "", ""},
		{"VN-TW-2009", today, InForce, true, ByEvent, "2009-01-22", "", "", ""},
		// Five years from 20 April 1995, renewed by consent, three months' notice.
		{"VN-CN-MWR-1995", "2000-04-19", InForce, true, ByEvent, "1995-04-20", "2000-04-19", "2000-04-20", "2000-01-19"},
		{"VN-CN-MWR-1995", today, Expired, false, RenewalUnknown, "2000-04-19", "2000-04-19", "2000-04-20", "2000-01-19"},
		{"VN-SU-1978", today, Signed, false, ForceNotRecorded, "1978-11-03", "", "", ""},
		// Covers October 2005 to June 2010: the day after cannot be told.
		{"VN-SE-2005", "2010-06-15", InForce, false, DateTooVague, "2005-09-30", "2010-06", "", ""},
		{"VN-SE-2005", today, Expired, false, RenewalUnknown, "2010-06", "2010-06", "", ""},
		{"KR-CN-1992", "1992-10-29", Signed, false, ForceNotRecorded, "1992-09-30", "", "", ""},
		{"KR-CN-1992", today, InForce, true, ByEvent, "1992-10-30", "", "", ""},
		// The last renewal was agreed on 13 December 2024 for five years from 27 August.
		{"US-CN-1979", "2024-10-01", InForce, true, ByEvent, "1979-01-31", "2029-08-26", "2029-08-27", ""},
		{"US-CN-1979", "2024-08-20", InForce, true, ByEvent, "1979-01-31", "2024-08-27", "2024-08-28", ""},
		// From 1 March 2010 to 28 February 2015, then a year at a time.
		{"five years then one", "2015-02-28", InForce, true, ByEvent, "2010-03-01", "2015-02-28", "2015-03-01", "2014-08-28"},
		{"five years then one", today, InForce, true, ByEvent, "2010-03-01", "2027-02-28", "2027-03-01", "2026-08-28"},
		{"five years then one, notice in time", today, Expired, true, ByNotice, "2026-02-28", "2026-02-28", "", "2025-08-28"},
		{"five years then one, notice a day late", today, InForce, true, ByEvent, "2010-03-01", "2027-02-28", "", "2026-08-28"},
		{"district of before July 2025", today, InForce, true, ByEvent, "2023-06-15", "2028-06-14", "", ""},
		{"signed party by party, in force on the last ratification", "2002-05-09", Signed, false, ForceNotRecorded, "2001-03-01", "", "", ""},
		{"signed party by party, in force on the last ratification", today, InForce, true, ByEvent, "2002-05-10", "", "", ""},
		{"suspended and resumed", "2021-06-01", Suspended, true, ByEvent, "2020-03-15", "", "", ""},
		{"suspended and resumed", "2022-06-01", Suspended, false, DateTooVague, "2020-03-15", "", "", ""},
		{"suspended and resumed", today, InForce, true, ByEvent, "2022", "", "", ""},
		{"amended twice, superseded", "2006-01-01", InForce, true, ByEvent, "2005-05-05", "2010-05-04", "", ""},
		{"amended twice, superseded", "2011-01-01", InForce, true, ByEvent, "2005-05-05", "2012-12-31", "2013-01-01", ""},
		{"amended twice, superseded", today, Superseded, true, ByEvent, "2018-04-01", "2020-12-31", "", ""},
		{"written for no end", today, InForce, true, ByEvent, "1991", "9999-12-31", "", ""},
		{"about, and perhaps", today, InForce, false, DateTooVague, "1961-01-26~", "1966-01-25~", "1966-01-26~", ""},
	} {
		a, on := all[x.name], calendar.MustDate(x.on)
		require.NotNil(t, a, x.name)
		name := x.name + " on " + x.on
		var since calendar.Date
		if x.since != "" {
			since = calendar.MustDate(x.since)
		}
		assert.Equal(t, Standing{x.status, since, x.sure, x.why}, a.StatusOn(on), name)
		assert.Equal(t, x.end, a.TermEndOn(on).String(), name+": end")
		assert.Equal(t, x.next, a.NextTermOn(on).String(), name+": next term")
		assert.Equal(t, x.notice, a.NoticeBy(on).String(), name+": notice")
	}
	autumn := calendar.MustDate("2024-10-01")
	then := all["US-CN-1979"].KnownOn(autumn)
	assert.Equal(t, Standing{Expired, calendar.MustDate("2024-08-27"), false, RenewalUnknown}, then.StatusOn(autumn), "as known in that autumn")
}

// Dates as lists of treaties have them: read where they have a meaning, refused
// with the place and what to write where not.
func TestDatesOfTreatyLists(t *testing.T) {
	read := func(on string) (calendar.Date, error) {
		a, err := Decode(bytes.NewReader([]byte(`{"events": [{"kind": "signed", "on": "` + on + `"}]}`)))
		if err != nil {
			return calendar.Date{}, err
		}
		return a.Events[0].On, nil
	}
	for _, good := range []string{"1802-04-18?", "1961-01-26~", "2010-XX-XX", "9999-12-31"} {
		d, err := read(good)
		require.NoError(t, err, good)
		assert.Equal(t, good, d.String())
	}
	for _, bad := range []string{"1964-XX-16", "1981-09..1981-10", "1953-05-5", "0014-022005", "NA", "06/03/1991"} {
		_, err := read(bad)
		var list document.Errors
		require.ErrorAs(t, err, &list, bad)
		require.Len(t, list, 1, bad)
		assert.Equal(t, "/events/0/on", list[0].Pointer, bad)
		assert.Equal(t, 1, list[0].Line)
		assert.NotEmpty(t, list[0].Remedy, bad)
		assert.Contains(t, err.Error(), bad)
	}
	// A time between two months is a period, with a stroke.
	p, err := calendar.ParsePeriod("1981-09/1981-10")
	require.NoError(t, err)
	assert.Equal(t, "1981-09", p.Start.String())
}
