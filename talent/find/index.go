package find

import (
	"iter"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
)

// Options says what an index is for. The zero value is an index for matching.
type Options struct {
	// Purpose is what experts must have agreed to in order to be found; not
	// stated it is [talent.PurposeMatching]. Needs for another purpose find nobody.
	Purpose talent.Purpose
}

// Index answers needs from a register of experts. Of an expert it holds the
// identifier, what a consent to its purpose covers on some day, and with whom
// there may be a conflict of interest; no names and no contacts.
//
// It may be searched while it is changed: a search sees the register before a
// change or after it, and neither waits for the other. The zero value is an
// empty index for matching. An Index must not be copied.
type Index struct {
	purpose talent.Purpose
	shape   shape
	writing sync.Mutex
	parts   atomic.Pointer[[]part] // the largest first; never changed, only replaced
	pool    sync.Pool              // of *search
}

// NewIndex builds an index of the experts, which it does not keep. Of several with one identifier the
// last counts. An expert without identifier is an [*Error], as is a register
// too large for an index: some 100 million experts.
func NewIndex(experts iter.Seq[*talent.Expert], o Options) (*Index, error) {
	return newIndex(experts, o, usualShape())
}

func newIndex(experts iter.Seq[*talent.Expert], o Options, x shape) (*Index, error) {
	ix := &Index{purpose: o.Purpose, shape: x}
	b := ix.builder()
	for e := range experts {
		if err := b.take(e); err != nil {
			return nil, err
		}
	}
	if len(b.ids) > 0 {
		ix.parts.Store(&[]part{wholePart(b.segment())})
	}
	return ix, nil
}

// take adds an expert unless that is an error.
func (b *builder) take(e *talent.Expert) error {
	if e == nil || e.ID.IsZero() {
		return &Error{"", "there is an expert without identifier", "give every expert one"}
	}
	b.add(e)
	if b.full() {
		return &Error{"", "there is more than an index can hold", "split the register"}
	}
	return nil
}

func (ix *Index) agreed() talent.Purpose {
	if ix.purpose == "" {
		return talent.PurposeMatching
	}
	return ix.purpose
}

func (ix *Index) kept() shape {
	if ix.shape == (shape{}) {
		return usualShape()
	}
	return ix.shape
}

func (ix *Index) builder() *builder { return newBuilder(ix.agreed(), ix.kept()) }

func (ix *Index) now() []part {
	if p := ix.parts.Load(); p != nil {
		return *p
	}
	return nil
}

// growth is how many times as large as the next a part may be to be merged with
// it; the parts therefore are few, and an expert is copied a few times for each.
const growth = 4

// Put adds an expert, or replaces the one with the same identifier. An expert
// without identifier is an [*Error]. It takes about a tenth of a millisecond,
// taken over many: now and then it merges what was added lately, and after as many
// changes as a quarter of the register it rewrites all of it, which takes about as
// long as building it.
func (ix *Index) Put(e *talent.Expert) error {
	b := ix.builder()
	if err := b.take(e); err != nil {
		return err
	}
	added := wholePart(b.segment())
	ix.writing.Lock()
	defer ix.writing.Unlock()
	parts, _ := ix.without(e.ID)
	parts = append(parts, added)
	for n := len(parts); n > 1; n = len(parts) {
		x, y := parts[n-2], parts[n-1]
		if len(x.ids)-x.gone > growth*(len(y.ids)-y.gone) || !fit(&x, &y) {
			break
		}
		parts = append(parts[:n-2], merged(ix.builder(), x, y))
	}
	ix.parts.Store(&parts)
	return nil
}

// fit reports whether the parts fit into one.
func fit(x, y *part) bool {
	return len(x.items)+len(y.items) < 1<<31 && len(x.skills.list)+len(y.skills.list) < maxSkills &&
		len(x.langs.list)+len(y.langs.list) < maxLangs
}

// Remove takes an expert out and reports whether there was one. It copies a bit
// for each expert; when half of what was built together is gone, it rewrites the
// rest.
func (ix *Index) Remove(k id.Expert) bool {
	ix.writing.Lock()
	defer ix.writing.Unlock()
	parts, was := ix.without(k)
	if was {
		ix.parts.Store(&parts)
	}
	return was
}

// without returns the parts without an expert, and whether there was one. The
// slice is the caller's.
func (ix *Index) without(k id.Expert) (parts []part, was bool) {
	parts = slices.Clone(ix.now())
	for i := range parts {
		p, here := parts[i].without(k)
		if !here {
			continue
		}
		switch {
		case p.live == 0:
			return slices.Delete(parts, i, i+1), true
		case 2*p.gone > len(p.ids):
			p = merged(ix.builder(), p, part{segment: &segment{}})
		}
		parts[i] = p
		return parts, true
	}
	return parts, false
}

// Len returns how many experts the index holds, those among them who have not
// agreed to be found.
func (ix *Index) Len() int {
	n := 0
	for _, p := range ix.now() {
		n += p.live
	}
	return n
}

// Find appends the best k experts for the need to dst, best first: just what
// [Scan] finds. It allocates nothing when dst has room for k more, but for
// judging those whose consents change on more than 64 days.
func (ix *Index) Find(q *Query, k int, dst []Match) []Match {
	if k <= 0 || q.need.Purpose != ix.agreed() {
		return dst
	}
	s, _ := ix.pool.Get().(*search)
	if s == nil {
		s = &search{}
	}
	dst = s.find(q, ix.now(), k, ix.kept().margin, dst)
	ix.pool.Put(s)
	return dst
}
