package ror

import (
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

// address stands before an identifier of the registry.
const address = "https://ror.org/"

// publisher is the publisher of the source that a record is.
const publisher = "Research Organization Registry"

// sourceKey is the key of that source in a partner made of a record.
const sourceKey = "ror"

// Partner makes a partner of the record. The partner keeps no list of the
// record; its texts are those of the record.
//
// Its id and those of its relations are derived from the identifiers of the
// registry ([id.From]). Identifiers come in their canonical form; those that
// cannot be read stay as they are, for the rules to report. A name of several
// uses takes the most telling kind: display, label, acronym, alias. Each type
// becomes the kind that [partner.KindOfROR] gives, funder last; a type that is
// not known is kept. What the record says of itself becomes the only
// registration, and the record is the only source.
//
// What a partner has no member for, and what does not follow from its members,
// stands in Ext under "ror", so that [FromPartner] gives the record back: uses
// of names beyond the kind, places that are called otherwise than usual,
// spellings, and Rest. Most records need none of that.
//
// The loss tells what was rewritten, such as an identifier with http://, and
// what was lost; it is nil for almost every record.
func (r *Record) Partner() (partner.Partner, Loss) {
	var m mapping
	m.record(r)
	return m.p, m.loss
}

// mapping is a record becoming a partner.
type mapping struct {
	p    partner.Partner
	loss Loss
	rest residue
	// made holds the texts that are made, in one piece of memory.
	made    strings.Builder
	schemes repeated[id.Scheme] // of external identifiers so far
}

func (m *mapping) record(r *Record) {
	m.made.Grow(madeLength(r))
	m.identifiers(r)
	m.names(r)
	m.kinds(r)
	m.locations(r)
	m.relations(r)
	m.admin(r)
	if len(r.Domains) > 0 {
		m.p.Domains = slices.Clone(r.Domains)
	}
	if len(r.Links) > 0 {
		m.p.Links = make([]partner.Link, len(r.Links))
		for i := range r.Links {
			m.p.Links[i] = partner.Link{Kind: r.Links[i].Type, URL: r.Links[i].Value}
		}
	}
	if r.Established != 0 {
		if d, err := calendar.NewDate(r.Established, 0, 0); err == nil {
			m.p.Founded = d
		} else {
			m.rest.Established = r.Established
		}
	}
	for i := range r.Rest {
		m.rest.Rest = append(m.rest.Rest, residueRest{r.Rest[i].Pointer, r.Rest[i].Value})
	}
	if !m.rest.isZero() {
		m.extend()
	}
}

// extend puts the residue into the extension. Values of Rest that an extension
// does not take, such as one with a name twice, are lost.
func (m *mapping) extend() {
	ext, err := m.rest.extension()
	if err != nil {
		kept := m.rest.Rest[:0]
		for _, x := range m.rest.Rest {
			if _, err := (&residue{Rest: []residueRest{x}}).extension(); err == nil {
				kept = append(kept, x)
			} else {
				m.loss.add(Lost, "", "", x.Pointer)
			}
		}
		m.rest.Rest = kept
		if m.rest.isZero() {
			return
		}
		if ext, err = m.rest.extension(); err != nil {
			m.loss.add(Lost, "", "", "") // beyond the limits of an extension
			return
		}
	}
	m.p.Ext = ext
}

// madeLength is how many bytes the texts take that have to be made.
func madeLength(r *Record) (n int) {
	for i := range r.ExternalIDs {
		switch x := &r.ExternalIDs[i]; x.Type {
		case "isni":
			n += 16 * len(x.All)
		case "fundref":
			for _, v := range x.All {
				n += len(funderPrefix) + len(v)
			}
		}
	}
	for i := range r.Locations {
		if d := &r.Locations[i].Details; d.SubdivisionCode != "" {
			n += len(d.CountryCode) + 1 + len(d.SubdivisionCode)
		}
	}
	return n
}

// since returns what was added to the made texts.
func (m *mapping) since(start int) string { return m.made.String()[start:] }

func (m *mapping) names(r *Record) {
	if len(r.Names) == 0 {
		return
	}
	m.p.Names = make([]partner.Name, len(r.Names))
	var counts residueCount[residueKeyName]
	for i := range r.Names {
		n := &r.Names[i]
		kind, usual := nameKindOf(n.Types)
		m.p.Names[i] = partner.Name{Value: n.Value, Lang: n.Lang, Kind: kind}
		if counts == nil && usual {
			continue
		}
		k := counts.nth(i, func(j int) residueKeyName { return residueKeyName{r.Names[j].Value, r.Names[j].Lang} })
		if !usual {
			m.rest.Names = append(m.rest.Names, residueName{n.Value, n.Lang, k, append([]string{}, n.Types...)})
		}
	}
}

// nameKindOf is the kind of a name with these types, and whether the kind
// alone tells them.
func nameKindOf(types []string) (kind partner.NameKind, usual bool) {
	const acronym, alias, label, display, other = 1, 2, 4, 8, 16
	have := 0
	for _, t := range types {
		switch t {
		case "acronym":
			have |= acronym
		case "alias":
			have |= alias
		case "label":
			have |= label
		case "ror_display":
			have |= display
		default:
			have |= other
		}
	}
	switch {
	case have&display != 0:
		return partner.NameDisplay, have == display|label
	case have&label != 0:
		return partner.NameLabel, have == label
	case have&acronym != 0:
		return partner.NameAcronym, have == acronym
	case have&alias != 0:
		return partner.NameAlias, have == alias
	case have&other != 0:
		return partner.NameKind(types[0]), false
	}
	return "", false
}

func (m *mapping) kinds(r *Record) {
	if len(r.Types) == 0 {
		return
	}
	m.p.Kinds = make([]partner.Kind, 0, len(r.Types))
	for _, t := range r.Types {
		if t != "funder" {
			k := partner.KindOfROR(t)
			if k == "" {
				k = partner.Kind(t)
			}
			m.p.Kinds = append(m.p.Kinds, k)
		}
	}
	for range len(r.Types) - len(m.p.Kinds) {
		m.p.Kinds = append(m.p.Kinds, partner.KindFunder)
	}
}

func (m *mapping) locations(r *Record) {
	if len(r.Locations) == 0 {
		return
	}
	m.p.Locations = make([]partner.Location, len(r.Locations))
	var counts residueCount[residueKeyLocation]
	for i := range r.Locations {
		d := &r.Locations[i].Details
		l := &m.p.Locations[i]
		*l = partner.Location{
			Country: country.Code(d.CountryCode), Region: d.SubdivisionName,
			Place: d.Name, GeoNames: r.Locations[i].ID,
		}
		if d.SubdivisionCode != "" && d.CountryCode != "" {
			start := m.made.Len()
			m.made.WriteString(d.CountryCode)
			m.made.WriteByte('-')
			m.made.WriteString(d.SubdivisionCode)
			l.Subdivision = m.since(start)
		}
		if d.Lat != nil && d.Lng != nil {
			l.Point = partner.Point{Lat: *d.Lat, Lng: *d.Lng}
		}
		x, usual := locationResidue(r, i, l)
		if counts == nil && usual {
			continue
		}
		n := counts.nth(i, func(j int) residueKeyLocation {
			return residueKeyLocation{r.Locations[j].ID, r.Locations[j].Details.CountryCode}
		})
		if !usual {
			x.Nth = n
			m.rest.Locations = append(m.rest.Locations, x)
		}
	}
}

// locationResidue is what the details of a location say otherwise than the
// partner's location lets expect.
func locationResidue(r *Record, i int, l *partner.Location) (x residueLocation, usual bool) {
	d := &r.Locations[i].Details
	x.ID, x.Country = l.GeoNames, string(l.Country)
	usual = true
	if l.Point == (partner.Point{}) && (d.Lat != nil || d.Lng != nil) {
		x.Point, usual = &[2]*float64{d.Lat, d.Lng}, false
	}
	if d.SubdivisionCode != "" && d.CountryCode == "" {
		x.Subdivision, usual = d.SubdivisionCode, false
	}
	want := placeOf(l.Country)
	if !continental(&r.Admin) {
		want.continent = ""
	}
	if d.CountryName != want.name {
		x.CountryName, usual = &d.CountryName, false
	}
	if d.ContinentCode != want.continent {
		x.ContinentCode, usual = &d.ContinentCode, false
	}
	if d.ContinentName != continentName(want.continent) {
		x.ContinentName, usual = &d.ContinentName, false
	}
	return x, usual
}

// continental reports whether the schema by which a record was last changed
// tells continents: v2.1 does.
func continental(a *Admin) bool { return a.LastModified.SchemaVersion == version21 }

const version21 = "2.1"

func (m *mapping) relations(r *Record) {
	if len(r.Relationships) == 0 {
		return
	}
	m.p.Relations = make([]partner.Relation, len(r.Relationships))
	labels := make([]text.Entry, len(r.Relationships))
	for i := range r.Relationships {
		x, to := &r.Relationships[i], &m.p.Relations[i]
		to.Kind = partner.RelationKind(x.Type)
		if x.ID != "" {
			e, valid := m.relationID(x.ID, i)
			if valid {
				to.Partner, _ = id.From[id.Partner](e)
			}
			to.Identifier = e
		}
		if x.Label != "" {
			labels[i] = text.Entry{Lang: "und", Value: x.Label}
			to.Name = text.Text(labels[i : i+1 : i+1])
		}
	}
}

// relationID is registryID for a relation; it makes its pointer only when it
// needs one.
func (m *mapping) relationID(s string, i int) (e id.External, valid bool) {
	n := len(m.loss)
	e, valid = m.registryID(s, "/relationships/")
	if len(m.loss) > n {
		m.loss[n].Pointer = at("relationships", i) + "/id"
	}
	return e, valid
}

func (m *mapping) admin(r *Record) {
	reg := partner.Registration{
		Register: id.SchemeROR, Listing: partner.Listing(r.Status),
		CreatedIn: r.Admin.Created.SchemaVersion, ModifiedIn: r.Admin.LastModified.SchemaVersion,
	}
	reg.Created = adminDay(r.Admin.Created.Date, &m.rest.Admin.Created)
	reg.Modified = adminDay(r.Admin.LastModified.Date, &m.rest.Admin.Modified)
	m.p.Registrations = []partner.Registration{reg}
	s := source.Source{Key: sourceKey, Publisher: publisher, Published: reg.Modified}
	if !m.p.ID.IsZero() {
		s.URL = r.ID
		if v, ok := strings.CutPrefix(r.ID, address); !ok || v != m.p.Identifiers[0].Value {
			s.URL = m.p.Identifiers[0].URL()
		}
	}
	m.p.Sources = []source.Source{s}
}

// adminDay reads a day; what is no date goes to the residue.
func adminDay(s string, rest *string) calendar.Date {
	if s == "" {
		return calendar.Date{}
	}
	d, err := calendar.ParseDate(s)
	if err != nil {
		*rest = s
	}
	return d
}
