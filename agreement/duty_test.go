package agreement

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/text"
)

// listed says duties in one line each.
func listed(list []Duty) (lines []string) {
	for _, d := range list {
		s := d.Date.String() + " " + d.Key + " " + d.Pointer + " " + d.State.String()
		if d.Doubt != NoDoubt {
			s += " " + d.Doubt.String()
		}
		lines = append(lines, s)
	}
	return lines
}

func TestDue(t *testing.T) {
	a := sample() // in force 15 March 2024 for five years, then year by year, notice six months
	a.Obligations[3].Key = "second researchers"
	a.Obligations = append(a.Obligations, Obligation{Key: "report", Bearer: university, Due: perhaps("2026-12-31"), Rule: &DueRule{Every: span("P1Y"), Times: 3},
		Fulfilments: []Fulfilment{{Due: perhaps("2026-12-31"), On: perhaps("2026-11-01"), Part: quantity.PercentOf(50)}}})
	a.Assurances = []Assurance{
		{Question: "GATE-LAW", Answer: codes.Yes, On: perhaps("2025-01-01"), Until: perhaps("2026-12-31"), By: ministryVN},
		{Question: "GATE-LAW", Answer: codes.Yes, On: perhaps("2026-10-01"), Until: perhaps("2028-06-30"), By: ministryVN},
		{Question: "GATE-RISK", Until: perhaps("2026-10-31")},
		{Question: "GATE-COST", Until: perhaps("2027-01-31")},
		{Question: "GATE-COST"}, // for good
	}
	on := perhaps("2026-11-21")
	assert.Equal(t, []string{
		"2026-10-31 review:GATE-RISK /assurances/2 not-met",
		"2026-12-31 obligation:report#1 /obligations/6 partly-met",
		"2027 target.0.0 /objectives/0/indicators/0 not-yet",
		"2027-03-15 obligation.4 /obligations/4 not-yet",
		"2027-06-30 obligation:second%20researchers /obligations/3 not-yet",
		"2027-12-31 obligation:report#2 /obligations/6 not-yet",
		"2028 obligation.5 /obligations/5 not-yet",
		"2028 target.1.0 /objectives/1/indicators/0 not-yet",
		"2028-06-30 review:GATE-LAW /assurances/1 not-yet",
		"2028-09-14 notice#1 /term/notice not-yet", // six months before 14 March 2029
		"2028-12-31 obligation:report#3 /obligations/6 not-yet",
		"2029-03-14 term-end#1 /term not-yet",
		"2029-09-14 notice#2 /term/notice not-yet",
	}, listed(a.Due(calendar.MustPeriod("2026-10/2029"), on)))
	assert.Empty(t, (&Agreement{}).Due(calendar.Period{}, calendar.Date{}))

	// What is met, on request; and what has no day.
	a.Obligations = append(a.Obligations, Obligation{Key: "registration", Rule: &DueRule{After: EventRegistered}})
	list := a.AppendDue([]Duty{{Key: "mine"}}, Watch{Within: calendar.MustPeriod("2024/2025"), On: on, Met: true, Undated: true})
	assert.Equal(t, []string{
		" mine  unknown",
		" obligation:registration /obligations/7 unknown act-not-recorded",
		"2024-09-30 obligation.0 /obligations/0 met",
		"2024-12-31 obligation.1 /obligations/1 met",
		"2025-06-30 obligation.2 /obligations/2 met",
	}, listed(list))

	// Keys stay when dates are corrected.
	keys := func() (keys []string) {
		for _, d := range a.Due(calendar.MustPeriod("2026/2032"), on) {
			if d.Kind == DutyObligation || d.Kind == DutyTermEnd {
				keys = append(keys, d.Key)
			}
		}
		return keys
	}
	before := keys()
	for i := range a.Events {
		a.Events[i].On = a.Events[i].On.Add(span("P1M"))
	}
	a.Obligations[6].Due = perhaps("2026-12-15")
	assert.Equal(t, before, keys())
}

// Terms that renewed themselves are owed by nobody; a term that ran out is.
func TestTermStates(t *testing.T) {
	a := inForce("2020-01-01")
	a.Term = Term{Length: span("P3Y"), Renewal: RenewalAutomatic, Further: span("P1Y"), Notice: span("P3M")}
	assert.Equal(t, []string{
		"2022-09-30 notice#1 /term/notice unknown nothing-owed",
		"2022-12-31 term-end#1 /term unknown nothing-owed",
		"2023-09-30 notice#2 /term/notice unknown nothing-owed",
		"2023-12-31 term-end#2 /term unknown nothing-owed",
		"2024-09-30 notice#3 /term/notice not-yet",
	}, listed(a.Due(calendar.MustPeriod("2022/2024-12"), perhaps("2024-02-01"))[:5]))
	a.Term.Renewal = RenewalConsent
	assert.Equal(t, []string{"2022-09-30 notice#1 /term/notice unknown nothing-owed", "2022-12-31 term-end#1 /term not-met"},
		listed(a.Due(calendar.Period{}, perhaps("2024-02-01"))))
	a.Events = append(a.Events, Event{Kind: EventRenewed, On: perhaps("2022-12-01")})
	assert.Equal(t, []string{"2023-09-30 notice#2 /term/notice unknown nothing-owed", "2023-12-31 term-end#2 /term not-met"},
		listed(a.Due(calendar.Period{}, perhaps("2024-02-01"))))
}

// Further duties find their place among the others; one key stands once.
func TestExtra(t *testing.T) {
	a := inForce("2026-03-10")
	a.Obligations = []Obligation{{Key: "a#1", Due: perhaps("2026-03-25")}, {Key: "a", Due: perhaps("2026-03-25")}, {Key: "a", Due: perhaps("2026-04-25")}}
	w := Watch{Within: calendar.MustPeriod("2026/2026"), On: perhaps("2026-03-01"), Extra: func(a *Agreement) []Duty {
		return []Duty{
			{Date: a.Events[0].On.AddDays(15), Kind: DutyStep, Key: "step:report", State: DutyNotYet},
			{Date: perhaps("2026-01-01"), Kind: DutyStep, Key: "step:done", State: DutyMet},
			{Date: perhaps("2025-01-01"), Kind: DutyStep, Key: "step:before"},
			{Kind: DutyStep, Key: "step:sometime"},
		}
	}}
	assert.Equal(t, []string{
		"2026-03-25 obligation:a /obligations/1 not-yet", "2026-03-25 obligation:a%231 /obligations/0 not-yet",
		"2026-03-25 step:report  not-yet", "2026-04-25 obligation:a@/obligations/2 /obligations/2 not-yet",
	}, listed(a.AppendDue(nil, w)))
	assert.Equal(t, "%0A%C2%A0%FFé%25%40", escapeKey("\n\u00a0\xffé%@", "%@"))
}

func TestDutySets(t *testing.T) {
	for k := DutyObligation; k <= DutyReview; k++ {
		b, err := k.MarshalText()
		require.NoError(t, err)
		var got DutyKind
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, k, got)
		assert.NotEqual(t, k.Label(language.English), k.Label(language.Vietnamese))
	}
	for s := DutyUnknown; s <= DutyNotMet; s++ {
		b, err := s.MarshalText()
		require.NoError(t, err)
		got := DutyState(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, s, got)
		assert.NotEqual(t, s.Label(language.English), s.Label(language.Vietnamese))
	}
	for d := NoDoubt; d <= DoubtMoreToFollow; d++ {
		b, err := d.MarshalText()
		require.NoError(t, err)
		got := DutyDoubt(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, d, got)
		assert.NotEqual(t, d.Label(language.English), d.Label(language.Vietnamese))
	}
	var known *TextError
	for _, text := range []string{"", "invalid", "Notice", strings.Repeat("é", 100)} {
		k, s, d := DutyNotice, DutyMet, DoubtAct
		require.ErrorAs(t, k.UnmarshalText([]byte(text)), &known)
		require.ErrorAs(t, s.UnmarshalText([]byte(text)), &known)
		require.ErrorAs(t, d.UnmarshalText([]byte(text)), &known)
		assert.Equal(t, []any{DutyNotice, DutyMet, DoubtAct}, []any{k, s, d}, "left as they were")
	}
	for _, k := range []DutyKind{0, DutyPayment + 1, 255} {
		_, err := k.MarshalText()
		require.ErrorAs(t, err, &known)
		assert.Equal(t, "invalid", k.String())
		assert.Equal(t, "invalid", k.Label(language.English))
	}
	assert.Equal(t, "hạn cuối gửi thông báo", DutyNotice.Label(language.MustParse("vi-VN")))

	want := Duty{Date: perhaps("2027-03"), Kind: DutyObligation, Key: "obligation:report#2", Pointer: "/obligations/0",
		Name: text.Of("Report", "Báo cáo"), Bearer: ministryVN, State: DutyNotYet}
	b, err := json.Marshal(want)
	require.NoError(t, err)
	var got Duty
	require.NoError(t, json.Unmarshal(b, &got))
	assert.Equal(t, want, got)
}
