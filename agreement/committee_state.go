package agreement

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// CommitteeWhy says what an answer about a committee rests on, or what stands in
// its way. It is a closed set; the zero value is that nothing is recorded.
type CommitteeWhy uint8

// What an answer about a committee can rest on.
const (
	CommitteeUnrecorded  CommitteeWhy = iota // nothing is recorded to tell it from
	CommitteeCounted                         // counted by the interval stated
	CommitteeNoInterval                      // how often it is to meet is not stated
	CommitteeNoStart                         // no session surely held, and no day to count from
	CommitteeVague                           // a date is too vague to tell
	CommitteeOver                            // the committee exists no longer, or will not by then
	CommitteeTurn                            // the next in turn after the last host
	CommitteeArranged                        // the session arranged next says so
	CommitteeNoHosts                         // who hosts in turn is not recorded
	CommitteeHostUnclear                     // the last host is not recorded, not in turn, or not surely the last
)

var committeeWhyTexts = [...]string{
	"unrecorded", "counted", "no-interval", "no-start", "date-too-vague", "over", "in-turn", "arranged", "no-hosts", "host-unclear",
}

var committeeWhyEN = [...]string{
	"nothing is recorded", "counted by the interval", "the interval is not stated", "there is no day to count from",
	"a date is too vague", "the committee is over", "next in turn", "a session is arranged", "the order of hosts is not recorded",
	"the last host cannot be told",
}

var committeeWhyVI = [...]string{
	"chưa có thông tin", "tính theo chu kỳ họp", "chưa nêu chu kỳ họp", "chưa có mốc thời gian để tính",
	"thời điểm chưa đủ rõ", "ủy ban không còn hoạt động", "đến lượt đăng cai", "kỳ họp đã được ấn định",
	"chưa ghi thứ tự đăng cai", "chưa xác định được bên đăng cai gần nhất",
}

// String returns the reason's text, such as no-interval.
func (w CommitteeWhy) String() string { return printClosed(committeeWhyTexts[:], uint8(w)) }

// MarshalText writes the reason's text.
func (w CommitteeWhy) MarshalText() ([]byte, error) {
	return closedText("reason", committeeWhyTexts[:], uint8(w))
}

// UnmarshalText reads the text of a reason and refuses anything else.
func (w *CommitteeWhy) UnmarshalText(b []byte) error {
	return parseClosed("reason", committeeWhyTexts[:], b, (*uint8)(w))
}

// Label returns the reason in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (w CommitteeWhy) Label(tag language.Tag) string {
	return closedLabel(committeeWhyEN[:], committeeWhyVI[:], uint8(w), tag)
}

// CommitteeState is where a committee stands on a day. The zero value says that
// nothing is known.
type CommitteeState struct {
	// Held is how many sessions were surely held by the day, HeldAtMost how many
	// may have been, as far as is recorded.
	Held       int `json:"held"`
	HeldAtMost int `json:"heldAtMost"`
	// Due is how many should have been held by the day: how often the interval
	// fits in the time since From, rounded down. It lies between Due and
	// DueAtMost where DueKnown; otherwise both are zero and say nothing.
	Due       int  `json:"due"`
	DueAtMost int  `json:"dueAtMost"`
	DueKnown  bool `json:"dueKnown"`
	// Last is the date of the last session that surely was held. Next is when
	// the one after it is due, the interval later; without an interval stated
	// there is none. Arranged is the next session with a date after the day.
	Last     calendar.Date `json:"last,omitzero"`
	Next     calendar.Date `json:"next,omitzero"`
	Arranged calendar.Date `json:"arranged,omitzero"`
	// Overdue says whether a session should have been held since the last one.
	Overdue calendar.Truth `json:"overdue"`
	Why     CommitteeWhy   `json:"why"` // what Next and Overdue rest on
	// NextHost is who hosts next; zero where that cannot be told.
	NextHost id.Partner   `json:"nextHost,omitzero"`
	HostWhy  CommitteeWhy `json:"hostWhy"`
	// Actions counts what the sessions decided.
	Actions ActionCount `json:"actions"`
}

// ActionCount counts the actions of a committee on a day.
type ActionCount struct {
	Adopted int `json:"adopted"` // all
	OnTime  int `json:"onTime"`  // done by the day they were due
	Late    int `json:"late"`    // done after it
	Closed  int `json:"closed"`  // done; whether on time cannot be told
	Open    int `json:"open"`    // not surely done, the overdue included
	Overdue int `json:"overdue"` // surely late and not done
	Carried int `json:"carried"` // open, and carried over at least once
}

// StateOn says where the committee stands on a day: the sessions held and due,
// the next one, who hosts it, and what is left of what sessions decided. Dates
// that do not settle a question make the answer unknown, with the reason. It
// takes time linear in the record, n log n where sessions are out of order, and
// up to 64 sessions and actions allocates nothing.
func (c *Committee) StateOn(on calendar.Date) CommitteeState {
	m := c.meetings(on)
	s := CommitteeState{Held: m.held, HeldAtMost: m.heldAtMost, Last: m.last, Arranged: m.arranged}
	s.Due, s.DueAtMost, s.DueKnown = c.due(on)
	s.Next, s.Overdue, s.Why = c.next(&m, on)
	s.NextHost, s.HostWhy = c.nextHost(&m, on, s.Why)
	var few [maxPairs]ActionItem
	for _, x := range c.AppendActions(few[:0], on) {
		s.Actions.add(&x)
	}
	return s
}

func (n *ActionCount) add(x *ActionItem) {
	n.Adopted++
	switch x.State {
	case ActionOnTime:
		n.OnTime++
	case ActionLate:
		n.Late++
	case ActionClosed:
		n.Closed++
	case ActionOverdue:
		n.Overdue++
	}
	if !x.State.Done() {
		n.Open++
		if x.Carried > 0 {
			n.Carried++
		}
	}
}

// meetings is what the sessions add up to on a day.
type meetings struct {
	held, heldAtMost int
	last             calendar.Date
	latest           int // index of the session that was the last; -1 for none
	number           int // the highest number of a session surely held
	// doubt says that a session may have been held since the last one.
	doubt    bool
	arranged calendar.Date
	next     int // index of the session arranged next; -1 for none
}

func (c *Committee) meetings(on calendar.Date) meetings {
	m := meetings{latest: -1, next: -1}
	most := 0 // the highest number of one that may have been held
	for i := range c.Sessions {
		s := &c.Sessions[i]
		switch s.held(on) {
		case calendar.Yes:
			m.held++
			m.last = lastOf(m.last, s.On)
			m.number = max(m.number, s.numbered())
			if m.latest < 0 || c.later(i, m.latest) {
				m.latest = i
			}
		case calendar.Unknown:
			m.heldAtMost++
			most = max(most, s.numbered())
		case calendar.No:
			if !s.CalledOff && (m.next < 0 || c.order(i, m.next, false) < 0) {
				m.next, m.arranged = i, s.On
			}
		}
	}
	m.heldAtMost = max(m.held+m.heldAtMost, m.number, most)
	m.held = max(m.held, m.number)
	for i := range c.Sessions {
		m.doubt = m.doubt || m.mayFollow(&c.Sessions[i], on)
	}
	return m
}

// mayFollow reports whether the session may have been held since the last one
// that surely was.
func (m *meetings) mayFollow(s *Session, on calendar.Date) bool {
	n := s.numbered()
	return (n == 0 || n > m.number) && s.held(on) == calendar.Unknown
}

// later reports whether session i is taken for a later one than session j.
func (c *Committee) later(i, j int) bool {
	s, t := &c.Sessions[i], &c.Sessions[j]
	if a, b := s.numbered(), t.numbered(); a > 0 && b > 0 && a != b {
		return a > b
	}
	return calendar.Chronological(s.On, t.On) >= 0
}

// surelyBefore reports whether session i was surely held before session j.
func (c *Committee) surelyBefore(i, j int) bool {
	s, t := &c.Sessions[i], &c.Sessions[j]
	if a, b := s.numbered(), t.numbered(); a > 0 && b > 0 && a != b {
		return a < b
	}
	return s.On.Compare(t.On) == calendar.Before
}

// due returns how many sessions should have been held by the day, at least and
// at most.
func (c *Committee) due(on calendar.Date) (least, most int, known bool) {
	if !recurs(c.Every) || unsettled(c.From) || unsettled(on) || doubtful(c.Until) {
		return 0, 0, false
	}
	first, last := on.Earliest(), on.Latest()
	if !c.Until.IsZero() {
		if u := c.Until.Earliest(); u.Compare(first) == calendar.Before {
			first = u
		}
		if u := c.Until.Latest(); u.Compare(last) == calendar.Before {
			last = u
		}
	}
	return spansBetween(c.From.Latest(), c.Every, first), spansBetween(c.From.Earliest(), c.Every, last), true
}

// next says when a session is due after the last one, and whether it is overdue.
func (c *Committee) next(m *meetings, on calendar.Date) (calendar.Date, calendar.Truth, CommitteeWhy) {
	over, start := c.Until.Compare(on), c.start(m)
	switch {
	case over == calendar.Before:
		return calendar.Date{}, calendar.No, CommitteeOver
	case !recurs(c.Every):
		return calendar.Date{}, calendar.Unknown, CommitteeNoInterval
	case start.IsZero():
		return calendar.Date{}, calendar.Unknown, CommitteeNoStart
	}
	due := start.Add(c.Every)
	first, last := start.Earliest().Add(c.Every), start.Latest().Add(c.Every)
	late := calendar.Unknown
	switch {
	case doubtful(start), first.IsZero(), last.IsZero():
	case first.Compare(c.Until) == calendar.After:
		return calendar.Date{}, calendar.No, CommitteeOver
	case last.Compare(on) == calendar.Before:
		late = calendar.Yes
	case first.Compare(on) == calendar.Same, first.Compare(on) == calendar.After:
		late = calendar.No
	}
	if late == calendar.Yes && (m.doubt || !c.Until.IsZero() && (over == calendar.CannotSay || last.Compare(c.Until) == calendar.CannotSay)) {
		late = calendar.Unknown
	}
	if late == calendar.Unknown {
		return due, late, CommitteeVague
	}
	return due, late, CommitteeCounted
}

// start returns the date from which the next session is counted.
func (c *Committee) start(m *meetings) calendar.Date {
	if m.last.IsZero() {
		return c.From
	}
	return m.last
}

// nextHost says who hosts the next session: whom the session arranged names, or
// who is in turn after the last one.
func (c *Committee) nextHost(m *meetings, on calendar.Date, why CommitteeWhy) (id.Partner, CommitteeWhy) {
	if why == CommitteeOver {
		return id.Partner{}, why
	}
	if m.next >= 0 {
		host := c.Sessions[m.next].Host
		for i := range c.Sessions {
			s := &c.Sessions[i]
			if (m.mayFollow(s, on) || s.held(on) == calendar.No && !s.CalledOff) && s.Host != host && !c.surelyBefore(m.next, i) {
				return id.Partner{}, CommitteeHostUnclear
			}
		}
		if !host.IsZero() {
			return host, CommitteeArranged
		}
	}
	switch {
	case len(c.Hosts) == 0:
		return id.Partner{}, CommitteeNoHosts
	case len(c.Sessions) == 0:
		return id.Partner{}, CommitteeUnrecorded
	case m.latest < 0, m.doubt:
		return id.Partner{}, CommitteeHostUnclear
	}
	host := c.Sessions[m.latest].Host
	for i := range c.Sessions {
		if s := &c.Sessions[i]; s.held(on) == calendar.Yes && i != m.latest && s.Host != host && !c.surelyBefore(i, m.latest) {
			return id.Partner{}, CommitteeHostUnclear
		}
	}
	return c.afterHost(host)
}

// afterHost returns who is in turn after the host.
func (c *Committee) afterHost(host id.Partner) (next id.Partner, why CommitteeWhy) {
	why = CommitteeHostUnclear
	for i, h := range c.Hosts {
		if h.IsZero() || h != host {
			continue
		}
		turn := c.Hosts[(i+1)%len(c.Hosts)]
		if turn.IsZero() || why == CommitteeTurn && turn != next {
			return id.Partner{}, CommitteeHostUnclear
		}
		next, why = turn, CommitteeTurn
	}
	return next, why
}
