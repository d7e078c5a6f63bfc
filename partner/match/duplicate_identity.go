package match

import (
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
)

// relations looks for what is recorded of one in the other.
func (c *duplicateComparison) relations(a, b *profile) {
	ai, akind := duplicateRelation(a, b)
	bi, bkind := duplicateRelation(b, a)
	if ai < 0 && bi < 0 {
		return
	}
	m := duplicateMark{form: formRelation, bform: formRelation, a: ai, b: bi}
	register := duplicateWithdrawnFor(a, akind)
	if register == "" {
		register = duplicateWithdrawnFor(b, bkind)
	}
	if register != "" {
		c.replaced = true
		m.kind, m.scheme = EvidenceReplaced, register
		m.weight = int32(evidenceWeights[m.kind])
		c.add(m)
		m.scheme = ""
		// A second relation may still say that the two are two.
		ai, akind = duplicateOtherRelation(a, b)
		bi, bkind = duplicateOtherRelation(b, a)
		if ai < 0 && bi < 0 {
			return
		}
		m.a, m.b = ai, bi
	}
	m.kind = EvidenceRelated
	for _, k := range [...]partner.RelationKind{akind, bkind} {
		switch k {
		case partner.RelationParent, partner.RelationChild:
			m.kind = EvidenceParent
		case partner.RelationPredecessor, partner.RelationSuccessor:
			if m.kind == EvidenceRelated {
				m.kind = EvidenceSuccession
			}
		}
	}
	c.related = true
	m.weight = int32(evidenceWeights[m.kind])
	c.add(m)
}

// duplicateRelation finds the first relation of a to b, the one that says most:
// succession before kinship before related.
func duplicateRelation(a, b *profile) (at int32, kind partner.RelationKind) {
	return duplicateFindRelation(a, b, func(k partner.RelationKind) int {
		switch k {
		case partner.RelationSuccessor, partner.RelationPredecessor:
			return 3
		case partner.RelationParent, partner.RelationChild:
			return 2
		}
		return 1
	})
}

// duplicateOtherRelation is duplicateRelation without succession.
func duplicateOtherRelation(a, b *profile) (at int32, kind partner.RelationKind) {
	return duplicateFindRelation(a, b, func(k partner.RelationKind) int {
		switch k {
		case partner.RelationSuccessor, partner.RelationPredecessor:
			return 0
		case partner.RelationParent, partner.RelationChild:
			return 2
		}
		return 1
	})
}

func duplicateFindRelation(a, b *profile, rank func(partner.RelationKind) int) (at int32, kind partner.RelationKind) {
	at, best := -1, 0
	for i := range a.p.Relations {
		r := &a.p.Relations[i]
		if !duplicateNames(r.Partner, a.others[i], b) {
			continue
		}
		if n := rank(r.Kind); n > best {
			at, best, kind = int32(i), n, r.Kind
		}
	}
	return at, kind
}

// duplicateNames reports whether a relation to the other is one to the record.
func duplicateNames(other id.Partner, by id.External, b *profile) bool {
	if !other.IsZero() && other == b.p.ID {
		return true
	}
	if by.IsZero() {
		return false
	}
	_, ok := slices.BinarySearchFunc(b.ids, by, func(x profileID, e id.External) int {
		if c := strings.Compare(string(x.Scheme), string(e.Scheme)); c != 0 {
			return c
		}
		return strings.Compare(x.Value, e.Value)
	})
	return ok
}

// duplicateWithdrawnFor returns the register that has withdrawn the record whose
// successor is the other.
func duplicateWithdrawnFor(a *profile, k partner.RelationKind) id.Scheme {
	if k != partner.RelationSuccessor {
		return ""
	}
	for i := range a.p.Registrations {
		if r := &a.p.Registrations[i]; r.Listing == partner.ListedWithdrawn {
			return r.Register
		}
	}
	return ""
}

// identifiers goes along both lists scheme by scheme and reports whether one
// is the same.
func (c *duplicateComparison) identifiers(a, b *profile) (found bool) {
	known := false
	for i, j := 0, 0; i < len(a.ids) && j < len(b.ids); {
		s := a.ids[i].Scheme
		if o := b.ids[j].Scheme; s != o {
			if s < o {
				i++
			} else {
				j++
			}
			continue
		}
		endA, endB := duplicateSchemeEnd(a.ids, i), duplicateSchemeEnd(b.ids, j)
		w := evidenceScheme(s)
		if x, y := duplicateSameID(a.ids[i:endA], b.ids[j:endB]); x >= 0 {
			known, found = true, true
			weight := w.same
			if a.ids[i+x].valid {
				c.alone = c.alone || w.alone
			} else if s.Known() {
				weight = evidenceWeights[EvidenceSameIdentifier] // one slip, copied
			}
			c.add(duplicateMark{
				kind: EvidenceSameIdentifier, form: formIdentifier, bform: formIdentifier, scheme: s,
				a: a.ids[i+x].at, b: b.ids[j+y].at, weight: int32(weight),
			})
		} else if w.other != 0 && !withdrawn(a.p, s) && !withdrawn(b.p, s) {
			x, y := duplicateFirstValid(a.ids[i:endA]), duplicateFirstValid(b.ids[j:endB])
			if x >= 0 && y >= 0 {
				known = true
				c.apart = c.apart || w.apart
				c.add(duplicateMark{
					kind: EvidenceOtherIdentifier, form: formIdentifier, bform: formIdentifier, scheme: s,
					a: a.ids[i+x].at, b: b.ids[j+y].at, weight: int32(w.other),
				})
			}
		}
		i, j = endA, endB
	}
	if !known {
		c.gap(FactIdentifier, len(a.ids) > 0, len(b.ids) > 0)
	}
	return found
}

func duplicateSchemeEnd(ids []profileID, from int) int {
	n := from + 1
	for n < len(ids) && ids[n].Scheme == ids[from].Scheme {
		n++
	}
	return n
}

// duplicateSameID finds an identifier that both lists have, a valid one if there is one.
func duplicateSameID(a, b []profileID) (x, y int) {
	x, y = -1, -1
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := strings.Compare(a[i].Value, b[j].Value); {
		case c < 0:
			i++
		case c > 0:
			j++
		case a[i].valid:
			return i, j
		default:
			if x < 0 {
				x, y = i, j
			}
			i, j = i+1, j+1
		}
	}
	return x, y
}

func duplicateFirstValid(ids []profileID) int {
	return slices.IndexFunc(ids, func(x profileID) bool { return x.valid })
}
