package health

import (
	"strings"
	"unicode/utf8"

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
	short := b
	for i, n := 0, 0; i < len(b); n++ {
		if n == 64 {
			short = b[:i]
			break
		}
		_, size := utf8.DecodeRune(b[i:])
		i += size
	}
	return &talent.TextError{What: what, Text: string(short), Allowed: strings.Join(texts, ", ")}
}

// closedLabel returns the words for a member of a closed set.
func closedLabel(en, vi []string, n uint8, tag language.Tag) string {
	if int(n) >= len(en) {
		return "invalid"
	}
	return either(tag, en[n], vi[n])
}
