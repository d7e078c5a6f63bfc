package agreement

import (
	"math"
	"sort"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// cycle is when an obligation falls due, counted from 0.
type cycle struct {
	first, last            calendar.Date // the days between which the first due day lies
	uncertain, approximate bool
	stated                 calendar.Date // the first due day as recorded, where it is on record
	every                  calendar.Span // zero: it is owed once
	times                  int           // 0: no number is set
	until                  calendar.Date // the last day on which it can fall due; zero where none is set
	outlives               bool          // it is owed also when the agreement has ended
}

// begin finds the first due day, and says what stands in the way if it cannot.
func (c *cycle) begin(o *Obligation, by *clock) DutyDoubt {
	base, r := o.Due, o.Rule
	if r == nil {
		if base.IsZero() {
			return DoubtNotStated
		}
		c.set(base, base, base)
		c.stated = base
		return NoDoubt
	}
	if r.Within.Check() != nil || r.Every.Check() != nil || r.Times < 0 ||
		r.WorkingDays < 0 || r.WorkingDays > MaxWorkingDays || r.WorkingDays > 0 && !r.Within.IsZero() {
		return DoubtRule
	}
	c.every, c.until, c.times = r.Every, r.Until.Latest(), r.Times
	if r.After != "" {
		if base = by.effectOf(r.After); base.IsZero() {
			return DoubtAct
		}
	}
	switch {
	case base.IsZero():
		return DoubtNotStated
	case r.WorkingDays > 0:
		if vague(base) {
			return DoubtVague
		}
		if by.holidays == nil {
			return DoubtHolidays
		}
		d, err := calendar.AddWorkingDays(base, r.WorkingDays, by.holidays)
		if err != nil {
			return DoubtHolidays
		}
		c.set(d, d, base)
	case r.Within.IsZero():
		c.set(base, base, base)
		c.stated = base
	default:
		first := base.Earliest().Add(r.Within)
		if first.IsZero() {
			return DoubtRule // it never falls due within the calendar
		}
		c.set(first, base.Latest().Add(r.Within), base)
	}
	return NoDoubt
}

// set sets the first due day, known as well as the date of which it was counted.
func (c *cycle) set(first, last, of calendar.Date) {
	if c.last = last.Latest(); c.last.IsZero() {
		c.last = endOfDays()
	}
	c.first, c.uncertain, c.approximate = first.Earliest(), of.Uncertain(), of.Approximate()
}

// bounds returns the days between which the kth due day lies; first is zero
// where that is outside the calendar.
func (c *cycle) bounds(k int) (first, last calendar.Date) {
	if k == 0 {
		return c.first, c.last
	}
	s := calendar.Span{Years: product(k, c.every.Years), Months: product(k, c.every.Months), Days: product(k, c.every.Days)}
	first, last = c.first.Add(s), c.last.Add(s)
	if last.IsZero() {
		last = endOfDays()
	}
	return first, last
}

// product returns k times n, or more than the calendar has days.
func product(k, n int) int {
	const days = 5_000_000
	if n > 0 && k > days/n {
		return days
	}
	return k * n
}

// day returns the kth due day as far as it is known; zero where it cannot be
// written as a date.
func (c *cycle) day(k int) (d calendar.Date) {
	if k == 0 && !c.stated.IsZero() {
		return c.stated
	}
	first, last := c.bounds(k)
	switch {
	case first == last:
		d = first
	case first.Year() != last.Year():
	case first.Month() == last.Month():
		d, _ = calendar.NewDate(first.Year(), first.Month(), 0)
	default:
		d, _ = calendar.NewDate(first.Year(), 0, 0)
	}
	return d.Qualify(c.uncertain, c.approximate)
}

// count returns how many occurrences there can be, whatever the time.
func (c *cycle) count() int {
	switch {
	case c.every.IsZero():
		return 1
	case c.times > 0:
		return c.times
	}
	return math.MaxInt32 // more than there are days
}

// since returns the first k of the n that does not surely lie before the day.
func (c *cycle) since(d calendar.Date, n int) int {
	return sort.Search(n, func(k int) bool {
		first, last := c.bounds(k)
		return first.IsZero() || last.Compare(d) != calendar.Before
	})
}

// after returns the first k of the n that surely lies after the day, or outside
// the calendar; a zero day is none.
func (c *cycle) after(d calendar.Date, n int) int {
	return sort.Search(n, func(k int) bool {
		first, _ := c.bounds(k)
		return first.IsZero() || first.Compare(d) == calendar.After
	})
}

// within returns the occurrences that may lie in the window, and whether there
// are more than are listed.
func (c *cycle) within(by *clock) (from, to int, more bool) {
	w, n := by.window, c.count()
	if n > 1 {
		n = c.after(c.until, n)
		bounded := c.times > 0 || !c.until.IsZero() || !w.to.IsZero()
		if c.times == 0 && !c.outlives {
			if end := by.lastDay(); !end.IsZero() {
				bounded = true
				n = min(n, max(c.after(end, n), 1))
			}
		}
		if !bounded { // to the first that does not lie before the day
			n = min(n, sort.Search(n, func(k int) bool {
				first, _ := c.bounds(k)
				return w.on.IsZero() || first.Compare(w.on) != calendar.Before
			})+1)
		}
	}
	to = c.after(w.to, n)
	if !w.from.IsZero() {
		from = c.since(w.from, n)
	}
	if to-from > MaxOccurrences {
		return from, from + MaxOccurrences, true
	}
	return from, to, false
}

// place adds something done to the tally of the due day that it is for, where
// that is one of those from … to; where it may be for several, to all of them
// as unplaced.
func (c *cycle) place(f *Fulfilment, tallies []tally, from, to int, on calendar.Date) {
	n := c.count()
	first, end := 0, n
	switch {
	case n == 1:
	case !f.Due.IsZero():
		first, end = c.since(f.Due.Earliest(), n), c.after(f.Due.Latest(), n)
	}
	if end-first == 1 {
		if first >= from && first < to {
			tallies[first-from].add(f, on)
		}
		return
	}
	if _, by := f.counts(on); by == calendar.No {
		return
	}
	if first, end = max(first, from), min(end, to); first < end {
		tallies[first-from].unplaced++
		if end < to {
			tallies[end-from].unplaced--
		}
	}
}
