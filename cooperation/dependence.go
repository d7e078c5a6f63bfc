package cooperation

import (
	"math"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// Axis is that on which a portfolio may depend. It is a closed set; the zero
// value is AxisCountry. Its text forms are country, partner, technology and
// funder.
type Axis uint8

const (
	// AxisCountry: states abroad. International organisations belong to none.
	AxisCountry Axis = iota
	// AxisPartner: organisations that are not known to be at home.
	AxisPartner
	// AxisTechnology: technology areas.
	AxisTechnology
	// AxisFunder: organisations that pay, at home or abroad.
	AxisFunder
)

var (
	axisTexts = [...]string{"country", "partner", "technology", "funder"}
	axisEN    = [...]string{"country", "partner", "technology", "funder"}
	axisVI    = [...]string{"quốc gia", "đối tác", "công nghệ", "nguồn tài trợ"}
)

// String returns the text of the axis, such as country.
func (a Axis) String() string { return printClosed(axisTexts[:], uint8(a)) }

// Label returns the axis in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (a Axis) Label(tag language.Tag) string {
	return closedLabel(axisEN[:], axisVI[:], uint8(a), tag)
}

// MarshalText writes the text of the axis.
func (a Axis) MarshalText() ([]byte, error) { return closedText("axis", axisTexts[:], uint8(a)) }

// UnmarshalText reads the text of an axis and refuses anything else.
func (a *Axis) UnmarshalText(b []byte) error {
	return parseClosed("axis", axisTexts[:], b, (*uint8)(a))
}

// Measure is what is counted to see on whom a portfolio depends. It is a closed
// set; the zero value is MeasureAgreements. Its text forms are agreements,
// activities and money.
type Measure uint8

const (
	// MeasureAgreements: agreements in force or applied provisionally on the
	// day, one each.
	MeasureAgreements Measure = iota
	// MeasureActivities: activities of agreements and programmes begun by the
	// day, one each.
	MeasureActivities
	// MeasureMoney: lines of money of agreements in force and programmes
	// running on the day, each with its amount.
	MeasureMoney
)

var (
	measureTexts = [...]string{"agreements", "activities", "money"}
	measureEN    = [...]string{"agreements in force", "activities", "money"}
	measureVI    = [...]string{"thỏa thuận đang có hiệu lực", "hoạt động", "kinh phí"}
)

// String returns the text of the measure, such as agreements.
func (m Measure) String() string { return printClosed(measureTexts[:], uint8(m)) }

// Label returns the measure in words, in Vietnamese where tag asks for it and
// in English otherwise.
func (m Measure) Label(tag language.Tag) string {
	return closedLabel(measureEN[:], measureVI[:], uint8(m), tag)
}

// MarshalText writes the text of the measure.
func (m Measure) MarshalText() ([]byte, error) {
	return closedText("measure", measureTexts[:], uint8(m))
}

// UnmarshalText reads the text of a measure and refuses anything else.
func (m *Measure) UnmarshalText(b []byte) error {
	return parseClosed("measure", measureTexts[:], b, (*uint8)(m))
}

// Counting says how dependence is measured. The zero value counts agreements by
// country abroad.
type Counting struct {
	By      Axis
	Measure Measure
	// Currency is the one in which money is counted; without it no amount is
	// known. Rates convert the other currencies, by the rate for the day; an
	// amount for which there is no rate is one of which nothing is known.
	Currency money.Currency
	Rates    *money.Rates
	// Stage is which lines of money count: a code of agreement.FundingStages;
	// empty is commitments. A line that does not say its stage may count.
	Stage agreement.FundingStage
	// Slicing gives the areas of AxisTechnology, as for [ByTechnology]: the zero
	// value takes the OECD's major fields. Technologies that lead to none of
	// them are one area more, Elsewhere.
	Slicing Slicing
}

// Holder is one on which a portfolio depends: a country, a partner (or funder)
// or a technology area. It is comparable; one member is set.
type Holder struct {
	Country    country.Code    `json:"country,omitempty"`
	Partner    id.Partner      `json:"partner,omitzero"`
	Technology technology.Code `json:"technology,omitzero"`
	Elsewhere  bool            `json:"elsewhere,omitempty"` // technologies outside the areas
}

// Holding is the share that a holder has, in permille.
type Holding struct {
	Holder
	Share Share `json:"share"`
}

// Dependence says how far a portfolio rests on few countries, partners,
// technologies or funders.
//
// Each agreement, activity or amount is divided in equal parts among the
// parties abroad (partners, funders) that it names, whatever their roles, and
// among technology areas by the shares that it states. An activity that names
// no partner is one of all parties of its agreement or programme. Money falls on
// those who pay. [PortfolioCriteria] counts differently: there an agreement
// counts once for every country that it reaches, also when it is over.
//
// What is not known makes intervals: bounds over all that may be so. A party or
// funder that is not known may be any one, also one that nobody else names; an
// agreement that names fewer than two parties, or nobody abroad in a list that
// is open, or no funder, has one such or none. Parties beyond those listed have
// no part. An agreement of the portfolio to which home is no party counts as
// well. Technologies without a share, and
// those of an agreement that names none, may have any shares of the areas in
// question. Where it is not known whether something counts, or how much, all of
// it is possible. A partner of whose country nothing is known may be at home;
// without Portfolio.Home, all may be.
//
// An index is stated exactly where it is known, else as between two bounds, both
// included, and not at all where nothing counts. Numbers have up to four digits
// after the point; bounds that differ are rounded away from each other.
type Dependence struct {
	On       calendar.Date  `json:"on"`
	By       Axis           `json:"by"`
	Measure  Measure        `json:"measure"`
	Currency money.Currency `json:"currency,omitzero"`
	// Shares are those that have a share or may have one, the largest sure share
	// first. What may fall on holders that are not named is in no share.
	Shares []Holding `json:"shares,omitempty"`
	// HHI is the sum of the squared shares, after Herfindahl and Hirschman: from
	// near 0 (many equal ones) to 1 (one has all), which others write as 10,000.
	HHI quantity.Quantity `json:"hhi,omitzero"`
	// Entropy is Shannon's, with natural logarithms: 0 where one has all.
	Entropy quantity.Quantity `json:"entropy,omitzero"`
	// Effective is how many equal holders would have that entropy.
	Effective quantity.Quantity `json:"effective,omitzero"`
	// Reached says that the bounds are reached by something that may be so;
	// otherwise they hold, and may be wider than they need be.
	Reached bool `json:"reached"`

	Counted  int `json:"counted"`  // agreements, activities or lines that surely count
	Maybe    int `json:"maybe"`    // those of which it is not known whether they count
	Unplaced int `json:"unplaced"` // those of which it is not known, in part or at all, on whom they fall
	Outside  int `json:"outside"`  // those that surely fall on none: of home alone, or of organisations without a country
	// MissingRates are the currencies from which a rate was lacking, sorted.
	MissingRates []money.Currency `json:"missingRates,omitempty"`
}

// Largest returns the first of the shares; false where there is none.
func (d *Dependence) Largest() (Holding, bool) {
	if len(d.Shares) == 0 {
		return Holding{}, false
	}
	return d.Shares[0], true
}

// DependenceOn measures on whom or what the portfolio rests on a day. Where
// nothing counts nothing is known: the indices are not stated. It takes time
// linear in the size of the portfolio, but for sorting.
func (x *Index) DependenceOn(on calendar.Date, by Counting) Dependence {
	g := newDepGather(x, on, by)
	g.gather()
	d := Dependence{
		On: on, By: by.By, Measure: by.Measure,
		Counted: g.counted, Maybe: g.maybe, Unplaced: g.unplaced, Outside: g.outside,
		MissingRates: g.missing,
	}
	if by.Measure == MeasureMoney {
		d.Currency = by.Currency
	}
	b, ok := g.mass.bounds()
	if !ok {
		return d
	}
	d.Shares = g.shares(b.shares)
	d.HHI = depNumber(b.squares[0], b.squares[1])
	d.Entropy = depNumber(b.entropy[0], b.entropy[1])
	d.Effective = depNumber(math.Exp(b.entropy[0]), math.Exp(b.entropy[1]))
	d.Reached = b.reached
	return d
}

// depSame is how close two bounds are that are the same but for rounding.
const depSame = 1e-9

// depNumber rounds bounds to four digits: to the nearest where they are the
// same, else away from each other.
func depNumber(low, high float64) quantity.Quantity {
	if high-low < depSame*max(1, high) {
		return quantity.Quantity{Qualifier: quantity.QualifierExactly, Value: depDecimal(math.Round((low + high) / 2 * 10_000))}
	}
	return quantity.Quantity{
		Qualifier: quantity.QualifierBetween,
		Value:     depDecimal(math.Floor(low*10_000 + 1e-5)), High: depDecimal(math.Ceil(high*10_000 - 1e-5)),
	}
}

func depDecimal(tenThousandths float64) quantity.Decimal {
	d, err := quantity.NewDecimal(int64(tenThousandths), 4)
	if err != nil {
		return quantity.Decimal{}
	}
	return d
}

// depShare rounds a share to permille, away from the other bound.
func depShare(low, high float64) Share {
	if high-low < depSame {
		n := int(math.Round((low + high) / 2 * 1000))
		return Share{n, n}
	}
	return Share{int(math.Floor(low*1000 + 1e-6)), int(math.Ceil(high*1000 - 1e-6))}
}
