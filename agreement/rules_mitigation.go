package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var mitigationRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-MITIGATION-NAME", Severity: rule.Error, Where: "/risks/*/mitigations/*/name",
		EN:    "The measure against the risk has no wording.",
		VI:    "Biện pháp giảm thiểu rủi ro chưa có nội dung.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) rule.Faults {
			return a.eachMitigation(func(m *Mitigation) bool { return m.Name.IsZero() })
		},
	},
	{
		Code: "AGR-MITIGATION-KEY", Severity: rule.Error, Where: "/risks/*/mitigations/*/key",
		EN:    "The key %[1]s stands for an earlier measure against the risk already; each measure needs its own.",
		VI:    "Khóa %[1]s đã dùng cho một biện pháp khác đối với rủi ro này; mỗi biện pháp phải có khóa riêng.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Risks {
				list := a.Risks[i].Mitigations
				at := places[string](len(list))
				for j := range list {
					if k := list[j].Key; k != "" && measureNamed(list[:j], at, k) {
						f = f.At(i, j).Code("key", k)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-MITIGATION-OWNER", Severity: rule.Warning, Where: "/risks/*/mitigations/*/owner",
		EN:    "Nobody is named to carry out the measure against the risk.",
		VI:    "Chưa nêu cơ quan thực hiện biện pháp giảm thiểu rủi ro.",
		Basis: register,
		Check: func(a *Agreement, _ *rule.Context) rule.Faults {
			return a.eachMitigation(func(m *Mitigation) bool { return m.Owner.IsZero() })
		},
	},
	{
		Code: "AGR-MITIGATION-DUE", Severity: rule.Warning, Where: "/risks/*/mitigations/*/due",
		EN:    "The measure against the risk has no due date, so it can never be late.",
		VI:    "Biện pháp giảm thiểu rủi ro chưa có thời hạn nên không thể theo dõi tiến độ.",
		Basis: register,
		Check: func(a *Agreement, _ *rule.Context) rule.Faults {
			return a.eachMitigation(func(m *Mitigation) bool { return m.Due.IsZero() && m.Done.IsZero() })
		},
	},
	{
		Code: "AGR-MITIGATION-OVERDUE", Severity: rule.Warning, Where: "/risks/*/mitigations/*/due",
		EN:    "The measure against the risk was due on %[1]s and is not recorded as done.",
		VI:    "Biện pháp giảm thiểu rủi ro đến hạn %[1]s nhưng chưa được ghi nhận hoàn thành.",
		Basis: register,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			for i := range a.Risks {
				r := &a.Risks[i]
				if len(r.Mitigations) == 0 {
					continue
				}
				on := judgedOn(c)
				for j := range r.Mitigations {
					m := &r.Mitigations[j]
					if m.Done.IsZero() && m.Due.Compare(on) == calendar.Before && r.StandsOn(on) != calendar.No {
						f = f.At(i, j).Date("due", m.Due.String())
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-MITIGATION-EVIDENCE", Severity: rule.Warning, Where: "/risks/*/mitigations/*/evidence",
		EN:    "The measure against the risk is recorded as done without evidence.",
		VI:    "Biện pháp giảm thiểu rủi ro được ghi nhận hoàn thành nhưng chưa có minh chứng.",
		Basis: evidenceBase,
		Check: func(a *Agreement, _ *rule.Context) rule.Faults {
			return a.eachMitigation(func(m *Mitigation) bool { return !m.Done.IsZero() && m.Evidence == "" })
		},
	},
}

// eachMitigation returns the measures that are wrong, all by themselves.
func (a *Agreement) eachMitigation(wrong func(*Mitigation) bool) (f rule.Faults) {
	for i := range a.Risks {
		for j := range a.Risks[i].Mitigations {
			if wrong(&a.Risks[i].Mitigations[j]) {
				f = f.At(i, j)
			}
		}
	}
	return f
}

// measureNamed reports whether a measure of the key stands in the list, which at
// remembers where it is long.
func measureNamed(list []Mitigation, at map[string]int, key string) bool {
	if at != nil {
		return firstAt(at, key, len(list)) < len(list)
	}
	for i := range list {
		if list[i].Key == key {
			return true
		}
	}
	return false
}
