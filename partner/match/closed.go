package match

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

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
	return nil, closedError(what, "invalid", texts)
}

func closedUnmarshal(what string, texts []string, b []byte, to *uint8) error {
	for i, t := range texts {
		if t != "" && string(b) == t {
			*to = uint8(i)
			return nil
		}
	}
	return closedError(what, string(b), texts)
}

func closedError(what, s string, texts []string) error {
	if texts[0] == "" {
		texts = texts[1:]
	}
	s, _ = cut(s, 64)
	return &partner.TextError{What: what, Text: s, Allowed: strings.Join(texts, ", ")}
}

func closedLabel(en, vi []string, n uint8, tag language.Tag) string {
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

// cut returns the first so many runes of the text, and whether there are more.
func cut(s string, runes int) (string, bool) {
	for i := range s {
		if runes == 0 {
			return s[:i], true
		}
		runes--
	}
	return s, false
}

// longestValue is how many runes of a value of a record stand in a line.
const longestValue = 256

// oneLine puts what a record says into the form of a name and cuts it, so that
// no line breaks or grows without bound.
func oneLine(s string, runes int) string {
	s, more := cut(text.Normalize(s), runes)
	if more {
		s += "…"
	}
	return s
}
