package agreement

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// KnownOn returns the agreement as its record stood on a day: without the acts,
// steps, assurances, activities, tests of technology, sessions and fulfilments that
// became known only later. What it answers is what would have been answered then:
//
//	a.StatusOn(on)               // as known today
//	a.KnownOn(then).StatusOn(on) // as known then
//
// A thing is known from its Known day or, where none is stated, from the day on
// which it took place. What may have been known by then is kept: where its own
// day is vague, as it is; where its Known day is, without its day, as something
// that may have happened. Facts without a date, such as clauses and parties, stay
// as they are: keep the document itself to look back at those.
//
// The result shares memory with a, which it is where nothing is left out;
// neither may then be changed.
func (a *Agreement) KnownOn(day calendar.Date) *Agreement {
	b := *a
	some := false
	keep := func(left bool) { some = some || left }
	var left bool
	b.Events, left = filter(a.Events, func(e *Event) calendar.Truth { return knownBy(e.On, e.Known, day) },
		func(e *Event) { e.On, e.Effect = calendar.Date{}, calendar.Date{} })
	keep(left)
	b.Steps, left = filter(a.Steps, func(s *Step) calendar.Truth { return knownBy(s.On, s.Known, day) },
		func(s *Step) { s.On = calendar.Date{} })
	keep(left)
	b.Assurances, left = filter(a.Assurances, func(s *Assurance) calendar.Truth { return knownBy(s.On, s.Known, day) },
		func(s *Assurance) { s.On = calendar.Date{} })
	keep(left)
	b.Activities, left = filter(a.Activities, func(x *Activity) calendar.Truth {
		return takenPlace(x.On, day).And(takenPlace(x.Period.Start, day))
	}, nil)
	keep(left)
	if t := a.Transfer; t != nil {
		if tests, left := filter(t.Tests, func(x *TechnologyTest) calendar.Truth { return takenPlace(x.On, day) }, nil); left {
			own := *t
			own.Tests, b.Transfer = tests, &own
			keep(true)
		}
	}
	keep(knownDuties(&b, day))
	keep(knownSessions(&b, day))
	if !some {
		return a
	}
	return &b
}

// knownBy says whether something of a day, entered in the record on another,
// was known by then: yes also for what may have taken place by then, unknown
// where the day of entry does not tell.
func knownBy(on, entered, day calendar.Date) calendar.Truth {
	if !entered.IsZero() {
		return happened(entered, day)
	}
	return takenPlace(on, day)
}

// takenPlace says whether something may have taken place by the day.
func takenPlace(on, day calendar.Date) calendar.Truth {
	return calendar.TruthOf(happened(on, day) != calendar.No)
}

// filter returns the list without what is not to be kept, and with doubt cast on
// what may not be; and whether that is another list than the one given.
func filter[T any](list []T, keep func(*T) calendar.Truth, doubt func(*T)) (kept []T, other bool) {
	for i := range list {
		stays := keep(&list[i])
		if stays != calendar.Yes && !other {
			kept, other = slices.Clone(list[:i]), true
		}
		if !other || stays == calendar.No {
			continue
		}
		kept = append(kept, list[i])
		if stays == calendar.Unknown {
			doubt(&kept[len(kept)-1])
		}
	}
	if !other {
		return list, false
	}
	return kept, true
}

// knownDuties takes back what was done about obligations after the day.
func knownDuties(b *Agreement, day calendar.Date) (some bool) {
	mine := false
	for i := range b.Obligations {
		o := &b.Obligations[i]
		done, left := filter(o.Fulfilments, func(f *Fulfilment) calendar.Truth { return takenPlace(f.On, day) }, nil)
		undone := takenPlace(o.Done, day) == calendar.No
		if !left && !undone {
			continue
		}
		if !mine {
			b.Obligations, mine = slices.Clone(b.Obligations), true
			o = &b.Obligations[i]
		}
		o.Fulfilments = done
		if undone {
			o.Done, o.Evidence = calendar.Date{}, ""
		}
	}
	return mine
}

// knownSessions takes back sessions held, and actions done, after the day.
func knownSessions(b *Agreement, day calendar.Date) (some bool) {
	mine := false
	for i := range b.Committees {
		sessions, left := filter(b.Committees[i].Sessions, func(s *Session) calendar.Truth { return takenPlace(s.On, day) }, nil)
		for j := range sessions {
			actions, undone := knownActions(sessions[j].Actions, day)
			if !undone {
				continue
			}
			if !left {
				sessions, left = slices.Clone(sessions), true
			}
			sessions[j].Actions = actions
		}
		if !left {
			continue
		}
		if !mine {
			b.Committees, mine = slices.Clone(b.Committees), true
		}
		b.Committees[i].Sessions = sessions
	}
	return mine
}

func knownActions(list []Action, day calendar.Date) (known []Action, some bool) {
	for i := range list {
		if takenPlace(list[i].Done, day) == calendar.Yes {
			continue
		}
		if !some {
			list, some = slices.Clone(list), true
		}
		list[i].Done, list[i].Evidence = calendar.Date{}, ""
	}
	return list, some
}
