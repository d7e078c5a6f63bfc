package partner_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	. "github.com/scicoop/scicoop/partner"
)

func registerListed(l Listing, on string) Registration {
	r := Registration{Register: "ror", Listing: l}
	if on != "" {
		r.Modified = date(on)
	}
	return r
}

// What registers say counts from the day on which their record was last changed,
// and after the organisation's own dates.
func TestStatusOnListings(t *testing.T) {
	const m = "2024-05-01"
	for _, test := range []struct {
		name                       string
		founded, closed, successor string
		how                        Succession
		listings                   []Registration
		day                        string
		want                       Status
		why                        Reason
	}{
		{"inactive, on the day", "1957", "", "", "", []Registration{registerListed(ListedInactive, m)}, m, Inactive, RegisteredInactive},
		{"inactive, later", "1957", "", "", "", []Registration{registerListed(ListedInactive, m)}, "2026", Inactive, RegisteredInactive},
		{"inactive, and nothing else known", "", "", "", "", []Registration{registerListed(ListedInactive, m)}, "2026", Inactive, RegisteredInactive},
		{"inactive, the day before", "1957", "", "", "", []Registration{registerListed(ListedInactive, m)}, "2024-04-30", StatusUnknown, UndatedEnd},
		{"inactive, in the year of the change", "1957", "", "", "", []Registration{registerListed(ListedInactive, m)}, "2024", StatusUnknown, UndatedEnd},
		{"inactive, before the founding", "1957", "", "", "", []Registration{registerListed(ListedInactive, m)}, "1950", Inactive, NotYetFounded},
		{"inactive, closing dated", "1957", "2020-12-31", "", "", []Registration{registerListed(ListedInactive, m)}, "2019", Active, NotYetClosed},
		{"inactive, closing dated, after it", "1957", "2020-12-31", "", "", []Registration{registerListed(ListedInactive, m)}, "2022", Inactive, Closed},
		{"inactive, own date goes before it", "1957", "2030", "", "", []Registration{registerListed(ListedInactive, m)}, "2026", Active, NotYetClosed},
		{"inactive settles a vague closing", "1957", "2024", "", "", []Registration{registerListed(ListedInactive, m)}, "2024-06", Inactive, RegisteredInactive},
		{"inactive settles an undated successor", "1957", "", "../2030", "", []Registration{registerListed(ListedInactive, m)}, "2026", Inactive, RegisteredInactive},
		{"inactive does not date a successor", "1957", "", "../2030", "", []Registration{registerListed(ListedInactive, m)}, "2020", StatusUnknown, UndatedSuccessor},
		{"a dated successor dates the end", "1957", "", "2020-01-01/..", "", []Registration{registerListed(ListedInactive, m)}, "2019", Active, NotClosed},
		{"inactive without a date", "1957", "", "", "", []Registration{registerListed(ListedInactive, "")}, "2026", StatusUnknown, UndatedEnd},
		{"inactive on a doubtful date", "1957", "", "", "", []Registration{registerListed(ListedInactive, "2024?")}, "2026", StatusUnknown, UndatedEnd},

		{"active, on the day", "", "", "", "", []Registration{registerListed(ListedActive, m)}, m, Active, RegisteredActive},
		{"active, later", "", "", "", "", []Registration{registerListed(ListedActive, m)}, "2026", Active, RegisteredActive},
		{"active, before", "", "", "", "", []Registration{registerListed(ListedActive, m)}, "2020", StatusUnknown, NoDates},
		{"active, before, founding vague", "1957?", "", "", "", []Registration{registerListed(ListedActive, m)}, "2020", StatusUnknown, VagueDates},
		{"active, founding vague", "1957?", "", "", "", []Registration{registerListed(ListedActive, m)}, "2026", Active, RegisteredActive},
		{"active, founded", "1957", "", "", "", []Registration{registerListed(ListedActive, m)}, "2020", Active, NotClosed},
		{"active, founded later", "2027", "", "", "", []Registration{registerListed(ListedActive, m)}, "2026", Inactive, NotYetFounded},
		{"active, closed", "1957", "2023", "", "", []Registration{registerListed(ListedActive, m)}, "2026", Inactive, Closed},
		{"active shows that an undated successor came later", "1957", "", "../2030", "", []Registration{registerListed(ListedActive, m)}, "2020", Active, RegisteredActive},
		{"but not that it did not come since", "1957", "", "../2030", "", []Registration{registerListed(ListedActive, m)}, "2026", StatusUnknown, UndatedSuccessor},
		{"active without a date", "", "", "", "", []Registration{registerListed(ListedActive, "")}, "2026", StatusUnknown, NoDates},

		{"split", "1957", "", "2020-01-01/..", SuccessionSplit, nil, "2022", StatusUnknown, PartSucceeded},
		{"split, before it", "1957", "", "2020-01-01/..", SuccessionSplit, nil, "2019", Active, NotClosed},
		{"split, closed", "1957", "2019-12-31", "2020-01-01/..", SuccessionSplit, nil, "2022", Inactive, Closed},
		{"split, listed as active after it", "1957", "", "2020-01-01/..", SuccessionSplit, []Registration{registerListed(ListedActive, "2021")}, "2022", Active, NotClosed},
		{"split, listed as active before it", "1957", "", "2020-01-01/..", SuccessionSplit, []Registration{registerListed(ListedActive, "2019")}, "2022", StatusUnknown, PartSucceeded},
		{"split, listed as inactive", "1957", "", "2020-01-01/..", SuccessionSplit, []Registration{registerListed(ListedInactive, "2021")}, "2022", Inactive, RegisteredInactive},
		{"merger", "1957", "", "2020-01-01/..", SuccessionMerger, nil, "2022", Inactive, Succeeded},

		{"withdrawn", "1957", "", "", "", []Registration{registerListed(ListedWithdrawn, m)}, "2026", StatusUnknown, RecordWithdrawn},
		{"withdrawn, nothing known", "", "", "", "", []Registration{registerListed(ListedWithdrawn, m)}, "2026", StatusUnknown, RecordWithdrawn},
		{"withdrawn, before", "1957", "", "", "", []Registration{registerListed(ListedWithdrawn, m)}, "2020", StatusUnknown, RecordWithdrawn},
		{"withdrawn, closed", "1957", "2020", "", "", []Registration{registerListed(ListedWithdrawn, m)}, "2026", Inactive, Closed},
		{"withdrawn, founded later", "1957", "", "", "", []Registration{registerListed(ListedWithdrawn, m)}, "1950", Inactive, NotYetFounded},
		{"withdrawn, succeeded", "1957", "", "2020-01-01/..", "", []Registration{registerListed(ListedWithdrawn, m)}, "2026", Inactive, Succeeded},
		{"withdrawn, undated successor", "1957", "", "../2030", "", []Registration{registerListed(ListedWithdrawn, m)}, "2026", StatusUnknown, UndatedSuccessor},
		{"withdrawn by one, listed by another", "1957", "", "", "", []Registration{registerListed(ListedWithdrawn, m), registerListed(ListedActive, m)}, "2026", Active, NotClosed},

		{"first active, then inactive: between", "1957", "", "", "", []Registration{registerListed(ListedActive, "2020"), registerListed(ListedInactive, m)}, "2022", StatusUnknown, UndatedEnd},
		{"first active, then inactive: before", "1957", "", "", "", []Registration{registerListed(ListedActive, "2020"), registerListed(ListedInactive, m)}, "2015", Active, NotClosed},
		{"first active, then inactive: after", "1957", "", "", "", []Registration{registerListed(ListedActive, "2020"), registerListed(ListedInactive, m)}, "2026", Inactive, RegisteredInactive},
		{"first inactive, then active", "1957", "", "", "", []Registration{registerListed(ListedInactive, "2020"), registerListed(ListedActive, m)}, "2026", StatusUnknown, RegistersDisagree},
		{"both on one day", "", "", "", "", []Registration{registerListed(ListedInactive, m), registerListed(ListedActive, m)}, "2026", StatusUnknown, RegistersDisagree},
		{"disagreement, but closed", "1957", "2019", "", "", []Registration{registerListed(ListedInactive, "2020"), registerListed(ListedActive, m)}, "2026", Inactive, Closed},
		{"a listing of the user's own", "1957", "", "", "", []Registration{registerListed("dormant", m)}, "2026", Active, NotClosed},
	} {
		var p Partner
		if test.founded != "" {
			p.Founded = date(test.founded)
		}
		if test.closed != "" {
			p.Closed = date(test.closed)
		}
		if test.successor != "" {
			p.Relations = []Relation{{Kind: RelationSuccessor, How: test.how, Period: period(test.successor)}}
		}
		p.Registrations = test.listings
		s, why := p.StatusOn(date(test.day))
		require.Equal(t, test.want, s, test.name)
		require.Equal(t, test.why, why, test.name)
		slices.Reverse(p.Registrations)
		s, why = p.StatusOn(date(test.day))
		require.Equal(t, test.want, s, test.name+", the other way round")
		require.Equal(t, test.why, why, test.name+", the other way round")
	}
}

var statusDates = []string{"", "1950", "1957", "1957?", "195X", "2000", "2010-06", "2010-06-15", "2010-06-16", "2010", "2020-01-01", "2020~", "2024", "9999-12-31", "0001"}

func statusDate(r *rand.Rand) (d calendar.Date) {
	if s := statusDates[r.IntN(len(statusDates))]; s != "" {
		d = date(s)
	}
	return d
}

// statusPartner is any record, sensible or not.
func statusPartner(r *rand.Rand) *Partner {
	p := &Partner{Founded: statusDate(r), Closed: statusDate(r)}
	if r.IntN(2) == 0 {
		p.Closed = calendar.Date{}
	}
	for range r.IntN(3) {
		p.Relations = append(p.Relations, statusSuccession(r))
	}
	for range r.IntN(3) {
		p.Registrations = append(p.Registrations, statusListing(r))
	}
	return p
}

func statusSuccession(r *rand.Rand) Relation {
	return Relation{
		Kind: []RelationKind{RelationSuccessor, RelationSuccessor, RelationPredecessor, RelationParent}[r.IntN(4)],
		How:  []Succession{"", SuccessionMerger, SuccessionSplit}[r.IntN(3)], Period: calendar.Period{Start: statusDate(r)},
	}
}

func statusListing(r *rand.Rand) Registration {
	return Registration{
		Register: "ror", Listing: []Listing{ListedActive, ListedInactive, ListedWithdrawn, "other", ""}[r.IntN(5)], Modified: statusDate(r),
	}
}

// There is an answer for every record, with a reason that fits it, and the order
// of relations and registrations does not matter.
func TestStatusOnTotal(t *testing.T) {
	of := map[Reason]Status{
		NoDates: StatusUnknown, NotClosed: Active, NotYetClosed: Active, NotYetFounded: Inactive, Closed: Inactive,
		Succeeded: Inactive, VagueDates: StatusUnknown, UndatedSuccessor: StatusUnknown, PartSucceeded: StatusUnknown,
		RegisteredActive: Active, RegisteredInactive: Inactive, UndatedEnd: StatusUnknown, RecordWithdrawn: StatusUnknown,
		RegistersDisagree: StatusUnknown,
	}
	r := rand.New(rand.NewPCG(1, 2))
	seen := map[Reason]int{}
	for range 100_000 {
		p, day := statusPartner(r), statusDate(r)
		s, why := p.StatusOn(day)
		want, ok := of[why]
		require.True(t, ok && want == s, "%v %v of %+v", s, why, p)
		seen[why]++
		r.Shuffle(len(p.Relations), func(i, j int) { p.Relations[i], p.Relations[j] = p.Relations[j], p.Relations[i] })
		r.Shuffle(len(p.Registrations), func(i, j int) { p.Registrations[i], p.Registrations[j] = p.Registrations[j], p.Registrations[i] })
		again, whyAgain := p.StatusOn(day)
		require.Equal(t, s, again)
		require.Equal(t, why, whyAgain)
	}
	require.Len(t, seen, len(of), "every reason is met")
}

// statusContradicts reports whether the record cannot be true, as far as
// StatusOn reads it: on the last day of an organisation no successor stands yet
// and no register lists it as inactive.
func statusContradicts(p *Partner) bool {
	before := func(a, b calendar.Date) bool { return a.Compare(b) == calendar.Before }
	upTo := func(a, b calendar.Date) bool { return before(a, b) || a.Compare(b) == calendar.Same }
	bad := before(p.Closed, p.Founded)
	for _, r := range p.Relations {
		if r.Kind == RelationSuccessor {
			bad = bad || r.How != SuccessionSplit && upTo(r.Period.Start, p.Closed) || before(r.Period.Start, p.Founded)
		}
	}
	for _, l := range p.Registrations {
		switch l.Listing {
		case ListedActive:
			bad = bad || before(l.Modified, p.Founded) || before(p.Closed, l.Modified)
			for _, r := range p.Relations {
				bad = bad || r.Kind == RelationSuccessor && r.How != SuccessionSplit && upTo(r.Period.Start, l.Modified)
			}
		case ListedInactive:
			bad = bad || upTo(l.Modified, p.Closed) || before(l.Modified, p.Founded)
			for _, o := range p.Registrations {
				bad = bad || o.Listing == ListedActive && upTo(l.Modified, o.Modified)
			}
		}
	}
	return bad
}

// statusNarrower returns a date that says more than d and does not contradict it.
func statusNarrower(r *rand.Rand, d calendar.Date) calendar.Date {
	for range 20 {
		if e := statusDate(r); !e.IsZero() && (d.IsZero() ||
			!e.Uncertain() && !e.Approximate() && e.Earliest().YMD() >= d.Earliest().YMD() && e.Latest().YMD() <= d.Latest().YMD()) {
			return e
		}
	}
	return d
}

// Learning more never turns an answer that is known into its contrary, unless
// that answer was that no end is known of, or the record statusContradicts itself.
func TestStatusOnLearning(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	kept := 0
	for range 200_000 {
		p, day := statusPartner(r), statusDate(r)
		was, why := p.StatusOn(day)
		if was == StatusUnknown || why == NotClosed || why == RegisteredActive || statusContradicts(p) {
			continue
		}
		switch r.IntN(4) {
		case 0:
			p.Founded = statusNarrower(r, p.Founded)
		case 1:
			p.Closed = statusNarrower(r, p.Closed)
		case 2:
			p.Relations = append(p.Relations, statusSuccession(r))
		case 3:
			p.Registrations = append(p.Registrations, statusListing(r))
		}
		if statusContradicts(p) {
			continue
		}
		kept++
		now, whyNow := p.StatusOn(day)
		require.True(t, now == was || now == StatusUnknown, "on %v %v %v became %v %v: %+v", day, was, why, now, whyNow, p)
	}
	require.Greater(t, kept, 10_000)
}

func TestStatusOnNoAllocs(t *testing.T) {
	p := registerOrg("A", "1957?", "", registerTo(RelationSuccessor, "B", "2020?/.."))
	p.Registrations = []Registration{registerListed(ListedActive, "2010"), registerListed(ListedInactive, "2024-05-01")}
	require.Zero(t, testing.AllocsPerRun(100, func() { p.StatusOn(judged) }))
}
