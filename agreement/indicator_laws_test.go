package agreement

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

// loosely states a number as a source might: exactly, or within bounds.
func loosely(r *rand.Rand, n int64) quantity.Quantity {
	switch r.IntN(6) {
	case 0:
		return quantity.AtLeast(n - r.Int64N(3))
	case 1:
		return quantity.AtMost(n + r.Int64N(3))
	case 2:
		return quantity.Between(n-r.Int64N(5), n+r.Int64N(5))
	case 3:
		return quantity.MoreThan(n - 1 - r.Int64N(3))
	case 4:
		return quantity.About(n)
	}
	return num(n)
}

// holds says whether every achievement that the second allows the first allows too.
func holds(outer, inner Achievement) bool {
	if o, ok := outer.Low.Get(); ok {
		if i, ok := inner.Low.Get(); !ok || i < o {
			return false
		}
	}
	if o, ok := outer.High.Get(); ok {
		if i, ok := inner.High.Get(); !ok || i > o {
			return false
		}
	}
	return true
}

// someIndicator is an indicator of any aim in which all is known.
func someIndicator(r *rand.Rand) Indicator {
	x := Indicator{Direction: []Direction{"", DirectionUp, DirectionDown, DirectionMaintain}[r.IntN(4)], Aim: []Aim{"", AimRange, AimThreshold}[r.IntN(3)]}
	base := r.Int64N(40) - 20
	x.Baseline = num(base)
	target := base + 1 + r.Int64N(20)
	if x.Direction == DirectionDown {
		target = base - 1 - r.Int64N(20)
	}
	x.Target = num(target)
	if x.Aim == AimRange {
		x.Target, x.Tolerance = quantity.Between(target, target+r.Int64N(9)), quantity.DecimalOf(r.Int64N(9))
	}
	x.Actual = num(r.Int64N(100) - 50)
	return x
}

// Knowing a number exactly only narrows what was said when it was known loosely.
func TestAchievementNarrows(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 30_000 {
		x := someIndicator(r)
		loose := x
		if r.IntN(2) == 0 {
			loose.Actual = loosely(r, x.Actual.Value.Coefficient())
		}
		if r.IntN(2) == 0 {
			loose.Baseline = loosely(r, x.Baseline.Value.Coefficient())
		}
		before, after := loose.Achievement(calendar.Date{}), x.Achievement(calendar.Date{})
		if before.NoBaseline != after.NoBaseline {
			continue
		}
		require.True(t, holds(before, after), "%+v: %+v, then %+v: %+v", loose, before, x, after)
		if before.Low == before.High && !before.Low.IsZero() {
			require.Equal(t, LackNothing, before.Lack, "%+v", loose)
		} else {
			require.NotEqual(t, LackNothing, before.Lack, "%+v", loose)
		}
	}
}

// The higher the value, the further it has come where more is better, and the
// other way round where less is.
func TestAchievementMonotone(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 10_000 {
		x := someIndicator(r)
		if x.Aim == AimRange || x.Direction == DirectionMaintain {
			continue
		}
		if r.IntN(4) == 0 && x.Direction != DirectionDown && x.Target.Value.Sign() > 0 {
			x.Baseline = quantity.Quantity{}
		}
		better := x
		step := r.Int64N(9)
		if x.Direction == DirectionDown {
			step = -step
		}
		better.Actual = num(x.Actual.Value.Coefficient() + step)
		low, _ := x.Achieved()
		high, _ := better.Achieved()
		require.GreaterOrEqual(t, high, low, "%+v, %+v", x, better)
	}
}

// Counting in thousandths, or adding the same to all, changes nothing.
func TestAchievementScales(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for range 10_000 {
		x := someIndicator(r)
		y := x
		for _, v := range []*quantity.Quantity{&y.Baseline, &y.Target, &y.Actual} {
			v.Value = smaller(v.Value)
			v.High = smaller(v.High)
		}
		y.Tolerance = smaller(y.Tolerance)
		require.Equal(t, x.Achievement(calendar.Date{}), y.Achievement(calendar.Date{}), "%+v", x)
	}
}

func smaller(d quantity.Decimal) quantity.Decimal {
	if d.IsZero() {
		return d
	}
	s, err := quantity.NewDecimal(d.Coefficient(), d.Scale()+3)
	if err != nil {
		panic(err)
	}
	return s
}

func TestAchievementAllocates(t *testing.T) {
	x := Indicator{Baseline: num(10), Target: num(20), Actual: num(15), Due: onDay("2027")}
	y := Indicator{Accumulates: AccumulatesPeriod, Baseline: num(0).Dated(onDay("2023")), Target: num(20), Due: onDay("2027"),
		Values: []Reading{{On: onDay("2024"), Value: num(3)}, {On: onDay("2025"), Value: num(3)}}}
	on := onDay("2026-11-21")
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		x.Achievement(on)
		y.Achievement(on)
		y.OnTrack(on)
		y.Variance(on)
	}))
}

// FuzzAchievement holds the arithmetic against fractions of any size, and looks
// for numbers that panic.
func FuzzAchievement(f *testing.F) {
	f.Add(int64(15), uint8(0), int64(10), uint8(0), int64(20), uint8(0), false)
	f.Add(int64(math.MaxInt64), uint8(0), int64(math.MinInt64), uint8(18), int64(1), uint8(18), false)
	f.Add(int64(-1), uint8(17), int64(math.MaxInt64), uint8(0), int64(math.MinInt64), uint8(1), true)
	f.Fuzz(func(t *testing.T, a int64, as uint8, b int64, bs uint8, c int64, cs uint8, down bool) {
		var v [3]quantity.Quantity
		var r [3]*big.Rat
		for i, n := range [...]int64{a, b, c} {
			scale := int([...]uint8{as, bs, cs}[i]) % 19
			d, err := quantity.NewDecimal(n, scale)
			require.NoError(t, err)
			v[i] = quantity.Quantity{Qualifier: quantity.QualifierExactly, Value: d}
			r[i] = new(big.Rat).SetFrac(big.NewInt(n), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(scale)), nil))
		}
		x := Indicator{Actual: v[0], Baseline: v[1], Target: v[2]}
		ahead := r[2].Cmp(r[1])
		if down {
			x.Direction, ahead = DirectionDown, -ahead
		}
		got, ok := x.Achieved()
		switch {
		case ahead < 0:
			require.False(t, ok)
		case ahead > 0:
			require.True(t, ok)
			want := new(big.Rat).Quo(new(big.Rat).Sub(r[0], r[1]), new(big.Rat).Sub(r[2], r[1]))
			want.Mul(want, big.NewRat(1000, 1))
			n := new(big.Int).Div(want.Num(), want.Denom()) // rounds down
			limit := big.NewInt(mostPermille)
			if n.Cmp(limit) > 0 {
				n = limit
			}
			if low := new(big.Int).Neg(limit); n.Cmp(low) < 0 {
				n = low
			}
			require.Equal(t, n.Int64(), int64(got))
		}
		x.Due, x.Baseline.AsOf = onDay("2027"), onDay("2020")
		x.Variance(onDay("2025"))
		x.OnTrack(onDay("2025"))
		x.Aim, x.Tolerance = AimRange, v[1].Value
		x.Achievement(onDay("2025"))
		x.Aim, x.Growth, x.Target = AimGrowth, quantity.PercentOfBasisPoints(int32(a)), quantity.Quantity{}
		x.Achievement(onDay("9999"))
		x.Expected(onDay("9999"))
	})
}

// Rubbish makes no panic and no endless loop: lists that are long, dates that
// contradict each other, numbers at the ends.
func TestIndicatorRubbish(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	ends := []int64{0, 1, -1, math.MaxInt64, math.MinInt64, 1 << 53, -1 << 62}
	some := func() quantity.Quantity {
		v := quantity.Quantity{Qualifier: quantity.Qualifier(r.IntN(14)), Unit: []string{"", "%"}[r.IntN(2)]}
		if d, err := quantity.NewDecimal(ends[r.IntN(len(ends))], r.IntN(19)); err == nil && r.IntN(5) > 0 {
			v.Value = d
		}
		if r.IntN(4) == 0 {
			v.High = quantity.DecimalOf(ends[r.IntN(len(ends))])
		}
		if r.IntN(2) == 0 {
			v.AsOf = someDay(r.IntN(5000)).Qualify(r.IntN(9) == 0, r.IntN(9) == 0)
		}
		return v
	}
	for range 2000 {
		x := Indicator{
			Measure: []Measure{"", "x", MeasureOrdinal, MeasureQualitative}[r.IntN(4)], Aim: []Aim{"", "x", AimGrowth, AimRange, AimThreshold, AimMilestone}[r.IntN(6)],
			Direction: []Direction{"", "x", DirectionDown, DirectionMaintain}[r.IntN(4)], Baseline: some(), Target: some(), Actual: some(),
			Growth: quantity.PercentOfBasisPoints(int32(r.Int64())), Tolerance: some().Value, Due: someDay(r.IntN(5000)), Met: someDay(r.IntN(5000)),
			Accumulates: []Accumulation{"", AccumulatesCumulative, AccumulatesPeriod}[r.IntN(3)], Every: calendar.Span{Days: r.IntN(9) - 4},
		}
		for range r.IntN(80) {
			x.Values = append(x.Values, Reading{Value: some(), On: someDay(r.IntN(5000)), Period: calendar.Period{Start: someDay(r.IntN(5000)), OpenEnd: r.IntN(2) == 0}})
		}
		for _, on := range []calendar.Date{{}, someDay(r.IntN(5000)), calendar.MustDate("9999-12-31"), calendar.MustDate("0001?")} {
			a := x.Achievement(on)
			low, okL := a.Low.Get()
			high, okH := a.High.Get()
			require.False(t, okL && okH && low > high, "%+v: %+v", x, a)
			x.Variance(on)
			x.OnTrack(on)
			x.StaleOn(on, calendar.Span{})
		}
		falling(x.Values)
	}

	// Two hundred thousand readings out of order: what grew with the square would run into
	// the time limit of go test.
	x := Indicator{Accumulates: AccumulatesPeriod}
	for i := range 200_000 {
		x.Values = append(x.Values, Reading{On: calendar.MustDate("2019-01-01").AddDays(i * 7919 % 1_000_003), Value: quantity.Exactly(1)})
	}
	assert.True(t, x.ActualOn(calendar.Date{}).Known())
	x.Values[0].On = x.Values[1].On
	i, j := overlapping(x.Values, calendar.Date{})
	assert.Equal(t, [2]int{1, 0}, [2]int{i, j})
	k, _ := falling(x.Values)
	assert.Equal(t, -1, k)
}
