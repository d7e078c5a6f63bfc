package agreement

import (
	"cmp"
	"sort"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// EntryIntoForce returns when the agreement entered into force: on the earliest
// day recorded for the whole or else, where that is recorded party by party, for
// the last of its signatories. It is zero where that is not known.
func (a *Agreement) EntryIntoForce() calendar.Date { return a.wholeOn(EventInForce) }

// TermOn returns the term that holds on the day: the one that the text sets or,
// where an amendment or a renewal in effect by that day sets another, the last
// of these. An act of one party sets none.
func (a *Agreement) TermOn(on calendar.Date) Term {
	if t, _ := a.termAct(on); t >= 0 {
		return *a.Events[t].Term
	}
	return a.Term
}

// TermEndOn returns the last day of the term that runs on the day, or that was
// the last to run. The first term is the period that the text states, or is
// counted from entry into force. Later ones follow by themselves where renewal
// is automatic, until a notice given in time; otherwise each takes a renewal by
// all parties that surely counts by that day. Where no length is stated for
// them, the first one counts. A term that a renewal or an amendment sets is
// counted from the day on which that act takes effect.
//
// It is zero where there is no term, where its beginning is not known, and where
// its end cannot be told from dates as vague as those recorded.
func (a *Agreement) TermEndOn(on calendar.Date) calendar.Date {
	l := a.lifeBy(on)
	h := a.held(&l, on)
	end := h.endOn(on, l.renewals)
	if l.notices > 0 && h.term.Renewal == RenewalAutomatic {
		if last, done := a.lastTerm(&l, h, on); done == calendar.Yes && last.Compare(end) == calendar.Before {
			return last
		}
	}
	return end
}

// NoticeBy returns the last day on which notice is surely early enough to keep
// the term that runs on the day from being followed by another: the notice
// period before the first day that [Agreement.TermEndOn] can be. It may lie
// before that day: then notice comes too late for this term. It is zero where no
// notice period or no end of the term is known.
func (a *Agreement) NoticeBy(on calendar.Date) calendar.Date {
	t := a.TermOn(on)
	if t.Notice.IsZero() {
		return calendar.Date{}
	}
	end := a.TermEndOn(on)
	return end.Earliest().Sub(t.Notice).Qualify(end.Uncertain(), end.Approximate())
}

// termAct returns which act set the term that holds on the day, and -1 for none,
// with the day from which that act counts.
func (a *Agreement) termAct(on calendar.Date) (at int, since calendar.Date) {
	at = -1
	for i := range a.Events {
		e := &a.Events[i]
		if !e.setsTerm() || happened(e.from(), on) != calendar.Yes {
			continue
		}
		d := e.from()
		if at >= 0 && (lastOf(since, d) != d || d == since && !laterTerm(e, &a.Events[at])) {
			continue
		}
		at, since = i, d
	}
	return at, since
}

// setsTerm reports whether the act sets another term for all.
func (e *Event) setsTerm() bool {
	return e.Term != nil && e.Party.IsZero() && (e.Kind == EventAmended || e.Kind == EventRenewed)
}

// laterTerm says which of two acts that count from one day sets the term: the
// one done later and, of two done on one day, the one that sets the longer.
func laterTerm(e, than *Event) bool {
	x, y := e.Term, than.Term
	return cmp.Or(
		calendar.Chronological(e.On, than.On),
		calendar.Chronological(x.Covers.End, y.Covers.End),
		compareSpans(x.Length, y.Length), compareSpans(x.Further, y.Further), compareSpans(x.Notice, y.Notice),
		cmp.Compare(x.Renewal, y.Renewal),
	) > 0
}

func compareSpans(x, y calendar.Span) int {
	return cmp.Or(cmp.Compare(days(x), days(y)), cmp.Compare(x.Years, y.Years), cmp.Compare(x.Months, y.Months))
}

// lifeBy adds up the acts by the day, as far as the term needs them.
func (a *Agreement) lifeBy(on calendar.Date) (l life) {
	l.read(a, on)
	if l.apart > 0 && l.force.IsZero() {
		l.force = a.EntryIntoForce()
	}
	return l
}

// held is the term that holds on a day, with the terms counted from it.
type held struct {
	term  *Term
	terms terms
	known bool // whether the terms can be counted
	set   bool // by an act after the text
	since calendar.Date
	a     *Agreement
}

func (a *Agreement) held(l *life, on calendar.Date) held {
	h := held{term: &a.Term, a: a}
	start := l.force
	if l.terms > 0 {
		if i, since := a.termAct(on); i >= 0 {
			h.term, h.set, h.since, start = a.Events[i].Term, true, since, since
		}
	}
	h.terms, h.known = h.term.from(start)
	return h
}

// endOn returns the last day of the term that runs on the day, of an agreement
// renewed so many times in all.
func (h *held) endOn(on calendar.Date, renewals int) calendar.Date {
	if !h.known || h.term.Renewal == RenewalOpen {
		return calendar.Date{}
	}
	if h.set { // only what was renewed after it was set
		renewals = 0
		for i := range h.a.Events {
			e := &h.a.Events[i]
			if e.Kind == EventRenewed && e.Party.IsZero() && e.Term == nil &&
				happened(e.from(), on) == calendar.Yes && e.from().Compare(h.since) == calendar.After {
				renewals++
			}
		}
	}
	if h.term.Renewal == RenewalAutomatic {
		renewals = h.terms.running(on, renewals)
	}
	return h.terms.end(renewals)
}

// terms are the terms of an agreement, counted from 0.
type terms struct {
	start   calendar.Date // from which they are counted
	first   calendar.Span // to the end of the first one; zero where start is that end
	further calendar.Span // each later one
}

// from counts terms from the day on which the first begins, unless the text says
// when that ends. It is false where neither is known.
func (t *Term) from(start calendar.Date) (n terms, ok bool) {
	n.further = t.Further
	if n.further.IsZero() {
		n.further = t.Length
	}
	n.start = t.Covers.End
	if n.start.IsZero() && !t.Length.IsZero() {
		n.start, n.first = start, t.Length
	}
	return n, !n.start.IsZero()
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

// NextTermOn returns the first day of the term that would follow the one that
// runs on the day: of its own accord where renewal is automatic, by consent
// otherwise. It is zero where none can follow, where notice has been given that
// none is to, and where the end of the term that runs cannot be told to the day.
func (a *Agreement) NextTermOn(on calendar.Date) calendar.Date {
	switch a.TermOn(on).Renewal {
	case RenewalNone, RenewalOpen:
		return calendar.Date{}
	}
	l := a.lifeBy(on)
	h := a.held(&l, on)
	end := h.endOn(on, l.renewals)
	if l.notices > 0 {
		if last, done := a.lastTerm(&l, h, on); done == calendar.Yes && last.Compare(end) != calendar.After {
			return calendar.Date{}
		}
	}
	return end.AddDays(1)
}
