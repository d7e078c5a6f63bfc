package match

import (
	"strings"
)

// names weighs the names: the best agreement counts, and one more in another
// language.
func (c *duplicateComparison) names(a, b *profile) {
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
			c.add(duplicateMark{
				kind: EvidenceOtherName, form: formName, bform: formName,
				a: a.langs[i].at, b: b.langs[j].at, weight: int32(evidenceWeights[EvidenceOtherName]),
			})
			return
		}
	}
	c.gap(FactName, true, true)
}

// sameNames finds the names with one key.
func (c *duplicateComparison) sameNames(a, b *profile) bool {
	var best, second duplicateMark
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
		m := duplicateMark{
			kind: EvidenceSameName, form: formName, bform: formName, a: x.at, b: y.at, shared: n,
			weight: duplicateNameWeight(EvidenceSameName, n),
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
		second.kind, second.weight = EvidenceSameNames, duplicateNameWeight(EvidenceSameNames, second.shared)
		c.add(second)
	}
	return true
}

// duplicateNameWeight is what a name says that n records of the list have.
func duplicateNameWeight(k EvidenceKind, n int32) int32 {
	return max(evidencePart(evidenceWeights[k], n), int32(evidenceWeights[k]/5))
}

func (c *duplicateComparison) sameWords(a, b *profile) bool {
	best := duplicateMark{}
	for i, j := 0, 0; i < len(a.words) && j < len(b.words); {
		x, y := &a.names[a.words[i]], &b.names[b.words[j]]
		switch o := strings.Compare(x.words, y.words); {
		case o < 0:
			i++
		case o > 0:
			j++
		default:
			n := c.shared(classWords, x.words)
			w := duplicateNameWeight(EvidenceSameWords, n)
			if w > best.weight {
				best = duplicateMark{
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

// duplicateFew bounds how many elements of one record are held against those of
// another one by one.
const duplicateFew = 12

// similarNames finds two names that differ in one telling word.
func (c *duplicateComparison) similarNames(a, b *profile) bool {
	var best duplicateMark
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
		endA, endB := duplicateDropEnd(a.drops, i), duplicateDropEnd(b.drops, j)
		for _, d := range a.drops[i:min(endA, i+duplicateFew)] {
			for _, e := range b.drops[j:min(endB, j+duplicateFew)] {
				x, y := &a.names[d.name], &b.names[e.name]
				slip, ok := duplicateOneWord(x.words, y.words)
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
					best = duplicateMark{
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

func duplicateDropEnd(list []profileDrop, from int) int {
	n := from + 1
	for n < len(list) && list[n].hash == list[from].hash {
		n++
	}
	return n
}

// duplicateOneWord reports whether two sorted lists of words are the same but for
// one word that one of them lacks, or that is written in two ways a slip apart
// and is longer than many syllables of Vietnamese; at least three words agree.
func duplicateOneWord(a, b string) (slip, ok bool) {
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
	slip = min(len(lackA), len(lackB)) > slipShortest && slipApart(lackA, lackB) > 0
	return slip, slip
}

// acronyms weighs acronyms; one may stand as an alias in the other record.
func (c *duplicateComparison) acronyms(a, b *profile) {
	x, y := duplicateEqualName(a.acronyms, b.acronyms)
	if x < 0 {
		return
	}
	c.add(duplicateMark{
		kind: EvidenceSameAcronym, form: formName, bform: formName, a: x, b: y,
		weight: int32(evidenceWeights[EvidenceSameAcronym]),
	})
}

func duplicateEqualName(a, b []profileName) (int32, int32) {
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
