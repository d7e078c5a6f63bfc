package agreement

import "github.com/scicoop/scicoop/cooperation/calendar"

// doubtful reports whether the date carries a doubt about its own bounds.
func doubtful(d calendar.Date) bool { return d.Uncertain() || d.Approximate() }

// unsettled reports whether a date is missing or qualified, so that nothing is
// surely before or after it.
func unsettled(d calendar.Date) bool { return d.IsZero() || doubtful(d) }

// vague reports whether the date is not surely one day.
func vague(d calendar.Date) bool {
	return d.Precision() < calendar.Day || doubtful(d)
}
