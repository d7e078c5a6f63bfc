package agreement

import "github.com/scicoop/scicoop/cooperation/calendar"

// window is the time in which duties are looked for, and the day on which they
// are judged.
type window struct {
	from, to, on calendar.Date // from and to: zero for no bound
	holidays     calendar.Holidays
}

// covers reports whether the date may lie in the window.
func (w *window) covers(d calendar.Date) bool {
	return !d.IsZero() && d.Latest().Compare(w.from) != calendar.Before && d.Earliest().Compare(w.to) != calendar.After
}

// late says whether the date lies before the day of judgement.
func (w *window) late(d calendar.Date) calendar.Truth {
	switch d.Compare(w.on) {
	case calendar.Before:
		return calendar.Yes
	case calendar.Same, calendar.After:
		return calendar.No
	}
	return calendar.Unknown
}
