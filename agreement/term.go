package agreement

import (
	"sort"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// EntryIntoForce returns when the agreement entered into force: on the earliest
// day recorded for the whole or else, where that is recorded party by party, for
// the last of its signatories. It is zero where that is not known.
func (a *Agreement) EntryIntoForce() calendar.Date { return a.wholeOn(EventInForce) }

// TermEndOn returns the last day of the term that runs on the day, or that was
// the last to run. The first term is the period that the text states, or is
// counted from entry into force. Later ones follow by themselves where renewal
// is automatic; otherwise each takes a renewal by all parties that surely took
// place by that day. Where no length is stated for them, the first one counts.
//
// It is zero where there is no term, where its beginning is not known, and where
// its end cannot be told from dates as vague as those recorded.
func (a *Agreement) TermEndOn(on calendar.Date) calendar.Date {
	if a.Term.Renewal == RenewalOpen {
		return calendar.Date{}
	}
	t, ok := a.terms()
	if !ok {
		return calendar.Date{}
	}
	n := 0
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == EventRenewed && e.Party.IsZero() && happened(e.On, on) == calendar.Yes {
			n++
		}
	}
	if a.Term.Renewal == RenewalAutomatic {
		n = t.running(on, n)
	}
	return t.end(n)
}

// NoticeBy returns the last day on which notice is surely early enough to keep
// the term that runs on the day from being followed by another: the notice
// period before the first day that [Agreement.TermEndOn] can be. It may lie
// before that day: then notice comes too late for this term. It is zero where no
// notice period or no end of the term is known.
func (a *Agreement) NoticeBy(on calendar.Date) calendar.Date {
	if a.Term.Notice.IsZero() {
		return calendar.Date{}
	}
	end := a.TermEndOn(on)
	return end.Earliest().Sub(a.Term.Notice).Qualify(end.Uncertain(), end.Approximate())
}

// terms are the terms of an agreement, counted from 0.
type terms struct {
	start   calendar.Date // from which they are counted
	first   calendar.Span // to the end of the first one; zero where start is that end
	further calendar.Span // each later one
}

func (a *Agreement) terms() (t terms, ok bool) {
	t.further = a.Term.Further
	if t.further.IsZero() {
		t.further = a.Term.Length
	}
	t.start = a.Term.Covers.End
	if t.start.IsZero() && !a.Term.Length.IsZero() {
		t.start, t.first = a.EntryIntoForce(), a.Term.Length
	}
	return t, !t.start.IsZero()
}

// end returns the last day of a term.
func (t *terms) end(n int) calendar.Date {
	later := calendar.Span{Years: n * t.further.Years, Months: n * t.further.Months, Days: n * t.further.Days}
	if t.first.IsZero() {
		if n == 0 || t.start.Precision() < calendar.Day {
			return t.start.Add(later)
		}
		// Counted from the first day after the term stated, so that terms to
		// the end of a month end with a month.
		return t.start.AddDays(1).Add(later).AddDays(-1)
	}
	d := t.start.Add(calendar.Span{Years: t.first.Years + later.Years, Months: t.first.Months + later.Months, Days: t.first.Days + later.Days})
	if d.Precision() == calendar.Day {
		d = d.AddDays(-1) // five years from 20 April end on 19 April
	}
	return d
}

// running returns which term, from the nth on, is the first that does not surely
// end before the day.
func (t *terms) running(on calendar.Date, n int) int {
	day := on.Earliest()
	left, known := day.DaysSince(t.end(n).Latest())
	shortest := t.further.Years*365 + t.further.Months*28 + t.further.Days
	if !known || left <= 0 || shortest <= 0 {
		return n
	}
	return n + sort.Search(left/shortest+1, func(i int) bool {
		end := t.end(n + i)
		return end.IsZero() || end.Latest().Compare(day) != calendar.Before
	})
}
