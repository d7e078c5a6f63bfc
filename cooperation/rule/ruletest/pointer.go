package ruletest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/cooperation/rule"
)

// pointerFault says what keeps a text from being a pointer of RFC 6901.
func pointerFault(p string) string {
	if p != "" && p[0] != '/' {
		return "is not a pointer: begin with a slash, or leave it empty for the whole object"
	}
	for i := 0; i < len(p); i++ {
		if p[i] == '~' && (i+1 == len(p) || p[i+1] != '0' && p[i+1] != '1') {
			return "has a bare ~: write ~0 for it, and ~1 for a slash within a name"
		}
	}
	return ""
}

// place checks that the violation points into the document.
func (f *findings) place(x rule.Violation, document any) {
	about := string(x.Code)
	segments := strings.Split(x.Pointer, "/")[1:]
	if x.Pointer == "" {
		segments = nil
	}
	if slices.Contains(segments, "*") {
		f.add(about, "the pointer %q still has a star: give f.At as many indexes as Where has stars", x.Pointer)
		return
	}
	if fault := pointerFault(x.Pointer); fault != "" {
		return // said of Where
	}
	at := document
	for i, segment := range segments {
		name := strings.NewReplacer("~1", "/", "~0", "~").Replace(segment)
		next, ok := member(at, name)
		if !ok && i == len(segments)-1 && couldHave(at, name) {
			return
		}
		if !ok {
			f.add(about, "the pointer %q leads nowhere in the broken sample's JSON from %q on: correct Where or the indexes of f.At, or point at the part that is missing", x.Pointer, "/"+strings.Join(segments[:i+1], "/"))
			return
		}
		at = next
	}
}

// member returns the part of a JSON value that a segment names.
func member(at any, name string) (any, bool) {
	switch at := at.(type) {
	case map[string]any:
		next, ok := at[name]
		return next, ok
	case []any:
		if n, ok := index(name); ok && n < len(at) {
			return at[n], true
		}
	}
	return nil, false
}

// couldHave reports whether a member may be absent from a JSON value: any name
// of an object, the place after the end of an array.
func couldHave(at any, name string) bool {
	switch at := at.(type) {
	case map[string]any:
		return true
	case []any:
		n, ok := index(name)
		return ok && n == len(at) || name == "-"
	}
	return false
}

// index reads an array index of RFC 6901: no sign, no leading zero.
func index(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 0 && strconv.Itoa(n) == s
}
