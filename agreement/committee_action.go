package agreement

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// ActionState says how far an action is done on a day. It is a closed set; the
// zero value is that it cannot be told.
type ActionState uint8

// The states of an action.
const (
	ActionUnknown  ActionState = iota // it may be done or not
	ActionOpen                        // not recorded as done, and not surely late
	ActionOverdue                     // not recorded as done, and surely late
	ActionOnTime                      // done by the day it was due
	ActionLate                        // done after the day it was due
	ActionClosed                      // done; whether on time cannot be told
	ActionDisputed                    // recorded as done, and as open by a session after that
)

var actionTexts = [...]string{"unknown", "open", "overdue", "done-on-time", "done-late", "done", "disputed"}

var actionEN = [...]string{
	"cannot be told", "open", "overdue", "done on time", "done late", "done", "said to be done, and still open",
}

var actionVI = [...]string{
	"chưa xác định được", "đang thực hiện", "quá hạn", "hoàn thành đúng hạn", "hoàn thành muộn", "đã hoàn thành",
	"đã ghi nhận hoàn thành nhưng vẫn được nêu là chưa xong",
}

// String returns the state's text, such as done-late.
func (s ActionState) String() string { return printClosed(actionTexts[:], uint8(s)) }

// MarshalText writes the state's text.
func (s ActionState) MarshalText() ([]byte, error) {
	return closedText("state of an action", actionTexts[:], uint8(s))
}

// UnmarshalText reads the text of a state and refuses anything else.
func (s *ActionState) UnmarshalText(b []byte) error {
	return parseClosed("state of an action", actionTexts[:], b, (*uint8)(s))
}

// Label returns the state in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (s ActionState) Label(tag language.Tag) string {
	return closedLabel(actionEN[:], actionVI[:], uint8(s), tag)
}

// Done reports whether the action is surely done.
func (s ActionState) Done() bool { return s == ActionOnTime || s == ActionLate || s == ActionClosed }

// ActionItem is an action with all that the sessions of a committee say of it.
type ActionItem struct {
	Key string `json:"key,omitempty"`
	// Session and Action are where it stands last: an index into the sessions
	// of the committee, and one into the actions of that session.
	Session int `json:"session"`
	Action  int `json:"action"`
	// Name, Owner, Due, Done and Evidence are what the last session says that
	// says anything of them.
	Name     text.Text     `json:"name,omitempty"`
	Owner    id.Partner    `json:"owner,omitzero"`
	Due      calendar.Date `json:"due,omitzero"`
	Done     calendar.Date `json:"done,omitzero"`
	Evidence string        `json:"evidence,omitempty"`
	// FirstDue is when it was due at first; a later day set when it is carried
	// over changes Due and not this.
	FirstDue calendar.Date `json:"firstDue,omitzero"`
	// Adopted is the first date of a session that lists it.
	Adopted calendar.Date `json:"adopted,omitzero"`
	// Carried is how many times it was carried over, as far as is recorded.
	Carried int         `json:"carried,omitempty"`
	State   ActionState `json:"state"`
}

// AppendActions appends to dst each action that the sessions took up by the day,
// once, with its state on that day, in the order in which they first did. What
// has one key is one action; one without a key cannot be followed and stands by
// itself. Sessions that surely lie after the day, or were called off, are left
// out; one whose date does not tell is not. On the zero date all count, and none
// is late. It takes time n log n at most, linear where sessions are in order.
func (c *Committee) AppendActions(dst []ActionItem, on calendar.Date) []ActionItem {
	n := 0
	for i := range c.Sessions {
		n += len(c.Sessions[i].Actions)
	}
	if n == 0 {
		return dst
	}
	var few [maxPairs]int
	order, at, base := c.inOrder(few[:]), places[string](n), len(dst)
	for _, i := range order {
		s := &c.Sessions[i]
		if s.CalledOff || happened(s.On, on) == calendar.No {
			continue
		}
		for j := range s.Actions {
			x := &s.Actions[j]
			k := findAction(dst[base:], at, x.Key)
			if k += base; k == len(dst) {
				dst = append(dst, ActionItem{Key: x.Key, Session: i, Carried: min(max(x.Carried, 0), 1), FirstDue: x.Due})
			}
			dst[k].add(s, i, j)
		}
	}
	for k := base; k < len(dst); k++ {
		dst[k].settle(on)
	}
	return dst
}

// findAction returns where the action of the key stands among those found so far, and
// their number where it does not; then at, if there is one, remembers it.
func findAction(found []ActionItem, at map[string]int, key string) int {
	switch {
	case key == "":
		return len(found)
	case at != nil:
		return firstAt(at, key, len(found))
	}
	for k := range found {
		if found[k].Key == key {
			return k
		}
	}
	return len(found)
}

// add adds what a session says, sessions coming in their order.
func (x *ActionItem) add(s *Session, i, j int) {
	l := &s.Actions[j]
	if i != x.Session {
		x.Carried++
	}
	x.Session, x.Action = i, j
	x.Adopted = firstOf(x.Adopted, s.On)
	if x.FirstDue.IsZero() {
		x.FirstDue = l.Due
	}
	if !l.Name.IsZero() {
		x.Name = l.Name
	}
	if !l.Owner.IsZero() {
		x.Owner = l.Owner
	}
	if !l.Due.IsZero() {
		x.Due = l.Due
	}
	if l.Evidence != "" {
		x.Evidence = l.Evidence
	}
	switch {
	case !l.Done.IsZero():
		x.Done, x.State = l.Done, ActionUnknown
	case s.On.Compare(x.Done) == calendar.After:
		x.State = ActionDisputed
	}
}

// settle judges the action on the day.
func (x *ActionItem) settle(on calendar.Date) {
	if x.State == ActionDisputed {
		return
	}
	done := calendar.No
	if !x.Done.IsZero() {
		done = happened(x.Done, on)
	}
	switch {
	case done == calendar.Yes:
		x.State = timeliness(x.Done, x.Due)
	case done == calendar.Unknown:
		x.State = ActionUnknown
	case x.Due.Compare(on) == calendar.Before:
		x.State = ActionOverdue
	default:
		x.State = ActionOpen
	}
}

// timeliness says whether what is done was done by the day it was due.
func timeliness(done, due calendar.Date) ActionState {
	if doubtful(done) || doubtful(due) {
		return ActionClosed
	}
	switch done.Latest().Compare(due.Earliest()) {
	case calendar.Before, calendar.Same:
		return ActionOnTime
	}
	if done.Compare(due) == calendar.After {
		return ActionLate
	}
	return ActionClosed
}
