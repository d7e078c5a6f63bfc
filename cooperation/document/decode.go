package document

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"
)

// The limits that hold when no option sets others.
const (
	DefaultMaxBytes  = 64 << 20 // bytes of a document
	DefaultMaxDepth  = 64       // arrays and objects open at once
	DefaultMaxString = 1 << 20  // bytes of one text, escapes counted as written
	DefaultMaxLine   = 4 << 20  // bytes of one line for Lines
	DefaultMaxMemory = 32 << 20 // bytes that the values take, or 16 for each byte read if that is more
)

// maxDepth is what encoding/json can read.
const maxDepth = 10000

// Option changes how a document is read.
type Option func(*settings)

type settings struct {
	bytes, depth, text int
	memory, perByte    int
	lenient            bool
	report             func(Notice)
	version            string
	versioned          bool
}

// MaxBytes sets the most bytes of a document (of a line, for [Lines]). A
// number below 1 leaves the default.
func MaxBytes(n int) Option {
	return func(s *settings) { s.bytes = max(n, 0) }
}

// MaxDepth sets how many arrays and objects may be open at once, at most
// 10,000. A number below 1 leaves the default.
func MaxDepth(n int) Option {
	return func(s *settings) { s.depth = min(max(n, 0), maxDepth) }
}

// MaxString sets the most bytes of a single text, escapes counted as they are
// written. A number below 1 leaves the default.
func MaxString(n int) Option {
	return func(s *settings) { s.text = max(n, 0) }
}

// MaxMemory sets the most bytes of memory that the values read may take: the
// items of lists, the entries of maps, and what pointers lead to, by the sizes
// of their Go types. It is there because two bytes of JSON, {}, may ask for a
// large struct. While lists and maps grow they take up to about three times as
// much; the text itself (see [MaxBytes]) and what types hold that read JSON
// themselves are not counted. A number below 1 leaves the default, which grows
// with the document.
func MaxMemory(n int) Option {
	return func(s *settings) { s.memory = max(n, 0) }
}

// Lenient lets unknown members pass and hands them to report, in the order of
// the document and only once the document as a whole was accepted. All other
// mistakes stay errors. A nil report drops the members in silence; write that
// only where nothing can be lost.
func Lenient(report func(Notice)) Option {
	return func(s *settings) {
		s.lenient = true
		if report != nil {
			s.report = report
		}
	}
}

// Report takes the notices without making the reading lenient. Together with
// [Version] it lets a document of a newer minor version be read leniently.
func Report(report func(Notice)) Option {
	return func(s *settings) { s.report = report }
}

// Version demands the member "schemaVersion" at the top of the document, which
// the type may have or not, and reads by [CheckVersion] what this program's
// version, such as "1.0", can read. A document of a newer minor version is
// read leniently if [Report] or [Lenient] takes what is unknown; without them
// it is read only if it holds nothing unknown, so that nothing is lost.
func Version(supported string) Option {
	return func(s *settings) { s.version, s.versioned = supported, true }
}

func (s *settings) defaults(bytes int) {
	if s.bytes == 0 {
		s.bytes = bytes
	}
	if s.depth == 0 {
		s.depth = DefaultMaxDepth
	}
	if s.text == 0 {
		s.text = DefaultMaxString
	}
	if s.memory == 0 {
		s.memory, s.perByte = DefaultMaxMemory, 16
	}
}

// Decode reads exactly one document from r, to the end of r. On an error, which
// is of type [Errors], it returns the zero T. T is a struct or any other type
// that encoding/json reads, by the same tags.
func Decode[T any](r io.Reader, opts ...Option) (T, error) {
	s := newScanner(DefaultMaxBytes, opts)
	s.src = r
	switch r := r.(type) {
	case *bytes.Reader:
		s.expect(r.Len())
	case *bytes.Buffer:
		s.expect(r.Len())
	case *strings.Reader:
		s.expect(r.Len())
	}
	return decode[T](s)
}

// DecodeBytes is [Decode] for a document in memory. It neither changes data nor
// keeps it.
func DecodeBytes[T any](data []byte, opts ...Option) (T, error) {
	s := newScanner(DefaultMaxBytes, opts)
	s.hold(data)
	return decode[T](s)
}

func decode[T any](s *scanner) (T, error) {
	var v, zero T
	if list := s.decode(reflect.TypeFor[T](), &v); list != nil {
		return zero, list
	}
	return v, nil
}

func newScanner(bytes int, opts []Option) *scanner {
	s := new(scanner)
	for _, o := range opts {
		o(&s.set)
	}
	s.set.defaults(bytes)
	return s
}

// expect makes room for a document of n bytes.
func (s *scanner) expect(n int) {
	s.buf = make([]byte, 0, min(n, s.set.bytes)+512)
}

// hold makes the scanner read data, from a fresh state.
func (s *scanner) hold(data []byte) {
	*s = scanner{
		set: s.set, done: true, path: s.path, names: s.names, place: s.place,
		over: len(data) > s.set.bytes, buf: data[:min(len(data), s.set.bytes)],
	}
}

// decode puts the document into v, a pointer to a t.
func (s *scanner) decode(t reflect.Type, v any) Errors {
	p := planFor(t)
	s.version.wanted = s.set.versioned
	s.mode, s.lenient = scanning, s.set.lenient
	whole := s.document(p)
	if s.version.wanted {
		e := s.checkVersion(whole, p.private)
		if e != nil && s.version.found {
			return s.placed(Errors{e})
		}
		if e != nil && whole {
			return s.explain(p, e)
		}
		s.lenient = s.lenient || s.version.newer && s.set.report != nil
	}
	if !whole || s.problems > 0 || s.unknown > 0 && !s.lenient {
		return s.explain(p, nil)
	}
	if s.told/4 > s.set.bytes {
		return s.placed(Errors{{Kind: Limit, Reason: "the unknown members are too many to report", Remedy: "use a newer version of this program"}})
	}
	data := s.buf
	if s.unknown > 0 {
		s.mode, s.out = stripping, slices.Clone(s.buf)
		s.document(p)
		data = s.out
	}
	if err := json.Unmarshal(data, v); err != nil {
		if list := s.explain(p, nil); len(list) > 0 {
			return list
		}
		e := &Error{Kind: BadValue, Reason: fmt.Sprintf("the document does not fit the Go type %v", t), Remedy: "mend the type"}
		if !s.met {
			e.Reason, e.cause = e.Reason+": "+err.Error(), err
		}
		return s.placed(Errors{e})
	}
	if s.set.report != nil && (s.unknown > 0 || s.version.newer) {
		s.mode, s.place = reporting, s.place.start()
		s.document(p)
	}
	return nil
}

// explain walks again to describe all mistakes; first may be one known already.
func (s *scanner) explain(p *plan, first *Error) Errors {
	s.mode = explaining
	if first != nil {
		s.errs = append(s.errs, first)
	}
	s.document(p)
	return s.placed(s.ordered(s.errs))
}

// ordered sorts the mistakes by place and says when there may be more.
func (s *scanner) ordered(list Errors) Errors {
	slices.SortStableFunc(list, func(a, b *Error) int { return int(a.Offset - b.Offset) })
	if s.full() {
		list = append(list, &Error{
			Offset: int64(s.pos), Kind: Limit,
			Reason: fmt.Sprintf("%d errors are listed and there may be more", len(list)), Remedy: "mend these first",
		})
	}
	return list
}

// placed adds lines and columns.
func (s *scanner) placed(list Errors) Errors {
	s.place = s.place.start()
	for _, e := range list {
		e.Line, e.Column = s.place.find(s.buf, int(e.Offset))
		e.Offset += s.place.offset
	}
	return list
}

// notify hands the member whose name is at at and whose value lies between
// start and the position to the caller.
func (s *scanner) notify(at, start int, unknown bool) {
	n := Notice{Pointer: s.pointer(), Kind: BadVersion, Value: slices.Clone(s.buf[start:s.pos])}
	if unknown {
		n.Kind = UnknownMember
	}
	n.Line, n.Column = s.place.find(s.buf, at)
	n.Offset = int64(at) + s.place.offset
	s.set.report(n)
}

// locator finds lines and columns of rising offsets.
type locator struct {
	before    int   // lines before the text
	left      int   // columns before the text, on its first line
	offset    int64 // bytes before the text
	at        int
	line, col int
}

func (l locator) start() locator { return locator{before: l.before, left: l.left, offset: l.offset} }

func (l *locator) find(buf []byte, off int) (line, col int) {
	off = min(off, len(buf))
	if l.line == 0 || off < l.at {
		l.at, l.line, l.col = 0, 1, 1+l.left
	}
	part := buf[l.at:off]
	if n := bytes.Count(part, []byte{'\n'}); n > 0 {
		l.line += n
		l.col = 1
		part = part[bytes.LastIndexByte(part, '\n')+1:]
	}
	l.col += utf8.RuneCount(part)
	l.at = off
	return l.before + l.line, l.col
}
