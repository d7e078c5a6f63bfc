package orcid

import (
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/talent"
)

// Of the source that a record is.
const (
	sourceKey = "orcid"
	publisher = "ORCID"
	address   = "https://orcid.org/"
)

// reader reads records into experts. What it makes is not used again.
type reader struct {
	set     settings
	c       *document.Cursor
	e       talent.Expert
	loss    Loss
	rest    residue
	sources map[string]int // places in the sources, by key

	ids     []externalID // used again
	in      section
	counted [sections][members]int // places in the loss, from 1
	over    [Missing + 1]int
	notes   int

	identifiers []item // what belongs to the identifiers, before the iD goes first

	id, path string // the iD of the record, the path of a part
	told     string // the iD that paths tell before that of the record is known
	tellers  int    // and how many do
	uri      string
	single   bool // an affiliation stands by itself
	broken   bool // the value is no record at all
}

func newReader(set settings) *reader {
	return &reader{set: set, c: document.NewCursor(nil, document.MaxBytes(set.record), document.MaxString(set.record)), sources: make(map[string]int)}
}

// read reads one record.
func (d *reader) read(v document.Value) *Error {
	clear(d.sources)
	*d = reader{set: d.set, c: d.c, sources: d.sources, ids: d.ids}
	d.c.Reset(v)
	d.e.Sources = []source.Source{{Key: sourceKey, Publisher: publisher}}
	d.sources[sourceKey] = 0
	d.root()
	var list document.Errors
	if err := d.c.End(); err != nil {
		list = err.(document.Errors)
	}
	d.finish(&list, v)
	if len(list) == 0 {
		return nil
	}
	e := errorOf(list, v.Index, v.Raw)
	if d.id != "" && idForm(d.id) {
		e.ID = d.id
	}
	return e
}

// finish gives the expert its identifier and its source.
func (d *reader) finish(list *document.Errors, v document.Value) {
	refuse := func(pointer, reason, remedy string) {
		if readStopped(*list) {
			return
		}
		*list = append(*list, &document.Error{
			Pointer: pointer, Line: v.Line, Column: v.Column, Offset: v.Offset, Kind: document.BadValue, Reason: reason, Remedy: remedy,
		})
		slices.SortStableFunc(*list, func(a, b *document.Error) int { return int(a.Offset - b.Offset) })
	}
	iD := d.id
	if other, _ := idIn(d.path); iD == "" {
		iD = other
	} else if other != "" && other != iD {
		if d.set.lenient {
			d.loss = append(d.loss, Item{"/path", Lost, 1})
		} else {
			refuse("/path", "the path is that of another record", "check that the parts of the record belong together")
		}
	}
	if d.told != "" && d.told != iD {
		d.loss = append(d.loss, Item{Fate: Lost, Count: d.tellers})
	}
	first := 0
	switch {
	case d.broken || readStopped(*list):
		return
	case iD != "":
		x := id.External{Scheme: id.SchemeORCID, Value: iD}
		if x.Valid() {
			d.e.ID, _ = id.From[id.Expert](x)
			if d.uri == "" {
				d.uri = address + iD
			}
		} else if d.id == "" { // that of a path; the other was judged where it stood
			refuse("/path", "the check digit of the iD is wrong", "copy the iD again from the registry")
		}
		d.e.Identifiers = slices.Insert(d.e.Identifiers, 0, x)
		first = 1
		// The registry shows iDs to everybody.
		d.e.Handling = slices.Insert(d.e.Handling, 0, talent.Handling{At: "/identifiers/0", Visibility: talent.Public, Source: sourceKey})
	case d.single:
	case d.set.lenient:
		d.loss = append(d.loss, Item{"/identifiers", Missing, 1})
	default:
		refuse("", "the record has no iD", "give the member orcid-identifier, or a path that tells the iD")
	}
	d.e.Sources[0].URL = d.uri
	for i := range d.identifiers {
		d.handle(place("identifiers", first+i), &d.identifiers[i], "")
	}
	d.extend()
	own(&d.e, d.sources)
}

// readStopped says whether the reading ended early, or never found an object,
// so that nothing can be said about what is missing.
func readStopped(list document.Errors) bool {
	for _, e := range list {
		switch e.Kind {
		case document.DuplicateMember, document.UnknownMember, document.BadValue, document.WrongType:
			if e.Pointer == "" {
				return true
			}
		default:
			return true
		}
	}
	return false
}

// root reads the members of a record, or of a part of one.
func (d *reader) root() {
	if d.c.Shape() != document.Object {
		for range d.c.Members() { // refuses it
		}
		d.broken = true
		return
	}
	var a talent.Affiliation
	var x item
	for name := range d.c.Members() {
		switch name {
		case "orcid-identifier":
			d.identifier()
		case "path":
			d.path = d.text()
			d.in = inRecord
			if d.path != "" {
				d.lostPath()
			}
		case "person":
			d.person()
		case "activities-summary":
			d.activities()
		case "history":
			d.history()
		case "preferences":
			d.preferences()
		case "department-name", "role-title", "start-date", "end-date", "organization", "url", "external-ids",
			"put-code", "visibility", "display-index", "source", "created-date":
			d.single = true
			d.in = inAffiliations
			d.affiliationMember(&a, &x, name)
		case "last-modified-date":
			d.in = inRecord
			d.lose(ofListModified)
		case "affiliation-group", "group":
			d.groups()
		case "response-code":
			d.broken = true
			d.c.Refuse(document.BadValue, "this is an answer of the registry that tells of an error, and no record", "ask for the record again")
			d.c.Skip()
		default:
			if !d.personMember(name) && !d.activity(name) {
				d.in = inRecord
				d.unknown()
			}
		}
	}
	if d.single {
		a.Kind = d.kind()
		d.in = inAffiliations
		d.affiliation(&a, &x)
	}
}

// lostPath counts the path of a part that tells no iD. What one tells beside the
// iD is only where the part was read.
func (d *reader) lostPath() {
	if own, _ := idIn(d.path); own == "" {
		d.count(ofPath, Lost, 1, "")
	}
}

// kind is the kind of an affiliation that stands by itself.
func (d *reader) kind() talent.AffiliationKind {
	_, rest := idIn(d.path)
	word, _, _ := strings.Cut(strings.TrimPrefix(rest, "/"), "/")
	for _, k := range kinds {
		if word == string(k) {
			return k
		}
	}
	return d.set.kind
}

// identifier reads the iD of the record.
func (d *reader) identifier() {
	d.in = inRecord
	if !d.is(document.Object) {
		return
	}
	host := ""
	for name := range d.c.Members() {
		switch name {
		case "path":
			s := d.text()
			d.id = d.iD(s, d.id, s)
		case "uri":
			d.uri = d.text()
			d.id = d.iD(d.uri[strings.LastIndexByte(d.uri, '/')+1:], d.id, d.uri)
		case "host":
			host = d.text()
		default:
			d.unknown()
		}
	}
	if host != "" && !strings.Contains(d.uri, host) {
		d.count(ofHost, Lost, 1, "/host")
	}
}

// iD judges an iD that stands at the value read last beside one known before.
func (d *reader) iD(s, before, whole string) string {
	switch {
	case whole == "":
		return before
	case before != "" && s != before:
		d.doubt(Lost, 1, "path and address are two iDs", "copy the iD again from the registry")
		return before
	case before != "":
		return before
	case !(id.External{Scheme: id.SchemeORCID, Value: s}).Valid():
		d.mistake("this is no iD: its form or its check digit is wrong", "copy the iD again from the registry")
	}
	return s
}

func (d *reader) preferences() {
	d.in = inRecord
	if !d.is(document.Object) {
		return
	}
	for name := range d.c.Members() {
		if name == "locale" {
			d.lose(ofLocale)
		} else {
			d.unknown()
		}
	}
}

var historyMembers = [...]string{
	"creation-method", "completion-date", "submission-date", "claimed", "source", "deactivation-date", "verified-email", "verified-primary-email",
}

// history reads when the record was changed last; all else of it is lost.
func (d *reader) history() {
	d.in = inRecord
	if !d.is(document.Object) {
		return
	}
	for name := range d.c.Members() {
		if name == "last-modified-date" {
			d.e.Sources[0].Published = d.stamp()
		} else if i := slices.Index(historyMembers[:], name); i >= 0 {
			d.lose(ofHistory0 + member(i))
		} else {
			d.unknown()
		}
	}
}

// country reads a code of a country.
func (d *reader) country() country.Code {
	s := d.value()
	c := country.Code(s)
	if s != "" && (len(s) != 2 || !c.Known()) {
		d.mistake("this is no code of a country", "write a code of ISO 3166-1 of two letters")
	}
	return c
}
