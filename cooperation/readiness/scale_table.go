package readiness

import "github.com/scicoop/scicoop/cooperation/rule"

// Edition is the version of the scales of this package.
const Edition = "2026-11"

// TRL returns the technology readiness levels, 1 to 9.
func TRL() Scale { return trl.Scale() }

// MRL returns the manufacturing readiness levels, 1 to 10.
func MRL() Scale { return mrl.Scale() }

// IRL returns the levels of readiness of the integration between two elements, 1 to 9.
func IRL() Scale { return irl.Scale() }

// CRL returns the commercial readiness levels, 1 to 9. Other sets of levels go
// by the same name.
func CRL() Scale { return crl.Scale() }

// Absorption returns how far a recipient has made a technology its own, 0 to 5:
// a ladder of this project's own.
func Absorption() Scale { return absorption.Scale() }

// ScaleOf returns the scale of this package of that code.
func ScaleOf(code string) (Scale, bool) {
	switch code {
	case "TRL":
		return TRL(), true
	case "MRL":
		return MRL(), true
	case "IRL":
		return IRL(), true
	case "CRL":
		return CRL(), true
	case "ABSORPTION":
		return Absorption(), true
	}
	return Scale{}, false
}

// ownNeeds is what the evidence asked for rests on.
var ownNeeds = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "Working list of this library; replace it with your own",
	VI: "Danh mục làm việc của thư viện này; có thể thay bằng danh mục riêng",
}

var trl = ScaleTable{
	Code: "TRL", Sign: "TRL ", EN: "Technology readiness level", VI: "Mức độ sẵn sàng công nghệ", First: 1,
	Basis: rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "The nine levels of the European Union's Horizon 2020 work programme 2016–2017, General Annex G, after ISO 16290:2013; in our own words",
		VI: "Chín mức theo Phụ lục chung G, chương trình công tác Horizon 2020 giai đoạn 2016–2017 của Liên minh châu Âu, phát triển từ ISO 16290:2013; diễn đạt của thư viện này",
	},
	Evidence: ownNeeds,
	Rungs: []Rung{
		{"Basic principles observed", "Quan sát được các nguyên lý cơ bản", []Need{
			{"TRL1-RESEARCH", "Research that reports the principles", "Kết quả nghiên cứu nêu các nguyên lý"}}},
		{"Technology concept formulated", "Hình thành khái niệm công nghệ", []Need{
			{"TRL2-CONCEPT", "Description of the application, its feasibility and benefit", "Bản mô tả ứng dụng, tính khả thi và lợi ích"}}},
		{"Experimental proof of concept", "Chứng minh khái niệm bằng thực nghiệm", []Need{
			{"TRL3-PROOF", "Results that confirm the key parameters predicted", "Kết quả xác nhận các thông số chính đã dự báo"}}},
		{"Technology validated in the laboratory", "Công nghệ được kiểm chứng trong phòng thí nghiệm", []Need{
			{"TRL4-LAB", "Test report from the laboratory", "Báo cáo thử nghiệm trong phòng thí nghiệm"}}},
		{"Technology validated in a relevant environment", "Công nghệ được kiểm chứng trong môi trường phù hợp", []Need{
			{"TRL5-ENVIRONMENT", "Description of the relevant environment", "Bản mô tả môi trường phù hợp"},
			{"TRL5-TEST", "Test report from that environment", "Báo cáo thử nghiệm trong môi trường đó"}}},
		{"Technology demonstrated in a relevant environment", "Công nghệ được trình diễn trong môi trường phù hợp", []Need{
			{"TRL6-DEMONSTRATION", "Report of the demonstration in the relevant environment", "Báo cáo trình diễn trong môi trường phù hợp"}}},
		{"System prototype demonstrated in an operational environment", "Nguyên mẫu hệ thống được trình diễn trong môi trường vận hành", []Need{
			{"TRL7-PROTOTYPE", "Report of the demonstration of the prototype in operation", "Báo cáo trình diễn nguyên mẫu trong vận hành"}}},
		{"System complete and qualified", "Hệ thống hoàn chỉnh và được đánh giá đạt yêu cầu", []Need{
			{"TRL8-COMPLETE", "Description of the complete system", "Hồ sơ hệ thống hoàn chỉnh"},
			{"TRL8-QUALIFIED", "Record or certificate of its qualification", "Biên bản hoặc giấy chứng nhận đạt yêu cầu"}}},
		{"System proven in an operational environment", "Hệ thống được chứng minh trong môi trường vận hành", []Need{
			{"TRL9-OPERATION", "Records of successful operation by its users", "Hồ sơ vận hành thành công của người sử dụng"}}},
	},
}

var mrl = ScaleTable{
	Code: "MRL", Sign: "MRL ", EN: "Manufacturing readiness level", VI: "Mức độ sẵn sàng sản xuất", First: 1,
	Basis: rule.Basis{
		Kind: rule.Standard, Confidence: rule.Partly,
		EN: "The ten levels of the United States Department of Defense, from secondary accounts; in our own words",
		VI: "Mười mức của Bộ Quốc phòng Hoa Kỳ, theo tài liệu thứ cấp; diễn đạt của thư viện này",
	},
	Evidence: ownNeeds,
	Rungs: []Rung{
		{"Basic implications for manufacturing identified", "Xác định các hệ quả cơ bản đối với sản xuất", []Need{
			{"MRL1-STUDY", "Study of what the principles mean for making it", "Nghiên cứu hệ quả của nguyên lý đối với việc chế tạo"}}},
		{"Manufacturing concepts identified", "Xác định các phương án sản xuất", []Need{
			{"MRL2-CONCEPT", "Description of materials and processes", "Bản mô tả vật liệu và quy trình"}}},
		{"Manufacturing concept proven", "Chứng minh phương án sản xuất", []Need{
			{"MRL3-PROOF", "Results of experiments with the processes", "Kết quả thực nghiệm các quy trình"}}},
		{"Capability to make the technology in the laboratory", "Có năng lực chế tạo trong phòng thí nghiệm", []Need{
			{"MRL4-LAB", "Record of pieces made in the laboratory", "Hồ sơ sản phẩm chế tạo trong phòng thí nghiệm"}}},
		{"Capability to make components in a relevant environment of production", "Có năng lực chế tạo cụm chi tiết trong môi trường sản xuất phù hợp", []Need{
			{"MRL5-COMPONENTS", "Record of components made there", "Hồ sơ cụm chi tiết chế tạo trong môi trường đó"}}},
		{"Capability to make a prototype in a relevant environment of production", "Có năng lực chế tạo nguyên mẫu trong môi trường sản xuất phù hợp", []Need{
			{"MRL6-PROTOTYPE", "Record of prototypes made there", "Hồ sơ nguyên mẫu chế tạo trong môi trường đó"}}},
		{"Capability to make systems in a representative environment of production", "Có năng lực chế tạo hệ thống trong môi trường sản xuất đại diện", []Need{
			{"MRL7-SYSTEMS", "Record of systems made there, with their cost", "Hồ sơ hệ thống chế tạo trong môi trường đó, kèm chi phí"}}},
		{"Pilot line demonstrated; ready for low-rate production", "Dây chuyền sản xuất thử nghiệm được trình diễn; sẵn sàng sản xuất loạt nhỏ", []Need{
			{"MRL8-PILOT", "Report of the pilot line", "Báo cáo về dây chuyền sản xuất thử nghiệm"}}},
		{"Low-rate production demonstrated; ready for full-rate production", "Sản xuất loạt nhỏ được trình diễn; sẵn sàng sản xuất hàng loạt", []Need{
			{"MRL9-LOW-RATE", "Record of low-rate production within its tolerances", "Hồ sơ sản xuất loạt nhỏ đạt yêu cầu"}}},
		{"Full-rate production demonstrated", "Sản xuất hàng loạt được trình diễn", []Need{
			{"MRL10-FULL-RATE", "Record of full-rate production", "Hồ sơ sản xuất hàng loạt"}}},
	},
}

var absorption = ScaleTable{
	Code: "ABSORPTION", Sign: "A", EN: "Absorption of technology", VI: "Mức độ hấp thụ, làm chủ công nghệ", First: 0,
	Basis: rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Ladder of this library: what the recipient can do without the transferor",
		VI: "Thang của thư viện này: những việc bên nhận tự làm được mà không cần bên giao",
	},
	Evidence: ownNeeds,
	Rungs: []Rung{
		{"None", "Chưa hấp thụ", nil},
		{"Operates", "Vận hành được", []Need{
			{"A1-OPERATION", "Records of operation by the recipient's own staff", "Hồ sơ vận hành do nhân lực của bên nhận thực hiện"}}},
		{"Maintains", "Bảo trì, sửa chữa được", []Need{
			{"A2-MAINTENANCE", "Records of maintenance and repair by its own staff", "Hồ sơ bảo trì, sửa chữa do nhân lực của bên nhận thực hiện"}}},
		{"Adapts", "Thích nghi, điều chỉnh được", []Need{
			{"A3-ADAPTATION", "Record of an adaptation that it made and put to use", "Hồ sơ điều chỉnh do bên nhận thực hiện và đưa vào sử dụng"}}},
		{"Designs and improves", "Thiết kế, cải tiến được", []Need{
			{"A4-DESIGN", "Design or improvement of its own, with test results", "Thiết kế hoặc cải tiến của bên nhận, kèm kết quả thử nghiệm"}}},
		{"Masters the core and owns rights in it", "Làm chủ công nghệ lõi và có quyền sở hữu trí tuệ của mình", []Need{
			{"A5-CORE", "Evidence that it makes and changes the core by itself", "Minh chứng tự chế tạo, thay đổi được công nghệ lõi"},
			{"A5-PATENT", "Patent or other title of its own to the core technology", "Bằng sáng chế hoặc văn bằng khác của bên nhận đối với công nghệ lõi"}}},
	},
}
