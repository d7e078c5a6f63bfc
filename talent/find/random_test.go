package find

import (
	"fmt"
	"math/rand/v2"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
)

// maker makes up experts and needs of a small world in which everything meets
// everything: fields within fields, facts that are missing, vague, odd or
// contradict each other, consents to parts that begin, end and are withdrawn.
type maker struct{ *rand.Rand }

func newMaker(seed uint64) maker { return maker{rand.New(rand.NewPCG(seed, 6))} }

// pick returns one of the list.
func pick[T any](m maker, list []T) T { return list[m.IntN(len(list))] }

// some returns none to most of what make gives.
func several[T any](m maker, most int, make func() T) (list []T) {
	for range m.IntN(most + 1) {
		list = append(list, make())
	}
	return list
}

func (m maker) oneIn(n int) bool { return m.IntN(n) == 0 }

const people = 9 // how many identifiers there are

func expertID(i int) id.Expert {
	return id.Must[id.Expert](fmt.Sprintf("01900000-0000-7000-8000-%012x", i+1))
}

func partnerID(i int) (k id.Partner) {
	if i == 0 {
		return k // nobody
	}
	return id.Must[id.Partner](fmt.Sprintf("01900000-0000-7000-9000-%012x", i))
}

func agreementID(i int) (k id.Agreement) {
	if i == 0 {
		return k
	}
	return id.Must[id.Agreement](fmt.Sprintf("01900000-0000-7000-a000-%012x", i))
}

var (
	fields = []technology.Code{
		{List: "T", Code: "1"}, {List: "T", Code: "1.1"}, {List: "T", Code: "1.2"}, {List: "T", Code: "1/1"},
		{List: "T", Code: "1.1.1"}, {List: "T", Code: "1.1.2"}, {List: "T", Code: "1.1/1"}, {List: "T", Code: "2"}, {List: "T", Code: "2.1"},
		{List: "T", Code: "11"}, {List: "U", Code: "1.1"},
	}
	oddFields  = []technology.Code{{}, {List: "T"}, {Code: "1.1"}, {List: "T", Code: "1.1."}, {List: "T", Code: ".1"}, {List: "T", Code: "1..1"}, {List: "T", Code: "1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1"}}
	levels     = []talent.Level{"", talent.LevelLearner, talent.LevelPractitioner, talent.LevelSpecialist, talent.LevelLeading, "other"}
	lands      = []country.Code{"", "VN", "JP", "US", "vn", "XX"}
	tongues    = []string{"vi", "vi", "VI-Latn", "en", "en-GB", "EN", "", "k", "\u212a", "s-x", "\u017f"}
	ranks      = []string{"", "A1", "B2", "C1", "native", "fluent"}
	modes      = []talent.Mode{talent.ModeRemote, talent.ModeVisit, talent.ModeReturn, "other", ""}
	purposes   = []talent.Purpose{talent.PurposeMatching, talent.PurposeMatching, talent.PurposeMatching, talent.PurposeMatching, talent.PurposeContact, ""}
	evidence   = []talent.EvidenceKind{talent.EvidencePublication, talent.EvidenceStatement, ""}
	posts      = []talent.AffiliationKind{"", talent.AffiliationEmployment, talent.AffiliationEducation}
	tieKinds   = []talent.TieKind{talent.TieOrganisation, talent.TieCoauthor, talent.TieFamily, talent.TieProject, "other"}
	parts      = []string{"", "/expertise", "/expertise/0", "/expertise/1", "/country", "/languages", "/languages/0", "/modes", "/availability/0", "/names", "/ties", "rubbish", "/expertise/0/level"}
	dates      = []string{"2026-03-01", "2026-03-02", "2026-06-30", "2026-07-01", "2026-08-15", "2026", "2026-06", "2026-07-01?", "2025~", "202X", "2027-01-01", "9999-12-31", "0001-01-01"}
	periods    = []string{"2026-03-01/2026-08-31", "2026-01/2026-12", "2026/2027", "2026-06-01/..", "../2026-06-30", "2026-03/", "/2026-09", "2026?/2027", "2026-08-01/2026-02-01", "2026-03-01/2026-03-01"}
	quantities = []quantity.Quantity{
		{}, quantity.Exactly(4), quantity.Exactly(40), quantity.AtLeast(8), quantity.MoreThan(10), quantity.AtMost(6), quantity.Nearly(8),
		quantity.About(8), quantity.Tens(), quantity.Between(4, 12), quantity.Exactly(0), quantity.Exactly(-5), quantity.Exactly(1 << 60),
		{Qualifier: quantity.QualifierExactly, Value: quantity.MustDecimal("7.5")}, {Value: quantity.DecimalOf(3)},
	}
)

func (m maker) date() calendar.Date { return calendar.MustDate(pick(m, dates)) }

func (m maker) period() calendar.Period {
	switch m.IntN(8) {
	case 0:
		return calendar.Period{}
	case 1: // as no text says it
		return calendar.Period{Start: m.date(), End: m.date(), OpenStart: m.oneIn(4), OpenEnd: m.oneIn(4)}
	}
	return calendar.MustPeriod(pick(m, periods))
}

func (m maker) expert() *talent.Expert {
	e := &talent.Expert{ID: expertID(m.IntN(people))}
	e.Expertise = several(m, 4, func() talent.Expertise {
		x := talent.Expertise{Technology: pick(m, fields), Level: pick(m, levels)}
		if m.oneIn(12) {
			x.Technology = pick(m, oddFields)
		}
		x.Evidence = several(m, 2, func() talent.Evidence { return talent.Evidence{Kind: pick(m, evidence)} })
		return x
	})
	e.Country = pick(m, lands)
	e.Languages = several(m, 3, func() talent.Language { return talent.Language{Lang: pick(m, tongues), Level: pick(m, ranks)} })
	e.Modes = several(m, 2, func() talent.Mode { return pick(m, modes) })
	e.Availability = several(m, 2, func() talent.Availability {
		return talent.Availability{Period: m.period(), Hours: pick(m, quantities)}
	})
	e.Affiliations = several(m, 2, func() talent.Affiliation {
		return talent.Affiliation{Kind: pick(m, posts), Partner: partnerID(m.IntN(4)), Period: m.period()}
	})
	e.Ties = several(m, 2, func() (t talent.Tie) {
		t.Kind, t.Period = pick(m, tieKinds), m.period()
		if m.oneIn(2) {
			t.Partner = partnerID(m.IntN(4))
		}
		if m.oneIn(2) {
			t.Expert = expertID(m.IntN(people))
		}
		if m.oneIn(2) {
			t.Agreement = agreementID(m.IntN(3))
		}
		return t
	})
	m.consents(e)
	return e
}

func (m maker) consents(e *talent.Expert) {
	if !m.oneIn(6) {
		e.Consents = []talent.Consent{{Purpose: talent.PurposeMatching, Given: calendar.MustDate("2025-01-01")}}
	}
	if !m.oneIn(3) {
		return
	}
	most := 4
	if m.oneIn(20) {
		most = 60
	}
	e.Consents = append(e.Consents, several(m, most, func() (c talent.Consent) {
		c.Purpose, c.Scope = pick(m, purposes), several(m, 2, func() string { return pick(m, parts) })
		if !m.oneIn(8) {
			c.Given = m.date()
		}
		if m.oneIn(3) {
			c.Expires = m.date()
		}
		if m.oneIn(4) {
			c.Withdrawn = m.date()
		}
		if most > 4 { // spread over many days
			c.Given = calendar.MustDate("2026-01-01").AddDays(m.IntN(300))
		}
		return c
	})...)
}

// day returns a day on which to judge: about the days of the consents.
func (m maker) day() calendar.Date {
	if m.oneIn(20) {
		return pick(m, []calendar.Date{calendar.MustDate("0001-01-01"), calendar.MustDate("9999-12-31"), calendar.MustDate("1999-05-05")})
	}
	if m.oneIn(2) {
		return calendar.MustDate("2026-01-01").AddDays(m.IntN(400))
	}
	d := m.date()
	return pick(m, []calendar.Date{d.Earliest(), d.Latest()}).AddDays(pick(m, []int{0, 0, 1, -1}))
}

func (m maker) need() *talent.Need {
	n := &talent.Need{Open: m.oneIn(2), Shown: m.oneIn(3)}
	most := 3
	if m.oneIn(20) {
		most = talent.MaxWants
	}
	n.Wants = several(m, most, func() talent.Want {
		return talent.Want{Technology: pick(m, fields), Weight: pick(m, []int{0, 1, 1, 2, 3, 5, talent.MaxWeight}), Level: pick(m, levels), Must: m.oneIn(6)}
	})
	if m.oneIn(2) {
		n.Credit.Broader = pick(m, []int{0, 1, 300, 500, 1000})
		n.Credit.Sibling = pick(m, []int{0, 1, 300, 500, 1000})
	}
	if m.oneIn(3) {
		for i := range n.Credit.Levels {
			n.Credit.Levels[i] = pick(m, []int{0, 1, 250, 500, 1000})
		}
	}
	if m.oneIn(4) {
		n.Countries = several(m, 3, func() country.Code { return pick(m, lands) })
	}
	if m.oneIn(4) {
		n.Excluded = several(m, 2, func() country.Code { return pick(m, lands) })
	}
	if m.oneIn(4) {
		n.Languages = several(m, 3, func() talent.Language { return talent.Language{Lang: pick(m, tongues), Level: pick(m, ranks)} })
	}
	if m.oneIn(4) {
		n.Period = m.period()
	}
	if m.oneIn(4) {
		n.Hours = pick(m, []int{1, 4, 6, 7, 8, 10, 11, 40, MaxHours})
	}
	if m.oneIn(4) {
		n.Modes = several(m, 2, func() talent.Mode { return pick(m, modes) })
	}
	if m.oneIn(3) {
		p := &n.Parties
		p.Partners = several(m, 2, func() id.Partner { return partnerID(m.IntN(4)) })
		p.Experts = several(m, 2, func() id.Expert { return expertID(m.IntN(people)) })
		p.Agreements = several(m, 2, func() id.Agreement { return agreementID(m.IntN(3)) })
		if m.oneIn(10) {
			p.Experts = append(p.Experts, id.Expert{})
		}
	}
	if m.oneIn(20) {
		n.Purpose = talent.PurposeContact
	}
	return n
}

func (m maker) policy() talent.ConflictPolicy {
	switch m.IntN(4) {
	case 0:
		return talent.ConflictPolicy{{Kind: talent.TieCoauthor, Months: 2}, {Kind: talent.TieOrganisation}, {Kind: "other", Ever: true}}
	case 1:
		return talent.ConflictPolicy{{Kind: talent.TieProject, Months: 12}}
	}
	return nil
}
