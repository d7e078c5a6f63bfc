package match_test

import (
	"testing"

	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/match"
)

// The finder on 100,000 organisations, and comparing all with all on 2,000 of
// them. A pair of the latter, times the five thousand million pairs of 100,000,
// is what the finder saves.
func BenchmarkDuplicates(b *testing.B) {
	many := duplicateMany(b, 100_000)
	for _, n := range []int{2_000, 10_000, 100_000} {
		b.Run("finder/"+map[int]string{2_000: "2k", 10_000: "10k", 100_000: "100k"}[n], func(b *testing.B) {
			compared := 0
			for b.Loop() {
				compared = Duplicates(many[:n]).Compared
			}
			b.ReportMetric(float64(compared), "pairs")
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/record")
		})
	}
	b.Run("all-with-all/2k", func(b *testing.B) {
		compared := 0
		for b.Loop() {
			compared, _ = DuplicateAllPairs(many[:2_000])
		}
		b.ReportMetric(float64(compared), "pairs")
		perPair := b.Elapsed().Seconds() / float64(b.N) / float64(compared)
		b.ReportMetric(perPair*1e5*99_999/2, "s-for-100k")
	})
}

func BenchmarkCompare(b *testing.B) {
	list := duplicateList(b)
	b.ReportAllocs()
	for b.Loop() {
		Compare(&list[0], &list[1])
	}
}

func BenchmarkMerge(b *testing.B) {
	list := duplicateList(b)
	var copies []partner.Partner
	copies = append(copies, list[:100]...)
	b.ReportAllocs()
	for b.Loop() {
		for i := range copies {
			Merge(&list[i], &copies[i])
		}
	}
}
