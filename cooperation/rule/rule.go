package rule

import (
	"fmt"
	"iter"
	"slices"
)

// Code names a rule or criterion for ever, such as AGR-PARTY-TWO. Codes are
// only ever added: never renamed and never given to another rule.
type Code string

// Severity says how much a violation matters. It is a closed set; the zero
// value is no severity and is refused by [New].
type Severity uint8

const (
	// Advice improves the record; nothing depends on it.
	Advice Severity = iota + 1
	// Warning points at a likely mistake or a missing fact others will ask for.
	Warning
	// Error makes the record unusable for the act it describes.
	Error
)

var severityTexts = [...]string{"", "advice", "warning", "error"}

// String returns advice, warning or error, and the empty string for zero.
func (s Severity) String() string {
	if int(s) < len(severityTexts) {
		return severityTexts[s]
	}
	return fmt.Sprintf("severity(%d)", uint8(s))
}

// MarshalText writes the text that [Severity.UnmarshalText] reads.
func (s Severity) MarshalText() ([]byte, error) {
	if s < Advice || s > Error {
		return nil, fmt.Errorf("rule: severity %d has no text; use advice, warning or error", uint8(s))
	}
	return []byte(severityTexts[s]), nil
}

// UnmarshalText reads advice, warning or error and refuses anything else.
func (s *Severity) UnmarshalText(b []byte) error {
	for i := Advice; i <= Error; i++ {
		if string(b) == severityTexts[i] {
			*s = i
			return nil
		}
	}
	return fmt.Errorf("rule: severity %.32q is not one of advice, warning, error", b)
}

// Rule is one validation rule for values of type T.
type Rule[T any] struct {
	Code     Code
	Severity Severity
	// Where is the RFC 6901 pointer of the place the rule speaks of. A
	// segment "*" stands for the index that [Faults.At] fills in.
	Where string
	// EN and VI are the message. Arguments are referred to by position, with
	// verbs of package fmt: %[1]d for an Int, %[1]s for all others. A Date is
	// written 2019-07 in English and with its word in Vietnamese, tháng 7/2019.
	EN, VI string
	Basis  Basis
	// Check returns the places where t breaks the rule; nil means that it
	// holds. It must not keep or change t, and must be safe for concurrent use.
	Check func(t *T, c *Context) Faults
}

// Meta is what is published of a rule: everything but its check.
type Meta struct {
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	Where    string   `json:"where"`
	EN       string   `json:"en"`
	VI       string   `json:"vi"`
	Basis    Basis    `json:"basis"`
}

// Meta returns what is published of the rule.
func (r *Rule[T]) Meta() Meta {
	return Meta{r.Code, r.Severity, r.Where, r.EN, r.VI, r.Basis}
}

// Set is a named, versioned list of rules for one type. It is immutable; the
// zero value has no rules.
type Set[T any] struct {
	names []string
	act   func(*T) (first, last Day)
	rules []Rule[T]
}

// NewSet gathers tables of rules under a name and version. The function act
// tells between which days the act under judgement took place (both zero
// where that is unknown); rules with a dated basis are skipped for acts that
// surely lie outside. A nil act means that every rule always applies.
func NewSet[T any](name, version string, act func(*T) (first, last Day), tables ...[]Rule[T]) Set[T] {
	return Set[T]{names: []string{name + " " + version}, act: act, rules: slices.Concat(tables...)}
}

// With returns the set with the rules of another after its own: how a
// jurisdiction's pack or an application's own rules are added.
func (s Set[T]) With(other Set[T]) Set[T] {
	act := s.act
	if act == nil {
		act = other.act
	}
	return Set[T]{
		names: slices.Concat(s.names, other.names),
		act:   act,
		rules: slices.Concat(s.rules, other.rules),
	}
}

// Names returns the name and version of every set that went into this one.
func (s Set[T]) Names() []string { return slices.Clone(s.names) }

// Len returns the number of rules.
func (s Set[T]) Len() int { return len(s.rules) }

// Codes returns the codes of the rules, in the order of the table.
func (s Set[T]) Codes() []Code {
	codes := make([]Code, len(s.rules))
	for i := range s.rules {
		codes[i] = s.rules[i].Code
	}
	return codes
}

// All yields what is published of each rule, in the order of the table.
func (s Set[T]) All() iter.Seq[Meta] {
	return func(yield func(Meta) bool) {
		for i := range s.rules {
			if !yield(s.rules[i].Meta()) {
				return
			}
		}
	}
}
