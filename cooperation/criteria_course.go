package cooperation

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/score"
)

// courseCriteria ask who does the work, and whether going on rests on evidence.
var courseCriteria = []score.Criterion[Index]{
	{ // I-26
		Code: "PTF-C-DELEGATED", Dimension: "coherence", Weight: 3,
		EN:         "What share of the work of a field is done by others than the coordinating unit alone?",
		VI:         "Tỷ lệ nhiệm vụ chuyên ngành không do một mình đơn vị điều phối thực hiện là bao nhiêu?",
		EvidenceEN: "Tasks other than coordination itself, with who does them.",
		EvidenceVI: "Các nhiệm vụ không phải nhiệm vụ điều phối và đơn vị thực hiện.",
		Facts: []score.Fact{
			factTasks,
			{Where: "/lead", EN: "the coordinating unit", VI: "đơn vị điều phối"},
		},
		Basis: notInstead,
		Measure: func(x *Index, _ *score.Context) score.Outcome {
			var n count
			for i := range x.Programmes {
				n.delegated(x.Programmes[i].Tasks, x)
			}
			for i := range x.Strategies {
				n.delegated(x.Strategies[i].Tasks, x)
			}
			if x.Lead.IsZero() && n != (count{}) {
				return score.Missing(1)
			}
			return n.outcome(0, 0)
		},
	},
	{ // I-25
		Code: "PTF-C-RENEWED", Dimension: "sustainability", Weight: 2,
		EN:         "What share of the agreements that were renewed was evaluated before every renewal?",
		VI:         "Trong số thỏa thuận được gia hạn, tỷ lệ được đánh giá trước mỗi lần gia hạn là bao nhiêu?",
		EvidenceEN: "Renewals of agreements, and activities of evaluation before them.",
		EvidenceVI: "Các lần gia hạn thỏa thuận và hoạt động đánh giá trước đó.",
		SkipEN:     "No agreement has been renewed.",
		SkipVI:     "Chưa có thỏa thuận nào được gia hạn.",
		Facts:      []score.Fact{factEvents, factActivities}, Basis: practice,
		Measure: func(x *Index, _ *score.Context) score.Outcome {
			var n count
			for i := range x.Agreements {
				switch good, bad, open := x.Agreements[i].RenewalsEvaluated(); {
				case len(x.Agreements[i].Events) == 0:
					n.open++
				case bad > 0:
					n.bad++
				case open > 0:
					n.unknown++
				case good > 0:
					n.good++
				}
			}
			if n == (count{}) && len(x.Agreements) > 0 {
				return score.NotApplicable()
			}
			return n.outcome(0, 1)
		},
	},
}

// delegated counts the tasks of a field by whether the coordinating unit leaves
// them to others.
func (n *count) delegated(tasks []Task, x *Index) {
	for i := range tasks {
		t := &tasks[i]
		switch {
		case t.Kind == TaskCoordination:
		case len(t.Responsible) == 0:
			n.unknown++
		case t.soleResponsible(x.Lead):
			n.bad++
		default:
			n.good++
		}
	}
}

// programmeCourseCriteria ask what a programme rests on, where it stands and
// what it leads to.
var programmeCourseCriteria = []score.Criterion[Programme]{
	{
		Code: "PRG-C-BASED", Dimension: "coherence", Weight: 5,
		EN: "Is it known which agreements the programme rests on?", VI: "Đã xác định chương trình dựa trên những thỏa thuận nào chưa?",
		EvidenceEN: "Identifiers of agreements.", EvidenceVI: "Mã định danh các thỏa thuận.",
		Facts: []score.Fact{{Where: "/agreements", EN: "the agreements on which it rests", VI: "các thỏa thuận làm cơ sở"}}, Basis: dac,
		Measure: func(p *Programme, _ *score.Context) score.Outcome {
			if len(p.Agreements) == 0 {
				return score.Missing()
			}
			return score.Measured(1000)
		},
	},
	{
		Code: "PRG-C-ON-TRACK", Dimension: "effectiveness", Weight: 8,
		EN: "What share of the indicators is on track?", VI: "Tỷ lệ chỉ số đúng tiến độ là bao nhiêu?",
		EvidenceEN: "The last value beside what was expected on its day; from the day it is due, the target.",
		EvidenceVI: "Giá trị gần nhất so với giá trị dự kiến tại thời điểm đó; khi đến hạn thì so với chỉ tiêu.",
		Facts:      []score.Fact{factOwnObjectives, factOwnActual, factAsOf}, Basis: dacGeneral,
		Measure: func(p *Programme, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			if on.IsZero() {
				return score.Missing(2)
			}
			var n count
			for i := range p.Objectives {
				for j := range p.Objectives[i].Indicators {
					n.add(p.Objectives[i].Indicators[j].OnTrack(on))
				}
			}
			return n.outcome(0, 1)
		},
	},
	{
		Code: "PRG-C-IMPACT", Dimension: "impact", Weight: 10,
		EN: "What share of the indicators of outcome and impact has reached its target?", VI: "Tỷ lệ chỉ số về kết quả và tác động đã đạt chỉ tiêu là bao nhiêu?",
		EvidenceEN: "Actual values beside targets, of objectives above the level of outputs.",
		EvidenceVI: "Giá trị thực tế so với chỉ tiêu của các mục tiêu trên cấp độ đầu ra.",
		SkipEN:     "No objective is above the level of outputs.", SkipVI: "Không có mục tiêu nào trên cấp độ đầu ra.",
		Facts: []score.Fact{factOwnObjectives, factOwnActual}, Basis: dacGeneral,
		Measure: func(p *Programme, c *score.Context) score.Outcome {
			var n count
			above := 0
			for i := range p.Objectives {
				if r := p.Objectives[i].Result; r != agreement.ResultOutput && r != agreement.ResultOther {
					above++
				}
			}
			n.reached(p.Objectives, calendar.FromYMD(int32(c.AsOf())))
			if above == 0 && len(p.Objectives) > 0 {
				return score.NotApplicable()
			}
			return n.outcome(0, 1)
		},
	},
}
