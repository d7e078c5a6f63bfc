package partner_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/technology"
	. "github.com/scicoop/scicoop/partner"
)

// The same small engagement with five partners: the answers decide.
func ExamplePartner_Assess() {
	engagement := Engagement{
		Access: []Access{AccessNone},
		Amount: money.Exactly(money.MustAmount("GBP 2000.00")),
	}
	for _, change := range []map[Question]codes.Answer{
		{},                              // every question answered without concern
		{QuestionIP: codes.No},          // rights are not settled
		{QuestionPolicy: codes.Unknown}, // nobody has asked the gatekeeper
		{QuestionSecurity: codes.Yes},   // tied to a security body
		{QuestionSanctions: codes.Yes},  // on a list
		{QuestionReciprocity: codes.No}, // counts in the evaluation only
		{QuestionExit: codes.Unknown},   // not put at the basic depth
		{QuestionIntegrity: codes.Answer(0), QuestionCyber: codes.No},
	} {
		a := bank(change).Assess(engagement, judged, DefaultDiligence())
		fmt.Println(a.Decision, a.Depth, len(a.Conditions), a.Decider.Label(language.English))
	}
	// Output:
	// cleared basic 0 the office in charge
	// conditional standard 1 the office in charge
	// incomplete enhanced 0 nobody yet: more is to be found out first
	// escalated enhanced 0 a higher level
	// rejected enhanced 0 nobody while the finding stands
	// cleared standard 0 the office in charge
	// cleared basic 0 the office in charge
	// conditional standard 1 the office in charge
}

// An assessment explained in Vietnamese.
func ExampleAssessment_Explain() {
	p := bank(map[Question]codes.Answer{
		QuestionTechnology: codes.Yes, QuestionIP: codes.No, QuestionFinance: codes.Unknown,
	})
	a := p.Assess(Engagement{
		Technologies: []technology.Code{technology.MustCode("CA-STRA-2024:2")},
		Access:       []Access{AccessVisit},
		Amount:       money.Exactly(money.MustAmount("GBP 50000.00")),
	}, judged, DefaultDiligence())
	for _, line := range a.Explain(language.Vietnamese) {
		fmt.Println(line)
	}
	// Output:
	// Kết luận, ngày 21/11/2026: chấp thuận có điều kiện
	// Cấp quyết định: cơ quan chủ trì
	// Mức thẩm tra: tiêu chuẩn
	// - tiêu chuẩn: Hoạt động thuộc lĩnh vực CA-STRA-2024:2, được đánh dấu là công nghệ nhạy cảm.
	// - tiêu chuẩn: Rủi ro của đối tác theo DD-09: phải đáp ứng điều kiện trước.
	// - tiêu chuẩn: Phạm vi tiếp cận: Tham quan, làm việc tại cơ sở.
	// - tiêu chuẩn: Giá trị hợp tác: 50.000 GBP.
	// DD-09 (Sở hữu trí tuệ): trả lời không, ngày 15/06/2026; phải đáp ứng điều kiện trước.
	// DD-06 (Công nghệ): trả lời có, ngày 15/06/2026; phải thẩm tra ở mức cao hơn.
	// DD-12 (Tài chính): chưa trả lời; bị trừ điểm đánh giá.
	// Không có vấn đề: 15/18
	// Điều kiện: Quy định trong thỏa thuận về quyền sở hữu trí tuệ có trước, quyền đối với kết quả mới và quyền công bố.
	// DD-01: thẩm tra lại chậm nhất ngày 15/06/2027; câu trả lời hết hạn.
}

// Canada's condition as a caller's own ground: a grant is refused where the work
// advances a listed sensitive technology and the organisation is on the list of
// named ones. Both lists are the caller's; merely using what there is does not
// count.
func ExampleGround() {
	const named = "Named Research Organizations" // the screening against it is on record
	listed := technology.CanadaAreas()
	strac := Ground{
		Code: "CA-STRAC", Yes: EffectBlock,
		EN:    "Does the work advance a listed sensitive technology with an organisation on the list?",
		VI:    "Hoạt động có phát triển công nghệ nhạy cảm thuộc danh mục cùng với tổ chức có tên trong danh sách không?",
		Basis: FrameworkCanadaSTRAC.Basis(),
		Answer: func(p *Partner, e *Engagement, day calendar.Date) codes.Answer {
			sensitive := codes.No
			for _, c := range e.Technologies {
				if c.List != listed.Name() {
					sensitive = codes.Unknown // of another list, whose entries nobody mapped
				}
			}
			for _, c := range e.Technologies {
				if listed.Holds(c) {
					sensitive = codes.Yes
				}
			}
			if len(e.Technologies) == 0 {
				sensitive = codes.Unknown
			}
			answer := codes.Yes
			for _, a := range []codes.Answer{sensitive, e.Advances, p.ListedOn(named, day)} {
				switch {
				case a == codes.No:
					return codes.No // one of the three is enough
				case a != codes.Yes:
					answer = codes.Unknown
				}
			}
			return answer
		},
	}
	policy := DefaultDiligence()
	policy.Grounds = []Ground{strac}

	p := bank(nil)
	p.Screenings = []Screening{{List: named, Edition: "2026-10", On: date("2026-11-02"), Found: codes.Yes,
		Hits: []Hit{{Entry: "12", Same: codes.No}}}}
	work := Engagement{Technologies: []technology.Code{technology.MustCode("CA-STRA-2024:10")}, Advances: codes.Yes}
	show := func() {
		a := p.Assess(work, judged, policy)
		for _, f := range a.Findings {
			if f.Question == strac.Code {
				fmt.Println(a.Decision, f.Answer, f.Effect)
			}
		}
	}
	show() // the hit was another organisation
	p.Screenings[0].Hits[0].Same = codes.Unknown
	show() // nobody has looked into the hit
	work.Advances = codes.No
	show() // out of the ground's scope; the hit still keeps DD-03 open
	p.Screenings[0].Hits[0].Same, work.Advances = codes.Yes, codes.Yes
	show()
	// Output:
	// cleared no none
	// incomplete unknown open
	// incomplete no none
	// rejected yes block
}

func ExampleQuestion_Basis() {
	for _, a := range QuestionSecurity.Basis() {
		fmt.Println(a.Framework, "–", a.EN, "–", a.Confidence)
	}
	fmt.Println(FrameworkVNGatekeeper.Basis().VI)
	// Output:
	// uk-trusted-research – is there an affiliation with the military, intelligence or defence? – verified
	// eu-c-2024-3510 – appraise the risk of foreign interference – verified
	// Bộ Khoa học và Công nghệ Việt Nam: vai trò “gác cổng” trong hợp tác quốc tế
}

// Incubators abroad for an incubator at home, in Vietnamese.
func ExamplePartner_Peers() {
	p := org("Cơ sở ươm tạo", KindIncubator, "VN", "FORD:2.2")
	candidates := []Partner{
		org("Gründerzentrum", KindIncubator, "DE", "FORD:2.2"),
		org("Cụm đổi mới sáng tạo", KindCluster, "KR", "FORD:2.2"),
		org("Cơ sở ươm tạo khác", KindIncubator, "VN", "FORD:2.2"),
		org("Bridge", KindIntermediary, "SG"),
	}
	for _, x := range p.Peers(candidates, PeerQuery{On: judged}).Peers {
		fmt.Println(candidates[x.At].Name(language.Und), "–", x.Text(language.Vietnamese))
	}
	// Output:
	// Gründerzentrum – Cùng loại hình: Cơ sở ươm tạo; khác quốc gia: Đức; lĩnh vực chung: FORD:2.2.
	// Bridge – Loại hình tương tự: Tổ chức trung gian; khác quốc gia: Singapore; chưa rõ: /technologies.
}

func ExampleMappings() {
	for m := range Mappings() {
		if m.Kind == KindHospital || m.Kind == KindStartUp && m.List == MappedROR {
			fmt.Println(m.Kind, m.List, m.Code, m.Fit, m.Among)
			fmt.Println("  ", m.EN)
		}
	}
	// Output:
	// hospital ror-organisation-type healthcare exact []
	//    Nothing is lost.
	// hospital iati-organisation-type  depends [15 70]
	//    It goes by whether it is public or private, which the kind does not tell.
	// hospital frascati-sector  depends [business-enterprise government higher-education private-non-profit]
	//    The sector goes by who controls and finances the unit, which the kind does not tell.
	// start-up ror-organisation-type company wider []
	//    That it is young and built on an innovation.
}

// A change of ownership makes four answers ones to ask again.
func ExamplePartner_DueForScreening() {
	p, policy := bank(nil), DefaultDiligence()
	fmt.Println(p.RescreenOn(policy))
	due, what := p.DueForScreening(judged, policy, Occasion{Trigger: TriggerOwnership, On: date("2026-10-01")})
	fmt.Println(due)
	for _, r := range what {
		fmt.Println(r.Text(language.Vietnamese))
	}
	// Output:
	// 2027-06-15
	// yes
	// DD-02: thẩm tra lại chậm nhất ngày 01/10/2026; thay đổi chủ sở hữu.
	// DD-03: thẩm tra lại chậm nhất ngày 01/10/2026; thay đổi chủ sở hữu.
	// DD-04: thẩm tra lại chậm nhất ngày 01/10/2026; thay đổi chủ sở hữu.
	// DD-05: thẩm tra lại chậm nhất ngày 01/10/2026; thay đổi chủ sở hữu.
}
