package assign

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/id"
)

// expertID and organisationID make identifiers that count up.
func expertID(i int) id.Expert {
	return id.Must[id.Expert](fmt.Sprintf("01900000-0000-7000-8000-%012x", i+1))
}

func organisationID(i int) id.Partner {
	return id.Must[id.Partner](fmt.Sprintf("01900000-0000-7000-9000-%012x", i+1))
}

// wild makes a small problem with a bit of everything.
func wild(r *rand.Rand, covers bool) *Problem {
	p := &Problem{}
	experts, items, orgs := 1+r.IntN(6), 1+r.IntN(4), 1+r.IntN(4)
	words := []string{"vi", "en", "ja"}
	for e := range experts {
		x := Expert{ID: expertID(e), Load: 1 + r.IntN(3), Side: Side(r.IntN(3))}
		if r.IntN(8) > 0 {
			x.Organisation = organisationID(r.IntN(orgs))
		}
		for _, w := range words {
			if r.IntN(3) == 0 {
				x.Languages = append(x.Languages, w)
			}
		}
		p.Experts = append(p.Experts, x)
	}
	spread := []int{1, 3, 20, 1000}[r.IntN(4)]
	for i := range items {
		x := Item{Key: fmt.Sprintf("I-%d", i), Experts: r.IntN(min(experts, 3) + 1)}
		for e := range experts {
			switch r.IntN(10) {
			case 0:
			case 1:
				p.Conflicts = append(p.Conflicts, Conflict{Item: x.Key, Expert: expertID(e)})
				fallthrough
			default:
				x.Candidates = append(x.Candidates, Candidate{expertID(e), r.IntN(spread+1) - spread/4})
			}
		}
		if covers {
			c := &x.Cover
			if x.Experts > 0 && r.IntN(2) == 0 {
				c.Home = r.IntN(x.Experts + 1)
				c.Abroad = r.IntN(x.Experts - c.Home + 1)
			}
			c.Apart = r.IntN(2) == 0
			if x.Experts > 0 {
				for _, w := range words {
					if r.IntN(3) == 0 {
						c.Languages = append(c.Languages, w)
					}
				}
			}
		}
		p.Items = append(p.Items, x)
	}
	return p
}

// members are the places that the bits of a set stand for.
func members(set uint) (list []int) {
	for ; set != 0; set &= set - 1 {
		list = append(list, bits.TrailingZeros(set))
	}
	return list
}

// meets holds a set of experts, by their places, against all that an item asks of it, with
// the words of the doc and none of the package's code: the places left must be
// enough for what is still asked for.
func meets(p *Problem, x *Item, set []int) bool {
	c := x.Cover
	home, abroad := c.Home, c.Abroad
	var orgs []id.Partner
	spoken := map[string]bool{}
	for _, e := range set {
		q := &p.Experts[e]
		if q.Side == Home {
			home--
		} else if q.Side == Abroad {
			abroad--
		}
		if c.Apart && x.Experts > 1 && (q.Organisation.IsZero() || slices.Contains(orgs, q.Organisation)) {
			return false
		}
		orgs = append(orgs, q.Organisation)
		for _, l := range q.Languages {
			spoken[l] = true
		}
	}
	missing := max(home, 0) + max(abroad, 0)
	if missing == 0 {
		for _, l := range c.Languages {
			if !spoken[strings.ToLower(l)] {
				missing = 1
			}
		}
	}
	return len(set)+missing <= x.Experts
}

// best is what brute force finds: most places, and with them the most of the
// total; with floor, only pairs that are at least as good count.
type best struct {
	filled int
	total  int64
	least  int64 // the highest lowest sum of an item, of plans with most places
	fair   int64 // the most of the total, of plans with that
}

func brute(p *Problem, floor int) best { return tryAll(p, floor, -1, 0) }

// bruteWith is brute with a pair that must be.
func bruteWith(p *Problem, item int, expert id.Expert) best {
	e := slices.IndexFunc(p.Experts, func(x Expert) bool { return x.ID == expert })
	return tryAll(p, -MaxAffinity, item, 1<<e)
}

func tryAll(p *Problem, floor, item int, forced uint) best {
	value := make([]map[int]int, len(p.Items))
	for i := range p.Items {
		value[i] = map[int]int{}
		for _, c := range p.Items[i].Candidates {
			e := slices.IndexFunc(p.Experts, func(x Expert) bool { return x.ID == c.Expert })
			barred := slices.ContainsFunc(p.Conflicts, func(x Conflict) bool { return x.Item == p.Items[i].Key && x.Expert == c.Expert })
			if !barred && c.Affinity >= floor {
				value[i][e] = c.Affinity
			}
		}
	}
	// The teams of every item, then every choice of one for each.
	type team struct {
		set uint
		sum int64
	}
	teams := make([][]team, len(p.Items))
	for i := range p.Items {
		for set := range uint(1) << len(p.Experts) {
			ok, sum := (i != item || set&forced != 0) && meets(p, &p.Items[i], members(set)), 0
			for e := range p.Experts {
				if set>>e&1 == 1 {
					v, has := value[i][e]
					ok = ok && has
					sum += v
				}
			}
			if ok {
				teams[i] = append(teams[i], team{set, int64(sum)})
			}
		}
	}
	out := best{filled: -1}
	load := make([]int, len(p.Experts))
	var next func(i, filled int, total, least int64)
	next = func(i, filled int, total, least int64) {
		if i == len(p.Items) {
			switch {
			case filled > out.filled:
				out = best{filled, total, least, total}
			case filled == out.filled:
				if out.total = max(out.total, total); least > out.least {
					out.least, out.fair = least, total
				} else if least == out.least {
					out.fair = max(out.fair, total)
				}
			}
			return
		}
	choose:
		for _, t := range teams[i] {
			for e := range load {
				if t.set>>e&1 == 1 && load[e] == p.Experts[e].Load {
					continue choose
				}
			}
			low := least
			if len(teams[i]) > 1 { // somebody can be given, not only nobody
				low = min(low, t.sum)
			}
			for e := range load {
				load[e] += int(t.set >> e & 1)
			}
			next(i+1, filled+bits.OnesCount(t.set), total+t.sum, low)
			for e := range load {
				load[e] -= int(t.set >> e & 1)
			}
		}
	}
	next(0, 0, 0, 1<<40)
	if out.least == 1<<40 {
		out.least = 0 // no item needs anybody
	}
	return out
}

// lawful says what is wrong with a plan, or "".
func lawful(p *Problem, plan *Plan) string {
	load := map[id.Expert]int{}
	filled, total := 0, int64(0)
	for i := range p.Items {
		x, t := &p.Items[i], &plan.Teams[i]
		set, sum := []int(nil), int64(0)
		for _, c := range t.Experts {
			if !slices.Contains(x.Candidates, c) {
				return "no candidate"
			}
			if slices.ContainsFunc(p.Conflicts, func(y Conflict) bool { return y.Item == x.Key && y.Expert == c.Expert }) {
				return "conflict"
			}
			e := slices.IndexFunc(p.Experts, func(y Expert) bool { return y.ID == c.Expert })
			if slices.Contains(set, e) {
				return "twice"
			}
			set = append(set, e)
			load[c.Expert]++
			sum += int64(c.Affinity)
			filled++
		}
		if !meets(p, x, set) {
			return "cover of " + x.Key
		}
		if t.Item != x.Key || t.Total != sum {
			return "team of " + x.Key
		}
		total += sum
	}
	short := -filled
	for i := range p.Items {
		short += p.Items[i].Experts
	}
	for _, x := range p.Experts {
		if load[x.ID] > x.Load {
			return "load"
		}
	}
	if total != plan.Total || short != plan.Short {
		return "sums"
	}
	return ""
}
