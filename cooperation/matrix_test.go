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

func TestDue(t *testing.T) {
	p := samplePortfolio()
	list := Due(p, date("2026-09-01"), date("2027-12-31"), date("2026-11-21"))
	type row struct {
		date    string
		kind    DueKind
		pointer string
		overdue calendar.Truth
	}
	var got []row
	for _, d := range list {
		got = append(got, row{d.Date.String(), d.Kind, d.Pointer, d.Overdue})
	}
	assert.Equal(t, []row{
		{"2026", DueProgramme, "/programmes/0/period", calendar.Unknown},
		{"2026-10-01", DueObligation, "/agreements/0/obligations/0", calendar.Yes},
		{"2026-10-19", DueNotice, "/agreements/0/term/notice", calendar.Yes}, // six months before 19 April
		{"2027-01-10", DueConsent, "/experts/0/consents/0", calendar.No},
		{"2027-04-19", DueTermEnd, "/agreements/0/term", calendar.No},
		{"2027-09-30", DueGroup, "/workingGroups/0", calendar.No},
	}, got)
	assert.Nil(t, list[3].Name, "consents are personal data")
	assert.Equal(t, "sự đồng ý hết hiệu lực", list[3].Kind.Label("vi"))
	assert.Empty(t, Due(&Portfolio{}, calendar.Date{}, calendar.Date{}, calendar.Date{}))
}

func TestTimeline(t *testing.T) {
	bars := Timeline(samplePortfolio(), date("2026-11-21"))
	require.Len(t, bars, 2)
	assert.Equal(t, "/agreements/1", bars[0].Pointer)
	assert.Equal(t, EdgeSigned, bars[0].StartIs)
	assert.Equal(t, EdgeUnknown, bars[0].EndIs)
	assert.Equal(t, date("2022-04-20"), bars[1].Start)
	assert.Equal(t, date("2027-04-19"), bars[1].End)
	assert.Equal(t, EdgeRecorded, bars[1].StartIs)
	assert.Equal(t, EdgeRenewable, bars[1].EndIs)
	assert.Equal(t, agreement.InForce, bars[1].Standing.Status)
}
