package cooperation

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/score/scoretest"
	"github.com/scicoop/scicoop/talent"
)

func index(change func(*Portfolio)) Index {
	p := samplePortfolio()
	change(p)
	return *NewIndex(p)
}

func TestPortfolioCriteria(t *testing.T) {
	same := func(*Portfolio) {}
	empty := *NewIndex(&Portfolio{})
	unchecked := index(func(p *Portfolio) { p.Agreements[0].Clauses.Compliant = codes.No })
	withFlow := func(flows ...agreement.Flow) Index {
		return index(func(p *Portfolio) {
			p.Programmes[0].Activities = nil
			p.Agreements[0].Activities = nil
			for _, f := range flows {
				p.Agreements[0].Activities = append(p.Agreements[0].Activities, agreement.Activity{Flow: f})
			}
		})
	}
	scoretest.Run(t, PortfolioCriteria(), "testdata/criteria-portfolio.txt", []scoretest.Example[Index]{
		{Code: "PTF-C-COMPLIANT", Measured: index(same), Permille: 1000, Missing: empty, Lacks: []string{"/agreements"}, Failed: &unchecked},
		// Of FORD:2.2 and FORD:1.2 the first has an agreement in force.
		{Code: "PTF-C-PRIORITY", Measured: index(same), Permille: 500, Missing: empty, Lacks: []string{"/strategies/*/technologies"}},
		{Code: "PTF-C-ROLES", Measured: index(func(p *Portfolio) { p.Strategies[0].Tasks[0].Accountable = nil }), Permille: 500, Missing: empty, Lacks: []string{"/programmes/*/tasks"}},
		{Code: "PTF-C-OVERLAP", Measured: index(same), Permille: 1000, Missing: empty, Lacks: []string{"/agreements"}},
		// Germany and Korea, one each: 1 - (1/4 + 1/4).
		{Code: "PTF-C-CONCENTRATION", Measured: index(same), Permille: 500, Missing: empty, Lacks: []string{"/agreements"}},
		{Code: "PTF-C-ACTIVE", Measured: index(same), Permille: 1000, Missing: empty, Lacks: []string{"/agreements/*/events"}},
		// Two tasks on time, one obligation late.
		{Code: "PTF-C-FULFILLED", Measured: index(func(p *Portfolio) { p.Agreements[0].Obligations[0].Done = date("2026-11") }), Permille: 666, Missing: empty, Lacks: []string{"/agreements/*/obligations"}},
		{Code: "PTF-C-CONVERTED", Measured: index(func(p *Portfolio) {
			p.Agreements[1].Activities = []agreement.Activity{{Kind: agreement.ActivityVisit}}
		}), Permille: 500, Missing: empty, Lacks: []string{"/agreements"}},
		{Code: "PTF-C-ON-TIME", Measured: index(func(p *Portfolio) {
			p.Programmes[0].Period, p.Programmes[0].Completed = period("2020/2022"), date("2023-02")
		}), Permille: 0, Missing: empty, Lacks: []string{"/programmes"}},
		{Code: "PTF-C-IMPACT", Measured: index(same), Permille: 1000, Missing: empty, Lacks: []string{"/programmes/*/objectives"}},
		{Code: "PTF-C-LASTING", Measured: index(same), Permille: 1000, Missing: empty, Lacks: []string{"/agreements/*/events"}},
		// One of two agreements, and the programme.
		{Code: "PTF-C-INDEXED", Measured: index(same), Permille: 666, Missing: empty, Lacks: []string{"/agreements"}},
		{Code: "PTF-C-RECIPROCITY", Measured: withFlow(agreement.FlowIn, agreement.FlowIn, agreement.FlowIn, agreement.FlowOut), Permille: 500, Missing: empty, Lacks: []string{"/agreements/*/activities"}},
		{Code: "PTF-C-ENGAGED", Measured: index(func(p *Portfolio) {
			p.Networks[0].Members = append(p.Networks[0].Members, talent.Membership{Stage: talent.StageDormant})
		}), Permille: 500, Missing: empty, Lacks: []string{"/networks/*/members"}},
		{Code: "PTF-C-CONSENT", Measured: index(same), Permille: 1000, Missing: empty, Lacks: []string{"/experts"}},
		// Four facts of the one, two of the other.
		{Code: "PTF-C-RECORD", Measured: index(same), Permille: 750, Missing: empty, Lacks: []string{"/agreements"}},
	}, score.AsOf(today))

	weights := 0
	for m := range PortfolioCriteria().All() {
		weights += m.Weight
		assert.True(t, agreement.Dimensions().Has(m.Dimension), m.Dimension)
	}
	assert.Equal(t, 100, weights)
}

func TestIntervals(t *testing.T) {
	one := func(code rule.Code, x Index) score.Outcome {
		card := score.Must(score.New(PortfolioCriteria(), score.AsOf(today))).Evaluate(&x)
		for _, l := range card.Lines {
			if l.Code == code {
				return l.Outcome
			}
		}
		return score.Outcome{}
	}
	// In, in and one unknown: it may be in (0 of 3), out (2 of 3), or both (1 of 3).
	x := index(func(p *Portfolio) {
		p.Programmes[0].Activities, p.Agreements[0].Activities = nil, []agreement.Activity{{Flow: agreement.FlowIn}, {Flow: agreement.FlowIn}, {}}
	})
	assert.Equal(t, score.Range(0, 667, 1), one("PTF-C-RECIPROCITY", x))
	// The obligation was due and is not recorded as done: 2 of 3, perhaps 3 of 3.
	assert.Equal(t, score.Range(666, 1000, 1), one("PTF-C-FULFILLED", index(func(*Portfolio) {})))
	// DE, KR and one unknown: 1-(4+1)/9 at worst, 1-3/9 at best.
	x = index(func(p *Portfolio) {
		p.Agreements = append(p.Agreements, agreement.Agreement{Parties: []agreement.Party{{Country: country.Code("VN")}}})
	})
	assert.Equal(t, score.Range(444, 667, 1), one("PTF-C-CONCENTRATION", x))
}

func TestProgrammeCriteria(t *testing.T) {
	s := *sampleProgramme()
	learnt := s
	learnt.Lessons = append(learnt.Lessons, s.Names)
	late := s
	late.Tasks = []Task{sampleTask()}
	late.Tasks[0].Done = date("2026-07-01")
	scoretest.Run(t, ProgrammeCriteria(), "testdata/criteria-programme.txt", []scoretest.Example[Programme]{
		{Code: "PRG-C-INDEXED", Measured: s, Permille: 1000, Lacks: []string{"/technologies"}},
		{Code: "PRG-C-MEASURABLE", Measured: s, Permille: 1000, Lacks: []string{"/objectives"}},
		{Code: "PRG-C-ACHIEVED", Measured: s, Permille: 1000, Lacks: []string{"/objectives"}},
		{Code: "PRG-C-ROLES", Measured: s, Permille: 1000, Lacks: []string{"/tasks"}},
		{Code: "PRG-C-ON-TIME", Measured: late, Permille: 0, Lacks: []string{"/tasks"}},
		{Code: "PRG-C-LESSONS", Measured: learnt, Permille: 1000, Lacks: []string{"/lessons"}, NotApplicable: &s},
	}, score.AsOf(today))
}

func TestAbsentData(t *testing.T) {
	s := score.Must(score.New(PortfolioCriteria(), score.AsOf(today), score.Threshold(500))).Score(NewIndex(&Portfolio{}))
	assert.Equal(t, 0, s.Low)
	assert.Equal(t, 1000, s.High)
	assert.Equal(t, 0, s.Coverage)
	assert.Equal(t, score.InsufficientEvidence, s.Verdict)
	_, known := s.Known.Get()
	assert.False(t, known)
}
