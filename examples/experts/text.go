package main

import (
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/vietnam"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/find"
)

// text writes the report to be read.
func (r *report) text(w io.Writer) error {
	p := &page{s: r.s}
	s := r.s
	p.line(0, s.say("Experts of ", "Chuyên gia trong "), r.Source)
	p.line(0, s.say("Asked for ", "Thời điểm tra cứu: "), r.On.In(s.tag()))
	r.register(p)
	if r.Text != nil {
		r.ranked(p)
	} else {
		r.asked(p)
		r.listed(p)
		r.missed(p)
		r.given(p)
	}
	_, err := io.WriteString(w, p.String())
	return err
}

func (r *report) register(p *page) {
	s := r.s
	p.head("The register", "Cơ sở dữ liệu chuyên gia")
	if r.ORCID > 0 {
		p.line(2, fmt.Sprintf(s.say("%s of them from records of ORCID, which hold no consent: being public is not that.",
			"%s hồ sơ lấy từ ORCID, không kèm sự đồng ý: thông tin công khai không có nghĩa là đồng ý."), s.number(r.ORCID)))
	}
	p.line(2, fmt.Sprintf(s.say("%s experts; consent to matching on the day:", "%s chuyên gia; sự đồng ý cho mục đích kết nối với nhiệm vụ vào ngày tra cứu:"), s.number(r.Count)))
	for _, c := range r.Consents {
		p.row(s.number(c.Count), c.Permission.Label(s.tag()))
	}
	if len(r.Bad) > 0 {
		p.WriteString("\n")
		p.line(2, fmt.Sprintf(s.say("%s records could not be read:", "%s hồ sơ không đọc được:"), s.number(len(r.Bad))))
		for i, x := range r.Bad {
			if i == mostBad {
				p.item(2, fmt.Sprintf(s.say("and %s more", "và %s hồ sơ khác"), s.number(len(r.Bad)-i)))
				break
			}
			p.item(2, x)
		}
	}
	if len(r.Findings) > 0 {
		p.WriteString("\n")
		p.line(2, s.say("Rules broken:", "Quy tắc bị vi phạm:"))
		for _, f := range r.Findings {
			p.row(s.number(f.Count), severity(s, f.Severity)+" "+string(f.Code)+": "+f.Message)
		}
	}
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

// asked says in words what the need asks for.
func (r *report) asked(p *page) {
	s, n := r.s, r.need
	p.head("What is needed", "Nhu cầu")
	if t := s.pick(n.Title); t != "" {
		p.line(2, t)
	}
	for i := range n.Wants {
		w := &n.Wants[i]
		more := ""
		if w.Level != "" {
			label, _ := talent.Levels().Label(string(w.Level), s.tag())
			more += s.say(", at least: ", ", tối thiểu: ") + label
		}
		if w.Must {
			more += s.say(", a must", ", bắt buộc")
		}
		p.item(2, field(s, w.Technology), fmt.Sprintf(s.say(" (weight %d)", " (trọng số %d)"), max(1, w.Weight)), more)
	}
	if len(n.Countries) > 0 {
		p.item(2, s.say("lives in ", "cư trú tại "), countries(s, n.Countries))
	}
	if len(n.Excluded) > 0 {
		p.item(2, s.say("does not live in ", "không cư trú tại "), countries(s, n.Excluded))
	}
	for _, l := range n.Languages {
		p.item(2, s.say("works in the language ", "làm việc được bằng ngôn ngữ: "), spoken(s, l))
	}
	switch {
	case !n.Period.IsZero() && n.Hours > 0:
		p.item(2, fmt.Sprintf(s.say("has %d hours a week, %s", "có %d giờ mỗi tuần, %s"), n.Hours, n.Period.In(s.tag())))
	case !n.Period.IsZero():
		p.item(2, s.say("has time, ", "có thời gian, "), n.Period.In(s.tag()))
	case n.Hours > 0:
		p.item(2, fmt.Sprintf(s.say("has %d hours a week", "có %d giờ mỗi tuần"), n.Hours))
	}
	if len(n.Modes) > 0 {
		var list []string
		for _, m := range n.Modes {
			label, _ := talent.Modes().Label(string(m), s.tag())
			list = append(list, label)
		}
		p.item(2, s.say("engages in one of: ", "tham gia theo một trong các hình thức: "), strings.Join(list, "; "))
	}
	if !n.Parties.IsZero() {
		p.item(2, fmt.Sprintf(s.say("has no conflict of interest with %d parties", "không có xung đột lợi ích với %d bên liên quan"),
			len(n.Parties.Partners)+len(n.Parties.Experts)+len(n.Parties.Agreements)))
	}
	if n.Open {
		p.item(2, s.say("whoever may meet the conditions, too", "kể cả người chưa rõ có đáp ứng điều kiện hay không"))
	}
	for _, x := range r.NeedFindings {
		p.item(2, s.say("Remark on the need: ", "Lưu ý về nhu cầu: "), x)
	}
}

// field is a technology in words.
func field(s speech, c technology.Code) string {
	label, ok := "", false
	switch c.List {
	case technology.FORDList:
		label, ok = technology.FORD().Label(c.Code, s.tag())
	case vietnam.TechnologyList2025:
		label, ok = vietnam.Technology2025().Label(c, s.tag())
	case vietnam.TechnologyList2026:
		label, ok = vietnam.Technology2026().Label(c, s.tag())
	}
	if !ok {
		return c.String()
	}
	return label + " [" + c.String() + "]"
}

// spoken is a language with its level in words.
func spoken(s speech, l talent.Language) string {
	name := l.Lang
	if tag, err := language.Parse(l.Lang); err == nil {
		if n := display.Languages(s.tag()).Name(tag); n != "" {
			name = n
		}
	}
	switch {
	case l.Level == "":
		return name
	case l.Rank() == 0 || l.Level == "native":
		label, _ := talent.LanguageLevels().Label(l.Level, s.tag())
		return name + ", " + label
	}
	return name + ", " + l.Level
}

func countries(s speech, list []country.Code) string {
	var names []string
	for _, c := range list {
		names = append(names, c.Name(s.tag()))
	}
	return strings.Join(names, ", ")
}

// listed lists who fits.
func (r *report) listed(p *page) {
	s := r.s
	p.head("Who fits", "Chuyên gia phù hợp")
	if len(r.Found) == 0 {
		p.line(2, s.say("Nobody meets all conditions.", "Không có ai đáp ứng mọi điều kiện."))
		return
	}
	for i := range r.Found {
		a := &r.Found[i]
		p.WriteString("\n")
		r.one(p, fmt.Sprintf("%d. ", i+1), a)
		if len(a.Above) > 0 {
			p.line(5, s.say("would stand before the one above with: ", "sẽ xếp trên người liền trước nếu có: "), r.wants(a.Above))
		}
	}
}

func (r *report) wants(list []int) string {
	var names []string
	for _, i := range list {
		names = append(names, r.need.Wants[i].Technology.String())
	}
	return strings.Join(names, "; ")
}

// one writes one expert with what speaks for and against.
func (r *report) one(p *page, mark string, a *answer) {
	s, x := r.s, &a.Explanation
	score := ""
	if r.Most > 0 {
		score = ": " + s.between(permille(x.Match.Low, r.Most), permille(x.Match.High, r.Most)) + s.say(" of what is wanted", " chuyên môn cần tìm")
	}
	p.line(2, mark, a.Name, score)
	for i, w := range x.Wants {
		text := r.need.Wants[i].Technology.String() + ": " + w.Gap.Label(s.tag())
		if w.Gap != find.None && w.Gap != find.Absent && w.High > 0 {
			text += ", " + s.between(permille(w.Low, w.Whole), permille(w.High, w.Whole))
		}
		p.item(5, text)
	}
	for _, h := range x.Conditions {
		if h.Condition == find.Area || h.Is == calendar.Yes {
			continue
		}
		text := s.say("not met: ", "không đáp ứng điều kiện: ")
		if h.Is == calendar.Unknown {
			text = s.say("not known: ", "chưa rõ có đáp ứng điều kiện: ")
		}
		p.item(5, text, h.Condition.Label(s.tag()))
	}
}

func permille(n, of int32) int {
	if of == 0 {
		return 0
	}
	return int(int64(n) * 1000 / int64(of))
}

// missed lists whom one condition alone keeps out.
func (r *report) missed(p *page) {
	if len(r.Near) == 0 {
		return
	}
	p.head("Kept out by one condition alone", "Chỉ vướng một điều kiện")
	for i := range r.Near {
		p.WriteString("\n")
		r.one(p, "", &r.Near[i])
	}
}

// given lists what the need would have to give up.
func (r *report) given(p *page) {
	if len(r.Found) > 0 {
		return
	}
	s := r.s
	p.head("What would have to give", "Điều kiện cần nới lỏng")
	if len(r.Relax) == 0 {
		p.line(2, s.say("Nothing that may be given up would help: nobody who may be asked has any of the expertise, or there are conflicts of interest.",
			"Nới lỏng các điều kiện được phép nới lỏng cũng không tìm được người: không có ai được phép tra cứu có chuyên môn này, hoặc có xung đột lợi ích."))
	}
	for _, x := range r.Relax {
		var steps []string
		for c := range x.Lift.All() {
			steps = append(steps, s.say("do without “", "bỏ điều kiện “")+c.Label(s.tag())+"”")
		}
		if x.Open {
			steps = append(steps, s.say("let pass what is not known", "chấp nhận trường hợp chưa rõ"))
		}
		p.item(2, strings.Join(steps, s.say(" and ", " và ")), ": ", strings.Join(x.Names, ", "))
	}
}
