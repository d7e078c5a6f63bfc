package partner

import "github.com/scicoop/scicoop/cooperation/rule"

// What the rules and criteria of this package rest on.
var (
	model = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "A record must make sense in itself.",
		VI: "Hồ sơ phải nhất quán về mặt dữ liệu.",
	}
	openList = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "The code list named in the message; a list may be extended.",
		VI: "Danh mục mã nêu trong thông báo; danh mục có thể được bổ sung.",
	}
	registry = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "ROR schema v2: every organisation has names, exactly one of them to be shown",
		VI: "Lược đồ ROR phiên bản 2: mỗi tổ chức có tên gọi, trong đó đúng một tên để hiển thị",
	}
	relations = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "ROR schema v2, relationships",
		VI: "Lược đồ ROR phiên bản 2, phần quan hệ giữa các tổ chức",
	}
	normalForm = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "Unicode Standard Annex #15, Normalization Form C",
		VI: "Phụ lục số 15 của tiêu chuẩn Unicode, dạng chuẩn NFC",
	}
	languageTags = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "BCP 47 (RFC 5646)",
		VI: "BCP 47 (RFC 5646)",
	}
	checkDigits = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "The identifier's own syntax and check digits (ROR; ISO 7064 for ISNI and LEI; the Vietnamese tax code)",
		VI: "Cấu trúc và chữ số kiểm tra của từng loại mã định danh (ROR; ISO 7064 đối với ISNI và LEI; mã số thuế Việt Nam)",
	}
	personIDs = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "ORCID names persons; since 1 July 2025 the Vietnamese personal number stands for individuals and households (Circular 86/2024/TT-BTC)",
		VI: "ORCID là mã của cá nhân; từ ngày 01/7/2025 số định danh cá nhân dùng cho cá nhân, hộ gia đình (Thông tư số 86/2024/TT-BTC)",
	}
	orcidRange = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "ISNI reserves two ranges of numbers to ORCID, for persons",
		VI: "ISNI dành hai dải số cho ORCID, tức là cho cá nhân",
	}
	preferred = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "ROR schema v2, external identifiers: preferred",
		VI: "Lược đồ ROR phiên bản 2, mã định danh ngoài: giá trị ưu tiên",
	}
	corroborate = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Identifiers corroborate each other; absence is unknown, not bad.",
		VI: "Các mã định danh đối chiếu lẫn nhau; thiếu mã là chưa rõ, không phải là xấu.",
	}
	twoSources = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Two independent sources confirm each other; one alone leaves doubt.",
		VI: "Hai nguồn độc lập xác nhận lẫn nhau; chỉ một nguồn thì chưa chắc chắn.",
	}
	memberStanding = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Membership in international bodies is a mark of standing among peers.",
		VI: "Tư cách thành viên tại các tổ chức quốc tế thể hiện uy tín trong cộng đồng chuyên môn.",
	}
	fullTerm = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Agreements between universities are often made for three or five years; the longer of the two is the measure, a default of this project.",
		VI: "Thỏa thuận giữa các trường đại học thường có thời hạn ba hoặc năm năm; lấy thời hạn dài hơn làm thước đo, là mặc định của dự án này.",
	}
	states = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "ISO 3166-1 and ISO 3166-3",
		VI: "ISO 3166-1 và ISO 3166-3",
	}
	organisations = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "How organisations of this kind are set up",
		VI: "Cách thức thành lập của loại hình tổ chức này",
	}
	fields = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "OECD Frascati Manual 2015, fields of research and development (FORD)",
		VI: "Cẩm nang Frascati 2015 của OECD, phân loại lĩnh vực nghiên cứu và phát triển (FORD)",
	}
	evidenceBase = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Every fact has a source.",
		VI: "Mọi dữ kiện phải có nguồn.",
	}
	webAddress = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "RFC 3986",
		VI: "RFC 3986",
	}
	diligence = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Due diligence on partners, combined from guidance of several states; unknown is not a pass.",
		VI: "Thẩm tra đối tác, tổng hợp từ hướng dẫn của nhiều nước; chưa rõ không được coi là đạt.",
	}
	knowYourPartner = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "UK Trusted Research: know your partner, check sanctions lists",
		VI: "Hướng dẫn Trusted Research của Vương quốc Anh: hiểu rõ đối tác, đối chiếu danh sách trừng phạt",
	}
	openSource = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "Canada, open-source due diligence: website, key staff, sanctions, ownership, finances",
		VI: "Canada, thẩm tra từ nguồn mở: trang thông tin, nhân sự chủ chốt, trừng phạt, sở hữu, tài chính",
	}
	exportControl = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Export control of dual-use goods and technology",
		VI: "Kiểm soát xuất khẩu hàng hóa, công nghệ lưỡng dụng",
	}
	gatekeeper = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "Viet Nam's Ministry of Science and Technology, 15 July 2025: the gatekeeper's check against foreign policy and international commitments",
		VI: "Bộ Khoa học và Công nghệ, ngày 15/7/2025: vai trò “gác cổng”, bảo đảm phù hợp với đường lối đối ngoại và cam kết quốc tế",
	}
	rescreen = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Partners are screened again after twelve months, and on a change of ownership or of a list; a default that a program may override.",
		VI: "Thẩm tra lại đối tác sau 12 tháng, khi thay đổi chủ sở hữu hoặc danh mục; thời hạn mặc định, có thể điều chỉnh.",
	}
	byTechnology = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "Viet Nam's Ministry of Science and Technology, 15 July 2025: cooperation is organised by technology, and connections are linked to technology",
		VI: "Bộ Khoa học và Công nghệ, ngày 15/7/2025: tổ chức hợp tác theo công nghệ, kết nối phải gắn với công nghệ",
	}
	dacRelevance = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "OECD DAC evaluation criteria (2019): relevance",
		VI: "Tiêu chí đánh giá của OECD DAC (2019): tính phù hợp",
	}
	dacCoherence = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "OECD DAC evaluation criteria (2019): coherence",
		VI: "Tiêu chí đánh giá của OECD DAC (2019): tính gắn kết",
	}
	dacEffectiveness = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "OECD DAC evaluation criteria (2019): effectiveness",
		VI: "Tiêu chí đánh giá của OECD DAC (2019): tính hiệu quả",
	}
	dacEfficiency = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "OECD DAC evaluation criteria (2019): efficiency",
		VI: "Tiêu chí đánh giá của OECD DAC (2019): tính hiệu suất",
	}
	dacSustainability = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "OECD DAC evaluation criteria (2019): sustainability",
		VI: "Tiêu chí đánh giá của OECD DAC (2019): tính bền vững",
	}
)
