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

// Day is a calendar day as one number: 2026_11_21. The zero value is no day.
// A day compares as a number does; calendar.Date.YMD gives one.
type Day int32

// String returns 2026-11-21, and the empty string for zero.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d/10000, d/100%100, d%100)
}

// valid reports whether d could be a day of some calendar month.
func (d Day) valid() bool {
	return d == 0 || d >= 1_01_01 && d <= 9999_12_31 && d/100%100 >= 1 && d/100%100 <= 12 && d%100 >= 1 && d%100 <= 31
}

// BasisKind says what sort of authority a rule rests on.
type BasisKind uint8

const (
	// Law is a legal text of a state or an international treaty.
	Law BasisKind = iota + 1
	// Standard is a published standard, code list or guideline.
	Standard
	// Practice is how the field works, or what this model needs to make sense.
	Practice
)

var basisTexts = [...]string{"", "law", "standard", "practice"}

// String returns law, standard or practice, and the empty string for zero.
func (k BasisKind) String() string {
	if int(k) < len(basisTexts) {
		return basisTexts[k]
	}
	return fmt.Sprintf("basis(%d)", uint8(k))
}

// MarshalText writes the kind's text.
func (k BasisKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// Confidence says how surely the basis has been seen to say what it is quoted for.
type Confidence uint8

const (
	// Verified: seen in the source named.
	Verified Confidence = iota + 1
	// Partly: seen in part, or in a secondary source, or sources disagree.
	Partly
	// General: general knowledge of the field; a default that a caller may override.
	General
)

var confidenceTexts = [...]string{"", "verified", "partly", "general"}

// String returns verified, partly or general, and the empty string for zero.
func (c Confidence) String() string {
	if int(c) < len(confidenceTexts) {
		return confidenceTexts[c]
	}
	return fmt.Sprintf("confidence(%d)", uint8(c))
}

// MarshalText writes the confidence's text.
func (c Confidence) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// Basis is what a rule or criterion rests on, in both languages, with the
// days on which it holds. The zero From is "since ever", the zero Until "still".
// A rule with a dated basis judges only acts of that time: see [NewSet].
type Basis struct {
	Kind       BasisKind  `json:"kind"`
	EN         string     `json:"en"`
	VI         string     `json:"vi"`
	From       Day        `json:"from,omitzero"`
	Until      Day        `json:"until,omitzero"`
	Confidence Confidence `json:"confidence"`
}

// Holds reports whether the basis may hold for an act that took place on some
// day from first to last. Unknown days (zero) are not held against it.
func (b Basis) Holds(first, last Day) bool {
	return (b.From == 0 || last == 0 || last >= b.From) && (b.Until == 0 || first == 0 || first <= b.Until)
}

// MarshalText writes the day as String does.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// Rule is one validation rule for values of type T.
type Rule[T any] struct {
	Code     Code
	Severity Severity
	// Where is the RFC 6901 pointer of the place the rule speaks of. A
	// segment "*" stands for the index that [At] fills in.
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
