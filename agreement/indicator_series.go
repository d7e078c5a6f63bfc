package agreement

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

// ActualOn returns the value as it stood on the day, with the day of it in
// AsOf: the later of Actual and what the readings say. Values dated surely after
// the day are left out; a zero day leaves out none.
//
// Of stocks and of cumulative values the last reading counts; they are never
// summed. Values per period are summed where their times do not overlap; where
// there are gaps between them the sum is a lower bound. Readings without a date
// say nothing.
func (x *Indicator) ActualOn(on calendar.Date) quantity.Quantity {
	actual := x.Actual
	if !on.IsZero() && actual.AsOf.Compare(on) == calendar.After {
		actual = quantity.Quantity{}
	}
	if len(x.Values) == 0 {
		return actual
	}
	last, n := x.lastReading(on)
	known := !actual.Qualifier.IsZero()
	if n == 0 || known && last.AsOf.Compare(actual.AsOf) != calendar.After {
		return actual
	}
	if x.Accumulates == AccumulatesPeriod {
		return x.sum(on, last.AsOf)
	}
	return last
}

// counts reports whether the reading has a date that is not surely after the day.
func (r *Reading) counts(on calendar.Date) bool {
	d := r.day()
	return !d.IsZero() && !r.Value.Qualifier.IsZero() && (on.IsZero() || d.Compare(on) != calendar.After)
}

// lastReading returns the value of the reading that reaches furthest by the
// day, with its day in AsOf, and how many readings there are. Of several of one
// day it returns the bounds of them all.
func (x *Indicator) lastReading(on calendar.Date) (last quantity.Quantity, n int) {
	for i := range x.Values {
		r := &x.Values[i]
		if !r.counts(on) {
			continue
		}
		n++
		d, v := r.day(), r.Value
		v.AsOf = d
		switch {
		case n == 1:
			last = v
		case d == last.AsOf:
			last = hull(last, v)
		case lastOf(last.AsOf, d) == d:
			last = v
		}
	}
	return last, n
}

// hull returns a quantity that is as wide as both, which are of one day.
func hull(a, b quantity.Quantity) quantity.Quantity {
	b.AsOf = a.AsOf
	if a == b {
		return a
	}
	if a.Unit != b.Unit {
		return quantity.Quantity{AsOf: a.AsOf}
	}
	aLow, aHigh := a.Bounds()
	bLow, bHigh := b.Bounds()
	low, high := aLow.Value, aHigh.Value
	if low.IsZero() || bLow.Value.Compare(low) < 0 { // what is not stated comes first
		low = orNone(low, bLow.Value)
	}
	if high.IsZero() || bHigh.IsZero() || bHigh.Value.Compare(high) > 0 {
		high = orNone(high, bHigh.Value)
	}
	return quantityBetween(low, high, a)
}

// orNone returns the second decimal, and none where the first is none.
func orNone(a, b quantity.Decimal) quantity.Decimal {
	if a.IsZero() {
		return a
	}
	return b
}

// quantityBetween returns the quantity between two bounds, either of which may be
// missing, with the unit and date of another.
func quantityBetween(low, high quantity.Decimal, of quantity.Quantity) quantity.Quantity {
	q := quantity.Quantity{Unit: of.Unit, AsOf: of.AsOf}
	switch {
	case low.IsZero() && high.IsZero():
	case high.IsZero():
		q.Qualifier, q.Value = quantity.QualifierAtLeast, low
	case low.IsZero():
		q.Qualifier, q.Value = quantity.QualifierAtMost, high
	case low == high:
		q.Qualifier, q.Value = quantity.QualifierExactly, low
	default:
		q.Qualifier, q.Value, q.High = quantity.QualifierBetween, low, high
	}
	return q
}

// sum adds up the values per period by the day.
func (x *Indicator) sum(on, asOf calendar.Date) quantity.Quantity {
	total := quantity.Quantity{AsOf: asOf}
	low, high := nought, nought
	var first, last calendar.Date
	days, n, gap, negative := 0, 0, false, false
	for i := range x.Values {
		r := &x.Values[i]
		if !r.counts(on) {
			gap = gap || r.day().IsZero() && !r.Value.Qualifier.IsZero()
			continue
		}
		if n++; n == 1 {
			total.Unit = r.Value.Unit
		} else if r.Value.Unit != total.Unit {
			return quantity.Quantity{AsOf: asOf}
		}
		from, to := r.Value.Bounds()
		negative = negative || from.IsZero() || from.Value.Sign() < 0
		low, high = plusOrNone(low, from.Value), plusOrNone(high, to.Value)
		p := r.counted()
		length, known := p.End.DaysSince(p.Start)
		if !known || r.vague() {
			gap = true
			continue
		}
		days += length + 1
		first, last = firstOf(first, p.Start), lastOf(last, p.End)
	}
	if i, _ := overlapping(x.Values, on); i >= 0 {
		return quantity.Quantity{Unit: total.Unit, AsOf: asOf}
	}
	gap = gap || x.Baseline.AsOf.Compare(first.AddDays(-1)) == calendar.Before
	if span, known := last.DaysSince(first); !known || span+1 != days {
		gap = true
	}
	if gap {
		high = quantity.Decimal{}
		if negative {
			low = quantity.Decimal{}
		}
	}
	return quantityBetween(low, high, total)
}

// plusOrNone returns a + b, not stated where either is not or the sum is too large.
func plusOrNone(a, b quantity.Decimal) quantity.Decimal {
	sum, _ := a.Add(b)
	return sum
}

// vague reports whether the time in which the value was counted is in doubt.
func (r *Reading) vague() bool {
	if r.Period.IsZero() {
		d := r.day()
		return d.Uncertain() || d.Approximate()
	}
	p := r.Period
	return p.Start.Uncertain() || p.Start.Approximate() || p.End.Uncertain() || p.End.Approximate()
}

// overlapping returns two readings by the day whose times surely overlap, the
// later in the list first; -1 where there are none. Only a long list costs
// memory.
func overlapping(list []Reading, on calendar.Date) (i, j int) {
	if len(list) <= maxPairs {
		for i := range list {
			if !list[i].counts(on) || list[i].vague() {
				continue
			}
			p := list[i].counted()
			for j := range i {
				if list[j].counts(on) && !list[j].vague() && p.Overlaps(list[j].counted()) == calendar.Yes {
					return i, j
				}
			}
		}
		return -1, -1
	}
	order := make([]int, 0, len(list))
	for i := range list {
		if list[i].counts(on) && !list[i].vague() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return calendar.Chronological(list[a].counted().Start, list[b].counted().Start)
	})
	for k := 1; k < len(order); k++ {
		if a, b := order[k-1], order[k]; list[a].counted().Overlaps(list[b].counted()) == calendar.Yes {
			return max(a, b), min(a, b)
		}
	}
	return -1, -1
}

// StaleOn says whether the last dated value is older on the day than the span
// allows; a zero span stands for Every. It cannot say where there is no dated
// value, where its date is too vague, and where no span is stated.
func (x *Indicator) StaleOn(on calendar.Date, after calendar.Span) calendar.Truth {
	if after.IsZero() {
		after = x.Every
	}
	actual := x.ActualOn(on)
	if after.IsZero() || actual.AsOf.IsZero() {
		return calendar.Unknown
	}
	switch actual.AsOf.Compare(on.Sub(after)) {
	case calendar.Before:
		return calendar.Yes
	case calendar.Same, calendar.After:
		return calendar.No
	}
	return calendar.Unknown
}

// falling returns two readings of which the first is surely later than the
// second, and lower; -1 where there are none. Only a long list costs memory.
func falling(list []Reading) (k, l int) {
	if len(list) <= maxPairs {
		for k := range list {
			for l := range list {
				if list[k].fellFrom(&list[l]) {
					return k, l
				}
			}
		}
		return -1, -1
	}
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return calendar.Chronological(list[a].day(), list[b].day()) })
	top := order[0] // the highest before
	for _, k := range order {
		if list[k].fellFrom(&list[top]) {
			return k, top
		}
		if lowerThan(list[top].Value, list[k].Value) {
			top = k
		}
	}
	return -1, -1
}

// fellFrom reports whether the value is surely later than the other, and lower.
func (r *Reading) fellFrom(o *Reading) bool {
	return r.day().Compare(o.day()) == calendar.After && lowerThan(r.Value, o.Value)
}

// lowerThan reports whether the number is surely below the other.
func lowerThan(q, than quantity.Quantity) bool {
	low, _ := than.Bounds()
	return !low.IsZero() && q.LessThan(low.Value) == calendar.Yes
}
