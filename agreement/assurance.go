package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Assurance is what somebody found, on a day, on one question that a gatekeeper
// asks of an agreement. Package agreement/gate reads it.
type Assurance struct {
	// Question is the code of the question, such as GATE-LAW.
	Question string       `json:"question"`
	Answer   codes.Answer `json:"answer,omitzero"`
	// By is who found it, Office in which office; never a person.
	By     id.Partner    `json:"by,omitzero"`
	Office text.Text     `json:"office,omitempty"`
	On     calendar.Date `json:"on,omitzero"`
	Until  calendar.Date `json:"until,omitzero"` // the last day on which it can be relied on
	// Known is the day from which it stood in the record, where that is not On.
	Known    calendar.Date `json:"known,omitzero"`
	Evidence string        `json:"evidence,omitempty"` // key of a source
	// Condition is on what terms the answer holds, where it has terms.
	Condition text.Text `json:"condition,omitempty"`
}
