package money

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
)

func TestEstimate(t *testing.T) {
	a, b := MustAmount("AUD 2100000.00"), MustAmount("AUD 3000000.00")
	more := MoreThan(a)
	require.NoError(t, more.Check())
	low, high := more.Bounds()
	assert.Equal(t, Bound{a, true}, low)
	assert.True(t, high.IsZero())
	assert.Equal(t, calendar.Yes, more.AtLeast(a))
	assert.Equal(t, calendar.Yes, more.MoreThan(a))
	assert.Equal(t, calendar.No, more.AtMost(a))
	assert.Equal(t, calendar.Unknown, more.AtLeast(b))
	assert.Equal(t, calendar.Unknown, more.AtLeast(MustAmount("VND 1")))
	assert.Equal(t, calendar.Yes, Between(a, b).AtMost(b))
	assert.Equal(t, calendar.No, Between(a, b).LessThan(a))
	assert.Equal(t, calendar.Unknown, Between(a, b).LessThan(b))
	assert.Equal(t, calendar.No, Exactly(a).MoreThan(a))
	assert.Equal(t, calendar.Unknown, Estimate{}.AtLeast(a))

	for _, test := range []struct {
		e      Estimate
		en, vi string
	}{
		{more, "more than A$2.1 million", "hơn 2,1 triệu AUD"},
		{Exactly(a), "A$2.1 million", "2,1 triệu AUD"},
		{Between(a, b), "between A$2.1 million and A$3 million", "từ 2,1 triệu AUD đến 3 triệu AUD"},
		{Estimate{Qualifier: quantity.QualifierNearly, Amount: MustAmount("VND 500000000")}, "nearly VND 500 million", "gần 500 triệu VND"},
		{Estimate{Qualifier: quantity.QualifierAbout, Amount: MustAmount("VND 123456")}, "about VND 123,456", "khoảng 123.456 VND"},
		{Estimate{}, "unknown", "chưa rõ"},
		{Between(b, a), "unknown", "chưa rõ"},
	} {
		assert.Equal(t, test.en, test.e.In(en))
		assert.Equal(t, test.vi, test.e.In(vi))
	}
	for _, e := range []Estimate{
		{Amount: a}, {Qualifier: quantity.QualifierMoreThan}, {quantity.QualifierMoreThan, a, b}, Between(b, a), Between(a, MustAmount("VND 1")),
		Between(a, Amount{}), {Qualifier: quantity.QualifierTens}, {quantity.Qualifier(99), a, Amount{}},
	} {
		assert.Error(t, e.Check(), "%v", e)
		low, high := e.Bounds()
		assert.True(t, low.IsZero() && high.IsZero())
	}
	assert.NoError(t, Estimate{}.Check())
}

func TestRates(t *testing.T) {
	day := calendar.MustDate
	bank := source.Source{Publisher: "State Bank of Vietnam"}
	aud, vnd, usd := MustCurrency("AUD"), MustCurrency("VND"), MustCurrency("USD")
	rates, err := NewRates(
		Rate{aud, vnd, quantity.MustDecimal("16000"), day("2025-01-02"), bank},
		Rate{aud, vnd, quantity.MustDecimal("16500.5"), day("2025-07-01"), bank},
		Rate{usd, vnd, quantity.MustDecimal("25000"), day("2025"), bank},
		Rate{vnd, usd, quantity.MustDecimal("0.00004"), day("2025"), bank},
	)
	require.NoError(t, err)

	got, err := rates.Convert(MustAmount("AUD 2.00"), vnd, day("2025-07-15"))
	require.NoError(t, err)
	assert.Equal(t, "VND 33001", got.String())
	got, err = rates.Convert(MustAmount("AUD 2.00"), vnd, day("2025-06-30"))
	require.NoError(t, err)
	assert.Equal(t, "VND 32000", got.String())
	got, err = rates.Convert(MustAmount("VND -375"), usd, day("2025-06-30"))
	require.NoError(t, err)
	assert.Equal(t, "USD -0.02", got.String()) // -0.015 to even
	got, err = rates.Convert(MustAmount("VND 7"), vnd, calendar.Date{})
	require.NoError(t, err)
	assert.Equal(t, "VND 7", got.String())

	var missing *MissingRateError
	_, err = rates.Convert(MustAmount("AUD 2.00"), vnd, day("2024-12-31"))
	require.ErrorAs(t, err, &missing)
	_, err = rates.Convert(MustAmount("VND 2"), aud, day("2026"))
	require.ErrorAs(t, err, &missing, "none is inverted")
	assert.Equal(t, []Pair{{vnd, aud}}, missing.Missing)

	total, err := rates.Sum(vnd, day("2025-08"), MustAmount("AUD 1.00"), MustAmount("USD 1.00"), MustAmount("VND 5"), MustAmount("AUD 1.00"))
	require.NoError(t, err)
	assert.Equal(t, "VND 58005", total.Amount.String()) // 16500.5 is 16500 to even, twice
	assert.Len(t, total.Rates, 2)
	assert.Equal(t, bank.Publisher, total.Rates[0].Source.Publisher)
	_, err = rates.Sum(vnd, day("2025-08"), MustAmount("EUR 1.00"), MustAmount("AUD 1.00"), MustAmount("JPY 1"), MustAmount("EUR 2.00"))
	require.ErrorAs(t, err, &missing)
	assert.Equal(t, []Pair{{MustCurrency("EUR"), vnd}, {MustCurrency("JPY"), vnd}}, missing.Missing)
	assert.Contains(t, err.Error(), "EUR to VND, JPY to VND on 2025-08")
	total, err = (*Rates)(nil).Sum(vnd, calendar.Date{})
	require.NoError(t, err)
	assert.Equal(t, "VND 0", total.Amount.String())
	_, err = rates.Convert(Amount{}, vnd, day("2025-08"))
	problem(t, Malformed, err)
	huge, err := NewRates(Rate{aud, vnd, quantity.MustDecimal("9000000000000000000"), day("2025"), bank})
	require.NoError(t, err)
	_, err = huge.Convert(MustAmount("AUD 200.00"), vnd, day("2025"))
	problem(t, Overflow, err)

	one := quantity.DecimalOf(1)
	for _, r := range [][]Rate{
		{{aud, aud, one, day("2025"), bank}},
		{{Currency{}, aud, one, day("2025"), bank}},
		{{aud, vnd, quantity.DecimalOf(0), day("2025"), bank}},
		{{aud, vnd, quantity.Decimal{}, day("2025"), bank}},
		{{aud, vnd, one, calendar.Date{}, bank}},
		{{aud, vnd, one, day("2025?"), bank}},
		{{aud, vnd, one, day("2025"), source.Source{}}},
		{{aud, vnd, one, day("2025"), bank}, {aud, vnd, one, day("2025-01-01"), bank}},
	} {
		_, err := NewRates(r...)
		problem(t, NotAllowed, err)
	}
}
