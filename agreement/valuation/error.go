package valuation

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Error says which input of which method is wrong, why, and what to do. The
// methods report all that is wrong at once, by errors.Join; errors.As finds the
// first. It is comparable.
type Error struct {
	// Method is the method that was asked; empty outside of methods.
	Method Method
	// Input is what is wrong; empty for a text that is no input.
	Input Factor
	// At is the place in the list that the input is, counted from 1; 0 where it
	// is no list.
	At int
	// Text is what was given, cut to 64 characters; may be empty.
	Text string
	// Reason is what is wrong with it, in English.
	Reason string
	// Remedy is what to give or do instead, in English; may be empty.
	Remedy string
}

// Error returns one line: the method, the input, what was given, the reason,
// the remedy.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("valuation: ")
	if e.Method != "" {
		b.WriteString(string(e.Method))
		b.WriteString(": ")
	}
	b.WriteString(string(e.Input))
	if e.At != 0 {
		b.WriteString(" no. ")
		b.WriteString(strconv.Itoa(e.At))
	}
	if e.Text != "" {
		b.WriteByte(' ')
		b.WriteString(strconv.Quote(e.Text))
	}
	b.WriteString(": ")
	b.WriteString(e.Reason)
	if e.Remedy != "" {
		b.WriteString("; ")
		b.WriteString(e.Remedy)
	}
	return b.String()
}

// maxErrors bounds how many faults are reported at once.
const maxErrors = 32

// faults collects what is wrong with the inputs of one method.
type faults struct {
	method Method
	list   []error
}

func (f *faults) add(input Factor, at int, text, reason, remedy string) {
	if len(f.list) < maxErrors {
		f.list = append(f.list, &Error{f.method, input, at, cut(text), reason, remedy})
	}
}

func (f *faults) err() error { return errors.Join(f.list...) }

func cut(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if utf8.RuneCountInString(s) <= 64 {
		return s
	}
	n := 0
	for i := range s {
		if n == 64 {
			return s[:i] + "…"
		}
		n++
	}
	return s
}

// The bounds of what is taken for an input. They are this package's own and
// far outside of what is sensible; beyond them a mistake is more likely than a
// fact.
const (
	// MaxAmount bounds every amount of money, on either side of nought.
	MaxAmount = 1e18
	// MaxRate bounds yearly rates, the volatility and the developer's margin:
	// below 5, which is 500 %. It is there to refuse 10 where 0.10 was meant.
	MaxRate = 5
	// MaxFactor bounds the adjustments of comparables.
	MaxFactor = 1000
	// MaxYears bounds horizons and terms.
	MaxYears = 100
	// MaxSteps bounds the steps of a binomial tree.
	MaxSteps = 10_000
	// MaxComparables bounds how many comparables are taken.
	MaxComparables = 10_000
	// MaxParts bounds the entries of a list of costs, milestones, royalties,
	// decision times, offers or values.
	MaxParts = 1000
)

// span is the range a kind of input must lie in.
type span struct {
	low, high      float64
	above, below   bool // low itself, high itself is outside
	reason, remedy string
}

var (
	anyAmount = span{low: -MaxAmount, high: MaxAmount,
		reason: "larger than any amount of money", remedy: "give whole units of the currency"}
	amount = span{high: MaxAmount,
		reason: "below nought or larger than any amount of money", remedy: "give 0 or more whole units of the currency"}
	positive = span{high: MaxAmount, above: true,
		reason: "not above nought, or larger than any amount of money", remedy: "give whole units of the currency, above 0"}
	share = span{high: 1,
		reason: "not a share", remedy: "give a fraction from 0 to 1, such as 0.05 for 5 %"}
	rate = span{low: -1, high: MaxRate, above: true, below: true,
		reason: "not a yearly rate", remedy: "give a fraction above -1 and below 5, such as 0.10 for 10 %"}
	wobble = span{high: MaxRate, below: true,
		reason: "not a volatility", remedy: "give a fraction from 0 to below 5, such as 0.40 for 40 %"}
	adjust = span{high: MaxFactor, above: true,
		reason: "not an adjustment", remedy: "give a factor above 0, at most 1000; Point(1) leaves the price as it is"}
	margin = span{high: MaxRate, below: true,
		reason: "not a margin", remedy: "give a fraction from 0 to below 5, such as 0.15 for 15 %"}
	term = span{high: MaxYears, above: true,
		reason: "not a number of years", remedy: "give years above 0, at most 100"}
	delay = span{high: MaxYears,
		reason: "not a number of years", remedy: "give years from 0 to 100"}
)

func (s span) holds(x float64) bool {
	return (x > s.low || x == s.low && !s.above) && (x < s.high || x == s.high && !s.below)
}

// input checks one input.
func (f *faults) input(name Factor, at int, in Input, s span) {
	switch {
	case in.IsZero():
		f.add(name, at, "", "is not stated", "state it; Point(0) says nought")
	case !in.finite():
		f.add(name, at, in.String(), "not a number", "give finite numbers")
	case in.low > in.best || in.best > in.high:
		f.add(name, at, in.String(), "the ends do not lie around the best", "give the low, the best and the high end in this order")
	case !s.holds(in.low) || !s.holds(in.high):
		f.add(name, at, in.String(), s.reason, s.remedy)
	}
}

// series checks a list of inputs of at least one and at most max entries.
func (f *faults) series(name Factor, in []Input, most int, s span) {
	if len(in) == 0 {
		f.add(name, 0, "", "is not stated", "give one input for each year")
		return
	}
	if f.many(name, len(in), most) {
		return
	}
	for i := range in {
		f.input(name, i+1, in[i], s)
	}
}

// many reports a list that is too long.
func (f *faults) many(name Factor, n, most int) bool {
	if n <= most {
		return false
	}
	f.add(name, 0, strconv.Itoa(n), "too many", "give at most "+strconv.Itoa(most))
	return true
}

// as reports that a list is not as long as the one it goes with.
func (f *faults) as(name Factor, n int, other Factor, m int) {
	if n != m {
		f.add(name, 0, strconv.Itoa(n), "not as many as of "+string(other), "give "+strconv.Itoa(m))
	}
}

// years checks a plain number of years.
func (f *faults) years(name Factor, at int, x float64, s span) {
	if !s.holds(x) {
		f.add(name, at, number(x), s.reason, s.remedy)
	}
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
