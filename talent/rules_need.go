package talent

import "github.com/scicoop/scicoop/cooperation/rule"

// NeedRules returns the rules for a need of expertise.
func NeedRules() rule.Set[Need] { return rule.NewSet("need", "1.0.0", nil, needRules) }

// NeedValidator builds a validator of needs with the rules of [NeedRules].
func NeedValidator(opts ...rule.Option) (*rule.Validator[Need], error) {
	return rule.New(NeedRules(), opts...)
}

var needRules = []rule.Rule[Need]{
	{
		Code: "NEED-WANT-CODE", Severity: rule.Error, Where: "/wants/*/technology",
		EN:    "The want names no field or technology; give the code of one.",
		VI:    "Chưa nêu lĩnh vực hoặc công nghệ cần tìm; cần ghi mã tương ứng.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			for i := range n.Wants {
				if !n.Wants[i].Technology.Valid() {
					f = f.At(i)
				}
			}
			return f
		},
	},
}
