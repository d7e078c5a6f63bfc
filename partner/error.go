package partner

import (
	"strings"

	"golang.org/x/text/language"
)

// TextError says that a text is not one of a closed set. It is comparable.
type TextError struct {
	What    string // the set, such as status or reason; also those of ror and match
	Text    string // the offending text, cut to 64 runes
	Allowed string // the texts of the set
}

// Error names the text and what is allowed instead.
func (e *TextError) Error() string {
	return "partner: " + e.What + " \"" + e.Text + "\" is not known; write one of " + e.Allowed
}

func closedText(what string, texts []string, n uint8) ([]byte, error) {
	if int(n) < len(texts) {
		return []byte(texts[n]), nil
	}
	return nil, &TextError{what, "invalid", strings.Join(texts, ", ")}
}

func parseClosed(what string, texts []string, b []byte, to *uint8) error {
	for i, t := range texts {
		if string(b) == t {
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
	return &TextError{what, s, strings.Join(texts, ", ")}
}

// closedLabel returns the words for a member of a closed set, in Vietnamese
// where tag asks for it and in English otherwise.
func closedLabel(en, vi []string, n uint8, tag language.Tag) string {
	if int(n) >= len(en) {
		return "invalid"
	}
	if base, _ := tag.Base(); base.String() == "vi" {
		return vi[n]
	}
	return en[n]
}
