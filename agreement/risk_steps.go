package agreement

import (
	"cmp"
	"math"
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// neverDay is after all days written as numbers, as [calendar.Date.YMD] does; zero
// is before them all.
const neverDay int32 = math.MaxInt32

// coming is from when something may have happened, and from when it surely has.
type coming struct{ may, sure int32 }

// comingOf returns from when what is dated has happened, as [happened] says.
func comingOf(d calendar.Date) coming {
	if unsettled(d) {
		return coming{0, neverDay}
	}
	first := d.Earliest().YMD()
	if d.Precision() == calendar.Day {
		return coming{first, first}
	}
	if next := d.Latest().AddDays(1); !next.IsZero() {
		return coming{first, next.YMD()}
	}
	return coming{first, neverDay}
}

// recordedOf is comingOf for what has not happened where it has no date.
func recordedOf(d calendar.Date) coming {
	if d.IsZero() {
		return coming{neverDay, neverDay}
	}
	return comingOf(d)
}

func (c coming) by(day int32) calendar.Truth {
	switch {
	case day >= c.sure:
		return calendar.Yes
	case day >= c.may:
		return calendar.Unknown
	}
	return calendar.No
}

// riskStep is the grade of one risk from a day on.
type riskStep struct {
	day   int32
	risk  int
	grade RiskGrade
}

// riskLife is all that changes a risk in time.
type riskLife struct {
	risk                *Risk
	raised, closed      coming
	mitigated, occurred coming
	reviews             []reviewLife // by the day from which they may have been made
	sure, past          []int        // the same by the day from which they surely were, and by their last day
	entered, settled    int          // how many of reviews and of sure have been passed
	left                [4]int       // how many of past, for each judgement
	last                [4]int32     // the first day of the latest that surely was made
	count               [4][4]int    // the grades that may hold, by their bit
}

type reviewLife struct {
	coming
	first, latest int32 // the days it can have been made on
	review        *RiskReview
}

func lifeOf(r *Risk) *riskLife {
	l := &riskLife{risk: r, raised: coming{}, closed: recordedOf(r.Closed), occurred: recordedOf(r.Occurred)}
	if !r.Raised.IsZero() {
		l.raised = comingOf(r.Raised)
	}
	switch {
	case len(r.Mitigations) > 0:
		for i := range r.Mitigations {
			c := recordedOf(r.Mitigations[i].Done)
			l.mitigated.may, l.mitigated.sure = max(l.mitigated.may, c.may), max(l.mitigated.sure, c.sure)
		}
	case r.Mitigation.IsZero():
		l.mitigated = coming{neverDay, neverDay}
	default:
		l.mitigated = coming{0, neverDay}
	}
	for i := range r.Reviewed {
		v := &r.Reviewed[i]
		x := reviewLife{comingOf(v.On), v.On.Earliest().YMD(), v.On.Latest().YMD(), v}
		if unsettled(v.On) {
			x.latest = neverDay
		}
		l.reviews = append(l.reviews, x)
	}
	slices.SortStableFunc(l.reviews, func(x, y reviewLife) int { return cmp.Compare(x.may, y.may) })
	for i := range l.reviews {
		l.sure, l.past = append(l.sure, i), append(l.past, i)
	}
	slices.SortStableFunc(l.sure, func(i, j int) int { return cmp.Compare(l.reviews[i].sure, l.reviews[j].sure) })
	slices.SortStableFunc(l.past, func(i, j int) int { return cmp.Compare(l.reviews[i].latest, l.reviews[j].latest) })
	return l
}

// days returns the days on which the grade may change, in order.
func (l *riskLife) days() []int32 {
	days := make([]int32, 0, 8+2*len(l.reviews))
	for _, c := range [...]coming{l.raised, l.closed, l.mitigated, l.occurred} {
		days = append(days, c.may, c.sure)
	}
	for i := range l.reviews {
		days = append(days, l.reviews[i].may, l.reviews[i].sure)
	}
	slices.Sort(days)
	days = slices.Compact(days)
	return slices.DeleteFunc(days, func(d int32) bool { return d == 0 || d == neverDay })
}

// gradeOn returns the grade on a day; days come in rising order.
func (l *riskLife) gradeOn(m RiskMatrix, day int32) RiskGrade {
	for ; l.entered < len(l.reviews) && l.reviews[l.entered].may <= day; l.entered++ {
		for j := range l.count {
			l.tell(judgement(j), &l.reviews[l.entered], 1)
		}
	}
	for ; l.settled < len(l.sure) && l.reviews[l.sure[l.settled]].sure <= day; l.settled++ {
		for j := range l.last {
			if x := &l.reviews[l.sure[l.settled]]; x.review.grade(judgement(j)) != "" {
				l.last[j] = max(l.last[j], x.first)
			}
		}
	}
	var sets [4]gradeSet
	for j := range sets {
		for ; l.left[j] < len(l.past) && l.reviews[l.past[l.left[j]]].latest < l.last[j]; l.left[j]++ {
			l.tell(judgement(j), &l.reviews[l.past[l.left[j]]], -1)
		}
		if l.last[j] == 0 {
			sets[j] = setOf(l.risk.first(judgement(j)))
		}
		for bit, n := range l.count[j] {
			if n > 0 {
				sets[j] |= 1 << bit
			}
		}
	}
	stands := l.raised.by(day).And(l.closed.by(day).Not())
	return m.grade(stands, l.mitigated.by(day), l.occurred.by(day), &sets)
}

// tell counts what a review says of one judgement.
func (l *riskLife) tell(j judgement, x *reviewLife, by int) {
	if g := x.review.grade(j); g != "" {
		for bit := range l.count[j] {
			if setOf(g) == 1<<bit {
				l.count[j][bit] += by
			}
		}
	}
}

// ExposureOver returns how the exposure to risks went over a time, by this
// matrix: see [Agreement.ExposureOver].
func (m RiskMatrix) ExposureOver(risks []Risk, within calendar.Period) []Exposure {
	within = within.Whole()
	if within.End.Compare(within.Start) == calendar.Before {
		return nil
	}
	from, to := within.Start.YMD(), neverDay
	if !within.End.IsZero() {
		to = within.End.YMD()
	}
	var t riskTally
	now := make([]RiskGrade, len(risks))
	var steps []riskStep
	for i := range risks {
		l := lifeOf(&risks[i])
		now[i] = l.gradeOn(m, 0)
		g := now[i]
		for _, day := range l.days() {
			if day > to {
				break
			}
			if next := l.gradeOn(m, day); next != g {
				g = next
				steps = append(steps, riskStep{day, i, g})
			}
		}
		t.add(now[i], 1)
	}
	slices.SortStableFunc(steps, func(x, y riskStep) int { return cmp.Compare(x.day, y.day) })

	var all []Exposure
	add := func(on calendar.Date) {
		e := t.exposure(on)
		if n := len(all); n > 0 {
			was := all[n-1]
			if was.On = on; was == e {
				return
			}
		}
		all = append(all, e)
	}
	if from == 0 && t.OpenAtMost > 0 {
		add(calendar.Date{})
	}
	k := 0
	pass := func(day int32) {
		for ; k < len(steps) && steps[k].day <= day; k++ {
			s := &steps[k]
			t.add(now[s.risk], -1)
			now[s.risk] = s.grade
			t.add(s.grade, 1)
		}
	}
	if from != 0 {
		pass(from)
		add(within.Start)
	}
	for k < len(steps) {
		day := steps[k].day
		pass(day)
		add(calendar.FromYMD(day))
	}
	return all
}
