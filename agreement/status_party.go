package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// StandingOf is the status on a day for one party: what all did together, and
// what it did itself. A treaty in force for others binds it only once it has
// consented; where others consented one by one and its own consent is not
// recorded, the answer is unsure. It takes time linear in the size of the record.
//
// A partner that is not a party has no standing.
func (a *Agreement) StandingOf(party id.Partner, on calendar.Date) Standing {
	if party.IsZero() || !a.isParty(party) {
		return Standing{}
	}
	var l life
	l.read(a, on)
	own, others := false, false // who consented one by one
	parties := a.partyIndex()
	for i := range a.Events {
		e := &a.Events[i]
		status, slot := e.Kind.act()
		if slot == together || e.Party.IsZero() {
			continue
		}
		done := happened(e.from(), on)
		if e.Kind.consents() && done != calendar.No {
			own = own || e.Party == party
			others = others || e.Party != party && parties.has(a, e.Party)
		}
		if e.Party == party {
			l.add(status, e.from(), done, e.Kind)
		}
	}
	now := l.status(a, on)
	if !now.Status.Living() {
		return now
	}
	if others && !own {
		if s := a.signatories(); s.n > 2 || s.unknown {
			return Standing{Signed, now.Since, false, ConsentUnknown}
		}
	}
	if l.notices > 0 {
		h := a.held(&l, on)
		for i := range a.Events {
			e := &a.Events[i]
			if e.Kind != EventNotice || e.Party != party {
				continue
			}
			if d, done := h.noticed(e, on); done == calendar.Yes {
				return Standing{Withdrawn, d, now.Sure, ByNotice}
			}
		}
	}
	return now
}

// consents reports whether the act expresses a party's consent to be bound, or
// brings the agreement into force for it.
func (k EventKind) consents() bool {
	switch k {
	case EventRatified, EventApproved, EventAccepted, EventAcceded, EventInForce:
		return true
	}
	return false
}

// fewParties and fewActs are up to what numbers the acts that parties did one by
// one are added up in one pass, without passing the others again.
const fewParties, fewActs = 8, 16

// parties adds the acts that the parties did one by one.
func (l *life) parties(a *Agreement, on calendar.Date) {
	if l.apart > fewActs || len(a.Parties) > fewParties || l.slots&(1<<leaving) != 0 {
		l.manyParties(a, on)
		return
	}
	var deeds [leaving][fewParties]deed
	signs, n := a.signing()
	for _, x := range l.acts[:l.apart] {
		e := &a.Events[x.at]
		for i := range a.Parties {
			if a.Parties[i].Partner == e.Party && signs&(1<<i) != 0 {
				d := e.from()
				deeds[x.slot][i].add(d, happened(d, on))
				break
			}
		}
		if n == 0 {
			deeds[x.slot][0].add(e.from(), happened(e.from(), on))
		}
	}
	s := signatories{a: a, n: n, unknown: a.PartiesOpen || n == 0}
	for slot := range uint8(leaving) {
		if l.slots&(1<<slot) == 0 {
			continue
		}
		done, d := s.all(deeds[slot][:max(len(a.Parties), 1)])
		l.all(&s, slot, d, done)
		if slot == slotInForce && l.force.IsZero() && !s.unknown {
			_, l.force = s.did(slotInForce, calendar.Date{})
		}
	}
}

// manyParties is parties for any number, in a pass for each kind of act.
func (l *life) manyParties(a *Agreement, on calendar.Date) {
	s := a.signatories()
	for slot := range uint8(leaving) {
		if l.slots&(1<<slot) != 0 {
			done, d := s.did(slot, on)
			l.all(&s, slot, d, done)
		}
	}
	if l.slots&(1<<slotInForce) != 0 && l.force.IsZero() && !s.unknown {
		_, l.force = s.did(slotInForce, calendar.Date{})
	}
	if l.slots&(1<<leaving) != 0 {
		done, d := s.left(l, on)
		l.all(&s, leaving, d, done)
	}
}

// signing returns which of a few parties sign, a bit each, leaving out those
// named before, and how many.
func (a *Agreement) signing() (signs uint8, n int) {
parties:
	for i := range a.Parties {
		p := &a.Parties[i]
		if !p.Has(RoleSignatory) {
			continue
		}
		for j := range i {
			if signs&(1<<j) != 0 && a.Parties[j].Partner == p.Partner && !p.Partner.IsZero() {
				continue parties
			}
		}
		signs |= 1 << i
		n++
	}
	return signs, n
}

// all adds what every signatory has done, as far as it is known who they are.
func (l *life) all(s *signatories, slot uint8, d calendar.Date, done calendar.Truth) {
	status := Signed
	switch slot {
	case slotInForce:
		status = InForce
	case leaving:
		status = Withdrawn
	}
	if s.unknown && done == calendar.Yes {
		l.partial.further(status, d, PartiesUnknown)
		return
	}
	l.add(status, d, done, "")
}

// left says whether fewer than two signatories remain on the day, and since when.
func (s *signatories) left(l *life, on calendar.Date) (calendar.Truth, calendar.Date) {
	var few [maxPairs]deed
	deeds := few[:]
	if n := len(s.a.Parties); n > maxPairs {
		deeds = make([]deed, n)
	}
	h := s.a.held(l, on)
	for i := range s.a.Events {
		e := &s.a.Events[i]
		if e.Party.IsZero() || e.Kind != EventWithdrawn && (e.Kind != EventNotice || s.n < 3) {
			continue
		}
		at := 0
		if s.n > 0 {
			at = s.index(e.Party)
		}
		if at < 0 {
			continue
		}
		d, done := e.from(), happened(e.from(), on)
		if e.Kind == EventNotice {
			d, done = h.noticed(e, on)
		}
		deeds[at].add(d, done)
	}
	need, surely, perhaps := max(s.n-1, 1), 0, 0
	var last, before, doubt calendar.Date // the last and the last but one that surely left
	for i := range deeds {
		switch d := &deeds[i]; {
		case !d.seen || d.done == calendar.No:
		case d.done == calendar.Unknown:
			perhaps++
			doubt = lastOf(doubt, d.on)
		default:
			surely++
			if next := lastOf(last, d.on); next == last {
				before = lastOf(before, d.on)
			} else {
				last, before = next, last
			}
		}
	}
	switch {
	case surely > need && s.n > 1:
		return calendar.Yes, before
	case surely >= need:
		return calendar.Yes, last
	case surely+perhaps >= need:
		return calendar.Unknown, doubt
	}
	return calendar.No, calendar.Date{}
}
