package agreement

import "github.com/scicoop/scicoop/cooperation/calendar"

// noticed says when a notice takes effect, and whether it has by the day. Where
// the act does not say from when it counts, a notice ends an agreement that
// renews itself with the term for which it came in time, and any other after the
// notice period. The date is zero where that cannot be told.
func (h *held) noticed(e *Event, on calendar.Date) (calendar.Date, calendar.Truth) {
	if given := happened(e.On, on); given != calendar.Yes && !e.On.IsZero() {
		return calendar.Date{}, given
	}
	switch {
	case !e.Effect.IsZero():
		return e.Effect, happened(e.Effect, on)
	case h.term.Renewal == RenewalAutomatic:
		end := h.lastBy(e.On)
		if end.IsZero() {
			return end, calendar.Unknown
		}
		return end, over(end, on)
	case h.term.Notice.IsZero():
		return calendar.Date{}, calendar.Unknown
	}
	d := e.On.Add(h.term.Notice)
	return d, happened(d, on)
}

// lastBy returns the last day of the last term of an agreement that renews
// itself, when notice is given on a day.
func (h *held) lastBy(given calendar.Date) calendar.Date {
	if !h.known || given.IsZero() {
		return calendar.Date{}
	}
	n := h.terms.running(given, 0)
	end := h.terms.end(n)
	switch given.Compare(end.Earliest().Sub(h.term.Notice)) {
	case calendar.Before, calendar.Same:
		return end
	case calendar.After:
		return h.terms.end(n + 1)
	}
	return calendar.Date{}
}

// over says whether a day whose last moment still counts has passed.
func over(last, on calendar.Date) calendar.Truth {
	switch last.Compare(on) {
	case calendar.Before:
		return calendar.Yes
	case calendar.Same, calendar.After:
		return calendar.No
	}
	return calendar.Unknown
}

// noticesSum is what the notices that end the whole come to: the first day on which
// one takes effect, whether one has, and whether it is the last day of a term.
type noticesSum struct {
	on    calendar.Date
	done  calendar.Truth
	aTerm bool
	open  bool // one party gave it, and who the parties are is not known
}

// endsBy reports whether a notice ends the whole: given by all together or, of two
// signatories, by one; and whether that hangs on who the parties are, which is
// not known. A notice of somebody else ends nothing.
func (s *signatories) endsBy(e *Event) (ends, open bool) {
	switch {
	case e.Party.IsZero():
		return true, false
	case s.n > 2 || s.a.PartiesOpen:
		return false, false
	case s.n == 0:
		return len(s.a.Parties) == 0 || s.a.isParty(e.Party), true
	}
	return s.index(e.Party) >= 0, false
}

// noticesOf adds up the notices that end the whole: given by all together or, of
// two signatories, by one. What all renewed afterwards has not ended.
func (a *Agreement) noticesOf(l *life, h held, on calendar.Date) (x noticesSum) {
	s := signatories{a: a}
	if l.apart > 0 {
		s = a.signatories()
	}
	x.done = calendar.No
	for i := range a.Events {
		e := &a.Events[i]
		if e.Kind != EventNotice || e.On.Compare(l.agreed) == calendar.Before {
			continue
		}
		ends, open := s.endsBy(e)
		if !ends {
			continue
		}
		d, done := h.noticed(e, on)
		aTerm := e.Effect.IsZero() && h.term.Renewal == RenewalAutomatic
		switch {
		case done == calendar.Yes && x.done == calendar.Yes && d == x.on:
			x.aTerm = x.aTerm || aTerm
		case done == calendar.Yes && x.done == calendar.Yes:
			if x.on = firstOf(x.on, d); x.on == d {
				x.aTerm = aTerm
			}
		case done == calendar.Yes, done == calendar.Unknown && x.done == calendar.No:
			x.on, x.done, x.aTerm = d, done, aTerm
		}
		x.open = x.open || open
	}
	return x
}

// lastTerm returns the last day of the last term, where notice has been given by
// the day that none is to follow.
func (a *Agreement) lastTerm(l *life, h held, on calendar.Date) (last calendar.Date, known calendar.Truth) {
	s := signatories{a: a}
	if l.apart > 0 {
		s = a.signatories()
	}
	for i := range a.Events {
		e := &a.Events[i]
		if e.Kind != EventNotice || !e.Effect.IsZero() || e.On.Compare(l.agreed) == calendar.Before || happened(e.On, on) != calendar.Yes {
			continue
		}
		if ends, _ := s.endsBy(e); !ends {
			continue
		}
		if d := h.lastBy(e.On); !d.IsZero() {
			last, known = firstOf(last, d), calendar.Yes
		}
	}
	return last, known
}

// afterNotice says what notices make of an agreement in force; false where they
// change nothing.
func (l *life) afterNotice(a *Agreement, h held, now Standing, on calendar.Date) (Standing, bool) {
	x := a.noticesOf(l, h, on)
	switch {
	case x.done == calendar.No:
		return now, false
	case x.done == calendar.Unknown:
		now.Sure, now.Why = false, DateTooVague
		return now, true
	}
	then := Standing{Terminated, x.on, now.Sure, ByNotice}
	if x.aTerm {
		then.Status = Expired
	}
	if x.open {
		then.Sure, then.Why = false, PartiesUnknown
	}
	return then, true
}
