package score_test

import (
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

func TestWhatIf(t *testing.T) {
	shared := score.Fact{Where: "/founded", EN: "founding date", VI: "ngày thành lập"}
	other := score.Fact{Where: "/staff", EN: "staff", VI: "nhân sự"}
	screened := score.Fact{Where: "/screening", EN: "screening", VI: "thẩm tra"}
	table := []score.Criterion[sheet]{question(0, 40, false), question(1, 30, false), question(2, 20, false), question(3, 10, true), question(4, 0, false)}
	table[0].Facts = []score.Fact{shared}
	table[1].Facts = []score.Fact{shared, other}
	table[2].Facts = []score.Fact{other}
	table[3].Facts = []score.Fact{screened}
	m := model(score.NewSet("s", "1", table), score.Threshold(600))

	card := m.Evaluate(&sheet{score.Range(250, 750), score.Missing(0, 1), score.Measured(1000), score.Missing(), score.Missing()})
	require.Equal(t, score.Score{Low: 300, High: 900, Known: score.Some(750), Coverage: 400, Open: 1, Verdict: score.InsufficientEvidence}, card.Score)

	got := card.WhatIf()
	require.Len(t, got, 3, "the criterion of weight zero does not count")
	assert.Equal(t, score.Learning{
		Fact: shared, Settles: []rule.Code{"Q-0"}, Helps: []rule.Code{"Q-1"}, Narrows: 200, UpTo: 500,
		Best:  score.Score{Low: 500, High: 900, Known: score.Some(833), Coverage: 600, Open: 1, Verdict: score.InsufficientEvidence},
		Worst: score.Score{Low: 300, High: 700, Known: score.Some(500), Coverage: 600, Open: 1, Verdict: score.InsufficientEvidence},
	}, got[0])
	assert.Equal(t, score.Learning{
		Fact: screened, Settles: []rule.Code{"Q-3"}, Narrows: 100, UpTo: 100,
		Best:  score.Score{Low: 400, High: 900, Known: score.Some(800), Coverage: 500, Verdict: score.Undecided},
		Worst: score.Score{Low: 300, High: 800, Known: score.Some(600), Coverage: 500, Failed: 1, Verdict: score.KnockedOut},
	}, got[1])
	assert.Equal(t, other, got[2].Fact)
	assert.Empty(t, got[2].Settles)
	assert.Equal(t, 0, got[2].Narrows)
	assert.Equal(t, 300, got[2].UpTo)
	assert.Equal(t, card.Score, got[2].Best)

	card = m.Evaluate(&sheet{score.Measured(1), score.Measured(1), score.Measured(1), score.Measured(1), {}})
	assert.Empty(t, card.WhatIf())
}

// What is predicted is what comes when the fact is learnt.
func TestWhatIfComesTrue(t *testing.T) {
	for seed := range uint64(500) {
		d := random(seed)
		x := d.trial()
		for i := range x.sheet {
			if k := x.sheet[i].Kind(); k == score.KindMissing || k == score.KindPartly {
				low, high := x.sheet[i].Bounds()
				x.sheet[i] = score.Range(low, high) // each lacks its own fact
			}
		}
		m := x.model()
		card := m.Evaluate(&x.sheet)
		for _, w := range card.WhatIf() {
			require.Len(t, w.Settles, 1)
			i := slices.IndexFunc(card.Lines, func(l score.Line) bool { return l.Code == w.Settles[0] })
			low, high := x.sheet[i].Bounds()
			best, worst := slices.Clone(x.sheet), slices.Clone(x.sheet)
			best[i], worst[i] = score.Measured(high), score.Measured(low)
			if x.knockout(i) {
				worst[i] = score.Failed()
			}
			require.Equal(t, m.Score(&best), w.Best)
			require.Equal(t, m.Score(&worst), w.Worst)
		}
	}
}

// exactLow is the low end in rational numbers; nil when nothing applies.
func exactLow(weights []int, s sheet, knockouts uint) *big.Rat {
	var low, applicable int64
	for i, o := range s {
		if o.Kind() == score.KindNotApplicable {
			continue
		}
		lo, _ := o.Bounds()
		if knockouts>>i&1 == 1 && o.Kind() == score.KindPartly {
			lo = 0
		}
		applicable += int64(weights[i])
		low += int64(weights[i]) * int64(lo)
	}
	if applicable == 0 {
		return nil
	}
	return big.NewRat(low, applicable)
}

// order is the sign of a's lead; nothing applicable ties with anything.
func order(weights []int, a, b sheet, knockouts uint) int {
	x, y := exactLow(weights, a, knockouts), exactLow(weights, b, knockouts)
	if x == nil || y == nil {
		return 0
	}
	return x.Cmp(y)
}

// Sensitivity against trying every weight near the current one, and a sample
// of those far away.
func TestSensitivityAgainstTrying(t *testing.T) {
	found := 0
	for seed := range uint64(300) {
		d := random(seed)
		x := d.trial()
		other := make(sheet, len(x.sheet))
		for i := range x.sheet {
			if x.sheet[i].Kind() == score.KindFailed {
				x.sheet[i] = score.Measured(0)
			}
			other[i] = d.outcome(false)
		}
		for i := range x.weights {
			x.weights[i] = d(40)
		}
		m := x.model()
		swaps, err := score.Sensitivity(m.Evaluate(&x.sheet), m.Evaluate(&other))
		require.NoError(t, err)
		back, err := score.Sensitivity(m.Evaluate(&other), m.Evaluate(&x.sheet))
		require.NoError(t, err)
		require.Equal(t, swaps, back, "the order of the two does not matter")

		now := order(x.weights, x.sheet, other, x.knockouts)
		for i, s := range swaps {
			require.Equal(t, code(i), s.Code)
			swapsAt := func(w int) bool {
				if w < 0 || w > score.MaxWeight {
					return false
				}
				weights := slices.Clone(x.weights)
				weights[i] = w
				return now != 0 && order(weights, x.sheet, other, x.knockouts) == -now
			}
			at, ok := s.At.Get()
			if ok {
				found++
				require.True(t, swapsAt(at), "seed %d: %+v", seed, s)
			}
			w := x.weights[i]
			for step := range 80 {
				if (!ok || step < max(at-w, w-at)) && now != 0 && (swapsAt(w+step) || swapsAt(w-step)) {
					t.Fatalf("seed %d: %+v, but so does %d away", seed, s, step)
				}
			}
			for _, far := range []int{1000, 10_000, 123_456, score.MaxWeight} {
				require.True(t, ok || !swapsAt(far), "seed %d: %+v has %d", seed, s, far)
			}
		}
	}
	assert.Greater(t, found, 100)
}

// The lead is quadratic when criteria apply to one subject only: the order may
// swap and swap back.
func TestSensitivityTurnsTwice(t *testing.T) {
	found := false
	r := rand.New(rand.NewPCG(3, 3))
	for range 250 {
		// Q-0 applies to both; to one each.
		weights := []int{1, 1 + r.IntN(60), 1 + r.IntN(60)}
		a := sheet{score.Measured(r.IntN(1001)), score.Measured(r.IntN(1001)), score.NotApplicable()}
		b := sheet{score.Measured(r.IntN(1001)), score.NotApplicable(), score.Measured(r.IntN(1001))}
		at := func(w int) int { return order([]int{w, weights[1], weights[2]}, a, b, 0) }
		m := model(questions(0, weights...))
		swaps, err := score.Sensitivity(m.Evaluate(&a), m.Evaluate(&b))
		require.NoError(t, err)
		now, first := at(1), -1
		for w := range 400 {
			if now != 0 && at(w) == -now {
				first = w
				break
			}
		}
		n, ok := swaps[0].At.Get()
		if first >= 0 || ok && n < 400 {
			require.True(t, ok)
			require.Equal(t, first, n)
			found = found || first > 1 && at(score.MaxWeight) == now
		}
	}
	assert.True(t, found, "no pair that swaps back was drawn")
}

func TestSensitivityOfKnockOuts(t *testing.T) {
	m := model(questions(1, 10, 10))
	a, b := m.Evaluate(&sheet{score.Failed(), score.Measured(1000)}), m.Evaluate(&sheet{score.Measured(900), score.Measured(0)})
	swaps, err := score.Sensitivity(a, b)
	require.NoError(t, err)
	for _, s := range swaps {
		assert.True(t, s.At.IsZero(), "no weight moves a knock-out")
	}
	swaps, err = score.Sensitivity(a, a)
	require.NoError(t, err)
	assert.True(t, swaps[0].At.IsZero(), "a tie has no order")
	assert.Equal(t, 10, swaps[0].Weight)
}

func TestDifferentPoliciesAreNotCompared(t *testing.T) {
	s := sheet{score.Measured(1)}
	a := model(questions(0, 1)).Evaluate(&s)
	b := model(questions(0, 2)).Evaluate(&s)
	a.Subject, b.Subject = "a", "b"
	var pe *score.PolicyError
	_, err := score.Sensitivity(a, b)
	require.True(t, errors.As(err, &pe))
	_, err = score.Rank([]score.Scorecard{a, b})
	require.True(t, errors.As(err, &pe))
	assert.Equal(t, "a", pe.SubjectA)
	assert.Contains(t, err.Error(), "one model")
}

func TestRank(t *testing.T) {
	m := model(questions(1, 1, 1), score.Threshold(400))
	ok, na := score.Measured(0), score.NotApplicable()
	subjects := []struct {
		name string
		sheet
	}{
		{"best", sheet{ok, score.Measured(1000)}},
		{"twin-a", sheet{score.Measured(100), score.Measured(300)}},
		{"twin-b", sheet{score.Measured(300), score.Measured(100)}},
		{"less known", sheet{na, score.Range(200, 900)}},
		{"open", sheet{{}, {}}},
		{"nothing", sheet{na, na}},
		{"failed", sheet{score.Failed(), score.Measured(1000)}},
	}
	var cards []score.Scorecard
	for _, s := range subjects {
		c := m.Evaluate(&s.sheet)
		c.Subject = s.name
		cards = append(cards, c)
	}
	r := rand.New(rand.NewPCG(1, 1))
	for range 50 {
		r.Shuffle(len(cards), func(i, j int) { cards[i], cards[j] = cards[j], cards[i] })
		places, err := score.Rank(cards)
		require.NoError(t, err)
		var got []string
		for _, p := range places {
			got = append(got, fmt.Sprint(p.Position, " ", p.Card.Subject))
		}
		require.Equal(t, []string{"1 best", "2 less known", "3 twin-a", "3 twin-b", "5 open", "6 nothing", "7 failed"}, got)
	}
	none, err := score.Rank(nil)
	require.NoError(t, err)
	assert.Empty(t, none)
}

func TestCompare(t *testing.T) {
	sure := score.Score{Low: 500, High: 500, Known: score.Some(500), Coverage: 1000}
	open := score.Score{Low: 300, High: 900, Known: score.Some(600), Coverage: 400}
	unknown := score.Score{Low: 300, High: 900}
	assert.Negative(t, score.Compare(score.Low, sure, open))
	assert.Positive(t, score.Compare(score.Known, sure, open))
	assert.Positive(t, score.Compare(score.High, sure, open))
	assert.Negative(t, score.Compare(score.Low, open, unknown))
	assert.Negative(t, score.Compare(score.Known, sure, unknown))
	assert.Zero(t, score.Compare(score.Known, open, open))
	assert.Negative(t, score.Compare(score.Bound(9), sure, open), "an unknown bound is Low")
}

func TestTally(t *testing.T) {
	m := model(questions(1, 3, 5, 7), score.Threshold(500), score.MinCoverage(300))
	d := random(9)
	var scores []score.Score
	for range 1000 {
		s := sheet{d.outcome(true), d.outcome(false), d.outcome(false)}
		scores = append(scores, m.Score(&s))
	}
	var loop score.Tally
	for _, s := range scores {
		loop.Add(s)
	}
	for shards := 1; shards < 12; shards++ {
		parts := make([]score.Tally, shards)
		for i, s := range scores {
			parts[i%shards].Add(s)
		}
		var left, right score.Tally
		for i := range parts {
			left.Merge(parts[i])
			right.Merge(parts[shards-1-i])
		}
		require.Equal(t, loop, left)
		require.Equal(t, loop, right)
		for len(parts) > 1 { // as a tree
			parts[0].Merge(parts[len(parts)-1])
			parts = parts[:len(parts)-1]
			slices.Reverse(parts)
		}
		require.Equal(t, loop, parts[0])
	}

	got := loop.Summary()
	verdicts := map[score.Verdict]int{}
	lowest, highest, sum, n := 1000, 0, 0, 0
	for _, s := range scores {
		verdicts[s.Verdict]++
		if s.Verdict != score.NotAssessable {
			lowest, highest, sum, n = min(lowest, s.Low), max(highest, s.Low), sum+s.Low, n+1
		}
	}
	assert.Equal(t, 1000, got.Count)
	assert.Equal(t, []int{verdicts[score.Meets], verdicts[score.Below], verdicts[score.Undecided], verdicts[score.InsufficientEvidence], verdicts[score.NotAssessable], verdicts[score.KnockedOut], verdicts[score.Unjudged]},
		[]int{got.Meets, got.Below, got.Undecided, got.InsufficientEvidence, got.NotAssessable, got.KnockedOut, got.Unjudged})
	assert.Equal(t, []int{n, sum, lowest, highest}, []int{got.Low.Count, got.Low.Sum, got.Low.Min, got.Low.Max})
	assert.InDelta(t, float64(sum)/float64(n), got.Low.Mean, 0.5)
	assert.Less(t, got.Known.Count, got.Low.Count)

	var empty, odd score.Tally
	assert.Equal(t, score.Summary{}, empty.Summary())
	odd.Add(score.Score{Verdict: 99})
	assert.Equal(t, 1, odd.Summary().Unjudged)
}
