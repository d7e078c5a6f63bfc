package cooperation

import (
	"math"
	"slices"
)

// depMass is what a holder has: low surely, and up to more beyond that.
// More is infinite where there is no upper bound.
type depMass struct{ low, more float64 }

// depPool is a mass that falls on some of the holders named, divided in
// whatever way.
type depPool struct {
	within []int32
	mass   float64
}

// depSpread is everything that may be so of masses and holders: each known
// holder's own mass, free masses, each of which falls whole on one holder that
// may be known or new, and pools.
type depSpread struct {
	holders []depMass
	free    []depMass
	pools   []depPool
}

// depEndless is the mass that stands for one without bound: twice all others.
const depEndless = 2.0

// depBounds are the bounds of the two indices and of the holders' shares.
type depBounds struct {
	squares, entropy [2]float64
	shares           [][2]float64
	reached          bool
}

// depIndex is an index of concentration of masses y with the sum T: squares is
// Σy²/T², the other the entropy ln T − Σy·ln y/T. Both go by the sum of a convex
// function, so that moving mass from a larger to a smaller holder spreads them.
type depIndex bool

const (
	depSquares depIndex = false
	depEntropy depIndex = true
)

func (x depIndex) f(y float64) float64 {
	switch {
	case x == depSquares:
		return y * y
	case y <= 0:
		return 0
	}
	return y * math.Log(y)
}

// of returns the index of masses whose f sum up to n and themselves to total.
func (x depIndex) of(n, total float64) float64 {
	if x == depSquares {
		return n / total / total
	}
	return math.Log(total) - n/total
}

// bounds returns the bounds; false where there is no mass at all.
func (s *depSpread) bounds() (b depBounds, ok bool) {
	unlimited, ok := s.scale()
	if !ok {
		return b, false
	}
	y, squares := s.flattest(depSquares)
	flat := depSquares.at(y)
	b.squares[0] = min(squares, flat)
	y, entropy := s.flattest(depEntropy)
	even := depEntropy.at(y)
	b.entropy[1] = max(entropy, even)
	b.reached = flat-squares < depSame && entropy-even < depSame

	b.squares[1], b.entropy[0] = 1, 0
	b.shares = s.shares()
	if !unlimited {
		// The sum of squares is not above the largest share.
		b.squares[1] = min(1, s.largestShare(b.shares), s.steepest(depSquares))
		// The entropy is never below that of second order, which is −ln of the squares.
		b.entropy[0] = max(0, -math.Log(b.squares[1]), s.steepest(depEntropy))
	}
	// Rounding may carry a bound past the other.
	b.squares[1] = max(b.squares[1], b.squares[0])
	b.entropy[0] = min(b.entropy[0], b.entropy[1])
	y = s.piled()
	b.reached = b.reached && !unlimited && s.certain() &&
		b.squares[1]-depSquares.at(y) < depSame && depEntropy.at(y)-b.entropy[0] < depSame
	return b, true
}

// scale makes all finite mass together 1, and says whether some has no bound.
// It caps that at 2, which is above every level to which it is ever filled.
func (s *depSpread) scale() (unlimited, ok bool) {
	total := 0.0
	each := func(do func(*depMass)) {
		for i := range s.holders {
			do(&s.holders[i])
		}
		for i := range s.free {
			do(&s.free[i])
		}
	}
	each(func(m *depMass) {
		total += m.low
		if math.IsInf(m.more, 1) {
			unlimited = true
		} else {
			total += m.more
		}
	})
	for i := range s.pools {
		total += s.pools[i].mass
	}
	if total == 0 {
		if !unlimited {
			return false, false
		}
		total = 1
	}
	each(func(m *depMass) { m.low, m.more = m.low/total, min(m.more/total, depEndless) })
	for i := range s.pools {
		s.pools[i].mass /= total
	}
	return unlimited, true
}

// certain reports whether it is known how much mass there is.
func (s *depSpread) certain() bool {
	for _, list := range [...][]depMass{s.holders, s.free} {
		for i := range list {
			if list[i].more > 0 {
				return false
			}
		}
	}
	return true
}

func (s *depSpread) freeMass() (sum float64) {
	for _, m := range s.free {
		sum += m.low + m.more
	}
	return sum
}

// at returns the index of the masses.
func (x depIndex) at(y []float64) float64 {
	n, total := 0.0, 0.0
	for _, v := range y {
		n += x.f(v)
		total += v
	}
	return x.of(n, total)
}

// flattest spreads what is not known as evenly as it can be, and returns the
// masses with a bound: no completion has smaller squares, or larger entropy.
//
// A free mass alone on a new holder lies flattest, because joining two masses
// raises the sum of a convex function. A pool is poured over its holders like
// water. What may or may not be there is filled up to the level at which it
// stops to flatten: the derivative of the index by y changes its sign where y is
// S/T (squares) or ln y is Σy·ln y/T (entropy). The three are repeated until
// nothing moves.
//
// The bound does not trust that: for any shares q, Σp² ≥ 2Σpq − Σq² and
// −Σp·ln p ≤ −Σp·ln q. The right-hand sides are means of a value of each holder
// and are bounded exactly over all completions p; with q the shares found they
// meet the index itself.
func (s *depSpread) flattest(x depIndex) (y []float64, bound float64) {
	m := append(slices.Clone(s.holders), s.free...)
	base := make([]float64, len(m)) // with what pools have poured, without more
	for i := range m {
		base[i] = m[i].low
	}
	poured := make([][]float64, len(s.pools))
	for j := range s.pools {
		p := &s.pools[j]
		poured[j] = make([]float64, len(p.within))
		for k, i := range p.within {
			poured[j][k] = p.mass / float64(len(p.within))
			base[i] += poured[j][k]
		}
	}
	y = slices.Clone(base)
	x.fill(m, base, y)
	var order []int
	for range 60 {
		moved := 0.0
		for j := range s.pools {
			p := &s.pools[j]
			order = order[:0]
			for k, i := range p.within {
				y[i] -= poured[j][k]
				base[i] -= poured[j][k]
				order = append(order, k)
			}
			slices.SortStableFunc(order, func(a, b int) int { return depCompare(y[p.within[a]], y[p.within[b]]) })
			level, below := p.mass, 0.0
			for c, k := range order { // the level that the lowest c+1 holders reach together
				below += y[p.within[k]]
				level = (p.mass + below) / float64(c+1)
				if c+1 == len(order) || level <= y[p.within[order[c+1]]] {
					break
				}
			}
			for k, i := range p.within {
				z := max(0, level-y[i])
				moved = max(moved, math.Abs(z-poured[j][k]))
				poured[j][k] = z
				y[i] += z
				base[i] += z
			}
		}
		moved = max(moved, x.fill(m, base, y))
		if moved < 1e-13 {
			break
		}
	}
	total := 0.0
	for _, v := range y {
		total += v
	}
	value, most, squares := make([]float64, len(y)), 0.0, 0.0
	for i := range y {
		q := y[i] / total
		squares += q * q
		value[i] = q
		if x == depEntropy {
			value[i] = math.Log(max(q, 1e-300))
		}
		most = max(most, math.Abs(value[i]))
	}
	lambda := s.lowestMean(m, value, most)
	if x == depSquares { // and never below that of equal shares
		return y, max(2*lambda-squares, 1/float64(len(m)))
	}
	return y, min(-lambda, math.Log(float64(len(m))))
}

func depCompare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// fill fills up what may be there to the level at which it flattens most, and
// says how far that moved anything.
func (x depIndex) fill(m []depMass, base, y []float64) (moved float64) {
	low, high, any := 0.0, 0.0, false
	for i := range m {
		any = any || m[i].more > 0
		high = max(high, base[i]+m[i].more)
	}
	if !any {
		return 0
	}
	at := func(i int, level float64) float64 { return min(max(level, base[i]), base[i]+m[i].more) }
	for range 90 {
		level := low + (high-low)/2
		n, total := 0.0, 0.0
		for i := range m {
			v := at(i, level)
			n += x.f(v)
			total += v
		}
		rising, slack := n-level*total, n
		if x == depEntropy {
			rising, slack = n-total*math.Log(level), total
		}
		if rising >= -1e-13*slack { // falls as the level rises
			low = level
		} else {
			high = level
		}
	}
	for i := range m {
		v := at(i, low)
		moved = max(moved, math.Abs(v-y[i]))
		y[i] = v
	}
	return moved
}

// lowestMean returns the lowest mean of the values, weighted by masses, over all
// that may be so: the largest λ for which Σ(value−λ)·mass is never negative.
func (s *depSpread) lowestMean(m []depMass, value []float64, most float64) float64 {
	least := make([]float64, len(s.pools))
	for j := range s.pools {
		least[j] = math.Inf(1)
		for _, i := range s.pools[j].within {
			least[j] = min(least[j], value[i])
		}
	}
	low, high := -most, most
	for range 90 {
		lambda := low + (high-low)/2
		sum := 0.0
		for i := range m {
			v := value[i] - lambda
			sum += m[i].low*v + m[i].more*min(0, v)
		}
		for j := range s.pools {
			sum += s.pools[j].mass * (least[j] - lambda)
		}
		if sum >= 0 {
			low = lambda
		} else {
			high = lambda
		}
	}
	return low
}
