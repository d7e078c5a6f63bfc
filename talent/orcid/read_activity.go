package orcid

import (
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
)

// kinds are the kinds of affiliations, in the order of ORCID 3.0.
var kinds = [7]talent.AffiliationKind{
	talent.AffiliationDistinction, talent.AffiliationEducation, talent.AffiliationEmployment, talent.AffiliationInvited,
	talent.AffiliationMembership, talent.AffiliationQualification, talent.AffiliationService,
}

func (d *reader) activities() {
	d.in = inActivities
	if !d.is(document.Object) {
		return
	}
	for name := range d.c.Members() {
		d.in = inActivities
		switch {
		case name == "last-modified-date":
			d.lose(ofListModified)
		case name == "path":
			d.listPath()
		case !d.activity(name):
			d.unknown()
		}
	}
}

// activity reads a section of the activities; it reports false for any other member.
func (d *reader) activity(name string) bool {
	switch name {
	case "works":
		d.in = inWorks
	case "fundings":
		d.in = inFundings
	case "peer-reviews":
		d.in = inReviews
	case "research-resources":
		d.in = inResources
	default:
		k := slices.IndexFunc(kinds[:], func(k talent.AffiliationKind) bool { return plural(k) == name })
		if k < 0 {
			return false
		}
		d.in = inAffiliations + section(k)
	}
	in := d.in
	if !d.is(document.Object) {
		return true
	}
	for name := range d.c.Members() {
		d.in = in
		switch name {
		case "affiliation-group", "group":
			d.groups()
		case "last-modified-date":
			d.lose(ofListModified)
		case "path":
			d.listPath()
		default:
			d.unknown()
		}
	}
	return true
}

// plural is the name of the section for a kind.
func plural(k talent.AffiliationKind) string { return string(k) + "s" }

// groups reads groups of items that the registry takes for the same. What it
// says of a group follows from its items.
func (d *reader) groups() {
	if !d.is(document.List) {
		return
	}
	for range d.c.Items() {
		d.group(ofGroupModified, ofGroupIDs)
	}
}

func (d *reader) group(modified, ids member) {
	in := d.in
	if !d.is(document.Object) {
		return
	}
	for name := range d.c.Members() {
		switch d.in = in; name {
		case "last-modified-date":
			d.lose(modified)
		case "external-ids":
			d.lose(ids)
		case "summaries":
			d.items(d.summary)
		case "work-summary":
			d.in = inWorks
			d.items(d.work)
		case "funding-summary":
			d.in = inFundings
			d.items(d.funding)
		case "research-resource-summary":
			d.in = inResources
			d.items(d.resource)
		case "peer-review-group":
			d.in = inReviews
			if d.is(document.List) {
				for range d.c.Items() {
					d.group(ofSubModified, ofSubIDs)
				}
			}
		case "peer-review-summary":
			d.in = inReviews
			d.items(d.review)
		default:
			d.unknown()
		}
	}
}

// summary reads an affiliation under the name of its kind.
func (d *reader) summary() {
	for name := range d.c.Members() {
		word, _ := strings.CutSuffix(name, "-summary")
		k := slices.Index(kinds[:], talent.AffiliationKind(word))
		if k < 0 || word == name {
			d.unknown()
			continue
		}
		d.in = inAffiliations + section(k)
		if !d.is(document.Object) {
			continue
		}
		a := talent.Affiliation{Kind: kinds[k]}
		var x item
		for name := range d.c.Members() {
			d.affiliationMember(&a, &x, name)
		}
		d.affiliation(&a, &x)
	}
}

func (d *reader) affiliationMember(a *talent.Affiliation, x *item, name string) {
	switch name {
	case "department-name":
		a.Department = d.text()
	case "role-title":
		a.Role = d.words(d.text())
	case "start-date":
		a.Period.Start = d.date()
	case "end-date":
		a.Period.End = d.date()
	case "organization":
		d.organization(a, x)
	case "url":
		x.url = d.value()
	case "external-ids":
		x.ids = d.externalIDs(nil)
	default:
		d.item(x, name)
	}
}

// affiliation adds an affiliation, if it says anything.
func (d *reader) affiliation(a *talent.Affiliation, x *item) {
	if a.Name == nil && a.Role == nil && a.Department == "" && a.Place == "" && a.Country == "" && a.Organisation.IsZero() && a.Period.IsZero() {
		d.unused(x)
		return
	}
	if a.Name == nil {
		d.mistake("the affiliation names no organisation", "give the organisation its name")
	}
	if a.Kind == "" {
		if d.set.lenient {
			d.loss = append(d.loss, Item{place("affiliations", len(d.e.Affiliations)) + "/kind", Missing, 1})
		} else {
			d.c.Refuse(document.BadValue, "nothing tells what kind of affiliation this is", "give it a path, or tell the kind with OfKind")
		}
	}
	if d.set.link != nil && a.Organisation.Valid() {
		a.Partner = d.set.link(a.Organisation)
	}
	d.e.Affiliations = append(d.e.Affiliations, *a)
	d.handle(place("affiliations", len(d.e.Affiliations)-1), x, of(a))
}

// organization reads an organisation with its address and its identifier.
func (d *reader) organization(a *talent.Affiliation, x *item) {
	if !d.is(document.Object) {
		return
	}
	for name := range d.c.Members() {
		switch name {
		case "name":
			a.Name = d.words(d.text())
		case "address":
			if !d.is(document.Object) {
				continue
			}
			for name := range d.c.Members() {
				switch name {
				case "city":
					a.Place = d.text()
				case "region":
					x.region = d.text()
				case "country":
					a.Country = d.country()
				default:
					d.unknown()
				}
			}
		case "disambiguated-organization":
			a.Organisation = d.disambiguated()
		default:
			d.unknown()
		}
	}
}

// disambiguated reads the identifier of an organisation in a register.
func (d *reader) disambiguated() (e id.External) {
	if !d.is(document.Object) {
		return e
	}
	var value, register string
	for name := range d.c.Members() {
		switch name {
		case "disambiguated-organization-identifier":
			value = d.text()
		case "disambiguation-source":
			register = d.text()
		default:
			d.unknown()
		}
	}
	if value == "" {
		if register != "" {
			d.note(Lost, 1, "/disambiguation-source")
		}
		return e
	}
	e = id.External{Scheme: organisationScheme(register), Value: value}
	if organisationRegister(e.Scheme) != register {
		if !d.set.lenient {
			d.c.Refuse(document.BadValue, "the register of the organisation is none that ORCID 3.0 knows", "write ROR, GRID, RINGGOLD, FUNDREF or LEI")
		} else if strings.ToUpper(string(e.Scheme)) != register {
			d.note(Rewritten, 1, "/disambiguation-source")
		}
	}
	if !e.Scheme.Known() || e.Valid() {
		return e
	}
	parsed, err := id.ParseExternal(e.Scheme, value)
	if err != nil {
		d.mistake("the identifier of the organisation has a wrong form or a wrong check digit", "copy it again from its register")
		return e
	}
	if written(parsed) != value {
		d.note(Rewritten, 1, "/disambiguated-organization-identifier")
	}
	return parsed
}

// organisationScheme is the scheme of a register of organisations, as ORCID
// calls it.
func organisationScheme(register string) id.Scheme {
	if strings.EqualFold(register, "FUNDREF") {
		return id.SchemeCrossrefFunder
	}
	return schemeOf(register)
}

// schemeRinggold is the register of Ringgold, whose numbers cannot be checked.
const schemeRinggold id.Scheme = "ringgold"

// organisationRegister is what ORCID calls a register of organisations; empty
// for one that it does not take.
func organisationRegister(s id.Scheme) string {
	switch s {
	case id.SchemeROR:
		return "ROR"
	case id.SchemeGRID:
		return "GRID"
	case id.SchemeLEI:
		return "LEI"
	case id.SchemeCrossrefFunder:
		return "FUNDREF"
	case schemeRinggold:
		return "RINGGOLD"
	}
	return ""
}

// written is how ORCID writes an identifier of an organisation.
func written(e id.External) string {
	switch e.Scheme {
	case id.SchemeROR:
		return "https://ror.org/" + e.Value
	case id.SchemeCrossrefFunder:
		return "http://dx.doi.org/" + e.Value
	}
	return e.Value
}
