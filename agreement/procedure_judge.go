package agreement

import "github.com/scicoop/scicoop/cooperation/calendar"

// reach is between which days the last day of a limit lies; zero is not known,
// which for last is any later day.
type reach struct {
	first, last calendar.Date
	why         StepWhy // why they are not one day
}

// reach returns the last day of a step's limit, counted by a clock.
func (r *course) reach(step *ProcedureStep, c *counting) reach {
	limit, longer := step.Limit, TimeLimit{}
	for _, o := range step.Otherwise {
		switch {
		case o.Limit == TimeLimit{}:
		case len(r.of[o.If]) > 0:
			limit, longer = o.Limit, TimeLimit{}
		case o.Limit.Days > limit.Days:
			longer = o.Limit
		}
	}
	switch {
	case unsettled(c.from):
		return reach{why: StepVague}
	case step.Unseen:
		return reach{why: StepUnseen}
	}
	w := reach{}
	var err error
	if w.first, err = limit.LastDay(c.from.Earliest(), r.h); err != nil {
		return reach{why: StepHolidays}
	}
	if c.loose {
		w.why = StepIncomplete
		return w
	}
	if w.last, err = limit.LastDay(c.from.Latest(), r.h); err != nil {
		w.last, w.why = calendar.Date{}, StepHolidays
	} else if w.last != w.first {
		w.why = StepVague
	}
	if longer != (TimeLimit{}) && w.why == StepPlain {
		w.why = StepLonger
		if w.last, err = longer.LastDay(c.from, r.h); err != nil {
			w.last = calendar.Date{}
		}
	}
	return w
}

// judge completes the state of a step that was done by a step of the record, or
// by none (-1).
func (r *course) judge(s *StepState, step *ProcedureStep, c *counting, done int) {
	counted := step.From != "" || len(step.FromEvents) > 0
	limited := counted && (step.Limit.Days > 0 || step.Unseen)
	var w reach
	if limited && c.begun {
		if w = r.reach(step, c); w.why != StepVague && w.why != StepHolidays {
			s.Due = w.first
		}
	}
	var act calendar.Date
	if step.Before != "" {
		act = r.act(step.Before)
	}
	if done >= 0 {
		s.Done, s.Pointer = r.a.Steps[done].On, stepAt(done)
		s.State, s.Why = r.inTime(s.Done, limited, c, w)
		if step.Before == "" || act.IsZero() || s.State == ProgressLate {
			return
		}
		switch o := s.Done.Compare(act); {
		case o == calendar.After:
			s.State, s.Why = ProgressLate, StepAfterAct
		case o == calendar.CannotSay && s.State == ProgressDone:
			s.State, s.Why = ProgressUnknown, StepVague
		}
		return
	}
	switch {
	case step.Optional:
		s.State, s.Due = ProgressNotNeeded, calendar.Date{}
	case !act.IsZero() && happened(act, r.on) == calendar.Yes:
		s.State, s.Why = ProgressOverdue, StepActWithout
	case counted && !c.begun:
		s.State, s.Why = ProgressNotYet, StepNotBegun
	case !limited:
		s.State = ProgressDue
	default:
		s.State, s.Why = r.open(w)
	}
	if s.State == ProgressDue && len(s.Missing) > 0 {
		s.Why = StepPapers
	}
}

// inTime says whether what was done on a day was done within the limit.
func (r *course) inTime(done calendar.Date, limited bool, c *counting, w reach) (Progress, StepWhy) {
	switch {
	case !limited:
		return ProgressDone, StepPlain
	case !c.begun:
		return ProgressUnknown, StepNotBegun
	case unsettled(done):
		return ProgressUnknown, StepVague
	case !w.first.IsZero() && done.Latest().Compare(w.first) != calendar.After:
		return ProgressDone, StepPlain
	case !w.last.IsZero() && done.Compare(w.last) == calendar.After:
		return ProgressLate, StepPlain
	}
	if w.why == StepPlain {
		w.why = StepVague
	}
	return ProgressUnknown, w.why
}

// open says how a step stands that is not done, on the day asked about.
func (r *course) open(w reach) (Progress, StepWhy) {
	switch {
	case unsettled(r.on):
		return ProgressUnknown, StepVague
	case !w.first.IsZero() && r.on.Latest().Compare(w.first) != calendar.After:
		return ProgressDue, StepPlain
	case !w.last.IsZero() && r.on.Compare(w.last) == calendar.After:
		return ProgressOverdue, StepPlain
	}
	if w.why == StepPlain {
		w.why = StepVague
	}
	return ProgressUnknown, w.why
}
