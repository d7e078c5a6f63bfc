package agreement

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// Delegations answers who is empowered by a register, for asking often: it is
// built once, by [Register.Index]. It keeps the register's delegations, which
// must not be changed afterwards. It is safe for concurrent use.
type Delegations struct {
	list []Delegation
	to   edges // by the one who receives
}

// edges strings together the delegations of each partner, in the order of the register.
type edges struct {
	first map[id.Partner]int32
	next  []int32 // -1 for none
}

func edgesBy(list []Delegation, of func(*Delegation) id.Partner) edges {
	e := edges{make(map[id.Partner]int32, len(list)), make([]int32, len(list))}
	for i := len(list) - 1; i >= 0; i-- {
		p := of(&list[i])
		e.next[i] = -1
		if j, ok := e.first[p]; ok {
			e.next[i] = j
		}
		e.first[p] = int32(i)
	}
	return e
}

// of returns the first delegation of a partner, and -1 where there is none.
func (e edges) of(p id.Partner) int32 {
	if i, ok := e.first[p]; ok && !p.IsZero() {
		return i
	}
	return -1
}

// Index returns the register ready to be asked.
func (r *Register) Index() *Delegations {
	return &Delegations{r.Delegations, edgesBy(r.Delegations, func(d *Delegation) id.Partner { return d.To })}
}

// Empowered says whether somebody has a power on a day, given those who hold it
// by themselves: because the law or their office says so. For one question; for
// many see [Register.Index].
func (r *Register) Empowered(p Power, holders ...id.Partner) Empowerment {
	return r.Index().Empowered(p, holders...)
}

// Empowered says whether somebody has a power on a day, given those who hold it
// by themselves.
//
// The answer is Yes for a holder, and where a chain of delegations leads from a
// holder to whoever signs, each of which covers the power, surely holds on that
// day, and, but for the last, may be given on. It is Unknown where such a chain
// is there but something about it is not known or too vague, and No otherwise.
// A treaty is signed by a holder only. Circles do no harm. The work is linear in
// the register. A nil index has no delegations.
func (x *Delegations) Empowered(p Power, holders ...id.Partner) Empowerment {
	if p.Who.IsZero() {
		return Empowerment{Why: PowerNotStated}
	}
	if slices.Contains(holders, p.Who) {
		return Empowerment{Answer: calendar.Yes, Why: PowerHolder}
	}
	treaty := p.treaty()
	if treaty == calendar.Yes {
		return Empowerment{Answer: calendar.No, Why: PowerFullPowers}
	}
	if x == nil || x.to.of(p.Who) < 0 {
		return Empowerment{Answer: calendar.No, Why: PowerNoDelegation}
	}
	root := make(map[id.Partner]struct{}, len(holders))
	for _, h := range holders {
		root[h] = struct{}{}
	}
	w := walk{x: x, p: &p, root: root}
	chain, _ := w.find(calendar.Yes)
	if chain != nil && treaty == calendar.No {
		return Empowerment{Answer: calendar.Yes, Chain: w.keys(chain), Why: PowerDelegated}
	}
	if chain != nil { // whether it is a treaty is not known
		return Empowerment{Answer: calendar.Unknown, Chain: w.keys(chain), Why: PowerNotStated}
	}
	chain, stop := w.find(calendar.Unknown)
	if chain != nil {
		why, at := w.doubt(chain)
		return Empowerment{Answer: calendar.Unknown, Chain: w.keys(chain), Why: why, At: at}
	}
	return Empowerment{Answer: calendar.No, Why: stop.why, At: stop.at}
}

// walk looks for a chain of delegations, from whoever signs up to a holder.
type walk struct {
	x    *Delegations
	p    *Power
	root map[id.Partner]struct{}
}

// obstacle is what a walk stopped at; the further from nothing, the greater.
type obstacle struct {
	rank int
	why  PowerWhy
	at   string
}

func (o *obstacle) note(rank int, why PowerWhy, at string) {
	if rank > o.rank {
		*o = obstacle{rank, why, at}
	}
}

// find returns the delegations of a chain, the last one first, each of which
// surely covers the power (least is Yes), or may (least is Unknown).
func (w *walk) find(least calendar.Truth) (chain []int32, stop obstacle) {
	enough := func(t calendar.Truth) bool {
		return t == calendar.Yes || least == calendar.Unknown && t == calendar.Unknown
	}
	type visit struct {
		who id.Partner
		by  int32 // the delegation that this one gave; -1 for who signs
		on  int   // the visit of who received that
	}
	seen := map[id.Partner]struct{}{w.p.Who: {}}
	queue := []visit{{w.p.Who, -1, -1}}
	for n := 0; n < len(queue); n++ {
		v := queue[n]
		for i := w.x.to.of(v.who); i >= 0; i = w.x.to.next[i] {
			d := &w.x.list[i]
			covers, why := d.covers(w.p)
			switch {
			case !enough(covers):
				rank := 1
				if v.by >= 0 {
					rank = 3 // what was given on does cover it
				}
				stop.note(rank, why, d.Key)
				continue
			case v.by >= 0 && !enough(passOn(d.Redelegable)):
				stop.note(4, PowerNotToPassOn, w.x.list[v.by].Key)
				continue
			}
			if _, ok := w.root[d.From]; ok {
				chain = append(chain, i)
				for by, on := v.by, v.on; by >= 0; by, on = queue[on].by, queue[on].on {
					chain = append(chain, by)
				}
				slices.Reverse(chain)
				return chain, obstacle{}
			}
			if _, ok := seen[d.From]; ok || d.From.IsZero() {
				continue
			}
			if v.by < 0 {
				stop.note(2, PowerGiverWithout, d.Key)
			}
			seen[d.From] = struct{}{}
			queue = append(queue, visit{d.From, i, n})
		}
	}
	return nil, stop
}

// passOn says whether a power may be given on.
func passOn(a codes.Answer) calendar.Truth {
	switch a {
	case codes.Yes:
		return calendar.Yes
	case codes.Unknown:
		return calendar.Unknown
	}
	return calendar.No
}

// keys returns the keys of a chain, from the holder down.
func (w *walk) keys(chain []int32) []string {
	keys := make([]string, len(chain))
	for i, n := range chain {
		keys[len(chain)-1-i] = w.x.list[n].Key
	}
	return keys
}

// doubt returns what is not known of a chain, nearest to the holder first.
func (w *walk) doubt(chain []int32) (PowerWhy, string) {
	for i := len(chain) - 1; i >= 0; i-- {
		d := &w.x.list[chain[i]]
		if t, why := d.covers(w.p); t != calendar.Yes {
			return why, d.Key
		}
		if i > 0 && d.Redelegable != codes.Yes {
			return PowerPassOnUnknown, d.Key
		}
	}
	return PowerNotStated, ""
}

// covers says whether the delegation by itself covers the power on its day.
func (d *Delegation) covers(p *Power) (calendar.Truth, PowerWhy) {
	answer, why := calendar.Yes, PowerDelegated
	for _, t := range [...]struct {
		holds calendar.Truth
		why   PowerWhy
	}{
		{within(d.Forms, p.Form), PowerForm},
		{within(d.Levels, p.Level), PowerLevel},
		{d.about(p.Technologies), PowerTechnology},
		{d.affords(p), PowerAmount},
	} {
		if t.holds == calendar.No {
			return calendar.No, t.why
		}
		if t.holds == calendar.Unknown {
			answer, why = calendar.Unknown, PowerNotStated
		}
	}
	t, ground := d.holds(p.On)
	if t == calendar.No || t == calendar.Unknown && answer == calendar.Yes {
		return t, ground
	}
	return answer, why
}

// holds says whether the delegation holds on a day.
func (d *Delegation) holds(on calendar.Date) (calendar.Truth, PowerWhy) {
	if !d.Revoked.IsZero() && happened(d.Revoked, on) == calendar.Yes {
		return calendar.No, PowerRevoked
	}
	switch {
	case on.Compare(d.Period.Start) == calendar.Before:
		return calendar.No, PowerNotYet
	case on.Compare(d.Period.End) == calendar.After:
		return calendar.No, PowerOver
	case d.Period.Contains(on) != calendar.Yes, !d.Revoked.IsZero() && happened(d.Revoked, on) != calendar.No:
		return calendar.Unknown, PowerVague
	}
	return calendar.Yes, PowerDelegated
}

// within says whether a code is one of those covered; no list covers all.
func within[T ~string](list []T, x T) calendar.Truth {
	switch {
	case len(list) == 0:
		return calendar.Yes
	case x == "":
		return calendar.Unknown
	}
	return calendar.TruthOf(slices.Contains(list, x))
}

// about says whether all the technologies lie within those covered.
func (d *Delegation) about(list []technology.Code) calendar.Truth {
	switch {
	case len(d.Technologies) == 0:
		return calendar.Yes
	case len(list) == 0:
		return calendar.Unknown
	}
	var few map[technology.Code]struct{}
	if len(d.Technologies) > maxPairs {
		few = make(map[technology.Code]struct{}, len(d.Technologies))
		for _, c := range d.Technologies {
			few[c] = struct{}{}
		}
	}
	for _, c := range list {
		if !covered(d.Technologies, few, c) {
			return calendar.No
		}
	}
	return calendar.Yes
}

func covered(list []technology.Code, set map[technology.Code]struct{}, c technology.Code) bool {
	if set == nil {
		return slices.ContainsFunc(list, c.Within)
	}
	for ok := true; ok; c, ok = c.Parent() {
		if _, found := set[c]; found {
			return true
		}
	}
	return false
}

// affords says whether the amount lies within the limit.
func (d *Delegation) affords(p *Power) calendar.Truth {
	if d.Limit.IsZero() {
		return calendar.Yes
	}
	if p.Amount.IsZero() || p.Amount.Currency != d.Limit.Currency {
		return calendar.Unknown
	}
	return calendar.TruthOf(p.Amount.Minor <= d.Limit.Minor)
}
