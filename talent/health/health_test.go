package health

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/talenttest"
)

var (
	today  = calendar.MustDate("2026-11-22")
	always = calendar.MustPeriod("2020/..")
	who    = talenttest.ID
	code   = technology.MustCode
)

// team is a network of n active members of whom all are named, and their records.
type team struct {
	network talent.Network
	experts map[id.Expert]*talent.Expert
}

func newTeam(n int) *team {
	t := &team{experts: map[id.Expert]*talent.Expert{}}
	t.network.MembersComplete = true
	for i := range n {
		t.network.Members = append(t.network.Members, talent.Membership{Expert: who(i), Stage: talent.StageActive, Period: always})
		t.experts[who(i)] = &talent.Expert{ID: who(i), Consents: []talent.Consent{{Purpose: talent.PurposeStatistics, Given: calendar.MustDate("2026-01-01")}}}
	}
	return t
}

// can gives an expert expertise in topics.
func (t *team) can(i int, topics ...string) {
	for _, x := range topics {
		t.experts[who(i)].Expertise = append(t.experts[who(i)].Expertise, talent.Expertise{Technology: code(x)})
	}
}

// link links members on the day.
func (t *team) link(pairs ...[2]int) {
	for _, p := range pairs {
		t.network.Links = append(t.network.Links, talent.Link{Between: [2]id.Expert{who(p[0]), who(p[1])}, Period: always})
	}
}

func (t *team) state(priority ...string) *State {
	in := Input{On: today, Home: "VN", Experts: func(x id.Expert) *talent.Expert { return t.experts[x] }}
	for _, p := range priority {
		in.Priority = append(in.Priority, code(p))
	}
	return New(&t.network, in)
}

// Two experts know topic 2.2, one 1.2 and one nothing that is recorded: with two
// to a topic 2.2 is covered, and 1.2 may be, if the fourth knows it.
func TestCoverage(t *testing.T) {
	x := newTeam(4)
	x.can(0, "FORD:2.2")
	x.can(1, "FORD:2.2", "FORD:1.2")
	x.can(2, "FORD:3.1")
	x.experts[who(0)].Country, x.experts[who(1)].Country, x.experts[who(3)].Country = "VN", "DE", "JP"
	c := x.state("FORD:1.2", "FORD:2.2", "FORD:1.2", "FORD:5.1").Coverage(0)
	require.Len(t, c.Topics, 3)
	assert.Equal(t, Count{Low: 1, High: 2}, c.Topics[0].People)
	assert.Equal(t, calendar.Unknown, c.Topics[0].Covered)
	assert.Equal(t, Count{Low: 2, High: 3}, c.Topics[1].People)
	assert.Equal(t, []id.Expert{who(0), who(1)}, c.Topics[1].Experts)
	assert.Equal(t, Count{Low: 0, High: 1}, c.Topics[2].People)
	assert.Equal(t, Rate{Yes: 1, No: 1, Unknown: 1}, c.Covered)
	assert.Equal(t, Rate{No: 2, Unknown: 1}, c.Redundant)
	assert.Equal(t, []Cell{
		{code("FORD:1.2"), "DE", Count{Low: 1, High: 1}}, {code("FORD:1.2"), "JP", Count{High: 1}},
		{code("FORD:2.2"), "DE", Count{Low: 1, High: 1}}, {code("FORD:2.2"), "JP", Count{High: 1}}, {code("FORD:2.2"), "VN", Count{Low: 1, High: 1}},
		{code("FORD:5.1"), "JP", Count{High: 1}},
	}, c.Matrix)
	assert.Equal(t, []id.Expert{who(3)}, x.state("FORD:1.2").Perhaps(code("FORD:1.2")))
	assert.Nil(t, x.state("FORD:1.2").Perhaps(code("FORD:2.2")))
}

// What no consent covers is not known, and not counted as none.
func TestCoverageByConsent(t *testing.T) {
	x := newTeam(2)
	x.can(0, "FORD:2.2")
	x.can(1, "FORD:2.2")
	depth := func() Count { return x.state("FORD:2.2").Coverage(2).Topics[0].People }
	require.Equal(t, Count{Low: 2, High: 2}, depth())

	x.experts[who(0)].Consents = nil
	assert.Equal(t, Count{Low: 1, High: 2}, depth())
	x.experts[who(0)].Consents = []talent.Consent{{Purpose: talent.PurposeMatching, Given: calendar.MustDate("2026-01-01")}}
	assert.Equal(t, Count{Low: 1, High: 2}, depth(), "for another purpose")
	x.experts[who(0)].Consents = []talent.Consent{{Purpose: talent.PurposeStatistics, Given: calendar.MustDate("2026-01-01"), Scope: []string{"/country"}}}
	assert.Equal(t, Count{Low: 1, High: 2}, depth(), "for another part")
	x.experts[who(0)].Consents = []talent.Consent{{Purpose: talent.PurposeStatistics, Given: calendar.MustDate("2026-01-01"), Withdrawn: calendar.MustDate("2026-11-01")}}
	assert.Equal(t, Count{Low: 1, High: 2}, depth(), "withdrawn")

	// One of two parts: what is left out may be expertise in the other topic.
	x.can(0, "FORD:1.2")
	x.experts[who(0)].Consents = []talent.Consent{{Purpose: talent.PurposeStatistics, Given: calendar.MustDate("2026-01-01"), Scope: []string{"/expertise/0"}}}
	c := x.state("FORD:1.2", "FORD:2.2", "FORD:3.1").Coverage(1)
	assert.Equal(t, Count{Low: 0, High: 1}, c.Topics[0].People)
	assert.Equal(t, Count{Low: 2, High: 2}, c.Topics[1].People)
	assert.Equal(t, Count{Low: 0, High: 1}, c.Topics[2].People)

	// No record, and a record that is somebody else's.
	delete(x.experts, who(0))
	assert.Equal(t, Count{Low: 1, High: 2}, depth())
	x.experts[who(0)] = x.experts[who(1)]
	assert.Equal(t, Count{Low: 1, High: 2}, depth())
}

// Members who are not named may be experts of anything.
func TestUnnamed(t *testing.T) {
	x := newTeam(2)
	x.can(0, "FORD:2.2")
	x.can(1, "FORD:2.2")
	x.network.MembersComplete = false
	for _, c := range []struct {
		size             quantity.Quantity
		members, unnamed Count
	}{
		{quantity.Quantity{}, Count{Low: 2, Unbounded: true}, Count{Unbounded: true}},
		{quantity.Exactly(5), Count{Low: 5, High: 5}, Count{Low: 3, High: 3}},
		{quantity.Nearly(5), Count{Low: 2, High: 4}, Count{High: 2}},
		{quantity.Between(3, 7), Count{Low: 3, High: 7}, Count{Low: 1, High: 5}},
		{quantity.AtLeast(4), Count{Low: 4, Unbounded: true}, Count{Low: 2, Unbounded: true}},
		{quantity.Exactly(1), Count{Low: 2, High: 2}, Count{}}, // contradicts the list
	} {
		x.network.Size = c.size
		s := x.state("FORD:2.2", "FORD:1.2")
		assert.Equal(t, c.members, s.Members(), c.size)
		assert.Equal(t, c.unnamed, s.Unnamed(), c.size)
		topics := s.Coverage(2).Topics
		assert.Equal(t, Count{High: c.unnamed.High, Unbounded: c.unnamed.Unbounded}, topics[0].People)
		assert.Equal(t, Count{Low: 2, High: 2 + c.unnamed.High, Unbounded: c.unnamed.Unbounded}, topics[1].People)
	}
}

// Who is at the stage active on the day counts; of whom that is not known may. It
// is what the membership itself answers.
func TestWhoIsActive(t *testing.T) {
	step := func(s talent.Stage, on string) talent.Step {
		if on == "" {
			return talent.Step{Stage: s}
		}
		return talent.Step{Stage: s, On: calendar.MustDate(on)}
	}
	for name, c := range map[string]struct {
		m               talent.Membership
		belongs, active calendar.Truth
	}{
		"nothing":           {talent.Membership{}, calendar.Unknown, calendar.Unknown},
		"active":            {talent.Membership{Stage: talent.StageActive}, calendar.Yes, calendar.Yes},
		"dormant":           {talent.Membership{Stage: talent.StageDormant}, calendar.Yes, calendar.No},
		"left":              {talent.Membership{Stage: talent.StageLeft}, calendar.No, calendar.No},
		"another stage":     {talent.Membership{Stage: "asleep"}, calendar.Unknown, calendar.Unknown},
		"over":              {talent.Membership{Stage: talent.StageActive, Period: calendar.MustPeriod("2020/2025")}, calendar.Unknown, calendar.Unknown}, // it contradicts itself
		"perhaps over":      {talent.Membership{Stage: talent.StageActive, Period: calendar.MustPeriod("2020/2026")}, calendar.Yes, calendar.Yes},
		"period only":       {talent.Membership{Period: always}, calendar.Yes, calendar.Unknown},
		"period over":       {talent.Membership{Period: calendar.MustPeriod("2020/2021")}, calendar.No, calendar.No},
		"steps before":      {talent.Membership{Stage: talent.StageLeft, Steps: []talent.Step{step(talent.StageAccepted, "2024"), step(talent.StageActive, "2025")}}, calendar.Yes, calendar.Yes},
		"steps not sorted":  {talent.Membership{Steps: []talent.Step{step(talent.StageLeft, "2026-05"), step(talent.StageActive, "2025")}}, calendar.No, calendar.No},
		"a step to come":    {talent.Membership{Steps: []talent.Step{step(talent.StageActive, "2025"), step(talent.StageLeft, "2027")}}, calendar.Yes, calendar.Yes},
		"all to come":       {talent.Membership{Steps: []talent.Step{step(talent.StageAccepted, "2027")}}, calendar.Unknown, calendar.Unknown},
		"to be identified":  {talent.Membership{Steps: []talent.Step{step(talent.StageIdentified, "2027")}}, calendar.No, calendar.No},
		"perhaps left":      {talent.Membership{Steps: []talent.Step{step(talent.StageActive, "2025"), step(talent.StageLeft, "2026")}}, calendar.Unknown, calendar.Unknown},
		"perhaps dormant":   {talent.Membership{Steps: []talent.Step{step(talent.StageActive, "2025"), step(talent.StageDormant, "2026")}}, calendar.Yes, calendar.Unknown},
		"no date":           {talent.Membership{Steps: []talent.Step{step(talent.StageActive, "2025"), step(talent.StageLeft, "")}}, calendar.Unknown, calendar.Unknown},
		"doubtful":          {talent.Membership{Steps: []talent.Step{step(talent.StageActive, "2025"), step(talent.StageLeft, "2025-03~")}}, calendar.Unknown, calendar.Unknown},
		"two on a day":      {talent.Membership{Steps: []talent.Step{step(talent.StageAccepted, "2025-05-05"), step(talent.StageActive, "2025-05-05")}}, calendar.Yes, calendar.Yes},
		"today":             {talent.Membership{Steps: []talent.Step{step(talent.StageActive, "2026-11-22")}}, calendar.Yes, calendar.Yes},
		"two in one month":  {talent.Membership{Steps: []talent.Step{step(talent.StageDormant, "2025-05"), step(talent.StageActive, "2025-05-05")}}, calendar.Yes, calendar.Yes}, // in the order of the list
		"steps, but over":   {talent.Membership{Steps: []talent.Step{step(talent.StageActive, "2025")}, Period: calendar.MustPeriod("2020/2026-03")}, calendar.Unknown, calendar.Unknown},
		"doubtful at first": {talent.Membership{Steps: []talent.Step{step(talent.StageInvited, "2019?"), step(talent.StageActive, "2025")}}, calendar.Yes, calendar.Yes},
	} {
		s := New(&talent.Network{Members: []talent.Membership{c.m}}, Input{On: today})
		assert.Equal(t, c.belongs, s.people[0].belongs, name)
		assert.Equal(t, c.active, s.people[0].active, name)
	}
}

// Expertise within a topic is expertise in it, in a broader field it may be, and
// lists that say nothing of the topic's leave it open: as Code.Within has it.
func TestTopicsByDefinition(t *testing.T) {
	pool := []string{"FORD:2", "FORD:2.2", "FORD:2.1", "FORD:2.10", "FORD:1.2", "X:4", "X:4/1", "X:4/1.1", "X:4/2", "Y:1"}
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		x := newTeam(5)
		var topics []string
		for range 1 + r.IntN(4) {
			topics = append(topics, pool[r.IntN(len(pool))])
		}
		for i := range 5 {
			for range r.IntN(4) {
				x.can(i, pool[r.IntN(len(pool))])
			}
		}
		s := x.state(topics...)
		for _, topic := range s.Coverage(1).Topics {
			want := Count{}
			for i := range 5 {
				list := x.experts[who(i)].Expertise
				sure, maybe, same := false, len(list) == 0, false
				for _, e := range list {
					sure = sure || e.Technology.Within(topic.Technology)
					maybe = maybe || topic.Technology.Within(e.Technology)
					same = same || e.Technology.List == topic.Technology.List
				}
				if sure {
					want.Low++
				}
				if sure || maybe || !same {
					want.High++
				}
			}
			require.Equal(t, want, topic.People, "%v %v", topics, topic.Technology)
			require.Len(t, s.Perhaps(topic.Technology), want.High-want.Low)
		}
	}
}

func TestRate(t *testing.T) {
	for _, c := range []struct {
		r         Rate
		low, high float64
		text, vi  string
	}{
		{Rate{Yes: 5, No: 3}, 0.625, 0.625, "62.5 %", "62,5%"},
		{Rate{Yes: 2, No: 2, Unknown: 1}, 0.4, 0.6, "40 %–60 %", "40%–60%"},
		{Rate{Yes: 1, PerhapsNo: 1}, 0.5, 1, "50 %–100 %", "50%–100%"},
		{Rate{No: 1, PerhapsYes: 1}, 0, 0.5, "0 %–50 %", "0%–50%"},
		{Rate{PerhapsYes: 2}, 1, 1, "100 %", "100%"},
		{Rate{PerhapsNo: 2}, 0, 0, "0 %", "0%"},
		{Rate{Yes: 3, Unbounded: true}, 0, 1, "0 %–100 %", "0%–100%"},
		{Rate{Yes: 1, No: 2}, 1. / 3, 1. / 3, "33.33 %", "33,33%"},
	} {
		v := c.r.Interval()
		assert.True(t, v.Stated)
		assert.InDelta(t, c.low, v.Low, 1e-12, c.r)
		assert.InDelta(t, c.high, v.High, 1e-12, c.r)
		assert.Equal(t, c.text, c.r.In(language.English))
		assert.Equal(t, c.vi, c.r.In(language.Vietnamese))
		low, high := c.r.Outcome().Bounds()
		assert.LessOrEqual(t, float64(low), 1000*c.low+1e-9)
		assert.GreaterOrEqual(t, float64(high)+1, 1000*c.high)
	}
	assert.Equal(t, Interval{}, Rate{}.Interval())
	assert.Equal(t, "unknown", Rate{}.In(language.English))
}

// Whatever is learned, the share lies in the interval of what was known.
func TestRateHoldsEveryOutcome(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	truths := []calendar.Truth{calendar.Yes, calendar.No, calendar.Unknown}
	for range 3000 {
		var rate Rate
		yes, all := 0, 0
		for range r.IntN(6) {
			belongs, counts := truths[r.IntN(3)], truths[r.IntN(3)]
			rate.add(belongs, counts)
			there := belongs == calendar.Yes || belongs == calendar.Unknown && r.IntN(2) == 0
			does := counts == calendar.Yes || counts == calendar.Unknown && r.IntN(2) == 0
			if there {
				all++
				if does {
					yes++
				}
			}
		}
		if all > 0 {
			require.True(t, rate.Interval().Contains(float64(yes)/float64(all)), "%+v %d/%d", rate, yes, all)
		}
	}
}
