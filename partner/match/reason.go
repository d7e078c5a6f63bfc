package match

import (
	"iter"
	"math/bits"
	"strings"

	"golang.org/x/text/language"
)

// Reason says why an organisation is a candidate. It is a closed set; the zero
// value is none of it.
type Reason uint8

const (
	// SameText: the name is what was asked for, letter by letter.
	SameText Reason = iota + 1
	// SameKey: both have the same [Key], not the same text.
	SameKey
	// WithoutMarks: words are the same only when their marks do not count.
	WithoutMarks
	// Abbreviation: words are the same once an abbreviation is written out.
	Abbreviation
	// WordOrder: the words stand in another order.
	WordOrder
	// Acronym: the name is an acronym of the organisation.
	Acronym
	// Initials: one of the two is made of the first letters of the other.
	Initials
	// PartOfName: the name has words that were not asked for.
	PartOfName
	// ExtraWords: the name lacks words that were asked for.
	ExtraWords
	// SimilarSpelling: a word differs by one slip of the pen.
	SimilarSpelling
	// OtherNumber: both have a number, and not the same.
	OtherNumber
	// FormerName: the name is no longer used.
	FormerName
	// OtherLanguage: the name is in another language than the one to show.
	OtherLanguage
)

var reasonTexts = [...]string{
	"", "same-text", "same-key", "without-marks", "abbreviation", "word-order", "acronym", "initials",
	"part-of-name", "extra-words", "similar-spelling", "other-number", "former-name", "other-language",
}

var (
	reasonEN = [...]string{
		"", "the same text", "the same name, written differently", "the same without marks",
		"the same with an abbreviation written out", "words in another order", "an acronym",
		"the initials agree", "the name has more words", "the name lacks words that were asked for",
		"a word is spelt a little differently", "another number", "a former name",
		"a name in another language than the one to show",
	}
	reasonVI = [...]string{
		"", "trùng khớp hoàn toàn", "cùng một tên, khác cách viết", "giống nhau khi không tính dấu",
		"giống nhau khi viết đầy đủ từ viết tắt", "khác thứ tự từ", "tên viết tắt",
		"trùng các chữ cái đầu", "tên gọi có thêm từ", "tên gọi thiếu một số từ cần tìm",
		"có một từ viết gần giống", "khác chữ số trong tên", "tên gọi trước đây",
		"tên bằng ngôn ngữ khác với tên hiển thị",
	}
)

// String returns the text of the reason, such as word-order.
func (r Reason) String() string { return closedString(reasonTexts[:], uint8(r)) }

// MarshalText implements [encoding.TextMarshaler].
func (r Reason) MarshalText() ([]byte, error) {
	return closedMarshal("reason", reasonTexts[:], uint8(r))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (r *Reason) UnmarshalText(b []byte) error {
	return closedUnmarshal("reason", reasonTexts[:], b, (*uint8)(r))
}

// Label returns the reason in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (r Reason) Label(tag language.Tag) string {
	return closedLabel(reasonEN[:], reasonVI[:], uint8(r), tag)
}

// Reasons is a set of [Reason]. The zero value is the empty set.
type Reasons uint32

// Has reports whether the reason is in the set.
func (s Reasons) Has(r Reason) bool { return r < 32 && s>>r&1 != 0 }

// With returns the set with the reason in it.
func (s Reasons) With(r Reason) Reasons {
	if r == 0 || int(r) >= len(reasonTexts) {
		return s
	}
	return s | 1<<r
}

// All gives the reasons in the order in which they are declared.
func (s Reasons) All() iter.Seq[Reason] {
	return func(yield func(Reason) bool) {
		for ; s != 0; s &= s - 1 {
			if !yield(Reason(bits.TrailingZeros32(uint32(s)))) {
				return
			}
		}
	}
}

// String returns the texts of the reasons with commas between them, such as
// without-marks,word-order; "" for the empty set.
func (s Reasons) String() string { return s.join(",", Reason.String) }

// MarshalText implements [encoding.TextMarshaler].
func (s Reasons) MarshalText() ([]byte, error) {
	if s&^(1<<len(reasonTexts)-2) != 0 {
		return nil, closedError("reason", "invalid", reasonTexts[:])
	}
	return []byte(s.String()), nil
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (s *Reasons) UnmarshalText(b []byte) error {
	var set Reasons
	for part := range strings.SplitSeq(string(b), ",") {
		var r Reason
		if len(b) == 0 {
			break
		}
		if err := r.UnmarshalText([]byte(part)); err != nil {
			return err
		}
		set = set.With(r)
	}
	*s = set
	return nil
}

// Label returns the reasons in words, in Vietnamese where tag asks for it and
// in English otherwise.
func (s Reasons) Label(tag language.Tag) string {
	return s.join("; ", func(r Reason) string { return r.Label(tag) })
}

func (s Reasons) join(between string, text func(Reason) string) string {
	var b strings.Builder
	for r := range s.All() {
		if b.Len() > 0 {
			b.WriteString(between)
		}
		b.WriteString(text(r))
	}
	return b.String()
}
