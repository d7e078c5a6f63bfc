package main

import (
	"github.com/scicoop/scicoop/cooperation"
)

// ofDepartment are the statements of the Department of International
// Cooperation at the working session of 15 July 2025.
func ofDepartment() []cooperation.Statement {
	return []cooperation.Statement{
		said("S1-04", cooperation.StatementGoal, dic, "Viet Nam a regional innovation centre", "Việt Nam trở thành trung tâm đổi mới sáng tạo khu vực"),
		said("S1-05", cooperation.StatementMandate, dic, "A bridge between knowledge and technology", "Cầu nối giữa tri thức và công nghệ"),
		said("S1-06", cooperation.StatementFunction, dic, "Set up connection channels with leading partners", "Thiết lập kênh kết nối với các đối tác hàng đầu",
			tx("Countries", "Quốc gia"), tx("Organisations", "Tổ chức"), tx("Technology corporations", "Tập đoàn công nghệ"), tx("Research institutes", "Viện nghiên cứu")),
		said("S1-07", cooperation.StatementList, dic, "What the channels are for", "Mục đích của các kênh kết nối",
			tx("Technology transfer", "Chuyển giao công nghệ"), tx("Learning from experience", "Học hỏi kinh nghiệm"), tx("Market access for domestic firms", "Mở đường ra thị trường toàn cầu cho doanh nghiệp trong nước")),
		said("S1-08", cooperation.StatementFunction, dic, "Active, substantial part in specialised international organisations; national prestige", "Tham gia chủ động, đóng góp thực chất vào các tổ chức quốc tế chuyên ngành; nâng cao uy tín quốc gia"),
		said("S1-09", cooperation.StatementFunction, dic, "Set up and expand digital partnerships", "Thiết lập và mở rộng các quan hệ đối tác số"),
		said("S1-10", cooperation.StatementFunction, dic, "Make use of the network of free trade agreements", "Khai thác hiệu quả mạng lưới hiệp định thương mại tự do đã ký"),
		about(open(said("S1-11", cooperation.StatementList, dic, "Strategic areas for cooperation agreements", "Lĩnh vực chiến lược để ký kết, thực hiện thỏa thuận hợp tác",
			tx("Digital transformation", "Chuyển đổi số"), tx("Digital economy", "Kinh tế số"), tx("Semiconductor industry", "Công nghiệp bán dẫn"), tx("Artificial intelligence", "Trí tuệ nhân tạo"))), groupSemiconductor, groupAI),
		said("S1-12", cooperation.StatementFunction, dic, "Connection, trade promotion and market access for digital firms: \"Make in Vietnam\" to the world", "Kết nối, xúc tiến thương mại, mở thị trường cho doanh nghiệp số: đưa sản phẩm \"Make in Vietnam\" ra thế giới"),
		said("S1-14", cooperation.StatementWish, dic, "A global network of digital partners", "Mạng lưới đối tác số toàn cầu"),
		said("S1-15", cooperation.StatementWish, dic, "An international database", "Cơ sở dữ liệu quốc tế"),
		said("S1-16", cooperation.StatementWish, dic, "A knowledge system: virtual assistant on international cooperation", "Hệ tri thức: trợ lý ảo về hợp tác quốc tế"),
		said("S1-17", cooperation.StatementBaseline, dic, "What cooperation was about so far", "Nội dung hợp tác quốc tế đến nay",
			tx("Research cooperation", "Hợp tác nghiên cứu khoa học"), tx("Exchange on legal frameworks for technology and digital management", "Trao đổi về khung pháp lý quản lý công nghệ, quản lý số"),
			tx("Partners for domestic start-ups", "Kết nối đối tác cho doanh nghiệp khởi nghiệp trong nước"), tx("Lists of experts", "Lập danh sách chuyên gia")),
		also(shift("S1-18", dic, [2]string{"Technology transfer", "Chuyển giao công nghệ"},
			[2]string{"Scientific research cooperation", "Hợp tác nghiên cứu khoa học"},
			[2]string{"Foreign technology brought into use at home", "Đưa công nghệ nước ngoài vào triển khai trong nước"}), "S1-17"),
		open(also(listed(shift("S1-19", dic, [2]string{"Innovation ecosystems linked", "Kết nối các hệ sinh thái đổi mới sáng tạo"},
			[2]string{"Partners for domestic start-ups", "Kết nối đối tác cho doanh nghiệp khởi nghiệp trong nước"},
			[2]string{"The Vietnamese ecosystem linked with the international one, like with like", "Hệ sinh thái Việt Nam kết nối với quốc tế, cùng loại với cùng loại"}),
			tx("Incubator with incubator", "Vườn ươm với vườn ươm"), tx("Cluster with cluster", "Cụm đổi mới sáng tạo với cụm đổi mới sáng tạo"), tx("Foreign experts with the domestic ecosystem", "Chuyên gia nước ngoài với hệ sinh thái trong nước")), "S1-17")),
		shift("S1-20", dic, [2]string{"International standards", "Tiêu chuẩn quốc tế"},
			[2]string{"Harmonising", "Hài hòa tiêu chuẩn"}, [2]string{"Shaping", "Chủ động tham gia định hình tiêu chuẩn"}),
		shift("S1-21", dic, [2]string{"Intellectual property", "Sở hữu trí tuệ"},
			[2]string{"Protecting that of foreign products at home", "Bảo hộ cho sản phẩm nước ngoài tại Việt Nam"},
			[2]string{"Promoting protection of Vietnamese products abroad", "Thúc đẩy bảo hộ sản phẩm Việt Nam ở nước ngoài"}),
		open(said("S1-23", cooperation.StatementList, dic, "Forums in which Viet Nam needs a voice", "Các diễn đàn Việt Nam cần hiện diện và có tiếng nói",
			tx("United Nations", "Liên hợp quốc"), tx("ITU", "ITU"), tx("WIPO", "WIPO"), tx("WTO", "WTO"), tx("OECD", "OECD"), tx("WEF", "WEF"), tx("ISO", "ISO"), tx("IEC", "IEC"))),
		said("S1-25", cooperation.StatementWish, dic, "Large firms and start-ups take part in shaping the rules, which affect them directly", "Doanh nghiệp lớn và doanh nghiệp khởi nghiệp tham gia định hình luật chơi vì chịu tác động trực tiếp"),
		open(said("S1-28", cooperation.StatementList, dic, "Technologically advanced partners", "Các đối tác có trình độ công nghệ tiên tiến",
			tx("United States", "Hoa Kỳ"), tx("European Union", "Liên minh châu Âu"), tx("Japan", "Nhật Bản"), tx("Republic of Korea", "Hàn Quốc"), tx("Singapore", "Singapore"))),
		said("S1-29", cooperation.StatementApproach, dic, "Technology as content of high-level dialogue, tied to geopolitical incentives", "Đưa công nghệ thành nội dung đối thoại cấp cao, gắn với lợi ích địa chính trị"),
	}
}

// ofMinister are the statements of the Minister and the Deputy Minister.
func ofMinister() []cooperation.Statement {
	return []cooperation.Statement{
		said("S1-31", cooperation.StatementRole, most, "The department matters for the ministry's overall strategy of cooperation", "Vụ có vai trò quan trọng trong xây dựng chiến lược tổng thể về hợp tác quốc tế của Bộ"),
		said("S1-34", cooperation.StatementWish, most, "Link connections to technology, learn modern models, use artificial intelligence in the work", "Kết nối gắn với công nghệ, học hỏi mô hình hiện đại, ứng dụng trí tuệ nhân tạo trong công việc"),
		said("S1-35", cooperation.StatementRole, most, "Gatekeeper: compliance with foreign policy and international commitments", "\"Gác cổng\": bảo đảm tuân thủ đường lối đối ngoại và cam kết quốc tế"),
		said("S1-36", cooperation.StatementRole, most, "\"Bait\": open up new opportunities", "\"Mồi\": khơi mở cơ hội hợp tác mới"),
		said("S1-37", cooperation.StatementFunction, most, "How the department works with the units", "Cách Vụ làm việc với các đơn vị",
			tx("Coordinate", "Điều phối"), tx("Connect", "Kết nối"), tx("Supervise", "Giám sát"), tx("Promote implementation", "Thúc đẩy thực hiện")),
		said("S1-38", cooperation.StatementRole, most, "Specialised units cooperate in their own areas; the department is focal point and support", "Đơn vị chuyên môn chủ động hợp tác trong lĩnh vực của mình; Vụ là đầu mối điều phối, hỗ trợ"),
		said("S1-39", cooperation.StatementRecommendation, most, "Train staff and second them to other units for short terms; unite thinking, capacity and action", "Đào tạo cán bộ, luân chuyển ngắn hạn đến đơn vị khác; gắn kết tư duy, năng lực và hành động"),
		shift("S1-40", most, [2]string{"Role of international cooperation", "Vai trò của hợp tác quốc tế"},
			[2]string{"Support", "Hỗ trợ"}, [2]string{"Strategic coordination of the ministry's whole cooperation force", "Điều phối chiến lược toàn bộ lực lượng hợp tác quốc tế của Bộ"}),
		said("S1-41", cooperation.StatementMandate, most, "The units are the main force and propose; the department synthesises, connects, internationalises, and does not do it for them", "Các đơn vị là lực lượng chính, chủ động đề xuất; Vụ tổng hợp, kết nối, quốc tế hóa, không làm thay"),
		about(open(listed(shift("S1-42", most, [2]string{"How cooperation is organised", "Cách tổ chức hợp tác quốc tế"},
			[2]string{"By locality", "Theo địa bàn"}, [2]string{"By technology", "Theo công nghệ"}),
			tx("Artificial intelligence", "Trí tuệ nhân tạo"), tx("Energy", "Năng lượng"),
			tx("Digital transformation", "Chuyển đổi số"), tx("Semiconductor industry", "Công nghiệp bán dẫn"))), groupAI, groupEnergy, groupSemiconductor),
		open(said("S1-43", cooperation.StatementApproach, most, "A horizontal axis across the vertical fields of the ministry", "Trục kết nối ngang giữa các lĩnh vực dọc của Bộ",
			tx("Intellectual property", "Sở hữu trí tuệ"), tx("Standards, metrology and quality", "Tiêu chuẩn đo lường chất lượng"), tx("Innovation", "Đổi mới sáng tạo"), tx("Telecommunications", "Viễn thông"))),
		said("S1-44", cooperation.StatementRole, most, "Strategic architect: major programmes, high-quality growth, digital and green transformation", "\"Kiến trúc sư chiến lược\": chương trình hợp tác lớn, tăng trưởng chất lượng cao, chuyển đổi số và chuyển đổi xanh"),
		said("S1-45", cooperation.StatementRole, most, "Legal focal point for agreements, multilateral and bilateral", "Đầu mối pháp lý về thỏa thuận, hợp tác đa phương và song phương"),
		said("S1-46", cooperation.StatementApproach, most, "Administrative reform, decentralisation, clear delegation of power", "Cải cách hành chính, phân cấp, phân quyền rõ ràng"),
		shift("S1-48", most, [2]string{"Standing of international cooperation", "Vị thế của hợp tác quốc tế"},
			[2]string{"Administrative operations", "Tác nghiệp hành chính"}, [2]string{"National strategy", "Chiến lược quốc gia"}),
		shift("S1-48", most, [2]string{"Organisation of cooperation", "Tổ chức hợp tác"},
			[2]string{"By locality", "Theo địa bàn"}, [2]string{"By technology", "Theo công nghệ"}),
		listed(shift("S1-48", most, [2]string{"Reach of connections", "Phạm vi kết nối"},
			[2]string{"Individual", "Đơn lẻ"}, [2]string{"Cross-sectoral, with business and science", "Liên ngành, gắn với doanh nghiệp và khoa học"}),
			tx("Businesses", "Doanh nghiệp"), tx("Research institutes", "Viện nghiên cứu"),
			tx("Start-ups", "Doanh nghiệp khởi nghiệp"), tx("International organisations", "Tổ chức quốc tế")),
		said("S1-49", cooperation.StatementApproach, most, "Clear roles for units that cooperate by field", "Phân vai rõ cho các đơn vị triển khai hợp tác theo lĩnh vực"),
		said("S1-50", cooperation.StatementGoal, most, "Cooperation as driving force of innovation and axis of development", "Hợp tác quốc tế là động lực đổi mới sáng tạo và trục phát triển quốc gia"),
		said("S1-52", cooperation.StatementContext, most, "A newly merged ministry of wide scope: the department must change comprehensively, systematically, proactively", "Bộ mới hợp nhất, phạm vi quản lý rộng: Vụ cần thay đổi toàn diện, bài bản, chủ động"),
	}
}
