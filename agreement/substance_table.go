package agreement

import "github.com/scicoop/scicoop/cooperation/codes"

var matters = codes.Table{
	ID: "agreement-matter", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Matters that decide under which law an instrument falls", TitleVI: "Nội dung quyết định pháp luật áp dụng đối với văn kiện",
	Source: "matters named in Viet Nam's Law on Treaties 108/2016/QH13, Law on International Agreements 70/2020/QH14 and Ordinance 33/2007/PL-UBTVQH11, made general",
	Entries: []codes.Entry{
		{Code: "war-peace", EN: "War and peace", VI: "Chiến tranh, hòa bình"},
		{Code: "sovereignty", EN: "National sovereignty", VI: "Chủ quyền quốc gia"},
		{Code: "borders-territory", EN: "National borders and territory", VI: "Biên giới, lãnh thổ quốc gia"},
		{Code: "membership", EN: "Founding or joining an international organisation, with effect on basic national policies", VI: "Thành lập, tham gia tổ chức quốc tế có ảnh hưởng đến chính sách cơ bản của quốc gia"},
		{Code: "fundamental-rights", EN: "Human rights and fundamental rights of citizens", VI: "Quyền con người, quyền và nghĩa vụ cơ bản của công dân"},
		{Code: "judicial-assistance", EN: "Judicial assistance", VI: "Tương trợ tư pháp"},
		{Code: "defence", EN: "Defence", VI: "Quốc phòng"},
		{Code: "security", EN: "National security", VI: "An ninh quốc gia"},
		{Code: "foreign-policy", EN: "Foreign policy", VI: "Đối ngoại"},
		{Code: "development-assistance", EN: "Official development assistance and concessional loans received", VI: "Vay hỗ trợ phát triển chính thức, vay ưu đãi"},
		{Code: "lending-abroad", EN: "Loans and aid given abroad", VI: "Cho vay, viện trợ ra nước ngoài"},
		{Code: "non-governmental-aid", EN: "Foreign non-governmental aid", VI: "Viện trợ phi chính phủ nước ngoài"},
		{Code: "public-private-partnership", EN: "Project contract of a public-private partnership", VI: "Hợp đồng dự án đầu tư theo phương thức đối tác công tư"},
		{Code: "state-budget", EN: "Commitments of the state budget", VI: "Cam kết sử dụng ngân sách nhà nước"},
		{Code: "other-bodies", EN: "Tasks of bodies that do not sign", VI: "Nhiệm vụ của cơ quan, tổ chức không tham gia ký kết"},
		{Code: "state-secrets", EN: "State secrets", VI: "Bí mật nhà nước"},
	},
}
