package health

import (
	"context"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
)

// Numbers without sense take no more time than others, and give no nonsense.
func TestRubbish(t *testing.T) {
	x := sample()
	x.network.MembersComplete = false
	for _, size := range []quantity.Quantity{quantity.Exactly(math.MaxInt64), quantity.AtMost(999_999_999), quantity.Exactly(math.MinInt64), quantity.Between(7, 500_000_000)} {
		x.network.Size = size
		for _, by := range []Terms{
			{Depth: math.MaxInt, Months: math.MaxInt, Share: math.MaxInt, Window: calendar.Span{Years: math.MaxInt}, By: 200},
			{Depth: math.MinInt, Months: math.MinInt, Share: 1, Window: calendar.Span{Days: -5}},
			{Depth: 400_000_000, Share: 500, Since: calendar.MustDate("20XX")},
			{Share: 500, Window: calendar.Span{Days: math.MaxInt}},
		} {
			s := x.state("FORD:1.2", "FORD:2.2", "FORD:3.4").Sheet(by)
			assert.LessOrEqual(t, s.Loss.People.Low, s.Loss.People.High)
			assert.NotEmpty(t, s.Report(language.English))
			assert.NotEqual(t, calendar.Yes, s.Coverage.Topics[2].Covered)
		}
	}

	// A day that is not one, and none.
	for _, on := range []calendar.Date{{}, calendar.MustDate("2026"), calendar.MustDate("2026-11-22?"), calendar.MustDate("9999-12-31"), calendar.MustDate("0001-01-01")} {
		s := New(&x.network, Input{On: on, Experts: func(id.Expert) *talent.Expert { return nil }}).Sheet(Terms{Share: 500})
		assert.Equal(t, 0, s.Activity.Active.Yes)
	}

	// Long codes and many parts.
	n := &talent.Network{Technologies: []technology.Code{{List: "X", Code: strings.Repeat("1.", 500_000) + "1"}, {List: "X", Code: strings.Repeat("1.", 30) + "1"}}}
	assert.Len(t, New(n, Input{On: today}).Coverage(2).Topics, 1)
	b, err := New(n, Input{On: today}).Betweenness(context.Background(), Paths{Exact: -1, Samples: -1, Confidence: 5000})
	require.NoError(t, err)
	assert.True(t, b.Exact)
}

// However many samples are asked for, no more are drawn than there is room for.
func TestVeryManySamples(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := linked(6, barbell).state().Betweenness(ctx, Paths{Exact: -1, Samples: math.MaxInt})
	require.ErrorIs(t, err, context.Canceled)
}

// Members without an identifier are people, but nobody is named for them.
func TestMembersWithoutIdentifier(t *testing.T) {
	x := newTeam(2)
	x.network.Members[0].Expert, x.network.Members[1].Expert = id.Expert{}, id.Expert{}
	s := x.state("FORD:2.2")
	assert.Equal(t, Count{Low: 2, High: 2}, s.Members())
	assert.Equal(t, Count{High: 2}, s.Coverage(2).Topics[0].People)
	assert.Empty(t, s.Perhaps(code("FORD:2.2")))
	assert.Equal(t, Rate{Unknown: 2}, s.Activity(12).Active)
}
