package partner

import (
	"encoding/json"
	"iter"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// Register is a list of organisations that can be looked up by id and by
// identifier, with their relations followed to both ends: who stands for an
// organisation on a day ([Register.ResolveOn]), what is above and below it
// ([Register.ParentsOn], [Register.ChildrenOn]), and what does not fit together
// ([RegisterRules]).
//
// Make one with [NewRegister]. It is immutable and safe for concurrent use, as
// long as nobody changes the organisations. In JSON it is their array. The zero
// value has no organisations and finds nothing.
//
// A relation counts from whichever side it is recorded: "the other is my
// successor" here is the same as "the other is my predecessor" there. The period
// of a succession begins on the first day of the successor in its place. A
// predecessor whose period has an end is taken to tell when that one was there:
// the day of the succession is then not known from it.
type Register struct {
	partners   []Partner
	byID       map[id.Partner]int32
	byExternal map[id.External]int32   // the first record that has it
	holders    map[id.External][]int32 // all records, where several have it

	parents      registerLinks // from a record to those above it
	children     registerLinks
	successors   registerLinks
	predecessors registerLinks

	found registerFindings
	work  int // steps taken to build, for tests of linearity
}

// NewRegister returns the register of the organisations, in time linear in
// their number and that of their names, identifiers and relations. It keeps the
// slice, which must not be changed any more. Of two records with one id, or one
// identifier, the first is found.
func NewRegister(partners []Partner) *Register {
	x := &Register{
		partners:   partners,
		byID:       make(map[id.Partner]int32, len(partners)),
		byExternal: make(map[id.External]int32, len(partners)),
	}
	relations := 0
	for i := range partners {
		p := &partners[i]
		relations += len(p.Relations)
		if _, twice := x.byID[p.ID]; twice {
			x.found.twice = append(x.found.twice, int32(i))
		} else if !p.ID.IsZero() {
			x.byID[p.ID] = int32(i)
		}
		for j := range p.Identifiers {
			x.work++
			x.claim(registerForm(p.Identifiers[j].External), int32(i), int32(j))
		}
	}
	x.link(relations)
	x.check()
	return x
}

// registerForm returns the identifier in the one form in which it is looked up.
func registerForm(e id.External) id.External {
	if e.Scheme.Known() && !e.Valid() {
		if form, err := id.ParseExternal(e.Scheme, e.Value); err == nil {
			return form
		}
	}
	return e
}

// claim notes that record i has the identifier.
func (x *Register) claim(e id.External, i, j int32) {
	if e.Scheme == "" || e.Value == "" {
		return
	}
	first, ok := x.byExternal[e]
	if !ok {
		x.byExternal[e] = i
		return
	}
	all := x.holders[e]
	if last := len(all); first == i || last > 0 && all[last-1] == i {
		return // twice in one record
	}
	if x.holders == nil {
		x.holders = map[id.External][]int32{}
	}
	if all == nil {
		all = append(all, first)
	}
	x.holders[e] = append(all, i)
	x.found.shared = append(x.found.shared, registerPair{registerPlace{i, j}, first})
}

// Len returns the number of organisations.
func (x *Register) Len() int { return len(x.partners) }

// At returns the organisation at a place of the list, from 0. It must not be
// changed.
func (x *Register) At(i int) *Partner { return &x.partners[i] }

// All yields the organisations in the order of the list, with their places.
func (x *Register) All() iter.Seq2[int, *Partner] {
	return func(yield func(int, *Partner) bool) {
		for i := range x.partners {
			if !yield(i, &x.partners[i]) {
				return
			}
		}
	}
}

// Find returns the place of the organisation with the id.
func (x *Register) Find(p id.Partner) (i int, ok bool) {
	n, ok := x.byID[p]
	return int(n), ok
}

// ByIdentifier returns the places of the organisations that have the
// identifier, in the order of the list: usually one or none. It is found in
// whatever spelling [id.ParseExternal] reads.
func (x *Register) ByIdentifier(e id.External) []int {
	e = registerForm(e)
	if all := x.holders[e]; all != nil {
		places := make([]int, len(all))
		for i := range all {
			places[i] = int(all[i])
		}
		return places
	}
	if i, ok := x.byExternal[e]; ok {
		return []int{int(i)}
	}
	return nil
}

// Other returns the place of the organisation at the other end of a relation:
// that with the id it names, else that with the identifier it names.
func (x *Register) Other(r *Relation) (i int, ok bool) {
	n := x.other(r)
	return int(max(n, 0)), n >= 0
}

// other returns -1 where the register has no record of the other end.
func (x *Register) other(r *Relation) int32 {
	if !r.Partner.IsZero() {
		if i, ok := x.byID[r.Partner]; ok {
			return i
		}
	}
	if r.Identifier.Value != "" {
		if i, ok := x.byExternal[registerForm(r.Identifier)]; ok {
			return i
		}
	}
	return -1
}

// MarshalJSON writes the array of the organisations.
func (x *Register) MarshalJSON() ([]byte, error) {
	if x.partners == nil {
		return []byte("[]"), nil
	}
	return json.Marshal(x.partners)
}

// registerPlace is a relation or identifier of a record.
type registerPlace struct{ i, j int32 }

// registerLink says that record from is linked to record to; -1 is one that the
// register does not have. It is said by a relation of record rec, which is one
// of the two.
type registerLink struct{ from, to, rec, rel int32 }

// registerLinks are links by record: those from record i are
// links[first[i]:first[i+1]], sorted by where they lead to.
type registerLinks struct {
	first []int32
	links []registerLink
}

func (g *registerLinks) of(i int32) []registerLink {
	if g.first == nil {
		return nil
	}
	return g.links[g.first[i]:g.first[i+1]]
}

// registerGroup returns how many of the links at the front lead to the same
// record. Those that lead out of the register stand alone.
func registerGroup(links []registerLink) int {
	n := 1
	for n < len(links) && links[0].to >= 0 && links[n].to == links[0].to {
		n++
	}
	return n
}

// byFrom returns the links grouped by where they come from, and those of one
// record in the order of where they lead to, then of the records that say so.
func (x *Register) byFrom(list []registerLink) (g registerLinks) {
	n := len(x.partners)
	list, _ = x.sorted(list, n, func(l *registerLink) int32 { return l.to })
	g.links, g.first = x.sorted(list, n, func(l *registerLink) int32 { return l.from })
	g.first = g.first[1:]
	return g
}

// sorted sorts by a key from -1 to n-1, keeping the order of equals. The links
// of key k begin at first[k+1].
func (x *Register) sorted(list []registerLink, n int, key func(*registerLink) int32) (out []registerLink, first []int32) {
	first = make([]int32, n+2)
	for i := range list {
		x.work++
		first[key(&list[i])+1]++
	}
	sum := int32(0)
	for k := range first {
		first[k], sum = sum, sum+first[k]
	}
	out = make([]registerLink, len(list))
	next := append([]int32(nil), first...)
	for i := range list {
		k := key(&list[i]) + 1
		out[next[k]] = list[i]
		next[k]++
	}
	return out, first
}

// registerReversed returns the links seen from the other end.
func registerReversed(list []registerLink) []registerLink {
	out := make([]registerLink, len(list))
	for i, l := range list {
		out[i] = registerLink{from: l.to, to: l.from, rec: l.rec, rel: l.rel}
	}
	return out
}

// link follows all relations.
func (x *Register) link(relations int) {
	trees := make([]registerLink, 0, relations)
	var successions, related []registerLink
	for i := range x.partners {
		for j := range x.partners[i].Relations {
			x.work++
			r := &x.partners[i].Relations[j]
			me, other, rel := int32(i), x.other(r), int32(j)
			switch r.Kind {
			case RelationParent:
				trees = append(trees, registerLink{me, other, me, rel})
			case RelationChild:
				trees = append(trees, registerLink{other, me, me, rel})
			case RelationSuccessor:
				successions = append(successions, registerLink{me, other, me, rel})
			case RelationPredecessor:
				successions = append(successions, registerLink{other, me, me, rel})
			case RelationRelated:
				related = append(related, registerLink{min(me, other), max(me, other), me, rel})
			}
			x.checkRelation(me, rel, other, r)
		}
	}
	x.parents, x.children = x.byFrom(trees), x.byFrom(registerReversed(trees))
	x.successors, x.predecessors = x.byFrom(successions), x.byFrom(registerReversed(successions))
	x.found.related = x.byFrom(related)
}

func (x *Register) relation(l registerLink) *Relation {
	return &x.partners[l.rec].Relations[l.rel]
}

// succeeded returns since when a succession is said to hold: zero when that is
// not known.
func (x *Register) succeeded(l registerLink) calendar.Date {
	r := x.relation(l)
	if r.Kind == RelationPredecessor && !r.Period.End.IsZero() {
		return calendar.Date{}
	}
	return r.Period.Start
}
