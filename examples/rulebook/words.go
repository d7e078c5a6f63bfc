package main

import "fmt"

// speech says words of this program in one language.
type speech func(key string, values ...any) string

func spoken(vietnamese bool) speech {
	return func(key string, values ...any) string {
		i, ok := wordAt(key)
		if !ok {
			return "%!(" + key + ")" // a mistake of this program
		}
		format := either(vietnamese, words[i].en, words[i].vi)
		if len(values) == 0 {
			return format
		}
		return fmt.Sprintf(format, values...)
	}
}

func wordAt(key string) (int, bool) {
	for i := range words {
		if words[i].key == key {
			return i, true
		}
	}
	return 0, false
}

// words are the words of this program; those of rules and criteria stand with them.
var words = [...]struct{ key, en, vi string }{
	{"title", "Rule book", "Sổ tay quy tắc và tiêu chí"},
	{"intro", "Every rule, every criterion and every question of the gatekeeper of the library, as they judge. In messages ‹1›, ‹2›, … stand for the values found. Places are RFC 6901 pointers into the record; a star stands for any index. What rests on general knowledge is a default that may be switched off or overridden.",
		"Toàn bộ quy tắc, tiêu chí và câu hỏi “gác cổng” của thư viện, đúng như khi áp dụng. Trong thông báo, ‹1›, ‹2›, … là các giá trị tìm thấy. Vị trí là con trỏ RFC 6901 trong hồ sơ; dấu sao là chỉ số bất kỳ. Nội dung dựa trên hiểu biết chung là mặc định, có thể tắt hoặc thay đổi."},
	{"count rules", "%d rules in %d sets, with %d codes (those for tasks stand in two sets): %d errors, %d warnings, %d pieces of advice", "%d quy tắc trong %d bộ, với %d mã (quy tắc về nhiệm vụ có trong hai bộ): %d lỗi, %d cảnh báo, %d khuyến nghị"},
	{"count criteria", "%d criteria in %d sets, %d of them knock-outs", "%d tiêu chí trong %d bộ, trong đó %d tiêu chí bắt buộc"},
	{"count questions", "%d questions of the gatekeeper in %d sets", "%d câu hỏi “gác cổng” trong %d bộ"},
	{"contents", "Contents", "Mục lục"},
	{"rules", "Rules", "Quy tắc"},
	{"criteria", "Criteria", "Tiêu chí"},
	{"questions", "Questions of the gatekeeper", "Câu hỏi “gác cổng”"},
	{"question", "Question", "Câu hỏi"},
	{"unanswered", "A missing answer leads to", "Khi thiếu thông tin"},
	{"decider", "Refer to", "Chuyển đến"},
	{"set", "Set", "Bộ"},
	{"weights", "weights add up to %d", "tổng trọng số %d"},
	{"weight", "weight %d of %d", "trọng số %d/%d"},
	{"knockout", "knock-out", "tiêu chí bắt buộc"},
	{"error", "Error", "Lỗi"},
	{"warning", "Warning", "Cảnh báo"},
	{"advice", "Advice", "Khuyến nghị"},
	{"whole", "the whole record", "toàn bộ hồ sơ"},
	{"evidence", "Counts as evidence", "Minh chứng"},
	{"fact", "Needs", "Thông tin cần có"},
	{"skip", "Does not apply when", "Không áp dụng khi"},
	{"basis", "Basis", "Căn cứ"},
	{"basis law", "law", "pháp luật"},
	{"basis standard", "standard", "tiêu chuẩn"},
	{"basis practice", "practice", "thông lệ"},
	{"confidence verified", "verified", "đã kiểm chứng"},
	{"confidence partly", "partly verified", "kiểm chứng một phần"},
	{"confidence general", "general knowledge", "hiểu biết chung"},
	{"holds", "Holds for acts of", "Áp dụng cho hành vi trong thời gian"},
	{"open", "…", "…"},

	{"set gate", "Everywhere", "Áp dụng chung"},
	{"set vietnam-gate", "Viet Nam", "Việt Nam"},
	{"set partner", "Partners", "Đối tác"},
	{"set partner-priorities", "Partners and priority technologies", "Đối tác và công nghệ ưu tiên"},
	{"set partner-need", "Partners for a need", "Đối tác đáp ứng nhu cầu"},
	{"set pair", "Pairs of partners", "Cặp đối tác"},
	{"set agreement", "Agreements", "Thỏa thuận"},
	{"set expert", "Experts", "Chuyên gia"},
	{"set network", "Expert networks", "Mạng lưới chuyên gia"},
	{"set network-health", "The shape of expert networks", "Tình trạng mạng lưới chuyên gia"},
	{"set office", "Offices abroad", "Văn phòng đại diện"},
	{"set programme", "Programmes", "Chương trình"},
	{"set strategy", "Strategies", "Chiến lược"},
	{"set event", "Events", "Sự kiện"},
	{"set working-group", "Working groups", "Tổ công tác"},
	{"set portfolio", "The portfolio as a whole", "Toàn bộ danh mục"},
	{"set register", "Registers of organisations", "Danh sách tổ chức"},
	{"set delegation", "Delegations of signing power", "Ủy quyền ký kết"},
	{"set need", "Needs of expertise", "Nhu cầu về chuyên gia"},
	{"set transfer", "Transfers of personal data abroad", "Chuyển dữ liệu cá nhân xuyên biên giới"},
	{"set expert-register", "Registers of experts", "Cơ sở dữ liệu chuyên gia"},
	{"set expert-need", "Experts for a need", "Chuyên gia theo nhu cầu"},
	{"set target-list", "Lists of priority partners and targets", "Danh sách đối tác ưu tiên, đối tác mục tiêu"},
	{"set vietnam-agreement", "Viet Nam: agreements", "Việt Nam: thỏa thuận"},
	{"set vietnam-partner", "Viet Nam: partners", "Việt Nam: đối tác"},
	{"set vietnam-transfer", "Viet Nam: transfers of personal data abroad", "Việt Nam: chuyển dữ liệu cá nhân xuyên biên giới"},
	{"set vietnam-expert", "Viet Nam: experts", "Việt Nam: chuyên gia"},

	{"see help", "Help: go run ./examples/rulebook -h", "Trợ giúp: go run ./examples/rulebook -h -lang vi"},
	{"bad flag", "wrong flag", "tham số không hợp lệ"},
	{"bad argument", "%q is not a flag; there is nothing to read", "%q không phải là tham số; chương trình không đọc tệp nào"},
	{"bad lang", "the language %q is not spoken here; write -lang en or -lang vi", "không hỗ trợ ngôn ngữ %q; dùng -lang en hoặc -lang vi"},
	{"bad format", "%q is not a form; write -format markdown or json", "%q không phải là định dạng hợp lệ; dùng -format markdown hoặc json"},
	{"usage", usageEN, usageVI},
}

const usageEN = `rulebook writes every rule, every criterion and every question of the gatekeeper.

	go run ./examples/rulebook [flags]

	-lang LANG    en (default) or vi
	-format FORM  markdown (default) or json, which holds both languages
	-h            this help; in Vietnamese with -lang vi

Examples:

	go run ./examples/rulebook > rules.md
	go run ./examples/rulebook -lang vi
	go run ./examples/rulebook -format json
`

const usageVI = `rulebook ghi toàn bộ quy tắc, tiêu chí và câu hỏi “gác cổng” của thư viện.

	go run ./examples/rulebook [tham số]

	-lang NGÔN_NGỮ   en (mặc định) hoặc vi
	-format DẠNG     markdown (mặc định) hoặc json (gồm cả hai ngôn ngữ)
	-h               trợ giúp này; bản tiếng Anh nếu không có -lang vi

Ví dụ:

	go run ./examples/rulebook -lang vi > quy-tac.md
	go run ./examples/rulebook -format json
`
