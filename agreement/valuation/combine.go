package valuation

import (
	"math"
	"slices"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/money"
)

// Range is what several methods say together. It has no best value: which of
// them weighs how much is for the parties to say.
type Range struct {
	Frame Frame `json:"frame,omitzero"`
	// Low and High hold the ranges of all values.
	Low  float64 `json:"low"`
	High float64 `json:"high"`
	// Common says that all ranges have something in common, from CommonLow to
	// CommonHigh; both are 0 otherwise.
	Common     bool    `json:"common,omitempty"`
	CommonLow  float64 `json:"commonLow,omitzero"`
	CommonHigh float64 `json:"commonHigh,omitzero"`
	// Approaches are those used, each once.
	Approaches []Approach `json:"approaches,omitempty"`
	// Values are the values, in the order given.
	Values []Value `json:"values,omitempty"`
	// Notes are the caveats of the range; those of the values are in them.
	Notes []Note `json:"notes,omitempty"`
}

// Combine puts values of one frame side by side: the range that holds them all
// and the range they have in common. Values of different frames are an error
// that names what differs, and so is a value that no method gave. Where fewer
// than two approaches were used, or nothing is common, a note says so.
func Combine(values ...Value) (Range, error) {
	var w faults
	if len(values) == 0 {
		w.add(FactorValue, 0, "0", "nothing to combine", "give the values of one method or more")
		return Range{}, w.err()
	}
	if w.many(FactorValue, len(values), MaxParts) {
		return Range{}, w.err()
	}
	r := Range{Frame: values[0].Frame, Low: math.Inf(1), High: math.Inf(-1), Values: slices.Clone(values)}
	w.frame(r.Frame)
	r.CommonLow, r.CommonHigh = r.High, r.Low
	for i, v := range values {
		w.same(i+1, v.Frame, r.Frame)
		w.input(FactorValue, i+1, v.Input(), span{low: -maxResult, high: maxResult, reason: "larger than any value", remedy: "value it anew"})
		a := v.Method.Approach()
		if a == ApproachUnknown {
			w.add(FactorValue, i+1, string(v.Method), "not the value of a method of this package", "give a value that a method returned")
		}
		if !slices.Contains(r.Approaches, a) {
			r.Approaches = append(r.Approaches, a)
		}
		r.Low, r.High = min(r.Low, v.Low), max(r.High, v.High)
		r.CommonLow, r.CommonHigh = max(r.CommonLow, v.Low), min(r.CommonHigh, v.High)
	}
	if err := w.err(); err != nil {
		return Range{}, err
	}
	slices.Sort(r.Approaches)
	if r.Common = r.CommonLow <= r.CommonHigh; !r.Common {
		r.CommonLow, r.CommonHigh = 0, 0
		r.Notes = append(r.Notes, NoteApart)
	}
	if len(r.Approaches) < 2 {
		r.Notes = append(r.Notes, NoteOneApproach)
	}
	return r, nil
}

// same reports the fields in which a frame differs from another.
func (w *faults) same(at int, f, g Frame) {
	const reason, remedy = "not that of the first value", "value all of them in one frame"
	if f.Purpose != g.Purpose {
		w.add(FactorPurpose, at, string(f.Purpose), reason, remedy)
	}
	if f.On != g.On {
		w.add(FactorOn, at, f.On.String(), reason, remedy)
	}
	if f.Place != g.Place {
		w.add(FactorPlace, at, f.Place, reason, remedy)
	}
	if f.Currency != g.Currency {
		w.add(FactorCurrency, at, f.Currency.String(), reason, remedy)
	}
	if f.Standard != g.Standard {
		w.add(FactorStandard, at, string(f.Standard), reason, remedy)
	}
	if f.Prices != g.Prices {
		w.add(FactorPrices, at, strconv.Quote(f.Prices.String()), reason, remedy)
	}
}

// Estimate returns the range as money, its ends rounded to a minor unit, half
// to even. It is an error when an end does not fit.
func (r Range) Estimate() (money.Estimate, error) {
	return Value{Frame: r.Frame, Low: r.Low, High: r.High}.Estimate()
}
