package cooperation

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/cooperation/vietnam"
)

func TestByTechnology(t *testing.T) {
	p := samplePortfolio()
	m := ByTechnology(p, date("2026-11-21"), Slicing{})
	require.Len(t, m.Rows, 6, "the major fields of FORD")
	engineering := m.Rows[1]
	assert.Equal(t, technology.MustCode("FORD:2"), engineering.Technology)
	assert.Equal(t, Counts{Agreements: 1, Programmes: 1, Experts: 1, Events: 1}, engineering.Total)
	assert.Equal(t, []country.Code{"DE", "KR", "VN", ""}[:3], m.Countries)
	assert.Equal(t, Counts{Agreements: 1, Programmes: 1, Experts: 1}, engineering.Cells[0])
	assert.Equal(t, Counts{Events: 1}, engineering.Cells[2])
	// The memorandum of 2010 is signed; whether it is in force is not recorded.
	assert.Equal(t, Counts{Partners: 4, Maybe: 1}, m.Unnamed.Total)
	assert.Equal(t, Share{500, 1000}, m.Indexed, "1 of 2 if the memorandum lives, 1 of 1 if not")
	require.Len(t, m.Gaps, 6)
	assert.Equal(t, 5, countNothing(m.Gaps))
	assert.Equal(t, Gap{Area: engineering.Area, Agreements: 1, Programmes: 1, Unnamed: 1}, m.Gaps[1])
	assert.False(t, m.Gaps[0].Sure())

	assert.Equal(t, m, ByTechnology(p, date("2026-11-21"), Slicing{}), "the same every time")
	before := ByTechnology(p, date("2009-01-01"), Slicing{})
	assert.Zero(t, before.Rows[1].Total.Agreements)
	assert.Equal(t, 1, before.Withheld)
}

func countNothing(gaps []Gap) (n int) {
	for i := range gaps {
		if gaps[i].Nothing() {
			n++
		}
	}
	return n
}

var toChips = technology.CrosswalkTable{
	From: "FORD", To: "X-1", Maker: technology.Ours, LossEN: "much", LossVI: "nhiều",
	Links: []technology.Link{{From: "2.2", To: "CHIPS", Fit: technology.Narrower}},
}

func TestCrosswalk(t *testing.T) {
	p := samplePortfolio()
	p.Agreements[1].Technologies = []agreement.TechnologyShare{{Technology: technology.MustCode("FORD:1.3")}}
	by := Slicing{
		Areas: []Area{
			{technology.MustCode("X-1:CHIPS"), text.Of("Chips", "Chip")}, {technology.MustCode("X-1:SPACE"), text.Of("Space", "Vũ trụ")},
		},
		Crosswalks: []technology.Crosswalk{toChips.Crosswalk()}, Enough: 1,
	}
	m := ByTechnology(p, date("2026-11-21"), by)
	assert.Equal(t, 1, m.Rows[0].Total.Agreements)
	assert.Equal(t, Counts{Maybe: 1}, m.Elsewhere.Total)
	require.Len(t, m.Gaps, 1)
	assert.Equal(t, "Space", m.Gaps[0].Label.String())
	assert.Equal(t, Share{1000, 1000}, m.Indexed)
	back := ByTechnology(p, date("2026-11-21"), Slicing{Areas: Areas(vietnam.Technology2025()), Crosswalks: []technology.Crosswalk{vietnam.TechnologyToFORD()}})
	assert.Len(t, back.Rows, 11)
	assert.Zero(t, back.Elsewhere.Total.Agreements, "FORD:2.2 leads back to a group of Decision 1131")
	assert.Equal(t, Share{0, 1000}, ByTechnology(&Portfolio{}, date("2026-11-21"), by).Indexed)
}

// What the dates of an event or a programme do not settle is counted as Maybe,
// and an event says nothing of a gap.
func TestMaybe(t *testing.T) {
	on := date("2026-01-01")
	for _, c := range []struct {
		event Event
		want  Counts
	}{
		{Event{On: date("2025-12-31")}, Counts{Events: 1}},
		{Event{On: on}, Counts{Events: 1}},
		{Event{Period: period("2025/..")}, Counts{Events: 1}},
		{Event{On: date("2026-01-02")}, Counts{}},
		{Event{}, Counts{Maybe: 1}},
		{Event{On: date("2026")}, Counts{Maybe: 1}},
		{Event{On: date("2025~")}, Counts{Maybe: 1}},
		{Event{Period: period("/2026")}, Counts{Maybe: 1}},
	} {
		c.event.Technologies = []technology.Code{technology.MustCode("FORD:2.2"), technology.MustCode("FORD:2.3")}
		m := ByTechnology(&Portfolio{Events: []Event{c.event}}, on, Slicing{})
		assert.Equal(t, c.want, m.Rows[1].Total, "%v %v", c.event.On, c.event.Period)
		assert.Zero(t, m.Gaps[1].Maybe)
		c.event.Technologies = nil
		m = ByTechnology(&Portfolio{Events: []Event{c.event}}, on, Slicing{})
		assert.Equal(t, c.want, m.Unnamed.Total)
		assert.True(t, m.Gaps[0].Sure(), "an event is neither agreement nor programme")
	}
	for _, c := range []struct {
		period, completed, on string
		want                  calendar.Truth
	}{
		{"2024/2026", "", "2025-06-01", calendar.Yes},
		{"2024/2026", "2025", "2025-06-01", calendar.Unknown},
		{"2024/2026", "2025", "2024-12-31", calendar.Yes},
		{"2024/2026", "2025", "2026-01-01", calendar.No},
		{"2024/2026", "2025~", "2026-06-01", calendar.Unknown},
		{"2024/2026", "2027-03-31", "2027-02-01", calendar.Yes}, // it took longer
		{"2024/2026", "2027-03-31", "2023-12-31", calendar.No},
		{"2024/..", "2025-03-31", "2025-04-01", calendar.No},
		{"2024/2026~", "", "2026-06-01", calendar.Unknown},
		{"2024/", "", "2025-06-01", calendar.Unknown},
		{"", "2025-03-31", "2025-04-01", calendar.No},
		{"", "2025-03-31", "2025-03-31", calendar.Yes},
		{"", "2025-03-31", "2025-03-30", calendar.Unknown},
	} {
		var g Programme
		require.NoError(t, g.Period.UnmarshalText([]byte(c.period)))
		require.NoError(t, g.Completed.UnmarshalText([]byte(c.completed)))
		assert.Equal(t, c.want, g.runningOn(date(c.on)), "%+v", c)
		m := ByTechnology(&Portfolio{Programmes: []Programme{g}}, date(c.on), Slicing{})
		assert.Equal(t, map[calendar.Truth]Counts{calendar.Yes: {Programmes: 1}, calendar.Unknown: {Maybe: 1}}[c.want], m.Unnamed.Total)
	}
}
