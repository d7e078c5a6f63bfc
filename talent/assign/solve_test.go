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
