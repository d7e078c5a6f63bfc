package cooperation

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var eventRules = []rule.Rule[Event]{
	{
		Code: "EVT-ID", Severity: rule.Error, Where: "/id",
		EN:    "The event has no identifier, so nothing can refer to it; give it one.",
		VI:    "Sự kiện chưa có mã định danh nên không thể tham chiếu; cần cấp mã.",
		Basis: model,
		Check: func(e *Event, _ *rule.Context) (f rule.Faults) {
			if e.ID.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "EVT-NAME", Severity: rule.Error, Where: "/names",
		EN:    "The event has no name in any language.",
		VI:    "Sự kiện chưa có tên gọi bằng bất kỳ ngôn ngữ nào.",
		Basis: model,
		Check: func(e *Event, _ *rule.Context) (f rule.Faults) {
			if e.Names.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "EVT-KIND-LISTED", Severity: rule.Warning, Where: "/kind",
		EN:    "The kind of event %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Loại sự kiện %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(e *Event, c *rule.Context) (f rule.Faults) {
			if l := EventKinds(); e.Kind != "" && !l.Has(string(e.Kind)) {
				f = c.Unlisted(f.Here(), l, string(e.Kind))
			}
			return f
		},
	},
	{
		Code: "EVT-MODE-LISTED", Severity: rule.Warning, Where: "/mode",
		EN:    "The mode %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Hình thức tổ chức %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(e *Event, c *rule.Context) (f rule.Faults) {
			if l := EventModes(); e.Mode != "" && !l.Has(string(e.Mode)) {
				f = c.Unlisted(f.Here(), l, string(e.Mode))
			}
			return f
		},
	},
	{
		Code: "EVT-DATE", Severity: rule.Warning, Where: "/on",
		EN:    "When the event took place is not recorded; a year is better than none.",
		VI:    "Chưa ghi thời điểm diễn ra sự kiện; chỉ ghi năm vẫn tốt hơn để trống.",
		Basis: practice,
		Check: func(e *Event, _ *rule.Context) (f rule.Faults) {
			if e.On.IsZero() && e.Period.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "EVT-DATE-BOTH", Severity: rule.Error, Where: "/on",
		EN:    "The event is dated %[1]s, outside the period that it gives as well.",
		VI:    "Sự kiện ghi %[1]s, ngoài khoảng thời gian được ghi cùng lúc.",
		Basis: model,
		Check: func(e *Event, _ *rule.Context) (f rule.Faults) {
			if !e.On.IsZero() && e.Period.Whole().Contains(e.On) == calendar.No {
				f = f.Here().Date("on", e.On.String())
			}
			return f
		},
	},
	{
		Code: "EVT-PERIOD-ORDER", Severity: rule.Error, Where: "/period",
		EN:    "The event ends on %[2]s, before it begins on %[1]s.",
		VI:    "Sự kiện kết thúc %[2]s, trước ngày bắt đầu (%[1]s).",
		Basis: model,
		Check: func(e *Event, _ *rule.Context) (f rule.Faults) {
			if x := &e.Period; x.End.Compare(x.Start) == calendar.Before {
				f = f.Here().Date("start", x.Start.String()).Date("end", x.End.String())
			}
			return f
		},
	},
	{
		Code: "EVT-COUNTRY", Severity: rule.Error, Where: "/country",
		EN:    "The country %[1]s is not a code of ISO 3166.",
		VI:    "Mã quốc gia %[1]s không thuộc ISO 3166.",
		Basis: states,
		Check: func(e *Event, _ *rule.Context) (f rule.Faults) {
			if e.Country != "" && !e.Country.Known() {
				f = f.Here().Code("country", cutKey(string(e.Country)))
			}
			return f
		},
	},
	{
		Code: "EVT-ONLINE", Severity: rule.Advice, Where: "/place",
		EN:    "An event held online only has no place.",
		VI:    "Sự kiện chỉ tổ chức trực tuyến thì không có địa điểm.",
		Basis: model,
		Check: func(e *Event, _ *rule.Context) (f rule.Faults) {
			if e.Mode == ModeOnline && e.Place != "" {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "EVT-PARTICIPANT-NAMED", Severity: rule.Error, Where: "/participants/*",
		EN:    "It is not stated who takes part: give a partner, a name or a class of stakeholders.",
		VI:    "Chưa rõ chủ thể tham gia: cần ghi đối tác, tên gọi hoặc nhóm chủ thể.",
		Basis: model,
		Check: func(e *Event, _ *rule.Context) rule.Faults { return nameless(nil, e.Participants) },
	},
	{
		Code: "EVT-PARTICIPANT-TWICE", Severity: rule.Warning, Where: "/participants/*/partner",
		EN:    "The participant is named twice in the same role.",
		VI:    "Chủ thể tham gia được nêu hai lần với cùng một vai trò.",
		Basis: model,
		Check: func(e *Event, _ *rule.Context) rule.Faults { return twice(nil, e.Participants) },
	},
	{
		Code: "EVT-PARTICIPANT-CLASS", Severity: rule.Warning, Where: "/participants/*/class",
		EN:    "The class %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Nhóm chủ thể %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(e *Event, c *rule.Context) rule.Faults { return unknownClasses(nil, c, e.Participants) },
	},
	{
		Code: "EVT-PARTICIPANT-ROLE", Severity: rule.Warning, Where: "/participants/*/role",
		EN:    "The role %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Vai trò %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(e *Event, c *rule.Context) rule.Faults { return unknownRoles(nil, c, e.Participants) },
	},
	{
		Code: "EVT-TECH", Severity: rule.Advice, Where: "/technologies",
		EN:    "No technology area is named; connections are to be linked to technology.",
		VI:    "Chưa nêu lĩnh vực công nghệ; hoạt động kết nối cần gắn với công nghệ.",
		Basis: byTechnology,
		Check: func(e *Event, _ *rule.Context) (f rule.Faults) {
			if len(e.Technologies) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "EVT-TECH-LISTED", Severity: rule.Warning, Where: "/technologies/*",
		EN:    "The technology code %[1]s is not in the list %[2]s (similar: %[3]s); correct it, or give the validator the list.",
		VI:    "Mã công nghệ %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc cung cấp danh mục cho bộ kiểm tra.",
		Basis: openList,
		Check: func(e *Event, c *rule.Context) (f rule.Faults) {
			for i := range e.Technologies {
				if t := &e.Technologies[i]; !knownTechnology(t) {
					f = unlistedTechnology(f.At(i), c, *t)
				}
			}
			return f
		},
	},
	{
		Code: "EVT-FUTURE", Severity: rule.Error, Where: "/outcomes",
		EN:    "The event is on %[1]s, after the day of judgement %[2]s; it cannot have outcomes yet.",
		VI:    "Sự kiện diễn ra %[1]s, sau ngày đánh giá (%[2]s); chưa thể có kết quả.",
		Basis: model,
		Check: func(e *Event, c *rule.Context) (f rule.Faults) {
			if today := c.AsOf(); today != 0 && len(e.Outcomes) > 0 && rule.Day(e.On.Earliest().YMD()) > today {
				f = f.Here().Date("on", e.On.String()).Date("today", today.String())
			}
			return f
		},
	},
}

var groupRules = []rule.Rule[WorkingGroup]{
	{
		Code: "WG-ID", Severity: rule.Error, Where: "/id",
		EN:    "The working group has no identifier, so nothing can refer to it; give it one.",
		VI:    "Tổ công tác chưa có mã định danh nên không thể tham chiếu; cần cấp mã.",
		Basis: model,
		Check: func(g *WorkingGroup, _ *rule.Context) (f rule.Faults) {
			if g.ID.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "WG-NAME", Severity: rule.Error, Where: "/names",
		EN:    "The working group has no name in any language.",
		VI:    "Tổ công tác chưa có tên gọi bằng bất kỳ ngôn ngữ nào.",
		Basis: model,
		Check: func(g *WorkingGroup, _ *rule.Context) (f rule.Faults) {
			if g.Names.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "WG-PURPOSE", Severity: rule.Warning, Where: "/purpose",
		EN:    "What the working group is for is not recorded.",
		VI:    "Chưa ghi mục đích của tổ công tác.",
		Basis: practice,
		Check: func(g *WorkingGroup, _ *rule.Context) (f rule.Faults) {
			if g.Purpose.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "WG-STAGE-LISTED", Severity: rule.Warning, Where: "/stage",
		EN:    "The stage %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Giai đoạn %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(g *WorkingGroup, c *rule.Context) (f rule.Faults) {
			if l := GroupStages(); g.Stage != "" && !l.Has(string(g.Stage)) {
				f = c.Unlisted(f.Here(), l, string(g.Stage))
			}
			return f
		},
	},
	{
		Code: "WG-LEAD", Severity: rule.Warning, Where: "/lead",
		EN:    "The working group has no lead; even a proposed group needs somebody who sets it up.",
		VI:    "Tổ công tác chưa có đơn vị chủ trì; kể cả khi mới đề xuất cũng cần nơi chịu trách nhiệm thành lập.",
		Basis: practice,
		Check: func(g *WorkingGroup, _ *rule.Context) (f rule.Faults) {
			if g.Lead.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "WG-REQUIRED", Severity: rule.Error, Where: "/required/*",
		EN:    "The group is to have members of the class %[1]s and has none.",
		VI:    "Tổ công tác phải có thành viên thuộc nhóm %[1]s nhưng chưa có.",
		Basis: model,
		Check: func(g *WorkingGroup, _ *rule.Context) (f rule.Faults) {
			if g.Stage != GroupSetUp {
				return f
			}
			for i, want := range g.Required {
				found := false
				for j := range g.Members {
					if g.Members[j].Class == want {
						found = true
						break
					}
				}
				if !found {
					f = f.At(i).Code("class", cutKey(string(want)))
				}
			}
			return f
		},
	},
	{
		Code: "WG-REQUIRED-LISTED", Severity: rule.Warning, Where: "/required/*",
		EN:    "The class %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Nhóm chủ thể %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(g *WorkingGroup, c *rule.Context) (f rule.Faults) {
			l := StakeholderClasses()
			for i, x := range g.Required {
				if !l.Has(string(x)) {
					f = c.Unlisted(f.At(i), l, string(x))
				}
			}
			return f
		},
	},
	{
		Code: "WG-MEMBER", Severity: rule.Warning, Where: "/members",
		EN:    "The working group is set up and has no member.",
		VI:    "Tổ công tác đã thành lập nhưng chưa có thành viên.",
		Basis: practice,
		Check: func(g *WorkingGroup, _ *rule.Context) (f rule.Faults) {
			if g.Stage == GroupSetUp && len(g.Members) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "WG-MEMBER-NAMED", Severity: rule.Error, Where: "/members/*",
		EN:    "It is not stated who the member is: give a partner, a name or a class of stakeholders.",
		VI:    "Chưa rõ thành viên: cần ghi đối tác, tên gọi hoặc nhóm chủ thể.",
		Basis: model,
		Check: func(g *WorkingGroup, _ *rule.Context) rule.Faults { return nameless(nil, g.Members) },
	},
	{
		Code: "WG-MEMBER-TWICE", Severity: rule.Warning, Where: "/members/*/partner",
		EN:    "The member is named twice in the same role.",
		VI:    "Thành viên được nêu hai lần với cùng một vai trò.",
		Basis: model,
		Check: func(g *WorkingGroup, _ *rule.Context) rule.Faults { return twice(nil, g.Members) },
	},
	{
		Code: "WG-PERIOD-ORDER", Severity: rule.Error, Where: "/period",
		EN:    "The working group ends on %[2]s, before it begins on %[1]s.",
		VI:    "Tổ công tác kết thúc %[2]s, trước ngày bắt đầu (%[1]s).",
		Basis: model,
		Check: func(g *WorkingGroup, _ *rule.Context) (f rule.Faults) {
			if x := &g.Period; x.End.Compare(x.Start) == calendar.Before {
				f = f.Here().Date("start", x.Start.String()).Date("end", x.End.String())
			}
			return f
		},
	},
	{
		Code: "WG-CLOSED", Severity: rule.Advice, Where: "/period",
		EN:    "The working group is closed, but since when is not recorded.",
		VI:    "Tổ công tác đã kết thúc nhưng chưa ghi thời điểm kết thúc.",
		Basis: practice,
		Check: func(g *WorkingGroup, _ *rule.Context) (f rule.Faults) {
			if g.Stage == GroupClosed && g.Period.End.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
}
