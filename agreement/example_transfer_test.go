package agreement_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
)

func ExampleAgreement_TransferDirection() {
	a := agreement.Agreement{Parties: []agreement.Party{
		{Country: "JP", Roles: []agreement.Role{agreement.RoleTransferor}},
		{Country: "VN", Roles: []agreement.Role{agreement.RoleTransferee}},
	}}
	d, _ := a.TransferDirection("VN")
	fmt.Println(d.Label(language.Vietnamese))
	a.Parties[0].Country = ""
	d, missing := a.TransferDirection("VN")
	fmt.Println(d, missing)
	// Output:
	// từ nước ngoài vào
	// unknown /parties/0/country
}

// Trả kỳ vụ theo doanh thu thuần, mức tối thiểu hằng năm cao hơn mức tối đa.
func ExamplePayment() {
	a := agreement.Agreement{Transfer: &agreement.Transfer{Payments: []agreement.Payment{
		{Key: "royalty", Basis: agreement.PaymentRevenue, Rate: quantity.PercentOf(3),
			Minimum: money.MustAmount("JPY 6000000"), Cap: money.MustAmount("JPY 5000000")},
	}}}
	v := rule.Must(agreement.Validator())
	for _, x := range v.Inspect(&a).Violations {
		if x.Code == "AGR-TRANSFER-MINIMUM" {
			fmt.Println(x.Pointer)
			fmt.Println(x.Message(language.Vietnamese))
		}
	}
	// Output:
	// /transfer/payments/0/minimum
	// Mức thanh toán tối thiểu hằng năm cao hơn mức tối đa hoặc khác loại tiền.
}

func ExampleExportControl_LicenceNeeded() {
	e := agreement.ExportControl{Controlled: codes.No}
	fmt.Println(e.LicenceNeeded())
	e.Military = codes.Yes
	fmt.Println(e.LicenceNeeded())
	// Output:
	// unknown [weapons military surveillance diversion]
	// yes []
}
