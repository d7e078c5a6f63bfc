package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// maxAhead is how many sessions are counted on from the last one, for each
// committee and window: a body that meets daily has years of them.
const maxAhead = 1000

// appendCommitteeDuties appends the sessions of the committees that lie in the
// window, held, arranged and to come, and the actions due in it. Sessions to come
// are counted on by the interval from the last one held or arranged, at most 1000
// for each committee, until the committee or the term ends; in a window without
// an end only the next one. Where no interval is stated, none is made up.
//
// The key of a session is that of its committee and its number, given or counted,
// so that it stays the same when dates are corrected; that of an action is its own
// key. Where there is no key, the place in the record stands in.
func (a *Agreement) appendCommitteeDuties(dst []Duty, w window) []Duty {
	if len(a.Committees) == 0 {
		return dst
	}
	now := a.StatusOn(w.on)
	end, ended := a.lastDay(w.on), now.Sure && now.Status.Ended()
	for i := range a.Committees {
		c := &a.Committees[i]
		l := sessionDuties{
			c: c, w: w, end: end,
			key:     dutyKey("committee", c.Key, i, 0),
			pointer: "/committees/" + strconv.Itoa(i),
		}
		dst = l.recorded(dst)
		if !ended {
			dst = l.toCome(dst)
		}
		dst = l.actions(dst)
	}
	return dst
}

// sessionDuties makes the duties of one committee.
type sessionDuties struct {
	c            *Committee
	w            window
	end          calendar.Date // of the agreement
	key, pointer string
	last         calendar.Date // of the sessions recorded
	number       int           // of the last session with a date
}

// recorded appends the sessions on record. They are numbered as they say or, in
// their order, after the one before.
func (l *sessionDuties) recorded(dst []Duty) []Duty {
	var few [maxPairs]int
	for _, i := range l.c.inOrder(few[:]) {
		s := &l.c.Sessions[i]
		if s.CalledOff || s.On.IsZero() {
			continue
		}
		l.number = max(l.number+1, s.numbered())
		l.last = lastOf(l.last, s.On)
		if !l.w.covers(s.On) {
			continue
		}
		state := DutyUnknown
		switch s.held(l.w.on) {
		case calendar.Yes:
			state = DutyMet
		case calendar.No:
			state = DutyNotYet
		}
		dst = append(dst, l.session(s.On, l.number, l.pointer+"/sessions/"+strconv.Itoa(i), s.Host, state))
	}
	return dst
}

func (l *sessionDuties) session(d calendar.Date, number int, pointer string, host id.Partner, state DutyState) Duty {
	return Duty{
		Date: d, Kind: DutySession, Key: l.key + "/session#" + strconv.Itoa(number), Pointer: pointer,
		Name: l.c.Names, Bearer: host, State: state,
	}
}

// toCome appends the sessions that the interval makes due.
func (l *sessionDuties) toCome(dst []Duty) []Duty {
	start := l.last
	if start.IsZero() {
		start = l.c.From
	}
	if !recurs(l.c.Every) || start.IsZero() {
		return dst
	}
	m := l.c.meetings(l.w.on)
	host, _ := l.c.nextHost(&m, l.w.on, CommitteeUnrecorded)
	skip := spansBetween(start.Latest(), l.c.Every, l.w.from.Earliest().AddDays(-1)) // those surely before the window
	for n := skip + 1; n <= skip+maxAhead; n++ {
		d := spansAfter(start, l.c.Every, n)
		if d.IsZero() || d.Compare(l.c.Until) == calendar.After || d.Compare(l.end) == calendar.After ||
			d.Earliest().Compare(l.w.to) == calendar.After {
			break
		}
		if l.w.covers(d) {
			state, by := l.state(&m, d), id.Partner{}
			if n == 1 && m.arranged.IsZero() {
				by = host
			}
			dst = append(dst, l.session(d, l.number+n, l.pointer, by, state))
		}
		if l.w.to.IsZero() {
			break
		}
	}
	return dst
}

func (l *sessionDuties) state(m *meetings, d calendar.Date) DutyState {
	switch late := l.w.late(d); {
	case late == calendar.No:
		return DutyNotYet
	case late == calendar.Yes && !m.doubt:
		return DutyNotMet
	}
	return DutyUnknown
}

// actions appends what the sessions decided.
func (l *sessionDuties) actions(dst []Duty) []Duty {
	var few [maxPairs]ActionItem
	for _, x := range l.c.AppendActions(few[:0], l.w.on) {
		if !l.w.covers(x.Due) {
			continue
		}
		at := "/sessions/" + strconv.Itoa(x.Session) + "/actions/" + strconv.Itoa(x.Action)
		key := l.key + "/" + dutyKey("action", x.Key, x.Action, 0)
		if x.Key == "" {
			key = l.key + at
		}
		dst = append(dst, Duty{
			Date: x.Due, Kind: DutyAction, Key: key, Pointer: l.pointer + at,
			Name: x.Name, Bearer: x.Owner, State: x.State.duty(),
		})
	}
	return dst
}

// duty returns the state of the duty to do the action.
func (s ActionState) duty() DutyState {
	switch s {
	case ActionOnTime, ActionLate, ActionClosed:
		return DutyMet
	case ActionOpen:
		return DutyNotYet
	case ActionOverdue:
		return DutyNotMet
	}
	return DutyUnknown
}
