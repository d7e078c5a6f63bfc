package health

import "math"

// mixture is members known to be of kinds, and others who may be of any.
type mixture struct {
	kinds   []Kind
	free    Count // those of whom the kind is not known
	limit   int   // kinds there are in all; 0: any number
	divided bool  // one member may be of several kinds, in parts
}

// bounds returns bounds of the entropy −Σ p·ln p and of 1 − Σ p² for every way in
// which what is not known may turn out. Exact says that they can be reached.
//
// The known members and the others are two groups: with the part w in the second
// the entropy of the whole is at most h(w) + (1−w)·H1 + w·H2, where h(w) is the
// entropy of being in one group or the other, and it is that where the groups
// share no kind. In the same way Σ p² is at least (1−w)²·Q1 + w²·Q2. The whole is
// least spread when all whose kind is not known are of the greatest kind.
func (x *mixture) bounds() (shannon, simpson Interval, exact bool) {
	sure, more, top := 0.0, 0.0, 0.0
	for i := range x.kinds {
		sure += x.kinds[i].Sure
		more += x.kinds[i].More
		top = max(top, x.kinds[i].Sure+x.kinds[i].More)
	}
	if sure+more == 0 && x.free == (Count{}) {
		return Interval{}, Interval{}, false
	}
	kinds := x.limit
	if x.limit > 0 {
		kinds = max(x.limit, len(x.kinds))
	}
	shannon.Stated, simpson.Stated = true, true
	if x.free.Unbounded {
		shannon.Unbounded, simpson.High = kinds == 0, 1
		if kinds > 0 {
			shannon.High, simpson.High = math.Log(float64(kinds)), 1-1/float64(kinds)
		}
		return shannon, simpson, false
	}
	few, many := float64(x.free.Low), float64(x.free.High)

	h, q := x.even() // the most even that those known can be
	if many == 0 {
		shannon.High, simpson.High = h, 1-q
	} else {
		parts := many
		if kinds > 0 && (x.divided || float64(kinds) < many) {
			parts = float64(kinds)
		}
		// The part of the others lies between these.
		low, high := few/(few+sure+more), 1.0
		if sure > 0 {
			high = many / (many + sure)
		}
		if sure+more == 0 {
			low, high = 1, 1
		}
		h2 := math.Log(parts)
		w := clamp(1/(1+math.Exp(h-h2)), low, high)
		shannon.High = group(w) + (1-w)*h + w*h2
		w = clamp(q/(q+1/parts), low, high)
		simpson.High = 1 - (1-w)*(1-w)*q - w*w/parts
		if kinds > 0 {
			shannon.High = min(shannon.High, math.Log(float64(kinds)))
			simpson.High = min(simpson.High, 1-1/float64(kinds))
		}
	}

	shannon.Low, simpson.Low = x.least(top, sure, more, few, many)
	exact = more == 0 && few == many && (many == 0 || kinds == 0)
	if exact && many == 0 {
		shannon.Low, simpson.Low = shannon.High, simpson.High
	}
	shannon.Low = clamp(shannon.Low, 0, shannon.High)
	simpson.Low = clamp(simpson.Low, 0, simpson.High)
	return shannon, simpson, exact
}

// least returns how little the whole may be spread.
//
// With everybody there the entropy is H and Σ p² is Q. Any other case lacks a
// part w of that whole at most: then H ≤ h(w) + (1−w)·H' + w·H”, and what lacks
// is of no more kinds than there are or than it has members; and the sum of the
// squares is no greater, divided by a whole that is smaller.
func (x *mixture) least(top, sure, more, few, many float64) (h, simpson float64) {
	total, ones, squares := sure+more+many, 0.0, 0.0
	put, lacking := many, 0
	for i := range x.kinds {
		y := x.kinds[i].Sure + x.kinds[i].More
		if y == top && put >= 0 {
			y, put = y+put, -1
		}
		squares += y * y
		ones += log(y)
		if x.kinds[i].More > 0 {
			lacking++
		}
	}
	if put > 0 { // nobody's kind is known
		squares, ones = put*put, log(put)
	}
	all := math.Log(total) - ones/total
	left := sure + few
	if left <= 0 {
		return 0, 0
	}
	q := min(1, squares/left/left)
	// Nor is any share greater than the greatest kind's when others stay away.
	share := 0.0
	for i := range x.kinds {
		y := x.kinds[i].Sure + x.kinds[i].More + many
		share = max(share, y/(y+max(0, sure-x.kinds[i].Sure)))
	}
	if len(x.kinds) == 0 {
		share = 1
	}
	q = min(q, share)
	h = -math.Log(q) // the entropy is no less than that of second order
	if w := 1 - left/total; w <= 0.5 {
		if many > few {
			lacking++
		}
		h = max(h, all-group(w)-w*math.Log(max(1, float64(lacking))))
	}
	return h, 1 - q
}

// even returns the greatest entropy and the least Σ p² of those whose kinds are
// known, when of those who may not belong as many are there as make it most even.
// For any sum that is when all kinds are as near to one level as they can be; the
// two indices have one extreme point over the levels, found by halving.
func (x *mixture) even() (h, q float64) {
	sure, more := 0.0, 0.0
	for i := range x.kinds {
		sure += x.kinds[i].Sure
		more += x.kinds[i].More
	}
	if sure+more == 0 {
		return 0, 0
	}
	at := func(level float64) (total, ones, squares float64) {
		for i := range x.kinds {
			y := clamp(level, x.kinds[i].Sure, x.kinds[i].Sure+x.kinds[i].More)
			total, ones, squares = total+y, ones+log(y), squares+y*y
		}
		return total, ones, squares
	}
	low, high := 0.0, sure+more
	a, b := low, high
	if more > 0 {
		for range 100 {
			m := (a + b) / 2
			if t, ones, _ := at(m); t == 0 || m > 0 && math.Log(m) < ones/t {
				a = m
			} else {
				b = m
			}
		}
	}
	t, ones, _ := at(b)
	h = math.Log(t) - ones/t
	a, b = low, high
	if more > 0 {
		for range 100 {
			m := (a + b) / 2
			if t, _, squares := at(m); t == 0 || m < squares/t {
				a = m
			} else {
				b = m
			}
		}
	}
	t, _, squares := at(b)
	return h, squares / t / t
}

// log is y·ln y.
func log(y float64) float64 {
	if y <= 0 {
		return 0
	}
	return y * math.Log(y)
}

// group is the entropy of two parts.
func group(w float64) float64 { return -log(w) - log(1-w) }

func clamp(x, low, high float64) float64 { return max(low, min(x, high)) }
