package gate

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Questions of principle are answered by the findings on record, and always apply.

func askLaw(a *agreement.Agreement, c *Context) Finding { return compliance(a, c, CodeLaw) }

func askPolicy(a *agreement.Agreement, c *Context) Finding { return compliance(a, c, CodePolicy) }

func askTreaties(a *agreement.Agreement, c *Context) Finding { return compliance(a, c, CodeTreaties) }

func askEquality(a *agreement.Agreement, c *Context) Finding {
	return always(c.Assured(a, CodeEquality))
}

// always is a finding on a question that cannot but apply.
func always(f Finding) Finding {
	if f.Result == NotApplicable {
		f.Result, f.EN, f.VI = Missing, "It was found not to apply, but a principle always applies.", "Hồ sơ ghi là không áp dụng, nhưng nguyên tắc luôn phải được xem xét."
	}
	return f
}

// compliance is a principle that the clauses on record also speak of.
func compliance(a *agreement.Agreement, c *Context, code rule.Code) Finding {
	return judged(always(c.Assured(a, code)), a.Clauses.Compliant, "/clauses/compliant")
}

// askPowers also reads what the substance on record says of the powers.
func askPowers(a *agreement.Agreement, c *Context) Finding {
	return judged(always(c.Assured(a, CodePowers)), a.Substance.Within, "/substance/within")
}

// judged adds a judgement of which the record says neither who made it nor when:
// it is enough to doubt, and not to pass.
func judged(f Finding, answer codes.Answer, where string) Finding {
	switch {
	case answer == codes.No && (f.Result == Passed || f.Result == Conditional):
		return disagree(f.At, At(where))
	case answer == codes.No && f.Result == Missing:
		return Finding{Result: Refused, At: At(where),
			EN: "The record says that it is not so.", VI: "Hồ sơ ghi nhận là không đáp ứng."}
	case answer == codes.Yes && f.none:
		return Finding{Result: Conditional, At: At(where), And: At("/assurances"),
			EN: "The record says that it is so; who found it, and when, is not recorded and remains to be confirmed.",
			VI: "Hồ sơ ghi nhận là đáp ứng nhưng chưa ghi cơ quan và thời điểm kết luận; cần xác nhận."}
	}
	return f
}

func disagree(x, y Place) Finding {
	return Finding{Result: Referred, At: x, And: y,
		EN: "What is on record disagrees.", VI: "Các nội dung trong hồ sơ không thống nhất."}
}

// settled weighs what the record itself says against the findings on record.
func settled(record, found Finding) Finding {
	good := func(f Finding) bool { return f.Result != Missing && f.Result != Referred && f.Result != Refused }
	switch {
	case found.none, found.Result == Missing && record.Result != Missing:
		return record
	case record.Result == Missing:
		return found
	case record.Result == Refused && good(found), found.Result == Refused && good(record):
		return disagree(record.At, found.At)
	case weight(found.Result) > weight(record.Result):
		return found
	}
	return record
}

// weight puts the results into the order of what they lead to.
func weight(r Result) Outcome {
	switch r {
	case Passed, NotApplicable:
		return Allow
	case Conditional:
		return AllowWithConditions
	case Missing, Referred:
		return Refer
	}
	return Refuse
}

// unclassified is the finding where the gate was given no law to classify by.
var unclassified = Finding{
	EN: "No law was given by which to tell what the instrument is.",
	VI: "Chưa có căn cứ pháp luật để xác định loại văn kiện.",
}

// said is a finding in the words of a fact that decides what an instrument is.
func said(r Result, g *agreement.Ground) Finding {
	return Finding{Result: r, At: At(g.Pointer), EN: g.EN, VI: g.VI}
}

// among returns the ground with the code, or nil.
func among(list []agreement.Ground, code rule.Code) *agreement.Ground {
	for i := range list {
		if list[i].Code == code {
			return &list[i]
		}
	}
	return nil
}

func askInstrument(a *agreement.Agreement, c *Context) Finding {
	n := c.Nature()
	if n == nil {
		return unclassified
	}
	for i := range n.Wrong {
		f := said(wrong(&n.Wrong[i]), &n.Wrong[i])
		if i+1 < len(n.Wrong) {
			f.And = At(n.Wrong[i+1].Pointer)
		}
		if f.Result == Refused || i+1 == len(n.Wrong) {
			return settled(f, c.Assured(a, CodeInstrument))
		}
	}
	switch {
	case n.Kind == agreement.InstrumentUnknown && len(n.Missing) > 0:
		return settled(said(Missing, &n.Missing[0]), c.Assured(a, CodeInstrument))
	case n.Kind == agreement.InstrumentUnknown:
		if g := among(n.Facts, agreement.NatureHome); g != nil {
			return said(Missing, g)
		}
		return Finding{At: At("/substance"), EN: "What is on record does not tell what it is.", VI: "Hồ sơ chưa đủ để xác định loại văn kiện."}
	}
	for i := range n.Facts {
		if g := &n.Facts[i]; g.Basis.Confidence == rule.General {
			f := said(Conditional, g)
			f.EN, f.VI = "What it is in law follows from an inference, which remains to be confirmed.", "Bản chất pháp lý của văn kiện mới được suy luận, cần xác nhận."
			return settled(f, c.Assured(a, CodeInstrument))
		}
	}
	f := Finding{Result: Passed, EN: "It is known what it is, and those who sign may make it.", VI: "Đã xác định được loại văn kiện và các bên được ký kết loại văn kiện đó."}
	if len(n.Facts) > 0 {
		f.At = At(n.Facts[0].Pointer)
	}
	if len(n.Facts) > 1 {
		f.And = At(n.Facts[1].Pointer)
	}
	return settled(f, c.Assured(a, CodeInstrument))
}

// wrong is what a reason why it is the wrong instrument leads to: what was only
// screened, or not seen in the law, is for others to decide.
func wrong(g *agreement.Ground) Result {
	if g.Code == agreement.NatureWording || g.Code == agreement.NatureReserved && g.Basis.Confidence != rule.Verified {
		return Referred
	}
	return Refused
}

// other is the finding on a question that does not arise for what the instrument
// is; ok is false where it does.
func other(n *agreement.Classification) (f Finding, ok bool) {
	switch n.Kind {
	case agreement.InstrumentTreaty, agreement.InstrumentContract, agreement.InstrumentDomestic:
		return Finding{Result: NotApplicable,
			EN: "The question is one of international agreements, and it is none.",
			VI: "Câu hỏi chỉ áp dụng đối với thỏa thuận quốc tế."}, true
	}
	return f, false
}

func askObligation(a *agreement.Agreement, c *Context) Finding {
	n := c.Nature()
	if n == nil {
		return settled(unclassified, c.Assured(a, CodeObligation))
	}
	f, ok := other(n)
	if ok {
		return f
	}
	f = Finding{At: At("/substance/obliges"), EN: "Whether it creates rights and obligations under international law is not on record.", VI: "Hồ sơ chưa ghi văn bản có làm phát sinh quyền, nghĩa vụ theo pháp luật quốc tế hay không."}
	if g := among(n.Wrong, agreement.NatureObliges); g != nil {
		f = said(Refused, g)
	} else if g := among(n.Wrong, agreement.NatureWording); g != nil {
		f = said(Referred, g)
	} else if g := among(n.Facts, agreement.NatureObliges); g != nil && g.Answer == codes.No {
		f = said(Passed, g)
	}
	return settled(f, c.Assured(a, CodeObligation))
}

func askMatter(a *agreement.Agreement, c *Context) Finding {
	n := c.Nature()
	if n == nil {
		return settled(unclassified, c.Assured(a, CodeMatter))
	}
	f, ok := other(n)
	if ok {
		return f
	}
	f = Finding{At: At("/substance/mattersComplete"), EN: "Whether all matters are on record is not known.", VI: "Chưa xác nhận hồ sơ đã nêu đủ các nội dung."}
	if g := among(n.Wrong, agreement.NatureReserved); g != nil {
		f = said(wrong(g), g)
	} else if g := among(n.Facts, agreement.NatureReserved); g != nil && g.Answer == codes.No {
		f = said(Passed, g)
	} else if n.Kind == agreement.InstrumentExcluded && a.Substance.MattersComplete == codes.Yes {
		return Finding{Result: NotApplicable, At: At("/substance/mattersComplete"),
			EN: "The law on international agreements does not cover it.", VI: "Văn bản không thuộc phạm vi pháp luật về thỏa thuận quốc tế."}
	}
	return settled(f, c.Assured(a, CodeMatter))
}

func askBudget(a *agreement.Agreement, c *Context) Finding {
	found := c.Assured(a, CodeBudget)
	for i := range a.Funding {
		if k := a.Funding[i].Kind; k == "" || k == agreement.FundingUnstated {
			return settled(Finding{Result: Conditional, At: At("/funding/*/kind", i),
				EN: "A line of means does not name its source.", VI: "Có khoản kinh phí chưa nêu nguồn."}, found)
		}
	}
	about := a.Substance.About(agreement.MatterBudget)
	switch {
	case len(a.Funding) > 0:
		return settled(Finding{Result: Passed, At: At("/funding"),
			EN: "Every line of means names its source.", VI: "Mọi khoản kinh phí đều nêu nguồn."}, found)
	case about == codes.No:
		return settled(Finding{Result: NotApplicable, At: At("/substance/mattersComplete"),
			EN: "It commits no budget.", VI: "Văn bản không cam kết ngân sách."}, found)
	}
	return settled(Finding{At: At("/funding"), And: At("/substance/mattersComplete"),
		EN: "No means are on record, nor is it on record that there are none.", VI: "Hồ sơ chưa ghi kinh phí và cũng chưa xác nhận là không sử dụng kinh phí."}, found)
}

func askOthers(a *agreement.Agreement, c *Context) Finding {
	return touching(a, c, CodeOthers, agreement.MatterOthers)
}

func askSecrets(a *agreement.Agreement, c *Context) Finding {
	return touching(a, c, CodeSecrets, agreement.MatterSecrets)
}

// touching is a question that arises where the matter is touched, and then takes
// a finding.
func touching(a *agreement.Agreement, c *Context, code rule.Code, m agreement.Matter) Finding {
	found := c.Assured(a, code)
	about := a.Substance.About(m)
	if about == codes.No {
		return settled(Finding{Result: NotApplicable, At: At("/substance/mattersComplete"),
			EN: "The matter is not touched.", VI: "Văn bản không có nội dung này."}, found)
	}
	if about == codes.Yes && found.Result == NotApplicable {
		return disagree(At("/substance/matters"), found.At)
	}
	if about == codes.Unknown && found.none {
		found.And = At("/substance/mattersComplete")
	}
	return found
}
