package gate

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// A clean agreement is allowed: seven questions have evidence, and as it touches
// no budget, no other bodies and no secrets, those do not arise; nor does the
// record, for which no rules are given.
func TestClean(t *testing.T) {
	d := plain().Decide(clean(), today)
	assert.Equal(t, Allow, d.Outcome)
	for code, want := range map[rule.Code]Result{
		CodeInstrument: Passed, CodeLaw: Passed, CodePolicy: Passed, CodeTreaties: Passed, CodeEquality: Passed, CodePowers: Passed,
		CodeObligation: Passed, CodeMatter: Passed, CodeBudget: NotApplicable, CodeOthers: NotApplicable, CodeSecrets: NotApplicable, CodeRecord: NotApplicable,
	} {
		r := of(&d, code)
		assert.Equal(t, want, r.Result, code)
		if want == Passed {
			assert.NotEmpty(t, r.Evidence, "a pass has evidence: %s", code)
		}
	}
	assert.Len(t, d.Reasons, Questions().Len())
	assert.Equal(t, []string{"/assurances/0"}, of(&d, CodeLaw).Evidence)
	assert.Equal(t, Lapse{day("2026-12-15"), ByFinding, CodeTreaties}, d.Lapse, "the first finding to run out")
	assert.Equal(t, calendar.No, d.LapsedOn(day("2026-12-15")))
	assert.Equal(t, calendar.Yes, d.LapsedOn(day("2026-12-16")))
	assert.Equal(t, calendar.Unknown, d.LapsedOn(day("2026-12")))
	assert.Empty(t, d.ReferTo)
	assert.Equal(t, agreement.InstrumentAgreement, d.Nature.Kind)
	assert.Equal(t, []string{"gate 1.0.0"}, d.Judge.Sets)
}

// One thing at a time is changed; which question it concerns, and what follows,
// is said by hand.
func TestDecide(t *testing.T) {
	type a = *agreement.Agreement
	drop := func(i int) func(a) {
		return func(a a) { a.Assurances = append(a.Assurances[:i], a.Assurances[i+1:]...) }
	}
	add := func(a a, x agreement.Assurance) { a.Assurances = append(a.Assurances, x) }
	for _, test := range []struct {
		name     string
		change   func(a)
		code     rule.Code
		result   Result
		outcome  Outcome
		evidence []string
	}{
		{"no finding", drop(atLaw), CodeLaw, Missing, Refer, []string{"/assurances"}},
		{"no finding, but the record says so", func(a a) { drop(atLaw)(a); a.Clauses.Compliant = codes.Yes }, CodeLaw, Conditional, AllowWithConditions, []string{"/clauses/compliant", "/assurances"}},
		{"no finding, and the record says no", func(a a) { drop(atLaw)(a); a.Clauses.Compliant = codes.No }, CodeLaw, Refused, Refuse, []string{"/clauses/compliant"}},
		{"found, and the record says no", func(a a) { a.Clauses.Compliant = codes.No }, CodeLaw, Referred, Refer, []string{"/assurances/0", "/clauses/compliant"}},
		{"the record says that it does not apply", func(a a) { drop(atLaw)(a); a.Clauses.Compliant = codes.NotApplicable }, CodeLaw, Missing, Refer, []string{"/assurances"}},
		{"found not to be so", func(a a) { a.Assurances[atPolicy].Answer = codes.No }, CodePolicy, Refused, Refuse, []string{"/assurances/1"}},
		{"found not to apply", func(a a) { a.Assurances[atEquality].Answer = codes.NotApplicable }, CodeEquality, Missing, Refer, []string{"/assurances/3"}},
		{"says nothing", func(a a) { a.Assurances[atEquality].Answer = codes.Unknown }, CodeEquality, Missing, Refer, []string{"/assurances/3/answer"}},
		{"on its last day", func(a a) { a.Assurances[atLaw].Until = today }, CodeLaw, Passed, Allow, []string{"/assurances/0"}},
		{"has run out", func(a a) { a.Assurances[atLaw].Until = day("2026-11-20") }, CodeLaw, Missing, Refer, []string{"/assurances/0/until"}},
		{"has run out, and the record says so", func(a a) { a.Assurances[atLaw].Until, a.Clauses.Compliant = day("2026-11-20"), codes.Yes }, CodeLaw, Missing, Refer, []string{"/assurances/0/until"}},
		{"may have run out", func(a a) { a.Assurances[atLaw].Until = day("2026-11") }, CodeLaw, Missing, Refer, []string{"/assurances/0/on", "/assurances/0/until"}},
		{"is undated", func(a a) { a.Assurances[atLaw].On = calendar.Date{} }, CodeLaw, Missing, Refer, []string{"/assurances/0/on", "/assurances/0/until"}},
		{"may be later", func(a a) { a.Assurances[atLaw].On = day("2026") }, CodeLaw, Missing, Refer, []string{"/assurances/0/on", "/assurances/0/until"}},
		{"is later", func(a a) { a.Assurances[atLaw].On, a.Assurances[atLaw].Until = day("2026-11-22"), calendar.Date{} }, CodeLaw, Missing, Refer, []string{"/assurances"}},
		{"became known later", func(a a) { a.Assurances[atLaw].Known = day("2026-11-22") }, CodeLaw, Missing, Refer, []string{"/assurances"}},
		{"may have become known later", func(a a) { a.Assurances[atLaw].Known = day("2026-11") }, CodeLaw, Missing, Refer, []string{"/assurances/0/on", "/assurances/0/until"}},
		{"by nobody", func(a a) { a.Assurances[atLaw].By = id.Partner{} }, CodeLaw, Conditional, AllowWithConditions, []string{"/assurances/0"}},
		{"on terms", func(a a) { a.Assurances[atLaw].Condition = text.In("en", "after a hearing") }, CodeLaw, Conditional, AllowWithConditions, []string{"/assurances/0"}},
		{"offices disagree", func(a a) {
			add(a, agreement.Assurance{Question: "GATE-LAW", Answer: codes.No, By: foreign, On: day("2026-01-01")})
		}, CodeLaw, Referred, Refer, []string{"/assurances/5", "/assurances/0"}},
		{"an office that disagreed has run out", func(a a) {
			add(a, agreement.Assurance{Question: "GATE-LAW", Answer: codes.No, By: foreign, On: day("2026-01-01"), Until: day("2026-03-01")})
		}, CodeLaw, Passed, Allow, []string{"/assurances/0"}},
		{"an undated no", func(a a) {
			add(a, agreement.Assurance{Question: "GATE-LAW", Answer: codes.No, By: foreign})
		}, CodeLaw, Referred, Refer, []string{"/assurances/5", "/assurances/0"}},
		{"an office changed its mind for the worse", func(a a) {
			add(a, agreement.Assurance{Question: "GATE-LAW", Answer: codes.No, By: justice, On: day("2026-07-01")})
		}, CodeLaw, Refused, Refuse, []string{"/assurances/5"}},
		{"an office changed its mind for the better", func(a a) {
			add(a, agreement.Assurance{Question: "GATE-LAW", Answer: codes.No, By: justice, On: day("2026-05-01")})
		}, CodeLaw, Passed, Allow, []string{"/assurances/0"}},
		{"what took the place of an older finding has run out", func(a a) {
			add(a, agreement.Assurance{Question: "GATE-LAW", Answer: codes.Yes, By: justice, On: day("2026-07-01"), Until: day("2026-08-01")})
		}, CodeLaw, Missing, Refer, []string{"/assurances/5/until"}},
		{"two answers of one office on one day", func(a a) {
			add(a, agreement.Assurance{Question: "GATE-LAW", Answer: codes.No, By: justice, On: day("2026-06-01")})
		}, CodeLaw, Referred, Refer, []string{"/assurances/5", "/assurances/0"}},
		{"two offices of one body disagree", func(a a) {
			add(a, agreement.Assurance{Question: "GATE-LAW", Answer: codes.No, By: justice, Office: text.In("vi", "Vụ A"), On: day("2026-07-01")})
		}, CodeLaw, Referred, Refer, []string{"/assurances/5", "/assurances/0"}},

		{"beyond their powers", func(a a) { drop(atPowers)(a); a.Substance.Within = codes.No }, CodePowers, Refused, Refuse, []string{"/substance/within"}},
		{"within their powers, says somebody", func(a a) { drop(atPowers)(a); a.Substance.Within = codes.Yes }, CodePowers, Conditional, AllowWithConditions, []string{"/substance/within", "/assurances"}},
		{"whether it obliges is not known", func(a a) { a.Substance.Obliges = codes.Unknown }, CodeObligation, Missing, Refer, []string{"/substance/obliges"}},
		{"an office found that it does not oblige", func(a a) {
			a.Substance.Obliges = codes.Unknown
			add(a, agreement.Assurance{Question: "GATE-OBLIGATION", Answer: codes.Yes, By: justice, On: day("2026-06-01")})
		}, CodeObligation, Passed, Allow, []string{"/assurances/5"}},
		{"it obliges", func(a a) { a.Substance.Obliges = codes.Yes }, CodeObligation, Refused, Refuse, []string{"/substance/obliges"}},
		{"it obliges, so it is the wrong instrument", func(a a) { a.Substance.Obliges = codes.Yes }, CodeInstrument, Refused, Refuse, []string{"/substance/obliges", "/parties/0/level"}},
		{"it obliges, though an office found not", func(a a) {
			a.Substance.Obliges = codes.Yes
			add(a, agreement.Assurance{Question: "GATE-OBLIGATION", Answer: codes.Yes, By: justice, On: day("2026-06-01")})
		}, CodeObligation, Referred, Refer, []string{"/substance/obliges", "/assurances/5"}},
		{"the wording of a treaty", func(a a) {
			a.Substance.Obliges, a.Substance.Text = codes.Unknown, text.In("en", "The Ministries shall meet.")
		}, CodeInstrument, Referred, Refer, []string{"/substance/text"}},
		{"a treaty may oblige", func(a a) {
			a.Substance.Obliges, a.Parties[0].Level, a.Parties[1].Level = codes.Yes, agreement.LevelGovernment, agreement.LevelGovernment
		}, CodeObligation, NotApplicable, Allow, nil},
		{"the level is not known", func(a a) { a.Parties[0].Level = "" }, CodeInstrument, Missing, Refer, []string{"/parties/0/level"}},
		{"a university is outside the law, it is inferred", func(a a) { a.Parties[0].Level = agreement.LevelUniversity }, CodeInstrument, Conditional, AllowWithConditions, []string{"/parties/0/level"}},
		{"a matter for treaties", func(a a) { a.Substance.Matters = []agreement.Matter{agreement.MatterPeace} }, CodeMatter, Refused, Refuse, []string{"/substance/matters/0"}},
		{"a matter that may be for treaties", func(a a) { a.Substance.Matters = []agreement.Matter{agreement.MatterTerritory} }, CodeMatter, Referred, Refer, []string{"/substance/matters/0"}},
		{"matters are not complete", func(a a) { a.Substance.MattersComplete = codes.Unknown }, CodeMatter, Missing, Refer, []string{"/substance/mattersComplete"}},

		{"means not known", func(a a) { a.Substance.MattersComplete = codes.Unknown }, CodeBudget, Missing, AllowWithConditions, []string{"/funding", "/substance/mattersComplete"}},
		{"means with their source", func(a a) { a.Funding = []agreement.Funding{{Kind: agreement.FundingBudget}} }, CodeBudget, Passed, Allow, []string{"/funding"}},
		{"means without a source", func(a a) {
			a.Funding = []agreement.Funding{{Kind: agreement.FundingBudget}, {Kind: agreement.FundingUnstated}}
		}, CodeBudget, Conditional, AllowWithConditions, []string{"/funding/1/kind"}},
		{"others have tasks", func(a a) { a.Substance.Matters = []agreement.Matter{agreement.MatterOthers} }, CodeOthers, Missing, AllowWithConditions, []string{"/assurances"}},
		{"others have consented", func(a a) {
			a.Substance.Matters = []agreement.Matter{agreement.MatterOthers}
			add(a, agreement.Assurance{Question: "GATE-OTHERS", Answer: codes.Yes, By: foreign, On: day("2026-06-01")})
		}, CodeOthers, Passed, Allow, []string{"/assurances/5"}},
		{"secrets are touched", func(a a) { a.Substance.Matters = []agreement.Matter{agreement.MatterSecrets} }, CodeSecrets, Missing, Refer, []string{"/assurances"}},
		{"secrets cannot be set aside where they are touched", func(a a) {
			a.Substance.Matters = []agreement.Matter{agreement.MatterSecrets}
			add(a, agreement.Assurance{Question: "GATE-SECRETS", Answer: codes.NotApplicable, By: foreign, On: day("2026-06-01")})
		}, CodeSecrets, Referred, Refer, []string{"/substance/matters", "/assurances/5"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := clean()
			test.change(x)
			d := plain().Decide(x, today)
			r := of(&d, test.code)
			assert.Equal(t, test.result, r.Result, r.EN)
			assert.Equal(t, test.outcome, r.Outcome)
			assert.Equal(t, test.evidence, r.Evidence)
			assert.GreaterOrEqual(t, d.Outcome, test.outcome)
			assert.NotEmpty(t, r.EN)
			assert.NotEmpty(t, r.VI)
			assert.NotEmpty(t, r.Basis.EN)
			if r.Outcome == Refer {
				assert.NotEmpty(t, r.Decider)
				assert.NotEmpty(t, d.ReferTo)
			}
			for i := 1; i < len(d.Reasons); i++ {
				assert.GreaterOrEqual(t, d.Reasons[i-1].Outcome, d.Reasons[i].Outcome)
			}
		})
	}
}

// Nothing at all is known: nothing is allowed.
func TestUnknown(t *testing.T) {
	for _, g := range []*Gate{plain(), Must(New(Questions()))} {
		d := g.Decide(&agreement.Agreement{}, today)
		assert.Equal(t, Refer, d.Outcome)
		for _, r := range d.Reasons {
			assert.NotEqual(t, Passed, r.Result, r.Code)
		}
	}
	for _, on := range []string{"2026", "2026-11", "2026-11-21?", "2026-11-21~"} {
		d := plain().Decide(clean(), day(on))
		assert.Equal(t, Undecided, d.Outcome)
		assert.Empty(t, d.Reasons)
	}
	assert.Equal(t, Undecided, plain().Decide(clean(), calendar.Date{}).Outcome)
	assert.Equal(t, Undecided, new(Gate).Decide(clean(), today).Outcome)
	assert.Equal(t, Undecided, plain().DecideKnown(clean(), today, day("2026")).Outcome)
}

// A waiver lifts what is missing while it lasts, is recorded, and makes the
// decision lapse with it; it never lifts a refusal.
func TestWaiver(t *testing.T) {
	w := rule.Waiver{Code: CodeEquality, Who: "Minister A", Why: "urgent", Until: 2026_11_30}
	x := clean()
	x.Assurances = append(x.Assurances[:atEquality], x.Assurances[atEquality+1:]...)
	g := plain(Waive(w))
	d := g.Decide(x, today)
	assert.Equal(t, AllowWithConditions, d.Outcome, "an allowance under a waiver is no plain one")
	require.Len(t, d.Waived, 1)
	assert.Equal(t, w, d.Waived[0].Waiver)
	assert.Equal(t, Missing, d.Waived[0].Result)
	assert.Equal(t, Lapse{day("2026-11-30"), ByWaiver, CodeEquality}, d.Lapse)
	assert.Equal(t, AllowWithConditions, g.Decide(x, day("2026-11-30")).Outcome)
	assert.Equal(t, Refer, g.Decide(x, day("2026-12-01")).Outcome, "it has run out")
	assert.Equal(t, Allow, g.Decide(clean(), today).Outcome, "nothing to lift")

	w.Subject = x.ID.String()
	assert.Equal(t, AllowWithConditions, plain(Waive(w)).Decide(x, today).Outcome)
	w.Subject = "another"
	assert.Equal(t, Refer, plain(Waive(w)).Decide(x, today).Outcome)

	x.Assurances = append(x.Assurances, agreement.Assurance{Question: "GATE-EQUALITY", Answer: codes.No, By: justice, On: day("2026-06-01")})
	d = g.Decide(x, today)
	assert.Equal(t, Refuse, d.Outcome)
	assert.Empty(t, d.Waived)
}

// The caller's policy: other outcomes, questions left out, a validity.
func TestPolicy(t *testing.T) {
	x := clean()
	x.Assurances = x.Assurances[1:]
	assert.Equal(t, Refuse, plain(Treat(CodeLaw, Missing, Refuse)).Decide(x, today).Outcome)
	assert.Equal(t, AllowWithConditions, plain(Treat(CodeLaw, Missing, AllowWithConditions)).Decide(x, today).Outcome)
	g := plain(SwitchOff(CodeLaw, "done by another office"), Validity(calendar.MustSpan("P10D")))
	d := g.Decide(x, today)
	assert.Equal(t, Allow, d.Outcome)
	assert.Equal(t, []Off{{CodeLaw, "done by another office"}}, d.Judge.Off)
	assert.Equal(t, Lapse{day("2026-12-01"), ByValidity, ""}, d.Lapse)
	assert.Len(t, d.Reasons, Questions().Len()-1)
	named := text.In("vi", "Bộ trưởng Bộ A")
	d = plain(Decider(func(*agreement.Agreement, calendar.Date) text.Text { return named })).Decide(x, today)
	assert.Equal(t, []text.Text{named}, d.ReferTo)
	own := rule.Basis{Kind: rule.Law, Confidence: rule.Verified, EN: "Law 1", VI: "Luật 1", From: 2026_01_01}
	d = plain(Rest(CodePolicy, own)).Decide(clean(), today)
	assert.Equal(t, own, of(&d, CodePolicy).Basis)
	d = plain(Rest(CodePolicy, own)).Decide(clean(), day("2025-06-01"))
	assert.Equal(t, commitments, of(&d, CodePolicy).Basis, "before that law the question still stands")
}

// A question with dates is asked only of acts of that time, and is not dropped in
// silence.
func TestDatedQuestion(t *testing.T) {
	dated := Question{Code: "X-DATED", EN: "Dated?", VI: "Có thời hạn?", Basis: rule.Basis{From: 2025_01_01, Until: 2025_12_31},
		Ask: func(*agreement.Agreement, *Context) Finding { return Finding{Result: Refused} }}
	g := Must(New(NewSet("x", "1", []Question{dated})))
	for signed, want := range map[string]Outcome{"": Allow, "2025-06-01": Refuse, "2024-12-31": Allow, "2026": Allow, "2025": Refuse} {
		a := &agreement.Agreement{}
		if signed != "" { // otherwise it is judged by the day of the decision, of 2026
			a.Events = []agreement.Event{{Kind: agreement.EventSigned, On: day(signed), Known: day("2025-01-01")}}
		}
		d := g.Decide(a, today)
		assert.Equal(t, want, d.Outcome, signed)
		require.Len(t, d.Reasons, 1)
	}
	undated := &agreement.Agreement{Events: []agreement.Event{{Kind: agreement.EventSigned}}}
	assert.Equal(t, Refuse, g.Decide(undated, today).Outcome, "signed nobody knows when")
}

// The rules judge the record on the day of the decision; what they find as errors
// are conditions, and what they waive is recorded.
func TestRecord(t *testing.T) {
	x := clean()
	g := plain(Rules(agreement.Rules()), AsOf(2026_11_21))
	d := g.Decide(x, today)
	assert.Equal(t, Allow, d.Outcome)
	assert.Equal(t, Passed, of(&d, CodeRecord).Result)
	assert.Equal(t, agreement.Rules().Names(), d.Judge.Rules)

	x.Titles, x.Parties[1].Country = nil, "ZQ" // one error each
	x.Technologies = []agreement.TechnologyShare{{Share: quantity.PercentOf(10)}, {Share: quantity.PercentOf(10)}}
	for _, g := range []*Gate{g, plain(Rules(agreement.Rules()))} {
		d = g.Decide(x, today)
		assert.Equal(t, AllowWithConditions, d.Outcome)
		var broken []rule.Code
		for _, r := range d.Reasons {
			if r.Code == CodeRecord {
				broken = append(broken, r.Rule)
				assert.Equal(t, Conditional, r.Result)
				assert.NotEmpty(t, r.VI)
			}
		}
		v := rule.Must(rule.New(agreement.Rules(), rule.AsOf(2026_11_21)))
		var want []rule.Code
		for _, x := range v.Inspect(x).Violations {
			if x.Severity == rule.Error && (len(want) == 0 || want[len(want)-1] != x.Code) {
				want = append(want, x.Code)
			}
		}
		assert.Equal(t, want, broken)
		assert.Contains(t, broken, rule.Code("AGR-TITLE"))
	}
	assert.Equal(t, Refuse, plain(Rules(agreement.Rules()), Treat(CodeRecord, Conditional, Refuse)).Decide(x, today).Outcome)

	x = clean()
	x.Titles = nil
	g = plain(Rules(agreement.Rules(), rule.Waive(rule.Waiver{Code: "AGR-TITLE", Who: "Office A", Why: "no title yet", Until: 2026_11_25})))
	d = g.Decide(x, today)
	assert.Equal(t, AllowWithConditions, d.Outcome)
	require.Len(t, d.Waived, 1)
	assert.Equal(t, rule.Code("AGR-TITLE"), d.Waived[0].Rule)
	assert.Equal(t, Lapse{day("2026-11-25"), ByWaiver, "AGR-TITLE"}, d.Lapse)
}
