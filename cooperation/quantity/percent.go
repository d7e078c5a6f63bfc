package quantity

import (
	"cmp"
	"database/sql/driver"
	"math/bits"
	"strconv"
	"strings"

	"golang.org/x/text/language"
)

// Percent is a percentage in steps of a hundredth of a percent (a basis point),
// from -10,000,000 % to 10,000,000 %.
//
// The zero value means not stated; 0 % is PercentOf(0). Percent is comparable. Its
// text is the number alone: "33.33", "20", "0".
type Percent struct {
	v int32 // basis points; those from 0 up are held plus one
}

const maxBasisPoints = 1_000_000_000

// PercentOf returns n percent. Outside -10,000,000 to 10,000,000 it returns the
// zero Percent.
func PercentOf(n int) Percent {
	if n > maxBasisPoints/100 || n < -maxBasisPoints/100 {
		return Percent{}
	}
	return ofPoints(int32(n) * 100)
}

// PercentOfBasisPoints returns n hundredths of a percent. Outside -1,000,000,000 to
// 1,000,000,000 it returns the zero Percent.
func PercentOfBasisPoints(n int32) Percent {
	if n > maxBasisPoints || n < -maxBasisPoints {
		return Percent{}
	}
	return ofPoints(n)
}

func ofPoints(n int32) Percent {
	if n >= 0 {
		n++
	}
	return Percent{n}
}

// Share returns what part is of whole, rounded to the nearest hundredth of a
// percent, halves up: Share(1, 3) is 33.33. It is not ok when part is negative,
// whole is not positive, or the share is above 10,000,000 %.
func Share(part, whole int64) (share Percent, ok bool) {
	if part < 0 || whole <= 0 {
		return Percent{}, false
	}
	high, low := bits.Mul64(uint64(part), 10_000)
	low, carry := bits.Add64(low, uint64(whole)/2, 0)
	high += carry
	if high >= uint64(whole) {
		return Percent{}, false
	}
	n, _ := bits.Div64(high, low, uint64(whole))
	if n > maxBasisPoints {
		return Percent{}, false
	}
	return ofPoints(int32(n)), true
}

// ParsePercent reads a percentage: a decimal number with at most two digits after
// the point and without the sign %, such as 33.33.
func ParsePercent(s string) (Percent, error) {
	if p, ok := parsePercent(s); ok {
		return p, nil
	}
	return Percent{}, explainPercent(s)
}

// MustPercent is ParsePercent for texts written in a program; it panics on an error.
func MustPercent(s string) Percent {
	p, err := ParsePercent(s)
	if err != nil {
		panic(err)
	}
	return p
}

func parsePercent(s string) (Percent, bool) {
	d, ok := parseDecimal(s)
	if !ok || d.Scale() > 2 {
		return Percent{}, false
	}
	n := d.coef
	for range 2 - d.Scale() {
		if n > maxBasisPoints || n < -maxBasisPoints {
			return Percent{}, false
		}
		n *= 10
	}
	if n > maxBasisPoints || n < -maxBasisPoints {
		return Percent{}, false
	}
	return ofPoints(int32(n)), true
}

func explainPercent(s string) *Error {
	d, ok := parseDecimal(s)
	switch {
	case ok && d.Scale() > 2:
		return fail("percent", s, "has more than two digits after the point", "round it to hundredths of a percent, such as 33.33")
	case ok:
		return fail("percent", s, "is beyond 10000000 in one direction", "check the number")
	case strings.HasSuffix(s, "‰"):
		return fail("percent", s, "is in thousandths", "write percent")
	}
	return explainNumber("percent", s, "%")
}

// IsZero reports whether no percentage is stated; it is false for 0 %.
func (p Percent) IsZero() bool { return p.v == 0 }

// BasisPoints returns hundredths of a percent: 3333 for 33.33 %. It is 0 also when
// not stated.
func (p Percent) BasisPoints() int32 {
	if p.v > 0 {
		return p.v - 1
	}
	return p.v
}

// Decimal returns the percentage as a number, 33.33 for 33.33 %.
func (p Percent) Decimal() Decimal {
	if p.v == 0 {
		return Decimal{}
	}
	return reduce(int64(p.BasisPoints()), 2)
}

// Compare returns -1, 0 or 1 as p is below, equal to or above o. What is not stated
// comes before every percentage; ask IsZero first where that matters.
func (p Percent) Compare(o Percent) int {
	if p.v == 0 || o.v == 0 {
		switch {
		case p.v == o.v:
			return 0
		case p.v == 0:
			return -1
		}
		return 1
	}
	return cmp.Compare(p.v, o.v)
}

// Add returns p + o. It is not ok when either is not stated or the sum is out of
// range.
func (p Percent) Add(o Percent) (sum Percent, ok bool) {
	return p.plus(o, o.BasisPoints())
}

// Sub returns p - o in percentage points. It is not ok when either is not stated or
// the difference is out of range.
func (p Percent) Sub(o Percent) (difference Percent, ok bool) {
	return p.plus(o, -o.BasisPoints())
}

func (p Percent) plus(o Percent, points int32) (Percent, bool) {
	n := p.BasisPoints() + points // both within a thousand million
	if p.v == 0 || o.v == 0 || n > maxBasisPoints || n < -maxBasisPoints {
		return Percent{}, false
	}
	return ofPoints(n), true
}

// String returns the canonical text without a sign, and "" when not stated.
func (p Percent) String() string {
	var buf [16]byte
	return string(p.append(buf[:0]))
}

func (p Percent) append(b []byte) []byte {
	if p.v == 0 {
		return b
	}
	n := p.BasisPoints()
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	b = strconv.AppendInt(b, int64(n/100), 10)
	if f := n % 100; f != 0 {
		b = append(b, '.', byte('0'+f/10))
		if f%10 != 0 {
			b = append(b, byte('0'+f%10))
		}
	}
	return b
}

// In returns the percentage for readers of a language: "33.33 %", in Vietnamese
// "33,33%". What is not stated is "unknown", in Vietnamese "chưa rõ".
func (p Percent) In(tag language.Tag) string {
	vi := vietnamese(tag)
	if p.v == 0 {
		return choose(vi, "unknown", "chưa rõ")
	}
	var buf [32]byte
	return string(append(p.Decimal().appendIn(buf[:0], vi), choose(vi, " %", "%")...))
}

// AppendText implements [encoding.TextAppender]; what is not stated appends nothing.
func (p Percent) AppendText(b []byte) ([]byte, error) { return p.append(b), nil }

// MarshalText implements [encoding.TextMarshaler]; what is not stated is empty text.
func (p Percent) MarshalText() ([]byte, error) { return p.append(make([]byte, 0, 16)), nil }

// UnmarshalText implements [encoding.TextUnmarshaler]: the text of ParsePercent, or
// empty text for not stated. On an error p is left as it was.
func (p *Percent) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = Percent{}
		return nil
	}
	v, ok := parsePercent(string(text))
	if !ok {
		return explainPercent(string(text))
	}
	*p = v
	return nil
}

// Scan implements [database/sql.Scanner]: text, a whole number of percent, or NULL
// for not stated. A NUMERIC column fills up with zeros, which are dropped. A
// floating-point column is refused.
func (p *Percent) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*p = Percent{}
		return nil
	case string:
		return p.UnmarshalText([]byte(trimZeros(v)))
	case []byte:
		return p.UnmarshalText([]byte(trimZeros(string(v))))
	case int64:
		return p.UnmarshalText(strconv.AppendInt(nil, v, 10))
	}
	return wrongColumn("percent", src)
}

// Value implements [driver.Valuer]: the text, and NULL for not stated.
func (p Percent) Value() (driver.Value, error) {
	if p.v == 0 {
		return nil, nil
	}
	return p.String(), nil
}
