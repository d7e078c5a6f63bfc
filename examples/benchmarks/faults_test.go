package benchmarks

import (
	"os"
	"slices"
	"testing"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// sample returns the agreement of examples/minimal, which breaks no rule:
// three parties with identifiers, four technologies, three funding lines, six
// obligations.
func sample(t testing.TB) *agreement.Agreement {
	t.Helper()
	f, err := os.Open("../minimal/agreement.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	a, err := agreement.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return &a
}

// scicoop builds the SDK's validator with only the rules that [faults] names,
// so that both sides are asked the same.
func scicoop(t testing.TB) *rule.Validator[agreement.Agreement] {
	t.Helper()
	var off []rule.Code
	for m := range agreement.Rules().All() {
		if !slices.ContainsFunc(faults(), func(f fault) bool { return f.code == m.Code }) {
			off = append(off, m.Code)
		}
	}
	v, err := agreement.Validator(rule.Off(off...), rule.FailAt(rule.Advice))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// fault breaks the rule of a code.
type fault struct {
	code rule.Code
	do   func(a *agreement.Agreement)
}

var (
	day      = calendar.MustDate
	stranger = id.Must[id.Partner]("0190a000-0000-7000-8000-0000000000ff")
)

// faults are one for each rule that both sides have.
func faults() []fault {
	type A = agreement.Agreement
	return []fault{
		{"AGR-ID", func(a *A) { a.ID = id.Agreement{} }},
		{"AGR-TITLE", func(a *A) { a.Titles = nil }},
		{"AGR-TITLE-NFC", func(a *A) { a.Titles = text.Text{{Lang: "vi", Value: "Tho\u0309a thu\u00e2\u0323n"}} }},
		{"AGR-FORM", func(a *A) { a.Form = "" }},
		{"AGR-FORM-LISTED", func(a *A) { a.Form = "memorandum" }},
		{"AGR-SOURCE", func(a *A) { a.Sources = nil }},

		{"AGR-PARTY-TWO", func(a *A) { a.Parties = a.Parties[:1] }},
		{"AGR-PARTY-SIGNATORY", func(a *A) { a.Parties[1].Roles = []agreement.Role{agreement.RoleFunder} }},
		{"AGR-PARTY-NAMED", func(a *A) { a.Parties[2].Partner, a.Parties[2].Name = id.Partner{}, nil }},
		{"AGR-PARTY-ID", func(a *A) { a.Parties[1].Partner = id.Partner{} }},
		{"AGR-PARTY-DUPLICATE", func(a *A) { a.Parties[2].Partner = a.Parties[0].Partner }},
		{"AGR-PARTY-COUNTRY", func(a *A) { a.Parties[0].Country = "" }},
		{"AGR-PARTY-COUNTRY-KNOWN", func(a *A) { a.Parties[1].Country = "ZQ" }},
		{"AGR-PARTY-IDENTIFIER", func(a *A) { a.Parties[2].Identifiers[0].Value = "03yrm5c27" }},
		{"AGR-PARTY-SCHEME", func(a *A) { a.Parties[1].Identifiers[0].Scheme = "duns" }},
		{"AGR-PARTY-ROLE", func(a *A) { a.Parties[2].Roles = nil }},
		{"AGR-PARTY-ROLE-LISTED", func(a *A) { a.Parties[2].Roles[1] = "implementor" }},
		{"AGR-LEVEL", func(a *A) { a.Parties[0].Level = "" }},
		{"AGR-LEVEL-LISTED", func(a *A) { a.Parties[0].Level = "ministerial" }},
		{"AGR-CAPACITY-LISTED", func(a *A) { a.Parties[0].Capacity = "powers" }},

		{"AGR-TECH", func(a *A) { a.Technologies = nil }},
		{"AGR-TECH-CODE", func(a *A) { a.Technologies[3].Technology = technology.Code{} }},
		{"AGR-TECH-DUPLICATE", func(a *A) { a.Technologies[3].Technology = a.Technologies[0].Technology }},
		{"AGR-TECH-SHARES", func(a *A) { a.Technologies[0].Share = quantity.PercentOf(50) }},
		{"AGR-RISK-LISTED", func(a *A) { a.Risks[0].Category = "privacy" }},
		{"AGR-RISK-GRADE", func(a *A) { a.Risks[0].Likelihood = "severe" }},
		{"AGR-RISK-MITIGATED", func(a *A) { a.Risks[0].Mitigation = nil }},
		{"AGR-RISK-OWNER", func(a *A) { a.Risks[0].Owner = id.Partner{} }},

		{"AGR-EVENT", func(a *A) { a.Events = nil }},
		{"AGR-EVENT-LISTED", func(a *A) { a.Events[0].Kind = "negotiation" }},
		{"AGR-EVENT-DATE", func(a *A) { a.Events[0].On = calendar.Date{} }},
		{"AGR-EVENT-ORDER", func(a *A) { a.Events[2].On = day("2024-03-14") }},
		{"AGR-EVENT-PARTY", func(a *A) { a.Events[1].Party = stranger }},
		{"AGR-TERM", func(a *A) { a.Term = agreement.Term{} }},
		{"AGR-TERM-ORDER", func(a *A) { a.Term.Covers = calendar.Period{Start: day("2025"), End: day("2024")} }},
		{"AGR-TERM-RENEWAL-LISTED", func(a *A) { a.Term.Renewal = "tacit" }},
		{"AGR-TERM-NOTICE", func(a *A) { a.Term.Notice = calendar.Span{} }},
		{"AGR-TERM-LENGTH", func(a *A) { a.Term.Renewal = agreement.RenewalOpen }},

		{"AGR-FUND-AMOUNT", func(a *A) { a.Funding[1].Amount.Amount.Minor = -1 }},
		{"AGR-FUND-CURRENCY", func(a *A) {
			a.Funding[1].Amount = money.Exactly(money.Amount{Minor: 1, Currency: money.Currency{'Q', 'Q', 'Q'}})
		}},
		{"AGR-FUND-PAYER", func(a *A) { a.Funding[0].Payer = stranger }},
		{"AGR-FUND-KIND", func(a *A) { a.Funding[0].Kind = "budget" }},
		{"AGR-FUND-STAGE", func(a *A) { a.Funding[2].Stage = "" }},
		{"AGR-OBJECTIVE", func(a *A) { a.Objectives = nil }},
		{"AGR-OBJECTIVE-NAME", func(a *A) { a.Objectives[1].Name = nil }},
		{"AGR-OBJECTIVE-INDICATOR", func(a *A) { a.Objectives[1].Indicators = nil }},
		{"AGR-INDICATOR-TARGET", func(a *A) { a.Objectives[0].Indicators[0].Target = quantity.Quantity{} }},
		{"AGR-INDICATOR-UNIT", func(a *A) { a.Objectives[1].Indicators[0].Actual.Unit = "patent" }},

		{"AGR-DUTY-BEARER", func(a *A) { a.Obligations[3].Bearer = stranger }},
		{"AGR-DUTY-SELF", func(a *A) { a.Obligations[3].Beneficiary = a.Obligations[3].Bearer }},
		{"AGR-DUTY-WORDING", func(a *A) { a.Obligations[4].Duty = nil }},
		{"AGR-DUTY-DUE", func(a *A) { a.Obligations[5].Due = calendar.Date{} }},
		{"AGR-DUTY-EVIDENCE", func(a *A) { a.Obligations[0].Evidence = "" }},
		{"AGR-LANG", func(a *A) { a.Languages, a.Prevailing = nil, "" }},
		{"AGR-LANG-TAG", func(a *A) { a.Languages[1] = "Japanese language" }},
		{"AGR-LANG-DUPLICATE", func(a *A) { a.Languages[1] = "vi" }},
		{"AGR-LANG-PREVAILING", func(a *A) { a.Prevailing = "fr" }},
		{"AGR-LINK-SELF", func(a *A) { a.Links[0].Agreement = a.ID }},
		{"AGR-LINK-LISTED", func(a *A) { a.Links[0].Kind = "child" }},
		{"AGR-CLAUSE-COMPLIANT", func(a *A) { a.Clauses.Compliant = codes.No }},
		{"AGR-CLAUSE-CHECKED", func(a *A) { a.Clauses.Compliant = codes.Unknown }},
		{"AGR-CLAUSE-TERMINATION", func(a *A) { a.Clauses.Termination = codes.No }},
	}
}

// fault1 is the sample with one thing wrong, and fault12 with twelve, in all
// its parts: the same as in the benchmarks of package agreement.
func fault1(t testing.TB) *agreement.Agreement { return broken(t, "AGR-EVENT-ORDER") }

func fault12(t testing.TB) *agreement.Agreement {
	return broken(t, "AGR-TITLE", "AGR-PARTY-COUNTRY-KNOWN", "AGR-CAPACITY-LISTED", "AGR-PARTY-IDENTIFIER",
		"AGR-TECH-SHARES", "AGR-EVENT-ORDER", "AGR-FUND-PAYER", "AGR-OBJECTIVE-INDICATOR",
		"AGR-DUTY-BEARER", "AGR-DUTY-WORDING", "AGR-LANG-PREVAILING", "AGR-CLAUSE-COMPLIANT")
}

func broken(t testing.TB, all ...rule.Code) *agreement.Agreement {
	t.Helper()
	a := sample(t)
	for _, code := range all {
		i := slices.IndexFunc(faults(), func(f fault) bool { return f.code == code })
		faults()[i].do(a)
	}
	return a
}
