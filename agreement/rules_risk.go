package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// register is what the rules on the register of risks rest on.
var register = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "Practice of risk registers: each risk has a level, an owner, measures with dates, a residual level and a day of review",
	VI: "Thông lệ lập danh mục rủi ro: mỗi rủi ro có mức độ, đơn vị chịu trách nhiệm, biện pháp kèm thời hạn, mức độ còn lại và thời điểm rà soát",
}

var registerRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-RISK-KEY", Severity: rule.Error, Where: "/risks/*/key",
		EN:    "The key %[1]s is that of risk number %[2]d already; each risk needs its own.",
		VI:    "Khóa %[1]s đã dùng cho rủi ro thứ %[2]d; mỗi rủi ro phải có khóa riêng.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			at := places[string](len(a.Risks))
			for i := range a.Risks {
				k := a.Risks[i].Key
				if k == "" {
					continue
				}
				j := i
				if at != nil {
					j = firstAt(at, k, i)
				} else {
					for j = 0; a.Risks[j].Key != k; {
						j++
					}
				}
				if j < i {
					f = f.At(i).Code("key", k).Int("other", j+1)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-RISK-TECHNOLOGY", Severity: rule.Warning, Where: "/risks/*/technology",
		EN:    "The risk is of %[1]s, which is no technology area of the agreement; correct the code or name the area.",
		VI:    "Rủi ro gắn với %[1]s, nhưng đây không phải là lĩnh vực công nghệ của thỏa thuận; cần sửa mã hoặc bổ sung lĩnh vực.",
		Basis: byTechnology,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			var areas map[technology.Code]bool
			for i := range a.Risks {
				t := a.Risks[i].Technology
				if t.IsZero() {
					continue
				}
				if areas == nil && len(a.Technologies) > maxPairs {
					areas = a.areas()
				}
				if !a.concerns(areas, t) {
					f = f.At(i).Code("technology", t.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-RISK-RESIDUAL-GRADE", Severity: rule.Warning, Where: "/risks/*/residualConsequence",
		EN:    "What remains of a risk is low, medium or high; %[1]s is not in the list %[2]s (similar: %[3]s).",
		VI:    "Mức độ rủi ro còn lại chỉ nhận mức thấp, trung bình hoặc cao; %[1]s không có trong danh mục %[2]s (gần giống: %[3]s).",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			for i := range a.Risks {
				for _, g := range [...]Grade{a.Risks[i].ResidualLikelihood, a.Risks[i].ResidualConsequence} {
					if g != "" && setOf(g) == noGrade {
						f = c.Unlisted(f.At(i), Grades(), string(g))
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-RISK-REVIEW-GRADE", Severity: rule.Warning, Where: "/risks/*/reviewed/*",
		EN:    "A review judges likelihood and consequence as low, medium or high; %[1]s is not in the list %[2]s (similar: %[3]s).",
		VI:    "Kết quả rà soát chỉ nhận mức thấp, trung bình hoặc cao; %[1]s không có trong danh mục %[2]s (gần giống: %[3]s).",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			for i := range a.Risks {
				for j := range a.Risks[i].Reviewed {
					for k := likelihood; k <= residualConsequence; k++ {
						if g := a.Risks[i].Reviewed[j].grade(k); g != "" && setOf(g) == noGrade {
							f = c.Unlisted(f.At(i, j), Grades(), string(g))
						}
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-RISK-RESIDUAL", Severity: rule.Error, Where: "/risks/*",
		EN:    "What remains of the risk after mitigation is graded higher than the risk itself.",
		VI:    "Mức độ rủi ro còn lại sau khi giảm thiểu cao hơn mức độ rủi ro ban đầu.",
		Basis: register,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Risks {
				if r := &a.Risks[i]; gradedHigher(r.ResidualLikelihood, r.Likelihood) || gradedHigher(r.ResidualConsequence, r.Consequence) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-RISK-REVIEW-RESIDUAL", Severity: rule.Error, Where: "/risks/*/reviewed/*",
		EN:    "The review grades what remains of the risk after mitigation higher than the risk itself.",
		VI:    "Kết quả rà soát xếp mức độ rủi ro còn lại sau khi giảm thiểu cao hơn mức độ rủi ro ban đầu.",
		Basis: register,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Risks {
				for j := range a.Risks[i].Reviewed {
					if v := &a.Risks[i].Reviewed[j]; gradedHigher(v.ResidualLikelihood, v.Likelihood) || gradedHigher(v.ResidualConsequence, v.Consequence) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-RISK-RESIDUAL-UNPROVEN", Severity: rule.Warning, Where: "/risks/*",
		EN:    "What remains of the risk is graded lower, but no measure against it is recorded as done; until then it does not count.",
		VI:    "Mức độ rủi ro còn lại được xếp thấp hơn nhưng chưa ghi nhận biện pháp nào đã hoàn thành; trước khi có biện pháp hoàn thành thì chưa được tính.",
		Basis: register,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Risks {
				r := &a.Risks[i]
				if !gradedHigher(r.Likelihood, r.ResidualLikelihood) && !gradedHigher(r.Consequence, r.ResidualConsequence) {
					continue
				}
				done := false
				for j := range r.Mitigations {
					done = done || !r.Mitigations[j].Done.IsZero()
				}
				if !done {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-RISK-CLOSED", Severity: rule.Error, Where: "/risks/*/closed",
		EN:    "The risk was closed on %[2]s, before it was raised on %[1]s.",
		VI:    "Rủi ro được kết thúc theo dõi %[2]s, trước khi được ghi nhận %[1]s.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Risks {
				if r := &a.Risks[i]; r.Closed.Compare(r.Raised) == calendar.Before {
					f = f.At(i).Date("raised", r.Raised.String()).Date("closed", r.Closed.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-RISK-CLOSED-OPEN", Severity: rule.Warning, Where: "/risks/*/closed",
		EN:    "The risk was closed on %[1]s, but a measure against it is not done, or it came about or is to be reviewed after that.",
		VI:    "Rủi ro được kết thúc theo dõi %[1]s nhưng còn biện pháp chưa hoàn thành, hoặc rủi ro xảy ra hay đến hạn rà soát sau thời điểm đó.",
		Basis: register,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Risks {
				r := &a.Risks[i]
				if r.Closed.IsZero() {
					continue
				}
				open := r.Occurred.Compare(r.Closed) == calendar.After || r.Review.Compare(r.Closed) == calendar.After
				for j := range r.Mitigations {
					open = open || r.Mitigations[j].Done.IsZero()
				}
				if open {
					f = f.At(i).Date("closed", r.Closed.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-RISK-REVIEW", Severity: rule.Warning, Where: "/risks/*/review",
		EN:    "The risk was to be reviewed on %[1]s and no review is recorded since.",
		VI:    "Rủi ro đến hạn rà soát %[1]s nhưng chưa ghi nhận lần rà soát nào từ đó đến nay.",
		Basis: register,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			for i := range a.Risks {
				r := &a.Risks[i]
				if r.Review.IsZero() {
					continue
				}
				on := judgedOn(c)
				if r.Review.Compare(on) == calendar.Before && r.StandsOn(on) == calendar.Yes && r.reviewedSince(r.Review, on) == calendar.No {
					f = f.At(i).Date("review", r.Review.String())
				}
			}
			return f
		},
	},
}

// gradedHigher reports whether a grade is surely higher than another one.
func gradedHigher(g, than Grade) bool {
	a, b := setOf(g), setOf(than)
	return a != noGrade && b != noGrade && a > b
}

// reviewedSince says whether the risk was reviewed on the day due or later, as far
// as reviews had taken place by another day.
func (r *Risk) reviewedSince(due, by calendar.Date) calendar.Truth {
	since := calendar.No
	for i := range r.Reviewed {
		on := r.Reviewed[i].On
		since = since.Or(happened(due, on).And(happened(on, by)))
	}
	return since
}

// areas returns the technology areas of the agreement and all they are within.
func (a *Agreement) areas() map[technology.Code]bool {
	areas := make(map[technology.Code]bool, len(a.Technologies))
	for i := range a.Technologies {
		for t, ok := a.Technologies[i].Technology, true; ok && t.Code != "" && !areas[t]; t, ok = t.Parent() {
			areas[t] = true
		}
	}
	return areas
}

// concerns reports whether the technology is one of the areas of the agreement,
// is within one, or has one within it. Many areas come as a map, from areas.
func (a *Agreement) concerns(areas map[technology.Code]bool, t technology.Code) bool {
	for up, ok := t, areas != nil; ok; up, ok = up.Parent() {
		if areas[up] {
			return true
		}
	}
	for i := 0; areas == nil && i < len(a.Technologies); i++ {
		if c := a.Technologies[i].Technology; t.Within(c) || c.Within(t) {
			return true
		}
	}
	return false
}
