package cooperation

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Task is a piece of work given to organisations. A well-given task has the
// six clarities that Viet Nam's Government asks of its programmes: clear
// person, work, responsibility, deadline, authority and outcome.
type Task struct {
	Name        text.Text     `json:"name"`                  // the work
	Kind        TaskKind      `json:"kind,omitempty"`        // code of [TaskKinds]
	Responsible []id.Partner  `json:"responsible,omitempty"` // who does it
	Accountable []id.Partner  `json:"accountable,omitempty"` // who answers for it: exactly one
	Consulted   []id.Partner  `json:"consulted,omitempty"`
	Informed    []id.Partner  `json:"informed,omitempty"`
	Coordinator id.Partner    `json:"coordinator,omitzero"`
	AssignedBy  id.Partner    `json:"assignedBy,omitzero"`
	Accepted    calendar.Date `json:"accepted,omitzero"`
	Due         calendar.Date `json:"due,omitzero"`
	Done        calendar.Date `json:"done,omitzero"`
	Authority   text.Text     `json:"authority,omitempty"` // by what power it is done
	Outcome     text.Text     `json:"outcome,omitempty"`   // what will be there when it is done
	Source      string        `json:"source,omitempty"`    // key of a source of the record
}
