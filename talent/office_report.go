package talent

import (
	"iter"
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// SentTo reports whether the report was sent to the superior: Unknown where it
// is not recorded to whom it was sent, and for the zero identifier.
func (r *OfficeReport) SentTo(superior id.Partner) calendar.Truth {
	if len(r.To) == 0 || superior.IsZero() {
		return calendar.Unknown
	}
	return calendar.TruthOf(has(r.To, superior))
}

// SentToBoth reports whether the report was sent to both superiors of the
// office, the ministry and the mission.
func (o *Office) SentToBoth(r *OfficeReport) calendar.Truth {
	return r.SentTo(o.Ministry).And(r.SentTo(o.Mission))
}

// ReportsOn yields the reports that speak of the duty and of the time, by their
// place in Reports and in that order: with Yes where a day of the time surely
// lies in the period of the report, with Unknown where one may.
func (o *Office) ReportsOn(duty Duty, during calendar.Period) iter.Seq2[int, calendar.Truth] {
	return func(yield func(int, calendar.Truth) bool) {
		for i := range o.Reports {
			r := &o.Reports[i]
			if !hasDuty(r.Duties, duty) {
				continue
			}
			if t := r.Period.Overlaps(during); t != calendar.No && !yield(i, t) {
				return
			}
		}
	}
}

// DutyReport says whether an office reported on a duty in some time.
type DutyReport struct {
	Duty Duty `json:"duty"`
	// Reported is No only where the reports are said to be complete: what no
	// report on record speaks of is otherwise not known.
	Reported calendar.Truth `json:"reported"`
	// Counted says, in the same way, whether a report has a figure on the duty.
	Counted calendar.Truth `json:"counted"`
	// Reports are the places in Reports of those that speak of the duty, surely
	// or possibly in that time.
	Reports []int `json:"reports,omitempty"`
}

// DutiesReported returns for each duty of the office, in its order, whether it
// was reported on in the time and by which reports. The zero period asks for
// any time.
func (o *Office) DutiesReported(during calendar.Period) []DutyReport {
	list := make([]DutyReport, len(o.Duties))
	place := make(map[Duty]int, len(o.Duties))
	counted := make([]bool, len(o.Duties)) // surely or possibly
	for i, d := range o.Duties {
		list[i].Duty = d
		if _, twice := place[d]; !twice {
			place[d] = i
		}
	}
	for i := range o.Reports {
		r := &o.Reports[i]
		when := calendar.Yes
		if !during.IsZero() {
			when = r.Period.Overlaps(during)
		}
		if when == calendar.No {
			continue
		}
		for _, d := range r.Duties {
			if p, ok := place[d]; ok {
				x := &list[p]
				if n := len(x.Reports); n == 0 || x.Reports[n-1] != i {
					x.Reports = append(x.Reports, i)
				}
				x.Reported = officeTold(x.Reported, when)
			}
		}
		for j := range r.Figures {
			g := &r.Figures[j]
			if p, ok := place[g.Duty]; ok && g.counts() {
				list[p].Counted, counted[p] = officeTold(list[p].Counted, when), true
			}
		}
	}
	for i := range list {
		x := &list[i]
		if p := place[x.Duty]; p != i {
			x.Reported, x.Counted, x.Reports = list[p].Reported, list[p].Counted, slices.Clone(list[p].Reports)
			continue
		}
		if o.ReportsComplete && len(x.Reports) == 0 {
			x.Reported = calendar.No
		}
		if o.ReportsComplete && !counted[i] {
			x.Counted = calendar.No
		}
	}
	return list
}

// officeTold adds what one more report says: a sure one settles it.
func officeTold(so, now calendar.Truth) calendar.Truth {
	if so == calendar.Yes || now == calendar.Yes {
		return calendar.Yes
	}
	return calendar.Unknown
}

// counts reports whether the figure says a number that makes sense.
func (g *OfficeFigure) counts() bool {
	return g.Value.Known() && g.Value.Check() == nil
}

// ReportGaps returns the times between two reports of which surely no report on
// record speaks, in the order of time. Where a report's period has no known
// beginning or end it may reach anywhere, and nothing is a gap before or after it.
func (o *Office) ReportGaps() (gaps []calendar.Period) {
	o.eachGap(func(_ int, gap calendar.Period) { gaps = append(gaps, gap) })
	return gaps
}

// eachGap calls for each gap, with the report that follows it. It allocates
// only where the reports do not stand in the order of time.
func (o *Office) eachGap(found func(next int, gap calendar.Period)) {
	var order []int
	for i := 1; i < len(o.Reports); i++ {
		if officeFrom(&o.Reports[i].Period) < officeFrom(&o.Reports[i-1].Period) {
			order = make([]int, len(o.Reports))
			for k := range order {
				order[k] = k
			}
			slices.SortStableFunc(order, func(a, b int) int {
				return int(officeFrom(&o.Reports[a].Period)) - int(officeFrom(&o.Reports[b].Period))
			})
			break
		}
	}
	var until calendar.Date // the last day that a report so far may speak of
	for k := range o.Reports {
		i := k
		if order != nil {
			i = order[k]
		}
		p := &o.Reports[i].Period
		from := p.Start.Earliest()
		if next := until.AddDays(1); !next.IsZero() && officeFrom(p) > next.YMD() {
			found(i, calendar.Period{Start: next, End: from.AddDays(-1)})
		}
		if p.End.IsZero() || stepVague(p.End) {
			return // it may reach any day after
		}
		if d := p.End.Latest(); until.IsZero() || d.YMD() > until.YMD() {
			until = d
		}
	}
}

// officeFrom returns the first day that the report may speak of, as a number;
// zero where it may be any.
func officeFrom(p *calendar.Period) int32 {
	if stepVague(p.Start) {
		return 0
	}
	return p.Start.Earliest().YMD()
}
