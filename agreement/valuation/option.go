package valuation

import (
	"math"

	"golang.org/x/text/language"
)

// OptionKind says what an option gives the right to. It is a closed set; the
// zero value is not stated.
type OptionKind uint8

// The kinds.
const (
	OptionUnknown OptionKind = iota
	Invest                   // to pay the exercise price and have the underlying: a call
	Abandon                  // to give up the underlying for the exercise price: a put
)

var optionTexts = [...]string{"", "invest", "abandon"}

// String returns "invest", "abandon" or, when not stated, "".
func (k OptionKind) String() string { return printClosed(optionTexts[:], uint8(k)) }

// MarshalText writes the text of the kind; not stated is empty.
func (k OptionKind) MarshalText() ([]byte, error) {
	return closedText(FactorKind, optionTexts[:], uint8(k))
}

// UnmarshalText reads invest, abandon or empty text and refuses anything else.
func (k *OptionKind) UnmarshalText(b []byte) error {
	return parseClosed(FactorKind, optionTexts[:], b, (*uint8)(k))
}

var (
	optionEN = [...]string{"not stated", "option to invest", "option to abandon"}
	optionVI = [...]string{"chưa nêu", "quyền chọn đầu tư", "quyền chọn từ bỏ dự án"}
)

// Label returns the kind in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (k OptionKind) Label(tag language.Tag) string {
	return closedLabel(optionEN[:], optionVI[:], uint8(k), tag)
}

// Option is the right, but not the duty, to invest in a project or to abandon
// it. [Option.BlackScholes] takes it as decided at the end only,
// [Option.Binomial] also earlier.
type Option struct {
	Kind OptionKind `json:"kind,omitzero"`
	// Underlying is what the project is worth today, from its cash flows: 0 or
	// more.
	Underlying Input `json:"underlying,omitzero"`
	// Exercise is what it costs to invest, or what abandoning brings: above 0.
	Exercise Input `json:"exercise,omitzero"`
	// Years is how long the right lasts, above 0.
	Years float64 `json:"years,omitzero"`
	// Riskless is the riskless rate for a year, compounded continuously, in
	// the prices of the frame.
	Riskless Input `json:"riskless,omitzero"`
	// Volatility is the standard deviation of the underlying's value in a
	// year, as a fraction: 0.40 is 40 %.
	Volatility Input `json:"volatility,omitzero"`
	// Leak is the share of the underlying's value lost in a year of waiting,
	// compounded continuously, such as to a competitor; Point(0) is the plain
	// formula.
	Leak Input `json:"leak,omitzero"`
}

func (w *faults) option(f Frame, o Option) []knob {
	w.frame(f)
	if o.Kind != Invest && o.Kind != Abandon {
		w.add(FactorKind, 0, "", "is not stated", "say whether it is an option to Invest or to Abandon")
	}
	w.input(FactorUnderlying, 0, o.Underlying, amount)
	w.input(FactorExercise, 0, o.Exercise, positive)
	w.years(FactorYears, 0, o.Years, term)
	w.input(FactorRiskless, 0, o.Riskless, rate)
	w.input(FactorVolatility, 0, o.Volatility, wobble)
	w.input(FactorLeak, 0, o.Leak, wobble)
	return []knob{
		{FactorUnderlying, []Input{o.Underlying}}, {FactorExercise, []Input{o.Exercise}}, {FactorRiskless, []Input{o.Riskless}},
		{FactorVolatility, []Input{o.Volatility}}, {FactorLeak, []Input{o.Leak}},
	}
}

// terms are the numbers of one option.
type terms struct {
	kind                        OptionKind
	underlying, exercise, years float64
	riskless, volatility, leak  float64
}

// ends prices an option at its worst, its best and its most: an option to invest
// is worth more with a higher underlying, riskless rate and volatility, less
// with a higher exercise price and leak; an option to abandon the other way
// round, but for the volatility. That holds of the closed form and of every tree.
func (o Option) ends(k []knob, price func(terms) float64) Input {
	s, x, r, v, q := k[0].at[0], k[1].at[0], k[2].at[0], k[3].at[0], k[4].at[0]
	best := terms{o.Kind, s.best, x.best, o.Years, r.best, v.best, q.best}
	least := terms{o.Kind, s.low, x.high, o.Years, r.low, v.low, q.high}
	most := terms{o.Kind, s.high, x.low, o.Years, r.high, v.high, q.low}
	if o.Kind == Abandon {
		least = terms{o.Kind, s.high, x.low, o.Years, r.high, v.low, q.low}
		most = terms{o.Kind, s.low, x.high, o.Years, r.low, v.high, q.high}
	}
	worth := price(best)
	if least == best && most == best {
		return Between(worth, worth, worth)
	}
	return Between(price(least), worth, price(most))
}

// BlackScholes values the option by the closed formula of Black and Scholes,
// as decided on the last day only: S·e^(-qT)·N(d1) - X·e^(-rT)·N(d2).
func (o Option) BlackScholes(f Frame) (Value, error) {
	w := faults{method: MethodBlackScholes}
	knobs := w.option(f, o)
	if err := w.err(); err != nil {
		return Value{}, err
	}
	return measure(f, w.method, []Note{NoteUnderlying, NoteVolatility}, knobs, func(k []knob) Input {
		return o.ends(k, closedForm)
	})
}

func closedForm(t terms) float64 {
	have := t.underlying * math.Exp(-t.leak*t.years)
	pay := t.exercise * math.Exp(-t.riskless*t.years)
	sign := 1.0
	if t.kind == Abandon {
		sign = -1
	}
	wide := t.volatility * math.Sqrt(t.years)
	if wide == 0 {
		return max(0, sign*(have-pay))
	}
	d1 := math.Log(have/pay)/wide + wide/2
	return max(0, sign*(have*normal(sign*d1)-pay*normal(sign*(d1-wide))))
}

// normal returns the probability that a standard normal number is at most x.
func normal(x float64) float64 { return math.Erfc(-x/math.Sqrt2) / 2 }
