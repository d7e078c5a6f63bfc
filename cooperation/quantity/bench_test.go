package quantity_test

import (
	"testing"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

// What validation asks over and over costs no allocation.
func TestNoAllocs(t *testing.T) {
	p, o := quantity.MustPercent("33.33"), quantity.PercentOf(20)
	x, y := quantity.MustDecimal("80.5"), quantity.DecimalOf(80)
	q, r := quantity.MoreThan(80), quantity.Between(20, 25)
	text := []byte("33.33")
	word := []byte("more-than")
	var buf [64]byte
	for name, f := range map[string]func(){
		"Percent":       func() { p.Add(o); p.Sub(o); _, _, _ = p.Compare(o), p.BasisPoints(), p.Decimal() },
		"Share":         func() { quantity.Share(1, 3) },
		"ParsePercent":  func() { _, _ = quantity.ParsePercent("33.33") },
		"Decimal":       func() { x.Add(y); x.Sub(y); x.Compare(y) },
		"ParseDecimal":  func() { _, _ = quantity.ParseDecimal("500000.25") },
		"UnmarshalText": func() { _ = p.UnmarshalText(text); _ = x.UnmarshalText(text) },
		"Qualifier":     func() { var v quantity.Qualifier; _ = v.UnmarshalText(word) },
		"AppendText":    func() { _, _ = p.AppendText(buf[:0]); _, _ = x.AppendText(buf[:0]) },
		"Quantity": func() {
			q.Bounds()
			q.AtLeast(x)
			q.Agrees(r)
			_ = q.Check()
			_ = r.Check()
			_ = q.IsZero()
		},
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}

var (
	percent quantity.Percent
	decimal quantity.Decimal
	truth   calendar.Truth
	sink    int
	failure error
)

func BenchmarkPercentAdd(b *testing.B) {
	x, y := quantity.MustPercent("33.33"), quantity.PercentOf(20)
	for b.Loop() {
		percent, _ = x.Add(y)
	}
}

func BenchmarkPercentCompare(b *testing.B) {
	x, y := quantity.MustPercent("33.33"), quantity.PercentOf(20)
	for b.Loop() {
		sink = x.Compare(y)
	}
}

func BenchmarkParsePercent(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		percent, _ = quantity.ParsePercent("33.33")
	}
}

func BenchmarkShare(b *testing.B) {
	for b.Loop() {
		percent, _ = quantity.Share(1, 3)
	}
}

func BenchmarkDecimalAdd(b *testing.B) {
	x, y := quantity.MustDecimal("80.5"), quantity.DecimalOf(80)
	for b.Loop() {
		decimal, _ = x.Add(y)
	}
}

func BenchmarkQuantityAtLeast(b *testing.B) {
	q, x := quantity.MoreThan(80), quantity.DecimalOf(50)
	for b.Loop() {
		truth = q.AtLeast(x)
	}
}

func BenchmarkQuantityCheck(b *testing.B) {
	q := quantity.Between(20, 25)
	for b.Loop() {
		failure = q.Check()
	}
}
