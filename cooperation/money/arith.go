package money

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/quantity"
)

// Add returns a + b. It is an error when the currencies differ or the sum does
// not fit.
func (a Amount) Add(b Amount) (Amount, error) {
	if a.Currency != b.Currency {
		return Amount{}, mismatch("+", a, b)
	}
	sum := a.Minor + b.Minor
	if (sum > a.Minor) != (b.Minor > 0) && b.Minor != 0 {
		return Amount{}, overflow("adding to", a)
	}
	return Amount{sum, a.Currency}, nil
}

// Sub returns a - b. It is an error when the currencies differ or the
// difference does not fit.
func (a Amount) Sub(b Amount) (Amount, error) {
	if a.Currency != b.Currency {
		return Amount{}, mismatch("-", a, b)
	}
	difference := a.Minor - b.Minor
	if (difference < a.Minor) != (b.Minor > 0) && b.Minor != 0 {
		return Amount{}, overflow("subtracting from", a)
	}
	return Amount{difference, a.Currency}, nil
}

// Neg returns -a.
func (a Amount) Neg() (Amount, error) {
	if a.Minor == math.MinInt64 {
		return Amount{}, overflow("negating", a)
	}
	return Amount{-a.Minor, a.Currency}, nil
}

// Mul returns n times a.
func (a Amount) Mul(n int64) (Amount, error) {
	high, low := bits.Mul64(a.magnitude(), Amount{Minor: n}.magnitude())
	minor, ok := signed(low, (a.Minor < 0) != (n < 0) && low != 0)
	if high != 0 || !ok {
		return Amount{}, overflow("multiplying", a)
	}
	return Amount{minor, a.Currency}, nil
}

// Percent returns this percentage of a, rounded to a minor unit, half to even:
// 50 % of AUD 0.01 is AUD 0.00, of AUD 0.03 it is AUD 0.02. A percentage that is
// not stated is an error.
func (a Amount) Percent(p quantity.Percent) (Amount, error) {
	if p.IsZero() {
		return Amount{}, fail(NotAllowed, a.String(), "the percentage is not stated", "state it; 0 % is one too")
	}
	points := int64(p.BasisPoints())
	n, ok := mulDiv(a.magnitude(), Amount{Minor: points}.magnitude(), 10000)
	if !ok {
		return Amount{}, overflow("taking "+p.String()+" % of", a)
	}
	minor, ok := signed(n, (a.Minor < 0) != (points < 0) && n != 0)
	if !ok {
		return Amount{}, overflow("taking "+p.String()+" % of", a)
	}
	return Amount{minor, a.Currency}, nil
}

// mulDiv returns x*y/d rounded half to even; ok is false when it does not fit.
func mulDiv(x, y, d uint64) (n uint64, ok bool) {
	high, low := bits.Mul64(x, y)
	if high >= d {
		return 0, false
	}
	n, rest := bits.Div64(high, low, d)
	if twice := rest * 2; twice > d || twice == d && n%2 == 1 {
		n++
		return n, n != 0
	}
	return n, true
}

// Compare returns -1, 0 or 1 as a is less than, equal to or more than b. It is
// an error when the currencies differ.
func (a Amount) Compare(b Amount) (int, error) {
	if a.Currency != b.Currency {
		return 0, mismatch("compared with", a, b)
	}
	return cmp.Compare(a.Minor, b.Minor), nil
}

// Allocate divides a by the weights so that not one minor unit is lost: each
// part is its exact share rounded towards nothing, and the units left over go
// to the parts with the largest remainders, the earlier one first. The weights
// are not negative and not all zero; a part of weight zero gets nothing.
func (a Amount) Allocate(weights ...int64) ([]Amount, error) {
	var total uint64
	for _, w := range weights {
		if w < 0 {
			return nil, fail(NotAllowed, strconv.FormatInt(w, 10), "a weight is negative", "use weights from 0 up")
		}
		if total += uint64(w); total > math.MaxInt64 {
			return nil, fail(Overflow, a.String(), "the weights add up to too much", "use smaller weights")
		}
	}
	if total == 0 {
		return nil, fail(NotAllowed, a.String(), "the weights add up to nothing", "give at least one weight above 0")
	}
	parts := make([]Amount, len(weights))
	rests := make([]uint64, len(weights))
	order := make([]int, len(weights))
	left := a.magnitude()
	for i, w := range weights {
		high, low := bits.Mul64(a.magnitude(), uint64(w))
		n, rest := bits.Div64(high, low, total) // high < total, since w <= total
		left -= n
		minor, _ := signed(n, a.Minor < 0 && n != 0) // no more than a itself
		parts[i], rests[i], order[i] = Amount{minor, a.Currency}, rest, i
	}
	slices.SortStableFunc(order, func(i, k int) int { return cmp.Compare(rests[k], rests[i]) })
	for _, i := range order[:left] {
		parts[i].Minor += int64(a.Sign())
	}
	return parts, nil
}

// Split divides a into n parts as equal as minor units allow, the larger ones
// first. n is 1 to 1,000,000.
func (a Amount) Split(n int) ([]Amount, error) {
	if n < 1 || n > 1_000_000 {
		return nil, fail(NotAllowed, strconv.Itoa(n), "not a number of parts", "use 1 to 1,000,000")
	}
	weights := make([]int64, n)
	for i := range weights {
		weights[i] = 1
	}
	return a.Allocate(weights...)
}

// Sum adds amounts of one currency; that of no amounts is the zero Amount. For
// several currencies see Rates.
func Sum(amounts ...Amount) (Amount, error) {
	if len(amounts) == 0 {
		return Amount{}, nil
	}
	total := amounts[0]
	for _, a := range amounts[1:] {
		var err error
		if total, err = total.Add(a); err != nil {
			return Amount{}, err
		}
	}
	return total, nil
}
