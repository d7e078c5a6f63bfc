package document

import (
	"encoding/binary"
	"io"
	"slices"
	"unicode/utf8"
)

// MaxName is the most bytes of a member name or of a number.
const MaxName = 1 << 10

// mode is what a walk over the document is for. Every walk checks the syntax;
// the first one also reads, the others run only when there is something to do.
type mode uint8

const (
	scanning   mode = iota // count the mistakes
	explaining             // describe them
	stripping              // blank unknown members in out
	reporting              // hand notices to the caller
)

// step is one step of a pointer: a member name (its place in the text) or an
// index (start is -1).
type step struct {
	start, end int
	escaped    bool
	hidden     bool // a name that errors do not tell
}

type scanner struct {
	buf  []byte // all that was read
	pos  int
	src  io.Reader
	done bool  // nothing more to read
	over bool  // there is more than settings.bytes
	fail error // what the reader said
	set  settings

	mode    mode
	lenient bool
	hush    bool // all of the text is private
	private bool // what is being read is
	met     bool // something private was met
	depth   int
	memory  int // bytes that the values met so far will take
	path    []step
	names   []step // names of the open objects, for duplicates

	problems int // mistakes, when scanning
	unknown  int // unknown members, when scanning
	told     int // bytes of their pointers
	version  versionMember

	errs    []*Error
	errText int
	out     []byte // copy without unknown members
	place   locator
}

// fill reads more; false means that there is no more.
func (s *scanner) fill() bool {
	if s.done {
		return false
	}
	if len(s.buf) == cap(s.buf) {
		s.buf = slices.Grow(s.buf, max(8<<10, len(s.buf)))
	}
	for range 100 {
		was := len(s.buf)
		end := min(cap(s.buf), was+64<<10)
		n, err := s.src.Read(s.buf[was:end])
		s.buf = s.buf[:was+n]
		if err == io.EOF {
			s.done = true
		} else if err != nil {
			s.done, s.fail = true, err
		}
		if len(s.buf) > s.set.bytes {
			s.buf = s.buf[:s.set.bytes]
			s.done, s.over, s.fail = true, true, nil
			return len(s.buf) > was
		}
		if n > 0 {
			return true
		}
		if s.done {
			return false
		}
	}
	s.done, s.fail = true, io.ErrNoProgress
	return false
}

// peek returns the byte at the position, 0 at the end. A NUL byte, which is
// nowhere allowed, comes as 1.
func (s *scanner) peek() byte {
	if s.pos < len(s.buf) || s.fill() {
		return max(s.buf[s.pos], 1)
	}
	return 0
}

// space skips blanks and returns the next byte as peek does.
func (s *scanner) space() byte {
	for {
		b := s.buf
		for i := s.pos; i < len(b); i++ {
			if c := b[i]; c != ' ' && c != '\n' && c != '\r' && c != '\t' {
				s.pos = i
				return max(c, 1)
			}
		}
		s.pos = len(b)
		if !s.fill() {
			return 0
		}
	}
}

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// text reads a JSON string whose opening quote is at the position of at most limit
// bytes and returns the place of its content. The position is then after the
// closing quote.
func (s *scanner) text(limit int) (st step, ok bool) {
	open := s.pos
	i := open + 1
	high := uint64(0)
	for {
		b := s.buf
		for i+8 <= len(b) {
			x := binary.LittleEndian.Uint64(b[i:])
			q := x ^ ones*'"'
			e := x ^ ones*'\\'
			if ((q-ones)&^q|(e-ones)&^e|(x-ones*' ')&^x)&highs != 0 {
				break
			}
			high |= x
			i += 8
		}
		stop := min(i+8, len(b))
		for i < stop && b[i] != '"' && b[i] != '\\' && b[i] >= ' ' {
			high |= uint64(b[i])
			i++
		}
		if i-open-1 > limit {
			s.pos = open
			return st, s.tooLong(limit, open)
		}
		if i < stop {
			switch b[i] {
			case '"':
				st.start, st.end = open+1, i
				s.pos = i + 1
				if high&highs != 0 && !utf8.Valid(b[st.start:st.end]) {
					return st, s.badUTF8(st.start, st.end)
				}
				return st, true
			case '\\':
				st.escaped = true
				if i, ok = s.escape(open, i); !ok {
					return st, false
				}
				continue
			default:
				s.pos = i
				return st, s.stop(Syntax, i, "a control character stands inside a text", `write it as an escape such as \n, \t or \u001f`)
			}
		}
		if i == len(b) {
			s.pos = i
			if !s.fill() {
				return st, s.ended("inside a text")
			}
		}
	}
}

// escape checks the escape whose backslash is at i, in the text opened at
// open, and returns the place after it.
func (s *scanner) escape(open, i int) (int, bool) {
	s.pos = i + 1
	switch s.peek() {
	case 0:
		return i, s.ended("inside a text")
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return i + 2, true
	case 'u':
	default:
		s.pos = i
		return i, s.stop(Syntax, i, "the escape "+s.quoted(string(s.buf[i:i+2]))+"does not exist in JSON", `write a backslash as \\`)
	}
	r, ok := s.hex(i)
	if !ok {
		return i, false
	}
	switch {
	case r >= 0xdc00 && r <= 0xdfff:
		return i, s.lone(i)
	case r >= 0xd800 && r <= 0xdbff:
		for k := range 2 {
			s.pos = i + 6 + k
			switch c := s.peek(); {
			case c == 0:
				return i, s.ended("inside a text")
			case c != `\u`[k]:
				return i, s.lone(i)
			}
		}
		low, ok := s.hex(i + 6)
		if !ok {
			return i, false
		}
		if low < 0xdc00 || low > 0xdfff {
			return i, s.lone(i)
		}
		return i + 12, true
	}
	return i + 6, true
}

func (s *scanner) lone(i int) bool {
	return s.stop(Encoding, i, "half a surrogate pair stands alone", "write the character itself, or both halves of the pair")
}

// hex reads the four digits of the \u escape whose backslash is at i.
func (s *scanner) hex(i int) (rune, bool) {
	var r rune
	for k := i + 2; k < i+6; k++ {
		s.pos = k
		c := s.peek()
		switch {
		case c >= '0' && c <= '9':
			r = r<<4 | rune(c-'0')
		case c >= 'a' && c <= 'f':
			r = r<<4 | rune(c-'a'+10)
		case c >= 'A' && c <= 'F':
			r = r<<4 | rune(c-'A'+10)
		case c == 0:
			return 0, s.ended("inside a text")
		default:
			return 0, s.stop(Syntax, i, `\u must be followed by four hexadecimal digits`, "complete the escape")
		}
	}
	s.pos = i + 6
	return r, true
}

// number reads a JSON number that starts at the position.
func (s *scanner) number() bool {
	start := s.pos
	c := s.peek()
	if c == '-' {
		s.pos++
		c = s.peek()
	}
	switch {
	case c == '0':
		s.pos++
		if c = s.peek(); c >= '0' && c <= '9' {
			return s.stop(Syntax, start, "a number starts with 0", "leave the leading zeros out, or write text in quotes")
		}
	case c >= '1' && c <= '9':
		if c = s.digits(start); c == 1 {
			return false
		}
	default:
		return s.unexpected("a digit")
	}
	if c == '.' {
		s.pos++
		if c = s.peek(); c < '0' || c > '9' {
			return s.unexpected("a digit after the decimal point")
		}
		if c = s.digits(start); c == 1 {
			return false
		}
	}
	if c == 'e' || c == 'E' {
		s.pos++
		if c = s.peek(); c == '+' || c == '-' {
			s.pos++
			c = s.peek()
		}
		if c < '0' || c > '9' {
			return s.unexpected("a digit of the exponent")
		}
		if s.digits(start) == 1 {
			return false
		}
	}
	return true
}

// digits skips digits and returns the byte after them, 0 at the end, 1 when
// the number is too long.
func (s *scanner) digits(start int) byte {
	for {
		for s.pos < len(s.buf) {
			c := s.buf[s.pos]
			if s.pos-start > MaxName {
				s.stop(Limit, start, "a number has more than 1024 characters", "write fewer digits, or text in quotes")
				return 1
			}
			if c < '0' || c > '9' {
				return max(c, 2) // no byte below 2 may follow anyway
			}
			s.pos++
		}
		if !s.fill() {
			return 0
		}
	}
}

// word reads true, false or null.
func (s *scanner) word(w string) bool {
	for i := range len(w) {
		if s.peek() != w[i] {
			return s.unexpected("the word " + w)
		}
		s.pos++
	}
	return true
}

// unescape returns the content of a text as it is meant.
func (s *scanner) unescape(st step) []byte {
	raw := s.buf[st.start:st.end]
	if !st.escaped {
		return raw
	}
	return unescape(raw)
}

// unescape resolves the escapes of a text that the scanner accepted.
func unescape(raw []byte) []byte {
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' {
			out = append(out, raw[i])
			continue
		}
		i++
		switch raw[i] {
		case 'b':
			out = append(out, '\b')
		case 'f':
			out = append(out, '\f')
		case 'n':
			out = append(out, '\n')
		case 'r':
			out = append(out, '\r')
		case 't':
			out = append(out, '\t')
		case 'u':
			r := hex4(raw[i+1:])
			i += 4
			if r >= 0xd800 && r <= 0xdbff {
				r = (r-0xd800)<<10 | (hex4(raw[i+3:]) - 0xdc00) + 0x10000
				i += 6
			}
			out = utf8.AppendRune(out, r)
		default:
			out = append(out, raw[i])
		}
	}
	return out
}

func hex4(b []byte) (r rune) {
	for _, c := range b[:4] {
		switch {
		case c >= 'a':
			c -= 'a' - 10
		case c >= 'A':
			c -= 'A' - 10
		default:
			c -= '0'
		}
		r = r<<4 | rune(c)
	}
	return r
}
