package gate

import (
	"strings"

	"golang.org/x/text/language"
)

// Outcome is what a gatekeeper decides. It is a closed set in rising order: the
// gravest of all reasons decides. The zero value decides nothing, least of all
// to allow.
type Outcome uint8

// The outcomes.
const (
	Undecided Outcome = iota // no decision: no day to decide on, or no questions
	Allow
	AllowWithConditions
	Refer // to who decides
	Refuse
)

var outcomeTexts = [...]string{"undecided", "allow", "allow-with-conditions", "refer", "refuse"}
var outcomeEN = [...]string{"undecided", "allow", "allow with conditions", "refer", "refuse"}
var outcomeVI = [...]string{"chưa kết luận", "đồng ý", "đồng ý có điều kiện", "trình cấp có thẩm quyền quyết định", "không đồng ý"}

// String returns the text, such as allow-with-conditions.
func (o Outcome) String() string { return printClosed(outcomeTexts[:], uint8(o)) }

// MarshalText writes the text.
func (o Outcome) MarshalText() ([]byte, error) {
	return closedText("outcome", outcomeTexts[:], uint8(o))
}

// UnmarshalText reads the text of an outcome and refuses anything else.
func (o *Outcome) UnmarshalText(b []byte) error {
	return parseClosed("outcome", outcomeTexts[:], b, (*uint8)(o))
}

// Label returns the outcome in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (o Outcome) Label(tag language.Tag) string {
	return label(o.String(), outcomeEN[:], outcomeVI[:], uint8(o), tag)
}

// Result is what the answer to a question is. It is a closed set; the zero value
// is that the facts are missing.
type Result uint8

// The results.
const (
	Missing       Result = iota // what would answer it is not on record, has run out, or is too vague
	Passed                      // answered well, with evidence
	Conditional                 // answered well, on terms that remain to be met
	Referred                    // not for the gatekeeper to answer
	Refused                     // answered badly
	NotApplicable               // the question does not arise
	results       = iota
)

var resultTexts = [...]string{"missing", "passed", "conditional", "referred", "refused", "not-applicable"}
var resultEN = [...]string{"missing", "passed", "held under conditions", "to be referred", "refused", "not applicable"}
var resultVI = [...]string{"thiếu thông tin", "đạt", "đạt có điều kiện", "cần trình cấp có thẩm quyền", "không đạt", "không áp dụng"}

// String returns the text, such as not-applicable.
func (r Result) String() string { return printClosed(resultTexts[:], uint8(r)) }

// MarshalText writes the text.
func (r Result) MarshalText() ([]byte, error) { return closedText("result", resultTexts[:], uint8(r)) }

// UnmarshalText reads the text of a result and refuses anything else.
func (r *Result) UnmarshalText(b []byte) error {
	return parseClosed("result", resultTexts[:], b, (*uint8)(r))
}

// Label returns the result in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (r Result) Label(tag language.Tag) string {
	return label(r.String(), resultEN[:], resultVI[:], uint8(r), tag)
}

// Ground says by what a decision lapses. It is a closed set; the zero value is
// that nothing makes it lapse.
type Ground uint8

// By what a decision lapses.
const (
	ByNothing  Ground = iota
	ByFinding         // a finding that it rests on runs out
	ByWaiver          // a waiver runs out
	ByValidity        // the time that the gate gives its decisions
)

var groundTexts = [...]string{"nothing", "finding", "waiver", "validity"}
var groundEN = [...]string{"nothing", "a finding runs out", "a waiver runs out", "the validity set for decisions"}
var groundVI = [...]string{"không có", "kết quả rà soát hết giá trị", "quyết định miễn áp dụng hết hạn", "hết thời hạn giá trị của kết luận"}

// String returns the text, such as finding.
func (g Ground) String() string { return printClosed(groundTexts[:], uint8(g)) }

// MarshalText writes the text.
func (g Ground) MarshalText() ([]byte, error) {
	return closedText("ground of lapse", groundTexts[:], uint8(g))
}

// UnmarshalText reads the text of a ground and refuses anything else.
func (g *Ground) UnmarshalText(b []byte) error {
	return parseClosed("ground of lapse", groundTexts[:], b, (*uint8)(g))
}

// Label returns the ground in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (g Ground) Label(tag language.Tag) string {
	return label(g.String(), groundEN[:], groundVI[:], uint8(g), tag)
}

// TextError says that a text is not one of a closed set. It is comparable.
type TextError struct {
	What    string // outcome, result or ground of lapse
	Text    string // the offending text, cut to 64 runes
	Allowed string // the texts of the set
}

// Error names the text and what is allowed instead.
func (e *TextError) Error() string {
	return "gate: " + e.What + " \"" + e.Text + "\" is not known; write one of " + e.Allowed
}

func printClosed(texts []string, n uint8) string {
	if int(n) < len(texts) {
		return texts[n]
	}
	return "invalid"
}

func closedText(what string, texts []string, n uint8) ([]byte, error) {
	if int(n) < len(texts) {
		return []byte(texts[n]), nil
	}
	return nil, &TextError{what, "invalid", strings.Join(texts, ", ")}
}

func parseClosed(what string, texts []string, b []byte, to *uint8) error {
	for i, t := range texts {
		if string(b) == t {
			*to = uint8(i)
			return nil
		}
	}
	runes := []rune(string(b[:min(len(b), 4*64)]))
	return &TextError{what, string(runes[:min(len(runes), 64)]), strings.Join(texts, ", ")}
}

func label(text string, en, vi []string, n uint8, tag language.Tag) string {
	switch {
	case int(n) >= len(en):
		return text
	case vietnamese(tag):
		return vi[n]
	}
	return en[n]
}

// vietnamese reports whether the tag asks for Vietnamese.
func vietnamese(tag language.Tag) bool {
	base, _ := tag.Base()
	return base.String() == "vi"
}
