package health

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
)

// topicIndex finds the topics that a field of expertise lies within, and those
// that lie within it.
type topicIndex struct {
	at    map[technology.Code]int32
	below map[technology.Code][]int32 // the topics strictly within a code
	list  map[string]int32
}

// setTopics keeps the distinct valid topics in their order.
func (s *State) setTopics(priority []technology.Code) *topicIndex {
	if len(priority) == 0 {
		priority = s.network.Technologies
	}
	for _, c := range priority {
		if c.Valid() {
			s.topics = append(s.topics, c)
		}
	}
	slices.SortFunc(s.topics, technology.Code.Compare)
	s.topics = slices.Compact(s.topics)
	t := &topicIndex{at: map[technology.Code]int32{}, below: map[technology.Code][]int32{}, list: map[string]int32{}}
	s.lists = make([]int32, len(s.topics))
	for i, c := range s.topics {
		t.at[c] = int32(i)
		for up, ok := c.Parent(); ok; up, ok = up.Parent() {
			t.below[up] = append(t.below[up], int32(i))
		}
		l, known := t.list[c.List]
		if !known {
			l = int32(len(t.list))
			t.list[c.List] = l
		}
		s.lists[i] = l
	}
	return t
}

// match sorts out in which topics there is expertise. Expertise in a field
// within a topic is expertise in it; of expertise in a broader field it is not
// known how much lies in the topic. Whole says that the list is all there is.
func (t *topicIndex) match(p *person, list []talent.Expertise, whole bool) {
	for i := range list {
		c := list[i].Technology
		if !c.Valid() {
			whole = false
			continue
		}
		for up, ok := c, true; ok; up, ok = up.Parent() {
			if at, found := t.at[up]; found {
				p.sure = append(p.sure, at)
			}
		}
		p.maybe = append(p.maybe, t.below[c]...)
		if l, known := t.list[c.List]; known {
			p.shut = append(p.shut, l)
		}
	}
	slices.Sort(p.sure)
	p.sure = slices.Compact(p.sure)
	slices.Sort(p.maybe)
	p.maybe = slices.DeleteFunc(slices.Compact(p.maybe), func(at int32) bool {
		_, found := slices.BinarySearch(p.sure, at)
		return found
	})
	if !whole {
		p.shut = nil
	}
	slices.Sort(p.shut)
	p.shut = slices.Compact(p.shut)
}
