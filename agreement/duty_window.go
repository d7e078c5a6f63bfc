package agreement

import "github.com/scicoop/scicoop/cooperation/calendar"

// window is the time for which duties are listed, and the day on which they are
// judged.
type window struct {
	from, to calendar.Date // the first and the last day; zero for no bound
	on       calendar.Date // zero: no day in particular
	holidays calendar.Holidays
}

// covers reports whether the day may lie within the window; a day that is not
// known does not.
func (w window) covers(d calendar.Date) bool {
	return !d.IsZero() &&
		d.Latest().Compare(w.from) != calendar.Before && d.Earliest().Compare(w.to) != calendar.After
}

// late says whether the day lies before the day of judgement.
func (w window) late(d calendar.Date) calendar.Truth {
	switch d.Compare(w.on) {
	case calendar.Before:
		return calendar.Yes
	case calendar.Same, calendar.After:
		return calendar.No
	}
	return calendar.Unknown
}
