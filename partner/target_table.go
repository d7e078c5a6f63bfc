package partner

import "github.com/scicoop/scicoop/cooperation/codes"

var targetTiers = codes.Table{
	ID: "partner-tier", Edition: edition, Updated: "2026-11-22", WorkingEN: true, WorkingVI: true,
	TitleEN: "Classes of leading partners", TitleVI: "Nhóm đối tác hàng đầu",
	Source: "Viet Nam's Ministry of Science and Technology, 15 July 2025: channels to leading countries, organisations, technology corporations and research institutes",
	Entries: []codes.Entry{
		{Code: "country", EN: "Leading country", VI: "Quốc gia hàng đầu"},
		{Code: "organisation", EN: "Leading organisation", VI: "Tổ chức hàng đầu"},
		{Code: "technology-corporation", EN: "Leading technology corporation", VI: "Tập đoàn công nghệ hàng đầu"},
		{Code: "research-institute", EN: "Leading research institute", VI: "Viện nghiên cứu hàng đầu"},
	},
}

var targetPurposes = codes.Table{
	ID: "target-purpose", Edition: edition, Updated: "2026-11-22", WorkingEN: true, WorkingVI: true,
	TitleEN: "Purposes of lists of targets", TitleVI: "Mục đích của danh sách đối tác mục tiêu",
	Source: "Viet Nam's Ministry of Science and Technology, 15 July 2025: transfer, learning, market access, acquiring core technology; research and other are ours",
	Entries: []codes.Entry{
		{Code: "technology-transfer", EN: "Technology transfer", VI: "Chuyển giao công nghệ"},
		{Code: "technology-acquisition", EN: "Acquiring core technology and intellectual property", VI: "Mua công nghệ lõi, tài sản trí tuệ"},
		{Code: "learning", EN: "Learning from experience", VI: "Học hỏi kinh nghiệm"},
		{Code: "market-access", EN: "Market access for domestic enterprises", VI: "Mở rộng thị trường cho doanh nghiệp trong nước"},
		{Code: "research", EN: "Research cooperation", VI: "Hợp tác nghiên cứu"},
		{Code: "other", EN: "Other", VI: "Mục đích khác"},
	},
}
