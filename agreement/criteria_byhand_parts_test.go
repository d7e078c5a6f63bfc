package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

// tallied is what scoreByHand adds up.
type tallied struct {
	weight, low, covered int
	failed, open         int
}

// part adds a criterion that surely reaches low and at most high.
func (s *tallied) part(weight, low, high int) {
	s.weight += weight
	s.low += weight * low
	s.covered += weight * (1000 - high + low)
}

// share adds a criterion that is a share of good, bad and unknown ones.
func (s *tallied) share(weight, good, bad, open int) {
	n := good + bad + open
	switch {
	case n == 0:
		s.weight += weight
	case open == 0:
		s.weight += weight
		s.low += weight * (1000 * good / n)
		s.covered += weight * 1000
	default:
		s.part(weight, 1000*good/n, 1000-1000*bad/n)
	}
}

// moneyByHand is the interval of AGR-C-DISBURSED.
func moneyByHand(a *Agreement) (low, high int) {
	parts := 0
	for i := range a.Funding {
		f := &a.Funding[i]
		if f.Amount.Amount.Currency.IsZero() || f.Stage != StageCommitment && f.Stage != StageDisbursement {
			return 0, 1000
		}
		if f.Stage != StageCommitment {
			continue
		}
		seen := false
		for j := range i {
			seen = seen || a.Funding[j].Stage == StageCommitment && a.Funding[j].Amount.Amount.Currency == f.Amount.Amount.Currency
		}
		if seen {
			continue
		}
		parts++
		var promised, paid int64
		ok, disbursed := true, false
		for j := range a.Funding {
			g := &a.Funding[j]
			if g.Amount.Amount.Currency != f.Amount.Amount.Currency {
				continue
			}
			ok = ok && g.Amount.Qualifier == quantity.QualifierExactly && g.Amount.Amount.Minor >= 0
			if g.Stage == StageCommitment {
				promised += g.Amount.Amount.Minor
			} else {
				paid += g.Amount.Amount.Minor
				disbursed = true
			}
		}
		if !ok || !disbursed || promised == 0 {
			high += 1000
			continue
		}
		x := int(min(1000*paid/promised, 1000))
		low += x
		high += x
	}
	switch {
	case parts == 0:
		return 0, 1000
	case low == high:
		return low / parts, low / parts
	}
	return low / parts, (high + parts - 1) / parts
}

// recordByHand counts the parts of the record that are filled, for AGR-C-RECORD.
func recordByHand(a *Agreement) (n int) {
	for _, is := range [...]bool{
		!a.ID.IsZero(), len(a.Titles) > 0, a.Form != "", len(a.Parties) > 0, len(a.Technologies) > 0,
		len(a.Events) > 0, a.Term != Term{}, len(a.Funding) > 0, len(a.Objectives) > 0, len(a.Obligations) > 0,
		len(a.Languages) > 0, a.Clauses.Compliant != codes.Unknown, len(a.Activities) > 0, len(a.Sources) > 0,
	} {
		if is {
			n++
		}
	}
	return n
}

// obligationsByHand counts the due days of obligations as kept, late and unclear,
// and what was done with and without evidence.
func obligationsByHand(a *Agreement, on calendar.Date, judged bool) (kept, late, unclear, shown, bare int) {
	for i := range a.Obligations {
		o := &a.Obligations[i]
		for _, f := range o.Fulfilments {
			if f.Evidence != "" {
				shown++
			} else {
				bare++
			}
		}
		if !o.Done.IsZero() && o.Evidence != "" {
			shown++
		} else if !o.Done.IsZero() {
			bare++
		}
		if !judged {
			if o.Done.IsZero() && len(o.Fulfilments) == 0 {
				bare++
			}
			continue
		}
		if o.Rule == nil && len(o.Fulfilments) == 0 { // owed once, as most are
			switch keptBy(o.Due, o.Done, on) {
			case keptYes:
				kept++
			case keptLate:
				late++
			case keptOpen:
				unclear++
				if o.Done.IsZero() {
					bare++
				}
			}
			continue
		}
		for _, x := range o.Occurrences(a, Watch{Within: calendar.Period{End: on}, On: on}) {
			done := o.Done
			if o.Rule != nil || len(o.Fulfilments) > 0 {
				if done = x.Met; x.State != DutyMet {
					done = calendar.Date{}
				}
			}
			switch keptBy(x.Due, done, on) {
			case keptYes:
				kept++
			case keptLate:
				late++
			case keptOpen:
				unclear++
				if o.Done.IsZero() && (x.State == DutyNotMet || x.State == DutyPartly || o.Rule == nil && len(o.Fulfilments) == 0) {
					bare++
				}
			}
		}
	}
	return kept, late, unclear, shown, bare
}

// score draws the parts together.
func (s *tallied) score() (low, high, known, coverage, failed, open int) {
	full := 1000 * s.weight
	low = s.low / s.weight
	high = low
	if s.covered < full {
		high = (s.low + full - s.covered + s.weight - 1) / s.weight
	}
	known = -1
	if s.covered > 0 {
		q, rest := 1000*s.low/s.covered, 1000*s.low%s.covered
		if 2*rest > s.covered || 2*rest == s.covered && q%2 == 1 {
			q++
		}
		known = min(max(q, low), high)
	}
	return low, high, known, s.covered / s.weight, s.failed, s.open
}
