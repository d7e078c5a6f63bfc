package find

import (
	"encoding/json"
	"math/bits"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/talenttest"
)

var circuits = technology.MustCode("FORD:2.2")

// someone is an expert who may be matched, with the expertise given.
func someone(i int, expertise ...talent.Expertise) *talent.Expert {
	return &talent.Expert{
		ID: talenttest.ID(i), Expertise: expertise,
		Consents: []talent.Consent{{Purpose: talent.PurposeMatching, Given: calendar.MustDate("2026-01-01")}},
	}
}

func query(t *testing.T, n talent.Need) *Query {
	t.Helper()
	q, err := NewQuery(&n, calendar.MustDate("2026-11-22"))
	require.NoError(t, err)
	return q
}

// What keeps an expert from the whole, one gap after the other.
func TestGaps(t *testing.T) {
	patent := []talent.Evidence{{Kind: talent.EvidencePatent}}
	own := []talent.Evidence{{Kind: talent.EvidenceStatement}}
	for _, x := range []struct {
		gap       Gap
		low, high int32 // of a want of weight 3
		has       []talent.Expertise
		want      talent.Want
		need      talent.Need
	}{
		{None, 3000, 3000, []talent.Expertise{{Technology: circuits}}, talent.Want{}, talent.Need{}},
		{Absent, 0, 0, []talent.Expertise{{Technology: technology.MustCode("FORD:1.1")}}, talent.Want{}, talent.Need{}},
		{Unrecorded, 0, 3000, nil, talent.Want{}, talent.Need{}},
		{Wider, 0, 3000, []talent.Expertise{{Technology: technology.MustCode("FORD:2")}}, talent.Want{}, talent.Need{}},
		{Wider, 1200, 3000, []talent.Expertise{{Technology: technology.MustCode("FORD:2")}}, talent.Want{}, talent.Need{Credit: talent.Credit{Broader: 400}}},
		{Related, 750, 750, []talent.Expertise{{Technology: technology.MustCode("FORD:2.10")}}, talent.Want{}, talent.Need{Credit: talent.Credit{Sibling: 250}}},
		{Absent, 0, 0, []talent.Expertise{{Technology: technology.MustCode("FORD:2.10")}}, talent.Want{}, talent.Need{}},
		{TooLow, 0, 0, []talent.Expertise{{Technology: circuits, Level: talent.LevelLearner}}, talent.Want{Level: talent.LevelSpecialist}, talent.Need{}},
		{NoLevel, 0, 3000, []talent.Expertise{{Technology: circuits}}, talent.Want{Level: talent.LevelSpecialist}, talent.Need{}},
		{NotShown, 0, 3000, []talent.Expertise{{Technology: circuits, Evidence: own}}, talent.Want{}, talent.Need{Shown: true}},
		{None, 3000, 3000, []talent.Expertise{{Technology: circuits, Evidence: patent}}, talent.Want{}, talent.Need{Shown: true}},
		{Graded, 1500, 1500, []talent.Expertise{{Technology: circuits, Level: talent.LevelPractitioner}}, talent.Want{}, talent.Need{Credit: talent.Credit{Levels: [4]int{250, 500, 750, 1000}}}},
		{NoLevel, 750, 3000, []talent.Expertise{{Technology: circuits}}, talent.Want{}, talent.Need{Credit: talent.Credit{Levels: [4]int{250, 500, 750, 1000}}}},
	} {
		w := x.want
		w.Technology, w.Weight = circuits, 3
		x.need.Wants = []talent.Want{w}
		got := Explain(query(t, x.need), someone(1, x.has...))
		require.Len(t, got.Wants, 1)
		assert.Equal(t, x.gap, got.Wants[0].Gap)
		assert.Equal(t, [2]int32{x.low, x.high}, [2]int32{got.Wants[0].Low, got.Wants[0].High}, x.gap.String())
	}
}

// An explanation adds up to the match, and names parts of the whole record even
// where some may not be used.
func TestExplainAddsUp(t *testing.T) {
	experts := slices.Collect(talenttest.Experts(300, 3))
	for _, n := range talenttest.Needs(50, 4, true) {
		n.Credit = talent.Credit{Broader: 300, Sibling: 200, Levels: [4]int{400, 600, 800, 1000}}
		q, err := NewQuery(&n, talenttest.Day())
		require.NoError(t, err)
		for _, e := range experts {
			x := Explain(q, e)
			m, fails, found := Judge(q, e)
			require.Equal(t, m, x.Match)
			require.Equal(t, found, x.Found)
			var low, high int32
			for _, w := range x.Wants {
				low, high = low+w.Low, high+w.High
			}
			require.Equal(t, [2]int32{m.Low, m.High}, [2]int32{low, high})
			for _, h := range x.Conditions {
				require.Equal(t, fails.Has(h.Condition), h.Is == calendar.No)
			}
		}
	}
	e := someone(1, talent.Expertise{Technology: technology.MustCode("FORD:1.1")}, talent.Expertise{Technology: circuits})
	e.Consents[0].Scope = []string{"/expertise/1"}
	x := Explain(query(t, talent.Need{Wants: []talent.Want{{Technology: circuits}}}), e)
	assert.Equal(t, "/expertise/1", x.Wants[0].By)
}

// Without consent nothing is looked at, and nothing told.
func TestExplainWithoutConsent(t *testing.T) {
	e := someone(1, talent.Expertise{Technology: circuits})
	e.Consents[0].Withdrawn = calendar.MustDate("2026-06-01")
	x := Explain(query(t, talent.Need{Wants: []talent.Want{{Technology: circuits}}}), e)
	assert.Equal(t, Explanation{Match: Match{Expert: e.ID}, Permission: talent.Withdrawn}, x)
}

// What the second would have to have in order to stand first.
func TestAbove(t *testing.T) {
	n := talent.Need{Wants: []talent.Want{
		{Technology: circuits, Weight: 5}, {Technology: technology.MustCode("FORD:1.2"), Weight: 3}, {Technology: technology.MustCode("FORD:2.5"), Weight: 2},
	}}
	q := query(t, n)
	first := someone(1, talent.Expertise{Technology: circuits}, talent.Expertise{Technology: technology.MustCode("FORD:1.2")}) // 8,000
	second := someone(2, talent.Expertise{Technology: circuits})                                                               // 5,000
	third := someone(3, talent.Expertise{Technology: technology.MustCode("FORD:2.5")})                                         // 2,000
	a := Explain(q, first)
	b := Explain(q, second)
	// 5,000 and the second want's 3,000 make 8,000, and the lesser identifier
	// stays first: it takes both.
	wants, ok := b.Above(a.Match)
	assert.True(t, ok)
	assert.Equal(t, []int{1, 2}, wants)
	c := Explain(q, third)
	wants, ok = c.Above(b.Match) // 2,000 and 5,000 are enough
	assert.True(t, ok)
	assert.Equal(t, []int{0}, wants)
	all := Explain(q, someone(0, first.Expertise[0], first.Expertise[1], third.Expertise[0]))
	_, ok = c.Above(all.Match)
	assert.False(t, ok, "nobody stands before the one who has everything and the lesser identifier")
}

// Relax gives up as little as will do: no smaller way finds anybody, and each
// way given finds somebody.
func TestRelax(t *testing.T) {
	n := talent.Need{
		Wants:     []talent.Want{{Technology: circuits}},
		Countries: []country.Code{"JP"}, Modes: []talent.Mode{talent.ModeRemote}, Hours: 5,
	}
	near := someone(1, talent.Expertise{Technology: circuits}) // fails the country only; the mode fits; time is not known
	near.Country, near.Modes = "DE", []talent.Mode{talent.ModeRemote}
	far := someone(2, talent.Expertise{Technology: circuits})
	far.Country, far.Modes = "DE", []talent.Mode{talent.ModeTeaching}
	other := someone(3, talent.Expertise{Technology: technology.MustCode("FORD:6.1")})
	ix, err := NewIndex(slices.Values([]*talent.Expert{near, far, other}), Options{})
	require.NoError(t, err)
	got := ix.Relax(query(t, n), 5)
	open := Match{Expert: near.ID, Low: 1000, High: 1000, Open: 1 << Available}
	sure := Match{Expert: near.ID, Low: 1000, High: 1000}
	assert.Equal(t, []Relaxation{
		{Lift: 1<<InCountry | 1<<Available, Best: []Match{sure}},
		{Lift: 1 << InCountry, Open: true, Best: []Match{open}},
	}, got)

	near.Country = "JP"
	ix.Put(near)
	got = ix.Relax(query(t, n), 5)
	assert.Equal(t, []Relaxation{
		{Lift: 1 << Available, Best: []Match{sure}},
		{Open: true, Best: []Match{open}},
	}, got)

	assert.Empty(t, ix.Relax(query(t, talent.Need{Wants: n.Wants}), 5), "nothing to give up where somebody is found")
	assert.Empty(t, ix.Relax(query(t, talent.Need{Wants: []talent.Want{{Technology: technology.MustCode("FORD:4.1")}}, Hours: 3}), 5), "expertise is not given up")
	n.Parties = talent.Parties{Experts: []id.Expert{near.ID, far.ID}}
	assert.Empty(t, ix.Relax(query(t, n), 5), "nor is a conflict of interest")
}

func TestRelaxIsLeast(t *testing.T) {
	experts := slices.Collect(talenttest.Experts(60, 5))
	ix, err := NewIndex(slices.Values(experts), Options{})
	require.NoError(t, err)
	relaxed := 0
	for _, n := range talenttest.Needs(80, 6, true) {
		n.Hours, n.Wants[1].Must = 15, true
		q, err := NewQuery(&n, talenttest.Day())
		require.NoError(t, err)
		for _, r := range ix.Relax(q, 3) {
			relaxed++
			less, ok := q.lift(r.Lift, r.Open)
			require.True(t, ok)
			require.Equal(t, Scan(less, slices.Values(experts), 3), r.Best)
			for c := range r.Lift.All() {
				fewer, ok := q.lift(r.Lift&^(1<<c), r.Open)
				require.True(t, ok)
				require.Empty(t, Scan(fewer, slices.Values(experts), 1), "a step too many")
			}
			require.LessOrEqual(t, bits.OnesCount8(uint8(r.Lift)), 5)
		}
	}
	assert.Greater(t, relaxed, 50)
}

// Nothing of the record stands in an explanation but places and identifiers.
func TestExplanationHoldsNoRecord(t *testing.T) {
	e := someone(1, talent.Expertise{Technology: circuits})
	e.Names = []talent.PersonName{{Display: "Marker Name"}}
	e.Country, e.Place = "JP", "Marker Place"
	e.Contacts = []talent.Contact{{Value: "marker@example.org"}}
	b, err := json.Marshal(Explain(query(t, talent.Need{Wants: []talent.Want{{Technology: circuits}}, Countries: []country.Code{"DE"}}), e))
	require.NoError(t, err)
	assert.NotContains(t, string(b), "arker")
	assert.NotContains(t, string(b), "JP")
}

// Two entries of availability that follow each other may cover what neither does
// alone; that there is no day between them is not held to be sure.
func TestAvailableTogether(t *testing.T) {
	e := someone(1, talent.Expertise{Technology: circuits})
	hours := quantity.Exactly(5).OfUnit("h/week")
	e.Availability = []talent.Availability{{Period: calendar.MustPeriod("2026-01-01/2026-12-31"), Hours: hours}, {Period: calendar.MustPeriod("2027-01-01/2027-06-30"), Hours: hours}}
	n := talent.Need{Wants: []talent.Want{{Technology: circuits}}, Hours: 4, Open: true}
	for period, open := range map[string]Conditions{
		"2026-10-01/2027-03-31": 1 << Available,
		"2027-01-01/2027-03-31": 0,
	} {
		n.Period = calendar.MustPeriod(period)
		ix, err := NewIndex(slices.Values([]*talent.Expert{e}), Options{})
		require.NoError(t, err)
		assert.Equal(t, []Match{{Expert: e.ID, Low: 1000, High: 1000, Open: open}}, ix.Find(query(t, n), 1, nil), period)
	}
	n.Period = calendar.MustPeriod("2027-03-01/2027-09-30")
	_, fails, _ := Judge(query(t, n), e)
	assert.True(t, fails.Has(Available), "nobody has time at the end")
}
