package main

import (
	"fmt"

	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
)

// Heat is a row of the map for drawing.
type Heat struct {
	Label, Code string
	Gap, Apart  bool // Apart: not a row of the list
	Total       HeatCell
	Cells       []HeatCell
}

// HeatCell is one cell of the map.
type HeatCell struct {
	Text  string
	Class string // h0 to h5
	Title string
}

// heatSteps are the least numbers of the steps of the ramp after none.
var heatSteps = [...]int{1, 2, 4, 8, 16}

// HeatRows are the rows of the map.
func (x *side) HeatRows(y *Slices) (rows []Heat) {
	add := func(r *Row, apart bool) {
		h := Heat{Label: r.Label, Code: r.Code, Gap: r.Gap, Apart: apart, Total: x.heatCell(r.Label, x.s.say("total"), r.Total)}
		for k := range r.Cells {
			h.Cells = append(h.Cells, x.heatCell(r.Label, y.Countries[k].Name, r.Cells[k]))
		}
		rows = append(rows, h)
	}
	for i := range y.Rows {
		add(&y.Rows[i], false)
	}
	add(&y.Elsewhere, true)
	add(&y.Unnamed, true)
	return rows
}

func (x *side) heatCell(row, column string, c cooperation.Counts) HeatCell {
	n, step := sum(c), 0
	for step < len(heatSteps) && n >= heatSteps[step] {
		step++
	}
	cell := HeatCell{Class: "h" + itoa(step), Title: row + ", " + column + ": " + x.s.say("cell none")}
	if n > 0 {
		cell.Text = x.s.number(n)
		cell.Title = row + ", " + column + ": " + x.s.kinds(c)
	}
	return cell
}

// Legend names the steps of the ramp.
func (x *side) Legend() (cells []HeatCell) {
	cells = append(cells, HeatCell{Text: "0", Class: "h0"})
	for i, low := range heatSteps {
		text := x.s.number(low)
		switch {
		case i == len(heatSteps)-1:
			text += "+"
		case heatSteps[i+1]-1 > low:
			text += "–" + x.s.number(heatSteps[i+1]-1)
		}
		cells = append(cells, HeatCell{Text: text, Class: "h" + itoa(i+1)})
	}
	return cells
}

// ListText says by which list the map is made, and what is wrong with that.
func (x *side) ListText(y *Slices, why bool) string {
	l := &y.List
	text := x.s.say("filed by") + ": " + l.Title + " (" + l.Code
	if l.Instrument != "" {
		text += ", " + l.Instrument
	}
	text += "), " + x.s.holds(l.Holds)
	if why {
		text += "; " + x.s.say("why list")
	}
	text += "."
	if !l.Complete {
		text += " " + x.s.say("list incomplete", x.s.number(l.Groups), x.s.stated(l.Stated))
	}
	if l.Uses == 0 {
		return text + " " + x.s.say("list unused")
	}
	return text + " " + x.s.say("list used", x.s.number(l.Uses))
}

// NotFiled says what could not be filed.
func (x *side) NotFiled() (list []string) {
	s, y := x.s, &x.Technology
	list = append(list, s.say("unnamed is", s.number(sum(y.Unnamed.Total)))+s.cell(y.Unnamed.Total))
	elsewhere := s.say("elsewhere is", s.number(sum(y.Elsewhere.Total))) + s.cell(y.Elsewhere.Total)
	for i, z := range y.Strays {
		if i == mostItems {
			elsewhere += "; …"
			break
		}
		elsewhere += "; " + s.say("stray", z.Label, z.Code, s.number(z.Records))
	}
	list = append(list, elsewhere)
	if y.Held > 0 {
		list = append(list, s.say("withheld", s.number(y.Held)))
	}
	return append(list, s.say("indexed")+": "+s.interval(y.Indexed.Low, y.Indexed.High))
}

// GapUnsure says what would have to be known to be sure of the gaps.
func (x *side) GapUnsure() string {
	if len(x.Technology.Gaps) == 0 || x.Technology.Gaps[0].Unnamed == 0 {
		return ""
	}
	return x.s.say("gap unsure", x.s.number(x.Technology.Gaps[0].Unnamed))
}

// Strip is the time line for drawing. Positions are percentages of the width.
type Strip struct {
	Ticks []Tick
	Today string
	Bars  []StripBar
	Over  int // bars not shown
}

// Tick is a year on the axis.
type Tick struct{ X, Label string }

// StripBar is one agreement on the time line.
type StripBar struct {
	Name, Text, Status string
	Living             bool
	Segments           []Segment
}

// Segment is a piece of a bar: sure, unsure or open.
type Segment struct{ X, Width, Class string }

// Strip returns the time line for drawing; nil when no agreement has a date.
func (x *side) Strip() *Strip {
	first, last := position(x.Day.Earliest()), position(x.Day.Latest())
	dated := false
	for i := range x.Timeline {
		b := &x.Timeline[i]
		if !b.Start.IsZero() {
			dated = true
			first, last = min(first, position(b.Start.Earliest())), max(last, position(b.Start.Latest()))
		}
		if !b.End.IsZero() {
			dated = true
			first, last = min(first, position(b.End.Earliest())), max(last, position(b.End.Latest()))
		}
	}
	if !dated {
		return nil
	}
	// Whole years, with room for what has no end.
	span := scale{float64(int(first)), float64(int(last) + 1)}
	span.to += max((span.to-span.from)*0.06, 1)
	out := &Strip{Today: span.at(position(x.Day))}
	years := int(span.to - span.from)
	step := 1
	for _, n := range []int{1, 2, 5, 10, 20, 50, 100, 500, 1000} {
		if step = n; years/n <= 8 {
			break
		}
	}
	for y := (int(span.from) + step - 1) / step * step; float64(y) < span.to-0.02*(span.to-span.from); y += step {
		out.Ticks = append(out.Ticks, Tick{span.at(float64(y)), itoa(y)})
	}
	for i := range x.Timeline {
		if i == mostOnPage {
			out.Over = len(x.Timeline) - mostOnPage
			break
		}
		out.Bars = append(out.Bars, x.stripBar(&x.Timeline[i], span))
	}
	return out
}

// stripBar draws one bar: what is sure solid, what is not hatched, and what has
// no recorded end fading away.
func (x *side) stripBar(b *Bar, span scale) StripBar {
	s := x.s
	out := StripBar{
		Name: b.Name, Status: b.Status, Living: b.Living && b.Sure,
		Text: s.say("from to", s.day(b.Start), s.say("edge "+b.StartIs), s.day(b.End), s.say("edge "+b.EndIs)),
	}
	piece := func(from, to float64, class string) {
		if from = max(from, span.from); to > from {
			out.Segments = append(out.Segments, Segment{span.at(from), span.width(from, to), class})
		}
	}
	now := position(x.Day)
	if b.Start.IsZero() && b.End.IsZero() {
		piece(span.from, span.to, "none")
		return out
	}
	start, sure := span.from, span.from
	if !b.Start.IsZero() {
		start, sure = position(b.Start.Earliest()), position(b.Start.Latest())
	}
	piece(start, sure, "unsure") // the day it began is not known
	main := "sure"
	if !b.Sure || b.StartIs == "signed" || b.Start.IsZero() {
		main = "unsure"
	}
	switch b.EndIs {
	case "recorded", "stated", "computed":
		early, late := position(b.End.Earliest()), position(b.End.Latest())
		if b.EndIs != "recorded" && b.StartIs == "recorded" {
			main = "sure" // the term itself is settled
		}
		if early < sure {
			early = sure
		}
		piece(sure, early, main)
		piece(early, late, "unsure")
	case "renewable":
		end := position(b.End.Latest())
		if b.StartIs == "recorded" {
			main = "sure"
		}
		piece(sure, end, main)
		piece(max(end, sure), max(now, end), "unsure")
	default:
		piece(sure, now, main)
		piece(max(now, sure), span.to, "open")
	}
	if len(out.Segments) == 0 { // too short to be seen
		piece(start, start+span.size()/200, main)
	}
	return out
}

// position is a day as a fraction of years, near enough for drawing.
func position(d calendar.Date) float64 {
	month, day := max(d.Month(), 1), max(d.Day(), 1)
	return float64(d.Year()) + (float64(month-1)+float64(day-1)/31)/12
}

// scale is the time that the width stands for.
type scale struct{ from, to float64 }

func (s scale) size() float64 { return s.to - s.from }

func (s scale) at(year float64) string { return fmt.Sprintf("%.2f%%", (year-s.from)/s.size()*100) }

func (s scale) width(from, to float64) string {
	return fmt.Sprintf("%.2f%%", max((to-from)/s.size()*100, 0.4))
}
