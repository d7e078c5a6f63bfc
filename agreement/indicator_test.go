package agreement

import (
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/score"
)

var num, onDay = quantity.Exactly, calendar.MustDate

// goneTo is an achievement known to the permille, goneBetween one with bounds.
func goneTo(n int) Achievement { return Achievement{Low: score.Some(n), High: score.Some(n)} }
func goneBetween(low, high int, l Lack) Achievement {
	return Achievement{Low: score.Some(low), High: score.Some(high), Lack: l}
}

// The formulas, reckoned by hand: (actual − baseline) / (target − baseline) in
// permille, and what stands in their place.
func TestAchievement(t *testing.T) {
	down, keep := DirectionDown, DirectionMaintain
	dec := quantity.MustDecimal
	band := quantity.Between(20, 25)
	for _, test := range []struct {
		name string
		x    Indicator
		want Achievement
	}{
		{"halfway", Indicator{Baseline: num(10), Target: num(20), Actual: num(15)}, goneTo(500)},
		{"halfway down", Indicator{Direction: down, Baseline: num(20), Target: num(10), Actual: num(15)}, goneTo(500)},
		{"worse than the baseline", Indicator{Direction: down, Baseline: num(20), Target: num(10), Actual: num(22)}, goneTo(-200)},
		{"beyond", Indicator{Baseline: num(100), Target: num(140), Actual: num(150)}, goneTo(1250)},
		{"a third, rounded down", Indicator{Baseline: num(0), Target: num(3), Actual: num(1)}, goneTo(333)},
		{"regress by a third, rounded down", Indicator{Baseline: num(0), Target: num(3), Actual: num(-1)}, goneTo(-334)},
		{"no baseline", Indicator{Target: num(4), Actual: num(3)}, Achievement{Low: score.Some(750), High: score.Some(750), NoBaseline: true}},
		{"no baseline, down", Indicator{Direction: down, Target: num(5), Actual: num(10)}, Achievement{Low: score.Some(500), High: score.Some(500), NoBaseline: true}},
		{"no baseline, down to nothing", Indicator{Direction: down, Target: num(5), Actual: num(0)}, Achievement{Low: score.Some(1000), NoBaseline: true, Lack: LackBaseline}},
		{"no baseline, nothing asked", Indicator{Target: num(0), Actual: num(-1)}, Achievement{High: score.Some(1000), NoBaseline: true, Lack: LackBaseline}},
		{"kept", Indicator{Direction: keep, Baseline: num(7), Target: num(7), Actual: num(8)}, goneTo(1000)},
		{"kept, no baseline", Indicator{Direction: keep, Target: num(7), Actual: num(6)}, goneTo(0)},
		{"the target is the baseline", Indicator{Baseline: num(7), Target: num(7), Actual: num(6)}, goneTo(0)},
		{"the target is the baseline, down", Indicator{Direction: down, Baseline: num(7), Target: num(7), Actual: num(7)}, goneTo(1000)},
		{"the target behind the baseline", Indicator{Baseline: num(20), Target: num(10), Actual: num(15)}, Achievement{Lack: LackDirection}},
		{"no target", Indicator{Actual: num(1)}, Achievement{Lack: LackTarget}},
		{"a target about", Indicator{Target: quantity.About(5), Actual: num(1)}, Achievement{Lack: LackTarget}},
		{"no value", Indicator{Target: num(4)}, Achievement{Lack: LackActual}},

		{"more than half", Indicator{Baseline: num(0), Target: num(80), Actual: quantity.MoreThan(40)}, Achievement{Low: score.Some(500), Lack: LackPrecision}},
		{"nearly half", Indicator{Baseline: num(0), Target: num(80), Actual: quantity.Nearly(40)}, Achievement{High: score.Some(500), Lack: LackPrecision}},
		{"between, down", Indicator{Direction: down, Baseline: num(100), Target: num(0), Actual: quantity.Between(25, 50)}, goneBetween(500, 750, LackPrecision)},
		// From 0 or 10 to 20, at 15: 750 or 500.
		{"a baseline between", Indicator{Baseline: quantity.Between(0, 10), Target: num(20), Actual: num(15)}, goneBetween(500, 750, LackBaseline)},
		// At 30 it is beyond: 1500 from 0, 2000 from 10.
		{"beyond, a baseline between", Indicator{Baseline: quantity.Between(0, 10), Target: num(20), Actual: num(30)}, goneBetween(1500, 2000, LackBaseline)},
		{"a baseline below 10", Indicator{Baseline: quantity.AtMost(10), Target: num(20), Actual: num(15)}, goneBetween(500, 1000, LackBaseline)},
		{"a baseline that may be the target", Indicator{Baseline: quantity.Between(0, 20), Target: num(20), Actual: num(15)}, Achievement{High: score.Some(1000), Lack: LackBaseline}},
		{"a baseline of which nothing is known", Indicator{Baseline: quantity.About(5), Target: num(20), Actual: num(21)}, Achievement{Low: score.Some(1000), Lack: LackBaseline}},
		{"no baseline, more than", Indicator{Target: num(80), Actual: quantity.MoreThan(80)}, Achievement{Low: score.Some(1000), NoBaseline: true, Lack: LackPrecision}},

		{"growth", Indicator{Aim: AimGrowth, Growth: quantity.PercentOf(10), Baseline: num(1000).Dated(onDay("2020")), Due: onDay("2022"), Actual: num(1105)}, goneTo(500)}, // 105 of 210
		{"growth without a due date", Indicator{Aim: AimGrowth, Growth: quantity.PercentOf(10), Baseline: num(1000).Dated(onDay("2020")), Actual: num(1050).Dated(onDay("2021-06"))}, goneTo(500)},
		{"growth from an unknown year", Indicator{Aim: AimGrowth, Growth: quantity.PercentOf(10), Baseline: num(1000), Due: onDay("2022"), Actual: num(1105)}, Achievement{Lack: LackTarget}},

		{"inside", Indicator{Aim: AimRange, Target: band, Actual: num(20)}, goneTo(1000)},
		{"outside", Indicator{Aim: AimRange, Target: band, Actual: num(26)}, goneTo(0)},
		{"outside within the tolerance", Indicator{Aim: AimRange, Target: band, Tolerance: dec("4"), Actual: num(19)}, goneTo(750)},
		{"above, a third of the tolerance", Indicator{Aim: AimRange, Target: band, Tolerance: dec("3"), Actual: num(26)}, goneTo(666)},
		{"beyond the tolerance", Indicator{Aim: AimRange, Target: band, Tolerance: dec("4"), Actual: num(90)}, goneTo(0)},
		{"across the range", Indicator{Aim: AimRange, Target: band, Tolerance: dec("4"), Actual: quantity.Between(18, 27)}, goneBetween(500, 1000, LackPrecision)},
		{"below the range", Indicator{Aim: AimRange, Target: band, Tolerance: dec("4"), Actual: quantity.Between(17, 19)}, goneBetween(250, 750, LackPrecision)},
		{"inside, between", Indicator{Aim: AimRange, Target: band, Actual: quantity.Between(21, 22)}, goneTo(1000)},
		{"more than, above the range", Indicator{Aim: AimRange, Target: band, Tolerance: dec("4"), Actual: quantity.MoreThan(26)}, goneBetween(0, 750, LackPrecision)},
		{"a range open above", Indicator{Aim: AimRange, Target: quantity.AtLeast(75), Actual: num(80)}, goneTo(1000)},

		{"passed", Indicator{Aim: AimThreshold, Baseline: num(0), Target: num(80), Actual: num(80)}, goneTo(1000)},
		{"not passed", Indicator{Aim: AimThreshold, Baseline: num(0), Target: num(80), Actual: num(79)}, goneTo(0)},
		{"perhaps passed", Indicator{Aim: AimThreshold, Target: num(80), Actual: quantity.MoreThan(60)}, goneBetween(0, 1000, LackPrecision)},
		{"ranks have no distances", Indicator{Measure: MeasureOrdinal, Baseline: num(3), Target: num(7), Actual: num(5)}, goneTo(0)},
		{"words are no numbers", Indicator{Measure: MeasureQualitative, Target: num(7), Actual: num(5)}, Achievement{Lack: LackNumber}},

		{"on time", Indicator{Aim: AimMilestone, Due: onDay("2026-06-30"), Met: onDay("2026-06-30")}, goneTo(1000)},
		{"late", Indicator{Aim: AimMilestone, Due: onDay("2026-06-30"), Met: onDay("2026-07-01")}, goneTo(0)},
		{"ten of forty days late", Indicator{Aim: AimMilestone, Tolerance: dec("40"), Due: onDay("2026-06-30"), Met: onDay("2026-07-10")}, goneTo(750)},
		{"one to thirty-one days late", Indicator{Aim: AimMilestone, Tolerance: dec("40"), Due: onDay("2026-06-30"), Met: onDay("2026-07")}, goneBetween(225, 975, LackDate)},
		{"surely on time", Indicator{Aim: AimMilestone, Due: onDay("2026-06-30"), Met: onDay("2025")}, goneTo(1000)},
		{"not recorded", Indicator{Aim: AimMilestone, Due: onDay("2026-06-30")}, goneBetween(0, 1000, LackActual)},
		{"no plan", Indicator{Aim: AimMilestone, Met: onDay("2026-06-30")}, goneBetween(0, 1000, LackDate)},
	} {
		assert.Equal(t, test.want, test.x.Achievement(calendar.Date{}), test.name)
		permille, ok := test.x.Achieved()
		p, known := test.want.Permille()
		assert.Equal(t, [2]any{p, known}, [2]any{permille, ok}, test.name)
	}
}

// What grows by 10 % a year from 1000 is 1610.51 after five years, by 16 %
// 2100.3416576.
func TestGrowth(t *testing.T) {
	for _, test := range []struct {
		base, percent string
		years         int
		want          string
	}{
		{"1000", "10", 5, "1610.51"},
		{"1000", "16", 5, "2100.3416576"},
		{"1000", "-50", 3, "125"},
		{"-10", "10", 1, "-11"},
		{"7", "0", 9000, "7"},
		{"7", "-100", 2, "0"},
		{"1", "7.25", 40, "16.441572591517766"}, // 1.0725^40 to 17 digits
		{"0.1", "33.33", 0, "0.1"},
	} {
		d, ok := grown(quantity.MustDecimal(test.base), quantity.MustPercent(test.percent), test.years)
		assert.True(t, ok)
		if test.years == 40 {
			f := new(big.Float).SetPrec(200).SetInt64(1)
			for range 40 {
				f.Mul(f, big.NewFloat(1.0725))
			}
			got, _ := new(big.Float).SetString(d.String())
			diff := new(big.Float).Sub(got, f)
			assert.Less(t, diff.Abs(diff).Cmp(big.NewFloat(1e-12)), 1, d)
			continue
		}
		assert.Equal(t, test.want, d.String())
	}
	for _, bad := range []struct {
		base    quantity.Decimal
		percent quantity.Percent
		years   int
	}{
		{quantity.DecimalOf(1), quantity.PercentOf(10_000_000), 9998},
		{quantity.DecimalOf(math.MaxInt64), quantity.PercentOf(1), 1},
		{quantity.DecimalOf(1), quantity.PercentOf(-101), 1},
		{quantity.DecimalOf(1), quantity.PercentOf(1), -1},
		{quantity.Decimal{}, quantity.PercentOf(1), 1},
		{quantity.DecimalOf(1), quantity.Percent{}, 1},
	} {
		_, ok := grown(bad.base, bad.percent, bad.years)
		assert.False(t, ok, "%v %v %d", bad.base, bad.percent, bad.years)
	}
}

// Stocks are never summed; values of periods are, where they fit together.
func TestActualOn(t *testing.T) {
	list := func(how Accumulation, values ...Reading) Indicator {
		return Indicator{Accumulates: how, Values: values}
	}
	in := func(n int64, p string) Reading { return Reading{Period: calendar.MustPeriod(p), Value: num(n)} }
	on := func(n int64, d string) Reading { return Reading{On: onDay(d), Value: num(n)} }
	for _, test := range []struct {
		name string
		x    Indicator
		on   string
		want quantity.Quantity
	}{
		{"a stock", list(AccumulatesStock, on(5, "2024"), on(3, "2025")), "2026-01-01", num(3).Dated(onDay("2025"))},
		{"a stock before", list(AccumulatesStock, on(3, "2025"), on(5, "2024")), "2024-12-31", num(5).Dated(onDay("2024"))},
		{"cumulative", list(AccumulatesCumulative, in(5, "2024/2024"), in(8, "2024/2025")), "2026-01-01", num(8).Dated(onDay("2025"))},
		{"per period", list(AccumulatesPeriod, in(5, "2024/2024"), in(3, "2025/2025"), in(9, "2026/2026")), "2025-12-31", num(8).Dated(onDay("2025"))},
		{"per period, by its date", list(AccumulatesPeriod, on(3, "2025"), on(5, "2024")), "2026-01-01", num(8).Dated(onDay("2025"))},
		{"per period with a gap", list(AccumulatesPeriod, in(5, "2023/2023"), in(3, "2025/2025")), "2026-01-01", quantity.AtLeast(8).Dated(onDay("2025"))},
		{"per period, twice", list(AccumulatesPeriod, in(5, "2024/2025"), in(3, "2025/2025")), "2026-01-01", quantity.Quantity{AsOf: onDay("2025")}},
		{"per period since a baseline", Indicator{Accumulates: AccumulatesPeriod, Baseline: num(0).Dated(onDay("2022-12-31")), Values: []Reading{in(3, "2024/2024")}}, "2026-01-01",
			quantity.AtLeast(3).Dated(onDay("2024"))},
		{"not declared", list("", in(5, "2024/2024"), in(3, "2025/2025")), "2026-01-01", num(3).Dated(onDay("2025"))},
		{"two of one day", list("", on(5, "2024"), on(3, "2024")), "2026-01-01", quantity.Between(3, 5).Dated(onDay("2024"))},
		{"without a date", list("", Reading{Value: num(5)}), "2026-01-01", quantity.Quantity{}},
		{"the actual value is later", Indicator{Actual: num(9).Dated(onDay("2025-06")), Values: []Reading{on(5, "2024")}}, "2026-01-01", num(9).Dated(onDay("2025-06"))},
		{"a reading is later", Indicator{Actual: num(9).Dated(onDay("2023-06")), Values: []Reading{on(5, "2024")}}, "2026-01-01", num(5).Dated(onDay("2024"))},
		{"the actual value is still to come", Indicator{Actual: num(9).Dated(onDay("2027")), Values: []Reading{on(5, "2024")}}, "2026-01-01", num(5).Dated(onDay("2024"))},
	} {
		assert.Equal(t, test.want, test.x.ActualOn(onDay(test.on)), test.name)
		for i, j := 0, len(test.x.Values)-1; i < j; i, j = i+1, j-1 {
			test.x.Values[i], test.x.Values[j] = test.x.Values[j], test.x.Values[i]
		}
		assert.Equal(t, test.want, test.x.ActualOn(onDay(test.on)), "%s, the other way round", test.name)
	}
}

// From 0 on 1 January 2025 to 100 on 1 January 2029 there are 1461 days; on 1
// January 2027, 730 of them have gone: 49.965777.
func TestExpected(t *testing.T) {
	x := Indicator{Baseline: num(0).Dated(onDay("2025-01-01")), Target: num(100), Due: onDay("2029-01-01")}
	dec := func(s string) quantity.Decimal { return quantity.MustDecimal(s) }
	exact := func(s string) quantity.Quantity {
		return quantity.Quantity{Qualifier: quantity.QualifierExactly, Value: dec(s)}
	}
	assert.Equal(t, exact("49.965777").Dated(onDay("2027-01-01")), x.Expected(onDay("2027-01-01")))
	assert.Equal(t, exact("0").Dated(onDay("2024-01-01")), x.Expected(onDay("2024-01-01")))
	assert.Equal(t, exact("100").Dated(onDay("2031-01-01")), x.Expected(onDay("2031-01-01")))

	// Of the year 2027 it is between the first and the last day: 730 and 1094 of
	// them, the one rounded down and the other up.
	assert.Equal(t, quantity.Quantity{Qualifier: quantity.QualifierBetween, Value: dec("49.965776"), High: dec("74.88022"), AsOf: onDay("2027")}, x.Expected(onDay("2027")))

	down := Indicator{Direction: DirectionDown, Baseline: num(100).Dated(onDay("2025-01-01")), Target: num(0), Due: onDay("2025-01-11")}
	assert.Equal(t, exact("70").Dated(onDay("2025-01-04")), down.Expected(onDay("2025-01-04")))

	growth := Indicator{Aim: AimGrowth, Growth: quantity.PercentOf(10), Baseline: num(1000).Dated(onDay("2020"))}
	assert.Equal(t, exact("1610.51").Dated(onDay("2025-03-01")), growth.Expected(onDay("2025-03-01")))

	for name, x := range map[string]Indicator{
		"no day of the baseline": {Baseline: num(0), Target: num(100), Due: onDay("2029")},
		"no baseline":            {Target: num(100), Due: onDay("2029")},
		"no due day":             {Baseline: num(0).Dated(onDay("2025")), Target: num(100)},
		"about that day":         {Baseline: num(0).Dated(onDay("2025~")), Target: num(100), Due: onDay("2029")},
		"a range":                {Aim: AimRange, Baseline: num(0).Dated(onDay("2025")), Target: quantity.Between(1, 2), Due: onDay("2029")},
	} {
		assert.False(t, x.Expected(onDay("2027-01-01")).Known(), name)
	}

	// 40 of 49.965777 on the same day; held against the day of the value.
	x.Actual = num(40).Dated(onDay("2027-01-01"))
	assert.Equal(t, exact("-9.965777").Dated(onDay("2027-01-01")), x.Variance(onDay("2028-06-30")))
}

func TestOnTrack(t *testing.T) {
	plan := Indicator{Baseline: num(0).Dated(onDay("2025-01-01")), Target: num(100), Due: onDay("2025-01-11")} // ten a day
	with := func(actual quantity.Quantity, change ...func(*Indicator)) Indicator {
		x := plan
		x.Actual = actual
		for _, f := range change {
			f(&x)
		}
		return x
	}
	for _, test := range []struct {
		name string
		x    Indicator
		on   string
		want calendar.Truth
	}{
		{"just on track", with(num(50).Dated(onDay("2025-01-06"))), "2025-01-06", calendar.Yes},
		{"a little behind", with(num(49).Dated(onDay("2025-01-06"))), "2025-01-06", calendar.No},
		{"held against its own day", with(num(50).Dated(onDay("2025-01-06"))), "2025-01-09", calendar.Yes},
		{"due and not reached", with(num(50).Dated(onDay("2025-01-06"))), "2025-01-11", calendar.No},
		{"without a day, high enough", with(num(50)), "2025-01-06", calendar.Yes},
		{"without a day, perhaps too low", with(num(49)), "2025-01-06", calendar.Unknown},
		{"without a day, below the baseline", with(num(-1)), "2025-01-06", calendar.No},
		{"more than", with(quantity.MoreThan(60).Dated(onDay("2025-01-06"))), "2025-01-06", calendar.Yes},
		{"reached early", with(num(100)), "2025-01-02", calendar.Yes},
		{"no baseline", with(num(99), func(x *Indicator) { x.Baseline = quantity.Quantity{} }), "2025-01-06", calendar.Unknown},
		{"nothing measured", plan, "2025-01-20", calendar.Unknown},
		{"down", Indicator{Direction: DirectionDown, Baseline: num(100).Dated(onDay("2025-01-01")), Target: num(0), Due: onDay("2025-01-11"), Actual: num(51).Dated(onDay("2025-01-06"))}, "2025-01-06", calendar.No},
		{"kept", Indicator{Direction: DirectionMaintain, Target: num(7), Actual: num(7), Due: onDay("2030")}, "2026-01-01", calendar.Yes},
		{"a range left", Indicator{Aim: AimRange, Target: quantity.Between(20, 25), Actual: num(26), Due: onDay("2030")}, "2026-01-01", calendar.No},
		{"a threshold that is not yet due", Indicator{Aim: AimThreshold, Target: num(80), Actual: num(26), Due: onDay("2030")}, "2026-01-01", calendar.Unknown},
		{"a milestone late", Indicator{Aim: AimMilestone, Due: onDay("2025"), Met: onDay("2026-01-01")}, "2026-01-02", calendar.No},
		{"a milestone to come", Indicator{Aim: AimMilestone, Due: onDay("2027")}, "2026-01-02", calendar.Unknown},
		{"growth", Indicator{Aim: AimGrowth, Growth: quantity.PercentOf(10), Baseline: num(1000).Dated(onDay("2020")), Actual: num(1099).Dated(onDay("2021"))}, "2022-01-01", calendar.No},
		{"growth kept up", Indicator{Aim: AimGrowth, Growth: quantity.PercentOf(10), Baseline: num(1000).Dated(onDay("2020")), Actual: num(1100).Dated(onDay("2021"))}, "2022-01-01", calendar.Yes},
	} {
		assert.Equal(t, test.want, test.x.OnTrack(onDay(test.on)), test.name)
	}
	assert.Equal(t, calendar.Unknown, plan.OnTrack(calendar.Date{}))
}

func TestStaleOn(t *testing.T) {
	x := Indicator{Actual: num(1).Dated(onDay("2025-06-30")), Every: calendar.MustSpan("P12M")}
	assert.Equal(t, calendar.No, x.StaleOn(onDay("2026-06-30"), calendar.Span{}))
	assert.Equal(t, calendar.Yes, x.StaleOn(onDay("2026-07-01"), calendar.Span{}))
	assert.Equal(t, calendar.No, x.StaleOn(onDay("2026-07-01"), calendar.MustSpan("P2Y")))
	assert.Equal(t, calendar.Unknown, (&Indicator{Actual: num(1)}).StaleOn(onDay("2026-07-01"), calendar.MustSpan("P2Y")))
	x.Actual.AsOf = onDay("2025")
	assert.Equal(t, calendar.Unknown, x.StaleOn(onDay("2026-07-01"), calendar.Span{}))
}

func TestBands(t *testing.T) {
	for n, want := range map[int]Rating{-1: RatingRegress, 0: RatingNot, 399: RatingNot, 400: RatingPartly, 699: RatingPartly, 700: RatingLargely, 899: RatingLargely, 900: RatingAchieved, 1250: RatingAchieved} {
		assert.Equal(t, want, Bands{}.Rate(goneTo(n)), n)
	}
	assert.Equal(t, RatingLargely, Bands{Achieved: 950}.Rate(goneTo(900)))
	assert.Equal(t, RatingAchieved, Bands{}.Rate(Achievement{Low: score.Some(1000)}))
	assert.Equal(t, RatingUnknown, Bands{}.Rate(Achievement{High: score.Some(399)}))
	assert.Equal(t, RatingPartly, Bands{}.Rate(goneBetween(400, 699, LackPrecision)))
	assert.Equal(t, RatingUnknown, Bands{}.Rate(Achievement{}))
	assert.Equal(t, calendar.Yes, goneTo(-1).Regress())
	assert.Equal(t, calendar.No, Achievement{Low: score.Some(0)}.Regress())
	assert.Equal(t, calendar.Unknown, Achievement{}.Regress())
}

// 0.4·0.8 + 0.6·0.5 = 0.62, and 0.8^0.4 · 0.5^0.6 = 0.6034.
func TestAggregate(t *testing.T) {
	a, b := Part{40, goneTo(800)}, Part{60, goneTo(500)}
	assert.Equal(t, score.Score{Low: 620, High: 620, Known: score.Some(620), Coverage: 1000}, Aggregate(MeanArithmetic, a, b))
	assert.Equal(t, score.Score{Low: 603, High: 603, Known: score.Some(603), Coverage: 1000}, Aggregate(MeanGeometric, a, b))
	assert.Equal(t, score.Score{Low: 500, High: 500, Known: score.Some(500), Coverage: 1000}, Aggregate(MeanGeometric, Part{3, goneTo(500)}, Part{4, goneTo(500)}))
	assert.Equal(t, score.Score{Known: score.Some(0), Coverage: 1000}, Aggregate(MeanGeometric, a, Part{1, goneTo(-300)}))
	// Of the 60 parts nothing is known: 320 surely, 920 at most; 0.8^0.4 = 0.9146 at most.
	open := Part{60, Achievement{Lack: LackActual}}
	assert.Equal(t, score.Score{Low: 320, High: 920, Known: score.Some(800), Coverage: 400}, Aggregate(MeanArithmetic, a, open))
	assert.Equal(t, score.Score{Low: 0, High: 915, Known: score.Some(800), Coverage: 400}, Aggregate(MeanGeometric, a, open))
	assert.Equal(t, score.NotAssessable, Aggregate(MeanArithmetic, Part{0, goneTo(800)}, Part{-1, goneTo(1)}).Verdict)
	assert.Equal(t, score.NotAssessable, Aggregate(MeanGeometric).Verdict)
	over := Aggregate(MeanArithmetic, Part{1, goneTo(5000)}, Part{1, goneTo(0)}) // what is beyond makes up for nothing
	assert.Equal(t, 500, over.Low)
}

func TestFormulas(t *testing.T) {
	say := func(d quantity.Decimal, ok bool) string {
		if !ok {
			return "none"
		}
		return d.String()
	}
	assert.Equal(t, "0.25", say(Salton(20, 100, 64)))
	assert.Equal(t, "0.1389", say(Jaccard(20, 100, 64)))
	assert.Equal(t, "0.38", say(Concentration(5, 3, 2)))
	assert.Equal(t, "1", say(Concentration(7)))
	assert.Equal(t, "0.8", say(Balance(8, 10)))
	assert.Equal(t, "2.5", say(Leverage(5, 2)))
	assert.Equal(t, "1", say(Salton(9, 9, 9)))
	assert.Equal(t, "1", say(Jaccard(9, 9, 9)))
	assert.Equal(t, "1", say(Salton(math.MaxInt64, math.MaxInt64, math.MaxInt64)))
	assert.Equal(t, "0.5", say(Concentration(math.MaxInt64, math.MaxInt64)))
	for _, none := range []string{
		say(Salton(20, 10, 64)), say(Salton(-1, 10, 64)), say(Salton(0, 0, 64)), say(Jaccard(0, 0, 0)), say(Jaccard(3, 2, 9)),
		say(Concentration()), say(Concentration(0, 0)), say(Concentration(1, -1)), say(Balance(1, 0)), say(Balance(-1, 1)), say(Leverage(math.MaxInt64, 1)),
	} {
		assert.Equal(t, "none", none)
	}
}

func TestIndicatorLists(t *testing.T) {
	for _, table := range []interface{ Validate() error }{&measures, &aims, &accumulations, &commonIndicatorList} {
		assert.NoError(t, table.Validate())
	}
	assert.Equal(t, 28, CommonIndicators().Len())
	for _, x := range []string{string(MeasureUnit), string(MeasurePercentage), string(MeasureNominal), string(MeasureOrdinal), string(MeasureQualitative)} {
		assert.True(t, Measures().Has(x), x)
	}
	for _, x := range []Aim{AimLevel, AimGrowth, AimRange, AimThreshold, AimMilestone} {
		assert.True(t, Aims().Has(string(x)), x)
	}
	for _, x := range []Accumulation{AccumulatesStock, AccumulatesCumulative, AccumulatesPeriod} {
		assert.True(t, Accumulations().Has(string(x)), x)
	}
}

// A value in another unit than the target is no value of the indicator, and a
// direction that nobody knows is not up.
func TestIndicatorUnitsAndDirections(t *testing.T) {
	x := Indicator{Target: num(10).OfUnit("laboratory"), Actual: num(12).OfUnit("person"), Baseline: num(0).OfUnit("laboratory").Dated(onDay("2024-01-01")), Due: onDay("2026-12-31")}
	assert.Equal(t, Achievement{Lack: LackUnit}, x.Achievement(onDay("2026-12-31")))
	assert.Equal(t, calendar.Unknown, x.Reached())
	assert.Equal(t, calendar.Unknown, x.OnTrack(onDay("2026-12-31")))
	assert.False(t, x.Variance(onDay("2026-12-31")).Known())
	for _, aim := range []Aim{AimRange, AimThreshold} {
		x.Aim = aim
		assert.Equal(t, Achievement{Lack: LackUnit}, x.Achievement(onDay("2026-12-31")), aim)
	}
	x.Aim, x.Actual.Unit = "", "" // a unit left out is no other unit
	assert.Equal(t, score.Some(1200), x.Achievement(onDay("2026-12-31")).Low)
	x.Baseline.Unit = "person"
	assert.Equal(t, Achievement{Low: score.Some(1000), Lack: LackUnit}, x.Achievement(onDay("2026-12-31"))) // reached, from wherever
	x.Baseline.Unit, x.Direction = "laboratory", "sideways"
	assert.Equal(t, Achievement{Lack: LackDirection}, x.Achievement(onDay("2026-12-31")))
	assert.Equal(t, calendar.Unknown, x.Reached())
	assert.Equal(t, calendar.Unknown, x.OnTrack(onDay("2026-06-30")))
}

// A milestone reached on 1 June that was due on 1 March was surely late by 2
// April: 32 days then, of a tolerance of 64, so that half is the most it can be.
func TestMilestoneNotYet(t *testing.T) {
	x := Indicator{Aim: AimMilestone, Due: onDay("2026-03-01"), Met: onDay("2026-06-01"), Tolerance: quantity.DecimalOf(64)}
	assert.Equal(t, Achievement{Low: score.Some(0), High: score.Some(500), Lack: LackActual}, x.Achievement(onDay("2026-04-01")))
	assert.Equal(t, Achievement{Low: score.Some(0), High: score.Some(1000), Lack: LackActual}, x.Achievement(onDay("2026-02-01")))
	x.Tolerance = quantity.Decimal{}
	assert.Equal(t, Achievement{Low: score.Some(0), High: score.Some(0)}, x.Achievement(onDay("2026-04-01")))
	assert.Equal(t, calendar.No, x.ReachedOn(onDay("2026-04-01")))
}

// Bounds the wrong way round, which no indicator yields, say nothing.
func TestAggregateOfNonsense(t *testing.T) {
	s := Aggregate(MeanArithmetic, Part{1, Achievement{Low: score.Some(1000), High: score.Some(0)}})
	assert.Equal(t, score.Score{High: 1000}, s)
}
