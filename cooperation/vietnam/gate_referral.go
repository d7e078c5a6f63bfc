package vietnam

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// byThen is a day of the act, or that of the decision where that is earlier.
func byThen(c *gate.Context, act rule.Day) calendar.Date {
	if d := dateOf(act); d.Compare(c.On()) == calendar.Before {
		return d
	}
	return c.On()
}

// objection returns the last opinion against, by the days that count, that its
// author did not surely take back later; -1 where there is none.
func objection(a *agreement.Agreement, c *gate.Context) int {
	at, any := -1, false
	for i := range a.Steps {
		any = any || a.Steps[i].Kind == agreement.StepOpinion && a.Steps[i].Answer == codes.No
	}
	if !any {
		return at
	}
	// Of each author the yes whose first day is the last.
	yes := map[id.Partner]calendar.Date{}
	for i := range a.Steps {
		s := &a.Steps[i]
		if s.Kind != agreement.StepOpinion || s.Answer != codes.Yes || s.By.IsZero() || s.On.Uncertain() || s.On.Approximate() ||
			stepMade(s, c) != calendar.Yes {
			continue
		}
		if d, ok := yes[s.By]; !ok || d.Earliest().Compare(s.On.Earliest()) == calendar.Before {
			yes[s.By] = s.On
		}
	}
	for i := range a.Steps {
		s := &a.Steps[i]
		if s.Kind != agreement.StepOpinion || s.Answer != codes.No || stepMade(s, c) == calendar.No || yes[s.By].Compare(s.On) == calendar.After {
			continue
		}
		if at < 0 || calendar.Chronological(a.Steps[at].On, s.On) < 0 {
			at = i
		}
	}
	return at
}

// differing is the finding on opinions that differ, or on what was put before the
// Prime Minister as if they did; ok is false where none do.
func differing(a *agreement.Agreement, c *gate.Context) (f gate.Finding, ok bool) {
	if at := objection(a, c); at >= 0 {
		return consented(a, c, gate.At("/steps/*", at), a.Steps[at].On), true
	}
	for i := range a.Steps {
		if s := &a.Steps[i]; s.Kind == agreement.StepReferred && stepMade(s, c) != calendar.No {
			return consented(a, c, gate.At("/steps/*", i), calendar.Date{}), true
		}
	}
	for i := range a.Steps {
		if s := &a.Steps[i]; s.Kind == agreement.StepOpinion && !s.Answer.Known() && stepMade(s, c) != calendar.No {
			return gate.Finding{At: gate.At("/steps/*/answer", i),
				EN: "An opinion on record does not say whether it is for or against.",
				VI: "Có ý kiến trong hồ sơ chưa ghi là đồng ý hay không đồng ý."}, true
		}
	}
	return f, false
}

// consented is the finding on what the Prime Minister is asked about: what was
// said last before signing, and not before the day since. The answer to a
// referral is the Prime Minister's unless it names another office.
func consented(a *agreement.Agreement, c *gate.Context, why gate.Place, since calendar.Date) gate.Finding {
	first, last := c.LawDays()
	said := primeMinisterSaid(a, c, since, last)
	answer := said.answer()
	if first != last && primeMinisterSaid(a, c, since, first).answer() != answer {
		answer = calendar.Unknown
	}
	switch {
	case answer == calendar.Yes:
		return gate.Finding{Result: gate.Passed, At: said.given, And: why,
			EN: "The Prime Minister has consented.", VI: "Thủ tướng Chính phủ đã đồng ý."}
	case answer == calendar.No:
		return gate.Finding{Result: gate.Refused, At: said.refused, And: why,
			EN: "The Prime Minister has not consented.", VI: "Thủ tướng Chính phủ không đồng ý."}
	case said.yes.any || said.no.any || said.maybe:
		return gate.Finding{Result: gate.Referred, At: why,
			EN: "What is on record of the Prime Minister's answer, or its dates, does not tell whether it is a consent given before signing.",
			VI: "Nội dung hoặc ngày tháng trong hồ sơ chưa đủ để xác định Thủ tướng Chính phủ đã đồng ý trước khi ký hay chưa."}
	}
	return gate.Finding{Result: gate.Referred, At: why,
		EN: "It takes the written consent of the Prime Minister, which is not on record.", VI: "Cần có ý kiến đồng ý bằng văn bản của Thủ tướng Chính phủ, hồ sơ chưa ghi nhận."}
}

// primeMinisterSaid gathers what the Prime Minister said by a day of the act. What
// is not surely before the day since counts; what says neither yes nor no does not.
func primeMinisterSaid(a *agreement.Agreement, c *gate.Context, since calendar.Date, act rule.Day) (x sayings) {
	by := byThen(c, act)
	for i := range a.Steps {
		s := &a.Steps[i]
		switch s.Kind {
		case agreement.StepDecision, agreement.StepSuperiorConsent:
			if !officeIs(s.Office, "Prime Minister", "Thủ tướng") {
				continue
			}
		case agreement.StepReferralAnswer:
			if !s.Office.IsZero() && !officeIs(s.Office, "Prime Minister", "Thủ tướng") {
				continue
			}
		default:
			continue
		}
		if s.Answer != codes.Yes && s.Answer != codes.No || stepMade(s, c) == calendar.No || s.On.Compare(since) == calendar.Before {
			continue
		}
		x.add(s.Answer, s.On, by, gate.At("/steps/*", i))
	}
	return x
}

// askDisagreement says whether opinions differ, and what became of it.
func askDisagreement(a *agreement.Agreement, c *gate.Context) gate.Finding {
	if f, ok := noAgreement(c); ok {
		return f
	}
	if f, ok := notThere(signsAt(a, ofProvince)); ok {
		return f
	}
	if f, ok := differing(a, c); ok {
		return f
	}
	return gate.Finding{Result: gate.NotApplicable, At: gate.At("/steps"),
		EN: "No opinion against it is on record.", VI: "Hồ sơ không có ý kiến khác nhau."}
}

// graveMatters are those about which the Prime Minister is asked.
var graveMatters = [...]agreement.Matter{agreement.MatterDefence, agreement.MatterSecurity, agreement.MatterForeignPolicy}

// askPrimeMinister says whether what is for the Prime Minister was put there.
func askPrimeMinister(a *agreement.Agreement, c *gate.Context) gate.Finding {
	if f, ok := noAgreement(c); ok {
		return f
	}
	if f, ok := notThere(signsAt(a, below)); ok {
		return f
	}
	if signsAt(a, ofProvince) != calendar.Yes {
		if f, ok := differing(a, c); ok {
			return f
		}
	}
	unknown := false
	for _, m := range graveMatters {
		switch a.Substance.About(m) {
		case codes.Yes:
			return consented(a, c, gate.At("/substance/matters"), calendar.Date{})
		case codes.Unknown:
			unknown = true
		}
	}
	if unknown {
		return gate.Finding{At: gate.At("/substance/mattersComplete"),
			EN: "Whether it is about defence, security or foreign policy is not on record.", VI: "Hồ sơ chưa cho biết văn bản có nội dung về quốc phòng, an ninh, đối ngoại hay không."}
	}
	return gate.Finding{Result: gate.NotApplicable, At: gate.At("/substance/mattersComplete"),
		EN: "Nothing in it is for the Prime Minister.", VI: "Không có nội dung phải xin ý kiến Thủ tướng Chính phủ."}
}
