package cooperation

import (
	"fmt"
	"strings"
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
	if int(c) < len(clarityTexts) {
		return clarityTexts[c]
	}
	return fmt.Sprintf("clarity(%d)", uint8(c))
}

// Label returns the clarity in English or, for "vi", in Vietnamese.
func (c Clarity) Label(lang string) string {
	switch {
	case int(c) >= len(clarityEN):
		return c.String()
	case lang == "vi":
		return clarityVI[c]
	}
	return clarityEN[c]
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
	What    string // what was read: clarity, due kind
	Text    string // the offending text, cut to 64 runes
	Allowed string // the texts of the set
}

// Error names the text and what is allowed instead.
func (e *TextError) Error() string {
	return "cooperation: " + e.What + " \"" + e.Text + "\" is not known; write one of " + e.Allowed
}

// closedText returns the text of a member of a closed set whose zero value has none.
func closedText(what string, texts []string, n uint8) ([]byte, error) {
	if n > 0 && int(n) < len(texts) {
		return []byte(texts[n]), nil
	}
	return nil, &TextError{what, fmt.Sprint(n), strings.Join(texts[1:], ", ")}
}

func parseClosed(what string, texts []string, b []byte, to *uint8) error {
	for i, t := range texts {
		if i > 0 && string(b) == t {
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
	return &TextError{what, s, strings.Join(texts[1:], ", ")}
}
