package cooperation

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// portfolioRules are for the members that only the portfolio has.
var portfolioRules = []rule.Rule[Index]{
	{
		Code: "PTF-HOME", Severity: rule.Warning, Where: "/home",
		EN:    "The home country is not recorded; without it nothing can be called foreign.",
		VI:    "Danh mục hợp tác chưa ghi quốc gia chủ thể nên không xác định được yếu tố nước ngoài.",
		Basis: model,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			if x.Home == "" {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PTF-HOME-KNOWN", Severity: rule.Error, Where: "/home",
		EN:    "The country %[1]s is not a code of ISO 3166.",
		VI:    "Mã quốc gia %[1]s không thuộc ISO 3166.",
		Basis: states,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			if x.Home != "" && !x.Home.Known() {
				f = f.Here().Code("country", cutKey(string(x.Home)))
			}
			return f
		},
	},
	{
		Code: "PTF-SOURCE-KEY", Severity: rule.Error, Where: "/sources/*/key",
		EN:    "Two sources have the key %[1]s.",
		VI:    "Hai nguồn có cùng khóa %[1]s.",
		Basis: model,
		Check: func(x *Index, _ *rule.Context) rule.Faults { return keyTwice(nil, x.Sources) },
	},
	{
		Code: "PTF-SOURCE-ABOUT", Severity: rule.Error, Where: "/sources/*/about/*",
		EN:    "What the source speaks of is not a JSON pointer; write /agreements/0, with ~0 for ~ and ~1 for /.",
		VI:    "Vị trí mà nguồn đề cập không phải là con trỏ JSON; cần viết theo dạng /agreements/0, thay ~ bằng ~0 và / bằng ~1.",
		Basis: pointers,
		Check: func(x *Index, _ *rule.Context) rule.Faults { return crooked(nil, x.Sources) },
	},
	{
		Code: "PTF-STATISTIC-SUBJECT", Severity: rule.Error, Where: "/statistics/*/subject",
		EN:    "The figure does not say what it counts.",
		VI:    "Số liệu chưa nêu nội dung được thống kê.",
		Basis: model,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Statistics {
				if x.Statistics[i].Subject.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PTF-STATISTIC-VALUE", Severity: rule.Error, Where: "/statistics/*/value",
		EN:    "The figure has no number, or its qualifier does not fit its number.",
		VI:    "Số liệu chưa có giá trị, hoặc từ chỉ mức độ không phù hợp với giá trị.",
		Basis: model,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Statistics {
				if v := &x.Statistics[i].Value; !v.Known() || v.Check() != nil {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PTF-STATISTIC-NAMED", Severity: rule.Error, Where: "/statistics/*/countries",
		EN:    "%[1]d are named as all that the figure counts, which the figure contradicts.",
		VI:    "Nêu %[1]d đối tượng là toàn bộ số được thống kê, trái với số liệu.",
		Basis: model,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Statistics {
				s := &x.Statistics[i]
				if n := s.named(); s.NamedAll && n > 0 && s.counts(n) == calendar.No {
					f = f.At(i).Int("named", n)
				}
			}
			return f
		},
	},
	{
		Code: "PTF-STATISTIC-MORE", Severity: rule.Warning, Where: "/statistics/*/countries",
		EN:    "%[1]d are named, which is more than the figure counts; several may share one item, otherwise correct the figure.",
		VI:    "Nêu %[1]d đối tượng, nhiều hơn số liệu thống kê; có thể nhiều đối tượng thuộc một mục, nếu không cần sửa số liệu.",
		Basis: model,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Statistics {
				s := &x.Statistics[i]
				if n := s.named(); !s.NamedAll && n > 0 && s.Value.LessThan(quantity.DecimalOf(int64(n))) == calendar.Yes {
					f = f.At(i).Int("named", n)
				}
			}
			return f
		},
	},
	{
		Code: "PTF-STATISTIC-SOURCE", Severity: rule.Warning, Where: "/statistics/*/sources",
		EN:    "The figure has no source; say who stated it.",
		VI:    "Số liệu chưa có nguồn; cần ghi rõ ai công bố.",
		Basis: evidenceBase,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Statistics {
				if len(x.Statistics[i].Sources) == 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PTF-STATISTIC-COUNTRY", Severity: rule.Error, Where: "/statistics/*/countries/*",
		EN:    "The country %[1]s is not a code of ISO 3166.",
		VI:    "Mã quốc gia %[1]s không thuộc ISO 3166.",
		Basis: states,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Statistics {
				for j, c := range x.Statistics[i].Countries {
					if !c.Known() {
						f = f.At(i, j).Code("country", cutKey(string(c)))
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-STATEMENT-KIND", Severity: rule.Warning, Where: "/statements/*/kind",
		EN:    "The kind of statement %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Loại phát biểu %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(x *Index, c *rule.Context) (f rule.Faults) {
			l := StatementKinds()
			for i := range x.Statements {
				if k := string(x.Statements[i].Kind); k != "" && !l.Has(k) {
					f = c.Unlisted(f.At(i), l, k)
				}
			}
			return f
		},
	},
	{
		Code: "PTF-STATEMENT-NAME", Severity: rule.Error, Where: "/statements/*/name",
		EN:    "The statement says nothing.",
		VI:    "Phát biểu chưa có nội dung.",
		Basis: model,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Statements {
				if x.Statements[i].Name.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PTF-STATEMENT-SHIFT", Severity: rule.Warning, Where: "/statements/*",
		EN:    "A shift leads from something to something else; say both.",
		VI:    "Chuyển đổi phải nêu cả điểm xuất phát và đích đến.",
		Basis: model,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Statements {
				if s := &x.Statements[i]; s.Kind == StatementShift && (s.From.IsZero() || s.To.IsZero()) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PTF-STATEMENT-SOURCE", Severity: rule.Warning, Where: "/statements/*/sources",
		EN:    "The statement has no source; say who made it and where.",
		VI:    "Phát biểu chưa có nguồn; cần ghi rõ ai phát biểu và ở đâu.",
		Basis: evidenceBase,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Statements {
				if len(x.Statements[i].Sources) == 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
}

// named returns how many are named beside the figure: countries or partners,
// whichever are more.
func (s *Statistic) named() int { return max(len(s.Countries), len(s.Partners)) }

// counts says whether the figure can be n.
func (s *Statistic) counts(n int) calendar.Truth {
	return s.Value.Agrees(quantity.Exactly(int64(n)).OfUnit(s.Value.Unit))
}
