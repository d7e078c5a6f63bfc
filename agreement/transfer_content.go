package agreement

import "github.com/scicoop/scicoop/cooperation/codes"

// TransferContent is something that the text of a contract of transfer settles:
// a code of [TransferContents].
type TransferContent string

// Contents of a contract of transfer.
const (
	ContentName        TransferContent = "name"
	ContentObject      TransferContent = "object" // with the products and their standards
	ContentGrant       TransferContent = "grant"
	ContentMethod      TransferContent = "method"
	ContentRights      TransferContent = "rights"
	ContentPrice       TransferContent = "price"
	ContentTerm        TransferContent = "term"
	ContentDefinitions TransferContent = "definitions"
	ContentPlan        TransferContent = "plan"
	ContentWarranty    TransferContent = "warranty"
	ContentPenalties   TransferContent = "penalties"
	ContentLiability   TransferContent = "liability"
	ContentDisputes    TransferContent = "disputes"
	ContentOther       TransferContent = "other"
)

// TransferContents returns the list of contents.
func TransferContents() *codes.List { return transferContents.List() }

var transferContents = codes.Table{
	ID: "transfer-content", Edition: edition, Updated: "2026-11-21", WorkingEN: true,
	TitleEN: "Contents of a contract of transfer of technology", TitleVI: "Nội dung hợp đồng chuyển giao công nghệ",
	Source: "Viet Nam's Law on Technology Transfer 07/2017/QH14, Art. 23, made general",
	Entries: []codes.Entry{
		{Code: "name", EN: "Name of the technology", VI: "Tên công nghệ được chuyển giao"},
		{Code: "object", EN: "Object, products made with it, standards and quality", VI: "Đối tượng công nghệ, sản phẩm do công nghệ tạo ra, tiêu chuẩn, chất lượng sản phẩm"},
		{Code: "grant", EN: "Whether ownership or a right of use passes", VI: "Chuyển nhượng quyền sở hữu hoặc chuyển quyền sử dụng công nghệ"},
		{Code: "method", EN: "Method of transfer", VI: "Phương thức chuyển giao công nghệ"},
		{Code: "rights", EN: "Rights and obligations of the parties", VI: "Quyền, nghĩa vụ của các bên"},
		{Code: "price", EN: "Price and payment", VI: "Giá, phương thức thanh toán"},
		{Code: "term", EN: "Term and effect", VI: "Thời hạn, hiệu lực của hợp đồng"},
		{Code: "definitions", EN: "Terms used, if any", VI: "Khái niệm, thuật ngữ sử dụng trong hợp đồng (nếu có)"},
		{Code: "plan", EN: "Plan, schedule, place", VI: "Kế hoạch, tiến độ, địa điểm chuyển giao"},
		{Code: "warranty", EN: "Warranty", VI: "Trách nhiệm bảo hành công nghệ"},
		{Code: "penalties", EN: "Penalties", VI: "Phạt vi phạm hợp đồng"},
		{Code: "liability", EN: "Liability for breach", VI: "Trách nhiệm do vi phạm hợp đồng"},
		{Code: "disputes", EN: "Body that settles disputes", VI: "Cơ quan giải quyết tranh chấp"},
		{Code: "other", EN: "Other matters agreed", VI: "Nội dung khác do các bên thỏa thuận"},
	},
}

// ContentFound is what the record tells of one content.
type ContentFound struct {
	Content TransferContent `json:"content"`
	// Present is Yes where the record shows it, No where it says that the text
	// lacks it, and Unknown where it says nothing.
	Present codes.Answer `json:"present"`
	// Pointer is the place of the record that tells, or that would tell.
	Pointer string `json:"pointer"`
}

// TransferChecklist says which contents of a contract of transfer the record
// shows, in the order of [TransferContents], the last (other matters) left out.
// Without [Agreement.Transfer] most of them are unknown, which is not no. It
// judges nothing: which of them a text must have is for the law to say.
func (a *Agreement) TransferChecklist() []ContentFound {
	list := make([]ContentFound, 0, len(transferContents.Entries)-1)
	for _, e := range transferContents.Entries {
		if c := TransferContent(e.Code); c != ContentOther {
			list = append(list, a.TransferContent(c))
		}
	}
	return list
}

// TransferContent says whether the record shows one content of a contract of
// transfer. It is unknown for other matters and for codes that it does not know.
func (a *Agreement) TransferContent(c TransferContent) ContentFound {
	var none Transfer
	t := a.Transfer
	if t == nil {
		t = &none
	}
	found := func(pointer string, shown bool, said codes.Answer) ContentFound {
		if shown {
			said = codes.Yes
		}
		return ContentFound{c, said, pointer}
	}
	switch c {
	case ContentName:
		return found("/transfer/name", !t.Name.IsZero() || len(a.Technologies) > 0, codes.Unknown)
	case ContentObject:
		switch {
		case len(t.Objects) == 0:
			return found("/transfer/objects", false, codes.Unknown)
		case t.Scope.Products.IsZero():
			return found("/transfer/scope/products", false, codes.Unknown)
		}
		return found("/transfer/terms/standards", false, t.Terms.Standards)
	case ContentGrant:
		return found("/transfer/grant", t.Grant != "", codes.Unknown)
	case ContentMethod:
		return found("/transfer/methods", len(t.Methods) > 0, codes.Unknown)
	case ContentRights:
		return found("/transfer/terms/rights", len(a.Obligations) > 0, t.Terms.Rights)
	case ContentPrice:
		return found("/transfer/payments", len(t.Payments) > 0 || len(a.Funding) > 0, a.Clauses.Costs)
	case ContentTerm:
		x := &a.Term
		return found("/term", !x.Covers.IsZero() || !x.Length.IsZero() || x.Renewal != "", codes.Unknown)
	case ContentDefinitions:
		return found("/transfer/terms/definitions", false, t.Terms.Definitions)
	case ContentPlan:
		return found("/transfer/terms/plan", len(t.Milestones) > 0, t.Terms.Plan)
	case ContentWarranty:
		return found("/transfer/terms/warranty", false, t.Terms.Warranty)
	case ContentPenalties:
		return found("/transfer/terms/penalties", false, t.Terms.Penalties)
	case ContentLiability:
		return found("/transfer/terms/liability", false, t.Terms.Liability)
	case ContentDisputes:
		return found("/clauses/disputeSettlement", false, a.Clauses.DisputeSettlement)
	}
	return found("/transfer", false, codes.Unknown)
}
