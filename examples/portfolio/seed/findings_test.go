package main

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/vietnam"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// findings are the errors that the portfolio has because its sources leave
// something out. Any other error is a mistake of this folder.
var findings = []struct {
	code, why string
	at        []string
}{
	{"AGR-OBJECTIVE-INDICATOR", "no article says what will show that an aim is reached; S4-26 wishes for measurable results",
		[]string{"/agreements/0/objectives/0/indicators", "/agreements/1/objectives/0/indicators", "/agreements/1/objectives/1/indicators", "/agreements/1/objectives/2/indicators"}},
	{"VN-AGR-RISK-HIGH", "the article names the risks of artificial intelligence and 5G and asks for control, but tells of no measure",
		[]string{"/agreements/1/risks"}},
}

// TestFindings validates the portfolio with the rules that hold everywhere and
// those of Viet Nam, and knows every error that comes out.
func TestFindings(t *testing.T) {
	rules := cooperation.DefaultRules()
	rules.Partner = rules.Partner.With(vietnam.PartnerRules())
	rules.Agreement = rules.Agreement.With(vietnam.AgreementRules())
	rules.Expert = rules.Expert.With(vietnam.ExpertRules())
	v, err := cooperation.NewValidator(rules, rule.AsOf(2026_11_21), rule.Lists(vietnam.Technology2025()))
	require.NoError(t, err)
	p := portfolio()
	for _, x := range v.Inspect(&p).Violations {
		if x.Severity != rule.Error {
			continue
		}
		known := false
		for _, f := range findings {
			known = known || f.code == string(x.Code) && slices.Contains(f.at, x.Pointer)
		}
		assert.True(t, known, "%s at %s is no known gap of the sources: %s", x.Code, x.Pointer, x.Message())
	}
}

// TestConsent holds fast that no expert of the portfolio may be used: no
// consent is known, and none may be made up.
func TestConsent(t *testing.T) {
	for i, x := range experts() {
		assert.Empty(t, x.Consents, "expert %d", i)
		assert.Empty(t, x.Identifiers, "expert %d", i)
	}
}

// TestPointers finds sources that speak of members that are not there.
func TestPointers(t *testing.T) {
	p := portfolio()
	data, err := encode(&p)
	require.NoError(t, err)
	var document map[string]any
	require.NoError(t, json.Unmarshal(data, &document))
	for kind, list := range document {
		records, _ := list.([]any)
		for i, record := range records {
			fields, _ := record.(map[string]any)
			sources, _ := fields["sources"].([]any)
			for _, s := range sources {
				about, _ := s.(map[string]any)["about"].([]any)
				for _, pointer := range about {
					assert.True(t, resolves(record, pointer.(string)), "%s %d: %s", kind, i, pointer)
				}
			}
		}
	}
}

func resolves(v any, pointer string) bool {
	for part := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		switch x := v.(type) {
		case map[string]any:
			next, ok := x[part]
			if !ok {
				return false
			}
			v = next
		case []any:
			i, err := strconv.Atoi(part)
			if err != nil || i >= len(x) {
				return false
			}
			v = x[i]
		default:
			return false
		}
	}
	return true
}
