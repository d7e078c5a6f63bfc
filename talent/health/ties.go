package health

import "github.com/scicoop/scicoop/cooperation/calendar"

// Ties are how many of the links of a network lead from home abroad. It is comparable.
type Ties struct {
	// Across is the share of links with one end at home and the other abroad.
	// A link of which an end is not known may be one.
	Across Rate `json:"across"`
	// Known is the same of the links of which both ends are known, and which surely hold.
	Known Rate `json:"known"`
}

// Ties measures the links between home and abroad that hold on the day, between
// members named. Without a home country no end is known.
func (s *State) Ties() Ties {
	var t Ties
	w := s.web()
	for i := range w.ends {
		a, b := s.people[w.ends[i][0]].country, s.people[w.ends[i][1]].country
		holds, across := calendar.Unknown, calendar.Unknown
		if w.sure[i] {
			holds = calendar.Yes
		}
		if s.home != "" && a != "" && b != "" {
			across = calendar.TruthOf((a == s.home) != (b == s.home))
		}
		t.Across.add(holds, across)
		if holds == calendar.Yes && across != calendar.Unknown {
			t.Known.add(holds, across)
		}
	}
	return t
}

// Conversion is how many engagements led to a deliverable. It is not comparable.
type Conversion struct {
	Delivered Rate `json:"delivered"`
	// Unsaid are the engagements of which it is not known: their places in
	// Network.Engagements, in order.
	Unsaid []int `json:"unsaid,omitempty"`
}

// Conversion measures how many of the engagements begun by the day led to a
// deliverable, as [talent.Engagement.DeliveredBy] has it. Engagements to which
// the question does not apply do not count.
func (s *State) Conversion() Conversion {
	var c Conversion
	for i := range s.network.Engagements {
		counts, t := s.network.Engagements[i].DeliveredBy(s.on)
		if counts == calendar.No {
			continue
		}
		c.Delivered.add(counts, t)
		if t == calendar.Unknown {
			c.Unsaid = append(c.Unsaid, i)
		}
	}
	return c
}
