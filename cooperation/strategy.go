package cooperation

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Strategy is a plan of what cooperation is to reach in a period: pillars,
// focus areas, targets, and the tasks that lead there.
//
// The zero value is a strategy of which nothing is known. Strategies are not
// comparable; compare their IDs.
type Strategy struct {
	ID           id.Strategy           `json:"id,omitzero"`
	Names        text.Text             `json:"names,omitempty"`
	Period       calendar.Period       `json:"period,omitzero"`
	Lead         id.Partner            `json:"lead,omitzero"` // drafts and answers for it
	Adopted      calendar.Date         `json:"adopted,omitzero"`
	PolicyBasis  []Policy              `json:"policyBasis,omitempty"`
	Pillars      []Pillar              `json:"pillars,omitempty"`
	FocusAreas   []text.Text           `json:"focusAreas,omitempty"`
	Technologies []technology.Code     `json:"technologies,omitempty"` // its priorities
	Targets      []agreement.Indicator `json:"targets,omitempty"`
	Tasks        []Task                `json:"tasks,omitempty"`
	Sources      []source.Source       `json:"sources,omitempty"`
	Ext          document.Extension    `json:"ext,omitzero"`
}

// Policy is a text of policy or law on which a strategy rests.
type Policy struct {
	Number string        `json:"number"` // 57-NQ/TW
	Name   text.Text     `json:"name,omitempty"`
	Issued calendar.Date `json:"issued,omitzero"`
}

// Pillar is one of the few things a strategy stands on.
type Pillar struct {
	Name text.Text `json:"name"`
	Note text.Text `json:"note,omitempty"`
}
