package valuation

import (
	"slices"
	"strconv"
)

// Comparable is a price that was paid for a like technology, with the factors
// that make it the price of the technology that is valued.
type Comparable struct {
	// Name says which transaction it is; free words, not read.
	Name string `json:"name,omitempty"`
	// Price is what was paid: above 0.
	Price Input `json:"price,omitzero"`
	// Adjustments are the factors. Unadjusted has them all at 1.
	Adjustments Adjustments `json:"adjustments,omitzero"`
}

// Adjustments are the factors by which a price is multiplied for what differs
// between the technologies: 1 where nothing does, 1.10 where the one valued is
// worth 10 % more for it. All must be stated: a difference that was not looked
// into is not a factor of 1.
type Adjustments struct {
	Date        Input `json:"date,omitzero"`
	Territory   Input `json:"territory,omitzero"`
	Field       Input `json:"field,omitzero"`
	Exclusivity Input `json:"exclusivity,omitzero"`
	Stage       Input `json:"stage,omitzero"`
	Term        Input `json:"term,omitzero"`
}

// Unadjusted returns adjustments that change nothing, to set single ones in.
func Unadjusted() Adjustments {
	one := Point(1)
	return Adjustments{one, one, one, one, one, one}
}

// adjustments names the six factors in their order.
var adjustments = [...]Factor{FactorForDate, FactorForTerritory, FactorForField, FactorForExclusivity, FactorForStage, FactorForTerm}

func (a Adjustments) all() [len(adjustments)]Input {
	return [...]Input{a.Date, a.Territory, a.Field, a.Exclusivity, a.Stage, a.Term}
}

// Market values a technology by what was paid for the like: the median of the
// adjusted prices. It needs three comparables or more.
//
// The range is from the lower quartile of the prices at their low ends to the
// upper quartile of those at their high ends; a quartile between two prices is
// interpolated (position (n-1)/4 from 0). Spread holds the lowest and the
// highest adjusted price. Among the movers, FactorComparables is how far the
// quartiles of the best adjusted prices lie apart, and the others say how far
// an input moves the median.
type Market struct {
	Comparables []Comparable `json:"comparables,omitempty"`
}

// Value returns the median of the adjusted prices with its range.
func (m Market) Value(f Frame) (Value, error) {
	w := faults{method: MethodComparables}
	w.frame(f)
	n := len(m.Comparables)
	if n < 3 {
		w.add(FactorComparables, 0, strconv.Itoa(n), "too few to compare", "give three or more, or use another approach")
	}
	if w.many(FactorComparables, n, MaxComparables) {
		return Value{}, w.err()
	}
	cells := make([]Input, (1+len(adjustments))*n)
	knobs := make([]knob, 1+len(adjustments))
	for j := range knobs {
		knobs[j].at = cells[j*n : (j+1)*n]
	}
	knobs[0].factor = FactorPrice
	for i, c := range m.Comparables {
		w.input(FactorPrice, i+1, c.Price, positive)
		knobs[0].at[i] = c.Price
		for j, a := range c.Adjustments.all() {
			w.input(adjustments[j], i+1, a, adjust)
			knobs[1+j].factor = adjustments[j]
			knobs[1+j].at[i] = a
		}
	}
	if err := w.err(); err != nil {
		return Value{}, err
	}
	v, err := measure(f, w.method, []Note{NoteSpread}, knobs, func(k []knob) Input {
		low, best, high := adjusted(k)
		return Between(quantile(low, 0.5), quantile(best, 0.5), quantile(high, 0.5))
	})
	if err != nil {
		return Value{}, err
	}
	low, best, high := adjusted(knobs)
	v.Low, v.High = quantile(low, 0.25), quantile(high, 0.75)
	v.Spread = Between(low[0], v.Best, high[n-1])
	if lower, upper := quantile(best, 0.25), quantile(best, 0.75); lower < upper {
		v.Movers = append(v.Movers, Mover{FactorComparables, lower, upper, upper - lower})
		v.sortMovers()
		v.Notes = slices.DeleteFunc(v.Notes, func(n Note) bool { return n == NotePoint })
	}
	return v, nil
}

// adjusted returns the adjusted prices at the low ends, the best and the high
// ends, each sorted.
func adjusted(k []knob) (low, best, high []float64) {
	n := len(k[0].at)
	low, best, high = make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range n {
		l, b, h := 1.0, 1.0, 1.0
		for _, factor := range k {
			l, b, h = l*factor.at[i].low, b*factor.at[i].best, h*factor.at[i].high
		}
		low[i], best[i], high[i] = l, b, h
	}
	slices.Sort(low)
	slices.Sort(best)
	slices.Sort(high)
	return low, best, high
}

// quantile returns the value at the share q of sorted numbers, interpolated.
func quantile(sorted []float64, q float64) float64 {
	at := q * float64(len(sorted)-1)
	i := int(at)
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	part := at - float64(i)
	return sorted[i] + part*(sorted[i+1]-sorted[i])
}
