package calendar_test

import (
	"testing"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// What validation asks over and over costs no allocation.
func TestNoAllocs(t *testing.T) {
	day, month, year, doubt := d("2019-07-15"), d("2019-07"), d("2019"), d("2019~")
	term, open, span := p("2024-10/2026"), p("2024/.."), calendar.MustSpan("P1Y6M")
	l := list(t)
	text, periodText := []byte("2019-07-15"), []byte("2024-10/2026")
	var buf [64]byte
	for name, f := range map[string]func(){
		"Compare":       func() { day.Compare(month); year.Compare(doubt); day.Compare(day) },
		"Bounds":        func() { _, _, _ = year.Earliest(), month.Latest(), year.YMD() },
		"Chronological": func() { calendar.Chronological(day, year) },
		"ParseDate":     func() { _, _ = calendar.ParseDate("2019-07-15") },
		"UnmarshalText": func() { var v calendar.Date; _ = v.UnmarshalText(text) },
		"AppendText":    func() { _, _ = day.AppendText(buf[:0]); _, _ = term.AppendText(buf[:0]) },
		"Add":           func() { _, _, _, _ = day.Add(span), day.Sub(span), day.AddDays(90), month.AddMonths(3) },
		"Contains":      func() { term.Contains(day); open.Contains(month) },
		"Overlaps":      func() { term.Overlaps(open) },
		"Check":         func() { _ = term.Check(); _ = span.Check() },
		"ParsePeriod":   func() { var v calendar.Period; _ = v.UnmarshalText(periodText) },
		"ParseSpan":     func() { _, _ = calendar.ParseSpan("P1Y6M") },
		"WorkingDays":   func() { _, _ = calendar.AddWorkingDays(d("2026-03-02"), 15, l) },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}

var (
	order calendar.Order
	date  calendar.Date
	truth calendar.Truth
)

func BenchmarkCompareDays(b *testing.B) {
	x, y := d("2019-07-15"), d("2021-12-20")
	for b.Loop() {
		order = x.Compare(y)
	}
}

func BenchmarkCompareYears(b *testing.B) {
	x, y := d("2019"), d("2020-02")
	for b.Loop() {
		order = x.Compare(y)
	}
}

func BenchmarkLatest(b *testing.B) {
	for _, s := range []string{"2019-07-15", "2020-02", "2019"} {
		x := d(s)
		b.Run(x.Precision().String(), func(b *testing.B) {
			for b.Loop() {
				date = x.Latest()
			}
		})
	}
}

func BenchmarkParseDate(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		date, _ = calendar.ParseDate("2019-07-15")
	}
}

func BenchmarkAddMonths(b *testing.B) {
	x := d("2019-01-31")
	for b.Loop() {
		date = x.AddMonths(1)
	}
}

func BenchmarkAddDays(b *testing.B) {
	x := d("2019-01-31")
	for b.Loop() {
		date = x.AddDays(90)
	}
}

func BenchmarkContains(b *testing.B) {
	x, y := p("2024-10/2026"), d("2025-05-01")
	for b.Loop() {
		truth = x.Contains(y)
	}
}

func BenchmarkAddWorkingDays(b *testing.B) {
	l, x := list(b), d("2026-03-02")
	b.ReportAllocs()
	for b.Loop() {
		date, _ = calendar.AddWorkingDays(x, 15, l)
	}
}
