package talent

import (
	"fmt"
	"testing"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// One expert, judged by all rules, and evaluated for a need that asks for everything.
func BenchmarkExpert(b *testing.B) {
	b.Run("rules", func(b *testing.B) {
		v, e := rule.Must(ExpertValidator(rule.AsOf(today))), recordSample()
		b.ReportAllocs()
		for b.Loop() {
			if len(v.Inspect(e).Violations) != 0 {
				b.Fatal("the sample breaks a rule")
			}
		}
	})
	b.Run("need", func(b *testing.B) {
		m, e := score.Must(score.New(ExpertCriteria(askedFor()), score.AsOf(today))), evaluated()
		b.ReportAllocs()
		for b.Loop() {
			if m.Score(&e).Low == 0 {
				b.Fatal("the sample does not fit")
			}
		}
	})
}

// A register of experts who each have an identifier, an address, a post and a colleague.
func BenchmarkNewRegister(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		list := make([]Expert, n)
		for i := range list {
			e := registerSample()[0]
			e.ID = id.Must[id.Expert](fmt.Sprintf("01900000-0000-7000-8000-%012x", i+1))
			e.Identifiers = []id.External{id.MustExternal(id.SchemeWikidata, fmt.Sprint("Q", i+1))}
			e.Names = []PersonName{{Display: fmt.Sprint("Chuyên gia số ", i)}}
			e.Contacts = []Contact{{ContactEmail, fmt.Sprint(i, "@example.org")}}
			e.Ties = []Tie{{Kind: TieCoauthor, Expert: id.Must[id.Expert](fmt.Sprintf("01900000-0000-7000-8000-%012x", (i+1)%n+1))}}
			list[i] = e
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				NewRegister(list, nil)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/expert")
		})
	}
}
