package vietnam

import "github.com/scicoop/scicoop/cooperation/rule"

// treatiesAmended is the day on which Law 137/2025/QH15 came into force, as the
// consolidated text 10/VBHN-VPQH of 6 February 2026 has it.
const treatiesAmended rule.Day = 2026_01_01

// What procedures rest on. A step whose basis is not [rule.Verified] is a
// default: its content or its time limit was not seen in the text of the law.
var (
	procedureState = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, Art. 9; reduced procedure Art. 35 and 38",
		VI: "Điều 9 Luật Thỏa thuận quốc tế số 70/2020/QH14; trình tự, thủ tục rút gọn: Điều 35 và Điều 38",
	}
	procedureLetter = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, letter of authorisation by the Minister of Foreign Affairs, from training material on Art. 9",
		VI: "Luật Thỏa thuận quốc tế số 70/2020/QH14, Bộ trưởng Bộ Ngoại giao cấp giấy ủy quyền ký, theo tài liệu tập huấn về Điều 9",
	}
	procedureMinistry = rule.Basis{
		Kind: rule.Law, Confidence: rule.General, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14; the articles on ministries were not seen, and those on provinces are taken as their pattern",
		VI: "Luật Thỏa thuận quốc tế số 70/2020/QH14; chưa đối chiếu các điều về cấp bộ, tạm áp dụng tương tự cấp tỉnh",
	}
	procedureReferred = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, Art. 19(4) and 28: differing opinions go to the Prime Minister, 7 working days from the complete dossier",
		VI: "Khoản 4 Điều 19 và Điều 28 Luật Thỏa thuận quốc tế số 70/2020/QH14: trình Thủ tướng Chính phủ khi có ý kiến khác nhau, 07 ngày làm việc kể từ ngày nhận đủ hồ sơ",
	}
	procedureProvince = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, Art. 18 and 19",
		VI: "Điều 18 và Điều 19 Luật Thỏa thuận quốc tế số 70/2020/QH14",
	}
	procedureAgency = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly, From: agreementsFrom,
		EN: "Decree 64/2021/NĐ-CP, Art. 5, as a provincial portal gives it; time limits and the changes of Decree 177/2025/NĐ-CP were not seen",
		VI: "Điều 5 Nghị định số 64/2021/NĐ-CP, theo cổng dịch vụ công của tỉnh; chưa đối chiếu thời hạn và nội dung sửa đổi của Nghị định số 177/2025/NĐ-CP",
	}
	procedureSubordinate = rule.Basis{
		Kind: rule.Law, Confidence: rule.General, From: agreementsFrom,
		EN: "Decree 64/2021/NĐ-CP: opinions, then the superior's consent; its articles were not seen",
		VI: "Nghị định số 64/2021/NĐ-CP: lấy ý kiến, sau đó cấp trên đồng ý; chưa đối chiếu từng điều",
	}
	procedureDossier = rule.Basis{
		Kind: rule.Law, Confidence: rule.General, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, Art. 27 and 28; the exact list of documents was not verified",
		VI: "Điều 27 và Điều 28 Luật Thỏa thuận quốc tế số 70/2020/QH14; chưa đối chiếu danh mục thành phần hồ sơ",
	}
	procedureEnding = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, Art. 34",
		VI: "Điều 34 Luật Thỏa thuận quốc tế số 70/2020/QH14",
	}
	procedureTreaty = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: treatiesAmended,
		EN: "Law on Treaties 108/2016/QH13, amended by Law 137/2025/QH15 (in force on 1 January 2026), Art. 9(2) and 20(1)",
		VI: "Khoản 2 Điều 9 và khoản 1 Điều 20 Luật Điều ước quốc tế số 108/2016/QH13, sửa đổi, bổ sung bởi Luật số 137/2025/QH15 (có hiệu lực từ ngày 01/01/2026)",
	}
	procedureTreatyBefore = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly, From: treatiesFrom, Until: 2025_12_31,
		EN: "Law on Treaties 108/2016/QH13 before Law 137/2025/QH15: 15 days for opinions and 20 for appraisal as the press gives them, 60 with a council (Art. 20)",
		VI: "Luật Điều ước quốc tế số 108/2016/QH13 trước khi được sửa đổi bởi Luật số 137/2025/QH15: 15 ngày lấy ý kiến, 20 ngày thẩm định theo báo chí, 60 ngày khi có Hội đồng thẩm định (Điều 20)",
	}
	procedureNegotiation = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: treatiesFrom,
		EN: "Law on Treaties 108/2016/QH13, Art. 11, dossier for negotiation; the draft text among it is general knowledge; simplified by Law 137/2025/QH15 where negotiation was agreed in principle",
		VI: "Điều 11 Luật Điều ước quốc tế số 108/2016/QH13, hồ sơ trình đàm phán; dự thảo văn bản là thông lệ; Luật số 137/2025/QH15 đơn giản hóa hồ sơ khi đã có chủ trương đàm phán",
	}
	procedureAppraisal = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: treatiesFrom, Until: 2025_12_31,
		EN: "Law on Treaties 108/2016/QH13, Art. 21, dossier for appraisal",
		VI: "Điều 21 Luật Điều ước quốc tế số 108/2016/QH13, hồ sơ đề nghị thẩm định",
	}
	procedureAppraisalNow = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly, From: treatiesAmended,
		EN: "Law on Treaties 108/2016/QH13, Art. 21, dossier for appraisal; the changes of Law 137/2025/QH15 to it were not seen",
		VI: "Điều 21 Luật Điều ước quốc tế số 108/2016/QH13, hồ sơ đề nghị thẩm định; chưa đối chiếu nội dung sửa đổi của Luật số 137/2025/QH15",
	}
	procedureTreatyGeneral = rule.Basis{
		Kind: rule.Law, Confidence: rule.General, From: treatiesFrom,
		EN: "Law on Treaties 108/2016/QH13; this article was not seen",
		VI: "Luật Điều ước quốc tế số 108/2016/QH13; chưa đối chiếu điều này",
	}
)

// What the rules on steps rest on.
var (
	opinionsAsked = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, Art. 9 and 19: written opinions within 7 working days from the complete dossier (3 in the reduced procedure, Art. 38)",
		VI: "Điều 9 và Điều 19 Luật Thỏa thuận quốc tế số 70/2020/QH14: trả lời bằng văn bản trong 07 ngày làm việc kể từ ngày nhận đủ hồ sơ (03 ngày theo trình tự, thủ tục rút gọn, Điều 38)",
	}
	signedByAnother = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, Art. 9 and 19(3): whoever decides signs or authorises another person to sign",
		VI: "Điều 9 và khoản 3 Điều 19 Luật Thỏa thuận quốc tế số 70/2020/QH14: người có thẩm quyền ký kết hoặc ủy quyền cho người khác ký",
	}
)

// The bases below judge steps, each by its own day: they have no dates.
var (
	treatyOpinions = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly,
		EN: "Law on Treaties 108/2016/QH13, Art. 9(2): 10 days since Law 137/2025/QH15 (in force on 1 January 2026); 15 days before it, as the press gives them",
		VI: "Khoản 2 Điều 9 Luật Điều ước quốc tế số 108/2016/QH13: 10 ngày từ khi Luật số 137/2025/QH15 có hiệu lực (01/01/2026); trước đó 15 ngày theo báo chí",
	}
	treatyAppraisal = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified,
		EN: "Law on Treaties 108/2016/QH13, Art. 20(1): 20 days with an appraisal council since Law 137/2025/QH15 (in force on 1 January 2026), 60 before it",
		VI: "Khoản 1 Điều 20 Luật Điều ước quốc tế số 108/2016/QH13: 20 ngày khi có Hội đồng thẩm định từ khi Luật số 137/2025/QH15 có hiệu lực (01/01/2026), trước đó 60 ngày",
	}
	treatySupplement = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified,
		EN: "Law on Treaties 108/2016/QH13, amended by Law 137/2025/QH15 (in force on 1 January 2026): 3 working days to ask for what a dossier lacks",
		VI: "Luật Điều ước quốc tế số 108/2016/QH13, sửa đổi, bổ sung bởi Luật số 137/2025/QH15 (có hiệu lực từ ngày 01/01/2026): 03 ngày làm việc để yêu cầu bổ sung hồ sơ",
	}
)
