package valuation

import "testing"

func BenchmarkRelief(b *testing.B) {
	m := Relief{Revenue: Yearly(Between(90, 100, 120), 10), Royalty: Between(0.03, 0.05, 0.06), Tax: Point(0.2),
		Discount: withRate(at(0), Between(0.10, 0.12, 0.15))}
	f := frame()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := m.Value(f); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTurningPoint is the costly case: the sign changes, the rate is a range.
func BenchmarkTurningPoint(b *testing.B) {
	m := Discounted{Flows: Points(-100, 230, -132, 5, -5, 40, -38, 2, 1, -3), Discount: withRate(at(0), Between(0.05, 0.15, 0.40))}
	f := frame()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := m.Value(f); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBinomial(b *testing.B) {
	o := Option{Kind: Abandon, Underlying: Point(100), Exercise: Point(110), Years: 3, Riskless: Point(0.05), Volatility: Point(0.4), Leak: Point(0)}
	f := frame()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := o.Binomial(f, Tree{Steps: 200, Exercise: American}); err != nil {
			b.Fatal(err)
		}
	}
}
