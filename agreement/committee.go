package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Committee is a body that meets again and again under an agreement: a joint
// committee, an intergovernmental committee, a sub-committee.
type Committee struct {
	// Key names the committee within the agreement for ever, in calendars and reports.
	Key   string        `json:"key,omitempty"`
	Names text.Text     `json:"names,omitempty"`
	Kind  CommitteeKind `json:"kind,omitempty"` // code of [CommitteeKinds]
	// Every is the time from one session to the next, From when the first is
	// counted from; zero where the text does not say.
	Every calendar.Span `json:"every,omitzero"`
	From  calendar.Date `json:"from,omitzero"`
	// Chairs are the parties that chair together, Hosts those that host in turn,
	// in that order.
	Chairs   []id.Partner `json:"chairs,omitempty"`
	Hosts    []id.Partner `json:"hosts,omitempty"`
	Quorum   int          `json:"quorum,omitempty"` // members that must be present; 0 where none is set
	Sessions []Session    `json:"sessions,omitempty"`
}

// Session is one meeting of a committee.
type Session struct {
	Number  int           `json:"number,omitempty"` // 1 for the first; 0 where not known
	On      calendar.Date `json:"on,omitzero"`
	Host    id.Partner    `json:"host,omitzero"`
	Place   string        `json:"place,omitempty"`
	Chairs  []id.Partner  `json:"chairs,omitempty"`  // who chaired
	Present int           `json:"present,omitempty"` // members present; 0 where not known
	// Minutes is the reference of the agreed minutes, Signed the day they were signed.
	Minutes string        `json:"minutes,omitempty"`
	Signed  calendar.Date `json:"signed,omitzero"`
	Actions []Action      `json:"actions,omitempty"`
}

// Action is something that a session decided to have done.
type Action struct {
	Key      string        `json:"key,omitempty"` // names it within the committee; kept when it is carried over
	Name     text.Text     `json:"name,omitempty"`
	Owner    id.Partner    `json:"owner,omitzero"`
	Due      calendar.Date `json:"due,omitzero"`
	Done     calendar.Date `json:"done,omitzero"`
	Evidence string        `json:"evidence,omitempty"` // key of a source
	// Carried is the number of the session from which it was carried over.
	Carried int `json:"carried,omitempty"`
}

// CommitteeKind is a kind of committee: a code of [CommitteeKinds].
type CommitteeKind string
