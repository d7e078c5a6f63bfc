package ror

import (
	"encoding/json"
	"slices"
)

// Record is one organisation as the Research Organization Registry writes it:
// schema v2.1, of which v2.0 is a part. Records of schema v1 are read into it.
// It says no more and no less than the text: nothing is brought to one form,
// and what is wrong there is wrong here. The zero value is an empty record.
type Record struct {
	ID            string         `json:"id"` // https://ror.org/00qaa6j11
	Admin         Admin          `json:"admin"`
	Domains       []string       `json:"domains"`
	Established   int            `json:"established"` // a year; zero when null
	ExternalIDs   []ExternalID   `json:"external_ids"`
	Links         []Link         `json:"links"`
	Locations     []Location     `json:"locations"`
	Names         []Name         `json:"names"`
	Relationships []Relationship `json:"relationships"`
	Status        string         `json:"status"`
	Types         []string       `json:"types"`

	// Version is the schema the record was read by: 1.0, 2.0 or 2.1.
	Version string `json:"-"`
	// Rest holds what the members above have no place for, in the order of the
	// text: unknown members, values of a form the schema does not know, and of
	// schema v1 what v2 has left out. What says nothing, such as null or an
	// empty list, is not among it.
	Rest []Rest `json:"-"`
	// Line and Offset are the place where the record starts in the text it was
	// read from, as in [Error]; zero for a record made otherwise.
	Line   int   `json:"-"`
	Offset int64 `json:"-"`
}

// Rest is a member of a record that [Record] has no place for.
type Rest struct {
	Pointer string          // RFC 6901, in the record as it was read
	Value   json.RawMessage // as it was read
}

// Admin tells when a record was made and last changed.
type Admin struct {
	Created      Change `json:"created"`
	LastModified Change `json:"last_modified"`
}

// Change is a change of a record.
type Change struct {
	Date          string `json:"date"`           // 2026-02-24
	SchemaVersion string `json:"schema_version"` // 1.0, 2.0, 2.1
}

// ExternalID is the identifiers of one scheme.
type ExternalID struct {
	Type      string   `json:"type"` // fundref, grid, isni, wikidata
	All       []string `json:"all"`
	Preferred string   `json:"preferred"` // empty when null
}

// Link is a page of the organisation or about it.
type Link struct {
	Type  string `json:"type"` // website, wikipedia
	Value string `json:"value"`
}

// Location is a place of GeoNames.
type Location struct {
	ID      int64   `json:"geonames_id"`
	Details Details `json:"geonames_details"`
}

// Details are what GeoNames says of a place. Texts are empty when they are null
// or absent.
type Details struct {
	Name            string   `json:"name"`
	Lat             *float64 `json:"lat"`
	Lng             *float64 `json:"lng"`
	ContinentCode   string   `json:"continent_code"`
	ContinentName   string   `json:"continent_name"`
	CountryCode     string   `json:"country_code"`
	CountryName     string   `json:"country_name"`
	SubdivisionCode string   `json:"country_subdivision_code"`
	SubdivisionName string   `json:"country_subdivision_name"`
}

// Name is a name with what it is used for.
type Name struct {
	Value string   `json:"value"`
	Types []string `json:"types"` // acronym, alias, label, ror_display
	Lang  string   `json:"lang"`  // ISO 639-1; empty when null
}

// Relationship is a link to another record. It reads "the other is my parent".
type Relationship struct {
	Type  string `json:"type"`  // parent, child, related, predecessor, successor
	Label string `json:"label"` // the other's name, perhaps an older one
	ID    string `json:"id"`
}

// Clone returns a copy that shares nothing with the record but texts. Empty
// lists are nil in it.
func (r *Record) Clone() *Record {
	c := *r
	c.Domains = readCloned(r.Domains)
	c.ExternalIDs = readCloned(r.ExternalIDs)
	for i := range c.ExternalIDs {
		c.ExternalIDs[i].All = readCloned(c.ExternalIDs[i].All)
	}
	c.Links = readCloned(r.Links)
	c.Locations = readCloned(r.Locations)
	for i := range c.Locations {
		d := &c.Locations[i].Details
		d.Lat, d.Lng = readFloat(d.Lat), readFloat(d.Lng)
	}
	c.Names = readCloned(r.Names)
	for i := range c.Names {
		c.Names[i].Types = readCloned(c.Names[i].Types)
	}
	c.Relationships = readCloned(r.Relationships)
	c.Types = readCloned(r.Types)
	c.Rest = readCloned(r.Rest)
	for i := range c.Rest {
		c.Rest[i].Value = readCloned(c.Rest[i].Value)
	}
	return &c
}

func readCloned[S ~[]E, E any](s S) S {
	if len(s) == 0 {
		return nil
	}
	return slices.Clone(s)
}

func readFloat(f *float64) *float64 {
	if f == nil {
		return nil
	}
	v := *f
	return &v
}

// clear empties the record and keeps its lists for the next one.
func (r *Record) clear() {
	*r = Record{
		Domains: r.Domains[:0], ExternalIDs: r.ExternalIDs[:0], Links: r.Links[:0], Locations: r.Locations[:0],
		Names: r.Names[:0], Relationships: r.Relationships[:0], Types: r.Types[:0], Rest: r.Rest[:0],
	}
}
