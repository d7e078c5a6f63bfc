package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// stepRules are the rules on the dated stages of members. That somebody who was
// invited has a consent on record is judged across records.
var stepRules = []rule.Rule[Network]{
	{
		Code: "NET-STEP-STAGE", Severity: rule.Error, Where: "/members/*/steps/*/stage",
		EN:    "The step does not say to which stage it led.",
		VI:    "Mốc thời gian chưa ghi giai đoạn tương ứng.",
		Basis: funnel,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				for j := range n.Members[i].Steps {
					if n.Members[i].Steps[j].Stage == "" {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "NET-STEP-LISTED", Severity: rule.Warning, Where: "/members/*/steps/*/stage",
		EN:    "The stage is not in the list %[1]s (similar: %[2]s); correct it.",
		VI:    "Giai đoạn không có trong danh mục %[1]s (gần giống: %[2]s); cần sửa lại.",
		Basis: openList,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				for j := range n.Members[i].Steps {
					if x := n.Members[i].Steps[j].Stage; x != "" && stageRank(x) < 0 {
						f = unlisted(f.At(i, j), c, Stages(), string(x))
					}
				}
			}
			return f
		},
	},
	{
		Code: "NET-STEP-DATE", Severity: rule.Warning, Where: "/members/*/steps/*/on",
		EN:    "The step has no date, so it is not known since when the member is at the stage; a year will do.",
		VI:    "Mốc chưa có thời điểm nên không rõ thành viên ở giai đoạn này từ khi nào; có thể chỉ ghi năm.",
		Basis: funnel,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				for j := range n.Members[i].Steps {
					if n.Members[i].Steps[j].On.IsZero() {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "NET-STEP-FUTURE", Severity: rule.Warning, Where: "/members/*/steps/*/on",
		EN:    "The step is dated in the future (%[1]s); record steps when they have been taken.",
		VI:    "Thời điểm chuyển giai đoạn (%[1]s) ở trong tương lai; chỉ ghi khi đã diễn ra.",
		Basis: model,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				for j := range n.Members[i].Steps {
					if on := n.Members[i].Steps[j].On; future(on, c) {
						f = f.At(i, j).Date("on", on.String())
					}
				}
			}
			return f
		},
	},
	{
		Code: "NET-STEP-ORDER", Severity: rule.Warning, Where: "/members/*/steps/*/on",
		EN:    "The step (%[1]s) is dated before one that stands before it; put the steps in the order in which they happened, or correct the date.",
		VI:    "Thời điểm chuyển giai đoạn (%[1]s) sớm hơn mốc ghi trước đó; cần sắp xếp theo trình tự thời gian hoặc sửa lại thời điểm.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				if j := n.Members[i].backwards(); j >= 0 {
					f = f.At(i, j).Date("on", n.Members[i].Steps[j].On.String())
				}
			}
			return f
		},
	},
	{
		Code: "NET-STEP-BACK", Severity: rule.Warning, Where: "/members/*/steps/*/stage",
		EN:    "The step goes back in the order of the stages, such as from active to accepted; only who was dormant becomes active again, and who left may come back.",
		VI:    "Giai đoạn này quay ngược trình tự tham gia, ví dụ từ đang hoạt động về đã nhận lời; chỉ người tạm ngưng mới hoạt động trở lại và người đã rời mới quay lại.",
		Basis: funnel,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				steps := n.Members[i].Steps
				for j := 1; j < len(steps); j++ {
					if stepBack(steps[j-1].Stage, steps[j].Stage) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "NET-STEP-TWICE", Severity: rule.Advice, Where: "/members/*/steps/*/stage",
		EN:    "The step leads to the stage at which the member already was; keep the earlier one.",
		VI:    "Mốc này ghi lại giai đoạn mà thành viên đã ở sẵn; chỉ giữ mốc trước.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				steps := n.Members[i].Steps
				for j := 1; j < len(steps); j++ {
					if steps[j].Stage == steps[j-1].Stage && steps[j].Stage != "" {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "NET-STEP-STATED", Severity: rule.Warning, Where: "/members/*/stage",
		EN:    "The stage does not agree with the dated steps, which count; leave the stage out where there are steps.",
		VI:    "Giai đoạn ghi riêng không khớp với các mốc thời gian; các mốc thời gian là căn cứ, nên bỏ giai đoạn ghi riêng khi đã có mốc.",
		Basis: model,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			on := calendar.FromYMD(int32(c.AsOf()))
			for i := range n.Members {
				if m := &n.Members[i]; m.Stage != "" && len(m.Steps) > 0 && m.disagrees(on) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-STEP-OUTSIDE", Severity: rule.Warning, Where: "/members/*/steps/*/on",
		EN:    "At this step the member belongs to the network, but it lies outside the period of the membership; who left had left before it began.",
		VI:    "Tại mốc này thành viên thuộc mạng lưới nhưng thời điểm nằm ngoài thời gian tham gia, hoặc thời điểm rời mạng lưới trước khi bắt đầu tham gia.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				m := &n.Members[i]
				if m.Period.IsZero() || m.Period.Check() != nil {
					continue
				}
				for j := range m.Steps {
					s := &m.Steps[j]
					if s.Stage.Joined() && m.Period.Contains(s.On) == calendar.No ||
						s.Stage == StageLeft && s.On.Compare(m.Period.Start) == calendar.Before {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "NET-STEP-FOUNDED", Severity: rule.Warning, Where: "/members/*/steps/*/on",
		EN:    "The step (%[1]s) lies before the day on which the network was founded (%[2]s).",
		VI:    "Thời điểm chuyển giai đoạn (%[1]s) trước khi mạng lưới thành lập (%[2]s).",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				for j := range n.Members[i].Steps {
					// Somebody may be identified or invited before.
					if s := &n.Members[i].Steps[j]; stageRank(s.Stage) >= stageRank(StageAccepted) && s.On.Compare(n.Founded) == calendar.Before {
						f = f.At(i, j).Date("on", s.On.String()).Date("founded", n.Founded.String())
					}
				}
			}
			return f
		},
	},
	{
		Code: "NET-STEP-CLOSED", Severity: rule.Warning, Where: "/members/*/steps/*/on",
		EN:    "The step (%[1]s) is later than the day on which the network was closed (%[2]s).",
		VI:    "Thời điểm chuyển giai đoạn (%[1]s) sau khi mạng lưới chấm dứt hoạt động (%[2]s).",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				for j := range n.Members[i].Steps {
					// Members may be said to have left afterwards.
					if s := &n.Members[i].Steps[j]; s.Stage != StageLeft && s.On.Compare(n.Closed) == calendar.After {
						f = f.At(i, j).Date("on", s.On.String()).Date("closed", n.Closed.String())
					}
				}
			}
			return f
		},
	},
}

// stepBack reports whether a step from one stage to the next goes back in the
// funnel. Who was dormant becomes active again, and who left may come back by
// whatever way.
func stepBack(from, to Stage) bool {
	a, b := stageRank(from), stageRank(to)
	return a >= 0 && b >= 0 && b < a && from != StageLeft && !(from == StageDormant && to == StageActive)
}

// disagrees reports whether the stage that is written beside the steps is surely
// not the one that follows from them on the day; without a day, whether no step
// led to it.
func (m *Membership) disagrees(on calendar.Date) bool {
	if !on.IsZero() {
		return m.stepsOn(on).among(stageBit(m.Stage)) == calendar.No
	}
	for i := range m.Steps {
		if m.Steps[i].Stage == m.Stage {
			return false
		}
	}
	return true
}
