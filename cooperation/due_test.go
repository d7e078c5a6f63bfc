package cooperation

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/partner"
)

func TestDue(t *testing.T) {
	p := samplePortfolio()
	list := Due(p, calendar.MustPeriod("2026-09-01/2027-12-31"), date("2026-11-21"))
	type row struct {
		date    string
		kind    DueKind
		pointer string
		overdue calendar.Truth
	}
	var got []row
	for _, d := range list {
		got = append(got, row{d.Date.String(), d.Kind, d.Pointer, d.Overdue})
	}
	assert.Equal(t, []row{
		{"2026", DueProgramme, "/programmes/0/period", calendar.Unknown},
		{"2026-10-01", DueObligation, "/agreements/0/obligations/0", calendar.Yes},
		{"2026-10-19", DueNotice, "/agreements/0/term/notice", calendar.Yes}, // six months before 19 April
		{"2027-01-10", DueConsent, "/experts/0/consents/0", calendar.No},
		{"2027-04-19", DueTermEnd, "/agreements/0/term", calendar.No},
		{"2027-09-30", DueGroup, "/workingGroups/0", calendar.No},
	}, got)
	assert.Nil(t, list[3].Name, "consents are personal data")
	assert.Equal(t, "sự đồng ý hết hiệu lực", list[3].Kind.Label(language.MustParse("vi-VN")))
	assert.Empty(t, Due(&Portfolio{}, calendar.Period{}, calendar.Date{}))
}

// A partner is to be screened again twelve months after the oldest of what
// counts; nobody screens one that is gone, and no day can be told of one without
// answers or with one that has no date.
func TestDueScreening(t *testing.T) {
	known := func(on ...string) (p partner.Partner) {
		for i, d := range on {
			a := partner.Answer{Question: partner.Question([]string{"DD-01", "DD-03"}[i]), Answer: codes.Yes}
			if d != "" {
				a.On = date(d)
			}
			p.Answers = append(p.Answers, a)
		}
		return p
	}
	closed := known("2026-01-31")
	closed.Closed = date("2026-06-30")
	p := &Portfolio{Partners: []partner.Partner{known("2026-06-15", "2026-01-31"), known("2026-06-15", ""), {}, closed}}
	list := Due(p, calendar.MustPeriod("2027-01-01/2027-12-31"), date("2027-02-01"))
	require.Len(t, list, 1)
	assert.Equal(t, DueItem{Date: date("2027-01-31"), Kind: DueScreening, Pointer: "/partners/0", Overdue: calendar.Yes,
		State: agreement.DutyNotMet, Key: "screening"}, list[0])
	assert.Empty(t, Due(p, calendar.MustPeriod("2027-02-01/2027-12-31"), date("2027-02-01")))
}

// dueOf lists what is due of one agreement, as date and kind.
func dueOf(a agreement.Agreement, within calendar.Period, on string) (list []string) {
	for _, d := range Due(&Portfolio{Agreements: []agreement.Agreement{a}}, within, date(on)) {
		list = append(list, d.Date.String()+" "+d.Kind.String())
	}
	return list
}

// An agreement that renews itself has a last day for notice and an end in every
// further term.
func TestDueAutomatic(t *testing.T) {
	inForce := func(on string) agreement.Agreement {
		return agreement.Agreement{
			Events: []agreement.Event{{Kind: agreement.EventInForce, On: date(on)}},
			Term: agreement.Term{Length: calendar.MustSpan("P5Y"), Renewal: agreement.RenewalAutomatic,
				Further: calendar.MustSpan("P1Y"), Notice: calendar.MustSpan("P6M")},
		}
	}
	years := calendar.MustPeriod("2024/2026")
	want := []string{
		"2024-02-29 term-end", "2024-08-28 notice", "2025-02-28 term-end",
		"2025-08-28 notice", "2026-02-28 term-end", "2026-08-28 notice",
	}
	for _, on := range []string{"2024-01-01", "2026-11-21"} {
		assert.Equal(t, want, dueOf(inForce("2010-03-01"), years, on), "on %s", on)
	}
	assert.Equal(t, []string{"2024 term-end", "2024-07-01 notice", "2025 term-end", "2025-07-01 notice", "2026 term-end", "2026-07-01 notice"},
		dueOf(inForce("2010"), years, "2026-11-21"), "notice in time for the first day on which the term can end")
	// What renewed itself in the past is not overdue.
	assert.Equal(t, []string{"2026-08-28 notice", "2027-02-28 term-end", "2027-08-29 notice"},
		dueOf(inForce("2010-03-01"), calendar.Period{End: date("2027-12-31")}, "2026-11-21"))
	assert.Equal(t, []string{"2026-08-28 notice", "2027-02-28 term-end"}, dueOf(inForce("2010-03-01"), calendar.Period{}, "2026-11-21"))
	// Notice for a term that has not begun.
	long := inForce("2010-03-01")
	long.Term.Notice = calendar.MustSpan("P11M")
	assert.Equal(t, []string{"2026-02-28 term-end", "2026-03-28 notice"}, dueOf(long, calendar.MustPeriod("2026-02-01/2026-04-30"), "2026-02-01"))
	// A later term of unknown length is not made up.
	open := agreement.Agreement{Term: agreement.Term{Covers: calendar.MustPeriod("2020/2025"), Renewal: agreement.RenewalAutomatic, Notice: calendar.MustSpan("P6M")}}
	assert.Equal(t, []string{"2024-07-01 notice", "2025 term-end"}, dueOf(open, years, "2026-11-21"))
	// Daily terms to the end of the calendar, and a notice longer than all of them.
	daily := inForce("0001-01-01")
	daily.Term.Length, daily.Term.Further, daily.Term.Notice = calendar.MustSpan("P1D"), calendar.MustSpan("P1D"), calendar.MustSpan("P1000Y")
	require.Len(t, dueOf(daily, calendar.MustPeriod("2024/2024"), "2026-11-21"), 366)
	assert.Equal(t, []string{"9999-12-30 term-end"}, dueOf(daily, calendar.MustPeriod("9999-12-30/9999-12-31"), "2026-11-21"))

	ended := inForce("2010-03-01")
	ended.Events = append(ended.Events, agreement.Event{Kind: agreement.EventTerminated, On: date("2020-01-01")})
	assert.Empty(t, dueOf(ended, years, "2024-01-01"))
}
