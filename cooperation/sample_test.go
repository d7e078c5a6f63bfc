package cooperation

import (
	"fmt"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/talent"
)

func uid(n int) string { return fmt.Sprintf("00000000-0000-7000-8000-%012d", n) }

func partnerID(n int) id.Partner     { return id.Must[id.Partner](uid(n)) }
func agreementID(n int) id.Agreement { return id.Must[id.Agreement](uid(n)) }
func expertID(n int) id.Expert       { return id.Must[id.Expert](uid(n)) }

var (
	ministry  = partnerID(1)
	unit      = partnerID(2) // the coordinating unit
	institute = partnerID(3)
	abroad    = partnerID(4)
	nowhere   = partnerID(99)
)

func date(s string) calendar.Date     { return calendar.MustDate(s) }
func period(s string) calendar.Period { return calendar.MustPeriod(s) }

func sources() []source.Source {
	return []source.Source{{Key: "s1", Title: text.Of("Article of 15 July 2025", ""), About: []string{"/names"}}}
}

func sampleTask() Task {
	return Task{
		Name: text.Of("Draft the list of projects", "Xây dựng danh mục dự án"), Kind: TaskField,
		Responsible: []id.Partner{institute}, Accountable: []id.Partner{ministry}, Informed: []id.Partner{unit}, Coordinator: unit,
		Accepted: date("2025-08-01"), Due: date("2026-06-30"), Done: date("2026-05-15"),
		Authority: text.Of("Assigned by the minister", "Bộ trưởng giao"), Outcome: text.Of("A list", "Danh mục"),
	}
}

func sampleProgramme() *Programme {
	return &Programme{
		ID: id.Must[id.Programme](uid(1)), Names: text.Of("Joint research on semiconductors", "Nghiên cứu chung về bán dẫn"),
		Kind: ProgrammeResearch, Phase: 2, Period: period("2024/2026"),
		Partners:     []Participant{{Partner: institute, Role: RoleLead}, {Partner: abroad, Role: RoleImplementer}, {Class: ClassEnterprise, Role: RoleSupporter}},
		Technologies: []agreement.TechnologyShare{{Technology: technology.MustCode("FORD:2.2"), Share: quantity.PercentOf(100)}},
		Agreements:   []id.Agreement{agreementID(1)},
		Objectives: []agreement.Objective{{
			Name: text.Of("Train engineers", "Đào tạo kỹ sư"), Result: agreement.ResultOutcome,
			Indicators: []agreement.Indicator{{Baseline: quantity.Exactly(10), Target: quantity.Exactly(80), Actual: quantity.MoreThan(80), Due: date("2026-12-31")}},
		}},
		Tasks:      []Task{sampleTask()},
		Activities: []agreement.Activity{{Kind: agreement.ActivityProject, On: date("2025-03"), Flow: agreement.FlowBoth}},
		Funding:    []agreement.Funding{{Kind: agreement.FundingGrant, Period: period("2024/2026")}},
		Sources:    sources(),
	}
}

func sampleStrategy() *Strategy {
	return &Strategy{
		ID: id.Must[id.Strategy](uid(1)), Names: text.Of("Strategy of cooperation", "Chiến lược hợp tác"),
		Period: period("2026/2030"), Lead: unit, Adopted: date("2025-12-01"),
		PolicyBasis:  []Policy{{Number: "57-NQ/TW", Issued: date("2024-12-22")}},
		Pillars:      []Pillar{{Name: text.Of("Bridge of knowledge", "Cầu nối tri thức")}, {Name: text.Of("Mobilise resources", "Huy động nguồn lực")}},
		Technologies: []technology.Code{technology.MustCode("FORD:2.2"), technology.MustCode("FORD:1.2")},
		Targets:      []agreement.Indicator{{Name: text.Of("Agreements", ""), Target: quantity.AtLeast(10), Due: date("2030")}},
		Tasks:        []Task{sampleTask()}, Sources: sources(),
	}
}

func sampleEvent() *Event {
	return &Event{
		ID: id.Must[id.Event](uid(1)), Names: text.Of("Workshop", "Hội thảo"), Kind: EventWorkshop, Mode: ModeHybrid,
		On: date("2025-07-15"), Country: "VN", Place: "Hà Nội",
		Participants: []Participant{{Partner: ministry, Role: RoleChair}, {Name: text.Of("Speakers from universities", ""), Class: ClassUniversity, Role: RoleSpeaker}},
		Agreements:   []id.Agreement{agreementID(1)}, Technologies: []technology.Code{technology.MustCode("FORD:2.2")},
		Outcomes: []text.Text{text.Of("Proposals", "Kiến nghị")}, Sources: sources(),
	}
}

func sampleGroup() *WorkingGroup {
	return &WorkingGroup{
		ID: id.Must[id.WorkingGroup](uid(1)), Names: text.Of("Group on acquiring core technology", "Tổ công tác mua công nghệ lõi"),
		Purpose: text.Of("Support negotiations", "Hỗ trợ đàm phán"), Stage: GroupSetUp, Lead: ministry, Period: period("2025-09/2027-09-30"),
		Required: []StakeholderClass{ClassMission, ClassEnterprise},
		Members:  []Participant{{Partner: institute, Class: ClassMission, Role: RoleMember}, {Class: ClassEnterprise, Role: RoleMember}},
	}
}

func samplePartner(n int, en string, c country.Code) partner.Partner {
	return partner.Partner{
		ID: partnerID(n), Names: []partner.Name{{Value: en, Lang: "en", Kind: partner.NameDisplay}}, Kinds: []partner.Kind{partner.KindInstitute},
		Locations: []partner.Location{{Country: c}}, Founded: date("1990"),
	}
}

// samplePortfolio is a small portfolio that holds all cross-record rules.
func samplePortfolio() *Portfolio {
	p := &Portfolio{
		SchemaVersion: SchemaVersion, ID: id.Must[id.Portfolio](uid(1)), Home: "VN", Lead: unit,
		Names: text.Of("Cooperation", "Hợp tác"),
		Partners: []partner.Partner{
			samplePartner(1, "Ministry", "VN"), samplePartner(2, "Department", "VN"),
			samplePartner(3, "Institute", "VN"), samplePartner(4, "University", "DE"),
		},
		Experts: []talent.Expert{{
			ID: expertID(1), Country: "DE", Identifiers: []id.External{id.MustExternal(id.SchemeORCID, "0000-0002-1825-0097")},
			Expertise: []talent.Expertise{{Technology: technology.MustCode("FORD:2.2")}},
			Consents:  []talent.Consent{{Given: date("2025-01-10"), Expires: date("2027-01-10")}},
		}},
		Networks: []talent.Network{{
			ID: id.Must[id.Network](uid(1)), Focal: []id.Partner{abroad},
			Members: []talent.Membership{{Expert: expertID(1), Stage: talent.StageActive}},
		}},
		Offices:       []talent.Office{{ID: id.Must[id.Office](uid(1)), Country: "DE", Ministry: ministry, Mission: unit, Networks: []id.Network{id.Must[id.Network](uid(1))}}},
		Programmes:    []Programme{*sampleProgramme()},
		Strategies:    []Strategy{*sampleStrategy()},
		Events:        []Event{*sampleEvent()},
		WorkingGroups: []WorkingGroup{*sampleGroup()},
		Statistics: []Statistic{{
			Subject: text.Of("Documents signed in 2019", "Văn bản hợp tác ký năm 2019"), Value: quantity.Exactly(7).OfUnit("agreement"),
			Countries: []country.Code{"KR", "SE", "CH", "CU"}, Sources: sources(),
		}},
		Statements: []Statement{{
			Kind: StatementShift, Name: text.Of("From support to coordination", "Từ hỗ trợ sang điều phối"), By: ministry,
			From: text.Of("support", "hỗ trợ"), To: text.Of("coordination", "điều phối"), Sources: sources(),
		}},
		Sources: sources(),
	}
	p.Partners[2].Relations = []partner.Relation{{Kind: partner.RelationParent, Partner: ministry}}
	p.Partners[0].Relations = []partner.Relation{{Kind: partner.RelationChild, Partner: institute}}
	p.Partners[3].Identifiers = []partner.Identifier{{External: id.External{Scheme: id.SchemeWikidata, Value: "Q1"}}}
	force := agreement.Agreement{
		ID: agreementID(1), Titles: text.Of("Agreement on science and technology", "Hiệp định khoa học và công nghệ"), Form: agreement.FormIntergovernment,
		Parties: []agreement.Party{
			{Partner: ministry, Country: "VN", Roles: []agreement.Role{agreement.RoleSignatory}},
			{Partner: abroad, Country: "DE", Roles: []agreement.Role{agreement.RoleSignatory}},
		},
		Technologies: []agreement.TechnologyShare{{Technology: technology.MustCode("FORD:2.2")}},
		Events:       []agreement.Event{{Kind: agreement.EventSigned, On: date("2022-01-01")}, {Kind: agreement.EventInForce, On: date("2022-04-20")}},
		Term:         agreement.Term{Length: calendar.MustSpan("P5Y"), Renewal: agreement.RenewalAutomatic, Notice: calendar.MustSpan("P6M")},
		Obligations:  []agreement.Obligation{{Duty: text.Of("Name a focal point", "Cử đầu mối"), Bearer: abroad, Due: date("2026-10-01")}},
		Activities:   []agreement.Activity{{Kind: agreement.ActivityVisit, On: date("2026-03-02"), Partners: []id.Partner{abroad}, Flow: agreement.FlowIn}},
		Clauses:      agreement.Clauses{Compliant: codes.Yes}, Sources: sources(),
	}
	old := agreement.Agreement{
		ID: agreementID(2), Titles: text.Of("Memorandum of 2010", ""), Parties: []agreement.Party{{Partner: ministry, Country: "VN"}, {Country: "KR"}},
		Events:  []agreement.Event{{Kind: agreement.EventSigned, On: date("2010-05-05")}},
		Clauses: agreement.Clauses{Compliant: codes.Yes},
	}
	p.Agreements = []agreement.Agreement{force, old}
	return p
}

func sampleIndex() *Index { return NewIndex(samplePortfolio()) }

// with changes the portfolio of an index and indexes it anew.
func with(change func(*Portfolio)) func(*Index) {
	return func(x *Index) {
		change(x.Portfolio)
		*x = *NewIndex(x.Portfolio)
	}
}

func affiliation(p id.Partner) talent.Affiliation { return talent.Affiliation{Partner: p} }
