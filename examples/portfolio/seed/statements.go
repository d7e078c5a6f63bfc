package main

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// statements are goals, wishes, functions, roles and shifts that somebody
// stated, in our own words and as short as they can be.
func statements() []cooperation.Statement {
	return slices.Concat(ofWorkshop(), ofDepartment(), ofMinister(), ofGermany(), of2019(), ofResolution(), ofCentre())
}

// shift is a change of direction.
func shift(row string, by org, name, from, to [2]string) cooperation.Statement {
	s := said(row, cooperation.StatementShift, by, name[0], name[1])
	s.From, s.To = tx(from[0], from[1]), tx(to[0], to[1])
	return s
}

// listed gives a statement the items that it names.
func listed(s cooperation.Statement, items ...text.Text) cooperation.Statement {
	s.Items = items
	return s
}

// anyone marks a statement that the source gives as its own.
func anyone(s cooperation.Statement) cooperation.Statement {
	s.By = id.Partner{}
	return s
}

func ofWorkshop() []cooperation.Statement {
	return []cooperation.Statement{
		also(anyone(said("S0-10", cooperation.StatementList, mofa, "Three areas discussed", "Ba nội dung thảo luận",
			tx("Connection, cooperation and transfer of strategic technologies; resources for their infrastructure", "Kết nối, hợp tác, chuyển giao công nghệ chiến lược; huy động nguồn lực phát triển hạ tầng"),
			tx("Research, development, application and commercialisation of technology", "Nghiên cứu, phát triển, ứng dụng và thương mại hóa công nghệ"),
			tx("High-quality human resources and attraction of talent", "Phát triển nhân lực chất lượng cao và thu hút nhân tài"))), "S0-11", "S0-12"),
		anyone(said("S0-13", cooperation.StatementRecommendation, mofa, "Substantive evaluations, concrete recommendations and solutions", "Đánh giá thực chất, kiến nghị và giải pháp cụ thể")),
		anyone(said("S0-14", cooperation.StatementWish, mofa, "Use external resources for breakthroughs in strategic technologies", "Phát huy nguồn lực bên ngoài để tạo đột phá về công nghệ chiến lược")),
	}
}

func ofGermany() []cooperation.Statement {
	return []cooperation.Statement{
		anyone(said("S2-02", cooperation.StatementGoal, most, "Further science, technology and innovation through economic diplomacy", "Thúc đẩy khoa học, công nghệ và đổi mới sáng tạo thông qua ngoại giao kinh tế")),
		anyone(said("S2-03", cooperation.StatementFunction, most, "Representative offices help enterprises to connect with partners in host countries", "Các văn phòng đại diện giúp doanh nghiệp kết nối với đối tác nước sở tại")),
		anyone(said("S2-04", cooperation.StatementList, most, "Four duties of the representative offices", "Bốn nhiệm vụ của các văn phòng đại diện",
			tx("Attract resources from abroad and from international organisations", "Thu hút nguồn lực từ nước ngoài và các tổ chức quốc tế"),
			tx("Take advantage of the Fourth Industrial Revolution", "Tận dụng cơ hội của Cách mạng công nghiệp lần thứ tư"),
			tx("Learn from and master advanced achievements and new technologies", "Học hỏi, làm chủ thành tựu tiên tiến và công nghệ mới"),
			tx("Attract intellectual resources and Vietnamese scientists abroad", "Thu hút nguồn lực trí thức và nhà khoa học người Việt Nam ở nước ngoài"))),
		anyone(said("S2-07", cooperation.StatementFunction, most, "Hear policy proposals and answer questions of scientists abroad", "Lắng nghe đề xuất chính sách và giải đáp câu hỏi của nhà khoa học ở nước ngoài")),
		said("S2-09", cooperation.StatementList, most, "Where overseas intellectuals work", "Nơi làm việc của trí thức ở nước ngoài",
			tx("Research institutes", "Viện nghiên cứu"), tx("Universities", "Trường đại học"), tx("Business groups", "Tập đoàn kinh tế")),
		said("S2-10", cooperation.StatementApproach, most, "Build a legal framework that eases research and innovation by Vietnamese scientists at home and abroad", "Xây dựng khung pháp lý tạo thuận lợi cho nhà khoa học Việt Nam trong và ngoài nước nghiên cứu, đổi mới sáng tạo"),
		said("S2-11", cooperation.StatementList, most, "Contributions of scientists that are valued", "Những đóng góp của nhà khoa học được đánh giá cao",
			tx("National programmes and projects", "Chương trình, đề tài, dự án quốc gia"),
			tx("Joint research with German institutes and universities", "Nghiên cứu chung với viện, trường đại học của Đức"),
			tx("Consulting", "Tư vấn"), tx("Policy planning", "Hoạch định chính sách"), tx("Training", "Đào tạo nhân lực")),
		said("S2-12", cooperation.StatementRole, most, "A bridge between Vietnamese and German organisations", "Cầu nối giữa tổ chức khoa học và công nghệ trong nước và của Đức"),
		anyone(said("S2-13", cooperation.StatementMandate, most, "The two ministries build mechanisms and policies and promote activities with other agencies to attract overseas experts",
			"Hai bộ phối hợp với các cơ quan xây dựng cơ chế, chính sách và thúc đẩy hoạt động thu hút chuyên gia ở nước ngoài")),
	}
}

func of2019() []cooperation.Statement {
	return []cooperation.Statement{
		anyone(said("S3-01", cooperation.StatementGoal, most, "Attract foreign resources and technologies and raise the domestic level", "Thu hút nguồn lực, công nghệ nước ngoài và nâng cao trình độ trong nước")),
		said("S3-05", cooperation.StatementList, most, "Countries with whose partners agreements went on being carried out in 2019", "Các nước có thỏa thuận tiếp tục được thực hiện năm 2019",
			tx("Laos", "Lào"), tx("China", "Trung Quốc"), tx("Japan", "Nhật Bản"), tx("Republic of Korea", "Hàn Quốc"), tx("Israel", "Israel"), tx("United States", "Hoa Kỳ")),
		open(said("S3-06", cooperation.StatementList, most, "International organisations coordinated with in 2019", "Các tổ chức quốc tế phối hợp năm 2019",
			tx("IAEA", "IAEA"), tx("WIPO", "WIPO"), tx("UNESCO", "UNESCO"))),
		said("S3-14", cooperation.StatementBaseline, imi, "What cooperation brought one enterprise", "Kết quả hợp tác quốc tế của một doanh nghiệp",
			tx("Technologies suited to local conditions mastered", "Làm chủ công nghệ phù hợp điều kiện trong nước"),
			tx("High-technology products of international standard", "Sản phẩm công nghệ cao đạt tiêu chuẩn quốc tế"),
			tx("Consulting and equipment for domestic businesses", "Tư vấn, cung cấp giải pháp và thiết bị cho doanh nghiệp trong nước"),
			tx("Partner of many foreign makers of modern equipment", "Đối tác của nhiều nhà sản xuất thiết bị hiện đại nước ngoài")),
		anyone(said("S3-15", cooperation.StatementWish, most, "Units and enterprises strengthen their capability so as to master advanced technologies", "Đơn vị, doanh nghiệp nâng cao năng lực để làm chủ công nghệ tiên tiến")),
		anyone(said("S3-16", cooperation.StatementWish, most, "Valuate technologies correctly for favourable negotiation and transfer", "Định giá đúng công nghệ để thuận lợi trong đàm phán, chuyển giao")),
		anyone(said("S3-17", cooperation.StatementContext, most, "Enterprises visit international exhibitions to learn what foreign partners need", "Doanh nghiệp tham gia triển lãm quốc tế để tìm hiểu nhu cầu công nghệ của đối tác nước ngoài")),
	}
}

func ofResolution() []cooperation.Statement {
	return []cooperation.Statement{
		said("S4-01", cooperation.StatementContext, politburo, "A strong impetus for access to new knowledge and technologies", "Động lực mạnh mẽ để tiếp cận tri thức và công nghệ mới"),
		said("S4-02", cooperation.StatementList, politburo, "What the resolution opens", "Những hướng mở của Nghị quyết",
			tx("Attract Vietnamese scientists abroad and international experts", "Thu hút nhà khoa học người Việt Nam ở nước ngoài và chuyên gia quốc tế"),
			tx("Link research with prestigious institutes and universities", "Liên kết nghiên cứu với viện, trường đại học uy tín"),
			tx("Build a global innovation network", "Xây dựng mạng lưới đổi mới sáng tạo toàn cầu")),
		said("S4-04", cooperation.StatementRole, avij, "Young intellectuals and students in Japan as knowledge ambassadors: bring technology, knowledge and new thinking, help to attract technology and investment",
			"Trí thức trẻ, sinh viên tại Nhật Bản là \"đại sứ tri thức\": mang về công nghệ, tri thức, tư duy mới, góp phần thu hút công nghệ và đầu tư"),
		said("S4-05", cooperation.StatementWish, avij, "Flexible mechanisms so that those abroad can take part", "Cơ chế linh hoạt để người ở nước ngoài tham gia"),
		said("S4-06", cooperation.StatementWish, avij, "Policies for research and for cooperation between countries; funds for joint research of scientists abroad and at home", "Chính sách hỗ trợ nghiên cứu, hợp tác giữa các nước; kinh phí cho nghiên cứu chung giữa nhà khoa học trong và ngoài nước"),
		said("S4-07", cooperation.StatementWish, avij, "Build a network of overseas experts and promote technology investment", "Xây dựng mạng lưới chuyên gia ở nước ngoài và thúc đẩy đầu tư công nghệ"),
		said("S4-08", cooperation.StatementRole, avij, "Vietnamese experts in large Japanese corporations as a strategic bridge", "Chuyên gia người Việt tại các tập đoàn lớn của Nhật Bản là cầu nối chiến lược"),
		anyone(said("S4-12", cooperation.StatementList, most, "Models of cooperation in use", "Các mô hình hợp tác đang triển khai",
			tx("Scholarship programmes", "Chương trình học bổng"), tx("Affiliated institutes and universities", "Viện, trường đại học liên kết"),
			tx("Technology transfer projects", "Dự án chuyển giao công nghệ"), tx("Joint research centres", "Trung tâm nghiên cứu hợp tác"))),
		anyone(said("S4-30", cooperation.StatementGoal, politburo, "A regional innovation hub; lead and build the national position", "Trung tâm đổi mới sáng tạo khu vực; chủ động dẫn dắt, xây dựng vị thế quốc gia")),
	}
}

func ofCentre() []cooperation.Statement {
	return []cooperation.Statement{
		anyone(said("S4-19", cooperation.StatementList, avstc, "Features of the centre as a model", "Đặc điểm của mô hình trung tâm",
			tx("Attracts international experts", "Thu hút chuyên gia quốc tế"), tx("Built to global standards", "Xây dựng theo chuẩn toàn cầu"),
			tx("Links the ecosystems of the countries deeply", "Kết nối sâu hệ sinh thái giữa các nước"))),
		anyone(said("S4-20", cooperation.StatementApproach, avstc, "Open, interdisciplinary, in depth; knowledge as a direct productive force", "Mở, liên ngành, chuyên sâu; tri thức là lực lượng sản xuất trực tiếp")),
		said("S4-21", cooperation.StatementGoal, avstc, "Technologies in the interest of both sides with a global vision", "Công nghệ phù hợp lợi ích song phương, có tầm nhìn toàn cầu"),
		about(said("S4-22", cooperation.StatementRecommendation, avstc, "Use of artificial intelligence goes with risk control for cybersecurity and the rights of the individual", "Ứng dụng trí tuệ nhân tạo đi kèm kiểm soát rủi ro, bảo đảm an ninh mạng và quyền cá nhân"), groupAI, groupCybersecurity),
		about(said("S4-23", cooperation.StatementContext, avstc, "5G is strategic infrastructure with high demands on information security", "5G là hạ tầng chiến lược, yêu cầu cao về an toàn, an ninh thông tin"), groupMobile),
		said("S4-24", cooperation.StatementApproach, avstc, "Use advanced technologies well while controlling their risks, by the joint efforts of countries", "Triển khai hiệu quả công nghệ tiên tiến đồng thời kiểm soát rủi ro, bằng nỗ lực chung của các nước"),
		said("S4-25", cooperation.StatementContext, govAU, "Science, technology and innovation as a strategic pillar of the Comprehensive Strategic Partnership", "Khoa học, công nghệ và đổi mới sáng tạo là trụ cột chiến lược trong quan hệ Đối tác Chiến lược Toàn diện"),
		said("S4-26", cooperation.StatementWish, govAU, "Practical, measurable results that serve science, technology, economy and society", "Kết quả thiết thực, đo lường được, phục vụ khoa học, công nghệ và kinh tế - xã hội"),
		anyone(said("S4-29", cooperation.StatementRole, nic, "The National Innovation Center links Vietnamese technology firms with global corporations", "Trung tâm Đổi mới sáng tạo Quốc gia kết nối doanh nghiệp công nghệ Việt Nam với tập đoàn toàn cầu")),
	}
}
