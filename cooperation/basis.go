package cooperation

import "github.com/scicoop/scicoop/cooperation/rule"

// What the rules and criteria of this package rest on.
var (
	model = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "A record must make sense in itself.",
		VI: "Hồ sơ phải nhất quán về mặt dữ liệu.",
	}
	together = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "The records of a portfolio must fit each other.",
		VI: "Các hồ sơ trong danh mục hợp tác phải nhất quán với nhau.",
	}
	practice = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Practice of international cooperation in science and technology",
		VI: "Thông lệ hợp tác quốc tế về khoa học và công nghệ",
	}
	openList = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "The code list named in the message; a list may be extended.",
		VI: "Danh mục mã nêu trong thông báo; danh mục có thể được bổ sung.",
	}
	sixClear = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "The six clarities asked of a task: clear person, work, responsibility, deadline, authority and outcome",
		VI: "Nguyên tắc “6 rõ”: rõ người, rõ việc, rõ trách nhiệm, rõ thời gian, rõ thẩm quyền, rõ kết quả",
	}
	raci = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Responsible, accountable, consulted, informed: one answers for a task, at least one does it",
		VI: "Ma trận phân công RACI: một chủ thể chịu trách nhiệm giải trình, ít nhất một chủ thể thực hiện",
	}
	notInstead = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "Viet Nam's Ministry of Science and Technology, 15 July 2025: specialised units are the main force, the coordinating unit does not do their work for them",
		VI: "Bộ Khoa học và Công nghệ, ngày 15/7/2025: các đơn vị chuyên ngành là lực lượng chính, đơn vị điều phối không làm thay",
	}
	byTechnology = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "Viet Nam's Ministry of Science and Technology, 15 July 2025: cooperation is restructured by technology instead of locality",
		VI: "Bộ Khoa học và Công nghệ, ngày 15/7/2025: cơ cấu lại hoạt động hợp tác theo công nghệ thay vì theo địa bàn",
	}
	measurable = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "VietnamPlus, 12 July 2025: practical, measurable results are expected of cooperation",
		VI: "VietnamPlus, ngày 12/7/2025: hợp tác cần mang lại kết quả thực chất, đo đếm được",
	}
	gatekeeper = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "Viet Nam's Ministry of Science and Technology, 15 July 2025: the gatekeeper's check against foreign policy and international commitments",
		VI: "Bộ Khoa học và Công nghệ, ngày 15/7/2025: vai trò “gác cổng”, bảo đảm phù hợp với đường lối đối ngoại và cam kết quốc tế",
	}
	results203 = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "IATI 2.03, result and indicator",
		VI: "IATI 2.03, phần kết quả và chỉ số",
	}
	states = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "ISO 3166-1 and ISO 3166-3",
		VI: "ISO 3166-1 và ISO 3166-3",
	}
	pointers = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "RFC 6901, JSON Pointer",
		VI: "RFC 6901, JSON Pointer",
	}
	consents = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Personal data are used only with a consent that holds.",
		VI: "Dữ liệu cá nhân chỉ được sử dụng khi có sự đồng ý còn hiệu lực.",
	}
	evidenceBase = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Every fact has a source.",
		VI: "Mọi dữ kiện phải có nguồn.",
	}
	dac = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "OECD DAC evaluation criteria (2019)",
		VI: "Tiêu chí đánh giá của OECD DAC (2019)",
	}
	dacGeneral = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "OECD DAC evaluation criteria (2019); the wording of this criterion is from general knowledge",
		VI: "Tiêu chí đánh giá của OECD DAC (2019); diễn giải tiêu chí này theo hiểu biết chung",
	}
	signedToDone = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "Viet Nam's Ministry of Foreign Affairs, motto of 2026: check progress against commitments, documents against projects, statements against actions",
		VI: "Phương châm năm 2026 của Bộ Ngoại giao: đối chiếu tiến độ với cam kết, văn kiện với dự án, phát biểu với hành động",
	}
)
