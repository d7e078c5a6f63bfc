package match

import (
	"fmt"
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

// mergeRelationAs is what makes a relation the same as another.
type mergeRelationAs struct {
	kind    partner.RelationKind
	partner id.Partner
	named   string // by identifier or name where there is no record
}

type mergeRelationKey struct {
	mergeRelationAs
	how        partner.Succession
	identifier id.External
	period     calendar.Period
	name       string
}

func (g *merging) relations() {
	own := map[id.External]bool{}
	for _, p := range g.in {
		for i := range p.Identifiers {
			own[mergeCanonical(p.Identifiers[i].External)] = true
		}
	}
	toItself := func(r *partner.Relation) bool {
		if !r.Partner.IsZero() {
			return r.Partner == g.in[0].ID || r.Partner == g.in[1].ID
		}
		return !r.Identifier.IsZero() && own[mergeCanonical(r.Identifier)]
	}
	identity := func(r *partner.Relation) mergeRelationAs {
		as := mergeRelationAs{kind: r.Kind, partner: r.Partner}
		if r.Partner.IsZero() {
			as.named = string(r.Identifier.Scheme) + ":" + r.Identifier.Value
			if r.Identifier.IsZero() {
				as.named = mergeTextKey(r.Name)
			}
		}
		return as
	}
	key := func(r *partner.Relation) mergeRelationKey {
		return mergeRelationKey{identity(r), r.How, r.Identifier, r.Period, mergeTextKey(r.Name)}
	}
	var kept [2][]partner.Relation
	var was [2][]int32
	for n, list := range [...][]partner.Relation{g.out.Relations, g.more.Relations} {
		for i := range list {
			if r := &list[i]; toItself(r) {
				g.drop(n, pointerAt(listRelations, i), mergeRelationText(r))
				continue
			}
			kept[n] = append(kept[n], list[i])
			was[n] = append(was[n], int32(i))
		}
	}
	g.out.Relations = mergeUnion(g, listRelations, kept[0], kept[1], identity, key,
		func(_ int, into *partner.Relation, _ int, from *partner.Relation) mergeOutcome {
			name, ok := mergeRelationNames(into.Name, from.Name)
			x := *into
			if !ok || !mergeFill(&x.How, from.How, true) || !mergeFill(&x.Identifier, from.Identifier, true) || !mergeFill(&x.Period, from.Period, true) {
				return outcomeOther
			}
			x.Name = name
			*into = x
			return outcomeSame
		})
	for n, p := range g.in {
		to := make([]int32, len(p.Relations))
		for i := range to {
			to[i] = -1
		}
		for i, k := range g.to[n][listRelations] {
			to[was[n][i]] = k
		}
		g.to[n][listRelations] = to
	}
}

func mergeRelationText(r *partner.Relation) string {
	s := string(r.Kind)
	if name := r.Name.String(); name != "" {
		return s + " " + name
	}
	if !r.Identifier.IsZero() {
		return s + " " + string(r.Identifier.Scheme) + ":" + r.Identifier.Value
	}
	return s + " " + r.Partner.String()
}

// mergeRelationNames puts two texts together unless they differ in a language.
func mergeRelationNames(a, b text.Text) (text.Text, bool) {
	for _, e := range b {
		if v, ok := a.Get(e.Lang); ok && v != e.Value {
			return nil, false
		}
	}
	return mergeTexts(a, b), true
}

func mergeTextKey(t text.Text) string {
	if len(t) == 0 {
		return ""
	}
	var b strings.Builder
	for lang, value := range t.All() {
		b.WriteString(lang)
		b.WriteByte(0)
		b.WriteString(value)
		b.WriteByte(0)
	}
	return b.String()
}

func (g *merging) drop(side int, pointer, value string) {
	g.result.Dropped = append(g.result.Dropped, Dropped{From: FirstSide + Side(side), Pointer: pointer, Value: value})
}

func (g *merging) memberships() {
	g.out.Memberships = mergeUnion(g, listMemberships, g.out.Memberships, g.more.Memberships,
		func(m *partner.Membership) partner.Membership { x := *m; x.Source = ""; return x }, mergeItself,
		func(k int, into *partner.Membership, _ int, from *partner.Membership) mergeOutcome {
			g.cited(&into.Source, from.Source, pointerAt(listMemberships, k))
			return outcomeSame
		})
}

// screenings puts what one office found in one edition of a list on one day
// together: that is one screening, under the names of both records.
func (g *merging) screenings() {
	g.out.Screenings = mergeUnion(g, listScreenings, g.out.Screenings, g.more.Screenings,
		mergeScreeningOf, func(s *partner.Screening) mergeScreening {
			k := mergeScreeningOf(s)
			k.found, k.source, k.hits = s.Found, s.Source, mergeHits(s.Hits)
			return k
		},
		func(k int, into *partner.Screening, _ int, from *partner.Screening) mergeOutcome {
			g.cited(&into.Source, from.Source, pointerAt(listScreenings, k))
			there := make(map[string]bool, len(into.Hits))
			for i := range into.Hits {
				there[mergeHits(into.Hits[i:i+1])] = true
			}
			for i := range from.Hits {
				if !there[mergeHits(from.Hits[i:i+1])] {
					into.Hits = append(into.Hits, from.Hits[i])
				}
			}
			switch {
			case from.Found == codes.Yes:
				into.Found = codes.Yes
			case into.Found == codes.No && from.Found != codes.No: // unknown is not clear
				into.Found = from.Found
			}
			return outcomeSame
		})
}

type mergeScreening struct {
	list, edition string
	on            calendar.Date
	assessor      id.Partner
	found         codes.Answer
	source, hits  string
}

func mergeScreeningOf(s *partner.Screening) mergeScreening {
	return mergeScreening{list: s.List, edition: s.Edition, on: s.On, assessor: s.Assessor}
}

// mergeHits writes hits as one text, for comparing.
func mergeHits(hits []partner.Hit) string {
	var b strings.Builder
	for i := range hits {
		h := &hits[i]
		fmt.Fprintf(&b, "%q %d %s %s %q %q\n", h.Entry, h.Same, h.On, h.Assessor, h.Source, mergeTextKey(h.Note))
	}
	return b.String()
}

func (g *merging) links() {
	g.out.Links = mergeUnion(g, listLinks, g.out.Links, g.more.Links,
		func(l *partner.Link) string { return l.URL }, mergeItself,
		func(_ int, into *partner.Link, _ int, from *partner.Link) mergeOutcome {
			if mergeFill(&into.Kind, from.Kind, true) {
				return outcomeSame
			}
			return outcomeOther
		})
}

// mergeNote bounds how long the note of an answer grows by taking in others.
const mergeNote = 1 << 12

type mergeAnswerAs struct {
	question partner.Question
	on       calendar.Date
	assessor id.Partner
}

type mergeAnswerKey struct {
	mergeAnswerAs
	answer codes.Answer
	source string
	note   string
}

func (g *merging) answers() {
	identity := func(a *partner.Answer) mergeAnswerAs { return mergeAnswerAs{a.Question, a.On, a.Assessor} }
	g.out.Answers = mergeUnion(g, listAnswers, g.out.Answers, g.more.Answers, identity,
		func(a *partner.Answer) mergeAnswerKey {
			return mergeAnswerKey{identity(a), a.Answer, a.Source, mergeTextKey(a.Note)}
		},
		func(k int, into *partner.Answer, j int, from *partner.Answer) mergeOutcome {
			if into.Answer == from.Answer {
				if len(into.Note) > 0 && len(into.Note.String()) > mergeNote && !into.Note.Equal(from.Note) {
					return outcomeOther
				}
				g.cited(&into.Source, from.Source, pointerAt(listAnswers, k))
				into.Note = mergeTexts(into.Note, from.Note)
				return outcomeSame
			}
			first, second := into.Question.Effect(into.Answer), from.Question.Effect(from.Answer)
			side := FirstSide
			if second > first {
				side = SecondSide
			}
			a, b := mergeAnswerText(into), mergeAnswerText(from)
			side = g.choose("/answers", a, b, side)
			g.conflict(Conflict{Pointer: pointerAt(listAnswers, k), First: a, Second: b, Kept: side}, pointerAt(listAnswers, k), pointerAt(listAnswers, j))
			if side == FirstSide {
				return outcomeLost
			}
			*into = *from
			return outcomeWon
		})
}

func mergeAnswerText(a *partner.Answer) string {
	s := string(a.Question) + " " + a.Answer.String()
	if note := a.Note.String(); note != "" {
		s += ": " + note
	}
	return s
}

func (g *merging) registrations() {
	g.out.Registrations = mergeUnion(g, listRegistrations, g.out.Registrations, g.more.Registrations,
		func(r *partner.Registration) id.Scheme { return r.Register }, mergeItself,
		func(k int, into *partner.Registration, j int, from *partner.Registration) mergeOutcome {
			x := *into
			if mergeFill(&x.Listing, from.Listing, true) && mergeFill(&x.Created, from.Created, true) && mergeFill(&x.CreatedIn, from.CreatedIn, true) &&
				mergeFill(&x.Modified, from.Modified, true) && mergeFill(&x.ModifiedIn, from.ModifiedIn, true) {
				*into = x
				return outcomeSame
			}
			side := FirstSide
			switch gone := into.Listing == partner.ListedWithdrawn; {
			case gone != (from.Listing == partner.ListedWithdrawn):
				if gone {
					side = SecondSide
				}
			case g.common(into.Register) && from.Modified.Compare(into.Modified) == calendar.After:
				side = SecondSide
			}
			a, b := mergeRegistrationText(into), mergeRegistrationText(from)
			side = g.choose("/registrations", a, b, side)
			g.conflict(Conflict{Pointer: pointerAt(listRegistrations, k), First: a, Second: b, Kept: side},
				pointerAt(listRegistrations, k), pointerAt(listRegistrations, j))
			if side == FirstSide {
				return outcomeLost
			}
			*into = *from
			return outcomeWon
		})
}

func mergeRegistrationText(r *partner.Registration) string {
	parts := []string{string(r.Register)}
	for _, s := range [...]string{string(r.Listing), r.Created.String(), r.CreatedIn, r.Modified.String(), r.ModifiedIn} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " ")
}
