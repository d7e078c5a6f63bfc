package agreement

import (
	"slices"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Watch says which duties to list. The zero value lists, at any time, what is
// not met, with a state that depends on no day.
type Watch struct {
	// Within is when they are due. An end that is open or not known is no bound.
	Within calendar.Period
	// On is the day by which states are judged: what is late, what has been
	// done, which term runs.
	On calendar.Date
	// Holidays are those that time limits in working days meet. Where they are
	// not given, such a limit has no day; who wants to count without any gives
	// a list without days.
	Holidays calendar.Holidays
	// Met lists also what is met, as a calendar of the past wants it.
	Met bool
	// Undated lists also what is owed but has no day that could be told, first.
	Undated bool
	// Extra gives further duties of an agreement, such as the steps of a
	// procedure that a jurisdiction asks for. They are put in order among the
	// others; Within, Met and Undated are applied to them.
	Extra func(*Agreement) []Duty
}

func (w *Watch) window() window {
	return window{w.Within.Start.Earliest(), w.Within.End.Latest(), w.On, w.Holidays}
}

// Due lists what falls due under the agreement within a time and is not met, as
// judged on a day: obligations, last days for notice and ends of terms, targets,
// sessions and their actions, milestones, mitigations, assurances that run out.
// Dates that are known only roughly are listed when they may lie in that time.
// What is overdue lies in a time without a beginning: calendar.Period{End: until}.
// The list is sorted by date, then kind, then key. For holidays, duties that are
// met or further duties see [Agreement.AppendDue].
//
// Of an agreement that renews itself all terms are listed whose end or last day
// for notice lies in the time; without a beginning from the day on, without an
// end only the term that runs then. The last day for notice and the end of a term
// that renewed itself are nobody's duty once they have passed; their state is then
// not known, for DoubtNothingOwed. Of a duty that comes again see
// [Obligation.Occurrences].
func (a *Agreement) Due(within calendar.Period, on calendar.Date) []Duty {
	return a.AppendDue(nil, Watch{Within: within, On: on})
}

// AppendDue appends the duties that the watch asks for, sorted among themselves,
// and returns the longer list. What was in dst before stays as it is.
func (a *Agreement) AppendDue(dst []Duty, w Watch) []Duty {
	start, in := len(dst), w.window()
	by := clock{a: a, window: in}
	if len(a.Obligations) > 0 {
		dst = a.appendObligations(dst, &w, &by)
	}
	if !a.ended() {
		dst = a.appendTerms(dst, in)
	}
	for i := range a.Objectives {
		dst = a.appendTargets(dst, i, in)
	}
	if len(a.Committees) > 0 {
		dst = a.appendCommitteeDuties(dst, in)
	}
	if a.Transfer != nil {
		dst = a.appendTransferDuties(dst, &by)
	}
	if len(a.Risks) > 0 {
		dst = a.appendRiskDuties(dst, in)
	}
	if len(a.Assurances) > 0 {
		dst = a.appendReviews(dst, in)
	}
	if w.Extra != nil {
		for _, d := range w.Extra(a) {
			if d.Date.IsZero() || in.covers(d.Date) {
				dst = append(dst, d)
			}
		}
	}
	list := slices.DeleteFunc(dst[start:], func(d Duty) bool {
		return d.State == DutyMet && !w.Met || d.Date.IsZero() && !w.Undated
	})
	sortDuties(list)
	return dst[:start+len(list)]
}

// ended reports whether an act that ends the agreement is recorded.
func (a *Agreement) ended() bool {
	for i := range a.Events {
		if a.Events[i].Kind.ends() {
			return true
		}
	}
	return false
}

func (a *Agreement) appendObligations(dst []Duty, w *Watch, by *clock) []Duty {
	start := len(dst)
	for i := range a.Obligations {
		if len(dst)-start >= MaxDuties {
			dst[len(dst)-1].Doubt = DoubtMoreToFollow
			break
		}
		o := &a.Obligations[i]
		if o.Rule == nil && !by.covers(o.Due) && (!w.Undated || !o.Due.IsZero()) {
			continue
		}
		o.each(by, func(x Occurrence) bool {
			if x.State == DutyMet && !w.Met || x.Due.IsZero() && !w.Undated {
				return true
			}
			number := 0
			if o.recurs() {
				number = x.Number
			}
			dst = append(dst, Duty{
				Date: x.Due, Kind: DutyObligation, Key: dutyKey(DutyObligation.String(), o.Key, i, number),
				Pointer: "/obligations/" + strconv.Itoa(i), Name: o.Duty, Bearer: o.Bearer, Beneficiary: o.Beneficiary,
				State: x.State, Doubt: x.Doubt,
			})
			return len(dst)-start < MaxDuties
		})
	}
	return dst
}

// appendTerms appends the end of the term that runs on the day and the last day
// for notice; of an agreement that renews itself those of all terms in the time,
// and of the one after, whose notice may be due before it begins.
func (a *Agreement) appendTerms(dst []Duty, w window) []Duty {
	renews := a.TermOn(w.on).Renewal == RenewalAutomatic
	all, day := renews && !w.to.IsZero(), w.on
	if all && !w.from.IsZero() {
		day = w.from
	}
	end := a.TermEndOn(day)
	for n := 1; !end.IsZero(); n++ {
		last := n == MaxOccurrences
		if w.covers(end) {
			state, doubt := w.stateOf(end)
			if renews && state == DutyNotMet {
				state, doubt = DutyUnknown, DoubtNothingOwed // it renewed itself
			}
			dst = append(dst, a.termDuty(DutyTermEnd, "/term", end, end, state, doubt, last))
		}
		if by := a.NoticeBy(day); w.covers(by) {
			state, doubt := w.stateOf(by)
			if state == DutyNotMet {
				state, doubt = DutyUnknown, DoubtNothingOwed // who wanted it to go on said nothing
			}
			dst = append(dst, a.termDuty(DutyNotice, "/term/notice", by, end, state, doubt, last))
		}
		next := end.Latest().AddDays(1)
		if last || !all || next.IsZero() || day.Compare(w.to) == calendar.After {
			break
		}
		was := end
		if day, end = next, a.TermEndOn(next); end == was {
			break
		}
	}
	return dst
}

func (a *Agreement) termDuty(k DutyKind, pointer string, on, end calendar.Date, s DutyState, d DutyDoubt, last bool) Duty {
	if last && d == NoDoubt {
		d = DoubtMoreToFollow
	}
	return Duty{Date: on, Kind: k, Key: k.String() + "#" + strconv.Itoa(a.termNumber(end)), Pointer: pointer, Name: a.Titles, State: s, Doubt: d}
}

// termNumber returns which term ends on the day, counted from 1.
func (a *Agreement) termNumber(end calendar.Date) int {
	l := a.lifeBy(end)
	h := a.held(&l, end)
	if !h.known {
		return 1
	}
	return h.terms.running(end, 0) + 1
}

func (a *Agreement) appendTargets(dst []Duty, i int, w window) []Duty {
	o := &a.Objectives[i]
	for j := range o.Indicators {
		x := &o.Indicators[j]
		if !w.covers(x.Due) && (!x.Due.IsZero() || !x.Aimed()) {
			continue
		}
		state, doubt := w.stateOf(x.Due)
		switch reached := x.Reached(); {
		case reached == calendar.Yes:
			state, doubt = DutyMet, NoDoubt
		case reached == calendar.Unknown && state == DutyNotMet:
			state, doubt = DutyUnknown, DoubtFulfilment // the values do not tell
		}
		d := Duty{Date: x.Due, Kind: DutyTarget, Name: x.Name, Bearer: o.Owner, State: state, Doubt: doubt,
			Pointer: "/objectives/" + strconv.Itoa(i) + "/indicators/" + strconv.Itoa(j)}
		if d.Key = dutyKey(DutyTarget.String(), x.Code, i, 0); x.Code == "" {
			d.Key += "." + strconv.Itoa(j)
		}
		if d.Name.IsZero() {
			d.Name = o.Name
		}
		dst = append(dst, d)
	}
	return dst
}

// appendReviews appends, of each question, when the last assurance runs out.
func (a *Agreement) appendReviews(dst []Duty, w window) []Duty {
	known := places[string](len(a.Assurances))
	if known != nil {
		for i := range a.Assurances {
			x := &a.Assurances[i]
			if j := firstAt(known, x.Question, i); j != i && a.outlasts(i, j) {
				known[x.Question] = i
			}
		}
	}
	for i := range a.Assurances {
		x := &a.Assurances[i]
		if !w.covers(x.Until) {
			continue
		}
		last := known == nil || known[x.Question] == i
		for j := 0; known == nil && j < len(a.Assurances) && last; j++ {
			last = j == i || a.Assurances[j].Question != x.Question || !a.outlasts(j, i)
		}
		if !last {
			continue
		}
		state, doubt := w.stateOf(x.Until)
		d := Duty{Date: x.Until, Kind: DutyReview, Key: dutyKey(DutyReview.String(), x.Question, i, 0), Bearer: x.By, State: state, Doubt: doubt,
			Pointer: "/assurances/" + strconv.Itoa(i)}
		if x.Question != "" {
			d.Name = text.In("und", x.Question)
		}
		dst = append(dst, d)
	}
	return dst
}

// outlasts reports whether one assurance was given for longer than another, or
// for as long and stands behind it. One without a last day was given for good.
func (a *Agreement) outlasts(i, j int) bool {
	x, y := a.Assurances[i].Until, a.Assurances[j].Until
	switch {
	case x == y:
		return i > j
	case x.IsZero():
		return true
	case y.IsZero():
		return false
	}
	return lastOf(y, x) == x
}
