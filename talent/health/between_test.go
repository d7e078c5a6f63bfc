package health

import (
	"context"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/id"
)

// between is betweenness by its definition: the shares of all shortest paths.
func (g graph) between() []float64 {
	n := len(g)
	raw := make([]float64, n)
	for s := range n {
		for t := range s {
			dist := make([]int, n)
			for i := range dist {
				dist[i] = -1
			}
			dist[s] = 0
			for queue := []int{s}; len(queue) > 0; queue = queue[1:] {
				for u := range n {
					if v := queue[0]; g[v][u] && dist[u] < 0 {
						dist[u] = dist[v] + 1
						queue = append(queue, u)
					}
				}
			}
			if dist[t] < 0 {
				continue
			}
			all, through := 0, make([]int, n)
			var walk func(at []int)
			walk = func(at []int) {
				v := at[len(at)-1]
				if v == t {
					all++
					for _, u := range at[1 : len(at)-1] {
						through[u]++
					}
					return
				}
				for u := range n {
					if g[v][u] && dist[u] == dist[v]+1 && dist[u] <= dist[t] {
						walk(append(slices.Clone(at), u))
					}
				}
			}
			walk([]int{s})
			for u := range n {
				raw[u] += float64(through[u]) / float64(all)
			}
		}
	}
	return raw
}

func (t *team) between(p Paths) map[id.Expert]Central {
	b, err := t.state().Betweenness(context.Background(), p)
	if err != nil {
		panic(err)
	}
	out := map[id.Expert]Central{}
	for _, c := range b.Of {
		out[c.Expert] = c
	}
	return out
}

// By hand: in a path of five 1 is between 0 and three others: 3; 2 between 2·2: 4.
// In a star of five the middle is between all 4·3/2 = 6 pairs. In the barbell 2
// is between 0, 1 and the other three: 6.
func TestBetweennessByHand(t *testing.T) {
	of := linked(5, path(5)).between(Paths{})
	assert.Equal(t, []float64{0, 3, 4, 3, 0}, []float64{of[who(0)].Raw, of[who(1)].Raw, of[who(2)].Raw, of[who(3)].Raw, of[who(4)].Raw})
	assert.InDelta(t, 4./6, of[who(2)].Share, 1e-12)
	of = linked(5, star(5)).between(Paths{})
	assert.Equal(t, Central{who(0), 6, 1, 1, 1}, of[who(0)])
	of = linked(6, barbell).between(Paths{})
	assert.Equal(t, 6.0, of[who(2)].Raw)
	assert.Equal(t, 0.0, of[who(0)].Raw)
	assert.Equal(t, Central{Expert: who(0)}, linked(2, path(2)).between(Paths{})[who(0)])
	assert.Empty(t, newTeam(0).between(Paths{}))
}

func TestBetweennessByDefinition(t *testing.T) {
	r := rand.New(rand.NewPCG(45, 46))
	for range 100 {
		n := 1 + r.IntN(8)
		pairs := randomPairs(r, n, r.IntN(3*n))
		of := linked(n, pairs).between(Paths{})
		for v, want := range newGraph(n, pairs).between() {
			require.InDelta(t, want, of[who(v)].Raw, 1e-9, "%v", pairs)
		}
	}
}

// Eleven hundred diamonds in a row have 2^1100 shortest paths from end to end:
// more than float64 has numbers for. By hand: of the two in the k-th diamond each
// has half of the paths from the first to each of those after it.
func TestBetweennessOfVeryManyPaths(t *testing.T) {
	const diamonds = 1100
	w := &web{n: 3*diamonds + 1}
	for a := int32(0); a < 3*diamonds; a += 3 {
		w.ends = append(w.ends, [2]int32{a, a + 1}, [2]int32{a, a + 2}, [2]int32{a + 1, a + 3}, [2]int32{a + 2, a + 3})
	}
	w.join()
	walk, sum, squares := newWalk(w), make([]float64, w.n), make([]float64, w.n)
	walk.from(0, sum, squares)
	for k := range diamonds {
		want := float64(w.n-3*k-3) / 2
		require.InEpsilon(t, want, sum[3*k+1], 1e-9)
		require.InEpsilon(t, want*want, squares[3*k+2], 1e-9)
	}
	walk.from(int32(w.n-1), sum, squares) // it can be used again
	require.InEpsilon(t, float64(w.n-3)/2+0.5, sum[1], 1e-9)
}

// The error bars hold the exact numbers, and the same seed gives the same.
func TestBetweennessSampled(t *testing.T) {
	r := rand.New(rand.NewPCG(47, 48))
	x := linked(60, randomPairs(r, 60, 90))
	exact := x.between(Paths{})
	for seed := range uint64(5) {
		p := Paths{Exact: -1, Samples: 400, Seed: seed}
		sampled := x.between(p)
		require.Equal(t, sampled, x.between(p))
		for i, c := range sampled {
			require.LessOrEqual(t, c.Low-1e-12, exact[i].Share)
			require.GreaterOrEqual(t, c.High+1e-12, exact[i].Share)
			require.Less(t, c.High-c.Low, 0.4)
		}
	}
	b, err := x.state().Betweenness(context.Background(), Paths{Exact: 59})
	require.NoError(t, err)
	assert.Equal(t, Betweenness{Members: 60, Links: b.Links, Samples: DefaultSamples, Confidence: DefaultConfidence, Of: b.Of}, b)
}

// It stops when it is told to, and says how far it has come.
func TestBetweennessStops(t *testing.T) {
	x := linked(100, path(100))
	ctx, cancel := context.WithCancel(context.Background())
	var seen []int
	_, err := x.state().Betweenness(ctx, Paths{Progress: func(done, of int) {
		assert.Equal(t, 100, of)
		seen = append(seen, done)
		if done >= 32 {
			cancel()
		}
	}})
	require.ErrorIs(t, err, context.Canceled)
	assert.Equal(t, []int{16, 32}, seen)
	cancel()
}
