package valuation

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/money"
)

// frame is the frame of the tests.
func frame() Frame {
	return Frame{
		Purpose: PurposeNegotiation, On: calendar.MustDate("2026-11-21"), Place: "Hà Nội",
		Currency: money.MustCurrency("VND"), Standard: StandardMarket, Prices: Nominal,
	}
}

// at is a nominal discount rate without technical risk in it.
func at(k float64) Discount {
	return Discount{Rate: Point(k), Prices: Nominal, TechnicalRisk: codes.No}
}

func midYear(d Discount) Discount { d.MidYear = true; return d }

func withRate(d Discount, k Input) Discount { d.Rate = k; return d }

// The reference figures of the field: each to the digits with which it is known.
func TestVectors(t *testing.T) {
	relief := Relief{Revenue: Points(1000, 1000, 1000), Royalty: Point(0.05), Tax: Point(0.20), Discount: at(0.10)}
	reliefMid := relief
	reliefMid.Discount = midYear(at(0.10))
	three := Option{Kind: Invest, Underlying: Point(100), Exercise: Point(110), Years: 3,
		Riskless: Point(0.05), Volatility: Point(0.40), Leak: Point(0)}
	one := three
	one.Years, one.Volatility = 1, Point(0.30)
	for _, c := range []struct {
		name  string
		value func(Frame) (Value, error)
		want  float64
	}{
		{"replacement (500+120)·1.15·0.75", Replacement{Direct: Point(500), Indirect: Point(120), Margin: Point(0.15),
			Functional: Point(0.10), Technological: Point(0.10), Economic: Point(0.05)}.Value, 534.75},
		{"relief from royalty, end of year", relief.Value, 99.474},
		{"relief from royalty, middle of year", reliefMid.Value, 104.329},
		{"net present value of -100, 60, 60 at 10 %", Discounted{Flows: Points(-100, 60, 60), Discount: at(0.10)}.Value, 4.132},
		{"risk-adjusted", RiskAdjusted{Flows: Points(-10, -20, 100), Reach: Points(1, 0.5, 0.25), Discount: at(0.10)}.Value, 1.570},
		{"Black–Scholes", three.BlackScholes, 29.115},
		{"tree of 200 steps", func(f Frame) (Value, error) { return three.Binomial(f, Tree{Steps: 200, Exercise: European}) }, 29.087},
		{"tree of 2 steps", func(f Frame) (Value, error) { return one.Binomial(f, Tree{Steps: 2, Exercise: European}) }, 10.451},
		{"tax amortisation factor, to four digits", TaxBenefit{Before: Point(1e4), Tax: Point(0.20), Years: 5, Discount: at(0.10)}.Value, 11787},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, err := c.value(frame())
			require.NoError(t, err)
			delta := 0.0005
			if c.want > 10000 {
				delta = 0.5
			}
			assert.InDelta(t, c.want, v.Best, delta)
			assert.Equal(t, v.Best, v.Low, "all inputs are points")
			assert.Equal(t, v.Best, v.High)
			assert.Empty(t, v.Movers)
			assert.Contains(t, v.Notes, NotePoint)
		})
	}
}

func TestTwentyFivePercentRule(t *testing.T) {
	thumb, err := TwentyFivePercentRule(0.16)
	require.NoError(t, err)
	assert.InDelta(t, 0.04, thumb.Rate, 1e-15)
	assert.Contains(t, thumb.Basis.EN, "rejected as evidence")
	assert.Contains(t, thumb.Basis.VI, "bác bỏ")
	_, err = TwentyFivePercentRule(16)
	assert.ErrorContains(t, err, "0.16 for 16 %")
}

// 100 of 2024 and 50 of 2026 at 10 % a year, on a day of 2026: 100·1.21 + 50.
// With the index from 0 to 20 %: 150 to 194.
func TestReproduction(t *testing.T) {
	m := Reproduction{Costs: []Spent{{2024, Point(100)}, {2026, Point(50)}}, Index: Between(0, 0.10, 0.20)}
	v, err := m.Value(frame())
	require.NoError(t, err)
	assert.InDelta(t, 150, v.Low, 1e-9)
	assert.InDelta(t, 171, v.Best, 1e-9)
	assert.InDelta(t, 194, v.High, 1e-9)
	require.Len(t, v.Movers, 1)
	assert.Equal(t, FactorIndex, v.Movers[0].Input)
	assert.Equal(t, ApproachCost, v.Method.Approach())
	assert.Contains(t, v.Notes, NoteFloor)
}

// Prices 100, 120, 200, each 10 % higher for the date: 110, 132, 220. The
// median is 132, the quartiles lie halfway to the neighbours: 121 and 176.
func TestMarket(t *testing.T) {
	later := Unadjusted()
	later.Date = Point(1.10)
	m := Market{[]Comparable{{"a", Point(200), later}, {"b", Point(100), later}, {"c", Point(120), later}}}
	v, err := m.Value(frame())
	require.NoError(t, err)
	assert.InDelta(t, 121, v.Low, 1e-9)
	assert.InDelta(t, 132, v.Best, 1e-9)
	assert.InDelta(t, 176, v.High, 1e-9)
	assert.InDelta(t, 110, v.Spread.Low(), 1e-9)
	assert.InDelta(t, 220, v.Spread.High(), 1e-9)
	require.Len(t, v.Movers, 1)
	assert.Equal(t, FactorComparables, v.Movers[0].Input)
	assert.InDelta(t, 55, v.Movers[0].Swing, 1e-9)
	assert.NotContains(t, v.Notes, NotePoint, "the comparables differ, so there is a range")

	// Four: the median is the mean of the two in the middle.
	m.Comparables = append(m.Comparables, Comparable{"d", Point(160), later})
	v, err = m.Value(frame())
	require.NoError(t, err)
	assert.InDelta(t, (132+176)/2, v.Best, 1e-9)

	m.Comparables = m.Comparables[:2]
	_, err = m.Value(frame())
	assert.ErrorContains(t, err, "too few to compare")
}

// 60/1.1 + 70/1.21.
func TestExcessEarnings(t *testing.T) {
	v, err := ExcessEarnings{Profit: Points(100, 100), Charges: Points(40, 30), Discount: at(0.10)}.Value(frame())
	require.NoError(t, err)
	assert.InDelta(t, 112.397, v.Best, 0.0005)
	assert.Contains(t, v.Notes, NoteOneAsset)
	assert.Contains(t, v.Notes, NoteLife)
}

// -100, 230, -132 is worth nothing at 10 % and at 20 %, and most in between: with
// x = 1/(1+k) it is -100+230x-132x², highest at x = 230/264, where it is
// 230²/(4·132)-100. The corners alone would say that it is worth nothing.
func TestTurningPoint(t *testing.T) {
	m := Discounted{Flows: Points(-100, 230, -132), Discount: withRate(at(0), Between(0.10, 0.15, 0.20))}
	v, err := m.Value(frame())
	require.NoError(t, err)
	assert.InDelta(t, 0, v.Low, 1e-9)
	assert.InDelta(t, 230.0*230/(4*132)-100, v.High, 1e-9)
	assert.InDelta(t, -100+230/1.15-132/(1.15*1.15), v.Best, 1e-9)

	// Turned round, the least value lies inside.
	m.Flows = Points(100, -230, 132)
	v, err = m.Value(frame())
	require.NoError(t, err)
	assert.InDelta(t, 100-230.0*230/(4*132), v.Low, 1e-9)
	assert.InDelta(t, 0, v.High, 1e-9)
}

// Every input alone: at 10 %, 1000 a year for one year, royalty 4 to 6 %, tax
// 10 to 20 %. The royalty moves the value from 40·0.9/1.1 to 60·0.9/1.1, which
// is 16.36 apart; the tax from 50·0.8/1.1 to 50·0.9/1.1, which is 4.55 apart.
func TestMovers(t *testing.T) {
	m := Relief{Revenue: Points(1000), Royalty: Between(0.04, 0.05, 0.06), Tax: Between(0.10, 0.10, 0.20), Discount: at(0.10)}
	v, err := m.Value(frame())
	require.NoError(t, err)
	require.Len(t, v.Movers, 2)
	assert.Equal(t, FactorRoyalty, v.Movers[0].Input)
	assert.InDelta(t, 16.3636, v.Movers[0].Swing, 0.0001)
	assert.Equal(t, FactorTax, v.Movers[1].Input)
	assert.InDelta(t, 4.5455, v.Movers[1].Swing, 0.0001)
	assert.InDelta(t, 40*0.8/1.1, v.Low, 1e-9)
	assert.InDelta(t, 60*0.9/1.1, v.High, 1e-9)
}

// 1000 a year for three years at 10 % is 2486.852 today. 5 % of it is 124.343;
// a minimum of 60 a year lifts that to 60·2.486852 = 149.211; half a chance of
// 100 in two years adds 50/1.21 = 41.322; 10 now and 11 in a year add 20.
func TestLumpSum(t *testing.T) {
	royalty := Royalty{Basis: OnNetRevenue, Base: Points(1000, 1000, 1000), Rate: Point(0.05)}
	lump := func(o Offer) float64 {
		v, err := o.LumpSum(frame(), at(0.10))
		require.NoError(t, err)
		return v.Best
	}
	assert.InDelta(t, 124.343, lump(Offer{Royalties: []Royalty{royalty}}), 0.0005)
	floored := royalty
	floored.Minimum = Points(60, 60, 60)
	assert.InDelta(t, 149.211, lump(Offer{Royalties: []Royalty{floored}}), 0.0005)
	both := Offer{Upfront: Point(10), Instalments: Points(11), Royalties: []Royalty{royalty, floored},
		Milestones: []Milestone{{Years: 2, Amount: Point(100), Probability: Point(0.5)}}}
	assert.InDelta(t, 10+10+124.343+149.211+41.322, lump(both), 0.002)

	// Each royalty has its own base: 5 % of 1000 and of 2000 in a year at 0 %.
	v, err := Offer{Royalties: []Royalty{{OnNetRevenue, Points(1000), Point(0.05), nil}, {OnNetSellingPrice, Points(2000), Point(0.05), nil}}}.LumpSum(frame(), at(0))
	require.NoError(t, err)
	assert.InDelta(t, 150, v.Best, 1e-9)

	// Where nothing is sold, the minimum is all there is, with its range.
	v, err = Offer{Royalties: []Royalty{{OnNetRevenue, Points(0), Point(0.05), []Input{Between(40, 50, 65)}}}}.LumpSum(frame(), at(0))
	require.NoError(t, err)
	assert.Equal(t, []float64{40, 50, 65}, []float64{v.Low, v.Best, v.High})

	// A loss pays no royalty; it does not turn the payment round.
	loss := Royalty{Basis: OnProfitBeforeTax, Base: Points(-1000), Rate: Point(0.05)}
	assert.Zero(t, lump(Offer{Royalties: []Royalty{loss}}))

	rate, err := RoyaltyFor(frame(), at(0.10), Point(124.3426), Points(1000, 1000, 1000))
	require.NoError(t, err)
	assert.InDelta(t, 0.05, rate.Best(), 1e-7)
}

// 120 now, or 5 % of 1000 to 1200 a year for three years at 10 %: 124.343 to
// 149.211. The stream is worth more whatever comes. At 8 to 20 % it is not sure:
// at 20 % 2.106481·50 = 105.324.
func TestCompareOffers(t *testing.T) {
	stream := Offer{Name: "stream", Royalties: []Royalty{{Basis: OnNetRevenue, Base: Yearly(Between(1000, 1100, 1200), 3), Rate: Point(0.05)}}}
	now := Offer{Name: "now", Upfront: Point(120)}
	c, err := CompareOffers(frame(), at(0.10), now, stream)
	require.NoError(t, err)
	assert.Equal(t, "stream", c.Offers[0].Name)
	assert.Equal(t, 2, c.Offers[0].At)
	assert.True(t, c.Sure)
	assert.InDelta(t, 4.343, c.Offers[1].Behind.Low(), 0.0005)
	assert.InDelta(t, 29.211, c.Offers[1].Behind.High(), 0.0005)

	c, err = CompareOffers(frame(), withRate(at(0), Between(0.08, 0.10, 0.20)), now, stream)
	require.NoError(t, err)
	assert.False(t, c.Sure)
	assert.InDelta(t, 105.324-120, c.Offers[1].Behind.Low(), 0.0005)

	// 150 now is more than the stream, by 150-149.211 to 150-124.343.
	c, err = CompareOffers(frame(), at(0.10), stream, Offer{Upfront: Point(150)})
	require.NoError(t, err)
	assert.True(t, c.Sure)
	assert.InDelta(t, 0.789, c.Offers[1].Behind.Low(), 0.0005)
	assert.InDelta(t, 25.657, c.Offers[1].Behind.High(), 0.0005)

	// The same stream under the same rate is worth the same, whatever the rate
	// is, although its value is a range.
	same := Offer{Royalties: []Royalty{{Basis: OnNetRevenue, Base: Points(1000, 1000), Rate: Point(0.05)}}}
	c, err = CompareOffers(frame(), withRate(at(0), Between(0.08, 0.10, 0.20)), same, same)
	require.NoError(t, err)
	assert.False(t, c.Sure)
	assert.InDelta(t, 0, c.Offers[1].Behind.Low(), 1e-9)
	assert.InDelta(t, 0, c.Offers[1].Behind.High(), 1e-9)
	assert.Less(t, c.Offers[1].Value.Low, c.Offers[1].Value.High)
}

// 1.10/1.04 - 1 = 5.769 %, and back.
func TestRealRate(t *testing.T) {
	real, err := RealRate(Point(0.10), Point(0.04))
	require.NoError(t, err)
	assert.InDelta(t, 0.05769, real.Best(), 0.00001)
	nominal, err := NominalRate(real, Point(0.04))
	require.NoError(t, err)
	assert.InDelta(t, 0.10, nominal.Best(), 1e-12)
	_, err = RealRate(Point(0.10), Point(-1))
	assert.ErrorContains(t, err, "inflation")
}

// 1100 - 100 - 0 - 0 - 200 - 30 - 20 - 50 = 700; 1000 - 50 - 20 - 30 = 900;
// 900 - 1000 is a loss of 100.
func TestBases(t *testing.T) {
	vnd := func(s string) money.Amount { return money.MustAmount("VND " + s) }
	price := NetSellingPrice{Invoice: vnd("1100"), ValueAdded: vnd("100"), Excise: vnd("0"), ExportDuty: vnd("0"),
		BoughtIn: vnd("200"), Packaging: vnd("30"), Transport: vnd("20"), Advertising: vnd("50")}
	got, err := price.Amount()
	require.NoError(t, err)
	assert.Equal(t, vnd("700"), got)
	got, err = NetRevenue{vnd("1000"), vnd("50"), vnd("20"), vnd("30")}.Amount()
	require.NoError(t, err)
	assert.Equal(t, vnd("900"), got)
	got, err = ProfitBeforeTax{vnd("900"), vnd("1000")}.Amount()
	require.NoError(t, err)
	assert.Equal(t, vnd("-100"), got)

	price.Transport = money.Amount{}
	price.Packaging = money.MustAmount("AUD 30.00")
	price.Excise = vnd("-1")
	_, err = price.Amount()
	assert.ErrorContains(t, err, "transport: is not stated")
	assert.ErrorContains(t, err, "of another currency")
	assert.ErrorContains(t, err, "is negative")
	_, err = NetRevenue{vnd("10"), vnd("5"), vnd("5"), vnd("1")}.Amount()
	assert.ErrorContains(t, err, "less than what is to be taken off")
}

// The tree decides earlier where it may. An option to abandon is worth more
// when it can be used earlier; an option to invest without leak is not, which is
// known since Merton; with a leak it is.
func TestExercise(t *testing.T) {
	price := func(o Option, tree Tree) float64 {
		v, err := o.Binomial(frame(), tree)
		require.NoError(t, err)
		return v.Best
	}
	o := Option{Kind: Abandon, Underlying: Point(100), Exercise: Point(110), Years: 2,
		Riskless: Point(0.08), Volatility: Point(0.30), Leak: Point(0)}
	european := price(o, Tree{Steps: 100, Exercise: European})
	bermudan := price(o, Tree{Steps: 100, Exercise: Bermudan, Decisions: []float64{1}})
	american := price(o, Tree{Steps: 100, Exercise: American})
	assert.Less(t, european, bermudan)
	assert.Less(t, bermudan, american)
	assert.GreaterOrEqual(t, american, 10.0, "it can be used at once")

	o.Kind = Invest
	assert.InDelta(t, price(o, Tree{Steps: 100, Exercise: European}), price(o, Tree{Steps: 100, Exercise: American}), 1e-9)
	o.Leak = Point(0.10)
	assert.Less(t, price(o, Tree{Steps: 100, Exercise: European}), price(o, Tree{Steps: 100, Exercise: American}))

	// One step by hand, option to abandon: u = e^0.3, d = e^-0.3 over one year,
	// r = 0, X = 110. p = (1-d)/(u-d) = 0.425557; worth 0 above (134.99), 35.918
	// below (74.082); 0.574443·35.918 = 20.633. Used at once it brings 10.
	o = Option{Kind: Abandon, Underlying: Point(100), Exercise: Point(110), Years: 1, Riskless: Point(0), Volatility: Point(0.30), Leak: Point(0)}
	assert.InDelta(t, 20.633, price(o, Tree{Steps: 1, Exercise: American}), 0.001)

	v, err := o.Binomial(frame(), Tree{Steps: 3, Exercise: Bermudan, Decisions: []float64{0.5}})
	require.NoError(t, err)
	assert.Contains(t, v.Notes, NoteDecisions, "half a year is no step of three")
}

func TestLife(t *testing.T) {
	m := Relief{Revenue: Points(1, 1, 1), Royalty: Point(0.05), Tax: Point(0), Discount: at(0.10), Life: Life{Legal: 2.5, Economic: 8}}
	_, err := m.Value(frame())
	assert.ErrorContains(t, err, "goes on after the end of the asset")
	m.Revenue = m.Revenue[:2]
	v, err := m.Value(frame())
	require.NoError(t, err)
	assert.NotContains(t, v.Notes, NoteLife)
}

func TestReadinessGuide(t *testing.T) {
	for level, want := range map[int][2]float64{1: {0.40, 0.60}, 3: {0.40, 0.60}, 4: {0.25, 0.40}, 6: {0.25, 0.40}, 7: {0.12, 0.25}, 9: {0.12, 0.25}} {
		g, err := RatesByReadiness(level)
		require.NoError(t, err)
		assert.Equal(t, want, [2]float64{g.Low, g.High})
	}
	for _, level := range []int{-1, 0, 10} {
		_, err := RatesByReadiness(level)
		assert.Error(t, err)
	}
}

func TestLegalFrame(t *testing.T) {
	holds := func(day string) (en []string) {
		for _, b := range LegalFrame(calendar.MustDate(day)) {
			en = append(en, b.EN)
		}
		return en
	}
	assert.Len(t, holds("2024-06-30"), 3) // two circulars and standard 13
	assert.Contains(t, holds("2024-06-30")[2], "standard 13")
	assert.Contains(t, holds("2024-07-01")[2], "37/2024")
	assert.Len(t, holds("2026-04-01"), 4)
	assert.Contains(t, holds("2026-04-01")[0], "115/2025")
	assert.Len(t, holds("2024"), 4, "some day of 2024: either standard may hold")
	assert.Len(t, LegalFrame(calendar.Date{}), 5)
}
