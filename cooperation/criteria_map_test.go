package cooperation

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/talent"
)

// Every question that an evaluation asks leads to criteria that there are, and
// every criterion of an agreement answers a step, but for those that ask about
// the record and its preparation.
func TestCriteriaOf(t *testing.T) {
	exists, dimensions := map[rule.Code]bool{}, map[string]int{}
	answered := map[rule.Code]bool{"AGR-C-EVIDENCE": true, "AGR-C-RECORD": true, "AGR-C-OPINIONS": true}
	for m := range agreement.Criteria().All() {
		exists[m.Code] = true
		dimensions[m.Dimension]++
	}
	for m := range PortfolioCriteria().All() {
		exists[m.Code] = true
	}
	for m := range ProgrammeCriteria().All() {
		exists[m.Code] = true
	}
	for m := range talent.NetworkCriteria().All() {
		exists[m.Code] = true
	}
	for _, step := range []string{"compliance", "fit", "design", "governance", "delivery", "results", "value", "risk", "sustainability", "renewal"} {
		list := agreement.CriteriaOf(step)
		assert.NotEmpty(t, list, step)
		for _, c := range list {
			assert.True(t, exists[c], "%s: %s", step, c)
			answered[c] = true
		}
	}
	for m := range agreement.Criteria().All() {
		assert.True(t, answered[m.Code], "%s answers no step", m.Code)
	}
	var none []string
	for e := range agreement.CommonIndicators().All() {
		list := agreement.CriteriaOf(e.Code)
		if len(list) == 0 {
			none = append(none, e.Code)
		}
		for _, c := range list {
			assert.True(t, exists[c], "%s: %s", e.Code, c)
		}
	}
	// Publications, patents, leverage, mastery, markets, standards: a record has no data of its own.
	assert.Equal(t, []string{"I-06", "I-07", "I-08", "I-10", "I-13", "I-14", "I-15", "I-16", "I-17", "I-18", "I-20"}, none)
	assert.Empty(t, agreement.CriteriaOf("I-99"))
	for _, d := range []string{"relevance", "coherence", "effectiveness", "efficiency", "impact", "sustainability"} {
		assert.NotZero(t, dimensions[d], d)
	}
}
