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
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/partner"
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
	for name, f := range map[string]func(){
		"portfolio": func() { _ = v.Validate(x) },
		"programme": func() { _ = g.Validate() },
		"strategy":  func() { _ = s.Validate() },
		"event":     func() { _ = e.Validate() },
		"group":     func() { _ = w.Validate() },
		"six clear": func() { _ = task.SixClear() },
		"look-up":   func() { _ = x.Partner(ministry) },
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
		_ = Due(&p, date("2020"), date("2030"), date("2026-11-21"))
		_ = Timeline(&p, date("2026-11-21"))
		var one, two bytes.Buffer
		require.NoError(t, p.Encode(&one))
		q, err := Decode(bytes.NewReader(one.Bytes()))
		require.NoError(t, err)
		require.NoError(t, q.Encode(&two))
		assert.Equal(t, one.String(), two.String())
	})
}
