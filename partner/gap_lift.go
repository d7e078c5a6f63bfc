package partner

import (
	"cmp"
	"slices"

	"github.com/scicoop/scicoop/cooperation/score"
)

// gapLifts returns what would have to become known for the partner to stand
// above the last of k chosen. Where one fact is enough, beside those that its
// conditions wait for, every such fact is given, the one that lifts it most
// first. Else it is one set of facts of which none can be left out.
func gapLifts(c *Choice, chosen []Choice, k int) (lifts []Lift) {
	if k == 0 {
		return nil
	}
	goal := -1 // there is room
	if len(chosen) == k {
		goal = chosen[k-1].Card.Low
	}
	lift := func(facts []score.Fact, low int) Lift {
		place := 1
		for place <= len(chosen) && chosen[place-1].Card.Low >= low {
			place++
		}
		return Lift{Facts: facts, Low: low, Place: place}
	}
	facts := slices.Clone(c.Settle)
	if low := gapLow(&c.Card, facts); low > goal {
		if len(facts) == 0 {
			return nil // it stands there already
		}
		return []Lift{lift(facts, low)}
	}
	others := gapMissing(&c.Card, facts)
	for _, f := range others {
		with := append(slices.Clone(facts), f)
		if low := gapLow(&c.Card, with); low > goal {
			lifts = append(lifts, lift(with, low))
		}
	}
	if len(lifts) > 0 {
		slices.SortStableFunc(lifts, func(x, y Lift) int { return cmp.Compare(y.Low, x.Low) })
		return lifts
	}
	with := append(slices.Clone(facts), others...)
	if gapLow(&c.Card, with) <= goal {
		return nil // whatever becomes known, it stays below
	}
	for i := len(with) - 1; i >= len(facts); i-- {
		without := slices.Delete(slices.Clone(with), i, i+1)
		if gapLow(&c.Card, without) > goal {
			with = without
		}
	}
	return []Lift{lift(with, gapLow(&c.Card, with))}
}

// gapMissing returns the facts that the card misses beside those given, the one
// at which most is at stake first, and else in the order of the card.
func gapMissing(card *score.Scorecard, beside []score.Fact) (facts []score.Fact) {
	stake := map[score.Fact]int{}
	for i := range card.Lines {
		for _, m := range card.Lines[i].Missing {
			if _, ok := stake[m.Fact]; !ok && !slices.Contains(beside, m.Fact) {
				facts = append(facts, m.Fact)
			}
			stake[m.Fact] += m.Weight
		}
	}
	slices.SortStableFunc(facts, func(x, y score.Fact) int { return cmp.Compare(stake[y], stake[x]) })
	return facts
}

// gapLow is the permille that the card surely reaches when the facts are known
// and turn out as well as they can: the criteria that miss no other fact then
// have their high end. It is rounded as [score.Score] rounds.
func gapLow(card *score.Scorecard, known []score.Fact) int {
	var sum, whole int64
	for i := range card.Lines {
		l := &card.Lines[i]
		if l.Weight <= 0 || l.Outcome.Kind() == score.KindNotApplicable {
			continue
		}
		low, high := l.Outcome.Bounds()
		if !slices.ContainsFunc(l.Missing, func(m score.Gap) bool { return !slices.Contains(known, m.Fact) }) {
			low = high
		}
		sum += int64(l.Weight) * int64(low)
		whole += int64(l.Weight)
	}
	if whole == 0 {
		return 0
	}
	return int(sum / whole)
}
