package ror

import (
	"strings"

	"golang.org/x/text/language"
)

// TextError says that a text is not one of a closed set. It is comparable.
type TextError struct {
	What    string // fate or format
	Text    string // the offending text, cut to 64 characters
	Allowed string // the texts of the set
}

// Error names the text and what is allowed instead.
func (e *TextError) Error() string {
	return "ror: " + e.What + " \"" + e.Text + "\" is not known; write one of " + e.Allowed
}

func closedString(texts []string, n uint8) string {
	if int(n) < len(texts) {
		return texts[n]
	}
	return "invalid"
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
	return &TextError{what, lossCut(string(b)), strings.Join(texts, ", ")}
}

func closedLabel(en, vi []string, n uint8, tag language.Tag) string {
	switch {
	case int(n) >= len(en):
		return "invalid"
	case isVietnamese(tag):
		return vi[n]
	}
	return en[n]
}

func isVietnamese(tag language.Tag) bool {
	base, _ := tag.Base()
	return base.String() == "vi"
}
