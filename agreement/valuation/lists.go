package valuation

import "github.com/scicoop/scicoop/cooperation/codes"

// Purpose is what a valuation is for: a code of [Purposes]. An open list;
// unknown codes are kept.
type Purpose string

// The usual purposes.
const (
	PurposeNegotiation  Purpose = "negotiation"
	PurposeTransfer     Purpose = "transfer"
	PurposeLicence      Purpose = "licence"
	PurposeContribution Purpose = "contribution"
	PurposeInvestment   Purpose = "investment"
	PurposeAccounting   Purpose = "accounting"
	PurposeCollateral   Purpose = "collateral"
	PurposeTax          Purpose = "tax"
	PurposeDispute      Purpose = "dispute"
)

// Purposes returns the list of purposes.
func Purposes() *codes.List { return purposes.List() }

// Standard is the standard of value: worth to whom and on what terms. It is a
// code of [Standards], an open list; unknown codes are kept.
type Standard string

// The usual standards of value.
const (
	StandardMarket      Standard = "market"
	StandardInvestment  Standard = "investment"
	StandardFair        Standard = "fair"
	StandardSynergistic Standard = "synergistic"
	StandardLiquidation Standard = "liquidation"
)

// Standards returns the list of standards of value.
func Standards() *codes.List { return standards.List() }

// Method is how a value was found: a code of [Methods].
type Method string

// The methods of this package.
const (
	MethodReproduction  Method = "reproduction-cost"
	MethodReplacement   Method = "replacement-cost"
	MethodComparables   Method = "market-comparables"
	MethodRelief        Method = "relief-from-royalty"
	MethodExcess        Method = "excess-earnings"
	MethodDiscounted    Method = "discounted-cash-flow"
	MethodRiskAdjusted  Method = "risk-adjusted-value"
	MethodBlackScholes  Method = "option-black-scholes"
	MethodBinomial      Method = "option-binomial"
	MethodTaxBenefit    Method = "tax-amortisation-benefit"
	MethodPayment       Method = "payment-conversion"
	MethodCompareOffers Method = "offer-comparison"
)

// Methods returns the list of methods.
func Methods() *codes.List { return methods.List() }

// Approach returns the approach a method belongs to.
func (m Method) Approach() Approach {
	switch m {
	case MethodReproduction, MethodReplacement:
		return ApproachCost
	case MethodComparables:
		return ApproachMarket
	case MethodRelief, MethodExcess, MethodDiscounted, MethodRiskAdjusted, MethodBlackScholes, MethodBinomial,
		MethodTaxBenefit, MethodPayment, MethodCompareOffers:
		return ApproachIncome
	}
	return ApproachUnknown
}

// Factor names an input of a method: a code of [Factors]. Errors and movers
// name inputs by it.
type Factor string

// What a frame states.
const (
	FactorPurpose  Factor = "purpose"
	FactorOn       Factor = "date"
	FactorPlace    Factor = "place"
	FactorCurrency Factor = "currency"
	FactorStandard Factor = "standard"
	FactorPrices   Factor = "prices"
)

// What the methods take.
const (
	FactorCost           Factor = "cost"
	FactorIndex          Factor = "index"
	FactorYear           Factor = "year"
	FactorDirect         Factor = "direct-cost"
	FactorIndirect       Factor = "indirect-cost"
	FactorMargin         Factor = "developer-margin"
	FactorFunctional     Factor = "functional-obsolescence"
	FactorTechnological  Factor = "technological-obsolescence"
	FactorEconomic       Factor = "economic-obsolescence"
	FactorObsolescence   Factor = "obsolescence"
	FactorComparables    Factor = "comparables"
	FactorPrice          Factor = "price"
	FactorForDate        Factor = "adjustment-date"
	FactorForTerritory   Factor = "adjustment-territory"
	FactorForField       Factor = "adjustment-field"
	FactorForExclusivity Factor = "adjustment-exclusivity"
	FactorForStage       Factor = "adjustment-stage"
	FactorForTerm        Factor = "adjustment-term"
	FactorRevenue        Factor = "revenue"
	FactorRoyalty        Factor = "royalty-rate"
	FactorTax            Factor = "tax-rate"
	FactorRate           Factor = "discount-rate"
	FactorTechnicalRisk  Factor = "technical-risk"
	FactorLife           Factor = "life"
	FactorProfit         Factor = "profit"
	FactorCharges        Factor = "contributory-charges"
	FactorFlow           Factor = "cash-flow"
	FactorReach          Factor = "probability"
	FactorKind           Factor = "option-kind"
	FactorUnderlying     Factor = "underlying"
	FactorExercise       Factor = "exercise-price"
	FactorYears          Factor = "years"
	FactorRiskless       Factor = "riskless-rate"
	FactorVolatility     Factor = "volatility"
	FactorLeak           Factor = "leak"
	FactorSteps          Factor = "steps"
	FactorDecisions      Factor = "decision-times"
	FactorBefore         Factor = "value-before-benefit"
	FactorUpfront        Factor = "upfront"
	FactorInstalment     Factor = "instalment"
	FactorBasis          Factor = "royalty-basis"
	FactorBase           Factor = "royalty-base"
	FactorMinimum        Factor = "minimum-royalty"
	FactorMilestone      Factor = "milestone"
	FactorMilestoneMet   Factor = "milestone-probability"
	FactorOffer          Factor = "offer"
	FactorLumpSum        Factor = "lump-sum"
	FactorInflation      Factor = "inflation"
	FactorValue          Factor = "value"
	FactorOperating      Factor = "operating-margin"
	FactorReadiness      Factor = "readiness-level"
)

// What the bases of a royalty are made of.
const (
	FactorInvoice        Factor = "invoice-price"
	FactorValueAdded     Factor = "value-added-tax"
	FactorExcise         Factor = "excise-tax"
	FactorExportDuty     Factor = "export-duty"
	FactorBoughtIn       Factor = "bought-in-components"
	FactorPackaging      Factor = "packaging"
	FactorTransport      Factor = "transport"
	FactorAdvertising    Factor = "advertising"
	FactorTradeDiscounts Factor = "trade-discounts"
	FactorRebates        Factor = "rebates"
	FactorReturns        Factor = "returns"
	FactorNetRevenue     Factor = "net-revenue"
	FactorExpenses       Factor = "reasonable-costs"
)

// Factors returns the list of inputs.
func Factors() *codes.List { return factors.List() }

// Note is a caveat that goes with a value: a code of [Notes].
type Note string

// The caveats.
const (
	NoteFloor         Note = "floor"
	NoteEarlyStage    Note = "early-stage"
	NoteSpread        Note = "spread"
	NoteRoyalty       Note = "royalty-source"
	NoteLife          Note = "life-not-stated"
	NoteOneAsset      Note = "one-primary-asset"
	NoteTechnicalRisk Note = "technical-risk"
	NoteReach         Note = "probabilities-apart"
	NoteUnderlying    Note = "underlying-from-flows"
	NoteVolatility    Note = "volatility-weak"
	NoteSteps         Note = "steps-approximate"
	NoteDecisions     Note = "decisions-on-steps"
	NoteTaxLaw        Note = "tax-law"
	NoteBeforeTax     Note = "before-tax"
	NotePoint         Note = "no-range"
	NoteOneApproach   Note = "one-approach"
	NoteApart         Note = "no-common-range"
)

// Notes returns the list of caveats, with their words.
func Notes() *codes.List { return notes.List() }

// RoyaltyBasis is what a royalty is a share of: a code of [RoyaltyBases], an
// open list; unknown codes are kept.
type RoyaltyBasis string

// The bases that the law of Viet Nam names (Decree 76/2018/ND-CP, Art. 4).
const (
	OnNetSellingPrice RoyaltyBasis = "net-selling-price"
	OnNetRevenue      RoyaltyBasis = "net-revenue"
	OnProfitBeforeTax RoyaltyBasis = "profit-before-tax"
)

// RoyaltyBases returns the list of bases of a royalty.
func RoyaltyBases() *codes.List { return royaltyBases.List() }
