package rule

import (
	"cmp"
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
	all   Args     // all arguments, when there are several
}

// Faults are the places where one rule fails; nil means that the rule holds.
// [Faults.Here] and [Faults.At] add a place, the other methods add an argument
// to the last one:
//
//	f = f.At(i).Code("country", c).Date("signed", on)
type Faults []Fault

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
	if len(index) > len(at.index) {
		panic("rule: Faults.At takes at most three indexes, one for each star of Rule.Where")
	}
	for i, n := range index {
		at.index[i] = int32(n) + 1
	}
	return append(f, at)
}

// Int adds a count to the arguments of the last fault.
//
//go:noinline
func (f Faults) Int(name string, n int) Faults {
	f.last().add(Arg{Name: name, Kind: ArgInt, Number: int64(n)})
	return f
}

// Code adds a code, an identifier or a pointer to the arguments of the last
// fault, as it is written in the data; but cut at 64 bytes, and with U+FFFD for
// what cannot be printed, so that nobody writes our logs.
//
//go:noinline
func (f Faults) Code(name, code string) Faults {
	f.last().add(Arg{Name: name, Kind: ArgCode, Text: tame(code)})
	return f
}

// Date adds a date to the arguments of the last fault, in EDTF text: 2019,
// 2019-07, 2019-07-15. It is cut as a code is.
//
//go:noinline
func (f Faults) Date(name, edtf string) Faults {
	f.last().add(Arg{Name: name, Kind: ArgDate, Text: tame(edtf)})
	return f
}

// Share adds a share to the arguments of the last fault, in hundredths of a
// percent: 9950 is 99.5 %.
//
//go:noinline
func (f Faults) Share(name string, basisPoints int) Faults {
	f.last().add(Arg{Name: name, Kind: ArgShare, Number: int64(basisPoints)})
	return f
}

// last returns the fault that arguments are about.
func (f Faults) last() *Fault {
	if len(f) == 0 {
		panic("rule: an argument without a fault; say where first, as in f.Here().Int(\"count\", n)")
	}
	return &f[len(f)-1]
}

// add adds an argument. Most faults have one, which needs no array of its own.
func (f *Fault) add(a Arg) {
	switch {
	case f.one[0].Kind == 0:
		f.one[0] = a
	case f.all == nil:
		f.all = Args{f.one[0], a}
	default:
		f.all = append(f.all, a)
	}
}

// args returns the arguments; nothing is copied.
func (f *Fault) args() Args {
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
// alike. It is called when the list itself has said no; a list of the same name
// given to the validator by [Lists] then stands in for it, and takes the fault
// back where it has the code.
//
//	if !list.Has(code) {
//		f = c.Unlisted(f.At(i), list, code)
//	}
func (c *Context) Unlisted(f Faults, list List, code string) Faults {
	return c.unlisted(f, list, code, true)
}

// UnlistedPrivate is Unlisted without the code among the arguments: for records
// of persons, where a code may hold anything.
func (c *Context) UnlistedPrivate(f Faults, list List, code string) Faults {
	return c.unlisted(f, list, code, false)
}

func (c *Context) unlisted(f Faults, list List, code string, shown bool) Faults {
	at := f.last()
	for _, l := range c.lists {
		if l.Name() != list.Name() {
			continue
		}
		if list = l; list.Has(code) {
			return f[:len(f)-1]
		}
	}
	if shown {
		at.add(Arg{Name: "code", Kind: ArgCode, Text: tame(code)})
	}
	// Not cut: a list is the program's own, and says only a few near codes.
	near := cmp.Or(strings.Join(list.Near(code), ", "), "–")
	at.add(Arg{Name: "list", Kind: ArgCode, Text: list.Name() + " " + list.Version()})
	at.add(Arg{Name: "near", Kind: ArgCode, Text: near})
	return f
}
