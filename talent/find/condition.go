package find

import (
	"encoding/json"
	"iter"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/talent"
)

// Condition is what an expert must meet, whatever the score. It is a closed set.
type Condition uint8

const (
	// Area: has some of the expertise wanted. It holds for every need that
	// wants expertise.
	Area Condition = iota
	// Must: has the expertise without which nothing else counts.
	Must
	// InCountry: lives in one of the countries wanted.
	InCountry
	// NotExcluded: lives in none of the countries excluded.
	NotExcluded
	// Speaks: works in the languages wanted.
	Speaks
	// Available: has the time, in the period.
	Available
	// Engages: is ready to engage in one of the modes wanted.
	Engages
	// NoConflict: has no conflict of interest with the parties.
	NoConflict

	conditions = 8
)

var conditionTexts = [conditions]string{
	"area", "must", "in-country", "not-excluded", "speaks", "available", "engages", "no-conflict",
}

// String returns the condition's text, such as in-country, and "invalid" for a
// value that is not one of the set.
func (c Condition) String() string {
	if c < conditions {
		return conditionTexts[c]
	}
	return "invalid"
}

// MarshalText writes the condition's text; a value that is not one of the set
// has none and is an error.
func (c Condition) MarshalText() ([]byte, error) {
	if c < conditions {
		return []byte(conditionTexts[c]), nil
	}
	return nil, unknownCondition("invalid")
}

// UnmarshalText reads the text of a condition and refuses anything else.
func (c *Condition) UnmarshalText(b []byte) error {
	for i, t := range conditionTexts {
		if string(b) == t {
			*c = Condition(i)
			return nil
		}
	}
	return unknownCondition(string(b))
}

func unknownCondition(text string) error {
	n := 0
	for i := range text {
		if n == 64 {
			text = text[:i]
			break
		}
		n++
	}
	return &talent.TextError{What: "condition", Text: text, Allowed: strings.Join(conditionTexts[:], ", ")}
}

var (
	conditionEN = [conditions]string{
		"has expertise that is wanted", "has the expertise required", "lives in a country wanted", "lives in no excluded country",
		"works in the languages wanted", "has the time in the period", "is ready for a mode wanted", "has no conflict of interest",
	}
	conditionVI = [conditions]string{
		"có chuyên môn cần tìm", "có chuyên môn bắt buộc", "cư trú tại quốc gia được yêu cầu", "không cư trú tại quốc gia bị loại trừ",
		"làm việc được bằng các ngôn ngữ được yêu cầu", "có đủ thời gian tham gia theo yêu cầu",
		"sẵn sàng tham gia theo hình thức được yêu cầu", "không có xung đột lợi ích với các bên liên quan",
	}
)

// Label returns the condition in words, in Vietnamese where tag asks for it and
// in English otherwise.
func (c Condition) Label(tag language.Tag) string {
	if c >= conditions {
		return "invalid"
	}
	if b, _ := tag.Base(); b.String() == "vi" {
		return conditionVI[c]
	}
	return conditionEN[c]
}

// Conditions is a set of conditions. The zero value is the empty set. In JSON it
// is the list of their texts.
type Conditions uint16

// Has reports whether the condition is in the set.
func (s Conditions) Has(c Condition) bool { return c < conditions && s&(1<<c) != 0 }

// All yields the conditions of the set in their order.
func (s Conditions) All() iter.Seq[Condition] {
	return func(yield func(Condition) bool) {
		for c := range Condition(conditions) {
			if s.Has(c) && !yield(c) {
				return
			}
		}
	}
}

// String returns the texts of the conditions, with commas between them.
func (s Conditions) String() string {
	var b strings.Builder
	for c := range s.All() {
		if b.Len() > 0 {
			b.WriteString(", ")
		}
		b.WriteString(c.String())
	}
	return b.String()
}

// MarshalJSON writes the list of the texts; a value with something else in it
// than conditions is an error.
func (s Conditions) MarshalJSON() ([]byte, error) {
	if s>>conditions != 0 {
		return nil, unknownCondition("invalid")
	}
	list := []Condition{}
	for c := range s.All() {
		list = append(list, c)
	}
	return json.Marshal(list)
}

// UnmarshalJSON reads a list of texts; null and an empty list are the empty set.
func (s *Conditions) UnmarshalJSON(b []byte) error {
	var list []Condition
	if err := json.Unmarshal(b, &list); err != nil {
		return err
	}
	*s = 0
	for _, c := range list {
		*s |= 1 << c
	}
	return nil
}
