package cooperation

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func depClone(s depSpread) *depSpread {
	return &depSpread{slices.Clone(s.holders), slices.Clone(s.free), slices.Clone(s.pools)}
}

func depSure(masses ...float64) (list []depMass) {
	for _, m := range masses {
		list = append(list, depMass{low: m})
	}
	return list
}

func depBoundsOf(t *testing.T, s depSpread) depBounds {
	t.Helper()
	b, ok := depClone(s).bounds()
	require.True(t, ok)
	return b
}

const depWithin = 1e-7

func depBetween(v float64, b [2]float64) bool { return v >= b[0]-depWithin && v <= b[1]+depWithin }

// Shares of 5, 3 and 2 tenths: 0.25 + 0.09 + 0.04 = 0.38, and
// 0.5·ln 2 + 0.3·ln(10/3) + 0.2·ln 5 = 1.0297.
func TestBoundsKnown(t *testing.T) {
	b := depBoundsOf(t, depSpread{holders: depSure(5, 3, 2)})
	assert.InDelta(t, 0.38, b.squares[0], depWithin)
	assert.InDelta(t, 0.38, b.squares[1], depWithin)
	assert.InDelta(t, 1.0297, b.entropy[0], 5e-5)
	assert.InDelta(t, b.entropy[0], b.entropy[1], depWithin)
	assert.True(t, b.reached)
	assert.InDelta(t, 0.5, b.shares[0][0], depWithin)
	assert.InDelta(t, 0.5, b.shares[0][1], depWithin)
	_, ok := (&depSpread{holders: depSure(0, 0)}).bounds()
	assert.False(t, ok)
}

// Two for one, one for another, and one that may be anybody's: (3²+1)/4² when it
// is the first's, (2²+1+1)/4² when it is a newcomer's.
func TestBoundsFree(t *testing.T) {
	b := depBoundsOf(t, depSpread{holders: depSure(2, 1), free: depSure(1)})
	assert.InDelta(t, 10.0/16, b.squares[1], depWithin)
	assert.InDelta(t, 6.0/16, b.squares[0], depWithin)
	assert.InDelta(t, -0.75*math.Log(0.75)-0.25*math.Log(0.25), b.entropy[0], depWithin)
	assert.InDelta(t, -0.5*math.Log(0.5)-0.5*math.Log(0.25), b.entropy[1], depWithin)
	assert.True(t, b.reached)
	assert.InDelta(t, 0.5, b.shares[0][0], depWithin)
	assert.InDelta(t, 0.75, b.shares[0][1], depWithin)
	assert.InDelta(t, 0.25, b.shares[1][0], depWithin)
	assert.InDelta(t, 0.5, b.shares[1][1], depWithin)
}

// Three for one, one for another, none for a third; two that go to the second and
// third in whatever way: level at 1.5 each, (9+2.25+2.25)/36, or all to the
// second, (9+9)/36.
func TestBoundsPool(t *testing.T) {
	b := depBoundsOf(t, depSpread{holders: depSure(3, 1, 0), pools: []depPool{{[]int32{1, 2}, 2}}})
	assert.InDelta(t, 13.5/36, b.squares[0], depWithin)
	assert.InDelta(t, 18.0/36, b.squares[1], depWithin)
	assert.True(t, b.reached)
	// Two pools that share a holder: all of both to it.
	b = depBoundsOf(t, depSpread{holders: depSure(0, 0, 0), pools: []depPool{{[]int32{0, 1}, 1}, {[]int32{1, 2}, 1}}})
	assert.InDelta(t, 1, b.squares[1], depWithin)
	assert.InDelta(t, 1.0/3, b.squares[0], depWithin)
	assert.True(t, b.reached)
}

// One agreement surely with the first; up to three more with the second, which
// may all be over: 1 without them, (1+1)/4 with one, (1+9)/16 with three.
func TestBoundsDoubt(t *testing.T) {
	b := depBoundsOf(t, depSpread{holders: []depMass{{1, 0}, {0, 3}}})
	assert.InDelta(t, 1, b.squares[1], depWithin)
	assert.InDelta(t, 0.5, b.squares[0], depWithin)
	assert.InDelta(t, 0, b.entropy[0], depWithin)
	assert.InDelta(t, math.Ln2, b.entropy[1], depWithin)
	assert.False(t, b.reached)
	// What has no upper bound may be everything.
	b = depBoundsOf(t, depSpread{holders: []depMass{{1, 0}, {0, math.Inf(1)}}})
	assert.InDelta(t, 1, b.squares[1], depWithin)
	assert.InDelta(t, 0.5, b.squares[0], depWithin)
	assert.Equal(t, [2]float64{0, 1}, [2]float64{math.Floor(b.shares[0][0]), b.shares[1][1]})
	assert.InDelta(t, 1, b.shares[0][1], depWithin)
	assert.Zero(t, b.shares[0][0])
	assert.Zero(t, b.shares[1][0])
}

// depComplete returns one completion of what is not known.
func depComplete(r *rand.Rand, s depSpread) []float64 {
	y := make([]float64, len(s.holders)+len(s.free))
	part := func(m depMass) float64 {
		switch r.IntN(4) {
		case 0:
			return m.low
		case 1:
			return m.low + m.more
		}
		return m.low + r.Float64()*m.more
	}
	for i, m := range s.holders {
		y[i] += part(m)
	}
	for _, m := range s.free {
		y[r.IntN(len(y))] += part(m)
	}
	for _, p := range s.pools {
		rest := p.mass
		for _, i := range p.within {
			z := rest * r.Float64()
			if r.IntN(2) == 0 {
				z = rest * float64(r.IntN(2))
			}
			y[i] += z
			rest -= z
		}
		y[p.within[0]] += rest
	}
	return y
}

func depRandom(r *rand.Rand, doubt bool) (s depSpread) {
	more := func() float64 {
		if !doubt || r.IntN(2) == 0 {
			return 0
		}
		return float64(r.IntN(5)) / 2
	}
	for range 1 + r.IntN(4) {
		s.holders = append(s.holders, depMass{float64(r.IntN(6)) / 2, more()})
	}
	for range r.IntN(3) {
		s.free = append(s.free, depMass{float64(1+r.IntN(3)) / 2, more()})
	}
	for range r.IntN(3) {
		if len(s.holders) > 1 {
			p := r.Perm(len(s.holders))[:2]
			slices.Sort(p)
			s.pools = append(s.pools, depPool{[]int32{int32(p[0]), int32(p[1])}, float64(1+r.IntN(4)) / 2})
		}
	}
	return s
}

// The bounds contain every completion, and shares lie within theirs.
func TestBoundsContain(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 1))
	for n := range 600 {
		s := depRandom(r, n%2 == 0)
		for range n % 3 * 6 { // beyond what is tried in every choice
			s.holders = append(s.holders, depMass{float64(r.IntN(3)), float64(1+r.IntN(4)) / 2})
		}
		b, ok := depClone(s).bounds()
		if !ok {
			continue
		}
		for range 100 {
			y := depComplete(r, s)
			total := 0.0
			for _, v := range y {
				total += v
			}
			if total == 0 {
				continue
			}
			h, e := depSquares.at(y), depEntropy.at(y)
			if !depBetween(h, b.squares) || !depBetween(e, b.entropy) {
				require.Fail(t, "outside", "%d: %v %v %v", n, s, y, b)
			}
			for i := range s.holders {
				p := y[i] / total
				if !depBetween(p, b.shares[i]) {
					require.Fail(t, "outside", "%d: share %d of %v %v %v", n, i, s, y, b)
				}
			}
		}
	}
}

// Without doubt of how much there is, the bounds are those found by trying out
// everything: each free mass on each holder or alone, each pool in steps.
func TestBoundsExact(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 2))
	tight := 0
	for range 300 {
		s := depRandom(r, false)
		s.pools = s.pools[:min(len(s.pools), 2)]
		b, ok := depClone(s).bounds()
		if !ok {
			continue
		}
		low, high := 2.0, -1.0
		y := make([]float64, len(s.holders)+len(s.free))
		var try func(free, pool int)
		try = func(free, pool int) {
			switch {
			case free < len(s.free):
				for i := range y {
					y[i] += s.free[free].low
					try(free+1, pool)
					y[i] -= s.free[free].low
				}
			case pool < len(s.pools):
				p := &s.pools[pool]
				for k := range 41 {
					z := p.mass * float64(k) / 40
					y[p.within[0]] += z
					y[p.within[1]] += p.mass - z
					try(free, pool+1)
					y[p.within[0]] -= z
					y[p.within[1]] -= p.mass - z
				}
			default:
				h := depSquares.at(y)
				low, high = min(low, h), max(high, h)
			}
		}
		for i, m := range s.holders {
			y[i] = m.low
		}
		try(0, 0)
		require.LessOrEqual(t, b.squares[0], low+depWithin)
		require.GreaterOrEqual(t, b.squares[1], high-depWithin)
		require.InDelta(t, low, b.squares[0], 2e-3, "the steps are of a fortieth: %v", s)
		if b.reached {
			tight++
			require.InDelta(t, high, b.squares[1], depWithin, "%v", s)
		}
	}
	assert.Greater(t, tight, 200)
}

// Joining two holders raises the squares and lowers the entropy; knowing more
// never widens; the order of what is added does not matter.
func TestBoundsLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 3))
	inside := func(in, out [2]float64) bool { return in[0] >= out[0]-depWithin && in[1] <= out[1]+depWithin }
	for range 500 {
		s := depRandom(r, true)
		b, ok := depClone(s).bounds()
		if !ok {
			continue
		}
		perm := depClone(s)
		slices.Reverse(perm.free)
		slices.Reverse(perm.pools)
		again := depBoundsOf(t, *perm)
		assert.InDelta(t, b.squares[0], again.squares[0], depWithin)
		assert.InDelta(t, b.squares[1], again.squares[1], depWithin)
		// Technologies make pools and no free masses, the other axes the reverse.
		if r.IntN(2) == 0 {
			s.free = nil
		} else {
			s.pools = nil
		}
		if b, ok = depClone(s).bounds(); !ok {
			continue
		}
		if len(s.pools) > 0 {
			p := s.pools[0]
			learnt := depClone(s)
			learnt.holders[p.within[1]].low += p.mass
			learnt.pools = learnt.pools[1:]
			l := depBoundsOf(t, *learnt)
			assert.True(t, inside(l.squares, b.squares) && inside(l.entropy, b.entropy), "%v: %v, %v", s, l, b)
		}
		if len(s.free) > 0 { // it falls on the first holder after all
			learnt := depClone(s)
			learnt.holders[0].low += learnt.free[0].low
			learnt.holders[0].more += learnt.free[0].more
			learnt.free = learnt.free[1:]
			l := depBoundsOf(t, *learnt)
			assert.True(t, inside(l.squares, b.squares) && inside(l.entropy, b.entropy), "%v: %v, %v", s, l, b)
		}
		for i := range s.holders {
			if s.holders[i].more > 0 {
				learnt := depClone(s)
				learnt.holders[i] = depMass{low: s.holders[i].low + s.holders[i].more/2}
				l := depBoundsOf(t, *learnt)
				assert.True(t, inside(l.squares, b.squares) && inside(l.entropy, b.entropy), "%v: %v, %v", s, l, b)
			}
		}
		var y []float64
		for range 2 + r.IntN(5) {
			y = append(y, float64(1+r.IntN(9)))
		}
		joined := append([]float64{y[0] + y[1]}, y[2:]...)
		assert.Greater(t, depSquares.at(joined), depSquares.at(y))
		assert.Less(t, depEntropy.at(joined), depEntropy.at(y))
	}
}

// Whatever the masses are, bounds are in order and within what an index can be,
// and the completion in which everything is there lies within them.
func FuzzBounds(f *testing.F) {
	f.Add([]byte{3, 1, 2, 0, 4, 5, 255, 7, 9})
	f.Add([]byte{0, 0, 0, 0})
	f.Add([]byte{255, 255, 255, 255, 255, 255})
	f.Fuzz(func(t *testing.T, b []byte) {
		mass := func(c byte) float64 {
			if c == 255 {
				return math.Inf(1)
			}
			return math.Exp(float64(c)/8-10) * float64(min(c, 1))
		}
		var s depSpread
		var y []float64
		endless := false
		for i := 0; i+2 < len(b) && i < 90; i += 3 {
			m := depMass{mass(min(b[i+1], 254)), mass(b[i+2])}
			endless = endless || b[i+2] == 255
			switch {
			case b[i]%3 == 0 && len(s.holders) > 1:
				s.pools = append(s.pools, depPool{[]int32{0, int32(len(s.holders) - 1)}, m.low})
				y[0] += m.low
			case b[i]%3 == 1 && len(s.holders) > 0:
				s.free = append(s.free, m)
				y[0] += m.low + m.more
			default:
				s.holders = append(s.holders, m)
				y = append(y, m.low+m.more)
			}
		}
		got, ok := depClone(s).bounds()
		if !ok {
			return
		}
		for _, x := range [...][2]float64{got.squares, got.entropy} {
			if !(x[0] >= 0 && x[0] <= x[1] && !math.IsInf(x[1], 0)) {
				t.Fatalf("%v: %+v", s, got)
			}
		}
		if got.squares[1] > 1+depWithin {
			t.Fatalf("%v: %+v", s, got)
		}
		for _, p := range got.shares {
			if !(p[0] >= 0 && p[0] <= p[1]+depWithin && p[1] <= 1) {
				t.Fatalf("%v: %+v", s, got)
			}
		}
		if !endless && (!depBetween(depSquares.at(y), got.squares) || !depBetween(depEntropy.at(y), got.entropy)) {
			t.Fatalf("%v: %+v, not %v", s, got, depSquares.at(y))
		}
	})
}
