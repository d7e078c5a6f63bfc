package agreement

import (
	"slices"
	"testing"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// anyLife makes an agreement out of bytes: eight for each act, the first six for
// the term.
func anyLife(b []byte) *Agreement {
	var kinds []EventKind
	for e := range EventKinds().All() {
		kinds = append(kinds, EventKind(e.Code))
	}
	at := func(i int) int {
		if i < len(b) {
			return int(b[i])
		}
		return 0
	}
	date := func(x, y int) calendar.Date {
		d := calendar.MustDate("2000-01-01").AddDays(x*40 + y)
		switch x % 7 {
		case 0:
			return calendar.Date{}
		case 1:
			d, _ = calendar.NewDate(d.Year(), 0, 0)
		case 2:
			d, _ = calendar.NewDate(d.Year(), d.Month(), 0)
		}
		return d.Qualify(y%11 == 0, y%13 == 0)
	}
	term := func(i int) Term {
		t := Term{Length: calendar.Span{Months: at(i) % 100}, Further: calendar.Span{Days: at(i+1) % 90}, Notice: calendar.Span{Days: at(i + 2)}}
		t.Renewal = []Renewal{"", RenewalAutomatic, RenewalConsent, RenewalNone, RenewalOpen, "whatever"}[at(i+3)%6]
		if at(i+4)%3 == 0 {
			t.Covers.End = date(at(i+4), at(i+5))
		}
		return t
	}
	parties := []id.Partner{{}, ministryVN, ministryJP, university}
	a := &Agreement{Parties: signing(parties[1 : 2+at(3)%3]...), Term: term(0), PartiesOpen: at(5)%5 == 0}
	for i := 6; i < len(b); i += 8 {
		e := Event{Kind: kinds[at(i)%len(kinds)], On: date(at(i+1), at(i+2)), Party: parties[at(i+3)%4], Toward: parties[at(i+4)%4]}
		if at(i+5)%3 == 0 {
			e.Effect = date(at(i+5), at(i+6))
		}
		if at(i+6)%4 == 0 {
			e.Known = date(at(i+6), at(i+7))
		}
		if at(i+7)%4 == 0 {
			t := term(i)
			e.Term = &t
		}
		a.Events = append(a.Events, e)
	}
	return a
}

// FuzzLife asks everything about the life of any agreement. Answers do not hang
// on the order of the acts, a term ends on a day that lies in it, and what was
// known on the last day of all is what is known.
func FuzzLife(f *testing.F) {
	f.Add([]byte("\x05\x0c\x06\x01\x00\x00" + "\x03\x0f\x01\x00\x00\x01\x01\x01" + "\x09\x10\x01\x00\x00\x01\x01\x01"))
	f.Add([]byte("\x3c\x1e\x5a\x01\x03\x07" + "\x09\x0f\x01\x00\x00\x01\x01\x01" + "\x15\x30\x05\x02\x00\x01\x01\x01" + "\x0d\x31\x05\x00\x00\x06\x02\x04"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 400 {
			return
		}
		a := anyLife(b)
		back := *a
		back.Events = slices.Clone(a.Events)
		slices.Reverse(back.Events)
		for _, day := range []string{"2000-06-15", "2004-02-29", "2011", "2015-07", "2031-01-01", "9999-12-31"} {
			on := calendar.MustDate(day)
			now := a.StatusOn(on)
			if now.Sure && now.Since.IsZero() {
				t.Fatalf("%s: surely %s since nobody knows when: %+v", day, now.Status, a)
			}
			if other := back.StatusOn(on); other != now {
				t.Fatalf("%s: %+v, with the acts turned round %+v: %+v", day, now, other, a)
			}
			end := a.TermEndOn(on)
			if other := back.TermEndOn(on); other != end {
				t.Fatalf("%s: the term ends on %s, with the acts turned round on %s: %+v", day, end, other, a)
			}
			a.NoticeBy(on)
			a.NextTermOn(on)
			a.StandingOf(ministryJP, on)
			for _, r := range a.ReservationsOn(on) {
				if a.Events[r.Event].Kind != EventReserved {
					t.Fatalf("%s: not a reservation: %+v", day, r)
				}
			}
			if layers := a.LayersOn(on); len(layers) == 0 || layers[0].Act != EventSigned {
				t.Fatalf("%s: %+v", day, layers)
			}
			a.KnownOn(on).StatusOn(on)
		}
		if known := a.KnownOn(calendar.MustDate("9999-12-31")); len(known.Events) > len(a.Events) {
			t.Fatal("more is known than there is")
		}
	})
}

// A record of very many acts is answered in time that grows with their number:
// what grew with its square would run into the time limit of go test.
func TestLifeOfManyActs(t *testing.T) {
	day := calendar.MustDate("1990-01-01")
	kinds := []EventKind{EventRenewed, EventNotice, EventReserved, EventObjected, EventUnreserved, EventObjectionLifted, EventAmended,
		EventSuspended, EventResumed, EventExpired, EventWithdrawn, EventRatified, EventDeclared, EventProvisionalEnd}
	a := &Agreement{Parties: signing(ministryVN, ministryJP, university), Term: Term{Length: calendar.MustSpan("P1Y"), Renewal: RenewalAutomatic, Notice: calendar.MustSpan("P1M")}}
	a.Events = append(a.Events, at(EventSigned, "1989-01-01"), at(EventInForce, "1990-01-01"))
	for i := range 60_000 {
		e := Event{Kind: kinds[i%len(kinds)], On: day.AddDays(i % 12_000), Note: text.In("en", "x")}
		if i%3 > 0 {
			e.Party, e.Toward = a.Parties[i%3].Partner, a.Parties[(i+1)%3].Partner
		}
		if i%5 == 0 {
			e.Effect = e.On.AddDays(-i % 700)
		}
		if i%7 == 0 {
			e.Term = &Term{Length: calendar.Span{Days: 1 + i%9}, Renewal: RenewalAutomatic}
		}
		a.Events = append(a.Events, e)
	}
	on := calendar.MustDate("2026-11-21")
	a.StatusOn(on)
	a.TermEndOn(on)
	a.NextTermOn(on)
	a.StandingOf(university, on)
	a.ReservationsOn(on)
	a.LayersOn(on)
	a.KnownOn(day).StatusOn(day)
	everything(t).Inspect(a)
	changes, err := Diff(a, a)
	if err != nil || len(changes) > 0 {
		t.Fatal("an agreement differs from itself", err)
	}
}
