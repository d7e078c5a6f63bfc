package valuation

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/money"
)

// all returns every Error in err.
func all(err error) (out []*Error) {
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		for _, e := range joined.Unwrap() {
			out = append(out, all(e)...)
		}
		return out
	}
	var e *Error
	if errors.As(err, &e) {
		out = append(out, e)
	}
	return out
}

func named(err error) (out []Factor) {
	for _, e := range all(err) {
		out = append(out, e.Input)
	}
	return out
}

// TestNothingStated: a method that is given nothing names all it needs, and
// returns no value.
func TestNothingStated(t *testing.T) {
	inFrame := []Factor{FactorPurpose, FactorOn, FactorPlace, FactorCurrency, FactorStandard, FactorPrices}
	option := []Factor{FactorKind, FactorUnderlying, FactorExercise, FactorYears, FactorRiskless, FactorVolatility, FactorLeak}
	discount := []Factor{FactorRate, FactorPrices}
	for name, c := range map[string]struct {
		value func(Frame) (Value, error)
		want  [][]Factor
	}{
		"reproduction": {Reproduction{}.Value, [][]Factor{{FactorIndex, FactorCost}}},
		"replacement": {Replacement{}.Value, [][]Factor{{FactorDirect, FactorIndirect, FactorMargin,
			FactorFunctional, FactorTechnological, FactorEconomic}}},
		"market":     {Market{}.Value, [][]Factor{{FactorComparables}}},
		"relief":     {Relief{}.Value, [][]Factor{{FactorRevenue, FactorRoyalty, FactorTax}, discount}},
		"excess":     {ExcessEarnings{}.Value, [][]Factor{{FactorProfit, FactorCharges}, discount}},
		"discounted": {Discounted{}.Value, [][]Factor{{FactorFlow}, discount}},
		"risk":       {RiskAdjusted{}.Value, [][]Factor{{FactorFlow, FactorReach}, discount}},
		"formula":    {Option{}.BlackScholes, [][]Factor{option}},
		"tree":       {func(f Frame) (Value, error) { return Option{}.Binomial(f, Tree{}) }, [][]Factor{option, {FactorSteps, FactorDecisions}}},
		"tax":        {TaxBenefit{}.Value, [][]Factor{{FactorBefore, FactorTax, FactorYears}, discount}},
		"offer":      {func(f Frame) (Value, error) { return Offer{}.LumpSum(f, Discount{}) }, [][]Factor{discount, {FactorOffer}}},
	} {
		t.Run(name, func(t *testing.T) {
			want := append([]Factor(nil), inFrame...)
			for _, w := range c.want {
				want = append(want, w...)
			}
			v, err := c.value(Frame{})
			assert.Equal(t, want, named(err))
			assert.Zero(t, v)
			for _, e := range all(err) {
				assert.NotEmpty(t, e.Method)
				assert.NotEmpty(t, e.Remedy, e.Error())
			}
		})
	}
	_, err := Combine()
	assert.ErrorContains(t, err, "nothing to combine")
	_, err = CompareOffers(frame(), at(0.1))
	assert.ErrorContains(t, err, "not a number of offers")
}

func TestRefused(t *testing.T) {
	relief := func(change func(*Relief)) error {
		m := Relief{Revenue: Points(100, 100), Royalty: Point(0.05), Tax: Point(0.2), Discount: at(0.1)}
		change(&m)
		_, err := m.Value(frame())
		return err
	}
	require.NoError(t, relief(func(*Relief) {}))
	for name, c := range map[string]struct {
		err  error
		want string
	}{
		"NaN":                {relief(func(m *Relief) { m.Revenue[1] = Point(math.NaN()) }), `revenue no. 2 "NaN..NaN..NaN": not a number`},
		"infinite":           {relief(func(m *Relief) { m.Royalty = Between(0, 0.1, math.Inf(1)) }), "not a number"},
		"royalty above 1":    {relief(func(m *Relief) { m.Royalty = Point(5) }), "0.05 for 5 %"},
		"negative royalty":   {relief(func(m *Relief) { m.Royalty = Between(-0.01, 0, 0.1) }), "not a share"},
		"tax above 1":        {relief(func(m *Relief) { m.Tax = Point(20) }), "tax-rate"},
		"rate of -1":         {relief(func(m *Relief) { m.Discount.Rate = Point(-1) }), "not a yearly rate"},
		"rate in percent":    {relief(func(m *Relief) { m.Discount.Rate = Point(10) }), "0.10 for 10 %"},
		"ends turned round":  {relief(func(m *Relief) { m.Royalty = Between(0.06, 0.05, 0.04) }), "do not lie around the best"},
		"real and nominal":   {relief(func(m *Relief) { m.Discount.Prices = Real }), "convert the rate"},
		"no year":            {relief(func(m *Relief) { m.Revenue = nil }), "revenue: is not stated"},
		"too many years":     {relief(func(m *Relief) { m.Revenue = make([]Input, 101) }), "at most 100"},
		"absurd amount":      {relief(func(m *Relief) { m.Revenue[0] = Point(1e19) }), "larger than any amount"},
		"negative life":      {relief(func(m *Relief) { m.Life.Legal = math.NaN() }), "life"},
		"rate near -1":       {relief(func(m *Relief) { m.Discount.Rate = Point(-1 + 1e-15); m.Revenue = Points(1e18, 1e18) }), "no sensible number"},
		"turned-round years": {relief(func(m *Relief) { m.Life.Economic = 1 }), "after the end of the asset"},
	} {
		assert.ErrorContains(t, c.err, c.want, name)
	}

	vague := frame()
	vague.On = calendar.MustDate("202X")
	_, err := Reproduction{[]Spent{{2024, Point(1)}}, Point(0)}.Value(vague)
	assert.ErrorContains(t, err, "not known to the year")
	_, err = Reproduction{[]Spent{{2027, Point(1)}, {math.MinInt, Point(1)}, {1925, Point(1)}, {1926, Point(1)}}, Point(0)}.Value(frame())
	assert.Len(t, all(err), 3, "the year after, none at all, and 101 years before")
	_, err = Replacement{Point(1), Point(1), Point(0), Between(0, 0.5, 0.6), Point(0.3), Point(0.2)}.Value(frame())
	assert.ErrorContains(t, err, "more than the whole is obsolete")
	_, err = RiskAdjusted{Flows: Points(-1, 1, 1), Reach: Points(1, 0.5, 0.6), Discount: at(0.1)}.Value(frame())
	assert.ErrorContains(t, err, "probability no. 3")
	_, err = ExcessEarnings{Profit: Points(1, 1), Charges: Points(1), Discount: at(0.1)}.Value(frame())
	assert.ErrorContains(t, err, "not as many as of profit")
	_, err = TaxBenefit{Before: Point(1), Tax: Point(1), Years: 2, Discount: at(0)}.Value(frame())
	assert.ErrorContains(t, err, "pay for the whole asset")
	_, err = RoyaltyFor(frame(), at(0.1), Point(1), Points(0, 0))
	assert.ErrorContains(t, err, "nothing at all")
	_, err = CompareOffers(frame(), at(0.1), Offer{Upfront: Point(1)}, Offer{Royalties: []Royalty{{Base: Points(1), Rate: Point(2)}}})
	assert.ErrorContains(t, err, "offer 2: ")
	assert.Equal(t, []Factor{FactorBasis, FactorRoyalty}, named(err))
}

func TestTreeRefused(t *testing.T) {
	o := Option{Kind: Invest, Underlying: Point(100), Exercise: Point(110), Years: 4, Riskless: Point(0.10), Volatility: Point(0.05), Leak: Point(0)}
	_, err := o.Binomial(frame(), Tree{Steps: 2, Exercise: European})
	// |r|·√(T/n) <= σ asks for n >= 4·(0.10/0.05)² = 16.
	assert.ErrorContains(t, err, "give at least 16 steps")
	_, err = o.Binomial(frame(), Tree{Steps: 16, Exercise: European})
	assert.NoError(t, err)
	// The same where the rate may be negative, or the leak high.
	o.Riskless = Between(-0.10, 0, 0)
	_, err = o.Binomial(frame(), Tree{Steps: 15, Exercise: European})
	assert.ErrorContains(t, err, "give at least 16 steps")
	o.Riskless, o.Leak = Point(0), Between(0, 0, 0.10)
	_, err = o.Binomial(frame(), Tree{Steps: 15, Exercise: European})
	assert.ErrorContains(t, err, "give at least 16 steps")
	o.Riskless, o.Leak = Point(0.10), Point(0)
	o.Volatility = Point(0)
	_, err = o.Binomial(frame(), Tree{Steps: 100, Exercise: European})
	assert.ErrorContains(t, err, "use BlackScholes")
	v, err := o.BlackScholes(frame())
	require.NoError(t, err)
	assert.InDelta(t, 100-110*math.Exp(-0.4), v.Best, 1e-9, "without volatility: what is sure")
	o.Volatility = Between(1e-9, 0.1, 0.2)
	_, err = o.Binomial(frame(), Tree{Steps: 100, Exercise: European})
	assert.ErrorContains(t, err, "a higher low end of the volatility")
	o.Volatility = Point(0.3)
	for _, steps := range []int{0, -1, MaxSteps + 1} {
		_, err = o.Binomial(frame(), Tree{Steps: steps, Exercise: European})
		assert.ErrorContains(t, err, "1 to 10000")
	}
	for _, tree := range []Tree{{10, Bermudan, nil}, {10, American, []float64{1}}, {10, Bermudan, []float64{5}},
		{10, Bermudan, []float64{math.NaN()}}, {10, Exercise(9), nil}, {10, Bermudan, make([]float64, MaxParts+1)}} {
		_, err = o.Binomial(frame(), tree)
		assert.Equal(t, []Factor{FactorDecisions}, named(err))
	}
}

// Of ten thousand faults at most maxErrors are reported, and texts are cut.
func TestErrorsAreBounded(t *testing.T) {
	m := Market{make([]Comparable, MaxComparables)}
	_, err := m.Value(frame())
	assert.Len(t, all(err), maxErrors)
	m.Comparables = make([]Comparable, MaxComparables+1)
	_, err = m.Value(frame())
	assert.Len(t, all(err), 1)
	f := frame()
	f.Currency = money.Currency{'a', 0xff, 'B'}
	assert.ErrorContains(t, f.Check(), "three capital letters")
	_, err = Combine(Value{Frame: frame(), Method: Method(strings.Repeat("ộ", 500))})
	assert.Less(t, len(err.Error()), 600)
}

func TestCombine(t *testing.T) {
	value := func(m Method, low, best, high float64) Value {
		return Value{Method: m, Frame: frame(), Low: low, Best: best, High: high}
	}
	r, err := Combine(value(MethodRelief, 80, 100, 140), value(MethodReplacement, 60, 70, 90), value(MethodComparables, 85, 90, 120))
	require.NoError(t, err)
	assert.Equal(t, []float64{60, 140, 85, 90}, []float64{r.Low, r.High, r.CommonLow, r.CommonHigh})
	assert.True(t, r.Common)
	assert.Equal(t, []Approach{ApproachCost, ApproachMarket, ApproachIncome}, r.Approaches)
	assert.Empty(t, r.Notes)

	r, err = Combine(value(MethodRelief, 80, 100, 140), value(MethodDiscounted, 150, 160, 170))
	require.NoError(t, err)
	assert.False(t, r.Common)
	assert.Equal(t, []Note{NoteApart, NoteOneApproach}, r.Notes)
	e, err := r.Estimate()
	require.NoError(t, err)
	assert.Equal(t, money.Between(money.MustAmount("VND 80"), money.MustAmount("VND 170")), e)

	other := value(MethodRelief, 1, 2, 3)
	other.Frame.Place, other.Frame.Prices = "Đà Nẵng", Real
	_, err = Combine(value(MethodReplacement, 1, 2, 3), other)
	assert.Equal(t, []Factor{FactorPlace, FactorPrices}, named(err))
	_, err = Combine(value(MethodReplacement, 3, 2, 1), value("guess", 1, 2, math.NaN()))
	assert.Equal(t, []Factor{FactorValue, FactorValue, FactorValue}, named(err))
}

func TestAbove(t *testing.T) {
	value := func(low, high float64) Value { return Value{Frame: frame(), Low: low, High: high} }
	assert.Equal(t, calendar.Yes, value(5, 6).Above(value(1, 4)))
	assert.Equal(t, calendar.No, value(1, 4).Above(value(4, 6)))
	assert.Equal(t, calendar.Unknown, value(1, 4).Above(value(3, 6)))
	other := value(1, 4)
	other.Frame.Place = "Seoul"
	assert.Equal(t, calendar.Unknown, value(5, 6).Above(other))
}

func TestMoney(t *testing.T) {
	f := frame()
	f.Currency = money.MustCurrency("AUD")
	in, err := f.Between(money.MustAmount("AUD 0.50"), money.MustAmount("AUD 2.00"), money.MustAmount("AUD 2.25"))
	require.NoError(t, err)
	assert.Equal(t, Between(0.5, 2, 2.25), in)
	in, err = f.Point(money.Amount{})
	require.NoError(t, err)
	assert.True(t, in.IsZero(), "what is not stated stays so")
	_, err = f.Point(money.MustAmount("VND 5"))
	assert.ErrorContains(t, err, "not an amount in the currency of the frame")
	_, err = f.Between(money.MustAmount("AUD 0.50"), money.Amount{}, money.MustAmount("AUD 2.25"))
	assert.Error(t, err, "a range without its best value")

	a, err := f.Amount(-0.125)
	require.NoError(t, err)
	assert.Equal(t, money.MustAmount("AUD -0.12"), a, "half to even")
	for _, x := range []float64{1e18, math.Inf(1), math.NaN()} {
		_, err = f.Amount(x)
		assert.ErrorContains(t, err, "does not fit")
	}
}
