package find

import (
	"math"
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/talent"
)

// viewOn returns what of the record may be used for the purpose on the day, and
// whether there is anything. Where all of the record may be used, it is the record
// itself.
func viewOn(e *talent.Expert, purpose talent.Purpose, on calendar.Date) (view *talent.Expert, usable bool) {
	all, some := e.Permissions(purpose, on)
	switch {
	case all == talent.AllParts:
		return e, true
	case all|some == 0:
		return nil, false
	}
	v := e.Redact(talent.Audience{Sees: talent.Private, Purpose: purpose, On: on})
	// An entry of which the field may not be used says nothing.
	v.Expertise = slices.DeleteFunc(v.Expertise, func(x talent.Expertise) bool { return x.Technology.IsZero() })
	usable = all != 0 || len(v.Expertise)+len(v.Languages)+len(v.Availability)+len(v.Modes) > 0 || v.Country != ""
	return &v, usable
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
