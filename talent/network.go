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
	// Links are who works with whom, Requests what was asked of members and
	// when they answered, Engagements what came of it.
	Links       []Link       `json:"links,omitempty"`
	Requests    []Request    `json:"requests,omitempty"`
	Engagements []Engagement `json:"engagements,omitempty"`
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
	Expert id.Expert `json:"expert,omitzero"`
	Role   text.Text `json:"role,omitempty"`
	Stage  Stage     `json:"stage,omitempty"` // code of [Stages]: where in the funnel
	// Steps are the dated stages as far as they are known, in the order in which
	// they happened; where there are any, the stage on a day follows from them
	// and not from Stage: see [Membership.StageOn].
	Steps []Step `json:"steps,omitempty"`
	// Period is the time in which the expert belongs to the network.
	Period calendar.Period `json:"period,omitzero"`
	// LastActive is the last day on which the member took part in something.
	LastActive calendar.Date `json:"lastActive,omitzero"`
}

// Step is the day from which a member is at a stage.
type Step struct {
	Stage Stage         `json:"stage"` // code of [Stages]
	On    calendar.Date `json:"on,omitzero"`
}

// Link is a working tie between two members of a network. It has no direction.
type Link struct {
	Between [2]id.Expert    `json:"between"`
	Kind    string          `json:"kind,omitempty"` // free: co-author, joint project, mentor, …
	Period  calendar.Period `json:"period,omitzero"`
}

// Request is something asked of a member.
type Request struct {
	Expert   id.Expert     `json:"expert,omitzero"`
	Asked    calendar.Date `json:"asked,omitzero"`
	Answered calendar.Date `json:"answered,omitzero"` // zero: no answer is on record
	Closed   bool          `json:"closed,omitempty"`  // it is known that no answer came
}

// Engagement is work that members did for a host.
type Engagement struct {
	Experts []id.Expert     `json:"experts,omitempty"`
	Mode    Mode            `json:"mode,omitempty"` // code of [Modes]
	Host    id.Partner      `json:"host,omitzero"`
	Place   string          `json:"place,omitempty"`
	Period  calendar.Period `json:"period,omitzero"`
	// Hours is how much time it took, in hours; of all members together.
	Hours   quantity.Quantity `json:"hours,omitzero"`
	Paid    codes.Answer      `json:"paid,omitzero"`
	Funding string            `json:"funding,omitempty"` // who paid for it
	// Delivered says whether it led to a deliverable, and Deliverables to which.
	Delivered    codes.Answer `json:"delivered,omitzero"`
	Deliverables []Output     `json:"deliverables,omitempty"`
}
