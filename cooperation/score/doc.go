// Package score declares evaluation criteria and runs them: facts first,
// policy second, and what is missing is neither zero nor a pass.
//
// # Asking a question
//
// A criterion is one literal: a code that is never renamed, a neutral question
// in English and Vietnamese, the facts it needs, the law, standard or practice
// it rests on, and a typed measure:
//
//	var factCommitments = score.Fact{Where: "/commitments", EN: "commitments due", VI: "các cam kết đến hạn"}
//
//	var kept = score.Criterion[Agreement]{
//		Code: "AGR-KEPT", Dimension: "effectiveness", Weight: 30,
//		EN: "Are commitments kept on time?",
//		VI: "Các cam kết có được thực hiện đúng hạn không?",
//		Facts: []score.Fact{factCommitments},
//		Basis: rule.Basis{Kind: rule.Practice, EN: "…", VI: "…", Confidence: rule.General},
//		Measure: func(a *Agreement, _ *score.Context) score.Outcome {
//			return score.Ratio(a.Kept, a.Late, a.Unreported)
//		},
//	}
//
// A measure answers with one [Outcome]: [Measured], [Range] when a part is
// known, [Missing], [NotApplicable], or [Failed] for a knock-out. Learning a
// missing fact must only ever narrow the answer: a missing one may become
// anything, a range only what lies within it.
//
// # Scoring
//
// Criteria are gathered in a [Set]. A [Model] is built once from a set and the
// caller's own policy; it is immutable and safe for concurrent use:
//
//	m, err := score.New(agreement.Criteria(),
//		score.Threshold(600), score.MinCoverage(500),
//		score.Weight("AGR-KEPT", 40),
//		score.Drop("AGR-COST", "no budget line in this call"))
//
//	s := m.Score(&a) // allocates nothing
//	fmt.Println(s)   // 62.0–82.0 %, known 77.5 %, coverage 80.0 %: meets the threshold
//
//	card := m.Evaluate(&a) // the same, explained
//	for _, w := range card.WhatIf() {
//		fmt.Println(w.Fact.EN, w.Narrows)
//	}
//
// All numbers are whole permille. A [Score] is an interval: Low counts what is
// missing as nothing, High as full; Known counts the measured parts only, and
// Coverage says how much of the weight that is. What the numbers amount to is
// the [Verdict].
//
// These laws hold: learning a fact never widens the interval; Low ≤ Known ≤
// High; when all is known the interval is a point; the order of criteria does
// not matter; nor does scaling all weights; a weight of zero is as good as
// leaving the criterion out, except that a knock-out stays a gate until it is
// dropped with a reason.
//
// [Rank] orders subjects, [Sensitivity] tells how far a weight must move before
// two of them swap, and a [Tally] folds the scores of a register, in shards if
// need be. Package scoretest holds a table of criteria to its promises.
package score
