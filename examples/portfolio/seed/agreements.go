package main

import (
	"slices"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// agreements are the two that the articles tell of, and the eight whose texts
// or notices were published.
func agreements() []agreement.Agreement {
	return slices.Concat([]agreement.Agreement{coordination(), centreAgreement()}, published())
}

// coordination is the programme of two ministries of one state.
func coordination() agreement.Agreement {
	return agreement.Agreement{
		ID: idOf[id.Agreement](mostMofa),
		Titles: tx("Coordination programme on economic diplomacy of the Ministry of Science and Technology and the Ministry of Foreign Affairs, 2024-2026",
			"Chương trình phối hợp công tác ngoại giao kinh tế giữa Bộ Khoa học và Công nghệ và Bộ Ngoại giao giai đoạn 2024-2026"),
		Form: agreement.FormCoordination,
		Parties: []agreement.Party{
			party(most, "VN", agreement.LevelMinistry, agreement.RoleSignatory),
			party(mofa, "VN", agreement.LevelMinistry, agreement.RoleSignatory),
		},
		Events: []agreement.Event{{Kind: agreement.EventSigned,
			Note: tx("The article does not say when.", "Bài viết không nêu thời điểm.")}},
		Term: agreement.Term{Covers: calendar.MustPeriod("2024/2026")},
		Objectives: []agreement.Objective{{
			Name: tx("Further the development of science and technology and innovation", "Góp phần thúc đẩy phát triển khoa học, công nghệ và đổi mới sáng tạo"),
		}},
		Sources: []source.Source{src("S2-01"), src("S2-02", "/objectives")},
	}
}

// centreAgreement is the text on which the Australia-Vietnam Strategic
// Technology Centre rests. Its title, form and dates are not stated.
func centreAgreement() agreement.Agreement {
	return agreement.Agreement{
		ID: idOf[id.Agreement](centreText),
		Titles: tx("Cooperation agreement on the Australia-Vietnam Strategic Technology Centre",
			"Thỏa thuận hợp tác về Trung tâm Công nghệ chiến lược Australia - Việt Nam"),
		Form: agreement.FormCooperation,
		Parties: []agreement.Party{
			party(dfat, "AU", agreement.LevelMinistry, agreement.RoleSignatory),
			party(most, "VN", agreement.LevelMinistry, agreement.RoleSignatory),
			party(ptit, "VN", agreement.LevelUniversity, agreement.RoleHost),
			party(nokia, "FI", agreement.LevelEnterprise, agreement.RoleTechnical),
			party(uts, "AU", agreement.LevelUniversity, agreement.RoleAcademic),
		},
		Technologies: shares(tech(groupMobile, groupCybersecurity, groupAI, groupAerospace, groupQuantum)...),
		Events: []agreement.Event{
			{Kind: agreement.EventSigned, Note: tx("The article does not say when.", "Bài viết không nêu thời điểm.")},
			{Kind: agreement.EventImplemented, On: calendar.MustDate("2025-07"), Place: "Hanoi",
				Note: tx("The centre had just been inaugurated when the article appeared.", "Trung tâm vừa được khánh thành khi bài viết được đăng.")},
		},
		Funding: []agreement.Funding{{Kind: agreement.FundingUnstated, Payee: avstc.id(),
			Amount: money.MoreThan(money.MustAmount("AUD 2100000.00"))}},
		Objectives: []agreement.Objective{
			{Name: tx("Promote next-generation research in 5G/6G, cybersecurity, artificial intelligence and satellite technology",
				"Thúc đẩy nghiên cứu thế hệ mới về 5G/6G, an ninh mạng, trí tuệ nhân tạo và công nghệ vệ tinh")},
			{Name: tx("Quick access for Viet Nam and its partners to the most advanced technologies, such as quantum technology for information security and space technology",
				"Giúp Việt Nam và đối tác tiếp cận nhanh công nghệ tiên tiến nhất như công nghệ lượng tử trong bảo mật thông tin, công nghệ vũ trụ")},
			{Name: tx("Joint development of technologies in the interest of both sides and with a global outlook",
				"Cùng phát triển công nghệ phù hợp lợi ích song phương và có tầm nhìn toàn cầu")},
		},
		Risks: []agreement.Risk{
			{Category: agreement.RiskPrivacy, Name: tx("Artificial intelligence: users' security and privacy; use must go with mechanisms of risk control",
				"Trí tuệ nhân tạo: an ninh và quyền riêng tư của người dùng; ứng dụng phải đi kèm cơ chế kiểm soát rủi ro")},
			{Category: agreement.RiskInformation, Name: tx("5G as strategic infrastructure: high demands on information security and safety",
				"5G là hạ tầng chiến lược: yêu cầu cao về an toàn, an ninh thông tin")},
		},
		Activities: []agreement.Activity{{Kind: agreement.ActivityFacility, On: calendar.MustDate("2025-07"),
			Name: tx("Centre inaugurated in Hanoi", "Khánh thành Trung tâm tại Hà Nội"), Partners: ids(avstc), Flow: agreement.FlowIn}},
		Sources: []source.Source{
			src("S4-13", "/events/1", "/activities/0"),
			partly(src("S4-14", "/form", "/parties/0", "/parties/1"), "A cooperation agreement of two ministries; its form, title and date are not stated.",
				"Thỏa thuận hợp tác giữa hai bộ; không nêu hình thức, tên gọi và ngày ký."),
			src("S4-15", "/parties/2", "/parties/3", "/parties/4"),
			src("S4-16", "/funding"),
			src("S4-17", "/technologies", "/objectives/0", "/objectives/1"),
			src("S4-21", "/objectives/2"),
			src("S4-22", "/risks/0"),
			src("S4-23", "/risks/1"),
			src(general, "/parties/3/country"),
		},
	}
}

// published are the eight agreements of which texts or notices were read. A
// title stands in the language in which the source gives it.
func published() []agreement.Agreement {
	day := calendar.MustDate
	government := func(o org, c country.Code) agreement.Party {
		return agreement.Party{Partner: o.id(), Country: c, Level: agreement.LevelGovernment, Roles: []agreement.Role{agreement.RoleSignatory}}
	}
	focal := func(o org, c country.Code) agreement.Party {
		return agreement.Party{Partner: o.id(), Country: c, Level: agreement.LevelMinistry, Roles: []agreement.Role{agreement.RoleFocal}}
	}
	return []agreement.Agreement{
		{
			ID:      idOf[id.Agreement]("VN-HU-2005"),
			Titles:  text.In("vi", "Hiệp định hợp tác khoa học và công nghệ giữa Việt Nam và Hung-ga-ri"),
			Form:    agreement.FormTreaty,
			Numbers: []string{"79/2005/LPQT"},
			Parties: []agreement.Party{government(govVN, "VN"), government(govHU, "HU")},
			Events:  []agreement.Event{{Kind: agreement.EventInForce, On: day("2005-07-20"), Reference: "79/2005/LPQT (2005-07-28)"}},
			Sources: srcs("VN-HU-2005"),
		},
		{
			ID:      idOf[id.Agreement]("VN-AM-2019"),
			Titles:  text.In("en", "Agreement on the cooperation in the field of education and science"),
			Form:    agreement.FormTreaty,
			Numbers: []string{"41/2021/TB-LPQT"},
			Parties: []agreement.Party{government(govAM, "AM"), government(govVN, "VN"), focal(ministryA, "AM"), focal(moet, "VN")},
			Events: []agreement.Event{
				{Kind: agreement.EventSigned, On: day("2019-07-05"), Place: "Hanoi"},
				{Kind: agreement.EventInForce, On: day("2021-12-20"), Reference: "41/2021/TB-LPQT (2021-12-29)"},
			},
			Sources: srcs("VN-AM-2019"),
		},
		{
			ID:      idOf[id.Agreement]("VN-KR-1995"),
			Titles:  text.In("en", "Agreement on science and technology cooperation"),
			Form:    agreement.FormTreaty,
			Parties: []agreement.Party{government(govKR, "KR"), government(govVN, "VN")},
			Events:  []agreement.Event{{Kind: agreement.EventSigned, On: day("1995-04")}},
			Activities: []agreement.Activity{
				{Kind: agreement.ActivityCommittee, Period: calendar.MustPeriod("2002/"), Flow: agreement.FlowBoth,
					Name: tx("Joint committee, meeting since 2002: at the level of deputy ministers up to its 7th meeting, of ministers from the 8th",
						"Ủy ban hỗn hợp, họp từ năm 2002: cấp thứ trưởng đến kỳ họp thứ 7, cấp bộ trưởng từ kỳ họp thứ 8")},
				{Kind: agreement.ActivityCommittee, On: day("2014-06-12"), Flow: agreement.FlowBoth,
					Name: tx("7th meeting of the joint committee", "Kỳ họp thứ 7 của Ủy ban hỗn hợp")},
			},
			Sources: srcs("VN-KR-1995"),
		},
		{
			ID:     idOf[id.Agreement]("VN-TW-2009"),
			Titles: text.In("en", "Agreement on cooperation in science and technology between TECO in Hanoi and VECO in Taipei"),
			Form:   agreement.FormArrangement,
			Parties: []agreement.Party{
				{Partner: teco.id(), Name: text.In("en", "Taipei Economic and Cultural Office in Hanoi"), Country: "TW", Level: agreement.LevelOffice, Roles: []agreement.Role{agreement.RoleSignatory}},
				{Partner: veco.id(), Name: text.In("en", "Vietnam Economic and Cultural Office in Taipei"), Country: "VN", Level: agreement.LevelOffice, Roles: []agreement.Role{agreement.RoleSignatory}},
			},
			Events: []agreement.Event{
				{Kind: agreement.EventSigned, On: day("2009-01-22")},
				{Kind: agreement.EventInForce, On: day("2009-01-22")},
			},
			Note:    tx("Neither party is a government or a state.", "Không bên nào là Chính phủ hoặc Nhà nước."),
			Sources: srcs("VN-TW-2009"),
		},
		{
			ID:     idOf[id.Agreement]("VN-CN-MWR-1995"),
			Titles: text.In("zh", "中华人民共和国水利部和越南社会主义共和国水利部关于在水利领域开展科技合作的协议"),
			Form:   agreement.FormArrangement,
			Parties: []agreement.Party{
				party(waterCN, "CN", agreement.LevelMinistry, agreement.RoleSignatory),
				party(waterVN, "VN", agreement.LevelMinistry, agreement.RoleSignatory),
			},
			Technologies: shares(technology.MustCode("FORD:1.5")),
			Events: []agreement.Event{
				{Kind: agreement.EventSigned, On: day("1995-04-20"), Place: "Hanoi"},
				{Kind: agreement.EventInForce, On: day("1995-04-20"), Note: tx("On signature.", "Có hiệu lực kể từ ngày ký.")},
			},
			Term:      agreement.Term{Length: calendar.MustSpan("P5Y"), Renewal: agreement.RenewalConsent, Notice: calendar.MustSpan("P3M")},
			Languages: []string{"zh", "vi"},
			Clauses:   agreement.Clauses{Costs: codes.Yes, Termination: codes.Yes},
			Note: tx("Costs: the sending side pays travel, the receiving side board, lodging and transport.",
				"Chi phí: bên cử đoàn chịu chi phí đi lại, bên tiếp nhận chịu chi phí ăn, ở và phương tiện tại chỗ."),
			Sources: []source.Source{
				src("VN-CN-MWR-1995"),
				noted(src(general, "/technologies"), "Filed under this field by us, from the words of the title.", "Do chúng tôi xếp lĩnh vực căn cứ tên gọi của văn kiện."),
			},
		},
		{
			ID:     idOf[id.Agreement]("VN-SU-1978"),
			Titles: text.In("ru", "Соглашение о дальнейшем развитии и углублении экономического и научно-технического сотрудничества"),
			Form:   agreement.FormTreaty,
			Parties: []agreement.Party{
				party(stateSU, "SUHH", agreement.LevelState, agreement.RoleSignatory),
				party(stateVN, "VN", agreement.LevelState, agreement.RoleSignatory),
			},
			Events:  []agreement.Event{{Kind: agreement.EventSigned, On: day("1978-11-03"), Place: "Moscow"}},
			Note:    tx("One party is a state that no longer exists.", "Một bên là quốc gia không còn tồn tại."),
			Sources: srcs("VN-SU-1978"),
		},
		{
			ID:      idOf[id.Agreement]("VN-SE-2005"),
			Titles:  text.In("vi", "Hiệp định về Quỹ Dịch vụ tư vấn"),
			Form:    agreement.FormIntergovernment,
			Numbers: []string{"91/2005/LPQT"},
			Parties: []agreement.Party{
				government(govVN, "VN"),
				government(govSE, "SE"),
				{Partner: sida.id(), Country: "SE", Level: agreement.LevelAgency, Capacity: agreement.CapacityRepresents, Roles: []agreement.Role{agreement.RoleRepresenting}},
			},
			Events: []agreement.Event{
				{Kind: agreement.EventSigned, On: day("2005-09-30")},
				{Kind: agreement.EventInForce, On: day("2005-09-30"), Reference: "91/2005/LPQT (2005-09-30)"},
			},
			Term: agreement.Term{Covers: calendar.MustPeriod("2005-10/2010-06")},
			Note: tx("The time it covers is given by months only and begins after entry into force.",
				"Thời gian thực hiện chỉ nêu theo tháng và bắt đầu sau ngày có hiệu lực."),
			Sources: srcs("VN-SE-2005"),
		},
		{
			ID:      idOf[id.Agreement]("KR-CN-1992"),
			Titles:  text.In("en", "Agreement on Scientific and Technological Cooperation"),
			Form:    agreement.FormTreaty,
			Parties: []agreement.Party{government(govKR, "KR"), government(govCN, "CN")},
			Events: []agreement.Event{
				{Kind: agreement.EventSigned, On: day("1992-09-30"), Place: "Beijing"},
				{Kind: agreement.EventInForce, On: day("1992-10-30")},
			},
			Clauses: agreement.Clauses{JointCommittee: codes.Yes},
			Note:    tx("Between two other states; kept for comparison.", "Ký giữa hai nước khác; lưu để so sánh."),
			Sources: srcs("KR-CN-1992"),
		},
	}
}
