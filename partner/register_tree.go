package partner

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Relative is an organisation above or below another.
type Relative struct {
	// At is the place in the register; -1 where it has no record of it.
	At      int        `json:"at"`
	Partner id.Partner `json:"partner,omitzero"` // zero when not known
	// Identifier and Name are those by which the relation names it, where the
	// register has no record of it.
	Identifier id.External `json:"identifier,omitzero"`
	Name       text.Text   `json:"name,omitempty"`
	// Depth is 1 for a parent or child, 2 for a parent's parent and so on.
	Depth int `json:"depth"`
	// Held says whether the relations in between surely held on the day (Yes)
	// or may have, their dates being too vague or not known (Unknown).
	Held calendar.Truth `json:"held"`

	top bool
}

// ParentChain is what is above an organisation.
type ParentChain struct {
	// Above are the parents, the parents' parents and so on, each once: first
	// those that surely were above, the nearest first, and then those that may
	// have been.
	Above []Relative `json:"above,omitempty"`
	// Circle says that the relations run in a circle, a relation of an
	// organisation to itself included.
	Circle bool `json:"circle,omitempty"`
}

// Top returns those at the top, for which no parent is recorded that held, or
// may have held, on the day. There may be several, and none in a circle.
func (c *ParentChain) Top() (top []Relative) {
	for i := range c.Above {
		if c.Above[i].top {
			top = append(top, c.Above[i])
		}
	}
	return top
}

// ParentsOn returns the organisations that were the parents of p on the day, in
// the order of the register; those that it has no record of come first. A relation
// surely over by then, or not begun, does not count; one without dates may have
// held. Without a day all that are recorded are given, as ones that may.
func (x *Register) ParentsOn(p id.Partner, day calendar.Date) []Relative {
	return x.nextTo(&x.parents, p, day)
}

// ChildrenOn returns the organisations of which p was a parent on the day, as
// ParentsOn does.
func (x *Register) ChildrenOn(p id.Partner, day calendar.Date) []Relative {
	return x.nextTo(&x.children, p, day)
}

func (x *Register) nextTo(g *registerLinks, p id.Partner, day calendar.Date) (list []Relative) {
	i, ok := x.byID[p]
	if !ok {
		return nil
	}
	for links := g.of(i); len(links) > 0; {
		n := registerGroup(links)
		if held := x.heldOn(links[:n], day); held != calendar.No && links[0].to != i {
			list = append(list, x.relative(links[0], 1, held))
		}
		links = links[n:]
	}
	return list
}

func (x *Register) relative(l registerLink, depth int, held calendar.Truth) Relative {
	if l.to >= 0 {
		return Relative{At: int(l.to), Partner: x.partners[l.to].ID, Depth: depth, Held: held}
	}
	r := x.relation(l)
	return Relative{At: -1, Partner: r.Partner, Identifier: r.Identifier, Name: r.Name, Depth: depth, Held: held, top: true}
}

// heldOn says whether a relation that is recorded on one side, or on both, held
// on the day. Where the sides contradict each other nobody can say.
func (x *Register) heldOn(links []registerLink, day calendar.Date) calendar.Truth {
	if day.IsZero() {
		return calendar.Unknown
	}
	mine, theirs := calendar.No, calendar.No
	here, there := false, false
	for _, l := range links {
		held := x.relation(l).Period.Contains(day)
		if l.rec == l.from {
			mine, here = mine.Or(held), true
		} else {
			theirs, there = theirs.Or(held), true
		}
	}
	switch {
	case !there, here && theirs == calendar.Unknown:
		return mine
	case !here, mine == calendar.Unknown, mine == theirs:
		return theirs
	}
	return calendar.Unknown
}

// ChainOn returns what was above p on the day: its parents, their parents and
// so on to the top. Every organisation is visited once, so that circles do no
// harm, in time linear in the relations followed.
func (x *Register) ChainOn(p id.Partner, day calendar.Date) (c ParentChain) {
	i, ok := x.byID[p]
	if !ok || len(x.parents.of(i)) == 0 {
		return c
	}
	w := registerClimb{x: x, day: day, number: map[int32]int32{}}
	w.reach(registerLink{to: i}, 0, calendar.Yes)
	for n, open := 0, 0; ; {
		switch {
		case n < len(w.sure):
			n++
			w.climb(w.sure[n-1], &c)
		case open < len(w.open):
			open++
			w.climb(w.open[open-1], &c)
		default:
			c.Circle = w.again && resolveCircular(len(w.number), w.steps)
			return c
		}
	}
}

// registerClimb climbs from one record, first by what is sure.
type registerClimb struct {
	x          *Register
	day        calendar.Date
	number     map[int32]int32 // 1 and the number of a record, negative when it was climbed from
	sure, open []Relative
	steps      [][2]int32
	again      bool
}

// reach notes that a record, or something outside the register, is above.
func (w *registerClimb) reach(l registerLink, depth int, held calendar.Truth) {
	r := w.x.relative(l, depth, held)
	if held == calendar.Yes {
		w.sure = append(w.sure, r)
	} else {
		w.open = append(w.open, r)
	}
}

// climb takes in a relative and reaches for what is above it, unless it was
// there before.
func (w *registerClimb) climb(r Relative, c *ParentChain) {
	at := int32(r.At)
	if at >= 0 {
		if w.number[at] < 0 {
			return
		}
		number := w.enter(at)
		w.number[at] = -number - 1
		r.top = true
		for links := w.x.parents.of(at); len(links) > 0; {
			n := registerGroup(links)
			if held := w.x.heldOn(links[:n], w.day); held != calendar.No {
				r.top = false
				if to := links[0].to; to >= 0 {
					w.again = w.again || w.number[to] != 0
					w.steps = append(w.steps, [2]int32{number, w.enter(to)})
				}
				w.reach(links[0], r.Depth+1, held.And(r.Held))
			}
			links = links[n:]
		}
	}
	if r.Depth > 0 {
		c.Above = append(c.Above, r)
	}
}

// enter returns the number of a record, which is new or not.
func (w *registerClimb) enter(at int32) int32 {
	switch n := w.number[at]; {
	case n < 0:
		return -n - 1
	case n > 0:
		return n - 1
	}
	n := int32(len(w.number))
	w.number[at] = n + 1
	return n
}
