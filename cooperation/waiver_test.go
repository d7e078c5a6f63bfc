package cooperation

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/talent"
)

// TestWaiverOfRecord: a waiver names the record, and so stays with it when
// another is put in before it; also where the portfolio as a whole is judged.
func TestWaiverOfRecord(t *testing.T) {
	old := agreement.Agreement{ID: agreementID(1), Parties: []agreement.Party{{Partner: nowhere}}}
	waive := func(code rule.Code, pointer string) rule.Waiver {
		return rule.Waiver{Code: code, Subject: old.ID.String(), Pointer: pointer, Who: "registry", Why: "old record", Until: today}
	}
	v, err := NewValidator(DefaultRules(), rule.AsOf(today), rule.Waive(waive("AGR-TITLE", ""), waive("PTF-REF-PARTY", "/parties/0")))
	require.NoError(t, err)
	for _, list := range [][]agreement.Agreement{
		{old},
		{{ID: agreementID(2), Parties: old.Parties}, old},
	} {
		r := v.Inspect(&Portfolio{Agreements: list})
		assert.Len(t, find(&r, "AGR-TITLE"), len(list)-1)
		assert.Len(t, find(&r, "PTF-REF-PARTY"), len(list)-1)
		require.Len(t, r.Waived, 2)
		for _, w := range r.Waived {
			assert.Equal(t, old.ID.String(), w.Subject)
		}
	}

	r := v.Inspect(&Portfolio{Experts: make([]talent.Expert, 1), Statistics: make([]Statistic, 1)})
	require.NotEmpty(t, r.Violations)
	for _, x := range r.Violations {
		assert.Empty(t, x.Subject, "what has no id has no subject: %v", x)
	}

	_, err = NewValidator(DefaultRules(), rule.Waive(rule.Waiver{Code: "AGR-TITLE", Who: "x", Why: "y", Until: 2001_01_01}))
	assert.ErrorContains(t, err, "add AsOf")
}
