package health

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// Bridges are the members and links on which the connection of others hangs. It
// is not comparable.
type Bridges struct {
	// Cut are the members without whom others who are linked through them would
	// no longer be, whichever of the links that may hold do: sorted. They are the
	// articulation points where all links are sure.
	Cut []id.Expert `json:"cut,omitempty"`
	// Links are the links that surely hold without which their ends would no
	// longer be linked, in the order of their ends.
	Links []Bridge `json:"links,omitempty"`
	// Safe is the share of members who could leave without parting others. Where
	// there are members who are not named it is not known of anybody: these may be
	// linked in any way. Cut and Links speak of those named.
	Safe Rate `json:"safe"`
	// Exact says that all links on record surely hold, so that there are no other
	// cut members and bridges than these.
	Exact bool `json:"exact,omitzero"`
}

// Bridge is a link that holds two parts of a network together. It is comparable.
type Bridge struct {
	Between [2]id.Expert `json:"between"` // in rising order
	// Side is how many members the smaller part has, when all links hold that may.
	Side int `json:"side"`
}

// Bridges finds the cut members and the bridges by the blocks of the network:
// sets of links of which any two lie on a common circle. With every link taken as
// holding that may, a member surely cuts if links of theirs that surely hold lie
// in different blocks, and a link that surely holds is a bridge if it is a block
// by itself: fewer links make neither untrue. It takes time linear in members
// and links.
func (s *State) Bridges() Bridges {
	w := s.web()
	k := w.blocks()
	b := Bridges{Exact: !slices.Contains(w.sure, false)}
	var cut []int32
	for i := range int32(w.n) {
		first, parts := int32(-1), false
		for at := w.start[i]; at < w.start[i+1]; at++ {
			if e := w.edge[at]; w.sure[e] {
				parts = parts || first >= 0 && k.of[e] != first
				first = k.of[e]
			}
		}
		if parts {
			cut = append(cut, i)
		}
		t := calendar.Unknown
		switch {
		case s.unnamed != (Count{}):
		case parts:
			t = calendar.No
		case b.Exact || w.start[i+1]-w.start[i] < 2:
			t = calendar.Yes
		}
		b.Safe.add(s.people[i].belongs, t)
	}
	b.Safe.more(s.unnamed)
	b.Cut = s.ids(cut)
	for e, x := range w.ends {
		if w.sure[e] && k.size[k.of[e]] == 1 {
			between := [2]id.Expert{s.people[x[0]].id, s.people[x[1]].id}
			if between[0].Compare(between[1]) > 0 {
				between[0], between[1] = between[1], between[0]
			}
			b.Links = append(b.Links, Bridge{between, int(k.side[e])})
		}
	}
	slices.SortFunc(b.Links, func(a, b Bridge) int {
		if c := a.Between[0].Compare(b.Between[0]); c != 0 {
			return c
		}
		return a.Between[1].Compare(b.Between[1])
	})
	return b
}

// blocks are the blocks of a web.
type blocks struct {
	of   []int32 // the block of each link
	size []int32 // links of each block
	side []int32 // of each link that is a block by itself: the smaller part it joins
}

// blocks finds the blocks in one walk through the web, depth first and without
// recursion (Hopcroft and Tarjan, 1973).
func (w *web) blocks() blocks {
	k := blocks{of: make([]int32, len(w.ends)), side: make([]int32, len(w.ends))}
	var (
		seen  = make([]int32, w.n) // when a person was first come by, from 1
		low   = make([]int32, w.n) // the earliest that can be come by from below
		below = make([]int32, w.n) // people below, with the person
		up    = make([]int32, w.n) // the link by which a person was come by
		next  = slices.Clone(w.start[:w.n])
		path  []int32 // people
		links []int32 // not yet in a block
		clock int32
	)
	var joints []int32 // links that are blocks by themselves, of the part walked
	var lower []int32  // the people below them
	for root := range int32(w.n) {
		if seen[root] > 0 {
			continue
		}
		clock++
		seen[root], low[root], below[root], up[root] = clock, clock, 1, -1
		path = append(path[:0], root)
		joints, lower = joints[:0], lower[:0]
		for len(path) > 0 {
			v := path[len(path)-1]
			if next[v] < w.start[v+1] {
				u, e := w.to[next[v]], w.edge[next[v]]
				next[v]++
				switch {
				case e == up[v]:
				case seen[u] == 0:
					clock++
					seen[u], low[u], below[u], up[u] = clock, clock, 1, e
					path, links = append(path, u), append(links, e)
				case seen[u] < seen[v]:
					low[v] = min(low[v], seen[u])
					links = append(links, e)
				}
				continue
			}
			path = path[:len(path)-1]
			if len(path) == 0 {
				break
			}
			p := path[len(path)-1]
			low[p] = min(low[p], low[v])
			below[p] += below[v]
			if low[v] < seen[p] {
				continue
			}
			c, n := int32(len(k.size)), int32(0)
			for done := false; !done; n++ {
				e := links[len(links)-1]
				links = links[:len(links)-1]
				k.of[e] = c
				done = e == up[v]
			}
			k.size = append(k.size, n)
			if n == 1 {
				joints, lower = append(joints, up[v]), append(lower, below[v])
			}
		}
		for i, e := range joints {
			k.side[e] = min(lower[i], below[root]-lower[i])
		}
	}
	return k
}
