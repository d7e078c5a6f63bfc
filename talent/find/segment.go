package find

import (
	"math"
	"slices"
	"unicode"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
)

// segment is some experts made ready for searching. It never changes. Its rows
// stand in the order of the identifiers, so that the order of rows is the order
// of equal matches.
type segment struct {
	ids  []id.Expert
	rows []row // one more than there are ids, to end the last one's items
	// items are what may be used of each row, and what its conflicts of interest
	// are judged by: a tag and a number each, in the order of the tags.
	items []uint32
	odd   []odd

	skills     skills
	countries  dict[country.Code] // 0 is not stated
	langs      dict[string]       // folded, without variants
	modes      dict[talent.Mode]
	slots      []slot
	lapses     []lapse
	partners   order[id.Partner]
	experts    order[id.Expert]
	agreements order[id.Agreement]

	// Which rows hold what.
	bySkill, byCountry, byLang, byMode []set
	noSkill, noLang, noMode, free      set
}

// row is what may be used of an expert from one day until another. An expert
// whose consents change what may be used has several rows; one that can never be
// found has one that holds on no day.
type row struct {
	from, until int32 // days as one number; until is the first day on which it no longer holds
	country     uint32
	at          uint32 // where its items begin
}

// odd is an expert whose consents change too often for rows. Such experts are
// judged one by one.
type odd struct {
	row    uint32
	expert *talent.Expert
}

// The tags of items, and what the numbers are.
const (
	tagSkill     = iota // number of the skill, times 16, and the grade
	tagLang             // number of the language, times 8, and the rank
	tagMode             // number of the mode
	tagSlot             // number of the slot
	tagPartner          // number of a partner; the next item holds the number of the lapse
	tagExpert           // number of an expert; likewise
	tagAgreement        // number of an agreement; likewise

	tagShift  = 29
	maxItem   = 1<<tagShift - 1
	maxItems  = math.MaxUint32 - 1<<16 // items of all rows
	maxSkills = 1 << (tagShift - 4)
	maxLangs  = 1 << (tagShift - 3)
)

// lapse is when something between an expert and a party was, and of what kind.
type lapse struct {
	kind   talent.TieKind
	period calendar.Period
}

// slot is an availability: between which days it begins and between which it
// ends, as numbers, and up to how many hours a week it surely has and may have.
type slot struct {
	begins, ends [2]int32
	wrong        bool // ends before it begins: nothing is known of when
	sure, may    uint8
}

func slotOf(a *talent.Availability) slot {
	p := a.Period
	s := slot{begins: [2]int32{0, noDay}, ends: [2]int32{0, noDay}}
	switch {
	case p.OpenStart:
		s.begins = [2]int32{}
	case known(p.Start):
		s.begins = [2]int32{p.Start.YMD(), p.Start.Latest().YMD()}
	}
	switch {
	case p.OpenEnd:
		s.ends = [2]int32{noDay, noDay}
	case known(p.End):
		s.ends = [2]int32{p.End.YMD(), p.End.Latest().YMD()}
	}
	s.wrong = s.begins[0] > s.ends[1]
	s.begins[1], s.ends[0] = min(s.begins[1], s.ends[1]), max(s.ends[0], s.begins[0])
	if u := a.Hours.Unit; u != "" && u != "h/week" {
		s.may = MaxHours // settles nothing
		return s
	}
	s.sure = hours(func(t calendar.Truth) bool { return t == calendar.Yes }, a.Hours)
	s.may = hours(func(t calendar.Truth) bool { return t != calendar.No }, a.Hours)
	return s
}

func known(d calendar.Date) bool { return !d.IsZero() && !d.Uncertain() && !d.Approximate() }

// hours returns the most hours, up to MaxHours, for which the answer to "at
// least so many" is as asked: what holds for many hours holds for fewer.
func hours(is func(calendar.Truth) bool, q quantity.Quantity) uint8 {
	low, high := 0, MaxHours
	for low < high {
		m := (low + high + 1) / 2
		if is(q.AtLeast(quantity.DecimalOf(int64(m)))) {
			low = m
		} else {
			high = m - 1
		}
	}
	return uint8(low)
}

// contains is [calendar.Period.Contains] for a day as a number, 0 for one not known.
func (s *slot) contains(day int32) calendar.Truth {
	switch {
	case s.wrong || day == 0:
		return calendar.Unknown
	case day < s.begins[0] || day > s.ends[1]:
		return calendar.No
	case day >= s.begins[1] && day <= s.ends[0]:
		return calendar.Yes
	}
	return calendar.Unknown
}

// available says whether it has the hours throughout the period of the query, and
// on its first and its last day.
func (s *slot) available(q *Query) (all, first, last calendar.Truth) {
	has := calendar.Yes
	if h := q.need.Hours; h > int(s.may) {
		has = calendar.No
	} else if h > int(s.sure) {
		has = calendar.Unknown
	}
	if q.need.Period.IsZero() {
		return has, has, has
	}
	first, last = has.And(s.contains(q.start)), has.And(s.contains(q.end))
	return first.And(last), first, last
}

// dict numbers the different values of a sort, from 0.
type dict[K comparable] struct {
	list []K
	ids  map[K]uint32
}

func (d *dict[K]) add(k K) uint32 {
	n, ok := d.ids[k]
	if !ok {
		if d.ids == nil {
			d.ids = map[K]uint32{}
		}
		n = uint32(len(d.list))
		d.ids[k] = n
		d.list = append(d.list, k)
	}
	return n
}

// order is the numbered values of a sort with their numbers in the values' order.
type order[K interface{ Compare(K) int }] struct {
	list   []K
	sorted []uint32
}

func orderOf[K interface{ Compare(K) int }](list []K) order[K] {
	o := order[K]{list, make([]uint32, len(list))}
	for i := range o.sorted {
		o.sorted[i] = uint32(i)
	}
	slices.SortFunc(o.sorted, func(a, b uint32) int { return list[a].Compare(list[b]) })
	return o
}

func (o *order[K]) find(k K) (uint32, bool) {
	i, ok := slices.BinarySearchFunc(o.sorted, k, func(n uint32, k K) int { return o.list[n].Compare(k) })
	if !ok {
		return 0, false
	}
	return o.sorted[i], true
}

// skills numbers the fields of expertise, and knows which lie within which.
type skills struct {
	dict[technology.Code]
	within map[technology.Code][]uint32 // a field, and those within it that are not it
	beside map[technology.Code][]uint32 // a field, and those directly within it
}

// longest is the longest code that can be wanted; see [technology.Code].
const longest = 64

// relate fills in which fields lie within which.
func (s *skills) relate() {
	for n, c := range s.list {
		for i := 1; i < min(len(c.Code), longest+1); i++ {
			if c.Code[i] == '.' || c.Code[i] == '/' {
				if s.within == nil {
					s.within, s.beside = map[technology.Code][]uint32{}, map[technology.Code][]uint32{}
				}
				o := technology.Code{List: c.List, Code: c.Code[:i]}
				s.within[o] = append(s.within[o], uint32(n))
			}
		}
		if p, ok := c.Parent(); ok && len(p.Code) <= longest {
			s.beside[p] = append(s.beside[p], uint32(n))
		}
	}
}

// related yields the fields on record that stand to the one wanted in some way.
func (s *skills) related(w technology.Code, siblings bool, yield func(n uint32, k kind)) {
	if n, ok := s.ids[w]; ok {
		yield(n, direct)
	}
	for _, n := range s.within[w] {
		yield(n, direct)
	}
	for i := 1; i < len(w.Code); i++ {
		if w.Code[i] == '.' || w.Code[i] == '/' {
			if n, ok := s.ids[technology.Code{List: w.List, Code: w.Code[:i]}]; ok {
				yield(n, broader)
			}
		}
	}
	if p, ok := w.Parent(); ok && siblings {
		for _, n := range s.beside[p] {
			if s.list[n] != w {
				yield(n, sibling)
			}
		}
	}
}

// fold returns a text that is the same for all texts that [strings.EqualFold]
// takes for equal.
func fold(s string) string {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return foldRunes(s)
		}
	}
	return s
}

func foldRunes(s string) string {
	var b []rune
	for _, r := range s {
		least := r
		for o := unicode.SimpleFold(r); o != r; o = unicode.SimpleFold(o) {
			least = min(least, o)
		}
		if 'A' <= least && least <= 'Z' {
			least += 'a' - 'A'
		}
		b = append(b, least)
	}
	return string(b)
}
