package cooperation

import (
	"slices"
	"strings"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

// tally is what one record adds to a count.
type tally func(*Counts)

// slicer files records into rows and columns.
type slicer struct {
	p    *Portfolio
	x    map[id.Partner]country.Code
	on   calendar.Date
	by   Slicing
	rows map[technology.Code][]int // by code seen; see row
	at   map[technology.Code]int   // by area
	sums []map[country.Code]*Counts
	all  []Counts
	may  []int // events among those that are in all as Maybe, by area
	held int

	places []country.Code
	hit    []int
}

func newSlicer(p *Portfolio, on calendar.Date, by Slicing) *slicer {
	n := len(by.Areas) + 2 // and unnamed, and elsewhere
	s := &slicer{
		p: p, on: on, by: by, x: make(map[id.Partner]country.Code, len(p.Partners)),
		rows: map[technology.Code][]int{}, at: make(map[technology.Code]int, n),
		sums: make([]map[country.Code]*Counts, n), all: make([]Counts, n), may: make([]int, n),
	}
	for i := range p.Partners {
		if q := &p.Partners[i]; !q.ID.IsZero() {
			s.x[q.ID] = q.Country()
		}
	}
	for i := range by.Areas {
		if _, twice := s.at[by.Areas[i].Technology]; !twice {
			s.at[by.Areas[i].Technology] = i
		}
	}
	for i := range s.sums {
		s.sums[i] = map[country.Code]*Counts{}
	}
	return s
}

// row returns the areas that a code belongs to: its own, the one it is within,
// or those a crosswalk leads to, in either direction.
func (s *slicer) row(c technology.Code) []int {
	if r, ok := s.rows[c]; ok {
		return r
	}
	r := s.own(nil, c)
	for i := 0; r == nil && i < len(s.by.Crosswalks); i++ {
		for t := range s.by.Crosswalks[i].Map(c) {
			r = s.own(r, t.Code)
		}
		for t := range s.by.Crosswalks[i].Back(c) {
			r = s.own(r, t.Code)
		}
	}
	s.rows[c] = r
	return r
}

func (s *slicer) own(r []int, c technology.Code) []int {
	for ok := true; ok; c, ok = c.Parent() {
		if i, found := s.at[c]; found {
			if !slices.Contains(r, i) {
				r = append(r, i)
			}
			return r
		}
	}
	return r
}

// file counts one record in the rows of its technologies and the columns of its
// countries, both of which stand in s.hit and s.places.
func (s *slicer) file(named bool, add tally) {
	switch {
	case !named:
		s.hit = append(s.hit[:0], len(s.by.Areas))
	case len(s.hit) == 0:
		s.hit = append(s.hit[:0], len(s.by.Areas)+1)
	}
	if len(s.places) == 0 {
		s.places = append(s.places, "")
	}
	slices.Sort(s.places)
	s.places = slices.Compact(s.places)
	slices.Sort(s.hit)
	s.hit = slices.Compact(s.hit)
	for _, r := range s.hit {
		add(&s.all[r])
		for _, c := range s.places {
			n := s.sums[r][c]
			if n == nil {
				n = new(Counts)
				s.sums[r][c] = n
			}
			add(n)
		}
	}
}

// fresh forgets the last record.
func (s *slicer) fresh() { s.hit, s.places = s.hit[:0], s.places[:0] }

// abroad adds a country, unless it is home or not known.
func (s *slicer) abroad(c country.Code) {
	if c != "" && c != s.p.Home {
		s.places = append(s.places, c)
	}
}

func (s *slicer) partners() {
	for i := range s.p.Partners {
		q := &s.p.Partners[i]
		if status, _ := q.StatusOn(s.on); status == partner.Inactive {
			continue
		}
		s.fresh()
		for j := range q.Technologies {
			s.hit = append(s.hit, s.row(q.Technologies[j].Technology)...)
		}
		if c := q.Country(); c != "" {
			s.places = append(s.places, c)
		}
		s.file(len(q.Technologies) > 0, func(n *Counts) { n.Partners++ })
	}
}

// agreements files the agreements and returns the share that names a technology.
func (s *slicer) agreements() Share {
	var named, unnamed, maybeNamed, maybeUnnamed int
	for i := range s.p.Agreements {
		a := &s.p.Agreements[i]
		st := a.StatusOn(s.on)
		living := aliveTruth(st)
		if living == calendar.No {
			continue
		}
		s.fresh()
		for j := range a.Technologies {
			s.hit = append(s.hit, s.row(a.Technologies[j].Technology)...)
		}
		for j := range a.Parties {
			y := &a.Parties[j]
			if y.Country != "" {
				s.abroad(y.Country)
			} else {
				s.abroad(s.x[y.Partner])
			}
		}
		filed := len(a.Technologies) > 0
		if living == calendar.Yes {
			s.file(filed, func(n *Counts) { n.Agreements++ })
			if filed {
				named++
			} else {
				unnamed++
			}
			continue
		}
		s.file(filed, func(n *Counts) { n.Maybe++ })
		if filed {
			maybeNamed++
		} else {
			maybeUnnamed++
		}
	}
	share := Share{0, 1000}
	if n := named + unnamed + maybeUnnamed; n > 0 {
		share.Low = named * 1000 / n
	}
	if n := named + maybeNamed + unnamed; n > 0 {
		share.High = ((named+maybeNamed)*1000 + n - 1) / n
	}
	return share
}

// aliveTruth says whether an agreement of this standing is living.
func aliveTruth(st agreement.Standing) calendar.Truth {
	if !st.Sure {
		return calendar.Unknown
	}
	return calendar.TruthOf(st.Status.Living())
}

// runningOn says whether the programme runs on the day: from the first day of
// its period to the last, or to the day on which it was in fact over.
func (p *Programme) runningOn(on calendar.Date) calendar.Truth {
	whole := p.Period.Whole() // which is without doubts
	whole.Start = whole.Start.Qualify(p.Period.Start.Uncertain(), p.Period.Start.Approximate())
	whole.End = p.lastDay()
	if !p.Completed.IsZero() {
		whole.End, whole.OpenEnd = p.Completed, false
	}
	return whole.Contains(on)
}

// lastDay is the last day of the period, in doubt where its end is.
func (p *Programme) lastDay() calendar.Date {
	end := p.Period.End
	return end.Latest().Qualify(end.Uncertain(), end.Approximate())
}

func (s *slicer) programmes() {
	for i := range s.p.Programmes {
		g := &s.p.Programmes[i]
		running := g.runningOn(s.on)
		if running == calendar.No {
			continue
		}
		s.fresh()
		for j := range g.Technologies {
			s.hit = append(s.hit, s.row(g.Technologies[j].Technology)...)
		}
		for j := range g.Partners {
			s.abroad(s.x[g.Partners[j].Partner])
		}
		s.file(len(g.Technologies) > 0, func(n *Counts) {
			if running == calendar.Yes {
				n.Programmes++
			} else {
				n.Maybe++
			}
		})
	}
}

func (s *slicer) experts() {
	for i := range s.p.Experts {
		e := &s.p.Experts[i]
		if s.on.IsZero() || consented(e, s.on) != calendar.Yes {
			s.held++
			continue
		}
		s.fresh()
		for j := range e.Expertise {
			s.hit = append(s.hit, s.row(e.Expertise[j].Technology)...)
		}
		if e.Country != "" {
			s.places = append(s.places, e.Country)
		}
		s.file(len(e.Expertise) > 0, func(n *Counts) { n.Experts++ })
	}
}

func (s *slicer) events() {
	for i := range s.p.Events {
		e := &s.p.Events[i]
		start := e.On
		if start.IsZero() {
			start = e.Period.Start
		}
		held := start.Compare(s.on)
		if held == calendar.After {
			continue
		}
		s.fresh()
		for _, c := range e.Technologies {
			s.hit = append(s.hit, s.row(c)...)
		}
		for j := range e.Participants {
			s.abroad(s.x[e.Participants[j].Partner])
		}
		if len(s.places) == 0 && e.Country != "" {
			s.places = append(s.places, e.Country)
		}
		if held != calendar.CannotSay {
			s.file(len(e.Technologies) > 0, func(n *Counts) { n.Events++ })
			continue
		}
		s.file(len(e.Technologies) > 0, func(n *Counts) { n.Maybe++ })
		for _, r := range s.hit {
			s.may[r]++
		}
	}
}

func (s *slicer) matrix(indexed Share) Matrix {
	m := Matrix{On: s.on, Indexed: indexed, Withheld: s.held}
	seen := map[country.Code]bool{}
	for _, sums := range s.sums {
		for c := range sums {
			if !seen[c] {
				seen[c] = true
				m.Countries = append(m.Countries, c)
			}
		}
	}
	slices.SortFunc(m.Countries, func(a, b country.Code) int {
		if (a == "") != (b == "") { // no country comes last
			if a == "" {
				return 1
			}
			return -1
		}
		return strings.Compare(string(a), string(b))
	})
	row := func(i int, area Area) Row {
		r := Row{Area: area, Total: s.all[i], Cells: make([]Counts, len(m.Countries))}
		for k, c := range m.Countries {
			if n := s.sums[i][c]; n != nil {
				r.Cells[k] = *n
			}
		}
		return r
	}
	n := len(s.by.Areas)
	m.Unnamed = row(n, Area{Label: text.Of("No technology named", "Chưa nêu công nghệ")})
	m.Elsewhere = row(n+1, Area{Label: text.Of("Technologies outside these areas", "Công nghệ ngoài các lĩnh vực này")})
	enough := s.by.Enough
	if enough == 0 {
		enough = 2
	}
	for i, area := range s.by.Areas {
		m.Rows = append(m.Rows, row(i, area))
		if t := &s.all[i]; t.Agreements < enough {
			m.Gaps = append(m.Gaps, Gap{
				Area: area, Agreements: t.Agreements, Programmes: t.Programmes, Maybe: t.Maybe - s.may[i],
				Unnamed: m.Unnamed.Total.Agreements + m.Unnamed.Total.Programmes + m.Unnamed.Total.Maybe - s.may[n],
			})
		}
	}
	return m
}
