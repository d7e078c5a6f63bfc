package orcid

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
)

// own gives the expert texts of its own, in one piece of memory. Until then they
// are parts of the text of the whole record, most of which is not kept.
func own(e *talent.Expert, sources map[string]int) {
	n := 0
	eachText(e, func(s *string) { n += len(*s) })
	var b strings.Builder
	b.Grow(n)
	eachText(e, func(s *string) {
		at := b.Len()
		b.WriteString(*s)
		*s = b.String()[at:]
	})
	for i := range e.Handling {
		if h := &e.Handling[i]; h.Source != "" {
			h.Source = e.Sources[sources[h.Source]].Key
		}
	}
}

// eachText calls f for the texts of an expert that come from the record.
func eachText(e *talent.Expert, f func(*string)) {
	words := func(t text.Text) {
		for i := range t {
			f(&t[i].Value)
		}
	}
	code := func(c *country.Code) { f((*string)(c)) }
	for i := range e.Names {
		n := &e.Names[i]
		f(&n.Display)
		f(&n.Family)
		f(&n.Given)
	}
	for i := range e.Identifiers {
		f(&e.Identifiers[i].Value)
	}
	for i := range e.Contacts {
		f(&e.Contacts[i].Value)
	}
	words(e.Profile)
	for i := range e.Keywords {
		f(&e.Keywords[i])
	}
	for i := range e.Affiliations {
		a := &e.Affiliations[i]
		f(&a.Organisation.Value)
		words(a.Name)
		f(&a.Department)
		words(a.Role)
		f(&a.Place)
		code(&a.Country)
	}
	for i := range e.Outputs {
		f(&e.Outputs[i].Ref)
		words(e.Outputs[i].Title)
	}
	code(&e.Country)
	for i := range e.Sources {
		s := &e.Sources[i]
		f(&s.Key)
		f(&s.Publisher)
		f(&s.URL)
	}
}
