package agreement

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// lives returns n agreements of two parties with eight acts each, as a register
// has them: most signed and ratified party by party, some with dates known to the
// month or year, some amended, renewed, suspended, ended.
func lives(n int) []Agreement {
	all := make([]Agreement, n)
	events := make([]Event, 8*n)
	parties := make([]Party, 2*n)
	roles := []Role{RoleSignatory}
	ends := []EventKind{EventPublished, EventTerminated, EventSuspended, EventRegistered, EventExpired, EventSuperseded, EventAmended, EventWithdrawn}
	renewals := []Renewal{RenewalAutomatic, RenewalConsent, RenewalOpen, RenewalNone}
	for i := range all {
		p := parties[2*i : 2*i+2 : 2*i+2]
		p[0], p[1] = Party{Partner: numbered(i % 400_000), Roles: roles}, Party{Partner: numbered((i + 7) % 400_000), Roles: roles}
		signed, _ := calendar.NewDate(1975+i%50, 1+i%12, 1+i%28)
		force := signed.AddDays(i % 500)
		e := events[8*i : 8*i+8 : 8*i+8]
		var first, second id.Partner
		if i%4 > 0 { // party by party
			first, second = p[0].Partner, p[1].Partner
		}
		e[0] = Event{Kind: EventNegotiated, On: signed.AddMonths(-9)}
		e[1] = Event{Kind: EventSigned, On: signed, Party: first}
		e[2] = Event{Kind: EventSigned, On: signed.AddDays(i % 3), Party: second}
		e[3] = Event{Kind: EventRatified, On: signed.AddDays(i % 200), Party: first}
		e[4] = Event{Kind: EventRatified, On: signed.AddDays(i % 300), Party: second}
		e[5] = Event{Kind: EventInForce, On: force}
		e[6] = Event{Kind: EventRenewed, On: force.AddYears(5)}
		e[7] = Event{Kind: ends[i%len(ends)], On: force.AddYears(6 + i%20)}
		if i%10 == 0 {
			e[5].On, _ = calendar.NewDate(force.Year(), force.Month(), 0)
		}
		if i%25 == 0 {
			e[0].On, _ = calendar.NewDate(signed.Year()-1, 0, 0)
		}
		all[i] = Agreement{Parties: p, Events: e, Term: Term{Length: calendar.Span{Years: 5}, Renewal: renewals[i%4], Notice: calendar.Span{Months: 6}}}
	}
	return all
}

// foldByHand is the status on a day as one would write it for such a register:
// one loop, plain ifs, dates compared as StatusOn compares them.
func foldByHand(a *Agreement, on calendar.Date) Standing {
	var best, doubt, force calendar.Date
	var signed, ratified [2]calendar.Date
	var signedBy, ratifiedBy [2]bool
	status, maybe := StatusUnknown, StatusUnknown
	renewals, sure := 0, true
	take := func(s Status, d calendar.Date) {
		switch d.Compare(on) {
		case calendar.Before, calendar.Same:
			later := lastOf(best, d) == d
			if s < InForce && status < InForce && (s > status || s == status && later) || s >= InForce && (status < InForce || later) {
				status, best = s, d
			}
		case calendar.CannotSay:
			if s > maybe {
				maybe, doubt = s, d
			}
		}
	}
	for i := range a.Events {
		e := &a.Events[i]
		d := e.On
		if !e.Effect.IsZero() {
			d = e.Effect
		}
		switch e.Kind {
		case EventProposed:
			take(Proposed, d)
		case EventNegotiated:
			take(Negotiated, d)
		case EventInitialled:
			take(Initialled, d)
		case EventSigned, EventRatified, EventApproved, EventAccepted, EventAcceded:
			if e.Party.IsZero() {
				take(Signed, d)
				break
			}
			at := 0
			if e.Party == a.Parties[1].Partner {
				at = 1
			}
			if e.Kind == EventSigned {
				signed[at], signedBy[at] = d, true
			} else {
				ratified[at], ratifiedBy[at] = d, true
			}
		case EventProvisional:
			take(Provisional, d)
		case EventInForce:
			force = firstOf(force, d)
			take(InForce, d)
		case EventResumed:
			take(InForce, d)
		case EventSuspended:
			take(Suspended, d)
		case EventExpired:
			take(Expired, d)
		case EventSuperseded:
			take(Superseded, d)
		case EventWithdrawn:
			take(Withdrawn, d)
		case EventTerminated:
			take(Terminated, d)
		case EventLapsed:
			take(Lapsed, d)
		case EventRenewed:
			switch d.Compare(on) {
			case calendar.Before, calendar.Same:
				renewals++
			}
		}
	}
	if signedBy[0] || signedBy[1] || ratifiedBy[0] || ratifiedBy[1] {
		both := !a.PartiesOpen && a.Parties[0].Partner != a.Parties[1].Partner
		for i := range a.Parties { // it takes all that sign
			both = both && a.Parties[i].Has(RoleSignatory)
		}
		if both && signedBy[0] && signedBy[1] {
			take(Signed, lastOf(signed[0], signed[1]))
		}
		if both && ratifiedBy[0] && ratifiedBy[1] {
			take(Signed, lastOf(ratified[0], ratified[1]))
		}
	}
	why := ByEvent
	if status == StatusUnknown {
		if maybe == StatusUnknown {
			return Standing{}
		}
		return Standing{maybe, doubt, false, DateTooVague}
	}
	if maybe > status {
		sure, why = false, DateTooVague
	}
	if status == Signed && sure {
		sure, why = false, ForceNotRecorded
	}
	if status != InForce || a.Term.Renewal == RenewalAutomatic || a.Term.Renewal == RenewalOpen || force.IsZero() {
		return Standing{status, best, sure, why}
	}
	years := a.Term.Length.Years * (1 + renewals)
	end := force.AddYears(years)
	if end.Precision() == calendar.Day {
		end = end.AddDays(-1)
	}
	switch end.Compare(on) {
	case calendar.Before:
		if a.Term.Renewal == RenewalNone {
			return Standing{Expired, end, sure, ByTerm}
		}
		return Standing{Expired, end, false, RenewalUnknown}
	case calendar.CannotSay:
		return Standing{status, best, false, DateTooVague}
	}
	return Standing{status, best, sure, why}
}

var sinkStanding Standing

// The hand-written fold says the same as StatusOn, so that the two may be timed
// side by side.
func TestFoldByHand(t *testing.T) {
	all := lives(4000)
	for i := range all {
		for _, day := range []string{"1980-05-05", "1999-12-31", "2010-06-01", "2026-11-21", "2060-01-01"} {
			on := calendar.MustDate(day)
			require.Equal(t, foldByHand(&all[i], on), all[i].StatusOn(on), "%d on %s: %+v", i, day, all[i])
		}
	}
	on := calendar.MustDate("2026-11-21")
	require.Zero(t, testing.AllocsPerRun(1, func() {
		for i := range all {
			sinkStanding = all[i].StatusOn(on)
		}
	}))
}

// BenchmarkRatioStatus says how many times as long StatusOn takes as the fold
// written by hand, over a million agreements of eight acts:
//
//	go test ./agreement -run '^$' -bench RatioStatus -benchtime 1x
func BenchmarkRatioStatus(b *testing.B) {
	all := lives(1_000_000)
	on := calendar.MustDate("2026-11-21")
	runtime.GC()
	half := len(all) / 2
	byHandRatio(b,
		func(i int) { sinkStanding = all[i*37%len(all)].StatusOn(on) },
		func(i int) { sinkStanding = foldByHand(&all[(i*37+half)%len(all)], on) })
}

// BenchmarkStatusMillion is the status of a million agreements, one after the other.
func BenchmarkStatusMillion(b *testing.B) {
	all := lives(1_000_000)
	on := calendar.MustDate("2026-11-21")
	for _, x := range []struct {
		name string
		f    func(a *Agreement) Standing
	}{
		{"StatusOn", func(a *Agreement) Standing { return a.StatusOn(on) }},
		{"ByHand", func(a *Agreement) Standing { return foldByHand(a, on) }},
	} {
		b.Run(x.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for i := range all {
					sinkStanding = x.f(&all[i])
				}
			}
			b.ReportMetric(float64(len(all))*float64(b.N)/b.Elapsed().Seconds(), "agreements/s")
		})
	}
}
