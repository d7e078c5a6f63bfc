package cooperation

import (
	"strings"

	"golang.org/x/text/language"
)

// Clarity is one of the six clarities of a well-given task. It is a closed set
// that starts at ClearPerson; the zero value is none of them. Its text forms
// are person, work, responsibility, deadline, authority and outcome.
type Clarity uint8

// The six clarities, in the order in which they are usually named.
const (
	ClearPerson         Clarity = iota + 1 // who does it
	ClearWork                              // what is to be done
	ClearResponsibility                    // who answers for it: exactly one
	ClearDeadline                          // until when
	ClearAuthority                         // by what power
	ClearOutcome                           // what will be there
)

var clarityTexts = [...]string{"", "person", "work", "responsibility", "deadline", "authority", "outcome"}

var clarityEN = [...]string{"", "clear person", "clear work", "clear responsibility", "clear deadline", "clear authority", "clear outcome"}

var clarityVI = [...]string{"", "rõ người", "rõ việc", "rõ trách nhiệm", "rõ thời gian", "rõ thẩm quyền", "rõ kết quả"}

// String returns the text of the clarity, such as deadline.
func (c Clarity) String() string {
	return printClosed(clarityTexts[:], uint8(c))
}

// Label returns the clarity in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (c Clarity) Label(tag language.Tag) string {
	return closedLabel(clarityEN[:], clarityVI[:], uint8(c), tag)
}

// MarshalText writes the text of the clarity.
func (c Clarity) MarshalText() ([]byte, error) {
	return closedText("clarity", clarityTexts[:], uint8(c))
}

// UnmarshalText reads the text of a clarity and refuses anything else.
func (c *Clarity) UnmarshalText(b []byte) error {
	return parseClosed("clarity", clarityTexts[:], b, (*uint8)(c))
}

// Clear reports whether the task has the clarity.
func (t *Task) Clear(c Clarity) bool {
	switch c {
	case ClearPerson:
		return len(t.Responsible) > 0
	case ClearWork:
		return !t.Name.IsZero()
	case ClearResponsibility:
		return len(t.Accountable) == 1
	case ClearDeadline:
		return !t.Due.IsZero()
	case ClearAuthority:
		return !t.Authority.IsZero()
	case ClearOutcome:
		return !t.Outcome.IsZero()
	}
	return false
}

// SixClear returns the clarities that the task lacks, in their order; nil when
// it has all six. It allocates only when something is lacking.
func (t *Task) SixClear() (lacking []Clarity) {
	for c := ClearPerson; c <= ClearOutcome; c++ {
		if !t.Clear(c) {
			lacking = append(lacking, c)
		}
	}
	return lacking
}

// TextError says that a text is not one of a closed set. It is comparable.
type TextError struct {
	What    string // what was read: clarity, due kind, edge
	Text    string // the offending text, cut to 64 runes
	Allowed string // the texts of the set
}

// Error names the text and what is allowed instead.
func (e *TextError) Error() string {
	return "cooperation: " + e.What + " \"" + e.Text + "\" is not known; write one of " + e.Allowed
}

// The texts of a closed set stand at the place of its values; where the zero
// value is none of the set, its text is empty. A value outside the set prints
// as "invalid", which no set knows.

func printClosed(texts []string, n uint8) string {
	if int(n) < len(texts) {
		return texts[n]
	}
	return "invalid"
}

func closedLabel(en, vi []string, n uint8, tag language.Tag) string {
	if base, _ := tag.Base(); base.String() == "vi" {
		return printClosed(vi, n)
	}
	return printClosed(en, n)
}

func closedText(what string, texts []string, n uint8) ([]byte, error) {
	if int(n) < len(texts) && texts[n] != "" {
		return []byte(texts[n]), nil
	}
	return nil, &TextError{what, printClosed(texts, n), allowed(texts)}
}

func parseClosed(what string, texts []string, b []byte, to *uint8) error {
	for i, t := range texts {
		if t != "" && string(b) == t {
			*to = uint8(i)
			return nil
		}
	}
	s, n := string(b), 0
	for i := range s {
		if n == 64 {
			s = s[:i]
			break
		}
		n++
	}
	return &TextError{what, s, allowed(texts)}
}

func allowed(texts []string) string {
	if texts[0] == "" {
		texts = texts[1:]
	}
	return strings.Join(texts, ", ")
}
