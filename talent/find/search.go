package find

import (
	"cmp"
	"math"
	"math/bits"
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// search is the working memory of a search. It goes through the rows of each
// part in their order and judges those that can be better than the worst of the
// best k so far.
type search struct {
	q       *Query
	p       *part
	k       int
	list    []Match // what was there before, then the best so far, the worst of them first once they are k
	start   int     // where the best begin
	least   int64   // what a match must be worth at least to be found
	worse   int64   // what it must be worth at least to be among the best
	tie     uint32  // from this row on it must be worth more than that
	tied    bool    // tie is worked out
	first   bool    // rows come in the order of equal matches
	hopeful bool    // no expertise is asked for that nobody has

	store []*term
	terms []*term
	ways  ways
	blank feed // those of whose expertise nothing is known
	cond  []*filter
	conds int

	// By the numbers of the part.
	links     []link
	bySkill   []uint32 // the first link of a skill, plus one
	touched   []uint32
	countries []uint8 // 1 wanted, 2 excluded
	modes     []bool
	langs     []int64 // for each language asked for, its number or -1
	states    []calendar.Truth
	spans     []span
	parties   [3][]uint32 // partners, experts, agreements
	self      []uint32    // rows of the parties themselves
}

// link says how a skill stands to a want, and where the next link of it is.
type link struct {
	want, next uint32
	skill      uint32
	kind       kind
}

// find appends the best k of the parts to the list.
func (s *search) find(q *Query, parts []part, k int, list []Match) []Match {
	s.q, s.k, s.list, s.start, s.least = q, k, list, len(list), 0
	if q.asked.Has(Area) {
		s.least = 1 << 32
		if q.need.Open {
			s.least = 1
		}
	}
	for i := range parts {
		s.p, s.first = &parts[i], i == 0 && len(parts[i].odd) == 0
		s.raise()
		s.judgeOdd()
		s.plan()
		s.run()
		s.clear()
	}
	list = s.list
	slices.SortFunc(list[s.start:], func(a, b Match) int { return a.compare(&b) })
	s.q, s.p, s.list = nil, nil, nil
	return list
}

// offer takes a match in if it is among the best k so far.
func (s *search) offer(m *Match) {
	best := s.list[s.start:]
	if len(best) < s.k {
		s.list = append(s.list, *m)
		if len(best)+1 < s.k {
			return
		}
		best = s.list[s.start:]
		for i := len(best)/2 - 1; i >= 0; i-- {
			sink(best, i)
		}
	} else if m.compare(&best[0]) < 0 {
		best[0] = *m
		sink(best, 0)
	}
	s.raise()
}

// raise works out what a match must be worth to be among the best.
func (s *search) raise() {
	s.worse, s.tie, s.tied = s.least, math.MaxUint32, true
	if best := s.list[s.start:]; len(best) == s.k {
		if v := (span{best[0].Low, best[0].High}).value(); v >= s.worse {
			s.worse, s.tied = v, s.first
			if s.first {
				s.tie = 0
			}
		}
	}
}

// needed returns what a row must be worth at least to be among the best: more
// than the worst of them, or as much if the row comes before it.
func (s *search) needed(row uint32) int64 {
	if !s.tied {
		n, _ := slices.BinarySearchFunc(s.p.ids, s.list[s.start].Expert, id.Expert.Compare)
		s.tie, s.tied = uint32(n), true
	}
	if row >= s.tie {
		return s.worse + 1
	}
	return s.worse
}

// sink moves a match down among worse ones, in a heap with the worst on top.
func sink(heap []Match, i int) {
	for {
		c := 2*i + 1
		if c >= len(heap) {
			return
		}
		if c+1 < len(heap) && heap[c+1].compare(&heap[c]) > 0 {
			c++
		}
		if heap[c].compare(&heap[i]) <= 0 {
			return
		}
		heap[i], heap[c] = heap[c], heap[i]
		i = c
	}
}

// judgeOdd judges the experts that have no rows.
func (s *search) judgeOdd() {
	for _, o := range s.p.odd {
		if s.p.isDead(o.row) {
			continue
		}
		if m, _, ok := Judge(s.q, o.expert); ok {
			s.offer(&m)
		}
	}
}

func (s *search) addTerm() *term {
	n := len(s.terms)
	if n == len(s.store) {
		s.store = append(s.store, &term{})
	}
	s.terms = s.store[:n+1]
	return s.store[n]
}

func (s *search) addFilter() *filter {
	if s.conds == len(s.cond) {
		s.cond = append(s.cond, &filter{})
	}
	s.conds++
	return s.cond[s.conds-1]
}

// plan works out, in the numbers of the part, which rows to look at.
func (s *search) plan() {
	q, p := s.q, s.p
	n := &q.need
	s.terms, s.conds, s.hopeful = s.store[:0], 0, true
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
	slices.SortStableFunc(s.cond[:s.conds], func(a, b *filter) int { return cmp.Compare(a.passing(len(p.ids)), b.passing(len(p.ids))) })
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
		f.country = true
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
		f.not, f.country = true, true
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
	for _, f := range s.cond[:s.conds] {
		f.reset()
		f.not, f.country = false, false
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

// run goes through what can be worth enough: the rows of the greatest terms one
// by one as long as these are few, then the others block by block.
func (s *search) run() {
	terms, must := s.terms, -1
	for i, t := range terms {
		if t.must && t.few != nil && (must < 0 || len(t.few) < len(terms[must].few)) {
			must = i
		}
	}
	done := 0
	if must >= 0 {
		terms[0], terms[must] = terms[must], terms[0]
		s.drive(0)
		done = len(terms) // nobody is found without it
	}
	for ; done < len(terms) && terms[done].few != nil; done++ {
		s.drive(done)
	}
	if done > 0 {
		s.again()
	}
	s.pass(done)
}

// again begins at the first row again: of equals, those to come may come before.
func (s *search) again() {
	s.first = false
	s.raise()
}

// drive judges the rows of a term that are in none of those before it.
func (s *search) drive(n int) {
	if n > 0 {
		s.again()
	}
	before, t, after := s.terms[:n], s.terms[n], s.terms[n+1:]
	most := t.more
	for _, o := range after {
		most += o.more
	}
	if most < s.worse || !s.hopeful {
		return
	}
	words := s.words()
	for _, o := range s.terms {
		o.prepare(words)
	}
	for _, f := range s.cond[:s.conds] {
		if !f.country {
			f.prepare(words)
		}
	}
rows:
	for _, row := range t.few {
		more := t.more
		for _, o := range after {
			if o.has(row) {
				more += o.more
			}
		}
		if more < s.worse || more == s.worse && more < s.needed(row) || !s.admits(row) {
			continue
		}
		for _, f := range s.cond[:s.conds] {
			if !f.country && !f.keeps(row) {
				continue rows
			}
		}
		for _, o := range before {
			if o.has(row) {
				continue rows
			}
		}
		if s.judgeRow(row); most < s.needed(row) {
			return
		}
	}
}

func (s *search) words() int { return (len(s.p.ids) + 63) / 64 }

// pass goes through the rows block by block, without those of the first terms.
func (s *search) pass(done int) {
	words := s.words()
	var buf [blockWords]uint64
	worked := int64(-1)
	usual := int64(s.q.most) // what one of whose expertise nothing is known is worth
	for from, size := 0, 1; from < words; size = min(2*size, blockWords) {
		to := min(from+size, words)
		need := s.needed(uint32(from) * 64)
		if worked != need {
			s.ways.work(s.terms[done:], need)
			worked = need
			if !s.hopeful || done == len(s.terms) && done > 0 {
				s.ways.ends = s.ways.ends[:0]
			}
			if len(s.ways.ends) == 0 && (usual < need || !s.q.need.Open) {
				return
			}
		}
		acc := buf[:to-from]
		clear(acc)
		s.ways.mark(s.terms[done:], from, words, acc)
		for _, t := range s.terms[:done] {
			for i, w := range t.block(from, to, words) {
				acc[i] &^= w
			}
		}
		if usual >= need && s.q.need.Open {
			orInto(acc, s.blank.block(from, to, words))
		}
		s.look(acc, from, words)
		from = to
	}
}

// look judges the rows of a block that are marked and not out for another reason.
func (s *search) look(acc []uint64, from, words int) {
	left := 0
	for _, w := range acc {
		if w != 0 {
			left++
		}
	}
	conds := s.cond[:s.conds]
	for len(conds) > 0 && left > blockWords/8 {
		left = conds[0].narrow(acc, from, words)
		conds = conds[1:]
	}
	if left == 0 {
		return
	}
	for _, f := range conds {
		f.prepare(words)
	}
	for i, w := range acc {
		if w == 0 {
			continue
		}
		for _, f := range conds {
			if x := f.word(from + i); f.not {
				w &^= x
			} else {
				w &= x
			}
			if w == 0 {
				break
			}
		}
		for ; w != 0; w &= w - 1 {
			row := uint32((from+i)*64 + bits.TrailingZeros64(w))
			if int(row) >= len(s.p.ids) {
				break
			}
			if s.admits(row) {
				s.judgeRow(row)
			}
		}
	}
}
