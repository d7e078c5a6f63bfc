package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// scoreByHand evaluates the criteria of this package without the kernel: plain
// ifs, one loop for each list. It is what the kernel is measured against.
func scoreByHand(a *Agreement, asOf rule.Day) (low, high, known, coverage, failed, open int) {
	var s tallied
	on := calendar.FromYMD(int32(asOf))
	year, years := calendar.Period{}, calendar.Period{}
	if asOf != 0 {
		year, years = before(on, 12), before(on, 24)
	}

	switch a.Clauses.Compliant { // AGR-C-COMPLIANT
	case codes.Yes:
		s.part(10, 1000, 1000)
	case codes.No:
		s.part(10, 0, 0)
		s.failed++
	default:
		s.part(10, 0, 1000)
		s.open++
	}

	yes, no, unknown, skipped := 0, 0, 0, 0 // AGR-C-PROTECTION
	for _, x := range [...]codes.Answer{a.Clauses.IntellectualProperty, a.Clauses.Confidentiality, a.Clauses.DataProtection} {
		switch x {
		case codes.Yes:
			yes++
		case codes.No:
			no++
		case codes.NotApplicable:
			skipped++
		default:
			unknown++
		}
	}
	if skipped < 3 {
		s.share(3, yes, no, unknown)
	}

	mitigated := 0 // AGR-C-RISKS
	for i := range a.Risks {
		done := len(a.Risks[i].Mitigation) > 0
		for _, m := range a.Risks[i].Mitigations {
			done = done || len(m.Name) > 0
		}
		if done {
			mitigated++
		}
	}
	s.share(2, mitigated, 0, len(a.Risks)-mitigated)
	s.measures(a, on, asOf)

	// AGR-C-PURPOSE, AGR-C-INDEXED
	technologies, objectives := 0, 0
	filed, uncoded, unstated := 0, 0, 0
	for i := range a.Technologies {
		t := &a.Technologies[i]
		if t.Technology.Code != "" {
			technologies = 1
		}
		switch {
		case t.Share.IsZero():
			unstated++
		case t.Technology.Code == "":
			uncoded += int(t.Share.BasisPoints())
		default:
			filed += int(t.Share.BasisPoints())
		}
	}
	switch n := len(a.Technologies); {
	case n == 0:
		s.part(3, 0, 1000)
	case unstated > 0:
		s.part(3, min(filed/10, 1000), 1000)
	case uncoded > 0:
		s.part(3, min(filed/10, 1000), min((filed+uncoded+n+9)/10, 1000))
	case filed < 10000 && filed+n >= 10000:
		s.part(3, 1000, 1000)
	default:
		s.part(3, min(filed/10, 1000), min(filed/10, 1000))
	}

	// AGR-C-MEASURABLE, AGR-C-ACHIEVED, AGR-C-IMPACT
	points, least, most := 0, 0, 0
	reached, missed, unsettled := 0, 0, 0
	sure, perhaps := 0, 0
	owners := 0
	for i := range a.Objectives {
		o := &a.Objectives[i]
		if len(o.Name) > 0 {
			objectives = 1
		}
		if !o.Owner.IsZero() {
			owners++
		}
		target, baseline, sum, top, ahead, behind := 0, 0, 0, 0, 0, 0
		good, early, late := 0, 0, 0
		for j := range o.Indicators {
			x := &o.Indicators[j]
			if x.Target.Known() || x.Aim == AimMilestone || x.Aim == AimGrowth && x.Growth != (quantity.Percent{}) {
				target = 1
			}
			if x.Baseline.Known() {
				baseline = 1
			}
			switch x.OnTrack(on) {
			case calendar.Yes:
				ahead++
			case calendar.No:
				behind++
			}
			there := x.ReachedOn(on)
			gone := x.Achievement(on)
			l, h := 0, 1000
			if p, ok := gone.Low.Get(); ok {
				l = min(max(p, 0), 1000)
			}
			if p, ok := gone.High.Get(); ok {
				h = min(max(p, 0), 1000)
			}
			sum += l
			top += h
			if there == calendar.Yes {
				good++
			} else if there == calendar.No {
				switch x.Due.Compare(on) {
				case calendar.Before, calendar.Same:
					late++
				case calendar.After:
					early++
				}
			}
		}
		points += min(len(o.Indicators), 1) + target + baseline
		if n := len(o.Indicators); n == 0 {
			most += 1000
			perhaps += 1000
		} else {
			if sure += 1000 * ahead / n; ahead+behind == n {
				perhaps += 1000 * ahead / n
			} else {
				perhaps += 1000 - 1000*behind/n
			}
			least += sum / n
			if top == sum {
				most += sum / n
			} else {
				most += (top + n - 1) / n
			}
		}
		switch {
		case o.Result == "":
			unsettled++
		case o.Result != ResultOutcome && o.Result != ResultImpact:
		case late > 0:
			missed++
		case len(o.Indicators) == 0 || good+early < len(o.Indicators):
			unsettled++
		case early == 0:
			reached++
		}
	}
	s.share(6, technologies+objectives, 0, 2-technologies-objectives)
	s.share(5, points, 0, 3*len(a.Objectives)-points)
	if n := len(a.Objectives); n == 0 {
		s.part(10, 0, 1000)
		s.part(5, 0, 1000)
		s.part(4, 0, 1000) // AGR-C-ON-TRACK
	} else {
		switch {
		case asOf == 0:
			s.part(4, 0, 1000)
		case sure == perhaps:
			s.part(4, sure/n, sure/n)
		default:
			s.part(4, sure/n, (perhaps+n-1)/n)
		}
		if least == most {
			s.part(10, least/n, least/n)
		} else {
			s.part(10, least/n, (most+n-1)/n)
		}
		if reached+missed+unsettled > 0 {
			s.share(5, reached, missed, unsettled)
		}
	}

	linked := 0 // AGR-C-LINKS
	for i := range a.Links {
		if a.Links[i].Kind != "" && !a.Links[i].Agreement.IsZero() {
			linked++
		}
	}
	s.share(2, linked, 0, len(a.Links)-linked)

	if a.PartiesOpen { // AGR-C-ROLES
		s.part(2, 0, 1000)
	} else {
		clear := 0
		for i := range a.Parties {
			if len(a.Parties[i].Roles) > 0 {
				clear++
			}
		}
		s.share(2, clear, 0, len(a.Parties)-clear)
	}

	// AGR-C-ACTIVE, AGR-C-COMMITTEE, AGR-C-TRANSFER, AGR-C-TALENT,
	// AGR-C-RECIPROCITY, and the third part of AGR-C-LASTING
	active, met, runs := s.otherTraces(a, on, asOf, year), calendar.No, calendar.No
	transfer, talent, kindless, unsureTransfer, unsureTalent := 0, 0, 0, 0, 0
	in, out, aimless := 0, 0, 0
	for i := range a.Activities {
		x := &a.Activities[i]
		if asOf != 0 {
			if active != calendar.Yes {
				active = active.Or(x.within(year))
			}
			if met != calendar.Yes && (x.Kind == ActivityCommittee || x.Kind == "") {
				if w := x.within(years); w == calendar.Yes && x.Kind != "" {
					met = w
				} else if w != calendar.No {
					met = calendar.Unknown
				}
			}
			if runs != calendar.Yes {
				end := x.On
				if end.IsZero() {
					end = x.Period.End
				}
				if x.On.IsZero() && x.Period.OpenEnd {
					runs = calendar.Yes
				} else if c := end.Compare(on); c == calendar.After {
					runs = calendar.Yes
				} else if c == calendar.CannotSay {
					runs = calendar.Unknown
				}
			}
		}
		begin := x.On
		if begin.IsZero() {
			begin = x.Period.Start
		}
		switch x.Kind {
		case ActivityTransfer, ActivityTraining, ActivityVisit, "":
			c := begin.Compare(on)
			sure := asOf == 0 || c == calendar.Before || c == calendar.Same || x.On.IsZero() && x.Period.OpenStart
			switch {
			case c == calendar.After:
			case x.Kind == "":
				kindless++
			case x.Kind == ActivityTransfer && sure:
				transfer++
			case x.Kind == ActivityTransfer:
				unsureTransfer++
			case sure:
				talent++
			default:
				unsureTalent++
			}
		}
		switch x.Flow {
		case FlowIn:
			in++
		case FlowOut:
			out++
		case FlowBoth:
			in++
			out++
		default:
			aimless++
		}
	}
	some := len(a.Activities) > 0
	held := s.committees(a, on, asOf, &active, &met, year, years)
	switch {
	case asOf == 0, active == calendar.No && a.ActivitiesComplete != codes.Yes:
		active = calendar.Unknown
	}
	listed := some && a.ActivitiesComplete != codes.No || a.ActivitiesComplete == codes.Yes
	if asOf == 0 || !listed && runs == calendar.No {
		runs = calendar.Unknown
	}
	if asOf == 0 || !some && met == calendar.No {
		met = calendar.Unknown
	}
	truth := func(weight int, t calendar.Truth) {
		switch t {
		case calendar.Yes:
			s.part(weight, 1000, 1000)
		case calendar.No:
			s.part(weight, 0, 0)
		default:
			s.part(weight, 0, 1000)
		}
	}
	truth(6, active)
	switch c := a.Clauses.JointCommittee; {
	case c == codes.Unknown && !held:
		s.part(2, 0, 1000)
	case c == codes.Yes || held:
		skip := false
		if met == calendar.No {
			switch a.EntryIntoForce().Compare(years.Start) {
			case calendar.CannotSay:
				met = calendar.Unknown
			case calendar.Same, calendar.After:
				skip = true
			}
		}
		if !skip {
			truth(2, met)
		}
	}
	kind := func(weight, n, unsure int) {
		switch {
		case n > 0:
			s.part(weight, 1000, 1000)
		case !listed || kindless+unsure > 0:
			s.part(weight, 0, 1000)
		default:
			s.part(weight, 0, 0)
		}
	}
	kind(2, transfer, unsureTransfer)
	kind(2, talent, unsureTalent)
	few, many := min(in, out), max(in, out)
	switch {
	case !some:
		s.part(2, 0, 1000)
	case aimless == 0:
		s.part(2, 1000*few/many, 1000*few/many)
	case few+aimless >= many:
		s.part(2, 1000*few/(many+aimless), 1000)
	default:
		s.part(2, 1000*few/(many+aimless), (1000*(few+aimless)+many-1)/many)
	}

	// AGR-C-ON-TIME, AGR-C-EVIDENCE
	kept, late, unclear, shown, bare := obligationsByHand(a, on, asOf != 0)
	if len(a.Obligations) == 0 || asOf == 0 {
		s.part(6, 0, 1000)
	} else if kept+late+unclear > 0 {
		s.share(6, kept, late, unclear)
	}
	sources := 0
	if len(a.Sources) > 0 {
		sources = 1000
	}
	switch {
	case len(a.Obligations) == 0:
		s.part(2, sources/2, 1000)
	case shown+bare == 0:
		s.part(2, sources, 1000)
	default:
		s.part(2, (sources+1000*shown/(shown+bare))/2, 1000)
	}

	l, h := moneyByHand(a) // AGR-C-DISBURSED
	s.part(3, l, h)
	s.readiness(a, on, asOf)
	s.means(a, least, most, l, h)
	s.course(a, owners)

	s.lasting(a, on, asOf, runs)
	s.share(2, recordByHand(a), 0, 14-recordByHand(a)) // AGR-C-RECORD

	return s.score()
}
