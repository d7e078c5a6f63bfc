package agreement

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// extended is the agreement of the United States and China as its record tells
// of two times: its last term ended on 27 August 2024, and on 13 December 2024
// it was extended backwards from that day.
func extended() *Agreement {
	day := calendar.MustDate
	return &Agreement{
		Parties: signing(ministryVN, ministryJP),
		Term:    Term{Covers: calendar.MustPeriod("1979-01-31/2024-08-27"), Renewal: RenewalConsent},
		Events: []Event{
			at(EventInForce, "1979-01-31"),
			{Kind: EventRenewed, On: day("2024-12-13"), Effect: day("2024-08-27"), Term: &Term{Length: calendar.MustSpan("P5Y"), Renewal: RenewalConsent}},
		},
	}
}

func TestKnownOn(t *testing.T) {
	day := calendar.MustDate
	a := extended()
	autumn := day("2024-10-01")
	assert.Equal(t, InForce, a.StatusOn(autumn).Status, "as known today")
	assert.Equal(t, Standing{Expired, day("2024-08-27"), false, RenewalUnknown}, a.KnownOn(autumn).StatusOn(autumn), "as known that autumn")
	assert.Equal(t, day("2029-08-26"), a.TermEndOn(autumn), "five years from 27 August 2024")
	assert.Equal(t, Term{Length: calendar.MustSpan("P5Y"), Renewal: RenewalConsent}, a.TermOn(autumn))
	assert.Equal(t, a.Term, a.TermOn(day("2024-08-26")), "the term before")
	assert.Same(t, a, a.KnownOn(day("2024-12-13")), "nothing is left out")

	// The same where the register noted the expiry as an act.
	a.Events = append(a.Events, at(EventExpired, "2024-08-28"))
	assert.Equal(t, InForce, a.StatusOn(autumn).Status)
	assert.Equal(t, Expired, a.KnownOn(autumn).StatusOn(autumn).Status)
	assert.Empty(t, codesAbout(t, a, "AGR-EVENT-AFTER-END", "AGR-EVENT-ONCE", "AGR-EVENT-BACKWARDS"))

	// A signature of 2020 that the register learned of in 2023.
	late := &Agreement{Events: []Event{{Kind: EventTerminated, On: day("2020-05-01"), Known: day("2023-02-01")}, at(EventInForce, "2010-01-01")},
		Term: Term{Renewal: RenewalOpen}}
	assert.Equal(t, Terminated, late.StatusOn(day("2021-01-01")).Status)
	assert.Equal(t, InForce, late.KnownOn(day("2022-01-01")).StatusOn(day("2021-01-01")).Status)
	assert.Equal(t, Terminated, late.KnownOn(day("2023-02-01")).StatusOn(day("2021-01-01")).Status)
}

// codesAbout returns which of the rules the agreement breaks.
func codesAbout(t *testing.T, a *Agreement, codes ...string) (list []string) {
	for _, c := range codesOf(everything(t), a) {
		if slices.Contains(codes, string(c)) {
			list = append(list, string(c))
		}
	}
	return list
}

// What was done by the day stays, what was done later goes, in every list.
func TestKnownOnLists(t *testing.T) {
	day := calendar.MustDate
	a := sample()
	a.Steps = []Step{{Kind: "opinion-given", On: day("2024-01-10")}, {Kind: "decision", On: day("2024-02-10"), Known: day("2026-01-01")}}
	a.Assurances = []Assurance{{Question: "GATE-LAW", On: day("2026-01-01")}}
	a.Obligations[5].Fulfilments = []Fulfilment{{On: day("2024-06-01")}, {On: day("2026-06-01")}}
	a.Committees = []Committee{{Sessions: []Session{
		{Number: 1, On: day("2024-09-01"), Actions: []Action{{Key: "A", Done: day("2026-02-01"), Evidence: "S1"}}},
		{Number: 2, On: day("2026-09-01")},
	}}}
	before, err := Diff(a, a)
	require.NoError(t, err)
	require.Empty(t, before)

	then := a.KnownOn(day("2025-06-01"))
	assert.Equal(t, a.Steps[:1], then.Steps)
	assert.Empty(t, then.Assurances)
	assert.Equal(t, a.Activities[:1], then.Activities[:1])
	assert.Len(t, then.Activities, 2, "the committee of 2025 and the project since 2025")
	assert.Equal(t, "2024-12-20", then.Obligations[1].Done.String())
	assert.True(t, then.Obligations[2].Done.IsZero() == false, "June 2025 may have been by the first")
	assert.Equal(t, a.Obligations[5].Fulfilments[:1], then.Obligations[5].Fulfilments)
	require.Len(t, then.Committees[0].Sessions, 1)
	assert.Equal(t, Action{Key: "A"}, then.Committees[0].Sessions[0].Actions[0])
	assert.Equal(t, "2026-02-01", a.Committees[0].Sessions[0].Actions[0].Done.String(), "the agreement itself is unchanged")
	assert.Len(t, a.Obligations[5].Fulfilments, 2)
}

// Five years from 1 March 2010, then a year at a time, unless notice is given
// six months before: the first term ends on 28 February 2015, its last day for
// notice is 28 August 2014.
func TestNotice(t *testing.T) {
	day := calendar.MustDate
	automatic := Term{Length: calendar.MustSpan("P5Y"), Renewal: RenewalAutomatic, Further: calendar.MustSpan("P1Y"), Notice: calendar.MustSpan("P6M")}
	open := Term{Renewal: RenewalOpen, Notice: calendar.MustSpan("P3M")}
	make := func(term Term, notice Event) *Agreement {
		return &Agreement{Parties: signing(ministryVN, ministryJP), Term: term, Events: []Event{at(EventInForce, "2010-03-01"), notice}}
	}
	one := func(on string) Event { return by(at(EventNotice, on), ministryJP) }
	for _, test := range []struct {
		name string
		a    *Agreement
		on   string
		want Standing
	}{
		{"in time, the term still runs", make(automatic, one("2014-08-28")), "2015-02-28", Standing{InForce, day("2010-03-01"), true, ByEvent}},
		{"in time, a day after the term", make(automatic, one("2014-08-28")), "2015-03-01", Standing{Expired, day("2015-02-28"), true, ByNotice}},
		{"a day late, one term more", make(automatic, one("2014-08-29")), "2016-02-29", Standing{InForce, day("2010-03-01"), true, ByEvent}},
		{"a day late, after that", make(automatic, one("2014-08-29")), "2016-03-01", Standing{Expired, day("2016-02-29"), true, ByNotice}},
		{"in August, perhaps late", make(automatic, one("2014-08")), "2015-03-01", Standing{InForce, day("2010-03-01"), false, DateTooVague}},
		{"not yet given", make(automatic, one("2014-08-28")), "2014-08-27", Standing{InForce, day("2010-03-01"), true, ByEvent}},
		{"indefinite, in the notice period", make(open, one("2020-01-15")), "2020-04-14", Standing{InForce, day("2010-03-01"), true, ByEvent}},
		{"indefinite, after three months", make(open, one("2020-01-15")), "2020-04-15", Standing{Terminated, day("2020-04-15"), true, ByNotice}},
		{"no notice period on record", make(Term{Renewal: RenewalOpen}, one("2020-01-15")), "2020-04-15", Standing{InForce, day("2010-03-01"), false, DateTooVague}},
		{"says from when it counts", make(open, Event{Kind: EventNotice, On: day("2020-01-15"), Effect: day("2020-02-01")}), "2020-02-01", Standing{Terminated, day("2020-02-01"), true, ByNotice}},
	} {
		assert.Equal(t, test.want, test.a.StatusOn(day(test.on)), test.name)
	}
	// Of two notices the one that counts first ends it, in its own way.
	two := make(automatic, one("2014-08-28"))
	two.Events = append(two.Events, Event{Kind: EventNotice, On: day("2014-10-01"), Effect: day("2014-12-01"), Party: ministryVN})
	permute(two.Events, func(events []Event) {
		a := *two
		a.Events = events
		assert.Equal(t, Standing{Terminated, day("2014-12-01"), true, ByNotice}, a.StatusOn(day("2015-06-01")))
	})

	a := make(automatic, one("2014-08-28"))
	assert.Equal(t, day("2015-02-28"), a.TermEndOn(day("2020-01-01")), "no term follows a notice in time")
	a.Events = append(a.Events, at(EventRenewed, "2014-12-01"))
	assert.Equal(t, InForce, a.StatusOn(day("2015-06-01")).Status, "renewed by all after the notice")
}

// Of three, one that leaves does not end the agreement; two do, when the second goes.
func TestWithdrawing(t *testing.T) {
	day := calendar.MustDate
	a := &Agreement{Parties: signing(ministryVN, ministryJP, university), Term: Term{Renewal: RenewalOpen, Notice: calendar.MustSpan("P1Y")},
		Events: []Event{at(EventInForce, "2010-01-01"), by(at(EventWithdrawn, "2015-01-01"), university), by(at(EventNotice, "2018-06-01"), ministryJP)}}
	assert.Equal(t, Standing{InForce, day("2010-01-01"), true, ByEvent}, a.StatusOn(day("2019-05-31")))
	assert.Equal(t, Standing{Withdrawn, day("2019-06-01"), true, ByEvent}, a.StatusOn(day("2019-06-01")))
	assert.Equal(t, Withdrawn, a.StandingOf(university, day("2016-01-01")).Status)
	assert.Equal(t, InForce, a.StandingOf(ministryVN, day("2016-01-01")).Status)
	assert.Equal(t, Standing{Withdrawn, day("2019-06-01"), true, ByNotice}, a.StandingOf(ministryJP, day("2019-06-01")))
	a.Events = append(a.Events, by(at(EventWithdrawn, "2021-01-01"), ministryVN))
	assert.Equal(t, day("2019-06-01"), a.StatusOn(day("2022-01-01")).Since, "it was over when the second had gone")
}

func TestStandingOf(t *testing.T) {
	day := calendar.MustDate
	// A treaty of three, in force for those that ratified since 2001; the third
	// signed only, and accedes in 2005.
	a := &Agreement{Parties: signing(ministryVN, ministryJP, university), Events: []Event{
		at(EventSigned, "2000-01-01"), by(at(EventRatified, "2000-06-01"), ministryVN), by(at(EventRatified, "2000-09-01"), ministryJP),
		at(EventInForce, "2001-01-01"), by(at(EventAcceded, "2005-03-01"), university), by(at(EventInForce, "2005-04-01"), university),
	}}
	assert.Equal(t, Standing{InForce, day("2001-01-01"), true, ByEvent}, a.StandingOf(ministryVN, day("2002-01-01")))
	assert.Equal(t, Standing{Signed, day("2001-01-01"), false, ConsentUnknown}, a.StandingOf(university, day("2002-01-01")))
	assert.Equal(t, InForce, a.StandingOf(university, day("2005-04-01")).Status)
	assert.Equal(t, Standing{}, a.StandingOf(stranger, day("2002-01-01")))
	assert.Equal(t, Standing{}, a.StandingOf(id.Partner{}, day("2002-01-01")))

	// Applied provisionally from signature until notice that there will be no ratification.
	a = &Agreement{Parties: signing(ministryVN, ministryJP), Events: []Event{at(EventSigned, "2000-01-01"), at(EventProvisional, "2000-01-01"), at(EventProvisionalEnd, "2003-01-01")}}
	assert.Equal(t, Provisional, a.StatusOn(day("2002-12-31")).Status)
	assert.Equal(t, Signed, a.StatusOn(day("2003-01-01")).Status)
}

func TestReservationsOn(t *testing.T) {
	day := calendar.MustDate
	a := &Agreement{Parties: signing(ministryVN, ministryJP, university), Events: []Event{
		by(at(EventReserved, "2001-05-10"), ministryJP),
		{Kind: EventObjected, On: day("2001-12-01"), Party: ministryVN, Toward: ministryJP},
		{Kind: EventObjected, On: day("2002-01-01"), Party: university, Toward: ministryJP},
		{Kind: EventObjectionLifted, On: day("2004-01-01"), Party: university, Toward: ministryJP},
		by(at(EventUnreserved, "2010"), ministryJP),
		by(at(EventReserved, "2012-01-01"), ministryJP),
		by(at(EventDeclared, "2001-05-10"), university),
	}}
	assert.Empty(t, a.ReservationsOn(day("2001-05-09")))
	got := a.ReservationsOn(day("2003-01-01"))
	require.Len(t, got, 1)
	assert.Equal(t, day("2002-05-10"), got[0].Silence, "twelve months")
	assert.Equal(t, calendar.No, got[0].Withdrawn)
	assert.Equal(t, []Objection{{ministryVN, day("2001-12-01"), 1}, {university, day("2002-01-01"), 2}}, got[0].Objections)
	got = a.ReservationsOn(day("2005-01-01"))
	assert.Equal(t, []Objection{{ministryVN, day("2001-12-01"), 1}}, got[0].Objections)
	assert.Equal(t, calendar.Unknown, a.ReservationsOn(day("2010-06-01"))[0].Withdrawn)
	got = a.ReservationsOn(day("2013-01-01"))
	require.Len(t, got, 2)
	assert.Equal(t, calendar.Yes, got[0].Withdrawn)
	assert.Equal(t, calendar.No, got[1].Withdrawn, "made after the withdrawal")
	assert.Empty(t, got[1].Objections, "made after the objections")
	assert.Equal(t, []int{6}, a.DeclarationsOn(day("2003-01-01")))
}

// A chain: the agreement of 2010 for five years, changed in 2012, the change
// itself changed in 2014, renewed in 2015 for three years, replaced in 2017.
func TestConsolidated(t *testing.T) {
	day := calendar.MustDate
	key := func(n string) id.Agreement { return id.Must[id.Agreement]("0190a000-0000-7000-8000-0000000000" + n) }
	link := func(n string, k LinkKind, to, inForce string, term Term) *Agreement {
		return &Agreement{ID: key(n), Links: []Link{{k, key(to)}}, Term: term, Events: []Event{at(EventSigned, inForce), at(EventInForce, inForce)}}
	}
	base := &Agreement{ID: key("b0"), Term: Term{Length: calendar.MustSpan("P5Y"), Renewal: RenewalConsent}, Events: []Event{at(EventSigned, "2010-01-01"), at(EventInForce, "2010-01-01")}}
	others := []*Agreement{
		link("b3", LinkRenews, "b0", "2015-01-01", Term{Length: calendar.MustSpan("P3Y"), Renewal: RenewalNone}),
		link("b2", LinkAmends, "b1", "2014-06-01", Term{}),
		link("b1", LinkAmends, "b0", "2012-03-01", Term{}),
		link("b4", LinkSupersedes, "b0", "2017-07-01", Term{}),
		link("b5", LinkRelated, "b0", "2011-01-01", Term{}),
	}
	whole, err := Consolidated(base, others...)
	require.NoError(t, err)
	require.Len(t, base.Events, 2, "the base is unchanged")
	var read []string
	for _, l := range whole.LayersOn(day("2016-01-01")) {
		read = append(read, string(l.Act)+" "+l.Since.String()+" "+l.Instrument.String()[34:])
	}
	assert.Equal(t, []string{"signed 2010-01-01 b0", "amended 2012-03-01 b1", "amended 2014-06-01 b2", "renewed 2015-01-01 b3"}, read)
	assert.Equal(t, day("2014-12-31"), whole.TermEndOn(day("2013-01-01")))
	assert.Equal(t, day("2017-12-31"), whole.TermEndOn(day("2016-01-01")), "three years from 2015")
	assert.Equal(t, InForce, whole.StatusOn(day("2016-01-01")).Status)
	assert.Equal(t, Standing{Superseded, day("2017-07-01"), true, ByEvent}, whole.StatusOn(day("2018-01-01")))
	assert.Len(t, whole.LayersOn(day("2013-01-01")), 2)

	again, err := Consolidated(whole, others...)
	require.NoError(t, err)
	assert.Equal(t, whole.Events, again.Events, "what the base records is not added twice")

	base.Links = []Link{{LinkAmends, key("b2")}}
	_, err = Consolidated(base, append(others, base)...)
	var circle *CycleError
	require.ErrorAs(t, err, &circle)
	assert.Equal(t, base.ID, circle.Agreement)
	base.Links = []Link{{LinkAmends, key("b1")}}
	_, err = Consolidated(base, others...)
	require.ErrorAs(t, err, &circle, "b1 amends the base, and the base b1")
}

func TestDiff(t *testing.T) {
	day := calendar.MustDate
	a, b := sample(), sample()
	b.Form = FormArrangement
	b.Parties[0], b.Parties[1] = b.Parties[1], b.Parties[0] // order alone is no difference
	b.Term.Notice = calendar.MustSpan("P3M")
	b.Events[2].On = day("2024-04-01")
	b.Events = append(b.Events, at(EventPublished, "2024-05-01"))
	b.Obligations = b.Obligations[:5]
	b.Languages = []string{"vi", "en"}
	changes, err := Diff(a, b)
	require.NoError(t, err)
	var got []string
	for _, c := range changes {
		got = append(got, c.Kind.String()+" "+c.Pointer+" "+short(c.Before)+" "+short(c.After))
	}
	assert.Equal(t, []string{
		`changed /events/2/on "2024-03-15" "2024-04-01"`,
		`added /events/3  {"kind":"pu…`,
		`changed /form "memorandum… "arrangemen…`,
		`removed /languages/1 "ja" `,
		`removed /obligations/5 {"bearer":"… `,
		`changed /term/notice "P6M" "P3M"`,
	}, got)
	same, err := Diff(&Agreement{}, &Agreement{})
	require.NoError(t, err)
	assert.Empty(t, same)
}

func short(raw []byte) string {
	if len(raw) > 12 {
		return string(raw[:11]) + "…"
	}
	return string(raw)
}

// A status changes only on days that the record names: when an act counts, the
// day after a term ends, when a notice takes effect. Between them every day has
// the same answer, and asking day by day gives what a replay of the acts gives.
func TestStatusChangesOnlyOnEventDays(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	kinds := []EventKind{EventSigned, EventInForce, EventSuspended, EventResumed, EventTerminated, EventExpired, EventWithdrawn,
		EventRenewed, EventNotice, EventAmended, EventProvisional, EventProvisionalEnd, EventRatified, EventReserved}
	first := calendar.MustDate("2010-01-01")
	for range 400 {
		a := &Agreement{Parties: signing(ministryVN, ministryJP), Term: Term{
			Renewal: []Renewal{RenewalNone, RenewalConsent, RenewalAutomatic, RenewalOpen, ""}[r.IntN(5)],
			Length:  calendar.Span{Months: r.IntN(8)}, Further: calendar.Span{Months: r.IntN(3)}, Notice: calendar.Span{Days: r.IntN(40)},
		}}
		named := map[calendar.Date]bool{}
		for range 1 + r.IntN(6) {
			e := Event{Kind: kinds[r.IntN(len(kinds))], On: first.AddDays(r.IntN(400)), Party: []id.Partner{{}, {}, ministryVN, ministryJP}[r.IntN(4)]}
			if r.IntN(4) == 0 {
				e.Effect = first.AddDays(r.IntN(400))
			}
			if (e.Kind == EventRenewed || e.Kind == EventAmended) && r.IntN(2) == 0 {
				e.Term = &Term{Length: calendar.Span{Months: 1 + r.IntN(5)}, Renewal: a.Term.Renewal}
			}
			named[e.On], named[e.from()] = true, true
			named[e.On.Add(a.Term.Notice)] = true
			a.Events = append(a.Events, e)
		}
		for d, n := first.AddDays(-1), 0; n < 700; d, n = d.AddDays(1), n+1 {
			if end := a.TermEndOn(d); !end.IsZero() {
				named[end.AddDays(1)] = true
			}
		}
		before := a.StatusOn(first.AddDays(-1))
		for n := range 700 {
			d := first.AddDays(n)
			now := a.StatusOn(d)
			require.False(t, now != before && !named[d], "%s: %+v became %+v: %+v", d, before, now, a)
			before = now
		}
	}
}

// replay is the status by acts alone, told as a story: the acts in the order of
// their days, each changing what was. It holds for certain days, acts of all,
// and agreements without a term.
func replay(events []Event, on calendar.Date) Status {
	list := slices.Clone(events)
	slices.SortStableFunc(list, func(x, y Event) int { return int(x.from().YMD() - y.from().YMD()) })
	now := StatusUnknown
	for _, e := range list {
		if e.from().YMD() > on.YMD() {
			break
		}
		switch next, _ := e.Kind.act(); {
		case next == StatusUnknown:
		case next < InForce: // early acts lead on, never back
			if now < InForce {
				now = max(now, next)
			}
		default:
			now = next
		}
	}
	return now
}

func TestStatusAgreesWithReplay(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	kinds := []EventKind{EventProposed, EventNegotiated, EventInitialled, EventSigned, EventRatified, EventProvisional, EventInForce,
		EventSuspended, EventResumed, EventExpired, EventSuperseded, EventTerminated, EventLapsed, EventRegistered}
	first := calendar.MustDate("2010-01-01")
	for range 3000 {
		a := &Agreement{}
		days := r.Perm(60) // no two acts on one day
		for i := range 1 + r.IntN(8) {
			e := Event{Kind: kinds[r.IntN(len(kinds))], On: first.AddDays(days[i])}
			a.Events = append(a.Events, e)
		}
		for n := range 62 {
			on := first.AddDays(n - 1)
			require.Equal(t, replay(a.Events, on), a.StatusOn(on).Status, "%s %v", on, a.Events)
		}
	}
}

// Who is no party ends nothing by a notice; where no signatory is named, whose
// notice it takes is not known.
func TestNoticeOfAStranger(t *testing.T) {
	day := calendar.MustDate
	stranger := id.Must[id.Partner]("0190a000-0000-7000-8000-0000000000ff")
	notice := at(EventNotice, "2024-01-01")
	notice.Effect = day("2024-07-01")
	a := &Agreement{Parties: signing(ministryVN, ministryJP), Events: []Event{at(EventSigned, "2020-01-01"), at(EventInForce, "2020-01-01"), notice}}
	by := func(p id.Partner) Standing { a.Events[2].Party = p; return a.StatusOn(day("2025-01-01")) }
	assert.Equal(t, Standing{InForce, day("2020-01-01"), true, ByEvent}, by(stranger))
	assert.Equal(t, Standing{Terminated, day("2024-07-01"), true, ByNotice}, by(ministryJP))
	a.Parties = nil
	assert.Equal(t, Standing{Terminated, day("2024-07-01"), false, PartiesUnknown}, by(ministryJP))

	// The consent of somebody else makes nobody's own doubtful.
	a = &Agreement{Parties: signing(ministryVN, ministryJP, university), Events: []Event{at(EventSigned, "2020-01-01"), at(EventInForce, "2020-01-01"), at(EventRatified, "2019-12-01")}}
	a.Events[2].Party = stranger
	assert.Equal(t, InForce, a.StandingOf(ministryVN, day("2025-01-01")).Status)
}

// Entries that have one name and only changed places did not change.
func TestDiffOrder(t *testing.T) {
	a := Agreement{Events: []Event{at(EventRenewed, "2020-01-01"), at(EventRenewed, "2021-01-01"), at(EventRenewed, "2022-01-01")}}
	b := Agreement{Events: []Event{at(EventRenewed, "2022-01-01"), at(EventRenewed, "2021-01-01"), at(EventRenewed, "2020-01-01")}}
	changes, err := Diff(&a, &b)
	require.NoError(t, err)
	assert.Empty(t, changes)
	b.Events[0].On = calendar.MustDate("2023-01-01")
	changes, err = Diff(&a, &b)
	require.NoError(t, err)
	require.Len(t, changes, 1)
	assert.Equal(t, "/events/0/on", changes[0].Pointer)
}
