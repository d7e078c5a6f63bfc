package health

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// web is the links between people named who may belong, one for each pair, in
// the order of the pairs. People who surely do not belong have none.
type web struct {
	n     int        // people
	ends  [][2]int32 // of each link, the lesser first
	sure  []bool     // of each link, whether it surely holds
	start []int32    // of each person, where the neighbours begin
	to    []int32    // neighbours, in rising order
	edge  []int32    // the link to each of them
}

// web gathers the links that hold or may hold on the day. A link surely holds
// where its period surely does and both ends surely belong. Links to others, and
// of somebody to themselves, are none.
func (s *State) web() *web {
	s.once.Do(func() { s.net = s.newWeb() })
	return s.net
}

func (s *State) newWeb() *web {
	// Both ends, the lesser first, and in the last bit whether the link is not
	// sure: of several for one pair the surest comes first.
	ties := make([]uint64, 0, len(s.network.Links))
	for i := range s.network.Links {
		l := &s.network.Links[i]
		a, known := s.index[l.Between[0]]
		b, also := s.index[l.Between[1]]
		if !known || !also || a == b {
			continue
		}
		holds := l.Period.Contains(s.on).And(s.people[a].belongs).And(s.people[b].belongs)
		if holds == calendar.No {
			continue
		}
		key := uint64(min(a, b))<<32 | uint64(max(a, b))<<1
		if holds != calendar.Yes {
			key |= 1
		}
		ties = append(ties, key)
	}
	slices.Sort(ties)
	w := &web{n: len(s.people)}
	for i, t := range ties {
		if i > 0 && t>>1 == ties[i-1]>>1 {
			continue
		}
		w.ends = append(w.ends, [2]int32{int32(t >> 32), int32(t >> 1 & 0x7fff_ffff)})
		w.sure = append(w.sure, t&1 == 0)
	}
	w.join()
	return w
}

// join lists the neighbours of each person.
func (w *web) join() {
	w.start = make([]int32, w.n+1)
	for _, e := range w.ends {
		w.start[e[0]+1]++
		w.start[e[1]+1]++
	}
	for i := range w.n {
		w.start[i+1] += w.start[i]
	}
	w.to, w.edge = make([]int32, 2*len(w.ends)), make([]int32, 2*len(w.ends))
	next := slices.Clone(w.start)
	for e, x := range w.ends {
		for side, p := range x {
			w.to[next[p]], w.edge[next[p]] = x[1-side], int32(e)
			next[p]++
		}
	}
}

// certain returns the web of the links that surely hold.
func (w *web) certain() *web {
	out := &web{n: w.n}
	for i, e := range w.ends {
		if w.sure[i] {
			out.ends, out.sure = append(out.ends, e), append(out.sure, true)
		}
	}
	out.join()
	return out
}

// Web is how a network hangs together. It is not comparable.
type Web struct {
	// Links is how many pairs of members named are linked.
	Links Count `json:"links"`
	// Density is the share of pairs that are linked, 2E/(N(N−1)). It falls as
	// networks grow: never compare it across networks of different size. With
	// fewer than two members there is none.
	Density Interval `json:"density"`
	// Sure is how those who surely belong hang together by links that surely hold,
	// Possible how all do who may belong, by links that may hold. Of the same
	// people, more links never make more parts.
	Sure     Parts `json:"sure"`
	Possible Parts `json:"possible"`
	// Connected is the share of all members in the largest component. Those not
	// named may be linked to nobody, or link everybody.
	Connected Interval `json:"connected"`
}

// Parts are the components of a network: members linked to each other, directly
// or through others. It is not comparable.
type Parts struct {
	Members    int `json:"members"`
	Components int `json:"components"`
	Isolated   int `json:"isolated,omitempty"` // members without a link
	// Largest is the share of members in the largest component.
	Largest Rate `json:"largest"`
	// Sizes are those of the components, the largest first.
	Sizes []int `json:"sizes,omitempty"`
	// Apart are the members outside the largest component, sorted; of several
	// that are largest, that of the member named first counts.
	Apart []id.Expert `json:"apart,omitempty"`

	reach float64 // the greatest share of the members that a component can have
}

// Web measures how the members hang together by the links of the day. It takes
// time linear in members and links, but for sorting them.
func (s *State) Web() Web {
	w := s.web()
	certain := w.certain()
	v := Web{
		Links:    Count{Low: len(certain.ends), High: len(w.ends)},
		Sure:     s.parts(certain, calendar.Yes),
		Possible: s.parts(w, calendar.Unknown),
	}
	members := s.Members()
	v.Density = density(v.Links, Count{Low: v.Sure.Members, High: v.Possible.Members}, members, s.unnamed)
	v.Connected = v.connected(s.unnamed)
	if s.unnamed != (Count{}) {
		v.Links.Unbounded = s.unnamed.Unbounded
		v.Links.High += s.unnamed.High*v.Possible.Members + s.unnamed.High*(s.unnamed.High-1)/2
	}
	return v
}

// density bounds 2E/(N(N−1)). Those not named may be linked to everybody, or to
// nobody; the more there are of them, the further that goes.
func density(links, named, members, unnamed Count) Interval {
	if !members.Unbounded && members.High < 2 {
		return Interval{}
	}
	v := Interval{High: 1, Stated: true}
	if !unnamed.Unbounded {
		n := float64(named.High + unnamed.High)
		v.Low = 2 * float64(links.Low) / (n * (n - 1))
		if k := float64(named.Low); named.Low >= 2 {
			lacking := max(0, k*(k-1)/2-float64(links.High)) // pairs of those named that are not linked
			n = k + float64(unnamed.High)
			v.High = 1 - 2*lacking/(n*(n-1))
		}
	}
	if named.Exact() && links.Exact() && unnamed == (Count{}) {
		v.High = v.Low
	}
	return v
}

// connected bounds the share of members in the largest component: from that of
// sure links among all who may belong, to the greatest that a component of
// possible links has among its own and all who surely belong.
func (v *Web) connected(unnamed Count) Interval {
	most := v.Possible.Members + unnamed.High
	switch {
	case unnamed.Unbounded:
		return Interval{High: 1, Stated: true}
	case most == 0:
		return Interval{}
	}
	x := Interval{High: v.Possible.reach, Stated: true}
	if len(v.Sure.Sizes) > 0 {
		x.Low = float64(v.Sure.Sizes[0]) / float64(most)
	}
	if unnamed.High > 0 {
		x.High = 1
	}
	x.High = max(x.Low, x.High)
	return x
}

// parts finds the components among those who belong with at least that certainty.
func (s *State) parts(w *web, sure calendar.Truth) Parts {
	var p Parts
	label := make([]int32, w.n)
	for i := range label {
		label[i] = -1
	}
	belongs := func(i int32) bool {
		t := s.people[i].belongs
		return t == calendar.Yes || t == sure
	}
	var queue, best []int32
	var largest int32 = -1
	var firm []int // of each component, those who surely belong
	for i := range int32(w.n) {
		if !belongs(i) || label[i] >= 0 {
			continue
		}
		c := int32(len(p.Sizes))
		queue = append(queue[:0], i)
		label[i] = c
		for at := 0; at < len(queue); at++ {
			v := queue[at]
			for _, u := range w.to[w.start[v]:w.start[v+1]] {
				if label[u] < 0 {
					label[u] = c
					queue = append(queue, u)
				}
			}
		}
		firm = append(firm, 0)
		for _, v := range queue {
			if s.people[v].belongs == calendar.Yes {
				firm[c]++
			}
		}
		p.Sizes = append(p.Sizes, len(queue))
		p.Members += len(queue)
		if len(queue) == 1 {
			p.Isolated++
		}
		if largest < 0 || len(queue) > p.Sizes[largest] {
			largest = c
		}
	}
	p.Components = len(p.Sizes)
	if largest < 0 {
		return p
	}
	all := 0
	for _, n := range firm {
		all += n
	}
	for c, n := range p.Sizes {
		p.reach = max(p.reach, float64(n)/float64(n+all-firm[c]))
	}
	p.Largest = Rate{Yes: p.Sizes[largest], No: p.Members - p.Sizes[largest]}
	for i, c := range label {
		if c >= 0 && c != largest {
			best = append(best, int32(i))
		}
	}
	p.Apart = s.ids(best)
	slices.SortFunc(p.Sizes, func(a, b int) int { return b - a })
	return p
}
