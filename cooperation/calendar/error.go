package calendar

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Error says what is wrong with a date, period or span, and what to write instead.
// Every error of this package is an *Error, so errors.As finds it.
type Error struct {
	What   string // what was expected: "date", "period", "span", "holidays", …
	Text   string // the offending text, cut to 64 characters
	Reason string // what is wrong with it, in English
	Remedy string // what to write or do instead, in English
}

// Error returns one line: what, the text, the reason, the remedy.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("calendar: ")
	b.WriteString(e.What)
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

const maxErrorText = 64

// fail builds an Error. It copies what it keeps, so that parsing a byte slice
// that turns out to be right costs nothing.
func fail(what, text, reason, remedy string) *Error {
	return &Error{What: what, Text: cut(text), Reason: reason, Remedy: remedy}
}

func cut(s string) string {
	n := 0
	for i := range s {
		if n == maxErrorText {
			return strings.Clone(s[:i]) + "…"
		}
		n++
	}
	if !utf8.ValidString(s) {
		return strings.ToValidUTF8(s, "\uFFFD")
	}
	return strings.Clone(s)
}
