package health

import (
	"slices"
	"sync"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
)

// Input is what is known besides the network's own record. The zero value knows
// nothing: neither the day nor the experts.
type Input struct {
	// On is the day to which the measures speak. Without it the stages of members
	// are taken as they are stated, and nothing that takes a day is known.
	On calendar.Date
	// Home is the country from which home and abroad are told apart.
	Home country.Code
	// Experts returns the record of an expert, not redacted, and nil where there is
	// none. A nil function has none. It is called at most once for each expert named,
	// in the order of the list, and only while New runs.
	Experts func(id.Expert) *talent.Expert
	// Purpose is the one for which the experts must have given their consent.
	// Not stated it is talent.PurposeStatistics.
	Purpose talent.Purpose
	// Priority are the topics that the network is to cover. Without any they are
	// the network's own technologies.
	Priority []technology.Code
	// Sector returns the sector of an organisation, a code of partner.Sectors such
	// as higher-education, and "" where it is not known. A nil function knows none.
	Sector func(id.Partner) string
}

// State is a network on a day, ready to be measured. Make one with [New]; its
// methods do not change it and may be called at the same time. It keeps the
// network, which must not be changed meanwhile, and of the experts' records no
// more than topics, country, fields and sectors, as far as their consents allow.
type State struct {
	network *talent.Network
	on      calendar.Date
	home    country.Code
	topics  []technology.Code // distinct and valid, in their order
	lists   []int32           // the list each topic is of
	people  []person          // one for each expert named, in the order of the members
	member  []int32           // the person of each membership
	index   map[id.Expert]int32
	unnamed Count // members who are not named

	once sync.Once
	net  *web // the links, once they are asked for
}

// person is an expert named as a member.
type person struct {
	id      id.Expert
	belongs calendar.Truth // on the day
	active  calendar.Truth // at the stage active on the day
	country country.Code   // "" where it is not known
	sure    []int32        // topics in which the person surely has expertise
	maybe   []int32        // topics in which that is not known, beside those of lists not shut
	shut    []int32        // lists in which the person has no other expertise than that
	fields  uint8          // major fields of FORD, bit by bit; 0 where they are not known
	sectors []string       // sorted; none where they are not known
}

// New takes the network and what else is known. It takes time linear in their
// size, but for sorting the topics.
func New(n *talent.Network, in Input) *State {
	s := &State{network: n, on: in.On, home: in.Home, index: make(map[id.Expert]int32, len(n.Members))}
	t := s.setTopics(in.Priority)
	s.member = make([]int32, len(n.Members))
	for i := range n.Members {
		m := &n.Members[i]
		at, known := s.index[m.Expert]
		if !known || m.Expert.IsZero() { // those without an identifier are different people
			at = int32(len(s.people))
			s.people = append(s.people, person{id: m.Expert, belongs: calendar.No, active: calendar.No})
			if !m.Expert.IsZero() {
				s.index[m.Expert] = at
			}
		}
		s.member[i] = at
		p := &s.people[at]
		joined := m.JoinedOn(s.on)
		p.belongs = p.belongs.Or(joined)
		p.active = p.active.Or(m.AtStage(talent.StageActive, s.on).And(joined))
	}
	to := talent.Audience{Sees: talent.Private, Purpose: in.Purpose, On: in.On}
	if to.Purpose == "" {
		to.Purpose = talent.PurposeStatistics
	}
	for i := range s.people {
		p := &s.people[i]
		if p.belongs == calendar.No || p.id.IsZero() || in.Experts == nil {
			continue
		}
		if e := in.Experts(p.id); e != nil && e.ID == p.id {
			p.learn(e, to, t, in.Sector)
		}
	}
	s.unnamed = s.countUnnamed()
	return s
}

// learn takes over what the record says and the audience may see.
func (p *person) learn(e *talent.Expert, to talent.Audience, t *topicIndex, sector func(id.Partner) string) {
	seen := e.Redact(to)
	p.country = seen.Country
	whole := len(seen.Expertise) > 0 && len(seen.Expertise) == len(e.Expertise)
	t.match(p, seen.Expertise, whole)
	if whole {
		p.fields = fields(seen.Expertise)
	}
	if sector == nil || len(seen.Affiliations) != len(e.Affiliations) {
		return
	}
	var found []string
	for a, truth := range seen.AffiliationsOn(to.On) {
		switch a.Kind {
		case "", talent.AffiliationEmployment, talent.AffiliationInvited:
		default:
			continue
		}
		code := ""
		if truth == calendar.Yes && !a.Partner.IsZero() {
			code = sector(a.Partner)
		}
		if code == "" {
			return // one that is not known leaves all open
		}
		found = append(found, code)
	}
	slices.Sort(found)
	p.sectors = slices.Compact(found)
}

// fields returns the major fields of FORD in which there is expertise.
func fields(list []talent.Expertise) (f uint8) {
	for i := range list {
		if c := list[i].Technology; c.List == technology.FORDList && c.Valid() && c.Code[0] >= '1' && c.Code[0] <= '6' && (len(c.Code) == 1 || c.Code[1] == '.') {
			f |= 1 << (c.Code[0] - '1')
		}
	}
	return f
}

// countUnnamed returns how many members there are besides those named.
func (s *State) countUnnamed() Count {
	if s.network.MembersComplete {
		return Count{}
	}
	sure, most := s.named()
	low, high := s.network.Size.Bounds()
	c := Count{Low: max(0, least(low)-most)}
	if n, ok := greatest(high); ok {
		c.High = max(c.Low, n-sure)
	} else {
		c.Unbounded = true
	}
	return c
}

// named returns how many of those named surely belong, and how many may.
func (s *State) named() (sure, most int) {
	for i := range s.people {
		switch s.people[i].belongs {
		case calendar.Yes:
			sure++
			most++
		case calendar.Unknown:
			most++
		}
	}
	return sure, most
}

// Members returns how many members the network has on the day: those named
// whose membership holds, and as many more as the record of its size allows.
func (s *State) Members() Count {
	sure, most := s.named()
	if s.network.MembersComplete {
		return Count{Low: sure, High: most}
	}
	low, high := s.network.Size.Bounds()
	c := Count{Low: max(sure, least(low))}
	if n, ok := greatest(high); ok {
		c.High = max(c.Low, n)
	} else {
		c.Unbounded = true
	}
	return c
}

// Unnamed returns how many members there are besides those named.
func (s *State) Unnamed() Count { return s.unnamed }

// mostPeople keeps sums far from overflow.
const mostPeople = 1_000_000_000

// least returns the least whole number within a lower bound, not below zero.
func least(b quantity.Bound) int {
	if b.IsZero() || b.Value.Sign() < 0 {
		return 0
	}
	n, whole := floor(b.Value)
	if !whole || b.Excluded {
		n++
	}
	return n
}

// greatest returns the greatest whole number within an upper bound.
func greatest(b quantity.Bound) (n int, ok bool) {
	if b.IsZero() {
		return 0, false
	}
	n, whole := floor(b.Value)
	if b.Excluded && whole {
		n--
	}
	return max(0, n), true
}

func floor(d quantity.Decimal) (n int, whole bool) {
	c := d.Coefficient()
	whole = true
	for range d.Scale() {
		whole = whole && c%10 == 0
		c /= 10
	}
	return int(min(max(c, -1), mostPeople)), whole
}

// ids returns the identifiers of the people, sorted; those without one are left out.
func (s *State) ids(people []int32) []id.Expert {
	out := make([]id.Expert, 0, len(people))
	for _, i := range people {
		if !s.people[i].id.IsZero() {
			out = append(out, s.people[i].id)
		}
	}
	slices.SortFunc(out, id.Expert.Compare)
	return out
}
