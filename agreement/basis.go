package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

// What the rules of this package rest on. Articles of the Vienna Convention
// are quoted from general knowledge; the law of a jurisdiction stands in its pack.
var (
	model = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "A record must make sense in itself.",
		VI: "Hồ sơ phải nhất quán về mặt dữ liệu.",
	}
	practice = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Practice of cooperation agreements",
		VI: "Thông lệ xây dựng văn bản hợp tác",
	}
	openList = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "The code list named in the message; a list may be extended.",
		VI: "Danh mục mã nêu trong thông báo; danh mục có thể được bổ sung.",
	}
	convention = rule.Basis{
		Kind: rule.Law, Confidence: rule.General,
		EN: "Vienna Convention on the Law of Treaties (1969), Art. 2",
		VI: "Điều 2 Công ước Viên năm 1969 về Luật Điều ước quốc tế",
	}
	fullPowers = rule.Basis{
		Kind: rule.Law, Confidence: rule.General,
		EN: "Vienna Convention on the Law of Treaties (1969), Art. 7",
		VI: "Điều 7 Công ước Viên năm 1969 về Luật Điều ước quốc tế",
	}
	entryIntoForce = rule.Basis{
		Kind: rule.Law, Confidence: rule.General,
		EN: "Vienna Convention on the Law of Treaties (1969), Art. 11–17 and 24",
		VI: "Các điều từ 11 đến 17 và Điều 24 Công ước Viên năm 1969 về Luật Điều ước quốc tế",
	}
	ending = rule.Basis{
		Kind: rule.Law, Confidence: rule.General,
		EN: "Vienna Convention on the Law of Treaties (1969), Art. 54–59 and 72",
		VI: "Các điều từ 54 đến 59 và Điều 72 Công ước Viên năm 1969 về Luật Điều ước quốc tế",
	}
	nonRetroactive = rule.Basis{
		Kind: rule.Law, Confidence: rule.General,
		EN: "Vienna Convention on the Law of Treaties (1969), Art. 28",
		VI: "Điều 28 Công ước Viên năm 1969 về Luật Điều ước quốc tế",
	}
	amendment = rule.Basis{
		Kind: rule.Law, Confidence: rule.General,
		EN: "Vienna Convention on the Law of Treaties (1969), Art. 39–41",
		VI: "Các điều từ 39 đến 41 Công ước Viên năm 1969 về Luật Điều ước quốc tế",
	}
	consentActs = rule.Basis{
		Kind: rule.Law, Confidence: rule.General,
		EN: "Vienna Convention on the Law of Treaties (1969), Art. 11–17",
		VI: "Các điều từ 11 đến 17 Công ước Viên năm 1969 về Luật Điều ước quốc tế",
	}
	provisional = rule.Basis{
		Kind: rule.Law, Confidence: rule.General,
		EN: "Vienna Convention on the Law of Treaties (1969), Art. 25",
		VI: "Điều 25 Công ước Viên năm 1969 về Luật Điều ước quốc tế",
	}
	reservations = rule.Basis{
		Kind: rule.Law, Confidence: rule.General,
		EN: "Vienna Convention on the Law of Treaties (1969), Art. 19–23",
		VI: "Các điều từ 19 đến 23 Công ước Viên năm 1969 về Luật Điều ước quốc tế",
	}
	authentic = rule.Basis{
		Kind: rule.Law, Confidence: rule.General,
		EN: "Vienna Convention on the Law of Treaties (1969), Art. 33",
		VI: "Điều 33 Công ước Viên năm 1969 về Luật Điều ước quốc tế",
	}
	states = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "ISO 3166-1 and ISO 3166-3",
		VI: "ISO 3166-1 và ISO 3166-3",
	}
	identifiers = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "The registers' own rules: ROR, ISO 27729 (ISNI), ISO 17442 (LEI), Viet Nam's tax code",
		VI: "Quy tắc của các hệ thống định danh: ROR, ISO 27729 (ISNI), ISO 17442 (LEI), mã số thuế của Việt Nam",
	}
	languageTags = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "BCP 47 (RFC 5646)",
		VI: "BCP 47 (RFC 5646)",
	}
	byTechnology = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "Viet Nam's Ministry of Science and Technology, 15 July 2025: cooperation is organised by technology, and connections are linked to technology",
		VI: "Bộ Khoa học và Công nghệ, ngày 15/7/2025: tổ chức hợp tác theo công nghệ, kết nối phải gắn với công nghệ",
	}
	riskControl = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "VietnamPlus, 12 July 2025: new technology goes with control of its risks",
		VI: "VietnamPlus, ngày 12/7/2025: ứng dụng công nghệ phải đi kèm cơ chế kiểm soát rủi ro",
	}
	measurable = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "VietnamPlus, 12 July 2025: practical, measurable results are expected of cooperation",
		VI: "VietnamPlus, ngày 12/7/2025: hợp tác cần mang lại kết quả thực chất, đo đếm được",
	}
	results203 = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "IATI 2.03, result and indicator",
		VI: "IATI 2.03, phần kết quả và chỉ số",
	}
	gatekeeper = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "Viet Nam's Ministry of Science and Technology, 15 July 2025: the gatekeeper's check against foreign policy and international commitments",
		VI: "Bộ Khoa học và Công nghệ, ngày 15/7/2025: vai trò “gác cổng”, bảo đảm phù hợp với đường lối đối ngoại và cam kết quốc tế",
	}
	evidenceBase = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Every fact has a source.",
		VI: "Mọi dữ kiện phải có nguồn.",
	}
)
