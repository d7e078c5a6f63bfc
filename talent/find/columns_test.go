package find

import (
	"iter"
	"math"
	"slices"

	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/talenttest"
)

// columns is what the index is measured against: a scan of flat columns, written
// for the made-up experts and needs of talenttest only, as tight as it can be
// without an index. It knows that everybody has five skills, one stretch of
// consent, at most one availability, and that at most the first want has a level.
type columns struct {
	ids          []id.Expert
	skills       [][talenttest.PerExpert]uint16 // number of the skill, times 16, and the grade
	from, until  []int32                        // of the consent
	country      []uint8
	langs        []uint64 // four bits for each language: 0 none, 1 without level, else the rank and one
	modes        []uint32
	begins, ends []int32 // of the availability
	hours        []uint8

	skillNo   map[technology.Code]uint16
	countryNo map[country.Code]uint8
	langNo    map[string]int
	modeNo    map[talent.Mode]int

	scores [1 << 13]uint16 // by skill and grade: low times 256 and high, in whole credits; it fits the first cache
	heap   []scored
}

type scored struct {
	value uint16
	row   int32
}

func number[K comparable, N int | uint8 | uint16](m map[K]N, k K) N {
	n, ok := m[k]
	if !ok {
		n = N(len(m))
		m[k] = n
	}
	return n
}

func newColumns(experts iter.Seq[*talent.Expert]) *columns {
	c := &columns{
		skillNo: map[technology.Code]uint16{}, countryNo: map[country.Code]uint8{"": 0}, langNo: map[string]int{}, modeNo: map[talent.Mode]int{},
	}
	for e := range experts {
		c.ids = append(c.ids, e.ID)
		consent := &e.Consents[0]
		until := int32(math.MaxInt32)
		if !consent.Expires.IsZero() {
			until = consent.Expires.AddDays(1).YMD()
		}
		c.from, c.until = append(c.from, consent.Given.YMD()), append(c.until, until)
		all := len(consent.Scope) == 0 // or expertise and modes only
		var skills [talenttest.PerExpert]uint16
		for i := range skills {
			skills[i] = number(c.skillNo, e.Expertise[i].Technology)<<4 | uint16(gradeOf(&e.Expertise[i]))
		}
		var langs uint64
		var land, hours uint8
		var begins, ends int32
		if all {
			for i := range e.Languages {
				l := &e.Languages[i]
				langs |= (1 + uint64(l.Rank())) << (4 * number(c.langNo, l.Lang))
			}
			land = number(c.countryNo, e.Country)
			for _, a := range e.Availability {
				begins, ends, hours = a.Period.Start.Latest().YMD(), a.Period.End.Earliest().YMD(), uint8(a.Hours.Value.Coefficient())
			}
		}
		var modes uint32
		for _, m := range e.Modes {
			modes |= 1 << number(c.modeNo, m)
		}
		c.skills, c.langs, c.country, c.modes = append(c.skills, skills), append(c.langs, langs), append(c.country, land), append(c.modes, modes)
		c.begins, c.ends, c.hours = append(c.begins, begins), append(c.ends, ends), append(c.hours, hours)
	}
	c.heap = make([]scored, 0, 1024)
	return c
}

// find appends the best k experts for the need to dst.
func (c *columns) find(q *Query, k int, dst []Match) []Match {
	n := &q.need
	clear(c.scores[:])
	for i := range n.Wants {
		no := number(c.skillNo, n.Wants[i].Technology)
		for g := range grades {
			x := q.worth[i].by[direct][g]
			c.scores[int(no)<<4|g] += uint16(x.low/talent.Whole<<8 | x.high/talent.Whole)
		}
	}
	lands := [256]bool{}
	for _, l := range n.Countries {
		if no := c.countryNo[l]; no > 0 {
			lands[no] = true
		}
	}
	lang, rank := 0, uint64(0)
	if len(n.Languages) > 0 {
		lang, rank = 4*c.langNo[n.Languages[0].Lang], 1+uint64(n.Languages[0].Rank())
	}
	var modes uint32
	for _, m := range n.Modes {
		modes |= 1 << c.modeNo[m]
	}
	timed := !n.Period.IsZero()
	scores, heap, worst := &c.scores, c.heap[:0], uint16(1<<8)
	for i := range c.skills {
		s := &c.skills[i]
		v := scores[s[0]%(1<<13)] + scores[s[1]%(1<<13)] + scores[s[2]%(1<<13)] + scores[s[3]%(1<<13)] + scores[s[4]%(1<<13)]
		if v < worst ||
			len(n.Countries) > 0 && !lands[c.country[i]] || rank > 0 && c.langs[i]>>lang&15 < rank ||
			modes != 0 && c.modes[i]&modes == 0 ||
			timed && (int(c.hours[i]) < n.Hours || q.start < c.begins[i] || q.end > c.ends[i]) ||
			q.day < c.from[i] || q.day >= c.until[i] {
			continue
		}
		if len(heap) < k {
			heap = append(heap, scored{v, int32(i)})
			if len(heap) < k {
				continue
			}
			for j := k/2 - 1; j >= 0; j-- {
				sinkScored(heap, j)
			}
		} else {
			heap[0] = scored{v, int32(i)}
			sinkScored(heap, 0)
		}
		worst = heap[0].value + 1
	}
	slices.SortFunc(heap, func(a, b scored) int {
		if worseScored(a, b) {
			return 1
		}
		return -1
	})
	for _, x := range heap {
		dst = append(dst, Match{Expert: c.ids[x.row], Low: int32(x.value>>8) * talent.Whole, High: int32(x.value&255) * talent.Whole})
	}
	return dst
}

func worseScored(a, b scored) bool { return a.value < b.value || a.value == b.value && a.row > b.row }

func sinkScored(heap []scored, i int) {
	for {
		c := 2*i + 1
		if c >= len(heap) {
			return
		}
		if c+1 < len(heap) && worseScored(heap[c+1], heap[c]) {
			c++
		}
		if !worseScored(heap[c], heap[i]) {
			return
		}
		heap[i], heap[c] = heap[c], heap[i]
		i = c
	}
}
