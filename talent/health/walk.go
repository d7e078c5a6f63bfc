package health

import "math"

// walk finds shortest paths from one person at a time; it is used again and again.
type walk struct {
	*web
	order []int32   // people in the order they are come by
	dist  []int32   // links to them; -1 where there is no way
	count []float64 // shortest paths to them
	power []int32   // count·2^power is the number; nil as long as float64 has room
	on    []float64 // dependencies
}

func newWalk(w *web) *walk {
	k := &walk{web: w, dist: make([]int32, w.n), count: make([]float64, w.n), on: make([]float64, w.n)}
	for i := range k.dist {
		k.dist[i] = -1
	}
	return k
}

// from adds the dependencies of the paths that begin at a person to the sums.
func (k *walk) from(root int32, sum, squares []float64) {
	k.order = append(k.order[:0], root)
	k.dist[root], k.count[root], k.on[root] = 0, 1, 0
	wide := false
	for at := 0; at < len(k.order); at++ {
		v := k.order[at]
		far, count := k.dist[v]+1, k.count[v]
		wide = wide || count > math.MaxFloat64/1e9
		for _, u := range k.to[k.start[v]:k.start[v+1]] {
			switch k.dist[u] {
			case -1:
				k.dist[u], k.count[u], k.on[u] = far, count, 0
				k.order = append(k.order, u)
			case far:
				k.count[u] += count
			}
		}
	}
	if wide {
		k.widen()
	}
	for at := len(k.order) - 1; at > 0; at-- {
		u := k.order[at]
		x := k.on[u]
		sum[u] += x
		squares[u] += x * x
		near := k.dist[u] - 1
		if wide {
			for _, v := range k.to[k.start[u]:k.start[u+1]] {
				if k.dist[v] == near {
					k.on[v] += math.Ldexp(k.count[v]/k.count[u], int(k.power[v]-k.power[u])) * (1 + x)
				}
			}
		} else {
			x = (1 + x) / k.count[u]
			for _, v := range k.to[k.start[u]:k.start[u+1]] {
				if k.dist[v] == near {
					k.on[v] += k.count[v] * x
				}
			}
		}
	}
	for _, v := range k.order {
		k.dist[v] = -1
	}
}

// widen counts the paths again where there are more of them than float64 holds.
func (k *walk) widen() {
	if k.power == nil {
		k.power = make([]int32, k.n)
	}
	for at, u := range k.order {
		if at == 0 {
			k.count[u], k.power[u] = 1, 0
			continue
		}
		most := int32(0)
		for _, v := range k.to[k.start[u]:k.start[u+1]] {
			if k.dist[v] == k.dist[u]-1 {
				most = max(most, k.power[v])
			}
		}
		total := 0.0
		for _, v := range k.to[k.start[u]:k.start[u+1]] {
			if k.dist[v] == k.dist[u]-1 {
				total += math.Ldexp(k.count[v], int(k.power[v]-most))
			}
		}
		fraction, e := math.Frexp(total)
		k.count[u], k.power[u] = fraction, most+int32(e)
	}
}
