package assign

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/cooperation/id"
)

// model is a problem made ready: items in the order of their keys, experts in
// that of their ids, so that nothing depends on the order of the lists, and of
// the candidates those who are free of conflict.
type model struct {
	p       *Problem
	items   []int32 // the place in Problem.Items
	experts []int32 // the place in Problem.Experts
	need    []int32 // experts that an item needs
	load    []int32 // items that an expert takes
	org     []int32 // of an expert; -1 is not stated
	start   []int   // of an item's arcs; one more at the end
	col     []int32 // the expert of an arc; rising within an item
	val     []int32 // the affinity of an arc
	class   []uint8 // what an arc's expert is for its item: home, abroad, languages; nil: nobody asks
	order   []int32 // arcs of an item by class and organisation; nil: nobody asks
	spec    []spec  // of the items; nil: nobody asks
	counts  []bool  // items that need experts and could have one
	weight  []int64 // of the items, by which the affinities were multiplied; nil: by none
	hard    []int32 // items whose cover takes a search
	places  int
	worst   int64 // more than any change of the total: what an empty place costs
}

// spec is what the cover of an item comes to.
type spec struct {
	apart    bool
	home     int
	abroad   int
	langs    uint8    // the bits of the languages asked for
	patterns [][]slot // ways to share out what is asked for among the places; none: all places are alike
	crossing []int32  // organisations whose experts are of different classes
	hard     int32    // place in model.hard, or -1
}

// The bits of a class; languages follow.
const (
	bitHome   = 1
	bitAbroad = 2
	bitLang   = 4
)

func at(parts ...any) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteByte('/')
		switch p := p.(type) {
		case string:
			b.WriteString(p)
		case int:
			b.WriteString(strconv.Itoa(p))
		}
	}
	return b.String()
}

// compile checks a problem and makes it ready. Arcs below the floors of the
// items, if there are any, are left out.
func compile(p *Problem, floors []int64) (*model, error) {
	m := &model{p: p}
	index, err := m.compileExperts()
	if err != nil {
		return nil, err
	}
	keys, err := m.compileItems()
	if err != nil {
		return nil, err
	}
	forbidden := make([][]int32, len(m.items))
	for i := range p.Conflicts {
		c := &p.Conflicts[i]
		item, ok := keys[c.Item]
		if !ok {
			return nil, &Error{at("conflicts", i, "item"), "there is no item of this key", "name an item of the problem"}
		}
		e, ok := index[c.Expert]
		if !ok {
			return nil, &Error{at("conflicts", i, "expert"), "there is no expert of this id", "name an expert of the problem"}
		}
		forbidden[item] = append(forbidden[item], e)
	}
	if err := m.compileArcs(index, forbidden, floors); err != nil {
		return nil, err
	}
	m.compileCovers()
	return m, nil
}

func (m *model) compileExperts() (map[id.Expert]int32, error) {
	list := m.p.Experts
	m.experts = ordered(len(list), func(a, b int32) int { return list[a].ID.Compare(list[b].ID) })
	index := make(map[id.Expert]int32, len(list))
	m.load, m.org = make([]int32, len(list)), make([]int32, len(list))
	orgs := map[id.Partner]int32{}
	for e, i := range m.experts {
		x := &list[i]
		switch {
		case x.ID.IsZero():
			return nil, &Error{at("experts", int(i), "id"), "the expert has no id", "give every expert one"}
		case x.Load < 1:
			return nil, &Error{at("experts", int(i), "load"), "the load is less than 1", "leave out experts who take nothing"}
		case x.Side > Abroad:
			return nil, &Error{at("experts", int(i), "side"), "the side is not one of the set", "write home, abroad or unknown"}
		}
		if _, twice := index[x.ID]; twice {
			return nil, &Error{at("experts", int(i), "id"), "two experts have the same id", "list every expert once"}
		}
		index[x.ID] = int32(e)
		m.load[e] = int32(min(x.Load, max(len(m.p.Items), 1)))
		m.org[e] = -1
		if !x.Organisation.IsZero() {
			o, ok := orgs[x.Organisation]
			if !ok {
				o = int32(len(orgs))
				orgs[x.Organisation] = o
			}
			m.org[e] = o
		}
	}
	return index, nil
}

func (m *model) compileItems() (map[string]int32, error) {
	list := m.p.Items
	m.items = ordered(len(list), func(a, b int32) int { return cmp.Compare(list[a].Key, list[b].Key) })
	keys := make(map[string]int32, len(list))
	m.need = make([]int32, len(list))
	for i, j := range m.items {
		x := &list[j]
		c := &x.Cover
		switch {
		case x.Key == "":
			return nil, &Error{at("items", int(j), "key"), "the item has no key", "give every item one"}
		case x.Experts < 0:
			return nil, &Error{at("items", int(j), "experts"), "the number of experts is negative", "write how many the item needs"}
		case x.Experts > len(m.p.Experts):
			return nil, &Error{at("items", int(j), "experts"), "the item needs more experts than there are", "list more experts or ask for fewer"}
		case c.Home < 0 || c.Abroad < 0:
			return nil, &Error{at("items", int(j), "cover"), "a number of the cover is negative", "write how many must live there at least"}
		case c.Home > x.Experts || c.Abroad > x.Experts-c.Home:
			return nil, &Error{at("items", int(j), "cover"), "the cover asks for more experts than the item needs", "ask for fewer or raise the item's number of experts"}
		case len(c.Languages) > MaxLanguages:
			return nil, &Error{at("items", int(j), "cover", "languages"), "more languages than can be asked for", "ask for at most " + strconv.Itoa(MaxLanguages)}
		case len(c.Languages) > 0 && x.Experts == 0:
			return nil, &Error{at("items", int(j), "cover", "languages"), "a language is asked of an item that needs nobody", "raise the item's number of experts or ask for none"}
		}
		if l := slices.Index(c.Languages, ""); l >= 0 {
			return nil, &Error{at("items", int(j), "cover", "languages", l), "the language is empty", "write a BCP 47 tag"}
		}
		if _, twice := keys[x.Key]; twice {
			return nil, &Error{at("items", int(j), "key"), "two items have the same key", "give every item its own"}
		}
		keys[x.Key] = int32(i)
		m.need[i] = int32(x.Experts)
		if m.places += x.Experts; m.places > MaxPlaces {
			return nil, &Error{at("items", int(j), "experts"), "the items need more experts together than can be assigned", "assign in parts of at most " + strconv.Itoa(MaxPlaces)}
		}
	}
	return keys, nil
}

// compileArcs reads the candidates in the order of items and experts.
func (m *model) compileArcs(index map[id.Expert]int32, forbidden [][]int32, floors []int64) error {
	list := m.p.Items
	n := 0
	for i := range list {
		n += len(list[i].Candidates)
	}
	back := make([]int32, len(m.experts)) // from the place in the problem
	for e, i := range m.experts {
		back[i] = int32(e)
	}
	m.start, m.counts = make([]int, 1, len(list)+1), make([]bool, len(list))
	m.col, m.val = make([]int32, 0, n), make([]int32, 0, n)
	seen := make([]int32, len(m.experts)) // the item that had the expert last, plus 1
	type cell struct{ e, val int32 }
	var row []cell
	top := int64(0)
	for i, j := range m.items {
		x := &list[j]
		closed := ^int32(i) // no item's mark
		for _, e := range forbidden[i] {
			seen[e] = closed
		}
		floor := int64(-MaxAffinity)
		if floors != nil {
			floor = floors[i]
		}
		row = row[:0]
		next, sorted := 0, true
		for c := range x.Candidates {
			cand := &x.Candidates[c]
			var e int32
			if next < len(back) && m.p.Experts[next].ID == cand.Expert {
				e = back[next]
				next++
			} else {
				var ok bool
				if e, ok = index[cand.Expert]; !ok {
					return &Error{at("items", int(j), "candidates", c, "expert"), "there is no expert of this id", "name an expert of the problem"}
				}
				next = int(m.experts[e]) + 1
			}
			if cand.Affinity > MaxAffinity || cand.Affinity < -MaxAffinity {
				return &Error{at("items", int(j), "candidates", c, "affinity"), "the affinity is out of bounds", "scale affinities to at most " + strconv.Itoa(MaxAffinity) + " either way"}
			}
			if seen[e] == int32(i)+1 || seen[e] == closed-int32(len(m.items)) {
				return &Error{at("items", int(j), "candidates", c, "expert"), "the item has the same candidate twice", "list every candidate once"}
			}
			if seen[e] == closed {
				seen[e] = closed - int32(len(m.items)) // forbidden, and had once
				continue
			}
			seen[e] = int32(i) + 1
			if int64(cand.Affinity) < floor || x.Experts == 0 || x.Cover.Apart && x.Experts > 1 && m.org[e] < 0 {
				continue
			}
			m.counts[i] = true
			sorted = sorted && (len(row) == 0 || row[len(row)-1].e < e)
			row = append(row, cell{e, int32(cand.Affinity)})
			top = max(top, int64(max(cand.Affinity, -cand.Affinity)))
		}
		if !sorted {
			slices.SortFunc(row, func(a, b cell) int { return cmp.Compare(a.e, b.e) })
		}
		for _, c := range row {
			m.col, m.val = append(m.col, c.e), append(m.val, c.val)
		}
		m.start = append(m.start, len(m.col))
	}
	m.worst = 4*top*int64(max(m.places, 1)) + 1
	return nil
}

// compileCovers gives every item with a cover its spec, and its arcs their classes.
func (m *model) compileCovers() {
	asked := false
	for i := range m.p.Items {
		c := &m.p.Items[i].Cover
		asked = asked || c.Home > 0 || c.Abroad > 0 || c.Apart || len(c.Languages) > 0
	}
	if !asked {
		return
	}
	m.order = make([]int32, 0, len(m.col))
	m.class, m.spec = make([]uint8, len(m.col)), make([]spec, len(m.items))
	speaks := m.speakers()
	last := make(map[int32]uint8) // the class in which an organisation was met
	for i, j := range m.items {
		x := &m.p.Items[j]
		c := &x.Cover
		s := &m.spec[i]
		*s = spec{apart: c.Apart && x.Experts > 1, home: c.Home, abroad: c.Abroad, hard: -1}
		var langs [][]bool
		for l, word := range c.Languages {
			s.langs |= bitLang << l
			langs = append(langs, speaks[strings.ToLower(word)])
		}
		if c.Home > 0 || c.Abroad > 0 || s.langs != 0 {
			s.patterns = patterns(c.Home, c.Abroad, len(c.Languages), x.Experts)
		}
		clear(last)
		m.counts[i] = false
		for a := m.start[i]; a < m.start[i+1]; a++ {
			e := m.col[a]
			k := uint8(0)
			switch side := m.p.Experts[m.experts[e]].Side; {
			case side == Home && c.Home > 0:
				k = bitHome
			case side == Abroad && c.Abroad > 0:
				k = bitAbroad
			}
			for l := range langs {
				if langs[l][e] {
					k |= bitLang << l
				}
			}
			m.class[a] = k
			m.counts[i] = m.counts[i] || s.fits([]uint8{k}, x.Experts)
			if s.apart && s.patterns != nil {
				if was, ok := last[m.org[e]]; ok && was != k {
					s.crossing = append(s.crossing, m.org[e])
				}
				last[m.org[e]] = k
			}
		}
		m.sort(s, int32(m.start[i]), int32(m.start[i+1]))
		slices.Sort(s.crossing)
		s.crossing = slices.Compact(s.crossing)
		if len(s.crossing) > 0 || len(s.patterns) > 1 {
			s.hard = int32(len(m.hard))
			m.hard = append(m.hard, int32(i))
		}
	}
}

// sort puts the arcs of an item in the order of classes and organisations, as
// far as its cover tells them apart.
func (m *model) sort(s *spec, lo, hi int32) {
	for a := lo; a < hi; a++ {
		m.order = append(m.order, a)
	}
	if !s.apart && s.patterns == nil {
		return
	}
	slices.SortFunc(m.order[lo:hi], func(x, y int32) int {
		if m.class[x] != m.class[y] {
			return cmp.Compare(m.class[x], m.class[y])
		}
		if s.apart && m.org[m.col[x]] != m.org[m.col[y]] {
			return cmp.Compare(m.org[m.col[x]], m.org[m.col[y]])
		}
		return cmp.Compare(x, y)
	})
}

// speakers says of every language asked for which experts work in it.
func (m *model) speakers() map[string][]bool {
	speaks := map[string][]bool{}
	for i := range m.p.Items {
		for _, l := range m.p.Items[i].Cover.Languages {
			if l = strings.ToLower(l); speaks[l] == nil {
				speaks[l] = make([]bool, len(m.experts))
			}
		}
	}
	if len(speaks) == 0 {
		return nil
	}
	for e, i := range m.experts {
		for _, l := range m.p.Experts[i].Languages {
			if has, ok := speaks[strings.ToLower(l)]; ok {
				has[e] = true
			}
		}
	}
	return speaks
}

// ordered returns the numbers below n in the order of the comparison.
func ordered(n int, compare func(a, b int32) int) []int32 {
	list := make([]int32, n)
	for i := range list {
		list[i] = int32(i)
	}
	if !slices.IsSortedFunc(list, compare) {
		slices.SortStableFunc(list, compare)
	}
	return list
}
