package health

import "math"

// walk finds shortest paths from one person at a time; it is used again and again.
type walk struct {
	*web
	order []int32 // people in the order they are come by
	at    []stop  // by person
	power []int32 // count·2^power is the number; nil as long as float64 has room
}

// stop is what is found of a person.
type stop struct {
	count float64 // shortest paths there
	pull  float64 // (1 + dependency) / count: what each path there brings those before
	dist  int32   // links there; -1 where there is no way
}

func newWalk(w *web) *walk {
	k := &walk{web: w, at: make([]stop, w.n)}
	for i := range k.at {
		k.at[i].dist = -1
	}
	return k
}

// from adds the dependencies of the paths that begin at a person to the sums.
func (k *walk) from(root int32, sum, squares []float64) {
	at := k.at
	k.order = append(k.order[:0], root)
	at[root].dist, at[root].count = 0, 1
	wide := false
	for i := 0; i < len(k.order); i++ {
		v := k.order[i]
		far, count := at[v].dist+1, at[v].count
		wide = wide || count > math.MaxFloat64/1e9
		for _, u := range k.to[k.start[v]:k.start[v+1]] {
			switch p := &at[u]; p.dist {
			case -1:
				p.dist, p.count = far, count
				k.order = append(k.order, u)
			case far:
				p.count += count
			}
		}
	}
	if wide {
		k.widen(sum, squares)
	} else {
		for i := len(k.order) - 1; i > 0; i-- {
			v := k.order[i]
			far, x := at[v].dist+1, 0.0
			for _, u := range k.to[k.start[v]:k.start[v+1]] {
				if at[u].dist == far {
					x += at[u].pull
				}
			}
			x *= at[v].count
			at[v].pull = (1 + x) / at[v].count
			sum[v] += x
			squares[v] += x * x
		}
	}
	for _, v := range k.order {
		at[v].dist = -1
	}
}

// widen counts the paths again where there are more of them than float64 holds,
// and adds the dependencies. The pull of a person is 1 + dependency here.
func (k *walk) widen(sum, squares []float64) {
	if k.power == nil {
		k.power = make([]int32, k.n)
	}
	at := k.at
	for i, u := range k.order {
		if i == 0 {
			at[u].count, k.power[u] = 1, 0
			continue
		}
		near, most := at[u].dist-1, int32(0)
		for _, v := range k.to[k.start[u]:k.start[u+1]] {
			if at[v].dist == near {
				most = max(most, k.power[v])
			}
		}
		total := 0.0
		for _, v := range k.to[k.start[u]:k.start[u+1]] {
			if at[v].dist == near {
				total += math.Ldexp(at[v].count, int(k.power[v]-most))
			}
		}
		fraction, e := math.Frexp(total)
		at[u].count, k.power[u] = fraction, most+int32(e)
	}
	for i := len(k.order) - 1; i > 0; i-- {
		v := k.order[i]
		far, x := at[v].dist+1, 0.0
		for _, u := range k.to[k.start[v]:k.start[v+1]] {
			if at[u].dist == far {
				x += math.Ldexp(at[v].count/at[u].count, int(k.power[v]-k.power[u])) * at[u].pull
			}
		}
		at[v].pull = 1 + x
		sum[v] += x
		squares[v] += x * x
	}
}
