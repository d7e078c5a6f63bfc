package valuation

import (
	"math"
	"strconv"
	"strings"
)

// Input is a number that is known with more or less certainty: its low end, the
// best estimate, its high end. Amounts are in whole units of the currency of
// the frame, shares and rates are fractions (0.05 is 5 %).
//
// The zero value is not stated, which is not nought: nought is Point(0). Input
// is comparable. Its text is the number, or the three numbers with two points
// between: “0.05”, “0.03..0.05..0.08”.
type Input struct {
	low, best, high float64
	stated          bool
}

// Point is a number taken as certain.
func Point(x float64) Input { return Input{x, x, x, true} }

// Between is a number from low to high, best known as best. Whether the three
// stand in that order is checked where the input is used.
func Between(low, best, high float64) Input { return Input{low, best, high, true} }

// Points returns one point for each number, such as one for each year.
func Points(xs ...float64) []Input {
	out := make([]Input, len(xs))
	for i, x := range xs {
		out[i] = Point(x)
	}
	return out
}

// Yearly returns an input that is the same in each of a number of years, at
// most MaxYears.
func Yearly(in Input, years int) []Input {
	out := make([]Input, max(0, min(years, MaxYears)))
	for i := range out {
		out[i] = in
	}
	return out
}

// Low returns the low end, 0 also when not stated.
func (in Input) Low() float64 { return in.low }

// Best returns the best estimate, 0 also when not stated.
func (in Input) Best() float64 { return in.best }

// High returns the high end, 0 also when not stated.
func (in Input) High() float64 { return in.high }

// IsZero reports whether no number is stated; it is false for Point(0).
func (in Input) IsZero() bool { return !in.stated }

// IsPoint reports whether the number is stated and taken as certain.
func (in Input) IsPoint() bool { return in.stated && in.low == in.high }

func (in Input) finite() bool {
	return !math.IsInf(in.low, 0) && !math.IsInf(in.best, 0) && !math.IsInf(in.high, 0) &&
		!math.IsNaN(in.low) && !math.IsNaN(in.best) && !math.IsNaN(in.high)
}

// String returns the text, and "" when not stated.
func (in Input) String() string {
	b, _ := in.AppendText(nil)
	return string(b)
}

// AppendText implements encoding.TextAppender; what is not stated appends
// nothing. It does not check the number: NaN is written as such and is not read
// back.
func (in Input) AppendText(b []byte) ([]byte, error) {
	if !in.stated {
		return b, nil
	}
	b = strconv.AppendFloat(b, in.low, 'g', -1, 64)
	if in.low == in.best && in.best == in.high {
		return b, nil
	}
	b = append(b, ".."...)
	b = strconv.AppendFloat(b, in.best, 'g', -1, 64)
	b = append(b, ".."...)
	return strconv.AppendFloat(b, in.high, 'g', -1, 64), nil
}

// MarshalText implements encoding.TextMarshaler; what is not stated is empty
// text, and an input that UnmarshalText would refuse is an error.
func (in Input) MarshalText() ([]byte, error) {
	if in.stated && (!in.finite() || in.low > in.best || in.best > in.high) {
		return nil, &Error{Text: cut(in.String()), Reason: "not an input", Remedy: "give finite numbers: the low, the best and the high end"}
	}
	return in.AppendText(nil)
}

// UnmarshalText implements encoding.TextUnmarshaler: the text of Input, or empty
// text for not stated. It is strict: digits, signs, a point before the decimals
// and an exponent, no blanks and no grouping. On an error in is left as it was.
func (in *Input) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*in = Input{}
		return nil
	}
	fail := func(reason string) error {
		return &Error{Text: cut(string(text)), Reason: reason, Remedy: "write 0.05, or 0.03..0.05..0.08 for low, best and high"}
	}
	if len(text) > 100 {
		return fail("too long")
	}
	first, rest, three := strings.Cut(string(text), "..")
	low, ok := parse(first)
	if !ok {
		return fail("not a number")
	}
	if !three {
		*in = Point(low)
		return nil
	}
	second, third, _ := strings.Cut(rest, "..")
	best, ok := parse(second)
	high, ok2 := parse(third)
	switch {
	case !ok || !ok2:
		return fail("not three numbers")
	case low > best || best > high:
		return fail("the low, the best and the high end are not in this order")
	}
	*in = Between(low, best, high)
	return nil
}

// parse reads a plain finite number.
func parse(s string) (float64, bool) {
	if s == "" || strings.Trim(s, "0123456789.+-eE") != "" || s[0] == '+' || s[0] == '.' || s[len(s)-1] == '.' {
		return 0, false
	}
	x, err := strconv.ParseFloat(s, 64)
	return x, err == nil
}
