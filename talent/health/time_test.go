package health

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/talent"
)

func date(s string) calendar.Date {
	if s == "" {
		return calendar.Date{}
	}
	return calendar.MustDate(s)
}

func (t *team) ask(i int, asked, answered string, closed bool) {
	t.network.Requests = append(t.network.Requests, talent.Request{Expert: who(i), Asked: date(asked), Answered: date(answered), Closed: closed})
}

// With 14 days to answer, on 22 November 2026.
func TestResponse(t *testing.T) {
	two := calendar.Span{Days: 14}
	for name, c := range map[string]struct {
		asked, answered string
		closed          bool
		want            Rate
	}{
		"on the last day":                {"2026-10-01", "2026-10-15", false, Rate{Yes: 1}},
		"a day late":                     {"2026-10-01", "2026-10-16", false, Rate{No: 1}},
		"on the same day":                {"2026-10-01", "2026-10-01", false, Rate{Yes: 1}},
		"closed":                         {"2026-11-20", "", true, Rate{No: 1}},
		"the window is over":             {"2026-11-07", "", false, Rate{No: 1}},
		"the last day of the window":     {"2026-11-08", "", false, Rate{Unknown: 1}},
		"not asked yet":                  {"2026-12-01", "", false, Rate{}},
		"asked some day, surely late":    {"2026-09", "2026-10-15", false, Rate{No: 1}},
		"asked some day, perhaps late":   {"2026-09", "2026-10-14", false, Rate{Unknown: 1}},
		"asked some day, surely in time": {"2026-09", "2026-09-15", false, Rate{Yes: 1}}, // on the 1st at the earliest
		"answered some day":              {"2026-09-01", "2026-09", false, Rate{Unknown: 1}},
		"answered some day of a window":  {"2026-09-30", "2026-10", false, Rate{Unknown: 1}},
		"answered about":                 {"2026-09-01", "2026-09-03~", false, Rate{Unknown: 1}},
		"answered before":                {"2026-09-05", "2026-09-03", false, Rate{Unknown: 1}},
		"nobody knows when":              {"", "2026-09-03", false, Rate{Unknown: 1}},
		"nobody knows, closed":           {"", "", true, Rate{No: 1}}, // it is on record, so it was made
		"closed and answered":            {"2026-09-01", "2026-09-03", true, Rate{Unknown: 1}},
		"answered after the day":         {"2026-11-15", "2026-11-24", false, Rate{Unknown: 1}},
		"answered after day and window":  {"2026-10-01", "2026-11-24", false, Rate{No: 1}},
	} {
		x := newTeam(1)
		x.ask(0, c.asked, c.answered, c.closed)
		assert.Equal(t, c.want, x.state().Response(two).InTime, name)
	}

	// The days taken: 3, 10, 2 to 31, and one that is not known: in rising order
	// at least 0, 2, 3, 10 and at most 3, 10, 31, ∞.
	x := newTeam(2)
	x.ask(0, "2026-09-01", "2026-09-04", false)
	x.ask(0, "2026-09-01", "2026-09-11", false)
	x.ask(1, "2026-08-30", "2026-09", false)
	r := x.state().Response(two)
	assert.Equal(t, Interval{Low: 3, High: 10, Stated: true}, r.Median)
	x.ask(1, "2026-08-30", "2026-09-05~", false)
	r = x.state().Response(two)
	assert.Equal(t, Interval{Low: 2.5, High: 20.5, Stated: true}, r.Median)
	assert.Equal(t, 4, r.Answered)
	x.ask(1, "", "2026-09-05", false)
	x.ask(1, "2026-11-20", "", false)
	r = x.state().Response(two)
	assert.Equal(t, Interval{Low: 2, High: 31, Stated: true}, r.Median)
	assert.Equal(t, []Asked{{2, who(1), true}, {3, who(1), true}, {4, who(1), true}, {5, who(1), false}}, r.Open)
	assert.Equal(t, Rate{Yes: 2, Unknown: 4}, r.InTime)

	// Without a window every answer by the day is in time; one of about September may
	// have come later.
	assert.Equal(t, Rate{Yes: 4, Unknown: 2}, x.state().Response(calendar.Span{}).InTime)
	// Answers to come, and to what is closed, do not count.
	x.ask(1, "2026-11-20", "2027-01-05", false)
	x.ask(1, "2026-11-01", "2026-11-02", true)
	r = x.state().Response(calendar.Span{})
	assert.Equal(t, Rate{Yes: 4, Unknown: 4}, r.InTime)
	assert.Equal(t, 5, r.Answered)
	assert.Equal(t, Response{}, newTeam(1).state().Response(calendar.Span{}))
}

func TestActivity(t *testing.T) {
	x := newTeam(7)
	m := x.network.Members
	m[0].LastActive = date("2026-05")
	m[1].LastActive = date("2025-11-21") // a day too long ago
	m[2].LastActive = date("2025-11-22")
	m[3].LastActive = date("2025") // perhaps
	m[4].LastActive = date("2024") // but see the engagement
	m[5].Stage = talent.StageLeft  // no member
	m[5].Period = calendar.MustPeriod("2020/2024")
	x.work(quantity.Quantity{}, "2026-03", 4)
	a := x.state().Activity(0)
	assert.Equal(t, Rate{Yes: 3, No: 1, Unknown: 2}, a.Active)
	assert.Equal(t, []id.Expert{who(1)}, a.Dormant)
	assert.Equal(t, []id.Expert{who(3), who(6)}, a.Unseen)
	x.ask(6, "2026-01-05", "2026-01-07", false)
	assert.Equal(t, Rate{Yes: 4, No: 1, Unknown: 1}, x.state().Activity(0).Active)
	assert.Equal(t, Rate{Yes: 6}, x.state().Activity(36).Active)
	x.network.MembersComplete, x.network.Size = false, quantity.Exactly(8)
	assert.Equal(t, Rate{Yes: 4, No: 1, Unknown: 3}, x.state().Activity(0).Active)
}

// Of those active on 22 November 2025 by their steps: one still is, one left, one
// may be dormant; of one it is not known.
func TestRetention(t *testing.T) {
	x := newTeam(5)
	m := x.network.Members
	for i := range 3 {
		m[i].Steps = []talent.Step{{Stage: talent.StageActive, On: date("2024")}}
	}
	m[1].Steps = append(m[1].Steps, talent.Step{Stage: talent.StageLeft, On: date("2026-02")})
	m[2].Steps = append(m[2].Steps, talent.Step{Stage: talent.StageDormant, On: date("2026")})
	m[3].Steps = []talent.Step{{Stage: talent.StageActive, On: date("2026-01")}, {Stage: talent.StageAccepted, On: date("2025-01")}}
	m[4].LastActive = date("2026-06")
	r := x.state().Retention(date("2025-11-22"), today, 12)
	assert.Equal(t, Rate{Yes: 1, No: 1, Unknown: 1, PerhapsYes: 1}, r.Kept)

	// Without steps an engagement of that time shows it.
	x.work(quantity.Quantity{}, "2025-06", 4)
	r = x.state().Retention(date("2025-11-22"), today, 12)
	assert.Equal(t, Rate{Yes: 2, No: 1, Unknown: 1}, r.Kept)
	m[4].Stage, m[4].Period = talent.StageLeft, calendar.MustPeriod("2020/2026-08")
	r = x.state().Retention(date("2025-11-22"), today, 12)
	assert.Equal(t, Rate{Yes: 1, No: 2, Unknown: 1}, r.Kept)
}

func TestTies(t *testing.T) {
	x := linked(5, [][2]int{{0, 1}, {0, 2}, {1, 2}, {0, 3}, {0, 4}})
	x.live("VN", "VN", "DE", "JP")
	x.network.Links[3].Period = calendar.Period{}
	s := x.state()
	assert.Equal(t, Ties{Across: Rate{Yes: 2, No: 1, Unknown: 1, PerhapsYes: 1}, Known: Rate{Yes: 2, No: 1}}, s.Ties())
	s.home = ""
	assert.Equal(t, Rate{Unknown: 5}, s.Ties().Across)
}

func TestConversion(t *testing.T) {
	x := newTeam(1)
	for _, e := range []talent.Engagement{
		{Delivered: codes.Yes}, {Delivered: codes.No}, {}, {Delivered: codes.NotApplicable},
		{Deliverables: []talent.Output{{Kind: talent.EvidencePatent}}},
		{Delivered: codes.No, Deliverables: []talent.Output{{Kind: talent.EvidencePatent}}},
		{Delivered: codes.Yes, Period: calendar.MustPeriod("2027/2028")},
		{Deliverables: make([]talent.Output, 1)}, // says nothing
	} {
		if e.Period.IsZero() {
			e.Period = calendar.MustPeriod("2025/2026")
		}
		x.network.Engagements = append(x.network.Engagements, e)
	}
	c := x.state().Conversion()
	assert.Equal(t, Rate{Yes: 2, No: 1, Unknown: 3}, c.Delivered)
	assert.Equal(t, []int{2, 5, 7}, c.Unsaid)
	x.network.Engagements = []talent.Engagement{{Delivered: codes.Yes}}
	assert.Equal(t, Rate{Yes: 1}, x.state().Conversion().Delivered, "it is on record, so it had begun")
	x.network.Engagements[0].Period = calendar.MustPeriod("2026/..") // it may begin in December
	assert.Equal(t, Rate{PerhapsYes: 1}, x.state().Conversion().Delivered)
	assert.Equal(t, score.KindMissing, x.state().Conversion().Delivered.Outcome().Kind(), "there may be no share")
}
