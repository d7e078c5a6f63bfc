package health

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

func path(n int) (p [][2]int) {
	for i := range n - 1 {
		p = append(p, [2]int{i, i + 1})
	}
	return p
}

func star(n int) (p [][2]int) {
	for i := range n - 1 {
		p = append(p, [2]int{0, i + 1})
	}
	return p
}

func linked(n int, pairs [][2]int) *team {
	t := newTeam(n)
	t.link(pairs...)
	return t
}

// barbell is two triangles joined by the link 2-3.
var barbell = [][2]int{{0, 1}, {1, 2}, {0, 2}, {2, 3}, {3, 4}, {4, 5}, {3, 5}}

func TestDensity(t *testing.T) {
	w := linked(10, path(10)).state().Web() // N = 10, E = 9
	assert.Equal(t, point(0.2), w.Density)
	assert.Equal(t, Count{Low: 9, High: 9}, w.Links)
	assert.Equal(t, Interval{}, linked(1, nil).state().Web().Density)

	// Two more who are not named: from 9 of 66 pairs to all but the 36 that are
	// known not to be linked.
	x := linked(10, path(10))
	x.network.MembersComplete, x.network.Size = false, quantity.Exactly(12)
	w = x.state().Web()
	assert.InDelta(t, 9./66, w.Density.Low, 1e-12)
	assert.InDelta(t, 30./66, w.Density.High, 1e-12)
	assert.Equal(t, Count{Low: 9, High: 30}, w.Links) // those two may have 2·10 + 1
}

func TestLinksInTime(t *testing.T) {
	x := newTeam(4)
	x.link([2]int{0, 1}, [2]int{1, 0}, [2]int{2, 2}, [2]int{0, 9})
	x.network.Links[1].Period = calendar.Period{} // the same pair, when is not known
	for i, p := range []string{"2020/2026", "2020/2025"} {
		x.link([2]int{1 + i, 2 + i})
		x.network.Links[len(x.network.Links)-1].Period = calendar.MustPeriod(p)
	}
	w := x.state().Web()
	assert.Equal(t, Count{Low: 1, High: 2}, w.Links)
	assert.Equal(t, 3, w.Sure.Components)     // 0-1, 2, 3
	assert.Equal(t, 2, w.Possible.Components) // 0-1-2, 3
	assert.Equal(t, []int{2, 1, 1}, w.Sure.Sizes)
	assert.Equal(t, []id.Expert{who(3)}, w.Possible.Apart)
	assert.Equal(t, Interval{Low: 0.5, High: 0.75, Stated: true}, w.Connected)
}

func TestBridgesByHand(t *testing.T) {
	b := linked(5, path(5)).state().Bridges()
	assert.Equal(t, []id.Expert{who(1), who(2), who(3)}, b.Cut)
	assert.Equal(t, []Bridge{
		{[2]id.Expert{who(0), who(1)}, 1}, {[2]id.Expert{who(1), who(2)}, 2},
		{[2]id.Expert{who(2), who(3)}, 2}, {[2]id.Expert{who(3), who(4)}, 1},
	}, b.Links)
	assert.Equal(t, Rate{Yes: 2, No: 3}, b.Safe)
	assert.True(t, b.Exact)

	b = linked(5, star(5)).state().Bridges()
	assert.Equal(t, []id.Expert{who(0)}, b.Cut)
	assert.Len(t, b.Links, 4)

	b = linked(6, barbell).state().Bridges()
	assert.Equal(t, []id.Expert{who(2), who(3)}, b.Cut)
	assert.Equal(t, []Bridge{{[2]id.Expert{who(2), who(3)}, 3}}, b.Links)

	// A second way between the triangles may hold: nothing surely cuts.
	x := linked(6, append(slices.Clone(barbell), [2]int{0, 5}))
	x.network.Links[7].Period = calendar.Period{}
	b = x.state().Bridges()
	assert.Empty(t, b.Cut)
	assert.Empty(t, b.Links)
	assert.False(t, b.Exact)

	x = linked(6, barbell)
	x.network.MembersComplete, x.network.Size = false, quantity.Exactly(7)
	assert.Equal(t, Rate{Unknown: 7}, x.state().Bridges().Safe)
}

// graph is a set of links by its definition, for holding against.
type graph [][]bool

func newGraph(n int, pairs [][2]int) graph {
	g := make(graph, n)
	for i := range g {
		g[i] = make([]bool, n)
	}
	for _, p := range pairs {
		g[p[0]][p[1]], g[p[1]][p[0]] = true, true
	}
	return g
}

// reach says who can be reached without going through one.
func (g graph) reach(from, without int) []bool {
	seen := make([]bool, len(g))
	seen[from] = true
	for stack := []int{from}; len(stack) > 0; {
		v := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		for u := range g {
			if g[v][u] && !seen[u] && u != without {
				seen[u] = true
				stack = append(stack, u)
			}
		}
	}
	return seen
}

// cuts says whether two who can reach each other cannot without v.
func (g graph) cuts(v int) bool {
	for a := range g {
		with, without := g.reach(a, -1), g.reach(a, v)
		for b := range g {
			if a != v && b != v && with[b] && !without[b] {
				return true
			}
		}
	}
	return false
}

func (g graph) bridge(a, b int) bool {
	if !g[a][b] {
		return false
	}
	g[a][b], g[b][a] = false, false
	gone := !g.reach(a, -1)[b]
	g[a][b], g[b][a] = true, true
	return gone
}

func (g graph) components() (sizes []int) {
	done := make([]bool, len(g))
	for i := range g {
		if done[i] {
			continue
		}
		n := 0
		for j, in := range g.reach(i, -1) {
			if in {
				done[j] = true
				n++
			}
		}
		sizes = append(sizes, n)
	}
	slices.SortFunc(sizes, func(a, b int) int { return b - a })
	return sizes
}

func randomPairs(r *rand.Rand, n, links int) (pairs [][2]int) {
	for range links {
		if a, b := r.IntN(n), r.IntN(n); a != b {
			pairs = append(pairs, [2]int{a, b})
		}
	}
	return pairs
}

func TestBridgesByDefinition(t *testing.T) {
	r := rand.New(rand.NewPCG(41, 42))
	for range 300 {
		n := 2 + r.IntN(9)
		pairs := randomPairs(r, n, r.IntN(2*n))
		s, g := linked(n, pairs).state(), newGraph(n, pairs)
		b, w := s.Bridges(), s.Web()
		require.Equal(t, g.components(), w.Sure.Sizes)
		for v := range n {
			require.Equal(t, g.cuts(v), slices.Contains(b.Cut, who(v)), "%v %d", pairs, v)
		}
		bridges := 0
		for a := range n {
			for c := range a {
				if g.bridge(a, c) {
					bridges++
					at := slices.IndexFunc(b.Links, func(x Bridge) bool { return x.Between == [2]id.Expert{who(c), who(a)} })
					require.GreaterOrEqual(t, at, 0)
					g[a][c], g[c][a] = false, false
					side := func(v int) (size int) {
						for _, in := range g.reach(v, -1) {
							if in {
								size++
							}
						}
						return size
					}
					require.Equal(t, min(side(a), side(c)), b.Links[at].Side)
					g[a][c], g[c][a] = true, true
				}
			}
		}
		require.Len(t, b.Links, bridges)
	}
}

// Who surely cuts does so in every case, and who does so in every case surely
// does; the same for bridges. All cases of the links that may hold are tried.
func TestSureBridgesInEveryCase(t *testing.T) {
	r := rand.New(rand.NewPCG(43, 44))
	for range 150 {
		n := 3 + r.IntN(4)
		sure, maybe := randomPairs(r, n, r.IntN(2*n)), randomPairs(r, n, r.IntN(4))
		x := linked(n, sure)
		for _, p := range maybe {
			x.link(p)
			x.network.Links[len(x.network.Links)-1].Period = calendar.Period{}
		}
		b, w := x.state().Bridges(), x.state().Web()
		cut, bridge := make([]bool, n), map[[2]int]bool{}
		for i := range cut {
			cut[i] = true
		}
		for _, p := range sure {
			bridge[[2]int{min(p[0], p[1]), max(p[0], p[1])}] = true
		}
		safe := make([][2]bool, n) // seen safe, seen not
		for set := range 1 << len(maybe) {
			pairs := slices.Clone(sure)
			for i, p := range maybe {
				if set&(1<<i) != 0 {
					pairs = append(pairs, p)
				}
			}
			g := newGraph(n, pairs)
			for v := range n {
				c := g.cuts(v)
				cut[v] = cut[v] && c
				safe[v][0], safe[v][1] = safe[v][0] || !c, safe[v][1] || c
			}
			for p := range bridge {
				bridge[p] = bridge[p] && g.bridge(p[0], p[1])
			}
			sizes := g.components()
			require.True(t, w.Connected.Contains(float64(sizes[0])/float64(n)))
			require.True(t, len(sizes) <= w.Sure.Components && len(sizes) >= w.Possible.Components)
		}
		for v := range n {
			require.Equal(t, cut[v], slices.Contains(b.Cut, who(v)), "%v %v %d", sure, maybe, v)
		}
		for p, is := range bridge {
			require.Equal(t, is, slices.ContainsFunc(b.Links, func(x Bridge) bool { return x.Between == [2]id.Expert{who(p[0]), who(p[1])} }))
		}
		yes, no := 0, 0
		for v := range n {
			if !safe[v][1] {
				yes++
			}
			if !safe[v][0] {
				no++
			}
		}
		require.LessOrEqual(t, b.Safe.Yes, yes)
		require.Equal(t, no, b.Safe.No)
	}
}

// A path of a hundred thousand does not exhaust the stack.
func TestLongPath(t *testing.T) {
	n := 100_000
	w := &web{n: n}
	for i := range n - 1 {
		w.ends, w.sure = append(w.ends, [2]int32{int32(i), int32(i + 1)}), append(w.sure, true)
	}
	w.join()
	k := w.blocks()
	assert.Len(t, k.size, n-1)
	assert.Equal(t, int32(n/2), k.side[n/2-1])
	assert.Equal(t, int32(1), k.side[0])
}

// Density and the share connected hold whoever belongs, whichever links do, and
// however many are not named and linked in whatever way.
func TestWebHoldsEveryCase(t *testing.T) {
	r := rand.New(rand.NewPCG(49, 50))
	for range 200 {
		n := r.IntN(6)
		x := linked(n, randomPairs(r, max(n, 1), r.IntN(2*n+1)))
		for i := range x.network.Links {
			if r.IntN(4) == 0 {
				x.network.Links[i].Period = calendar.Period{}
			}
		}
		for i := range n {
			if r.IntN(3) == 0 {
				x.network.Members[i].Stage, x.network.Members[i].Period = "", calendar.Period{}
			}
		}
		if r.IntN(2) == 0 {
			x.network.MembersComplete, x.network.Size = false, quantity.Between(int64(n), int64(n+r.IntN(4)))
		}
		s := x.state()
		w, u := s.Web(), s.Unnamed()
		for range 40 {
			var there []int
			for i := range n {
				if p := s.people[i].belongs; p == calendar.Yes || p == calendar.Unknown && r.IntN(2) == 0 {
					there = append(there, i)
				}
			}
			all := len(there) + u.Low + r.IntN(u.High-u.Low+1)
			if m := s.Members(); all < m.Low || all > m.High {
				continue
			}
			var pairs [][2]int
			for _, l := range x.network.Links {
				a := slices.IndexFunc(there, func(i int) bool { return who(i) == l.Between[0] })
				b := slices.IndexFunc(there, func(i int) bool { return who(i) == l.Between[1] })
				if a >= 0 && b >= 0 && (!l.Period.IsZero() || r.IntN(2) == 0) {
					pairs = append(pairs, [2]int{a, b})
				}
			}
			some := r.IntN(3) // of those not named: none, about half, or all
			for a := len(there); a < all; a++ {
				for b := range a {
					if some == 2 || some == 1 && r.IntN(2) == 0 {
						pairs = append(pairs, [2]int{a, b})
					}
				}
			}
			g, links := newGraph(all, pairs), 0
			for a := range g {
				for b := range a {
					if g[a][b] {
						links++
					}
				}
			}
			if all > 0 {
				require.True(t, w.Connected.Contains(float64(g.components()[0])/float64(all)), "%+v %v", w, pairs)
			}
			if all > 1 {
				require.True(t, w.Density.Contains(2*float64(links)/float64(all*(all-1))), "%+v %v", w, pairs)
			}
			require.True(t, links >= w.Links.Low && links <= w.Links.High, "%+v %v", w, pairs)
		}
	}
}
