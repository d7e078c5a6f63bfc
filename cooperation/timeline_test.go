package cooperation

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
)

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

// A bar ends with the term that runs on the day, and depends on dates, not on
// the order of the acts.
func TestTimelineTerms(t *testing.T) {
	a := agreement.Agreement{
		Events: []agreement.Event{
			{Kind: agreement.EventInForce, On: date("2011-03-01")}, {Kind: agreement.EventSigned, On: date("2009-05-01")},
			{Kind: agreement.EventInForce, On: date("2010-03-01")}, {Kind: agreement.EventProvisional, On: date("2009-06-01")},
		},
		Term: agreement.Term{Length: calendar.MustSpan("P5Y"), Renewal: agreement.RenewalAutomatic},
	}
	check := func(on, from, to string, startIs, endIs Edge) {
		t.Helper()
		for range 2 {
			b := Timeline(&Portfolio{Agreements: []agreement.Agreement{a}}, date(on))[0]
			assert.Equal(t, []string{from, to}, []string{b.Start.String(), b.End.String()})
			assert.Equal(t, []Edge{startIs, endIs}, []Edge{b.StartIs, b.EndIs})
			slices.Reverse(a.Events)
		}
	}
	check("2012-01-01", "2009-06-01", "2015-02-28", EdgeRecorded, EdgeRenewable)
	check("2026-11-21", "2009-06-01", "2030-02-28", EdgeRecorded, EdgeRenewable)
	a.Events = append(a.Events, agreement.Event{Kind: agreement.EventTerminated, On: date("2020-05-01")}, agreement.Event{Kind: agreement.EventExpired, On: date("2015-02-28")})
	check("2026-11-21", "2009-06-01", "2015-02-28", EdgeRecorded, EdgeRecorded)
	a.Events, a.Term.Covers = []agreement.Event{{Kind: agreement.EventSigned, On: date("2009-05-01")}, {Kind: agreement.EventImplemented, On: date("2008")}, {Kind: agreement.EventSigned, On: date("2008-04-01")}}, calendar.Period{}
	check("2026-11-21", "2008-04-01", "", EdgeSigned, EdgeUnknown)
}

func TestEdgeText(t *testing.T) {
	for e := EdgeUnknown; e <= EdgeSeen; e++ {
		b, err := e.MarshalText()
		require.NoError(t, err)
		got := Edge(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, e, got)
	}
	var wrong *TextError
	_, err := Edge(99).MarshalText()
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, "invalid", Edge(99).String())
	for _, text := range []string{"", "Open", "invalid", "edge(99)"} {
		e := EdgeOpen
		require.ErrorAs(t, e.UnmarshalText([]byte(text)), &wrong, text)
		assert.Contains(t, wrong.Allowed, "unknown, recorded")
		assert.Equal(t, EdgeOpen, e)
	}
	var k DueKind
	require.ErrorAs(t, k.UnmarshalText(nil), &wrong)
	assert.Contains(t, wrong.Error(), "write one of obligation, ")
	_, err = DueKind(0).MarshalText()
	assert.Error(t, err)
	assert.Equal(t, "invalid", Clarity(99).String())
}
