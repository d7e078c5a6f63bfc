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
type Indicator struct {
	Code string    `json:"code,omitempty"` // the caller's own code
	Name text.Text `json:"name,omitempty"`
	// Direction is whether more is better: a code of [Directions]; empty means up.
	Direction Direction         `json:"direction,omitempty"`
	Baseline  quantity.Quantity `json:"baseline,omitzero"`
	Target    quantity.Quantity `json:"target,omitzero"`
	Actual    quantity.Quantity `json:"actual,omitzero"`
	Due       calendar.Date     `json:"due,omitzero"` // when the target is to be reached
}
