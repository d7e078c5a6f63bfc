package quantity

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
)

// Quantity is a number as it was stated: how it is meant, the number itself, what
// is counted, and when it held.
//
// The zero value is an unknown quantity. Quantity is comparable. An explicit zero,
// Exactly(0), is not the zero value and survives JSON. In JSON it is an object:
//
//	{"qualifier":"more-than","value":"80","unit":"agreement","asOf":"2025-07"}
//
// Any combination of fields can be held and decoded; [Quantity.Check] says whether
// it makes sense. A quantity that does not has no bounds.
type Quantity struct {
	// Qualifier says how the number is meant; NotStated when it is not known.
	Qualifier Qualifier `json:"qualifier,omitzero"`
	// Value is the number stated, the lower of two for QualifierBetween, and not
	// stated for tens, hundreds and thousands.
	Value Decimal `json:"value,omitzero"`
	// High is the higher number of QualifierBetween; else not stated.
	High Decimal `json:"high,omitzero"`
	// Unit is what is counted, as the caller's own code or word: "agreement",
	// "country", "person"; "%" for percent. Amounts of money have a type of their own.
	Unit string `json:"unit,omitzero"`
	// AsOf is when the number held or was stated.
	AsOf calendar.Date `json:"asOf,omitzero"`
}

func of(q Qualifier, n int64) Quantity { return Quantity{Qualifier: q, Value: DecimalOf(n)} }

// Exactly is the number n itself.
func Exactly(n int64) Quantity { return of(QualifierExactly, n) }

// AtLeast is n or more.
func AtLeast(n int64) Quantity { return of(QualifierAtLeast, n) }

// MoreThan is above n: "more than 80", "over 80", "80+".
func MoreThan(n int64) Quantity { return of(QualifierMoreThan, n) }

// AtMost is n or less.
func AtMost(n int64) Quantity { return of(QualifierAtMost, n) }

// LessThan is below n.
func LessThan(n int64) Quantity { return of(QualifierLessThan, n) }

// Nearly is below n and close to it.
func Nearly(n int64) Quantity { return of(QualifierNearly, n) }

// About is close to n on either side.
func About(n int64) Quantity { return of(QualifierAbout, n) }

// Between is from low to high, both included. Check refuses it when low is above
// high.
func Between(low, high int64) Quantity {
	return Quantity{Qualifier: QualifierBetween, Value: DecimalOf(low), High: DecimalOf(high)}
}

// Tens is "tens of": read here as at least 20 and below 100.
func Tens() Quantity { return Quantity{Qualifier: QualifierTens} }

// Hundreds is "hundreds of": read here as at least 200 and below 1,000.
func Hundreds() Quantity { return Quantity{Qualifier: QualifierHundreds} }

// Thousands is "thousands of": read here as at least 2,000 and below 1,000,000.
func Thousands() Quantity { return Quantity{Qualifier: QualifierThousands} }

// OfUnit returns q counting this unit: MoreThan(80).OfUnit("agreement").
func (q Quantity) OfUnit(unit string) Quantity {
	q.Unit = unit
	return q
}

// Dated returns q as of this date.
func (q Quantity) Dated(asOf calendar.Date) Quantity {
	q.AsOf = asOf
	return q
}

// IsZero reports whether nothing at all is stated.
func (q Quantity) IsZero() bool { return q == Quantity{} }

// Known reports whether a number is stated, however loosely.
func (q Quantity) Known() bool { return q.Qualifier != NotStated }

// Check returns nil when the fields fit each other, and else an *[Error] that says
// what to change. A unit and a date without a number are right: that number is not
// known. A quantity that is right costs no allocation.
func (q Quantity) Check() error {
	switch q.Qualifier {
	case NotStated:
		if !q.Value.IsZero() || !q.High.IsZero() {
			return q.fault("has a number but no qualifier", "say how it is meant, such as exactly or more-than")
		}
	case QualifierTens, QualifierHundreds, QualifierThousands:
		if !q.Value.IsZero() || !q.High.IsZero() {
			return q.fault("is a size in words and has a number too", "clear the number, or use a qualifier that takes one")
		}
	case QualifierBetween:
		switch {
		case q.Value.IsZero() || q.High.IsZero():
			return q.fault("lacks one of its two numbers", "give value and high, or use at-least or at-most")
		case q.Value.Compare(q.High) > 0:
			return q.fault("has its two numbers the wrong way round", "exchange value and high")
		}
	default:
		switch {
		case !q.Qualifier.Valid():
			return q.fault("has a qualifier outside the closed set", "use the constants")
		case q.Value.IsZero():
			return q.fault("lacks its number", "give value; an explicit zero is \"0\"")
		case !q.High.IsZero():
			return q.fault("has a second number", "clear high, or use between")
		}
	}
	return nil
}

func (q Quantity) fault(reason, remedy string) error {
	text := q.Qualifier.String()
	for _, s := range [...]string{q.Value.String(), q.High.String()} {
		if s != "" {
			if text != "" {
				text += " "
			}
			text += s
		}
	}
	return fail("quantity", text, reason, remedy)
}

// Bound is one end of the range a quantity can lie in. The zero value is no bound:
// nothing is known on that side. Bound is comparable.
type Bound struct {
	Value    Decimal // not stated when there is no bound
	Excluded bool    // the value itself is outside the range
}

// IsZero reports whether there is no bound.
func (b Bound) IsZero() bool { return b == Bound{} }

// Bounds returns the range the number surely lies in, on either side possibly
// without a bound: "more than 80" is above 80 (81 or more, where things are
// counted), "nearly 70" is below 70, "about 70" has no bounds. The words tens,
// hundreds and thousands are read as their constants say. A quantity that is
// unknown, or that Check refuses, has none.
func (q Quantity) Bounds() (low, high Bound) {
	switch q.Qualifier {
	case QualifierTens:
		low, high = size(20, 100)
	case QualifierHundreds:
		low, high = size(200, 1_000)
	case QualifierThousands:
		low, high = size(2_000, 1_000_000)
	case QualifierBetween:
		if q.Value.IsZero() || q.High.IsZero() || q.Value.Compare(q.High) > 0 {
			return Bound{}, Bound{}
		}
		return Bound{Value: q.Value}, Bound{Value: q.High}
	case QualifierExactly:
		low.Value, high.Value = q.Value, q.Value
	case QualifierAtLeast:
		low.Value = q.Value
	case QualifierMoreThan:
		low = Bound{q.Value, true}
	case QualifierAtMost:
		high.Value = q.Value
	case QualifierLessThan, QualifierNearly:
		high = Bound{q.Value, true}
	}
	if !q.High.IsZero() || q.Value.IsZero() == (q.Qualifier < QualifierTens) {
		return Bound{}, Bound{}
	}
	return low, high
}

func size(low, below int64) (Bound, Bound) {
	return Bound{Value: DecimalOf(low)}, Bound{DecimalOf(below), true}
}

// AtLeast says whether the number is x or more, as far as its bounds settle it.
func (q Quantity) AtLeast(x Decimal) calendar.Truth { return q.reaches(x, false) }

// MoreThan says whether the number is above x, as far as its bounds settle it.
func (q Quantity) MoreThan(x Decimal) calendar.Truth { return q.reaches(x, true) }

// AtMost says whether the number is x or less, as far as its bounds settle it.
func (q Quantity) AtMost(x Decimal) calendar.Truth { return q.reaches(x, true).Not() }

// LessThan says whether the number is below x, as far as its bounds settle it.
func (q Quantity) LessThan(x Decimal) calendar.Truth { return q.reaches(x, false).Not() }

// reaches says whether the number is x or more; when strict, whether it is above x.
func (q Quantity) reaches(x Decimal, strict bool) calendar.Truth {
	if x.IsZero() {
		return calendar.Unknown
	}
	low, high := q.Bounds()
	if !low.Value.IsZero() {
		if c := low.Value.Compare(x); c > 0 || c == 0 && (low.Excluded || !strict) {
			return calendar.Yes
		}
	}
	if !high.Value.IsZero() {
		if c := high.Value.Compare(x); c < 0 || c == 0 && (high.Excluded || strict) {
			return calendar.No
		}
	}
	return calendar.Unknown
}

// Agrees says whether two statements of the same number can both be true: No when
// no number fits both, Yes when both give the same exact number, else Unknown - also
// when they count different units or either is unknown. The dates are not looked
// at: the caller decides whether two numbers of different dates should agree.
func (q Quantity) Agrees(o Quantity) calendar.Truth {
	if q.Unit != o.Unit {
		return calendar.Unknown
	}
	qLow, qHigh := q.Bounds()
	oLow, oHigh := o.Bounds()
	if apart(qHigh, oLow) || apart(oHigh, qLow) {
		return calendar.No
	}
	if q.Qualifier == QualifierExactly && o.Qualifier == QualifierExactly && !qLow.IsZero() && qLow == oLow {
		return calendar.Yes
	}
	return calendar.Unknown
}

// apart reports whether everything up to high lies below everything from low.
func apart(high, low Bound) bool {
	if high.Value.IsZero() || low.Value.IsZero() {
		return false
	}
	c := high.Value.Compare(low.Value)
	return c < 0 || c == 0 && (high.Excluded || low.Excluded)
}
