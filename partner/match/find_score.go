package match

import (
	"unicode"

	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

// The steps of the score, in permille.
const (
	findBest     = 1000 // the same text
	findKey      = 990  // the same key
	findFull     = 970  // all words of both
	findInitials = 800  // one is made of the initials of the other

	findOrder   = 20  // less where the words stand in another order
	findNumber  = 100 // less where both have a number and not the same
	findFormer  = 30  // less for a former name
	findAcronym = 50  // less for an acronym
)

// findPairs says which words of two names belong together.
type findPairs struct {
	heads [findWords]uint32 // by word of the name in the index: 1 + the first hit
	taken [findWords]bool   // by word of the name in the index
	of    [findWords]int8   // by word of the name that is looked for: its word in the other, -1 for none
	slip  [findWords]bool   // by word of the name that is looked for: it is a slip away
	words int               // of the name in the index
	gain  uint64            // weight in common, times 1000
	exact int               // words that are the same
	order bool              // they stand in the same order
	odd   [2]bool           // a number is left over, in what is looked for and in the name
}

// compare returns the score of the name by its words.
func (f *finder) compare(name uint32) int {
	x, q, p := f.x, &f.query, &f.pairs
	words := x.list[x.start[name]:x.start[name+1]]
	sum := uint64(x.sums[name].weight)
	most := uint64(0)
	for j, w := range words {
		p.heads[j] = q.table[q.slot(w)]
		if p.heads[j] == 0 {
			continue
		}
		best := uint32(0)
		for k := int32(p.heads[j]); k > 0; k = q.hits[k-1].next {
			best = max(best, q.hits[k-1].gain)
		}
		most += uint64(best)
	}
	if most == 0 || !q.reaches(f.floor, most, sum) {
		return 0
	}
	f.pair(words)
	if p.exact == len(q.words) && p.exact == len(words) && p.order && f.sameKey(name) {
		if f.sameText(name) {
			return findBest
		}
		return findKey
	}
	score := int(findFull * p.gain * (2*sum + q.sum) / (3000 * q.sum * sum))
	if !p.order {
		score -= findOrder
	}
	if p.odd[0] && p.odd[1] {
		score -= findNumber
	}
	return max(score, 0)
}

// pair finds which words belong together: first those that are the same, then
// those that are a slip apart; each word of what is looked for in turn takes the
// first that goes on in the order, or the first at all.
func (f *finder) pair(words []uint32) {
	x, q, p := f.x, &f.query, &f.pairs
	p.words, p.gain, p.exact, p.order, p.odd = len(words), 0, 0, true, [2]bool{}
	clear(p.taken[:len(words)])
	last := -1
	for i := range q.words {
		p.of[i], p.slip[i] = -1, false
		w := q.words[i].word
		if w < 0 {
			continue
		}
		first := -1
		for j, id := range words {
			if id != uint32(w) || p.taken[j] {
				continue
			}
			if first < 0 {
				first = j
			}
			if j > last {
				first = j
				break
			}
		}
		if first >= 0 {
			f.take(i, first, 1000*uint64(q.words[i].weight))
			p.exact++
			last = first
		}
	}
	for i := range q.words {
		if p.of[i] >= 0 || !q.words[i].slips {
			continue
		}
		best, gain := -1, uint32(0)
		for j := range words {
			if p.taken[j] {
				continue
			}
			for k := int32(p.heads[j]); k > 0; k = q.hits[k-1].next {
				if h := &q.hits[k-1]; h.group == q.words[i].group && h.like < 1000 && h.gain > gain {
					best, gain = j, h.gain
				}
			}
		}
		if best >= 0 {
			f.take(i, best, uint64(gain))
			p.slip[i] = true
		}
	}
	last = -1
	for i := range q.words {
		switch j := int(p.of[i]); {
		case j >= 0:
			p.order = p.order && j > last
			last = j
		case q.words[i].number:
			p.odd[0] = true
		}
	}
	for j, id := range words {
		if !p.taken[j] && x.words[id].number {
			p.odd[1] = true
		}
	}
}

// take says that two words belong together.
func (f *finder) take(i, j int, gain uint64) {
	f.pairs.of[i], f.pairs.taken[j] = int8(j), true
	f.pairs.gain += gain
}

// sameKey reports whether a name with the same words has the same key.
func (f *finder) sameKey(name uint32) bool {
	if f.x.marks[name]&indexInexact == 0 && !f.query.text.solid && !f.query.text.cut {
		return true
	}
	return Key(f.query.name) == Key(f.x.value(name).Value)
}

// sameText reports whether the name is the same but for the normal form.
func (f *finder) sameText(name uint32) bool {
	a, b := f.query.name, f.x.value(name).Value
	return a == b || text.Normalize(a) == text.Normalize(b)
}

// reasons says why the name has the score.
func (f *finder) reasons(name uint32, score int) (r Reasons) {
	x := f.x
	own := x.value(name)
	mark := x.marks[name]
	if mark&indexFormer != 0 {
		r, score = r.With(FormerName), score+findFormer
	}
	if mark&indexAcronym != 0 {
		r, score = r.With(Acronym), score+findAcronym
	}
	if findElsewhere(x.partners[x.owner[name]].Names, own) {
		r = r.With(OtherLanguage)
	}
	floor := f.floor
	f.floor = 0
	by := f.compare(name)
	f.floor = floor
	if by < score {
		return r.With(Initials)
	}
	switch by {
	case findBest:
		return r.With(SameText)
	case findKey:
		r = r.With(SameKey)
	}
	return f.wordReasons(r, own.Value)
}

// wordReasons adds what sets the words apart.
func (f *finder) wordReasons(r Reasons, name string) Reasons {
	q, p, t := &f.query, &f.pairs, &f.name
	t.read(name, findWords)
	if !p.order {
		r = r.With(WordOrder)
	}
	if p.odd[0] && p.odd[1] {
		r = r.With(OtherNumber)
	}
	paired := 0
	for i := range q.words {
		j := int(p.of[i])
		if j < 0 {
			r = r.With(ExtraWords)
			continue
		}
		paired++
		if p.slip[i] {
			r = r.With(SimilarSpelling)
			continue
		}
		a, b := &q.text.words[i], &t.words[j]
		switch {
		case (a.how|b.how)&keyMute != 0:
		case (a.how^b.how)&keyWritten != 0:
			r = r.With(Abbreviation)
		case a.how&keyWritten == 0 && !q.text.solid && !findSameMarks(q.text.name[a.at:a.end], t.name[b.at:b.end]):
			r = r.With(WithoutMarks)
		}
	}
	if paired < p.words {
		r = r.With(PartOfName)
	}
	if p.order && p.exact == len(q.words) && p.exact == p.words && !r.Has(SameKey) {
		r = r.With(SimilarSpelling) // the words do not say all: blanks, or what comes after the last
	}
	return r
}

// findElsewhere reports whether the name is in another language than the one to
// show, where both languages are known.
func findElsewhere(names []partner.Name, own *partner.Name) bool {
	for i := range names {
		if names[i].Kind == partner.NameDisplay && names[i].Lang != "" {
			a, b := nameLang(own.Lang), nameLang(names[i].Lang)
			return a != "" && b != "" && a != b
		}
	}
	return false
}

// findSameMarks reports whether two words that are the same without marks are
// the same with them, small and capital letters being alike.
func findSameMarks(a, b string) bool {
	for {
		r, s := rune(0), rune(0)
		r, a = findLetter(a)
		s, b = findLetter(b)
		if r != s {
			return false
		}
		if r == 0 {
			return true
		}
	}
}

// findLetter returns the first letter of the text, as a small letter, and the
// rest; zero when there is none.
func findLetter(s string) (rune, string) {
	for s != "" {
		r, n := keyRune(s, 0)
		s = s[n:]
		if keyLetter(r) {
			return unicode.ToLower(r), s
		}
	}
	return 0, ""
}
