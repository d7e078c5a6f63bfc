package agreement

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/readiness"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/score/scoretest"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// changed returns the sample after a change.
func changed(change func(a *Agreement)) Agreement {
	a := sample()
	change(a)
	return *a
}

func TestCriteria(t *testing.T) {
	day := calendar.MustDate
	answers := func(ip, confidential, data codes.Answer) Agreement {
		return Agreement{Clauses: Clauses{IntellectualProperty: ip, Confidentiality: confidential, DataProtection: data}}
	}
	did := func(list ...Activity) Agreement { return Agreement{Activities: list} }
	owed := func(list ...Obligation) Agreement { return Agreement{Obligations: list} }
	aim := func(r Result, list ...Indicator) Agreement {
		return Agreement{Objectives: []Objective{{Result: r, Indicators: list}}}
	}
	line := func(s FundingStage, amount string) Funding {
		return Funding{Stage: s, Amount: money.Exactly(money.MustAmount(amount))}
	}
	vn, jp := Party{Roles: []Role{RoleSignatory}}, Party{}
	half := TechnologyShare{technology.MustCode("FORD:2.2"), quantity.PercentOf(50)}
	of4 := func(n int64) Indicator {
		return Indicator{Target: quantity.Exactly(4), Actual: quantity.Exactly(n), Due: day("2025")}
	}
	committee := func(a Agreement, x codes.Answer, force string) Agreement {
		a.Clauses.JointCommittee = x
		if force != "" {
			a.Events = []Event{at(EventInForce, force)}
		}
		return a
	}
	type example = scoretest.Example[Agreement]
	zero := Agreement{}
	refused := Agreement{Clauses: Clauses{Compliant: codes.No}}
	skipped := answers(codes.NotApplicable, codes.NotApplicable, codes.NotApplicable)
	later := owed(Obligation{Due: day("2027")})
	none := committee(zero, codes.No, "")
	young := committee(did(Activity{Kind: ActivityMeeting, On: day("2026-02")}), codes.Yes, "2026-01-10")
	outputs := aim(ResultOutput, of4(1))
	early := changed(func(*Agreement) {})
	body := func(list ...Committee) Agreement { return Agreement{Committees: list} }
	held := func(list ...Session) Committee { return Committee{Sessions: list} }
	yearly := func(from string, list ...Session) Committee {
		return Committee{Every: calendar.MustSpan("P1Y"), From: day(from), Sessions: list}
	}
	new1, planned := body(yearly("2025-11-22")), body(held(Session{Actions: []Action{{Due: day("2027")}}}))
	met := convened()
	against := func(list ...Mitigation) Agreement { return Agreement{Risks: []Risk{{Mitigations: list}}} }
	future := against(Mitigation{Due: day("2027")})
	on10 := func(n int64, on string) Indicator {
		return Indicator{Baseline: quantity.Exactly(0).Dated(day("2026-01-01")), Target: quantity.Exactly(10), Actual: quantity.Exactly(n).Dated(day(on)), Due: day("2026-12-31")}
	}
	ask := func(p id.Partner, on string) Step { return Step{Kind: StepAskedOpinion, To: p, On: day(on)} }
	give := func(p id.Partner, on string) Step { return Step{Kind: StepOpinion, By: p, On: day(on)} }
	reported := Agreement{Steps: []Step{{Kind: "report"}}}
	unspentOf := func(paid string) []Funding {
		return []Funding{line(StageCommitment, "JPY 3"), line(StageDisbursement, paid)}
	}
	spent := func(paid string) Agreement {
		return Agreement{Funding: unspentOf(paid), Objectives: []Objective{{Indicators: []Indicator{of4(2)}}}}
	}
	unspent := spent("JPY 0")
	raised := func(from, to int) Agreement { // shown at entry into force on 1 January 2024, and in 2025
		c := readiness.Claim{Scale: "TRL", Level: readiness.At(to), On: day("2025-01-01")}
		for n := 1; n <= to; n++ {
			p := readiness.Proof{Level: readiness.At(n), Evidence: "S1", On: day("2023-01-01")}
			if n > from {
				p.On = day("2025-01-01")
			}
			c.Proofs = append(c.Proofs, p)
		}
		first := readiness.Claim{Scale: "TRL", Level: readiness.At(from), On: day("2023-01-01"), Proofs: c.Proofs[:from]}
		return Agreement{Events: []Event{at(EventInForce, "2024-01-01")}, Transfer: &Transfer{Readiness: []readiness.Claim{c, first}}}
	}
	highest := raised(9, 9)
	signed := Agreement{Events: []Event{at(EventSigned, "2019")}}

	scoretest.Run(t, Criteria(), "testdata/criteria.txt", []example{
		{Code: "AGR-C-COMPLIANT", Measured: *sample(), Permille: 1000, Failed: &refused, Lacks: []string{"/clauses/compliant"}},
		{Code: "AGR-C-COMPLIANT", Measured: *sample(), Permille: 1000, Missing: Agreement{Clauses: Clauses{Compliant: codes.NotApplicable}}, Failed: &refused, Lacks: []string{"/clauses/compliant"}},
		{Code: "AGR-C-PROTECTION", Measured: answers(codes.Yes, codes.No, codes.NotApplicable), Permille: 500, NotApplicable: &skipped,
			Lacks: []string{"/clauses/intellectualProperty", "/clauses/confidentiality", "/clauses/dataProtection"}},
		{Code: "AGR-C-RISKS", Measured: *sample(), Permille: 1000, Lacks: []string{"/risks"}},
		{Code: "AGR-C-RISKS", Measured: against(Mitigation{Name: text.In("en", "Audit")}), Permille: 1000, Missing: Agreement{Risks: []Risk{{Category: RiskIP}}}, Lacks: []string{"/risks/*/mitigation"}},
		{Code: "AGR-C-RISKS", Measured: Agreement{Risks: []Risk{watched()}}, Permille: 1000, // measures one by one count
			Missing: Agreement{Risks: []Risk{{Mitigations: []Mitigation{{}}}}}, Lacks: []string{"/risks/*/mitigation"}},
		// Both that were due are done; one without a due date is left out, and so is one not due yet.
		{Code: "AGR-C-MITIGATED", Permille: 1000, NotApplicable: &future, Lacks: []string{"/risks/*/mitigations"},
			Measured: against(Mitigation{Due: day("2026-11-21"), Done: day("2026-10-01")}, Mitigation{Due: day("2025"), Done: day("2026-01-05")}, Mitigation{Done: day("2026-01-01")}, Mitigation{Due: day("2027")})},
		{Code: "AGR-C-MITIGATED", Permille: 1000, NotApplicable: &future, Measured: against(Mitigation{Due: day("2025"), Done: day("2025")}),
			Missing: against(Mitigation{Due: day("2026")}), Lacks: []string{"/risks/*/mitigations/*/due", "/risks/*/mitigations/*/done"}},

		{Code: "AGR-C-PURPOSE", Measured: *sample(), Permille: 1000, Lacks: []string{"/technologies", "/objectives"}},
		{Code: "AGR-C-LINKS", Measured: *sample(), Permille: 1000, Lacks: []string{"/links"}},
		{Code: "AGR-C-ROLES", Measured: Agreement{Parties: []Party{vn}}, Permille: 1000, Missing: Agreement{Parties: []Party{jp}}, Lacks: []string{"/parties/*/roles"}},
		{Code: "AGR-C-ROLES", Measured: *sample(), Permille: 1000, Missing: Agreement{Parties: []Party{vn}, PartiesOpen: true}, Lacks: []string{"/partiesOpen"}},
		{Code: "AGR-C-MEASURABLE", Measured: aim("", Indicator{Target: quantity.Exactly(4), Baseline: quantity.Exactly(0)}), Permille: 1000, Lacks: []string{"/objectives"}},

		{Code: "AGR-C-ACHIEVED", Measured: *sample(), Permille: 625, Lacks: []string{"/objectives"}}, // (500 + 750) / 2
		{Code: "AGR-C-ACHIEVED", Permille: 1000,
			Measured: aim("", Indicator{Target: quantity.Exactly(80), Actual: quantity.MoreThan(80)}), // however far beyond
			Missing:  aim("", Indicator{Target: quantity.Exactly(80)}),
			Lacks:    []string{"/objectives/*/indicators/*/actual"}},
		{Code: "AGR-C-ACHIEVED", Measured: aim("", of4(-4)), Permille: 0, Lacks: []string{"/objectives"}}, // regress counts as nothing
		{Code: "AGR-C-IMPACT", Measured: aim(ResultImpact, of4(5)), Permille: 1000, Lacks: []string{"/objectives"}, NotApplicable: &outputs},
		{Code: "AGR-C-IMPACT", Measured: aim(ResultImpact, of4(3)), Permille: 0, Lacks: []string{"/objectives"}, NotApplicable: &early}, // due in 2028
		{Code: "AGR-C-TRANSFER", Measured: *sample(), Permille: 0, Lacks: []string{"/activities"}},
		{Code: "AGR-C-TRANSFER", Measured: did(Activity{}, Activity{Kind: ActivityTransfer, On: day("2025")}), Permille: 1000, Missing: did(Activity{On: day("2025")}), Lacks: []string{"/activities/*/kind"}},
		{Code: "AGR-C-TRANSFER", Measured: did(Activity{Kind: ActivityTransfer, On: day("2027")}), Permille: 0, Missing: did(Activity{Kind: ActivityTransfer}), Lacks: []string{"/activities/*/on"}},
		{Code: "AGR-C-TRANSFER", Measured: Agreement{ActivitiesComplete: codes.Yes}, Permille: 0, Lacks: []string{"/activities"},
			Missing: Agreement{Activities: []Activity{{Kind: ActivityVisit, On: day("2025")}}, ActivitiesComplete: codes.No}},
		{Code: "AGR-C-READINESS", Measured: raised(2, 3), Permille: 1000, NotApplicable: &highest, Lacks: []string{"/transfer/readiness"}},
		{Code: "AGR-C-READINESS", Measured: raised(2, 2), Permille: 0, NotApplicable: &highest, Lacks: []string{"/transfer/readiness"},
			Missing: changed(func(a *Agreement) { *a = raised(2, 2); a.Transfer.Readiness[0].Level = readiness.At(3) })}, // claimed, not shown
		{Code: "AGR-C-READINESS", Measured: raised(1, 4), Permille: 1000, NotApplicable: &highest, Lacks: []string{"/events"},
			Missing: changed(func(a *Agreement) { *a = raised(1, 4); a.Events = nil })},
		{Code: "AGR-C-LASTING", Measured: *sample(), Permille: 1000, Lacks: []string{"/events", "/funding", "/activities"}},
		{Code: "AGR-C-LASTING", Permille: 333, // over, but paid for by the parties
			Measured: changed(func(a *Agreement) {
				a.Term.Renewal, a.Term.Length = RenewalNone, calendar.MustSpan("P3Y")
				a.Activities = a.Activities[:1]
			}),
			Missing: Agreement{Events: []Event{at(EventInForce, "2020-01-01")}}, Lacks: []string{"/term", "/funding", "/activities"}},

		{Code: "AGR-C-ACTIVE", Measured: did(Activity{On: day("2025-11-21")}), Permille: 1000, Missing: zero, Lacks: []string{"/activities"}},
		{Code: "AGR-C-ACTIVE", Measured: Agreement{Activities: []Activity{{On: day("2025-11-20")}}, ActivitiesComplete: codes.Yes}, Permille: 0, Missing: did(Activity{On: day("2025-11")}), Lacks: []string{"/activities/*/on"}},
		{Code: "AGR-C-ACTIVE", Measured: did(Activity{Period: calendar.MustPeriod("2020/..")}), Permille: 1000, Missing: did(Activity{}), Lacks: []string{"/activities/*/on"}},
		{Code: "AGR-C-ON-TIME", Permille: 666, NotApplicable: &later, Lacks: []string{"/obligations"}, Measured: owed(
			Obligation{Due: day("2024-06-30"), Done: day("2024-06-30")}, Obligation{Due: day("2024-06-30"), Done: day("2024-06")},
			Obligation{Due: day("2024-06"), Done: day("2024-07-01")}, Obligation{Due: day("2027")})},
		{Code: "AGR-C-ON-TIME", Measured: *sample(), Permille: 1000, NotApplicable: &later,
			Missing: owed(Obligation{Due: day("2024")}, Obligation{Done: day("2024")}), Lacks: []string{"/obligations/*/due", "/obligations/*/done"}},
		// Three reports a year apart: two in time, one in two halves of which the second was late; and what was met for good.
		{Code: "AGR-C-ON-TIME", Permille: 500, NotApplicable: &later, Lacks: []string{"/obligations/*/due", "/obligations/*/done"}, Measured: owed(
			Obligation{Due: day("2022-06-30"), Rule: &DueRule{Every: calendar.MustSpan("P1Y"), Times: 3}, Fulfilments: []Fulfilment{
				{Due: day("2022-06-30"), On: day("2022-06-30")}, {Due: day("2023-06"), On: day("2023-06-01")},
				{Due: day("2024-06-30"), On: day("2024-06-30"), Part: quantity.PercentOf(50)}, {Due: day("2024-06-30"), On: day("2024-07-01"), Part: quantity.PercentOf(50)}}},
			Obligation{Due: day("2024-06-30"), Fulfilments: []Fulfilment{{On: day("2024-07-01")}}},
			Obligation{Due: day("2024-06-30"), Rule: &DueRule{Within: calendar.MustSpan("P3Y")}}),
			// One owed every year and never recorded as done, and half of one of which nobody wrote down when.
			Missing: owed(Obligation{Due: day("2022-06-30"), Rule: &DueRule{Every: calendar.MustSpan("P1Y")}},
				Obligation{Due: day("2024-06-30"), Fulfilments: []Fulfilment{{On: day("2024-06-01"), Part: quantity.PercentOf(50)}, {Part: quantity.PercentOf(50)}}},
				Obligation{Rule: &DueRule{After: EventRegistered}}),
		},
		{Code: "AGR-C-DISBURSED", Permille: 666, Lacks: []string{"/funding"}, // a third in yen, all in dong
			Measured: Agreement{Funding: []Funding{
				line(StageCommitment, "JPY 90000000"), line(StageDisbursement, "JPY 20000000"), line(StageDisbursement, "JPY 10000000"),
				line(StageCommitment, "VND 5000000"), line(StageDisbursement, "VND 6000000"),
			}}},
		{Code: "AGR-C-DISBURSED", Measured: Agreement{Funding: []Funding{line(StageCommitment, "JPY 3"), line(StageDisbursement, "JPY 1")}}, Permille: 333,
			Missing: *sample(), Lacks: []string{"/funding", "/funding/*/amount"}},
		{Code: "AGR-C-COMMITTEE", Measured: *sample(), Permille: 1000, NotApplicable: &none, Lacks: []string{"/clauses/jointCommittee"}},
		{Code: "AGR-C-COMMITTEE", Permille: 0, NotApplicable: &young, Lacks: []string{"/activities"},
			Measured: committee(did(Activity{Kind: ActivityCommittee, On: day("2024-11-20")}), codes.Yes, "2020"),
			Missing:  committee(zero, codes.Yes, "2020")},
		{Code: "AGR-C-COMMITTEE", Measured: *sample(), Permille: 1000, NotApplicable: &young, Lacks: []string{"/events"},
			Missing: committee(did(Activity{Kind: ActivityMeeting, On: day("2026-02")}), codes.Yes, "")},

		{Code: "AGR-C-ACTIVE", Measured: Agreement{ActivitiesComplete: codes.Yes}, Permille: 0, Lacks: []string{"/activities"},
			Missing: changed(func(a *Agreement) { a.Activities, a.Funding = a.Activities[:1], nil })}, // nobody says that this is all
		// What else is recorded counts as well: a session, unless it was called off, and an obligation done.
		{Code: "AGR-C-ACTIVE", Measured: owed(Obligation{Done: day("2026-03-01")}), Permille: 1000, Lacks: []string{"/activities"},
			Missing: body(held(Session{On: day("2026-02-02"), CalledOff: true}))},
		{Code: "AGR-C-ACTIVE", Measured: body(held(Session{On: day("2026-02-02")})), Permille: 1000, Lacks: []string{"/activities"}},
		{Code: "AGR-C-COMMITTEE", Measured: body(held(Session{On: day("2024-11-21")})), Permille: 1000, NotApplicable: &none, Lacks: []string{"/activities"},
			Missing: body(held(Session{On: day("2024-11-20")}))}, // an activity may have been a session
		{Code: "AGR-C-SESSIONS", Permille: 666, NotApplicable: &new1, Lacks: []string{"/committees"}, // due each March from 2024 on: two of three
			Measured: body(yearly("2023-03-01", Session{On: day("2024-03-05")}, Session{On: day("2026-04-01")}))},
		{Code: "AGR-C-SESSIONS", Permille: 1000, NotApplicable: &new1, Lacks: []string{"/committees/*/every"},
			Measured: body(yearly("2023-03-01", Session{On: day("2024")}, Session{On: day("2025")}, Session{On: day("2026-01")}, Session{On: day("2026-02")})),
			Missing:  body(held(Session{On: day("2024")}))},
		{Code: "AGR-C-SESSIONS", Measured: *met, Permille: 500, NotApplicable: &new1, Missing: body(yearly("2023-03-01")), Lacks: []string{"/committees/*/every", "/committees/*/sessions"}},
		{Code: "AGR-C-SESSIONS", Measured: *met, Permille: 500, NotApplicable: &new1, Lacks: []string{"/committees/*/every"}, // from when on is not stated
			Missing: Agreement{Events: signed.Events, Committees: []Committee{{Every: calendar.MustSpan("P1Y")}}}},
		{Code: "AGR-C-ACTIONS", Permille: 666, NotApplicable: &planned, Lacks: []string{"/committees/*/sessions/*/actions"},
			Measured: body(held(Session{On: day("2025-01-10"), Actions: []Action{{Key: "a", Due: day("2025-06-30")}, {Due: day("2025-06-30"), Done: day("2025-07-01")}, {Due: day("2026-12-31")}}},
				Session{On: day("2025-07-10"), Actions: []Action{{Due: day("2026-06-30"), Done: day("2026-01-07")}, {Key: "a", Due: day("2026-01-31"), Done: day("2026-01-31"), Carried: 1}}}))}, // put off, then done
		{Code: "AGR-C-ACTIONS", Measured: *met, Permille: 1000, NotApplicable: &planned, Missing: body(held(Session{On: day("2025"), Actions: []Action{{Due: day("2025")}}})), Lacks: []string{"/committees/*/sessions/*/actions/*/due", "/committees/*/sessions/*/actions/*/done"}},
		{Code: "AGR-C-GOVERNANCE", Measured: *sample(), Permille: 666, Lacks: []string{"/clauses/jointCommittee", "/parties/*/roles", "/objectives/*/owner"}}, // nobody is the focal point
		{Code: "AGR-C-ON-TRACK", Permille: 500, Lacks: []string{"/objectives"}, // half a year gone of one: 5 of 10 are expected
			Measured: aim("", on10(5, "2026-07-02"), on10(4, "2026-07-02"))},
		{Code: "AGR-C-ON-TRACK", Measured: aim("", of4(4)), Permille: 1000, Missing: *sample(), Lacks: []string{"/objectives/*/indicators/*/baseline"}},
		{Code: "AGR-C-ON-TRACK", Measured: aim("", of4(3)), Permille: 0, // it was due in 2025
			Missing: aim("", Indicator{}), Lacks: []string{
				"/objectives/*/indicators/*/target", "/objectives/*/indicators/*/actual", "/objectives/*/indicators/*/baseline", "/objectives/*/indicators/*/due"}},
		{Code: "AGR-C-OPINIONS", Permille: 1000, NotApplicable: &reported, Lacks: []string{"/steps"},
			Measured: Agreement{Steps: []Step{ask(ministryJP, "2025-01-06"), give(ministryJP, "2025-01-20")}}},
		{Code: "AGR-C-OPINIONS", Permille: 1000, NotApplicable: &reported, Lacks: []string{"/steps/*/by"},
			Measured: Agreement{Steps: []Step{give(ministryJP, "2025-01-20"), ask(ministryJP, "2025-01-20")}},
			Missing:  Agreement{Steps: []Step{ask(ministryJP, "2025-01-21"), give(ministryJP, "2025-01-20"), give(ministryVN, "2025-02-20"), give(ministryJP, "2025")}}},
		{Code: "AGR-C-COST-SHARE", Measured: *sample(), Permille: 1000, Lacks: []string{"/funding"}},
		{Code: "AGR-C-COST-SHARE", Measured: changed(func(a *Agreement) { a.Funding = a.Funding[1:] }), Permille: 0,
			Missing: changed(func(a *Agreement) { a.Funding = a.Funding[1:]; a.Funding[0].Payer = id.Partner{} }), Lacks: []string{"/funding/*/payer"}},
		// Half of the objective for two thirds of the money: 750; for a third, all that can be asked.
		{Code: "AGR-C-VALUE", Measured: spent("JPY 2"), Permille: 750, NotApplicable: &unspent, Lacks: []string{"/funding"}},
		{Code: "AGR-C-VALUE", Measured: spent("JPY 1"), Permille: 1000, NotApplicable: &unspent, Missing: *sample(), Lacks: []string{"/funding"}},
		{Code: "AGR-C-VALUE", Measured: spent("JPY 3"), Permille: 500, NotApplicable: &unspent, Missing: Agreement{Funding: unspentOf("JPY 1")}, Lacks: []string{"/objectives"}},
		{Code: "AGR-C-RENEWED", Permille: 500, NotApplicable: &signed, Lacks: []string{"/events"},
			Measured: Agreement{Events: []Event{at(EventRenewed, "2019"), at(EventRenewed, "2024")}, Activities: []Activity{{Kind: ActivityEvaluation, On: day("2023-05")}, {Kind: ActivityVisit}}}},
		{Code: "AGR-C-RENEWED", Permille: 0, NotApplicable: &signed, Lacks: []string{"/activities"},
			Measured: Agreement{Events: []Event{at(EventRenewed, "2019")}, ActivitiesComplete: codes.Yes},
			Missing:  Agreement{Events: []Event{at(EventRenewed, "2019")}}},
		{Code: "AGR-C-RENEWED", Permille: 1000, NotApplicable: &signed, Lacks: []string{"/events", "/activities/*/on", "/activities/*/kind"},
			Measured: Agreement{Events: []Event{at(EventRenewed, "2019-03-01")}, Activities: []Activity{{Kind: ActivityEvaluation, Period: calendar.MustPeriod("2018/2019-02")}}},
			Missing:  Agreement{Events: []Event{at(EventRenewed, "2019-03-01")}, Activities: []Activity{{On: day("2018")}}}},

		{Code: "AGR-C-INDEXED", Measured: Agreement{Technologies: []TechnologyShare{half}}, Permille: 500, Lacks: []string{"/technologies"}},
		{Code: "AGR-C-INDEXED", Measured: *sample(), Permille: 1000, Missing: Agreement{Technologies: []TechnologyShare{{Technology: half.Technology}}}, Lacks: []string{"/technologies/*/share"}},
		{Code: "AGR-C-RECIPROCITY", Measured: *sample(), Permille: 666, Lacks: []string{"/activities"}}, // 2 out, 3 in
		{Code: "AGR-C-RECIPROCITY", Measured: did(Activity{Flow: FlowIn}), Permille: 0, Missing: did(Activity{}), Lacks: []string{"/activities/*/flow"}},
		{Code: "AGR-C-TALENT", Measured: did(Activity{Kind: ActivityVisit, On: day("2025")}), Permille: 1000, Lacks: []string{"/activities"}},
		{Code: "AGR-C-EVIDENCE", Measured: *sample(), Permille: 1000, Lacks: []string{"/sources", "/obligations"}},
		{Code: "AGR-C-RECORD", Measured: *sample(), Permille: 1000, Lacks: []string{
			"/id", "/titles", "/form", "/parties", "/technologies", "/events", "/term", "/funding", "/objectives", "/obligations",
			"/languages", "/clauses/compliant", "/activities", "/sources"}},
	}, score.AsOf(2026_11_21))
}

// The sample, computed by hand. Of the weight of 100, 94 applies: no objective
// at the level of outcome was due by that day (5), and nothing was renewed (1).
// Of that, 6 is missing because money is not paid out in one currency, and not
// exact in the other; 5 for committees and steps that are not recorded, 2 for
// measures against risks and levels of readiness; 4 as the baselines have no day; and a sixth
// of 5 for one that is not stated. Surely reached is the rest but 375 of 10
// (achieved), 2 (transfer), 334 of 2 (reciprocity) and 334 of 3 (nobody is the
// focal point): 68.747 of 94.
func TestScoreOfSample(t *testing.T) {
	s := evaluator(t, score.Threshold(700)).Score(sample())
	assert.Equal(t, score.Score{Low: 731, High: 922, Known: score.Some(903), Coverage: 810, Verdict: score.Meets}, s)
}

// Of an agreement of which nothing is known, nothing is claimed.
func TestScoreOfNothing(t *testing.T) {
	for _, opts := range [][]score.Option{{score.Threshold(1)}, {score.Threshold(1), score.AsOf(2026_11_21)}} {
		m, err := Model(opts...)
		require.NoError(t, err)
		card := m.Evaluate(&Agreement{})
		assert.Equal(t, score.Score{High: 1000, Open: 1, Verdict: score.InsufficientEvidence}, card.Score)
		for i := range card.Lines {
			assert.NotEmpty(t, card.Lines[i].Missing, card.Lines[i].Code)
			assert.Empty(t, card.Lines[i].Evidence, card.Lines[i].Code)
		}
	}
}

// Without a day of scoring what depends on it is missing.
func TestScoreWithoutDay(t *testing.T) {
	m, err := Model()
	require.NoError(t, err)
	card := m.Evaluate(sample())
	for _, l := range card.Lines {
		switch l.Code {
		case "AGR-C-ACTIVE", "AGR-C-ON-TIME", "AGR-C-COMMITTEE", "AGR-C-IMPACT", "AGR-C-ON-TRACK":
			require.Equal(t, score.KindMissing, l.Outcome.Kind(), l.Code)
			assert.Equal(t, factAsOf, l.Missing[len(l.Missing)-1].Fact, l.Code)
		}
	}
}

func TestWeights(t *testing.T) {
	total := 0
	for c := range Criteria().All() {
		total += c.Weight
		assert.True(t, Dimensions().Has(c.Dimension), c.Dimension)
	}
	assert.Equal(t, 100, total)
	assert.NoError(t, evaluationDimensions.Validate())
}

// The kernel and the hand-written evaluation agree.
func TestEvaluateByHand(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, asOf := range []rule.Day{0, 2026_11_21} {
		m, err := Model(score.AsOf(asOf))
		require.NoError(t, err)
		for n := range 4001 {
			a := sample()
			if n > 0 {
				a = variant(r, r.IntN(6))
			}
			s := m.Score(a)
			low, high, known, coverage, failed, open := scoreByHand(a, asOf)
			want := score.Score{Low: low, High: high, Known: score.Some(known), Coverage: coverage, Failed: failed, Open: open, Verdict: s.Verdict}
			require.Equal(t, want, s, "variant %d", n)
			require.Equal(t, s, m.Evaluate(a).Score, "variant %d", n)
		}
	}
}

// Learning a fact only ever narrows what a criterion says: whatever is known of
// an agreement lies within what was said before a fact of it was known. A value
// without a day is taken for one reached by the day of scoring, so that those
// dated after it are left aside.
func TestLearningNarrows(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	m := evaluator(t)
	for n := range 9000 {
		seed := r.Uint64()
		full := variant(rand.New(rand.NewPCG(seed, 0)), 0)
		part := variant(rand.New(rand.NewPCG(seed, 0)), 0)
		k := r.IntN(len(forget))
		attempt(func() { forget[k](part) })
		if reachedAfter(full, calendar.MustDate("2026-11-21")) {
			continue
		}
		more, less := m.Evaluate(full), m.Evaluate(part)
		for i := range more.Lines {
			after, before := more.Lines[i].Outcome, less.Lines[i].Outcome
			if after.Kind() == score.KindNotApplicable || after.Kind() == score.KindFailed {
				continue
			}
			require.NotEqual(t, score.KindNotApplicable, before.Kind(), "variant %d, fact %d, %s", n, k, more.Lines[i].Code)
			low, high := before.Bounds()
			l, h := after.Bounds()
			require.True(t, low <= l && h <= high, "variant %d, fact %d, %s: %v, before %v", n, k, more.Lines[i].Code, after, before)
		}
	}
}

// reachedAfter reports whether a value reached may lie after the day.
func reachedAfter(a *Agreement, on calendar.Date) bool {
	for _, o := range a.Objectives {
		for _, x := range o.Indicators {
			if !x.Actual.AsOf.IsZero() && happened(x.Actual.AsOf, on) != calendar.Yes {
				return true
			}
		}
	}
	return false
}

func TestNoAllocsScore(t *testing.T) {
	m := evaluator(t)
	for _, a := range []*Agreement{sample(), {}} {
		assert.Zero(t, testing.AllocsPerRun(100, func() { m.Score(a) }))
	}
}

// A card used again says the same as a new one.
func TestEvaluateInto(t *testing.T) {
	m := evaluator(t)
	var again score.Scorecard
	for i, a := range many(200) {
		if i%3 == 0 {
			a.Obligations, a.Activities = nil, nil
		}
		m.EvaluateInto(&again, a)
		want, err := json.Marshal(m.Evaluate(a))
		require.NoError(t, err)
		got, err := json.Marshal(again)
		require.NoError(t, err)
		require.JSONEq(t, string(want), string(got))
	}
}
