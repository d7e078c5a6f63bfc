package vietnam

import (
	"flag"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/talent"
)

var _ = flag.Bool("update", false, "rewrite testdata")

// asOf is the day on which the tests judge.
const asOf = rule.Day(2026_11_21)

var (
	ministryVN = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000001")
	ministryAU = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000002")
)

// signed returns a memorandum between two ministries, made up for the tests,
// that breaks no rule.
func signed() *agreement.Agreement {
	day := calendar.MustDate
	return &agreement.Agreement{
		Titles: text.Of("Memorandum of understanding on artificial intelligence", "Bản ghi nhớ về hợp tác trí tuệ nhân tạo"),
		Form:   agreement.FormMoU,
		Parties: []agreement.Party{
			{Partner: ministryVN, Name: text.Of("Ministry A", "Bộ A"), Country: "VN", Level: agreement.LevelMinistry,
				Capacity: agreement.CapacityEx, Roles: []agreement.Role{agreement.RoleSignatory}},
			{Partner: ministryAU, Name: text.In("en", "Department B"), Country: "AU", Level: agreement.LevelMinistry,
				Capacity: agreement.CapacityEx, Roles: []agreement.Role{agreement.RoleSignatory}},
		},
		Technologies: []agreement.TechnologyShare{
			{Technology: technology.MustCode("VN-21-2026:ai")},
			{Technology: technology.MustCode("FORD:1.2")},
		},
		Events: []agreement.Event{
			{Kind: agreement.EventApproved, On: day("2026-07-01"), Party: ministryVN},
			{Kind: agreement.EventSigned, On: day("2026-07-20")},
			{Kind: agreement.EventInForce, On: day("2026-07-20")},
		},
		Term: agreement.Term{Length: calendar.MustSpan("P5Y"), Renewal: agreement.RenewalNone},
		Funding: []agreement.Funding{{
			Kind: agreement.FundingBudget, Payer: ministryVN, Stage: agreement.StageCommitment,
			Amount: money.Exactly(money.MustAmount("VND 12000000000")),
		}},
		Objectives: []agreement.Objective{{Name: text.Of("A language model at work", "Mô hình ngôn ngữ được đưa vào sử dụng"), Result: agreement.ResultOutput}},
		Languages:  []string{"vi", "en"},
		Clauses: agreement.Clauses{
			IntellectualProperty: codes.Yes, Confidentiality: codes.Yes, Costs: codes.Yes, DisputeSettlement: codes.Yes,
			NonBinding: codes.Yes, DataProtection: codes.Yes, Compliant: codes.Yes,
		},
		Risks: []agreement.Risk{{Category: agreement.RiskPrivacy, Consequence: agreement.GradeHigh, Owner: ministryVN,
			Mitigation: text.Of("Data stay in the host's own systems.", "Dữ liệu được lưu trong hệ thống của bên chủ trì.")}},
	}
}

// transfer turns the sample into a contract that was signed and registered.
func transfer(a *agreement.Agreement) {
	a.Form = agreement.FormTransfer
	a.Parties[0].Level, a.Parties[1].Level = agreement.LevelEnterprise, agreement.LevelEnterprise
	a.Parties[0].Roles = append(a.Parties[0].Roles, agreement.RoleTransferee)
	a.Parties[1].Roles = append(a.Parties[1].Roles, agreement.RoleTransferor)
	a.Events = []agreement.Event{
		{Kind: agreement.EventSigned, On: calendar.MustDate("2026-07-20")},
		{Kind: agreement.EventRegistered, On: calendar.MustDate("2026-09-01")},
		{Kind: agreement.EventInForce, On: calendar.MustDate("2026-09-01")},
	}
}

// province turns the sample into an agreement of a province that is reported in time.
func province(a *agreement.Agreement) {
	a.Parties[0].Level = agreement.LevelProvince
	a.Obligations = []agreement.Obligation{{
		Duty: text.Of("Report to the Prime Minister", "Báo cáo Thủ tướng Chính phủ"), Bearer: ministryVN, Due: calendar.MustDate("2026-08-04"),
	}}
}

// treatyForm turns the sample into a treaty in the name of the Government.
func treatyForm(a *agreement.Agreement) {
	a.Form = agreement.FormIntergovernment
	a.Parties[0].Level, a.Parties[1].Level = agreement.LevelGovernment, agreement.LevelGovernment
	a.Parties[0].Capacity = agreement.CapacityFullPowers
}

// then moves all acts of the sample to one earlier day.
func then(a *agreement.Agreement, date string) {
	for i := range a.Events {
		a.Events[i].On = calendar.MustDate(date)
	}
}

// firm returns a partner, made up for the tests, that breaks no rule.
func firm() *partner.Partner {
	return &partner.Partner{
		Names: []partner.Name{
			{Value: "Công ty A", Lang: "vi", Kind: partner.NameDisplay},
			{Value: "Company A", Lang: "en", Kind: partner.NameLabel},
		},
		Kinds:       []partner.Kind{partner.KindEnterprise},
		Locations:   []partner.Location{{Country: "VN", Place: "Hà Nội"}},
		Identifiers: []partner.Identifier{{External: id.External{Scheme: id.SchemeVNTax, Value: "0100112437"}}},
		Technologies: []partner.Capability{
			{Technology: technology.MustCode("VN-21-2026:ai"), Evidence: []string{"S1"}},
			{Technology: technology.MustCode("FORD:1.2"), Evidence: []string{"S1"}},
		},
	}
}

// abroad turns the firm into a foreign one about which all is answered.
func abroad(p *partner.Partner) {
	p.Locations = []partner.Location{{Country: "AU"}}
	p.Answers = nil
	for _, q := range []partner.Question{partner.QuestionPolicy, partner.QuestionExport, partner.QuestionCyber} {
		p.Answers = append(p.Answers, partner.Answer{Question: q, Answer: codes.Yes, On: calendar.MustDate("2026-10-01")})
	}
}

// expert returns an expert, made up for the tests, who breaks no rule.
func expert() *talent.Expert {
	return &talent.Expert{
		Names:   []talent.PersonName{{Display: "Nguyễn Văn A", Lang: "vi"}},
		Country: "DE",
		Consents: []talent.Consent{
			{Purpose: talent.PurposeRegister, Given: calendar.MustDate("2026-02-01"), Method: "signed form", Evidence: "S1"},
			{Purpose: talent.PurposeTransfer, Given: calendar.MustDate("2026-02-01"), Method: "signed form", Evidence: "S1", Scope: []string{"/names"}},
		},
	}
}
