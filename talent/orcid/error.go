package orcid

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/scicoop/scicoop/cooperation/document"
)

// Error is what is wrong with one record, or with the text around it. There is
// one for each bad record, which holds all that is wrong there. It holds nothing
// of the person but the iD.
type Error struct {
	// Line and Column count from 1, Offset counts bytes from the start of the
	// text, after decompression. They point at the first mistake.
	Line   int
	Column int
	Offset int64
	// Index is the place of the record among all, from 0, bad ones included.
	Index int
	// ID is the iD of the record, if one can be read, right or wrong in its
	// check digit: 0000-0002-1825-0097.
	ID string
	// Pointer is the RFC 6901 pointer of the first mistake in the record.
	Pointer string
	// Reason says in English what is wrong; Remedy says what to do about it.
	Reason string
	Remedy string
	// Lost is true if a record is lost. Else all records are there, and the
	// error is about what stands between them, such as two records on a line;
	// Index is then that of the next one.
	Lost bool
	// List holds all mistakes of the record, at most [document.MaxErrors] and
	// one that says there may be more.
	List document.Errors
}

// Error gives place, iD, reason and remedy on one line.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("orcid: ")
	if e.Line > 0 {
		fmt.Fprintf(&b, "line %d, column %d: ", e.Line, e.Column)
	}
	if e.ID != "" {
		b.WriteString(e.ID + ": ")
	}
	if e.Pointer != "" {
		b.WriteString(errorVisible(e.Pointer) + ": ")
	}
	b.WriteString(e.Reason)
	if e.Remedy != "" {
		b.WriteString("; " + e.Remedy)
	}
	if n := len(e.List) - 1; n > 0 {
		fmt.Fprintf(&b, " (and %d more)", n)
	}
	return b.String()
}

// Unwrap returns the list of mistakes, through which errors.Is finds what the
// reader said.
func (e *Error) Unwrap() error {
	if len(e.List) == 0 {
		return nil
	}
	return e.List
}

// errorVisible cuts a pointer for a message and escapes what would not show.
func errorVisible(s string) string {
	const most = 256
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	if !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return s
	}
	q := strconv.Quote(s)
	return q[1 : len(q)-1]
}

// errorOf makes one error of the mistakes in a record; raw is its text.
func errorOf(list document.Errors, index int, raw []byte) *Error {
	first := list[0]
	return &Error{
		Line: first.Line, Column: first.Column, Offset: first.Offset, Pointer: first.Pointer,
		Reason: first.Reason, Remedy: first.Remedy,
		Index: index, ID: errorID(raw), Lost: len(raw) > 0, List: list,
	}
}

// errorID looks for the iD in the text of a record, which need not be JSON
// throughout: the first text of its form after the member that holds it.
func errorID(raw []byte) string {
	_, rest, ok := bytes.Cut(raw, []byte(`"orcid-identifier"`))
	if !ok {
		return ""
	}
	rest = rest[:min(len(rest), 512)]
	for i := 0; i+idLength <= len(rest); i++ {
		if idForm(rest[i : i+idLength]) {
			return string(rest[i : i+idLength])
		}
	}
	return ""
}

const idLength = len("0000-0002-1825-0097")

// idForm reports whether the text is four groups of four digits, of which the
// last may be X.
func idForm[T string | []byte](s T) bool {
	if len(s) != idLength {
		return false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case i%5 == 4:
			if c != '-' {
				return false
			}
		case c >= '0' && c <= '9', i == idLength-1 && c == 'X':
		default:
			return false
		}
	}
	return true
}

// idIn returns the iD at the start of a path such as
// /0000-0002-1825-0097/employment/7411, and what follows it.
func idIn(path string) (id, rest string) {
	path = strings.TrimPrefix(path, "/")
	if len(path) < idLength || !idForm(path[:idLength]) || len(path) > idLength && path[idLength] != '/' {
		return "", ""
	}
	return path[:idLength], path[idLength:]
}
