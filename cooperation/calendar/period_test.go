package calendar_test

import (
	"encoding/json"
	"errors"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

var p = calendar.MustPeriod

func TestParsePeriod(t *testing.T) {
	for _, c := range []struct {
		text string
		want calendar.Period
	}{
		{"2024/2026", calendar.Period{Start: d("2024"), End: d("2026")}},
		{"2018/2020-05", calendar.Period{Start: d("2018"), End: d("2020-05")}},
		{"2024-10/..", calendar.Period{Start: d("2024-10"), OpenEnd: true}},
		{"../2026", calendar.Period{End: d("2026"), OpenStart: true}},
		{"2024/", calendar.Period{Start: d("2024")}},
		{"/2026-05-01", calendar.Period{End: d("2026-05-01")}},
		{"1984~/2004-06?", calendar.Period{Start: d("1984~"), End: d("2004-06?")}},
		{"2026/2024", calendar.Period{Start: d("2026"), End: d("2024")}},
	} {
		v, err := calendar.ParsePeriod(c.text)
		require.NoError(t, err, c.text)
		assert.Equal(t, c.want, v)
		assert.Equal(t, c.text, v.String())
	}
	for _, c := range []struct{ text, reason, remedy string }{
		{"", "empty", "leave the period out"},
		{"2024", "one date", "write 2024/2024"},
		{"2024-2026", "hyphen", "write 2024/2026"},
		{"2024 – 2026", "hyphen", "write 2024/2026"},
		{"/", "no date", "leave the period out"},
		{"../..", "no date", "leave the period out"},
		{"2024/present", "words", "write 2024/.."},
		{"2024/nay", "words", "write 2024/.."},
		{"2024/P2Y", "length", "both dates"},
		{"2024/2025/2026", "more than one slash", "2024/2026"},
		{"2024/1953-05-5", "1953-05-5 needs two digits", "write 1953-05-05"},
		{"NA/2024", "NA says", "leave"},
		{"sometime", "no slash", "2024/2026"},
	} {
		_, err := calendar.ParsePeriod(c.text)
		var e *calendar.Error
		require.True(t, errors.As(err, &e), c.text)
		assert.Equal(t, "period", e.What)
		assert.Contains(t, e.Reason, c.reason, c.text)
		assert.Contains(t, e.Remedy, c.remedy, c.text)
	}
	assert.Panics(t, func() { calendar.MustPeriod("2024") })
}

func TestContains(t *testing.T) {
	for _, c := range []struct {
		period, date string
		want         calendar.Truth
	}{
		{"2024-10-01/2026-09-30", "2024-10-01", calendar.Yes},
		{"2024-10-01/2026-09-30", "2026-09-30", calendar.Yes},
		{"2024-10-01/2026-09-30", "2026-10-01", calendar.No},
		{"2024-10-01/2026-09-30", "2024-09-30", calendar.No},
		{"2024-10-01/2026-09-30", "2025", calendar.Yes},
		{"2024-10-01/2026-09-30", "2024-10", calendar.Yes},
		{"2024-10-01/2026-09-30", "2026", calendar.Unknown},
		{"2024-10-01/2026-09-30", "2025?", calendar.Unknown},
		{"2024/2026", "2025", calendar.Yes},
		{"2024/2026", "2024-03-01", calendar.Unknown},
		{"2024/2026", "2027", calendar.No},
		{"2024/2026", "2023-12-31", calendar.No},
		{"2024-10/..", "2999", calendar.Yes},
		{"2024-10/..", "2024-09", calendar.No},
		{"2024-10/", "2025", calendar.Unknown},
		{"2024-10/", "2024", calendar.Unknown},
		{"2024-10/", "2023", calendar.No},
		{"../2026", "1900", calendar.Yes},
		{"/2026", "1900", calendar.Unknown},
		{"/2026", "2027", calendar.No},
		{"/2026-05-01", "2026-05-01", calendar.Yes},
		{"2024~/2026", "2025", calendar.Unknown},
		{"2024~/2026", "2027", calendar.No},
		{"2026/2024", "2025", calendar.Unknown},
	} {
		assert.Equal(t, c.want, p(c.period).Contains(d(c.date)), "%s %s", c.period, c.date)
	}
	assert.Equal(t, calendar.Unknown, p("2024/2026").Contains(calendar.Date{}))
	assert.Equal(t, calendar.Unknown, calendar.Period{}.Contains(d("2024")))
	assert.Equal(t, p("2024-01-01/2026-12-31"), p("2024/2026").Whole())
	assert.Equal(t, calendar.Yes, p("2024/2026").Whole().Contains(d("2024-03-01")))
	assert.Equal(t, p("2024-10-01/.."), p("2024-10/..").Whole())
}

func TestOverlaps(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want calendar.Truth
	}{
		{"2024-01-01/2026-12-31", "2026-12-31/2030-12-31", calendar.Yes},
		{"2024-01-01/2026-12-31", "2027-01-01/2030-12-31", calendar.No},
		{"2024/2026", "2026/2030", calendar.Unknown},
		{"2024/2026", "2025/2030", calendar.Yes}, // both begin by the end of 2025 and end later
		{"2024/2026-12-31", "2025/2030", calendar.Yes},
		{"2024/..", "2030/2031", calendar.Yes},
		{"2024/", "2030/2031", calendar.Unknown},
		{"2024/", "2020/2023", calendar.No},
		{"../2026", "2020/2023", calendar.Yes},
		{"2024?/2026", "2027/2028", calendar.No},
		{"2024?/2026", "2025/2028", calendar.Yes}, // its last day, in 2026, is in the other
		{"2024/2026?", "2025/2028", calendar.Unknown},
		{"2026/2024", "2025/2028", calendar.Unknown},
	} {
		assert.Equal(t, c.want, p(c.a).Overlaps(p(c.b)), "%s %s", c.a, c.b)
		assert.Equal(t, c.want, p(c.b).Overlaps(p(c.a)), "%s %s", c.b, c.a)
	}
	assert.Equal(t, calendar.Unknown, calendar.Period{}.Overlaps(p("2024/2026")))
}

func TestPeriodCheck(t *testing.T) {
	for _, s := range []string{"2024/2026", "2024/2024", "2024-10/..", "../2026", "2024/", "2024-10/2024", "2026?/2024"} {
		assert.NoError(t, p(s).Check(), s)
	}
	assert.NoError(t, calendar.Period{}.Check())
	for _, v := range []calendar.Period{
		p("2026/2024"), p("2026-05-02/2026-05-01"),
		{Start: d("2024"), OpenStart: true},
		{End: d("2024"), OpenEnd: true},
		{OpenStart: true, OpenEnd: true},
	} {
		var e *calendar.Error
		assert.True(t, errors.As(v.Check(), &e), v)
	}
	_, err := calendar.Period{OpenEnd: true}.MarshalText()
	assert.Error(t, err)
	_, err = calendar.Period{OpenEnd: true}.Value()
	assert.Error(t, err)
}

func TestPeriodText(t *testing.T) {
	for _, c := range []struct{ text, en, vi string }{
		{"2024/2026", "2024–2026", "2024–2026"},
		{"2024/2024", "2024", "2024"},
		{"2024-10/..", "from October 2024 onwards", "từ tháng 10/2024 trở đi"},
		{"2024/", "from 2024, end unknown", "từ năm 2024, chưa rõ ngày kết thúc"},
		{"../2026", "until 2026", "đến năm 2026"},
		{"/2026", "until 2026, start unknown", "đến năm 2026, chưa rõ ngày bắt đầu"},
		{"2024-10-01/2026-09-30", "from 1 October 2024 to 30 September 2026", "từ ngày 01/10/2024 đến ngày 30/09/2026"},
		{"2024~/2026?", "from about 2024 to 2026 (uncertain)", "từ khoảng năm 2024 đến năm 2026 (chưa chắc chắn)"},
	} {
		assert.Equal(t, c.en, p(c.text).In(language.English))
		assert.Equal(t, c.vi, p(c.text).In(language.Vietnamese))
	}
	assert.Equal(t, "unknown", calendar.Period{}.In(language.English))

	type record struct {
		Term calendar.Period `json:"term,omitzero"`
	}
	var r record
	require.NoError(t, json.Unmarshal([]byte(`{"term":"2024/.."}`), &r))
	assert.Equal(t, p("2024/.."), r.Term)
	out, err := json.Marshal(record{})
	require.NoError(t, err)
	assert.JSONEq(t, `{}`, string(out))
	require.NoError(t, json.Unmarshal([]byte(`{"term":""}`), &r))
	assert.True(t, r.Term.IsZero())
	assert.Error(t, json.Unmarshal([]byte(`{"term":"2024"}`), &r))

	var v calendar.Period
	require.NoError(t, v.Scan("2024/2026"))
	require.NoError(t, v.Scan([]byte("2024/..")))
	got, err := v.Value()
	require.NoError(t, err)
	assert.Equal(t, "2024/..", got)
	require.NoError(t, v.Scan(nil))
	got, err = v.Value()
	require.NoError(t, err)
	assert.Nil(t, got)
	assert.Error(t, v.Scan(1))
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"2024/2026", "2024-10/..", "../2026", "2024/", "/2026", "../..", "2026/2024", "2024-2026", "1984~/2004-06?", "2024/1953-05-5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := calendar.ParsePeriod(s)
		if err != nil {
			var e *calendar.Error
			if !errors.As(err, &e) || e.Remedy == "" || !v.IsZero() {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		if v.String() != s {
			t.Fatalf("%q prints as %q", s, v)
		}
		if v.Check() == nil {
			if v.Overlaps(v) == calendar.No {
				t.Fatalf("%q has no day in common with itself", s)
			}
			if v.Contains(v.Start) == calendar.No || v.Contains(v.End) == calendar.No {
				t.Fatalf("%q does not contain its own ends", s)
			}
		}
	})
}

func TestSpan(t *testing.T) {
	for _, c := range []struct {
		text, canonical string
		want            calendar.Span
	}{
		{"P5Y", "P5Y", calendar.Span{Years: 5}},
		{"P3M", "P3M", calendar.Span{Months: 3}},
		{"P1Y6M", "P1Y6M", calendar.Span{Years: 1, Months: 6}},
		{"P90D", "P90D", calendar.Span{Days: 90}},
		{"P1Y2M3D", "P1Y2M3D", calendar.Span{Years: 1, Months: 2, Days: 3}},
		{"P0Y6M0D", "P6M", calendar.Span{Months: 6}},
	} {
		v, err := calendar.ParseSpan(c.text)
		require.NoError(t, err)
		assert.Equal(t, c.want, v)
		assert.Equal(t, c.canonical, v.String())
		assert.NoError(t, v.Check())
	}
	for _, c := range []struct{ text, remedy string }{
		{"", "leave"}, {"P", "write"}, {"P0D", "leave"}, {"P2W", "write P14D"}, {"PW", "write"}, {"P1YT5H", "write"}, {"-P1Y", "sign"},
		{"P1.5Y", "P1Y6M"}, {"p5y", "P5Y"}, {"P6M1Y", "order"}, {"P5", "write"}, {"P5Y5Y", "write"}, {"5 years", "write"}, {"P1234567D", "write"},
	} {
		_, err := calendar.ParseSpan(c.text)
		var e *calendar.Error
		require.True(t, errors.As(err, &e), c.text)
		assert.Contains(t, e.Remedy, c.remedy, c.text)
	}
	assert.Error(t, calendar.Span{Days: -1}.Check())
	_, err := calendar.Span{Days: -1}.MarshalText()
	assert.Error(t, err)

	assert.Equal(t, d("2029-07-15"), d("2024-07-15").Add(calendar.MustSpan("P5Y")))
	assert.Equal(t, d("2029"), d("2024").Add(calendar.MustSpan("P5Y")))
	assert.Equal(t, d("2021-03-03"), d("2020-02-29").Add(calendar.MustSpan("P1Y3D")))
	assert.Equal(t, d("2026-02-28"), d("2026-08-31").Sub(calendar.MustSpan("P6M")))
	assert.True(t, d("2024").Add(calendar.MustSpan("P90D")).IsZero())
	assert.True(t, d("2024-01-01").Add(calendar.Span{Years: math.MaxInt}).IsZero())
	assert.True(t, d("2024-01-01").Sub(calendar.Span{Days: math.MinInt}).IsZero())
	assert.Equal(t, d("2024"), d("2024").Add(calendar.Span{}))

	for _, c := range []struct{ text, en, vi string }{
		{"P5Y", "5 years", "5 năm"},
		{"P1Y6M", "1 year and 6 months", "1 năm 6 tháng"},
		{"P1Y1M1D", "1 year, 1 month and 1 day", "1 năm 1 tháng 1 ngày"},
		{"P90D", "90 days", "90 ngày"},
	} {
		assert.Equal(t, c.en, calendar.MustSpan(c.text).In(language.English))
		assert.Equal(t, c.vi, calendar.MustSpan(c.text).In(language.Vietnamese))
	}
	assert.Equal(t, "chưa nêu", calendar.Span{}.In(language.Vietnamese))

	var v calendar.Span
	require.NoError(t, v.Scan("P5Y"))
	got, err := v.Value()
	require.NoError(t, err)
	assert.Equal(t, "P5Y", got)
	require.NoError(t, v.Scan(nil))
	got, err = v.Value()
	require.NoError(t, err)
	assert.Nil(t, got)
	require.NoError(t, v.Scan([]byte("")))
	assert.Error(t, v.Scan(5))
	assert.Error(t, v.Scan("P0D"))
}

func FuzzParseSpan(f *testing.F) {
	for _, s := range []string{"P5Y", "P3M", "P1Y6M", "P90D", "P0D", "P2W", "PT5H", "P999999Y", "P0Y6M"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := calendar.ParseSpan(s)
		if err != nil {
			return
		}
		again, err := calendar.ParseSpan(v.String())
		if err != nil || again != v || v.IsZero() || v.Check() != nil {
			t.Fatalf("%q is %q, then %v, %v", s, v, again, err)
		}
		d("2020-02-29").Add(v)
		d("2020-02-29").Sub(v)
	})
}
