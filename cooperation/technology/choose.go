package technology

import "github.com/scicoop/scicoop/cooperation/calendar"

// HoldsOn reports whether the list holds on d: Unknown when d is not known, is
// marked uncertain or approximate, or falls where the list's own dates are too
// vague to say. A list whose first day in force was not seen is taken to hold
// from the date of its act ([List.InForce] tells); one without any date is
// Unknown.
func (l *List) HoldsOn(d calendar.Date) calendar.Truth {
	from, _ := l.InForce()
	if d.IsZero() || d.Uncertain() || d.Approximate() || from.IsZero() {
		return calendar.Unknown
	}
	low, high := d.Earliest().YMD(), d.Latest().YMD()
	answer := calendar.Yes
	switch {
	case high < from.Earliest().YMD():
		return calendar.No
	case low < from.Latest().YMD():
		answer = calendar.Unknown
	}
	if until := l.Until(); !until.IsZero() {
		switch {
		case low > until.Latest().YMD():
			return calendar.No
		case high > until.Earliest().YMD():
			answer = calendar.Unknown
		}
	}
	return answer
}

// ListOn chooses, among lists of one jurisdiction, the one that holds on the
// date of an act. The answer is Yes with that list; No with nil when none of
// them holds; and Unknown with nil when more than one may hold, or one may and
// may not, which [Candidates] then lists. It never guesses: an act of a month
// in which one list replaced another, on a day not seen, is Unknown.
func ListOn(d calendar.Date, lists ...*List) (list *List, sure calendar.Truth) {
	sure = calendar.No
	for _, l := range lists {
		switch l.HoldsOn(d) {
		case calendar.Unknown:
			return nil, calendar.Unknown
		case calendar.Yes:
			if list != nil {
				return nil, calendar.Unknown
			}
			list, sure = l, calendar.Yes
		}
	}
	return list, sure
}

// Candidates returns the lists that hold or may hold on d, in the order given.
func Candidates(d calendar.Date, lists ...*List) []*List {
	var may []*List
	for _, l := range lists {
		if l.HoldsOn(d) != calendar.No {
			may = append(may, l)
		}
	}
	return may
}
