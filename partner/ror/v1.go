package ror

import (
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/document"
)

// v1 reads a record of schema v1. It reports whether it is one of v2 instead.
//
// What v2 has another place for goes there: the name becomes the one to show,
// in no language; aliases, acronyms and labels become names; of an address,
// what GeoNames says of the city, and the country of the record; links become
// websites, and wikipedia_url a link. Types of organisations, relationships
// and identifiers are written small, as in v2. The rest is Rest.
func (d *reader) v1(r *Record) (other bool) {
	c := d.c
	mine, others := false, false
	var country Details
	r.Version = "1.0"
	for name := range c.Members() {
		switch name {
		case "id":
			d.text(&r.ID)
		case "name":
			mine = true
			if d.is(document.Text) {
				d.v1Name(r, c.Text(), "ror_display", "")
			}
		case "aliases":
			mine = true
			d.v1Names(r, "alias")
		case "acronyms":
			mine = true
			d.v1Names(r, "acronym")
		case "labels":
			mine = true
			d.v1Labels(r)
		case "addresses":
			mine = true
			d.v1Addresses(r)
		case "country":
			mine = true
			d.v1Country(&country)
		case "wikipedia_url":
			mine = true
			if d.is(document.Text) {
				d.v1Link(r, "wikipedia", c.Text())
			}
		case "links":
			if d.is(document.List) {
				for range c.Items() {
					if d.is(document.Text) {
						d.v1Link(r, "website", c.Text())
					}
				}
			}
		case "established":
			r.Established = int(d.number())
		case "external_ids":
			d.v1ExternalIDs(r)
		case "relationships":
			d.relationships(r)
		case "status":
			d.text(&r.Status)
		case "types":
			r.Types = d.texts(r.Types)
		case "names", "locations", "admin":
			others = true
			d.rest()
		default:
			d.rest()
		}
	}
	for i, t := range r.Types {
		r.Types[i] = v1Code(t)
	}
	for i := range r.Relationships {
		r.Relationships[i].Type = v1Code(r.Relationships[i].Type)
	}
	if len(r.Locations) == 0 && country != (Details{}) {
		r.Locations = append(r.Locations, Location{})
	}
	for i := range r.Locations {
		r.Locations[i].Details.CountryCode = country.CountryCode
		r.Locations[i].Details.CountryName = country.CountryName
	}
	return others || !mine
}

func (d *reader) v1Name(r *Record, value, kind, lang string) {
	if value == "" && lang == "" {
		return
	}
	var x *Name
	r.Names, x = readNext(r.Names)
	*x = Name{Value: value, Lang: lang, Types: append(x.Types[:0], kind)}
}

func (d *reader) v1Names(r *Record, kind string) {
	if !d.is(document.List) {
		return
	}
	for range d.c.Items() {
		if d.is(document.Text) {
			d.v1Name(r, d.c.Text(), kind, "")
		}
	}
}

func (d *reader) v1Labels(r *Record) {
	if !d.is(document.List) {
		return
	}
	for range d.c.Items() {
		if !d.is(document.Object) {
			continue
		}
		value, lang := "", ""
		for name := range d.c.Members() {
			switch name {
			case "label":
				d.text(&value)
			case "iso639":
				d.text(&lang)
			default:
				d.rest()
			}
		}
		d.v1Name(r, value, "label", lang)
	}
}

func (d *reader) v1Link(r *Record, kind, value string) {
	if value != "" {
		r.Links = append(r.Links, Link{Type: kind, Value: value})
	}
}

func (d *reader) v1Country(x *Details) {
	if !d.is(document.Object) {
		return
	}
	for name := range d.c.Members() {
		switch name {
		case "country_code":
			d.text(&x.CountryCode)
		case "country_name":
			d.text(&x.CountryName)
		default:
			d.rest()
		}
	}
}

func (d *reader) v1Addresses(r *Record) {
	if !d.is(document.List) {
		return
	}
	for range d.c.Items() {
		if d.is(document.Object) {
			d.v1Address(r)
		}
	}
}

func (d *reader) v1Address(r *Record) {
	var (
		x     Location
		point *[2]float64
		city  string
		at    = -1 // place in the rest of the city that the address names
	)
	for name := range d.c.Members() {
		switch name {
		case "lat":
			point = d.degrees(point, 0, &x.Details.Lat)
		case "lng":
			point = d.degrees(point, 1, &x.Details.Lng)
		case "city":
			n := len(r.Rest)
			if d.rest(); len(r.Rest) > n && r.Rest[n].Value[0] == '"' {
				at, city = n, document.NewCursor(r.Rest[n].Value).Text()
			}
		case "geonames_city":
			d.v1City(&x)
		case "primary":
			if d.c.Shape() != document.Bool {
				d.rest()
			} else if d.c.Bool() {
				d.keep([]byte("true"))
			}
		default:
			d.rest()
		}
	}
	if at >= 0 && (x.Details.Name == "" || x.Details.Name == city) {
		x.Details.Name = city
		r.Rest = slices.Delete(r.Rest, at, at+1)
	}
	if x != (Location{}) {
		r.Locations = append(r.Locations, x)
	}
}

func (d *reader) v1City(x *Location) {
	if !d.is(document.Object) {
		return
	}
	for name := range d.c.Members() {
		switch name {
		case "id":
			x.ID = d.number()
		case "city":
			d.text(&x.Details.Name)
		case "geonames_admin1":
			if !d.is(document.Object) {
				continue
			}
			for name := range d.c.Members() {
				if name == "name" {
					d.text(&x.Details.SubdivisionName)
				} else {
					d.rest()
				}
			}
		default:
			d.rest()
		}
	}
}

func (d *reader) v1ExternalIDs(r *Record) {
	if !d.is(document.Object) {
		return
	}
	for scheme := range d.c.Members() {
		if !d.is(document.Object) {
			continue
		}
		var x *ExternalID
		r.ExternalIDs, x = readNext(r.ExternalIDs)
		*x = ExternalID{Type: v1Code(scheme), All: x.All[:0]}
		for name := range d.c.Members() {
			switch {
			case name == "preferred":
				d.text(&x.Preferred)
			case name == "all" && d.c.Shape() == document.Text:
				if s := d.c.Text(); s != "" {
					x.All = append(x.All, s)
				}
			case name == "all":
				x.All = d.texts(x.All)
			default:
				d.rest()
			}
		}
		if x.Preferred == "" && len(x.All) == 0 {
			r.ExternalIDs = r.ExternalIDs[:len(r.ExternalIDs)-1]
		}
	}
}

// v1Code is a code of v1 as v2 writes it.
func v1Code(s string) string {
	switch s {
	case "Education":
		return "education"
	case "Facility":
		return "facility"
	case "Company":
		return "company"
	case "FundRef":
		return "fundref"
	case "GRID":
		return "grid"
	case "ISNI":
		return "isni"
	case "Wikidata":
		return "wikidata"
	}
	return strings.ToLower(s)
}
