package cooperation

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var programmeResultRules = []rule.Rule[Programme]{
	{
		Code: "PRG-OBJECTIVE", Severity: rule.Advice, Where: "/objectives",
		EN:    "What the programme is to reach is not recorded.",
		VI:    "Chưa ghi mục tiêu của chương trình.",
		Basis: measurable,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			if len(p.Objectives) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PRG-OBJECTIVE-NAME", Severity: rule.Error, Where: "/objectives/*/name",
		EN:    "The objective does not say what is to be reached.",
		VI:    "Mục tiêu chưa nêu kết quả cần đạt.",
		Basis: model,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			for i := range p.Objectives {
				if p.Objectives[i].Name.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PRG-OBJECTIVE-INDICATOR", Severity: rule.Warning, Where: "/objectives/*/indicators",
		EN:    "The objective has no indicator, so nobody can tell whether it was reached.",
		VI:    "Mục tiêu chưa có chỉ số nên không thể xác định mức độ hoàn thành.",
		Basis: measurable,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			for i := range p.Objectives {
				if len(p.Objectives[i].Indicators) == 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PRG-INDICATOR-TARGET", Severity: rule.Warning, Where: "/objectives/*/indicators/*/target",
		EN:    "The indicator has no target.",
		VI:    "Chỉ số chưa có chỉ tiêu.",
		Basis: results203,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			for i := range p.Objectives {
				for j := range p.Objectives[i].Indicators {
					if !p.Objectives[i].Indicators[j].Aimed() {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PRG-INDICATOR-DIRECTION", Severity: rule.Error, Where: "/objectives/*/indicators/*/target",
		EN:    "The target lies on the wrong side of the baseline for the indicator's direction.",
		VI:    "Chỉ tiêu trái với chiều của chỉ số so với giá trị ban đầu.",
		Basis: results203,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			for i := range p.Objectives {
				for j := range p.Objectives[i].Indicators {
					if wrongWay(&p.Objectives[i].Indicators[j]) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PRG-INDICATOR-UNIT", Severity: rule.Error, Where: "/objectives/*/indicators/*/target/unit",
		EN:    "Baseline, target and actual value of the indicator count different units.",
		VI:    "Giá trị ban đầu, chỉ tiêu và giá trị thực tế của chỉ số không cùng đơn vị đo.",
		Basis: results203,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			for i := range p.Objectives {
				for j := range p.Objectives[i].Indicators {
					if mixedUnits(&p.Objectives[i].Indicators[j]) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PRG-ACTIVITY-PERIOD", Severity: rule.Warning, Where: "/activities/*",
		EN:    "The activity took place on %[1]s, outside the time of the programme.",
		VI:    "Hoạt động diễn ra %[1]s, ngoài thời gian thực hiện chương trình.",
		Basis: model,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			whole := p.Period.Whole()
			for i := range p.Activities {
				if on := p.Activities[i].On; !on.IsZero() && whole.Contains(on) == calendar.No {
					f = f.At(i).Date("on", on.String())
				}
			}
			return f
		},
	},
	{
		Code: "PRG-FUNDING-PERIOD", Severity: rule.Error, Where: "/funding/*/period",
		EN:    "The funding ends on %[2]s, before it begins on %[1]s.",
		VI:    "Thời gian tài trợ kết thúc %[2]s, trước ngày bắt đầu (%[1]s).",
		Basis: model,
		Check: func(p *Programme, _ *rule.Context) (f rule.Faults) {
			for i := range p.Funding {
				if x := &p.Funding[i].Period; x.End.Compare(x.Start) == calendar.Before {
					f = f.At(i).Date("start", x.Start.String()).Date("end", x.End.String())
				}
			}
			return f
		},
	},
}

// wrongWay reports whether the target surely lies on the wrong side of the
// baseline for the indicator's direction.
func wrongWay(x *agreement.Indicator) bool {
	switch x.Direction {
	case agreement.DirectionUp, "":
		_, high := x.Target.Bounds()
		low, _ := x.Baseline.Bounds()
		return below(high, low)
	case agreement.DirectionDown:
		low, _ := x.Target.Bounds()
		_, high := x.Baseline.Bounds()
		return below(high, low)
	}
	return false
}

// below reports whether all that is up to high is surely less than all from low.
func below(high, low quantity.Bound) bool {
	if high.IsZero() || low.IsZero() {
		return false
	}
	return high.Value.Compare(low.Value) < 0
}

// mixedUnits reports whether the values of an indicator name different units.
func mixedUnits(x *agreement.Indicator) bool {
	unit := ""
	for _, u := range [...]string{x.Baseline.Unit, x.Target.Unit, x.Actual.Unit} {
		if u == "" {
			continue
		}
		if unit != "" && u != unit {
			return true
		}
		unit = u
	}
	return false
}
