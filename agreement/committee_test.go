package agreement

import (
	"bytes"
	"encoding/json"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// dateOrNone reads a date, and the empty text as the zero date.
func dateOrNone(s string) calendar.Date {
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
		Kind: CommitteeJoint, From: dateOrNone("2002"),
		Sessions: []Session{
			{Number: 7, On: dateOrNone("2014-06-12"), Note: text.Of("At the level of deputy ministers", "Cấp thứ trưởng")},
			{Number: 8, Note: text.Of("At the level of ministers", "Cấp bộ trưởng")},
		},
	}
}

func TestCommitteeStateOn(t *testing.T) {
	annual := func(from string, sessions ...Session) Committee {
		return Committee{Every: calendar.MustSpan("P1Y"), From: dateOrNone(from), Sessions: sessions}
	}
	at := func(d string) Session { return Session{On: dateOrNone(d)} }
	host := func(d string, h id.Partner) Session { return Session{On: dateOrNone(d), Host: h} }
	turns := func(sessions ...Session) Committee {
		return Committee{Hosts: []id.Partner{ministryVN, ministryJP}, Sessions: sessions}
	}
	korea := koreaCommittee()
	biennial := koreaCommittee()
	biennial.Every = calendar.MustSpan("P2Y")
	until := func(d string, c Committee) Committee { c.Until = dateOrNone(d); return c }

	for _, test := range []struct {
		name string
		c    Committee
		day  string
		want CommitteeState
	}{
		{"nothing known", Committee{}, "2026-11-21", CommitteeState{Why: CommitteeNoInterval, HostWhy: CommitteeNoHosts}},
		// The seventh session says that six came before; the eighth may have been held since.
		{"the committee with Korea", korea, "2026-11-21",
			CommitteeState{Held: 7, HeldAtMost: 8, Last: dateOrNone("2014-06-12"), Why: CommitteeNoInterval, HostWhy: CommitteeNoHosts}},
		{"before that session", korea, "2014-06-11",
			CommitteeState{HeldAtMost: 8, Arranged: dateOrNone("2014-06-12"), Why: CommitteeNoInterval, HostWhy: CommitteeNoHosts}},
		// If it met every two years: from some day of 2002 to 21 November 2026 are 23 years and some to 24 years and some,
		// so 11 or 12 sessions; the next one would have been due on 12 June 2016, but the eighth may have been held.
		{"if it met every two years", biennial, "2026-11-21",
			CommitteeState{Held: 7, HeldAtMost: 8, Due: 11, DueAtMost: 12, DueKnown: true, Last: dateOrNone("2014-06-12"), Next: dateOrNone("2016-06-12"), Why: CommitteeVague, HostWhy: CommitteeNoHosts}},
		{"on the day it is due", annual("2020-01-15", at("2021-03-01")), "2022-03-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Due: 2, DueAtMost: 2, DueKnown: true, Last: dateOrNone("2021-03-01"), Next: dateOrNone("2022-03-01"), Overdue: calendar.No, Why: CommitteeCounted, HostWhy: CommitteeNoHosts}},
		{"a day later", annual("2020-01-15", at("2021-03-01")), "2022-03-02",
			CommitteeState{Held: 1, HeldAtMost: 1, Due: 2, DueAtMost: 2, DueKnown: true, Last: dateOrNone("2021-03-01"), Next: dateOrNone("2022-03-01"), Overdue: calendar.Yes, Why: CommitteeCounted, HostWhy: CommitteeNoHosts}},
		{"the first one counts from the start", annual("2020-01-15"), "2021-01-16",
			CommitteeState{Due: 1, DueAtMost: 1, DueKnown: true, Next: dateOrNone("2021-01-15"), Overdue: calendar.Yes, Why: CommitteeCounted, HostWhy: CommitteeNoHosts}},
		{"no start", annual(""), "2021-01-16", CommitteeState{Why: CommitteeNoStart, HostWhy: CommitteeNoHosts}},
		{"about a year", annual("2020~"), "2025-01-16", CommitteeState{Next: dateOrNone("2021~"), Why: CommitteeVague, HostWhy: CommitteeNoHosts}},
		{"only the year of the last one", annual("", at("2021")), "2022-06-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: dateOrNone("2021"), Next: dateOrNone("2022"), Why: CommitteeVague, HostWhy: CommitteeNoHosts}},
		{"that year is over", annual("", at("2021")), "2023-01-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: dateOrNone("2021"), Next: dateOrNone("2022"), Overdue: calendar.Yes, Why: CommitteeCounted, HostWhy: CommitteeNoHosts}},
		// 30 days after some day of May 2021 is a day from 31 May to 30 June.
		{"days after a month", Committee{Every: calendar.MustSpan("P30D"), Sessions: []Session{at("2021-05")}}, "2021-07-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: dateOrNone("2021-05"), Overdue: calendar.Yes, Why: CommitteeCounted, HostWhy: CommitteeNoHosts}},
		{"perhaps held already", annual("", at("2021-03-01"), at("2022")), "2022-06-01",
			CommitteeState{Held: 1, HeldAtMost: 2, Last: dateOrNone("2021-03-01"), Next: dateOrNone("2022-03-01"), Why: CommitteeVague, HostWhy: CommitteeNoHosts}},
		{"an undated one before the last does no harm", annual("", Session{Number: 2, On: dateOrNone("2021-03-01")}, Session{Number: 1}), "2022-06-01",
			CommitteeState{Held: 2, HeldAtMost: 2, Last: dateOrNone("2021-03-01"), Next: dateOrNone("2022-03-01"), Overdue: calendar.Yes, Why: CommitteeCounted, HostWhy: CommitteeNoHosts}},
		{"called off", annual("", at("2021-03-01"), Session{On: dateOrNone("2022-02-01"), CalledOff: true}), "2022-06-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: dateOrNone("2021-03-01"), Next: dateOrNone("2022-03-01"), Overdue: calendar.Yes, Why: CommitteeCounted, HostWhy: CommitteeNoHosts}},
		{"out of order", annual("", at("2021-03-01"), at("2019-03-01"), at("2022-12-01"), at("2022-10-01")), "2022-02-01",
			CommitteeState{Held: 2, HeldAtMost: 2, Last: dateOrNone("2021-03-01"), Next: dateOrNone("2022-03-01"), Arranged: dateOrNone("2022-10-01"), Overdue: calendar.No, Why: CommitteeCounted, HostWhy: CommitteeNoHosts}},
		{"it is over", until("2021-12-31", annual("2019-01-01", at("2020-03-01"))), "2023-06-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Due: 2, DueAtMost: 2, DueKnown: true, Last: dateOrNone("2020-03-01"), Overdue: calendar.No, Why: CommitteeOver, HostWhy: CommitteeOver}},
		{"over before the next one", until("2021-02-28", annual("", at("2020-03-01"))), "2021-02-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: dateOrNone("2020-03-01"), Overdue: calendar.No, Why: CommitteeOver, HostWhy: CommitteeOver}},
		{"beyond the calendar", Committee{Every: calendar.MustSpan("P9000Y"), Sessions: []Session{at("2020-03-01")}}, "2021-02-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: dateOrNone("2020-03-01"), Why: CommitteeVague, HostWhy: CommitteeNoHosts}},
		{"on no day", annual("2019-01-01", at("2020-03-01")), "", CommitteeState{HeldAtMost: 1, Next: dateOrNone("2020-01-01"), Why: CommitteeVague, HostWhy: CommitteeNoHosts}},
		{"a number that no session has", Committee{Sessions: []Session{{Number: math.MaxInt, On: dateOrNone("2020")}, {Number: math.MinInt, On: dateOrNone("2021")}}}, "2022-01-01",
			CommitteeState{Held: 2, HeldAtMost: 2, Last: dateOrNone("2021"), Why: CommitteeNoInterval, HostWhy: CommitteeNoHosts}},

		{"hosts take turns", turns(host("2020-01-01", ministryJP), host("2019-01-01", ministryVN)), "2021-01-01",
			CommitteeState{Held: 2, HeldAtMost: 2, Last: dateOrNone("2020-01-01"), Why: CommitteeNoInterval, NextHost: ministryVN, HostWhy: CommitteeTurn}},
		{"the session arranged says who", turns(host("2020-01-01", ministryJP), host("2021-06-01", ministryJP)), "2021-01-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: dateOrNone("2020-01-01"), Arranged: dateOrNone("2021-06-01"), Why: CommitteeNoInterval, NextHost: ministryJP, HostWhy: CommitteeArranged}},
		{"two in one year, in which order is not known", turns(host("2020", ministryJP), host("2020-05-01", ministryVN)), "2021-01-01",
			CommitteeState{Held: 2, HeldAtMost: 2, Last: dateOrNone("2020"), Why: CommitteeNoInterval, HostWhy: CommitteeHostUnclear}},
		{"their numbers tell", turns(Session{Number: 4, On: dateOrNone("2020"), Host: ministryJP}, Session{Number: 5, On: dateOrNone("2020-05-01"), Host: ministryVN}), "2021-01-01",
			CommitteeState{Held: 5, HeldAtMost: 5, Last: dateOrNone("2020"), Why: CommitteeNoInterval, NextHost: ministryJP, HostWhy: CommitteeTurn}},
		{"hosted by another", turns(host("2020-01-01", university)), "2021-01-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: dateOrNone("2020-01-01"), Why: CommitteeNoInterval, HostWhy: CommitteeHostUnclear}},
		{"no session on record", turns(), "2021-01-01", CommitteeState{Why: CommitteeNoInterval, HostWhy: CommitteeUnrecorded}},
		{"one host twice in the order", Committee{Hosts: []id.Partner{ministryVN, ministryJP, ministryVN, university}, Sessions: []Session{host("2020-01-01", ministryVN)}}, "2021-01-01",
			CommitteeState{Held: 1, HeldAtMost: 1, Last: dateOrNone("2020-01-01"), Why: CommitteeNoInterval, HostWhy: CommitteeHostUnclear}},
	} {
		assert.Equal(t, test.want, test.c.StateOn(dateOrNone(test.day)), test.name)
	}
}

func TestCommitteeActions(t *testing.T) {
	listed := func(d string, number int, x ...Action) Session {
		return Session{Number: number, On: dateOrNone(d), Actions: x}
	}
	act := func(key, due, done string) Action {
		return Action{Key: key, Due: dateOrNone(due), Done: dateOrNone(done)}
	}
	c := Committee{Sessions: []Session{
		listed("2022-03-01", 3, act("move", "2022-12-31", ""), act("paper", "", "")), // written down out of order
		listed("2020-03-01", 1, act("call", "2020-12-31", "2020-12-31"), act("move", "2020-12-31", ""), act("late", "2020-12-31", "2021-01-01"), act("", "2020-06-30", "")),
		listed("2021-03-01", 2, act("move", "2021-12-31", ""), act("back", "2021-06", "2021-05-31"), act("month", "2021-12-31", "2021-12")),
		{Number: 4, On: dateOrNone("2023-03-01"), CalledOff: true, Actions: []Action{act("never", "2023-12-31", "")}},
		listed("2024-03-01", 5, act("back", "", ""), act("move", "", "2024-02-01")),
	}}
	type line struct {
		key, due, first, adopted string
		carried                  int
		state                    ActionState
	}
	read := func(day string) (all []line) {
		for _, x := range c.AppendActions(nil, dateOrNone(day)) {
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
	assert.Equal(t, ActionCount{Adopted: 7, OnTime: 2, Late: 2, Open: 3, Overdue: 1, Carried: 1}, c.StateOn(dateOrNone("2024-12-31")).Actions)

	one := func(x ...Action) ActionState {
		c := Committee{Sessions: []Session{{On: dateOrNone("2020-01-01"), Actions: x}}}
		return c.AppendActions(nil, dateOrNone("2021-06-15"))[0].State
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
	assert.Equal(t, 1, part.AppendActions(nil, dateOrNone("2021-01-01"))[0].Carried, "from a session that is not recorded")
	assert.Len(t, part.AppendActions(part.AppendActions(nil, dateOrNone("2021")), dateOrNone("2021")), 2, "appended, not merged")
}

func TestCommitteeCounts(t *testing.T) {
	c := Committee{Every: calendar.MustSpan("P1Y"), Sessions: []Session{
		{On: dateOrNone("2018-12-31")}, {On: dateOrNone("2019-02")}, {On: dateOrNone("2019-11-05")}, {On: dateOrNone("2019-12-01"), CalledOff: true}, {On: dateOrNone("201X")}, {},
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
		next := func() calendar.Date {
			return from.Add(calendar.Span{Years: (n + 1) * every.Years, Months: (n + 1) * every.Months, Days: (n + 1) * every.Days})
		}
		for next().Compare(to) != calendar.After {
			n++
		}
		require.Equal(t, n, spansBetween(from, every, to), "%s %s %s", from, every, to)
	}
	assert.Equal(t, 3_652_058, spansBetween(dateOrNone("0001-01-01"), calendar.Span{Days: 1}, dateOrNone("9999-12-31")), "the whole calendar, day by day")
	assert.Zero(t, spansBetween(dateOrNone("2019-05"), calendar.Span{Days: 1}, dateOrNone("2020-05-01")))
	assert.Zero(t, spansBetween(dateOrNone("2019-05-01"), calendar.Span{Years: 999_999, Months: 999_999, Days: 999_999}, dateOrNone("9999-12-31")))
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
	b, err := json.Marshal(k.StateOn(dateOrNone("2026-11-21")))
	require.NoError(t, err)
	var got CommitteeState
	require.NoError(t, json.Unmarshal(b, &got))
	assert.Equal(t, k.StateOn(dateOrNone("2026-11-21")), got)
}

// What is written can be read again, also where nothing is known of the parts.
func TestCommitteeJSON(t *testing.T) {
	a := sample()
	a.Committees = []Committee{joint(), koreaCommittee(), {}, {Sessions: []Session{{}, {Actions: []Action{{}}}}}}
	a.Risks = append(a.Risks, watched(), Risk{Mitigations: []Mitigation{{}}, Reviewed: []RiskReview{{}}})
	var b bytes.Buffer
	require.NoError(t, a.Encode(&b))
	got, err := Decode(&b)
	require.NoError(t, err)
	assert.Equal(t, *a, got)
}
