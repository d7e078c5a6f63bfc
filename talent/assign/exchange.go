package assign

import (
	"container/heap"
	"context"
	"slices"
)

// exchange serves items better by changing teams along ways: an item takes an
// expert in place of another; who is taken from an item is replaced there, and
// so on, up to somebody with load left. No item stands on a way twice. Of several
// ways the one is taken on which the items lose least at the prices of a weighing.
type exchange struct {
	m     *model
	o     oracle
	teams [][]int32 // rising arcs
	sums  []int64   // of the teams
	left  []int32   // load of the experts
	held  [][]given // by expert

	lost   []int64 // of an expert: what the items lose on the best way on which somebody takes it
	by     []swap  // of an expert: how it is taken on that way
	met    []int32 // experts with such a way
	next   ways
	effort *int64 // left; an arc that is looked at takes 1
}

// ways is a heap of experts to whom a way was found, that on which least is
// lost first.
type ways []entry

func (h ways) Len() int           { return len(h) }
func (h ways) Less(i, j int) bool { return less(h[i], h[j]) }
func (h ways) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *ways) Push(x any)        { *h = append(*h, x.(entry)) }
func (h *ways) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

// given is an expert's unit: the item and the arc.
type given struct{ item, arc int32 }

// swap is an item's change of one expert for another, by arcs; -1 is nobody.
type swap struct{ item, drop, take int32 }

const noWay = 1 << 62

func newExchange(m *model, teams [][]int32, w weighing, effort *int64) *exchange {
	x := &exchange{m: m, effort: effort, teams: make([][]int32, len(teams)), sums: make([]int64, len(teams)), left: slices.Clone(m.load)}
	x.o = oracle{m: w.m, price: w.price, scale: 1}
	x.held, x.by = make([][]given, len(m.experts)), make([]swap, len(m.experts))
	x.lost = slices.Repeat([]int64{noWay}, len(m.experts))
	for i := range teams {
		for _, a := range teams[i] {
			x.give(int32(i), a)
		}
	}
	return x
}

func (x *exchange) give(i, a int32) {
	e := x.m.col[a]
	k, _ := slices.BinarySearch(x.teams[i], a)
	x.teams[i] = slices.Insert(x.teams[i], k, a)
	x.held[e] = append(x.held[e], given{i, a})
	x.sums[i] += int64(x.m.val[a])
	x.left[e]--
}

func (x *exchange) strip(i, a int32) {
	e := x.m.col[a]
	k, _ := slices.BinarySearch(x.teams[i], a)
	x.teams[i] = slices.Delete(x.teams[i], k, k+1)
	k = slices.Index(x.held[e], given{i, a})
	x.held[e] = slices.Delete(x.held[e], k, k+1)
	x.sums[i] -= int64(x.m.val[a])
	x.left[e]++
}

// lowest returns the item that counts with the lowest sum.
func (x *exchange) lowest() (item int32) {
	item = -1
	for i := range x.sums {
		if x.m.counts[i] && (item < 0 || x.sums[i] < x.sums[item]) {
			item = int32(i)
		}
	}
	return item
}

// raise brings all sums up to the floor, the lowest first. It is false when
// there is no way for one of them, and when the context ends.
func (x *exchange) raise(ctx context.Context, floor int64) bool {
	for {
		i := x.lowest()
		switch {
		case i < 0 || x.sums[i] >= floor:
			return true
		case *x.effort <= 0 || ctx.Err() != nil || !x.better(i, floor):
			return false
		}
	}
}

// searchShare is the part of what solving the whole takes that one search for a
// way may take.
const searchShare = 4

// better changes teams along the best way that brings the item up to the floor
// and leaves nobody below it.
func (x *exchange) better(i int32, floor int64) bool {
	least, most := int64(noWay), *x.effort
	*x.effort = min(*x.effort, x.m.cost()/searchShare)
	given := *x.effort
	defer func() { *x.effort += most - given }()
	var way []swap
	if len(x.teams[i]) < int(x.m.need[i]) {
		way = x.way(i, -1, floor, &least, way)
	}
	for _, a := range x.teams[i] {
		way = x.way(i, a, floor, &least, way)
	}
	for _, s := range way {
		if s.drop >= 0 {
			x.strip(s.item, s.drop)
		}
	}
	for _, s := range way {
		if s.take >= 0 {
			x.give(s.item, s.take)
		}
	}
	return way != nil
}

// way looks for the best way that begins with the item giving up an arc, or
// filling an empty place, and returns it if less is lost than on the one there is.
func (x *exchange) way(i, first int32, floor int64, least *int64, way []swap) []swap {
	m := x.m
	x.next = x.next[:0]
	freed, last := int32(-1), swap{item: -1}
	if first >= 0 {
		freed = m.col[first]
	}
	try := func(item, drop int32, lost int64) {
		sum := x.sums[item]
		worth := int64(0) // of an empty place
		if drop >= 0 {
			sum, worth = sum-int64(m.val[drop]), x.o.worth(drop)
		}
		*x.effort -= int64(m.start[item+1] - m.start[item])
		for a := int32(m.start[item]); a < int32(m.start[item+1]); a++ {
			if sum+int64(m.val[a]) < floor {
				continue
			}
			// Nobody gains at such prices; where covers bend them, it counts as nothing.
			e, l := m.col[a], lost+max(worth-x.o.worth(a), 0)
			if l >= *least || l >= x.lost[e] || !x.allows(item, drop, a) {
				continue
			}
			if x.lost[e] == noWay {
				x.met = append(x.met, e)
			}
			x.lost[e], x.by[e] = l, swap{item, drop, a}
			if x.left[e] > 0 || e == freed {
				*least, last = l, x.by[e]
			} else {
				heap.Push(&x.next, entry{l, e})
			}
		}
	}
	try(i, first, 0)
	for len(x.next) > 0 && *x.effort > 0 {
		from := heap.Pop(&x.next).(entry)
		if from.key >= *least {
			break
		}
		e := from.node
		if from.key > x.lost[e] {
			continue
		}
		for _, h := range x.held[e] {
			if x.passes(i, e, h.item) {
				continue
			}
			try(h.item, h.arc, from.key)
			if first < 0 && x.sums[h.item]-int64(m.val[h.arc]) >= floor && from.key < *least {
				*least, last = from.key, swap{h.item, h.arc, -1}
			}
		}
	}
	if last.item >= 0 {
		way = append(way[:0], last)
		for s := last; s.item != i; way = append(way, s) {
			s = x.by[m.col[s.drop]]
		}
	}
	for _, e := range x.met {
		x.lost[e] = noWay
	}
	x.met = x.met[:0]
	return way
}

// passes reports whether the way from an item to an expert passes another item.
func (x *exchange) passes(i, e, other int32) bool {
	for {
		s := x.by[e]
		if s.item == other {
			return true
		}
		if s.item == i {
			return false
		}
		e = x.m.col[s.drop]
	}
}

// allows reports whether the item may have an arc in place of another.
func (x *exchange) allows(i, drop, take int32) bool {
	m := x.m
	if slices.Contains(x.teams[i], take) {
		return false
	}
	if m.spec == nil {
		return true
	}
	s := &m.spec[i]
	if s.patterns == nil && !s.apart {
		return true
	}
	var few [16]uint8
	classes := append(few[:0], m.class[take])
	for _, a := range x.teams[i] {
		if a == drop {
			continue
		}
		if s.apart && m.org[m.col[a]] == m.org[m.col[take]] {
			return false
		}
		classes = append(classes, m.class[a])
	}
	return s.patterns == nil || s.fits(classes, int(m.need[i]))
}
