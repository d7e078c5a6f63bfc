package main

import (
	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
)

// events are the meetings that the sources tell of. Participants stand here by
// their posts; names of persons do not.
func events() []cooperation.Event {
	return []cooperation.Event{workshop(), session(), digitalWeek(), berlin(), inauguration(), forum()}
}

func workshop() cooperation.Event {
	return cooperation.Event{
		ID:      idOf[id.Event]("S0-01"),
		Names:   tx("Workshop \"International Cooperation in Strategic Technologies\"", "Hội thảo về hợp tác quốc tế phát triển công nghệ chiến lược"),
		Kind:    cooperation.EventWorkshop,
		Mode:    cooperation.ModeHybrid,
		Country: "VN",
		Participants: []cooperation.Participant{
			of(mofa, cooperation.RoleHost),
			through(ded, cooperation.RoleChair, "Deputy Director General", "Phó Vụ trưởng"),
			{Partner: scov.id(), Role: cooperation.RoleParticipant},
			through(dic, cooperation.RoleParticipant, "Director General", "Vụ trưởng"),
			through(vastIC, cooperation.RoleParticipant, "Head", "Trưởng ban"),
			some(cooperation.ClassMinistry, "Ministries", "Các bộ"),
			some(cooperation.ClassSector, "Sectors", "Các ngành"),
			some(cooperation.ClassLocality, "Localities", "Các địa phương"),
			some(cooperation.ClassInstitute, "Research institutes", "Viện nghiên cứu"),
			some(cooperation.ClassUniversity, "Universities", "Trường đại học"),
			some(cooperation.ClassTraining, "Training institutions", "Cơ sở đào tạo"),
			some(cooperation.ClassEnterprise, "Corporations and enterprises", "Tập đoàn, doanh nghiệp"),
			some(cooperation.ClassScientist, "Scientists", "Nhà khoa học"),
			some(cooperation.ClassMission, "Viet Nam's diplomatic missions abroad", "Các cơ quan đại diện Việt Nam ở nước ngoài"),
		},
		Outcomes: []text.Text{tx("Evaluations, recommendations and solutions, as suggestions for the time to come; none is stated one by one",
			"Các đánh giá, kiến nghị và giải pháp làm gợi ý cho thời gian tới; không nêu cụ thể từng kiến nghị")},
		Sources: []source.Source{
			noted(src("S0-01"), "The caption of a photo renders the title as \"International cooperation to develop strategic technologies\". No date.",
				"Chú thích ảnh ghi tên hội thảo là \"Hợp tác quốc tế phát triển công nghệ chiến lược\". Không nêu ngày."),
			src("S0-05", "/participants"),
			noted(src("S0-06", "/participants/2"), "Contributed an opinion; post not stated.", "Phát biểu ý kiến; không nêu chức vụ."),
			noted(src("S0-07", "/participants/1"), "The caption of a photo writes \"Deputy Director\".", "Chú thích ảnh ghi \"Deputy Director\"."),
			src("S0-08", "/participants/3"), src("S0-09", "/participants/4"), src("S0-13", "/outcomes"),
			noted(src(general, "/country", "/participants/0"), "Host and country are not stated; taken from the context.", "Không nêu cơ quan tổ chức và địa điểm; suy từ bối cảnh."),
		},
	}
}

func session() cooperation.Event {
	return cooperation.Event{
		ID: idOf[id.Event]("S1-01"),
		Names: tx("Working session of the Minister with the Department of International Cooperation",
			"Buổi làm việc của Bộ trưởng với Vụ Hợp tác quốc tế"),
		Kind:    cooperation.EventSession,
		On:      calendar.MustDate("2025-07-15"),
		Country: "VN",
		Participants: []cooperation.Participant{
			through(most, cooperation.RoleChair, "Minister", "Bộ trưởng"),
			through(most, cooperation.RoleSpeaker, "Deputy Minister", "Thứ trưởng"),
			through(dic, cooperation.RoleSpeaker, "Director", "Vụ trưởng"),
			some(cooperation.ClassSector, "Units under the ministry", "Các đơn vị thuộc Bộ"),
		},
		Outcomes: []text.Text{
			tx("Strategic orientations for renewing international cooperation", "Định hướng chiến lược đổi mới toàn diện công tác hợp tác quốc tế"),
			tx("The units reported on the state of their cooperation and proposed ways of coordinating with the department",
				"Các đơn vị báo cáo hiện trạng hợp tác quốc tế và đề xuất phương hướng phối hợp với Vụ"),
		},
		Sources: []source.Source{
			noted(src("S1-01"), "In the afternoon.", "Buổi chiều."), src("S1-02", "/participants"), src("S1-54", "/participants/3", "/outcomes/1"),
		},
	}
}

func digitalWeek() cooperation.Event {
	return cooperation.Event{
		ID:      idOf[id.Event]("S1-13"),
		Names:   tx("Vietnam International Digital Week", "Tuần lễ Số Quốc tế Việt Nam"),
		Kind:    cooperation.EventOther,
		Country: "VN",
		Sources: []source.Source{
			noted(src("S1-13"), "Named as a major event to build brands and attract partners; when it is held is not stated.",
				"Được nêu là sự kiện lớn để xây dựng thương hiệu, thu hút đối tác; không nêu thời gian tổ chức."),
			noted(src(general, "/country"), "Taken from the name.", "Suy từ tên gọi."),
		},
	}
}

func berlin() cooperation.Event {
	return cooperation.Event{
		ID: idOf[id.Event]("S2-06"),
		Names: tx("Meeting of the Minister of Science and Technology with Vietnamese scientists and intellectuals in Germany",
			"Cuộc gặp của Bộ trưởng Bộ Khoa học và Công nghệ với các nhà khoa học, trí thức người Việt Nam tại Đức"),
		Kind:    cooperation.EventMeeting,
		Mode:    cooperation.ModeInPerson,
		Country: "DE",
		Place:   "Embassy of Viet Nam in Germany",
		Participants: []cooperation.Participant{
			of(embDE, cooperation.RoleCoHost),
			of(vostDE, cooperation.RoleCoHost),
			of(vgiOrg, cooperation.RoleCoHost),
			through(most, cooperation.RoleSpeaker, "Minister", "Bộ trưởng"),
			some(cooperation.ClassDiaspora, "Vietnamese scientists and intellectuals", "Các nhà khoa học, trí thức người Việt Nam"),
		},
		Outcomes: []text.Text{tx("Policy proposals heard and questions answered", "Lắng nghe đề xuất chính sách và giải đáp câu hỏi")},
		Sources: []source.Source{
			noted(src("S2-06"), "No date: \"recently\".", "Không nêu ngày: \"mới đây\"."), src("S2-05", "/participants"), src("S2-07", "/outcomes"),
		},
	}
}

func inauguration() cooperation.Event {
	return cooperation.Event{
		ID:           idOf[id.Event]("S4-13"),
		Names:        tx("Inauguration of the Australia-Vietnam Strategic Technology Centre", "Lễ khánh thành Trung tâm Công nghệ chiến lược Australia - Việt Nam"),
		Kind:         cooperation.EventOpening,
		On:           calendar.MustDate("2025-07~"),
		Country:      "VN",
		Place:        "Hanoi",
		Participants: []cooperation.Participant{of(ptit, cooperation.RoleHost)},
		Agreements:   []id.Agreement{idOf[id.Agreement](centreText)},
		Technologies: tech(groupMobile, groupCybersecurity, groupAI, groupAerospace),
		Sources: []source.Source{
			partly(src("S4-13", "/on", "/country", "/place", "/participants"), "\"Just inaugurated\" in an article of 12 July 2025; no day.",
				"\"Vừa khánh thành\" theo bài viết ngày 12/7/2025; không nêu ngày cụ thể."),
			src("S4-14", "/agreements"), src("S4-17", "/technologies"),
		},
	}
}

func forum() cooperation.Event {
	return cooperation.Event{
		ID:      idOf[id.Event]("VIN-2025"),
		Names:   tx("Event of the Vietnam Innovation Network", "Sự kiện của Mạng lưới Đổi mới sáng tạo Việt Nam"),
		Kind:    cooperation.EventNetworking,
		On:      calendar.MustDate("2025-11-26"),
		Sources: srcs("VIN"),
	}
}

// workingGroups are the two bodies that the department proposed.
func workingGroups() []cooperation.WorkingGroup {
	return []cooperation.WorkingGroup{
		{
			ID:       idOf[id.WorkingGroup]("S1-24"),
			Names:    tx("Interdisciplinary working group on international forums", "Tổ công tác liên ngành về tham gia các diễn đàn quốc tế"),
			Purpose:  tx("Research and propose national strategies in international forums", "Nghiên cứu, đề xuất chiến lược quốc gia tại các diễn đàn quốc tế"),
			Stage:    cooperation.GroupProposed,
			Required: []cooperation.StakeholderClass{cooperation.ClassExpert, cooperation.ClassEnterprise, cooperation.ClassInstitute},
			Sources:  []source.Source{src("S1-24"), noted(src("S1-25", "/required"), "Large firms and start-ups are to help shape the rules.", "Khuyến khích doanh nghiệp lớn và doanh nghiệp khởi nghiệp tham gia định hình luật chơi.")},
		},
		{
			ID: idOf[id.WorkingGroup]("S1-26"),
			Names: tx("Working group to support enterprises in acquiring core technology and intellectual property abroad",
				"Tổ công tác hỗ trợ doanh nghiệp đàm phán, mua công nghệ lõi và tài sản trí tuệ từ nước ngoài"),
			Purpose: tx("Support Vietnamese enterprises in negotiating for and acquiring core technology and intellectual property from abroad",
				"Hỗ trợ doanh nghiệp Việt Nam đàm phán, mua công nghệ lõi và tài sản sở hữu trí tuệ từ nước ngoài"),
			Stage: cooperation.GroupProposed,
			Means: []text.Text{
				tx("Use of the diplomatic network", "Tận dụng mạng lưới ngoại giao"),
				tx("A database of target enterprises", "Cơ sở dữ liệu doanh nghiệp mục tiêu"),
				tx("Networking events", "Sự kiện kết nối"),
				tx("In-depth legal advice", "Tư vấn pháp lý chuyên sâu"),
				tx("A fund to support technology mergers and acquisitions", "Quỹ hỗ trợ mua bán và sáp nhập công nghệ"),
			},
			Sources: []source.Source{src("S1-26"), src("S1-27", "/means")},
		},
	}
}
