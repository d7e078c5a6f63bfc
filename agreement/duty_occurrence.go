package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

const (
	// MaxOccurrences is how many due days of one obligation or payment, or terms
	// of one agreement, are listed at a time. The last one then has DoubtMoreToFollow;
	// a shorter time asked for shows the others.
	MaxOccurrences = 10_000
	// MaxDuties is how many obligations, and how many payments, are listed of one
	// agreement at once; the last one listed says that more are to follow.
	MaxDuties = 50_000
	// MaxWorkingDays is the longest time limit in working days that is counted.
	MaxWorkingDays = 2_500
)

// Occurrence is one time that an obligation is owed.
type Occurrence struct {
	Number int           // 1 for the first
	Due    calendar.Date // zero where it cannot be told: see Doubt
	State  DutyState
	Doubt  DutyDoubt
	// Part is how much of it is surely done, 100 % at most; zero where nothing is recorded.
	Part quantity.Percent
	// Met is when the last part of it was done; zero where that is not known: of
	// what comes again, Done says only that all was done by then.
	Met calendar.Date
}

// Late says whether what was done of it was done after the due day. A duty that
// is met late is met.
func (x Occurrence) Late() calendar.Truth {
	switch x.Met.Compare(x.Due) {
	case calendar.After:
		return calendar.Yes
	case calendar.Before, calendar.Same:
		return calendar.No
	}
	return calendar.Unknown
}

// Occurrences lists when the obligation of the agreement is due within the time,
// and how far each is met on the day. One without a due rule is due once.
//
// A due rule counts from the day on which the act After took effect: for acts of
// all together the earliest, for acts of the parties one by one that of the last
// signatory. What comes again is owed as often as Times says or, as long as the
// agreement lives, until it has ended or its term has run out without renewing
// itself. Where nothing bounds it, neither the time asked about nor the record,
// the first that does not lie before the day On is the last one listed.
//
// An occurrence whose day cannot be told is listed without one: when the act is
// not recorded, when a time limit in working days meets holidays that are not
// known, when a date is too vague. If it is known only within bounds that share
// a month or a year, that month or year is the date.
//
// Something done counts for the due day that it names. Done after the day On
// does not count yet. What is done by halves adds up.
func (o *Obligation) Occurrences(a *Agreement, w Watch) []Occurrence {
	var list []Occurrence
	c := clock{a: a, window: w.window()}
	o.each(&c, func(x Occurrence) bool {
		list = append(list, x)
		return true
	})
	return list
}

// each calls f with what Occurrences lists, until f has seen enough and returns
// false.
func (o *Obligation) each(by *clock, f func(Occurrence) bool) {
	var c cycle
	if doubt := c.begin(o, by); doubt != NoDoubt {
		var t tally
		unplaced := len(o.Fulfilments)
		if !o.recurs() {
			unplaced = 0
			for i := range o.Fulfilments {
				t.add(&o.Fulfilments[i], by.on)
			}
		}
		f(o.judge(0, calendar.Date{}, doubt, t, unplaced, by.window))
		return
	}
	from, to, more := c.within(by)
	var few [maxPairs]tally
	tallies := few[:]
	if len(o.Fulfilments) == 0 {
		tallies = nil
	} else if to-from > maxPairs {
		tallies = make([]tally, to-from)
	}
	for i := range o.Fulfilments {
		c.place(&o.Fulfilments[i], tallies, from, to, by.on)
	}
	unplaced := 0
	for k := from; k < to; k++ {
		var t tally
		if tallies != nil {
			t = tallies[k-from]
			unplaced += int(t.unplaced)
		}
		d, doubt := c.day(k), NoDoubt
		if d.IsZero() {
			doubt = DoubtVague
		} else if !by.covers(d) {
			continue
		}
		x := o.judge(k, d, doubt, t, unplaced, by.window)
		if more && k == to-1 && x.Doubt == NoDoubt {
			x.Doubt = DoubtMoreToFollow
		}
		if !f(x) {
			return
		}
	}
}

// recurs reports whether the obligation is owed again and again.
func (o *Obligation) recurs() bool { return o.Rule != nil && !o.Rule.Every.IsZero() }

// fulfilled reports whether something recorded meets an obligation owed once in
// full, whenever that was.
func (o *Obligation) fulfilled() bool {
	var t tally
	for i := range o.Fulfilments {
		t.add(&o.Fulfilments[i], calendar.Date{})
	}
	return t.sure >= whole100 && !o.recurs()
}

// overdue returns the first due day that surely has passed without the duty
// being met in full; zero where there is none.
func (o *Obligation) overdue(by *clock) (first calendar.Date) {
	if o.Rule != nil && o.Rule.After == "" && doubtful(o.Due) {
		return first // nothing counted from it has surely passed
	}
	o.each(by, func(x Occurrence) bool {
		if (x.State == DutyNotMet || x.State == DutyPartly) && by.late(x.Due) == calendar.Yes {
			first = x.Due
		}
		return first.IsZero()
	})
	return first
}

// judge says how far one occurrence is met. Of unplaced fulfilments it is not
// known whether they are for this one.
func (o *Obligation) judge(k int, due calendar.Date, doubt DutyDoubt, t tally, unplaced int, w window) Occurrence {
	x := Occurrence{Number: k + 1, Due: due, Doubt: doubt, Part: t.part(), Met: t.met()}
	done, why := w.did(o.Done), NoDoubt
	switch {
	case t.sure >= whole100:
		x.State = DutyMet
	case done == calendar.Yes:
		x.State, x.Met, x.Part = DutyMet, o.Done, quantity.PercentOf(100)
		if o.recurs() && due.Compare(o.Done) != calendar.After {
			x.Met = calendar.Date{} // by then, and nobody wrote down when
		}
	case done == calendar.Unknown:
		why = DoubtVague
	case unplaced > 0, t.maybe > 0 && (t.sure == 0 || t.sure+t.maybe >= whole100):
		why = DoubtFulfilment
	case t.sure > 0:
		x.State = DutyPartly
	default:
		x.State, why = w.stateOf(due)
	}
	if doubt == NoDoubt {
		x.Doubt = why
	}
	return x
}

const whole100 = 100_00 // in hundredths of a percent

// tally is what has been done for one occurrence.
type tally struct {
	sure, maybe int32 // surely by the day, perhaps by the day; whole100 at most
	// unplaced is how many more than of the occurrence before may or may not be
	// for this one.
	unplaced int32
	last     calendar.Date // of what was surely done by the day
	undated  bool          // some of that has no date
}

// add adds something done, unless it was surely done after the day.
func (t *tally) add(f *Fulfilment, on calendar.Date) {
	n, by := f.counts(on)
	switch by {
	case calendar.Yes:
		t.sure, t.last = min(t.sure+n, whole100), lastOf(t.last, f.On)
		t.undated = t.undated || f.On.IsZero()
	case calendar.Unknown:
		t.maybe = min(t.maybe+n, whole100)
	}
}

// met returns when the last of what was done was done; zero where that is not known.
func (t *tally) met() calendar.Date {
	if t.undated {
		return calendar.Date{}
	}
	return t.last
}

func (t *tally) part() quantity.Percent {
	if t.sure == 0 {
		return quantity.Percent{}
	}
	return quantity.PercentOfBasisPoints(t.sure)
}

// counts returns how much of the duty it is, and whether it was done by the day.
func (f *Fulfilment) counts(on calendar.Date) (int32, calendar.Truth) {
	n := int32(whole100)
	if !f.Part.IsZero() {
		n = min(f.Part.BasisPoints(), whole100)
	}
	switch {
	case n <= 0:
		return 0, calendar.No
	case f.On.IsZero(), on.IsZero(): // it is on record
		return n, calendar.Yes
	}
	return n, happened(f.On, on)
}
