package match

import (
	"strings"

	"golang.org/x/text/language"
)

// closedError says that a text is not one of a closed set.
type closedError struct {
	what, text, allowed string
}

func (e *closedError) Error() string {
	return "match: " + e.what + " \"" + e.text + "\" is not known; write one of " + e.allowed
}

func newClosedError(what, s string, texts []string) error {
	n := 0
	for i := range s {
		if n == 64 {
			s = s[:i]
			break
		}
		n++
	}
	if texts[0] == "" {
		texts = texts[1:]
	}
	return &closedError{what, s, strings.Join(texts, ", ")}
}

// A closed set whose first text is empty has no member for the zero value.

func closedString(texts []string, n uint8) string {
	if int(n) < len(texts) && texts[n] != "" {
		return texts[n]
	}
	return "invalid"
}

func closedMarshal(what string, texts []string, n uint8) ([]byte, error) {
	if int(n) < len(texts) && texts[n] != "" {
		return []byte(texts[n]), nil
	}
	return nil, newClosedError(what, "invalid", texts)
}

func closedUnmarshal(what string, texts []string, b []byte, to *uint8) error {
	for i, t := range texts {
		if t != "" && string(b) == t {
			*to = uint8(i)
			return nil
		}
	}
	return newClosedError(what, string(b), texts)
}

func closedWords(en, vi []string, n uint8, tag language.Tag) string {
	switch {
	case int(n) >= len(en) || en[n] == "":
		return "invalid"
	case vietnamese(tag):
		return vi[n]
	}
	return en[n]
}

// vietnamese reports whether a reader of the tag reads Vietnamese.
func vietnamese(tag language.Tag) bool {
	base, _ := tag.Base()
	return base.String() == "vi"
}
