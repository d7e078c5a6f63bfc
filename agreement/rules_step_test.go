package agreement

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// procedure gives the sample a procedure that breaks no rule: an opinion asked
// and given, a decision, a report.
func procedure(a *Agreement) {
	day := calendar.MustDate
	a.Steps = []Step{
		{Kind: StepAskedOpinion, On: day("2024-02-01"), By: ministryVN, To: foreignVN},
		{Kind: StepOpinion, On: day("2024-02-15"), By: foreignVN, To: ministryVN, Answer: codes.Yes},
		{Kind: StepDecision, On: day("2024-03-01"), Office: text.Of("Minister", "Bộ trưởng")},
		{Kind: StepReported, On: day("2024-03-20"), By: ministryVN},
	}
	a.Dossier = []Paper{{Kind: PaperSubmission, Language: "vi"}, {Kind: PaperDraftForeign, Language: "ja"}}
}

var foreignVN = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000004")

func stepsExamples() []example {
	day := calendar.MustDate
	with := func(change func(*Agreement)) func(*Agreement) {
		return func(a *Agreement) { procedure(a); change(a) }
	}
	many := func(a *Agreement) { // more than are compared one by one
		procedure(a)
		for i := range 80 {
			a.Steps = append(a.Steps, Step{Kind: StepAskedOpinion, On: day("2024-02-01").AddDays(i), To: ministryJP})
		}
	}
	return []example{
		{Code: "AGR-STEP-KIND-LISTED", Break: with(func(a *Agreement) { a.Steps[1].Kind = "opinion" }), Want: []string{"/steps/1/kind"}, Pass: procedure},
		{Code: "AGR-PAPER-KIND-LISTED", Break: with(func(a *Agreement) { a.Dossier[0].Kind = "letter" }), Want: []string{"/dossier/0/kind"}, Pass: procedure},
		{Code: "AGR-PAPER-LANGUAGE", Break: with(func(a *Agreement) { a.Dossier[1].Language = "Japanese language" }), Want: []string{"/dossier/1/language"}, Pass: procedure},
		{Code: "AGR-STEP-DATE", Break: with(func(a *Agreement) { a.Steps[3].On = calendar.Date{} }), Want: []string{"/steps/3/on"}, Pass: procedure},
		{Code: "AGR-STEP-FUTURE", Break: with(func(a *Agreement) { a.Steps[3].On = day("2026-11-22") }), Want: []string{"/steps/3/on"},
			Pass: with(func(a *Agreement) { a.Steps[3].On = day("2026-11") })},
		{Code: "AGR-STEP-ORDER", Break: with(func(a *Agreement) { a.Steps[1].On = day("2024-01-31") }), Want: []string{"/steps/1/on"},
			Pass: with(func(a *Agreement) {
				a.Steps[0].On = day("2024-02-01").Qualify(true, false)
				a.Steps[1].On = day("2024-01-31")
			})},
		// An answer without anybody's name is held against all that was asked.
		{Code: "AGR-STEP-ORDER", Break: with(func(a *Agreement) { a.Steps[1].On, a.Steps[1].By = day("2024-01"), id.Partner{} }), Want: []string{"/steps/1/on"},
			Pass: with(func(a *Agreement) { a.Steps[1].On, a.Steps[0].To = day("2024-01"), ministryJP })}, // somebody else was asked
		{Code: "AGR-STEP-ORDER", Break: func(a *Agreement) { many(a); a.Steps[1].On = day("2024-01") }, Want: []string{"/steps/1/on"}, Pass: many},
		{Code: "AGR-STEP-ORDER", Break: func(a *Agreement) { many(a); a.Steps[1].On, a.Steps[1].By = day("2024-01"), id.Partner{} }, Want: []string{"/steps/1/on"},
			Pass: func(a *Agreement) {
				many(a)
				a.Steps[1].On = day("2024-01")
				a.Steps = append(a.Steps, Step{Kind: StepAskedOpinion, On: day("2023")})
			}},
		{Code: "AGR-STEP-SELF", Break: with(func(a *Agreement) { a.Steps[0].To = ministryVN }), Want: []string{"/steps/0/to"}, Pass: procedure},
		{Code: "AGR-STEP-BY", Break: with(func(a *Agreement) { a.Steps[2].Office = nil }), Want: []string{"/steps/2/by"}, Pass: procedure},
		{Code: "AGR-STEP-ANSWER", Break: with(func(a *Agreement) { a.Steps[1].Answer = codes.Unknown }), Want: []string{"/steps/1/answer"}, Pass: procedure},
		{Code: "AGR-STEP-REFUSED", Break: with(func(a *Agreement) { a.Steps[2].Answer = codes.No }), Want: []string{"/steps/2/answer"},
			Pass: with(func(a *Agreement) { // the second decision was yes
				a.Steps[2].Answer = codes.No
				a.Steps = append(a.Steps, Step{Kind: StepDecision, On: day("2024-03-01"), By: ministryVN})
			})},
		{Code: "AGR-STEP-REFUSED", Break: with(func(a *Agreement) {
			a.Steps[2].Answer = codes.No
			a.Steps = append(a.Steps, Step{Kind: StepDecision, On: day("2024-02"), By: ministryVN})
		}), Want: []string{"/steps/2/answer"},
			Pass: with(func(a *Agreement) { a.Steps[2].Answer, a.Steps[2].On = codes.No, day("2024-03") })}, // perhaps after signing
	}
}

// steps judges by hand what the table of rules_step.go judges.
func (h *hand) steps(a *Agreement, today rule.Day) {
	n := strconv.Itoa
	var signed calendar.Date
	yes := map[StepKind][]calendar.Date{}
	requests := map[StepKind][]*Step{}
	if len(a.Steps) > 0 {
		signed = a.wholeOn(EventSigned)
		for i := range a.Steps {
			s := &a.Steps[i]
			requests[s.Kind] = append(requests[s.Kind], s)
			if s.Answer != codes.No {
				yes[s.Kind] = append(yes[s.Kind], s.On)
			}
		}
	}
	kinds := StepKinds()
	for i := range a.Steps {
		s := &a.Steps[i]
		if !kinds.Has(string(s.Kind)) {
			h.add("AGR-STEP-KIND-LISTED", rule.Warning, "/steps/"+n(i)+"/kind", near(kinds, string(s.Kind))...)
		}
		if s.On.IsZero() {
			h.add("AGR-STEP-DATE", rule.Advice, "/steps/"+n(i)+"/on")
		} else if today != 0 && rule.Day(s.On.Earliest().YMD()) > today {
			h.add("AGR-STEP-FUTURE", rule.Warning, "/steps/"+n(i)+"/on", date("on", s.On.String()), date("today", today.String()))
		}
		if !s.By.IsZero() && s.By == s.To {
			h.add("AGR-STEP-SELF", rule.Warning, "/steps/"+n(i)+"/to")
		}
		said := false
		switch s.Kind {
		case StepOpinion, StepCheck, StepAppraisal, StepReferralAnswer:
			said = true
			if s.Answer == codes.Unknown {
				h.add("AGR-STEP-ANSWER", rule.Advice, "/steps/"+n(i)+"/answer")
			}
		case StepDecision, StepSuperiorConsent:
			said = true
		}
		if said && s.By.IsZero() && len(s.Office) == 0 {
			h.add("AGR-STEP-BY", rule.Advice, "/steps/"+n(i)+"/by")
		}
		question := map[StepKind]StepKind{
			StepOpinion: StepAskedOpinion, StepAppraisal: StepAskedAppraisal, StepCheck: StepAskedCheck,
			StepReferralAnswer: StepReferred, StepCertificate: StepRegistration,
		}[s.Kind]
		if question != "" {
			var first calendar.Date
			all := true
			for _, r := range requests[question] {
				if s.By.IsZero() || r.To.IsZero() || r.To == s.By {
					all = all && s.On.Compare(r.On) == calendar.Before
					first = earlier(first, r.On)
				}
			}
			if all && !first.IsZero() {
				h.add("AGR-STEP-ORDER", rule.Error, "/steps/"+n(i)+"/on", date("on", s.On.String()), date("asked", first.String()))
			}
		}
		switch s.Kind {
		case StepDecision, StepSuperiorConsent, StepReferralAnswer:
			if o := s.On.Compare(signed); s.Answer == codes.No && (o == calendar.Before || o == calendar.Same) {
				later := false
				for _, d := range yes[s.Kind] {
					later = later || d.Compare(s.On) != calendar.Before
				}
				if !later {
					h.add("AGR-STEP-REFUSED", rule.Error, "/steps/"+n(i)+"/answer", date("on", s.On.String()), date("signed", signed.String()))
				}
			}
		}
	}
	papers := PaperKinds()
	for i := range a.Dossier {
		p := &a.Dossier[i]
		if !papers.Has(string(p.Kind)) {
			h.add("AGR-PAPER-KIND-LISTED", rule.Warning, "/dossier/"+n(i)+"/kind", near(papers, string(p.Kind))...)
		}
		if p.Language != "" && !isLanguage(p.Language) {
			h.add("AGR-PAPER-LANGUAGE", rule.Error, "/dossier/"+n(i)+"/language", code("language", p.Language))
		}
	}
}

func TestStepLists(t *testing.T) {
	assert.NoError(t, stepKinds.Validate())
	assert.NoError(t, paperKinds.Validate())
	assert.NoError(t, delegationKinds.Validate())
	for _, k := range deciding {
		assert.True(t, k.says(), k)
	}
	for e := range StepKinds().All() {
		if asked, ok := StepKind(e.Code).answers(); ok {
			assert.True(t, StepKinds().Has(string(asked)), asked)
		}
	}
}

// A valid agreement with a procedure costs no allocation either.
func TestStepsNoAllocs(t *testing.T) {
	v, a := everything(t), sample()
	procedure(a)
	assert.Empty(t, byHand(a, today))
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		if v.Validate(a) != nil {
			t.Error("the sample is valid")
		}
	}))
}
