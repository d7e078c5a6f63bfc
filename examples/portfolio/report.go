package main

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// reportVersion is the version of the shape of a [Report] in JSON. Members may
// be added within a version; none is renamed or removed.
const reportVersion = "1.0"

// Report is what the program says of one portfolio on one day, in one language.
// It is the document that -format json writes. Scores and shares are in
// permille; dates are in EDTF text; pointers are RFC 6901, into the portfolio.
type Report struct {
	ReportVersion string        `json:"reportVersion"`
	Language      string        `json:"language"` // of all texts: en or vi
	Day           calendar.Date `json:"day"`      // on which all is judged
	DayFrom       string        `json:"dayFrom"`  // built-in, given or clock
	Input         string        `json:"input"`    // built-in, or the name of what was read
	Portfolio     Head          `json:"portfolio"`
	Violations    Violations    `json:"violations"`
	Scores        Scores        `json:"scores"`
	Technology    Slices        `json:"technology"`
	InForce       *Slices       `json:"technologyInForce,omitempty"` // by the list in force on the day, when that is another
	Dependence    []Reliance    `json:"dependence"`
	Due           Due           `json:"due"`
	Timeline      []Bar         `json:"timeline"`
	Statistics    []Figure      `json:"statistics"`
	Statements    []Saying      `json:"statements"`
	Sources       []Reference   `json:"sources"`

	speech speech
}

// Head says what the portfolio is.
type Head struct {
	ID       string  `json:"id,omitempty"`
	Name     string  `json:"name"`
	Home     string  `json:"home,omitempty"` // ISO 3166
	HomeName string  `json:"homeName,omitempty"`
	Lead     string  `json:"lead,omitempty"`
	Records  []Count `json:"records"`
	Total    int     `json:"total"`
}

// Count is how many records of a kind there are.
type Count struct {
	Kind  string `json:"kind"` // the member of the portfolio
	Label string `json:"label"`
	Count int    `json:"count"`
}

// Violations are the rules broken, by severity, the worst first.
type Violations struct {
	Judge    rule.Judge `json:"judge"` // the rule sets that judged
	Errors   int        `json:"errors"`
	Warnings int        `json:"warnings"`
	Advice   int        `json:"advice"`
	Groups   []Group    `json:"groups"`
}

// Group are the violations of one severity, by record.
type Group struct {
	Severity string    `json:"severity"`
	Label    string    `json:"label"`
	Count    int       `json:"count"`
	Codes    []Broken  `json:"codes"` // the rules broken, most often first
	Records  []Records `json:"records"`
}

// Broken is how often a rule is broken.
type Broken struct {
	Code  rule.Code `json:"code"`
	Count int       `json:"count"`
}

// Records are the violations of one severity in one record.
type Records struct {
	Record     string          `json:"record"` // its name
	Kind       string          `json:"kind"`   // in words
	Pointer    string          `json:"pointer"`
	Violations []rule.Rendered `json:"violations"`
}

// Figure is a statistic as its source tells it.
type Figure struct {
	Subject  string        `json:"subject"`
	Value    string        `json:"value"` // in words: more than 80
	AsOf     calendar.Date `json:"asOf,omitzero"`
	Named    []string      `json:"named,omitempty"`
	NamedAll bool          `json:"namedAll,omitempty"`
	Notes    []string      `json:"notes,omitempty"`
	Sources  []string      `json:"sources,omitempty"` // keys
}

// Saying is a statement as its source tells it, in short.
type Saying struct {
	Kind    string   `json:"kind"`
	Label   string   `json:"label"`
	Name    string   `json:"name"`
	By      string   `json:"by,omitempty"`
	From    string   `json:"from,omitempty"`
	To      string   `json:"to,omitempty"`
	Items   []string `json:"items,omitempty"`
	Open    bool     `json:"open,omitempty"`
	Sources []string `json:"sources,omitempty"` // keys
}

// newReport judges the portfolio and says what there is to say.
func newReport(p *cooperation.Portfolio, set *settings, s speech) (*Report, error) {
	b := &builder{p: p, day: set.day, speech: s, names: newNames(p, set.day, s)}
	r := &Report{
		ReportVersion: reportVersion, Language: s.lang(), Day: set.day, DayFrom: set.dayFrom, Input: "built-in",
		Portfolio: b.head(), speech: s,
	}
	if set.in != "" {
		r.Input = set.name()
	}
	var err error
	if r.Violations, err = b.violations(); err != nil {
		return nil, err
	}
	if r.Scores, err = b.scores(); err != nil {
		return nil, err
	}
	r.Technology, r.InForce = b.technology()
	r.Dependence = b.reliance()
	r.Due = b.due()
	r.Timeline = b.timeline()
	r.Statistics, r.Statements, r.Sources = b.statistics(), b.statements(), b.sources()
	return r, nil
}

// builder puts one report together.
type builder struct {
	p      *cooperation.Portfolio
	day    calendar.Date
	speech speech
	names  *names
}

// asOf is the day for rules and criteria.
func (b *builder) asOf() rule.Day { return rule.Day(b.day.YMD()) }

// head says what the portfolio is and how many records it has.
func (b *builder) head() Head {
	p, s := b.p, b.speech
	h := Head{Name: s.pick(p.Names), Home: string(p.Home), Records: []Count{}}
	if !p.ID.IsZero() {
		h.ID = p.ID.String()
	}
	if h.Name == "" {
		h.Name = s.say("no name")
	}
	if p.Home != "" {
		h.HomeName = p.Home.Name(s.tag)
	}
	if !p.Lead.IsZero() {
		h.Lead = b.names.partner(p.Lead)
	}
	for _, n := range []struct {
		kind  string
		count int
	}{
		{"partners", len(p.Partners)}, {"agreements", len(p.Agreements)}, {"programmes", len(p.Programmes)},
		{"strategies", len(p.Strategies)}, {"events", len(p.Events)}, {"workingGroups", len(p.WorkingGroups)},
		{"networks", len(p.Networks)}, {"experts", len(p.Experts)}, {"offices", len(p.Offices)},
		{"statistics", len(p.Statistics)}, {"statements", len(p.Statements)},
	} {
		h.Records = append(h.Records, Count{n.kind, s.say("records " + n.kind), n.count})
		h.Total += n.count
	}
	return h
}

// violations validates the portfolio.
func (b *builder) violations() (Violations, error) {
	v, err := validator(b.p.Home, b.asOf())
	if err != nil {
		return Violations{}, err
	}
	found := v.Inspect(b.p)
	out := Violations{
		Judge: found.Judge, Errors: found.Count(rule.Error), Warnings: found.Count(rule.Warning),
		Advice: found.Count(rule.Advice), Groups: []Group{},
	}
	for severity := rule.Error; severity >= rule.Advice; severity-- {
		g := Group{Severity: severity.String(), Label: b.speech.say(severity.String()), Count: found.Count(severity)}
		at := map[string]int{} // by pointer of the record
		for i := range found.Violations {
			x := &found.Violations[i]
			if x.Severity != severity {
				continue
			}
			record := recordOf(x.Pointer)
			k, ok := at[record]
			if !ok {
				k = len(g.Records)
				at[record] = k
				name, kind := b.names.record(record)
				g.Records = append(g.Records, Records{Record: name, Kind: kind, Pointer: record})
			}
			g.Records[k].Violations = append(g.Records[k].Violations, x.Render(b.speech.tag))
			g.count(x.Code)
		}
		slices.SortStableFunc(g.Codes, func(x, y Broken) int { return cmp.Compare(y.Count, x.Count) })
		if g.Count > 0 {
			out.Groups = append(out.Groups, g)
		}
	}
	return out, nil
}

// count counts a rule once more.
func (g *Group) count(code rule.Code) {
	k := slices.IndexFunc(g.Codes, func(x Broken) bool { return x.Code == code })
	if k < 0 {
		k = len(g.Codes)
		g.Codes = append(g.Codes, Broken{Code: code})
	}
	g.Codes[k].Count++
}

// statistics are the figures that the sources state.
func (b *builder) statistics() []Figure {
	out := []Figure{}
	for i := range b.p.Statistics {
		x := &b.p.Statistics[i]
		f := Figure{Subject: b.speech.pick(x.Subject), Value: x.Value.In(b.speech.tag), AsOf: x.Value.AsOf, NamedAll: x.NamedAll}
		for _, c := range x.Countries {
			f.Named = append(f.Named, c.Name(b.speech.tag))
		}
		for _, q := range x.Partners {
			f.Named = append(f.Named, b.names.partner(q))
		}
		for j := range x.Sources {
			if n := b.speech.pick(x.Sources[j].Note); n != "" {
				f.Notes = append(f.Notes, n)
			}
		}
		f.Sources = keysOf(x.Sources)
		out = append(out, f)
	}
	return out
}

// statements are what somebody stated, in the order of the kinds' list.
func (b *builder) statements() []Saying {
	out := []Saying{}
	add := func(x *cooperation.Statement, label string) {
		y := Saying{
			Kind: string(x.Kind), Label: label, Name: b.speech.pick(x.Name), From: b.speech.pick(x.From),
			To: b.speech.pick(x.To), Open: x.ItemsOpen, Sources: keysOf(x.Sources),
		}
		if !x.By.IsZero() {
			y.By = b.names.partner(x.By)
		}
		for _, t := range x.Items {
			y.Items = append(y.Items, b.speech.pick(t))
		}
		out = append(out, y)
	}
	kinds := cooperation.StatementKinds()
	for e := range kinds.All() {
		label, _ := e.Label(b.speech.tag)
		for i := range b.p.Statements {
			if string(b.p.Statements[i].Kind) == e.Code {
				add(&b.p.Statements[i], label)
			}
		}
	}
	for i := range b.p.Statements { // of kinds that stand in no list
		if x := &b.p.Statements[i]; !kinds.Has(string(x.Kind)) {
			add(x, string(x.Kind))
		}
	}
	return out
}

// itoa is for pointers.
func itoa(n int) string { return strconv.Itoa(n) }
