package find

import (
	"math"
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// search is the working memory of a search. It goes through the rows of each
// part in their order and judges those that can be better than the worst of the
// best k so far.
type search struct {
	q       *Query
	p       *part
	k       int
	list    []Match // what was there before, then the best so far, the worst of them first once they are k
	start   int     // where the best begin
	least   int64   // what a match must be worth at least to be found
	margin  float64 // see shape
	floor   int64   // what it must be worth at least for now
	worse   int64   // what it must be worth at least to be among the best
	tie     uint32  // from this row on it must be worth more than that
	tied    bool    // tie is worked out
	first   bool    // rows come in the order of equal matches
	hopeful bool    // no expertise is asked for that nobody has

	terms, allTerms []*term // in use, from the greatest to the least, and all there are
	conds, allConds []*filter
	ways            ways
	blank           feed // those of whose expertise nothing is known

	// By the numbers of the part.
	links     []link
	bySkill   []uint32 // the first link of a skill, plus one
	touched   []uint32
	countries []uint8 // 1 wanted, 2 excluded
	modes     []bool
	langs     []int64 // for each language asked for, its number or -1
	states    []calendar.Truth
	spans     []span
	parties   [3][]uint32 // partners, experts, agreements
	self      []uint32    // rows of the parties themselves
}

// link says how a skill stands to a want, and where the next link of it is.
type link struct {
	want, next uint32
	skill      uint32
	kind       kind
}

// find appends the best k of the parts to the list.
func (s *search) find(q *Query, parts []part, k int, margin float64, list []Match) []Match {
	s.margin = margin
	s.q, s.k, s.list, s.start, s.least = q, k, list, len(list), 0
	if q.asked.Has(Area) {
		s.least = 1 << 32
		if q.need.Open {
			s.least = 1
		}
	}
	for i := range parts {
		s.p, s.first = &parts[i], i == 0 && len(parts[i].odd) == 0
		s.judgeOdd()
		s.plan()
		if s.floor = s.least; s.first {
			s.floor = s.guess()
		}
		s.raise()
		s.run()
		if s.floor > s.least && len(s.list)-s.start < k { // guessed too high
			s.floor, s.first, s.list = s.least, true, s.list[:s.start]
			s.raise()
			s.run()
		}
		s.clear()
	}
	list = s.list
	slices.SortFunc(list[s.start:], func(a, b Match) int { return a.compare(&b) })
	s.q, s.p, s.list = nil, nil, nil
	return list
}

// offer takes a match in if it is among the best k so far.
func (s *search) offer(m *Match) {
	best := s.list[s.start:]
	if len(best) < s.k {
		s.list = append(s.list, *m)
		if len(best)+1 < s.k {
			return
		}
		best = s.list[s.start:]
		for i := len(best)/2 - 1; i >= 0; i-- {
			sink(best, i)
		}
	} else if m.compare(&best[0]) < 0 {
		best[0] = *m
		sink(best, 0)
	}
	s.raise()
}

// raise works out what a match must be worth to be among the best.
func (s *search) raise() {
	s.worse, s.tie, s.tied = s.floor, math.MaxUint32, true
	if best := s.list[s.start:]; len(best) == s.k {
		if v := (span{best[0].Low, best[0].High}).value(); v >= s.worse {
			s.worse, s.tied = v, s.first
			if s.first {
				s.tie = 0
			}
		}
	}
}

// needed returns what a row must be worth at least to be among the best: more
// than the worst of them, or as much if the row comes before it.
func (s *search) needed(row uint32) int64 {
	if !s.tied {
		n, _ := slices.BinarySearchFunc(s.p.ids, s.list[s.start].Expert, id.Expert.Compare)
		s.tie, s.tied = uint32(n), true
	}
	if row >= s.tie {
		return s.worse + 1
	}
	return s.worse
}

// sink moves a match down among worse ones, in a heap with the worst on top.
func sink(heap []Match, i int) {
	for {
		c := 2*i + 1
		if c >= len(heap) {
			return
		}
		if c+1 < len(heap) && heap[c+1].compare(&heap[c]) > 0 {
			c++
		}
		if heap[c].compare(&heap[i]) <= 0 {
			return
		}
		heap[i], heap[c] = heap[c], heap[i]
		i = c
	}
}

// judgeOdd judges the experts that have no rows.
func (s *search) judgeOdd() {
	for _, o := range s.p.odd {
		if s.p.isDead(o.row) {
			continue
		}
		if m, _, ok := Judge(s.q, o.expert); ok {
			s.offer(&m)
		}
	}
}
