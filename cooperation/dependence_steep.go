package cooperation

import (
	"math"
	"slices"
)

// room returns for each holder the most that it may have besides free masses,
// and how much of that is in doubt: what may be there and what pools may pour.
func (s *depSpread) room() (most, doubt []float64) {
	most, doubt = make([]float64, len(s.holders)), make([]float64, len(s.holders))
	for i, m := range s.holders {
		doubt[i] = m.more
	}
	for j := range s.pools {
		for _, i := range s.pools[j].within {
			doubt[i] += s.pools[j].mass
		}
	}
	for i, m := range s.holders {
		most[i] = m.low + doubt[i]
	}
	return most, doubt
}

// slopes returns for each holder the slope of the chord of f over its doubt.
func (s *depSpread) slopes(x depIndex, most, doubt []float64) []float64 {
	slope := make([]float64, len(most))
	for i := range slope {
		if doubt[i] > 0 {
			slope[i] = (x.f(most[i]) - x.f(s.holders[i].low)) / doubt[i]
		}
	}
	return slope
}

// depTried is up to how many holders every choice of what may be there is tried.
const depTried = 10

// steepest returns the index when what is not known is as concentrated as it can
// be, or beyond: no completion has larger squares, or smaller entropy.
//
// As one holder's mass grows, with all else as it is, the squares have no highest
// point inside and the entropy no lowest (they are quasi-convex and
// quasi-concave). So what may be there is there in full or not at all, holder by
// holder: for a few holders every choice is tried, for many there is a bound.
func (s *depSpread) steepest(x depIndex) float64 {
	var open []int
	for i := range s.holders {
		if s.holders[i].more > 0 {
			open = append(open, i)
		}
	}
	if len(open) == 0 || len(open) > depTried {
		return s.envelope(x, open)
	}
	worst := x.even()
	try := *s
	for choice := range 1 << len(open) {
		try.holders = slices.Clone(s.holders)
		for bit, i := range open {
			m := &try.holders[i]
			if choice&(1<<bit) != 0 {
				m.low += m.more
			}
			m.more = 0
		}
		worst = x.worse(worst, try.envelope(x, nil))
	}
	return worst
}

// even is an index that every other one is worse than.
func (x depIndex) even() float64 {
	if x == depSquares {
		return 0
	}
	return math.Inf(1)
}

// worse returns the one of two indices that is more concentrated.
func (x depIndex) worse(a, b float64) float64 {
	if x == depSquares {
		return max(a, b)
	}
	return min(a, b)
}

// envelope bounds the index as steepest does, for any number of open holders.
//
// All free masses fall on the largest holder there can be: a convex f rises most
// where it is largest. Over its doubt f of a holder lies under its chord, so each
// pool is taken to pour where the chord is steepest, and of what may be there the
// steepest is taken first. That leaves one number, how much of it is there, and
// between the corners the index has at most one extreme point of which the place
// is known.
func (s *depSpread) envelope(x depIndex, order []int) float64 {
	most, doubt := s.room()
	slope := s.slopes(x, most, doubt)
	n, total, largest := 0.0, 0.0, 0.0
	for i, m := range s.holders {
		n += x.f(m.low)
		total += m.low
		largest = max(largest, most[i])
	}
	for j := range s.pools {
		p := &s.pools[j]
		up := math.Inf(-1)
		for _, i := range p.within {
			up = max(up, slope[i])
		}
		n += p.mass * up
		total += p.mass
	}
	free := s.freeMass()
	n += x.f(largest+free) - x.f(largest)
	total += free

	slices.SortStableFunc(order, func(a, b int) int { return depCompare(slope[b], slope[a]) })
	worst := x.even()
	look := func(n, total float64) {
		if total > 0 {
			worst = x.worse(worst, x.of(n, total))
		}
	}
	look(n, total)
	for _, i := range order {
		more, up := s.holders[i].more, slope[i]
		at := total*(up-1) - n // where the entropy n along this chord is lowest
		if x == depSquares {
			at = total - 2*n/up
		}
		if at > 0 && at < more {
			look(n+up*at, total+at)
		}
		n, total = n+up*more, total+more
		look(n, total)
	}
	return worst
}

// piled returns masses that are one completion, as concentrated as it looks:
// pools pour where the chord is steepest, free masses fall on the largest.
func (s *depSpread) piled() []float64 {
	most, doubt := s.room()
	slope := s.slopes(depSquares, most, doubt)
	y := make([]float64, len(s.holders)+1)
	for i, m := range s.holders {
		y[i] = m.low
	}
	for j := range s.pools {
		to := s.pools[j].within[0]
		for _, i := range s.pools[j].within {
			if slope[i] > slope[to] {
				to = i
			}
		}
		y[to] += s.pools[j].mass
	}
	top := len(y) - 1
	for i := range y {
		if y[i] > y[top] {
			top = i
		}
	}
	y[top] += s.freeMass()
	return y
}

// shares returns the bounds of each holder's share: the lowest when all that may
// be there is there and falls on others, the highest the other way round.
func (s *depSpread) shares() [][2]float64 {
	most, doubt := s.room()
	free, freely := s.freeMass(), false
	for _, m := range s.free {
		freely = freely || m.more == depEndless
	}
	sure, endless, pooled := s.sure(), 0, 0.0
	for j := range s.pools {
		pooled += s.pools[j].mass
	}
	// What those before and after each one may have; nothing is subtracted, so
	// that a small holder is not lost beside a large one.
	others := make([]float64, len(s.holders))
	before, after := 0.0, 0.0
	for i, m := range s.holders {
		others[i] = before
		before += m.low + m.more
		if m.more == depEndless {
			endless++
		}
	}
	for i := len(others) - 1; i >= 0; i-- {
		others[i] += after + free + pooled
		after += s.holders[i].low + s.holders[i].more
	}
	shares := make([][2]float64, len(s.holders))
	for i, m := range s.holders {
		own := 0
		if m.more == depEndless {
			own = 1
		}
		if m.low > 0 && !freely && endless == own { // else the others may have any amount
			shares[i][0] = m.low / (m.low + others[i])
		}
		switch top := most[i] + free; {
		case own == 1 || freely:
			shares[i][1] = 1
		case top > 0:
			shares[i][1] = min(1, top/(top+max(0, sure-m.low-(doubt[i]-m.more))))
		}
	}
	return shares
}

// sure is the mass that is surely there, on holders and in pools.
func (s *depSpread) sure() (sum float64) {
	for _, m := range s.holders {
		sum += m.low
	}
	for j := range s.pools {
		sum += s.pools[j].mass
	}
	return sum
}

// largestShare returns the largest share that one can have, also one that only
// free masses fall on.
func (s *depSpread) largestShare(shares [][2]float64) (most float64) {
	if free := s.freeMass(); free > 0 {
		most = free / (free + s.sure())
	}
	for i := range shares {
		most = max(most, shares[i][1])
	}
	return most
}
