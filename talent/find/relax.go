package find

import (
	"math/bits"
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// Relaxation is a way to make a need less strict.
type Relaxation struct {
	// Lift are the conditions to do without.
	Lift Conditions `json:"lift,omitzero"`
	// Open says to let those pass of whom it is not known whether they meet
	// the conditions that are left.
	Open bool `json:"open,omitempty"`
	// Best are the best of those found then.
	Best []Match `json:"best"`
}

// liftable are the conditions that somebody may decide to do without. Expertise
// is what a need is about, and a conflict of interest or a missing consent is no
// matter of choice.
const liftable = Conditions(1<<Must | 1<<InCountry | 1<<NotExcluded | 1<<Speaks | 1<<Available | 1<<Engages)

// Relax returns the least that a need would have to give up for somebody to be
// found: all ways with as few steps as will do, where a step is doing without one
// condition or letting pass what is not known; each with the best k who are found
// then. Where somebody is found as it is, there is nothing to give up and the
// answer is empty; it is empty too where giving up everything would not help.
// What is no matter of choice is never given up: expertise, consent, conflicts
// of interest.
func (ix *Index) Relax(q *Query, k int) (list []Relaxation) {
	if k <= 0 || len(ix.Find(q, 1, nil)) > 0 {
		return nil
	}
	var asked Conditions
	for c := range Condition(conditions) {
		if q.asks(c) && liftable.Has(c) {
			asked |= 1 << c
		}
	}
	most := bits.OnesCount8(uint8(asked)) + 1
	for steps := 1; steps <= most && list == nil; steps++ {
		for _, open := range []bool{false, true} {
			if open && q.need.Open {
				continue
			}
			for set := range liftable + 1 {
				n := bits.OnesCount8(uint8(set))
				if open {
					n++
				}
				if n != steps || set&^asked != 0 {
					continue
				}
				if less, ok := q.lift(set, open); ok {
					if best := ix.Find(less, k, nil); len(best) > 0 {
						list = append(list, Relaxation{set, open, best})
					}
				}
			}
		}
	}
	return list
}

// lift returns the query without the conditions; it is false when nothing would be
// asked any more.
func (q *Query) lift(set Conditions, open bool) (*Query, bool) {
	n := q.need
	if set.Has(Must) {
		n.Wants = slices.Clone(n.Wants)
		for i := range n.Wants {
			n.Wants[i].Must = false
		}
	}
	if set.Has(InCountry) {
		n.Countries = nil
	}
	if set.Has(NotExcluded) {
		n.Excluded = nil
	}
	if set.Has(Speaks) {
		n.Languages = nil
	}
	if set.Has(Available) {
		n.Period, n.Hours = calendar.Period{}, 0
	}
	if set.Has(Engages) {
		n.Modes = nil
	}
	n.Open = n.Open || open
	less, err := NewQuery(&n, q.on, q.policy...)
	return less, err == nil
}
