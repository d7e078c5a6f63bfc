package agreement

import (
	"cmp"
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// Layer is one instrument that makes up the text on a day: the agreement itself,
// or one that amended or renewed it.
type Layer struct {
	Act EventKind `json:"act"` // signed for the agreement itself, amended or renewed
	// Instrument is the agreement that holds the words; zero where only a
	// reference to it is on record.
	Instrument id.Agreement  `json:"instrument,omitzero"`
	Reference  string        `json:"reference,omitempty"`
	Since      calendar.Date `json:"since,omitzero"`
	// Surely says whether it surely counts on the day.
	Surely bool `json:"surely"`
	Event  int  `json:"event"` // index of the act; -1 where none is recorded
}

// LayersOn returns the instruments that make up the text on the day, the oldest
// first: what is to be read together to know what binds the parties.
func (a *Agreement) LayersOn(on calendar.Date) []Layer {
	base := Layer{Act: EventSigned, Instrument: a.ID, Event: -1}
	list := []Layer{base}
	for i := range a.Events {
		e := &a.Events[i]
		done := happened(e.from(), on)
		switch {
		case done == calendar.No || !e.Party.IsZero():
		case e.Kind == EventSigned && (list[0].Event < 0 || firstOf(e.On, list[0].Since) == e.On):
			list[0] = Layer{EventSigned, a.ID, e.Reference, e.On, done == calendar.Yes, i}
		case e.Kind == EventAmended, e.Kind == EventRenewed && (!e.Instrument.IsZero() || e.Term != nil || e.Reference != ""):
			list = append(list, Layer{e.Kind, e.Instrument, e.Reference, e.from(), done == calendar.Yes, i})
		}
	}
	slices.SortStableFunc(list[1:], func(x, y Layer) int {
		return cmp.Or(calendar.Chronological(x.Since, y.Since), cmp.Compare(x.Event, y.Event))
	})
	return list
}

// A CycleError says that agreements amend one another in a circle, so that none
// of them is the first. It is comparable.
type CycleError struct{ Agreement id.Agreement }

// Error names one agreement of the circle.
func (e *CycleError) Error() string {
	return "agreement: " + e.Agreement.String() + " amends itself through others; correct the links of kind amends"
}

// Consolidated returns the agreement together with those that amend, renew or
// supersede it, each an agreement of its own that links to it or to one that
// amends it: their acts become acts of the whole, so that its status, its term
// and its layers on a day are those of the chain. What amends counts from its own
// entry into force, and is not added again where the base records it as an act of
// its own. Others are passed over. The error is a [*CycleError].
//
// The agreement given is not changed. Time and memory grow with the number of
// agreements and links.
func Consolidated(base *Agreement, others ...*Agreement) (*Agreement, error) {
	changing := map[id.Agreement][]change{}
	for _, o := range append([]*Agreement{base}, others...) {
		if o == nil {
			continue
		}
		for _, l := range o.Links {
			if k, ok := l.Kind.changes(); ok && !l.Agreement.IsZero() {
				changing[l.Agreement] = append(changing[l.Agreement], change{k, o})
			}
		}
	}
	whole := *base
	whole.Events = slices.Clone(base.Events)
	recorded := map[id.Agreement]bool{} // as acts of the base
	for i := range base.Events {
		recorded[base.Events[i].Instrument] = true
	}
	seen := map[id.Agreement]bool{base.ID: true}
	for queue := []id.Agreement{base.ID}; len(queue) > 0; queue = queue[1:] {
		for _, c := range changing[queue[0]] {
			if c.by.ID == base.ID {
				return nil, &CycleError{base.ID}
			}
			if seen[c.by.ID] {
				continue
			}
			seen[c.by.ID] = true
			if e, ok := c.event(); ok && !recorded[c.by.ID] && (c.kind != EventSuperseded || queue[0] == base.ID) {
				whole.Events = append(whole.Events, e)
			}
			if c.kind != EventSuperseded {
				queue = append(queue, c.by.ID)
			}
		}
	}
	return &whole, nil
}

// change is an agreement that changes another.
type change struct {
	kind EventKind
	by   *Agreement
}

// changes returns the act by which an agreement linked so changes the other.
func (k LinkKind) changes() (EventKind, bool) {
	switch k {
	case LinkAmends:
		return EventAmended, true
	case LinkRenews:
		return EventRenewed, true
	case LinkSupersedes:
		return EventSuperseded, true
	}
	return "", false
}

// event returns the act that the other agreement is; false where it is not yet
// known to be signed or in force.
func (c change) event() (Event, bool) {
	o := c.by
	e := Event{Kind: c.kind, On: o.wholeOn(EventSigned), Effect: o.EntryIntoForce(), Instrument: o.ID}
	for i := range o.Events {
		if x := &o.Events[i]; x.Kind == EventInForce && !x.Known.IsZero() {
			e.Known = lastOf(e.Known, x.Known)
		}
	}
	if e.On.IsZero() {
		e.On = e.Effect
	}
	if o.Term != (Term{}) && c.kind != EventSuperseded {
		e.Term = &o.Term
	}
	return e, !e.Effect.IsZero()
}
