package health

import (
	"math"
	"slices"
)

// amount is a number of which bounds are known; high may be infinite.
type amount struct{ low, high float64 }

// gini returns bounds of the Gini coefficient of numbers that are not negative:
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
func gini(a []amount) (v Interval, exact bool) {
	n := len(a)
	if n == 0 {
		return Interval{}, false
	}
	low, high := make([]float64, n), make([]float64, n)
	endless := 0
	for i, x := range a {
		low[i], high[i] = x.low, x.high
		if math.IsInf(x.high, 1) {
			endless++
		}
	}
	slices.Sort(low)
	slices.Sort(high)
	if high[n-1] <= 0 {
		return Interval{}, false
	}
	// Sums of the numbers, and of the numbers times their ranks.
	lowSum, lowRank := sums(low)
	highSum, highRank := sums(high[:n-endless])
	of := func(ranked, sum float64) float64 {
		return 2*ranked/(float64(n)*sum) - float64(n+1)/float64(n)
	}

	v = Interval{Low: math.Inf(1), High: 0, Stated: true}
	level := func(c float64) {
		below, _ := slices.BinarySearch(high, c) // at their upper bounds
		above, _ := slices.BinarySearch(low, c)  // from here on at their lower ones
		for above < n && low[above] == c {
			above++
		}
		below = min(below, above)
		between := float64(above - below)
		ranks := between * float64(above+below+1) / 2
		sum := highSum[below] + c*between + lowSum[n] - lowSum[above]
		if sum > 0 {
			v.Low = min(v.Low, of(highRank[below]+c*ranks+lowRank[n]-lowRank[above], sum))
		}
	}
	for i := range n {
		level(low[i])
		if i < n-endless {
			level(high[i])
		}
	}
	if endless > 0 { // the level may rise without end
		v.Low = min(v.Low, float64(n-endless)/float64(n))
		v.High = float64(n-1) / float64(n)
	} else {
		for s := range n {
			sum := lowSum[s] + highSum[n] - highSum[s]
			if sum > 0 {
				v.High = max(v.High, of(lowRank[s]+highRank[n]-highRank[s], sum))
			}
		}
	}
	if lowSum[n] > 0 {
		v.High = max(v.High, of(lowRank[n], lowSum[n]))
	}
	v.Low = min(max(0, v.Low), 1)
	v.High = min(max(v.High, v.Low), 1)
	if v.High-v.Low < 1e-12 { // but for rounding
		v.High = v.Low
	}
	return v, nested(a)
}

// sums returns the running sums of the numbers and of the numbers times their
// ranks, which count from 1.
func sums(x []float64) (sum, ranked []float64) {
	sum, ranked = make([]float64, len(x)+1), make([]float64, len(x)+1)
	for i, v := range x {
		sum[i+1] = sum[i] + v
		ranked[i+1] = ranked[i] + v*float64(i+1)
	}
	return sum, ranked
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
