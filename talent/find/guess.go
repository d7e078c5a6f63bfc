package find

import (
	"cmp"
	"slices"
)

// maxGuess is of how many terms it is worth to guess how many rows are in which.
const maxGuess = 6

// guess returns what the best k probably are worth at least, reckoning as if the
// terms and the conditions had nothing to do with each other; the least there is,
// if they cannot be told to be so many. Whoever relies on it must look again when
// there are fewer.
func (s *search) guess() int64 {
	rows, n := float64(len(s.p.ids)), len(s.terms)
	if n == 0 || n > maxGuess {
		return s.least
	}
	share := 1.0
	for _, f := range s.conds {
		share *= max(0, min(1, float64(f.passing(len(s.p.ids)))/rows))
	}
	if s.q.asked.Has(Available) {
		share /= 4 // of those who have any time, few have it then
	}
	type group struct {
		value int64
		rows  float64
	}
	var groups [1 << maxGuess]group
	list := groups[:1<<n]
	for i := range list {
		list[i].rows = rows * share
		for j, t := range s.terms {
			in := min(1, t.full*float64(t.rows)/rows)
			if i>>j&1 != 0 {
				list[i].value += t.more
				list[i].rows *= in
			} else {
				list[i].rows *= 1 - in
			}
		}
	}
	slices.SortFunc(list, func(a, b group) int { return cmp.Compare(b.value, a.value) })
	sum := 0.0
	for i := range list {
		if sum += list[i].rows; sum >= s.margin*float64(s.k) {
			return max(s.least, list[i].value)
		}
	}
	return s.least
}
