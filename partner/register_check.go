package partner

import (
	"cmp"
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// registerFindings are what does not fit together, found once when the register
// is built.
type registerFindings struct {
	twice       []int32         // records whose id stood before
	shared      []registerPair  // identifiers that stand in another record
	mismatched  []registerPair  // identifiers in which two records with a shared one differ
	self        []registerPlace // relations of a record to itself
	absent      []registerPlace // to no record of the register
	torn        []registerPair  // that name two records; the other is that of the identifier
	renamed     []registerPair  // that name the other otherwise than it is named
	parents     []registerPlace // that close a circle of parents
	successions []registerPlace // that close a circle of successions
	unmirrored  []registerPair  // that the other does not record
	dates       []registerTwo   // that the other records with other dates
	hows        []registerTwo   // and with another way of succession
	overlaps    []registerPlace // successions before the predecessor had ended
	early       []registerPair  // and before the successor was founded
	late        []registerPair  // and after the successor had ended
	related     registerLinks
}

// registerPair is a place in one record and another record.
type registerPair struct {
	registerPlace
	other int32
}

// registerTwo is a relation and the one that mirrors it.
type registerTwo struct{ a, b registerPlace }

// checkRelation looks at one relation by itself.
func (x *Register) checkRelation(i, j, other int32, r *Relation) {
	at, f := registerPlace{i, j}, &x.found
	if other < 0 {
		if !r.Partner.IsZero() || r.Identifier.Value != "" {
			f.absent = append(f.absent, at)
		}
		return
	}
	if !r.Partner.IsZero() && r.Identifier.Value != "" {
		only := Relation{Identifier: r.Identifier}
		if second := x.other(&only); second >= 0 && second != other {
			f.torn = append(f.torn, registerPair{at, second})
		}
	}
	switch {
	case other == i:
		f.self = append(f.self, at)
	case len(r.Name) > 0 && !x.named(other, r):
		f.renamed = append(f.renamed, registerPair{at, other})
	}
}

// named reports whether the other organisation has one of the names that the
// relation gives it, in any language, and not as a former one. Of very many
// names only the first are compared.
func (x *Register) named(other int32, r *Relation) bool {
	names := x.partners[other].Names
	if len(names) == 0 || len(names) > few || len(r.Name) > few {
		return true
	}
	for i := range r.Name {
		for j := range names {
			x.work++
			n := &names[j]
			if n.Kind != NameFormer && n.Period.End.IsZero() && strings.EqualFold(n.Value, r.Name[i].Value) {
				return true
			}
		}
	}
	return false
}

// check looks at what is linked from both sides.
func (x *Register) check() {
	x.checkIdentifiers()
	f := &x.found
	f.parents = x.circles(&x.parents, x.together)
	f.successions = x.circles(&x.successors, nil)
	for _, g := range []*registerLinks{&x.parents, &x.successors, &f.related} {
		for links := g.links; len(links) > 0; {
			n := registerRun(links)
			if l := links[0]; l.from >= 0 && l.from != l.to {
				if l.to >= 0 {
					x.checkMirror(links[:n])
				}
				if g == &x.successors {
					x.checkSuccession(links[:n])
				}
			}
			links = links[n:]
		}
	}
	f.related = registerLinks{}
}

// registerRun is registerGroup for links that may come from different records.
func registerRun(links []registerLink) int {
	n := 1
	for n < len(links) && links[0].to >= 0 && links[n].to == links[0].to && links[n].from == links[0].from {
		n++
	}
	return n
}

// checkIdentifiers compares records that have an identifier in common. A
// withdrawn record may have that of the one that stands for it.
func (x *Register) checkIdentifiers() {
	x.found.shared = slices.DeleteFunc(x.found.shared, func(s registerPair) bool {
		return x.stoodFor(s.i, s.other) || x.stoodFor(s.other, s.i)
	})
	last := registerPair{other: -1}
	for _, s := range x.found.shared {
		if s.i == last.i && s.other == last.other {
			continue // the same two records
		}
		last = s
		mine, theirs := x.partners[s.i].Identifiers, x.partners[s.other].Identifiers
		if len(mine) > few || len(theirs) > few {
			continue
		}
		for j := range mine {
			x.work++
			if x.firstOfScheme(mine, j) && x.differ(mine, theirs, mine[j].Scheme) {
				x.found.mismatched = append(x.found.mismatched, registerPair{registerPlace{s.i, int32(j)}, s.other})
			}
		}
	}
}

// stoodFor reports whether record i is withdrawn and the other is its successor.
func (x *Register) stoodFor(i, other int32) bool {
	x.work++
	if p := &x.partners[i]; len(p.Registrations) > few || !p.onlyWithdrawn() {
		return false
	}
	links := x.successors.of(i)
	_, found := slices.BinarySearchFunc(links, other, func(l registerLink, other int32) int { return cmp.Compare(l.to, other) })
	return found
}

func (x *Register) firstOfScheme(list []Identifier, j int) bool {
	for i := range j {
		x.work++
		if list[i].Scheme == list[j].Scheme {
			return false
		}
	}
	return true
}

// differ reports whether both lists have identifiers of the scheme, but none in
// common.
func (x *Register) differ(a, b []Identifier, s id.Scheme) bool {
	both := false
	for i := range a {
		if a[i].Scheme != s {
			continue
		}
		for j := range b {
			x.work++
			if b[j].Scheme == s {
				if registerForm(a[i].External) == registerForm(b[j].External) {
					return false
				}
				both = true
			}
		}
	}
	return both
}

// checkMirror compares what two records say of the relation between them. The
// links are those from one record to one other.
func (x *Register) checkMirror(links []registerLink) {
	var mine, theirs []registerLink
	for k, l := range links {
		x.work++
		if l.rec == links[0].rec {
			mine = links[:k+1]
		} else {
			theirs = links[k:]
			break
		}
	}
	f := &x.found
	if len(theirs) == 0 {
		l := links[0]
		f.unmirrored = append(f.unmirrored, registerPair{registerPlace{l.rec, l.rel}, l.from + l.to - l.rec})
		return
	}
	if len(mine) > few || len(theirs) > few {
		return
	}
	if x.contradict(mine, theirs, false) == 0 && len(mine)+len(theirs) > 2 {
		x.contradict(theirs, mine, false)
	}
	if x.relation(mine[0]).Kind == RelationSuccessor || x.relation(mine[0]).Kind == RelationPredecessor {
		x.contradict(mine, theirs, true)
	}
}

// contradict notes the relations of one side that none of the other side can
// mirror, by their dates or by the way of succession.
func (x *Register) contradict(mine, theirs []registerLink, how bool) (n int) {
	for _, a := range mine {
		fits := false
		for _, b := range theirs {
			x.work++
			r, s := x.relation(a), x.relation(b)
			if how {
				fits = fits || r.How == "" || s.How == "" || r.How == s.How
			} else {
				fits = fits || registerAgree(r.Period, s.Period)
			}
		}
		if fits {
			continue
		}
		n++
		two := registerTwo{registerPlace{a.rec, a.rel}, registerPlace{theirs[0].rec, theirs[0].rel}}
		if how {
			x.found.hows = append(x.found.hows, two)
		} else {
			x.found.dates = append(x.found.dates, two)
		}
	}
	return n
}

// registerAgree reports whether two periods can be the same.
func registerAgree(a, b calendar.Period) bool {
	return registerSame(a.Start, b.Start) && registerSame(a.End, b.End) &&
		(!a.OpenStart || b.Start.IsZero()) && (!b.OpenStart || a.Start.IsZero()) &&
		(!a.OpenEnd || b.End.IsZero()) && (!b.OpenEnd || a.End.IsZero())
}

func registerSame(a, b calendar.Date) bool {
	o := a.Compare(b)
	return o == calendar.CannotSay || o == calendar.Same
}

// checkSuccession holds the days of a succession against the lives of the two.
func (x *Register) checkSuccession(links []registerLink) {
	f := &x.found
	old := &x.partners[links[0].from]
	for _, l := range links {
		x.work++
		at, start := registerPlace{l.rec, l.rel}, x.succeeded(l)
		if start.Compare(old.Closed) == calendar.Before && x.relation(l).How != SuccessionSplit {
			f.overlaps = append(f.overlaps, at)
		}
		if l.to < 0 {
			continue
		}
		heir := &x.partners[l.to]
		if start.Compare(heir.Founded) == calendar.Before {
			f.early = append(f.early, registerPair{at, l.to})
		}
		if start.IsZero() {
			start = old.Closed
		}
		if start.Compare(heir.Closed) == calendar.After {
			f.late = append(f.late, registerPair{at, l.to})
		}
	}
}

// orphans returns, for a day, the relations between an organisation that no
// longer existed and a child of it that did, unless they surely did not hold.
func (x *Register) orphans(day calendar.Date) (found [][]registerLink) {
	if day.IsZero() {
		return nil
	}
	at := registerDay{x: x, day: day}
	var seen []Status // of the children, from 1
	for i := range x.partners {
		links := x.children.of(int32(i))
		if len(links) == 0 {
			continue
		}
		if s, reason := at.life(int32(i)).status(); s != Inactive || reason == NotYetFounded {
			continue
		}
		if seen == nil {
			seen = make([]Status, len(x.partners))
		}
		for len(links) > 0 {
			n := registerGroup(links)
			group := links[:n]
			links = links[n:]
			to := group[0].to
			if to < 0 || to == int32(i) || x.heldOn(group, day) == calendar.No {
				continue
			}
			if seen[to] == 0 {
				s, _ := at.life(to).status()
				seen[to] = s + 1
			}
			if seen[to] == Active+1 {
				found = append(found, group)
			}
		}
	}
	return found
}
