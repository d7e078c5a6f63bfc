package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

var now = time.Date(2026, 11, 21, 8, 30, 0, 0, time.FixedZone("ICT", 7*3600))

// imported is what a calendar program makes of a calendar: it reads it and
// writes it again, by which it also holds it against what RFC 5545 asks of each
// component.
func imported(t *testing.T, b []byte) []ical.Event {
	t.Helper()
	cal, err := ical.NewDecoder(bytes.NewReader(b)).Decode()
	require.NoError(t, err)
	require.NoError(t, ical.NewEncoder(&bytes.Buffer{}).Encode(cal))
	assert.Equal(t, "2.0", cal.Props.Get(ical.PropVersion).Value)
	return cal.Events()
}

func words(t *testing.T, e ical.Event, name string) string {
	t.Helper()
	s, err := e.Props.Text(name)
	require.NoError(t, err)
	return s
}

// days returns the first and the last day of an event; the end that is written
// is the day after.
func days(t *testing.T, e ical.Event) string {
	t.Helper()
	assert.Equal(t, ical.ValueDate, e.Props.Get(ical.PropDateTimeStart).ValueType())
	assert.Equal(t, ical.ValueDate, e.Props.Get(ical.PropDateTimeEnd).ValueType())
	from, err := e.DateTimeStart(time.UTC)
	require.NoError(t, err)
	to, err := e.DateTimeEnd(time.UTC)
	require.NoError(t, err)
	return from.Format(time.DateOnly) + "/" + to.AddDate(0, 0, -1).Format(time.DateOnly)
}

// A memorandum made up for the tests: a report due every year, a session of
// the joint committee every other year, a first payment in a month not yet
// settled, and a term that renews itself.
func memorandum() *agreement.Agreement {
	ministry := id.Must[id.Partner]("0190a000-0000-7000-8000-000000000001")
	return &agreement.Agreement{
		ID:      id.Must[id.Agreement]("0190a000-0000-7000-8000-0000000000a1"),
		Titles:  text.Of("Memorandum of understanding on science and technology; phase 2", `Bản ghi nhớ về hợp tác khoa học, công nghệ và đổi mới sáng tạo giữa Bộ Khoa học và Công nghệ và đối tác; giai đoạn 2, gọi tắt là "Bản ghi nhớ\Thỏa thuận"`),
		Parties: []agreement.Party{{Partner: ministry, Name: text.Of("Ministry of Science and Technology", "Bộ Khoa học và Công nghệ")}},
		Events:  []agreement.Event{{Kind: agreement.EventSigned, On: calendar.MustDate("2026-09-01")}, {Kind: agreement.EventInForce, On: calendar.MustDate("2026-10-01")}},
		Term:    agreement.Term{Length: calendar.MustSpan("P2Y"), Renewal: agreement.RenewalAutomatic, Notice: calendar.MustSpan("P6M")},
		Obligations: []agreement.Obligation{
			{Key: "report", Bearer: ministry, Duty: text.Of("Report on results", "Báo cáo kết quả thực hiện, nêu rõ:\n- nhiệm vụ đã hoàn thành;\n- khó khăn, vướng mắc"),
				Rule: &agreement.DueRule{After: agreement.EventInForce, Within: calendar.MustSpan("P1Y"), Every: calendar.MustSpan("P1Y")}},
			{Key: "session", Duty: text.Of("Joint committee", "Họp Ủy ban hỗn hợp"),
				Rule: &agreement.DueRule{After: agreement.EventSigned, Within: calendar.MustSpan("P2Y"), Every: calendar.MustSpan("P2Y")}},
			{Key: "payment", Duty: text.Of("First payment", "Chi trả đợt một"), Due: calendar.MustDate("2027-02")},
		},
	}
}

// What is written is imported without complaint and says what was due.
func TestImport(t *testing.T) {
	a := memorandum()
	on := calendar.MustDate("2026-11-21")
	duties := a.Due(calendar.Period{Start: on, End: on.AddYears(2)}, on)
	var b bytes.Buffer
	require.NoError(t, agreement.WriteICalendar(&b, a, duties, agreement.ICalendar{
		Lang: language.Vietnamese, Stamp: now, Host: "example.org", Alarms: []calendar.Span{calendar.MustSpan("P30D"), calendar.MustSpan("P1M")},
	}))
	for line := range strings.SplitSeq(b.String(), "\r\n") {
		assert.LessOrEqual(t, len(line), 75)
		assert.NotContains(t, line, "\n", "every line ends in CRLF")
	}
	events := imported(t, b.Bytes())
	require.Len(t, events, len(duties))
	var got []string
	for i, e := range events {
		d := &duties[i]
		got = append(got, days(t, e)+" "+strings.TrimPrefix(words(t, e, ical.PropUID), a.ID.String()+"/")+" "+words(t, e, ical.PropSummary))
		stamp, err := e.Props.DateTime(ical.PropDateTimeStamp, nil)
		require.NoError(t, err)
		assert.True(t, stamp.Equal(now))
		assert.Contains(t, words(t, e, ical.PropDescription), a.Titles[1].Value, "quotes, commas, semicolons and backslashes come back")
		assert.Contains(t, words(t, e, ical.PropDescription), d.State.Label(language.Vietnamese))
		status, err := e.Status()
		require.NoError(t, err)
		assert.Equal(t, d.Date.Precision() < calendar.Day, status == ical.EventTentative)
		require.Len(t, e.Children, 2)
		for k, alarm := range e.Children {
			assert.Equal(t, ical.CompAlarm, alarm.Name)
			assert.Equal(t, "DISPLAY", alarm.Props.Get(ical.PropAction).Value)
			before, err := alarm.Props.Get(ical.PropTrigger).Duration()
			require.NoError(t, err)
			first, err := e.DateTimeStart(time.UTC)
			require.NoError(t, err)
			want := []time.Time{first.AddDate(0, 0, -30), monthBefore(first)}[k]
			assert.Equal(t, want, first.Add(before), "%s", first)
		}
	}
	title := a.Titles[1].Value
	assert.Equal(t, []string{
		"2027-02-01/2027-02-28 obligation:payment@example.org Đến hạn nghĩa vụ: Chi trả đợt một",
		"2027-10-01/2027-10-01 obligation:report#1@example.org Đến hạn nghĩa vụ: " + a.Obligations[0].Duty[1].Value,
		"2028-03-30/2028-03-30 notice#1@example.org Hạn cuối gửi thông báo: " + title, // six months before 30 September
		"2028-09-01/2028-09-01 obligation:session#1@example.org Đến hạn nghĩa vụ: Họp Ủy ban hỗn hợp",
		"2028-09-30/2028-09-30 term-end#1@example.org Hết thời hạn thỏa thuận: " + title,
		"2028-10-01/2028-10-01 obligation:report#2@example.org Đến hạn nghĩa vụ: " + a.Obligations[0].Duty[1].Value,
	}, got)
}

// monthBefore is a day one month before, the last of that month where it has no
// such day.
func monthBefore(d time.Time) time.Time {
	b := d.AddDate(0, -1, 0)
	if b.Day() != d.Day() {
		b = b.AddDate(0, 0, -b.Day())
	}
	return b
}

// A duty owed on 2,000 days is imported as 2,000 events, each under a UID of its own.
func TestImportMany(t *testing.T) {
	a := memorandum()
	a.Obligations = []agreement.Obligation{{Key: "phản hồi của các bên, 100%", Duty: text.In("vi", strings.Repeat("Ủy ban hỗn hợp ", 30)), Due: calendar.MustDate("2026-01-01"),
		Rule: &agreement.DueRule{Every: calendar.MustSpan("P1D"), Times: 2000}}}
	var b bytes.Buffer
	require.NoError(t, agreement.WriteICalendar(&b, a, a.AppendDue(nil, agreement.Watch{}), agreement.ICalendar{Stamp: now}))
	uids := map[string]string{}
	for _, e := range imported(t, b.Bytes()) {
		if uid := words(t, e, ical.PropUID); strings.Contains(uid, "/obligation:") {
			uids[uid] = days(t, e)
			assert.Equal(t, "Obligation due: "+a.Obligations[0].Duty[0].Value, words(t, e, ical.PropSummary))
		}
	}
	require.Len(t, uids, 2000)
	first := calendar.MustDate("2026-01-01")
	c := agreement.ICalendar{}
	for i := range 2000 {
		day := first.AddDays(i).String()
		assert.Equal(t, day+"/"+day, uids[c.UID(a.ID.String(), fmt.Sprintf("obligation:phản%%20hồi%%20của%%20các%%20bên,%%20100%%25#%d", i+1))])
	}
}

// The portfolio that the module carries, as the command writes it.
func TestRun(t *testing.T) {
	dir := t.TempDir()
	known := filepath.Join(dir, "known.json")
	in := filepath.Join("..", "portfolio", "data", "portfolio.json")
	calendarOf := func(args ...string) (int, []byte) {
		var out, errors bytes.Buffer
		status := run(append(args, "-known", known, "-months", "60", "-alarm", "P30D", "-host", "example.org"), strings.NewReader("{}"), &out, &errors, now)
		assert.Equal(t, status == 0, errors.Len() == 0, errors.String())
		return status, out.Bytes()
	}
	f, err := os.Open(in)
	require.NoError(t, err)
	defer f.Close()
	p, err := cooperation.Decode(f)
	require.NoError(t, err)
	on := calendar.MustDate("2026-11-21")
	items := cooperation.Due(&p, calendar.Period{Start: on, End: on.AddMonths(60)}, on)
	require.NotEmpty(t, items)

	status, first := calendarOf("-in", in, "-on", "2026-11-21")
	require.Zero(t, status)
	events := imported(t, first)
	require.Len(t, events, len(items))
	for i, e := range events {
		x := &items[i]
		assert.Equal(t, x.Record+"/"+x.Key+"@example.org", words(t, e, ical.PropUID))
		assert.Equal(t, x.Date.Earliest().String()+"/"+x.Date.Latest().String(), days(t, e))
		name, _ := x.Name.Pick(language.Vietnamese)
		assert.True(t, strings.HasSuffix(words(t, e, ical.PropSummary), ": "+name))
		assert.Equal(t, "0", e.Props.Get(ical.PropSequence).Value)
	}
	// Written again it is the same; what is remembered to have been on another
	// day has moved.
	_, again := calendarOf("-in", in, "-on", "2026-11-21")
	assert.Equal(t, string(first), string(again))
	b, err := os.ReadFile(known)
	require.NoError(t, err)
	uid := items[0].Record + "/" + items[0].Key + "@example.org"
	moved := strings.Replace(string(b), `"`+uid+`": {`+"\n\t\t\"date\": \""+items[0].Date.String(), `"`+uid+`": {`+"\n\t\t\"date\": \"2025", 1)
	require.NotEqual(t, string(b), moved)
	require.NoError(t, os.WriteFile(known, []byte(moved), 0o666))
	_, third := calendarOf("-in", in, "-on", "2026-11-21")
	events = imported(t, third)
	assert.Equal(t, "1", events[0].Props.Get(ical.PropSequence).Value)
	assert.Equal(t, "0", events[1].Props.Get(ical.PropSequence).Value)

	status, _ = calendarOf() // standard input is no portfolio
	assert.Equal(t, 2, status)
	status, _ = calendarOf("-in", in, "-on", "2099-01-01")
	assert.Equal(t, 1, status, "nothing is due")
	status, _ = calendarOf("-in", "nowhere.json")
	assert.Equal(t, 2, status)
	status, _ = calendarOf("-alarm", "soon")
	assert.Equal(t, 2, status)
}
