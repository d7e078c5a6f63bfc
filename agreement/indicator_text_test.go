package agreement

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/score"
)

func TestEvaluationClosedSets(t *testing.T) {
	for r := RatingUnknown; r <= RatingAchieved; r++ {
		b, err := r.MarshalText()
		require.NoError(t, err)
		got := Rating(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, r, got)
		assert.NotEqual(t, r.Label(language.English), r.Label(language.Vietnamese))
	}
	for l := LackNothing; l <= LackNumber; l++ {
		b, err := l.MarshalText()
		require.NoError(t, err)
		got := Lack(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, l, got)
		assert.NotEqual(t, l.Label(language.English), l.Label(language.Vietnamese))
	}
	for m := MeanArithmetic; m <= MeanGeometric; m++ {
		b, err := m.MarshalText()
		require.NoError(t, err)
		got := Mean(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, m, got)
	}
	assert.Equal(t, "invalid", Rating(99).Label(language.English))
	_, err := Lack(99).MarshalText()
	assert.Error(t, err)
}

// What is written of an indicator is read again.
func TestIndicatorRoundTrip(t *testing.T) {
	x := Indicator{
		Code: "I-06", Measure: MeasurePercentage, Aim: AimRange, Direction: DirectionUp, Baseline: num(0).Dated(onDay("2024")),
		Target: quantity.Between(20, 25), Growth: quantity.PercentOf(0), Tolerance: quantity.DecimalOf(0), Accumulates: AccumulatesStock,
		Every: calendar.MustSpan("P1Y"), Due: onDay("2027"), Met: onDay("2026-05"),
		Values: []Reading{{}, {On: onDay("2025"), Value: num(0), Period: calendar.MustPeriod("2025/2025"), By: university, Evidence: "S1"}},
	}
	a := Agreement{Objectives: []Objective{{Indicators: []Indicator{x, {}}}}, ActivitiesComplete: codes.No}
	var b bytes.Buffer
	require.NoError(t, a.Encode(&b))
	got, err := Decode(&b)
	require.NoError(t, err)
	assert.Equal(t, a, got)
}

// An achievement in JSON tells an absent bound from a nought.
func TestAchievementJSON(t *testing.T) {
	b, err := json.Marshal([]Achievement{{}, goneTo(0), {Low: score.Some(500), Lack: LackPrecision, NoBaseline: true}})
	require.NoError(t, err)
	assert.JSONEq(t, `[{},{"low":0,"high":0},{"low":500,"lack":"precision","noBaseline":true}]`, string(b))
	var back []Achievement
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, goneTo(0), back[1])
}
