package match

import (
	"math"
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
)

// mark is a piece of evidence before it is written out: the places are
// positions in the lists of the two records.
type mark struct {
	kind   EvidenceKind
	form   markForm
	bform  markForm
	scheme id.Scheme
	a, b   int32
	shared int32
	weight int32
}

// markForm says which list of the record a position is in.
type markForm uint8

const (
	formRecord markForm = iota
	formIdentifier
	formName
	formDomain
	formLink
	formKind
	formLocation
	formFounded
	formClosed
	formRelation
)

// comparison weighs two profiles. It is reused from pair to pair.
type comparison struct {
	count func(class byte, value string) int // how many records share it; nil when not counted
	marks []mark
	gaps  []Gap
	score int

	alone, apart, related, replaced       bool
	web, named, misnamed, placed, founded bool
}

// weigh compares two records.
func (c *comparison) weigh(a, b *profile) Verdict {
	*c = comparison{count: c.count, marks: c.marks[:0], gaps: c.gaps[:0], score: 500}
	same := !a.p.ID.IsZero() && a.p.ID == b.p.ID
	if same {
		c.add(mark{kind: EvidenceSameRecord, weight: int32(evidenceWeights[EvidenceSameRecord])})
	}
	c.relations(a, b)
	identified := c.identifiers(a, b)
	c.websites(a, b)
	c.names(a, b)
	c.kinds(a, b)
	c.places(a, b)
	c.times(a, b)
	for i := range c.marks {
		c.score += int(c.marks[i].weight)
	}
	c.score = max(0, min(1000, c.score))
	sorts := 0 // of facts that agree; country and kind are too common to count
	for _, agrees := range [...]bool{identified || c.replaced, c.web, c.named, c.placed, c.founded} {
		if agrees {
			sorts++
		}
	}
	beyond := identified || c.replaced || c.web && !c.misnamed || c.named && c.placed && c.founded
	switch {
	case same:
		return Same
	case c.alone && !c.apart && !c.related:
		return Same
	case c.alone && !c.replaced:
		return Possible
	case c.related && !c.replaced:
		return Related
	case c.apart || c.related:
		if c.score >= possibleScore && sorts > 1 {
			return Possible
		}
		return Unlikely
	case c.score >= likelyScore && sorts > 1 && beyond:
		return Likely
	case c.score >= possibleScore && sorts > 1:
		return Possible
	case c.score < unlikelyScore:
		return Unlikely
	}
	return CannotSay
}

const (
	likelyScore   = 800
	possibleScore = 650
	unlikelyScore = 450
)

func (c *comparison) add(m mark) { c.marks = append(c.marks, m) }

// hinted reports whether more than place and time agrees.
func (c *comparison) hinted() bool {
	return c.named || c.web || slices.ContainsFunc(c.marks, func(m mark) bool { return m.kind == EvidenceSameIdentifier })
}

// part divides a weight among those that share the fact: what two records have
// alone says all of it, what ten have a ninth.
func part(weight int, shared int32) int32 {
	if shared > 2 {
		return int32(weight) / (shared - 1)
	}
	return int32(weight)
}

func (c *comparison) shared(class byte, value string) int32 {
	if c.count == nil {
		return 0
	}
	return int32(c.count(class, value))
}

// relations looks for what is recorded of one in the other.
func (c *comparison) relations(a, b *profile) {
	ai, akind := relationTo(a, b)
	bi, bkind := relationTo(b, a)
	if ai < 0 && bi < 0 {
		return
	}
	m := mark{form: formRelation, bform: formRelation, a: ai, b: bi}
	register := withdrawnFor(a, akind)
	if register == "" {
		register = withdrawnFor(b, bkind)
	}
	if register != "" {
		c.replaced = true
		m.kind, m.scheme = EvidenceReplaced, register
		m.weight = int32(evidenceWeights[m.kind])
		c.add(m)
		m.scheme = ""
		// A second relation may still say that the two are two.
		ai, akind = otherRelation(a, b)
		bi, bkind = otherRelation(b, a)
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

// relationTo finds the first relation of a to b, the one that says most:
// succession before kinship before related.
func relationTo(a, b *profile) (at int32, kind partner.RelationKind) {
	return findRelation(a, b, func(k partner.RelationKind) int {
		switch k {
		case partner.RelationSuccessor, partner.RelationPredecessor:
			return 3
		case partner.RelationParent, partner.RelationChild:
			return 2
		}
		return 1
	})
}

// otherRelation is relationTo without succession.
func otherRelation(a, b *profile) (at int32, kind partner.RelationKind) {
	return findRelation(a, b, func(k partner.RelationKind) int {
		switch k {
		case partner.RelationSuccessor, partner.RelationPredecessor:
			return 0
		case partner.RelationParent, partner.RelationChild:
			return 2
		}
		return 1
	})
}

func findRelation(a, b *profile, rank func(partner.RelationKind) int) (at int32, kind partner.RelationKind) {
	at, best := -1, 0
	for i := range a.p.Relations {
		r := &a.p.Relations[i]
		if !names(r, b) {
			continue
		}
		if n := rank(r.Kind); n > best {
			at, best, kind = int32(i), n, r.Kind
		}
	}
	return at, kind
}

// names reports whether the relation is one to the record.
func names(r *partner.Relation, b *profile) bool {
	if !r.Partner.IsZero() && r.Partner == b.p.ID {
		return true
	}
	if r.Identifier.IsZero() {
		return false
	}
	_, ok := slices.BinarySearchFunc(b.ids, r.Identifier, func(x profileID, e id.External) int {
		if c := strings.Compare(string(x.Scheme), string(e.Scheme)); c != 0 {
			return c
		}
		return strings.Compare(x.Value, e.Value)
	})
	return ok
}

// withdrawnFor returns the register that has withdrawn the record whose
// successor is the other.
func withdrawnFor(a *profile, k partner.RelationKind) id.Scheme {
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

func withdrawn(a *profile, s id.Scheme) bool {
	for i := range a.p.Registrations {
		if r := &a.p.Registrations[i]; r.Register == s && r.Listing == partner.ListedWithdrawn {
			return true
		}
	}
	return false
}

// identifiers goes along both lists scheme by scheme and reports whether one
// is the same.
func (c *comparison) identifiers(a, b *profile) (found bool) {
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
		endA, endB := schemeEnd(a.ids, i), schemeEnd(b.ids, j)
		w := weightOf(s)
		if x, y := sameID(a.ids[i:endA], b.ids[j:endB]); x >= 0 {
			known, found = true, true
			weight := w.same
			if a.ids[i+x].valid {
				c.alone = c.alone || w.alone
			} else if s.Known() {
				weight = evidenceWeights[EvidenceSameIdentifier] // one slip, copied
			}
			c.add(mark{
				kind: EvidenceSameIdentifier, form: formIdentifier, bform: formIdentifier, scheme: s,
				a: a.ids[i+x].at, b: b.ids[j+y].at, weight: int32(weight),
			})
		} else if w.other != 0 && !withdrawn(a, s) && !withdrawn(b, s) {
			x, y := firstValid(a.ids[i:endA]), firstValid(b.ids[j:endB])
			if x >= 0 && y >= 0 {
				known = true
				c.apart = c.apart || w.apart
				c.add(mark{
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

func schemeEnd(ids []profileID, from int) int {
	n := from + 1
	for n < len(ids) && ids[n].Scheme == ids[from].Scheme {
		n++
	}
	return n
}

// sameID finds an identifier that both lists have, a valid one if there is one.
func sameID(a, b []profileID) (x, y int) {
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

func firstValid(ids []profileID) int {
	return slices.IndexFunc(ids, func(x profileID) bool { return x.valid })
}

// gap notes that a fact is not known so that it can be compared.
func (c *comparison) gap(f Fact, a, b bool) {
	if a && b {
		a, b = false, false
	}
	c.gaps = append(c.gaps, Gap{Fact: f, A: !a, B: !b})
}

func (c *comparison) websites(a, b *profile) {
	best := mark{}
	for i, j := 0, 0; i < len(a.pages) && j < len(b.pages); {
		switch o := strings.Compare(a.pages[i].value, b.pages[j].value); {
		case o < 0:
			i++
		case o > 0:
			j++
		default:
			n := c.shared(classPage, a.pages[i].value)
			if w := part(evidenceWeights[EvidenceSamePage], n); w > best.weight {
				best = mark{
					kind: EvidenceSamePage, form: formLink, bform: formLink,
					a: a.pages[i].at, b: b.pages[j].at, shared: n, weight: w,
				}
			}
			i, j = i+1, j+1
		}
	}
	for i, j := 0, 0; i < len(a.hosts) && j < len(b.hosts); {
		x, y := &a.hosts[i], &b.hosts[j]
		switch o := strings.Compare(x.value, y.value); {
		case o < 0:
			i++
		case o > 0:
			j++
		default:
			// The first of a host is the one without a page below it, if any.
			n := c.shared(classHost, x.value)
			w := part(evidenceWeights[EvidenceSameDomain], n)
			if !x.root || !y.root {
				w = part(weightPartOfSite, n)
			}
			if w > best.weight {
				best = mark{
					kind: EvidenceSameDomain, form: webForm(x), bform: webForm(y),
					a: x.at, b: y.at, shared: n, weight: w,
				}
			}
			for value := x.value; i < len(a.hosts) && a.hosts[i].value == value; {
				i++
			}
			for value := y.value; j < len(b.hosts) && b.hosts[j].value == value; {
				j++
			}
		}
	}
	if best.weight > 0 {
		c.web = best.weight >= weightPartOfSite
		c.add(best)
		return
	}
	if x, y := len(a.hosts)+len(a.pages) > 0, len(b.hosts)+len(b.pages) > 0; !x || !y {
		c.gap(FactWebsite, x, y)
	}
}

func webForm(w *profileWeb) markForm {
	if w.link {
		return formLink
	}
	return formDomain
}

func (c *comparison) kinds(a, b *profile) {
	if len(a.p.Kinds) == 0 || len(b.p.Kinds) == 0 {
		c.gap(FactKind, len(a.p.Kinds) > 0, len(b.p.Kinds) > 0)
		return
	}
	x, y := -1, -1
	for i, k := range a.p.Kinds[:min(len(a.p.Kinds), 4*similarFew)] {
		j := slices.Index(b.p.Kinds[:min(len(b.p.Kinds), 4*similarFew)], k)
		if j >= 0 && k != "" && (x < 0 || k < a.p.Kinds[x]) {
			x, y = i, j
		}
	}
	if x >= 0 {
		c.add(mark{
			kind: EvidenceSameKind, form: formKind, bform: formKind, a: int32(x), b: int32(y),
			weight: int32(evidenceWeights[EvidenceSameKind]),
		})
		return
	}
	if a.classes != 0 && b.classes != 0 && a.classes&b.classes == 0 {
		c.add(mark{
			kind: EvidenceOtherKind, form: formKind, bform: formKind, a: classAt(a.p.Kinds), b: classAt(b.p.Kinds),
			weight: int32(evidenceWeights[EvidenceOtherKind]),
		})
	}
}

func classAt(kinds []partner.Kind) int32 {
	return int32(slices.IndexFunc(kinds, func(k partner.Kind) bool { return kindClass(k) != 0 }))
}

func (c *comparison) times(a, b *profile) {
	x, y := a.p.Founded, b.p.Founded
	switch {
	case x.IsZero() || y.IsZero() || x.Year() == 0 || y.Year() == 0 ||
		x.Uncertain() || y.Uncertain() || x.Approximate() || y.Approximate():
		c.gap(FactFounded, !x.IsZero(), !y.IsZero())
	case x.Year() == y.Year():
		c.founded = true
		c.add(mark{
			kind: EvidenceSameFounded, form: formFounded, bform: formFounded,
			weight: int32(evidenceWeights[EvidenceSameFounded]),
		})
	default:
		years := x.Year() - y.Year()
		if years < 0 {
			years = -years
		}
		w := evidenceWeights[EvidenceOtherFounded]
		if years >= 10 {
			w = weightManyYears
		} else if years >= 3 {
			w = weightYears
		}
		c.add(mark{kind: EvidenceOtherFounded, form: formFounded, bform: formFounded, weight: int32(w)})
	}
	m := mark{kind: EvidenceApart, form: formClosed, bform: formFounded, weight: int32(evidenceWeights[EvidenceApart])}
	switch {
	case a.p.Closed.Compare(y) == calendar.Before:
	case b.p.Closed.Compare(x) == calendar.Before:
		m.form, m.bform = formFounded, formClosed
	default:
		return
	}
	c.apart = true
	c.add(m)
}

// kilometres is the distance of two points on a sphere of the earth's mean radius.
func kilometres(a, b partner.Point) float64 {
	const radius = 6371.0
	rad := math.Pi / 180
	sinLat := math.Sin((b.Lat - a.Lat) * rad / 2)
	sinLng := math.Sin((b.Lng - a.Lng) * rad / 2)
	h := sinLat*sinLat + math.Cos(a.Lat*rad)*math.Cos(b.Lat*rad)*sinLng*sinLng
	return 2 * radius * math.Asin(math.Sqrt(max(0, min(1, h))))
}
