package assign

import (
	"context"
	"slices"
)

// Plan says who is given to what. A plan always keeps to conflicts, loads and
// covers; what it may lack is said by Short and Gap. It does not change and may
// be used by many at once.
type Plan struct {
	// Aim is what was raised first, before the total.
	Aim Aim `json:"aim"`
	// Teams are those of the items, in the order of Problem.Items.
	Teams []Team `json:"teams"`
	// Total is the sum of the affinities of all pairs.
	Total int64 `json:"total"`
	// Gap is how much more the total could be, at most, with as many places
	// filled and with what Aim puts before it as good; 0 says that it is the highest.
	Gap int64 `json:"gap"`
	// Short is how many places stay empty, and More how many of these at most
	// could still be filled by another plan; 0 says that none can.
	Short int `json:"short"`
	More  int `json:"more"`
	// Least is the lowest sum of the affinities of any item that needs experts
	// and could have one, and LeastBound what it could be at most in any plan that
	// fills as many places; 0 where there is no such item.
	Least      int64 `json:"least"`
	LeastBound int64 `json:"leastBound"`
	// Worst is the least affinity of any pair; 0 where there is none.
	Worst int `json:"worst"`
	// WorstBound is what Worst could be at most in any plan that fills as many
	// places. Only [FairPairs] works it out.
	WorstBound int `json:"worstBound,omitempty"`
	// Shortages are the items with empty places, in the order of Problem.Items,
	// and Cuts the reasons: sets of items and experts that do not go together.
	Shortages []Shortage `json:"shortages,omitempty"`
	Cuts      []Cut      `json:"cuts,omitempty"`

	m     *model
	floor int
	arcs  [][]int32 // of the model, by its own order
	price []int64
	taken []int32 // items of every expert
	slack int64   // by how much the plan may be short of the best at these prices
}

// Team is who is given to one item.
type Team struct {
	Item    string      `json:"item"`
	Experts []Candidate `json:"experts"` // by id
	Total   int64       `json:"total"`
}

// Shortage is an item with places that stay empty.
type Shortage struct {
	Item  string `json:"item"`
	Empty int    `json:"empty"`
	// Home, Abroad and Languages are what the empty places are kept for; the
	// others could be filled by anybody who is free.
	Home      int      `json:"home,omitempty"`
	Abroad    int      `json:"abroad,omitempty"`
	Languages []string `json:"languages,omitempty"`
}

// Optimal reports whether no plan is better: none fills more places, none that
// fills as many does better by the aim, and none that does as well has a higher
// total.
func (p *Plan) Optimal() bool {
	switch {
	case p.Gap != 0 || p.More != 0:
		return false
	case p.Aim == AimItem:
		return p.Least == p.LeastBound
	case p.Aim == AimPair:
		return p.Worst == p.WorstBound
	}
	return true
}

// Solve returns the plan with the most places filled and, of these, the highest
// total. Without covers of languages, and where organisations have experts on
// one side only, it is always the best there is; otherwise what could not be
// settled within the effort stands in Gap and More. Where several plans are
// equally good, the same one is returned whatever the order of the lists.
//
// An error is an [*Error] for a problem that cannot be solved as it stands.
// When the context ends its error is returned, with a plan of what was done.
func Solve(ctx context.Context, p *Problem, o Options) (*Plan, error) {
	m, err := compile(p, nil)
	if err != nil {
		return nil, err
	}
	r := newRun(ctx, m, o)
	r.search()
	return r.plan(), r.stopped
}

func newRun(ctx context.Context, m *model, o Options) *run {
	effort := min(o.Effort, 1_000_000)
	if effort <= 0 {
		effort = 50
	}
	return &run{ctx: ctx, m: m, tell: o.Progress, effort: int64(effort) * m.cost()}
}

// plan makes a plan of what the run came to.
func (r *run) plan() *Plan {
	m := r.m
	if r.full != nil {
		m = r.full
	}
	p := m.plan(r.teams, r.price, r.bound, len(r.m.hard) == 0 && r.stopped == nil)
	if r.net != nil && r.stopped == nil && p.Short > 0 {
		p.Cuts = r.net.cuts()
	}
	return p
}

// plan makes a plan of teams, of which none are worth more than the bound. It is
// exact when that is what the prices show.
func (m *model) plan(teams [][]int32, price []int64, bound int64, exact bool) *Plan {
	p := &Plan{m: m, arcs: teams, price: price, taken: make([]int32, len(m.experts)), Teams: make([]Team, len(m.items))}
	filled, needed := 0, 0
	first := true
	for i, j := range m.items {
		item := &m.p.Items[j]
		t := &p.Teams[j]
		t.Item, t.Experts = item.Key, make([]Candidate, 0, len(teams[i]))
		for _, a := range teams[i] {
			e := m.col[a]
			p.taken[e]++
			v := int(m.val[a])
			t.Experts = append(t.Experts, Candidate{m.p.Experts[m.experts[e]].ID, v})
			t.Total += int64(v)
			if filled == 0 || v < p.Worst {
				p.Worst = v
			}
			filled++
		}
		p.Total += t.Total
		if m.counts[i] {
			needed++
			if first || t.Total < p.Least {
				p.Least, first = t.Total, false
			}
		}
	}
	p.Short = m.places - filled
	p.bounds(bound, needed)
	for j := range m.p.Items {
		if m.p.Items[j].Experts > len(p.Teams[j].Experts) {
			p.Shortages = append(p.Shortages, Shortage{Item: m.p.Items[j].Key})
		}
	}
	p.shortages()
	if !exact {
		p.slack = m.slack(teams, price)
	}
	return p
}

// slack is how much more than the teams anything could be worth at the prices.
func (m *model) slack(teams [][]int32, price []int64) (sum int64) {
	o := oracle{m: m, price: price, scale: 1}
	left := slices.Clone(m.load)
	for i := range m.items {
		worth, _, _ := o.find(int32(i), nil, -1)
		sum += worth - o.team(teams[i])
		for _, a := range teams[i] {
			left[m.col[a]]--
		}
	}
	for e, n := range left {
		sum += price[e] * int64(n)
	}
	return sum
}

// bounds reads out of what no teams are worth more than how many places more
// could be filled and how much more the total could be.
func (p *Plan) bounds(bound int64, needed int) {
	m := p.m
	value := p.Total - m.worst*int64(p.Short)
	most := (m.worst - 1) / 4 // no total is further from 0
	// The best teams are worth at least -most less the price of the places that
	// stay empty: so many of these there are at least.
	if least := -bound - most; least > 0 {
		p.More = p.Short - int((least+m.worst-1)/m.worst)
	} else {
		p.More = p.Short
	}
	p.More = max(p.More, 0)
	p.Gap = min(max(bound-value, 0), most-p.Total)
	if p.More > 0 {
		p.Gap = most - p.Total
	}
	if needed == 0 {
		return
	}
	// The least is no more than the mean, nor than what any one item could have.
	p.LeastBound = floorDiv(p.Total+p.Gap, int64(needed))
	alone := *m
	alone.worst = 0
	o := oracle{m: &alone, price: make([]int64, len(m.experts)), scale: 1}
	for i := range m.items {
		if m.counts[i] {
			most, _, _ := o.find(int32(i), nil, -1)
			p.LeastBound = min(p.LeastBound, most)
		}
	}
	p.LeastBound = max(p.LeastBound, p.Least)
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && a < 0 {
		q--
	}
	return q
}

// shortages says what the empty places are kept for.
func (p *Plan) shortages() {
	if len(p.Shortages) == 0 {
		return
	}
	m := p.m
	rank := make(map[string]int32, len(m.items))
	for i, j := range m.items {
		rank[m.p.Items[j].Key] = int32(i)
	}
	for k := range p.Shortages {
		s := &p.Shortages[k]
		i := rank[s.Item]
		team := p.arcs[i]
		s.Empty = int(m.need[i]) - len(team)
		if m.spec == nil || m.spec[i].patterns == nil {
			continue
		}
		classes := m.classes(team)
		for _, pattern := range m.spec[i].patterns {
			empty, ok := fit(pattern, classes)
			if !ok {
				continue
			}
			for n, slot := range pattern {
				if empty[n] == 0 {
					continue
				}
				if slot.asks&bitHome != 0 {
					s.Home += int(empty[n])
				}
				if slot.asks&bitAbroad != 0 {
					s.Abroad += int(empty[n])
				}
				for l, word := range m.p.Items[m.items[i]].Cover.Languages {
					if slot.asks&(bitLang<<l) != 0 {
						s.Languages = append(s.Languages, word)
					}
				}
			}
			break
		}
	}
}
