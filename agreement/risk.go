package agreement

import (
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Risk is something that may go wrong, with who watches it and what is done.
type Risk struct {
	Category    RiskCategory `json:"category"`              // code of [RiskCategories]
	Likelihood  Grade        `json:"likelihood,omitempty"`  // code of [Grades]
	Consequence Grade        `json:"consequence,omitempty"` // code of [Grades]
	Owner       id.Partner   `json:"owner,omitzero"`
	Name        text.Text    `json:"name,omitempty"`
	Mitigation  text.Text    `json:"mitigation,omitempty"`
}
