package cooperation

import (
	"maps"
	"slices"
	"strconv"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// programmes lists the programmes that would stop or go on with fewer, and adds
// those that stop to ends, after the agreements.
func (d *depLosses) programmes(h *depHeld, ends map[int32]calendar.Truth, l *Loss) {
	type part struct {
		seat      depSeat
		sure, any int32 // agreements that end
		firm      int32 // of any, those surely living
	}
	parts := map[int32]part{}
	for _, t := range h.joins {
		parts[t.at] = part{seat: t}
	}
	for at, end := range ends {
		for _, r := range d.rests[at] {
			p := parts[r]
			p.any++
			if end == calendar.Yes {
				p.sure++
			}
			if d.parties[at].living == calendar.Yes {
				p.firm++
			}
			parts[r] = p
		}
	}
	for _, at := range slices.Sorted(maps.Keys(parts)) {
		p, s := parts[at], &d.joined[at]
		stop := calendar.No
		if p.any > 0 && p.firm == s.firm {
			stop = calendar.Unknown
			if p.sure == s.agreed && !s.lost {
				stop = calendar.Yes
			}
		}
		if t := &p.seat; t.signs > 0 && d.x.Home != "" {
			abroad := s.signs - t.signs - (s.home - t.home)
			switch {
			case abroad < 1:
				stop = calendar.Yes
			case abroad-s.vague-(s.doubt-t.doubt) < 1:
				stop = stop.Or(calendar.Unknown)
			}
		}
		pointer := "/programmes/" + strconv.Itoa(int(at))
		if stop != calendar.No {
			stop = stop.And(s.living)
			l.Stopped.add(pointer, stop)
			ends[int32(len(d.parties))+at] = stop
			continue
		}
		l.Reduced.add(pointer, calendar.TruthOf(p.seat.signs > 0 || p.sure > 0).Or(calendar.Unknown).And(s.living))
	}
}

// technologies lists those that no other agreement names.
func (d *depLosses) technologies(ends map[int32]calendar.Truth, l *Loss) {
	gone := map[technology.Code]depCover{} // by agreements that end: of those surely living, surely ending, and so exactly
	named := map[technology.Code]calendar.Truth{}
	unnamed := d.unnamed
	for at, end := range ends {
		if int(at) >= len(d.parties) {
			continue
		}
		codes, within := depCodes(d.x.Agreements[at].Technologies)
		sure := end == calendar.Yes
		if len(codes) == 0 && sure {
			unnamed--
		}
		for _, c := range within {
			n := gone[c]
			if d.parties[at].living == calendar.Yes {
				n.sure++
			}
			if sure {
				n.any++
			}
			gone[c] = n
		}
		for _, c := range codes {
			if n := gone[c]; sure {
				n.exact++
				gone[c] = n
			}
			if sure || named[c] == calendar.Yes {
				named[c] = calendar.Yes
			} else {
				named[c] = calendar.Unknown
			}
		}
	}
	for _, c := range slices.SortedFunc(maps.Keys(named), technology.Code.Compare) {
		if d.covers[c].sure > gone[c].sure {
			continue
		}
		sure := named[c] == calendar.Yes && d.covers[c].any == gone[c].any && unnamed == 0
		for up, ok := c.Parent(); ok && sure; up, ok = up.Parent() {
			sure = d.covers[up].exact == gone[up].exact
		}
		if sure {
			l.Technologies = append(l.Technologies, c)
		} else {
			l.TechnologiesMaybe = append(l.TechnologiesMaybe, c)
		}
	}
}

// record returns the lines of money of an agreement or programme, what is known
// of it, and its pointer.
func (d *depLosses) record(at int32) (lines []agreement.Funding, s *depParties, pointer string) {
	if n := int(at) - len(d.parties); n >= 0 {
		return d.x.Programmes[n].Funding, &d.joined[n], "/programmes/" + strconv.Itoa(n)
	}
	return d.x.Agreements[at].Funding, &d.parties[at], "/agreements/" + strconv.Itoa(int(at))
}

// unfunded lists what goes on without anybody who pays for it.
func (d *depLosses) unfunded(h *depHeld, ends map[int32]calendar.Truth, l *Loss) {
	for i := 0; i < len(h.lines); {
		at, n := h.lines[i].at, int32(0)
		for ; i < len(h.lines) && h.lines[i].at == at; i++ {
			n++
		}
		_, s, pointer := d.record(at)
		end, ended := ends[at]
		if n < s.payers || end == calendar.Yes {
			continue
		}
		sure := s.living
		if s.unpaid || ended {
			sure = calendar.Unknown
		}
		l.Unfunded.add(pointer, sure)
	}
}

// money adds up the commitments of what ends, and those that it pays elsewhere.
func (d *depLosses) money(h *depHeld, ends map[int32]calendar.Truth, l *Loss) {
	own := make(map[depLine]bool, len(h.lines))
	sums := map[money.Currency]depSum{}
	for _, line := range h.lines {
		own[line] = true
		if _, ended := ends[line.at]; !ended {
			lines, s, _ := d.record(line.at)
			depAdd(sums, &lines[line.line], s.living)
		}
	}
	for _, at := range slices.Sorted(maps.Keys(ends)) {
		lines, s, _ := d.record(at)
		for i := range lines {
			sure := ends[at]
			if own[depLine{at, int32(i)}] {
				sure = s.living
			}
			depAdd(sums, &lines[i], sure)
		}
	}
	for _, c := range slices.SortedFunc(maps.Keys(sums), func(a, b money.Currency) int { return slices.Compare(a[:], b[:]) }) {
		l.Money = append(l.Money, sums[c].estimate())
	}
}

// depSum is a sum of money from low to high, which is zero when there is no upper
// bound.
type depSum struct{ low, high money.Amount }

func (s depSum) estimate() money.Estimate {
	switch {
	case s.high.IsZero():
		return money.Estimate{Qualifier: quantity.QualifierAtLeast, Amount: s.low}
	case s.low == s.high:
		return money.Exactly(s.low)
	}
	return money.Between(s.low, s.high)
}

// depAdd adds a commitment to the sum of its currency. Where a sum does not fit
// its lower bound stays as it was, and there is no upper bound.
func depAdd(sums map[money.Currency]depSum, f *agreement.Funding, sure calendar.Truth) {
	switch f.Stage {
	case agreement.StageCommitment:
	case "":
		sure = calendar.Unknown
	default:
		return
	}
	c := f.Amount.Amount.Currency
	if c.IsZero() {
		return
	}
	n, found := sums[c]
	if !found {
		n = depSum{money.Amount{Currency: c}, money.Amount{Currency: c}}
	}
	low, high := f.Amount.Bounds()
	if sure == calendar.Yes && low.Amount.Sign() > 0 {
		if sum, err := n.low.Add(low.Amount); err == nil {
			n.low = sum
		}
	}
	switch {
	case n.high.IsZero():
	case high.IsZero():
		n.high = money.Amount{}
	case high.Amount.Sign() > 0:
		sum, err := n.high.Add(high.Amount)
		if err != nil {
			sum = money.Amount{}
		}
		n.high = sum
	}
	sums[c] = n
}
