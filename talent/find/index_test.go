package find

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
)

// register is an index and what is in it, plain.
type register struct {
	ix      *Index
	experts map[id.Expert]*talent.Expert
}

func (x *register) list() []*talent.Expert { return slices.Collect(maps.Values(x.experts)) }

// change puts or removes somebody.
func (x *register) change(t testing.TB, m maker) {
	if k := expertID(m.IntN(people)); m.oneIn(4) {
		_, was := x.experts[k]
		require.Equal(t, was, x.ix.Remove(k))
		delete(x.experts, k)
	} else {
		e := m.expert()
		require.NoError(t, x.ix.Put(e))
		x.experts[e.ID] = e
	}
}

// ask asks a need that is made up, and reports whether it was answered with somebody.
func (x *register) ask(t testing.TB, m maker) (found, open bool) {
	n, on, k := m.need(), m.day(), pick(m, []int{1, 2, 3, 20, 1 << 40, 0, -1})
	q, err := NewQuery(n, on, m.policy()...)
	if err != nil {
		require.IsType(t, &Error{}, err)
		return false, false
	}
	var want []Match // of a need for another purpose, nobody
	if q.need.Purpose == x.ix.agreed() {
		want = Scan(q, slices.Values(x.list()), k)
	}
	got := x.ix.Find(q, k, nil)
	if !slices.Equal(want, got) {
		require.Equal(t, want, got, "%+v on %v, the best %d of %d", n, on, k, len(x.experts))
	}
	for i := range got {
		open = open || got[i].Open != 0
	}
	return len(got) > 0, open
}

// The shapes of sets: as usual, lists only, bits only, both, and mixed.
var shapes = []shape{usualShape(), {few: 1 << 20, many: 1 << 10}, {few: 1 << 20, many: 0}, {few: 20, many: 10}, {few: 12, many: 6}}

// For every register and every need, the index finds what a scan finds, while
// experts come, change and go.
func TestFindIsScanRandom(t *testing.T) {
	found, open := 0, 0
	m := newMaker(1)
	for asked := 0; asked < randomNeeds; {
		x := &register{experts: map[id.Expert]*talent.Expert{}}
		var first []*talent.Expert
		for range m.IntN(12) {
			e := m.expert()
			first, x.experts[e.ID] = append(first, e), e
		}
		var err error
		x.ix, err = newIndex(slices.Values(first), Options{Purpose: pick(m, []talent.Purpose{"", "", "", talent.PurposeMatching, talent.PurposeContact})}, pick(m, shapes))
		require.NoError(t, err)
		for range 1 + m.IntN(12) {
			require.Equal(t, len(x.experts), x.ix.Len())
			for range 40 {
				f, o := x.ask(t, m)
				if asked++; f {
					found++
				}
				if o {
					open++
				}
			}
			x.change(t, m)
		}
	}
	// The comparison is worth something only if there is something to compare.
	assert.Greater(t, found, randomNeeds/5)
	assert.Greater(t, open, randomNeeds/20)
	t.Logf("%d needs, %d found somebody, %d with conditions open", randomNeeds, found, open)
}
