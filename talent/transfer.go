package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Transfer is the record of one flow of personal data to another country:
// who receives what, for what purpose, since when, and what was filed on it. The
// zero value is a transfer of which nothing is known.
type Transfer struct {
	Title     text.Text     `json:"title,omitempty"`
	Experts   []id.Expert   `json:"experts,omitempty"` // whose data; empty where the flow is of all on record
	Recipient id.Partner    `json:"recipient,omitzero"`
	Country   country.Code  `json:"country,omitempty"` // where it is received, or from where it is read
	Purpose   Purpose       `json:"purpose,omitempty"` // code of [Purposes]
	Category  Category      `json:"category,omitzero"` // Sensitive where any part of it is
	First     calendar.Date `json:"first,omitzero"`    // day of the first transfer
	Ended     calendar.Date `json:"ended,omitzero"`
	// Changes are the days on which the flow changed in what matters.
	Changes []calendar.Date `json:"changes,omitempty"`
	// Filed are the days on which the impact assessment was filed or brought up to date.
	Filed []calendar.Date `json:"filed,omitempty"`
	// Exempt says why no dossier is needed, with its legal ground; empty: it is.
	Exempt  string          `json:"exempt,omitempty"`
	Sources []source.Source `json:"sources,omitempty"`
}
