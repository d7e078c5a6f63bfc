package talent

import (
	"sync"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// NeedRules returns the rules for a need of expertise.
func NeedRules() rule.Set[Need] {
	return rule.NewSet("need", "1.0.0", nil, needRules, needConditionRules)
}

// NeedValidator builds a validator of needs with the rules of [NeedRules].
func NeedValidator(opts ...rule.Option) (*rule.Validator[Need], error) {
	return rule.New(NeedRules(), opts...)
}

var needStandard struct {
	once sync.Once
	v    *rule.Validator[Need]
}

// Validate judges the need by [NeedRules], on no particular day. It returns nil
// or a [*rule.Report].
func (n *Need) Validate() error {
	needStandard.once.Do(func() { needStandard.v = rule.Must(NeedValidator()) })
	return needStandard.v.Validate(n)
}

// needRules are the rules on what is wanted.
var needRules = []rule.Rule[Need]{
	{
		Code: "NEED-EMPTY", Severity: rule.Error, Where: "",
		EN:    "The need asks for nothing: neither expertise nor any condition; say what the expert is looked for.",
		VI:    "Nhu cầu chưa nêu yêu cầu nào về chuyên môn hoặc điều kiện; cần nêu rõ tìm chuyên gia để làm gì.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			if len(n.Wants) == 0 && !needConditional(n) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "NEED-WANTS", Severity: rule.Advice, Where: "/wants",
		EN:    "The need has conditions but wants no expertise, so all who meet them are alike.",
		VI:    "Nhu cầu chỉ có điều kiện mà chưa nêu chuyên môn cần tìm nên mọi người đủ điều kiện đều như nhau.",
		Basis: byTechnology,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			if len(n.Wants) == 0 && needConditional(n) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "NEED-TITLE-TEXT", Severity: rule.Warning, Where: "/title",
		EN:    "The title has an entry without words, not in normal form NFC, or under something that is not a language tag.",
		VI:    "Tên nhu cầu có nội dung trống, chưa ở dạng chuẩn Unicode NFC, hoặc mã ngôn ngữ không hợp lệ.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			if !recordClean(n.Title) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "NEED-WANT-MANY", Severity: rule.Error, Where: "/wants",
		EN:    "The need has %[1]d wants; it may have at most %[2]d. Name broader fields, or make several needs of it.",
		VI:    "Nhu cầu nêu %[1]d nội dung chuyên môn, tối đa là %[2]d; cần ghi lĩnh vực rộng hơn hoặc tách thành nhiều nhu cầu.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			if len(n.Wants) > MaxWants {
				f = f.Here().Int("wants", len(n.Wants)).Int("most", MaxWants)
			}
			return f
		},
	},
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
	{
		Code: "NEED-WANT-LISTED", Severity: rule.Warning, Where: "/wants/*/technology",
		EN:    "The code is not in the list %[1]s (similar: %[2]s), so hardly anybody has it; correct it or extend the list.",
		VI:    "Mã không có trong danh mục %[1]s (gần giống: %[2]s) nên khó tìm được người phù hợp; cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(n *Need, c *rule.Context) (f rule.Faults) {
			for i := range n.Wants {
				t := &n.Wants[i].Technology
				if !t.Valid() {
					continue
				}
				switch t.List {
				case technology.FORDList:
					if l := technology.FORD(); !l.Has(t.Code) {
						f = c.UnlistedPrivate(f.At(i), l, t.Code)
					}
				case technology.CanadaAreas().Name():
					if l := technology.CanadaAreas(); !l.Has(t.Code) {
						f = c.UnlistedPrivate(f.At(i), l, t.Code)
					}
				}
			}
			return f
		},
	},
	{
		Code: "NEED-WANT-TWICE", Severity: rule.Error, Where: "/wants/*/technology",
		EN:    "The same is wanted twice, so it counts twice; put weight and level together.",
		VI:    "Chuyên môn bị ghi trùng nên được tính hai lần; cần gộp trọng số và mức độ.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(n.Wants, needWanted) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "NEED-WANT-WITHIN", Severity: rule.Advice, Where: "/wants/*/technology",
		EN:    "Want number %[1]d is within this one or around it, so the same expertise may count twice; see that this is meant.",
		VI:    "Nội dung thứ %[1]d nằm trong hoặc bao trùm nội dung này nên cùng một chuyên môn có thể được tính hai lần; cần rà soát lại.",
		Basis: practice,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			for i := 1; i < len(n.Wants); i++ {
				for j := range min(i, MaxWants) {
					a, b := n.Wants[i].Technology, n.Wants[j].Technology
					if a != b && (a.Within(b) || b.Within(a)) {
						f = f.At(i).Int("other", j+1)
						break
					}
				}
			}
			return f
		},
	},
	{
		Code: "NEED-WANT-WEIGHT", Severity: rule.Error, Where: "/wants/*/weight",
		EN:    "The weight is outside 0 to %[1]d.",
		VI:    "Trọng số nằm ngoài khoảng từ 0 đến %[1]d.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			for i := range n.Wants {
				if w := n.Wants[i].Weight; w < 0 || w > MaxWeight {
					f = f.At(i).Int("most", MaxWeight)
				}
			}
			return f
		},
	},
	{
		Code: "NEED-WANT-LEVEL", Severity: rule.Warning, Where: "/wants/*/level",
		EN:    "The level is not in the list %[1]s (similar: %[2]s), so it asks for nothing; correct it.",
		VI:    "Mức độ chuyên môn không có trong danh mục %[1]s (gần giống: %[2]s) nên không có tác dụng; cần sửa lại.",
		Basis: openList,
		Check: func(n *Need, c *rule.Context) (f rule.Faults) {
			l := Levels()
			for i := range n.Wants {
				if x := string(n.Wants[i].Level); x != "" && !l.Has(x) {
					f = c.UnlistedPrivate(f.At(i), l, x)
				}
			}
			return f
		},
	},
	{
		Code: "NEED-CREDIT-BROADER", Severity: rule.Error, Where: "/credit/broader",
		EN:    "The credit for a broader field is outside 0 to %[1]d.",
		VI:    "Điểm công nhận đối với lĩnh vực rộng hơn nằm ngoài khoảng từ 0 đến %[1]d.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			if n.Credit.Broader != needCredit(n.Credit.Broader) {
				f = f.Here().Int("most", Whole)
			}
			return f
		},
	},
	{
		Code: "NEED-CREDIT-SIBLING", Severity: rule.Error, Where: "/credit/sibling",
		EN:    "The credit for a neighbouring field is outside 0 to %[1]d.",
		VI:    "Điểm công nhận đối với lĩnh vực lân cận nằm ngoài khoảng từ 0 đến %[1]d.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			if n.Credit.Sibling != needCredit(n.Credit.Sibling) {
				f = f.Here().Int("most", Whole)
			}
			return f
		},
	},
	{
		Code: "NEED-CREDIT-LEVEL", Severity: rule.Error, Where: "/credit/levels/*",
		EN:    "The credit for a level is outside 0 to %[1]d.",
		VI:    "Điểm công nhận theo mức độ nằm ngoài khoảng từ 0 đến %[1]d.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			for i, x := range n.Credit.Levels {
				if x != needCredit(x) {
					f = f.At(i).Int("most", Whole)
				}
			}
			return f
		},
	},
	{
		Code: "NEED-CREDIT-FALLING", Severity: rule.Advice, Where: "/credit/levels/*",
		EN:    "A higher level counts for less than the one below it; see that this is meant.",
		VI:    "Mức độ cao hơn lại được tính thấp hơn mức độ liền dưới; cần rà soát lại.",
		Basis: practice,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			for i := 1; i < len(n.Credit.Levels); i++ {
				if n.Credit.Levels[i] < n.Credit.Levels[i-1] {
					f = f.At(i)
				}
			}
			return f
		},
	},
}

// needConditional reports whether the need has any condition.
func needConditional(n *Need) bool {
	return len(n.Countries) > 0 || len(n.Excluded) > 0 || len(n.Languages) > 0 || !n.Period.IsZero() ||
		n.Hours != 0 || len(n.Modes) > 0 || !n.Parties.IsZero()
}

func needWanted(w *Want) technology.Code { return w.Technology }
