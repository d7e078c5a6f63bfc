package rule_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFailAt(t *testing.T) {
	mild := goodTrip()
	mild.Share = 6000
	warn := goodTrip()
	warn.Stops[0].Country = "XX"
	for _, c := range []struct {
		at                    rule.Severity
		mild, warn, bad, good bool
	}{
		{rule.Error, false, false, true, false},
		{rule.Warning, false, true, true, false},
		{rule.Advice, true, true, true, false},
	} {
		v := validator(t, rule.FailAt(c.at))
		for i, x := range []*trip{mild, warn, badTrip(), goodTrip()} {
			want := []bool{c.mild, c.warn, c.bad, c.good}[i]
			assert.Equal(t, want, v.Validate(x) != nil, "%v, trip %d", c.at, i)
			if r, ok := v.Validate(x).(*rule.Report); ok {
				assert.Equal(t, v.Inspect(x), *r, "Validate and Inspect agree")
			}
		}
	}
}

func TestOff(t *testing.T) {
	v := validator(t, rule.Off("TRIP-LAW", "TRIP-TITLE"), rule.Off("TRIP-NIGHT"))
	assert.Equal(t, []string{allOfBad[1], allOfBad[4], allOfBad[5], allOfBad[6]}, found(v.Inspect(badTrip())))
	assert.NoError(t, v.Validate(badTrip()))
}

func TestTreat(t *testing.T) {
	v := validator(t, rule.Treat("TRIP-SHARE", rule.Error), rule.Treat("TRIP-TITLE", rule.Error), rule.Treat("TRIP-TITLE", rule.Advice))
	mild := goodTrip()
	mild.Share, mild.Title = 6000, ""
	r := v.Inspect(mild)
	require.Equal(t, []string{"TRIP-TITLE /Title", "TRIP-SHARE /Share"}, found(r))
	assert.Equal(t, rule.Advice, r.Violations[0].Severity, "the last word counts")
	assert.Equal(t, rule.Error, r.Violations[1].Severity)
	assert.Equal(t, rule.Error, r.Violations[1].Rule().Severity)
	assert.Error(t, v.Validate(mild))
	for m := range trips().All() {
		if m.Code == "TRIP-SHARE" {
			assert.Equal(t, rule.Advice, m.Severity, "the set keeps its own")
		}
	}
}

func TestWaive(t *testing.T) {
	waiver := func(code rule.Code, pointer string) rule.Waiver {
		return rule.Waiver{Code: code, Pointer: pointer, Who: "Office 1", Why: "old record", Until: 2026_11_21}
	}
	for _, c := range []struct {
		name   string
		asOf   rule.Day
		waiver rule.Waiver
		waived []int
	}{
		{"everywhere", 2026_11_20, waiver("TRIP-NIGHT", ""), []int{2, 3}},
		{"last day", 2026_11_21, waiver("TRIP-NIGHT", ""), []int{2, 3}},
		{"day after", 2026_11_22, waiver("TRIP-NIGHT", ""), nil},
		{"one place", 2026_11_21, waiver("TRIP-NIGHT", "/Stops/2/Nights/0"), []int{3}},
		{"a place and below", 2026_11_21, waiver("TRIP-NIGHT", "/Stops/0"), []int{2}},
		{"not by the first letters", 2026_11_21, waiver("TRIP-STOPS", "/Sto"), nil},
		{"the whole", 2026_11_21, waiver("TRIP-LAW", ""), []int{7}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := validator(t, rule.AsOf(c.asOf), rule.Waive(c.waiver)).Inspect(badTrip())
			var waived, left []string
			for i, x := range allOfBad {
				if slices.Contains(c.waived, i) {
					waived = append(waived, x)
				} else {
					left = append(left, x)
				}
			}
			assert.Equal(t, left, found(r))
			var got []string
			for _, w := range r.Waived {
				got = append(got, string(w.Code)+" "+w.Pointer)
				assert.Equal(t, c.waiver, w.Waiver)
			}
			assert.Equal(t, waived, got)
		})
	}

	untitled := goodTrip()
	untitled.Title = ""
	v := validator(t, rule.AsOf(2026_11_21), rule.Waive(waiver("TRIP-TITLE", "")))
	assert.True(t, v.Validate(untitled) == nil, "what is waived is not refused")
}

func TestLists(t *testing.T) {
	v := validator(t,
		rule.Lists(list{"countries", "ours-1", []string{"VX"}}),
		rule.Lists(list{"cities", "3", []string{"??"}}))
	r := v.Inspect(badTrip())
	assert.NotContains(t, found(r), "TRIP-COUNTRY /Stops/1/Country", "the list of that name has it")
	assert.Contains(t, found(r), "TRIP-COUNTRY /Stops/3/Country", "a list of another name does not matter")
	assert.Equal(t, []string{"countries ours-1", "cities 3"}, r.Judge.Lists)

	r = validator(t, rule.Off("TRIP-LAW")).Inspect(&trip{Title: "T", Stops: []stop{{Country: "VX"}, {Country: strings.Repeat("Q", 99)}}})
	require.Len(t, r.Violations, 2)
	assert.Equal(t, rule.Args{
		{Name: "code", Kind: rule.ArgCode, Text: "VX"},
		{Name: "list", Kind: rule.ArgCode, Text: "countries 2026.1"},
		{Name: "near", Kind: rule.ArgCode, Text: "VN, VU"},
	}, r.Violations[0].Args)
	assert.Len(t, r.Violations[1].Args[0].Text, 64+len("…"), "a code never fills a log")
	assert.Equal(t, "–", r.Violations[1].Args[2].Text)

	// The list given is the one that is cited, also for what it lacks.
	given := list{"countries", "2026.1+ours", []string{"VN", "VU", "JP", "VX", "QX"}}
	r = validator(t, rule.Off("TRIP-LAW"), rule.Lists(given)).Inspect(&trip{Title: "T", Stops: []stop{{Country: "VX"}, {Country: "QQ"}}})
	require.Len(t, r.Violations, 1)
	assert.Equal(t, "QQ is not in countries 2026.1+ours; near: QX.", r.Violations[0].Message())
}

// TestUnlistedPrivate: of a person's record only the list is said.
func TestUnlistedPrivate(t *testing.T) {
	set := rule.NewSet("private", "1", nil, []rule.Rule[trip]{{
		Code: "PRIVATE", Severity: rule.Error, Where: "/Title", Basis: house, EN: "not in %[1]s; near: %[2]s", VI: "%[1]s, %[2]s",
		Check: func(x *trip, c *rule.Context) (f rule.Faults) {
			return c.UnlistedPrivate(f.Here(), countries, x.Title)
		},
	}})
	assert.Equal(t, "not in countries 2026.1; near: VN, VU", rule.Must(rule.New(set)).Inspect(&trip{Title: "Van Anh"}).Violations[0].Message())
	given := rule.Lists(list{"countries", "2", []string{"Van"}})
	assert.Equal(t, "not in countries 2; near: Van", rule.Must(rule.New(set, given)).Inspect(&trip{Title: "Van Anh"}).Violations[0].Message())
	assert.NoError(t, rule.Must(rule.New(set, given)).Validate(&trip{Title: "Van"}))
}

func TestNewRefuses(t *testing.T) {
	day := rule.AsOf(2026_11_21)
	full := rule.Waiver{Code: "TRIP-LAW", Who: "Office 1", Why: "test", Until: 2026_12_31}
	waive := func(change func(*rule.Waiver)) rule.Option {
		w := full
		change(&w)
		return rule.Waive(w)
	}
	for name, c := range map[string]struct {
		want string
		opts []rule.Option
	}{
		"off":              {`"TRIP-X"`, []rule.Option{rule.Off("TRIP-LAW", "TRIP-X")}},
		"treat":            {`"TRIP-X"`, []rule.Option{rule.Treat("TRIP-X", rule.Error)}},
		"waive":            {`"TRIP-X"`, []rule.Option{day, waive(func(w *rule.Waiver) { w.Code = "TRIP-X" })}},
		"treat as none":    {"use Off", []rule.Option{rule.Treat("TRIP-LAW", 0)}},
		"treat as more":    {"not 4", []rule.Option{rule.Treat("TRIP-LAW", 4)}},
		"fail at none":     {"FailAt", []rule.Option{rule.FailAt(0)}},
		"no such day":      {"20261340", []rule.Option{rule.AsOf(2026_13_40)}},
		"waive, no day":    {"add AsOf", []rule.Option{rule.Waive(full)}},
		"waive, no who":    {"who granted it", []rule.Option{day, waive(func(w *rule.Waiver) { w.Who = "" })}},
		"waive, no why":    {"why", []rule.Option{day, waive(func(w *rule.Waiver) { w.Why = "" })}},
		"waive, no end":    {"last day", []rule.Option{day, waive(func(w *rule.Waiver) { w.Until = 0 })}},
		"waive, bad end":   {"last day", []rule.Option{day, waive(func(w *rule.Waiver) { w.Until = 7 })}},
		"waive, no code":   {"needs a code", []rule.Option{day, waive(func(w *rule.Waiver) { w.Code = "" })}},
		"waive, no place":  {`"Stops"`, []rule.Option{day, waive(func(w *rule.Waiver) { w.Pointer = "Stops" })}},
		"waive a record":   {`"trip-1"`, []rule.Option{day, waive(func(w *rule.Waiver) { w.Subject = "trip-1" })}},
		"no such leap day": {"20270229", []rule.Option{rule.AsOf(2027_02_29)}},
		"nil list":         {"number 1 of Lists", []rule.Option{rule.Lists(nil)}},
	} {
		t.Run(name, func(t *testing.T) {
			v, err := rule.New(trips(), c.opts...)
			require.ErrorContains(t, err, c.want)
			assert.Nil(t, v)
			assert.Panics(t, func() { rule.Must(v, err) })
		})
	}
	for name, change := range map[string]func(*rule.Rule[trip]){
		"code":      func(r *rule.Rule[trip]) { r.Code = "" },
		"severity":  func(r *rule.Rule[trip]) { r.Severity = 0 },
		"high":      func(r *rule.Rule[trip]) { r.Severity = 4 },
		"EN":        func(r *rule.Rule[trip]) { r.EN = "" },
		"VI":        func(r *rule.Rule[trip]) { r.VI = "" },
		"check":     func(r *rule.Rule[trip]) { r.Check = nil },
		"same code": func(r *rule.Rule[trip]) { r.Code = "TRIP-TITLE" },
	} {
		table := tripRules()
		change(&table[1])
		_, err := rule.New(rule.NewSet("trip", "1", nil, table))
		assert.Error(t, err, name)
	}
}
