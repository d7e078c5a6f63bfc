package find

import (
	"maps"
	"math/rand/v2"
	"slices"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/talenttest"
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

// The shapes of sets: as usual, lists only, bits only, both, and mixed; with
// guesses that are never relied on, now and then, and always.
var shapes = []shape{
	usualShape(), {1, 0, 0.1}, {1 << 20, 1 << 20, 0}, {1, 1 << 20, 0.5}, {3, 3, 0.01}, {2, 5, 0.2}, {1 << 20, 1 << 20, 0.1}, {1, 0, 100},
}

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

// bytesSource draws from bytes, one for each draw, and by the rules of chance
// when there are no more.
type bytesSource struct {
	left []byte
	then rand.PCG
}

func (s *bytesSource) Uint64() uint64 {
	if len(s.left) == 0 {
		return s.then.Uint64()
	}
	b := s.left[0]
	s.left = s.left[1:]
	return uint64(b) * 0x0101_0101_0101_0101
}

// FuzzFind makes a register, changes and needs of the bytes.
func FuzzFind(f *testing.F) {
	for seed := range uint64(8) {
		b, m := make([]byte, 400), newMaker(seed)
		for i := range b {
			b[i] = byte(m.IntN(256))
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		m := maker{rand.New(&bytesSource{left: b})}
		x := &register{ix: &Index{shape: pick(m, shapes)}, experts: map[id.Expert]*talent.Expert{}}
		for range 1 + m.IntN(6) {
			x.change(t, m)
			x.ask(t, m)
			x.ask(t, m)
		}
	})
}

// Many changes one by one, in whatever order, give what building at once gives.
func TestOrderOfChanges(t *testing.T) {
	experts := slices.Collect(talenttest.Experts(3000, 3))
	whole, err := NewIndex(slices.Values(experts), Options{})
	require.NoError(t, err)
	mixed := slices.Clone(experts)
	rand.New(rand.NewPCG(3, 3)).Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
	old := talent.Expert{Country: "VN"}
	atOnce, err := NewIndex(func(yield func(*talent.Expert) bool) {
		for _, e := range mixed { // everybody twice; the last counts
			old.ID = e.ID
			if !yield(&old) || !yield(e) {
				return
			}
		}
	}, Options{})
	require.NoError(t, err)
	var grown Index
	for i, e := range mixed {
		old.ID = e.ID
		require.NoError(t, grown.Put(&old))
		require.NoError(t, grown.Put(e))
		if i%3 == 0 {
			require.True(t, grown.Remove(e.ID))
			require.False(t, grown.Remove(e.ID))
		}
	}
	for i, e := range mixed {
		if i%3 == 0 {
			require.NoError(t, grown.Put(e))
		}
	}
	assert.Less(t, len(grown.now()), 10, "parts are merged")
	for _, ix := range []*Index{atOnce, &grown} {
		require.Equal(t, len(experts), ix.Len())
		for _, n := range talenttest.Needs(100, 4, true) {
			n.Open = n.Wants[0].Weight%2 == 0
			q, err := NewQuery(&n, talenttest.Day())
			require.NoError(t, err)
			require.Equal(t, whole.Find(q, 50, nil), ix.Find(q, 50, nil))
		}
	}
	for _, e := range mixed {
		require.True(t, grown.Remove(e.ID))
	}
	assert.Zero(t, grown.Len())
	assert.Empty(t, grown.now())
}

// A search sees the register before a change or after it, never in between, and
// never one older than the last change that was over when it began.
func TestSearchWhileChanging(t *testing.T) {
	const changes = 400
	experts := slices.Collect(talenttest.Experts(300, 5))
	var queries []*Query
	for _, n := range talenttest.Needs(4, 5, false) {
		q, err := NewQuery(&n, talenttest.Day())
		require.NoError(t, err)
		queries = append(queries, q)
	}
	ix, err := NewIndex(slices.Values(experts), Options{})
	require.NoError(t, err)
	// What each query finds after each change: one expert moves out or back in.
	in := slices.Clone(experts)
	who := func(i int) *talent.Expert { return experts[i*7%len(experts)] }
	move := func(i int) bool { // whether who(i) moves in
		at := slices.Index(in, who(i))
		if at < 0 {
			in = append(in, who(i))
			return true
		}
		in = slices.Delete(in, at, at+1)
		return false
	}
	var want [changes + 1][][]Match
	var into [changes + 1]bool
	for i := range want {
		if i > 0 {
			into[i] = move(i)
		}
		for _, q := range queries {
			want[i] = append(want[i], Scan(q, slices.Values(in), 10))
		}
	}
	var begun, over atomic.Int64
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			buf := make([]Match, 0, 10)
			for from := int64(0); from < changes; {
				for j, q := range queries {
					from = over.Load()
					buf = ix.Find(q, 10, buf[:0])
					to, fits := begun.Load(), false
					for i := from; i <= to && !fits; i++ {
						fits = slices.Equal(want[i][j], buf)
					}
					if !fits {
						t.Errorf("query %d found what it should at no time from change %d to %d", j, from, to)
						return
					}
				}
			}
		})
	}
	for i := 1; i <= changes; i++ {
		begun.Store(int64(i))
		if into[i] {
			assert.NoError(t, ix.Put(who(i)))
		} else {
			assert.True(t, ix.Remove(who(i).ID))
		}
		over.Store(int64(i))
	}
	wg.Wait()
}

// Experts without identifier would be one and the same, so they are refused.
func TestNoIdentifier(t *testing.T) {
	var e *Error
	_, err := NewIndex(slices.Values([]*talent.Expert{{}}), Options{})
	require.ErrorAs(t, err, &e)
	var ix Index
	require.ErrorAs(t, ix.Put(&talent.Expert{Country: "VN"}), &e)
	require.ErrorAs(t, ix.Put(nil), &e)
	assert.Zero(t, ix.Len())
	assert.False(t, ix.Remove(id.Expert{}))
	q, err := NewQuery(&talent.Need{Wants: chips()}, today)
	require.NoError(t, err)
	assert.Empty(t, ix.Find(q, 5, nil))
	assert.Empty(t, ix.Find(&Query{}, 5, nil))
}

// What was found before stays where it is.
func TestFindAppends(t *testing.T) {
	ix, err := NewIndex(talenttest.Experts(500, 1), Options{})
	require.NoError(t, err)
	n := talenttest.Needs(1, 1, false)[0]
	q, err := NewQuery(&n, talenttest.Day())
	require.NoError(t, err)
	first := Match{Expert: expertID(7), Low: 5}
	alone := ix.Find(q, 9, nil)
	assert.Equal(t, append([]Match{first}, alone...), ix.Find(q, 9, []Match{first}))
	assert.Equal(t, []Match{first}, ix.Find(q, 0, []Match{first}))
}
