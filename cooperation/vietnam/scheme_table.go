package vietnam

import (
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/talent"
)

// decree249From is the day of Decree 249/2025/NĐ-CP and of its coming into force.
const decree249From rule.Day = 2025_09_19

// decree249 states Decree 249/2025/NĐ-CP, anew at every call so that nobody can
// change it for others. Version of November 2026.
//
// Sources: Viet Nam News 1725711; SGGP English post120427 and sggp.org.vn
// post813930; LuatVietnam 411830; ATA Legal, 3 October 2025; vietnam.vn, 20
// September 2025; vietnamnet.vn 2444544 (deep expertise, the wish to
// contribute); nld.com.vn, 15 October 2025; thoibaotaichinhvietnam.vn 183591
// (the general criteria and one of the specific ones).
func decree249() talent.Scheme {
	return talent.Scheme{
		Code: "VN-D249",
		EN:   "Attraction of experts in science, technology, innovation and digital transformation (Decree 249/2025/NĐ-CP)",
		VI:   "Thu hút chuyên gia khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số (Nghị định số 249/2025/NĐ-CP)",
		Basis: rule.Basis{
			Kind: rule.Law, Confidence: rule.Partly, From: decree249From,
			EN: "Decree 249/2025/NĐ-CP of 19 September 2025, in force on the same day, as reported; the full text was not seen",
			VI: "Nghị định số 249/2025/NĐ-CP ngày 19/9/2025, có hiệu lực từ ngày ký, theo các nguồn đã công bố; chưa đối chiếu toàn văn",
		},
		General: []talent.Condition{
			{
				Code: "VN-D249-SUBJECT",
				EN:   "The expert is a Vietnamese settled abroad or a foreigner.",
				VI:   "Chuyên gia là người Việt Nam định cư ở nước ngoài hoặc người nước ngoài.",
			},
			{
				Code: "VN-D249-HOST",
				EN:   "The host leads a programme, task or project in the field and is a body of the Party, the State, the Fatherland Front or a socio-political organisation, the armed forces, or an enterprise.",
				VI:   "Bên sử dụng chuyên gia là đơn vị chủ trì chương trình, nhiệm vụ, dự án trong lĩnh vực này, đồng thời là cơ quan, tổ chức, đơn vị của Đảng, Nhà nước, Mặt trận Tổ quốc Việt Nam, tổ chức chính trị - xã hội, lực lượng vũ trang hoặc là doanh nghiệp.",
			},
			{
				Code: "VN-D249-TASKS",
				EN:   "The expert has led or taken part in tasks of science, technology, innovation or digital transformation, strategic technologies first, and made a real contribution to the development of a country, a region or the world.",
				VI:   "Chuyên gia đã chủ trì hoặc tham gia thực hiện nhiệm vụ khoa học, công nghệ, đổi mới sáng tạo hoặc chuyển đổi số, ưu tiên công nghệ chiến lược, và có đóng góp thiết thực cho sự phát triển của quốc gia, khu vực hoặc quốc tế.",
			},
			{
				Code: "VN-D249-RECORD",
				EN:   "The expert's personal record is clear and the ethics are good.",
				VI:   "Chuyên gia có lý lịch rõ ràng, đạo đức tốt.",
			},
			{
				Code: "VN-D249-WISH",
				EN:   "The expert wishes to contribute to Viet Nam.",
				VI:   "Chuyên gia có mong muốn cống hiến cho Việt Nam.",
			},
			{
				Code: "VN-D249-OTHER-GENERAL", Partial: true,
				EN: "Whatever else the decree asks of every expert is met.",
				VI: "Đáp ứng các tiêu chí chung khác của Nghị định (nếu có).",
			},
		},
		Specific: []talent.Condition{
			{
				Code: "VN-D249-INVENTION",
				EN:   "The expert is author or co-author of a protected invention that is applied in practice.",
				VI:   "Chuyên gia là tác giả hoặc đồng tác giả sáng chế được bảo hộ và đã được ứng dụng trong thực tiễn.",
				All: []talent.Condition{
					{
						Code: "VN-D249-INVENTION-AUTHOR", Reads: []string{"/outputs", "/expertise"}, Judge: shows249Patents,
						EN: "Is author or co-author of an invention for which a title of protection was granted.",
						VI: "Là tác giả hoặc đồng tác giả sáng chế đã được cấp văn bằng bảo hộ.",
					},
					{
						Code: "VN-D249-INVENTION-APPLIED",
						EN:   "The invention was applied or transferred and led to a product of practical value.",
						VI:   "Sáng chế đã được ứng dụng, chuyển giao tạo ra sản phẩm có giá trị thực tiễn.",
					},
				},
			},
			{
				Code: "VN-D249-DEEP",
				EN:   "The expert has deep expertise in a fitting field and works in research abroad.",
				VI:   "Chuyên gia có chuyên môn sâu trong lĩnh vực phù hợp và đang làm công tác nghiên cứu ở nước ngoài.",
				All: []talent.Condition{
					{
						Code: "VN-D249-DEEP-FIELD",
						EN:   "Has deep expertise and long experience in a field that fits the task in Viet Nam.",
						VI:   "Có chuyên môn sâu, giàu kinh nghiệm trong ngành, lĩnh vực phù hợp với nhiệm vụ thực hiện tại Việt Nam.",
					},
					{
						Code: "VN-D249-DEEP-POST", Reads: []string{"/affiliations"}, Judge: shows249Post,
						EN: "Works in the research unit of an institute, a university or a reputable enterprise abroad.",
						VI: "Đang công tác tại bộ phận nghiên cứu của viện nghiên cứu, trường đại học hoặc doanh nghiệp uy tín ở nước ngoài.",
					},
				},
			},
			{
				Code: "VN-D249-WORK", Reads: []string{"/affiliations", "/outputs"}, Judge: shows249Awards,
				EN: "The expert is author or co-author of outstanding research that won an international award or is widely applied, and that fits the task.",
				VI: "Chuyên gia là tác giả hoặc đồng tác giả công trình nghiên cứu xuất sắc, đã đạt giải thưởng quốc tế hoặc được ứng dụng rộng rãi, phù hợp với nhiệm vụ dự kiến tham gia.",
			},
			{
				Code: "VN-D249-LEADING",
				EN:   "The expert has a doctorate from a leading university and at least five years of work at reputable institutions abroad.",
				VI:   "Chuyên gia có bằng tiến sĩ của trường đại học hàng đầu và ít nhất 5 năm làm việc tại cơ sở có uy tín ở nước ngoài.",
				All: []talent.Condition{
					{
						Code: "VN-D249-LEADING-DOCTORATE", Reads: []string{"/affiliations"}, Judge: shows249Education,
						EN: "Has a doctorate from a university among the leading 200 of the world by recognised international rankings.",
						VI: "Có bằng tiến sĩ từ trường đại học trong nhóm 200 đại học hàng đầu thế giới theo các bảng xếp hạng quốc tế uy tín.",
					},
					{
						Code: "VN-D249-LEADING-YEARS", Reads: []string{"/affiliations"}, Judge: shows249Abroad,
						EN: "Has worked for at least five years at institutions abroad.",
						VI: "Có ít nhất 5 năm làm việc tại các cơ sở ở nước ngoài.",
					},
					{
						Code: "VN-D249-LEADING-FIELD",
						EN:   "In at least five of those years taught, did research or developed technology at reputable institutions, in a specialty that fits the task.",
						VI:   "Trong thời gian đó có tối thiểu 5 năm giảng dạy, nghiên cứu khoa học, phát triển công nghệ tại cơ sở nghiên cứu, đào tạo có uy tín, thuộc chuyên ngành phù hợp với nhiệm vụ dự kiến tham gia.",
					},
				},
			},
			{
				Code: "VN-D249-RESEARCH", Partial: true, // the end of the sentence was not seen
				EN: "The expert has a doctorate and at least five years of work as a researcher in international cooperation programmes or projects, or in the research unit of a reputable enterprise abroad …",
				VI: "Chuyên gia có bằng tiến sĩ và ít nhất 5 năm làm việc tại vị trí nghiên cứu khoa học trong chương trình, dự án hợp tác quốc tế hoặc trong bộ phận nghiên cứu của doanh nghiệp có uy tín ở nước ngoài…",
				All: []talent.Condition{
					{
						Code: "VN-D249-RESEARCH-DOCTORATE", Reads: []string{"/affiliations"}, Judge: shows249Education,
						EN: "Has a doctorate.",
						VI: "Có bằng tiến sĩ.",
					},
					{
						Code: "VN-D249-RESEARCH-YEARS", Reads: []string{"/affiliations"}, Judge: shows249Post,
						EN: "Has worked as a researcher for at least five years in such programmes, projects or units.",
						VI: "Có ít nhất 5 năm làm việc tại vị trí nghiên cứu khoa học trong các chương trình, dự án hoặc bộ phận đó.",
					},
				},
			},
			{
				Code: "VN-D249-OTHER-SPECIFIC", Partial: true,
				EN: "The expert meets another of the specific criteria of the decree.",
				VI: "Chuyên gia đáp ứng tiêu chí cụ thể khác của Nghị định (nếu có).",
			},
		},
		Excludes: []talent.Condition{
			{
				Code: "VN-D249-NOT-CHIEF",
				EN:   "The expert is a chief engineer or chief architect under Decree 231/2025/NĐ-CP.",
				VI:   "Chuyên gia là Tổng công trình sư, Kiến trúc sư trưởng theo Nghị định số 231/2025/NĐ-CP.",
			},
			{
				Code: "VN-D249-NOT-DEFENCE",
				EN:   "The expert is one of the defence industry under Decree 103/2025/NĐ-CP.",
				VI:   "Chuyên gia thuộc lĩnh vực công nghiệp quốc phòng theo Nghị định số 103/2025/NĐ-CP.",
			},
		},
		Duties: []talent.SchemeTerm{
			{Code: "VN-D249-DUTY-LAW", EN: "To obey the law.", VI: "Chấp hành pháp luật."},
			{Code: "VN-D249-DUTY-DATA", EN: "To protect the information and data of the programmes, tasks and projects assigned.", VI: "Bảo vệ thông tin, dữ liệu của chương trình, nhiệm vụ, dự án được giao."},
			{Code: "VN-D249-DUTY-BREACH", EN: "To answer personally for a breach.", VI: "Chịu trách nhiệm cá nhân khi vi phạm."},
		},
		Benefits: []talent.SchemeTerm{
			{Code: "VN-D249-SALARY", EN: "A salary agreed in the contract, at the level of the market.", VI: "Tiền lương theo thỏa thuận trong hợp đồng, tương ứng với mức lương trên thị trường."},
			{Code: "VN-D249-BONUS", EN: "A bonus by results, at most four months' salary a year.", VI: "Tiền thưởng theo kết quả, tối đa 4 tháng lương mỗi năm."},
			{Code: "VN-D249-SHARE", EN: "A share of the revenue from selling or licensing the results.", VI: "Được chia một phần doanh thu từ việc chuyển nhượng, cấp phép sử dụng kết quả."},
			{Code: "VN-D249-LIVING", EN: "Housing, travel, health care and leave.", VI: "Chế độ về nhà ở, đi lại, chăm sóc sức khỏe, nghỉ phép."},
			{Code: "VN-D249-FAMILY", EN: "Visas, residence and help with schools for spouse and children under 18.", VI: "Thị thực, cư trú cho vợ hoặc chồng và con dưới 18 tuổi; hỗ trợ việc học của con."},
			{Code: "VN-D249-NATIONALITY", EN: "Easier conditions for Vietnamese nationality.", VI: "Được tạo điều kiện thuận lợi hơn về quốc tịch Việt Nam."},
		},
	}
}
