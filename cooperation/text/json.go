package text

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strconv"
)

// Error says why something is not a [Text]. Use [errors.As] to reach it.
type Error struct {
	// Text is the offending language tag or piece of JSON, cut to 64
	// characters.
	Text string
	// Reason says what is wrong, Remedy what to do about it; both in English.
	Reason, Remedy string
}

// Error gives text, reason and remedy in one line.
func (e *Error) Error() string {
	return "text: " + strconv.Quote(e.Text) + ": " + e.Reason + "; " + e.Remedy
}

func refuse(text, reason, remedy string) error {
	n := 0
	for i := range text {
		if n == 64 {
			text = text[:i]
			break
		}
		n++
	}
	return &Error{Text: text, Reason: reason, Remedy: remedy}
}

// Check gives nil when every language is a well-formed tag in its usual case
// that stands once, and every value has words. It is what MarshalJSON and
// UnmarshalJSON demand. A right text in order costs no
// allocation.
func (t Text) Check() error {
	for _, e := range t {
		if !validTag(e.Lang) {
			return refuse(e.Lang, "not a language tag of BCP 47 in its usual case",
				"write a tag such as en, vi or zh-Hant, or und when the language is not known")
		}
		if e.Value == "" {
			return refuse(e.Lang, "the language has no words", "leave the language out")
		}
	}
	s := t.sorted()
	for i := 1; i < len(s); i++ {
		if s[i-1].Lang == s[i].Lang {
			return twice(s[i].Lang)
		}
	}
	return nil
}

func twice(lang string) error {
	return refuse(lang, "the language stands twice", "keep one value for each language")
}

// MarshalJSON gives an object with the languages in order, {} when there is
// none. A text that fails [Text.Check] is an error.
func (t Text) MarshalJSON() ([]byte, error) {
	if err := t.Check(); err != nil {
		return nil, err
	}
	out := []byte{'{'}
	for i, e := range t.sorted() {
		if i > 0 {
			out = append(out, ',')
		}
		v, err := json.Marshal(e.Value)
		if err != nil {
			return nil, err
		}
		out = append(out, '"')
		out = append(out, e.Lang...) // letters, digits and hyphens only
		out = append(out, '"', ':')
		out = append(out, v...)
	}
	return append(out, '}'), nil
}

// UnmarshalJSON reads an object of language tags and strings. A bare string, a
// language that stands twice, a tag in another case and an empty value are
// refused; null and {} give nil. The values are taken as they are.
func (t *Text) UnmarshalJSON(data []byte) error {
	if bytes.Equal(data, []byte("null")) {
		*t = nil
		return nil
	}
	const remedy = `write an object such as {"en": "Germany", "vi": "Đức"}`
	d := json.NewDecoder(bytes.NewReader(data))
	tok, err := d.Token()
	if err != nil {
		return err
	}
	if tok != json.Delim('{') {
		return refuse(string(data), "not an object of languages", remedy)
	}
	var out Text
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return err
		}
		value, err := d.Token()
		if err != nil {
			return err
		}
		lang, _ := name.(string)
		words, ok := value.(string)
		if !ok {
			return refuse(lang, "the value is not a string", remedy)
		}
		out = append(out, Entry{lang, words})
	}
	if _, err := d.Token(); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return refuse(string(data), "something stands after the object", remedy)
	}
	slices.SortStableFunc(out, byLang)
	if err := out.Check(); err != nil {
		return err
	}
	*t = out
	return nil
}

// validTag reports whether s has the form of a BCP 47 tag in the usual case:
// language in lower case, script with a capital, region in upper case, all else
// in lower case. Whether the subtags are registered is not asked.
func validTag(s string) bool {
	if len(s) < 2 || len(s) > 64 {
		return false
	}
	extension := false
	for n := 0; ; n++ {
		i := 0
		for i < len(s) && s[i] != '-' {
			i++
		}
		part := s[:i]
		if len(part) == 0 || len(part) > 8 {
			return false
		}
		if n == 0 {
			if len(part) == 1 && part != "x" || !all(part, isLower) {
				return false
			}
			extension = part == "x"
		} else {
			switch {
			case extension || len(part) == 1:
				extension = true
				if !all(part, isLowerOrDigit) {
					return false
				}
			case len(part) == 4 && !isDigit(part[0]):
				if !isUpper(part[0]) || !all(part[1:], isLower) {
					return false
				}
			case len(part) == 2:
				if !all(part, isUpper) {
					return false
				}
			default:
				if !all(part, isLowerOrDigit) {
					return false
				}
			}
		}
		if i == len(s) {
			return n > 0 || !extension && len(part) > 1
		}
		s = s[i+1:]
	}
}

func all(s string, f func(byte) bool) bool {
	for i := range len(s) {
		if !f(s[i]) {
			return false
		}
	}
	return true
}

func isLower(c byte) bool        { return 'a' <= c && c <= 'z' }
func isUpper(c byte) bool        { return 'A' <= c && c <= 'Z' }
func isDigit(c byte) bool        { return '0' <= c && c <= '9' }
func isLowerOrDigit(c byte) bool { return isLower(c) || isDigit(c) }
