package rule

import (
	"cmp"
	"encoding/json"
	"fmt"

	"golang.org/x/text/language"
)

// Rendered is a violation in one language, ready to be sent.
type Rendered struct {
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	Subject  string   `json:"subject,omitempty"` // id of the record, where it is one of several
	Pointer  string   `json:"pointer"`
	Detail   string   `json:"detail"` // the message
	Basis    string   `json:"basis,omitempty"`
	Args     Args     `json:"args,omitempty"`
}

// Render returns the violation in the language that fits the tags best.
func (v Violation) Render(tags ...language.Tag) Rendered {
	return Rendered{v.Code, v.Severity, v.Subject, v.Pointer, v.Message(tags...), v.BasisText(tags...), v.Args}
}

// MarshalJSON writes the violation in English. Use [Violation.Render] for
// another language.
func (v Violation) MarshalJSON() ([]byte, error) { return json.Marshal(v.Render(language.English)) }

// MarshalJSON writes the waived violation in English with its waiver.
func (w Waived) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Rendered
		Waiver Waiver `json:"waiver"`
	}{w.Render(language.English), w.Waiver})
}

// MarshalJSON writes the report with its violations in English.
func (r Report) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Judge      Judge       `json:"judge"`
		Violations []Violation `json:"violations,omitempty"`
		Waived     []Waived    `json:"waived,omitempty"`
	}{r.Judge, r.Violations, r.Waived})
}

// ProblemType is the media type of a [Problem].
const ProblemType = "application/problem+json"

// Problem is a report as RFC 9457 problem details.
type Problem struct {
	Type     string     `json:"type"` // "about:blank" unless set
	Title    string     `json:"title"`
	Status   int        `json:"status"` // 422
	Detail   string     `json:"detail,omitempty"`
	Instance string     `json:"instance,omitempty"`
	Errors   []Rendered `json:"errors"`
}

// Keys under which an application's catalog may have the title and the detail of
// a [Problem], for languages other than English and Vietnamese; see [Messages].
const (
	ProblemTitleKey  = "problem-title"
	ProblemDetailKey = "problem-detail" // %[1]d is the number of violations
)

// Problem renders the report as problem details in the language that fits best.
func (r *Report) Problem(tags ...language.Tag) Problem {
	p := Problem{Type: "about:blank", Status: 422, Errors: []Rendered{}}
	n := len(r.Violations)
	switch {
	case isVietnamese(builtin.tag(tags)):
		p.Title = "Nội dung không hợp lệ"
		p.Detail = fmt.Sprintf("Có %d nội dung chưa đáp ứng quy tắc.", n)
	case n == 1:
		p.Title, p.Detail = "Unprocessable Content", "There is 1 violation."
	default:
		p.Title, p.Detail = "Unprocessable Content", fmt.Sprintf("There are %d violations.", n)
	}
	if n > 0 {
		b := r.Violations[0].book()
		p.Title = cmp.Or(b.say(ProblemTitleKey, nil, tags), p.Title)
		p.Detail = cmp.Or(b.say(ProblemDetailKey, Args{{Name: "count", Kind: ArgInt, Number: int64(n)}}, tags), p.Detail)
	}
	for _, v := range r.Violations {
		p.Errors = append(p.Errors, v.Render(tags...))
	}
	return p
}
