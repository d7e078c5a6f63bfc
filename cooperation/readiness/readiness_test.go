package readiness

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var day = calendar.MustDate

func TestTables(t *testing.T) {
	for _, x := range []struct {
		s        Scale
		min, max int
		code     string
	}{
		{TRL(), 1, 9, "TRL"}, {MRL(), 1, 10, "MRL"}, {IRL(), 1, 9, "IRL"}, {CRL(), 1, 9, "CRL"}, {Absorption(), 0, 5, "ABSORPTION"},
	} {
		require.NoError(t, x.s.t.Validate(), x.code)
		assert.Equal(t, At(x.min), x.s.Min(), x.code)
		assert.Equal(t, At(x.max), x.s.Max(), x.code)
		got, ok := ScaleOf(x.code)
		assert.True(t, ok)
		assert.Equal(t, x.s, got)
		levels, needs := x.s.Basis()
		assert.NotZero(t, levels.Confidence)
		assert.Equal(t, rule.General, needs.Confidence, "the evidence asked for is our own list")
		n := 0
		for l := range x.s.Levels() {
			assert.Equal(t, x.min+n, l.Number.Int())
			n++
			asks := 0
			for need := range l.Needs() {
				found, of, ok := x.s.Need(need.Code)
				assert.True(t, ok)
				assert.Equal(t, l.Number, of)
				assert.Equal(t, need, found)
				asks++
			}
			assert.Equal(t, l.Number == At(0), asks == 0, "only the level of nothing asks for nothing: %s", x.s.Print(l.Number))
		}
		assert.Equal(t, x.max-x.min+1, n)
	}
	_, ok := ScaleOf("BRL")
	assert.False(t, ok)
	assert.Equal(t, "TRL 4", TRL().Print(At(4)))
	assert.Equal(t, "A0", Absorption().Print(At(0)))
	l, _ := TRL().Level(At(9))
	assert.Equal(t, "Hệ thống được chứng minh trong môi trường vận hành", l.Label(language.MustParse("vi-VN")))
}

func TestZeroScale(t *testing.T) {
	var s Scale
	assert.True(t, s.IsZero())
	assert.Empty(t, s.Code()+s.Label(language.English)+s.Print(Number{}))
	assert.False(t, s.Has(At(0)))
	assert.Equal(t, Assessment{}, s.Assess([]Claim{{Level: At(3)}}, "", calendar.Date{}))
	assert.Equal(t, Weakest{}, s.Weakest(nil, []string{"a"}, calendar.Date{}))
	for range s.Levels() {
		t.Error("there are none")
	}
	_, ok := s.Gain(nil, "", day("2024-01-01"), day("2025-01-01"))
	assert.False(t, ok)
}

func TestTableMistakes(t *testing.T) {
	long := ScaleTable{Code: "L", EN: "L", VI: "L"}
	for range MaxLevels + 1 {
		long.Rungs = append(long.Rungs, Rung{EN: "l", VI: "l"})
	}
	for name, table := range map[string]ScaleTable{
		"empty": {}, "too long": long,
		"negative":     {Code: "N", EN: "N", VI: "N", First: -1, Rungs: []Rung{{EN: "l", VI: "l"}}},
		"twice":        {Code: "T", EN: "T", VI: "T", Rungs: []Rung{{"l", "l", []Need{{"x", "x", "x"}, {"x", "x", "x"}}}}},
		"no label":     {Code: "T", EN: "T", VI: "T", Rungs: []Rung{{"l", "", nil}}},
		"not composed": {Code: "T", EN: "T", VI: "T", Rungs: []Rung{{"l", "mu\u031b\u0301c", nil}}},
	} {
		assert.Error(t, table.Validate(), name)
	}
	// Even then nothing panics.
	s := long.Scale()
	assert.Zero(t, s.Assess([]Claim{{Scale: "L", Level: At(40)}}, "", calendar.Date{}).Proven)
	assert.Zero(t, s.Weakest([]Claim{{Scale: "L", Level: At(40)}}, []string{""}, calendar.Date{}))
}

func TestNumber(t *testing.T) {
	assert.True(t, At(-1).IsZero())
	assert.True(t, At(100).IsZero())
	assert.False(t, At(0).IsZero())
	assert.Equal(t, -1, Number{}.Compare(At(0)), "none comes before the lowest")
	b, err := json.Marshal(struct {
		A Number `json:"a,omitzero"`
		B Number `json:"b,omitzero"`
	}{B: At(0)})
	require.NoError(t, err)
	assert.JSONEq(t, `{"b":"0"}`, string(b), "an explicit 0 is kept, an absent level left out")
	for _, bad := range []string{"a", "-1", "+1", "04", "100", " 4", "4 ", "4.0", "٤"} {
		n := At(7)
		assert.Error(t, n.UnmarshalText([]byte(bad)), bad)
		assert.Equal(t, At(7), n, "left as it was")
	}
}

func FuzzNumber(f *testing.F) {
	f.Add("4")
	f.Add("")
	f.Add("100")
	f.Fuzz(func(t *testing.T, s string) {
		var n Number
		if n.UnmarshalText([]byte(s)) != nil {
			return
		}
		if got := n.String(); got != s {
			t.Fatalf("%q became %q", s, got)
		}
	})
}

func claim(level int, on string, proofs ...Proof) Claim {
	c := Claim{Scale: "TRL", Level: At(level), Proofs: proofs}
	if on != "" {
		c.On = day(on)
	}
	return c
}

func proof(level int, need, on string) Proof {
	p := Proof{Level: At(level), Need: need, Evidence: "S1"}
	if on != "" {
		p.On = day(on)
	}
	return p
}

func TestAssess(t *testing.T) {
	codes := func(a Assessment) (list []string) {
		for _, g := range a.Gaps {
			list = append(list, g.Need.Code)
		}
		return list
	}
	none := calendar.Date{}

	// Nothing claimed: nothing said, which is not the lowest level.
	a := TRL().Assess(nil, "", none)
	assert.Equal(t, Assessment{Scale: "TRL"}, a)
	assert.False(t, a.Shown())

	// Level 3 has no evidence, so what there is of level 4 shows nothing.
	c := []Claim{claim(4, "2026-03-01", proof(1, "", ""), proof(2, "TRL2-CONCEPT", ""), proof(4, "", ""))}
	a = TRL().Assess(c, "", none)
	assert.Equal(t, At(4), a.Claimed)
	assert.Equal(t, At(2), a.Proven)
	assert.Equal(t, []string{"TRL3-PROOF"}, codes(a))
	assert.False(t, a.Shown())

	// With it all four are shown.
	c[0].Proofs = append(c[0].Proofs, proof(3, "", ""))
	a = TRL().Assess(c, "", none)
	assert.True(t, a.Shown())
	assert.Equal(t, At(4), a.Proven)
	assert.Empty(t, a.Gaps)

	// Level 5 asks for two things; a claim without a key of evidence shows none.
	c = append(c, claim(5, "2026-06-01", proof(5, "TRL5-TEST", ""), Proof{Level: At(5), Need: "TRL5-ENVIRONMENT"}))
	a = TRL().Assess(c, "", none)
	assert.Equal(t, At(5), a.Claimed, "the later claim")
	assert.Equal(t, At(4), a.Proven)
	assert.Equal(t, []string{"TRL5-ENVIRONMENT"}, codes(a))

	// Before the later claim was made only the first one stood.
	a = TRL().Assess(c, "", day("2026-05-31"))
	assert.Equal(t, At(4), a.Claimed)
	assert.True(t, a.Shown())
	assert.Equal(t, Assessment{Scale: "TRL"}, TRL().Assess(c, "", day("2026-02-28")))

	// The month of the proof does not tell on the 15th, and does on the last day.
	c = append(c, claim(5, "2026-06-10", proof(5, "TRL5-ENVIRONMENT", "2026-07")))
	a = TRL().Assess(c, "", day("2026-07-15"))
	assert.Equal(t, At(4), a.Proven)
	assert.Equal(t, At(5), a.Perhaps)
	require.Len(t, a.Gaps, 1)
	assert.True(t, a.Gaps[0].Perhaps)
	assert.True(t, TRL().Assess(c, "", day("2026-07-31")).Shown())

	// Other scales and elements do not count.
	assert.Equal(t, Assessment{Scale: "TRL", Element: "battery"}, TRL().Assess(c, "battery", none))
	assert.Equal(t, Assessment{Scale: "MRL"}, MRL().Assess(c, "", none))
}

// Level 0 of the ladder of absorption asks for nothing, but somebody must have claimed something.
func TestAbsorption(t *testing.T) {
	c := []Claim{{Scale: "ABSORPTION", Level: At(5), On: day("2026-01-01"), Proofs: []Proof{
		proof(1, "", ""), proof(2, "", ""), proof(3, "", ""), proof(4, "", ""), {Level: At(5), Need: "A5-CORE", Evidence: "S2"},
	}}}
	a := Absorption().Assess(c, "", calendar.Date{})
	assert.Equal(t, At(4), a.Proven)
	require.Len(t, a.Gaps, 1)
	assert.Equal(t, "A5-PATENT", a.Gaps[0].Need.Code)
	assert.Equal(t, At(0), Absorption().Assess([]Claim{{Scale: "ABSORPTION", Level: At(2)}}, "", calendar.Date{}).Proven)
	assert.True(t, Absorption().Assess(nil, "", calendar.Date{}).Proven.IsZero())
}

func TestGain(t *testing.T) {
	c := []Claim{
		claim(2, "2024-01-01", proof(1, "", ""), proof(2, "", "")),
		claim(6, "2026-01-01", proof(3, "", ""), proof(4, "", "2026"), proof(6, "", "")),
	}
	// 2 to 3 is shown; level 4 may be there by June 2026 or not; 6 is a word.
	g, ok := TRL().Gain(c, "", day("2024-06-01"), day("2026-06-01"))
	assert.True(t, ok)
	assert.Equal(t, Gain{1, 2}, g)
	g, ok = TRL().Gain(c, "", day("2024-06-01"), day("2026-12-31"))
	assert.True(t, ok)
	assert.Equal(t, Gain{2, 2}, g)
	_, ok = TRL().Gain(c, "", day("2023-01-01"), day("2026-06-01"))
	assert.False(t, ok, "from what it rose is not shown")
	_, ok = TRL().Gain(c, "", day("2026-06-01"), day("2024-06-01"))
	assert.False(t, ok)
}

func TestWeakest(t *testing.T) {
	of := func(element string, level, shown int) Claim {
		c := Claim{Scale: "TRL", Element: element, Level: At(level)}
		for i := 1; i <= shown; i++ {
			c.Proofs = append(c.Proofs, proof(i, "", ""))
		}
		return c
	}
	c := []Claim{of("sensor", 7, 7), of("battery", 6, 4), of("software", 8, 8)}
	// The battery is at least 4 and at most 6; the others are above.
	assert.Equal(t, Weakest{At(4), At(6), []string{"battery"}}, TRL().Weakest(c, []string{"sensor", "battery", "software"}, calendar.Date{}))
	assert.Equal(t, Weakest{At(7), At(7), []string{"sensor"}}, TRL().Weakest(c, []string{"sensor", "software"}, calendar.Date{}))
	// Of the frame nothing is known: nothing is shown of the whole, and the battery still bounds it.
	assert.Equal(t, Weakest{Number{}, At(6), []string{"frame"}}, TRL().Weakest(c, []string{"sensor", "battery", "frame"}, calendar.Date{}))
	assert.Equal(t, Weakest{Number{}, At(9), []string{"frame"}}, TRL().Weakest(c, []string{"frame"}, calendar.Date{}))
	assert.Equal(t, Weakest{}, TRL().Weakest(c, nil, calendar.Date{}))
}

func TestSystemReadiness(t *testing.T) {
	p := quantity.MustPercent
	n := func(list ...int) (out []Number) {
		for _, x := range list {
			out = append(out, At(x))
		}
		return out
	}
	// (9·9 + 7·6)/(2·81) = 123/162, (7·9 + 9·6)/162 = 117/162, mean 240/324.
	s, err := SystemReadinessOf(n(9, 6), [][]Number{n(9, 7), n(7, 9)})
	require.NoError(t, err)
	assert.Equal(t, SystemReadiness{p("74.07"), p("74.07"), []ElementReadiness{{p("75.93"), p("75.93")}, {p("72.22"), p("72.22")}}}, s)
	// 87/162, 105/243 and 96/162: the first and the third are not integrated.
	s, err = SystemReadinessOf(n(9, 6, 6), [][]Number{n(9, 1, 0), n(1, 9, 7), n(0, 7, 9)})
	require.NoError(t, err)
	assert.Equal(t, p("53.7"), s.Elements[0].Low)
	assert.Equal(t, p("43.21"), s.Elements[1].Low)
	assert.Equal(t, p("59.26"), s.Elements[2].Low)
	assert.Equal(t, p("52.06"), s.Low)
	// The second level not known: from 0 to 9. (81/162 + 63/162)/2, (144/162 + 144/162)/2.
	s, err = SystemReadinessOf([]Number{At(9), {}}, [][]Number{n(9, 7), n(7, 9)})
	require.NoError(t, err)
	assert.Equal(t, p("44.44"), s.Low)
	assert.Equal(t, p("88.89"), s.High)

	for name, x := range map[string]struct {
		levels []Number
		matrix [][]Number
	}{
		"nothing":          {},
		"too few rows":     {n(1, 2), [][]Number{n(9, 7)}},
		"short row":        {n(1, 2), [][]Number{n(9, 7), n(7)}},
		"not the same":     {n(1, 2), [][]Number{n(9, 7), n(6, 9)}},
		"not stated":       {n(1, 2), [][]Number{{At(9), {}}, {{}, At(9)}}},
		"too high":         {n(1, 2), [][]Number{n(9, 10), n(10, 9)}},
		"no such level":    {n(1, 10), [][]Number{n(9, 7), n(7, 9)}},
		"too many":         {make([]Number, MaxElements+1), nil},
		"level 0 of these": {n(0), [][]Number{n(9)}},
	} {
		_, err := SystemReadinessOf(x.levels, x.matrix)
		assert.Error(t, err, name)
	}
	big := make([]Number, MaxElements)
	rows := make([][]Number, MaxElements)
	for i := range big {
		big[i], rows[i] = At(9), make([]Number, MaxElements)
		for j := range rows[i] {
			rows[i][j] = At(9)
		}
	}
	s, err = SystemReadinessOf(big, rows)
	require.NoError(t, err)
	assert.Equal(t, quantity.PercentOf(100), s.Low)
}

// More evidence never lowers what is shown, and what is shown is never above
// what is perhaps shown.
func FuzzProven(f *testing.F) {
	f.Add([]byte{1, 2, 3}, uint8(3), uint16(200))
	f.Add([]byte{9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 255}, uint8(9), uint16(0))
	f.Fuzz(func(t *testing.T, levels []byte, level uint8, days uint16) {
		on := day("2026-01-01").AddDays(int(days))
		c := []Claim{{Scale: "TRL", Level: At(int(level)), On: day("2026-01-01")}}
		last := Number{}
		for i, l := range levels {
			p := Proof{Level: At(int(l)), Evidence: "S"}
			if i%3 == 0 {
				p.On = day("2026-0" + string(rune('1'+l%9)))
			}
			c[0].Proofs = append(c[0].Proofs, p)
			sure, perhaps := TRL().Proven(c, "", on)
			if sure.Compare(last) < 0 || perhaps.Compare(sure) < 0 {
				t.Fatalf("%v after %v, perhaps %v", sure, last, perhaps)
			}
			last = sure
		}
		a := TRL().Assess(c, "", on)
		if a.Shown() != (len(a.Gaps) == 0 && !a.Claimed.IsZero()) {
			t.Fatalf("%+v", a)
		}
	})
}

func TestNoAllocs(t *testing.T) {
	c := []Claim{claim(2, "2026-03-01", proof(1, "", ""), proof(2, "TRL2-CONCEPT", ""))}
	on := day("2026-11-21")
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		if s, _ := ScaleOf("TRL"); !s.Assess(c, "", on).Shown() {
			t.Error("it is shown")
		}
	}))
}
