package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

// Expected returns the value that the indicator should have on the day to reach
// its target when it is due: on the straight line from the baseline,
//
//	baseline + (target − baseline) · elapsed / total
//
// counted in days, and the target from the day it is due; where a growth is
// stated, what the baseline has grown to by that year. It is rounded to six
// digits after the point. Where dates are vague it is between two numbers. It
// is not stated where the baseline, its day, the target or its day is missing,
// and for a range, a threshold and a milestone before they are due.
func (x *Indicator) Expected(on calendar.Date) quantity.Quantity {
	of := quantity.Quantity{Unit: x.Target.Unit, AsOf: on}
	if x.Aim == AimRange || x.Aim == AimMilestone || x.Measure == MeasureNominal || x.Measure == MeasureQualitative || x.baselineMixed() {
		return of
	}
	if of.Unit == "" {
		of.Unit = x.Baseline.Unit
	}
	target, ok := x.goal(x.Due)
	due := !mayFollow(x.Due, on) || x.Direction == DirectionMaintain
	switch {
	case on.IsZero():
		return of
	case ok && due:
		return quantityBetween(target, target, of)
	case x.Aim == AimGrowth && !x.Growth.IsZero():
		d, _ := x.grownBy(on)
		return quantityBetween(d, d, of)
	case !ok:
		return of
	}
	low, high := x.line(on, target)
	return quantityBetween(low, high, of)
}

// mayFollow reports whether the date may lie after the day.
func mayFollow(d, on calendar.Date) bool {
	c := d.Compare(on)
	return c == calendar.After || c == calendar.CannotSay
}

// line returns the bounds of the value on the straight line to the target.
func (x *Indicator) line(on calendar.Date, target quantity.Decimal) (low, high quantity.Decimal) {
	from, none := x.Baseline.AsOf, quantity.Decimal{}
	if x.Baseline.Qualifier != quantity.QualifierExactly || x.Aim == AimThreshold || x.Measure == MeasureOrdinal {
		return none, none
	}
	for _, d := range [...]calendar.Date{from, x.Due, on} {
		if d.Precision() < calendar.Year || d.Uncertain() || d.Approximate() {
			return none, none
		}
	}
	if from.Earliest().Compare(x.Due.Latest()) != calendar.Before {
		return none, none
	}
	// The share of the time is largest for the latest day, the earliest
	// beginning and the earliest end.
	exactly := from.Precision() == calendar.Day && x.Due.Precision() == calendar.Day && on.Precision() == calendar.Day
	down := target.Compare(x.Baseline.Value) < 0
	at := func(day, start, end calendar.Date, round int) quantity.Decimal {
		part, _ := day.DaysSince(start)
		whole, _ := end.DaysSince(start)
		if whole <= 0 || part >= whole {
			return target
		}
		if down {
			round = -round
		}
		d, _ := onTheWay(x.Baseline.Value, target, int64(max(part, 0)), int64(whole), round)
		return d
	}
	if exactly {
		d := at(on, from, x.Due, 0)
		return d, d
	}
	low = at(on.Earliest(), from.Latest(), x.Due.Latest(), -1)
	high = at(on.Latest(), from.Earliest(), x.Due.Earliest(), 1)
	if low.IsZero() || high.IsZero() {
		return none, none
	}
	if down {
		low, high = high, low
	}
	return low, high
}

// Variance returns actual − expected: how far the value is ahead of its way, or
// behind, in the indicator's own unit. The last value by the day is held against
// what was expected on the day of that value, not on a later one about which it
// says nothing; a value without a day is held against the day given.
func (x *Indicator) Variance(on calendar.Date) quantity.Quantity {
	actual := x.ActualOn(on)
	day := actual.AsOf
	if day.IsZero() {
		day = on
	}
	expected := x.Expected(day)
	of := quantity.Quantity{Unit: actual.Unit, AsOf: day}
	if x.mixed(actual) {
		return of
	}
	if of.Unit == "" {
		of.Unit = expected.Unit
	}
	aLow, aHigh := actual.Bounds()
	eLow, eHigh := expected.Bounds()
	low, _ := aLow.Value.Sub(eHigh.Value) // not stated where either is not
	high, _ := aHigh.Value.Sub(eLow.Value)
	return quantityBetween(low, high, of)
}

// OnTrack says whether the indicator has come as far as it should have: from the
// day it is due, whether its target is reached; before, whether the last value
// is at least what was expected on its own day. A value to be kept and a range
// are to hold at any time.
func (x *Indicator) OnTrack(on calendar.Date) calendar.Truth {
	if on.IsZero() {
		return calendar.Unknown
	}
	reached := x.ReachedOn(on)
	if reached == calendar.Yes || x.Direction == DirectionMaintain || x.Aim == AimRange || x.Aim == AimMilestone {
		return reached
	}
	switch x.Due.Compare(on) {
	case calendar.Before, calendar.Same:
		return reached
	case calendar.CannotSay:
		if !x.Due.IsZero() || x.Aim != AimGrowth {
			return calendar.Unknown
		}
	}
	actual := x.ActualOn(on)
	if actual.Qualifier.IsZero() || x.mixed(actual) {
		return calendar.Unknown
	}
	day := actual.AsOf
	if day.IsZero() || day.Latest().Compare(on) == calendar.After {
		day = on // no later than this, so that no more was expected
	}
	low, high := x.Expected(day).Bounds()
	if actual.AsOf.IsZero() || day != actual.AsOf {
		low, high = x.sinceBaseline(low, high, actual.AsOf)
	}
	switch {
	case low.IsZero() || high.IsZero():
		return calendar.Unknown
	case x.Direction == DirectionDown:
		return compareBounds(actual.AtMost(low.Value), actual.AtMost(high.Value))
	case x.Direction != "" && x.Direction != DirectionUp:
		return calendar.Unknown
	}
	return compareBounds(actual.AtLeast(high.Value), actual.AtLeast(low.Value))
}

// sinceBaseline widens what was expected by a day to what may have been expected
// at any time from the first day that the value can be of; without one, from
// the baseline on.
func (x *Indicator) sinceBaseline(low, high quantity.Bound, of calendar.Date) (quantity.Bound, quantity.Bound) {
	first := quantity.Bound{Value: x.Baseline.Value}
	last := first
	if !of.IsZero() {
		first, last = x.Expected(of.Earliest()).Bounds()
	}
	if first.IsZero() || low.IsZero() {
		return quantity.Bound{}, quantity.Bound{}
	}
	if first.Value.Compare(low.Value) < 0 {
		low = first
	}
	if last.Value.Compare(high.Value) > 0 {
		high = last
	}
	return low, high
}

// compareBounds is Yes where the harder demand is met, No where the easier one
// is not.
func compareBounds(harder, easier calendar.Truth) calendar.Truth {
	switch {
	case harder == calendar.Yes:
		return calendar.Yes
	case easier == calendar.No:
		return calendar.No
	}
	return calendar.Unknown
}
