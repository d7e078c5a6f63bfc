package money

import (
	"database/sql/driver"
	"fmt"
	"iter"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// Currency is a code of three letters as in ISO 4217, such as “AUD”. The zero
// value is no currency. Currency is comparable, and open: any three capital
// letters are read and written, and Known tells whether the package has facts
// on them. A literal is Currency{'A', 'U', 'D'}.
type Currency [3]byte

// fact is one row of the generated table.
type fact struct {
	code                  Currency
	numeric, name, symbol string
	digits, inUse         uint8
	iso                   bool
	from, until           int32 // yyyymmdd; 0 and 99999999 are open
	spans, ends           uint16
}

// span is a stretch of time in which a currency is known in a region.
type span struct {
	region      string
	from, until int32
	tender      bool
}

// ParseCurrency reads a code of three capital letters, known or not.
func ParseCurrency(s string) (Currency, error) {
	if len(s) == 3 {
		c := Currency{s[0], s[1], s[2]}
		if c.valid() {
			return c, nil
		}
	}
	return Currency{}, fail(Malformed, s, "not the code of a currency", "write three capital letters, such as AUD or VND")
}

// MustCurrency is ParseCurrency for texts written in a program; it panics on an
// error.
func MustCurrency(s string) Currency {
	c, err := ParseCurrency(s)
	if err != nil {
		panic(err)
	}
	return c
}

func (c Currency) valid() bool {
	return c[0]-'A' < 26 && c[1]-'A' < 26 && c[2]-'A' < 26
}

func (c Currency) fact() *fact {
	a, b := c[0]-'A', c[1]-'A'
	if a >= 26 || b >= 26 {
		return nil
	}
	at := int(a)*26 + int(b)
	for i := firstOf[at]; i < firstOf[at+1]; i++ {
		if currencies[i].code == c {
			return &currencies[i]
		}
	}
	return nil
}

// Known reports whether the package has facts on the currency.
func (c Currency) Known() bool { return c.fact() != nil }

// IsZero reports whether no currency is named.
func (c Currency) IsZero() bool { return c == Currency{} }

// InISO reports whether the currency is in ISO 4217 as of iso-codes 4.15.0.
// Withdrawn currencies are not; nor are newer ones, and the offshore renminbi
// (CNH), which has no code in the standard.
func (c Currency) InISO() bool {
	f := c.fact()
	return f != nil && f.iso
}

// Numeric returns the code of three digits of ISO 4217, or "".
func (c Currency) Numeric() string {
	if f := c.fact(); f != nil {
		return f.numeric
	}
	return ""
}

// Name returns the English name of ISO 4217, or "" where the data have none:
// for withdrawn and for unknown currencies.
func (c Currency) Name() string {
	if f := c.fact(); f != nil {
		return f.name
	}
	return ""
}

// Digits returns how many decimals an amount of the currency has: see the
// package comment. An unknown currency is taken to have two.
func (c Currency) Digits() int {
	if f := c.fact(); f != nil {
		return int(f.digits)
	}
	return 2
}

// DigitsInUse returns how many decimals are customary (CLDR): at most Digits.
func (c Currency) DigitsInUse() int {
	if f := c.fact(); f != nil {
		return int(f.inUse)
	}
	return 2
}

// InUseOn says whether the currency was in use in some region on the date: Yes
// when on every day the date can be, No when on none. A beginning or end that
// the data do not name is open. It is Unknown for a currency the package does
// not know, and for a date that is zero, uncertain or approximate.
func (c Currency) InUseOn(d calendar.Date) calendar.Truth {
	f := c.fact()
	if f == nil {
		return calendar.Unknown
	}
	return within(d, f.from, f.until)
}

// TenderIn says whether the currency was legal tender in a region on the date.
// The region is a code of two letters as CLDR has it: those of ISO 3166-1 and,
// for former states, the two letters they had (“SU”, “DD”). It is Unknown for a
// currency the package does not know.
func (c Currency) TenderIn(region string, d calendar.Date) calendar.Truth {
	f := c.fact()
	if f == nil {
		return calendar.Unknown
	}
	answer := calendar.No
	for _, s := range spans[f.spans:f.ends] {
		if s.region != region || !s.tender {
			continue
		}
		switch within(d, s.from, s.until) {
		case calendar.Yes:
			return calendar.Yes
		case calendar.Unknown:
			answer = calendar.Unknown
		}
	}
	return answer
}

func within(d calendar.Date, from, until int32) calendar.Truth {
	if d.IsZero() || d.Uncertain() || d.Approximate() {
		return calendar.Unknown
	}
	early, late := d.YMD(), d.Latest().YMD()
	switch {
	case early >= from && late <= until:
		return calendar.Yes
	case late < from || early > until:
		return calendar.No
	}
	return calendar.Unknown
}

// Currencies yields every currency the package knows, in the order of the
// codes, withdrawn ones included.
func Currencies() iter.Seq[Currency] {
	return func(yield func(Currency) bool) {
		for i := range currencies {
			if !yield(currencies[i].code) {
				return
			}
		}
	}
}

// String returns the code, and "" for the zero Currency.
func (c Currency) String() string {
	if c.IsZero() {
		return ""
	}
	return string(c[:])
}

// AppendText implements encoding.TextAppender; the zero Currency appends
// nothing, and bytes that are not capital letters are an error.
func (c Currency) AppendText(b []byte) ([]byte, error) {
	switch {
	case c.IsZero():
		return b, nil
	case !c.valid():
		return b, fail(Malformed, c.String(), "not the code of a currency", "use three capital letters")
	}
	return append(b, c[:]...), nil
}

// MarshalText implements encoding.TextMarshaler; the zero Currency is empty.
func (c Currency) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText implements encoding.TextUnmarshaler: the text of ParseCurrency,
// or empty text for the zero Currency.
func (c *Currency) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = Currency{}
		return nil
	}
	got, err := ParseCurrency(string(text))
	if err == nil {
		*c = got
	}
	return err
}

// Scan implements database/sql.Scanner: NULL and empty text give the zero
// Currency.
func (c *Currency) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*c = Currency{}
		return nil
	case string:
		return c.UnmarshalText([]byte(v))
	case []byte:
		return c.UnmarshalText(v)
	}
	return fmt.Errorf("money: cannot read a currency from %T; store it as text", src)
}

// Value implements database/sql/driver.Valuer; the zero Currency is NULL.
func (c Currency) Value() (driver.Value, error) {
	if c.IsZero() {
		return nil, nil
	}
	b, err := c.MarshalText()
	return string(b), err
}

// List is the list of currencies for a rule that reports unknown ones: its
// name, its version and what may have been meant. The zero value is ready.
type List struct{}

// Name returns "ISO 4217".
func (List) Name() string { return "ISO 4217" }

// Version names the releases of the data.
func (List) Version() string {
	return "iso-codes " + isoCodesVersion + ", CLDR " + cldrVersion
}

// Has reports whether the package has facts on the currency of this code.
func (List) Has(code string) bool {
	return len(code) == 3 && Currency{code[0], code[1], code[2]}.Known()
}

// Near returns up to three codes in the standard that may have been meant: the
// code in capitals, or those that differ in one letter or by two letters that
// changed places, in the order of the codes.
func (List) Near(code string) []string {
	if len(code) != 3 {
		return nil
	}
	var c Currency
	for i := range c {
		c[i] = code[i]
		if 'a' <= c[i] && c[i] <= 'z' {
			c[i] -= 'a' - 'A'
		}
	}
	if c.Known() && c.String() != code {
		return []string{c.String()}
	}
	var out []string
	for i := range currencies {
		o := currencies[i].code
		same := 0
		for k := range o {
			if o[k] == c[k] {
				same++
			}
		}
		swapped := o == Currency{c[1], c[0], c[2]} || o == Currency{c[0], c[2], c[1]}
		if o != c && currencies[i].iso && (same == 2 || swapped) && len(out) < 3 {
			out = append(out, o.String())
		}
	}
	return out
}
