package vietnam

import "github.com/scicoop/scicoop/cooperation/rule"

// Days on which the law on technology transfer changed.
const transferAmendedFrom rule.Day = 2026_04_01 // Law 115/2025/QH15

// What the tests rest on.
var (
	article9 = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly, From: transferFrom,
		EN: "Law on Technology Transfer 07/2017/QH14, Art. 9, seen in part",
		VI: "Điều 9 Luật Chuyển giao công nghệ số 07/2017/QH14, đã đối chiếu một phần",
	}
	article9Amended = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly, From: transferAmendedFrom,
		EN: "Law 115/2025/QH15, in force on 1 April 2026, amending Art. 9 of Law 07/2017/QH14, seen in part",
		VI: "Luật số 115/2025/QH15, có hiệu lực từ ngày 01/4/2026, sửa đổi Điều 9 Luật số 07/2017/QH14, đã đối chiếu một phần",
	}
	article10 = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: transferFrom,
		EN: "Law on Technology Transfer 07/2017/QH14, Art. 10(1), points a to d; further points were not seen",
		VI: "Các điểm từ a đến d khoản 1 Điều 10 Luật Chuyển giao công nghệ số 07/2017/QH14; chưa đối chiếu các điểm khác",
	}
	article11 = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: transferFrom,
		EN: "Law on Technology Transfer 07/2017/QH14, Art. 11(1)",
		VI: "Khoản 1 Điều 11 Luật Chuyển giao công nghệ số 07/2017/QH14",
	}
	article11Secrets = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: transferFrom,
		EN: "Law on Technology Transfer 07/2017/QH14, Art. 11(2)",
		VI: "Khoản 2 Điều 11 Luật Chuyển giao công nghệ số 07/2017/QH14",
	}
	treatyBar = rule.Basis{
		Kind: rule.Law, Confidence: rule.General, From: transferFrom,
		EN: "Treaties to which Viet Nam is a party; in which directions the bar holds was not seen",
		VI: "Điều ước quốc tế mà Việt Nam là thành viên; chưa đối chiếu chiều chuyển giao bị cấm",
	}
	technologyLists = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly, From: transferFrom,
		EN: "Appendices I to III of Decree 76/2018/NĐ-CP; their entries were not seen, nor whether the decree still holds since 1 April 2026",
		VI: "Phụ lục I, II, III Nghị định số 76/2018/NĐ-CP; chưa đối chiếu từng mục và hiệu lực của Nghị định từ ngày 01/4/2026",
	}
)

// Codes of the tests.
const (
	testAdvanced = "VN-TT-E-ADVANCED"
	testTreaty   = "VN-TT-P-TREATY"
)

// transferTests are the tests as far as they were seen, the gravest first.
var transferTests = [...]TransferTest{
	{Code: "VN-TT-P-SAFETY", Class: ClassProhibited, In: true, Within: true, Out: true, Basis: article11,
		EN: "Does it fail the law on occupational safety and hygiene, human health, or the protection of resources, the environment and biodiversity?",
		VI: "Công nghệ có thuộc trường hợp không đáp ứng quy định về an toàn, vệ sinh lao động, sức khỏe con người, bảo vệ tài nguyên, môi trường, đa dạng sinh học không?"},
	{Code: "VN-TT-P-HARM", Class: ClassProhibited, In: true, Within: true, Out: true, Basis: article11,
		EN: "Does it make products that harm socio-economic development, defence, security, or social order and safety?",
		VI: "Công nghệ có tạo ra sản phẩm gây hậu quả xấu đến phát triển kinh tế - xã hội, quốc phòng, an ninh, trật tự, an toàn xã hội không?"},
	{Code: "VN-TT-P-OUTDATED", Class: ClassProhibited, In: true, Within: true, Out: true, Basis: article11,
		EN: "Is it no longer common in developing countries and below national standards and technical regulations?",
		VI: "Công nghệ có thuộc trường hợp không còn phổ biến ở các quốc gia đang phát triển và không đáp ứng tiêu chuẩn, quy chuẩn kỹ thuật quốc gia không?"},
	{Code: "VN-TT-P-TOXIC", Class: ClassProhibited, In: true, Within: true, Out: true, Basis: article11,
		EN: "Does it use toxic chemicals or make waste beyond environmental standards and technical regulations?",
		VI: "Công nghệ có sử dụng hóa chất độc hại hoặc phát sinh chất thải vượt quá tiêu chuẩn, quy chuẩn kỹ thuật về môi trường không?"},
	{Code: "VN-TT-P-RADIOACTIVE", Class: ClassProhibited, In: true, Within: true, Out: true, Basis: article11,
		EN: "Does it use or make radioactive substances beyond standards and technical regulations?",
		VI: "Công nghệ có sử dụng, tạo ra chất phóng xạ vượt quá tiêu chuẩn, quy chuẩn kỹ thuật không?"},
	{Code: "VN-TT-P-SECRET", Class: ClassProhibited, Out: true, Basis: article11Secrets,
		EN: "Is it on the list of state secrets, without a law that allows its transfer abroad?",
		VI: "Công nghệ có thuộc danh mục bí mật nhà nước mà không có luật cho phép chuyển giao ra nước ngoài không?"},
	{Code: testTreaty, Class: ClassProhibited, In: true, Within: true, Out: true, Basis: treatyBar,
		EN: "Does a treaty to which Viet Nam is a party bar its transfer?",
		VI: "Điều ước quốc tế mà Việt Nam là thành viên có cấm chuyển giao công nghệ này không?"},
	{Code: "VN-TT-P-LIST", Class: ClassProhibited, In: true, Within: true, Out: true, Basis: technologyLists,
		EN: "Is it on the Government's list of technologies prohibited from transfer, for this direction?",
		VI: "Công nghệ có thuộc Danh mục công nghệ cấm chuyển giao theo chiều này không?"},

	{Code: "VN-TT-R-OUTDATED", Class: ClassRestricted, In: true, Within: true, Basis: article10,
		EN: "Is it, or the machinery that goes with it, no longer common in developed industrial countries?",
		VI: "Công nghệ hoặc máy móc, thiết bị đi kèm có thuộc trường hợp không còn sử dụng phổ biến ở các quốc gia công nghiệp phát triển không?"},
	{Code: "VN-TT-R-TOXIC", Class: ClassRestricted, In: true, Within: true, Basis: article10,
		EN: "Does it use toxic chemicals or make hazardous waste, within standards and technical regulations?",
		VI: "Công nghệ có sử dụng hóa chất độc hại hoặc phát sinh chất thải nguy hại trong giới hạn tiêu chuẩn, quy chuẩn kỹ thuật không?"},
	{Code: "VN-TT-R-GENETIC", Class: ClassRestricted, In: true, Within: true, Basis: article10,
		EN: "Does it make products by genetic engineering?",
		VI: "Công nghệ có tạo ra sản phẩm bằng công nghệ biến đổi gen không?"},
	{Code: "VN-TT-R-RADIOACTIVE", Class: ClassRestricted, In: true, Within: true, Basis: article10,
		EN: "Does it use or make radioactive substances, within standards and technical regulations?",
		VI: "Công nghệ có sử dụng, tạo ra chất phóng xạ trong giới hạn tiêu chuẩn, quy chuẩn kỹ thuật không?"},
	{Code: "VN-TT-R-LIST", Class: ClassRestricted, In: true, Within: true, Out: true, Basis: technologyLists,
		EN: "Is it on the Government's list of technologies restricted from transfer, for this direction?",
		VI: "Công nghệ có thuộc Danh mục công nghệ hạn chế chuyển giao theo chiều này không?"},

	{Code: "VN-TT-E-LIST", Class: ClassEncouraged, In: true, Within: true, Out: true, Basis: technologyLists,
		EN: "Is it on the Government's list of technologies encouraged for transfer?",
		VI: "Công nghệ có thuộc Danh mục công nghệ khuyến khích chuyển giao không?"},
	{Code: "VN-TT-E-HIGH", Class: ClassEncouraged, In: true, Within: true, Out: true, Basis: article9,
		EN: "Is it high technology?", VI: "Công nghệ có phải là công nghệ cao không?"},
	{Code: "VN-TT-E-GREEN", Class: ClassEncouraged, In: true, Within: true, Out: true, Basis: article9Amended,
		EN: "Is it green technology: efficient in resources, saving energy, low in emissions, friendly to the environment?",
		VI: "Công nghệ có phải là công nghệ xanh: sử dụng hiệu quả tài nguyên, tiết kiệm năng lượng, giảm phát thải, thân thiện môi trường không?"},
	{Code: "VN-TT-E-PRIORITY", Class: ClassEncouraged, In: true, Within: true, Out: true, Basis: article9Amended,
		EN: "Does it have priority under the law on high technology?",
		VI: "Công nghệ có được ưu tiên theo pháp luật về công nghệ cao không?"},
	{Code: testAdvanced, Class: ClassEncouraged, In: true, Within: true, Out: true, Basis: article9,
		EN: "Is it advanced, new or clean technology that fits Viet Nam?",
		VI: "Công nghệ có phải là công nghệ tiên tiến, công nghệ mới, công nghệ sạch phù hợp với Việt Nam không?"},
	{Code: "VN-TT-E-QUALITY", Class: ClassEncouraged, Purpose: true, In: true, Within: true, Out: true, Basis: article9,
		EN: "Does it raise the quality and competitiveness of products?",
		VI: "Công nghệ có nâng cao chất lượng, khả năng cạnh tranh của sản phẩm không?"},
	{Code: "VN-TT-E-NATIONAL", Class: ClassEncouraged, Purpose: true, In: true, Within: true, Out: true, Basis: article9,
		EN: "Does it make a national key product from domestic research?",
		VI: "Công nghệ có tạo ra sản phẩm quốc gia, sản phẩm trọng điểm từ kết quả nghiên cứu trong nước không?"},
	{Code: "VN-TT-E-NEW", Class: ClassEncouraged, Purpose: true, In: true, Within: true, Out: true, Basis: article9,
		EN: "Does it form a new service, industry or processing, or tested new breeds?",
		VI: "Công nghệ có hình thành dịch vụ, ngành sản xuất, chế biến mới hoặc giống mới đã được kiểm nghiệm không?"},
	{Code: "VN-TT-E-SAVING", Class: ClassEncouraged, Purpose: true, In: true, Within: true, Out: true, Basis: article9,
		EN: "Does it save resources?", VI: "Công nghệ có tiết kiệm tài nguyên không?"},
	{Code: "VN-TT-E-RENEWABLE", Class: ClassEncouraged, Purpose: true, In: true, Within: true, Out: true, Basis: article9,
		EN: "Does it use or store renewable energy?", VI: "Công nghệ có sử dụng, lưu trữ năng lượng tái tạo không?"},
	{Code: "VN-TT-E-PUBLIC", Class: ClassEncouraged, Purpose: true, In: true, Within: true, Out: true, Basis: article9,
		EN: "Does it make equipment for education or medicine, or medicines?",
		VI: "Công nghệ có dùng để sản xuất thiết bị dạy học, thiết bị y tế, dược phẩm không?"},
	{Code: "VN-TT-E-DISASTER", Class: ClassEncouraged, Purpose: true, In: true, Within: true, Out: true, Basis: article9,
		EN: "Does it detect or handle disasters or epidemics?",
		VI: "Công nghệ có dùng để phát hiện, xử lý thiên tai, dịch bệnh không?"},
}
