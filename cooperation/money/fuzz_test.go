package money

import (
	"math"
	"math/big"
	"testing"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/quantity"
)

func FuzzParseAmount(f *testing.F) {
	for _, s := range []string{"AUD 2100000.00", "VND -5000", "KWD 0.500", "QQQ 1.00", "AUD -92233720368547758.08", "", "AUD 1", "AUD \xff.00", "AUD -.00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := ParseAmount(s)
		if err != nil {
			return
		}
		if a.String() != s {
			t.Fatalf("%q prints as %q", s, a)
		}
		for _, tag := range []language.Tag{en, vi} {
			if a.In(tag) == "" || a.Short(tag) == "" {
				t.Fatalf("%q prints as nothing", s)
			}
		}
	})
}

func FuzzParseCurrency(f *testing.F) {
	f.Add("AUD")
	f.Add("aud")
	f.Fuzz(func(t *testing.T, s string) {
		if c, err := ParseCurrency(s); err == nil && c.String() != s {
			t.Fatalf("%q prints as %q", s, c)
		}
	})
}

// FuzzArithmetic holds the arithmetic against math/big.
func FuzzArithmetic(f *testing.F) {
	f.Add(int64(100), int64(-7), int32(3333), uint16(3))
	f.Add(int64(math.MinInt64), int64(-1), int32(10000), uint16(1))
	f.Add(int64(math.MaxInt64), int64(math.MaxInt64), int32(20000), uint16(7))
	f.Add(int64(1), int64(math.MinInt64), int32(5000), uint16(0))
	f.Fuzz(func(t *testing.T, x, y int64, points int32, weight uint16) {
		c := Currency{'A', 'U', 'D'}
		a, b := Amount{x, c}, Amount{y, c}
		same := func(what string, got Amount, err error, want *big.Int) {
			t.Helper()
			if (err == nil) != want.IsInt64() {
				t.Fatalf("%s: %v, want %v", what, err, want)
			}
			if err == nil && got != (Amount{want.Int64(), c}) {
				t.Fatalf("%s: %d, want %v", what, got.Minor, want)
			}
		}
		bx, by := big.NewInt(x), big.NewInt(y)
		got, err := a.Add(b)
		same("add", got, err, new(big.Int).Add(bx, by))
		got, err = a.Sub(b)
		same("sub", got, err, new(big.Int).Sub(bx, by))
		got, err = a.Mul(y)
		same("mul", got, err, new(big.Int).Mul(bx, by))
		got, err = a.Neg()
		same("neg", got, err, new(big.Int).Neg(bx))
		if p := quantity.PercentOfBasisPoints(points); !p.IsZero() {
			got, err = a.Percent(p)
			same("percent", got, err, halfEven(new(big.Int).Mul(bx, big.NewInt(int64(points))), big.NewInt(10000)))
		}
		value, err := quantity.NewDecimal(max(y, -y), int(weight%19))
		if err == nil && value.Sign() > 0 {
			rate := Rate{From: c, To: Currency{'V', 'N', 'D'}, Value: value}
			got, err = rate.Apply(a)
			got.Currency = c
			d := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(2+value.Scale())), nil)
			same("rate", got, err, halfEven(new(big.Int).Mul(bx, big.NewInt(value.Coefficient())), d))
		}
		parts, err := a.Allocate(int64(weight), 1, int64(points)&0xffff)
		if err != nil {
			t.Fatal(err)
		}
		sum := new(big.Int)
		for _, p := range parts {
			if p.Sign()*a.Sign() < 0 {
				t.Fatalf("%v of %v", p, a)
			}
			sum.Add(sum, big.NewInt(p.Minor))
		}
		if sum.Cmp(bx) != 0 {
			t.Fatalf("%v allocated as %v", a, parts)
		}
	})
}

// halfEven returns n/d rounded half to even.
func halfEven(n, d *big.Int) *big.Int {
	q, r := new(big.Int).QuoRem(n, d, new(big.Int))
	if c := new(big.Int).Lsh(new(big.Int).Abs(r), 1).Cmp(d); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(int64(n.Sign())))
	}
	return q
}
