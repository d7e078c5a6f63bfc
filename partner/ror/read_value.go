package ror

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/cooperation/document"
)

// is says whether the value has the shape; one of another goes to the rest.
func (d *reader) is(x document.Shape) bool {
	if d.c.Shape() == x {
		return true
	}
	d.rest()
	return false
}

// text reads a text.
func (d *reader) text(to *string) {
	if d.is(document.Text) {
		*to = d.c.Text()
	}
}

// texts reads a list of texts and adds them to the list.
func (d *reader) texts(to []string) []string {
	if d.is(document.List) {
		for range d.c.Items() {
			if d.is(document.Text) {
				if s := d.c.Text(); s != "" {
					to = append(to, s)
				}
			}
		}
	}
	return to
}

// number reads a whole number, however it is written.
func (d *reader) number() int64 {
	if !d.is(document.Number) {
		return 0
	}
	s := d.c.Number()
	if n, err := strconv.ParseInt(s, 10, 0); err == nil {
		return n
	}
	const exact = 1 << 53
	f, err := strconv.ParseFloat(s, 64)
	if err == nil && f == math.Trunc(f) && math.Abs(f) < exact && int64(int(f)) == int64(f) && strings.ContainsAny(s, ".eE") {
		return int64(f)
	}
	d.keep([]byte(s))
	return 0
}

// degrees reads a latitude or longitude. The two of a point share an allocation.
func (d *reader) degrees(p *[2]float64, i int, to **float64) *[2]float64 {
	if !d.is(document.Number) {
		return p
	}
	s := d.c.Number()
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		d.keep([]byte(s))
		return p
	}
	if p == nil {
		p = new([2]float64)
	}
	p[i] = f
	*to = &p[i]
	return p
}

// rest keeps a value that the record has no place for, if it says anything.
func (d *reader) rest() {
	if raw := d.c.Raw(); !readSilent(raw) {
		d.keep(slices.Clone(raw))
	}
}

// readMaxRest is the most values of one record that may be left over. Real
// records leave at most a dozen; more is another kind of text.
const readMaxRest = 10_000

func (d *reader) keep(raw []byte) {
	switch rest := d.record.Rest; {
	case len(raw) == 0 || d.full:
	case len(rest) == readMaxRest:
		d.full = true
		d.c.Refuse(document.Limit, "the record has no place for "+strconv.Itoa(readMaxRest)+" values and more", "check that this is a record of ROR")
	default:
		d.record.Rest = append(rest, Rest{Pointer: d.c.Pointer(), Value: raw})
	}
}

// readNext adds an element that may hold what it held before.
func readNext[T any](list []T) ([]T, *T) {
	if n := len(list); n < cap(list) {
		list = list[:n+1]
	} else {
		var zero T
		list = append(list, zero)
	}
	return list, &list[len(list)-1]
}

// readSilent says whether a value, which is JSON, says nothing: null, an empty
// text, and lists and objects of nothing else.
func readSilent(raw []byte) bool {
	for i := 0; i < len(raw); i++ {
		switch raw[i] {
		case 'n':
			i += len("null") - 1
		case '"':
			open := i
			for i++; raw[i] != '"'; i++ {
				if raw[i] == '\\' {
					i++
				}
			}
			if i == open+1 {
				continue
			}
			next := i + 1 // a colon makes it a name
			for next < len(raw) && (raw[next] == ' ' || raw[next] == '\t' || raw[next] == '\r' || raw[next] == '\n') {
				next++
			}
			if next == len(raw) || raw[next] != ':' {
				return false
			}
		case '{', '}', '[', ']', ',', ':', ' ', '\t', '\r', '\n':
		default:
			return false
		}
	}
	return true
}
