// Package valuation estimates what a technology is worth: by its cost, by the
// market, by the income it brings, and as an option; and it brings the offers
// of a negotiation to one basis. It is arithmetic with its conditions stated,
// and no opinion on any technology.
//
//	frame := valuation.Frame{
//		Purpose: valuation.PurposeNegotiation, On: calendar.MustDate("2026-11-21"), Place: "Hà Nội",
//		Currency: money.MustCurrency("VND"), Standard: valuation.StandardMarket, Prices: valuation.Nominal,
//	}
//	v, err := valuation.Relief{
//		Revenue:  valuation.Points(40e9, 60e9, 60e9),
//		Royalty:  valuation.Between(0.03, 0.05, 0.06),
//		Tax:      valuation.Point(0.20),
//		Discount: valuation.Discount{Rate: valuation.Between(0.12, 0.15, 0.20), Prices: valuation.Nominal},
//	}.Value(frame)
//	fmt.Println(v.Explain(language.Vietnamese))
//
// # A value is a range
//
// Every method takes a [Frame]: what the value is for, on which day, at which
// place, in which currency, by which standard, in nominal or real prices. What
// the frame leaves out is an error. What is uncertain is an [Input] with a low,
// a best and a high end. The answer is a [Value]: the least and the greatest
// value that any choice within the inputs gives, the value at the best ones,
// and the inputs in the order in which each alone moves it. [Market] also counts
// how far the comparables lie apart.
//
// The range is of the whole box of inputs, not of its corners: where a higher
// discount rate first lowers a value and then raises it, the turning point is
// looked for. To widen an input therefore never narrows a range. A range never
// leaves out a value that the inputs allow; where it may hold a little more than
// they do, the method says so ([RiskAdjusted], [CompareOffers]).
//
// One value is not enough: [Combine] puts several methods side by side and
// returns where they lie together and where they agree, never a point.
//
// # Units
//
// Amounts are float64 in whole units of the currency of the frame (dong, not
// millions of dong), because a value is an estimate and not bookkeeping;
// [Value.Estimate] leads back to money. The bases of royalties, which are
// bookkeeping, are exact: [NetSellingPrice], [NetRevenue], [ProfitBeforeTax].
// Shares and rates are fractions: 0.05 is 5 %. Rates are a year's; years are
// counted from the day of the frame.
//
// # What is refused
//
// An input that is not stated, is not a number or is absurd is an [Error]; all
// that is wrong is reported at once (errors.Join). The bounds are MaxAmount,
// MaxRate, MaxYears, MaxSteps, MaxComparables and MaxParts. Nothing is taken
// as zero because it is missing.
//
// # What it rests on
//
// The formulas are general practice in valuing intangible assets; every Value
// carries that as its Basis. [LegalFrame] names what Vietnamese texts say of
// valuation on a day. Two rules of thumb stand apart, and no method calls them:
// [TwentyFivePercentRule], which a court has rejected as evidence, and
// [RatesByReadiness].
package valuation
