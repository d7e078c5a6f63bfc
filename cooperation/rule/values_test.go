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
	for text, day := range map[string]rule.Day{
		"": 0, "2026-11-21": 2026_11_21, "2024-02-29": 2024_02_29, "2000-02-29": 2000_02_29, "0001-01-01": 1_01_01, "9999-12-31": 9999_12_31,
	} {
		d := rule.Day(7)
		require.NoError(t, d.UnmarshalText([]byte(text)))
		assert.Equal(t, day, d)
		assert.Equal(t, day != 0, d.Valid(), "zero is no day")
		back, err := d.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, text, string(back))
	}
	for _, bad := range []string{
		"2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00", "0000-01-01", "2026-1-1", "26-01-01",
		"20260101", "2026-01-01T00:00:00Z", " 2026-01-01", "2026-01-01 ", "+2026-01-01", "2026-01-011", "2026/01/01", "12026-01-01", "２026-01-01",
	} {
		d := rule.Day(2020_01_01)
		assert.ErrorContains(t, d.UnmarshalText([]byte(bad)), "is not a day", bad)
		assert.Equal(t, rule.Day(2020_01_01), d, "what is refused changes nothing")
	}
	for _, bad := range []rule.Day{-1, 7, 2026_02_29, 2026_13_01, 2026_01_32, 2026_00_10, 10000_01_01, 2147483647, -2147483648} {
		assert.False(t, bad.Valid())
		_, err := bad.MarshalText()
		assert.Error(t, err)
	}
}

func FuzzDay(f *testing.F) {
	for _, s := range []string{"", "2026-11-21", "2026-02-29", "0000-01-01", "2026-1-1", "2026-11-21.5", "-001-01-01"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var d, back rule.Day
		if d.UnmarshalText([]byte(s)) != nil {
			return
		}
		assert.Equal(t, s, d.String(), "there is one way to write a day")
		require.NoError(t, back.UnmarshalText([]byte(d.String())))
		assert.Equal(t, d, back)
	})
}

func TestBasisJSON(t *testing.T) {
	b := rule.Basis{Kind: rule.Law, EN: "Act 1", VI: "Luật 1", From: 2020_01_01, Confidence: rule.Partly}
	text, err := json.Marshal(b)
	require.NoError(t, err)
	assert.JSONEq(t, `{"kind":"law","en":"Act 1","vi":"Luật 1","from":"2020-01-01","confidence":"partly"}`, string(text))
	var back rule.Basis
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, b, back)
	text, err = json.Marshal(rule.Basis{})
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, "", back.Kind.String()+back.Confidence.String(), "nothing is read back as nothing")
	for _, bad := range []string{"Law", "basis(7)", " law", "verified"} {
		assert.ErrorContains(t, new(rule.BasisKind).UnmarshalText([]byte(bad)), "law, standard, practice")
	}
	assert.ErrorContains(t, new(rule.Confidence).UnmarshalText([]byte("law")), "verified, partly, general")
	_, err = rule.BasisKind(7).MarshalText()
	assert.ErrorContains(t, err, "7")
	_, err = rule.Confidence(7).MarshalText()
	assert.ErrorContains(t, err, "7")
	assert.Equal(t, "basis(7)", rule.BasisKind(7).String())
	assert.Equal(t, "confidence(7)", rule.Confidence(7).String())
	assert.Equal(t, []string{"law", "standard", "practice"}, []string{rule.Law.String(), rule.Standard.String(), rule.Practice.String()})
	assert.Equal(t, []string{"verified", "partly", "general"}, []string{rule.Verified.String(), rule.Partly.String(), rule.General.String()})
}
