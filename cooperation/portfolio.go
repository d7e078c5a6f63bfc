package cooperation

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/talent"
)

// SchemaVersion is the version of the documents this package writes.
const SchemaVersion = "1.0"

// Portfolio is everything that one side knows of its cooperation. It is the
// document that [Decode] reads and [Portfolio.Encode] writes.
//
// The zero value is an empty portfolio. Portfolios are not comparable.
type Portfolio struct {
	SchemaVersion string       `json:"schemaVersion"`
	ID            id.Portfolio `json:"id,omitzero"`
	Names         text.Text    `json:"names,omitempty"`
	// Home is the country whose cooperation it is; others are abroad.
	Home country.Code `json:"home,omitempty"`
	// Lead is the unit that coordinates and may not do others' work for them.
	Lead          id.Partner            `json:"lead,omitzero"`
	Partners      []partner.Partner     `json:"partners,omitempty"`
	Agreements    []agreement.Agreement `json:"agreements,omitempty"`
	Experts       []talent.Expert       `json:"experts,omitempty"`
	Networks      []talent.Network      `json:"networks,omitempty"`
	Offices       []talent.Office       `json:"offices,omitempty"`
	Programmes    []Programme           `json:"programmes,omitempty"`
	Strategies    []Strategy            `json:"strategies,omitempty"`
	Events        []Event               `json:"events,omitempty"`
	WorkingGroups []WorkingGroup        `json:"workingGroups,omitempty"`
	Statistics    []Statistic           `json:"statistics,omitempty"`
	Statements    []Statement           `json:"statements,omitempty"`
	Sources       []source.Source       `json:"sources,omitempty"`
	Ext           document.Extension    `json:"ext,omitzero"`
}

// Statistic is a figure that somebody stated about the cooperation as a whole.
// Where two sources disagree both are kept, as two statistics of one subject.
type Statistic struct {
	Subject text.Text         `json:"subject"`
	Value   quantity.Quantity `json:"value"`
	// Countries and Partners are those named beside the figure. NamedAll says
	// that they are all that the figure counts; otherwise they are some.
	Countries []country.Code  `json:"countries,omitempty"`
	Partners  []id.Partner    `json:"partners,omitempty"`
	NamedAll  bool            `json:"namedAll,omitempty"`
	Sources   []source.Source `json:"sources,omitempty"`
}

// Statement is a goal, a wish, a function or a shift of direction that
// somebody stated, kept in short with who said it and where.
type Statement struct {
	Kind         StatementKind     `json:"kind"` // code of [StatementKinds]
	Name         text.Text         `json:"name"` // in our own words
	By           id.Partner        `json:"by,omitzero"`
	From         text.Text         `json:"from,omitempty"`      // of a shift: what it leaves
	To           text.Text         `json:"to,omitempty"`        // of a shift: where it leads
	Items        []text.Text       `json:"items,omitempty"`     // of a list: its items in order
	ItemsOpen    bool              `json:"itemsOpen,omitempty"` // the list ended with "etc."
	Technologies []technology.Code `json:"technologies,omitempty"`
	Sources      []source.Source   `json:"sources,omitempty"`
}
