package health

import (
	"math"
	"slices"
)

// amount is a number of which bounds are known; high may be infinite.
type amount struct{ low, high float64 }

// gini returns bounds of the Gini coefficient of numbers that are not negative,
// and of so many more of which nothing is known:
// the mean difference between any two, relative to twice the mean,
//
//	G = Σi Σj |xi − xj| / (2n Σ xi) = 2 Σ i·x(i) / (n Σ xi) − (n+1)/n
//
// with x(i) in rising order. It is false where all are surely 0. Exact says that
// both bounds are reached.
//
// Of all numbers within their bounds those are spread most evenly, whatever their
// sum, that are as near to one level as they can be; between two neighbouring
// ends of bounds G is a quotient of linear functions of that level, so that it is
// least at one of them. The i-th number in rising order lies between the i-th of
// the lower and the i-th of the upper bounds; as G is a quotient of a convex
// function and a linear one, and a number weighs the more the higher it ranks,
// it is greatest with the lower bounds up to some rank and the upper ones above.
func gini(a []amount, free int) (v Interval, exact bool) {
	n := len(a) + free
	if n == 0 {
		return Interval{}, false
	}
	low, high := make([]float64, len(a)), make([]float64, 0, len(a))
	some := free > 0
	for i, x := range a {
		low[i] = x.low
		if !math.IsInf(x.high, 1) {
			high = append(high, x.high)
		}
		some = some || x.high > 0
	}
	if !some {
		return Interval{}, false
	}
	slices.Sort(low)
	slices.Sort(high)
	lowest, highest := newRanked(low, free), newRanked(high, 0)
	endless := n - len(high)
	of := func(ranked, sum float64) float64 {
		return 2*ranked/(float64(n)*sum) - float64(n+1)/float64(n)
	}

	v = Interval{Low: math.Inf(1), Stated: true}
	level := func(c float64) {
		below, _ := slices.BinarySearch(high, c) // at their upper bounds
		// From here on at their lower bounds, which are above the level.
		above, _ := slices.BinarySearchFunc(low, c, func(x, c float64) int {
			if x <= c {
				return -1
			}
			return 1
		})
		above += free
		between := float64(above - below)
		ranks := between * float64(above+below+1) / 2
		sumBelow, rankedBelow := highest.first(below)
		sumAbove, rankedAbove := lowest.from(above)
		if sum := sumBelow + c*between + sumAbove; sum > 0 {
			v.Low = min(v.Low, of(rankedBelow+c*ranks+rankedAbove, sum))
		}
	}
	for _, c := range low {
		level(c)
	}
	for _, c := range high {
		level(c)
	}
	if endless > 0 { // the level may rise without end
		v.Low = min(v.Low, float64(n-endless)/float64(n))
		v.High = float64(n-1) / float64(n)
	} else {
		for s := range n + 1 {
			sumLow, rankedLow := lowest.first(s)
			sumHigh, rankedHigh := highest.from(s)
			if sum := sumLow + sumHigh; sum > 0 {
				v.High = max(v.High, of(rankedLow+rankedHigh, sum))
			}
		}
	}
	v.Low = min(max(0, v.Low), 1)
	v.High = min(max(v.High, v.Low), 1)
	if v.High-v.Low < 1e-12 { // but for rounding
		v.High = v.Low
	}
	return v, free == 0 && nested(a)
}

// ranked holds the running sums of numbers in rising order, and of the numbers
// times their ranks, which count from 1.
type ranked struct {
	zeros       int // before the numbers
	sum, ranked []float64
}

func newRanked(x []float64, zeros int) ranked {
	r := ranked{zeros, make([]float64, len(x)+1), make([]float64, len(x)+1)}
	for i, v := range x {
		r.sum[i+1] = r.sum[i] + v
		r.ranked[i+1] = r.ranked[i] + v*float64(i+1+zeros)
	}
	return r
}

// first returns the sums of the first k numbers.
func (r *ranked) first(k int) (sum, times float64) {
	k = max(0, k-r.zeros)
	return r.sum[k], r.ranked[k]
}

// from returns the sums of the numbers after the first k.
func (r *ranked) from(k int) (sum, times float64) {
	k = max(0, k-r.zeros)
	last := len(r.sum) - 1
	return r.sum[last] - r.sum[k], r.ranked[last] - r.ranked[k]
}

// nested reports whether no bounds lie strictly within others, so that the
// order of the lower bounds is that of the upper ones.
func nested(a []amount) bool {
	b := slices.Clone(a)
	slices.SortFunc(b, func(x, y amount) int {
		switch {
		case x.low < y.low || x.low == y.low && x.high < y.high:
			return -1
		case x == y:
			return 0
		}
		return 1
	})
	for i := 1; i < len(b); i++ {
		if b[i].high < b[i-1].high {
			return false
		}
	}
	return true
}
