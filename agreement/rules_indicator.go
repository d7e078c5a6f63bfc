package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// framework is what the rules on indicators rest on, where IATI does not say.
var framework = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "Practice of results frameworks",
	VI: "Thông lệ xây dựng khung kết quả",
}

var indicatorRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-OBJECTIVE-RESULT-LISTED", Severity: rule.Warning, Where: "/objectives/*/result",
		EN:    "The level of result %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Cấp độ kết quả %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				switch x := a.Objectives[i].Result; x {
				case "", ResultOutput, ResultOutcome, ResultImpact, ResultOther:
				default:
					f = c.Unlisted(f.At(i), Results(), string(x))
				}
			}
			return f
		},
	},
	{
		Code: "AGR-INDICATOR-DIRECTION-LISTED", Severity: rule.Warning, Where: "/objectives/*/indicators/*/direction",
		EN:    "The direction %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Chiều của chỉ số %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					switch x := a.Objectives[i].Indicators[j].Direction; x {
					case "", DirectionUp, DirectionDown, DirectionMaintain:
					default:
						f = c.Unlisted(f.At(i, j), Directions(), string(x))
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-INDICATOR-MEASURE-LISTED", Severity: rule.Warning, Where: "/objectives/*/indicators/*/measure",
		EN:    "The sort of number %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Loại thước đo %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					if x := string(a.Objectives[i].Indicators[j].Measure); x != "" && !Measures().Has(x) {
						f = c.Unlisted(f.At(i, j), Measures(), x)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-INDICATOR-AIM-LISTED", Severity: rule.Warning, Where: "/objectives/*/indicators/*/aim",
		EN:    "The aim %[1]s is not in the list %[2]s (similar: %[3]s), so it is read as a level; correct it or extend the list.",
		VI:    "Dạng chỉ tiêu %[1]s không có trong danh mục %[2]s (gần giống: %[3]s) nên được hiểu là đạt một giá trị; cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					if x := string(a.Objectives[i].Indicators[j].Aim); x != "" && !Aims().Has(x) {
						f = c.Unlisted(f.At(i, j), Aims(), x)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-INDICATOR-ACCUMULATES-LISTED", Severity: rule.Warning, Where: "/objectives/*/indicators/*/accumulates",
		EN:    "The way of adding up %[1]s is not in the list %[2]s (similar: %[3]s), so nothing is summed; correct it or extend the list.",
		VI:    "Cách cộng dồn %[1]s không có trong danh mục %[2]s (gần giống: %[3]s) nên số liệu không được cộng dồn; cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					if x := string(a.Objectives[i].Indicators[j].Accumulates); x != "" && !Accumulations().Has(x) {
						f = c.Unlisted(f.At(i, j), Accumulations(), x)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-INDICATOR-NUMBER", Severity: rule.Error, Where: "/objectives/*/indicators/*",
		EN:    "A number of the indicator contradicts itself: its bounds are the wrong way round, or it is stated without a qualifier.",
		VI:    "Số liệu của chỉ số mâu thuẫn: hai cận bị đảo ngược hoặc có giá trị nhưng thiếu từ chỉ mức độ.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					if x := &a.Objectives[i].Indicators[j]; x.Baseline.Check() != nil || x.Target.Check() != nil || x.Actual.Check() != nil {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-INDICATOR-RANGE", Severity: rule.Error, Where: "/objectives/*/indicators/*/target",
		EN:    "The target of a range must state at least one bound.",
		VI:    "Chỉ tiêu dạng khoảng giá trị phải nêu ít nhất một cận.",
		Basis: framework,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					if x := &a.Objectives[i].Indicators[j]; x.Aim == AimRange && x.boundless() {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-INDICATOR-TOLERANCE", Severity: rule.Error, Where: "/objectives/*/indicators/*/tolerance",
		EN:    "A tolerance cannot be negative.",
		VI:    "Dung sai không thể là số âm.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					if x := &a.Objectives[i].Indicators[j]; x.Tolerance.Sign() < 0 {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-INDICATOR-GROWTH", Severity: rule.Warning, Where: "/objectives/*/indicators/*/growth",
		EN:    "A growth is aimed at, but neither the growth a year nor a target is stated.",
		VI:    "Chỉ tiêu là tăng trưởng nhưng chưa nêu tốc độ tăng hằng năm hoặc giá trị cần đạt.",
		Basis: framework,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					if x := &a.Objectives[i].Indicators[j]; x.Aim == AimGrowth && x.Growth.IsZero() && x.Target.Qualifier.IsZero() {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-INDICATOR-GROWTH-BASE", Severity: rule.Warning, Where: "/objectives/*/indicators/*/baseline",
		EN:    "A growth is counted from a baseline of a known year; state both.",
		VI:    "Tăng trưởng được tính từ giá trị ban đầu của một năm xác định; cần nêu cả giá trị và năm.",
		Basis: framework,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					if x := &a.Objectives[i].Indicators[j]; x.Aim == AimGrowth && !x.Growth.IsZero() && (x.Baseline.Qualifier.IsZero() || x.Baseline.AsOf.Year() == 0) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-INDICATOR-MILESTONE", Severity: rule.Warning, Where: "/objectives/*/indicators/*/due",
		EN:    "The milestone has no planned day, so it can be neither on time nor late.",
		VI:    "Mốc chưa có thời hạn dự kiến nên không thể xác định đúng hạn hay chậm.",
		Basis: framework,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					if x := &a.Objectives[i].Indicators[j]; x.Aim == AimMilestone && x.Due.IsZero() {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-INDICATOR-ACTUAL", Severity: rule.Warning, Where: "/objectives/*/indicators/*/actual",
		EN:    "The actual value differs from the value measured on the same day.",
		VI:    "Giá trị thực tế khác với giá trị đo cùng ngày.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					if x := &a.Objectives[i].Indicators[j]; len(x.Values) > 0 && x.disputed() {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-INDICATOR-SERIES", Severity: rule.Advice, Where: "/objectives/*/indicators/*/accumulates",
		EN:    "Values of periods are recorded, but not whether each is a stock, cumulative or of its own period; nothing is summed.",
		VI:    "Có số liệu theo kỳ nhưng chưa nêu là số tại thời điểm, lũy kế hay phát sinh trong kỳ; số liệu không được cộng dồn.",
		Basis: framework,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					if x := &a.Objectives[i].Indicators[j]; len(x.Values) > 1 && x.undeclared() {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-INDICATOR-STALE", Severity: rule.Advice, Where: "/objectives/*/indicators/*/actual",
		EN:    "The last value is older than the time after which the indicator is to be measured again.",
		VI:    "Giá trị gần nhất đã quá thời hạn đo lại của chỉ số.",
		Basis: framework,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			if c.AsOf() == 0 {
				return f
			}
			on := calendar.FromYMD(int32(c.AsOf()))
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					if x := &a.Objectives[i].Indicators[j]; !x.Every.IsZero() && x.StaleOn(on, x.Every) == calendar.Yes {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-READING-DATE", Severity: rule.Warning, Where: "/objectives/*/indicators/*/values/*",
		EN:    "The value has no date, so it says nothing.",
		VI:    "Giá trị chưa có thời điểm nên không được sử dụng.",
		Basis: evidenceBase,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					list := a.Objectives[i].Indicators[j].Values
					for k := range list {
						if r := &list[k]; r.day().IsZero() {
							f = f.At(i, j, k)
						}
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-READING-EVIDENCE", Severity: rule.Advice, Where: "/objectives/*/indicators/*/values/*/evidence",
		EN:    "The value has no evidence.",
		VI:    "Giá trị chưa có minh chứng.",
		Basis: evidenceBase,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					list := a.Objectives[i].Indicators[j].Values
					for k := range list {
						if r := &list[k]; r.Evidence == "" {
							f = f.At(i, j, k)
						}
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-READING-NUMBER", Severity: rule.Error, Where: "/objectives/*/indicators/*/values/*/value",
		EN:    "The value contradicts itself: its bounds are the wrong way round, or it is stated without a qualifier.",
		VI:    "Giá trị mâu thuẫn: hai cận bị đảo ngược hoặc có giá trị nhưng thiếu từ chỉ mức độ.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					list := a.Objectives[i].Indicators[j].Values
					for k := range list {
						if r := &list[k]; r.Value.Check() != nil {
							f = f.At(i, j, k)
						}
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-READING-UNIT", Severity: rule.Error, Where: "/objectives/*/indicators/*/values/*/value/unit",
		EN:    "The value has another unit than the target.",
		VI:    "Giá trị khác đơn vị đo với chỉ tiêu.",
		Basis: results203,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					x := &a.Objectives[i].Indicators[j]
					for k := range x.Values {
						if r := &x.Values[k]; !x.Target.Qualifier.IsZero() && !r.Value.Qualifier.IsZero() && r.Value.Unit != x.Target.Unit {
							f = f.At(i, j, k)
						}
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-READING-FALL", Severity: rule.Error, Where: "/objectives/*/indicators/*/values",
		EN:    "Cumulative values cannot fall: the value %[2]d is below the earlier value %[1]d.",
		VI:    "Số liệu lũy kế không thể giảm: giá trị thứ %[2]d thấp hơn giá trị trước đó (thứ %[1]d).",
		Basis: framework,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					x := &a.Objectives[i].Indicators[j]
					if x.Accumulates != AccumulatesCumulative || len(x.Values) < 2 {
						continue
					}
					if k, l := falling(x.Values); k >= 0 {
						f = f.At(i, j).Int("earlier", l+1).Int("value", k+1)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-READING-OVERLAP", Severity: rule.Error, Where: "/objectives/*/indicators/*/values",
		EN:    "The times of the values %[1]d and %[2]d overlap, so what came in both would be counted twice.",
		VI:    "Kỳ của giá trị thứ %[1]d và giá trị thứ %[2]d chồng lấn nên số liệu bị tính hai lần.",
		Basis: framework,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					x := &a.Objectives[i].Indicators[j]
					if x.Accumulates != AccumulatesPeriod || len(x.Values) < 2 {
						continue
					}
					if k, l := overlapping(x.Values, calendar.Date{}); k >= 0 {
						f = f.At(i, j).Int("first", l+1).Int("second", k+1)
					}
				}
			}
			return f
		},
	},
}

// boundless reports whether the target is stated and has no bound.
func (x *Indicator) boundless() bool {
	low, high := x.Target.Bounds()
	return !x.Target.Qualifier.IsZero() && low.IsZero() && high.IsZero()
}

// disputed reports whether a reading of the day of Actual contradicts it.
func (x *Indicator) disputed() bool {
	for k := range x.Values {
		if r := &x.Values[k]; r.day() == x.Actual.AsOf && r.Value.Agrees(x.Actual) == calendar.No {
			return !x.Actual.AsOf.IsZero() && x.Accumulates != AccumulatesPeriod
		}
	}
	return false
}

// undeclared reports whether there are values of several periods, and nothing
// says how they add up.
func (x *Indicator) undeclared() bool {
	n := 0
	for k := range x.Values {
		if !x.Values[k].Period.IsZero() {
			n++
		}
	}
	return n > 1 && x.Accumulates == ""
}
