package health

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// Bus is the bus factor: how few experts a network may lose before a priority
// topic has too few. It is not comparable.
type Bus struct {
	Depth int `json:"depth"` // how many active experts cover a topic
	// First is the smallest number of experts whose loss leaves some priority
	// topic with fewer than Depth; 0 where one has fewer already. It is exact as
	// far as members and expertise are known. Stated is false without topics.
	First  Count `json:"first"`
	Stated bool  `json:"stated,omitzero"`
	// Next is the same for the topics that are surely covered now, and NextOf
	// says whether there are any.
	Next   Count `json:"next"`
	NextOf bool  `json:"nextStated,omitzero"`
	// Weakest are the topics at which the lower end of First is reached.
	Weakest []technology.Code `json:"weakest,omitempty"`
	// Critical are the experts whose loss alone may leave a topic that is covered
	// now with too few, by identifier.
	Critical []Critical `json:"critical,omitempty"`
}

// Critical is an expert whom a network cannot lose. It is not comparable.
type Critical struct {
	Expert id.Expert         `json:"expert"`
	Topics []technology.Code `json:"topics"` // that would have too few
	// Sure says that in at least one of them nobody else may step in.
	Sure bool `json:"sure,omitzero"`
}

// Bus measures the bus factor for topics that take depth active experts each, 0
// for [DefaultDepth]. The smallest loss that leaves some topic short is that of
// the topic with the fewest: it needs no search and is exact.
func (s *State) Bus(depth int) Bus {
	depth = depthOf(depth)
	b := Bus{Depth: depth}
	d := s.depths()
	critical := map[int32]*Critical{}
	var order []int32
	for t := range s.topics {
		c := d.count(t)
		need := Count{Low: max(0, c.Low-depth+1), High: max(0, c.High-depth+1), Unbounded: c.Unbounded}
		if !b.Stated || need.Low < b.First.Low {
			b.Weakest = b.Weakest[:0]
		}
		b.First, b.Stated = lesser(b.First, need, b.Stated), true
		if need.Low == b.First.Low {
			b.Weakest = append(b.Weakest, s.topics[t])
		}
		if c.Low < depth {
			continue
		}
		b.Next, b.NextOf = lesser(b.Next, need, b.NextOf), true
		if c.Low > depth {
			continue
		}
		for _, i := range d.sure[t] {
			if s.people[i].id.IsZero() {
				continue
			}
			if critical[i] == nil {
				critical[i] = &Critical{Expert: s.people[i].id}
				order = append(order, i)
			}
			critical[i].Topics = append(critical[i].Topics, s.topics[t])
			critical[i].Sure = critical[i].Sure || c.Exact()
		}
	}
	for _, i := range order {
		b.Critical = append(b.Critical, *critical[i])
	}
	slices.SortFunc(b.Critical, func(a, b Critical) int { return a.Expert.Compare(b.Expert) })
	return b
}

// lesser returns the smaller of two counts end by end; the first counts only
// where it is one.
func lesser(a, b Count, is bool) Count {
	if !is {
		return b
	}
	c := Count{Low: min(a.Low, b.Low), Unbounded: a.Unbounded && b.Unbounded}
	switch {
	case a.Unbounded:
		c.High = b.High
	case b.Unbounded:
		c.High = a.High
	default:
		c.High = min(a.High, b.High)
	}
	return c
}

// Loss is how few experts a network may lose before its coverage drops below a
// share. It is not comparable.
type Loss struct {
	Depth int `json:"depth"`
	Share int `json:"share"` // permille of the priority topics
	// People is the smallest number of experts whose loss brings it about; 0
	// where so few topics are covered already. Low is for what is sure of the
	// members, High for all that may be.
	People Count `json:"people"`
	Stated bool  `json:"stated,omitzero"` // false without topics
	// Exact says that the search came to its end, so that Low is the very number
	// for what is sure of the members. Otherwise Low is a bound by counting, and
	// Experts are more than Low.
	Exact bool `json:"exact,omitzero"`
	// Experts are some whose loss brings it about for what is sure of the
	// members, and Topics those that are lost with them.
	Experts []id.Expert       `json:"experts,omitempty"`
	Topics  []technology.Code `json:"topics,omitempty"`
}

// Loss measures how many experts must be lost until less than share permille of
// the priority topics are covered by depth active experts, 0 for [DefaultDepth].
// Shares are from 1 to 1000; others are taken as the nearer end.
//
// Experts with the same topics are interchangeable, so the search is over kinds
// of experts. It always comes to its end for up to 16 experts and 64 topics and
// usually for many more; where it does not, the numbers are bounds: counting
// below, and a good choice above. Its work is bounded.
func (s *State) Loss(depth, share int) Loss {
	depth = depthOf(depth)
	l := Loss{Depth: depth, Share: min(max(share, 1), 1000)}
	if len(s.topics) == 0 {
		return l
	}
	l.Stated = true
	keep := (l.Share*len(s.topics) + 999) / 1000 // topics that must stay covered
	d := s.depths()

	sure := s.sureHits(d)
	low, high, lost := sure.solve(depth, keep)
	l.People.Low, l.Exact = low, low == high
	var experts []int32
	for k, n := range lost {
		experts = append(experts, sure.kinds[k].people[:n]...)
	}
	l.Experts = s.ids(experts)
	if high > 0 {
		for _, t := range sure.fallen(depth, lost) {
			l.Topics = append(l.Topics, s.topics[t])
		}
	}

	if s.unnamed.Unbounded {
		l.People.Unbounded = true
		return l
	}
	if s.certain(d) {
		l.People.High = high
		return l
	}
	l.People.High = max(low, s.mostHits(d, depth, keep))
	return l
}

// certain reports whether all is known of who is active in which topic.
func (s *State) certain(d *depths) bool {
	for t := range s.topics {
		if !d.count(t).Exact() {
			return false
		}
	}
	return true
}

// sureHits gathers what is sure.
func (s *State) sureHits(d *depths) *hits {
	has := make([][]int32, len(s.people))
	for t := range d.sure {
		for _, i := range d.sure[t] {
			has[i] = append(has[i], int32(t))
		}
	}
	return newHits(len(s.topics), has, 0)
}

// densest is how many pairs of expert and topic are searched at most where
// everything that is possible is taken as so.
const densest = 1 << 20

// mostHits bounds the loss from above when everybody has all the expertise that
// is possible. The more experts there are in a topic, the more must be lost, so
// that no other case takes more.
func (s *State) mostHits(d *depths, depth, keep int) int {
	pairs := 0
	for t := range s.topics {
		pairs += d.named(t)
	}
	if pairs > densest {
		need := make([]int, 0, len(s.topics))
		for t := range s.topics {
			if c := d.count(t); c.High >= depth {
				need = append(need, c.High-depth+1)
			}
		}
		slices.Sort(need)
		sum := 0
		for i := range max(0, len(need)-keep+1) {
			sum += need[i]
		}
		return sum
	}
	has := make([][]int32, len(s.people))
	for i := range s.people {
		p := &s.people[i]
		if p.active == calendar.No {
			continue
		}
		p.each(func(t int32) { has[i] = append(has[i], t) })
		for t := range s.topics {
			if p.open(s.lists[t]) {
				has[i] = append(has[i], int32(t))
			}
		}
		slices.Sort(has[i])
		has[i] = slices.Compact(has[i])
	}
	_, high, _ := newHits(len(s.topics), has, s.unnamed.High).solve(depth, keep)
	return high
}
