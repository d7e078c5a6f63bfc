package document

import (
	"bytes"
	"encoding/binary"
	"math/bits"
)

// place is where a value stands; it says what ends it besides its brackets.
type place uint8

const (
	inText place = iota // nothing
	inList              // a comma or bracket of the list ends a word
	inLine              // the end of the line
)

// balance follows the brackets and quotation marks of a value.
type balance struct {
	depth int
	deep  bool   // more than 64 brackets were open, and kinds does not hold
	kinds uint64 // of the open brackets, 1 for {, the last one lowest
	text  bool   // inside a text
	skip  bool   // the next byte of the text is escaped
}

// marks are the bytes outside texts that count.
var marks = [256]bool{'{': true, '}': true, '[': true, ']': true, '"': true, '\n': true}

// scan goes on over b. It returns how many bytes belong to the value, and
// whether its end was met; fewer than all bytes and no end mean that the line
// ended inside it. A line end inside a text closes the text: there is none in
// JSON, and so a quotation mark that is missing costs one value, not all.
func (b *balance) scan(p []byte, in place) (n int, whole bool) {
	for n < len(p) {
		if b.text {
			if n = b.inText(p, n); n == len(p) {
				return n, false
			}
			c := p[n]
			b.text = false
			if c == '"' {
				n++
				if b.depth == 0 {
					return n, true
				}
				continue
			}
			if in == inLine {
				b.text = true
				return n, false
			}
			if b.depth == 0 {
				return n, false
			}
		}
		for n < len(p) && !marks[p[n]] {
			n++
		}
		if n == len(p) {
			return n, false
		}
		c := p[n]
		n++
		switch c {
		case '"':
			b.text = true
		case '{', '[':
			b.depth++
			b.deep = b.deep || b.depth > 64
			b.kinds <<= 1
			if c == '{' {
				b.kinds |= 1
			}
		case '\n':
			if in == inLine {
				return n - 1, false
			}
		default:
			if b.close(c) {
				return n, true
			}
		}
	}
	return n, false
}

// close closes the innermost bracket of the kind of c, with those left open
// inside it; a bracket that closes nothing is passed over. In a value that is
// too deep to be read, brackets are only counted. It tells whether the value is
// over.
func (b *balance) close(c byte) bool {
	want := b.kinds
	if c == ']' {
		want = ^want
	}
	k := bits.TrailingZeros64(want) + 1
	if b.deep {
		k = 1
	} else if k > b.depth {
		return false
	}
	b.kinds >>= k
	b.depth -= k
	return b.depth == 0
}

// inText returns the place from n on of what ends a text: a quotation mark, or
// a line end.
func (b *balance) inText(p []byte, n int) int {
	if b.skip && n < len(p) {
		b.skip = false
		if p[n] != '\n' {
			n++
		}
	}
	for {
		for stop := min(len(p), n+64); n+8 <= stop; {
			x := binary.LittleEndian.Uint64(p[n:])
			q, e, l := x^ones*'"', x^ones*'\\', x^ones*'\n'
			if m := ((q-ones)&^q | (e-ones)&^e | (l-ones)&^l) & highs; m != 0 {
				n += bits.TrailingZeros64(m) >> 3
				break
			}
			n += 8
		}
		for step := 64; n < len(p) && p[n] != '"' && p[n] != '\\' && p[n] != '\n'; step *= 2 {
			n += plainBytes(p[n:min(len(p), n+step)])
		}
		if n == len(p) || p[n] != '\\' {
			return n
		}
		if n++; n == len(p) {
			b.skip = true
			return n
		}
		if p[n] != '\n' {
			n++
		}
	}
}

// plainBytes counts the bytes of a text before one that inText looks for.
func plainBytes(p []byte) int {
	for _, c := range []byte{'"', '\\', '\n'} {
		if n := bytes.IndexByte(p, c); n >= 0 {
			p = p[:n]
		}
	}
	return len(p)
}

// word goes on over what is no text, list or object, such as a number. On a
// line that is all the line.
func (b *balance) word(p []byte, in place) (n int, whole bool) {
	ends := "\n"
	switch in {
	case inList:
		ends = ",] \t\r\n"
	case inText:
		ends = " \t\r\n"
	}
	n = bytes.IndexAny(p, ends)
	if n < 0 {
		return len(p), false
	}
	return n, true
}

// move brings line and column to the position.
func (f *framer) move(to int) {
	part := f.buf[f.mark:to]
	if n := bytes.Count(part, []byte{'\n'}); n > 0 {
		f.line += n
		f.column = 1
		part = part[bytes.LastIndexByte(part, '\n')+1:]
	}
	f.column += characters(part)
	f.mark = to
}

// characters counts the bytes that start a character in UTF-8.
func characters(p []byte) (n int) {
	n = len(p)
	for ; len(p) >= 8; p = p[8:] {
		x := binary.LittleEndian.Uint64(p)
		n -= bits.OnesCount64(x & ^(x << 1) & highs) // 10xxxxxx
	}
	for _, c := range p {
		if c&0xc0 == 0x80 {
			n--
		}
	}
	return n
}
