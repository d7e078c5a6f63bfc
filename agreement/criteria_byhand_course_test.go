package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/readiness"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// committees adds AGR-C-SESSIONS and AGR-C-ACTIONS, and what sessions tell of
// whether the agreement is active and whether a committee met. It reports
// whether there is a committee.
func (s *tallied) committees(a *Agreement, on calendar.Date, asOf rule.Day, active, met *calendar.Truth, year, years calendar.Period) bool {
	low, high, n := 0, 0, 0
	done, late, open, early := 0, 0, 0, 0
	for i := range a.Committees {
		c := &a.Committees[i]
		if len(c.Sessions) == 0 && asOf != 0 {
			*met = met.Or(calendar.Unknown)
		}
		for j := range c.Sessions {
			x := &c.Sessions[j]
			if asOf != 0 && !x.CalledOff {
				*active = active.Or(year.Contains(x.On))
				*met = met.Or(years.Contains(x.On))
			}
			for k := range x.Actions {
				if d := x.Actions[k].Done; asOf != 0 && !d.IsZero() {
					*active = active.Or(year.Contains(d))
				}
			}
		}
		st := c.StateOn(on)
		for _, x := range c.AppendActions(nil, on) {
			switch d := x.Due; {
			case !d.Uncertain() && !d.Approximate() && d.Earliest().Compare(on) == calendar.After:
				early++
			case x.Adopted.Compare(on) != calendar.Before && x.Adopted.Compare(on) != calendar.Same:
				open++
			case x.State == ActionOnTime:
				done++
			case x.State == ActionLate:
				late++
			default:
				open++
			}
		}
		switch {
		case !st.DueKnown:
			high += 1000
			n++
		case st.DueAtMost > 0:
			n++
			l, h := 1000*min(st.Held, st.DueAtMost)/st.DueAtMost, 1000
			switch {
			case len(c.Sessions) == 0:
			case st.Due == st.DueAtMost && st.Held == st.HeldAtMost:
				h = l
			case st.Due > 0 && st.HeldAtMost < st.Due:
				h = (1000*st.HeldAtMost + st.Due - 1) / st.Due
			}
			low += l
			high += h
		}
	}
	switch {
	case len(a.Committees) == 0 || asOf == 0:
		s.part(2, 0, 1000)
	case n > 0 && low == high:
		s.part(2, low/n, low/n)
	case n > 0:
		s.part(2, low/n, (high+n-1)/n)
	}
	switch {
	case done+late+open+early == 0 || asOf == 0:
		s.part(2, 0, 1000)
	case done+late+open > 0:
		s.share(2, done, late, open)
	}
	return len(a.Committees) > 0
}

// otherTraces says whether anything was done in the year, apart from activities
// and committees.
func (s *tallied) otherTraces(a *Agreement, on calendar.Date, asOf rule.Day, year calendar.Period) calendar.Truth {
	did := calendar.No
	if asOf == 0 {
		return did
	}
	for i := range a.Events {
		if a.Events[i].Kind == EventImplemented {
			did = did.Or(year.Contains(a.Events[i].On))
		}
	}
	for i := range a.Funding {
		if a.Funding[i].Stage == StageDisbursement {
			did = did.Or(year.Overlaps(a.Funding[i].Period))
		}
	}
	for i := range a.Obligations {
		o := &a.Obligations[i]
		if !o.Done.IsZero() {
			did = did.Or(year.Contains(o.Done))
		}
		for j := range o.Fulfilments {
			did = did.Or(year.Contains(o.Fulfilments[j].On))
		}
	}
	if a.Transfer != nil {
		for i := range a.Transfer.Milestones {
			if d := a.Transfer.Milestones[i].Done; !d.IsZero() {
				did = did.Or(year.Contains(d))
			}
		}
	}
	return did
}

// measures adds AGR-C-MITIGATED.
func (s *tallied) measures(a *Agreement, on calendar.Date, asOf rule.Day) {
	done, open, all := 0, 0, 0
	for i := range a.Risks {
		r := &a.Risks[i]
		if r.Raised.Compare(on) == calendar.After {
			continue
		}
		for j := range r.Mitigations {
			m := &r.Mitigations[j]
			all++
			due := m.Due.Compare(on)
			switch finished := m.Done.Compare(on); {
			case due == calendar.After, m.Due.IsZero() && !m.Done.IsZero():
			case due != calendar.CannotSay && (finished == calendar.Before || finished == calendar.Same):
				done++
			default:
				open++
			}
		}
	}
	switch {
	case all == 0 || asOf == 0:
		s.part(1, 0, 1000)
	case done+open > 0:
		s.share(1, done, 0, open)
	}
}

// readiness adds AGR-C-READINESS.
func (s *tallied) readiness(a *Agreement, on calendar.Date, asOf rule.Day) {
	from := a.EntryIntoForce()
	if a.Transfer == nil || asOf == 0 || from.Precision() < calendar.Day || from.Uncertain() || from.Approximate() {
		s.part(1, 0, 1000)
		return
	}
	claims, highest := a.Transfer.Readiness, 0
	for i := range claims {
		if claims[i].Scale == "TRL" && claims[i].Element == "" {
			highest = max(highest, claims[i].Level.Int())
		}
	}
	was, before := readiness.TRL().Proven(claims, "", from)
	is, perhaps := readiness.TRL().Proven(claims, "", on)
	switch {
	case was.Int() == 9:
	case on.Compare(from) == calendar.Before || was.IsZero() || is.IsZero():
		s.part(1, 0, 1000)
	case is.Int() > before.Int():
		s.part(1, 1000, 1000)
	case perhaps.Int() > was.Int() || highest > is.Int():
		s.part(1, 0, 1000)
	default:
		s.part(1, 0, 0)
	}
}

// means adds AGR-C-COST-SHARE and AGR-C-VALUE; the bounds are those of the
// objectives, added up, and of the money paid.
func (s *tallied) means(a *Agreement, least, most, paidLow, paidHigh int) {
	var payer id.Partner
	shared, unnamed := false, len(a.Funding) == 0
	for i := range a.Funding {
		if p := a.Funding[i].Payer; p.IsZero() {
			unnamed = true
		} else if payer.IsZero() {
			payer = p
		} else if p != payer {
			shared = true
		}
	}
	switch {
	case shared:
		s.part(2, 1000, 1000)
	case unnamed:
		s.part(2, 0, 1000)
	default:
		s.part(2, 0, 0)
	}

	n := len(a.Objectives)
	switch {
	case len(a.Funding) == 0 || paidLow == 0 && paidHigh == 1000:
		s.part(3, 0, 1000)
	case paidHigh == 0:
	case n == 0:
		s.part(3, 0, 1000)
	default:
		low, high := min(1000*least/(n*paidHigh), 1000), 1000
		if paidLow > 0 {
			high = min((1000*most+n*paidLow-1)/(n*paidLow), 1000)
		}
		if least == most && paidLow == paidHigh {
			high = low
		}
		s.part(3, low, high)
	}
}

// course adds AGR-C-GOVERNANCE, AGR-C-OPINIONS and AGR-C-RENEWED.
func (s *tallied) course(a *Agreement, owners int) {
	yes, no, open := 0, 0, 0
	switch {
	case len(a.Committees) > 0 || a.Clauses.JointCommittee == codes.Yes:
		yes++
	case a.Clauses.JointCommittee == codes.Unknown:
		open++
	default:
		no++
	}
	focal, roleless := false, a.PartiesOpen || len(a.Parties) == 0
	for i := range a.Parties {
		for _, r := range a.Parties[i].Roles {
			focal = focal || r == RoleFocal
		}
		roleless = roleless || len(a.Parties[i].Roles) == 0
	}
	switch {
	case focal:
		yes++
	case roleless:
		open++
	default:
		no++
	}
	if owners == len(a.Objectives) && owners > 0 {
		yes++
	} else {
		open++
	}
	s.share(3, yes, no, open)

	asked, given, kindless := 0, 0, false // AGR-C-OPINIONS
	for i := range a.Steps {
		x := &a.Steps[i]
		kindless = kindless || x.Kind == ""
		if x.Kind != "consultation-asked" {
			continue
		}
		asked++
		for j := range a.Steps {
			y := &a.Steps[j]
			if y.Kind == "opinion-given" && y.By == x.To && !x.To.IsZero() && (y.On.Compare(x.On) == calendar.After || y.On.Compare(x.On) == calendar.Same) {
				given++
				break
			}
		}
	}
	switch {
	case len(a.Steps) == 0 || asked == 0 && kindless:
		s.part(1, 0, 1000)
	case asked > 0:
		s.share(1, given, 0, asked-given)
	}

	good, bad, unclear := 0, 0, 0 // AGR-C-RENEWED
	for i := range a.Events {
		e := &a.Events[i]
		if e.Kind != EventRenewed {
			continue
		}
		evaluated := calendar.No
		if a.ActivitiesComplete == codes.No || len(a.Activities) == 0 && a.ActivitiesComplete != codes.Yes {
			evaluated = calendar.Unknown
		}
		for j := range a.Activities {
			x := &a.Activities[j]
			if x.Kind != ActivityEvaluation && x.Kind != "" {
				continue
			}
			d := x.On
			if d.IsZero() {
				d = x.Period.End
			}
			switch c := d.Compare(e.On); {
			case (c == calendar.Before || c == calendar.Same) && x.Kind != "":
				evaluated = calendar.Yes
			case c != calendar.After:
				evaluated = evaluated.Or(calendar.Unknown)
			}
		}
		switch evaluated {
		case calendar.Yes:
			good++
		case calendar.No:
			bad++
		default:
			unclear++
		}
	}
	if len(a.Events) == 0 {
		s.part(1, 0, 1000)
	} else if good+bad+unclear > 0 {
		s.share(1, good, bad, unclear)
	}
}

// lasting adds AGR-C-LASTING; runs is whether an activity goes on.
func (s *tallied) lasting(a *Agreement, on calendar.Date, asOf rule.Day, runs calendar.Truth) {
	own := calendar.Unknown
	if len(a.Funding) > 0 {
		own = calendar.No
	}
	for i := range a.Funding {
		switch a.Funding[i].Kind {
		case FundingOwn, FundingBudget, FundingInKind:
			own = calendar.Yes
		case "", FundingUnstated:
			if own == calendar.No {
				own = calendar.Unknown
			}
		}
	}
	holds := calendar.Unknown
	if asOf != 0 {
		st := a.StatusOn(on.AddMonths(12))
		switch {
		case !st.Sure:
		case st.Status.Ended() || st.Status == Suspended:
			holds = calendar.No
		case st.Status.Living() && (a.Term.Renewal == RenewalAutomatic || a.Term.Renewal == RenewalOpen || !a.TermEndOn(on.AddMonths(12)).IsZero()):
			holds = calendar.Yes
		}
	}
	var n [3]int
	n[holds]++
	n[own]++
	n[runs]++
	s.share(5, n[calendar.Yes], n[calendar.No], n[calendar.Unknown])
}
