package text

import "golang.org/x/text/language"

// longestTag is longer than any tag in use: RFC 5646 asks for no more than 35.
const longestTag = 64

// LanguageTag reports whether s is a BCP 47 tag whose parts are all known: vi,
// zh-Hans, en-GB; but not vn, which is a country. The languages that are met
// most often are told without looking them up, and no plain code allocates.
func LanguageTag(s string) bool {
	switch s {
	case "vi", "en", "fr", "de", "ja", "ko", "zh", "ru", "es":
		return true
	case "":
		return false
	}
	if len(s) > longestTag {
		return false
	}
	if len(s) <= 3 {
		_, err := language.ParseBase(s)
		return err == nil
	}
	_, err := language.Parse(s)
	return err == nil
}
