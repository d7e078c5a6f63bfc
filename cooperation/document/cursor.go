package document

import (
	"encoding/json"
	"iter"
	"math"
	"strconv"
	"strings"
)

// Cursor reads one JSON document in memory value by value, for formats of
// others whose shape no Go type fits: members of several forms, several
// versions of a schema in one text, members to be kept that nobody foresaw.
// Where a Go type fits, [DecodeBytes] is shorter.
//
//	c := document.NewCursor(data)
//	for name := range c.Members() {
//		switch name {
//		case "id":
//			p.ID = c.Text()
//		case "founded":
//			if !c.Null() {
//				p.Founded = c.Int()
//			}
//		case "aliases":
//			for range c.Items() {
//				p.Aliases = append(p.Aliases, c.Text())
//			}
//		}
//	}
//	if err := c.End(); err != nil {
//		return err // of type Errors, with pointers, lines and remedies
//	}
//
// A value is read once; one that is not read, as a member the switch lacks, is
// checked and skipped. A loop that is left early skips the rest of its object
// or list. A value of another shape than asked for gives the zero value and an
// error of its own ([Cursor.Shape] looks before, [Cursor.Null] reads null), and
// the reading goes on, as after a member given twice. A mistake of syntax or a
// limit ends it: loops end, and what is read from then on is zero. So no read
// needs a check; [Cursor.End] tells all that was wrong, up to [MaxErrors].
//
// The rules are those of [Decode] for values of any shape, with its limits;
// of the options, [MaxBytes], [MaxDepth] and [MaxString] count here. Texts
// without escapes are parts of one copy of the document, so that all of them
// together cost one allocation; they keep that copy alive, and strings.Clone
// takes one out of it.
//
// The zero Cursor is ready for [Cursor.Reset], which also lets one Cursor read
// many documents; before that it is at the end of an empty one.
type Cursor struct {
	s     scanner
	doc   string // copy of the document
	start int    // where the value read last, or to be read, starts
	due   bool   // a value is to be read at the position
	dead  bool   // nothing can be read any more
}

// Shape is the JSON type of a value. It is a closed set; the zero value says
// that there is no value to read.
type Shape uint8

const (
	Null Shape = iota + 1
	Bool
	Number
	Text
	List
	Object
)

var shapes = [256]Shape{
	'n': Null, 't': Bool, 'f': Bool, '"': Text, '[': List, '{': Object, '-': Number,
	'0': Number, '1': Number, '2': Number, '3': Number, '4': Number,
	'5': Number, '6': Number, '7': Number, '8': Number, '9': Number,
}

// String returns what messages call the shape, such as "a list".
func (x Shape) String() string {
	switch x {
	case Null:
		return "null"
	case Bool:
		return "true or false"
	case Number:
		return "a number"
	case Text:
		return "text"
	case List:
		return "a list"
	case Object:
		return "an object"
	}
	return "nothing"
}

// NewCursor returns a cursor that reads data, which must not change meanwhile.
func NewCursor(data []byte, opts ...Option) *Cursor {
	c := new(Cursor)
	for _, o := range opts {
		o(&c.s.set)
	}
	c.Reset(Value{Raw: data})
	return c
}

// Reset starts reading another document by the same options. Errors give
// places in the text from which v was taken; a Value with nothing but Raw is a
// text of its own.
func (c *Cursor) Reset(v Value) {
	c.s.set.defaults(DefaultMaxBytes)
	c.s.hold(v.Raw)
	c.s.mode, c.s.path, c.s.names = explaining, c.s.path[:0], c.s.names[:0]
	c.s.place = locator{before: max(v.Line-1, 0), left: max(v.Column-1, 0), offset: v.Offset}
	c.doc = string(c.s.buf)
	c.start, c.due, c.dead = 0, true, false
	switch c.peek() {
	case 0:
		c.dead = true
		c.s.ended("before anything stood in it")
	case 0xef:
		if strings.HasPrefix(c.doc[c.s.pos:], "\ufeff") {
			c.dead = true
			c.s.stop(Encoding, c.s.pos, "the document starts with a byte order mark", "save it as UTF-8 without a byte order mark")
		}
	}
	c.start = c.s.pos
}

// peek skips blanks and returns the byte at the position, 0 at the end.
func (c *Cursor) peek() byte {
	if c.s.pos < len(c.s.buf) {
		if b := c.s.buf[c.s.pos]; b > ' ' {
			return b
		}
	}
	return c.s.space()
}

// Shape tells the JSON type of the value to be read, by its first byte. It is
// zero when there is none, or after a mistake that ended the reading.
func (c *Cursor) Shape() Shape {
	if !c.due || c.dead || c.s.pos >= len(c.s.buf) {
		return 0
	}
	return shapes[c.s.buf[c.s.pos]]
}

// begin says whether a value of the shape is to be read, and reports and skips
// one of another shape.
func (c *Cursor) begin(x Shape) bool {
	if c.dead {
		return false
	}
	if !c.due {
		if c.fresh() {
			return false
		}
		c.report(BadValue, "the program reads this value twice", "mend the program: each value is read once")
		return false
	}
	c.start = c.s.pos
	if c.s.pos < len(c.s.buf) && shapes[c.s.buf[c.s.pos]] == x {
		c.due = false
		return true
	}
	got := c.Shape()
	c.Skip() // also tells if no value is here
	if !c.dead {
		c.report(WrongType, x.String()+" is expected here, not "+got.String(), "write "+x.String())
	}
	return false
}

// fresh says whether the cursor was never set to a document, and sets it to an
// empty one.
func (c *Cursor) fresh() bool {
	if c.s.done {
		return false
	}
	c.Reset(Value{})
	return true
}

// report lists a mistake at the start of the value.
func (c *Cursor) report(k Kind, reason, remedy string) {
	c.s.problem(k, c.start, reason, remedy, nil)
	c.dead = c.dead || c.s.full()
}

// Refuse lists a mistake in the value read last, or about to be read, such as
// [BadValue], with its place. The reading goes on.
func (c *Cursor) Refuse(k Kind, reason, remedy string) {
	if !c.dead {
		if c.due {
			c.start = c.s.pos
		}
		c.report(k, reason, remedy)
	}
}

// Skip reads the value without looking at it, but checks it.
func (c *Cursor) Skip() {
	if c.dead || !c.due {
		return
	}
	c.due, c.start = false, c.s.pos
	c.dead = !c.s.value(&opaque, c.peek(), true)
}

// Raw reads a value of any shape and returns its text, a part of the document.
// It is nil after a mistake that ended the reading.
func (c *Cursor) Raw() json.RawMessage {
	if c.due {
		c.Skip()
	} else {
		c.begin(0)
	}
	if c.dead {
		return nil
	}
	return json.RawMessage(c.s.buf[c.start:c.s.pos:c.s.pos])
}

// Null reads a null and returns true, or reads nothing and returns false.
func (c *Cursor) Null() bool {
	if c.Shape() != Null {
		return false
	}
	c.Skip()
	return !c.dead
}

// Bool reads true or false.
func (c *Cursor) Bool() bool {
	if !c.begin(Bool) {
		return false
	}
	yes := c.s.buf[c.s.pos] == 't'
	c.dead = !c.s.word(strconv.FormatBool(yes))
	return yes && !c.dead
}

// Text reads a text.
func (c *Cursor) Text() string {
	if !c.begin(Text) {
		return ""
	}
	st, ok := c.quoted(c.s.set.text)
	if !ok {
		return ""
	}
	return c.meant(st)
}

// Number reads a number and returns it as it is written, such as 21.50 or 1e9.
// It is empty when there is none.
func (c *Cursor) Number() string {
	if !c.begin(Number) {
		return ""
	}
	if c.dead = !c.s.number(); c.dead {
		return ""
	}
	return c.doc[c.start:c.s.pos]
}

// Int reads a number that is written without fraction and exponent and fits 64
// bits; another is reported, and 0 returned.
func (c *Cursor) Int() int64 {
	s := c.Number()
	if s == "" {
		return 0
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		c.report(BadValue, "a whole number from -2^63 to 2^63-1 is expected here", "write a whole number")
		return 0
	}
	return n
}

// Float reads a number; one too large for 64 bits is reported, and 0 returned.
func (c *Cursor) Float() float64 {
	s := c.Number()
	if s == "" {
		return 0
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(f, 0) {
		c.report(BadValue, "the number is too large", "write a smaller number")
		return 0
	}
	return f
}

// Members goes through the members of an object by name, in the order of the
// text. Each pass of the loop may read the value of its member, once.
func (c *Cursor) Members() iter.Seq[string] {
	return func(yield func(string) bool) { c.members(yield) }
}

// Items goes through the items of a list by index, from 0. Each pass of the
// loop may read its item, once.
func (c *Cursor) Items() iter.Seq[int] {
	return func(yield func(int) bool) { c.items(yield) }
}

// Pointer is the RFC 6901 pointer of the value read last or to be read, in the
// innermost loop around the call; empty for the document itself.
func (c *Cursor) Pointer() string { return c.s.pointer() }

// Offset is the place of the value read last or to be read, in bytes from the
// start of the text.
func (c *Cursor) Offset() int64 {
	if c.due {
		return int64(c.s.pos) + c.s.place.offset
	}
	return int64(c.start) + c.s.place.offset
}

// End reads on to the end of the document and returns all mistakes, in the
// order of their places, as [Errors], or nil. Nothing but blanks may follow the
// document.
func (c *Cursor) End() error {
	if c.due {
		c.Skip()
	}
	if !c.fresh() && !c.dead {
		c.dead = true
		if c.peek() != 0 {
			c.s.stop(TrailingData, c.s.pos, "something stands after the end of the document", "keep one document per text, or read many with Values")
		} else if c.s.over {
			c.s.ended("")
		}
	}
	return c.Err()
}

// Err returns the mistakes found so far, as [Errors], or nil.
func (c *Cursor) Err() error {
	if len(c.s.errs) == 0 {
		return nil
	}
	list := make(Errors, len(c.s.errs))
	for i, e := range c.s.errs {
		copied := *e // placed changes it
		list[i] = &copied
	}
	return c.s.placed(c.s.ordered(list))
}
