package find

import (
	"cmp"
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
)

// maxDays is on how many days what may be used of an expert can change before
// the expert is odd.
const maxDays = 64

// builder gathers rows for a segment.
type builder struct {
	purpose talent.Purpose
	shape   shape
	ids     []id.Expert
	rows    []row
	items   []uint32
	odd     []odd

	skills     dict[technology.Code]
	countries  dict[country.Code]
	langs      dict[string]
	modes      dict[talent.Mode]
	slots      dict[slot]
	lapses     dict[lapse]
	partners   dict[id.Partner]
	experts    dict[id.Expert]
	agreements dict[id.Agreement]

	days    []int32
	arrived []uint32 // for each row, the number of the expert it was added with
	adding  uint32
}

func newBuilder(purpose talent.Purpose, x shape) *builder {
	b := &builder{purpose: purpose, shape: x}
	b.countries.add("")
	return b
}

func (b *builder) item(tag int, n uint32) { b.items = append(b.items, uint32(tag)<<tagShift|n) }

// add adds an expert, of whom there may be another already.
func (b *builder) add(e *talent.Expert) {
	b.adding++
	first := len(b.rows)
	b.days = consentDays(e, b.purpose, b.days[:0])
	if len(b.days) > maxDays {
		b.odd = append(b.odd, odd{uint32(first), trimmed(e)})
		b.days = b.days[:0]
	}
	for i, day := range b.days {
		view, usable := viewOn(e, b.purpose, calendar.FromYMD(day))
		if !usable {
			continue
		}
		until := int32(noDay)
		if i+1 < len(b.days) {
			until = b.days[i+1]
		}
		r := row{from: day, until: until, country: b.countries.add(view.Country), at: uint32(len(b.items))}
		b.view(view)
		b.ties(e)
		if n := len(b.rows); n > first {
			if o := &b.rows[n-1]; o.until == day && o.country == r.country && slices.Equal(b.items[o.at:r.at], b.items[r.at:]) {
				o.until, b.items = until, b.items[:r.at]
				continue
			}
		}
		b.row(e.ID, r)
	}
	if len(b.rows) == first {
		b.row(e.ID, row{from: noDay, at: uint32(len(b.items))})
	}
}

func (b *builder) row(k id.Expert, r row) {
	b.ids, b.rows, b.arrived = append(b.ids, k), append(b.rows, r), append(b.arrived, b.adding)
}

// view adds the items of what may be used.
func (b *builder) view(e *talent.Expert) {
	for i := range e.Expertise {
		x := &e.Expertise[i]
		b.item(tagSkill, b.skills.add(x.Technology)<<4|gradeOf(x))
	}
	for i := range e.Languages {
		l := &e.Languages[i]
		b.item(tagLang, b.langs.add(fold(base(l.Lang)))<<3|uint32(l.Rank()))
	}
	for _, m := range e.Modes {
		b.item(tagMode, b.modes.add(m))
	}
	for i := range e.Availability {
		b.item(tagSlot, b.slots.add(slotOf(&e.Availability[i])))
	}
}

// ties adds the items of what may be a conflict of interest; see
// [talent.ConflictPolicy.Between].
func (b *builder) ties(e *talent.Expert) {
	for i := range e.Affiliations {
		if a := &e.Affiliations[i]; (a.Kind == "" || a.Kind == talent.AffiliationEmployment) && !a.Partner.IsZero() {
			b.item(tagPartner, b.partners.add(a.Partner))
			b.items = append(b.items, b.lapses.add(lapse{talent.TieOrganisation, a.Period}))
		}
	}
	for i := range e.Ties {
		t := &e.Ties[i]
		when := lapse{t.Kind, t.Period}
		if !t.Partner.IsZero() {
			b.item(tagPartner, b.partners.add(t.Partner))
			b.items = append(b.items, b.lapses.add(when))
		}
		if !t.Expert.IsZero() {
			b.item(tagExpert, b.experts.add(t.Expert))
			b.items = append(b.items, b.lapses.add(when))
		}
		if !t.Agreement.IsZero() {
			b.item(tagAgreement, b.agreements.add(t.Agreement))
			b.items = append(b.items, b.lapses.add(when))
		}
	}
}

// trimmed returns a copy of what an expert is judged by.
func trimmed(e *talent.Expert) *talent.Expert {
	c := &talent.Expert{
		ID: e.ID, Country: e.Country,
		Expertise: slices.Clone(e.Expertise), Languages: slices.Clone(e.Languages), Modes: slices.Clone(e.Modes),
		Availability: slices.Clone(e.Availability), Affiliations: slices.Clone(e.Affiliations), Ties: slices.Clone(e.Ties),
		Consents: slices.Clone(e.Consents), Handling: slices.Clone(e.Handling),
	}
	for i := range c.Expertise {
		c.Expertise[i].Evidence = slices.Clone(c.Expertise[i].Evidence)
	}
	for i := range c.Consents {
		c.Consents[i].Scope = slices.Clone(c.Consents[i].Scope)
	}
	for i, a := range c.Affiliations {
		c.Affiliations[i] = talent.Affiliation{Kind: a.Kind, Partner: a.Partner, Period: a.Period}
	}
	return c
}

// full reports whether there is more than the numbers of a segment can hold.
// What else is numbered takes an item each.
func (b *builder) full() bool {
	return len(b.items) >= maxItems || len(b.rows) >= maxItem || len(b.skills.list) >= maxSkills || len(b.langs.list) >= maxLangs
}

// segment returns what was gathered, in the order of the identifiers. Of several
// experts with one identifier it is the one added last.
func (b *builder) segment() *segment {
	b.order()
	s := &segment{
		ids: slices.Clone(b.ids), rows: append(slices.Grow([]row(nil), len(b.rows)+1), b.rows...), items: slices.Clone(b.items), odd: b.odd,
		skills: skills{dict: b.skills}, countries: b.countries, langs: b.langs, modes: b.modes,
		slots: b.slots.list, lapses: b.lapses.list,
		partners: orderOf(b.partners.list), experts: orderOf(b.experts.list), agreements: orderOf(b.agreements.list),
	}
	s.rows = append(s.rows, row{from: noDay, at: uint32(len(s.items))})
	s.skills.relate()
	s.file(b.shape)
	return s
}

// order puts the rows in the order of their identifiers and drops those of
// experts added again later.
func (b *builder) order() {
	sorted := true
	for i := 1; i < len(b.ids) && sorted; i++ {
		c := b.ids[i-1].Compare(b.ids[i])
		sorted = c < 0 || c == 0 && b.arrived[i-1] == b.arrived[i]
	}
	if sorted {
		return
	}
	perm := make([]uint32, len(b.ids))
	for i := range perm {
		perm[i] = uint32(i)
	}
	slices.SortFunc(perm, func(x, y uint32) int {
		return cmp.Or(b.ids[x].Compare(b.ids[y]), -cmp.Compare(b.arrived[x], b.arrived[y]), cmp.Compare(x, y))
	})
	ids, rows, items := make([]id.Expert, 0, len(b.ids)), make([]row, 0, len(b.rows)), make([]uint32, 0, len(b.items))
	place := map[uint32]uint32{} // of odd rows
	for i := range b.odd {
		place[b.odd[i].row] = noDay
	}
	for i, n := range perm {
		if i > 0 && b.ids[n] == ids[len(ids)-1] && b.arrived[n] != b.arrived[perm[i-1]] {
			perm[i] = perm[i-1] // added again later
			continue
		}
		if _, ok := place[n]; ok {
			place[n] = uint32(len(rows))
		}
		r, end := b.rows[n], uint32(len(b.items))
		if int(n)+1 < len(b.rows) {
			end = b.rows[n+1].at
		}
		from := r.at
		r.at = uint32(len(items))
		ids, rows, items = append(ids, b.ids[n]), append(rows, r), append(items, b.items[from:end]...)
	}
	kept := b.odd[:0]
	for _, o := range b.odd {
		if at := place[o.row]; at != noDay {
			kept = append(kept, odd{at, o.expert})
		}
	}
	slices.SortFunc(kept, func(x, y odd) int { return cmp.Compare(x.row, y.row) })
	b.ids, b.rows, b.items, b.odd = ids, rows, items, kept
}

// file works out which rows hold what.
func (s *segment) file(x shape) {
	var skill, country, lang, mode, lack sorter
	skill.ready(len(s.skills.list))
	country.ready(len(s.countries.list))
	lang.ready(len(s.langs.list))
	mode.ready(len(s.modes.list))
	lack.ready(4)
	for range 2 {
		for i := range s.ids {
			r, n := &s.rows[i], uint32(i)
			if r.from >= r.until {
				continue
			}
			country.put(r.country, n)
			var has [tagAgreement + 1]bool
			for items := s.items[r.at:s.rows[i+1].at]; len(items) > 0; items = items[1:] {
				tag, x := items[0]>>tagShift, items[0]&maxItem
				has[tag] = true
				switch tag {
				case tagSkill:
					skill.put(x>>4, n)
				case tagLang:
					lang.put(x>>3, n)
				case tagMode:
					mode.put(x, n)
				case tagPartner, tagExpert, tagAgreement:
					items = items[1:]
				}
			}
			for j, in := range [...]bool{!has[tagSkill], !has[tagLang], !has[tagMode], has[tagSlot]} {
				if in {
					lack.put(uint32(j), n)
				}
			}
		}
		if !skill.filling {
			for _, o := range [...]*sorter{&skill, &country, &lang, &mode, &lack} {
				o.fill(x, len(s.ids))
			}
		}
	}
	s.bySkill, s.byCountry, s.byLang, s.byMode = skill.sets, country.sets, lang.sets, mode.sets
	s.noSkill, s.noLang, s.noMode, s.free = lack.sets[0], lack.sets[1], lack.sets[2], lack.sets[3]
}
