package score_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/score"
)

// trial is a model's raw material with one subject.
type trial struct {
	weights   []int
	knockouts uint
	sheet     sheet
	threshold int
	coverage  int
}

func (x *trial) model() *score.Model[sheet] {
	return model(questions(x.knockouts, x.weights...), score.Threshold(x.threshold), score.MinCoverage(x.coverage))
}

func (x *trial) knockout(i int) bool { return x.knockouts>>i&1 == 1 }

// draw is a source of small numbers: random, or the bytes of a fuzzer.
type draw func(n int) int

func random(seed uint64) draw { return rand.New(rand.NewPCG(seed, 7)).IntN }

func bytesDraw(b []byte) draw {
	return func(n int) int {
		v := 0
		for m := n; m > 1; m = (m + 255) / 256 {
			if len(b) == 0 {
				break
			}
			v = v<<8 | int(b[0])
			b = b[1:]
		}
		return v % n
	}
}

func (d draw) outcome(knockout bool) score.Outcome {
	switch d(6) {
	case 0:
		return score.Missing(d(2))
	case 1:
		return score.NotApplicable()
	case 2:
		return score.Range(d(1001), d(1001), d(2))
	case 3:
		if knockout {
			return score.Failed()
		}
	}
	return score.Measured(d(1001))
}

func (d draw) trial() trial {
	x := trial{threshold: 1 + d(1000), coverage: d(1001)}
	for i := range 1 + d(6) {
		w := d(50)
		if d(8) == 0 {
			w = d(score.MaxWeight + 1)
		}
		if d(4) == 0 {
			x.knockouts |= 1 << i
		}
		x.weights = append(x.weights, w)
		x.sheet = append(x.sheet, d.outcome(x.knockout(i)))
	}
	return x
}

// learn makes one outcome more precise, if there is one to learn.
func (d draw) learn(x *trial) sheet {
	s := slices.Clone(x.sheet)
	i := d(len(s))
	low, high := s[i].Bounds()
	switch s[i].Kind() {
	case score.KindMissing:
		s[i] = d.outcome(x.knockout(i))
	case score.KindPartly:
		if x.knockout(i) && d(3) == 0 {
			s[i] = score.Failed()
		} else {
			s[i] = score.Range(low+d(high-low+1), low+d(high-low+1))
		}
	}
	return s
}

// laws checks everything that holds for every model and subject.
func laws(t require.TestingT, d draw) {
	x := d.trial()
	m := x.model()
	s := m.Score(&x.sheet)
	card := m.Evaluate(&x.sheet)

	require.Equal(t, s, card.Score, "Evaluate explains what Score says")
	require.True(t, 0 <= s.Low && s.Low <= s.High && s.High <= 1000)
	known, ok := s.Known.Get()
	if ok {
		require.True(t, s.Low <= known && known <= s.High, "Known lies between")
	}
	require.True(t, ok || s.Coverage == 0)
	if s.Coverage == 1000 {
		require.Equal(t, s.Low, s.High, "what is wholly known is a point")
	}
	require.Equal(t, byHand(&x), s)

	learnt := d.learn(&x)
	after := m.Score(&learnt)
	require.True(t, after.Low >= s.Low && after.High <= s.High, "learning never widens: %v to %v by %v", s, after, learnt)
	require.True(t, after.Verdict == score.NotAssessable || after.Coverage >= s.Coverage, "nor does it lessen the coverage")
	if s.Verdict == score.Meets || s.Verdict == score.Below || s.Verdict == score.KnockedOut {
		require.Equal(t, s.Verdict, after.Verdict, "a verdict stays")
	}

	require.Equal(t, s, m.Score(&x.sheet), "scoring changes nothing")

	order := slices.Collect(questions(x.knockouts, x.weights...).All())
	shuffled := make([]score.Criterion[sheet], 0, len(order))
	for i := range order {
		shuffled = slices.Insert(shuffled, d(i+1), question(i, x.weights[i], x.knockout(i)))
	}
	moved := model(score.NewSet("questions", "1", shuffled), score.Threshold(x.threshold), score.MinCoverage(x.coverage))
	require.Equal(t, s, moved.Score(&x.sheet), "the order of criteria does not matter")

	if k := 1 + d(9); slices.Max(x.weights)*k <= score.MaxWeight {
		scaled := x
		scaled.weights = slices.Clone(x.weights)
		for i := range scaled.weights {
			scaled.weights[i] *= k
		}
		require.Equal(t, s, scaled.model().Score(&x.sheet), "scaling all weights changes nothing")
	}

	i := d(len(x.weights))
	if !x.knockout(i) {
		set := questions(x.knockouts, x.weights...)
		opts := []score.Option{score.Threshold(x.threshold), score.MinCoverage(x.coverage)}
		zero := model(set, append(opts, score.Weight(code(i), 0))...)
		none := model(set, append(opts, score.Drop(code(i), "why"))...)
		require.Equal(t, none.Score(&x.sheet), zero.Score(&x.sheet), "a zero weight equals leaving out")
		require.Equal(t, none.Score(&x.sheet), zero.Evaluate(&x.sheet).Score)
	}

	for _, w := range card.WhatIf() {
		require.True(t, w.Worst.Low >= s.Low && w.Best.High <= s.High && w.Narrows <= w.UpTo)
		require.True(t, w.Best.Low >= w.Worst.Low && w.Best.High >= w.Worst.High)
		require.NotEmpty(t, slices.Concat(w.Settles, w.Helps))
	}
}

// byHand is the score in rational numbers, from the words of the definitions.
func byHand(x *trial) score.Score {
	var low, high, measured, applicable big.Rat
	add := func(to *big.Rat, w, n int) { to.Add(to, big.NewRat(int64(w)*int64(n), 1)) }
	s := score.Score{High: 1000}
	for i, o := range x.sheet {
		w := x.weights[i]
		lo, hi := o.Bounds()
		switch o.Kind() {
		case score.KindNotApplicable:
			continue
		case score.KindFailed:
			s.Failed++
		case score.KindMissing, score.KindPartly:
			if x.knockout(i) {
				s.Open++
				lo = 0
			}
		}
		add(&applicable, w, 1)
		add(&low, w, lo)
		add(&high, w, hi)
		add(&measured, w, 1000-(hi-lo))
	}
	if applicable.Sign() > 0 {
		floor := func(a, b *big.Rat) int { q := new(big.Rat).Quo(a, b); return floor(q) }
		s.Low = floor(&low, &applicable)
		s.Coverage = floor(&measured, &applicable)
		s.High = s.Low
		if low.Cmp(&high) != 0 {
			s.High = -floor(new(big.Rat).Neg(&high), &applicable)
		}
		if measured.Sign() > 0 {
			known := new(big.Rat).Mul(big.NewRat(1000, 1), new(big.Rat).Quo(&low, &measured))
			n := floor(new(big.Rat).Add(known, big.NewRat(1, 2)), big.NewRat(1, 1))
			if half := new(big.Rat).Add(known, big.NewRat(1, 2)); half.IsInt() && n%2 == 1 {
				n--
			}
			s.Known = score.Some(min(max(n, s.Low), s.High))
		}
	}
	switch {
	case s.Failed > 0:
		s.Verdict = score.KnockedOut
	case applicable.Sign() == 0:
		s.Verdict = score.NotAssessable
	case s.Coverage < x.coverage || s.Open > 0:
		s.Verdict = score.InsufficientEvidence
	case s.Low >= x.threshold:
		s.Verdict = score.Meets
	case s.High < x.threshold:
		s.Verdict = score.Below
	default:
		s.Verdict = score.Undecided
	}
	return s
}

func floor(q *big.Rat) int {
	return int(new(big.Int).Div(q.Num(), q.Denom()).Int64()) // the denominator is positive
}

func TestLaws(t *testing.T) {
	for seed := range uint64(1500) {
		laws(t, random(seed))
	}
}

func FuzzLaws(f *testing.F) {
	for seed := range uint64(8) {
		b := make([]byte, 120)
		d := random(seed)
		for i := range b {
			b[i] = byte(d(256))
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) { laws(t, bytesDraw(b)) })
}

func FuzzParseVerdict(f *testing.F) {
	for _, s := range []string{"meets", "unjudged", "knocked-out", "", "MEETS", "đạt"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var v score.Verdict
		if v.UnmarshalText([]byte(s)) == nil {
			require.Equal(t, s, v.String())
		}
	})
}

func FuzzParseMaybe(f *testing.F) {
	for _, s := range []string{"0", "620", "null", "-1", "1e3", "\"5\"", "99999999999999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var m, back score.Maybe
		if m.UnmarshalJSON([]byte(s)) != nil {
			return
		}
		b, err := m.MarshalJSON()
		require.NoError(t, err)
		require.NoError(t, back.UnmarshalJSON(b))
		require.Equal(t, m, back)
	})
}

func TestRatioOnlyNarrows(t *testing.T) {
	d := random(1)
	for range 20000 {
		g, b, u := d(9), d(9), 1+d(9)
		low, high := score.Ratio(g, b, u).Bounds()
		for _, o := range []score.Outcome{score.Ratio(g+1, b, u-1), score.Ratio(g, b+1, u-1)} {
			l, h := o.Bounds()
			require.True(t, l >= low && h <= high, "%d %d %d", g, b, u)
		}
	}
}

func TestNoAllocs(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector allocates")
	}
	m := score.Must(score.New(deals(), score.Threshold(600), score.MinCoverage(500)))
	d := &deal{Areas: []string{"a"}, Wanted: []string{"a", "b"}, Kept: 3, Unreported: 1, Screened: 1}
	nothing := new(deal)
	var tally, other score.Tally
	var s score.Score
	for _, test := range []struct {
		name string
		f    func()
	}{
		{"Score", func() { s = m.Score(d) }},
		{"Score of nothing", func() { s = m.Score(nothing) }},
		{"Ratio", func() { _ = score.Ratio(3, 1, 2, 1, 2) }},
		{"Tally", func() { tally.Add(s); tally.Merge(other); _ = tally.Summary() }},
		{"Compare", func() { _ = score.Compare(score.Known, s, s) }},
		{"Verdict.Text", func() { _ = s.Verdict.Text() }},
	} {
		assert.Zero(t, testing.AllocsPerRun(100, test.f), test.name)
	}
}
