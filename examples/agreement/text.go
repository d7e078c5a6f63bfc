package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// text writes the report to be read.
func (r *report) text(w io.Writer) error {
	p := &page{s: r.s}
	r.top(p)
	r.nature(p)
	r.life(p)
	r.decision(p)
	r.authority(p)
	r.transfer(p)
	r.due(p)
	r.findings(p)
	r.evaluation(p)
	r.risks(p)
	r.recommendation(p)
	_, err := io.WriteString(w, p.String())
	return err
}

func (r *report) top(p *page) {
	s := r.s
	title := s.pick(r.a.Titles)
	if title == "" {
		title = s.say("Agreement without a title", "Thỏa thuận chưa có tên gọi")
	}
	p.line(0, title)
	day := s.say("Judged on ", "Đánh giá ngày ") + r.On.In(s.tag())
	if r.Known != r.On {
		day += s.say(", from what was known on ", ", theo những gì đã biết đến ngày ") + r.Known.In(s.tag())
	}
	p.line(0, day)
	p.WriteString("\n")
	for i := range r.a.Parties {
		p.item(2, r.party(i))
	}
	if r.a.PartiesOpen {
		p.item(2, s.say("and others", "và các bên khác"))
	}
}

// party names a party with its country, level and roles.
func (r *report) party(i int) string {
	x, tag := &r.a.Parties[i], r.s.tag()
	name := r.s.pick(x.Name)
	if name == "" {
		name = r.s.say("a party without a name", "bên chưa có tên")
	}
	var more []string
	if x.Country != "" {
		more = append(more, string(x.Country))
	}
	if x.Level != "" {
		label, _ := agreement.Levels().Label(string(x.Level), tag)
		more = append(more, label)
	}
	for _, role := range x.Roles {
		label, _ := agreement.Roles().Label(string(role), tag)
		more = append(more, label)
	}
	if len(more) > 0 {
		name += " (" + strings.Join(more, "; ") + ")"
	}
	return name
}

func (r *report) nature(p *page) {
	p.head("What it is in law", "Bản chất pháp lý")
	r.classified(p, 2, &r.Classification)
	if r.IfOfNow != nil {
		p.line(2, r.s.say("If the law of the day of judgement applies to it:", "Nếu áp dụng pháp luật tại ngày đánh giá:"))
		r.classified(p, 4, r.IfOfNow)
	}
}

func (r *report) classified(p *page, indent int, c *agreement.Classification) {
	s, tag := r.s, r.s.tag()
	answer := c.Kind.Label(tag)
	if !c.Sure {
		answer += s.say(" (not settled)", " (chưa đủ cơ sở xác định)")
	}
	p.line(indent, answer)
	if len(c.Could) > 0 {
		var could []string
		for _, k := range c.Could {
			could = append(could, k.Label(tag))
		}
		p.line(indent, s.say("It could be: ", "Có thể là: "), strings.Join(could, "; "))
	}
	grounds := func(en, vi string, list []agreement.Ground) {
		if len(list) == 0 {
			return
		}
		p.line(indent, s.say(en, vi), ":")
		for _, g := range list {
			p.item(indent+2, g.Text(tag))
		}
	}
	grounds("The wrong instrument, because", "Sai loại văn kiện, vì", c.Wrong)
	grounds("What decided", "Căn cứ", c.Facts)
	grounds("What is missing", "Thông tin còn thiếu", c.Missing)
	grounds("What speaks against it", "Yếu tố trái ngược", c.Against)
}

func (r *report) life(p *page) {
	s, tag := r.s, r.s.tag()
	p.head("Status", "Tình trạng")
	p.line(2, r.standing(r.Standing))
	for _, x := range r.Parties {
		p.item(4, s.pick(r.a.Parties[x.Party].Name), ": ", r.standing(x.Standing))
	}
	p.pair("Term ends", "Thời hạn đến", shown(r.TermEnd, s))
	p.pair("Last day for notice", "Hạn cuối thông báo", shown(r.NoticeBy, s))
	p.pair("A next term would begin", "Kỳ hạn tiếp theo (nếu có) bắt đầu", shown(r.NextTerm, s))
	if len(r.Layers) > 1 {
		p.line(2, s.say("The text is made up of:", "Văn bản hiện hành gồm:"))
		for _, l := range r.Layers {
			act, _ := agreement.EventKinds().Label(string(l.Act), tag)
			p.item(4, act, " ", shown(l.Since, s), " ", l.Reference)
		}
	}
	for _, x := range r.Reservations {
		p.item(4, s.say("reservation", "bảo lưu"), " ", shown(x.On, s), ": ", s.pick(x.Text))
	}
	for _, c := range r.Committees {
		st := &c.State
		line := s.pick(r.a.Committees[c.Committee].Names) + ": " + s.say("sessions held ", "số kỳ họp đã tổ chức ") + strconv.Itoa(st.Held)
		if !st.Next.IsZero() {
			line += s.say(", next due ", ", kỳ tiếp theo đến hạn ") + shown(st.Next, s)
		}
		p.item(4, line, "; ", st.Why.Label(tag))
	}
}

func (r *report) standing(x agreement.Standing) string {
	line := x.Status.Label(r.s.tag())
	if !x.Since.IsZero() {
		line += r.s.say(" since ", " từ ") + x.Since.In(r.s.tag())
	}
	if !x.Sure && x.Status != agreement.StatusUnknown {
		line += r.s.say(", but not surely", ", nhưng chưa chắc chắn")
	}
	return line + ": " + x.Why.Label(r.s.tag())
}

func shown(d calendar.Date, s speech) string {
	if d.IsZero() {
		return ""
	}
	return d.In(s.tag())
}

func (r *report) decision(p *page) {
	s, tag := r.s, r.s.tag()
	p.head("Decision of the gatekeeper", "Kết luận “gác cổng”")
	d := &r.Decision
	p.line(2, d.Outcome.Label(tag))
	var to []string
	for _, t := range d.ReferTo {
		to = append(to, s.pick(t))
	}
	p.pair("Referred to", "Chuyển đến", strings.Join(to, "; "))
	if !d.Lapse.After.IsZero() {
		p.pair("Can be relied on until", "Có giá trị đến", shown(d.Lapse.After, s)+" ("+d.Lapse.By.Label(tag)+")")
	}
	passed := 0
	for i := range d.Reasons {
		x := &d.Reasons[i]
		if x.Outcome <= gate.Allow {
			passed++
			continue
		}
		p.item(2, x.Asked(tag), " ", x.Text(tag))
		more := []string{string(x.Code), x.Result.Label(tag), s.say(x.Basis.EN, x.Basis.VI)}
		if x.Rule != "" {
			more[0] += " / " + string(x.Rule)
		}
		if len(x.Evidence) > 0 {
			more = append(more, strings.Join(x.Evidence, ", "))
		}
		if who := s.pick(x.Decider); who != "" && len(d.ReferTo) > 1 {
			more = append(more, s.say("decides: ", "người quyết định: ")+who)
		}
		p.line(6, "[", strings.Join(more, "; "), "]")
	}
	p.line(2, fmt.Sprintf(s.say("questions that raise nothing: %d", "số câu hỏi không có vướng mắc: %d"), passed))
}

func (r *report) authority(p *page) {
	s, tag := r.s, r.s.tag()
	p.head("Who may sign, and the procedure", "Thẩm quyền ký và thủ tục")
	for i := range r.Signing {
		x := &r.Signing[i]
		answer := map[calendar.Truth][2]string{
			calendar.Yes: {"may sign", "có thẩm quyền ký"}, calendar.No: {"may not sign", "không có thẩm quyền ký"},
			calendar.Unknown: {"it cannot be told whether it may sign", "chưa xác định được thẩm quyền ký"},
		}[x.Answer]
		p.item(2, s.pick(r.a.Parties[x.Party].Name), ": ", s.say(answer[0], answer[1]), "; ", x.Reason.Label(tag))
		if who := s.pick(x.Decider()); who != "" {
			p.line(6, s.say("Decides: ", "Người quyết định: "), who, " (", confidence(x.Authority.Decider, s), ")")
		}
		p.line(6, "[", s.say(x.Basis.EN, x.Basis.VI), "]")
	}
	if r.NoProcedure != "" {
		p.line(2, s.say("Procedure: ", "Thủ tục: "), r.NoProcedure)
		return
	}
	p.line(2, s.say(r.Procedure.EN, r.Procedure.VI), " [", s.say(r.Procedure.Basis.EN, r.Procedure.Basis.VI), "; ", confidence(r.Procedure.Basis.Confidence, s), "]")
	for _, st := range r.Steps {
		step := &r.Procedure.Steps[st.Step]
		line := s.pick(step.Name()) + ": " + st.State.Label(tag)
		if !st.Due.IsZero() {
			line += s.say(", due ", ", hạn ") + shown(st.Due, s)
		}
		if st.Why != 0 {
			line += " (" + st.Why.Label(tag) + ")"
		}
		p.item(4, line)
	}
}

func confidence(c rule.Confidence, s speech) string {
	switch c {
	case rule.Verified:
		return s.say("verified", "đã đối chiếu")
	case rule.Partly:
		return s.say("seen in part", "đối chiếu một phần")
	}
	return s.say("general knowledge", "hiểu biết chung, chưa đối chiếu")
}

func (r *report) transfer(p *page) {
	if r.Transfer == nil {
		return
	}
	s, tag := r.s, r.s.tag()
	p.head("Technology transfer", "Chuyển giao công nghệ")
	t := r.Transfer
	p.pair("Technology", "Công nghệ", t.Class.Class.Label(tag)+"; "+t.Class.Why.Label(tag))
	p.pair("Permit or registration", "Giấy phép hoặc đăng ký", t.Clearance.Need.Label(tag)+"; "+t.Clearance.Why.Label(tag))
	p.pair("Takes effect", "Có hiệu lực", strings.TrimSpace(shown(t.Effect.On, s)+" "+t.Effect.Why.Label(tag)))
	if t.Clearance.MustRegister() != calendar.No {
		p.pair("Last day for the dossier of registration", "Hạn nộp hồ sơ đăng ký", shown(t.FileBy, s))
	}
	var lacking []string
	for _, x := range t.Checklist {
		if x.Lacking() {
			lacking = append(lacking, x.Label(tag))
		}
	}
	p.pair("The contract lacks, or is not recorded to have", "Hợp đồng thiếu hoặc chưa ghi nhận", strings.Join(lacking, "; "))
	if n := len(t.Class.Missing); n > 0 {
		p.line(2, fmt.Sprintf(s.say("tests of the technology not yet answered: %d", "số nội dung xếp loại công nghệ chưa được trả lời: %d"), n))
	}
}

// maxLines is how many entries of a list are shown; all are in the JSON.
const maxLines = 100

func (r *report) due(p *page) {
	s, tag := r.s, r.s.tag()
	p.head("What is overdue, and due within a year", "Việc quá hạn và đến hạn trong một năm")
	if len(r.Duties) == 0 {
		p.line(2, s.say("Nothing is on record.", "Chưa ghi nhận việc nào."))
	}
	for i := 0; i < len(r.Duties); i++ {
		if i == maxLines {
			p.line(2, fmt.Sprintf(s.say("and %d more; all of them with -format json", "và %d việc khác; xem đầy đủ bằng -format json"), len(r.Duties)-i))
			break
		}
		d := &r.Duties[i]
		when := s.say("no day known", "chưa rõ thời hạn")
		if !d.Date.IsZero() {
			when = shown(d.Date, s)
		}
		name := s.pick(d.Name)
		for d.Kind == agreement.DutyReview && i+1 < len(r.Duties) && r.Duties[i+1].Kind == d.Kind && r.Duties[i+1].Date == d.Date {
			i++ // findings that run out on one day
			name += ", " + s.pick(r.Duties[i].Name)
		}
		state := d.State.Label(tag)
		if d.Doubt != agreement.NoDoubt {
			state += ": " + d.Doubt.Label(tag)
		}
		p.item(2, when, ": ", d.Kind.Label(tag), " – ", name, " (", state, ")")
	}
}

func (r *report) findings(p *page) {
	s, tag := r.s, r.s.tag()
	p.head("Findings of the rules", "Kết quả kiểm tra theo quy tắc")
	n := func(x rule.Severity) int { return r.Violations.Count(x) }
	p.line(2, fmt.Sprintf(s.say("errors: %d; warnings: %d; advice: %d", "lỗi: %d; cảnh báo: %d; khuyến nghị: %d"),
		n(rule.Error), n(rule.Warning), n(rule.Advice)))
	shown := 0
	for _, severity := range []rule.Severity{rule.Error, rule.Warning} {
		for i := range r.Violations.Violations {
			v := &r.Violations.Violations[i]
			if v.Severity != severity || shown == maxLines {
				continue
			}
			shown++
			mark := s.say("error: ", "lỗi: ")
			if severity == rule.Warning {
				mark = s.say("warning: ", "cảnh báo: ")
			}
			p.item(2, mark, v.Message(tag), " [", string(v.Code), ", ", v.Pointer, "]")
		}
	}
}

func (r *report) evaluation(p *page) {
	s := r.s
	p.head("Evaluation", "Đánh giá")
	c := &r.Evaluation
	p.line(2, fmt.Sprintf(s.say("between %s and %s, on evidence for %s of the weight: %s", "từ %s đến %s, có cứ liệu cho %s trọng số: %s"),
		percent(c.Score.Low, s), percent(c.Score.High, s), percent(c.Score.Coverage, s), c.VerdictText))
	for _, d := range c.Dimensions {
		label, _ := agreement.Dimensions().Label(d.Code, s.tag())
		line := label + ": " + between(percent(d.Score.Low, s), percent(d.Score.High, s))
		if d.Score.Coverage == 0 {
			line = label + ": " + s.say("nothing measured", "chưa có cứ liệu")
		}
		p.item(4, line)
	}
	if len(r.WouldTell) > 0 {
		p.line(2, s.say("What would tell most:", "Thông tin có giá trị nhất cần bổ sung:"))
	}
	for _, l := range r.WouldTell {
		p.item(4, s.say(l.Fact.EN, l.Fact.VI), fmt.Sprintf(s.say(" (narrows it by up to %s points)", " (thu hẹp tối đa %s điểm)"), points(max(l.Narrows, l.UpTo), s)))
	}
}

// between writes a range, and a point where it is one.
func between(low, high string) string {
	if low == high {
		return low
	}
	return low + " – " + high
}

func percent(permille int, s speech) string {
	return points(permille, s) + s.say(" %", "%")
}

// points writes permille as a number of percent.
func points(permille int, s speech) string {
	text := strconv.Itoa(permille/10) + "." + strconv.Itoa(permille%10)
	if s.vi {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}

func (r *report) risks(p *page) {
	e, s, tag := &r.Exposure, r.s, r.s.tag()
	p.head("Risk", "Rủi ro")
	if e.OpenAtMost == 0 {
		p.line(2, s.say("No risk is on record; that is no proof that there is none.", "Chưa ghi nhận rủi ro nào; điều đó không có nghĩa là không có rủi ro."))
		return
	}
	p.line(2, fmt.Sprintf(s.say("risks in the register: %d; the worst, after what has been done: %s",
		"số rủi ro trong sổ theo dõi: %d; mức cao nhất sau khi đã xử lý: %s"), e.OpenAtMost, between(e.Worst.Low.Label(tag), e.Worst.High.Label(tag))))
	for i := range r.a.Risks {
		x := &r.a.Risks[i]
		category, _ := agreement.RiskCategories().Label(string(x.Category), tag)
		p.item(4, category, ": ", s.pick(x.Name))
	}
}

func (r *report) recommendation(p *page) {
	s, tag := r.s, r.s.tag()
	p.head("Recommendation", "Khuyến nghị")
	x := r.Recommendation
	p.line(2, x.Advice.Label(tag))
	var possible []string
	for _, a := range x.Possible {
		possible = append(possible, a.Label(tag))
	}
	if len(possible) > 1 {
		p.pair("The facts leave open", "Dữ kiện hiện có cho phép", strings.Join(possible, "; "))
	}
	p.pair("At work", "Hoạt động", r.atWork())
	for _, y := range x.Reasons {
		p.item(2, y.Text(tag))
	}
	for _, y := range x.Conditions {
		p.item(2, s.say("on condition: ", "với điều kiện: "), y.Text(tag))
	}
	p.pair("Look at it again by", "Đánh giá lại chậm nhất", shown(x.Review, s))
	if x.By.Compare(r.On) == calendar.After {
		p.pair("Give notice by, if it is not to go on", "Hạn thông báo nếu không gia hạn", shown(x.By, s))
	}
	if len(x.Missing) > 0 {
		p.line(2, s.say("To advise, one would have to know: ", "Để có kiến nghị, cần biết thêm: "), facts(x.Missing, s))
	}
	p.pair("Basis", "Căn cứ", s.say(x.Basis.EN, x.Basis.VI))
}

// atWork says whether anything is done under the agreement.
func (r *report) atWork() string {
	x, s, tag := &r.Activation, r.s, r.s.tag()
	line := x.State.Label(tag) + ": " + x.Why.Label(tag)
	if !x.Last.IsZero() {
		line += s.say("; last seen ", "; lần gần nhất ") + shown(x.Last, s)
	}
	return line
}

func facts(list []score.Fact, s speech) string {
	var words []string
	for _, f := range list {
		words = append(words, s.say(f.EN, f.VI))
	}
	return strings.Join(words, "; ") + "."
}
