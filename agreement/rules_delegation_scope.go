package agreement

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var delegationScopeRules = []rule.Rule[Register]{
	{
		Code: "AGR-DELEGATION-CIRCLE", Severity: rule.Warning, Where: "/delegations/*/to",
		EN:    "The delegation is part of a circle that leads back to who gave it; make sure that they do not hold at one time.",
		VI:    "Việc ủy quyền nằm trong vòng lặp quay về chính bên ủy quyền; cần bảo đảm các ủy quyền này không có hiệu lực cùng lúc.",
		Basis: delegating,
		Check: func(r *Register, _ *rule.Context) rule.Faults { return r.circles() },
	},
	{
		Code: "AGR-DELEGATION-PASSED-ON", Severity: rule.Warning, Where: "/delegations/*/from",
		EN:    "The one who gives this power has it by delegation that must not be given on, unless by law as well.",
		VI:    "Bên ủy quyền có thẩm quyền do được ủy quyền và không được ủy quyền lại, trừ trường hợp pháp luật có quy định khác.",
		Basis: delegating,
		Check: func(r *Register, _ *rule.Context) rule.Faults {
			return r.against(func(_, got *Delegation) bool { return passOn(got.Redelegable) == calendar.No })
		},
	},
	{
		Code: "AGR-DELEGATION-SCOPE", Severity: rule.Warning, Where: "/delegations/*",
		EN:    "The delegation covers forms, levels, technologies or amounts that were not given to the one who gives it, unless by law.",
		VI:    "Phạm vi ủy quyền (hình thức, cấp, công nghệ, hạn mức) vượt quá phạm vi bên ủy quyền được giao, trừ trường hợp pháp luật có quy định khác.",
		Basis: delegating,
		Check: func(r *Register, _ *rule.Context) rule.Faults {
			return r.against(func(given, got *Delegation) bool { return given.wider(got) })
		},
	},
	{
		Code: "AGR-DELEGATION-OUTSIDE", Severity: rule.Warning, Where: "/delegations/*/period",
		EN:    "The delegation begins before, or goes on after, the time for which the one who gives it has the power, unless by law.",
		VI:    "Thời hạn ủy quyền nằm ngoài thời hạn bên ủy quyền được giao quyền, trừ trường hợp pháp luật có quy định khác.",
		Basis: delegating,
		Check: func(r *Register, _ *rule.Context) rule.Faults {
			return r.against(func(given, got *Delegation) bool { return given.outside(got) })
		},
	},
}

// against returns the delegations whose giver has its own power by delegation,
// where all of those stand against it. Of a giver with very many only the first
// are looked at, and then nothing is said.
func (r *Register) against(fails func(given, got *Delegation) bool) (f rule.Faults) {
	if len(r.Delegations) <= maxPairs {
		for i := range r.Delegations {
			given := &r.Delegations[i]
			any, all := false, true
			for j := range r.Delegations {
				if got := &r.Delegations[j]; got.To == given.From && !got.To.IsZero() && i != j {
					any, all = true, all && fails(given, got)
				}
			}
			if any && all {
				f = f.At(i)
			}
		}
		return f
	}
	x := r.Index()
	for i := range r.Delegations {
		given := &r.Delegations[i]
		n, all := 0, true
		for j := x.to.of(given.From); j >= 0 && all; j = x.to.next[j] {
			if int(j) != i {
				n++
				all = n <= maxPairs && fails(given, &r.Delegations[j])
			}
		}
		if n > 0 && all {
			f = f.At(i)
		}
	}
	return f
}

// wider reports whether the delegation surely covers more than the one by which
// its giver has the power.
func (d *Delegation) wider(got *Delegation) bool {
	switch {
	case beyond(d.Forms, got.Forms), beyond(d.Levels, got.Levels):
		return true
	case len(got.Technologies) > 0 && (len(d.Technologies) == 0 || got.about(d.Technologies) == calendar.No):
		return true
	case got.Limit.IsZero():
		return false
	}
	return d.Limit.IsZero() || d.Limit.Currency == got.Limit.Currency && d.Limit.Minor > got.Limit.Minor
}

// beyond reports whether the first list has what the second has not; none is all.
func beyond[T comparable](list, of []T) bool {
	if len(of) == 0 {
		return false
	}
	if len(list) == 0 {
		return true
	}
	if len(of) > maxPairs {
		set := make(map[T]struct{}, len(of))
		for _, x := range of {
			set[x] = struct{}{}
		}
		return slices.ContainsFunc(list, func(x T) bool { _, ok := set[x]; return !ok })
	}
	return slices.ContainsFunc(list, func(x T) bool { return !slices.Contains(of, x) })
}

// outside reports whether the delegation surely begins before or ends after the
// one by which its giver has the power.
func (d *Delegation) outside(got *Delegation) bool {
	end := d.Period.End
	if !d.Revoked.IsZero() {
		end = d.Revoked.AddDays(-1)
	}
	last := got.Period.End
	if !got.Revoked.IsZero() {
		last = firstOf(last, got.Revoked.AddDays(-1))
	}
	return d.Period.Start.Compare(got.Period.Start) == calendar.Before ||
		end.Compare(last) == calendar.After ||
		d.Period.OpenEnd && end.IsZero() && !last.IsZero() && !unsettled(last)
}

// circles returns the delegations that are part of a circle.
func (r *Register) circles() (f rule.Faults) {
	n := len(r.Delegations)
	if n > maxPairs {
		return r.manyCircles()
	}
	var after [maxPairs]uint64 // which delegations follow upon each
	for i := range n {
		for j := range n {
			d, e := &r.Delegations[i], &r.Delegations[j]
			if d.To == e.From && !d.To.IsZero() && d.From != d.To && e.From != e.To {
				after[i] |= 1 << j
			}
		}
	}
	for k := range n {
		for i := range n {
			if after[i]&(1<<k) != 0 {
				after[i] |= after[k]
			}
		}
	}
	for i := range n {
		if after[i]&(1<<i) != 0 {
			f = f.At(i)
		}
	}
	return f
}

// manyCircles is circles for a long register: an arc is part of a circle where
// both its ends lie in one strongly connected component, found by Tarjan's
// algorithm without recursion.
func (r *Register) manyCircles() (f rule.Faults) {
	from := edgesBy(r.Delegations, func(d *Delegation) id.Partner { return d.From })
	node := map[id.Partner]int32{}
	var who []id.Partner
	of := func(p id.Partner) int32 {
		i, ok := node[p]
		if !ok {
			i = int32(len(who))
			node[p], who = i, append(who, p)
		}
		return i
	}
	for i := range r.Delegations {
		of(r.Delegations[i].From)
		of(r.Delegations[i].To)
	}
	const fresh = 0
	order, low, part := make([]int32, len(who)), make([]int32, len(who)), make([]int32, len(who))
	arc := make([]int32, len(who)) // the next to follow
	var path, stack []int32
	count, parts := int32(0), int32(0)
	enter := func(v int32) {
		count++
		order[v], low[v], arc[v] = count, count, from.of(who[v])
		path, stack = append(path, v), append(stack, v)
	}
	for start := range who {
		if order[start] != fresh {
			continue
		}
		enter(int32(start))
		for len(path) > 0 {
			v := path[len(path)-1]
			if i := arc[v]; i >= 0 {
				arc[v] = from.next[i]
				switch to := node[r.Delegations[i].To]; {
				case order[to] == fresh:
					enter(to)
				case part[to] == 0: // still on the stack
					low[v] = min(low[v], order[to])
				}
				continue
			}
			path = path[:len(path)-1]
			if len(path) > 0 {
				up := path[len(path)-1]
				low[up] = min(low[up], low[v])
			}
			if low[v] != order[v] {
				continue
			}
			parts++
			for w := int32(-1); w != v; {
				w = stack[len(stack)-1]
				stack, part[w] = stack[:len(stack)-1], parts
			}
		}
	}
	for i := range r.Delegations {
		d := &r.Delegations[i]
		if d.From != d.To && !d.From.IsZero() && !d.To.IsZero() && part[node[d.From]] == part[node[d.To]] {
			f = f.At(i)
		}
	}
	return f
}
