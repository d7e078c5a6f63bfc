package rule_test

import (
	"encoding/json"
	"testing"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSeverityText(t *testing.T) {
	for s, want := range map[rule.Severity]string{rule.Advice: "advice", rule.Warning: "warning", rule.Error: "error"} {
		text, err := s.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, want, string(text))
		assert.Equal(t, want, s.String())
		var back rule.Severity
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, s, back)
	}
	assert.True(t, rule.Advice < rule.Warning && rule.Warning < rule.Error)
	var s rule.Severity
	assert.Equal(t, "", s.String())
	assert.Equal(t, "severity(9)", rule.Severity(9).String())
	_, err := s.MarshalText()
	assert.Error(t, err)
	for _, bad := range []string{"", "Error", "fatal", " error"} {
		assert.ErrorContains(t, s.UnmarshalText([]byte(bad)), "advice, warning, error", bad)
	}
}

func TestDayText(t *testing.T) {
	assert.Equal(t, "2026-11-21", rule.Day(2026_11_21).String())
	assert.Equal(t, "0001-01-01", rule.Day(1_01_01).String())
	assert.Equal(t, "", rule.Day(0).String())
}

func TestBasisJSON(t *testing.T) {
	b := rule.Basis{Kind: rule.Law, EN: "Act 1", VI: "Luật 1", From: 2020_01_01, Confidence: rule.Partly}
	text, err := json.Marshal(b)
	require.NoError(t, err)
	assert.JSONEq(t, `{"kind":"law","en":"Act 1","vi":"Luật 1","from":"2020-01-01","confidence":"partly"}`, string(text))
	assert.Equal(t, "basis(7)", rule.BasisKind(7).String())
	assert.Equal(t, "confidence(7)", rule.Confidence(7).String())
	assert.Equal(t, []string{"law", "standard", "practice"}, []string{rule.Law.String(), rule.Standard.String(), rule.Practice.String()})
	assert.Equal(t, []string{"verified", "partly", "general"}, []string{rule.Verified.String(), rule.Partly.String(), rule.General.String()})
}
