package valuation

import "math"

// Spent is what was spent on a technology in a year.
type Spent struct {
	// Year is the calendar year, 1 to 9999.
	Year int `json:"year"`
	// Amount is what was spent, in the prices of that year: 0 or more.
	Amount Input `json:"amount,omitzero"`
}

// Reproduction values a technology at what was spent on it, each year's cost
// raised by a yearly index to the year of the frame: Σ cost·(1+Index)^(now-year).
// With an index of Point(0) it is the historical cost.
type Reproduction struct {
	Costs []Spent `json:"costs,omitempty"`
	// Index is the yearly rise of such costs, above -1.
	Index Input `json:"index,omitzero"`
}

// Value returns the reproduction cost. The date of the frame must be known to
// the year, and no cost may be later.
func (m Reproduction) Value(f Frame) (Value, error) {
	w := faults{method: MethodReproduction}
	w.frame(f)
	now := f.On.Year()
	if now == 0 && !f.On.IsZero() {
		w.add(FactorOn, 0, f.On.String(), "not known to the year", "name the year")
	}
	w.input(FactorIndex, 0, m.Index, rate)
	costs, ages := make([]Input, 0, min(len(m.Costs), MaxParts)), make([]float64, 0, min(len(m.Costs), MaxParts))
	if len(m.Costs) == 0 {
		w.add(FactorCost, 0, "", "is not stated", "give the cost of each year")
	} else if !w.many(FactorCost, len(m.Costs), MaxParts) {
		for i, c := range m.Costs {
			w.input(FactorCost, i+1, c.Amount, amount)
			age := float64(now) - float64(c.Year)
			if now != 0 && (c.Year < 1 || age < 0 || age > MaxYears) {
				w.add(FactorYear, i+1, number(float64(c.Year)), "not a year of the 100 years before the valuation", "give the calendar year in which the cost arose")
			}
			costs, ages = append(costs, c.Amount), append(ages, age)
		}
	}
	if err := w.err(); err != nil {
		return Value{}, err
	}
	knobs := []knob{{FactorCost, costs}, {FactorIndex, []Input{m.Index}}}
	return measure(f, w.method, []Note{NoteFloor}, knobs, func(k []knob) (v Input) {
		index := k[1].at[0]
		for i, c := range k[0].at {
			v.low += c.low * math.Pow(1+index.low, ages[i])
			v.best += c.best * math.Pow(1+index.best, ages[i])
			v.high += c.high * math.Pow(1+index.high, ages[i])
		}
		return v
	})
}

// Replacement values a technology at what it would cost to make its like now,
// less what has become obsolete:
// (Direct+Indirect)·(1+Margin)·(1-Functional-Technological-Economic).
type Replacement struct {
	// Direct and Indirect are the costs of making it now: 0 or more.
	Direct   Input `json:"direct,omitzero"`
	Indirect Input `json:"indirect,omitzero"`
	// Margin is the developer's profit as a share of the cost: 0 or more.
	Margin Input `json:"margin,omitzero"`
	// Functional, Technological and Economic are the obsolescence of each
	// sort, as shares that may not be more than 1 together.
	Functional    Input `json:"functional,omitzero"`
	Technological Input `json:"technological,omitzero"`
	Economic      Input `json:"economic,omitzero"`
}

// Value returns the replacement cost less obsolescence.
func (m Replacement) Value(f Frame) (Value, error) {
	w := faults{method: MethodReplacement}
	w.frame(f)
	w.input(FactorDirect, 0, m.Direct, amount)
	w.input(FactorIndirect, 0, m.Indirect, amount)
	w.input(FactorMargin, 0, m.Margin, margin)
	w.input(FactorFunctional, 0, m.Functional, share)
	w.input(FactorTechnological, 0, m.Technological, share)
	w.input(FactorEconomic, 0, m.Economic, share)
	// A sum of shares such as 0.7+0.2+0.1 may be a rounding above 1.
	if all := m.Functional.high + m.Technological.high + m.Economic.high; all > 1+1e-12 {
		w.add(FactorObsolescence, 0, number(all), "more than the whole is obsolete", "lower the high ends so that they are at most 1 together")
	}
	if err := w.err(); err != nil {
		return Value{}, err
	}
	knobs := []knob{
		{FactorDirect, []Input{m.Direct}}, {FactorIndirect, []Input{m.Indirect}}, {FactorMargin, []Input{m.Margin}},
		{FactorFunctional, []Input{m.Functional}}, {FactorTechnological, []Input{m.Technological}}, {FactorEconomic, []Input{m.Economic}},
	}
	return measure(f, w.method, []Note{NoteEarlyStage}, knobs, func(k []knob) Input {
		d, i, g := k[0].at[0], k[1].at[0], k[2].at[0]
		x, y, z := k[3].at[0], k[4].at[0], k[5].at[0]
		left := func(lost float64) float64 { return max(0, 1-lost) }
		return Between(
			(d.low+i.low)*(1+g.low)*left(x.high+y.high+z.high),
			(d.best+i.best)*(1+g.best)*left(x.best+y.best+z.best),
			(d.high+i.high)*(1+g.high)*left(x.low+y.low+z.low))
	})
}
