package partner

import "github.com/scicoop/scicoop/cooperation/codes"

// edition is the version of the lists of this package.
const edition = "2026-11"

var kinds = codes.Table{
	ID: "organisation-kind", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Kinds of organisations", TitleVI: "Loại hình tổ chức",
	Source: "kinds of partners seen in international science-and-technology cooperation; hospital and archive after ROR schema v2",
	Entries: []codes.Entry{
		{Code: "state", EN: "State", VI: "Nhà nước"},
		{Code: "government", EN: "Government", VI: "Chính phủ"},
		{Code: "ministry", EN: "Ministry", VI: "Bộ"},
		{Code: "agency", EN: "Government agency", VI: "Cơ quan của Chính phủ"},
		{Code: "department", EN: "Department of a ministry or agency", VI: "Đơn vị thuộc bộ, cơ quan của Chính phủ"},
		{Code: "locality", EN: "Local authority", VI: "Chính quyền địa phương"},
		{Code: "party-body", EN: "Body of a political party", VI: "Cơ quan của đảng chính trị"},
		{Code: "diplomatic-mission", EN: "Diplomatic mission", VI: "Cơ quan đại diện ngoại giao"},
		{Code: "international-organisation", EN: "International organisation", VI: "Tổ chức quốc tế",
			NoteEN: "Intergovernmental. It has a seat; it belongs to no country by that.",
			NoteVI: "Tổ chức liên chính phủ. Tổ chức có trụ sở nhưng không vì thế mà thuộc về một quốc gia."},
		{Code: "standards-body", EN: "Standards body", VI: "Tổ chức tiêu chuẩn hóa"},
		{Code: "research-institute", EN: "Research institute", VI: "Viện nghiên cứu"},
		{Code: "university", EN: "University", VI: "Trường đại học"},
		{Code: "international-university", EN: "University set up by agreement between states", VI: "Trường đại học thành lập theo thỏa thuận giữa các quốc gia"},
		{Code: "joint-centre", EN: "Joint centre", VI: "Trung tâm hợp tác chung"},
		{Code: "joint-institute", EN: "Joint institute", VI: "Viện nghiên cứu chung"},
		{Code: "hospital", EN: "Hospital or health-care institution", VI: "Bệnh viện, cơ sở y tế"},
		{Code: "archive", EN: "Archive, library or collection", VI: "Cơ quan lưu trữ, thư viện, bảo tàng"},
		{Code: "enterprise", EN: "Enterprise", VI: "Doanh nghiệp"},
		{Code: "start-up", EN: "Start-up", VI: "Doanh nghiệp khởi nghiệp sáng tạo"},
		{Code: "incubator", EN: "Incubator", VI: "Cơ sở ươm tạo"},
		{Code: "innovation-cluster", EN: "Innovation cluster", VI: "Cụm đổi mới sáng tạo"},
		{Code: "intermediary", EN: "Intermediary organisation", VI: "Tổ chức trung gian"},
		{Code: "foundation", EN: "Foundation", VI: "Quỹ xã hội, quỹ từ thiện"},
		{Code: "fund", EN: "Fund", VI: "Quỹ tài trợ, quỹ đầu tư"},
		{Code: "funder", EN: "Funder of research", VI: "Tổ chức tài trợ nghiên cứu",
			NoteEN: "Says what an organisation does beside what it is, as in ROR.",
			NoteVI: "Cho biết hoạt động tài trợ bên cạnh loại hình của tổ chức, như trong ROR."},
		{Code: "association", EN: "Association", VI: "Hội, hiệp hội"},
		{Code: "ngo", EN: "Non-governmental organisation", VI: "Tổ chức phi chính phủ"},
		{Code: "network", EN: "Network", VI: "Mạng lưới"},
		{Code: "representative-office", EN: "Representative office", VI: "Văn phòng đại diện"},
		{Code: "other", EN: "Other", VI: "Loại hình khác"},
	},
}

var nameKinds = codes.Table{
	ID: "organisation-name-kind", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Kinds of names", TitleVI: "Loại tên gọi",
	Source:   "ROR schema v2 (ror_display, label, alias, acronym), and former",
	Complete: true,
	Entries: []codes.Entry{
		{Code: "display", EN: "Name to show", VI: "Tên hiển thị"},
		{Code: "label", EN: "Name in a language", VI: "Tên gọi theo ngôn ngữ"},
		{Code: "alias", EN: "Other name", VI: "Tên gọi khác"},
		{Code: "acronym", EN: "Acronym", VI: "Tên viết tắt"},
		{Code: "former", EN: "Former name", VI: "Tên gọi trước đây"},
	},
}

var relationKinds = codes.Table{
	ID: "organisation-relation", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Relations between organisations", TitleVI: "Quan hệ giữa các tổ chức",
	Source:   "ROR schema v2",
	Complete: true,
	Entries: []codes.Entry{
		{Code: "parent", EN: "Parent organisation", VI: "Tổ chức cấp trên"},
		{Code: "child", EN: "Subordinate organisation", VI: "Tổ chức trực thuộc"},
		{Code: "related", EN: "Related organisation", VI: "Tổ chức liên quan"},
		{Code: "predecessor", EN: "Predecessor", VI: "Tổ chức tiền thân"},
		{Code: "successor", EN: "Successor", VI: "Tổ chức kế thừa"},
	},
}

var successions = codes.Table{
	ID: "organisation-succession", Edition: edition, Updated: "2026-11-22", WorkingVI: true,
	TitleEN: "Ways of succession", TitleVI: "Hình thức kế thừa",
	Source: "the ways in which organisations are reorganised; this project's wording",
	Entries: []codes.Entry{
		{Code: "merger", EN: "Merger into a new organisation", VI: "Hợp nhất thành tổ chức mới"},
		{Code: "absorption", EN: "Absorption by an organisation that stays", VI: "Sáp nhập vào tổ chức khác"},
		{Code: "split", EN: "Split into several organisations", VI: "Chia, tách thành nhiều tổ chức"},
		{Code: "renaming", EN: "Renaming", VI: "Đổi tên"},
	},
}

var listings = codes.Table{
	ID: "organisation-listing", Edition: edition, Updated: "2026-11-22", WorkingVI: true,
	TitleEN: "How registers list organisations", TitleVI: "Tình trạng trong cơ sở dữ liệu đăng ký",
	Source: "ROR schema v2, status",
	Entries: []codes.Entry{
		{Code: "active", EN: "Listed as existing", VI: "Ghi nhận đang hoạt động"},
		{Code: "inactive", EN: "Listed as existing no longer", VI: "Ghi nhận không còn hoạt động"},
		{Code: "withdrawn", EN: "Record withdrawn", VI: "Hồ sơ đã bị rút"},
	},
}

var schemes = codes.Table{
	ID: "organisation-identifier-scheme", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Identifier schemes for organisations", TitleVI: "Hệ thống mã định danh tổ chức",
	Source: "the schemes of package id that name organisations",
	Entries: []codes.Entry{
		{Code: "ror", EN: "Research Organization Registry", VI: "Mã ROR của tổ chức nghiên cứu"},
		{Code: "isni", EN: "International Standard Name Identifier (ISO 27729)", VI: "Mã ISNI (ISO 27729)"},
		{Code: "lei", EN: "Legal Entity Identifier (ISO 17442)", VI: "Mã định danh pháp nhân LEI (ISO 17442)"},
		{Code: "wikidata", EN: "Wikidata item", VI: "Mã mục dữ liệu Wikidata"},
		{Code: "grid", EN: "Global Research Identifier Database (frozen since 2021)", VI: "Mã GRID (ngừng cập nhật từ năm 2021)"},
		{Code: "crossref-funder", EN: "Crossref Funder Registry", VI: "Mã nhà tài trợ Crossref"},
		{Code: "vn-tax", EN: "Tax code of Viet Nam", VI: "Mã số thuế của Việt Nam"},
	},
}
