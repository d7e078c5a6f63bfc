package assign

import (
	"cmp"
	"slices"
)

// oracle finds the best team for one item when every expert has a price. That
// is what the item could gain at most from a change of the others' teams, and
// so the measure of how far from the best a plan may be.
type oracle struct {
	m     *model
	price []int64 // of experts; 0 of those with load left
	scale int64   // in how many parts of a unit prices are, and so the answers
	plain bool

	lists   []classList
	pool    []pick
	chosen  []pick
	classes []uint8
	best    []int32
	value   int64
	steps   int
}

type classList struct {
	class uint8
	picks []pick
}

// pick is an arc with what it is worth to fill a place with it.
type pick struct {
	worth int64 // above an empty place
	arc   int32
	org   int32
	class uint8
}

// oracleSteps bounds the search for the best team of one item; the steps of
// large teams, which take longer, count for several. Beyond it a
// bound on its value is given in place of the value.
const oracleSteps = 20_000

// worth is what an arc adds, at the prices, above an empty place.
func (o *oracle) worth(a int32) int64 {
	v := o.m.worst
	if !o.plain {
		v += int64(o.m.val[a])
	}
	return v*o.scale - o.price[o.m.col[a]]
}

// team returns what the arcs are worth together.
func (o *oracle) team(arcs []int32) (sum int64) {
	for _, a := range arcs {
		sum += o.worth(a)
	}
	return sum
}

// find returns the most that a team of the item can be worth, and that team;
// its arcs are good until the next call. A choice, if there is one, counts as
// far as a branch has laid it down. With force not negative the team holds that
// arc. Where the search is cut off the worth is a bound, and exact is false.
func (o *oracle) find(i int32, c *choice, force int32) (worth int64, arcs []int32, exact bool) {
	m := o.m
	var s *spec
	if m.spec != nil {
		s = &m.spec[i]
	}
	need := int(m.need[i])
	o.best, o.chosen, o.classes = o.best[:0], o.chosen[:0], o.classes[:0]
	start := int64(0)
	if force >= 0 {
		p := o.pick(s, force)
		o.chosen, o.classes = append(o.chosen, p), append(o.classes, p.class)
		o.best = append(o.best, force)
		start = p.worth
	}
	if need == 0 {
		return start, o.best, true
	}
	if s == nil || s.patterns == nil && !s.apart {
		worth := o.top(i, need-len(o.chosen), force)
		return start + worth, o.best, true
	}
	o.gather(i, s, c, force)
	var pattern []slot
	if c != nil && c.fixed {
		pattern = s.patterns[c.pattern]
	}
	o.value, o.steps = start, 0
	o.try(s, pattern, need, 0, start)
	if o.steps > oracleSteps {
		for _, p := range o.pool[:min(len(o.pool), need-len(o.chosen))] {
			start += p.worth
		}
		return max(start, o.value), o.best, false
	}
	return o.value, o.best, true
}

// top adds to the best team the n most worthy arcs of an item for which all
// places are alike, and returns what they are worth.
func (o *oracle) top(i int32, n int, force int32) (sum int64) {
	if n == 0 {
		return 0
	}
	m := o.m
	o.pool = o.pool[:0]
	least := int64(0) // what an arc must be worth more than
	for a := int32(m.start[i]); a < int32(m.start[i+1]); a++ {
		w := o.worth(a)
		if w <= least || a == force {
			continue
		}
		if len(o.pool) < n {
			o.pool = append(o.pool, pick{})
		}
		j := len(o.pool) - 1
		for ; j > 0 && o.pool[j-1].worth < w; j-- {
			o.pool[j] = o.pool[j-1]
		}
		o.pool[j] = pick{worth: w, arc: a}
		if len(o.pool) == n {
			least = o.pool[n-1].worth
		}
	}
	for _, p := range o.pool {
		o.best = append(o.best, p.arc)
		sum += p.worth
	}
	return sum
}

func (o *oracle) pick(s *spec, a int32) pick {
	p := pick{worth: o.worth(a), arc: a, org: -1}
	if s != nil {
		p.class = o.m.class[a]
		if s.apart {
			p.org = o.m.org[o.m.col[a]]
		}
	}
	return p
}

// gather fills the pool with those who can be in a best team, the most worthy
// first: of every class as many, of different organisations, as there are
// places. Whoever comes after them can be replaced by one of them.
func (o *oracle) gather(i int32, s *spec, c *choice, force int32) {
	m := o.m
	need := int(m.need[i])
	o.lists, o.pool = o.lists[:0], o.pool[:0]
	for a := int32(m.start[i]); a < int32(m.start[i+1]); a++ {
		p := o.pick(s, a)
		if a == force || p.worth <= 0 || c != nil && bars(c.only[:c.fixedOnly], p.org, p.class) {
			continue
		}
		k := slices.IndexFunc(o.lists, func(l classList) bool { return l.class == p.class })
		if k < 0 {
			k = len(o.lists)
			if k < cap(o.lists) {
				o.lists = o.lists[:k+1]
				o.lists[k].class, o.lists[k].picks = p.class, o.lists[k].picks[:0]
			} else {
				o.lists = append(o.lists, classList{class: p.class})
			}
		}
		o.lists[k].add(p, need)
	}
	for _, l := range o.lists {
		o.pool = append(o.pool, l.picks...)
	}
	slices.SortFunc(o.pool, func(x, y pick) int {
		return cmp.Or(cmp.Compare(y.worth, x.worth), cmp.Compare(x.arc, y.arc))
	})
}

// add keeps the best of a class, one of each organisation.
func (l *classList) add(p pick, most int) {
	list := l.picks
	if len(list) == most && list[most-1].worth >= p.worth {
		return
	}
	if p.org >= 0 {
		if j := slices.IndexFunc(list, func(q pick) bool { return q.org == p.org }); j >= 0 {
			if list[j].worth >= p.worth {
				return
			}
			list = slices.Delete(list, j, j+1)
		}
	}
	if len(list) == most {
		list = list[:most-1]
	}
	j := len(list)
	for j > 0 && list[j-1].worth < p.worth {
		j--
	}
	l.picks = slices.Insert(list, j, p)
}

// try takes or leaves every pick of the pool in turn, and keeps the best team.
func (o *oracle) try(s *spec, pattern []slot, need, from int, worth int64) {
	if worth > o.value {
		o.value = worth
		o.best = o.best[:0]
		for _, p := range o.chosen {
			o.best = append(o.best, p.arc)
		}
	}
	for ; from < len(o.pool); from++ {
		if o.steps++; o.steps > oracleSteps {
			return
		}
		left := need - len(o.chosen)
		bound := worth
		for _, p := range o.pool[from:min(from+left, len(o.pool))] {
			bound += p.worth
		}
		if left == 0 || bound <= o.value {
			return
		}
		p := o.pool[from]
		if p.org >= 0 && slices.ContainsFunc(o.chosen, func(q pick) bool { return q.org == p.org }) {
			continue
		}
		o.classes = append(o.classes, p.class)
		ok := s.fits(o.classes, need)
		o.steps += len(o.classes) / 16
		if ok && pattern != nil {
			o.steps += len(o.classes) * len(o.classes) / 16
			_, ok = fit(pattern, o.classes)
		}
		if ok {
			o.chosen = append(o.chosen, p)
			o.try(s, pattern, need, from+1, worth+p.worth)
			o.chosen = o.chosen[:len(o.chosen)-1]
		}
		o.classes = o.classes[:len(o.classes)-1]
	}
}
