package money

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

var vi, en = language.Vietnamese, language.English

func problem(t *testing.T, want Problem, err error, about ...any) {
	t.Helper()
	var e *Error
	require.ErrorAs(t, err, &e, about...)
	assert.Equal(t, want, e.Problem, about...)
}

func TestParseAmount(t *testing.T) {
	for text, want := range map[string]Amount{
		"AUD 2100000.00":            {210000000, MustCurrency("AUD")},
		"AUD 0.00":                  {0, MustCurrency("AUD")},
		"AUD -0.05":                 {-5, MustCurrency("AUD")},
		"VND 5000":                  {5000, MustCurrency("VND")},
		"KWD 0.500":                 {500, MustCurrency("KWD")},
		"HUF 100.00":                {10000, MustCurrency("HUF")},
		"QQQ 1.50":                  {150, MustCurrency("QQQ")},
		"SUR 3.00":                  {300, MustCurrency("SUR")},
		"VND 9223372036854775807":   {math.MaxInt64, MustCurrency("VND")},
		"AUD -92233720368547758.08": {math.MinInt64, MustCurrency("AUD")},
	} {
		got, err := ParseAmount(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got, text)
		assert.Equal(t, text, got.String())
	}
	for _, text := range []string{"", "AUD", "AUD ", "AUD 1", "AUD 1.0", "AUD 1.000", "AUD 1,000.00", "AUD 01.00", "AUD .00",
		"AUD -0.00", "AUD +1.00", "AUD  1.00", "aud 1.00", "AUD1.00", "AUD 1.00 ", "VND 5.000", "VND 1.", "AUD 1..0", "AUD 1e3.00",
		"AUD -", "AUD --1.00", "A$2.1 million", "AUD 1\xff.00"} {
		_, err := ParseAmount(text)
		problem(t, Malformed, err, text)
	}
	for _, text := range []string{"VND 9223372036854775808", "VND -9223372036854775809", "VND 99999999999999999999999"} {
		_, err := ParseAmount(text)
		problem(t, Overflow, err, text)
	}
	_, err := ParseAmount("AUD " + strings.Repeat("é", 300))
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.Len(t, []rune(e.Text), 64)
}

func TestText(t *testing.T) {
	type grant struct {
		Funding  Amount   `json:"funding,omitzero"`
		Currency Currency `json:"currency,omitzero"`
		Estimate Estimate `json:"estimate,omitzero"`
	}
	for _, text := range []string{
		`{}`,
		`{"funding":"AUD 0.00","currency":"VND"}`,
		`{"estimate":{"qualifier":"more-than","amount":"AUD 2100000.00"}}`,
		`{"estimate":{"qualifier":"between","amount":"VND 1","high":"VND 2"}}`,
	} {
		var g grant
		require.NoError(t, json.Unmarshal([]byte(text), &g))
		b, err := json.Marshal(g)
		require.NoError(t, err)
		assert.Equal(t, text, string(b))
	}
	for _, text := range []string{`{"funding":"AUD 1"}`, `{"funding":1}`, `{"currency":"aud"}`} {
		var g grant
		assert.Error(t, json.Unmarshal([]byte(text), &g), text)
	}
	_, err := json.Marshal(grant{Funding: Amount{Minor: 1}})
	assert.Error(t, err)
	_, err = Currency{'a', 'b', 'c'}.MarshalText()
	assert.Error(t, err)

	var a Amount
	for _, src := range []any{"AUD 1.00", []byte("AUD 1.00")} {
		require.NoError(t, a.Scan(src))
		v, err := a.Value()
		require.NoError(t, err)
		assert.Equal(t, "AUD 1.00", v)
	}
	require.NoError(t, a.Scan(nil))
	v, err := a.Value()
	require.NoError(t, err)
	assert.Nil(t, v)
	assert.Error(t, a.Scan(1.5))
	var c Currency
	require.NoError(t, c.Scan("VND"))
	v, err = c.Value()
	require.NoError(t, err)
	assert.Equal(t, "VND", v)
	require.NoError(t, c.Scan(nil))
	v, err = c.Value()
	require.NoError(t, err)
	assert.Nil(t, v)
	assert.Error(t, c.Scan(1))
}

func TestArithmetic(t *testing.T) {
	aud := func(minor int64) Amount { return Amount{minor, MustCurrency("AUD")} }
	least, most := aud(math.MinInt64), aud(math.MaxInt64)

	sum, err := aud(150).Add(aud(-200))
	require.NoError(t, err)
	assert.Equal(t, aud(-50), sum)
	_, err = aud(1).Add(MustAmount("VND 1"))
	problem(t, Mismatch, err)
	_, err = aud(1).Sub(MustAmount("VND 1"))
	problem(t, Mismatch, err)
	_, err = aud(1).Compare(MustAmount("VND 1"))
	problem(t, Mismatch, err)
	_, err = most.Add(aud(1))
	problem(t, Overflow, err)
	_, err = least.Sub(aud(1))
	problem(t, Overflow, err)
	_, err = aud(0).Sub(least)
	problem(t, Overflow, err)
	_, err = least.Neg()
	problem(t, Overflow, err)
	_, err = least.Mul(-1)
	problem(t, Overflow, err)
	got, err := least.Mul(1)
	require.NoError(t, err)
	assert.Equal(t, least, got)
	got, err = least.Mul(0)
	require.NoError(t, err)
	assert.Equal(t, aud(0), got)
	million, err := New(2_100_000, MustCurrency("AUD"))
	require.NoError(t, err)
	assert.Equal(t, "AUD 2100000.00", million.String())
	_, err = New(math.MaxInt64, MustCurrency("AUD"))
	problem(t, Overflow, err)
	_, err = New(1, Currency{})
	assert.Error(t, err)

	for _, test := range []struct{ minor, points, want int64 }{
		{1, 5000, 0}, {3, 5000, 2}, {5, 5000, 2}, {-1, 5000, 0}, {-3, 5000, -2}, {100, 3333, 33}, {200, 3333, 67},
		{10000, 0, 0}, {10000, 15000, 15000}, {10000, -2500, -2500}, {math.MaxInt64, 10000, math.MaxInt64}, {math.MinInt64, 10000, math.MinInt64},
	} {
		got, err := aud(test.minor).Percent(quantity.PercentOfBasisPoints(int32(test.points)))
		require.NoError(t, err)
		assert.Equal(t, aud(test.want), got, test)
	}
	_, err = most.Percent(quantity.PercentOf(101))
	problem(t, Overflow, err)
	_, err = most.Percent(quantity.Percent{})
	problem(t, NotAllowed, err)

	total, err := Sum(aud(1), aud(2), aud(3))
	require.NoError(t, err)
	assert.Equal(t, aud(6), total)
	_, err = Sum(aud(1), MustAmount("VND 1"))
	problem(t, Mismatch, err)
	total, err = Sum()
	require.NoError(t, err)
	assert.True(t, total.IsZero())
}

func TestAllocate(t *testing.T) {
	minors := func(parts []Amount) (out []int64) {
		for _, p := range parts {
			out = append(out, p.Minor)
		}
		return out
	}
	for _, test := range []struct {
		minor         int64
		weights, want []int64
	}{
		{100, []int64{1, 1, 1}, []int64{34, 33, 33}},
		{-100, []int64{1, 1, 1}, []int64{-34, -33, -33}},
		{5, []int64{3, 7}, []int64{2, 3}}, // 1.5 and 3.5: the earlier takes the unit
		{101, []int64{0, 1, 1}, []int64{0, 51, 50}},
		{10, []int64{1, 5}, []int64{2, 8}}, // 1.67 and 8.33
		{0, []int64{1, 2}, []int64{0, 0}},
		{1, []int64{1, 1, 1, 1}, []int64{1, 0, 0, 0}},
		{math.MinInt64, []int64{1}, []int64{math.MinInt64}},
		{math.MaxInt64, []int64{math.MaxInt64 - 1, 1}, []int64{math.MaxInt64 - 1, 1}},
	} {
		parts, err := Amount{test.minor, MustCurrency("AUD")}.Allocate(test.weights...)
		require.NoError(t, err)
		assert.Equal(t, test.want, minors(parts), test)
	}
	a := MustAmount("AUD 1.00")
	for _, weights := range [][]int64{nil, {0}, {-1, 2}} {
		_, err := a.Allocate(weights...)
		problem(t, NotAllowed, err)
	}
	_, err := a.Allocate(math.MaxInt64, 1)
	problem(t, Overflow, err)
	parts, err := a.Split(7)
	require.NoError(t, err)
	assert.Equal(t, []int64{15, 15, 14, 14, 14, 14, 14}, minors(parts))
	_, err = a.Split(0)
	problem(t, NotAllowed, err)
}

func TestPrint(t *testing.T) {
	for _, test := range []struct{ amount, full, short, fullVI, shortVI string }{
		{"AUD 2100000.00", "A$2,100,000", "A$2.1 million", "2.100.000 AUD", "2,1 triệu AUD"},
		{"AUD 2134567.50", "A$2,134,567.50", "A$2,134,567.50", "2.134.567,50 AUD", "2.134.567,50 AUD"},
		{"AUD 2120000.00", "A$2,120,000", "A$2.12 million", "2.120.000 AUD", "2,12 triệu AUD"},
		{"AUD 2050000.00", "A$2,050,000", "A$2.05 million", "2.050.000 AUD", "2,05 triệu AUD"},
		{"AUD 2123000.00", "A$2,123,000", "A$2,123,000", "2.123.000 AUD", "2.123.000 AUD"},
		{"AUD 0.00", "A$0", "A$0", "0 AUD", "0 AUD"},
		{"AUD -1000000.00", "-A$1,000,000", "-A$1 million", "-1.000.000 AUD", "-1 triệu AUD"},
		{"AUD 0.05", "A$0.05", "A$0.05", "0,05 AUD", "0,05 AUD"},
		{"VND 500000000", "VND 500,000,000", "VND 500 million", "500.000.000 VND", "500 triệu VND"},
		{"VND 1500000000", "VND 1,500,000,000", "VND 1.5 billion", "1.500.000.000 VND", "1,5 tỷ VND"},
		{"VND 1234500000", "VND 1,234,500,000", "VND 1,234.5 million", "1.234.500.000 VND", "1.234,5 triệu VND"},
		{"VND 2500000000000", "VND 2,500,000,000,000", "VND 2.5 trillion", "2.500.000.000.000 VND", "2,5 nghìn tỷ VND"},
		{"VND -5000", "VND -5,000", "VND -5,000", "-5.000 VND", "-5.000 VND"},
		{"USD 1000.00", "US$1,000", "US$1,000", "1.000 USD", "1.000 USD"},
		{"EUR 999999.99", "€999,999.99", "€999,999.99", "999.999,99 EUR", "999.999,99 EUR"},
		{"KWD 1.500", "KWD 1.500", "KWD 1.500", "1,500 KWD", "1,500 KWD"},
		{"VND -9223372036854775808", "VND -9,223,372,036,854,775,808", "VND -9,223,372,036,854,775,808",
			"-9.223.372.036.854.775.808 VND", "-9.223.372.036.854.775.808 VND"},
	} {
		a := MustAmount(test.amount)
		assert.Equal(t, [4]string{test.full, test.short, test.fullVI, test.shortVI},
			[4]string{a.In(en), a.Short(en), a.In(vi), a.Short(vi)}, test.amount)
	}
	assert.Equal(t, "unknown", Amount{}.In(en))
	assert.Equal(t, "chưa rõ", Amount{}.Short(vi))
	assert.Equal(t, "A$1", MustAmount("AUD 1.00").In(language.French))
}

func TestCurrency(t *testing.T) {
	for _, test := range []struct {
		code          string
		digits, inUse int
		iso           bool
		name          string
	}{
		{"AUD", 2, 2, true, "Australian Dollar"}, {"VND", 0, 0, true, "Dong"}, {"JPY", 0, 0, true, "Yen"},
		{"HUF", 2, 0, true, "Forint"}, {"IQD", 3, 0, true, "Iraqi Dinar"}, {"KWD", 3, 3, true, "Kuwaiti Dinar"},
		{"SUR", 2, 2, false, ""}, {"XCG", 2, 2, false, ""}, {"CLF", 4, 4, true, "Unidad de Fomento"}, {"QQQ", 2, 2, false, ""},
	} {
		c := MustCurrency(test.code)
		assert.Equal(t, test.digits, c.Digits(), test.code)
		assert.Equal(t, test.inUse, c.DigitsInUse(), test.code)
		assert.Equal(t, test.iso, c.InISO(), test.code)
		assert.Equal(t, test.name, c.Name(), test.code)
	}
	for _, code := range []string{"MRU", "VES", "SLE", "ZWG", "XCG", "VNN", "DDM"} {
		assert.True(t, MustCurrency(code).Known(), code)
	}
	for _, code := range []string{"QQQ", "ZZZ", "AAA"} {
		assert.False(t, MustCurrency(code).Known(), code)
	}
	assert.Equal(t, "036", MustCurrency("AUD").Numeric())

	on := func(code, date string) calendar.Truth { return MustCurrency(code).InUseOn(calendar.MustDate(date)) }
	assert.Equal(t, calendar.Yes, on("VND", "2019"))
	assert.Equal(t, calendar.No, on("VND", "1980"))
	assert.Equal(t, calendar.Unknown, on("VND", "1985"))
	assert.Equal(t, calendar.Yes, on("VNN", "1980-03-27"))
	assert.Equal(t, calendar.No, on("SUR", "2000"))
	assert.Equal(t, calendar.No, on("BGN", "2027"))
	assert.Equal(t, calendar.Unknown, on("QQQ", "2019"))
	assert.Equal(t, calendar.Unknown, on("VND", "2019?"))
	assert.Equal(t, calendar.Unknown, MustCurrency("VND").InUseOn(calendar.Date{}))
	in := func(code, region, date string) calendar.Truth {
		return MustCurrency(code).TenderIn(region, calendar.MustDate(date))
	}
	assert.Equal(t, calendar.Yes, in("SUR", "SU", "1978-11-03"))
	assert.Equal(t, calendar.Yes, in("EUR", "BG", "2026-01-01"))
	assert.Equal(t, calendar.No, in("EUR", "BG", "2025"))
	assert.Equal(t, calendar.Yes, in("BGN", "BG", "2026-01-15"), "two for a while")
	assert.Equal(t, calendar.Unknown, in("BGN", "BG", "2026"))
	assert.Equal(t, calendar.No, in("CNH", "CN", "2019"), "no legal tender")
	assert.Equal(t, calendar.No, in("AUD", "VN", "2019"))

	n := 0
	for c := range Currencies() {
		f := c.fact()
		require.NotNil(t, f, c)
		assert.Equal(t, c, f.code)
		assert.LessOrEqual(t, c.DigitsInUse(), c.Digits(), c)
		assert.Less(t, c.Digits(), len(pow10))
		assert.Less(t, f.spans, f.ends, c)
		n++
	}
	assert.Equal(t, 308, n)
	for _, s := range []string{"", "AU", "AUDD", "aud", "AU1", "Ñ1"} {
		_, err := ParseCurrency(s)
		problem(t, Malformed, err, s)
	}
}

func TestList(t *testing.T) {
	var l List
	assert.True(t, l.Has("AUD"))
	assert.False(t, l.Has("AUX"))
	assert.False(t, l.Has("AUDD"))
	assert.Equal(t, []string{"AUD"}, l.Near("aud"))
	assert.Contains(t, l.Near("ADU"), "AUD")
	assert.LessOrEqual(t, len(l.Near("XXA")), 3)
	assert.Nil(t, l.Near("dollar"))
	assert.NotEmpty(t, l.Name())
	assert.Contains(t, l.Version(), "CLDR 48")
}

func TestNoAllocs(t *testing.T) {
	a, b := MustAmount("AUD 2100000.00"), MustAmount("AUD 0.50")
	e := MoreThan(a)
	half, day := quantity.PercentOf(50), calendar.MustDate("2019-07-15")
	buf := make([]byte, 0, 64)
	for name, f := range map[string]func(){
		"ParseAmount": func() { _, _ = ParseAmount("AUD 2100000.00") },
		"Add":         func() { _, _ = a.Add(b) },
		"Mul":         func() { _, _ = a.Mul(3) },
		"Percent":     func() { _, _ = a.Percent(half) },
		"Known":       func() { _ = a.Currency.Known() },
		"InUseOn":     func() { _ = a.Currency.InUseOn(day) },
		"TenderIn":    func() { _ = a.Currency.TenderIn("AU", day) },
		"Check":       func() { _ = e.Check() },
		"AtLeast":     func() { _ = e.AtLeast(a) },
		"AppendText":  func() { _, _ = a.AppendText(buf) },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}
