package main

import (
	"strconv"
	"strings"

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

// percent writes thousandths as a percentage.
func (s speech) percent(thousandths int) string {
	out := strconv.Itoa(thousandths / 10)
	if thousandths%10 != 0 {
		out += s.say(".", ",") + strconv.Itoa(thousandths%10)
	}
	return out + s.say(" %", "%")
}

// between writes an interval of percentages, or one where its ends are the same.
func (s speech) between(low, high int) string {
	if low == high {
		return s.percent(low)
	}
	return strings.TrimRight(s.percent(low), " %") + "–" + s.percent(high)
}

const usageEN = `Usage: go run ./examples/experts [flags]

Answers a need for expertise from a register of experts: who fits and why, what is
missing, what would put the next one above, and when nobody fits, the least that the
need would have to give up. Of a record only that is used which the expert has agreed to.

  -in FILE       the experts: a JSON list, or one on each line, in this library's own
                 form or as ORCID 3.0 records; - for standard input
                 (without it: 26 records that the program carries, 24 of them made up)
  -need FILE     the need, a JSON object (without it: one that the program carries)
  -text FILE     instead of a need: a title and abstract; the experts whose own texts
                 are nearest to it are listed; - for standard input
  -k N           how many experts to list (20)
  -on DATE       the day for which is asked, such as 2026-11-22
                 (without it: today, or 2026-11-22 for the built-in records)
  -lang en|vi    the language of the report
  -format text|json
                 a report to read, or the same as data
  -synthetic N   make up N experts and 2,000 needs, always the same, and print what
                 building the index and searching it takes in time and memory

The exit status is 0; 1 when nobody is found, or when a record is bad or breaks a rule
of severity error; 2 when nothing could be answered.
`

const usageVI = `Cách dùng: go run ./examples/experts [tùy chọn]

Tìm chuyên gia theo nhu cầu trong một cơ sở dữ liệu chuyên gia: ai phù hợp và vì sao, còn
thiếu gì, điều gì giúp người kế tiếp xếp trên; khi không ai phù hợp, cần nới lỏng tối thiểu
những điều kiện nào. Chỉ sử dụng phần hồ sơ mà chuyên gia đã đồng ý cho sử dụng.

  -in TỆP        hồ sơ chuyên gia: danh sách JSON hoặc mỗi dòng một hồ sơ, theo định dạng
                 của thư viện hoặc hồ sơ ORCID 3.0; - để đọc từ đầu vào chuẩn
                 (mặc định: 26 hồ sơ kèm theo, trong đó 24 hồ sơ giả định)
  -need TỆP      nhu cầu, một đối tượng JSON (mặc định: nhu cầu kèm theo chương trình)
  -text TỆP      thay cho nhu cầu: tiêu đề và tóm tắt; liệt kê các chuyên gia có văn
                 bản của mình gần nội dung đó nhất; - để đọc từ đầu vào chuẩn
  -k N           số chuyên gia cần liệt kê (20)
  -on NGÀY       ngày tra cứu, ví dụ 2026-11-22
                 (mặc định: hôm nay; với hồ sơ kèm theo là 2026-11-22)
  -lang en|vi    ngôn ngữ báo cáo
  -format text|json
                 báo cáo để đọc hoặc dữ liệu JSON
  -synthetic N   tự tạo N chuyên gia và 2.000 nhu cầu giả định, luôn như nhau, rồi in thời
                 gian, bộ nhớ để lập chỉ mục và thời gian tìm kiếm

Mã thoát là 0; là 1 khi không tìm được ai, khi có hồ sơ hỏng hoặc vi phạm quy tắc ở mức
lỗi; là 2 khi không trả lời được.
`
