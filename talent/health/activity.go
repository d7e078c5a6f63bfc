package health

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
)

// DefaultMonths is the length of the time in which members count as active where
// the caller does not say: a working default.
const DefaultMonths = 12

// Activity is how many members took part in something. It is not comparable.
type Activity struct {
	In calendar.Period `json:"in,omitzero"`
	// Active is the share of members who did; the dormant are the others.
	Active Rate `json:"active"`
	// Dormant are the members who surely did not, and Unseen those of whom it is
	// not known: sorted.
	Dormant []id.Expert `json:"dormant,omitempty"`
	Unseen  []id.Expert `json:"unseen,omitempty"`
}

// Activity measures which of the members took part in something in the months up
// to the day, 0 for [DefaultMonths]: their last activity falls in that time, an
// engagement of theirs does, or an answer. A last activity before it says that
// they did not; one after the day says nothing.
func (s *State) Activity(months int) Activity {
	in := window(s.on, months)
	a := Activity{In: in}
	var dormant, unseen []int32
	for i, t := range s.tookPart(in) {
		p := &s.people[i]
		a.Active.add(p.belongs, t)
		switch {
		case p.belongs == calendar.No:
		case t == calendar.No && p.belongs == calendar.Yes:
			dormant = append(dormant, int32(i))
		case t == calendar.Unknown:
			unseen = append(unseen, int32(i))
		}
	}
	a.Active.more(s.unnamed)
	a.Dormant, a.Unseen = s.ids(dormant), s.ids(unseen)
	return a
}

// window returns the months up to a day, that day and the one so many months
// before included.
func window(on calendar.Date, months int) calendar.Period {
	if months <= 0 {
		months = DefaultMonths
	}
	return calendar.Period{Start: on.AddMonths(-min(months, 120_000)), End: on}
}

// tookPart says of each person whether there was some activity in the period.
func (s *State) tookPart(in calendar.Period) []calendar.Truth {
	out := make([]calendar.Truth, len(s.people))
	for i := range out {
		out[i] = calendar.No
	}
	for i := range s.network.Members {
		at := s.member[i]
		out[at] = out[at].Or(lastIn(&s.network.Members[i], in))
	}
	for i := range s.network.Engagements {
		e := &s.network.Engagements[i]
		if e.Period.Overlaps(in) != calendar.Yes {
			continue
		}
		for _, x := range e.Experts {
			if at, known := s.index[x]; known {
				out[at] = calendar.Yes
			}
		}
	}
	for i := range s.network.Requests {
		q := &s.network.Requests[i]
		if at, known := s.index[q.Expert]; known && !q.Closed && in.Contains(q.Answered) == calendar.Yes {
			out[at] = calendar.Yes
		}
	}
	return out
}

// lastIn says what the last activity of a membership tells of a period.
func lastIn(m *talent.Membership, in calendar.Period) calendar.Truth {
	t := in.Contains(m.LastActive)
	if t == calendar.No && m.LastActive.Compare(in.Start) != calendar.Before {
		return calendar.Unknown // it was later, and of the time before nothing is known
	}
	return t
}

// Retention is how many of those active on one day are so on another. It is comparable.
type Retention struct {
	From calendar.Date `json:"from,omitzero"`
	To   calendar.Date `json:"to,omitzero"`
	// Kept is the share of those active on the earlier day who are on the later one.
	Kept Rate `json:"kept"`
}

// Retention measures how many of the members active on the day from are active
// on the day to. Where a step of a membership is dated, those active on a day are
// those at the stage active; otherwise those who belonged to the network and took
// part in something in the months up to the day, 0 for [DefaultMonths]. A stage
// that is stated without steps says nothing of another day than that of the state.
func (s *State) Retention(from, to calendar.Date, months int) Retention {
	r := Retention{From: from, To: to}
	before, after := s.activeOn(from, months), s.activeOn(to, months)
	for i := range s.people {
		r.Kept.add(before[i], after[i])
	}
	r.Kept.more(s.unnamed)
	return r
}

// activeOn says of each person whether they were active on a day.
func (s *State) activeOn(on calendar.Date, months int) []calendar.Truth {
	took := s.tookPart(window(on, months))
	out := make([]calendar.Truth, len(s.people))
	for i := range out {
		out[i] = calendar.No
	}
	for i := range s.network.Members {
		m, at := &s.network.Members[i], s.member[i]
		t := calendar.Unknown
		switch {
		case on.IsZero():
		case slices.ContainsFunc(m.Steps, func(x talent.Step) bool { return !x.On.IsZero() }):
			t = m.AtStage(talent.StageActive, on)
		case on == s.on && m.Stage != "":
			t = took[at].And(m.JoinedOn(on))
		case m.Period.IsZero():
			t = took[at]
		default:
			t = took[at].And(m.Period.Contains(on))
		}
		out[at] = out[at].Or(t)
	}
	return out
}
