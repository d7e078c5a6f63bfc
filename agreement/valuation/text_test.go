package valuation

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"math"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

func TestLists(t *testing.T) {
	for _, table := range []*codes.Table{&purposes, &standards, &methods, &factors, &notes, &royaltyBases} {
		assert.NoError(t, table.Validate(), table.ID)
	}
	consts := constants(t)
	for kind, list := range map[string]*codes.List{"Purpose": Purposes(), "Standard": Standards(), "Method": Methods(),
		"Factor": Factors(), "Note": Notes(), "RoyaltyBasis": RoyaltyBases()} {
		var listed []string
		for e := range list.All() {
			listed = append(listed, e.Code)
		}
		assert.ElementsMatch(t, consts[kind], listed, "the constants of %s and its list", kind)
	}
	for _, m := range consts["Method"] {
		assert.NotEqual(t, ApproachUnknown, Method(m).Approach(), m)
	}
	assert.Equal(t, rule.Verified, OnNetRevenue.Basis().Confidence)
	assert.Zero(t, RoyaltyBasis("per-unit").Basis())
}

// sources returns the files of the package that are no tests.
func sources(t *testing.T) (files []*ast.File) {
	t.Helper()
	names, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		files = append(files, f)
	}
	require.NotEmpty(t, files)
	return files
}

// constants returns the texts of the constants of each type.
func constants(t *testing.T) map[string][]string {
	out := map[string][]string{}
	for _, f := range sources(t) {
		ast.Inspect(f, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Values) == 1 {
				kind, isName := spec.Type.(*ast.Ident)
				value, isText := spec.Values[0].(*ast.BasicLit)
				if isName && isText {
					out[kind.Name] = append(out[kind.Name], strings.Trim(value.Value, `"`))
				}
			}
			return true
		})
	}
	return out
}

// TestRulesOfThumbStandApart: the names of the two rules of thumb and of what
// they return stand in the package only where they are declared.
func TestRulesOfThumbStandApart(t *testing.T) {
	apart := map[string]int{"TwentyFivePercentRule": 0, "RatesByReadiness": 0, "Thumb": 0, "RateGuide": 0}
	home := map[string]bool{}
	for _, f := range sources(t) {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				home[n.Name.Name] = true
				if n.Name.Name == "TwentyFivePercentRule" || n.Name.Name == "RatesByReadiness" {
					return false // what they return and how is their own matter
				}
			case *ast.TypeSpec:
				home[n.Name.Name] = true
				if _, ok := apart[n.Name.Name]; ok {
					return false
				}
			case *ast.Ident:
				if _, ok := apart[n.Name]; ok {
					apart[n.Name]++
				}
			}
			return true
		})
	}
	for name, uses := range apart {
		assert.True(t, home[name], "%s is declared", name)
		assert.Zero(t, uses, "%s is used", name)
	}
}

func TestClosedSets(t *testing.T) {
	for _, p := range []Prices{PricesUnknown, Nominal, Real} {
		text, err := p.MarshalText()
		require.NoError(t, err)
		var back Prices
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, p, back)
		assert.NotEqual(t, p.Label(language.English), p.Label(language.Vietnamese))
	}
	var e Exercise
	require.NoError(t, e.UnmarshalText([]byte("bermudan")))
	assert.Equal(t, Bermudan, e)
	var k OptionKind
	assert.ErrorContains(t, k.UnmarshalText([]byte("call")), "invest, abandon")
	_, err := Approach(9).MarshalText()
	assert.Error(t, err)
	assert.Equal(t, "invalid", Approach(9).String())
	assert.Equal(t, "invalid", Approach(9).Label(language.Vietnamese))
}

func TestInputText(t *testing.T) {
	for text, want := range map[string]Input{
		"": {}, "0": Point(0), "0.05": Point(0.05), "-1.5": Point(-1.5), "1e+20": Point(1e20), "0.03..0.05..0.08": Between(0.03, 0.05, 0.08),
		"-2..-1..3": Between(-2, -1, 3),
	} {
		var in Input
		require.NoError(t, in.UnmarshalText([]byte(text)), text)
		assert.Equal(t, want, in)
		assert.Equal(t, text, in.String())
	}
	for _, text := range []string{"x", "NaN", "Inf", "0x10", "1_000", "1,5", " 1", "1..2", "3..2..1", "1..2..3..4", "1...2..3", "1e999", "..", strings.Repeat("1", 101)} {
		in := Point(7)
		assert.Error(t, in.UnmarshalText([]byte(text)), text)
		assert.Equal(t, Point(7), in, "left as it was")
	}
	_, err := Point(math.NaN()).MarshalText()
	assert.Error(t, err)
	assert.Equal(t, Input{}, Yearly(Input{}, 1)[0])
	assert.Len(t, Yearly(Point(1), math.MaxInt), MaxYears)
	assert.Empty(t, Yearly(Point(1), -5))
}

// A value, an offer and a comparison come back from JSON as they were.
func TestJSON(t *testing.T) {
	m := Relief{Revenue: Yearly(Between(90, 100, 120), 3), Royalty: Point(0.05), Tax: Point(0), Discount: midYear(at(0.1)), Life: Life{Legal: 10}}
	b, err := json.Marshal(m)
	require.NoError(t, err)
	assert.Contains(t, string(b), `"tax":"0"`, "nought is stated")
	var back Relief
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, m, back)

	v, err := m.Value(frame())
	require.NoError(t, err)
	w, err := Replacement{Point(5), Point(1), Point(0), Point(0), Point(0), Between(0, 0.1, 0.2)}.Value(frame())
	require.NoError(t, err)
	r, err := Combine(v, w)
	require.NoError(t, err)
	b, err = json.Marshal(r)
	require.NoError(t, err)
	assert.Contains(t, string(b), `"approaches":["cost","income"]`)
	var range2 Range
	require.NoError(t, json.Unmarshal(b, &range2))
	assert.Equal(t, r, range2)
}

// Every line of words is there in both languages, also for codes that are not
// in a list and amounts that fit no money.
func TestExplain(t *testing.T) {
	assert.NotPanics(t, func() {
		_ = Value{}.Explain(language.Vietnamese)
		_ = Range{}.Explain(language.English)
	})
	v := Value{Method: MethodRelief, Frame: frame(), Low: -1e23, Best: 12345678, High: 1e23, Notes: []Note{"own-note"}}
	v.Frame.Purpose = "own-purpose"
	en := v.Explain(language.English)
	assert.Contains(t, en, "-1e+23 VND to 1e+23 VND; best estimate: VND 12.35 million")
	assert.Contains(t, en, "Purpose: own-purpose; as of: 21 November 2026; place: Hà Nội")
	assert.Contains(t, en, "Caveat: own-note")
	assert.Contains(t, v.Explain(language.Vietnamese), "ước tính tốt nhất: 12,35 triệu VND")
}
