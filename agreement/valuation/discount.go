package valuation

import (
	"math"

	"github.com/scicoop/scicoop/cooperation/codes"
)

// Discount is how later amounts are brought to the day of the frame: an amount
// of year t counts amount / (1 + Rate)^t.
type Discount struct {
	// Rate is the discount rate for a year, above -1.
	Rate Input `json:"rate,omitzero"`
	// Prices says whether the rate is nominal or real. It must be what the
	// frame says; RealRate and NominalRate convert.
	Prices Prices `json:"prices,omitzero"`
	// MidYear counts the amounts of a year as of its middle, t - 1/2, instead
	// of its end. An amount on the day of the frame stays there.
	MidYear bool `json:"midYear,omitempty"`
	// TechnicalRisk says whether the rate includes the risk that the
	// technology fails. Where probabilities say that already, it must not.
	TechnicalRisk codes.Answer `json:"technicalRisk,omitzero"`
}

func (w *faults) discount(f Frame, d Discount) {
	w.input(FactorRate, 0, d.Rate, rate)
	switch {
	case d.Prices != Nominal && d.Prices != Real:
		w.add(FactorPrices, 0, "", "it is not stated whether the discount rate is nominal or real", "say so in the discount")
	case d.Prices != f.Prices && (f.Prices == Nominal || f.Prices == Real):
		w.add(FactorPrices, 0, d.Prices.String(), "the discount rate and the frame are not of the same prices",
			"convert the rate with RealRate or NominalRate, or change the frame")
	}
	if d.TechnicalRisk > codes.NotApplicable {
		w.add(FactorTechnicalRisk, 0, "", "not an answer", "use the constants of package codes")
	}
}

// time returns when the amount of year t counts.
func (d Discount) time(t int) float64 {
	if d.MidYear && t > 0 {
		return float64(t) - 0.5
	}
	return float64(t)
}

// RealRate returns the real rate behind a nominal one: (1+nominal)/(1+inflation) - 1.
// Both are for a year, above -1.
func RealRate(nominal, inflation Input) (Input, error) {
	var w faults
	w.input(FactorRate, 0, nominal, rate)
	w.input(FactorInflation, 0, inflation, rate)
	return Between((1+nominal.low)/(1+inflation.high)-1, (1+nominal.best)/(1+inflation.best)-1,
		(1+nominal.high)/(1+inflation.low)-1).orElse(w.err())
}

// NominalRate returns the nominal rate to a real one: (1+real)(1+inflation) - 1.
// Both are for a year, above -1.
func NominalRate(real, inflation Input) (Input, error) {
	var w faults
	w.input(FactorRate, 0, real, rate)
	w.input(FactorInflation, 0, inflation, rate)
	return Between((1+real.low)*(1+inflation.low)-1, (1+real.best)*(1+inflation.best)-1,
		(1+real.high)*(1+inflation.high)-1).orElse(w.err())
}

func (in Input) orElse(err error) (Input, error) {
	if err != nil {
		return Input{}, err
	}
	return in, nil
}

// flows are amounts with the years at which they count. An amount is a range:
// whatever lies in it may come to pass, each on its own.
type flows struct {
	amounts []Input
	years   []float64
}

func newFlows(n int) flows { return flows{make([]Input, 0, n), make([]float64, 0, n)} }

func (s *flows) add(year float64, low, best, high float64) {
	s.amounts = append(s.amounts, Between(low, best, high))
	s.years = append(s.years, year)
}

// present returns the least, the best and the greatest present value of the
// flows over the range of the rate. An amount always counts by a factor above
// nought, so the least value lies at the low ends of the amounts; where in the
// range of the rate it lies is looked for.
func (s flows) present(rate Input) Input {
	near, far := 1/(1+rate.low), 1/(1+rate.high) // near >= far
	c := make([]float64, len(s.amounts))
	for i, in := range s.amounts {
		c[i] = in.best
	}
	best := sum(c, s.years, 1/(1+rate.best))
	for i, in := range s.amounts {
		c[i] = in.low
	}
	low := least(c, s.years, far, near)
	for i, in := range s.amounts {
		c[i] = -in.high
	}
	return Between(low, best, -least(c, s.years, far, near))
}

// sum returns Σ c·x^year.
func sum(c, years []float64, x float64) (total float64) {
	for i := range c {
		if c[i] != 0 {
			total += c[i] * math.Pow(x, years[i])
		}
	}
	return total
}

// halves returns the sum of the terms above nought and, as a positive number,
// that of the terms below; once as they are and once multiplied by their years,
// which is x times their slope. Each of the four rises with x.
func halves(c, years []float64, x float64) (up, down, upSlope, downSlope float64) {
	for i := range c {
		if c[i] == 0 {
			continue
		}
		term := c[i] * math.Pow(x, years[i])
		if term > 0 {
			up += term
			upSlope += term * years[i]
		} else {
			down -= term
			downSlope -= term * years[i]
		}
	}
	return up, down, upSlope, downSlope
}

// maxHalvings bounds the work of least.
const maxHalvings = 4000

// least returns the least of f(x) = Σ c·x^year for x from a to b, 0 < a <= b,
// years >= 0. Where the slope is sure to have one sign, the least value of a
// stretch lies at an end; where a bound below everything on it is no less than
// what was found already, it does not matter. Any other stretch is halved, the
// longest first. Should the work run out, the bounds of what is left count: the
// answer is never too high. Terms that are too large for a sum give NaN.
func least(c, years []float64, a, b float64) float64 {
	lowest := sum(c, years, a)
	if a == b {
		return lowest
	}
	lowest = min(lowest, sum(c, years, b))
	type stretch struct{ a, b float64 }
	queue := []stretch{{a, b}}
	for n := 0; n < len(queue); n++ {
		s := queue[n]
		upA, downA, upSlopeA, downSlopeA := halves(c, years, s.a)
		upB, downB, upSlopeB, downSlopeB := halves(c, years, s.b)
		if math.IsInf(upB+downB, 1) {
			return math.NaN()
		}
		// x times the slope lies between these two all over the stretch.
		falls, rises := upSlopeA-downSlopeB, upSlopeB-downSlopeA
		if falls >= 0 || rises <= 0 {
			continue
		}
		wide := math.Log(s.b / s.a)
		bound := max(upA-downB, upA-downA+falls*wide, upB-downB-rises*wide)
		if bound >= lowest-1e-14*(upB+downB) {
			continue
		}
		middle := s.a + (s.b-s.a)/2
		if n >= maxHalvings || middle <= s.a || middle >= s.b {
			lowest = min(lowest, bound)
			continue
		}
		lowest = min(lowest, sum(c, years, middle))
		queue = append(queue, stretch{s.a, middle}, stretch{middle, s.b})
	}
	return lowest
}
