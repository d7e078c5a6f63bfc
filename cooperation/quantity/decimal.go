package quantity

import (
	"cmp"
	"math"
	"math/bits"
	"strconv"
)

// Decimal is an exact decimal number: a 64-bit integer divided by a power of ten,
// with up to 18 digits after the point.
//
// The zero value means not stated; the number 0 is DecimalOf(0). Decimal is
// comparable: equal numbers are ==, because there is only one form of each. Its
// text has a point, no grouping, no exponent and no needless zeros: 80, -2.5,
// 0.333, 500000.
type Decimal struct {
	coef   int64
	digits uint8 // digits after the point, plus one; 0 when not stated
}

const maxScale = 18

// DecimalOf returns a whole number.
func DecimalOf(n int64) Decimal { return Decimal{n, 1} }

// NewDecimal returns coefficient / 10^scale, so NewDecimal(25, 1) is 2.5. The scale
// is 0 to 18.
func NewDecimal(coefficient int64, scale int) (Decimal, error) {
	if scale < 0 || scale > maxScale {
		return Decimal{}, fail("decimal", strconv.Itoa(scale), "is not a scale", "use 0 to 18 digits after the point")
	}
	return reduce(coefficient, scale), nil
}

// reduce takes away needless zeros.
func reduce(coef int64, scale int) Decimal {
	for scale > 0 && coef%10 == 0 {
		coef /= 10
		scale--
	}
	return Decimal{coef, uint8(scale) + 1}
}

// ParseDecimal reads a number in the canonical text (see [Decimal]). It is strict:
// "500.000" is refused, because half of the world writes five hundred thousand that
// way.
func ParseDecimal(s string) (Decimal, error) {
	if d, ok := parseDecimal(s); ok {
		return d, nil
	}
	return Decimal{}, explainNumber("decimal", s, "")
}

// MustDecimal is ParseDecimal for texts written in a program; it panics on an error.
func MustDecimal(s string) Decimal {
	d, err := ParseDecimal(s)
	if err != nil {
		panic(err)
	}
	return d
}

func parseDecimal(s string) (Decimal, bool) {
	i, negative := 0, false
	if len(s) > 0 && s[0] == '-' {
		i, negative = 1, true
	}
	first, point := i, -1
	var n uint64
	for ; i < len(s); i++ {
		c := s[i] - '0'
		if s[i] == '.' && point < 0 && i > first {
			point = i
			continue
		}
		if c > 9 || n > (math.MaxUint64-9)/10 {
			return Decimal{}, false
		}
		n = n*10 + uint64(c)
	}
	scale := 0
	whole := len(s) - first
	if point >= 0 {
		scale = len(s) - point - 1
		whole = point - first
		if scale == 0 || scale > maxScale || s[len(s)-1] == '0' {
			return Decimal{}, false
		}
	}
	if whole == 0 || whole > 1 && s[first] == '0' || negative && n == 0 {
		return Decimal{}, false
	}
	if negative {
		if n > 1<<63 {
			return Decimal{}, false
		}
		return Decimal{int64(-n), uint8(scale) + 1}, true
	}
	if n > math.MaxInt64 {
		return Decimal{}, false
	}
	return Decimal{int64(n), uint8(scale) + 1}, true
}

// IsZero reports whether no number is stated. It is false for the number 0: use
// Sign to ask about that.
func (d Decimal) IsZero() bool { return d.digits == 0 }

// Sign returns -1, 0 or 1; 0 also when not stated.
func (d Decimal) Sign() int { return cmp.Compare(d.coef, 0) }

// Coefficient returns the number without its point: 25 for 2.5.
func (d Decimal) Coefficient() int64 { return d.coef }

// Scale returns the digits after the point, 1 for 2.5; 0 also when not stated.
func (d Decimal) Scale() int {
	if d.digits == 0 {
		return 0
	}
	return int(d.digits) - 1
}

// Compare returns -1, 0 or 1 as d is below, equal to or above o, whatever their
// scales. What is not stated comes before every number; ask IsZero first where that
// matters.
func (d Decimal) Compare(o Decimal) int {
	switch {
	case d.digits == o.digits:
		return cmp.Compare(d.coef, o.coef)
	case d.digits == 0:
		return -1
	case o.digits == 0:
		return 1
	}
	if d.Sign() != o.Sign() {
		return cmp.Compare(d.Sign(), o.Sign())
	}
	aHigh, aLow := scaled(d, o)
	bHigh, bLow := scaled(o, d)
	r := cmp.Compare(aHigh, bHigh)
	if r == 0 {
		r = cmp.Compare(aLow, bLow)
	}
	return r * d.Sign()
}

var powers = [...]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// scaled returns the magnitude of d at the larger scale of the two.
func scaled(d, o Decimal) (high, low uint64) {
	n := magnitude(d.coef)
	if o.digits > d.digits {
		return bits.Mul64(n, powers[o.digits-d.digits])
	}
	return 0, n
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// Add returns d + o. It is not ok when either is not stated, or when the sum, or
// one of the two at the finer scale, needs more than 64 bits.
func (d Decimal) Add(o Decimal) (sum Decimal, ok bool) {
	a, b, scale, ok := align(d, o)
	n := a + b
	if !ok || (a < 0) == (b < 0) && (n < 0) != (a < 0) {
		return Decimal{}, false
	}
	return reduce(n, scale), true
}

// Sub returns d - o. It is not ok when Add would not be.
func (d Decimal) Sub(o Decimal) (difference Decimal, ok bool) {
	a, b, scale, ok := align(d, o)
	n := a - b
	if !ok || (a < 0) != (b < 0) && (n < 0) != (a < 0) {
		return Decimal{}, false
	}
	return reduce(n, scale), true
}

// align returns both coefficients at the larger scale of the two.
func align(d, o Decimal) (a, b int64, scale int, ok bool) {
	if d.digits == 0 || o.digits == 0 {
		return 0, 0, 0, false
	}
	digits := max(d.digits, o.digits)
	a, okA := rescale(d, digits)
	b, okB := rescale(o, digits)
	return a, b, int(digits) - 1, okA && okB
}

func rescale(d Decimal, digits uint8) (int64, bool) {
	high, low := bits.Mul64(magnitude(d.coef), powers[digits-d.digits])
	if high != 0 || low > math.MaxInt64 {
		return d.coef, digits == d.digits
	}
	if d.coef < 0 {
		return -int64(low), true
	}
	return int64(low), true
}

// String returns the canonical text, and "" when not stated.
func (d Decimal) String() string {
	var buf [24]byte
	return string(d.append(buf[:0]))
}

func (d Decimal) append(b []byte) []byte {
	if d.digits == 0 {
		return b
	}
	if d.coef < 0 {
		b = append(b, '-')
	}
	var buf [20]byte
	n := strconv.AppendUint(buf[:0], magnitude(d.coef), 10)
	scale := d.Scale()
	if len(n) <= scale {
		b = append(b, "0."...)
		for range scale - len(n) {
			b = append(b, '0')
		}
		return append(b, n...)
	}
	b = append(b, n[:len(n)-scale]...)
	if scale > 0 {
		b = append(b, '.')
		b = append(b, n[len(n)-scale:]...)
	}
	return b
}
