package vietnam_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/cooperation/vietnam"
)

// contract is a contract of transfer from Australia, signed on 20 July 2026.
func transferContract() *agreement.Agreement {
	return &agreement.Agreement{
		Form: agreement.FormTransfer,
		Parties: []agreement.Party{
			{Country: "VN", Roles: []agreement.Role{agreement.RoleSignatory, agreement.RoleTransferee}},
			{Country: "AU", Roles: []agreement.Role{agreement.RoleSignatory, agreement.RoleTransferor}},
		},
		Events: []agreement.Event{{Kind: agreement.EventSigned, On: calendar.MustDate("2026-07-20")}},
		Transfer: &agreement.Transfer{
			Name:    text.Of("Surface treatment", "Công nghệ xử lý bề mặt"),
			Methods: []agreement.TransferMethod{agreement.MethodTraining},
			Terms:   agreement.TransferTerms{Warranty: codes.No},
		},
	}
}

// answerAll answers every test with no, but for those named.
func answerAll(a *agreement.Agreement, yes string) {
	for t := range vietnam.TransferTests() {
		x := codes.No
		if t.Code == yes {
			x = codes.Yes
		}
		a.Transfer.Tests = append(a.Transfer.Tests, agreement.TechnologyTest{Code: t.Code, Answer: x})
	}
}

// Công nghệ nhập từ nước ngoài, sử dụng hóa chất độc hại trong giới hạn quy chuẩn.
func ExampleClassifyTransfer() {
	a := transferContract()
	answerAll(a, "VN-TT-R-TOXIC")
	c := vietnam.ClassifyTransfer(a, calendar.Date{})
	fmt.Println(c.Class.Label(language.Vietnamese), c.Sure)
	for _, r := range c.Reasons {
		fmt.Println(r.Test.VI)
		fmt.Println(r.Test.Basis.VI)
	}

	a = transferContract()
	answerAll(a, "")
	c = vietnam.ClassifyTransfer(a, calendar.Date{})
	fmt.Println(c.Class.Label(language.Vietnamese), c.Sure)
	fmt.Println(c.Why.Label(language.Vietnamese))
	// Output:
	// hạn chế chuyển giao true
	// Công nghệ có sử dụng hóa chất độc hại hoặc phát sinh chất thải nguy hại trong giới hạn tiêu chuẩn, quy chuẩn kỹ thuật không?
	// Các điểm từ a đến d khoản 1 Điều 10 Luật Chuyển giao công nghệ số 07/2017/QH14; chưa đối chiếu các điểm khác
	// không thuộc diện hạn chế false
	// các tiêu chí đã đối chiếu đều được trả lời là không; chưa đối chiếu toàn bộ quy định
}

func ExampleTransferEffectOf() {
	a := transferContract()
	answerAll(a, "")
	c := vietnam.TransferClearanceOf(a, calendar.Date{})
	fmt.Println(c.Need, "- file by", vietnam.TransferFilingDue(a))
	role, _ := vietnam.TransferFiler(a)
	fmt.Println("filed by the", role)

	e := vietnam.TransferEffectOf(a)
	fmt.Println("in effect:", !e.On.IsZero(), "-", e.Why.Label(language.English))
	a.Events = append(a.Events, agreement.Event{Kind: agreement.EventRegistered, On: calendar.MustDate("2026-09-01")})
	e = vietnam.TransferEffectOf(a)
	fmt.Println("in effect:", e.On, "-", e.Why.Label(language.English))
	// Output:
	// registration - file by 2026-10-18
	// filed by the transferee
	// in effect: false - the certificate of registration is not recorded
	// in effect: 2026-09-01 - from the certificate of registration
}

func ExampleTransferChecklist() {
	for _, x := range vietnam.TransferChecklist(transferContract()) {
		if x.Present != codes.Unknown {
			fmt.Println(x.Number, x.Label(language.Vietnamese)+":", x.Present.Label(language.Vietnamese))
		}
	}
	// Output:
	// 1 Tên công nghệ được chuyển giao: có
	// 4 Phương thức chuyển giao công nghệ: có
	// 10 Trách nhiệm bảo hành công nghệ: không
}

func ExamplePaymentMethodOf() {
	m, _ := vietnam.PaymentMethodOf(agreement.PaymentRevenue)
	fmt.Println("Điểm", m.Point+":", m.Label(language.Vietnamese))
	fmt.Println(m.Definition(language.Vietnamese))
	// Output:
	// Điểm d: Trả theo phần trăm doanh thu thuần
	// doanh thu bán sản phẩm, dịch vụ tạo ra bằng công nghệ được chuyển giao trừ chiết khấu thương mại, giảm giá hàng bán, hàng bán bị trả lại
}

func ExampleCertificateDue() {
	// Ngày nghỉ lễ 01 và 02/9/2026 là giả định của ví dụ này.
	day := calendar.MustDate
	holidays, err := calendar.NewHolidayList(day("2026-08-01"), day("2026-09-30"), day("2026-09-01"), day("2026-09-02"))
	if err != nil {
		fmt.Println(err)
		return
	}
	due, err := vietnam.CertificateDue(day("2026-08-28"), holidays)
	fmt.Println(due.In(language.Vietnamese), err)
	// Output: 08/09/2026 <nil>
}
