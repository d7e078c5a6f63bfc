package money

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
)

// Rate says what one major unit of a currency was worth in another, on a date
// and according to a source. The zero value is no rate.
type Rate struct {
	// From is the currency converted, To the one it is converted into.
	From, To Currency
	// Value is how many units of To one unit of From is: above 0.
	Value quantity.Decimal
	// Date is the first day the rate is for; without day or month it is for
	// that month or year, from its first day on.
	Date calendar.Date
	// Source says who published the rate.
	Source source.Source
}

// Rates is a set of rates given by the caller. It converts from one currency
// to another only where a rate for just that pair and direction is in it: none
// is inverted, or put together from two others. Build it with NewRates; a nil
// *Rates is empty. It never changes and is safe for concurrent use.
type Rates struct {
	list []Rate // by pair, then by date, the newest first
}

// NewRates returns a set of rates. Each needs two different currencies, a value
// above 0, a date that is certain, and a source with a title, a publisher, an
// address or a key; a pair can have one rate a date.
func NewRates(rates ...Rate) (*Rates, error) {
	list := slices.Clone(rates)
	for i := range list {
		r := &list[i]
		text := r.From.String() + " to " + r.To.String() + " " + r.Date.String()
		switch {
		case !r.From.valid() || !r.To.valid() || r.From == r.To:
			return nil, fail(NotAllowed, text, "a rate needs two different currencies", "set From and To")
		case r.Value.Sign() <= 0:
			return nil, fail(NotAllowed, text, "the rate is not above 0", "set Value")
		case r.Date.IsZero() || r.Date.Uncertain() || r.Date.Approximate():
			return nil, fail(NotAllowed, text, "the rate has no certain date", "set Date")
		case r.Source.Key == "" && r.Source.Publisher == "" && r.Source.URL == "" && len(r.Source.Title) == 0:
			return nil, fail(NotAllowed, text, "the rate has no source", "set Source: who published it")
		}
	}
	slices.SortStableFunc(list, func(a, b Rate) int {
		return cmp.Or(comparePair(a, b.From, b.To), cmp.Compare(b.Date.YMD(), a.Date.YMD()))
	})
	for i := 1; i < len(list); i++ {
		a, b := &list[i-1], &list[i]
		if a.From == b.From && a.To == b.To && a.Date.YMD() == b.Date.YMD() {
			return nil, fail(NotAllowed, a.From.String()+" to "+a.To.String()+" "+a.Date.String(),
				"two rates for one day", "leave one out")
		}
	}
	return &Rates{list}, nil
}

func comparePair(r Rate, from, to Currency) int {
	if n := slices.Compare(r.From[:], from[:]); n != 0 {
		return n
	}
	return slices.Compare(r.To[:], to[:])
}

// Rate returns the rate for a pair on a date: the newest that is not after it,
// however old. The caller can see its date.
func (r *Rates) Rate(from, to Currency, on calendar.Date) (Rate, bool) {
	if r == nil || on.IsZero() {
		return Rate{}, false
	}
	i, _ := slices.BinarySearchFunc(r.list, 0, func(have Rate, _ int) int {
		if comparePair(have, from, to) < 0 {
			return -1
		}
		return 1
	})
	day := on.Latest().YMD()
	for ; i < len(r.list) && comparePair(r.list[i], from, to) == 0; i++ {
		if r.list[i].Date.YMD() <= day {
			return r.list[i], true
		}
	}
	return Rate{}, false
}

// Pair is a currency and the one it is to be converted into.
type Pair struct{ From, To Currency }

// String returns “AUD to VND”.
func (p Pair) String() string { return p.From.String() + " to " + p.To.String() }

// MissingRateError names the rates a conversion needed and the caller did not
// give.
type MissingRateError struct {
	// Missing are the pairs, each once, in the order they were needed.
	Missing []Pair
	// On is the date they were needed for.
	On calendar.Date
}

// Error returns one line that names the pairs and the date.
func (e *MissingRateError) Error() string {
	names := make([]string, len(e.Missing))
	for i, p := range e.Missing {
		names[i] = p.String()
	}
	on := e.On.String()
	if on == "" {
		on = "an unknown date"
	}
	return "money: no rate for " + strings.Join(names, ", ") + " on " + on + " or before; give one with its date and source"
}

// Convert returns the amount in another currency by the rate for the date (see
// Rate), rounded to a minor unit, half to even. An amount in that currency
// already is returned as it is.
func (r *Rates) Convert(a Amount, to Currency, on calendar.Date) (Amount, error) {
	if !a.Currency.valid() || !to.valid() {
		return Amount{}, fail(Malformed, a.String(), "the amount or the currency to convert into is missing", "set Currency")
	}
	if a.Currency == to {
		return a, nil
	}
	rate, ok := r.Rate(a.Currency, to, on)
	if !ok {
		return Amount{}, &MissingRateError{Missing: []Pair{{a.Currency, to}}, On: on}
	}
	return rate.Apply(a)
}

// Apply returns the amount in the other currency of the rate, rounded to a
// minor unit, half to even. The amount must be of the currency From.
func (r Rate) Apply(a Amount) (Amount, error) {
	switch {
	case a.Currency != r.From:
		return Amount{}, fail(Mismatch, a.String(), "the rate is for "+r.From.String(), "use a rate for "+a.Currency.String())
	case r.Value.Sign() <= 0 || !r.To.valid():
		return Amount{}, fail(NotAllowed, a.String(), "the rate has no value above 0 or no currency", "set Value and To")
	}
	n := new(big.Int).Mul(big.NewInt(a.Minor), big.NewInt(r.Value.Coefficient()))
	n.Mul(n, big.NewInt(pow10[r.To.Digits()]))
	d := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(r.From.Digits()+r.Value.Scale())), nil)
	n.Abs(n)
	rest := new(big.Int)
	n.QuoRem(n, d, rest)
	if c := rest.Lsh(rest, 1).Cmp(d); c > 0 || c == 0 && n.Bit(0) == 1 {
		n.Add(n, big.NewInt(1))
	}
	if !n.IsUint64() {
		return Amount{}, overflow("converting", a)
	}
	minor, ok := signed(n.Uint64(), a.Minor < 0 && n.Sign() != 0)
	if !ok {
		return Amount{}, overflow("converting", a)
	}
	return Amount{minor, r.To}, nil
}

// Total is a sum across currencies, with the rates it rests on.
type Total struct {
	// Amount is the sum.
	Amount Amount
	// Rates are the rates used, each once, in the order they were needed.
	Rates []Rate
}

// Sum adds amounts in one currency, converting each by the rate for the date
// and rounding it as Convert does. When rates are missing the error is a
// *MissingRateError that names them all. The sum of no amounts is nothing in
// that currency.
func (r *Rates) Sum(to Currency, on calendar.Date, amounts ...Amount) (Total, error) {
	total := Total{Amount: Amount{Currency: to}}
	var missing []Pair
	for _, a := range amounts {
		converted, err := r.Convert(a, to, on)
		if lack, ok := err.(*MissingRateError); ok {
			if !slices.Contains(missing, lack.Missing[0]) {
				missing = append(missing, lack.Missing[0])
			}
			continue
		}
		if err != nil {
			return Total{}, err
		}
		if total.Amount, err = total.Amount.Add(converted); err != nil {
			return Total{}, err
		}
		if a.Currency != to && !slices.ContainsFunc(total.Rates, func(u Rate) bool { return u.From == a.Currency }) {
			rate, _ := r.Rate(a.Currency, to, on)
			total.Rates = append(total.Rates, rate)
		}
	}
	if missing != nil {
		return Total{}, &MissingRateError{Missing: missing, On: on}
	}
	return total, nil
}
