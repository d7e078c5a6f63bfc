package assign

// reduce leaves out the arcs that no better teams than those there are can
// have: at the prices their items would lose more by them than could be gained.
// The bound is that of all there is, at these prices.
func (r *run) reduce(price []int64, bound int64) {
	m := r.m
	gain := bound - r.value // more cannot be had
	o := oracle{m: m, plain: r.plain, scale: 1, price: price}
	x := *m
	x.start = make([]int, 1, len(m.start))
	x.col, x.val, x.class, x.order = nil, nil, nil, nil
	var arcs []int32
	rank := make([]int32, len(m.col)) // the new arc, plus 1
	for i := range m.items {
		worth, _, exact := o.find(int32(i), nil, -1)
		o.best = o.best[:0]
		// With an arc goes at best the worth of the others, whatever the cover.
		others := o.top(int32(i), max(int(m.need[i])-1, 0), -1)
		for a := m.start[i]; a < m.start[i+1]; a++ {
			if exact && worth-others-o.worth(int32(a)) >= gain {
				continue
			}
			own := int32(a)
			if r.full != nil {
				own = r.arcs[a]
			}
			arcs = append(arcs, own)
			x.col, x.val, x.class = append(x.col, m.col[a]), append(x.val, m.val[a]), append(x.class, m.class[a])
			rank[a] = int32(len(x.col))
		}
		x.start = append(x.start, len(x.col))
	}
	for _, a := range m.order {
		if rank[a] > 0 {
			x.order = append(x.order, rank[a]-1)
		}
	}
	if r.full == nil {
		r.full = m
	}
	r.arcs, r.m, r.oracle.m = arcs, &x, &x
}
