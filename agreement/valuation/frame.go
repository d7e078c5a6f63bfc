package valuation

import (
	"math"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/money"
)

// Prices says whether amounts and rates are of the prices of their time or of
// those of one day. It is a closed set; the zero value is not stated.
type Prices uint8

// The two sorts of prices.
const (
	PricesUnknown Prices = iota
	Nominal              // prices of each year, with inflation; rates include it
	Real                 // prices of the day of the frame, without inflation; rates leave it out
)

var (
	pricesTexts = [...]string{"", "nominal", "real"}
	pricesEN    = [...]string{"not stated", "nominal prices", "real prices"}
	pricesVI    = [...]string{"chưa nêu", "giá danh nghĩa", "giá thực"}
)

// String returns "nominal", "real" or, when not stated, "".
func (p Prices) String() string { return printClosed(pricesTexts[:], uint8(p)) }

// MarshalText writes the text of the prices; not stated is empty.
func (p Prices) MarshalText() ([]byte, error) {
	return closedText(FactorPrices, pricesTexts[:], uint8(p))
}

// UnmarshalText reads nominal, real or empty text and refuses anything else.
func (p *Prices) UnmarshalText(b []byte) error {
	return parseClosed(FactorPrices, pricesTexts[:], b, (*uint8)(p))
}

// Label returns the prices in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (p Prices) Label(tag language.Tag) string {
	return closedLabel(pricesEN[:], pricesVI[:], uint8(p), tag)
}

// Frame is what every valuation states: the same technology has another value
// for another purpose, on another day, elsewhere. All fields are needed; what
// is missing is an error of the method that is given the frame. Frame is
// comparable, and values of different frames are never mixed.
type Frame struct {
	// Purpose is what the valuation is for: a code of Purposes.
	Purpose Purpose `json:"purpose,omitempty"`
	// On is the day as of which the technology is valued. Payments are
	// discounted to it.
	On calendar.Date `json:"on,omitzero"`
	// Place is where the value holds, in words: a market, a country, a town.
	Place string `json:"place,omitempty"`
	// Currency is the currency of all amounts.
	Currency money.Currency `json:"currency,omitzero"`
	// Standard is the standard of value: a code of Standards.
	Standard Standard `json:"standard,omitempty"`
	// Prices says whether amounts and rates are nominal or real.
	Prices Prices `json:"prices,omitzero"`
}

// Check returns nil when the frame states all it must, and else one *Error for
// each field, joined.
func (f Frame) Check() error {
	var w faults
	w.frame(f)
	return w.err()
}

func (w *faults) frame(f Frame) {
	const reason = "is not stated"
	if f.Purpose == "" {
		w.add(FactorPurpose, 0, "", reason, "say what the valuation is for, with a code of Purposes")
	}
	if f.On.IsZero() {
		w.add(FactorOn, 0, "", reason, "say as of which day the technology is valued")
	}
	if strings.TrimSpace(f.Place) == "" {
		w.add(FactorPlace, 0, "", reason, "say where the value holds")
	}
	if f.Currency.IsZero() {
		w.add(FactorCurrency, 0, "", reason, "name the currency of all amounts")
	} else if _, err := f.Currency.MarshalText(); err != nil {
		w.add(FactorCurrency, 0, f.Currency.String(), "not the code of a currency", "use three capital letters")
	}
	if f.Standard == "" {
		w.add(FactorStandard, 0, "", reason, "name the standard of value with a code of Standards")
	}
	if f.Prices != Nominal && f.Prices != Real {
		w.add(FactorPrices, 0, "", reason, "say whether amounts and rates are Nominal or Real")
	}
}

// Point returns an amount of money as an input that is certain. An amount that
// is not stated is an input that is not stated; one of another currency than
// the frame's is an error.
func (f Frame) Point(a money.Amount) (Input, error) { return f.Between(a, a, a) }

// Between returns an input from three amounts of money in the currency of the
// frame. When all are missing, so is the input.
func (f Frame) Between(low, best, high money.Amount) (Input, error) {
	if low.IsZero() && best.IsZero() && high.IsZero() {
		return Input{}, nil
	}
	for _, a := range [...]money.Amount{low, best, high} {
		if a.Currency != f.Currency || a.Currency.IsZero() {
			return Input{}, &Error{Input: FactorCurrency, Text: cut(a.String()), Reason: "not an amount in the currency of the frame",
				Remedy: "convert it first, at a rate with a date and a source"}
		}
	}
	unit := math.Pow10(f.Currency.Digits())
	return Between(float64(low.Minor)/unit, float64(best.Minor)/unit, float64(high.Minor)/unit), nil
}

// Amount returns a number of whole units as an amount of money in the currency
// of the frame, rounded to a minor unit, half to even. It is an error when it
// does not fit.
func (f Frame) Amount(x float64) (money.Amount, error) {
	minor := math.RoundToEven(x * math.Pow10(f.Currency.Digits()))
	if !(math.Abs(minor) < 1<<63) {
		return money.Amount{}, &Error{Input: FactorValue, Text: number(x), Reason: "does not fit into an amount of money", Remedy: "use the number itself"}
	}
	return money.Amount{Minor: int64(minor), Currency: f.Currency}, nil
}
