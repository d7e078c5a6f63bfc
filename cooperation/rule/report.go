package rule

import (
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
	Subject  string // id of the record it is in, where [Report.Append] gave one
	Pointer  string // RFC 6901, into the object judged
	Args     Args
	place    int // where in Pointer the place within the subject begins
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
// the reports of a portfolio's records become one. The subject is the id of the
// record that was judged, never a name; what has a subject already, or where
// subject is empty, stays as it is. What judged the other is added to what
// judged this one.
func (r *Report) Append(prefix, subject string, other Report) {
	for _, v := range other.Violations {
		v.move(prefix, subject)
		r.Violations = append(r.Violations, v)
	}
	for _, w := range other.Waived {
		w.move(prefix, subject)
		r.Waived = append(r.Waived, w)
	}
	r.Judge.Sets = merge(r.Judge.Sets, other.Judge.Sets)
	r.Judge.Lists = merge(r.Judge.Lists, other.Judge.Lists)
	if r.Judge.AsOf == 0 {
		r.Judge.AsOf = other.Judge.AsOf
	}
}

// move puts the place under prefix, and into the subject if it has none yet.
func (v *Violation) move(prefix, subject string) {
	v.Pointer = prefix + v.Pointer
	if v.Subject != "" {
		v.place += len(prefix)
	} else if subject != "" {
		v.Subject, v.place = subject, len(prefix)
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

// first is how many violations are put into an error or a log.
const first = 10

// gravest returns the first violations, the most severe before the others.
func (r *Report) gravest() []Violation {
	var list []Violation
	for s := Error; s >= Advice; s-- {
		for i := range r.Violations {
			if r.Violations[i].Severity != s {
				continue
			}
			if list = append(list, r.Violations[i]); len(list) == first {
				return list
			}
		}
	}
	return list
}

// Error says in English how many violations there are of each severity, and
// lists the ten most severe, one a line.
func (r *Report) Error() string {
	var counts []string
	for _, c := range []struct {
		severity  Severity
		one, many string
	}{
		{Error, "error", "errors"}, {Warning, "warning", "warnings"}, {Advice, "piece of advice", "pieces of advice"},
	} {
		switch n := r.Count(c.severity); n {
		case 0:
		case 1:
			counts = append(counts, "1 "+c.one)
		default:
			counts = append(counts, strconv.Itoa(n)+" "+c.many)
		}
	}
	if counts == nil {
		return "no violations"
	}
	var b strings.Builder
	b.WriteString(strings.Join(counts, ", "))
	list := r.gravest()
	for _, v := range list {
		fmt.Fprintf(&b, "\n\t%s", v)
	}
	if rest := len(r.Violations) - len(list); rest > 0 {
		fmt.Fprintf(&b, "\n\tand %d more", rest)
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

// LogValue gives a logger the code, severity, subject, pointer and, as a group
// of their own, the arguments; no text.
func (v Violation) LogValue() slog.Value {
	attrs := []slog.Attr{
		slog.String("code", string(v.Code)),
		slog.String("severity", v.Severity.String()),
	}
	if v.Subject != "" {
		attrs = append(attrs, slog.String("subject", v.Subject))
	}
	attrs = append(attrs, slog.String("pointer", v.Pointer))
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

// LogValue gives a logger the counts by severity and the ten most severe
// violations.
func (r Report) LogValue() slog.Value {
	attrs := []slog.Attr{
		slog.Int("errors", r.Count(Error)),
		slog.Int("warnings", r.Count(Warning)),
		slog.Int("advice", r.Count(Advice)),
		slog.Int("waived", len(r.Waived)),
	}
	for i, v := range r.gravest() {
		attrs = append(attrs, slog.Any(strconv.Itoa(i), v))
	}
	return slog.GroupValue(attrs...)
}
