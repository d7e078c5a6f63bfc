package partner_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/scicoop/scicoop/cooperation/score"
	. "github.com/scicoop/scicoop/partner"
)

func BenchmarkFill(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	list := registry(r, 100_000)
	n := Need{Technologies: wants(ofCanada(1)+"*3", ofCanada(2)), Kinds: []Kind{KindUniversity, KindEnterprise}, Conditions: []Requirement{RequireActive}}
	m := score.Must(score.New(NeedCriteria(&n), score.AsOf(2026_11_21)))
	b.Run("top 10", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			Fill(&n, m, list, 10)
		}
	})
	b.Run("sorting all", func(b *testing.B) { // without conditions, counts and reasons
		b.ReportAllocs()
		for b.Loop() {
			order := make([]int, len(list))
			scores := make([]score.Score, len(list))
			for i := range list {
				order[i], scores[i] = i, m.Score(&list[i])
			}
			slices.SortFunc(order, func(x, y int) int {
				return cmp.Or(score.Compare(score.Low, scores[x], scores[y]), list[x].ID.Compare(list[y].ID))
			})
			_ = order[:10]
		}
	})
}
