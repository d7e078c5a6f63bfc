package valuation

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/money"
)

// NetSellingPrice is what is left of a price on an invoice when taxes and the
// costs of others' work are taken off (Decree 76/2018/ND-CP of Viet Nam, Art.
// 4). Every amount must be stated, in one currency: an amount of nothing such as
// “VND 0” where there was none. None may be negative.
type NetSellingPrice struct {
	Invoice     money.Amount `json:"invoice,omitzero"`     // the price on the invoice
	ValueAdded  money.Amount `json:"valueAdded,omitzero"`  // value added tax in it
	Excise      money.Amount `json:"excise,omitzero"`      // excise tax
	ExportDuty  money.Amount `json:"exportDuty,omitzero"`  // export duty
	BoughtIn    money.Amount `json:"boughtIn,omitzero"`    // semi-finished products and components bought in
	Packaging   money.Amount `json:"packaging,omitzero"`   // packaging
	Transport   money.Amount `json:"transport,omitzero"`   // transport
	Advertising money.Amount `json:"advertising,omitzero"` // advertising
}

// Amount returns the net selling price. It is an error when the deductions are
// more than the price.
func (p NetSellingPrice) Amount() (money.Amount, error) {
	return deduct(true, item{FactorInvoice, p.Invoice},
		item{FactorValueAdded, p.ValueAdded}, item{FactorExcise, p.Excise}, item{FactorExportDuty, p.ExportDuty},
		item{FactorBoughtIn, p.BoughtIn}, item{FactorPackaging, p.Packaging}, item{FactorTransport, p.Transport},
		item{FactorAdvertising, p.Advertising})
}

// NetRevenue is what is left of the revenue when what customers were given back
// is taken off (Decree 76/2018/ND-CP of Viet Nam, Art. 4). Every amount must be
// stated, in one currency, and none may be negative.
type NetRevenue struct {
	Revenue        money.Amount `json:"revenue,omitzero"`        // revenue from the products
	TradeDiscounts money.Amount `json:"tradeDiscounts,omitzero"` // trade discounts
	Rebates        money.Amount `json:"rebates,omitzero"`        // rebates
	Returns        money.Amount `json:"returns,omitzero"`        // goods returned
}

// Amount returns the net revenue. It is an error when the deductions are more
// than the revenue.
func (r NetRevenue) Amount() (money.Amount, error) {
	return deduct(true, item{FactorRevenue, r.Revenue}, item{FactorTradeDiscounts, r.TradeDiscounts},
		item{FactorRebates, r.Rebates}, item{FactorReturns, r.Returns})
}

// ProfitBeforeTax is the net revenue less the reasonable costs (Decree
// 76/2018/ND-CP of Viet Nam, Art. 4). Both must be stated, in one currency, and
// neither may be negative. What costs are reasonable the contract must say.
type ProfitBeforeTax struct {
	NetRevenue money.Amount `json:"netRevenue,omitzero"` // as NetRevenue gives it
	Costs      money.Amount `json:"costs,omitzero"`      // reasonable costs of making and selling
}

// Amount returns the profit before tax; a loss is negative.
func (p ProfitBeforeTax) Amount() (money.Amount, error) {
	return deduct(false, item{FactorNetRevenue, p.NetRevenue}, item{FactorExpenses, p.Costs})
}

type item struct {
	name   Factor
	amount money.Amount
}

// deduct returns what is left of whole; with floor it must not be negative.
func deduct(floor bool, whole item, parts ...item) (money.Amount, error) {
	var w faults
	check := func(i item) {
		switch {
		case i.amount.Currency.IsZero():
			w.add(i.name, 0, "", "is not stated", "state it, with an amount of 0 where there was none")
		case i.amount.Sign() < 0:
			w.add(i.name, 0, show(i.amount), "is negative", "give an amount of 0 or more")
		case i.amount.Currency != whole.amount.Currency && !whole.amount.Currency.IsZero():
			w.add(i.name, 0, show(i.amount), "is of another currency", "convert it first, at a rate with a date and a source")
		}
	}
	check(whole)
	for _, p := range parts {
		check(p)
	}
	if err := w.err(); err != nil {
		return money.Amount{}, err
	}
	left := whole.amount
	for _, p := range parts {
		var err error
		if left, err = left.Sub(p.amount); err != nil {
			return money.Amount{}, err
		}
	}
	if floor && left.Sign() < 0 {
		return money.Amount{}, &Error{Input: whole.name, Text: show(whole.amount), Reason: "less than what is to be taken off", Remedy: "look for an amount that is counted twice"}
	}
	return left, nil
}

func show(a money.Amount) string {
	if s := a.String(); s != "" {
		return s
	}
	return strconv.FormatInt(a.Minor, 10)
}
