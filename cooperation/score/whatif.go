package score

import (
	"cmp"
	"slices"

	"github.com/scicoop/scicoop/cooperation/rule"
)

// Learning says what it would bring to learn one missing fact. It is not
// comparable.
type Learning struct {
	Fact Fact `json:"fact"`
	// Settles are the criteria that lack nothing but this fact.
	Settles []rule.Code `json:"settles,omitempty"`
	// Helps are the criteria that lack other facts too, so that this one alone
	// may not settle them.
	Helps []rule.Code `json:"helps,omitempty"`
	// Narrows is by how many permille the interval from Low to High narrows
	// when the criteria of Settles are settled; rounded down.
	Narrows int `json:"narrows"`
	// UpTo is Narrows if those of Helps are settled as well, by this fact and
	// the others that they lack.
	UpTo int `json:"upTo"`
	// Best and Worst are the score if the criteria of Settles turn out as well,
	// and as badly, as they can. At worst a knock-out fails.
	Best  Score `json:"best"`
	Worst Score `json:"worst"`
}

// WhatIf returns what it would bring to learn each missing fact, the fact that
// narrows the interval most first. It assumes that the criteria prove to apply.
// Criteria that do not count are left out.
func (c *Scorecard) WhatIf() []Learning {
	type stakes struct {
		lines      []int // that the fact settles
		sole, most int64 // weights times permille at stake
	}
	var learn []Learning
	var stake []stakes
	at := make(map[Fact]int)
	for i := range c.Lines {
		l := &c.Lines[i]
		if !l.counts() {
			continue
		}
		for n, g := range l.Missing {
			if slices.ContainsFunc(l.Missing[:n], func(o Gap) bool { return o.Fact == g.Fact }) {
				continue
			}
			k, ok := at[g.Fact]
			if !ok {
				k = len(learn)
				at[g.Fact] = k
				learn, stake = append(learn, Learning{Fact: g.Fact}), append(stake, stakes{})
			}
			w := int64(l.Weight) * int64(1000-l.Outcome.low-l.Outcome.lost)
			stake[k].most += w
			if l.lacksOnly(g.Fact) {
				stake[k].sole += w
				stake[k].lines = append(stake[k].lines, i)
				learn[k].Settles = append(learn[k].Settles, l.Code)
			} else {
				learn[k].Helps = append(learn[k].Helps, l.Code)
			}
		}
	}
	total := c.sums()
	order := make([]int, len(learn))
	for k := range learn {
		order[k] = k
		best, worst := total, total
		for _, i := range stake[k].lines {
			l := &c.Lines[i]
			good, bad := l.extremes()
			best.replace(l, good)
			worst.replace(l, bad)
		}
		if total.applicable > 0 {
			learn[k].Narrows = int(stake[k].sole / total.applicable)
			learn[k].UpTo = int(stake[k].most / total.applicable)
		}
		learn[k].Best, learn[k].Worst = best.score(&c.Policy), worst.score(&c.Policy)
	}
	slices.SortStableFunc(order, func(x, y int) int {
		return cmp.Or(
			cmp.Compare(stake[y].sole, stake[x].sole),
			cmp.Compare(stake[y].most, stake[x].most),
			cmp.Compare(learn[x].Fact.Where, learn[y].Fact.Where),
			cmp.Compare(learn[x].Fact.EN, learn[y].Fact.EN))
	})
	sorted := make([]Learning, len(learn))
	for i, k := range order {
		sorted[i] = learn[k]
	}
	return sorted
}

// lacksOnly reports whether f is all that the line misses.
func (l *Line) lacksOnly(f Fact) bool {
	return !slices.ContainsFunc(l.Missing, func(g Gap) bool { return g.Fact != f })
}

// extremes returns the best and the worst full answer that the line may get.
func (l *Line) extremes() (best, worst Outcome) {
	low, high := l.Outcome.Bounds()
	if l.Knockout {
		return Measured(high), Failed()
	}
	return Measured(high), Measured(low)
}

// replace takes the line's outcome out of the sums and puts another in.
func (s *sums) replace(l *Line, with Outcome) {
	var old sums
	old.add(l.Outcome, int64(l.Weight), l.Knockout)
	s.applicable -= old.applicable
	s.low -= old.low
	s.covered -= old.covered
	s.failed -= old.failed
	s.open -= old.open
	s.add(with, int64(l.Weight), l.Knockout)
}
