package valuation

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// formula is what the arithmetic of the methods rests on.
var formula = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "General practice in valuing intangible assets; technology has no international standard of its own.",
	VI: "Thông lệ chung về định giá tài sản vô hình; chưa có tiêu chuẩn quốc tế riêng về định giá công nghệ.",
}

// legalFrame is what Vietnamese texts say of valuing technology. Where a day of
// entry into force was not seen, none is given.
var legalFrame = [...]rule.Basis{
	{
		Kind: rule.Law, Confidence: rule.Verified, From: 2026_04_01,
		EN: "Law on Technology Transfer 07/2017/QH14, Art. 2(18), as amended by Law 115/2025/QH15: the value of a technology is fixed at a place and a time, for a purpose, by a valuation enterprise or council",
		VI: "Khoản 18 Điều 2 Luật Chuyển giao công nghệ số 07/2017/QH14, được sửa đổi, bổ sung theo Luật số 115/2025/QH15: giá trị công nghệ được doanh nghiệp hoặc hội đồng thẩm định giá xác định tại một địa điểm, thời điểm, cho mục đích nhất định",
	},
	{
		Kind: rule.Law, Confidence: rule.Verified,
		EN: "Joint Circular 39/2014: the cost, market and income approaches",
		VI: "Thông tư liên tịch số 39/2014: cách tiếp cận từ chi phí, từ thị trường và từ thu nhập",
	},
	{
		Kind: rule.Law, Confidence: rule.Verified,
		EN: "Circular 10/2019/TT-BTC: the cost, market and income approaches, for assets from state-funded tasks in science and technology",
		VI: "Thông tư số 10/2019/TT-BTC: cách tiếp cận từ chi phí, từ thị trường và từ thu nhập đối với tài sản hình thành từ nhiệm vụ khoa học và công nghệ sử dụng vốn nhà nước",
	},
	{
		Kind: rule.Standard, Confidence: rule.Verified, Until: 2024_06_30,
		EN: "Viet Nam's valuation standard 13 on intangible assets (Circular 06/2014/TT-BTC): the cost, market and income approaches",
		VI: "Tiêu chuẩn thẩm định giá Việt Nam số 13 về tài sản vô hình (Thông tư số 06/2014/TT-BTC): cách tiếp cận từ chi phí, từ thị trường và từ thu nhập",
	},
	{
		Kind: rule.Standard, Confidence: rule.Verified, From: 2024_07_01,
		EN: "Viet Nam's valuation standard on intangible assets (Circular 37/2024/TT-BTC), in place of standard 13; its content was not seen",
		VI: "Chuẩn mực thẩm định giá Việt Nam về thẩm định giá tài sản vô hình (Thông tư số 37/2024/TT-BTC), thay thế Tiêu chuẩn số 13; chưa đối chiếu nội dung",
	},
}

// LegalFrame returns what Vietnamese texts say of valuing technology, as far as
// it holds or may hold on the date: a zero or vague date leaves in what may
// hold. It says nothing of the law of other states.
func LegalFrame(on calendar.Date) []rule.Basis {
	first, last := rule.Day(on.Earliest().YMD()), rule.Day(on.Latest().YMD())
	var out []rule.Basis
	for _, b := range legalFrame {
		if b.Holds(first, last) {
			out = append(out, b)
		}
	}
	return out
}

// royaltyDecree is what the definitions of the bases of a royalty rest on.
var royaltyDecree = rule.Basis{
	Kind: rule.Law, Confidence: rule.Verified,
	EN: "Decree 76/2018/ND-CP of Viet Nam, Art. 4",
	VI: "Điều 4 Nghị định số 76/2018/NĐ-CP",
}

// Basis says what the definition of a royalty's basis rests on; for a code that
// is not in the list it is the zero Basis.
func (b RoyaltyBasis) Basis() rule.Basis {
	if !RoyaltyBases().Has(string(b)) {
		return rule.Basis{}
	}
	return royaltyDecree
}
