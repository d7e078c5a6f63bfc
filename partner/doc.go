// Package partner describes organisations that take part in cooperation: who
// they are, how they belong together, what they can do, what due diligence has
// found, and how well they fit.
//
// A [Partner] is a plain struct; its zero value is a partner of whom nothing is
// known, and every member may stay empty. The shape follows ROR schema v2, with
// dates on relations. It holds no persons and no contact details.
//
//	p, err := partner.Decode(file)
//	fmt.Println(p.Name(language.Vietnamese), p.Country())
//
// # Is the record right?
//
// [Partner.Validate] judges by the [Rules] that hold everywhere: names,
// identifiers with their check digits, places, dates, relations, evidence, and
// what the answers of due diligence say. A day makes more rules speak:
//
//	v, err := partner.Validator(rule.AsOf(2026_11_21))
//	report := v.Inspect(&p)
//
// # May we work with it?
//
// The question bank ([Questions]) has eighteen questions, each answered with
// yes, no, not applicable or unknown; [Question.Effect] says what an answer
// leads to. Unknown is never a pass. [Partner.DecisionOn] folds the answers
// known on a day, [Partner.Answered] gives the one that counts.
//
//	decision, question := p.DecisionOn(day) // incomplete, DD-18
//
// # How well does it fit?
//
// [Criteria] evaluates one partner, with what is not known as an interval:
//
//	m, err := score.New(partner.Criteria().With(partner.Priorities(list)), score.AsOf(2026_11_21))
//	fmt.Println(m.Score(&p)) // 58.1–100.0 %, …
//
// # Does it exist?
//
// [Partner.StatusOn] computes from the dates whether the organisation was
// active on a day, and says what that rests on. Nothing stores a status.
//
// # Lists
//
// [Kinds], [NameKinds], [RelationKinds], [Schemes] and [Questions] are open
// lists: a code they lack is kept, and a rule reports it. [Kind.ROR],
// [Kind.IATI] and [Kind.Frascati] map the kinds to other lists and say what
// is lost.
//
// # Files
//
// partner.go holds the types, lists.go and questions.go the vocabularies with
// their tables beside them, mapping.go the way to other lists, status.go and
// diligence.go what is computed, rules*.go the rules, criteria*.go the
// criteria, basis.go what both rest on.
package partner
