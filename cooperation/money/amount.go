package money

import (
	"database/sql/driver"
	"fmt"
	"math"
	"strconv"
)

// Amount is an amount of money: a whole number of minor units of a currency.
// The zero value is no amount; an amount of nothing names its currency
// (“AUD 0.00”). Amount is comparable: equal values are the same amount.
type Amount struct {
	// Minor is the number of minor units, cents for AUD: 210000000 for A$2.1
	// million. Currency.Digits says how many decimals that is.
	Minor int64
	// Currency is the currency; without it there is no amount.
	Currency Currency
}

// New returns the amount of a whole number of major units, such as dollars.
func New(major int64, c Currency) (Amount, error) {
	if !c.valid() {
		return Amount{}, fail(Malformed, c.String(), "not the code of a currency", "use three capital letters")
	}
	return Amount{Minor: 1, Currency: c}.scaled(major)
}

// scaled returns major units of the currency of a.
func (a Amount) scaled(major int64) (Amount, error) {
	unit := Amount{Minor: pow10[a.Currency.Digits()], Currency: a.Currency}
	return unit.Mul(major)
}

// pow10 are the powers of ten up to the largest number of digits.
var pow10 = [...]int64{1, 10, 100, 1000, 10000}

// ParseAmount reads the text of an amount: the currency, one blank, and the
// number with exactly the decimals of the currency, a point before them, and
// nothing between its digits: “AUD 2100000.00”, “VND -5000”, “KWD 0.500”.
func ParseAmount(s string) (Amount, error) {
	if len(s) < 5 || s[3] != ' ' {
		return Amount{}, fail(Malformed, s, "not an amount", "write the currency, a blank and the number: AUD 2100000.00")
	}
	c, err := ParseCurrency(s[:3])
	if err != nil {
		return Amount{}, fail(Malformed, s, "does not begin with the code of a currency", "write three capital letters first: AUD 2100000.00")
	}
	number := s[4:]
	negative := number[0] == '-'
	if negative {
		number = number[1:]
	}
	digits := c.Digits()
	whole := len(number)
	if digits > 0 {
		whole -= digits + 1
	}
	if whole < 1 || digits > 0 && number[whole] != '.' {
		return Amount{}, decimals(s, c)
	}
	if whole > 1 && number[0] == '0' {
		return Amount{}, fail(Malformed, s, "the number begins with a nought too many", "leave it out")
	}
	var n uint64
	for i := 0; i < len(number); i++ {
		if i == whole {
			continue
		}
		d := number[i] - '0'
		if d > 9 {
			if number[i] == '.' {
				return Amount{}, decimals(s, c)
			}
			return Amount{}, fail(Malformed, s, "the number has more than digits and a point in it", "write it without separators: AUD 2100000.00")
		}
		if n > (math.MaxUint64-9)/10 {
			return Amount{}, fail(Overflow, s, "the amount is larger than can be held", "")
		}
		n = n*10 + uint64(d)
	}
	if negative && n == 0 {
		return Amount{}, fail(Malformed, s, "nothing is not negative", "leave the sign out")
	}
	minor, ok := signed(n, negative)
	if !ok {
		return Amount{}, fail(Overflow, s, "the amount is larger than can be held", "")
	}
	return Amount{Minor: minor, Currency: c}, nil
}

func decimals(s string, c Currency) *Error {
	return fail(Malformed, s, "the number of decimals is not that of "+c.String(),
		"write "+strconv.Itoa(c.Digits())+" after the point, as in "+Amount{Currency: c}.String())
}

// signed gives the number its sign; ok is false when it does not fit.
func signed(n uint64, negative bool) (minor int64, ok bool) {
	switch {
	case !negative && n <= math.MaxInt64:
		return int64(n), true
	case negative && n <= 1<<63:
		return -int64(n-1) - 1, true
	}
	return 0, false
}

// MustAmount is ParseAmount for texts written in a program; it panics on an
// error.
func MustAmount(s string) Amount {
	a, err := ParseAmount(s)
	if err != nil {
		panic(err)
	}
	return a
}

// IsZero reports whether there is no amount: neither a currency nor a number.
// An amount of nothing, such as AUD 0.00, is not zero in this sense.
func (a Amount) IsZero() bool { return a == Amount{} }

// Sign returns -1, 0 or 1.
func (a Amount) Sign() int {
	switch {
	case a.Minor < 0:
		return -1
	case a.Minor > 0:
		return 1
	}
	return 0
}

// magnitude is the number of minor units without its sign.
func (a Amount) magnitude() uint64 {
	if a.Minor < 0 {
		return uint64(-(a.Minor + 1)) + 1
	}
	return uint64(a.Minor)
}

// String returns the canonical text, and "" for the zero Amount.
func (a Amount) String() string {
	if a.Currency.IsZero() && a.Minor != 0 {
		return strconv.FormatInt(a.Minor, 10) + " of no currency"
	}
	return string(a.append(nil))
}

func (a Amount) append(b []byte) []byte {
	if a.IsZero() {
		return b
	}
	b = append(append(b, a.Currency[:]...), ' ')
	if a.Minor < 0 {
		b = append(b, '-')
	}
	unit := uint64(pow10[a.Currency.Digits()])
	b = strconv.AppendUint(b, a.magnitude()/unit, 10)
	if unit > 1 {
		b = append(b, '.')
		part := a.magnitude() % unit
		for unit /= 10; unit > 0; unit /= 10 {
			b = append(b, byte('0'+part/unit%10))
		}
	}
	return b
}

// AppendText implements encoding.TextAppender; the zero Amount appends nothing,
// and a number without a currency is an error.
func (a Amount) AppendText(b []byte) ([]byte, error) {
	if !a.IsZero() && !a.Currency.valid() {
		return b, fail(Malformed, a.String(), "the amount has no currency", "set Currency")
	}
	return a.append(b), nil
}

// MarshalText implements encoding.TextMarshaler: “AUD 2100000.00”.
func (a Amount) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText implements encoding.TextUnmarshaler: the text of ParseAmount,
// or empty text for the zero Amount.
func (a *Amount) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*a = Amount{}
		return nil
	}
	got, err := ParseAmount(string(text))
	if err == nil {
		*a = got
	}
	return err
}

// Scan implements database/sql.Scanner: NULL and empty text give the zero
// Amount. The column holds the canonical text.
func (a *Amount) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*a = Amount{}
		return nil
	case string:
		return a.UnmarshalText([]byte(v))
	case []byte:
		return a.UnmarshalText(v)
	}
	return fmt.Errorf("money: cannot read an amount from %T; store it as text", src)
}

// Value implements database/sql/driver.Valuer: the canonical text; the zero
// Amount is NULL.
func (a Amount) Value() (driver.Value, error) {
	if a.IsZero() {
		return nil, nil
	}
	b, err := a.MarshalText()
	return string(b), err
}
