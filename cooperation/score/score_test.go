package score_test

import (
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

func TestScoreByHand(t *testing.T) {
	some := score.Some
	tests := []struct {
		name    string
		weights []int
		knock   uint
		sheet   sheet
		opts    []score.Option
		want    score.Score
	}{
		{
			// 0.4·0.8 + 0.6·0.5 = 0.62
			name: "all measured", weights: []int{40, 60}, sheet: sheet{score.Measured(800), score.Measured(500)},
			want: score.Score{Low: 620, High: 620, Known: some(620), Coverage: 1000},
		},
		{
			// applicable 90; low 47000/90 = 522.2; high 79000/90 = 877.8;
			// measured 58000/90 = 644.4; known 47000/58 = 810.3
			name: "every kind", weights: []int{40, 30, 20, 10},
			sheet: sheet{score.Measured(800), score.Range(500, 900), score.Missing(), score.NotApplicable()},
			opts:  []score.Option{score.Threshold(600)},
			want:  score.Score{Low: 522, High: 878, Known: some(810), Coverage: 644, Verdict: score.Undecided},
		},
		{
			name: "nothing known", weights: []int{1, 1}, sheet: sheet{{}, score.Missing(1)},
			want: score.Score{High: 1000},
		},
		{
			name: "nothing known is not enough", weights: []int{1}, sheet: sheet{{}}, opts: []score.Option{score.MinCoverage(1)},
			want: score.Score{High: 1000, Verdict: score.InsufficientEvidence},
		},
		{
			name: "nothing applies", weights: []int{1, 1}, sheet: sheet{score.NotApplicable(), score.NotApplicable()},
			opts: []score.Option{score.Threshold(1), score.MinCoverage(1)},
			want: score.Score{High: 1000, Verdict: score.NotAssessable},
		},
		{
			name: "all weights zero", weights: []int{0, 0}, sheet: sheet{score.Measured(1000), score.Measured(1000)},
			opts: []score.Option{score.Threshold(1)},
			want: score.Score{High: 1000, Verdict: score.NotAssessable},
		},
		{
			name: "measured zero is known", weights: []int{1, 1}, sheet: sheet{score.Measured(0), score.Missing()},
			want: score.Score{High: 500, Known: some(0), Coverage: 500},
		},
		{
			name: "a failure is not made up for", weights: []int{1, 999}, knock: 1, sheet: sheet{score.Failed(), score.Measured(1000)},
			opts: []score.Option{score.Threshold(500)},
			want: score.Score{Low: 999, High: 999, Known: some(999), Coverage: 1000, Failed: 1, Verdict: score.KnockedOut},
		},
		{
			name: "a missing knock-out never meets", weights: []int{1, 999}, knock: 1, sheet: sheet{{}, score.Measured(1000)},
			opts: []score.Option{score.Threshold(500)},
			want: score.Score{Low: 999, High: 1000, Known: some(1000), Coverage: 999, Open: 1, Verdict: score.InsufficientEvidence},
		},
		{
			name: "nor does one that is partly known, which may yet fail", weights: []int{1, 1}, knock: 1,
			sheet: sheet{score.Range(600, 800), score.Measured(1000)}, opts: []score.Option{score.Threshold(500)},
			want: score.Score{Low: 500, High: 900, Known: some(833), Coverage: 600, Open: 1, Verdict: score.InsufficientEvidence},
		},
		{
			name: "a knock-out of weight zero is a gate", weights: []int{0, 1}, knock: 1, sheet: sheet{score.Failed(), score.Measured(1000)},
			want: score.Score{Low: 1000, High: 1000, Known: some(1000), Coverage: 1000, Failed: 1, Verdict: score.KnockedOut},
		},
		{
			name: "that is passed", weights: []int{0, 1}, knock: 1, sheet: sheet{score.Measured(0), score.Measured(900)},
			opts: []score.Option{score.Threshold(900)},
			want: score.Score{Low: 900, High: 900, Known: some(900), Coverage: 1000, Verdict: score.Meets},
		},
		{
			name: "a gate alone fails before it is not assessable", weights: []int{0}, knock: 1, sheet: sheet{score.Failed()},
			want: score.Score{High: 1000, Failed: 1, Verdict: score.KnockedOut},
		},
		{
			name: "just at the threshold", weights: []int{1, 1}, sheet: sheet{score.Measured(600), score.Measured(601)},
			opts: []score.Option{score.Threshold(600)},
			want: score.Score{Low: 600, High: 600, Known: some(600), Coverage: 1000, Verdict: score.Meets},
		},
		{
			name: "a full score is a point, so it is decided", weights: []int{1, 1}, sheet: sheet{score.Measured(600), score.Measured(601)},
			opts: []score.Option{score.Threshold(601)},
			want: score.Score{Low: 600, High: 600, Known: some(600), Coverage: 1000, Verdict: score.Below},
		},
		{
			name: "surely below", weights: []int{1, 1}, sheet: sheet{score.Measured(100), {}}, opts: []score.Option{score.Threshold(600)},
			want: score.Score{Low: 50, High: 550, Known: some(100), Coverage: 500, Verdict: score.Below},
		},
		{
			name: "by known", weights: []int{1, 1}, sheet: sheet{score.Measured(700), {}},
			opts: []score.Option{score.Threshold(600), score.By(score.Known)},
			want: score.Score{Low: 350, High: 850, Known: some(700), Coverage: 500, Verdict: score.Meets},
		},
		{
			name: "by known when nothing is", weights: []int{1}, sheet: sheet{{}},
			opts: []score.Option{score.Threshold(600), score.By(score.Known)},
			want: score.Score{High: 1000, Verdict: score.InsufficientEvidence},
		},
		{
			name: "by high", weights: []int{1, 1}, sheet: sheet{score.Measured(300), {}},
			opts: []score.Option{score.Threshold(650), score.By(score.High)},
			want: score.Score{Low: 150, High: 650, Known: some(300), Coverage: 500, Verdict: score.Meets},
		},
		{
			name: "below the minimum coverage by a hair", weights: []int{1000, 1}, sheet: sheet{score.Measured(1000), {}},
			opts: []score.Option{score.MinCoverage(1000)},
			want: score.Score{Low: 999, High: 1000, Known: some(1000), Coverage: 999, Verdict: score.InsufficientEvidence},
		},
		{
			name: "greatest weights", weights: []int{score.MaxWeight, score.MaxWeight}, sheet: sheet{score.Measured(1000), score.Measured(999)},
			want: score.Score{Low: 999, High: 999, Known: some(999), Coverage: 1000},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := model(questions(test.knock, test.weights...), test.opts...)
			assert.Equal(t, test.want, m.Score(&test.sheet))
			assert.Equal(t, test.want, m.Evaluate(&test.sheet).Score)
		})
	}
}

func TestKnownRoundsHalfToEven(t *testing.T) {
	m := model(questions(0, 1, 1, 2))
	s := m.Score(&sheet{score.Measured(2), score.Measured(3), {}}) // 2.5
	assert.Equal(t, score.Some(2), s.Known)
	s = m.Score(&sheet{score.Measured(4), score.Measured(3), {}}) // 3.5
	assert.Equal(t, score.Some(4), s.Known)
}

func TestZeroModel(t *testing.T) {
	var m score.Model[sheet]
	assert.Equal(t, score.Score{High: 1000, Verdict: score.NotAssessable}, m.Score(&sheet{}))
	assert.Equal(t, score.NotAssessable, m.Evaluate(&sheet{}).Verdict)
}

func TestOutcome(t *testing.T) {
	assert.Equal(t, score.Outcome{}, score.Missing())
	assert.Equal(t, score.Outcome{}, score.Missing(0))
	assert.Equal(t, score.Missing(2), score.Range(0, 1000, 2))
	assert.Equal(t, score.Measured(400), score.Range(400, 400, 1))
	assert.Equal(t, score.Range(200, 300), score.Range(300, 200))
	assert.Equal(t, score.Measured(1000), score.Measured(1250))
	assert.Equal(t, score.Measured(0), score.Measured(-200))

	o := score.Range(200, 300, 1, 3)
	assert.Equal(t, score.KindPartly, o.Kind())
	assert.Equal(t, []bool{false, true, false, true, false}, []bool{o.Lacks(0), o.Lacks(1), o.Lacks(2), o.Lacks(3), o.Lacks(99)})
	assert.True(t, o.Misplaced(3))
	assert.False(t, o.Misplaced(4))
	assert.True(t, score.Missing(-1).Misplaced(score.MaxFacts))
	assert.True(t, score.Missing(score.MaxFacts).Misplaced(score.MaxFacts))
	assert.True(t, score.Missing().Lacks(0))
	for _, full := range []score.Outcome{score.Measured(3), score.NotApplicable(), score.Failed()} {
		assert.False(t, full.Lacks(0))
		assert.False(t, full.Misplaced(0))
	}
	for _, test := range []struct {
		outcome score.Outcome
		text    string
	}{
		{score.Missing(), "missing"}, {score.Measured(0), "measured 0"}, {score.Range(0, 400), "partly 0–400"},
		{score.NotApplicable(), "not-applicable"}, {score.Failed(), "failed"},
	} {
		assert.Equal(t, test.text, test.outcome.String())
	}
}

func TestRatio(t *testing.T) {
	const huge = int(^uint(0) >> 1)
	for _, test := range []struct {
		good, bad, unknown int
		want               score.Outcome
	}{
		{3, 1, 0, score.Measured(750)},
		{1, 2, 0, score.Measured(333)},
		{2, 1, 0, score.Measured(666)},
		{1, 1, 1, score.Range(333, 667)},
		{0, 0, 0, score.Missing()},
		{0, 0, 5, score.Missing()},
		{-4, 0, 0, score.Missing()},
		{5, -1, -1, score.Measured(1000)},
		{huge, huge, 0, score.Measured(500)},
		{huge, 0, huge, score.Range(500, 1000)},
	} {
		assert.Equal(t, test.want, score.Ratio(test.good, test.bad, test.unknown), "%+v", test)
	}
	assert.True(t, score.Ratio(1, 0, 1, 2).Lacks(2))
	assert.True(t, score.Ratio(0, 0, 0, 2).Lacks(2))
}

func TestNewRefuses(t *testing.T) {
	base := question(0, 1, false)
	with := func(change func(c *score.Criterion[sheet])) score.Set[sheet] {
		c := base
		change(&c)
		return score.NewSet("s", "1", []score.Criterion[sheet]{c})
	}
	ok := questions(0, 1)
	for _, test := range []struct {
		name string
		set  score.Set[sheet]
		opts []score.Option
		code rule.Code
	}{
		{"no code", with(func(c *score.Criterion[sheet]) { c.Code = "" }), nil, ""},
		{"no dimension", with(func(c *score.Criterion[sheet]) { c.Dimension = "" }), nil, "Q-0"},
		{"no English", with(func(c *score.Criterion[sheet]) { c.EN = "" }), nil, "Q-0"},
		{"no Vietnamese", with(func(c *score.Criterion[sheet]) { c.VI = "" }), nil, "Q-0"},
		{"no facts", with(func(c *score.Criterion[sheet]) { c.Facts = nil }), nil, "Q-0"},
		{"too many facts", with(func(c *score.Criterion[sheet]) { c.Facts = make([]score.Fact, score.MaxFacts+1) }), nil, "Q-0"},
		{"no measure", with(func(c *score.Criterion[sheet]) { c.Measure = nil }), nil, "Q-0"},
		{"negative weight", with(func(c *score.Criterion[sheet]) { c.Weight = -1 }), nil, "Q-0"},
		{"weight too high", with(func(c *score.Criterion[sheet]) { c.Weight = score.MaxWeight + 1 }), nil, "Q-0"},
		{"one code twice", ok.With(ok), nil, "Q-0"},
		{"unknown weight", ok, []score.Option{score.Weight("Q-9", 1)}, "Q-9"},
		{"unknown drop", ok, []score.Option{score.Drop("Q-9", "why")}, "Q-9"},
		{"option weight", ok, []score.Option{score.Weight("Q-0", -1)}, "Q-0"},
		{"drop without reason", ok, []score.Option{score.Drop("Q-0", "")}, "Q-0"},
		{"threshold 0", ok, []score.Option{score.Threshold(0)}, ""},
		{"threshold 1001", ok, []score.Option{score.Threshold(1001)}, ""},
		{"coverage", ok, []score.Option{score.MinCoverage(-1)}, ""},
		{"day", ok, []score.Option{score.AsOf(2026_13_01)}, ""},
		{"no leap day", ok, []score.Option{score.AsOf(2026_02_29)}, ""},
		{"bound", ok, []score.Option{score.By(score.Bound(7))}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			m, err := score.New(test.set, test.opts...)
			require.Nil(t, m)
			var me *score.ModelError
			require.True(t, errors.As(err, &me))
			assert.Equal(t, test.code, me.Code)
			assert.NotEmpty(t, me.Error())
			assert.Panics(t, func() { score.Must(m, err) })
		})
	}

	_, err := score.New(ok, score.Weight("A", 1), score.Drop("B", "why"), score.Threshold(2000))
	assert.Equal(t, 3, strings.Count(err.Error(), "score: "), "all problems at once: %v", err)
}

func TestOptions(t *testing.T) {
	set := questions(0, 10, 20, 30).With(score.NewSet("own", "2", []score.Criterion[sheet]{question(3, 4, false)}))
	m := model(set, score.Weight("Q-0", 5), score.Weight("Q-0", 50), score.Drop("Q-1", "not in this call"))
	card := m.Evaluate(&sheet{score.Measured(0), score.Measured(1000), score.Measured(1000), {}})

	require.Len(t, card.Lines, 3)
	assert.Equal(t, 50, card.Lines[0].Weight, "the last weight counts")
	first := card.Lines[0].Criterion()
	assert.Equal(t, 10, first.Weight)
	require.Len(t, card.Dropped, 1)
	assert.Equal(t, rule.Code("Q-1"), card.Dropped[0].Code)
	assert.Equal(t, "not in this call", card.Dropped[0].Text(language.Vietnamese))
	assert.Equal(t, []string{"questions 1", "own 2"}, card.Policy.Sets)
	assert.Equal(t, card.Policy, m.Policy())

	card.Policy.Sets[0] = "changed"
	assert.Equal(t, "questions 1", m.Policy().Sets[0], "a card does not reach into its model")
}

func TestAsOf(t *testing.T) {
	old := question(0, 1, false)
	old.Basis = rule.Basis{Kind: rule.Law, EN: "Old law", VI: "Luật cũ", Until: 2025_12_31}
	day := question(1, 1, false)
	day.Measure = func(_ *sheet, c *score.Context) score.Outcome {
		if c.AsOf() == 0 {
			return score.Missing()
		}
		return score.Measured(1000)
	}
	set := score.NewSet("s", "1", []score.Criterion[sheet]{old, day})
	subject := sheet{score.Measured(0)}

	card := model(set).Evaluate(&subject)
	assert.Len(t, card.Lines, 2)
	assert.Equal(t, 500, card.Coverage)

	card = model(set, score.AsOf(2026_11_21)).Evaluate(&subject)
	require.Len(t, card.Lines, 1)
	assert.Equal(t, 1000, card.Low)
	require.Len(t, card.Dropped, 1)
	assert.Equal(t, rule.Day(2026_11_21), card.Dropped[0].Lapsed)
	assert.Contains(t, card.Dropped[0].Text(), "2026-11-21")
	assert.Contains(t, card.Dropped[0].Text(language.Vietnamese), "21/11/2026")
}

func TestFingerprint(t *testing.T) {
	set := questions(0, 10, 20)
	of := func(opts ...score.Option) string { return model(set, opts...).Policy().Fingerprint }
	assert.Equal(t, of(), of(score.Weight("Q-0", 10)))
	seen := []string{of()}
	for _, o := range []score.Option{
		score.Weight("Q-0", 11), score.Drop("Q-0", "why"), score.Threshold(1), score.MinCoverage(1),
		score.AsOf(2026_01_01), score.By(score.High),
	} {
		assert.NotContains(t, seen, of(o))
		seen = append(seen, of(o))
	}
	assert.Equal(t, of(score.Drop("Q-0", "why")), of(score.Drop("Q-0", "because")))
}

func TestSet(t *testing.T) {
	set := deals()
	assert.Equal(t, 4, set.Len())
	assert.Equal(t, []string{"deal 1.0.0"}, set.Names())
	var codes []rule.Code
	for m := range set.All() {
		codes = append(codes, m.Code)
		m.Facts[0].Where = "/changed"
	}
	assert.Equal(t, []rule.Code{"DEAL-AREA", "DEAL-KEPT", "DEAL-COST", "DEAL-SCREENED"}, codes)
	for m := range set.All() {
		assert.NotEqual(t, "/changed", m.Facts[0].Where)
		break
	}
}

func TestConcurrentUse(t *testing.T) {
	m := score.Must(score.New(deals(), score.Threshold(500)))
	want := m.Evaluate(&deal{Kept: 1, Late: 1, CostShare: 300})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			d := deal{Kept: 1, Late: 1, CostShare: 300}
			for range 200 {
				card := m.Evaluate(&d)
				assert.Equal(t, want.Score, m.Score(&d))
				assert.Equal(t, want.Score, card.Score)
				assert.Len(t, card.WhatIf(), 2)
				_ = card.Render(language.Vietnamese)
			}
		})
	}
	wg.Wait()
}
