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
	// Domains are the internet domains of the organisation's own, such as
	// hueuni.edu.vn; without www and in lower case.
	Domains []string `json:"domains,omitempty"`
	// Founded and Closed are the first and the last day of the organisation's
	// life; StatusOn reads them. What was abolished on 1 July was closed on 30 June.
	Founded   calendar.Date `json:"founded,omitzero"`
	Closed    calendar.Date `json:"closed,omitzero"`
	Relations []Relation    `json:"relations,omitempty"`
	// Memberships are seats and posts in international bodies, in time.
	Memberships []Membership `json:"memberships,omitempty"`
	// Technologies are the areas in which the organisation can do something,
	// each with what shows it.
	Technologies []Capability `json:"technologies,omitempty"`
	Links        []Link       `json:"links,omitempty"`
	// Answers are what due diligence has found, question by question.
	Answers []Answer `json:"answers,omitempty"`
	// Screenings are the times at which the organisation was held against a list.
	Screenings []Screening `json:"screenings,omitempty"`
	// Registrations are what registers say of their own records.
	Registrations []Registration  `json:"registrations,omitempty"`
	Note          text.Text       `json:"note,omitempty"`
	Sources       []source.Source `json:"sources,omitempty"`
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

// Location is a place where the organisation sits. It is comparable.
type Location struct {
	Country country.Code `json:"country,omitempty"`
	// Subdivision is a code of ISO 3166-2, such as US-CA; Region is the name of
	// that part of the country, as the source writes it.
	Subdivision string `json:"subdivision,omitempty"`
	Region      string `json:"region,omitempty"`
	Place       string `json:"place,omitempty"` // town, as the source writes it
	// GeoNames is the number of the place in GeoNames; zero when not known.
	GeoNames int64 `json:"geonames,omitempty"`
	Point    Point `json:"point,omitzero"`
}

// Point is a point on the earth in decimal degrees of WGS 84. The zero value
// says that the point is not known: where the equator meets the prime meridian
// there is only sea.
type Point struct {
	Lat float64 `json:"lat"` // -90 to 90, north is positive
	Lng float64 `json:"lng"` // -180 to 180, east is positive
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
	Kind RelationKind `json:"kind"` // code of [RelationKinds]
	// How says in what way a predecessor became a successor: a code of
	// [Successions]. Empty for other relations, and when not known.
	How     Succession `json:"how,omitempty"`
	Partner id.Partner `json:"partner,omitzero"`
	// Identifier is the one under which the source names the other.
	Identifier id.External `json:"identifier,omitzero"`
	// Name is the other's name, where it stands in no register or as the
	// source has it.
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
