package match

import (
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
)

// mergeCanonical is canonical without saying whether it is valid.
func mergeCanonical(x id.External) id.External {
	x, _ = canonical(x)
	return x
}

func (g *merging) identifiers() {
	key := func(x *partner.Identifier) id.External { return mergeCanonical(x.External) }
	before := len(g.out.Identifiers)
	preferred := func(list []partner.Identifier, s id.Scheme) (at, n int) {
		at = -1
		for i := range list {
			if list[i].Scheme != s {
				continue
			}
			if n++; at < 0 || list[i].Preferred && !list[at].Preferred {
				at = i
			}
		}
		return at, n
	}
	// Each scheme of both records once, in the order of the first.
	var schemes []id.Scheme
	seen := map[id.Scheme]bool{}
	for i := range g.out.Identifiers {
		if s := g.out.Identifiers[i].Scheme; !seen[s] && len(schemes) < mergeFew {
			seen[s] = true
			schemes = append(schemes, s)
		}
	}
	type choice struct{ x, y, n, m int }
	chosen := make([]choice, len(schemes))
	for i, s := range schemes {
		chosen[i].x, chosen[i].n = preferred(g.out.Identifiers, s)
		chosen[i].y, chosen[i].m = preferred(g.more.Identifiers, s)
	}
	g.out.Identifiers = mergeUnion(g, listIdentifiers, g.out.Identifiers, g.more.Identifiers, key, key, mergeNone)
	to := g.to[1][listIdentifiers]
	for j, k := range to {
		// The same one, perhaps spelled otherwise.
		if k >= 0 && int(k) < before {
			x, e := &g.out.Identifiers[k], &g.more.Identifiers[j]
			if !x.Valid() && e.Valid() {
				x.External = e.External
			}
		}
	}
	for i, s := range schemes {
		c := chosen[i]
		if c.m == 0 {
			continue
		}
		y := int(to[c.y])
		a, b := g.out.Identifiers[c.x].Preferred, g.more.Identifiers[c.y].Preferred
		if y == c.x {
			if b && !a {
				g.prefer(s, y)
			}
			continue
		}
		side := FirstSide
		if b && !a && c.n > 1 || withdrawn(g.in[0], s) && !withdrawn(g.in[1], s) {
			side = SecondSide
		}
		strict := evidenceScheme(s).other != 0 && !g.common(s)
		first, second := g.in[0].Identifiers[c.x].Value, g.in[1].Identifiers[c.y].Value
		if strict || a && b {
			side = g.choose("/identifiers", first, second, side)
		}
		kept, other := c.x, y
		if side == SecondSide {
			kept, other = y, c.x
		}
		if strict || a && b {
			g.conflict(Conflict{
				Pointer: pointerAt(listIdentifiers, kept), First: first, Second: second, Kept: side, Other: pointerAt(listIdentifiers, other),
			}, pointerAt(listIdentifiers, c.x), pointerAt(listIdentifiers, c.y))
		}
		if strict || a || b {
			g.prefer(s, kept)
		}
	}
}

// common reports whether the records have an identifier of the scheme in common.
func (g *merging) common(s id.Scheme) bool {
	for j, k := range g.to[1][listIdentifiers] {
		if int(k) < len(g.in[0].Identifiers) && g.in[1].Identifiers[j].Scheme == s {
			return true
		}
	}
	return false
}

// prefer marks one identifier of a scheme as the one to show.
func (g *merging) prefer(s id.Scheme, k int) {
	for i := range g.out.Identifiers {
		if x := &g.out.Identifiers[i]; x.Scheme == s {
			x.Preferred = i == k
		}
	}
}
