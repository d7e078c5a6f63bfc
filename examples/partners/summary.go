package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/partner/ror"
)

// summary is what is in the records. It is counted record by record and holds
// none of them.
type summary struct {
	Records int    `json:"records"`
	Counts  counts `json:"counts"`
	// Whole is how many records came over with nothing lost or rewritten;
	// Losses what became of the members of the others.
	Whole  int         `json:"whole"`
	Losses []ror.Tally `json:"losses"`
	// Bad is how many records were lost; Faults are the first errors.
	Bad    int     `json:"bad"`
	Faults []fault `json:"faults"`
	More   int     `json:"moreFaults"` // errors beyond those listed
	// Findings are the broken rules, gravest and most frequent first.
	Findings []finding `json:"findings"`
	Clean    int       `json:"clean"` // records in which no rule of severity error is broken

	losses ror.Losses
	rules  map[rule.Code]*finding
}

// counts is how much of everything there is.
type counts struct {
	Schema     []count `json:"schema"` // version in which a record was last changed
	Listing    []count `json:"listing"`
	Kinds      []count `json:"kinds"`
	Countries  []count `json:"countries"`
	Names      int     `json:"names"`
	NoLanguage int     `json:"namesWithoutLanguage"`
	Languages  int     `json:"languages"`
	Acronyms   int     `json:"acronyms"`
	Vietnamese int     `json:"vietnameseNames"`
	NoYear     int     `json:"withoutFoundingYear"`
	Locations  int     `json:"locations"`
	Seats      int     `json:"severalLocations"` // records with more than one
	Abroad     int     `json:"severalCountries"` // records with more than one
	Domains    int     `json:"domains"`
	NoDomain   int     `json:"withoutDomain"`
	Links      int     `json:"links"`
	IDs        []count `json:"identifiers"` // by scheme, the record's own ROR id left out
	Relations  []count `json:"relations"`
	// Successor tells of records that are no longer active whether they name one.
	Ended    int `json:"notActive"`
	Orphaned int `json:"notActiveWithoutSuccessor"`

	languages map[string]bool
}

type count struct {
	Code  string `json:"code"`
	Count int    `json:"count"`
}

// fault is a record that could not be read, or something between two records.
type fault struct {
	Line   int    `json:"line"`
	ID     string `json:"id,omitempty"`
	Text   string `json:"text"`
	Lost   bool   `json:"lost"`
	Record int    `json:"record"` // its place, from 0
}

// finding is a broken rule.
type finding struct {
	Code     rule.Code     `json:"code"`
	Severity rule.Severity `json:"severity"`
	Count    int           `json:"count"`
	Records  int           `json:"records"`
	First    string        `json:"first"` // the first record and place
	Message  string        `json:"message"`
}

// mostFaults is how many errors are listed.
const mostFaults = 20

// start makes the summary ready for counting.
func (s *summary) start() {
	s.rules = map[rule.Code]*finding{}
	s.Losses, s.Faults, s.Findings = []ror.Tally{}, []fault{}, []finding{}
	s.Counts.languages = map[string]bool{}
}

// add counts one partner.
func (s *summary) add(p *partner.Partner, loss ror.Loss) {
	s.Records++
	s.losses.Add(loss)
	c := &s.Counts
	for i := range p.Names {
		n := &p.Names[i]
		c.Names++
		switch n.Lang {
		case "":
			c.NoLanguage++
		case "vi":
			c.Vietnamese++
		}
		if n.Lang != "" {
			c.languages[n.Lang] = true
		}
		if n.Kind == partner.NameAcronym {
			c.Acronyms++
		}
	}
	for _, k := range p.Kinds {
		bump(&c.Kinds, string(k))
	}
	if p.Founded.IsZero() {
		c.NoYear++
	}
	c.Locations += len(p.Locations)
	if len(p.Locations) > 1 {
		c.Seats++
	}
	for i := range p.Locations {
		if p.Locations[i].Country != p.Locations[0].Country {
			c.Abroad++
			break
		}
	}
	if len(p.Locations) > 0 {
		bump(&c.Countries, string(p.Locations[0].Country))
	}
	c.Domains += len(p.Domains)
	if len(p.Domains) == 0 {
		c.NoDomain++
	}
	c.Links += len(p.Links)
	for i := range p.Identifiers {
		if x := &p.Identifiers[i]; x.Scheme != id.SchemeROR {
			bump(&c.IDs, string(x.Scheme))
		}
	}
	followed := false
	for i := range p.Relations {
		bump(&c.Relations, string(p.Relations[i].Kind))
		followed = followed || p.Relations[i].Kind == partner.RelationSuccessor
	}
	for i := range p.Registrations {
		r := &p.Registrations[i]
		bump(&c.Schema, r.ModifiedIn)
		bump(&c.Listing, string(r.Listing))
		if r.Listing != partner.ListedActive && r.Listing != "" {
			c.Ended++
			if !followed {
				c.Orphaned++
			}
		}
	}
}

// judge counts what a report finds; place says where a pointer leads.
func (s *summary) judge(r rule.Report, place func(pointer string) string, speech speech) {
	clean := true
	for i := range r.Violations {
		v := &r.Violations[i]
		clean = clean && v.Severity < rule.Error
		f := s.rules[v.Code]
		if f == nil {
			f = &finding{Code: v.Code, Severity: v.Severity, First: place(v.Pointer), Message: v.Message(speech.tag())}
			s.rules[v.Code] = f
		}
		f.Count++
		if i == 0 || r.Violations[i-1].Code != v.Code {
			f.Records++
		}
	}
	if clean {
		s.Clean++
	}
}

// wrong notes an error of reading.
func (s *summary) wrong(err error) {
	f := fault{Text: err.Error(), Lost: true}
	var e *ror.Error
	if errors.As(err, &e) {
		f.Line, f.ID, f.Lost, f.Record = e.Line, e.ID, e.Lost, e.Index
	}
	if f.Lost {
		s.Bad++
	}
	if len(s.Faults) == mostFaults {
		s.More++
		return
	}
	s.Faults = append(s.Faults, f)
}

// end puts what was counted in order.
func (s *summary) end() {
	_, s.Whole = s.losses.Records()
	s.Losses = slices.AppendSeq(s.Losses, s.losses.All())
	c := &s.Counts
	c.Languages = len(c.languages)
	for _, list := range []*[]count{&c.Schema, &c.Listing, &c.Kinds, &c.Countries, &c.IDs, &c.Relations} {
		slices.SortFunc(*list, func(a, b count) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Code, b.Code)) })
	}
	for _, f := range s.rules {
		s.Findings = append(s.Findings, *f)
	}
	slices.SortFunc(s.Findings, func(a, b finding) int {
		return cmp.Or(int(b.Severity)-int(a.Severity), b.Count-a.Count, cmp.Compare(a.Code, b.Code))
	})
}

// against reports whether a record is bad or a rule of severity error is broken.
func (s *summary) against() bool {
	return s.Bad > 0 || len(s.Findings) > 0 && s.Findings[0].Severity >= rule.Error
}

// complain writes the errors of reading where the output has no place for them.
func (s *summary) complain(w io.Writer, speech speech) {
	for _, f := range s.Faults {
		fmt.Fprintln(w, f.Text)
	}
	if s.More > 0 {
		fmt.Fprintf(w, speech.say("and %d more\n", "và %d lỗi khác\n"), s.More)
	}
}

// bump counts a code; the lists are short.
func bump(list *[]count, code string) {
	for i := range *list {
		if (*list)[i].Code == code {
			(*list)[i].Count++
			return
		}
	}
	*list = append(*list, count{code, 1})
}
