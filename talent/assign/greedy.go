package assign

import (
	"context"
	"slices"
)

// Greedy gives the best pair first, then the best that is still free, and so
// on: a plan in a fraction of the time of [Solve], for inputs of any size. It
// keeps to conflicts, loads and covers all the same; Gap and More say how much
// better another plan could be at most, and there often is one.
//
// Errors are those of Solve.
func Greedy(ctx context.Context, p *Problem, o Options) (*Plan, error) {
	m, err := compile(p, nil)
	if err != nil {
		return nil, err
	}
	g := greedy{m: m, teams: make([][]int32, len(m.items)), free: slices.Clone(m.load)}
	stopped := g.run(ctx, o.Progress)
	value := m.value(g.teams, false)
	price, bound := make([]int64, len(m.experts)), int64(0)
	if stopped == nil {
		price, bound, stopped = m.tighten(ctx, price, value, 12, false)
	} else {
		bound = (&run{m: m}).ceiling()
	}
	return m.plan(g.teams, price, bound, false), stopped
}

type greedy struct {
	m     *model
	teams [][]int32
	free  []int32
	heap  []int32   // items, that with the best next arc first
	next  [][]int32 // of an item: its next arcs, the best first
	last  []int32   // of an item: the arc before the next that are yet to be looked for, or -1
}

// batch is how many of the next arcs of an item are looked for at once.
const batch = 16

func (g *greedy) run(ctx context.Context, tell func(Progress)) error {
	m := g.m
	g.next, g.last = make([][]int32, len(m.items)), make([]int32, len(m.items))
	for i := range m.items {
		if m.need[i] == 0 {
			continue
		}
		g.last[i] = -1
		if g.more(int32(i)) {
			g.heap = append(g.heap, int32(i))
		}
	}
	for i := len(g.heap)/2 - 1; i >= 0; i-- {
		g.sink(i)
	}
	placed := 0
	for n := 0; len(g.heap) > 0; n++ {
		if n&1023 == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
			if tell != nil {
				tell(Progress{0, placed, m.places})
			}
		}
		i := g.heap[0]
		a := g.next[i][0]
		g.next[i] = g.next[i][1:]
		if g.free[m.col[a]] > 0 && g.takes(i, a) {
			g.teams[i] = append(g.teams[i], a)
			g.free[m.col[a]]--
			placed++
		}
		if len(g.teams[i]) == int(m.need[i]) || len(g.next[i]) == 0 && !g.more(i) {
			g.heap[0] = g.heap[len(g.heap)-1]
			g.heap = g.heap[:len(g.heap)-1]
		}
		g.sink(0)
	}
	for _, t := range g.teams {
		slices.Sort(t)
	}
	return nil
}

// before reports whether the one arc is to be had before the other: the better
// affinity first, then the item's and the expert's order.
func (g *greedy) before(a, b int32) bool {
	x, y := g.m.val[a], g.m.val[b]
	return x > y || x == y && a < b
}

// more finds the next arcs of an item whose expert has load left; false when
// there are none.
func (g *greedy) more(i int32) bool {
	m := g.m
	list, last := g.next[i][:0:0], g.last[i]
	for a := int32(m.start[i]); a < int32(m.start[i+1]); a++ {
		if last >= 0 && !g.before(last, a) || len(list) == batch && !g.before(a, list[batch-1]) || g.free[m.col[a]] == 0 {
			continue
		}
		if list == nil {
			list = make([]int32, 0, batch)
		}
		if len(list) < batch {
			list = append(list, a)
		}
		j := len(list) - 1
		for ; j > 0 && g.before(a, list[j-1]); j-- {
			list[j] = list[j-1]
		}
		list[j] = a
	}
	if len(list) == 0 {
		return false
	}
	g.next[i], g.last[i] = list, list[len(list)-1]
	return true
}

// sink restores the order of the heap from a place downwards.
func (g *greedy) sink(i int) {
	for {
		c := 2*i + 1
		if c >= len(g.heap) {
			return
		}
		if c+1 < len(g.heap) && g.before(g.next[g.heap[c+1]][0], g.next[g.heap[c]][0]) {
			c++
		}
		if !g.before(g.next[g.heap[c]][0], g.next[g.heap[i]][0]) {
			return
		}
		g.heap[i], g.heap[c] = g.heap[c], g.heap[i]
		i = c
	}
}

// takes reports whether the cover of the item lets its team take one more.
func (g *greedy) takes(i, a int32) bool {
	m := g.m
	if m.spec == nil {
		return true
	}
	s := &m.spec[i]
	if s.apart {
		for _, b := range g.teams[i] {
			if m.org[m.col[b]] == m.org[m.col[a]] {
				return false
			}
		}
	}
	if s.patterns == nil {
		return true
	}
	var few [16]uint8
	classes := append(few[:0], m.class[a])
	for _, b := range g.teams[i] {
		classes = append(classes, m.class[b])
	}
	return s.fits(classes, int(m.need[i]))
}
