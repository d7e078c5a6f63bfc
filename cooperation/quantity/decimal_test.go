package quantity_test

import (
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/quantity"
)

func TestParseDecimal(t *testing.T) {
	for _, c := range []struct {
		text  string
		coef  int64
		scale int
	}{
		{"0", 0, 0}, {"80", 80, 0}, {"-2.5", -25, 1}, {"0.333", 333, 3}, {"500000", 500000, 0}, {"-0.05", -5, 2},
		{"9223372036854775807", math.MaxInt64, 0}, {"-9223372036854775808", math.MinInt64, 0},
		{"0.000000000000000001", 1, 18}, {"9.223372036854775807", math.MaxInt64, 18},
	} {
		v, err := quantity.ParseDecimal(c.text)
		require.NoError(t, err, c.text)
		assert.Equal(t, c.text, v.String())
		assert.Equal(t, c.coef, v.Coefficient())
		assert.Equal(t, c.scale, v.Scale())
		assert.False(t, v.IsZero(), c.text)
		made, err := quantity.NewDecimal(c.coef, c.scale)
		require.NoError(t, err)
		assert.Equal(t, v, made)
	}
	for _, c := range []struct{ text, remedy string }{
		{"", "leave it out"}, {"N/A", "leave it out"}, {"-", "leave it out"},
		{"500.000", "write 500, or 500000"}, {"2.50", "write 2.5, or 250"}, {"500,000", "no grouping"}, {"2,5", "point for decimals"},
		{"1.234.567", "1234567"}, {"007", "write 7"}, {"-0", "write 0"}, {"+5", "write 5"}, {"80+", "more-than"},
		{".5", "write 0.5"}, {"5.", "write"}, {"1e6", "write"}, {" 5", "blanks"}, {"9223372036854775808", "round"}, {"9999999999999999999999", "round"},
		{"0.0000000000000000001", "round"}, {"-9223372036854775809", "round"}, {"nhiều", "write"}, {"-", "leave"}, {"--5", "write"}, {"5-", "write"},
	} {
		v, err := quantity.ParseDecimal(c.text)
		var e *quantity.Error
		require.True(t, errors.As(err, &e), c.text)
		assert.True(t, v.IsZero())
		if c.text == " 5" {
			assert.Contains(t, e.Reason, c.remedy)
			continue
		}
		assert.Contains(t, e.Remedy, c.remedy, c.text)
	}
	_, err := quantity.NewDecimal(1, 19)
	assert.Error(t, err)
	_, err = quantity.NewDecimal(1, -1)
	assert.Error(t, err)
	assert.Panics(t, func() { quantity.MustDecimal("1,5") })
}

func TestDecimalArithmetic(t *testing.T) {
	m := quantity.MustDecimal
	sum, ok := m("0.1").Add(m("0.2"))
	assert.True(t, ok)
	assert.Equal(t, m("0.3"), sum, "no drift")
	sum, ok = m("2.5").Add(m("-2.5"))
	assert.True(t, ok)
	assert.Equal(t, quantity.DecimalOf(0), sum)
	_, ok = m("9223372036854775807").Add(m("1"))
	assert.False(t, ok)
	_, ok = m("-9223372036854775808").Sub(m("1"))
	assert.False(t, ok)
	_, ok = m("9223372036854775807").Add(m("0.5"))
	assert.False(t, ok)
	diff, ok := m("-1").Sub(m("-9223372036854775808"))
	assert.True(t, ok)
	assert.Equal(t, m("9223372036854775807"), diff)
	_, ok = m("1").Add(quantity.Decimal{})
	assert.False(t, ok)
	_, ok = quantity.Decimal{}.Sub(m("1"))
	assert.False(t, ok)

	assert.Equal(t, -1, quantity.Decimal{}.Compare(m("-5")))
	assert.Equal(t, 1, m("-5").Compare(quantity.Decimal{}))
	assert.Equal(t, 0, quantity.Decimal{}.Compare(quantity.Decimal{}))
	assert.Equal(t, 0, quantity.DecimalOf(0).Sign())
	assert.Equal(t, "1,234.5", m("1234.5").In(language.English))
	assert.Equal(t, "-1.234,5", m("-1234.5").In(language.Vietnamese))
	assert.Equal(t, "chưa rõ", quantity.Decimal{}.In(language.Vietnamese))
}

// Decimals against math/big.
func TestDecimalAgainstBig(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	draw := func() (quantity.Decimal, *big.Rat) {
		coef := rnd.Int64() >> rnd.IntN(63)
		if rnd.IntN(2) == 0 {
			coef = -coef
		}
		v, err := quantity.NewDecimal(coef, rnd.IntN(19))
		require.NoError(t, err)
		r, ok := new(big.Rat).SetString(v.String())
		require.True(t, ok)
		return v, r
	}
	for range 20_000 {
		a, x := draw()
		b, y := draw()
		if got, want := a.Compare(b), x.Cmp(y); got != want {
			t.Fatalf("%v compared with %v is %d, want %d", a, b, got, want)
		}
		if sum, ok := a.Add(b); ok {
			got, _ := new(big.Rat).SetString(sum.String())
			if got.Cmp(new(big.Rat).Add(x, y)) != 0 {
				t.Fatalf("%v + %v = %v", a, b, sum)
			}
		}
		if diff, ok := a.Sub(b); ok {
			got, _ := new(big.Rat).SetString(diff.String())
			if got.Cmp(new(big.Rat).Sub(x, y)) != 0 {
				t.Fatalf("%v - %v = %v", a, b, diff)
			}
		}
	}
}

func TestDecimalSQL(t *testing.T) {
	var v quantity.Decimal
	for _, c := range []struct {
		src  any
		want string
	}{{"12.50", "12.5"}, {[]byte("500000.00"), "500000"}, {int64(-7), "-7"}, {"0.00", "0"}, {nil, ""}, {"", ""}} {
		require.NoError(t, v.Scan(c.src))
		assert.Equal(t, c.want, v.String())
	}
	assert.Error(t, v.Scan(1.5))
	assert.Error(t, v.Scan("1,5"))
	out, err := quantity.DecimalOf(0).Value()
	require.NoError(t, err)
	assert.Equal(t, "0", out)
	out, err = quantity.Decimal{}.Value()
	require.NoError(t, err)
	assert.Nil(t, out)
	text, err := quantity.DecimalOf(5).MarshalText()
	require.NoError(t, err)
	assert.Equal(t, "5", string(text))
	require.NoError(t, v.UnmarshalText(nil))
	assert.True(t, v.IsZero())
}

func FuzzParseDecimal(f *testing.F) {
	for _, s := range []string{"0", "80", "-2.5", "0.333", "500.000", "500,000", "9223372036854775807", "-9223372036854775808",
		"0.000000000000000001", "80+", ".5", "\xff", "-0", "1.234.567"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := quantity.ParseDecimal(s)
		if err != nil {
			var e *quantity.Error
			if !errors.As(err, &e) || e.Remedy == "" || e.Reason == "" || !v.IsZero() {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		if v.String() != s || v.IsZero() {
			t.Fatalf("%q prints as %q", s, v)
		}
		want, ok := new(big.Rat).SetString(s)
		got := new(big.Rat).SetFrac(big.NewInt(v.Coefficient()), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(v.Scale())), nil))
		if !ok || want.Cmp(got) != 0 {
			t.Fatalf("%q is read as %v", s, got)
		}
		v.In(language.Vietnamese)
	})
}
