package partner

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
)

// Registration is what a register says of its own record of an organisation:
// since when it has one, when it last changed it, and how it lists it. That is
// a statement of a certain day and not the organisation's status;
// [Partner.StatusOn] takes it into account.
type Registration struct {
	Register id.Scheme `json:"register"`          // the scheme whose register it is, such as ror
	Listing  Listing   `json:"listing,omitempty"` // code of [Listings]
	// Created and Modified are the days on which the record was made and last
	// changed; CreatedIn and ModifiedIn the version of the register's schema.
	Created    calendar.Date `json:"created,omitzero"`
	CreatedIn  string        `json:"createdIn,omitempty"`
	Modified   calendar.Date `json:"modified,omitzero"`
	ModifiedIn string        `json:"modifiedIn,omitempty"`
}

// Listing is how a register lists an organisation: a code of [Listings]. An
// open list; unknown codes are kept.
type Listing string

// Listings, as in ROR schema v2.
const (
	ListedActive    Listing = "active"    // the register takes it to exist
	ListedInactive  Listing = "inactive"  // the register takes it to exist no longer
	ListedWithdrawn Listing = "withdrawn" // the record was a mistake or a duplicate
)

// Listings returns the list of how registers list organisations.
func Listings() *codes.List { return listings.List() }

func (l Listing) known() bool {
	switch l {
	case ListedActive, ListedInactive, ListedWithdrawn:
		return true
	}
	return false
}
