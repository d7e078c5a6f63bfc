package document

import (
	"bytes"
	"encoding/json"
	"iter"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Extension is the value of the member "ext" of an entity: a JSON object in
// which vendors and users keep data of their own. It is kept raw and written
// again byte for byte, apart from blanks between its parts, with its members
// in the order in which they came.
//
//	type Partner struct {
//		…
//		Ext document.Extension `json:"ext,omitzero"`
//	}
//
// The zero value is "none" and is omitted; an empty object is kept. Values are
// comparable and equal if their compact text is.
type Extension struct{ raw string }

// objectPlan accepts any object.
var objectPlan = plan{accept: acceptObject, expect: "an object"}

// ParseExtension reads a JSON object, by the rules and default limits of
// [Decode]. Errors are of type [Errors].
func ParseExtension(data []byte) (Extension, error) {
	return parseExtension(data, newScanner(DefaultMaxBytes, nil))
}

// unbounded is a scanner for n bytes that are in memory anyway.
func unbounded(n int) *scanner {
	return newScanner(n, []Option{MaxDepth(maxDepth), MaxString(n)})
}

func parseExtension(data []byte, s *scanner) (Extension, error) {
	s.hold(data)
	if !s.document(&objectPlan) || s.problems > 0 {
		return Extension{}, s.explain(&objectPlan, nil)
	}
	var b bytes.Buffer
	b.Grow(len(data))
	if err := json.Compact(&b, data); err != nil {
		return Extension{}, err
	}
	return Extension{b.String()}, nil
}

// IsZero reports whether there is no extension.
func (x Extension) IsZero() bool { return x.raw == "" }

// String returns the compact JSON text, or nothing for the zero value.
func (x Extension) String() string { return x.raw }

// MarshalJSON returns the compact JSON text; the zero value gives null.
func (x Extension) MarshalJSON() ([]byte, error) {
	if x.raw == "" {
		return []byte("null"), nil
	}
	return []byte(x.raw), nil
}

// UnmarshalJSON reads a JSON object as [ParseExtension] does, but leaves the
// limits to whoever reads the document; null gives the zero value.
func (x *Extension) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*x = Extension{}
		return nil
	}
	v, err := parseExtension(data, unbounded(len(data)))
	if err == nil {
		*x = v
	}
	return err
}

// All goes through the members in their order. The values are compact raw JSON
// and may be kept.
func (x Extension) All() iter.Seq2[string, json.RawMessage] {
	return func(yield func(string, json.RawMessage) bool) {
		if x.raw == "" {
			return
		}
		s := unbounded(len(x.raw))
		s.hold([]byte(x.raw))
		s.pos = 1
		for c := s.space(); c == '"'; c = s.space() {
			name, _ := s.text(len(x.raw))
			s.pos++ // the colon
			start := s.pos
			if !s.value(&opaque, s.space(), false) {
				return
			}
			if !yield(string(s.unescape(name)), slices.Clone(s.buf[start:s.pos])) {
				return
			}
			s.pos++ // the comma or brace
		}
	}
}

// Get returns the raw value of a member.
func (x Extension) Get(name string) (json.RawMessage, bool) {
	for n, v := range x.All() {
		if n == name {
			return v, true
		}
	}
	return nil, false
}

// With returns the extension with a member set: in its place if it is there,
// else at the end. The value is raw JSON; nil takes the member out. The last
// member taken out leaves an empty object.
func (x Extension) With(name string, value json.RawMessage) (Extension, error) {
	if value != nil && !json.Valid(value) {
		return Extension{}, Errors{{Kind: Syntax, Pointer: pointerTo(name), Reason: "the value is not JSON", Remedy: "give raw JSON, such as a quoted text"}}
	}
	b := []byte{'{'}
	put := func(name string, value []byte) {
		if len(b) > 1 {
			b = append(b, ',')
		}
		quoted, _ := json.Marshal(name)
		b = append(append(append(b, quoted...), ':'), value...)
	}
	found := false
	for n, v := range x.All() {
		if n == name {
			found = true
			if v = value; v == nil {
				continue
			}
		}
		put(n, v)
	}
	if !found && value != nil {
		put(name, value)
	}
	return ParseExtension(append(b, '}'))
}

// hasVersion tells whether the type has a schemaVersion of its own.
func hasVersion(t reflect.Type) bool {
	f := planFor(t).fields
	return f != nil && f.find([]byte(versionName), 0) >= 0
}

// stamp puts the schema version first into a compact JSON object.
func stamp(data []byte, version string) []byte {
	out := append(make([]byte, 0, len(data)+32), `{"`+versionName+`":`+strconv.Quote(version)...)
	if data[1] != '}' {
		out = append(out, ',')
	}
	return append(out, data[1:]...)
}

func pointerTo(name string) string {
	return "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(name)
}
