package cooperation

import (
	"slices"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// depLosses finds what each holder has a part in, in one pass over the portfolio.
type depLosses struct {
	x   *Index
	on  calendar.Date
	by  Axis
	all bool // every holder that is named, not only those asked for

	number                     map[Holder]int
	names                      []Holder
	holders                    []depHeld
	experts, networks, offices []LostCount

	parties  []depParties // by agreement
	joined   []depParties // by programme
	rests    [][]int32    // by agreement: programmes that rest on it
	covers   map[technology.Code]depCover
	unnamed  int // agreements that are or may be living and name no technology
	unplaced int
}

// depHeld is what one holder has a part in, in the order of the portfolio.
type depHeld struct {
	seats []depSeat // in agreements
	joins []depSeat // in programmes
	lines []depLine // that it pays
}

// depSeat is the part of one holder in one agreement or programme.
type depSeat struct {
	at                 int32
	signs, doubt, home int32 // seats that sign; those that may be at home; those that are
}

// depLine is a line of money of agreement at, or of programme at less the number
// of agreements.
type depLine struct{ at, line int32 }

// depParties are the parties of one agreement, or partners of one programme.
type depParties struct {
	living calendar.Truth
	signs  int32 // those that sign, each once
	home   int32 // of them, surely at home
	doubt  int32 // of them, perhaps at home
	vague  int32 // of them, not known who, or of which country: perhaps anyone
	open   bool  // there are more than those listed
	agreed int32 // of a programme: agreements on which it rests, but for those that are over
	firm   int32 // of them, surely living
	lost   bool  // of a programme: one of those has no record
	payers int32 // lines of money of a payer who is known
	unpaid bool  // a line of money of one who is not
}

// depCover counts the agreements about a technology: surely living and within it,
// surely or perhaps so, and those of them that name just it.
type depCover struct{ sure, any, exact int32 }

func newDepLosses(x *Index, on calendar.Date, by Axis) *depLosses {
	return &depLosses{
		x: x, on: on, by: by, number: map[Holder]int{}, covers: map[technology.Code]depCover{},
		parties: make([]depParties, len(x.Agreements)), joined: make([]depParties, len(x.Programmes)),
		rests: make([][]int32, len(x.Agreements)),
	}
}

// holder adds a holder.
func (d *depLosses) holder(h Holder) int {
	n := len(d.names)
	d.number[h] = n
	d.names = append(d.names, h)
	d.holders = append(d.holders, depHeld{})
	d.experts, d.networks, d.offices = append(d.experts, LostCount{}), append(d.networks, LostCount{}), append(d.offices, LostCount{})
	return n
}

// find returns the number of the holder; false where it is not asked for.
func (d *depLosses) find(h Holder, home bool) (int, bool) {
	if h == (Holder{}) {
		return 0, false
	}
	n, ok := d.number[h]
	if !ok && d.all && !home {
		n, ok = d.holder(h), true
	}
	return n, ok
}

// who returns what a party is on the axis, where it is at home, and whether that
// and the holder are known.
func (d *depLosses) who(y *agreement.Party) (h Holder, home, doubt, vague bool) {
	c, known := d.x.seat(y)
	home = c != "" && c == d.x.Home
	if d.by == AxisPartner {
		return Holder{Partner: y.Partner}, home, !known, y.Partner.IsZero() && !home
	}
	return Holder{Country: c}, home, !known, !known
}

func (d *depLosses) whose(p id.Partner) (h Holder, home, doubt, vague bool) {
	return d.who(&agreement.Party{Partner: p})
}

func (d *depLosses) collect() {
	seen := make(map[id.Partner]int, len(d.x.Partners)) // 1 and the last record that has it
	for i := range d.x.Agreements {
		a, s := &d.x.Agreements[i], &d.parties[i]
		if s.living = aliveTruth(a.StatusOn(d.on)); s.living == calendar.No {
			continue
		}
		s.open = a.PartiesOpen
		marked := slices.ContainsFunc(a.Parties, func(y agreement.Party) bool { return y.Has(agreement.RoleSignatory) })
		for j := range a.Parties {
			y := &a.Parties[j]
			signs := !marked || y.Has(agreement.RoleSignatory)
			if signs && !y.Partner.IsZero() {
				signs = seen[y.Partner] != i+1
				seen[y.Partner] = i + 1
			}
			d.seat(s, i, y, signs, false)
		}
		if s.vague > 0 || s.open {
			d.unplaced++
		}
		d.lines(s, i, a.Funding)
		d.cover(a.Technologies, s.living)
	}
	clear(seen)
	for i := range d.x.Programmes {
		r, s := &d.x.Programmes[i], &d.joined[i]
		if s.living = r.runningOn(d.on); s.living == calendar.No {
			continue
		}
		for j := range r.Partners {
			y := agreement.Party{Partner: r.Partners[j].Partner}
			signs := y.Partner.IsZero() || seen[y.Partner] != i+1
			seen[y.Partner] = i + 1
			d.seat(s, i, &y, signs, true)
		}
		for _, k := range r.Agreements {
			n, ok := d.x.agreements[k]
			if !ok {
				s.lost = true
				continue
			}
			living, on := d.parties[n].living, d.rests[n]
			if living == calendar.No || len(on) > 0 && on[len(on)-1] == int32(i) {
				continue
			}
			d.rests[n] = append(on, int32(i))
			s.agreed++
			if living == calendar.Yes {
				s.firm++
			}
		}
		d.lines(s, len(d.x.Agreements)+i, r.Funding)
	}
	d.people()
}

// seat notes a party of record i.
func (d *depLosses) seat(s *depParties, i int, y *agreement.Party, signs, programme bool) {
	h, home, doubt, vague := d.who(y)
	one := depSeat{at: int32(i)}
	if signs {
		one.signs = 1
		s.signs++
		switch {
		case home:
			s.home++
			one.home = 1
		case vague:
			s.vague++
		case doubt:
			s.doubt++
			one.doubt = 1
		}
	}
	n, ok := d.find(h, home)
	if !ok {
		return
	}
	list := &d.holders[n].seats
	if programme {
		list = &d.holders[n].joins
	}
	if k := len(*list) - 1; k >= 0 && (*list)[k].at == int32(i) {
		last := &(*list)[k]
		last.signs, last.doubt, last.home = last.signs+one.signs, last.doubt+one.doubt, last.home+one.home
		return
	}
	*list = append(*list, one)
}

// lines notes who pays.
func (d *depLosses) lines(s *depParties, at int, list []agreement.Funding) {
	for j := range list {
		h, home, _, vague := d.whose(list[j].Payer)
		if vague {
			s.unpaid = true
			continue
		}
		s.payers++
		if n, ok := d.find(h, home); ok {
			d.holders[n].lines = append(d.holders[n].lines, depLine{int32(at), int32(j)})
		}
	}
}

// cover counts an agreement under its technologies and all that those are within.
func (d *depLosses) cover(list []agreement.TechnologyShare, living calendar.Truth) {
	codes, within := depCodes(list)
	if len(codes) == 0 {
		d.unnamed++
	}
	for _, c := range within {
		n := d.covers[c]
		n.any++
		if living == calendar.Yes {
			n.sure++
		}
		d.covers[c] = n
	}
	for _, c := range codes {
		n := d.covers[c]
		n.exact++
		d.covers[c] = n
	}
}

// depCodes returns the technologies named, each once, and those with all that
// they are within.
func depCodes(list []agreement.TechnologyShare) (codes, within []technology.Code) {
	for i := range list {
		c := list[i].Technology
		if c.IsZero() {
			continue
		}
		codes = append(codes, c)
		for ok := true; ok; c, ok = c.Parent() {
			within = append(within, c)
		}
	}
	slices.SortFunc(codes, technology.Code.Compare)
	slices.SortFunc(within, technology.Code.Compare)
	return slices.Compact(codes), slices.Compact(within)
}

// people counts the experts, networks and offices.
func (d *depLosses) people() {
	tied := map[int]calendar.Truth{}
	tie := func(c country.Code, p id.Partner, sure calendar.Truth) {
		h, home, _, _ := d.who(&agreement.Party{Partner: p, Country: c})
		if n, ok := d.find(h, home); ok && sure != calendar.No {
			if was, twice := tied[n]; twice {
				sure = was.Or(sure)
			}
			tied[n] = sure
		}
	}
	count := func(list []LostCount) {
		for n, sure := range tied {
			list[n].add(sure)
		}
		clear(tied)
	}
	for i := range d.x.Experts {
		e := &d.x.Experts[i]
		if d.on.IsZero() || consented(e, d.on) != calendar.Yes {
			continue
		}
		tie(e.Country, id.Partner{}, calendar.Yes)
		for a, sure := range e.AffiliationsOn(d.on) {
			tie(a.Country, a.Partner, sure)
		}
		count(d.experts)
	}
	for i := range d.x.Networks {
		n := &d.x.Networks[i]
		there := depThere(n.Founded, n.Closed, d.on)
		for _, p := range n.Focal {
			tie("", p, there)
		}
		for _, c := range n.Hosts {
			tie(c, id.Partner{}, there)
		}
		count(d.networks)
	}
	for i := range d.x.Offices {
		o := &d.x.Offices[i]
		there := depThere(o.Opened, o.Closed, d.on)
		tie(o.Country, id.Partner{}, there)
		if d.by == AxisPartner {
			tie("", o.Mission, there)
			tie("", o.Ministry, there)
		}
		count(d.offices)
	}
}

// depThere says whether something is there on a day from its first day to its
// last, which is open where nothing is known of it.
func depThere(first, last, on calendar.Date) calendar.Truth {
	return calendar.Period{Start: first, End: last, OpenEnd: last.IsZero()}.Contains(on)
}

// ends says whether the agreement ends without the holder of the seat, and
// whether it loses a party at all.
func (d *depLosses) ends(t *depSeat) (end, touched calendar.Truth) {
	s := &d.parties[t.at]
	if t.signs == 0 {
		return calendar.No, s.living
	}
	most := s.signs - t.signs
	abroad := most - (s.home - t.home) // at most
	surely := most - s.vague
	surelyAbroad := abroad - s.vague - (s.doubt - t.doubt)
	sided := d.x.Home != ""
	switch {
	case !s.open && (most < 2 || sided && abroad < 1):
		return s.living, s.living
	case surely < 2 || sided && surelyAbroad < 1:
		return calendar.Unknown, s.living
	}
	return calendar.No, s.living
}
