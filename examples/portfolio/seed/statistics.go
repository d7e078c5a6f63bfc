package main

import (
	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

// among names some of the countries that a figure counts; the source does not
// say that they are all.
func among(s cooperation.Statistic, countries ...country.Code) cooperation.Statistic {
	s.Countries = countries
	return s
}

// at names some of the organisations that a figure counts.
func at(s cooperation.Statistic, partners ...org) cooperation.Statistic {
	s.Partners = ids(partners...)
	return s
}

// statistics are the figures that the sources state, each with how it is meant.
func statistics() []cooperation.Statistic {
	in2019, in2022, in2025 := calendar.MustDate("2019"), calendar.MustDate("2022"), calendar.MustDate("2025-07")
	return []cooperation.Statistic{
		at(count("Share of the department in the ministry's staff for international cooperation", "Tỷ lệ nhân lực hợp tác quốc tế của Vụ trong toàn Bộ",
			quantity.Between(20, 25).OfUnit("%").Dated(in2025),
			noted(src("S1-47"), "With the figure for the other units this does not make 100 %.", "Cộng với số liệu của các đơn vị khác không bằng 100 %.")), dic),
		count("Share of the specialised units in the ministry's staff for international cooperation", "Tỷ lệ nhân lực hợp tác quốc tế của các đơn vị chuyên môn trong toàn Bộ",
			quantity.Exactly(75).OfUnit("%").Dated(in2025),
			noted(src("S1-47"), "\"The remaining 75%\", beside 20-25 % for the department.", "\"75% còn lại\", bên cạnh 20-25 % của Vụ.")),
		count("Overseas Vietnamese intellectuals", "Trí thức người Việt Nam ở nước ngoài",
			quantity.MoreThan(500_000).OfUnit("person"),
			partly(src("S2-08"), "The article has them all in key positions; read as the stock, not as the holders of such positions.",
				"Bài viết ghi tất cả giữ vị trí chủ chốt; ở đây hiểu là tổng số, không phải số người giữ các vị trí đó."),
			noted(src("S2b"), "Another rendering: more than 500,000, many of whom hold important positions.", "Bản khác: hơn 500.000 người, nhiều người giữ vị trí quan trọng."),
			noted(src("S2-09"), "They work in institutes, universities and business groups.", "Làm việc tại viện nghiên cứu, trường đại học, tập đoàn kinh tế.")),
		among(count("Cooperation documents signed in 2019", "Văn kiện hợp tác ký năm 2019",
			quantity.Exactly(7).OfUnit("agreement").Dated(in2019), src("S3-02")), "KR", "SE", "CH", "CU"),
		among(count("Joint committee meetings on cooperation in science and technology in 2019", "Kỳ họp ủy ban hỗn hợp về hợp tác khoa học và công nghệ năm 2019",
			quantity.Exactly(9).OfUnit("meeting").Dated(in2019), src("S3-03")), "RU", "DE", "BY"),
		among(count("Working sessions of inter-governmental committees in 2019", "Phiên họp ủy ban liên Chính phủ năm 2019",
			quantity.Exactly(5).OfUnit("meeting").Dated(in2019),
			noted(src("S3-04"), "Six countries are named beside five sessions.", "Nêu tên sáu nước bên cạnh năm phiên họp.")), "LA", "KR", "MN", "CU", "RO", "BE"),
		count("Countries with cooperation relations in science and technology", "Quốc gia có quan hệ hợp tác khoa học và công nghệ",
			quantity.Nearly(70).OfUnit("country").Dated(in2025), src("S4-09")),
		count("Countries, territories and international organisations with cooperation relations in science and technology", "Quốc gia, vùng lãnh thổ và tổ chức quốc tế có quan hệ hợp tác khoa học và công nghệ",
			quantity.MoreThan(90).OfUnit("country, territory or organisation").Dated(in2022),
			noted(src("VPL22"), "Another unit of count than \"nearly 70 countries\".", "Đơn vị tính khác với \"gần 70 quốc gia\".")),
		count("Science and technology agreements at the level of the Government and of ministries", "Thỏa thuận khoa học và công nghệ cấp Chính phủ và cấp bộ",
			quantity.MoreThan(80).OfUnit("agreement").Dated(in2025), src("S4-10")),
		count("Treaties and agreements on science and technology", "Điều ước và thỏa thuận về khoa học và công nghệ",
			quantity.MoreThan(80).OfUnit("agreement").Dated(in2022), src("VPL22")),
		count("Research organisations, institutes and universities of the world of which Viet Nam is a member or partner", "Tổ chức nghiên cứu, viện, trường đại học trên thế giới mà Việt Nam là thành viên, đối tác",
			quantity.Hundreds().OfUnit("organisation").Dated(in2025), src("S4-11")),
		count("International science and technology organisations of which Viet Nam is a member", "Tổ chức quốc tế về khoa học và công nghệ mà Việt Nam là thành viên",
			quantity.Nearly(100).OfUnit("organisation").Dated(in2022), src("VPL22")),
		at(count("Leading scientists attracted to Viet Nam", "Nhà khoa học hàng đầu được thu hút đến Việt Nam",
			quantity.Hundreds().OfUnit("person").Dated(in2025), src("S4-27")), vinfuture),
		at(count("Engineers and doctors trained at international universities", "Kỹ sư, tiến sĩ được đào tạo tại các trường đại học quốc tế",
			quantity.Thousands().OfUnit("person").Dated(in2025),
			noted(src("S4-28"), "As the article words it.", "Theo cách viết của bài báo.")), vgu, vju, hust, govFR),
		at(count("Engineers and doctors trained at international universities", "Kỹ sư, tiến sĩ được đào tạo tại các trường đại học quốc tế",
			quantity.Thousands().OfUnit("person").Dated(in2025),
			src("S4-28"),
			noted(src(general, "/partners"), "The university that works with France is USTH; the article's HUST is probably a slip of translation.",
				"Trường hợp tác với Pháp là USTH; HUST trong bài viết có thể do lỗi dịch.")), vgu, vju, usth, govFR),
		count("Experts at the event of the Vietnam Innovation Network", "Chuyên gia dự sự kiện của Mạng lưới Đổi mới sáng tạo Việt Nam",
			quantity.Nearly(70).OfUnit("person").Dated(calendar.MustDate("2025-11-26")), src("VIN")),
		count("Countries from which experts came to the event of the Vietnam Innovation Network", "Quốc gia có chuyên gia dự sự kiện của Mạng lưới Đổi mới sáng tạo Việt Nam",
			quantity.Exactly(22).OfUnit("country").Dated(calendar.MustDate("2025-11-26")), src("VIN")),
	}
}
