package health

import (
	"cmp"
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// DefaultDepth is how many active experts cover a topic where the caller does
// not say: a working default.
const DefaultDepth = 2

// Coverage is what a network covers and how deep. It is not comparable.
type Coverage struct {
	Depth int `json:"depth"` // how many active experts cover a topic
	// Topics are the priority topics in the order of their codes.
	Topics []Topic `json:"topics,omitempty"`
	// Covered is the share of topics with Depth active experts or more;
	// Redundant that of topics which stay covered whichever one of them is lost.
	Covered   Rate `json:"covered"`
	Redundant Rate `json:"redundant"`
	// Matrix holds, topic by topic, the countries of which somebody is known to
	// live there who has or may have expertise in the topic.
	Matrix []Cell `json:"matrix,omitempty"`
}

// Topic is how many active experts there are in a topic. It is not comparable.
type Topic struct {
	Technology technology.Code `json:"technology"`
	People     Count           `json:"people"`
	// Experts are those surely active and surely expert, sorted.
	Experts []id.Expert    `json:"experts,omitempty"`
	Covered calendar.Truth `json:"covered"`
}

// Cell is how many active experts in a topic live in a country; those of whom
// it is not known where they live may do so anywhere. It is comparable.
type Cell struct {
	Technology technology.Code `json:"technology"`
	Country    country.Code    `json:"country"`
	People     Count           `json:"people"`
}

// Coverage measures which of the priority topics have at least depth active
// experts, 0 for [DefaultDepth]. An active expert is a member at the stage
// active on the day. It takes time linear in members, their expertise and the
// matrix.
func (s *State) Coverage(depth int) Coverage {
	depth = depthOf(depth)
	c := Coverage{Depth: depth, Topics: make([]Topic, len(s.topics))}
	d := s.depths()
	for t := range s.topics {
		topic := &c.Topics[t]
		topic.Technology, topic.People = s.topics[t], d.count(t)
		topic.Experts = s.ids(d.sure[t])
		topic.Covered = topic.People.AtLeast(depth)
		c.Covered.add(calendar.Yes, topic.Covered)
		c.Redundant.add(calendar.Yes, topic.People.AtLeast(depth+1))
	}
	c.Matrix = s.matrix(d)
	return c
}

// depthOf keeps a depth within reason.
func depthOf(n int) int {
	if n <= 0 {
		return DefaultDepth
	}
	return min(n, mostPeople)
}

// depths are the active experts by topic.
type depths struct {
	sure    [][]int32 // by topic: surely active and expert
	some    []int     // by topic: those of whom something is said of the topic itself
	open    []int     // by list: those of whom any expertise in it is possible
	back    []int     // by topic: those counted both in some and in open
	lists   []int32
	unnamed Count
}

func (s *State) depths() *depths {
	lists := int32(0)
	for _, l := range s.lists {
		lists = max(lists, l+1)
	}
	d := &depths{
		sure: make([][]int32, len(s.topics)), some: make([]int, len(s.topics)), back: make([]int, len(s.topics)),
		open: make([]int, lists), lists: s.lists, unnamed: s.unnamed,
	}
	for i := range s.people {
		p := &s.people[i]
		if p.active == calendar.No {
			continue
		}
		for l := range d.open {
			if p.open(int32(l)) {
				d.open[l]++
			}
		}
		for _, t := range p.sure {
			if p.active == calendar.Yes {
				d.sure[t] = append(d.sure[t], int32(i))
			}
		}
		p.each(func(t int32) {
			d.some[t]++
			if p.open(s.lists[t]) {
				d.back[t]++
			}
		})
	}
	return d
}

// open reports whether the person may have any expertise in the list.
func (p *person) open(list int32) bool {
	_, shut := slices.BinarySearch(p.shut, list)
	return !shut
}

// each gives the topics of which something is known.
func (p *person) each(yield func(topic int32)) {
	for _, t := range p.sure {
		yield(t)
	}
	for _, t := range p.maybe {
		yield(t)
	}
}

// count returns how many active experts there are in a topic.
func (d *depths) count(t int) Count {
	c := Count{Low: len(d.sure[t]), High: d.named(t)}
	c.High, c.Unbounded = c.High+d.unnamed.High, d.unnamed.Unbounded
	return c
}

// named returns how many of those named may be active experts in a topic.
func (d *depths) named(t int) int { return d.some[t] + d.open[d.lists[t]] - d.back[t] }

// matrix counts by topic and country.
func (s *State) matrix(d *depths) (cells []Cell) {
	type place struct {
		topic   int32
		country country.Code
	}
	type homes struct {
		list    int32
		country country.Code
	}
	low, some := map[place]int{}, map[place]int{} // some: as in depths, without those counted in open
	open := map[homes]int{}
	countries := map[country.Code]bool{}
	for i := range s.people {
		p := &s.people[i]
		if p.active == calendar.No {
			continue
		}
		countries[p.country] = true
		for l := range d.open {
			if p.open(int32(l)) {
				open[homes{int32(l), p.country}]++
			}
		}
		p.each(func(t int32) {
			if !p.open(s.lists[t]) {
				some[place{t, p.country}]++
			}
		})
		if p.active == calendar.Yes {
			for _, t := range p.sure {
				low[place{t, p.country}]++
			}
		}
	}
	sorted := make([]country.Code, 0, len(countries))
	for c := range countries {
		if c != "" {
			sorted = append(sorted, c)
		}
	}
	slices.SortFunc(sorted, cmp.Compare)
	for t := range s.topics {
		at, l := int32(t), s.lists[t]
		homeless := some[place{at, ""}] + open[homes{l, ""}]
		for _, c := range sorted {
			here := some[place{at, c}] + open[homes{l, c}]
			if here == 0 {
				continue
			}
			cells = append(cells, Cell{s.topics[t], c, Count{
				Low: low[place{at, c}], High: here + homeless + s.unnamed.High, Unbounded: s.unnamed.Unbounded,
			}})
		}
	}
	return cells
}

// Perhaps returns the members named who may be active experts in a topic
// without surely being so, sorted: whom to ask, to know more.
func (s *State) Perhaps(topic technology.Code) []id.Expert {
	t, found := slices.BinarySearchFunc(s.topics, topic, technology.Code.Compare)
	if !found {
		return nil
	}
	var some []int32
	for i := range s.people {
		p := &s.people[i]
		_, sure := slices.BinarySearch(p.sure, int32(t))
		_, maybe := slices.BinarySearch(p.maybe, int32(t))
		if p.active != calendar.No && (maybe || p.open(s.lists[t]) && !sure || sure && p.active == calendar.Unknown) {
			some = append(some, int32(i))
		}
	}
	return s.ids(some)
}
