package main

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
)

// programmes are the programmes and projects of the record of 2019.
func programmes() []cooperation.Programme {
	seen := calendar.MustDate("2019")
	running := []agreement.Activity{{Kind: agreement.ActivityProject, On: seen,
		Name: tx("Implementation continued", "Tiếp tục triển khai")}}
	return []cooperation.Programme{
		{
			ID: idOf[id.Programme]("S3-07"),
			Names: tx("Vietnam-Finland Innovation Partnership Program, Phase 2 (IPP2)",
				"Chương trình Đối tác Đổi mới sáng tạo Việt Nam - Phần Lan giai đoạn 2 (IPP2)"),
			Kind:      cooperation.ProgrammeInnovation,
			Phase:     2,
			Completed: seen,
			Partners:  []cooperation.Participant{of(most, cooperation.RoleImplementer)},
			Lessons:   []text.Text{tx("Much useful experience in developing an innovation system in Viet Nam", "Nhiều kinh nghiệm hữu ích về xây dựng hệ thống đổi mới sáng tạo ở Việt Nam")},
			Sources:   srcs("S3-07"),
		},
		{
			ID: idOf[id.Programme]("S3-08"),
			Names: tx("Project of the Vietnam-Korea Institute of Science and Technology (V-KIST)",
				"Dự án Viện Khoa học và Công nghệ Việt Nam - Hàn Quốc (V-KIST)"),
			Kind:       cooperation.ProgrammeInstitution,
			Partners:   []cooperation.Participant{of(most, cooperation.RoleImplementer), of(vkist, cooperation.RoleBeneficiary)},
			Activities: running,
			Sources:    srcs("S3-08"),
		},
		{
			ID: idOf[id.Programme]("S3-09"),
			Names: tx("Fostering Innovation through Research, Science and Technology (FIRST)",
				"Dự án Đẩy mạnh đổi mới sáng tạo thông qua nghiên cứu, khoa học và công nghệ (FIRST)"),
			Kind:       cooperation.ProgrammeProject,
			Partners:   []cooperation.Participant{of(most, cooperation.RoleImplementer)},
			Activities: running,
			Sources:    srcs("S3-09"),
		},
		{
			ID:         idOf[id.Programme]("S3-10"),
			Names:      tx("Project on Vietnam's digital economy future", "Dự án về tương lai nền kinh tế số Việt Nam"),
			Kind:       cooperation.ProgrammeProject,
			Partners:   []cooperation.Participant{of(most, cooperation.RoleImplementer)},
			Activities: running,
			Sources:    srcs("S3-10"),
		},
		{
			ID: idOf[id.Programme]("S3-11"),
			Names: tx("State-funded training of science and technology personnel at home and abroad",
				"Dự án đào tạo nguồn nhân lực khoa học và công nghệ ở trong nước và nước ngoài bằng ngân sách nhà nước"),
			Kind: cooperation.ProgrammeTraining,
			Partners: []cooperation.Participant{
				of(moitST, cooperation.RoleImplementer), of(most, cooperation.RoleCoordinator),
				of(iso, cooperation.RoleHost), of(codex, cooperation.RoleHost), of(accsq, cooperation.RoleHost),
			},
			Funding: []agreement.Funding{{Kind: agreement.FundingBudget}},
			Activities: []agreement.Activity{{Kind: agreement.ActivityTraining, On: seen, Partners: ids(moitST, iso, codex, accsq), Flow: agreement.FlowIn,
				Name: tx("Seminars, conferences and short courses on innovation held by international organisations",
					"Hội thảo, hội nghị, khóa đào tạo ngắn hạn về đổi mới sáng tạo do các tổ chức quốc tế tổ chức")}},
			Sources: []source.Source{src("S3-11"),
				noted(src("S3-12", "/partners/2", "/partners/3", "/partners/4", "/activities/0"),
					"Organisations \"such as\" these three: there may be others. Whether the courses belong to the project is not said.",
					"Các tổ chức \"như\" ba tổ chức này: có thể còn tổ chức khác. Không nêu rõ các khóa học có thuộc dự án hay không.")},
		},
		{
			ID:   idOf[id.Programme]("S3-13"),
			Kind: cooperation.ProgrammeTransfer,
			Names: tx("Cooperation with Siemens on modern automation and digitalisation for typical industries",
				"Hợp tác với Siemens về tự động hóa và số hóa hiện đại cho một số ngành công nghiệp điển hình"),
			Partners:     []cooperation.Participant{of(moitST, cooperation.RoleLead), of(siemens, cooperation.RoleSupporter)},
			Technologies: shares(tech(groupRobotics)...),
			Objectives: []agreement.Objective{
				{Name: tx("Help enterprises to make and carry out plans for their digital transformation", "Giúp doanh nghiệp xây dựng và thực hiện lộ trình chuyển đổi số")},
			},
			Activities: []agreement.Activity{{Kind: agreement.ActivityTransfer, On: seen, Partners: ids(moitST, siemens), Flow: agreement.FlowIn,
				Name: tx("Automation and digitalisation technologies introduced to typical industries", "Giới thiệu công nghệ tự động hóa, số hóa cho một số ngành công nghiệp điển hình")}},
			Sources: srcs("S3-13"),
		},
	}
}
