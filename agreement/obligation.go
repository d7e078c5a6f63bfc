package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Obligation is a duty that one party owes, once or again and again.
type Obligation struct {
	// Key names the duty within the agreement for ever, in calendars and reports;
	// empty where nobody gave it one.
	Key         string        `json:"key,omitempty"`
	Duty        text.Text     `json:"duty"`
	Bearer      id.Partner    `json:"bearer,omitzero"`
	Beneficiary id.Partner    `json:"beneficiary,omitzero"` // zero: all other parties
	Due         calendar.Date `json:"due,omitzero"`
	// Rule says when it is due, where that is not one day: so long after an
	// act, or again and again.
	Rule *DueRule `json:"rule,omitempty"`
	// Done is when it was met in full; of what comes again, when it was met for good.
	Done     calendar.Date `json:"done,omitzero"`
	Evidence string        `json:"evidence,omitempty"` // key of a source
	// Fulfilments are what has been done of it, for a duty that comes again or
	// is met in parts.
	Fulfilments []Fulfilment `json:"fulfilments,omitempty"`
}

// DueRule says when a duty is due. It counts from the act After or, where none
// is named, from the obligation's Due. The zero value says nothing.
type DueRule struct {
	// After is the act from which it counts: a code of [EventKinds].
	After EventKind `json:"after,omitempty"`
	// Within is how long after that it is due the first time (ISO 8601: P15D).
	Within calendar.Span `json:"within,omitzero"`
	// WorkingDays is that time in working days, instead of Within.
	WorkingDays int `json:"workingDays,omitempty"`
	// Every is the time from one due day to the next; zero for a duty owed once.
	Every calendar.Span `json:"every,omitzero"`
	// Times is how often it is owed, zero for as long as the agreement lives.
	Times int `json:"times,omitempty"`
	// Until is the last day on which it can fall due.
	Until calendar.Date `json:"until,omitzero"`
}

// Fulfilment is something done to meet a duty.
type Fulfilment struct {
	// Due is the due day that it meets; zero for a duty owed once.
	Due      calendar.Date    `json:"due,omitzero"`
	On       calendar.Date    `json:"on,omitzero"`
	Part     quantity.Percent `json:"part,omitzero"`      // of the duty; zero: the whole
	Evidence string           `json:"evidence,omitempty"` // key of a source
}
