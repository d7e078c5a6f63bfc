package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Network is a network or association of experts.
//
// The zero value is a network of which nothing is known. Networks are not
// comparable; compare their IDs.
type Network struct {
	ID      id.Network    `json:"id,omitzero"`
	Names   text.Text     `json:"names,omitempty"`
	Purpose text.Text     `json:"purpose,omitempty"`
	Founded calendar.Date `json:"founded,omitzero"`
	Closed  calendar.Date `json:"closed,omitzero"`
	// Hosts are the countries in which its members live and work.
	Hosts        []country.Code    `json:"hosts,omitempty"`
	Technologies []technology.Code `json:"technologies,omitempty"`
	// Focal are the organisations that keep contact with it.
	Focal   []id.Partner `json:"focal,omitempty"`
	Members []Membership `json:"members,omitempty"`
	// MembersComplete says that Members are all of them. Otherwise they are
	// those known by name, and Size says how many there are.
	MembersComplete bool              `json:"membersComplete,omitempty"`
	Size            quantity.Quantity `json:"size,omitzero"`
	// Consents says whether somebody has looked and found a consent on record
	// for every member named. The consents themselves stand in the records of
	// the experts; unknown is not a pass.
	Consents codes.Answer       `json:"consents,omitzero"`
	Sources  []source.Source    `json:"sources,omitempty"`
	Ext      document.Extension `json:"ext,omitzero"`
}

// Membership is an expert's place in a network.
type Membership struct {
	Expert id.Expert       `json:"expert,omitzero"`
	Role   text.Text       `json:"role,omitempty"`
	Stage  Stage           `json:"stage,omitempty"` // code of [Stages]: where in the funnel
	Period calendar.Period `json:"period,omitzero"`
	// LastActive is the last day on which the member took part in something.
	LastActive calendar.Date `json:"lastActive,omitzero"`
}
