package orcid

import (
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

// PermissionError says that nothing was written because the audience may not
// see it. It holds nothing of the person but the expert's id.
type PermissionError struct {
	ID      id.Expert
	Pointer string // the part of the expert
	// Permission is what the consents say. It is Granted where the part is less
	// open than what the audience may see.
	Permission talent.Permission
}

// Error names the expert, the part and the reason.
func (e *PermissionError) Error() string {
	why := "its visibility does not let this audience see it; have the person open it"
	if !e.Permission.Granted() {
		why = "the consents say " + e.Permission.String() + "; ask the person to agree to this purpose"
	}
	return "orcid: " + named(e.ID) + ": " + e.Pointer + " may not be written: " + why
}

// MissingError says what an affiliation must have and has not, or has in a form
// that the registry does not take. Nothing was written.
type MissingError struct {
	ID   id.Expert
	Loss Loss // the items that are Missing; their pointers lead into the expert
}

// Error names the expert and the places.
func (e *MissingError) Error() string {
	var b strings.Builder
	b.WriteString("orcid: " + named(e.ID) + ": write a right value at")
	for i := range min(len(e.Loss), 10) {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(" " + e.Loss[i].Pointer)
	}
	if len(e.Loss) > 10 {
		b.WriteString(", …")
	}
	return b.String()
}

// named names an expert in a message.
func named(x id.Expert) string {
	if x.IsZero() {
		return "an expert without id"
	}
	return "expert " + x.String()
}

// AppendAffiliation appends an affiliation of the expert, by its place in the
// list, as the JSON document by which the member API of ORCID 3.0 adds one: POST
// it to the section of its kind, such as /v3.0/0000-0002-1825-0097/employment.
//
// To write is to share: the audience must be allowed to see the affiliation by
// [talent.Expert.Redact], else the error is a [*PermissionError]. The visibility
// is that of the record's Handling and is left out where nobody decided.
//
// The registry must have the name of the organisation, its city and its country,
// else the error is a [*MissingError] and nothing is appended. It asks for the
// identifier of the organisation in a register (ROR, GRID, RINGGOLD, FUNDREF or
// LEI) too, though its schema does not: one that is missing is in the loss. The
// loss also tells what the registry has no place for, such as partners, further
// languages and doubts of dates. What was read of the same affiliation and has
// no member, such as its region, is written again.
func AppendAffiliation(dst []byte, e *talent.Expert, i int, to talent.Audience) ([]byte, Loss, error) {
	return appendOne(dst, e, i, to, false)
}

// AppendUpdate is [AppendAffiliation] for an affiliation that the registry has:
// the document carries its put-code, and changes the item when it is PUT to the
// path that ends with it. Without a put-code the error is a [*MissingError].
func AppendUpdate(dst []byte, e *talent.Expert, i int, to talent.Audience) ([]byte, Loss, error) {
	return appendOne(dst, e, i, to, true)
}

// PutCode returns the number under which the registry has an affiliation, as it
// was read. It is not known of an affiliation that has changed its place in the
// list, its kind or its organisation since.
func PutCode(e *talent.Expert, i int) (code int64, known bool) {
	if i < 0 || i >= len(e.Affiliations) {
		return 0, false
	}
	r := residueOf(e)
	x := r.affiliation(&e.Affiliations[i], place("affiliations", i))
	return x.code()
}

func appendOne(dst []byte, e *talent.Expert, i int, to talent.Audience, update bool) ([]byte, Loss, error) {
	if i < 0 || i >= len(e.Affiliations) {
		loss := Loss{{place("affiliations", i), Missing, 1}}
		return dst, loss, &MissingError{e.ID, loss}
	}
	r := residueOf(e)
	x := r.affiliation(&e.Affiliations[i], place("affiliations", i))
	if !update {
		x.PutCode = nil
	}
	return appendAffiliation(dst, e, i, to, &x, update)
}

// appendAffiliation writes an affiliation; x is what is kept of it, with the
// put-code if that is to be written.
func appendAffiliation(dst []byte, e *talent.Expert, i int, to talent.Audience, x *residueItem, update bool) ([]byte, Loss, error) {
	w := writing{b: dst, at: place("affiliations", i)}
	a, err := permitted(e, i, to)
	if err != nil {
		return dst, nil, err
	}
	if _, ok := x.code(); !ok {
		x.PutCode = nil
		if update {
			w.loss = append(w.loss, Item{"/ext/orcid", Missing, 1})
		}
	}
	w.affiliation(&a, x, visibilityOf(e, w.at))
	return w.done(dst, e)
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

// permitted returns an affiliation as the audience may see it.
func permitted(e *talent.Expert, i int, to talent.Audience) (talent.Affiliation, error) {
	at := place("affiliations", i)
	alone := talent.Expert{Affiliations: e.Affiliations[i : i+1 : i+1]}
	for _, h := range e.Handling {
		if h.At = moved(h.At, at); strings.HasPrefix("/affiliations/0", h.At) || strings.HasPrefix(h.At, "/affiliations/0/") {
			alone.Handling = append(alone.Handling, h)
		}
	}
	for _, c := range e.Consents {
		scope := make([]string, len(c.Scope))
		for j, s := range c.Scope {
			scope[j] = moved(s, at)
		}
		c.Scope = scope
		alone.Consents = append(alone.Consents, c)
	}
	if out := alone.Redact(to); len(out.Affiliations) == 1 {
		return out.Affiliations[0], nil
	}
	return talent.Affiliation{}, &PermissionError{e.ID, at, e.CanUsePart(to.Purpose, to.On, at)}
}

// moved is a pointer after the affiliation at another one has become the only
// one of the list.
func moved(pointer, at string) string {
	if rest, ok := strings.CutPrefix(pointer, at); ok && (rest == "" || rest[0] == '/') {
		return "/affiliations/0" + rest
	}
	if strings.HasPrefix(pointer, "/affiliations/") {
		return "/affiliations/-"
	}
	return pointer
}

// visibilityOf is what the record says most narrowly of who may see a part.
func visibilityOf(e *talent.Expert, pointer string) talent.Visibility {
	v, long := talent.VisibilityUnstated, -1
	for i := range e.Handling {
		h := &e.Handling[i]
		if rest, ok := strings.CutPrefix(pointer, h.At); ok && (rest == "" || rest[0] == '/') && len(h.At) > long {
			v, long = h.Visibility, len(h.At)
		}
	}
	return v
}

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

func (w *writing) externalIDs(list []externalID) {
	if len(list) == 0 {
		return
	}
	w.b = append(w.b, `"external-ids":{"external-id":[`...)
	for i := range list {
		x := &list[i]
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
	w.b = append(w.b[:len(w.b)-1], ']', ',')
	w.close()
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
