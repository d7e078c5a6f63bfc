package agreement

import (
	"flag"
	"slices"
	"testing"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

var _ = flag.Bool("update", false, "rewrite testdata")

type example = ruletest.Example[Agreement]

func TestRules(t *testing.T) {
	ruletest.Run(t, Rules(), sample, examples(), rule.AsOf(2026_11_21))
}

func examples() []example {
	day := calendar.MustDate
	all := []example{
		{Code: "AGR-ID", Break: func(a *Agreement) { a.ID = id.Agreement{} }, Want: []string{"/id"}},
		{Code: "AGR-TITLE", Break: func(a *Agreement) { a.Titles = nil }, Want: []string{"/titles"}},
		{Code: "AGR-TITLE-NFC", Break: func(a *Agreement) { a.Titles = text.Text{{Lang: "vi", Value: "Tho\u0309a thu\u00e2\u0323n"}} }, Want: []string{"/titles"}},
		{Code: "AGR-FORM", Break: func(a *Agreement) { a.Form = "" }, Want: []string{"/form"}},
		{Code: "AGR-FORM-LISTED", Break: func(a *Agreement) { a.Form = "memorandum" }, Want: []string{"/form"}},
		{Code: "AGR-SOURCE", Break: func(a *Agreement) { a.Sources = nil }, Want: []string{"/sources"}},

		{Code: "AGR-PARTY-TWO", Break: func(a *Agreement) { a.Parties = a.Parties[:1] }, Want: []string{"/parties"},
			Pass: func(a *Agreement) { a.Parties, a.PartiesOpen = a.Parties[:1], true }},
		{Code: "AGR-PARTY-SIGNATORY", Break: func(a *Agreement) { a.Parties[1].Roles = []Role{RoleFunder} }, Want: []string{"/parties"}},
		{Code: "AGR-PARTY-NAMED", Break: func(a *Agreement) { a.Parties[2].Partner, a.Parties[2].Name = id.Partner{}, nil }, Want: []string{"/parties/2"}},
		{Code: "AGR-PARTY-ID", Break: func(a *Agreement) { a.Parties[1].Partner = id.Partner{} }, Want: []string{"/parties/1/partner"}},
		{Code: "AGR-PARTY-DUPLICATE", Break: func(a *Agreement) { a.Parties[2].Partner = ministryVN }, Want: []string{"/parties/2/partner"}},
		{Code: "AGR-PARTY-STATES", Break: func(a *Agreement) { a.Parties[1].Country = "VN" }, Want: []string{"/parties"},
			Pass: func(a *Agreement) { a.Parties[1].Country, a.Parties[1].Level = "", LevelInternational }},
		{Code: "AGR-PARTY-DOMESTIC", Break: func(a *Agreement) { a.Form = FormCoordination }, Want: []string{"/parties/1/country"}},
		{Code: "AGR-PARTY-COUNTRY", Break: func(a *Agreement) { a.Parties[0].Country = "" }, Want: []string{"/parties/0/country"}},
		{Code: "AGR-PARTY-COUNTRY-KNOWN", Break: func(a *Agreement) { a.Parties[1].Country = "ZQ" }, Want: []string{"/parties/1/country"}},
		{Code: "AGR-PARTY-STATE-EXISTED", Break: func(a *Agreement) { a.Parties[1].Country = "SUHH" }, Want: []string{"/parties/1/country"},
			Pass: func(a *Agreement) {
				a.Parties[1].Country, a.Events = "SUHH", []Event{{Kind: EventSigned, On: day("1978-11-03")}}
				a.Obligations = nil
			}},
		{Code: "AGR-PARTY-IDENTIFIER", Break: func(a *Agreement) { a.Parties[2].Identifiers[0].Value = "03yrm5c27" }, Want: []string{"/parties/2/identifiers/0"}},
		{Code: "AGR-PARTY-SCHEME", Break: func(a *Agreement) { a.Parties[1].Identifiers[0].Scheme = "duns" }, Want: []string{"/parties/1/identifiers/0/scheme"}},
		{Code: "AGR-PARTY-ROLE", Break: func(a *Agreement) { a.Parties[2].Roles = nil }, Want: []string{"/parties/2/roles"}},
		{Code: "AGR-PARTY-ROLE-LISTED", Break: func(a *Agreement) { a.Parties[2].Roles[1] = "implementor" }, Want: []string{"/parties/2/roles/1"}},

		{Code: "AGR-LEVEL", Break: func(a *Agreement) { a.Parties[0].Level = "" }, Want: []string{"/parties/0/level"}},
		{Code: "AGR-LEVEL-LISTED", Break: func(a *Agreement) { a.Parties[0].Level = "ministerial" }, Want: []string{"/parties/0/level"}},
		{Code: "AGR-CAPACITY-LISTED", Break: func(a *Agreement) { a.Parties[0].Capacity = "powers" }, Want: []string{"/parties/0/capacity"}},
		{Code: "AGR-LEVEL-BINDING", Break: func(a *Agreement) { a.Form = FormTreaty }, Want: []string{"/parties/0/level", "/parties/1/level"},
			Pass: func(a *Agreement) {
				a.Form, a.Parties[0].Level, a.Parties[1].Level = FormTreaty, LevelGovernment, LevelState
			}},
		{Code: "AGR-CAPACITY-POWERS", Break: func(a *Agreement) { a.Form, a.Parties[0].Capacity = FormIntergovernment, CapacityDelegated }, Want: []string{"/parties/0/capacity"},
			Pass: func(a *Agreement) { a.Parties[0].Capacity = CapacityDelegated }},
		{Code: "AGR-CAPACITY-REPRESENTED", Break: func(a *Agreement) { a.Parties[1].Capacity = CapacityRepresents }, Want: []string{"/parties/1/capacity"}},

		{Code: "AGR-TECH", Break: func(a *Agreement) { a.Technologies = nil }, Want: []string{"/technologies"}},
		{Code: "AGR-TECH-CODE", Break: func(a *Agreement) { a.Technologies[3].Technology = technology.Code{} }, Want: []string{"/technologies/3/technology"}},
		{Code: "AGR-TECH-DUPLICATE", Break: func(a *Agreement) { a.Technologies[3].Technology = a.Technologies[0].Technology }, Want: []string{"/technologies/3/technology"}},
		{Code: "AGR-TECH-SHARES", Break: func(a *Agreement) { a.Technologies[0].Share = quantity.PercentOf(50) }, Want: []string{"/technologies"},
			Pass: func(a *Agreement) { // three thirds
				third := quantity.MustPercent("33.33")
				a.Technologies = []TechnologyShare{{a.Technologies[0].Technology, third}, {a.Technologies[1].Technology, third}, {a.Technologies[2].Technology, third}}
			}},
		{Code: "AGR-TECH-SHARE-SOME", Break: func(a *Agreement) { a.Technologies[0].Share = quantity.Percent{} }, Want: []string{"/technologies"}},
		{Code: "AGR-RISK-LISTED", Break: func(a *Agreement) { a.Risks[0].Category = "privacy" }, Want: []string{"/risks/0/category"}},
		{Code: "AGR-RISK-GRADE", Break: func(a *Agreement) { a.Risks[0].Likelihood = "severe" }, Want: []string{"/risks/0/consequence"}},
		{Code: "AGR-RISK-MITIGATED", Break: func(a *Agreement) { a.Risks[0].Mitigation = nil }, Want: []string{"/risks/0/mitigation"},
			Pass: func(a *Agreement) { a.Risks[0].Mitigation, a.Risks[0].Consequence = nil, GradeLow }},
		{Code: "AGR-RISK-MITIGATED", Break: func(a *Agreement) { a.Risks[0].Mitigation, a.Risks[0].Mitigations = nil, []Mitigation{{Key: "m"}} }, Want: []string{"/risks/0/mitigation"},
			Pass: func(a *Agreement) {
				a.Risks[0].Mitigation, a.Risks[0].Mitigations = nil, []Mitigation{{Name: text.In("en", "Encrypt")}}
			}},
		{Code: "AGR-RISK-OWNER", Break: func(a *Agreement) { a.Risks[0].Owner = id.Partner{} }, Want: []string{"/risks/0/owner"}},

		{Code: "AGR-EVENT", Break: func(a *Agreement) { a.Events = nil }, Want: []string{"/events"}},
		{Code: "AGR-EVENT-LISTED", Break: func(a *Agreement) { a.Events[0].Kind = "negotiation" }, Want: []string{"/events/0/kind"}},
		{Code: "AGR-EVENT-DATE", Break: func(a *Agreement) { a.Events[0].On = calendar.Date{} }, Want: []string{"/events/0/on"}},
		{Code: "AGR-EVENT-SIGNED", Break: func(a *Agreement) { a.Events = a.Events[2:] }, Want: []string{"/events"}},
		{Code: "AGR-EVENT-ORDER", Break: func(a *Agreement) { a.Events[2].On = day("2024-03-14") }, Want: []string{"/events/2/on"},
			Pass: func(a *Agreement) { a.Events[2].On = day("2024-03") }}, // the month does not tell
		{Code: "AGR-EVENT-BEFORE-FORCE", Break: func(a *Agreement) {
			a.Events[2].On = day("2024-06-01")
			a.Events = append(a.Events, Event{Kind: EventSuspended, On: day("2024-05-01")})
		}, Want: []string{"/events/3/on"}},
		{Code: "AGR-EVENT-AFTER-END", Break: func(a *Agreement) {
			a.Events = append(a.Events, Event{Kind: EventTerminated, On: day("2025-01-01")}, Event{Kind: EventAmended, On: day("2025-01-02")})
		}, Want: []string{"/events/4/on"}},
		{Code: "AGR-EVENT-ONCE", Break: func(a *Agreement) {
			a.Events = append(a.Events, Event{Kind: EventTerminated, On: day("2025-01-01")}, Event{Kind: EventExpired, On: day("2025-01-02")})
		}, Want: []string{"/events/4/kind"}},
		{Code: "AGR-EVENT-RESUMED", Break: func(a *Agreement) { a.Events = append(a.Events, Event{Kind: EventResumed, On: day("2025-01-01")}) }, Want: []string{"/events/3/kind"}},
		{Code: "AGR-EVENT-PARTY", Break: func(a *Agreement) { a.Events[1].Party = stranger }, Want: []string{"/events/1/party"}},
		{Code: "AGR-EVENT-FUTURE", Break: func(a *Agreement) { a.Events = append(a.Events, Event{Kind: EventAmended, On: day("2026-11-22")}) }, Want: []string{"/events/3/on"},
			Pass: func(a *Agreement) { a.Events = append(a.Events, Event{Kind: EventAmended, On: day("2026-11-21")}) }},

		{Code: "AGR-TERM", Break: func(a *Agreement) { a.Term = Term{} }, Want: []string{"/term"}},
		{Code: "AGR-TERM-ORDER", Break: func(a *Agreement) { a.Term.Covers = calendar.Period{Start: day("2025"), End: day("2024")} }, Want: []string{"/term/covers"}},
		{Code: "AGR-TERM-RENEWAL-LISTED", Break: func(a *Agreement) { a.Term.Renewal = "tacit" }, Want: []string{"/term/renewal"}},
		{Code: "AGR-TERM-NOTICE", Break: func(a *Agreement) { a.Term.Notice = calendar.Span{} }, Want: []string{"/term/notice"}},
		{Code: "AGR-TERM-NOTICE-LONG", Break: func(a *Agreement) { a.Term.Notice = calendar.MustSpan("P5Y") }, Want: []string{"/term/notice"}},
		{Code: "AGR-TERM-LENGTH", Break: func(a *Agreement) { a.Term.Renewal = RenewalOpen }, Want: []string{"/term/length"}},
		{Code: "AGR-TERM-OVER", Break: func(a *Agreement) { a.Term.Renewal, a.Term.Length = RenewalNone, calendar.MustSpan("P1Y") }, Want: []string{"/term"}},

		{Code: "AGR-FUND-AMOUNT", Break: func(a *Agreement) { a.Funding[1].Amount.Amount.Minor = -1 }, Want: []string{"/funding/1/amount"}},
		{Code: "AGR-FUND-CURRENCY", Break: func(a *Agreement) {
			a.Funding[1].Amount = money.Exactly(money.Amount{Minor: 1, Currency: money.Currency{'Q', 'Q', 'Q'}})
		}, Want: []string{"/funding/1/amount"}},
		{Code: "AGR-FUND-PAYER", Break: func(a *Agreement) { a.Funding[0].Payer = stranger }, Want: []string{"/funding/0/payer"}},
		{Code: "AGR-FUND-KIND", Break: func(a *Agreement) { a.Funding[0].Kind = "budget" }, Want: []string{"/funding/0/kind"}},
		{Code: "AGR-FUND-STAGE", Break: func(a *Agreement) { a.Funding[2].Stage = "" }, Want: []string{"/funding/2/stage"}},

		{Code: "AGR-OBJECTIVE", Break: func(a *Agreement) { a.Objectives = nil }, Want: []string{"/objectives"}},
		{Code: "AGR-OBJECTIVE-NAME", Break: func(a *Agreement) { a.Objectives[1].Name = nil }, Want: []string{"/objectives/1/name"}},
		{Code: "AGR-OBJECTIVE-INDICATOR", Break: func(a *Agreement) { a.Objectives[1].Indicators = nil }, Want: []string{"/objectives/1/indicators"}},
		{Code: "AGR-INDICATOR-TARGET", Break: func(a *Agreement) { a.Objectives[0].Indicators[0].Target = quantity.Quantity{} }, Want: []string{"/objectives/0/indicators/0/target"}},
		{Code: "AGR-INDICATOR-DIRECTION", Break: func(a *Agreement) { a.Objectives[0].Indicators[0].Direction = DirectionDown }, Want: []string{"/objectives/0/indicators/0/direction"}},
		{Code: "AGR-INDICATOR-UNIT", Break: func(a *Agreement) { a.Objectives[1].Indicators[0].Actual.Unit = "patent" }, Want: []string{"/objectives/1/indicators/0"}},

		{Code: "AGR-DUTY-BEARER", Break: func(a *Agreement) { a.Obligations[3].Bearer = stranger }, Want: []string{"/obligations/3/bearer"}},
		{Code: "AGR-DUTY-SELF", Break: func(a *Agreement) { a.Obligations[3].Beneficiary = university }, Want: []string{"/obligations/3/beneficiary"}},
		{Code: "AGR-DUTY-WORDING", Break: func(a *Agreement) { a.Obligations[5].Duty = nil }, Want: []string{"/obligations/5/duty"}},
		{Code: "AGR-DUTY-DUE", Break: func(a *Agreement) { a.Obligations[5].Due = calendar.Date{} }, Want: []string{"/obligations/5/due"}},
		{Code: "AGR-DUTY-OVERDUE", Break: func(a *Agreement) { a.Obligations[5].Due = day("2026-11-20") }, Want: []string{"/obligations/5/due"},
			Pass: func(a *Agreement) { a.Obligations[5].Due = day("2026-11") }},
		{Code: "AGR-DUTY-EVIDENCE", Break: func(a *Agreement) { a.Obligations[0].Evidence = "" }, Want: []string{"/obligations/0/evidence"}},
		{Code: "AGR-DUTY-EARLY", Break: func(a *Agreement) { a.Obligations[0].Done = day("2024-03-14") }, Want: []string{"/obligations/0/done"}},

		{Code: "AGR-LANG", Break: func(a *Agreement) { a.Languages, a.Prevailing = nil, "" }, Want: []string{"/languages"}},
		{Code: "AGR-LANG-TAG", Break: func(a *Agreement) { a.Languages[1] = "Japanese language" }, Want: []string{"/languages/1"},
			Pass: func(a *Agreement) { a.Languages[1] = "zh-Hant" }},
		{Code: "AGR-LANG-DUPLICATE", Break: func(a *Agreement) { a.Languages[1] = "vi" }, Want: []string{"/languages/1"}},
		{Code: "AGR-LANG-PREVAILING", Break: func(a *Agreement) { a.Prevailing = "fr" }, Want: []string{"/prevailing"}},
		{Code: "AGR-LINK-SELF", Break: func(a *Agreement) { a.Links[0].Agreement = a.ID }, Want: []string{"/links/0/agreement"}},
		{Code: "AGR-LINK-LISTED", Break: func(a *Agreement) { a.Links[0].Kind = "child" }, Want: []string{"/links/0/kind"}},
		{Code: "AGR-LINK-PARENT", Break: func(a *Agreement) { a.Form, a.Links = FormImplementing, nil }, Want: []string{"/links"}},

		{Code: "AGR-CLAUSE-COMPLIANT", Break: func(a *Agreement) { a.Clauses.Compliant = codes.No }, Want: []string{"/clauses/compliant"}},
		{Code: "AGR-CLAUSE-CHECKED", Break: func(a *Agreement) { a.Clauses.Compliant = codes.Unknown }, Want: []string{"/clauses/compliant"}},
		{Code: "AGR-CLAUSE-IP", Break: func(a *Agreement) { a.Form, a.Clauses.IntellectualProperty = FormTransfer, codes.No }, Want: []string{"/clauses/intellectualProperty"},
			Pass: func(a *Agreement) { a.Form, a.Clauses.IntellectualProperty = FormTransfer, codes.Unknown }},
		{Code: "AGR-CLAUSE-CONFIDENTIALITY", Break: func(a *Agreement) { a.Form, a.Clauses.Confidentiality = FormTransfer, codes.No }, Want: []string{"/clauses/confidentiality"}},
		{Code: "AGR-CLAUSE-NON-BINDING", Break: func(a *Agreement) { a.Clauses.NonBinding = codes.No }, Want: []string{"/clauses/nonBinding"}},
		{Code: "AGR-CLAUSE-COMMITTEE", Break: func(a *Agreement) { a.Form, a.Clauses.JointCommittee = FormIntergovernment, codes.No }, Want: []string{"/clauses/jointCommittee"}},
		{Code: "AGR-CLAUSE-DATA", Break: func(a *Agreement) { a.Clauses.DataProtection = codes.No }, Want: []string{"/clauses/dataProtection"}},
		{Code: "AGR-CLAUSE-TERMINATION", Break: func(a *Agreement) { a.Clauses.Termination = codes.No }, Want: []string{"/clauses/termination"}},
	}
	return slices.Concat(all,
		lifeExamples(), substanceExamples(), stepsExamples(), assurancesExamples(), scheduleExamples(),
		committeesExamples(), transferExamples(), indicatorsExamples(), registerExamples(),
		activitiesExamples())
}
