package vietnam

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// A register of delegations answers for those who sign by delegation.
func TestGateBy(t *testing.T) {
	today := calendar.MustDate("2026-11-21")
	x := passing()
	x.Parties[0].Capacity = agreement.CapacityDelegated
	result := func(x *agreement.Agreement, r *agreement.Register) gate.Result {
		var index *agreement.Delegations
		if r != nil {
			index = r.Index()
		}
		g, err := GateBy(index, []id.Partner{foreignVN}, gate.SwitchOff(gate.CodeRecord, "tested elsewhere"))
		require.NoError(t, err)
		d := g.Decide(x, today)
		return reason(&d, codeLevel).Result
	}
	given := agreement.Delegation{Key: "1/QĐ", From: foreignVN, To: ministryVN, Period: calendar.MustPeriod("2026-01-01/2026-07-20")}
	assert.Equal(t, gate.Passed, result(x, &agreement.Register{Delegations: []agreement.Delegation{given}}), "the day of signing counts, not that of the decision")
	x.Events[1].On = calendar.MustDate("2026-07")
	assert.Equal(t, gate.Missing, result(x, &agreement.Register{Delegations: []agreement.Delegation{given}}), "perhaps after its last day")
	assert.Equal(t, gate.Refused, result(x, nil))
	x.Parties[0].Capacity = agreement.CapacityEx
	assert.Equal(t, gate.Passed, result(x, nil))
}

// Whoever records a decision or consent as the rules say breaks no other rule by it.
func TestAdviceOnDecisions(t *testing.T) {
	day := calendar.MustDate
	v, err := rule.New(agreement.Rules().With(AgreementRules()), rule.AsOf(asOf))
	require.NoError(t, err)
	codesOf := func(a *agreement.Agreement) (list []rule.Code) {
		for _, x := range v.Inspect(a).Violations {
			list = append(list, x.Code)
		}
		return list
	}
	for _, x := range []struct {
		level agreement.Level
		code  rule.Code
		step  agreement.StepKind
	}{
		{agreement.LevelMinistry, "VN-AGR-DECISION", agreement.StepDecision},
		{agreement.LevelProvince, "VN-AGR-PROVINCE-DECISION", agreement.StepDecision},
		{agreement.LevelProvDept, "VN-AGR-SUPERIOR-CONSENT", agreement.StepSuperiorConsent},
	} {
		a := signed()
		a.Parties[0].Level, a.Events = x.level, a.Events[1:]
		before := codesOf(a)
		require.Contains(t, before, x.code)
		for _, on := range []string{"2026-07-01", "2026-07-20"} { // before signing, and on its day
			a.Steps = []agreement.Step{{Kind: x.step, On: day(on), By: foreignVN, Answer: codes.Yes}}
			after := codesOf(a)
			assert.NotContains(t, after, x.code)
			for _, c := range after {
				// A record that keeps steps is asked for the consultation too.
				assert.True(t, slices.Contains(before, c) || c == "VN-AGR-CONSULT-MISSING", "%s: %s", x.level, c)
			}
		}
	}
}
