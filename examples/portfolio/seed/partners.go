package main

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/partner"
)

// partners are all organisations that the sources name, and the states and
// governments that are parties to agreements.
func partners() []partner.Partner {
	return slices.Concat(vietnamese(), centres(), abroad(), international())
}

// vietnamese are the bodies of Viet Nam: state, ministries, units, missions.
// Their Vietnamese names are their official ones.
func vietnamese() []partner.Partner {
	return []partner.Partner{
		body(stateVN, partner.KindState, "VN",
			shown("Socialist Republic of Viet Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", ""), src("VN-SU-1978")),
		body(govVN, partner.KindGovernment, "VN",
			shown("Government of the Socialist Republic of Viet Nam", "Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam", ""),
			src("S0-02"), src("VN-HU-2005"), src("VN-AM-2019"), src("VN-KR-1995"), src("VN-SE-2005")),
		body(politburo, partner.KindPartyBody, "VN",
			shown("Politburo of the Central Committee of the Communist Party of Viet Nam", "Bộ Chính trị Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", ""),
			src("S0-04"), src("S4-01")),
		most2025(),
		under(body(dic, partner.KindDepartment, "VN",
			shown("Department of International Cooperation, Ministry of Science and Technology", "Vụ Hợp tác quốc tế, Bộ Khoa học và Công nghệ", "DIC"),
			src("S0-08"), src("S1-03"), src("S1-31")), most),
		body(mofa, partner.KindMinistry, "VN",
			shown("Ministry of Foreign Affairs of Viet Nam", "Bộ Ngoại giao", "MOFA"), src("S0-03"), src("S2-01")),
		under(body(ded, partner.KindDepartment, "VN",
			shown("Department of Economic Diplomacy, Ministry of Foreign Affairs", "Vụ Ngoại giao kinh tế, Bộ Ngoại giao", ""), src("S0-07")), mofa),
		under(body(scov, partner.KindAgency, "VN",
			shown("State Committee for Overseas Vietnamese Affairs", "Ủy ban Nhà nước về người Việt Nam ở nước ngoài", ""), src("S0-06")), mofa),
		body(vast, partner.KindInstitute, "VN",
			shown("Vietnam Academy of Science and Technology", "Viện Hàn lâm Khoa học và Công nghệ Việt Nam", "VAST"), src("S0-09")),
		under(body(vastIC, partner.KindDepartment, "VN",
			shown("International Cooperation Department, Vietnam Academy of Science and Technology", "Ban Hợp tác quốc tế, Viện Hàn lâm Khoa học và Công nghệ Việt Nam", ""),
			src("S0-09")), vast),
		body(moit, partner.KindMinistry, "VN",
			shown("Ministry of Industry and Trade of Viet Nam", "Bộ Công Thương", "MoIT"), src("S3-11")),
		under(body(moitST, partner.KindDepartment, "VN",
			shown("Department of Science and Technology, Ministry of Industry and Trade", "Vụ Khoa học và Công nghệ, Bộ Công Thương", ""),
			src("S3-11"), src("S3-13")), moit),
		body(moet, partner.KindMinistry, "VN",
			shown("Ministry of Education and Training of Viet Nam", "Bộ Giáo dục và Đào tạo", "MOET"), src("VN-AM-2019")),
		body(waterVN, partner.KindMinistry, "VN",
			shown("Ministry of Water Resources of the Socialist Republic of Viet Nam", "Bộ Thủy lợi nước Cộng hòa xã hội chủ nghĩa Việt Nam", ""), src("VN-CN-MWR-1995")),
		tied(under(body(embDE, partner.KindMission, "DE",
			shown("Embassy of Viet Nam in Germany", "Đại sứ quán Việt Nam tại Cộng hòa Liên bang Đức", ""), src("S2-05"), src("S2-06"),
			src(general, "/relations")), mofa), vostDE),
		tied(body(vostDE, partner.KindOffice, "DE",
			shown("Representative Office of Viet Nam's Science and Technology in Germany", "Văn phòng Đại diện Khoa học và Công nghệ Việt Nam tại Đức", "VOST"),
			src("S2-03"), src("S2-05")), most),
		place(body(veco, partner.KindOffice, "TW",
			shown("Vietnam Economic and Cultural Office in Taipei", "Văn phòng Kinh tế - Văn hóa Việt Nam tại Đài Bắc", "VECO"), src("VN-TW-2009")), "Taipei"),
	}
}

// most2025 is the ministry under the name that it kept when it was merged.
func most2025() partner.Partner {
	p := body(most, partner.KindMinistry, "VN",
		shown("Ministry of Science and Technology of Viet Nam", "Bộ Khoa học và Công nghệ", "MOST"),
		src("S0-08"), src("S1-52", "/note"), src("S2-01"), src("S3-02"), src("S4-14"))
	p.Names = append(p.Names, partner.Name{Value: "MoST", Kind: partner.NameAcronym})
	p.Note = tx("Newly merged in 2025, with a wide scope of management; the article does not name what was merged.",
		"Mới hợp nhất năm 2025, phạm vi quản lý rộng; bài viết không nêu tên cơ quan được hợp nhất.")
	return p
}

// centres are universities, institutes, centres, foundations and enterprises
// of Viet Nam, and those that stand there by an agreement with others.
func centres() []partner.Partner {
	ptitNode := place(body(ptit, partner.KindUniversity, "VN",
		shown("Posts and Telecommunications Institute of Technology", "Học viện Công nghệ Bưu chính Viễn thông", "PTIT"), src("S4-13")), "Hanoi")
	centre := tied(place(body(avstc, partner.KindJointCentre, "VN",
		shown("Australia-Vietnam Strategic Technology Centre", "", ""),
		src("S4-13"), src("S4-17", "/technologies"), src("S4-19", "/note")), "Hanoi"), ptit, dfat, most)
	for _, c := range tech(groupMobile, groupCybersecurity, groupAI, groupAerospace) {
		centre.Technologies = append(centre.Technologies, partner.Capability{Technology: c, Evidence: []string{"S4-17"}})
	}
	centre.Note = tx("The model: attracts international experts, is built to global standards, links the two ecosystems deeply.",
		"Mô hình: thu hút chuyên gia quốc tế, xây dựng theo chuẩn toàn cầu, kết nối sâu hai hệ sinh thái.")
	joint := body(vkist, partner.KindJointInstitute, "VN",
		shown("Vietnam-Korea Institute of Science and Technology", "Viện Khoa học và Công nghệ Việt Nam - Hàn Quốc", "V-KIST"), src("S3-08"))
	return []partner.Partner{
		ptitNode,
		centre,
		joint,
		body(hust, partner.KindUniversity, "VN",
			shown("Hanoi University of Science and Technology", "Đại học Bách khoa Hà Nội", "HUST"),
			partly(src("S4-28"), "Named beside the French government; the French-Vietnamese university is another one, USTH.",
				"Được nêu cùng Chính phủ Pháp; trường đại học Việt - Pháp là một trường khác, USTH.")),
		body(usth, partner.KindInternationalUniversity, "VN",
			shown("University of Science and Technology of Hanoi", "Trường Đại học Khoa học và Công nghệ Hà Nội", "USTH"),
			noted(src(general), "Not named by the article; probably the university it means.",
				"Bài viết không nêu tên; có thể là trường mà bài viết muốn nói đến.")),
		body(vgu, partner.KindInternationalUniversity, "VN",
			shown("Vietnamese-German University", "Trường Đại học Việt Đức", "VGU"), src("S4-28")),
		body(vju, partner.KindInternationalUniversity, "VN",
			shown("Vietnamese-Japanese University", "Trường Đại học Việt Nhật", "VJU"), src("S4-28")),
		body(nic, partner.KindIntermediary, "VN",
			shown("National Innovation Center", "Trung tâm Đổi mới sáng tạo Quốc gia", "NIC"), src("S4-29")),
		body(vinfuture, partner.KindFoundation, "VN", shown("VinFuture Foundation", "Quỹ VinFuture", ""), src("S4-27")),
		body(imi, partner.KindEnterprise, "VN",
			shown("Industrial Machinery and Instruments Holding Joint Stock Company", "", "IMI"), src("S3-14")),
	}
}

// abroad are the organisations of other countries.
func abroad() []partner.Partner {
	ended := body(stateSU, partner.KindState, "SUHH",
		shown("Union of Soviet Socialist Republics", "Liên bang Cộng hòa xã hội chủ nghĩa Xô viết", "USSR"),
		src("VN-SU-1978"), src(general, "/closed"))
	ended.Closed = calendar.MustDate("1991-12")
	water := body(waterCN, partner.KindMinistry, "CN",
		shown("Ministry of Water Resources of the People's Republic of China", "Bộ Thủy lợi nước Cộng hòa Nhân dân Trung Hoa", ""), src("VN-CN-MWR-1995"))
	water.Names = append(water.Names, partner.Name{Value: "中华人民共和国水利部", Lang: "zh", Kind: partner.NameLabel})
	vgiNode := body(vgiOrg, partner.KindNetwork, "",
		shown("Vietnam - Germany Innovation Network", "Mạng lưới Đổi mới sáng tạo Việt - Đức", "VGInetwork"), src("S2-05"))
	return []partner.Partner{
		body(govAU, partner.KindGovernment, "AU", shown("Government of Australia", "Chính phủ Úc", ""), src("S4-21"), src("S4-25")),
		body(dfat, partner.KindMinistry, "AU",
			shown("Department of Foreign Affairs and Trade of Australia", "Bộ Ngoại giao và Thương mại Úc", "DFAT"), src("S4-14")),
		body(uts, partner.KindUniversity, "AU", shown("University of Technology Sydney", "Đại học Công nghệ Sydney", ""), src("S4-15")),
		body(nokia, partner.KindEnterprise, "FI", shown("Nokia", "", ""), src("S4-15"), src(general, "/locations")),
		body(siemens, partner.KindEnterprise, "DE", shown("Siemens Group", "Tập đoàn Siemens", ""), src("S3-13")),
		body(dortmund, partner.KindUniversity, "DE", shown("TU Dortmund", "", ""), src("VGI")),
		vgiNode,
		body(avij, partner.KindAssociation, "JP",
			shown("Association of Vietnamese Intellectuals in Japan", "Hội Trí thức Việt Nam tại Nhật Bản", ""), src("S4-03")),
		body(govFR, partner.KindGovernment, "FR", shown("Government of France", "Chính phủ Pháp", ""), src("S4-28")),
		body(govHU, partner.KindGovernment, "HU", shown("Government of Hungary", "Chính phủ Hung-ga-ri", ""), src("VN-HU-2005")),
		body(govAM, partner.KindGovernment, "AM", shown("Government of Armenia", "Chính phủ Ác-mê-ni-a", ""), src("VN-AM-2019")),
		body(ministryA, partner.KindMinistry, "AM",
			shown("Ministry of Education, Science, Culture and Sport of Armenia", "Bộ Giáo dục, Khoa học, Văn hóa và Thể thao Ác-mê-ni-a", ""), src("VN-AM-2019")),
		body(govKR, partner.KindGovernment, "KR", shown("Government of the Republic of Korea", "Chính phủ Đại Hàn Dân Quốc", ""), src("VN-KR-1995"), src("KR-CN-1992")),
		body(govCN, partner.KindGovernment, "CN", shown("Government of the People's Republic of China", "Chính phủ nước Cộng hòa Nhân dân Trung Hoa", ""), src("KR-CN-1992")),
		water,
		place(body(teco, partner.KindOffice, "VN",
			shown("Taipei Economic and Cultural Office in Hanoi", "Văn phòng Kinh tế và Văn hóa Đài Bắc tại Hà Nội", "TECO"), src("VN-TW-2009")), "Hanoi"),
		ended,
		body(govSE, partner.KindGovernment, "SE", shown("Government of Sweden", "Chính phủ Thụy Điển", ""), src("VN-SE-2005")),
		body(sida, partner.KindAgency, "SE", shown("Sida", "", ""), src("VN-SE-2005")),
	}
}

// international are the organisations and forums named in S1-23, S3-06 and
// S3-12. Seats are given only where a register shows them.
func international() []partner.Partner {
	igo := func(o org, en, vi, acronym string, sources ...source.Source) partner.Partner {
		return body(o, partner.KindInternational, "", shown(en, vi, acronym), sources...)
	}
	standards := func(o org, en, vi, acronym string, sources ...source.Source) partner.Partner {
		return body(o, partner.KindStandards, "", shown(en, vi, acronym), sources...)
	}
	committee := func(o org, en, vi, acronym string, sources ...source.Source) partner.Partner {
		p := igo(o, en, vi, acronym, sources...)
		p.Kinds = append(p.Kinds, partner.KindStandards)
		return p
	}
	atom := place(body(iaea, partner.KindInternational, "AT",
		shown("International Atomic Energy Agency", "Cơ quan Năng lượng nguyên tử quốc tế", "IAEA"),
		src("S3-06"), src("ROR", "/identifiers", "/founded", "/locations")), "Vienna")
	atom.Founded = calendar.MustDate("1957")
	atom.Identifiers = []partner.Identifier{
		{External: id.MustExternal(id.SchemeROR, "https://ror.org/02zt1gg83")},
		{External: id.MustExternal(id.SchemeISNI, "0000 0004 0403 8399")},
		{External: id.MustExternal(id.SchemeWikidata, "Q41984")},
		{External: id.MustExternal(id.SchemeGRID, "grid.420221.7")},
	}
	return []partner.Partner{
		igo(un, "United Nations", "Liên hợp quốc", "UN", src("S1-23")),
		igo(itu, "International Telecommunication Union", "Liên minh Viễn thông quốc tế", "ITU", src("S1-23")),
		igo(wipo, "World Intellectual Property Organization", "Tổ chức Sở hữu trí tuệ thế giới", "WIPO", src("S1-23"), src("S3-06")),
		igo(wto, "World Trade Organization", "Tổ chức Thương mại thế giới", "WTO", src("S1-23")),
		igo(oecd, "Organisation for Economic Co-operation and Development", "Tổ chức Hợp tác và Phát triển kinh tế", "OECD", src("S1-23")),
		body(wef, partner.KindNGO, "", shown("World Economic Forum", "Diễn đàn Kinh tế thế giới", "WEF"), src("S1-23")),
		standards(iso, "International Organization for Standardization", "Tổ chức Tiêu chuẩn hóa quốc tế", "ISO", src("S1-23"), src("S3-12")),
		standards(iec, "International Electrotechnical Commission", "Ủy ban Kỹ thuật điện quốc tế", "IEC", src("S1-23")),
		atom,
		igo(unesco, "United Nations Educational, Scientific and Cultural Organization",
			"Tổ chức Giáo dục, Khoa học và Văn hóa của Liên hợp quốc", "UNESCO", src("S3-06")),
		committee(codex, "Codex Alimentarius Commission", "Ủy ban Tiêu chuẩn thực phẩm quốc tế", "CODEX", src("S3-12")),
		committee(accsq, "ASEAN Consultative Committee on Standards and Quality", "Ủy ban Tư vấn ASEAN về Tiêu chuẩn và Chất lượng", "ACCSQ",
			src("S3-12"), noted(src(general, "/names"), "The article gives the letters only.", "Bài viết chỉ nêu chữ viết tắt.")),
	}
}
