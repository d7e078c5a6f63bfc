package ror

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// AppendJSON appends the record as JSON of schema v2.1 on one line, in the
// order of members in which the registry publishes them; the same record always
// gives the same bytes. It writes what the record holds, valid or not; ask
// [Record.Check]. External identifiers of types that the schema does not have,
// and Rest, are left out. Details of places carry the members that schema v2.1
// has added when the record was last changed by it, or when they say something.
func (r *Record) AppendJSON(dst []byte) []byte {
	b := append(dst, '{')
	if r.Admin != (Admin{}) {
		b = append(b, `"admin":{"created":`...)
		b = appendChange(b, &r.Admin.Created)
		b = append(b, `,"last_modified":`...)
		b = appendChange(b, &r.Admin.LastModified)
		b = append(b, `},`...)
	}
	b = append(b, `"domains":`...)
	b = appendTexts(b, r.Domains)
	b = append(b, `,"established":`...)
	if r.Established == 0 {
		b = append(b, "null"...)
	} else {
		b = strconv.AppendInt(b, int64(r.Established), 10)
	}
	b = append(b, `,"external_ids":`...)
	b = appendExternalIDs(b, r.ExternalIDs)
	b = append(b, `,"id":`...)
	b = appendText(b, r.ID)
	b = append(b, `,"links":`...)
	b = appendList(b, r.Links, appendLink)
	b = append(b, `,"locations":[`...)
	for i := range r.Locations {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendLocation(b, &r.Locations[i], continental(&r.Admin))
	}
	b = append(b, `],"names":`...)
	b = appendList(b, r.Names, appendName)
	b = append(b, `,"relationships":`...)
	b = appendList(b, r.Relationships, appendRelationship)
	b = append(b, `,"status":`...)
	b = appendText(b, r.Status)
	b = append(b, `,"types":`...)
	b = appendTexts(b, r.Types)
	return append(b, '}')
}

func appendList[E any](b []byte, list []E, one func([]byte, *E) []byte) []byte {
	b = append(b, '[')
	for i := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = one(b, &list[i])
	}
	return append(b, ']')
}

func appendTexts(b []byte, list []string) []byte {
	b = append(b, '[')
	for i, s := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendText(b, s)
	}
	return append(b, ']')
}

func appendChange(b []byte, c *Change) []byte {
	b = appendText(append(b, `{"date":`...), c.Date)
	b = appendText(append(b, `,"schema_version":`...), c.SchemaVersion)
	return append(b, '}')
}

func appendExternalIDs(b []byte, list []ExternalID) []byte {
	b = append(b, '[')
	first := true
	for i := range list {
		x := &list[i]
		if s := schemeOf(x.Type); typeOf(s) != x.Type || x.Type == "" {
			continue
		}
		if !first {
			b = append(b, ',')
		}
		first = false
		b = appendTexts(append(b, `{"all":`...), x.All)
		b = appendMaybe(append(b, `,"preferred":`...), x.Preferred)
		b = appendText(append(b, `,"type":`...), x.Type)
		b = append(b, '}')
	}
	return append(b, ']')
}

func appendLink(b []byte, x *Link) []byte {
	b = appendText(append(b, `{"type":`...), x.Type)
	b = appendText(append(b, `,"value":`...), x.Value)
	return append(b, '}')
}

func appendName(b []byte, x *Name) []byte {
	b = appendMaybe(append(b, `{"lang":`...), x.Lang)
	b = appendTexts(append(b, `,"types":`...), x.Types)
	b = appendText(append(b, `,"value":`...), x.Value)
	return append(b, '}')
}

func appendRelationship(b []byte, x *Relationship) []byte {
	b = appendText(append(b, `{"id":`...), x.ID)
	b = appendText(append(b, `,"label":`...), x.Label)
	b = appendText(append(b, `,"type":`...), x.Type)
	return append(b, '}')
}

func appendLocation(b []byte, x *Location, whole bool) []byte {
	d := &x.Details
	b = append(b, `{"geonames_details":{`...)
	if whole || d.ContinentCode != "" {
		b = appendMaybe(append(b, `"continent_code":`...), d.ContinentCode)
		b = append(b, ',')
	}
	if whole || d.ContinentName != "" {
		b = appendMaybe(append(b, `"continent_name":`...), d.ContinentName)
		b = append(b, ',')
	}
	b = appendMaybe(append(b, `"country_code":`...), d.CountryCode)
	b = appendMaybe(append(b, `,"country_name":`...), d.CountryName)
	if whole || d.SubdivisionCode != "" {
		b = appendMaybe(append(b, `,"country_subdivision_code":`...), d.SubdivisionCode)
	}
	if whole || d.SubdivisionName != "" {
		b = appendMaybe(append(b, `,"country_subdivision_name":`...), d.SubdivisionName)
	}
	b = appendNumber(append(b, `,"lat":`...), d.Lat)
	b = appendNumber(append(b, `,"lng":`...), d.Lng)
	b = appendText(append(b, `,"name":`...), d.Name)
	b = append(b, `},"geonames_id":`...)
	b = strconv.AppendInt(b, x.ID, 10)
	return append(b, '}')
}

// appendNumber writes a number in the fewest digits that give it back, and null
// for none; so for what is no number.
func appendNumber(b []byte, x *float64) []byte {
	switch {
	case x == nil || !finite(*x):
		return append(b, "null"...)
	case *x != 0 && (math.Abs(*x) < 1e-6 || math.Abs(*x) >= 1e21):
		return strconv.AppendFloat(b, *x, 'e', -1, 64)
	}
	return strconv.AppendFloat(b, *x, 'f', -1, 64)
}

// appendMaybe writes null for the empty text.
func appendMaybe(b []byte, s string) []byte {
	if s == "" {
		return append(b, "null"...)
	}
	return appendText(b, s)
}

// appendText writes a text with the escapes that JSON asks for, and those of
// U+2028 and U+2029, which some readers take for line ends. Bytes that are not
// UTF-8 become U+FFFD.
func appendText(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' {
				i++
				continue
			}
			b = append(b, s[start:i]...)
			switch c {
			case '"', '\\':
				b = append(b, '\\', c)
			case '\n':
				b = append(b, '\\', 'n')
			case '\r':
				b = append(b, '\\', 'r')
			case '\t':
				b = append(b, '\\', 't')
			default:
				b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			}
			i++
			start = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			b = append(append(b, s[start:i]...), "\uFFFD"...)
		case r == '\u2028' || r == '\u2029':
			b = append(append(b, s[start:i]...), '\\', 'u', '2', '0', '2', hex[r&15])
		default:
			i += size
			continue
		}
		i += size
		start = i
	}
	return append(append(b, s[start:]...), '"')
}
