package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Event is one dated act in the life of an agreement.
//
// It has two times. Effect is when it changes the agreement, Known is when it
// became known here; both are On unless stated. An extension agreed backwards
// has an Effect before its On: see [Agreement.KnownOn].
type Event struct {
	Kind EventKind     `json:"kind"` // code of [EventKinds]
	On   calendar.Date `json:"on,omitzero"`
	// Effect is the day from which the act counts, where that is not On.
	Effect calendar.Date `json:"effect,omitzero"`
	// Known is the day from which the act stood in the record, where that is not On.
	Known calendar.Date `json:"known,omitzero"`
	// Party is who acted; zero when all did together.
	Party id.Partner `json:"party,omitzero"`
	// Toward is the party whose act this one answers: of an objection, who made
	// the reservation.
	Toward id.Partner `json:"toward,omitzero"`
	// Instrument is the agreement by which it was amended, renewed or superseded.
	Instrument id.Agreement `json:"instrument,omitzero"`
	// Term is the term from Effect on, where the act sets a new one.
	Term  *Term  `json:"term,omitempty"`
	Place string `json:"place,omitempty"`
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
