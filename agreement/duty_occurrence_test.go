package agreement

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

// may returns the date that a text gives, zero for none.
func perhaps(s string) calendar.Date {
	if s == "" {
		return calendar.Date{}
	}
	return calendar.MustDate(s)
}

// told says an occurrence in one line.
func told(list []Occurrence) (lines []string) {
	for _, x := range list {
		s := strconv.Itoa(x.Number) + " " + x.Due.String() + " " + x.State.String()
		if x.Doubt != NoDoubt {
			s += " " + x.Doubt.String()
		}
		lines = append(lines, s)
	}
	return lines
}

// inForce is an agreement that goes on for ever since a day.
func inForce(on string) *Agreement {
	return &Agreement{
		Events: []Event{{Kind: EventSigned, On: perhaps(on)}, {Kind: EventInForce, On: perhaps(on)}},
		Term:   Term{Renewal: RenewalOpen},
	}
}

func span(s string) calendar.Span { return calendar.MustSpan(s) }

// Days counted by hand on a calendar.
func TestDueDays(t *testing.T) {
	holidays, err := calendar.NewHolidayList(perhaps("2026-01-01"), perhaps("2026-12-31"), perhaps("2026-04-30"), perhaps("2026-05-01"))
	require.NoError(t, err)
	for _, x := range []struct {
		name, signed, due string
		rule              *DueRule
		within, on        string
		want              []string
	}{
		{"on a day", "", "2026-06-30", nil, "", "2026-06-30", []string{"1 2026-06-30 not-yet"}},
		{"the day after", "", "2026-06-30", nil, "", "2026-07-01", []string{"1 2026-06-30 not-met"}},
		{"in the month", "", "2026-06", nil, "", "2026-06-30", []string{"1 2026-06 unknown date-too-vague"}},
		{"on no day", "", "2026-06-30", nil, "", "", []string{"1 2026-06-30 unknown no-day-of-judgement"}},
		{"never", "", "", nil, "", "2026-01-01", []string{"1  unknown due-not-stated"}},
		{"an empty rule", "", "", &DueRule{}, "", "2026-01-01", []string{"1  unknown due-not-stated"}},
		{"an empty rule beside a day", "", "2026-06-30", &DueRule{}, "", "2026-01-01", []string{"1 2026-06-30 not-yet"}},
		{"fifteen days", "2026-03-10", "", &DueRule{After: EventSigned, Within: span("P15D")}, "", "2026-03-25", []string{"1 2026-03-25 not-yet"}},
		{"not signed", "", "", &DueRule{After: EventSigned, Within: span("P15D")}, "2026/2026", "2026-03-25", []string{"1  unknown act-not-recorded"}},
		{"from the due day", "", "2026-01-31", &DueRule{Within: span("P1M")}, "", "2026-01-01", []string{"1 2026-02-28 not-yet"}},
		// Friday 24 April; 27, 28, 29 April; 30 April and 1 May are holidays; 4, 5, 6, 7 May.
		{"seven working days", "2026-04-24", "", &DueRule{After: EventSigned, WorkingDays: 7}, "", "2026-05-08", []string{"1 2026-05-07 not-met"}},
		{"beyond the holidays known", "2026-12-24", "", &DueRule{After: EventSigned, WorkingDays: 7}, "", "2026-05-08", []string{"1  unknown holidays-not-known"}},
		{"working days from a month", "2026-04", "", &DueRule{After: EventSigned, WorkingDays: 7}, "", "2026-05-08", []string{"1  unknown date-too-vague"}},
		// Signed some day in July: due from 16 July to 15 August.
		{"fifteen days after a month", "2019-07", "", &DueRule{After: EventSigned, Within: span("P15D")}, "", "2020-01-01", []string{"1 2019 not-met"}},
		{"a month after a month", "2019-07", "", &DueRule{After: EventSigned, Within: span("P1M")}, "", "2019-08-15", []string{"1 2019-08 unknown date-too-vague"}},
		{"doubts stay", "2019-07-05?", "", &DueRule{After: EventSigned, Within: span("P15D")}, "", "2026-01-01", []string{"1 2019-07-20? unknown date-too-vague"}},
		{"fifteen days after a year", "2019", "", &DueRule{After: EventSigned, Within: span("P15D")}, "", "2026-01-01", []string{"1  unknown date-too-vague"}},
		{"but not in 2025", "2019", "", &DueRule{After: EventSigned, Within: span("P15D")}, "2025/2026", "2026-01-01", nil},
		{"ends of months", "", "2027-01-31", &DueRule{Every: span("P1M"), Times: 4}, "", "2027-03-01",
			[]string{"1 2027-01-31 not-met", "2 2027-02-28 not-met", "3 2027-03-31 not-yet", "4 2027-04-30 not-yet"}},
		{"every two years", "2024-03-15", "", &DueRule{After: EventInForce, Within: span("P1Y"), Every: span("P2Y")}, "2026/2030", "2026-01-01",
			[]string{"2 2027-03-15 not-yet", "3 2029-03-15 not-yet"}},
		{"until a day", "", "2026-01-01", &DueRule{Every: span("P1Y"), Until: perhaps("2027-12-31")}, "", "2025-01-01",
			[]string{"1 2026-01-01 not-yet", "2 2027-01-01 not-yet"}},
		{"until before", "", "2026-01-01", &DueRule{Every: span("P1Y"), Until: perhaps("2025")}, "", "2025-01-01", nil},
		{"to the next", "", "2020-01-01", &DueRule{Every: span("P1M")}, "2020-02/..", "2020-03-15",
			[]string{"2 2020-02-01 not-met", "3 2020-03-01 not-met", "4 2020-04-01 not-yet"}},
		{"half-years of a year", "", "2024", &DueRule{Every: span("P6M"), Times: 3}, "", "2030-01-01",
			[]string{"1 2024 not-met", "2  unknown date-too-vague", "3 2025 not-met"}},
	} {
		a := inForce(x.signed)
		if x.signed == "" {
			a.Events = nil
		}
		o := Obligation{Due: perhaps(x.due), Rule: x.rule}
		w := Watch{On: perhaps(x.on), Holidays: holidays}
		if x.within != "" {
			w.Within = calendar.MustPeriod(x.within)
		}
		assert.Equal(t, x.want, told(o.Occurrences(a, w)), x.name)
	}
	o := Obligation{Rule: &DueRule{After: EventSigned, WorkingDays: 1}}
	assert.Equal(t, []string{"1  unknown holidays-not-known"}, told(o.Occurrences(inForce("2026-04-24"), Watch{})), "no holidays are not none")
}

// The clock starts when the act takes effect, and when the last has signed.
func TestClockStart(t *testing.T) {
	o := Obligation{Rule: &DueRule{After: EventSigned, Within: span("P15D")}}
	due := func(events ...Event) string {
		a := &Agreement{Events: events, Parties: []Party{{Partner: ministryVN, Roles: []Role{RoleSignatory}}, {Partner: ministryJP, Roles: []Role{RoleSignatory}}}}
		few := o.Occurrences(a, Watch{})[0].Due
		for range maxPairs + 1 { // long records are looked up another way
			a.Events = append(a.Events, Event{Kind: EventAmended})
		}
		require.Equal(t, few, o.Occurrences(a, Watch{})[0].Due)
		return few.String()
	}
	one := Event{Kind: EventSigned, On: perhaps("2026-03-01"), Party: ministryVN}
	two := Event{Kind: EventSigned, On: perhaps("2026-05-01"), Party: ministryJP}
	all := Event{Kind: EventSigned, On: perhaps("2026-04-01")}
	assert.Equal(t, "", due(one), "the other has not signed")
	assert.Equal(t, "2026-05-16", due(one, two))
	assert.Equal(t, "2026-04-16", due(one, two, all))
	all.Effect = perhaps("2026-01-01")
	assert.Equal(t, "2026-01-16", due(all))
	assert.Equal(t, "2026-01-16", due(all, Event{Kind: EventSigned, On: perhaps("2026-02-01")}), "the earliest")
	o.Rule.After = EventWithdrawn
	assert.Equal(t, "2026-03-16", due(Event{Kind: EventWithdrawn, On: perhaps("2026-03-01"), Party: ministryVN}))
}

// What comes again is owed as long as the agreement lives.
func TestOwedWhileAlive(t *testing.T) {
	yearly := Obligation{Due: perhaps("2024-12-31"), Rule: &DueRule{Every: span("P1Y")}}
	count := func(a *Agreement, within, on string) int {
		return len(yearly.Occurrences(a, Watch{Within: calendar.MustPeriod(within), On: perhaps(on)}))
	}
	a := inForce("2024-01-01")
	assert.Equal(t, 77, count(a, "2024/2100", "2026-01-01"), "2024 to 2100")
	a.Term = Term{Length: span("P3Y"), Renewal: RenewalNone}
	assert.Equal(t, 3, count(a, "2024/2100", "2026-01-01"), "to 31 December 2026, the day of the last one")
	assert.Equal(t, 3, count(a, "2024/..", "2020-01-01"), "bounded by the term")
	a.Term.Renewal = RenewalConsent
	a.Events = append(a.Events, Event{Kind: EventRenewed, On: perhaps("2026-11-01")})
	assert.Equal(t, 3, count(a, "2024/2100", "2026-10-31"), "not yet renewed")
	assert.Equal(t, 6, count(a, "2024/2100", "2026-11-01"))
	assert.Equal(t, 6, count(a, "2024/2100", "2026-11-01"))
	a.Term.Renewal = RenewalAutomatic
	assert.Equal(t, 77, count(a, "2024/2100", "2026-01-01"))
	a.Events = append(a.Events, Event{Kind: EventTerminated, On: perhaps("2025-06-01")})
	assert.Equal(t, 1, count(a, "2024/2100", "2026-01-01"))
	yearly.Rule.Times = 4
	assert.Equal(t, 4, count(a, "2024/2100", "2026-01-01"), "a number stated outlives it")
}

func TestFulfilments(t *testing.T) {
	percent := quantity.PercentOf
	due := perhaps("2026-06-30")
	for _, x := range []struct {
		name string
		done []Fulfilment
		on   string
		want DutyState
		why  DutyDoubt
	}{
		{"nothing", nil, "2026-07-01", DutyNotMet, NoDoubt},
		{"all", []Fulfilment{{On: perhaps("2026-06-01")}}, "2026-07-01", DutyMet, NoDoubt},
		{"late", []Fulfilment{{On: perhaps("2026-07-01")}}, "2026-07-01", DutyMet, NoDoubt},
		{"later than asked", []Fulfilment{{On: perhaps("2026-07-02")}}, "2026-07-01", DutyNotMet, NoDoubt},
		{"sometime", []Fulfilment{{}}, "2026-07-01", DutyMet, NoDoubt},
		{"perhaps by then", []Fulfilment{{On: perhaps("2026-07")}}, "2026-07-01", DutyUnknown, DoubtFulfilment},
		{"half", []Fulfilment{{On: perhaps("2026-06-01"), Part: percent(50)}}, "2026-07-01", DutyPartly, NoDoubt},
		{"half, before it is due", []Fulfilment{{On: perhaps("2026-05-01"), Part: percent(50)}}, "2026-06-01", DutyPartly, NoDoubt},
		{"two halves", []Fulfilment{{On: perhaps("2026-06-01"), Part: percent(50)}, {On: perhaps("2026-07-01"), Part: percent(50)}}, "2026-07-01", DutyMet, NoDoubt},
		{"half and perhaps half", []Fulfilment{{On: perhaps("2026-06-01"), Part: percent(50)}, {On: perhaps("2026-07"), Part: percent(50)}}, "2026-07-01", DutyUnknown, DoubtFulfilment},
		{"half and perhaps a little", []Fulfilment{{On: perhaps("2026-06-01"), Part: percent(50)}, {On: perhaps("2026-07"), Part: percent(10)}}, "2026-07-01", DutyPartly, NoDoubt},
		{"nothing of it", []Fulfilment{{On: perhaps("2026-06-01"), Part: percent(0)}, {On: perhaps("2026-06-01"), Part: percent(-10)}}, "2026-07-01", DutyNotMet, NoDoubt},
		{"too much", []Fulfilment{{Part: percent(9_000_000)}, {Part: percent(9_000_000)}}, "2026-07-01", DutyMet, NoDoubt},
	} {
		o := Obligation{Due: due, Fulfilments: x.done}
		got := o.Occurrences(&Agreement{}, Watch{On: perhaps(x.on)})[0]
		assert.Equal(t, []any{x.want, x.why}, []any{got.State, got.Doubt}, x.name)
	}
	o := Obligation{Due: due, Fulfilments: []Fulfilment{{On: perhaps("2026-06-01"), Part: percent(60)}, {On: perhaps("2026-07-15"), Part: percent(40)}}}
	x := o.Occurrences(&Agreement{}, Watch{On: perhaps("2026-12-31")})[0]
	assert.Equal(t, calendar.Yes, x.Late())
	assert.Equal(t, percent(100), x.Part)
	assert.Equal(t, perhaps("2026-07-15"), x.Met)
	o = Obligation{Due: due, Done: perhaps("2026-06-30")}
	assert.Equal(t, calendar.No, o.Occurrences(&Agreement{}, Watch{})[0].Late())
	assert.Equal(t, DutyNotYet, o.Occurrences(&Agreement{}, Watch{On: perhaps("2026-06-29")})[0].State, "on that day it was not done")
	o.Done = perhaps("2026")
	assert.Equal(t, DutyUnknown, o.Occurrences(&Agreement{}, Watch{On: perhaps("2026-07-01")})[0].State)
	// Where the day cannot be told, what is done is done all the same.
	o = Obligation{Rule: &DueRule{After: EventSigned}, Fulfilments: []Fulfilment{{On: perhaps("2026-06-01")}}}
	assert.Equal(t, []string{"1  met act-not-recorded"}, told(o.Occurrences(&Agreement{}, Watch{On: due})))
}

// What is done counts for the due day that it names.
func TestFulfilmentsOfMany(t *testing.T) {
	quarterly := func(done ...Fulfilment) []string {
		o := Obligation{Due: perhaps("2026-03-31"), Rule: &DueRule{Every: span("P3M"), Times: 4}, Fulfilments: done}
		return told(o.Occurrences(&Agreement{}, Watch{On: perhaps("2027-01-01")}))
	}
	one, two, three, four := "1 2026-03-31 ", "2 2026-06-30 ", "3 2026-09-30 ", "4 2026-12-31 "
	assert.Equal(t, []string{one + "not-met", two + "met", three + "partly-met", four + "not-met"}, quarterly(
		Fulfilment{Due: perhaps("2026-06-30"), On: perhaps("2026-06-30")}, Fulfilment{Due: perhaps("2026-09"), On: perhaps("2026-09-01"), Part: quantity.PercentOf(30)}))
	assert.Equal(t, []string{one + "not-met", two + "not-met", three + "not-met", four + "not-met"},
		quarterly(Fulfilment{Due: perhaps("2026-05-15")}), "none of its days")
	maybe := "unknown fulfilment-not-placed"
	assert.Equal(t, []string{one + maybe, two + "met", three + maybe, four + maybe},
		quarterly(Fulfilment{}, Fulfilment{Due: perhaps("2026-06-30")}), "for one of them")
	assert.Equal(t, []string{one + maybe, two + maybe, three + maybe, four + maybe}, quarterly(Fulfilment{Due: perhaps("2026")}))
	// In a shorter time the doubt is the same.
	o := Obligation{Due: perhaps("2026-03-31"), Rule: &DueRule{Every: span("P3M")}, Fulfilments: []Fulfilment{{Due: perhaps("2026")}, {Due: perhaps("2027-03-31")}}}
	assert.Equal(t, []string{four + maybe, "5 2027-03-31 met", "6 2027-06-30 not-yet"},
		told(o.Occurrences(&Agreement{}, Watch{Within: calendar.MustPeriod("2026-12/2027-06"), On: perhaps("2027-01-01")})))
}

// Of a long life as many occurrences are listed as one can be asked to read.
func TestMaxOccurrences(t *testing.T) {
	daily := Obligation{Due: perhaps("0001-01-01"), Rule: &DueRule{Every: span("P1D")}}
	w := Watch{Within: calendar.MustPeriod("0001/9999"), On: perhaps("2026-11-21")}
	list := daily.Occurrences(&Agreement{}, w)
	require.Len(t, list, MaxOccurrences)
	assert.Equal(t, DoubtMoreToFollow, list[MaxOccurrences-1].Doubt)
	assert.Equal(t, NoDoubt, list[MaxOccurrences-2].Doubt)
	w.Within = calendar.MustPeriod("9999-12-30/..")
	assert.Equal(t, []string{"3652058 9999-12-30 not-yet", "3652059 9999-12-31 not-yet"},
		told(daily.Occurrences(inForce("0001-01-01"), Watch{Within: calendar.MustPeriod("9999-12-30/9999-12-31"), On: perhaps("2026-11-21")})))
	// Many fulfilments of many days are placed one by one.
	for i := range 100_000 {
		daily.Fulfilments = append(daily.Fulfilments, Fulfilment{Due: perhaps("2020-01-01").AddDays(i % 5000), On: perhaps("2020-01-01")})
	}
	w.Within = calendar.MustPeriod("2020/2026")
	for _, x := range daily.Occurrences(&Agreement{}, w) {
		require.Equal(t, DutyMet, x.State)
	}
}

// Rules that make no sense give no day and never hang.
func TestRubbishRules(t *testing.T) {
	huge, late := math.MaxInt, perhaps("9999-12-31")
	for name, r := range map[string]DueRule{
		"backwards":     {Every: calendar.Span{Days: -1}},
		"back and on":   {Every: calendar.Span{Months: 1, Days: -31}},
		"huge":          {Every: calendar.Span{Years: huge, Months: huge, Days: huge}},
		"huge within":   {Within: calendar.Span{Days: huge}},
		"past the end":  {Within: calendar.Span{Years: 9999}},
		"times":         {Times: -1, Every: span("P1D")},
		"working days":  {WorkingDays: huge},
		"working back":  {WorkingDays: -1},
		"two ways":      {WorkingDays: 1, Within: span("P1D")},
		"both and huge": {WorkingDays: huge, Within: calendar.Span{Days: huge}, Every: calendar.Span{Days: huge}, Times: huge},
	} {
		o := Obligation{Due: perhaps("2026-01-01"), Rule: &r, Fulfilments: []Fulfilment{{Part: quantity.PercentOf(-1)}}}
		list := o.Occurrences(&Agreement{}, Watch{On: perhaps("2026-11-21"), Within: calendar.Period{End: late}})
		require.Len(t, list, 1, name)
		assert.Equal(t, DoubtRule, list[0].Doubt, name)
		assert.True(t, list[0].Due.IsZero(), name)
	}
	// Right, but without a second time in the calendar.
	o := Obligation{Due: perhaps("2026-01-01"), Rule: &DueRule{Every: calendar.Span{Years: 999999, Months: 999999, Days: 999999}, Times: huge}}
	assert.Len(t, o.Occurrences(&Agreement{}, Watch{Within: calendar.Period{End: late}}), 1)
	// A window that ends before it begins.
	o = Obligation{Due: perhaps("2026-01-01"), Rule: &DueRule{Every: span("P1D")}, Fulfilments: []Fulfilment{{Due: perhaps("2026-01-05")}}}
	assert.Empty(t, o.Occurrences(&Agreement{}, Watch{Within: calendar.MustPeriod("2027/2026")}))
}

// The days of a recurring duty are those of counting one after another from the
// first, whatever the window.
func TestOccurrencesOneByOne(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		first := perhaps("1990-01-01").AddDays(r.IntN(15_000))
		every := calendar.Span{Years: r.IntN(3), Months: r.IntN(14), Days: r.IntN(40)}
		if every.IsZero() {
			every.Days = 1
		}
		from := perhaps("1990-01-01").AddDays(r.IntN(16_000))
		to := from.AddDays(r.IntN(3000))
		o := Obligation{Due: first, Rule: &DueRule{Every: every, Times: r.IntN(20)}}
		var want []string
		for k := 0; o.Rule.Times == 0 || k < o.Rule.Times; k++ {
			d := first.Add(calendar.Span{Years: k * every.Years, Months: k * every.Months, Days: k * every.Days})
			if d.YMD() > to.YMD() {
				break
			}
			if d.YMD() >= from.YMD() {
				want = append(want, strconv.Itoa(k+1)+" "+d.String()+" not-yet")
			}
		}
		got := told(o.Occurrences(&Agreement{}, Watch{Within: calendar.Period{Start: from, End: to}, On: perhaps("1980-01-01")}))
		require.Equal(t, want, got, "%v every %v from %v to %v", first, every, from, to)
	}
}
