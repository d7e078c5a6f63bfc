package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

var (
	day        = calendar.MustDate
	period     = calendar.MustPeriod
	ministry   = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000001")
	mission    = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000002")
	university = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000003")
	company    = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000004")
	alice      = id.Must[id.Expert]("0190a000-0000-7000-8000-0000000000e1")
	bob        = id.Must[id.Expert]("0190a000-0000-7000-8000-0000000000e2")
	carol      = id.Must[id.Expert]("0190a000-0000-7000-8000-0000000000e3")
	bridge     = id.Must[id.Network]("0190a000-0000-7000-8000-0000000000f1")
)

func sources() []source.Source {
	return []source.Source{{Key: "form", Title: text.Of("Registration form", "Phiếu đăng ký"), Confidence: source.Official}}
}

// sampleExpert returns an expert made up for the tests who breaks no rule. The
// ORCID iD is that of ORCID's own fictitious person.
func sampleExpert() *Expert {
	return &Expert{
		ID: alice,
		Names: []PersonName{
			{Display: "Nguyễn Thị Ánh", Lang: "vi", Family: "Nguyễn", Given: "Ánh"},
			{Display: "Anh T. Nguyen", Lang: "en", Family: "Nguyen", Given: "Anh"},
		},
		Identifiers: []id.External{id.MustExternal(id.SchemeORCID, "0000-0002-1825-0097")},
		Affiliations: []Affiliation{
			{Partner: university, Role: text.Of("Lecturer", "Giảng viên"), Country: "VN", Period: period("2012-09/2018-06")},
			{Partner: company, Role: text.Of("Principal engineer", "Kỹ sư trưởng"), Country: "JP", Period: period("2018-07/..")},
		},
		Expertise: []Expertise{{
			Technology: technology.MustCode("FORD:2.2"), Level: LevelSpecialist, AsOf: day("2026-01"),
			Evidence: []Evidence{
				{Kind: EvidencePatent, Ref: "JP0000000", On: day("2023")},
				{Kind: EvidenceStatement},
			},
		}},
		Languages: []Language{{"vi", "native"}, {"ja", "B2"}, {"en", "C1"}},
		Country:   "JP", Place: "Tokyo", TimeZone: "Asia/Tokyo",
		Availability: []Availability{{Period: period("2026-01/2026-12"), Hours: quantity.Between(4, 8).OfUnit("h/week")}},
		Modes:        []Mode{ModeRemote, ModeTeaching, ModeAmbassador},
		Consents: []Consent{
			{Purpose: PurposeContact, Given: day("2026-02-01"), Method: "signed form", Evidence: "file 12"},
			{Purpose: PurposeMatching, Scope: []string{"/expertise", "/modes"}, Given: day("2026-02-01"), Method: "signed form", Expires: day("2027-01-31"), Evidence: "file 12"},
		},
		Sources: sources(),
	}
}

// sampleNetwork returns a network made up for the tests that breaks no rule.
func sampleNetwork() *Network {
	return &Network{
		ID:           bridge,
		Names:        text.Of("Innovation bridge", "Cầu nối đổi mới sáng tạo"),
		Purpose:      text.Of("To connect minds in science, technology and business", "Kết nối trí thức khoa học, công nghệ và doanh nghiệp"),
		Founded:      day("2019-09-14"),
		Hosts:        []country.Code{"DE", "FR"},
		Technologies: []technology.Code{technology.MustCode("FORD:2.2"), technology.MustCode("VN-1131-2025:4")},
		Focal:        []id.Partner{ministry},
		Members: []Membership{
			{
				Expert: alice, Stage: StageActive, Period: period("2019-09-14/.."), LastActive: day("2026-05"),
				Steps: []Step{{StageInvited, day("2019-08")}, {StageAccepted, day("2019-09-14")}, {StageActive, day("2020")}},
			},
			{Expert: bob, Stage: StageDormant, Period: period("2020/.."), LastActive: day("2023-11-02")},
			{Expert: carol, Stage: StageLeft, Period: period("2020/2022-04"), LastActive: day("2021")},
		},
		Links: []Link{{Between: [2]id.Expert{alice, bob}, Kind: "co-author", Period: period("2021/..")}},
		Requests: []Request{
			{Expert: alice, Asked: day("2026-03-02"), Answered: day("2026-03-05")},
			{Expert: bob, Asked: day("2025-11"), Closed: true},
		},
		Engagements: []Engagement{{
			Experts: []id.Expert{alice, bob}, Mode: ModeTeaching, Host: university, Place: "Đà Nẵng",
			Period: period("2026-04/2026-05"), Hours: quantity.Exactly(24).OfUnit("h"),
			Delivered: codes.Yes, Deliverables: []Output{{Kind: EvidenceProduct, Title: text.Of("Course on sensors", "Khóa học về cảm biến")}},
		}},
		Size:     quantity.Nearly(70).OfUnit("person").Dated(day("2026-06")),
		Consents: codes.Yes,
		Sources:  sources(),
	}
}

// sampleOffice returns an office made up for the tests that breaks no rule.
func sampleOffice() *Office {
	return &Office{
		ID:      id.Must[id.Office]("0190a000-0000-7000-8000-0000000000d1"),
		Names:   text.Of("Representative office for science and technology", "Văn phòng đại diện khoa học và công nghệ"),
		Country: "DE", Place: "Berlin", Ministry: ministry, Mission: mission, Head: alice, Opened: day("2010"),
		Duties:   []Duty{DutyResources, DutyRevolution, DutyTechnology, DutyTalent},
		Networks: []id.Network{bridge},
		Reports: []OfficeReport{
			{
				Period: period("2025-01/2025-06"), Filed: day("2025-07-15"), To: []id.Partner{ministry, mission},
				Duties: []Duty{DutyTechnology, DutyTalent},
				Figures: []OfficeFigure{
					{Kind: FigureExperts, Duty: DutyTalent, Value: quantity.AtLeast(12).OfUnit("person")},
					{Kind: FigureExpenses, Value: quantity.Exactly(4000).OfUnit("EUR")},
				},
			},
			{Period: period("2025-07/2025-12"), Filed: day("2026-05-02"), To: []id.Partner{ministry, mission}, Duties: []Duty{DutyResources}},
		},
		Sources: sources(),
	}
}
