package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/score"
)

var networkTalentCriteria = []score.Criterion[Network]{
	{
		Code: "NET-EVAL-TECHNOLOGY", Dimension: "technology", Weight: 10,
		EN:         "Is the network filed under the technologies it works on?",
		VI:         "Mạng lưới có được gắn với các công nghệ cụ thể không?",
		EvidenceEN: "At least one technology code.",
		EvidenceVI: "Ít nhất một mã công nghệ.",
		Facts:      []score.Fact{factTechnologies},
		Basis:      byTechnology,
		Evidence:   networkShowFiled,
		Measure: func(n *Network, _ *score.Context) score.Outcome {
			for i := range n.Technologies {
				if !n.Technologies[i].IsZero() {
					return score.Measured(1000)
				}
			}
			return score.Missing(0)
		},
	},
	{
		Code: "NET-EVAL-TIES", Dimension: "reciprocity", Weight: 10,
		EN:         "Are both ends of the tie between home and abroad in place: organisations that keep contact, and countries where the members are?",
		VI:         "Hai đầu kết nối trong nước - ngoài nước đã rõ chưa: tổ chức đầu mối và các nước nơi có thành viên?",
		EvidenceEN: "A focal organisation for one half, a host country for the other.",
		EvidenceVI: "Một nửa là tổ chức đầu mối, nửa còn lại là nước sở tại.",
		Facts:      []score.Fact{factFocal, factHosts},
		Basis:      practice,
		Evidence:   networkShowTies,
		Measure: func(n *Network, _ *score.Context) score.Outcome {
			switch focal, hosts := len(n.Focal) > 0, len(n.Hosts) > 0; {
			case focal && hosts:
				return score.Measured(1000)
			case focal:
				return score.Range(500, 1000, 1)
			case hosts:
				return score.Range(500, 1000, 0)
			}
			return score.Missing(0, 1)
		},
	},
	{
		Code: "NET-EVAL-WORKING", Dimension: "talent", Weight: 10,
		EN:         "What share of the members is at the stage active?",
		VI:         "Tỷ lệ thành viên ở giai đoạn đang hoạt động là bao nhiêu?",
		EvidenceEN: "The stage of each member.",
		EvidenceVI: "Giai đoạn tham gia của từng thành viên.",
		Facts:      []score.Fact{factStages, factMembers, factSize},
		Basis:      funnel,
		Evidence:   networkShowWorking,
		Measure: func(n *Network, c *score.Context) score.Outcome {
			if len(n.Members) == 0 {
				return score.Missing(0, 1)
			}
			var s stageShare
			on := calendar.FromYMD(int32(c.AsOf()))
			for i := range n.Members {
				m := &n.Members[i]
				s.add(m.JoinedOn(on), m.AtStage(StageActive, on))
			}
			if n.MembersComplete {
				return s.outcome(0)
			}
			most, ok := upper(n.Size)
			if !ok {
				return score.Missing(1, 2)
			}
			return s.among(most, 1)
		},
	},
	{
		Code: "NET-EVAL-SIZE", Dimension: "talent", Weight: 5,
		EN:         "Is it known how many experts the network brings together?",
		VI:         "Đã xác định số lượng chuyên gia mà mạng lưới tập hợp chưa?",
		EvidenceEN: "A stated size, or a complete list of members.",
		EvidenceVI: "Quy mô được công bố hoặc danh sách thành viên đầy đủ.",
		Facts:      []score.Fact{factSize},
		Basis:      practice,
		Evidence:   networkShowSize,
		Measure: func(n *Network, _ *score.Context) score.Outcome {
			if n.Size.Known() && n.Size.Check() == nil || n.MembersComplete {
				return score.Measured(1000)
			}
			return score.Missing(0)
		},
	},
	{
		Code: "NET-EVAL-MEMBERS", Dimension: "data", Weight: 5,
		EN:         "What share of the members is known by name?",
		VI:         "Tỷ lệ thành viên đã được nêu tên là bao nhiêu?",
		EvidenceEN: "Members who belong to the network, held against its size.",
		EvidenceVI: "Số thành viên hiện tại đã nêu tên so với quy mô mạng lưới.",
		Facts:      []score.Fact{factSize, factMembers},
		Basis:      evidenceBase,
		Evidence:   networkShowNamed,
		Measure:    measureNamed,
	},
	{
		Code: "NET-EVAL-SOURCES", Dimension: "data", Weight: 5,
		EN:         "Is it recorded where the facts on the network come from?",
		VI:         "Nguồn thông tin về mạng lưới có được ghi không?",
		EvidenceEN: "At least one source.",
		EvidenceVI: "Ít nhất một nguồn.",
		Facts:      []score.Fact{factSources},
		Basis:      evidenceBase,
		Evidence:   networkShowSources,
		Measure: func(n *Network, _ *score.Context) score.Outcome {
			if len(n.Sources) == 0 {
				return score.Missing(0)
			}
			return score.Measured(1000)
		},
	},
}

// measureNamed holds the present members named against the most that the size
// allows. Those not named are missing; they do not speak against the network.
func measureNamed(n *Network, c *score.Context) score.Outcome {
	if n.MembersComplete {
		return score.Measured(1000)
	}
	most, ok := upper(n.Size)
	if !ok || most == 0 {
		return score.Missing(0, 1)
	}
	sure, _ := n.present(calendar.FromYMD(int32(c.AsOf())))
	return score.Range(min(1000, 1000*sure/most), 1000, 1)
}

// whole returns the whole number nearest to the bound within the range.
func whole(b quantity.Bound) (n int, ok bool) {
	if b.IsZero() || b.Value.Sign() < 0 {
		return 0, false
	}
	c := b.Value.Coefficient()
	exact := true
	for range b.Value.Scale() {
		exact = exact && c%10 == 0
		c /= 10
	}
	if b.Excluded && exact {
		c--
	}
	return int(min(max(c, 0), mostMembers)), true
}

// mostMembers keeps sums of members far from overflow.
const mostMembers = 1_000_000_000
