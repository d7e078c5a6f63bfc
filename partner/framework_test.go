package partner

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

func TestFrameworks(t *testing.T) {
	require.NoError(t, frameworks.Validate())
	require.NoError(t, frameworkAreas.Validate())
	for _, f := range []Framework{
		FrameworkG7Values, FrameworkG7Practices, FrameworkUKTrusted, FrameworkUKRI, FrameworkCanadaSTRAC, FrameworkCanadaSource,
		FrameworkEU, FrameworkEUToolkit, FrameworkNSPM33, FrameworkUFIT, FrameworkVNTrade, FrameworkVNGatekeeper,
	} {
		b := f.Basis()
		require.NotEmpty(t, b.EN, f)
		require.NotZero(t, b.Kind, f)
		require.NotZero(t, b.Confidence, f)
	}
	require.Equal(t, 12, Frameworks().Len())
	require.Equal(t, rule.Basis{}, Framework("eu").Basis())
	require.Equal(t, rule.Law, FrameworkVNTrade.Basis().Kind)
	require.Equal(t, rule.Day(2025_10_10), FrameworkVNTrade.Basis().From)
	require.Equal(t, rule.Day(2024_05_01), FrameworkCanadaSTRAC.Basis().From)
	require.Zero(t, FrameworkG7Values.Basis().From, "June 2022 is no day")

	areas := func(f Framework) (n int) {
		for range f.Areas() {
			n++
		}
		return n
	}
	require.Equal(t, 3, areas(FrameworkEU), "three risk families")
	require.Equal(t, 3, areas(FrameworkUKRI), "three pillars")
	require.Equal(t, 4, areas(FrameworkEUToolkit))
	require.Equal(t, 4, areas(FrameworkUFIT))
	for _, none := range []Framework{FrameworkNSPM33, "eu-c-2024-351", ""} {
		require.Zero(t, areas(none), none)
	}
}

// What frameworks ask is in the order of the bank, names what there is, and is
// never surer than the framework itself.
func TestAsked(t *testing.T) {
	at, order := 0, []Framework{}
	for e := range Frameworks().All() {
		order = append(order, Framework(e.Code))
	}
	seen := map[[2]string]bool{}
	last := -1
	for _, a := range asked {
		n := a.Question.number()
		require.NotZero(t, n, a.Question)
		f := slices.Index(order, a.Framework)
		require.GreaterOrEqual(t, f, 0, a.Framework)
		require.True(t, n > at || n == at && f > last, "%s %s stands out of order", a.Question, a.Framework)
		at, last = n, f
		key := [2]string{string(a.Question), string(a.Framework)}
		require.False(t, seen[key], key)
		seen[key] = true
		require.GreaterOrEqual(t, a.Confidence, a.Framework.Basis().Confidence, key)
		require.True(t, text.Valid(a.EN) && text.Valid(a.VI) && a.EN != "" && a.VI != "", key)
		if a.Area != "" {
			require.True(t, FrameworkAreas().Has(a.Area), a.Area)
			require.Contains(t, a.Area, string(a.Framework)+"/")
		}
	}
	// The four of which no framework speaks, as the comment of Basis says.
	var none []Question
	for e := range Questions().All() {
		if len(Question(e.Code).Basis()) == 0 {
			none = append(none, Question(e.Code))
		}
	}
	require.Equal(t, []Question{QuestionData, QuestionReciprocity, QuestionDependence, QuestionExit}, none)
	require.Equal(t, FrameworkVNGatekeeper, QuestionPolicy.Basis()[0].Framework)
	require.Empty(t, Question("DD-19").Basis())
	require.Empty(t, FrameworkG7Practices.Asks())
	require.Len(t, FrameworkUKRI.Asks(), 4)
}
