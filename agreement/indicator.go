package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

// Achieved says how far the indicator has come by all that is recorded, in
// permille: 0 at the baseline, 1000 at the target, below 0 for regress, above
// 1000 beyond the target. It is false where the record does not tell to the
// unit: bounds such as "more than 80" do not say how far.
//
// [Indicator.Achievement] has the formulas, and the bounds where there are some.
func (x *Indicator) Achieved() (permille int, ok bool) {
	a := x.Achievement(calendar.Date{})
	return a.Permille()
}

// Reached says whether the target has been reached, where the values known
// settle it: "more than 80" reaches a target of 80, "nearly 70" does not. A
// range is reached inside its bounds, a milestone by the day it was due.
func (x *Indicator) Reached() calendar.Truth {
	return x.ReachedOn(calendar.Date{})
}

// ReachedOn is [Indicator.Reached] by what was recorded by the day; a zero day
// stands for all that is recorded.
func (x *Indicator) ReachedOn(on calendar.Date) calendar.Truth {
	if x.Aim == AimMilestone {
		return x.metBy(on)
	}
	return x.reaches(x.ActualOn(on))
}

// reaches says whether the value reaches the target.
func (x *Indicator) reaches(actual quantity.Quantity) calendar.Truth {
	if actual.Qualifier.IsZero() || x.mixed(actual) {
		return calendar.Unknown
	}
	if x.Aim == AimRange {
		low, high := x.Target.Bounds()
		in := calendar.Unknown
		switch {
		case low.IsZero() && high.IsZero():
			return calendar.Unknown
		case low.IsZero():
			in = calendar.Yes
		default:
			in = actual.AtLeast(low.Value)
		}
		if high.IsZero() {
			return in
		}
		return in.And(actual.AtMost(high.Value))
	}
	target, ok := x.goal(x.Due)
	if !ok {
		return calendar.Unknown
	}
	switch x.Direction {
	case DirectionDown:
		return actual.AtMost(target)
	case "", DirectionUp, DirectionMaintain:
		return actual.AtLeast(target)
	}
	return calendar.Unknown
}

// mixed reports whether the value is stated in another unit than the target or,
// where that has none, the baseline.
func (x *Indicator) mixed(actual quantity.Quantity) bool {
	unit := x.Target.Unit
	if unit == "" {
		unit = x.Baseline.Unit
	}
	return unit != actual.Unit && unit != "" && actual.Unit != ""
}

// baselineMixed reports whether the baseline is stated in another unit than the target.
func (x *Indicator) baselineMixed() bool {
	return x.Baseline.Unit != x.Target.Unit && x.Baseline.Unit != "" && x.Target.Unit != ""
}

// metBy says whether the milestone was reached by the day it was due. One that
// is not recorded as reached may have been.
func (x *Indicator) metBy(on calendar.Date) calendar.Truth {
	if !on.IsZero() && x.Met.Compare(on) == calendar.After {
		if x.Due.Compare(on) == calendar.Before || x.Due.Compare(on) == calendar.Same {
			return calendar.No
		}
		return calendar.Unknown
	}
	switch x.Met.Compare(x.Due) {
	case calendar.Before, calendar.Same:
		return calendar.Yes
	case calendar.After:
		return calendar.No
	}
	return calendar.Unknown
}

// wrongWay reports whether the target surely lies on the wrong side of the
// baseline for the indicator's direction.
func (x *Indicator) wrongWay() bool {
	target, okT := pointOf(x.Target)
	baseline, okB := pointOf(x.Baseline)
	if !okT || !okB || x.Aim == AimRange {
		return false
	}
	switch c := target.Compare(baseline); x.Direction {
	case DirectionUp, "":
		return c < 0
	case DirectionDown:
		return c > 0
	}
	return false
}

// Aimed reports whether the indicator says what is to be reached: a target, a
// growth, or a milestone.
func (x *Indicator) Aimed() bool {
	return x.Target.Known() || x.Aim == AimMilestone || x.Aim == AimGrowth && !x.Growth.IsZero()
}

// goal returns the value to be reached by the day: the target stated or, where
// there is only a growth, what the baseline grows to by that year.
func (x *Indicator) goal(by calendar.Date) (quantity.Decimal, bool) {
	if x.Target.Qualifier.IsZero() && x.Aim == AimGrowth {
		return x.grownBy(by)
	}
	return pointOf(x.Target)
}

// grownBy returns the value that the baseline has grown to by the year of the
// date, at the growth stated: B·(1+g)^(year − year of the baseline).
func (x *Indicator) grownBy(d calendar.Date) (quantity.Decimal, bool) {
	from := x.Baseline.AsOf
	if x.Baseline.Qualifier != quantity.QualifierExactly || from.Year() == 0 || d.Year() == 0 ||
		from.Uncertain() || from.Approximate() || d.Uncertain() || d.Approximate() {
		return quantity.Decimal{}, false
	}
	return grown(x.Baseline.Value, x.Growth, d.Year()-from.Year())
}

// pointOf returns the value of a quantity that is stated as one number. Bounds
// such as "at least 3" count as their value for a target, which is what they
// promise.
func pointOf(q quantity.Quantity) (quantity.Decimal, bool) {
	switch q.Qualifier {
	case quantity.QualifierExactly, quantity.QualifierAtLeast, quantity.QualifierAtMost:
		return q.Value, !q.Value.IsZero()
	}
	return quantity.Decimal{}, false
}
