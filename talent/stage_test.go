package talent

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

func stageSteps(of ...string) (list []Step) { // stage, date, stage, date, …
	for i := 0; i+1 < len(of); i += 2 {
		s := Step{Stage: Stage(of[i])}
		if of[i+1] != "" {
			s.On = day(of[i+1])
		}
		list = append(list, s)
	}
	return list
}

func TestStageOn(t *testing.T) {
	const y, n, u = calendar.Yes, calendar.No, calendar.Unknown
	life := stageSteps("identified", "2019", "invited", "2020-03", "accepted", "2020-06-01", "active", "2021", "left", "2024-05", "active", "2025-02")
	for _, x := range []struct {
		name  string
		m     Membership
		on    string
		stage Stage
		sure  calendar.Truth
	}{
		{"before it was identified", Membership{Steps: life}, "2018-12-31", "", n},
		{"some day of that year", Membership{Steps: life}, "2019-07-01", "", u},
		{"identified", Membership{Steps: life}, "2020-02-29", StageIdentified, y},
		{"invited", Membership{Steps: life}, "2020-05-31", StageInvited, y},
		{"on the day itself", Membership{Steps: life}, "2020-06-01", StageAccepted, y},
		{"the year in which it became active", Membership{Steps: life}, "2021-06-01", "", u},
		{"a year as a day", Membership{Steps: life}, "2022", StageActive, y},
		{"left", Membership{Steps: life}, "2024-06-01", StageLeft, y},
		{"came back", Membership{Steps: life}, "2026-01-01", StageActive, y},
		{"no day", Membership{Steps: life}, "", "", u},
		{"the first step known is not the first", Membership{Steps: life[3:]}, "2019-01-01", "", u},
		{"an undated step between two", Membership{Steps: stageSteps("accepted", "2020", "active", "", "left", "2024")}, "2022-01-01", "", u},
		{"the same, afterwards", Membership{Steps: stageSteps("accepted", "2020", "active", "", "left", "2024")}, "2025-01-01", StageLeft, y},
		{"what comes after a step to come is to come", Membership{Steps: stageSteps("accepted", "2020", "left", "2024", "invited", "")}, "2022-01-01", StageAccepted, y},
		{"a doubtful date", Membership{Steps: stageSteps("accepted", "2020", "active", "2021~")}, "2025-01-01", "", u},
		{"two on one day", Membership{Steps: stageSteps("accepted", "2020-01-02", "active", "2020-01-02")}, "2020-01-02", StageActive, y},
		{"dates against the order of the list", Membership{Steps: stageSteps("active", "2022", "accepted", "2020")}, "2023-01-01", StageActive, y},
		{"the same, in between", Membership{Steps: stageSteps("active", "2022", "accepted", "2020")}, "2021-01-01", StageAccepted, y},
		{"the same, before both", Membership{Steps: stageSteps("active", "2022", "identified", "2020")}, "2019-01-01", "", u},
		{"out of order and unplaced", Membership{Steps: stageSteps("active", "2022", "accepted", "2020", "left", "")}, "2023-01-01", "", u},
		{"a stage that is not in the list", Membership{Steps: stageSteps("asleep", "2022")}, "2023-01-01", "asleep", y},
		{"a step without a stage", Membership{Steps: stageSteps("active", "2020", "", "2022")}, "2023-01-01", "", u},
		{"steps count, not the stage", Membership{Stage: StageActive, Steps: stageSteps("active", "2020", "left", "2022")}, "2023-01-01", StageLeft, y},
		{"steps without any date do not", Membership{Stage: StageActive, Steps: stageSteps("active", "", "left", "")}, "2023-01-01", StageActive, y},

		{"steps that go on after the period", Membership{Steps: life, Period: period("2020-06/2025-12")}, "2026-01-01", "", u},
		{"left by the steps, within the period", Membership{Steps: life, Period: period("2020-06/..")}, "2024-06-01", StageLeft, y},

		{"nothing", Membership{}, "2023-01-01", "", u},
		{"a stage alone", Membership{Stage: StageDormant}, "2023-01-01", StageDormant, y},
		{"a stage alone and no day", Membership{Stage: StageDormant}, "", StageDormant, y},
		{"a period that holds", Membership{Stage: StageActive, Period: period("2020/..")}, "2023-01-01", StageActive, y},
		{"a period that is over", Membership{Stage: StageActive, Period: period("2020/2022")}, "2023-01-01", "", u},
		{"a period to come", Membership{Stage: StageActive, Period: period("2024/..")}, "2023-01-01", "", u},
		{"a period that may hold", Membership{Stage: StageActive, Period: period("2020/2023")}, "2023-01-01", StageActive, y},
		{"left, after the period", Membership{Stage: StageLeft, Period: period("2020/2022")}, "2023-01-01", StageLeft, y},
		{"left, within the period", Membership{Stage: StageLeft, Period: period("2020/2022")}, "2021-06-01", "", u},
		{"left, before the period", Membership{Stage: StageLeft, Period: period("2020/2022")}, "2019-06-01", "", u},
		{"invited, before the period", Membership{Stage: StageInvited, Period: period("2024/..")}, "2023-01-01", StageInvited, y},
	} {
		on := calendar.Date{}
		if x.on != "" {
			on = day(x.on)
		}
		stage, sure := x.m.StageOn(on)
		assert.Equal(t, x.stage, stage, x.name)
		assert.Equal(t, x.sure, sure, x.name)
		if sure == y {
			assert.Equal(t, y, x.m.AtStage(stage, on), x.name)
		}
	}
}

// It may be open which stage it is and yet settled that the member belongs.
func TestJoinedOn(t *testing.T) {
	m := Membership{Steps: stageSteps("invited", "2019", "accepted", "2020", "active", "2021", "dormant", "2022~", "left", "2024")}
	for on, want := range map[string][2]calendar.Truth{ // joined, active
		"2019-12-31": {calendar.No, calendar.No},
		"2020-07-01": {calendar.Unknown, calendar.No},
		"2021-07-01": {calendar.Yes, calendar.Unknown},
		"2023-01-01": {calendar.Yes, calendar.Unknown},
		"2024-07-01": {calendar.Unknown, calendar.Unknown},
		"2025-01-01": {calendar.No, calendar.No},
	} {
		assert.Equal(t, want[0], m.JoinedOn(day(on)), on)
		assert.Equal(t, want[1], m.AtStage(StageActive, day(on)), on)
	}
	assert.Equal(t, calendar.Unknown, (&Membership{}).JoinedOn(day("2024")))
	// A period without a stage tells that, and not which of the stages it is.
	m = Membership{Period: period("2020-06/2024")}
	n := Network{Members: []Membership{m}}
	for on, want := range map[string]calendar.Truth{"2020-05-31": calendar.No, "2022": calendar.Yes, "2024-07-01": calendar.Unknown, "2025": calendar.No} {
		assert.Equal(t, want, m.JoinedOn(day(on)), on)
		assert.Equal(t, calendar.Unknown, m.AtStage(StageActive, day(on)), on)
		assert.Equal(t, want == calendar.Yes, n.FunnelOn(day(on)).Joined.Surely == 1, on)
	}
	assert.Equal(t, calendar.Unknown, (&Membership{Stage: "asleep"}).AtStage(StageActive, day("2024")))
	assert.Equal(t, calendar.Yes, (&Membership{Stage: "asleep"}).AtStage("asleep", day("2024")))
	assert.Equal(t, calendar.No, (&Membership{Stage: StageActive}).AtStage("asleep", day("2024")))
}

// FuzzStageOn holds the answer against every way in which vague dates may turn
// out: for days within a few months, each completion of the dates that keeps the
// order of the list is tried, and what is said to be sure holds in all of them.
func FuzzStageOn(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5}, uint16(40))
	f.Add([]byte{3, 0x40, 2, 0x81, 4, 0xc3}, uint16(70))
	f.Add([]byte{3, 0x3f, 2, 0x10}, uint16(55))
	f.Fuzz(func(t *testing.T, b []byte, at uint16) {
		start := day("2020-01-01")
		on := start.AddDays(int(at % 200))
		var m Membership
		var ranges [][2]int // of days after the start
		for i := 0; i+1 < len(b) && len(m.Steps) < 4; i += 2 {
			s := Step{Stage: stageOrder[int(b[i])%stageCount]}
			d := start.AddDays(int(b[i+1]&0x3f) * 3)
			lo, hi := 0, 0
			switch b[i+1] >> 6 {
			case 0, 1: // a day
				s.On = d
			case 2: // a month
				s.On, _ = calendar.NewDate(d.Year(), d.Month(), 0)
			case 3: // not known: any day of that time
			}
			if s.On.IsZero() {
				lo, hi = -1, 250
			} else {
				lo, _ = s.On.Earliest().DaysSince(start)
				hi, _ = s.On.Latest().DaysSince(start)
			}
			m.Steps, ranges = append(m.Steps, s), append(ranges, [2]int{lo, hi})
		}
		if len(m.Steps) == 0 {
			return
		}
		today, _ := on.DaysSince(start)
		// Whether a step was taken is all that matters, and the order; so each is
		// tried at its first day, its last, and next to the day asked about.
		possible := map[Stage]bool{}
		var try func(i, before int, stage Stage)
		any := false
		try = func(i, before int, stage Stage) {
			if i == len(m.Steps) {
				possible[stage], any = true, true
				return
			}
			for _, d := range [...]int{ranges[i][0], today, today + 1, ranges[i][1], before} {
				if d < max(before, ranges[i][0]) || d > ranges[i][1] {
					continue
				}
				now := stage
				if d <= today {
					now = m.Steps[i].Stage
				}
				try(i+1, d, now)
			}
		}
		try(0, -1, "")
		stage, sure := m.StageOn(on)
		if !any { // the list is not in the order of time
			return
		}
		before := possible[""] // no step was taken yet
		switch {
		case before && m.Steps[0].Stage != StageIdentified:
			assert.Equal(t, calendar.Unknown, sure, "%v on %s", m.Steps, on)
		case len(possible) > 1:
			assert.Equal(t, calendar.Unknown, sure, "%v on %s: %v", m.Steps, on, possible)
		case before:
			assert.Equal(t, calendar.No, sure, "%v on %s", m.Steps, on)
		default:
			assert.Equal(t, calendar.Yes, sure, "%v on %s: %v", m.Steps, on, possible)
			assert.True(t, possible[stage], "%v on %s: %v", m.Steps, on, possible)
		}
		for _, s := range stageOrder {
			if possible[s] {
				assert.NotEqual(t, calendar.No, m.AtStage(s, on), "%v on %s: %v", m.Steps, on, possible)
			} else if !before || m.Steps[0].Stage == StageIdentified {
				assert.Equal(t, calendar.No, m.AtStage(s, on), "%v on %s: %s not in %v", m.Steps, on, s, possible)
			}
		}
	})
}

func TestFunnelOn(t *testing.T) {
	n := Network{Members: []Membership{
		{Steps: stageSteps("identified", "2020", "invited", "2021", "accepted", "2022", "active", "2023")},
		{Steps: stageSteps("invited", "2021", "accepted", "2022")},
		{Steps: stageSteps("invited", "2021", "left", "2022")}, // left without a step of having accepted
		{Stage: StageIdentified},
		{Stage: StageDormant},
		{}, // nothing is known
	}}
	f := n.FunnelOn(day("2022-06-01"))
	assert.Equal(t, Funnel{
		On:         day("2022-06-01"),
		Identified: StageCount{1, 2},
		Invited:    StageCount{0, 4}, // three of whom it is not known whether they still are, and one unknown
		Accepted:   StageCount{0, 3},
		Active:     StageCount{0, 1},
		Dormant:    StageCount{1, 2},
		Left:       StageCount{0, 2},
		Joined:     StageCount{1, 4},
		Named:      6,
	}, f)
	f = n.FunnelOn(day("2024-01-01"))
	assert.Equal(t, StageCount{1, 2}, f.At(StageActive))
	assert.Equal(t, StageCount{1, 2}, f.At(StageAccepted))
	assert.Equal(t, StageCount{3, 4}, f.Joined)
	assert.Equal(t, StageCount{}, f.At("asleep"))
	assert.Equal(t, Funnel{}, (&Network{}).FunnelOn(calendar.Date{}))
}

func TestConversionOn(t *testing.T) {
	n := Network{MembersComplete: true, Members: []Membership{
		{Steps: stageSteps("identified", "2020", "invited", "2021", "accepted", "2022", "active", "2023")},
		{Steps: stageSteps("invited", "2021", "accepted", "2022")},
		{Steps: stageSteps("invited", "2021")},
		{Stage: StageIdentified},
		{Stage: StageDormant}, // had accepted; whether it had been active is not known
		{Stage: StageLeft, Period: period("2019/2020")},
	}}
	on := day("2024-01-01")
	c := n.ConversionOn(StageInvited, StageAccepted, on) // four of five
	assert.Equal(t, [2]int{800, 800}, [2]int{c.Low, c.High})
	assert.Equal(t, StageCount{5, 5}, c.Reached)
	assert.Equal(t, StageCount{4, 4}, c.Converted)
	assert.True(t, c.Complete)
	c = n.ConversionOn(StageAccepted, StageActive, on) // one of four surely, three of four at most
	assert.Equal(t, [2]int{250, 750}, [2]int{c.Low, c.High})
	assert.Equal(t, StageCount{1, 3}, c.Converted)
	c = n.ConversionOn(StageActive, StageLeft, on) // of one to three, none surely; the one who left may have been active
	assert.Equal(t, [2]int{0, 500}, [2]int{c.Low, c.High})
	c = n.ConversionOn(StageAccepted, StageLeft, on)
	assert.Equal(t, [2]int{250, 250}, [2]int{c.Low, c.High})
	c = n.ConversionOn(StageInvited, "asleep", on)
	assert.Equal(t, [2]int{0, 1000}, [2]int{c.Low, c.High})
	n.Members = append(n.Members, Membership{}) // may be anything
	c = n.ConversionOn(StageInvited, StageAccepted, on)
	assert.Equal(t, [2]int{666, 834}, [2]int{c.Low, c.High}) // 4/6 to 5/6, down and up
	c = (&Network{}).ConversionOn(StageInvited, StageAccepted, on)
	assert.Equal(t, [2]int{0, 1000}, [2]int{c.Low, c.High})
	// Between two steps nothing is taken to have happened; before the first, it may.
	m := Network{Members: []Membership{{Steps: stageSteps("invited", "2020", "active", "2022")}, {Steps: stageSteps("active", "2022")}}}
	c = m.ConversionOn(StageInvited, StageAccepted, day("2021-06-01"))
	assert.Equal(t, StageCount{1, 2}, c.Reached)
	assert.Equal(t, StageCount{0, 1}, c.Converted)
}

// FuzzShare holds the bounds of a share against every way in which what is not
// known may turn out.
func FuzzShare(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8})
	f.Add([]byte{6, 7, 8})
	f.Add([]byte{4, 4, 8, 1})
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 6 {
			b = b[:6]
		}
		var s stageShare
		sure := false
		for _, x := range b {
			in := calendar.Truth(x % 3)
			s.add(in, calendar.Truth(x/3%3))
			sure = sure || in == calendar.Yes
		}
		low, high := s.bounds()
		if !sure {
			assert.Equal(t, [2]int{0, 1000}, [2]int{low, high})
			return
		}
		least, most := 1_000_000, 0 // millionths, exact enough for six
		var try func(i, good, all int)
		try = func(i, good, all int) {
			if i == len(b) {
				v := 1_000_000 * good / all
				least, most = min(least, v), max(most, v)
				return
			}
			in, is := calendar.Truth(b[i]%3), calendar.Truth(b[i]/3%3)
			if in != calendar.Yes {
				try(i+1, good, all)
			}
			if in != calendar.No && is != calendar.No {
				try(i+1, good+1, all+1)
			}
			if in != calendar.No && is != calendar.Yes {
				try(i+1, good, all+1)
			}
		}
		try(0, 0, 0)
		assert.Equal(t, least/1000, low, "%v", b)
		assert.Equal(t, (most+999)/1000, high, "%v", b)
	})
}

// Steps without number cost no more than their length, and nothing they hold
// makes a question fail.
func TestManySteps(t *testing.T) {
	var m Membership
	for i := range 100_000 {
		s := Step{Stage: stageOrder[i%stageCount]}
		if i%7 != 0 {
			s.On = day("2000-01-01").AddDays((i * 7919) % 9000)
		}
		m.Steps = append(m.Steps, s)
	}
	n := Network{Members: []Membership{m}}
	f := n.FunnelOn(day("2010"))
	assert.Equal(t, 1, f.Active.Possibly)
	c := n.ConversionOn(StageInvited, StageAccepted, day("2030"))
	assert.Equal(t, StageCount{1, 1}, c.Converted)
	for _, d := range []string{"0001", "9999-12-31", "19XX", "2010-XX-XX", "2020%"} {
		_, sure := m.StageOn(day(d))
		assert.Equal(t, calendar.Unknown, sure, d)
	}
	assert.Zero(t, testing.AllocsPerRun(10, func() { m.StageOn(day("2010")) })-testing.AllocsPerRun(10, func() { day("2010") }))
}
