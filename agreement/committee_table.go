package agreement

import "github.com/scicoop/scicoop/cooperation/codes"

var committeeKinds = codes.Table{
	ID: "committee-kind", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Kinds of committees", TitleVI: "Loại ủy ban và cơ chế họp định kỳ",
	Source: "bodies named in records of science-and-technology cooperation; general knowledge of the field",
	Entries: []codes.Entry{
		{Code: "joint-committee", EN: "Joint committee", VI: "Ủy ban hỗn hợp"},
		{Code: "intergovernmental-committee", EN: "Intergovernmental committee", VI: "Ủy ban liên Chính phủ"},
		{Code: "steering-committee", EN: "Steering committee", VI: "Ban chỉ đạo"},
		{Code: "sub-committee", EN: "Sub-committee", VI: "Tiểu ban"},
		{Code: "working-group", EN: "Working group", VI: "Nhóm công tác"},
		{Code: "expert-group", EN: "Group of experts", VI: "Nhóm chuyên gia"},
		{Code: "policy-dialogue", EN: "Policy dialogue", VI: "Đối thoại chính sách"},
	},
}
