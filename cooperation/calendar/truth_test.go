package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

func TestTruth(t *testing.T) {
	all := []calendar.Truth{calendar.Unknown, calendar.Yes, calendar.No}
	for _, a := range all {
		assert.Equal(t, a, a.Not().Not())
		for _, b := range all {
			assert.Equal(t, a.And(b), b.And(a))
			assert.Equal(t, a.Or(b), a.Not().And(b.Not()).Not(), "De Morgan: %v %v", a, b)
		}
		text, err := a.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, a.String(), string(text))
		var back calendar.Truth
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, a, back)
	}
	assert.Equal(t, calendar.No, calendar.Unknown.And(calendar.No))
	assert.Equal(t, calendar.Unknown, calendar.Unknown.And(calendar.Yes))
	assert.Equal(t, calendar.Yes, calendar.TruthOf(true))
	assert.Equal(t, calendar.No, calendar.TruthOf(false))
	var bad calendar.Truth
	assert.ErrorContains(t, bad.UnmarshalText([]byte("true")), "unknown, yes or no")
	_, err := calendar.Truth(7).MarshalText()
	assert.Error(t, err)
	assert.Equal(t, "invalid", calendar.Truth(-1).String())
}

func TestOrderAndPrecisionText(t *testing.T) {
	for _, o := range []calendar.Order{calendar.CannotSay, calendar.Before, calendar.Same, calendar.After} {
		text, err := o.MarshalText()
		require.NoError(t, err)
		var back calendar.Order
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, o, back)
	}
	var bad calendar.Order
	assert.Error(t, bad.UnmarshalText([]byte("earlier")))
	_, err := calendar.Order(9).MarshalText()
	assert.Error(t, err)
	assert.Equal(t, "invalid", calendar.Order(9).String())
	assert.Equal(t, "month", calendar.Month.String())
	assert.Equal(t, "invalid", calendar.Precision(9).String())
	assert.Less(t, calendar.Year, calendar.Day)
}
