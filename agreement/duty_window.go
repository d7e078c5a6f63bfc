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

// lists reports whether what is due on the day is listed: the day may lie within
// the window, or it is not known.
func (w window) lists(d calendar.Date) bool { return d.IsZero() || w.covers(d) }

// stateOf says by the date alone how far something is met that is not done.
func (w window) stateOf(due calendar.Date) (DutyState, DutyDoubt) {
	switch late := w.late(due); {
	case due.IsZero():
		return DutyUnknown, DoubtNotStated
	case late == calendar.Yes:
		return DutyNotMet, NoDoubt
	case late == calendar.No:
		return DutyNotYet, NoDoubt
	case w.on.IsZero():
		return DutyUnknown, DoubtNoDay
	}
	return DutyUnknown, DoubtVague
}

// state says how far something is met that is due on one day and was done on
// another, zero where it is not recorded as done.
func (w window) state(due, done calendar.Date) (DutyState, DutyDoubt) {
	switch by := w.did(done); by {
	case calendar.Yes:
		return DutyMet, NoDoubt
	case calendar.Unknown:
		return DutyUnknown, DoubtVague
	}
	return w.stateOf(due)
}

// did says whether something was done by the day of judgement, if it was done on
// another day; on no day in particular what is recorded as done is done.
func (w window) did(done calendar.Date) calendar.Truth {
	switch {
	case done.IsZero():
		return calendar.No
	case w.on.IsZero():
		return calendar.Yes
	}
	return happened(done, w.on)
}
