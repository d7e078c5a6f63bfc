package rank

import (
	"maps"
	"math"
	"slices"

	"github.com/scicoop/scicoop/cooperation/id"
)

// Grade is what an expert said of the own competence for a document, beside
// what a ranking said.
type Grade struct {
	Expert id.Expert
	Grade  float64 // as the expert gave it; more is nearer
	Near   float64 // as computed; only the order of the numbers of one expert counts
}

// Loss says how far a ranking is from what experts say themselves. Of every
// expert it takes all pairs of documents that were graded differently; a pair
// in the wrong order costs the difference of the grades, and one that is tied
// half of it. The sum is divided by what it would be if all pairs were wrong: 0
// is the right order everywhere, 1 the reverse, and 0.5 what ties or chance
// give. Pairs of different experts are not compared.
//
// It returns NaN when no two grades of an expert differ: then nothing is known.
// A grade that is no finite number is left out, and a nearness that is NaN is
// tied with all others. Its time grows with the square of an expert's grades.
//
// The measure is that of Stelmakh, Wieting, Neubig and Shah, A Gold Standard
// Dataset for the Reviewer Assignment Problem (arXiv:2303.16750).
func Loss(grades []Grade) float64 {
	by := map[id.Expert][]Grade{}
	for _, g := range grades {
		if !math.IsNaN(g.Grade) && !math.IsInf(g.Grade, 0) {
			by[g.Expert] = append(by[g.Expert], g)
		}
	}
	var lost, most float64
	for _, e := range slices.SortedFunc(maps.Keys(by), compareExperts) {
		list := by[e]
		for i := range list {
			for j := range i {
				better, worse := list[i], list[j]
				if better.Grade < worse.Grade {
					better, worse = worse, better
				}
				d := better.Grade - worse.Grade
				most += d
				switch {
				case better.Near > worse.Near:
				case better.Near < worse.Near:
					lost += d
				default:
					lost += d / 2
				}
			}
		}
	}
	return lost / most
}
