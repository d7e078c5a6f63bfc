package money

import "fmt"

// Problem says what sort of mistake an Error is. It is a closed set; the zero
// value is none.
type Problem uint8

// The problems.
const (
	// Malformed is a text that is not an amount, a currency or an estimate.
	Malformed Problem = iota + 1
	// Overflow is a result that does not fit into 64 bits of minor units.
	Overflow
	// Mismatch is an operation on amounts of different currencies.
	Mismatch
	// NotAllowed is an argument the operation has no answer for, such as
	// weights that add up to nothing.
	NotAllowed
)

// String returns "malformed", "overflow", "mismatch" or "not allowed".
func (p Problem) String() string {
	switch p {
	case Malformed:
		return "malformed"
	case Overflow:
		return "overflow"
	case Mismatch:
		return "mismatch"
	case NotAllowed:
		return "not allowed"
	}
	return ""
}

// Error says what is wrong with a text or an operation, and what to do instead.
type Error struct {
	// Problem is the sort of mistake, for a program to tell.
	Problem Problem
	// Text is what was read, or the operands, cut to 64 characters.
	Text string
	// Reason is what is wrong.
	Reason string
	// Remedy is what to do about it; may be empty.
	Remedy string
}

// Error returns one line: the text, the reason, the remedy.
func (e *Error) Error() string {
	s := fmt.Sprintf("money: %q: %s", e.Text, e.Reason)
	if e.Remedy != "" {
		s += "; " + e.Remedy
	}
	return s
}

func fail(p Problem, text, reason, remedy string) *Error {
	n := 0
	for i := range text {
		if n++; n > 64 {
			text = text[:i]
			break
		}
	}
	return &Error{Problem: p, Text: text, Reason: reason, Remedy: remedy}
}

func overflow(op string, a Amount) *Error {
	return fail(Overflow, op+" "+a.String(), "the result is larger than an amount can be", "use smaller amounts")
}

func mismatch(op string, a, b Amount) *Error {
	return fail(Mismatch, a.String()+" "+op+" "+b.String(), "the currencies differ", "convert with Rates first")
}
