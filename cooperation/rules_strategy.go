package cooperation

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var strategyRules = []rule.Rule[Strategy]{
	{
		Code: "STR-ID", Severity: rule.Error, Where: "/id",
		EN:    "The strategy has no identifier, so nothing can refer to it; give it one.",
		VI:    "Chiến lược chưa có mã định danh nên không thể tham chiếu; cần cấp mã.",
		Basis: model,
		Check: func(s *Strategy, _ *rule.Context) (f rule.Faults) {
			if s.ID.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "STR-NAME", Severity: rule.Error, Where: "/names",
		EN:    "The strategy has no name in any language.",
		VI:    "Chiến lược chưa có tên gọi bằng bất kỳ ngôn ngữ nào.",
		Basis: model,
		Check: func(s *Strategy, _ *rule.Context) (f rule.Faults) {
			if s.Names.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "STR-NAME-NFC", Severity: rule.Warning, Where: "/names",
		EN:    "The name in %[1]s is not in normal form NFC or has stray blanks; normalise it so that searching finds it.",
		VI:    "Tên gọi bằng ngôn ngữ %[1]s chưa ở dạng chuẩn Unicode NFC hoặc thừa khoảng trắng; cần chuẩn hóa để tra cứu được.",
		Basis: model,
		Check: func(s *Strategy, _ *rule.Context) (f rule.Faults) {
			if lang, bad := stray(s.Names); bad {
				f = f.Here().Code("language", lang)
			}
			return f
		},
	},
	{
		Code: "STR-PERIOD", Severity: rule.Warning, Where: "/period",
		EN:    "For which years the strategy holds is not recorded.",
		VI:    "Chưa ghi giai đoạn thực hiện của chiến lược.",
		Basis: practice,
		Check: func(s *Strategy, _ *rule.Context) (f rule.Faults) {
			if s.Period.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "STR-PERIOD-ORDER", Severity: rule.Error, Where: "/period",
		EN:    "The strategy ends on %[2]s, before it begins on %[1]s.",
		VI:    "Chiến lược kết thúc %[2]s, trước ngày bắt đầu (%[1]s).",
		Basis: model,
		Check: func(s *Strategy, _ *rule.Context) (f rule.Faults) {
			if x := &s.Period; x.End.Compare(x.Start) == calendar.Before {
				f = f.Here().Date("start", x.Start.String()).Date("end", x.End.String())
			}
			return f
		},
	},
	{
		Code: "STR-LEAD", Severity: rule.Warning, Where: "/lead",
		EN:    "Who drafts the strategy and answers for it is not recorded.",
		VI:    "Chưa ghi cơ quan chủ trì xây dựng và chịu trách nhiệm về chiến lược.",
		Basis: practice,
		Check: func(s *Strategy, _ *rule.Context) (f rule.Faults) {
			if s.Lead.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "STR-LEAD-SOLE", Severity: rule.Warning, Where: "/tasks/*/responsible",
		EN:    "The strategy's lead alone does the work of a field; name the specialised unit that does it, or mark the task as coordination.",
		VI:    "Cơ quan chủ trì chiến lược một mình thực hiện nhiệm vụ chuyên ngành; cần nêu đơn vị chuyên ngành thực hiện hoặc ghi đây là nhiệm vụ điều phối.",
		Basis: notInstead,
		Check: func(s *Strategy, _ *rule.Context) (f rule.Faults) {
			for i := range s.Tasks {
				if s.Tasks[i].soleResponsible(s.Lead) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "STR-POLICY", Severity: rule.Advice, Where: "/policyBasis",
		EN:    "The policy or law on which the strategy rests is not named.",
		VI:    "Chưa nêu căn cứ chính sách, pháp luật của chiến lược.",
		Basis: practice,
		Check: func(s *Strategy, _ *rule.Context) (f rule.Faults) {
			if len(s.PolicyBasis) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "STR-POLICY-NUMBER", Severity: rule.Warning, Where: "/policyBasis/*/number",
		EN:    "The policy has no number, so it cannot be looked up.",
		VI:    "Văn bản căn cứ chưa có số hiệu nên không thể tra cứu.",
		Basis: evidenceBase,
		Check: func(s *Strategy, _ *rule.Context) (f rule.Faults) {
			for i := range s.PolicyBasis {
				if s.PolicyBasis[i].Number == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "STR-POLICY-LATER", Severity: rule.Warning, Where: "/policyBasis/*/issued",
		EN:    "The policy was issued on %[1]s, after the strategy was adopted on %[2]s; a strategy cannot rest on it.",
		VI:    "Văn bản căn cứ ban hành %[1]s, sau ngày thông qua chiến lược (%[2]s); không thể làm căn cứ.",
		Basis: model,
		Check: func(s *Strategy, _ *rule.Context) (f rule.Faults) {
			for i := range s.PolicyBasis {
				if d := s.PolicyBasis[i].Issued; d.Compare(s.Adopted) == calendar.After {
					f = f.At(i).Date("issued", d.String()).Date("adopted", s.Adopted.String())
				}
			}
			return f
		},
	},
	{
		Code: "STR-PILLAR-NAME", Severity: rule.Error, Where: "/pillars/*/name",
		EN:    "The pillar has no name.",
		VI:    "Trụ cột chưa có tên.",
		Basis: model,
		Check: func(s *Strategy, _ *rule.Context) (f rule.Faults) {
			for i := range s.Pillars {
				if s.Pillars[i].Name.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "STR-PILLAR-TWICE", Severity: rule.Warning, Where: "/pillars/*/name",
		EN:    "The pillar has the same name as an earlier one.",
		VI:    "Trụ cột trùng tên với trụ cột trước.",
		Basis: model,
		Check: func(s *Strategy, _ *rule.Context) (f rule.Faults) {
			for i := 1; i < len(s.Pillars); i++ {
				for j := range min(i, few) {
					if a, b := &s.Pillars[i], &s.Pillars[j]; !a.Name.IsZero() && a.Name.String() == b.Name.String() {
						f = f.At(i)
						break
					}
				}
			}
			return f
		},
	},
	{
		Code: "STR-TECH", Severity: rule.Advice, Where: "/technologies",
		EN:    "The strategy names no priority technology.",
		VI:    "Chiến lược chưa nêu công nghệ ưu tiên.",
		Basis: byTechnology,
		Check: func(s *Strategy, _ *rule.Context) (f rule.Faults) {
			if len(s.Technologies) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "STR-TECH-LISTED", Severity: rule.Warning, Where: "/technologies/*",
		EN:    "The technology code %[1]s is not in the list %[2]s (similar: %[3]s); correct it, or give the validator the list.",
		VI:    "Mã công nghệ %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc cung cấp danh mục cho bộ kiểm tra.",
		Basis: openList,
		Check: func(s *Strategy, c *rule.Context) (f rule.Faults) {
			for i := range s.Technologies {
				if t := &s.Technologies[i]; !knownTechnology(t) {
					f = unlistedTechnology(f.At(i), c, *t)
				}
			}
			return f
		},
	},
	{
		Code: "STR-TARGET", Severity: rule.Warning, Where: "/targets/*/target",
		EN:    "The indicator has no target.",
		VI:    "Chỉ số chưa có chỉ tiêu.",
		Basis: measurable,
		Check: func(s *Strategy, _ *rule.Context) (f rule.Faults) {
			for i := range s.Targets {
				if !s.Targets[i].Target.Known() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "STR-TARGET-DIRECTION", Severity: rule.Error, Where: "/targets/*/target",
		EN:    "The target lies on the wrong side of the baseline for the indicator's direction.",
		VI:    "Chỉ tiêu trái với chiều của chỉ số so với giá trị ban đầu.",
		Basis: results203,
		Check: func(s *Strategy, _ *rule.Context) (f rule.Faults) {
			for i := range s.Targets {
				if wrongWay(&s.Targets[i]) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "STR-SOURCE", Severity: rule.Advice, Where: "/sources",
		EN:    "No source is given for what the record says.",
		VI:    "Hồ sơ chưa ghi nguồn của thông tin.",
		Basis: evidenceBase,
		Check: func(s *Strategy, _ *rule.Context) (f rule.Faults) {
			if len(s.Sources) == 0 {
				f = f.Here()
			}
			return f
		},
	},
}
