package assign

import (
	"context"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// rounds is how many problems are made up; fewer under the race detector.
var rounds = 3000

func places(p *Problem) (n int) {
	for i := range p.Items {
		n += p.Items[i].Experts
	}
	return n
}

// bounded holds what a plan says of all plans against what brute force found.
func bounded(t *testing.T, p *Problem, plan *Plan, want best, seed int) {
	t.Helper()
	require.Empty(t, lawful(p, plan), seed)
	filled := places(p) - plan.Short
	require.LessOrEqual(t, filled, want.filled, seed)
	require.LessOrEqual(t, want.filled, filled+plan.More, seed)
	if filled == want.filled {
		require.LessOrEqual(t, plan.Total, want.total, seed)
		require.LessOrEqual(t, want.total, plan.Total+plan.Gap, seed)
		require.LessOrEqual(t, want.least, plan.LeastBound, seed)
	}
	if plan.Optimal() {
		require.Equal(t, want.filled, filled, seed)
		require.Equal(t, want.total, plan.Total, seed)
	}
	empty := 0
	for _, s := range plan.Shortages {
		require.Positive(t, s.Empty)
		require.LessOrEqual(t, s.Home+s.Abroad, s.Empty)
		empty += s.Empty
	}
	require.Equal(t, plan.Short, empty, seed)
}

// Solve is as good as trying everything.
func TestSolveIsBest(t *testing.T) {
	for _, covers := range []bool{false, true} {
		hard, cut := 0, 0
		for seed := range rounds {
			p := wild(rand.New(rand.NewPCG(uint64(seed), 1)), covers)
			want := brute(p, -MaxAffinity)
			plan, err := Solve(t.Context(), p, Options{Effort: 3000})
			require.NoError(t, err, seed)
			require.True(t, plan.Optimal(), seed)
			bounded(t, p, plan, want, seed)
			if len(plan.m.hard) > 0 {
				hard++
			}
			once, err := Solve(t.Context(), p, Options{Effort: 1})
			require.NoError(t, err, seed)
			bounded(t, p, once, want, seed)
			if !once.Optimal() {
				cut++
			}
		}
		if covers {
			require.Greater(t, hard, rounds/4)
			require.True(t, cut > 0 || rounds < 1000, "there are some that take more than one run")
		} else {
			require.Zero(t, hard+cut)
		}
	}
}

// Greedy keeps to the same rules, and what it says of the best plan is true.
func TestGreedyIsBounded(t *testing.T) {
	for _, covers := range []bool{false, true} {
		for seed := range rounds {
			p := wild(rand.New(rand.NewPCG(uint64(seed), 3)), covers)
			plan, err := Greedy(t.Context(), p, Options{})
			require.NoError(t, err, seed)
			bounded(t, p, plan, brute(p, -MaxAffinity), seed)
		}
	}
}

// FairPairs fills as many places as can be; no plan that does has a better worst
// pair, and none with as good a one a higher total. What can be had above a
// floor is tried out for every floor.
func TestFairPairsIsBest(t *testing.T) {
	for _, covers := range []bool{false, true} {
		for seed := range rounds / 4 {
			p := wild(rand.New(rand.NewPCG(uint64(seed), 2)), covers)
			most := brute(p, -MaxAffinity)
			var want best
			worst, any := 0, false
			for i := range p.Items {
				for _, c := range p.Items[i].Candidates {
					if any && c.Affinity <= worst || most.filled == 0 {
						continue
					}
					if b := brute(p, c.Affinity); b.filled == most.filled {
						want, worst, any = b, c.Affinity, true
					}
				}
			}
			plan, err := FairPairs(t.Context(), p, Options{Effort: 3000})
			require.NoError(t, err, seed)
			require.Empty(t, lawful(p, plan), seed)
			require.True(t, plan.Aim == AimPair && plan.Optimal(), seed)
			require.LessOrEqual(t, most.least, plan.LeastBound, seed)
			require.Equal(t, most.filled, places(p)-plan.Short, seed)
			require.Equal(t, worst, plan.WorstBound, seed)
			require.Equal(t, worst, plan.Worst, seed)
			require.Equal(t, want.total, plan.Total, seed)
			once, err := FairPairs(t.Context(), p, Options{Effort: 1})
			require.NoError(t, err, seed)
			require.Empty(t, lawful(p, once), seed)
			if places(p)-once.Short == most.filled {
				require.LessOrEqual(t, worst, once.WorstBound, seed)
			}
		}
	}
}

// Fair fills as many places as can be; no plan that does has a higher lowest
// sum, and none with as high a one a higher total. What is cut off says no more
// than is true.
func TestFairIsBest(t *testing.T) {
	for _, covers := range []bool{false, true} {
		cut, raised := 0, 0
		for seed := range rounds / 2 {
			p := wild(rand.New(rand.NewPCG(uint64(seed), 9)), covers)
			want := brute(p, -MaxAffinity)
			plan, err := Fair(t.Context(), p, Options{Effort: 3000})
			require.NoError(t, err, seed)
			require.Empty(t, lawful(p, plan), seed)
			require.True(t, plan.Aim == AimItem && plan.Optimal(), seed)
			require.Equal(t, want.filled, places(p)-plan.Short, seed)
			require.Equal(t, want.least, plan.Least, seed)
			require.Equal(t, want.fair, plan.Total, seed)
			if want.fair < want.total {
				raised++
			}
			once, err := Fair(t.Context(), p, Options{Effort: 1})
			require.NoError(t, err, seed)
			require.Empty(t, lawful(p, once), seed)
			if places(p)-once.Short == want.filled {
				require.LessOrEqual(t, once.Least, want.least, seed)
				require.LessOrEqual(t, want.least, once.LeastBound, seed)
				if once.Least == want.least {
					require.LessOrEqual(t, once.Total, want.fair, seed)
					require.LessOrEqual(t, want.fair, once.Total+once.Gap, seed)
				}
			}
			if !once.Optimal() {
				cut++
			}
		}
		require.True(t, raised > 0 && cut > 0 || rounds < 1000, "there are some that take more than the best total")
	}
}

// The order of the lists makes no difference.
func TestOrderOfLists(t *testing.T) {
	for seed := range rounds / 4 {
		r := rand.New(rand.NewPCG(uint64(seed), 5))
		p := wild(r, true)
		q := &Problem{Items: slices.Clone(p.Items), Experts: slices.Clone(p.Experts), Conflicts: slices.Clone(p.Conflicts)}
		r.Shuffle(len(q.Items), func(i, j int) { q.Items[i], q.Items[j] = q.Items[j], q.Items[i] })
		r.Shuffle(len(q.Experts), func(i, j int) { q.Experts[i], q.Experts[j] = q.Experts[j], q.Experts[i] })
		r.Shuffle(len(q.Conflicts), func(i, j int) { q.Conflicts[i], q.Conflicts[j] = q.Conflicts[j], q.Conflicts[i] })
		for i := range q.Items {
			c := slices.Clone(q.Items[i].Candidates)
			r.Shuffle(len(c), func(i, j int) { c[i], c[j] = c[j], c[i] })
			q.Items[i].Candidates = c
		}
		for _, solve := range []func(context.Context, *Problem, Options) (*Plan, error){Solve, Fair, Greedy} {
			a, err := solve(t.Context(), p, Options{})
			require.NoError(t, err)
			b, err := solve(t.Context(), q, Options{})
			require.NoError(t, err)
			require.ElementsMatch(t, a.Teams, b.Teams, seed)
			require.Equal(t, a.Gap, b.Gap)
			require.ElementsMatch(t, a.Cuts, b.Cuts)
		}
	}
}

// A cut shows by counting alone that the places cannot be filled: whoever is
// free of conflict and above the floor for its items stands in it, or goes to
// one of them already. The cuts of a plan account for all that is short.
func TestCuts(t *testing.T) {
	seen := 0
	for seed := range rounds {
		p := wild(rand.New(rand.NewPCG(uint64(seed), 6)), false)
		plan, err := Solve(t.Context(), p, Options{})
		require.NoError(t, err)
		short := 0
		for _, c := range plan.Cuts {
			seen++
			require.True(t, c.Proven)
			require.Positive(t, c.Short())
			require.True(t, slices.IsSorted(c.Items))
			short += c.Short()
			places, loads, others := 0, 0, 0
			for i := range p.Items {
				x := &p.Items[i]
				if !slices.Contains(c.Items, x.Key) {
					continue
				}
				places += x.Experts
				for _, cand := range x.Candidates {
					barred := slices.ContainsFunc(p.Conflicts, func(y Conflict) bool { return y.Item == x.Key && y.Expert == cand.Expert })
					if !barred && !slices.Contains(c.Experts, cand.Expert) {
						others++ // can be given once, and no more
					}
				}
			}
			for _, e := range p.Experts {
				if slices.Contains(c.Experts, e.ID) {
					loads += e.Load
				}
			}
			require.Equal(t, []int{places, loads, others}, []int{c.Places, c.Loads, c.Others}, seed)
			require.LessOrEqual(t, loads+others, places, seed)
			require.Equal(t, places-loads-others, c.Short(), seed)
		}
		require.Equal(t, plan.Short, short, seed)
	}
	require.Greater(t, seen, rounds/4)
}

// What Why says it would cost to force a pair is never more than it does.
func TestWhyLoss(t *testing.T) {
	told := map[Reason]int{}
	for seed := range rounds / 4 {
		p := wild(rand.New(rand.NewPCG(uint64(seed), 8)), seed%2 == 0)
		for _, solve := range []func(context.Context, *Problem, Options) (*Plan, error){Solve, Fair, Greedy} {
			plan, err := solve(t.Context(), p, Options{})
			require.NoError(t, err)
			for i := range p.Items {
				for _, e := range p.Experts {
					w := plan.Why(p.Items[i].Key, e.ID)
					told[w.Reason]++
					in := slices.ContainsFunc(plan.Teams[i].Experts, func(c Candidate) bool { return c.Expert == e.ID })
					require.Equal(t, in, w.Reason == Assigned)
					require.NotEqual(t, ReasonUnknown, w.Reason, seed)
					if w.Loss == 0 && w.Places == 0 {
						continue
					}
					forced := bruteWith(p, i, e.ID)
					filled := places(p) - plan.Short
					if w.Places > 0 {
						require.LessOrEqual(t, forced.filled, filled-w.Places, seed)
					} else if forced.filled == filled {
						require.LessOrEqual(t, forced.total, plan.Total-w.Loss, seed)
					} else {
						require.Less(t, forced.filled, filled, seed)
					}
				}
			}
		}
	}
	for r := range Reason(len(reasonTexts)) {
		if r != ReasonUnknown && r != BelowFloor {
			require.Positive(t, told[r], r)
		}
	}
}
