package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// maxPairs is the length up to which a list is searched and compared entry by
// entry; for a longer one a map is made, so that only long lists cost memory.
const maxPairs = 64

// firstOf returns the date that may be the earlier one: of two that begin on one
// day the vaguer. A zero date says nothing.
func firstOf(a, b calendar.Date) calendar.Date {
	if a.IsZero() {
		return b
	}
	switch a.Compare(b) {
	case calendar.Before, calendar.Same:
		return a
	case calendar.After:
		return b
	}
	return outer(a, b, true)
}

// lastOf returns the date that may be the later one: of two that end on one day
// the vaguer. A zero date says nothing.
func lastOf(a, b calendar.Date) calendar.Date {
	if a.IsZero() {
		return b
	}
	switch a.Compare(b) {
	case calendar.Before, calendar.Same:
		return b
	case calendar.After:
		return a
	}
	return outer(a, b, false)
}

// outer returns the date that reaches further, back or else on; of two that
// reach as far the vaguer. The first is not zero.
func outer(a, b calendar.Date, back bool) calendar.Date {
	if b.IsZero() {
		return a
	}
	first, then := a.Earliest().Compare(b.Earliest()), b.Latest().Compare(a.Latest())
	if !back {
		first, then = then, first
	}
	if first == calendar.Same {
		first = then
	}
	if first == calendar.Before || first == calendar.Same && calendar.Chronological(a, b) > 0 {
		return a
	}
	return b
}

// firsts are the earliest dates of the acts of one kind.
type firsts struct {
	anyone calendar.Date // by whomever
	whole  calendar.Date // by all together
	apart  bool          // some did it by themselves
	own    map[id.Partner]calendar.Date
}

func (a *Agreement) firsts(k EventKind) firsts {
	var whole, own calendar.Date
	apart := false
	for i := range a.Events {
		e := &a.Events[i]
		if e.Kind != k {
			continue
		}
		if e.Party.IsZero() {
			whole = firstOf(whole, e.On)
		} else {
			own, apart = firstOf(own, e.On), true
		}
	}
	f := firsts{anyone: firstOf(own, whole), whole: whole, apart: apart}
	if apart && len(a.Events) > maxPairs {
		f.own = a.firstsByParty(k)
	}
	return f
}

func (a *Agreement) firstsByParty(k EventKind) map[id.Partner]calendar.Date {
	own := make(map[id.Partner]calendar.Date)
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == k {
			own[e.Party] = firstOf(own[e.Party], e.On)
		}
	}
	return own
}

// by returns when the party did the act of the kind, by itself or else with all
// the others; zero where that is not known.
func (f firsts) by(a *Agreement, k EventKind, p id.Partner) calendar.Date {
	if !f.apart {
		return f.whole
	}
	return f.byOne(a, k, p)
}

func (f firsts) byOne(a *Agreement, k EventKind, p id.Partner) calendar.Date {
	if p.IsZero() {
		return f.whole
	}
	own := f.own[p]
	for i := 0; f.own == nil && i < len(a.Events); i++ {
		if e := &a.Events[i]; e.Kind == k && e.Party == p {
			own = firstOf(own, e.On)
		}
	}
	if own.IsZero() {
		return f.whole
	}
	return own
}

// SignedOn returns the day of signing: by all together or, one by one, by the
// last of the signatories. It is zero where that is not known, and as long as
// one of them has not signed. Time limits from signing count from it.
func (a *Agreement) SignedOn() calendar.Date { return a.wholeOn(EventSigned) }

// wholeOn returns from when an act of the kind counts for the whole: done by all
// together or, one by one, by the last of the signatories. It is zero where that
// is not known.
func (a *Agreement) wholeOn(k EventKind) (d calendar.Date) {
	apart := false
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == k && e.Party.IsZero() {
			d = firstOf(d, e.from())
		} else if e.Kind == k {
			apart = true
		}
	}
	if !d.IsZero() || !apart {
		return d
	}
	if s := a.signatories(); !s.unknown {
		_, slot := k.act()
		_, d = s.did(slot, calendar.Date{})
	}
	return d
}

// places returns a map for [firstAt] where a list of n entries is too long to
// compare entry by entry, and else nil.
func places[K comparable](n int) map[K]int {
	if n <= maxPairs {
		return nil
	}
	return make(map[K]int, n)
}

// firstAt returns where the key stood first, which is at i if it did not yet.
func firstAt[K comparable](at map[K]int, k K, i int) int {
	if j, ok := at[k]; ok {
		return j
	}
	at[k] = i
	return i
}

// isParty reports whether the partner is one of the parties.
func (a *Agreement) isParty(p id.Partner) bool {
	for i := range a.Parties {
		if a.Parties[i].Partner == p {
			return true
		}
	}
	return false
}

// partyIndex tells who is a party where there are many; it is nil up to maxPairs.
type partyIndex map[id.Partner]struct{}

func (a *Agreement) partyIndex() partyIndex {
	if len(a.Parties) <= maxPairs {
		return nil
	}
	return a.indexed()
}

func (a *Agreement) indexed() partyIndex {
	x := make(partyIndex, len(a.Parties))
	for i := range a.Parties {
		x[a.Parties[i].Partner] = struct{}{}
	}
	return x
}

// has reports whether the partner is one of the parties of the agreement.
func (x partyIndex) has(a *Agreement, p id.Partner) bool {
	if x == nil {
		return a.isParty(p)
	}
	_, ok := x[p]
	return ok
}

// signatories are those whose acts, one by one, add up to an act of the whole.
type signatories struct {
	a       *Agreement
	n       int  // how many there are
	unknown bool // whether these are all is not known
	at      map[id.Partner]int
}

func (a *Agreement) signatories() signatories {
	s := signatories{a: a, at: places[id.Partner](len(a.Parties))}
	for i := range a.Parties {
		p := &a.Parties[i]
		if !p.Has(RoleSignatory) {
			continue
		}
		at := i
		if !p.Partner.IsZero() {
			if s.at != nil {
				at = firstAt(s.at, p.Partner, i)
			} else {
				at = s.index(p.Partner)
			}
		}
		if at == i { // not named before
			s.n++
		}
	}
	s.unknown = a.PartiesOpen || s.n == 0
	return s
}

// index returns where the signatory first stands among the parties, and -1 for others.
func (s *signatories) index(p id.Partner) int {
	if s.at != nil {
		if i, ok := s.at[p]; ok {
			return i
		}
		return -1
	}
	for i := range s.a.Parties {
		if q := &s.a.Parties[i]; q.Partner == p && q.Has(RoleSignatory) {
			return i
		}
	}
	return -1
}

// deed is what one party did.
type deed struct {
	on   calendar.Date
	seen bool           // done, whenever
	done calendar.Truth // by the day asked about
}

// add adds an act; one that was surely done by the day outweighs one that may
// have been, and that one a later one.
func (d *deed) add(on calendar.Date, done calendar.Truth) {
	switch {
	case d.seen && d.done == done:
		d.on = firstOf(d.on, on)
	case !d.seen, done == calendar.Yes, d.done == calendar.No:
		*d = deed{on, true, done}
	}
}

// did says whether all the signatories have done an act of the slot one by one
// by the day, and when the last of them did; zero where that is not known.
// Where no signatory is named, it is whether and when anybody did.
func (s *signatories) did(slot uint8, by calendar.Date) (calendar.Truth, calendar.Date) {
	var some [maxPairs]deed
	deeds := some[:]
	if n := len(s.a.Parties); n > maxPairs {
		deeds = make([]deed, n)
	}
	for i := range s.a.Events {
		e := &s.a.Events[i]
		if e.Party.IsZero() {
			continue
		}
		if _, x := e.Kind.act(); x == slot {
			s.gather(deeds, e, by)
		}
	}
	return s.all(deeds)
}

// gather adds an act to what the party that did it has done.
func (s *signatories) gather(deeds []deed, e *Event, by calendar.Date) {
	at := 0
	if s.n > 0 {
		at = s.index(e.Party)
	}
	if at >= 0 {
		deeds[at].add(e.from(), happened(e.from(), by))
	}
}

// all says whether every signatory did what the deeds tell, and when the last did.
func (s *signatories) all(deeds []deed) (calendar.Truth, calendar.Date) {
	n, all, last, dated := 0, calendar.Yes, calendar.Date{}, true
	for i := range deeds {
		if d := &deeds[i]; d.seen {
			n++
			all = all.And(d.done)
			last = lastOf(last, d.on)
			dated = dated && !d.on.IsZero()
		}
	}
	if n < max(s.n, 1) {
		return calendar.No, calendar.Date{}
	}
	if !dated {
		last = calendar.Date{}
	}
	return all, last
}
