package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

// activityRules judge what has been done, and terms set by acts.
var activityRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-ACTIVITY-KIND-LISTED", Severity: rule.Warning, Where: "/activities/*/kind",
		EN:    "The kind of activity %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Loại hoạt động %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			for i := range a.Activities {
				if x := string(a.Activities[i].Kind); x != "" && !ActivityKinds().Has(x) {
					f = c.Unlisted(f.At(i), ActivityKinds(), x)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-ACTIVITY-FLOW-LISTED", Severity: rule.Warning, Where: "/activities/*/flow",
		EN:    "The direction of the activity %[1]s is not in the list %[2]s (similar: %[3]s), so it counts for no side; correct it or extend the list.",
		VI:    "Chiều của hoạt động %[1]s không có trong danh mục %[2]s (gần giống: %[3]s) nên không được tính cho chiều nào; cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			for i := range a.Activities {
				switch x := a.Activities[i].Flow; x {
				case "", FlowIn, FlowOut, FlowBoth:
				default:
					f = c.Unlisted(f.At(i), Flows(), string(x))
				}
			}
			return f
		},
	},
	{
		Code: "AGR-EVENT-RENEWAL-LISTED", Severity: rule.Warning, Where: "/events/*/term/renewal",
		EN:    "The way of renewal %[1]s set by the act is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Cách gia hạn %[1]s nêu trong hành vi không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			for i := range a.Events {
				t := a.Events[i].Term
				if t == nil {
					continue
				}
				switch t.Renewal {
				case "", RenewalAutomatic, RenewalConsent, RenewalNone, RenewalOpen:
				default:
					f = c.Unlisted(f.At(i), Renewals(), string(t.Renewal))
				}
			}
			return f
		},
	},
}
