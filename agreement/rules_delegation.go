package agreement

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// DelegationRules returns the rules for a register of delegations. What they say
// of the one who delegates goes by the register alone: it does not know who has
// a power by law, so that these are warnings.
func DelegationRules() rule.Set[Register] {
	return rule.NewSet("delegation", "1.0.0", nil, delegationRules, delegationScopeRules)
}

var delegating = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "Nobody gives more power than they have; authorised power is given on only where that is allowed, and for a time or task.",
	VI: "Không ai được giao quyền vượt quá thẩm quyền của mình; chỉ được ủy quyền lại khi được phép; ủy quyền có thời hạn hoặc theo nhiệm vụ cụ thể.",
}

var delegationRules = []rule.Rule[Register]{
	{
		Code: "AGR-DELEGATION-KEY", Severity: rule.Error, Where: "/delegations/*/key",
		EN:    "The delegation has no key to name it by; give it one, such as the number of the document.",
		VI:    "Việc ủy quyền chưa có khóa để nhận biết; cần đặt khóa, ví dụ dùng số văn bản.",
		Basis: model,
		Check: func(r *Register, _ *rule.Context) (f rule.Faults) {
			for i := range r.Delegations {
				if r.Delegations[i].Key == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DELEGATION-UNIQUE", Severity: rule.Error, Where: "/delegations/*/key",
		EN:    "Delegation number %[1]d has the same key.",
		VI:    "Việc ủy quyền thứ %[1]d có cùng khóa.",
		Basis: model,
		Check: func(r *Register, _ *rule.Context) (f rule.Faults) {
			at := places[string](len(r.Delegations))
			for i := range r.Delegations {
				k, first := r.Delegations[i].Key, i
				if k == "" {
					continue
				}
				if at != nil {
					first = firstAt(at, k, i)
				} else {
					first = slices.IndexFunc(r.Delegations[:i+1], func(d Delegation) bool { return d.Key == k })
				}
				if first < i {
					f = f.At(i).Int("first", first+1)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DELEGATION-PARTIES", Severity: rule.Error, Where: "/delegations/*",
		EN:    "Who delegates or who receives the power is not recorded.",
		VI:    "Chưa ghi bên ủy quyền hoặc bên được ủy quyền.",
		Basis: model,
		Check: func(r *Register, _ *rule.Context) (f rule.Faults) {
			for i := range r.Delegations {
				if d := &r.Delegations[i]; d.From.IsZero() || d.To.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DELEGATION-SELF", Severity: rule.Error, Where: "/delegations/*/to",
		EN:    "The power is delegated to the one who delegates it.",
		VI:    "Bên ủy quyền và bên được ủy quyền là một.",
		Basis: model,
		Check: func(r *Register, _ *rule.Context) (f rule.Faults) {
			for i := range r.Delegations {
				if d := &r.Delegations[i]; !d.From.IsZero() && d.From == d.To {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DELEGATION-KIND", Severity: rule.Advice, Where: "/delegations/*/kind",
		EN:    "It is not recorded whether the power was assigned by law, decentralised or authorised.",
		VI:    "Chưa ghi hình thức giao quyền: phân quyền, phân cấp hay ủy quyền.",
		Basis: delegating,
		Check: func(r *Register, _ *rule.Context) (f rule.Faults) {
			for i := range r.Delegations {
				if r.Delegations[i].Kind == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DELEGATION-KIND-LISTED", Severity: rule.Warning, Where: "/delegations/*/kind",
		EN:    "The kind of delegation %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Hình thức giao quyền %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(r *Register, c *rule.Context) (f rule.Faults) {
			l := DelegationKinds()
			for i := range r.Delegations {
				if x := string(r.Delegations[i].Kind); x != "" && !l.Has(x) {
					f = c.Unlisted(f.At(i), l, x)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DELEGATION-FORM-LISTED", Severity: rule.Warning, Where: "/delegations/*/forms/*",
		EN:    "The form %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Hình thức văn kiện %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(r *Register, c *rule.Context) (f rule.Faults) {
			l := Forms()
			for i := range r.Delegations {
				for j, x := range r.Delegations[i].Forms {
					if !l.Has(string(x)) {
						f = c.Unlisted(f.At(i, j), l, string(x))
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DELEGATION-LEVEL-LISTED", Severity: rule.Warning, Where: "/delegations/*/levels/*",
		EN:    "The level %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Cấp ký kết %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(r *Register, c *rule.Context) (f rule.Faults) {
			l := Levels()
			for i := range r.Delegations {
				for j, x := range r.Delegations[i].Levels {
					if !l.Has(string(x)) {
						f = c.Unlisted(f.At(i, j), l, string(x))
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DELEGATION-TREATY", Severity: rule.Error, Where: "/delegations/*/forms/*",
		EN:    "A treaty (%[1]s) is not signed by delegation; it needs full powers or an office that needs none.",
		VI:    "Điều ước quốc tế (%[1]s) không được ký theo ủy quyền hành chính; cần giấy ủy quyền đàm phán, ký hoặc chức vụ không phải có giấy ủy quyền.",
		Basis: fullPowers,
		Check: func(r *Register, _ *rule.Context) (f rule.Faults) {
			for i := range r.Delegations {
				for j, x := range r.Delegations[i].Forms {
					if x == FormTreaty || x == FormIntergovernment {
						f = f.At(i, j).Code("form", string(x))
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DELEGATION-LIMIT", Severity: rule.Error, Where: "/delegations/*/limit",
		EN:    "The limit is negative or in an unknown currency (%[1]s).",
		VI:    "Hạn mức âm hoặc đơn vị tiền tệ không xác định (%[1]s).",
		Basis: model,
		Check: func(r *Register, _ *rule.Context) (f rule.Faults) {
			for i := range r.Delegations {
				if m := r.Delegations[i].Limit; !m.IsZero() && (m.Minor < 0 || !m.Currency.Known()) {
					c := m.Currency.String()
					if c == "" {
						c = "–"
					}
					f = f.At(i).Code("currency", c)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DELEGATION-PERIOD", Severity: rule.Warning, Where: "/delegations/*/period",
		EN:    "From when the delegation holds is not recorded, so it proves no signature.",
		VI:    "Chưa ghi thời điểm bắt đầu ủy quyền nên không chứng minh được thẩm quyền ký.",
		Basis: delegating,
		Check: func(r *Register, _ *rule.Context) (f rule.Faults) {
			for i := range r.Delegations {
				if p := &r.Delegations[i].Period; p.Start.IsZero() && !p.OpenStart {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DELEGATION-ORDER", Severity: rule.Error, Where: "/delegations/*/period",
		EN:    "The delegation ends on %[2]s, before it begins on %[1]s.",
		VI:    "Việc ủy quyền kết thúc %[2]s, trước ngày bắt đầu (%[1]s).",
		Basis: model,
		Check: func(r *Register, _ *rule.Context) (f rule.Faults) {
			for i := range r.Delegations {
				if p := &r.Delegations[i].Period; p.End.Compare(p.Start) == calendar.Before {
					f = f.At(i).Date("start", p.Start.String()).Date("end", p.End.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DELEGATION-OPEN", Severity: rule.Advice, Where: "/delegations/*/period",
		EN:    "Power is authorised for a time or a task; say until when.",
		VI:    "Ủy quyền phải có thời hạn hoặc gắn với nhiệm vụ cụ thể; cần ghi thời điểm kết thúc.",
		Basis: delegating,
		Check: func(r *Register, _ *rule.Context) (f rule.Faults) {
			for i := range r.Delegations {
				if d := &r.Delegations[i]; d.Kind == DelegationAuthorised && d.Period.End.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DELEGATION-REVOKED", Severity: rule.Error, Where: "/delegations/*/revoked",
		EN:    "The delegation was revoked on %[1]s, before it began on %[2]s.",
		VI:    "Việc ủy quyền bị thu hồi %[1]s, trước ngày bắt đầu (%[2]s).",
		Basis: model,
		Check: func(r *Register, _ *rule.Context) (f rule.Faults) {
			for i := range r.Delegations {
				if d := &r.Delegations[i]; d.Revoked.Compare(d.Period.Start) == calendar.Before {
					f = f.At(i).Date("revoked", d.Revoked.String()).Date("start", d.Period.Start.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DELEGATION-BASIS", Severity: rule.Advice, Where: "/delegations/*/basis",
		EN:    "On which law or document the delegation rests is not recorded.",
		VI:    "Chưa ghi căn cứ pháp lý hoặc văn bản ủy quyền.",
		Basis: delegating,
		Check: func(r *Register, _ *rule.Context) (f rule.Faults) {
			for i := range r.Delegations {
				if r.Delegations[i].Basis == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
}
