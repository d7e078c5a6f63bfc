package orcid

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/talent"
)

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
	return nil, &talent.TextError{What: what, Text: "invalid", Allowed: strings.Join(texts, ", ")}
}

func parseClosed(what string, texts []string, b []byte, to *uint8) error {
	for i, t := range texts {
		if string(b) == t {
			*to = uint8(i)
			return nil
		}
	}
	return &talent.TextError{What: what, Text: cut(string(b)), Allowed: strings.Join(texts, ", ")}
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

// cut cuts a text to 64 characters.
func cut(s string) string {
	n := 0
	for i := range s {
		if n == 64 {
			return s[:i]
		}
		n++
	}
	return s
}
