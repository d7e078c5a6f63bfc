package agreement

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// HeldIn returns how many recorded sessions surely lie in a period, and how many
// may. Both ends of the period are taken whole: 2019/2019 is that year. A session
// without a date may lie in any.
func (c *Committee) HeldIn(within calendar.Period) (least, most int) {
	within = within.Whole()
	for i := range c.Sessions {
		s := &c.Sessions[i]
		if s.CalledOff {
			continue
		}
		switch within.Contains(s.On) {
		case calendar.Yes:
			least++
			most++
		case calendar.Unknown:
			most++
		}
	}
	return least, most
}

// DueIn returns how many sessions are due in a period: how often the interval
// fits in it, rounded down. Both ends are taken whole. It is false where no
// interval is stated or an end of the period is not known.
func (c *Committee) DueIn(within calendar.Period) (n int, known bool) {
	within = within.Whole()
	next := within.End.AddDays(1)
	if !recurs(c.Every) || within.Start.IsZero() || next.IsZero() {
		return 0, false
	}
	return spansBetween(within.Start, c.Every, next), true
}

// spansBetween returns how many intervals fit between two days: the greatest n for which
// n intervals after the first do not lie after the second.
func spansBetween(from calendar.Date, every calendar.Span, to calendar.Date) int {
	if _, known := to.DaysSince(from); !known {
		return 0
	}
	c := cycle{every: every}
	c.set(from, from, from)
	return max(c.after(to, c.count())-1, 0)
}

// inOrder returns the indexes of the sessions from the first to the last: by
// number where every one has a number, and else by date, those without one last.
// It uses the memory of dst.
func (c *Committee) inOrder(dst []int) []int {
	byNumber, sorted := true, true
	for i := range c.Sessions {
		byNumber = byNumber && c.Sessions[i].numbered() > 0
	}
	dst = dst[:0]
	for i := range c.Sessions {
		dst = append(dst, i)
		sorted = sorted && (i == 0 || c.order(i-1, i, byNumber) <= 0)
	}
	if !sorted {
		slices.SortStableFunc(dst, func(i, j int) int { return c.order(i, j, byNumber) })
	}
	return dst
}

func (c *Committee) order(i, j int, byNumber bool) int {
	s, t := &c.Sessions[i], &c.Sessions[j]
	switch {
	case byNumber && s.Number != t.Number:
		return s.Number - t.Number
	case s.On.IsZero() && t.On.IsZero():
		return s.numbered() - t.numbered()
	case s.On.IsZero():
		return 1
	case t.On.IsZero():
		return -1
	}
	if n := calendar.Chronological(s.On, t.On); n != 0 {
		return n
	}
	return s.numbered() - t.numbered()
}
