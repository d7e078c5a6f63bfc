package technology

import "github.com/scicoop/scicoop/cooperation/codes"

// FORDEdition is the edition of the fields of research and development that
// [FORD] holds: the OECD's Frascati Manual 2015.
const FORDEdition = "2015"

// FORDList is the identifier of the list of [FORD] in a [Code].
const FORDList = "FORD"

// FORDWorkingVI says that the Vietnamese labels of [FORD] are this project's
// working translation: no official Vietnamese wording was seen. Every entry
// carries the same mark.
const FORDWorkingVI = true

// ford is the OECD classification of fields of research and development.
var ford = codes.Table{
	ID:        FORDList,
	Edition:   FORDEdition,
	TitleEN:   "Fields of research and development",
	TitleVI:   "Lĩnh vực nghiên cứu và phát triển",
	Updated:   "2015",
	Source:    "OECD, Frascati Manual 2015: fields of research and development (FORD)",
	Complete:  true,
	WorkingVI: FORDWorkingVI,
	Entries: []codes.Entry{
		{Code: "1", EN: "Natural sciences", VI: "Khoa học tự nhiên"},
		{Code: "1.1", Parent: "1", EN: "Mathematics", VI: "Toán học"},
		{Code: "1.2", Parent: "1", EN: "Computer and information sciences", VI: "Khoa học máy tính và thông tin"},
		{Code: "1.3", Parent: "1", EN: "Physical sciences", VI: "Khoa học vật lý"},
		{Code: "1.4", Parent: "1", EN: "Chemical sciences", VI: "Hóa học"},
		{Code: "1.5", Parent: "1", EN: "Earth and related environmental sciences", VI: "Khoa học trái đất và khoa học môi trường liên quan"},
		{Code: "1.6", Parent: "1", EN: "Biological sciences", VI: "Khoa học sinh học"},
		{Code: "1.7", Parent: "1", EN: "Other natural sciences", VI: "Khoa học tự nhiên khác"},
		{Code: "2", EN: "Engineering and technology", VI: "Khoa học kỹ thuật và công nghệ"},
		{Code: "2.1", Parent: "2", EN: "Civil engineering", VI: "Kỹ thuật xây dựng"},
		{Code: "2.2", Parent: "2", EN: "Electrical engineering, electronic engineering, information engineering", VI: "Kỹ thuật điện, kỹ thuật điện tử, kỹ thuật thông tin"},
		{Code: "2.3", Parent: "2", EN: "Mechanical engineering", VI: "Kỹ thuật cơ khí"},
		{Code: "2.4", Parent: "2", EN: "Chemical engineering", VI: "Kỹ thuật hóa học"},
		{Code: "2.5", Parent: "2", EN: "Materials engineering", VI: "Kỹ thuật vật liệu"},
		{Code: "2.6", Parent: "2", EN: "Medical engineering", VI: "Kỹ thuật y học"},
		{Code: "2.7", Parent: "2", EN: "Environmental engineering", VI: "Kỹ thuật môi trường"},
		{Code: "2.8", Parent: "2", EN: "Environmental biotechnology", VI: "Công nghệ sinh học môi trường"},
		{Code: "2.9", Parent: "2", EN: "Industrial biotechnology", VI: "Công nghệ sinh học công nghiệp"},
		{Code: "2.10", Parent: "2", EN: "Nano-technology", VI: "Công nghệ nano"},
		{Code: "2.11", Parent: "2", EN: "Other engineering and technologies", VI: "Kỹ thuật và công nghệ khác"},
		{Code: "3", EN: "Medical and health sciences", VI: "Khoa học y học và sức khỏe"},
		{Code: "3.1", Parent: "3", EN: "Basic medicine", VI: "Y học cơ sở"},
		{Code: "3.2", Parent: "3", EN: "Clinical medicine", VI: "Y học lâm sàng"},
		{Code: "3.3", Parent: "3", EN: "Health sciences", VI: "Khoa học sức khỏe"},
		{Code: "3.4", Parent: "3", EN: "Medical biotechnology", VI: "Công nghệ sinh học y học"},
		{Code: "3.5", Parent: "3", EN: "Other medical sciences", VI: "Khoa học y học khác"},
		{Code: "4", EN: "Agricultural and veterinary sciences", VI: "Khoa học nông nghiệp và thú y"},
		{Code: "4.1", Parent: "4", EN: "Agriculture, forestry, and fisheries", VI: "Nông nghiệp, lâm nghiệp và thủy sản"},
		{Code: "4.2", Parent: "4", EN: "Animal and dairy science", VI: "Khoa học chăn nuôi và ngành sữa"},
		{Code: "4.3", Parent: "4", EN: "Veterinary science", VI: "Khoa học thú y"},
		{Code: "4.4", Parent: "4", EN: "Agricultural biotechnology", VI: "Công nghệ sinh học nông nghiệp"},
		{Code: "4.5", Parent: "4", EN: "Other agricultural sciences", VI: "Khoa học nông nghiệp khác"},
		{Code: "5", EN: "Social sciences", VI: "Khoa học xã hội"},
		{Code: "5.1", Parent: "5", EN: "Psychology", VI: "Tâm lý học"},
		{Code: "5.2", Parent: "5", EN: "Economics and business", VI: "Kinh tế và kinh doanh"},
		{Code: "5.3", Parent: "5", EN: "Educational sciences", VI: "Khoa học giáo dục"},
		{Code: "5.4", Parent: "5", EN: "Sociology", VI: "Xã hội học"},
		{Code: "5.5", Parent: "5", EN: "Law", VI: "Pháp luật"},
		{Code: "5.6", Parent: "5", EN: "Political science", VI: "Khoa học chính trị"},
		{Code: "5.7", Parent: "5", EN: "Social and economic geography", VI: "Địa lý kinh tế và xã hội"},
		{Code: "5.8", Parent: "5", EN: "Media and communications", VI: "Thông tin đại chúng và truyền thông"},
		{Code: "5.9", Parent: "5", EN: "Other social sciences", VI: "Khoa học xã hội khác"},
		{Code: "6", EN: "Humanities and the arts", VI: "Khoa học nhân văn và nghệ thuật"},
		{Code: "6.1", Parent: "6", EN: "History and archaeology", VI: "Lịch sử và khảo cổ học"},
		{Code: "6.2", Parent: "6", EN: "Languages and literature", VI: "Ngôn ngữ và văn học"},
		{Code: "6.3", Parent: "6", EN: "Philosophy, ethics and religion", VI: "Triết học, đạo đức học và tôn giáo"},
		{Code: "6.4", Parent: "6", EN: "Arts", VI: "Nghệ thuật"},
		{Code: "6.5", Parent: "6", EN: "Other humanities", VI: "Khoa học nhân văn khác"},
	},
}
