package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Expert is a person whom others may ask for knowledge. It is personal data:
// without a consent that covers the purpose and the day, nothing of it may be
// used ([Expert.CanUse] denies by default).
//
// The zero value is an expert of whom nothing is known. Experts are not
// comparable; compare their IDs. The shape follows ORCID 3.0 where it can.
type Expert struct {
	ID           id.Expert     `json:"id,omitzero"`
	Names        []PersonName  `json:"names,omitempty"`
	Identifiers  []id.External `json:"identifiers,omitempty"` // ORCID first
	Contacts     []Contact     `json:"contacts,omitempty"`
	Profile      text.Text     `json:"profile,omitempty"` // what the expert says of the own work
	Keywords     []string      `json:"keywords,omitempty"`
	Affiliations []Affiliation `json:"affiliations,omitempty"`
	Expertise    []Expertise   `json:"expertise,omitempty"`
	Outputs      []Output      `json:"outputs,omitempty"`
	Metrics      []Metric      `json:"metrics,omitempty"`
	Languages    []Language    `json:"languages,omitempty"`
	// Country and Place are where the expert lives.
	Country      country.Code   `json:"country,omitempty"`
	Place        string         `json:"place,omitempty"`
	TimeZone     string         `json:"timeZone,omitempty"` // IANA name, such as Asia/Ho_Chi_Minh
	Availability []Availability `json:"availability,omitempty"`
	// Modes are the ways in which the expert is ready to engage: codes of [Modes].
	Modes []Mode `json:"modes,omitempty"`
	// Ties are what may be a conflict of interest: see [ConflictPolicy].
	Ties     []Tie              `json:"ties,omitempty"`
	Consents []Consent          `json:"consents,omitempty"`
	Handling []Handling         `json:"handling,omitempty"` // who may see which part, and until when it is kept
	Sources  []source.Source    `json:"sources,omitempty"`
	Ext      document.Extension `json:"ext,omitzero"`
}

// PersonName is one name of a person. Display is how it is written in full;
// Family and Given are for sorting and are left empty where not known:
// Vietnamese names put the family name first and are sorted by the given name.
type PersonName struct {
	Display string `json:"display"`        // NFC
	Lang    string `json:"lang,omitempty"` // BCP 47, with script where it matters
	Family  string `json:"family,omitempty"`
	Given   string `json:"given,omitempty"`
}

// Contact is a way to reach the expert.
type Contact struct {
	Kind  ContactKind `json:"kind,omitempty"` // code of [ContactKinds]
	Value string      `json:"value"`          // address, number or URL
}

// Affiliation is a post held at an organisation for a time, or another tie to
// it that ORCID calls an affiliation: education, a membership, a distinction.
type Affiliation struct {
	Kind    AffiliationKind `json:"kind,omitempty"` // code of [AffiliationKinds]; not stated is taken for employment
	Partner id.Partner      `json:"partner,omitzero"`
	// Organisation is its identifier in a public register, such as a ROR id,
	// and Name how it is called, where it stands in no register of ours.
	Organisation id.External     `json:"organisation,omitzero"`
	Name         text.Text       `json:"name,omitempty"`
	Department   string          `json:"department,omitempty"`
	Role         text.Text       `json:"role,omitempty"` // post, degree or title
	Place        string          `json:"place,omitempty"`
	Country      country.Code    `json:"country,omitempty"`
	Period       calendar.Period `json:"period,omitzero"`
}

// Output is something the expert made or took part in, by reference.
type Output struct {
	Kind       EvidenceKind    `json:"kind,omitempty"` // code of [EvidenceKinds]
	Ref        string          `json:"ref,omitempty"`  // DOI, patent number, URL
	Title      text.Text       `json:"title,omitempty"`
	Abstract   text.Text       `json:"abstract,omitempty"`
	On         calendar.Date   `json:"on,omitzero"`
	Technology technology.Code `json:"technology,omitzero"`
}

// Metric is a number that somebody counted, such as an h-index. It says nothing
// without its source, day and field, and no function of this library ranks by
// it (DORA, 2012; Leiden Manifesto, 2015).
type Metric struct {
	Name   string            `json:"name"` // as its source calls it: h-index, citations
	Value  quantity.Quantity `json:"value"`
	Source string            `json:"source,omitempty"` // who counted: a key of Sources, or a database
	Field  technology.Code   `json:"field,omitzero"`
	On     calendar.Date     `json:"on,omitzero"`
}

// Expertise is something the expert can do, with what shows it.
type Expertise struct {
	Technology technology.Code `json:"technology"`
	Level      Level           `json:"level,omitempty"` // code of [Levels]
	AsOf       calendar.Date   `json:"asOf,omitzero"`
	Evidence   []Evidence      `json:"evidence,omitempty"`
}

// Evidence is an output or a record that shows expertise.
type Evidence struct {
	Kind EvidenceKind  `json:"kind"` // code of [EvidenceKinds]
	Ref  string        `json:"ref"`  // DOI, patent number, URL
	On   calendar.Date `json:"on,omitzero"`
}

// Language is a language the expert works in.
type Language struct {
	Lang  string `json:"lang"`            // BCP 47
	Level string `json:"level,omitempty"` // CEFR A1 … C2, or "native"
}

// Availability is time the expert can give in a period. In JSON:
//
//	{"period": "2026-12/2027-06", "hours": {"qualifier": "exactly", "value": "10", "unit": "h/week"}}
type Availability struct {
	Period calendar.Period   `json:"period"`
	Hours  quantity.Quantity `json:"hours,omitzero"` // hours a week, unit "h/week"
}

// Consent is what the expert has agreed to, for one purpose.
type Consent struct {
	Purpose Purpose `json:"purpose"` // code of [Purposes]
	// Scope are pointers to the attributes it covers; empty covers all.
	Scope     []string      `json:"scope,omitempty"`
	Given     calendar.Date `json:"given,omitzero"`
	Method    string        `json:"method,omitempty"` // signed form, e-mail, recorded call, …
	Expires   calendar.Date `json:"expires,omitzero"`
	Withdrawn calendar.Date `json:"withdrawn,omitzero"`
	Evidence  string        `json:"evidence,omitempty"` // where the proof is kept
}
