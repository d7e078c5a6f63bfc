package partner

import (
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/score"
)

const (
	notApplicableEN = "The question was answered as not applicable."
	notApplicableVI = "Câu hỏi được trả lời là không áp dụng."
)

// complianceCriteria are gates: nothing makes up for them, and unknown is not
// a pass.
var complianceCriteria = []score.Criterion[Partner]{
	{
		Code: "PAR-FIT-EXISTENCE", Dimension: "compliance", Weight: 10, Knockout: true,
		EN:         "Is it confirmed that the partner legally exists?",
		VI:         "Tư cách pháp lý của đối tác đã được xác nhận chưa?",
		EvidenceEN: "The answer to question DD-01 of due diligence, with its date and source.",
		EvidenceVI: "Câu trả lời cho câu hỏi thẩm tra DD-01, kèm ngày và nguồn.",
		Facts:      []score.Fact{factExistence},
		Basis:      openSource,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			return gate(p, c, QuestionExistence, codes.Yes)
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			return shown(p, c, codes.Yes, QuestionExistence)
		},
	},
	{
		Code: "PAR-FIT-SANCTIONS", Dimension: "compliance", Weight: 10, Knockout: true,
		EN:         "Is the partner on no list of sanctioned or designated entities?",
		VI:         "Đối tác có nằm ngoài các danh sách trừng phạt, danh sách chỉ định không?",
		EvidenceEN: "The answer to question DD-03 of due diligence, with its date and source, and the screenings against lists.",
		EvidenceVI: "Câu trả lời cho câu hỏi thẩm tra DD-03, kèm ngày và nguồn, và kết quả đối chiếu danh sách.",
		Facts:      []score.Fact{factSanctions, factHits},
		Basis:      knowYourPartner,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			switch e, _ := p.screeningEffect(scoredOn(c)); {
			case e == EffectBlock:
				return score.Failed()
			case e == EffectOpen && p.answers(QuestionSanctions, codes.No, c):
				return score.Missing(1)
			}
			return gate(p, c, QuestionSanctions, codes.No)
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			list := shown(p, c, codes.No, QuestionSanctions)
			if e, at := p.screeningEffect(scoredOn(c)); e == EffectBlock {
				list = append(list, score.Against(screeningPointer(at), "A screening found the partner in a list.",
					"Kết quả đối chiếu xác định đối tác có trong danh sách."))
			}
			return list
		},
	},
	{
		Code: "PAR-FIT-POLICY", Dimension: "compliance", Weight: 10, Knockout: true,
		EN:         "Does cooperation with the partner agree with treaties, foreign policy and commitments?",
		VI:         "Hợp tác với đối tác có phù hợp với điều ước quốc tế, đường lối đối ngoại và cam kết quốc tế không?",
		EvidenceEN: "The answer to question DD-18 of due diligence, with its date and source.",
		EvidenceVI: "Câu trả lời cho câu hỏi thẩm tra DD-18, kèm ngày và nguồn.",
		Facts:      []score.Fact{factPolicy},
		Basis:      gatekeeper,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			return gate(p, c, QuestionPolicy, codes.Yes)
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			return shown(p, c, codes.Yes, QuestionPolicy)
		},
	},
	{
		Code: "PAR-FIT-EXPORT", Dimension: "compliance", Weight: 5,
		EN:         "Are end use and end user known where controlled technology is involved?",
		VI:         "Đã rõ mục đích và người sử dụng cuối cùng đối với công nghệ thuộc diện kiểm soát chưa?",
		EvidenceEN: "The answer to question DD-07 of due diligence, with its date and source.",
		EvidenceVI: "Câu trả lời cho câu hỏi thẩm tra DD-07, kèm ngày và nguồn.",
		SkipEN:     notApplicableEN, SkipVI: notApplicableVI,
		Facts: []score.Fact{factExport},
		Basis: exportControl,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			return good(p, c, QuestionExport, codes.Yes)
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			return shown(p, c, codes.Yes, QuestionExport)
		},
	},
	{
		Code: "PAR-FIT-INTEGRITY", Dimension: "compliance", Weight: 10,
		EN:         "Is the record of governance, ethics and integrity in good order?",
		VI:         "Quản trị, đạo đức và liêm chính của đối tác có bảo đảm không?",
		EvidenceEN: "The answer to question DD-13 of due diligence, with its date and source.",
		EvidenceVI: "Câu trả lời cho câu hỏi thẩm tra DD-13, kèm ngày và nguồn.",
		SkipEN:     notApplicableEN, SkipVI: notApplicableVI,
		Facts: []score.Fact{factIntegrity},
		Basis: diligence,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			return good(p, c, QuestionIntegrity, codes.Yes)
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			return shown(p, c, codes.Yes, QuestionIntegrity)
		},
	},
}

// safetyCriteria ask what may go wrong, and whether it is under control.
var safetyCriteria = []score.Criterion[Partner]{
	{
		Code: "PAR-FIT-OWNERSHIP", Dimension: "security", Weight: 5,
		EN:         "Is it known who owns and controls the partner?",
		VI:         "Đã rõ ai sở hữu và chi phối đối tác chưa?",
		EvidenceEN: "The answer to question DD-02 of due diligence, with its date and source.",
		EvidenceVI: "Câu trả lời cho câu hỏi thẩm tra DD-02, kèm ngày và nguồn.",
		SkipEN:     notApplicableEN, SkipVI: notApplicableVI,
		Facts: []score.Fact{factOwnership},
		Basis: openSource,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			return good(p, c, QuestionOwnership, codes.Yes)
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			return shown(p, c, codes.Yes, QuestionOwnership)
		},
	},
	{
		Code: "PAR-FIT-SECURITY", Dimension: "security", Weight: 10,
		EN:         "Is the partner free of ties to security bodies and of duties to hand over knowledge?",
		VI:         "Đối tác có không gắn với cơ quan an ninh và không bị buộc chuyển giao tri thức không?",
		EvidenceEN: "The answers to questions DD-04 and DD-05 of due diligence, with their dates and sources.",
		EvidenceVI: "Câu trả lời cho các câu hỏi thẩm tra DD-04 và DD-05, kèm ngày và nguồn.",
		SkipEN:     notApplicableEN, SkipVI: notApplicableVI,
		Facts: []score.Fact{factSecurity, factJurisdiction},
		Basis: diligence,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			return both(p, c, QuestionSecurity, codes.No, QuestionJurisdiction, codes.No)
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			return shown(p, c, codes.No, QuestionSecurity, QuestionJurisdiction)
		},
	},
	{
		Code: "PAR-FIT-CYBER", Dimension: "security", Weight: 10,
		EN:         "Is the partner's cybersecurity mature enough for the access it gets?",
		VI:         "Mức độ an ninh mạng của đối tác có tương xứng với quyền truy cập không?",
		EvidenceEN: "The answer to question DD-14 of due diligence, with its date and source.",
		EvidenceVI: "Câu trả lời cho câu hỏi thẩm tra DD-14, kèm ngày và nguồn.",
		SkipEN:     notApplicableEN, SkipVI: notApplicableVI,
		Facts: []score.Fact{factCyber},
		Basis: diligence,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			return good(p, c, QuestionCyber, codes.Yes)
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			return shown(p, c, codes.Yes, QuestionCyber)
		},
	},
	{
		Code: "PAR-FIT-KNOWLEDGE", Dimension: "security", Weight: 5,
		EN:         "Is it settled how data and intellectual property are handled?",
		VI:         "Đã thống nhất cách xử lý dữ liệu và sở hữu trí tuệ chưa?",
		EvidenceEN: "The answers to questions DD-08 and DD-09 of due diligence, with their dates and sources.",
		EvidenceVI: "Câu trả lời cho các câu hỏi thẩm tra DD-08 và DD-09, kèm ngày và nguồn.",
		SkipEN:     notApplicableEN, SkipVI: notApplicableVI,
		Facts: []score.Fact{factData, factIP},
		Basis: diligence,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			return both(p, c, QuestionData, codes.Yes, QuestionIP, codes.Yes)
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			return shown(p, c, codes.Yes, QuestionData, QuestionIP)
		},
	},
	{
		Code: "PAR-FIT-PEOPLE", Dimension: "talent", Weight: 5,
		EN:         "Are the key people free of conflicts of interest and undeclared appointments?",
		VI:         "Nhân sự chủ chốt có không vướng xung đột lợi ích và chức vụ chưa khai báo không?",
		EvidenceEN: "The answer to question DD-10 of due diligence, with its date and source.",
		EvidenceVI: "Câu trả lời cho câu hỏi thẩm tra DD-10, kèm ngày và nguồn.",
		SkipEN:     notApplicableEN, SkipVI: notApplicableVI,
		Facts: []score.Fact{factPeople},
		Basis: diligence,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			return good(p, c, QuestionPeople, codes.No)
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			return shown(p, c, codes.No, QuestionPeople)
		},
	},
}
