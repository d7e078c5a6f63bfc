package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// The partners of the sample, named after what they are.
var (
	ministryVN = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000001")
	ministryJP = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000002")
	university = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000003")
	stranger   = id.Must[id.Partner]("0190a000-0000-7000-8000-0000000000ff")
	parent     = id.Must[id.Agreement]("0190a000-0000-7000-8000-0000000000a0")
)

// sample returns an agreement made up for the tests that breaks no rule: three
// parties with identifiers, four technologies, three funding lines, six obligations.
func sample() *Agreement {
	day := calendar.MustDate
	return &Agreement{
		ID:     id.Must[id.Agreement]("0190a000-0000-7000-8000-0000000000a1"),
		Titles: text.Of("Memorandum of understanding on joint research in digital technologies", "Bản ghi nhớ về nghiên cứu chung trong lĩnh vực công nghệ số"),
		Form:   FormMoU,
		Parties: []Party{
			{Partner: ministryVN, Name: text.In("en", "Ministry A"), Country: "VN", Level: LevelMinistry, Capacity: CapacityEx,
				Roles: []Role{RoleSignatory, RoleFunder}, Identifiers: []id.External{{Scheme: id.SchemeVNTax, Value: "0100112437"}}},
			{Partner: ministryJP, Name: text.In("en", "Ministry B"), Country: "JP", Level: LevelMinistry, Capacity: CapacityEx,
				Roles: []Role{RoleSignatory, RoleFunder}, Identifiers: []id.External{{Scheme: id.SchemeROR, Value: "02mp31p96"}}},
			{Partner: university, Name: text.In("en", "University C"), Country: "VN", Level: LevelUniversity, Capacity: CapacityEx,
				Roles: []Role{RoleHost, RoleImplementer}, Identifiers: []id.External{{Scheme: id.SchemeROR, Value: "03yrm5c26"}, {Scheme: id.SchemeISNI, Value: "000000012281955X"}}},
		},
		Technologies: []TechnologyShare{
			{technology.MustCode("FORD:1.2"), quantity.PercentOf(40)},
			{technology.MustCode("FORD:2.2"), quantity.PercentOf(30)},
			{technology.MustCode("FORD:2.10"), quantity.PercentOf(20)},
			{technology.MustCode("FORD:2.1"), quantity.PercentOf(10)},
		},
		Events: []Event{
			{Kind: EventNegotiated, On: day("2023-11"), Place: "Hà Nội"},
			{Kind: EventSigned, On: day("2024-03-15"), Place: "Tokyo"},
			{Kind: EventInForce, On: day("2024-03-15")},
		},
		Term: Term{Length: calendar.MustSpan("P5Y"), Renewal: RenewalAutomatic, Further: calendar.MustSpan("P1Y"), Notice: calendar.MustSpan("P6M")},
		Funding: []Funding{
			{Kind: FundingBudget, Payer: ministryVN, Payee: university, Amount: money.Exactly(money.MustAmount("VND 12000000000")), Stage: StageCommitment},
			{Kind: FundingGrant, Payer: ministryJP, Payee: university, Amount: money.MoreThan(money.MustAmount("JPY 90000000")), Stage: StageCommitment},
			{Kind: FundingGrant, Payer: ministryJP, Payee: university, Amount: money.Exactly(money.MustAmount("JPY 30000000")), Stage: StageDisbursement},
		},
		Objectives: []Objective{
			{Name: text.Of("Joint laboratories at work", "Phòng thí nghiệm chung đi vào hoạt động"), Result: ResultOutput, Owner: university, Indicators: []Indicator{
				{Name: text.In("en", "laboratories"), Baseline: quantity.Exactly(0).OfUnit("laboratory"), Target: quantity.Exactly(2).OfUnit("laboratory"), Actual: quantity.Exactly(1).OfUnit("laboratory").Dated(day("2026-06-30")), Due: day("2027")},
			}},
			{Name: text.Of("Technologies brought to use", "Công nghệ được đưa vào ứng dụng"), Result: ResultOutcome, Owner: ministryVN, Indicators: []Indicator{
				{Name: text.In("en", "technologies in use"), Target: quantity.Exactly(4).OfUnit("technology"), Actual: quantity.Exactly(3).OfUnit("technology").Dated(day("2026-06-30")), Due: day("2028")},
			}},
		},
		Obligations: []Obligation{
			{Duty: text.In("en", "Provide the building"), Bearer: university, Beneficiary: ministryJP, Due: day("2024-09-30"), Done: day("2024-09-12"), Evidence: "S1"},
			{Duty: text.In("en", "Pay the first instalment"), Bearer: ministryJP, Beneficiary: university, Due: day("2024-12-31"), Done: day("2024-12-20"), Evidence: "S1"},
			{Duty: text.In("en", "Pay the counterpart share"), Bearer: ministryVN, Beneficiary: university, Due: day("2025-06-30"), Done: day("2025-06"), Evidence: "S1"},
			{Duty: text.In("en", "Second researchers"), Bearer: university, Due: day("2027-06-30")},
			{Duty: text.In("en", "Host the review"), Bearer: ministryVN, Due: day("2027-03-15")},
			{Duty: text.In("en", "Report on results"), Bearer: ministryJP, Due: day("2028")},
		},
		Languages:  []string{"vi", "ja", "en"},
		Prevailing: "en",
		Links:      []Link{{LinkParent, parent}},
		Clauses: Clauses{
			IntellectualProperty: codes.Yes, Confidentiality: codes.Yes, Costs: codes.Yes, DisputeSettlement: codes.Yes,
			Amendment: codes.Yes, Termination: codes.Yes, NonBinding: codes.Yes, JointCommittee: codes.Yes, DataProtection: codes.Yes, Compliant: codes.Yes,
		},
		Risks: []Risk{
			{Category: RiskPrivacy, Likelihood: GradeMedium, Consequence: GradeHigh, Owner: university, Mitigation: text.In("en", "Data stay in the host's own systems.")},
		},
		Activities: []Activity{
			{Kind: ActivityCommittee, On: day("2025-05-20"), Flow: FlowBoth},
			{Kind: ActivityTraining, On: day("2026-04"), Flow: FlowIn},
			{Kind: ActivityProject, Period: calendar.MustPeriod("2025/2028"), Flow: FlowBoth},
		},
		Sources: []source.Source{{Key: "S1", Title: text.In("en", "Made up for tests"), Confidence: source.General}},
	}
}
