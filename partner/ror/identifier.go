package ror

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
)

const funderPrefix = "10.13039/"

func (m *mapping) identifiers(r *Record) {
	n := 0
	if r.ID != "" {
		n = 1
	}
	for i := range r.ExternalIDs {
		n += len(r.ExternalIDs[i].All)
	}
	if n > 0 {
		m.p.Identifiers = make([]partner.Identifier, 0, n)
	}
	if r.ID != "" {
		self, valid := m.registryID(r.ID, "/id")
		if valid {
			m.p.ID, _ = id.From[id.Partner](self)
		}
		m.p.Identifiers = append(m.p.Identifiers, partner.Identifier{External: self, Preferred: true})
	}
	var counts residueCount[residueKeyID]
	for i := range r.ExternalIDs {
		m.externalID(r, i, &counts)
	}
}

// registryID reads an identifier of the registry and notes when it is written
// otherwise than the registry writes it. One that cannot be read is kept as it
// stands.
func (m *mapping) registryID(s string, pointer ...string) (e id.External, valid bool) {
	if v, ok := strings.CutPrefix(s, address); ok {
		if e = (id.External{Scheme: id.SchemeROR, Value: v}); e.Valid() {
			return e, true
		}
	}
	e, err := id.ParseExternal(id.SchemeROR, s)
	if err != nil {
		return id.External{Scheme: id.SchemeROR, Value: s}, false
	}
	m.loss.add(Rewritten, s, e.Value, pointer...)
	return e, true
}

func (m *mapping) externalID(r *Record, i int, counts *residueCount[residueKeyID]) {
	x := &r.ExternalIDs[i]
	scheme := schemeOf(x.Type)
	if len(x.All) == 0 && x.Preferred == "" {
		m.loss.add(Lost, x.Type, "", at("external_ids", i))
		return
	}
	if m.schemes.has(i, func(j int) id.Scheme { return schemeOf(r.ExternalIDs[j].Type) }, scheme) {
		m.loss.add(Rewritten, x.Type, "", at("external_ids", i)) // they go together
	}
	usual := typeOf(scheme)
	if usual == "" {
		usual = string(scheme)
	}
	if usual != x.Type {
		m.loss.add(Rewritten, x.Type, usual, at("external_ids", i), "/type")
	}
	first, marked := len(m.p.Identifiers), false
	for j, v := range x.All {
		e := m.external(scheme, v)
		p := x.Preferred != "" && v == x.Preferred && !marked
		marked = marked || p
		m.p.Identifiers = append(m.p.Identifiers, partner.Identifier{External: e, Preferred: p})
		plain := usualSpelling(e, v)
		if e.Value != v && !plain {
			m.loss.add(Rewritten, v, e.Value, at("external_ids", i), at("all", j))
		}
		m.spelling(e, v, plain, counts)
	}
	if x.Preferred == "" || marked {
		return
	}
	// The preferred one is written otherwise than among all, or is not there.
	e := m.external(scheme, x.Preferred)
	m.loss.add(Rewritten, x.Preferred, e.Value, at("external_ids", i), "/preferred")
	for j := first; j < len(m.p.Identifiers); j++ {
		if m.p.Identifiers[j].External == e {
			m.p.Identifiers[j].Preferred = true
			return
		}
	}
	m.p.Identifiers = append(m.p.Identifiers, partner.Identifier{External: e, Preferred: true})
	m.spelling(e, x.Preferred, true, counts)
}

// spelling keeps how the register writes the last identifier, where that is not
// the usual way.
func (m *mapping) spelling(e id.External, v string, usual bool, counts *residueCount[residueKeyID]) {
	if *counts == nil && usual {
		return
	}
	n := counts.nth(len(m.p.Identifiers)-1, func(k int) residueKeyID {
		return residueKeyID{typeOf(m.p.Identifiers[k].Scheme), m.p.Identifiers[k].Value}
	})
	if kind := typeOf(e.Scheme); !usual && kind != "" {
		m.rest.ExternalIDs = append(m.rest.ExternalIDs, residueID{kind, e.Value, n, v})
	}
}

// external brings an identifier to its canonical form, or leaves it as it
// stands where it cannot be read.
func (m *mapping) external(scheme id.Scheme, v string) id.External {
	start := m.made.Len()
	switch scheme {
	case id.SchemeISNI:
		if len(v) == 19 && v[4] == ' ' && v[9] == ' ' && v[14] == ' ' {
			m.made.WriteString(v[:4])
			m.made.WriteString(v[5:9])
			m.made.WriteString(v[10:14])
			m.made.WriteString(v[15:])
			if e := (id.External{Scheme: scheme, Value: m.since(start)}); e.Valid() {
				return e
			}
		}
	case id.SchemeCrossrefFunder:
		m.made.WriteString(funderPrefix)
		m.made.WriteString(v)
		if e := (id.External{Scheme: scheme, Value: m.since(start)}); e.Valid() {
			return e
		}
	}
	e := id.External{Scheme: scheme, Value: v}
	if e.Valid() || !scheme.Known() {
		return e
	}
	if parsed, err := id.ParseExternal(scheme, v); err == nil {
		return parsed
	}
	return e
}

// schemeOf is the scheme of a type of the registry's external identifiers.
func schemeOf(kind string) id.Scheme {
	switch kind {
	case "fundref":
		return id.SchemeCrossrefFunder
	case "grid":
		return id.SchemeGRID
	case "isni":
		return id.SchemeISNI
	case "wikidata":
		return id.SchemeWikidata
	}
	return id.Scheme(strings.ToLower(kind))
}

// typeOf is the type of the registry for a scheme; empty when it has none.
func typeOf(s id.Scheme) string {
	switch s {
	case id.SchemeCrossrefFunder:
		return "fundref"
	case id.SchemeGRID, id.SchemeISNI, id.SchemeWikidata:
		return string(s)
	}
	return ""
}

// usualSpelling reports whether v is how the registry writes the identifier.
func usualSpelling(e id.External, v string) bool {
	switch u := e.Value; {
	case e.Scheme == id.SchemeISNI && len(u) == 16 && e.Valid():
		return len(v) == 19 && v[:4] == u[:4] && v[4] == ' ' && v[5:9] == u[4:8] && v[9] == ' ' &&
			v[10:14] == u[8:12] && v[14] == ' ' && v[15:] == u[12:]
	case e.Scheme == id.SchemeCrossrefFunder && e.Valid():
		return u[len(funderPrefix):] == v
	}
	return e.Value == v
}
