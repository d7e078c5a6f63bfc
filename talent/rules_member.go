package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var memberRules = []rule.Rule[Network]{
	{
		Code: "NET-MEMBER-EXPERT", Severity: rule.Error, Where: "/members/*/expert",
		EN:    "The member is not identified; register the expert, or count the member in the size only.",
		VI:    "Thành viên chưa có mã định danh; cần lập hồ sơ chuyên gia hoặc chỉ tính vào quy mô mạng lưới.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				if n.Members[i].Expert.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-MEMBER-TWICE", Severity: rule.Error, Where: "/members/*/expert",
		EN:    "The expert is a member twice at one time; keep one membership, or end the earlier one before the later begins.",
		VI:    "Chuyên gia bị ghi là thành viên hai lần trong cùng thời gian; chỉ giữ một mục hoặc kết thúc mục trước khi mục sau bắt đầu.",
		Basis: model,
		Check: membersTwice,
	},
	{
		Code: "NET-MEMBER-PERIOD", Severity: rule.Error, Where: "/members/*/period",
		EN:    "The period of the membership is impossible: it ends before it begins, or an end is both open and dated.",
		VI:    "Thời gian tham gia không hợp lệ: kết thúc trước khi bắt đầu, hoặc vừa ghi không thời hạn vừa ghi ngày.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				if n.Members[i].Period.Check() != nil {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-MEMBER-EARLY", Severity: rule.Warning, Where: "/members/*/period",
		EN:    "The membership begins before the network was founded (%[1]s).",
		VI:    "Thời gian tham gia bắt đầu trước khi mạng lưới thành lập (%[1]s).",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				if n.Members[i].Period.Start.Compare(n.Founded) == calendar.Before {
					f = f.At(i).Date("founded", n.Founded.String())
				}
			}
			return f
		},
	},
	{
		Code: "NET-MEMBER-STAGE", Severity: rule.Warning, Where: "/members/*/stage",
		EN:    "How far the member has come is not recorded: identified, invited, accepted, active, dormant or left.",
		VI:    "Chưa ghi giai đoạn tham gia của thành viên: đã xác định, đã mời, đã nhận lời, đang hoạt động, tạm ngưng hay đã rời.",
		Basis: funnel,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				if m := &n.Members[i]; m.Stage == "" && len(m.Steps) == 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-MEMBER-STAGE-LISTED", Severity: rule.Warning, Where: "/members/*/stage",
		EN:    "The stage is not in the list %[1]s (similar: %[2]s); correct it.",
		VI:    "Giai đoạn không có trong danh mục %[1]s (gần giống: %[2]s); cần sửa lại.",
		Basis: openList,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			l := Stages()
			for i := range n.Members {
				if x := string(n.Members[i].Stage); x != "" && !l.Has(x) {
					f = unlisted(f.At(i), c, l, x)
				}
			}
			return f
		},
	},
	{
		Code: "NET-MEMBER-LEFT", Severity: rule.Warning, Where: "/members/*/period",
		EN:    "The member has left, but the membership is said to go on; record when it ended.",
		VI:    "Thành viên đã rời mạng lưới nhưng thời gian tham gia vẫn để mở; cần ghi ngày kết thúc.",
		Basis: funnel,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			on := calendar.FromYMD(int32(c.AsOf()))
			for i := range n.Members {
				if m := &n.Members[i]; m.stageKnown(on) == StageLeft && m.Period.OpenEnd {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-MEMBER-ENDED", Severity: rule.Warning, Where: "/members/*/stage",
		EN:    "The membership has ended, but the stage says that it goes on; set the stage left.",
		VI:    "Thời gian tham gia đã kết thúc nhưng giai đoạn vẫn ghi đang tham gia; cần chuyển sang đã rời (left).",
		Basis: funnel,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			on := calendar.FromYMD(int32(c.AsOf()))
			for i := range n.Members {
				if m := &n.Members[i]; m.stageKnown(on).Joined() && m.Period.End.Compare(on) == calendar.Before {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-MEMBER-UNINVITED", Severity: rule.Warning, Where: "/members/*/stage",
		EN:    "Activity is recorded of somebody who has been identified only; invite the expert, and record the consent, first.",
		VI:    "Có ghi hoạt động của người mới chỉ được xác định; cần mời và ghi nhận sự đồng ý trước.",
		Basis: funnel,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			on := calendar.FromYMD(int32(c.AsOf()))
			for i := range n.Members {
				if m := &n.Members[i]; m.stageKnown(on) == StageIdentified && !m.LastActive.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-MEMBER-INACTIVE", Severity: rule.Advice, Where: "/members/*/lastActive",
		EN:    "The member is said to be active, but no activity is dated; record the last.",
		VI:    "Thành viên được ghi là đang hoạt động nhưng chưa có ngày hoạt động gần nhất; cần bổ sung.",
		Basis: funnel,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			on := calendar.FromYMD(int32(c.AsOf()))
			for i := range n.Members {
				if m := &n.Members[i]; m.stageKnown(on) == StageActive && m.LastActive.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-MEMBER-OUTSIDE", Severity: rule.Warning, Where: "/members/*/lastActive",
		EN:    "The last activity lies outside the period of the membership.",
		VI:    "Ngày hoạt động gần nhất nằm ngoài thời gian tham gia.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				m := &n.Members[i]
				if !m.LastActive.IsZero() && !m.Period.IsZero() && m.Period.Contains(m.LastActive) == calendar.No && m.Period.Check() == nil {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-MEMBER-FUTURE", Severity: rule.Warning, Where: "/members/*/lastActive",
		EN:    "The last activity is dated on a day in the future.",
		VI:    "Ngày hoạt động gần nhất là ngày trong tương lai.",
		Basis: model,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				if future(n.Members[i].LastActive, c) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-MEMBER-CLOSED", Severity: rule.Warning, Where: "/members/*/lastActive",
		EN:    "The last activity is later than the day on which the network was closed (%[1]s).",
		VI:    "Ngày hoạt động gần nhất sau ngày mạng lưới chấm dứt hoạt động (%[1]s).",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Members {
				if n.Members[i].LastActive.Compare(n.Closed) == calendar.After {
					f = f.At(i).Date("closed", n.Closed.String())
				}
			}
			return f
		},
	},
}

// membersTwice reports an expert who is a member twice, unless the two periods
// surely do not meet.
func membersTwice(n *Network, _ *rule.Context) (f rule.Faults) {
	if len(n.Members) > few {
		return membersTwiceOfMany(n)
	}
	for i := 1; i < len(n.Members); i++ {
		for j := range i {
			if sameMember(&n.Members[i], &n.Members[j]) {
				f = f.At(i)
				break
			}
		}
	}
	return f
}

func sameMember(a, b *Membership) bool {
	return a.Expert == b.Expert && !a.Expert.IsZero() && a.Period.Overlaps(b.Period) != calendar.No
}

// membersTwiceOfMany holds each membership against the one before of the same
// expert, so that a long list costs no more than its length.
func membersTwiceOfMany(n *Network) (f rule.Faults) {
	last := make(map[id.Expert]int, len(n.Members))
	for i := range n.Members {
		m := &n.Members[i]
		if j, ok := last[m.Expert]; ok && sameMember(m, &n.Members[j]) {
			f = f.At(i)
		}
		last[m.Expert] = i
	}
	return f
}

var sizeRules = []rule.Rule[Network]{
	{
		Code: "NET-SIZE", Severity: rule.Advice, Where: "/size",
		EN:    "How many members the network has is not recorded; a rough number will do.",
		VI:    "Chưa ghi số lượng thành viên; có thể ghi con số ước lượng.",
		Basis: practice,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			if !n.Size.Known() && !n.MembersComplete {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "NET-SIZE-RIGHT", Severity: rule.Error, Where: "/size",
		EN:    "The size is impossible: number and qualifier do not fit each other, or it is negative.",
		VI:    "Quy mô không hợp lệ: số và từ chỉ mức độ không phù hợp với nhau, hoặc số âm.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			if !n.Size.IsZero() && (n.Size.Check() != nil || n.Size.LessThan(quantity.DecimalOf(0)) == calendar.Yes) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "NET-SIZE-SMALL", Severity: rule.Warning, Where: "/size",
		EN:    "%[1]d present members are named, more than the size allows; correct the size, or the stages of those who left.",
		VI:    "Đã nêu tên %[1]d thành viên hiện tại, nhiều hơn quy mô đã ghi; cần sửa quy mô hoặc giai đoạn của người đã rời.",
		Basis: model,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			if sure, _ := n.present(calendar.FromYMD(int32(c.AsOf()))); n.Size.LessThan(quantity.DecimalOf(int64(sure))) == calendar.Yes {
				f = f.Here().Int("members", sure)
			}
			return f
		},
	},
	{
		Code: "NET-SIZE-COMPLETE", Severity: rule.Warning, Where: "/membersComplete",
		EN:    "The list of members is said to be complete with %[1]d present members, but the size is larger; complete the list or say that it is not.",
		VI:    "Danh sách được ghi là đầy đủ với %[1]d thành viên hiện tại nhưng quy mô lớn hơn; cần bổ sung hoặc ghi rõ danh sách chưa đầy đủ.",
		Basis: model,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			if !n.MembersComplete {
				return f
			}
			if _, most := n.present(calendar.FromYMD(int32(c.AsOf()))); n.Size.MoreThan(quantity.DecimalOf(int64(most))) == calendar.Yes {
				f = f.Here().Int("members", most)
			}
			return f
		},
	},
	{
		Code: "NET-SIZE-DATED", Severity: rule.Advice, Where: "/size/asOf",
		EN:    "When the network had this size is not recorded.",
		VI:    "Chưa ghi thời điểm của số liệu về quy mô.",
		Basis: evidenceBase,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			if n.Size.Known() && n.Size.AsOf.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
}

// present counts the members named who surely belong to the network on the day,
// and those who may.
func (n *Network) present(on calendar.Date) (sure, most int) {
	for i := range n.Members {
		switch n.Members[i].JoinedOn(on) {
		case calendar.Yes:
			sure++
			most++
		case calendar.Unknown:
			most++
		}
	}
	return sure, most
}

// stageKnown returns the stage that is said of the member on the day of
// judging: by the steps, or else as it is written, whatever the period says.
func (m *Membership) stageKnown(on calendar.Date) Stage {
	if !m.stepped() {
		return m.Stage
	}
	s, _ := m.stepsOn(on).settled()
	return s
}
