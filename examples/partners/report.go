package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/partner/match"
	"github.com/scicoop/scicoop/partner/ror"
)

// report is all that is told of a file. Its JSON is what -format json writes.
type report struct {
	s        speech
	partners []partner.Partner
	register *partner.Register
	index    *match.Index

	Source  string        `json:"source"`
	On      calendar.Date `json:"on"`
	Summary summary       `json:"summary"`
	// Register are the rules broken across records.
	Register   []finding   `json:"register"`
	Found      *found      `json:"found,omitempty"`
	Duplicates *duplicates `json:"duplicates,omitempty"`
	Resolved   *resolved   `json:"resolved,omitempty"`
}

// found is the answer to -find.
type found struct {
	Name       string      `json:"name"`
	Tied       int         `json:"tied"` // how many at the head are equally near
	Candidates []candidate `json:"candidates"`
}

type candidate struct {
	ID      string        `json:"id"`
	Name    string        `json:"name"`
	Country string        `json:"country,omitempty"`
	Score   int           `json:"score"` // permille
	Reasons match.Reasons `json:"reasons"`
	Why     string        `json:"why"`
}

// duplicates is the answer to -duplicates.
type duplicates struct {
	Compared int            `json:"compared"`
	Unseen   int            `json:"unseen"` // pairs that were not looked at
	More     int            `json:"more"`   // pairs as worth a look that are not listed
	Verdicts []verdictCount `json:"verdicts"`
	Pairs    []pair         `json:"pairs"`
}

type verdictCount struct {
	Verdict match.Verdict `json:"verdict"`
	Count   int           `json:"count"`
}

type pair struct {
	A        string        `json:"a"`
	B        string        `json:"b"`
	NameA    string        `json:"nameA"`
	NameB    string        `json:"nameB"`
	Verdict  match.Verdict `json:"verdict"`
	Score    int           `json:"score"` // permille; 500 is even
	Evidence []string      `json:"evidence"`
	Gaps     []string      `json:"wouldSettle,omitempty"`
}

// resolved is the answer to -resolve.
type resolved struct {
	ID      string           `json:"id"`
	Name    string           `json:"name"`
	On      calendar.Date    `json:"on"`
	Outcome partner.Resolved `json:"outcome"`
	Reason  partner.Reason   `json:"reason"`
	Text    string           `json:"text"`
	Bearers []bearer         `json:"bearers"`
}

type bearer struct {
	ID     string         `json:"id,omitempty"`
	Name   string         `json:"name"`
	Status partner.Status `json:"status"`
	Sure   bool           `json:"sure"`
	Path   []string       `json:"path,omitempty"`
}

// How many answers -find and -duplicates give.
const (
	mostCandidates = 10
	mostPairs      = 1000
)

// readEach reads the file record by record, counts and judges.
func readEach(set *settings, in io.Reader, bar *progress, sum *summary, use func(*partner.Partner) error) error {
	v, err := partner.Validator(rule.AsOf(rule.Day(set.on.YMD())))
	if err != nil {
		return err
	}
	show := ror.OnProgress(500, func(p ror.Progress) { bar.show(p.Bytes, p.Records, p.Bad) })
	for x, err := range ror.Read(in, show) {
		if err != nil {
			sum.wrong(err)
			continue
		}
		sum.add(&x.Partner, x.Loss)
		sum.judge(v.Inspect(&x.Partner), func(pointer string) string { return rorID(&x.Partner) + " " + pointer }, set.speech)
		if err := use(&x.Partner); err != nil {
			return err
		}
	}
	sum.end()
	return nil
}

// read reads all records, holds them together and answers what is asked.
func read(set *settings, in io.Reader, bar *progress) (*report, error) {
	r := &report{s: set.speech, Source: set.name(), On: set.on, Register: []finding{}}
	r.Summary.start()
	err := readEach(set, in, bar, &r.Summary, func(p *partner.Partner) error {
		r.partners = append(r.partners, *p)
		return nil
	})
	if err != nil {
		return nil, err
	}
	r.register = partner.NewRegister(r.partners)
	if !set.asks() {
		return r, r.across()
	}
	if set.find != "" {
		r.look(set.find)
	}
	if set.duplicates {
		r.compare(bar)
	}
	if !set.resolve.IsZero() {
		return r, r.resolve(set)
	}
	return r, nil
}

// across judges the records together.
func (r *report) across() error {
	v, err := partner.RegisterValidator(rule.AsOf(rule.Day(r.On.YMD())))
	if err != nil {
		return err
	}
	var all summary
	all.start()
	all.judge(v.Inspect(r.register), func(pointer string) string {
		at, rest, _ := strings.Cut(strings.TrimPrefix(pointer, "/"), "/")
		i, err := strconv.Atoi(at)
		if err != nil || i >= r.register.Len() {
			return pointer
		}
		if rest != "" {
			rest = " /" + rest
		}
		return rorID(r.register.At(i)) + rest
	}, r.s)
	all.end()
	r.Register = all.Findings
	return nil
}

// look answers -find.
func (r *report) look(name string) {
	r.index = match.NewIndex(r.partners)
	list := r.index.Find(name, mostCandidates)
	r.Found = &found{Name: name, Tied: match.Tied(list), Candidates: []candidate{}}
	for _, c := range list {
		p := &r.partners[c.At]
		r.Found.Candidates = append(r.Found.Candidates, candidate{
			ID: rorID(p), Name: p.Name(r.s.tag()), Country: string(p.Country()),
			Score: c.Score, Reasons: c.Reasons, Why: r.index.Explain(c, r.s.tag()),
		})
	}
}

// compare answers -duplicates.
func (r *report) compare(bar *progress) {
	f := match.DuplicateFinder{MaxPairs: mostPairs, Progress: func(done, total int) bool {
		bar.step(done, total)
		return true
	}}.Duplicates(r.partners)
	d := &duplicates{Compared: f.Compared, More: f.More, Pairs: []pair{}, Verdicts: []verdictCount{}}
	for _, u := range f.Unseen {
		d.Unseen += u.Pairs
	}
	for v, n := range slices.Backward(f.ByVerdict[:]) {
		if n > 0 {
			d.Verdicts = append(d.Verdicts, verdictCount{match.Verdict(v), n})
		}
	}
	for i := range f.Pairs {
		x := &f.Pairs[i]
		a, b := &r.partners[x.A], &r.partners[x.B]
		p := pair{A: rorID(a), B: rorID(b), NameA: a.Name(r.s.tag()), NameB: b.Name(r.s.tag()), Verdict: x.Verdict, Score: x.Score, Evidence: []string{}}
		for _, e := range x.Evidence {
			p.Evidence = append(p.Evidence, e.Text(r.s.tag()))
		}
		for _, g := range x.Gaps {
			p.Gaps = append(p.Gaps, g.Fact.Label(r.s.tag()))
		}
		d.Pairs = append(d.Pairs, p)
	}
	r.Duplicates = d
}

// resolve answers -resolve.
func (r *report) resolve(set *settings) error {
	at := r.register.ByIdentifier(set.resolve)
	if len(at) == 0 {
		return fmt.Errorf(r.s.say("no record in %s has the ROR id %s", "không có hồ sơ nào trong %s mang mã ROR %s"), set.name(), set.resolve.Value)
	}
	p := r.register.At(at[0])
	x := r.register.ResolveOn(p.ID, set.on)
	tag := r.s.tag()
	out := &resolved{
		ID: set.resolve.Value, Name: p.Name(tag), On: set.on, Outcome: x.Outcome, Reason: x.Reason,
		Text: x.Outcome.Label(tag) + r.s.say(": ", "; lý do: ") + x.Reason.Label(tag), Bearers: []bearer{},
	}
	for _, b := range x.Bearers {
		y := bearer{Status: b.Status, Sure: b.Sure, Name: r.s.pick(b.Name), ID: b.Identifier.Value}
		if b.At >= 0 {
			y.Name, y.ID = r.register.At(b.At).Name(tag), rorID(r.register.At(b.At))
		}
		for _, s := range x.Path(b) {
			y.Path = append(y.Path, r.step(s, y.Name))
		}
		out.Bearers = append(out.Bearers, y)
	}
	r.Resolved = out
	return nil
}

// step puts one succession into words; last is the name of the last bearer.
func (r *report) step(s partner.SuccessionStep, last string) string {
	kind, _ := partner.RelationKinds().Label(string(s.Kind), r.s.tag())
	name := last + r.s.say(" (not in the file)", " (không có trong tệp)")
	if s.To >= 0 {
		name = r.register.At(s.To).Name(r.s.tag())
	}
	text := kind + ": " + name
	if s.How != "" {
		how, _ := partner.Successions().Label(string(s.How), r.s.tag())
		text += ", " + how
	}
	if s.On.IsZero() {
		return text + r.s.say(", day not known", ", chưa rõ thời điểm")
	}
	return text + ", " + s.On.In(r.s.tag())
}

// write writes the report in the format asked for.
func (r *report) write(set *settings, w io.Writer) error {
	switch set.format {
	case "json":
		return document.Encode(w, r)
	case "ndjson":
		return r.lines(w)
	}
	return r.text(w)
}

// lines writes one line for each answer.
func (r *report) lines(w io.Writer) error {
	if r.Found != nil {
		for i := range r.Found.Candidates {
			if err := document.Encode(w, &r.Found.Candidates[i], document.Compact()); err != nil {
				return err
			}
		}
	}
	if r.Duplicates != nil {
		for i := range r.Duplicates.Pairs {
			if err := document.Encode(w, &r.Duplicates.Pairs[i], document.Compact()); err != nil {
				return err
			}
		}
	}
	if r.Resolved != nil {
		return document.Encode(w, r.Resolved, document.Compact())
	}
	return nil
}

// convert writes each record on a line as it is read, and holds none.
func convert(set *settings, in io.Reader, bar *progress, w io.Writer) (*summary, error) {
	sum := new(summary)
	sum.start()
	if set.as == "partner" {
		return sum, readEach(set, in, bar, sum, func(p *partner.Partner) error { return document.Encode(w, p, document.Compact()) })
	}
	out := ror.NewWriter(w, ror.Lines)
	if set.onGiven {
		made := ror.Change{Date: set.on.String(), SchemaVersion: "2.1"}
		out.Admin = ror.Admin{Created: made, LastModified: made}
	}
	err := readEach(set, in, bar, sum, func(p *partner.Partner) error {
		_, err := out.Write(p)
		var missing *ror.MissingError
		if errors.As(err, &missing) { // the record is left out, and the others follow
			sum.wrong(err)
			return nil
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return sum, out.Close()
}

// rorID is the ROR id of a partner, or its own.
func rorID(p *partner.Partner) string {
	for i := range p.Identifiers {
		if p.Identifiers[i].Scheme == "ror" {
			return p.Identifiers[i].Value
		}
	}
	return p.ID.String()
}
