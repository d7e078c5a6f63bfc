package partner

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Partner is an organisation that takes part in cooperation: a ministry, a
// university, an enterprise, an international organisation, a mission, or a
// state or government as such. It holds no contact details and no persons.
//
// The zero value is a partner of whom nothing is known. Partners are not
// comparable; compare their IDs. The shape follows ROR schema v2, with dates
// on relations, which ROR lacks.
type Partner struct {
	ID    id.Partner `json:"id,omitzero"`
	Names []Name     `json:"names,omitempty"`
	// Kinds are codes of [Kinds], the main one first.
	Kinds []Kind `json:"kinds,omitempty"`
	// Locations are the seats, the main one first. An intergovernmental
	// organisation has a seat; it belongs to no country by that.
	Locations   []Location   `json:"locations,omitempty"`
	Identifiers []Identifier `json:"identifiers,omitempty"`
	// Founded and Closed bound the organisation's life; StatusOn reads them.
	Founded   calendar.Date `json:"founded,omitzero"`
	Closed    calendar.Date `json:"closed,omitzero"`
	Relations []Relation    `json:"relations,omitempty"`
	// Technologies are the areas in which the organisation can do something,
	// each with what shows it.
	Technologies []Capability `json:"technologies,omitempty"`
	Links        []Link       `json:"links,omitempty"`
	// Answers are what due diligence has found, question by question.
	Answers []Answer        `json:"answers,omitempty"`
	Note    text.Text       `json:"note,omitempty"`
	Sources []source.Source `json:"sources,omitempty"`
	// Ext is the caller's own data; it is kept as it is and never judged.
	Ext document.Extension `json:"ext,omitzero"`
}

// Name is one name of an organisation in one language.
type Name struct {
	Value string   `json:"value"`          // NFC
	Lang  string   `json:"lang,omitempty"` // BCP 47; empty when not known
	Kind  NameKind `json:"kind,omitempty"` // code of [NameKinds]
	// Period is when the name was used; zero when not known or still used.
	Period calendar.Period `json:"period,omitzero"`
}

// Location is a place where the organisation sits.
type Location struct {
	Country country.Code `json:"country,omitempty"`
	Place   string       `json:"place,omitempty"` // town, as the source writes it
}

// Identifier is an external identifier of the organisation.
type Identifier struct {
	id.External
	// Preferred marks the one to show among several of one scheme.
	Preferred bool `json:"preferred,omitempty"`
}

// Relation is a dated link to another organisation. It reads "the other is my
// parent", "the other is my successor".
type Relation struct {
	Kind    RelationKind `json:"kind"` // code of [RelationKinds]
	Partner id.Partner   `json:"partner,omitzero"`
	// Name is the other's name where it stands in no register.
	Name   text.Text       `json:"name,omitempty"`
	Period calendar.Period `json:"period,omitzero"`
}

// Capability is a technology area in which an organisation can do something.
type Capability struct {
	Technology technology.Code `json:"technology"`
	// Evidence are pointers or keys of sources that show it.
	Evidence []string `json:"evidence,omitempty"`
}

// Link is a page of the organisation's own or about it.
type Link struct {
	Kind string `json:"kind,omitempty"` // website, wikipedia, …
	URL  string `json:"url"`
}

// Answer is one answer of due diligence. The zero Answer is unknown, and
// unknown is not a pass.
type Answer struct {
	Question Question      `json:"question"` // code of [Questions]
	Answer   codes.Answer  `json:"answer,omitzero"`
	On       calendar.Date `json:"on,omitzero"`       // when it was found out
	Assessor id.Partner    `json:"assessor,omitzero"` // the office that found it out
	Source   string        `json:"source,omitempty"`  // key of a source of the record
	Note     text.Text     `json:"note,omitempty"`
}
