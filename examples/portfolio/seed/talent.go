package main

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/talent"
)

// experts are the three persons whom the sources present as heads of a network
// or a centre, with that public role and nothing else. No consent is known, so
// the records may not be used for any purpose; the validator says so.
func experts() []talent.Expert {
	return []talent.Expert{
		{
			ID:           idOf[id.Expert](leDucAnh),
			Names:        []talent.PersonName{{Display: "Le Duc Anh"}},
			Affiliations: []talent.Affiliation{{Partner: avij.id(), Role: tx("Chairman", "Chủ tịch")}},
			Sources:      srcs("S4-03"),
		},
		{
			ID:           idOf[id.Expert](nguyenDiep),
			Names:        []talent.PersonName{{Display: "Nguyen Diep"}},
			Affiliations: []talent.Affiliation{{Partner: avstc.id(), Role: tx("Director", "Giám đốc")}},
			Sources:      srcs("S4-18"),
		},
		{
			ID:           idOf[id.Expert](nguyenThinh),
			Names:        []talent.PersonName{{Display: "Nguyen Xuan Thinh"}},
			Affiliations: []talent.Affiliation{{Partner: dortmund.id(), Role: tx("Professor", "Giáo sư")}},
			Sources:      srcs("VGI"),
		},
	}
}

// networks are the networks of experts. Of no network is the list of members known.
func networks() []talent.Network {
	return []talent.Network{
		{
			ID:      idOf[id.Network](vgi),
			Names:   tx("Vietnam - Germany Innovation Network (VGInetwork)", "Mạng lưới Đổi mới sáng tạo Việt - Đức (VGInetwork)"),
			Purpose: tx("Connect minds in science, technology and business; a forum of experts", "Kết nối trí tuệ trong khoa học, công nghệ và kinh doanh; diễn đàn của chuyên gia"),
			Founded: calendar.MustDate("2019-09-14"),
			Hosts:   []country.Code{"DE"},
			Members: []talent.Membership{{Expert: idOf[id.Expert](nguyenThinh), Role: tx("Chair at the time of founding", "Chủ tịch vào thời điểm thành lập")}},
			Sources: []source.Source{src("S2-05"), src("VGI", "/purpose", "/founded", "/members")},
		},
		{
			ID:      idOf[id.Network](avijNet),
			Names:   tx("Association of Vietnamese Intellectuals in Japan", "Hội Trí thức Việt Nam tại Nhật Bản"),
			Hosts:   []country.Code{"JP"},
			Members: []talent.Membership{{Expert: idOf[id.Expert](leDucAnh), Role: tx("Chairman", "Chủ tịch")}},
			Sources: srcs("S4-03"),
		},
		{
			ID:      idOf[id.Network](vin),
			Names:   tx("Vietnam Innovation Network (VIN)", "Mạng lưới Đổi mới sáng tạo Việt Nam (VIN)"),
			Sources: srcs("VIN"),
		},
	}
}

// duties are the four duties of S2-04, which the article gives for the offices
// as a whole.
var duties = []talent.Duty{talent.DutyResources, talent.DutyRevolution, talent.DutyTechnology, talent.DutyTalent}

// offices are the representative offices that were seen in a source. There are
// others; which ones was not seen.
func offices() []talent.Office {
	return []talent.Office{
		{
			ID:       idOf[id.Office]("vost-de"),
			Names:    tx("Representative Office of Viet Nam's Science and Technology in Germany", "Văn phòng Đại diện Khoa học và Công nghệ Việt Nam tại Đức"),
			Country:  "DE",
			Ministry: most.id(),
			Mission:  embDE.id(),
			Duties:   duties,
			Networks: []id.Network{idOf[id.Network](vgi)},
			Sources: []source.Source{
				src("S2-03"), src("S2-04", "/duties"), src("S2-05", "/networks"),
				noted(src("VOST00", "/ministry", "/mission"), "Tasks come from the ministry of science and from the head of the mission.",
					"Nhiệm vụ do bộ phụ trách khoa học và người đứng đầu cơ quan đại diện giao."),
			},
		},
		{
			ID:       idOf[id.Office]("vost-jp"),
			Names:    tx("Science and technology representation of Viet Nam in Japan", "Đại diện khoa học và công nghệ Việt Nam tại Nhật Bản"),
			Country:  "JP",
			Place:    "Tokyo",
			Ministry: most.id(),
			Duties:   duties,
			Sources:  []source.Source{src("R57jp"), src("S2-04", "/duties"), src("VOST00", "/ministry")},
		},
		{
			ID:       idOf[id.Office]("vost-au-canberra"),
			Names:    tx("Science and technology representation of Viet Nam in Canberra", "Đại diện khoa học và công nghệ Việt Nam tại Canberra"),
			Country:  "AU",
			Place:    "Canberra",
			Ministry: most.id(),
			Duties:   duties,
			Sources:  []source.Source{src("VOST-au"), src("S2-04", "/duties"), src("VOST00", "/ministry")},
		},
		{
			ID:       idOf[id.Office]("vost-au-sydney"),
			Names:    tx("Science and technology representation of Viet Nam in Sydney", "Đại diện khoa học và công nghệ Việt Nam tại Sydney"),
			Country:  "AU",
			Place:    "Sydney",
			Ministry: most.id(),
			Opened:   calendar.MustDate("2015-10-24"),
			Duties:   duties,
			Sources:  []source.Source{src("VOST-au"), src("S2-04", "/duties"), src("VOST00", "/ministry")},
		},
	}
}
