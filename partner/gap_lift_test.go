package partner_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/score"
	. "github.com/scicoop/scicoop/partner"
)

// best makes the fact known of the partner, as good as it can be.
func gapBest(t *testing.T, p *Partner, n *Need, f score.Fact) {
	t.Helper()
	good := func(q Question) {
		p.Answers = slices.DeleteFunc(p.Answers, func(a Answer) bool { return a.Question == q })
		for _, a := range cleared("x").Answers {
			if a.Question == q {
				p.Answers = append(p.Answers, a)
			}
		}
	}
	_, dd, ok := strings.Cut(f.EN, "answer to ")
	switch {
	case ok:
		good(Question(dd[:len("DD-01")]))
	case f.Where == "/answers":
		for q := range Questions().All() {
			good(Question(q.Code))
		}
	case f.Where == "/technologies":
		for _, w := range n.Technologies {
			p.Technologies = append(p.Technologies, Capability{Technology: w.Technology})
		}
	case f.Where == "/technologies/*/technology": // what could not be compared was all that is wanted
		for _, w := range n.Technologies {
			p.Technologies = append(p.Technologies, Capability{w.Technology, []string{"registry", "screening"}})
		}
	case f.Where == "/technologies/*/evidence":
		for i := range p.Technologies {
			p.Technologies[i].Evidence = []string{"registry", "screening"}
		}
	case f.Where == "/kinds":
		p.Kinds = []Kind{KindUniversity}
	case f.Where == "/locations":
		p.Locations = []Location{{Country: "DE"}}
	case f.Where == "/founded":
		p.Founded = date("1957")
	case f.Where == "/closed":
		p.Closed = date("2030")
	case f.Where == "/identifiers":
		p.Identifiers = sample().Identifiers
	case f.Where == "/relations" || f.Where == "/relations/*/partner":
		p.Relations = []Relation{{Kind: RelationRelated, Partner: hue}}
	case strings.HasPrefix(f.Where, "/memberships"):
		p.Memberships = []Membership{{Forum: "iso", Role: RoleMember, Period: calendar.MustPeriod("2001/..")}}
	case f.Where == "/links":
		p.Links = sample().Links
	default:
		t.Fatalf("no fact %s", f.Where)
	}
}

// A partner that is said to pass by what may become known of it does pass when
// that turns out well, and not by less.
func TestLiftsHold(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 34))
	single, several := 0, 0
	for round := range 250 {
		n := randomNeed(r)
		m := modelOf(&n, round%2 == 0)
		list := registry(r, 25)
		k := 1 + r.IntN(4)
		got := Fill(&n, m, list, k)
		for _, c := range append(slices.Clone(got.Next), got.Open...) {
			for _, l := range c.Lifts {
				if len(c.Settle) == 0 && len(l.Facts) == 1 {
					single++
					for _, w := range c.Card.WhatIf() {
						if w.Fact == l.Facts[0] {
							require.Equal(t, w.Best.Low, l.Low)
						}
					}
				}
				if len(l.Facts) > len(c.Settle)+1 {
					several++
				}
				was := list[c.At]
				now := was
				now.Technologies, now.Answers = slices.Clone(was.Technologies), slices.Clone(was.Answers)
				facts := slices.Clone(l.Facts) // evidence last: it is given for all areas there are
				slices.SortStableFunc(facts, func(x, y score.Fact) int {
					return cmp.Compare(strings.Count(x.Where, "/evidence"), strings.Count(y.Where, "/evidence"))
				})
				for _, f := range facts {
					gapBest(t, &now, &n, f)
				}
				list[c.At] = now
				again := Fill(&n, m, list, k)
				i := slices.Index(at(again.Chosen), c.At)
				require.GreaterOrEqual(t, i, 0, "%v of %+v", l, was)
				require.GreaterOrEqual(t, again.Chosen[i].Card.Low, l.Low)
				require.LessOrEqual(t, again.Chosen[i].Place, l.Place)
				list[c.At] = was
			}
			if len(c.Lifts) == 0 && len(c.Unsettled) == 0 && c.Card.Verdict != score.NotAssessable {
				require.LessOrEqual(t, c.Card.High-1, got.Chosen[k-1].Card.Low)
			}
		}
	}
	require.Greater(t, single, 10)
	require.Positive(t, several)
}

// Where no fact is enough alone, those that together are enough are named, and
// none that can be left out.
func TestLiftOfSeveralFacts(t *testing.T) {
	n := Need{Technologies: wants(ofCanada(1), ofCanada(2))}
	m := modelOf(&n, false)
	list := []Partner{
		// Both areas and evidence for one: of the weights 100 and 50, 100 and 25.
		of("chosen", works(ofCanada(1)+"+", ofCanada(2))),
		// One area for sure and no evidence: 50 of 150. With the other area it would
		// have 100, with evidence for all 150.
		of("next", works(ofCanada(1), "VN-1131-2025:4")),
	}
	got := Fill(&n, m, list, 1)
	require.Equal(t, 833, got.Chosen[0].Card.Low)
	require.Equal(t, 333, got.Next[0].Card.Low)
	require.Equal(t, 1, got.Contenders)
	require.Len(t, got.Next[0].Lifts, 1)
	lift := got.Next[0].Lifts[0]
	require.Equal(t, [2]int{1000, 1}, [2]int{lift.Low, lift.Place})
	var where []string
	for _, f := range lift.Facts {
		where = append(where, f.Where)
	}
	require.Equal(t, []string{"/technologies/*/technology", "/technologies/*/evidence"}, where)

	// Of a partner that is known to lack the other area, nothing helps.
	list[1] = of("next", works(ofCanada(1)))
	got = Fill(&n, m, list, 1)
	require.Equal(t, 0, got.Contenders)
	require.Empty(t, got.Next[0].Lifts)
}
