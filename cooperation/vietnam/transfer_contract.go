package vietnam

import (
	"iter"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// ContractItem is one thing that the law wants a contract of transfer to settle,
// with what the record tells of it.
type ContractItem struct {
	// Number is its place in the law's list.
	Number  int                       `json:"number"`
	Content agreement.TransferContent `json:"content"`
	// Optional says that the law names it for contracts that have it.
	Optional bool `json:"optional,omitempty"`
	// Present is Yes where the record shows it, No where it says that the text
	// lacks it; Pointer is the place that tells, or that would tell.
	Present codes.Answer `json:"present"`
	Pointer string       `json:"pointer"`
	Basis   rule.Basis   `json:"basis"`
}

// Label says what is to be settled, in Vietnamese where tag asks for it and in
// English otherwise.
func (x ContractItem) Label(tag language.Tag) string {
	label, _ := agreement.TransferContents().Label(string(x.Content), tag)
	return label
}

// Lacking reports whether the text surely lacks something that is not optional.
func (x ContractItem) Lacking() bool { return !x.Optional && x.Present == codes.No }

// contractItems are the contents in the order of the law.
var contractItems = [...]agreement.TransferContent{
	agreement.ContentName, agreement.ContentObject, agreement.ContentGrant, agreement.ContentMethod, agreement.ContentRights,
	agreement.ContentPrice, agreement.ContentTerm, agreement.ContentDefinitions, agreement.ContentPlan, agreement.ContentWarranty,
	agreement.ContentPenalties, agreement.ContentLiability, agreement.ContentDisputes, agreement.ContentOther,
}

// TransferChecklist holds a contract of transfer against the list of contents in
// Article 23 of the Law on Technology Transfer. The first twelve items were seen
// in a source; the last two, the body that settles disputes and other matters,
// are general knowledge.
func TransferChecklist(a *agreement.Agreement) []ContractItem {
	list := make([]ContractItem, len(contractItems))
	for i := range contractItems {
		list[i] = contractItem(a, i)
	}
	return list
}

func contractItem(a *agreement.Agreement, i int) ContractItem {
	c := contractItems[i]
	found := a.TransferContent(c)
	x := ContractItem{Number: i + 1, Content: c, Present: found.Present, Pointer: found.Pointer, Basis: transferContent}
	switch c {
	case agreement.ContentDefinitions:
		x.Optional = true
	case agreement.ContentDisputes:
		x.Basis = transferDispute
	case agreement.ContentOther:
		x.Optional, x.Basis = true, transferOther
	}
	return x
}

// PaymentMethod is a way of paying for technology as Vietnamese law names it.
type PaymentMethod struct {
	// Point is the point of the article: a, b, c, d, đ, e.
	Point string                   `json:"point"`
	Bases []agreement.PaymentBasis `json:"bases"`
	EN    string                   `json:"en"`
	VI    string                   `json:"vi"`
	// DefinitionEN and DefinitionVI say how the base is worked out; empty where
	// there is none.
	DefinitionEN string     `json:"definitionEn,omitempty"`
	DefinitionVI string     `json:"definitionVi,omitempty"`
	Basis        rule.Basis `json:"basis"`
}

// Label names the method in Vietnamese where tag asks for it and in English otherwise.
func (m PaymentMethod) Label(tag language.Tag) string {
	if base, _ := tag.Base(); base.String() == "vi" {
		return m.VI
	}
	return m.EN
}

// Definition says how the base is worked out, in Vietnamese where tag asks for
// it and in English otherwise.
func (m PaymentMethod) Definition(tag language.Tag) string {
	if base, _ := tag.Base(); base.String() == "vi" {
		return m.DefinitionVI
	}
	return m.DefinitionEN
}

// PaymentMethods returns the methods of payment of Decree 76/2018/NĐ-CP, Article
// 4, with what it takes as the base of a share. It was not seen whether the
// decree still holds since the law was amended on 1 April 2026.
func PaymentMethods() iter.Seq[PaymentMethod] {
	return func(yield func(PaymentMethod) bool) {
		for i := range paymentMethods {
			m := paymentMethods[i]
			m.Bases = append([]agreement.PaymentBasis(nil), m.Bases...)
			if !yield(m) {
				return
			}
		}
	}
}

// PaymentMethodOf returns the method that a basis of payment falls under.
func PaymentMethodOf(b agreement.PaymentBasis) (PaymentMethod, bool) {
	for m := range PaymentMethods() {
		for _, x := range m.Bases {
			if x == b {
				return m, true
			}
		}
	}
	return PaymentMethod{}, false
}

var paymentMethods = [...]PaymentMethod{
	{Point: "a", Bases: []agreement.PaymentBasis{agreement.PaymentLumpSum, agreement.PaymentInstalment, agreement.PaymentUnit, agreement.PaymentInKind},
		EN: "Lump sum or instalments, in money or goods, also by unit made", VI: "Trả một lần hoặc nhiều lần bằng tiền hoặc hàng hóa, bao gồm cả trả theo từng đơn vị sản phẩm",
		Basis: transferPayment},
	{Point: "b", Bases: []agreement.PaymentBasis{agreement.PaymentContribution},
		EN: "Value of the technology turned into capital of an investment project or enterprise", VI: "Chuyển giá trị công nghệ thành vốn góp vào dự án đầu tư hoặc doanh nghiệp",
		DefinitionEN: "technology made or bought with state means is valued by law first", DefinitionVI: "công nghệ tạo ra hoặc mua bằng vốn nhà nước phải được định giá theo quy định của pháp luật",
		Basis: transferPayment},
	{Point: "c", Bases: []agreement.PaymentBasis{agreement.PaymentSellingPrice},
		EN: "Share of the net selling price", VI: "Trả theo phần trăm giá bán tịnh",
		DefinitionEN: "selling price on the invoices, less value-added tax, excise, export duty, bought-in components, packaging, transport to the market and advertising",
		DefinitionVI: "giá bán theo hóa đơn trừ thuế giá trị gia tăng, thuế tiêu thụ đặc biệt, thuế xuất khẩu, chi phí mua các bán thành phẩm, bộ phận, chi tiết, linh kiện, chi phí bao bì, đóng gói, vận chuyển đến nơi tiêu thụ và quảng cáo",
		Basis:        transferPayment},
	{Point: "d", Bases: []agreement.PaymentBasis{agreement.PaymentRevenue},
		EN: "Share of net revenue", VI: "Trả theo phần trăm doanh thu thuần",
		DefinitionEN: "revenue from products or services made with the technology, less trade discounts, rebates and returns",
		DefinitionVI: "doanh thu bán sản phẩm, dịch vụ tạo ra bằng công nghệ được chuyển giao trừ chiết khấu thương mại, giảm giá hàng bán, hàng bán bị trả lại",
		Basis:        transferPayment},
	{Point: "đ", Bases: []agreement.PaymentBasis{agreement.PaymentProfit},
		EN: "Share of profit before tax", VI: "Trả theo phần trăm lợi nhuận trước thuế",
		DefinitionEN: "net revenue less the reasonable costs of making what was sold", DefinitionVI: "doanh thu thuần trừ tổng chi phí hợp lý để sản xuất sản phẩm, dịch vụ đã bán",
		Basis: transferPayment},
	{Point: "e", Bases: []agreement.PaymentBasis{agreement.PaymentMixed},
		EN: "Combination of the methods", VI: "Kết hợp hai hoặc nhiều phương thức", Basis: transferCombined},
}
