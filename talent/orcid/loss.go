package orcid

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
)

// Fate says what became of values on the way between a record of the registry
// and an expert. It is a closed set; the zero value is Kept, which no [Loss]
// holds.
type Fate uint8

const (
	// Kept: it is there on the other side as it was.
	Kept Fate = iota
	// Lost: the other side has no place for it.
	Lost
	// Rewritten: it is there, but written otherwise or told less closely.
	Rewritten
	// Missing: the other side wants a value that there is not, or that it would
	// not take.
	Missing
)

var (
	fateTexts = [...]string{"kept", "lost", "rewritten", "missing"}
	fateEN    = [...]string{"kept", "lost", "rewritten", "missing or not valid"}
	fateVI    = [...]string{"giữ nguyên", "không giữ được", "đã chuyển đổi", "thiếu hoặc không hợp lệ"}
)

// String returns the text of the fate: kept, lost, rewritten or missing.
func (f Fate) String() string { return closedString(fateTexts[:], uint8(f)) }

// MarshalText implements [encoding.TextMarshaler].
func (f Fate) MarshalText() ([]byte, error) { return closedText("fate", fateTexts[:], uint8(f)) }

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (f *Fate) UnmarshalText(b []byte) error {
	return parseClosed("fate", fateTexts[:], b, (*uint8)(f))
}

// Label returns the fate in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (f Fate) Label(tag language.Tag) string {
	return closedLabel(fateEN[:], fateVI[:], uint8(f), tag)
}

// Loss is what did not come over whole, in the order of the record. Nil means
// that all of it came over. It holds no value of the record.
type Loss []Item

// Item is a value, or several of one member, that did not come over whole. It is
// comparable.
type Item struct {
	// Pointer (RFC 6901) leads to the value in what was given; for what is
	// missing, to where it should stand in the expert. With a star for an
	// index it stands for all places of that form, of which Count were
	// concerned.
	Pointer string `json:"pointer"`
	Fate    Fate   `json:"fate"`
	// Count is how many single values are concerned: texts, numbers, true and
	// false; null and the empty text say nothing and do not count.
	Count int `json:"count"`
}

// Has reports whether any item has the fate.
func (l Loss) Has(f Fate) bool {
	for i := range l {
		if l[i].Fate == f {
			return true
		}
	}
	return false
}

// Values returns how many single values had the fate.
func (l Loss) Values(f Fate) (n int) {
	for i := range l {
		if l[i].Fate == f {
			n += l[i].Count
		}
	}
	return n
}

// Text says the loss in words, one item a line, in Vietnamese where tag asks
// for it and in English otherwise. Without a loss it is empty.
func (l Loss) Text(tag language.Tag) string {
	var b strings.Builder
	for i := range l {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(l[i].Text(tag))
	}
	return b.String()
}

// Text says the item in words: its place, its fate and, if there are several,
// the number of values.
func (x Item) Text(tag language.Tag) string {
	s := x.Pointer + ": " + x.Fate.Label(tag)
	switch {
	case x.Count <= 1:
	case isVietnamese(tag):
		s += " (" + strconv.Itoa(x.Count) + " giá trị)"
	default:
		s += " (" + strconv.Itoa(x.Count) + " values)"
	}
	return s
}

// Losses counts losses over many records, by member and fate. The zero value is
// empty and ready for use; it is not safe for concurrent use. Programs that go
// through a register in several parts count each apart and bring them together
// with Merge, in any order.
type Losses struct {
	records, whole int
	counts         map[lossKey]int
}

type lossKey struct {
	member string
	fate   Fate
}

// Tally is how many values of a member had a fate. It is comparable.
type Tally struct {
	Member string `json:"member"` // a pointer whose indexes are stars
	Fate   Fate   `json:"fate"`
	Count  int    `json:"count"`
}

// Add counts the loss of one record, nil included.
func (s *Losses) Add(l Loss) {
	s.records++
	if len(l) == 0 {
		s.whole++
		return
	}
	if s.counts == nil {
		s.counts = make(map[lossKey]int)
	}
	for i := range l {
		s.counts[lossKey{starred(l[i].Pointer), l[i].Fate}] += l[i].Count
	}
}

// Merge adds what another tally has counted.
func (s *Losses) Merge(o *Losses) {
	if s.counts == nil && len(o.counts) > 0 {
		s.counts = make(map[lossKey]int, len(o.counts))
	}
	for k, n := range o.counts {
		s.counts[k] += n
	}
	s.records += o.records
	s.whole += o.whole
}

// Records returns how many records were counted, and how many of them came over
// whole.
func (s *Losses) Records() (all, whole int) { return s.records, s.whole }

// All gives the tallies in the order of the members, then of the fates.
func (s *Losses) All() iter.Seq[Tally] {
	list := make([]Tally, 0, len(s.counts))
	for k, n := range s.counts {
		list = append(list, Tally{k.member, k.fate, n})
	}
	slices.SortFunc(list, func(a, b Tally) int {
		return cmp.Or(cmp.Compare(a.Member, b.Member), cmp.Compare(a.Fate, b.Fate))
	})
	return slices.Values(list)
}

// Text says the sum in words, one member a line after a line on the records, in
// Vietnamese where tag asks for it and in English otherwise.
func (s *Losses) Text(tag language.Tag) string {
	var b strings.Builder
	if isVietnamese(tag) {
		b.WriteString("Số hồ sơ: " + strconv.Itoa(s.records) + "; giữ nguyên vẹn: " + strconv.Itoa(s.whole))
	} else {
		b.WriteString("Records: " + strconv.Itoa(s.records) + "; whole: " + strconv.Itoa(s.whole))
	}
	for t := range s.All() {
		b.WriteString("\n" + t.Member + ": " + t.Fate.Label(tag) + ": " + strconv.Itoa(t.Count))
	}
	return b.String()
}

// starred is the pointer with a star for each index.
func starred(pointer string) string {
	if !strings.ContainsAny(pointer, "0123456789") {
		return pointer
	}
	b := make([]byte, 0, len(pointer))
	for rest := pointer; rest != ""; {
		rest = rest[1:] // the slash
		end := strings.IndexByte(rest, '/')
		if end < 0 {
			end = len(rest)
		}
		b = append(b, '/')
		if isIndex(rest[:end]) {
			b = append(b, '*')
		} else {
			b = append(b, rest[:end]...)
		}
		rest = rest[end:]
	}
	return string(b)
}

func isIndex(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
