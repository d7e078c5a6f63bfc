package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Event is one dated act in the life of an agreement.
type Event struct {
	Kind EventKind     `json:"kind"` // code of [EventKinds]
	On   calendar.Date `json:"on,omitzero"`
	// Party is who acted; zero when all did together.
	Party id.Partner `json:"party,omitzero"`
	Place string     `json:"place,omitempty"`
	// Reference is the number of the document or notice that records the act.
	Reference string    `json:"reference,omitempty"`
	Note      text.Text `json:"note,omitempty"`
}

// Term is how long an agreement lasts and how it goes on.
type Term struct {
	// Covers is the time for which the text says it holds, where it says so in dates.
	Covers calendar.Period `json:"covers,omitzero"`
	// Length is the first term, counted from entry into force (ISO 8601: P5Y).
	Length calendar.Span `json:"length,omitzero"`
	// Renewal is how it goes on afterwards: a code of [Renewals].
	Renewal Renewal `json:"renewal,omitempty"`
	// Further is each later term; zero means as long as the first.
	Further calendar.Span `json:"further,omitzero"`
	// Notice is how long before the end, or before ending takes effect, a
	// party must say so.
	Notice calendar.Span `json:"notice,omitzero"`
}
