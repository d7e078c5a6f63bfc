package cooperation

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var programmeRules = []rule.Rule[Programme]{
	{
		Code: "PRG-ID", Severity: rule.Error, Where: "/id",
		EN:    "The programme has no identifier, so nothing can refer to it; give it one.",
		VI:    "Chương trình chưa có mã định danh nên không thể tham chiếu; cần cấp mã.",
		Basis: model,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			if p.ID.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PRG-NAME", Severity: rule.Error, Where: "/names",
		EN:    "The programme has no name in any language.",
		VI:    "Chương trình chưa có tên gọi bằng bất kỳ ngôn ngữ nào.",
		Basis: model,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			if p.Names.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PRG-NAME-NFC", Severity: rule.Warning, Where: "/names",
		EN:    "The name in %[1]s is not in normal form NFC or has stray blanks; normalise it so that searching finds it.",
		VI:    "Tên gọi bằng ngôn ngữ %[1]s chưa ở dạng chuẩn Unicode NFC hoặc thừa khoảng trắng; cần chuẩn hóa để tra cứu được.",
		Basis: model,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			if lang, bad := stray(p.Names); bad {
				f = f.Here().Code("language", lang)
			}
			return f
		},
	},
	{
		Code: "PRG-KIND-LISTED", Severity: rule.Warning, Where: "/kind",
		EN:    "The kind of programme %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Loại chương trình %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(p *Programme, c *rule.Context) (f rule.Faults) {
			if l := ProgrammeKinds(); p.Kind != "" && !l.Has(string(p.Kind)) {
				f = c.Unlisted(f.Here(), l, string(p.Kind))
			}
			return f
		},
	},
	{
		Code: "PRG-PHASE", Severity: rule.Error, Where: "/phase",
		EN:    "Phases are counted from 1; leave the phase out where there are none.",
		VI:    "Giai đoạn được đánh số từ 1; không ghi nếu chương trình không chia giai đoạn.",
		Basis: model,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			if p.Phase < 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PRG-PERIOD", Severity: rule.Warning, Where: "/period",
		EN:    "When the programme runs is not recorded; years are enough.",
		VI:    "Chưa ghi thời gian thực hiện chương trình; chỉ cần năm cũng được.",
		Basis: practice,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			if p.Period.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PRG-PERIOD-ORDER", Severity: rule.Error, Where: "/period",
		EN:    "The programme ends on %[2]s, before it begins on %[1]s.",
		VI:    "Chương trình kết thúc %[2]s, trước ngày bắt đầu (%[1]s).",
		Basis: model,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			if x := &p.Period; x.End.Compare(x.Start) == calendar.Before {
				f = f.Here().Date("start", x.Start.String()).Date("end", x.End.String())
			}
			return f
		},
	},
	{
		Code: "PRG-COMPLETED", Severity: rule.Error, Where: "/completed",
		EN:    "The programme was completed on %[2]s, before it began on %[1]s.",
		VI:    "Chương trình hoàn thành %[2]s, trước ngày bắt đầu (%[1]s).",
		Basis: model,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			if p.Completed.Compare(p.Period.Start) == calendar.Before {
				f = f.Here().Date("start", p.Period.Start.String()).Date("completed", p.Completed.String())
			}
			return f
		},
	},
	{
		Code: "PRG-OVER", Severity: rule.Warning, Where: "/completed",
		EN:    "The programme was to end on %[1]s; whether it was completed is not recorded.",
		VI:    "Chương trình đến hạn kết thúc %[1]s nhưng chưa ghi nhận việc hoàn thành.",
		Basis: practice,
		Check: func(p *Programme, c *rule.Context) (f rule.Faults) {
			end := p.Period.End
			if c.AsOf() != 0 && p.Completed.IsZero() && !end.IsZero() && rule.Day(end.Latest().YMD()) < c.AsOf() {
				f = f.Here().Date("end", end.String())
			}
			return f
		},
	},
	{
		Code: "PRG-LESSONS", Severity: rule.Advice, Where: "/lessons",
		EN:    "The programme is completed; record what was learnt from it.",
		VI:    "Chương trình đã hoàn thành; cần ghi lại bài học kinh nghiệm.",
		Basis: practice,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			if !p.Completed.IsZero() && len(p.Lessons) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PRG-PARENT-SELF", Severity: rule.Error, Where: "/parent",
		EN:    "The programme is its own parent.",
		VI:    "Chương trình được ghi là thuộc chính nó.",
		Basis: model,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			if !p.ID.IsZero() && p.Parent == p.ID {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PRG-SOURCE", Severity: rule.Advice, Where: "/sources",
		EN:    "No source is given for what the record says.",
		VI:    "Hồ sơ chưa ghi nguồn của thông tin.",
		Basis: evidenceBase,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			if len(p.Sources) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PRG-SOURCE-KEY", Severity: rule.Error, Where: "/sources/*/key",
		EN:    "Two sources have the key %[1]s.",
		VI:    "Hai nguồn có cùng khóa %[1]s.",
		Basis: model,
		Check: func(p *Programme, _ *rule.Context) rule.Faults { return keyTwice(nil, p.Sources) },
	},
	{
		Code: "PRG-SOURCE-ABOUT", Severity: rule.Error, Where: "/sources/*/about/*",
		EN:    "What the source speaks of is not a JSON pointer; write /period, with ~0 for ~ and ~1 for /.",
		VI:    "Vị trí mà nguồn đề cập không phải là con trỏ JSON; cần viết theo dạng /period, thay ~ bằng ~0 và / bằng ~1.",
		Basis: pointers,
		Check: func(p *Programme, _ *rule.Context) rule.Faults { return crooked(nil, p.Sources) },
	},
}

var programmePartRules = []rule.Rule[Programme]{
	{
		Code: "PRG-PARTNER", Severity: rule.Warning, Where: "/partners",
		EN:    "No partner of the programme is named.",
		VI:    "Chưa nêu đối tác tham gia chương trình.",
		Basis: practice,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			if len(p.Partners) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PRG-PARTNER-NAMED", Severity: rule.Error, Where: "/partners/*",
		EN:    "It is not stated who takes part: give a partner, a name or a class of stakeholders.",
		VI:    "Chưa rõ chủ thể tham gia: cần ghi đối tác, tên gọi hoặc nhóm chủ thể.",
		Basis: model,
		Check: func(p *Programme, _ *rule.Context) rule.Faults { return nameless(nil, p.Partners) },
	},
	{
		Code: "PRG-PARTNER-TWICE", Severity: rule.Warning, Where: "/partners/*/partner",
		EN:    "The partner is named twice in the same role.",
		VI:    "Đối tác được nêu hai lần với cùng một vai trò.",
		Basis: model,
		Check: func(p *Programme, _ *rule.Context) rule.Faults { return twice(nil, p.Partners) },
	},
	{
		Code: "PRG-PARTNER-CLASS", Severity: rule.Warning, Where: "/partners/*/class",
		EN:    "The class %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Nhóm chủ thể %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(p *Programme, c *rule.Context) rule.Faults { return unknownClasses(nil, c, p.Partners) },
	},
	{
		Code: "PRG-PARTNER-ROLE", Severity: rule.Warning, Where: "/partners/*/role",
		EN:    "The role %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Vai trò %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(p *Programme, c *rule.Context) rule.Faults { return unknownRoles(nil, c, p.Partners) },
	},
	{
		Code: "PRG-LEAD", Severity: rule.Advice, Where: "/partners",
		EN:    "No partner leads the programme; mark one as lead or coordinator.",
		VI:    "Chưa xác định đơn vị chủ trì hoặc điều phối chương trình.",
		Basis: practice,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			for i := range p.Partners {
				switch p.Partners[i].Role {
				case RoleLead, RoleCoordinator, RoleHost, RoleCoHost:
					return f
				}
			}
			if len(p.Partners) > 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PRG-TECH", Severity: rule.Warning, Where: "/technologies",
		EN:    "No technology area is named, so the programme cannot be found or weighed by technology.",
		VI:    "Chưa nêu lĩnh vực công nghệ nên không thể tra cứu và đánh giá chương trình theo công nghệ.",
		Basis: byTechnology,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			if len(p.Technologies) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PRG-TECH-LISTED", Severity: rule.Warning, Where: "/technologies/*/technology",
		EN:    "The technology code %[1]s is not in the list %[2]s (similar: %[3]s); correct it, or give the validator the list.",
		VI:    "Mã công nghệ %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc cung cấp danh mục cho bộ kiểm tra.",
		Basis: openList,
		Check: func(p *Programme, c *rule.Context) (f rule.Faults) {
			for i := range p.Technologies {
				if t := &p.Technologies[i].Technology; !knownTechnology(t) {
					f = unlistedTechnology(f.At(i), c, *t)
				}
			}
			return f
		},
	},
	{
		Code: "PRG-TECH-SHARES", Severity: rule.Error, Where: "/technologies",
		EN:    "The shares of the technology areas total %[1]s %%, which is more than 100 %%.",
		VI:    "Tổng tỷ trọng các lĩnh vực công nghệ là %[1]s%%, vượt quá 100%%.",
		Basis: results203,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			total := 0
			for i := range p.Technologies {
				total += int(p.Technologies[i].Share.BasisPoints())
			}
			if total > 100_00+len(p.Technologies) { // thirds leave a hundredth over
				f = f.Here().Share("total", total)
			}
			return f
		},
	},
}
