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

// dutyLine is a duty in one line.
func dutyLine(d Duty) string {
	who := "nobody"
	for name, p := range map[string]id.Partner{"VN": ministryVN, "JP": ministryJP, "university": university} {
		if d.Bearer == p {
			who = name
		}
	}
	states := [...]string{"unknown", "not yet", "met", "partly", "not met"}
	return d.Date.String() + " " + d.Key + " " + d.Pointer + " " + who + ": " + states[d.State]
}

func TestCommitteeDuties(t *testing.T) {
	list := func(a *Agreement, from, to, day string) (all []string) {
		for _, d := range a.appendCommitteeDuties(nil, window{from: dateOrNone(from), to: dateOrNone(to), on: dateOrNone(day)}) {
			all = append(all, dutyLine(d))
		}
		return all
	}
	a := sample()
	a.Committees = []Committee{joint()}
	const c, s = "committee:joint", "/committees/0/sessions/"
	assert.Equal(t, []string{
		"2027-02-19 " + c + "/session#3 /committees/0 VN: not yet", // Tokyo was last, so Ha Noi is next
		"2028-02-19 " + c + "/session#4 /committees/0 nobody: not yet",
		"2027-06-30 " + c + "/action:roadmap " + s + "1/actions/0 VN: not yet",
	}, list(a, "2026-11-21", "2028-12-31", "2026-11-21"))
	assert.Equal(t, []string{
		"2025-02-20 " + c + "/session#1 " + s + "0 VN: met",
		"2026-02-19 " + c + "/session#2 " + s + "1 JP: met",
		"2025-12-31 " + c + "/action:call " + s + "0/actions/0 university: met",
	}, list(a, "", "2026-11-21", "2026-11-21"), "what was done")
	assert.Equal(t, []string{
		"2025-02-20 " + c + "/session#1 " + s + "0 VN: met",
		"2026-02-19 " + c + "/session#2 " + s + "1 JP: not yet",
		"2025-12-31 " + c + "/action:call " + s + "0/actions/0 university: met",
		"2025-12-31 " + c + "/action:roadmap " + s + "0/actions/1 VN: not met",
	}, list(a, "2025-01-01", "2026-11-21", "2026-01-01"), "as it stood before the second session")
	assert.Equal(t, []string{"2027-02-19 " + c + "/session#3 /committees/0 VN: not met"}, list(a, "2027-02-01", "2027-03-01", "2027-02-20"), "and nobody met")
	assert.Equal(t, []string{"2027-02-19 " + c + "/session#3 /committees/0 VN: not yet"}, list(a, "2027-01-01", "", "2026-11-21")[:1], "the next one only")
	assert.Len(t, list(a, "2027-01-01", "", "2026-11-21"), 2, "and the action")
	assert.Equal(t, []string{"2127-02-19 " + c + "/session#103 /committees/0 nobody: not yet"}, list(a, "2127-01-01", "2127-12-31", "2026-11-21"), "a hundred years later")

	a.Committees[0].Sessions = append(a.Committees[0].Sessions, Session{On: dateOrNone("2027-04-08"), Host: ministryVN}, Session{Number: 4, CalledOff: true, On: dateOrNone("2027-12-01")})
	assert.Equal(t, []string{
		"2027-04-08 " + c + "/session#3 " + s + "2 VN: not yet", // arranged, the same duty as before
		"2028-04-08 " + c + "/session#4 /committees/0 nobody: not yet",
	}, list(a, "2027-01-01", "2028-12-31", "2026-11-21")[:2])

	a.Committees[0].Until = dateOrNone("2027-12-31")
	assert.Len(t, list(a, "2027-07-01", "2040", "2026-11-21"), 0, "the committee ends")
	a.Committees[0].Until = calendar.Date{}
	a.Term.Renewal = RenewalNone // five years from 15 March 2024
	assert.Equal(t, []string{"2028-04-08 " + c + "/session#4 /committees/0 nobody: not yet"}, list(a, "2027-07-01", "2040", "2026-11-21"), "the term ends")
	a.Events = append(a.Events, at(EventTerminated, "2026-05-01"))
	assert.Empty(t, list(a, "2027-07-01", "2040", "2026-11-21"), "it was terminated")

	b := &Agreement{Committees: []Committee{koreaCommittee()}}
	assert.Equal(t, []string{"2014-06-12 committee:joint/session#7 /committees/0/sessions/0 nobody: met"}, list(b, "", "2040", "2026-11-21"), "no interval is made up")
	b.Committees[0].Every = calendar.MustSpan("P2Y")
	assert.Equal(t, []string{
		"2014-06-12 committee:joint/session#7 /committees/0/sessions/0 nobody: met",
		"2016-06-12 committee:joint/session#8 /committees/0 nobody: unknown", // the eighth may have been held
		"2018-06-12 committee:joint/session#9 /committees/0 nobody: unknown",
	}, list(b, "2014", "2019-12-31", "2026-11-21"))
	b.Committees = []Committee{{Every: calendar.MustSpan("P1Y"), From: dateOrNone("2020"), Sessions: []Session{{Actions: []Action{{Due: dateOrNone("2021-05")}, {}}}}}}
	assert.Equal(t, []string{
		"2021 committee.0/session#1 /committees/0 nobody: unknown", // of the one session nobody knows when it was
		"2021-05 committee.0/sessions/0/actions/0 /committees/0/sessions/0/actions/0 nobody: not met",
		" committee.0/sessions/0/actions/1 /committees/0/sessions/0/actions/1 nobody: unknown", // nobody said by when
	}, list(b, "2021-01-01", "2021-12-31", "2026-11-21"))

	// Thirty days after a day of June 2014 is one of July; sixty days after, one of July or August.
	b.Committees = []Committee{{Every: calendar.MustSpan("P30D"), Sessions: []Session{{On: dateOrNone("2014-06")}}}}
	assert.Equal(t, []string{
		"2014-07 committee.0/session#2 /committees/0 nobody: not met",
		"2014 committee.0/session#3 /committees/0 nobody: not met",
	}, list(b, "2014-07-01", "2014-08-15", "2026-11-21"))
}

// A doubt is said wherever a state cannot be told.
func TestDutyDoubts(t *testing.T) {
	vague, day := dateOrNone("2027"), dateOrNone("2027-06-01")
	a := &Agreement{
		Transfer: &Transfer{
			Milestones: []Milestone{{Key: "perhaps", Due: dateOrNone("2027-01-31"), Done: vague}, {Key: "some-day", Due: vague}, {Key: "never-said"}},
			Payments: []Payment{
				{Key: "quarterly", Due: dateOrNone("2027-01-01"), Every: calendar.MustSpan("P3M"), Period: calendar.MustPeriod("2027/2027"), PaidTo: dateOrNone("2027-01-01")},
				{Key: "of-a-year", Period: calendar.MustPeriod("2027/2028"), Every: calendar.MustSpan("P1M")},
				{Key: "backwards", Due: day, Every: calendar.Span{Days: -1}},
			},
		},
		Risks:      []Risk{{Key: "r", Mitigations: []Mitigation{{Key: "m", Due: dateOrNone("2027-01-31"), Done: vague}, {Key: "n"}}}},
		Committees: []Committee{{Key: "c", Sessions: []Session{{On: dateOrNone("2026-01-01"), Actions: []Action{{Key: "a", Due: vague}}}}}},
	}
	for _, on := range []calendar.Date{day, {}} {
		for _, d := range a.AppendDue(nil, Watch{Within: calendar.MustPeriod("2026/2028"), On: on, Met: true, Undated: true}) {
			assert.Equal(t, d.State == DutyUnknown, d.Doubt != NoDoubt, "%+v", d)
		}
	}
	got := map[string]string{}
	for _, d := range a.AppendDue(nil, Watch{Within: calendar.MustPeriod("2027/2027"), On: day, Met: true, Undated: true}) {
		got[d.Key] = d.Date.String() + " " + d.State.String() + " " + d.Doubt.String()
	}
	assert.Equal(t, map[string]string{
		"milestone:perhaps":    "2027-01-31 unknown date-too-vague",
		"milestone:some-day":   "2027 unknown date-too-vague",
		"milestone:never-said": " unknown due-not-stated",
		"payment:quarterly#1":  "2027-01-01 met none",
		"payment:quarterly#2":  "2027-04-01 not-met none",
		"payment:quarterly#3":  "2027-07-01 not-yet none",
		"payment:quarterly#4":  "2027-10-01 not-yet none",
		// The period begins some day of 2027, and the first month of it ends from February of that year to January of the next.
		"payment:of-a-year#1":  " unknown date-too-vague",
		"payment:of-a-year#2":  " unknown date-too-vague",
		"payment:of-a-year#3":  " unknown date-too-vague",
		"payment:of-a-year#4":  " unknown date-too-vague",
		"payment:of-a-year#5":  " unknown date-too-vague",
		"payment:of-a-year#6":  " unknown date-too-vague",
		"payment:of-a-year#7":  " unknown date-too-vague",
		"payment:of-a-year#8":  " unknown date-too-vague",
		"payment:of-a-year#9":  " unknown date-too-vague",
		"payment:of-a-year#10": " unknown date-too-vague",
		"payment:of-a-year#11": " unknown date-too-vague",
		"payment:backwards#1":  " unknown rule-not-usable",
		"risk:r/mitigation:m":  "2027-01-31 unknown date-too-vague",
		"risk:r/mitigation:n":  " unknown due-not-stated",
		"committee:c/action:a": "2027 unknown date-too-vague",
	}, got)
}

func TestRiskDuties(t *testing.T) {
	list := func(a *Agreement, from, to, day string) (all []string) {
		for _, d := range a.appendRiskDuties(nil, window{from: dateOrNone(from), to: dateOrNone(to), on: dateOrNone(day)}) {
			all = append(all, dutyLine(d))
		}
		return all
	}
	a := &Agreement{Risks: []Risk{watched()}}
	const m = "/risks/0/mitigations/"
	assert.Equal(t, []string{
		"2024-12-31 risk:privacy/mitigation:keep " + m + "0 university: met",
		"2027-06-30 risk:privacy/mitigation:audit " + m + "1 VN: not yet",
		"2027-05 risk:privacy/review#2 /risks/0/review university: not yet",
	}, list(a, "", "", "2026-11-21"))
	assert.Equal(t, []string{
		"2027-06-30 risk:privacy/mitigation:audit " + m + "1 VN: not met",
		"2027-05 risk:privacy/review#2 /risks/0/review university: not met",
	}, list(a, "2027", "2027", "2027-07-01"))
	assert.Equal(t, []string{"2027-05 risk:privacy/review#2 /risks/0/review university: unknown"}, list(a, "2027-05-02", "2027-05-02", "2027-05-15"), "some day of May")
	a.Risks[0].Reviewed = append(a.Risks[0].Reviewed, RiskReview{On: dateOrNone("2027-06-01")})
	assert.Equal(t, []string{"2027-05 risk:privacy/review#2 /risks/0/review university: met"}, list(a, "2027-05-02", "2027-05-02", "2027-07-15"), "still the second")
	a.Risks[0].Mitigations[1].Owner, a.Risks[0].Key, a.Risks[0].Mitigations[1].Key = id.Partner{}, "", ""
	assert.Equal(t, []string{"2027-06-30 risk.0/mitigation.1 " + m + "1 university: not yet"}, list(a, "2027-06-01", "", "2026-11-21"), "who owns the risk, then")
	a.Risks[0].Closed = dateOrNone("2026-01-01")
	assert.Equal(t, []string{"2024-12-31 risk.0/mitigation:keep " + m + "0 university: met"}, list(a, "", "", "2026-11-21"), "nothing is owed any more")
}

// Whatever is recorded, the work is bounded, the states fit the dates, and no two
// duties have one key unless the record gives one key to two things.
func TestDutiesOfAnything(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 18))
	for range 2000 {
		a := sample()
		a.Risks = nil
		for i := range 1 + r.IntN(3) {
			c := someCommittee(r, r.IntN(6))
			c.Key = strconv.Itoa(i)
			for j := range c.Sessions {
				for k := range c.Sessions[j].Actions {
					c.Sessions[j].Actions[k].Key = []string{"", strconv.Itoa(k)}[r.IntN(2)]
				}
			}
			a.Committees = append(a.Committees, c)
			x := someRisk(r, r.IntN(2))
			x.Key = strconv.Itoa(i)
			for j := range x.Mitigations {
				x.Mitigations[j].Key = strconv.Itoa(j)
			}
			a.Risks = append(a.Risks, x)
		}
		w := window{from: dateOrNone([]string{"", "0001-01-01", "2019-05", "2021-07-01"}[r.IntN(4)]), to: dateOrNone([]string{"", "2024", "2030-01-01", "9999-12-31"}[r.IntN(4)]), on: dateOrNone([]string{"", "2020-02-29", "2022"}[r.IntN(3)])}
		all := a.appendRiskDuties(a.appendCommitteeDuties(nil, w), w)
		require.LessOrEqual(t, len(all), 3*(maxAhead+30))
		var keys []string
		for _, d := range all {
			keys = append(keys, d.Key)
			require.True(t, w.lists(d.Date), "%+v", d)
			if d.State != DutyMet {
				require.Equal(t, d.State == DutyUnknown, d.Doubt != NoDoubt && d.Doubt != DoubtMoreToFollow, "%+v", d)
			}
			switch d.State {
			case DutyNotMet:
				require.Equal(t, calendar.Before, d.Date.Compare(w.on), "%+v", d)
			case DutyNotYet:
				require.NotEqual(t, calendar.Before, d.Date.Compare(w.on), "%+v", d)
			}
		}
		slices.Sort(keys)
		require.Len(t, slices.Compact(keys), len(all))
	}
}

// A body that meets daily has no more than a thousand sessions in a window.
func TestDutiesBounded(t *testing.T) {
	a := &Agreement{Committees: []Committee{{Every: calendar.Span{Days: 1}, From: dateOrNone("0001-01-01")}}}
	w := window{from: dateOrNone("0001-01-01"), to: dateOrNone("9999-12-31"), on: dateOrNone("2026-11-21")}
	assert.Len(t, a.appendCommitteeDuties(nil, w), maxAhead)
	w.from = dateOrNone("2026-12-01")
	got := a.appendCommitteeDuties(nil, w)
	assert.Len(t, got, maxAhead)
	assert.Equal(t, "2026-12-01", got[0].Date.String(), "the first of them in the window")
	w.to = dateOrNone("2026-12-03")
	assert.Len(t, a.appendCommitteeDuties(nil, w), 3)
	for _, every := range []calendar.Span{{}, {Days: -1}, {Years: 999_999}, {Years: 1 << 62}, {Days: 1 << 62}} {
		a.Committees[0].Every = every
		assert.Empty(t, a.appendCommitteeDuties(nil, w), every)
	}
}

func FuzzCommittee(f *testing.F) {
	f.Add(uint64(1), 7, "2014-06-12", "2016", 2, 0, 0)
	f.Add(uint64(2), -1, "2014~", "", -1, 1<<40, 3)
	f.Add(uint64(3), 10_001, "201X", "2010-XX-XX", 0, 0, 999_999)
	f.Fuzz(func(t *testing.T, seed uint64, number int, first, day string, years, months, days int) {
		c := someCommittee(rand.New(rand.NewPCG(seed, 1)), int(seed%9))
		d, _ := calendar.ParseDate(first)
		now, _ := calendar.ParseDate(day)
		c.Sessions = append(c.Sessions, Session{Number: number, On: d})
		c.Every = calendar.Span{Years: years, Months: months, Days: days}
		s := c.StateOn(now)
		if s.Held < 0 || s.Held > s.HeldAtMost || s.Due < 0 || s.Due > s.DueAtMost || s.Overdue == calendar.Yes && s.Why != CommitteeCounted {
			t.Errorf("%+v: %+v", c, s)
		}
		n := s.Actions
		if n.Adopted != n.OnTime+n.Late+n.Closed+n.Open || n.Overdue > n.Open || n.Carried > n.Open {
			t.Errorf("%+v", n)
		}
		a := sample()
		a.Committees = []Committee{c}
		for _, x := range a.appendCommitteeDuties(nil, window{from: d, to: now, on: now}) {
			if x.Date.IsZero() && x.Doubt == NoDoubt && x.State != DutyMet || x.Key == "" {
				t.Errorf("%+v", x)
			}
		}
	})
}
