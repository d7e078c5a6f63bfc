package score

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// Verdict is what a model concludes from a score. It is a closed set. The first
// of these that holds is the verdict:
//
//  1. KnockedOut: a criterion failed.
//  2. NotAssessable: the weights of the criteria that apply add up to zero.
//  3. InsufficientEvidence: the coverage is below [MinCoverage], or the facts
//     of a knock-out are missing.
//  4. Unjudged: the model has no [Threshold].
//  5. Meets, Below or Undecided: see there.
//
// Under the default reading, [Low], learning a missing fact never changes a
// Meets or a Below.
type Verdict uint8

const (
	// Unjudged: the model sets no threshold. It is the zero value.
	Unjudged Verdict = iota
	// Meets: Low reaches the threshold, whatever the missing facts are. Under
	// [By] Known or High: that number reaches it.
	Meets
	// Below: even High stays below the threshold. Under [By] Known or High:
	// that number stays below it.
	Below
	// Undecided: the threshold lies between Low and High; the missing facts
	// decide.
	Undecided
	// InsufficientEvidence: too little is known to judge.
	InsufficientEvidence
	// NotAssessable: no criterion with a weight applies.
	NotAssessable
	// KnockedOut: a criterion that nothing makes up for failed.
	KnockedOut

	verdicts = iota
)

var verdictTexts = [verdicts]string{
	"unjudged", "meets", "below", "undecided", "insufficient-evidence", "not-assessable", "knocked-out",
}

var verdictEN = [verdicts]string{
	"no threshold is set",
	"meets the threshold",
	"below the threshold",
	"undecided until more is known",
	"not enough evidence to judge",
	"not assessable",
	"knocked out",
}

var verdictVI = [verdicts]string{
	"chưa đặt ngưỡng đánh giá",
	"đạt ngưỡng",
	"dưới ngưỡng",
	"chưa kết luận được, cần thêm thông tin",
	"chưa đủ minh chứng để kết luận",
	"không đánh giá được",
	"bị loại do không đáp ứng tiêu chí bắt buộc",
}

// String returns the verdict's code, such as insufficient-evidence.
func (v Verdict) String() string {
	if v < verdicts {
		return verdictTexts[v]
	}
	return fmt.Sprintf("verdict(%d)", uint8(v))
}

// Text returns the verdict in words, in Vietnamese where that fits the tags
// best, otherwise in English.
func (v Verdict) Text(tags ...language.Tag) string {
	switch {
	case v >= verdicts:
		return v.String()
	case vietnamese(tags):
		return verdictVI[v]
	}
	return verdictEN[v]
}

// MarshalText writes the text that [Verdict.UnmarshalText] reads.
func (v Verdict) MarshalText() ([]byte, error) {
	return marshalClosed("verdict", verdictTexts[:], uint8(v))
}

// UnmarshalText reads what String writes and refuses anything else.
func (v *Verdict) UnmarshalText(b []byte) error {
	return unmarshalClosed("verdict", verdictTexts[:], b, (*uint8)(v))
}

// Bound names the number of a score that thresholds and ranking go by. It is a
// closed set; the zero value is Low.
type Bound uint8

const (
	// Low: what is missing counts as nothing.
	Low Bound = iota
	// Known: only what is measured counts.
	Known
	// High: what is missing counts as full.
	High
)

var boundTexts = [...]string{"low", "known", "high"}

// String returns low, known or high.
func (b Bound) String() string {
	if int(b) < len(boundTexts) {
		return boundTexts[b]
	}
	return fmt.Sprintf("bound(%d)", uint8(b))
}

// MarshalText writes the text that [Bound.UnmarshalText] reads.
func (b Bound) MarshalText() ([]byte, error) { return marshalClosed("bound", boundTexts[:], uint8(b)) }

// UnmarshalText reads what String writes and refuses anything else.
func (b *Bound) UnmarshalText(text []byte) error {
	return unmarshalClosed("bound", boundTexts[:], text, (*uint8)(b))
}

// TextError says that a text is not one of a closed set.
type TextError struct {
	What    string // verdict, bound or kind
	Text    string // the offending text, at most 64 runes of it
	Allowed string // the texts of the set
}

// Error names the text, and what is allowed instead.
func (e *TextError) Error() string {
	return fmt.Sprintf("score: %s %q is not one of %s", e.What, e.Text, e.Allowed)
}

func marshalClosed(what string, texts []string, n uint8) ([]byte, error) {
	if int(n) < len(texts) {
		return []byte(texts[n]), nil
	}
	return nil, &TextError{what, fmt.Sprint(n), strings.Join(texts, ", ")}
}

func unmarshalClosed(what string, texts []string, b []byte, to *uint8) error {
	for i, t := range texts {
		if string(b) == t {
			*to = uint8(i)
			return nil
		}
	}
	return &TextError{what, cut(b), strings.Join(texts, ", ")}
}

// cut returns the first 64 runes of b.
func cut(b []byte) string {
	n := 0
	for i := 0; i < 64 && n < len(b); i++ {
		_, size := utf8.DecodeRune(b[n:])
		n += size
	}
	if n < len(b) {
		return string(b[:n]) + "…"
	}
	return string(b)
}
