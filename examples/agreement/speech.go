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

const usageEN = `Usage: go run ./examples/agreement [flags]

Tells of one agreement what it is in law, where it stands and why, what the
gatekeeper decides, what is due, how it is doing, and what to do about it.

  -in FILE       the agreement as JSON; - for standard input
                 (without it: the Australia-Vietnam Strategic Technology Centre)
  -on DATE       the day to judge on, such as 2026-11-21
                 (without it: today, or 2026-11-21 for the built-in agreement)
  -known DATE    judge from what was known on that day
  -lang en|vi    the language of the report
  -format text|json|ics
                 a report to read, the same as data, or what is due as a calendar
  -out FILE      write there instead of to standard output

The exit status is 0, or 1 when the gatekeeper refuses or a rule of severity
error is broken, or 2 when nothing could be judged.
`

const usageVI = `Cách dùng: go run ./examples/agreement [tùy chọn]

Cho biết bản chất pháp lý của một thỏa thuận, tình trạng và căn cứ, kết luận
“gác cổng”, việc đến hạn, kết quả đánh giá và khuyến nghị.

  -in TỆP        thỏa thuận ở dạng JSON; - để đọc từ đầu vào chuẩn
                 (mặc định: Trung tâm Công nghệ chiến lược Australia - Việt Nam)
  -on NGÀY       ngày đánh giá, ví dụ 2026-11-21
                 (mặc định: hôm nay; với tài liệu kèm theo là 2026-11-21)
  -known NGÀY    đánh giá theo những gì đã biết đến ngày đó
  -lang en|vi    ngôn ngữ báo cáo
  -format text|json|ics
                 báo cáo để đọc, dữ liệu JSON, hoặc lịch các việc đến hạn
  -out TỆP       ghi ra tệp thay vì đầu ra chuẩn

Mã thoát là 0; là 1 khi kết luận “không đồng ý” hoặc hồ sơ vi phạm quy tắc
ở mức lỗi; là 2 khi không đánh giá được.
`
