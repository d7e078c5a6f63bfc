package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
)

// Funding is one line of money or means promised or paid.
type Funding struct {
	Kind FundingKind `json:"kind,omitempty"` // code of [FundingKinds]
	// Payer and Payee are zero where not known.
	Payer  id.Partner     `json:"payer,omitzero"`
	Payee  id.Partner     `json:"payee,omitzero"`
	Amount money.Estimate `json:"amount,omitzero"` // with its bounds: more than A$2.1 million
	// Stage is commitment or disbursement: a code of [FundingStages].
	Stage  FundingStage    `json:"stage,omitempty"`
	Period calendar.Period `json:"period,omitzero"`
}
