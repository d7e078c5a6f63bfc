package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/cooperation/vietnam"
)

// strategies are the four plans that the sources tell of. The six clarities of
// their tasks are given as far as they are stated, which is not far.
func strategies() []cooperation.Strategy {
	return []cooperation.Strategy{technologies(), renewal(), pillars(), resolution57()}
}

func policy57() []cooperation.Policy {
	return []cooperation.Policy{{Number: "57-NQ/TW", Issued: calendar.MustDate("2024-12-22"),
		Name: tx("Resolution on breakthroughs in the development of science, technology, innovation and national digital transformation",
			"Nghị quyết về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia")}}
}

// technologies is the strategy that the Ministry of Foreign Affairs was asked
// to draft. That it was approved was not found anywhere.
func technologies() cooperation.Strategy {
	return cooperation.Strategy{
		ID: idOf[id.Strategy]("S0-02"),
		Names: tx("Strategy for International Cooperation in Strategic Technologies",
			"Chiến lược hợp tác quốc tế về công nghệ chiến lược"),
		Lead:        mofa.id(),
		PolicyBasis: policy57(),
		Tasks: []cooperation.Task{{
			Name:        tx("Take the lead in drafting the strategy", "Chủ trì xây dựng Chiến lược"),
			Responsible: ids(mofa),
			AssignedBy:  govVN.id(),
			Outcome:     tx("The strategy", "Chiến lược"),
			Source:      "S0-02",
		}},
		Sources: []source.Source{
			src("S0-02"), src("S0-03", "/lead", "/tasks/0/responsible"), src("S0-04", "/policyBasis"),
			src("R57a", "/policyBasis/0/number", "/policyBasis/0/issued"),
		},
	}
}

// renewal is what the working session of July 2025 set the department to do.
func renewal() cooperation.Strategy {
	return cooperation.Strategy{
		ID: idOf[id.Strategy]("S1-03"),
		Names: tx("Renewal of the work of the Department of International Cooperation",
			"Đổi mới toàn diện công tác hợp tác quốc tế của Vụ Hợp tác quốc tế"),
		Lead: dic.id(),
		FocusAreas: []text.Text{
			tx("Policy development", "Xây dựng chính sách"),
			tx("Foreign affairs management", "Quản lý đối ngoại"),
			tx("Monitoring and evaluation", "Theo dõi, đánh giá"),
			tx("Resource mobilisation and management", "Huy động và quản lý nguồn lực"),
			tx("Science and technology representative network", "Mạng lưới đại diện khoa học và công nghệ"),
			tx("Database and administrative reform", "Cơ sở dữ liệu và cải cách hành chính"),
		},
		Tasks: []cooperation.Task{
			{
				Name:        tx("Take part in developing global mechanisms, standards and laws of technology", "Tham gia xây dựng cơ chế, tiêu chuẩn, luật lệ công nghệ toàn cầu"),
				Responsible: ids(dic), Due: calendar.MustDate("2025"), Source: "S1-22",
			},
			{
				Name: tx("Draw up a comprehensive plan of international cooperation at the level of the ministry", "Xây dựng kế hoạch hợp tác quốc tế tổng thể cấp bộ"),
				Kind: cooperation.TaskCoordination, Responsible: ids(dic), AssignedBy: most.id(),
				Outcome: tx("The plan", "Bản kế hoạch"), Source: "S1-32",
			},
			{
				Name: tx("Draw up a set of criteria to evaluate comprehensively how effective cooperation has been", "Xây dựng bộ tiêu chí đánh giá toàn diện hiệu quả hợp tác quốc tế thời gian qua"),
				Kind: cooperation.TaskCoordination, Responsible: ids(dic), AssignedBy: most.id(),
				Outcome: tx("The set of criteria", "Bộ tiêu chí"), Source: "S1-33",
			},
			{
				Name: tx("Reorganise the activities of the department and soon complete its structure", "Tổ chức lại hoạt động của Vụ và sớm hoàn thiện cơ cấu tổ chức"),
				Kind: cooperation.TaskCoordination, Responsible: ids(most, dic), AssignedBy: most.id(),
				Accepted: calendar.MustDate("2025-07-15"),
				Outcome:  tx("A complete structure of the department", "Cơ cấu tổ chức hoàn chỉnh của Vụ"), Source: "S1-53",
			},
		},
		Sources: []source.Source{
			src("S1-03", "/focusAreas"), src("S1-22", "/tasks/0"),
			noted(src("S1-32", "/tasks/1"), "Urgent; no date.", "Khẩn trương; không nêu thời hạn."),
			noted(src("S1-33", "/tasks/2"), "Urgent; no date.", "Khẩn trương; không nêu thời hạn."),
			noted(src("S1-53", "/tasks/3"), "The Minister assigned the Deputy Minister to do it directly; the department accepted the tasks at the session.",
				"Bộ trưởng giao Thứ trưởng trực tiếp thực hiện; Vụ tiếp nhận nhiệm vụ tại buổi làm việc."),
		},
	}
}

// pillars are what the department is to stand on from 2026 to 2030.
func pillars() cooperation.Strategy {
	return cooperation.Strategy{
		ID: idOf[id.Strategy]("S1-30"),
		Names: tx("Three pillars of international cooperation, 2026-2030",
			"Ba trụ cột hợp tác quốc tế giai đoạn 2026-2030"),
		Period: calendar.MustPeriod("2026/2030"),
		Lead:   dic.id(),
		Pillars: []cooperation.Pillar{
			{Name: tx("Build a bridge of knowledge and technology", "Xây dựng cầu nối tri thức và công nghệ")},
			{Name: tx("Mobilise and optimise international resources", "Huy động và tối ưu hóa nguồn lực quốc tế")},
			{Name: tx("Minimise the barriers to integration", "Giảm thiểu rào cản hội nhập")},
		},
		Sources: srcs("S1-30"),
	}
}

// resolution57 holds the targets of Resolution 57-NQ/TW for which a source was
// seen. Numbers that are only general knowledge are left out.
func resolution57() cooperation.Strategy {
	s := cooperation.Strategy{
		ID:          idOf[id.Strategy]("S4-01"),
		Names:       tx("Resolution 57-NQ/TW of the Politburo", "Nghị quyết số 57-NQ/TW của Bộ Chính trị"),
		Lead:        politburo.id(),
		Adopted:     calendar.MustDate("2024-12-22"),
		PolicyBasis: policy57(),
		Sources:     []source.Source{src("S0-04", "/names", "/lead", "/policyBasis"), src("S4-01", "/names", "/lead", "/policyBasis")},
	}
	for t := range vietnam.Resolution57Targets() {
		if t.Confidence == source.General {
			continue
		}
		x := agreement.Indicator{Code: t.Code, Name: t.Label, Baseline: t.Baseline, Target: t.Value,
			Due: calendar.MustDate(strconv.Itoa(t.Year))}
		if t.Kind == vietnam.TargetRank {
			x.Direction = agreement.DirectionDown
		}
		at := "/targets/" + strconv.Itoa(len(s.Targets))
		s.Targets = append(s.Targets, x)
		for key := range strings.FieldsSeq(t.Sources) {
			i := slices.IndexFunc(s.Sources, func(x source.Source) bool { return x.Key == key })
			if i < 0 {
				i = len(s.Sources)
				s.Sources = append(s.Sources, src(key))
			}
			s.Sources[i].About = append(s.Sources[i].About, at)
		}
	}
	return s
}
