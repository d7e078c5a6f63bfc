package quantity_test

import (
	"errors"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/quantity"
)

func TestPercent(t *testing.T) {
	for _, c := range []struct {
		text   string
		points int32
	}{
		{"0", 0}, {"20", 2000}, {"33.33", 3333}, {"12.5", 1250}, {"0.01", 1}, {"0.05", 5}, {"-0.01", -1}, {"-5", -500}, {"-12.5", -1250},
		{"100", 10000}, {"10000000", 1_000_000_000}, {"-10000000", -1_000_000_000},
	} {
		p, err := quantity.ParsePercent(c.text)
		require.NoError(t, err, c.text)
		assert.Equal(t, c.text, p.String())
		assert.Equal(t, c.points, p.BasisPoints(), c.text)
		assert.Equal(t, quantity.PercentOfBasisPoints(c.points), p)
		assert.Equal(t, c.text, p.Decimal().String())
		assert.False(t, p.IsZero(), c.text)
	}
	assert.Equal(t, quantity.MustPercent("20"), quantity.PercentOf(20))
	assert.Equal(t, quantity.MustPercent("-20"), quantity.PercentOf(-20))
	assert.True(t, quantity.Percent{}.IsZero())
	assert.Equal(t, int32(0), quantity.Percent{}.BasisPoints())
	assert.True(t, quantity.Percent{}.Decimal().IsZero())
	assert.NotEqual(t, quantity.Percent{}, quantity.PercentOf(0), "0 % is an answer")
	assert.True(t, quantity.PercentOf(math.MaxInt).IsZero())
	assert.True(t, quantity.PercentOfBasisPoints(math.MinInt32).IsZero())

	for _, c := range []struct{ text, remedy string }{
		{"", "leave"}, {"33.33%", "write 33.33"}, {"33.33 %", "write 33.33"}, {"33,33", "point"}, {"33.333", "round"}, {"20.0", "write 20"},
		{"10000001", "check"}, {"10000000.01", "check"}, {"-10000000.01", "check"}, {"5‰", "write percent"}, {"9223372036854775807", "check"}, {"a fifth", "write"},
	} {
		_, err := quantity.ParsePercent(c.text)
		var e *quantity.Error
		require.True(t, errors.As(err, &e), c.text)
		assert.Equal(t, "percent", e.What)
		assert.Contains(t, e.Remedy, c.remedy, c.text)
	}
	assert.Panics(t, func() { quantity.MustPercent("20 %") })
}

func TestPercentArithmetic(t *testing.T) {
	p, m := quantity.PercentOf, quantity.MustPercent
	sum, ok := m("33.33").Add(m("66.67"))
	assert.True(t, ok)
	assert.Equal(t, p(100), sum)
	diff, ok := p(20).Sub(p(25))
	assert.True(t, ok)
	assert.Equal(t, p(-5), diff)
	diff, ok = p(20).Sub(p(20))
	assert.True(t, ok)
	assert.Equal(t, p(0), diff)
	_, ok = p(20).Add(quantity.Percent{})
	assert.False(t, ok)
	_, ok = quantity.Percent{}.Sub(p(1))
	assert.False(t, ok)
	_, ok = p(10_000_000).Add(p(10_000_000))
	assert.False(t, ok)
	_, ok = p(-10_000_000).Sub(p(10_000_000))
	assert.False(t, ok)

	order := []quantity.Percent{{}, p(-5), m("-0.01"), p(0), m("0.01"), p(20)}
	for i, a := range order {
		for j, b := range order {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			assert.Equal(t, want, a.Compare(b), "%v %v", a, b)
		}
	}

	for _, c := range []struct {
		part, whole int64
		want        string
		ok          bool
	}{
		{1, 3, "33.33", true}, {2, 3, "66.67", true}, {0, 7, "0", true}, {7, 7, "100", true}, {1, 20000, "0.01", true}, {1, 20001, "0", true},
		{math.MaxInt64, math.MaxInt64, "100", true}, {math.MaxInt64, 1, "", false}, {1, 0, "", false}, {-1, 5, "", false}, {1, -5, "", false},
		{200_000, 1, "", false}, {100_000, 1, "10000000", true}, {100_001, 1, "", false},
	} {
		got, ok := quantity.Share(c.part, c.whole)
		assert.Equal(t, c.ok, ok, c)
		assert.Equal(t, c.want, got.String(), c)
	}
}

func TestPercentIn(t *testing.T) {
	p := quantity.MustPercent("1234.5")
	assert.Equal(t, "1,234.5 %", p.In(language.English))
	assert.Equal(t, "1.234,5%", p.In(language.Vietnamese))
	assert.Equal(t, "unknown", quantity.Percent{}.In(language.English))
}

func TestPercentSQL(t *testing.T) {
	var p quantity.Percent
	for _, c := range []struct {
		src  any
		want string
	}{{"33.33", "33.33"}, {[]byte("20.00"), "20"}, {int64(5), "5"}, {"0.00", "0"}, {nil, ""}, {"", ""}} {
		require.NoError(t, p.Scan(c.src))
		assert.Equal(t, c.want, p.String())
	}
	assert.Error(t, p.Scan(33.33))
	assert.Error(t, p.Scan(int64(math.MaxInt64)))
	assert.Error(t, p.Scan("33%"))
	v, err := quantity.PercentOf(0).Value()
	require.NoError(t, err)
	assert.Equal(t, "0", v)
	v, err = quantity.Percent{}.Value()
	require.NoError(t, err)
	assert.Nil(t, v)
}

func FuzzParsePercent(f *testing.F) {
	for _, s := range []string{"0", "33.33", "-0.01", "10000000", "33.33%", "33,33", "0.001", "\xff%"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := quantity.ParsePercent(s)
		if err != nil {
			var e *quantity.Error
			if !errors.As(err, &e) || e.Remedy == "" || !p.IsZero() {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		if p.String() != s || p.IsZero() || quantity.PercentOfBasisPoints(p.BasisPoints()) != p || p.Decimal().String() != s {
			t.Fatalf("%q prints as %q", s, p)
		}
	})
}
