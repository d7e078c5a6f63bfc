package ror

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

func (w *writing) relations(p *partner.Partner) {
	if len(p.Relations) > 0 {
		w.r.Relationships = make([]Relationship, 0, len(p.Relations))
	}
	var seen repeated[Relationship]
	for i := range p.Relations {
		x := &p.Relations[i]
		e, err := id.ParseExternal(x.Identifier.Scheme, x.Identifier.Value)
		label, lang := relationLabel(x.Name)
		to := Relationship{Type: string(x.Kind), Label: label, ID: address + e.Value}
		if err != nil || e.Scheme != id.SchemeROR || label == "" || !validRelation(to.Type) ||
			seen.has(len(w.r.Relationships), func(j int) Relationship { return w.r.Relationships[j] }, to) {
			w.loss.add(Lost, x.Name.String(), "", at("relations", i))
			continue
		}
		w.r.Relationships = append(w.r.Relationships, to)
		if x.How != "" {
			w.loss.add(Lost, string(x.How), "", at("relations", i), "/how")
		}
		if own, _ := id.From[id.Partner](e); !x.Partner.IsZero() && own != x.Partner {
			w.loss.add(Lost, x.Partner.String(), "", at("relations", i), "/partner")
		}
		if e != x.Identifier {
			w.loss.add(Rewritten, x.Identifier.Value, e.Value, at("relations", i), "/identifier")
		}
		if len(x.Name) > 1 || lang != "und" {
			for l, v := range x.Name.All() {
				if l != lang {
					w.loss.add(Lost, v, "", at("relations", i), "/name/", pointerToken(l))
				} else if l != "und" {
					w.loss.add(Rewritten, l, "und", at("relations", i), "/name/", pointerToken(l))
				}
			}
		}
		if !x.Period.IsZero() {
			w.loss.add(Lost, x.Period.String(), "", at("relations", i), "/period")
		}
	}
}

// relationLabel is the name the registry gets: the one in no known language, as
// it came from there, else the English one, else any.
func relationLabel(t text.Text) (label, lang string) {
	if v, ok := t.Get("und"); ok {
		return v, "und"
	}
	return t.Pick(language.English)
}
