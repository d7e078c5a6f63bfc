package partner

import (
	"github.com/scicoop/scicoop/cooperation/readiness"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var standardsLadder = readiness.ScaleTable{
	Code: "STANDARDS", Sign: "S", EN: "From adopting to shaping standards", VI: "Từ áp dụng đến định hình tiêu chuẩn", First: 1,
	Basis: rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Ladder of this library, in its own words and order; Viet Nam's Ministry of Science and Technology named the way from harmonising to shaping international standards on 15 July 2025",
		VI: "Thang của thư viện này, do thư viện tự diễn đạt và sắp xếp; ngày 15/7/2025 Bộ Khoa học và Công nghệ nêu định hướng chuyển từ hài hòa sang định hình tiêu chuẩn quốc tế",
	},
	Evidence: rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Working list of this library; replace it with your own",
		VI: "Danh mục làm việc của thư viện này; có thể thay bằng danh mục riêng",
	},
	Rungs: []readiness.Rung{
		{EN: "Adopts the body's standards", VI: "Áp dụng tiêu chuẩn của tổ chức quốc tế", Needs: []readiness.Need{
			{Code: "S1-ADOPTED", EN: "Standard, regulation or practice at home that takes over a document of the body", VI: "Tiêu chuẩn, quy chuẩn hoặc thực tiễn trong nước áp dụng văn bản của tổ chức quốc tế"}}},
		{EN: "Follows the work", VI: "Theo dõi hoạt động xây dựng tiêu chuẩn", Needs: []readiness.Need{
			{Code: "S2-SEAT", EN: "Seat in the body or a committee of it, at least as observer", VI: "Tư cách tham gia tổ chức hoặc ban kỹ thuật, tối thiểu là quan sát viên"}}},
		{EN: "Takes part in the work", VI: "Tham gia hoạt động xây dựng tiêu chuẩn", Needs: []readiness.Need{
			{Code: "S3-PARTICIPATION", EN: "Seat with the right to take part, or experts named to a working group", VI: "Tư cách có quyền tham gia hoặc chuyên gia được cử vào nhóm công tác"}}},
		{EN: "Contributes to drafts", VI: "Đóng góp vào dự thảo tiêu chuẩn", Needs: []readiness.Need{
			{Code: "S4-CONTRIBUTION", EN: "Contributions or comments that the body has registered", VI: "Đóng góp, ý kiến được tổ chức ghi nhận"}}},
		{EN: "Leads work", VI: "Chủ trì xây dựng tiêu chuẩn", Needs: []readiness.Need{
			{Code: "S5-POST", EN: "Post held, such as chair, convenor, rapporteur, editor or secretariat", VI: "Chức vụ đảm nhiệm, như chủ tịch, trưởng nhóm công tác, báo cáo viên, biên tập viên hoặc ban thư ký"}}},
		{EN: "Shapes standards", VI: "Định hình tiêu chuẩn", Needs: []readiness.Need{
			{Code: "S6-PROPOSAL", EN: "Published standard that began as its own proposal", VI: "Tiêu chuẩn đã ban hành xuất phát từ đề xuất của chính đối tác"}}},
	},
}
