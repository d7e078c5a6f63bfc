package partner

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// DiligencePolicy says how due diligence is done: what asks for how much depth,
// which question is put at which depth, how long an answer is good for, and what
// else the caller's own rules ask. It is not a law; the guidance it follows asks
// for proportion and leaves the figures to whoever applies it.
//
// The zero value knows no thresholds and no marks, and so asks every question of
// everyone. [DefaultDiligence] gives this project's defaults. A policy is not
// changed by its use.
type DiligencePolicy struct {
	// Sensitivity marks technologies; Walks lead to the marks and Lists from
	// other lists. The walks from Viet Nam's list are this project's own mapping.
	Sensitivity technology.Sensitivity
	Walks       []technology.Crosswalk
	// Lists are lists all of whose entries count as sensitive.
	Lists []*technology.List
	// Sensitive and HighRisk are the depths for work in areas of these levels.
	Sensitive, HighRisk Depth
	// Access says how deep to look for what a partner gets access to.
	Access []AccessDepth
	// Amounts are the thresholds, in any order and any number of currencies; an
	// amount that reaches none is for the basic depth.
	Amounts []AmountDepth
	// Questions says from which depth on a question is put. A question that is
	// not named here, and one that may block or escalate while it is unknown, is
	// put at every depth.
	Questions []QuestionDepth
	// Least is a depth that is never gone below; zero for none.
	Least Depth
	// FreshMonths is how long an answer is taken as good; [FreshMonths] when it
	// is zero or less.
	FreshMonths int
	// Grounds are the caller's own grounds for a decision.
	Grounds []Ground
}

// AccessDepth says how deep to look for an access.
type AccessDepth struct {
	Access Access `json:"access"`
	Depth  Depth  `json:"depth"`
}

// AmountDepth says how deep to look from an amount on.
type AmountDepth struct {
	From  money.Amount `json:"from"`
	Depth Depth        `json:"depth"`
}

// QuestionDepth says from which depth on a question is put.
type QuestionDepth struct {
	Question Question `json:"question"`
	From     Depth    `json:"from"`
}

// Ground is a caller's own ground for a decision beside the questions of the
// bank, such as a funder's rule. It is put at every depth.
type Ground struct {
	// Code names it in the assessment; not one of the bank's.
	Code Question
	// EN and VI are the neutral question.
	EN, VI string
	Basis  rule.Basis
	// Yes and No are what these answers lead to. What is unknown leads to
	// EffectOpen if one of them blocks or escalates, and else to the graver.
	Yes, No Effect
	// Answer answers from the record and the engagement, without changing them;
	// what cannot be said is unknown, and so is a ground without Answer.
	Answer func(p *Partner, e *Engagement, day calendar.Date) codes.Answer
}

// effect is what the answer leads to.
func (g *Ground) effect(a codes.Answer) Effect {
	switch a {
	case codes.Yes:
		return g.Yes
	case codes.No:
		return g.No
	case codes.NotApplicable:
		return EffectNone
	}
	if worst := max(g.Yes, g.No); worst < EffectOpen {
		return worst
	}
	return EffectOpen
}

// DefaultDiligence returns the policy of this project. All of it is a default of
// general knowledge, to be overridden: that depth grows with the sensitivity of
// the technology, the partner, the access and the amount is guidance of several
// states; the levels are ours. UKRI says only that 3,000 and 300,000 pounds do not
// call for the same, which is where the thresholds are set. No other currency has
// one: add thresholds in your own.
//
// The technologies marked are Canada's sensitive areas; work in other lists needs
// a walk, such as vietnam.TechnologyToCanada, or marks of its own. The result is
// the caller's own.
func DefaultDiligence() DiligencePolicy {
	return DiligencePolicy{
		Sensitivity: technology.DefaultSensitivity(),
		Sensitive:   DepthStandard,
		HighRisk:    DepthEnhanced,
		Access:      slices.Clone(defaultAccess[:]),
		Amounts:     slices.Clone(defaultAmounts[:]),
		Questions:   slices.Clone(defaultQuestions[:]),
		FreshMonths: FreshMonths,
	}
}

var defaultAccess = [...]AccessDepth{
	{AccessNone, DepthBasic},
	{AccessVisit, DepthStandard},
	{AccessData, DepthEnhanced},
	{AccessLaboratory, DepthEnhanced},
	{AccessSystem, DepthEnhanced},
}

var defaultAmounts = [...]AmountDepth{
	{money.Amount{Minor: 3_000_00, Currency: money.Currency{'G', 'B', 'P'}}, DepthStandard},
	{money.Amount{Minor: 300_000_00, Currency: money.Currency{'G', 'B', 'P'}}, DepthEnhanced},
}

// defaultQuestions leaves out the questions that are put at every depth: those
// that may block or escalate while unknown, and DD-06, by which depth goes.
var defaultQuestions = [...]QuestionDepth{
	{QuestionOwnership, DepthStandard},
	{QuestionData, DepthStandard},
	{QuestionIP, DepthStandard},
	{QuestionPeople, DepthStandard},
	{QuestionTrackRecord, DepthStandard},
	{QuestionFinance, DepthStandard},
	{QuestionIntegrity, DepthStandard},
	{QuestionCyber, DepthStandard},
	{QuestionReciprocity, DepthEnhanced},
	{QuestionDependence, DepthEnhanced},
	{QuestionExit, DepthEnhanced},
}

// Asks reports whether the question of the bank is put at the depth. A question
// that may block or escalate while it is unknown always is.
func (x *DiligencePolicy) Asks(q Question, d Depth) bool {
	n := q.number()
	if n == 0 {
		return false
	}
	if effects[n-1][codes.Unknown] == EffectOpen {
		return true
	}
	d = d.taken()
	for _, t := range x.Questions {
		if t.Question == q {
			return t.From == DepthUnknown || t.From.taken() <= d
		}
	}
	return true
}

// months is how long an answer is good for, within the bounds of the calendar.
func (x *DiligencePolicy) months() int {
	if x.FreshMonths <= 0 {
		return FreshMonths
	}
	return min(x.FreshMonths, 12*1000)
}
