package valuation

import "github.com/scicoop/scicoop/cooperation/codes"

// Life is how long an asset will still bring income, in years from the day of
// the frame. Income after the end of the shorter life is refused. The zero
// value states neither life.
type Life struct {
	// Legal is how long the right lasts, such as the rest of a patent's term;
	// 0 when not stated.
	Legal float64 `json:"legal,omitzero"`
	// Economic is how long the technology will sell; 0 when not stated.
	Economic float64 `json:"economic,omitzero"`
}

// life checks that a horizon of years does not outlive the asset, and returns
// the caveat of a life that is not stated.
func (w *faults) life(l Life, years int) []Note {
	for _, x := range [...]float64{l.Legal, l.Economic} {
		switch {
		case x == 0:
		case !(x > 0):
			w.add(FactorLife, 0, number(x), "not a number of years", "give years above 0; leave out a life that is not known")
		case float64(years) > x:
			w.add(FactorLife, 0, number(x), "the income goes on after the end of the asset", "leave out the years after it")
		}
	}
	if l == (Life{}) {
		return []Note{NoteLife}
	}
	return nil
}

// Relief values a technology at the royalties its owner does not have to pay:
// Σ Revenue·Royalty·(1-Tax)/(1+k)^t.
type Relief struct {
	// Revenue is the revenue from products that use it, in each year, the
	// first year first: 0 or more.
	Revenue []Input `json:"revenue,omitempty"`
	// Royalty is the share of the revenue a licensee would pay.
	Royalty Input `json:"royalty,omitzero"`
	// Tax is the rate of tax on the royalties saved.
	Tax      Input    `json:"tax,omitzero"`
	Discount Discount `json:"discount,omitzero"`
	Life     Life     `json:"life,omitzero"`
}

// Value returns the present value of the royalties saved.
func (m Relief) Value(f Frame) (Value, error) {
	w := faults{method: MethodRelief}
	w.frame(f)
	w.series(FactorRevenue, m.Revenue, MaxYears, amount)
	w.input(FactorRoyalty, 0, m.Royalty, share)
	w.input(FactorTax, 0, m.Tax, share)
	w.discount(f, m.Discount)
	notes := append([]Note{NoteRoyalty}, w.life(m.Life, len(m.Revenue))...)
	if err := w.err(); err != nil {
		return Value{}, err
	}
	knobs := []knob{
		{FactorRevenue, m.Revenue}, {FactorRoyalty, []Input{m.Royalty}},
		{FactorTax, []Input{m.Tax}}, {FactorRate, []Input{m.Discount.Rate}},
	}
	return measure(f, w.method, notes, knobs, func(k []knob) Input {
		royalty, tax := k[1].at[0], k[2].at[0]
		s := newFlows(len(k[0].at))
		for i, r := range k[0].at {
			s.add(m.Discount.time(i+1),
				r.low*royalty.low*(1-tax.high), r.best*royalty.best*(1-tax.best), r.high*royalty.high*(1-tax.low))
		}
		return s.present(k[3].at[0])
	})
}

// ExcessEarnings values a technology at the profit that is left when all other
// assets have had their return: Σ (Profit-Charges)/(1+k)^t.
type ExcessEarnings struct {
	// Profit is the profit after tax of the business in each year, the first
	// year first; it may be a loss.
	Profit []Input `json:"profit,omitempty"`
	// Charges are what the contributory assets have to earn in each year: 0 or
	// more, as many as Profit.
	Charges  []Input  `json:"charges,omitempty"`
	Discount Discount `json:"discount,omitzero"`
	Life     Life     `json:"life,omitzero"`
}

// Value returns the present value of the excess earnings.
func (m ExcessEarnings) Value(f Frame) (Value, error) {
	w := faults{method: MethodExcess}
	w.frame(f)
	w.series(FactorProfit, m.Profit, MaxYears, anyAmount)
	w.series(FactorCharges, m.Charges, MaxYears, amount)
	w.as(FactorCharges, len(m.Charges), FactorProfit, len(m.Profit))
	w.discount(f, m.Discount)
	notes := append([]Note{NoteOneAsset}, w.life(m.Life, len(m.Profit))...)
	if err := w.err(); err != nil {
		return Value{}, err
	}
	knobs := []knob{{FactorProfit, m.Profit}, {FactorCharges, m.Charges}, {FactorRate, []Input{m.Discount.Rate}}}
	return measure(f, w.method, notes, knobs, func(k []knob) Input {
		s := newFlows(len(k[0].at))
		for i, profit := range k[0].at {
			charge := k[1].at[i]
			s.add(m.Discount.time(i+1), profit.low-charge.high, profit.best-charge.best, profit.high-charge.low)
		}
		return s.present(k[2].at[0])
	})
}

// Discounted values a project at its net present value: Σ Flow/(1+k)^t.
type Discounted struct {
	// Flows are the cash flows: the first on the day of the frame itself, then
	// one for each year. Expenses are negative.
	Flows    []Input  `json:"flows,omitempty"`
	Discount Discount `json:"discount,omitzero"`
}

// Value returns the net present value.
func (m Discounted) Value(f Frame) (Value, error) {
	w := faults{method: MethodDiscounted}
	w.frame(f)
	w.series(FactorFlow, m.Flows, MaxYears+1, anyAmount)
	w.horizon(FactorFlow, len(m.Flows))
	w.discount(f, m.Discount)
	if err := w.err(); err != nil {
		return Value{}, err
	}
	var notes []Note
	if m.Discount.TechnicalRisk != codes.Yes {
		notes = append(notes, NoteTechnicalRisk)
	}
	knobs := []knob{{FactorFlow, m.Flows}, {FactorRate, []Input{m.Discount.Rate}}}
	return measure(f, w.method, notes, knobs, func(k []knob) Input {
		s := newFlows(len(k[0].at))
		for t, flow := range k[0].at {
			s.add(m.Discount.time(t), flow.low, flow.best, flow.high)
		}
		return s.present(k[1].at[0])
	})
}

// horizon reports flows that end on the day they begin.
func (w *faults) horizon(name Factor, n int) {
	if n == 1 {
		w.add(name, 0, "1", "there is no year after the day of the valuation", "give one flow for that day, 0 if there is none, and one for each year")
	}
}

// RiskAdjusted values a project of which each year may not be reached:
// Σ Reach·Flow/(1+k)^t. The discount rate must leave out the technical risk,
// which the probabilities already say; where it does not, that is an error.
//
// The probabilities of the years move each on its own, so that the range may
// hold a little more than any one course of the project.
type RiskAdjusted struct {
	// Flows are the cash flows: the first on the day of the frame itself, then
	// one for each year. Expenses are negative.
	Flows []Input `json:"flows,omitempty"`
	// Reach are the probabilities that the project reaches each flow, counted
	// from today and not from the flow before, as many as Flows. They do not
	// rise: their low ends, best values and high ends each from year to year.
	Reach    []Input  `json:"reach,omitempty"`
	Discount Discount `json:"discount,omitzero"`
}

// Value returns the risk-adjusted net present value.
func (m RiskAdjusted) Value(f Frame) (Value, error) {
	w := faults{method: MethodRiskAdjusted}
	w.frame(f)
	w.series(FactorFlow, m.Flows, MaxYears+1, anyAmount)
	w.horizon(FactorFlow, len(m.Flows))
	w.series(FactorReach, m.Reach, MaxYears+1, share)
	w.as(FactorReach, len(m.Reach), FactorFlow, len(m.Flows))
	for i := 1; i < len(m.Reach) && i <= MaxYears; i++ {
		if a, b := m.Reach[i-1], m.Reach[i]; b.low > a.low || b.best > a.best || b.high > a.high {
			w.add(FactorReach, i+1, b.String(), "more likely to be reached than the year before",
				"give the probability from today: the year's own chance times that of the year before")
		}
	}
	w.discount(f, m.Discount)
	if m.Discount.TechnicalRisk == codes.Yes {
		w.add(FactorTechnicalRisk, 0, "", "the technical risk is counted twice, in the rate and in the probabilities",
			"take it out of the rate, or use Discounted")
	}
	if err := w.err(); err != nil {
		return Value{}, err
	}
	knobs := []knob{{FactorFlow, m.Flows}, {FactorReach, m.Reach}, {FactorRate, []Input{m.Discount.Rate}}}
	return measure(f, w.method, []Note{NoteReach}, knobs, func(k []knob) Input {
		s := newFlows(len(k[0].at))
		for t, flow := range k[0].at {
			p := k[1].at[t]
			s.add(m.Discount.time(t),
				min(flow.low*p.low, flow.low*p.high), flow.best*p.best, max(flow.high*p.low, flow.high*p.high))
		}
		return s.present(k[2].at[0])
	})
}
