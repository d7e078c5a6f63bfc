package vietnam

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/talent"
)

func TestAgreementRules(t *testing.T) {
	ruletest.Run(t, AgreementRules(), signed, append(agreementExamples(), stepExamples()...), rule.AsOf(asOf))
}

func agreementExamples() []ruletest.Example[agreement.Agreement] {
	day := calendar.MustDate
	type a = *agreement.Agreement
	tech := func(a a, codes ...string) {
		a.Technologies = nil
		for _, c := range codes {
			a.Technologies = append(a.Technologies, agreement.TechnologyShare{Technology: technology.MustCode(c)})
		}
	}
	level := func(a a, l agreement.Level) { a.Parties[0].Level = l }
	undecided := func(a a) { a.Events = a.Events[1:] }
	return append([]ruletest.Example[agreement.Agreement]{
		{Code: "VN-AGR-TITLE-VI", Break: func(a a) { a.Titles = text.In("en", "Memorandum") }, Want: []string{"/titles"},
			Pass: func(a a) { a.Titles, a.Parties[0].Country = text.In("en", "Memorandum"), "LA" }},
		{Code: "VN-AGR-TEXT-VI", Break: func(a a) { treatyForm(a); a.Languages = []string{"en"} }, Want: []string{"/languages"},
			Pass: func(a a) { treatyForm(a); a.Languages, a.PartiesOpen = []string{"en"}, true }},
		{Code: "VN-AGR-TEXT-VI-AGREEMENT", Break: func(a a) { a.Languages = []string{"en"} }, Want: []string{"/languages"},
			Pass: func(a a) { a.Languages = nil }},

		{Code: "VN-AGR-TREATY-NAME", Break: func(a a) { treatyForm(a); level(a, agreement.LevelMinistry) }, Want: []string{"/parties/0/level"},
			Pass: treatyForm},
		{Code: "VN-AGR-WRONG-INSTRUMENT", Break: func(a a) { a.Form, a.Clauses.NonBinding = agreement.FormProtocol, codes.No }, Want: []string{"/form"},
			Pass: func(a a) { treatyForm(a); a.Form, a.Clauses.NonBinding = agreement.FormProtocol, codes.No }},
		{Code: "VN-AGR-WRONG-INSTRUMENT", Break: func(a a) { a.Substance.Obliges, a.Clauses.NonBinding = codes.Yes, codes.Unknown }, Want: []string{"/form"}, // whatever it is called
			Pass: func(a a) { a.Substance.Obliges, a.Parties[0].Level = codes.Yes, agreement.LevelGovernment }},
		{Code: "VN-AGR-MATTER-TREATY", Break: func(a a) {
			a.Substance.Matters = []agreement.Matter{agreement.MatterBudget, agreement.MatterRights}
		}, Want: []string{"/substance/matters/1"},
			Pass: func(a a) {
				treatyForm(a)
				a.Form, a.Substance.Matters = agreement.FormMoU, []agreement.Matter{agreement.MatterRights} // it may bind
			}},
		{Code: "VN-AGR-MATTER-TREATY", Break: func(a a) {
			treatyForm(a)
			a.Form, a.Substance.Obliges, a.Substance.Matters = agreement.FormMoU, codes.No, []agreement.Matter{agreement.MatterPeace}
		}, Want: []string{"/substance/matters/0"},
			Pass: func(a a) { a.Substance.Matters = []agreement.Matter{agreement.MatterTerritory} }},
		{Code: "VN-AGR-MATTER-SCREEN", Break: func(a a) { a.Substance.Matters = []agreement.Matter{agreement.MatterTerritory} }, Want: []string{"/substance/matters/0"},
			Pass: func(a a) { a.Substance.Matters = []agreement.Matter{agreement.MatterPeace} }},
		{Code: "VN-AGR-EXCLUDED", Break: func(a a) { a.Substance.Matters = []agreement.Matter{agreement.MatterAid} }, Want: []string{"/substance/matters/0"},
			Pass: func(a a) {
				a.Substance.Matters, a.Substance.Civil = []agreement.Matter{agreement.MatterPartnership}, codes.Yes
			}},
		{Code: "VN-AGR-TREATY-DOUBT", Break: func(a a) { a.Form, a.Clauses.NonBinding = agreement.FormExchangeOfNotes, codes.Unknown }, Want: []string{"/form"}},
		{Code: "VN-AGR-OBLIGATION", Break: func(a a) { a.Clauses.NonBinding = codes.No }, Want: []string{"/clauses/nonBinding"},
			Pass: func(a a) { a.Clauses.NonBinding = codes.Unknown }},
		{Code: "VN-AGR-POWERS", Break: func(a a) { treatyForm(a); a.Parties[0].Capacity = agreement.CapacityDelegated }, Want: []string{"/parties/0/capacity"},
			Pass: func(a a) { a.Parties[0].Capacity = agreement.CapacityDelegated }},
		{Code: "VN-AGR-CONTRACT", Break: func(a a) { a.Form = agreement.FormJointResearch }, Want: []string{"/form"}, Pass: transfer},
		{Code: "VN-AGR-LOAN", Break: func(a a) { a.Funding[0].Kind = agreement.FundingLoan }, Want: []string{"/funding/0/kind"}},
		{Code: "VN-AGR-ORDINANCE", Break: func(a a) { then(a, "2021-06-30") }, Want: []string{"/events"},
			Pass: func(a a) { then(a, "2021") }},
		{Code: "VN-AGR-PRINCIPLES", Break: func(a a) { a.Clauses.Compliant = codes.Unknown }, Want: []string{"/clauses/compliant"},
			Pass: func(a a) { a.Clauses.Compliant, a.Events = codes.Unknown, a.Events[:1] }},
		{Code: "VN-AGR-BREACH", Break: func(a a) { a.Clauses.Compliant = codes.No }, Want: []string{"/clauses/compliant"},
			Pass: func(a a) {
				a.Clauses.Compliant = codes.No
				a.Events = append(a.Events, agreement.Event{Kind: agreement.EventTerminated, On: day("2026-11-21")})
			}},

		{Code: "VN-AGR-LEVEL-OUTSIDE", Break: func(a a) { level(a, agreement.LevelUniversity) }, Want: []string{"/parties/0/level"},
			Pass: func(a a) { a.Form = agreement.FormJointResearch; level(a, agreement.LevelUniversity) }},
		{Code: "VN-AGR-DISTRICT", Break: func(a a) { level(a, agreement.LevelDistrict) }, Want: []string{"/parties/0/level"},
			Pass: func(a a) { level(a, agreement.LevelDistrict); then(a, "2025-06-30") }},
		{Code: "VN-AGR-DISTRICT-HEIR", Break: func(a a) { level(a, agreement.LevelDistrict); then(a, "2025-06-30") }, Want: []string{"/parties/0/level"},
			Pass: func(a a) { level(a, agreement.LevelDistrict) }}, // the error says it
		{Code: "VN-AGR-COMMUNE", Break: func(a a) { level(a, agreement.LevelCommune) }, Want: []string{"/parties/0/level"}},
		{Code: "VN-AGR-DEPARTMENT-VU", Break: func(a a) {
			level(a, agreement.LevelDepartment)
			a.Parties[0].Name = text.In("vi", "Vụ Hợp tác quốc tế")
		}, Want: []string{"/parties/0/name"},
			Pass: func(a a) { level(a, agreement.LevelDepartment); a.Parties[0].Name = text.In("vi", "Cục B") }},
		{Code: "VN-AGR-DEPARTMENT-KIND", Break: func(a a) { level(a, agreement.LevelDepartment); a.Parties[0].Name = text.In("en", "Department B") }, Want: []string{"/parties/0/name"}},
		{Code: "VN-AGR-SUPERIOR-CONSENT", Break: func(a a) { level(a, agreement.LevelProvDept); undecided(a) }, Want: []string{"/parties/0/level"},
			Pass: func(a a) { level(a, agreement.LevelProvDept) }},
		{Code: "VN-AGR-DECISION", Break: undecided, Want: []string{"/parties/0/level"},
			Pass: func(a a) { a.Events[0].On = day("2026-07") }}, // the month does not tell
		{Code: "VN-AGR-DECISION", Break: func(a a) { a.Events[0].On = day("2026-07-21") }, Want: []string{"/parties/0/level"}},
		{Code: "VN-AGR-PROVINCE-DECISION", Break: func(a a) { province(a); undecided(a) }, Want: []string{"/parties/0/level"}, Pass: province},

		{Code: "VN-AGR-PROVINCE-REPORT", Break: func(a a) { province(a); a.Obligations[0].Due = day("2026-08-05") }, Want: []string{"/obligations"}, Pass: province},
		{Code: "VN-AGR-AMENDED-DECISION", Break: func(a a) {
			a.Events = append(a.Events, agreement.Event{Kind: agreement.EventAmended, On: day("2026-10-01")})
		}, Want: []string{"/events/3"},
			Pass: func(a a) {
				a.Events = append(a.Events, agreement.Event{Kind: agreement.EventApproved, On: day("2026-09-30")}, agreement.Event{Kind: agreement.EventAmended, On: day("2026-10-01")})
			}},
		{Code: "VN-AGR-END-NOTIFIED", Break: func(a a) {
			a.Events = append(a.Events, agreement.Event{Kind: agreement.EventSuspended, On: day("2026-10-01")})
		}, Want: []string{"/events/3/reference"},
			Pass: func(a a) {
				a.Events = append(a.Events, agreement.Event{Kind: agreement.EventSuspended, On: day("2026-10-01"), Reference: "12/TB"})
			}},
		{Code: "VN-AGR-BUDGET-SOURCE", Break: func(a a) { a.Funding[0].Kind = agreement.FundingUnstated }, Want: []string{"/funding/0/kind"},
			Pass: func(a a) { a.Funding[0].Kind, a.Funding[0].Payer = agreement.FundingUnstated, ministryAU }},

		{Code: "VN-AGR-TRANSFER-REGISTERED", Break: func(a a) {
			transfer(a)
			a.Events = a.Events[:1]
			a.Events[0].On = day("2026-08-22") // the 90th day is 20 November
		}, Want: []string{"/events"},
			Pass: func(a a) { transfer(a); a.Events = a.Events[:1]; a.Events[0].On = day("2026-08-23") }},
		{Code: "VN-AGR-TRANSFER-EFFECT", Break: func(a a) { transfer(a); a.Events[2].On = day("2026-08-31") }, Want: []string{"/events/2/on"}, Pass: transfer},
		{Code: "VN-AGR-TRANSFER-IN-FORCE", Break: func(a a) { transfer(a); a.Events = append(a.Events[:1], a.Events[2]) }, Want: []string{"/events/1"}, Pass: transfer},
		{Code: "VN-AGR-TRANSFER-STATE", Break: func(a a) { transfer(a); a.Parties[1].Country, a.Events = "VN", a.Events[:1] }, Want: []string{"/events"},
			Pass: func(a a) {
				transfer(a)
				a.Parties[1].Country, a.Events = "VN", a.Events[:1]
				a.Funding[0].Kind = agreement.FundingPrivate
			}},
		{Code: "VN-AGR-TRANSFER-ROLES", Break: func(a a) { transfer(a); a.Parties[1].Roles = a.Parties[1].Roles[:1] }, Want: []string{"/parties"}, Pass: transfer},
		{Code: "VN-AGR-TRANSFER-TECHNOLOGY", Break: func(a a) { transfer(a); a.Technologies = nil }, Want: []string{"/technologies"}},
		{Code: "VN-AGR-TRANSFER-RIGHTS", Break: func(a a) { transfer(a); a.Clauses.IntellectualProperty = codes.Unknown }, Want: []string{"/clauses/intellectualProperty"}},
		{Code: "VN-AGR-TRANSFER-PRICE", Break: func(a a) { transfer(a); a.Funding, a.Clauses.Costs = nil, codes.No }, Want: []string{"/funding"},
			Pass: func(a a) { transfer(a); a.Funding = nil }},
		{Code: "VN-AGR-TRANSFER-TERM", Break: func(a a) { transfer(a); a.Term = agreement.Term{} }, Want: []string{"/term"}},
		{Code: "VN-AGR-TRANSFER-DISPUTE", Break: func(a a) { transfer(a); a.Clauses.DisputeSettlement = codes.No }, Want: []string{"/clauses/disputeSettlement"}},

		{Code: "VN-AGR-TECH-REPLACED", Break: func(a a) { tech(a, "FORD:1.2", "VN-1131-2025:1") }, Want: []string{"/technologies/1/technology"},
			Pass: func(a a) { tech(a, "VN-1131-2025:1"); then(a, "2026-05") }},
		{Code: "VN-AGR-TECH-LISTED", Break: func(a a) { tech(a, "VN-21-2026:al", "VN-1131-2025:12") }, Want: []string{"/technologies/0/technology", "/technologies/1/technology"},
			Pass: func(a a) { tech(a, "VN-1131-2025:4/core-network", "HOUSE:4") }},
		{Code: "VN-AGR-TECH-STRATEGIC", Break: func(a a) { tech(a, "FORD:6.1", "FORD:1.2") }, Want: []string{"/technologies"},
			Pass: func(a a) { tech(a, "FORD:6.1") }},
		{Code: "VN-AGR-STRATEGIC-OUTPUT", Break: func(a a) { a.Objectives[0].Result = agreement.ResultImpact }, Want: []string{"/objectives"}},

		{Code: "VN-AGR-RISK-HIGH", Break: func(a a) { a.Risks[0].Mitigation = nil }, Want: []string{"/risks"},
			Pass: func(a a) { a.Risks = nil; tech(a, "VN-21-2026:biotechnology") }},
		{Code: "VN-AGR-RISK-HIGH", Break: func(a a) { a.Risks[0].Technology = technology.MustCode("VN-1131-2025:4") }, Want: []string{"/risks"},
			Pass: func(a a) {
				a.Risks[0].Technology = technology.MustCode("VN-21-2026:ai")
				a.Risks[0].Mitigation, a.Risks[0].Mitigations = nil, []agreement.Mitigation{{Name: text.In("vi", "Mã hóa dữ liệu")}}
			}},
		{Code: "VN-AGR-RISK-SENSITIVE", Break: func(a a) { a.Risks = nil; tech(a, "VN-1131-2025:6/ai-chip") }, Want: []string{"/risks"},
			Pass: func(a a) { a.Risks = nil; tech(a, "FORD:2.2") }},
		{Code: "VN-AGR-RISK-PRIVACY", Break: func(a a) { a.Risks[0].Category = agreement.RiskDelivery }, Want: []string{"/risks"},
			Pass: func(a a) { a.Risks[0].Category = agreement.RiskDelivery; tech(a, "VN-1131-2025:10") }},
		{Code: "VN-AGR-RISK-INFORMATION", Break: func(a a) { tech(a, "VN-1131-2025:4/core-network") }, Want: []string{"/risks"},
			Pass: func(a a) { tech(a, "VN-1131-2025:4"); a.Risks[0].Category = agreement.RiskInformation }},
		{Code: "VN-AGR-RISK-EXPORT", Break: transfer, Want: []string{"/risks"},
			Pass: func(a a) { transfer(a); then(a, "2025-10-09") }},
		{Code: "VN-AGR-RISK-EXPORT", Break: func(a a) {
			transfer(a)
			a.Transfer = &agreement.Transfer{Export: agreement.ExportControl{Controlled: codes.No}}
		}, Want: []string{"/risks"}, // the catch-all stands unanswered
			Pass: func(a a) {
				transfer(a)
				a.Transfer = &agreement.Transfer{Export: agreement.ExportControl{Controlled: codes.No, Weapons: codes.No, Military: codes.No, Surveillance: codes.No, Diversion: codes.No}}
			}},
		{Code: "VN-AGR-RISK-EXPORT", Break: transfer, Want: []string{"/risks"},
			Pass: func(a a) {
				transfer(a)
				a.Transfer = &agreement.Transfer{Export: agreement.ExportControl{Controlled: codes.Yes, Licence: "1"}}
			}},
		{Code: "VN-AGR-DATA", Break: func(a a) { a.Clauses.DataProtection = codes.No }, Want: []string{"/clauses/dataProtection"},
			Pass: func(a a) { a.Clauses.DataProtection = codes.No; then(a, "2025-12-31") }},
	}, conveyExamples()...)
}

// A risk is of one technology or of all; long registers are no different.
func TestRiskOfTechnology(t *testing.T) {
	code := technology.MustCode
	for _, n := range []int{0, 100} {
		a := signed() // it has a technology of high risk, and one risk of it
		a.Technologies = []agreement.TechnologyShare{{Technology: code("VN-1131-2025:4/core-network")}, {Technology: code("VN-1131-2025:10")}}
		a.Risks[0].Technology = code("VN-1131-2025:1")
		for range n {
			a.Risks = append(a.Risks, a.Risks[0])
		}
		r := &a.Risks[len(a.Risks)-1]
		for of, want := range map[string]bool{
			"VN-1131-2025:1": true, "VN-1131-2025:4": false, "VN-1131-2025:4/core-network": false,
			"VN-1131-2025:4/core-network/x": false, "VN-1131-2025:4/core": true, "VN-1131-2025:10": true,
		} {
			r.Technology = code(of)
			assert.Equal(t, want, unwatched(a), "%s in %d", of, n)
		}
		r.Technology = technology.Code{}
		assert.False(t, unwatched(a), "a risk of the whole agreement")
		a.Risks = append(a.Risks[:0:0], agreement.Risk{Technology: code("VN-1131-2025:4")})
		assert.True(t, unwatched(a), "nothing is done about it")
	}
}

func TestPartnerRules(t *testing.T) {
	type p = *partner.Partner
	district := func(p p) {
		p.Kinds = []partner.Kind{partner.KindLocality}
		p.Names[0].Value = "Ủy ban nhân dân huyện A"
	}
	only := func(p p, code string) {
		p.Technologies = []partner.Capability{{Technology: technology.MustCode(code)}}
	}
	closed := func(p p) { district(p); p.Closed = calendar.MustDate("2025-06-30") }
	ruletest.Run(t, PartnerRules(), firm, []ruletest.Example[partner.Partner]{
		{Code: "VN-PAR-NAME-VI", Break: func(p p) { p.Names = p.Names[1:] }, Want: []string{"/names"},
			Pass: func(p p) { p.Names[0].Lang = "vi-VN" }},
		{Code: "VN-PAR-NAME-EN", Break: func(p p) { p.Names = p.Names[:1] }, Want: []string{"/names"}},
		{Code: "VN-PAR-TAX", Break: func(p p) { p.Identifiers = nil }, Want: []string{"/identifiers"},
			Pass: func(p p) { p.Identifiers, p.Kinds[0] = nil, partner.KindUniversity }},
		{Code: "VN-PAR-DEPARTMENT", Break: func(p p) { p.Kinds[0] = partner.KindDepartment }, Want: []string{"/relations"},
			Pass: func(p p) {
				p.Kinds[0] = partner.KindDepartment
				p.Relations = []partner.Relation{{Kind: partner.RelationParent, Partner: ministryVN}}
			}},
		{Code: "VN-PAR-DISTRICT", Break: district, Want: []string{"/names/0"}, Pass: closed},
		{Code: "VN-PAR-DISTRICT", Break: func(p p) { district(p); p.Names[0].Value = "Uỷ ban nhân dân thị xã A" }, Want: []string{"/names/0"},
			Pass: func(p p) { district(p); p.Names[0].Value = "Ủy ban nhân dân thành phố A" }},
		{Code: "VN-PAR-DISTRICT-HEIR", Break: closed, Want: []string{"/relations"},
			Pass: func(p p) {
				closed(p)
				p.Relations = []partner.Relation{{Kind: partner.RelationSuccessor, Partner: ministryVN}}
			}},
		{Code: "VN-PAR-TECH-LISTED", Break: func(p p) { only(p, "VN-21-2026:al") }, Want: []string{"/technologies/0/technology"}},
		{Code: "VN-PAR-TECH-REPLACED", Break: func(p p) { only(p, "VN-1131-2025:6") }, Want: []string{"/technologies/0/technology"},
			Pass: func(p p) { p.Technologies[1].Technology = technology.MustCode("VN-1131-2025:1") }},
		{Code: "VN-PAR-TECH-STRATEGIC", Break: func(p p) { only(p, "FORD:2.2") }, Want: []string{"/technologies"},
			Pass: func(p p) { only(p, "FORD:5.2") }},
		{Code: "VN-PAR-POLICY", Break: func(p p) { abroad(p); p.Answers[0].Answer = codes.Unknown }, Want: []string{"/answers"}, Pass: abroad},
		{Code: "VN-PAR-EXPORT", Break: func(p p) { abroad(p); p.Answers = p.Answers[:1] }, Want: []string{"/answers"}, Pass: abroad},
		{Code: "VN-PAR-CYBER", Break: func(p p) { abroad(p); p.Answers = p.Answers[:2] }, Want: []string{"/answers"},
			Pass: func(p p) { abroad(p); p.Answers = p.Answers[:2]; only(p, "VN-1131-2025:6") }},
	}, rule.AsOf(asOf))
}

func TestExpertRules(t *testing.T) {
	type e = *talent.Expert
	day := calendar.MustDate
	withdrawn := func(e e, date string) {
		for i := range e.Consents {
			e.Consents[i].Withdrawn = day(date)
		}
	}
	number := func(e e) {
		e.Identifiers = []id.External{{Scheme: id.SchemeVNPersonal, Value: "001099012345"}}
	}
	ruletest.Run(t, ExpertRules(), expert, []ruletest.Example[talent.Expert]{
		{Code: "VN-EXP-CONSENT", Break: func(e e) { e.Consents = nil }, Want: []string{"/consents"}},
		{Code: "VN-EXP-CONSENT", Break: func(e e) { e.Consents = nil }, Want: []string{"/consents"}, Options: []rule.Option{rule.AsOf(2026_01_01)}},
		{Code: "VN-EXP-CONSENT-VERIFIABLE", Break: func(e e) { e.Consents[0].Method, e.Consents[0].Evidence = "", "" }, Want: []string{"/consents/0"},
			Pass: func(e e) { e.Consents[0].Method = "" }},
		{Code: "VN-EXP-CONSENT-EARLIER", Break: func(e e) { e.Consents[0].Given = day("2025-12-31") }, Want: []string{"/consents/0/given"},
			Pass: func(e e) { e.Consents[0].Given, e.Consents[0].Expires = day("2025-12-31"), day("2026-11-20") }},
		{Code: "VN-EXP-TRANSFER-DOSSIER", Break: func(e e) { e.Consents[1].Evidence = "" }, Want: []string{"/consents/1/evidence"}},
		{Code: "VN-EXP-WITHDRAWN", Break: func(e e) { withdrawn(e, "2026-10-31") }, Want: []string{"/consents"},
			Pass: func(e e) { withdrawn(e, "2026-11-01") }}, // the 20th day is 21 November
		{Code: "VN-EXP-SENSITIVE", Break: number, Want: []string{"/identifiers/0"},
			Pass: func(e e) { number(e); e.Consents[0].Scope = []string{"/identifiers/0"} }},
	}, rule.AsOf(asOf))

	v := rule.Must(rule.New(ExpertRules(), rule.AsOf(2025_12_31)))
	assert.Empty(t, v.Inspect(&talent.Expert{}).Violations, "the law is not yet in force")
}

// Every rule says on which law it rests, and since when.
func TestBasesAreDated(t *testing.T) {
	laws := map[string]rule.Day{
		"108/2016/QH13": 2016_07_01, "70/2020/QH14": 2021_07_01, "64/2021/NĐ-CP": 2021_07_01,
		"259/2025/NĐ-CP": 2025_10_10, "93/2025/QH15": 2025_10_01, "91/2025/QH15": 2026_01_01, "07/2017/QH14": 2018_07_01,
	}
	seen := map[string]bool{}
	for _, set := range []func(func(rule.Meta) bool){AgreementRules().All(), PartnerRules().All(), ExpertRules().All()} {
		for m := range set {
			for law, from := range laws {
				if !assert.NotContains(t, m.Basis.EN, "67/2020") || !strings.Contains(m.Basis.EN, law) {
					continue
				}
				seen[law] = true
				assert.Contains(t, m.Basis.VI, law, m.Code)
				if m.Basis.From != 0 {
					assert.GreaterOrEqual(t, m.Basis.From, from, m.Code)
				}
			}
		}
	}
	assert.Len(t, seen, len(laws))
}

// With the rules that hold everywhere, the act of the first set dates both.
func TestWithGeneralRules(t *testing.T) {
	set := agreement.Rules().With(AgreementRules())
	v := rule.Must(rule.New(set, rule.AsOf(asOf)))
	old := signed()
	then(old, "2019-07-15")
	old.Clauses.NonBinding = codes.No
	got := map[rule.Code]bool{}
	for _, x := range v.Inspect(old).Violations {
		got[x.Code] = true
	}
	assert.True(t, got["VN-AGR-ORDINANCE"])
	assert.True(t, got["AGR-CLAUSE-NON-BINDING"])
	assert.False(t, got["VN-AGR-OBLIGATION"], "the law of 2020 does not judge an act of 2019")
}

func TestNothingVietnamese(t *testing.T) {
	a := signed()
	a.Parties[0].Country, a.Titles, a.Languages = "LA", text.In("en", "Memorandum"), []string{"en"}
	a.Clauses.Compliant, a.Events = codes.Unknown, a.Events[1:]
	assert.Empty(t, rule.Must(rule.New(AgreementRules(), rule.AsOf(asOf))).Inspect(a).Violations)
	assert.Empty(t, rule.Must(rule.New(AgreementRules(), rule.AsOf(asOf))).Inspect(&agreement.Agreement{}).Violations, "unknown is no error")
}

func TestDue(t *testing.T) {
	signed := calendar.MustDate("2026-07-20")
	assert.Equal(t, "2026-08-04", ReportDue(signed).String())
	assert.Equal(t, "2026-10-18", RegistrationDue(signed).String())
	assert.True(t, ReportDue(calendar.MustDate("2026-07")).IsZero())
}

func TestAuthorities(t *testing.T) {
	seen := map[string]bool{}
	for a := range Authorities() {
		assert.False(t, seen[a.Code], a.Code)
		seen[a.Code] = true
		assert.NotEmpty(t, a.BodyEN)
		assert.NotEmpty(t, a.BodyVI)
		assert.Equal(t, rule.Verified, a.Basis.Confidence, "the bodies were seen")
		assert.Equal(t, a.DeciderEN == "", a.Decider == 0, a.Code)
		assert.Equal(t, a.DeciderEN == "", a.DeciderVI == "", a.Code)
		if a.Level != "" {
			assert.True(t, agreement.Levels().Has(string(a.Level)))
		}
	}
	assert.Len(t, seen, 14)

	p, ok := AuthorityOf(agreement.LevelProvince)
	require.True(t, ok)
	assert.Equal(t, rule.Verified, p.Decider)
	vi, _ := p.DecidedBy().Get("vi")
	assert.Equal(t, "Chủ tịch Hội đồng nhân dân hoặc Chủ tịch Ủy ban nhân dân cấp tỉnh (Điều 18)", vi)
	en, _ := p.Body().Get("en")
	assert.Equal(t, "Provincial People's Council, provincial People's Committee", en)

	d, ok := AuthorityOf(agreement.LevelDistrict)
	require.True(t, ok)
	assert.Equal(t, agreement.LevelProvince, d.Heir)
	assert.True(t, d.Basis.Holds(2025_06_30, 2025_06_30))
	assert.False(t, d.Basis.Holds(2025_07_01, 2025_07_01))

	for _, l := range []agreement.Level{agreement.LevelUniversity, agreement.LevelInstitute, agreement.LevelEnterprise, ""} {
		_, ok := AuthorityOf(l)
		assert.False(t, ok, l)
	}
	for range Authorities() {
		break
	}
}

func TestRulesNoAllocs(t *testing.T) {
	a, p, e := signed(), firm(), expert()
	va := rule.Must(rule.New(AgreementRules(), rule.AsOf(asOf)))
	vp := rule.Must(rule.New(PartnerRules(), rule.AsOf(asOf)))
	ve := rule.Must(rule.New(ExpertRules(), rule.AsOf(asOf)))
	allocs := testing.AllocsPerRun(100, func() {
		_, _, _ = va.Validate(a), vp.Validate(p), ve.Validate(e)
		_, _ = AuthorityOf(agreement.LevelProvince)
	})
	assert.Zero(t, allocs)
}
