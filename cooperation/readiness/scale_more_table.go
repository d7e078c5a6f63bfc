package readiness

import "github.com/scicoop/scicoop/cooperation/rule"

var irl = ScaleTable{
	Code: "IRL", Sign: "IRL ", EN: "Integration readiness level", VI: "Mức độ sẵn sàng tích hợp", First: 1,
	Basis: rule.Basis{
		Kind: rule.Standard, Confidence: rule.Partly,
		EN: "The nine levels of B. Sauser and others (2009, 2010), from secondary accounts; in our own words",
		VI: "Chín mức của B. Sauser và cộng sự (2009, 2010), theo tài liệu thứ cấp; diễn đạt của thư viện này",
	},
	Evidence: ownNeeds,
	Rungs: []Rung{
		{"Interface identified", "Xác định được giao diện", []Need{
			{"IRL1-INTERFACE", "Description of the interface", "Bản mô tả giao diện"}}},
		{"Interaction through the interface characterised", "Mô tả được tương tác qua giao diện", []Need{
			{"IRL2-INTERACTION", "Description of what passes through it", "Bản mô tả nội dung trao đổi qua giao diện"}}},
		{"Elements compatible", "Các phần tử tương thích", []Need{
			{"IRL3-COMPATIBLE", "Analysis that shows that they fit each other", "Phân tích cho thấy các phần tử tương thích"}}},
		{"Quality of the integration detailed", "Chất lượng tích hợp được xác định chi tiết", []Need{
			{"IRL4-QUALITY", "Plan of how the integration is assured", "Kế hoạch bảo đảm chất lượng tích hợp"}}},
		{"Integration can be set up, managed and ended", "Thiết lập, quản lý và kết thúc được việc tích hợp", []Need{
			{"IRL5-CONTROL", "Test report of that control", "Báo cáo thử nghiệm việc kiểm soát đó"}}},
		{"Elements accept, translate and structure what they exchange", "Các phần tử tiếp nhận, chuyển đổi và tổ chức được nội dung trao đổi", []Need{
			{"IRL6-EXCHANGE", "Test report of the exchange", "Báo cáo thử nghiệm việc trao đổi"}}},
		{"Integration verified and validated", "Tích hợp được kiểm tra và kiểm chứng", []Need{
			{"IRL7-VALIDATED", "Report of verification and validation", "Báo cáo kiểm tra, kiểm chứng"}}},
		{"Integration complete and qualified in the operational environment", "Tích hợp hoàn chỉnh và được đánh giá đạt yêu cầu trong môi trường vận hành", []Need{
			{"IRL8-QUALIFIED", "Record of its qualification", "Hồ sơ đánh giá đạt yêu cầu"}}},
		{"Integration proven in operation", "Tích hợp được chứng minh trong vận hành", []Need{
			{"IRL9-OPERATION", "Records of successful operation", "Hồ sơ vận hành thành công"}}},
	},
}

var crl = ScaleTable{
	Code: "CRL", Sign: "CRL ", EN: "Commercial readiness level", VI: "Mức độ sẵn sàng thương mại hóa", First: 1,
	Basis: rule.Basis{
		Kind: rule.Practice, Confidence: rule.Partly,
		EN: "The nine levels that the British Institute of Non-Destructive Testing describes; other sets of levels go by the same name; in our own words",
		VI: "Chín mức theo mô tả của Viện Kiểm tra không phá hủy Vương quốc Anh (BINDT); có các thang khác cùng tên; diễn đạt của thư viện này",
	},
	Evidence: ownNeeds,
	Rungs: []Rung{
		{"Idea that the technology could sell", "Hình thành ý tưởng thương mại hóa công nghệ", []Need{
			{"CRL1-IDEA", "Statement of the need it meets", "Bản nêu nhu cầu được đáp ứng"}}},
		{"Basic awareness of the market", "Có hiểu biết cơ bản về thị trường", []Need{
			{"CRL2-MARKET", "Overview of the market", "Tổng quan thị trường"}}},
		{"Applications found", "Xác định được ứng dụng", []Need{
			{"CRL3-APPLICATION", "Description of applications with likely buyers", "Bản mô tả ứng dụng và khách hàng tiềm năng"}}},
		{"Needs of supply and certification identified", "Xác định yêu cầu về cung ứng và chứng nhận", []Need{
			{"CRL4-REQUIREMENTS", "List of suppliers, certificates and rules", "Danh mục nhà cung ứng, chứng nhận và quy định"}}},
		{"Financial model established", "Xây dựng mô hình tài chính", []Need{
			{"CRL5-MODEL", "Model of sales, costs and margins", "Mô hình doanh số, chi phí và lợi nhuận"}}},
		{"Routes to market and partnerships confirmed", "Xác nhận kênh tiếp cận thị trường và quan hệ đối tác", []Need{
			{"CRL6-PARTNERS", "Agreements with partners of the value chain", "Thỏa thuận với các đối tác trong chuỗi giá trị"}}},
		{"Commercial viability validated", "Khả năng thương mại được kiểm chứng", []Need{
			{"CRL7-VALIDATED", "Financial model held against orders or trials", "Mô hình tài chính được đối chiếu với đơn hàng hoặc bán thử"}}},
		{"First commercial system built", "Hệ thống thương mại đầu tiên được hoàn thành", []Need{
			{"CRL8-FIRST", "Record of the first commercial system", "Hồ sơ hệ thống thương mại đầu tiên"}}},
		{"Introduced to the market", "Được đưa ra thị trường", []Need{
			{"CRL9-SALES", "Records of sales", "Hồ sơ bán hàng"}}},
	},
}
