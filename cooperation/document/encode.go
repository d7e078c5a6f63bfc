package document

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
)

// EncodeOption changes how a document is written.
type EncodeOption func(*layout)

type layout struct {
	compact bool
	version string
}

// Compact writes the document on one line, as newline-delimited JSON needs it.
func Compact() EncodeOption { return func(l *layout) { l.compact = true } }

// Stamp writes "schemaVersion" with this version as the first member. It is
// for types without a field of that name; for others Encode returns an error.
func Stamp(version string) EncodeOption { return func(l *layout) { l.version = version } }

// Encode writes v as one JSON document: two-space indented, no HTML escaping,
// map keys sorted, a line feed at the end. The same value always gives the
// same bytes, and nothing is written unless all of it can be. Bytes in strings
// that are not UTF-8 become U+FFFD, as in encoding/json.
//
// What [Decode] would refuse whatever the type is not written either: a name
// twice in one object, a name or number above [MaxName], raw JSON that is not
// UTF-8 or holds half a surrogate pair.
func Encode[T any](w io.Writer, v T, opts ...EncodeOption) error {
	var l layout
	for _, o := range opts {
		o(&l)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		if isPrivate(v) {
			err = hushed(err)
		}
		return fmt.Errorf("document: cannot write %T: %w", v, err)
	}
	data := bytes.TrimSuffix(b.Bytes(), []byte{'\n'})
	s := unbounded(len(data))
	s.hold(data)
	s.version.wanted = true // to see whether it is there
	if !s.document(&opaque) || s.problems > 0 {
		s.hush = isPrivate(v)
		return fmt.Errorf("document: cannot write %T: %w", v, s.explain(&opaque, nil))
	}
	if l.version != "" {
		if _, _, ok := parseVersion(l.version); !ok {
			return fmt.Errorf("document: the schema version %s is not of the form 1.0", quote(l.version))
		}
		if data[0] != '{' || s.version.found || hasVersion(reflect.TypeOf(v)) {
			return fmt.Errorf("document: %T cannot be stamped with a schema version; set its own member, or use a struct", v)
		}
		data = stamp(data, l.version)
	}
	if !l.compact {
		var in bytes.Buffer
		if err := json.Indent(&in, data, "", "  "); err != nil {
			return fmt.Errorf("document: cannot write %T: %w", v, err)
		}
		data = in.Bytes()
	}
	_, err := w.Write(append(data, '\n'))
	return err
}
