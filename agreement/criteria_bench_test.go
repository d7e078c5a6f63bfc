package agreement

import (
	"testing"

	"github.com/scicoop/scicoop/cooperation/score"
)

func evaluator(t testing.TB, opts ...score.Option) *score.Model[Agreement] {
	t.Helper()
	m, err := Model(append([]score.Option{score.AsOf(2026_11_21)}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func BenchmarkEvaluate(b *testing.B) {
	a, m := sample(), evaluator(b)
	b.Run("score", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			m.Score(a)
		}
	})
	b.Run("evidence", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			m.Evaluate(a)
		}
	})
}

func BenchmarkEvaluateByHand(b *testing.B) {
	a := sample()
	b.ReportAllocs()
	for b.Loop() {
		scoreByHand(a, 2026_11_21)
	}
}
