package partner

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// pairTie says how one area lies to another.
type pairTie uint8

// Ties, in rising order of what they settle.
const (
	pairUnlinked pairTie = iota // nothing leads from the one to the other
	pairApart                   // they have nothing in common
	pairPerhaps                 // they may have something in common
	pairAround                  // the first holds the second and more
	pairWithin                  // the first is the second, or within it
)

// pairLeg is a way from a code into another list.
type pairLeg struct {
	from technology.Code
	list string
}

// pairLegs are the links of crosswalks, in both directions.
type pairLegs map[pairLeg][]technology.Target

func pairLegsOf(walks []technology.Crosswalk) pairLegs {
	var legs pairLegs
	for _, w := range walks {
		if w.From() == w.To() {
			continue
		}
		if legs == nil {
			legs = pairLegs{}
		}
		for l := range w.Links() {
			from := technology.Code{List: w.From(), Code: l.From}
			to := technology.Code{List: w.To(), Code: l.To}
			back := l.Fit
			switch l.Fit {
			case technology.Broader:
				back = technology.Narrower
			case technology.Narrower:
				back = technology.Broader
			}
			out, in := pairLeg{from, to.List}, pairLeg{to, from.List}
			legs[out] = append(legs[out], technology.Target{Code: to, Fit: l.Fit})
			legs[in] = append(legs[in], technology.Target{Code: from, Fit: back})
		}
	}
	return legs
}

// pairLongest is the length of the longest code that is looked at.
const pairLongest = 64

// tie returns how area a lies to area b.
func (legs pairLegs) tie(a, b technology.Code) pairTie {
	switch {
	case a.Code == "" || b.Code == "" || a.List == "" || b.List == "":
		return pairUnlinked
	case a.List == b.List:
		return pairSameList(a, b)
	case len(legs) == 0 || len(a.Code) > pairLongest || len(b.Code) > pairLongest:
		return pairUnlinked
	}
	there := legs.follow(a, b)
	switch back := legs.follow(b, a); back {
	case pairWithin:
		return max(there, pairAround)
	case pairAround:
		return max(there, pairWithin)
	default:
		return max(there, back)
	}
}

func pairSameList(a, b technology.Code) pairTie {
	switch {
	case a.Within(b):
		return pairWithin
	case b.Within(a):
		return pairAround
	}
	return pairApart
}

// follow returns how a lies to b by the links that a has, or else those of what
// it is within.
func (legs pairLegs) follow(a, b technology.Code) pairTie {
	for at, ok := a, true; ok; at, ok = at.Parent() {
		targets, found := legs[pairLeg{at, b.List}]
		if !found {
			continue
		}
		best := pairUnlinked
		for i := range targets {
			best = max(best, pairVia(&targets[i], at == a, b))
		}
		return best
	}
	return pairUnlinked
}

// pairVia returns how an area lies to b when it leads to the target: by a link
// of its own, or by one of an area that it is within.
func pairVia(t *technology.Target, own bool, b technology.Code) pairTie {
	lies := pairSameList(t.Code, b)
	if lies == pairApart {
		return pairApart
	}
	switch {
	case lies == pairWithin && (t.Fit == technology.Exact || t.Fit == technology.Broader):
		return pairWithin
	case own && t.Fit == technology.Exact:
		return pairAround
	case own && t.Fit == technology.Narrower && (lies == pairAround || t.Code == b):
		return pairAround
	}
	return pairPerhaps
}

// does says whether the partner works in the area, whether evidence shows that
// it does, and by which of its areas; -1 when none says so. A partner without
// areas may do anything; one with areas does what they say.
func (legs pairLegs) does(p *Partner, want technology.Code) (works, shown calendar.Truth, by int) {
	works, shown, by = calendar.No, calendar.No, -1
	if len(p.Technologies) == 0 || want.Code == "" || want.List == "" {
		return calendar.Unknown, calendar.Unknown, -1
	}
	for i := range p.Technologies {
		c := &p.Technologies[i]
		switch legs.tie(c.Technology, want) {
		case pairApart:
		case pairWithin:
			if fitPieces(c) > 0 {
				return calendar.Yes, calendar.Yes, i
			}
			if by < 0 {
				by = i
			}
			works, shown = calendar.Yes, calendar.Unknown
		default:
			if works == calendar.No {
				works = calendar.Unknown
			}
			shown = calendar.Unknown
		}
	}
	return works, shown, by
}

// meets says whether the area has something in common with one of the
// partner's, and which; -1 when it is not known to.
func (legs pairLegs) meets(a technology.Code, p *Partner) (calendar.Truth, int) {
	answer := calendar.No
	if len(p.Technologies) == 0 {
		return calendar.Unknown, -1
	}
	for i := range p.Technologies {
		switch legs.tie(a, p.Technologies[i].Technology) {
		case pairWithin, pairAround:
			return calendar.Yes, i
		case pairUnlinked, pairPerhaps:
			answer = calendar.Unknown
		}
	}
	return answer, -1
}
