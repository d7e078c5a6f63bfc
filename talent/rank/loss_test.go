package rank

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/id"
)

func TestLoss(t *testing.T) {
	a, b := person(1), person(2)
	// graded gives one expert's grades, with what was computed for each.
	graded := func(e id.Expert, pairs ...float64) (out []Grade) {
		for i := 0; i < len(pairs); i += 2 {
			out = append(out, Grade{e, pairs[i], pairs[i+1]})
		}
		return out
	}
	nan := math.NaN()
	for _, c := range []struct {
		name string
		in   []Grade
		want float64
	}{
		{"in order", graded(a, 1, .1, 2, .2, 5, .3), 0},
		{"in reverse", graded(a, 1, .3, 2, .2, 5, .1), 1},
		{"all tied", graded(a, 1, 7, 2, 7, 5, 7), .5},
		// Pairs (5,1): 4, (5,2): 3, (2,1): 1, of 8; only 2 and 1 are in the wrong order.
		{"small slip", graded(a, 5, .9, 1, .2, 2, .1), 1. / 8},
		// Only 5 and 2 are in the wrong order, whichever comes first.
		{"larger slip", graded(a, 1, .1, 5, .2, 2, .3), 3. / 8},
		{"the same in another order", graded(a, 2, .3, 5, .2, 1, .1), 3. / 8},
		{"one pair tied", graded(a, 1, .1, 2, .1, 5, .3), .5 / 8},
		{"same grades do not count", graded(a, 3, .1, 3, .9, 4, .95), 0},
		// Of a all 4 are lost, of b none of 1; between a and b nothing is compared.
		{"two experts", append(graded(a, 5, .1, 1, .2), graded(b, 4, .05, 3, .01)...), 4. / 5},
		{"no nearness is tied", graded(a, 1, nan, 5, .3), .5},
		{"no grade is left out", graded(a, 1, .1, 5, .3, nan, .2, math.Inf(1), .1), 0},
		{"nothing to compare", graded(a, 3, .1, 3, .2), nan},
		{"nothing at all", nil, nan},
	} {
		got := Loss(c.in)
		if math.IsNaN(c.want) {
			assert.True(t, math.IsNaN(got), c.name)
		} else {
			assert.InDelta(t, c.want, got, 1e-12, c.name)
		}
	}
}
