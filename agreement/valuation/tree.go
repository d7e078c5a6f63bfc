package valuation

import (
	"math"
	"strconv"

	"golang.org/x/text/language"
)

// Exercise says when an option can be used. It is a closed set; the zero value
// is not stated.
type Exercise uint8

// The times of use.
const (
	ExerciseUnknown Exercise = iota
	European                 // on the last day only
	American                 // at any time
	Bermudan                 // at given times, and on the last day
)

var exerciseTexts = [...]string{"", "european", "american", "bermudan"}

// String returns "european", "american", "bermudan" or, when not stated, "".
func (e Exercise) String() string { return printClosed(exerciseTexts[:], uint8(e)) }

// MarshalText writes the text of the times; not stated is empty.
func (e Exercise) MarshalText() ([]byte, error) {
	return closedText(FactorDecisions, exerciseTexts[:], uint8(e))
}

// UnmarshalText reads european, american, bermudan or empty text and refuses
// anything else.
func (e *Exercise) UnmarshalText(b []byte) error {
	return parseClosed(FactorDecisions, exerciseTexts[:], b, (*uint8)(e))
}

var (
	exerciseEN = [...]string{"not stated", "on the last day only", "at any time", "at given times"}
	exerciseVI = [...]string{"chưa nêu", "chỉ vào ngày đáo hạn", "bất kỳ lúc nào", "vào các thời điểm định trước"}
)

// Label returns the times in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (e Exercise) Label(tag language.Tag) string {
	return closedLabel(exerciseEN[:], exerciseVI[:], uint8(e), tag)
}

// Tree says how a binomial tree is built.
type Tree struct {
	// Steps is the number of steps, 1 to MaxSteps. The work grows with its
	// square, and with the number of inputs that are not certain.
	Steps int `json:"steps,omitempty"`
	// Exercise says when the option can be used.
	Exercise Exercise `json:"exercise,omitzero"`
	// Decisions are, for a Bermudan option only, the times of decision in
	// years from the day of the frame, such as after each stage of a project.
	// Each is moved to the nearest step of the tree.
	Decisions []float64 `json:"decisions,omitempty"`
}

// Binomial values the option by the tree of Cox, Ross and Rubinstein: in a step
// of dt years the underlying is multiplied by u = e^(σ√dt) or by 1/u, with the
// probability p = (e^((r-q)dt) - 1/u)/(u - 1/u) of the first. Where p is no
// probability the steps are too few, and where the volatility is nought there
// is no tree: both are errors that say what to do.
func (o Option) Binomial(f Frame, t Tree) (Value, error) {
	w := faults{method: MethodBinomial}
	knobs := w.option(f, o)
	if t.Steps < 1 || t.Steps > MaxSteps {
		w.add(FactorSteps, 0, strconv.Itoa(t.Steps), "not a number of steps", "give 1 to 10000")
	}
	switch {
	case t.Exercise < European || t.Exercise > Bermudan:
		w.add(FactorDecisions, 0, "", "it is not stated when the option can be used", "say European, American or Bermudan")
	case t.Exercise == Bermudan && len(t.Decisions) == 0:
		w.add(FactorDecisions, 0, "", "is not stated", "give the times of decision in years, or say European")
	case t.Exercise != Bermudan && len(t.Decisions) != 0:
		w.add(FactorDecisions, 0, strconv.Itoa(len(t.Decisions)), "times of decision are for a Bermudan option", "leave them out, or say Bermudan")
	case !w.many(FactorDecisions, len(t.Decisions), MaxParts):
		for i, at := range t.Decisions {
			if !(at >= 0 && at <= o.Years) {
				w.add(FactorDecisions, i+1, number(at), "not within the life of the option", "give years from 0 to its end")
			}
		}
	}
	if o.Volatility.stated && o.Volatility.low == 0 {
		w.add(FactorVolatility, 0, o.Volatility.String(), "without volatility there is no tree", "use BlackScholes, or a low end above 0")
	}
	if len(w.list) == 0 {
		w.steps(o, t.Steps)
	}
	if err := w.err(); err != nil {
		return Value{}, err
	}
	use, moved := t.uses(o.Years)
	notes := []Note{NoteUnderlying, NoteVolatility, NoteSteps}
	if moved {
		notes = append(notes, NoteDecisions)
	}
	values := make([]float64, t.Steps+1)
	priced := map[terms]float64{} // the best inputs come up once for each mover
	price := func(x terms) float64 {
		v, ok := priced[x]
		if !ok {
			v = roll(x, values, use)
			priced[x] = v
		}
		return v
	}
	return measure(f, w.method, notes, knobs, func(k []knob) Input { return o.ends(k, price) })
}

// steps checks that p is a probability all over the inputs: |r-q|·√dt <= σ.
func (w *faults) steps(o Option, n int) {
	drift := max(math.Abs(o.Riskless.high-o.Leak.low), math.Abs(o.Riskless.low-o.Leak.high))
	ratio := drift / o.Volatility.low
	if need := math.Ceil(ratio * ratio * o.Years); need > float64(n) {
		remedy := "use BlackScholes, or a higher low end of the volatility"
		if need <= MaxSteps {
			remedy = "give at least " + strconv.Itoa(int(need)) + " steps"
		}
		w.add(FactorSteps, 0, strconv.Itoa(n), "the steps are too long: the chance of a rise would not be between 0 and 1", remedy)
	}
}

// uses returns at which steps the option can be used, and whether a time of
// decision does not lie on its step.
func (t Tree) uses(years float64) (use []bool, moved bool) {
	use = make([]bool, t.Steps+1)
	use[t.Steps] = true
	for i := range use {
		use[i] = use[i] || t.Exercise == American
	}
	for _, at := range t.Decisions {
		step := at / years * float64(t.Steps)
		near := math.Round(step)
		use[int(near)] = true
		moved = moved || math.Abs(step-near) > 1e-9
	}
	return use, moved
}

// nothing is the value at a node below which it counts as nought: numbers smaller
// still slow the sums down and change no digit of them.
const nothing = 1e-200

// roll prices one option by rolling the tree back from its last step. values is
// working space for one number at each end of the tree.
func roll(t terms, values []float64, use []bool) float64 {
	n := len(values) - 1
	dt := t.years / float64(n)
	jump := t.volatility * math.Sqrt(dt)
	up, down := math.Exp(jump), math.Exp(-jump)
	p := (math.Exp((t.riskless-t.leak)*dt) - down) / (up - down)
	p = min(1, max(0, p)) // steps has made sure of it, but for a rounding
	keep := math.Exp(-t.riskless * dt)
	rise, fall := keep*p, keep*(1-p)
	sign := 1.0
	if t.kind == Abandon {
		sign = -1
	}
	// Node j of step i has risen j times and fallen i-j times; gain[n+m] is
	// what using the option brings after m more rises than falls.
	gain := make([]float64, 2*n+1)
	for m := range gain {
		gain[m] = sign * (t.underlying*math.Exp(jump*float64(m-n)) - t.exercise)
	}
	for j := range values {
		values[j] = max(0, gain[2*j])
	}
	for i := n - 1; i >= 0; i-- {
		low := values[0]
		now := gain[n-i : n+i+1]
		for j, high := range values[1 : i+2] {
			v := rise*high + fall*low
			if v < nothing {
				v = 0
			}
			if use[i] {
				v = max(v, now[2*j])
			}
			values[j], low = v, high
		}
	}
	return values[0]
}
