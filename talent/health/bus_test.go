package health

import (
	"math/bits"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// 2.2 has three experts and 1.2 two: with two to a topic one loss leaves 1.2
// short, and neither of its two can be spared.
func TestBus(t *testing.T) {
	x := newTeam(3)
	x.can(0, "FORD:2.2", "FORD:1.2")
	x.can(1, "FORD:2.2", "FORD:1.2")
	x.can(2, "FORD:2.2")
	b := x.state("FORD:2.2", "FORD:1.2").Bus(2)
	assert.Equal(t, Bus{
		Depth: 2, First: Count{Low: 1, High: 1}, Stated: true, Next: Count{Low: 1, High: 1}, NextOf: true,
		Weakest: []technology.Code{code("FORD:1.2")},
		Critical: []Critical{
			{Expert: who(0), Topics: []technology.Code{code("FORD:1.2")}, Sure: true},
			{Expert: who(1), Topics: []technology.Code{code("FORD:1.2")}, Sure: true},
		},
	}, b)
	assert.Equal(t, Count{Low: 2, High: 2}, x.state("FORD:2.2", "FORD:1.2").Bus(1).First)

	// With a topic that nobody knows, nothing need be lost; the next to fall is 1.2.
	b = x.state("FORD:2.2", "FORD:1.2", "FORD:6.1").Bus(2)
	assert.Equal(t, Count{}, b.First)
	assert.Equal(t, Count{Low: 1, High: 1}, b.Next)
	assert.Equal(t, []technology.Code{code("FORD:6.1")}, b.Weakest)

	// Five of whom nothing is known may step in.
	x.network.MembersComplete, x.network.Size = false, quantity.Exactly(8)
	b = x.state("FORD:2.2", "FORD:1.2").Bus(2)
	assert.Equal(t, Count{Low: 1, High: 6}, b.First)
	assert.False(t, b.Critical[0].Sure)
	assert.False(t, x.state().Bus(2).Stated)
}

// The three topics of three experts each share experts: without the one whom all
// have, and one more each, they fall. By hand: topics A {0,1}, B {0,2}, C {0,3},
// one expert to a topic. To lose half of the coverage (fewer than 500 permille of
// three, that is at most one topic left) takes two topics down: 0 and 1.
func TestLoss(t *testing.T) {
	x := newTeam(4)
	x.can(0, "A:1", "A:2", "A:3")
	x.can(1, "A:1")
	x.can(2, "A:2")
	x.can(3, "A:3")
	s := x.state("A:1", "A:2", "A:3")
	l := s.Loss(1, 500)
	assert.Equal(t, Count{Low: 3, High: 3}, l.People)
	assert.True(t, l.Exact)
	assert.Len(t, l.Experts, 3)
	assert.Len(t, l.Topics, 2)
	assert.Equal(t, Count{Low: 2, High: 2}, s.Loss(1, 1000).People, "any topic")
	assert.Equal(t, Count{Low: 4, High: 4}, s.Loss(1, 1).People, "all topics")
	assert.Equal(t, Count{Low: 1, High: 1}, s.Loss(2, 1).People, "all fall with the one they share")
	assert.Equal(t, Count{}, s.Loss(3, 1).People, "none is covered")
	assert.Equal(t, Loss{Depth: 2, Share: 500}, x.state().Loss(2, 500))
}

// bruteLoss tries every set of experts.
func bruteLoss(has [][]bool, topics, depth, keep, everywhere int) int {
	best := 1 << 30
	for set := range 1 << len(has) {
		for more := range everywhere + 1 {
			size := bits.OnesCount(uint(set)) + more
			if size >= best {
				continue
			}
			covered := 0
			for t := range topics {
				n := everywhere - more
				for i := range has {
					if set&(1<<i) == 0 && has[i][t] {
						n++
					}
				}
				if n >= depth {
					covered++
				}
			}
			if covered < keep {
				best = size
			}
		}
	}
	return best
}

func TestLossByTryingAll(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 400 {
		n, topics := 1+r.IntN(9), 1+r.IntN(6)
		depth, keep, everywhere := 1+r.IntN(3), 1+r.IntN(topics), r.IntN(3)
		has, lists := make([][]bool, n), make([][]int32, n)
		for i := range has {
			has[i] = make([]bool, topics)
			for k := range topics {
				if r.IntN(2) == 0 {
					has[i][k], lists[i] = true, append(lists[i], int32(k))
				}
			}
		}
		h := newHits(topics, lists, everywhere)
		low, high, lost := h.solve(depth, keep)
		require.Equal(t, bruteLoss(has, topics, depth, keep, everywhere), low)
		require.Equal(t, low, high)
		require.Equal(t, high, total(lost))
		for k, x := range lost {
			require.LessOrEqual(t, x, h.kinds[k].count)
		}
	}
}

// The bus factor is the least loss by trying every set of experts, where every
// topic has enough now; where one has not, nothing need be lost.
func TestBusByTryingAll(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	topics := []string{"A:1", "A:2", "A:3"}
	for range 200 {
		n, depth := 1+r.IntN(7), 1+r.IntN(3)
		x, has := newTeam(n), make([][]bool, n)
		for i := range has {
			x.can(i, "A:9")
			has[i] = make([]bool, len(topics))
			for k, topic := range topics {
				if r.IntN(3) > 0 {
					x.can(i, topic)
					has[i][k] = true
				}
			}
		}
		want := bruteLoss(has, len(topics), depth, len(topics), 0)
		require.Equal(t, Count{Low: want, High: want}, x.state(topics...).Bus(depth).First)
	}
}

// Sixteen experts all of whose topics differ, and 64 topics: the search still
// comes to its end, as it says it does.
func TestLossComesToItsEnd(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 2 {
		lists := make([][]int32, 16)
		for i := range lists {
			for k := range int32(64) {
				if r.IntN(3) == 0 {
					lists[i] = append(lists[i], k)
				}
			}
		}
		low, high, _ := newHits(64, lists, 0).solve(2, 20)
		require.Equal(t, low, high)
		require.Greater(t, low, 1)
	}
}

// In a large network the bounds are in order and the choice does what it says.
func TestLossOfMany(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	lists := make([][]int32, 2000)
	for i := range lists {
		for k := range int32(80) {
			if r.IntN(20) == 0 {
				lists[i] = append(lists[i], k)
			}
		}
	}
	h := newHits(80, lists, 0)
	low, high, lost := h.solve(2, 40)
	require.Less(t, low, high)
	require.Greater(t, low, 0)
	require.Equal(t, high, total(lost))
	require.GreaterOrEqual(t, len(h.fallen(2, lost)), 41)
}

// The interval holds the loss of every network that the known one may be.
func TestLossHoldsEveryCase(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	topics := []string{"A:1", "A:2", "A:3"}
	for range 60 {
		x := newTeam(5)
		unknown := map[int]bool{}
		for i := range 5 {
			if r.IntN(3) == 0 {
				unknown[i] = true
				continue
			}
			x.can(i, "A:9")
			for _, topic := range topics {
				if r.IntN(2) == 0 {
					x.can(i, topic)
				}
			}
		}
		l, b := x.state(topics...).Loss(2, 600), x.state(topics...).Bus(2)
		for range 10 {
			y := newTeam(5)
			for i := range 5 {
				y.experts[who(i)].Expertise = x.experts[who(i)].Expertise
				if unknown[i] {
					y.can(i, "A:9")
					for _, topic := range topics {
						if r.IntN(2) == 0 {
							y.can(i, topic)
						}
					}
				}
			}
			full := y.state(topics...).Loss(2, 600)
			require.True(t, full.Exact && full.People.Exact())
			require.LessOrEqual(t, l.People.Low, full.People.Low)
			require.GreaterOrEqual(t, l.People.High, full.People.Low)
			first := y.state(topics...).Bus(2).First
			require.True(t, b.First.Low <= first.Low && first.Low <= b.First.High)
		}
	}
}
