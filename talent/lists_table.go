package talent

import "github.com/scicoop/scicoop/cooperation/codes"

// edition is the version of the lists of this package.
const edition = "2026-11"

var modes = codes.Table{
	ID: "engagement-mode", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Ways of engagement", TitleVI: "Hình thức tham gia của chuyên gia",
	Source: "ways in which experts abroad take part; general knowledge of the field",
	Entries: []codes.Entry{
		{Code: "permanent-return", EN: "Permanent return", VI: "Trở về làm việc lâu dài"},
		{Code: "dual-appointment", EN: "Part-time or dual appointment", VI: "Làm việc bán thời gian hoặc kiêm nhiệm"},
		{Code: "short-visit", EN: "Short-term visit", VI: "Làm việc ngắn hạn"},
		{Code: "remote", EN: "Remote work", VI: "Làm việc từ xa"},
		{Code: "national-project", EN: "Part in a national programme or project", VI: "Tham gia chương trình, dự án quốc gia"},
		{Code: "joint-project", EN: "Joint research project", VI: "Dự án nghiên cứu chung"},
		{Code: "joint-supervision", EN: "Joint supervision of doctoral work", VI: "Đồng hướng dẫn nghiên cứu sinh"},
		{Code: "mentoring", EN: "Mentoring", VI: "Cố vấn, dìu dắt"},
		{Code: "teaching", EN: "Teaching or training", VI: "Giảng dạy, đào tạo"},
		{Code: "consulting", EN: "Consulting", VI: "Tư vấn chuyên môn"},
		{Code: "policy-advice", EN: "Policy advice or proposal", VI: "Tư vấn, hiến kế chính sách"},
		{Code: "standards-expert", EN: "Expert in standards work", VI: "Chuyên gia xây dựng tiêu chuẩn"},
		{Code: "technology-brokerage", EN: "Technology brokerage or transfer", VI: "Môi giới, chuyển giao công nghệ"},
		{Code: "investment", EN: "Investment or entrepreneurship", VI: "Đầu tư, khởi nghiệp"},
		{Code: "fund-raising", EN: "Fund-raising", VI: "Vận động tài trợ"},
		{Code: "knowledge-ambassador", EN: "Knowledge ambassador", VI: "Đại sứ tri thức"},
		{Code: "speaker", EN: "Speaker at an event", VI: "Diễn giả tại sự kiện"},
		{Code: "peer-reviewer", EN: "Peer reviewer", VI: "Chuyên gia phản biện"},
		{Code: "emergency-call", EN: "Call in an emergency", VI: "Hỗ trợ khi có tình huống khẩn cấp"},
	},
}

var levels = codes.Table{
	ID: "expertise-level", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Levels of expertise", TitleVI: "Mức độ chuyên môn",
	Source: "working scale; general knowledge of the field",
	Entries: []codes.Entry{
		{Code: "learner", EN: "Is learning it", VI: "Đang học tập, nghiên cứu"},
		{Code: "practitioner", EN: "Works in it", VI: "Đang làm việc trong lĩnh vực"},
		{Code: "specialist", EN: "Is a specialist", VI: "Chuyên sâu"},
		{Code: "leading", EN: "Leads the field", VI: "Đầu ngành"},
	},
}

var evidenceKinds = codes.Table{
	ID: "expertise-evidence", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Kinds of evidence of expertise", TitleVI: "Loại minh chứng chuyên môn",
	Source: "sections of an ORCID record and usual outputs of research; general knowledge of the field",
	Entries: []codes.Entry{
		{Code: "publication", EN: "Publication", VI: "Công bố khoa học"},
		{Code: "dataset", EN: "Data set", VI: "Bộ dữ liệu"},
		{Code: "software", EN: "Software", VI: "Phần mềm"},
		{Code: "patent", EN: "Patent or other title of industrial property", VI: "Bằng độc quyền sáng chế hoặc văn bằng bảo hộ khác"},
		{Code: "standard", EN: "Standard", VI: "Tiêu chuẩn"},
		{Code: "product", EN: "Product or process in use", VI: "Sản phẩm, quy trình đã ứng dụng"},
		{Code: "funding", EN: "Funded project", VI: "Nhiệm vụ, dự án được tài trợ"},
		{Code: "employment", EN: "Employment", VI: "Quá trình công tác"},
		{Code: "education", EN: "Education", VI: "Quá trình đào tạo"},
		{Code: "qualification", EN: "Qualification", VI: "Chứng chỉ, trình độ chuyên môn"},
		{Code: "invited-position", EN: "Invited position", VI: "Vị trí được mời"},
		{Code: "distinction", EN: "Award or distinction", VI: "Giải thưởng, danh hiệu"},
		{Code: "membership", EN: "Membership", VI: "Tư cách hội viên"},
		{Code: "service", EN: "Service to a community", VI: "Hoạt động phục vụ cộng đồng khoa học"},
		{Code: "peer-review", EN: "Peer review", VI: "Hoạt động phản biện"},
		{Code: "own-statement", EN: "The expert's own statement", VI: "Chuyên gia tự kê khai"},
	},
}

var purposes = codes.Table{
	ID: "consent-purpose", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Purposes for which personal data is used", TitleVI: "Mục đích xử lý dữ liệu cá nhân",
	Source: "purposes that work with expert networks has; general knowledge of the field",
	Entries: []codes.Entry{
		{Code: "register", EN: "To keep a record of the expert", VI: "Lưu hồ sơ chuyên gia"},
		{Code: "contact", EN: "To contact and invite the expert", VI: "Liên hệ, mời chuyên gia"},
		{Code: "matching", EN: "To match the expert with tasks", VI: "Kết nối chuyên gia với nhiệm vụ"},
		{Code: "evaluation", EN: "To assess the expert", VI: "Đánh giá chuyên gia"},
		{Code: "sharing", EN: "To share the record with partners", VI: "Chia sẻ hồ sơ với đối tác"},
		{Code: "publication", EN: "To publish the record", VI: "Công bố hồ sơ"},
		{Code: "transfer-abroad", EN: "To transfer the record across a border", VI: "Chuyển dữ liệu cá nhân xuyên biên giới"},
		{Code: "statistics", EN: "To make statistics", VI: "Thống kê"},
	},
}

var stages = codes.Table{
	ID: "engagement-stage", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Stages of engagement", TitleVI: "Giai đoạn tham gia mạng lưới",
	Source:   "stages of engagement with experts; general knowledge of the field",
	Complete: true,
	Entries: []codes.Entry{
		{Code: "identified", EN: "Identified", VI: "Đã xác định"},
		{Code: "invited", EN: "Invited", VI: "Đã mời"},
		{Code: "accepted", EN: "Accepted", VI: "Đã nhận lời"},
		{Code: "active", EN: "Active", VI: "Đang hoạt động"},
		{Code: "dormant", EN: "Dormant", VI: "Tạm ngưng hoạt động"},
		{Code: "left", EN: "Left", VI: "Đã rời mạng lưới"},
	},
}

var duties = codes.Table{
	ID: "office-duty", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Duties of a representative office for science and technology",
	TitleVI: "Nhiệm vụ của văn phòng đại diện khoa học và công nghệ ở nước ngoài",
	Source:  "duties of Viet Nam's representative offices for science and technology overseas, as reported with the programme of the two ministries for 2024-2026",
	Entries: []codes.Entry{
		{Code: "attract-resources", EN: "Attract resources from abroad and from international organisations", VI: "Thu hút nguồn lực từ nước ngoài và các tổ chức quốc tế"},
		{Code: "fourth-industrial-revolution", EN: "Make use of the fourth industrial revolution", VI: "Tận dụng thành tựu của cuộc Cách mạng công nghiệp lần thứ tư"},
		{Code: "master-technology", EN: "Learn and master advanced achievements and new technology", VI: "Tiếp thu, làm chủ thành tựu khoa học tiên tiến và công nghệ mới"},
		{Code: "attract-talent", EN: "Attract intellectual resources and scientists abroad", VI: "Thu hút nguồn lực trí thức và các nhà khoa học ở nước ngoài"},
	},
}

var languageLevels = codes.Table{
	ID: "language-level", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Levels of command of a language", TitleVI: "Trình độ ngôn ngữ",
	Source:   "Common European Framework of Reference for Languages, and native speakers",
	Complete: true,
	Entries: []codes.Entry{
		{Code: "A1", EN: "A1", VI: "A1"},
		{Code: "A2", EN: "A2", VI: "A2"},
		{Code: "B1", EN: "B1", VI: "B1"},
		{Code: "B2", EN: "B2", VI: "B2"},
		{Code: "C1", EN: "C1", VI: "C1"},
		{Code: "C2", EN: "C2", VI: "C2"},
		{Code: "native", EN: "Native speaker", VI: "Tiếng mẹ đẻ"},
	},
}

var figureKinds = codes.Table{
	ID: "office-figure", Edition: edition, Updated: "2026-11-22", WorkingVI: true,
	TitleEN: "Figures of an office's report", TitleVI: "Số liệu trong báo cáo của văn phòng đại diện",
	Source: "what offices for science and technology report on; general knowledge of the field",
	Entries: []codes.Entry{
		{Code: "contacts", EN: "Contacts made", VI: "Số đầu mối đã tiếp xúc"},
		{Code: "opportunities", EN: "Opportunities found", VI: "Số cơ hội hợp tác phát hiện được"},
		{Code: "firms-helped", EN: "Firms helped", VI: "Số doanh nghiệp được hỗ trợ"},
		{Code: "experts-engaged", EN: "Experts engaged", VI: "Số chuyên gia được huy động"},
		{Code: "deals-supported", EN: "Deals supported", VI: "Số thương vụ, thỏa thuận được hỗ trợ"},
		{Code: "policy-notes", EN: "Policy notes", VI: "Số báo cáo, đề xuất chính sách"},
		{Code: "expenses", EN: "Expenses", VI: "Kinh phí đã chi"},
	},
}

var contactKinds = codes.Table{
	ID: "contact-kind", Edition: edition, Updated: "2026-11-22", WorkingVI: true,
	TitleEN: "Ways to reach somebody", TitleVI: "Phương thức liên hệ",
	Source: "general knowledge of the field",
	Entries: []codes.Entry{
		{Code: "email", EN: "E-mail", VI: "Thư điện tử"},
		{Code: "phone", EN: "Telephone", VI: "Điện thoại"},
		{Code: "post", EN: "Postal address", VI: "Địa chỉ bưu chính"},
		{Code: "web-page", EN: "Web page", VI: "Trang web"},
	},
}

var affiliationKinds = codes.Table{
	ID: "affiliation-kind", Edition: edition, Updated: "2026-11-22", WorkingVI: true,
	TitleEN: "Kinds of affiliation", TitleVI: "Loại quan hệ với tổ chức",
	Source: "kinds of affiliation of ORCID 3.0",
	Entries: []codes.Entry{
		{Code: "employment", EN: "Employment", VI: "Công tác"},
		{Code: "education", EN: "Education", VI: "Đào tạo"},
		{Code: "qualification", EN: "Qualification", VI: "Chứng chỉ, trình độ chuyên môn"},
		{Code: "invited-position", EN: "Invited position", VI: "Vị trí được mời"},
		{Code: "distinction", EN: "Distinction", VI: "Giải thưởng, danh hiệu"},
		{Code: "membership", EN: "Membership", VI: "Tư cách hội viên"},
		{Code: "service", EN: "Service", VI: "Hoạt động phục vụ cộng đồng khoa học"},
	},
}

var tieKinds = codes.Table{
	ID: "tie-kind", Edition: edition, Updated: "2026-11-22", WorkingVI: true,
	TitleEN: "Ties that may be a conflict of interest", TitleVI: "Quan hệ có thể dẫn đến xung đột lợi ích",
	Source: "usual rules on conflicts of interest in review; general knowledge of the field",
	Entries: []codes.Entry{
		{Code: "same-organisation", EN: "Same organisation", VI: "Cùng tổ chức"},
		{Code: "co-author", EN: "Co-author", VI: "Đồng tác giả"},
		{Code: "supervision", EN: "Supervisor or student", VI: "Quan hệ hướng dẫn khoa học"},
		{Code: "family", EN: "Family", VI: "Quan hệ gia đình"},
		{Code: "financial", EN: "Financial interest", VI: "Lợi ích tài chính"},
		{Code: "joint-project", EN: "Joint funded project", VI: "Cùng tham gia nhiệm vụ, dự án được tài trợ"},
		{Code: "declared-rival", EN: "Declared rival", VI: "Đối thủ cạnh tranh đã khai báo"},
		{Code: "named-in-proposal", EN: "Named in the proposal", VI: "Có tên trong hồ sơ đề xuất"},
		{Code: "negotiator", EN: "Negotiated the agreement", VI: "Tham gia đàm phán thỏa thuận"},
	},
}
