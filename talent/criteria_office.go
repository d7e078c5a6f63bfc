package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/score"
)

var (
	factMinistry = score.Fact{Where: "/ministry", EN: "the ministry that gives the office its tasks", VI: "bộ giao nhiệm vụ cho văn phòng đại diện"}
	factMission  = score.Fact{Where: "/mission", EN: "the mission to which the office belongs", VI: "cơ quan đại diện ngoại giao mà văn phòng đại diện trực thuộc"}
	factDuties   = score.Fact{Where: "/duties", EN: "the duties of the office", VI: "nhiệm vụ của văn phòng đại diện"}
	factReports  = score.Fact{Where: "/reports", EN: "the reports on each duty", VI: "báo cáo về từng nhiệm vụ"}
	factFiled    = score.Fact{Where: "/reports/*/filed", EN: "when each report was filed", VI: "ngày gửi từng báo cáo"}
	factNetworks = score.Fact{Where: "/networks", EN: "the networks of experts the office works with", VI: "các mạng lưới chuyên gia mà văn phòng đại diện phối hợp"}
	factOrigins  = score.Fact{Where: "/sources", EN: "the sources of the record", VI: "nguồn thông tin của hồ sơ"}
)

var officeCriteria = []score.Criterion[Office]{
	{
		Code: "OFF-EVAL-SUPERIORS", Dimension: "compliance", Weight: 0, Knockout: true,
		EN:         "Does the office answer to a ministry and to a mission?",
		VI:         "Văn phòng đại diện có chịu sự chỉ đạo của cả bộ và cơ quan đại diện ngoại giao không?",
		EvidenceEN: "Two different organisations.",
		EvidenceVI: "Hai tổ chức khác nhau.",
		Facts:      []score.Fact{factMinistry, factMission},
		Basis:      twoSuperiors,
		Evidence:   officeShowSuperiors,
		Measure: func(o *Office, _ *score.Context) score.Outcome {
			switch ministry, mission := o.Ministry.IsZero(), o.Mission.IsZero(); {
			case ministry && mission:
				return score.Missing(0, 1)
			case ministry:
				return score.Missing(0)
			case mission:
				return score.Missing(1)
			case o.Ministry == o.Mission:
				return score.Failed()
			}
			return score.Measured(1000)
		},
	},
	{
		Code: "OFF-EVAL-DUTIES", Dimension: "relevance", Weight: 10,
		EN:         "How many of the four duties of such an office does it have?",
		VI:         "Văn phòng đại diện được giao bao nhiêu nhiệm vụ trong bốn nhiệm vụ của loại hình này?",
		EvidenceEN: "The duties recorded.",
		EvidenceVI: "Các nhiệm vụ đã ghi.",
		Facts:      []score.Fact{factDuties},
		Basis:      fourDuties,
		Evidence:   officeShowDuties,
		Measure: func(o *Office, _ *score.Context) score.Outcome {
			if len(o.Duties) == 0 {
				return score.Missing(0)
			}
			n := 0
			for _, d := range fourDutyCodes {
				if hasDuty(o.Duties, d) {
					n++
				}
			}
			return score.Measured(250 * n)
		},
	},
	{
		Code: "OFF-EVAL-REPORTED", Dimension: "effectiveness", Weight: 20,
		EN:         "On which share of its duties has the office reported?",
		VI:         "Tỷ lệ nhiệm vụ đã được văn phòng đại diện báo cáo là bao nhiêu?",
		EvidenceEN: "A report on the duty.",
		EvidenceVI: "Báo cáo về nhiệm vụ đó.",
		Facts:      []score.Fact{factDuties, factReports},
		Basis:      effectiveness,
		Evidence:   officeShowReported,
		Measure: func(o *Office, _ *score.Context) score.Outcome {
			if len(o.Duties) == 0 {
				return score.Missing(0)
			}
			n := 0
			for i, d := range o.Duties {
				if i < few && o.reported(d) {
					n++
				}
			}
			return o.told(n, min(len(o.Duties), few), 1)
		},
	},
	{
		Code: "OFF-EVAL-PROMPT", Dimension: "efficiency", Weight: 10,
		EN:         "What share of the reports was filed within ninety days after its period?",
		VI:         "Tỷ lệ báo cáo được gửi trong vòng 90 ngày sau kỳ báo cáo là bao nhiêu?",
		EvidenceEN: "The end of the period and the day of filing.",
		EvidenceVI: "Ngày kết thúc kỳ báo cáo và ngày gửi báo cáo.",
		Facts:      []score.Fact{factReports, factFiled},
		Basis:      efficiency,
		Evidence:   officeShowPrompt,
		Measure: func(o *Office, _ *score.Context) score.Outcome {
			if len(o.Reports) == 0 {
				return score.Missing(0, 1)
			}
			good, bad, unknown := 0, 0, 0
			for i := range o.Reports {
				switch o.Reports[i].prompt() {
				case calendar.Yes:
					good++
				case calendar.No:
					bad++
				default:
					unknown++
				}
			}
			return score.Ratio(good, bad, unknown, 1)
		},
	},
	{
		Code: "OFF-EVAL-TECHNOLOGY", Dimension: "technology", Weight: 10,
		EN:         "Has the office reported on learning and mastering technology?",
		VI:         "Văn phòng đại diện đã báo cáo về tiếp thu, làm chủ công nghệ chưa?",
		EvidenceEN: "A report on that duty.",
		EvidenceVI: "Báo cáo về nhiệm vụ này.",
		SkipEN:     "The office does not have this duty.",
		SkipVI:     "Văn phòng đại diện không được giao nhiệm vụ này.",
		Facts:      []score.Fact{factReports, factDuties},
		Basis:      fourDuties,
		Evidence:   officeShowTechnology,
		Measure: func(o *Office, _ *score.Context) score.Outcome {
			switch {
			case len(o.Duties) > 0 && !hasDuty(o.Duties, DutyTechnology):
				return score.NotApplicable()
			case o.reported(DutyTechnology):
				return score.Measured(1000)
			case len(o.Duties) == 0: // it may not have this one
				return score.Missing(0, 1)
			case o.ReportsComplete:
				return score.Measured(0)
			}
			return score.Missing(0)
		},
	},
	{
		Code: "OFF-EVAL-NETWORKS", Dimension: "talent", Weight: 10,
		EN:         "Does the office work with networks of experts?",
		VI:         "Văn phòng đại diện có phối hợp với mạng lưới chuyên gia không?",
		EvidenceEN: "At least one network.",
		EvidenceVI: "Ít nhất một mạng lưới.",
		SkipEN:     "Attracting talent is not among the duties of the office.",
		SkipVI:     "Văn phòng đại diện không được giao nhiệm vụ thu hút nhân lực.",
		Facts:      []score.Fact{factNetworks},
		Basis:      fourDuties,
		Evidence:   officeShowNetworks,
		Measure: func(o *Office, _ *score.Context) score.Outcome {
			switch {
			case len(o.Duties) > 0 && !hasDuty(o.Duties, DutyTalent):
				return score.NotApplicable()
			case len(o.Networks) > 0:
				return score.Measured(1000)
			}
			return score.Missing(0)
		},
	},
	{
		Code: "OFF-EVAL-SOURCES", Dimension: "data", Weight: 5,
		EN:         "Is it recorded where the facts on the office come from?",
		VI:         "Nguồn thông tin về văn phòng đại diện có được ghi không?",
		EvidenceEN: "At least one source.",
		EvidenceVI: "Ít nhất một nguồn.",
		Facts:      []score.Fact{factOrigins},
		Basis:      evidenceBase,
		Evidence:   officeShowOrigins,
		Measure: func(o *Office, _ *score.Context) score.Outcome {
			if len(o.Sources) == 0 {
				return score.Missing(0)
			}
			return score.Measured(1000)
		},
	},
}

// promptDays is a usual time to file a report, not one that a law sets.
const promptDays = 90

// prompt reports whether the report was filed in that time.
func (r *OfficeReport) prompt() calendar.Truth {
	if r.Filed.IsZero() || stepVague(r.Period.End) {
		return calendar.Unknown
	}
	return stepTaken(r.Filed, r.Period.End.Latest().AddDays(promptDays))
}

var fourDutyCodes = [...]Duty{DutyResources, DutyRevolution, DutyTechnology, DutyTalent}

func hasDuty(list []Duty, d Duty) bool {
	for _, x := range list {
		if x == d {
			return true
		}
	}
	return false
}

// told is the share of duties of which something was told. What was not told is
// against the office only where its reports are complete.
func (o *Office) told(n, duties int, facts ...int) score.Outcome {
	if o.ReportsComplete && len(o.Duties) <= few {
		return score.Ratio(n, duties-n, 0, facts...)
	}
	return score.Ratio(n, 0, len(o.Duties)-n, facts...)
}

// reported reports whether a report speaks of the duty.
func (o *Office) reported(d Duty) bool {
	for i := range o.Reports {
		if hasDuty(o.Reports[i].Duties, d) {
			return true
		}
	}
	return false
}
