package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Committee is a body that meets again and again under an agreement: a joint
// committee, an intergovernmental committee, a sub-committee. Each body is one
// committee, however many countries sit on it. Its zero value is a body of
// which nothing is known; where it stands on a day is [Committee.StateOn].
type Committee struct {
	// Key names the committee within the agreement for ever, in calendars and reports.
	Key   string        `json:"key,omitempty"`
	Names text.Text     `json:"names,omitempty"`
	Kind  CommitteeKind `json:"kind,omitempty"` // code of [CommitteeKinds]
	// Under is the key of the committee that it reports to; empty for none.
	Under string `json:"under,omitempty"`
	// Every is the time from one session to the next, From when the first is
	// counted from; zero where the text does not say. No interval is assumed.
	Every calendar.Span `json:"every,omitzero"`
	From  calendar.Date `json:"from,omitzero"`
	// Until is the last day on which the committee exists; zero while it goes on.
	Until calendar.Date `json:"until,omitzero"`
	// Chairs are the parties that chair together, Hosts those that host in turn,
	// in that order.
	Chairs   []id.Partner `json:"chairs,omitempty"`
	Hosts    []id.Partner `json:"hosts,omitempty"`
	Quorum   int          `json:"quorum,omitempty"` // members that must be present; 0 where none is set
	Sessions []Session    `json:"sessions,omitempty"`
}

// Session is one meeting of a committee, held or arranged. It is taken for held
// once its day has come, unless it was called off.
type Session struct {
	// Number is 1 for the first, 0 where not known. A session with a number
	// stands for those before it, also where they are not recorded.
	Number int           `json:"number,omitempty"`
	On     calendar.Date `json:"on,omitzero"`
	// CalledOff says that it was arranged and did not take place.
	CalledOff bool         `json:"calledOff,omitempty"`
	Host      id.Partner   `json:"host,omitzero"`
	Place     string       `json:"place,omitempty"`
	Chairs    []id.Partner `json:"chairs,omitempty"`  // who chaired
	Present   int          `json:"present,omitempty"` // members present; 0 where not known
	// Minutes is the reference of the agreed minutes, Signed the day they were signed.
	Minutes string        `json:"minutes,omitempty"`
	Signed  calendar.Date `json:"signed,omitzero"`
	Actions []Action      `json:"actions,omitempty"`
	Note    text.Text     `json:"note,omitempty"`
}

// Action is something that a session decided to have done. Each session that
// takes it up again lists it again, under the same key: see
// [Committee.AppendActions].
type Action struct {
	Key   string        `json:"key,omitempty"` // names it within the committee; kept when it is carried over
	Name  text.Text     `json:"name,omitempty"`
	Owner id.Partner    `json:"owner,omitzero"`
	Due   calendar.Date `json:"due,omitzero"`
	Done  calendar.Date `json:"done,omitzero"`
	// Indicator is what will show that it is done.
	Indicator text.Text `json:"indicator,omitempty"`
	Evidence  string    `json:"evidence,omitempty"` // key of a source
	// Carried is the number of the session from which it was carried over.
	Carried int `json:"carried,omitempty"`
}

// CommitteeKind is a kind of committee: a code of [CommitteeKinds].
type CommitteeKind string

// Kinds of committees.
const (
	CommitteeJoint           CommitteeKind = "joint-committee"
	CommitteeIntergovernment CommitteeKind = "intergovernmental-committee"
	CommitteeSteering        CommitteeKind = "steering-committee"
	CommitteeSub             CommitteeKind = "sub-committee"
	CommitteeWorkingGroup    CommitteeKind = "working-group"
	CommitteeExperts         CommitteeKind = "expert-group"
	CommitteeDialogue        CommitteeKind = "policy-dialogue"
)

// CommitteeKinds returns the list of kinds of committees.
func CommitteeKinds() *codes.List { return committeeKinds.List() }

// maxNumber is the highest number of a session that is believed; a greater one
// is taken for a slip and stands for nothing.
const maxNumber = 10_000

// numbered returns the number of the session, and 0 where it has none that can
// be believed.
func (s *Session) numbered() int {
	if s.Number < 0 || s.Number > maxNumber {
		return 0
	}
	return s.Number
}

// held says whether the session was held by the day.
func (s *Session) held(on calendar.Date) calendar.Truth {
	if s.CalledOff {
		return calendar.No
	}
	return happened(s.On, on)
}

// recurs reports whether a span can be counted on with: it is stated, and no
// part of it is negative.
func recurs(s calendar.Span) bool { return !s.IsZero() && s.Check() == nil }
