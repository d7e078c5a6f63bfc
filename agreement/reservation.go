package agreement

import (
	"cmp"
	"slices"
	"sort"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// SilenceMonths is after how many months without an objection a reservation is
// taken to be accepted (Vienna Convention, Article 20(5); general knowledge, to
// be overridden where the treaty says otherwise).
const SilenceMonths = 12

// Reservation is a statement by which a party excludes or changes the effect of
// a provision for itself, as it stands on a day. It is computed from the acts of
// the parties, never stored.
type Reservation struct {
	Party id.Partner    `json:"party"`
	On    calendar.Date `json:"on,omitzero"`
	Text  text.Text     `json:"text,omitempty"` // the note of the act
	Event int           `json:"event"`          // index of the act
	// Withdrawn says whether the party has taken it back by the day asked about.
	Withdrawn calendar.Truth `json:"withdrawn"`
	// Objections are those made, and not surely taken back, by that day.
	Objections []Objection `json:"objections,omitempty"`
	// Silence is the day after which a party that has not objected is taken to
	// have accepted it; a party that joins later has until it does.
	Silence calendar.Date `json:"silence,omitzero"`
}

// Objection is what another party holds against a reservation.
type Objection struct {
	Party id.Partner    `json:"party"`
	On    calendar.Date `json:"on,omitzero"`
	Event int           `json:"event"`
}

// ReservationsOn returns the reservations that were surely made by the day, in
// the order of their dates, each with the objections to it. A withdrawal takes
// back all that the party had made by then; an objection is to all that it had
// made by then.
func (a *Agreement) ReservationsOn(on calendar.Date) []Reservation {
	made := a.byDate(EventReserved, on)
	if len(made) == 0 {
		return nil
	}
	sure, perhaps := a.unreserved(on)
	against := a.objections(on)
	list := make([]Reservation, 0, len(made))
	for _, i := range made {
		e := &a.Events[i]
		r := Reservation{Party: e.Party, On: e.On, Text: e.Note, Event: i,
			Withdrawn: calendar.No, Silence: e.On.AddMonths(SilenceMonths)}
		if d, ok := sure[e.Party]; ok {
			r.Withdrawn = happened(e.On, d)
		}
		if d, ok := perhaps[e.Party]; ok && r.Withdrawn == calendar.No && happened(e.On, d) != calendar.No {
			r.Withdrawn = calendar.Unknown
		}
		all := against[e.Party]
		r.Objections = all[sort.Search(len(all), func(i int) bool {
			return all[i].On.IsZero() || all[i].On.Latest().Compare(e.On.Earliest()) != calendar.Before
		}):]
		list = append(list, r)
	}
	return list
}

// byDate returns the indexes of the acts of a kind that surely happened by the
// day, in the order of their dates, then of the record.
func (a *Agreement) byDate(k EventKind, on calendar.Date) (at []int) {
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == k && happened(e.from(), on) == calendar.Yes {
			at = append(at, i)
		}
	}
	slices.SortStableFunc(at, func(i, j int) int { return calendar.Chronological(a.Events[i].On, a.Events[j].On) })
	return at
}

// unreserved returns when each party last took back its reservations, surely by
// the day and perhaps.
func (a *Agreement) unreserved(on calendar.Date) (sure, perhaps map[id.Partner]calendar.Date) {
	sure, perhaps = map[id.Partner]calendar.Date{}, map[id.Partner]calendar.Date{}
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == EventUnreserved {
			switch happened(e.from(), on) {
			case calendar.Yes:
				sure[e.Party] = lastOf(sure[e.Party], e.On)
			case calendar.Unknown:
				perhaps[e.Party] = lastOf(perhaps[e.Party], e.On)
			}
		}
	}
	return sure, perhaps
}

// objections returns the objections made by the day and not surely taken back,
// by the party they are made to, in the order of the last days they can be of.
func (a *Agreement) objections(on calendar.Date) map[id.Partner][]Objection {
	lifted := map[[2]id.Partner]calendar.Date{}
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == EventObjectionLifted && happened(e.from(), on) == calendar.Yes {
			k := [2]id.Partner{e.Party, e.Toward}
			lifted[k] = lastOf(lifted[k], e.On)
		}
	}
	against := map[id.Partner][]Objection{}
	for _, i := range a.byDate(EventObjected, on) {
		e := &a.Events[i]
		if d, ok := lifted[[2]id.Partner{e.Party, e.Toward}]; !ok || happened(e.On, d) != calendar.Yes {
			against[e.Toward] = append(against[e.Toward], Objection{Party: e.Party, On: e.On, Event: i})
		}
	}
	for _, list := range against {
		slices.SortStableFunc(list, func(x, y Objection) int { return cmp.Compare(x.On.Latest().YMD(), y.On.Latest().YMD()) })
	}
	return against
}

// DeclarationsOn returns the indexes of the declarations that were surely made
// by the day, in the order of their dates.
func (a *Agreement) DeclarationsOn(on calendar.Date) []int { return a.byDate(EventDeclared, on) }
