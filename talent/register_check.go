package talent

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

// registerFindings are what does not fit together, found once when the register
// is built.
type registerFindings struct {
	twice      []int32         // records whose id stood before
	shared     []registerPair  // identifiers that stand in another record
	orcids     []registerPair  // ORCID iDs in which two records with a shared identifier differ
	mails      []registerPair  // e-mail addresses that stand in another record
	names      []registerPair  // names of a record with a like name and the same organisation
	absent     []registerPlace // ties to no expert of the register
	unmirrored []registerPair  // ties that the other does not record
	dates      []registerPair  // ties that the other records at another time
	tied       []registerPlace // ties to no partner
	posts      []registerPlace // affiliations to no partner
	torn       []registerPair  // affiliations whose identifier is that of another partner
	linkable   []registerPair  // affiliations whose identifier is that of a partner not named
}

// registerPlace is an identifier, contact, affiliation or tie of a record.
type registerPlace struct{ i, j int32 }

// registerPair is a place in one record and another record.
type registerPair struct {
	registerPlace
	other int32
}

// registerTie is what two records must both say.
type registerTie struct {
	from, to id.Expert
	kind     TieKind
}

// registerSeen is how often one of them says it, and where first.
type registerSeen struct{ count, tie int32 }

// registerLike is what two records of one person have in common: a name without
// its marks, and an organisation.
type registerLike struct {
	name string
	at   id.Partner
}

// How many names and affiliations of one record are compared with those of others.
const (
	registerNames = 4
	registerPosts = 16
)

// check holds the records against each other.
func (x *Register) check() {
	for _, s := range x.found.shared {
		x.work++
		a, b := registerORCID(&x.experts[s.i]), registerORCID(&x.experts[s.other])
		if a >= 0 && b >= 0 && registerForm(x.experts[s.i].Identifiers[a]) != registerForm(x.experts[s.other].Identifiers[b]) {
			x.found.orcids = append(x.found.orcids, registerPair{registerPlace{s.i, int32(a)}, s.other})
		}
	}
	mails, likes, ties := map[string]int32{}, map[registerLike]int32{}, map[registerTie]registerSeen{}
	for i := range x.experts {
		x.checkMails(mails, int32(i))
		x.checkNames(likes, int32(i))
		x.checkPosts(int32(i))
		e := &x.experts[i]
		for j := range e.Ties {
			x.work++
			t := &e.Ties[j]
			if !t.Expert.IsZero() && !e.ID.IsZero() {
				key := registerTie{e.ID, t.Expert, t.Kind}
				seen := ties[key]
				if seen.count++; seen.count == 1 {
					seen.tie = int32(j)
				}
				ties[key] = seen
			}
			if x.partners != nil && !t.Partner.IsZero() {
				if _, ok := x.partners.Find(t.Partner); !ok {
					x.found.tied = append(x.found.tied, registerPlace{int32(i), int32(j)})
				}
			}
		}
	}
	for i := range x.experts {
		x.checkTies(ties, int32(i))
	}
}

// registerORCID returns the place of the first ORCID iD of a record, or -1.
func registerORCID(e *Expert) int {
	for i := range e.Identifiers {
		if e.Identifiers[i].Scheme == id.SchemeORCID && e.Identifiers[i].Value != "" {
			return i
		}
	}
	return -1
}

// checkMails notes the addresses that an earlier record has.
func (x *Register) checkMails(seen map[string]int32, i int32) {
	e := &x.experts[i]
	for j := range e.Contacts {
		x.work++
		c := &e.Contacts[j]
		if c.Kind != ContactEmail || recordBlank(c.Value) {
			continue
		}
		key := strings.ToLower(strings.TrimSpace(c.Value))
		if first, ok := seen[key]; !ok {
			seen[key] = i
		} else if first != i {
			x.found.mails = append(x.found.mails, registerPair{registerPlace{i, int32(j)}, first})
		}
	}
}

// checkNames notes the first name that an earlier record has too, in whatever
// spelling of its marks, of a person with the same organisation, unless ORCID iDs
// tell the two apart or together.
func (x *Register) checkNames(seen map[registerLike]int32, i int32) {
	e := &x.experts[i]
	told := false
	for j := range e.Names[:min(len(e.Names), registerNames)] {
		name := text.Fold(e.Names[j].Display)
		if recordBlank(name) {
			continue
		}
		for k := range e.Affiliations[:min(len(e.Affiliations), registerPosts)] {
			x.work++
			at := e.Affiliations[k].Partner
			if at.IsZero() {
				continue
			}
			key := registerLike{name, at}
			first, ok := seen[key]
			switch {
			case !ok:
				seen[key] = i
			case first == i || told:
			case registerORCID(e) < 0 || registerORCID(&x.experts[first]) < 0:
				x.found.names = append(x.found.names, registerPair{registerPlace{i, int32(j)}, first})
				told = true
			}
		}
	}
}

// checkPosts looks the organisations of a record up among the partners.
func (x *Register) checkPosts(i int32) {
	if x.partners == nil {
		return
	}
	e := &x.experts[i]
	for j := range e.Affiliations {
		x.work++
		a, at := &e.Affiliations[j], registerPlace{i, int32(j)}
		named, known := 0, false
		if !a.Partner.IsZero() {
			if named, known = x.partners.Find(a.Partner); !known {
				x.found.posts = append(x.found.posts, at)
			}
		}
		if a.Organisation.Value == "" {
			continue
		}
		other, ok := x.partners.Other(&partner.Relation{Identifier: a.Organisation})
		switch {
		case !ok:
		case a.Partner.IsZero():
			x.found.linkable = append(x.found.linkable, registerPair{at, int32(other)})
		case known && other != named && !registerHas(x.partners.At(named), a.Organisation):
			x.found.torn = append(x.found.torn, registerPair{at, int32(other)})
		}
	}
}

// registerHas reports whether the partner has the identifier itself, as far as
// its first identifiers tell; of one with very many it is taken to have it.
func registerHas(p *partner.Partner, e id.External) bool {
	if len(p.Identifiers) > few {
		return true
	}
	e = registerForm(e)
	for i := range p.Identifiers {
		if registerForm(p.Identifiers[i].External) == e {
			return true
		}
	}
	return false
}

// registerMutual reports whether a tie of the kind is one from both sides.
func registerMutual(k TieKind) bool {
	switch k {
	case TieOrganisation, TieCoauthor, TieSupervision, TieFamily, TieProject:
		return true
	}
	return false
}

// checkTies holds the ties of a record to other experts against theirs.
func (x *Register) checkTies(ties map[registerTie]registerSeen, i int32) {
	e := &x.experts[i]
	for j := range e.Ties {
		x.work++
		t, at := &e.Ties[j], registerPlace{i, int32(j)}
		if t.Expert.IsZero() || t.Expert == e.ID {
			continue
		}
		other, ok := x.byID[t.Expert]
		if !ok {
			x.found.absent = append(x.found.absent, at)
			continue
		}
		if e.ID.IsZero() || !registerMutual(t.Kind) {
			continue
		}
		theirs := ties[registerTie{t.Expert, e.ID, t.Kind}]
		switch mine := ties[registerTie{e.ID, t.Expert, t.Kind}]; {
		case theirs.count == 0:
			x.found.unmirrored = append(x.found.unmirrored, registerPair{at, other})
		case mine.count == 1 && theirs.count == 1 && other < i:
			if o := x.experts[other].Ties; int(theirs.tie) < len(o) && t.Period.Overlaps(o[theirs.tie].Period) == calendar.No {
				x.found.dates = append(x.found.dates, registerPair{at, other})
			}
		}
	}
}
