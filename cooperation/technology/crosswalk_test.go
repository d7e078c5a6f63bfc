package technology

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/cooperation/source"
)

var (
	testWalk = CrosswalkTable{
		From: "OLD-1", To: FORDList, Maker: Ours, Confidence: source.General, LossEN: "Much.", LossVI: "Nhiều.",
		Links: []Link{{"1", "2.2", Exact}, {"1", "2.3", Narrower}, {"2", "2.2", Broader}},
	}
	exactWalk = CrosswalkTable{From: "OLD-1", To: FORDList, Links: []Link{{"1", "2.2", Exact}, {"2", "2.3", Exact}}}
)

func TestCrosswalk(t *testing.T) {
	w := testWalk.Crosswalk()
	require.NoError(t, w.Validate(oldList.List(), FORD()))
	assert.Equal(t, "OLD-1", w.From())
	assert.Equal(t, "FORD", w.To())
	assert.Equal(t, Ours, w.Maker())
	assert.Equal(t, source.General, w.Confidence())
	vi, _ := w.Loss().Get("vi")
	assert.Equal(t, "Nhiều.", vi)
	assert.True(t, w.Lossy())
	assert.False(t, exactWalk.Crosswalk().Lossy())

	one := Code{"OLD-1", "1"}
	assert.Equal(t, []Target{
		{Code: Code{"FORD", "2.2"}, Fit: Exact, Via: one},
		{Code: Code{"FORD", "2.3"}, Fit: Narrower, Via: one},
	}, slices.Collect(w.Map(one)))
	assert.Equal(t, []Target{
		{Code: Code{"FORD", "2.2"}, Fit: Broader, Via: one},
		{Code: Code{"FORD", "2.3"}, Fit: Overlaps, Via: one},
	}, slices.Collect(w.Map(Code{"OLD-1", "1/robot"})), "a product goes by its group and fits no better")
	assert.Equal(t, []Target{
		{Code: Code{"OLD-1", "1"}, Fit: Exact, Via: Code{"FORD", "2.2"}},
		{Code: Code{"OLD-1", "2"}, Fit: Narrower, Via: Code{"FORD", "2.2"}},
	}, slices.Collect(w.Back(Code{"FORD", "2.2"})))
	assert.Len(t, slices.Collect(w.Links()), 3)
}

func TestMapAllDropsNothing(t *testing.T) {
	w := testWalk.Crosswalk()
	from := []Code{{"OLD-1", "2"}, {"VN-99-2031", "x"}, {"OLD-1", "77"}, {"OLD-1", "1"}, {}}
	mapped, rest := w.MapAll(from...)
	assert.Equal(t, []Code{{"VN-99-2031", "x"}, {"OLD-1", "77"}, {}}, rest)
	require.Len(t, mapped, 2)
	assert.Equal(t, from[0], mapped[0].From)
	assert.Equal(t, from[3], mapped[1].From)
	mapped, rest = Crosswalk{}.MapAll(from...)
	assert.Empty(t, mapped)
	assert.Equal(t, from, rest)
}

func TestZeroCrosswalk(t *testing.T) {
	var w Crosswalk
	assert.Empty(t, w.From()+w.To())
	assert.True(t, w.Lossy())
	assert.Nil(t, w.Loss())
	assert.Empty(t, slices.Collect(w.Links()))
	assert.Empty(t, slices.Collect(w.Back(Code{})))
	assert.Error(t, w.Validate(FORD(), FORD()))
	bad := CrosswalkTable{From: "OLD-1", To: FORDList, Links: []Link{{"9", "2.2", Exact}, {"1", "2.100", Exact}, {"1", "2.3", FitUnstated}, {"1", "2.3", Exact}}}
	err := bad.Crosswalk().Validate(oldList.List(), FORD())
	for _, want := range []string{"maker", "loss", "source list", "target list", "fit is not stated", "twice"} {
		assert.ErrorContains(t, err, want)
	}
}

func TestDefaultSensitivity(t *testing.T) {
	s := DefaultSensitivity()
	n := 0
	for m := range s.Marks() {
		n++
		assert.True(t, CanadaAreas().Holds(m.Code), m.Code)
		assert.Equal(t, Ours, m.Maker, "it is a default and not a law")
		assert.GreaterOrEqual(t, m.Level, Sensitive)
		for _, tag := range []language.Tag{language.English, language.Vietnamese} {
			text, _ := m.Basis().Get(tag.String())
			assert.NotEmpty(t, text)
			assert.True(t, norm.NFC.IsNormalString(text))
		}
		item, _ := CanadaAreas().Item(m.Code)
		assert.Equal(t, item.Confidence, m.Confidence, m.Code)
	}
	assert.Equal(t, 11, n)
	m, ok := s.Of(Code{CanadaList, "7"})
	assert.True(t, ok)
	assert.Equal(t, HighRisk, m.Level)
	m, ok = s.Of(Code{CanadaList, "10/qubits"})
	assert.True(t, ok, "what is within a marked code is marked")
	assert.Equal(t, Code{CanadaList, "10"}, m.Code)
	_, ok = s.Of(Code{"FORD", "1.1"})
	assert.False(t, ok)
	_, ok = Sensitivity{}.Of(Code{CanadaList, "7"})
	assert.False(t, ok)
}

func TestSensitivityCanBeOverridden(t *testing.T) {
	s := DefaultSensitivity()
	ai := Code{CanadaList, "7"}
	own := s.With(Mark{Code: ai, Level: Ordinary, BasisEN: "our policy"}, Mark{Code: Code{"FORD", "1.6"}, Level: HighRisk})
	m, _ := own.Of(ai)
	assert.Equal(t, Ordinary, m.Level)
	m, _ = s.Of(ai)
	assert.Equal(t, HighRisk, m.Level, "the default stays as it is")
	m, ok := own.Of(Code{"FORD", "1.6"})
	assert.True(t, ok)
	assert.Equal(t, HighRisk, m.Level)

	walk := CrosswalkTable{From: "OLD-1", To: CanadaList, Links: []Link{{"1", "1", Overlaps}, {"1", "7", Overlaps}}}
	m, ok = s.OfVia(Code{"OLD-1", "1/robot"}, Crosswalk{}, walk.Crosswalk())
	assert.True(t, ok)
	assert.Equal(t, ai, m.Code, "the highest level is taken, and the mark says whose it is")
	_, ok = s.OfVia(Code{"OLD-1", "2"}, walk.Crosswalk())
	assert.False(t, ok)
}

func TestNoAllocs(t *testing.T) {
	c := MustCode("FORD:2.10")
	list, other := oldList.List(), newListTable.List()
	robot := Code{"OLD-1", "1/robot"}
	w, s := testWalk.Crosswalk(), DefaultSensitivity()
	buf := make([]byte, 0, 64)
	d := list.Issued()
	n := 0
	for name, f := range map[string]func(){
		"ParseCode":  func() { _, _ = ParseCode("FORD:2.10") },
		"AppendText": func() { _, _ = c.AppendText(buf) },
		"Compare":    func() { c.Compare(Code{"FORD", "2.9"}) },
		"Parent":     func() { c.Parent() },
		"Holds":      func() { list.Holds(robot) },
		"ListOn":     func() { ListOn(d, list, other) },
		"Map": func() {
			for range w.Map(robot) {
				n++
			}
		},
		"Of": func() { s.Of(Code{CanadaList, "10"}) },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}
