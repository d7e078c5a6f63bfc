package agreement_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// The term of this agreement ended on 27 August 2024, and on 13 December it was
// extended backwards: what held in October depends on when one asks.
func ExampleAgreement_KnownOn() {
	day := calendar.MustDate
	a := agreement.Agreement{
		Term: agreement.Term{Covers: calendar.MustPeriod("1979-01-31/2024-08-27"), Renewal: agreement.RenewalConsent},
		Events: []agreement.Event{
			{Kind: agreement.EventInForce, On: day("1979-01-31")},
			{Kind: agreement.EventRenewed, On: day("2024-12-13"), Effect: day("2024-08-27"),
				Term: &agreement.Term{Length: calendar.MustSpan("P5Y"), Renewal: agreement.RenewalConsent}},
		},
	}
	october := day("2024-10-01")
	then, now := a.KnownOn(october).StatusOn(october), a.StatusOn(october)
	fmt.Println("as known then:", then.Status, then.Sure, then.Why)
	fmt.Println("as known now: ", now.Status, now.Sure, "until", a.TermEndOn(october))
	fmt.Println(then.Why.Label(language.Vietnamese))
	// Output:
	// as known then: expired false renewal-unknown
	// as known now:  in-force true until 2029-08-26
	// thời hạn đã hết, chưa ghi nhận có gia hạn hay không
}

// Five years, then a year at a time unless notice is given six months before.
func ExampleAgreement_NoticeBy() {
	day := calendar.MustDate("2026-11-21")
	a := agreement.Agreement{
		Term: agreement.Term{Length: calendar.MustSpan("P5Y"), Renewal: agreement.RenewalAutomatic,
			Further: calendar.MustSpan("P1Y"), Notice: calendar.MustSpan("P6M")},
		Events: []agreement.Event{{Kind: agreement.EventInForce, On: calendar.MustDate("2010-03-01")}},
	}
	fmt.Println("ends", a.TermEndOn(day), "next from", a.NextTermOn(day), "notice by", a.NoticeBy(day))
	a.Events = append(a.Events, agreement.Event{Kind: agreement.EventNotice, On: calendar.MustDate("2026-08-28")})
	fmt.Println("after notice in time:", a.StatusOn(calendar.MustDate("2027-03-01")).Status)
	// Output:
	// ends 2027-02-28 next from 2027-03-01 notice by 2026-08-28
	// after notice in time: expired
}

func ExampleAgreement_StandingOf() {
	partner := func(n byte) (p id.Partner) {
		p, _ = id.From[id.Partner](id.External{Scheme: "example", Value: string('a' + rune(n))})
		return p
	}
	a := agreement.Agreement{Events: []agreement.Event{{Kind: agreement.EventInForce, On: calendar.MustDate("2001-01-01")}}}
	for n := range byte(3) {
		a.Parties = append(a.Parties, agreement.Party{Partner: partner(n), Roles: []agreement.Role{agreement.RoleSignatory}})
	}
	a.Events = append(a.Events,
		agreement.Event{Kind: agreement.EventRatified, On: calendar.MustDate("2000-05-01"), Party: partner(0)},
		agreement.Event{Kind: agreement.EventRatified, On: calendar.MustDate("2000-11-01"), Party: partner(1)},
		agreement.Event{Kind: agreement.EventWithdrawn, On: calendar.MustDate("2010-01-01"), Party: partner(1)},
	)
	on := calendar.MustDate("2011-01-01")
	fmt.Println("the whole:", a.StatusOn(on).Status)
	for n := range byte(3) {
		s := a.StandingOf(partner(n), on)
		fmt.Println(s.Status, s.Why)
	}
	// Output:
	// the whole: in-force
	// in-force by-event
	// withdrawn by-event
	// signed consent-unknown
}

func ExampleAgreement_ReservationsOn() {
	one := id.Must[id.Partner]("0190a000-0000-7000-8000-000000000001")
	two := id.Must[id.Partner]("0190a000-0000-7000-8000-000000000002")
	a := agreement.Agreement{Events: []agreement.Event{
		{Kind: agreement.EventReserved, On: calendar.MustDate("2001-05-10"), Party: one, Note: text.Of("Article 9 does not apply.", "Không áp dụng Điều 9.")},
		{Kind: agreement.EventObjected, On: calendar.MustDate("2001-12-01"), Party: two, Toward: one},
		{Kind: agreement.EventUnreserved, On: calendar.MustDate("2010-01-01"), Party: one},
	}}
	for _, year := range []string{"2003-01-01", "2011-01-01"} {
		for _, r := range a.ReservationsOn(calendar.MustDate(year)) {
			words, _ := r.Text.Get("vi")
			fmt.Println(year, words, "withdrawn:", r.Withdrawn, "objections:", len(r.Objections), "silence until", r.Silence)
		}
	}
	// Output:
	// 2003-01-01 Không áp dụng Điều 9. withdrawn: no objections: 1 silence until 2002-05-10
	// 2011-01-01 Không áp dụng Điều 9. withdrawn: yes objections: 1 silence until 2002-05-10
}

// An amendment and a renewal are agreements of their own; together with what
// they change they tell the text and the term of any day.
func ExampleConsolidated() {
	act := func(on string) []agreement.Event {
		return []agreement.Event{{Kind: agreement.EventSigned, On: calendar.MustDate(on)}, {Kind: agreement.EventInForce, On: calendar.MustDate(on)}}
	}
	first := agreement.Agreement{ID: id.Must[id.Agreement]("0190a000-0000-7000-8000-0000000000b0"), Events: act("2010-01-01"),
		Term: agreement.Term{Length: calendar.MustSpan("P5Y"), Renewal: agreement.RenewalConsent}}
	amendment := agreement.Agreement{ID: id.Must[id.Agreement]("0190a000-0000-7000-8000-0000000000b1"), Events: act("2012-03-01"),
		Links: []agreement.Link{{Kind: agreement.LinkAmends, Agreement: first.ID}}}
	renewal := agreement.Agreement{ID: id.Must[id.Agreement]("0190a000-0000-7000-8000-0000000000b2"), Events: act("2015-01-01"),
		Links: []agreement.Link{{Kind: agreement.LinkRenews, Agreement: first.ID}}, Term: agreement.Term{Length: calendar.MustSpan("P3Y")}}

	whole, err := agreement.Consolidated(&first, &amendment, &renewal)
	if err != nil {
		fmt.Println(err)
		return
	}
	on := calendar.MustDate("2016-01-01")
	for _, l := range whole.LayersOn(on) {
		fmt.Println(l.Act, "since", l.Since)
	}
	fmt.Println(whole.StatusOn(on).Status, "until", whole.TermEndOn(on))
	// Output:
	// signed since 2010-01-01
	// amended since 2012-03-01
	// renewed since 2015-01-01
	// in-force until 2017-12-31
}

func ExampleDiff() {
	before := agreement.Agreement{Form: agreement.FormMoU, Term: agreement.Term{Notice: calendar.MustSpan("P6M")}}
	after := before
	after.Term.Notice = calendar.MustSpan("P3M")
	after.Languages = []string{"vi"}
	changes, err := agreement.Diff(&before, &after)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range changes {
		fmt.Println(c.Kind.Label(language.Vietnamese), c.Pointer, string(c.Before), string(c.After))
	}
	// Output:
	// bổ sung /languages  ["vi"]
	// sửa đổi /term/notice "P6M" "P3M"
}
