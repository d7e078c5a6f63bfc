package talent

import "golang.org/x/text/language"

// EligibilityWhy says why a scheme takes somebody in or not. It is a closed
// set; the zero value says that it is not settled.
type EligibilityWhy uint8

// The reasons of an eligibility. Where several hold it is the first of NotInForce,
// Excluded, GeneralUnmet and SpecificUnmet.
const (
	// EligibilityOpen: a condition is open; see Eligibility.Open.
	EligibilityOpen EligibilityWhy = iota
	// DayOpen: it is not sure that the scheme is in force on the day, and
	// nothing else speaks against it.
	DayOpen
	// NotInForce: the scheme is surely not in force on the day.
	NotInForce
	// Excluded: an exclusion holds.
	Excluded
	// GeneralUnmet: a general condition is surely not met.
	GeneralUnmet
	// SpecificUnmet: none of the specific conditions is met.
	SpecificUnmet
	// AllMet: every general condition and a specific one is met, and nothing excludes.
	AllMet
)

var eligibilityWhyTexts = [...]string{"open", "day-open", "not-in-force", "excluded", "general-unmet", "specific-unmet", "all-met"}

// String returns the text of the reason, and "invalid" for a value that is not
// one of the set.
func (w EligibilityWhy) String() string {
	if int(w) < len(eligibilityWhyTexts) {
		return eligibilityWhyTexts[w]
	}
	return "invalid"
}

// MarshalText writes the text of the reason; a value that is not one of the set
// has none and is an error.
func (w EligibilityWhy) MarshalText() ([]byte, error) {
	return closedText("reason of eligibility", eligibilityWhyTexts[:], uint8(w))
}

// UnmarshalText reads what String prints and refuses anything else.
func (w *EligibilityWhy) UnmarshalText(b []byte) error {
	return parseClosed("reason of eligibility", eligibilityWhyTexts[:], b, (*uint8)(w))
}

var (
	eligibilityWhyEN = [...]string{"not settled: conditions are open", "not settled: it is not sure whether the scheme is in force on the day", "not eligible: the scheme is not in force on the day", "not eligible: excluded", "not eligible: a general condition is not met", "not eligible: no specific condition is met", "eligible"}
	eligibilityWhyVI = [...]string{"chưa xác định: còn điều kiện chưa rõ", "chưa xác định: chưa rõ chính sách có hiệu lực vào thời điểm đó hay không", "không đủ điều kiện: chính sách không có hiệu lực vào thời điểm đó", "không đủ điều kiện: thuộc trường hợp không áp dụng", "không đủ điều kiện: chưa đáp ứng tiêu chí chung", "không đủ điều kiện: không đáp ứng tiêu chí cụ thể nào", "đủ điều kiện"}
)

// Label returns the reason in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (w EligibilityWhy) Label(tag language.Tag) string {
	return closedLabel(eligibilityWhyEN[:], eligibilityWhyVI[:], uint8(w), tag)
}

// ConditionWhy says how it is known whether a condition is met, or why it is
// not known. It is a closed set; the zero value says that nobody answered.
type ConditionWhy uint8

// The reasons of a condition.
const (
	// Unanswered: neither an answer nor the record tells.
	Unanswered ConditionWhy = iota
	// ByAnswer: the caller answered.
	ByAnswer
	// ByRecord: the record shows it.
	ByRecord
	// ByParts: its parts settle it.
	ByParts
	// Disputed: answers contradict each other, or the record or the parts.
	Disputed
	// NoConsentToJudge: the record may tell, but no consent surely allows to look.
	NoConsentToJudge
	// TextNotSeen: the law asks more than was seen; only an answer settles it.
	TextNotSeen
)

var conditionWhyTexts = [...]string{"unanswered", "by-answer", "by-record", "by-parts", "disputed", "no-consent", "text-not-seen"}

// String returns the text of the reason, and "invalid" for a value that is not
// one of the set.
func (w ConditionWhy) String() string {
	if int(w) < len(conditionWhyTexts) {
		return conditionWhyTexts[w]
	}
	return "invalid"
}

// MarshalText writes the text of the reason; a value that is not one of the set
// has none and is an error.
func (w ConditionWhy) MarshalText() ([]byte, error) {
	return closedText("reason of a condition", conditionWhyTexts[:], uint8(w))
}

// UnmarshalText reads what String prints and refuses anything else.
func (w *ConditionWhy) UnmarshalText(b []byte) error {
	return parseClosed("reason of a condition", conditionWhyTexts[:], b, (*uint8)(w))
}

var (
	conditionWhyEN = [...]string{"not answered", "as answered", "as the record shows", "as its parts show", "answers and records contradict each other", "no consent to look into the record", "the text of the law was not seen in full"}
	conditionWhyVI = [...]string{"chưa có câu trả lời", "theo câu trả lời", "theo hồ sơ", "theo từng phần của điều kiện", "câu trả lời và hồ sơ mâu thuẫn", "chưa có sự đồng ý cho xem hồ sơ", "chưa đối chiếu toàn văn quy định"}
)

// Label returns the reason in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (w ConditionWhy) Label(tag language.Tag) string {
	return closedLabel(conditionWhyEN[:], conditionWhyVI[:], uint8(w), tag)
}

// ConditionRole says what a condition is in its scheme. It is a closed set; the
// zero value is a general condition.
type ConditionRole uint8

// The roles of conditions.
const (
	RoleGeneral ConditionRole = iota
	RoleSpecific
	RoleExclusion
)

var conditionRoleTexts = [...]string{"general", "specific", "exclusion"}

// String returns the text of the role, and "invalid" for a value that is not one
// of the set.
func (r ConditionRole) String() string {
	if int(r) < len(conditionRoleTexts) {
		return conditionRoleTexts[r]
	}
	return "invalid"
}

// MarshalText writes the text of the role; a value that is not one of the set
// has none and is an error.
func (r ConditionRole) MarshalText() ([]byte, error) {
	return closedText("role of a condition", conditionRoleTexts[:], uint8(r))
}

// UnmarshalText reads what String prints and refuses anything else.
func (r *ConditionRole) UnmarshalText(b []byte) error {
	return parseClosed("role of a condition", conditionRoleTexts[:], b, (*uint8)(r))
}

var (
	conditionRoleEN = [...]string{"general condition", "specific condition", "exclusion"}
	conditionRoleVI = [...]string{"tiêu chí chung", "tiêu chí cụ thể", "trường hợp không áp dụng"}
)

// Label returns the role in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (r ConditionRole) Label(tag language.Tag) string {
	return closedLabel(conditionRoleEN[:], conditionRoleVI[:], uint8(r), tag)
}
