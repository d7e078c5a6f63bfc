package partner

import (
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
)

// Assessment is what due diligence on a partner adds up to for one engagement on
// a day, with every reason. It is a value to be kept or printed; the zero value
// assesses nothing.
type Assessment struct {
	Partner id.Partner    `json:"partner,omitzero"`
	On      calendar.Date `json:"on,omitzero"`
	// Decision is folded from the effects of the findings: the gravest decides.
	Decision Decision `json:"decision"`
	// Decider is who decides next.
	Decider Decider `json:"decider"`
	// Depth is how deep the engagement asks to look, and Factors why.
	Depth   Depth         `json:"depth"`
	Factors []DepthReason `json:"factors"`
	// Findings are the questions that are put at this depth or are answered, and
	// the caller's own grounds: the gravest effect first, and else in the order of
	// the bank. Those without effect are the clean results, and are kept.
	Findings []Assessed `json:"findings"`
	// Conditions are to be met before signing.
	Conditions []Condition `json:"conditions,omitempty"`
	// Open are the questions put at this depth that have no answer to rely on, in
	// the order of the bank. Not all of them keep a partner from being cleared.
	Open []Question `json:"open,omitempty"`
	// Stale are the questions whose answer is out of date.
	Stale []Question `json:"stale,omitempty"`
	// Next is what is to be looked at again, the earliest first.
	Next []Rescreen `json:"next,omitempty"`
}

// Assessed is one question or ground as it stands.
type Assessed struct {
	// Question is the code of the question or of the caller's own ground.
	Question Question `json:"question"`
	// Answer is the answer on record, also where it is out of date.
	Answer codes.Answer  `json:"answer"`
	On     calendar.Date `json:"on,omitzero"`
	Effect Effect        `json:"effect"`
	// Put says that the question is put at this depth. What is found out in
	// answer to another counts all the same.
	Put bool `json:"put"`
	// Stale says that the answer is out of date; it then counts as unknown,
	// unless it blocks or escalates.
	Stale bool `json:"stale,omitempty"`
	// Pointer is the place in the record that the effect rests on; empty where
	// there is none, and for a caller's own ground.
	Pointer string `json:"pointer,omitempty"`
	// Source is the key of the source in the record.
	Source string `json:"source,omitempty"`
	EN     string `json:"en"`
	VI     string `json:"vi"`
}

// Text returns the finding in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (a *Assessed) Text(tag language.Tag) string { return diligenceText(tag, a.EN, a.VI) }

// Condition is what is to be met before signing. It is comparable.
type Condition struct {
	Question Question `json:"question"`
	EN       string   `json:"en"`
	VI       string   `json:"vi"`
}

// Text returns the condition in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (c *Condition) Text(tag language.Tag) string { return diligenceText(tag, c.EN, c.VI) }

// Decider is who decides next. It is a closed set. Its text forms are assessor,
// office, superior and nobody. Which office that is, the caller's own rules say.
type Decider uint8

const (
	// DeciderAssessor: nobody yet; who assesses has to find out more.
	DeciderAssessor Decider = iota
	// DeciderOffice: the office in charge of the cooperation.
	DeciderOffice
	// DeciderSuperior: a level above the office in charge.
	DeciderSuperior
	// DeciderNobody: nobody can go ahead as long as the finding stands.
	DeciderNobody
)

var deciderTexts = [...]string{"assessor", "office", "superior", "nobody"}

// String returns the text of the decider.
func (d Decider) String() string {
	if int(d) < len(deciderTexts) {
		return deciderTexts[d]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (d Decider) MarshalText() ([]byte, error) {
	return closedText("decider", deciderTexts[:], uint8(d))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (d *Decider) UnmarshalText(b []byte) error {
	return parseClosed("decider", deciderTexts[:], b, (*uint8)(d))
}

var (
	deciderEN = [...]string{"nobody yet: more is to be found out first", "the office in charge", "a higher level", "nobody while the finding stands"}
	deciderVI = [...]string{"chưa đến bước quyết định, cần xác minh thêm", "cơ quan chủ trì", "cấp cao hơn", "không cấp nào được chấp thuận khi chưa thay đổi kết luận"}
)

// Label returns the decider in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (d Decider) Label(tag language.Tag) string {
	return closedLabel(deciderEN[:], deciderVI[:], uint8(d), tag)
}

// Assess says what due diligence on the partner adds up to for the engagement on
// the day, by what is on record and was known by then: whether to go ahead, and
// every reason; which conditions are to be met, what is to be asked, what has
// gone out of date and when to look again.
//
// The depth decides which questions are put; a question that may block or escalate
// is always put, so that unknown is never a pass. A finding counts at any depth.
// At full depth the decision is that of [Partner.DecisionOn], and a greater depth
// never gives a milder one.
//
// Occasions are what happened since: a change of ownership, an update of a list.
// The partner is not changed. The zero day takes every answer as it is.
func (p *Partner) Assess(e Engagement, day calendar.Date, policy DiligencePolicy, occasions ...Occasion) Assessment {
	a := Assessment{Partner: p.ID, On: day, Findings: make([]Assessed, 0, len(questions.Entries)+len(policy.Grounds))}
	a.Depth, a.Factors = policy.DepthOf(p, &e, day, occasions...)
	worst, any := EffectNone, false
	for n := range questions.Entries {
		q := Question(questions.Entries[n].Code)
		w := p.weigh(q, day, policy.months(), occasions)
		put := policy.Asks(q, a.Depth)
		any = any || w.at >= 0 || w.effect == EffectBlock
		if !put && w.open && !w.stale {
			continue
		}
		f := p.assessed(q, &w, put)
		if w.open && put {
			a.Open = append(a.Open, q)
		}
		if w.stale {
			a.Stale = append(a.Stale, q)
		}
		if f.Effect == EffectCondition {
			a.Conditions = append(a.Conditions, conditionOf(q))
		}
		worst = max(worst, f.Effect)
		a.Findings = append(a.Findings, f)
	}
	for i := range policy.Grounds {
		g := &policy.Grounds[i]
		answer := codes.Unknown
		if g.Answer != nil {
			answer = g.Answer(p, &e, day)
		}
		f := Assessed{Question: g.Code, Answer: answer, Effect: g.effect(answer), Put: true}
		f.EN, f.VI = groundText(g, &f, language.English), groundText(g, &f, language.Vietnamese)
		any = any || f.Effect == EffectBlock
		if f.Effect == EffectCondition {
			a.Conditions = append(a.Conditions, Condition{g.Code, g.EN, g.VI})
		}
		worst = max(worst, f.Effect)
		a.Findings = append(a.Findings, f)
	}
	slices.SortStableFunc(a.Findings, func(x, y Assessed) int { return int(y.Effect) - int(x.Effect) })
	if any {
		a.Decision = decided(worst)
	}
	a.Decider = a.Decision.decider()
	for _, r := range p.rescreens(day, policy.months(), occasions) {
		if policy.Asks(r.Question, a.Depth) {
			a.Next = append(a.Next, r)
		}
	}
	return a
}

// decider is who decides next after the decision.
func (d Decision) decider() Decider {
	switch d {
	case Rejected:
		return DeciderNobody
	case Escalated:
		return DeciderSuperior
	case Conditional, Cleared:
		return DeciderOffice
	}
	return DeciderAssessor
}

// assessed is the finding on a question of the bank.
func (p *Partner) assessed(q Question, w *weighed, put bool) Assessed {
	f := Assessed{Question: q, Effect: w.effect, Put: put, Stale: w.stale}
	if w.open && !put {
		f.Effect = EffectNone
	}
	if w.at >= 0 {
		x := &p.Answers[w.at]
		f.Answer, f.On, f.Pointer, f.Source = x.Answer, x.On, answerPointer(w.at), x.Source
	}
	if w.screening >= 0 {
		f.Pointer, f.Source = screeningPointer(w.screening), p.Screenings[w.screening].Source
	}
	f.EN, f.VI = p.assessedText(&f, w, language.English), p.assessedText(&f, w, language.Vietnamese)
	return f
}

// assessedText is the finding in words: the question, the answer, what it leads to.
func (p *Partner) assessedText(f *Assessed, w *weighed, tag language.Tag) string {
	name, _ := Dimensions().Label(f.Question.Dimension(), tag)
	said := ""
	switch {
	case w.screening >= 0 && w.effect == EffectBlock:
		said = diligenceText(tag, "a screening found the partner in a list", "kết quả đối chiếu xác định đối tác có trong danh sách")
	case w.screening >= 0:
		said = diligenceText(tag, "a hit of a screening has not been looked into", "còn mục nghi trùng khi đối chiếu chưa được xác minh")
	case !f.Answer.Known():
		said = diligenceText(tag, "not answered", "chưa trả lời")
	default:
		on, stale := "", ""
		if !f.On.IsZero() {
			on = diligenceText(tag, " on ", ", ") + diligenceDay(f.On, tag)
		}
		if w.stale {
			stale = diligenceText(tag, ", out of date: ", ", đã hết giá trị: ") + w.by.Label(tag)
		}
		said = diligenceText(tag, "answered with ", "trả lời ") + f.Answer.Label(tag) + on + stale
	}
	return string(f.Question) + " (" + name + "): " + said + "; " + f.Effect.Label(tag) + "."
}

// groundText is the finding on a caller's own ground in words.
func groundText(g *Ground, f *Assessed, tag language.Tag) string {
	answer := f.Answer.Label(tag)
	return short(string(g.Code)) + ": " + diligenceText(tag, g.EN, g.VI) + " " + answer + "; " + f.Effect.Label(tag) + "."
}

// conditionOf is what is to be met where the question leads to a condition.
func conditionOf(q Question) Condition {
	for i := range conditions {
		if conditions[i].Question == q {
			return conditions[i]
		}
	}
	return Condition{Question: q}
}

// conditions are this project's wording of what the questions ask to be settled.
var conditions = [...]Condition{
	{QuestionOwnership, "Find out who owns and who controls the partner.",
		"Xác định chủ sở hữu hưởng lợi và cơ quan chi phối đối tác."},
	{QuestionExport, "Clarify whether the goods or technology need a licence, obtain it, and write end use and end user into the agreement.",
		"Làm rõ hàng hóa, công nghệ có thuộc diện phải cấp phép không, xin giấy phép nếu thuộc diện này, và ghi mục đích sử dụng cuối cùng, người sử dụng cuối cùng vào thỏa thuận."},
	{QuestionData, "Assess the transfer of data before any are shared.",
		"Đánh giá tác động của việc chuyển dữ liệu trước khi chia sẻ."},
	{QuestionIP, "Settle in the agreement who owns background and foreground intellectual property, and who may publish.",
		"Quy định trong thỏa thuận về quyền sở hữu trí tuệ có trước, quyền đối với kết quả mới và quyền công bố."},
	{QuestionPeople, "Have conflicts of interest and appointments of key people disclosed and managed.",
		"Yêu cầu khai báo và có biện pháp xử lý xung đột lợi ích, chức vụ kiêm nhiệm của nhân sự chủ chốt."},
	{QuestionCyber, "Limit access to own systems and laboratories to what the partner's cybersecurity allows.",
		"Giới hạn quyền truy cập hệ thống, phòng thí nghiệm tương xứng với mức độ an ninh mạng của đối tác."},
	{QuestionExit, "Write into the agreement how either side can stop without losing a critical capability.",
		"Quy định trong thỏa thuận cách thức để mỗi bên có thể dừng hợp tác mà không mất năng lực thiết yếu."},
}

// Explain returns the assessment in lines to be read, in Vietnamese where tag asks
// for it and in English otherwise: the decision and who decides next, the depth
// with its reasons, every finding that has an effect, how many questions raise no
// concern, the conditions, and what is first to be looked at again.
func (a *Assessment) Explain(tag language.Tag) []string {
	t := func(en, vi string) string { return diligenceText(tag, en, vi) }
	on := ""
	if !a.On.IsZero() {
		on = ", " + diligenceDay(a.On, tag)
	}
	lines := []string{
		t("Decision", "Kết luận") + on + ": " + a.Decision.Label(tag),
		t("Decides next: ", "Cấp quyết định: ") + a.Decider.Label(tag),
		t("Depth: ", "Mức thẩm tra: ") + a.Depth.Label(tag),
	}
	for i := range a.Factors {
		f := &a.Factors[i]
		lines = append(lines, "- "+f.Depth.Label(tag)+": "+f.Text(tag))
	}
	clean := 0
	for i := range a.Findings {
		if f := &a.Findings[i]; f.Effect == EffectNone {
			clean++
		} else {
			lines = append(lines, f.Text(tag))
		}
	}
	lines = append(lines, t("Without concern: ", "Không có vấn đề: ")+strconv.Itoa(clean)+t(" of ", "/")+strconv.Itoa(len(a.Findings)))
	for i := range a.Conditions {
		lines = append(lines, t("Condition: ", "Điều kiện: ")+a.Conditions[i].Text(tag))
	}
	if len(a.Next) > 0 {
		lines = append(lines, a.Next[0].Text(tag))
	}
	return lines
}
