package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// networkHoursUnit is the unit of [Engagement.Hours].
const networkHoursUnit = "h"

// networkWorkRules are the rules on what members did for a host.
var networkWorkRules = []rule.Rule[Network]{
	{
		Code: "NET-ENGAGEMENT-NOBODY", Severity: rule.Warning, Where: "/engagements/*/experts",
		EN:    "Nobody is named who did the work.",
		VI:    "Chưa ghi người thực hiện công việc.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Engagements {
				if len(n.Engagements[i].Experts) == 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-ENGAGEMENT-EXPERT", Severity: rule.Error, Where: "/engagements/*/experts/*",
		EN:    "One of those who did the work has no identifier.",
		VI:    "Một người thực hiện công việc chưa có mã định danh.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Engagements {
				for j, e := range n.Engagements[i].Experts {
					if e.IsZero() {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "NET-ENGAGEMENT-EXPERT-TWICE", Severity: rule.Warning, Where: "/engagements/*/experts/*",
		EN:    "The expert is named twice for one piece of work; keep one.",
		VI:    "Chuyên gia bị ghi trùng trong cùng một công việc; chỉ giữ một mục.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Engagements {
				for _, j := range repeats(n.Engagements[i].Experts, itself) {
					f = f.At(i, j)
				}
			}
			return f
		},
	},
	{
		Code: "NET-ENGAGEMENT-MEMBER", Severity: rule.Warning, Where: "/engagements/*/experts/*",
		EN:    "The work was done by somebody who is no member, though the list of members is said to be complete.",
		VI:    "Người thực hiện công việc không phải thành viên trong khi danh sách thành viên được ghi là đầy đủ.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			if !n.MembersComplete {
				return f
			}
			questions := 0
			for i := range n.Engagements {
				questions += len(n.Engagements[i].Experts)
			}
			roll := n.linkRoll(questions)
			for i := range n.Engagements {
				for j, e := range n.Engagements[i].Experts {
					if !e.IsZero() && !roll.has(e) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "NET-ENGAGEMENT-MODE", Severity: rule.Advice, Where: "/engagements/*/mode",
		EN:    "In what way the members engaged is not recorded.",
		VI:    "Chưa ghi hình thức tham gia của thành viên.",
		Basis: practice,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Engagements {
				if n.Engagements[i].Mode == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-ENGAGEMENT-MODE-LISTED", Severity: rule.Warning, Where: "/engagements/*/mode",
		EN:    "The way of engagement is not in the list %[1]s (similar: %[2]s); correct it or extend the list.",
		VI:    "Hình thức tham gia không có trong danh mục %[1]s (gần giống: %[2]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			l := Modes()
			for i := range n.Engagements {
				if x := string(n.Engagements[i].Mode); x != "" && !l.Has(x) {
					f = unlisted(f.At(i), c, l, x)
				}
			}
			return f
		},
	},
	{
		Code: "NET-ENGAGEMENT-HOST", Severity: rule.Advice, Where: "/engagements/*/host",
		EN:    "For whom the work was done is not recorded.",
		VI:    "Chưa ghi công việc được thực hiện cho tổ chức nào.",
		Basis: practice,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Engagements {
				if n.Engagements[i].Host.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-ENGAGEMENT-PERIOD", Severity: rule.Error, Where: "/engagements/*/period",
		EN:    "The period of the work is impossible: it ends before it begins, or an end is both open and dated.",
		VI:    "Thời gian thực hiện công việc không hợp lệ: kết thúc trước khi bắt đầu, hoặc vừa ghi không thời hạn vừa ghi ngày.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Engagements {
				if n.Engagements[i].Period.Check() != nil {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-ENGAGEMENT-HOURS", Severity: rule.Error, Where: "/engagements/*/hours",
		EN:    "The hours are impossible: number and qualifier do not fit each other, or they are negative.",
		VI:    "Số giờ không hợp lệ: số và từ chỉ mức độ không phù hợp với nhau, hoặc số âm.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Engagements {
				if q := n.Engagements[i].Hours; !q.IsZero() && (q.Check() != nil || q.LessThan(quantity.DecimalOf(0)) == calendar.Yes) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-ENGAGEMENT-UNIT", Severity: rule.Warning, Where: "/engagements/*/hours/unit",
		EN:    "The time that the work took is counted in another unit than hours; convert it and write h.",
		VI:    "Thời lượng công việc không tính bằng giờ; cần quy đổi và ghi đơn vị là h.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Engagements {
				if u := n.Engagements[i].Hours.Unit; u != "" && u != networkHoursUnit {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-ENGAGEMENT-EARLY", Severity: rule.Warning, Where: "/engagements/*/delivered",
		EN:    "The work is said to have led to a deliverable, or to none, before it has begun.",
		VI:    "Công việc chưa bắt đầu nhưng đã ghi có hoặc không có sản phẩm đầu ra.",
		Basis: model,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			for i := range n.Engagements {
				e := &n.Engagements[i]
				if (e.Delivered == codes.Yes || e.Delivered == codes.No) && future(e.Period.Start, c) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-ENGAGEMENT-DELIVERABLE", Severity: rule.Warning, Where: "/engagements/*/deliverables",
		EN:    "The work is said to have led to a deliverable, but none is named.",
		VI:    "Công việc được ghi là có sản phẩm đầu ra nhưng chưa nêu sản phẩm nào.",
		Basis: evidenceBase,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Engagements {
				if e := &n.Engagements[i]; e.Delivered == codes.Yes && len(e.Deliverables) == 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-ENGAGEMENT-DELIVERED", Severity: rule.Error, Where: "/engagements/*/delivered",
		EN:    "Deliverables are named, but the work is said to have led to none; correct one of the two.",
		VI:    "Có nêu sản phẩm đầu ra nhưng lại ghi công việc không có sản phẩm đầu ra; cần sửa lại một trong hai nơi.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Engagements {
				e := &n.Engagements[i]
				if len(e.Deliverables) > 0 && (e.Delivered == codes.No || e.Delivered == codes.NotApplicable) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-ENGAGEMENT-OUTPUT", Severity: rule.Warning, Where: "/engagements/*/deliverables/*",
		EN:    "The deliverable has neither a reference nor a title, so nobody can find it.",
		VI:    "Sản phẩm đầu ra chưa có cả mã tham chiếu lẫn tên nên không tra cứu được.",
		Basis: evidenceBase,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Engagements {
				for j := range n.Engagements[i].Deliverables {
					if o := &n.Engagements[i].Deliverables[j]; o.Ref == "" && o.Title.IsZero() {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "NET-ENGAGEMENT-OUTPUT-KIND", Severity: rule.Warning, Where: "/engagements/*/deliverables/*/kind",
		EN:    "The kind of deliverable is not in the list %[1]s (similar: %[2]s); correct it or extend the list.",
		VI:    "Loại sản phẩm đầu ra không có trong danh mục %[1]s (gần giống: %[2]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			l := EvidenceKinds()
			for i := range n.Engagements {
				for j := range n.Engagements[i].Deliverables {
					if x := string(n.Engagements[i].Deliverables[j].Kind); x != "" && !l.Has(x) {
						f = unlisted(f.At(i, j), c, l, x)
					}
				}
			}
			return f
		},
	},
	{
		Code: "NET-ENGAGEMENT-OUTPUT-FUTURE", Severity: rule.Warning, Where: "/engagements/*/deliverables/*/on",
		EN:    "The deliverable is dated on a day in the future (%[1]s).",
		VI:    "Thời điểm có sản phẩm đầu ra (%[1]s) ở trong tương lai.",
		Basis: model,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			for i := range n.Engagements {
				for j := range n.Engagements[i].Deliverables {
					if d := n.Engagements[i].Deliverables[j].On; future(d, c) {
						f = f.At(i, j).Date("on", d.String())
					}
				}
			}
			return f
		},
	},
}
