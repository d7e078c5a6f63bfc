package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/partner"
)

// text writes the report to be read.
func (r *report) text(w io.Writer) error {
	p := &page{s: r.s}
	s := r.s
	p.line(0, s.say("Records of ", "Hồ sơ trong "), r.Source)
	p.line(0, s.say("Judged on ", "Đánh giá ngày "), r.On.In(s.tag()))
	switch {
	case r.Summary.Records == 0:
		r.bad(p)
	case r.Found == nil && r.Duplicates == nil && r.Resolved == nil:
		r.counted(p)
		r.lost(p)
		r.bad(p)
		findings(p, s.say("rules for one record", "quy tắc đối với từng hồ sơ"), r.Summary.Findings)
		findings(p, s.say("rules across records", "quy tắc giữa các hồ sơ"), r.Register)
	case r.Summary.Bad > 0:
		r.bad(p)
	}
	r.candidates(p)
	r.pairs(p)
	r.resolution(p)
	if f := r.Summary.Findings; (r.Found != nil || r.Duplicates != nil || r.Resolved != nil) && len(f) > 0 && f[0].Severity >= rule.Error {
		p.WriteString("\n")
		p.line(0, p.s.say("Some records break rules of severity error; without a question the program tells which.",
			"Có hồ sơ vi phạm quy tắc ở mức lỗi; chạy chương trình không kèm câu hỏi để xem chi tiết."))
	}
	_, err := io.WriteString(w, p.String())
	return err
}

func (r *report) counted(p *page) {
	c := &r.Summary.Counts
	p.head("What is there", "Nội dung")
	row := func(en, vi string, n int, more ...string) {
		label := p.s.say(en, vi)
		p.line(2, fmt.Sprintf("%8s  %s", p.s.number(n), label), after(more))
	}
	row("records", "hồ sơ", r.Summary.Records)
	row("names", "tên gọi", c.Names, p.s.say("in ", "thuộc "), p.s.number(c.Languages), p.s.say(" languages; ", " ngôn ngữ; "),
		p.s.number(c.NoLanguage), p.s.say(" without a language, ", " chưa rõ ngôn ngữ, "), p.s.number(c.Acronyms), p.s.say(" acronyms, ", " tên viết tắt, "),
		p.s.number(c.Vietnamese), p.s.say(" in Vietnamese", " tên tiếng Việt"))
	row("places", "địa điểm", c.Locations, p.s.number(c.Seats), p.s.say(" records with several, ", " hồ sơ có nhiều địa điểm, "),
		p.s.number(c.Abroad), p.s.say(" in several countries", " hồ sơ ở nhiều quốc gia"))
	row("external identifiers", "mã định danh ngoài", total(c.IDs), each(p.s, c.IDs, nil))
	row("relations", "quan hệ", total(c.Relations), each(p.s, c.Relations, partner.RelationKinds()))
	row("domains", "tên miền", c.Domains, p.s.number(c.NoDomain), p.s.say(" records without one", " hồ sơ chưa có tên miền"))
	row("links", "liên kết", c.Links)
	row("records without a founding year", "hồ sơ chưa có năm thành lập", c.NoYear)
	row("records no longer active", "hồ sơ không còn hoạt động", c.Ended, p.s.number(c.Orphaned), p.s.say(" of them name no successor", " trong số đó chưa nêu tổ chức kế thừa"))
	p.WriteString("\n")
	p.pair("Listing", "Tình trạng đăng ký", each(p.s, c.Listing, partner.Listings()))
	p.pair("Kinds", "Loại hình", each(p.s, c.Kinds, partner.Kinds()))
	p.pair("Schema last written in", "Phiên bản lược đồ khi sửa lần cuối", each(p.s, c.Schema, nil))
	p.pair("Countries", "Quốc gia", p.s.number(len(c.Countries))+": "+places(p.s, c.Countries))
}

func (r *report) lost(p *page) {
	x := &r.Summary
	p.head("What was carried over", "Phần chuyển được")
	p.line(2, p.s.number(x.Whole), p.s.say(" of ", " trong số "), p.s.number(x.Records), p.s.say(" records came over whole.", " hồ sơ được chuyển nguyên vẹn."))
	for _, t := range x.Losses {
		p.item(2, t.Member, ": ", t.Fate.Label(p.s.tag()), ", ", p.s.number(t.Count))
	}
}

func (r *report) bad(p *page) {
	x := &r.Summary
	if len(x.Faults) == 0 {
		return
	}
	p.head("What could not be read", "Phần không đọc được")
	for _, f := range x.Faults {
		p.item(2, f.Text)
	}
	if x.More > 0 {
		p.line(2, fmt.Sprintf(p.s.say("and %s more", "và %s lỗi khác"), p.s.number(x.More)))
	}
}

func findings(p *page, what string, list []finding) {
	p.head("Findings: "+what, "Kết quả kiểm tra: "+what)
	if len(list) == 0 {
		p.line(2, p.s.say("None.", "Không có."))
	}
	for _, f := range list {
		p.line(2, severity(p.s, f.Severity), "  ", string(f.Code), "  ", p.s.number(f.Count), "×")
		p.line(6, f.Message)
		p.line(6, p.s.say("first: ", "nơi đầu tiên: "), f.First)
	}
}

func (r *report) candidates(p *page) {
	f := r.Found
	if f == nil {
		return
	}
	p.head("Who is meant by ", "Tổ chức có thể mang tên ", "“", f.Name, "”")
	switch {
	case len(f.Candidates) == 0:
		p.line(2, p.s.say("Nobody was found. That does not say that there is no such organisation.",
			"Không tìm thấy. Điều này không có nghĩa là không có tổ chức như vậy."))
	case f.Tied > 1:
		p.line(2, fmt.Sprintf(p.s.say("%d organisations are equally near: the name alone does not tell which.",
			"%d tổ chức phù hợp như nhau: chỉ dựa vào tên thì chưa xác định được."), f.Tied))
	}
	for _, c := range f.Candidates {
		p.line(2, fmt.Sprintf("%s%s  %s  %s", p.s.permille(c.Score), p.s.say(" %", "%"), c.ID, c.Name), inCountry(p.s, c.Country))
		p.line(11, c.Why)
	}
}

func (r *report) pairs(p *page) {
	d := r.Duplicates
	if d == nil {
		return
	}
	p.head("What may be one organisation", "Hồ sơ có thể là của cùng một tổ chức")
	p.line(2, fmt.Sprintf(p.s.say("Pairs worth a look: %s of %s compared.", "Số cặp cần xem xét: %s trong %s cặp được đối chiếu."), p.s.number(len(d.Pairs)+d.More), p.s.number(d.Compared)))
	if d.Unseen > 0 {
		p.line(2, p.s.number(d.Unseen), p.s.say(" pairs with very common names were not looked at.", " cặp có tên quá phổ biến chưa được đối chiếu."))
	}
	if d.More > 0 {
		p.line(2, p.s.say("Only the foremost are listed, ", "Chỉ liệt kê các cặp đứng đầu, gồm "), p.s.number(len(d.Pairs)), p.s.say(".", " cặp."))
	}
	for _, x := range d.Pairs {
		p.WriteString("\n")
		p.line(2, x.A, " ", x.NameA, " – ", x.B, " ", x.NameB)
		p.line(4, fmt.Sprintf(p.s.say("%s (%d of 1000)", "%s (mức %d/1000)"), x.Verdict.Label(p.s.tag()), x.Score))
		for _, e := range x.Evidence {
			p.item(4, e)
		}
		if len(x.Gaps) > 0 {
			p.item(4, p.s.say("would settle it: ", "cần làm rõ: "), strings.Join(x.Gaps, "; "))
		}
	}
}

func (r *report) resolution(p *page) {
	x := r.Resolved
	if x == nil {
		return
	}
	p.head("Who it is on the day", "Tổ chức tương ứng vào ngày đánh giá")
	p.line(2, x.ID, " ", x.Name, ", ", x.On.In(p.s.tag()))
	p.line(2, x.Text)
	for _, b := range x.Bearers {
		sure := p.s.say("may be ", "có thể là ")
		if b.Sure {
			sure = "→ "
		}
		p.line(4, sure, b.ID, " ", b.Name, p.s.say(", ", ", tình trạng: "), b.Status.Label(p.s.tag()))
		for _, step := range b.Path {
			p.item(6, step)
		}
	}
}

// number writes a whole number as it is written in the language.
func (s speech) number(n int) string {
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + s.say(",", ".") + text[i:]
	}
	return text
}

// permille writes a share with one decimal.
func (s speech) permille(n int) string {
	return fmt.Sprintf("%5s", strconv.Itoa(n/10)+s.say(".", ",")+strconv.Itoa(n%10))
}

func inCountry(s speech, code string) string {
	if code == "" {
		return ""
	}
	return ", " + country.Code(code).Name(s.tag())
}

func after(parts []string) string {
	if text := strings.Join(parts, ""); text != "" {
		return ": " + text
	}
	return ""
}

func total(list []count) (n int) {
	for _, c := range list {
		n += c.Count
	}
	return n
}

// each names codes with their counts, by the labels of the list if there is one.
func each(s speech, list []count, labels *codes.List) string {
	var parts []string
	for _, c := range list {
		label := c.Code
		if labels != nil {
			if l, ok := labels.Label(c.Code, s.tag()); ok {
				label = lowerFirst(l)
			}
		}
		if label == "" {
			label = s.say("not stated", "chưa nêu")
		}
		parts = append(parts, label+" "+s.number(c.Count))
	}
	return strings.Join(parts, ", ")
}

// places names the first countries.
func places(s speech, list []count) string {
	const most = 12
	var parts []string
	for i, c := range list {
		if i == most {
			parts = append(parts, "…")
			break
		}
		parts = append(parts, country.Code(c.Code).Name(s.tag())+" "+s.number(c.Count))
	}
	return strings.Join(parts, ", ")
}

// lowerFirst lowers the first letter unless the next one is a capital too, as
// in an abbreviation.
func lowerFirst(s string) string {
	r := []rune(s)
	if len(r) > 1 && strings.ToUpper(string(r[1])) == string(r[1]) {
		return s
	}
	return strings.ToLower(string(r[:1])) + string(r[1:])
}

func severity(s speech, x rule.Severity) string {
	switch x {
	case rule.Error:
		return s.say("error", "lỗi")
	case rule.Warning:
		return s.say("warning", "cảnh báo")
	}
	return s.say("advice", "khuyến nghị")
}
