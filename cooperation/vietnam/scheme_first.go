package vietnam

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/score"
)

// FIRSTWeights are the points that each criterion of the grid of the FIRST
// project for choosing experts is worth, of [FIRSTTotal] together. A weight that
// is not known is absent, which is not zero.
type FIRSTWeights struct {
	Necessity   score.Maybe `json:"necessity,omitzero"`
	Novelty     score.Maybe `json:"novelty,omitzero"`
	Expert      score.Maybe `json:"expert,omitzero"` // importance of the expert, competence included
	Feasibility score.Maybe `json:"feasibility,omitzero"`
	Results     score.Maybe `json:"results,omitzero"`
	Network     score.Maybe `json:"network,omitzero"` // effect on networks and systems
}

// FIRSTTotal is what the weights of the grid add up to.
const FIRSTTotal = 100

// FIRSTKnownWeights returns the weights that could be read in what the project
// published: importance of the expert 30, feasibility 20, necessity 10. The
// other three share the remaining 40 in a way that is not known here.
func FIRSTKnownWeights() FIRSTWeights {
	return FIRSTWeights{Necessity: score.Some(10), Expert: score.Some(30), Feasibility: score.Some(20)}
}

// FIRSTRating is how well a proposal fares by each criterion, in thousandths of
// the points it is worth: [score.Measured], or [score.Range] where only bounds
// are known. The zero value is not rated. What does not apply counts as not
// rated, as the grid has no such case. It is comparable.
type FIRSTRating struct {
	Necessity, Novelty, Expert, Feasibility, Results, Network score.Outcome
}

// FIRSTGrid returns the grid as criteria, for [score.New]. It refuses weights of
// which one is absent or negative, or that do not add up to [FIRSTTotal], with a
// [*FIRSTError]: with a weight missing there is no score, only the bounds of
// [FIRSTBounds].
func FIRSTGrid(w FIRSTWeights) (score.Set[FIRSTRating], error) {
	given := w.list()
	sum, open, err := firstSum(given)
	if err != nil {
		return score.Set[FIRSTRating]{}, err
	}
	if open > 0 {
		return score.Set[FIRSTRating]{}, &FIRSTError{"weights", strconv.Itoa(open) + " of the six are not known", "give all six, or ask FIRSTBounds"}
	}
	if sum != FIRSTTotal {
		return score.Set[FIRSTRating]{}, firstTotalError(sum)
	}
	criteria := firstCriteria()
	for i := range criteria {
		criteria[i].Weight, _ = given[i].Get()
	}
	return score.NewSet("first-grid", "1.0.0", criteria), nil
}

// FIRSTBounds returns the least and the most points, in thousandths of a point,
// that the rating can come to: what is not rated counts from nothing to full,
// and what is left of the hundred by the weights known may lie on whichever of
// the others. It refuses weights that are negative or add up to more than
// [FIRSTTotal], or to less where all are known, with a [*FIRSTError].
func FIRSTBounds(w FIRSTWeights, r *FIRSTRating) (low, high int, err error) {
	given := w.list()
	sum, open, err := firstSum(given)
	if err != nil {
		return 0, 0, err
	}
	if sum > FIRSTTotal || open == 0 && sum != FIRSTTotal {
		return 0, 0, firstTotalError(sum)
	}
	rest := FIRSTTotal - sum
	worst, best := 1000, 0 // of the criteria whose weights are not known
	for i, o := range r.list() {
		l, h := firstRated(o).Bounds()
		if n, known := given[i].Get(); known {
			low, high = low+n*l, high+n*h
		} else {
			worst, best = min(worst, l), max(best, h)
		}
	}
	if open > 0 {
		low, high = low+rest*worst, high+rest*best
	}
	return low, high, nil
}

func (w *FIRSTWeights) list() [6]score.Maybe {
	return [...]score.Maybe{w.Necessity, w.Novelty, w.Expert, w.Feasibility, w.Results, w.Network}
}

func (r *FIRSTRating) list() [6]score.Outcome {
	return [...]score.Outcome{r.Necessity, r.Novelty, r.Expert, r.Feasibility, r.Results, r.Network}
}

// firstRated takes what is neither a number nor a range as not rated, but for a
// failure, which is no point.
func firstRated(o score.Outcome) score.Outcome {
	switch o.Kind() {
	case score.KindFailed:
		return score.Measured(0)
	case score.KindMeasured, score.KindPartly:
		low, high := o.Bounds()
		return score.Range(low, high)
	}
	return score.Missing()
}

// firstSum adds the weights known and counts those that are not.
func firstSum(given [6]score.Maybe) (sum, open int, err error) {
	for _, m := range given {
		n, known := m.Get()
		switch {
		case !known:
			open++
		case n < 0 || n > FIRSTTotal:
			return 0, 0, &FIRSTError{strconv.Itoa(n), "a weight is 0 to 100 points", "correct it"}
		}
		sum += n
	}
	return sum, open, nil
}

func firstTotalError(sum int) error {
	return &FIRSTError{strconv.Itoa(sum), "the weights do not add up to 100 points", "correct them"}
}

// FIRSTError says why weights of the grid were refused. It is comparable.
type FIRSTError struct {
	Text   string // the number, or what it is about
	Reason string
	Remedy string
}

// Error returns one sentence with the text, the reason and the remedy.
func (e *FIRSTError) Error() string {
	return "vietnam: FIRST grid: " + e.Text + ": " + e.Reason + "; " + e.Remedy
}
