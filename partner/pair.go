package partner

import (
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// Pair is two organisations that may work together. A side that is nil is an
// organisation of which nothing is known, and so are both sides of the zero
// Pair. Pairs are not comparable.
type Pair struct {
	Home   *Partner `json:"home,omitempty"`
	Abroad *Partner `json:"abroad,omitempty"`
	// Priorities are the areas that the cooperation is to be about; none when
	// that is not settled.
	Priorities []Want `json:"priorities,omitempty"`
}

// Want is an area of technology that is wanted, and how much. It is comparable.
type Want struct {
	Technology technology.Code `json:"technology"`
	// Weight is relative to the other weights: 0 counts as 1, less than 0 as
	// nothing, and more than [score.MaxWeight] as that.
	Weight int `json:"weight,omitempty"`
}

// share is the weight as it counts.
func (w *Want) share() int {
	if w.Weight == 0 {
		return 1
	}
	return min(max(w.Weight, 0), score.MaxWeight)
}

// pairMost is how many areas of a side, and priorities, are compared at most.
// With more the answer is missing, so that time stays bounded.
const pairMost = 256

// PairCriteria returns what two organisations are evaluated by as a pair.
// Three are gates: the two are different and neither is the parent of the other
// (PAIR-FIT-APART), both exist (PAIR-FIT-ACTIVE), and due diligence has cleared
// both (PAIR-FIT-CLEARED). The others ask what each brings that the other lacks
// (PAIR-FIT-COMPLEMENT) and what the two cover together (PAIR-FIT-COVER, where
// the pair has priorities); whether they have enough in common to understand
// each other (PAIR-FIT-OVERLAP, PAIR-FIT-KIND, PAIR-FIT-TIES); and whether they
// meet as equals (PAIR-FIT-RECIPROCITY, PAIR-FIT-MEANS, PAIR-FIT-BALANCE). The
// weights are this project's defaults; give your own with [score.Weight].
//
// Areas are compared with those they are within. Areas of different lists are
// compared by the crosswalks given; where none leads from one to the other, it
// is not known whether they meet. A crosswalk is taken to name every area that
// one of its codes leads to. What a side has no area for, once it has areas, it
// cannot do; a side with more than 256 areas is not compared.
//
// Two records do not show that one side controls the other through a third; ask
// [Register.ChainOn] for that.
//
// Working languages, distances and time zones are not judged: a record does not
// know the first, and the others say what meeting costs and not whether two fit.
func PairCriteria(walks ...technology.Crosswalk) score.Set[Pair] {
	legs := pairLegsOf(walks)
	return score.NewSet("pair", "1.0.0", pairGates, pairAreaCriteria(legs), pairPeerCriteria)
}

// pairNobody is a partner of whom nothing is known. It is only read.
var pairNobody Partner

// sides returns both organisations.
func (p *Pair) sides() (home, abroad *Partner) {
	home, abroad = p.Home, p.Abroad
	if home == nil {
		home = &pairNobody
	}
	if abroad == nil {
		abroad = &pairNobody
	}
	return home, abroad
}

// pairAsk is the outcome of a question of due diligence that is asked of both
// sides. The first two facts are the answers of the home side and of the other.
func pairAsk(p *Pair, c *score.Context, q Question, want codes.Answer) score.Outcome {
	home, abroad := p.sides()
	yes, no, open, skipped := 0, 0, 0, 0
	var lacking [2]int
	for n, side := range [...]*Partner{home, abroad} {
		switch i := side.answer(q, c); {
		case i < 0:
			lacking[open] = n
			open++
		case side.Answers[i].Answer == want:
			yes++
		case side.Answers[i].Answer == codes.NotApplicable:
			skipped++
		default:
			no++
		}
	}
	if skipped == 2 {
		return score.NotApplicable()
	}
	return score.Ratio(yes, no, open, lacking[:open]...)
}

// pairShown is the evidence of the answers of both sides.
func pairShown(p *Pair, c *score.Context, want codes.Answer, q Question) []score.Evidence {
	home, abroad := p.sides()
	e := shown(home, c, want, q)
	n := len(e)
	e = append(e, shown(abroad, c, want, q)...)
	for i := range e {
		side, en, vi := "/home", "On the home side: ", "Đối tác trong nước: "
		if i >= n {
			side, en, vi = "/abroad", "On the side abroad: ", "Đối tác nước ngoài: "
		}
		e[i].Pointer, e[i].EN, e[i].VI = side+e[i].Pointer, en+e[i].EN, vi+e[i].VI
	}
	return e
}
