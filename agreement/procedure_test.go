package agreement

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
)

// februaryHolidays is a made-up list: nine days off from 14 to 22 February 2026,
// a bridge day on 27 February, worked off on Saturday 28 February.
func februaryHolidays(t testing.TB) *calendar.HolidayList {
	day := calendar.MustDate
	l, err := calendar.NewHolidayList(day("2026-01-01"), day("2026-06-30"),
		day("2026-02-16"), day("2026-02-17"), day("2026-02-18"), day("2026-02-19"), day("2026-02-20"), day("2026-02-27"))
	require.NoError(t, err)
	l, err = l.WithMakeUp(day("2026-02-28"))
	require.NoError(t, err)
	return l
}

// consult is a procedure made up for the tests: opinions in 7 working days, what
// differs goes up, a report in 15 days.
func consult() *Procedure {
	return &Procedure{
		Code: "test", EN: "Test", VI: "Thử", Basis: practice,
		Steps: []ProcedureStep{
			{Step: StepAskedOpinion, EN: "Ask for opinions", VI: "Lấy ý kiến", Before: EventSigned, Papers: []PaperKind{PaperDraftVI, PaperDraftForeign}},
			{Step: StepOpinion, EN: "Answer", VI: "Trả lời", From: StepDossierComplete, NotBefore: StepAskedOpinion,
				Limit: TimeLimit{Days: 7, Working: true}, Before: EventSigned, Otherwise: []Otherwise{{If: StepReducedProcedure, Limit: TimeLimit{Days: 3, Working: true}}}},
			{Step: StepReferred, EN: "Refer", VI: "Trình", When: StepOpinion, Answer: codes.No, Before: EventSigned},
			{Step: StepAppraisal, EN: "Appraise", VI: "Thẩm định", From: StepAskedAppraisal, Limit: TimeLimit{Days: 10}, Otherwise: []Otherwise{{If: StepCouncil, Limit: TimeLimit{Days: 20}}}},
			{Step: StepReported, EN: "Report", VI: "Báo cáo", FromEvents: []EventKind{EventSigned}, Limit: TimeLimit{Days: 15}},
			{Step: StepNotifiedEnding, EN: "Notify", VI: "Thông báo", FromEvents: []EventKind{EventTerminated, EventSuspended}, Limit: TimeLimit{Days: 15}},
			{Step: StepAskedSupplement, EN: "Ask for more", VI: "Yêu cầu bổ sung", From: StepAskedAppraisal, Limit: TimeLimit{Days: 3, Working: true}, Optional: true},
		},
	}
}

// standing returns the states of one step of the test procedure.
func standing(t testing.TB, a *Agreement, step StepKind, on string) (list []StepState) {
	p := consult()
	var day calendar.Date
	if on != "" {
		day = calendar.MustDate(on)
	}
	for _, s := range p.StateOf(a, day, februaryHolidays(t)) {
		if p.Steps[s.Step].Step == step {
			list = append(list, s)
		}
	}
	return list
}

// The dossier was complete on Monday 9 February 2026. Working days: 10, 11, 12
// and 13 February are four, then nine days off, 23, 24 and 25 February make
// seven: the last day is Wednesday 25 February.
func TestWorkingDaysOverHolidays(t *testing.T) {
	day := calendar.MustDate
	a := &Agreement{Steps: []Step{{Kind: StepAskedOpinion, On: day("2026-02-05"), To: ministryJP}, {Kind: StepDossierComplete, On: day("2026-02-09"), To: ministryJP}}}
	for on, want := range map[string]Progress{"2026-02-10": ProgressDue, "2026-02-25": ProgressDue, "2026-02-26": ProgressOverdue, "2026-02": ProgressUnknown, "": ProgressUnknown} {
		got := standing(t, a, StepOpinion, on)
		require.Len(t, got, 1)
		assert.Equal(t, want, got[0].State, on)
		assert.Equal(t, "2026-02-25", got[0].Due.String())
		assert.Equal(t, ministryJP, got[0].With)
		assert.Equal(t, "/steps/1", got[0].Pointer)
	}
	for on, want := range map[string]Progress{"2026-02-25": ProgressDone, "2026-02-26": ProgressLate, "2026-02": ProgressUnknown, "2026-01": ProgressDue} {
		b := *a
		b.Steps = append(b.Steps[:2:2], Step{Kind: StepOpinion, On: day(on), By: ministryJP, Answer: codes.Yes})
		got := standing(t, &b, StepOpinion, "2026-02-25")
		require.Len(t, got, 1)
		if on == "2026-02-26" { // it has not happened yet
			assert.Equal(t, ProgressDue, got[0].State)
			got = standing(t, &b, StepOpinion, "2026-02-26")
		}
		assert.Equal(t, want, got[0].State, on)
	}
	// From Wednesday 25 February: 26, the worked Saturday 28, 2, 3, 4, 5 and 6
	// March; the 27th is off.
	a.Steps[1].On = day("2026-02-25")
	assert.Equal(t, "2026-03-06", standing(t, a, StepOpinion, "2026-03-01")[0].Due.String())

	// Beyond the holidays that are known nothing is said.
	a.Steps[1].On = day("2026-06-29")
	got := standing(t, a, StepOpinion, "2026-12-01")[0]
	assert.Equal(t, ProgressUnknown, got.State)
	assert.Equal(t, StepHolidays, got.Why)
	assert.True(t, got.Due.IsZero())
	for _, s := range consult().StateOf(a, day("2026-12-01"), nil) {
		if s.Step == 1 {
			assert.Equal(t, StepHolidays, s.Why, "no list is no knowledge")
		}
	}
}

// Where only the request is recorded, its day is the earliest that the clock can
// have begun: from Thursday 5 February the seventh working day is 23 February.
func TestIncompleteDossier(t *testing.T) {
	day := calendar.MustDate
	a := &Agreement{Steps: []Step{{Kind: StepAskedOpinion, On: day("2026-02-05"), To: ministryJP}}}
	for on, want := range map[string]Progress{"2026-02-23": ProgressDue, "2026-02-24": ProgressUnknown} {
		got := standing(t, a, StepOpinion, on)[0]
		assert.Equal(t, want, got.State, on)
		assert.Equal(t, "2026-02-23", got.Due.String())
	}
	assert.Equal(t, StepIncomplete, standing(t, a, StepOpinion, "2026-03-30")[0].Why)
	a.Steps = append(a.Steps, Step{Kind: StepOpinion, On: day("2026-03-30"), By: ministryJP})
	got := standing(t, a, StepOpinion, "2026-04-01")[0]
	assert.Equal(t, ProgressUnknown, got.State)
	assert.Equal(t, "2026-03-30", got.Done.String())
}

// Two bodies are asked; each has its own answer and its own time.
func TestSeveralBodies(t *testing.T) {
	day := calendar.MustDate
	a := &Agreement{
		Steps: []Step{
			{Kind: StepAskedOpinion, On: day("2026-03-02"), To: ministryJP},
			{Kind: StepAskedOpinion, On: day("2026-03-02"), To: university},
			{Kind: StepDossierComplete, On: day("2026-03-02")}, // for both
			{Kind: StepOpinion, On: day("2026-03-12"), By: university, Answer: codes.No},
		},
		Events: []Event{{Kind: EventSigned, On: day("2026-03-16")}},
	}
	// Seven working days from Monday 2 March end on Wednesday 11 March.
	got := standing(t, a, StepOpinion, "2026-03-16")
	require.Len(t, got, 2)
	assert.Equal(t, []Progress{ProgressOverdue, ProgressLate}, []Progress{got[0].State, got[1].State})
	assert.Equal(t, StepActWithout, got[0].Why)
	assert.Equal(t, "/steps/3", got[1].Pointer)
	assert.Equal(t, "2026-03-11", got[1].Due.String())

	refer := standing(t, a, StepReferred, "2026-03-16")[0]
	assert.Equal(t, ProgressOverdue, refer.State, "signed without referring the no")
	a.Steps = append(a.Steps, Step{Kind: StepReferred, On: day("2026-03-17")})
	refer = standing(t, a, StepReferred, "2026-03-18")[0]
	assert.Equal(t, ProgressLate, refer.State)
	assert.Equal(t, StepAfterAct, refer.Why)

	a.Steps = a.Steps[:4]
	a.Steps[3].Answer = codes.Yes
	assert.Equal(t, ProgressNotNeeded, standing(t, a, StepReferred, "2026-03-16")[0].State)
	a.Steps[3].Answer = codes.Unknown
	refer = standing(t, a, StepReferred, "2026-03-16")[0]
	assert.Equal(t, ProgressUnknown, refer.State)
	assert.Equal(t, StepAnswerOpen, refer.Why)
	assert.Equal(t, ProgressNotYet, standing(t, &Agreement{}, StepReferred, "2026-03-16")[0].State)
}

func TestOtherwise(t *testing.T) {
	day := calendar.MustDate
	a := &Agreement{Steps: []Step{{Kind: StepAskedAppraisal, On: day("2026-03-01")}}}
	// Ten days end on 11 March, with a council twenty on 21 March. That no
	// council is recorded does not say that there is none.
	for on, want := range map[string]Progress{"2026-03-11": ProgressDue, "2026-03-12": ProgressUnknown, "2026-03-21": ProgressUnknown, "2026-03-22": ProgressOverdue} {
		assert.Equal(t, want, standing(t, a, StepAppraisal, on)[0].State, on)
	}
	assert.Equal(t, StepLonger, standing(t, a, StepAppraisal, "2026-03-12")[0].Why)
	a.Steps = append(a.Steps, Step{Kind: StepCouncil, On: day("2026-03-03")})
	assert.Equal(t, ProgressDue, standing(t, a, StepAppraisal, "2026-03-21")[0].State)
	assert.Equal(t, "2026-03-21", standing(t, a, StepAppraisal, "2026-03-21")[0].Due.String())

	// A shorter limit holds once the reduced procedure is recorded: three
	// working days from Monday 2 March end on the 5th.
	a.Steps = []Step{{Kind: StepDossierComplete, On: day("2026-03-02")}, {Kind: StepReducedProcedure}}
	assert.Equal(t, "2026-03-05", standing(t, a, StepOpinion, "2026-03-02")[0].Due.String())
	// What may be asked for or not is never due.
	assert.Equal(t, ProgressNotNeeded, standing(t, a, StepAskedSupplement, "2026-03-30")[0].State)
}

func TestFromActs(t *testing.T) {
	day := calendar.MustDate
	a := &Agreement{Events: []Event{
		{Kind: EventSigned, On: day("2026-03-02"), Party: ministryVN},
		{Kind: EventSigned, On: day("2026-03-05"), Party: ministryJP},
	}, Parties: sample().Parties}
	// The agreement is signed when the last has signed: 15 days are up on 20 March.
	got := standing(t, a, StepReported, "2026-03-21")
	require.Len(t, got, 1)
	assert.Equal(t, "2026-03-20", got[0].Due.String())
	assert.Equal(t, ProgressOverdue, got[0].State)
	assert.Equal(t, "/events/0", got[0].Pointer)

	// Each ending has its own notice, counted from its effect.
	a.Events = append(a.Events, Event{Kind: EventSuspended, On: day("2026-04-01"), Effect: day("2026-04-10")}, Event{Kind: EventTerminated, On: day("2026-05")})
	a.Steps = []Step{{Kind: StepNotifiedEnding, On: day("2026-04-25")}}
	assert.Equal(t, ProgressDue, standing(t, a, StepNotifiedEnding, "2026-05-16")[0].State)
	got = standing(t, a, StepNotifiedEnding, "2026-05-17")
	require.Len(t, got, 2)
	assert.Equal(t, ProgressUnknown, got[0].State, "May: the last day lies from 16 May to 15 June")
	assert.Equal(t, StepVague, got[0].Why)
	assert.Equal(t, ProgressDone, got[1].State)
	assert.Equal(t, "2026-04-25", got[1].Due.String())
	got = standing(t, a, StepNotifiedEnding, "2026-06-16")
	assert.Equal(t, ProgressOverdue, got[0].State)
	assert.Equal(t, "/events/3", got[0].Pointer)

	assert.Equal(t, ProgressNotYet, standing(t, &Agreement{}, StepReported, "2026-03-21")[0].State)
	a = &Agreement{Steps: []Step{{Kind: StepReported, On: day("2026-03-21")}}}
	assert.Equal(t, StepNotBegun, standing(t, a, StepReported, "2026-03-21")[0].Why, "reported, but when it was signed is not recorded")
}

func TestSince(t *testing.T) {
	day := calendar.MustDate
	p := Procedure{Since: EventSigned, Steps: []ProcedureStep{{Step: StepDecision, EN: "Decide", VI: "Quyết định"}}}
	a := &Agreement{Events: []Event{{Kind: EventSigned, On: day("2026-03-05")}}, Steps: []Step{{Kind: StepDecision, On: day("2026-03-01")}}}
	assert.Equal(t, ProgressDue, p.StateOf(a, day("2026-05-01"), nil)[0].State, "the decision to sign is none to amend")
	a.Steps[0].On = day("2026-04-01")
	assert.Equal(t, ProgressDone, p.StateOf(a, day("2026-05-01"), nil)[0].State)
}

func TestMissingPapers(t *testing.T) {
	a := &Agreement{Dossier: []Paper{{Kind: PaperDraftVI}}}
	got := standing(t, a, StepAskedOpinion, "2026-03-01")[0]
	assert.Equal(t, ProgressDue, got.State)
	assert.Equal(t, []PaperKind{PaperDraftForeign}, got.Missing)
	assert.Equal(t, StepPapers, got.Why)
	a.Dossier = append(a.Dossier, Paper{Kind: PaperDraftForeign})
	assert.Empty(t, standing(t, a, StepAskedOpinion, "2026-03-01")[0].Missing)
}

func TestProcedureDuties(t *testing.T) {
	day := calendar.MustDate
	a := &Agreement{
		Steps: []Step{
			{Kind: StepDossierComplete, On: day("2026-03-02"), To: ministryJP},
			{Kind: StepDossierComplete, On: day("2026-03-02"), To: university},
			{Kind: StepOpinion, On: day("2026-03-10"), By: ministryJP},
		},
		Events: []Event{{Kind: EventSigned, On: day("2026-03-10")}},
	}
	duties := consult().Duties(a, day("2026-03-12"), februaryHolidays(t))
	require.Len(t, duties, 3)
	keys := map[string]bool{}
	for _, d := range duties {
		assert.Equal(t, DutyStep, d.Kind)
		keys[d.Key] = true
	}
	assert.Len(t, keys, 3)
	assert.Equal(t, []DutyState{DutyMet, DutyNotMet, DutyNotYet}, []DutyState{duties[0].State, duties[1].State, duties[2].State})
	assert.Equal(t, university, duties[1].Bearer)
	assert.Equal(t, "2026-03-25", duties[2].Date.String())
	assert.Equal(t, "step/test/reported", duties[2].Key)
}

func TestProgressTexts(t *testing.T) {
	for p := ProgressUnknown; p <= ProgressNotNeeded; p++ {
		b, err := p.MarshalText()
		require.NoError(t, err)
		var back Progress
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, p, back)
		assert.NotEqual(t, p.Label(language.English), p.Label(language.Vietnamese))
	}
	for w := StepPlain; w <= StepPapers; w++ {
		b, err := w.MarshalText()
		require.NoError(t, err)
		var back StepWhy
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, w, back)
		assert.Equal(t, w == StepPlain, w.Label(language.Vietnamese) == "")
	}
	assert.Equal(t, "invalid", (StepPapers + 1).Label(language.English))
}

// Whatever stands in the record, every step of the procedure has a state, no
// answer is taken twice, and nothing is overdue on the day before it is.
func FuzzStateOf(f *testing.F) {
	f.Add([]byte{1, 5, 2, 1, 9, 2, 2, 30, 2}, uint8(40))
	f.Add([]byte{1, 0, 0, 2, 200, 0, 3, 7, 1, 3, 7, 1}, uint8(0))
	h := februaryHolidays(f)
	kinds := []StepKind{StepDossierComplete, StepAskedOpinion, StepOpinion, StepReferred, StepAskedAppraisal, StepAppraisal, StepCouncil, StepReported, StepNotifiedEnding, "else"}
	who := []id.Partner{{}, ministryVN, ministryJP, university}
	f.Fuzz(func(t *testing.T, b []byte, on uint8) {
		a := &Agreement{}
		start := calendar.MustDate("2026-01-01")
		when := func(n byte) calendar.Date {
			switch {
			case n == 0:
				return calendar.Date{}
			case n > 250:
				return calendar.MustDate("2026-02")
			case n > 240:
				return start.AddDays(int(n)%100).Qualify(true, false)
			}
			return start.AddDays(int(n))
		}
		for i := 0; i+2 < len(b) && i < 300; i += 3 {
			if b[i] > 200 {
				a.Events = append(a.Events, Event{Kind: []EventKind{EventSigned, EventTerminated, EventSuspended}[b[i]%3], On: when(b[i+1]), Party: who[b[i+2]%4]})
				continue
			}
			k := kinds[int(b[i])%len(kinds)]
			a.Steps = append(a.Steps, Step{Kind: k, On: when(b[i+1]), By: who[b[i+2]%4], To: who[b[i+2]%4], Answer: codes.Answer(b[i+2] % 4)})
		}
		p := consult()
		day := when(on)
		seen, used := map[int]bool{}, map[string]bool{}
		for _, s := range p.StateOf(a, day, h) {
			seen[s.Step] = true
			if !s.Done.IsZero() {
				key := strconv.Itoa(s.Step) + s.Pointer
				assert.False(t, used[key], "taken twice: %s", key)
				used[key] = true
			}
			if s.State == ProgressOverdue && s.Why == StepPlain && !s.Due.IsZero() {
				assert.Equal(t, calendar.After, day.Compare(s.Due))
			}
		}
		assert.Len(t, seen, len(p.Steps))
		p.Duties(a, day, h)
	})
}

func TestStateOfLarge(t *testing.T) {
	a := &Agreement{}
	for i := range 50_000 {
		a.Steps = append(a.Steps,
			Step{Kind: StepDossierComplete, On: calendar.MustDate("2026-03-02"), To: office(i)},
			Step{Kind: StepOpinion, On: calendar.MustDate("2026-03-01"), By: office(i)}, // before it was asked for
			Step{Kind: StepOpinion, On: calendar.MustDate("2026-03-03"), By: office(49_999 - i)})
	}
	got := standing(t, a, StepOpinion, "2026-03-30")
	require.Len(t, got, 50_000)
	for _, s := range got {
		if s.State != ProgressDone {
			t.Fatal(s)
		}
	}
}

// A limit that is no length of time is refused, and gives no date.
func TestTimeLimitBounds(t *testing.T) {
	from := calendar.MustDate("2026-01-01")
	for _, days := range []int{-3, MaxLimit + 1, 3_000_000} {
		d, err := TimeLimit{Days: days}.LastDay(from, nil)
		assert.Error(t, err)
		assert.True(t, d.IsZero())
	}
	d, err := TimeLimit{Days: 15}.LastDay(from, nil)
	assert.NoError(t, err)
	assert.Equal(t, "2026-01-16", d.String())
}
