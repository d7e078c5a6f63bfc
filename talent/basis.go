package talent

import "github.com/scicoop/scicoop/cooperation/rule"

// What the rules and criteria of this package rest on. What the law of one
// jurisdiction asks in detail stands in its pack.
var (
	model = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "A record must make sense in itself.",
		VI: "Hồ sơ phải nhất quán về mặt dữ liệu.",
	}
	practice = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Practice of working with networks of experts",
		VI: "Thông lệ làm việc với mạng lưới chuyên gia",
	}
	openList = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "The code list named in the message; a list may be extended.",
		VI: "Danh mục mã nêu trong thông báo; danh mục có thể được bổ sung.",
	}
	registers = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "The registers' own rules, such as the check character of an ORCID iD",
		VI: "Quy tắc của các hệ thống định danh, như ký tự kiểm tra của mã ORCID",
	}
	orcid = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "ORCID: one person has one iD.",
		VI: "ORCID: mỗi người có một mã định danh.",
	}
	states = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "ISO 3166-1 and ISO 3166-3",
		VI: "ISO 3166-1 và ISO 3166-3",
	}
	languageTags = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "BCP 47 (RFC 5646)",
		VI: "BCP 47 (RFC 5646)",
	}
	pointers = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "RFC 6901 (JSON Pointer)",
		VI: "RFC 6901 (JSON Pointer)",
	}
	timeZones = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "Names of the IANA time zone database",
		VI: "Tên múi giờ trong cơ sở dữ liệu IANA",
	}
	consentBasis = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Partly,
		EN: "Consent is explicit, given for one purpose, provable, and may be withdrawn (Viet Nam's Law 91/2025/QH15 on Personal Data Protection; GDPR, Art. 6)",
		VI: "Sự đồng ý phải rõ ràng, theo từng mục đích, chứng minh được và có thể rút lại (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15; GDPR, Điều 6)",
	}
	minimal = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "No more personal data than the purpose needs, and no longer (GDPR, Art. 5)",
		VI: "Chỉ lưu dữ liệu cá nhân ở mức cần thiết và trong thời hạn cần thiết (GDPR, Điều 5)",
	}
	evidenced = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Expertise is judged by its content and its evidence, not by a single number (DORA, 2012; Leiden Manifesto, 2015).",
		VI: "Đánh giá chuyên môn dựa vào nội dung và minh chứng, không dựa vào một chỉ số duy nhất (DORA 2012; Tuyên ngôn Leiden 2015).",
	}
	funnel = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Stages of engagement: identified, invited, accepted, active, dormant, left",
		VI: "Các giai đoạn tham gia: đã xác định, đã mời, đã nhận lời, đang hoạt động, tạm ngưng, đã rời",
	}
	twoSuperiors = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified,
		EN: "Viet Nam's Joint Circular 2215/2000/TTLT-BKHCNMT-BNG: tasks come from the ministry and from the head of mission",
		VI: "Thông tư liên tịch số 2215/2000/TTLT-BKHCNMT-BNG: nhiệm vụ do bộ và người đứng đầu cơ quan đại diện ngoại giao phân công",
	}
	officeBothReports = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly,
		EN: "Viet Nam's Joint Circular 2215/2000/TTLT-BKHCNMT-BNG: tasks come from the ministry and from the head of mission; that reports go to both is inferred from it",
		VI: "Thông tư liên tịch số 2215/2000/TTLT-BKHCNMT-BNG: nhiệm vụ do bộ và người đứng đầu cơ quan đại diện ngoại giao phân công; việc báo cáo cả hai nơi là suy luận từ quy định này",
	}
	fourDuties = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "Coordination programme of Viet Nam's Ministry of Science and Technology and Ministry of Foreign Affairs for 2024–2026: duties of the offices for science and technology overseas",
		VI: "Chương trình phối hợp giữa Bộ Khoa học và Công nghệ và Bộ Ngoại giao giai đoạn 2024–2026: nhiệm vụ của văn phòng đại diện khoa học và công nghệ ở nước ngoài",
	}
	byTechnology = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "Viet Nam's Ministry of Science and Technology, 15 July 2025: cooperation is organised by technology, and connections are linked to technology",
		VI: "Bộ Khoa học và Công nghệ, ngày 15/7/2025: tổ chức hợp tác theo công nghệ, kết nối phải gắn với công nghệ",
	}
	relevance = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "OECD DAC evaluation criteria (2019): relevance",
		VI: "Tiêu chí đánh giá của OECD DAC (2019): tính phù hợp",
	}
	coherence = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "OECD DAC evaluation criteria (2019): coherence",
		VI: "Tiêu chí đánh giá của OECD DAC (2019): tính gắn kết",
	}
	effectiveness = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "OECD DAC evaluation criteria (2019): effectiveness",
		VI: "Tiêu chí đánh giá của OECD DAC (2019): tính hiệu quả",
	}
	efficiency = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "OECD DAC evaluation criteria (2019): efficiency",
		VI: "Tiêu chí đánh giá của OECD DAC (2019): tính hiệu suất",
	}
	sustainability = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "OECD DAC evaluation criteria (2019): sustainability",
		VI: "Tiêu chí đánh giá của OECD DAC (2019): tính bền vững",
	}
	evidenceBase = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Every fact has a source.",
		VI: "Mọi dữ kiện phải có nguồn.",
	}
)
