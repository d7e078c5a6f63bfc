package calendar_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// list of 2026 for the tests: 2026-09-02 is a Wednesday, the two days around it are
// the test's own, not anyone's law.
func list(t testing.TB) *calendar.HolidayList {
	l, err := calendar.NewHolidayList(d("2026-01-01"), d("2026-12-31"),
		d("2026-09-02"), d("2026-09-01"), d("2026-01-01"), d("2026-09-02"))
	require.NoError(t, err)
	return l
}

func TestAddWorkingDays(t *testing.T) {
	l := list(t)
	makeUp, err := l.WithMakeUp(d("2026-08-29")) // a Saturday
	require.NoError(t, err)
	for _, c := range []struct {
		from string
		n    int
		h    calendar.Holidays
		want string
	}{
		{"2026-08-28", 0, nil, "2026-08-28"},
		{"2026-08-28", 1, nil, "2026-08-31"}, // Friday to Monday
		{"2026-08-29", 1, nil, "2026-08-31"}, // from a Saturday
		{"2026-08-28", 7, nil, "2026-09-08"},
		{"2026-08-28", 7, l, "2026-09-10"}, // two holidays later
		{"2026-08-28", 7, makeUp, "2026-09-09"},
		{"2026-09-10", -7, l, "2026-08-28"},
		{"2026-08-31", -1, nil, "2026-08-28"},
	} {
		got, err := calendar.AddWorkingDays(d(c.from), c.n, c.h)
		require.NoError(t, err)
		assert.Equal(t, c.want, got.String(), "%s %+d", c.from, c.n)
		n, err := calendar.WorkingDaysBetween(d(c.from), got, c.h)
		require.NoError(t, err)
		assert.Equal(t, c.n, n, "%s %+d", c.from, c.n)
	}
	assert.False(t, l.MakeUp(d("2026-08-29")), "the first list is as it was")
}

func TestOutsideTheHolidayList(t *testing.T) {
	l := list(t)
	var e *calendar.Error
	_, err := calendar.AddWorkingDays(d("2026-12-28"), 7, l)
	require.True(t, errors.As(err, &e))
	assert.Contains(t, e.Reason, "outside")
	_, err = calendar.WorkingDaysBetween(d("2025-12-28"), d("2026-01-05"), l)
	assert.Error(t, err)
	_, err = calendar.WorkingDay(d("2027-01-01"), l)
	assert.Error(t, err)

	var none *calendar.HolidayList
	_, err = calendar.WorkingDay(d("2026-09-02"), none)
	assert.Error(t, err, "a nil list covers nothing")
	assert.False(t, none.Holiday(d("2026-09-02")))
	assert.True(t, none.Period().IsZero())
	_, err = none.WithMakeUp()
	assert.Error(t, err)

	for _, s := range []string{"2026", "2026-09", "2026-09-02?"} {
		_, err = calendar.AddWorkingDays(d(s), 1, nil)
		assert.Error(t, err, s)
		_, err = calendar.WorkingDaysBetween(d("2026-09-02"), d(s), nil)
		assert.Error(t, err, s)
	}
	_, err = calendar.AddWorkingDays(calendar.Date{}, 1, nil)
	assert.Error(t, err)
	_, err = calendar.AddWorkingDays(d("9999-12-30"), 3, nil)
	assert.Error(t, err)
	_, err = calendar.AddWorkingDays(d("0001-01-02"), -3, nil)
	assert.Error(t, err)
}

func TestHolidayList(t *testing.T) {
	l := list(t)
	assert.True(t, l.Holiday(d("2026-09-01")))
	assert.False(t, l.Holiday(d("2026-09-03")))
	assert.True(t, l.Covers(d("2026-12-31")))
	assert.False(t, l.Covers(d("2027-01-01")))
	assert.False(t, l.Covers(d("2026")))
	assert.Equal(t, p("2026-01-01/2026-12-31"), l.Period())
	for _, bad := range []func() (*calendar.HolidayList, error){
		func() (*calendar.HolidayList, error) { return calendar.NewHolidayList(d("2026"), d("2026-12-31")) },
		func() (*calendar.HolidayList, error) {
			return calendar.NewHolidayList(d("2026-12-31"), d("2026-01-01"))
		},
		func() (*calendar.HolidayList, error) {
			return calendar.NewHolidayList(d("2026-01-01"), d("2026-12-31"), d("2027-01-01"))
		},
		func() (*calendar.HolidayList, error) { return l.WithMakeUp(d("2026-08")) },
	} {
		_, err := bad()
		assert.Error(t, err)
	}
}

func TestNextWorkingDay(t *testing.T) {
	l := list(t)
	for _, c := range [][2]string{{"2026-08-29", "2026-08-31"}, {"2026-08-31", "2026-08-31"}, {"2026-09-01", "2026-09-03"}} {
		got, err := calendar.NextWorkingDay(d(c[0]), l)
		require.NoError(t, err)
		assert.Equal(t, d(c[1]), got)
	}
	_, err := calendar.NextWorkingDay(d("2026"), l)
	assert.Error(t, err)
}

// The caller may bring any rule of its own.
type sundays struct{}

func (sundays) Holiday(calendar.Date) bool { return false }

func TestOwnHolidays(t *testing.T) {
	got, err := calendar.AddWorkingDays(d("2026-08-28"), 7, sundays{})
	require.NoError(t, err)
	assert.Equal(t, d("2026-09-08"), got)
}

func TestWorkingDaysRoundTrip(t *testing.T) {
	l := list(t)
	for from := d("2026-03-01"); from.Compare(d("2026-10-01")) == calendar.Before; from = from.AddDays(3) {
		for n := -30; n <= 30; n++ {
			to, err := calendar.AddWorkingDays(from, n, l)
			require.NoError(t, err)
			back, err := calendar.WorkingDaysBetween(from, to, l)
			require.NoError(t, err)
			if back != n {
				t.Fatalf("%s %+d is %s, which counts as %d", from, n, to, back)
			}
		}
	}
}
