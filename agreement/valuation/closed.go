package valuation

import (
	"strings"

	"golang.org/x/text/language"
)

// printClosed returns the text of a member of a closed set; a value outside it
// gives "invalid", which no set knows.
func printClosed(texts []string, n uint8) string {
	if int(n) < len(texts) {
		return texts[n]
	}
	return "invalid"
}

func closedText(what Factor, texts []string, n uint8) ([]byte, error) {
	if int(n) < len(texts) {
		return []byte(texts[n]), nil
	}
	return nil, notClosed(what, texts, "invalid")
}

func parseClosed(what Factor, texts []string, b []byte, to *uint8) error {
	for i, t := range texts {
		if string(b) == t {
			*to = uint8(i)
			return nil
		}
	}
	return notClosed(what, texts, string(b[:min(len(b), 1024)]))
}

func notClosed(what Factor, texts []string, text string) error {
	return &Error{Input: what, Text: cut(text), Reason: "not known", Remedy: "write one of " + strings.Join(texts[1:], ", ")}
}

func closedLabel(en, vi []string, n uint8, tag language.Tag) string {
	if vietnamese(tag) {
		return printClosed(vi, n)
	}
	return printClosed(en, n)
}

func vietnamese(tag language.Tag) bool {
	base, _ := tag.Base()
	return base.String() == "vi"
}
