package benchmarks

import (
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/scicoop/scicoop/agreement"
)

var sink error

func objects(t testing.TB) []object {
	return []object{{"valid", sample(t)}, {"fault1", fault1(t)}, {"fault12", fault12(t)}}
}

type object struct {
	name string
	a    *agreement.Agreement
}

func BenchmarkPlayground(b *testing.B) {
	v, err := playground()
	if err != nil {
		b.Fatal(err)
	}
	for _, x := range objects(b) {
		m := mirror(x.a)
		b.Run(x.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sink = v.Struct(m)
			}
		})
	}
}

func BenchmarkScicoop(b *testing.B) {
	v := scicoop(b)
	for _, x := range objects(b) {
		b.Run(x.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sink = v.Validate(x.a)
			}
		})
	}
}

// BenchmarkRatio says how many times as long go-playground takes. Slices of
// both alternate, 40 calls each, and the metric is the median of the ratios of
// 601 pairs of neighbours; every other pair begins with the other side.
func BenchmarkRatio(b *testing.B) {
	ours := scicoop(b)
	theirs, err := playground()
	if err != nil {
		b.Fatal(err)
	}
	slice := func(f func()) time.Duration {
		start := time.Now()
		for range 40 {
			f()
		}
		return time.Since(start)
	}
	for _, x := range objects(b) {
		m := mirror(x.a)
		us := func() { sink = ours.Validate(x.a) }
		them := func() { sink = theirs.Struct(m) }
		b.Run(x.name, func(b *testing.B) {
			runtime.GC()
			var ratios []float64
			for b.Loop() {
				for k := range 601 {
					var u, t time.Duration
					if k%2 == 0 {
						u = slice(us)
						t = slice(them)
					} else {
						t = slice(them)
						u = slice(us)
					}
					ratios = append(ratios, float64(t)/float64(u))
				}
			}
			slices.Sort(ratios)
			b.ReportMetric(ratios[len(ratios)/2], "x-scicoop")
			b.ReportMetric(0, "ns/op")
		})
	}
}
