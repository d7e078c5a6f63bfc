package benchmarks

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// TestSame holds that both validators find the same rules broken at the same
// places: in the sample, in one variant for each rule, and in those measured.
func TestSame(t *testing.T) {
	ours := scicoop(t)
	theirs, err := playground()
	require.NoError(t, err)
	same := func(name string, a *agreement.Agreement) []string {
		found := foundByUs(t, ours.Validate(a))
		assert.Equal(t, found, foundByThem(t, theirs.Struct(mirror(a))), name)
		return found
	}
	assert.Empty(t, same("sample", sample(t)))
	for _, f := range faults() {
		found := same(string(f.code), broken(t, f.code))
		assert.True(t, slices.ContainsFunc(found, func(s string) bool { return strings.HasPrefix(s, string(f.code)+" ") }), "%s: %v", f.code, found)
	}
	assert.Len(t, same("fault1", fault1(t)), 1)
	assert.Len(t, same("fault12", fault12(t)), 12)
	t.Logf("%d of the %d rules of an agreement are compared", len(faults()), agreement.Rules().Len())
}

// foundByUs gives each violation as its code and the indices of its place.
func foundByUs(t *testing.T, err error) (found []string) {
	if err == nil {
		return nil
	}
	var r *rule.Report
	require.ErrorAs(t, err, &r)
	for _, v := range r.Violations {
		found = append(found, place(string(v.Code), indices.FindAllString(v.Pointer, -1)))
	}
	slices.Sort(found)
	return found
}

func foundByThem(t *testing.T, err error) (found []string) {
	if err == nil {
		return nil
	}
	var all validator.ValidationErrors
	require.True(t, errors.As(err, &all), "%v", err)
	for _, e := range all {
		path := strings.TrimPrefix(e.StructNamespace(), "Agreement.")
		code := e.Tag() // a struct-level function reports the code itself
		if !strings.HasPrefix(code, "AGR-") {
			key := brackets.ReplaceAllString(path, "") + " " + code
			code = meaning[key]
			require.NotEmpty(t, code, key)
		}
		found = append(found, place(code, indices.FindAllString(path, -1)))
	}
	slices.Sort(found)
	return found
}

var (
	indices  = regexp.MustCompile(`\d+`)
	brackets = regexp.MustCompile(`\[\d+\]`)
)

// place is a code with indices. The tag unique says of a list that something
// is in it twice, but not where, and the SDK names a title by its language, so
// for these no index is compared.
func place(code string, at []string) string {
	if strings.HasSuffix(code, "-DUPLICATE") || code == "AGR-TITLE-NFC" {
		at = nil
	}
	return fmt.Sprint(code, " ", at)
}

// meaning is which rule a member and a tag stand for.
var meaning = map[string]string{
	"ID required": "AGR-ID", "Titles min": "AGR-TITLE", "Titles.Value nfc": "AGR-TITLE-NFC",
	"Form required": "AGR-FORM", "Form form": "AGR-FORM-LISTED", "Sources min": "AGR-SOURCE",
	"Parties unique": "AGR-PARTY-DUPLICATE", "Parties.Partner required_with": "AGR-PARTY-ID", "Parties.Name required_without": "AGR-PARTY-NAMED",
	"Parties.Country iso3166_1_alpha2": "AGR-PARTY-COUNTRY-KNOWN", "Parties.Level level": "AGR-LEVEL-LISTED", "Parties.Capacity capacity": "AGR-CAPACITY-LISTED",
	"Parties.Roles min": "AGR-PARTY-ROLE", "Parties.Roles role": "AGR-PARTY-ROLE-LISTED",
	"Technologies min": "AGR-TECH", "Technologies unique": "AGR-TECH-DUPLICATE", "Technologies.Code required": "AGR-TECH-CODE",
	"Events min": "AGR-EVENT", "Events.Kind event": "AGR-EVENT-LISTED", "Events.On required": "AGR-EVENT-DATE",
	"Term.End gtefield": "AGR-TERM-ORDER", "Term.Length excluded_if": "AGR-TERM-LENGTH", "Term.Renewal required_without_all": "AGR-TERM",
	"Term.Renewal renewal": "AGR-TERM-RENEWAL-LISTED", "Term.Notice required_if": "AGR-TERM-NOTICE",
	"Funding.Kind funding": "AGR-FUND-KIND", "Funding.Minor gte": "AGR-FUND-AMOUNT", "Funding.HighMinor gtefield": "AGR-FUND-AMOUNT",
	"Funding.HighCurrency eqfield": "AGR-FUND-AMOUNT", "Funding.Currency iso4217": "AGR-FUND-CURRENCY", "Funding.Stage stage": "AGR-FUND-STAGE",
	"Objectives min": "AGR-OBJECTIVE", "Objectives.Name min": "AGR-OBJECTIVE-NAME", "Objectives.Indicators min": "AGR-OBJECTIVE-INDICATOR",
	"Objectives.Indicators.Target required": "AGR-INDICATOR-TARGET",
	"Obligations.Duty min":                  "AGR-DUTY-WORDING", "Obligations.Beneficiary nefield": "AGR-DUTY-SELF",
	"Obligations.Due required_without": "AGR-DUTY-DUE", "Obligations.Evidence required_with": "AGR-DUTY-EVIDENCE",
	"Languages min": "AGR-LANG", "Languages unique": "AGR-LANG-DUPLICATE", "Languages bcp47_language_tag": "AGR-LANG-TAG",
	"Links.Kind link":              "AGR-LINK-LISTED",
	"Clauses.Termination ne":       "AGR-CLAUSE-TERMINATION",
	"Clauses.Compliant required":   "AGR-CLAUSE-CHECKED",
	"Clauses.Compliant ne":         "AGR-CLAUSE-COMPLIANT",
	"Risks.Category risk":          "AGR-RISK-LISTED",
	"Risks.Likelihood grade":       "AGR-RISK-GRADE",
	"Risks.Consequence grade":      "AGR-RISK-GRADE",
	"Risks.Owner required":         "AGR-RISK-OWNER",
	"Risks.Mitigation required_if": "AGR-RISK-MITIGATED",
}
