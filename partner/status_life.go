package partner

import "github.com/scicoop/scicoop/cooperation/calendar"

// StatusOn says whether the organisation existed on the day, and on what that
// rests. It goes by Founded, Closed and the start of a relation to a successor
// first, and then by what registers say of their records. Closed is the last
// day; a successor stands from the first day of the relation, which also settles
// a Closed that is too vague for the day.
//
// An organisation surely founded by then and not known to be closed is active;
// one of whose founding nothing is known is unknown as long as it is not known
// to be closed. A successor by a split may have taken a part only, so that the
// organisation's own end stays open until Closed or a register tells.
//
// Where the dates leave it open, a register's word counts from the day on which
// its record was last changed: listed as inactive, it exists no longer from
// that day on, and nobody knows when before it ended; listed as active, it had
// not ended by then and existed from then on, as far as is known. A withdrawn
// record says nothing. Registers that contradict each other settle nothing. The
// order of relations and registrations does not matter.
//
// What is learned later changes an answer from known to its contrary only where
// the answer was that nothing is known of an end ([NotClosed], [RegisteredActive]),
// or where the record contradicts itself.
func (p *Partner) StatusOn(day calendar.Date) (Status, Reason) {
	if day.IsZero() {
		return StatusUnknown, VagueDates
	}
	var t statusTaken
	for i := range p.Relations {
		if r := &p.Relations[i]; r.Kind == RelationSuccessor {
			t.add(r.Period.Start, r.How, day)
		}
	}
	return p.lifeOn(day, t, false).status()
}

// statusTaken is what the relations to successors say of a day, all together.
type statusTaken struct {
	by      bool // a successor had taken its place
	part    bool // one had, but by a split
	later   bool // one was to, later
	vague   bool // one is dated, too vaguely for that day
	undated bool // one is not dated
	split   calendar.Date
}

// add takes in a succession that began on start.
func (t *statusTaken) add(start calendar.Date, how Succession, day calendar.Date) {
	switch {
	case start.IsZero():
		t.undated = true
	case start.Compare(day) == calendar.After:
		t.later = true
	case !statusUpTo(start, day):
		t.vague = true
	case how == SuccessionSplit:
		t.part = true
		t.split = statusLatest(t.split, start)
	default:
		t.by = true
	}
}

// join takes in what another has.
func (t *statusTaken) join(o statusTaken) {
	t.by, t.part, t.later = t.by || o.by, t.part || o.part, t.later || o.later
	t.vague, t.undated = t.vague || o.vague, t.undated || o.undated
	t.split = statusLatest(t.split, o.split)
}

// statusListed is what registers say, all together. The days are certain ones.
type statusListed struct {
	active, inactive, withdrawn bool
	firstActive                 calendar.Date // the first day by which one surely listed it as active
	lastActive                  calendar.Date // the last day on which, or after which, one did
	firstInactive               calendar.Date // the first day by which one surely listed it as inactive
}

func (p *Partner) statusListed() (l statusListed) {
	for i := range p.Registrations {
		r := &p.Registrations[i]
		on := r.Modified
		if on.Uncertain() || on.Approximate() {
			on = calendar.Date{}
		}
		switch r.Listing {
		case ListedActive:
			l.active = true
			l.firstActive = statusFirst(l.firstActive, on.Latest())
			l.lastActive = statusLatest(l.lastActive, on.Earliest())
		case ListedInactive:
			l.inactive = true
			l.firstInactive = statusFirst(l.firstInactive, on.Latest())
		case ListedWithdrawn:
			l.withdrawn = true
		}
	}
	return l
}

// statusFirst returns the earlier of two certain days; the other where one is zero.
func statusFirst(a, b calendar.Date) calendar.Date {
	if a.IsZero() || !b.IsZero() && b.YMD() < a.YMD() {
		return b
	}
	return a
}

// statusLatest returns the date that can be the later one.
func statusLatest(a, b calendar.Date) calendar.Date {
	if b.Latest().YMD() > a.Latest().YMD() {
		return b
	}
	return a
}

// statusUpTo reports whether d is surely the day or before it: 1 July is so for
// a day of which only July is known.
func statusUpTo(d, day calendar.Date) bool {
	switch d.Compare(day) {
	case calendar.Before, calendar.Same:
		return true
	case calendar.After:
		return false
	}
	return certain(d) != 0 && certain(day) != 0 && d.Latest().YMD() <= day.Earliest().YMD()
}

// statusLife says whether an organisation had begun by a day and had ended before it,
// and why.
type statusLife struct {
	begun, ended   calendar.Truth
	beginning, end Reason
	blurred        bool // the end is a date of closing that is too vague
}

// lifeOn puts together what is known. Existed says that something else shows
// that the organisation existed by the day.
func (p *Partner) lifeOn(day calendar.Date, t statusTaken, existed bool) (l statusLife) {
	reg := p.statusListed()
	disagree := !reg.firstInactive.IsZero() && statusUpTo(reg.firstInactive, reg.lastActive)

	switch {
	case p.Founded.Compare(day) == calendar.After:
		l.begun, l.beginning = calendar.No, NotYetFounded
	case statusUpTo(p.Founded, day), existed:
		l.begun, l.beginning = calendar.Yes, NotClosed
	case !disagree && statusUpTo(reg.firstActive, day):
		l.begun, l.beginning = calendar.Yes, RegisteredActive
	case p.Founded.IsZero():
		l.beginning = NoDates
	default:
		l.beginning = VagueDates
	}

	switch {
	case p.Closed.Compare(day) == calendar.Before:
		l.ended, l.end = calendar.Yes, Closed
		return l
	case statusUpTo(day, p.Closed):
		l.ended, l.end = calendar.No, NotYetClosed
		return l
	case t.by:
		l.ended, l.end = calendar.Yes, Succeeded
		return l
	case !p.Closed.IsZero():
		l.end, l.blurred = VagueDates, true
	case t.undated:
		l.end = UndatedSuccessor
	case t.vague:
		l.end = VagueDates
	case t.part && (disagree || !statusUpTo(t.split, reg.lastActive)):
		l.end = PartSucceeded
	default:
		l.ended, l.end = calendar.No, NotClosed
	}

	// The dates leave it open.
	open := l.ended == calendar.Unknown
	switch {
	case disagree:
		l.ended, l.end, l.blurred = calendar.Unknown, RegistersDisagree, false
	case statusUpTo(reg.firstInactive, day):
		l.ended, l.end = calendar.Yes, RegisteredInactive
	case statusUpTo(day, reg.lastActive):
		if open {
			l.ended, l.end = calendar.No, RegisteredActive
		}
	case open:
	case reg.inactive && !t.later:
		l.ended, l.end = calendar.Unknown, UndatedEnd
	case reg.withdrawn && !reg.active && !reg.inactive:
		l.ended, l.end = calendar.Unknown, RecordWithdrawn
	}
	return l
}

// status is what a life comes to.
func (l statusLife) status() (Status, Reason) {
	switch {
	case l.begun == calendar.No:
		return Inactive, l.beginning
	case l.ended == calendar.Yes:
		return Inactive, l.end
	case l.ended == calendar.Unknown && (!l.blurred || l.begun == calendar.Yes):
		return StatusUnknown, l.end
	case l.begun == calendar.Unknown:
		return StatusUnknown, l.beginning
	case l.beginning == RegisteredActive:
		return Active, RegisteredActive
	}
	return Active, l.end
}
