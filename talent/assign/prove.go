package assign

import (
	"cmp"
	"slices"
)

// proof tries out the teams of all items, one item after the other, and leaves
// out what cannot be better at the prices of a weighing.
type proof struct {
	f     *fairness
	w     weighing
	o     oracle
	floor int64 // what a sum must be at least
	least bool  // the lowest sum is to be raised, or else the total

	order  []int32  // the items
	most   []int64  // of an item: the worth of its best team
	rest   []int64  // what the items from a place in order on weigh above the unit
	picks  [][]pick // of an item, the most worthy first
	left   []int32
	teams  [][]int32
	cut    bool
	rounds int
}

// proveLeast tries out whether there is a higher lowest sum.
func (f *fairness) proveLeast() {
	if f.best.least < f.leastMost && f.try(f.byLeast, true) {
		f.leastMost = f.best.least
	}
}

// proveTotal tries out whether there is a higher total with as high a lowest sum.
func (f *fairness) proveTotal() {
	if f.best.total < f.totalMost && f.try(f.byTotal, false) {
		f.totalMost = f.best.total
	}
}

// try tries out everything; it is false when that was cut off.
func (f *fairness) try(w weighing, least bool) bool {
	m := w.m
	p := &proof{f: f, w: w, least: least, o: oracle{m: m, price: w.price, scale: 1}}
	p.order = ordered(len(m.items), func(a, b int32) int {
		return cmp.Compare(m.start[a+1]-m.start[a], m.start[b+1]-m.start[b])
	})
	p.most, p.picks, p.teams = make([]int64, len(m.items)), make([][]pick, len(m.items)), make([][]int32, len(m.items))
	p.left, p.rest = slices.Clone(m.load), make([]int64, len(m.items)+1)
	slack := m.worst * int64(f.short-m.places) // what anything could be worth
	for i := range m.items {
		p.most[i], _, _ = p.o.find(int32(i), nil, -1)
		slack += p.most[i]
		f.effort -= int64(m.start[i+1] - m.start[i])
	}
	for e, n := range m.load {
		slack += w.price[e] * int64(n)
	}
	for k := len(p.order) - 1; k >= 0; k-- {
		p.rest[k] = p.rest[k+1]
		if i := p.order[k]; m.counts[i] {
			p.rest[k] += w.weight[i] - w.unit
		}
	}
	p.aim()
	p.item(0, f.short, 1<<62, slack)
	return !p.cut
}

// aim says what a sum must be at least.
func (p *proof) aim() {
	if p.floor = p.f.best.least; p.least {
		p.floor++
	}
}

// enough reports whether the slack still leaves room for something better than
// the best so far, when the items from a place in the order on are to come.
func (p *proof) enough(k int, slack int64) bool {
	need := p.rest[k] * p.floor
	if !p.least {
		need += p.w.unit * (p.f.best.total + 1)
	}
	return slack >= need
}

// item tries the teams of the next item. Some places may stay empty; of the
// items before it none has less than low.
func (p *proof) item(k, empty int, low, slack int64) {
	if low < p.floor || !p.enough(k, slack) {
		return
	}
	if k == len(p.order) {
		teams := make([][]int32, len(p.teams))
		for i, t := range p.teams {
			teams[i] = slices.Sorted(slices.Values(t))
		}
		p.f.keepServed(teams)
		p.aim()
		return
	}
	i := p.order[k]
	if p.picks[i] == nil {
		p.sort(i)
	}
	p.teams[i] = p.teams[i][:0]
	p.team(k, 0, empty, low, slack-p.most[i], 0, nil)
}

func (p *proof) sort(i int32) {
	m := p.w.m
	var s *spec
	if m.spec != nil {
		s = &m.spec[i]
	}
	p.picks[i] = make([]pick, 0, m.start[i+1]-m.start[i])
	for a := m.start[i]; a < m.start[i+1]; a++ {
		p.picks[i] = append(p.picks[i], p.o.pick(s, int32(a)))
	}
	slices.SortFunc(p.picks[i], func(x, y pick) int {
		return cmp.Or(cmp.Compare(y.worth, x.worth), cmp.Compare(x.arc, y.arc))
	})
}

// team takes or leaves every pick of an item in turn. The slack has what those
// taken are worth, and the sum is their affinities.
func (p *proof) team(k, from, empty int, low, slack, sum int64, classes []uint8) {
	m, i := p.w.m, p.order[k]
	need := int(m.need[i])
	picks := p.picks[i]
	for ; from <= len(picks); from++ {
		room := need - len(p.teams[i])
		could := slack
		for _, x := range picks[from:min(from+room, len(picks))] {
			could += max(x.worth, 0)
		}
		if low < p.floor || !p.enough(k, could) {
			return // the floor may have been raised meanwhile
		}
		if p.f.effort--; p.f.effort < 0 || p.stopped() {
			p.cut = true
			return
		}
		if room == 0 || from == len(picks) {
			break
		}
		x := picks[from]
		if p.left[m.col[x.arc]] == 0 || !p.takes(i, x, classes) {
			continue
		}
		p.teams[i] = append(p.teams[i], x.arc)
		p.left[m.col[x.arc]]--
		p.team(k, from+1, empty, low, slack+x.worth, sum+int64(p.f.m.val[x.arc]), append(classes, x.class))
		p.left[m.col[x.arc]]++
		p.teams[i] = p.teams[i][:len(p.teams[i])-1]
		if p.cut {
			return
		}
	}
	if empty -= need - len(p.teams[i]); empty < 0 {
		return
	}
	if m.counts[i] {
		low = min(low, sum)
	}
	p.item(k+1, empty, low, slack-(p.w.weight[i]-p.w.unit)*sum)
}

// takes reports whether the cover of the item lets its team take one more.
func (p *proof) takes(i int32, x pick, classes []uint8) bool {
	m := p.w.m
	if m.spec == nil {
		return true
	}
	s := &m.spec[i]
	if s.apart {
		for _, b := range p.teams[i] {
			if m.org[m.col[b]] == x.org {
				return false
			}
		}
	}
	return s.patterns == nil || s.fits(append(classes, x.class), int(m.need[i]))
}

// stopped reports, now and then, whether the context ended.
func (p *proof) stopped() bool {
	if p.rounds++; p.rounds&1023 == 0 && p.f.ctx.Err() != nil {
		p.f.stopped = p.f.ctx.Err()
	}
	return p.f.stopped != nil
}
