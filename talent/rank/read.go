package rank

import (
	"cmp"
	"math"
	"slices"
)

// reading is a document as the index sees it.
type reading struct {
	ix    *Index
	terms []asked
	empty bool
	more  float64 // what related words count, from 0 to beside
	sums  *[]sum
}

// asked is a term of the document.
type asked struct {
	share
	seen  string    // how the document writes it
	parts [2]uint32 // the terms of a pair, plus 1
}

// sum is how near a text is to the document, by its own and by related words,
// of unit squared.
type sum struct{ own, related uint64 }

// read looks up the words of a document.
func (ix *Index) read(d Doc) *reading {
	r := &reading{ix: ix}
	r.look(d)
	r.sums, _ = ix.room.Get().(*[]sum)
	if r.sums == nil {
		s := make([]sum, ix.texts)
		r.sums = &s
	}
	sums := *r.sums
	for _, a := range r.terms {
		for p := ix.from[a.term]; p < ix.from[a.term+1]; p++ {
			sums[ix.list[p]].own += uint64(a.weight) * uint64(ix.weight[p])
		}
	}
	r.relate()
	return r
}

func (r *reading) free() {
	clear(*r.sums)
	r.ix.room.Put(r.sums)
}

// look finds the terms of the document and what they weigh. Words that stand in
// no text of the index count as the rarest: a document that shares only its
// common words is not near.
func (r *reading) look(d Doc) {
	ix := r.ix
	at := map[uint32]int{} // term → place in c.seen and r.terms
	unknown := map[string]int{}
	var often, lost []float32
	add := func(term uint32, n float32, seen string, parts [2]uint32) {
		i, ok := at[term]
		if !ok {
			i = len(often)
			at[term] = i
			often = append(often, 0)
			r.terms = append(r.terms, asked{share{term: term}, seen, parts})
		}
		often[i] += n
	}
	var buf []word
	var last word
	var lastTerm uint32
	var lastKnown bool
	r.empty = true
	each(&buf, d, func(w *word, title bool) {
		r.empty = false
		once := float32(1)
		if title {
			once = titleTimes
		}
		unigram := once
		if w.syllable {
			unigram, once = once/4, once*4
		}
		t, known := ix.words[w.term]
		if known {
			add(t, unigram, w.seen, [2]uint32{})
		} else {
			i, ok := unknown[w.term]
			if !ok {
				i = len(lost)
				unknown[w.term] = i
				lost = append(lost, 0)
			}
			lost[i] += unigram
		}
		if known && lastKnown && w.after != apart {
			if p, ok := ix.pairs.term(lastTerm, t); ok {
				between := " "
				if w.after == hyphen {
					between = "-"
				}
				add(p, once, last.seen+between+w.seen, [2]uint32{lastTerm + 1, t + 1})
			}
		}
		last, lastTerm, lastKnown = *w, t, known
	})
	total, rarest := 0.0, float32(rare(0, ix.texts))
	for _, n := range lost {
		w := weigh(rarest, n)
		total += float64(w * w)
	}
	for i, n := range often {
		w := weigh(ix.scale[r.terms[i].term], n)
		total += float64(w * w)
	}
	for i, n := range often {
		w := weigh(ix.scale[r.terms[i].term], n) / math.Sqrt(total)
		r.terms[i].weight = uint16(max(1, math.Round(w*unit)))
	}
}

// relate learns from the texts nearest to the document which words stand beside
// its own, and looks these up too.
func (r *reading) relate() {
	ix, sums := r.ix, *r.sums
	var top [teachers]struct {
		own  uint64
		text int
	}
	for i := range sums {
		own := sums[i].own
		if own <= top[teachers-1].own || float64(own) >= itself*unitUnits {
			continue
		}
		at := teachers - 1
		for ; at > 0 && top[at-1].own < own; at-- {
			top[at] = top[at-1]
		}
		top[at].own, top[at].text = own, i
	}
	var near float64
	weights := map[uint32]uint64{}
	for _, t := range top {
		if t.own == 0 {
			break
		}
		near += float64(t.own) / unitUnits / teachers
		for _, term := range ix.heavy[t.text*heaviest : (t.text+1)*heaviest] {
			if term == 0 {
				break
			}
			weights[term-1] += uint64(ix.in(term-1, uint32(t.text))) * (t.own >> 16)
		}
	}
	if near == 0 {
		return
	}
	// Where the nearest texts are far, what stands in them is no sign.
	r.more = beside * min(1, near/farFrom)
	type learnt struct {
		term   uint32
		weight uint64
	}
	list := make([]learnt, 0, len(weights))
	for t, w := range weights {
		list = append(list, learnt{t, w})
	}
	slices.SortFunc(list, func(a, b learnt) int {
		if c := cmp.Compare(b.weight, a.weight); c != 0 {
			return c
		}
		return cmp.Compare(a.term, b.term)
	})
	list = list[:min(related, len(list))]
	total := 0.0
	for _, l := range list {
		w := float64(l.weight)
		total += float64(w * w)
	}
	for _, l := range list {
		w := uint64(math.Round(float64(l.weight) / math.Sqrt(total) * unit))
		for p := ix.from[l.term]; p < ix.from[l.term+1]; p++ {
			sums[ix.list[p]].related += w * uint64(ix.weight[p])
		}
	}
}

// near returns how near a text is, from 0 to 1.
func (r *reading) near(text uint32) float64 {
	s := (*r.sums)[text]
	return min(1, float64((1-beside)*float64(s.own)/unitUnits)+float64(r.more*float64(s.related)/unitUnits))
}

// of returns the score of the expert at a place, without its reasons.
func (r *reading) of(i uint32) Score {
	s := Score{Expert: r.ix.experts[i]}
	links := r.ix.owned(i)
	switch {
	case r.empty:
		s.State = EmptyDocument
		return s
	case len(links) == 0:
		s.State = EmptyProfile
		return s
	}
	s.State = NothingShared
	var top [nearest]float64
	for _, l := range links {
		n := r.near(l.text)
		if n > 0 && s.State < Related {
			s.State = Related
		}
		if (*r.sums)[l.text].own > 0 {
			s.State = Compared
		}
		at := nearest
		for ; at > 0 && top[at-1] < n; at-- {
			if at < nearest {
				top[at] = top[at-1]
			}
		}
		if at < nearest {
			top[at] = n
		}
	}
	// A place without a text is not known, and no zero.
	for _, n := range top {
		s.Near += n
	}
	s.Near /= float64(min(nearest, len(links)))
	return s
}
