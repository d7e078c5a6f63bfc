package agreement

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// KnownOn returns the agreement as its record stood on a day: without the acts,
// steps, assurances, activities, sessions and fulfilments that became known only
// later. What it answers is what would have been answered then:
//
//	a.StatusOn(on)               // as known today
//	a.KnownOn(then).StatusOn(on) // as known then
//
// A thing is known from its Known day or, where none is stated, from the day on
// which it took place. What may have been known by then is kept where its own
// day is vague, and left out where its Known day is. Facts without a date, such
// as clauses and parties, stay as they are: keep the document itself to look
// back at those.
//
// The result shares memory with a, which it is where nothing is left out;
// neither may then be changed.
func (a *Agreement) KnownOn(day calendar.Date) *Agreement {
	b := *a
	some := false
	keep := func(left bool) { some = some || left }
	var left bool
	b.Events, left = filter(a.Events, func(e *Event) bool { return knownBy(e.On, e.Known, day) })
	keep(left)
	b.Steps, left = filter(a.Steps, func(s *Step) bool { return knownBy(s.On, s.Known, day) })
	keep(left)
	b.Assurances, left = filter(a.Assurances, func(s *Assurance) bool { return knownBy(s.On, s.Known, day) })
	keep(left)
	b.Activities, left = filter(a.Activities, func(x *Activity) bool {
		return knownBy(x.On, calendar.Date{}, day) && knownBy(x.Period.Start, calendar.Date{}, day)
	})
	keep(left)
	keep(knownDuties(&b, day))
	keep(knownSessions(&b, day))
	if !some {
		return a
	}
	return &b
}

// knownBy reports whether something of a day, entered in the record on another,
// was known by then.
func knownBy(on, entered, day calendar.Date) bool {
	if !entered.IsZero() {
		return happened(entered, day) == calendar.Yes
	}
	return happened(on, day) != calendar.No
}

// filter returns the list without what is not to be kept, and whether anything
// was left out; the list itself where nothing was.
func filter[T any](list []T, keep func(*T) bool) (kept []T, left bool) {
	for i := range list {
		switch stays := keep(&list[i]); {
		case stays && left:
			kept = append(kept, list[i])
		case !stays && !left:
			kept, left = slices.Clone(list[:i]), true
		}
	}
	if !left {
		return list, false
	}
	return kept, true
}

// knownDuties takes back what was done about obligations after the day.
func knownDuties(b *Agreement, day calendar.Date) (some bool) {
	mine := false
	for i := range b.Obligations {
		o := &b.Obligations[i]
		done, left := filter(o.Fulfilments, func(f *Fulfilment) bool { return knownBy(f.On, calendar.Date{}, day) })
		undone := !knownBy(o.Done, calendar.Date{}, day)
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
		sessions, left := filter(b.Committees[i].Sessions, func(s *Session) bool { return knownBy(s.On, calendar.Date{}, day) })
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
		if knownBy(list[i].Done, calendar.Date{}, day) {
			continue
		}
		if !some {
			list, some = slices.Clone(list), true
		}
		list[i].Done, list[i].Evidence = calendar.Date{}, ""
	}
	return list, some
}
