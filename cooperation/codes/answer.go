package codes

import (
	"database/sql/driver"

	"golang.org/x/text/language"
)

// An Answer is the answer to a question that can be answered yes or no, can be
// out of place, or can stand unanswered. The set is closed. The zero value is
// [Unknown]; Answer is comparable. Missing is not "no": only [No] is.
//
// Its text forms are "unknown", "yes", "no" and "not-applicable". In a
// database column Unknown is NULL.
type Answer uint8

// The four answers.
const (
	Unknown       Answer = iota // not answered
	Yes                         // answered with yes
	No                          // answered with no
	NotApplicable               // the question does not apply
)

// ParseAnswer reads one of the four text forms, in lower case.
func ParseAnswer(s string) (Answer, error) {
	switch s {
	case "unknown":
		return Unknown, nil
	case "yes":
		return Yes, nil
	case "no":
		return No, nil
	case "not-applicable":
		return NotApplicable, nil
	}
	return Unknown, newError("answer", s, "not one of the four answers",
		"write unknown, yes, no or not-applicable")
}

// String returns the text form of a; a value outside the set gives "unknown".
func (a Answer) String() string {
	switch a {
	case Yes:
		return "yes"
	case No:
		return "no"
	case NotApplicable:
		return "not-applicable"
	}
	return "unknown"
}

// Label returns a in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (a Answer) Label(tag language.Tag) string {
	vi := base(tag) == "vi"
	switch a {
	case Yes:
		if vi {
			return "có"
		}
		return "yes"
	case No:
		if vi {
			return "không"
		}
		return "no"
	case NotApplicable:
		if vi {
			return "không áp dụng"
		}
		return "not applicable"
	}
	if vi {
		return "chưa rõ"
	}
	return "unknown"
}

// IsZero reports whether a is [Unknown].
func (a Answer) IsZero() bool { return a == Unknown }

// Known reports whether a is [Yes], [No] or [NotApplicable].
func (a Answer) Known() bool { return a == Yes || a == No || a == NotApplicable }

// AppendText appends the text form of a.
func (a Answer) AppendText(b []byte) ([]byte, error) {
	if a > NotApplicable {
		return b, newError("answer", "", "not one of the four answers", "use the constants of package codes")
	}
	return append(b, a.String()...), nil
}

// MarshalText returns the text form of a.
func (a Answer) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads what [ParseAnswer] reads; empty text is refused.
func (a *Answer) UnmarshalText(b []byte) error {
	v, err := ParseAnswer(string(b))
	if err != nil {
		return err
	}
	*a = v
	return nil
}

// Scan reads a database column of text; NULL is [Unknown].
func (a *Answer) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*a = Unknown
		return nil
	case string:
		return a.UnmarshalText([]byte(v))
	case []byte:
		return a.UnmarshalText(v)
	}
	return newError("answer", "", "the column is not text", "store the text form or NULL")
}

// Value returns the text form for a database column, and NULL for [Unknown].
func (a Answer) Value() (driver.Value, error) {
	if a == Unknown {
		return nil, nil
	}
	b, err := a.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(b), nil
}
