package agreement

import "github.com/scicoop/scicoop/cooperation/codes"

var transferObjects = codes.Table{
	ID: "transfer-object", Edition: edition, Updated: "2026-11-21", WorkingEN: true,
	TitleEN: "Objects of a transfer of technology", TitleVI: "Đối tượng công nghệ được chuyển giao",
	Source: "Viet Nam's Law on Technology Transfer 07/2017/QH14, Art. 4, amended by Law 115/2025/QH15 (models and algorithms; information apart from data), made general",
	Entries: []codes.Entry{
		{Code: "know-how", EN: "Know-how", VI: "Bí quyết kỹ thuật, bí quyết công nghệ"},
		{Code: "plan", EN: "Technological plan", VI: "Phương án công nghệ"},
		{Code: "process", EN: "Process", VI: "Quy trình công nghệ"},
		{Code: "solution", EN: "Technical solution", VI: "Giải pháp kỹ thuật"},
		{Code: "parameters", EN: "Parameters", VI: "Thông số kỹ thuật"},
		{Code: "drawings", EN: "Drawings and diagrams", VI: "Bản vẽ, sơ đồ kỹ thuật"},
		{Code: "formula", EN: "Formula", VI: "Công thức"},
		{Code: "software", EN: "Software", VI: "Phần mềm máy tính"},
		{Code: "information", EN: "Information", VI: "Thông tin"},
		{Code: "data", EN: "Data", VI: "Dữ liệu"},
		{Code: "model", EN: "Model", VI: "Mô hình"},
		{Code: "algorithm", EN: "Algorithm", VI: "Thuật toán"},
		{Code: "rationalisation", EN: "Rationalisation of production, renewal of technology", VI: "Giải pháp hợp lý hóa sản xuất, đổi mới công nghệ"},
		{Code: "machinery", EN: "Machinery and equipment that goes with the technology", VI: "Máy móc, thiết bị đi kèm công nghệ"},
	},
}

var transferForms = codes.Table{
	ID: "transfer-form", Edition: edition, Updated: "2026-11-21", WorkingEN: true,
	TitleEN: "Forms of transfer of technology", TitleVI: "Hình thức chuyển giao công nghệ",
	Source: "Viet Nam's Law on Technology Transfer 07/2017/QH14, Art. 5, made general",
	Entries: []codes.Entry{
		{Code: "independent", EN: "Independent transfer", VI: "Chuyển giao công nghệ độc lập"},
		{Code: "investment-project", EN: "Within an investment project", VI: "Trong dự án đầu tư"},
		{Code: "capital-contribution", EN: "Technology contributed as capital", VI: "Góp vốn bằng công nghệ"},
		{Code: "franchise", EN: "Franchise", VI: "Nhượng quyền thương mại"},
		{Code: "intellectual-property", EN: "Assignment or licence of intellectual property", VI: "Chuyển giao quyền sở hữu trí tuệ"},
		{Code: "machinery-purchase", EN: "Purchase of machinery with its technology", VI: "Mua, bán máy móc, thiết bị kèm công nghệ"},
		{Code: "other", EN: "Other form", VI: "Hình thức khác"},
	},
}

var transferMethods = codes.Table{
	ID: "transfer-method", Edition: edition, Updated: "2026-11-21", WorkingEN: true, WorkingVI: true,
	TitleEN: "Methods of transfer of technology", TitleVI: "Phương thức chuyển giao công nghệ",
	Source: "Viet Nam's Law on Technology Transfer 07/2017/QH14, Art. 6; general knowledge",
	Entries: []codes.Entry{
		{Code: "documents", EN: "Handing over documents", VI: "Chuyển giao tài liệu về công nghệ"},
		{Code: "training", EN: "Training", VI: "Đào tạo cho bên nhận công nghệ"},
		{Code: "experts", EN: "Sending experts to put it into operation", VI: "Cử chuyên gia tư vấn, đưa công nghệ vào vận hành"},
		{Code: "machinery", EN: "Machinery together with the other methods", VI: "Chuyển giao máy móc, thiết bị kèm theo các phương thức khác"},
		{Code: "other", EN: "Other method", VI: "Phương thức khác"},
	},
}

var grants = codes.Table{
	ID: "transfer-grant", Edition: edition, Updated: "2026-11-21", WorkingEN: true,
	TitleEN: "Rights that pass", TitleVI: "Quyền được chuyển giao",
	Source: "Viet Nam's Law on Technology Transfer 07/2017/QH14, Art. 2(7) and 23; general knowledge",
	Entries: []codes.Entry{
		{Code: "ownership", EN: "Ownership of the technology", VI: "Quyền sở hữu công nghệ"},
		{Code: "right-of-use", EN: "Right to use the technology", VI: "Quyền sử dụng công nghệ"},
		{Code: "ownership-and-use", EN: "Ownership of a part, right to use the rest", VI: "Quyền sở hữu một phần và quyền sử dụng phần còn lại", WorkingVI: true},
	},
}

var paymentBases = codes.Table{
	ID: "payment-basis", Edition: edition, Updated: "2026-11-21", WorkingEN: true,
	TitleEN: "Bases of payment for technology", TitleVI: "Phương thức thanh toán trong chuyển giao công nghệ",
	Source: "Viet Nam's Decree 76/2018/NĐ-CP, Art. 4, made general",
	Entries: []codes.Entry{
		{Code: "lump-sum", EN: "Lump sum", VI: "Trả một lần"},
		{Code: "instalment", EN: "Instalment", VI: "Trả nhiều lần"},
		{Code: "per-unit", EN: "Amount for each unit made", VI: "Trả theo từng đơn vị sản phẩm"},
		{Code: "net-selling-price", EN: "Share of the net selling price", VI: "Trả theo phần trăm giá bán tịnh"},
		{Code: "net-revenue", EN: "Share of net revenue", VI: "Trả theo phần trăm doanh thu thuần"},
		{Code: "profit-before-tax", EN: "Share of profit before tax", VI: "Trả theo phần trăm lợi nhuận trước thuế"},
		{Code: "capital-contribution", EN: "Turned into a contribution of capital", VI: "Chuyển giá trị công nghệ thành vốn góp"},
		{Code: "in-kind", EN: "In goods", VI: "Trả bằng hàng hóa"},
		{Code: "combined", EN: "Combination", VI: "Kết hợp nhiều phương thức"},
	},
}

var ownerships = codes.Table{
	ID: "result-ownership", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Owners of results", TitleVI: "Chủ sở hữu kết quả",
	Source: "usual clauses on results of contracts; general knowledge of the field",
	Entries: []codes.Entry{
		{Code: "transferor", EN: "Transferor", VI: "Bên giao công nghệ"},
		{Code: "transferee", EN: "Transferee", VI: "Bên nhận công nghệ"},
		{Code: "joint", EN: "All sides together", VI: "Đồng sở hữu"},
		{Code: "maker", EN: "Whoever made it", VI: "Bên tạo ra kết quả"},
		{Code: "by-contribution", EN: "By contribution", VI: "Theo tỷ lệ đóng góp"},
	},
}
