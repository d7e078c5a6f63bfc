package rank

import (
	"iter"
	"slices"
	"sync"

	"github.com/scicoop/scicoop/cooperation/id"
)

// Options says how an index is built. The zero value will do.
type Options struct {
	// Background are texts of no expert from the same world, such as the other
	// proposals of a call or abstracts of a field, to learn from which words are
	// common and which stand together. They help where the experts are few, or
	// write in another language than the documents. They take as much room as the
	// outputs of experts.
	Background iter.Seq[Doc]
}

// Index holds the texts of experts for ranking. It does not change once it is
// built, and may be used by several at once. It keeps the words of the texts and
// how often they stand there, not the texts; these are personal data all the same.
//
// The zero value is an index of nobody.
type Index struct {
	experts []id.Expert
	place   map[id.Expert]uint32 // where the expert stands in experts
	// Texts of the expert i are links[start[i]:start[i+1]].
	start []int
	links []link

	words map[string]uint32 // stem → term
	pairs pairTable         // two terms that follow each other → term
	scale []float32         // what a term weighs: rare ones more
	texts int

	// The texts in which the term t stands are list[from[t]:from[t+1]], in order,
	// and weight is the term's share in each: of 65535, the length of a text.
	from   []int
	list   []uint32
	weight []uint16
	// The heaviest terms of text i, plus 1, are heavy[i*heaviest:]; 0 ends them
	// where there are fewer.
	heavy []uint32

	room sync.Pool // of *[]sum, one for each text; only to save garbage
}

// link says that a text is an expert's.
type link struct {
	text   uint32
	output int32 // where it stands in Profile.Outputs; about for what the expert says
}

// share is a term and its weight in a text, of 65535.
type share struct {
	term   uint32
	weight uint16
}

// About is the place, in [Shared.Output], of what experts say of themselves:
// [Profile.About] and [Profile.Keywords].
const About = -1

const (
	heaviest   = 48    // terms of a text from which related words are learnt
	unit       = 65535 // the length of a text, and of a document
	rarity     = 1.25  // the power of the logarithm of a word's rarity
	titleTimes = 3     // times that a word of a title counts
	pairShare  = 0.5   // what a pair of words weighs, beside a word as rare
)

// NewIndex builds an index of the profiles. Of several with one identifier the
// last counts. A text that several experts have, such as a paper they wrote
// together, is stored and counted once. It takes time linear in the texts.
func NewIndex(profiles iter.Seq[Profile], o Options) *Index {
	b := builder{vocabulary: map[string]uint32{}, same: map[uint64]uint32{}}
	ix := &Index{place: map[id.Expert]uint32{}}
	var owned [][]link
	if profiles != nil {
		for p := range profiles {
			i, again := ix.place[p.Expert]
			if !again {
				i = uint32(len(ix.experts))
				ix.place[p.Expert] = i
				ix.experts = append(ix.experts, p.Expert)
				owned = append(owned, nil)
			}
			owned[i] = b.profile(&p)
		}
	}
	if o.Background != nil {
		for d := range o.Background {
			b.add(d)
		}
	}
	ix.start = make([]int, 1, len(owned)+1)
	for _, l := range owned {
		ix.links = append(ix.links, l...)
		ix.start = append(ix.start, len(ix.links))
	}
	b.finish(ix)
	return ix
}

// Len returns how many experts the index holds, those without texts too.
func (ix *Index) Len() int { return len(ix.experts) }

// owned returns the texts of the expert at a place.
func (ix *Index) owned(i uint32) []link {
	return ix.links[ix.start[i]:ix.start[i+1]]
}

// in returns the term's weight in the text, 0 where it does not stand.
func (ix *Index) in(term, text uint32) uint16 {
	lo, hi := ix.from[term], ix.from[term+1]
	if at, ok := slices.BinarySearch(ix.list[lo:hi], text); ok {
		return ix.weight[lo+at]
	}
	return 0
}

func compareExperts(a, b id.Expert) int { return a.Compare(b) }
