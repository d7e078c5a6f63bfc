package match

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/partner"
)

// mergeOutcome says what became of an element beside one that may be the same.
type mergeOutcome uint8

const (
	outcomeOther mergeOutcome = iota // it is another
	outcomeSame                      // it was taken into the other
	outcomeLost                      // the other was kept in its place
	outcomeWon                       // it took the place of the other
)

// mergeFew bounds how many elements of one identity an element is held against.
const mergeFew = 64

// mergeUnion puts the elements of the second record beside those of the first:
// those that are equal once; of those with one identity, absorb decides and
// may change the one that is there. It notes where the elements stand.
func mergeUnion[E any, I, K comparable](
	g *merging, list int, out, more []E, identity func(*E) I, key func(*E) K, absorb func(k int, into *E, j int, from *E) mergeOutcome,
) []E {
	first := len(out)
	g.to[0][list] = mergeStay(first)
	g.to[1][list] = make([]int32, len(more))
	equal := make(map[K]int32, first)
	alike := make(map[I][]int32, first)
	note := func(k int) {
		if _, ok := equal[key(&out[k])]; !ok {
			equal[key(&out[k])] = int32(k)
		}
	}
	for k := range out {
		note(k)
		i := identity(&out[k])
		alike[i] = append(alike[i], int32(k))
	}
next:
	for j := range more {
		e := &more[j]
		if k, ok := equal[key(e)]; ok {
			g.to[1][list][j] = k
			continue
		}
		i := identity(e)
		for n, k := range alike[i] {
			if n == mergeFew {
				break
			}
			switch absorb(int(k), &out[k], j, e) {
			case outcomeSame:
				g.to[1][list][j] = k
				note(int(k))
				continue next
			case outcomeLost:
				g.to[1][list][j] = -1
				continue next
			case outcomeWon:
				g.to[1][list][j] = k
				if int(k) < first {
					g.to[0][list][k] = -1
				}
				note(int(k))
				continue next
			}
		}
		k := len(out)
		out = append(out, *e)
		note(k)
		alike[i] = append(alike[i], int32(k))
		g.to[1][list][j] = int32(k)
	}
	return out
}

func mergeStay(n int) []int32 {
	to := make([]int32, n)
	for i := range to {
		to[i] = int32(i)
	}
	return to
}

func mergeItself[E comparable](e *E) E { return *e }

// mergeNone absorbs nothing.
func mergeNone[E any](int, *E, int, *E) mergeOutcome { return outcomeOther }

// mergeFill takes a value over where there is none, and reports whether the two do
// not contradict each other.
func mergeFill[E comparable](into *E, from E, change bool) bool {
	var zero E
	if *into == from || from == zero {
		return true
	}
	if *into == zero {
		if change {
			*into = from
		}
		return true
	}
	return false
}

func (g *merging) names() {
	shown := func(names []partner.Name) int {
		for i := range names {
			if names[i].Kind == partner.NameDisplay {
				return i
			}
		}
		return -1
	}
	demoted := map[int]bool{} // of the second record
	x, y := shown(g.out.Names), shown(g.more.Names)
	conflict := -1
	side := FirstSide
	if x >= 0 && y >= 0 {
		a, b := &g.out.Names[x], &g.more.Names[y]
		if a.Value != b.Value {
			side = g.choose("/names", a.Value, b.Value, FirstSide)
			g.conflict(Conflict{First: a.Value, Second: b.Value, Kept: side}, pointerAt(listNames, x), pointerAt(listNames, y))
			conflict = len(g.conflicts) - 1
		}
		if side == SecondSide {
			for i := range g.out.Names {
				mergeDemote(&g.out.Names[i], b.Lang)
			}
		} else if a.Value != b.Value || a.Lang != b.Lang && a.Lang != "" && b.Lang != "" || mergePeriodsDiffer(a, b) {
			for j := range g.more.Names {
				demoted[j] = mergeDemote(&g.more.Names[j], a.Lang)
			}
		} else {
			for j := range g.more.Names {
				if j != y {
					demoted[j] = mergeDemote(&g.more.Names[j], a.Lang)
				}
			}
		}
	}
	g.out.Names = mergeUnion(g, listNames, g.out.Names, g.more.Names,
		func(n *partner.Name) string { return n.Value }, mergeItself,
		func(_ int, into *partner.Name, j int, from *partner.Name) mergeOutcome {
			for _, change := range [...]bool{false, true} {
				kinds := into.Kind == from.Kind || from.Kind == "" || into.Kind == "" ||
					demoted[j] && (into.Kind == partner.NameLabel || into.Kind == partner.NameAlias || into.Kind == partner.NameDisplay)
				if !kinds || !mergeFill(&into.Lang, from.Lang, change) || !mergeFill(&into.Period, from.Period, change) {
					return outcomeOther
				}
			}
			if into.Kind == "" {
				into.Kind = from.Kind
			}
			return outcomeSame
		})
	if conflict >= 0 {
		c := &g.conflicts[conflict]
		c.Pointer, c.Other = pointerAt(listNames, x), pointerAt(listNames, g.to[1][listNames][y])
		if side == SecondSide {
			c.Pointer, c.Other = c.Other, c.Pointer
		}
	}
}

func mergePeriodsDiffer(a, b *partner.Name) bool {
	return a.Period != b.Period && !a.Period.IsZero() && !b.Period.IsZero()
}

// mergeDemote makes a name to show the name in its language, or another name where
// that is the language of the one that is shown or is not known.
func mergeDemote(n *partner.Name, shown string) bool {
	if n.Kind != partner.NameDisplay {
		return false
	}
	n.Kind = partner.NameAlias
	if n.Lang != "" && nameLang(n.Lang) != nameLang(shown) {
		n.Kind = partner.NameLabel
	}
	return true
}

func (g *merging) kinds() {
	g.out.Kinds = mergeUnion(g, listKinds, g.out.Kinds, g.more.Kinds, mergeItself, mergeItself, mergeNone)
}

func (g *merging) domains() {
	lower := func(s *string) string { return strings.ToLower(*s) }
	g.out.Domains = mergeUnion(g, listDomains, g.out.Domains, g.more.Domains, lower, lower, mergeNone)
}

func (g *merging) locations() {
	g.out.Locations = mergeUnion(g, listLocations, g.out.Locations, g.more.Locations,
		func(l *partner.Location) country.Code { return l.Country }, mergeItself,
		func(k int, into *partner.Location, j int, from *partner.Location) mergeOutcome {
			if into.Country == "" || from.Country == "" {
				return outcomeOther
			}
			x := *into
			if mergeFill(&x.Subdivision, from.Subdivision, true) && mergeFill(&x.Region, from.Region, true) && mergeFill(&x.Place, from.Place, true) &&
				mergeFill(&x.GeoNames, from.GeoNames, true) && mergeFill(&x.Point, from.Point, true) {
				*into = x
				return outcomeSame
			}
			if into.GeoNames == 0 || into.GeoNames != from.GeoNames {
				return outcomeOther
			}
			// One place by its number, described in two ways.
			first, second := mergeLocationText(into), mergeLocationText(from)
			side := g.choose("/locations", first, second, FirstSide)
			g.conflict(Conflict{Pointer: pointerAt(listLocations, k), First: first, Second: second, Kept: side},
				pointerAt(listLocations, k), pointerAt(listLocations, j))
			if side == FirstSide {
				return outcomeLost
			}
			*into = *from
			return outcomeWon
		})
}

func mergeLocationText(l *partner.Location) string {
	parts := []string{}
	for _, s := range [...]string{l.Place, l.Region, l.Subdivision, string(l.Country)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}
