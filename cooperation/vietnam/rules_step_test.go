package vietnam

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
)

var (
	foreignAffairs = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000003")
	justice        = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000004")
)

// opinionsGiven turns the sample into an agreement of a province, signed on Monday
// 20 July 2026, with all the steps of its procedure in time: the dossier was
// complete on Thursday 2 July, so that seven working days end on Monday the 13th.
func opinionsGiven(a *agreement.Agreement) {
	day := calendar.MustDate
	a.Parties[0].Level = agreement.LevelProvince
	a.Steps = []agreement.Step{
		{Kind: agreement.StepAskedOpinion, On: day("2026-07-01"), By: ministryVN, To: foreignAffairs},
		{Kind: agreement.StepDossierComplete, On: day("2026-07-02"), To: foreignAffairs},
		{Kind: agreement.StepOpinion, On: day("2026-07-13"), By: foreignAffairs, Answer: codes.Yes},
		{Kind: agreement.StepDecision, On: day("2026-07-15"), By: ministryVN},
		{Kind: agreement.StepReported, On: day("2026-08-04"), By: ministryVN},
		{Kind: agreement.StepCopySent, On: day("2026-08-04"), By: ministryVN, To: foreignAffairs},
	}
}

// appraised turns the sample into a treaty whose steps were all taken in time.
func appraised(a *agreement.Agreement) {
	day := calendar.MustDate
	treatyForm(a)
	a.Steps = []agreement.Step{
		{Kind: agreement.StepDossierComplete, On: day("2026-04-01"), To: foreignAffairs},
		{Kind: agreement.StepOpinion, On: day("2026-04-11"), By: foreignAffairs, Answer: codes.Yes},
		{Kind: agreement.StepAskedAppraisal, On: day("2026-04-24"), To: justice},
		{Kind: agreement.StepAskedSupplement, On: day("2026-05-04"), By: justice},
		{Kind: agreement.StepAppraisal, On: day("2026-05-14"), By: justice, Answer: codes.Yes},
		{Kind: agreement.StepFullPowers, On: day("2026-07-10")},
	}
}

func stepExamples() []ruletest.Example[agreement.Agreement] {
	day := calendar.MustDate
	type a = *agreement.Agreement
	with := func(base, change func(a)) func(a) { return func(a a) { base(a); change(a) } }
	without := func(a a, kinds ...agreement.StepKind) {
		kept := a.Steps[:0]
		for _, s := range a.Steps {
			drop := false
			for _, k := range kinds {
				drop = drop || s.Kind == k
			}
			if !drop {
				kept = append(kept, s)
			}
		}
		a.Steps = kept
	}
	sign := func(a a, on string) {
		for i := range a.Events {
			a.Events[i].On = day(on)
		}
	}
	refuse := func(a a) { a.Steps[2].Answer = codes.No }
	step := func(a a, k agreement.StepKind, on string, by id.Partner, yes codes.Answer) {
		a.Steps = append(a.Steps, agreement.Step{Kind: k, On: day(on), By: by, Answer: yes})
	}
	return []ruletest.Example[agreement.Agreement]{
		{Code: "VN-AGR-CONSULT-MISSING", Break: with(opinionsGiven, func(a a) { without(a, agreement.StepAskedOpinion, agreement.StepOpinion) }), Want: []string{"/steps"}, Pass: opinionsGiven},
		{Code: "VN-AGR-CONSULT-EARLY", Break: with(opinionsGiven, func(a a) { without(a, agreement.StepOpinion); sign(a, "2026-07-13") }), Want: []string{"/steps/0"},
			Pass: with(opinionsGiven, func(a a) { without(a, agreement.StepOpinion); sign(a, "2026-07-14") })},
		{Code: "VN-AGR-OPINION-MISSING", Break: with(opinionsGiven, func(a a) { without(a, agreement.StepOpinion); sign(a, "2026-07-14") }), Want: []string{"/steps/0"},
			Pass: with(opinionsGiven, func(a a) { a.Steps[2].By = id.Partner{} })}, // somebody answered
		{Code: "VN-AGR-OPINION-MISSING", Break: with(opinionsGiven, func(a a) { a.Steps[2].On = day("2026-07-21") }), Want: []string{"/steps/0"},
			Pass: with(opinionsGiven, func(a a) { a.Steps[2].On = day("2026-07") })}, // perhaps before signing
		{Code: "VN-AGR-OPINION-LATE", Break: with(opinionsGiven, func(a a) { a.Steps[2].On = day("2026-07-14") }), Want: []string{"/steps/2/on"},
			Pass: with(opinionsGiven, func(a a) { a.Steps[2].On = day("2026-07-14"); a.Steps[1].On = calendar.Date{} })},
		// Outside the holidays that are known nothing is judged.
		{Code: "VN-AGR-OPINION-LATE", Break: with(opinionsGiven, func(a a) { a.Steps[2].On = day("2026-12") }), Want: []string{"/steps/2/on"},
			Pass: with(opinionsGiven, func(a a) { a.Steps[1].On, a.Steps[2].On = day("2026-11-20"), day("2026-12") })},
		// Three working days from Thursday 2 July end on Tuesday the 7th; only State and Government have them.
		{Code: "VN-AGR-OPINION-LATE", Break: with(opinionsGiven, func(a a) {
			a.Parties[0].Level = agreement.LevelGovernment
			step(a, agreement.StepReducedProcedure, "2026-07-01", ministryVN, codes.Unknown)
			a.Steps[2].On = day("2026-07-08")
		}), Want: []string{"/steps/2/on"},
			Pass: with(opinionsGiven, func(a a) {
				step(a, agreement.StepReducedProcedure, "2026-07-01", ministryVN, codes.Unknown)
				a.Steps[2].On = day("2026-07-20")
			})},
		{Code: "VN-AGR-DISAGREEMENT-REFERRED", Break: with(opinionsGiven, refuse), Want: []string{"/steps/2/answer"},
			Pass: with(opinionsGiven, func(a a) { refuse(a); step(a, agreement.StepReferred, "2026-07-14", ministryVN, codes.Unknown) })},
		{Code: "VN-AGR-DISAGREEMENT-REFERRED", Break: with(opinionsGiven, func(a a) {
			refuse(a)
			step(a, agreement.StepOpinion, "2026-07-16", justice, codes.Yes) // another body's yes
		}), Want: []string{"/steps/2/answer"},
			Pass: with(opinionsGiven, func(a a) { refuse(a); step(a, agreement.StepOpinion, "2026-07-16", foreignAffairs, codes.Yes) })},
		{Code: "VN-AGR-REFERRAL-ANSWER", Break: with(opinionsGiven, func(a a) { refuse(a); step(a, agreement.StepReferred, "2026-07-14", ministryVN, codes.Unknown) }), Want: []string{"/steps/6"},
			Pass: with(opinionsGiven, func(a a) {
				refuse(a)
				step(a, agreement.StepReferred, "2026-07-14", ministryVN, codes.Unknown)
				step(a, agreement.StepReferralAnswer, "2026-07-20", justice, codes.Yes)
			})},
		{Code: "VN-AGR-REPORT-LATE", Break: with(opinionsGiven, func(a a) { a.Steps[5].On = day("2026-08-05") }), Want: []string{"/steps/5/on"}, Pass: opinionsGiven},
		{Code: "VN-AGR-END-NOTICE-LATE", Break: with(opinionsGiven, func(a a) {
			a.Events = append(a.Events, agreement.Event{Kind: agreement.EventSuspended, On: day("2026-10-01"), Effect: day("2026-10-05")})
			step(a, agreement.StepNotifiedEnding, "2026-10-21", ministryVN, codes.Unknown)
		}), Want: []string{"/steps/6/on"},
			Pass: with(opinionsGiven, func(a a) {
				a.Events = append(a.Events, agreement.Event{Kind: agreement.EventSuspended, On: day("2026-10-01"), Effect: day("2026-10-05")})
				step(a, agreement.StepNotifiedEnding, "2026-10-20", ministryVN, codes.Unknown)
			})},
		{Code: "VN-AGR-END-NOTIFIED", Break: with(opinionsGiven, func(a a) {
			a.Events = append(a.Events, agreement.Event{Kind: agreement.EventSuspended, On: day("2026-10-01")})
			step(a, agreement.StepNotifiedEnding, "2026-09-30", ministryVN, codes.Unknown)
		}), Want: []string{"/events/3/reference"},
			Pass: with(opinionsGiven, func(a a) {
				a.Events = append(a.Events, agreement.Event{Kind: agreement.EventSuspended, On: day("2026-10-01")})
				step(a, agreement.StepNotifiedEnding, "2026-10-01", ministryVN, codes.Unknown)
			})},
		{Code: "VN-AGR-DELEGATED-DOCUMENT", Break: with(opinionsGiven, func(a a) { a.Parties[0].Capacity = agreement.CapacityDelegated }), Want: []string{"/parties/0/capacity"},
			Pass: with(opinionsGiven, func(a a) {
				a.Parties[0].Capacity = agreement.CapacityDelegated
				step(a, agreement.StepAuthorised, "2026-07-16", ministryVN, codes.Unknown)
			})},
		// Consent and decision count as steps as well as events.
		{Code: "VN-AGR-PROVINCE-DECISION", Break: with(opinionsGiven, func(a a) { a.Events = a.Events[1:]; a.Steps[3].Answer = codes.No }), Want: []string{"/parties/0/level"},
			Pass: with(opinionsGiven, func(a a) { a.Events = a.Events[1:] })},
		{Code: "VN-AGR-SUPERIOR-CONSENT", Break: with(opinionsGiven, func(a a) {
			a.Parties[0].Level, a.Events, a.Steps[3].On = agreement.LevelProvDept, a.Events[1:], day("2026-07-21")
		}), Want: []string{"/parties/0/level"},
			Pass: with(opinionsGiven, func(a a) {
				a.Parties[0].Level, a.Events, a.Steps[3].Kind = agreement.LevelProvDept, a.Events[1:], agreement.StepSuperiorConsent
				a.Steps[3].By = foreignAffairs // not the body itself
			})},
		{Code: "VN-AGR-PROVINCE-REPORT", Break: with(opinionsGiven, func(a a) { without(a, agreement.StepReported) }), Want: []string{"/obligations"}, Pass: opinionsGiven},
		{Code: "VN-AGR-AMENDED-DECISION", Break: with(opinionsGiven, func(a a) {
			a.Events = append(a.Events, agreement.Event{Kind: agreement.EventAmended, On: day("2026-10-01")})
		}), Want: []string{"/events/3"},
			Pass: with(opinionsGiven, func(a a) {
				a.Events = append(a.Events, agreement.Event{Kind: agreement.EventAmended, On: day("2026-10-01")})
				step(a, agreement.StepDecision, "2026-09-30", ministryVN, codes.Yes)
			})},

		// Ten calendar days from 1 April end on the 11th; fifteen, before the law
		// of 2025, from 1 April 2025 on the 16th.
		{Code: "VN-AGR-TREATY-OPINION-LATE", Break: with(appraised, func(a a) { a.Steps[1].On = day("2026-04-12") }), Want: []string{"/steps/1/on"}, Pass: appraised},
		{Code: "VN-AGR-TREATY-OPINION-LATE", Break: with(appraised, func(a a) { a.Steps[0].On, a.Steps[1].On = day("2025-04-01"), day("2025-04-17") }), Want: []string{"/steps/1/on"},
			Pass: with(appraised, func(a a) { a.Steps[0].On, a.Steps[1].On = day("2025-04-01"), day("2025-04-16") })},
		// Twenty days from 24 April end on 14 May; sixty from 24 April 2025 on 23 June.
		{Code: "VN-AGR-APPRAISAL-LATE", Break: with(appraised, func(a a) { a.Steps[4].On = day("2026-05-15") }), Want: []string{"/steps/4/on"}, Pass: appraised},
		{Code: "VN-AGR-APPRAISAL-LATE", Break: with(appraised, func(a a) { a.Steps[2].On, a.Steps[4].On = day("2025-04-24"), day("2025-06-24") }), Want: []string{"/steps/4/on"},
			Pass: with(appraised, func(a a) { a.Steps[2].On, a.Steps[4].On = day("2025-04-24"), day("2025-06-23") })},
		// Three working days from Friday 24 April 2026: Monday 27 April is off, then
		// 28 and 29 April, two days off, a weekend, and Monday 4 May.
		{Code: "VN-AGR-SUPPLEMENT-LATE", Break: with(appraised, func(a a) { a.Steps[3].On = day("2026-05-05") }), Want: []string{"/steps/3/on"}, Pass: appraised},
		{Code: "VN-AGR-FULL-POWERS", Break: with(appraised, func(a a) { a.Steps[5].On = day("2026-07-21") }), Want: []string{"/parties/0/capacity"}, Pass: appraised},
	}
}

// The same is found where steps are many, and a valid record with steps costs no
// allocation.
func TestStepRulesLarge(t *testing.T) {
	v := rule.Must(rule.New(AgreementRules(), rule.AsOf(asOf)))
	for _, x := range stepExamples() {
		few, many := signed(), signed()
		x.Break(few)
		x.Break(many)
		if len(many.Steps) == 0 {
			continue
		}
		for range maxPairs {
			many.Steps = append(many.Steps, agreement.Step{Kind: agreement.StepTranslation, On: calendar.MustDate("2026-06-01")})
		}
		found := func(a *agreement.Agreement) (list []string) {
			for _, y := range v.Inspect(a).Violations {
				list = append(list, string(y.Code)+y.Pointer)
			}
			return list
		}
		assert.Equal(t, found(few), found(many), x.Code)
	}
	for _, change := range []func(*agreement.Agreement){opinionsGiven, appraised} {
		a := signed()
		change(a)
		assert.Empty(t, v.Inspect(a).Violations)
		assert.Zero(t, testing.AllocsPerRun(100, func() { _ = v.Validate(a) }))
	}
}
