package vietnam

import (
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// firstBasis is what the grid rests on.
var firstBasis = rule.Basis{
	Kind: rule.Practice, Confidence: rule.Partly,
	EN: "Criteria of the FIRST project for choosing experts, total 100 points (first-most.vn), as far as they could be read",
	VI: "Tiêu chí lựa chọn chuyên gia của Dự án FIRST, tổng 100 điểm (first-most.vn), trong phạm vi tra cứu được",
}

// firstCriteria returns the criteria of the grid without their weights, in the
// order of [FIRSTWeights]. Version of November 2026.
func firstCriteria() []score.Criterion[FIRSTRating] {
	return []score.Criterion[FIRSTRating]{
		{
			Code: "FIRST-NECESSITY", Dimension: "relevance",
			EN: "How necessary is what the expert is to do?", VI: "Nhiệm vụ mời chuyên gia thực hiện cần thiết ở mức nào?",
			EvidenceEN: "The problem, and why it cannot be solved without the expert.", EvidenceVI: "Vấn đề cần giải quyết và lý do không thể giải quyết nếu không có chuyên gia.",
			Facts:   []score.Fact{{Where: "/Necessity", EN: "the rating of necessity", VI: "điểm về sự cần thiết"}},
			Basis:   firstBasis,
			Measure: func(r *FIRSTRating, _ *score.Context) score.Outcome { return firstRated(r.Necessity) },
		},
		{
			Code: "FIRST-NOVELTY", Dimension: "technology",
			EN: "How new is the approach compared with present ones in Viet Nam?", VI: "Tính mới so với cách tiếp cận hiện có tại Việt Nam ở mức nào?",
			EvidenceEN: "Present approaches, and what is different.", EvidenceVI: "Các cách tiếp cận hiện có và điểm khác biệt.",
			Facts:   []score.Fact{{Where: "/Novelty", EN: "the rating of novelty", VI: "điểm về tính mới"}},
			Basis:   firstBasis,
			Measure: func(r *FIRSTRating, _ *score.Context) score.Outcome { return firstRated(r.Novelty) },
		},
		{
			Code: "FIRST-EXPERT", Dimension: "talent",
			EN: "How important is the expert for it, competence included?", VI: "Vai trò của chuyên gia đối với nhiệm vụ, bao gồm cả năng lực, quan trọng ở mức nào?",
			EvidenceEN: "The expert's record and part in the task.", EvidenceVI: "Hồ sơ chuyên gia và phần việc đảm nhiệm.",
			Facts:   []score.Fact{{Where: "/Expert", EN: "the rating of the expert's importance", VI: "điểm về vai trò, năng lực của chuyên gia"}},
			Basis:   firstBasis,
			Measure: func(r *FIRSTRating, _ *score.Context) score.Outcome { return firstRated(r.Expert) },
		},
		{
			Code: "FIRST-FEASIBILITY", Dimension: "efficiency",
			EN: "How feasible is it?", VI: "Tính khả thi ở mức nào?",
			EvidenceEN: "Plan, time and means.", EvidenceVI: "Kế hoạch, thời gian và nguồn lực.",
			Facts:   []score.Fact{{Where: "/Feasibility", EN: "the rating of feasibility", VI: "điểm về tính khả thi"}},
			Basis:   firstBasis,
			Measure: func(r *FIRSTRating, _ *score.Context) score.Outcome { return firstRated(r.Feasibility) },
		},
		{
			Code: "FIRST-RESULTS", Dimension: "effectiveness",
			EN: "What results are expected: scientific, technological, commercial or in training?", VI: "Kết quả dự kiến về khoa học, công nghệ, thương mại hoặc đào tạo ở mức nào?",
			EvidenceEN: "Papers and books; inventions, varieties and licences; transfer of knowledge; numbers trained.", EvidenceVI: "Bài báo, sách; sáng chế, giống mới, li-xăng; chuyển giao tri thức; số người được đào tạo.",
			Facts:   []score.Fact{{Where: "/Results", EN: "the rating of expected results", VI: "điểm về kết quả dự kiến"}},
			Basis:   firstBasis,
			Measure: func(r *FIRSTRating, _ *score.Context) score.Outcome { return firstRated(r.Results) },
		},
		{
			Code: "FIRST-NETWORK", Dimension: "sustainability",
			EN: "What effect will it have on networks and systems?", VI: "Tác động đối với mạng lưới và hệ thống ở mức nào?",
			EvidenceEN: "Ties that remain when the expert has left.", EvidenceVI: "Các kết nối còn được duy trì sau khi chuyên gia kết thúc công việc.",
			Facts:   []score.Fact{{Where: "/Network", EN: "the rating of the effect on networks and systems", VI: "điểm về tác động đối với mạng lưới và hệ thống"}},
			Basis:   firstBasis,
			Measure: func(r *FIRSTRating, _ *score.Context) score.Outcome { return firstRated(r.Network) },
		},
	}
}
