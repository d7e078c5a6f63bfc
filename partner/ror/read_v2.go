package ror

import (
	"errors"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/cooperation/document"
)

// reader reads records into one that it uses again.
type reader struct {
	c      *document.Cursor
	record Record
	old    bool // the record before was of schema v1
	full   bool // Rest is
}

// read reads one record.
func (d *reader) read(v document.Value) *Error {
	r := &d.record
	other := false
	for range 2 {
		d.c.Reset(v)
		r.clear()
		d.full = false
		r.Line, r.Offset = v.Line, v.Offset
		if d.old {
			other = d.v1(r)
		} else {
			other = d.v2(r)
		}
		if !other {
			break
		}
		d.old = !d.old
	}
	var list document.Errors
	if err := d.c.End(); err != nil {
		list = err.(document.Errors)
	}
	if strings.TrimSpace(r.ID) == "" && !readStopped(list) {
		list = errorWrongID(list, v, "the record has no id", `give its ROR id, such as "https://ror.org/00qaa6j11"`)
	} else if readOwn(r.ID) {
		list = errorWrongID(list, v, "the id is that of a partner and not of a record of ROR", "read partners with partner.Decode or document.Lines")
	} else if readForeign(r.ID) {
		list = errorWrongID(list, v, "the id is an address outside ror.org", "give records of ROR, or their ROR ids")
	}
	if len(list) > 0 {
		e := errorOf(list, v.Index, v.Raw)
		if r.ID != "" {
			e.ID = r.ID
		}
		return e
	}
	return nil
}

// readOwn says whether the id is a UUID, as partners have it.
func readOwn(id string) bool {
	return len(id) == 36 && id[8] == '-' && id[13] == '-' && id[18] == '-' && id[23] == '-'
}

// readForeign says whether the id is an address of another register.
func readForeign(id string) bool {
	return strings.Contains(id, "://") && !strings.Contains(strings.ToLower(id), "ror.org")
}

// readStopped says whether the reading ended early, or never found an object,
// so that nothing can be said about what is missing.
func readStopped(list document.Errors) bool {
	for _, e := range list {
		if e.Kind != document.DuplicateMember && e.Kind != document.BadVersion {
			return true
		}
	}
	return false
}

// v2 reads a record of schema v2. It reports whether it is one of v1 instead.
func (d *reader) v2(r *Record) (other bool) {
	c := d.c
	mine, others := false, false
	r.Version = "2.1"
	for name := range c.Members() {
		switch name {
		case "id":
			d.text(&r.ID)
		case "admin":
			mine = true
			d.admin(&r.Admin)
		case "domains":
			r.Domains = d.texts(r.Domains)
		case "established":
			r.Established = int(d.number())
		case "external_ids":
			d.externalIDs(r)
		case "links":
			d.links(r)
		case "locations":
			mine = true
			d.locations(r)
		case "names":
			mine = true
			d.names(r)
		case "relationships":
			d.relationships(r)
		case "status":
			d.text(&r.Status)
		case "types":
			r.Types = d.texts(r.Types)
		case "name", "aliases", "acronyms", "labels", "addresses", "country", "wikipedia_url":
			others = true
			d.rest()
		default:
			d.rest()
		}
	}
	if r.Admin.LastModified.SchemaVersion == "2.0" {
		r.Version = "2.0"
	}
	return others && !mine
}

func (d *reader) admin(a *Admin) {
	if !d.is(document.Object) {
		return
	}
	for name := range d.c.Members() {
		switch name {
		case "created":
			d.change(&a.Created, false)
		case "last_modified":
			d.change(&a.LastModified, true)
		default:
			d.rest()
		}
	}
}

func (d *reader) change(x *Change, decides bool) {
	if !d.is(document.Object) {
		return
	}
	for name := range d.c.Members() {
		switch name {
		case "date":
			d.text(&x.Date)
		case "schema_version":
			d.text(&x.SchemaVersion)
			if decides && !readKnown(x.SchemaVersion) {
				d.c.Refuse(document.BadVersion, "the record has the schema version "+strconv.Quote(errorVisible(x.SchemaVersion))+", and 1 and 2 are known here",
					"get the record as schema v2, or use a newer version of this program")
			}
		default:
			d.rest()
		}
	}
}

// readKnown says whether the major version is 1 or 2. What is no version at all
// says nothing of that.
func readKnown(version string) bool {
	major, _, _ := strings.Cut(version, ".")
	n, err := strconv.Atoi(major)
	return errors.Is(err, strconv.ErrSyntax) || n == 1 || n == 2
}

func (d *reader) externalIDs(r *Record) {
	if !d.is(document.List) {
		return
	}
	for range d.c.Items() {
		if !d.is(document.Object) {
			continue
		}
		var x *ExternalID
		r.ExternalIDs, x = readNext(r.ExternalIDs)
		*x = ExternalID{All: x.All[:0]}
		for name := range d.c.Members() {
			switch name {
			case "type":
				d.text(&x.Type)
			case "all":
				x.All = d.texts(x.All)
			case "preferred":
				d.text(&x.Preferred)
			default:
				d.rest()
			}
		}
		if x.Type == "" && x.Preferred == "" && len(x.All) == 0 {
			r.ExternalIDs = r.ExternalIDs[:len(r.ExternalIDs)-1]
		}
	}
}

func (d *reader) links(r *Record) {
	if !d.is(document.List) {
		return
	}
	for range d.c.Items() {
		if !d.is(document.Object) {
			continue
		}
		var x Link
		for name := range d.c.Members() {
			switch name {
			case "type":
				d.text(&x.Type)
			case "value":
				d.text(&x.Value)
			default:
				d.rest()
			}
		}
		if x != (Link{}) {
			r.Links = append(r.Links, x)
		}
	}
}

func (d *reader) locations(r *Record) {
	if !d.is(document.List) {
		return
	}
	for range d.c.Items() {
		if !d.is(document.Object) {
			continue
		}
		var x Location
		for name := range d.c.Members() {
			switch name {
			case "geonames_id":
				x.ID = d.number()
			case "geonames_details":
				d.details(&x.Details)
			default:
				d.rest()
			}
		}
		if x != (Location{}) {
			r.Locations = append(r.Locations, x)
		}
	}
}

func (d *reader) details(x *Details) {
	if !d.is(document.Object) {
		return
	}
	var point *[2]float64
	for name := range d.c.Members() {
		switch name {
		case "name":
			d.text(&x.Name)
		case "lat":
			point = d.degrees(point, 0, &x.Lat)
		case "lng":
			point = d.degrees(point, 1, &x.Lng)
		case "continent_code":
			d.text(&x.ContinentCode)
		case "continent_name":
			d.text(&x.ContinentName)
		case "country_code":
			d.text(&x.CountryCode)
		case "country_name":
			d.text(&x.CountryName)
		case "country_subdivision_code":
			d.text(&x.SubdivisionCode)
		case "country_subdivision_name":
			d.text(&x.SubdivisionName)
		default:
			d.rest()
		}
	}
}

func (d *reader) names(r *Record) {
	if !d.is(document.List) {
		return
	}
	for range d.c.Items() {
		if !d.is(document.Object) {
			continue
		}
		var x *Name
		r.Names, x = readNext(r.Names)
		*x = Name{Types: x.Types[:0]}
		for name := range d.c.Members() {
			switch name {
			case "value":
				d.text(&x.Value)
			case "types":
				x.Types = d.texts(x.Types)
			case "lang":
				d.text(&x.Lang)
			default:
				d.rest()
			}
		}
		if x.Value == "" && x.Lang == "" && len(x.Types) == 0 {
			r.Names = r.Names[:len(r.Names)-1]
		}
	}
}

func (d *reader) relationships(r *Record) {
	if !d.is(document.List) {
		return
	}
	for range d.c.Items() {
		if !d.is(document.Object) {
			continue
		}
		var x Relationship
		for name := range d.c.Members() {
			switch name {
			case "type":
				d.text(&x.Type)
			case "label":
				d.text(&x.Label)
			case "id":
				d.text(&x.ID)
			default:
				d.rest()
			}
		}
		if x != (Relationship{}) {
			r.Relationships = append(r.Relationships, x)
		}
	}
}
