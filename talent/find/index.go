package find

import (
	"iter"
	"slices"
	"sync"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
)

// Options says what an index is for. The zero value is an index for matching.
type Options struct {
	// Purpose is what experts must have agreed to in order to be found; not
	// stated it is [talent.PurposeMatching]. Needs for another purpose find nobody.
	Purpose talent.Purpose
}

// Index answers needs from a register of experts. It holds no names and no
// contacts, and nothing that the experts' consents do not cover. It may be
// searched while it is changed.
type Index struct {
	mu      sync.RWMutex
	experts []talent.Expert
}

// NewIndex builds an index of the experts. Of several with one identifier the last counts.
func NewIndex(experts iter.Seq[*talent.Expert], o Options) (*Index, error) {
	ix := &Index{}
	for e := range experts {
		ix.Put(e)
	}
	return ix, nil
}

// Put adds an expert, or replaces the one with the same identifier.
func (ix *Index) Put(e *talent.Expert) {
	ix.mu.Lock()
	defer ix.mu.Unlock()
	ix.experts = append(slices.DeleteFunc(ix.experts, func(x talent.Expert) bool { return x.ID == e.ID }), *e)
}

// Remove takes an expert out and reports whether there was one.
func (ix *Index) Remove(k id.Expert) bool {
	ix.mu.Lock()
	defer ix.mu.Unlock()
	n := len(ix.experts)
	ix.experts = slices.DeleteFunc(ix.experts, func(x talent.Expert) bool { return x.ID == k })
	return len(ix.experts) < n
}

// Find appends the best k experts for the need to dst, best first: just what
// [Scan] finds. It allocates nothing when dst has room for k more.
func (ix *Index) Find(q *Query, k int, dst []Match) []Match {
	ix.mu.RLock()
	defer ix.mu.RUnlock()
	return append(dst, Scan(q, pointers(ix.experts), k)...)
}

// Len returns how many experts the index holds.
func (ix *Index) Len() int {
	ix.mu.RLock()
	defer ix.mu.RUnlock()
	return len(ix.experts)
}

func pointers(list []talent.Expert) iter.Seq[*talent.Expert] {
	return func(yield func(*talent.Expert) bool) {
		for i := range list {
			if !yield(&list[i]) {
				return
			}
		}
	}
}
