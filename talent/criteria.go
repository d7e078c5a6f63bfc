package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/score"
)

// NetworkCriteria returns the criteria by which one network is evaluated.
//
// They ask after four of OECD DAC's six criteria, and after orientation to
// technology, reciprocity, talent, and how much is known. The record of a
// network holds neither costs nor higher-level effects, so efficiency and
// impact are not asked after here: add criteria for them with
// [score.Set.With] where such facts are at hand.
//
// They go by the record of the network alone. Where the records of its experts
// are at hand too, [github.com/scicoop/scicoop/talent/health.Criteria] says more
// of its shape, and asks some of the same:
//
//	here                 there
//	NET-EVAL-RESPONSE    NET-HEALTH-RESPONSE    also within a window
//	NET-EVAL-DELIVERED   NET-HEALTH-CONVERSION  the same
//	NET-EVAL-ACTIVE      NET-HEALTH-ACTIVE      also by engagements and answers
//	NET-EVAL-COHORT      NET-HEALTH-RETENTION   also by activity, without dated steps
//
// Of the same facts both say the same. Who scores a network by both drops these
// four here, with [score.Drop], so that nothing counts twice. NET-EVAL-CONVERSION
// and NET-EVAL-RETENTION ask something else: who joined, and who left.
func NetworkCriteria() score.Set[Network] {
	return score.NewSet("network", "1.0.0", networkCriteria, networkTalentCriteria, networkWorkCriteria)
}

// OfficeCriteria returns the criteria by which one office is evaluated: its
// two superiors, its duties, and its reports on them: what they count, how soon
// and to whom they are sent, and what time they cover.
func OfficeCriteria() score.Set[Office] {
	return score.NewSet("office", "1.0.0", officeCriteria, officeReportCriteria)
}

var (
	factConsents           = score.Fact{Where: "/consents", EN: "whether a consent is on record for every member named", VI: "kết quả rà soát sự đồng ý của từng thành viên nêu tên"}
	factTechnologies       = score.Fact{Where: "/technologies", EN: "the technologies the network works on", VI: "các công nghệ mà mạng lưới tham gia"}
	factFocal              = score.Fact{Where: "/focal", EN: "the organisations that keep contact with the network", VI: "tổ chức đầu mối liên hệ với mạng lưới"}
	factHosts              = score.Fact{Where: "/hosts", EN: "the countries in which the members live and work", VI: "các nước nơi thành viên sinh sống và làm việc"}
	factMembers            = score.Fact{Where: "/members", EN: "all members and those invited, by name", VI: "danh sách đầy đủ thành viên và người được mời"}
	factStages             = score.Fact{Where: "/members/*/stage", EN: "how far each member has come", VI: "giai đoạn tham gia của từng thành viên"}
	factActivity           = score.Fact{Where: "/members/*/lastActive", EN: "when each member last took part, and the day of evaluation", VI: "ngày hoạt động gần nhất của từng thành viên và ngày đánh giá"}
	factSize               = score.Fact{Where: "/size", EN: "how many members there are", VI: "số lượng thành viên"}
	networkFactSteps       = score.Fact{Where: "/members/*/steps", EN: "since when each member has been at each stage, and the day of evaluation", VI: "thời điểm bắt đầu từng giai đoạn của mỗi thành viên và ngày đánh giá"}
	networkFactRequests    = score.Fact{Where: "/requests", EN: "what was asked of members and when they answered", VI: "các đề nghị đã gửi tới thành viên và thời điểm trả lời"}
	networkFactEngagements = score.Fact{Where: "/engagements", EN: "the work that members did", VI: "các công việc thành viên đã tham gia"}
	networkFactDelivered   = score.Fact{Where: "/engagements/*/delivered", EN: "what came of each piece of work", VI: "kết quả của từng công việc"}
	factLife               = score.Fact{Where: "/closed", EN: "whether the network is still at work on the day of evaluation", VI: "mạng lưới còn hoạt động vào ngày đánh giá hay không"}
	factSources            = score.Fact{Where: "/sources", EN: "the sources of the record", VI: "nguồn thông tin của hồ sơ"}
)

var networkCriteria = []score.Criterion[Network]{
	{
		Code: "NET-EVAL-CONSENT", Dimension: "compliance", Weight: 0, Knockout: true,
		EN:         "Has every member who is named consented to that?",
		VI:         "Mọi thành viên được nêu tên đã đồng ý hay chưa?",
		EvidenceEN: "A check of the experts' records against the list of members.",
		EvidenceVI: "Kết quả rà soát hồ sơ chuyên gia theo danh sách thành viên.",
		SkipEN:     "The network names no member, so it holds no personal data.",
		SkipVI:     "Mạng lưới không nêu tên thành viên nên không lưu dữ liệu cá nhân.",
		Facts:      []score.Fact{factConsents},
		Basis:      consentBasis,
		Evidence:   networkShowConsents,
		Measure: func(n *Network, _ *score.Context) score.Outcome {
			switch {
			case n.Consents == codes.No:
				return score.Failed()
			case n.Consents == codes.Yes:
				return score.Measured(1000)
			case n.Consents == codes.NotApplicable && len(n.Members) == 0:
				return score.NotApplicable()
			}
			return score.Missing(0)
		},
	},
	{
		Code: "NET-EVAL-PRIORITY", Dimension: "relevance", Weight: 10,
		EN:         "Does the network work on technologies that a government has put on a list of priorities?",
		VI:         "Mạng lưới có tham gia các công nghệ thuộc danh mục ưu tiên của nhà nước không?",
		EvidenceEN: "Technologies filed under a dated list of priorities rather than under a classification of science.",
		EvidenceVI: "Công nghệ được ghi theo danh mục ưu tiên có hiệu lực, không chỉ theo bảng phân loại lĩnh vực khoa học.",
		Facts:      []score.Fact{factTechnologies},
		Basis:      relevance,
		Evidence:   networkShowPriority,
		Measure: func(n *Network, _ *score.Context) score.Outcome {
			priority, other := 0, 0
			for i := range n.Technologies {
				switch n.Technologies[i].List {
				case "":
				case classification:
					other++
				default:
					priority++
				}
			}
			return score.Ratio(priority, other, 0, 0)
		},
	},
	{
		Code: "NET-EVAL-FOCAL", Dimension: "coherence", Weight: 5,
		EN:         "Does an organisation keep contact with the network?",
		VI:         "Có tổ chức đầu mối liên hệ với mạng lưới không?",
		EvidenceEN: "A focal organisation that is registered as a partner.",
		EvidenceVI: "Tổ chức đầu mối đã có hồ sơ đối tác.",
		Facts:      []score.Fact{factFocal},
		Basis:      coherence,
		Evidence:   networkShowFocal,
		Measure: func(n *Network, _ *score.Context) score.Outcome {
			if len(n.Focal) == 0 {
				return score.Missing(0)
			}
			return score.Measured(1000)
		},
	},
	{
		Code: "NET-EVAL-ACTIVE", Dimension: "effectiveness", Weight: 15,
		EN:         "What share of the members took part in something during the last twelve months?",
		VI:         "Tỷ lệ thành viên có hoạt động trong 12 tháng gần nhất là bao nhiêu?",
		EvidenceEN: "The day of the last activity of each member.",
		EvidenceVI: "Ngày hoạt động gần nhất của từng thành viên.",
		Facts:      []score.Fact{factActivity, factStages, factMembers, factSize},
		Basis:      effectiveness,
		Evidence:   networkShowActive,
		Measure:    measureActive,
	},
	{
		Code: "NET-EVAL-CONVERSION", Dimension: "effectiveness", Weight: 10,
		EN:         "What share of the experts invited has joined?",
		VI:         "Tỷ lệ chuyên gia đã tham gia trong số được mời là bao nhiêu?",
		EvidenceEN: "The stage of everybody who was invited.",
		EvidenceVI: "Giai đoạn tham gia của từng người được mời.",
		Facts:      []score.Fact{factMembers, factStages},
		Basis:      effectiveness,
		Evidence:   networkShowConverted,
		Measure: func(n *Network, c *score.Context) score.Outcome {
			if !n.MembersComplete || len(n.Members) == 0 {
				return score.Missing(0)
			}
			x := n.ConversionOn(StageInvited, StageAccepted, calendar.FromYMD(int32(c.AsOf())))
			return x.part.outcome(1)
		},
	},
	{
		Code: "NET-EVAL-RETENTION", Dimension: "sustainability", Weight: 10,
		EN:         "What share of those who joined is still there?",
		VI:         "Tỷ lệ người đã tham gia còn ở lại mạng lưới là bao nhiêu?",
		EvidenceEN: "The stage of everybody who joined, those who left included.",
		EvidenceVI: "Giai đoạn của mọi người đã tham gia, kể cả người đã rời.",
		Facts:      []score.Fact{factMembers, factStages},
		Basis:      sustainability,
		Evidence:   networkShowRetained,
		Measure: func(n *Network, c *score.Context) score.Outcome {
			if !n.MembersComplete || len(n.Members) == 0 {
				return score.Missing(0)
			}
			var s stageShare
			on := calendar.FromYMD(int32(c.AsOf()))
			for i := range n.Members {
				s.add(n.Members[i].retained(on))
			}
			return s.outcome(1)
		},
	},
	{
		Code: "NET-EVAL-CONTINUITY", Dimension: "sustainability", Weight: 5,
		EN:         "Is the network still at work?",
		VI:         "Mạng lưới có còn hoạt động không?",
		EvidenceEN: "Activity during the last twelve months; against it, that the network was closed.",
		EvidenceVI: "Hoạt động trong 12 tháng gần nhất; minh chứng ngược lại là việc mạng lưới đã chấm dứt hoạt động.",
		Facts:      []score.Fact{factLife, factActivity},
		Basis:      sustainability,
		Evidence:   networkShowContinuity,
		Measure: func(n *Network, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			if n.Closed.Compare(on) == calendar.Before {
				return score.Measured(0)
			}
			for i := range n.Members {
				if active(&n.Members[i], on) == calendar.Yes {
					return score.Measured(1000)
				}
			}
			return score.Missing(0, 1)
		},
	},
}

// classification is the list that sorts science without saying what matters.
const classification = "FORD"

// measureActive takes the members who belong to the network, and where the list
// is not complete as many unknown ones as the size allows.
func measureActive(n *Network, c *score.Context) score.Outcome {
	on := calendar.FromYMD(int32(c.AsOf()))
	if on.IsZero() || len(n.Members) == 0 {
		return score.Missing(0, 2)
	}
	var s stageShare
	staged := true
	for i := range n.Members {
		m := &n.Members[i]
		in := m.JoinedOn(on)
		s.add(in, active(m, on))
		staged = staged && in != calendar.Unknown
	}
	if !n.MembersComplete {
		most, ok := upper(n.Size)
		if !ok {
			return score.Missing(2, 3)
		}
		return s.among(most, 2)
	}
	if !staged {
		return s.outcome(0, 1)
	}
	return s.outcome(0)
}

// active reports whether the member took part in something in the twelve months
// up to the day. Of what came before an activity after the day nothing is known.
func active(m *Membership, on calendar.Date) calendar.Truth {
	if m.LastActive.IsZero() || on.IsZero() {
		return calendar.Unknown
	}
	switch m.LastActive.Compare(on) {
	case calendar.After, calendar.CannotSay:
		return calendar.Unknown
	}
	return calendar.Period{Start: on.AddYears(-1), OpenEnd: true}.Contains(m.LastActive)
}

// outcome is the share as an answer; without anybody it is missing.
func (s *stageShare) outcome(facts ...int) score.Outcome {
	if s.settled() {
		return score.Ratio(s.good, s.bad, 0, facts...)
	}
	low, high := s.bounds()
	return score.Range(low, high, facts...)
}

// among is the share among as many as there are at most, not all of them named.
func (s *stageShare) among(most int, facts ...int) score.Outcome {
	return score.Ratio(s.good, s.bad, max(s.open+s.maybe, most-s.good-s.bad), facts...)
}

// upper returns the greatest whole number that the quantity can be.
func upper(q quantity.Quantity) (most int, ok bool) {
	_, high := q.Bounds()
	return whole(high)
}
