package agreement

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Regime is what the law of one state, the home state, says for a time about
// which instruments there are and who makes them. It is data: a jurisdiction's
// pack, such as cooperation/vietnam, has one for each state of the law, and a
// caller may copy one and change it. The zero value is of no state and says
// nothing. Regimes are only read; they may be shared.
type Regime struct {
	// Name names the regime in records of what was judged by it.
	Name string
	Home country.Code
	// From and Until are the first and last day of signing for which it holds;
	// zero is open.
	From, Until rule.Day
	// Sovereign are the levels in whose name treaties are made.
	Sovereign []Level
	// Bodies are the levels of which bodies may conclude international
	// agreements, those of Sovereign included.
	Bodies []Body
	// Excluded are the matters that the law on international agreements leaves
	// to other law, Reserved those that only a treaty may settle.
	Excluded, Reserved []Subject
	// What it rests on: what a treaty is, what an international agreement is,
	// what the law leaves to other law, who is no body of the list.
	Treaty, Agreement, Scope, Others rule.Basis
}

// Body is a level at which bodies may conclude international agreements.
type Body struct {
	Level Level
	// Some says that only some bodies of the level may: whether one may is not
	// told by its level, but by [Substance] Within.
	Some  bool
	Basis rule.Basis
}

// Subject is a matter that the law treats apart, with what that rests on.
type Subject struct {
	Matter Matter
	Basis  rule.Basis
}

// Holds reports whether the regime may hold for what was signed on some day from
// first to last; days not known (zero) are not held against it.
func (r *Regime) Holds(first, last rule.Day) bool {
	return rule.Basis{From: r.From, Until: r.Until}.Holds(first, last)
}

// body returns the level among those that may conclude, or nil.
func (r *Regime) body(l Level) *Body {
	for i := range r.Bodies {
		if r.Bodies[i].Level == l {
			return &r.Bodies[i]
		}
	}
	return nil
}

// sovereign reports whether treaties are made in the name of the level.
func (r *Regime) sovereign(l Level) bool { return slices.Contains(r.Sovereign, l) }

// first returns the first recorded matter that is one of the subjects, as an
// index into the matters of the substance and the subject; -1 and nil where
// there is none.
func (s *Substance) first(of []Subject) (int, *Subject) {
	for i, m := range s.Matters {
		for j := range of {
			if of[j].Matter == m {
				return i, &of[j]
			}
		}
	}
	return -1, nil
}
