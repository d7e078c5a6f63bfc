package document

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// members walks over an object.
func (c *Cursor) members(yield func(string) bool) {
	if !c.begin(Object) {
		return
	}
	s := &c.s
	start, base := c.start, len(s.names)
	if !s.enter() {
		c.dead = true
		return
	}
	var (
		met   uint64              // names met, as bits that may coincide
		index map[string]struct{} // names met, when there are many
		more  = true
	)
	b := c.peek()
loop:
	for b != '}' || met != 0 {
		if b != '"' {
			c.dead = true
			s.unexpected("a member name in double quotes")
			return
		}
		at := s.pos
		st, ok := c.quoted(min(MaxName, s.set.text))
		if !ok {
			return
		}
		name := c.meant(st)
		s.path = append(s.path, st)
		if b = c.peek(); b != ':' {
			c.dead = true
			s.unexpected("a colon after the member name")
			return
		}
		s.pos++
		c.peek()

		bit := nameBit(name)
		if met&bit == 0 && index == nil && len(s.names)-base < many {
			s.names = append(s.names, st)
		} else {
			var dup bool
			if dup, index = s.known(base, st, []byte(name), index); dup {
				s.duplicate(at)
				c.dead = s.full()
			}
		}
		met |= bit

		c.due, c.start = true, s.pos
		more = more && !c.dead && yield(name)
		if c.due {
			c.Skip()
		}
		if c.dead {
			return
		}
		s.path = s.path[:len(s.path)-1]
		switch b = c.peek(); b {
		case ',':
			s.pos++
			if b = c.peek(); b == '}' {
				c.dead = !s.trailingComma()
				return
			}
		case '}':
			break loop
		default:
			c.dead = true
			s.unexpected("a comma or } after the member")
			return
		}
	}
	s.pos++
	s.depth--
	s.names = s.names[:base]
	c.start = start
}

// nameBit is one of 64 bits for a name; the names of one object rarely share.
func nameBit(name string) uint64 {
	n := len(name)
	if n == 0 {
		return 1
	}
	return 1 << ((uint(name[0])*5 + uint(name[n-1])*11 + uint(name[n/2])*3 + uint(n)) & 63)
}

// items walks over a list.
func (c *Cursor) items(yield func(int) bool) {
	if !c.begin(List) {
		return
	}
	s := &c.s
	start := c.start
	if !s.enter() {
		c.dead = true
		return
	}
	more := true
	b := c.peek()
	for n := 0; b != ']' || n > 0; n++ {
		s.path = append(s.path, step{start: -1, end: n})
		c.due, c.start = true, s.pos
		more = more && yield(n)
		if c.due {
			c.Skip()
		}
		if c.dead {
			return
		}
		s.path = s.path[:len(s.path)-1]
		if b = c.peek(); b == ']' {
			break
		}
		if b != ',' {
			c.dead = true
			s.unexpected("a comma or ] after the item")
			return
		}
		s.pos++
		if b = c.peek(); b == ']' {
			c.dead = !s.trailingComma()
			return
		}
	}
	s.pos++
	s.depth--
	c.start = start
}

// quoted reads the text at the position; what is not simply a text ends the
// reading.
func (c *Cursor) quoted(limit int) (st step, ok bool) {
	s := &c.s
	b := s.buf
	i := s.pos + 1
	high := uint64(0)
	for i+8 <= len(b) {
		x := binary.LittleEndian.Uint64(b[i:])
		q := x ^ ones*'"'
		e := x ^ ones*'\\'
		if m := ((q-ones)&^q | (e-ones)&^e | (x-ones*' ')&^x) & highs; m != 0 {
			n := bits.TrailingZeros64(m) // of the first byte found, plus 7
			high |= x & (1<<(n-7) - 1)
			i += n >> 3
			if b[i] != '"' || i-s.pos-1 > limit || high&highs != 0 && !utf8.Valid(b[s.pos+1:i]) {
				break
			}
			st.start, st.end = s.pos+1, i
			s.pos = i + 1
			return st, true
		}
		high |= x
		i += 8
	}
	st, ok = s.text(limit)
	c.dead = !ok
	return st, ok
}

// meant is the content of a text.
func (c *Cursor) meant(st step) string {
	if st.escaped {
		return string(unescape(c.s.buf[st.start:st.end]))
	}
	return c.doc[st.start:st.end]
}
