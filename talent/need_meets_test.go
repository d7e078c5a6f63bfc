package talent

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/score"
)

func TestLanguageMeets(t *testing.T) {
	for _, x := range []struct {
		has, asked Language
		want       calendar.Truth
	}{
		{Language{"vi", "native"}, Language{"vi", "C2"}, calendar.Yes},
		{Language{"vi", "C2"}, Language{"vi", "native"}, calendar.No},
		{Language{"en-GB", "B2"}, Language{"EN-us", "B2"}, calendar.Yes},
		{Language{"en", "B1"}, Language{"en", "B2"}, calendar.No},
		{Language{"en", ""}, Language{"en", "A1"}, calendar.Unknown},
		{Language{"en", "fluent"}, Language{"en", "A1"}, calendar.Unknown},
		{Language{"en", ""}, Language{"en", ""}, calendar.Yes},
		{Language{"en", ""}, Language{"en", "fluent"}, calendar.Yes}, // asks for no level that there is
		{Language{"e", ""}, Language{"en", ""}, calendar.No},
		{Language{"", "C2"}, Language{"en", ""}, calendar.Unknown},
		{Language{"en", "C2"}, Language{}, calendar.Unknown},
	} {
		assert.Equal(t, x.want, x.has.Meets(&x.asked), "%v for %v", x.has, x.asked)
	}
}

func TestAvailabilityCovers(t *testing.T) {
	week := func(q quantity.Quantity) quantity.Quantity { return q.OfUnit("h/week") }
	for _, x := range []struct {
		has    Availability
		period string
		hours  int
		want   calendar.Truth
	}{
		{Availability{period("2026-01-01/2026-12-31"), week(quantity.Exactly(8))}, "2026-03/2026-05", 8, calendar.Yes},
		{Availability{period("2026/2026"), week(quantity.Exactly(8))}, "2026-03/2026-05", 8, calendar.Unknown}, // some day of 2026 may be in June
		{Availability{period("2026/2026"), week(quantity.Exactly(8))}, "2026-03/2026-05", 9, calendar.No},
		{Availability{period("2026/2026"), week(quantity.Between(4, 8))}, "", 6, calendar.Unknown},
		{Availability{period("2026/2026"), week(quantity.AtLeast(4))}, "", 4, calendar.Yes},
		{Availability{period("2026/2026"), quantity.Exactly(8)}, "", 8, calendar.Yes},                            // the unit of the member
		{Availability{period("2026/2026"), quantity.Exactly(8).OfUnit("h/month")}, "", 8, calendar.Unknown},      // 8 of another unit
		{Availability{period("2026/2026"), quantity.Exactly(8).OfUnit("h/month")}, "", 0, calendar.Yes},          // no hours asked for
		{Availability{period("2026/2026"), quantity.Quantity{}}, "2026-03/2026-05", 1, calendar.Unknown},         // hours not stated
		{Availability{period("2026-01-01/2026-12-31"), quantity.Quantity{}}, "2026-03/2026-05", 0, calendar.Yes}, // nor asked for
		{Availability{period("2026/2026"), week(quantity.Exactly(8))}, "2026-12/2027-01", 8, calendar.No},        // over before the end
		{Availability{period("2026-06/2026"), week(quantity.Exactly(8))}, "2026-05/2026-07", 8, calendar.No},     // begins too late
		{Availability{period("2026?/2026"), week(quantity.Exactly(8))}, "2026-05/2026-07", 8, calendar.Unknown},
		{Availability{period("2026/.."), week(quantity.Exactly(8))}, "2027/..", 8, calendar.Unknown}, // no end to hold it against
		{Availability{}, "2026-05/2026-07", 0, calendar.Unknown},
		{Availability{}, "", -3, calendar.Yes},
	} {
		var p calendar.Period
		if x.period != "" {
			p = period(x.period)
		}
		assert.Equal(t, x.want, x.has.Covers(p, x.hours), "%v for %s, %d", x.has, x.period, x.hours)
	}
}

// Whether there is a conflict is what the list of conflicts says, under any rules.
func TestNeedConflictIsBetween(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	partners, persons := []id.Partner{{}, ministry, university, company}, []id.Expert{{}, alice, bob, carol}
	kinds := []TieKind{"", TieOrganisation, TieCoauthor, TieFamily, TieNegotiator, "cousin"}
	periods := []calendar.Period{{}, period("2010/2012"), period("2024/.."), period("2023-11/2023-11"), period("2022?/2025?"), period("2027/..")}
	policies := []ConflictPolicy{DefaultConflicts(), {{Kind: TieCoauthor, Months: 12}, {Kind: "cousin", Ever: true}}}
	count := map[calendar.Truth]int{}
	for range 800 {
		n := Need{Parties: Parties{Partners: []id.Partner{partners[r.IntN(4)]}, Experts: []id.Expert{persons[r.IntN(4)]}}}
		if r.IntN(3) == 0 {
			n.Parties.Agreements = []id.Agreement{needAgreement}
		}
		e := Expert{ID: persons[r.IntN(4)]}
		for range 1 + r.IntN(3) {
			e.Affiliations = append(e.Affiliations, Affiliation{Partner: partners[r.IntN(4)], Period: periods[r.IntN(len(periods))],
				Kind: []AffiliationKind{"", AffiliationEmployment, AffiliationEducation}[r.IntN(3)]})
			tie := Tie{Kind: kinds[r.IntN(len(kinds))], Expert: persons[r.IntN(4)], Partner: partners[r.IntN(4)], Period: periods[r.IntN(len(periods))]}
			if r.IntN(2) == 0 {
				tie.Agreement = needAgreement
			}
			e.Ties = append(e.Ties, tie)
		}
		policy := policies[r.IntN(2)]
		want := calendar.No
		if !e.Tied() {
			want = calendar.Unknown
		}
		for _, c := range policy.Between(&e, &n.Parties, day("2026-11-21")) {
			want = want.Or(c.Sure)
		}
		outcome := map[calendar.Truth]score.Outcome{calendar.Yes: score.Failed(), calendar.Unknown: score.Missing(), calendar.No: score.Measured(1000)}[want]
		m := score.Must(score.New(ExpertCriteria(&n, policy...), score.AsOf(today)))
		for _, l := range m.Evaluate(&e).Lines {
			if l.Code == "EXP-NEED-CONFLICT" {
				require.Equal(t, outcome, l.Outcome, "%+v", e.Ties)
				count[want]++
			}
		}
	}
	for truth, n := range count {
		assert.Greater(t, n, 40, truth)
	}
	assert.Len(t, count, 3)
}
