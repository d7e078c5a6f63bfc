package orcid

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/talent"
)

// item is what all items of a record have beside their own members.
type item struct {
	putCode    string
	path       string
	visibility talent.Visibility
	source     string // key of the source
	origin     origin
	ids        []externalID
	url        string
	region     string
	urlName    string
	kind       string // as the registry calls it
	within     string // where in the item the identifiers stand
	urlMember  string // "/url" unless stated
}

// origin is who claims what somebody else wrote.
type origin struct {
	ORCID    string `json:"orcid,omitempty"`
	ClientID string `json:"client-id,omitempty"`
	Name     string `json:"name,omitempty"`
}

// externalID is an identifier of a work, a grant or the like.
type externalID struct {
	Type         string `json:"external-id-type,omitempty"`
	Value        string `json:"external-id-value,omitempty"`
	URL          string `json:"external-id-url,omitempty"`
	Relationship string `json:"external-id-relationship,omitempty"`
}

// size is how many values the identifier has.
func (x *externalID) size() (n int) {
	for _, s := range [...]string{x.Type, x.Value, x.URL, x.Relationship} {
		if s != "" {
			n++
		}
	}
	return n
}

// item reads a member that all items have.
func (d *reader) item(x *item, name string) {
	switch name {
	case "put-code":
		if d.is(document.Number) {
			x.putCode = d.c.Number()
			if _, err := strconv.ParseInt(x.putCode, 10, 64); err != nil {
				x.putCode = ""
				d.doubt(Lost, 1, "this is no put-code", "write a whole number")
			}
		}
	case "visibility":
		x.visibility = d.visibility()
	case "source":
		d.source(x)
	case "created-date":
		d.lose(ofCreated)
	case "last-modified-date":
		d.lose(ofModified)
	case "path":
		x.path = d.text()
	case "display-index":
		d.lose(ofIndex)
	default:
		d.unknown()
	}
}

func (d *reader) visibility() talent.Visibility {
	s := d.text()
	if d.set.lenient {
		s = strings.ToLower(s)
	}
	switch s {
	case "public":
		return talent.Public
	case "limited":
		return talent.Limited
	case "private":
		return talent.Private
	case "registered-only":
		d.note(Rewritten, 1, "")
		return talent.Private
	case "":
	default:
		d.doubt(Lost, 1, "this is no visibility of ORCID 3.0", "write public, limited or private")
	}
	return talent.VisibilityUnstated
}

// source reads who wrote an item and who claims it.
func (d *reader) source(x *item) {
	if !d.is(document.Object) {
		return
	}
	var key, uri, name, from string
	for member := range d.c.Members() {
		switch member {
		case "source-orcid", "source-client-id":
			if k, u := d.sourceID(); k != "" {
				if key != "" {
					d.note(Lost, 1, "") // two of one
				} else {
					key, uri, from = k, u, member
				}
			}
		case "source-name":
			name = d.value()
		case "assertion-origin-orcid":
			x.origin.ORCID, _ = d.originID()
		case "assertion-origin-client-id":
			x.origin.ClientID, _ = d.originID()
		case "assertion-origin-name":
			x.origin.Name = d.value()
		default:
			d.unknown()
		}
	}
	if key == "" {
		if key = name; key == "" {
			return
		}
	}
	i, ok := d.sources[key]
	if !ok {
		i = len(d.e.Sources)
		d.sources[key] = i
		d.e.Sources = append(d.e.Sources, source.Source{Key: key, Publisher: name, URL: uri})
	}
	s := &d.e.Sources[i]
	x.source = s.Key
	if name != "" && name != s.Publisher {
		if s.Publisher == "" {
			s.Publisher = name
		} else {
			d.count(ofSourceName, Lost, 1, "/source-name")
		}
	}
	if uri != "" && uri != s.URL {
		if s.URL == "" {
			s.URL = uri
		} else {
			d.count(ofURI, Lost, 1, "/"+from+"/uri")
		}
	}
}

// sourceID reads the identifier of a person or of a client: path, address and
// host. The host is told by the address.
func (d *reader) sourceID() (path, uri string) {
	if !d.is(document.Object) {
		return "", ""
	}
	host := ""
	for member := range d.c.Members() {
		switch member {
		case "path":
			path = d.text()
		case "uri":
			uri = d.text()
		case "host":
			host = d.text()
		default:
			d.unknown()
		}
	}
	if path == "" {
		path = uri[strings.LastIndexByte(uri, '/')+1:]
	}
	if host != "" && !strings.Contains(uri, host) {
		d.count(ofHost, Lost, 1, "/host")
	}
	return path, uri
}

// originID is sourceID for who claims an item, of whom the address is not kept.
func (d *reader) originID() (path, uri string) {
	path, uri = d.sourceID()
	if uri != "" && !strings.HasSuffix(uri, "/"+path) {
		d.note(Lost, 1, "/uri")
	}
	return path, uri
}

// externalIDs reads a list of identifiers.
func (d *reader) externalIDs(to []externalID) []externalID {
	if !d.is(document.Object) {
		return to
	}
	for name := range d.c.Members() {
		if name != "external-id" {
			d.unknown()
			continue
		}
		if !d.is(document.List) {
			continue
		}
		for range d.c.Items() {
			if !d.is(document.Object) {
				continue
			}
			var x externalID
			for name := range d.c.Members() {
				switch name {
				case "external-id-type":
					x.Type = d.text()
				case "external-id-value":
					x.Value = d.text()
				case "external-id-url":
					x.URL = d.value()
				case "external-id-relationship":
					x.Relationship = d.relationship()
				case "external-id-normalized":
					d.lose(ofNormalized)
				case "external-id-normalized-error":
					d.lose(ofNormalizedError)
				default:
					d.unknown()
				}
			}
			if x != (externalID{}) {
				to = append(to, x)
			}
		}
	}
	return to
}

// relationships are what an identifier may be to an item.
var relationships = [...]string{"self", "part-of", "version-of", "funded-by"}

func (d *reader) relationship() string {
	s := d.text()
	if s == "" || slices.Contains(relationships[:], s) {
		return s
	}
	if plain := strings.ReplaceAll(strings.ToLower(s), "_", "-"); d.set.lenient && slices.Contains(relationships[:], plain) {
		return plain
	}
	d.mistake("this is no relationship of ORCID 3.0", "write one of "+strings.Join(relationships[:], ", "))
	return s
}

// ref chooses how an output is found: the DOI of the output itself, else
// another identifier of it, else its address. What is not chosen is lost.
func (d *reader) ref(x *item) (ref string) {
	best, total := -1, 0
	ids := x.within + "/external-ids/external-id/"
	for i := range x.ids {
		id := &x.ids[i]
		total += id.size()
		if r := id.Relationship; id.Value == "" || r != "" && r != "self" {
			continue
		}
		if best < 0 || isDOI(id.Type) && !isDOI(x.ids[best].Type) {
			best = i
		}
	}
	if best < 0 {
		d.count(ofIDs, Lost, total, ids+"*")
		return x.url
	}
	id := &x.ids[best]
	switch bare := bareDOI(id.Value); {
	case !isDOI(id.Type) && id.Type != "":
		ref = id.Type + ":" + id.Value
	case isDOI(id.Type) && bare != id.Value:
		ref = bare
		d.note(Rewritten, 1, ids+strconv.Itoa(best)+"/external-id-value")
	default:
		ref = id.Value
	}
	if id.URL != "" {
		total++
	}
	d.count(ofIDs, Lost, total-id.size(), ids+"*")
	if x.url != "" {
		d.count(ofURL, Lost, 1, x.within+cmp.Or(x.urlMember, "/url"))
	}
	return ref
}

func isDOI(kind string) bool { return strings.EqualFold(kind, "doi") }

// bareDOI is a DOI without the address of a resolver.
func bareDOI(s string) string {
	for _, prefix := range [...]string{"https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"} {
		if len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
			return s[len(prefix):]
		}
	}
	return s
}

// handle notes how a part of the expert is to be treated, and keeps what has no
// member.
func (d *reader) handle(at string, x *item, name string) {
	if x.visibility != talent.VisibilityUnstated || x.source != "" {
		d.e.Handling = append(d.e.Handling, talent.Handling{At: at, Visibility: x.visibility, Source: x.source})
	}
	d.itemPath(x)
	d.keep(at, x, name)
}

// itemPath tells of a path that does not follow from the iD and the put-code.
func (d *reader) itemPath(x *item) {
	if x.path != "" {
		if own, rest := idIn(x.path); !d.mine(own) || x.putCode != "" && !strings.HasSuffix(rest, "/"+x.putCode) {
			d.count(ofPath, Lost, 1, "/path")
		}
		x.path = ""
	}
}

// listPath reads the path of a section. One of this record follows from the iD.
func (d *reader) listPath() {
	if s := d.text(); s != "" {
		if own, _ := idIn(s); !d.mine(own) {
			d.count(ofListPath, Lost, 1, "")
		}
	}
}

// mine reports whether the iD of a path is that of the record. A part tells its
// iD last: until then it is taken to be that of the first path.
func (d *reader) mine(own string) bool {
	switch {
	case own == "":
		return false
	case d.id != "":
		return own == d.id
	case d.told == "":
		d.told = own
	}
	d.tellers++
	return own == d.told
}

// place writes /names/3.
func place(list string, i int) string { return "/" + list + "/" + strconv.Itoa(i) }
