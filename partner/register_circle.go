package partner

import "github.com/scicoop/scicoop/cooperation/calendar"

// circles returns the relations that close a circle, one for every two records.
// It walks without recursion, so that the length of a chain does not matter,
// and passes every link once. With a function, a circle counts only where that
// does not tell it apart.
func (x *Register) circles(g *registerLinks, counts func(path [][]registerLink) bool) (found []registerPlace) {
	const (
		fresh = iota
		open
		closed
	)
	n := len(x.partners)
	state := make([]uint8, n)
	rest := make([][]registerLink, n) // the links to follow next
	depth := make([]int32, n)         // on the path
	var path []int32
	var passed [][]registerLink // those by which the path goes on
	for start := range int32(n) {
		if state[start] != fresh {
			continue
		}
		path, passed = append(path[:0], start), passed[:0]
		state[start], rest[start], depth[start] = open, g.of(start), 0
		for len(path) > 0 {
			x.work++
			i := path[len(path)-1]
			if len(rest[i]) == 0 {
				state[i] = closed
				path = path[:len(path)-1]
				passed = passed[:max(len(passed)-1, 0)]
				continue
			}
			group := rest[i][:registerGroup(rest[i])]
			rest[i] = rest[i][len(group):]
			to := group[0].to
			if to < 0 || to == i {
				continue
			}
			switch state[to] {
			case open:
				around := passed[depth[to]:]
				if counts == nil || len(around) > few || counts(append(around[:len(around):len(around)], group)) {
					found = append(found, registerPlace{group[0].rec, group[0].rel})
				}
			case fresh:
				state[to], rest[to], depth[to] = open, g.of(to), int32(len(path))
				path, passed = append(path, to), append(passed, group)
			}
		}
	}
	return found
}

// together reports whether the relations of a circle may all have held at one
// time: not, where one of them surely ended before another began.
func (x *Register) together(path [][]registerLink) bool {
	var start, end calendar.Date // the latest beginning and the earliest end
	for _, group := range path {
		x.work++
		if len(group) > few {
			continue
		}
		var p calendar.Period
		one := true
		for _, l := range group {
			q := x.relation(l).Period
			if q.IsZero() {
				continue
			}
			one = one && (p.IsZero() || p == q)
			p = q
		}
		if !one {
			continue
		}
		if d := p.Start; !d.Uncertain() && !d.Approximate() && d.Earliest().YMD() > start.Earliest().YMD() {
			start = d
		}
		if d := p.End; !d.IsZero() && !d.Uncertain() && !d.Approximate() && (end.IsZero() || d.Latest().YMD() < end.Latest().YMD()) {
			end = d
		}
	}
	return end.Compare(start) != calendar.Before
}
