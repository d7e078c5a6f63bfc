package cooperation

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/score"
)

// PortfolioCriteria returns what a portfolio as a whole is evaluated by:
// compliance as a knock-out, the six criteria of the OECD's Development
// Assistance Committee, technology orientation, reciprocity, talent,
// concentration, and how much of the record is known. The subject is an
// [Index]:
//
//	m, err := score.New(cooperation.PortfolioCriteria(), score.AsOf(2026_11_21))
//	card := m.Evaluate(cooperation.NewIndex(&p))
//
// Where the record has the data they follow the indicators in common use
// (agreement.CommonIndicators): I-01 active, I-02 fulfilled, I-03 converted, I-21
// indexed, I-22 priorities, I-23 concentration, I-25 renewed, I-26 delegated.
//
// The weights are this project's defaults and add up to 100; give your own with
// [score.Weight]. Several criteria need the day of scoring and miss it without.
// The dimensions are those of agreement.Dimensions.
//
// What is not on record is unknown, neither good nor bad: it widens the score
// and can only narrow it when it is recorded.
func PortfolioCriteria() score.Set[Index] {
	return score.NewSet("portfolio", "1.1.0", fitCriteria, deliveryCriteria, directionCriteria, courseCriteria)
}

// ProgrammeCriteria returns what one programme is evaluated by.
func ProgrammeCriteria() score.Set[Programme] {
	return score.NewSet("programme", "1.1.0", programmeCriteria, programmeCourseCriteria)
}

// Facts that criteria need.
var (
	factAsOf = score.Fact{
		EN: "the day of scoring (it is given to the model, not to the record)",
		VI: "ngày đánh giá (cung cấp cho mô hình đánh giá, không thuộc hồ sơ)",
	}
	factAgreements    = score.Fact{Where: "/agreements", EN: "the agreements", VI: "các thỏa thuận"}
	factCompliant     = score.Fact{Where: "/agreements/*/clauses/compliant", EN: "the outcome of the gatekeeper's check", VI: "kết quả rà soát “gác cổng”"}
	factEvents        = score.Fact{Where: "/agreements/*/events", EN: "the dated acts that settle the status of agreements", VI: "các hành vi có thời điểm để xác định tình trạng thỏa thuận"}
	factActivities    = score.Fact{Where: "/agreements/*/activities", EN: "what has been done under agreements, with dates", VI: "hoạt động đã triển khai theo thỏa thuận, có thời gian"}
	factFlow          = score.Fact{Where: "/agreements/*/activities/*/flow", EN: "which way people, knowledge or money went", VI: "chiều trao đổi nhân lực, tri thức hoặc kinh phí"}
	factTerm          = score.Fact{Where: "/agreements/*/term", EN: "how long agreements last and how they go on", VI: "thời hạn và cách gia hạn thỏa thuận"}
	factParties       = score.Fact{Where: "/agreements/*/parties", EN: "the parties with their countries", VI: "các bên và quốc gia của các bên"}
	factHome          = score.Fact{Where: "/home", EN: "the country whose cooperation it is", VI: "quốc gia chủ thể của danh mục hợp tác"}
	factTechnologies  = score.Fact{Where: "/agreements/*/technologies", EN: "the technologies of the agreements", VI: "lĩnh vực công nghệ của các thỏa thuận"}
	factSources       = score.Fact{Where: "/agreements/*/sources", EN: "the sources of the agreements", VI: "nguồn thông tin về các thỏa thuận"}
	factTold          = score.Fact{Where: "/agreements/*", EN: "titles, parties and dates, by which agreements are told apart", VI: "tên gọi, các bên và thời điểm để phân biệt các thỏa thuận"}
	factPriorities    = score.Fact{Where: "/strategies/*/technologies", EN: "the priority technologies of a strategy", VI: "công nghệ ưu tiên của chiến lược"}
	factTasks         = score.Fact{Where: "/programmes/*/tasks", EN: "the tasks with who does them and who answers for them", VI: "các nhiệm vụ, đơn vị thực hiện và đơn vị chịu trách nhiệm"}
	factCommitments   = score.Fact{Where: "/agreements/*/obligations", EN: "commitments with due dates", VI: "các cam kết có thời hạn"}
	factDone          = score.Fact{Where: "/agreements/*/obligations/*/done", EN: "when commitments and tasks were done", VI: "thời điểm hoàn thành cam kết, nhiệm vụ"}
	factProgrammes    = score.Fact{Where: "/programmes", EN: "programmes that were to end", VI: "các chương trình đến hạn kết thúc"}
	factCompleted     = score.Fact{Where: "/programmes/*/completed", EN: "when programmes were completed", VI: "thời điểm hoàn thành chương trình"}
	factObjectives    = score.Fact{Where: "/programmes/*/objectives", EN: "objectives at the level of outcome or impact, with indicators", VI: "mục tiêu ở cấp độ kết quả hoặc tác động, có chỉ số"}
	factActual        = score.Fact{Where: "/programmes/*/objectives/*/indicators/*/actual", EN: "the actual values of indicators", VI: "giá trị thực tế của chỉ số"}
	factMembers       = score.Fact{Where: "/networks/*/members", EN: "the members of networks", VI: "thành viên các mạng lưới"}
	factStage         = score.Fact{Where: "/networks/*/members/*/stage", EN: "how far members are engaged", VI: "mức độ tham gia của thành viên"}
	factExperts       = score.Fact{Where: "/experts", EN: "the experts with their consents", VI: "các chuyên gia và sự đồng ý của họ"}
	factOwnTechnology = score.Fact{Where: "/technologies", EN: "the technology areas of the programme", VI: "lĩnh vực công nghệ của chương trình"}
	factOwnObjectives = score.Fact{Where: "/objectives", EN: "the objectives with indicators and targets", VI: "mục tiêu có chỉ số và chỉ tiêu"}
	factOwnActual     = score.Fact{Where: "/objectives/*/indicators/*/actual", EN: "the actual values of indicators", VI: "giá trị thực tế của chỉ số"}
	factOwnTasks      = score.Fact{Where: "/tasks", EN: "the tasks", VI: "các nhiệm vụ"}
	factOwnDone       = score.Fact{Where: "/tasks/*/done", EN: "when tasks were done", VI: "thời điểm hoàn thành nhiệm vụ"}
	factOwnPeriod     = score.Fact{Where: "/period", EN: "the period of the programme, or when it was completed", VI: "thời gian của chương trình hoặc thời điểm hoàn thành"}
	factOwnLessons    = score.Fact{Where: "/lessons", EN: "the lessons learnt", VI: "bài học kinh nghiệm"}
)

// count is good, bad and unknown ones, and open ones, of which it is not known
// whether they count at all.
type count struct{ good, bad, unknown, open int }

func (n *count) add(t calendar.Truth) {
	switch t {
	case calendar.Yes:
		n.good++
	case calendar.No:
		n.bad++
	default:
		n.unknown++
	}
}

// known counts a fact that is on record or not.
func (n *count) known(on bool) {
	if on {
		n.good++
	} else {
		n.unknown++
	}
}

// outcome is the share of the good ones. The facts are the one that says what
// counts, and the one that says how it stands. Open ones count as unknown, which
// bounds the share whether they turn out to count or not.
func (n *count) outcome(counts, stands int) score.Outcome {
	switch {
	case *n == count{}:
		return score.Missing(counts)
	case n.open == 0:
		return score.Ratio(n.good, n.bad, n.unknown, stands)
	case n.unknown == 0:
		return score.Ratio(n.good, n.bad, n.open, counts)
	}
	return score.Ratio(n.good, n.bad, n.unknown+n.open, counts, stands)
}

// due counts something that was due by the day, unless it surely was not yet.
func (n *count) due(due, done, on calendar.Date) {
	switch due.Compare(on) {
	case calendar.CannotSay:
		n.open++
		return
	case calendar.Same, calendar.After:
		return
	}
	switch done.Compare(due) {
	case calendar.Before, calendar.Same:
		n.good++
	case calendar.After:
		n.bad++
	default: // not recorded, or too vague
		n.unknown++
	}
}

// clear counts tasks by whether they are given clearly: exactly one answers, at
// least one does it, and nobody has roles that exclude each other.
func (n *count) clear(tasks []Task) {
	for i := range tasks {
		t := &tasks[i]
		switch {
		case len(t.Accountable) > 1, share(t.Accountable, t.Consulted), share(t.Accountable, t.Informed), share(t.Responsible, t.Informed):
			n.bad++
		case len(t.Accountable) == 0 || len(t.Responsible) == 0:
			n.unknown++
		default:
			n.good++
		}
	}
}

var programmeCriteria = []score.Criterion[Programme]{
	{
		Code: "PRG-C-INDEXED", Dimension: "technology", Weight: 10,
		EN: "Does the programme name its technology areas?", VI: "Chương trình có nêu lĩnh vực công nghệ không?",
		EvidenceEN: "Codes of technology areas.", EvidenceVI: "Mã lĩnh vực công nghệ.",
		Facts: []score.Fact{factOwnTechnology}, Basis: byTechnology,
		Measure: func(p *Programme, _ *score.Context) score.Outcome {
			if len(p.Technologies) == 0 {
				return score.Missing()
			}
			return score.Measured(1000)
		},
	},
	{
		Code: "PRG-C-MEASURABLE", Dimension: "effectiveness", Weight: 15,
		EN: "What share of the objectives has an indicator with a target?", VI: "Tỷ lệ mục tiêu có chỉ số kèm chỉ tiêu là bao nhiêu?",
		EvidenceEN: "Objectives, indicators and targets.", EvidenceVI: "Mục tiêu, chỉ số và chỉ tiêu.",
		Facts: []score.Fact{factOwnObjectives}, Basis: measurable,
		Measure: func(p *Programme, _ *score.Context) score.Outcome {
			var n count
			for i := range p.Objectives {
				ok := false
				for j := range p.Objectives[i].Indicators {
					ok = ok || p.Objectives[i].Indicators[j].Aimed()
				}
				n.known(ok)
			}
			return n.outcome(0, 0)
		},
	},
	{
		Code: "PRG-C-ACHIEVED", Dimension: "effectiveness", Weight: 20,
		EN: "What share of the indicators has reached its target?", VI: "Tỷ lệ chỉ số đã đạt chỉ tiêu là bao nhiêu?",
		EvidenceEN: "Actual values beside targets.", EvidenceVI: "Giá trị thực tế so với chỉ tiêu.",
		Facts: []score.Fact{factOwnObjectives, factOwnActual}, Basis: results203,
		Measure: func(p *Programme, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			var n count
			for i := range p.Objectives {
				for j := range p.Objectives[i].Indicators {
					n.add(p.Objectives[i].Indicators[j].ReachedOn(on))
				}
			}
			return n.outcome(0, 1)
		},
	},
	{
		Code: "PRG-C-ROLES", Dimension: "coherence", Weight: 12,
		EN: "What share of the tasks has exactly one who answers, and at least one who does it?", VI: "Tỷ lệ nhiệm vụ có đúng một đơn vị chịu trách nhiệm và ít nhất một đơn vị thực hiện là bao nhiêu?",
		EvidenceEN: "Who is responsible and accountable for tasks.", EvidenceVI: "Phân công thực hiện và chịu trách nhiệm.",
		Facts: []score.Fact{factOwnTasks}, Basis: raci,
		Measure: func(p *Programme, _ *score.Context) score.Outcome {
			var n count
			n.clear(p.Tasks)
			return n.outcome(0, 0)
		},
	},
	{
		Code: "PRG-C-ON-TIME", Dimension: "efficiency", Weight: 12,
		EN: "What share of the tasks that were due was done on time?", VI: "Tỷ lệ nhiệm vụ đến hạn được hoàn thành đúng hạn là bao nhiêu?",
		EvidenceEN: "Due dates, and dates on which tasks were done.", EvidenceVI: "Thời hạn và thời điểm hoàn thành nhiệm vụ.",
		Facts: []score.Fact{factOwnTasks, factOwnDone, factAsOf}, Basis: dacGeneral,
		Measure: func(p *Programme, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			if on.IsZero() {
				return score.Missing(2)
			}
			var n count
			for i := range p.Tasks {
				n.due(p.Tasks[i].Due, p.Tasks[i].Done, on)
			}
			return n.outcome(0, 1)
		},
	},
	{
		Code: "PRG-C-LESSONS", Dimension: "sustainability", Weight: 8,
		EN: "Was it recorded what was learnt from the programme?", VI: "Bài học kinh nghiệm của chương trình có được ghi lại không?",
		EvidenceEN: "Lessons learnt.", EvidenceVI: "Bài học kinh nghiệm.",
		SkipEN: "The programme is not completed.", SkipVI: "Chương trình chưa hoàn thành.",
		Facts: []score.Fact{factOwnLessons, factOwnPeriod, factAsOf}, Basis: practice,
		Measure: func(p *Programme, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			running := p.runningOn(on)
			switch {
			case len(p.Lessons) > 0:
				return score.Measured(1000)
			case on.IsZero():
				return score.Missing(0, 2)
			case running == calendar.Unknown:
				return score.Missing(0, 1)
			case running == calendar.Yes, p.Period.Start.Compare(on) == calendar.After:
				return score.NotApplicable()
			}
			return score.Missing(0)
		},
	},
}
