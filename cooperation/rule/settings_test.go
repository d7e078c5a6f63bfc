package rule_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/rule"
)

func TestRead(t *testing.T) {
	s, err := rule.Read(rule.AsOf(2026_11_21), rule.Off("A-1", "B-1"), rule.Treat("A-2", rule.Advice), rule.FailAt(rule.Warning),
		rule.Waive(rule.Waiver{Code: "B-2", Who: "x", Why: "y", Until: 2027_01_01}))
	require.NoError(t, err)
	assert.Equal(t, rule.Day(2026_11_21), s.AsOf)
	assert.Equal(t, rule.Warning, s.FailAt)
	assert.Equal(t, []rule.Code{"A-1", "B-1", "A-2", "B-2"}, s.Codes())

	own, err := rule.Read(s.Options(func(c rule.Code) bool { return c[0] == 'A' })...)
	require.NoError(t, err)
	assert.Equal(t, []rule.Code{"A-1", "A-2"}, own.Codes())
	assert.Equal(t, s.FailAt, own.FailAt)

	_, err = rule.Read(rule.AsOf(7))
	assert.Error(t, err)
	s, err = rule.Read()
	require.NoError(t, err)
	assert.Equal(t, rule.Error, s.FailAt)
	assert.Empty(t, s.Codes())
}

func TestApply(t *testing.T) {
	report := func() rule.Report {
		return rule.Report{Violations: []rule.Violation{{Code: "A", Pointer: "/x/1/id"}, {Code: "A", Pointer: "/x/10/id"}, {Code: "B", Pointer: "/x/1/id"}}}
	}
	w := rule.Waiver{Code: "A", Pointer: "/x/1", Who: "x", Why: "y", Until: 2026_11_21}
	r := report()
	before := r.Violations
	r.Apply(2026_11_21, w)
	require.Len(t, r.Waived, 1)
	assert.Equal(t, "/x/1/id", r.Waived[0].Pointer)
	assert.Len(t, r.Violations, 2)
	assert.Equal(t, report().Violations, before, "the slice given is not changed")
	r = report()
	r.Apply(2026_11_22, w)
	assert.Len(t, r.Violations, 3)
	assert.Empty(t, r.Waived)
}
