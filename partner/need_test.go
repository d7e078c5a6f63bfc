package partner_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/score/scoretest"
	"github.com/scicoop/scicoop/cooperation/technology"
	. "github.com/scicoop/scicoop/partner"
)

func TestNeedCriteria(t *testing.T) {
	n := Need{Technologies: wants("FORD:1.2*3", "FORD:2.10", "CA-STRA-2024:9"), Walks: []technology.Crosswalk{fieldsToCanada()}}
	all := []scored{
		// Of weights 3, 1 and 1: AI is a part of computing, medicine is within life science.
		{Code: "PAR-NEED-AREA", Measured: works("CA-STRA-2024:7", "FORD:3.1"), Permille: 800, Lacks: []string{"/technologies"}},
		{Code: "PAR-NEED-AREA", Measured: works("CA-STRA-2024:10", "CA-STRA-2024:1"), Permille: 200, Missing: works("VN-1131-2025:4"), Lacks: []string{"/technologies/*/technology"}},
		{Code: "PAR-NEED-AREA", Measured: works("CA-STRA-2024:1"), Permille: 0, Missing: works(""), Lacks: []string{"/technologies/*/technology"}},
		{Code: "PAR-NEED-EVIDENCE", Measured: works("CA-STRA-2024:7+", "FORD:3.1+"), Permille: 800, Lacks: []string{"/technologies", "/technologies/*/evidence"}},
		{Code: "PAR-NEED-EVIDENCE", Measured: works("FORD:1.2", "FORD:1.2+", "FORD:3+"), Permille: 800, Missing: works("FORD:1.2", "FORD:2.10", "FORD:3"), Lacks: []string{"/technologies/*/evidence"}},
		{Code: "PAR-NEED-EVIDENCE", Measured: works("CA-STRA-2024:1+"), Permille: 0, Missing: works("VN-1131-2025:4"), Lacks: []string{"/technologies/*/technology", "/technologies/*/evidence"}},
	}
	scoretest.Run(t, NeedCriteria(&n), "testdata/need.txt", all, score.AsOf(asOf))

	// Without areas that weigh anything there is nothing to ask.
	m := score.Must(score.New(NeedCriteria(&Need{Technologies: []Want{{technology.MustCode("FORD:1"), -1}}})))
	card := m.Evaluate(sample())
	require.Equal(t, score.NotAssessable, card.Verdict)
	for _, l := range card.Lines {
		require.NotEmpty(t, l.SkipReason(), l.Code)
	}
}

func TestNeedJSON(t *testing.T) {
	n := Need{
		Technologies: wants("FORD:2.10*3", "FORD:1.2"), Kinds: []Kind{KindUniversity},
		Countries: []country.Code{"VN"}, Conditions: []Requirement{RequireActive, RequireNotRejected},
	}
	b, err := json.Marshal(&n)
	require.NoError(t, err)
	require.JSONEq(t, `{"technologies":[{"technology":"FORD:2.10","weight":3},{"technology":"FORD:1.2"}],
		"kinds":["university"],"countries":["VN"],"conditions":["active","not-rejected"]}`, string(b))
	var back Need
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, n, back)
	_, err = json.Marshal(Fill(&n, modelOf(&n, true), []Partner{*sample(), {}}, 2))
	require.NoError(t, err)
}

// Of a kind that is other, or in no list, it is not known whether it is the one
// wanted: those are listed apart, and not kept out.
func TestFillOfKindsNotSaid(t *testing.T) {
	n := Need{Kinds: []Kind{KindAssociation}}
	list := []Partner{{Kinds: []Kind{KindOther}}, {Kinds: []Kind{"guild"}}, {Kinds: []Kind{KindUniversity}}, {Kinds: []Kind{"guild", KindAssociation}}}
	got := Fill(&n, nil, list, 4)
	require.Equal(t, [3]int{1, 2, 1}, [3]int{got.Fit, got.Unsettled, got.Out})
	require.Equal(t, []Requirement{RequireKind}, got.Open[0].Unsettled)
}
