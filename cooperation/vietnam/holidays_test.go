package vietnam

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// The table agrees with the Labour Code: eleven days in a whole year, and one
// more for each day worked in exchange; days off from Monday to Friday, days
// worked in exchange on a weekend; 2026 is complete but for its last weeks.
func TestHolidayTable(t *testing.T) {
	next := calendar.MustDate("2021-01-01")
	for y := range HolidayYears() {
		assert.Equal(t, next, y.Covers.Start, "no day between two years is left out")
		next = y.Covers.End.AddDays(1)
		assert.Len(t, y.Days, 11+len(y.MakeUp), y.Source)
		assert.Equal(t, rule.Verified, y.Confidence)
		assert.NotEmpty(t, y.Source)
		for i, d := range y.Days {
			w, known := d.Weekday()
			require.True(t, known)
			assert.True(t, w >= time.Monday && w <= time.Friday, d)
			assert.Equal(t, calendar.Yes, y.Covers.Contains(d))
			if i > 0 {
				assert.Equal(t, calendar.Before, y.Days[i-1].Compare(d))
			}
		}
		for _, d := range y.MakeUp {
			w, _ := d.Weekday()
			assert.True(t, w == time.Saturday || w == time.Sunday, d)
		}
		// The fixed days of the Labour Code are off, or made up for.
		year := y.Covers.Start.Year()
		for _, md := range [][2]int{{1, 1}, {4, 30}, {5, 1}, {9, 2}} {
			d, err := calendar.NewDate(year, md[0], md[1])
			require.NoError(t, err)
			works, err := calendar.WorkingDay(d, Holidays())
			require.NoError(t, err)
			assert.False(t, works, d)
		}
	}
	for range HolidayYears() {
		break
	}
	assert.Equal(t, "2021-01-01/2026-11-23", Holidays().Period().String())
	_, err := calendar.WorkingDay(calendar.MustDate("2026-11-24"), Holidays())
	assert.Error(t, err, "whether Culture Day is a day off in 2026 was not seen")
}

// Working days counted by hand. Tết 2026 is off from 14 to 22 February: after
// Monday 9 February come 10, 11, 12, 13, 23, 24, 25. After Friday 21 August come
// Saturday 22 (worked), 24, 25, 26, 27, 28 August, then 3 September. After
// Thursday 25 April 2024 come 26 April, 2, 3 and Saturday 4 May, 6, 7, 8 May.
func TestHolidaysCounted(t *testing.T) {
	for from, want := range map[string]string{"2026-02-09": "2026-02-25", "2026-08-21": "2026-09-03", "2024-04-25": "2024-05-08"} {
		d, err := calendar.AddWorkingDays(calendar.MustDate(from), ConsultationWorkingDays, Holidays())
		require.NoError(t, err)
		assert.Equal(t, want, d.String(), from)
	}
	for _, outside := range []string{"2020-12-31", "2026-11-20"} {
		_, err := calendar.AddWorkingDays(calendar.MustDate(outside), -ConsultationWorkingDays, Holidays())
		if outside == "2026-11-20" {
			_, err = calendar.AddWorkingDays(calendar.MustDate(outside), ConsultationWorkingDays, Holidays())
		}
		assert.Error(t, err, outside)
	}
}
