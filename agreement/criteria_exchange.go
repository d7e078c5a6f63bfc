package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/score"
)

var exchangeCriteria = []score.Criterion[Agreement]{
	{
		Code: "AGR-C-INDEXED", Dimension: "technology", Weight: 3,
		EN:         "Which part of the agreement is assigned to technology areas?",
		VI:         "Tỷ trọng nội dung thỏa thuận được gắn với lĩnh vực công nghệ cụ thể là bao nhiêu?",
		EvidenceEN: "Technology areas by code, with their shares of the whole.",
		EvidenceVI: "Lĩnh vực công nghệ theo mã và tỷ trọng trong toàn bộ thỏa thuận.",
		Facts: []score.Fact{
			factTechnologies,
			{Where: "/technologies/*/share", EN: "shares of the technology areas", VI: "tỷ trọng của các lĩnh vực công nghệ"},
			{Where: "/technologies/*/technology", EN: "codes of the technology areas", VI: "mã của các lĩnh vực công nghệ"},
		},
		Basis: byTechnology,
		Measure: func(a *Agreement, _ *score.Context) score.Outcome {
			if len(a.Technologies) == 0 {
				return score.Missing(0)
			}
			filed, uncoded, unstated := 0, 0, 0 // hundredths of a percent; areas
			for i := range a.Technologies {
				t := &a.Technologies[i]
				switch {
				case t.Share.IsZero():
					unstated++
				case t.Technology.Code == "":
					uncoded += int(t.Share.BasisPoints())
				default:
					filed += int(t.Share.BasisPoints())
				}
			}
			if unstated > 0 {
				return score.Range(filed/10, 1000, 1)
			}
			if n := len(a.Technologies); uncoded == 0 && filed < 100_00 && filed+n >= 100_00 {
				filed = 100_00 // three thirds are 99.99 %
			}
			if uncoded == 0 {
				return score.Measured(filed / 10)
			}
			return score.Range(filed/10, (filed+uncoded+len(a.Technologies)+9)/10, 2)
		},
	},
	{
		Code: "AGR-C-RECIPROCITY", Dimension: "reciprocity", Weight: 2,
		EN:         "Do people, knowledge and means go both ways?",
		VI:         "Nhân lực, tri thức và nguồn lực có được trao đổi hai chiều không?",
		EvidenceEN: "Activities that went in and out, the fewer as a share of the more; both ways counts for each.",
		EvidenceVI: "Số hoạt động theo chiều vào và chiều ra, lấy bên ít chia cho bên nhiều; hoạt động hai chiều được tính cho cả hai.",
		Facts: []score.Fact{
			factActivities,
			{Where: "/activities/*/flow", EN: "which way each activity went", VI: "chiều của từng hoạt động"},
		},
		Basis: commonIndicators,
		Measure: func(a *Agreement, _ *score.Context) score.Outcome {
			in, out, open := 0, 0, 0
			for i := range a.Activities {
				switch a.Activities[i].Flow {
				case FlowIn:
					in++
				case FlowOut:
					out++
				case FlowBoth:
					in++
					out++
				default:
					open++
				}
			}
			few, many := min(in, out), max(in, out)
			switch {
			case len(a.Activities) == 0:
				return score.Missing(0)
			case open == 0:
				return score.Measured(1000 * few / many)
			}
			low := 1000 * few / (many + open)
			if few+open >= many {
				return score.Range(low, 1000, 1)
			}
			return score.Range(low, (1000*(few+open)+many-1)/many, 1)
		},
	},
	{
		Code: "AGR-C-TALENT", Dimension: "talent", Weight: 2,
		EN:         "Have people been trained or exchanged?",
		VI:         "Đã có hoạt động đào tạo hoặc trao đổi nhân lực chưa?",
		EvidenceEN: "An activity of training, or a visit.",
		EvidenceVI: "Hoạt động đào tạo hoặc đoàn trao đổi.",
		Facts:      []score.Fact{factActivities, factActivityKind, factActivityDate},
		Basis:      commonIndicators,
		Measure: func(a *Agreement, c *score.Context) score.Outcome {
			return a.carriedOut(calendar.FromYMD(int32(c.AsOf())), ActivityTraining, ActivityVisit)
		},
		Evidence: showTalent,
	},
}

var dataCriteria = []score.Criterion[Agreement]{
	{
		Code: "AGR-C-EVIDENCE", Dimension: "data", Weight: 2,
		EN:         "Is it recorded what the facts rest on?",
		VI:         "Các dữ kiện có nguồn và minh chứng không?",
		EvidenceEN: "Sources of the record, and evidence of the obligations done; each of the two is a half. Obligations not yet due are left out.",
		EvidenceVI: "Nguồn của hồ sơ và minh chứng hoàn thành nghĩa vụ; mỗi nội dung chiếm một nửa. Không tính nghĩa vụ chưa đến hạn.",
		Facts: []score.Fact{
			factSources, factObligations, factDone,
			{Where: "/obligations/*/evidence", EN: "evidence of the obligations done", VI: "minh chứng hoàn thành nghĩa vụ"},
		},
		Basis: evidenceBase,
		Measure: func(a *Agreement, c *score.Context) score.Outcome {
			low, high, parts := 0, 1000, 1
			var lacking [4]int
			open := 0
			add := func(missing bool, fact int) {
				if missing {
					lacking[open] = fact
					open++
				}
			}
			if len(a.Sources) > 0 {
				low = 1000
			} else {
				add(true, 0)
			}
			if len(a.Obligations) == 0 {
				add(true, 1)
				return average(low, high+1000, 2, lacking[:open]...)
			}
			if shown, bare, undone := a.evidenced(calendar.FromYMD(int32(c.AsOf()))); shown+bare+undone > 0 {
				add(undone > 0, 2)
				add(bare > 0, 3)
				low += 1000 * shown / (shown + bare + undone)
				high += 1000
				parts = 2
			}
			return average(low, high, parts, lacking[:open]...)
		},
		Evidence: showEvidence,
	},
	{
		Code: "AGR-C-RECORD", Dimension: "data", Weight: 2,
		EN:         "What share of the key facts is on record?",
		VI:         "Tỷ lệ dữ kiện chính đã có trong hồ sơ là bao nhiêu?",
		EvidenceEN: "The record itself; what is not on record may yet be recorded.",
		EvidenceVI: "Chính hồ sơ; dữ kiện chưa có có thể được bổ sung.",
		Facts: []score.Fact{
			{Where: "/id", EN: "identifier", VI: "mã định danh"},
			{Where: "/titles", EN: "title", VI: "tên văn kiện"},
			{Where: "/form", EN: "form", VI: "hình thức văn kiện"},
			factParties, factTechnologies, factEvents, factTerm, factFunding, factObjectives, factObligations,
			{Where: "/languages", EN: "languages of the text", VI: "ngôn ngữ của văn bản"},
			factCompliant, factActivities, factSources,
		},
		Basis: practice,
		Measure: func(a *Agreement, _ *score.Context) score.Outcome {
			var lacking [14]int
			open := 0
			for i, known := range [...]bool{
				!a.ID.IsZero(), len(a.Titles) > 0, a.Form != "",
				len(a.Parties) > 0, len(a.Technologies) > 0, len(a.Events) > 0, a.Term != (Term{}), len(a.Funding) > 0,
				len(a.Objectives) > 0, len(a.Obligations) > 0, len(a.Languages) > 0,
				a.Clauses.Compliant != codes.Unknown, len(a.Activities) > 0, len(a.Sources) > 0,
			} {
				if !known {
					lacking[open] = i
					open++
				}
			}
			return score.Ratio(len(lacking)-open, 0, open, lacking[:open]...)
		},
	},
}

// evidenced counts what was done of obligations, with and without evidence, and
// what is not recorded as done that may have been due by the day.
func (a *Agreement) evidenced(on calendar.Date) (shown, bare, undone int) {
	add := func(evidence string) {
		if evidence == "" {
			bare++
		} else {
			shown++
		}
	}
	by := keepingTo(a, on)
	for i := range a.Obligations {
		o := &a.Obligations[i]
		for j := range o.Fulfilments {
			add(o.Fulfilments[j].Evidence)
		}
		switch {
		case !o.Done.IsZero():
			add(o.Evidence)
		case on.IsZero() && len(o.Fulfilments) == 0:
			undone++
		case !on.IsZero():
			var n keeping
			n.obligation(o, &by)
			undone += n.undone
		}
	}
	return shown, bare, undone
}
