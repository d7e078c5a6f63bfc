package valuation

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/codes"
)

// hand deals inputs. Three hands of the same seed deal, in the same order, an
// input, a wider one that holds it, and a point within the first.
type hand struct {
	r    *rand.Rand
	mode int
}

const (
	narrow = iota
	wide
	inside
)

func deal(seed uint64, mode int) *hand {
	return &hand{rand.New(rand.NewPCG(seed, 1)), mode}
}

// in deals an input within low and high.
func (h *hand) in(low, high float64) Input {
	at := func(a, b float64) float64 { return a + (b-a)*h.r.Float64() }
	best := at(low, high)
	a, b := at(low, best), at(best, high)
	if h.r.IntN(3) == 0 {
		a, b = best, best
	}
	wideA, wideB := at(low, a), at(b, high)
	point := at(a, b)
	switch h.mode {
	case wide:
		return Between(wideA, best, wideB)
	case inside:
		return Point(point)
	}
	return Between(a, best, b)
}

func (h *hand) list(n int, low, high float64) []Input {
	out := make([]Input, n)
	for i := range out {
		out[i] = h.in(low, high)
	}
	return out
}

func (h *hand) discount() Discount {
	return Discount{Rate: h.in(-0.3, 0.9), Prices: Nominal, MidYear: h.r.IntN(2) == 0}
}

func (h *hand) option() Option {
	return Option{Kind: OptionKind(1 + h.r.IntN(2)), Underlying: h.in(0, 300), Exercise: h.in(20, 300), Years: 0.1 + 5*h.r.Float64(),
		Riskless: h.in(-0.05, 0.15), Volatility: h.in(0.15, 0.9), Leak: h.in(0, 0.1)}
}

// reach deals probabilities that do not rise: each year has its own band.
func (h *hand) reach(n int) []Input {
	out := make([]Input, n)
	for i := range out {
		out[i] = h.in(1-float64(i+1)/float64(n), 1-float64(i)/float64(n))
	}
	return out
}

// dealt are all methods, each with inputs from a hand.
var dealt = map[string]func(*hand) (Value, error){
	"reproduction": func(h *hand) (Value, error) {
		return Reproduction{[]Spent{{2020, h.in(0, 100)}, {2023, h.in(0, 100)}}, h.in(-0.2, 0.3)}.Value(frame())
	},
	"replacement": func(h *hand) (Value, error) {
		return Replacement{h.in(0, 500), h.in(0, 500), h.in(0, 0.5), h.in(0, 0.3), h.in(0, 0.3), h.in(0, 0.4)}.Value(frame())
	},
	"market": func(h *hand) (Value, error) {
		var m Market
		for range 3 + h.r.IntN(4) {
			m.Comparables = append(m.Comparables, Comparable{"", h.in(1, 500), Adjustments{
				h.in(0.8, 1.2), h.in(0.8, 1.2), h.in(0.8, 1.2), h.in(0.8, 1.2), h.in(0.8, 1.2), h.in(0.8, 1.2)}})
		}
		return m.Value(frame())
	},
	"relief": func(h *hand) (Value, error) {
		return Relief{Revenue: h.list(1+h.r.IntN(8), 0, 1000), Royalty: h.in(0, 1), Tax: h.in(0, 1), Discount: h.discount()}.Value(frame())
	},
	"excess": func(h *hand) (Value, error) {
		n := 1 + h.r.IntN(8)
		return ExcessEarnings{Profit: h.list(n, -500, 1000), Charges: h.list(n, 0, 500), Discount: h.discount()}.Value(frame())
	},
	"discounted": func(h *hand) (Value, error) {
		return Discounted{Flows: h.list(2+h.r.IntN(8), -500, 500), Discount: h.discount()}.Value(frame())
	},
	"risk": func(h *hand) (Value, error) {
		n := 2 + h.r.IntN(6)
		return RiskAdjusted{Flows: h.list(n, -500, 500), Reach: h.reach(n), Discount: h.discount()}.Value(frame())
	},
	"black-scholes": func(h *hand) (Value, error) { return h.option().BlackScholes(frame()) },
	"binomial": func(h *hand) (Value, error) {
		o := h.option()
		t := Tree{Steps: 20 + h.r.IntN(30), Exercise: Exercise(1 + h.r.IntN(3))}
		if t.Exercise == Bermudan {
			t.Decisions = []float64{o.Years / 3, o.Years / 2}
		}
		return o.Binomial(frame(), t)
	},
	"tax": func(h *hand) (Value, error) {
		return TaxBenefit{Before: h.in(0, 1000), Tax: h.in(0, 0.5), Years: 1 + h.r.IntN(10), Discount: Discount{Rate: h.in(0, 0.9), Prices: Nominal}}.Value(frame())
	},
	"offer": func(h *hand) (Value, error) {
		n := 1 + h.r.IntN(5)
		o := Offer{Upfront: h.in(0, 100), Instalments: h.list(h.r.IntN(4), 0, 50),
			Royalties:  []Royalty{{OnNetRevenue, h.list(n, -100, 500), h.in(0, 1), h.list(n, 0, 50)}, {OnProfitBeforeTax, h.list(n, -100, 500), h.in(0, 1), nil}},
			Milestones: []Milestone{{"", h.r.Float64() * 5, h.in(0, 100), h.in(0, 1)}}}
		return o.LumpSum(frame(), h.discount())
	},
}

// TestRange holds for every method: the best value lies in the range; what any
// point within the inputs gives lies in it; wider inputs give no narrower range;
// and so for each mover, which lies within the range itself.
func TestRange(t *testing.T) {
	for name, value := range dealt {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(150) {
				v, err := value(deal(seed, narrow))
				require.NoError(t, err)
				w, err := value(deal(seed, wide))
				require.NoError(t, err)
				p, err := value(deal(seed, inside))
				require.NoError(t, err)
				slack := 1e-9 * (1 + math.Abs(w.Low) + math.Abs(w.High))
				what := fmt.Sprintf("seed %d", seed)
				assert.LessOrEqual(t, v.Low, v.Best, what)
				assert.LessOrEqual(t, v.Best, v.High, what)
				assert.InDelta(t, v.Best, w.Best, slack, what)
				assert.LessOrEqual(t, w.Low, v.Low+slack, what)
				assert.GreaterOrEqual(t, w.High, v.High-slack, what)
				assert.GreaterOrEqual(t, p.Best, v.Low-slack, what)
				assert.LessOrEqual(t, p.Best, v.High+slack, what)
				for i, m := range v.Movers {
					assert.GreaterOrEqual(t, m.Low, v.Low-slack, what)
					assert.LessOrEqual(t, m.High, v.High+slack, what)
					assert.True(t, i == 0 || v.Movers[i-1].Swing >= m.Swing, what)
				}
			}
		})
	}
}

// TestLinear: the value of a sum of flows is the sum of the values, and that of
// a multiple the multiple.
func TestLinear(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	value := func(k float64, flows []float64) float64 {
		v, err := Discounted{Flows: Points(flows...), Discount: at(k)}.Value(frame())
		require.NoError(t, err)
		return v.Best
	}
	for range 200 {
		n, k := 2+r.IntN(10), -0.5+2*r.Float64()
		a, b, both := make([]float64, n), make([]float64, n), make([]float64, n)
		for i := range a {
			a[i], b[i] = 200*r.Float64()-100, 200*r.Float64()-100
			both[i] = 3*a[i] + b[i]
		}
		want := 3*value(k, a) + value(k, b)
		assert.InDelta(t, want, value(k, both), 1e-9*(1+math.Abs(want))*1e3)
	}
}

// TestParity: to invest less to abandon is what the project is worth after its
// leak less the price today, decided at the end; for the formula and the tree.
func TestParity(t *testing.T) {
	for seed := range uint64(200) {
		o := deal(seed, inside).option()
		want := o.Underlying.best*math.Exp(-o.Leak.best*o.Years) - o.Exercise.best*math.Exp(-o.Riskless.best*o.Years)
		invest, abandon := o, o
		invest.Kind, abandon.Kind = Invest, Abandon
		a, err := invest.BlackScholes(frame())
		require.NoError(t, err)
		b, err := abandon.BlackScholes(frame())
		require.NoError(t, err)
		assert.InDelta(t, want, a.Best-b.Best, 1e-9)
		assert.GreaterOrEqual(t, a.Best, max(0, want)-1e-9, "an option is worth what it brings for sure, or more")
		tree := Tree{Steps: 60, Exercise: European}
		c, err := invest.Binomial(frame(), tree)
		require.NoError(t, err)
		d, err := abandon.Binomial(frame(), tree)
		require.NoError(t, err)
		assert.InDelta(t, want, c.Best-d.Best, 1e-8)
	}
}

// TestConvergence: the error of the tree goes down like 1/n.
func TestConvergence(t *testing.T) {
	o := Option{Kind: Invest, Underlying: Point(100), Exercise: Point(110), Years: 3, Riskless: Point(0.05), Volatility: Point(0.40), Leak: Point(0.03)}
	exact, err := o.BlackScholes(frame())
	require.NoError(t, err)
	for _, n := range []int{10, 100, 1000} {
		v, err := o.Binomial(frame(), Tree{Steps: n, Exercise: European})
		require.NoError(t, err)
		assert.InDelta(t, exact.Best, v.Best, 15/float64(n), "%d steps", n)
	}
}

// TestReliefRises with the royalty, and falls with tax and rate.
func TestReliefRises(t *testing.T) {
	value := func(royalty, tax, k float64) float64 {
		v, err := Relief{Revenue: Points(100, 200, 300), Royalty: Point(royalty), Tax: Point(tax), Discount: at(k)}.Value(frame())
		require.NoError(t, err)
		return v.Best
	}
	for x := 0.0; x < 0.9; x += 0.1 {
		assert.Less(t, value(x, 0.2, 0.1), value(x+0.1, 0.2, 0.1))
		assert.Greater(t, value(0.05, x, 0.1), value(0.05, x+0.1, 0.1))
		assert.Greater(t, value(0.05, 0.2, x), value(0.05, 0.2, x+0.1))
	}
}

// TestLeast holds the search for the turning point against many points of the
// stretch: it finds no more than the least of them, and not much less.
func TestLeast(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for n := range 300 {
		size := 2 + r.IntN(12)
		c, years := make([]float64, size), make([]float64, size)
		for i := range c {
			c[i], years[i] = 200*r.Float64()-100, float64(i)
			if n%3 == 0 {
				years[i] = 20 * r.Float64()
			}
		}
		a := 0.3 + r.Float64()
		b := a + r.Float64()
		got, seen := least(c, years, a, b), math.Inf(1)
		const points = 4000
		for i := range points + 1 {
			seen = min(seen, sum(c, years, a+(b-a)*float64(i)/points))
		}
		scale := 0.0
		for i := range c {
			scale += math.Abs(c[i]) * math.Pow(max(1, b), years[i]) * (1 + years[i]*years[i])
		}
		assert.LessOrEqual(t, got, seen+1e-12*scale)
		assert.GreaterOrEqual(t, got, seen-scale*math.Pow((b-a)/points, 2)/a/a-1e-12*scale)
	}
}

// A hundred flows of alternating sign over a very wide range of rates end soon,
// and the answer is not above what is seen.
func TestLeastIsBounded(t *testing.T) {
	var flows []Input
	for i := range MaxYears + 1 {
		flows = append(flows, Point(1e6*math.Cos(float64(i*i))))
	}
	v, err := Discounted{Flows: flows, Discount: withRate(at(0), Between(-0.2, 0.1, 4))}.Value(frame())
	require.NoError(t, err)
	for k := -0.2; k < 4; k += 0.01 {
		p, err := Discounted{Flows: flows, Discount: withRate(at(0), Point(k))}.Value(frame())
		require.NoError(t, err)
		slack := 1e-9 * math.Abs(v.High-v.Low)
		assert.LessOrEqual(t, v.Low, p.Best+slack)
		assert.GreaterOrEqual(t, v.High, p.Best-slack)
	}
}

func TestTechnicalRiskOnce(t *testing.T) {
	d := at(0.10)
	d.TechnicalRisk = codes.Yes
	_, err := RiskAdjusted{Flows: Points(-10, 100), Reach: Points(1, 0.5), Discount: d}.Value(frame())
	assert.ErrorContains(t, err, "counted twice")
	v, err := Discounted{Flows: Points(-10, 100), Discount: d}.Value(frame())
	require.NoError(t, err)
	assert.NotContains(t, v.Notes, NoteTechnicalRisk)
	d.TechnicalRisk = codes.Unknown
	v, err = Discounted{Flows: Points(-10, 100), Discount: d}.Value(frame())
	require.NoError(t, err)
	assert.Contains(t, v.Notes, NoteTechnicalRisk)
}
