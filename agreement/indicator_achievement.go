package agreement

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/score"
)

// Achievement is how far an indicator has come, in permille: 0 at the baseline,
// 1000 at the target, below 0 for regress and above 1000 beyond the target. It
// is comparable; the zero value says nothing.
//
// It is an interval, since values may be bounds: "more than 80" of 80 is 1000 at
// least. The numbers are raw, for display and for sums they are cut to 0 to
// 1000; see [Aggregate]. They end at ±1,000,000,000.
type Achievement struct {
	Low  score.Maybe `json:"low,omitzero"`  // at least; rounded down; absent when there is no bound
	High score.Maybe `json:"high,omitzero"` // at most; Low where all is known, else rounded up
	// NoBaseline says that it is counted from nothing, for want of a baseline.
	NoBaseline bool `json:"noBaseline,omitempty"`
	// Lack is what is missing for a full answer.
	Lack Lack `json:"lack,omitzero"`
}

// Permille returns the achievement, and false where only bounds are known.
func (a Achievement) Permille() (permille int, ok bool) {
	if a.Low != a.High {
		return 0, false
	}
	return a.Low.Get()
}

// Regress says whether the value is worse than the baseline.
func (a Achievement) Regress() calendar.Truth {
	if high, ok := a.High.Get(); ok && high < 0 {
		return calendar.Yes
	}
	if low, ok := a.Low.Get(); ok && low >= 0 {
		return calendar.No
	}
	return calendar.Unknown
}

// capped returns the achievement between 0 and 1000.
func (a Achievement) capped() (low, high int) {
	high = 1000
	if n, ok := a.Low.Get(); ok {
		low = min(max(n, 0), 1000)
	}
	if n, ok := a.High.Get(); ok {
		high = min(max(n, 0), 1000)
	}
	if low > high { // nothing that Achievement says
		return 0, 1000
	}
	return low, high
}

// Lack says what stands in the way of a full answer about an indicator. It is a
// closed set; the zero value is nothing.
type Lack uint8

// What can be missing.
const (
	LackNothing   Lack = iota
	LackTarget         // no target, or none that is one number
	LackActual         // no value reached
	LackPrecision      // the value reached is known within bounds only
	LackBaseline       // the baseline does not tell how long the way is
	LackDate           // a date is missing or too vague
	LackDirection      // the direction is not known, or the target lies on the wrong side of the baseline
	LackNumber         // it is measured in names or words, or the numbers are too large
	LackUnit           // the numbers are stated in different units
)

var lackTexts = [...]string{"nothing", "target", "actual", "precision", "baseline", "date", "direction", "number", "unit"}

// String returns the text, such as baseline.
func (l Lack) String() string { return printClosed(lackTexts[:], uint8(l)) }

// IsZero reports whether nothing is missing.
func (l Lack) IsZero() bool { return l == LackNothing }

// MarshalText writes the text.
func (l Lack) MarshalText() ([]byte, error) { return closedText("lack", lackTexts[:], uint8(l)) }

// UnmarshalText reads the text and refuses anything else.
func (l *Lack) UnmarshalText(b []byte) error {
	return parseClosed("lack", lackTexts[:], b, (*uint8)(l))
}

// Label returns what is missing in words, in Vietnamese where tag asks for it
// and in English otherwise.
func (l Lack) Label(tag language.Tag) string {
	return closedLabel(lackEN[:], lackVI[:], uint8(l), tag)
}

var lackEN = [...]string{
	"nothing is missing", "the target is not one number", "no value reached is recorded", "the value reached is known within bounds only",
	"the baseline does not tell how far there is to go", "a date is missing or too vague",
	"the direction is not known, or the target lies on the wrong side of the baseline", "there is no number to reckon with",
	"the numbers are stated in different units",
}

var lackVI = [...]string{
	"không thiếu thông tin", "chỉ tiêu không phải một số cụ thể", "chưa ghi nhận giá trị thực tế", "chỉ biết khoảng của giá trị thực tế",
	"giá trị ban đầu chưa cho biết mức cần đạt thêm", "thiếu thời điểm hoặc thời điểm chưa đủ rõ",
	"chưa rõ chiều của chỉ số hoặc chỉ tiêu trái chiều so với giá trị ban đầu", "không có số liệu để tính",
	"các số liệu không cùng đơn vị đo",
}

// Achievement says how far the indicator had come by the day; a zero day stands
// for all that is recorded. It reads no clock and costs no memory unless the
// numbers are odd.
//
//   - A level, and a growth: (actual − baseline) / (target − baseline). Where
//     there is only a growth, the target is what the baseline grows to by the
//     year in which it is due or, without one, by the year of the value.
//   - Without a baseline: actual / target, and target / actual where less is
//     better.
//   - A value to be kept, and a target that is the baseline: 1000 if it is
//     reached, 0 if not. So for a threshold, and for numbers that only rank.
//   - A range: 1000 within its bounds, falling to 0 at the tolerance.
//   - A milestone: 1000 if it was met by the day it was due, falling to 0 as
//     many days later as the tolerance. What is not recorded may have happened.
func (x *Indicator) Achievement(on calendar.Date) Achievement {
	switch x.Aim {
	case AimMilestone:
		return x.milestone(on)
	case AimRange, AimThreshold:
	default:
		if x.Measure == "" && len(x.Values) == 0 && (on.IsZero() || x.Actual.AsOf.IsZero()) && !x.Target.Qualifier.IsZero() {
			return x.level(x.Actual, on) // the usual case
		}
	}
	if x.Measure == MeasureNominal || x.Measure == MeasureQualitative {
		return Achievement{Lack: LackNumber}
	}
	actual := x.ActualOn(on)
	switch {
	case actual.Qualifier.IsZero():
		return Achievement{Lack: LackActual}
	case x.mixed(actual):
		return Achievement{Lack: LackUnit}
	case x.Aim == AimRange:
		return x.inRange(actual)
	case x.Aim == AimThreshold, x.Measure == MeasureOrdinal:
		return x.passed(actual)
	}
	return x.level(actual, on)
}

// level is the achievement of a value to be reached from a baseline.
func (x *Indicator) level(actual quantity.Quantity, on calendar.Date) Achievement {
	by := x.Due
	if by.IsZero() {
		if by = actual.AsOf; by.IsZero() {
			by = on
		}
	}
	target, ok := x.goal(by)
	switch {
	case !ok:
		return Achievement{Lack: LackTarget}
	case actual.Qualifier.IsZero():
		return Achievement{Lack: LackActual}
	case x.mixed(actual):
		return Achievement{Lack: LackUnit}
	case x.Direction == DirectionMaintain:
		return x.passed(actual)
	case x.Direction != "" && x.Direction != DirectionUp && x.Direction != DirectionDown:
		return Achievement{Lack: LackDirection}
	case x.Baseline.Qualifier.IsZero():
		return x.fromNothing(actual, target)
	case x.baselineMixed():
		return x.bounded(actual, target, LackUnit)
	}
	near, far := x.Baseline.Bounds() // to the target
	near, far = far, near
	worst, best := actual.Bounds()
	toward := 1
	if x.Direction == DirectionDown {
		near, far, worst, best, toward = far, near, best, worst, -1
	}
	switch {
	case near.IsZero():
		return x.bounded(actual, target, LackBaseline)
	case target.Compare(near.Value) == 0 && near == far:
		return x.passed(actual)
	case target.Compare(near.Value)*toward < 0 && near == far:
		return Achievement{Lack: LackDirection}
	case target.Compare(near.Value)*toward <= 0: // the baseline may lie beyond
		return x.bounded(actual, target, LackBaseline)
	}
	a := Achievement{
		Low:  wayGone(worst.Value, near.Value, far.Value, target, toward, false),
		High: wayGone(best.Value, far.Value, near.Value, target, toward, true),
	}
	exact := worst == best && !worst.IsZero()
	switch {
	case near == far && exact:
		a.High = a.Low
	case a.Low == a.High && !a.Low.IsZero():
	case exact:
		a.Lack = LackBaseline
	default:
		a.Lack = LackPrecision
	}
	return a
}

// wayGone returns how far the value has come on the way from a baseline to the
// target, which lies ahead of it in the direction. The baseline is the first
// where the value has not reached the target, and else the second; where there
// is none on that side, the value is as good as at the target.
func wayGone(value, before, beyond, target quantity.Decimal, toward int, up bool) score.Maybe {
	if value.IsZero() {
		return score.Maybe{}
	}
	baseline := before
	if value.Compare(target)*toward > 0 {
		baseline = beyond
	}
	if baseline.IsZero() {
		return score.Some(1000)
	}
	return score.Some(permilleOf(value, baseline, target, baseline, up))
}

// fromNothing is the achievement where no baseline is stated.
func (x *Indicator) fromNothing(actual quantity.Quantity, target quantity.Decimal) Achievement {
	low, high := actual.Bounds()
	a := Achievement{NoBaseline: true}
	switch {
	case x.Direction == DirectionDown && target.Sign() >= 0 && low.Value.Sign() > 0:
		if !high.IsZero() {
			a.Low = score.Some(permilleOf(target, nought, high.Value, nought, false))
		} else {
			a.Low = score.Some(0)
		}
		a.High = score.Some(permilleOf(target, nought, low.Value, nought, true))
	case x.Direction != DirectionDown && target.Sign() > 0:
		if !low.IsZero() {
			a.Low = score.Some(permilleOf(low.Value, nought, target, nought, false))
		}
		if !high.IsZero() {
			a.High = score.Some(permilleOf(high.Value, nought, target, nought, true))
		}
	default: // nothing to divide by
		a = x.bounded(actual, target, LackBaseline)
		a.NoBaseline = true
		return a
	}
	switch {
	case low == high && !low.IsZero():
		a.High = a.Low
	case a.Low != a.High || a.Low.IsZero():
		a.Lack = LackPrecision
	}
	return a
}

// bounded is what can be said where the way cannot be reckoned: whether the
// target was reached.
func (x *Indicator) bounded(actual quantity.Quantity, target quantity.Decimal, lack Lack) Achievement {
	a := Achievement{Lack: lack}
	switch x.reaches(actual) {
	case calendar.Yes:
		a.Low = score.Some(1000)
	case calendar.No:
		a.High = score.Some(1000)
	}
	return a
}

// passed is 1000 where the value reaches the target, and 0 where it does not.
func (x *Indicator) passed(actual quantity.Quantity) Achievement {
	if _, ok := x.goal(x.Due); !ok {
		return Achievement{Low: score.Some(0), High: score.Some(1000), Lack: LackTarget}
	}
	switch x.reaches(actual) {
	case calendar.Yes:
		return Achievement{Low: score.Some(1000), High: score.Some(1000)}
	case calendar.No:
		return Achievement{Low: score.Some(0), High: score.Some(0)}
	}
	return Achievement{Low: score.Some(0), High: score.Some(1000), Lack: LackPrecision}
}

// inRange is the achievement of a value that is to lie between two bounds.
func (x *Indicator) inRange(actual quantity.Quantity) Achievement {
	from, to := x.Target.Bounds()
	if from.IsZero() && to.IsZero() {
		return Achievement{Low: score.Some(0), High: score.Some(1000), Lack: LackTarget}
	}
	low, high := actual.Bounds()
	a := Achievement{Low: score.Some(0), High: score.Some(1000), Lack: LackPrecision}
	if low.IsZero() && high.IsZero() {
		return a
	}
	// The curve rises, is level, and falls: it is lowest at an end of the
	// interval, and highest at an end unless the interval meets the bounds.
	atLow, atHigh := 0, 0
	if !low.IsZero() {
		atLow = x.beside(low.Value, from.Value, to.Value, false)
	}
	if !high.IsZero() {
		atHigh = x.beside(high.Value, from.Value, to.Value, false)
	}
	a.Low = score.Some(min(atLow, atHigh))
	switch {
	case low == high:
		a.High, a.Lack = a.Low, LackNothing
	case !high.IsZero() && !from.IsZero() && high.Value.Compare(from.Value) < 0:
		a.High = score.Some(x.beside(high.Value, from.Value, to.Value, true))
	case !low.IsZero() && !to.IsZero() && low.Value.Compare(to.Value) > 0:
		a.High = score.Some(x.beside(low.Value, from.Value, to.Value, true))
	}
	if a.Low == a.High {
		a.Lack = LackNothing
	}
	return a
}

// beside returns how much a value counts beside the bounds of a range.
func (x *Indicator) beside(v, from, to quantity.Decimal, up bool) int {
	far, near := v, to
	switch {
	case !from.IsZero() && v.Compare(from) < 0:
		far, near = from, v
	case to.IsZero() || v.Compare(to) <= 0:
		return 1000
	}
	if x.Tolerance.Sign() <= 0 {
		return 0
	}
	return max(1000-permilleOf(far, near, x.Tolerance, nought, !up), 0)
}

// milestone is the achievement of something to be done by a day.
func (x *Indicator) milestone(on calendar.Date) Achievement {
	open := Achievement{Low: score.Some(0), High: score.Some(1000), Lack: LackDate}
	switch {
	case x.Met.IsZero():
		open.Lack = LackActual
		return open
	case x.Due.IsZero(), x.Met.Uncertain(), x.Met.Approximate(), x.Due.Uncertain(), x.Due.Approximate():
		return open
	}
	if !on.IsZero() && happened(x.Met, on) != calendar.Yes {
		open.Lack = LackActual // perhaps not yet, by that day
		if gone, ok := on.Latest().DaysSince(x.Due.Latest()); ok && gone >= 0 && happened(x.Met, on) == calendar.No {
			if open.High = score.Some(x.late(gone+1, true)); open.High == open.Low {
				open.Lack = LackNothing
			}
		}
		return open
	}
	least, _ := x.Met.Earliest().DaysSince(x.Due.Latest())
	most, _ := x.Met.Latest().DaysSince(x.Due.Earliest())
	a := Achievement{Low: score.Some(x.late(most, false)), High: score.Some(x.late(least, true))}
	switch {
	case least == most:
		a.High = a.Low
	case a.Low != a.High:
		a.Lack = LackDate
	}
	return a
}

// late returns how much a milestone counts so many days after it was due.
func (x *Indicator) late(days int, up bool) int {
	return x.beside(quantity.DecimalOf(int64(days)), quantity.Decimal{}, nought, up)
}
