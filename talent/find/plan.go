package find

import (
	"cmp"
	"slices"
)

func (s *search) addTerm() *term {
	n := len(s.terms)
	if n == len(s.allTerms) {
		s.allTerms = append(s.allTerms, &term{})
	}
	s.terms = append(s.terms, s.allTerms[n])
	return s.allTerms[n]
}

func (s *search) addFilter() *filter {
	n := len(s.conds)
	if n == len(s.allConds) {
		s.allConds = append(s.allConds, &filter{})
	}
	s.conds = append(s.conds, s.allConds[n])
	return s.allConds[n]
}

// plan works out, in the numbers of the part, which rows to look at.
func (s *search) plan() {
	q, p := s.q, s.p
	n := &q.need
	s.terms, s.conds, s.hopeful = s.terms[:0], s.conds[:0], true
	s.bySkill = sized(s.bySkill, len(p.skills.list))
	s.spans = sized(s.spans, len(q.worth))
	s.links = s.links[:0]
	for i := range q.worth {
		s.planWant(uint32(i))
	}
	slices.SortFunc(s.terms, func(a, b *term) int { return cmp.Compare(b.more, a.more) })
	if n.Open {
		s.blank.add(&p.noSkill)
	}
	if q.asked.Has(InCountry) || q.asked.Has(NotExcluded) {
		s.planCountries()
	}
	s.langs, s.states = s.langs[:0], sized(s.states, len(q.langs))
	for i := range q.langs {
		f := s.addFilter()
		no, ok := p.langs.ids[q.langs[i].base]
		if ok {
			f.add(&p.byLang[no])
			s.langs = append(s.langs, int64(no))
		} else {
			s.langs = append(s.langs, -1)
		}
		if n.Open {
			f.add(&p.noLang)
		}
	}
	if q.asked.Has(Available) && !n.Open {
		s.addFilter().add(&p.free)
	}
	if q.asked.Has(Engages) {
		s.modes = sized(s.modes, len(p.modes.list))
		f := s.addFilter()
		for _, m := range n.Modes {
			if no, ok := p.modes.ids[m]; ok && !s.modes[no] {
				s.modes[no] = true
				f.add(&p.byMode[no])
			}
		}
		if n.Open {
			f.add(&p.noMode)
		}
	}
	slices.SortStableFunc(s.conds, func(a, b *filter) int { return cmp.Compare(a.passing(len(p.ids)), b.passing(len(p.ids))) })
	if q.asked.Has(NoConflict) {
		s.planParties()
	}
}

func (s *search) planWant(i uint32) {
	q, p := s.q, s.p
	v, from := &q.worth[i], len(s.links)
	p.skills.related(q.need.Wants[i].Technology, q.need.Credit.Sibling > 0, func(no uint32, k kind) {
		if v.most[k].value() == 0 {
			return
		}
		if s.bySkill[no] == 0 {
			s.touched = append(s.touched, no)
		}
		s.links = append(s.links, link{i, s.bySkill[no], no, k})
		s.bySkill[no] = uint32(len(s.links))
	})
	if v.must && len(s.links) == from {
		s.hopeful = false
	}
	s.chain(v, s.links[from:])
}

func (s *search) planCountries() {
	p, n := s.p, &s.q.need
	s.countries = sized(s.countries, len(p.countries.list))
	if len(n.Countries) > 0 {
		f := s.addFilter()
		for _, c := range n.Countries {
			if no, ok := p.countries.ids[c]; ok && no > 0 && s.countries[no]&1 == 0 {
				s.countries[no] |= 1
				f.add(&p.byCountry[no])
			}
		}
		if n.Open {
			f.add(&p.byCountry[0])
		}
	}
	if len(n.Excluded) > 0 {
		f := s.addFilter()
		f.not = true
		for _, c := range n.Excluded {
			if no, ok := p.countries.ids[c]; ok && no > 0 && s.countries[no]&2 == 0 {
				s.countries[no] |= 2
				f.add(&p.byCountry[no])
			}
		}
		if !n.Open {
			f.add(&p.byCountry[0])
		}
	}
}

func (s *search) planParties() {
	p, with := s.p, &s.q.need.Parties
	for i := range s.parties {
		s.parties[i] = s.parties[i][:0]
	}
	s.self = s.self[:0]
	for _, k := range with.Partners {
		if no, ok := p.partners.find(k); ok {
			s.parties[0] = append(s.parties[0], no)
		}
	}
	for _, k := range with.Experts {
		if no, ok := p.experts.find(k); ok {
			s.parties[1] = append(s.parties[1], no)
		}
		for i, to := p.rowsOf(k); i < to; i++ {
			s.self = append(s.self, uint32(i))
		}
	}
	for _, k := range with.Agreements {
		if no, ok := p.agreements.find(k); ok {
			s.parties[2] = append(s.parties[2], no)
		}
	}
	for i := range s.parties {
		slices.Sort(s.parties[i])
	}
	slices.Sort(s.self)
}

// clear lets go of the part.
func (s *search) clear() {
	for _, t := range s.terms {
		t.reset()
		t.few = nil
	}
	for _, f := range s.conds {
		f.reset()
		f.not = false
	}
	s.blank.reset()
	for _, no := range s.touched {
		s.bySkill[no] = 0
	}
	s.touched = s.touched[:0]
	clear(s.countries)
	clear(s.modes)
}

// sized returns the slice with a length; what is new in it is zero.
func sized[T any](list []T, n int) []T {
	return slices.Grow(list[:0], n)[:n]
}
