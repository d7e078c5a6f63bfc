package main

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
)

func (t *page) technology(r *Report) {
	s, x := t.s, &r.Technology
	t.section("technology")
	t.filedBy(x, s.say("why list"))
	t.para(0, 0, s.say("map note"))
	t.para(0, 0, s.say("gap mark")+".")
	t.line()
	t.matrix(x)

	t.part(s.say("could not file"))
	t.para(2, 2, s.say("unnamed is", s.number(sum(x.Unnamed.Total)))+s.cell(x.Unnamed.Total))
	t.para(2, 2, s.say("elsewhere is", s.number(sum(x.Elsewhere.Total)))+s.cell(x.Elsewhere.Total))
	for i, y := range x.Strays {
		if i == mostItems {
			t.more(4, len(x.Strays)-mostItems)
			break
		}
		t.para(4, 2, s.say("stray", y.Label, y.Code, s.number(y.Records)))
	}
	if x.Held > 0 {
		t.para(2, 2, s.say("withheld", s.number(x.Held)))
	}
	t.para(2, 2, s.say("indexed")+": "+s.interval(x.Indexed.Low, x.Indexed.High))

	t.part(s.say("gaps"))
	for _, g := range x.Gaps {
		t.para(2, 2, g.Name+": "+g.Text)
	}
	if len(x.Gaps) == 0 {
		t.line("  ", s.say("no gaps"))
	} else if n := x.Gaps[0].Unnamed; n > 0 {
		t.para(0, 0, s.say("gap unsure", s.number(n)))
	}
	if y := r.InForce; y != nil {
		t.part(s.say("list in force"))
		t.filedBy(y, "")
		for i := range y.Rows {
			row := &y.Rows[i]
			t.line("  ", fit(row.Label, 40), right(s.number(sum(row.Total)), 5))
		}
	}
}

// filedBy says by which list the portfolio is filed, and what is wrong with it.
func (t *page) filedBy(x *Slices, why string) {
	s, l := t.s, &x.List
	text := s.say("filed by") + ": " + l.Title + " (" + l.Code
	if l.Instrument != "" {
		text += ", " + l.Instrument
	}
	text += "), " + s.holds(l.Holds)
	if why != "" {
		text += "; " + why
	}
	t.para(0, 2, text+".")
	if !l.Complete {
		t.para(0, 2, s.say("list incomplete", s.number(l.Groups), s.stated(l.Stated)))
	}
	if l.Uses == 0 {
		t.para(0, 2, s.say("list unused"))
	} else {
		t.para(0, 2, s.say("list used", s.number(l.Uses)))
	}
}

func (s speech) stated(n int) string {
	if n == 0 {
		return "?"
	}
	return s.number(n)
}

// holds says whether a list is in force on the day.
func (s speech) holds(x calendar.Truth) string {
	switch x {
	case calendar.Yes:
		return s.say("list holds")
	case calendar.No:
		return s.say("list holds not")
	}
	return s.say("list holds perhaps")
}

// matrix writes the map: areas down, countries across, as many as fit.
func (t *page) matrix(x *Slices) {
	const all, column, others, most = 5, 3, 5, 64
	s, label := t.s, 42
	fits := min((pageWidth-label-all-others)/column, len(x.Countries))
	rest := len(x.Countries) - fits
	label = min(pageWidth-all-others-fits*column, most)
	var head strings.Builder
	head.WriteString(fit(s.say("area"), label) + right(s.say("total"), all))
	for _, c := range x.Countries[:fits] {
		head.WriteString(right(short(c.Code), column))
	}
	if rest > 0 {
		head.WriteString(right("+"+itoa(rest), 5))
	}
	t.line(head.String())
	row := func(r *Row) {
		var b strings.Builder
		name := r.Label
		if r.Gap {
			name = "o " + name
		} else {
			name = "  " + name
		}
		b.WriteString(fit(name, label) + right(s.count(sum(r.Total)), all))
		for k := range x.Countries[:fits] {
			b.WriteString(right(s.count(sum(r.Cells[k])), column))
		}
		if rest > 0 {
			n := 0
			for k := fits; k < len(x.Countries); k++ {
				n += sum(r.Cells[k])
			}
			b.WriteString(right(s.count(n), 5))
		}
		t.line(b.String())
	}
	for i := range x.Rows {
		row(&x.Rows[i])
	}
	row(&x.Elsewhere)
	row(&x.Unnamed)
}

// short is the code of a country as the head of a column.
func short(code string) string {
	switch {
	case code == "":
		return "?"
	case len(code) > 2:
		return code[:2] // a former state: SU of SUHH
	}
	return code
}

// count writes a number, and a point for none.
func (s speech) count(n int) string {
	if n == 0 {
		return "."
	}
	return s.number(n)
}

// cell says what is counted, in brackets; nothing for nothing.
func (s speech) cell(c cooperation.Counts) string {
	if text := s.kinds(c); text != "" {
		return " (" + text + ")"
	}
	return ""
}

// kinds says how many records of which kinds are counted.
func (s speech) kinds(c cooperation.Counts) string {
	var parts []string
	for _, n := range []struct {
		key   string
		count int
	}{
		{"cell agreements", c.Agreements}, {"cell programmes", c.Programmes}, {"cell maybe", c.Maybe},
		{"cell partners", c.Partners}, {"cell events", c.Events}, {"cell experts", c.Experts},
	} {
		if n.count > 0 {
			parts = append(parts, s.say(n.key, s.number(n.count)))
		}
	}
	return strings.Join(parts, ", ")
}
