package agreement

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/score"
)

func TestActivityOn(t *testing.T) {
	day := calendar.MustDate
	force := []Event{at(EventInForce, "2015-01-01")}
	inForce := func(change func(a *Agreement)) Agreement {
		a := Agreement{Events: force, Term: Term{Renewal: RenewalOpen}}
		change(&a)
		return a
	}
	did := func(complete codes.Answer, list ...Activity) Agreement {
		return inForce(func(a *Agreement) { a.Activities, a.ActivitiesComplete = list, complete })
	}
	months := func(low, high int) [2]score.Maybe { return [2]score.Maybe{score.Some(low), score.Some(high)} }
	none := [2]score.Maybe{}
	for _, test := range []struct {
		name    string
		a       Agreement
		state   ActivationState
		why     ActivationWhy
		pointer string
		months  [2]score.Maybe
	}{
		{"a year ago to the day", did(0, Activity{On: day("2025-11-21")}), Active, ByTrace, "/activities/0", months(12, 12)},
		{"a day more", did(codes.Yes, Activity{On: day("2025-11-20")}), Dormant, ByCompleteRecord, "/activities/0", months(12, 12)},
		{"a day more, nobody says that this is all", did(0, Activity{On: day("2025-11-20")}), ActivationUnknown, NothingSince, "/activities/0", months(12, 12)},
		{"the last of three, in any order", did(codes.Yes, Activity{On: day("2018")}, Activity{On: day("2020-05")}, Activity{On: day("2019-12-31")}), Dormant, ByCompleteRecord, "/activities/1", months(77, 78)},
		{"some day of that month", did(codes.Yes, Activity{On: day("2025-11")}), ActivationUnknown, TraceTooVague, "/activities/0", months(11, 12)},
		{"about that year", did(codes.Yes, Activity{On: day("2019~")}), ActivationUnknown, TraceTooVague, "/activities/0", months(82, 94)},
		{"no date", did(codes.Yes, Activity{}), ActivationUnknown, TraceTooVague, "", none},
		{"nothing recorded", did(0), ActivationUnknown, NothingRecorded, "", none},
		{"not all recorded", did(codes.No), ActivationUnknown, NothingRecorded, "", none},
		{"nothing ever", did(codes.Yes), NeverActivated, ByCompleteRecord, "", none},
		{"a project that goes on", did(codes.Yes, Activity{Period: calendar.MustPeriod("2020/..")}), Active, ByTrace, "/activities/0", months(0, 0)},
		{"a project to come", did(codes.Yes, Activity{Period: calendar.MustPeriod("2027/2028")}), NeverActivated, ByCompleteRecord, "", none},
		{"planned, not done", did(codes.Yes, Activity{On: day("2027")}), NeverActivated, ByCompleteRecord, "", none},
		{"a session", inForce(func(a *Agreement) { a.Committees = []Committee{{Sessions: []Session{{}, {On: day("2026-05-05")}}}} }), Active, ByTrace, "/committees/0/sessions/1", months(6, 6)},
		{"an action done", inForce(func(a *Agreement) {
			a.Committees = []Committee{{Sessions: []Session{{On: day("2020-05-05"), Actions: []Action{{}, {Done: day("2026-05-21")}}}}}}
		}), Active, ByTrace, "/committees/0/sessions/0/actions/1", months(6, 6)},
		{"an obligation done", inForce(func(a *Agreement) { a.Obligations = []Obligation{{}, {Done: day("2026-05-22")}} }), Active, ByTrace, "/obligations/1", months(5, 5)},
		{"a part of one", inForce(func(a *Agreement) { a.Obligations = []Obligation{{Fulfilments: []Fulfilment{{On: day("2026-11-21")}}}} }), Active, ByTrace, "/obligations/0/fulfilments/0", months(0, 0)},
		{"an obligation not done is no trace", inForce(func(a *Agreement) { a.Obligations, a.ActivitiesComplete = []Obligation{{Due: day("2026")}}, codes.Yes }), NeverActivated, ByCompleteRecord, "", none},
		{"money paid", inForce(func(a *Agreement) {
			a.Funding = []Funding{{Stage: StageCommitment, Period: calendar.MustPeriod("2020/2030")}, {Stage: StageDisbursement, Period: calendar.MustPeriod("2026-01/2026-02")}}
		}), Active, ByTrace, "/funding/1", months(8, 9)},
		{"money promised is no trace", inForce(func(a *Agreement) {
			a.Funding, a.ActivitiesComplete = []Funding{{Stage: StageCommitment, Period: calendar.MustPeriod("2020/2030")}}, codes.Yes
		}), NeverActivated, ByCompleteRecord, "", none},
		{"seen at work", inForce(func(a *Agreement) { a.Events = append(force[:1:1], at(EventImplemented, "2026-03-01")) }), Active, ByTrace, "/events/1", months(8, 8)},
		{"in force for half a year", Agreement{Events: []Event{at(EventInForce, "2026-05-01")}, ActivitiesComplete: codes.Yes, Term: Term{Renewal: RenewalOpen}}, ActivationUnknown, InForceTooShort, "", none},
		{"over", inForce(func(a *Agreement) {
			a.Events = append(force[:1:1], at(EventTerminated, "2020"))
			a.Activities = []Activity{{On: day("2026-05-01")}}
		}), NotInForce, ByStatus, "/activities/0", months(6, 6)},
		{"signed", Agreement{Events: []Event{at(EventSigned, "2020")}, ActivitiesComplete: codes.Yes}, ActivationUnknown, StatusUnsure, "", none},
		{"nothing known", Agreement{}, ActivationUnknown, StatusUnsure, "", none},
	} {
		x := test.a.ActivityOn(day("2026-11-21"), calendar.Span{})
		assert.Equal(t, test.state, x.State, test.name)
		assert.Equal(t, test.why, x.Why, test.name)
		assert.Equal(t, test.pointer, x.Pointer(), test.name)
		assert.Equal(t, test.months, [2]score.Maybe{x.Low, x.High}, test.name)
	}

	a := did(codes.Yes, Activity{On: day("2024-11-21")})
	assert.Equal(t, Active, a.ActivityOn(day("2026-11-21"), calendar.MustSpan("P2Y")).State)
	assert.Equal(t, Active, a.ActivityOn(day("2024-11-21"), calendar.Span{}).State)
	assert.Equal(t, NeverActivated, a.ActivityOn(day("2024-11-20"), calendar.Span{}).State, "it is still to come")
	for _, on := range []calendar.Date{{}, day("2026"), day("2026-11-21?")} {
		assert.Equal(t, Activation{}, a.ActivityOn(on, calendar.Span{}), "no certain day")
	}
	assert.Equal(t, TraceTooVague, a.ActivityOn(day("2026-11-21"), calendar.Span{Years: 999_999}).Why, "a window without a beginning")
	assert.Equal(t, TraceTooVague, a.ActivityOn(day("2026-11-21"), calendar.Span{Years: -1}).Why, "a window that ends before it begins")
}

// Learning when something was done, or that the record is complete, settles the
// state and never changes one that was known.
func TestActivationIsLearnt(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	on := calendar.MustDate("2026-11-21")
	for n := range 4000 {
		full := Agreement{Events: []Event{at(EventInForce, "2015-01-01")}, Term: Term{Renewal: RenewalOpen}, ActivitiesComplete: codes.Yes}
		for range r.IntN(4) {
			full.Activities = append(full.Activities, Activity{On: someDay(r.IntN(100_000))})
		}
		part := full
		part.Activities = append([]Activity{}, full.Activities...)
		if r.IntN(2) == 0 {
			part.ActivitiesComplete = codes.Unknown
		}
		if len(part.Activities) > 0 && r.IntN(2) == 0 {
			part.Activities[r.IntN(len(part.Activities))].On = calendar.Date{}
		}
		before, after := part.ActivityOn(on, calendar.Span{}), full.ActivityOn(on, calendar.Span{})
		if before.State != ActivationUnknown {
			require.Equal(t, before.State, after.State, "variant %d", n)
		}
		if before.Seen != calendar.Unknown && part.ActivitiesComplete == codes.Yes {
			require.Equal(t, before.Seen, after.Seen, "variant %d", n)
		}
	}
}

func TestActivationAllocates(t *testing.T) {
	a, on := convened(), calendar.MustDate("2026-11-21")
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = a.ActivityOn(on, calendar.Span{}).Pointer() }))
}

func TestActivationSets(t *testing.T) {
	for s := ActivationUnknown; s <= NotInForce; s++ {
		b, err := s.MarshalText()
		require.NoError(t, err)
		got := ActivationState(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, s, got)
		assert.NotEqual(t, s.Label(language.English), s.Label(language.Vietnamese))
	}
	for w := NoDayGiven; w <= ByCompleteRecord; w++ {
		b, err := w.MarshalText()
		require.NoError(t, err)
		got := ActivationWhy(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, w, got)
		assert.NotEqual(t, w.Label(language.English), w.Label(language.Vietnamese))
	}
	_, err := ActivationWhy(99).MarshalText()
	assert.Error(t, err)
	assert.Equal(t, "invalid", ActivationState(99).Label(language.Vietnamese))
}

// Is an agreement more than paper?
func ExampleAgreement_ActivityOn() {
	a := Agreement{
		Events:     []Event{{Kind: EventInForce, On: calendar.MustDate("2019-07-15")}},
		Term:       Term{Renewal: RenewalOpen},
		Activities: []Activity{{Kind: ActivityVisit, On: calendar.MustDate("2021-05")}},
	}
	on := calendar.MustDate("2026-11-21")
	x := a.ActivityOn(on, calendar.MustSpan("P1Y"))
	fmt.Println(x.State.Label(language.English)+":", x.Why.Label(language.English))

	a.ActivitiesComplete = codes.Yes
	x = a.ActivityOn(on, calendar.MustSpan("P1Y"))
	fmt.Println(x.State.Label(language.English)+":", x.Why.Label(language.English))
	fmt.Printf("last at %s in %s, %s to %s months ago\n", x.Pointer(), x.Last.In(language.English), x.Low, x.High)
	// Output:
	// not known: no activity is recorded since, which is not to say that there was none
	// dormant: nothing else was done, as the record says
	// last at /activities/0 in May 2021, 65 to 66 months ago
}

// Thỏa thuận có được triển khai trên thực tế không?
func ExampleActivationState_Label() {
	a := Agreement{
		Events:             []Event{{Kind: EventInForce, On: calendar.MustDate("2019-07-15")}},
		Term:               Term{Renewal: RenewalOpen},
		ActivitiesComplete: codes.Yes,
	}
	x := a.ActivityOn(calendar.MustDate("2026-11-21"), calendar.Span{})
	fmt.Println(x.State.Label(language.Vietnamese)+":", x.Why.Label(language.Vietnamese))
	// Output: chưa từng được triển khai: hồ sơ xác nhận không có hoạt động nào khác
}

// A session that was called off is nothing done; a milestone of a transfer is.
func TestActivityTraces(t *testing.T) {
	day := calendar.MustDate
	a := &Agreement{
		Events:             []Event{at(EventInForce, "2020-01-01")},
		Term:               Term{Renewal: RenewalOpen},
		Committees:         []Committee{{Sessions: []Session{{On: day("2026-05-01"), CalledOff: true}}}},
		ActivitiesComplete: codes.Yes,
	}
	on := day("2026-11-21")
	assert.Equal(t, NeverActivated, a.ActivityOn(on, calendar.Span{}).State)
	a.Transfer = &Transfer{Milestones: []Milestone{{}, {Done: day("2026-05-01")}}}
	x := a.ActivityOn(on, calendar.Span{})
	assert.Equal(t, Active, x.State)
	assert.Equal(t, "/transfer/milestones/1", x.Pointer())
}
