package rule_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// strict reads JSON as a careful application does.
func strict(t *testing.T, b []byte, to any) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(to))
}

// TestReadBack: what we write, we read.
func TestReadBack(t *testing.T) {
	waivers := []rule.Waiver{
		{Code: "TRIP-NIGHT", Pointer: "/Stops/0", Who: "Office 1", Why: "old record", Until: 2026_12_31},
		{Code: "TRIP-LAW", Subject: "trip-1", Who: "Office 1", Why: "agreed", Until: 2027_02_28},
	}
	file, err := json.Marshal(waivers)
	require.NoError(t, err)
	assert.Equal(t, `[{"code":"TRIP-NIGHT","pointer":"/Stops/0","who":"Office 1","why":"old record","until":"2026-12-31"},`+
		`{"code":"TRIP-LAW","subject":"trip-1","who":"Office 1","why":"agreed","until":"2027-02-28"}]`, string(file))
	var back []rule.Waiver
	strict(t, file, &back)
	assert.Equal(t, waivers, back)
	assert.Error(t, json.Unmarshal(bytes.Replace(file, []byte("12-31"), []byte("02-30"), 1), &back))

	r := badReport(t)
	written, err := json.Marshal(r.Problem(language.Vietnamese))
	require.NoError(t, err)
	var p rule.Problem
	strict(t, written, &p)
	again, err := json.Marshal(p)
	require.NoError(t, err)
	assert.Equal(t, string(written), string(again))
	assert.Equal(t, rule.Args{{Name: "nights", Kind: rule.ArgInt, Number: -1}, {Name: "stop", Kind: rule.ArgInt, Number: 1}}, p.Errors[2].Args)

	written, err = json.Marshal(r)
	require.NoError(t, err)
	var report rule.Report
	require.NoError(t, json.Unmarshal(written, &report))
	assert.Equal(t, r.Judge, report.Judge)
	assert.Equal(t, found(r), found(report))
	assert.Equal(t, r.Waived[0].Waiver, report.Waived[0].Waiver)

	for m := range trips().All() {
		var same rule.Meta
		written, err = json.Marshal(m)
		require.NoError(t, err)
		strict(t, written, &same)
		assert.Equal(t, m, same)
	}
}

// journey is a whole that two sets judge: trips, and what they are together.
func journey(t *testing.T, ids []string, opts ...rule.Option) (rule.Report, error) {
	t.Helper()
	rest := rule.NewSet("rest", "1", nil, []rule.Rule[trip]{{
		Code: "REST", Severity: rule.Error, Where: "/Share", Basis: house, EN: "no", VI: "không",
		Check: func(*trip, *rule.Context) (f rule.Faults) { return f.Here() },
	}})
	opts = append(opts, rule.Part(trips().Codes()...), rule.Part(rest.Codes()...))
	one, err := rule.New(trips(), opts...)
	require.NoError(t, err)
	two, err := rule.New(rest, opts...)
	require.NoError(t, err)
	var all rule.Report
	for i, id := range ids {
		all.Append("/trips/"+string(rune('0'+i)), id, one.Inspect(badTrip()))
	}
	all.Append("", "", two.Inspect(nil))
	return all, two.Settle(&all)
}

func TestSettle(t *testing.T) {
	waiver := func(code rule.Code, subject, pointer string) rule.Option {
		return rule.Waive(rule.Waiver{Code: code, Subject: subject, Pointer: pointer, Who: "Office 1", Why: "test", Until: 2026_12_31})
	}
	for name, c := range map[string]struct {
		opt    rule.Option
		waived []string
	}{
		"by the place in the whole": {waiver("TRIP-TITLE", "", "/trips/1"), []string{"/trips/1/Title"}},
		"not by that in the record": {waiver("TRIP-TITLE", "", "/Title"), nil},
		"by the record":             {waiver("TRIP-NIGHT", "b", ""), []string{"/trips/1/Stops/0/Nights/1", "/trips/1/Stops/2/Nights/0"}},
		"by a place in the record":  {waiver("TRIP-NIGHT", "b", "/Stops/2"), []string{"/trips/1/Stops/2/Nights/0"}},
		"another record":            {waiver("TRIP-NIGHT", "c", ""), nil},
		"the whole":                 {waiver("REST", "", ""), []string{"/Share"}},
		"no record":                 {waiver("REST", "a", ""), nil},
	} {
		t.Run(name, func(t *testing.T) {
			before, err := journey(t, []string{"a", "b"}, rule.AsOf(2026_11_21))
			require.Error(t, err)
			r, err := journey(t, []string{"a", "b"}, rule.AsOf(2026_11_21), c.opt)
			var report *rule.Report
			require.ErrorAs(t, err, &report)
			assert.Equal(t, found(r), found(*report))
			assert.Len(t, r.Violations, len(before.Violations)-len(c.waived))
			var at []string
			for _, w := range r.Waived {
				at = append(at, w.Pointer)
			}
			assert.Equal(t, c.waived, at)
			late, _ := journey(t, []string{"a", "b"}, rule.AsOf(2027_01_01), c.opt)
			assert.Empty(t, late.Waived)
		})
	}

	// A record put in before moves the place of the others, but not their ids.
	by := waiver("TRIP-LAW", "b", "")
	r, _ := journey(t, []string{"a", "b"}, rule.AsOf(2026_11_21), by)
	assert.Equal(t, "/trips/1", r.Waived[0].Pointer)
	r, _ = journey(t, []string{"new", "a", "b"}, rule.AsOf(2026_11_21), by)
	require.Len(t, r.Waived, 1)
	assert.Equal(t, "/trips/2", r.Waived[0].Pointer)

	// Nothing is left to refuse.
	v := rule.Must(rule.New(trips(), rule.AsOf(2026_11_21), rule.Part(), waiver("TRIP-TITLE", "a", "")))
	untitled := goodTrip()
	untitled.Title = ""
	r = rule.Report{}
	r.Append("/trips/0", "a", v.Inspect(untitled))
	require.Len(t, r.Violations, 1, "a part leaves the waivers to the whole")
	kept := r.Violations
	assert.True(t, v.Settle(&r) == nil)
	assert.True(t, v.Settle(&r) == nil, "once more changes nothing")
	assert.Empty(t, r.Violations)
	assert.Len(t, r.Waived, 1)
	assert.Equal(t, rule.Code("TRIP-TITLE"), kept[0].Code, "the slice given is not changed")
	var none rule.Validator[trip]
	assert.NoError(t, none.Settle(&rule.Report{}))
}

func TestPart(t *testing.T) {
	_, err := rule.New(trips(), rule.Off("REST"))
	assert.ErrorContains(t, err, "REST")
	_, err = rule.New(trips(), rule.Off("REST", "TRIP-LAW"), rule.Part("REST"))
	assert.NoError(t, err)
	_, err = rule.New(trips(), rule.Off("RESTS"), rule.Part("REST"))
	assert.ErrorContains(t, err, `no rule of trip 1.2 or of the sets beside it has the code "RESTS"`)
	_, err = rule.New(trips(), rule.Part("REST"), rule.Waive(rule.Waiver{Code: "REST", Who: "x", Why: "y", Until: 2001_01_01}))
	assert.ErrorContains(t, err, "add AsOf", "without a day nothing is waived")
}
