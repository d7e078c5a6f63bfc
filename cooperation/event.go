package cooperation

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Event is a meeting, workshop, exhibition or session at which cooperation is done.
//
// The zero value is an event of which nothing is known. Events are not
// comparable; compare their IDs.
type Event struct {
	ID           id.Event           `json:"id,omitzero"`
	Names        text.Text          `json:"names,omitempty"`
	Kind         EventKind          `json:"kind,omitempty"` // code of [EventKinds]
	Mode         EventMode          `json:"mode,omitempty"` // code of [EventModes]
	On           calendar.Date      `json:"on,omitzero"`
	Period       calendar.Period    `json:"period,omitzero"` // for what lasts or recurs
	Country      country.Code       `json:"country,omitempty"`
	Place        string             `json:"place,omitempty"`
	Participants []Participant      `json:"participants,omitempty"`
	Agreements   []id.Agreement     `json:"agreements,omitempty"`
	Technologies []technology.Code  `json:"technologies,omitempty"`
	Outcomes     []text.Text        `json:"outcomes,omitempty"`
	Sources      []source.Source    `json:"sources,omitempty"`
	Ext          document.Extension `json:"ext,omitzero"`
}

// WorkingGroup is a body set up for a purpose, with the classes of members it
// is meant to have.
//
// The zero value is a group of which nothing is known. Working groups are not
// comparable; compare their IDs.
type WorkingGroup struct {
	ID      id.WorkingGroup `json:"id,omitzero"`
	Names   text.Text       `json:"names,omitempty"`
	Purpose text.Text       `json:"purpose,omitempty"`
	Stage   GroupStage      `json:"stage,omitempty"` // code of [GroupStages]: proposed, set up, closed
	Lead    id.Partner      `json:"lead,omitzero"`
	Period  calendar.Period `json:"period,omitzero"`
	// Required are the classes of members the group must have.
	Required []StakeholderClass `json:"required,omitempty"`
	Members  []Participant      `json:"members,omitempty"`
	Means    []text.Text        `json:"means,omitempty"` // by which it is to work
	Sources  []source.Source    `json:"sources,omitempty"`
	Ext      document.Extension `json:"ext,omitzero"`
}
