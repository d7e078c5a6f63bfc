package partner_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	. "github.com/scicoop/scicoop/partner"
)

// gating are the questions that may block or escalate while they are unknown.
var gating = []Question{QuestionExistence, QuestionSanctions, QuestionSecurity, QuestionJurisdiction, QuestionExport, QuestionPolicy}

// best is the answer to a question of the bank that raises no concern.
func best(q Question) codes.Answer {
	for _, a := range []codes.Answer{codes.Yes, codes.No, codes.NotApplicable} {
		if q.Effect(a) == EffectNone {
			return a
		}
	}
	panic(q)
}

// bank is a partner that answers every question without concern, but for some.
func bank(change map[Question]codes.Answer) *Partner {
	p := &Partner{ID: hue}
	for e := range Questions().All() {
		q := Question(e.Code)
		a, ok := change[q]
		if !ok {
			a = best(q)
		}
		p.Answers = append(p.Answers, Answer{Question: q, Answer: a, On: date("2026-06-15"), Source: "screening"})
	}
	return p
}

// small is an engagement of which every factor asks for the basic depth.
func small() Engagement {
	return Engagement{
		Access: []Access{AccessNone},
		Amount: money.Exactly(money.MustAmount("GBP 2999.99")),
	}
}

func policyFrom(least Depth) DiligencePolicy {
	x := DefaultDiligence()
	x.Least = least
	return x
}

type answers = map[Question]codes.Answer

func TestAssess(t *testing.T) {
	for _, test := range []struct {
		name    string
		change  answers
		want    Decision
		decider Decider
		first   Question // of the findings
		depth   Depth
	}{
		{"clean", nil, Cleared, DeciderOffice, QuestionExistence, DepthBasic},
		{"block", answers{"DD-03": codes.Yes}, Rejected, DeciderNobody, QuestionSanctions, DepthEnhanced},
		{"escalate", answers{"DD-13": codes.No}, Escalated, DeciderSuperior, QuestionIntegrity, DepthEnhanced},
		{"open", answers{"DD-18": codes.Unknown}, Incomplete, DeciderAssessor, QuestionPolicy, DepthEnhanced},
		{"condition", answers{"DD-17": codes.No}, Conditional, DeciderOffice, QuestionExit, DepthStandard},
		// Not put at the basic depth, and so its being unknown does not count.
		{"not put", answers{"DD-17": codes.Unknown}, Cleared, DeciderOffice, QuestionExistence, DepthBasic},
		{"score", answers{"DD-12": codes.No}, Cleared, DeciderOffice, QuestionFinance, DepthStandard},
	} {
		a := bank(test.change).Assess(small(), judged, DefaultDiligence())
		require.Equal(t, test.want, a.Decision, test.name)
		require.Equal(t, test.decider, a.Decider, test.name)
		require.Equal(t, test.depth, a.Depth, test.name)
		require.Equal(t, test.first, a.Findings[0].Question, test.name)
		for _, f := range a.Findings {
			require.NotEmpty(t, f.EN)
			require.True(t, text.Valid(f.VI), f.VI)
		}
	}

	a := bank(answers{"DD-09": codes.No, "DD-14": codes.Unknown}).Assess(small(), judged, policyFrom(DepthStandard))
	require.Equal(t, Conditional, a.Decision)
	require.Equal(t, []Question{QuestionCyber}, a.Open)
	require.Len(t, a.Conditions, 2, "one is unmet, of one it is not known whether it is met")
	require.Equal(t, "/answers/8", a.Findings[0].Pointer)
	require.Equal(t, "screening", a.Findings[0].Source)
	require.Equal(t, date("2026-06-15"), a.Findings[0].On)
	require.True(t, a.Findings[0].Put)

	// Not applicable is no answer where the question applies to everyone, and no
	// answer is to be relied on while a hit has not been looked into.
	p := bank(answers{QuestionPolicy: codes.NotApplicable})
	p.Screenings = []Screening{{List: "A", Found: codes.Yes}}
	a = p.Assess(small(), judged, DefaultDiligence())
	require.Equal(t, Incomplete, a.Decision)
	require.Equal(t, []Question{QuestionSanctions, QuestionPolicy}, a.Open)

	none := (&Partner{}).Assess(Engagement{}, judged, DefaultDiligence())
	require.Equal(t, NotAssessed, none.Decision)
	require.Equal(t, DepthEnhanced, none.Depth)
	require.Len(t, none.Open, 18)
	for _, f := range none.Factors {
		require.True(t, f.Missing, f.Factor)
	}
}

// Every question that leads to a condition has words for it in both languages.
func TestConditions(t *testing.T) {
	for e := range Questions().All() {
		q := Question(e.Code)
		for _, answer := range []codes.Answer{codes.Unknown, codes.Yes, codes.No} {
			if q.Effect(answer) != EffectCondition {
				continue
			}
			a := bank(answers{q: answer}).Assess(small(), judged, policyFrom(DepthEnhanced))
			require.Len(t, a.Conditions, 1, q)
			require.Equal(t, q, a.Conditions[0].Question)
			require.True(t, text.Valid(a.Conditions[0].EN) && text.Valid(a.Conditions[0].VI))
			require.NotEmpty(t, a.Conditions[0].EN, q)
			require.NotEmpty(t, a.Conditions[0].Text(language.Vietnamese), q)
		}
	}
}

// Of all ways to answer the questions that gate, none with one left unknown lets
// the partner pass, at no depth, whatever else is answered well.
func TestUnknownNeverPasses(t *testing.T) {
	all := 1
	for range gating {
		all *= 4
	}
	for n := range all {
		change, unknown := answers{}, false
		for i, m := 0, n; i < len(gating); i, m = i+1, m/4 {
			change[gating[i]] = codes.Answer(m % 4)
			unknown = unknown || m%4 == 0
		}
		p := bank(change)
		d := p.Assess(small(), judged, DefaultDiligence()).Decision
		if unknown {
			require.NotContains(t, []Decision{Cleared, Conditional}, d, "%v", change)
		}
		want, _ := p.DecisionOn(judged)
		require.Equal(t, want, d, "all others are answered, so depth changes nothing: %v", change)
	}
	// A policy cannot take a question that gates away.
	p := bank(answers{QuestionSecurity: codes.Unknown})
	x := DefaultDiligence()
	x.Questions = append(x.Questions, QuestionDepth{QuestionSecurity, DepthEnhanced})
	require.Equal(t, Incomplete, p.Assess(small(), judged, x).Decision)
}

// random makes a record with answers of every sort, some to the same question.
func random(r *rand.Rand) *Partner {
	days := []string{"2024-03-01", "2025", "2026?", "2026-03", "2026-06-15", "2027"}
	p := &Partner{}
	for e := range Questions().All() {
		for range r.IntN(3) {
			a := Answer{Question: Question(e.Code), Answer: codes.Answer(r.IntN(4))}
			if r.IntN(3) > 0 {
				a.Answer = best(a.Question)
			}
			if r.IntN(6) > 0 {
				a.On = date(days[r.IntN(len(days))])
			}
			p.Answers = append(p.Answers, a)
		}
	}
	for range r.IntN(3) {
		s := Screening{List: string(rune('A' + r.IntN(2))), Found: codes.Answer(r.IntN(3)), On: date(days[r.IntN(len(days))])}
		if s.Found == codes.Yes {
			s.Hits = []Hit{{Same: codes.Answer(r.IntN(3))}}
		}
		p.Screenings = append(p.Screenings, s)
	}
	return p
}

// milder reports whether a is a milder decision than b.
func milder(a, b Decision) bool {
	order := []Decision{Rejected, Escalated, Incomplete, Conditional, Cleared}
	return slices.Index(order, a) > slices.Index(order, b)
}

func TestAssessLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 6))
	rejected := 0
	for range 600 {
		p := random(r)
		want, _ := p.DecisionOn(judged)
		full := p.Assess(small(), judged, policyFrom(DepthEnhanced))
		require.Equal(t, want, full.Decision, "at full depth: %+v", p)
		if want == NotAssessed {
			continue
		}
		last := Cleared
		for least := DepthBasic; least <= DepthEnhanced; least++ {
			a := p.Assess(small(), judged, policyFrom(least))
			require.False(t, milder(a.Decision, last), "deeper is never milder: %+v", p)
			last = a.Decision
			for i := 1; i < len(a.Findings); i++ {
				require.LessOrEqual(t, a.Findings[i].Effect, a.Findings[i-1].Effect)
			}
		}
		if full.Decision != Rejected {
			continue
		}
		// Whatever is learned of a question that does not block, it stays rejected.
		rejected++
		blocking := map[Question]bool{}
		for _, f := range full.Findings {
			blocking[f.Question] = f.Effect == EffectBlock
		}
		for e := range Questions().All() {
			if q := Question(e.Code); !blocking[q] {
				more := *p
				more.Answers = append(slices.Clone(p.Answers), Answer{Question: q, Answer: codes.Answer(1 + r.IntN(3)), On: judged})
				require.Equal(t, Rejected, more.Assess(small(), judged, DefaultDiligence()).Decision)
			}
		}
	}
	require.Greater(t, rejected, 20)
}

// The order of answers and screenings changes nothing.
func TestAssessInAnyOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 6))
	for range 300 {
		p := random(r)
		want := p.Assess(small(), judged, DefaultDiligence())
		r.Shuffle(len(p.Answers), func(i, j int) { p.Answers[i], p.Answers[j] = p.Answers[j], p.Answers[i] })
		r.Shuffle(len(p.Screenings), func(i, j int) { p.Screenings[i], p.Screenings[j] = p.Screenings[j], p.Screenings[i] })
		got := p.Assess(small(), judged, DefaultDiligence())
		require.Equal(t, want.Decision, got.Decision)
		require.Equal(t, want.Depth, got.Depth)
		require.Equal(t, want.Open, got.Open)
	}
}

func TestDepthOf(t *testing.T) {
	p, marks := bank(nil), DefaultDiligence()
	for _, test := range []struct {
		name    string
		factor  DepthFactor
		change  func(*Engagement)
		want    Depth
		missing bool
	}{
		{"nothing sensitive by DD-06", FactorTechnology, func(*Engagement) {}, DepthBasic, false},
		{"marked sensitive", FactorTechnology, func(e *Engagement) { e.Technologies = []technology.Code{technology.MustCode("CA-STRA-2024:2")} }, DepthStandard, false},
		{"within a marked area", FactorTechnology, func(e *Engagement) { e.Technologies = []technology.Code{technology.MustCode("CA-STRA-2024:2.1")} }, DepthStandard, false},
		{"marked high-risk", FactorTechnology, func(e *Engagement) { e.Technologies = []technology.Code{technology.MustCode("CA-STRA-2024:7")} }, DepthEnhanced, false},
		{"no access", FactorAccess, func(*Engagement) {}, DepthBasic, false},
		{"visits and laboratories", FactorAccess, func(e *Engagement) { e.Access = []Access{AccessVisit, AccessLaboratory} }, DepthEnhanced, false},
		{"visits", FactorAccess, func(e *Engagement) { e.Access = []Access{AccessVisit, AccessNone} }, DepthStandard, false},
		{"access not said", FactorAccess, func(e *Engagement) { e.Access = nil }, DepthEnhanced, true},
		{"access not in the policy", FactorAccess, func(e *Engagement) { e.Access = []Access{"samples"} }, DepthEnhanced, true},
		{"below the first threshold", FactorAmount, func(*Engagement) {}, DepthBasic, false},
		{"at the first threshold", FactorAmount, func(e *Engagement) { e.Amount = money.Exactly(money.MustAmount("GBP 3000.00")) }, DepthStandard, false},
		{"at the second threshold", FactorAmount, func(e *Engagement) { e.Amount = money.Exactly(money.MustAmount("GBP 300000.00")) }, DepthEnhanced, false},
		{"more than the first", FactorAmount, func(e *Engagement) { e.Amount = money.MoreThan(money.MustAmount("GBP 3000.00")) }, DepthEnhanced, true},
		{"between, below the second", FactorAmount, func(e *Engagement) {
			e.Amount = money.Between(money.MustAmount("GBP 2000.00"), money.MustAmount("GBP 4000.00"))
		}, DepthStandard, true},
		{"another currency", FactorAmount, func(e *Engagement) { e.Amount = money.Exactly(money.MustAmount("VND 5000")) }, DepthEnhanced, true},
		{"no amount", FactorAmount, func(e *Engagement) { e.Amount = money.Estimate{} }, DepthEnhanced, true},
		{"an amount that makes no sense", FactorAmount, func(e *Engagement) { e.Amount = money.Exactly(money.MustAmount("GBP -5.00")) }, DepthEnhanced, true},
	} {
		e := small()
		test.change(&e)
		d, reasons := marks.DepthOf(p, &e, judged)
		require.Len(t, reasons, 4)
		r := reasons[test.factor]
		require.Equal(t, test.factor, r.Factor)
		require.Equal(t, test.want, r.Depth, test.name)
		require.Equal(t, test.missing, r.Missing, test.name)
		require.Equal(t, test.want, d, "%s: the others ask for the basic depth", test.name)
		require.NotEmpty(t, r.EN)
		require.True(t, text.Valid(r.Text(language.Vietnamese)), r.VI)
	}

	e := small()
	e.Technologies = []technology.Code{technology.MustCode("FORD:5.4")}
	_, reasons := marks.DepthOf(bank(answers{QuestionTechnology: codes.Unknown}), &e, judged)
	require.True(t, reasons[FactorTechnology].Missing, "nothing marks the field, which does not make it harmless")
	require.Contains(t, reasons[FactorTechnology].EN, "FORD:5.4")
	_, reasons = marks.DepthOf(bank(answers{QuestionTechnology: codes.Yes}), &e, judged)
	require.Equal(t, DepthStandard, reasons[FactorTechnology].Depth)
	lists := marks
	lists.Sensitivity, lists.Lists = technology.Sensitivity{}, []*technology.List{technology.CanadaAreas()}
	e.Technologies = []technology.Code{technology.MustCode("CA-STRA-2024:7")}
	_, reasons = lists.DepthOf(p, &e, judged)
	require.Equal(t, DepthStandard, reasons[FactorTechnology].Depth, "on a list, and no more is said")
	require.Contains(t, reasons[FactorTechnology].EN, "one of the two is wrong")

	// A walk leads from another list to the marks; a code it does not know stays
	// one of which nothing is told.
	walk := technology.CrosswalkTable{From: "OWN-2026", To: "CA-STRA-2024", Links: []technology.Link{{From: "a", To: "7", Fit: technology.Overlaps}}}
	walked := marks
	walked.Walks = []technology.Crosswalk{walk.Crosswalk()}
	e.Technologies = []technology.Code{technology.MustCode("OWN-2026:a")}
	_, reasons = walked.DepthOf(p, &e, judged)
	require.Equal(t, DepthEnhanced, reasons[FactorTechnology].Depth)
	require.Contains(t, reasons[FactorTechnology].EN, "OWN-2026:a (CA-STRA-2024:7)", "by which mark")
	e.Technologies = []technology.Code{technology.MustCode("OWN-2026:b")}
	_, reasons = walked.DepthOf(bank(answers{QuestionTechnology: codes.Unknown}), &e, judged)
	require.True(t, reasons[FactorTechnology].Missing)
	walked.Sensitivity, walked.Lists = technology.Sensitivity{}, []*technology.List{technology.CanadaAreas()}
	e.Technologies = []technology.Code{technology.MustCode("OWN-2026:a")}
	_, reasons = walked.DepthOf(p, &e, judged)
	require.Equal(t, DepthStandard, reasons[FactorTechnology].Depth)

	// The partner's own risk.
	e = small()
	for _, test := range []struct {
		change  answers
		want    Depth
		missing bool
	}{
		{nil, DepthBasic, false},
		{answers{"DD-05": codes.Unknown}, DepthEnhanced, true},
		{answers{"DD-04": codes.Yes, "DD-05": codes.Unknown}, DepthEnhanced, false},
		{answers{"DD-12": codes.No}, DepthStandard, false},
		{answers{"DD-12": codes.Unknown}, DepthBasic, false},
	} {
		_, reasons := marks.DepthOf(bank(test.change), &e, judged)
		require.Equal(t, test.want, reasons[FactorPartner].Depth, "%v", test.change)
		require.Equal(t, test.missing, reasons[FactorPartner].Missing, "%v", test.change)
	}

	d, _ := new(DiligencePolicy).DepthOf(p, &e, judged)
	require.Equal(t, DepthEnhanced, d, "a policy that says nothing asks everything")
}

// To learn what is missing of a factor never makes the depth greater.
func TestDepthOfUnknown(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 6))
	policy := DefaultDiligence()
	amounts := []string{"GBP 0.00", "GBP 2999.99", "GBP 3000.00", "GBP 300000.00", "VND 1"}
	accesses := []Access{AccessNone, AccessVisit, AccessData, "other"}
	for range 500 {
		e := Engagement{
			Access: []Access{accesses[r.IntN(4)], accesses[r.IntN(4)]},
			Amount: money.Exactly(money.MustAmount(amounts[r.IntN(5)])),
		}
		p := random(r)
		_, known := policy.DepthOf(p, &e, judged)
		_, unknown := policy.DepthOf(p, &Engagement{}, judged)
		for f := range known {
			require.GreaterOrEqual(t, unknown[f].Depth, known[f].Depth, known[f].Factor)
		}
	}
}

func TestGrounds(t *testing.T) {
	policy := DefaultDiligence()
	answer := codes.Unknown
	policy.Grounds = []Ground{
		{Code: "OWN-1", EN: "Is it so?", VI: "Có đúng không?", Yes: EffectBlock,
			Answer: func(*Partner, *Engagement, calendar.Date) codes.Answer { return answer }},
		{Code: "OWN-2", No: EffectScore},
	}
	for _, test := range []struct {
		answer codes.Answer
		want   Decision
	}{
		{codes.Unknown, Incomplete}, {codes.Yes, Rejected}, {codes.No, Cleared}, {codes.NotApplicable, Cleared}, {9, Incomplete},
	} {
		answer = test.answer
		a := bank(nil).Assess(small(), judged, policy)
		require.Equal(t, test.want, a.Decision, test.answer)
		require.Len(t, a.Findings, 18+2)
	}
}

func TestAssessmentJSON(t *testing.T) {
	a := bank(answers{"DD-09": codes.No}).Assess(small(), judged, DefaultDiligence())
	b, err := json.Marshal(a)
	require.NoError(t, err)
	var back Assessment
	require.NoError(t, json.Unmarshal(b, &back))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	require.JSONEq(t, string(b), string(again))
	require.Contains(t, string(b), `"decision":"conditional"`)
	require.Contains(t, string(b), `"depth":"standard"`)
}
