package valuation

import (
	"math"
	"strconv"
)

// TaxBenefit adds to a value what amortising it saves its buyer in tax, which
// is amortised in turn: Before / (1 - Tax/n · Σ 1/(1+k)^t). It holds only where
// the tax law lets the buyer amortise the asset, evenly over the years.
type TaxBenefit struct {
	// Before is the value without the benefit, 0 or more, such as the Input of
	// a Value of the same frame; Point(1) gives the factor itself.
	Before Input `json:"before,omitzero"`
	// Tax is the rate of tax.
	Tax Input `json:"tax,omitzero"`
	// Years is over how many years the law amortises, 1 to MaxYears.
	Years    int      `json:"years,omitempty"`
	Discount Discount `json:"discount,omitzero"`
}

// Value returns the value with the benefit.
func (m TaxBenefit) Value(f Frame) (Value, error) {
	w := faults{method: MethodTaxBenefit}
	w.frame(f)
	w.input(FactorBefore, 0, m.Before, amount)
	w.input(FactorTax, 0, m.Tax, share)
	if m.Years < 1 || m.Years > MaxYears {
		w.add(FactorYears, 0, strconv.Itoa(m.Years), "not a number of years", "give 1 to 100")
	}
	w.discount(f, m.Discount)
	if len(w.list) == 0 && !(m.left(m.Tax.high, m.Discount.Rate.low) > 0) {
		w.add(FactorTax, 0, m.Tax.String(), "the benefit would pay for the whole asset", "lower the tax or raise the discount rate")
	}
	if err := w.err(); err != nil {
		return Value{}, err
	}
	knobs := []knob{{FactorBefore, []Input{m.Before}}, {FactorTax, []Input{m.Tax}}, {FactorRate, []Input{m.Discount.Rate}}}
	return measure(f, w.method, []Note{NoteTaxLaw}, knobs, func(k []knob) Input {
		v, tax, r := k[0].at[0], k[1].at[0], k[2].at[0]
		return Between(v.low/m.left(tax.low, r.high), v.best/m.left(tax.best, r.best), v.high/m.left(tax.high, r.low))
	})
}

// left returns what the tax leaves of a unit of value: 1 - tax/n·annuity.
func (m TaxBenefit) left(tax, rate float64) float64 {
	var annuity float64
	for t := 1; t <= m.Years; t++ {
		annuity += math.Pow(1+rate, -m.Discount.time(t))
	}
	return 1 - tax/float64(m.Years)*annuity
}
