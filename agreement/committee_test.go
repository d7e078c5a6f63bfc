package agreement

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// on reads a date, and the empty text as the zero date.
func on(s string) calendar.Date {
	if s == "" {
		return calendar.Date{}
	}
	return calendar.MustDate(s)
}

// koreaCommittee is the joint committee under the agreement of 1995 of Viet Nam
// and Korea, as it was reported: it has met since 2002, the seventh time on 12
// June 2014; of the eighth session only the level is known. How often it is to
// meet was not reported.
func koreaCommittee() Committee {
	return Committee{
		Key: "joint", Names: text.Of("Joint committee on science and technology", "Ủy ban hỗn hợp về khoa học và công nghệ"),
		Kind: CommitteeJoint, From: on("2002"),
		Sessions: []Session{
			{Number: 7, On: on("2014-06-12"), Note: text.Of("At the level of deputy ministers", "Cấp thứ trưởng")},
			{Number: 8, Note: text.Of("At the level of ministers", "Cấp bộ trưởng")},
		},
	}
}

func TestCommitteeStateOn(t *testing.T) {
	annual := func(from string, sessions ...Session) Committee {
		return Committee{Every: calendar.MustSpan("P1Y"), From: on(from), Sessions: sessions}
	}
	at := func(d string) Session { return Session{On: on(d)} }
	host := func(d string, h id.Partner) Session { return Session{On: on(d), Host: h} }
	turns := func(sessions ...Session) Committee {
		return Committee{Hosts: []id.Partner{ministryVN, ministryJP}, Sessions: sessions}
	}
	korea := koreaCommittee()
	biennial := koreaCommittee()
	biennial.Every = calendar.MustSpan("P2Y")
	until := func(d string, c Committee) Committee { c.Until = on(d); return c }

	for _, test := range []struct {
		name string
		c    Committee
		day  string
		want CommitteeState
	}{
		{"nothing known", Committee{}, "2026-11-21", CommitteeState{Why: CommitteeNoInterval, HostWhy: CommitteeNoHosts}},
		// The seventh session says that six came before; the eighth may have been held since.
		{"the committee with Korea", korea, "2026-11-21",
			CommitteeState{Held: 7, HeldAtMost: 8, Last: on("2014-06-12"), Why: CommitteeNoInterval, HostWhy: CommitteeNoHosts}},
		{"before that session", korea, "2014-06-11",
			CommitteeState{HeldAtMost: 8, Arranged: on("2014-06-12"), Why: CommitteeNoInterval, HostWhy: CommitteeNoHosts}},
		// If it met every two years: from some day of 2002 to 21 November 2026 are 23 years and some to 24 years and some,
		// so 11 or 12 sessions; the next one would have been due on 12 June 2016, but the eighth may have been held.
		{"if it met every two years", biennial, "2026-11-21",
			CommitteeState{Held: 7, HeldAtMost: 8, Due: 11, DueAtMost: 12, DueKnown: true, Last: on("2014-06-12"), Next: on("2016-06-12"), Why: CommitteeVague, HostWhy: CommitteeNoHosts}},
		{"on the day it is due", annual("2020-01-15", at("2021-03-01")), "2022-03-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Due: 2, DueAtMost: 2, DueKnown: true, Last: on("2021-03-01"), Next: on("2022-03-01"), Overdue: calendar.No, Why: CommitteeCounted, HostWhy: CommitteeNoHosts}},
		{"a day later", annual("2020-01-15", at("2021-03-01")), "2022-03-02",
			CommitteeState{Held: 1, HeldAtMost: 1, Due: 2, DueAtMost: 2, DueKnown: true, Last: on("2021-03-01"), Next: on("2022-03-01"), Overdue: calendar.Yes, Why: CommitteeCounted, HostWhy: CommitteeNoHosts}},
		{"the first one counts from the start", annual("2020-01-15"), "2021-01-16",
			CommitteeState{Due: 1, DueAtMost: 1, DueKnown: true, Next: on("2021-01-15"), Overdue: calendar.Yes, Why: CommitteeCounted, HostWhy: CommitteeNoHosts}},
		{"no start", annual(""), "2021-01-16", CommitteeState{Why: CommitteeNoStart, HostWhy: CommitteeNoHosts}},
		{"about a year", annual("2020~"), "2025-01-16", CommitteeState{Next: on("2021~"), Why: CommitteeVague, HostWhy: CommitteeNoHosts}},
		{"only the year of the last one", annual("", at("2021")), "2022-06-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: on("2021"), Next: on("2022"), Why: CommitteeVague, HostWhy: CommitteeNoHosts}},
		{"that year is over", annual("", at("2021")), "2023-01-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: on("2021"), Next: on("2022"), Overdue: calendar.Yes, Why: CommitteeCounted, HostWhy: CommitteeNoHosts}},
		// 30 days after some day of May 2021 is a day from 31 May to 30 June.
		{"days after a month", Committee{Every: calendar.MustSpan("P30D"), Sessions: []Session{at("2021-05")}}, "2021-07-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: on("2021-05"), Overdue: calendar.Yes, Why: CommitteeCounted, HostWhy: CommitteeNoHosts}},
		{"perhaps held already", annual("", at("2021-03-01"), at("2022")), "2022-06-01",
			CommitteeState{Held: 1, HeldAtMost: 2, Last: on("2021-03-01"), Next: on("2022-03-01"), Why: CommitteeVague, HostWhy: CommitteeNoHosts}},
		{"an undated one before the last does no harm", annual("", Session{Number: 2, On: on("2021-03-01")}, Session{Number: 1}), "2022-06-01",
			CommitteeState{Held: 2, HeldAtMost: 2, Last: on("2021-03-01"), Next: on("2022-03-01"), Overdue: calendar.Yes, Why: CommitteeCounted, HostWhy: CommitteeNoHosts}},
		{"called off", annual("", at("2021-03-01"), Session{On: on("2022-02-01"), CalledOff: true}), "2022-06-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: on("2021-03-01"), Next: on("2022-03-01"), Overdue: calendar.Yes, Why: CommitteeCounted, HostWhy: CommitteeNoHosts}},
		{"out of order", annual("", at("2021-03-01"), at("2019-03-01"), at("2022-12-01"), at("2022-10-01")), "2022-02-01",
			CommitteeState{Held: 2, HeldAtMost: 2, Last: on("2021-03-01"), Next: on("2022-03-01"), Arranged: on("2022-10-01"), Overdue: calendar.No, Why: CommitteeCounted, HostWhy: CommitteeNoHosts}},
		{"it is over", until("2021-12-31", annual("2019-01-01", at("2020-03-01"))), "2023-06-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Due: 2, DueAtMost: 2, DueKnown: true, Last: on("2020-03-01"), Overdue: calendar.No, Why: CommitteeOver, HostWhy: CommitteeOver}},
		{"over before the next one", until("2021-02-28", annual("", at("2020-03-01"))), "2021-02-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: on("2020-03-01"), Overdue: calendar.No, Why: CommitteeOver, HostWhy: CommitteeOver}},
		{"beyond the calendar", Committee{Every: calendar.MustSpan("P9000Y"), Sessions: []Session{at("2020-03-01")}}, "2021-02-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: on("2020-03-01"), Why: CommitteeVague, HostWhy: CommitteeNoHosts}},
		{"on no day", annual("2019-01-01", at("2020-03-01")), "", CommitteeState{HeldAtMost: 1, Next: on("2020-01-01"), Why: CommitteeVague, HostWhy: CommitteeNoHosts}},
		{"a number that no session has", Committee{Sessions: []Session{{Number: math.MaxInt, On: on("2020")}, {Number: math.MinInt, On: on("2021")}}}, "2022-01-01",
			CommitteeState{Held: 2, HeldAtMost: 2, Last: on("2021"), Why: CommitteeNoInterval, HostWhy: CommitteeNoHosts}},

		{"hosts take turns", turns(host("2020-01-01", ministryJP), host("2019-01-01", ministryVN)), "2021-01-01",
			CommitteeState{Held: 2, HeldAtMost: 2, Last: on("2020-01-01"), Why: CommitteeNoInterval, NextHost: ministryVN, HostWhy: CommitteeTurn}},
		{"the session arranged says who", turns(host("2020-01-01", ministryJP), host("2021-06-01", ministryJP)), "2021-01-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: on("2020-01-01"), Arranged: on("2021-06-01"), Why: CommitteeNoInterval, NextHost: ministryJP, HostWhy: CommitteeArranged}},
		{"two in one year, in which order is not known", turns(host("2020", ministryJP), host("2020-05-01", ministryVN)), "2021-01-01",
			CommitteeState{Held: 2, HeldAtMost: 2, Last: on("2020"), Why: CommitteeNoInterval, HostWhy: CommitteeHostUnclear}},
		{"their numbers tell", turns(Session{Number: 4, On: on("2020"), Host: ministryJP}, Session{Number: 5, On: on("2020-05-01"), Host: ministryVN}), "2021-01-01",
			CommitteeState{Held: 5, HeldAtMost: 5, Last: on("2020"), Why: CommitteeNoInterval, NextHost: ministryJP, HostWhy: CommitteeTurn}},
		{"hosted by another", turns(host("2020-01-01", university)), "2021-01-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: on("2020-01-01"), Why: CommitteeNoInterval, HostWhy: CommitteeHostUnclear}},
		{"no session on record", turns(), "2021-01-01", CommitteeState{Why: CommitteeNoInterval, HostWhy: CommitteeUnrecorded}},
		{"one host twice in the order", Committee{Hosts: []id.Partner{ministryVN, ministryJP, ministryVN, university}, Sessions: []Session{host("2020-01-01", ministryVN)}}, "2021-01-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: on("2020-01-01"), Why: CommitteeNoInterval, HostWhy: CommitteeHostUnclear}},
	} {
		assert.Equal(t, test.want, test.c.StateOn(on(test.day)), test.name)
	}
}

func TestCommitteeActions(t *testing.T) {
	listed := func(d string, number int, x ...Action) Session { return Session{Number: number, On: on(d), Actions: x} }
	act := func(key, due, done string) Action { return Action{Key: key, Due: on(due), Done: on(done)} }
	c := Committee{Sessions: []Session{
		listed("2022-03-01", 3, act("move", "2022-12-31", ""), act("paper", "", "")), // written down out of order
		listed("2020-03-01", 1, act("call", "2020-12-31", "2020-12-31"), act("move", "2020-12-31", ""), act("late", "2020-12-31", "2021-01-01"), act("", "2020-06-30", "")),
		listed("2021-03-01", 2, act("move", "2021-12-31", ""), act("back", "2021-06", "2021-05-31"), act("month", "2021-12-31", "2021-12")),
		{Number: 4, On: on("2023-03-01"), CalledOff: true, Actions: []Action{act("never", "2023-12-31", "")}},
		listed("2024-03-01", 5, act("back", "", ""), act("move", "", "2024-02-01")),
	}}
	type line struct {
		key, due, first, adopted string
		carried                  int
		state                    ActionState
	}
	read := func(day string) (all []line) {
		for _, x := range c.AppendActions(nil, on(day)) {
			all = append(all, line{x.Key, x.Due.String(), x.FirstDue.String(), x.Adopted.String(), x.Carried, x.State})
		}
		return all
	}
	assert.Empty(t, read("2019-12-31"))
	assert.Equal(t, []line{
		{"call", "2020-12-31", "2020-12-31", "2020-03-01", 0, ActionOpen},
		{"move", "2020-12-31", "2020-12-31", "2020-03-01", 0, ActionOpen},
		{"late", "2020-12-31", "2020-12-31", "2020-03-01", 0, ActionOpen},
		{"", "2020-06-30", "2020-06-30", "2020-03-01", 0, ActionOverdue},
	}, read("2020-12-30"), "as it stood then")
	assert.Equal(t, []line{
		{"call", "2020-12-31", "2020-12-31", "2020-03-01", 0, ActionOnTime},
		{"move", "2022-12-31", "2020-12-31", "2020-03-01", 2, ActionOverdue},
		{"late", "2020-12-31", "2020-12-31", "2020-03-01", 0, ActionLate},
		{"", "2020-06-30", "2020-06-30", "2020-03-01", 0, ActionOverdue},
		{"back", "2021-06", "2021-06", "2021-03-01", 0, ActionOnTime},
		{"month", "2021-12-31", "2021-12-31", "2021-03-01", 0, ActionOnTime},
		{"paper", "", "", "2022-03-01", 0, ActionOpen},
	}, read("2023-12-31"))
	assert.Equal(t, []line{
		{"call", "2020-12-31", "2020-12-31", "2020-03-01", 0, ActionOnTime},
		{"move", "2022-12-31", "2020-12-31", "2020-03-01", 3, ActionLate},
		{"late", "2020-12-31", "2020-12-31", "2020-03-01", 0, ActionLate},
		{"", "2020-06-30", "2020-06-30", "2020-03-01", 0, ActionOverdue},
		{"back", "2021-06", "2021-06", "2021-03-01", 1, ActionDisputed},
		{"month", "2021-12-31", "2021-12-31", "2021-03-01", 0, ActionOnTime},
		{"paper", "", "", "2022-03-01", 0, ActionOpen},
	}, read("2024-12-31"), "done in May 2021, and open again in March 2024")
	assert.Equal(t, ActionCount{Adopted: 7, OnTime: 2, Late: 2, Open: 3, Overdue: 1, Carried: 1}, c.StateOn(on("2024-12-31")).Actions)

	one := func(x ...Action) ActionState {
		c := Committee{Sessions: []Session{{On: on("2020-01-01"), Actions: x}}}
		return c.AppendActions(nil, on("2021-06-15"))[0].State
	}
	assert.Equal(t, ActionClosed, one(act("a", "2021-03-10", "2021-03")), "before or after the tenth")
	assert.Equal(t, ActionClosed, one(act("a", "", "2021-03")))
	assert.Equal(t, ActionClosed, one(act("a", "2021~", "2021-03-01")))
	assert.Equal(t, ActionUnknown, one(act("a", "2021-03-10", "2021")), "perhaps still to come")
	assert.Equal(t, ActionUnknown, one(act("a", "2021-03-10", "2020~")))
	assert.Equal(t, ActionOpen, one(act("a", "2021", "")), "the year is not over")
	assert.Equal(t, ActionOverdue, one(act("a", "2021-05", "")))
	assert.Equal(t, ActionOpen, one(act("a", "2021-07-01", "2021-07-01")), "what is to be done later is not done")

	part := Committee{Sessions: []Session{listed("2020-01-01", 6, Action{Key: "a", Carried: 5})}}
	assert.Equal(t, 1, part.AppendActions(nil, on("2021-01-01"))[0].Carried, "from a session that is not recorded")
	assert.Len(t, part.AppendActions(part.AppendActions(nil, on("2021")), on("2021")), 2, "appended, not merged")
}

func TestCommitteeCounts(t *testing.T) {
	c := Committee{Every: calendar.MustSpan("P1Y"), Sessions: []Session{
		{On: on("2018-12-31")}, {On: on("2019-02")}, {On: on("2019-11-05")}, {On: on("2019-12-01"), CalledOff: true}, {On: on("201X")}, {},
	}}
	held := func(p string) []int {
		least, most := c.HeldIn(calendar.MustPeriod(p))
		return []int{least, most}
	}
	assert.Equal(t, []int{2, 4}, held("2019/2019"), "two surely, and two without a year may")
	assert.Equal(t, []int{1, 3}, held("2018/2018"))
	assert.Equal(t, []int{3, 5}, held("2018/.."))
	due := func(c Committee, p string) int {
		n, known := c.DueIn(calendar.MustPeriod(p))
		if !known {
			return -1
		}
		return n
	}
	assert.Equal(t, 1, due(c, "2019/2019"), "a year fits into 2019 once")
	assert.Equal(t, 3, due(c, "2019-01-01/2021-12-31"))
	assert.Equal(t, 2, due(c, "2019-01-01/2021-12-30"), "a day short of three years")
	assert.Equal(t, -1, due(c, "2019/.."))
	assert.Equal(t, -1, due(Committee{}, "2019/2020"), "no interval is made up")
	assert.Equal(t, -1, due(Committee{Every: calendar.Span{Days: -1}}, "2019/2020"))
	assert.Equal(t, 0, due(c, "2019/2018"))
}

// How many intervals fit between two days, counted one by one.
func TestTurns(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		from, _ := calendar.NewDate(1990+r.IntN(30), 1+r.IntN(12), 1+r.IntN(28))
		to := from.AddDays(r.IntN(6000) - 100)
		every := calendar.Span{Years: r.IntN(2), Months: r.IntN(14), Days: r.IntN(40)}
		if every.IsZero() {
			every.Days = 1
		}
		n := 0
		for d := times(from, every, 1); d.Compare(to) != calendar.After; d = times(from, every, n+1) {
			n++
		}
		require.Equal(t, n, turns(from, every, to), "%s %s %s", from, every, to)
	}
	assert.Equal(t, 3_652_058, turns(on("0001-01-01"), calendar.Span{Days: 1}, on("9999-12-31")), "the whole calendar, day by day")
	assert.Zero(t, turns(on("2019-05"), calendar.Span{Days: 1}, on("2020-05-01")))
	assert.Zero(t, turns(on("2019-05-01"), calendar.Span{Years: 999_999, Months: 999_999, Days: 999_999}, on("9999-12-31")))
}

// someCommittee makes a committee up, with dates as vague as they come.
func someCommittee(r *rand.Rand, sessions int) Committee {
	dates := []string{"", "2018", "2019-05", "2019-05-01", "2019~", "2020-02-29", "201X", "2021-07-01", "2021", "2022-03", "2022-03-15", "2023-06-30"}
	hosts := []id.Partner{{}, ministryVN, ministryJP, university}
	date := func() calendar.Date { return on(dates[r.IntN(len(dates))]) }
	c := Committee{
		Key: []string{"", "joint", "sub"}[r.IntN(3)], Under: []string{"", "", "joint", "sub"}[r.IntN(4)],
		Every: []calendar.Span{{}, {Years: 1}, {Months: 18}, {Days: 200}, {Days: -1}}[r.IntN(5)], From: date(),
		Hosts: hosts[1 : 1+r.IntN(3)], Quorum: r.IntN(5) - 1,
	}
	if r.IntN(4) == 0 {
		c.Until = date()
	}
	if r.IntN(2) == 0 {
		c.Chairs = hosts[1:3]
	}
	for i := range sessions {
		s := Session{On: date(), Host: hosts[r.IntN(len(hosts))], CalledOff: r.IntN(8) == 0, Present: r.IntN(6) - 1, Signed: date()}
		if r.IntN(3) > 0 {
			s.Number = i + 1 - r.IntN(3)
		}
		if r.IntN(2) == 0 {
			s.Chairs = hosts[1 : 1+r.IntN(3)]
		}
		for range r.IntN(4) {
			s.Actions = append(s.Actions, Action{Key: []string{"", "a", "b", "c"}[r.IntN(4)], Due: date(), Done: date(), Carried: r.IntN(4) - 1, Evidence: []string{"", "S1"}[r.IntN(2)]})
		}
		c.Sessions = append(c.Sessions, s)
	}
	return c
}

// The rules and the hand-written judge agree on whatever is recorded, in short
// lists and in long ones.
func TestCommitteeByHand(t *testing.T) {
	v, r := everything(t), rand.New(rand.NewPCG(3, 4))
	for n := range 1500 {
		a := sample()
		for range 1 + r.IntN(3) {
			a.Committees = append(a.Committees, someCommittee(r, r.IntN(6)))
		}
		sameByHand(t, v, strconv.Itoa(n), a)
	}
	for range 20 { // long ones
		a := sample()
		for range 70 {
			a.Committees = append(a.Committees, someCommittee(r, r.IntN(3)))
			a.Committees[len(a.Committees)-1].Key = strconv.Itoa(r.IntN(80))
			a.Committees[len(a.Committees)-1].Under = strconv.Itoa(r.IntN(80))
		}
		a.Committees[0] = someCommittee(r, 90)
		for i := range 100 {
			a.Committees[0].Hosts = append(slices.Clip(a.Committees[0].Hosts), numbered(i%90))
			a.Committees[0].Chairs = append(slices.Clip(a.Committees[0].Chairs), numbered(i%90))
			a.Committees[0].Sessions[i%90].Host = numbered(i % 90)
			a.Committees[0].Sessions[7].Chairs = append(slices.Clip(a.Committees[0].Sessions[7].Chairs), numbered(i%88))
		}
		sameByHand(t, v, "long", a)
	}
}

// within returns a day that the date can be.
func within(r *rand.Rand, d calendar.Date) calendar.Date {
	days, known := d.Latest().DaysSince(d.Earliest())
	if !known {
		return d
	}
	return d.Earliest().AddDays(r.IntN(days + 1))
}

// Knowing a date better never takes back what was known.
func TestCommitteeKnowledgeNarrows(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 4000 {
		c := someCommittee(r, r.IntN(5))
		c.From = []calendar.Date{{}, on("2009"), on("2009-06-30"), on("200X")}[r.IntN(4)] // before all sessions
		for i := range c.Sessions {
			c.Sessions[i].Number = 0 // numbers may contradict dates
		}
		day := on([]string{"2019-06-01", "2020-02-29", "2021-07-01", "2021-12-31", "2024-01-01"}[r.IntN(5)])
		was := c.StateOn(day)
		better := c
		better.Sessions = slices.Clone(c.Sessions)
		switch i := r.IntN(len(c.Sessions) + 2); {
		case i < len(c.Sessions):
			better.Sessions[i].On = within(r, c.Sessions[i].On)
		case i == len(c.Sessions):
			better.From = within(r, c.From)
		default:
			better.Until = within(r, c.Until)
		}
		is := better.StateOn(day)
		require.LessOrEqual(t, was.Held, is.Held, "%+v", c)
		require.GreaterOrEqual(t, was.HeldAtMost, is.HeldAtMost, "%+v", c)
		if was.DueKnown {
			require.True(t, is.DueKnown)
			require.LessOrEqual(t, was.Due, is.Due)
			require.GreaterOrEqual(t, was.DueAtMost, is.DueAtMost)
		}
		if was.Overdue != calendar.Unknown {
			require.Equal(t, was.Overdue, is.Overdue, "%s: %+v, then %+v", day, c, better)
		}
		if !was.NextHost.IsZero() && is.HostWhy != CommitteeOver {
			require.Equal(t, was.NextHost, is.NextHost, "%s: %+v, then %+v", day, c, better)
		}
	}
}

// The order in which sessions are written down does not matter.
func TestOrderOfSessions(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 1500 {
		c := someCommittee(r, r.IntN(6))
		for i := range c.Sessions { // so that all can be told apart
			c.Sessions[i].Number = i + 1
		}
		d := Committee{Every: c.Every, From: c.From, Until: c.Until, Hosts: c.Hosts, Sessions: slices.Clone(c.Sessions)}
		r.Shuffle(len(d.Sessions), func(i, j int) { d.Sessions[i], d.Sessions[j] = d.Sessions[j], d.Sessions[i] })
		require.Equal(t, c.StateOn(on("2021-12-31")), d.StateOn(on("2021-12-31")), "%+v", c)
	}
}

// Very many sessions and as many actions, the last ones first.
func TestCommitteeHuge(t *testing.T) {
	const n = 200_000
	c := Committee{Every: calendar.Span{Days: 1}, From: on("0001-01-01"), Hosts: []id.Partner{ministryVN, ministryJP}}
	for i := range n {
		c.Sessions = append(c.Sessions, Session{On: c.From.AddDays(n - i), Host: c.Hosts[i%2], Actions: []Action{{Key: strconv.Itoa(i / 2), Due: c.From}}})
	}
	s := c.StateOn(c.From.AddDays(n))
	assert.Equal(t, []int{n, n, n, n}, []int{s.Held, s.HeldAtMost, s.Due, s.DueAtMost})
	assert.Equal(t, ministryJP, s.NextHost, "the last one was the first in the list")
	assert.Equal(t, ActionCount{Adopted: n / 2, Open: n / 2, Overdue: n / 2, Carried: n / 2}, s.Actions)
}

func TestCommitteeAllocs(t *testing.T) {
	c, day := joint(), on("2026-11-21")
	assert.Zero(t, testing.AllocsPerRun(50, func() {
		if s := c.StateOn(day); s.Held != 2 || s.Actions.Open != 1 {
			t.Error(s)
		}
	}))
}

func TestCommitteeTexts(t *testing.T) {
	assert.NoError(t, committeeKinds.Validate())
	for w := CommitteeUnrecorded; w <= CommitteeHostUnclear; w++ {
		b, err := w.MarshalText()
		require.NoError(t, err)
		got := CommitteeWhy(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, w, got)
		assert.NotEmpty(t, w.Label(language.English))
		assert.NotEqual(t, w.Label(language.English), w.Label(language.Vietnamese))
	}
	for s := ActionUnknown; s <= ActionDisputed; s++ {
		b, err := s.MarshalText()
		require.NoError(t, err)
		got := ActionState(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, s, got)
		assert.NotEqual(t, s.Label(language.English), s.Label(language.Vietnamese))
	}
	assert.Equal(t, "invalid", CommitteeWhy(99).Label(language.English))
	_, err := ActionState(99).MarshalText()
	assert.Error(t, err)
	assert.Error(t, new(ActionState).UnmarshalText([]byte("late")))

	k := koreaCommittee()
	b, err := json.Marshal(k.StateOn(on("2026-11-21")))
	require.NoError(t, err)
	var got CommitteeState
	require.NoError(t, json.Unmarshal(b, &got))
	assert.Equal(t, k.StateOn(on("2026-11-21")), got)
}
