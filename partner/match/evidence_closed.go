package match

import (
	"strings"

	"golang.org/x/text/language"
)

// evidenceError says that a text is not one of a closed set.
type evidenceError struct {
	what, text, allowed string
}

func (e *evidenceError) Error() string {
	return "match: " + e.what + " \"" + e.text + "\" is not known; write one of " + e.allowed
}

func newEvidenceError(what, s string, texts []string) error {
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
	return &evidenceError{what, s, strings.Join(texts, ", ")}
}

// A closed set whose first text is empty has no member for the zero value.

func evidenceString(texts []string, n uint8) string {
	if int(n) < len(texts) && texts[n] != "" {
		return texts[n]
	}
	return "invalid"
}

func evidenceMarshal(what string, texts []string, n uint8) ([]byte, error) {
	if int(n) < len(texts) && texts[n] != "" {
		return []byte(texts[n]), nil
	}
	return nil, newEvidenceError(what, "invalid", texts)
}

func evidenceUnmarshal(what string, texts []string, b []byte, to *uint8) error {
	for i, t := range texts {
		if t != "" && string(b) == t {
			*to = uint8(i)
			return nil
		}
	}
	return newEvidenceError(what, string(b), texts)
}

func evidenceWords(en, vi []string, n uint8, tag language.Tag) string {
	switch {
	case int(n) >= len(en) || en[n] == "":
		return "invalid"
	case evidenceVietnamese(tag):
		return vi[n]
	}
	return en[n]
}

// evidenceVietnamese reports whether a reader of the tag reads Vietnamese.
func evidenceVietnamese(tag language.Tag) bool {
	base, _ := tag.Base()
	return base.String() == "vi"
}
