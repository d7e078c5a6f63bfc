package rank

import (
	"cmp"
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/id"
)

// Score says how near the texts of an expert are to a document.
type Score struct {
	Expert id.Expert
	// Near is from 0 to 1; a document that is word for word each of the expert's
	// nearest texts comes near 1. Numbers of one index may be compared, of one
	// expert for several documents and of several experts for one document.
	Near  float64
	State State // whether there was anything to compare
	// Why are the expert's texts that are nearest, at most three, nearest first.
	Why []Shared
}

// Shared is a text of an expert and what it has in common with the document.
type Shared struct {
	Output int     // its place in [Profile.Outputs], or [About]
	Near   float64 // from 0 to 1
	// Words are words of the document that stand in the text, those that weigh
	// most first, at most eight, in small letters and as the document writes
	// them. Empty: only related words.
	Words []string
}

const (
	nearest   = 5     // texts of an expert that count
	teachers  = 5     // texts from which related words are learnt
	related   = 64    // related words at most
	beside    = 0.25  // what related words weigh beside the document's own
	farFrom   = 0.125 // teachers less near than this count less
	itself    = 0.95  // a text as near as this is the document and teaches nothing
	maxWhy    = 3     // texts that are named
	maxShown  = 8     // words of each
	unitUnits = float64(unit) * unit
)

// Rank returns the k experts whose texts are nearest to the document, nearest
// first, and those as near as each other by identifier. Experts with whom there
// is nothing to compare are not among them; [Index.Score] says why. With k = ix.Len()
// it returns all others.
func (ix *Index) Rank(d Doc, k int) []Score {
	k = min(k, len(ix.experts))
	if k <= 0 {
		return nil
	}
	r := ix.read(d)
	defer r.free()
	var best []Score
	full := false // the first k of best are in order, and no other comes before them
	for i := range ix.experts {
		s := r.of(uint32(i))
		if s.State < Related || full && nearer(s, best[k-1]) > 0 {
			continue
		}
		if best = append(best, s); len(best) == 2*k {
			slices.SortFunc(best, nearer)
			best, full = best[:k], true
		}
	}
	slices.SortFunc(best, nearer)
	best = best[:min(k, len(best))]
	for i := range best {
		best[i].Why = r.why(ix.place[best[i].Expert])
	}
	return best
}

// nearer orders the nearest first, then by identifier.
func nearer(a, b Score) int {
	if c := cmp.Compare(b.Near, a.Near); c != 0 {
		return c
	}
	return a.Expert.Compare(b.Expert)
}

// Score returns how near the texts of the expert are to the document: what
// [Index.Rank] finds for this expert, and if there is nothing to compare, why.
func (ix *Index) Score(d Doc, expert id.Expert) Score {
	i, ok := ix.place[expert]
	if !ok {
		return Score{Expert: expert}
	}
	r := ix.read(d)
	defer r.free()
	s := r.of(i)
	if s.State >= Related {
		s.Why = r.why(i)
	}
	return s
}

// why returns the nearest texts of the expert and the words they share.
func (r *reading) why(i uint32) (out []Shared) {
	type close struct {
		link
		near float64
	}
	var list []close
	for _, l := range r.ix.owned(i) {
		if n := r.near(l.text); n > 0 {
			list = append(list, close{l, n})
		}
	}
	slices.SortStableFunc(list, func(a, b close) int { return cmp.Compare(b.near, a.near) })
	for _, c := range list[:min(maxWhy, len(list))] {
		out = append(out, Shared{Output: int(c.output), Near: c.near, Words: r.words(c.text)})
	}
	return out
}

// words returns the words of the document that weigh most in the text. The parts
// of a pair that is named are not named again.
func (r *reading) words(text uint32) (out []string) {
	type common struct {
		asked
		product uint32
	}
	var list []common
	part := map[uint32]bool{}
	for _, a := range r.terms {
		if w := r.ix.in(a.term, text); w > 0 {
			list = append(list, common{a, uint32(a.weight) * uint32(w)})
			if a.parts[0] > 0 {
				part[a.parts[0]-1], part[a.parts[1]-1] = true, true
			}
		}
	}
	slices.SortStableFunc(list, func(a, b common) int { return cmp.Compare(b.product, a.product) })
	for _, c := range list {
		if len(out) < maxShown && !part[c.term] && !slices.Contains(out, c.seen) {
			out = append(out, strings.Clone(c.seen))
		}
	}
	return out
}
