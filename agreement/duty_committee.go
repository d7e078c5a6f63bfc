package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// maxAhead is how many sessions to come are listed for each committee and
// window: a body that meets daily has years of them.
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
		state, doubt := l.w.stateOf(s.On)
		if s.held(l.w.on) == calendar.Yes {
			state, doubt = DutyMet, NoDoubt
		}
		dst = append(dst, l.session(s.On, l.number, l.pointer+"/sessions/"+strconv.Itoa(i), s.Host, state, doubt))
	}
	return dst
}

func (l *sessionDuties) session(d calendar.Date, number int, pointer string, host id.Partner, state DutyState, doubt DutyDoubt) Duty {
	return Duty{
		Date: d, Kind: DutySession, Key: l.key + "/session#" + strconv.Itoa(number), Pointer: pointer,
		Name: l.c.Names, Bearer: host, State: state, Doubt: doubt,
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
	next := cycle{every: l.c.Every, until: l.c.Until.Latest()}
	next.set(start, start, start)
	to := next.after(l.end, next.after(next.until, next.count()))
	from := max(next.since(l.w.from, to), 1) // the first is the one it is counted from
	if to = next.after(l.w.to, to); l.w.to.IsZero() {
		to = min(to, from+1)
	}
	more := to-from > maxAhead
	for n := from; n < min(to, from+maxAhead); n++ {
		d := next.day(n)
		if !l.w.lists(d) {
			continue
		}
		state, doubt := l.state(&m, d)
		by := id.Partner{}
		if n == 1 && m.arranged.IsZero() {
			by = host
		}
		if more && n == from+maxAhead-1 && doubt == NoDoubt {
			doubt = DoubtMoreToFollow
		}
		dst = append(dst, l.session(d, l.number+n, l.pointer, by, state, doubt))
	}
	return dst
}

// state returns how far a session to come is met.
func (l *sessionDuties) state(m *meetings, d calendar.Date) (DutyState, DutyDoubt) {
	state, doubt := l.w.stateOf(d)
	switch {
	case d.IsZero():
		return DutyUnknown, DoubtVague
	case state == DutyNotMet && m.doubt:
		return DutyUnknown, DoubtFulfilment
	}
	return state, doubt
}

// actions appends what the sessions decided.
func (l *sessionDuties) actions(dst []Duty) []Duty {
	var few [maxPairs]ActionItem
	for _, x := range l.c.AppendActions(few[:0], l.w.on) {
		if !l.w.lists(x.Due) {
			continue
		}
		state, doubt := l.w.state(x.Due, x.Done)
		if x.State == ActionDisputed {
			state, doubt = DutyUnknown, DoubtFulfilment
		}
		at := "/sessions/" + strconv.Itoa(x.Session) + "/actions/" + strconv.Itoa(x.Action)
		key := l.key + "/" + dutyKey("action", x.Key, x.Action, 0)
		if x.Key == "" {
			key = l.key + at
		}
		dst = append(dst, Duty{
			Date: x.Due, Kind: DutyAction, Key: key, Pointer: l.pointer + at,
			Name: x.Name, Bearer: x.Owner, State: state, Doubt: doubt,
		})
	}
	return dst
}
