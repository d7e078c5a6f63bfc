package partner

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// gap is a need made ready for judging many partners on a day.
type gap struct {
	n       *Need
	legs    pairLegs
	day     calendar.Date
	inForce uint16 // the conditions, a bit each
}

func gapOf(n *Need, day rule.Day) *gap {
	g := &gap{n: n, legs: pairLegsOf(n.Walks), day: calendar.FromYMD(int32(day)), inForce: 1 << RequireKnockouts}
	set := func(c Requirement, holds bool) {
		if holds {
			g.inForce |= 1 << c
		}
	}
	areas := slices.ContainsFunc(n.Technologies, func(w Want) bool { return w.share() > 0 })
	set(RequireArea, areas)
	set(RequireKind, len(n.Kinds) > 0)
	set(RequireCountry, len(n.Countries) > 0)
	set(RequireNotExcluded, len(n.Excluded) > 0)
	for _, c := range n.Conditions {
		switch c {
		case RequireActive, RequireNotRejected, RequireCleared:
			set(c, true)
		case RequireEvidence:
			set(c, areas)
		}
	}
	return g
}

// judge returns the conditions that the partner surely fails, and those that it
// may fail.
func (g *gap) judge(p *Partner) (failed, unsettled uint16) {
	for force := g.inForce &^ (1 << RequireKnockouts); force != 0; force &= force - 1 {
		c := Requirement(bits.TrailingZeros16(force))
		switch g.meets(c, p) {
		case calendar.No:
			failed |= 1 << c
		case calendar.Unknown:
			unsettled |= 1 << c
		}
	}
	return failed, unsettled
}

func (g *gap) meets(c Requirement, p *Partner) calendar.Truth {
	switch c {
	case RequireArea, RequireEvidence:
		return g.area(p, c == RequireEvidence)
	case RequireKind:
		answer := calendar.No
		for i := range p.Kinds {
			switch {
			case slices.Contains(g.n.Kinds, p.Kinds[i]):
				return calendar.Yes
			case p.Kinds[i] == KindOther || !p.Kinds[i].known():
				answer = calendar.Unknown // it is not said which
			}
		}
		if len(p.Kinds) == 0 {
			return calendar.Unknown
		}
		return answer
	case RequireCountry, RequireNotExcluded:
		if p.Is(KindInternational) {
			return calendar.TruthOf(c == RequireNotExcluded)
		}
		at := p.Country()
		switch {
		case at == "":
			return calendar.Unknown
		case c == RequireCountry:
			return calendar.TruthOf(slices.Contains(g.n.Countries, at))
		}
		return calendar.TruthOf(!slices.Contains(g.n.Excluded, at))
	case RequireActive:
		switch s, _ := p.StatusOn(g.day); s {
		case Active:
			return calendar.Yes
		case Inactive:
			return calendar.No
		}
	case RequireNotRejected, RequireCleared:
		if len(p.Answers) == 0 && len(p.Screenings) == 0 {
			return calendar.Unknown
		}
		switch d, _ := p.DecisionOn(g.day); {
		case d == Rejected:
			return calendar.No
		case d == Cleared, d == Conditional && c == RequireNotRejected:
			return calendar.Yes
		}
	}
	return calendar.Unknown
}

// area says whether the partner works in one of the areas wanted, or whether
// evidence shows that.
func (g *gap) area(p *Partner, evidence bool) calendar.Truth {
	answer := calendar.No
	for i := range g.n.Technologies {
		w := &g.n.Technologies[i]
		if w.share() == 0 {
			continue
		}
		works, shown, _ := g.legs.does(p, w.Technology)
		if evidence {
			works = shown
		}
		if answer = answer.Or(works); answer == calendar.Yes {
			break
		}
	}
	return answer
}

// settle returns the conditions that are not settled, and the facts that would
// settle them.
func (g *gap) settle(e *gapEntry, card *score.Scorecard) (open []Requirement, facts []score.Fact) {
	add := func(f score.Fact) {
		if !slices.Contains(facts, f) {
			facts = append(facts, f)
		}
	}
	open = gapConditions(e.unsettled)
	for _, c := range open {
		switch c {
		case RequireArea, RequireEvidence:
			switch {
			case len(e.p.Technologies) == 0:
				add(factTechnologies)
			case g.area(e.p, false) == calendar.Unknown:
				add(needCodes)
			}
			if c == RequireEvidence {
				add(factEvidence)
			}
		case RequireKind:
			add(factKinds)
		case RequireCountry, RequireNotExcluded:
			add(factCountry)
		case RequireActive:
			lacks, m := e.p.fitLifeLacks(g.day)
			for _, fact := range lacks[:m] {
				add(fitLife[fact])
			}
		case RequireNotRejected, RequireCleared:
			add(needDecision)
		case RequireKnockouts:
			for i := range card.Lines {
				if l := &card.Lines[i]; l.Knockout {
					for _, m := range l.Missing {
						add(m.Fact)
					}
				}
			}
		}
	}
	return open, facts
}

// gapConditions returns the conditions of a set, in their order.
func gapConditions(set uint16) (list []Requirement) {
	for ; set != 0; set &= set - 1 {
		list = append(list, Requirement(bits.TrailingZeros16(set)))
	}
	return list
}

// gapSets is the number of sets of conditions.
const gapSets = 1 << (RequireKnockouts + 1)

// gapCount counts partners.
type gapCount struct {
	// fails counts by the conditions that they surely fail: first those of whom
	// every condition is settled, then the others.
	fails     [gapSets][2]int
	unsettled [RequireKnockouts + 1]int
	highs     [1001]int // of those that fit, by the high end of their score
}

func (n *gapCount) add(failed, unsettled uint16) {
	open := 0
	if unsettled != 0 {
		open = 1
	}
	n.fails[failed][open]++
	for u := unsettled; u != 0; u &= u - 1 {
		n.unsettled[bits.TrailingZeros16(u)]++
	}
}

// contenders counts those not chosen whose High is above the last chosen's Low.
func (n *gapCount) contenders(chosen []Choice, k int) (count int) {
	if k == 0 || len(chosen) < k {
		return 0 // nobody is left out
	}
	low := chosen[k-1].Card.Low
	for high := low + 1; high < len(n.highs); high++ {
		count += n.highs[high]
	}
	for i := range chosen {
		if c := &chosen[i].Card; c.High > low && c.Verdict != score.NotAssessable {
			count--
		}
	}
	return count
}

func (n *gapCount) hurdles(inForce uint16) (list []Hurdle) {
	for _, c := range gapConditions(inForce) {
		alone := n.fails[1<<c]
		h := Hurdle{Requirement: c, Alone: alone[0] + alone[1], Unsettled: n.unsettled[c]}
		for set, count := range n.fails {
			if set>>c&1 == 1 {
				h.Out += count[0] + count[1]
			}
		}
		list = append(list, h)
	}
	return list
}

// gapCompliance are the conditions that guard against harm.
const gapCompliance = 1<<RequireNotRejected | 1<<RequireCleared | 1<<RequireKnockouts

// relax returns all smallest sets of conditions without which somebody who now
// fails one would fit for sure, and all without which somebody may fit.
func (n *gapCount) relax() (list []Relaxation) {
	least := [2]int{gapSets, gapSets} // sizes for a sure answer, for any
	for set := 1; set < gapSets; set++ {
		size := bits.OnesCount(uint(set))
		if n.fails[set][0] > 0 {
			least[0], least[1] = min(least[0], size), min(least[1], size)
		}
		if n.fails[set][1] > 0 {
			least[1] = min(least[1], size)
		}
	}
	var sets []int
	for set := 1; set < gapSets; set++ {
		size, count := bits.OnesCount(uint(set)), n.fails[set]
		if count[0] > 0 && size == least[0] || count[0]+count[1] > 0 && size == least[1] {
			sets = append(sets, set)
		}
	}
	for _, set := range sets {
		r := Relaxation{Conditions: gapConditions(uint16(set))}
		for within := set; within > 0; within = (within - 1) & set {
			r.Partners += n.fails[within][0]
			r.Perhaps += n.fails[within][1]
		}
		list = append(list, r)
	}
	harm := func(r *Relaxation) int {
		for _, c := range r.Conditions {
			if 1<<c&gapCompliance != 0 {
				return 1
			}
		}
		return 0
	}
	slices.SortStableFunc(list, func(x, y Relaxation) int {
		return cmp.Or(
			cmp.Compare(len(x.Conditions), len(y.Conditions)), cmp.Compare(harm(&x), harm(&y)),
			cmp.Compare(y.Partners, x.Partners), cmp.Compare(y.Perhaps, x.Perhaps))
	})
	return list
}
