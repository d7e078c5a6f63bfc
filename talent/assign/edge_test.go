package assign

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
)

var solvers = []func(context.Context, *Problem, Options) (*Plan, error){Solve, Fair, Greedy}

// small is a problem that has a plan.
func small() *Problem {
	return &Problem{
		Items:     []Item{{Key: "A", Experts: 1, Candidates: []Candidate{{expertID(0), 5}, {expertID(1), 7}}}},
		Experts:   []Expert{{ID: expertID(0), Load: 1}, {ID: expertID(1), Load: 1}},
		Conflicts: []Conflict{{Item: "A", Expert: expertID(0)}},
	}
}

// What cannot be solved as it stands is refused, with its place.
func TestErrors(t *testing.T) {
	for _, c := range []struct {
		at     string
		change func(p *Problem)
	}{
		{"/experts/1/load", func(p *Problem) { p.Experts[1].Load = 0 }},
		{"/experts/0/load", func(p *Problem) { p.Experts[0].Load = math.MinInt }},
		{"/experts/1/id", func(p *Problem) { p.Experts[1].ID = expertID(0) }},
		{"/experts/0/id", func(p *Problem) { p.Experts[0].ID = id.Expert{} }},
		{"/experts/0/side", func(p *Problem) { p.Experts[0].Side = 3 }},
		{"/items/0/key", func(p *Problem) { p.Items[0].Key = "" }},
		{"/items/1/key", func(p *Problem) { p.Items = append(p.Items, p.Items[0]) }},
		{"/items/0/experts", func(p *Problem) { p.Items[0].Experts = -1 }},
		{"/items/0/experts", func(p *Problem) { p.Items[0].Experts = 3 }},
		{"/items/0/experts", func(p *Problem) { p.Items[0].Experts = math.MaxInt }},
		{"/items/0/cover", func(p *Problem) { p.Items[0].Cover.Home = -1 }},
		{"/items/0/cover", func(p *Problem) { p.Items[0].Cover = Cover{Home: 1, Abroad: 1} }},
		{"/items/0/cover", func(p *Problem) { p.Items[0].Cover = Cover{Home: 1, Abroad: math.MaxInt} }},
		{"/items/0/cover/languages", func(p *Problem) { p.Items[0].Cover.Languages = strings.Fields("a b c d e") }},
		{"/items/0/cover/languages", func(p *Problem) { p.Items[0].Experts, p.Items[0].Cover.Languages = 0, []string{"vi"} }},
		{"/items/0/cover/languages/1", func(p *Problem) { p.Items[0].Cover.Languages = []string{"vi", ""} }},
		{"/items/0/candidates/0/expert", func(p *Problem) { p.Items[0].Candidates[0].Expert = expertID(9) }},
		{"/items/0/candidates/2/expert", func(p *Problem) { p.Items[0].Candidates = append(p.Items[0].Candidates, Candidate{expertID(1), 7}) }},
		{"/items/0/candidates/2/expert", func(p *Problem) { p.Items[0].Candidates = append(p.Items[0].Candidates, Candidate{expertID(0), 7}) }},
		{"/items/0/candidates/1/affinity", func(p *Problem) { p.Items[0].Candidates[1].Affinity = MaxAffinity + 1 }},
		{"/items/0/candidates/0/affinity", func(p *Problem) { p.Items[0].Candidates[0].Affinity = math.MinInt }},
		{"/conflicts/0/item", func(p *Problem) { p.Conflicts[0].Item = "B" }},
		{"/conflicts/0/expert", func(p *Problem) { p.Conflicts[0].Expert = id.Expert{} }},
	} {
		for _, solve := range solvers {
			p := small()
			c.change(p)
			plan, err := solve(t.Context(), p, Options{})
			var wrong *Error
			require.ErrorAs(t, err, &wrong, c.at)
			assert.Nil(t, plan)
			assert.Equal(t, c.at, wrong.Pointer)
			assert.NotEmpty(t, wrong.Reason+wrong.Remedy)
			assert.Contains(t, err.Error(), c.at)
		}
	}
}

// Little is no trouble, nor is much.
func TestExtremes(t *testing.T) {
	for _, solve := range solvers {
		for _, p := range []*Problem{
			{},
			{Items: []Item{{Key: "A"}}},
			{Experts: []Expert{{ID: expertID(0), Load: math.MaxInt}}},
			{Items: []Item{{Key: "A", Experts: 1}}, Experts: []Expert{{ID: expertID(0), Load: math.MaxInt}}},
			{Items: []Item{{Key: "A", Experts: 1, Cover: Cover{Home: 1, Apart: true, Languages: []string{"vi", "vi"}}}}, Experts: []Expert{{ID: expertID(0), Load: 1}}},
		} {
			plan, err := solve(t.Context(), p, Options{})
			require.NoError(t, err)
			assert.Empty(t, lawful(p, plan))
			assert.True(t, plan.Optimal())
			assert.Equal(t, places(p), plan.Short)
			assert.NotEmpty(t, plan.Explain(language.Vietnamese))
			plan.Why("A", expertID(0))
		}
		p := small()
		p.Items[0].Candidates[1].Affinity = -MaxAffinity
		p.Experts[1].Load = math.MaxInt
		plan, err := solve(t.Context(), p, Options{Effort: math.MaxInt})
		require.NoError(t, err)
		assert.EqualValues(t, -MaxAffinity, plan.Total, "a place is filled whatever it costs")
		assert.Equal(t, -MaxAffinity, plan.Worst)
	}
	assert.Equal(t, ReasonUnknown, new(Plan).Why("A", expertID(0)).Reason)
	assert.NotEmpty(t, new(Plan).Explain(language.English))
}

// A problem is left as it was, and a plan may be asked by many at once.
func TestPlanIsFixed(t *testing.T) {
	p := wild(rand.New(rand.NewPCG(8, 8)), true)
	before, err := json.Marshal(p)
	require.NoError(t, err)
	plan, err := Fair(t.Context(), p, Options{})
	require.NoError(t, err)
	want := plan.Explain(language.English)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for i := range p.Items {
				for e := range p.Experts {
					plan.Why(p.Items[i].Key, p.Experts[e].ID)
				}
			}
			assert.Equal(t, want, plan.Explain(language.English))
		})
	}
	wait.Wait()
	after, err := json.Marshal(p)
	require.NoError(t, err)
	assert.JSONEq(t, string(before), string(after))
}

// When the context ends, what was done is returned with its error, and nothing
// false is said of it.
func TestCancelled(t *testing.T) {
	for _, cover := range []Cover{{}, everything} {
		p := made(60, 80, 0, cover, 1)
		whole, err := Solve(t.Context(), p, Options{})
		require.NoError(t, err)
		for _, solve := range solvers {
			for steps := range 4 {
				ctx, cancel := context.WithCancel(t.Context())
				if steps == 0 {
					cancel()
				}
				calls := 0
				plan, err := solve(ctx, p, Options{Progress: func(x Progress) {
					assert.LessOrEqual(t, x.Placed, x.Places)
					if calls++; calls == steps {
						cancel()
					}
				}})
				cancel()
				require.NotNil(t, plan)
				require.Empty(t, lawful(p, plan))
				if err != nil {
					require.ErrorIs(t, err, context.Canceled)
				}
				require.True(t, steps > 0 || err != nil)
				require.GreaterOrEqual(t, whole.Short, plan.Short-plan.More)
				if whole.Short == plan.Short && plan.Aim == AimTotal {
					require.LessOrEqual(t, whole.Total, plan.Total+plan.Gap)
				}
				if whole.Short == plan.Short {
					require.LessOrEqual(t, whole.Least, plan.LeastBound)
				}
			}
		}
	}
}

// Nothing of the greedy plan is better than the best one, at sizes where
// nothing can be tried out; and covers are met where there are enough experts.
func TestGreedyIsNotBetter(t *testing.T) {
	for seed := range uint64(6) {
		for _, cover := range []Cover{{}, {Home: 1, Abroad: 1}, {Apart: true}, {Home: 1, Abroad: 1, Apart: true}, everything} {
			p := made(40, 90, 30, cover, seed)
			best, err := Solve(t.Context(), p, Options{Effort: 30})
			require.NoError(t, err)
			quick, err := Greedy(t.Context(), p, Options{})
			require.NoError(t, err)
			pairs, err := FairPairs(t.Context(), p, Options{Effort: 30})
			require.NoError(t, err)
			fair, err := Fair(t.Context(), p, Options{Effort: 30})
			require.NoError(t, err)
			for _, plan := range []*Plan{best, quick, pairs, fair} {
				require.Empty(t, lawful(p, plan))
				require.GreaterOrEqual(t, best.Short, plan.Short-plan.More)
				require.GreaterOrEqual(t, plan.Short, best.Short-best.More)
				if plan.Short == best.Short {
					require.LessOrEqual(t, plan.Total, best.Total+best.Gap)
				}
			}
			if quick.Short == best.Short {
				require.LessOrEqual(t, best.Total, quick.Total+quick.Gap)
			}
			if pairs.Short == best.Short {
				require.GreaterOrEqual(t, pairs.Worst, best.Worst)
				require.LessOrEqual(t, pairs.Least, fair.LeastBound)
			}
			if fair.Short == best.Short {
				require.GreaterOrEqual(t, fair.Least, max(best.Least, quick.Least))
				require.GreaterOrEqual(t, best.LeastBound, fair.Least)
			}
			if cover.Languages == nil && !(cover.Apart && cover.Home > 0) {
				require.True(t, best.Optimal())
			}
		}
	}
}

// Large teams with all that can be asked for are beyond a full search; what is
// given still keeps to the rules. Nobody speaks two of the four languages, for
// which one place of each item is kept.
func TestLargeTeams(t *testing.T) {
	p := made(2, 90, 0, Cover{Home: 3, Abroad: 5, Languages: strings.Fields("vi en ja fr")}, 1)
	for i := range p.Items {
		p.Items[i].Experts = 40
	}
	for _, solve := range solvers {
		plan, err := solve(t.Context(), p, Options{Effort: 2})
		require.NoError(t, err)
		require.Empty(t, lawful(p, plan))
		require.Equal(t, 2, plan.Short)
		for _, s := range plan.Shortages {
			require.Subset(t, s.Languages, []string{"ja", "fr"})
		}
	}
}

// Words of a shortage, in both languages; what is short and why is counted by hand.
func TestWords(t *testing.T) {
	// Two items of two experts each want the only expert at home, who takes one.
	home := Expert{ID: expertID(0), Load: 1, Side: Home, Languages: []string{"VI"}}
	away := Expert{ID: expertID(1), Load: 9, Side: Abroad}
	p := &Problem{Experts: []Expert{home, away}}
	for _, key := range []string{"A", "B"} {
		p.Items = append(p.Items, Item{
			Key: key, Experts: 2, Cover: Cover{Home: 1, Languages: []string{"vi"}},
			Candidates: []Candidate{{home.ID, 10}, {away.ID, 20}},
		})
	}
	plan, err := Solve(t.Context(), p, Options{})
	require.NoError(t, err)
	assert.Equal(t, 1, plan.Short)
	assert.True(t, plan.Optimal())
	require.Len(t, plan.Shortages, 1)
	assert.Equal(t, 1, plan.Shortages[0].Home)
	en, vi := plan.Explain(language.English), plan.Explain(language.Vietnamese)
	assert.Contains(t, en, "3 of 4 places filled; the affinities come to 50, and no plan is better.")
	assert.Contains(t, en, "1 expert short, of whom wanted: 1 at home, working in vi.")
	assert.Contains(t, vi, "Đã bố trí 3 trên 4 vị trí; tổng mức độ phù hợp là 50, không có phương án nào tốt hơn.")
	assert.Contains(t, vi, "còn thiếu 1 chuyên gia, trong đó cần: 1 trong nước, biết ngôn ngữ vi.")
	assert.NotContains(t, en, home.ID.String())
	for _, s := range []string{en, vi} {
		assert.True(t, norm.NFC.IsNormalString(s))
	}
	short := plan.Shortages[0].Item
	why := plan.Why(short, home.ID)
	assert.Equal(t, LoadFull, why.Reason)
	assert.Contains(t, why.Explain(language.English), "the load is used up by other items")
	assert.Contains(t, why.Explain(language.Vietnamese), "đã nhận đủ số nhiệm vụ tối đa")
	for _, c := range []Cut{
		{Items: strings.Fields("A B C D E F G"), Experts: make([]id.Expert, 5), Places: 21, Loads: 15},
		{Items: strings.Fields("A B C D E F G H I J K L"), Places: 2, Others: 1},
	} {
		assert.NotEmpty(t, c.Explain(language.Vietnamese))
	}
	assert.Equal(t, "7 items (A, B, C, D, E, F, G) need 21 places, but the 5 experts left for them can take 15: 6 short.",
		(&Cut{Items: strings.Fields("A B C D E F G"), Experts: make([]id.Expert, 5), Places: 21, Loads: 15}).Explain(language.English))
	assert.Equal(t, "1 nhiệm vụ (A) cần 3 vị trí, nhưng không còn chuyên gia nào có thể nhận thêm, và các chuyên gia khác đảm nhận 2 vị trí; còn thiếu 1.",
		(&Cut{Items: []string{"A"}, Places: 3, Others: 2}).Explain(language.Vietnamese))
	for _, w := range []Why{{Reason: OthersBetter, Loss: 3}, {Reason: LoadFull, Places: 1}, {Reason: 200}} {
		assert.NotEqual(t, w.Explain(language.English), w.Explain(language.Vietnamese))
	}
}

// What is not agreed to, or not known, is not taken from a record.
func TestNewExpert(t *testing.T) {
	on := calendar.MustDate("2026-11-22")
	post := func(n int, period string) talent.Affiliation {
		return talent.Affiliation{Partner: organisationID(n), Period: calendar.MustPeriod(period)}
	}
	consent := func(scope ...string) []talent.Consent {
		return []talent.Consent{{Purpose: talent.PurposeMatching, Scope: scope, Given: calendar.MustDate("2026-01-01")}}
	}
	e := talent.Expert{
		ID: expertID(0), Country: "DE", Languages: []talent.Language{{Lang: "vi"}, {Lang: "de"}}, Consents: consent(),
		Affiliations: []talent.Affiliation{post(1, "2010/2019"), {Kind: talent.AffiliationEducation, Partner: organisationID(3)}, post(2, "2020/..")},
	}
	whole := Expert{ID: e.ID, Load: 4, Side: Abroad, Organisation: organisationID(2), Languages: []string{"vi", "de"}}
	ask := func(e talent.Expert) Expert { return NewExpert(&e, "VN", talent.PurposeMatching, on, 4) }
	assert.Equal(t, whole, ask(e))
	assert.Equal(t, Expert{ID: e.ID, Load: 4}, NewExpert(&e, "VN", talent.PurposeEvaluation, on, 4), "not agreed to")
	x := e
	x.Country = "VN"
	assert.Equal(t, Home, ask(x).Side)
	x.Country = ""
	assert.Equal(t, SideUnknown, ask(x).Side)
	for _, second := range []talent.Affiliation{post(4, "2021/.."), post(4, "2021/2026"), post(4, "2020/2030?"), {Period: calendar.MustPeriod("2020/..")}} {
		x = e
		x.Affiliations = append(x.Affiliations[:3:3], second)
		assert.True(t, ask(x).Organisation.IsZero(), "there may be two: %v", second)
	}
	x = e
	x.Affiliations = []talent.Affiliation{post(2, "2020/2026")}
	assert.True(t, ask(x).Organisation.IsZero(), "may have ended")
	x = e
	x.Consents = consent("/affiliations/2", "/languages")
	assert.Equal(t, Expert{ID: e.ID, Load: 4, Languages: []string{"vi", "de"}}, ask(x), "posts that are not shown may be others")
}

// Conflicts are found in the records of both sides, one for each pair.
func TestFindConflicts(t *testing.T) {
	on := calendar.MustDate("2026-11-22")
	p := &Problem{Items: []Item{
		{Key: "B", Parties: talent.Parties{Experts: []id.Expert{expertID(9)}, Partners: []id.Partner{organisationID(1)}}},
		{Key: "A"},
	}}
	for i := range 4 {
		p.Experts = append(p.Experts, Expert{ID: expertID(i), Load: 1})
	}
	records := []*talent.Expert{
		{ID: expertID(0), Ties: []talent.Tie{
			{Kind: talent.TieCoauthor, Expert: expertID(9)}, // not dated
			{Kind: talent.TieFamily, Expert: expertID(9)},
		}},
		{ID: expertID(1)},
		nil,
		{ID: expertID(2), Affiliations: []talent.Affiliation{{Partner: organisationID(1), Period: calendar.MustPeriod("2000/2010")}}},
		{ID: expertID(9), Ties: []talent.Tie{{Kind: talent.TieSupervision, Expert: expertID(1)}}},
	}
	list, unknown := p.FindConflicts(talent.DefaultConflicts(), records, on)
	assert.Equal(t, []Conflict{
		{"B", expertID(0), talent.Conflict{Kind: talent.TieFamily, At: "/ties/1", Sure: calendar.Yes}},
		{"B", expertID(1), talent.Conflict{Kind: talent.TieSupervision, Sure: calendar.Yes, Other: expertID(9), OtherAt: "/ties/0"}},
	}, list)
	assert.Equal(t, []id.Expert{expertID(3)}, unknown)
	p.Conflicts = list
	b, err := json.Marshal(p.Conflicts)
	require.NoError(t, err)
	assert.NotContains(t, string(b), "family")
}

func TestClosedTexts(t *testing.T) {
	s, r := Home, LoadFull
	require.NoError(t, s.UnmarshalText([]byte("abroad")))
	require.NoError(t, r.UnmarshalText([]byte("place-kept")))
	assert.Equal(t, Abroad, s)
	assert.Equal(t, PlaceKept, r)
	var wrong *Error
	assert.True(t, errors.As(s.UnmarshalText([]byte("Home")), &wrong))
	assert.Equal(t, "invalid invalid", fmt.Sprint(Side(9), " ", Reason(99)))
	assert.Equal(t, "invalid", Reason(99).Label(language.English))
}

func FuzzSolve(f *testing.F) {
	f.Add(uint64(1), true)
	f.Add(uint64(2), false)
	f.Fuzz(func(t *testing.T, seed uint64, covers bool) {
		p := wild(rand.New(rand.NewPCG(seed, seed)), covers)
		p.Items = p.Items[:min(len(p.Items), 3)] // all that can be tried out for four takes long
		p.Conflicts = slices.DeleteFunc(p.Conflicts, func(c Conflict) bool { return c.Item == "I-3" })
		want := brute(p, -MaxAffinity)
		for _, solve := range []func(context.Context, *Problem, Options) (*Plan, error){Solve, Fair, Greedy} {
			plan, err := solve(t.Context(), p, Options{Effort: 500})
			require.NoError(t, err)
			if plan.Aim == AimTotal {
				bounded(t, p, plan, want, 0)
				continue
			}
			require.Empty(t, lawful(p, plan))
			if places(p)-plan.Short == want.filled {
				require.LessOrEqual(t, plan.Least, want.least)
				require.LessOrEqual(t, want.least, plan.LeastBound)
			}
			if plan.Optimal() {
				require.Equal(t, want.fair, plan.Total)
			}
		}
	})
}
