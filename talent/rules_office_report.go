package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// officeFigureRules are the rules on to whom an office reports, on what time,
// and on what its reports count.
var officeFigureRules = []rule.Rule[Office]{
	{
		Code: "OFF-REPORT-TO", Severity: rule.Advice, Where: "/reports/*/to",
		EN:    "To whom the report was sent is not recorded.",
		VI:    "Chưa ghi nơi nhận báo cáo.",
		Basis: practice,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			for i := range o.Reports {
				if len(o.Reports[i].To) == 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "OFF-REPORT-SUPERIORS", Severity: rule.Warning, Where: "/reports/*/to",
		EN:    "The report was not sent to both superiors; the office answers to the ministry and to the mission.",
		VI:    "Báo cáo chưa được gửi đến cả hai cơ quan chỉ đạo; văn phòng đại diện chịu sự chỉ đạo song trùng của bộ và của cơ quan đại diện ngoại giao.",
		Basis: officeBothReports,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			for i := range o.Reports {
				if o.SentToBoth(&o.Reports[i]) == calendar.No {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "OFF-REPORT-GAP", Severity: rule.Advice, Where: "/reports/*/period",
		EN:    "No report on record speaks of the time from %[1]s to %[2]s, before this one.",
		VI:    "Chưa có báo cáo nào về thời gian từ %[1]s đến %[2]s, trước báo cáo này.",
		Basis: practice,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			o.eachGap(func(next int, gap calendar.Period) {
				f = f.At(next).Date("from", gap.Start.String()).Date("until", gap.End.String())
			})
			return f
		},
	},
	{
		Code: "OFF-FIGURE-KIND", Severity: rule.Error, Where: "/reports/*/figures/*/kind",
		EN:    "The figure does not say what it counts.",
		VI:    "Số liệu chưa ghi nội dung thống kê.",
		Basis: model,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			for i := range o.Reports {
				for j := range o.Reports[i].Figures {
					if o.Reports[i].Figures[j].Kind == "" {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "OFF-FIGURE-LISTED", Severity: rule.Warning, Where: "/reports/*/figures/*/kind",
		EN:    "The kind of figure %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Loại số liệu %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(o *Office, c *rule.Context) (f rule.Faults) {
			l := FigureKinds()
			for i := range o.Reports {
				for j := range o.Reports[i].Figures {
					if k := string(o.Reports[i].Figures[j].Kind); k != "" && !l.Has(k) {
						f = c.Unlisted(f.At(i, j), l, k)
					}
				}
			}
			return f
		},
	},
	{
		Code: "OFF-FIGURE-VALUE", Severity: rule.Error, Where: "/reports/*/figures/*/value",
		EN:    "The value is impossible: number and qualifier do not fit each other, or it is negative.",
		VI:    "Giá trị không hợp lệ: số và từ chỉ mức độ không phù hợp với nhau, hoặc số âm.",
		Basis: model,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			for i := range o.Reports {
				for j := range o.Reports[i].Figures {
					if q := o.Reports[i].Figures[j].Value; !q.IsZero() && (q.Check() != nil || q.LessThan(quantity.DecimalOf(0)) == calendar.Yes) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "OFF-FIGURE-UNKNOWN", Severity: rule.Advice, Where: "/reports/*/figures/*/value",
		EN:    "The figure has no number; give one, however rough, or leave the figure out.",
		VI:    "Số liệu chưa có giá trị; cần ghi giá trị, kể cả ước lượng, hoặc bỏ số liệu này.",
		Basis: model,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			for i := range o.Reports {
				for j := range o.Reports[i].Figures {
					if !o.Reports[i].Figures[j].Value.Known() {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "OFF-FIGURE-CURRENCY", Severity: rule.Warning, Where: "/reports/*/figures/*/value/unit",
		EN:    "Expenses are counted without a currency; give its code as the unit.",
		VI:    "Kinh phí chưa ghi loại tiền; cần ghi mã tiền tệ làm đơn vị.",
		Basis: practice,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			for i := range o.Reports {
				for j := range o.Reports[i].Figures {
					if g := &o.Reports[i].Figures[j]; g.Kind == FigureExpenses && g.Value.Known() && g.Value.Unit == "" {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "OFF-FIGURE-DUTY", Severity: rule.Warning, Where: "/reports/*/figures/*/duty",
		EN:    "The figure is on the duty %[1]s, which the office does not have; correct one of the two.",
		VI:    "Số liệu về nhiệm vụ %[1]s mà văn phòng đại diện không được giao; cần sửa lại một trong hai nơi.",
		Basis: model,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			if len(o.Duties) == 0 || len(o.Duties) > few {
				return f
			}
			for i := range o.Reports {
				for j := range o.Reports[i].Figures {
					if d := o.Reports[i].Figures[j].Duty; d != "" && !hasDuty(o.Duties, d) {
						f = f.At(i, j).Code("duty", string(d))
					}
				}
			}
			return f
		},
	},
	{
		Code: "OFF-FIGURE-OTHER", Severity: rule.Warning, Where: "/reports/*/figures/*/duty",
		EN:    "The figure is on the duty %[1]s, on which the report does not report; name the duty there.",
		VI:    "Số liệu về nhiệm vụ %[1]s không thuộc các nhiệm vụ nêu trong báo cáo; cần bổ sung nhiệm vụ vào báo cáo.",
		Basis: model,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			for i := range o.Reports {
				r := &o.Reports[i]
				if len(r.Duties) == 0 || len(r.Duties) > few {
					continue
				}
				for j := range r.Figures {
					if d := r.Figures[j].Duty; d != "" && !hasDuty(r.Duties, d) {
						f = f.At(i, j).Code("duty", string(d))
					}
				}
			}
			return f
		},
	},
	{
		Code: "OFF-FIGURE-TWICE", Severity: rule.Warning, Where: "/reports/*/figures/*",
		EN:    "The report counts the same for the same duty twice; keep one figure.",
		VI:    "Báo cáo ghi trùng số liệu cùng loại cho cùng một nhiệm vụ; chỉ giữ một số liệu.",
		Basis: model,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			for i := range o.Reports {
				for _, j := range repeats(o.Reports[i].Figures, (*OfficeFigure).key) {
					f = f.At(i, j)
				}
			}
			return f
		},
	},
}

// officeFigureKey is what makes two figures of a report the same.
type officeFigureKey struct {
	kind FigureKind
	duty Duty
	unit string
}

func (g *OfficeFigure) key() officeFigureKey {
	if g.Kind == "" {
		return officeFigureKey{}
	}
	return officeFigureKey{g.Kind, g.Duty, g.Value.Unit}
}
