package partner_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	. "github.com/scicoop/scicoop/partner"
)

// All answers of the bank were found out on 15 June 2026.
func TestDueForScreening(t *testing.T) {
	p, policy := bank(nil), DefaultDiligence()
	short := policy
	short.FreshMonths = 6
	ownership := Occasion{Trigger: TriggerOwnership, On: date("2026-09-01")}
	list := Occasion{Trigger: TriggerList, On: date("2026-06-15"), List: "A"}
	vague := Occasion{Trigger: TriggerTechnologies, On: date("2026")}
	for _, test := range []struct {
		name      string
		day       string
		policy    DiligencePolicy
		occasions []Occasion
		want      calendar.Truth
		due       int
	}{
		{"a day before it is a year old", "2027-06-14", policy, nil, calendar.No, 0},
		{"a year old", "2027-06-15", policy, nil, calendar.No, 0},
		{"older", "2027-06-16", policy, nil, calendar.Yes, 18},
		{"half a year is enough", "2026-12-16", short, nil, calendar.Yes, 18},
		{"before the change of ownership", "2026-08-31", policy, []Occasion{ownership}, calendar.No, 0},
		{"on the day of the change", "2026-09-01", policy, []Occasion{ownership}, calendar.Yes, 4},
		{"asked on the day of the update", "2026-09-01", policy, []Occasion{list}, calendar.No, 0},
		{"an update some day of the year", "2026-09-01", policy, []Occasion{vague}, calendar.Unknown, 2},
		{"a change that nobody dates", "2026-09-01", policy, []Occasion{{Trigger: TriggerOwnership}}, calendar.Unknown, 4},
		{"a vague day", "2027", policy, nil, calendar.Unknown, 18},
	} {
		due, what := p.DueForScreening(date(test.day), test.policy, test.occasions...)
		require.Equal(t, test.want, due, test.name)
		require.Len(t, what, test.due, test.name)
	}
	due, what := p.DueForScreening(calendar.Date{}, policy)
	require.Equal(t, calendar.Unknown, due, "without a day nobody can say")
	require.Len(t, what, 18)
	due, _ = new(Partner).DueForScreening(judged, policy)
	require.Equal(t, calendar.Yes, due, "never looked at")

	undated := &Partner{Answers: []Answer{{Question: QuestionCyber, Answer: codes.Yes}}}
	due, what = undated.DueForScreening(judged, policy)
	require.Equal(t, calendar.Unknown, due)
	require.Equal(t, "DD-14: look again at once; the age of the answer.", what[0].Text(language.English))
	require.True(t, undated.RescreenOn(policy).IsZero())
}

func TestRescreenOn(t *testing.T) {
	p, policy := bank(nil), DefaultDiligence()
	require.Equal(t, date("2027-06-15"), p.RescreenOn(policy))
	require.Equal(t, date("2026-09-01"), p.RescreenOn(policy, Occasion{Trigger: TriggerList, On: date("2026-09")}), "the first day it can be")
	p.Screenings = []Screening{
		{List: "A", On: date("2025-01-31"), Found: codes.No},
		{List: "B", On: date("2025"), Found: codes.No},
		{List: "C", On: date("2020"), Found: codes.Unknown}, // says nothing
	}
	policy.FreshMonths = 13
	require.Equal(t, date("2026-02-01"), p.RescreenOn(policy), "thirteen months after the first day of 2025")
	p.Screenings = append(p.Screenings, Screening{List: "B", On: date("2026-11-01"), Found: codes.No})
	require.Equal(t, date("2026-02-28"), p.RescreenOn(policy), "list B was looked at again; thirteen months after 31 January 2025")
	policy.FreshMonths = 1 << 60
	require.Equal(t, date("3025-01-31"), p.RescreenOn(policy), "bounded")
	require.True(t, new(Partner).RescreenOn(policy).IsZero())
}

// What an occasion overtakes counts as unknown, unless it blocks or escalates.
func TestOccasions(t *testing.T) {
	change := Occasion{Trigger: TriggerOwnership, On: date("2026-09-01")}
	a := bank(nil).Assess(small(), judged, DefaultDiligence(), change)
	require.Equal(t, Incomplete, a.Decision)
	require.Equal(t, []Question{QuestionOwnership, QuestionSanctions, QuestionSecurity, QuestionJurisdiction}, a.Stale)
	require.Contains(t, a.Findings[0].EN, "out of date: a change of ownership")
	require.Equal(t, codes.No, a.Findings[0].Answer, "the answer on record is shown")
	require.Equal(t, TriggerOwnership, a.Next[0].Trigger)

	a = bank(nil).Assess(small(), date("2026-08-31"), DefaultDiligence(), change)
	require.Equal(t, Cleared, a.Decision, "not yet")
	require.Equal(t, date("2026-09-01"), a.Next[0].By, "but it is known to come")

	a = bank(answers{QuestionSecurity: codes.Yes}).Assess(small(), judged, DefaultDiligence(), change)
	require.Equal(t, Escalated, a.Decision, "a finding stands until another takes its place")

	p := bank(nil)
	for i := range p.Answers {
		p.Answers[i].On = date("2026-09-01")
	}
	require.Equal(t, Cleared, p.Assess(small(), judged, DefaultDiligence(), change).Decision, "asked again since")
}
