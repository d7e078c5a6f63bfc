package partner

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// Peers returns the kinds that meet this one as equals: itself first, then those
// that are related, in the order of [Kinds]. It is empty for other and for a kind
// that is not known. If one kind is a peer of another, so is that of the first.
//
// Viet Nam's Ministry of Science and Technology asks to link incubators with
// incubators and clusters with clusters (15 July 2025); the rest is this project's
// suggestion, to be replaced by a list of one's own ([PeerQuery.Kinds]).
func (k Kind) Peers() []Kind {
	for i := range peerKinds {
		if peerKinds[i].kind == k {
			return append([]Kind{k}, peerKinds[i].related...)
		}
	}
	return nil
}

// peerKinds stand in the order of the kinds; so do the related ones.
var peerKinds = [...]struct {
	kind    Kind
	related []Kind
}{
	{KindState, nil},
	{KindGovernment, nil},
	{KindMinistry, []Kind{KindAgency}},
	{KindAgency, []Kind{KindMinistry, KindDepartment}},
	{KindDepartment, []Kind{KindAgency}},
	{KindLocality, nil},
	{KindPartyBody, nil},
	{KindMission, nil},
	{KindInternational, nil},
	{KindStandards, nil},
	{KindInstitute, []Kind{KindUniversity, KindJointCentre, KindJointInstitute}},
	{KindUniversity, []Kind{KindInstitute, KindInternationalUniversity}},
	{KindInternationalUniversity, []Kind{KindUniversity}},
	{KindJointCentre, []Kind{KindInstitute, KindJointInstitute}},
	{KindJointInstitute, []Kind{KindInstitute, KindJointCentre}},
	{KindHospital, nil},
	{KindArchive, nil},
	{KindEnterprise, []Kind{KindStartUp}},
	{KindStartUp, []Kind{KindEnterprise}},
	{KindIncubator, []Kind{KindIntermediary}},
	{KindCluster, []Kind{KindNetwork}},
	{KindIntermediary, []Kind{KindIncubator}},
	{KindFoundation, []Kind{KindFund, KindFunder}},
	{KindFund, []Kind{KindFoundation, KindFunder}},
	{KindFunder, []Kind{KindFoundation, KindFund}},
	{KindAssociation, []Kind{KindNGO}},
	{KindNGO, []Kind{KindAssociation}},
	{KindNetwork, []Kind{KindCluster}},
	{KindOffice, nil},
}

// PeerQuery says which peers are looked for. The zero value looks abroad, by
// [Kind.Peers], at every record, and returns all.
type PeerQuery struct {
	// On leaves out organisations that surely did not exist on the day.
	On calendar.Date
	// Home takes in organisations of the partner's own country.
	Home bool
	// Kinds are the kinds that come into question, in place of [Kind.Peers].
	Kinds []Kind
	// Limit is the most peers returned; zero or less for all.
	Limit int
}

// Peer is an organisation that meets another as an equal, and why.
type Peer struct {
	At int `json:"at"` // position among the candidates
	// Kind is the kind of the peer that was looked for, Same that the partner is
	// of that kind too.
	Kind Kind `json:"kind"`
	Same bool `json:"same"`
	// Country is that of the peer; empty where it is not known, and for an
	// international organisation.
	Country country.Code `json:"country,omitempty"`
	// Shared are the areas of the peer in which the partner works as well, or in
	// a part of which, in the order of their codes.
	Shared []technology.Code `json:"shared,omitempty"`
	// Missing are the members of the peer's record (RFC 6901) without which more
	// cannot be said.
	Missing []string `json:"missing,omitempty"`
	EN      string   `json:"en"`
	VI      string   `json:"vi"`
}

// Text returns the reasons in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (x *Peer) Text(tag language.Tag) string { return diligenceText(tag, x.EN, x.VI) }

// PeerList is what a search for peers found. The zero value found nothing.
type PeerList struct {
	// Peers are the same kind before related ones, then those who share more
	// areas, then those of whom less is missing, then in the order of the
	// candidates.
	Peers []Peer `json:"peers"`
	// Unjudged are the positions of candidates whose kind is not known: whether
	// they are peers cannot be said.
	Unjudged []int `json:"unjudged,omitempty"`
	// Missing are the members of the partner's own record without which less can
	// be said than could be.
	Missing []string `json:"missing,omitempty"`
}

// Peers finds among the candidates the organisations that meet the partner as
// equals: of the same or a related kind, in another country. The partner itself
// is left out, and so are its parents, children, predecessors and successors,
// whichever of the two records says so, in whatever spelling of an identifier. A candidate of whose country nothing is
// known is kept, and what is missing is named. Candidates are not changed.
func (p *Partner) Peers(candidates []Partner, query PeerQuery) PeerList {
	var out PeerList
	s := peerSearch{p: p, query: query}
	s.prepare(&out)
	for i := range candidates {
		c := &candidates[i]
		if c == p || s.kin(c) || !query.On.IsZero() && s.gone(c) {
			continue
		}
		if len(c.Kinds) == 0 {
			out.Unjudged = append(out.Unjudged, i)
			continue
		}
		if x, ok := s.peer(c); ok {
			x.At = i
			out.Peers = append(out.Peers, x)
		}
	}
	slices.SortStableFunc(out.Peers, func(a, b Peer) int {
		if a.Same != b.Same {
			if a.Same {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(len(b.Shared), len(a.Shared)), cmp.Compare(len(a.Missing), len(b.Missing)), cmp.Compare(a.At, b.At))
	})
	if query.Limit > 0 && len(out.Peers) > query.Limit {
		out.Peers = slices.Clone(out.Peers[:query.Limit])
	}
	for i := range out.Peers {
		out.Peers[i].EN = s.words(&out.Peers[i], language.English)
		out.Peers[i].VI = s.words(&out.Peers[i], language.Vietnamese)
	}
	return out
}

// peerSearch is what is known of the partner before candidates are looked at.
type peerSearch struct {
	p        *Partner
	query    PeerQuery
	kinds    map[Kind]bool // looked for; true for a kind that the partner is itself
	country  country.Code
	areas    map[technology.Code]bool // true for those of the partner, false for what they are within
	family   map[id.Partner]bool
	familyBy map[id.External]bool
	own      map[id.External]bool // identifiers of the partner itself
}

func (s *peerSearch) prepare(out *PeerList) {
	p := s.p
	s.kinds = map[Kind]bool{}
	for _, k := range p.Kinds {
		list := k.Peers()
		if s.query.Kinds != nil {
			list = s.query.Kinds
		}
		for _, x := range list {
			s.kinds[x] = s.kinds[x] || p.Is(x)
		}
	}
	if len(p.Kinds) == 0 {
		out.Missing = append(out.Missing, "/kinds")
		for _, x := range s.query.Kinds {
			s.kinds[x] = false
		}
	}
	s.country = p.Country()
	if s.country == "" && !p.Is(KindInternational) {
		out.Missing = append(out.Missing, "/locations")
	}
	if len(p.Technologies) == 0 {
		out.Missing = append(out.Missing, "/technologies")
	}
	s.areas = map[technology.Code]bool{}
	for i := range p.Technologies {
		c := p.Technologies[i].Technology
		if c.IsZero() {
			continue
		}
		s.areas[c] = true
		for up, ok := c.Parent(); ok; up, ok = up.Parent() {
			if _, there := s.areas[up]; !there {
				s.areas[up] = false
			}
		}
	}
	s.family, s.familyBy, s.own = map[id.Partner]bool{}, map[id.External]bool{}, map[id.External]bool{}
	if !p.ID.IsZero() {
		s.family[p.ID] = true
	}
	for i := range p.Identifiers {
		s.own[registerForm(p.Identifiers[i].External)] = true
	}
	for i := range p.Relations {
		if r := &p.Relations[i]; r.Kind.family() {
			s.family[r.Partner], s.familyBy[registerForm(r.Identifier)] = true, true
		}
	}
	delete(s.family, id.Partner{})
	delete(s.familyBy, id.External{})
	delete(s.own, id.External{})
}

// family reports whether two organisations in the relation are no peers.
func (k RelationKind) family() bool {
	switch k {
	case RelationParent, RelationChild, RelationPredecessor, RelationSuccessor:
		return true
	}
	return false
}

// kin reports whether the candidate is the partner itself or of its family.
func (s *peerSearch) kin(c *Partner) bool {
	if s.family[c.ID] {
		return true
	}
	for i := range c.Identifiers {
		if x := registerForm(c.Identifiers[i].External); s.own[x] || s.familyBy[x] {
			return true
		}
	}
	for i := range c.Relations {
		r := &c.Relations[i]
		if !r.Kind.family() {
			continue
		}
		if r.Partner == s.p.ID && !r.Partner.IsZero() || s.own[registerForm(r.Identifier)] {
			return true
		}
	}
	return false
}

// gone reports whether the candidate surely did not exist on the day.
func (s *peerSearch) gone(c *Partner) bool {
	status, _ := c.StatusOn(s.query.On)
	return status == Inactive
}

// peer judges one candidate.
func (s *peerSearch) peer(c *Partner) (x Peer, ok bool) {
	for _, k := range c.Kinds {
		if same, found := s.kinds[k]; found && (!ok || same && !x.Same) {
			x.Kind, x.Same, ok = k, same, true
		}
	}
	if !ok {
		return x, false
	}
	x.Country = c.Country()
	if x.Country == "" && !c.Is(KindInternational) {
		x.Missing = append(x.Missing, "/locations")
	}
	if x.Country != "" && x.Country == s.country && !s.query.Home {
		return x, false
	}
	if len(c.Technologies) == 0 {
		x.Missing = append(x.Missing, "/technologies")
	}
	for i := range c.Technologies {
		t := c.Technologies[i].Technology
		if !t.IsZero() && s.shares(t) {
			x.Shared = append(x.Shared, t)
		}
	}
	slices.SortFunc(x.Shared, technology.Code.Compare)
	x.Shared = slices.Compact(x.Shared)
	return x, true
}

// shares reports whether the partner works in the area, in a part of it or in
// what it is a part of.
func (s *peerSearch) shares(c technology.Code) bool {
	if _, ok := s.areas[c]; ok {
		return true
	}
	for up, ok := c.Parent(); ok; up, ok = up.Parent() {
		if s.areas[up] {
			return true
		}
	}
	return false
}

// words says why the organisation is a peer.
func (s *peerSearch) words(x *Peer, tag language.Tag) string {
	t := func(en, vi string) string { return diligenceText(tag, en, vi) }
	label, _ := Kinds().Label(string(x.Kind), tag)
	line := t("Related kind: ", "Loại hình tương tự: ") + short(label)
	if x.Same {
		line = t("Same kind: ", "Cùng loại hình: ") + short(label)
	}
	switch {
	case x.Country != "" && s.country != "" && x.Country != s.country:
		line += t("; another country: ", "; khác quốc gia: ") + short(x.Country.Name(tag))
	case x.Country != "" && x.Country == s.country:
		line += t("; the same country: ", "; cùng quốc gia: ") + short(x.Country.Name(tag))
	}
	if n := len(x.Shared); n > 0 {
		line += t("; shared areas: ", "; lĩnh vực chung: ")
		for i, c := range x.Shared {
			if i == 5 {
				line += t(" and ", " và ") + strconv.Itoa(n-5) + t(" more", " lĩnh vực khác")
				break
			}
			if i > 0 {
				line += ", "
			}
			line += short(c.String())
		}
	}
	if len(x.Missing) > 0 {
		line += t("; not known: ", "; chưa rõ: ") + strings.Join(x.Missing, ", ")
	}
	return line + "."
}
