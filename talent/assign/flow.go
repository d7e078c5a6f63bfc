package assign

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// search is the state of one search for the cheapest way.
type search struct {
	round int32
	seen  []int32 // the round in which dist was set
	dist  []int64
	pred  []step
	heap  []entry
	done  []int32 // nodes that were left, in this order
}

// step is how a node was come to.
type step struct {
	from int32
	arc  int32
	kind stepKind
}

type stepKind uint8

const (
	stepNone  stepKind = iota
	stepTake           // along an arc to an expert
	stepLeave          // back along an arc to an expert, who gives up the place
	stepDown           // along an arc between nodes of an item
	stepUp             // back along one
)

type entry struct {
	key  int64
	node int32
}

func (s *search) init(nodes int) {
	s.seen, s.dist, s.pred = make([]int32, nodes), make([]int64, nodes), make([]step, nodes)
}

// fill fills all places, one by one, each along the cheapest way from its slot
// to an expert with load left, past experts who give up a place for another.
// After each the total is the best for the places dealt with so far. It stops
// with more than limit empty places, if that is not negative, and when the
// context ends.
func (n *network) fill(ctx context.Context, limit int, tell func(placed int)) (empty int, err error) {
	placed := 0
	order := make([]int32, len(n.slots))
	for s := range order {
		order[s] = int32(s)
	}
	if w := n.m.weight; w != nil { // who can give way only to others as heavy comes last
		slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(w[n.slots[b].item], w[n.slots[a].item]) })
	}
	for _, s := range order {
		for range n.slots[s].count {
			if placed&63 == 0 {
				if err := ctx.Err(); err != nil {
					return empty, err
				}
				if tell != nil && placed&1023 == 0 {
					tell(placed)
				}
			}
			placed++
			if !n.augment(n.slots[s].node) {
				empty++
				if limit >= 0 && empty > limit {
					return empty, nil
				}
			}
		}
	}
	return empty, nil
}

// augment places one more unit from a slot. It is false when a place stays
// empty, of this slot or of one that gives up an expert for it.
func (n *network) augment(source int32) bool {
	s := &n.search
	s.round++
	s.heap, s.done = s.heap[:0], s.done[:0]
	best, end, last := int64(math.MaxInt64), int32(-1), step{}
	experts := int32(len(n.m.experts))
	n.label(source, 0, step{kind: stepNone})
	for len(s.heap) > 0 {
		top := s.pop()
		if top.key >= best {
			break
		}
		u := top.node
		if top.key > s.dist[u] {
			continue
		}
		s.done = append(s.done, u)
		base := top.key - n.pot[u]
		if u < experts {
			for _, h := range n.held[u] {
				if d := base + int64(n.gain[h.leaf]) + n.pot[h.node]; d < best {
					n.label(h.node, d, step{u, h.leaf, stepLeave})
				}
			}
			continue
		}
		own := u - experts
		if n.slotOf[own] >= 0 {
			if d := base + n.m.worst; d < best {
				best, end, last = d, u, s.pred[u]
			}
		}
		lo, hi := n.leafStart[own], n.leafStart[own+1]
		heads, gains := n.leaf[lo:hi], n.gain[lo:hi]
		gains = gains[:len(heads)]
		for i, v := range heads {
			if v < 0 {
				continue
			}
			d := base - int64(gains[i]) + n.pot[v]
			if d >= best {
				continue
			}
			if n.free[v] > 0 {
				best, end, last = d, v, step{u, lo + int32(i), stepTake}
			} else {
				n.label(v, d, step{u, lo + int32(i), stepTake})
			}
		}
		for c := n.childStart[own]; c < n.childStart[own+1]; c++ {
			x := &n.child[c]
			if x.unit && x.flow > 0 {
				continue
			}
			if d := base + n.pot[x.to]; d < best {
				n.label(x.to, d, step{u, c, stepDown})
			}
		}
		for _, c := range n.up[n.upStart[own]:n.upStart[own+1]] {
			x := &n.child[c]
			if x.flow == 0 {
				continue
			}
			if d := base + n.pot[x.from]; d < best {
				n.label(x.from, d, step{u, c, stepUp})
			}
		}
	}
	for _, u := range s.done {
		n.pot[u] += best - s.dist[u]
	}
	return n.turn(end, last)
}

// turn moves the units along the way that was found, from its end back.
func (n *network) turn(end int32, last step) bool {
	s := &n.search
	filled := end < int32(len(n.m.experts))
	if filled {
		n.free[end]--
	} else {
		n.slots[n.slotOf[end-int32(len(n.m.experts))]].empty++
	}
	for at := end; last.kind != stepNone; last = s.pred[at] {
		switch last.kind {
		case stepTake:
			n.leaf[last.arc] = ^at
			n.held[at] = append(n.held[at], hold{last.from, last.arc})
		case stepLeave:
			e := last.from
			n.leaf[last.arc] = e
			list := n.held[e]
			for i := range list {
				if list[i].leaf == last.arc {
					list[i] = list[len(list)-1]
					n.held[e] = list[:len(list)-1]
					break
				}
			}
		case stepDown:
			n.child[last.arc].flow++
		case stepUp:
			n.child[last.arc].flow--
		}
		at = last.from
	}
	return filled
}

// label notes a way to a node if it is cheaper than the one known.
func (n *network) label(u int32, d int64, by step) {
	s := &n.search
	if s.seen[u] == s.round && s.dist[u] <= d {
		return
	}
	s.seen[u], s.dist[u], s.pred[u] = s.round, d, by
	s.heap = append(s.heap, entry{d, u})
	i := len(s.heap) - 1
	for i > 0 {
		p := (i - 1) / 2
		if !less(s.heap[i], s.heap[p]) {
			break
		}
		s.heap[i], s.heap[p] = s.heap[p], s.heap[i]
		i = p
	}
}

func (s *search) pop() entry {
	h := s.heap
	top := h[0]
	last := len(h) - 1
	h[0] = h[last]
	h = h[:last]
	for i := 0; ; {
		c := 2*i + 1
		if c >= last {
			break
		}
		if c+1 < last && less(h[c+1], h[c]) {
			c++
		}
		if !less(h[c], h[i]) {
			break
		}
		h[i], h[c] = h[c], h[i]
		i = c
	}
	s.heap = h
	return top
}

func less(a, b entry) bool { return a.key < b.key || a.key == b.key && a.node < b.node }
