package agreement

import (
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var levelRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-LEVEL", Severity: rule.Warning, Where: "/parties/*/level",
		EN:    "It is not stated in whose name the signatory signs: state, government, ministry, institution.",
		VI:    "Chưa nêu bên ký kết ký nhân danh ai: Nhà nước, Chính phủ, bộ hay tổ chức.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Parties {
				if p := &a.Parties[i]; p.Level == "" && p.Has(RoleSignatory) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-LEVEL-LISTED", Severity: rule.Warning, Where: "/parties/*/level",
		EN:    "The level %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Cấp ký kết %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			l := Levels()
			for i := range a.Parties {
				if x := a.Parties[i].Level; x != "" && !l.Has(string(x)) {
					f = c.Unlisted(f.At(i), l, string(x))
				}
			}
			return f
		},
	},
	{
		Code: "AGR-CAPACITY-LISTED", Severity: rule.Warning, Where: "/parties/*/capacity",
		EN:    "The capacity %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Tư cách ký %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			l := Capacities()
			for i := range a.Parties {
				if x := a.Parties[i].Capacity; x != "" && !l.Has(string(x)) {
					f = c.Unlisted(f.At(i), l, string(x))
				}
			}
			return f
		},
	},
	{
		Code: "AGR-LEVEL-BINDING", Severity: rule.Error, Where: "/parties/*/level",
		EN:    "An instrument that binds under international law is made in the name of a state, its government or an international organisation; this party signs as %[1]s.",
		VI:    "Văn kiện ràng buộc theo pháp luật quốc tế phải được ký nhân danh Nhà nước, Chính phủ hoặc tổ chức quốc tế; bên này ký ở cấp %[1]s.",
		Basis: convention,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if !a.Form.Binding() {
				return f
			}
			for i := range a.Parties {
				p := &a.Parties[i]
				switch p.Level {
				case "", LevelState, LevelGovernment, LevelInternational:
					continue
				}
				if p.Has(RoleSignatory) {
					f = f.At(i).Code("level", string(p.Level))
				}
			}
			return f
		},
	},
	{
		Code: "AGR-CAPACITY-POWERS", Severity: rule.Error, Where: "/parties/*/capacity",
		EN:    "An instrument that binds under international law cannot be signed by delegation; it needs full powers or an office that needs none.",
		VI:    "Văn kiện ràng buộc theo pháp luật quốc tế không thể ký theo ủy quyền hành chính; cần giấy ủy quyền đàm phán, ký hoặc chức vụ không phải có giấy ủy quyền.",
		Basis: fullPowers,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if !a.Form.Binding() {
				return f
			}
			for i := range a.Parties {
				if a.Parties[i].Capacity == CapacityDelegated {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-CAPACITY-REPRESENTED", Severity: rule.Warning, Where: "/parties/*/capacity",
		EN:    "The party signs on behalf of another, but no other party of its country is named.",
		VI:    "Bên này ký thay cho bên khác nhưng không có bên nào khác cùng quốc gia được nêu.",
		Basis: fullPowers,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			var count map[country.Code]int // of many parties
			for i := range a.Parties {
				p := &a.Parties[i]
				if p.Capacity != CapacityRepresents || p.Country == "" {
					continue
				}
				n := 0
				switch {
				case count != nil:
					n = count[p.Country]
				case len(a.Parties) > maxPairs:
					count = make(map[country.Code]int)
					for j := range a.Parties {
						count[a.Parties[j].Country]++
					}
					n = count[p.Country]
				default:
					for j := range a.Parties {
						if a.Parties[j].Country == p.Country {
							n++
						}
					}
				}
				if n < 2 {
					f = f.At(i)
				}
			}
			return f
		},
	},
}
