package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// indicator changes the first indicator of the sample: laboratories at work, from
// 0 to 2, of which 1 by 30 June 2026.
func indicator(change func(x *Indicator)) func(a *Agreement) {
	return func(a *Agreement) { change(&a.Objectives[0].Indicators[0]) }
}

// counted is a reading of laboratories, shown by S1.
func counted(n int64, on string) Reading {
	return Reading{On: calendar.MustDate(on), Value: quantity.Exactly(n).OfUnit("laboratory"), Evidence: "S1"}
}

// during is a reading of laboratories in a period.
func during(n int64, period string) Reading {
	return Reading{Period: calendar.MustPeriod(period), Value: quantity.Exactly(n).OfUnit("laboratory"), Evidence: "S1"}
}

func indicatorsExamples() []example {
	const at = "/objectives/0/indicators/0"
	day := calendar.MustDate
	series := func(how Accumulation, list ...Reading) func(a *Agreement) {
		return indicator(func(x *Indicator) { x.Accumulates, x.Values = how, list })
	}
	growth := func(x *Indicator) {
		x.Aim, x.Growth, x.Target = AimGrowth, quantity.PercentOf(10), quantity.Quantity{}
		x.Baseline.AsOf = day("2024")
	}
	return []example{
		{Code: "AGR-OBJECTIVE-RESULT-LISTED", Break: func(a *Agreement) { a.Objectives[0].Result = "outputs" }, Want: []string{"/objectives/0/result"}},
		{Code: "AGR-INDICATOR-DIRECTION-LISTED", Break: indicator(func(x *Indicator) { x.Direction = "ascending" }), Want: []string{at + "/direction"},
			Pass: indicator(func(x *Indicator) { x.Direction = DirectionMaintain })},
		{Code: "AGR-INDICATOR-MEASURE-LISTED", Break: indicator(func(x *Indicator) { x.Measure = "percent" }), Want: []string{at + "/measure"},
			Pass: indicator(func(x *Indicator) { x.Measure = MeasureUnit })},
		{Code: "AGR-INDICATOR-AIM-LISTED", Break: indicator(func(x *Indicator) { x.Aim = "levels" }), Want: []string{at + "/aim"},
			Pass: indicator(func(x *Indicator) { x.Aim = AimLevel })},
		{Code: "AGR-INDICATOR-ACCUMULATES-LISTED", Break: indicator(func(x *Indicator) { x.Accumulates = "sum" }), Want: []string{at + "/accumulates"},
			Pass: indicator(func(x *Indicator) { x.Accumulates = AccumulatesStock })},
		{Code: "AGR-INDICATOR-NUMBER", Break: indicator(func(x *Indicator) { x.Actual = quantity.Between(2, 1).OfUnit("laboratory") }), Want: []string{at}},
		{Code: "AGR-INDICATOR-RANGE", Break: indicator(func(x *Indicator) { x.Aim, x.Target = AimRange, quantity.About(2).OfUnit("laboratory") }), Want: []string{at + "/target"},
			Pass: indicator(func(x *Indicator) { x.Aim, x.Target = AimRange, quantity.AtMost(2).OfUnit("laboratory") })},
		{Code: "AGR-INDICATOR-TOLERANCE", Break: indicator(func(x *Indicator) { x.Tolerance = quantity.DecimalOf(-1) }), Want: []string{at + "/tolerance"},
			Pass: indicator(func(x *Indicator) { x.Tolerance = quantity.DecimalOf(0) })},
		{Code: "AGR-INDICATOR-GROWTH", Break: indicator(func(x *Indicator) { growth(x); x.Growth, x.Target = quantity.Percent{}, quantity.Quantity{} }), Want: []string{at + "/growth"},
			Pass: indicator(growth)},
		{Code: "AGR-INDICATOR-GROWTH-BASE", Break: indicator(func(x *Indicator) { growth(x); x.Baseline.AsOf = day("202X") }), Want: []string{at + "/baseline"},
			Pass: indicator(growth)},
		{Code: "AGR-INDICATOR-MILESTONE", Break: indicator(func(x *Indicator) { x.Aim, x.Due = AimMilestone, calendar.Date{} }), Want: []string{at + "/due"},
			Pass: indicator(func(x *Indicator) { x.Aim, x.Target = AimMilestone, quantity.Quantity{} })},
		{Code: "AGR-INDICATOR-ACTUAL", Break: series(AccumulatesStock, counted(2, "2026-06-30")), Want: []string{at + "/actual"},
			Pass: series(AccumulatesStock, counted(2, "2026-07-01"), counted(1, "2026-06-30"))},
		{Code: "AGR-INDICATOR-SERIES", Break: series("", during(1, "2024/2024"), during(0, "2025/2025")), Want: []string{at + "/accumulates"},
			Pass: series("", during(1, "2024/2024"))},
		{Code: "AGR-INDICATOR-STALE", Break: indicator(func(x *Indicator) { x.Every = calendar.MustSpan("P3M") }), Want: []string{at + "/actual"},
			Pass: indicator(func(x *Indicator) { x.Every = calendar.MustSpan("P6M") })}, // 30 June to 21 November

		{Code: "AGR-READING-DATE", Break: series("", Reading{Value: quantity.Exactly(1).OfUnit("laboratory"), Evidence: "S1"}), Want: []string{at + "/values/0"}},
		{Code: "AGR-READING-EVIDENCE", Break: indicator(func(x *Indicator) {
			x.Values = []Reading{counted(1, "2026"), counted(1, "2025")}
			x.Values[1].Evidence = ""
		}), Want: []string{at + "/values/1/evidence"}},
		{Code: "AGR-READING-NUMBER", Break: indicator(func(x *Indicator) {
			x.Values = []Reading{counted(1, "2025")}
			x.Values[0].Value.High = quantity.DecimalOf(3)
		}), Want: []string{at + "/values/0/value"}},
		{Code: "AGR-READING-UNIT", Break: indicator(func(x *Indicator) { x.Values = []Reading{counted(1, "2025")}; x.Values[0].Value.Unit = "%" }), Want: []string{at + "/values/0/value/unit"}},
		{Code: "AGR-READING-FALL", Break: series(AccumulatesCumulative, counted(1, "2025"), counted(2, "2024")), Want: []string{at + "/values"},
			Pass: series(AccumulatesCumulative, counted(2, "2025"), counted(1, "2024"), counted(1, "2025"))}, // two of 2025: nobody knows which was first
		{Code: "AGR-READING-OVERLAP", Break: series(AccumulatesPeriod, during(1, "2025/2025"), during(0, "2024/2024"), during(1, "2025-12/2026-03")), Want: []string{at + "/values"},
			Pass: series(AccumulatesPeriod, during(1, "2025/2025"), during(0, "2024/2024"), counted(1, "2026-01"))},
	}
}

// indicators judges by hand what the table of rules_indicator.go judges.
func (h *hand) indicators(a *Agreement, today rule.Day) {
	n := strconv.Itoa
	for i := range a.Objectives {
		o := &a.Objectives[i]
		if l := Results(); o.Result != "" && !l.Has(string(o.Result)) {
			h.add("AGR-OBJECTIVE-RESULT-LISTED", rule.Warning, "/objectives/"+n(i)+"/result", near(l, string(o.Result))...)
		}
		for j := range o.Indicators {
			x := &o.Indicators[j]
			at := func(s string) string { return "/objectives/" + n(i) + "/indicators/" + n(j) + s }
			if l := Directions(); x.Direction != "" && !l.Has(string(x.Direction)) {
				h.add("AGR-INDICATOR-DIRECTION-LISTED", rule.Warning, at("/direction"), near(l, string(x.Direction))...)
			}
			if l := Measures(); x.Measure != "" && !l.Has(string(x.Measure)) {
				h.add("AGR-INDICATOR-MEASURE-LISTED", rule.Warning, at("/measure"), near(l, string(x.Measure))...)
			}
			if l := Aims(); x.Aim != "" && !l.Has(string(x.Aim)) {
				h.add("AGR-INDICATOR-AIM-LISTED", rule.Warning, at("/aim"), near(l, string(x.Aim))...)
			}
			if l := Accumulations(); x.Accumulates != "" && !l.Has(string(x.Accumulates)) {
				h.add("AGR-INDICATOR-ACCUMULATES-LISTED", rule.Warning, at("/accumulates"), near(l, string(x.Accumulates))...)
			}
			if x.Baseline.Check() != nil || x.Target.Check() != nil || x.Actual.Check() != nil {
				h.add("AGR-INDICATOR-NUMBER", rule.Error, at(""))
			}
			if low, high := x.Target.Bounds(); x.Aim == AimRange && x.Target.Known() && low.IsZero() && high.IsZero() {
				h.add("AGR-INDICATOR-RANGE", rule.Error, at("/target"))
			}
			if x.Tolerance.Sign() < 0 {
				h.add("AGR-INDICATOR-TOLERANCE", rule.Error, at("/tolerance"))
			}
			if x.Aim == AimGrowth {
				if x.Growth.IsZero() && !x.Target.Known() {
					h.add("AGR-INDICATOR-GROWTH", rule.Warning, at("/growth"))
				} else if !x.Growth.IsZero() && (!x.Baseline.Known() || x.Baseline.AsOf.Precision() < calendar.Year) {
					h.add("AGR-INDICATOR-GROWTH-BASE", rule.Warning, at("/baseline"))
				}
			}
			if x.Aim == AimMilestone && x.Due.IsZero() {
				h.add("AGR-INDICATOR-MILESTONE", rule.Warning, at("/due"))
			}
			if today != 0 && !x.Every.IsZero() && x.StaleOn(calendar.FromYMD(int32(today)), calendar.Span{}) == calendar.Yes {
				h.add("AGR-INDICATOR-STALE", rule.Advice, at("/actual"))
			}
			h.readings(x, at)
		}
	}
}

func (h *hand) readings(x *Indicator, at func(string) string) {
	n := strconv.Itoa
	periods, differs := 0, false
	for k := range x.Values {
		r := &x.Values[k]
		if !r.Period.IsZero() {
			periods++
		}
		on := r.On
		if on.IsZero() {
			on = r.Value.AsOf
		}
		if on.IsZero() {
			on = r.Period.End
		}
		if on.IsZero() {
			h.add("AGR-READING-DATE", rule.Warning, at("/values/"+n(k)))
		} else if on == x.Actual.AsOf && x.Actual.Agrees(r.Value) == calendar.No {
			differs = true
		}
		if r.Evidence == "" {
			h.add("AGR-READING-EVIDENCE", rule.Advice, at("/values/"+n(k)+"/evidence"))
		}
		if r.Value.Check() != nil {
			h.add("AGR-READING-NUMBER", rule.Error, at("/values/"+n(k)+"/value"))
		}
		if x.Target.Known() && r.Value.Known() && x.Target.Unit != r.Value.Unit {
			h.add("AGR-READING-UNIT", rule.Error, at("/values/"+n(k)+"/value/unit"))
		}
	}
	if differs && x.Accumulates != AccumulatesPeriod {
		h.add("AGR-INDICATOR-ACTUAL", rule.Warning, at("/actual"))
	}
	switch x.Accumulates {
	case "":
		if periods > 1 {
			h.add("AGR-INDICATOR-SERIES", rule.Advice, at("/accumulates"))
		}
	case AccumulatesCumulative:
		if k, l := falling(x.Values); k >= 0 {
			h.add("AGR-READING-FALL", rule.Error, at("/values"), whole("earlier", l+1), whole("value", k+1))
		}
	case AccumulatesPeriod:
		if k, l := overlapping(x.Values, calendar.Date{}); k >= 0 {
			h.add("AGR-READING-OVERLAP", rule.Error, at("/values"), whole("first", l+1), whole("second", k+1))
		}
	}
}
