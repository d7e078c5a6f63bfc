package orcid

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
)

// maxText is the most characters of a text of an affiliation in ORCID 3.0.
const maxText = 4000

// writing is an affiliation becoming a document.
type writing struct {
	b    []byte
	loss Loss
	at   string // the affiliation in the expert
}

func (w *writing) lost(below string, values int) {
	w.loss = append(w.loss, Item{w.at + below, Lost, values})
}

func (w *writing) changed(below string) {
	w.loss = append(w.loss, Item{w.at + below, Rewritten, 1})
}

func (w *writing) miss(below string) {
	w.loss = append(w.loss, Item{w.at + below, Missing, 1})
}

func (w *writing) affiliation(a *talent.Affiliation, x *residueItem, v talent.Visibility) {
	switch {
	case a.Kind == "":
		w.changed("/kind")
	case !known(a.Kind):
		w.miss("/kind")
	}
	w.b = append(w.b, '{')
	if len(x.PutCode) > 0 {
		w.b = append(append(append(w.b, `"put-code":`...), x.PutCode...), ',')
	}
	if v != talent.VisibilityUnstated {
		w.member("visibility", v.String())
	}
	if a.Department != "" && w.fits("/department", a.Department, false) {
		w.member("department-name", a.Department)
	}
	if s := w.words(a.Role, "/role"); s != "" && w.fits("/role", s, false) {
		w.member("role-title", s)
	}
	w.period(a.Period)
	w.b = append(w.b, `"organization":{`...)
	if s := w.words(a.Name, "/name"); w.fits("/name", s, true) {
		w.member("name", s)
	}
	w.b = append(w.b, `"address":{`...)
	if w.fits("/place", a.Place, true) {
		w.member("city", a.Place)
	}
	if x.Region != "" {
		w.member("region", x.Region)
	}
	if len(a.Country) != 2 || !a.Country.Known() {
		w.miss("/country")
	}
	w.member("country", string(a.Country))
	w.close()
	w.organisation(a.Organisation)
	w.close()
	if x.URL != "" {
		w.b = append(w.b, `"url":{`...)
		w.member("value", x.URL)
		w.close()
	}
	w.externalIDs(x.IDs)
	w.close()
	w.b = w.b[:len(w.b)-1] // the comma
	if !a.Partner.IsZero() {
		w.lost("/partner", 1)
	}
}

// known reports whether ORCID has the kind of affiliation.
func known(k talent.AffiliationKind) bool {
	for _, x := range kinds {
		if x == k {
			return true
		}
	}
	return false
}

// words picks one of several languages; the registry has no language for it.
func (w *writing) words(t text.Text, below string) string {
	s, lang := t.Pick()
	for l := range t.All() {
		if l != lang {
			w.lost(below+"/"+l, 1)
		}
	}
	if lang != "" && lang != "und" {
		w.changed(below)
	}
	return s
}

// fits reports whether the registry takes a text, and tells if not.
func (w *writing) fits(below, s string, needed bool) bool {
	if strings.TrimSpace(s) != "" && utf8.RuneCountInString(s) <= maxText {
		return true
	}
	if needed {
		w.miss(below)
	} else {
		w.lost(below, 1)
	}
	return false
}

func (w *writing) period(p calendar.Period) {
	if p.OpenStart {
		w.lost("/period/start", 1)
	}
	if p.OpenEnd {
		w.changed("/period/end")
	}
	w.date("start-date", p.Start, "/period/start")
	w.date("end-date", p.End, "/period/end")
}

func (w *writing) date(name string, d calendar.Date, below string) {
	if d.IsZero() {
		return
	}
	plain, err := calendar.NewDate(d.Year(), d.Month(), d.Day())
	if err != nil || d.Year() < firstYear || d.Year() > lastYear {
		w.lost(below, 1)
		return
	}
	if plain != d {
		w.changed(below)
	}
	w.b = append(appendText(w.b, name), ":{"...)
	w.number("year", plain.Year(), 4)
	w.number("month", plain.Month(), 2)
	w.number("day", plain.Day(), 2)
	w.close()
}

// number writes a part of a date, unless it is not known.
func (w *writing) number(name string, n, digits int) {
	if n == 0 {
		return
	}
	s := strconv.Itoa(n)
	w.b = append(appendText(w.b, name), ":{"...)
	w.member("value", strings.Repeat("0", digits-len(s))+s)
	w.close()
}

func (w *writing) organisation(e id.External) {
	if e.IsZero() {
		w.miss("/organisation")
		return
	}
	register := organisationRegister(e.Scheme)
	if register == "" {
		w.lost("/organisation", 2)
		w.miss("/organisation")
		return
	}
	if e.Scheme.Known() && !e.Valid() || strings.TrimSpace(e.Value) == "" {
		w.miss("/organisation")
		return
	}
	w.b = append(w.b, `"disambiguated-organization":{`...)
	w.member("disambiguated-organization-identifier", written(e))
	w.member("disambiguation-source", register)
	w.close()
}

// externalIDs writes the identifiers that the registry takes: those with type,
// value and a relationship that it knows.
func (w *writing) externalIDs(list []externalID) {
	open := false
	for i := range list {
		x := &list[i]
		if strings.TrimSpace(x.Type) == "" || strings.TrimSpace(x.Value) == "" || x.Relationship != "" && !slices.Contains(relationships[:], x.Relationship) {
			w.loss = append(w.loss, Item{"/ext/orcid", Lost, x.size()})
			continue
		}
		if !open {
			open = true
			w.b = append(w.b, `"external-ids":{"external-id":[`...)
		}
		w.b = append(w.b, '{')
		w.member("external-id-type", x.Type)
		w.member("external-id-value", x.Value)
		if x.URL != "" {
			w.b = append(w.b, `"external-id-url":{`...)
			w.member("value", x.URL)
			w.close()
		}
		w.member("external-id-relationship", x.Relationship)
		w.close()
	}
	if open {
		w.b = append(w.b[:len(w.b)-1], ']', ',')
		w.close()
	}
}

// member writes a member and a comma; one of the empty text says nothing.
func (w *writing) member(name, value string) {
	if value != "" {
		w.b = append(appendText(append(appendText(w.b, name), ':'), value), ',')
	}
}

// close ends an object in place of a comma, and adds one.
func (w *writing) close() {
	if n := len(w.b) - 1; w.b[n] == ',' {
		w.b = w.b[:n]
	}
	w.b = append(w.b, '}', ',')
}

// appendText writes a text with the escapes that JSON asks for. Bytes that are
// not UTF-8 become U+FFFD.
func appendText(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r < ' ':
			b = append(b, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}

// done returns what was written, or what is missing for it.
func (w *writing) done(dst []byte, e *talent.Expert) ([]byte, Loss, error) {
	bad := &MissingError{ID: e.ID}
	for _, x := range w.loss {
		if x.Fate == Missing && !strings.HasSuffix(x.Pointer, "/organisation") {
			bad.Loss = append(bad.Loss, x)
		}
	}
	if len(bad.Loss) > 0 {
		return dst, w.loss, bad
	}
	return w.b, w.loss, nil
}
