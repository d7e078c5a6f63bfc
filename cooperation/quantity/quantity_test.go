package quantity_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

var n = quantity.DecimalOf

func TestBounds(t *testing.T) {
	type bound = quantity.Bound
	in := func(v int64) bound { return bound{Value: n(v)} }
	out := func(v int64) bound { return bound{Value: n(v), Excluded: true} }
	for _, c := range []struct {
		q         quantity.Quantity
		low, high bound
	}{
		{quantity.Exactly(7), in(7), in(7)},
		{quantity.Exactly(0), in(0), in(0)},
		{quantity.AtLeast(80), in(80), bound{}},
		{quantity.MoreThan(80), out(80), bound{}},
		{quantity.AtMost(25), bound{}, in(25)},
		{quantity.LessThan(25), bound{}, out(25)},
		{quantity.Nearly(70), bound{}, out(70)},
		{quantity.About(70), bound{}, bound{}},
		{quantity.Between(20, 25), in(20), in(25)},
		{quantity.Tens(), in(20), out(100)},
		{quantity.Hundreds(), in(200), out(1_000)},
		{quantity.Thousands(), in(2_000), out(1_000_000)},
		{quantity.Quantity{}, bound{}, bound{}},
		{quantity.Quantity{Unit: "person"}, bound{}, bound{}},
		// What does not make sense bounds nothing.
		{quantity.Quantity{Qualifier: quantity.QualifierExactly}, bound{}, bound{}},
		{quantity.Quantity{Value: n(5)}, bound{}, bound{}},
		{quantity.Between(25, 20), bound{}, bound{}},
		{quantity.Quantity{Qualifier: quantity.QualifierBetween, Value: n(1)}, bound{}, bound{}},
		{quantity.Quantity{Qualifier: quantity.QualifierAtLeast, Value: n(1), High: n(2)}, bound{}, bound{}},
		{quantity.Quantity{Qualifier: quantity.QualifierHundreds, Value: n(300)}, bound{}, bound{}},
		{quantity.Quantity{Qualifier: 99, Value: n(300)}, bound{}, bound{}},
	} {
		low, high := c.q.Bounds()
		assert.Equal(t, c.low, low, c.q)
		assert.Equal(t, c.high, high, c.q)
	}
	assert.True(t, bound{}.IsZero())
	assert.False(t, in(0).IsZero())
}

func TestComparisons(t *testing.T) {
	const U, Y, N = calendar.Unknown, calendar.Yes, calendar.No
	for _, c := range []struct {
		q                                   quantity.Quantity
		x                                   int64
		atLeast, moreThan, atMost, lessThan calendar.Truth
	}{
		{quantity.MoreThan(80), 80, Y, Y, N, N},
		{quantity.MoreThan(80), 81, U, U, U, U},
		{quantity.MoreThan(80), 50, Y, Y, N, N},
		{quantity.AtLeast(80), 80, Y, U, U, N},
		{quantity.Nearly(70), 70, N, N, Y, Y},
		{quantity.Nearly(70), 60, U, U, U, U},
		{quantity.AtMost(70), 70, U, N, Y, U},
		{quantity.LessThan(70), 70, N, N, Y, Y},
		{quantity.Exactly(0), 0, Y, N, Y, N},
		{quantity.Exactly(7), 6, Y, Y, N, N},
		{quantity.Exactly(7), 8, N, N, Y, Y},
		{quantity.Between(20, 25), 20, Y, U, U, N},
		{quantity.Between(20, 25), 25, U, N, Y, U},
		{quantity.Hundreds(), 200, Y, U, U, N},
		{quantity.Hundreds(), 1000, N, N, Y, Y},
		{quantity.About(70), 1, U, U, U, U},
		{quantity.Quantity{}, 1, U, U, U, U},
	} {
		x := n(c.x)
		assert.Equal(t, c.atLeast, c.q.AtLeast(x), "%v >= %d", c.q, c.x)
		assert.Equal(t, c.moreThan, c.q.MoreThan(x), "%v > %d", c.q, c.x)
		assert.Equal(t, c.atMost, c.q.AtMost(x), "%v <= %d", c.q, c.x)
		assert.Equal(t, c.lessThan, c.q.LessThan(x), "%v < %d", c.q, c.x)
	}
	assert.Equal(t, U, quantity.Exactly(7).AtLeast(quantity.Decimal{}), "a threshold not stated")
}

func TestAgrees(t *testing.T) {
	for _, c := range []struct {
		a, b quantity.Quantity
		want calendar.Truth
	}{
		{quantity.Nearly(70), quantity.MoreThan(90), calendar.No},
		{quantity.Nearly(70), quantity.Exactly(70), calendar.No},
		{quantity.AtMost(70), quantity.Exactly(70), calendar.Unknown},
		{quantity.MoreThan(80), quantity.Exactly(80), calendar.No},
		{quantity.MoreThan(80), quantity.Exactly(95), calendar.Unknown},
		{quantity.Exactly(35), quantity.Exactly(32), calendar.No},
		{quantity.Exactly(35), quantity.Exactly(35), calendar.Yes},
		{quantity.Hundreds(), quantity.Thousands(), calendar.No},
		{quantity.Exactly(35).OfUnit("country"), quantity.Exactly(32), calendar.Unknown},
		{quantity.Quantity{}, quantity.Exactly(32), calendar.Unknown},
		{quantity.Quantity{}, quantity.Quantity{}, calendar.Unknown},
	} {
		assert.Equal(t, c.want, c.a.Agrees(c.b), "%v %v", c.a, c.b)
		assert.Equal(t, c.want, c.b.Agrees(c.a), "%v %v", c.b, c.a)
	}
}

func TestCheck(t *testing.T) {
	for _, q := range []quantity.Quantity{
		{}, {Unit: "person", AsOf: calendar.MustDate("2025")},
		quantity.Exactly(0), quantity.Between(5, 5), quantity.Hundreds(), quantity.About(-3),
	} {
		assert.NoError(t, q.Check(), q)
	}
	for _, q := range []quantity.Quantity{
		{Value: n(5)},
		{High: n(5)},
		{Qualifier: quantity.QualifierExactly},
		{Qualifier: quantity.QualifierNearly, Value: n(1), High: n(2)},
		{Qualifier: quantity.QualifierTens, Value: n(1)},
		{Qualifier: quantity.QualifierThousands, High: n(1)},
		{Qualifier: quantity.QualifierBetween, High: n(1)},
		{Qualifier: quantity.QualifierBetween, Value: n(1)},
		quantity.Between(25, 20),
		{Qualifier: 99},
	} {
		var e *quantity.Error
		require.True(t, errors.As(q.Check(), &e), q)
		assert.NotEmpty(t, e.Remedy)
		assert.Equal(t, "unknown", q.In(language.English), "what makes no sense is not printed")
	}
}

func TestQuantityJSON(t *testing.T) {
	type record struct {
		Count quantity.Quantity `json:"count,omitzero"`
		Share quantity.Percent  `json:"share,omitzero"`
	}
	for _, c := range []struct {
		json string
		want record
	}{
		{`{}`, record{}},
		{`{"count":{"qualifier":"exactly","value":"0"},"share":"0"}`,
			record{Count: quantity.Exactly(0), Share: quantity.PercentOf(0)}},
		{`{"count":{"qualifier":"more-than","value":"80","unit":"agreement","asOf":"2025-07"}}`,
			record{Count: quantity.MoreThan(80).OfUnit("agreement").Dated(calendar.MustDate("2025-07"))}},
		{`{"count":{"qualifier":"between","value":"20","high":"25","unit":"%"},"share":"33.33"}`,
			record{Count: quantity.Between(20, 25).OfUnit("%"), Share: quantity.MustPercent("33.33")}},
		{`{"count":{"qualifier":"hundreds"}}`, record{Count: quantity.Hundreds()}},
		{`{"count":{"unit":"person"}}`, record{Count: quantity.Quantity{Unit: "person"}}},
	} {
		var r record
		require.NoError(t, json.Unmarshal([]byte(c.json), &r), c.json)
		assert.Equal(t, c.want, r)
		out, err := json.Marshal(r)
		require.NoError(t, err)
		assert.JSONEq(t, c.json, string(out))
	}
	// A value that is left out is not zero.
	var r record
	require.NoError(t, json.Unmarshal([]byte(`{"count":{"qualifier":"exactly"}}`), &r))
	assert.Error(t, r.Count.Check())
	assert.NotEqual(t, quantity.Exactly(0), r.Count)
	assert.Error(t, json.Unmarshal([]byte(`{"count":{"qualifier":"over"}}`), &r))
	assert.Error(t, json.Unmarshal([]byte(`{"count":{"value":"500.000"}}`), &r))
}

func TestQuantityIn(t *testing.T) {
	for _, c := range []struct {
		q      quantity.Quantity
		en, vi string
	}{
		{quantity.MoreThan(80).OfUnit("agreement"), "more than 80", "hơn 80"},
		{quantity.Nearly(70), "nearly 70", "gần 70"},
		{quantity.MoreThan(500_000), "more than 500,000", "hơn 500.000"},
		{quantity.Between(20, 25).OfUnit("%"), "20–25 %", "20–25%"},
		{quantity.Between(-5, 10), "from -5 to 10", "từ -5 đến 10"},
		{quantity.Hundreds(), "hundreds", "hàng trăm"},
		{quantity.Thousands(), "thousands", "hàng nghìn"},
		{quantity.Tens(), "tens", "hàng chục"},
		{quantity.Exactly(0), "0", "0"},
		{quantity.AtLeast(3), "at least 3", "ít nhất 3"},
		{quantity.AtMost(3), "at most 3", "nhiều nhất 3"},
		{quantity.LessThan(3), "less than 3", "dưới 3"},
		{quantity.About(3), "about 3", "khoảng 3"},
		{quantity.Quantity{Qualifier: quantity.QualifierAbout, Value: quantity.MustDecimal("-1234567.25")},
			"about -1,234,567.25", "khoảng -1.234.567,25"},
		{quantity.Quantity{}, "unknown", "chưa rõ"},
	} {
		assert.Equal(t, c.en, c.q.In(language.English))
		assert.Equal(t, c.vi, c.q.In(language.Vietnamese))
		assert.Equal(t, c.en, c.q.In(language.German), "English where there is no other")
	}
	assert.True(t, quantity.Exactly(0).Known())
	assert.False(t, quantity.Exactly(0).IsZero())
	assert.False(t, quantity.Quantity{Unit: "x"}.Known())
}

func TestQualifier(t *testing.T) {
	all := []string{"exactly", "at-least", "more-than", "at-most", "less-than", "nearly", "about", "between", "tens", "hundreds", "thousands"}
	for i, s := range all {
		q, err := quantity.ParseQualifier(s)
		require.NoError(t, err)
		assert.Equal(t, quantity.Qualifier(i+1), q)
		text, err := q.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, s, string(text))
		var back quantity.Qualifier
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, q, back)
		v, err := q.Value()
		require.NoError(t, err)
		require.NoError(t, back.Scan(v))
		assert.Equal(t, q, back)
	}
	for _, s := range []string{"", "over", "EXACTLY"} {
		_, err := quantity.ParseQualifier(s)
		assert.ErrorContains(t, err, "hundreds or thousands", s)
	}
	var q quantity.Qualifier
	assert.Error(t, q.UnmarshalText([]byte("over")))
	require.NoError(t, q.UnmarshalText(nil))
	assert.True(t, q.IsZero())
	v, err := q.Value()
	require.NoError(t, err)
	assert.Nil(t, v)
	require.NoError(t, q.Scan([]byte("about")))
	require.NoError(t, q.Scan(nil))
	assert.Error(t, q.Scan(3))
	bad := quantity.Qualifier(200)
	assert.Equal(t, "invalid", bad.String())
	_, err = bad.MarshalText()
	assert.Error(t, err)
	_, err = bad.Value()
	assert.Error(t, err)
}

// A tighter statement never undoes an answer.
func TestTighterKeepsTheAnswer(t *testing.T) {
	wide, tight := quantity.Between(10, 40), quantity.Between(20, 30)
	for x := int64(0); x < 50; x++ {
		if w := wide.AtLeast(n(x)); w != calendar.Unknown {
			assert.Equal(t, w, tight.AtLeast(n(x)))
		}
		if w := wide.LessThan(n(x)); w != calendar.Unknown {
			assert.Equal(t, w, tight.LessThan(n(x)))
		}
	}
}
