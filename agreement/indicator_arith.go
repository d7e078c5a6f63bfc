package agreement

import (
	"math/big"
	"math/bits"

	"github.com/scicoop/scicoop/cooperation/quantity"
)

// mostPermille is where an achievement is cut: a million times the target.
const mostPermille = 1_000_000_000

var nought = quantity.DecimalOf(0)

// permilleOf returns (a-b)/(c-d) in permille, rounded down or else up, and cut
// at mostPermille on either side. It is exact for all decimals; only odd ones
// cost memory. All four are stated, and c and d differ.
func permilleOf(a, b, c, d quantity.Decimal, up bool) int {
	part, ok1 := a.Sub(b)
	whole, ok2 := c.Sub(d)
	if !ok1 || !ok2 {
		return permilleBig(a, b, c, d, up)
	}
	n, m := part.Coefficient(), whole.Coefficient()
	for s := part.Scale(); s < whole.Scale(); s++ {
		if n > 1<<59 || n < -1<<59 {
			return permilleBig(a, b, c, d, up)
		}
		n *= 10
	}
	for s := whole.Scale(); s < part.Scale(); s++ {
		if m > 1<<59 || m < -1<<59 {
			return permilleBig(a, b, c, d, up)
		}
		m *= 10
	}
	negative := (n < 0) != (m < 0)
	high, low := bits.Mul64(size64(n), 1000)
	by := size64(m)
	if high >= by {
		return cutPermille(negative)
	}
	q, rest := bits.Div64(high, low, by)
	if rest != 0 && up != negative {
		q++
	}
	if q > mostPermille {
		return cutPermille(negative)
	}
	if negative {
		return -int(q)
	}
	return int(q)
}

func cutPermille(negative bool) int {
	if negative {
		return -mostPermille
	}
	return mostPermille
}

func size64(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

func permilleBig(a, b, c, d quantity.Decimal, up bool) int {
	n := new(big.Int).Sub(fixed(a), fixed(b))
	m := new(big.Int).Sub(fixed(c), fixed(d))
	n.Mul(n, big.NewInt(1000))
	if m.Sign() < 0 {
		n.Neg(n)
		m.Neg(m)
	}
	q, rest := new(big.Int).DivMod(n, m, new(big.Int)) // rounds down
	if up && rest.Sign() != 0 {
		q.Add(q, big.NewInt(1))
	}
	if !q.IsInt64() || q.Int64() > mostPermille || q.Int64() < -mostPermille {
		return cutPermille(q.Sign() < 0)
	}
	return int(q.Int64())
}

// fixed returns the decimal times 10^18.
func fixed(d quantity.Decimal) *big.Int {
	n := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(18-d.Scale())), nil)
	return n.Mul(n, big.NewInt(d.Coefficient()))
}

// grown returns b after n years of growth by g: b·(1+g)^n, to 64 bits. It is
// not ok where that is too large, where the growth is not stated or takes away
// more than there is, and for a negative number of years.
func grown(b quantity.Decimal, g quantity.Percent, n int) (quantity.Decimal, bool) {
	by := int64(g.BasisPoints()) + 100_00
	if b.IsZero() || g.IsZero() || by < 0 || n < 0 {
		return quantity.Decimal{}, false
	}
	size, scale, negative := size64(b.Coefficient()), b.Scale(), b.Coefficient() < 0
	for range n {
		if size == 0 || by == 100_00 {
			break
		}
		high, low := bits.Mul64(size, uint64(by))
		scale += 4
		up := false // whether what was cut off last is a half or more
		for scale > 0 && (high != 0 || low > 1<<63-2 || scale > 18 || low%10 == 0) {
			var digit uint64
			high, digit = high/10, high%10
			low, digit = bits.Div64(digit, low, 10)
			up = digit >= 5
			scale--
		}
		if high != 0 || low > 1<<63-2 {
			return quantity.Decimal{}, false
		}
		if up {
			low++
		}
		size = low
	}
	whole := int64(size)
	if negative {
		whole = -whole
	}
	d, err := quantity.NewDecimal(whole, scale)
	return d, err == nil
}

// onTheWay returns a + (b-a)·part/whole, rounded to six digits after the point,
// or fewer where 64 bits do not hold them: down, up or, for 0, to the nearest.
// It is not ok for numbers too far apart. Part is from 0 to whole, and whole
// is positive.
func onTheWay(a, b quantity.Decimal, part, whole int64, round int) (quantity.Decimal, bool) {
	way, ok := b.Sub(a)
	if !ok {
		return quantity.Decimal{}, false
	}
	for digits := 6; digits >= 0; digits-- {
		n, scale := size64(way.Coefficient()), way.Scale()
		fits := true
		for ; scale < digits; scale++ {
			if n > 1<<63/10 {
				fits = false
				break
			}
			n *= 10
		}
		by := uint64(whole)
		for s := scale; s > digits; s-- {
			if by > 1<<60/10 {
				fits = false
				break
			}
			by *= 10
		}
		high, low := bits.Mul64(n, uint64(part))
		if !fits || high >= by {
			continue
		}
		q, rest := bits.Div64(high, low, by)
		negative := way.Sign() < 0
		if rest != 0 && (round > 0 && !negative || round < 0 && negative || round == 0 && rest >= by-rest) {
			q++
		}
		if q > 1<<62 {
			continue
		}
		step := int64(q)
		if negative {
			step = -step
		}
		gone, err := quantity.NewDecimal(step, digits)
		if err != nil {
			return quantity.Decimal{}, false
		}
		if d, ok := a.Add(gone); ok {
			return d, true
		}
	}
	return quantity.Decimal{}, false
}
