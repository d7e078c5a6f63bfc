package agreement

import "github.com/scicoop/scicoop/cooperation/calendar"

// StatusOn folds the events and the term into the status on a day. It never
// reads a clock, takes time linear in the size of the record and, up to 64
// parties, allocates nothing.
//
// The order in which events are written down does not matter. Acts before entry
// into force do not undo it; afterwards the last act counts, and where dates do
// not tell which was last, the later stage of life. An event whose date is too
// vague to be before or after that day is not used to settle the status; it
// makes the answer unsure.
//
// Signing, consenting and entry into force party by party count once all
// signatories have done so, withdrawing where fewer than two would remain.
func (a *Agreement) StatusOn(on calendar.Date) Standing {
	var f fold
	seen, apart := false, false
	for i := range a.Events {
		e := &a.Events[i]
		if e.Kind == EventImplemented {
			seen = seen || happened(e.On, on) == calendar.Yes
			continue
		}
		switch status, ok := e.Kind.effect(); {
		case !ok:
		case !e.Party.IsZero() && (e.Kind.perParty() || e.Kind == EventWithdrawn):
			apart = true
		default:
			f.add(e.Kind, status, e.On, happened(e.On, on))
		}
	}
	if apart {
		f.addParties(a, on)
	}
	now := f.standing()
	switch {
	case seen && now.Status < Provisional:
		return Standing{InForce, now.Since, false, SeenImplemented}
	case now.Status.Living():
		return a.afterTerm(now, on)
	case now.Status == Signed && now.Sure:
		now.Sure, now.Why = false, ForceNotRecorded
	}
	return now
}

// effect returns the status that an act brings about, and false for acts that
// change none.
func (k EventKind) effect() (Status, bool) {
	switch k {
	case EventProposed:
		return Proposed, true
	case EventNegotiated:
		return Negotiated, true
	case EventInitialled:
		return Initialled, true
	case EventSigned, EventRatified, EventApproved, EventAccepted, EventAcceded:
		return Signed, true
	case EventProvisional:
		return Provisional, true
	case EventInForce, EventResumed:
		return InForce, true
	case EventSuspended:
		return Suspended, true
	case EventExpired:
		return Expired, true
	case EventSuperseded:
		return Superseded, true
	case EventWithdrawn:
		return Withdrawn, true
	case EventTerminated:
		return Terminated, true
	case EventLapsed:
		return Lapsed, true
	}
	return StatusUnknown, false
}

// perParty reports whether the act counts for the whole only once every
// signatory has done it.
func (k EventKind) perParty() bool {
	switch k {
	case EventSigned, EventRatified, EventApproved, EventAccepted, EventAcceded, EventInForce:
		return true
	}
	return false
}

// happened reports whether something dated d has happened by the day on.
func happened(d, on calendar.Date) calendar.Truth {
	switch d.Compare(on) {
	case calendar.Before, calendar.Same:
		return calendar.Yes
	case calendar.After:
		return calendar.No
	}
	return calendar.Unknown
}

// fold is what the acts by a day add up to, in whatever order they are added.
type fold struct {
	last    [Lapsed + 1]calendar.Date // by status: the last act that surely happened, resumptions apart
	resumed calendar.Date             // the last resumption that surely happened
	// newest is the last of the first days that the acts from entry into force
	// on can be: what surely ended before it has been undone by a later act.
	newest calendar.Date
	// partial is the furthest status by acts of parties of which it is not
	// known whether they are all, doubt the furthest by acts that may have
	// happened.
	partial, doubt Standing
	mayRun         bool // entry into force or a resumption may have happened
}

// add adds an act that brings about the status.
func (f *fold) add(k EventKind, status Status, d calendar.Date, happened calendar.Truth) {
	switch happened {
	case calendar.Yes:
		if k == EventResumed {
			f.resumed = lastOf(f.resumed, d)
		} else {
			f.last[status] = lastOf(f.last[status], d)
		}
		if status >= InForce {
			f.newest = lastOf(f.newest, d.Earliest())
		}
	case calendar.Unknown:
		f.mayRun = f.mayRun || status == InForce
		f.doubt.further(status, d, DateTooVague)
	}
}

// addParties adds the acts that the parties did one by one.
func (f *fold) addParties(a *Agreement, on calendar.Date) {
	s := a.signatories()
	add := func(k EventKind, d calendar.Date, happened calendar.Truth) {
		status, _ := k.effect()
		if s.unknown && happened == calendar.Yes {
			f.partial.further(status, d, PartiesUnknown)
			return
		}
		f.add(k, status, d, happened)
	}
	for _, k := range [...]EventKind{EventSigned, EventRatified, EventApproved, EventAccepted, EventAcceded, EventInForce} {
		happened, d := s.did(k, on)
		add(k, d, happened)
	}
	if s.n > 2 {
		return
	}
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == EventWithdrawn && !e.Party.IsZero() {
			add(e.Kind, e.On, happened(e.On, on))
		}
	}
}

// further moves an unsure standing to the status where that is further on.
func (s *Standing) further(status Status, d calendar.Date, why Why) {
	switch {
	case status > s.Status:
		*s = Standing{status, d, false, why}
	case status == s.Status:
		s.Since = lastOf(s.Since, d)
	}
}

// stands reports whether no later act has surely undone one of the date.
func (f *fold) stands(d calendar.Date) bool {
	return !d.IsZero() && d.Latest().Compare(f.newest) != calendar.Before
}

// standing is what the acts added so far come to.
func (f *fold) standing() (now Standing) {
	for s := Lapsed; s >= InForce; s-- {
		d := f.last[s]
		if s == InForce {
			d = lastOf(d, f.resumed)
		}
		switch {
		case !f.stands(d):
		case now.Status == StatusUnknown:
			now = Standing{s, d, true, ByEvent}
		case s > Suspended, now.Status == Suspended && f.stands(f.resumed):
			// Of two ends, or a suspension and a resumption, neither implies the other.
			now.Sure, now.Why = false, DateTooVague
		}
	}
	for s := Provisional; s > StatusUnknown && now.Status == StatusUnknown; s-- {
		if d := f.last[s]; !d.IsZero() {
			now = Standing{s, d, true, ByEvent}
		}
	}
	if f.partial.Status > now.Status {
		now = f.partial
	}
	switch {
	case now.Status == StatusUnknown:
		now = f.doubt
	case f.doubt.Status > now.Status, now.Status == Suspended && f.mayRun:
		now.Sure, now.Why = false, DateTooVague
	}
	return now
}

// afterTerm says whether an agreement in force has run out by the day.
func (a *Agreement) afterTerm(now Standing, on calendar.Date) Standing {
	t := &a.Term
	if t.Renewal == RenewalAutomatic || t.Renewal == RenewalOpen {
		return now
	}
	end := a.TermEndOn(on)
	if end.IsZero() {
		if now.Status == InForce && now.Sure && !t.Length.IsZero() {
			now.Sure, now.Why = false, DateTooVague // there is an end, but its date cannot be told
		}
		return now
	}
	switch end.Compare(on) { // the last day still belongs to the term
	case calendar.Before:
		why := ByTerm
		if t.Renewal != RenewalNone {
			why = RenewalUnknown // one may have taken place without being recorded
		}
		return Standing{Expired, end, now.Sure && t.Renewal == RenewalNone, why}
	case calendar.CannotSay:
		now.Sure, now.Why = false, DateTooVague
	}
	return now
}
