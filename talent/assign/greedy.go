package assign

import (
	"context"
	"slices"
)

// Greedy gives the best pair first, then the best that is still free, and so
// on: a plan in a fraction of the time of [Solve], for inputs of any size. It
// keeps to conflicts, loads and covers all the same; Gap and More say how much
// better another plan could be at most, and there often is one.
//
// Errors are those of Solve.
func Greedy(ctx context.Context, p *Problem, o Options) (*Plan, error) {
	m, err := compile(p, -MaxAffinity)
	if err != nil {
		return nil, err
	}
	g := greedy{m: m, teams: make([][]int32, len(m.items)), free: slices.Clone(m.load)}
	stopped := g.run(ctx, o.Progress)
	value := m.value(g.teams, false)
	price, bound := make([]int64, len(m.experts)), int64(0)
	if stopped == nil {
		price, bound, stopped = m.tighten(ctx, value)
	} else {
		bound = (&run{m: m}).ceiling()
	}
	return m.plan(g.teams, price, bound, false), stopped
}

type greedy struct {
	m     *model
	teams [][]int32
	free  []int32
}

func (g *greedy) run(ctx context.Context, tell func(Progress)) error {
	m := g.m
	item := make([]int32, len(m.col))
	queue := make([]uint64, len(m.col)) // the better affinity first, then the arc
	for i := range m.items {
		for a := m.start[i]; a < m.start[i+1]; a++ {
			item[a] = int32(i)
			queue[a] = uint64(MaxAffinity-m.val[a])<<32 | uint64(a)
		}
	}
	slices.Sort(queue)
	placed := 0
	for n, q := range queue {
		if n&4095 == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
			if tell != nil && n&65535 == 0 {
				tell(Progress{0, placed, m.places})
			}
		}
		a := int32(q & (1<<32 - 1))
		if i := item[a]; g.free[m.col[a]] > 0 && int(m.need[i]) > len(g.teams[i]) && g.takes(i, a) {
			g.teams[i] = append(g.teams[i], a)
			g.free[m.col[a]]--
			if placed++; placed == m.places {
				break
			}
		}
	}
	for _, t := range g.teams {
		slices.Sort(t)
	}
	return nil
}

// takes reports whether the cover of the item lets its team take one more.
func (g *greedy) takes(i, a int32) bool {
	m := g.m
	if m.spec == nil {
		return true
	}
	s := &m.spec[i]
	if s.apart {
		for _, b := range g.teams[i] {
			if m.org[m.col[b]] == m.org[m.col[a]] {
				return false
			}
		}
	}
	if s.patterns == nil {
		return true
	}
	var few [16]uint8
	classes := append(few[:0], m.class[a])
	for _, b := range g.teams[i] {
		classes = append(classes, m.class[b])
	}
	return s.fits(classes, int(m.need[i]))
}

// priceRounds is how often prices are set anew to tighten a bound.
const priceRounds = 40

// tighten looks for prices of experts at which the items, each choosing alone,
// are worth as little as can be together with what the experts' loads cost:
// nothing is worth more than that. Prices rise for who is wanted more often
// than the load allows, and fall for others.
func (m *model) tighten(ctx context.Context, value int64) (price []int64, bound int64, err error) {
	o := oracle{m: m, scale: 1}
	if m.worst*int64(m.places+1) < 1<<56 {
		o.scale = 16
	}
	o.price = make([]int64, len(m.experts))
	price, bound = make([]int64, len(m.experts)), 1<<62
	wanted := make([]int64, len(m.experts))
	stride, idle := 1.0, 0
	for range priceRounds {
		sum := -m.worst * int64(m.places) * o.scale
		clear(wanted)
		for i := range m.items {
			if i&1023 == 0 {
				if err = ctx.Err(); err != nil {
					if bound == 1<<62 {
						bound = (&run{m: m}).ceiling()
					}
					return price, bound, err
				}
			}
			worth, team, _ := o.find(int32(i), nil, -1)
			sum += worth
			for _, a := range team {
				wanted[m.col[a]]++
			}
		}
		length := 0.0
		for e, w := range wanted {
			sum += o.price[e] * int64(m.load[e])
			if d := w - int64(m.load[e]); d > 0 || o.price[e] > 0 {
				length += float64(d * d)
			}
		}
		if b := floorDiv(sum, o.scale); b < bound {
			bound, idle = b, 0
			for e := range price {
				price[e] = o.price[e] / o.scale
			}
		} else if idle++; idle == 3 {
			stride, idle = stride/2, 0
		}
		over := float64(sum - value*o.scale)
		if bound <= value || length == 0 {
			break
		}
		for e, w := range wanted {
			if d := w - int64(m.load[e]); d > 0 || o.price[e] > 0 {
				o.price[e] = max(0, o.price[e]+int64(stride*over/length*float64(d)))
			}
		}
	}
	return price, max(bound, value), err
}
