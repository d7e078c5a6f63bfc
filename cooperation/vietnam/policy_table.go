package vietnam

import (
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
)

// resolution57 holds the targets of Resolution 57-NQ/TW of 22 December 2024 as
// the press reported them. Where the confidence is General no source was seen
// for the number. The Vietnamese labels are working translations.
//
// Sources: R57a vietnamnet 2424154; R57b en.sggp.org.vn post115247; R57c
// en.nhandan.vn, special page on Resolution 57; R57d newscentral.site,
// interview with a deputy minister; BNA baonghean.vn 10287764; USA usasean.org.
var resolution57 = [...]targetRow{
	{
		code: "R57-RND-SPENDING-2030", kind: TargetLevel, year: 2030,
		en:        "Spending on research and development",
		vi:        "Chi cho nghiên cứu và phát triển",
		qualifier: quantity.QualifierExactly, value: "2", unit: "% of GDP", baseline: [2]string{"0.4", "0.5"},
		confidence: source.Reported, sources: "R57b R57c",
	},
	{
		code: "R57-RND-SOCIETY-2030", kind: TargetLevel, year: 2030,
		en:        "Share of society in the spending on research and development",
		vi:        "Tỷ lệ kinh phí từ xã hội trong chi cho nghiên cứu và phát triển",
		qualifier: quantity.QualifierMoreThan, value: "60", unit: "%",
		confidence: source.Reported, sources: "R57d",
	},
	{
		code: "R57-BUDGET-2030", kind: TargetLevel, year: 2030,
		en:        "Share of the yearly state budget for science, technology, innovation and digital transformation",
		vi:        "Tỷ lệ chi ngân sách nhà nước hằng năm cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số",
		qualifier: quantity.QualifierAtLeast, value: "3", unit: "%",
		confidence: source.Reported, sources: "R57b USA",
	},
	{
		code: "R57-RND-PERSONNEL-2030", kind: TargetLevel, year: 2030,
		en:        "Personnel in research and development",
		vi:        "Nhân lực nghiên cứu và phát triển",
		qualifier: quantity.QualifierExactly, value: "12", unit: "per 10,000 people",
		confidence: source.Reported, sources: "R57b R57c",
	},
	{
		code: "R57-RANKED-ORGANISATIONS-2030", kind: TargetLevel, year: 2030,
		en:        "Science and technology organisations ranked in the region and the world",
		vi:        "Tổ chức khoa học và công nghệ được xếp hạng khu vực và thế giới",
		qualifier: quantity.QualifierBetween, value: "40", high: "50", unit: "organisation",
		confidence: source.Reported, sources: "R57a R57b",
	},
	{
		code: "R57-PUBLICATIONS-2030", kind: TargetGrowth, year: 2030,
		en:        "International publications, average growth a year",
		vi:        "Công bố khoa học quốc tế, mức tăng bình quân hằng năm",
		qualifier: quantity.QualifierExactly, value: "10", unit: "% a year",
		confidence: source.Reported, sources: "R57a",
	},
	{
		code: "R57-PATENTS-2030", kind: TargetGrowth, year: 2030,
		en:        "Patent applications and patents granted, growth a year",
		vi:        "Đơn đăng ký sáng chế và bằng độc quyền sáng chế, mức tăng hằng năm",
		qualifier: quantity.QualifierBetween, value: "16", high: "18", unit: "% a year",
		confidence: source.Reported, sources: "R57a",
	},
	{
		code: "R57-PATENT-USE-2030", kind: TargetLevel, year: 2030,
		en:        "Share of patents exploited commercially",
		vi:        "Tỷ lệ khai thác thương mại sáng chế",
		qualifier: quantity.QualifierBetween, value: "8", high: "10", unit: "%",
		confidence: source.Reported, sources: "R57a",
	},
	{
		code: "R57-WORLD-COMPANIES-2030", kind: TargetIncrease, year: 2030,
		en:        "Leading technology organisations and companies of the world that set up headquarters, research or production",
		vi:        "Tổ chức, doanh nghiệp công nghệ hàng đầu thế giới đặt trụ sở, đầu tư nghiên cứu, sản xuất",
		qualifier: quantity.QualifierAtLeast, value: "3", unit: "organisation",
		confidence: source.General,
	},
	{
		code: "R57-WORLD-COMPANIES-2045", kind: TargetIncrease, year: 2045,
		en:        "Leading technology organisations and companies of the world that set up headquarters, research or production",
		vi:        "Tổ chức, doanh nghiệp công nghệ hàng đầu thế giới đặt trụ sở, đầu tư nghiên cứu, sản xuất",
		qualifier: quantity.QualifierAtLeast, value: "5", unit: "organisation",
		confidence: source.General,
	},
	{
		code: "R57-TFP-2030", kind: TargetLevel, year: 2030,
		en:        "Share of total factor productivity in growth",
		vi:        "Tỷ lệ đóng góp của năng suất nhân tố tổng hợp vào tăng trưởng",
		qualifier: quantity.QualifierMoreThan, value: "55", unit: "%",
		confidence: source.Reported, sources: "R57c BNA",
	},
	{
		code: "R57-DIGITAL-ECONOMY-2030", kind: TargetLevel, year: 2030,
		en:        "Digital economy",
		vi:        "Kinh tế số",
		qualifier: quantity.QualifierAtLeast, value: "30", unit: "% of GDP",
		confidence: source.Reported, sources: "R57a USA",
	},
	{
		code: "R57-DIGITAL-ECONOMY-2045", kind: TargetLevel, year: 2045,
		en:        "Digital economy",
		vi:        "Kinh tế số",
		qualifier: quantity.QualifierAtLeast, value: "50", unit: "% of GDP",
		confidence: source.Reported, sources: "R57a USA",
	},
	{
		code: "R57-HIGH-TECH-EXPORTS-2030", kind: TargetLevel, year: 2030,
		en:        "Share of high-technology products in exports",
		vi:        "Tỷ trọng sản phẩm công nghệ cao trong xuất khẩu",
		qualifier: quantity.QualifierAtLeast, value: "50", unit: "%",
		confidence: source.Reported, sources: "BNA",
	},
	{
		code: "R57-DIGITAL-REGION-2030", kind: TargetRank, year: 2030,
		en:        "Digital competitiveness and electronic government, place in South-East Asia",
		vi:        "Năng lực cạnh tranh số và chính phủ điện tử, thứ hạng tại Đông Nam Á",
		qualifier: quantity.QualifierAtMost, value: "3", unit: "place",
		confidence: source.Reported, sources: "BNA R57b",
	},
	{
		code: "R57-DIGITAL-WORLD-2030", kind: TargetRank, year: 2030,
		en:        "Digital competitiveness and electronic government, place in the world",
		vi:        "Năng lực cạnh tranh số và chính phủ điện tử, thứ hạng trên thế giới",
		qualifier: quantity.QualifierAtMost, value: "50", unit: "place",
		confidence: source.Reported, sources: "BNA R57b",
	},
	{
		code: "R57-AI-REGION-2030", kind: TargetRank, year: 2030,
		en:        "Research and development in artificial intelligence, place in South-East Asia",
		vi:        "Nghiên cứu và phát triển trí tuệ nhân tạo, thứ hạng tại Đông Nam Á",
		qualifier: quantity.QualifierAtMost, value: "3", unit: "place",
		confidence: source.Reported, sources: "BNA",
	},
	{
		code: "R57-DIGITAL-COMPANIES-2030", kind: TargetLevel, year: 2030,
		en:        "Digital technology companies on a par with advanced countries",
		vi:        "Doanh nghiệp công nghệ số ngang tầm các nước tiên tiến",
		qualifier: quantity.QualifierAtLeast, value: "5", unit: "company",
		confidence: source.Reported, sources: "BNA",
	},
	{
		code: "R57-DIGITAL-COMPANIES-2045", kind: TargetLevel, year: 2045,
		en:        "Digital technology companies on a par with advanced countries",
		vi:        "Doanh nghiệp công nghệ số ngang tầm các nước tiên tiến",
		qualifier: quantity.QualifierAtLeast, value: "10", unit: "company",
		confidence: source.General,
	},
	{
		code: "R57-INNOVATION-WORLD-2045", kind: TargetRank, year: 2045,
		en:        "Innovation and digital transformation, place in the world",
		vi:        "Đổi mới sáng tạo và chuyển đổi số, thứ hạng trên thế giới",
		qualifier: quantity.QualifierAtMost, value: "30", unit: "place",
		confidence: source.Reported, sources: "R57a",
	},
	{
		code: "R57-HDI-2030", kind: TargetLevel, year: 2030,
		en:        "Human development index",
		vi:        "Chỉ số phát triển con người",
		qualifier: quantity.QualifierMoreThan, value: "0.7", unit: "index",
		confidence: source.Reported, sources: "R57c",
	},
}
