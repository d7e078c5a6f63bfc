package partner

import "github.com/scicoop/scicoop/cooperation/codes"

const (
	forumNamed2025 = "named by Viet Nam's Ministry of Science and Technology, 15 July 2025"
	forumNamed2019 = "named in an account of Viet Nam's cooperation in science and technology in 2019 (VEN, 22 April 2020)"
)

var forums = codes.Table{
	ID: "forum", Edition: edition, Updated: "2026-11-22", WorkingVI: true,
	TitleEN: "International bodies", TitleVI: "Tổ chức, diễn đàn quốc tế",
	Source: "the bodies are those named at each entry, and the list is open; names and kinds are general knowledge",
	Entries: []codes.Entry{
		{Code: "un", EN: "United Nations", VI: "Liên hợp quốc", Source: forumNamed2025},
		{Code: "itu", EN: "International Telecommunication Union", VI: "Liên minh Viễn thông quốc tế", Source: forumNamed2025},
		{Code: "wipo", EN: "World Intellectual Property Organization", VI: "Tổ chức Sở hữu trí tuệ thế giới", Source: forumNamed2025},
		{Code: "wto", EN: "World Trade Organization", VI: "Tổ chức Thương mại thế giới", Source: forumNamed2025},
		{Code: "oecd", EN: "Organisation for Economic Co-operation and Development", VI: "Tổ chức Hợp tác và Phát triển kinh tế", Source: forumNamed2025},
		{Code: "wef", EN: "World Economic Forum", VI: "Diễn đàn Kinh tế thế giới", Source: forumNamed2025},
		{Code: "iso", EN: "International Organization for Standardization", VI: "Tổ chức Tiêu chuẩn hóa quốc tế", Source: forumNamed2025},
		{Code: "iec", EN: "International Electrotechnical Commission", VI: "Ủy ban Kỹ thuật điện quốc tế", Source: forumNamed2025},
		{Code: "iaea", EN: "International Atomic Energy Agency", VI: "Cơ quan Năng lượng nguyên tử quốc tế", Source: forumNamed2019,
			NoteEN: "ROR 02zt1gg83: founded in 1957, seat in Vienna.",
			NoteVI: "Theo ROR 02zt1gg83: thành lập năm 1957, trụ sở tại Viên (Áo)."},
		{Code: "unesco", EN: "United Nations Educational, Scientific and Cultural Organization",
			VI: "Tổ chức Giáo dục, Khoa học và Văn hóa của Liên hợp quốc", Source: forumNamed2019},
		{Code: "codex", EN: "Codex Alimentarius Commission", VI: "Ủy ban Tiêu chuẩn thực phẩm quốc tế", Source: forumNamed2019},
		{Code: "accsq", EN: "ASEAN Consultative Committee on Standards and Quality", VI: "Ủy ban Tư vấn ASEAN về Tiêu chuẩn và Chất lượng", Source: forumNamed2019,
			NoteEN: "The account gives the letters only. Pages of the ASEAN Secretariat also write “for Standards and Quality”.",
			NoteVI: "Bài viết chỉ nêu chữ viết tắt. Trang của Ban Thư ký ASEAN còn ghi tên tiếng Anh là “for Standards and Quality”."},
	},
}

const (
	forumISOMembers    = "ISO, Members: categories, rights and participation (help.iso.org)"
	forumITUAssociates = "ITU-T, how Member States and Associates participate (itu.int)"
	forumITUMembership = "ITU News, ITU's evolving membership, 24 October 2018"
	forumPAndO         = "ISO/IEC JTC 1/SC 32, membership (metadata-standards.org)"
	forumGeneral       = "general knowledge"
)

var forumRoles = codes.Table{
	ID: "forum-role", Edition: edition, Updated: "2026-11-22", WorkingVI: true,
	TitleEN: "Roles in international bodies", TitleVI: "Vai trò trong tổ chức quốc tế",
	Source: "terms of ISO, IEC and ITU as at each entry, else general knowledge; what a role gives its holder differs from body to body",
	Entries: []codes.Entry{
		{Code: "seat", EN: "Seat, not said which", VI: "Có tư cách tham gia, chưa rõ tư cách nào", Source: forumGeneral},
		{Code: "member", Parent: "seat", EN: "Full member", VI: "Thành viên đầy đủ", Source: forumISOMembers,
			NoteEN: "A member state, or in ISO a member body: takes part and votes.",
			NoteVI: "Quốc gia thành viên hoặc, trong ISO, tổ chức thành viên đầy đủ: được tham gia và biểu quyết."},
		{Code: "correspondent", Parent: "seat", EN: "Correspondent member", VI: "Thành viên thông tấn", Source: forumISOMembers,
			NoteEN: "Observes and does not vote.", NoteVI: "Tham dự với tư cách quan sát, không biểu quyết."},
		{Code: "subscriber", Parent: "seat", EN: "Subscriber member", VI: "Thành viên đăng ký", Source: forumISOMembers,
			NoteEN: "Keeps up with the work and takes no part in it.", NoteVI: "Theo dõi thông tin, không tham gia xây dựng tiêu chuẩn."},
		{Code: "associate", Parent: "seat", EN: "Associate", VI: "Thành viên liên kết", Source: forumITUAssociates},
		{Code: "sector-member", Parent: "seat", EN: "Sector member", VI: "Thành viên lĩnh vực", Source: forumITUAssociates},
		{Code: "academia", Parent: "seat", EN: "Academia member", VI: "Thành viên học thuật", Source: forumITUMembership},
		{Code: "participating-member", Parent: "seat", EN: "Participating member (P-member)", VI: "Thành viên tham gia (P-member)", Source: forumPAndO},
		{Code: "observing-member", Parent: "seat", EN: "Observing member (O-member)", VI: "Thành viên quan sát (O-member)", Source: forumPAndO},
		{Code: "observer", Parent: "seat", EN: "Observer", VI: "Quan sát viên", Source: forumGeneral},
		{Code: "liaison", Parent: "seat", EN: "Liaison", VI: "Tổ chức liên lạc", Source: forumPAndO},
		{Code: "contact-point", Parent: "seat", EN: "National contact point", VI: "Đầu mối liên hệ quốc gia", Source: forumGeneral},

		{Code: "post", EN: "Post, not said which", VI: "Giữ chức vụ, chưa rõ chức vụ nào", Source: forumGeneral},
		{Code: "council", Parent: "post", EN: "Seat on the council or board", VI: "Thành viên hội đồng, ban điều hành", Source: forumGeneral},
		{Code: "secretariat", Parent: "post", EN: "Secretariat of a committee", VI: "Ban thư ký của ban kỹ thuật", Source: forumGeneral},
		{Code: "chair", Parent: "post", EN: "Chair", VI: "Chủ tịch", Source: forumGeneral},
		{Code: "vice-chair", Parent: "post", EN: "Vice-chair", VI: "Phó chủ tịch", Source: forumGeneral},
		{Code: "convenor", Parent: "post", EN: "Convenor of a working group", VI: "Trưởng nhóm công tác", Source: forumGeneral},
		{Code: "rapporteur", Parent: "post", EN: "Rapporteur", VI: "Báo cáo viên phụ trách vấn đề nghiên cứu (rapporteur)", Source: forumITUAssociates},
		{Code: "editor", Parent: "post", EN: "Editor of a document", VI: "Biên tập viên văn bản", Source: forumITUAssociates},

		{Code: "work", EN: "Part in the work, not said which", VI: "Tham gia hoạt động, chưa rõ hoạt động nào", Source: forumGeneral},
		{Code: "adopter", Parent: "work", EN: "Takes over the body's documents at home", VI: "Áp dụng trong nước văn bản của tổ chức quốc tế", Source: forumGeneral},
		{Code: "expert", Parent: "work", EN: "Names experts to a working group", VI: "Cử chuyên gia tham gia nhóm công tác", Source: forumGeneral},
		{Code: "contributor", Parent: "work", EN: "Submits contributions or comments on drafts", VI: "Gửi đóng góp, ý kiến đối với dự thảo", Source: forumITUAssociates},
		{Code: "proponent", Parent: "work", EN: "Had its own proposal published as a standard", VI: "Có đề xuất được ban hành thành tiêu chuẩn", Source: forumGeneral},
	},
}
