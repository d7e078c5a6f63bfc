package agreement

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// someCommittee makes a committee up, with dates as vague as they come.
func someCommittee(r *rand.Rand, sessions int) Committee {
	dates := []string{"", "2018", "2019-05", "2019-05-01", "2019~", "2020-02-29", "201X", "2021-07-01", "2021", "2022-03", "2022-03-15", "2023-06-30"}
	hosts := []id.Partner{{}, ministryVN, ministryJP, university}
	date := func() calendar.Date { return dateOrNone(dates[r.IntN(len(dates))]) }
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

// dayWithin returns a day that the date can be.
func dayWithin(r *rand.Rand, d calendar.Date) calendar.Date {
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
		c.From = []calendar.Date{{}, dateOrNone("2009"), dateOrNone("2009-06-30"), dateOrNone("200X")}[r.IntN(4)] // before all sessions
		for i := range c.Sessions {
			c.Sessions[i].Number = 0 // numbers may contradict dates
		}
		day := dateOrNone([]string{"2019-06-01", "2020-02-29", "2021-07-01", "2021-12-31", "2024-01-01"}[r.IntN(5)])
		was := c.StateOn(day)
		better := c
		better.Sessions = slices.Clone(c.Sessions)
		switch i := r.IntN(len(c.Sessions) + 2); {
		case i < len(c.Sessions):
			better.Sessions[i].On = dayWithin(r, c.Sessions[i].On)
		case i == len(c.Sessions):
			better.From = dayWithin(r, c.From)
		default:
			better.Until = dayWithin(r, c.Until)
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
		require.Equal(t, c.StateOn(dateOrNone("2021-12-31")), d.StateOn(dateOrNone("2021-12-31")), "%+v", c)
	}
}

// Very many sessions and as many actions, the last ones first.
func TestCommitteeHuge(t *testing.T) {
	const n = 200_000
	c := Committee{Every: calendar.Span{Days: 1}, From: dateOrNone("0001-01-01"), Hosts: []id.Partner{ministryVN, ministryJP}}
	for i := range n {
		c.Sessions = append(c.Sessions, Session{On: c.From.AddDays(n - i), Host: c.Hosts[i%2], Actions: []Action{{Key: strconv.Itoa(i / 2), Due: c.From}}})
	}
	s := c.StateOn(c.From.AddDays(n))
	assert.Equal(t, []int{n, n, n, n}, []int{s.Held, s.HeldAtMost, s.Due, s.DueAtMost})
	assert.Equal(t, ministryJP, s.NextHost, "the last one was the first in the list")
	assert.Equal(t, ActionCount{Adopted: n / 2, Open: n / 2, Overdue: n / 2, Carried: n / 2}, s.Actions)
}

func TestCommitteeAllocs(t *testing.T) {
	c, day := joint(), dateOrNone("2026-11-21")
	assert.Zero(t, testing.AllocsPerRun(50, func() {
		if s := c.StateOn(day); s.Held != 2 || s.Actions.Open != 1 {
			t.Error(s)
		}
	}))
}
