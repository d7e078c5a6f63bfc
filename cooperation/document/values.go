package document

import (
	"bytes"
	"encoding/json"
	"io"
	"iter"
)

// Value is one JSON value of a text that holds several.
type Value struct {
	// Raw is the text of the value, valid until the next step of [Values].
	Raw json.RawMessage
	// Index counts the values from 0, bad ones included.
	Index int
	// Line and Column of the first byte count from 1; columns are Unicode
	// characters.
	Line   int
	Column int
	// Offset of the first byte counts bytes from the start of the text.
	Offset int64
}

// Values reads a text of many JSON values one by one, whichever form it has:
//
//   - a list: the text starts with [, and its items are the values;
//   - lines: one value on each line (newline-delimited JSON), blank ones skipped;
//   - values written over several lines, one or one after another.
//
// The first bytes decide. A text that starts with { is lines if the first line
// holds a whole object, or if the next line starts an object again where none
// can stand; else it is read to its closing brace.
//
// Values only frames: it finds where a value ends by brackets and quotation
// marks, and what is inside is for the reader of the value to check, such as
// [Cursor.Reset] or [DecodeBytes]. Memory holds one value: [MaxBytes] is its
// limit, [DefaultMaxLine] unless set, and a longer one is skipped without being
// held. The other options do not count here.
//
// An error is of type [Errors], with its place, and the next value follows
// where one can be found: in a list after the brackets are closed, in lines on
// the next line. An object that is not closed ends before a line that starts as
// it does, with the same member name and no further in; without such a line it
// costs all that follows. The error comes with the value that it is about, whole
// or what there is of it (of one too long, the first 1,024 bytes); where Raw is
// nil, no value is lost, and Index is that of the next one. Such are reports
// that two values share a line (both are given), that a comma is missing or has
// nothing beside it, that the list is not closed, or that the reader failed. A
// text that ends inside a value gives the values before and then an error. A
// text of nothing but blanks holds no value; a byte order mark at its start is
// passed over.
//
//	var c document.Cursor
//	for v, err := range document.Values(file) {
//		if err != nil {
//			log.Print(err) // names line and column
//			continue
//		}
//		c.Reset(v)
//		…
//	}
//
// [Lines] is the narrower way, where each line must be one document of one Go
// type. The sequence can be ranged over once.
func Values(r io.Reader, opts ...Option) iter.Seq2[Value, error] {
	return func(yield func(Value, error) bool) {
		var set settings
		for _, o := range opts {
			o(&set)
		}
		set.defaults(DefaultMaxLine)
		f := &framer{src: r, limit: set.bytes, line: 1, column: 1, yield: yield}
		f.run()
	}
}

const (
	window   = 64 << 10 // bytes read at once
	headSize = 1 << 10  // bytes kept of a value that is too long
)

// framer cuts a text into values.
type framer struct {
	src   io.Reader
	limit int
	yield func(Value, error) bool

	buf   []byte
	pos   int   // where to go on in buf
	base  int64 // bytes before buf
	done  bool  // nothing more to read
	fail  error // what the reader said
	index int   // of the next value
	open  bool  // a value before did not end before the next one

	mark, line, column int // a place in buf, with its line and column
}

// run yields all values.
func (f *framer) run() {
	f.need(3)
	switch {
	case bytes.HasPrefix(f.buf, []byte("\xef\xbb\xbf")):
		f.pos, f.mark = 3, 3
	case bytes.HasPrefix(f.buf, []byte("\xfe\xff")), bytes.HasPrefix(f.buf, []byte("\xff\xfe")):
		f.report(Encoding, "the text is UTF-16", "save it as UTF-8")
		return
	}
	ok := true
	switch c := f.space(); {
	case c == 0:
	case c == '[':
		f.pos++
		ok = f.list()
	case c != '{' || f.inLines():
		ok = f.lines()
	default:
		ok = f.texts()
	}
	if ok && f.fail != nil {
		f.failed()
	}
}

// failed reports that the reader failed.
func (f *framer) failed() {
	f.move(len(f.buf))
	v := f.here(len(f.buf))
	f.yield(v, Errors{{
		Line: v.Line, Column: v.Column, Offset: v.Offset, Kind: ReadFailed,
		Reason: "reading failed: " + f.fail.Error(), Remedy: "read again from the start", cause: f.fail,
	}})
}

// list yields the items of a list, whose opening bracket was read.
func (f *framer) list() bool {
	comma := true // or the start of the list
	for first := true; ; first = false {
		c := f.space()
		switch {
		case c == 0:
			return f.fail != nil || f.report(Syntax, "the text ends before the list is closed", "check that the file is complete")
		case c == ']':
			if comma && !first && !f.report(Syntax, "nothing follows the comma", "remove the comma") {
				return false
			}
			f.pos++
			if f.space() == 0 {
				return true
			}
			return f.report(TrailingData, "something stands after the end of the list", "keep one list per text, or write its items on lines")
		case c == ',':
			if comma && !f.report(Syntax, "a value is expected here, not a comma", "remove the comma") {
				return false
			}
			f.pos++
			comma = true
			continue
		case !comma:
			if !f.report(Syntax, "a comma is missing before this value", "write a comma before it") {
				return false
			}
		}
		comma = false
		if !f.value(c, inList) {
			return false
		}
	}
}

// lines yields what stands on lines.
func (f *framer) lines() bool {
	last := 0 // line of the value before
	for {
		c := f.space()
		if c == 0 {
			return true
		}
		f.move(f.pos)
		if f.line == last {
			if c != '{' && c != '[' && c != '"' {
				if !f.report(TrailingData, "something stands after the value on this line", "keep one value per line") {
					return false
				}
				f.skipLine()
				continue
			}
			if !f.report(TrailingData, "two values stand on one line", "start a new line before this one") {
				return false
			}
		}
		last = f.line
		if !f.value(c, inLine) {
			return false
		}
	}
}

// texts yields values written over several lines.
func (f *framer) texts() bool {
	for {
		c := f.space()
		if c == 0 {
			return true
		}
		if !f.value(c, inText) {
			return false
		}
	}
}

// inLines decides whether a text that starts with { is one value per line.
func (f *framer) inLines() bool {
	end := 0 // of the first line, from the position
	for {
		n := bytes.IndexByte(f.buf[f.pos+end:], '\n')
		if n >= 0 {
			end += n
			break
		}
		end = len(f.buf) - f.pos
		if end > f.limit || !f.more() {
			return true // all stands on one line, or it is too long
		}
	}
	first := bytes.TrimRight(f.buf[f.pos:f.pos+end], " \t\r")
	var b balance
	if _, whole := b.scan(first, inLine); whole || b.text {
		return true
	}
	for next := end; ; next++ {
		if f.pos+next >= len(f.buf) && (next >= end+window || !f.more()) {
			return false
		}
		switch f.buf[f.pos+next] {
		case ' ', '\t', '\r', '\n':
		case '{':
			return !bytes.ContainsRune([]byte("{[:,"), rune(first[len(first)-1]))
		default:
			return false
		}
	}
}

// report yields an error at the position that costs no value.
func (f *framer) report(k Kind, reason, remedy string) bool {
	f.move(f.pos)
	v := f.here(f.pos)
	return f.yield(v, Errors{{Line: v.Line, Column: v.Column, Offset: v.Offset, Kind: k, Reason: reason, Remedy: remedy}})
}

// here is the value at the position i, without its text.
func (f *framer) here(i int) Value {
	return Value{Index: f.index, Line: f.line, Column: f.column, Offset: f.base + int64(i)}
}

// skipLine moves behind the line end.
func (f *framer) skipLine() {
	for {
		if n := bytes.IndexByte(f.buf[f.pos:], '\n'); n >= 0 {
			f.pos += n
			return
		}
		f.pos = len(f.buf)
		if !f.more() {
			return
		}
	}
}

// space skips blanks and returns the next byte, 0 at the end; a NUL comes as 1.
func (f *framer) space() byte {
	for {
		for f.pos < len(f.buf) {
			if c := f.buf[f.pos]; c != ' ' && c != '\n' && c != '\r' && c != '\t' {
				return max(c, 1)
			}
			f.pos++
		}
		if !f.more() {
			return 0
		}
	}
}

// need reads until n bytes are there, or the text ends.
func (f *framer) need(n int) {
	for len(f.buf)-f.pos < n && f.more() {
	}
}

// more reads more behind the position, before which all may go; false means
// that there is no more.
func (f *framer) more() bool {
	if f.done {
		return false
	}
	if f.pos > 0 && len(f.buf)+window > cap(f.buf) {
		f.move(f.pos)
		n := copy(f.buf, f.buf[f.pos:])
		f.base += int64(f.pos)
		f.buf, f.pos, f.mark = f.buf[:n], 0, 0
	}
	if len(f.buf) == cap(f.buf) {
		grown := make([]byte, len(f.buf), max(2*window, 2*cap(f.buf)))
		copy(grown, f.buf)
		f.buf = grown
	}
	for range 100 {
		n, err := f.src.Read(f.buf[len(f.buf):min(len(f.buf)+window, cap(f.buf))])
		f.buf = f.buf[:len(f.buf)+n]
		if err == io.EOF {
			f.done = true
		} else if err != nil {
			f.done, f.fail = true, err
		}
		if n > 0 {
			return true
		}
		if f.done {
			return false
		}
	}
	f.done, f.fail = true, io.ErrNoProgress
	return false
}
