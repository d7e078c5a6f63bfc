package agreement

import (
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/scicoop/scicoop/cooperation/score"
)

// BenchmarkRatio says how many times as long the kernel takes as code written
// by hand for the same judgement:
//
//	go test ./agreement -run '^$' -bench Ratio -benchtime 1x
//
// Two figures taken one after the other would differ by what else the machine
// did meanwhile. Here short slices of both alternate, and the metric
// x-by-hand is the median of the ratios of neighbours.
func BenchmarkRatio(b *testing.B) {
	v := everything(b)
	for _, x := range []struct {
		name string
		a    *Agreement
	}{{"valid", sample()}, {"fault1", fault1()}, {"fault12", fault12()}} {
		b.Run(x.name, func(b *testing.B) {
			byHandRatio(b,
				func(int) { sinkError = v.Validate(x.a) },
				func(int) { sinkBroken = byHand(x.a, today) })
		})
	}
	b.Run("different", func(b *testing.B) {
		// Each side meets objects that the other has not just brought near.
		all := many(50_000)
		half := len(all) / 2
		byHandRatio(b,
			func(i int) { sinkError = v.Validate(all[i%len(all)]) },
			func(i int) { sinkBroken = byHand(all[(i+half)%len(all)], today) })
	})
}

// BenchmarkRatioEvaluate says the same of evaluation: the bare score, and the
// scorecard with its evidence, beside the same criteria added up by hand into
// the six figures of a score.
func BenchmarkRatioEvaluate(b *testing.B) {
	a, m := sample(), evaluator(b)
	hand := func(int) { sinkLow, _, _, _, _, _ = scoreByHand(a, today) }
	b.Run("score", func(b *testing.B) {
		byHandRatio(b, func(int) { sinkScore = m.Score(a) }, hand)
	})
	b.Run("evidence", func(b *testing.B) {
		byHandRatio(b, func(int) { sinkCard = m.Evaluate(a) }, hand)
	})
	b.Run("evidence-again", func(b *testing.B) { // into one card, over and over
		byHandRatio(b, func(int) { m.EvaluateInto(&sinkCard, a) }, hand)
	})
}

var (
	sinkLow   int
	sinkScore score.Score
	sinkCard  score.Scorecard
)

// byHandRatio reports as x-by-hand the median of ours over hand among 601
// pairs of slices, each of 40 calls; every other pair begins with the hand.
// The functions are given the number of the call.
func byHandRatio(b *testing.B, ours, hand func(i int)) {
	const pairs, calls = 601, 40
	slice := func(f func(int), from int) time.Duration {
		start := time.Now()
		for i := from; i < from+calls; i++ {
			f(i)
		}
		return time.Since(start)
	}
	runtime.GC()
	var ratios []float64
	for b.Loop() {
		for k := range pairs {
			var o, h time.Duration
			if k%2 == 0 {
				o = slice(ours, k*calls)
				h = slice(hand, k*calls)
			} else {
				h = slice(hand, k*calls)
				o = slice(ours, k*calls)
			}
			ratios = append(ratios, float64(o)/float64(h))
		}
	}
	slices.Sort(ratios)
	b.ReportMetric(ratios[len(ratios)/2], "x-by-hand")
	b.ReportMetric(0, "ns/op")
}
