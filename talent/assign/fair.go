package assign

import (
	"context"
	"slices"
)

// Fair returns a plan that leaves no item far behind: of the plans with the most
// places filled one whose worst-served item has as high a sum of affinities as
// can be, and of these the one with the highest total. It is what most calls for
// fairness mean; [FairPairs] looks at single pairs instead. An item that needs
// fewer experts than others has a lower sum for that alone; one that could have
// nobody does not count.
//
// To find the highest lowest sum is hard for items that need several experts:
// the search is by exchanges between items, by weighing items, and, in what
// effort is left, by trying out. What it comes to stands in Least, and what no
// plan exceeds in LeastBound; for small problems the two are the same. Gap is
// how much more the total could be, at most, in a plan with as high a lowest
// sum. [Options].Effort bounds the search.
//
// Errors are those of [Solve].
func Fair(ctx context.Context, p *Problem, o Options) (*Plan, error) {
	m, err := compile(p, nil)
	if err != nil {
		return nil, err
	}
	base := newRun(ctx, m, o)
	base.search()
	plan := base.plan()
	plan.Aim = AimItem
	if base.stopped != nil || plan.Short == m.places {
		return plan, base.stopped
	}
	f := fairness{run: newRun(ctx, m, o), short: plan.Short, leastMost: plan.LeastBound, totalMost: plan.Total + plan.Gap}
	f.solved = base.solved
	f.byLeast = weighing{m, slices.Repeat([]int64{1}, len(m.items)), 0, base.price}
	whole := f.effort
	f.each = whole
	for _, step := range []func(){
		func() {
			f.consider(base.teams, f.byLeast, plan.Least+1, f.leastMost)
			f.each = exchanges * m.cost()
		},
		f.weighLeast,
		f.proveLeast,
		f.narrow,
		f.weighTotal,
		f.proveTotal,
	} {
		if f.effort = whole; f.stopped == nil {
			step()
		}
	}
	fair := m.plan(f.m.moved(f.best.teams, m), base.price, base.bound, false)
	fair.Aim, fair.Cuts = AimItem, plan.Cuts
	fair.LeastBound = max(f.leastMost, fair.Least)
	if fair.More == 0 {
		fair.Gap = max(f.totalMost-fair.Total, 0)
	}
	return fair, f.stopped
}

// fairness is one search for the fairest teams.
type fairness struct {
	*run
	start     []int64 // sums of the teams with the highest total, before items are weighed
	best      served
	each      int64 // what may be spent on exchanges in one solution
	short     int   // places that stay empty, at most
	leastMost int64 // no lowest sum is higher
	totalMost int64 // no total is higher, with as high a lowest sum
	// What showed the two bounds, to go on from.
	byLeast, byTotal weighing
}

// served is what teams come to.
type served struct {
	teams        [][]int32
	least, total int64
	found        bool
}

// exchanges is what may be spent on changing the teams of one solution, in times
// of solving the whole.
const exchanges = 8

// consider keeps teams if they are the best so far, and raises their lowest sum
// to what is asked for: from the one as far towards the other as can be.
func (f *fairness) consider(teams [][]int32, w weighing, from, to int64) {
	filled := 0
	for _, t := range teams {
		filled += len(t)
	}
	if f.m.places-filled > f.short {
		return
	}
	f.keepServed(teams)
	// Steps grow as long as there are ways, and shrink when there are none.
	left := min(f.effort, f.each)
	f.effort -= left
	defer func() { f.effort += left }()
	for floor, step := from, int64(1); floor <= to && left > 0 && f.stopped == nil; {
		x := newExchange(f.m, teams, w, &left)
		if x.raise(f.ctx, floor) {
			teams = x.teams
			f.keepServed(teams)
			from, step = max(floor, f.best.least), 2*step
		} else if to, step = floor-1, step/4; step == 0 {
			return
		}
		f.stopped = f.ctx.Err()
		floor = min(from+step, max(to, from+1))
	}
}

func (f *fairness) keepServed(teams [][]int32) {
	s, first := served{teams: teams, found: true}, true
	for i, sum := range f.sumsOf(teams) {
		s.total += sum
		if f.m.counts[i] && (first || sum < s.least) {
			s.least, first = sum, false
		}
	}
	if b := &f.best; !b.found || s.least > b.least || s.least == b.least && s.total > b.total {
		*b = s
	}
}

// weighing is weights of items with prices of experts, at which what the items
// would like is worth little more than what they can have.
type weighing struct {
	m      *model  // with the affinities times the weights
	weight []int64 // of the items
	unit   int64   // what the total weighs; weights are at least that
	price  []int64
}

// heaviest is the most that an item may weigh: sums stay within 64 bits, and
// affinities within 32.
func (m *model) heaviest() int64 {
	places := int64(max(m.places, 1))
	top := (m.worst - 1) / (4 * places)
	if top == 0 {
		return 1
	}
	return max(1, min(1<<20, (1<<31-1)/top, (1<<60)/(4*top*places*(places+1))))
}

// weigh solves with weights, and considers the teams. Nothing at all is worth
// more than the bound, of which empty places take off worst each.
func (f *fairness) weigh(weight []int64, unit, from, to int64) (w weighing, bound int64, teams [][]int32) {
	m := *f.m
	m.weight = weight
	m.val = make([]int32, len(f.m.val))
	top := int64(0)
	for i := range m.items {
		for a := m.start[i]; a < m.start[i+1]; a++ {
			v := int64(f.m.val[a]) * weight[i]
			m.val[a] = int32(v)
			top = max(top, v, -v)
		}
	}
	m.worst = 4*top*int64(max(m.places, 1)) + 1
	r := &run{ctx: f.ctx, m: &m, tell: f.tell, solved: f.solved, effort: m.cost()}
	r.search()
	f.solved, f.stopped = r.solved, r.stopped
	f.effort -= m.cost() - r.effort
	w = weighing{&m, weight, unit, r.price}
	f.consider(r.teams, w, from, to)
	return w, r.bound + m.worst*int64(f.short), r.teams
}

// sumsOf returns the sums of teams.
func (f *fairness) sumsOf(teams [][]int32) []int64 {
	sums := make([]int64, len(teams))
	for i, team := range teams {
		for _, a := range team {
			sums[i] += int64(f.m.val[a])
		}
	}
	return sums
}

// leastStride is the share of a full step below which weights are no longer changed.
const leastStride = 1.0 / 64

// weighLeast lowers the bound of the lowest sum: it is no more than the mean of
// all sums, however they are weighed. Those who have much come to weigh less.
func (f *fairness) weighLeast() {
	heaviest, n := f.m.heaviest(), 0
	share := make([]float64, len(f.m.items)) // of the whole weight
	for i := range share {
		if f.m.counts[i] {
			n++
		}
	}
	for i := range share {
		if f.m.counts[i] {
			share[i] = 1 / float64(n)
		}
	}
	stride, idle := 1.0, 0
	for heaviest > 1 && f.best.least < f.leastMost && stride > leastStride && f.effort > 0 && f.stopped == nil {
		most := slices.Max(share)
		weight, whole := make([]int64, len(share)), int64(0)
		for i, s := range share {
			if f.m.counts[i] {
				weight[i] = 1 + int64(s/most*float64(heaviest-1))
				whole += weight[i]
			}
		}
		w, bound, teams := f.weigh(weight, 0, f.best.least+1, f.leastMost)
		if b := floorDiv(bound, whole); b < f.leastMost {
			f.leastMost, f.byLeast, idle = max(b, f.best.least), w, 0
		} else if idle++; idle == 3 {
			stride, idle = stride/2, 0
		}
		sums := f.sumsOf(teams)
		mean, length := 0.0, 0.0
		for i, s := range sums {
			if f.m.counts[i] {
				mean += float64(s) / float64(n)
			}
		}
		for i, s := range sums {
			if d := float64(s) - mean; f.m.counts[i] {
				length += d * d
			}
		}
		if length == 0 {
			return
		}
		over := max(float64(bound)/float64(whole)-float64(f.best.least), 1)
		for i, s := range sums {
			if f.m.counts[i] {
				share[i] -= stride * over / length * (float64(s) - mean)
			}
		}
		simplex(share, f.m.counts)
	}
}

// simplex moves shares to the nearest that are not negative and come to 1.
func simplex(share []float64, counts []bool) {
	var order []float64
	for i, s := range share {
		if counts[i] {
			order = append(order, s)
		}
	}
	slices.SortFunc(order, func(a, b float64) int {
		switch {
		case a > b:
			return -1
		case a < b:
			return 1
		}
		return 0
	})
	sum, off := 0.0, 0.0
	for k, s := range order {
		sum += s
		if t := (sum - 1) / float64(k+1); s > t {
			off = t
		}
	}
	for i := range share {
		if counts[i] {
			share[i] = max(share[i]-off, 0)
		}
	}
}

// narrow leaves out the arcs with which an item cannot have the lowest sum that
// there is, even with the best of its others, and solves what is left.
func (f *fairness) narrow() {
	if f.best.total >= f.totalMost {
		return
	}
	m := f.m
	alone := *m
	alone.worst = 0
	o := oracle{m: &alone, price: make([]int64, len(m.experts)), scale: 1}
	floors := slices.Repeat([]int64{-MaxAffinity}, len(m.items))
	for i := range m.items {
		if m.counts[i] {
			o.best = o.best[:0]
			floors[i] = f.best.least - o.top(int32(i), int(m.need[i])-1, -1)
		}
	}
	n, err := compile(m.p, floors)
	if err != nil {
		return // not here: it was compiled before
	}
	n.counts = m.counts
	f.m, f.best.teams = n, m.moved(f.best.teams, n)
	w, bound, teams := f.weigh(slices.Repeat([]int64{1}, len(m.items)), 1, f.best.least, f.best.least)
	f.totalMost, f.byTotal, f.start = max(min(f.totalMost, bound), f.best.total), w, f.sumsOf(teams)
}

// moved returns teams by the arcs of another model of the same problem that has
// all of them.
func (m *model) moved(teams [][]int32, to *model) [][]int32 {
	out := make([][]int32, len(teams))
	for i, team := range teams {
		for _, a := range team {
			k, _ := slices.BinarySearch(to.col[to.start[i]:to.start[i+1]], m.col[a])
			out[i] = append(out[i], int32(to.start[i]+k))
		}
	}
	return out
}

// mostExtra is how many times its affinities an item may weigh more, so that it
// has the lowest sum.
const mostExtra = 63

// weighTotal lowers the bound of the total that goes with the lowest sum there
// is: those who have less come to weigh more, and what they then have beyond
// the lowest sum is taken off.
func (f *fairness) weighTotal() {
	heaviest := f.m.heaviest()
	unit := heaviest / (mostExtra + 1)
	if unit == 0 {
		return
	}
	extra := make([]float64, len(f.m.items))
	sums := f.start
	stride, idle, over := 1.0, 0, float64(f.totalMost-f.best.total)
	for f.best.total < f.totalMost && stride > leastStride && f.effort > 0 && f.stopped == nil {
		length := 0.0
		for i, s := range sums {
			if d := float64(f.best.least - s); f.m.counts[i] && (d > 0 || extra[i] > 0) {
				length += d * d
			}
		}
		if length == 0 {
			return
		}
		weight, off := make([]int64, len(extra)), int64(0)
		for i, s := range sums {
			if f.m.counts[i] {
				extra[i] = min(max(extra[i]+stride*over/length*float64(f.best.least-s), 0), mostExtra)
			}
			more := int64(extra[i] * float64(unit))
			weight[i] = unit + more
			off += more * f.best.least
		}
		w, bound, teams := f.weigh(weight, unit, f.best.least, f.best.least)
		over = float64(bound-off)/float64(unit) - float64(f.best.total)
		if b := floorDiv(bound-off, unit); b < f.totalMost {
			f.totalMost, f.byTotal, idle = max(b, f.best.total), w, 0
		} else if idle++; idle == 3 {
			stride, idle = stride/2, 0
		}
		over = max(over, 0.5)
		sums = f.sumsOf(teams)
	}
}
