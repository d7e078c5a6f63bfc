package agreement

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// KnownOn returns the agreement as its record stood on the day: without the
// acts, steps, findings and fulfilments that surely became known later. What was
// known then is told by Known or else by On; what has neither is kept. The rest
// of the record has no such dates and is returned as it is now. It returns the
// agreement itself where there is nothing to leave out, and otherwise a copy
// that shares what it keeps.
func (a *Agreement) KnownOn(day calendar.Date) *Agreement {
	later := func(known, on calendar.Date) bool {
		if known.IsZero() {
			known = on
		}
		return known.Compare(day) == calendar.After
	}
	event := func(e Event) bool { return later(e.Known, e.On) }
	step := func(s Step) bool { return later(s.Known, s.On) }
	assurance := func(x Assurance) bool { return later(x.Known, x.On) }
	fulfilment := func(x Fulfilment) bool { return later(calendar.Date{}, x.On) }
	duty := func(o Obligation) bool { return slices.ContainsFunc(o.Fulfilments, fulfilment) }
	if !slices.ContainsFunc(a.Events, event) && !slices.ContainsFunc(a.Steps, step) &&
		!slices.ContainsFunc(a.Assurances, assurance) && !slices.ContainsFunc(a.Obligations, duty) {
		return a
	}
	b := *a
	b.Events = slices.DeleteFunc(slices.Clone(a.Events), event)
	b.Steps = slices.DeleteFunc(slices.Clone(a.Steps), step)
	b.Assurances = slices.DeleteFunc(slices.Clone(a.Assurances), assurance)
	b.Obligations = slices.Clone(a.Obligations)
	for i := range b.Obligations {
		o := &b.Obligations[i]
		if duty(*o) {
			o.Fulfilments = slices.DeleteFunc(slices.Clone(o.Fulfilments), fulfilment)
		}
	}
	return &b
}
