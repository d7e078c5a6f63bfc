package ror

import (
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
)

// identifiers brings together those of one scheme, in the order in which the
// schemes come.
func (w *writing) identifiers(p *partner.Partner) {
	var count [4]int
	own := -1
	for i := range p.Identifiers {
		x := &p.Identifiers[i]
		if n := typeNumber(x.Scheme); n >= 0 {
			count[n]++
		}
		if x.Scheme == id.SchemeROR && (own < 0 || x.Preferred && !p.Identifiers[own].Preferred) {
			own = i
		}
	}
	g := groups{all: [4]int{-1, -1, -1, -1}}
	for i := range p.Identifiers {
		x := &p.Identifiers[i]
		if x.Scheme == id.SchemeROR {
			if i != own {
				w.loss.add(Lost, x.Value, "", at("identifiers", i))
			}
			continue
		}
		n := typeNumber(x.Scheme)
		if n < 0 {
			// The record keeps them; schema v2.1 has no place for them.
			w.loss.add(Lost, string(x.Scheme)+" "+x.Value, "", at("identifiers", i))
			if schemeOf(string(x.Scheme)) != x.Scheme || x.Scheme == "" || x.Value == "" {
				continue // it would come back as something else
			}
		}
		if x.Value == "" {
			w.loss.add(Lost, string(x.Scheme), "", at("identifiers", i))
			continue
		}
		size := 1
		if n >= 0 {
			size = count[n]
		}
		w.identifier(p, i, g.of(&w.r, x.Scheme, size), &g)
	}
}

// groups finds the place of each scheme in a record.
type groups struct {
	all   [4]int // of the types of the registry
	other map[id.Scheme]int
	seen  map[string]*repeated[string]
}

func (g *groups) of(r *Record, s id.Scheme, size int) *ExternalID {
	n := typeNumber(s)
	k, ok := -1, false
	if n >= 0 {
		k, ok = g.all[n], g.all[n] >= 0
	} else {
		k, ok = g.other[s]
	}
	if !ok {
		kind := typeOf(s)
		if kind == "" {
			kind = string(s)
		}
		k = len(r.ExternalIDs)
		r.ExternalIDs = append(r.ExternalIDs, ExternalID{Type: kind, All: make([]string, 0, size)})
		if n >= 0 {
			g.all[n] = k
		} else {
			if g.other == nil {
				g.other = make(map[id.Scheme]int)
			}
			g.other[s] = k
		}
	}
	return &r.ExternalIDs[k]
}

// identifier adds one identifier to those of its scheme.
func (w *writing) identifier(p *partner.Partner, i int, to *ExternalID, g *groups) {
	x := &p.Identifiers[i]
	value := x.Value
	if s, ok := w.rest.id(to.Type, x.Value); ok && s != "" {
		value = s
	} else if x.Valid() {
		switch x.Scheme {
		case id.SchemeISNI:
			value = x.Printed()
		case id.SchemeCrossrefFunder:
			value = x.Value[len(funderPrefix):]
		}
	}
	var seen *repeated[string]
	if len(to.All) > few {
		if g.seen == nil {
			g.seen = make(map[string]*repeated[string])
		}
		if seen = g.seen[to.Type]; seen == nil {
			seen = new(repeated[string])
			g.seen[to.Type] = seen
		}
	} else {
		seen = new(repeated[string])
	}
	listed := typeNumber(x.Scheme) >= 0 // else it is reported already
	if !seen.has(len(to.All), func(j int) string { return to.All[j] }, value) {
		to.All = append(to.All, value)
	} else if listed {
		w.loss.add(Lost, value, "", at("identifiers", i))
	}
	switch {
	case !x.Preferred:
	case to.Preferred == "":
		to.Preferred = value
	case listed:
		w.loss.add(Lost, value, "", at("identifiers", i), "/preferred")
	}
}

// typeNumber numbers the four types of the registry's external identifiers;
// any other scheme is -1.
func typeNumber(s id.Scheme) int {
	switch s {
	case id.SchemeCrossrefFunder:
		return 0
	case id.SchemeGRID:
		return 1
	case id.SchemeISNI:
		return 2
	case id.SchemeWikidata:
		return 3
	}
	return -1
}
