package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// recordOutputRules are the rules on outputs and on metrics.
var recordOutputRules = []rule.Rule[Expert]{
	{
		Code: "EXP-OUTPUT-LISTED", Severity: rule.Warning, Where: "/outputs/*/kind",
		EN:    "The kind of output is not in the list %[1]s (similar: %[2]s); correct it or extend the list.",
		VI:    "Loại kết quả không có trong danh mục %[1]s (gần giống: %[2]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			l := EvidenceKinds()
			for i := range e.Outputs {
				if x := string(e.Outputs[i].Kind); x != "" && !l.Has(x) {
					f = unlisted(f.At(i), c, l, x)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-OUTPUT-EMPTY", Severity: rule.Error, Where: "/outputs/*",
		EN:    "The output has neither a reference nor a title, so nobody can find it; give its DOI, patent number or address.",
		VI:    "Kết quả chưa có cả mã tham chiếu lẫn tên nên không tra cứu được; cần ghi DOI, số bằng độc quyền sáng chế hoặc địa chỉ.",
		Basis: evidenced,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Outputs {
				if o := &e.Outputs[i]; recordBlank(o.Ref) && o.Title.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-OUTPUT-TEXT", Severity: rule.Warning, Where: "/outputs/*",
		EN:    "The title or abstract has an entry without words, not in normal form NFC, or under something that is not a language tag.",
		VI:    "Tên hoặc tóm tắt của kết quả có nội dung trống, chưa ở dạng chuẩn Unicode NFC, hoặc mã ngôn ngữ không hợp lệ.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Outputs {
				if o := &e.Outputs[i]; !recordClean(o.Title) || !recordClean(o.Abstract) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-OUTPUT-TWICE", Severity: rule.Warning, Where: "/outputs/*/ref",
		EN:    "The same reference stands under another output already; keep one, so that nothing counts twice.",
		VI:    "Mã tham chiếu đã ghi tại một kết quả khác; chỉ giữ một mục để không tính hai lần.",
		Basis: evidenced,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(e.Outputs, recordRef) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "EXP-OUTPUT-FUTURE", Severity: rule.Warning, Where: "/outputs/*/on",
		EN:    "The output is dated on a day in the future.",
		VI:    "Thời điểm của kết quả là ngày trong tương lai.",
		Basis: model,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			for i := range e.Outputs {
				if future(e.Outputs[i].On, c) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-OUTPUT-TECHNOLOGY", Severity: rule.Error, Where: "/outputs/*/technology",
		EN:    "The technology of the output is not a code; write one such as FORD:2.2, or leave it out.",
		VI:    "Công nghệ của kết quả không phải là mã hợp lệ; cần ghi mã, ví dụ FORD:2.2, hoặc để trống.",
		Basis: byTechnology,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Outputs {
				if t := e.Outputs[i].Technology; !t.IsZero() && !t.Valid() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-METRIC-NAME", Severity: rule.Error, Where: "/metrics/*/name",
		EN:    "It is not stated what the number counts; name it as its source does.",
		VI:    "Chưa nêu chỉ số đo lường nội dung gì; cần ghi tên theo nguồn.",
		Basis: evidenced,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Metrics {
				if recordBlank(e.Metrics[i].Name) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-METRIC-VALUE", Severity: rule.Error, Where: "/metrics/*/value",
		EN:    "The metric has no number, or its number and qualifier do not fit each other.",
		VI:    "Chỉ số chưa có giá trị, hoặc giá trị và từ chỉ mức độ không phù hợp với nhau.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Metrics {
				if v := &e.Metrics[i].Value; !v.Known() || v.Check() != nil {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-METRIC-NEGATIVE", Severity: rule.Error, Where: "/metrics/*/value",
		EN:    "The metric is below zero; what is counted is never less than nothing.",
		VI:    "Chỉ số có giá trị âm; số đếm không thể nhỏ hơn 0.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Metrics {
				if e.Metrics[i].Value.LessThan(quantity.DecimalOf(0)) == calendar.Yes {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-METRIC-SOURCE", Severity: rule.Error, Where: "/metrics/*/source",
		EN:    "Who counted is not stated; databases differ, so the number says nothing without its source.",
		VI:    "Chưa nêu nguồn thống kê; các cơ sở dữ liệu cho kết quả khác nhau nên chỉ số không có ý nghĩa nếu thiếu nguồn.",
		Basis: evidenced,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Metrics {
				if recordBlank(e.Metrics[i].Source) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-METRIC-DATE", Severity: rule.Error, Where: "/metrics/*/on",
		EN:    "When it was counted is not stated; the number says nothing without its day.",
		VI:    "Chưa nêu thời điểm thống kê; chỉ số không có ý nghĩa nếu thiếu thời điểm.",
		Basis: evidenced,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Metrics {
				if e.Metrics[i].On.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-METRIC-FIELD", Severity: rule.Error, Where: "/metrics/*/field",
		EN:    "The field is not stated; fields publish and cite in their own ways, so the number says nothing without one.",
		VI:    "Chưa nêu lĩnh vực; mỗi lĩnh vực công bố và trích dẫn khác nhau nên chỉ số không có ý nghĩa nếu thiếu lĩnh vực.",
		Basis: evidenced,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Metrics {
				if !e.Metrics[i].Field.Valid() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-METRIC-FUTURE", Severity: rule.Warning, Where: "/metrics/*/on",
		EN:    "The metric is said to be counted on a day in the future.",
		VI:    "Thời điểm thống kê chỉ số là ngày trong tương lai.",
		Basis: model,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			for i := range e.Metrics {
				if future(e.Metrics[i].On, c) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-METRIC-TWICE", Severity: rule.Warning, Where: "/metrics/*",
		EN:    "The same source has counted the same on the same day in another entry already; keep the right one.",
		VI:    "Chỉ số này của cùng nguồn, cùng thời điểm đã có ở mục khác; chỉ giữ mục đúng.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(e.Metrics, recordCounted) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "EXP-METRIC-ALONE", Severity: rule.Advice, Where: "/metrics",
		EN:    "The record has numbers but neither outputs nor evidence; numbers support a judgement by content and do not replace it.",
		VI:    "Hồ sơ có chỉ số nhưng chưa có kết quả hoặc minh chứng; chỉ số chỉ hỗ trợ, không thay thế việc đánh giá theo nội dung.",
		Basis: evidenced,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			if len(e.Metrics) == 0 || len(e.Outputs) > 0 {
				return f
			}
			for i := range e.Expertise {
				if e.Expertise[i].Shown() {
					return f
				}
			}
			return f.Here()
		},
	},
}

func recordRef(o *Output) string { return o.Ref }

// recordCount is what a metric counts, where and when.
type recordCount struct {
	name, source string
	field        technology.Code
	on           calendar.Date
}

func recordCounted(m *Metric) recordCount { return recordCount{m.Name, m.Source, m.Field, m.On} }
