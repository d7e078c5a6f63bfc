package partner

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Resolved says who an organisation was on a day. It is a closed set; the zero
// value is ResolvedUnknown.
type Resolved uint8

const (
	// ResolvedUnknown: what is known does not settle it.
	ResolvedUnknown Resolved = iota
	// ResolvedItself: it existed.
	ResolvedItself
	// ResolvedSuccessors: it had ended, and others stood in its place.
	ResolvedSuccessors
	// ResolvedPredecessors: it was not founded yet, and others stood in its place.
	ResolvedPredecessors
	// ResolvedEnded: it had ended, and so had its successors, or it had none yet.
	ResolvedEnded
	// ResolvedNotFounded: it was not founded yet, and no predecessor existed.
	ResolvedNotFounded
	// ResolvedNowhere: the register has no record of it.
	ResolvedNowhere
)

var resolvedTexts = [...]string{
	"unknown", "itself", "successors", "predecessors", "ended", "not-founded", "nowhere",
}

// String returns the text of the outcome, such as successors.
func (r Resolved) String() string {
	if int(r) < len(resolvedTexts) {
		return resolvedTexts[r]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (r Resolved) MarshalText() ([]byte, error) {
	return closedText("outcome", resolvedTexts[:], uint8(r))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (r *Resolved) UnmarshalText(b []byte) error {
	return parseClosed("outcome", resolvedTexts[:], b, (*uint8)(r))
}

var (
	resolvedEN = [...]string{
		"cannot be said", "the organisation itself", "its successors", "its predecessors",
		"ended without a successor then", "not founded yet, without a predecessor then", "not in the register",
	}
	resolvedVI = [...]string{
		"chưa thể xác định", "chính tổ chức đó", "tổ chức kế thừa", "tổ chức tiền thân",
		"đã chấm dứt hoạt động, tại thời điểm đó không có tổ chức kế thừa", "chưa thành lập, tại thời điểm đó không có tổ chức tiền thân",
		"không có trong danh sách tổ chức",
	}
)

// Label returns the outcome in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (r Resolved) Label(tag language.Tag) string {
	return closedLabel(resolvedEN[:], resolvedVI[:], uint8(r), tag)
}

// Resolution says who an organisation was on a day. The zero value is not known.
type Resolution struct {
	Outcome Resolved `json:"outcome"`
	// Reason is what the outcome rests on: why the organisation existed or did
	// not, or what stands in the way of an answer.
	Reason Reason `json:"reason"`
	// Bearers are the organisations to which the successions lead on that day,
	// those that are sure first. Where the outcome is not known, they are the
	// candidates on every reading of the dates.
	Bearers []Bearer `json:"bearers,omitempty"`
	// Steps are the successions followed, in the order in which they were.
	// [Resolution.Path] gives those that lead to one bearer.
	Steps []SuccessionStep `json:"steps,omitempty"`
	// Circle says that the successions followed run in a circle.
	Circle bool `json:"circle,omitempty"`
}

// Bearer is an organisation that may stand for another on a day: the one asked
// for itself, or the last in a line of successors or predecessors.
type Bearer struct {
	// At is the place in the register; -1 where it has no record of it.
	At      int        `json:"at"`
	Partner id.Partner `json:"partner,omitzero"` // zero when not known
	// Identifier and Name are those by which the relation names it, where the
	// register has no record of it.
	Identifier id.External `json:"identifier,omitzero"`
	Name       text.Text   `json:"name,omitempty"`
	// Status is whether it existed on the day, and Reason what that rests on.
	Status Status `json:"status"`
	Reason Reason `json:"reason"`
	// Sure says that the dates leave no other reading: it stands where it does,
	// and whether it existed is settled, or lies outside the register.
	Sure bool `json:"sure"`

	step int32 // the last step to it, from 1
}

// SuccessionStep is one succession followed.
type SuccessionStep struct {
	// From and To are places in the register; To is -1 where it has no record.
	From int           `json:"from"`
	To   int           `json:"to"`
	Kind RelationKind  `json:"kind"`          // successor or predecessor: what To is to From
	How  Succession    `json:"how,omitempty"` // empty when not known
	On   calendar.Date `json:"on,omitzero"`   // zero when not known
	// Why is the reason for which From did not, or may not, stand for itself.
	Why  Reason `json:"why"`
	Sure bool   `json:"sure"` // it surely counts on that day

	before int32 // the step that led to From, from 1
}

// Path returns the successions that lead to the bearer, from the organisation
// that was asked for; none for that organisation itself.
func (r *Resolution) Path(b Bearer) []SuccessionStep {
	n := 0
	for at := b.step; at > 0 && int(at) <= len(r.Steps); at = r.Steps[at-1].before {
		n++
	}
	if n == 0 {
		return nil
	}
	path := make([]SuccessionStep, n)
	for at := b.step; n > 0; at = r.Steps[at-1].before {
		n--
		path[n] = r.Steps[at-1]
	}
	return path
}

// ResolveOn says who the organisation was on the day. One that existed is
// itself. One that had ended is its successors, all of them after a split,
// followed on until they existed on that day; one that was not founded yet is
// its predecessors, followed back. Whether an organisation existed is judged as
// by [Partner.StatusOn], with the successions that others record and with the
// knowledge that a successor in place existed.
//
// A successor that took over after the day does not count yet. One without a
// date counts as soon as the predecessor has surely ended, and not before it was
// founded itself. One that was absorbed never stood for the one that it went
// into, which was there before. What the dates cannot settle is not known: the
// outcome then says why, and the bearers are all who may be meant. A successor of which the register has no record counts as a
// bearer with At -1, and nothing is known of what became of it. A record that
// its register has withdrawn is stood for by its successors, if it names any.
// Circles are reported and not followed. Every question has an answer, in time
// linear in the successions followed.
func (x *Register) ResolveOn(p id.Partner, day calendar.Date) Resolution {
	i, ok := x.byID[p]
	if !ok {
		return Resolution{Outcome: ResolvedNowhere, Reason: NotRegistered}
	}
	at := registerDay{x: x, day: day}
	status, reason := at.life(i).status()
	if day.IsZero() {
		status, reason = StatusUnknown, VagueDates
	}
	if status == Active || day.IsZero() || len(x.successors.of(i)) == 0 && len(x.predecessors.of(i)) == 0 {
		r := Resolution{Reason: reason, Bearers: []Bearer{{
			At: int(i), Partner: p, Status: status, Reason: reason, Sure: status != StatusUnknown,
		}}}
		switch {
		case status == Active:
			r.Outcome = ResolvedItself
		case reason == NotYetFounded:
			r.Outcome = ResolvedNotFounded
		case status == Inactive:
			r.Outcome = ResolvedEnded
		}
		return r
	}
	w := resolveWalk{x: x, day: day, at: at}
	return w.run(i)
}

// registerDay judges the records of a register on a day.
type registerDay struct {
	x    *Register
	day  calendar.Date
	over map[int32]bool // of records with many successors: whether they had ended
}

// life is that of a record as the whole register has it.
func (d *registerDay) life(i int32) statusLife {
	p := &d.x.partners[i]
	existed := p.Founded.Compare(d.day) == calendar.CannotSay && d.cameBy(i)
	return p.lifeOn(d.day, d.x.taken(i, d.day), existed)
}

// ended reports whether a record had surely ended, however it began.
func (d *registerDay) ended(i int32) bool {
	x := d.x
	many := len(x.successors.of(i)) > few
	if over, ok := d.over[i]; many && ok {
		return over
	}
	over := x.partners[i].lifeOn(d.day, x.taken(i, d.day), false).ended == calendar.Yes
	if many {
		if d.over == nil {
			d.over = map[int32]bool{}
		}
		d.over[i] = over
	}
	return over
}

// cameBy reports whether a succession shows that the record existed by the day.
func (d *registerDay) cameBy(i int32) bool {
	for links := d.x.predecessors.of(i); len(links) > 0; {
		n := registerGroup(links)
		switch t, from := d.x.takenBy(links[:n], d.day), links[0].to; {
		case from == i:
		case t.by, t.part, t.undated && from >= 0 && d.ended(from):
			return true
		}
		links = links[n:]
	}
	return false
}

// taken is what the successions recorded on both sides say of the record.
func (x *Register) taken(i int32, day calendar.Date) (t statusTaken) {
	for links := x.successors.of(i); len(links) > 0; {
		n := registerGroup(links)
		t.join(x.takenOver(links[:n], day))
		links = links[n:]
	}
	return t
}

// takenOver is takenBy with the knowledge that a successor takes over no
// sooner than it is founded.
func (x *Register) takenOver(links []registerLink, day calendar.Date) statusTaken {
	t := x.takenBy(links, day)
	if to := links[0].to; t.undated && to >= 0 && x.partners[to].Founded.Compare(day) == calendar.After {
		t.undated = false
	}
	return t
}

// takenBy is what the relations between a record and one successor say: with a
// date on one side the lack of one on the other does not matter, and where one
// side says that it was before the day and the other that it was after it,
// the day is in doubt.
func (x *Register) takenBy(links []registerLink, day calendar.Date) (t statusTaken) {
	var mine, theirs statusTaken
	for _, l := range links {
		r := x.relation(l)
		start := x.succeeded(l)
		if r.Kind == RelationSuccessor {
			mine.add(start, r.How, day)
			continue
		}
		if start.Compare(x.partners[l.rec].Founded) == calendar.Before {
			start = calendar.Date{} // the time of the predecessor rather than of the succession
		}
		theirs.add(start, r.How, day)
	}
	t = mine
	t.join(theirs)
	if mine.part && !mine.by && !theirs.part || theirs.part && !theirs.by && !mine.part {
		t.by = false // one side knows that it was a split
	}
	if t.by || t.part || t.later || t.vague {
		t.undated = false
	}
	came, come := mine.by || mine.part, theirs.by || theirs.part
	if come && !theirs.later && mine.later && !came || came && !mine.later && theirs.later && !come {
		return statusTaken{vague: true}
	}
	return t
}
