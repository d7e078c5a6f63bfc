package main

import (
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

const usageEN = `Usage: go run ./examples/partners [flags]

Reads records of the Research Organization Registry (schema v2.1, v2.0 or v1; one
record, a JSON list, or one on each line; plain or gzip) and tells what is in them,
what could not be carried over, which records are bad, and which rules are broken.

  -in FILE       the records; - for standard input
                 (without it: 73 records that the program carries)
  -find NAME     the organisations that a name may mean, with reasons
  -duplicates    the records that may be one organisation, with evidence
  -resolve ID    who the organisation with this ROR id is on the day of -on
  -on DATE       the day to judge on, such as 2026-11-21
                 (without it: today, or 2026-11-21 for the built-in records)
  -lang en|vi    the language of the report
  -format text|json|ndjson
                 a report to read, the same as data, or one line for each record
                 read (for each answer, when something is asked)
  -as partner|ror
                 with -format ndjson: the records in this library's own form,
                 or as ROR v2.1 again; records of schema v1 do not say when they
                 were made: with -on they take that day, else they are left out
  -out FILE      write there instead of to standard output

Records in this library's own form (-as partner) are not read back with -in.

The exit status is 0, or 1 when a record is bad, could not be written, or breaks a
rule of severity error, whatever was asked, or 2 when nothing could be read.
`

const usageVI = `Cách dùng: go run ./examples/partners [tùy chọn]

Đọc hồ sơ của Research Organization Registry (lược đồ v2.1, v2.0 hoặc v1; một hồ sơ,
danh sách JSON hoặc mỗi dòng một hồ sơ; có thể nén gzip), cho biết nội dung, phần
không chuyển được, hồ sơ hỏng và quy tắc bị vi phạm.

  -in TỆP        tệp hồ sơ; - để đọc từ đầu vào chuẩn
                 (mặc định: 73 hồ sơ kèm theo chương trình)
  -find TÊN      các tổ chức có thể mang tên này, kèm lý do
  -duplicates    các hồ sơ có thể là của cùng một tổ chức, kèm căn cứ
  -resolve MÃ    tổ chức mang mã ROR này là tổ chức nào vào ngày nêu ở -on
  -on NGÀY       ngày đánh giá, ví dụ 2026-11-21
                 (mặc định: hôm nay; với hồ sơ kèm theo là 2026-11-21)
  -lang en|vi    ngôn ngữ báo cáo
  -format text|json|ndjson
                 báo cáo để đọc, dữ liệu JSON, hoặc mỗi hồ sơ (mỗi câu trả lời)
                 một dòng
  -as partner|ror
                 dùng với -format ndjson: ghi hồ sơ theo định dạng của thư viện
                 hoặc ghi lại theo ROR v2.1; hồ sơ theo lược đồ v1 không ghi ngày
                 lập: nếu có -on thì lấy ngày đó, nếu không thì không ghi lại
  -out TỆP       ghi ra tệp thay vì đầu ra chuẩn

Hồ sơ ghi theo định dạng của thư viện (-as partner) không đọc lại được bằng -in.

Mã thoát là 0; là 1 khi có hồ sơ hỏng, không ghi lại được hoặc vi phạm quy tắc ở mức
lỗi, dù có câu hỏi hay không; là 2 khi không đọc được hồ sơ nào.
`
