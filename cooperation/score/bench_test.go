package score_test

import (
	"testing"

	"github.com/scicoop/scicoop/cooperation/score"
)

// figures is a subject with twenty answers in permille; negative is missing.
type figures [20]int

func figure(i int) func(*figures, *score.Context) score.Outcome {
	return func(f *figures, _ *score.Context) score.Outcome {
		if f[i] < 0 {
			return score.Missing()
		}
		return score.Measured(f[i])
	}
}

func newFigures() (*figures, *score.Model[figures]) {
	var f figures
	table := make([]score.Criterion[figures], len(f))
	for i := range f {
		f[i] = i * 50
		if i%5 == 4 {
			f[i] = -1
		}
		table[i] = score.Criterion[figures]{
			Code: code(i), Dimension: "d", Weight: i + 1, EN: "Question?", VI: "Câu hỏi?",
			Facts: []score.Fact{{Where: "/", EN: "figure", VI: "số liệu"}}, Measure: figure(i),
		}
	}
	return &f, score.Must(score.New(score.NewSet("figures", "1", table), score.Threshold(500)))
}

// byLoop is what one would write by hand for the same twenty criteria.
func (f *figures) byLoop() (low, high, known, coverage int) {
	var total, measured, sum int
	for i, n := range f {
		w := i + 1
		total += w
		if n >= 0 {
			measured += w
			sum += w * n
		}
	}
	return sum / total, (sum + 1000*(total-measured) + total - 1) / total, (sum + measured/2) / measured, 1000 * measured / total
}

func TestLoopAgrees(t *testing.T) {
	f, m := newFigures()
	low, high, _, coverage := f.byLoop()
	if s := m.Score(f); s.Low != low || s.High != high || s.Coverage != coverage {
		t.Errorf("%v, but by hand %d–%d, %d", s, low, high, coverage)
	}
}

func BenchmarkScore20(b *testing.B) {
	f, m := newFigures()
	b.ReportAllocs()
	for b.Loop() {
		m.Score(f)
	}
}

func BenchmarkLoop20(b *testing.B) {
	f, _ := newFigures()
	b.ReportAllocs()
	for b.Loop() {
		f.byLoop()
	}
}

func BenchmarkEvaluate20(b *testing.B) {
	f, m := newFigures()
	b.ReportAllocs()
	for b.Loop() {
		m.Evaluate(f)
	}
}

func BenchmarkWhatIf20(b *testing.B) {
	f, m := newFigures()
	card := m.Evaluate(f)
	b.ReportAllocs()
	for b.Loop() {
		card.WhatIf()
	}
}

func BenchmarkSensitivity20(b *testing.B) {
	f, m := newFigures()
	g := *f
	g[3], g[7] = 999, 0
	x, y := m.Evaluate(f), m.Evaluate(&g)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := score.Sensitivity(x, y); err != nil {
			b.Fatal(err)
		}
	}
}
