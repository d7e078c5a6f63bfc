package document

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// MaxErrors is the most errors reported for one document.
const MaxErrors = 100

// Kind says what sort of mistake an [Error] is about, or what a [Notice] tells.
// It is a closed set. The zero value is "not stated" and has the empty text.
type Kind uint8

const (
	Syntax          Kind = iota + 1 // not JSON
	Encoding                        // not UTF-8, a byte order mark, or half a surrogate pair
	TrailingData                    // something stands after the document
	UnknownMember                   // the type has no member of this name
	DuplicateMember                 // the same name twice in one object
	WrongType                       // another JSON type is expected here
	BadValue                        // the right JSON type, but not an acceptable value
	Limit                           // too large, too deep, too long, or too many errors
	BadVersion                      // schemaVersion is missing, malformed or not readable
	ReadFailed                      // the reader failed
)

func (k Kind) text() (string, bool) {
	switch k {
	case 0:
		return "", true
	case Syntax:
		return "syntax", true
	case Encoding:
		return "encoding", true
	case TrailingData:
		return "trailing-data", true
	case UnknownMember:
		return "unknown-member", true
	case DuplicateMember:
		return "duplicate-member", true
	case WrongType:
		return "wrong-type", true
	case BadValue:
		return "bad-value", true
	case Limit:
		return "limit", true
	case BadVersion:
		return "bad-version", true
	case ReadFailed:
		return "read-failed", true
	}
	return "", false
}

// String returns the text of the kind, such as "unknown-member".
func (k Kind) String() string {
	if s, ok := k.text(); ok {
		return s
	}
	return "kind(" + strconv.Itoa(int(k)) + ")"
}

// AppendText appends the text of the kind.
func (k Kind) AppendText(b []byte) ([]byte, error) {
	s, ok := k.text()
	if !ok {
		return b, fmt.Errorf("document: %d is not a kind of error", uint8(k))
	}
	return append(b, s...), nil
}

// MarshalText returns the text of the kind; the zero value gives no text.
func (k Kind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads the text of a kind; no text gives the zero value.
func (k *Kind) UnmarshalText(b []byte) error {
	for c := Kind(0); c <= ReadFailed; c++ {
		if s, _ := c.text(); s == string(b) {
			*k = c
			return nil
		}
	}
	return fmt.Errorf("document: %s is not a kind of error; the kinds are syntax, encoding, trailing-data, unknown-member, duplicate-member, wrong-type, bad-value, limit, bad-version and read-failed", quote(string(b)))
}

// Error is one mistake in a document. It is comparable by pointer only; the
// zero value is of no use.
type Error struct {
	// Pointer is the RFC 6901 pointer of the value concerned; empty for the
	// document as a whole.
	Pointer string `json:"pointer"`
	// Line and Column count from 1; columns are Unicode characters, and only
	// a line feed ends a line. Both are 0 when there is no text to point into.
	Line   int `json:"line,omitzero"`
	Column int `json:"column,omitzero"`
	// Offset counts bytes from the start of the text.
	Offset int64 `json:"offset"`
	// Kind is the sort of mistake.
	Kind Kind `json:"kind"`
	// Reason says in English what is wrong; Remedy says what to do about it.
	Reason string `json:"reason"`
	Remedy string `json:"remedy,omitzero"`

	cause error
}

// Error gives place, reason and remedy on one line.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("document: ")
	if e.Line > 0 {
		fmt.Fprintf(&b, "line %d, column %d: ", e.Line, e.Column)
	}
	if e.Pointer != "" {
		b.WriteString(visible(short(e.Pointer, 256)))
		b.WriteString(": ")
	}
	b.WriteString(e.Reason)
	if e.Remedy != "" {
		b.WriteString("; ")
		b.WriteString(e.Remedy)
	}
	return b.String()
}

// Unwrap returns the error of the value type or of the reader behind this one,
// or nil.
func (e *Error) Unwrap() error { return e.cause }

// Errors lists the mistakes of one document in the order of their places. The
// functions of this package return it (never empty) as their error, so that
// errors.As finds the list, its first *[Error], and the causes below.
type Errors []*Error

// Error gives the first mistakes and the number of the others.
func (l Errors) Error() string {
	const shown = 3
	var b strings.Builder
	for i, e := range l {
		if i == shown {
			fmt.Fprintf(&b, "\n(and %d more)", len(l)-shown)
			break
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(e.Error())
	}
	return b.String()
}

// Unwrap returns the single errors.
func (l Errors) Unwrap() []error {
	out := make([]error, len(l))
	for i, e := range l {
		out[i] = e
	}
	return out
}

// Notice tells of something that lenient reading let pass: a member that the
// type does not know ([UnknownMember]) or a newer schema version
// ([BadVersion]). Value is a copy of the raw JSON value, which the receiver
// may keep.
type Notice struct {
	// Pointer is the RFC 6901 pointer of the value.
	Pointer string `json:"pointer"`
	// Line and Column count from 1, Offset counts bytes, as in [Error]. They
	// point at the member name.
	Line   int   `json:"line"`
	Column int   `json:"column"`
	Offset int64 `json:"offset"`
	// Kind is UnknownMember or BadVersion.
	Kind Kind `json:"kind"`
	// Value is the raw value as it stands in the document.
	Value json.RawMessage `json:"value"`
}

// quote quotes a text for a message, cut to 64 characters.
func quote(s string) string { return strconv.Quote(short(s, 64)) }

// visible escapes what would not show, or do harm, on a terminal or in a log.
func visible(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return s
	}
	q := strconv.Quote(s)
	return q[1 : len(q)-1]
}

func short(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i] + "…"
		}
		n--
	}
	return s
}
