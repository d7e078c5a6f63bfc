package vietnam

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/score/scoretest"
)

// firstWeights are weights made up for the tests beside those that are known.
func firstWeights(novelty, results, network int) FIRSTWeights {
	w := FIRSTKnownWeights()
	w.Novelty, w.Results, w.Network = score.Some(novelty), score.Some(results), score.Some(network)
	return w
}

func TestFIRSTGrid(t *testing.T) {
	set, err := FIRSTGrid(firstWeights(10, 20, 10))
	require.NoError(t, err)
	some := score.Measured(400)
	var examples []scoretest.Example[FIRSTRating]
	for _, x := range []struct{ code, at string }{
		{"FIRST-NECESSITY", "/Necessity"}, {"FIRST-NOVELTY", "/Novelty"}, {"FIRST-EXPERT", "/Expert"},
		{"FIRST-FEASIBILITY", "/Feasibility"}, {"FIRST-RESULTS", "/Results"}, {"FIRST-NETWORK", "/Network"},
	} {
		examples = append(examples, scoretest.Example[FIRSTRating]{
			Code: rule.Code(x.code), Measured: FIRSTRating{some, some, some, some, some, some}, Permille: 400, Lacks: []string{x.at},
		})
	}
	scoretest.Run(t, set, "testdata/criteria_first.txt", examples)

	m := score.Must(score.New(set, score.Threshold(700)))
	r := FIRSTRating{
		Necessity: score.Measured(800), Novelty: score.Measured(500), Expert: score.Measured(900),
		Feasibility: score.Measured(600), Results: score.Range(400, 800), Network: score.NotApplicable(),
	}
	s := m.Score(&r)
	// 8 + 5 + 27 + 12 + 8 to 16 + 0 to 10
	assert.Equal(t, [2]int{600, 780}, [2]int{s.Low, s.High})
	assert.Equal(t, score.Undecided, s.Verdict)
	low, high, err := FIRSTBounds(firstWeights(10, 20, 10), &r)
	require.NoError(t, err)
	assert.Equal(t, [2]int{60_000, 78_000}, [2]int{low, high})
	// With three weights missing the other 40 points may lie on any of the three:
	// 8 + 27 + 12 and from nothing, all on what is not rated, to all of 40 there.
	low, high, err = FIRSTBounds(FIRSTKnownWeights(), &r)
	require.NoError(t, err)
	assert.Equal(t, [2]int{47_000, 87_000}, [2]int{low, high})
	r.Network = score.Measured(700) // then from 400 to 800 thousandths of the 40
	low, high, err = FIRSTBounds(FIRSTKnownWeights(), &r)
	require.NoError(t, err)
	assert.Equal(t, [2]int{63_000, 79_000}, [2]int{low, high})
	r.Results = score.Failed()
	low, _, _ = FIRSTBounds(FIRSTKnownWeights(), &r)
	assert.Equal(t, 47_000, low)
}

func TestFIRSTRefuses(t *testing.T) {
	r := FIRSTRating{}
	low, high, err := FIRSTBounds(FIRSTWeights{}, &r)
	require.NoError(t, err)
	assert.Equal(t, [2]int{0, 100_000}, [2]int{low, high}, "nothing is known")
	for _, x := range []struct {
		name         string
		w            FIRSTWeights
		grid, bounds bool // refused
	}{
		{"three are not known", FIRSTKnownWeights(), true, false},
		{"99 points", firstWeights(10, 20, 9), true, true},
		{"101 points", firstWeights(10, 20, 11), true, true},
		{"more than 100 and one not known", FIRSTWeights{Expert: score.Some(60), Results: score.Some(41)}, true, true},
		{"negative", firstWeights(-10, 40, 10), true, true},
		{"beyond all bounds", firstWeights(1<<62, 1<<62, 10), true, true},
		{"nothing for one", firstWeights(0, 20, 20), false, false},
	} {
		var e *FIRSTError
		_, err := FIRSTGrid(x.w)
		assert.Equal(t, x.grid, err != nil, x.name)
		if err != nil {
			assert.ErrorAs(t, err, &e, x.name)
		}
		_, _, err = FIRSTBounds(x.w, &r)
		assert.Equal(t, x.bounds, err != nil, x.name)
	}
	// Equal weights or not: each filling up to 100 points lies within the bounds.
	r = FIRSTRating{score.Measured(100), score.Measured(900), score.Measured(300), score.Measured(500), score.Measured(700), score.Measured(200)}
	low, high, err = FIRSTBounds(FIRSTKnownWeights(), &r)
	require.NoError(t, err)
	for a := 0; a <= 40; a++ {
		for b := 0; a+b <= 40; b++ {
			l, h, err := FIRSTBounds(firstWeights(a, b, 40-a-b), &r)
			require.NoError(t, err)
			assert.Equal(t, l, h)
			assert.True(t, low <= l && l <= high)
		}
	}
}
