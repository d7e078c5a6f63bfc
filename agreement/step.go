package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Step is one act of the procedure before or after signing: an opinion asked or
// given, a consent, a report. What changes the life of the agreement itself is
// an [Event]; a step does not.
type Step struct {
	Kind StepKind      `json:"kind"` // code of [StepKinds]
	On   calendar.Date `json:"on,omitzero"`
	// Known is the day from which the step stood in the record, where that is not On.
	Known calendar.Date `json:"known,omitzero"`
	By    id.Partner    `json:"by,omitzero"` // who acted
	To    id.Partner    `json:"to,omitzero"` // whom it was addressed to
	// Office is the office of who acted, where that matters: Minister of …, never the person.
	Office text.Text `json:"office,omitempty"`
	// Answer is what an opinion or a decision said: yes, no, or not known.
	Answer    codes.Answer `json:"answer,omitzero"`
	Reference string       `json:"reference,omitempty"` // number of the document
	Note      text.Text    `json:"note,omitempty"`
}

// Paper is one document of the dossier.
type Paper struct {
	Kind      PaperKind     `json:"kind"` // code of [PaperKinds]
	On        calendar.Date `json:"on,omitzero"`
	Language  string        `json:"language,omitempty"` // BCP 47
	Reference string        `json:"reference,omitempty"`
}

// StepKind is a kind of step: a code of [StepKinds].
type StepKind string

// PaperKind is a kind of document in a dossier: a code of [PaperKinds].
type PaperKind string
