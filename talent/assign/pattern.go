package assign

import (
	"slices"
)

// slot is a number of places of an item that ask for the same.
type slot struct {
	asks  uint8 // bits of a class, all of which the expert must have
	count int32
}

// patterns returns the ways to share out what a cover asks for among the places
// of an item, each a list of slots. A set of experts meets the cover just when
// it fits into one of them.
func patterns(home, abroad, languages, places int) [][]slot {
	base := []slot{{bitHome, int32(home)}, {bitAbroad, int32(abroad)}, {0, int32(places - home - abroad)}}
	list := [][]slot{tidy(base)}
	for l := range languages {
		bit := uint8(bitLang << l)
		var next [][]slot
		for _, p := range list {
			for i := range p {
				// One of the places of this slot asks for the language as well.
				q := slices.Clone(p)
				q[i].count--
				q = tidy(append(q, slot{p[i].asks | bit, 1}))
				if !slices.ContainsFunc(next, func(o []slot) bool { return slices.Equal(o, q) }) {
					next = append(next, q)
				}
			}
		}
		list = next
	}
	return list
}

// tidy leaves out empty slots, joins those that ask for the same, and puts them in order.
func tidy(list []slot) []slot {
	out := make([]slot, 0, len(list))
	for _, s := range list {
		if s.count == 0 {
			continue
		}
		if i := slices.IndexFunc(out, func(o slot) bool { return o.asks == s.asks }); i >= 0 {
			out[i].count += s.count
		} else {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b slot) int { return int(b.asks) - int(a.asks) })
	return out
}

// fit puts experts of the classes into the slots of a pattern, each into one
// that asks for nothing they are not. It returns how many places stay empty in
// each slot, and false when they do not all fit.
func fit(pattern []slot, classes []uint8) (empty []int32, ok bool) {
	empty = make([]int32, len(pattern))
	for i := range pattern {
		empty[i] = pattern[i].count
	}
	in := make([]int, len(classes)) // the slot of each
	for i := range in {
		in[i] = -1
	}
	tried := make([]bool, len(pattern))
	var place func(c int) bool
	place = func(c int) bool {
		for s := range pattern {
			if tried[s] || pattern[s].asks&^classes[c] != 0 {
				continue
			}
			tried[s] = true
			if empty[s] > 0 {
				empty[s]--
				in[c] = s
				return true
			}
			for d := range in {
				if in[d] == s && d != c {
					in[d] = -1
					empty[s]++
					if place(d) {
						empty[s]--
						in[c] = s
						return true
					}
					in[d] = s
					empty[s]--
				}
			}
		}
		return false
	}
	for c := range classes {
		clear(tried)
		if !place(c) {
			return nil, false
		}
	}
	return empty, true
}

// classes returns what the experts of a team are for their item.
func (m *model) classes(team []int32) []uint8 {
	out := make([]uint8, len(team))
	for i, a := range team {
		if m.class != nil {
			out[i] = m.class[a]
		}
	}
	return out
}

// fits reports whether experts of the classes can be part of a team that meets
// the cover: enough places are left for what is still asked for. Somebody yet
// to be found may work in any language.
func (s *spec) fits(classes []uint8, places int) bool {
	home, abroad, langs := s.home, s.abroad, s.langs
	for _, c := range classes {
		if c&bitHome != 0 {
			home--
		}
		if c&bitAbroad != 0 {
			abroad--
		}
		langs &^= c
	}
	more := max(home, 0) + max(abroad, 0)
	if more == 0 && langs != 0 {
		more = 1
	}
	return len(classes)+more <= places
}
