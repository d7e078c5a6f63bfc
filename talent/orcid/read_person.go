package orcid

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
)

func (d *reader) person() {
	if !d.is(document.Object) {
		return
	}
	for name := range d.c.Members() {
		d.in = inName
		switch {
		case name == "last-modified-date":
			d.lose(ofListModified)
		case name == "path":
			d.listPath()
		case !d.personMember(name):
			d.unknown()
		}
	}
}

// personMember reads a member of a person, or of a section of one; it reports
// false for any other.
func (d *reader) personMember(name string) bool {
	switch name {
	case "other-name":
		d.in = inOtherNames
		d.items(d.otherName)
	case "researcher-url":
		d.in = inURLs
		d.items(d.researcherURL)
	case "email":
		d.in = inEmails
		d.items(d.email)
	case "address":
		d.in = inAddresses
		d.items(d.address)
	case "keyword":
		d.in = inKeywords
		d.items(d.keyword)
	case "external-identifier":
		d.in = inIdentifiers
		d.items(d.externalIdentifier)
	case "name":
		d.in = inName
		d.name()
	case "biography":
		d.in = inBiography
		d.biography()
	case "other-names":
		d.list(inOtherNames, "other-name", d.otherName)
	case "researcher-urls":
		d.list(inURLs, "researcher-url", d.researcherURL)
	case "emails":
		d.list(inEmails, "email", d.email)
	case "addresses":
		d.list(inAddresses, "address", d.address)
	case "keywords":
		d.list(inKeywords, "keyword", d.keyword)
	case "external-identifiers":
		d.list(inIdentifiers, "external-identifier", d.externalIdentifier)
	default:
		return false
	}
	return true
}

// list reads a section of a person.
func (d *reader) list(in section, items string, one func()) {
	d.in = in
	if !d.is(document.Object) {
		return
	}
	for name := range d.c.Members() {
		switch name {
		case items:
			d.items(one)
		case "last-modified-date":
			d.lose(ofListModified)
		case "path":
			d.listPath()
		default:
			d.unknown()
		}
	}
}

// items reads a list of objects.
func (d *reader) items(one func()) {
	if !d.is(document.List) {
		return
	}
	for range d.c.Items() {
		if d.is(document.Object) {
			one()
		}
	}
}

func (d *reader) name() {
	if !d.is(document.Object) {
		return
	}
	var n talent.PersonName
	var x item
	for name := range d.c.Members() {
		switch name {
		case "given-names":
			n.Given = d.value()
		case "family-name":
			n.Family = d.value()
		case "credit-name":
			n.Display = d.value()
		default:
			d.item(&x, name)
		}
	}
	if n.Display == "" { // as the registry shows it
		n.Display = strings.TrimSpace(n.Given + " " + n.Family)
	}
	if n == (talent.PersonName{}) {
		d.unused(&x)
		return
	}
	// The first name goes before others, wherever it stands in the text.
	d.e.Names = append([]talent.PersonName{n}, d.e.Names...)
	for i := range d.e.Handling {
		d.e.Handling[i].At = shifted(d.e.Handling[i].At)
	}
	for i := range d.rest.Items {
		d.rest.Items[i].At = shifted(d.rest.Items[i].At)
	}
	d.handle("/names/0", &x, "")
}

func (d *reader) otherName() {
	if s, x := d.content(); s != "" {
		d.e.Names = append(d.e.Names, talent.PersonName{Display: s})
		d.handle(place("names", len(d.e.Names)-1), &x, "")
	} else {
		d.unused(&x)
	}
}

// content reads an item that is a text.
func (d *reader) content() (s string, x item) {
	for name := range d.c.Members() {
		if name == "content" {
			s = d.text()
		} else {
			d.item(&x, name)
		}
	}
	return s, x
}

// unused reports what an item without content says, beside who wrote it.
func (d *reader) unused(x *item) {
	d.itemPath(x)
	for i, said := range [...]bool{
		x.putCode != "", x.visibility != talent.VisibilityUnstated, x.region != "", x.url != "", x.urlName != "",
		x.origin.ORCID != "", x.origin.ClientID != "", x.origin.Name != "", x.kind != "",
	} {
		if said {
			d.note(Lost, 1, unusedMembers[i])
		}
	}
	n := 0
	for i := range x.ids {
		n += x.ids[i].size()
	}
	if n > 0 {
		d.note(Lost, n, "/external-ids")
	}
}

var unusedMembers = [...]string{
	"/put-code", "/visibility", "/organization/address/region", "/url", "/url-name",
	"/source/assertion-origin-orcid", "/source/assertion-origin-client-id", "/source/assertion-origin-name", "/external-id-type",
}

func (d *reader) biography() {
	if !d.is(document.Object) {
		return
	}
	if s, x := d.content(); s != "" {
		d.e.Profile = d.words(s)
		d.handle("/profile", &x, "")
	} else {
		d.unused(&x)
	}
}

func (d *reader) keyword() {
	if s, x := d.content(); s != "" {
		d.e.Keywords = append(d.e.Keywords, s)
		d.handle(place("keywords", len(d.e.Keywords)-1), &x, "")
	} else {
		d.unused(&x)
	}
}

func (d *reader) researcherURL() {
	var url string
	var x item
	for name := range d.c.Members() {
		switch name {
		case "url":
			url = d.value()
		case "url-name":
			x.urlName = d.text()
		default:
			d.item(&x, name)
		}
	}
	d.contact(talent.ContactPage, url, &x)
}

func (d *reader) email() {
	var mail string
	var x item
	for name := range d.c.Members() {
		switch name {
		case "email":
			mail = d.text()
		case "verified":
			d.lose(ofVerified)
		case "primary":
			d.lose(ofPrimary)
		default:
			d.item(&x, name)
		}
	}
	d.contact(talent.ContactEmail, mail, &x)
}

func (d *reader) contact(kind talent.ContactKind, value string, x *item) {
	if value == "" {
		d.unused(x)
		return
	}
	d.e.Contacts = append(d.e.Contacts, talent.Contact{Kind: kind, Value: value})
	d.handle(place("contacts", len(d.e.Contacts)-1), x, "")
}

// address reads a country. An expert has one: the first.
func (d *reader) address() {
	var x item
	first := d.e.Country == ""
	for name := range d.c.Members() {
		switch {
		case name != "country":
			d.item(&x, name)
		case first:
			d.e.Country = d.country()
		default:
			if d.country() != "" {
				d.note(Lost, 1, "")
			}
		}
	}
	if first && d.e.Country != "" {
		d.handle("/country", &x, "")
	} else {
		d.unused(&x)
	}
}

// externalIdentifier reads an identifier of the person in another register.
func (d *reader) externalIdentifier() {
	var kind, value string
	var x item
	for name := range d.c.Members() {
		switch name {
		case "external-id-type":
			kind = d.text()
		case "external-id-value":
			value = d.text()
		case "external-id-url":
			x.url = d.value()
		case "external-id-relationship":
			if d.relationship() != "" {
				d.count(ofRelationship, Lost, 1, "")
			}
		default:
			d.item(&x, name)
		}
	}
	scheme := schemeOf(kind)
	if string(scheme) != kind {
		x.kind = kind
	}
	if value == "" {
		d.unused(&x)
		return
	}
	e := id.External{Scheme: scheme, Value: value}
	if scheme.Known() && !e.Valid() {
		if parsed, err := id.ParseExternal(scheme, value); err == nil {
			d.note(Rewritten, 1, "/external-id-value")
			e = parsed
		} else {
			d.mistake("the identifier has a wrong form or a wrong check digit", "copy it again from its register")
		}
	}
	d.itemPath(&x)
	d.e.Identifiers = append(d.e.Identifiers, e)
	d.identifiers = append(d.identifiers, x)
}

// schemeOf is the scheme for a type of identifier, such as "Scopus Author ID":
// in small letters, with hyphens.
func schemeOf(kind string) id.Scheme {
	return id.Scheme(strings.Join(strings.FieldsFunc(strings.ToLower(kind), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '.' && r != '_'
	}), "-"))
}

// shifted is the pointer of a name after another was put before it.
func shifted(at string) string {
	if rest, ok := strings.CutPrefix(at, "/names/"); ok {
		n := 0
		for i := range len(rest) {
			n = n*10 + int(rest[i]-'0')
		}
		return place("names", n+1)
	}
	return at
}
