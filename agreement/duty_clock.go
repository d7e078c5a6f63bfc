package agreement

import "github.com/scicoop/scicoop/cooperation/calendar"

// clock tells from which days the duties of an agreement count. It looks things
// up once, so that long records with many duties take time that grows no faster
// than they do.
type clock struct {
	a *Agreement
	window
	end     calendar.Date // what lastDay says
	ended   bool          // end has been looked up
	effects map[EventKind]effect
}

// effect is when acts of a kind took effect.
type effect struct {
	on      calendar.Date
	settled bool // that it is not known either, one by one
}

// effectOf returns the day on which acts of the kind took effect: the earliest
// of all together or, one by one, that of the last signatory. It is zero where
// that is not known.
func (c *clock) effectOf(k EventKind) calendar.Date {
	if len(c.a.Events) <= maxPairs {
		return c.a.effectOf(k)
	}
	if c.effects == nil {
		c.effects = make(map[EventKind]effect)
		for i := range c.a.Events {
			if e := &c.a.Events[i]; e.together() {
				c.effects[e.Kind] = effect{on: firstOf(c.effects[e.Kind].on, e.from())}
			}
		}
	}
	x := c.effects[k]
	if x.on.IsZero() && k.perParty() && !x.settled {
		x = effect{c.a.wholeOn(k), true}
		c.effects[k] = x
	}
	return x.on
}

func (a *Agreement) effectOf(k EventKind) (d calendar.Date) {
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == k && e.together() {
			d = firstOf(d, e.from())
		}
	}
	if d.IsZero() && k.perParty() {
		d = a.wholeOn(k)
	}
	return d
}

// together reports whether the act is one of the whole: of all the parties, or
// of a kind that one party does alone.
func (e *Event) together() bool { return e.Party.IsZero() || !e.Kind.perParty() }

// lastDay returns the last day on which the agreement can still be in force, by
// what is recorded on the day of judgement: it has ended, or its term runs out
// and does not renew itself. It is zero where that is not known.
func (c *clock) lastDay() calendar.Date {
	if !c.ended {
		c.end, c.ended = c.a.lastDay(c.on), true
	}
	return c.end
}

func (a *Agreement) lastDay(on calendar.Date) (d calendar.Date) {
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind.ends() && e.Party.IsZero() {
			d = firstOf(d, e.from().Latest())
		}
	}
	if on.IsZero() {
		on = endOfDays()
	}
	l := a.lifeBy(on)
	h := a.held(&l, on)
	switch h.term.Renewal {
	case RenewalAutomatic, RenewalOpen:
		x := a.noticesOf(&l, h, endOfDays())
		return firstOf(d, x.on.Latest())
	}
	return firstOf(d, h.endOn(on, l.renewals).Latest())
}

func endOfDays() calendar.Date { return calendar.FromYMD(9999_12_31) }
