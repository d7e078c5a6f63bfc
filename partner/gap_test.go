package partner_test

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
	. "github.com/scicoop/scicoop/partner"
)

// ofCanada is an area of a list that names technologies.
func ofCanada(n int) string { return technology.CanadaList + ":" + strconv.Itoa(n) }

// registry is so many partners at random.
func registry(r *rand.Rand, n int) []Partner {
	list := make([]Partner, n)
	for i := range list {
		p := randomPartner(r)
		p = of("r"+strconv.Itoa(i), p)
		p.Kinds = []Kind{KindUniversity, KindEnterprise, KindInternational, ""}[r.IntN(4):][:r.IntN(2)]
		p.Locations = []Location{{Country: "VN"}, {Country: "DE"}, {Country: "JP"}, {}}[r.IntN(4):][:1]
		p.Technologies = nil
		for range r.IntN(4) {
			c := Capability{Technology: technology.MustCode(ofCanada(1 + r.IntN(4)))}
			if r.IntN(2) == 0 {
				c.Evidence = []string{"registry"}
			}
			if r.IntN(5) == 0 { // cannot be compared; well known otherwise
				c.Technology, c.Evidence = technology.MustCode("VN-1131-2025:4"), []string{"registry", "screening"}
			}
			p.Technologies = append(p.Technologies, c)
		}
		list[i] = p
	}
	return list
}

func randomNeed(r *rand.Rand) Need {
	n := Need{Technologies: wants(ofCanada(1)+"*3", ofCanada(2)+"*2", ofCanada(3))[:r.IntN(4)]}
	if r.IntN(2) == 0 {
		n.Kinds = []Kind{KindUniversity, KindInternational}
	}
	if r.IntN(2) == 0 {
		n.Countries = []country.Code{"VN", "DE"}
	}
	if r.IntN(2) == 0 {
		n.Excluded = []country.Code{"JP"}
	}
	for _, c := range []Requirement{RequireActive, RequireNotRejected, RequireCleared, RequireEvidence, 99} {
		if r.IntN(4) == 0 {
			n.Conditions = append(n.Conditions, c)
		}
	}
	return n
}

func modelOf(n *Need, whole bool) *score.Model[Partner] {
	set := NeedCriteria(n)
	if whole {
		set = set.With(Criteria())
	}
	return score.Must(score.New(set, score.AsOf(asOf)))
}

// judgedBy says by hand which conditions a partner fails and which are open.
func judgedBy(n *Need, m *score.Model[Partner], p *Partner) (failed, open []Requirement) {
	say := func(c Requirement, holds, settled bool) {
		if !settled {
			open = append(open, c)
		} else if !holds {
			failed = append(failed, c)
		}
	}
	works, unclear, shown, perhaps := false, len(p.Technologies) == 0, false, len(p.Technologies) == 0
	for _, w := range n.Technologies {
		for _, c := range p.Technologies {
			switch {
			case c.Technology == w.Technology:
				works, shown, perhaps = true, shown || len(c.Evidence) > 0, true
			case c.Technology.List != w.Technology.List:
				unclear, perhaps = true, true
			}
		}
	}
	if len(n.Technologies) > 0 {
		say(RequireArea, works, works || !unclear)
	}
	if len(n.Kinds) > 0 {
		is := slices.ContainsFunc(p.Kinds, func(k Kind) bool { return slices.Contains(n.Kinds, k) })
		say(RequireKind, is, is || len(p.Kinds) > 0 && !slices.Contains(p.Kinds, ""))
	}
	world, at := slices.Contains(p.Kinds, KindInternational), p.Locations[0].Country
	if len(n.Countries) > 0 {
		say(RequireCountry, !world && slices.Contains(n.Countries, at), world || at != "")
	}
	if len(n.Excluded) > 0 {
		say(RequireNotExcluded, world || !slices.Contains(n.Excluded, at), world || at != "")
	}
	if slices.Contains(n.Conditions, RequireActive) {
		s, _ := p.StatusOn(judged)
		say(RequireActive, s == Active, s != StatusUnknown)
	}
	d, _ := p.DecisionOn(judged)
	if slices.Contains(n.Conditions, RequireNotRejected) {
		say(RequireNotRejected, d == Cleared || d == Conditional, d == Cleared || d == Conditional || d == Rejected)
	}
	if slices.Contains(n.Conditions, RequireCleared) {
		say(RequireCleared, d == Cleared, d == Cleared || d == Rejected)
	}
	if slices.Contains(n.Conditions, RequireEvidence) && len(n.Technologies) > 0 {
		say(RequireEvidence, shown, shown || !perhaps)
	}
	s := m.Score(p)
	say(RequireKnockouts, s.Failed == 0, s.Failed > 0 || s.Open == 0)
	return failed, open
}

// Fill gives what sorting the whole register gives.
func TestFillIsExact(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 3))
	fits, opens, relaxed := 0, 0, 0
	for round := range 300 {
		n := randomNeed(r)
		m := modelOf(&n, round%3 == 0)
		list := registry(r, r.IntN(60))
		k := r.IntN(8)
		got := Fill(&n, m, list, k)

		fit, open := []int{}, []int{}
		scores := make([]score.Score, len(list))
		out := map[Requirement]int{}
		alone := map[Requirement]int{}
		unsettled := map[Requirement]int{}
		sure, perhaps := map[string]int{}, map[string]int{} // by what they fail
		for i := range list {
			scores[i] = m.Score(&list[i])
			failed, unknown := judgedBy(&n, m, &list[i])
			for _, c := range failed {
				out[c]++
				if len(failed) == 1 {
					alone[c]++
				}
			}
			for _, c := range unknown {
				unsettled[c]++
			}
			switch {
			case len(failed) == 0:
			case len(unknown) == 0:
				sure[conditions(failed)]++
			default:
				perhaps[conditions(failed)]++
			}
			switch {
			case len(failed) > 0:
			case len(unknown) > 0:
				open = append(open, i)
			default:
				fit = append(fit, i)
			}
		}
		order := func(x, y int) int {
			return cmp.Or(score.Compare(score.Low, scores[x], scores[y]), list[x].ID.Compare(list[y].ID))
		}
		slices.SortFunc(fit, order)
		slices.SortFunc(open, order)
		chosen := fit[:min(k, len(fit))]
		require.Equal(t, chosen, at(got.Chosen))
		require.Equal(t, fit[len(chosen):min(2*k, len(fit))], at(got.Next))
		require.Equal(t, open[:min(k, len(open))], at(got.Open))
		require.Equal(t, [4]int{len(list), len(fit), len(open), len(list) - len(fit) - len(open)}, [4]int{got.Judged, got.Fit, got.Unsettled, got.Out})
		fits, opens = fits+len(fit), opens+len(open)

		contenders := 0
		for _, i := range fit[len(chosen):] {
			if k > 0 && scores[i].High > scores[chosen[k-1]].Low && scores[i].Verdict != score.NotAssessable {
				contenders++
			}
		}
		require.Equal(t, contenders, got.Contenders)
		for i, c := range append(slices.Clone(got.Chosen), got.Next...) {
			require.Equal(t, i+1, c.Place)
			require.Equal(t, scores[c.At], c.Card.Score)
			require.Equal(t, list[c.At].ID, c.ID)
			require.Empty(t, c.Unsettled)
		}
		for _, c := range got.Open {
			_, unknown := judgedBy(&n, m, &list[c.At])
			require.Equal(t, unknown, c.Unsettled)
			require.NotEmpty(t, c.Settle)
			before := 0
			for _, i := range chosen {
				if order(i, c.At) < 0 {
					before++
				}
			}
			require.Equal(t, before+1, c.Place)
		}
		for _, h := range got.Hurdles {
			require.Equal(t, [3]int{out[h.Requirement], alone[h.Requirement], unsettled[h.Requirement]}, [3]int{h.Out, h.Alone, h.Unsettled}, h.Requirement)
		}

		// The smallest sets, found by trying every set of conditions.
		want := map[string][2]int{}
		if len(fit) == 0 {
			tried := map[string][2]int{}
			least := [2]int{99, 99}
			for set := range 1 << 9 {
				var lifted []Requirement
				for c := range 9 {
					if set>>c&1 == 1 {
						lifted = append(lifted, Requirement(c))
					}
				}
				count := [2]int{within(sure, lifted), within(perhaps, lifted)}
				tried[conditions(lifted)] = count
				if count[0] > 0 {
					least[0] = min(least[0], len(lifted))
				}
				if count[0]+count[1] > 0 {
					least[1] = min(least[1], len(lifted))
				}
			}
			for set, count := range tried {
				size := len(strings.Fields(set))
				if count[0] > 0 && size == least[0] || count[0]+count[1] > 0 && size == least[1] {
					want[set] = count
				}
			}
		}
		relax := map[string][2]int{}
		for _, x := range got.Relax {
			relax[conditions(x.Conditions)] = [2]int{x.Partners, x.Perhaps}
		}
		require.Equal(t, want, relax)
		require.Len(t, got.Relax, len(relax))
		relaxed += len(relax)
	}
	require.Greater(t, fits, 500)
	require.Greater(t, opens, 500)
	require.Greater(t, relaxed, 50)
}

func conditions(list []Requirement) string {
	var names []string
	for _, c := range list {
		names = append(names, c.String())
	}
	return strings.Join(names, " ")
}

// within counts those who fail nothing but what is lifted.
func within(fails map[string]int, lifted []Requirement) (count int) {
	for failed, n := range fails {
		if !slices.ContainsFunc(strings.Fields(failed), func(name string) bool {
			return !slices.ContainsFunc(lifted, func(c Requirement) bool { return c.String() == name })
		}) {
			count += n
		}
	}
	return count
}

func at(list []Choice) []int {
	out := make([]int, 0, len(list))
	for _, c := range list {
		out = append(out, c.At)
	}
	return out
}

// The order of the register does not matter, not even among equals.
func TestFillKnowsNoOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 8))
	for range 60 {
		n := randomNeed(r)
		m := modelOf(&n, false)
		list := registry(r, 40)
		for i := range 10 { // without an id, told apart by name
			list[i].ID, list[i].Names = id.Partner{}, []Name{{Value: strconv.Itoa(i)}}
		}
		a := Fill(&n, m, list, 6)
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		b := Fill(&n, m, list, 6)
		for _, s := range []*Shortlist{&a, &b} {
			for _, list := range [][]Choice{s.Chosen, s.Next, s.Open} {
				for i := range list {
					list[i].At = 0
				}
			}
		}
		require.Equal(t, a, b)
	}
}

// What becomes known of a partner settles conditions and never unsettles them,
// and narrows what a need makes of it.
func TestFillLearning(t *testing.T) {
	r := rand.New(rand.NewPCG(55, 89))
	for range 200 {
		n := randomNeed(r)
		m := modelOf(&n, false)
		full := registry(r, 1)[0]
		p := Partner{Technologies: make([]Capability, len(full.Technologies)), Kinds: full.Kinds, Locations: make([]Location, 1)}
		facts := []func(){
			func() { p.Locations = full.Locations }, func() { p.Founded, p.Closed = full.Founded, full.Closed },
		}
		for i := range full.Technologies {
			facts = append(facts, func() { p.Technologies[i].Technology = full.Technologies[i].Technology },
				func() { p.Technologies[i].Evidence = full.Technologies[i].Evidence })
		}
		r.Shuffle(len(facts), func(i, j int) { facts[i], facts[j] = facts[j], facts[i] })
		last := Fill(&n, m, []Partner{p}, 1)
		for _, learn := range facts {
			learn()
			now := Fill(&n, m, []Partner{p}, 1)
			require.LessOrEqual(t, now.Unsettled, last.Unsettled)
			require.GreaterOrEqual(t, now.Fit, last.Fit)
			require.GreaterOrEqual(t, now.Out, last.Out)
			for i := range now.Hurdles {
				require.GreaterOrEqual(t, now.Hurdles[i].Out, last.Hurdles[i].Out)
			}
			last = now
		}
	}
}

func TestFillAtTheEdges(t *testing.T) {
	n := Need{Technologies: wants("FORD:3.1")}
	list := []Partner{*sample(), {}}
	for _, k := range []int{math.MinInt, -1, 0} {
		got := Fill(&n, nil, list, k)
		require.Empty(t, got.Chosen)
		require.Empty(t, got.Next)
		require.Zero(t, got.Contenders)
		require.Equal(t, [3]int{1, 1, 0}, [3]int{got.Fit, got.Unsettled, got.Out}, "the counts do not depend on k")
		require.Empty(t, got.Relax, "somebody fits")
	}
	got := Fill(&n, nil, list, math.MaxInt)
	require.Equal(t, []int{0}, at(got.Chosen))
	require.Equal(t, []int{1}, at(got.Open))
	require.Equal(t, []Requirement{RequireArea}, got.Open[0].Unsettled)

	require.Equal(t, Shortlist{Chosen: []Choice{}, Hurdles: []Hurdle{{Requirement: RequireArea}, {Requirement: RequireKnockouts}}}, Fill(&n, nil, nil, 3))
	nobody := FillSeq(&n, nil, slices.Values([]*Partner{nil, sample(), nil}), 1)
	require.Equal(t, []int{1}, at(nobody.Chosen))
	require.Equal(t, 1, nobody.Judged)

	// Nothing is asked for: everybody fits, and nobody better than another.
	got = Fill(&Need{}, nil, list, 5)
	require.Equal(t, []int{1, 0}, at(got.Chosen), "in the order of their ids, of which none is the first")
	// Without a day, whether anybody exists is not known.
	got = Fill(&Need{Conditions: []Requirement{RequireActive}}, nil, list, 5)
	require.Empty(t, got.Chosen)
	require.Equal(t, 2, got.Unsettled)
	require.Empty(t, got.Relax, "nobody is kept out")
}

// A knock-out of the criteria is a condition: nothing makes up for it.
func TestFillKnockouts(t *testing.T) {
	n := Need{Technologies: wants("FORD:3.1")}
	m := modelOf(&n, true)
	good, listed, unasked := of("good", *sample()), of("listed", *sample()), of("unasked", *sample())
	listed.Answers = slices.Clone(listed.Answers)
	listed.Answers[1].Answer = codes.Yes // on a sanctions list
	unasked.Answers = unasked.Answers[:1]
	weak := of("weak", works("FORD:3"))
	weak.Answers = good.Answers
	got := Fill(&n, m, []Partner{listed, unasked, good, weak}, 2)
	require.Equal(t, []int{2}, at(got.Chosen))
	// The weak one works in an area that is wider than the one wanted; it is
	// behind the one that was not asked, whose area is known.
	require.Equal(t, []int{1, 3}, at(got.Open))
	require.Equal(t, 1, got.Out)
	require.Contains(t, got.Hurdles, Hurdle{Requirement: RequireKnockouts, Out: 1, Alone: 1, Unsettled: 1})
	for _, c := range got.Open {
		if c.At == 1 {
			require.Equal(t, []Requirement{RequireKnockouts}, c.Unsettled)
			require.Len(t, c.Settle, 2, "the sanctions lists and foreign policy")
		}
	}
}
