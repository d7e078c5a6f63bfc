package talent

import "github.com/scicoop/scicoop/cooperation/codes"

var consentMethods = codes.Table{
	ID: "consent-method", Edition: edition, Updated: "2026-11-22", WorkingVI: true,
	TitleEN: "Ways in which a consent is given", TitleVI: "Hình thức thể hiện sự đồng ý",
	Source: "working list; that silence, inaction and boxes ticked beforehand are no consent: Viet Nam's Law 91/2025/QH15 as secondary sources give it, and GDPR, recital 32",
	Entries: []codes.Entry{
		{Code: "signed-form", EN: "Signed form", VI: "Văn bản có chữ ký"},
		{Code: "letter", EN: "Letter", VI: "Thư, công văn"},
		{Code: "e-mail", EN: "E-mail", VI: "Thư điện tử"},
		{Code: "text-message", EN: "Text message", VI: "Tin nhắn"},
		{Code: "online-form", EN: "Online form", VI: "Biểu mẫu trực tuyến"},
		{Code: "recorded-call", EN: "Recorded call", VI: "Cuộc gọi có ghi âm"},
		{Code: "silence", EN: "Silence: no consent", VI: "Im lặng: không được coi là sự đồng ý"},
		{Code: "inaction", EN: "No reaction: no consent", VI: "Không phản hồi: không được coi là sự đồng ý"},
		{Code: "pre-ticked", EN: "Box ticked beforehand: no consent", VI: "Ô đánh dấu sẵn: không được coi là sự đồng ý"},
	},
}

// silentMethods are the ways in which methods that are no consent are written,
// each besides with blanks or low lines for hyphens.
var silentMethods = [...]string{
	"silence", "silent", "inaction", "pre-ticked", "preticked", "pre-ticked-box", "im-lặng", "không-phản-hồi", "ô-đánh-dấu-sẵn",
}
