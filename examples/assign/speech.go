package main

import (
	"strconv"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/text"
)

// speech is one of the two languages of the program; the zero value is English.
type speech struct{ vi bool }

func (s speech) say(en, vi string) string {
	if s.vi {
		return vi
	}
	return en
}

func (s speech) tag() language.Tag {
	if s.vi {
		return language.Vietnamese
	}
	return language.English
}

// pick returns a text in the language, or in another where there is none in it.
func (s speech) pick(t text.Text) string {
	value, _ := t.Pick(s.tag())
	return value
}

// number groups the digits of a count.
func (s speech) number(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + s.say(",", ".") + digits[i:]
	}
	return digits
}

const usageEN = `Usage: go run ./examples/assign [flags]

Gives the items of a call the experts they need, all at once: the best total there is,
with load limits, conflicts of interest and conditions on who sits together never traded
against it. Where experts are too few it says who is short, by how many, and why. Of a
record only that is used which the expert has agreed to.

  -in FILE       the call, a JSON object; - for standard input
                 (without it: seven items made up for the built-in experts):
                 {"home": "VN", "load": 2, "items": [{"key": "A-1", "experts": 2,
                  "need": {"wants": [{"technology": "FORD:2.2"}]},
                  "cover": {"home": 1, "abroad": 1, "apart": true}}]}
  -experts FILE  the experts: a JSON list, or one on each line; - for standard input
                 (without it: 26 records that the program carries, 24 of them made up)
  -how best|fair|fair-pairs|greedy
                 the best total; or first the worst-served item, by the sum of its
                 experts, then the total; or first the worst pair, then the total; or
                 fast, with what it may fall short of the best
  -on DATE       the day for which is asked, such as 2026-11-22
                 (without it: today, or 2026-11-22 for the built-in call)
  -lang en|vi    the language of the report
  -format text|json
                 a report to read, or the same as data
  -synthetic ITEMSxEXPERTS
                 make up a call, always the same, and print how long each way takes

The exit status is 0 when every item has all its experts; 1 when some are short, or when
a record is bad; 2 when nothing could be assigned.
`

const usageVI = `Cách dùng: go run ./examples/assign [tùy chọn]

Phân công chuyên gia cho mọi nhiệm vụ của một đợt xét chọn cùng một lúc: đạt tổng mức độ
phù hợp cao nhất, không bao giờ đánh đổi giới hạn khối lượng, xung đột lợi ích và yêu cầu về
thành phần. Khi thiếu chuyên gia thì nêu rõ nhiệm vụ nào thiếu, thiếu bao nhiêu và vì sao.
Chỉ sử dụng phần hồ sơ mà chuyên gia đã đồng ý cho sử dụng.

  -in TỆP        đợt xét chọn, một đối tượng JSON; - để đọc từ đầu vào chuẩn
                 (mặc định: bảy nhiệm vụ giả định cho các chuyên gia kèm theo):
                 {"home": "VN", "load": 2, "items": [{"key": "A-1", "experts": 2,
                  "need": {"wants": [{"technology": "FORD:2.2"}]},
                  "cover": {"home": 1, "abroad": 1, "apart": true}}]}
  -experts TỆP   hồ sơ chuyên gia: danh sách JSON hoặc mỗi dòng một hồ sơ; - để đọc từ
                 đầu vào chuẩn (mặc định: 26 hồ sơ kèm theo, trong đó 24 hồ sơ giả định)
  -how best|fair|fair-pairs|greedy
                 tổng cao nhất; hoặc ưu tiên nhiệm vụ được đáp ứng kém nhất (theo tổng mức độ
                 phù hợp của các chuyên gia) rồi mới đến tổng; hoặc ưu tiên cặp kém phù
                 hợp nhất rồi mới đến tổng; hoặc tính nhanh, kèm mức có thể kém phương án
                 tốt nhất
  -on NGÀY       ngày phân công, ví dụ 2026-11-22
                 (mặc định: hôm nay; với dữ liệu kèm theo là 2026-11-22)
  -lang en|vi    ngôn ngữ báo cáo
  -format text|json
                 báo cáo để đọc hoặc dữ liệu JSON
  -synthetic SỐ_NHIỆM_VỤxSỐ_CHUYÊN_GIA
                 tự tạo một đợt xét chọn giả định, luôn như nhau, và in thời gian tính
                 theo từng cách

Mã thoát là 0 khi mọi nhiệm vụ đủ chuyên gia; là 1 khi có nhiệm vụ còn thiếu hoặc có hồ sơ
hỏng; là 2 khi không phân công được.
`
