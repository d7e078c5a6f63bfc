package valuation

import (
	"cmp"
	"math"
	"slices"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Approach is one of the three ways to a value. It is a closed set; the zero
// value is not known.
type Approach uint8

// The approaches.
const (
	ApproachUnknown Approach = iota
	ApproachCost             // what it cost, or would cost now
	ApproachMarket           // what others paid for the like
	ApproachIncome           // what it will bring, options included
)

var (
	approachTexts = [...]string{"", "cost", "market", "income"}
	approachEN    = [...]string{"not known", "cost approach", "market approach", "income approach"}
	approachVI    = [...]string{"chưa rõ", "cách tiếp cận từ chi phí", "cách tiếp cận từ thị trường", "cách tiếp cận từ thu nhập"}
)

// String returns "cost", "market", "income" or, when not known, "".
func (a Approach) String() string { return printClosed(approachTexts[:], uint8(a)) }

// MarshalText writes the text of the approach; not known is empty.
func (a Approach) MarshalText() ([]byte, error) {
	return closedText("approach", approachTexts[:], uint8(a))
}

// UnmarshalText reads cost, market, income or empty text and refuses anything else.
func (a *Approach) UnmarshalText(b []byte) error {
	return parseClosed("approach", approachTexts[:], b, (*uint8)(a))
}

// Label returns the approach in words, in Vietnamese where tag asks for it and
// in English otherwise.
func (a Approach) Label(tag language.Tag) string {
	return closedLabel(approachEN[:], approachVI[:], uint8(a), tag)
}

// Value is what a method says a technology is worth: a range, the value at the
// best inputs, and what moves it. Amounts are in whole units of the currency of
// the frame. The zero value says nothing.
type Value struct {
	Method Method `json:"method,omitempty"`
	Frame  Frame  `json:"frame,omitzero"`
	// Low and High are the least and the greatest value within the inputs,
	// Best is the value at the best ones.
	Low  float64 `json:"low"`
	Best float64 `json:"best"`
	High float64 `json:"high"`
	// Spread is, for the method of comparables only, the lowest of the
	// adjusted prices, their median, and the highest.
	Spread Input `json:"spread,omitzero"`
	// Movers are the inputs that are not certain, the one that moves the value
	// most first.
	Movers []Mover `json:"movers,omitempty"`
	// Notes are the caveats to read with the value.
	Notes []Note `json:"notes,omitempty"`
	// Basis is what the method rests on.
	Basis rule.Basis `json:"basis,omitzero"`
}

// Mover says how far one input alone moves a value: Low and High are the least
// and the greatest value over that input, all others being at their best, and
// Swing is the distance between them. A list of inputs, such as the revenue of
// all years, is moved together.
type Mover struct {
	Input Factor  `json:"input"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
	Swing float64 `json:"swing"`
}

// Input returns the value as an input for another method.
func (v Value) Input() Input { return Between(v.Low, v.Best, v.High) }

// Estimate returns the range as money, its ends rounded to a minor unit, half
// to even. It is an error when an end does not fit.
func (v Value) Estimate() (money.Estimate, error) {
	low, err := v.Frame.Amount(v.Low)
	if err != nil {
		return money.Estimate{}, err
	}
	high, err := v.Frame.Amount(v.High)
	if err != nil {
		return money.Estimate{}, err
	}
	if low == high {
		return money.Exactly(low), nil
	}
	return money.Between(low, high), nil
}

// Above says whether v is more than o: Yes when its range lies above that of
// o, No when it lies at or below it, Unknown when they overlap or are of
// different frames.
func (v Value) Above(o Value) calendar.Truth {
	switch {
	case v.Frame != o.Frame:
		return calendar.Unknown
	case v.Low > o.High:
		return calendar.Yes
	case v.High <= o.Low:
		return calendar.No
	}
	return calendar.Unknown
}

// knob is an input of a method by which its value can be moved: one number, or
// one for each year.
type knob struct {
	factor Factor
	at     []Input
}

func (k knob) varies() bool {
	return slices.ContainsFunc(k.at, func(in Input) bool { return !in.IsPoint() })
}

// fixed returns the knob with every input at its best.
func (k knob) fixed() knob {
	at := make([]Input, len(k.at))
	for i, in := range k.at {
		at[i] = Point(in.best)
	}
	return knob{k.factor, at}
}

// maxResult bounds a value: beyond it the sums say nothing.
const maxResult = 1e24

// measure runs a method: once over all its inputs, and once over each input that
// is not certain with the others at their best. eval returns the least, the best
// and the greatest value within the inputs; it must not get narrower when an
// input gets wider.
func measure(f Frame, m Method, notes []Note, knobs []knob, eval func([]knob) Input) (Value, error) {
	all, err := evaluate(m, knobs, eval)
	if err != nil {
		return Value{}, err
	}
	v := Value{Method: m, Frame: f, Low: all.low, Best: all.best, High: all.high, Basis: formula}
	still := make([]knob, len(knobs))
	moving := false
	for i, k := range knobs {
		still[i] = k.fixed()
		moving = moving || k.varies()
	}
	for i, k := range knobs {
		if !k.varies() {
			continue
		}
		best := still[i]
		still[i] = k
		alone, err := evaluate(m, still, eval)
		if err != nil {
			return Value{}, err
		}
		still[i] = best
		v.Movers = append(v.Movers, Mover{k.factor, alone.low, alone.high, alone.high - alone.low})
	}
	v.sortMovers()
	v.Notes = append(v.Notes, notes...)
	if !moving {
		v.Notes = append(v.Notes, NotePoint)
	}
	return v, nil
}

func (v *Value) sortMovers() {
	slices.SortStableFunc(v.Movers, func(a, b Mover) int { return cmp.Compare(b.Swing, a.Swing) })
}

func evaluate(m Method, knobs []knob, eval func([]knob) Input) (Input, error) {
	in := eval(knobs)
	for _, x := range [...]float64{in.low, in.best, in.high} {
		if !(math.Abs(x) <= maxResult) {
			return Input{}, &Error{Method: m, Input: FactorValue, Text: number(x), Reason: "the inputs together give no sensible number",
				Remedy: "look for a rate near -1, a long horizon, or amounts in too small a unit"}
		}
	}
	// The three are found by sums in different orders: a rounding apart.
	return Between(min(in.low, in.best), in.best, max(in.high, in.best)), nil
}
