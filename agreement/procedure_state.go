package agreement

import (
	"slices"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
)

// StateOf says how each step of the procedure stands in the record on a day, in
// the order of the procedure. A step that answers several requests stands once
// for each of them, in the order in which they are recorded. Working days are
// counted with the holidays given; where those do not cover a day that has to be
// counted, or none are given, the state is that it cannot be told.
//
// What is recorded for after the day has not happened yet; what has no date has.
// The work is that of sorting the steps.
func (p *Procedure) StateOf(a *Agreement, on calendar.Date, h calendar.Holidays) []StepState {
	r := newCourse(p, a, on, h)
	states := make([]StepState, 0, len(p.Steps))
	for i := range p.Steps {
		states = r.states(states, i)
	}
	return states
}

// Duties returns the steps of the procedure that have a last day, as duties.
// A step whose time has begun, but whose last day cannot be told, is one without
// a day.
func (p *Procedure) Duties(a *Agreement, on calendar.Date, h calendar.Holidays) []Duty {
	var duties []Duty
	seen := map[string]int{}
	for _, s := range p.StateOf(a, on, h) {
		step := &p.Steps[s.Step]
		running := s.State == ProgressUnknown && (s.Why == StepHolidays || s.Why == StepVague) && (step.From != "" || len(step.FromEvents) > 0)
		if s.Due.IsZero() && !running || s.State == ProgressNotNeeded {
			continue
		}
		d := Duty{Date: s.Due, Kind: DutyStep, Pointer: s.Pointer, Name: step.Name(), Bearer: s.With}
		d.Key = "step/" + p.Code + "/" + string(step.Step)
		if !s.With.IsZero() {
			d.Key += "/" + s.With.String()
		}
		if seen[d.Key]++; seen[d.Key] > 1 {
			d.Key += "/" + strconv.Itoa(seen[d.Key])
		}
		switch s.State {
		case ProgressDone, ProgressLate:
			d.State = DutyMet
		case ProgressDue, ProgressNotYet:
			d.State = DutyNotYet
		case ProgressOverdue:
			d.State = DutyNotMet
		default:
			d.Doubt = s.Why.doubt()
		}
		duties = append(duties, d)
	}
	return duties
}

// doubt returns the doubt about a duty of which the state cannot be told.
func (w StepWhy) doubt() DutyDoubt {
	switch w {
	case StepHolidays:
		return DoubtHolidays
	case StepNotBegun, StepIncomplete, StepLonger:
		return DoubtAct
	case StepAnswerOpen:
		return DoubtOwed
	case StepUnseen:
		return DoubtNotStated
	}
	return DoubtVague
}

// course is a record as a procedure sees it on a day.
type course struct {
	p      *Procedure
	a      *Agreement
	on     calendar.Date
	h      calendar.Holidays
	of     map[StepKind][]int // the steps that count, by kind
	papers map[PaperKind]struct{}
	acts   map[EventKind]calendar.Date // when the whole did them; only those that were asked for
}

func newCourse(p *Procedure, a *Agreement, on calendar.Date, h calendar.Holidays) *course {
	r := &course{p: p, a: a, on: on, h: h, of: map[StepKind][]int{}, papers: map[PaperKind]struct{}{}, acts: map[EventKind]calendar.Date{}}
	var since calendar.Date
	if p.Since != "" {
		since = r.act(p.Since)
	}
	for i := range a.Steps {
		s := &a.Steps[i]
		if happened(s.On, on) != calendar.No && (since.IsZero() || s.On.Compare(since) != calendar.Before) {
			r.of[s.Kind] = append(r.of[s.Kind], i)
		}
	}
	for i := range a.Dossier {
		r.papers[a.Dossier[i].Kind] = struct{}{}
	}
	return r
}

// act returns when the whole did an act; zero where that is not known.
func (r *course) act(k EventKind) calendar.Date {
	d, ok := r.acts[k]
	if !ok {
		d = r.a.wholeOn(k)
		r.acts[k] = d
	}
	return d
}

// counting is one counting of time.
type counting struct {
	from    calendar.Date
	begun   bool       // what it counts from is recorded, dated or not
	loose   bool       // it cannot have begun before, but may have begun later
	with    id.Partner // whose time it is
	pointer string
}

// states adds the states of one step of the procedure.
func (r *course) states(states []StepState, n int) []StepState {
	step := &r.p.Steps[n]
	base := StepState{Step: n, Pointer: "/steps", Missing: r.missing(step)}
	needed, known := r.needed(step)
	if needed == calendar.No {
		return append(states, StepState{Step: n, Pointer: "/steps", State: ProgressNotNeeded})
	}
	clocks := r.clocks(step)
	done := r.matched(step, clocks)
	if len(clocks) == 0 {
		if len(done) == 0 {
			clocks = []counting{{pointer: "/steps"}}
			done = []int{-1}
		} else { // done without being asked for
			clocks = make([]counting, len(done))
			for i := range clocks {
				clocks[i].pointer = "/steps"
			}
		}
	}
	for i := range clocks {
		s := base
		s.With, s.Pointer = clocks[i].with, clocks[i].pointer
		if done[i] < 0 && needed == calendar.Unknown {
			if s.State, s.Why = ProgressUnknown, StepAnswerOpen; !known {
				s.State, s.Missing = ProgressNotYet, nil
			}
			states = append(states, s)
			continue
		}
		r.judge(&s, step, &clocks[i], done[i])
		if s.State == ProgressNotNeeded || s.State == ProgressNotYet {
			s.Missing = nil
		}
		states = append(states, s)
	}
	return states
}

// needed says whether a step is asked for, and whether what that depends on has
// been recorded at all.
func (r *course) needed(step *ProcedureStep) (needed calendar.Truth, known bool) {
	if step.When == "" {
		return calendar.Yes, true
	}
	list := r.of[step.When]
	needed = calendar.No
	for _, i := range list {
		switch r.a.Steps[i].Answer {
		case step.Answer:
			return calendar.Yes, true
		case codes.Unknown:
			needed = calendar.Unknown
		}
	}
	if len(list) == 0 {
		return calendar.Unknown, false
	}
	return needed, true
}

// missing returns the documents that a step needs and the dossier does not hold.
func (r *course) missing(step *ProcedureStep) (list []PaperKind) {
	papers := step.Papers
	for _, o := range step.Otherwise {
		if len(r.of[o.If]) > 0 && len(o.Papers) > 0 {
			papers = o.Papers
		}
	}
	for _, k := range papers {
		if _, ok := r.papers[k]; !ok {
			list = append(list, k)
		}
	}
	return list
}

// clocks returns the countings of a step that have begun.
func (r *course) clocks(step *ProcedureStep) (list []counting) {
	for _, k := range step.FromEvents {
		list = r.eventClocks(list, k)
	}
	if step.From == "" {
		return list
	}
	complete := map[id.Partner]int{} // the last such step, by whose time it begins
	for _, i := range r.of[step.From] {
		s := &r.a.Steps[i]
		if j, ok := complete[s.To]; !ok || lastOf(r.a.Steps[j].On, s.On) == s.On {
			complete[s.To] = i
		}
	}
	asked := map[id.Partner]bool{}
	if step.NotBefore != "" {
		for _, i := range r.of[step.NotBefore] {
			s := &r.a.Steps[i]
			if asked[s.To] && !s.To.IsZero() {
				continue // asked again
			}
			asked[s.To] = true
			c := counting{from: s.On, begun: true, loose: true, with: s.To, pointer: stepAt(i)}
			j, ok := complete[s.To]
			if !ok {
				j, ok = complete[id.Partner{}]
			}
			if ok {
				c.from, c.loose, c.pointer = r.a.Steps[j].On, false, stepAt(j)
			}
			list = append(list, c)
		}
	}
	all := len(asked) > 0
	for _, i := range r.of[step.From] {
		s := &r.a.Steps[i]
		if j := complete[s.To]; j != i || asked[s.To] || all && s.To.IsZero() {
			continue
		}
		list = append(list, counting{from: s.On, begun: true, with: s.To, pointer: stepAt(i)})
	}
	return list
}

// eventClocks adds the countings from the acts of a kind. Signing is one act,
// whoever signs; of others each counts for itself, from the day of its effect.
func (r *course) eventClocks(list []counting, k EventKind) []counting {
	for i := range r.a.Events {
		e := &r.a.Events[i]
		if e.Kind != k {
			continue
		}
		c := counting{from: e.On, begun: true, with: e.Party, pointer: "/events/" + strconv.Itoa(i)}
		switch {
		case k == EventSigned:
			c.from, c.with = r.act(k), id.Partner{}
		case !e.Effect.IsZero():
			c.from = e.Effect
		}
		if happened(c.from, r.on) != calendar.No {
			list = append(list, c)
		}
		if k == EventSigned {
			break
		}
	}
	return list
}

func stepAt(i int) string { return "/steps/" + strconv.Itoa(i) }

// matched returns which step did what each clock runs for, and -1 where none
// did. Without clocks it returns all that did it.
func (r *course) matched(step *ProcedureStep, clocks []counting) []int {
	answers := r.of[step.Step]
	if len(clocks) == 0 {
		return slices.Clone(answers)
	}
	byDate := func(x, y int) int { return calendar.Chronological(r.a.Steps[x].On, r.a.Steps[y].On) }
	sorted := slices.SortedStableFunc(slices.Values(answers), byDate)
	own := map[id.Partner][]int{}
	for _, i := range sorted {
		own[r.a.Steps[i].By] = append(own[r.a.Steps[i].By], i)
	}
	used := make(map[int]bool, len(sorted))
	take := func(list []int, c *counting) ([]int, int) {
		for len(list) > 0 {
			i := list[0]
			if used[i] || r.a.Steps[i].On.Compare(c.from) == calendar.Before {
				list = list[1:] // and earlier than what the later clocks count from
				continue
			}
			used[i] = true
			return list[1:], i
		}
		return list, -1
	}
	order := make([]int, len(clocks))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return calendar.Chronological(clocks[x].from, clocks[y].from) })
	done := make([]int, len(clocks))
	for _, i := range order { // those whose time it is have their own answers first
		c := &clocks[i]
		if done[i] = -1; !c.with.IsZero() && step.From != "" {
			own[c.with], done[i] = take(own[c.with], c)
		}
	}
	free, rest := own[id.Partner{}], sorted
	for _, i := range order {
		c := &clocks[i]
		switch {
		case done[i] >= 0:
		case c.with.IsZero() || step.From == "":
			rest, done[i] = take(rest, c)
		default:
			free, done[i] = take(free, c)
		}
	}
	return done
}
