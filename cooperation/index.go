package cooperation

import (
	"slices"
	"strings"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/talent"
)

// Index is a portfolio with look-ups by identifier. It is what the rules and
// criteria that look across records judge. Make one with [NewIndex]; it is
// built in time linear in the size of the portfolio and is then immutable and
// safe for concurrent use, as long as nobody changes the portfolio. In JSON it
// is the portfolio. The zero value has no portfolio and finds nothing; it is
// not to be judged.
type Index struct {
	*Portfolio

	partners   map[id.Partner]int32
	agreements map[id.Agreement]int32
	experts    map[id.Expert]int32
	networks   map[id.Network]int32
	offices    map[id.Office]int32
	programmes map[id.Programme]int32
	strategies map[id.Strategy]int32
	events     map[id.Event]int32
	groups     map[id.WorkingGroup]int32

	twice      [kinds][]int32 // records whose id stood before
	externals  [2][]place     // identifiers that another partner, or expert, has
	same       [][2]int32     // agreements that may be one: the later, the earlier
	untold     int            // agreements of which too little is known to tell
	cycles     []place        // links of agreements that close a circle
	successors []place        // relations of partners that do
	parents    []place        // the same for parents
	nested     []int32        // programmes whose parents do

	countries []country.Code // abroad, that parties of agreements name
	reach     []reach        // by agreement and country abroad, in the order of the agreements
	projects  []bool         // by agreement: a programme rests on it, or a project is recorded
	work      int            // steps taken to build, for tests of linearity
}

// reach is an agreement and the number of a country in Index.countries, or -1
// for a country that is not known.
type reach struct{ agreement, country int32 }

// place is a record and an element in it.
type place struct{ i, j int32 }

// The kinds of records that have identifiers.
const (
	ofPartners = iota
	ofAgreements
	ofExperts
	ofNetworks
	ofOffices
	ofProgrammes
	ofStrategies
	ofEvents
	ofGroups
	kinds
)

// NewIndex returns the index of the portfolio, nil being an empty one. Of two
// records with one identifier the first is found.
func NewIndex(p *Portfolio) *Index {
	if p == nil {
		p = new(Portfolio)
	}
	x := &Index{Portfolio: p}
	x.partners = byID(x, ofPartners, p.Partners, func(r *partner.Partner) id.Partner { return r.ID })
	x.agreements = byID(x, ofAgreements, p.Agreements, func(r *agreement.Agreement) id.Agreement { return r.ID })
	x.experts = byID(x, ofExperts, p.Experts, func(r *talent.Expert) id.Expert { return r.ID })
	x.networks = byID(x, ofNetworks, p.Networks, func(r *talent.Network) id.Network { return r.ID })
	x.offices = byID(x, ofOffices, p.Offices, func(r *talent.Office) id.Office { return r.ID })
	x.programmes = byID(x, ofProgrammes, p.Programmes, func(r *Programme) id.Programme { return r.ID })
	x.strategies = byID(x, ofStrategies, p.Strategies, func(r *Strategy) id.Strategy { return r.ID })
	x.events = byID(x, ofEvents, p.Events, func(r *Event) id.Event { return r.ID })
	x.groups = byID(x, ofGroups, p.WorkingGroups, func(r *WorkingGroup) id.WorkingGroup { return r.ID })
	x.findExternals()
	x.findSame()
	x.findCycles()
	x.findReach()
	x.projects = make([]bool, len(p.Agreements))
	for i := range p.Programmes {
		for _, a := range p.Programmes[i].Agreements {
			x.work++
			if n, ok := x.agreements[a]; ok {
				x.projects[n] = true
			}
		}
	}
	for i := range p.Agreements {
		for j := range p.Agreements[i].Activities {
			x.work++
			switch p.Agreements[i].Activities[j].Kind {
			case agreement.ActivityProject, agreement.ActivityTransfer, agreement.ActivityFacility:
				x.projects[i] = true
			}
		}
	}
	return x
}

// byID indexes records and notes those whose identifier stood before.
func byID[T any, K comparable](x *Index, kind int, list []T, key func(*T) K) map[K]int32 {
	var zero K
	m := make(map[K]int32, len(list))
	for i := range list {
		x.work++
		k := key(&list[i])
		if k == zero {
			continue
		}
		if _, found := m[k]; found {
			x.twice[kind] = append(x.twice[kind], int32(i))
			continue
		}
		m[k] = int32(i)
	}
	return m
}

// Partner returns the partner with the identifier; nil when there is none.
func (x *Index) Partner(k id.Partner) *partner.Partner {
	if i, ok := x.partners[k]; ok {
		return &x.Partners[i]
	}
	return nil
}

// Agreement returns the agreement with the identifier; nil when there is none.
func (x *Index) Agreement(k id.Agreement) *agreement.Agreement {
	if i, ok := x.agreements[k]; ok {
		return &x.Agreements[i]
	}
	return nil
}

// Expert returns the expert with the identifier; nil when there is none.
func (x *Index) Expert(k id.Expert) *talent.Expert {
	if i, ok := x.experts[k]; ok {
		return &x.Experts[i]
	}
	return nil
}

// Network returns the network with the identifier; nil when there is none.
func (x *Index) Network(k id.Network) *talent.Network {
	if i, ok := x.networks[k]; ok {
		return &x.Networks[i]
	}
	return nil
}

// Office returns the office with the identifier; nil when there is none.
func (x *Index) Office(k id.Office) *talent.Office {
	if i, ok := x.offices[k]; ok {
		return &x.Offices[i]
	}
	return nil
}

// Programme returns the programme with the identifier; nil when there is none.
func (x *Index) Programme(k id.Programme) *Programme {
	if i, ok := x.programmes[k]; ok {
		return &x.Programmes[i]
	}
	return nil
}

// Strategy returns the strategy with the identifier; nil when there is none.
func (x *Index) Strategy(k id.Strategy) *Strategy {
	if i, ok := x.strategies[k]; ok {
		return &x.Strategies[i]
	}
	return nil
}

// Event returns the event with the identifier; nil when there is none.
func (x *Index) Event(k id.Event) *Event {
	if i, ok := x.events[k]; ok {
		return &x.Events[i]
	}
	return nil
}

// WorkingGroup returns the working group with the identifier; nil when there is
// none.
func (x *Index) WorkingGroup(k id.WorkingGroup) *WorkingGroup {
	if i, ok := x.groups[k]; ok {
		return &x.WorkingGroups[i]
	}
	return nil
}

// lost reports whether an identifier is given and leads nowhere.
func lost[K comparable](m map[K]int32, k K) bool {
	var zero K
	if k == zero {
		return false
	}
	_, ok := m[k]
	return !ok
}

// findExternals notes external identifiers that stand in two records, however
// each of them writes it.
func (x *Index) findExternals() {
	owner := make(map[id.External]int32, len(x.Partners))
	for i := range x.Partners {
		for j := range x.Partners[i].Identifiers {
			x.work++
			x.claim(owner, x.Partners[i].Identifiers[j].External, 0, i, j)
		}
	}
	clear(owner)
	for i := range x.Experts {
		for j := range x.Experts[i].Identifiers {
			x.work++
			x.claim(owner, x.Experts[i].Identifiers[j], 1, i, j)
		}
	}
}

func (x *Index) claim(owner map[id.External]int32, e id.External, who, i, j int) {
	if e == (id.External{}) {
		return
	}
	if !e.Valid() {
		if canonical, err := id.ParseExternal(e.Scheme, e.Value); err == nil {
			e = canonical
		}
	}
	if first, ok := owner[e]; !ok {
		owner[e] = int32(i)
	} else if first != int32(i) {
		x.externals[who] = append(x.externals[who], place{int32(i), int32(j)})
	}
}

// findReach notes which countries abroad every agreement reaches, and how many
// more it may: one for each party of which no country is known, and at least one
// where none is found.
func (x *Index) findReach() {
	number := map[country.Code]int32{}
	var last []int // by country: 1 and the last agreement that reaches it
	for i := range x.Agreements {
		first, open := len(x.reach), 0
		for j := range x.Agreements[i].Parties {
			x.work++
			c, known := x.seat(&x.Agreements[i].Parties[j])
			if !known {
				open++
			}
			if c == "" || c == x.Home {
				continue
			}
			n, ok := number[c]
			if !ok {
				n = int32(len(x.countries))
				number[c], x.countries, last = n, append(x.countries, c), append(last, 0)
			}
			if last[n] != i+1 {
				last[n] = i + 1
				x.reach = append(x.reach, reach{int32(i), n})
			}
		}
		if len(x.reach) == first {
			open = max(open, 1)
		}
		for range open {
			x.reach = append(x.reach, reach{int32(i), -1})
		}
	}
}

// seat returns the country of a party; it is empty, and known to be, for an
// international organisation.
func (x *Index) seat(y *agreement.Party) (c country.Code, known bool) {
	if y.Country != "" {
		return y.Country, true
	}
	p := x.Partner(y.Partner)
	if p == nil {
		return "", y.Level == agreement.LevelInternational
	}
	c = p.Country()
	return c, c != "" || p.Is(partner.KindInternational)
}

// findSame notes agreements that have the same parties, the same first date and
// the same title, when case and marks do not count.
func (x *Index) findSame() {
	seen := make(map[string]int32, len(x.Agreements))
	var key []byte
	var parties []string
	for i := range x.Agreements {
		a := &x.Agreements[i]
		x.work++
		if a.Titles.IsZero() || len(a.Parties) == 0 || len(a.Events) == 0 {
			x.untold++
			continue
		}
		parties = parties[:0]
		for j := range a.Parties {
			x.work++
			if q := a.Parties[j].Partner; !q.IsZero() {
				parties = append(parties, q.String())
			}
		}
		on := firstDate(a)
		if len(parties) == 0 || on.IsZero() {
			x.untold++
			continue
		}
		slices.Sort(parties)
		key = text.AppendFold(key[:0], a.Titles.String())
		key = append(append(append(key, 0), on.String()...), 0)
		key = append(key, strings.Join(parties, " ")...)
		if first, ok := seen[string(key)]; ok {
			x.same = append(x.same, [2]int32{int32(i), first})
			continue
		}
		seen[string(key)] = int32(i)
	}
}

// firstDate returns when the agreement was signed, or else its first date.
func firstDate(a *agreement.Agreement) (on calendar.Date) {
	for i := range a.Events {
		e := &a.Events[i]
		if e.On.IsZero() {
			continue
		}
		if e.Kind == agreement.EventSigned {
			return e.On
		}
		if on.IsZero() {
			on = e.On
		}
	}
	return on
}
