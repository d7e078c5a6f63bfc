package agreement

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/text"
)

// reviewed is an agreement of five years, to be renewed by consent, of which
// enough is known to decide: it is active and has reached half of its one
// target, which was due.
func reviewed(change func(a *Agreement)) *Agreement {
	a := convened()
	day := calendar.MustDate
	a.Term = Term{Length: calendar.MustSpan("P5Y"), Renewal: RenewalConsent, Notice: calendar.MustSpan("P6M")}
	a.Events = a.Events[:3]
	a.Objectives = a.Objectives[:1]
	x := &a.Objectives[0].Indicators[0]
	x.Baseline.AsOf, x.Due = day("2024-03-15"), day("2026-06-30")
	change(a)
	return a
}

func target(actual int64) func(a *Agreement) {
	return func(a *Agreement) {
		a.Objectives[0].Indicators[0].Target = quantity.Exactly(10).OfUnit("laboratory")
		a.Objectives[0].Indicators[0].Actual = quantity.Exactly(actual).OfUnit("laboratory").Dated(calendar.MustDate("2026-06-30"))
	}
}

// Effectiveness is what is measurable (5), achieved (10), active (6) and on track
// (4), of 25. With all the rest full it is (5000+10·achieved+6000+4·track)/25.
func TestRecommend(t *testing.T) {
	on := calendar.MustDate("2026-11-21")
	idle := func(a *Agreement) {
		a.ActivitiesComplete = codes.Yes
		a.Activities, a.Committees, a.Funding, a.Obligations = []Activity{{Kind: ActivityVisit, On: calendar.MustDate("2024-09-01"), Flow: FlowIn}}, nil, nil, nil
	}
	both := func(f ...func(a *Agreement)) func(a *Agreement) {
		return func(a *Agreement) {
			for _, g := range f {
				g(a)
			}
		}
	}
	for _, test := range []struct {
		name     string
		a        *Agreement
		policy   RenewalPolicy
		advice   Advice
		possible []Advice
		has      []string
	}{
		{"all reached: 1000", reviewed(target(10)), RenewalPolicy{}, AdviceRenew, []Advice{AdviceRenew}, []string{ReasonEffective, ReasonActive, ReasonFits, ReasonNoRisk}},
		{"half reached, behind: 640", reviewed(target(5)), RenewalPolicy{}, AdviceConditional, []Advice{AdviceConditional}, []string{ReasonShort, ConditionTargets, ConditionReview}},
		{"half reached, and that is enough", reviewed(target(5)), RenewalPolicy{Renew: 600}, AdviceRenew, []Advice{AdviceRenew}, nil},
		{"half reached, and that is poor", reviewed(target(5)), RenewalPolicy{Improve: 650}, AdviceRenegotiate, []Advice{AdviceRenegotiate}, []string{ReasonPoor}},
		{"nothing reached, nothing done: 200", reviewed(both(target(0), idle)), RenewalPolicy{Coverage: 1}, AdviceLetExpire, []Advice{AdviceLetExpire}, []string{ReasonPoor, ReasonDormant}},
		{"reached, then nothing done: 760", reviewed(both(target(10), idle)), RenewalPolicy{Coverage: 1}, AdviceConditional, []Advice{AdviceConditional}, []string{ReasonEffective, ConditionActivity}},
		{"a grave risk", reviewed(both(target(10), func(a *Agreement) { a.Risks[0].Mitigation = nil })), RenewalPolicy{}, AdviceConditional, []Advice{AdviceConditional}, []string{ReasonRisk, ConditionRisk}},
		{"a risk not graded", reviewed(both(target(10), func(a *Agreement) { a.Risks[0].Mitigation, a.Risks[0].Likelihood = nil, "" })), RenewalPolicy{}, AdviceNone, []Advice{AdviceRenew, AdviceConditional}, []string{ReasonRiskUnknown, ReasonOpen}},
		{"about no technology in particular", reviewed(both(target(10), func(a *Agreement) { a.Technologies = a.Technologies[3:] })), RenewalPolicy{}, AdviceConditional, []Advice{AdviceConditional}, []string{ReasonUnfit, ConditionFocus}},
		{"the value reached is not known", reviewed(both(target(0), func(a *Agreement) { a.Objectives[0].Indicators[0].Actual = quantity.Quantity{} })), RenewalPolicy{}, AdviceNone, []Advice{AdviceRenew, AdviceConditional}, []string{ReasonEffectUnknown, ReasonOpen}},
		{"not compliant", reviewed(both(target(10), func(a *Agreement) { a.Clauses.Compliant = codes.No })), RenewalPolicy{}, AdviceTerminate, []Advice{AdviceTerminate}, []string{ReasonKnockout}},
		{"not checked", reviewed(both(target(10), func(a *Agreement) { a.Clauses.Compliant = codes.Unknown })), RenewalPolicy{}, AdviceNone, []Advice{AdviceRenew, AdviceTerminate}, []string{ReasonCoverage}},
		{"little known", reviewed(target(10)), RenewalPolicy{Coverage: 1000}, AdviceNone, []Advice{AdviceRenew}, []string{ReasonCoverage}},
		{"over", reviewed(func(a *Agreement) { a.Events = append(a.Events, at(EventTerminated, "2026-01-01")) }), RenewalPolicy{}, AdviceNone, nil, []string{ReasonEnded}},
		{"the term is over, and nobody knows what then", reviewed(func(a *Agreement) { a.Term.Length = calendar.MustSpan("P1Y") }), RenewalPolicy{}, AdviceNone, nil, []string{ReasonStatus}},
		{"negotiated", &Agreement{Events: []Event{at(EventNegotiated, "2026-01-01")}}, RenewalPolicy{}, AdviceNone, nil, []string{ReasonNotYet}},
		{"suspended", reviewed(both(target(10), func(a *Agreement) { a.Events = append(a.Events, at(EventSuspended, "2026-01-01")) })), RenewalPolicy{}, AdviceConditional, []Advice{AdviceConditional}, []string{ReasonSuspended, ConditionActivity}},
		{"without an end", reviewed(both(target(10), func(a *Agreement) { a.Term = Term{Renewal: RenewalOpen} })), RenewalPolicy{}, AdviceRenew, []Advice{AdviceRenew}, []string{ReasonIndefinite}},
		{"too late for notice", reviewed(both(target(10), func(a *Agreement) { a.Term.Notice = calendar.MustSpan("P3Y") })), RenewalPolicy{}, AdviceRenew, []Advice{AdviceRenew}, []string{ReasonNoticeLate}},
		{"notice given", reviewed(both(target(10), func(a *Agreement) { a.Events = append(a.Events, at(EventNotice, "2026-10-01")) })), RenewalPolicy{}, AdviceRenew, []Advice{AdviceRenew}, []string{ReasonNotice}},
	} {
		card := evaluator(t).Evaluate(test.a)
		r := Recommend(test.a, &card, on, test.policy)
		assert.Equal(t, test.advice, r.Advice, test.name)
		assert.Equal(t, test.possible, r.Possible, test.name)
		var have []string
		for _, x := range append(r.Reasons, r.Conditions...) {
			have = append(have, x.Code)
			assert.True(t, RenewalReasons().Has(x.Code), x.Code)
		}
		assert.Subset(t, have, test.has, test.name)
		assert.NotEmpty(t, r.Reasons, test.name)
		if r.Advice == AdviceConditional {
			assert.Contains(t, have, ConditionReview, test.name)
		} else {
			assert.Empty(t, r.Conditions, test.name)
		}
	}

	// The term ends on 14 March 2029, so that the review is due three years later.
	a := reviewed(target(5))
	card := evaluator(t).Evaluate(a)
	r := Recommend(a, &card, on, RenewalPolicy{})
	day := calendar.MustDate
	assert.Equal(t, [3]calendar.Date{day("2029-03-14"), day("2028-09-14"), day("2032-03-14")}, [3]calendar.Date{r.TermEnd, r.By, r.Review})

	a.Clauses.Compliant = codes.No
	refused := evaluator(t).Evaluate(a)
	assert.Equal(t, Reason{Code: ReasonKnockout, Pointer: "/clauses/compliant"}, Recommend(a, &refused, on, RenewalPolicy{}).Reasons[0])
	a.Clauses.Compliant = codes.Yes

	assert.Equal(t, ReasonNoDay, Recommend(a, &card, calendar.Date{}, RenewalPolicy{}).Reasons[0].Code)
	assert.Equal(t, ReasonNoCard, Recommend(a, nil, on, RenewalPolicy{}).Reasons[0].Code)
	assert.Equal(t, ReasonNoCard, Recommend(a, &score.Scorecard{}, on, RenewalPolicy{}).Reasons[0].Code)
	empty := Agreement{}
	card = evaluator(t).Evaluate(&empty)
	assert.Equal(t, AdviceNone, Recommend(&empty, &card, on, RenewalPolicy{Coverage: -1}).Advice)
}

// Whatever is learnt, advice that was ruled out stays so; and nothing is ever
// renewed for want of evidence.
func TestRecommendationNarrows(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 20))
	m, on := evaluator(t), calendar.MustDate("2026-11-21")
	advised := 0
	for n := range 4000 {
		seed := r.Uint64()
		full := variant(rand.New(rand.NewPCG(seed, 0)), 0)
		part := variant(rand.New(rand.NewPCG(seed, 0)), 0)
		k := r.IntN(len(forget))
		attempt(func() { forget[k](part) })
		if len(part.Risks) > 0 && len(full.Risks) > 0 && len(part.Risks[0].Mitigation) != len(full.Risks[0].Mitigation) {
			continue // a grave risk counts as open until a measure is recorded
		}
		more, less := m.Evaluate(full), m.Evaluate(part)
		after, before := Recommend(full, &more, on, RenewalPolicy{}), Recommend(part, &less, on, RenewalPolicy{})
		if after.Advice != AdviceNone {
			advised++
		}
		if before.Possible == nil || after.Possible == nil {
			continue
		}
		for _, x := range after.Possible {
			require.True(t, slices.Contains(before.Possible, x), "variant %d, fact %d: %v, before %v", n, k, after.Possible, before.Possible)
		}
		if after.Advice == AdviceRenew {
			require.GreaterOrEqual(t, more.Coverage, 500)
			require.Zero(t, more.Open)
		}
	}
	assert.Greater(t, advised, 300)
}

func TestAdviceSet(t *testing.T) {
	for x := AdviceNone; x <= AdviceTerminate; x++ {
		b, err := x.MarshalText()
		require.NoError(t, err)
		got := Advice(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, x, got)
		assert.NotEqual(t, x.Label(language.English), x.Label(language.Vietnamese))
	}
	_, err := Advice(99).MarshalText()
	assert.Error(t, err)
	assert.NoError(t, renewalReasons.Validate())
}

// What to do when the term ends, with reasons and conditions.
func ExampleRecommend() {
	a := reviewed(target(5))
	on := calendar.MustDate("2026-11-21")
	card := score.Must(Model(score.AsOf(2026_11_21))).Evaluate(a)
	r := Recommend(a, &card, on, RenewalPolicy{})
	fmt.Println(r.Advice.Label(language.English))
	for _, x := range r.Reasons {
		fmt.Println(" ", x.Pointer, x.Text(language.English))
	}
	for _, x := range r.Conditions {
		fmt.Println("  on condition:", x.Text(language.English))
	}
	fmt.Println("  notice by", r.By, "review by", r.Review)
	// Output:
	// renew on conditions
	//   /objectives The results fall short of expectations.
	//   /activities/2 Something was done under it of late.
	//   /technologies It is directed to named technologies.
	//   /risks Something is done about every grave and likely risk.
	//   on condition: Agree on targets and who answers for them.
	//   on condition: Review it by the day stated.
	//   notice by 2028-09-14 review by 2032-03-14
}

// Khuyến nghị khi thông tin còn thiếu: không gia hạn khi chưa đủ căn cứ.
func ExampleRecommend_vietnamese() {
	vi := language.Vietnamese
	a := reviewed(target(10))
	a.Risks = nil
	card := score.Must(Model(score.AsOf(2026_11_21))).Evaluate(a)
	r := Recommend(a, &card, calendar.MustDate("2026-11-21"), RenewalPolicy{})
	fmt.Println(r.Advice.Label(vi))
	for _, x := range r.Possible {
		fmt.Println("Còn có thể:", x.Label(vi))
	}
	for _, x := range r.Reasons {
		fmt.Println("-", x.Text(vi))
	}
	for _, f := range r.Missing {
		fmt.Println("Còn thiếu:", f.VI)
	}
	// Output:
	// chưa đủ căn cứ để khuyến nghị
	// Còn có thể: gia hạn
	// Còn có thể: gia hạn có điều kiện
	// - Thỏa thuận đạt được các mục tiêu đề ra.
	// - Thỏa thuận đang được triển khai.
	// - Thỏa thuận gắn với lĩnh vực công nghệ cụ thể.
	// - Chưa ghi nhận hoặc chưa đánh giá mức độ rủi ro.
	// - Thông tin còn thiếu nên chưa thể chọn một khuyến nghị.
	// Còn thiếu: các rủi ro
}

// Which weight decides between two agreements, and how far it must move before
// they change places.
func ExampleModel_sensitivity() {
	m := score.Must(Model(score.AsOf(2026_11_21)))
	results, balance := reviewed(target(10)), reviewed(target(8))
	results.Activities = append(results.Activities, Activity{Kind: ActivityVisit, On: calendar.MustDate("2026-05"), Flow: FlowIn},
		Activity{Kind: ActivityVisit, On: calendar.MustDate("2026-06"), Flow: FlowIn})
	results.Parties[2].Roles, balance.Parties[2].Roles = []Role{RoleHost}, []Role{RoleHost, RoleFocal}

	a, b := m.Evaluate(results), m.Evaluate(balance)
	a.Subject, b.Subject = "results", "balance"
	rank := func(cards ...score.Scorecard) {
		places, _ := score.Rank(cards)
		for _, p := range places {
			fmt.Printf("%d. %s %d‰\n", p.Position, p.Card.Subject, p.Card.Low)
		}
	}
	rank(a, b)
	swaps, _ := score.Sensitivity(a, b)
	for _, s := range swaps {
		if at, ok := s.At.Get(); ok {
			fmt.Printf("they swap when %s weighs %d instead of %d\n", s.Code, at, s.Weight)
		}
	}

	m = score.Must(Model(score.AsOf(2026_11_21), score.Weight("AGR-C-GOVERNANCE", 17)))
	a, b = m.Evaluate(results), m.Evaluate(balance)
	a.Subject, b.Subject = "results", "balance"
	rank(a, b)
	// Output:
	// 1. results 861‰
	// 2. balance 813‰
	// they swap when AGR-C-RECIPROCITY weighs 20 instead of 2
	// they swap when AGR-C-GOVERNANCE weighs 17 instead of 3
	// 1. balance 837‰
	// 2. results 836‰
}

// A risk counts as open as the register has it: not once it is closed, not where
// a measure against it is recorded, and by the last judgement of how grave it is.
func TestRecommendRisks(t *testing.T) {
	day := calendar.MustDate
	grave := Risk{Likelihood: GradeHigh, Consequence: GradeHigh}
	with := func(change func(r *Risk)) Risk {
		r := grave
		change(&r)
		return r
	}
	for name, test := range map[string]struct {
		risk Risk
		want calendar.Truth
	}{
		"grave":              {grave, calendar.Yes},
		"closed":             {with(func(r *Risk) { r.Closed = day("2026-01-01") }), calendar.No},
		"perhaps closed":     {with(func(r *Risk) { r.Closed = day("2026") }), calendar.Unknown},
		"not yet raised":     {with(func(r *Risk) { r.Raised = day("2027-01-01") }), calendar.No},
		"a measure":          {with(func(r *Risk) { r.Mitigations = []Mitigation{{Name: text.In("en", "Audit")}} }), calendar.No},
		"judged lower since": {with(func(r *Risk) { r.Reviewed = []RiskReview{{On: day("2026-01-01"), Likelihood: GradeLow}} }), calendar.No},
		"judged lower later": {with(func(r *Risk) { r.Reviewed = []RiskReview{{On: day("2027-01-01"), Likelihood: GradeLow}} }), calendar.Yes},
		"not graded":         {Risk{}, calendar.Unknown},
	} {
		open, _ := (&Agreement{Risks: []Risk{test.risk}}).openRisk(day("2026-11-21"))
		assert.Equal(t, test.want, open, name)
	}
}
