package calendar_test

import (
	"encoding/json"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

var d = calendar.MustDate

func TestParseDate(t *testing.T) {
	for _, c := range []struct {
		text             string
		precision        calendar.Precision
		year, month, day int
		earliest, latest string
	}{
		{"2019", calendar.Year, 2019, 0, 0, "2019-01-01", "2019-12-31"},
		{"2019?", calendar.Year, 2019, 0, 0, "2019-01-01", "2019-12-31"},
		{"2019-07", calendar.Month, 2019, 7, 0, "2019-07-01", "2019-07-31"},
		{"2020-02~", calendar.Month, 2020, 2, 0, "2020-02-01", "2020-02-29"},
		{"1900-02", calendar.Month, 1900, 2, 0, "1900-02-01", "1900-02-28"},
		{"2000-02", calendar.Month, 2000, 2, 0, "2000-02-01", "2000-02-29"},
		{"2019-07-15", calendar.Day, 2019, 7, 15, "2019-07-15", "2019-07-15"},
		{"2019-07-15%", calendar.Day, 2019, 7, 15, "2019-07-15", "2019-07-15"},
		{"195X", calendar.Decade, 0, 0, 0, "1950-01-01", "1959-12-31"},
		{"19XX?", calendar.Century, 0, 0, 0, "1900-01-01", "1999-12-31"},
		{"2010-XX", calendar.Year, 2010, 0, 0, "2010-01-01", "2010-12-31"},
		{"2010-XX-XX", calendar.Year, 2010, 0, 0, "2010-01-01", "2010-12-31"},
		{"2010-04-XX", calendar.Month, 2010, 4, 0, "2010-04-01", "2010-04-30"},
		{"0001-01-01", calendar.Day, 1, 1, 1, "0001-01-01", "0001-01-01"},
		{"9999-12-31", calendar.Day, 9999, 12, 31, "9999-12-31", "9999-12-31"},
	} {
		v, err := calendar.ParseDate(c.text)
		require.NoError(t, err, c.text)
		assert.Equal(t, c.text, v.String())
		assert.Equal(t, c.precision, v.Precision(), c.text)
		assert.Equal(t, [3]int{c.year, c.month, c.day}, [3]int{v.Year(), v.Month(), v.Day()}, c.text)
		assert.Equal(t, c.earliest, v.Earliest().String(), c.text)
		assert.Equal(t, c.latest, v.Latest().String(), c.text)
		assert.Equal(t, strings.ContainsAny(c.text, "?%"), v.Uncertain(), c.text)
		assert.Equal(t, strings.ContainsAny(c.text, "~%"), v.Approximate(), c.text)
		assert.False(t, v.IsZero())
	}
}

// Dates as treaty lists and older databases write them. None is guessed at; each
// error says what to write.
func TestParseDateRefuses(t *testing.T) {
	for _, c := range []struct{ text, reason, remedy string }{
		{"1964-XX-16", "a day but no month", "write 1964 or 1964-XX-XX"},
		{"1953-05-5", "two digits", "write 1953-05-05"},
		{"2019-7", "two digits", "write 2019-07"},
		{"0014-022005", "not a date", "write 2019"},
		{"NA", "not known", "leave the date out"},
		{"n/a", "not known", "leave the date out"},
		{"chưa rõ", "not known", "leave the date out"},
		{"0000-00-00", "not known", "leave the date out"},
		{"XXXX-XX-XX", "not known", "leave the date out"},
		{"06/03/1991", "day first or with the month first", "write 1991-03-06 or 1991-06-03"},
		{"03/03/1991", "does not begin with the year", "write 1991-03-03"},
		{"15/07/2019", "does not begin with the year", "write 2019-07-15"},
		{"07/15/2019", "does not begin with the year", "write 2019-07-15"},
		{"15.7.2019", "does not begin with the year", "write 2019-07-15"},
		{"32/07/2019", "not a day of any month", ""},
		{"31/31/2019", "does not begin with the year", "write 2019, 2019-07"},
		{"07/2019", "does not begin with the year", "write 2019-07"},
		{"2019/07/15", "hyphens", "write 2019-07-15"},
		{"2019/07", "hyphens", "write 2019-07"},
		{"20190715", "no hyphens", "write 2019-07-15"},
		{"2024/2026", "is a period", "where a period"},
		{"2024-2026", "not one date", "2024/2026"},
		{"2019-02-29", "does not have", "write 2019-02"},
		{"2019-13", "month that does not exist", "01 to 12"},
		{"2019-21", "season", "write 2019"},
		{"2019-00", "month 0", "write 2019"},
		{"2019-07-00", "day 0", "write 2019-07"},
		{"0000", "not known", "leave"},
		{"0000-01", "year 0", "0001 to 9999"},
		{"000X", "X", "X may stand"},
		{"-0044", "outside the years", ""},
		{"Y170000002", "outside the years", ""},
		{"2019-07-15T10:00:00Z", "time of day", "write 2019-07-15"},
		{"2019-07-15 10:00", "time of day", "write 2019-07-15"},
		{"2019?~", "more than one mark", "write 2019%"},
		{"2019?-07", "level 2", "one mark at the end"},
		{"1953-05-5?", "two digits", "write 1953-05-05"},
		{"195x", "writes x", "write 195X"},
		{"1964-0X", "X where", "X may stand"},
		{"1X64", "X where", "X may stand"},
		{"c. 1964", "approximate", "write ~"},
		{"khoảng 1964", "approximate", "write ~"},
		{"15 July 2019", "words", "2019-07-15"},
		{"2019–07", "plain hyphens", "write 2019-07"},
		{" 2019", "blanks", "write 2019"},
		{"", "empty", "leave the date out"},
		{"19", "not a date", ""},
		{"1-2-3", "which number is the year", ""},
		{"2019", "", ""}, // the rest of the table is not just any text
		{strings.Repeat("9", 300), "too long", ""},
	} {
		v, err := calendar.ParseDate(c.text)
		if c.reason == "" {
			require.NoError(t, err)
			continue
		}
		var e *calendar.Error
		require.True(t, errors.As(err, &e), c.text)
		assert.True(t, v.IsZero())
		assert.Equal(t, "date", e.What)
		assert.Contains(t, e.Reason, c.reason, c.text)
		assert.Contains(t, e.Remedy, c.remedy, c.text)
		assert.NotEmpty(t, e.Remedy, c.text)
		assert.Contains(t, e.Error(), e.Remedy)
		assert.LessOrEqual(t, len([]rune(e.Text)), 65)
	}
}

func TestNewDate(t *testing.T) {
	v, err := calendar.NewDate(2019, 7, 15)
	require.NoError(t, err)
	assert.Equal(t, d("2019-07-15"), v)
	v, err = calendar.NewDate(2019, 7, 0)
	require.NoError(t, err)
	assert.Equal(t, d("2019-07"), v)
	for _, c := range [][3]int{{0, 0, 0}, {10000, 1, 1}, {2019, 0, 5}, {2019, 13, 0}, {2019, 2, 29}, {2019, -1, 0}, {2019, 1, -1}} {
		v, err := calendar.NewDate(c[0], c[1], c[2])
		assert.Error(t, err, c)
		assert.True(t, v.IsZero())
	}
	hanoi := time.FixedZone("ICT", 7*3600)
	late := time.Date(2019, 7, 14, 20, 0, 0, 0, time.UTC)
	assert.Equal(t, d("2019-07-14"), calendar.OfTime(late))
	assert.Equal(t, d("2019-07-15"), calendar.OfTime(late.In(hanoi)))
	assert.True(t, calendar.OfTime(time.Time{}).IsZero())
	assert.Panics(t, func() { calendar.MustDate("NA") })
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want calendar.Order
	}{
		{"2019-07-15", "2019-07-15", calendar.Same},
		{"2019-07-15", "2019-07-16", calendar.Before},
		{"2019-07-15", "2018-12-31", calendar.After},
		{"2019", "2019", calendar.CannotSay},
		{"2019", "2020", calendar.Before},
		{"2019", "2020-01-01", calendar.Before},
		{"2019", "2019-12-31", calendar.CannotSay},
		{"2019-07", "2019", calendar.CannotSay},
		{"2019-02", "2019-03-01", calendar.Before},
		{"2019-02", "2019-02-28", calendar.CannotSay},
		{"195X", "1960", calendar.Before},
		{"195X", "1959-12-31", calendar.CannotSay},
		{"19XX", "2000-01", calendar.Before},
		{"2010-XX-XX", "2011", calendar.Before},
		{"2010-04-XX", "2010-05-01", calendar.Before},
		// Doubt has no width: nothing is sure.
		{"1975?", "2020", calendar.CannotSay},
		{"1975~", "2020", calendar.CannotSay},
		{"2019-07-15?", "2019-07-15?", calendar.CannotSay},
		{"2019-07-15", "2019-07-15~", calendar.CannotSay},
	} {
		assert.Equal(t, c.want, d(c.a).Compare(d(c.b)), "%s %s", c.a, c.b)
		reverse := [...]calendar.Order{calendar.CannotSay, calendar.After, calendar.Same, calendar.Before}
		assert.Equal(t, reverse[c.want], d(c.b).Compare(d(c.a)), "%s %s", c.b, c.a)
	}
	assert.Equal(t, calendar.CannotSay, calendar.Date{}.Compare(d("2019")))
	assert.Equal(t, calendar.CannotSay, calendar.Date{}.Compare(calendar.Date{}))
	assert.Equal(t, calendar.Before, d("1975?").Qualify(false, false).Compare(d("2020")))
	assert.Equal(t, d("1975%"), d("1975").Qualify(true, true))
	assert.True(t, calendar.Date{}.Qualify(true, true).IsZero())
}

func TestChronological(t *testing.T) {
	var list []calendar.Date
	for _, s := range []string{"2020", "2019-07", "2019-07-15", "2019", "2019?", "2010-XX", "195X", "2010"} {
		list = append(list, d(s))
	}
	list = append(list, calendar.Date{})
	slices.SortFunc(list, calendar.Chronological)
	var got []string
	for _, v := range list {
		got = append(got, v.String())
	}
	assert.Equal(t, []string{"", "195X", "2010", "2010-XX", "2019", "2019?", "2019-07", "2019-07-15", "2020"}, got)
}

func TestYMD(t *testing.T) {
	assert.Equal(t, int32(20190715), d("2019-07-15").YMD())
	assert.Equal(t, int32(20190101), d("2019~").YMD())
	assert.Equal(t, int32(0), calendar.Date{}.YMD())
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2019-01-31", 1, "2019-02-28"},
		{"2020-01-31", 1, "2020-02-29"},
		{"2020-02-29", 12, "2021-02-28"},
		{"2020-02-29", 48, "2024-02-29"},
		{"2026-08-31", -6, "2026-02-28"},
		{"2019-12-31", 2, "2020-02-29"},
		{"2019-01-15", -1, "2018-12-15"},
		{"2019-07-15~", 1, "2019-08-15~"},
		{"2019-07", 18, "2021-01"},
		{"2019-07-XX", 1, "2019-08-XX"},
		{"2019", 24, "2021"},
		{"2019?", -12, "2018?"},
		{"2019", 6, ""},
		{"2010-XX-XX", 12, "2011-XX-XX"},
		{"195X", 120, "196X"},
		{"195X", 12, ""},
		{"19XX", 1200, "20XX"},
		{"9999-12-31", 1, ""},
		{"0001-01-01", -1, ""},
		{"0001", -12, ""},
		{"2019-07-15", math.MaxInt, ""},
	} {
		assert.Equal(t, c.want, d(c.from).AddMonths(c.n).String(), "%s %+d", c.from, c.n)
	}
	assert.Equal(t, d("2025-02-28"), d("2024-02-29").AddYears(1))
	assert.True(t, d("2024-02-29").AddYears(math.MaxInt).IsZero())
	assert.True(t, calendar.Date{}.AddMonths(1).IsZero())
}

func TestAddDays(t *testing.T) {
	assert.Equal(t, d("2019-03-01"), d("2019-02-28").AddDays(1))
	assert.Equal(t, d("2020-02-29"), d("2020-03-01").AddDays(-1))
	assert.Equal(t, d("2019-10-13?"), d("2019-07-15?").AddDays(90))
	assert.True(t, d("2019-07").AddDays(1).IsZero(), "a month and a day is no month")
	assert.True(t, d("9999-12-31").AddDays(1).IsZero())
	assert.True(t, d("0001-01-01").AddDays(-1).IsZero())
	assert.True(t, d("0001-01-01").AddDays(math.MaxInt).IsZero())

	n, known := d("2020-01-01").DaysSince(d("2019-01-01"))
	assert.Equal(t, 365, n)
	assert.True(t, known)
	_, known = d("2020-01-01").DaysSince(d("2019"))
	assert.False(t, known)
	_, known = d("2020-01-01").DaysSince(d("2019-01-01?"))
	assert.False(t, known)

	w, known := d("2026-11-21").Weekday()
	assert.True(t, known)
	assert.Equal(t, time.Saturday, w)
	_, known = d("2026-11").Weekday()
	assert.False(t, known)
}

// Every day from year 1 to 9999 against package time, in steps that meet all
// months and weekdays.
func TestAgainstTime(t *testing.T) {
	first := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	start := d("0001-01-01")
	for n := 0; ; n += 97 {
		want := first.AddDate(0, 0, n)
		got := start.AddDays(n)
		if want.Year() > 9999 {
			assert.True(t, got.IsZero())
			break
		}
		if got.String() != want.Format(time.DateOnly) {
			t.Fatalf("day %d: %s, want %s", n, got, want.Format(time.DateOnly))
		}
		if w, _ := got.Weekday(); w != want.Weekday() {
			t.Fatalf("%s is a %s, want %s", got, w, want.Weekday())
		}
		if back, _ := got.DaysSince(start); back != n {
			t.Fatalf("%s is %d days on, want %d", got, back, n)
		}
	}
}

func TestDateIn(t *testing.T) {
	for _, c := range []struct{ text, en, vi string }{
		{"2019-07-15", "15 July 2019", "15/07/2019"},
		{"2019-07", "July 2019", "07/2019"},
		{"2019", "2019", "2019"},
		{"2019?", "2019 (uncertain)", "2019 (chưa chắc chắn)"},
		{"2019~", "about 2019", "khoảng năm 2019"},
		{"2019-07~", "about July 2019", "khoảng tháng 07/2019"},
		{"2019-07-15%", "about 15 July 2019 (uncertain)", "khoảng ngày 15/07/2019 (chưa chắc chắn)"},
		{"195X", "1950–1959", "1950–1959"},
		{"2010-XX-XX", "2010", "2010"},
	} {
		assert.Equal(t, c.en, d(c.text).In(language.English))
		assert.Equal(t, c.vi, d(c.text).In(language.Vietnamese))
		assert.Equal(t, c.vi, d(c.text).In(language.MustParse("vi-VN")))
		assert.Equal(t, c.en, d(c.text).In(language.Korean), "English where there is no other")
	}
	assert.Equal(t, "unknown", calendar.Date{}.In(language.English))
	assert.Equal(t, "chưa rõ", calendar.Date{}.In(language.Vietnamese))
}

func TestDateJSON(t *testing.T) {
	type record struct {
		Signed  calendar.Date `json:"signed,omitzero"`
		InForce calendar.Date `json:"inForce,omitzero"`
	}
	var r record
	require.NoError(t, json.Unmarshal([]byte(`{"signed":"1995-04","inForce":""}`), &r))
	assert.Equal(t, record{Signed: d("1995-04")}, r)
	out, err := json.Marshal(r)
	require.NoError(t, err)
	assert.JSONEq(t, `{"signed":"1995-04"}`, string(out))
	assert.Error(t, json.Unmarshal([]byte(`{"signed":"06/03/1991"}`), &r))
	assert.Equal(t, d("1995-04"), r.Signed, "left as it was")
}

func TestDateSQL(t *testing.T) {
	var v calendar.Date
	for _, c := range []struct {
		src  any
		want string
	}{
		{"2019-07", "2019-07"}, {[]byte("2019~"), "2019~"}, {nil, ""}, {"", ""},
		{time.Date(2019, 7, 15, 0, 0, 0, 0, time.UTC), "2019-07-15"},
	} {
		require.NoError(t, v.Scan(c.src))
		assert.Equal(t, c.want, v.String())
	}
	assert.Error(t, v.Scan(20190715))
	assert.Error(t, v.Scan("NA"))
	out, err := d("2019-07").Value()
	require.NoError(t, err)
	assert.Equal(t, "2019-07", out)
	out, err = calendar.Date{}.Value()
	require.NoError(t, err)
	assert.Nil(t, out)
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2019", "2019-07", "2019-07-15", "2019?", "2019~", "2019%", "195X", "19XX", "2010-XX",
		"2010-XX-XX", "2010-04-XX~", "1964-XX-16", "1953-05-5", "0014-022005", "NA", "06/03/1991", "9999-12-31", "2019–07", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := calendar.ParseDate(s)
		if err != nil {
			var e *calendar.Error
			if !errors.As(err, &e) || e.Remedy == "" || e.Reason == "" || !v.IsZero() {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		if v.String() != s || v.IsZero() {
			t.Fatalf("%q prints as %q", s, v)
		}
		e, l := v.Earliest(), v.Latest()
		if e.Precision() != calendar.Day || l.Precision() != calendar.Day || e.Compare(l) == calendar.After {
			t.Fatalf("%q is from %s to %s", s, e, l)
		}
		var u calendar.Date
		if err := u.UnmarshalText([]byte(s)); err != nil || u != v {
			t.Fatalf("%q: UnmarshalText %v, %v", s, u, err)
		}
		if v.Compare(v.AddYears(1)) == calendar.After {
			t.Fatalf("%q is after the year that follows", s)
		}
	})
}
