package agreement

import (
	"strconv"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/score"
)

// ActivationState says whether an agreement is more than paper. It is a closed
// set; the zero value is that it cannot be told.
type ActivationState uint8

// The states of activation.
const (
	ActivationUnknown ActivationState = iota
	Active                            // in force, and something was done in the window
	Dormant                           // in force, once active, and nothing was done in the window
	NeverActivated                    // in force for the whole window, and nothing was ever done under it
	NotInForce                        // not yet in force, suspended, or over
)

var activationTexts = [...]string{"unknown", "active", "dormant", "never-activated", "not-in-force"}

// String returns the state's text, such as dormant.
func (s ActivationState) String() string { return printClosed(activationTexts[:], uint8(s)) }

// MarshalText writes the state's text.
func (s ActivationState) MarshalText() ([]byte, error) {
	return closedText("activation", activationTexts[:], uint8(s))
}

// UnmarshalText reads the text of a state and refuses anything else.
func (s *ActivationState) UnmarshalText(b []byte) error {
	return parseClosed("activation", activationTexts[:], b, (*uint8)(s))
}

// Label returns the state in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (s ActivationState) Label(tag language.Tag) string {
	return closedLabel(activationEN[:], activationVI[:], uint8(s), tag)
}

var activationEN = [...]string{"not known", "active", "dormant", "never activated", "not in force"}

var activationVI = [...]string{
	"chưa rõ", "đang được triển khai", "không còn được triển khai", "chưa từng được triển khai", "không có hiệu lực",
}

// ActivationWhy says what an activation rests on. It is a closed set; the zero
// value is that no day was given.
type ActivationWhy uint8

// What an activation can rest on.
const (
	NoDayGiven       ActivationWhy = iota // no certain day was asked about
	StatusUnsure                          // the record does not settle whether it is in force
	ByStatus                              // it is not in force
	ByTrace                               // something is recorded in the window
	TraceTooVague                         // something may lie in the window or not
	NothingRecorded                       // nothing is recorded; nobody says that nothing was done
	NothingSince                          // nothing is recorded in the window; nobody says that nothing was done
	InForceTooShort                       // it has been in force for less than the window, or perhaps
	ByCompleteRecord                      // the record says that nothing else was done
)

var activationWhyTexts = [...]string{
	"no-day-given", "status-unsure", "by-status", "by-trace", "trace-too-vague", "nothing-recorded", "nothing-since",
	"in-force-too-short", "by-complete-record",
}

// String returns the reason's text, such as nothing-recorded.
func (w ActivationWhy) String() string { return printClosed(activationWhyTexts[:], uint8(w)) }

// MarshalText writes the reason's text.
func (w ActivationWhy) MarshalText() ([]byte, error) {
	return closedText("activation reason", activationWhyTexts[:], uint8(w))
}

// UnmarshalText reads the text of a reason and refuses anything else.
func (w *ActivationWhy) UnmarshalText(b []byte) error {
	return parseClosed("activation reason", activationWhyTexts[:], b, (*uint8)(w))
}

// Label returns the reason in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (w ActivationWhy) Label(tag language.Tag) string {
	return closedLabel(activationWhyEN[:], activationWhyVI[:], uint8(w), tag)
}

var activationWhyEN = [...]string{
	"no day was given", "the record does not settle whether it is in force", "it is not in force",
	"something was done in the time asked about", "the dates do not tell whether something was done in the time asked about",
	"no activity is recorded, which is not to say that there was none",
	"no activity is recorded since, which is not to say that there was none",
	"it has not been in force long enough", "nothing else was done, as the record says",
}

var activationWhyVI = [...]string{
	"chưa có ngày xem xét", "hồ sơ chưa đủ để xác định thỏa thuận có hiệu lực hay không", "thỏa thuận không có hiệu lực",
	"có hoạt động trong khoảng thời gian xem xét", "thời điểm chưa đủ rõ để biết có hoạt động trong khoảng thời gian xem xét hay không",
	"hồ sơ chưa ghi nhận hoạt động nào, nhưng chưa thể kết luận là không có",
	"hồ sơ không ghi nhận hoạt động nào từ đó, nhưng chưa thể kết luận là không có",
	"thỏa thuận có hiệu lực chưa đủ lâu", "hồ sơ xác nhận không có hoạt động nào khác",
}

// Activation says whether an agreement was at work on a day, and what that rests
// on. It is comparable; the zero value says nothing. It is computed, never stored.
type Activation struct {
	State ActivationState `json:"state"`
	Why   ActivationWhy   `json:"why"`
	// Seen says whether something is recorded in the window, whatever the status.
	Seen calendar.Truth `json:"seen"`
	// Last is when the last thing was done that is recorded by the day, and
	// Pointer leads to it. What lasts counts as of the day while it does.
	Last calendar.Date `json:"last,omitzero"`
	// Low and High are the full months from Last to the day, which differ where
	// Last is vague; absent where there is none.
	Low  score.Maybe `json:"low,omitzero"`
	High score.Maybe `json:"high,omitzero"`

	at tracePlace
}

// tracePlace is the place of a trace in the record.
type tracePlace struct {
	list    traceList
	i, j, k int32
}

type traceList uint8

const (
	traceNone traceList = iota
	traceActivity
	traceSession
	traceAction
	traceEvent
	traceFunding
	traceObligation
	traceFulfilment
	traceMilestone
)

// Pointer returns the RFC 6901 pointer of what was done last; empty where
// nothing is recorded.
func (x Activation) Pointer() string { return x.at.pointer() }

func (p tracePlace) pointer() string {
	n := func(i int32) string { return strconv.Itoa(int(i)) }
	switch p.list {
	case traceActivity:
		return activityPlace(int(p.i))
	case traceSession:
		return "/committees/" + n(p.i) + "/sessions/" + n(p.j)
	case traceAction:
		return "/committees/" + n(p.i) + "/sessions/" + n(p.j) + "/actions/" + n(p.k)
	case traceEvent:
		return "/events/" + n(p.i)
	case traceFunding:
		return "/funding/" + n(p.i)
	case traceObligation:
		return obligationPlace(int(p.i))
	case traceFulfilment:
		return obligationPlace(int(p.i)) + "/fulfilments/" + n(p.j)
	case traceMilestone:
		return "/transfer/milestones/" + n(p.i)
	}
	return ""
}

// ActivityOn says whether the agreement was at work on the day: in force, with
// something done in the window before it (a zero window is twelve months). It
// allocates nothing and takes time linear in the record.
//
// What counts are activities, sessions of committees and what they decided that
// was done, obligations done, milestones of a transfer reached, money paid out,
// and sightings of the agreement being carried out. It is dormant, or was never activated, only where the
// record says that it is complete ([Agreement.ActivitiesComplete]) and nothing
// recorded may lie in the window: that nothing is recorded is not that nothing
// was done.
func (a *Agreement) ActivityOn(on calendar.Date, window calendar.Span) Activation {
	if on.Precision() < calendar.Day || on.Uncertain() || on.Approximate() {
		return Activation{}
	}
	if window.IsZero() {
		window = calendar.Span{Months: dormantAfter}
	}
	t := a.tracesIn(calendar.Period{Start: on.Sub(window), End: on})
	x := Activation{Seen: t.seen, Last: t.last, at: t.at}
	if !t.last.IsZero() {
		if n, ok := monthsBetween(t.last.Latest(), on); ok {
			x.Low = score.Some(n)
		}
		if n, ok := monthsBetween(t.last.Earliest(), on); ok {
			x.High = score.Some(n)
		}
	}
	s := a.StatusOn(on)
	switch {
	case !s.Sure:
		x.Why = StatusUnsure
		return x
	case !s.Status.Living():
		x.State, x.Why = NotInForce, ByStatus
		return x
	}
	switch {
	case t.seen == calendar.Yes:
		x.State, x.Why = Active, ByTrace
	case t.seen == calendar.Unknown:
		x.Why = TraceTooVague
	case a.ActivitiesComplete != codes.Yes && t.last.IsZero():
		x.Why = NothingRecorded
	case a.ActivitiesComplete != codes.Yes:
		x.Why = NothingSince
	case s.Since.Compare(t.window.Start) != calendar.Before:
		x.Why = InForceTooShort
	case t.last.IsZero():
		x.State, x.Why = NeverActivated, ByCompleteRecord
	default:
		x.State, x.Why = Dormant, ByCompleteRecord
	}
	return x
}

// traces gathers what was done by a day.
type traces struct {
	window calendar.Period
	seen   calendar.Truth // in the window
	inside tracePlace     // what was found first that surely lies in it
	last   calendar.Date
	at     tracePlace
}

// tracesIn gathers what was done in a window of days, and last by its end.
func (a *Agreement) tracesIn(window calendar.Period) traces {
	t := traces{window: window, seen: calendar.No}
	t.collect(a)
	return t
}

func (t *traces) collect(a *Agreement) {
	for i := range a.Activities {
		x := &a.Activities[i]
		if x.On.IsZero() && !x.Period.IsZero() {
			t.lasted(x.Period, tracePlace{list: traceActivity, i: int32(i)})
		} else {
			t.add(x.On, tracePlace{list: traceActivity, i: int32(i)})
		}
	}
	for i := range a.Committees {
		for j := range a.Committees[i].Sessions {
			s := &a.Committees[i].Sessions[j]
			if !s.CalledOff {
				t.add(s.On, tracePlace{list: traceSession, i: int32(i), j: int32(j)})
			}
			for k := range s.Actions {
				if d := s.Actions[k].Done; !d.IsZero() {
					t.add(d, tracePlace{traceAction, int32(i), int32(j), int32(k)})
				}
			}
		}
	}
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == EventImplemented {
			t.add(e.On, tracePlace{list: traceEvent, i: int32(i)})
		}
	}
	for i := range a.Funding {
		f := &a.Funding[i]
		if f.Stage == StageDisbursement {
			t.lasted(f.Period, tracePlace{list: traceFunding, i: int32(i)})
		}
	}
	for i := range a.Obligations {
		o := &a.Obligations[i]
		if !o.Done.IsZero() {
			t.add(o.Done, tracePlace{list: traceObligation, i: int32(i)})
		}
		for j := range o.Fulfilments {
			t.add(o.Fulfilments[j].On, tracePlace{list: traceFulfilment, i: int32(i), j: int32(j)})
		}
	}
	if a.Transfer == nil {
		return
	}
	for i := range a.Transfer.Milestones {
		if d := a.Transfer.Milestones[i].Done; !d.IsZero() {
			t.add(d, tracePlace{list: traceMilestone, i: int32(i)})
		}
	}
}

// add adds something done on a day; it may have been any day where none is
// recorded.
func (t *traces) add(d calendar.Date, at tracePlace) {
	t.found(t.window.Contains(d), at)
	if d.Compare(t.window.End) != calendar.After {
		t.latest(d, at)
	}
}

// found adds something that lies in the window, or not.
func (t *traces) found(in calendar.Truth, at tracePlace) {
	if in == calendar.Yes && t.seen != calendar.Yes {
		t.inside = at
	}
	t.seen = t.seen.Or(in)
}

// latest keeps what was done last; of one date what was found first.
func (t *traces) latest(d calendar.Date, at tracePlace) {
	if !d.IsZero() && d != t.last && lastOf(t.last, d) == d {
		t.last, t.at = d, at
	}
}

// lasted adds something done in a period.
func (t *traces) lasted(p calendar.Period, at tracePlace) {
	if p.IsZero() {
		t.add(calendar.Date{}, at)
		return
	}
	t.found(t.window.Overlaps(p), at)
	if !p.OpenStart && p.Start.Compare(t.window.End) == calendar.After {
		return
	}
	d := p.End
	if p.OpenEnd || !d.IsZero() && d.Earliest().Compare(t.window.End) == calendar.After {
		d = t.window.End // it still goes on
	}
	if d.IsZero() {
		d = p.Start
	}
	t.latest(d, at)
}

// monthsBetween returns the full months from one day to another, 0 where it is
// not later.
func monthsBetween(from, to calendar.Date) (int, bool) {
	if from.IsZero() || to.IsZero() {
		return 0, false
	}
	n := 12*(to.Year()-from.Year()) + to.Month() - from.Month()
	if to.Day() < from.Day() {
		n--
	}
	return max(n, 0), true
}
