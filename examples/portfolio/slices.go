package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/vietnam"
)

// Slices is the portfolio filed by technology, with countries as the second
// axis.
type Slices struct {
	List      TechnologyList `json:"list"`      // whose groups are the rows
	Countries []Country      `json:"countries"` // the columns, those with most records first
	Rows      []Row          `json:"rows"`      // in the order of the list
	Elsewhere Row            `json:"elsewhere"` // names only technologies outside the list
	Unnamed   Row            `json:"unnamed"`   // names no technology
	// Strays are the codes that led to no row, with how many records name them.
	Strays  []Stray           `json:"strays,omitempty"`
	Indexed cooperation.Share `json:"indexed"`  // of living agreements that name a technology
	Held    int               `json:"withheld"` // experts not counted for want of a consent
	Gaps    []Gap             `json:"gaps"`
}

// TechnologyList is a list by which the portfolio is filed.
type TechnologyList struct {
	Code       string        `json:"code"`
	Title      string        `json:"title"`
	Instrument string        `json:"instrument,omitempty"`
	Complete   bool          `json:"complete"` // all its groups are known
	Groups     int           `json:"groups"`   // rows
	Stated     int           `json:"stated,omitzero"`
	Issued     calendar.Date `json:"issued,omitzero"`
	// Holds says whether it is in force on the day: yes, no or unknown.
	Holds calendar.Truth `json:"holds"`
	// Uses is how many records are filed by its codes.
	Uses int `json:"uses"`
}

// Country is a column; empty for what reaches no country that is known.
type Country struct {
	Code string `json:"code"`
	Name string `json:"name"`
}

// Row is what the portfolio holds in one area.
type Row struct {
	Code  string               `json:"code,omitempty"`
	Label string               `json:"label"`
	Total cooperation.Counts   `json:"total"`
	Cells []cooperation.Counts `json:"cells"` // by country
	Gap   bool                 `json:"gap,omitempty"`
}

// Stray is a code that stands in no row.
type Stray struct {
	Code    string `json:"code"`
	Label   string `json:"label"`
	Records int    `json:"records"`
}

// Gap is an area in which there is nothing or little.
type Gap struct {
	cooperation.Gap
	Name    string `json:"name"`
	Nothing bool   `json:"nothing"` // neither agreement nor programme
	Sure    bool   `json:"sure"`    // it would stay if more were known
	Text    string `json:"text"`    // in words
}

// technology files the portfolio by the list that its records use most: the one
// of the time of the acts. The second is by the list in force on the day, when
// that is another one.
func (b *builder) technology() (Slices, *Slices) {
	uses := b.uses()
	lists := []*technology.List{vietnam.Technology2025(), vietnam.Technology2026(), technology.CanadaAreas()}
	var used *technology.List
	for _, l := range lists {
		if n := uses.by[l.Name()]; n > 0 && (used == nil || n > uses.by[used.Name()]) && n >= uses.by[technology.FORDList] {
			used = l
		}
	}
	var inForce *technology.List
	if b.p.Home == "VN" {
		if l, sure := vietnam.TechnologyOn(b.day); sure == calendar.Yes {
			inForce = l
		}
	}
	if used == nil && uses.by[technology.FORDList] == 0 {
		used = inForce
	}
	first := b.slice(used, uses)
	if inForce == nil || inForce == used {
		return first, nil
	}
	second := b.slice(inForce, uses)
	return first, &second
}

// uses is how often technologies are named.
type uses struct {
	by    map[string]int // by list
	codes map[technology.Code]int
}

// uses counts the records that name each code, and each list.
func (b *builder) uses() uses {
	u := uses{map[string]int{}, map[technology.Code]int{}}
	seen := map[string]bool{}
	record := func(codes ...technology.Code) {
		clear(seen)
		slices.SortFunc(codes, technology.Code.Compare)
		for _, c := range slices.Compact(codes) {
			if c.IsZero() {
				continue
			}
			u.codes[c]++
			if !seen[c.List] {
				seen[c.List] = true
				u.by[c.List]++
			}
		}
	}
	p := b.p
	for i := range p.Agreements {
		var codes []technology.Code
		for _, t := range p.Agreements[i].Technologies {
			codes = append(codes, t.Technology)
		}
		record(codes...)
	}
	for i := range p.Programmes {
		var codes []technology.Code
		for _, t := range p.Programmes[i].Technologies {
			codes = append(codes, t.Technology)
		}
		record(codes...)
	}
	for i := range p.Partners {
		var codes []technology.Code
		for _, t := range p.Partners[i].Technologies {
			codes = append(codes, t.Technology)
		}
		record(codes...)
	}
	for i := range p.Events {
		record(slices.Clone(p.Events[i].Technologies)...)
	}
	return u
}

// slice files the portfolio by the list; nil is the OECD's fields of research.
func (b *builder) slice(l *technology.List, u uses) Slices {
	tag := b.speech.tag
	by := cooperation.Slicing{Areas: areas(l)}
	if l == nil || l.Name() != vietnam.TechnologyList2025 {
		by.Crosswalks = []technology.Crosswalk{vietnam.TechnologyToFORD(), vietnam.TechnologyToCanada()}
	}
	m := cooperation.ByTechnology(b.p, b.day, by)
	out := Slices{List: b.list(l, u), Indexed: m.Indexed, Held: m.Withheld, Countries: []Country{}, Rows: []Row{}, Gaps: []Gap{}}
	out.List.Groups = len(m.Rows)

	order := columns(&m)
	for _, k := range order {
		c := m.Countries[k]
		name := b.speech.say("no country")
		if c != "" {
			name = c.Name(tag)
		}
		out.Countries = append(out.Countries, Country{string(c), name})
	}
	row := func(r *cooperation.Row) Row {
		x := Row{Label: b.speech.pick(r.Label), Total: r.Total, Cells: make([]cooperation.Counts, 0, len(order))}
		if !r.Technology.IsZero() {
			x.Code = r.Technology.String()
		}
		for _, k := range order {
			x.Cells = append(x.Cells, r.Cells[k])
		}
		return x
	}
	for i := range m.Rows {
		out.Rows = append(out.Rows, row(&m.Rows[i]))
	}
	out.Elsewhere, out.Unnamed = row(&m.Elsewhere), row(&m.Unnamed)
	for i := range m.Gaps {
		g := &m.Gaps[i]
		for k := range out.Rows {
			if out.Rows[k].Code == g.Technology.String() {
				out.Rows[k].Gap = true
			}
		}
		out.Gaps = append(out.Gaps, Gap{*g, b.speech.pick(g.Label), g.Nothing(), g.Sure(), b.gap(g)})
	}
	out.Strays = b.strays(l, by, u)
	return out
}

// areas are the rows: the groups of the list and what stands in it without a
// group, but not products.
func areas(l *technology.List) (out []cooperation.Area) {
	for i := range l.Items() {
		if i.Parent == "" && i.Kind != technology.Product {
			out = append(out, cooperation.Area{Technology: technology.Code{List: l.Name(), Code: i.Code}, Label: i.Text()})
		}
	}
	return out
}

// list says what the list is.
func (b *builder) list(l *technology.List, u uses) TechnologyList {
	if l == nil {
		title, _ := technology.FORD().Title(b.speech.tag)
		return TechnologyList{Code: technology.FORDList, Title: title, Complete: true, Holds: calendar.Yes, Uses: u.by[technology.FORDList]}
	}
	title, _ := l.Title(b.speech.tag)
	number, _ := l.Instrument()
	stated, _ := l.AgreedCount(technology.Group)
	return TechnologyList{
		Code: l.Name(), Title: title, Instrument: number, Complete: l.GroupsComplete(), Stated: stated,
		Issued: l.Issued(), Holds: l.HoldsOn(b.day), Uses: u.by[l.Name()],
	}
}

// columns orders the countries: those with most records first, no country last.
func columns(m *cooperation.Matrix) []int {
	totals := make([]int, len(m.Countries))
	order := make([]int, len(m.Countries))
	for k := range m.Countries {
		order[k] = k
		for i := range m.Rows {
			totals[k] += sum(m.Rows[i].Cells[k])
		}
		totals[k] += sum(m.Elsewhere.Cells[k]) + sum(m.Unnamed.Cells[k])
	}
	slices.SortStableFunc(order, func(x, y int) int {
		none := func(k int) int {
			if m.Countries[k] == country.Code("") {
				return 1
			}
			return 0
		}
		return cmp.Or(cmp.Compare(none(x), none(y)), cmp.Compare(totals[y], totals[x]), strings.Compare(string(m.Countries[x]), string(m.Countries[y])))
	})
	return order
}

// sum is how many records a cell holds.
func sum(c cooperation.Counts) int {
	return c.Partners + c.Agreements + c.Programmes + c.Experts + c.Events + c.Maybe
}

// strays are the codes named by records that lead to no area.
func (b *builder) strays(l *technology.List, by cooperation.Slicing, u uses) (out []Stray) {
	rows := by.Areas
	if rows == nil {
		for e := range technology.FORD().Children("") {
			rows = append(rows, cooperation.Area{Technology: technology.Code{List: technology.FORDList, Code: e.Code}})
		}
	}
	leads := func(c technology.Code) bool {
		return slices.ContainsFunc(rows, func(a cooperation.Area) bool { return c.Within(a.Technology) })
	}
	for c, n := range u.codes {
		found := leads(c)
		for i := 0; !found && i < len(by.Crosswalks); i++ {
			for t := range by.Crosswalks[i].Map(c) {
				found = found || leads(t.Code)
			}
		}
		if !found {
			out = append(out, Stray{c.String(), b.label(c), n})
		}
	}
	slices.SortFunc(out, func(x, y Stray) int {
		return cmp.Or(cmp.Compare(y.Records, x.Records), strings.Compare(x.Code, y.Code))
	})
	return out
}

// label is the label of a technology in the list that has it.
func (b *builder) label(c technology.Code) string {
	if c.List == technology.FORDList {
		label, _ := technology.FORD().Label(c.Code, b.speech.tag)
		return label
	}
	for _, l := range []*technology.List{vietnam.Technology2025(), vietnam.Technology2026(), technology.CanadaAreas()} {
		if l.Holds(c) {
			label, _ := l.Label(c, b.speech.tag)
			return label
		}
	}
	return c.String()
}

// gap says in words what there is and what would have to be known.
func (b *builder) gap(g *cooperation.Gap) string {
	s := b.speech
	text := s.say("gap little", s.number(g.Agreements), s.number(g.Programmes))
	if g.Nothing() {
		text = s.say("gap nothing")
	}
	if g.Maybe > 0 {
		text += s.say("gap maybe", s.number(g.Maybe))
	}
	return text
}
