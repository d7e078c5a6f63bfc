package vietnam

import (
	"slices"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
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
// with gate.SwitchOff where the full text of the law says otherwise.
func GateQuestions() gate.Set { return gate.NewSet("vietnam-gate", gateVersion, gateQuestions) }

const gateVersion = "1.1.0"

// Gate builds the gatekeeper for Viet Nam: all questions, the rules for the
// record, the law by which to tell what an instrument is, and who decides. Options
// are added to these.
func Gate(opts ...gate.Option) (*gate.Gate, error) { return gateOf(gateQuestions, opts) }

// GateBy is Gate with a register of delegations and those who have the power to
// sign by themselves, for parties that sign by delegation: see [MaySignBy].
func GateBy(x *agreement.Delegations, holders []id.Partner, opts ...gate.Option) (*gate.Gate, error) {
	if x == nil {
		x = (&agreement.Register{}).Index()
	}
	questions := slices.Clone(gateQuestions)
	for i := range questions {
		if questions[i].Code == codeLevel {
			questions[i].Ask = levels{x, slices.Clone(holders)}.ask
		}
	}
	return gateOf(questions, opts)
}

func gateOf(questions []gate.Question, opts []gate.Option) (*gate.Gate, error) {
	all := []gate.Option{
		gate.Classify(ClassifyOn), gate.Decider(Decider),
		gate.Rules(agreement.Rules().With(AgreementRules())),
	}
	for _, code := range []rule.Code{gate.CodeLaw, gate.CodePolicy, gate.CodeTreaties, gate.CodeEquality, gate.CodePowers, gate.CodeObligation} {
		all = append(all, gate.Rest(code, agreementPrinciples))
	}
	all = append(all, gate.Rest(gate.CodeMatter, treatyMatters), gate.Rest(gate.CodeInstrument, treatyNature))
	set := gate.Questions().With(gate.NewSet("vietnam-gate", gateVersion, questions))
	return gate.New(set, append(all, opts...)...)
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
