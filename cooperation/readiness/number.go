package readiness

import "strconv"

// Number is the number of a level. The zero value says that no level is stated;
// level 0 is At(0). Number is comparable. Its text is the number: "4", "0".
type Number struct{ next uint8 } // the number and one, so that 0 can be told from none

// highest is the highest number there can be.
const highest = 99

// At returns the number of a level, 0 to 99; any other n gives the zero Number.
func At(n int) Number {
	if n < 0 || n > highest {
		return Number{}
	}
	return Number{uint8(n + 1)}
}

// IsZero reports whether no level is stated.
func (n Number) IsZero() bool { return n.next == 0 }

// Int returns the number, and 0 also where none is stated: ask IsZero first.
func (n Number) Int() int {
	if n.next == 0 {
		return 0
	}
	return int(n.next) - 1
}

// Compare returns -1, 0 or 1 as n is below, at or above o. No level stated comes
// before every level.
func (n Number) Compare(o Number) int {
	switch {
	case n.next < o.next:
		return -1
	case n.next > o.next:
		return 1
	}
	return 0
}

// String returns the number, and "" where none is stated.
func (n Number) String() string {
	if n.next == 0 {
		return ""
	}
	return strconv.Itoa(n.Int())
}

// AppendText implements encoding.TextAppender; no level appends nothing.
func (n Number) AppendText(b []byte) ([]byte, error) {
	if n.next == 0 {
		return b, nil
	}
	return strconv.AppendInt(b, int64(n.Int()), 10), nil
}

// MarshalText implements encoding.TextMarshaler.
func (n Number) MarshalText() ([]byte, error) { return n.AppendText(nil) }

// UnmarshalText reads a number from 0 to 99 without signs, blanks or leading
// noughts, or empty text for no level. On an error n is left as it was.
func (n *Number) UnmarshalText(b []byte) error {
	v := 0
	for i, c := range b {
		if c < '0' || c > '9' || i > 1 || i == 1 && b[0] == '0' {
			return &Error{What: "level", Text: cut(string(b)), Reason: "it is not a whole number from 0 to 99", Remedy: "write it like 4"}
		}
		v = 10*v + int(c-'0')
	}
	if len(b) == 0 {
		*n = Number{}
		return nil
	}
	*n = At(v)
	return nil
}

// Error says what is wrong with a level, a scale or the input of a
// calculation, and what to write instead. It is comparable.
type Error struct {
	What   string // level, scale, system
	Text   string // the offending text, cut to 64 characters
	Reason string
	Remedy string
}

// Error returns one line: what, the text, the reason, the remedy.
func (e *Error) Error() string {
	return "readiness: " + e.What + " \"" + e.Text + "\": " + e.Reason + "; " + e.Remedy
}

func cut(s string) string {
	n := 0
	for i := range s {
		if n == 64 {
			return s[:i]
		}
		n++
	}
	return s
}
