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

// Programme is a bundle of work carried out by partners over a time: a
// funding programme, a project, a joint institute in the making.
//
// The zero value is a programme of which nothing is known. Programmes are not
// comparable; compare their IDs.
type Programme struct {
	ID           id.Programme                `json:"id,omitzero"`
	Names        text.Text                   `json:"names,omitempty"`
	Kind         ProgrammeKind               `json:"kind,omitempty"` // code of [ProgrammeKinds]
	Phase        int                         `json:"phase,omitzero"` // 1, 2, …; 0: not in phases
	Period       calendar.Period             `json:"period,omitzero"`
	Completed    calendar.Date               `json:"completed,omitzero"` // when it was in fact over
	Partners     []Participant               `json:"partners,omitempty"`
	Technologies []agreement.TechnologyShare `json:"technologies,omitempty"`
	Agreements   []id.Agreement              `json:"agreements,omitempty"` // on which it rests
	Parent       id.Programme                `json:"parent,omitzero"`
	Funding      []agreement.Funding         `json:"funding,omitempty"`
	Objectives   []agreement.Objective       `json:"objectives,omitempty"`
	Tasks        []Task                      `json:"tasks,omitempty"`
	Activities   []agreement.Activity        `json:"activities,omitempty"`
	Lessons      []text.Text                 `json:"lessons,omitempty"`
	Sources      []source.Source             `json:"sources,omitempty"`
	Ext          document.Extension          `json:"ext,omitzero"`
}

// Participant is an organisation in a programme, an event or a working group.
type Participant struct {
	Partner id.Partner `json:"partner,omitzero"`
	// Name and Class describe participants that stand in no register:
	// "speakers from universities".
	Name  text.Text        `json:"name,omitempty"`
	Class StakeholderClass `json:"class,omitempty"` // code of [StakeholderClasses]
	Role  ParticipantRole  `json:"role,omitempty"`  // code of [ParticipantRoles]
	// Office is the post through which it took part ("Director General"),
	// never a person's name.
	Office text.Text `json:"office,omitempty"`
}

// Capable reports a technology that the programme names.
func (p *Programme) Capable(c technology.Code) bool {
	for i := range p.Technologies {
		if p.Technologies[i].Technology == c {
			return true
		}
	}
	return false
}
