package partner

import (
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var findingRules = []rule.Rule[Partner]{
	{
		Code: "PAR-EXISTENCE", Severity: rule.Error, Where: "/answers/*/answer",
		EN:    "Legal existence and registered address are not confirmed (DD-01); do not go on before they are.",
		VI:    "Chưa xác nhận được tư cách pháp lý và địa chỉ đăng ký (DD-01); chưa được tiếp tục cho đến khi xác nhận.",
		Basis: openSource,
		Check: func(p *Partner, c *rule.Context) rule.Faults {
			return found(p, c, QuestionExistence, codes.No)
		},
	},
	{
		Code: "PAR-SANCTIONS", Severity: rule.Error, Where: "/answers/*/answer",
		EN:    "The partner matches a list of sanctioned or designated entities (DD-03); the cooperation must not go on unless the match is cleared.",
		VI:    "Đối tác trùng với danh sách trừng phạt hoặc danh sách chỉ định (DD-03); không được tiếp tục hợp tác nếu chưa loại trừ.",
		Basis: knowYourPartner,
		Check: func(p *Partner, c *rule.Context) rule.Faults {
			return found(p, c, QuestionSanctions, codes.Yes)
		},
	},
	{
		Code: "PAR-END-USE", Severity: rule.Error, Where: "/answers/*/answer",
		EN:    "Controlled goods or technology are involved and the end use or end user is not known (DD-07); find out before anything is handed over.",
		VI:    "Có hàng hóa, công nghệ thuộc diện kiểm soát nhưng chưa rõ mục đích hoặc người sử dụng cuối cùng (DD-07); cần xác minh trước khi chuyển giao.",
		Basis: exportControl,
		Check: func(p *Partner, c *rule.Context) rule.Faults {
			return found(p, c, QuestionExport, codes.No)
		},
	},
	{
		Code: "PAR-POLICY", Severity: rule.Error, Where: "/answers/*/answer",
		EN:    "The cooperation was found not to agree with treaties, foreign policy or commitments (DD-18); it must not go on in this form.",
		VI:    "Hợp tác được đánh giá không phù hợp với điều ước quốc tế, đường lối đối ngoại hoặc cam kết quốc tế (DD-18); không được tiếp tục theo hình thức này.",
		Basis: gatekeeper,
		Check: func(p *Partner, c *rule.Context) rule.Faults {
			return found(p, c, QuestionPolicy, codes.No)
		},
	},
	{
		Code: "PAR-ANSWER-ESCALATE", Severity: rule.Warning, Where: "/answers/*/answer",
		EN:    "The answer to question %[1]s is for a higher level to decide; refer it, and record the decision.",
		VI:    "Câu trả lời cho câu hỏi %[1]s thuộc thẩm quyền quyết định của cấp trên; cần trình và ghi lại quyết định.",
		Basis: diligence,
		Check: func(p *Partner, c *rule.Context) rule.Faults {
			return leading(p, c, EffectEscalate)
		},
	},
	{
		Code: "PAR-ANSWER-CONDITION", Severity: rule.Advice, Where: "/answers/*/answer",
		EN:    "The answer to question %[1]s asks for a condition to be met before signing; write it into the agreement.",
		VI:    "Câu trả lời cho câu hỏi %[1]s đòi hỏi đáp ứng điều kiện trước khi ký; cần đưa điều kiện vào văn bản hợp tác.",
		Basis: diligence,
		Check: func(p *Partner, c *rule.Context) rule.Faults {
			return leading(p, c, EffectCondition)
		},
	},
	{
		Code: "PAR-DILIGENCE-NONE", Severity: rule.Advice, Where: "/answers",
		EN:    "No question of due diligence is answered; ask at least whether the partner exists, is sanctioned, and fits foreign policy (DD-01, DD-03, DD-18).",
		VI:    "Chưa trả lời câu hỏi thẩm tra nào; cần trả lời ít nhất về tư cách pháp lý, trừng phạt và sự phù hợp với đường lối đối ngoại (DD-01, DD-03, DD-18).",
		Basis: diligence,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			if p.screened() || p.exempt() {
				return nil
			}
			return f.Here()
		},
	},
	{
		Code: "PAR-DILIGENCE-GAP", Severity: rule.Warning, Where: "/answers",
		EN:    "Question %[1]s is not answered although others are; unknown is not a pass.",
		VI:    "Câu hỏi %[1]s chưa được trả lời trong khi các câu hỏi khác đã trả lời; chưa rõ không được coi là đạt.",
		Basis: diligence,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			if len(p.Answers) == 0 {
				return nil
			}
			var have [3]bool
			any := false
			for i := range p.Answers {
				a := &p.Answers[i]
				if !a.Answer.Known() {
					continue
				}
				switch a.Question.number() {
				case 0:
					continue
				case 1:
					have[0] = true
				case 3:
					have[1] = true
				case 18:
					have[2] = true
				}
				any = true
			}
			for i, q := range [...]Question{QuestionExistence, QuestionSanctions, QuestionPolicy} {
				if any && !have[i] {
					f = f.Here().Code("question", string(q))
				}
			}
			return f
		},
	},
}

// found reports the answer that counts for the question, if it is the one given.
func found(p *Partner, c *rule.Context, q Question, a codes.Answer) (f rule.Faults) {
	s := standing{p: p, c: c}
	for i := range p.Answers {
		if x := &p.Answers[i]; x.Answer == a && x.Question.is(q) && s.stands(i) {
			f = f.At(i)
		}
	}
	return f
}

// leading reports the answers that count and lead to the effect.
func leading(p *Partner, c *rule.Context, e Effect) (f rule.Faults) {
	s := standing{p: p, c: c}
	for i := range p.Answers {
		x := &p.Answers[i]
		if x.Answer.Known() && x.Question.Effect(x.Answer) == e && s.stands(i) {
			f = f.At(i).Code("question", string(x.Question))
		}
	}
	return f
}

// screened reports whether any question of the bank is answered.
func (p *Partner) screened() bool {
	for i := range p.Answers {
		if a := &p.Answers[i]; a.Answer.Known() && a.Question.number() > 0 {
			return true
		}
	}
	return false
}

// exempt reports whether the partner is a body of a state or an international
// organisation, which is chosen by policy and not by screening.
func (p *Partner) exempt() bool {
	for _, k := range p.Kinds {
		if k == KindInternational || k.public() {
			return true
		}
	}
	return false
}
