package vietnam

import (
	"strings"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// GateQuestions returns what Vietnamese law and practice have a gatekeeper ask,
// to be added to the questions that hold everywhere:
//
//	set := gate.Questions().With(vietnam.GateQuestions())
//
// Each is asked of what was signed, or is to be signed, while the law it rests on
// holds. A question whose basis is not [rule.Verified] is a default: leave it out
// with gate.SwitchOff where the full text of the law says consulting.
func GateQuestions() gate.Set { return gate.NewSet("vietnam-gate", "1.0.0", gateQuestions) }

// Gate builds the gatekeeper for Viet Nam: all questions, the rules for the
// record, the law by which to tell what an instrument is, and who decides. Options
// are added to these.
func Gate(opts ...gate.Option) (*gate.Gate, error) {
	all := []gate.Option{
		gate.Classify(ClassifyOn), gate.Decider(Decider),
		gate.Rules(agreement.Rules().With(AgreementRules())),
	}
	for _, code := range []rule.Code{gate.CodeLaw, gate.CodePolicy, gate.CodeTreaties, gate.CodeEquality, gate.CodePowers, gate.CodeObligation} {
		all = append(all, gate.Rest(code, agreementPrinciples))
	}
	all = append(all, gate.Rest(gate.CodeMatter, treatyMatters), gate.Rest(gate.CodeInstrument, treatyNature))
	return gate.New(gate.Questions().With(GateQuestions()), append(all, opts...)...)
}

// Decider tells who decides on the Vietnamese side on concluding the agreement on
// a day: of the first Vietnamese signatory whose level may sign, as [AuthorityOf]
// says; for a district its heir. It is nil where that was not seen.
func Decider(a *agreement.Agreement, _ calendar.Date) text.Text {
	for i := range a.Parties {
		p := &a.Parties[i]
		if !signs(p) {
			continue
		}
		at := authorityAt(p.Level)
		if at >= 0 && authorities[at].Heir != "" {
			at = authorityAt(authorities[at].Heir)
		}
		if at >= 0 {
			return authorities[at].DecidedBy()
		}
	}
	return nil
}

// Who decides, where a question names somebody.
var (
	gatePrimeMinister = text.Text{{Lang: "en", Value: "Prime Minister"}, {Lang: "vi", Value: "Thủ tướng Chính phủ"}}
	gateConsulted     = text.Text{{Lang: "en", Value: "Ministry of Foreign Affairs and the bodies concerned, for their opinion"}, {Lang: "vi", Value: "Bộ Ngoại giao và các cơ quan liên quan, để lấy ý kiến"}}
	ministerDecides   = text.Text{{Lang: "en", Value: "the minister: the ministry signs, or a department (cục) with the minister's consent"}, {Lang: "vi", Value: "Bộ trưởng: Bộ ký, hoặc cục ký sau khi được Bộ trưởng đồng ý"}}
	provincialChair   = text.Text{{Lang: "en", Value: "Chair of the provincial People's Committee"}, {Lang: "vi", Value: "Chủ tịch Ủy ban nhân dân cấp tỉnh"}}
)

// noAgreement is the finding on a question of the procedure for international
// agreements where the instrument is none; ok is false where it is, or may be.
func noAgreement(c *gate.Context) (f gate.Finding, ok bool) {
	n := c.Nature()
	if n == nil || n.Kind == agreement.InstrumentUnknown || n.Kind == agreement.InstrumentAgreement {
		return f, false
	}
	return gate.Finding{Result: gate.NotApplicable,
		EN: "The procedure is that of international agreements, and it is none.",
		VI: "Trình tự này chỉ áp dụng đối với thỏa thuận quốc tế."}, true
}

// askLevel says whether the Vietnamese signatories may sign at their levels; the
// gravest answer counts.
func askLevel(a *agreement.Agreement, c *gate.Context) gate.Finding {
	worst := gate.Finding{At: gate.At("/parties"),
		EN: "No Vietnamese signatory is on record.", VI: "Hồ sơ chưa nêu bên ký kết Việt Nam."}
	seen := false
	for i := range a.Parties {
		if p := &a.Parties[i]; signs(p) {
			if f := levelOf(a, p, i, c); !seen || grave(f) > grave(worst) {
				worst, seen = f, true
			}
		}
	}
	return worst
}

// grave puts findings into order.
func grave(f gate.Finding) int {
	switch f.Result {
	case gate.NotApplicable:
		return 0
	case gate.Passed:
		return 1
	case gate.Conditional:
		return 2
	case gate.Missing:
		return 3
	case gate.Referred:
		return 4
	}
	return 5
}

// levelOf says whether one party may sign at its level.
func levelOf(a *agreement.Agreement, p *agreement.Party, i int, c *gate.Context) gate.Finding {
	level, name := gate.At("/parties/*/level", i), gate.At("/parties/*/name", i)
	passed := gate.Finding{Result: gate.Passed, At: level,
		EN: "Bodies of the level are among those that sign.", VI: "Cơ quan ở cấp này thuộc diện ký kết thỏa thuận quốc tế."}
	switch {
	case p.Level == agreement.LevelDistrict:
		first, last := c.LawDays()
		switch {
		case first > districtsUntil:
			return gate.Finding{Result: gate.Refused, At: level, Decider: provincialChair,
				EN: "The district level ended on 1 July 2025; the provincial People's Committee is its heir.",
				VI: "Cấp huyện không còn từ ngày 01/7/2025; Ủy ban nhân dân cấp tỉnh là cơ quan kế thừa."}
		case first == 0 || last > districtsUntil:
			return gate.Finding{At: gate.At("/events"), And: level, Decider: provincialChair,
				EN: "The district level ended on 1 July 2025, and the day of signing does not tell whether it still could sign.",
				VI: "Cấp huyện không còn từ ngày 01/7/2025; thời điểm ký chưa đủ rõ để biết cấp này còn thẩm quyền hay không."}
		}
		return passed
	case p.Level == "" || authorityAt(p.Level) < 0 && !agreement.Levels().Has(string(p.Level)):
		return gate.Finding{At: level, EN: "At which level the Vietnamese party signs is not known.", VI: "Chưa rõ cấp ký kết của bên Việt Nam."}
	case authorityAt(p.Level) < 0:
		return gate.Finding{Result: gate.NotApplicable, At: level,
			EN: "A body of this level is not among those of the law, which does not cover what it signs by itself; that is inferred.",
			VI: "Cấp này không thuộc diện quy định của Luật; văn bản do cấp này tự ký nằm ngoài phạm vi Luật (suy luận)."}
	case p.Level == agreement.LevelCommune && a.Substance.Within != codes.Yes:
		return gate.Finding{At: level, And: gate.At("/substance/within"),
			EN: "Of communes only those in border areas sign; whether this one is, is not known.",
			VI: "Ở cấp xã, chỉ Ủy ban nhân dân cấp xã ở khu vực biên giới được ký kết; chưa rõ bên này có thuộc khu vực biên giới hay không."}
	case p.Level == agreement.LevelDepartment:
		vi, ok := p.Name.Get("vi")
		switch {
		case strings.HasPrefix(vi, "Vụ "):
			return gate.Finding{Result: gate.Referred, At: name, Decider: ministerDecides,
				EN: "A department of the vụ kind prepares and does not sign; that is inferred.",
				VI: "Vụ là đơn vị tham mưu, không đứng tên ký kết (suy luận)."}
		case !ok || !strings.HasPrefix(vi, "Cục ") && !strings.HasPrefix(vi, "Tổng cục "):
			return gate.Finding{At: name, Decider: ministerDecides,
				EN: "Whether this department is a cục, which may sign, is not told by its name on record.",
				VI: "Tên đơn vị trong hồ sơ chưa cho biết có phải là cục (được ký kết) hay không."}
		}
	}
	return passed
}

// askRisk says whether the risks of a technology of high risk are looked after.
func askRisk(a *agreement.Agreement, _ *gate.Context) gate.Finding {
	if len(a.Technologies) == 0 {
		return gate.Finding{At: gate.At("/technologies"),
			EN: "No technology is on record.", VI: "Hồ sơ chưa nêu công nghệ."}
	}
	if care(a) != technology.HighRisk {
		return gate.Finding{Result: gate.NotApplicable, At: gate.At("/technologies"),
			EN: "No technology on record is marked as of high risk.", VI: "Không có công nghệ nào trong hồ sơ được xếp loại rủi ro cao."}
	}
	for i := range a.Risks {
		if !a.Risks[i].Mitigation.IsZero() {
			return gate.Finding{Result: gate.Passed, At: gate.At("/risks/*", i),
				EN: "A risk and what is done about it are on record.", VI: "Hồ sơ đã ghi nhận rủi ro kèm biện pháp giảm thiểu."}
		}
	}
	return gate.Finding{At: gate.At("/risks"), And: gate.At("/technologies"),
		EN: "A technology of high risk is named, and no risk with a mitigation is on record.", VI: "Có công nghệ rủi ro cao nhưng hồ sơ chưa ghi nhận rủi ro nào kèm biện pháp giảm thiểu."}
}
