package partner

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/codes"
)

// Question is a question of due diligence: a code of [Questions]. An open
// list; unknown codes are kept. All questions are put so that yes, no and not
// applicable are answers; [Question.Effect] says what each answer leads to.
type Question string

// The question bank. It is this project's own wording of what the guidance of
// several states and of the European Union asks (see [Questions]).
const (
	QuestionExistence    Question = "DD-01" // legal existence confirmed?
	QuestionOwnership    Question = "DD-02" // owners and controlling bodies known?
	QuestionSanctions    Question = "DD-03" // match on a sanctions list?
	QuestionSecurity     Question = "DD-04" // tied to military or intelligence bodies?
	QuestionJurisdiction Question = "DD-05" // could be compelled to hand over?
	QuestionTechnology   Question = "DD-06" // a listed sensitive technology?
	QuestionExport       Question = "DD-07" // end use of controlled goods known? (yes: on conditions)
	QuestionData         Question = "DD-08" // transfer of data assessed?
	QuestionIP           Question = "DD-09" // intellectual property settled?
	QuestionPeople       Question = "DD-10" // conflicts of interest?
	QuestionTrackRecord  Question = "DD-11" // earlier agreements delivered?
	QuestionFinance      Question = "DD-12" // able to fund its part?
	QuestionIntegrity    Question = "DD-13" // integrity in order?
	QuestionCyber        Question = "DD-14" // cybersecurity mature enough?
	QuestionReciprocity  Question = "DD-15" // flows in both directions?
	QuestionDependence   Question = "DD-16" // heavy dependence?
	QuestionExit         Question = "DD-17" // can either side stop?
	QuestionPolicy       Question = "DD-18" // agrees with foreign policy?
)

// Questions returns the question bank: the questions with their codes, in
// English and Vietnamese. It combines what the guidance on research security
// of the G7, the European Union, the United Kingdom, Canada, the United States
// and Australia asks; wording and order are this project's.
func Questions() *codes.List { return questions.List() }

// number returns 1 to 18 for a question of the bank, and 0 for any other.
func (q Question) number() int {
	if len(q) != 5 || q[:3] != "DD-" || q[3]-'0' > 1 || q[4]-'0' > 9 {
		return 0
	}
	n := int(q[3]-'0')*10 + int(q[4]-'0')
	if n > len(dimensions) {
		return 0
	}
	return n
}

// is compares two questions; those of the bank differ at the end.
func (q Question) is(o Question) bool {
	n := len(q)
	return n == len(o) && (n == 0 || q[n-1] == o[n-1] && q == o)
}

// Dimension returns what the question is about: a code of [Dimensions], and ""
// for a question that is not in the bank.
func (q Question) Dimension() string {
	if n := q.number(); n > 0 {
		return dimensions[n-1]
	}
	return ""
}

// Dimensions returns the list of what the questions of due diligence are about.
func Dimensions() *codes.List { return dimensionList.List() }

// Effect is what an answer of due diligence leads to. It is a closed set in
// rising order; the zero value is no effect. Its text forms are none, score,
// raise, condition, open, escalate and block.
type Effect uint8

const (
	// EffectNone: the answer raises no concern.
	EffectNone Effect = iota
	// EffectScore: the answer counts against the partner in the evaluation.
	EffectScore
	// EffectRaise: the answer raises the level of diligence.
	EffectRaise
	// EffectCondition: a condition is to be met first.
	EffectCondition
	// EffectOpen: the question must be answered first; unknown is not a pass.
	EffectOpen
	// EffectEscalate: a higher level must decide.
	EffectEscalate
	// EffectBlock: the cooperation is not to go ahead.
	EffectBlock
)

var effectTexts = [...]string{"none", "score", "raise", "condition", "open", "escalate", "block"}

// String returns the text of the effect.
func (e Effect) String() string {
	if int(e) < len(effectTexts) {
		return effectTexts[e]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (e Effect) MarshalText() ([]byte, error) {
	return closedText("effect", effectTexts[:], uint8(e))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (e *Effect) UnmarshalText(b []byte) error {
	return parseClosed("effect", effectTexts[:], b, (*uint8)(e))
}

var (
	effectEN = [...]string{"no concern", "counts against the partner", "raises the level of diligence", "a condition is to be met first", "must be answered first", "a higher level must decide", "not to go ahead"}
	effectVI = [...]string{"không có vấn đề", "bị trừ điểm đánh giá", "phải thẩm tra ở mức cao hơn", "phải đáp ứng điều kiện trước", "phải trả lời trước", "phải trình cấp cao hơn quyết định", "không được tiến hành"}
)

// Label returns the effect in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (e Effect) Label(tag language.Tag) string {
	return closedLabel(effectEN[:], effectVI[:], uint8(e), tag)
}

// Effect returns what the answer to the question leads to. A question that is
// not in the bank has no effect; an answer outside its set counts as unknown.
func (q Question) Effect(a codes.Answer) Effect {
	n := q.number()
	if n == 0 {
		return EffectNone
	}
	if !a.Known() {
		a = codes.Unknown
	}
	return effects[n-1][a]
}

// effects holds, question by question, what the answers unknown, yes, no and
// not applicable lead to.
var effects = [...][4]Effect{
	{EffectOpen, EffectNone, EffectBlock, EffectOpen},          // DD-01
	{EffectCondition, EffectNone, EffectCondition, EffectNone}, // DD-02
	{EffectOpen, EffectBlock, EffectNone, EffectOpen},          // DD-03
	{EffectOpen, EffectEscalate, EffectNone, EffectNone},       // DD-04
	{EffectOpen, EffectEscalate, EffectNone, EffectNone},       // DD-05
	{EffectRaise, EffectRaise, EffectNone, EffectNone},         // DD-06
	{EffectOpen, EffectCondition, EffectBlock, EffectNone},     // DD-07
	{EffectCondition, EffectNone, EffectCondition, EffectNone}, // DD-08
	{EffectCondition, EffectNone, EffectCondition, EffectNone}, // DD-09
	{EffectCondition, EffectCondition, EffectNone, EffectNone}, // DD-10
	{EffectScore, EffectNone, EffectScore, EffectNone},         // DD-11
	{EffectScore, EffectNone, EffectScore, EffectNone},         // DD-12
	{EffectScore, EffectNone, EffectEscalate, EffectNone},      // DD-13
	{EffectCondition, EffectNone, EffectCondition, EffectNone}, // DD-14
	{EffectScore, EffectNone, EffectScore, EffectNone},         // DD-15
	{EffectScore, EffectScore, EffectNone, EffectNone},         // DD-16
	{EffectCondition, EffectNone, EffectCondition, EffectNone}, // DD-17
	{EffectOpen, EffectNone, EffectBlock, EffectOpen},          // DD-18
}

var dimensions = [...]string{
	"identity", "ownership", "sanctions", "security", "jurisdiction", "technology",
	"export", "data", "intellectual-property", "people", "capability", "finance",
	"integrity", "cybersecurity", "reciprocity", "concentration", "exit", "policy",
}
