package assign

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

var rounds = 3000

func TestSolveIsBest(t *testing.T) {
	for _, covers := range []bool{false, true} {
		proven, hard, first := 0, 0, 0
		for seed := range rounds {
			r := rand.New(rand.NewPCG(uint64(seed), 1))
			p := wild(r, covers)
			want := brute(p, -MaxAffinity)
			plan, err := Solve(t.Context(), p, Options{Effort: 3000})
			require.NoError(t, err, seed)
			require.Empty(t, lawful(p, plan), seed)
			if plan.Optimal() {
				proven++
			}
			places := 0
			for i := range p.Items {
				places += p.Items[i].Experts
			}
			filled := places - plan.Short
			if len(plan.m.hard) > 0 {
				hard++
			}
			q, err := Solve(t.Context(), p, Options{Effort: 1})
			require.NoError(t, err, seed)
			require.Empty(t, lawful(p, q), seed)
			if q.Optimal() {
				first++
			}
			for _, plan := range []*Plan{plan, q} {
				filled := places - plan.Short
				require.LessOrEqual(t, want.filled, filled+plan.More, seed)
				if filled == want.filled {
					require.LessOrEqual(t, want.total, plan.Total+plan.Gap, seed)
					require.LessOrEqual(t, want.least, plan.LeastBound, seed)
				}
			}
			if plan.Optimal() {
				require.Equal(t, want.filled, filled, seed)
				require.Equal(t, want.total, plan.Total, seed)
			}
		}
		t.Log(covers, proven, hard, first, rounds)
	}
}

func TestFairIsBest(t *testing.T) {
	for _, covers := range []bool{false, true} {
		proven := 0
		for seed := range rounds / 3 {
			r := rand.New(rand.NewPCG(uint64(seed), 2))
			p := wild(r, covers)
			most := brute(p, -MaxAffinity)
			worst := 0
			var want best
			for i := range p.Items {
				for _, c := range p.Items[i].Candidates {
					if b := brute(p, c.Affinity); b.filled == most.filled && (want.filled == 0 || c.Affinity > worst) && most.filled > 0 {
						want, worst = b, c.Affinity
					}
				}
			}
			plan, err := Fair(t.Context(), p, Options{Effort: 3000})
			require.NoError(t, err, seed)
			require.Empty(t, lawful(p, plan), seed)
			require.True(t, plan.Fair)
			require.LessOrEqual(t, worst, plan.FairBound, seed)
			require.LessOrEqual(t, most.least, plan.LeastBound, seed)
			if plan.Optimal() && plan.FairBound == plan.Worst {
				proven++
				places := 0
				for i := range p.Items {
					places += p.Items[i].Experts
				}
				require.Equal(t, most.filled, places-plan.Short, seed)
				require.Equal(t, worst, plan.Worst, seed)
				require.Equal(t, want.total, plan.Total, seed)
			}
		}
		t.Log(covers, proven, rounds/3)
	}
}

func TestGreedyIsBounded(t *testing.T) {
	for _, covers := range []bool{false, true} {
		same, tight := 0, 0
		for seed := range rounds {
			r := rand.New(rand.NewPCG(uint64(seed), 3))
			p := wild(r, covers)
			want := brute(p, -MaxAffinity)
			plan, err := Greedy(t.Context(), p, Options{})
			require.NoError(t, err, seed)
			require.Empty(t, lawful(p, plan), seed)
			places := 0
			for i := range p.Items {
				places += p.Items[i].Experts
			}
			filled := places - plan.Short
			require.LessOrEqual(t, filled, want.filled, seed)
			require.LessOrEqual(t, want.filled, filled+plan.More, seed)
			if filled == want.filled {
				require.LessOrEqual(t, want.total, plan.Total+plan.Gap, seed)
				require.LessOrEqual(t, plan.Total, want.total, seed)
				if plan.Total == want.total {
					same++
				}
				require.LessOrEqual(t, want.least, plan.LeastBound, seed)
			}
			if plan.Optimal() {
				tight++
			}
		}
		t.Log(covers, same, tight, rounds)
	}
}
