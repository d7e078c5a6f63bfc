package main

import (
	"bytes"
	_ "embed"
	"html/template"
	"io"
	"strings"

	"github.com/scicoop/scicoop/cooperation/score"
)

//go:embed page.html
var pageTemplate string

//go:embed page.css
var pageStyle string

// The most that the page shows of a list; the JSON form shows all.
const (
	mostOnPage     = 60 // cards, bars, records with violations
	mostInRecord   = 12 // violations of one record
	mostSourceKeys = 12
)

// writeHTML writes one page that holds the report in both languages, the first
// one shown at first. It loads nothing: style and pictures are in it.
func writeHTML(w io.Writer, reports []*Report) error {
	t, err := template.New("page").Parse(pageTemplate)
	if err != nil {
		return err
	}
	sheet := sheet{Style: template.CSS(pageStyle)} // ours, not from a document
	for _, r := range reports {
		sheet.Sides = append(sheet.Sides, &side{Report: r, s: r.speech})
	}
	var b bytes.Buffer
	if err := t.Execute(&b, &sheet); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

// sheet is the page.
type sheet struct {
	Style template.CSS
	Sides []*side
}

// First is the language shown at first.
func (s *sheet) First() *side { return s.Sides[0] }

// side is the page in one language. Its methods are what the template asks for.
type side struct {
	*Report
	s speech
}

// Say returns words of the page.
func (x *side) Say(key string, values ...any) string { return x.s.say(key, values...) }

// Name is the language's own name.
func (x *side) Name() string { return x.s.either("English", "Tiếng Việt") }

// Number, Percent, Interval and Known write numbers; the others, texts.
func (x *side) Number(n int) string              { return x.s.number(n) }
func (x *side) Percent(n int) string             { return x.s.percent(n) }
func (x *side) Interval(low, high int) string    { return x.s.interval(low, high) }
func (x *side) Known(v score.Score) string       { return x.s.known(v) }
func (x *side) Narrows(m MissingFact) string     { return x.s.narrows(m) }
func (x *side) Join(list []string) string        { return strings.Join(list, ", ") }
func (x *side) ItemText(i Item) string           { return x.s.item(i) }
func (x *side) FigureDetail(f Figure) string     { return x.s.figureDetail(f) }
func (x *side) SayingText(y Saying) string       { return x.s.saying(y) }
func (x *side) ReferenceText(r Reference) string { return x.s.reference(r) }

// DayText is the day of judgement with where it comes from.
func (x *side) DayText() string { return x.s.day(x.Day) + " (" + x.s.say("day "+x.DayFrom) + ")" }

// DateText writes the date of an item.
func (x *side) DateText(i Item) string { return x.s.day(i.Date) }

// InputText says what was read.
func (x *side) InputText() string {
	if x.Input == "built-in" {
		return x.s.say("built-in data")
	}
	return x.Input
}

// Tile is one number at the head of the page.
type Tile struct{ Value, Label, Note, Tone, Link string }

// Long reports whether the value needs smaller letters.
func (t Tile) Long() bool { return columnsOf(t.Value) > 6 }

// Tiles are the numbers at the head of the page.
func (x *side) Tiles() []Tile {
	s := x.s
	living := 0
	for i := range x.Timeline {
		if x.Timeline[i].Living && x.Timeline[i].Sure {
			living++
		}
	}
	abroad := 0
	for _, c := range x.Technology.Countries {
		if c.Code != "" && c.Code != x.Portfolio.Home {
			abroad++
		}
	}
	card := x.Scores.Portfolio
	tiles := []Tile{
		{s.number(x.Portfolio.Total), s.say("tile records"), "", "", "judged"},
		{s.number(living), s.say("tile living"), s.say("tile of", s.number(len(x.Timeline))), "", "timeline"},
		{s.number(abroad), s.say("tile countries"), "", "", "technology"},
		{s.interval(card.Score.Low, card.Score.High), s.say("tile score"), card.Verdict, "", "scores"},
		{s.number(len(x.Technology.Gaps)), s.say("tile gaps"), s.say("tile of areas", s.number(len(x.Technology.Rows))), "", "technology"},
		{s.number(x.Violations.Errors), s.say("tile errors"), s.say("tile mild", s.number(x.Violations.Warnings), s.number(x.Violations.Advice)), "", "violations"},
		{s.number(len(x.Due.Overdue)), s.say("tile overdue"), s.say("tile coming", s.number(len(x.Due.Coming)), s.number(ahead)), "", "due"},
	}
	if x.Violations.Errors > 0 {
		tiles[5].Tone = "bad"
	}
	if len(x.Due.Overdue) > 0 {
		tiles[6].Tone = "warn"
	}
	return tiles
}

// RecordsText counts the records.
func (x *side) RecordsText() string { return x.s.records(&x.Portfolio) }

// Gauge is a score for drawing, in percent of the width.
type Gauge struct {
	Low, Width, Known, Coverage string
	HasKnown                    bool
	Text                        string
}

// Gauge returns a score for drawing.
func (x *side) Gauge(v score.Score) Gauge {
	g := Gauge{Low: share(v.Low), Width: share(max(v.High-v.Low, 6)), Coverage: share(v.Coverage)}
	if v.High-v.Low < 6 {
		g.Low = share(min(v.Low, 994))
	}
	if n, ok := v.Known.Get(); ok {
		g.Known, g.HasKnown = share(min(max(n, 2), 998)), true
	}
	g.Text = x.s.say("score") + " " + x.s.interval(v.Low, v.High) + ", " + x.s.say("known") + " " + x.s.known(v) + ", " +
		x.s.say("coverage") + " " + x.s.percent(v.Coverage)
	return g
}

// share writes permille as a percentage of a width.
func share(permille int) string {
	return itoa(permille/10) + "." + itoa(permille%10) + "%"
}

// Outcome names the outcome of a line.
func (x *side) Outcome(l score.RenderedLine) string { return x.s.say("outcome " + l.Outcome.String()) }

// LineText writes the outcome of a line in numbers, or why it does not apply.
func (x *side) LineText(l score.RenderedLine) string {
	low, ok := l.Low.Get()
	high, _ := l.High.Get()
	switch {
	case !ok:
		return l.SkipReason
	case l.Outcome == score.KindMissing:
		return "–"
	}
	return x.s.interval(low, high)
}

// Facts joins the missing facts of a line.
func (x *side) Facts(l score.RenderedLine) string {
	var facts []string
	for _, m := range l.Missing {
		facts = append(facts, m.Fact)
	}
	return strings.Join(facts, "; ")
}

// Few cuts a list of cards to what the page shows.
func (x *side) Few(list []Card) []Card { return list[:min(len(list), mostOnPage)] }

// Over is how many of a list the page does not show.
func (x *side) Over(n int) int { return max(n-mostOnPage, 0) }

// More says how many are not shown.
func (x *side) More(n int) string { return x.s.say("and more page", x.s.number(n)) }

// RecordsShown are the records with violations that the page shows.
func (x *side) RecordsShown(g Group) []Records { return g.Records[:min(len(g.Records), mostOnPage)] }

// Shown is how many violations of a record the page shows, Rest how many not.
func (x *side) Shown(r Records) Records {
	r.Violations = r.Violations[:min(len(r.Violations), mostInRecord)]
	return r
}

// Rest is how many violations of a record the page does not show.
func (x *side) Rest(r Records) int { return max(len(r.Violations)-mostInRecord, 0) }

// Open reports whether a group of violations is open at first.
func (x *side) Open(g Group) bool { return g.Severity == "error" }

// Unfold reports whether its records are open at first too.
func (x *side) Unfold(g Group) bool { return x.Open(g) && g.Count <= mostLines }

// Codes names the rules broken in a group, with how often.
func (x *side) Codes(g Group) string {
	parts := make([]string, 0, len(g.Codes))
	for _, c := range g.Codes {
		parts = append(parts, string(c.Code)+" × "+x.s.number(c.Count))
	}
	return strings.Join(parts, ", ")
}

// Cited cuts the keys of a source to what the page shows.
func (x *side) Cited(r Reference) string {
	if n := len(r.Keys); n > mostSourceKeys {
		return strings.Join(r.Keys[:mostSourceKeys], ", ") + ", … (" + x.s.number(n) + ")"
	}
	return strings.Join(r.Keys, ", ")
}

// Linked reports whether a source has an address that may be followed.
func (x *side) Linked(r Reference) bool {
	return strings.HasPrefix(r.URL, "https://") || strings.HasPrefix(r.URL, "http://")
}

// SayingGroup are the statements of one kind.
type SayingGroup struct {
	Label string
	List  []Saying
}

// SayingGroups are the statements by kind.
func (x *side) SayingGroups() (out []SayingGroup) {
	for _, y := range x.Statements {
		if n := len(out); n == 0 || out[n-1].List[0].Kind != y.Kind {
			out = append(out, SayingGroup{Label: y.Label})
		}
		last := &out[len(out)-1]
		last.List = append(last.List, y)
	}
	return out
}
