package gate

import (
	"errors"
	"strings"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Check reports every mistake of the set at once: codes that are none or stand
// twice, words that are missing, not in NFC or the same in both languages, a
// basis that does not say what it is, a pointer that is none, and questions that
// nothing answers. It is meant for the tests of the package that owns the set. It
// returns nil where there is nothing to report.
func (s Set) Check() error {
	var all error
	seen := map[rule.Code]bool{}
	for i := range s.questions {
		q := &s.questions[i]
		report := func(reason string) { all = errors.Join(all, &Error{q.Code, reason}) }
		if !codeful(string(q.Code)) {
			report("the code is not of capital letters, digits and single hyphens")
		}
		if seen[q.Code] {
			report("two questions have this code")
		}
		seen[q.Code] = true
		for _, t := range []string{q.EN, q.VI, q.Basis.EN, q.Basis.VI} {
			if t == "" || !text.Valid(t) {
				report("words are missing or not clean: \"" + t + "\"")
			}
		}
		if q.EN == q.VI {
			report("the question is the same in both languages")
		}
		b := q.Basis
		if b.Kind < rule.Law || b.Kind > rule.Practice || b.Confidence < rule.Verified || b.Confidence > rule.General {
			report("the basis lacks its kind or confidence")
		}
		if b.From != 0 && !b.From.Valid() || b.Until != 0 && (!b.Until.Valid() || b.Until < b.From) {
			report("the basis has days that are none, or run backwards")
		}
		if q.Where != "" && q.Where[0] != '/' {
			report("the place is no pointer")
		}
		if q.Decider != nil {
			_, en := q.Decider.Get("en")
			if _, vi := q.Decider.Get("vi"); !en || !vi || q.Decider.Check() != nil {
				report("who decides is not named in both languages")
			}
		}
		if q.Ask == nil && !q.record {
			report("nothing answers the question")
		}
	}
	return all
}

// codeful reports whether a text has the form of a code.
func codeful(code string) bool {
	for part := range strings.SplitSeq(code, "-") {
		if part == "" || strings.Trim(part, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != "" {
			return false
		}
	}
	return true
}
