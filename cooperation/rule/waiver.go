package rule

import (
	"fmt"
	"strings"
)

// Waiver excuses violations of one rule for a time. All members but Subject and
// Pointer are required.
type Waiver struct {
	Code Code `json:"code"`
	// Subject is the id of the only record it is for, in a report put together
	// of several by [Report.Append]; a pointer would name the place in a list,
	// where another record may stand tomorrow. Empty: any record.
	Subject string `json:"subject,omitempty"`
	// Pointer is the only place it is for, and what is below; with a subject it
	// is a place in that record. Empty: everywhere.
	Pointer string `json:"pointer,omitempty"`
	Who     string `json:"who"` // the office that granted it
	Why     string `json:"why"`
	Until   Day    `json:"until"` // last day on which it holds
}

// check says why the waiver cannot be used.
func (w *Waiver) check(o *options) error {
	switch {
	case w.Pointer != "" && w.Pointer[0] != '/':
		return fmt.Errorf("rule: the waiver of %q has the pointer %.64q, which no place can have; write /parties/0, or nothing for everywhere", w.Code, w.Pointer)
	case w.Code == "" || w.Who == "" || w.Why == "" || !w.Until.Valid():
		return fmt.Errorf("rule: the waiver of %q needs a code, who granted it, why, and the last day on which it holds", w.Code)
	case w.Subject != "" && !o.part:
		return fmt.Errorf("rule: the waiver of %s names the record %.64q, but a single record is judged without its id; leave Subject out", w.Code, w.Subject)
	case o.asOf == 0:
		return fmt.Errorf("rule: the waiver of %s cannot be judged without a day; add AsOf", w.Code)
	}
	return nil
}

// Part makes a validator of one of several sets that judge a whole together,
// all with the same options. These may then name the codes of the other sets,
// and the waivers are left to [Validator.Settle], since only the whole knows
// where a place is.
func Part(codes ...Code) Option {
	return func(o *options) { o.part, o.others = true, append(o.others, codes...) }
}

// Settle ends the judging of a report that was put together by [Report.Append]
// from those of several validators: it moves what the waivers of v excuse to
// what is waived. It returns the report where [Validator.Validate] would, for
// what is left, and otherwise nil. It may be called again.
func (v *Validator[T]) Settle(r *Report) error {
	if len(v.waivers) > 0 {
		kept := make([]Violation, 0, len(r.Violations))
		for i := range r.Violations {
			x := &r.Violations[i]
			if w := v.waiver(x); w != nil {
				r.Waived = append(r.Waived, Waived{*x, *w})
			} else {
				kept = append(kept, *x)
			}
		}
		r.Violations = kept
	}
	if worst := r.Worst(); worst != 0 && worst >= v.failAt {
		return r
	}
	return nil
}

// waiver returns the waiver that excuses x today, or nil.
func (v *Validator[T]) waiver(x *Violation) *Waiver {
	for i := range v.waivers {
		if w := &v.waivers[i]; v.context.asOf <= w.Until && w.excuses(x) {
			return w
		}
	}
	return nil
}

// excuses reports whether the waiver is for x.
func (w *Waiver) excuses(x *Violation) bool {
	if w.Subject == "" {
		return w.Code == x.Code && under(x.Pointer, w.Pointer)
	}
	return w.Code == x.Code && w.Subject == x.Subject && under(x.Pointer[min(x.place, len(x.Pointer)):], w.Pointer)
}

// under reports whether pointer p is at or below prefix.
func under(p, prefix string) bool {
	return strings.HasPrefix(p, prefix) && (len(p) == len(prefix) || p[len(prefix)] == '/')
}
