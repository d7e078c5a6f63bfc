package match

import (
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

func (g *merging) id() {
	x, y := g.in[0].ID, g.in[1].ID
	g.has[0][fieldID], g.has[1][fieldID] = !x.IsZero(), !y.IsZero()
	switch {
	case y.IsZero() || x == y:
		return
	case x.IsZero():
		g.out.ID = y
		return
	}
	kept, gone := x, y
	side := g.choose("/id", x.String(), y.String(), FirstSide)
	if side == SecondSide {
		kept, gone = y, x
	}
	g.out.ID = kept
	g.has[0][fieldID], g.has[1][fieldID] = side == FirstSide, side == SecondSide
	g.result.Redirect = map[id.Partner]id.Partner{gone: kept}
	g.conflict(Conflict{Pointer: "/id", First: x.String(), Second: y.String(), Kept: side}, "/id", "/id")
	for _, p := range [...]*partner.Partner{&g.out, &g.more} {
		for i := range p.Memberships {
			mergeRedirect(&p.Memberships[i].Partner, gone, kept)
		}
		for i := range p.Answers {
			mergeRedirect(&p.Answers[i].Assessor, gone, kept)
		}
		for i := range p.Screenings {
			mergeRedirect(&p.Screenings[i].Assessor, gone, kept)
			for j := range p.Screenings[i].Hits {
				mergeRedirect(&p.Screenings[i].Hits[j].Assessor, gone, kept)
			}
		}
	}
}

func mergeRedirect(x *id.Partner, gone, kept id.Partner) {
	if *x == gone {
		*x = kept
	}
}

// single merges the dates, the note and ext.
func (g *merging) single() {
	g.date(fieldFounded, &g.out.Founded, g.in[1].Founded)
	g.date(fieldClosed, &g.out.Closed, g.in[1].Closed)
	g.has[0][fieldNote], g.has[1][fieldNote] = len(g.in[0].Note) > 0, len(g.in[1].Note) > 0
	g.out.Note = mergeTexts(g.out.Note, g.in[1].Note)
	g.extension()
}

func (g *merging) date(field int, into *calendar.Date, from calendar.Date) {
	x := *into
	g.has[0][field], g.has[1][field] = !x.IsZero(), !from.IsZero()
	switch {
	case from.IsZero() || x == from:
		return
	case x.IsZero() || mergeSays(from, x):
		*into = from
		return
	case mergeSays(x, from):
		return
	}
	at := "/" + fieldNamesOf[field]
	side := g.choose(at, x.String(), from.String(), FirstSide)
	if side == SecondSide {
		*into = from
	}
	g.has[0][field], g.has[1][field] = side == FirstSide, side == SecondSide
	g.conflict(Conflict{Pointer: at, First: x.String(), Second: from.String(), Kept: side}, at, at)
}

// mergeSays reports whether the first date says all that the second says, and as
// surely: 1957-03 says 1957.
func mergeSays(x, y calendar.Date) bool {
	if x.Uncertain() || x.Approximate() || y.Uncertain() || y.Approximate() {
		return false
	}
	return y.Earliest().YMD() <= x.Earliest().YMD() && x.Latest().YMD() <= y.Latest().YMD()
}

// extension takes over the members of ext.
func (g *merging) extension() {
	first, second := g.in[0].Ext, g.in[1].Ext
	g.ext = [2]map[string]bool{{}, {}}
	for name := range first.All() {
		g.ext[0][name] = true
	}
	if first.IsZero() {
		g.out.Ext = second
		for name := range second.All() {
			g.ext[1][name] = true
		}
		return
	}
	for name, value := range second.All() {
		old, ok := first.Get(name)
		if ok && string(old) == string(value) {
			g.ext[1][name] = true
			continue
		}
		side := SecondSide
		if ok {
			at := mergeExtAt(name)
			side = g.choose(at, string(old), string(value), FirstSide)
			g.conflict(Conflict{Pointer: at, First: string(old), Second: string(value), Kept: side}, at, at)
		}
		if side == FirstSide {
			continue
		}
		if x, err := g.out.Ext.With(name, value); err == nil {
			g.out.Ext = x
			g.ext[1][name] = true
			g.ext[0][name] = false
		}
	}
}

// mergeExtAt writes a pointer to a member of ext.
func mergeExtAt(name string) string {
	return "/ext/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(name)
}

// mergeTexts puts two texts together language by language; values that differ
// stand one after the other.
func mergeTexts(a, b text.Text) text.Text {
	if a.Equal(b) || len(b) == 0 {
		return a
	}
	out := slices.Clone(a)
	for _, e := range b {
		old, ok := out.Get(e.Lang)
		switch {
		case !ok:
			out = append(out, e)
		case strings.Contains(old, e.Value):
		case strings.Contains(e.Value, old):
			out = out.With(e.Lang, e.Value)
		default:
			out = out.With(e.Lang, old+"\n"+e.Value)
		}
	}
	return out
}

// mergeClone copies a record so that it shares no memory with the original.
func mergeClone(p *partner.Partner) partner.Partner {
	q := *p
	q.Names = slices.Clone(p.Names)
	q.Kinds = slices.Clone(p.Kinds)
	q.Locations = slices.Clone(p.Locations)
	q.Identifiers = slices.Clone(p.Identifiers)
	q.Domains = slices.Clone(p.Domains)
	q.Relations = slices.Clone(p.Relations)
	for i := range q.Relations {
		q.Relations[i].Name = slices.Clone(q.Relations[i].Name)
	}
	q.Memberships = slices.Clone(p.Memberships)
	q.Technologies = slices.Clone(p.Technologies)
	for i := range q.Technologies {
		q.Technologies[i].Evidence = slices.Clone(q.Technologies[i].Evidence)
	}
	q.Links = slices.Clone(p.Links)
	q.Answers = slices.Clone(p.Answers)
	for i := range q.Answers {
		q.Answers[i].Note = slices.Clone(q.Answers[i].Note)
	}
	q.Screenings = slices.Clone(p.Screenings)
	for i := range q.Screenings {
		hits := slices.Clone(q.Screenings[i].Hits)
		for j := range hits {
			hits[j].Note = slices.Clone(hits[j].Note)
		}
		q.Screenings[i].Hits = hits
	}
	q.Registrations = slices.Clone(p.Registrations)
	q.Note = slices.Clone(p.Note)
	q.Sources = slices.Clone(p.Sources)
	for i := range q.Sources {
		s := &q.Sources[i]
		s.Title, s.Note, s.About = slices.Clone(s.Title), slices.Clone(s.Note), slices.Clone(s.About)
	}
	return q
}
