package ror

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/scicoop/scicoop/cooperation/document"
)

// Error is what is wrong with one record, or with the text around it. There is
// one for each bad record, which holds all that is wrong there.
type Error struct {
	// Line and Column count from 1, Offset counts bytes from the start of the
	// text, after decompression. They point at the first mistake.
	Line   int
	Column int
	Offset int64
	// Index is the place of the record among all, from 0, bad ones included.
	Index int
	// ID is the id of the record, if it can be read, also when the mistake
	// stands before it.
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

// Error gives place, record, reason and remedy on one line.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("ror: ")
	if e.Line > 0 {
		fmt.Fprintf(&b, "line %d, column %d: ", e.Line, e.Column)
	}
	if e.ID != "" {
		b.WriteString(errorVisible(e.ID) + ": ")
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

// errorVisible cuts a text of others for a message and escapes what would not
// show.
func errorVisible(s string) string {
	const most = 128
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

// errorID looks for the member id in the text of a record that is not JSON
// throughout.
func errorID(raw []byte) string {
	depth, name := 0, false // name: a member name of the record is expected
	for i := 0; i < len(raw); i++ {
		switch raw[i] {
		case '{', '[':
			depth++
			name = depth == 1
		case '}', ']':
			if depth--; depth <= 0 {
				return ""
			}
		case ',':
			name = depth == 1
		case '"':
			text, end := errorText(raw, i)
			if name && depth == 1 && string(text) == "id" {
				if id := errorIDValue(raw[min(end+1, len(raw)):]); id != "" {
					return id
				}
			}
			name, i = false, end
		}
	}
	return ""
}

// errorIDValue reads a colon and a text.
func errorIDValue(raw []byte) string {
	rest, ok := bytes.CutPrefix(bytes.TrimLeft(raw, " \t\r\n"), []byte(":"))
	if rest = bytes.TrimLeft(rest, " \t\r\n"); !ok || len(rest) == 0 || rest[0] != '"' {
		return ""
	}
	text, end := errorText(rest, 0)
	if end == len(rest) { // it has no end
		return ""
	}
	return strings.ToValidUTF8(string(text), "\ufffd")
}

// errorText returns the text opened at i and the place of its closing quotation
// mark, or of the line end before it, or the length of raw.
func errorText(raw []byte, i int) (text []byte, end int) {
	open := i + 1
	for end = open; end < len(raw) && raw[end] != '"' && raw[end] != '\n'; end++ {
		if raw[end] == '\\' {
			end++
		}
	}
	end = min(end, len(raw))
	return raw[open:end], end
}

// errorWrongID says that a record has no id that could be used.
func errorWrongID(list document.Errors, v document.Value, reason, remedy string) document.Errors {
	list = append(list, &document.Error{
		Pointer: "/id", Line: v.Line, Column: v.Column, Offset: v.Offset, Kind: document.BadValue,
		Reason: reason, Remedy: remedy,
	})
	slices.SortStableFunc(list, func(a, b *document.Error) int { return int(a.Offset - b.Offset) })
	return list
}
