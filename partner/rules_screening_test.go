package partner_test

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	. "github.com/scicoop/scicoop/partner"
)

func screeningExamples() []example {
	set := func(change func(*Screening)) func(*Partner) {
		return func(p *Partner) { change(&p.Screenings[0]) }
	}
	hit := func(h ...Hit) func(*Partner) {
		return set(func(s *Screening) { s.Found, s.Hits = codes.Yes, h })
	}
	cleared := Hit{Entry: "QDi.1", Same: codes.No, On: date("2026-06-16"), Source: "screening"}
	change := func(f func(*Hit)) Hit {
		h := cleared
		f(&h)
		return h
	}
	// DD-03 is the second answer of the sample.
	yes := func(p *Partner) { p.Answers[1].Answer = codes.Yes }
	both := func(f ...func(*Partner)) func(*Partner) {
		return func(p *Partner) {
			for _, f := range f {
				f(p)
			}
		}
	}
	again := func(f func(*Screening)) func(*Partner) {
		return func(p *Partner) {
			s := p.Screenings[0]
			f(&s)
			p.Screenings = append(p.Screenings, s)
		}
	}
	open := change(func(h *Hit) { h.Same, h.On, h.Source = codes.Unknown, calendar.Date{}, "" })
	same := change(func(h *Hit) { h.Same = codes.Yes })
	later := func(s *Screening) { s.On, s.Edition, s.Hits, s.Found = date("2026-09-01"), "2026-08-31", nil, codes.No }
	// Two on answers stand here, beside the screenings of the same questions.
	answer := func(change func(*Answer)) func(*Partner) {
		return func(p *Partner) { change(&p.Answers[0]) }
	}
	return []example{
		// Of an answer of 2025, twelve months may have passed; of one of December
		// 2025, on 21 November 2026 they surely have not.
		{Code: "PAR-ANSWER-VAGUE", Break: answer(func(a *Answer) { a.On = date("2025") }), Want: []string{"/answers/0/on"},
			Pass: answer(func(a *Answer) { a.On = date("2025-12") })},
		{Code: "PAR-ANSWER-ASSESSOR", Break: answer(func(a *Answer) { a.Assessor = id.Partner{} }), Want: []string{"/answers/0/assessor"},
			Pass: answer(func(a *Answer) { a.Assessor, a.Answer = id.Partner{}, codes.Unknown })},

		{Code: "PAR-SCREEN-LIST", Break: set(func(s *Screening) { s.List = "" }), Want: []string{"/screenings/0/list"}},
		{Code: "PAR-SCREEN-EDITION", Break: set(func(s *Screening) { s.Edition = "" }), Want: []string{"/screenings/0/edition"}},
		{Code: "PAR-SCREEN-DATE", Break: set(func(s *Screening) { s.On = calendar.Date{} }), Want: []string{"/screenings/0/on"},
			Pass: set(func(s *Screening) { s.On = date("2026") })},
		{Code: "PAR-SCREEN-FUTURE", Break: set(func(s *Screening) { s.On = date("2026-11-22") }), Want: []string{"/screenings/0/on"},
			Pass: set(func(s *Screening) { s.On = date("2026-11-21") })},
		{Code: "PAR-SCREEN-STALE", Break: set(func(s *Screening) { s.On = date("2025-11-20") }), Want: []string{"/screenings/0/on"},
			Pass: both(again(later), set(func(s *Screening) { s.On = date("2019-01-01") }))},
		{Code: "PAR-SCREEN-TWICE", Break: again(func(s *Screening) {}), Want: []string{"/screenings/1"},
			Pass: again(func(s *Screening) { s.Edition = "2026-05-31" })},
		{Code: "PAR-SCREEN-RESULT", Break: set(func(s *Screening) { s.Found = codes.NotApplicable }), Want: []string{"/screenings/0/found"}},
		{Code: "PAR-SCREEN-CLASH", Break: set(func(s *Screening) { s.Hits = []Hit{cleared} }), Want: []string{"/screenings/0/found"},
			Pass: hit(cleared)},
		{Code: "PAR-SCREEN-HITS", Break: set(func(s *Screening) { s.Found = codes.Yes }), Want: []string{"/screenings/0/hits"}},
		{Code: "PAR-SCREEN-ENTRY", Break: hit(cleared, change(func(h *Hit) { h.Entry = "" })), Want: []string{"/screenings/0/hits/1/entry"}},
		{Code: "PAR-SCREEN-OPEN", Break: hit(cleared, open), Want: []string{"/screenings/0/hits/1/same"},
			// The hit of the older screening is gone from the newer edition.
			Pass: both(again(later), hit(open))},
		{Code: "PAR-SCREEN-MATCH", Break: both(yes, hit(cleared, same)), Want: []string{"/screenings/0/hits/1/same"},
			Pass: both(again(later), hit(same))},
		{Code: "PAR-SCREEN-EVIDENCE", Break: hit(change(func(h *Hit) { h.Source = "" })), Want: []string{"/screenings/0/hits/0/source"},
			Pass: hit(change(func(h *Hit) { h.Source, h.Note = "", text.Of("Another seat, another register number.", "") }))},
		{Code: "PAR-SCREEN-BEFORE", Break: hit(change(func(h *Hit) { h.On = date("2026-06-14") })), Want: []string{"/screenings/0/hits/0/on"},
			Pass: hit(change(func(h *Hit) { h.On = date("2026-06-15") }))},
		{Code: "PAR-SCREEN-SOURCE", Break: set(func(s *Screening) { s.Source = "hearsay" }), Want: []string{"/screenings/0/source"}},
		{Code: "PAR-SCREEN-HIT-SOURCE", Break: hit(change(func(h *Hit) { h.Source = "hearsay" })), Want: []string{"/screenings/0/hits/0/source"}},
		{Code: "PAR-SCREEN-DENIED", Break: hit(same), Want: []string{"/answers/1/answer"}, Pass: both(again(later), hit(same))},
		{Code: "PAR-SCREEN-UNSETTLED", Break: hit(open), Want: []string{"/answers/1/answer"}, Pass: hit(cleared)},
		{Code: "PAR-SCREEN-UNSHOWN", Break: yes, Want: []string{"/answers/1/answer"}, Pass: both(yes, hit(same))},
		{Code: "PAR-SCREEN-NONE", Break: func(p *Partner) { p.Screenings = nil }, Want: []string{"/screenings"},
			Pass: func(p *Partner) { p.Screenings, p.Answers[1].Answer = nil, codes.Unknown }},
	}
}
