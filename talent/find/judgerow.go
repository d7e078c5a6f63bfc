package find

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/talent"
)

// admits reports whether a row holds on the day and its country is none that
// rules it out.
func (s *search) admits(n uint32) bool {
	q, r := s.q, &s.p.rows[n]
	if q.day < r.from || q.day >= r.until || s.p.isDead(n) {
		return false
	}
	if q.asked&(1<<InCountry|1<<NotExcluded) == 0 {
		return true
	}
	if r.country == 0 {
		return q.need.Open
	}
	c := s.countries[r.country]
	return c&2 == 0 && (c&1 != 0 || !q.asked.Has(InCountry))
}

// judgeRow judges a row that is admitted, as [Query.judge] does the record, and
// offers the match.
func (s *search) judgeRow(n uint32) {
	q, r := s.q, &s.p.rows[n]
	var open Conditions
	if r.country == 0 {
		open = q.asked & (1<<InCountry | 1<<NotExcluded)
	}
	items := s.p.items[r.at:s.p.rows[n+1].at]
	var m Match
	if q.asked.Has(Area) {
		var ok bool
		if items, ok = s.credit(items, &m); !ok {
			return
		}
	}
	if m.Open |= open; m.Open != 0 && !q.need.Open {
		return
	}
	if q.asked&(1<<Speaks|1<<Available|1<<Engages|1<<NoConflict) != 0 && !s.meets(items, n, &m) {
		return
	}
	m.Expert = s.p.ids[n]
	s.offer(&m)
}

// state notes what is known of a condition, and reports whether the match may
// still be found.
func (s *search) state(m *Match, c Condition, t calendar.Truth) bool {
	switch t {
	case calendar.No:
		return false
	case calendar.Unknown:
		m.Open |= 1 << c
		return s.q.need.Open
	}
	return true
}

// credit reads the expertise and returns the other items. It is not ok when the
// match cannot be among the best.
func (s *search) credit(items []uint32, m *Match) (rest []uint32, ok bool) {
	q, spans := s.q, s.spans
	clear(spans)
	i := 0
	for ; i < len(items) && items[i] < (tagSkill+1)<<tagShift; i++ {
		x := items[i]
		for l := s.bySkill[x>>4]; l != 0; {
			k := &s.links[l-1]
			v, so := q.worth[k.want].by[k.kind][x&15], &spans[k.want]
			so.low, so.high = max(so.low, v.low), max(so.high, v.high)
			l = k.next
		}
	}
	if i == 0 { // nothing is known
		for j := range spans {
			spans[j].high = int32(q.need.Wants[j].Weight) * talent.Whole
		}
	}
	must := calendar.Yes
	for j := range spans {
		m.Low += spans[j].low
		m.High += spans[j].high
		if q.worth[j].must {
			must = must.And(some(int(spans[j].low), int(spans[j].high)))
		}
	}
	ok = span{m.Low, m.High}.value() >= s.worse &&
		s.state(m, Area, some(int(m.Low), int(m.High))) && s.state(m, Must, must)
	return items[i:], ok
}

// meets reads the other items, and reports whether the match may still be found.
func (s *search) meets(items []uint32, n uint32, m *Match) bool {
	q := s.q
	speaks, engages, conflict := calendar.Yes, calendar.No, calendar.No
	available, begins, ends := calendar.No, calendar.No, calendar.No
	clear(s.states)
	var has [tagSlot + 1]bool
	for ; len(items) > 0; items = items[1:] {
		tag, x := items[0]>>tagShift, items[0]&maxItem
		if tag > tagSlot {
			break
		}
		has[tag] = true
		switch tag {
		case tagLang:
			for i, no := range s.langs {
				if no != int64(x>>3) || s.states[i] == calendar.Yes {
					continue
				}
				if least, rank := q.langs[i].least, x&7; least == 0 || rank >= least {
					s.states[i] = calendar.Yes
				} else if rank == 0 {
					s.states[i] = maybe
				}
			}
		case tagMode:
			if q.asked.Has(Engages) && s.modes[x] {
				engages = calendar.Yes
			}
		case tagSlot:
			if q.asked.Has(Available) {
				all, first, last := s.p.slots[x].available(q)
				available, begins, ends = available.Or(all), begins.Or(first), ends.Or(last)
			}
		}
	}
	for i := range s.states {
		switch {
		case s.states[i] == calendar.Yes:
		case s.states[i] == maybe || !has[tagLang]:
			speaks = speaks.And(calendar.Unknown)
		default:
			speaks = calendar.No
		}
	}
	if !has[tagMode] {
		engages = calendar.Unknown
	}
	if !has[tagSlot] || available == calendar.No && begins != calendar.No && ends != calendar.No {
		available = calendar.Unknown
	}
	if !s.state(m, Speaks, speaks) || q.asked.Has(Available) && !s.state(m, Available, available) ||
		q.asked.Has(Engages) && !s.state(m, Engages, engages) {
		return false
	}
	if !q.asked.Has(NoConflict) {
		return true
	}
	if _, ok := slices.BinarySearch(s.self, n); ok {
		return false
	}
	if len(items) == 0 {
		conflict = calendar.Unknown
	}
	for ; len(items) > 0; items = items[2:] {
		if _, ok := slices.BinarySearch(s.parties[items[0]>>tagShift-tagPartner], items[0]&maxItem); ok {
			l := &s.p.lapses[items[1]]
			conflict = conflict.Or(q.policy.Counts(l.kind, l.period, q.on))
		}
	}
	return s.state(m, NoConflict, conflict.Not())
}

// maybe is that a language is worked in, at a level that is not known; not to be
// mixed up with the zero value, that it is not on record.
const maybe = calendar.No
