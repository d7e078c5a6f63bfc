package main

import (
	"bufio"
	"io"
	"strings"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// The measures of the text form. There are no colours, so that a file and a
// terminal show the same.
const (
	pageWidth   = 100
	barWidth    = 24
	mostLines   = 20 // violations of one severity
	mostAlike   = 2  // of one rule below severity error
	mostCards   = 15 // partners
	mostSayings = 2  // statements of one kind
	mostItems   = 15 // of other lists
)

// writeText writes the report for reading on a terminal.
func writeText(w io.Writer, r *Report) error {
	t := &page{w: bufio.NewWriter(w), s: r.speech}
	t.head(r)
	t.violations(&r.Violations)
	t.scores(&r.Scores)
	t.technology(r)
	t.reliance(r.Dependence)
	t.due(&r.Due)
	t.figures(r.Statistics)
	t.statements(r.Statements)
	t.sources(r.Sources)
	return t.w.Flush()
}

// page writes lines.
type page struct {
	w *bufio.Writer
	s speech
}

// line writes one line as it is.
func (t *page) line(parts ...string) {
	t.w.WriteString(strings.TrimRight(plain(strings.Join(parts, "")), " "))
	t.w.WriteByte('\n')
}

// para writes a text broken into lines; later lines are indented like the first
// and by more.
func (t *page) para(indent, more int, text string) {
	for i, l := range wrap(plain(text), pageWidth-indent-more) {
		if i == 1 {
			indent += more
		}
		t.line(strings.Repeat(" ", indent), l)
	}
}

// section begins a section.
func (t *page) section(key string) {
	title := t.s.say(key)
	t.line()
	t.line(strings.ToUpper(title))
	t.line(strings.Repeat("=", columnsOf(title)))
}

// part begins a part of a section.
func (t *page) part(title string) {
	t.line()
	t.line(title)
	t.line(strings.Repeat("-", min(columnsOf(title), pageWidth)))
}

// more says how many lines were left out.
func (t *page) more(indent, n int) {
	if n > 0 {
		t.line(strings.Repeat(" ", indent), "… ", t.s.say("and more", t.s.number(n)))
	}
}

func (t *page) head(r *Report) {
	s := t.s
	t.line(strings.ToUpper(s.say("title")))
	t.para(0, 0, r.Portfolio.Name)
	t.line()
	field := func(key, value string) {
		const label = 20
		for i, l := range wrap(plain(value), pageWidth-label) {
			if i == 0 {
				t.line(fit(s.say(key)+":", label), l)
			} else {
				t.line(strings.Repeat(" ", label), l)
			}
		}
	}
	if r.Portfolio.HomeName != "" {
		field("home", r.Portfolio.HomeName)
	}
	if r.Portfolio.Lead != "" {
		field("lead", r.Portfolio.Lead)
	}
	input := r.Input
	if input == "built-in" {
		input = s.say("built-in data")
	}
	field("input", input)
	field("judged on", s.day(r.Day)+" ("+s.say("day "+r.DayFrom)+")")
	field("records", s.records(&r.Portfolio))
	field("judged by", strings.Join(r.Violations.Judge.Sets, ", "))
}

func (t *page) violations(v *Violations) {
	s := t.s
	t.section("violations")
	t.line(s.say("error"), ": ", s.number(v.Errors), "   ", s.say("warning"), ": ", s.number(v.Warnings), "   ",
		s.say("advice"), ": ", s.number(v.Advice))
	if len(v.Groups) == 0 {
		t.line(s.say("none found"))
	}
	for _, g := range v.Groups {
		t.part(g.Label + " (" + s.number(g.Count) + ")")
		t.codes(&g)
		shown, often := 0, map[rule.Code]int{}
		for _, rec := range g.Records {
			named := false
			for _, x := range rec.Violations {
				if shown == mostLines || g.Severity != "error" && often[x.Code] == mostAlike {
					continue
				}
				if !named {
					t.para(0, 2, rec.Record+" ["+rec.Kind+"]")
					named = true
				}
				shown++
				often[x.Code]++
				t.line("  ", string(x.Code), "  ", x.Pointer)
				t.para(4, 0, x.Detail)
				if g.Severity == "error" && x.Basis != "" {
					t.para(4, 2, s.say("basis")+": "+x.Basis)
				}
			}
		}
		t.more(2, g.Count-shown)
	}
}

// records counts the records: all of them, and of each kind.
func (s speech) records(h *Head) string {
	var kinds []string
	for _, c := range h.Records {
		if c.Count > 0 {
			kinds = append(kinds, c.Label+" "+s.number(c.Count))
		}
	}
	if kinds == nil {
		return s.number(h.Total)
	}
	return s.number(h.Total) + " (" + strings.Join(kinds, ", ") + ")"
}

// codes says how often each rule is broken.
func (t *page) codes(g *Group) {
	counts := make([]string, len(g.Codes))
	for i, c := range g.Codes {
		counts[i] = string(c.Code) + "×" + t.s.number(c.Count)
	}
	t.para(0, 2, strings.Join(counts, ", "))
}

// scoreBar draws a score: [--===|==----].
func scoreBar(x score.Score) string {
	cell := func(permille int) int { return min(permille*barWidth/1000, barWidth-1) }
	b := []byte(strings.Repeat("-", barWidth))
	if x.High > x.Low {
		for i := cell(x.Low); i <= cell(max(x.High-1, 0)); i++ {
			b[i] = '='
		}
	}
	if n, ok := x.Known.Get(); ok {
		b[cell(n)] = '|'
	}
	return "[" + string(b) + "]"
}

// numbers writes a score in numbers.
func (t *page) numbers(x score.Score) string {
	s := t.s
	return s.interval(x.Low, x.High) + ", " + s.say("known") + " " + s.known(x) + ", " + s.say("coverage") + " " + s.percent(x.Coverage)
}

func (t *page) scores(sc *Scores) {
	s := t.s
	t.section("scores")
	t.para(0, 0, s.say("scores note"))
	t.para(0, 0, s.say("policy", s.percent(sc.Threshold), s.percent(sc.MinCoverage)))
	t.para(0, 0, s.say("bar legend"))

	t.part(s.say("the whole"))
	c := &sc.Portfolio
	t.line(scoreBar(c.Score), " ", t.numbers(c.Score))
	t.para(0, 0, s.say("verdict")+": "+c.Verdict)
	for _, d := range c.Dimensions {
		t.line("  ", fit(d.Label, 32), scoreBar(d.Score), " ", s.interval(d.Score.Low, d.Score.High))
	}
	t.missing(c.Missing)

	t.part(s.say("agreements"))
	t.cards(sc.Agreements)
	if len(sc.Missing) > 0 {
		t.part(s.say("missing agreements"))
		for i, m := range sc.Missing {
			if i == mostMissing {
				break
			}
			t.para(2, 2, m.Fact+": "+s.say("missing in", s.number(m.Records), s.number(m.Of)))
		}
	}
	if len(sc.Networks) > 0 {
		t.part(s.say("networks"))
		t.cards(sc.Networks)
	}
	t.part(s.say("partners"))
	if len(sc.Partners) > 0 {
		t.line(fit("", 5+40+1+barWidth+2+1), right(s.say("low to high"), 17), " ", right(s.say("coverage"), 8))
	}
	for i := range sc.Partners {
		if i == mostCards {
			t.more(0, len(sc.Partners)-mostCards)
			break
		}
		c := &sc.Partners[i]
		t.line(right(itoa(c.Position), 3), ". ", fit(c.Name, 40), " ", scoreBar(c.Score), " ", right(s.interval(c.Score.Low, c.Score.High), 17),
			" ", right(s.percent(c.Score.Coverage), 8))
	}
	if len(sc.Partners) == 0 {
		t.line(s.say("no evidence"))
	}
}

func (t *page) cards(list []Card) {
	s := t.s
	if len(list) == 0 {
		t.line(s.say("no evidence"))
	}
	for i := range list {
		if i == mostItems {
			t.more(0, len(list)-mostItems)
			break
		}
		c := &list[i]
		t.line(right(itoa(c.Position), 3), ". ", cutTo(c.Name, pageWidth-5))
		t.line("     ", scoreBar(c.Score), " ", t.numbers(c.Score))
		if c.Status != "" {
			t.para(5, 2, c.Status)
		}
		t.para(5, 2, s.say("verdict")+": "+c.Verdict)
		if len(c.Missing) > 0 {
			m := c.Missing[0]
			t.para(5, 2, s.say("missing here", m.Fact, s.tenths(max(m.Narrows, m.UpTo))))
		}
	}
}

func (t *page) missing(list []MissingFact) {
	if len(list) == 0 {
		return
	}
	t.line(t.s.say("missing facts"), ":")
	for _, m := range list {
		t.para(2, 2, m.Fact+": "+t.s.narrows(m))
	}
}

// narrows says what a fact would bring.
func (s speech) narrows(m MissingFact) string {
	if m.UpTo > m.Narrows {
		return s.say("narrows up to", s.tenths(m.Narrows), s.tenths(m.UpTo))
	}
	return s.say("narrows", s.tenths(m.Narrows))
}
