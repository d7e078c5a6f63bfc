package match

import (
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
)

// duplicateMark is a piece of evidence before it is written out: the places are
// positions in the lists of the two records.
type duplicateMark struct {
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

// duplicateComparison weighs two profiles. It is reused from pair to pair.
type duplicateComparison struct {
	count  func(class byte, value string) int     // how many records share it; nil when not counted
	custom func(EvidenceKind, id.Scheme, int) int // DuplicateFinder.Weigh
	marks  []duplicateMark
	gaps   []Gap
	score  int

	alone, apart, related, replaced       bool
	web, named, misnamed, placed, founded bool
}

// weigh compares two records.
func (c *duplicateComparison) weigh(a, b *profile) Verdict {
	*c = duplicateComparison{count: c.count, custom: c.custom, marks: c.marks[:0], gaps: c.gaps[:0], score: 500}
	same := !a.p.ID.IsZero() && a.p.ID == b.p.ID
	if same {
		c.add(duplicateMark{kind: EvidenceSameRecord, weight: int32(evidenceWeights[EvidenceSameRecord])})
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
		return VerdictSame
	case c.alone && !c.apart && !c.related:
		return VerdictSame
	case c.alone && !c.replaced:
		return VerdictPossible
	case c.related && !c.replaced:
		return VerdictRelated
	case c.apart || c.related:
		if c.score >= duplicatePossible && sorts > 1 {
			return VerdictPossible
		}
		return VerdictUnlikely
	case c.score >= duplicateLikely && sorts > 1 && beyond:
		return VerdictLikely
	case c.score >= duplicatePossible && sorts > 1:
		return VerdictPossible
	case c.score < duplicateUnlikely:
		return VerdictUnlikely
	}
	return VerdictCannotSay
}

const (
	duplicateLikely   = 800
	duplicatePossible = 650
	duplicateUnlikely = 450
)

func (c *duplicateComparison) add(m duplicateMark) {
	if c.custom != nil {
		w := min(1000, max(-1000, c.custom(m.kind, m.scheme, int(m.weight))))
		if m.kind.For() {
			m.weight = int32(max(0, w))
		} else {
			m.weight = int32(min(0, w))
		}
	}
	c.marks = append(c.marks, m)
}

// hinted reports whether more than place and time agrees.
func (c *duplicateComparison) hinted() bool {
	return c.named || c.web || slices.ContainsFunc(c.marks, func(m duplicateMark) bool { return m.kind == EvidenceSameIdentifier })
}

// evidencePart divides a weight among those that share the fact: what two records have
// alone says all of it, what ten have a ninth.
func evidencePart(weight int, shared int32) int32 {
	if shared > 2 {
		return int32(weight) / (shared - 1)
	}
	return int32(weight)
}

func (c *duplicateComparison) shared(class byte, value string) int32 {
	if c.count == nil {
		return 0
	}
	return int32(c.count(class, value))
}

// gap notes that a fact is not known so that it can be compared.
func (c *duplicateComparison) gap(f Fact, a, b bool) {
	if a && b {
		a, b = false, false
	}
	c.gaps = append(c.gaps, Gap{Fact: f, A: !a, B: !b})
}

func (c *duplicateComparison) websites(a, b *profile) {
	best := duplicateMark{}
	for i, j := 0, 0; i < len(a.pages) && j < len(b.pages); {
		switch o := strings.Compare(a.pages[i].value, b.pages[j].value); {
		case o < 0:
			i++
		case o > 0:
			j++
		default:
			n := c.shared(classPage, a.pages[i].value)
			if w := evidencePart(evidenceWeights[EvidenceSamePage], n); w > best.weight {
				best = duplicateMark{
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
			w := evidencePart(evidenceWeights[EvidenceSameDomain], n)
			if !x.root || !y.root {
				w = evidencePart(weightPartOfSite, n)
			}
			if w > best.weight {
				best = duplicateMark{
					kind: EvidenceSameDomain, form: duplicateWebForm(x), bform: duplicateWebForm(y),
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

func duplicateWebForm(w *profileWeb) markForm {
	if w.link {
		return formLink
	}
	return formDomain
}

func (c *duplicateComparison) kinds(a, b *profile) {
	if len(a.p.Kinds) == 0 || len(b.p.Kinds) == 0 {
		c.gap(FactKind, len(a.p.Kinds) > 0, len(b.p.Kinds) > 0)
		return
	}
	x, y := -1, -1
	for i, k := range a.p.Kinds[:min(len(a.p.Kinds), 4*duplicateFew)] {
		j := slices.Index(b.p.Kinds[:min(len(b.p.Kinds), 4*duplicateFew)], k)
		if j >= 0 && k != "" && (x < 0 || k < a.p.Kinds[x]) {
			x, y = i, j
		}
	}
	if x >= 0 {
		c.add(duplicateMark{
			kind: EvidenceSameKind, form: formKind, bform: formKind, a: int32(x), b: int32(y),
			weight: int32(evidenceWeights[EvidenceSameKind]),
		})
		return
	}
	if a.classes != 0 && b.classes != 0 && a.classes&b.classes == 0 {
		c.add(duplicateMark{
			kind: EvidenceOtherKind, form: formKind, bform: formKind, a: duplicateClassAt(a.p.Kinds), b: duplicateClassAt(b.p.Kinds),
			weight: int32(evidenceWeights[EvidenceOtherKind]),
		})
	}
}

func duplicateClassAt(kinds []partner.Kind) int32 {
	return int32(slices.IndexFunc(kinds, func(k partner.Kind) bool { return evidenceKindClass(k) != 0 }))
}

func (c *duplicateComparison) times(a, b *profile) {
	x, y := a.p.Founded, b.p.Founded
	switch {
	case x.IsZero() || y.IsZero() || x.Year() == 0 || y.Year() == 0 ||
		x.Uncertain() || y.Uncertain() || x.Approximate() || y.Approximate():
		c.gap(FactFounded, !x.IsZero(), !y.IsZero())
	case x.Year() == y.Year():
		c.founded = true
		c.add(duplicateMark{
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
		c.add(duplicateMark{kind: EvidenceOtherFounded, form: formFounded, bform: formFounded, weight: int32(w)})
	}
	m := duplicateMark{kind: EvidenceApart, form: formClosed, bform: formFounded, weight: int32(evidenceWeights[EvidenceApart])}
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
