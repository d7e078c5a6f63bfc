package match_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/match"
)

func TestCompareLaws(t *testing.T) {
	t.Parallel()
	list := duplicateList(t)
	r := rand.New(rand.NewPCG(1, 2))
	candidates := DuplicateFinder{All: true}.Duplicates(list).Pairs
	for n := range 600 {
		a, b := &list[r.IntN(len(list))], &list[r.IntN(len(list))]
		if n%2 == 0 {
			p := candidates[r.IntN(len(candidates))]
			a, b = &list[p.A], &list[p.B]
		}
		// Whichever comes first.
		x, y := Compare(a, b), Compare(b, a)
		for i := range y.Evidence {
			y.Evidence[i].A, y.Evidence[i].B = y.Evidence[i].B, y.Evidence[i].A
		}
		for i := range y.Gaps {
			y.Gaps[i].A, y.Gaps[i].B = y.Gaps[i].B, y.Gaps[i].A
		}
		require.Equal(t, x, y)
		require.Equal(t, Compare(a, b), Compare(a, b))
		require.Equal(t, VerdictSame, Compare(a, a).Verdict)

		// A fact of a that b takes over never lowers the score.
		score := x.Score
		agree := func(change func(q *partner.Partner)) {
			q := *b
			change(&q)
			require.GreaterOrEqual(t, Compare(a, &q).Score, score, "%+v\n%+v", a, q)
		}
		for _, v := range a.Identifiers {
			agree(func(q *partner.Partner) { q.Identifiers = append(slices.Clone(q.Identifiers), v) })
		}
		for _, v := range a.Names {
			agree(func(q *partner.Partner) { q.Names = append(slices.Clone(q.Names), v) })
		}
		for _, v := range a.Locations {
			agree(func(q *partner.Partner) { q.Locations = append(slices.Clone(q.Locations), v) })
		}
		for _, v := range a.Links {
			agree(func(q *partner.Partner) { q.Links = append(slices.Clone(q.Links), v) })
		}
		for _, v := range a.Domains {
			agree(func(q *partner.Partner) { q.Domains = append(slices.Clone(q.Domains), v) })
		}
		for _, v := range a.Kinds {
			agree(func(q *partner.Partner) { q.Kinds = append(slices.Clone(q.Kinds), v) })
		}
		if b.Founded.IsZero() {
			agree(func(q *partner.Partner) { q.Founded = a.Founded })
		}

		// A fact of b that is none of a's never raises it.
		differ := func(change func(q *partner.Partner)) {
			q := *b
			change(&q)
			require.LessOrEqual(t, Compare(a, &q).Score, score, "%+v\n%+v", a, q)
		}
		differ(func(q *partner.Partner) {
			q.Names = append(slices.Clone(q.Names), partner.Name{Value: "Something Else Altogether", Lang: "en"})
		})
		differ(func(q *partner.Partner) {
			q.Identifiers = append(slices.Clone(q.Identifiers), duplicateID(id.SchemeLEI, "5493001KJTIIGC8Y1R12"), duplicateID(id.SchemeROR, "03yrm5c26"))
		})
		differ(func(q *partner.Partner) {
			q.Locations = append(slices.Clone(q.Locations), partner.Location{Country: "AQ", Place: "South Pole", Point: partner.Point{Lat: -90}})
		})
		differ(func(q *partner.Partner) {
			q.Links = append(slices.Clone(q.Links), partner.Link{URL: "https://elsewhere.example"})
		})
		differ(func(q *partner.Partner) {
			q.Relations = append(slices.Clone(q.Relations), partner.Relation{Kind: partner.RelationParent, Partner: a.ID})
		})
		if b.Founded.IsZero() {
			differ(func(q *partner.Partner) { q.Founded = calendar.MustDate("1203") })
		}
	}
}

// The order of the list makes no difference to what is found.
func TestDuplicatesOrder(t *testing.T) {
	t.Parallel()
	list := slices.Clone(duplicateList(t))
	pairs := func() map[string]Pair {
		m := map[string]Pair{}
		for _, p := range (DuplicateFinder{All: true}).Duplicates(list).Pairs {
			a, b := list[p.A].ID.String(), list[p.B].ID.String()
			key := min(a, b) + max(a, b)
			if a > b {
				for i := range p.Evidence {
					p.Evidence[i].A, p.Evidence[i].B = p.Evidence[i].B, p.Evidence[i].A
				}
				for i := range p.Gaps {
					p.Gaps[i].A, p.Gaps[i].B = p.Gaps[i].B, p.Gaps[i].A
				}
			}
			p.A, p.B = 0, 0
			m[key] = p
		}
		return m
	}
	want := pairs()
	rand.New(rand.NewPCG(3, 4)).Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	require.Equal(t, want, pairs())
}

// Blocking finds what comparing all with all would find: no pair that is
// likely or the same is missed among 600 records and their copies.
func TestDuplicatesAllPairs(t *testing.T) {
	t.Parallel()
	register := duplicateList(t)
	r := rand.New(rand.NewPCG(5, 6))
	var list []partner.Partner
	for n, i := range r.Perm(len(register))[:300] {
		list = append(list, register[i], respelled(&register[i], n, r))
	}
	found := map[[2]int]Verdict{}
	for _, p := range Duplicates(list).Pairs {
		assert.Less(t, p.A, p.B)
		found[[2]int{p.A, p.B}] = p.Verdict
	}
	compared, likely := DuplicateAllPairs(list)
	assert.Equal(t, 600*599/2, compared)
	for _, pair := range likely {
		assert.Contains(t, found, pair)
	}
	assert.Greater(t, len(found), 200)
}

// Rubbish neither panics nor takes long.
func TestDuplicatesRubbish(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("đại học ", 50_000)
	p := partner.Partner{
		Names:       []partner.Name{{Value: long}, {Value: "\xff\xfe"}, {}, {Value: "…"}, {Value: "the of and"}},
		Identifiers: []partner.Identifier{duplicateID(id.SchemeROR, long), duplicateID("", "x"), duplicateID("x", ""), {}},
		Locations:   []partner.Location{{Country: "??", Place: long, Point: partner.Point{Lat: math.NaN(), Lng: math.Inf(1)}}, {GeoNames: -1}},
		Links:       []partner.Link{{URL: "://"}, {URL: "http://"}, {URL: "http://a@b:c/d#e"}, {URL: long}},
		Domains:     []string{"", ".", "..", "a.", ".b", "x.y/"},
		Kinds:       []partner.Kind{"", "?"},
		Relations:   []partner.Relation{{}, {Kind: "?", Identifier: id.External{Scheme: "?"}}},
		Founded:     calendar.MustDate("19XX"), Closed: calendar.MustDate("0001?"),
	}
	crowd := partner.Partner{}
	for i := range 20_000 {
		crowd.Names = append(crowd.Names, partner.Name{Value: fmt.Sprintf("Institute number %d of the many of them", i)})
		crowd.Identifiers = append(crowd.Identifiers, duplicateID("list", fmt.Sprint(i)))
		crowd.Locations = append(crowd.Locations, partner.Location{Country: "VN", GeoNames: int64(i)})
	}
	found := DuplicateFinder{All: true}.Duplicates([]partner.Partner{p, p, {}, {}, crowd, crowd})
	assert.Contains(t, found.Cut, 4)
	for _, pair := range found.Pairs {
		assert.Less(t, pair.A, pair.B)
		assert.True(t, 0 <= pair.Score && pair.Score <= 1000)
	}
	assert.Empty(t, Duplicates(nil).Pairs)
}

func FuzzCompare(f *testing.F) {
	f.Add("Đại học Huế", "Hue University", "00qaa6j11", "https://hueuni.edu.vn", "1957", "VN")
	f.Fuzz(func(t *testing.T, name, other, value, url, year, place string) {
		founded, _ := calendar.ParseDate(year)
		p := partner.Partner{
			Names:       []partner.Name{{Value: name, Lang: place}, {Value: other, Kind: partner.NameAcronym}},
			Identifiers: []partner.Identifier{duplicateID(id.SchemeROR, value), duplicateID(id.Scheme(place), value)},
			Links:       []partner.Link{{URL: url}}, Domains: []string{url}, Founded: founded,
			Locations: []partner.Location{{Place: place}},
		}
		q := partner.Partner{Names: []partner.Name{{Value: other, Lang: place}}, Founded: founded}
		x, y := Compare(&p, &q), Compare(&q, &p)
		if x.Score != y.Score || x.Verdict != y.Verdict || len(x.Evidence) != len(y.Evidence) {
			t.Fatalf("%+v\n%+v", x, y)
		}
		if s := Compare(&p, &p); s.Verdict == VerdictUnlikely || s.Verdict == VerdictRelated {
			t.Fatalf("not the same as itself: %+v", s)
		}
	})
}
