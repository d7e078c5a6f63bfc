package vietnam

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

func TestProcedures(t *testing.T) {
	seen := map[string]bool{}
	for p := range Procedures() {
		assert.False(t, seen[p.Code], p.Code)
		seen[p.Code] = true
		for i := range p.Steps {
			s, b := &p.Steps[i], p.BasisOf(i)
			at := p.Code + " " + string(s.Step)
			assert.True(t, agreement.StepKinds().Has(string(s.Step)), at)
			for _, k := range []agreement.StepKind{s.From, s.NotBefore, s.When} {
				assert.True(t, k == "" || agreement.StepKinds().Has(string(k)), at)
			}
			for _, k := range s.Papers {
				assert.True(t, agreement.PaperKinds().Has(string(k)), at)
			}
			for _, x := range []string{s.EN, s.VI, s.ByEN, s.ByVI, b.EN, b.VI} {
				assert.True(t, text.Valid(x) && x != "", at)
			}
			assert.NotZero(t, b.Confidence, at)
			assert.NotZero(t, b.Kind, at)
		}
		p.Steps[0].EN = "changed"
	}
	assert.Len(t, seen, len(procedureTable))
	for p := range Procedures() {
		assert.NotEqual(t, "changed", p.Steps[0].EN, "each is the caller's own copy")
		break
	}
}

func TestProcedureOf(t *testing.T) {
	day := calendar.MustDate
	type a = *agreement.Agreement
	level := func(l agreement.Level) func(a) { return func(a a) { a.Parties[0].Level = l } }
	for _, x := range []struct {
		change func(a)
		on     string
		code   string
		why    Reason
	}{
		{func(a) {}, "2026-07-20", "vn-agreement-ministry", 0},
		{level(agreement.LevelProvince), "2021-07-01", "vn-agreement-province", 0},
		{level(agreement.LevelProvince), "2021-06-30", "", ReasonOrdinance},
		{level(agreement.LevelProvince), "2021", "", ReasonVague},
		{level(agreement.LevelGovernment), "2026-07-20", "vn-agreement-state", 0},
		{level(agreement.LevelProvDept), "2026-07-20", "vn-agreement-provincial-agency", 0},
		{level(agreement.LevelCommune), "2026-07-20", "vn-agreement-border-commune", 0},
		{level(agreement.LevelDistrict), "2026-07-20", "", ReasonDistrict},
		{level(agreement.LevelDistrict), "2024", "", ReasonUnseen},
		{level(agreement.LevelParliament), "2026-07-20", "", ReasonUnseen},
		{level(agreement.LevelUniversity), "2026-07-20", "", ReasonOutside},
		{level(agreement.LevelDepartment), "2026-07-20", "", ReasonDepartment},
		{func(a a) {
			a.Parties[0].Level, a.Parties[0].Name = agreement.LevelDepartment, text.In("vi", "Cục Thông tin")
		}, "2026-07-20", "vn-agreement-department", 0},
		{func(a a) { a.Parties[0].Country = "LA" }, "2026-07-20", "", ReasonNoParty},
		{transfer, "2026-07-20", "", ReasonContract},
		{treatyForm, "2026-01-01", "vn-treaty-2026", 0},
		{treatyForm, "2025-12-31", "vn-treaty-2016", 0},
		{treatyForm, "2025", "vn-treaty-2016", 0},
		{treatyForm, "2016-06-30", "", ReasonEarlier},
		{treatyForm, "", "", ReasonVague},
		{func(a a) { a.Form = agreement.FormTreaty }, "2026-07-20", "", ReasonTreatyLevel},
	} {
		a := signed()
		x.change(a)
		on := calendar.Date{}
		if x.on != "" {
			on = day(x.on)
		}
		p, why := ProcedureOf(a, on)
		assert.Equal(t, x.code, p.Code)
		assert.Equal(t, x.why, why, x.code)
		if p.Code != "" {
			assert.NotEqual(t, calendar.No, holdsOn(p.Basis, on), "the law of the day")
		}
	}
}

// The clock of a treaty before and after the law of 2025: what was complete on
// 20 December 2025 was to be answered by 4 January 2026 (15 days); what was
// complete on 1 January 2026, by 11 January (10 days).
func TestTreatyClocks(t *testing.T) {
	day := calendar.MustDate
	a := signed()
	treatyForm(a)
	a.Events = nil
	for complete, due := range map[string]string{"2025-12-20": "2026-01-04", "2026-01-01": "2026-01-11"} {
		a.Steps = []agreement.Step{{Kind: agreement.StepDossierComplete, On: day(complete), To: foreignAffairs}, {Kind: agreement.StepAgreedPrinciple, On: day(complete)}}
		p, why := ProcedureOf(a, day(complete))
		require.Zero(t, why)
		for _, s := range p.StateOf(a, day("2026-01-10"), Holidays()) {
			switch p.Steps[s.Step].Step {
			case agreement.StepOpinion:
				assert.Equal(t, due, s.Due.String())
			case agreement.StepProposal: // simplified since 2026
				assert.Len(t, s.Missing, map[string]int{"2025-12-20": 7, "2026-01-01": 1}[complete])
			}
		}
	}
	// Whoever needs no full powers is not asked for them.
	count := func(c agreement.Capacity) (n int) {
		a.Parties[0].Capacity = c
		p, _ := ProcedureOf(a, day("2026-02-01"))
		for i := range p.Steps {
			if p.Steps[i].Step == agreement.StepFullPowers {
				n++
			}
		}
		return n
	}
	assert.Equal(t, 1, count(agreement.CapacityFullPowers))
	assert.Zero(t, count(agreement.CapacityEx))
}

// A province refers a no to the Prime Minister, who has seven working days: from
// Tuesday 10 February 2026 they end, after Tết, on Thursday 26 February.
func TestReferralOverTet(t *testing.T) {
	day := calendar.MustDate
	a := signed()
	a.Parties[0].Level, a.Events = agreement.LevelProvince, nil
	a.Steps = []agreement.Step{
		{Kind: agreement.StepAskedOpinion, On: day("2026-01-26"), To: foreignAffairs},
		{Kind: agreement.StepDossierComplete, On: day("2026-01-26"), To: foreignAffairs},
		{Kind: agreement.StepOpinion, On: day("2026-02-04"), By: foreignAffairs, Answer: codes.No},
		{Kind: agreement.StepReferred, On: day("2026-02-10")},
	}
	p, why := ProcedureOf(a, day("2026-02-10"))
	require.Zero(t, why)
	state := func(on string, h calendar.Holidays) map[agreement.StepKind]agreement.StepState {
		m := map[agreement.StepKind]agreement.StepState{}
		for _, s := range p.StateOf(a, day(on), h) {
			m[p.Steps[s.Step].Step] = s
		}
		return m
	}
	now := state("2026-02-27", Holidays())
	assert.Equal(t, agreement.ProgressDone, now[agreement.StepOpinion].State, "seven working days from 26 January end on 4 February")
	assert.Equal(t, agreement.ProgressDone, now[agreement.StepReferred].State)
	assert.Equal(t, agreement.ProgressOverdue, now[agreement.StepReferralAnswer].State)
	assert.Equal(t, "2026-02-26", now[agreement.StepReferralAnswer].Due.String())
	assert.Equal(t, agreement.ProgressNotYet, now[agreement.StepReported].State)
	assert.Equal(t, agreement.ProgressDue, state("2026-02-26", Holidays())[agreement.StepReferralAnswer].State)
	assert.Equal(t, agreement.StepHolidays, state("2026-02-27", nil)[agreement.StepReferralAnswer].Why)
	assert.Equal(t, rule.Verified, p.BasisOf(now[agreement.StepReferralAnswer].Step).Confidence)
	assert.NotEmpty(t, p.Duties(a, day("2026-02-27"), Holidays()))
}

func TestAmendingAndEnding(t *testing.T) {
	day := calendar.MustDate
	a := signed()
	a.Parties[0].Level = agreement.LevelProvince
	a.Events = append(a.Events, agreement.Event{Kind: agreement.EventAmended, On: day("2026-10-01")}, agreement.Event{Kind: agreement.EventTerminated, On: day("2026-11-02")})
	a.Steps = []agreement.Step{{Kind: agreement.StepDecision, On: day("2026-07-15")}}
	base, _ := ProcedureOf(a, day("2026-10-01"))
	p := Amending(base, agreement.EventAmended)
	got := map[agreement.StepKind]agreement.StepState{}
	for _, s := range p.StateOf(a, day("2026-10-17"), Holidays()) {
		got[p.Steps[s.Step].Step] = s
	}
	assert.Equal(t, agreement.ProgressOverdue, got[agreement.StepDecision].State, "the decision to sign is none to amend")
	assert.Equal(t, "2026-10-16", got[agreement.StepReported].Due.String())
	assert.Equal(t, agreement.ProgressOverdue, got[agreement.StepReported].State)
	assert.Equal(t, agreement.EventSigned, base.Steps[0].Before, "the procedure of concluding is as it was")

	p = Ending()
	s := p.StateOf(a, day("2026-11-17"), Holidays())
	require.Len(t, s, 1)
	assert.Equal(t, agreement.ProgressDue, s[0].State)
	assert.Equal(t, "2026-11-17", s[0].Due.String())
}
