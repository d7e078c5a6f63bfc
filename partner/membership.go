package partner

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// Membership is a seat or a post in an international body, in time. The
// zero value says nothing.
type Membership struct {
	// Forum is the body as a code of [Forums]; Partner is its record, where it
	// stands in no list.
	Forum   Forum      `json:"forum,omitempty"`
	Partner id.Partner `json:"partner,omitzero"`
	// Group is the committee or working group in it, as the body writes it,
	// such as ISO/TC 307.
	Group  string          `json:"group,omitempty"`
	Period calendar.Period `json:"period,omitzero"`
	Source string          `json:"source,omitempty"` // key of a source of the record
}

// Forum is an international body: a code of [Forums]. An open list; unknown
// codes are kept.
type Forum string
