package ror

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// Check holds the record against schema v2.1 of the registry. Missing are the
// places where a valid record says more, or something else: members that must
// be there, values of another form, entries that stand twice, and one name to
// show, neither none nor several. An identifier of the registry must have the
// right check digits. Lost is what the schema has no place for: external
// identifiers of other types, and Rest. A record of which nothing is missing is
// written as valid JSON of schema v2.1.
func (r *Record) Check() Loss {
	var l Loss
	if !validRegistryID(r.ID) {
		l.add(Missing, r.ID, "", "/id")
	}
	checkChange(&l, &r.Admin.Created, "/admin/created")
	checkChange(&l, &r.Admin.LastModified, "/admin/last_modified")
	checkNames(&l, r)
	checkTypes(&l, r)
	checkLocations(&l, r)
	checkExternalIDs(&l, r)
	var domains repeated[string]
	for i, d := range r.Domains {
		if !validDomain(d) || domains.has(i, func(j int) string { return r.Domains[j] }, d) {
			l.add(Missing, d, "", at("domains", i))
		}
	}
	var links repeated[Link]
	for i, x := range r.Links {
		if !validLink(x.Type) {
			l.add(Missing, x.Type, "", at("links", i), "/type")
		} else if links.has(i, func(j int) Link { return r.Links[j] }, x) {
			l.add(Missing, x.Value, "", at("links", i))
		}
	}
	var relations repeated[Relationship]
	for i, x := range r.Relationships {
		switch {
		case !validRegistryID(x.ID):
			l.add(Missing, x.ID, "", at("relationships", i), "/id")
		case x.Label == "":
			l.add(Missing, "", "", at("relationships", i), "/label")
		case !validRelation(x.Type):
			l.add(Missing, x.Type, "", at("relationships", i), "/type")
		case relations.has(i, func(j int) Relationship { return r.Relationships[j] }, x):
			l.add(Missing, x.Label, "", at("relationships", i))
		}
	}
	switch r.Status {
	case "active", "inactive", "withdrawn":
	default:
		l.add(Missing, r.Status, "", "/status")
	}
	for i := range r.Rest {
		l.add(Lost, r.Rest[i].Pointer, "", r.Rest[i].Pointer)
	}
	return l
}

func checkChange(l *Loss, c *Change, pointer string) {
	if d, err := calendar.ParseDate(c.Date); err != nil || len(c.Date) != len("2026-06-23") || d.Day() == 0 || d.Year() == 0 {
		l.add(Missing, c.Date, "", pointer, "/date")
	}
	switch c.SchemaVersion {
	case "1.0", "2.0", "2.1":
	default:
		l.add(Missing, c.SchemaVersion, "", pointer, "/schema_version")
	}
}

func checkNames(l *Loss, r *Record) {
	shown := 0
	var seen repeated[writtenName]
	for i := range r.Names {
		n := &r.Names[i]
		key := nameKey(n)
		if key.uses&usesShown != 0 {
			shown++
		}
		if n.Value == "" {
			l.add(Missing, "", "", at("names", i), "/value")
		}
		if key.uses == 0 || key.uses&usesWrong != 0 {
			l.add(Missing, "", "", at("names", i), "/types")
		}
		if n.Lang != "" && (len(n.Lang) != 2 || !smallLetter(n.Lang[0]) || !smallLetter(n.Lang[1])) {
			l.add(Missing, n.Lang, "", at("names", i), "/lang")
		}
		if seen.has(i, func(j int) writtenName { return nameKey(&r.Names[j]) }, key) {
			l.add(Missing, n.Value, "", at("names", i))
		}
	}
	if shown != 1 {
		l.add(Missing, "", "", "/names")
	}
}

func checkTypes(l *Loss, r *Record) {
	if len(r.Types) == 0 {
		l.add(Missing, "", "", "/types")
	}
	have := 0
	for i, t := range r.Types {
		n := 0
		for k, x := range typeTexts {
			if x == t {
				n = 1 << k
			}
		}
		if n == 0 || have&n != 0 {
			l.add(Missing, t, "", at("types", i))
		}
		have |= n
	}
}

// typeTexts are the types of organisations of schema v2.1.
var typeTexts = [...]string{
	"archive", "company", "education", "facility", "funder", "government", "healthcare", "nonprofit", "other",
}

func checkLocations(l *Loss, r *Record) {
	if len(r.Locations) == 0 {
		l.add(Missing, "", "", "/locations")
	}
	var seen repeated[writtenPlace]
	for i := range r.Locations {
		d := &r.Locations[i].Details
		in := func(member, value string) {
			l.add(Missing, value, "", at("locations", i), "/geonames_details/", member)
		}
		if d.Name == "" {
			in("name", "")
		}
		if d.Lat != nil && !finite(*d.Lat) {
			in("lat", "")
		}
		if d.Lng != nil && !finite(*d.Lng) {
			in("lng", "")
		}
		if d.ContinentCode != "" && continentName(d.ContinentCode) == "" {
			in("continent_code", d.ContinentCode)
		}
		if d.ContinentName != "" && !validContinentName(d.ContinentName) {
			in("continent_name", d.ContinentName)
		}
		if d.CountryCode != "" && !validCountry(d.CountryCode) {
			in("country_code", d.CountryCode)
		}
		if d.SubdivisionCode != "" && !validSubdivision(d.SubdivisionCode) {
			in("country_subdivision_code", d.SubdivisionCode)
		}
		if seen.has(i, func(j int) writtenPlace { return placeKey(&r.Locations[j]) }, placeKey(&r.Locations[i])) {
			l.add(Missing, d.Name, "", at("locations", i))
		}
	}
}

func checkExternalIDs(l *Loss, r *Record) {
	have := 0
	for i := range r.ExternalIDs {
		x := &r.ExternalIDs[i]
		n := typeNumber(schemeOf(x.Type))
		if n < 0 || typeOf(schemeOf(x.Type)) != x.Type {
			l.add(Lost, x.Type, "", at("external_ids", i))
			continue
		}
		if have&(1<<n) != 0 {
			l.add(Missing, x.Type, "", at("external_ids", i), "/type")
		}
		have |= 1 << n
		var seen repeated[string]
		for j, v := range x.All {
			if v == "" || seen.has(j, func(k int) string { return x.All[k] }, v) {
				l.add(Missing, v, "", at("external_ids", i), at("all", j))
			}
		}
	}
}

func validRegistryID(s string) bool {
	return len(s) == len(address)+9 && s[:len(address)] == address &&
		id.External{Scheme: id.SchemeROR, Value: s[len(address):]}.Valid()
}

// validDomain reports whether s is a domain as the schema has it: labels of
// small letters, digits and single hyphens inside, at most 63 of them, and at
// the end one of 2 to 63 letters.
func validDomain(s string) bool {
	start, labels := 0, 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != '.' {
			continue
		}
		if !validDomainLabel(s[start:i], i == len(s)) {
			return false
		}
		start = i + 1
		labels++
	}
	return labels > 1
}

func validDomainLabel(s string, last bool) bool {
	if s == "" || len(s) > 63 || last && len(s) < 2 {
		return false
	}
	for i := range len(s) {
		c := s[i]
		switch {
		case smallLetter(c):
		case last:
			return false
		case '0' <= c && c <= '9':
		case c == '-' && i > 0 && i < len(s)-1 && s[i-1] != '-':
		default:
			return false
		}
	}
	return true
}

func validLink(kind string) bool { return kind == "website" || kind == "wikipedia" }

func validRelation(kind string) bool {
	switch kind {
	case "related", "parent", "child", "successor", "predecessor":
		return true
	}
	return false
}

func validCountry(s string) bool {
	return len(s) == 2 && 'A' <= s[0] && s[0] <= 'Z' && 'A' <= s[1] && s[1] <= 'Z'
}

func validSubdivision(s string) bool {
	if s == "" || len(s) > 3 {
		return false
	}
	for i := range len(s) {
		if c := s[i]; !('A' <= c && c <= 'Z' || '0' <= c && c <= '9') {
			return false
		}
	}
	return true
}

func validContinentName(s string) bool {
	switch s {
	case "Africa", "Antarctica", "Asia", "Europe", "Oceania", "South America", "North America":
		return true
	}
	return false
}

// writtenName is a name with its uses as a set: what makes two the same.
type writtenName struct {
	value, lang string
	uses        uint8
}

const (
	usesShown = 8
	usesWrong = 16 // a use that is not known, or twice
)

func nameKey(n *Name) writtenName {
	k := writtenName{n.Value, n.Lang, 0}
	for _, t := range n.Types {
		bit := uint8(usesWrong)
		switch t {
		case "acronym":
			bit = 1
		case "alias":
			bit = 2
		case "label":
			bit = 4
		case "ror_display":
			bit = usesShown
		}
		if k.uses&bit != 0 {
			bit = usesWrong
		}
		k.uses |= bit
	}
	return k
}

// writtenPlace is a location by its values: what makes two the same.
type writtenPlace struct {
	id       int64
	details  Details // without the pointers
	lat, lng float64
	has      uint8
}

func placeKey(l *Location) writtenPlace {
	k := writtenPlace{id: l.ID, details: l.Details}
	k.details.Lat, k.details.Lng = nil, nil
	if l.Details.Lat != nil {
		k.lat, k.has = *l.Details.Lat, 1
	}
	if l.Details.Lng != nil {
		k.lng, k.has = *l.Details.Lng, k.has|2
	}
	return k
}
