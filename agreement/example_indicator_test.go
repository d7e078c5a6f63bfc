package agreement

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

// How far has an indicator come, is it on track, and what if the source says
// only "more than"?
func ExampleIndicator_Achievement() {
	x := Indicator{
		Baseline: quantity.Exactly(10).Dated(calendar.MustDate("2024-01-01")),
		Target:   quantity.Exactly(20),
		Due:      calendar.MustDate("2027-12-31"),
		Actual:   quantity.Exactly(15).Dated(calendar.MustDate("2026-06-30")),
	}
	on := calendar.MustDate("2026-11-21")
	a := x.Achievement(on)
	permille, _ := a.Permille()
	fmt.Println(permille, Bands{}.Rate(a).Label(language.English))
	fmt.Println("expected", x.Expected(x.Actual.AsOf).In(language.English), "variance", x.Variance(on).In(language.English), "on track:", x.OnTrack(on))

	x.Actual = quantity.MoreThan(15)
	a = x.Achievement(on)
	_, known := a.Permille()
	fmt.Println("at least", a.Low, "known:", known, "because", a.Lack.Label(language.English))
	// Output:
	// 500 partly achieved
	// expected 16.239726 variance -1.239726 on track: no
	// at least 500 known: false because the value reached is known within bounds only
}

// Số liệu phát sinh trong kỳ được cộng dồn, số liệu tại thời điểm thì không.
func ExampleIndicator_ActualOn() {
	x := Indicator{
		Target: quantity.Exactly(100),
		Values: []Reading{
			{Period: calendar.MustPeriod("2024/2024"), Value: quantity.Exactly(30)},
			{Period: calendar.MustPeriod("2025/2025"), Value: quantity.Exactly(45)},
		},
	}
	on := calendar.MustDate("2026-11-21")
	for _, how := range []Accumulation{AccumulatesStock, AccumulatesPeriod} {
		x.Accumulates = how
		label, _ := Accumulations().Label(string(how), language.Vietnamese)
		fmt.Printf("%s: %s, %s\n", label, x.ActualOn(on).In(language.Vietnamese), Bands{}.Rate(x.Achievement(on)).Label(language.Vietnamese))
	}
	// Output:
	// Số liệu tại thời điểm: 45, đạt một phần
	// Phát sinh trong kỳ: 75, cơ bản đạt
}

// A target that grows each year.
func ExampleIndicator_Expected() {
	x := Indicator{
		Aim: AimGrowth, Growth: quantity.PercentOf(10),
		Baseline: quantity.Exactly(1000).Dated(calendar.MustDate("2021")),
	}
	fmt.Println(x.Expected(calendar.MustDate("2026")).In(language.English))
	// Output: 1,610.51
}

// Draw achievements together: what is strong makes up for what is weak, or less so.
func ExampleAggregate() {
	of := func(actual int64) Achievement {
		x := Indicator{Target: quantity.Exactly(10), Actual: quantity.Exactly(actual)}
		return x.Achievement(calendar.Date{})
	}
	parts := []Part{{Weight: 40, Achievement: of(8)}, {Weight: 60, Achievement: of(5)}}
	fmt.Println(Aggregate(MeanArithmetic, parts...))
	fmt.Println(Aggregate(MeanGeometric, parts...))
	parts = append(parts, Part{Weight: 100}) // of which nothing is known
	fmt.Println(Aggregate(MeanArithmetic, parts...))
	// Output:
	// 62.0 %, coverage 100.0 %: no threshold is set
	// 60.3 %, coverage 100.0 %: no threshold is set
	// 31.0–81.0 %, known 62.0 %, coverage 50.0 %: no threshold is set
}

// The strength of collaboration of two sides, by what they published.
func ExampleSalton() {
	salton, _ := Salton(20, 100, 64)
	jaccard, _ := Jaccard(20, 100, 64)
	fmt.Println(salton, jaccard)
	// Output: 0.25 0.1389
}
