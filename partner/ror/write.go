package ror

import (
	"math"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/partner"
)

// FromPartner makes a record of schema v2.1 of a partner. Of a partner that
// [Record.Partner] has made it gives the record back; of any other it takes
// what the registry has a place for.
//
// The loss lists the rest by its place in the partner: the times of names and
// relations, capabilities, answers, memberships, screenings, locations without
// a number of GeoNames, kinds that become a wider type, and so on. What the
// registry has no other name for is left out rather than called something else.
// Nothing is invented: what a valid record must have and the partner does not
// say is listed as Missing, by its place in the record. The status and the days
// of the record are those of the partner's registration in the registry; a
// caller who has none sets Status and Admin of the record, perhaps by
// [partner.Partner.StatusOn], and asks [Record.Check].
//
// The record keeps identifiers of schemes that the registry does not have, and
// Rest; the JSON does not.
func FromPartner(p *partner.Partner) (Record, Loss) {
	var w writing
	w.r.Version = version21
	w.rest = residueOf(p, &w.loss)
	w.partner(p)
	return w.r, w.loss
}

// writing is a partner becoming a record.
type writing struct {
	r    Record
	loss Loss
	rest *residueUse
}

func (w *writing) partner(p *partner.Partner) {
	ext := w.loss // what was said of the extension comes at the end
	w.loss = nil
	reg := registration(p)
	w.admin(p, reg)
	w.self(p)
	w.names(p)
	w.kinds(p)
	w.locations(p)
	w.identifiers(p)
	w.domains(p)
	w.founded(p)
	if !p.Closed.IsZero() {
		w.loss.add(Lost, p.Closed.String(), "", "/closed")
	}
	w.relations(p)
	for i := range p.Memberships {
		w.loss.add(Lost, string(p.Memberships[i].Forum), "", at("memberships", i))
	}
	for i := range p.Technologies {
		w.loss.add(Lost, p.Technologies[i].Technology.String(), "", at("technologies", i))
	}
	w.links(p)
	for i := range p.Answers {
		w.loss.add(Lost, string(p.Answers[i].Question), "", at("answers", i))
	}
	for i := range p.Screenings {
		w.loss.add(Lost, p.Screenings[i].List, "", at("screenings", i))
	}
	for i := range p.Registrations {
		if i != reg {
			w.loss.add(Lost, string(p.Registrations[i].Register), "", at("registrations", i))
		}
	}
	if len(p.Note) > 0 {
		w.loss.add(Lost, p.Note.String(), "", "/note")
	}
	made := false // the one source that Partner makes
	for i := range p.Sources {
		if s := &p.Sources[i]; !made && w.madeSource(p, s, reg) {
			made = true
		} else {
			w.loss.add(Lost, s.Key, "", at("sources", i))
		}
	}
	w.loss = append(w.loss, ext...)
	if w.rest != nil {
		w.residue(p)
	}
	for _, x := range w.r.Check() {
		if x.Fate == Missing {
			w.loss = append(w.loss, x)
		}
	}
}

// residue puts back what belongs to no element, and reports what is left.
func (w *writing) residue(p *partner.Partner) {
	u := w.rest
	if u.Established != 0 {
		if p.Founded.IsZero() {
			w.r.Established = u.Established
		} else {
			w.loss.add(Lost, strconv.Itoa(u.Established), "", "/ext/ror/established")
		}
	}
	putDay(&w.loss, &w.r.Admin.Created.Date, u.Admin.Created, "/ext/ror/admin/created")
	putDay(&w.loss, &w.r.Admin.LastModified.Date, u.Admin.Modified, "/ext/ror/admin/last_modified")
	u.report(&w.loss)
	for _, x := range u.Rest {
		w.r.Rest = append(w.r.Rest, Rest(x))
	}
}

// putDay puts back a day that is not written as one, if there is no other.
func putDay(loss *Loss, to *string, day, pointer string) {
	switch {
	case day == "":
	case *to == "":
		*to = day
	default:
		loss.add(Lost, day, "", pointer)
	}
}

// registration is the position of the partner's registration in the registry,
// or -1.
func registration(p *partner.Partner) int {
	for i := range p.Registrations {
		if p.Registrations[i].Register == id.SchemeROR {
			return i
		}
	}
	return -1
}

func (w *writing) admin(p *partner.Partner, reg int) {
	if reg < 0 {
		return
	}
	x := &p.Registrations[reg]
	w.r.Status = string(x.Listing)
	w.r.Admin = Admin{
		Created:      Change{x.Created.String(), x.CreatedIn},
		LastModified: Change{x.Modified.String(), x.ModifiedIn},
	}
}

// self takes the partner's own identifier in the registry.
func (w *writing) self(p *partner.Partner) {
	e, ok := p.Identifier(id.SchemeROR)
	if !ok {
		if !p.ID.IsZero() {
			w.loss.add(Lost, p.ID.String(), "", "/id")
		}
		return
	}
	w.r.ID = e.Value
	x, err := id.ParseExternal(id.SchemeROR, e.Value)
	if err == nil {
		w.r.ID = address + x.Value
	}
	if own, _ := id.From[id.Partner](x); !p.ID.IsZero() && (err != nil || own != p.ID) {
		w.loss.add(Lost, p.ID.String(), "", "/id")
	}
}

// madeSource reports whether a source is the one that a partner made of the
// record would have.
func (w *writing) madeSource(p *partner.Partner, s *source.Source, reg int) bool {
	if s.Key != sourceKey || s.Publisher != publisher || s.Title != nil || s.Locator != "" ||
		!s.Retrieved.IsZero() || s.Confidence != source.Unstated || s.About != nil || s.Note != nil {
		return false
	}
	var modified calendar.Date
	if reg >= 0 {
		modified = p.Registrations[reg].Modified
	}
	e, _ := p.Identifier(id.SchemeROR)
	return s.Published == modified && (s.URL == w.r.ID && e.Valid() || s.URL == "" && !e.Valid())
}

func (w *writing) names(p *partner.Partner) {
	if len(p.Names) > 0 {
		w.r.Names = make([]Name, 0, len(p.Names))
	}
	var seen repeated[writtenName]
	for i := range p.Names {
		n := &p.Names[i]
		types, rest := w.rest.name(n)
		if rest {
			types = w.uses(types)
		} else {
			types = w.usesOf(n.Kind, i)
		}
		if len(types) == 0 || n.Value == "" {
			w.loss.add(Lost, n.Value, "", at("names", i))
			continue
		}
		x := Name{Value: n.Value, Types: types, Lang: w.lang(n.Lang, i)}
		if !n.Period.IsZero() {
			w.loss.add(Lost, n.Period.String(), "", at("names", i), "/period")
		}
		if seen.has(len(w.r.Names), func(j int) writtenName { return nameKey(&w.r.Names[j]) }, nameKey(&x)) {
			w.loss.add(Lost, n.Value, "", at("names", i))
			continue
		}
		w.r.Names = append(w.r.Names, x)
	}
}

// usesOf gives the uses of a name of the kind, in the order in which they are
// written.
func (w *writing) usesOf(k partner.NameKind, i int) []string {
	switch k {
	case partner.NameDisplay:
		return []string{"label", "ror_display"}
	case partner.NameLabel:
		return []string{"label"}
	case partner.NameAlias:
		return []string{"alias"}
	case partner.NameAcronym:
		return []string{"acronym"}
	case partner.NameFormer:
		w.loss.add(Rewritten, string(k), "alias", at("names", i), "/kind")
		return []string{"alias"}
	}
	return nil
}

// uses takes of the uses of a residue those that schema v2.1 knows.
func (w *writing) uses(types []string) []string {
	known := make([]string, 0, len(types))
	for _, t := range types {
		repeat := false
		for _, k := range known {
			repeat = repeat || k == t
		}
		switch t {
		case "acronym", "alias", "label", "ror_display":
			if !repeat {
				known = append(known, t)
			}
		default:
			w.loss.add(Lost, t, "", "/ext/ror/names")
		}
	}
	return known
}

// lang gives the two letters that the registry takes.
func (w *writing) lang(tag string, i int) string {
	if len(tag) < 2 || !smallLetter(tag[0]) || !smallLetter(tag[1]) || len(tag) > 2 && tag[2] != '-' {
		if tag != "" {
			w.loss.add(Lost, tag, "", at("names", i), "/lang")
		}
		return ""
	}
	if len(tag) > 2 {
		w.loss.add(Rewritten, tag, tag[:2], at("names", i), "/lang")
	}
	return tag[:2]
}

func smallLetter(c byte) bool { return 'a' <= c && c <= 'z' }

func (w *writing) kinds(p *partner.Partner) {
	if len(p.Kinds) > 0 {
		w.r.Types = make([]string, 0, min(len(p.Kinds), 9))
	}
	for i, k := range p.Kinds {
		t := k.ROR()
		repeat := false
		for _, x := range w.r.Types { // nine at most
			repeat = repeat || x == t
		}
		switch {
		case t == "" || repeat && partner.KindOfROR(t) == k:
			w.loss.add(Lost, string(k), "", at("kinds", i))
			continue
		case partner.KindOfROR(t) != k:
			w.loss.add(Rewritten, string(k), t, at("kinds", i))
		}
		if !repeat {
			w.r.Types = append(w.r.Types, t)
		}
	}
}

func (w *writing) founded(p *partner.Partner) {
	if p.Founded.IsZero() {
		return
	}
	year := p.Founded.Year()
	w.r.Established = year
	switch plain, _ := calendar.NewDate(year, 0, 0); {
	case year == 0:
		w.loss.add(Lost, p.Founded.String(), "", "/founded")
	case p.Founded != plain:
		w.loss.add(Rewritten, p.Founded.String(), strconv.Itoa(year), "/founded")
	}
}

func (w *writing) domains(p *partner.Partner) {
	if len(p.Domains) > 0 {
		w.r.Domains = make([]string, 0, len(p.Domains))
	}
	var seen repeated[string]
	for i, d := range p.Domains {
		if !validDomain(d) || seen.has(len(w.r.Domains), func(j int) string { return w.r.Domains[j] }, d) {
			w.loss.add(Lost, d, "", at("domains", i))
			continue
		}
		w.r.Domains = append(w.r.Domains, d)
	}
}

func (w *writing) links(p *partner.Partner) {
	if len(p.Links) > 0 {
		w.r.Links = make([]Link, 0, len(p.Links))
	}
	var seen repeated[Link]
	for i := range p.Links {
		x := Link{Type: p.Links[i].Kind, Value: p.Links[i].URL}
		if !validLink(x.Type) || seen.has(len(w.r.Links), func(j int) Link { return w.r.Links[j] }, x) {
			w.loss.add(Lost, x.Value, "", at("links", i))
			continue
		}
		w.r.Links = append(w.r.Links, x)
	}
}

// few is the length up to which lists are gone through for each element.
const few = 64

// repeated finds out what a list holds already: a short one element by element,
// a long one by an index.
type repeated[K comparable] struct{ index map[K]bool }

// has reports whether one of the n elements of the list has the key; the caller
// adds the element if not.
func (s *repeated[K]) has(n int, key func(int) K, k K) bool {
	if n <= few {
		for j := range n {
			if key(j) == k {
				return true
			}
		}
		return false
	}
	if s.index == nil {
		s.index = make(map[K]bool, 2*n)
		for j := range n {
			s.index[key(j)] = true
		}
	}
	if s.index[k] {
		return true
	}
	s.index[k] = true
	return false
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }
