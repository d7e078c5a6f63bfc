package agreement

import (
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
)

var technologyRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-TECH", Severity: rule.Warning, Where: "/technologies",
		EN:    "No technology area is named, so the agreement cannot be found or weighed by technology.",
		VI:    "Chưa nêu lĩnh vực công nghệ nên không thể tra cứu và đánh giá thỏa thuận theo công nghệ.",
		Basis: byTechnology,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Technologies) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-TECH-CODE", Severity: rule.Error, Where: "/technologies/*/technology",
		EN:    "The technology area has no code of the form LIST:CODE, such as FORD:2.2.",
		VI:    "Lĩnh vực công nghệ chưa có mã theo dạng DANH-MỤC:MÃ, ví dụ FORD:2.2.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Technologies {
				if t := &a.Technologies[i].Technology; t.List == "" || t.Code == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-TECH-DUPLICATE", Severity: rule.Error, Where: "/technologies/*/technology",
		EN:    "The technology area %[1]s is named twice; add its shares up.",
		VI:    "Lĩnh vực công nghệ %[1]s bị nêu hai lần; cần gộp tỷ trọng.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			known := places[technology.Code](len(a.Technologies))
			for i := range a.Technologies {
				t := &a.Technologies[i].Technology
				if known != nil {
					if firstAt(known, *t, i) < i && t.Code != "" {
						f = f.At(i).Code("technology", t.String())
					}
					continue
				}
				code := t.Code
				for j := range a.Technologies[:i] {
					if o := &a.Technologies[j].Technology; o.Code == code && o.List == t.List && code != "" {
						f = f.At(i).Code("technology", t.String())
						break
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-TECH-SHARES", Severity: rule.Error, Where: "/technologies",
		EN:    "The shares of the technology areas total %[1]s %%; they must total 100 %%.",
		VI:    "Tổng tỷ trọng các lĩnh vực công nghệ là %[1]s%%; phải bằng 100%%.",
		Basis: results203,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			total, stated := 0, 0
			for i := range a.Technologies {
				if s := a.Technologies[i].Share; !s.IsZero() {
					total += int(s.BasisPoints())
					stated++
				}
			}
			// Thirds leave a hundredth over: one hundredth of a percent per area is let pass.
			over := total - 100_00
			if over > stated || stated == len(a.Technologies) && stated > 0 && -over > stated {
				f = f.Here().Share("total", total)
			}
			return f
		},
	},
	{
		Code: "AGR-TECH-SHARE-SOME", Severity: rule.Advice, Where: "/technologies",
		EN:    "Only %[1]d of %[2]d technology areas have a share; state all or none.",
		VI:    "Chỉ %[1]d trong %[2]d lĩnh vực công nghệ có tỷ trọng; cần ghi đủ hoặc bỏ trống toàn bộ.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			n := 0
			for i := range a.Technologies {
				if !a.Technologies[i].Share.IsZero() {
					n++
				}
			}
			if n != 0 && n != len(a.Technologies) {
				f = f.Here().Int("stated", n).Int("areas", len(a.Technologies))
			}
			return f
		},
	},
}

var riskRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-RISK-LISTED", Severity: rule.Warning, Where: "/risks/*/category",
		EN:    "The risk category %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Nhóm rủi ro %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			l := RiskCategories()
			for i := range a.Risks {
				if x := string(a.Risks[i].Category); !l.Has(x) {
					f = c.Unlisted(f.At(i), l, x)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-RISK-GRADE", Severity: rule.Warning, Where: "/risks/*/consequence",
		EN:    "Likelihood and consequence of a risk are low, medium or high; %[1]s is not in the list %[2]s (similar: %[3]s).",
		VI:    "Khả năng xảy ra và hậu quả của rủi ro chỉ nhận mức thấp, trung bình hoặc cao; %[1]s không có trong danh mục %[2]s (gần giống: %[3]s).",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			for i := range a.Risks {
				for _, g := range [...]Grade{a.Risks[i].Likelihood, a.Risks[i].Consequence} {
					switch g {
					case "", GradeLow, GradeMedium, GradeHigh:
					default:
						f = c.Unlisted(f.At(i), Grades(), string(g))
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-RISK-MITIGATED", Severity: rule.Error, Where: "/risks/*/mitigation",
		EN:    "A risk of high likelihood or consequence has no mitigation; say what is done about it.",
		VI:    "Rủi ro có khả năng xảy ra hoặc hậu quả ở mức cao chưa có biện pháp giảm thiểu; cần nêu rõ biện pháp.",
		Basis: riskControl,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Risks {
				if r := &a.Risks[i]; (r.Likelihood == GradeHigh || r.Consequence == GradeHigh) && !r.Mitigated() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-RISK-OWNER", Severity: rule.Warning, Where: "/risks/*/owner",
		EN:    "Nobody watches this risk; name the organisation that owns it.",
		VI:    "Chưa có cơ quan theo dõi rủi ro này; cần nêu đơn vị chịu trách nhiệm.",
		Basis: riskControl,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Risks {
				if a.Risks[i].Owner.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
}
