package rule

import (
	"strconv"
	"strings"
)

// Fault is one place where a check failed: the indexes that fill the stars of
// the rule's pointer, and the arguments of its message. The zero value is a
// fault at the rule's pointer without arguments. Checks make faults with the
// methods of [Faults].
type Fault struct {
	index [3]int32 // each one more than the index; zero is unused
	one   [1]Arg   // the only argument; without kind when there is none
	all   []Arg    // all arguments, when there are several
}

// Faults are the places where one rule fails; nil means that the rule holds.
// [Faults.Here] and [Faults.At] add a place, the other methods add an argument
// to the last one:
//
//	f = f.At(i).Code("country", c).Date("signed", on)
type Faults []Fault

// ArgKind says what an argument is, and so how it is written in a language.
type ArgKind uint8

const (
	// ArgInt is a count; written with the language's digit grouping.
	ArgInt ArgKind = iota + 1
	// ArgCode is a code, an identifier or a pointer; written as it is.
	ArgCode
	// ArgDate is a date in EDTF text; written as the language writes dates.
	ArgDate
	// ArgShare is a share in hundredths of a percent; written as a number of
	// percent, without the sign.
	ArgShare
)

// Arg is one typed argument of a message. It never holds personal data.
type Arg struct {
	Name   string
	Kind   ArgKind
	Text   string // ArgCode, ArgDate
	Number int64  // ArgInt; ArgShare in hundredths of a percent
}

// Here adds a fault at the rule's own pointer.
//
// The methods of Faults are kept out of line: a check that holds then is a few
// instructions, and a whole table of checks stays in the processor's cache.
//
//go:noinline
func (f Faults) Here() Faults { return append(f, Fault{}) }

// At adds a fault whose pointer has its stars filled with the indexes in
// order; at most three.
//
//go:noinline
func (f Faults) At(index ...int) Faults {
	var at Fault
	for i, n := range index {
		at.index[i] = int32(n) + 1
	}
	return append(f, at)
}

// Int adds a count to the arguments of the last fault.
//
//go:noinline
func (f Faults) Int(name string, n int) Faults {
	f[len(f)-1].add(Arg{Name: name, Kind: ArgInt, Number: int64(n)})
	return f
}

// Code adds a code, an identifier or a pointer to the arguments of the last
// fault, as it is written in the data.
//
//go:noinline
func (f Faults) Code(name, code string) Faults {
	f[len(f)-1].add(Arg{Name: name, Kind: ArgCode, Text: code})
	return f
}

// Date adds a date to the arguments of the last fault, in EDTF text: 2019,
// 2019-07, 2019-07-15.
//
//go:noinline
func (f Faults) Date(name, edtf string) Faults {
	f[len(f)-1].add(Arg{Name: name, Kind: ArgDate, Text: edtf})
	return f
}

// Share adds a share to the arguments of the last fault, in hundredths of a
// percent: 9950 is 99.5 %.
//
//go:noinline
func (f Faults) Share(name string, basisPoints int) Faults {
	f[len(f)-1].add(Arg{Name: name, Kind: ArgShare, Number: int64(basisPoints)})
	return f
}

// add adds an argument. Most faults have one, which needs no array of its own.
func (f *Fault) add(a Arg) {
	switch {
	case f.one[0].Kind == 0:
		f.one[0] = a
	case f.all == nil:
		f.all = []Arg{f.one[0], a}
	default:
		f.all = append(f.all, a)
	}
}

// args returns the arguments; nothing is copied.
func (f *Fault) args() []Arg {
	switch {
	case f.all != nil:
		return f.all
	case f.one[0].Kind != 0:
		return f.one[:]
	}
	return nil
}

// writePointer fills the stars of where with the fault's indexes.
func (f *Fault) writePointer(b *strings.Builder, where string) {
	var digits [10]byte
	for _, n := range f.index {
		star := star(where)
		if n == 0 || star < 0 {
			break
		}
		b.WriteString(where[:star])
		b.Write(strconv.AppendInt(digits[:0], int64(n)-1, 10))
		where = where[star+1:]
	}
	b.WriteString(where)
}

// star returns where the first segment that is a star alone begins, or -1.
func star(where string) int {
	for i := 1; i < len(where); i++ {
		if where[i] == '*' && where[i-1] == '/' && (i+1 == len(where) || where[i+1] == '/') {
			return i
		}
	}
	return -1
}

// List is a code list as a rule sees it. codes.List is one.
type List interface {
	Name() string
	Version() string
	Has(code string) bool
	Near(code string) []string // a few codes that look alike, best first
}

// Context is what a validator tells its checks. It is immutable.
type Context struct {
	asOf  Day
	lists []List
}

// AsOf is the day on which the object is judged; zero when the caller gave none.
func (c *Context) AsOf() Day { return c.asOf }

// Unlisted completes the last fault of f: code does not stand in list. Its
// arguments are the code, the list with its version, and the codes that look
// alike. It is called when the list itself has said no; where a list of the
// same name given to the validator by [Lists] has the code, it takes the fault
// back.
//
//	if !list.Has(code) {
//		f = c.Unlisted(f.At(i), list, code)
//	}
func (c *Context) Unlisted(f Faults, list List, code string) Faults {
	for _, l := range c.lists {
		if l.Name() == list.Name() && l.Has(code) {
			return f[:len(f)-1]
		}
	}
	near := strings.Join(list.Near(code), ", ")
	if near == "" {
		near = "–"
	}
	return f.Code("code", cut(code)).Code("list", list.Name()+" "+list.Version()).Code("near", near)
}

// cut keeps a code from filling a log: at most 64 bytes, at a rune's border.
func cut(s string) string {
	if len(s) <= 64 {
		return s
	}
	n := 64
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n] + "…"
}
