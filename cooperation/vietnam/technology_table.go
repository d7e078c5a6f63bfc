package vietnam

import (
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// Identifiers of the lists of strategic technologies in a technology.Code.
const (
	TechnologyList2025 = "VN-1131-2025" // Decision 1131/QĐ-TTg of 12 June 2025
	TechnologyList2026 = "VN-21-2026"   // Decision 21/2026/QĐ-TTg of May 2026
)

// technologyEdition is the version of the data in this file.
const technologyEdition = "2026-11"

// technology2025 is the list of Decision 1131/QĐ-TTg as the press reported it.
// That there are eleven groups was reported; the labels of groups 7, 8, 9 and
// 11 are general knowledge. Products were seen for groups 1 to 6 only. Two of
// group 5 stand in one source only (TDT or ND1) and are marked Partial. The
// words in the codes of products are ours.
var technology2025 = technology.ListTable{
	ID:               TechnologyList2025,
	Edition:          technologyEdition,
	TitleEN:          "Viet Nam: strategic technologies and strategic technology products (2025)",
	TitleVI:          "Việt Nam: Danh mục công nghệ chiến lược và sản phẩm công nghệ chiến lược (năm 2025)",
	Instrument:       "1131/QĐ-TTg",
	InstrumentEN:     "Decision No. 1131/QĐ-TTg of 12 June 2025 of the Prime Minister",
	InstrumentVI:     "Quyết định số 1131/QĐ-TTg ngày 12 tháng 6 năm 2025 của Thủ tướng Chính phủ",
	Issued:           "2025-06-12",
	Until:            "2026-05", // replaced in May 2026; the day was not seen
	ReplacedBy:       TechnologyList2026,
	GroupsComplete:   true,
	ProductsComplete: false,
	Counts: []technology.Count{
		{Of: technology.Group, Value: 11, Confidence: source.Reported, Sources: "KHPT ND1"},
		{Of: technology.Group, Value: 10, Confidence: source.Reported, Sources: "TDT"},
		{Of: technology.Product, Value: 35, Confidence: source.Reported, Sources: "KHPT ND1 VPsel"},
		{Of: technology.Product, Value: 32, Confidence: source.Reported, Sources: "VIN TPG SK1131 TDT"},
	},
	Items: []technology.Item{
		{Code: "1", Kind: technology.Group, Number: 1, EN: "Artificial intelligence, digital twin, virtual and augmented reality", VI: "Trí tuệ nhân tạo, bản sao số, thực tế ảo/thực tế tăng cường", Confidence: source.Reported, Sources: "KHPT ND1"},
		{Code: "1/vietnamese-llm", Kind: technology.Product, Parent: "1", EN: "Vietnamese large language model", VI: "Mô hình ngôn ngữ lớn tiếng Việt", Confidence: source.Reported, Sources: "KHPT"},
		{Code: "1/virtual-assistant", Kind: technology.Product, Parent: "1", EN: "Virtual assistant", VI: "Trợ lý ảo", Confidence: source.Reported, Sources: "KHPT"},
		{Code: "1/specialised-ai", Kind: technology.Product, Parent: "1", EN: "Specialised artificial intelligence", VI: "Trí tuệ nhân tạo chuyên ngành", Confidence: source.Reported, Sources: "KHPT"},
		{Code: "1/analytical-ai", Kind: technology.Product, Parent: "1", EN: "Analytical artificial intelligence", VI: "Trí tuệ nhân tạo phân tích", Confidence: source.Reported, Sources: "KHPT"},
		{Code: "1/digital-twin", Kind: technology.Product, Parent: "1", EN: "Digital twin", VI: "Bản sao số", Confidence: source.Reported, Sources: "KHPT"},
		{Code: "1/metaverse", Kind: technology.Product, Parent: "1", EN: "Metaverse", VI: "Vũ trụ ảo", Confidence: source.Reported, Sources: "KHPT"},
		{Code: "2", Kind: technology.Group, Number: 2, EN: "Cloud computing, quantum, big data", VI: "Điện toán đám mây, lượng tử, dữ liệu lớn", Confidence: source.Reported, Sources: "KHPT ND1"},
		{Code: "2/cloud-services", Kind: technology.Product, Parent: "2", EN: "Cloud computing services", VI: "Dịch vụ điện toán đám mây", Confidence: source.Reported, Sources: "KHPT"},
		{Code: "2/quantum-services", Kind: technology.Product, Parent: "2", EN: "Quantum computing services and quantum communication", VI: "Dịch vụ điện toán lượng tử, truyền thông lượng tử", Confidence: source.Reported, Sources: "KHPT"},
		{Code: "2/large-data-centre", Kind: technology.Product, Parent: "2", EN: "Large-scale data centre", VI: "Trung tâm dữ liệu quy mô lớn", Confidence: source.Reported, Sources: "KHPT"},
		{Code: "3", Kind: technology.Group, Number: 3, EN: "Blockchain", VI: "Blockchain", Confidence: source.Reported, Sources: "KHPT ND1"},
		{Code: "3/digital-assets", Kind: technology.Product, Parent: "3", EN: "Digital assets, digital money, crypto-currency", VI: "Tài sản số, tiền số, tiền mã hóa", Confidence: source.Reported, Sources: "KHPT"},
		{Code: "3/blockchain-infrastructure", Kind: technology.Product, Parent: "3", EN: "Blockchain network infrastructure", VI: "Hạ tầng mạng Blockchain", Confidence: source.Reported, Sources: "KHPT"},
		{Code: "3/traceability", Kind: technology.Product, Parent: "3", EN: "Traceability system", VI: "Hệ thống truy xuất nguồn gốc", Confidence: source.Reported, Sources: "KHPT"},
		{Code: "4", Kind: technology.Group, Number: 4, EN: "Next-generation mobile networks (5G/6G)", VI: "Mạng di động thế hệ sau (5G/6G)", Confidence: source.Reported, Sources: "TDT ND1"},
		{Code: "4/oran-radio-access", Kind: technology.Product, Parent: "4", EN: "Radio access network equipment and solutions to the ORAN standard", VI: "Thiết bị, giải pháp mạng truy cập vô tuyến theo tiêu chuẩn ORAN", WorkingVI: true, Confidence: source.Reported, Sources: "TDT ND1"},
		{Code: "4/core-network", Kind: technology.Product, Parent: "4", EN: "5G/6G core network", VI: "Mạng lõi 5G/6G", WorkingVI: true, Confidence: source.Reported, Sources: "TDT ND1"},
		{Code: "4/ip-transmission", Kind: technology.Product, Parent: "4", EN: "High-speed IP transmission", VI: "Truyền dẫn IP tốc độ cao", Confidence: source.Reported, Sources: "TDT ND1"},
		{Code: "5", Kind: technology.Group, Number: 5, EN: "Robotics and automation", VI: "Robot và tự động hóa", Confidence: source.Reported, Sources: "TDT ND1"},
		{Code: "5/mobile-robot", Kind: technology.Product, Parent: "5", EN: "Autonomous mobile robot", VI: "Robot di động tự hành", Confidence: source.Reported, Sources: "TDT ND1"},
		{Code: "5/industrial-robot", Kind: technology.Product, Parent: "5", EN: "Industrial robot", VI: "Robot công nghiệp", Confidence: source.Reported, Sources: "TDT ND1"},
		{Code: "5/food-processing-line", Kind: technology.Product, Parent: "5", EN: "Advanced food-processing lines", VI: "Dây chuyền chế biến thực phẩm tiên tiến", WorkingVI: true, Confidence: source.Partial},
		{Code: "5/post-harvest-monitoring", Kind: technology.Product, Parent: "5", EN: "Post-harvest quality monitoring", VI: "Giám sát chất lượng sau thu hoạch", WorkingVI: true, Confidence: source.Partial},
		{Code: "6", Kind: technology.Group, Number: 6, EN: "Semiconductor chips", VI: "Chip bán dẫn", Confidence: source.Reported, Sources: "ND1"},
		{Code: "6/specialised-chip", Kind: technology.Product, Parent: "6", EN: "Application-specific chips", VI: "Chip chuyên dụng", WorkingVI: true, Confidence: source.Reported, Sources: "ND1"},
		{Code: "6/ai-chip", Kind: technology.Product, Parent: "6", EN: "Artificial intelligence chips", VI: "Chip trí tuệ nhân tạo", WorkingVI: true, Confidence: source.Reported, Sources: "ND1"},
		{Code: "6/iot-chip", Kind: technology.Product, Parent: "6", EN: "Internet of things chips", VI: "Chip internet vạn vật", WorkingVI: true, Confidence: source.Partial, Sources: "VNS1"},

		// Groups 7 to 11: the products were not seen. Do not add any without a source.
		{Code: "7", Kind: technology.Group, Number: 7, EN: "Advanced bio-medicine", VI: "Y-sinh học tiên tiến", Confidence: source.General},
		{Code: "8", Kind: technology.Group, Number: 8, EN: "Energy, advanced materials", VI: "Năng lượng, vật liệu tiên tiến", Confidence: source.General},
		{Code: "9", Kind: technology.Group, Number: 9, EN: "Rare earths, ocean, underground", VI: "Đất hiếm, đại dương, lòng đất", Confidence: source.General},
		{Code: "10", Kind: technology.Group, Number: 10, EN: "Cybersecurity", VI: "An ninh mạng", Confidence: source.Reported, Sources: "VNN1"},
		{Code: "11", Kind: technology.Group, Number: 11, EN: "Aerospace", VI: "Hàng không, vũ trụ", Confidence: source.General},
	},
	Sources: []technology.Citation{
		{Key: "KHPT", Publisher: "khoahocphattrien.vn", Locator: "viet-nam-ban-hanh-danh-muc-11-cong-nghe-chien-luoc", Published: "2025-06-13", Confidence: source.Reported},
		{Key: "ND1", Publisher: "en.nhandan.vn", Locator: "post159488", Confidence: source.Reported},
		{Key: "TDT", Publisher: "tiendientu.com", Locator: "blockchain-vao-cong-nghe-chien-luoc-quoc-gia", Confidence: source.Reported},
		{Key: "TPG", Publisher: "tpgholdings.vn", Confidence: source.Reported},
		{Key: "SK1131", Publisher: "vietnam.vn", Locator: "diem-nghen-…-sau-quyet-dinh-1131", Confidence: source.Reported},
		{Key: "VIN", Publisher: "en.vietnamplus.vn", Locator: "post333264", Confidence: source.Reported},
		{Key: "VNN1", Publisher: "vietnamnet.vn", Locator: "2449470", Confidence: source.Reported},
		{Key: "VNS1", Publisher: "vietnamnews.vn", Locator: "1732886", Confidence: source.Reported},
		{Key: "VPsel", Publisher: "vietnam.vn", Locator: "san-pham-cong-nghe-chien-luoc…", Confidence: source.Reported},
	},
}

// technology2026 is what the press of 26 May 2026 named of the list of Decision
// 21/2026/QĐ-TTg: ten groups are stated, one of them (digital technology) is
// named as a group, and for the rest it was not seen whether they are groups,
// nor any number. All codes are ours. The list is not complete.
var technology2026 = technology.ListTable{
	ID:               TechnologyList2026,
	Edition:          technologyEdition,
	TitleEN:          "Viet Nam: strategic technologies and strategic technology products (2026)",
	TitleVI:          "Việt Nam: Danh mục công nghệ chiến lược và sản phẩm công nghệ chiến lược (năm 2026)",
	Instrument:       "21/2026/QĐ-TTg",
	InstrumentEN:     "Decision No. 21/2026/QĐ-TTg of the Prime Minister",
	InstrumentVI:     "Quyết định số 21/2026/QĐ-TTg của Thủ tướng Chính phủ",
	Issued:           "2026-05", // the day was not seen; reported on 26 May 2026
	Replaces:         TechnologyList2025,
	GroupsComplete:   false,
	ProductsComplete: false,
	Counts: []technology.Count{
		{Of: technology.Group, Value: 10, Confidence: source.Reported, Sources: "VNN2 DDDN VCCI"},
	},
	Items: []technology.Item{
		{Code: "digital-technology", Kind: technology.Group, EN: "Digital technology", VI: "Công nghệ số", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "ai", Kind: technology.Technology, Parent: "digital-technology", EN: "Artificial intelligence", VI: "Trí tuệ nhân tạo", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "big-data", Kind: technology.Technology, Parent: "digital-technology", EN: "Big data", VI: "Dữ liệu lớn", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "digital-twin", Kind: technology.Technology, Parent: "digital-technology", EN: "Digital twin", VI: "Bản sao số", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "cloud", Kind: technology.Technology, Parent: "digital-technology", EN: "Cloud computing", VI: "Điện toán đám mây", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "edge-computing", Kind: technology.Technology, Parent: "digital-technology", EN: "Edge computing", VI: "Điện toán biên", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "iot", Kind: technology.Technology, Parent: "digital-technology", EN: "Internet of things", VI: "Internet vạn vật", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "blockchain", Kind: technology.Technology, Parent: "digital-technology", EN: "Blockchain", VI: "Chuỗi khối", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "semiconductors", Kind: technology.Technology, EN: "Semiconductors", VI: "Bán dẫn", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "biotechnology", Kind: technology.Technology, EN: "Biotechnology", VI: "Công nghệ sinh học", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "new-materials", Kind: technology.Technology, EN: "New materials", VI: "Vật liệu mới", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "aerospace", Kind: technology.Technology, EN: "Aerospace", VI: "Hàng không, vũ trụ", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "deep-sea", Kind: technology.Technology, EN: "Deep-sea technology", VI: "Công nghệ biển sâu", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "quantum", Kind: technology.Technology, EN: "Quantum", VI: "Lượng tử", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "vietnamese-llm", Kind: technology.Product, EN: "Vietnamese large language model", VI: "Mô hình ngôn ngữ lớn tiếng Việt", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "virtual-assistant", Kind: technology.Product, EN: "Virtual assistant", VI: "Trợ lý ảo", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "sector-ai", Kind: technology.Product, EN: "Sector-specific artificial intelligence", VI: "Trí tuệ nhân tạo chuyên ngành", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
		{Code: "edge-ai-camera", Kind: technology.Product, EN: "Edge artificial intelligence camera", VI: "Camera trí tuệ nhân tạo tại biên", WorkingVI: true, Confidence: source.Partial, Sources: "VCCI"},
	},
	Sources: []technology.Citation{
		{Key: "VNN2", Publisher: "vietnamnet.vn", Locator: "2522310", Confidence: source.Reported},
		{Key: "DDDN", Publisher: "en.diendandoanhnghiep.vn", Locator: "n45747", Confidence: source.Reported},
		{Key: "VCCI", Publisher: "en.vcci.com.vn", Locator: "117617", Published: "2026-05-26", Confidence: source.Reported},
	},
}

// technologyToFORD leads from the groups of Decision 1131 to fields of research
// and development.
var technologyToFORD = technology.CrosswalkTable{
	From:       TechnologyList2025,
	To:         technology.FORDList,
	Maker:      technology.Ours,
	Confidence: source.General,
	LossEN:     "Our own mapping, not an official one. A group names products to be made and a field names a discipline: every pair overlaps, several groups share a field, and the group cannot be told from the field.",
	LossVI:     "Bảng đối chiếu do chúng tôi lập, không phải bảng chính thức. Nhóm công nghệ nêu sản phẩm cần tạo ra, còn lĩnh vực nêu ngành khoa học: mọi cặp chỉ trùng nhau một phần, nhiều nhóm cùng dẫn về một lĩnh vực và không thể suy ngược từ lĩnh vực ra nhóm.",
	Links: []technology.Link{
		{From: "1", To: "1.2", Fit: technology.Overlaps},
		{From: "2", To: "1.2", Fit: technology.Overlaps},
		{From: "2", To: "1.3", Fit: technology.Overlaps},
		{From: "3", To: "1.2", Fit: technology.Overlaps},
		{From: "4", To: "2.2", Fit: technology.Overlaps},
		{From: "5", To: "2.2", Fit: technology.Overlaps},
		{From: "5", To: "2.3", Fit: technology.Overlaps},
		{From: "6", To: "2.2", Fit: technology.Overlaps},
		{From: "6", To: "2.5", Fit: technology.Overlaps},
		{From: "7", To: "3.4", Fit: technology.Overlaps},
		{From: "7", To: "1.6", Fit: technology.Overlaps},
		{From: "8", To: "2.5", Fit: technology.Overlaps},
		{From: "8", To: "2.2", Fit: technology.Overlaps},
		{From: "8", To: "2.7", Fit: technology.Overlaps},
		{From: "9", To: "1.5", Fit: technology.Overlaps},
		{From: "9", To: "2.5", Fit: technology.Overlaps},
		{From: "10", To: "1.2", Fit: technology.Overlaps},
		{From: "10", To: "2.2", Fit: technology.Overlaps},
		{From: "11", To: "2.3", Fit: technology.Overlaps},
		{From: "11", To: "2.2", Fit: technology.Overlaps},
	},
}

// technologyToCanada leads from the groups of Decision 1131 to Canada's
// sensitive technology research areas.
var technologyToCanada = technology.CrosswalkTable{
	From:       TechnologyList2025,
	To:         technology.CanadaList,
	Maker:      technology.Ours,
	Confidence: source.General,
	LossEN:     "Our own mapping, not an official one. Areas 5 (advanced weapons) and 8 (human-machine integration) have no group, five groups share area 1, and every pair overlaps only. That a group leads to an area does not say that a given work is in the area.",
	LossVI:     "Bảng đối chiếu do chúng tôi lập, không phải bảng chính thức. Lĩnh vực 5 (vũ khí tiên tiến) và 8 (tích hợp người - máy) không có nhóm tương ứng, năm nhóm cùng dẫn về lĩnh vực 1 và mọi cặp chỉ trùng nhau một phần. Việc một nhóm dẫn về một lĩnh vực không có nghĩa là một công việc cụ thể thuộc lĩnh vực đó.",
	Links: []technology.Link{
		{From: "1", To: "7", Fit: technology.Overlaps},
		{From: "2", To: "1", Fit: technology.Overlaps},
		{From: "2", To: "10", Fit: technology.Overlaps},
		{From: "3", To: "1", Fit: technology.Overlaps},
		{From: "4", To: "1", Fit: technology.Overlaps},
		{From: "5", To: "11", Fit: technology.Overlaps},
		{From: "6", To: "1", Fit: technology.Overlaps},
		{From: "7", To: "9", Fit: technology.Overlaps},
		{From: "8", To: "2", Fit: technology.Overlaps},
		{From: "8", To: "3", Fit: technology.Overlaps},
		{From: "9", To: "3", Fit: technology.Overlaps},
		{From: "9", To: "4", Fit: technology.Overlaps},
		{From: "10", To: "1", Fit: technology.Overlaps},
		{From: "11", To: "6", Fit: technology.Overlaps},
	},
}

// technologySensitivity marks the groups of Decision 1131 by our crosswalk to
// Canada's areas, and as high-risk those for which a risk was named.
var technologySensitivity = technology.SensitivityTable{
	Marks: []technology.Mark{
		{Code: technology.Code{List: TechnologyList2025, Code: "1"}, Level: technology.HighRisk, BasisEN: aiBasisEN, BasisVI: aiBasisVI, Maker: technology.Ours, Confidence: source.Reported, Sources: "VNA-2025-07-12"},
		{Code: technology.Code{List: TechnologyList2025, Code: "2"}, Level: technology.Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: technology.Ours, Confidence: source.General},
		{Code: technology.Code{List: TechnologyList2025, Code: "3"}, Level: technology.Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: technology.Ours, Confidence: source.General},
		{Code: technology.Code{List: TechnologyList2025, Code: "4"}, Level: technology.HighRisk, BasisEN: mobileBasisEN, BasisVI: mobileBasisVI, Maker: technology.Ours, Confidence: source.Reported, Sources: "VNA-2025-07-12"},
		{Code: technology.Code{List: TechnologyList2025, Code: "5"}, Level: technology.Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: technology.Ours, Confidence: source.General},
		{Code: technology.Code{List: TechnologyList2025, Code: "6"}, Level: technology.Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: technology.Ours, Confidence: source.General},
		{Code: technology.Code{List: TechnologyList2025, Code: "7"}, Level: technology.Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: technology.Ours, Confidence: source.General},
		{Code: technology.Code{List: TechnologyList2025, Code: "8"}, Level: technology.Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: technology.Ours, Confidence: source.General},
		{Code: technology.Code{List: TechnologyList2025, Code: "9"}, Level: technology.Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: technology.Ours, Confidence: source.General},
		{Code: technology.Code{List: TechnologyList2025, Code: "10"}, Level: technology.Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: technology.Ours, Confidence: source.General},
		{Code: technology.Code{List: TechnologyList2025, Code: "11"}, Level: technology.Sensitive, BasisEN: canadaBasisEN, BasisVI: canadaBasisVI, Maker: technology.Ours, Confidence: source.General},
		{Code: technology.Code{List: TechnologyList2026, Code: "ai"}, Level: technology.HighRisk, BasisEN: aiBasisEN, BasisVI: aiBasisVI, Maker: technology.Ours, Confidence: source.Reported, Sources: "VNA-2025-07-12"},
	},
}

const (
	canadaBasisEN = "Default of this library: by our own crosswalk the group overlaps an area on Canada's list of sensitive technology research areas."
	canadaBasisVI = "Mặc định của thư viện này: theo bảng đối chiếu do chúng tôi lập, nhóm trùng một phần với một lĩnh vực trong danh mục lĩnh vực nghiên cứu công nghệ nhạy cảm của Canada."
	aiBasisEN     = "Default of this library: risks of artificial intelligence to user security and privacy were named when Resolution 57 was discussed (VietnamPlus, 12 July 2025)."
	aiBasisVI     = "Mặc định của thư viện này: rủi ro của trí tuệ nhân tạo đối với an ninh và quyền riêng tư của người dùng đã được nêu khi bàn về Nghị quyết số 57-NQ/TW (VietnamPlus, ngày 12/7/2025)."
	mobileBasisEN = "Default of this library: risks of 5G as strategic infrastructure to information security and safety were named when Resolution 57 was discussed (VietnamPlus, 12 July 2025)."
	mobileBasisVI = "Mặc định của thư viện này: rủi ro của 5G với tư cách hạ tầng chiến lược đối với an toàn, an ninh thông tin đã được nêu khi bàn về Nghị quyết số 57-NQ/TW (VietnamPlus, ngày 12/7/2025)."
)
