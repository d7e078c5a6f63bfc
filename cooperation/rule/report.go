package rule

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
)

// Violation is one rule broken at one place.
type Violation struct {
	Code     Code
	Severity Severity
	Pointer  string // RFC 6901, into the object judged
	Args     []Arg
	rule     *compiled
}

// Rule returns what is published of the broken rule, with the severity under
// which it was judged.
func (v Violation) Rule() Meta {
	if v.rule == nil {
		return Meta{Code: v.Code, Severity: v.Severity}
	}
	return v.rule.Meta
}

// Waived is a violation that a waiver excuses.
type Waived struct {
	Violation
	Waiver Waiver
}

// Judge says what judged an object, so that a result can be understood later.
type Judge struct {
	Sets  []string `json:"sets,omitempty"`  // rule sets with their versions
	Lists []string `json:"lists,omitempty"` // code lists given by the caller
	AsOf  Day      `json:"asOf,omitzero"`
}

// Report is the outcome of judging one object: all violations at once, in the
// order of the rules, then of the places. A report is an error, returned by
// [Validator.Validate] when there is something to refuse.
type Report struct {
	Violations []Violation
	Waived     []Waived
	Judge      Judge
}

// Worst returns the highest severity among the violations; zero for none.
func (r *Report) Worst() Severity {
	var worst Severity
	for i := range r.Violations {
		worst = max(worst, r.Violations[i].Severity)
	}
	return worst
}

// Count returns how many violations have the severity.
func (r *Report) Count(s Severity) int {
	n := 0
	for i := range r.Violations {
		if r.Violations[i].Severity == s {
			n++
		}
	}
	return n
}

// Append adds what another report found, its pointers moved under prefix: how
// the reports of a portfolio's records become one. What judged the other is
// added to what judged this one.
func (r *Report) Append(prefix string, other Report) {
	for _, v := range other.Violations {
		v.Pointer = prefix + v.Pointer
		r.Violations = append(r.Violations, v)
	}
	for _, w := range other.Waived {
		w.Pointer = prefix + w.Pointer
		r.Waived = append(r.Waived, w)
	}
	r.Judge.Sets = merge(r.Judge.Sets, other.Judge.Sets)
	r.Judge.Lists = merge(r.Judge.Lists, other.Judge.Lists)
	if r.Judge.AsOf == 0 {
		r.Judge.AsOf = other.Judge.AsOf
	}
}

// merge adds the names that are not there yet.
func merge(names, more []string) []string {
	for _, s := range more {
		if !slices.Contains(names, s) {
			names = append(slices.Clip(names), s)
		}
	}
	return names
}

// Error lists the first violations in English, one a line.
func (r *Report) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d violations", len(r.Violations))
	if len(r.Violations) == 1 {
		b.Reset()
		b.WriteString("1 violation")
	}
	for i, v := range r.Violations {
		if i == 10 {
			fmt.Fprintf(&b, "\n\tand %d more", len(r.Violations)-i)
			break
		}
		fmt.Fprintf(&b, "\n\t%s", v)
	}
	return b.String()
}

// String returns the violation in English on one line.
func (v Violation) String() string {
	at := v.Pointer
	if at == "" {
		at = "(whole)"
	}
	return fmt.Sprintf("%s %s %s: %s", v.Severity, v.Code, at, v.Message(language.English))
}

// Rendered is a violation in one language, ready to be sent.
type Rendered struct {
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	Pointer  string   `json:"pointer"`
	Detail   string   `json:"detail"` // the message
	Basis    string   `json:"basis,omitempty"`
	Args     Args     `json:"args,omitempty"`
}

// Render returns the violation in the language that fits the tags best.
func (v Violation) Render(tags ...language.Tag) Rendered {
	return Rendered{v.Code, v.Severity, v.Pointer, v.Message(tags...), v.BasisText(tags...), v.Args}
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

// Args are the typed arguments of one violation, in the order of the message.
type Args []Arg

// MarshalJSON writes an object with a member per argument, in their order.
// Counts are numbers; a share is a number of percent; the rest is text.
func (a Args) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, x := range a {
		if i > 0 {
			b = append(b, ',')
		}
		name, err := json.Marshal(x.Name)
		if err != nil {
			return nil, err
		}
		b = append(append(b, name...), ':')
		switch x.Kind {
		case ArgInt:
			b = fmt.Appendf(b, "%d", x.Number)
		case ArgShare:
			b = append(b, share(x.Number, '.')...)
		default:
			text, err := json.Marshal(x.Text)
			if err != nil {
				return nil, err
			}
			b = append(b, text...)
		}
	}
	return append(b, '}'), nil
}

// LogValue gives a logger the code, severity, pointer and, as a group of their
// own, the arguments; no text.
func (v Violation) LogValue() slog.Value {
	attrs := []slog.Attr{
		slog.String("code", string(v.Code)),
		slog.String("severity", v.Severity.String()),
		slog.String("pointer", v.Pointer),
	}
	args := make([]slog.Attr, len(v.Args))
	for i, a := range v.Args {
		switch a.Kind {
		case ArgInt:
			args[i] = slog.Int64(a.Name, a.Number)
		case ArgShare:
			args[i] = slog.String(a.Name, string(share(a.Number, '.')))
		default:
			args[i] = slog.String(a.Name, a.Text)
		}
	}
	if len(args) > 0 {
		attrs = append(attrs, slog.Attr{Key: "args", Value: slog.GroupValue(args...)})
	}
	return slog.GroupValue(attrs...)
}

// LogValue gives a logger the counts by severity and the first violations.
func (r Report) LogValue() slog.Value {
	attrs := []slog.Attr{
		slog.Int("errors", r.Count(Error)),
		slog.Int("warnings", r.Count(Warning)),
		slog.Int("advice", r.Count(Advice)),
		slog.Int("waived", len(r.Waived)),
	}
	for i, v := range r.Violations {
		if i == 10 {
			break
		}
		attrs = append(attrs, slog.Any(strconv.Itoa(i), v))
	}
	return slog.GroupValue(attrs...)
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

// Problem renders the report as problem details in the language that fits best.
func (r *Report) Problem(tags ...language.Tag) Problem {
	p := Problem{Type: "about:blank", Status: 422, Errors: []Rendered{}}
	switch n := len(r.Violations); {
	case isVietnamese(builtin.tag(tags)):
		p.Title = "Nội dung không hợp lệ"
		p.Detail = fmt.Sprintf("Có %d nội dung chưa đáp ứng quy tắc.", n)
	case n == 1:
		p.Title, p.Detail = "Unprocessable Content", "There is 1 violation."
	default:
		p.Title, p.Detail = "Unprocessable Content", fmt.Sprintf("There are %d violations.", n)
	}
	for _, v := range r.Violations {
		p.Errors = append(p.Errors, v.Render(tags...))
	}
	return p
}
