package money_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
)

func ExampleEstimate() {
	funding := money.MoreThan(money.MustAmount("AUD 2100000.00"))
	fmt.Println(funding.In(language.English))
	fmt.Println(funding.AtLeast(money.MustAmount("AUD 2000000.00")))
	fmt.Println(funding.AtLeast(money.MustAmount("AUD 3000000.00")))
	// Output:
	// more than A$2.1 million
	// yes
	// unknown
}

func ExampleAmount_In() {
	a := money.MustAmount("AUD 2100000.00")
	fmt.Println(a.In(language.Vietnamese))
	fmt.Println(a.Short(language.Vietnamese))
	fmt.Println(money.MoreThan(a).In(language.Vietnamese))
	// Output:
	// 2.100.000 AUD
	// 2,1 triệu AUD
	// hơn 2,1 triệu AUD
}

func ExampleAmount_Allocate() {
	parts, _ := money.MustAmount("VND 100").Allocate(1, 1, 1)
	fmt.Println(parts)
	// Output:
	// [VND 34 VND 33 VND 33]
}

func ExampleRates_Sum() {
	rates, _ := money.NewRates(money.Rate{
		From: money.MustCurrency("AUD"), To: money.MustCurrency("VND"),
		Value: quantity.MustDecimal("16500"), Date: calendar.MustDate("2025-07-01"),
		Source: source.Source{Publisher: "the caller's bank"},
	})
	vnd, on := money.MustCurrency("VND"), calendar.MustDate("2025-07-15")
	total, _ := rates.Sum(vnd, on, money.MustAmount("AUD 2.00"), money.MustAmount("VND 500"))
	fmt.Println(total.Amount)
	_, err := rates.Sum(vnd, on, money.MustAmount("EUR 2.00"))
	fmt.Println(err)
	// Output:
	// VND 33500
	// money: no rate for EUR to VND on 2025-07-15 or before; give one with its date and source
}
