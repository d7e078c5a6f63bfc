package partner

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// Screening is one time at which the organisation was held against a list of
// sanctioned, designated or otherwise listed entities. The library ships no
// such list; the caller brings it.
type Screening struct {
	List     string        `json:"list"`              // name of the list, as its publisher writes it
	Edition  string        `json:"edition,omitempty"` // its date or version
	On       calendar.Date `json:"on,omitzero"`       // day of the screening
	Assessor id.Partner    `json:"assessor,omitzero"` // the office that did it
	Source   string        `json:"source,omitempty"`  // key of a source of the record
}
