package assign

import "slices"

// choice is what is settled, for one run, of an item whose cover takes a search.
type choice struct {
	pattern int32  // into spec.patterns
	only    []only // classes out of which alone an organisation may send somebody
	// What of it a branch of the search has laid down; the rest is a guess.
	fixed     bool
	fixedOnly int
}

// only is a class out of which alone an organisation may send somebody.
type only struct {
	org   int32
	class uint8
}

// bars reports whether the class is not the one laid down for the organisation.
func bars(list []only, org int32, class uint8) bool {
	for _, o := range list {
		if o.org == org {
			return o.class != class
		}
	}
	return false
}

// network is the graph in which places are filled. Its nodes are the experts
// and, for every item, its slots; between the two, where a cover asks for it,
// the classes of its candidates and their organisations. An arc to an expert is
// one pair and carries one unit; a unit runs from a slot to an expert, or stays
// where it is: the place is then empty, at the cost of model.worst.
type network struct {
	m     *model
	nodes int // experts first

	pot  []int64 // cost of the cheapest way on from a node; 0 of an expert with load left
	free []int32 // load left
	held [][]hold

	// Arcs to experts, those of a node beside each other. Used ones have the
	// complement of the expert.
	leafStart []int32
	leaf      []int32
	gain      []int32
	arc       []int32 // the model's arc

	// Arcs to other nodes of the same item.
	childStart []int32
	child      []childArc
	upStart    []int32
	up         []int32 // arcs into a node

	slots  []slotNode
	slotOf []int32 // of a node that is no expert; -1

	search search
}

// hold is an expert's unit: the node and the arc by which it came.
type hold struct{ node, leaf int32 }

type childArc struct {
	from, to int32
	flow     int32
	unit     bool // carries one unit at most
}

// slotNode is a slot of an item as a node.
type slotNode struct {
	node, item int32
	asks       uint8
	count      int32
	empty      int32 // places that were found to stay empty
}

// build makes the network of a model, with the choices for its hard items. With
// plain, all pairs are worth the same: only the number of places counts.
func (m *model) build(choices []choice, plain bool) *network {
	e := len(m.experts)
	n := &network{m: m, nodes: e, free: slices.Clone(m.load), held: make([][]hold, e)}
	n.leaf, n.gain, n.arc = make([]int32, 0, len(m.col)), make([]int32, 0, len(m.col)), make([]int32, 0, len(m.col))
	n.leafStart, n.childStart = []int32{0}, []int32{0}
	n.pot = make([]int64, e, e+len(m.items))
	b := builder{network: n, plain: plain}
	for i := range m.items {
		var c *choice
		if m.spec != nil {
			if h := m.spec[i].hard; h >= 0 {
				c = &choices[h]
			}
		}
		b.item(int32(i), c)
	}
	n.link()
	n.search.init(n.nodes)
	return n
}

// builder adds the nodes of one item after the other.
type builder struct {
	*network
	plain bool
	arcs  []int32
}

// node ends the node whose arcs were added last, and gives it its first potential.
func (b *builder) node(slot int32) int32 {
	id := int32(b.nodes)
	b.nodes++
	best := b.m.worst
	for _, g := range b.gain[b.leafStart[len(b.leafStart)-1]:] {
		best = min(best, -int64(g))
	}
	for _, c := range b.child[b.childStart[len(b.childStart)-1]:] {
		best = min(best, b.pot[c.to])
	}
	b.pot = append(b.pot, best)
	b.leafStart = append(b.leafStart, int32(len(b.leaf)))
	b.childStart = append(b.childStart, int32(len(b.child)))
	b.slotOf = append(b.slotOf, slot)
	return id
}

func (b *builder) leafTo(a int32) {
	b.leaf, b.arc = append(b.leaf, b.m.col[a]), append(b.arc, a)
	g := b.m.val[a]
	if b.plain {
		g = 0
	}
	b.gain = append(b.gain, g)
}

func (b *builder) slot(item int32, s slot) {
	b.slots = append(b.slots, slotNode{int32(b.nodes), item, s.asks, s.count, 0})
	b.node(int32(len(b.slots) - 1))
}

func (b *builder) item(i int32, c *choice) {
	m := b.m
	need := m.need[i]
	if need == 0 {
		return
	}
	lo, hi := int32(m.start[i]), int32(m.start[i+1])
	if m.spec == nil || !m.spec[i].apart && m.spec[i].patterns == nil {
		for a := lo; a < hi; a++ {
			b.leafTo(a)
		}
		b.slot(i, slot{0, need})
		return
	}
	s := &m.spec[i]
	b.arcs = b.arcs[:0]
	for _, a := range m.order[lo:hi] {
		if c == nil || !bars(c.only, m.org[m.col[a]], m.class[a]) {
			b.arcs = append(b.arcs, a)
		}
	}
	if s.patterns == nil {
		b.organisations(b.arcs, s.apart)
		b.slot(i, slot{0, need})
		return
	}
	pattern := s.patterns[0]
	if c != nil {
		pattern = s.patterns[c.pattern]
	}
	type classNode struct {
		class uint8
		node  int32
	}
	var classes []classNode
	for rest := b.arcs; len(rest) > 0; {
		k := m.class[rest[0]]
		n := 1
		for n < len(rest) && m.class[rest[n]] == k {
			n++
		}
		b.organisations(rest[:n], s.apart)
		classes = append(classes, classNode{k, b.node(-1)})
		rest = rest[n:]
	}
	for _, p := range pattern {
		for _, k := range classes {
			if p.asks&^k.class == 0 {
				b.child = append(b.child, childArc{from: int32(b.nodes), to: k.node})
			}
		}
		b.slot(i, p)
	}
}

// organisations adds arcs to experts to the node that is ended next: through a
// node of their organisation where it could send several.
func (b *builder) organisations(arcs []int32, apart bool) {
	m := b.m
	if !apart {
		for _, a := range arcs {
			b.leafTo(a)
		}
		return
	}
	same := func(from int) int {
		n := from + 1
		for n < len(arcs) && m.org[m.col[arcs[n]]] == m.org[m.col[arcs[from]]] {
			n++
		}
		return n
	}
	var nodes []int32
	for i := 0; i < len(arcs); {
		j := same(i)
		if j > i+1 {
			for _, a := range arcs[i:j] {
				b.leafTo(a)
			}
			nodes = append(nodes, b.node(-1))
		}
		i = j
	}
	for i := 0; i < len(arcs); {
		j := same(i)
		if j == i+1 {
			b.leafTo(arcs[i])
		}
		i = j
	}
	for _, o := range nodes {
		b.child = append(b.child, childArc{from: int32(b.nodes), to: o, unit: true})
	}
}

// link lists the arcs into every node.
func (n *network) link() {
	own := n.nodes - len(n.m.experts)
	n.upStart = make([]int32, own+1)
	base := int32(len(n.m.experts))
	for _, c := range n.child {
		n.upStart[c.to-base+1]++
	}
	for i := range own {
		n.upStart[i+1] += n.upStart[i]
	}
	fill := slices.Clone(n.upStart)
	n.up = make([]int32, len(n.child))
	for i, c := range n.child {
		n.up[fill[c.to-base]] = int32(i)
		fill[c.to-base]++
	}
}

// teams returns the arcs that are used, of every item, in the order of experts.
func (n *network) teams() [][]int32 {
	out := make([][]int32, len(n.m.items))
	flat := make([]int32, 0, n.m.places)
	for _, list := range n.held {
		for _, h := range list {
			flat = append(flat, n.arc[h.leaf])
		}
	}
	slices.Sort(flat) // arcs of an item stand beside each other
	for i := range out {
		k := 0
		for k < len(flat) && int(flat[k]) < n.m.start[i+1] {
			k++
		}
		out[i], flat = flat[:k:k], flat[k:]
	}
	return out
}
