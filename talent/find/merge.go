package find

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/id"
)

// part is a segment and which of its rows are no more. It never changes.
type part struct {
	*segment
	dead []uint64 // nil while there are none
	gone int      // dead rows
	live int      // experts that are left
}

func wholePart(s *segment) part {
	p := part{segment: s}
	for i := range s.ids {
		if i == 0 || s.ids[i] != s.ids[i-1] {
			p.live++
		}
	}
	return p
}

func (p *part) isDead(row uint32) bool { return p.dead != nil && p.dead[row/64]&(1<<(row%64)) != 0 }

// rowsOf returns the rows of an expert, from the first to before the last.
func (p *part) rowsOf(k id.Expert) (from, to int) {
	from, _ = slices.BinarySearchFunc(p.ids, k, id.Expert.Compare)
	for to = from; to < len(p.ids) && p.ids[to] == k; to++ {
	}
	return from, to
}

// without returns the part without an expert, and whether it was there.
func (p part) without(k id.Expert) (part, bool) {
	from, to := p.rowsOf(k)
	if from == to || p.isDead(uint32(from)) {
		return p, false
	}
	dead := make([]uint64, (len(p.ids)+63)/64)
	copy(dead, p.dead)
	for i := from; i < to; i++ {
		dead[i/64] |= 1 << (i % 64)
	}
	p.dead, p.gone, p.live = dead, p.gone+to-from, p.live-1
	return p, true
}

// renumber holds the numbers in a builder of what is numbered in a segment, plus one.
type renumber struct {
	p                                              *part
	countries, skills, langs, modes, slots, lapses []uint32
	partners, experts, agreements                  []uint32
}

func renumbered(p *part) *renumber {
	return &renumber{
		p: p, countries: make([]uint32, len(p.countries.list)), skills: make([]uint32, len(p.skills.list)),
		langs: make([]uint32, len(p.langs.list)), modes: make([]uint32, len(p.modes.list)),
		slots: make([]uint32, len(p.slots)), lapses: make([]uint32, len(p.lapses)),
		partners: make([]uint32, len(p.partners.list)), experts: make([]uint32, len(p.experts.list)),
		agreements: make([]uint32, len(p.agreements.list)),
	}
}

func renew[K comparable](table []uint32, n uint32, list []K, d *dict[K]) uint32 {
	if table[n] == 0 {
		table[n] = d.add(list[n]) + 1
	}
	return table[n] - 1
}

// copy adds a row of a segment.
func (b *builder) copy(t *renumber, n int) {
	p := t.p
	r := p.rows[n]
	items := p.items[r.at:p.rows[n+1].at]
	r.country, r.at = renew(t.countries, r.country, p.countries.list, &b.countries), uint32(len(b.items))
	for ; len(items) > 0; items = items[1:] {
		tag, x := int(items[0]>>tagShift), items[0]&maxItem
		switch tag {
		case tagSkill:
			x = renew(t.skills, x>>4, p.skills.list, &b.skills)<<4 | x&15
		case tagLang:
			x = renew(t.langs, x>>3, p.langs.list, &b.langs)<<3 | x&7
		case tagMode:
			x = renew(t.modes, x, p.modes.list, &b.modes)
		case tagSlot:
			x = renew(t.slots, x, p.slots, &b.slots)
		case tagPartner:
			x = renew(t.partners, x, p.partners.list, &b.partners)
		case tagExpert:
			x = renew(t.experts, x, p.experts.list, &b.experts)
		case tagAgreement:
			x = renew(t.agreements, x, p.agreements.list, &b.agreements)
		}
		b.item(tag, x)
		if tag >= tagPartner {
			items = items[1:]
			b.items = append(b.items, renew(t.lapses, items[0], p.lapses, &b.lapses))
		}
	}
	if i, ok := slices.BinarySearchFunc(p.odd, uint32(n), func(o odd, n uint32) int { return int(o.row) - int(n) }); ok {
		b.odd = append(b.odd, odd{uint32(len(b.rows)), p.odd[i].expert})
	}
	b.row(p.ids[n], r)
}

// merged returns one part, made with a new builder, that holds what is left of the parts, which have no
// expert in common.
func merged(b *builder, x, y part) part {
	tx, ty := renumbered(&x), renumbered(&y)
	for i, j := 0, 0; i < len(x.ids) || j < len(y.ids); {
		if j == len(y.ids) || i < len(x.ids) && x.ids[i].Compare(y.ids[j]) < 0 {
			if !x.isDead(uint32(i)) {
				b.copy(tx, i)
			}
			i++
		} else {
			if !y.isDead(uint32(j)) {
				b.copy(ty, j)
			}
			j++
		}
	}
	return wholePart(b.segment())
}
