package agreement

import (
	"math/bits"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// StatusOn folds the events and the term into the status on a day. It never
// reads a clock, takes time linear in the size of the record and, up to 64
// parties, allocates nothing.
//
// An act counts from its Effect. The order in which events are written down does
// not matter. Acts before entry into force do not undo it; afterwards the last
// act counts, and where dates do not tell which was last, the later stage of
// life. An event whose date is too vague to be before or after that day is not
// used to settle the status; it makes the answer unsure.
//
// Signing, consenting and entry into force party by party count once all
// signatories have done so, withdrawing and giving notice where fewer than two
// would remain. [Agreement.StandingOf] answers for one party.
func (a *Agreement) StatusOn(on calendar.Date) Standing {
	var l life
	l.read(a, on)
	// Who signed and consented one by one no longer matters once all have been
	// bound: these acts lead no further than signature.
	if bound := l.seen>>InForce != 0; l.apart > 0 && (!bound || l.slots>>slotInForce != 0) {
		l.parties(a, on)
	}
	return l.status(a, on)
}

// The acts that count for the whole only once every signatory has done them have
// a slot each; leaving is the slot of those that take a party out, and together
// that of the acts that count for all whoever did them.
const (
	slotSigned = iota // from here to slotAcceded they lead to the status signed
	slotRatified
	slotApproved
	slotAccepted
	slotAcceded
	slotInForce
	leaving
	together
)

// act returns the status that an act brings about, zero for none, and its slot.
func (k EventKind) act() (s Status, slot uint8) {
	switch k {
	case EventSigned:
		return Signed, slotSigned
	case EventInForce:
		return InForce, slotInForce
	case EventRatified:
		return Signed, slotRatified
	case EventApproved:
		return Signed, slotApproved
	case EventAccepted:
		return Signed, slotAccepted
	case EventAcceded:
		return Signed, slotAcceded
	case EventWithdrawn:
		return Withdrawn, leaving
	case EventProposed:
		return Proposed, together
	case EventNegotiated:
		return Negotiated, together
	case EventInitialled:
		return Initialled, together
	case EventProvisional:
		return Provisional, together
	case EventResumed:
		return InForce, together
	case EventSuspended:
		return Suspended, together
	case EventExpired:
		return Expired, together
	case EventSuperseded:
		return Superseded, together
	case EventTerminated:
		return Terminated, together
	case EventLapsed:
		return Lapsed, together
	}
	return StatusUnknown, together
}

// perParty reports whether the act counts for the whole only once every
// signatory has done it.
func (k EventKind) perParty() bool {
	_, slot := k.act()
	return slot <= slotInForce
}

// leaves reports whether the act takes the party that did it out.
func (k EventKind) leaves() bool { return k == EventWithdrawn || k == EventNotice }

// from returns the day from which the act counts.
func (e *Event) from() calendar.Date {
	if e.Effect.IsZero() {
		return e.On
	}
	return e.Effect
}

// backwards reports whether the act surely counts from before it was done.
func (e *Event) backwards() bool { return e.Effect.Compare(e.On) == calendar.Before }

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

// life is what the acts by a day add up to, in whatever order they are added.
type life struct {
	last    [Lapsed + 1]calendar.Date // by status: the last act that surely happened, resumptions apart
	seen    uint16                    // the statuses in last, and that of a resumption: a bit each
	resumed calendar.Date             // the last resumption that surely happened
	stopped calendar.Date             // the last end of provisional application that surely happened
	// newest is the last of the first days that the acts from entry into force
	// on can be: what surely ended before it has been undone by a later act.
	newest calendar.Date
	// partial is the furthest status by acts of parties of which it is not
	// known whether they are all, doubt the furthest by acts that may have
	// happened.
	partial, doubt Standing
	mayRun         bool // entry into force or a resumption may have happened

	force     calendar.Date // the first entry into force of all together, whenever
	agreed    calendar.Date // when the last renewal that surely counts was agreed
	late      calendar.Date // when the last of those that count from before was
	renewals  int           // how many renewals surely count
	mayRenew  bool          // a renewal may count
	terms     int           // how many acts set another term
	notices   int           // how many notices were given
	performed bool          // it was seen being carried out
	apart     int           // how many acts parties did one by one
	slots     uint8         // of these, which slots they have: a bit each
	acts      [fewActs]lone
}

// lone is an act that a party did by itself: its slot, and where it stands.
type lone struct {
	slot uint8
	at   int32
}

// read adds up the acts of all together, and notes what others there are.
func (l *life) read(a *Agreement, on calendar.Date) {
	for i := range a.Events {
		e := &a.Events[i]
		if e.Term != nil && e.setsTerm() {
			l.terms++
		}
		switch status, slot := e.Kind.act(); {
		case status == StatusUnknown:
			l.other(e, i, on)
		case slot == together || e.Party.IsZero():
			from := e.from()
			l.add(status, from, happened(from, on), e.Kind)
			if slot == slotInForce {
				l.force = firstOf(l.force, from)
			}
		default:
			l.alone(i, slot)
		}
	}
}

// other adds an act that changes no status by itself.
func (l *life) other(e *Event, i int, on calendar.Date) {
	switch e.Kind {
	case EventRenewed:
		if e.Party.IsZero() {
			l.renew(e, happened(e.from(), on))
		}
	case EventNotice:
		if l.notices++; !e.Party.IsZero() {
			l.alone(i, leaving)
		}
	case EventProvisionalEnd:
		if happened(e.from(), on) == calendar.Yes {
			l.stopped = lastOf(l.stopped, e.from())
		}
	case EventImplemented:
		l.performed = l.performed || happened(e.from(), on) == calendar.Yes
	}
}

// alone notes an act that a party did by itself.
func (l *life) alone(i int, slot uint8) {
	if l.apart < fewActs {
		l.acts[l.apart] = lone{slot, int32(i)}
	}
	l.apart++
	l.slots |= 1 << slot
}

// add adds an act that brings about the status.
func (l *life) add(status Status, d calendar.Date, done calendar.Truth, k EventKind) {
	switch done {
	case calendar.Yes:
		l.seen |= 1 << status
		if k == EventResumed {
			l.resumed = lastOf(l.resumed, d)
		} else {
			l.last[status] = lastOf(l.last[status], d)
		}
		if status >= InForce {
			l.newest = lastOf(l.newest, d.Earliest())
		}
	case calendar.Unknown:
		l.mayRun = l.mayRun || status == InForce
		l.doubt.further(status, d, DateTooVague)
	}
}

// renew adds a renewal by all.
func (l *life) renew(e *Event, done calendar.Truth) {
	switch done {
	case calendar.Yes:
		if e.Term == nil {
			l.renewals++
		}
		l.agreed = lastOf(l.agreed, e.On)
		if e.backwards() {
			l.late = lastOf(l.late, e.On)
		}
	case calendar.Unknown:
		l.mayRenew = true
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

// status is the standing by acts, then by notices, then by the term.
func (l *life) status(a *Agreement, on calendar.Date) Standing {
	now := l.standing()
	switch {
	case l.performed && now.Status < Provisional:
		return Standing{InForce, now.Since, false, SeenImplemented}
	case now.Status.Living():
		return l.afterTerm(a, now, on)
	case now.Status == Signed && now.Sure:
		now.Sure, now.Why = false, ForceNotRecorded
	}
	return now
}

// stands reports whether no later act has surely undone one of the date.
func (l *life) stands(d calendar.Date) bool {
	return !d.IsZero() && d.Latest().Compare(l.newest) != calendar.Before
}

// standing is what the acts added so far come to.
func (l *life) standing() (now Standing) {
	revived := l.revive()
	for seen := l.seen >> InForce << InForce; seen != 0; {
		s := Status(bits.Len16(seen) - 1)
		seen &^= 1 << s
		d := l.last[s]
		if s == InForce {
			d = lastOf(d, l.resumed)
		}
		switch {
		case d.IsZero() || !l.stands(d):
		case now.Status == StatusUnknown:
			now = Standing{s, d, true, ByEvent}
		case s > Suspended, now.Status == Suspended && l.stands(l.resumed):
			// Of two ends, or a suspension and a resumption, neither implies the other.
			now.Sure, now.Why = false, DateTooVague
		}
	}
	for seen := l.seen & (1<<InForce - 1); seen != 0 && now.Status == StatusUnknown; {
		s := Status(bits.Len16(seen) - 1)
		seen &^= 1 << s
		if d := l.last[s]; s != Provisional || !l.over(d) {
			now = Standing{s, d, true, ByEvent}
		}
	}
	if l.partial.Status > now.Status {
		now = l.partial
	}
	switch {
	case now.Status == StatusUnknown:
		now = l.doubt
	case l.doubt.Status > now.Status, now.Status == Suspended && l.mayRun, revived == calendar.Unknown:
		now.Sure, now.Why = false, DateTooVague
	}
	return now
}

// over reports whether provisional application from a day has ended since.
func (l *life) over(d calendar.Date) bool {
	return !l.stopped.IsZero() && lastOf(d, l.stopped) == l.stopped
}

// revive undoes an expiry that all agreed afterwards to leave without effect, by
// a renewal that counts from before it was agreed. It says whether there was one.
func (l *life) revive() calendar.Truth {
	if l.late.IsZero() || l.last[Expired].IsZero() {
		return calendar.No
	}
	d := l.last[Expired]
	done := happened(d, l.late)
	if done == calendar.Yes {
		l.last[Expired] = calendar.Date{}
		l.resumed = lastOf(l.resumed, d)
		l.seen |= 1 << InForce
	}
	return done
}

// afterTerm says whether an agreement in force has run out by the day, by notice
// or by its term.
func (l *life) afterTerm(a *Agreement, now Standing, on calendar.Date) Standing {
	if r := a.Term.Renewal; l.terms+l.notices == 0 && (r == RenewalAutomatic || r == RenewalOpen) {
		return now
	}
	held := a.held(l, on)
	if l.notices > 0 {
		if then, ok := l.afterNotice(a, held, now, on); ok {
			return then
		}
	}
	t := held.term
	if t.Renewal == RenewalAutomatic || t.Renewal == RenewalOpen {
		return now
	}
	end := held.endOn(on, l.renewals)
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
		return Standing{Expired, end, now.Sure && t.Renewal == RenewalNone && !l.mayRenew, why}
	case calendar.CannotSay:
		now.Sure, now.Why = false, DateTooVague
	}
	return now
}
