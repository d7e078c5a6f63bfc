package document

import (
	"bytes"
	"fmt"
)

// value yields the value at the position, which starts with c.
func (f *framer) value(c byte, in place) bool {
	f.move(f.pos)
	var b balance
	n, whole := 0, false // bytes of the value so far
	next := 0            // where the next one starts before this one ends
	for {
		k := 0
		part := f.buf[f.pos+n:]
		if f.open && in != inLine {
			if next = f.next(n, len(part)+n); next > 0 {
				part = part[:max(next-n, 0)]
			}
		}
		switch c {
		case '{', '[', '"':
			k, whole = b.scan(part, in)
		default:
			k, whole = b.word(part, in)
		}
		n += k
		if next > 0 || whole || n > f.limit || n < len(f.buf)-f.pos || !f.more() {
			break
		}
	}
	if !whole && next == 0 && in != inLine {
		next = f.next(0, n)
		f.open = f.open || next > 0
	}
	if next > 0 && !whole {
		part := bytes.TrimRight(f.buf[f.pos:f.pos+next], " \t\r\n")
		if in == inList { // whose comma it is
			part = bytes.TrimRight(bytes.TrimSuffix(part, []byte{','}), " \t\r\n")
		}
		n = len(part)
	}
	if n > f.limit {
		return f.tooLong(c, in, &b, n, whole || next > 0)
	}
	if c != '{' && c != '[' && c != '"' {
		whole = f.fail == nil || n < len(f.buf)-f.pos
		n = len(bytes.TrimRight(f.buf[f.pos:f.pos+n], " \t\r"))
	}
	v := f.here(f.pos)
	v.Raw = f.buf[f.pos : f.pos+n : f.pos+n]
	f.index++
	f.pos += n
	if whole {
		return f.yield(v, nil)
	}
	e := &Error{Line: v.Line, Column: v.Column, Offset: v.Offset, Kind: Syntax, Reason: "the line ends inside the value that starts here", Remedy: "close its brackets and quotation marks on the same line"}
	switch {
	case next > 0:
		e.Reason, e.Remedy = "the value that starts here does not end before the next one", "close its brackets and quotation marks"
	case f.pos == len(f.buf):
		e.Reason, e.Remedy = "the text ends inside the value that starts here", "check that the file is complete"
	}
	if f.fail != nil && f.pos == len(f.buf) {
		e.Kind, e.cause = ReadFailed, f.fail
		e.Reason, e.Remedy = "reading failed inside the value that starts here: "+f.fail.Error(), "read again from the start"
		f.yield(v, Errors{e})
		return false
	}
	return f.yield(v, Errors{e})
}

// next looks from byte n of the value at the position to byte end for a line
// that starts as the value does, with the same member name, and no further in.
// It returns where, or 0.
func (f *framer) next(n, end int) int {
	p := f.buf[f.pos : f.pos+end]
	like := head(p[:min(len(p), headSize)])
	if like == nil {
		return 0
	}
	for n = max(n-2*headSize, 0); ; { // the part before may have ended inside such a line
		k := bytes.IndexByte(p[n:], '\n')
		if k < 0 {
			return 0
		}
		n += k + 1
		line := bytes.TrimLeft(p[n:], " \t")
		if at := len(p) - len(line); at-n < min(f.column, headSize) && bytes.HasPrefix(line, like) {
			return at
		}
	}
}

// head is the start of an object up to the end of its first member name.
func head(p []byte) []byte {
	i := bytes.IndexByte(p, '"')
	if i < 0 || p[0] != '{' || len(bytes.TrimSpace(p[1:i])) > 0 {
		return nil
	}
	k := bytes.IndexByte(p[i+1:], '"')
	if k < 0 {
		return nil
	}
	return p[:i+k+2]
}

// tooLong skips a value of which n bytes were met and yields its head.
func (f *framer) tooLong(c byte, in place, b *balance, n int, whole bool) bool {
	v := f.here(f.pos)
	v.Raw = bytes.Clone(f.buf[f.pos:min(f.pos+headSize, f.pos+n)])
	f.index++
	f.pos += n
	for !whole && f.pos == len(f.buf) && f.more() {
		k := 0
		switch c {
		case '{', '[', '"':
			k, whole = b.scan(f.buf[f.pos:], in)
		default:
			k, whole = b.word(f.buf[f.pos:], in)
		}
		f.pos += k
	}
	return f.yield(v, Errors{{
		Line: v.Line, Column: v.Column, Offset: v.Offset, Kind: Limit,
		Reason: fmt.Sprintf("the value has more than %d bytes", f.limit),
		Remedy: "split it, or raise the limit with MaxBytes",
	}})
}
