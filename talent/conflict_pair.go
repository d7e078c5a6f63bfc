package talent

import (
	"cmp"
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// Mutual returns the conflicts of interest of one expert with another on the
// day, as the records of both tell: posts (of kind employment or not stated) of
// the two at one organisation, when both count; ties of the one with the other;
// and ties that only the other's record tells of. With oneself everybody has
// one, of kind [TieNamed]. At speaks of the first expert's record, OtherAt of
// the second's.
func (p ConflictPolicy) Mutual(e, other *Expert, on calendar.Date) (list []Conflict) {
	if !e.ID.IsZero() && e.ID == other.ID {
		return []Conflict{{Kind: TieNamed, Sure: calendar.Yes}}
	}
	list = p.conflictTies(list, e, other.ID, on)
	for i := range list {
		list[i].Other = other.ID
	}
	return p.conflictTold(list, e, other, on)
}

// conflictTies adds the ties of the expert with the other.
func (p ConflictPolicy) conflictTies(list []Conflict, e *Expert, other id.Expert, on calendar.Date) []Conflict {
	if other.IsZero() {
		return list
	}
	for i := range e.Ties {
		if t := &e.Ties[i]; t.Expert == other {
			if r := p.rule(t.Kind); r != nil {
				if sure := r.counts(t.Period, on); sure != calendar.No {
					list = append(list, Conflict{Kind: t.Kind, At: conflictAt("/ties/", i), Sure: sure})
				}
			}
		}
	}
	return list
}

// conflictTold adds what the other's record is needed for: posts of the two at
// one organisation, and ties that it tells of.
func (p ConflictPolicy) conflictTold(list []Conflict, e, other *Expert, on calendar.Date) []Conflict {
	if r := p.rule(TieOrganisation); r != nil {
		for i := range e.Affiliations {
			a := &e.Affiliations[i]
			if !a.conflictPost() || a.Partner.IsZero() {
				continue
			}
			for j := range other.Affiliations {
				b := &other.Affiliations[j]
				if !b.conflictPost() || b.Partner != a.Partner {
					continue
				}
				if sure := r.counts(a.Period, on).And(r.counts(b.Period, on)); sure != calendar.No {
					list = append(list, Conflict{TieOrganisation, conflictAt("/affiliations/", i), sure, other.ID, conflictAt("/affiliations/", j)})
				}
			}
		}
	}
	from := len(list)
	list = p.conflictTies(list, other, e.ID, on)
	for i := from; i < len(list); i++ {
		c := &list[i]
		c.At, c.Other, c.OtherAt = "", other.ID, c.At
	}
	return list
}

// PairConflict is a conflict of interest of one of many experts with one of
// many parties, both by their place in the lists. It is comparable.
type PairConflict struct {
	Expert, Parties int
	Conflict
}

// Pairs returns the conflicts of interest of every expert with every one of the
// parties on the day, in the order of the experts, then of the parties: for each
// what [ConflictPolicy.Between] returns, then what the records of the parties'
// experts tell besides, as in [ConflictPolicy.Mutual]. Those records are looked
// for in known and among the experts themselves. The time it takes grows with
// the records and with what is found, not with the number of pairs.
func (p ConflictPolicy) Pairs(experts []*Expert, with []Parties, known []*Expert, on calendar.Date) []PairConflict {
	sets := newConflictSets(with)
	var out []PairConflict
	near := make([]bool, len(with))
	for x, e := range experts {
		if e == nil {
			continue
		}
		for _, j := range sets.touched(e, near) {
			for _, c := range p.Between(e, &with[j], on) {
				out = append(out, PairConflict{x, j, c})
			}
		}
	}
	ask := conflictIndex(experts)
	seen := map[*Expert]bool{}
	for _, list := range [][]*Expert{known, experts} {
		for _, other := range list {
			if other == nil || seen[other] || len(sets.experts[other.ID]) == 0 {
				continue
			}
			seen[other] = true
			for _, x := range ask.near(other) {
				e := experts[x]
				if !e.ID.IsZero() && e.ID == other.ID {
					continue
				}
				for _, c := range p.conflictTold(nil, e, other, on) {
					for _, j := range sets.experts[other.ID] {
						out = append(out, PairConflict{x, j, c})
					}
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b PairConflict) int {
		return cmp.Or(cmp.Compare(a.Expert, b.Expert), cmp.Compare(a.Parties, b.Parties))
	})
	return out
}

// conflictSets says in which of many parties somebody stands, once each, rising.
type conflictSets struct {
	partners   map[id.Partner][]int
	experts    map[id.Expert][]int
	agreements map[id.Agreement][]int
}

func newConflictSets(with []Parties) *conflictSets {
	s := &conflictSets{map[id.Partner][]int{}, map[id.Expert][]int{}, map[id.Agreement][]int{}}
	for j := range with {
		conflictFile(s.partners, with[j].Partners, j)
		conflictFile(s.experts, with[j].Experts, j)
		conflictFile(s.agreements, with[j].Agreements, j)
	}
	return s
}

func conflictFile[K comparable](into map[K][]int, list []K, j int) {
	var none K
	for _, k := range list {
		if in := into[k]; k != none && (len(in) == 0 || in[len(in)-1] != j) {
			into[k] = append(in, j)
		}
	}
}

// touched returns the parties that the expert's record names, rising; near is
// all false before and after.
func (s *conflictSets) touched(e *Expert, near []bool) (list []int) {
	add := func(in []int) {
		for _, j := range in {
			if !near[j] {
				near[j] = true
				list = append(list, j)
			}
		}
	}
	add(s.experts[e.ID])
	for i := range e.Affiliations {
		add(s.partners[e.Affiliations[i].Partner])
	}
	for i := range e.Ties {
		t := &e.Ties[i]
		add(s.partners[t.Partner])
		add(s.experts[t.Expert])
		add(s.agreements[t.Agreement])
	}
	for _, j := range list {
		near[j] = false
	}
	slices.Sort(list)
	return list
}

// conflictAsked finds experts by their id and by where they have posts.
type conflictAsked struct {
	ids   map[id.Expert][]int
	posts map[id.Partner][]int
}

func conflictIndex(experts []*Expert) conflictAsked {
	a := conflictAsked{map[id.Expert][]int{}, map[id.Partner][]int{}}
	for x, e := range experts {
		if e == nil {
			continue
		}
		conflictFile(a.ids, []id.Expert{e.ID}, x)
		for i := range e.Affiliations {
			if e.Affiliations[i].conflictPost() {
				conflictFile(a.posts, []id.Partner{e.Affiliations[i].Partner}, x)
			}
		}
	}
	return a
}

// near returns the experts whom the other's record names, or who have a post at
// the same organisation, rising.
func (a *conflictAsked) near(other *Expert) (list []int) {
	for i := range other.Affiliations {
		if b := &other.Affiliations[i]; b.conflictPost() && !b.Partner.IsZero() {
			list = append(list, a.posts[b.Partner]...)
		}
	}
	for i := range other.Ties {
		if t := &other.Ties[i]; !t.Expert.IsZero() {
			list = append(list, a.ids[t.Expert]...)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
