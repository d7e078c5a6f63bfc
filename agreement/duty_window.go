package agreement

import "github.com/scicoop/scicoop/cooperation/calendar"

// window is the time asked about and the day of asking.
type window struct {
	from, to, on calendar.Date
}

// covers reports whether the date may lie within the time.
func (w window) covers(d calendar.Date) bool {
	if d.IsZero() {
		return false
	}
	return (w.from.IsZero() || d.Compare(w.from) != calendar.Before) && (w.to.IsZero() || d.Compare(w.to) != calendar.After)
}

// late says whether the date lies before the day of asking.
func (w window) late(d calendar.Date) calendar.Truth {
	switch d.Compare(w.on) {
	case calendar.Before:
		return calendar.Yes
	case calendar.Same, calendar.After:
		return calendar.No
	}
	return calendar.Unknown
}
