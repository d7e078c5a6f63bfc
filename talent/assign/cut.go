package assign

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/id"
)

// Cut is why places stay empty: items that together ask for more places than
// can be filled. What can be filled is at most the loads of the experts named,
// who are all used up, and a number of places that others fill, each of whom
// goes to an item once only, as does one of an organisation where the cover
// asks for that. To fill more places, give one of the items further candidates,
// or one of the experts a greater load.
type Cut struct {
	Items   []string    `json:"items"`             // by key
	Experts []id.Expert `json:"experts,omitempty"` // by id
	// Places are those of the items that are meant: all but those kept for
	// somebody of whom there are enough.
	Places int `json:"places"`
	Loads  int `json:"loads"`  // what the experts take at most
	Others int `json:"others"` // places that others fill, no more of whom can be had
	// Proven says that no plan fills more of these places. It is false where an
	// item's cover could also be met in another way.
	Proven bool `json:"proven"`
}

// Short is how many of the places stay empty.
func (c *Cut) Short() int { return c.Places - c.Loads - c.Others }

// cuts finds, from the slots with empty places, what could still be reached:
// nobody there has any load left. Sets that touch are one.
func (n *network) cuts() []Cut {
	experts := int32(len(n.m.experts))
	group := make([]int32, n.nodes) // 0 is not reached
	var same []int32                // of a group, the one it was joined to
	root := func(g int32) int32 {
		for same[g-1] != g {
			g = same[g-1]
		}
		return g
	}
	var stack []int32
	for s := range n.slots {
		if n.slots[s].empty == 0 || group[n.slots[s].node] != 0 {
			continue
		}
		g := int32(len(same)) + 1
		same = append(same, g)
		reach := func(u int32) {
			switch {
			case group[u] == 0:
				group[u] = g
				stack = append(stack, u)
			case root(group[u]) != g:
				same[root(group[u])-1] = g
			}
		}
		reach(n.slots[s].node)
		for len(stack) > 0 {
			u := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if u < experts {
				for _, h := range n.held[u] {
					reach(h.node)
				}
				continue
			}
			n.onward(u, reach)
		}
	}
	cuts := make([]Cut, len(same))
	for i := range cuts {
		cuts[i].Proven = true
	}
	of := func(u int32) *Cut {
		if group[u] == 0 {
			return nil
		}
		return &cuts[root(group[u])-1]
	}
	for e := range experts {
		if c := of(e); c != nil {
			c.Experts = append(c.Experts, n.m.p.Experts[n.m.experts[e]].ID)
			c.Loads += int(n.m.load[e])
		}
	}
	for s := range n.slots {
		x := &n.slots[s]
		c := of(x.node)
		if c == nil {
			continue
		}
		c.Places += int(x.count)
		if key := n.m.p.Items[n.m.items[x.item]].Key; len(c.Items) == 0 || c.Items[len(c.Items)-1] != key {
			c.Items = append(c.Items, key)
		}
		if n.m.spec != nil && n.m.spec[x.item].hard >= 0 {
			c.Proven = false
		}
	}
	for e := range experts {
		for _, h := range n.held[e] {
			if c := of(h.node); c != nil && group[e] == 0 {
				c.Others++
			}
		}
	}
	for _, a := range n.child {
		if c := of(a.from); c != nil && a.unit && a.flow > 0 && group[a.to] == 0 {
			c.Others++
		}
	}
	return slices.DeleteFunc(cuts, func(c Cut) bool { return c.Places == 0 })
}

// onward reaches every node to which a unit could still go from a node of an item.
func (n *network) onward(u int32, reach func(int32)) {
	own := u - int32(len(n.m.experts))
	for _, v := range n.leaf[n.leafStart[own]:n.leafStart[own+1]] {
		if v >= 0 {
			reach(v)
		}
	}
	for c := n.childStart[own]; c < n.childStart[own+1]; c++ {
		if x := &n.child[c]; !x.unit || x.flow == 0 {
			reach(x.to)
		}
	}
	for _, c := range n.up[n.upStart[own]:n.upStart[own+1]] {
		if x := &n.child[c]; x.flow > 0 {
			reach(x.from)
		}
	}
}
