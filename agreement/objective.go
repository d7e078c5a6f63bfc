package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Objective is something the parties want to reach, with what will show it.
type Objective struct {
	Name text.Text `json:"name"`
	// Result is the level of result, as in IATI 2.03: a code of [Results].
	Result     Result      `json:"result,omitempty"`
	Owner      id.Partner  `json:"owner,omitzero"`
	Indicators []Indicator `json:"indicators,omitempty"`
}

// Indicator measures an objective. Its values are quantities, so that "more
// than 80" can be a target and zero can be an answer.
//
// The zero value is an indicator of which nothing is known: a level to be
// raised from a baseline to a target, both not stated. How far it has come is
// what [Indicator.Achievement] makes of it.
type Indicator struct {
	// Code is the caller's own code, or one of [CommonIndicators] such as I-06.
	Code string    `json:"code,omitempty"`
	Name text.Text `json:"name,omitempty"`
	// Measure is what sort of number it is: a code of [Measures]; empty means
	// a number with a unit.
	Measure Measure `json:"measure,omitempty"`
	// Aim is what the target asks for: a code of [Aims]; empty means a level.
	Aim Aim `json:"aim,omitempty"`
	// Direction is whether more is better: a code of [Directions]; empty means up.
	Direction Direction `json:"direction,omitempty"`
	// Baseline is the value from which it starts; its AsOf is the day of it.
	Baseline quantity.Quantity `json:"baseline,omitzero"`
	// Target is what is to be reached by Due. Of a range it is both bounds
	// ([quantity.Between]); where only a growth is stated, and of a milestone,
	// there is none.
	Target quantity.Quantity `json:"target,omitzero"`
	// Growth is by how much a year the value is to grow, where the aim is growth.
	Growth quantity.Percent `json:"growth,omitzero"`
	// Tolerance is how far beside a range a value counts for nothing; it counts
	// in proportion up to there. Of a milestone it is a number of days. Not
	// stated, there is none.
	Tolerance quantity.Decimal `json:"tolerance,omitzero"`
	// Actual is the latest value reached, as a whole; its AsOf is the day of it.
	Actual quantity.Quantity `json:"actual,omitzero"`
	// Values are what was measured, in any order.
	Values []Reading `json:"values,omitempty"`
	// Accumulates is how the values add up: a code of [Accumulations]; empty
	// means that they are never summed.
	Accumulates Accumulation `json:"accumulates,omitempty"`
	// Every is how often it is to be measured; zero where that is not said.
	Every calendar.Span `json:"every,omitzero"`
	Due   calendar.Date `json:"due,omitzero"` // when the target is to be reached
	Met   calendar.Date `json:"met,omitzero"` // when a milestone was reached
}

// Reading is one value of an indicator, with who measured it and what shows it.
// The zero value says nothing.
type Reading struct {
	// On is the day on which the value held. Where it is left out, that is the
	// value's own AsOf or else the end of Period.
	On    calendar.Date     `json:"on,omitzero"`
	Value quantity.Quantity `json:"value,omitzero"`
	// Period is the time in which it was counted, for values of a period.
	// Where it is left out, On stands for its whole day, month or year.
	Period   calendar.Period `json:"period,omitzero"`
	By       id.Partner      `json:"by,omitzero"`        // who measured
	Evidence string          `json:"evidence,omitempty"` // key of a source
}

// day returns the day on which the value held; zero where it is not known.
func (r *Reading) day() calendar.Date {
	switch {
	case !r.On.IsZero():
		return r.On
	case !r.Value.AsOf.IsZero():
		return r.Value.AsOf
	}
	return r.Period.End
}

// counted returns the time in which the value was counted, from its first to
// its last day; zero where it is not known.
func (r *Reading) counted() calendar.Period {
	if !r.Period.IsZero() {
		return r.Period.Whole()
	}
	d := r.day()
	return calendar.Period{Start: d.Earliest(), End: d.Latest()}
}
