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

// Obligation is a duty that one party owes.
type Obligation struct {
	Duty        text.Text     `json:"duty"`
	Bearer      id.Partner    `json:"bearer,omitzero"`
	Beneficiary id.Partner    `json:"beneficiary,omitzero"` // zero: all other parties
	Due         calendar.Date `json:"due,omitzero"`
	Done        calendar.Date `json:"done,omitzero"`
	Evidence    string        `json:"evidence,omitempty"` // key of a source
}

// Risk is something that may go wrong, with who watches it and what is done.
type Risk struct {
	Category    RiskCategory `json:"category"`              // code of [RiskCategories]
	Likelihood  Grade        `json:"likelihood,omitempty"`  // code of [Grades]
	Consequence Grade        `json:"consequence,omitempty"` // code of [Grades]
	Owner       id.Partner   `json:"owner,omitzero"`
	Name        text.Text    `json:"name,omitempty"`
	Mitigation  text.Text    `json:"mitigation,omitempty"`
}
