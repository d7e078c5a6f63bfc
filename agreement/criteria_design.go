package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/score"
)

var lawCriteria = []score.Criterion[Agreement]{
	{
		Code: "AGR-C-COMPLIANT", Dimension: "compliance", Weight: 10, Knockout: true,
		EN:         "Was the text found to agree with law, foreign policy and international commitments?",
		VI:         "Văn bản có được xác nhận là phù hợp với pháp luật, đường lối đối ngoại và cam kết quốc tế không?",
		EvidenceEN: "The finding of whoever is in charge of the check.",
		EvidenceVI: "Kết luận của cơ quan có thẩm quyền rà soát.",
		Facts:      []score.Fact{factCompliant},
		Basis:      gatekeeper,
		Measure: func(a *Agreement, _ *score.Context) score.Outcome {
			switch a.Clauses.Compliant {
			case codes.Yes:
				return score.Measured(1000)
			case codes.No:
				return score.Failed()
			}
			return score.Missing()
		},
		Evidence: showCompliant,
	},
	{
		Code: "AGR-C-PROTECTION", Dimension: "compliance", Weight: 3,
		EN:         "Does the text protect intellectual property, confidential information and personal data?",
		VI:         "Văn bản có quy định về sở hữu trí tuệ, bảo mật thông tin và bảo vệ dữ liệu cá nhân không?",
		EvidenceEN: "The clauses of the text.",
		EvidenceVI: "Các điều khoản của văn bản.",
		SkipEN:     "No such clause is called for.",
		SkipVI:     "Văn bản không thuộc trường hợp cần các điều khoản này.",
		Facts: []score.Fact{
			{Where: "/clauses/intellectualProperty", EN: "clause on intellectual property", VI: "điều khoản về sở hữu trí tuệ"},
			{Where: "/clauses/confidentiality", EN: "clause on confidentiality", VI: "điều khoản về bảo mật"},
			{Where: "/clauses/dataProtection", EN: "clause on data protection", VI: "điều khoản về bảo vệ dữ liệu"},
		},
		Basis: practice,
		Measure: func(a *Agreement, _ *score.Context) score.Outcome {
			yes, no, open, skipped := 0, 0, 0, 0
			var lacking [3]int
			for i, x := range [...]codes.Answer{a.Clauses.IntellectualProperty, a.Clauses.Confidentiality, a.Clauses.DataProtection} {
				switch x {
				case codes.Yes:
					yes++
				case codes.No:
					no++
				case codes.NotApplicable:
					skipped++
				default:
					lacking[open] = i
					open++
				}
			}
			if skipped == 3 {
				return score.NotApplicable()
			}
			return score.Ratio(yes, no, open, lacking[:open]...)
		},
		Evidence: showProtection,
	},
	{
		Code: "AGR-C-RISKS", Dimension: "compliance", Weight: 2,
		EN:         "What share of the risks recorded has something done about it?",
		VI:         "Tỷ lệ rủi ro đã nhận diện có biện pháp giảm thiểu là bao nhiêu?",
		EvidenceEN: "The risk register with its measures.",
		EvidenceVI: "Danh mục rủi ro và biện pháp giảm thiểu.",
		Facts: []score.Fact{
			{Where: "/risks", EN: "risks", VI: "các rủi ro"},
			{Where: "/risks/*/mitigation", EN: "what is done about each risk", VI: "biện pháp giảm thiểu từng rủi ro"},
		},
		Basis: riskControl,
		Measure: func(a *Agreement, _ *score.Context) score.Outcome {
			if len(a.Risks) == 0 {
				return score.Missing(0)
			}
			done := 0
			for i := range a.Risks {
				if a.Risks[i].Mitigated() {
					done++
				}
			}
			return score.Ratio(done, 0, len(a.Risks)-done, 1)
		},
	},
	{ // I-28
		Code: "AGR-C-MITIGATED", Dimension: "compliance", Weight: 1,
		EN:         "What share of the measures against risks that were due has been done?",
		VI:         "Tỷ lệ biện pháp giảm thiểu rủi ro đến hạn đã được thực hiện là bao nhiêu?",
		EvidenceEN: "Measures against risks one by one, with the days on which they were due and done.",
		EvidenceVI: "Từng biện pháp giảm thiểu rủi ro với thời hạn và ngày hoàn thành.",
		SkipEN:     "No measure was due by the day of scoring.",
		SkipVI:     "Chưa có biện pháp nào đến hạn tính đến ngày đánh giá.",
		Facts: []score.Fact{
			{Where: "/risks/*/mitigations", EN: "measures against the risks", VI: "các biện pháp giảm thiểu rủi ro"},
			{Where: "/risks/*/mitigations/*/due", EN: "due dates of the measures", VI: "thời hạn của các biện pháp"},
			{Where: "/risks/*/mitigations/*/done", EN: "dates on which measures were done", VI: "ngày hoàn thành các biện pháp"},
			factAsOf,
		},
		Basis: commonIndicators,
		Measure: func(a *Agreement, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			n := a.MitigationsOn(on)
			switch {
			case n.All == 0:
				return score.Missing(0)
			case on.IsZero():
				return score.Missing(3)
			}
			undated := a.measuresUndated(on)
			if n.Due+undated == 0 {
				return score.NotApplicable()
			}
			if undated > 0 {
				return score.Ratio(n.DueDone, 0, n.Due-n.DueDone+undated, 1, 2)
			}
			return score.Ratio(n.DueDone, 0, n.Due-n.DueDone, 2)
		},
	},
}

// measuresUndated counts the measures against risks raised by the day of which it
// is not known whether they were due by then.
func (a *Agreement) measuresUndated(on calendar.Date) (n int) {
	for i := range a.Risks {
		r := &a.Risks[i]
		if !r.Raised.IsZero() && happened(r.Raised, on) == calendar.No {
			continue
		}
		for j := range r.Mitigations {
			m := &r.Mitigations[j]
			if happened(m.Due, on) == calendar.Unknown && (!m.Due.IsZero() || m.Done.IsZero()) {
				n++
			}
		}
	}
	return n
}

var designCriteria = []score.Criterion[Agreement]{
	{
		Code: "AGR-C-PURPOSE", Dimension: "relevance", Weight: 6,
		EN:         "Is it stated which technologies the agreement is about and which objectives it has?",
		VI:         "Thỏa thuận có nêu rõ lĩnh vực công nghệ và mục tiêu hợp tác không?",
		EvidenceEN: "Technology areas by code; objectives in words.",
		EvidenceVI: "Lĩnh vực công nghệ theo mã; mục tiêu bằng lời.",
		Facts:      []score.Fact{factTechnologies, factObjectives},
		Basis:      dacRelevance,
		Measure: func(a *Agreement, _ *score.Context) score.Outcome {
			stated, lacking, open := 0, [2]int{}, 0
			if a.technologyNamed() {
				stated++
			} else {
				open++
			}
			if a.objectiveNamed() {
				stated++
			} else {
				lacking[open] = 1
				open++
			}
			return score.Ratio(stated, 0, open, lacking[:open]...)
		},
	},
	{
		Code: "AGR-C-LINKS", Dimension: "coherence", Weight: 2,
		EN:         "Is the agreement linked to the agreements it stands under or beside?",
		VI:         "Thỏa thuận có được gắn với văn kiện khung và các văn kiện liên quan không?",
		EvidenceEN: "Links to other agreements, each with its kind.",
		EvidenceVI: "Các liên kết tới văn kiện khác và loại liên kết.",
		Facts:      []score.Fact{{Where: "/links", EN: "links to other agreements", VI: "liên kết tới các văn kiện khác"}},
		Basis:      dacCoherence,
		Measure: func(a *Agreement, _ *score.Context) score.Outcome {
			linked := 0
			for i := range a.Links {
				if l := &a.Links[i]; l.Kind != "" && !l.Agreement.IsZero() {
					linked++
				}
			}
			return score.Ratio(linked, 0, len(a.Links)-linked)
		},
	},
	{
		Code: "AGR-C-ROLES", Dimension: "coherence", Weight: 2,
		EN:         "Is it clear which role each party has?",
		VI:         "Vai trò của từng bên có được xác định rõ không?",
		EvidenceEN: "Roles of all parties, as the text gives them.",
		EvidenceVI: "Vai trò của các bên theo văn bản.",
		Facts: []score.Fact{
			factParties,
			{Where: "/parties/*/roles", EN: "roles of the parties", VI: "vai trò của các bên"},
			{Where: "/partiesOpen", EN: "the parties not listed", VI: "các bên chưa được liệt kê"},
		},
		Basis: practice,
		Measure: func(a *Agreement, _ *score.Context) score.Outcome {
			switch {
			case len(a.Parties) == 0:
				return score.Missing(0)
			case a.PartiesOpen: // how many more there are is not known
				return score.Missing(2)
			}
			clear := 0
			for i := range a.Parties {
				if len(a.Parties[i].Roles) > 0 {
					clear++
				}
			}
			return score.Ratio(clear, 0, len(a.Parties)-clear, 1)
		},
	},
	{
		Code: "AGR-C-MEASURABLE", Dimension: "effectiveness", Weight: 5,
		EN:         "Can it be measured whether the objectives are reached?",
		VI:         "Có thể đo lường việc đạt được các mục tiêu không?",
		EvidenceEN: "For each objective an indicator, with its target and its baseline; each is a third.",
		EvidenceVI: "Mỗi mục tiêu có chỉ số, chỉ tiêu và giá trị ban đầu; mỗi yếu tố chiếm một phần ba.",
		Facts:      []score.Fact{factObjectives, factIndicators, factTargets, factBaselines},
		Basis:      measurable,
		Measure: func(a *Agreement, _ *score.Context) score.Outcome {
			if len(a.Objectives) == 0 {
				return score.Missing(0)
			}
			n := len(a.Objectives)
			points, lacking, open := 0, [3]int{}, 0
			for k, have := range a.measurable() {
				points += have
				if have < n {
					lacking[open] = 1 + k
					open++
				}
			}
			return score.Ratio(points, 0, 3*n-points, lacking[:open]...)
		},
	},
}

// technologyNamed reports whether a technology area is named by its code.
func (a *Agreement) technologyNamed() bool {
	for i := range a.Technologies {
		if a.Technologies[i].Technology.Code != "" {
			return true
		}
	}
	return false
}

// objectiveNamed reports whether an objective is stated in words.
func (a *Agreement) objectiveNamed() bool {
	for i := range a.Objectives {
		if len(a.Objectives[i].Name) > 0 {
			return true
		}
	}
	return false
}

// measurable counts the objectives that have an indicator, those that have a
// target, and those that have a baseline.
func (a *Agreement) measurable() (n [3]int) {
	for i := range a.Objectives {
		target, baseline := 0, 0
		list := a.Objectives[i].Indicators
		for k := range list {
			if list[k].Aimed() {
				target = 1
			}
			if list[k].Baseline.Known() {
				baseline = 1
			}
		}
		n[0] += min(len(list), 1)
		n[1] += target
		n[2] += baseline
	}
	return n
}
