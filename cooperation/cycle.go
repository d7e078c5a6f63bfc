package cooperation

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/partner"
)

// arc leads from one record to another; at is the element that says so.
type arc struct{ to, at int32 }

// graph holds the arcs of all records one after another: those of record i are
// arcs[first[i]:first[i+1]].
type graph struct {
	first []int32
	arcs  []arc
}

// newGraph gathers the arcs that each yields for a record, in order.
func newGraph(n int, each func(i int, add func(to, at int32))) *graph {
	g := &graph{first: make([]int32, 1, n+1)}
	add := func(to, at int32) { g.arcs = append(g.arcs, arc{to, at}) }
	for i := range n {
		each(i, add)
		g.first = append(g.first, int32(len(g.arcs)))
	}
	return g
}

// circles returns the arcs that close a circle. It walks without recursion, so
// that the length of a chain does not matter, and passes every arc once.
func (g *graph) circles(work *int) (found []place) {
	const (
		fresh = iota
		open
		closed
	)
	n := len(g.first) - 1
	state := make([]uint8, n)
	next := make([]int32, n) // the arc to follow next
	var path []int32
	for start := range n {
		if state[start] != fresh {
			continue
		}
		path = append(path[:0], int32(start))
		state[start], next[start] = open, g.first[start]
		for len(path) > 0 {
			*work++
			i := path[len(path)-1]
			if next[i] == g.first[i+1] {
				state[i] = closed
				path = path[:len(path)-1]
				continue
			}
			a := g.arcs[next[i]]
			next[i]++
			switch state[a.to] {
			case open:
				found = append(found, place{i, a.at})
			case fresh:
				state[a.to], next[a.to] = open, g.first[a.to]
				path = append(path, a.to)
			}
		}
	}
	return found
}

// trees are the links between agreements that must not run in a circle.
var trees = [...]agreement.LinkKind{
	agreement.LinkParent, agreement.LinkAmends, agreement.LinkRenews, agreement.LinkImplements, agreement.LinkSupersedes,
}

// findCycles notes what runs in a circle. A record that leads to itself is left
// to the rules for one record.
func (x *Index) findCycles() {
	for _, kind := range trees {
		x.cycles = append(x.cycles, newGraph(len(x.Agreements), func(i int, add func(to, at int32)) {
			for j := range x.Agreements[i].Links {
				x.work++
				l := &x.Agreements[i].Links[j]
				if to, ok := x.agreements[l.Agreement]; ok && l.Kind == kind && int(to) != i {
					add(to, int32(j))
				}
			}
		}).circles(&x.work)...)
	}
	x.successors = x.related(partner.RelationSuccessor)
	x.parents = x.related(partner.RelationParent)
	for _, p := range newGraph(len(x.Programmes), func(i int, add func(to, at int32)) {
		x.work++
		if to, ok := x.programmes[x.Programmes[i].Parent]; ok && int(to) != i {
			add(to, 0)
		}
	}).circles(&x.work) {
		x.nested = append(x.nested, p.i)
	}
}

func (x *Index) related(kind partner.RelationKind) []place {
	return newGraph(len(x.Partners), func(i int, add func(to, at int32)) {
		for j := range x.Partners[i].Relations {
			x.work++
			r := &x.Partners[i].Relations[j]
			if to, ok := x.partners[r.Partner]; ok && r.Kind == kind && int(to) != i {
				add(to, int32(j))
			}
		}
	}).circles(&x.work)
}
