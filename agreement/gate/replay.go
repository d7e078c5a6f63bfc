package gate

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Change is a reason that two decisions have differently. It is comparable.
type Change struct {
	Code rule.Code `json:"code"`
	Rule rule.Code `json:"rule,omitempty"`
	// Was and Is are the results, From and To what they led to; Undecided where
	// a decision does not have the reason.
	Was  Result  `json:"was"`
	Is   Result  `json:"is"`
	From Outcome `json:"from"`
	To   Outcome `json:"to"`
	// Waived says that it is lifted by a waiver now, or was before.
	Waived bool `json:"waived,omitempty"`
}

// Replay decides again, on the day of the decision and from what was known then.
// With the same gate and a record that was only added to, the answer is the same
// and there are no changes. The changes else show what the record no longer says,
// or what another gate would have decided.
func (d Decision) Replay(g *Gate, a *agreement.Agreement) (Decision, []Change) {
	again := g.DecideKnown(a, d.On, d.Known)
	return again, Compare(d, again)
}

// Compare returns the reasons that two decisions have differently: those of the
// first in its order, then those that only the second has. Run with two gates
// over a register, it shows what a change of policy would do.
func Compare(before, after Decision) (changes []Change) {
	was, is := before.lines(), after.lines()
	index := make(map[[2]rule.Code]line, len(is))
	for _, x := range is {
		if _, ok := index[x.key]; !ok {
			index[x.key] = x
		}
	}
	seen := make(map[[2]rule.Code]bool, len(was))
	for _, x := range was {
		if seen[x.key] {
			continue
		}
		seen[x.key] = true
		if y := index[x.key]; x.result != y.result || x.outcome != y.outcome || x.waived != y.waived {
			changes = append(changes, Change{x.key[0], x.key[1], x.result, y.result, x.outcome, y.outcome, x.waived || y.waived})
		}
	}
	for _, y := range is {
		if !seen[y.key] {
			seen[y.key] = true
			changes = append(changes, Change{y.key[0], y.key[1], Missing, y.result, Undecided, y.outcome, y.waived})
		}
	}
	return changes
}

// line is a reason as far as decisions are compared by it.
type line struct {
	key     [2]rule.Code
	result  Result
	outcome Outcome
	waived  bool
}

func (d *Decision) lines() []line {
	list := make([]line, 0, len(d.Reasons)+len(d.Waived))
	add := func(r *Reason, waived bool) {
		list = append(list, line{[2]rule.Code{r.Code, r.Rule}, r.Result, r.Outcome, waived})
	}
	for i := range d.Reasons {
		add(&d.Reasons[i], false)
	}
	for i := range d.Waived {
		add(&d.Waived[i].Reason, true)
	}
	return list
}
