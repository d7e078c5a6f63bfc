package agreement

import "github.com/scicoop/scicoop/cooperation/codes"

// edition is the version of the lists of this package.
const edition = "2026-11"

var forms = codes.Table{
	ID: "agreement-form", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Forms of instruments", TitleVI: "Hình thức văn kiện",
	Source: "usual forms of science-and-technology cooperation; general knowledge of the field",
	Entries: []codes.Entry{
		{Code: "treaty", EN: "Treaty or convention", VI: "Điều ước quốc tế"},
		{Code: "intergovernmental-agreement", EN: "Intergovernmental agreement", VI: "Hiệp định cấp Chính phủ"},
		{Code: "protocol", EN: "Protocol", VI: "Nghị định thư"},
		{Code: "exchange-of-notes", EN: "Exchange of notes", VI: "Công hàm trao đổi"},
		{Code: "memorandum-of-understanding", EN: "Memorandum of understanding", VI: "Bản ghi nhớ"},
		{Code: "arrangement", EN: "Arrangement", VI: "Thỏa thuận hợp tác"},
		{Code: "implementing-arrangement", EN: "Implementing arrangement", VI: "Thỏa thuận thực hiện"},
		{Code: "programme", EN: "Programme of cooperation", VI: "Chương trình hợp tác"},
		{Code: "action-plan", EN: "Action plan", VI: "Kế hoạch hành động"},
		{Code: "letter-of-intent", EN: "Letter of intent", VI: "Ý định thư"},
		{Code: "joint-statement", EN: "Joint statement or communiqué", VI: "Tuyên bố chung hoặc thông cáo chung"},
		{Code: "framework-agreement", EN: "Framework agreement", VI: "Thỏa thuận khung"},
		{Code: "domestic-coordination-programme", EN: "Domestic coordination programme", VI: "Chương trình phối hợp trong nước"},
		{Code: "digital-partnership", EN: "Digital partnership", VI: "Quan hệ đối tác số"},
		{Code: "joint-research-agreement", EN: "Joint research agreement", VI: "Hợp đồng nghiên cứu chung"},
		{Code: "technology-transfer-contract", EN: "Technology transfer contract", VI: "Hợp đồng chuyển giao công nghệ"},
		{Code: "licence", EN: "Intellectual property licence", VI: "Hợp đồng chuyển quyền sử dụng đối tượng sở hữu trí tuệ"},
		{Code: "non-disclosure-agreement", EN: "Non-disclosure agreement", VI: "Thỏa thuận bảo mật thông tin"},
		{Code: "material-transfer-agreement", EN: "Material transfer agreement", VI: "Thỏa thuận chuyển giao vật liệu"},
		{Code: "technology-acquisition", EN: "Technology acquisition", VI: "Mua lại công nghệ"},
		{Code: "industry-cooperation", EN: "Industry cooperation", VI: "Hợp tác công nghiệp"},
		{Code: "cooperation-document", EN: "Cooperation document, form not stated", VI: "Văn bản hợp tác, chưa rõ hình thức"},
	},
}

var levels = codes.Table{
	ID: "agreement-level", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Levels at which parties sign", TitleVI: "Cấp ký kết",
	Source: "levels named in Viet Nam's Law on International Agreements 70/2020/QH14, Art. 2, made general",
	Entries: []codes.Entry{
		{Code: "state", EN: "State", VI: "Nhà nước"},
		{Code: "parliament", EN: "Parliament", VI: "Quốc hội"},
		{Code: "government", EN: "Government", VI: "Chính phủ"},
		{Code: "parliament-organ", EN: "Organ of parliament", VI: "Cơ quan của Quốc hội"},
		{Code: "central-organ", EN: "Office of the head of state, highest court or prosecutor", VI: "Văn phòng nguyên thủ quốc gia, tòa án tối cao, viện kiểm sát tối cao"},
		{Code: "ministry", EN: "Ministry", VI: "Bộ"},
		{Code: "agency", EN: "Ministerial-level or government agency", VI: "Cơ quan ngang bộ, cơ quan thuộc Chính phủ"},
		{Code: "department", EN: "Department under a ministry", VI: "Đơn vị thuộc bộ"},
		{Code: "province", EN: "Province or other local government", VI: "Chính quyền cấp tỉnh"},
		{Code: "provincial-department", EN: "Specialised agency of a province", VI: "Cơ quan chuyên môn cấp tỉnh"},
		{Code: "district", EN: "District", VI: "Cấp huyện"},
		{Code: "commune", EN: "Commune", VI: "Cấp xã"},
		{Code: "international-organisation", EN: "International organisation", VI: "Tổ chức quốc tế"},
		{Code: "representative-office", EN: "Representative office", VI: "Văn phòng đại diện"},
		{Code: "association", EN: "Association or socio-professional body", VI: "Hội, tổ chức xã hội - nghề nghiệp"},
		{Code: "university", EN: "University", VI: "Trường đại học"},
		{Code: "institute", EN: "Research institute", VI: "Viện nghiên cứu"},
		{Code: "enterprise", EN: "Enterprise", VI: "Doanh nghiệp"},
		{Code: "organisation", EN: "Other organisation", VI: "Tổ chức khác"},
		{Code: "individual", EN: "Individual", VI: "Cá nhân"},
	},
}

var capacities = codes.Table{
	ID: "agreement-capacity", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Capacities of signatories", TitleVI: "Tư cách ký",
	Source: "Vienna Convention on the Law of Treaties, Art. 7; general knowledge",
	Entries: []codes.Entry{
		{Code: "ex-officio", EN: "By virtue of office", VI: "Theo chức vụ"},
		{Code: "full-powers", EN: "Under full powers", VI: "Theo giấy ủy quyền đàm phán, ký"},
		{Code: "delegated", EN: "Under delegation", VI: "Theo ủy quyền"},
		{Code: "representative", EN: "On behalf of another", VI: "Đại diện cho bên khác"},
	},
}

var roles = codes.Table{
	ID: "agreement-role", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Roles of parties", TitleVI: "Vai trò của các bên",
	Source: "roles named in the sources of the first portfolio; IATI organisation roles where they fit",
	Entries: []codes.Entry{
		{Code: "signatory", EN: "Signatory", VI: "Bên ký kết"},
		{Code: "host", EN: "Host", VI: "Bên chủ trì, tiếp nhận"},
		{Code: "funder", EN: "Funder", VI: "Bên tài trợ"},
		{Code: "technical-support", EN: "Technical support", VI: "Bên hỗ trợ kỹ thuật"},
		{Code: "academic-coordinator", EN: "Academic coordinator", VI: "Bên điều phối học thuật"},
		{Code: "implementer", EN: "Implementer", VI: "Bên thực hiện"},
		{Code: "focal-point", EN: "Focal point", VI: "Cơ quan đầu mối"},
		{Code: "depositary", EN: "Depositary", VI: "Cơ quan lưu chiểu"},
		{Code: "transferor", EN: "Transferor of technology", VI: "Bên giao công nghệ"},
		{Code: "transferee", EN: "Transferee of technology", VI: "Bên nhận công nghệ"},
		{Code: "beneficiary", EN: "Beneficiary", VI: "Bên thụ hưởng"},
		{Code: "representing", EN: "Signs for another party", VI: "Ký thay bên khác"},
	},
}

var eventKinds = codes.Table{
	ID: "agreement-event", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Acts in the life of an agreement", TitleVI: "Các hành vi trong quá trình ký kết và thực hiện",
	Source: "Vienna Convention on the Law of Treaties; general knowledge",
	Entries: []codes.Entry{
		{Code: "proposed", EN: "Proposed", VI: "Đề xuất ký kết"},
		{Code: "negotiated", EN: "Negotiated", VI: "Đàm phán"},
		{Code: "initialled", EN: "Initialled", VI: "Ký tắt"},
		{Code: "signed", EN: "Signed", VI: "Ký"},
		{Code: "ratified", EN: "Ratified", VI: "Phê chuẩn"},
		{Code: "approved", EN: "Approved", VI: "Phê duyệt"},
		{Code: "accepted", EN: "Accepted", VI: "Chấp nhận"},
		{Code: "acceded", EN: "Acceded", VI: "Gia nhập"},
		{Code: "provisionally-applied", EN: "Applied provisionally", VI: "Áp dụng tạm thời"},
		{Code: "entered-into-force", EN: "Entered into force", VI: "Có hiệu lực"},
		{Code: "registered", EN: "Registered", VI: "Đăng ký"},
		{Code: "published", EN: "Published", VI: "Công bố"},
		{Code: "amended", EN: "Amended", VI: "Sửa đổi, bổ sung"},
		{Code: "renewed", EN: "Renewed", VI: "Gia hạn"},
		{Code: "suspended", EN: "Suspended", VI: "Tạm đình chỉ thực hiện"},
		{Code: "resumed", EN: "Resumed", VI: "Tiếp tục thực hiện"},
		{Code: "superseded", EN: "Superseded", VI: "Được thay thế"},
		{Code: "withdrawn", EN: "Withdrawn from", VI: "Rút khỏi"},
		{Code: "terminated", EN: "Terminated", VI: "Chấm dứt hiệu lực"},
		{Code: "expired", EN: "Expired", VI: "Hết hiệu lực"},
		{Code: "notice-given", EN: "Notice of ending or of no renewal", VI: "Thông báo chấm dứt hoặc không gia hạn"},
		{Code: "permitted", EN: "Permitted", VI: "Cấp giấy phép"},
		{Code: "provisional-application-ended", EN: "Provisional application ended", VI: "Chấm dứt áp dụng tạm thời"},
		{Code: "reservation-made", EN: "Reservation made", VI: "Bảo lưu"},
		{Code: "reservation-withdrawn", EN: "Reservation withdrawn", VI: "Rút bảo lưu"},
		{Code: "objection-made", EN: "Objection to a reservation", VI: "Phản đối bảo lưu"},
		{Code: "objection-withdrawn", EN: "Objection withdrawn", VI: "Rút phản đối bảo lưu"},
		{Code: "declaration-made", EN: "Declaration made", VI: "Tuyên bố"},
		{Code: "lapsed", EN: "Lapsed before entering into force", VI: "Không còn giá trị khi chưa có hiệu lực"},
		{Code: "in-implementation", EN: "Seen being carried out", VI: "Đang được thực hiện"},
	},
}

var renewals = codes.Table{
	ID: "agreement-renewal", Edition: edition, Updated: "2026-11-21", Complete: true, WorkingVI: true,
	TitleEN: "Ways of renewal", TitleVI: "Cách gia hạn",
	Source: "practice of agreements",
	Entries: []codes.Entry{
		{Code: "automatic", EN: "Automatic unless a party gives notice", VI: "Tự động gia hạn nếu không bên nào thông báo chấm dứt"},
		{Code: "by-consent", EN: "By consent of the parties", VI: "Gia hạn khi các bên đồng ý"},
		{Code: "none", EN: "No renewal", VI: "Không gia hạn"},
		{Code: "indefinite", EN: "Of indefinite duration", VI: "Vô thời hạn"},
	},
}

var fundingKinds = codes.Table{
	ID: "funding-kind", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Kinds of means", TitleVI: "Nguồn lực tài chính",
	Source: "practice of programmes",
	Entries: []codes.Entry{
		{Code: "grant", EN: "Grant", VI: "Viện trợ, tài trợ không hoàn lại"},
		{Code: "loan", EN: "Loan", VI: "Khoản vay"},
		{Code: "own-contribution", EN: "Own contribution", VI: "Vốn đối ứng"},
		{Code: "in-kind", EN: "In kind", VI: "Đóng góp bằng hiện vật"},
		{Code: "state-budget", EN: "State budget", VI: "Ngân sách nhà nước"},
		{Code: "private", EN: "Private means", VI: "Nguồn vốn tư nhân"},
		{Code: "royalty", EN: "Royalty", VI: "Tiền trả kỳ vụ (royalty)"},
		{Code: "not-stated", EN: "Not stated by the source", VI: "Nguồn tin không nêu"},
	},
}

var fundingStages = codes.Table{
	ID: "funding-stage", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Stages of money", TitleVI: "Giai đoạn của khoản tiền",
	Source: "IATI 2.03 TransactionType 2 and 3",
	Entries: []codes.Entry{
		{Code: "commitment", EN: "Commitment", VI: "Cam kết"},
		{Code: "disbursement", EN: "Disbursement", VI: "Giải ngân"},
	},
}

var results = codes.Table{
	ID: "result-type", Edition: edition, Updated: "2026-11-21", Complete: true, WorkingVI: true,
	TitleEN: "Levels of result", TitleVI: "Cấp độ kết quả",
	Source: "IATI 2.03 ResultType 1, 2, 3, 9",
	Entries: []codes.Entry{
		{Code: "output", EN: "Output", VI: "Đầu ra"},
		{Code: "outcome", EN: "Outcome", VI: "Kết quả"},
		{Code: "impact", EN: "Impact", VI: "Tác động"},
		{Code: "other", EN: "Other", VI: "Khác"},
	},
}

var directions = codes.Table{
	ID: "indicator-direction", Edition: edition, Updated: "2026-11-21", Complete: true, WorkingVI: true,
	TitleEN: "Directions of indicators", TitleVI: "Chiều của chỉ số",
	Source: "IATI 2.03 indicator/@ascending, with maintenance added",
	Entries: []codes.Entry{
		{Code: "up", EN: "More is better", VI: "Càng cao càng tốt"},
		{Code: "down", EN: "Less is better", VI: "Càng thấp càng tốt"},
		{Code: "maintain", EN: "To be kept", VI: "Duy trì"},
	},
}

var linkKinds = codes.Table{
	ID: "agreement-link", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Links between agreements", TitleVI: "Quan hệ giữa các văn kiện",
	Source: "practice of treaty collections",
	Entries: []codes.Entry{
		{Code: "parent", EN: "Stands under", VI: "Thuộc khuôn khổ"},
		{Code: "amends", EN: "Amends", VI: "Sửa đổi, bổ sung"},
		{Code: "renews", EN: "Renews", VI: "Gia hạn"},
		{Code: "implements", EN: "Implements", VI: "Triển khai thực hiện"},
		{Code: "supersedes", EN: "Supersedes", VI: "Thay thế"},
		{Code: "related", EN: "Related to", VI: "Liên quan đến"},
	},
}

var activityKinds = codes.Table{
	ID: "activity-kind", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Kinds of activity", TitleVI: "Loại hoạt động",
	Source: "practice of programmes",
	Entries: []codes.Entry{
		{Code: "meeting", EN: "Meeting", VI: "Cuộc họp"},
		{Code: "joint-committee", EN: "Joint committee session", VI: "Kỳ họp ủy ban hỗn hợp"},
		{Code: "project", EN: "Project", VI: "Dự án, nhiệm vụ"},
		{Code: "visit", EN: "Visit", VI: "Chuyến thăm, làm việc"},
		{Code: "training", EN: "Training", VI: "Đào tạo"},
		{Code: "publication", EN: "Publication", VI: "Công bố khoa học"},
		{Code: "technology-transfer", EN: "Technology transfer", VI: "Chuyển giao công nghệ"},
		{Code: "facility", EN: "Facility set up", VI: "Thành lập cơ sở, trung tâm"},
		{Code: "consulting", EN: "Consulting", VI: "Tư vấn"},
		{Code: "evaluation", EN: "Evaluation of the agreement", VI: "Đánh giá thỏa thuận"},
		{Code: "other", EN: "Other", VI: "Khác"},
	},
}

var flows = codes.Table{
	ID: "flow", Edition: edition, Updated: "2026-11-21", Complete: true, WorkingVI: true,
	TitleEN: "Flows", TitleVI: "Chiều dòng trao đổi",
	Source: "practice of programmes; seen from the home country",
	Entries: []codes.Entry{
		{Code: "in", EN: "To the home country", VI: "Vào trong nước"},
		{Code: "out", EN: "From the home country", VI: "Ra nước ngoài"},
		{Code: "both", EN: "Both ways", VI: "Hai chiều"},
	},
}

var riskCategories = codes.Table{
	ID: "risk-category", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Categories of risk", TitleVI: "Nhóm rủi ro",
	Source: "EU Council Recommendation C/2024/3510 (three families of research-security risk), made finer",
	Entries: []codes.Entry{
		{Code: "cyber-privacy", EN: "Users' security and privacy", VI: "An ninh và quyền riêng tư của người dùng"},
		{Code: "information-security", EN: "Information security and safety", VI: "An toàn, an ninh thông tin"},
		{Code: "undesirable-knowledge-transfer", EN: "Undesirable transfer of knowledge", VI: "Chuyển giao tri thức không mong muốn"},
		{Code: "foreign-interference", EN: "Foreign interference", VI: "Can thiệp từ bên ngoài"},
		{Code: "ethics-integrity", EN: "Ethics and integrity", VI: "Đạo đức và liêm chính"},
		{Code: "export-control", EN: "Strategic trade control", VI: "Kiểm soát thương mại chiến lược"},
		{Code: "intellectual-property", EN: "Intellectual property", VI: "Sở hữu trí tuệ"},
		{Code: "financial", EN: "Financial", VI: "Tài chính"},
		{Code: "delivery", EN: "Delivery", VI: "Thực hiện"},
		{Code: "dependence", EN: "Dependence", VI: "Phụ thuộc"},
		{Code: "legal", EN: "Legal", VI: "Pháp lý"},
		{Code: "environment", EN: "Environment", VI: "Môi trường"},
	},
}

var grades = codes.Table{
	ID: "grade", Edition: edition, Updated: "2026-11-21", Complete: true, WorkingVI: true,
	TitleEN: "Grades", TitleVI: "Mức độ",
	Source: "practice of risk registers",
	Entries: []codes.Entry{
		{Code: "low", EN: "Low", VI: "Thấp"},
		{Code: "medium", EN: "Medium", VI: "Trung bình"},
		{Code: "high", EN: "High", VI: "Cao"},
	},
}
