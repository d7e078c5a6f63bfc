package id

import (
	"strconv"
	"strings"
)

// SyntaxError says why a text is not the id or the external identifier it
// should be. Use [errors.As] to reach it.
type SyntaxError struct {
	// Scheme is the scheme of an external identifier, empty for an id.
	Scheme Scheme
	// Kind is the kind of an id, such as "partner", empty for an external
	// identifier.
	Kind string
	// Text is the offending text, cut to 64 characters. It is empty for the
	// personal numbers of [SchemeVNPersonal], which belong in no log.
	Text string
	// Reason says what is wrong, Remedy what to do about it; both in English.
	Reason, Remedy string

	unknown bool // the scheme is well-formed but not known
}

// Error gives scheme or kind, text, reason and remedy in one line.
func (e *SyntaxError) Error() string {
	var b strings.Builder
	b.WriteString("id: ")
	switch {
	case e.Kind != "":
		b.WriteString(e.Kind)
		b.WriteString(" id ")
	case e.unknown:
		b.WriteString("scheme ")
	case e.Scheme != "":
		b.WriteString(cut(string(e.Scheme)))
		b.WriteByte(' ')
	}
	if e.Text != "" || e.Scheme != SchemeVNPersonal {
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

// Is reports whether target is [ErrUnknownScheme] and e was caused by a scheme
// that is not known.
func (e *SyntaxError) Is(target error) bool {
	return e.unknown && target == ErrUnknownScheme
}

type constantError string

func (e constantError) Error() string { return string(e) }

// ErrUnknownScheme is found by [errors.Is] in the error of [ParseExternal] and
// [External.Check] when the scheme is not one of [Schemes]: the value could not
// be judged, which does not make it wrong.
const ErrUnknownScheme = constantError("id: unknown scheme of identifiers")

// cut shortens s to 64 characters.
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
