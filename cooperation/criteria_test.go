package cooperation

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/score/scoretest"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
)

func index(change func(*Portfolio)) Index {
	p := samplePortfolio()
	change(p)
	return *NewIndex(p)
}

func TestPortfolioCriteria(t *testing.T) {
	same := func(*Portfolio) {}
	full := func(p *Portfolio) { // the memorandum is over, and all is known of it
		old := &p.Agreements[1]
		old.Events = append(old.Events, agreement.Event{Kind: agreement.EventTerminated, On: date("2015-01-01")})
		old.Technologies, old.Sources = p.Agreements[0].Technologies, sources()
	}
	empty := *NewIndex(&Portfolio{})
	plain := index(same)
	renew := func(a *agreement.Agreement, day string) {
		a.Events = append(a.Events, agreement.Event{Kind: agreement.EventRenewed, On: date(day)})
	}
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
		{Code: "PTF-C-PRIORITY", Measured: index(full), Permille: 500, Missing: empty, Lacks: []string{"/strategies/*/technologies"}},
		{Code: "PTF-C-ROLES", Measured: index(func(p *Portfolio) { p.Strategies[0].Tasks[0].Accountable = []id.Partner{ministry, unit} }), Permille: 500, Missing: empty, Lacks: []string{"/programmes/*/tasks"}},
		{Code: "PTF-C-OVERLAP", Measured: index(same), Permille: 1000, Missing: empty, Lacks: []string{"/agreements"}},
		// Germany and Korea, one each: 1 - (1/4 + 1/4).
		{Code: "PTF-C-CONCENTRATION", Measured: index(same), Permille: 500, Missing: empty, Lacks: []string{"/agreements"}},
		{Code: "PTF-C-ACTIVE", Measured: index(full), Permille: 1000, Missing: empty, Lacks: []string{"/agreements/*/events"}},
		// Two tasks on time, one obligation late.
		{Code: "PTF-C-FULFILLED", Measured: index(func(p *Portfolio) { p.Agreements[0].Obligations[0].Done = date("2026-11") }), Permille: 666, Missing: empty, Lacks: []string{"/agreements/*/obligations"}},
		{Code: "PTF-C-CONVERTED", Measured: index(func(p *Portfolio) {
			p.Agreements[1].Activities = []agreement.Activity{{Kind: agreement.ActivityVisit}}
		}), Permille: 500, Missing: empty, Lacks: []string{"/agreements"}},
		{Code: "PTF-C-ON-TIME", Measured: index(func(p *Portfolio) {
			p.Programmes[0].Period, p.Programmes[0].Completed = period("2020/2022"), date("2023-02")
		}), Permille: 0, Missing: empty, Lacks: []string{"/programmes"}},
		{Code: "PTF-C-IMPACT", Measured: index(same), Permille: 1000, Missing: empty, Lacks: []string{"/programmes/*/objectives"}},
		{Code: "PTF-C-LASTING", Measured: index(full), Permille: 1000, Missing: empty, Lacks: []string{"/agreements/*/events"}},
		{Code: "PTF-C-INDEXED", Measured: index(full), Permille: 1000, Missing: empty, Lacks: []string{"/agreements"}},
		{Code: "PTF-C-RECIPROCITY", Measured: withFlow(agreement.FlowIn, agreement.FlowIn, agreement.FlowIn, agreement.FlowOut), Permille: 500, Missing: empty, Lacks: []string{"/agreements/*/activities"}},
		{Code: "PTF-C-ENGAGED", Measured: index(func(p *Portfolio) {
			p.Networks[0].Members = append(p.Networks[0].Members, talent.Membership{Stage: talent.StageDormant})
		}), Permille: 500, Missing: empty, Lacks: []string{"/networks/*/members"}},
		{Code: "PTF-C-CONSENT", Measured: index(same), Permille: 1000, Missing: empty, Lacks: []string{"/experts"}},
		{Code: "PTF-C-RECORD", Measured: index(full), Permille: 1000, Missing: empty, Lacks: []string{"/agreements"}},
		// One of two tasks is done by the coordinating unit alone; that of the programme is not.
		{Code: "PTF-C-DELEGATED", Measured: index(func(p *Portfolio) { p.Strategies[0].Tasks[0].Responsible = []id.Partner{unit} }), Permille: 500, Missing: empty, Lacks: []string{"/programmes/*/tasks"}},
		{Code: "PTF-C-DELEGATED", Measured: index(func(p *Portfolio) {
			p.Strategies[0].Tasks[0].Responsible, p.Strategies[0].Tasks[0].Kind = []id.Partner{unit}, TaskCoordination
		}), Permille: 1000, Missing: index(func(p *Portfolio) { p.Lead = id.Partner{} }), Lacks: []string{"/lead"}},
		{Code: "PTF-C-RENEWED", Measured: index(func(p *Portfolio) { // both were renewed, one after an evaluation
			renew(&p.Agreements[0], "2026-06-30")
			renew(&p.Agreements[1], "2012")
			p.Agreements[0].Activities = append(p.Agreements[0].Activities, agreement.Activity{Kind: agreement.ActivityEvaluation, On: date("2026-01")})
			p.Agreements[1].Activities = []agreement.Activity{{Kind: agreement.ActivityVisit}}
		}), Permille: 500, Missing: index(func(p *Portfolio) {
			renew(&p.Agreements[0], "2026-06-30")
			p.Agreements[0].Activities = nil
		}), Lacks: []string{"/agreements/*/activities"}, NotApplicable: &plain},
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
	partly := func(code rule.Code, want score.Outcome, change func(*Portfolio)) {
		assert.Equal(t, want, one(code, index(change)), code)
	}
	same := func(*Portfolio) {}
	// Of two agreements one may or may not be living.
	partly("PTF-C-ACTIVE", score.Range(500, 1000, 0), same)
	partly("PTF-C-LASTING", score.Range(500, 1000, 0), same)
	// The memorandum says nothing of technology, so it may be about FORD:1.2; and
	// so may one about FORD:1, or coded by another list.
	partly("PTF-C-PRIORITY", score.Range(500, 1000, 1, 3), same)
	for code, want := range map[string]score.Outcome{
		"FORD:1": score.Range(500, 1000, 1, 3), "VN-1131-2025:1": score.Range(500, 1000, 1, 3),
		"FORD:1.3": score.Measured(500), "FORD:2": score.Measured(500),
	} {
		partly("PTF-C-PRIORITY", want, func(p *Portfolio) {
			p.Agreements[1].Technologies = []agreement.TechnologyShare{{Technology: technology.MustCode(code)}}
		})
	}
	partly("PTF-C-PRIORITY", score.Range(0, 1000, 1, 3), func(p *Portfolio) { p.Agreements = nil })
	// One of two agreements, and the programme; four facts of the one, two of the other.
	partly("PTF-C-INDEXED", score.Range(666, 1000, 1), same)
	partly("PTF-C-RECORD", score.Range(750, 1000, 3, 4), same)
	// Nobody is named who answers for one task of two.
	partly("PTF-C-ROLES", score.Range(500, 1000, 0), func(p *Portfolio) { p.Strategies[0].Tasks[0].Accountable = nil })
	// Without a title the memorandum may be the agreement.
	partly("PTF-C-OVERLAP", score.Range(500, 1000, 1), func(p *Portfolio) { p.Agreements[1].Titles = nil })
	// It is not known whether anybody consented; nor, of the last, on which day.
	partly("PTF-C-CONSENT", score.Range(333, 1000, 0), func(p *Portfolio) {
		p.Experts = append(p.Experts, talent.Expert{}, talent.Expert{Consents: []talent.Consent{{Given: date("2025~")}}})
	})
	partly("PTF-C-CONSENT", score.Measured(500), func(p *Portfolio) {
		p.Experts = append(p.Experts, talent.Expert{Consents: []talent.Consent{{Given: date("2020"), Expires: date("2025")}}})
	})
	// Of a programme that ends about 2025 nobody knows whether it was to end.
	partly("PTF-C-ON-TIME", score.Range(0, 1000, 0), func(p *Portfolio) { p.Programmes[0].Period = period("2020/2025~") })
	// The indicator was reached; whether that of an objective without a level counts is not known.
	partly("PTF-C-IMPACT", score.Range(500, 1000, 0), func(p *Portfolio) {
		o := p.Programmes[0].Objectives[0]
		o.Result = ""
		p.Agreements[0].Objectives = []agreement.Objective{o}
	})
	// The programme rests on the agreement; what was done under the memorandum is not said.
	partly("PTF-C-CONVERTED", score.Range(500, 1000, 1), func(p *Portfolio) { p.Agreements[1].Activities = []agreement.Activity{{}} })
	// DE, KR and a third party of the memorandum: 1-(4+1)/9 at worst, 1-3/9 at best.
	partly("PTF-C-CONCENTRATION", score.Range(444, 667, 1), func(p *Portfolio) {
		p.Agreements[1].Parties = append(p.Agreements[1].Parties, agreement.Party{})
	})
	partly("PTF-C-CONCENTRATION", score.Measured(500), func(p *Portfolio) {
		p.Agreements[1].Parties = append(p.Agreements[1].Parties, agreement.Party{Level: agreement.LevelInternational})
	})
	partly("PTF-C-CONCENTRATION", score.Missing(2), func(p *Portfolio) { p.Home = "" })
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
	outputs := Programme{Objectives: []agreement.Objective{{Result: agreement.ResultOutput, Indicators: s.Objectives[0].Indicators}}}
	over, ahead := Programme{Period: period("2024/2025")}, Programme{Period: period("2027/2028")}
	scoretest.Run(t, ProgrammeCriteria(), "testdata/criteria-programme.txt", []scoretest.Example[Programme]{
		{Code: "PRG-C-INDEXED", Measured: s, Permille: 1000, Lacks: []string{"/technologies"}},
		{Code: "PRG-C-MEASURABLE", Measured: s, Permille: 1000, Lacks: []string{"/objectives"}},
		{Code: "PRG-C-ACHIEVED", Measured: s, Permille: 1000, Lacks: []string{"/objectives"}},
		{Code: "PRG-C-ROLES", Measured: s, Permille: 1000, Lacks: []string{"/tasks"}},
		{Code: "PRG-C-ON-TIME", Measured: late, Permille: 0, Lacks: []string{"/tasks"}},
		{Code: "PRG-C-LESSONS", Measured: learnt, Permille: 1000, Lacks: []string{"/lessons", "/period"}, NotApplicable: &s},
		{Code: "PRG-C-BASED", Measured: s, Permille: 1000, Lacks: []string{"/agreements"}},
		{Code: "PRG-C-ON-TRACK", Measured: s, Permille: 1000, Lacks: []string{"/objectives"}}, // it has reached its target
		{Code: "PRG-C-IMPACT", Measured: s, Permille: 1000, Lacks: []string{"/objectives"}, NotApplicable: &outputs},
		{Code: "PRG-C-LESSONS", Measured: learnt, Permille: 1000, Missing: over, Lacks: []string{"/lessons"}, NotApplicable: &ahead},
	}, score.AsOf(today))

	weights := 0
	for m := range ProgrammeCriteria().All() {
		weights += m.Weight
		assert.True(t, agreement.Dimensions().Has(m.Dimension), m.Dimension)
	}
	assert.Equal(t, 100, weights)
}

func TestAbsentData(t *testing.T) {
	s := score.Must(score.New(PortfolioCriteria(), score.AsOf(today), score.Threshold(500))).Score(NewIndex(&Portfolio{}))
	assert.Equal(t, 0, s.Low)
	assert.Equal(t, 1000, s.High)
	assert.Equal(t, 0, s.Coverage)
	assert.Equal(t, score.InsufficientEvidence, s.Verdict)
	_, known := s.Known.Get()
	assert.False(t, known)
	s = score.Must(score.New(ProgrammeCriteria(), score.AsOf(today))).Score(&Programme{})
	assert.Equal(t, [3]int{0, 1000, 0}, [3]int{s.Low, s.High, s.Coverage})
}
