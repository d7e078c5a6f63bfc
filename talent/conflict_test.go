package talent

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

func conflictExpert(i int) id.Expert {
	return id.Must[id.Expert](fmt.Sprintf("01900000-0000-7000-8000-%012x", i))
}

func conflictPartner(i int) id.Partner {
	return id.Must[id.Partner](fmt.Sprintf("01900000-0000-7000-9000-%012x", i))
}

func conflictAgreement(i int) id.Agreement {
	return id.Must[id.Agreement](fmt.Sprintf("01900000-0000-7000-a000-%012x", i))
}

// When a tie counts, worked out by hand: it has begun by the day, and its end is
// not longer ago than the rule allows. What the dates leave open is unknown.
func TestConflictWindows(t *testing.T) {
	rules := DefaultConflicts()
	for _, c := range []struct {
		kind   TieKind
		period string
		on     string
		want   calendar.Truth
	}{
		// 36 months before 2026-11-22 is 2023-11-22.
		{TieProject, "2020-01-01/2023-11-22", "2026-11-22", calendar.Yes},
		{TieProject, "2020-01-01/2023-11-21", "2026-11-22", calendar.No},
		{TieProject, "2020/2023", "2026-11-22", calendar.Unknown}, // ended some day in 2023
		{TieProject, "2020/2022", "2026-11-22", calendar.No},
		{TieProject, "2020/2024", "2026-11-22", calendar.Yes},
		{TieProject, "2020/2022~", "2026-11-22", calendar.Unknown}, // about 2022
		{TieProject, "2020/2024?", "2026-11-22", calendar.Unknown},
		{TieProject, "2020/..", "2026-11-22", calendar.Yes},
		{TieProject, "2020/", "2026-11-22", calendar.Unknown}, // it ended, not known when
		{TieProject, "2027/2028", "2026-11-22", calendar.No},  // not begun
		{TieProject, "2026/2028", "2026-11-22", calendar.Unknown},
		{TieProject, "", "2026-11-22", calendar.Unknown},
		{TieProject, "2020-01-01/2023-11-22", "", calendar.Unknown}, // asked for no day
		{TieProject, "2020/2024", "2026", calendar.Yes},
		{TieProject, "2020/2023", "2026", calendar.Unknown},
		{TieProject, "2020/2022", "2026", calendar.No},
		// 48 months before 2026-11-22 is 2022-11-22.
		{TieCoauthor, "2022-11-22/2022-11-22", "2026-11-22", calendar.Yes},
		{TieCoauthor, "2022-11-21/2022-11-21", "2026-11-22", calendar.No},
		{TieCoauthor, "2022-11/2022-11", "2026-11-22", calendar.Unknown},
		// For good.
		{TieSupervision, "1990/1994", "2026-11-22", calendar.Yes},
		{TieFamily, "", "2026-11-22", calendar.Yes},
		{TieRival, "", "", calendar.Yes},
	} {
		period, on := calendar.Period{}, calendar.Date{}
		require.NoError(t, period.UnmarshalText([]byte(c.period)))
		require.NoError(t, on.UnmarshalText([]byte(c.on)))
		e := Expert{ID: conflictExpert(1), Ties: []Tie{{Kind: c.kind, Expert: conflictExpert(2), Period: period}}}
		got := calendar.No
		for _, x := range rules.Between(&e, &Parties{Experts: []id.Expert{conflictExpert(2)}}, on) {
			assert.Equal(t, "/ties/0", x.At)
			got = got.Or(x.Sure)
		}
		assert.Equal(t, c.want, got, "%s %s on %s", c.kind, c.period, c.on)
	}
}

// A kind without a rule is no conflict, and nobody is found by a zero id.
func TestConflictNone(t *testing.T) {
	e := Expert{
		Ties:         []Tie{{Kind: "neighbour", Partner: conflictPartner(1)}, {Kind: TieFamily}},
		Affiliations: []Affiliation{{}, {Kind: AffiliationEducation, Partner: conflictPartner(1)}},
	}
	with := Parties{Partners: []id.Partner{{}, conflictPartner(1)}, Experts: make([]id.Expert, 1), Agreements: make([]id.Agreement, 1)}
	on := calendar.MustDate("2026-11-22")
	assert.Empty(t, DefaultConflicts().Between(&e, &with, on))
	assert.Empty(t, DefaultConflicts().Mutual(&e, &Expert{}, on))
	assert.Empty(t, DefaultConflicts().Pairs([]*Expert{&e, nil}, []Parties{with, {}}, []*Expert{nil, {}}, on))
	assert.Empty(t, ConflictPolicy(nil).Between(&e, &with, on))
	// A window of less than nothing is that of the tie itself.
	odd := ConflictPolicy{{Kind: TieProject, Months: -1 << 40}}
	e.Ties = []Tie{{Kind: TieProject, Partner: conflictPartner(1), Period: calendar.MustPeriod("2026/2027")}}
	got := odd.Between(&e, &with, calendar.MustDate("2027-03-01"))
	require.Len(t, got, 1)
	assert.Equal(t, calendar.Unknown, got[0].Sure, "it ends some day in 2027")
}

// What either record tells is a conflict of both.
func TestConflictMutual(t *testing.T) {
	on := calendar.MustDate("2026-11-22")
	a := Expert{
		ID:           conflictExpert(1),
		Affiliations: []Affiliation{{Kind: AffiliationEducation, Partner: conflictPartner(7)}, {Partner: conflictPartner(7), Period: calendar.MustPeriod("2020/..")}},
		Ties:         []Tie{{Kind: TieCoauthor, Expert: conflictExpert(2), Period: calendar.MustPeriod("2025/2025")}},
	}
	b := Expert{
		ID:           conflictExpert(2),
		Affiliations: []Affiliation{{Kind: AffiliationEmployment, Partner: conflictPartner(7), Period: calendar.MustPeriod("2010/2023")}},
		Ties:         []Tie{{}, {Kind: TieFamily, Expert: conflictExpert(1)}},
	}
	rules := DefaultConflicts()
	assert.Equal(t, []Conflict{
		{Kind: TieCoauthor, At: "/ties/0", Sure: calendar.Yes, Other: b.ID},
		{Kind: TieOrganisation, At: "/affiliations/1", Sure: calendar.Unknown, Other: b.ID, OtherAt: "/affiliations/0"}, // left some day in 2023
		{Kind: TieFamily, Sure: calendar.Yes, Other: b.ID, OtherAt: "/ties/1"},
	}, rules.Mutual(&a, &b, on))
	assert.Len(t, rules.Mutual(&b, &a, on), 3, "the same from the other side")
	assert.Equal(t, []Conflict{{Kind: TieNamed, Sure: calendar.Yes}}, rules.Mutual(&a, &a, on))
}

// Pairs finds just what comes of asking for every pair by itself.
func TestConflictPairs(t *testing.T) {
	periods := []string{"", "2010/2015", "2020/2023", "2024/..", "2025/2025", "2020/2022~", "2030/2031"}
	kinds := []TieKind{TieOrganisation, TieCoauthor, TieFamily, TieProject, "other"}
	found, told := 0, 0
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 4))
		period := func() (p calendar.Period) {
			require.NoError(t, p.UnmarshalText([]byte(periods[r.IntN(len(periods))])))
			return p
		}
		person := func(i int) *Expert {
			e := &Expert{ID: conflictExpert(i)}
			for range r.IntN(3) {
				e.Affiliations = append(e.Affiliations, Affiliation{Partner: conflictPartner(1 + r.IntN(5)), Period: period()})
			}
			for range r.IntN(3) {
				x := Tie{Kind: kinds[r.IntN(len(kinds))], Period: period()}
				switch r.IntN(4) {
				case 0:
					x.Partner = conflictPartner(1 + r.IntN(5))
				case 1:
					x.Agreement = conflictAgreement(1 + r.IntN(3))
				case 2:
					x.Expert, x.Partner = conflictExpert(1+r.IntN(9)), conflictPartner(1+r.IntN(5))
				default:
					x.Expert = conflictExpert(1 + r.IntN(9))
				}
				e.Ties = append(e.Ties, x)
			}
			return e
		}
		var experts, known []*Expert
		for i := range 5 {
			experts = append(experts, person(i+1))
		}
		for i := range 4 {
			known = append(known, person(i+6))
		}
		with := make([]Parties, 4)
		for j := range with {
			for range r.IntN(3) {
				with[j].Partners = append(with[j].Partners, conflictPartner(1+r.IntN(5)))
				with[j].Experts = append(with[j].Experts, conflictExpert(1+r.IntN(9)))
				with[j].Agreements = append(with[j].Agreements, conflictAgreement(1+r.IntN(3)))
			}
		}
		on, rules := calendar.MustDate("2026-11-22"), DefaultConflicts()
		want := map[PairConflict]int{}
		for x, e := range experts {
			for j := range with {
				for _, c := range rules.Between(e, &with[j], on) {
					want[PairConflict{x, j, c}] = 1
				}
				for _, o := range append(known[:4:4], experts...) {
					if o.ID == e.ID || !has(with[j].Experts, o.ID) {
						continue
					}
					for _, c := range rules.Mutual(e, o, on) {
						if c.OtherAt != "" { // what stands in one's own record is found by Between
							want[PairConflict{x, j, c}] = 1
							told++
						}
					}
				}
			}
		}
		got := map[PairConflict]int{}
		last := PairConflict{}
		for _, c := range rules.Pairs(experts, with, known, on) {
			got[c]++
			require.True(t, last.Expert < c.Expert || last.Expert == c.Expert && last.Parties <= c.Parties, "in order")
			last = c
		}
		require.Equal(t, want, got, seed)
		found += len(got)
	}
	assert.Greater(t, found, 1000)
	assert.Greater(t, told, 500)
}

// An expert without ties in common with the parties costs nothing to ask.
func TestConflictAllocs(t *testing.T) {
	on, rules := calendar.MustDate("2026-11-22"), DefaultConflicts()
	e := Expert{
		ID:           conflictExpert(1),
		Affiliations: []Affiliation{{Partner: conflictPartner(1), Period: calendar.MustPeriod("2020/..")}},
		Ties:         []Tie{{Kind: TieFamily, Expert: conflictExpert(5)}},
	}
	with := Parties{Partners: []id.Partner{conflictPartner(2)}, Experts: []id.Expert{conflictExpert(3)}}
	other := Expert{ID: conflictExpert(4), Affiliations: []Affiliation{{Partner: conflictPartner(9)}}}
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		rules.Between(&e, &with, on)
		rules.Mutual(&e, &other, on)
	}))
}

func ExampleConflictPolicy_Mutual() {
	on := calendar.MustDate("2026-11-22")
	asked := Expert{ID: conflictExpert(1)} // says nothing of it
	applicant := Expert{
		ID:   conflictExpert(2),
		Ties: []Tie{{Kind: TieCoauthor, Expert: asked.ID, Period: calendar.MustPeriod("2022/2022")}},
	}
	for _, c := range DefaultConflicts().Mutual(&asked, &applicant, on) {
		fmt.Println(c.Kind, c.OtherAt, c.Sure)
	}
	// Output:
	// co-author /ties/0 unknown
}
