package technology

import "github.com/scicoop/scicoop/cooperation/source"

// CanadaList is the identifier of the list of [CanadaAreas] in a [Code].
const CanadaList = "CA-STRA-2024"

// canada is Canada's list of sensitive technology research areas. That there
// are eleven, and areas 1 to 7, were read in universities' guidance; areas 8
// to 11 are general knowledge. The Vietnamese labels are working translations.
var canada = ListTable{
	ID:               CanadaList,
	Edition:          "2026-11",
	TitleEN:          "Canada: sensitive technology research areas",
	TitleVI:          "Canada: các lĩnh vực nghiên cứu công nghệ nhạy cảm",
	InstrumentEN:     "Policy on Sensitive Technology Research and Affiliations of Concern",
	InstrumentVI:     "Chính sách về nghiên cứu công nghệ nhạy cảm và các liên kết đáng quan ngại",
	Issued:           "2024-01-16",
	InForce:          "2024-05-01",
	GroupsComplete:   true,
	ProductsComplete: false,
	Counts: []Count{
		{Of: Group, Value: 11, Confidence: source.Reported, Sources: "CA-1"},
	},
	Items: []Item{
		{Code: "1", Kind: Group, Number: 1, EN: "Advanced digital infrastructure", VI: "Hạ tầng số tiên tiến", WorkingVI: true, Confidence: source.Reported, Sources: "CA-1"},
		{Code: "2", Kind: Group, Number: 2, EN: "Advanced energy", VI: "Năng lượng tiên tiến", WorkingVI: true, Confidence: source.Reported, Sources: "CA-1"},
		{Code: "3", Kind: Group, Number: 3, EN: "Advanced materials and manufacturing", VI: "Vật liệu và chế tạo tiên tiến", WorkingVI: true, Confidence: source.Reported, Sources: "CA-1"},
		{Code: "4", Kind: Group, Number: 4, EN: "Advanced sensing and surveillance", VI: "Cảm biến và giám sát tiên tiến", WorkingVI: true, Confidence: source.Reported, Sources: "CA-1"},
		{Code: "5", Kind: Group, Number: 5, EN: "Advanced weapons", VI: "Vũ khí tiên tiến", WorkingVI: true, Confidence: source.Reported, Sources: "CA-1"},
		{Code: "6", Kind: Group, Number: 6, EN: "Aerospace, space and satellite", VI: "Hàng không vũ trụ, không gian và vệ tinh", WorkingVI: true, Confidence: source.Reported, Sources: "CA-1"},
		{Code: "7", Kind: Group, Number: 7, EN: "Artificial intelligence and big data", VI: "Trí tuệ nhân tạo và dữ liệu lớn", WorkingVI: true, Confidence: source.Reported, Sources: "CA-1"},
		{Code: "8", Kind: Group, Number: 8, EN: "Human-machine integration", VI: "Tích hợp người - máy", WorkingVI: true, Confidence: source.General},
		{Code: "9", Kind: Group, Number: 9, EN: "Life science", VI: "Khoa học sự sống", WorkingVI: true, Confidence: source.General},
		{Code: "10", Kind: Group, Number: 10, EN: "Quantum", VI: "Lượng tử", WorkingVI: true, Confidence: source.General},
		{Code: "11", Kind: Group, Number: 11, EN: "Robotics and autonomous systems", VI: "Robot và hệ thống tự hành", WorkingVI: true, Confidence: source.General},
	},
	Sources: []Citation{
		{Key: "CA-1", Publisher: "torontomu.ca", Confidence: source.Reported},
		{Key: "CA-2", Publisher: "science.gc.ca", Confidence: source.Official},
		{Key: "CA-3", Publisher: "uwindsor.ca", Confidence: source.Reported},
	},
}

// sensitivity marks every area of Canada's list as sensitive, and the area of
// artificial intelligence as high-risk.
var sensitivity = SensitivityTable{
	Marks: []Mark{
		{Code: Code{CanadaList, "1"}, Level: Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: Ours, Confidence: source.Reported, Sources: "CA-1"},
		{Code: Code{CanadaList, "2"}, Level: Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: Ours, Confidence: source.Reported, Sources: "CA-1"},
		{Code: Code{CanadaList, "3"}, Level: Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: Ours, Confidence: source.Reported, Sources: "CA-1"},
		{Code: Code{CanadaList, "4"}, Level: Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: Ours, Confidence: source.Reported, Sources: "CA-1"},
		{Code: Code{CanadaList, "5"}, Level: Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: Ours, Confidence: source.Reported, Sources: "CA-1"},
		{Code: Code{CanadaList, "6"}, Level: Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: Ours, Confidence: source.Reported, Sources: "CA-1"},
		{Code: Code{CanadaList, "7"}, Level: HighRisk, BasisEN: aiBasisEN, BasisVI: aiBasisVI, Maker: Ours, Confidence: source.Reported, Sources: "CA-1 VNA-2025-07-12"},
		{Code: Code{CanadaList, "8"}, Level: Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: Ours, Confidence: source.General},
		{Code: Code{CanadaList, "9"}, Level: Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: Ours, Confidence: source.General},
		{Code: Code{CanadaList, "10"}, Level: Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: Ours, Confidence: source.General},
		{Code: Code{CanadaList, "11"}, Level: Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: Ours, Confidence: source.General},
	},
}

const (
	canadaBasisEN = "Default of this library: the area is on Canada's list of sensitive technology research areas."
	canadaBasisVI = "Mặc định của thư viện này: lĩnh vực nằm trong danh mục lĩnh vực nghiên cứu công nghệ nhạy cảm của Canada."
	aiBasisEN     = "Default of this library: the area is on Canada's list of sensitive technology research areas, and risks of artificial intelligence to user security and privacy were named when Resolution 57 was discussed (VietnamPlus, 12 July 2025)."
	aiBasisVI     = "Mặc định của thư viện này: lĩnh vực nằm trong danh mục lĩnh vực nghiên cứu công nghệ nhạy cảm của Canada, và rủi ro của trí tuệ nhân tạo đối với an ninh và quyền riêng tư của người dùng đã được nêu khi bàn về Nghị quyết số 57-NQ/TW (VietnamPlus, ngày 12/7/2025)."
)
