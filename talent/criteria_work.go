package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/score"
)

// networkWorkCriteria ask what members do and what comes of it.
var networkWorkCriteria = []score.Criterion[Network]{
	{
		Code: "NET-EVAL-DELIVERED", Dimension: "effectiveness", Weight: 10,
		EN:         "What share of the work that members did led to a deliverable?",
		VI:         "Tỷ lệ công việc của thành viên tạo ra sản phẩm đầu ra là bao nhiêu?",
		EvidenceEN: "The work on record, and whether it led to a deliverable; work that was not meant to is left out.",
		EvidenceVI: "Các công việc đã ghi nhận và sản phẩm đầu ra của từng công việc; không tính công việc không yêu cầu sản phẩm.",
		Facts:      []score.Fact{networkFactEngagements, networkFactDelivered},
		Basis:      effectiveness,
		Evidence:   networkShowDelivered,
		Measure: func(n *Network, c *score.Context) score.Outcome {
			var s stageShare
			on := calendar.FromYMD(int32(c.AsOf()))
			for i := range n.Engagements {
				s.add(n.Engagements[i].DeliveredBy(on))
			}
			if len(n.Engagements) == 0 {
				return score.Missing(0, 1)
			}
			return s.outcome(1)
		},
	},
	{
		Code: "NET-EVAL-RESPONSE", Dimension: "effectiveness", Weight: 10,
		EN:         "What share of what was asked of members was answered?",
		VI:         "Tỷ lệ đề nghị gửi tới thành viên được trả lời là bao nhiêu?",
		EvidenceEN: "Requests that were answered; against it, those of which it is known that no answer came. One that is still open is neither.",
		EvidenceVI: "Đề nghị đã được trả lời; minh chứng ngược lại là đề nghị đã kết thúc mà không có trả lời. Đề nghị còn chờ trả lời không tính vào bên nào.",
		Facts:      []score.Fact{networkFactRequests},
		Basis:      practice,
		Evidence:   networkShowAnswered,
		Measure: func(n *Network, c *score.Context) score.Outcome {
			var s stageShare
			on := calendar.FromYMD(int32(c.AsOf()))
			for i := range n.Requests {
				s.add(n.Requests[i].AnsweredBy(on))
			}
			return s.outcome(0)
		},
	},
	{
		Code: "NET-EVAL-COHORT", Dimension: "sustainability", Weight: 5,
		EN:         "Of the members who were active a year ago, what share is active now?",
		VI:         "Trong số thành viên hoạt động một năm trước, tỷ lệ hiện vẫn hoạt động là bao nhiêu?",
		EvidenceEN: "The dated steps of each member. A stage without steps says nothing of a year ago.",
		EvidenceVI: "Mốc thời gian từng giai đoạn của mỗi thành viên. Giai đoạn không ghi mốc thời gian không cho biết tình trạng một năm trước.",
		Facts:      []score.Fact{factMembers, networkFactSteps},
		Basis:      sustainability,
		Evidence:   networkShowCohort,
		Measure: func(n *Network, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			switch {
			case !n.MembersComplete || len(n.Members) == 0:
				return score.Missing(0, 1)
			case on.IsZero():
				return score.Missing(1)
			}
			var s stageShare
			for i := range n.Members {
				s.add(n.Members[i].kept(on))
			}
			return s.outcome(1)
		},
	},
}

// retained reports whether the member had joined the network by the day, and
// whether it is still there.
func (m *Membership) retained(on calendar.Date) (in, good calendar.Truth) {
	set := m.stagesOn(on)
	return set.among(stageJoined | stageBit(StageLeft)), set.among(stageJoined)
}

// kept reports whether the member was active a year before the day, and whether
// on the day itself.
func (m *Membership) kept(on calendar.Date) (in, good calendar.Truth) {
	good = m.AtStage(StageActive, on)
	if !m.stepped() {
		return calendar.Unknown, good
	}
	return m.AtStage(StageActive, on.AddYears(-1)), good
}
