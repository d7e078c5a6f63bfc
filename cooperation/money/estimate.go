package money

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

// Estimate is an amount as it was stated: how it is meant, and the amount, such
// as “more than A$2.1 million”.
//
// The zero value is an unknown amount. Estimate is comparable. In JSON it is an
// object:
//
//	{"qualifier":"more-than","amount":"AUD 2100000.00"}
//
// Any combination of fields can be held and decoded; Check says whether it makes
// sense. An estimate that does not has no bounds.
type Estimate struct {
	// Qualifier says how the amount is meant; NotStated when it is not known.
	// Tens, hundreds and thousands are not for money.
	Qualifier quantity.Qualifier `json:"qualifier,omitzero"`
	// Amount is the amount stated, the lower of two for between.
	Amount Amount `json:"amount,omitzero"`
	// High is the higher amount of between, of the same currency; else zero.
	High Amount `json:"high,omitzero"`
}

// Exactly is the amount itself.
func Exactly(a Amount) Estimate { return Estimate{Qualifier: quantity.QualifierExactly, Amount: a} }

// MoreThan is above the amount: “more than”, “over”, “exceeding”.
func MoreThan(a Amount) Estimate { return Estimate{Qualifier: quantity.QualifierMoreThan, Amount: a} }

// Between is from low to high, both included.
func Between(low, high Amount) Estimate {
	return Estimate{quantity.QualifierBetween, low, high}
}

// IsZero reports whether nothing is stated.
func (e Estimate) IsZero() bool { return e == Estimate{} }

// Check returns nil when the fields fit each other, and else an *Error that says
// what to change. An estimate that is right costs no allocation.
func (e Estimate) Check() error {
	switch e.Qualifier {
	case quantity.NotStated:
		if !e.Amount.IsZero() || !e.High.IsZero() {
			return fail(Malformed, e.Amount.String(), "an amount without a qualifier", "say how it is meant, such as exactly or more-than")
		}
		return nil
	case quantity.QualifierTens, quantity.QualifierHundreds, quantity.QualifierThousands:
		return fail(Malformed, e.Qualifier.String(), "not a qualifier of money", "use at-least or between with an amount")
	case quantity.QualifierBetween:
		switch {
		case !e.High.Currency.valid():
			return fail(Malformed, e.Amount.String(), "between lacks its higher amount", "give high, or use at-least")
		case e.High.Currency != e.Amount.Currency:
			return mismatch("to", e.Amount, e.High)
		case e.High.Minor < e.Amount.Minor:
			return fail(Malformed, e.Amount.String()+" to "+e.High.String(), "the lower amount is the higher one", "change them round")
		}
		return nil
	}
	switch {
	case !e.Qualifier.Valid():
		return fail(Malformed, e.Amount.String(), "the qualifier is not one of the closed set", "use the constants of package quantity")
	case !e.Amount.Currency.valid():
		return fail(Malformed, e.Qualifier.String(), "a qualifier without an amount", "give the amount with its currency")
	case !e.High.IsZero():
		return fail(Malformed, e.High.String(), "a second amount", "leave high out, or use between")
	}
	return nil
}

// Bound is one end of the range an amount can lie in. The zero value is no
// bound: nothing is known on that side. Bound is comparable.
type Bound struct {
	Amount   Amount // zero when there is no bound
	Excluded bool   // the amount itself is outside the range
}

// IsZero reports whether there is no bound.
func (b Bound) IsZero() bool { return b == Bound{} }

// Bounds returns the range the amount surely lies in, with the readings of
// package quantity: “more than A$2.1 million” is above it, “nearly” is below,
// “about” has no bounds. An estimate that is unknown or that Check refuses has
// none either.
func (e Estimate) Bounds() (low, high Bound) {
	if e.Check() != nil {
		return Bound{}, Bound{}
	}
	switch e.Qualifier {
	case quantity.QualifierExactly:
		low.Amount, high.Amount = e.Amount, e.Amount
	case quantity.QualifierBetween:
		low.Amount, high.Amount = e.Amount, e.High
	case quantity.QualifierAtLeast:
		low.Amount = e.Amount
	case quantity.QualifierMoreThan:
		low = Bound{e.Amount, true}
	case quantity.QualifierAtMost:
		high.Amount = e.Amount
	case quantity.QualifierLessThan, quantity.QualifierNearly:
		high = Bound{e.Amount, true}
	}
	return low, high
}

// AtLeast says whether the amount is x or more, as far as its bounds settle it.
// It is Unknown when the currencies differ.
func (e Estimate) AtLeast(x Amount) calendar.Truth { return e.reaches(x, false) }

// MoreThan says whether the amount is above x, as far as its bounds settle it.
func (e Estimate) MoreThan(x Amount) calendar.Truth { return e.reaches(x, true) }

// AtMost says whether the amount is x or less, as far as its bounds settle it.
func (e Estimate) AtMost(x Amount) calendar.Truth { return e.reaches(x, true).Not() }

// LessThan says whether the amount is below x, as far as its bounds settle it.
func (e Estimate) LessThan(x Amount) calendar.Truth { return e.reaches(x, false).Not() }

// reaches says whether the amount is x or more; when strict, whether it is
// above x.
func (e Estimate) reaches(x Amount, strict bool) calendar.Truth {
	if x.IsZero() || x.Currency != e.Amount.Currency {
		return calendar.Unknown
	}
	low, high := e.Bounds()
	if !low.IsZero() {
		if l := low.Amount.Minor; l > x.Minor || l == x.Minor && (low.Excluded || !strict) {
			return calendar.Yes
		}
	}
	if !high.IsZero() {
		if h := high.Amount.Minor; h < x.Minor || h == x.Minor && (high.Excluded || strict) {
			return calendar.No
		}
	}
	return calendar.Unknown
}

// words are what stands before the amount.
var words = [...]struct{ en, vi string }{
	quantity.QualifierAtLeast:  {"at least ", "ít nhất "},
	quantity.QualifierMoreThan: {"more than ", "hơn "},
	quantity.QualifierAtMost:   {"at most ", "nhiều nhất "},
	quantity.QualifierLessThan: {"less than ", "dưới "},
	quantity.QualifierNearly:   {"nearly ", "gần "},
	quantity.QualifierAbout:    {"about ", "khoảng "},
	quantity.QualifierBetween:  {"between ", "từ "},
}

// In returns the estimate for readers of a language, Vietnamese or else English,
// with the amount as by Short: “more than A$2.1 million”, “hơn 2,1 triệu AUD”.
// What is unknown or makes no sense is "unknown", in Vietnamese “chưa rõ”.
func (e Estimate) In(tag language.Tag) string {
	base, _ := tag.Base()
	vi := base.String() == "vi"
	if e.Qualifier == quantity.NotStated || e.Check() != nil {
		return Amount{}.In(tag)
	}
	w := words[e.Qualifier]
	if e.Qualifier != quantity.QualifierBetween {
		if vi {
			return w.vi + e.Amount.Short(tag)
		}
		return w.en + e.Amount.Short(tag)
	}
	if vi {
		return w.vi + e.Amount.Short(tag) + " đến " + e.High.Short(tag)
	}
	return w.en + e.Amount.Short(tag) + " and " + e.High.Short(tag)
}
