package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

func lifeExamples() []example {
	day := calendar.MustDate
	add := func(events ...Event) func(a *Agreement) {
		return func(a *Agreement) { a.Events = append(a.Events, events...) }
	}
	three := func(f func(a *Agreement)) func(a *Agreement) { // signatories
		return func(a *Agreement) { a.Parties[2].Roles = append(a.Parties[2].Roles, RoleSignatory); f(a) }
	}
	reserved := Event{Kind: EventReserved, On: day("2024-03-15"), Party: ministryJP, Note: text.In("en", "Article 9 does not apply.")}
	objection := Event{Kind: EventObjected, On: day("2024-09-01"), Party: ministryVN, Toward: ministryJP}
	return []example{
		{Code: "AGR-EVENT-BACKWARDS", Break: add(Event{Kind: EventSuspended, On: day("2026-01-10"), Effect: day("2026-01-01")}), Want: []string{"/events/3/effect"},
			Pass: add(Event{Kind: EventRenewed, On: day("2026-01-10"), Effect: day("2026-01-01")})},
		{Code: "AGR-EVENT-TERM", Break: add(Event{Kind: EventPublished, On: day("2024-04"), Term: &Term{Length: calendar.MustSpan("P2Y")}}), Want: []string{"/events/3/term"},
			Pass: add(Event{Kind: EventAmended, On: day("2024-04"), Term: &Term{Length: calendar.MustSpan("P2Y"), Renewal: RenewalOpen}})},
		{Code: "AGR-EVENT-INSTRUMENT-SELF", Break: func(a *Agreement) {
			a.Events = append(a.Events, Event{Kind: EventAmended, On: day("2025"), Instrument: a.ID})
		}, Want: []string{"/events/3/instrument"}, Pass: add(Event{Kind: EventAmended, On: day("2025"), Instrument: parent})},
		{Code: "AGR-EVENT-UNSIGNED", Break: func(a *Agreement) {
			a.Events[1].Party = ministryVN
			a.Events = append(a.Events, Event{Kind: EventRatified, On: day("2024-03-15"), Party: ministryJP})
		}, Want: []string{"/events/3/party"}, Pass: func(a *Agreement) {
			a.Events[1].Party = ministryVN
			a.Events = append(a.Events, Event{Kind: EventRatified, On: day("2024-03-15"), Party: ministryJP}, Event{Kind: EventSigned, Party: ministryJP, On: day("2024-03-15")})
		}},
		{Code: "AGR-PROVISIONAL-ENDED", Break: add(Event{Kind: EventProvisionalEnd, On: day("2024-05-01")}), Want: []string{"/events/3/kind"},
			Pass: add(Event{Kind: EventProvisional, On: day("2024-03-15")}, Event{Kind: EventProvisionalEnd, On: day("2024-05-01")})},
		// Five years from 15 March 2024 end on 14 March 2029; six months before is 14 September 2028.
		{Code: "AGR-NOTICE-LATE", Break: add(Event{Kind: EventNotice, On: day("2028-09-15")}), Want: []string{"/events/3/on"}, Options: []rule.Option{rule.AsOf(2029_01_01)},
			Pass: add(Event{Kind: EventNotice, On: day("2026-09-14")})},
		{Code: "AGR-RESERVATION-BILATERAL", Break: add(reserved), Want: []string{"/events/3/kind"}, Pass: three(add(reserved))},
		{Code: "AGR-RESERVATION-TEXT", Break: three(func(a *Agreement) {
			r := reserved
			r.Note = nil
			a.Events = append(a.Events, r)
		}), Want: []string{"/events/3/note"}, Pass: three(add(reserved))},
		{Code: "AGR-RESERVATION-PARTY", Break: three(func(a *Agreement) {
			r := reserved
			r.Party = id.Partner{}
			a.Events = append(a.Events, r)
		}), Want: []string{"/events/3/party"}, Pass: three(add(reserved))},
		{Code: "AGR-OBJECTION-TOWARD", Break: three(add(objection)), Want: []string{"/events/3/toward"}, Pass: three(add(reserved, objection))},
		{Code: "AGR-TERM-NO-END", Break: func(a *Agreement) { a.Term.Covers = calendar.MustPeriod("2024-03-15/9999-12-31") }, Want: []string{"/term/covers"},
			Pass: func(a *Agreement) { a.Term.Covers = calendar.MustPeriod("2024-03-15/..") }},
		{Code: "AGR-TERM-NEGATIVE", Break: func(a *Agreement) { a.Term.Notice = calendar.Span{Months: -6} }, Want: []string{"/term"}},
	}
}

// life judges by hand what the table of rules_life.go judges.
func (h *hand) life(a *Agreement, _ rule.Day) {
	n := strconv.Itoa
	signedApart, signedWhole, provisional := false, false, false
	signatories := 0
	for i := range a.Parties {
		if a.Parties[i].Has(RoleSignatory) {
			signatories++
		}
	}
	for i := range a.Events {
		switch e := &a.Events[i]; {
		case e.Kind == EventSigned && e.Party.IsZero():
			signedWhole = signedWhole || !e.On.IsZero()
		case e.Kind == EventSigned:
			signedApart = true
		case e.Kind == EventProvisional:
			provisional = true
		}
	}
	for i := range a.Events {
		e := &a.Events[i]
		at := func(member string) string { return "/events/" + n(i) + "/" + member }
		if e.Kind != EventRenewed && e.Kind != EventAmended {
			if e.Effect.Compare(e.On) == calendar.Before {
				h.add("AGR-EVENT-BACKWARDS", rule.Warning, at("effect"), date("effect", e.Effect.String()), date("on", e.On.String()))
			}
			if e.Term != nil {
				h.add("AGR-EVENT-TERM", rule.Warning, at("term"))
			}
		} else if e.Term != nil && !e.Party.IsZero() {
			h.add("AGR-EVENT-TERM", rule.Warning, at("term"))
		}
		if !e.Instrument.IsZero() && e.Instrument == a.ID {
			h.add("AGR-EVENT-INSTRUMENT-SELF", rule.Error, at("instrument"))
		}
		switch e.Kind {
		case EventRatified, EventApproved, EventAccepted:
			if e.Party.IsZero() || !signedApart || signedWhole {
				break
			}
			signed := false
			for j := range a.Events {
				signed = signed || a.Events[j].Kind == EventSigned && a.Events[j].Party == e.Party
			}
			if !signed {
				h.add("AGR-EVENT-UNSIGNED", rule.Warning, at("party"))
			}
		case EventProvisionalEnd:
			if !provisional {
				h.add("AGR-PROVISIONAL-ENDED", rule.Warning, at("kind"))
			}
		case EventNotice:
			if by := a.noticeBefore(e.On); e.Effect.IsZero() && e.On.Compare(by) == calendar.After {
				h.add("AGR-NOTICE-LATE", rule.Warning, at("on"), date("on", e.On.String()), date("by", by.String()))
			}
		case EventReserved, EventDeclared:
			if e.Note.IsZero() {
				h.add("AGR-RESERVATION-TEXT", rule.Warning, at("note"))
			}
			if e.Kind == EventReserved && signatories > 0 && signatories < 3 && !a.PartiesOpen {
				h.add("AGR-RESERVATION-BILATERAL", rule.Warning, at("kind"))
			}
		case EventObjected:
			var made calendar.Date
			found := false
			for j := range a.Events {
				if r := &a.Events[j]; r.Kind == EventReserved && r.Party == e.Toward {
					made, found = earlier(made, r.On), true
				}
			}
			if !found || e.Toward.IsZero() || e.Toward == e.Party || e.On.Compare(made) == calendar.Before {
				h.add("AGR-OBJECTION-TOWARD", rule.Error, at("toward"))
			}
		}
		if e.Party.IsZero() && e.Kind.ofOne() {
			h.add("AGR-RESERVATION-PARTY", rule.Error, at("party"))
		}
	}
	if a.Term.Covers.End.Year() == 9999 {
		h.add("AGR-TERM-NO-END", rule.Warning, "/term/covers")
	}
	negative := a.Term.negative()
	for i := range a.Events {
		negative = negative || a.Events[i].Term != nil && a.Events[i].Term.negative()
	}
	if negative {
		h.add("AGR-TERM-NEGATIVE", rule.Error, "/term")
	}
}
