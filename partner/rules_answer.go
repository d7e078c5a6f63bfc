package partner

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// answerRules judge how answers are recorded; findingRules what they say.
var answerRules = []rule.Rule[Partner]{
	{
		Code: "PAR-ANSWER-UNASKED", Severity: rule.Error, Where: "/answers/*/question",
		EN:    "The answer does not say to which question; give the code of one.",
		VI:    "Câu trả lời chưa gắn với câu hỏi nào; cần ghi mã câu hỏi.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Answers {
				if p.Answers[i].Question == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-ANSWER-QUESTION", Severity: rule.Error, Where: "/answers/*/question",
		EN:    "The question %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Câu hỏi %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			for i := range p.Answers {
				if q := p.Answers[i].Question; q != "" && q.number() == 0 {
					f = c.Unlisted(f.At(i), Questions(), string(q))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-ANSWER-TWICE", Severity: rule.Error, Where: "/answers/*",
		EN:    "Question %[1]s is answered twice by the same office on the same day; keep one answer.",
		VI:    "Câu hỏi %[1]s được cùng một cơ quan trả lời hai lần trong cùng ngày; cần giữ một câu trả lời.",
		Basis: diligence,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(p.Answers, sameAnswer, answerKey) {
				f = f.At(i).Code("question", short(string(p.Answers[i].Question)))
			}
			return f
		},
	},
	{
		Code: "PAR-ANSWER-DATE", Severity: rule.Warning, Where: "/answers/*/on",
		EN:    "Question %[1]s is answered without a date, so nobody can tell how old the answer is; add it.",
		VI:    "Câu trả lời cho câu hỏi %[1]s chưa ghi ngày nên không xác định được còn giá trị hay không; cần bổ sung.",
		Basis: diligence,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Answers {
				if a := &p.Answers[i]; a.On.IsZero() && a.Answer.Known() && a.Question != "" {
					f = f.At(i).Code("question", short(string(a.Question)))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-ANSWER-EVIDENCE", Severity: rule.Warning, Where: "/answers/*/source",
		EN:    "Question %[1]s is answered without evidence; name a source of the record, or say in a note what was seen.",
		VI:    "Câu trả lời cho câu hỏi %[1]s chưa có minh chứng; cần ghi nguồn trong hồ sơ hoặc ghi chú nội dung đã xác minh.",
		Basis: diligence,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Answers {
				a := &p.Answers[i]
				if a.Source == "" && a.Answer.Known() && len(a.Note) == 0 && a.Question != "" {
					f = f.At(i).Code("question", short(string(a.Question)))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-ANSWER-SOURCE", Severity: rule.Warning, Where: "/answers/*/source",
		EN:    "No source of the record has the key %[1]s; add the source or correct the key.",
		VI:    "Hồ sơ không có nguồn nào mang khóa %[1]s; cần bổ sung nguồn hoặc sửa khóa.",
		Basis: evidenceBase,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			k := keysFor(p, len(p.Answers))
			for i := range p.Answers {
				if s := p.Answers[i].Source; s != "" && !k.has(s) {
					f = f.At(i).Code("key", short(s))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-ANSWER-SELF", Severity: rule.Warning, Where: "/answers/*/assessor",
		EN:    "The partner answered a question of due diligence about itself; let another office confirm it.",
		VI:    "Đối tác tự trả lời câu hỏi thẩm tra về chính mình; cần cơ quan khác xác nhận.",
		Basis: diligence,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Answers {
				if a := &p.Answers[i]; a.Assessor == p.ID && !p.ID.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-ANSWER-FUTURE", Severity: rule.Error, Where: "/answers/*/on",
		EN:    "The answer is dated %[1]s, later than the day on which the record is judged; correct the date.",
		VI:    "Câu trả lời ghi %[1]s, sau ngày xem xét hồ sơ; cần sửa lại.",
		Basis: model,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			day := today(c)
			for i := range p.Answers {
				if on := p.Answers[i].On; !day.IsZero() && on.Compare(day) == calendar.After {
					f = f.At(i).Date("on", on.String())
				}
			}
			return f
		},
	},
	{
		Code: "PAR-ANSWER-STALE", Severity: rule.Warning, Where: "/answers/*/on",
		EN:    "The answer to question %[1]s of %[2]s is more than %[3]d months old; ask again.",
		VI:    "Câu trả lời cho câu hỏi %[1]s %[2]s đã quá %[3]d tháng; cần thẩm tra lại.",
		Basis: rescreen,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			day := today(c)
			if day.IsZero() {
				return nil
			}
			s := standing{p: p, c: c}
			for i := range p.Answers {
				a := &p.Answers[i]
				if a.Answer.Known() && a.Question.number() > 0 && a.Stale(day) && s.stands(i) {
					f = f.At(i).Code("question", string(a.Question)).Date("on", a.On.String()).Int("months", FreshMonths)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-ANSWER-VAGUE", Severity: rule.Advice, Where: "/answers/*/on",
		EN:    "The answer to question %[1]s is dated %[2]s, too vaguely to say whether it is more than %[3]d months old; write the day.",
		VI:    "Câu trả lời cho câu hỏi %[1]s ghi %[2]s, chưa đủ cụ thể để xác định đã quá %[3]d tháng hay chưa; cần ghi rõ ngày.",
		Basis: rescreen,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			day := today(c)
			if day.IsZero() {
				return nil
			}
			s := standing{p: p, c: c}
			for i := range p.Answers {
				a := &p.Answers[i]
				if a.Answer.Known() && a.Question.number() > 0 && !a.Stale(day) &&
					(a.On.Uncertain() || a.On.Approximate() || staleOn(a.On.Earliest(), day, FreshMonths)) && s.stands(i) {
					f = f.At(i).Code("question", string(a.Question)).Date("on", a.On.String()).Int("months", FreshMonths)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-ANSWER-ASSESSOR", Severity: rule.Advice, Where: "/answers/*/assessor",
		EN:    "Question %[1]s is answered without the office that found it out; name it, so that somebody can be asked.",
		VI:    "Câu trả lời cho câu hỏi %[1]s chưa ghi cơ quan thẩm tra; cần bổ sung để có nơi giải trình.",
		Basis: diligence,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Answers {
				if a := &p.Answers[i]; a.Assessor.IsZero() && a.Answer.Known() && a.Question != "" {
					f = f.At(i).Code("question", short(string(a.Question)))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-ANSWER-APPLIES", Severity: rule.Warning, Where: "/answers/*/answer",
		EN:    "Question %[1]s applies to every partner, so not-applicable is no answer and is not a pass; answer yes or no.",
		VI:    "Câu hỏi %[1]s áp dụng với mọi đối tác nên không thể ghi không áp dụng và không được coi là đạt; cần trả lời có hoặc không.",
		Basis: diligence,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Answers {
				if a := &p.Answers[i]; a.Answer == codes.NotApplicable && a.Question.Effect(a.Answer) == EffectOpen {
					f = f.At(i).Code("question", string(a.Question))
				}
			}
			return f
		},
	},
}

// answered is what makes an answer the same as another.
type answered struct {
	question Question
	on       calendar.Date
	assessor id.Partner
}

func sameAnswer(a, b *Answer) bool {
	return a.Question.is(b.Question) && a.On == b.On && a.Assessor == b.Assessor && a.Question != ""
}

func answerKey(a *Answer) answered {
	if a.Question == "" {
		return answered{}
	}
	return answered{a.Question, a.On, a.Assessor}
}

// standing tells which answers count on a day: those whose place no other
// answer to the same question takes.
type standing struct {
	p     *Partner
	c     *rule.Context
	index map[Question]int
}

// stands reports whether answer i counts.
func (s *standing) stands(i int) bool {
	p, day := s.p, today(s.c)
	if len(p.Answers) <= few {
		return p.latest(p.Answers[i].Question, day) == i
	}
	if s.index == nil {
		seen := make(map[Question]*recency)
		for j := range p.Answers {
			a := &p.Answers[j]
			if a.On.Compare(day) == calendar.After {
				continue
			}
			if seen[a.Question] == nil {
				seen[a.Question] = new(recency)
			}
			seen[a.Question].see(a)
		}
		s.index = make(map[Question]int)
		for j := range p.Answers {
			a := &p.Answers[j]
			if a.On.Compare(day) == calendar.After || !seen[a.Question].keeps(a) {
				continue
			}
			if best, ok := s.index[a.Question]; !ok || a.graver(&p.Answers[best]) {
				s.index[a.Question] = j
			}
		}
	}
	best, ok := s.index[p.Answers[i].Question]
	return ok && best == i
}
