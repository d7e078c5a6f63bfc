package agreement

import (
	"math/rand/v2"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// forget takes one fact out of an agreement.
var forget = []func(a *Agreement){
	func(a *Agreement) { a.ID = id.Agreement{} },
	func(a *Agreement) { a.Titles = nil },
	func(a *Agreement) { a.Form = "" },
	func(a *Agreement) { a.Parties = nil },
	func(a *Agreement) { a.Technologies = nil },
	func(a *Agreement) { a.Events = nil },
	func(a *Agreement) { a.Term = Term{} },
	func(a *Agreement) { a.Funding = nil },
	func(a *Agreement) { a.Objectives = nil },
	func(a *Agreement) { a.Obligations = nil },
	func(a *Agreement) { a.Languages = nil },
	func(a *Agreement) { a.Links = nil },
	func(a *Agreement) { a.Risks = nil },
	func(a *Agreement) { a.Activities, a.ActivitiesComplete = nil, codes.Unknown },
	func(a *Agreement) { a.Sources = nil },
	func(a *Agreement) { a.Clauses.Compliant = codes.Unknown },
	func(a *Agreement) { a.Clauses.IntellectualProperty = codes.Unknown },
	func(a *Agreement) { a.Clauses.DataProtection = codes.Unknown },
	func(a *Agreement) { a.Clauses.JointCommittee = codes.Unknown },
	func(a *Agreement) { a.Parties[1].Roles = nil },
	func(a *Agreement) { a.Technologies[1].Share = quantity.Percent{} },
	func(a *Agreement) { a.Technologies[2].Technology = technology.Code{} },
	func(a *Agreement) { a.Events[2].On = calendar.Date{} },
	func(a *Agreement) { a.Term.Renewal = "" },
	func(a *Agreement) { a.Funding[0].Kind = "" },
	func(a *Agreement) { a.Funding[1].Amount = money.Estimate{} },
	func(a *Agreement) { a.Funding[2].Stage = "" },
	func(a *Agreement) { a.Objectives[0].Result = "" },
	func(a *Agreement) { a.Objectives[1].Indicators = nil },
	func(a *Agreement) { a.Objectives[0].Indicators[0].Target = quantity.Quantity{} },
	func(a *Agreement) { a.Objectives[0].Indicators[0].Actual = quantity.Quantity{} },
	func(a *Agreement) { a.Objectives[0].Indicators[0].Due = calendar.Date{} },
	func(a *Agreement) { a.Obligations[0].Due = calendar.Date{} },
	func(a *Agreement) { a.Obligations[1].Done = calendar.Date{} },
	func(a *Agreement) { a.Obligations[2].Evidence = "" },
	func(a *Agreement) { a.Activities[0].Kind = "" },
	func(a *Agreement) { a.Activities[1].On = calendar.Date{} },
	func(a *Agreement) { a.Activities[2].Flow = "" },
	func(a *Agreement) { a.Activities[2].Period = calendar.Period{} },
	func(a *Agreement) { a.Risks[0].Mitigation = nil },
	func(a *Agreement) { a.Committees[0].Every = calendar.Span{} },
	func(a *Agreement) { a.Committees[0].Sessions = nil },
	func(a *Agreement) { a.Committees[0].Sessions[0].On = calendar.Date{} },
	func(a *Agreement) { a.Committees[0].Sessions[0].Actions[0].Done = calendar.Date{} },
	func(a *Agreement) { a.Committees[0].Sessions[0].Actions[1].Due = calendar.Date{} },
	func(a *Agreement) { a.Steps = nil },
	func(a *Agreement) { a.Steps[1].By = id.Partner{} },
	func(a *Agreement) { a.Steps[2].To = id.Partner{} },
	func(a *Agreement) { a.Steps[3].On = calendar.Date{} },
	func(a *Agreement) { a.Funding[1].Payer = id.Partner{} },
	func(a *Agreement) { a.Objectives[1].Owner = id.Partner{} },
	func(a *Agreement) { a.Objectives[0].Indicators[0].Baseline.AsOf = calendar.Date{} },
	func(a *Agreement) { a.Objectives[0].Indicators[0].Actual.AsOf = calendar.Date{} },
	func(a *Agreement) { a.Activities[3].On = calendar.Date{} },
	func(a *Agreement) { a.Events[3].On = calendar.Date{} },
}

// convened returns the sample with a committee that met once of twice, and what
// else criteria look at.
func convened() *Agreement {
	a := sample()
	day := calendar.MustDate
	a.Committees = []Committee{{
		Every: calendar.MustSpan("P1Y"), From: day("2024-05-20"),
		Sessions: []Session{{Number: 1, On: day("2025-05-20"), Actions: []Action{
			{Key: "A1", Owner: ministryVN, Due: day("2025-12-31"), Done: day("2025-11-30")},
			{Key: "A2", Owner: ministryJP, Due: day("2027")},
		}}},
	}}
	a.Steps = []Step{
		{Kind: StepAskedOpinion, To: ministryJP, On: day("2023-12-01")}, {Kind: StepOpinion, By: ministryJP, On: day("2024-01-10")},
		{Kind: StepAskedOpinion, To: university, On: day("2023-12-01")}, {Kind: StepOpinion, By: university, On: day("2023-12-21")},
	}
	a.Activities = append(a.Activities, Activity{Kind: ActivityEvaluation, On: day("2026-02"), Flow: FlowBoth})
	a.Events = append(a.Events, Event{Kind: EventRenewed, On: day("2026-03-15")})
	a.Objectives[0].Indicators[0].Baseline.AsOf = day("2024-03-15")
	a.Objectives[1].Indicators[0].Values = []Reading{{On: day("2025"), Value: quantity.Exactly(1).OfUnit("technology")}, {On: day("2026-10"), Value: quantity.Exactly(3).OfUnit("technology")}}
	return a
}

// vary changes what an agreement says.
var vary = []func(a *Agreement, n int){
	func(a *Agreement, n int) { a.Clauses.Compliant = codes.Answer(n % 4) },
	func(a *Agreement, n int) { a.Clauses.IntellectualProperty = codes.Answer(n % 4) },
	func(a *Agreement, n int) { a.Clauses.Confidentiality = codes.Answer(n % 4) },
	func(a *Agreement, n int) { a.Clauses.DataProtection = codes.Answer(n % 4) },
	func(a *Agreement, n int) { a.Clauses.JointCommittee = codes.Answer(n % 4) },
	func(a *Agreement, n int) { a.PartiesOpen = n%2 == 0 },
	func(a *Agreement, n int) { a.Term.Renewal = []Renewal{RenewalNone, RenewalConsent, RenewalOpen}[n%3] },
	func(a *Agreement, n int) { a.Term.Length = calendar.Span{Years: 1 + n%6} },
	func(a *Agreement, n int) { a.Events[2].On, _ = calendar.NewDate(2015+n%14, n%12, 0) },
	func(a *Agreement, n int) { a.Events = append(a.Events, Event{Kind: EventSuspended, On: someDay(n)}) },
	func(a *Agreement, n int) { a.Funding[0].Kind = []FundingKind{FundingLoan, FundingUnstated}[n%2] },
	func(a *Agreement, n int) {
		a.Funding[1].Amount.Qualifier = quantity.QualifierExactly
	},
	func(a *Agreement, n int) { a.Funding[2].Amount.Amount.Minor = int64(n) * 1000 },
	func(a *Agreement, n int) {
		a.Objectives[n%2].Result = []Result{ResultImpact, ResultOther, ResultOutcome}[n%3]
	},
	func(a *Agreement, n int) { a.Objectives[n%2].Indicators[0].Actual = quantity.Exactly(int64(n % 7)) },
	func(a *Agreement, n int) { a.Objectives[n%2].Indicators[0].Actual = quantity.MoreThan(int64(n % 7)) },
	func(a *Agreement, n int) { a.Objectives[n%2].Indicators[0].Due = someDay(n) },
	func(a *Agreement, n int) {
		a.Objectives[1].Indicators = append(a.Objectives[1].Indicators, a.Objectives[0].Indicators[0])
	},
	func(a *Agreement, n int) { a.Obligations[n%6].Due = someDay(n) },
	func(a *Agreement, n int) { a.Obligations[n%6].Done = someDay(n * 7) },
	func(a *Agreement, n int) {
		a.Activities[n%3].On, a.Activities[n%3].Period = someDay(n), calendar.Period{}
	},
	func(a *Agreement, n int) { a.Activities[n%3].Flow = []Flow{FlowOut, FlowIn, FlowBoth}[n%3] },
	func(a *Agreement, n int) {
		a.Activities[n%3].Kind = []ActivityKind{ActivityTransfer, ActivityCommittee, ActivityMeeting}[n/3%3]
	},
	func(a *Agreement, n int) { a.Activities = a.Activities[:1+n%3] },
	func(a *Agreement, n int) { a.Technologies = a.Technologies[:n%5] },
	func(a *Agreement, n int) { a.ActivitiesComplete = codes.Answer(n % 3) },
	func(a *Agreement, n int) { a.Activities[3].Kind, a.Activities[3].On = ActivityEvaluation, someDay(n) },
	func(a *Agreement, n int) { a.Events[3].On = someDay(n) },
	func(a *Agreement, n int) { a.Committees[0].From = someDay(n) },
	func(a *Agreement, n int) { a.Committees[0].Every = calendar.Span{Months: 6 + n%12} },
	func(a *Agreement, n int) { a.Committees[0].Sessions[0].On = someDay(n) },
	func(a *Agreement, n int) {
		a.Committees[0].Sessions = append(a.Committees[0].Sessions, Session{On: someDay(n), Actions: []Action{{Due: someDay(n / 3), Done: someDay(n / 7)}}})
	},
	func(a *Agreement, n int) { a.Committees = append(a.Committees, Committee{}) },
	func(a *Agreement, n int) { a.Committees[0].Sessions[0].Actions[n%2].Done = someDay(n) },
	func(a *Agreement, n int) { a.Steps[1+2*(n%2)].On = someDay(n) },
	func(a *Agreement, n int) {
		a.Steps = append(a.Steps, Step{Kind: StepAskedOpinion, To: ministryVN, On: someDay(n)})
	},
	func(a *Agreement, n int) { a.Parties[n%3].Roles = append(a.Parties[n%3].Roles, RoleFocal) },
	func(a *Agreement, n int) { a.Funding[n%3].Payer = ministryJP },
	func(a *Agreement, n int) { a.Objectives[0].Indicators[0].Baseline.AsOf = someDay(n) },
	func(a *Agreement, n int) { a.Objectives[0].Indicators[0].Actual.AsOf = someDay(n) },
	func(a *Agreement, n int) { a.Objectives[0].Indicators[0].Direction = DirectionMaintain },
	func(a *Agreement, n int) {
		a.Objectives[0].Indicators[0].Aim = []Aim{AimThreshold, AimGrowth, AimRange, AimMilestone}[n%4]
	},
	func(a *Agreement, n int) { a.Technologies[0].Share = quantity.PercentOf(n % 101) },
}

// someDay is a date of the years 2022 to 2029, of any precision.
func someDay(n int) calendar.Date {
	y, m, d := 2022+n%8, n/8%13, 0
	if m != 0 {
		d = n / 104 % 29
	}
	on, _ := calendar.NewDate(y, m, d)
	return on
}

// variant is the sample, or one with a committee, after some changes, and perhaps some forgetting; what
// one change takes away, a later one may not find.
func variant(r *rand.Rand, forgets int) *Agreement {
	a := sample()
	if r.IntN(2) == 0 {
		a = convened()
	}
	for range r.IntN(8) {
		attempt(func() { vary[r.IntN(len(vary))](a, r.IntN(100_000)) })
	}
	for range forgets {
		attempt(func() { forget[r.IntN(len(forget))](a) })
	}
	return a
}

func attempt(f func()) {
	defer func() { _ = recover() }()
	f()
}
