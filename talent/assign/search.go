package assign

import (
	"context"
	"slices"
)

// run is one search for the best teams of a model.
type run struct {
	ctx    context.Context
	m      *model
	plain  bool // only the number of places counts
	tell   func(Progress)
	effort int64 // left, in the units of cost
	solved int
	oracle oracle

	full *model  // the model before some arcs were left out; nil: none were
	arcs []int32 // of the full model, for each that is left

	found bool // there are teams
	outcome
}

// outcome is what a run came to.
type outcome struct {
	teams   [][]int32 // arcs of every item
	value   int64     // the total, less model.worst for every empty place
	bound   int64     // nothing is worth more
	price   []int64   // of the experts
	net     *network  // as it was left, where the teams are just what it holds
	choices []choice
	stopped error
}

// branch is a part of all there is to choose from, of which nothing is worth
// more than the bound.
type branch struct {
	choices []choice
	bound   int64
}

// level is one solution under given choices, with what each hard item would
// like better at its prices.
type level struct {
	choices []choice
	price   []int64
	regrets []int64
	wishes  [][]int32
	bound   int64
}

func (r *run) search() {
	r.oracle = oracle{m: r.m, plain: r.plain, scale: 1}
	r.branches()
	if r.bound > r.value {
		r.bound = max(min(r.bound, r.ceiling()), r.value)
	}
}

// sharpen looks for prices at which the bound is lower, and for teams that the
// items would like at them.
func (r *run) sharpen(b branch, l *level) branch {
	price, bound, _ := r.m.tighten(r.ctx, l.price, r.value, 60, r.plain)
	b.bound = min(b.bound, bound)
	if b.bound <= r.value || r.effort <= 0 {
		return b
	}
	r.reduce(price, bound)
	r.oracle.price = price
	choices := slices.Clone(l.choices)
	for h, i := range r.m.hard {
		_, team, _ := r.oracle.find(i, &choices[h], -1)
		r.guess(&choices[h], i, team)
	}
	next, ok := r.dive(&branch{choices, b.bound})
	if ok && next.bound < l.bound {
		*l = next
	}
	b.bound = min(b.bound, l.bound)
	return b
}

// cost is what solving a model once takes.
func (m *model) cost() int64 { return int64(len(m.col) + 8*m.places + 1) }

// branches solves what is open, the branch of the highest bound first, until
// nothing can be better than the teams there are, or effort or context end.
func (r *run) branches() {
	open := []branch{{r.first(), 1 << 62}}
	shut := int64(-1 << 62) // the highest bound of those that cannot be split
	for len(open) > 0 {
		at := 0
		for i := range open {
			if open[i].bound >= open[at].bound {
				at = i
			}
		}
		b := open[at]
		if r.found && b.bound <= r.value {
			break
		}
		if r.found && r.effort <= 0 || r.stopped != nil {
			r.bound = max(b.bound, shut)
			return
		}
		open = slices.Delete(open, at, at+1)
		l, ok := r.dive(&b)
		if !ok {
			r.bound = max(b.bound, shut)
			for i := range open {
				r.bound = max(r.bound, open[i].bound)
			}
			return
		}
		b.bound = min(b.bound, l.bound)
		if b.bound <= r.value {
			continue
		}
		if r.full == nil && r.effort > 0 { // this is the whole: nothing is laid down yet
			r.reduce(l.price, l.bound)
			if b = r.sharpen(b, &l); b.bound <= r.value {
				continue
			}
		}
		children := r.split(&b, &l)
		if len(children) == 0 {
			shut = max(shut, b.bound)
		}
		open = append(open, children...)
	}
	r.bound = max(r.value, shut)
}

// ceiling is what the items would be worth if each could choose alone.
func (r *run) ceiling() (sum int64) {
	r.oracle = oracle{m: r.m, plain: r.plain, scale: 1}
	r.oracle.price = make([]int64, len(r.m.experts))
	for i := range r.m.items {
		worth, _, _ := r.oracle.find(int32(i), nil, -1)
		sum += worth
	}
	return sum - r.m.worst*int64(r.m.places)
}

// first guesses the choices: what every hard item would like alone.
func (r *run) first() []choice {
	r.oracle.price = make([]int64, len(r.m.experts))
	choices := make([]choice, len(r.m.hard))
	for h, i := range r.m.hard {
		c := &choices[h]
		c.fixed = len(r.m.spec[i].patterns) == 1
		_, team, _ := r.oracle.find(i, c, -1)
		r.guess(c, i, team)
	}
	return choices
}

// guess makes a choice under which the team is allowed.
func (r *run) guess(c *choice, i int32, team []int32) {
	s := &r.m.spec[i]
	if !c.fixed {
		classes := r.m.classes(team)
		c.pattern = int32(max(0, slices.IndexFunc(s.patterns, func(p []slot) bool {
			_, ok := fit(p, classes)
			return ok
		})))
	}
	if s.apart {
		c.only = slices.Clip(c.only[:c.fixedOnly])
		for _, a := range team {
			if org := r.m.org[r.m.col[a]]; slices.Contains(s.crossing, org) {
				c.lay(org, r.m.class[a])
			}
		}
	}
}

// lay lets an organisation send somebody out of one class only, unless that is
// said already.
func (c *choice) lay(org int32, class uint8) {
	if !slices.ContainsFunc(c.only, func(o only) bool { return o.org == org }) {
		c.only = append(slices.Clip(c.only), only{org, class})
	}
}

// dive solves a branch under its choices, then under those that the items would
// like better at the prices, as long as that helps. It returns the level with
// the lowest bound; false when the context ended before there was one.
func (r *run) dive(b *branch) (best level, ok bool) {
	choices := b.choices
	idle := 0
	for round := 0; ; round++ {
		l, done := r.level(choices)
		if !done {
			return best, ok
		}
		better := false
		if !ok || l.bound < best.bound {
			best, ok, better = l, true, true
		}
		if l.bound <= r.value || r.effort <= 0 || len(r.m.hard) == 0 {
			return best, ok
		}
		if idle++; better {
			idle = 0
		}
		if idle > 2 || r.full == nil && round > 0 {
			return best, ok // the whole is made smaller first
		}
		most := slices.Max(l.regrets)
		choices = slices.Clone(l.choices)
		for h, i := range r.m.hard {
			// All at once at first; then, lest they go round in circles, those
			// who would gain most.
			if l.regrets[h] > 0 && (idle == 0 || l.regrets[h] == most) {
				r.guess(&choices[h], i, l.wishes[h])
			}
		}
	}
}

// level solves once, and keeps the teams if they are the best so far. It is
// false when the context ended.
func (r *run) level(choices []choice) (l level, ok bool) {
	choices = slices.Clone(choices)
	var n *network
	var teams [][]int32
	for settled := 0; ; settled++ {
		n = r.m.build(choices, r.plain)
		r.effort -= r.m.cost()
		r.solved++
		_, err := n.fill(r.ctx, -1, r.telling())
		r.oracle.price = n.pot[:len(r.m.experts)]
		teams = n.teams()
		if err != nil {
			r.stopped = err
			r.repair(teams)
			r.keep(n, teams, choices, false)
			return l, false
		}
		if !r.settle(choices, teams) || r.effort <= 0 || settled > len(r.m.hard) {
			break
		}
	}
	lost := r.repair(teams)
	r.keep(n, teams, choices, lost == 0)
	l = level{choices: choices, price: r.oracle.price, bound: r.m.value(teams, r.plain) + lost}
	if len(r.m.hard) == 0 {
		return l, true
	}
	l.regrets, l.wishes = make([]int64, len(choices)), make([][]int32, len(choices))
	for h, i := range r.m.hard {
		worth, wish, _ := r.oracle.find(i, &choices[h], -1)
		l.regrets[h] = worth - r.oracle.team(teams[i])
		l.bound += l.regrets[h]
		if l.regrets[h] > 0 {
			l.wishes[h] = slices.Clone(wish)
		}
	}
	return l, true
}

func (r *run) telling() func(int) {
	if r.tell == nil {
		return nil
	}
	return func(placed int) { r.tell(Progress{r.solved - 1, placed, r.m.places}) }
}

// settle finds items that were given two of one organisation, out of different
// classes, and lays down out of which alone it may send somebody. It is true
// when there were any.
func (r *run) settle(choices []choice, teams [][]int32) (any bool) {
	for h, i := range r.m.hard {
		if !r.m.spec[i].apart {
			continue
		}
		for x, a := range teams[i] {
			for _, b := range teams[i][:x] {
				if org := r.m.org[r.m.col[a]]; org == r.m.org[r.m.col[b]] {
					if r.oracle.worth(b) >= r.oracle.worth(a) {
						a = b
					}
					choices[h].lay(org, r.m.class[a])
					any = true
				}
			}
		}
	}
	return any
}

// repair takes experts off teams that still have two of one organisation, and
// returns what is thereby given away at the prices.
func (r *run) repair(teams [][]int32) (lost int64) {
	for _, i := range r.m.hard {
		if !r.m.spec[i].apart {
			continue
		}
		kept := teams[i][:0:0]
		for _, a := range teams[i] {
			e := r.m.col[a]
			if slices.ContainsFunc(kept, func(b int32) bool { return r.m.org[r.m.col[b]] == r.m.org[e] }) {
				lost += r.oracle.price[e]
				continue
			}
			kept = append(kept, a)
		}
		teams[i] = kept
	}
	return lost
}

// keep keeps teams that are worth more than those there are.
func (r *run) keep(n *network, teams [][]int32, choices []choice, whole bool) {
	value := r.m.value(teams, r.plain)
	if r.found && value <= r.value {
		return
	}
	if r.full != nil {
		own := make([][]int32, len(teams))
		for i, team := range teams {
			for _, a := range team {
				own[i] = append(own[i], r.arcs[a])
			}
		}
		teams = own
	}
	r.found, r.value, r.teams, r.choices = true, value, teams, choices
	r.price = slices.Clone(n.pot[:len(r.m.experts)])
	r.net = nil
	if whole {
		r.net = n
	}
}

// value is the total of teams, less model.worst for every empty place.
func (m *model) value(teams [][]int32, plain bool) (sum int64) {
	sum = -m.worst * int64(m.places)
	for _, team := range teams {
		for _, a := range team {
			if sum += m.worst; !plain {
				sum += int64(m.val[a])
			}
		}
	}
	return sum
}

// split divides a branch by what the choices leave to a guess of the item that
// would gain most. It returns nothing where there is no such guess.
func (r *run) split(b *branch, l *level) (out []branch) {
	order := ordered(len(l.regrets), func(x, y int32) int {
		return int(min(max(l.regrets[y]-l.regrets[x], -1), 1))
	})
	for _, h := range order {
		if l.regrets[h] <= 0 {
			return nil
		}
		c, i := &l.choices[h], r.m.hard[h]
		child := func(change func(c *choice)) {
			choices := slices.Clone(l.choices)
			change(&choices[h])
			out = append(out, branch{choices, b.bound})
		}
		switch {
		case !c.fixed:
			for p := range r.m.spec[i].patterns {
				child(func(c *choice) { c.fixed, c.pattern = true, int32(p) })
			}
			return out
		case len(c.only) > c.fixedOnly:
			org := c.only[c.fixedOnly].org
			var classes []uint8
			for a := r.m.start[i]; a < r.m.start[i+1]; a++ {
				if k := r.m.class[a]; r.m.org[r.m.col[a]] == org && !slices.Contains(classes, k) {
					classes = append(classes, k)
				}
			}
			for _, k := range classes {
				child(func(c *choice) {
					c.only = slices.Clone(c.only)
					c.only[c.fixedOnly].class = k
					c.fixedOnly++
				})
			}
			return out
		}
	}
	return nil
}
