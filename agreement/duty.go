package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Duty is something that falls due under an agreement, whatever part of the
// record it follows from. It is computed, never stored.
type Duty struct {
	// Date is the day on which it is due; it may be as vague as the record.
	Date calendar.Date `json:"date"`
	Kind DutyKind      `json:"kind"`
	// Key tells it from all others of the agreement, and stays the same when
	// dates or names are corrected.
	Key     string `json:"key"`
	Pointer string `json:"pointer"` // RFC 6901, into the agreement
	// Name is what it is about; empty where the record has no words for it.
	Name        text.Text  `json:"name,omitempty"`
	Bearer      id.Partner `json:"bearer,omitzero"`
	Beneficiary id.Partner `json:"beneficiary,omitzero"`
	State       DutyState  `json:"state"`
}

// DutyKind says what is due. It is a closed set; the zero value is none.
type DutyKind uint8

// What can be due.
const (
	DutyObligation DutyKind = iota + 1 // an obligation of a party
	DutyNotice                         // the last day to say that an agreement is not to go on
	DutyTermEnd                        // the term ends
	DutyTarget                         // the target of an indicator
	DutySession                        // a session of a committee
	DutyAction                         // an action that a session decided
	DutyStep                           // a step of a procedure: an opinion, a report, a registration
	DutyMitigation                     // a risk is to be mitigated or looked at again
	DutyMilestone                      // a milestone or payment of a technology transfer
	DutyReview                         // an assurance or a review runs out
)

// DutyState says how far a duty is met. It is a closed set; the zero value is
// that it cannot be told.
type DutyState uint8

// The states of a duty.
const (
	DutyUnknown DutyState = iota // the record does not tell
	DutyNotYet                   // not met, and not yet due
	DutyMet                      // met in full
	DutyPartly                   // met in part
	DutyNotMet                   // due and not met
)
