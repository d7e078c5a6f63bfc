package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

// Achieved says how much of the way from baseline to target has been gone, in
// permille: 0 at the baseline, 1000 at the target, below 0 for regress, above
// 1000 beyond the target. It is false where a value needed is not known to the
// unit: bounds such as "more than 80" do not tell how far.
//
// Without a baseline it is actual over target (for a falling indicator target
// over actual). Where the target equals the baseline the value is to be kept:
// 1000 if it is, 0 if not.
func (x *Indicator) Achieved() (permille int, ok bool) {
	target, okT := exact(x.Target)
	actual, okA := exact(x.Actual)
	if !okT || !okA {
		return 0, false
	}
	baseline, okB := exact(x.Baseline)
	switch {
	case !okB && !x.Baseline.IsZero():
		return 0, false
	case !okB && x.Direction == DirectionDown:
		return ratio(target, actual)
	case !okB:
		return ratio(actual, target)
	case x.Direction == DirectionMaintain || target.Compare(baseline) == 0:
		kept := actual.Compare(target) >= 0
		if x.Direction == DirectionDown {
			kept = actual.Compare(target) <= 0
		}
		if kept {
			return 1000, true
		}
		return 0, true
	}
	gone, ok1 := actual.Sub(baseline)
	way, ok2 := target.Sub(baseline)
	if !ok1 || !ok2 {
		return 0, false
	}
	return ratio(gone, way)
}

// Reached says whether the target has been reached, where the values known
// settle it: "more than 80" reaches a target of 80, "nearly 70" does not.
func (x *Indicator) Reached() calendar.Truth {
	target, ok := exact(x.Target)
	if !ok || x.Actual.IsZero() {
		return calendar.Unknown
	}
	if x.Direction == DirectionDown {
		return x.Actual.AtMost(target)
	}
	return x.Actual.AtLeast(target)
}

// wrongWay reports whether the target surely lies on the wrong side of the
// baseline for the indicator's direction.
func (x *Indicator) wrongWay() bool {
	target, okT := exact(x.Target)
	baseline, okB := exact(x.Baseline)
	if !okT || !okB {
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

// exact returns the value of a quantity that is known to the unit. Bounds such
// as "at least 3" count as their value for a target, which is what they promise.
func exact(q quantity.Quantity) (quantity.Decimal, bool) {
	switch q.Qualifier {
	case quantity.QualifierExactly, quantity.QualifierAtLeast, quantity.QualifierAtMost:
		return q.Value, true
	}
	return quantity.Decimal{}, false
}

// ratio returns a/b in permille, rounded towards zero, and false for b = 0 or
// values too far apart for integers.
func ratio(a, b quantity.Decimal) (int, bool) {
	an, bn := a.Coefficient(), b.Coefficient()
	for s := a.Scale(); s < b.Scale(); s++ {
		if an > 1<<59 || an < -1<<59 {
			return 0, false
		}
		an *= 10
	}
	for s := b.Scale(); s < a.Scale(); s++ {
		if bn > 1<<59 || bn < -1<<59 {
			return 0, false
		}
		bn *= 10
	}
	const limit = 1 << 53 // an*1000 still fits
	if bn == 0 || an > limit || an < -limit {
		return 0, false
	}
	return int(an * 1000 / bn), true
}
