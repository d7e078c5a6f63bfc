package match

import (
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/partner"
)

// names weighs the names: the best agreement counts, and one more in another
// language.
func (c *comparison) names(a, b *profile) {
	defer c.acronyms(a, b)
	if len(a.names) == 0 || len(b.names) == 0 {
		c.gap(FactName, len(a.names) > 0, len(b.names) > 0)
		return
	}
	if c.sameNames(a, b) || c.sameWords(a, b) || c.similarNames(a, b) {
		c.named = true
		return
	}
	i, j := 0, 0
	for i < len(a.langs) && j < len(b.langs) {
		switch o := strings.Compare(a.langs[i].lang, b.langs[j].lang); {
		case o < 0:
			i++
		case o > 0:
			j++
		default:
			c.misnamed = true
			c.add(mark{
				kind: EvidenceOtherName, form: formName, bform: formName,
				a: a.langs[i].at, b: b.langs[j].at, weight: int32(evidenceWeights[EvidenceOtherName]),
			})
			return
		}
	}
	c.gap(FactName, true, true)
}

// sameNames finds the names with one key.
func (c *comparison) sameNames(a, b *profile) bool {
	var best, second mark
	lang, langs := "", 0 // the languages of all that agree, counted up to two
	see := func(l string) {
		if l != "" && l != lang {
			lang, langs = l, langs+1
		}
	}
	for i, j := 0, 0; i < len(a.names) && j < len(b.names); {
		x, y := &a.names[i], &b.names[j]
		switch o := strings.Compare(x.key, y.key); {
		case o < 0:
			i++
			continue
		case o > 0:
			j++
			continue
		}
		n := c.shared(className, x.key)
		m := mark{
			kind: EvidenceSameName, form: formName, bform: formName, a: x.at, b: y.at, shared: n,
			weight: nameWeight(EvidenceSameName, n),
		}
		for key := x.key; i < len(a.names) && a.names[i].key == key; i++ {
			see(a.names[i].lang)
		}
		for key := y.key; j < len(b.names) && b.names[j].key == key; j++ {
			see(b.names[j].lang)
		}
		if m.weight > best.weight {
			best, second = m, best
		} else if m.weight > second.weight {
			second = m
		}
	}
	if best.weight == 0 {
		return false
	}
	c.add(best)
	if second.weight > 0 && langs > 1 {
		second.kind, second.weight = EvidenceSameNames, nameWeight(EvidenceSameNames, second.shared)
		c.add(second)
	}
	return true
}

// nameWeight is what a name says that n records of the list have.
func nameWeight(k EvidenceKind, n int32) int32 {
	return max(part(evidenceWeights[k], n), int32(evidenceWeights[k]/5))
}

func (c *comparison) sameWords(a, b *profile) bool {
	best := mark{}
	for i, j := 0, 0; i < len(a.words) && j < len(b.words); {
		x, y := &a.names[a.words[i]], &b.names[b.words[j]]
		switch o := strings.Compare(x.words, y.words); {
		case o < 0:
			i++
		case o > 0:
			j++
		default:
			n := c.shared(classWords, x.words)
			w := nameWeight(EvidenceSameWords, n)
			if w > best.weight {
				best = mark{
					kind: EvidenceSameWords, form: formName, bform: formName, a: x.at, b: y.at, shared: n, weight: w,
				}
			}
			i, j = i+1, j+1
		}
	}
	if best.weight == 0 {
		return false
	}
	c.add(best)
	return true
}

// similarFew bounds how many elements of one record are held against those of
// another one by one.
const similarFew = 12

// similarNames finds two names that differ in one telling word.
func (c *comparison) similarNames(a, b *profile) bool {
	var best mark
	first, last := "", ""
	for i, j := 0, 0; i < len(a.drops) && j < len(b.drops); {
		hash := a.drops[i].hash
		switch {
		case hash < b.drops[j].hash:
			i++
			continue
		case hash > b.drops[j].hash:
			j++
			continue
		}
		endA, endB := dropEnd(a.drops, i), dropEnd(b.drops, j)
		for _, d := range a.drops[i:min(endA, i+similarFew)] {
			for _, e := range b.drops[j:min(endB, j+similarFew)] {
				x, y := &a.names[d.name], &b.names[e.name]
				slip, ok := oneWordApart(x.words, y.words)
				if !ok {
					continue
				}
				weight := int32(weightMissingWord)
				if slip {
					weight = int32(evidenceWeights[EvidenceSimilarName])
				}
				// Of several the first by its words, whichever record comes first.
				lo, hi := min(x.words, y.words), max(x.words, y.words)
				if weight > best.weight || weight == best.weight && (lo < first || lo == first && hi < last) {
					first, last = lo, hi
					best = mark{
						kind: EvidenceSimilarName, form: formName, bform: formName, a: x.at, b: y.at, weight: weight,
					}
				}
			}
		}
		i, j = endA, endB
	}
	if best.weight == 0 {
		return false
	}
	c.add(best)
	return true
}

func dropEnd(list []profileDrop, from int) int {
	n := from + 1
	for n < len(list) && list[n].hash == list[from].hash {
		n++
	}
	return n
}

// oneWordApart reports whether two sorted lists of words are the same but for
// one word that one of them lacks, or that is written in two ways with one
// letter different, a slip; at least three words agree.
func oneWordApart(a, b string) (slip, ok bool) {
	if d := len(a) - len(b); d > 40 || d < -40 || strings.Count(a, " ") < 2 || strings.Count(b, " ") < 2 {
		return false, false
	}
	var lackA, lackB string // the word the other has not
	same, lacking := 0, 0
	for a != "" || b != "" {
		x, restA, _ := strings.Cut(a, " ")
		y, restB, _ := strings.Cut(b, " ")
		switch {
		case x == y:
			same++
			a, b = restA, restB
			continue
		case b == "" || a != "" && x < y:
			if lackB != "" {
				return false, false
			}
			lackB, a = x, restA
		default:
			if lackA != "" {
				return false, false
			}
			lackA, b = y, restB
		}
		lacking++
	}
	if same < 3 || lacking == 0 {
		return false, false
	}
	if lackA == "" || lackB == "" {
		return false, true
	}
	slip = oneLetterApart(lackA, lackB)
	return slip, slip
}

// oneLetterApart reports whether two words of at least five bytes without
// digits differ by one letter more, less or other, or by two that changed places.
func oneLetterApart(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 5 || len(b)-len(a) > 1 || strings.ContainsAny(a, "0123456789") || strings.ContainsAny(b, "0123456789") {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if i == len(a) {
		return true
	}
	return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// acronyms weighs acronyms; one may stand as an alias in the other record.
func (c *comparison) acronyms(a, b *profile) {
	x, y := equalName(a.acronyms, b.acronyms)
	if x < 0 {
		return
	}
	c.add(mark{
		kind: EvidenceSameAcronym, form: formName, bform: formName, a: x, b: y,
		weight: int32(evidenceWeights[EvidenceSameAcronym]),
	})
}

func equalName(a, b []profileName) (int32, int32) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch o := strings.Compare(a[i].key, b[j].key); {
		case o < 0:
			i++
		case o > 0:
			j++
		default:
			return a[i].at, b[j].at
		}
	}
	return -1, -1
}

// places weighs countries and towns.
func (c *comparison) places(a, b *profile) {
	la, lb := firstCountry(a.p.Locations), firstCountry(b.p.Locations)
	switch i, j := sameCountry(a.p.Locations, b.p.Locations); {
	case la < 0 || lb < 0:
		c.gap(FactCountry, la >= 0, lb >= 0)
	case i >= 0:
		c.add(mark{
			kind: EvidenceSameCountry, form: formLocation, bform: formLocation, a: i, b: j,
			weight: int32(evidenceWeights[EvidenceSameCountry]),
		})
	case a.bodiless || b.bodiless || former(a.p.Locations) || former(b.p.Locations):
		// A seat is no belonging, and a former state may be one of today.
		c.gap(FactCountry, true, true)
	default:
		w := evidenceWeights[EvidenceOtherCountry]
		if a.public || b.public {
			w = weightPublicCountry
			c.apart = true
		}
		c.add(mark{
			kind: EvidenceOtherCountry, form: formLocation, bform: formLocation, a: la, b: lb, weight: int32(w),
		})
		return // the towns differ, too
	}
	c.towns(a, b)
}

func firstCountry(list []partner.Location) int32 {
	return int32(slices.IndexFunc(list, func(l partner.Location) bool { return l.Country != "" }))
}

func former(list []partner.Location) bool {
	return slices.ContainsFunc(list, func(l partner.Location) bool { return l.Country.Former() })
}

// sameCountry finds two locations in one country; of several countries the
// first by its code.
func sameCountry(a, b []partner.Location) (int32, int32) {
	x, y := int32(-1), int32(-1)
	see := func(i, j int32) {
		if x < 0 || a[i].Country < a[x].Country {
			x, y = i, j
		}
	}
	if len(a) > similarFew || len(b) > similarFew {
		at := make(map[country.Code]int32, len(b))
		for j := len(b) - 1; j >= 0; j-- {
			at[b[j].Country] = int32(j)
		}
		for i := range a {
			if j, ok := at[a[i].Country]; ok && a[i].Country != "" {
				see(int32(i), j)
			}
		}
		return x, y
	}
	for i := range a {
		for j := range b {
			if a[i].Country != "" && a[i].Country == b[j].Country {
				see(int32(i), int32(j))
				break
			}
		}
	}
	return x, y
}

const (
	nearKilometres = 25
	farKilometres  = 50
)

// towns weighs the towns: the same number in GeoNames, the same name in one
// country, or points that are near.
func (c *comparison) towns(a, b *profile) {
	near, far, first, last := unknownDistance, false, "", ""
	var at, bt int32 = -1, -1
	for i := range min(len(a.p.Locations), similarFew) {
		for j := range min(len(b.p.Locations), similarFew) {
			x, y := &a.p.Locations[i], &b.p.Locations[j]
			d := unknownDistance
			switch {
			case x.GeoNames != 0 && x.GeoNames == y.GeoNames:
				d = 0
			case x.Point != (partner.Point{}) && y.Point != (partner.Point{}):
				if km := kilometres(x.Point, y.Point); km >= 0 && km < 21000 {
					d, far = int(km), true
				}
			}
			if d > near || d == unknownDistance {
				continue
			}
			// Of several as near the first by its place, whichever record comes first.
			lo, hi := min(x.Place, y.Place), max(x.Place, y.Place)
			if d < near || lo < first || lo == first && hi < last {
				near, at, bt, first, last = d, int32(i), int32(j), lo, hi
			}
		}
	}
	m := mark{form: formLocation, bform: formLocation, a: at, b: bt}
	i, j := sameTown(a.towns, b.towns)
	switch {
	case near <= nearKilometres:
		m.kind, m.weight = EvidenceSamePlace, int32(evidenceWeights[EvidenceSamePlace])
	case i >= 0 && (!far || near <= farKilometres):
		m.kind, m.weight = EvidenceSamePlace, int32(evidenceWeights[EvidenceSamePlace])
		m.a, m.b = i, j
	case far && near > farKilometres:
		m.kind, m.weight = EvidenceOtherPlace, weightFar
	case len(a.towns) == 0 || len(b.towns) == 0 || far:
		c.gap(FactPlace, len(a.towns) > 0, len(b.towns) > 0)
		return
	default:
		m.kind, m.weight = EvidenceOtherPlace, int32(evidenceWeights[EvidenceOtherPlace])
		m.a, m.b = a.towns[0].at, b.towns[0].at
	}
	c.placed = m.kind == EvidenceSamePlace
	c.add(m)
}

const unknownDistance = 1<<31 - 1 // more than any on earth

func sameTown(a, b []profileTown) (int32, int32) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch o := strings.Compare(a[i].name, b[j].name); {
		case o < 0:
			i++
		case o > 0:
			j++
		default:
			return a[i].at, b[j].at
		}
	}
	return -1, -1
}
