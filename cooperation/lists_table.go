package cooperation

import "github.com/scicoop/scicoop/cooperation/codes"

// edition is the version of the lists of this package.
const edition = "2026-11"

const ofTheField = "usual terms of science-and-technology cooperation; general knowledge of the field"

var programmeKinds = codes.Table{
	ID: "programme-kind", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Kinds of programmes", TitleVI: "Loại chương trình", Source: ofTheField,
	Entries: []codes.Entry{
		{Code: "funding-programme", EN: "Funding programme", VI: "Chương trình tài trợ"},
		{Code: "project", EN: "Project", VI: "Dự án"},
		{Code: "innovation-partnership", EN: "Innovation partnership programme", VI: "Chương trình đối tác đổi mới sáng tạo"},
		{Code: "coordination-programme", EN: "Coordination programme between bodies of one state", VI: "Chương trình phối hợp trong nước"},
		{Code: "joint-research", EN: "Joint research", VI: "Nghiên cứu chung"},
		{Code: "joint-research-centre", EN: "Joint research centre", VI: "Trung tâm nghiên cứu chung"},
		{Code: "affiliated-institution", EN: "Affiliated institute or university", VI: "Viện nghiên cứu, trường đại học liên kết"},
		{Code: "technology-transfer", EN: "Technology transfer project", VI: "Dự án chuyển giao công nghệ"},
		{Code: "scholarship", EN: "Scholarship scheme", VI: "Chương trình học bổng"},
		{Code: "training", EN: "Training of human resources", VI: "Đào tạo nguồn nhân lực"},
		{Code: "technical-assistance", EN: "Technical assistance", VI: "Hỗ trợ kỹ thuật"},
		{Code: "other", EN: "Other", VI: "Loại khác"},
	},
}

var stakeholderClasses = codes.Table{
	ID: "stakeholder-class", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Classes of stakeholders", TitleVI: "Nhóm chủ thể tham gia",
	Source: "groups named at workshops and working sessions of Viet Nam's ministries in July 2025, made general",
	Entries: []codes.Entry{
		{Code: "ministry", EN: "Ministries", VI: "Bộ, cơ quan ngang bộ"},
		{Code: "sector", EN: "Sectors", VI: "Ngành"},
		{Code: "locality", EN: "Localities", VI: "Địa phương"},
		{Code: "institute", EN: "Research institutes", VI: "Viện nghiên cứu"},
		{Code: "university", EN: "Universities", VI: "Trường đại học"},
		{Code: "training-institution", EN: "Training institutions", VI: "Cơ sở đào tạo"},
		{Code: "enterprise", EN: "Corporations and enterprises", VI: "Tập đoàn, doanh nghiệp"},
		{Code: "start-up", EN: "Start-ups", VI: "Doanh nghiệp khởi nghiệp sáng tạo"},
		{Code: "scientist", EN: "Scientists", VI: "Nhà khoa học"},
		{Code: "expert", EN: "Experts", VI: "Chuyên gia"},
		{Code: "diplomatic-mission", EN: "Diplomatic missions", VI: "Cơ quan đại diện ngoại giao"},
		{Code: "international-organisation", EN: "International organisations", VI: "Tổ chức quốc tế"},
		{Code: "association", EN: "Associations", VI: "Hội, hiệp hội"},
		{Code: "overseas-community", EN: "Nationals living abroad", VI: "Cộng đồng kiều dân ở nước ngoài"},
		{Code: "investor", EN: "Investors and funds", VI: "Nhà đầu tư, quỹ đầu tư"},
		{Code: "media", EN: "Media", VI: "Cơ quan báo chí, truyền thông"},
		{Code: "other", EN: "Others", VI: "Nhóm khác"},
	},
}

var participantRoles = codes.Table{
	ID: "participant-role", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Roles of participants", TitleVI: "Vai trò tham gia",
	Source: "roles of units named by Viet Nam's Ministry of Science and Technology, 15 July 2025, with the usual roles at events",
	Entries: []codes.Entry{
		{Code: "lead", EN: "Lead", VI: "Đơn vị chủ trì"},
		{Code: "focal-point", EN: "Focal point", VI: "Cơ quan đầu mối"},
		{Code: "gatekeeper", EN: "Gatekeeper", VI: "Vai trò “gác cổng”"},
		{Code: "strategic-architect", EN: "Strategic architect", VI: "“Kiến trúc sư chiến lược”"},
		{Code: "coordinator", EN: "Coordinator", VI: "Điều phối"},
		{Code: "supervisor", EN: "Supervisor", VI: "Giám sát"},
		{Code: "implementer", EN: "Implementer", VI: "Đơn vị thực hiện"},
		{Code: "supporter", EN: "Supporter", VI: "Đơn vị hỗ trợ"},
		{Code: "legal-focal-point", EN: "Legal focal point", VI: "Đầu mối pháp lý"},
		{Code: "host", EN: "Host", VI: "Cơ quan đăng cai"},
		{Code: "co-host", EN: "Co-host", VI: "Đồng tổ chức"},
		{Code: "chair", EN: "Chair", VI: "Chủ tọa"},
		{Code: "co-chair", EN: "Co-chair", VI: "Đồng chủ tọa"},
		{Code: "member", EN: "Member", VI: "Thành viên"},
		{Code: "participant", EN: "Participant", VI: "Bên tham gia"},
		{Code: "speaker", EN: "Speaker", VI: "Báo cáo viên"},
		{Code: "beneficiary", EN: "Beneficiary", VI: "Bên thụ hưởng"},
		{Code: "funder", EN: "Funder", VI: "Bên tài trợ"},
		{Code: "observer", EN: "Observer", VI: "Quan sát viên"},
	},
}

var taskKinds = codes.Table{
	ID: "task-kind", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Kinds of tasks", TitleVI: "Loại nhiệm vụ", Source: ofTheField,
	Entries: []codes.Entry{
		{Code: "field", EN: "Work of a specialised field", VI: "Nhiệm vụ chuyên ngành"},
		{Code: "coordination", EN: "Coordination", VI: "Nhiệm vụ điều phối"},
	},
}

var eventKinds = codes.Table{
	ID: "event-kind", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Kinds of events", TitleVI: "Loại sự kiện", Source: ofTheField,
	Entries: []codes.Entry{
		{Code: "meeting", EN: "Meeting", VI: "Cuộc họp, cuộc gặp"},
		{Code: "workshop", EN: "Workshop", VI: "Hội thảo"},
		{Code: "conference", EN: "Conference", VI: "Hội nghị"},
		{Code: "working-session", EN: "Working session", VI: "Buổi làm việc"},
		{Code: "joint-committee-session", EN: "Session of a joint committee", VI: "Kỳ họp ủy ban hỗn hợp"},
		{Code: "intergovernmental-committee-session", EN: "Session of an intergovernmental committee", VI: "Kỳ họp ủy ban liên Chính phủ"},
		{Code: "high-level-dialogue", EN: "High-level dialogue", VI: "Đối thoại cấp cao"},
		{Code: "exhibition", EN: "Exhibition", VI: "Triển lãm"},
		{Code: "networking", EN: "Networking event", VI: "Sự kiện kết nối"},
		{Code: "training", EN: "Course or seminar", VI: "Khóa đào tạo, tập huấn"},
		{Code: "signing-ceremony", EN: "Signing ceremony", VI: "Lễ ký"},
		{Code: "visit", EN: "Visit", VI: "Chuyến thăm"},
		{Code: "inauguration", EN: "Inauguration", VI: "Lễ khánh thành, ra mắt"},
		{Code: "other", EN: "Other", VI: "Sự kiện khác"},
	},
}

var eventModes = codes.Table{
	ID: "event-mode", Edition: edition, Updated: "2026-11-21", WorkingVI: true, Complete: true,
	TitleEN: "Modes of events", TitleVI: "Hình thức tổ chức", Source: ofTheField,
	Entries: []codes.Entry{
		{Code: "in-person", EN: "In person", VI: "Trực tiếp"},
		{Code: "online", EN: "Online", VI: "Trực tuyến"},
		{Code: "hybrid", EN: "In person and online", VI: "Trực tiếp kết hợp trực tuyến"},
	},
}

var groupStages = codes.Table{
	ID: "working-group-stage", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Stages of working groups", TitleVI: "Giai đoạn của tổ công tác", Source: ofTheField,
	Entries: []codes.Entry{
		{Code: "proposed", EN: "Proposed", VI: "Đã đề xuất"},
		{Code: "set-up", EN: "Set up", VI: "Đã thành lập"},
		{Code: "closed", EN: "Closed", VI: "Đã kết thúc hoạt động"},
	},
}

var statementKinds = codes.Table{
	ID: "statement-kind", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Kinds of statements", TitleVI: "Loại phát biểu", Source: ofTheField,
	Entries: []codes.Entry{
		{Code: "goal", EN: "Goal", VI: "Mục tiêu"},
		{Code: "wish", EN: "Wish", VI: "Mong muốn"},
		{Code: "function", EN: "Function", VI: "Chức năng"},
		{Code: "shift", EN: "Shift from one way of working to another", VI: "Chuyển đổi cách làm"},
		{Code: "mandate", EN: "Mandate", VI: "Nhiệm vụ được giao"},
		{Code: "approach", EN: "Approach", VI: "Cách tiếp cận"},
		{Code: "baseline", EN: "Baseline", VI: "Hiện trạng"},
		{Code: "list", EN: "List", VI: "Danh sách"},
		{Code: "role", EN: "Role", VI: "Vai trò"},
		{Code: "recommendation", EN: "Recommendation", VI: "Khuyến nghị"},
		{Code: "context", EN: "Context", VI: "Bối cảnh"},
	},
}
