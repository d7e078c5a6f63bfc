package cooperation

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/talent"
)

func find(r *rule.Report, code rule.Code) (at []string) {
	for _, v := range r.Violations {
		if v.Code == code {
			at = append(at, v.Pointer)
		}
	}
	return at
}

func TestValidator(t *testing.T) {
	p := samplePortfolio()
	p.Agreements[1].Parties = p.Agreements[1].Parties[:1]
	p.Programmes[0].Tasks[0].Outcome = nil
	p.Lead = nowhere
	v, err := NewValidator(DefaultRules(), rule.AsOf(today), rule.Off("PTF-LEAD-SOLE-PROGRAMME", "AGR-SOURCE"), rule.Treat("TASK-OUTCOME", rule.Error))
	require.NoError(t, err)
	r := v.Inspect(p)
	assert.Equal(t, []string{"/agreements/1/parties"}, find(&r, "AGR-PARTY-TWO"))
	assert.Equal(t, []string{"/programmes/0/tasks/0/outcome"}, find(&r, "TASK-OUTCOME"))
	assert.Equal(t, []string{"/lead"}, find(&r, "PTF-REF-LEAD"))
	assert.Empty(t, find(&r, "AGR-SOURCE"))
	assert.Equal(t, today, r.Judge.AsOf)
	assert.Contains(t, strings.Join(r.Judge.Sets, ","), "working-group 1.0.0,portfolio 1.0.0")
	var report *rule.Report
	require.True(t, errors.As(v.Validate(p), &report))
	assert.Equal(t, r.Violations, report.Violations)

	_, err = NewValidator(DefaultRules(), rule.Off("AGR-NO-SUCH"))
	assert.ErrorContains(t, err, "AGR-NO-SUCH")
	_, err = NewValidator(DefaultRules(), rule.AsOf(3))
	assert.Error(t, err)
}

func TestWaivers(t *testing.T) {
	p := &Portfolio{Home: "VN", Agreements: []agreement.Agreement{{}, {}}}
	waive := rule.Waiver{Code: "AGR-ID", Pointer: "/agreements/1", Who: "registry", Why: "old record", Until: today}
	v, err := NewValidator(DefaultRules(), rule.AsOf(today), rule.Waive(waive))
	require.NoError(t, err)
	r := v.Inspect(p)
	assert.Equal(t, []string{"/agreements/0/id"}, find(&r, "AGR-ID"))
	require.Len(t, r.Waived, 1)
	assert.Equal(t, "/agreements/1/id", r.Waived[0].Pointer)

	v, err = NewValidator(DefaultRules(), rule.AsOf(today+1), rule.Waive(waive))
	require.NoError(t, err)
	r = v.Inspect(p)
	assert.Len(t, find(&r, "AGR-ID"), 2, "the waiver has run out")
}

func TestProgress(t *testing.T) {
	p := &Portfolio{Events: make([]Event, 600)}
	v, err := NewValidator(DefaultRules())
	require.NoError(t, err)
	var told []string
	v.WithProgress(func(done, total int) { told = append(told, fmt.Sprint(done, "/", total)) }).Inspect(p)
	assert.Equal(t, []string{"256/600", "512/600", "600/600"}, told)
}

// chain is a portfolio in which every agreement amends the one before, and
// every partner succeeds the one before.
func chain(n int) *Portfolio {
	p := &Portfolio{Home: "VN"}
	for i := range n {
		a := agreement.Agreement{ID: agreementID(i + 1), Parties: []agreement.Party{{Partner: partnerID(i + 1)}}}
		q := partner.Partner{ID: partnerID(i + 1)}
		g := Programme{ID: id.Must[id.Programme](uid(i + 1)), Agreements: []id.Agreement{agreementID(i + 1)}}
		if i > 0 {
			a.Links = []agreement.Link{{Kind: agreement.LinkAmends, Agreement: agreementID(i)}}
			q.Relations = []partner.Relation{{Kind: partner.RelationSuccessor, Partner: partnerID(i)}}
			g.Parent = id.Must[id.Programme](uid(i))
		}
		p.Agreements, p.Partners, p.Programmes = append(p.Agreements, a), append(p.Partners, q), append(p.Programmes, g)
	}
	return p
}

// TestLinear counts steps, not seconds.
func TestLinear(t *testing.T) {
	small, big := NewIndex(chain(1_000)), NewIndex(chain(10_000))
	assert.Empty(t, big.cycles)
	assert.InDelta(t, 10, float64(big.work)/float64(small.work), 0.1)

	p := chain(50_000)
	last := len(p.Agreements) - 1
	p.Agreements[0].Links = []agreement.Link{{Kind: agreement.LinkAmends, Agreement: p.Agreements[last].ID}}
	x := NewIndex(p)
	assert.Len(t, x.cycles, 1, "one circle over all of them")
	assert.Less(t, x.work, 100*len(p.Agreements))
}

func TestNoAllocs(t *testing.T) {
	x, g, s := sampleIndex(), sampleProgramme(), sampleStrategy()
	e, w := sampleEvent(), sampleGroup()
	task := sampleTask()
	v := rule.Must(rule.New(PortfolioRules(), rule.AsOf(today)))
	whole := score.Must(score.New(PortfolioCriteria(), score.AsOf(today)))
	part := score.Must(score.New(ProgrammeCriteria(), score.AsOf(today)))
	for name, f := range map[string]func(){
		"portfolio": func() { _ = v.Validate(x) },
		"programme": func() { _ = g.Validate() },
		"strategy":  func() { _ = s.Validate() },
		"event":     func() { _ = e.Validate() },
		"group":     func() { _ = w.Validate() },
		"six clear": func() { _ = task.SixClear() },
		"look-up":   func() { _ = x.Partner(ministry) },
		"score":     func() { _ = whole.Score(x) },
		"score one": func() { _ = part.Score(g) },
	} {
		assert.Zero(t, testing.AllocsPerRun(20, f), name)
	}
}

func TestJSON(t *testing.T) {
	p := samplePortfolio()
	p.SchemaVersion = ""
	var one, two bytes.Buffer
	require.NoError(t, p.Encode(&one))
	assert.Empty(t, p.SchemaVersion, "encoding does not change the portfolio")
	q, err := Decode(bytes.NewReader(one.Bytes()))
	require.NoError(t, err)
	require.NoError(t, q.Encode(&two))
	assert.Equal(t, one.String(), two.String())
	assert.Equal(t, samplePortfolio(), &q)

	for text, kind := range map[string]document.Kind{
		`{"home":"VN"}`: document.BadVersion,
		`{"schemaVersion":"1.0","agreements":[{"partys":[]}]}`: document.UnknownMember,
		`{"schemaVersion":"1.0"} x`:                            document.TrailingData,
		`{"schemaVersion":"2.0"}`:                              document.BadVersion,
	} {
		_, err := Decode(strings.NewReader(text))
		var list document.Errors
		require.ErrorAs(t, err, &list, text)
		assert.Equal(t, kind, list[0].Kind, text)
	}
}

func FuzzDecode(f *testing.F) {
	var b bytes.Buffer
	if err := samplePortfolio().Encode(&b); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte(`{"schemaVersion":"1.0","home":"SUHH","agreements":[{"links":[{"kind":"amends","agreement":"` + uid(1) + `"}],"id":"` + uid(1) + `"}]}`))
	f.Add([]byte(`{"schemaVersion":"1.9","new":1}`))
	f.Fuzz(func(t *testing.T, in []byte) {
		p, err := Decode(bytes.NewReader(in))
		if err != nil {
			return
		}
		_ = p.Validate()
		_ = ByTechnology(&p, date("2026-11-21"), Slicing{})
		_ = Due(&p, calendar.MustPeriod("2020/2030"), date("2026-11-21"))
		_ = Timeline(&p, date("2026-11-21"))
		var one, two bytes.Buffer
		require.NoError(t, p.Encode(&one))
		q, err := Decode(bytes.NewReader(one.Bytes()))
		require.NoError(t, err)
		require.NoError(t, q.Encode(&two))
		assert.Equal(t, one.String(), two.String())
	})
}

// A record of which nothing is known is written without identifiers, and read
// again; an empty identifier in a list says nothing and is refused.
func TestZeroIdentifiers(t *testing.T) {
	p := &Portfolio{
		SchemaVersion: SchemaVersion,
		Partners:      []partner.Partner{{Relations: make([]partner.Relation, 1), Answers: make([]partner.Answer, 1), Identifiers: make([]partner.Identifier, 1)}},
		Agreements: []agreement.Agreement{{
			Parties: make([]agreement.Party, 1), Events: make([]agreement.Event, 1), Links: make([]agreement.Link, 1),
			Obligations: make([]agreement.Obligation, 1), Objectives: make([]agreement.Objective, 1), Funding: make([]agreement.Funding, 1),
		}},
		Experts:       []talent.Expert{{Affiliations: make([]talent.Affiliation, 1)}},
		Networks:      []talent.Network{{Members: make([]talent.Membership, 1)}},
		Offices:       make([]talent.Office, 1),
		Programmes:    []Programme{{Partners: make([]Participant, 1), Tasks: make([]Task, 1)}},
		Strategies:    []Strategy{{Tasks: make([]Task, 1)}},
		Events:        []Event{{Participants: make([]Participant, 1)}},
		WorkingGroups: []WorkingGroup{{Members: make([]Participant, 1)}},
		Statistics:    make([]Statistic, 1),
		Statements:    make([]Statement, 1),
	}
	var b bytes.Buffer
	require.NoError(t, p.Encode(&b))
	q, err := Decode(bytes.NewReader(b.Bytes()))
	require.NoError(t, err)
	assert.Equal(t, p.Networks, q.Networks)
	var again bytes.Buffer
	require.NoError(t, q.Encode(&again))
	assert.Equal(t, b.String(), again.String())

	for name, change := range map[string]func(*Portfolio){
		"focal":       func(p *Portfolio) { p.Networks[0].Focal = make([]id.Partner, 1) },
		"networks":    func(p *Portfolio) { p.Offices[0].Networks = make([]id.Network, 1) },
		"responsible": func(p *Portfolio) { p.Programmes[0].Tasks[0].Responsible = make([]id.Partner, 1) },
		"agreements":  func(p *Portfolio) { p.Events[0].Agreements = make([]id.Agreement, 1) },
		"statistics":  func(p *Portfolio) { p.Statistics[0].Partners = make([]id.Partner, 1) },
	} {
		q, err := Decode(bytes.NewReader(b.Bytes()))
		require.NoError(t, err)
		change(&q)
		again.Reset()
		assert.Error(t, q.Encode(&again), name)
		assert.Zero(t, again.Len(), "nothing is written in part")
	}
}

// The index finds records of every kind, and its zero value finds none.
func TestLookUp(t *testing.T) {
	x := sampleIndex()
	assert.Same(t, &x.Partners[3], x.Partner(abroad))
	assert.Same(t, &x.Agreements[1], x.Agreement(agreementID(2)))
	assert.Same(t, &x.Experts[0], x.Expert(expertID(1)))
	assert.Same(t, &x.Networks[0], x.Network(x.Networks[0].ID))
	assert.Same(t, &x.Offices[0], x.Office(x.Offices[0].ID))
	assert.Same(t, &x.Programmes[0], x.Programme(x.Programmes[0].ID))
	assert.Same(t, &x.Strategies[0], x.Strategy(x.Strategies[0].ID))
	assert.Same(t, &x.Events[0], x.Event(x.Events[0].ID))
	assert.Same(t, &x.WorkingGroups[0], x.WorkingGroup(x.WorkingGroups[0].ID))
	for _, y := range []*Index{{}, NewIndex(nil), x} {
		assert.Nil(t, y.Partner(nowhere))
		assert.Nil(t, y.Partner(id.Partner{}))
		assert.Nil(t, y.Agreement(id.Agreement{}))
		assert.Nil(t, y.Expert(id.Expert{}))
		assert.Nil(t, y.Network(id.Network{}))
		assert.Nil(t, y.Office(id.Office{}))
		assert.Nil(t, y.Programme(id.Programme{}))
		assert.Nil(t, y.Strategy(id.Strategy{}))
		assert.Nil(t, y.Event(id.Event{}))
		assert.Nil(t, y.WorkingGroup(id.WorkingGroup{}))
	}
	assert.NoError(t, rule.Must(rule.New(PortfolioRules())).Validate(NewIndex(nil)))
}

// One identifier is one, however it is written.
func TestSameIdentifier(t *testing.T) {
	as := func(scheme id.Scheme, value string) id.External { return id.External{Scheme: scheme, Value: value} }
	for _, same := range [][2]id.External{
		{as(id.SchemeROR, "00qaa6j11"), as(id.SchemeROR, "https://ror.org/00qaa6j11")},
		{as(id.SchemeROR, "HTTPS://ROR.ORG/00QAA6J11"), as(id.SchemeROR, "00qaa6j11")},
		{as(id.SchemeORCID, "0000-0002-1825-0097"), as(id.SchemeORCID, "https://orcid.org/0000-0002-1825-0097")},
		{as("own", "7"), as("own", "7")},
		{as(id.SchemeROR, "not one"), as(id.SchemeROR, "not one")}, // wrong, and the same
	} {
		x := NewIndex(&Portfolio{
			Partners: []partner.Partner{{Identifiers: []partner.Identifier{{External: same[0]}, {External: same[1]}}}, {Identifiers: []partner.Identifier{{External: same[1]}}}},
			Experts:  []talent.Expert{{Identifiers: same[:1]}, {Identifiers: same[1:]}},
		})
		r := rule.Must(rule.New(PortfolioRules())).Inspect(x)
		assert.Equal(t, []string{"/partners/1/identifiers/0"}, find(&r, "PTF-EXTERNAL-PARTNER"), same)
		assert.Equal(t, []string{"/experts/1/identifiers/0"}, find(&r, "PTF-EXTERNAL-EXPERT"), same)
	}
	x := NewIndex(&Portfolio{Experts: []talent.Expert{
		{Identifiers: []id.External{as(id.SchemeORCID, "0000-0002-1825-0097")}}, {Identifiers: []id.External{as(id.SchemeISNI, "0000000218250097")}}, {Identifiers: make([]id.External, 2)}, {Identifiers: make([]id.External, 2)},
	}})
	assert.Empty(t, x.externals[1], "another scheme, and nothing at all")
}

// Codes that no list has are told apart as those of countries are, and in one
// step each.
func TestManyCountries(t *testing.T) {
	const n = 40_000
	a := agreement.Agreement{Parties: make([]agreement.Party, 2*n)}
	for i := range a.Parties {
		a.Parties[i].Country = country.Code(fmt.Sprint("X", i%n))
	}
	x := NewIndex(&Portfolio{Home: "VN", Agreements: []agreement.Agreement{a}})
	assert.Len(t, x.reach, n)
	assert.Len(t, x.countries, n)
	assert.Less(t, x.work, 10*n)
}

func TestZeroValidator(t *testing.T) {
	var v Validator
	assert.NoError(t, v.Validate(&Portfolio{}))
	assert.Empty(t, v.Inspect(&Portfolio{}).Violations)
}
