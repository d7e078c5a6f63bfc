package cooperation

import (
	"cmp"
	"math"
	"slices"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// depGather adds up what falls on whom.
type depGather struct {
	x  *Index
	on calendar.Date
	by Counting

	mass   depSpread
	number map[Holder]int32
	names  []Holder
	rows   *slicer // files technologies into areas

	seats depSeats // of the record at hand
	areas []depArea
	pools map[string]int // by the areas of a pool
	key   []byte

	counted, maybe, unplaced, outside int
	missing                           []money.Currency
}

// depSeats are the seats among which a unit is divided in equal parts.
type depSeats struct {
	sure  []int32 // holders that surely have one
	doubt []int32 // holders that have one unless they are at home
	open  int     // seats of which the holder is not known
	must  bool    // an open seat is not one of home or of nobody
}

func newDepGather(x *Index, on calendar.Date, by Counting) *depGather {
	g := &depGather{x: x, on: on, by: by, number: map[Holder]int32{}, pools: map[string]int{}}
	if by.Stage == "" {
		g.by.Stage = agreement.StageCommitment
	}
	if by.By == AxisTechnology {
		if g.by.Slicing.Areas == nil {
			g.by.Slicing.Areas = depFields()
		}
		g.rows = &slicer{by: g.by.Slicing, rows: map[technology.Code][]int{}, at: map[technology.Code]int{}}
		for i, a := range g.by.Slicing.Areas {
			if _, twice := g.rows.at[a.Technology]; !twice {
				g.rows.at[a.Technology] = i
			}
			g.holder(Holder{Technology: a.Technology})
		}
		g.holder(Holder{Elsewhere: true})
	}
	return g
}

// holder returns the number of a holder. Areas that are listed twice are one.
func (g *depGather) holder(h Holder) int32 {
	n, ok := g.number[h]
	if !ok {
		n = int32(len(g.names))
		g.number[h] = n
		g.names = append(g.names, h)
		g.mass.holders = append(g.mass.holders, depMass{})
	}
	return n
}

func (g *depGather) gather() {
	p := g.x.Portfolio
	if p == nil {
		return
	}
	for i := range p.Agreements {
		a := &p.Agreements[i]
		living := aliveTruth(a.StatusOn(g.on))
		switch g.by.Measure {
		case MeasureAgreements:
			if living != calendar.No {
				g.parties(a)
				g.add(1, 1, living, a.Technologies)
			}
		case MeasureActivities:
			for j := range a.Activities {
				g.activity(&a.Activities[j], a.Technologies, a, nil)
			}
		case MeasureMoney:
			g.money(a.Funding, living, a.Technologies)
		}
	}
	for i := range p.Programmes {
		r := &p.Programmes[i]
		switch g.by.Measure {
		case MeasureActivities:
			for j := range r.Activities {
				g.activity(&r.Activities[j], r.Technologies, nil, r)
			}
		case MeasureMoney:
			g.money(r.Funding, r.runningOn(g.on), r.Technologies)
		}
	}
	slices.SortFunc(g.missing, func(a, b money.Currency) int { return slices.Compare(a[:], b[:]) })
	g.missing = slices.Compact(g.missing)
}

// parties seats the parties of an agreement, or those that pay for it.
func (g *depGather) parties(a *agreement.Agreement) {
	g.fresh()
	if g.by.By == AxisFunder {
		for i := range a.Parties {
			if y := &a.Parties[i]; y.Has(agreement.RoleFunder) {
				g.seatFunder(y.Partner)
			}
		}
		g.payers(a.Funding)
		return
	}
	for i := range a.Parties {
		g.seatParty(&a.Parties[i])
	}
	g.settle(len(a.Parties) < 2 || a.PartiesOpen)
}

// participants seats those who take part in a programme, or pay for it.
func (g *depGather) participants(r *Programme) {
	g.fresh()
	if g.by.By == AxisFunder {
		for i := range r.Partners {
			if y := &r.Partners[i]; y.Role == RoleFunder {
				g.seatFunder(y.Partner)
			}
		}
		g.payers(r.Funding)
		return
	}
	for i := range r.Partners {
		g.seatPartner(r.Partners[i].Partner)
	}
	g.settle(len(r.Partners) == 0)
}

func (g *depGather) payers(lines []agreement.Funding) {
	for i := range lines {
		g.seatFunder(lines[i].Payer)
	}
	g.settle(true)
}

func (g *depGather) fresh() { g.seats = depSeats{sure: g.seats.sure[:0], doubt: g.seats.doubt[:0]} }

// none reports whether nobody has a seat.
func (s *depSeats) none() bool { return len(s.sure)+len(s.doubt)+s.open == 0 }

// settle leaves each partner or funder one seat; countries have one for each of
// their parties. Where nobody has one and somebody is lacking, there is one open
// seat.
func (g *depGather) settle(lacking bool) {
	if lacking && g.seats.none() {
		g.seats.open = 1
	}
	if g.by.By == AxisCountry {
		return
	}
	for _, list := range [...]*[]int32{&g.seats.sure, &g.seats.doubt} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
}

func (g *depGather) seatFunder(p id.Partner) {
	if p.IsZero() {
		g.seats.open++
		g.seats.must = true
		return
	}
	g.seats.sure = append(g.seats.sure, g.holder(Holder{Partner: p}))
}

func (g *depGather) seatPartner(p id.Partner) { g.seatParty(&agreement.Party{Partner: p}) }

// seatParty gives a party its seat, unless it is at home. A party of an
// international organisation has one only where partners are asked about.
func (g *depGather) seatParty(y *agreement.Party) {
	if g.by.By == AxisTechnology {
		return
	}
	c, known := g.x.seat(y)
	if c != "" && c == g.x.Home {
		return
	}
	h := Holder{Country: c}
	if g.by.By == AxisPartner {
		h = Holder{Partner: y.Partner}
	}
	switch {
	case h == Holder{} && !known, h == Holder{} && g.by.By == AxisPartner:
		g.seats.open++
		if known && (c == "" || g.x.Home != "") { // it is abroad, whoever it is
			g.seats.must = true
		}
	case h == Holder{}: // it belongs to no country
	case !known, c != "" && g.x.Home == "":
		g.seats.doubt = append(g.seats.doubt, g.holder(h))
	default:
		g.seats.sure = append(g.seats.sure, g.holder(h))
	}
}

// activity adds an activity: to the partners that it names, or else to those of
// the agreement or programme under which it stands.
func (g *depGather) activity(e *agreement.Activity, t []agreement.TechnologyShare, a *agreement.Agreement, r *Programme) {
	start := e.On
	if start.IsZero() {
		start = e.Period.Start
	}
	begun := calendar.Unknown
	switch start.Compare(g.on) {
	case calendar.Before, calendar.Same:
		begun = calendar.Yes
	case calendar.After:
		return
	}
	g.fresh()
	if g.by.By != AxisFunder {
		for _, p := range e.Partners {
			g.seatPartner(p)
		}
		g.settle(false)
	}
	switch {
	case g.by.By == AxisTechnology || !g.seats.none():
	case a != nil:
		g.parties(a)
	default:
		g.participants(r)
	}
	g.add(1, 1, begun, t)
}

// money adds lines of money: to those who pay, or to the technologies.
func (g *depGather) money(lines []agreement.Funding, living calendar.Truth, t []agreement.TechnologyShare) {
	if living == calendar.No {
		return
	}
	for i := range lines {
		l := &lines[i]
		counts := living
		switch l.Stage {
		case g.by.Stage:
		case "":
			counts = counts.And(calendar.Unknown)
		default:
			continue
		}
		g.fresh()
		if g.by.By == AxisFunder {
			g.seatFunder(l.Payer)
		} else {
			g.seatPartner(l.Payer)
		}
		low, high := g.amount(&l.Amount)
		g.add(low, high, counts, t)
	}
}

// amount returns the bounds of an amount in the currency asked for.
func (g *depGather) amount(e *money.Estimate) (low, high float64) {
	low, high = 0, math.Inf(1)
	a, b := e.Bounds()
	if v, ok := g.converted(a); ok {
		low = max(0, v)
	}
	if v, ok := g.converted(b); ok {
		high = max(low, v)
	}
	return low, high
}

func (g *depGather) converted(b money.Bound) (float64, bool) {
	a, to := b.Amount, g.by.Currency
	if b.IsZero() || a.Currency.IsZero() || to.IsZero() {
		return 0, false
	}
	if a.Currency != to {
		if _, ok := g.by.Rates.Rate(a.Currency, to, g.on); !ok {
			g.missing = append(g.missing, a.Currency)
			return 0, false
		}
		c, err := g.by.Rates.Convert(a, to, g.on)
		if err != nil {
			return 0, false
		}
		a = c
	}
	return float64(a.Minor), true
}

// add adds a unit of the amount from low to high.
func (g *depGather) add(low, high float64, counts calendar.Truth, t []agreement.TechnologyShare) {
	if g.by.By != AxisTechnology && g.seats.none() {
		g.outside++
		return
	}
	if counts == calendar.Yes {
		g.counted++
	} else {
		g.maybe++
		low = 0
	}
	if g.by.By == AxisTechnology {
		g.addAreas(low, high, t)
	} else {
		g.addSeats(low, high)
	}
}

// addSeats divides a unit among the seats. A seat that turns out to be at home
// leaves its part to the others, so that those may have more; and where no seat
// is sure the unit may fall on nobody.
func (g *depGather) addSeats(low, high float64) {
	s := &g.seats
	sure, open := float64(len(s.sure)), float64(s.open)
	n := sure + float64(len(s.doubt)) + open
	if s.open > 0 || len(s.doubt) > 0 {
		g.unplaced++
	}
	part := depMass{low / n, (high - low) / n}
	seat := part // of an open seat
	switch {
	case len(s.doubt) > 0:
		part.more = high/max(sure, 1) - low/n
		seat = depMass{0, high / (sure + 1)}
	case len(s.sure) == 0 && !s.must:
		seat = depMass{0, high / n}
	}
	if math.IsInf(high, 1) {
		part.more, seat.more = high, high
	}
	for _, i := range s.sure {
		g.mass.holders[i].low += part.low
		g.mass.holders[i].more += part.more
	}
	for _, i := range s.doubt {
		g.mass.holders[i].more += high / (sure + 1)
	}
	if seat.low+seat.more > 0 {
		for range s.open {
			g.mass.free = append(g.mass.free, seat)
		}
	}
}

// shares lists the holders that may have a share.
func (g *depGather) shares(bounds [][2]float64) (list []Holding) {
	for i, b := range bounds {
		if b[1] > 0 {
			list = append(list, Holding{g.names[i], depShare(b[0], b[1])})
		}
	}
	slices.SortFunc(list, func(a, b Holding) int {
		return cmp.Or(cmp.Compare(b.Share.Low, a.Share.Low), cmp.Compare(b.Share.High, a.Share.High), a.Holder.compare(b.Holder))
	})
	return list
}

// compare orders holders by their codes, Elsewhere last.
func (h Holder) compare(o Holder) int {
	if h.Elsewhere != o.Elsewhere {
		if h.Elsewhere {
			return 1
		}
		return -1
	}
	return cmp.Or(cmp.Compare(h.Country, o.Country), h.Partner.Compare(o.Partner), h.Technology.Compare(o.Technology))
}
