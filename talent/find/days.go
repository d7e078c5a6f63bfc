package find

import (
	"math"
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/talent"
)

// viewOn returns what of the record may be used for the purpose on the day, and
// whether there is any part that a consent covers. Where the whole record may be
// used, it is the record itself.
func viewOn(e *talent.Expert, purpose talent.Purpose, on calendar.Date) (view *talent.Expert, usable bool) {
	if e.CanUse(purpose, on).Granted() {
		return e, true
	}
	for i := range e.Consents {
		for _, p := range e.Consents[i].Scope {
			if e.CanUsePart(purpose, on, p).Granted() {
				v := e.Redact(talent.Audience{Sees: talent.Private, Purpose: purpose, On: on})
				return &v, true
			}
		}
	}
	return nil, false
}

// The first day there is, and a day after every other, as one number.
const (
	firstDay = 1_01_01
	noDay    = math.MaxInt32
)

// consentDays appends the days, as one number and in their order, on which what
// may be used of the record for the purpose can change. A date is known to be
// past from the day after the last that it can be, and known to be still ahead
// until the first that it can be; between two of these days nothing changes.
func consentDays(e *talent.Expert, purpose talent.Purpose, days []int32) []int32 {
	days = append(days, firstDay)
	for i := range e.Consents {
		c := &e.Consents[i]
		if c.Purpose != purpose {
			continue
		}
		for _, d := range [...]calendar.Date{c.Given, c.Expires, c.Withdrawn} {
			if d.IsZero() {
				continue
			}
			days = append(days, d.YMD())
			if after := d.Latest().AddDays(1); !after.IsZero() {
				days = append(days, after.YMD())
			}
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}
