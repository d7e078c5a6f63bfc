package health

import (
	"slices"
	"sort"
)

// hits are experts sorted into kinds by the topics they hold up.
type hits struct {
	topics int
	depth  []int // experts by topic
	kinds  []kind
}

// kind is a number of experts with the same topics.
type kind struct {
	topics []int32
	people []int32 // those named
	count  int     // of them all
}

// newHits sorts people by their topics; everywhere are so many more who hold up
// every topic.
func newHits(topics int, has [][]int32, everywhere int) *hits {
	h := &hits{topics: topics, depth: make([]int, topics)}
	at := map[string]int{}
	var key []byte
	for i, list := range has {
		if len(list) == 0 {
			continue
		}
		key = key[:0]
		for _, t := range list {
			key = append(key, byte(t), byte(t>>8), byte(t>>16), byte(t>>24))
			h.depth[t]++
		}
		k, known := at[string(key)]
		if !known {
			k = len(h.kinds)
			at[string(key)] = k
			h.kinds = append(h.kinds, kind{topics: list})
		}
		h.kinds[k].people = append(h.kinds[k].people, int32(i))
		h.kinds[k].count++
	}
	if everywhere > 0 && topics > 0 {
		all := make([]int32, topics)
		for t := range all {
			all[t] = int32(t)
			h.depth[t] += everywhere
		}
		h.kinds = append(h.kinds, kind{topics: all, count: everywhere})
	}
	slices.SortStableFunc(h.kinds, func(a, b kind) int { return len(b.topics) - len(a.topics) })
	return h
}

// What a search may cost.
const (
	hitSteps = 1 << 18 // cases looked at, dearer ones counting more
	hitKinds = 1 << 9  // kinds of experts
)

// solve returns the least and the most that the smallest loss may be after which
// fewer than keep topics have depth experts, and a loss of the latter size, by
// kind. The two are equal where the search came to its end.
func (h *hits) solve(depth, keep int) (low, high int, lost []int) {
	s := hitSearch{
		hits: h, stood: make([]bool, h.topics), need: make([]int, h.topics),
		left: slices.Clone(h.depth), lost: make([]int, len(h.kinds)),
	}
	covered := 0
	for t, n := range h.depth {
		if n >= depth {
			s.stood[t], s.need[t] = true, n-depth+1
			covered++
		}
	}
	s.fall = covered - keep + 1
	if s.fall <= 0 {
		return 0, 0, s.lost
	}
	low = s.bound(0)
	s.best = s.choose()
	s.most = total(s.best)
	if low == s.most || len(h.kinds) > hitKinds {
		return low, s.most, s.best
	}
	s.steps = hitSteps
	if h.topics > 64 {
		s.steps = max(1<<10, hitSteps*64/h.topics)
	}
	s.search(0, 0)
	if s.steps > 0 {
		low = s.most
	}
	return low, s.most, s.best
}

func total(lost []int) (n int) {
	for _, x := range lost {
		n += x
	}
	return n
}

// fallen returns the topics that the loss leaves with fewer than depth experts,
// of those that had enough.
func (h *hits) fallen(depth int, lost []int) (topics []int32) {
	left := slices.Clone(h.depth)
	for k, n := range lost {
		for _, t := range h.kinds[k].topics {
			left[t] -= n
		}
	}
	for t, n := range left {
		if n < depth && h.depth[t] >= depth {
			topics = append(topics, int32(t))
		}
	}
	return topics
}

// hitSearch is a search by branch and bound: kind by kind, those with the most
// topics first, it tries how many of them are lost.
type hitSearch struct {
	*hits
	stood []bool // topics that had enough experts
	need  []int  // losses until the topic falls; 0 and below where it has fallen
	left  []int  // experts of the kinds not yet decided on, by topic
	fall  int    // topics that have yet to fall
	lost  []int
	best  []int
	most  int // size of best
	steps int // that may yet be taken
	work  []int
}

// bound returns a number that no loss among the kinds from k on is smaller than:
// each topic that falls takes as many losses as it needs, and an expert is lost
// to no more topics than there are for the kind. It is negative where not enough
// topics can fall.
func (s *hitSearch) bound(k int) int {
	if s.fall <= 0 {
		return 0
	}
	s.work = s.work[:0]
	for t, n := range s.need {
		if s.stood[t] && n > 0 && n <= s.left[t] {
			s.work = append(s.work, n)
		}
	}
	if len(s.work) < s.fall {
		return -1
	}
	slices.Sort(s.work)
	sum := 0
	for _, n := range s.work[:s.fall] {
		sum += n
	}
	count := 0
	for ; k < len(s.kinds) && sum > 0; k++ {
		if k%16 == 0 {
			s.steps--
		}
		each := len(s.kinds[k].topics)
		n := min(s.kinds[k].count, (sum+each-1)/each)
		sum -= n * each
		count += n
	}
	return max(count, s.work[s.fall-1])
}

// lose takes n experts of a kind as lost, or brings them back where n is negative.
func (s *hitSearch) lose(k, n int) {
	for _, t := range s.kinds[k].topics {
		if !s.stood[t] {
			continue
		}
		before := s.need[t] > 0
		s.need[t] -= n
		switch after := s.need[t] > 0; {
		case before && !after:
			s.fall--
		case !before && after:
			s.fall++
		}
	}
	s.lost[k] += n
}

// search tries the kinds from k on, after so many losses among those before.
func (s *hitSearch) search(k, sofar int) {
	if s.steps <= 0 {
		return
	}
	s.steps--
	if s.fall <= 0 {
		if sofar < s.most {
			s.most = sofar
			s.best = slices.Clone(s.lost)
		}
		return
	}
	if k == len(s.kinds) {
		return
	}
	if b := s.bound(k); b < 0 || sofar+b >= s.most {
		return
	}
	x := &s.kinds[k]
	useful := 0 // more than that of this kind are lost on nothing
	for _, t := range x.topics {
		if s.stood[t] {
			useful = max(useful, s.need[t])
		}
		s.left[t] -= x.count
	}
	useful = min(useful, x.count, s.most-1-sofar)
	s.lose(k, useful)
	n := useful
	for s.search(k+1, sofar+n); n > 0 && s.steps > 0; s.search(k+1, sofar+n) {
		n--
		s.lose(k, -1)
	}
	s.lose(k, -n)
	for _, t := range x.topics {
		s.left[t] += x.count
	}
}

// choose finds a loss that is large enough, though not surely the smallest: it
// goes for the topics with the least needs, loses those first who hold up most
// of these, and then brings back whom it need not have lost. It leaves the
// search as it was.
func (s *hitSearch) choose() []int {
	need, fall := slices.Clone(s.need), s.fall
	var order []int32
	for t := range need {
		if s.stood[t] {
			order = append(order, int32(t))
		}
	}
	slices.SortStableFunc(order, func(a, b int32) int { return need[a] - need[b] })
	order = order[:fall]
	chosen := make([]bool, s.topics)
	for _, t := range order {
		chosen[t] = true
	}
	by := make([][]int32, s.topics) // kinds by topic, those with most chosen topics first
	ranks := make([]int, len(s.kinds))
	kinds := make([]int32, len(s.kinds))
	for k := range s.kinds {
		kinds[k] = int32(k)
		for _, t := range s.kinds[k].topics {
			if chosen[t] {
				ranks[k]--
			}
		}
	}
	slices.SortStableFunc(kinds, func(a, b int32) int { return ranks[a] - ranks[b] })
	for _, k := range kinds {
		for _, t := range s.kinds[k].topics {
			if chosen[t] {
				by[t] = append(by[t], k)
			}
		}
	}
	for _, t := range order {
		for _, k := range by[t] {
			if s.need[t] <= 0 {
				break
			}
			s.lose(int(k), min(s.need[t], s.kinds[k].count-s.lost[k]))
		}
	}
	for i := len(kinds) - 1; i >= 0; i-- {
		k := int(kinds[i])
		// The more are brought back, the fewer topics fall.
		n := sort.Search(s.lost[k], func(n int) bool {
			s.lose(k, -n-1)
			stands := s.fall > 0
			s.lose(k, n+1)
			return stands
		})
		s.lose(k, -n)
	}
	best := s.lost
	s.lost, s.need, s.fall = make([]int, len(s.kinds)), need, fall
	return best
}
