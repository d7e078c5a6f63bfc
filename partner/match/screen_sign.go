package match

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/codes"
)

// ScreenSign is what speaks for or against a hit. It is a closed set. Its text
// forms are same-identifier, similar-name, same-country, other-country,
// other-identifier, acronym and unknown-country.
type ScreenSign uint8

const (
	// SignSameIdentifier: both have an identifier in common. It speaks for the hit.
	SignSameIdentifier ScreenSign = iota
	// SignSimilarName: a name is the same or looks alike. It speaks for the hit.
	SignSimilarName
	// SignSameCountry: both are of one country. It speaks for the hit.
	SignSameCountry
	// SignOtherCountry: they are of different countries. It speaks against the
	// hit, and settles nothing: organisations have branches.
	SignOtherCountry
	// SignOtherIdentifier: both have an identifier of one scheme, and not the
	// same. It speaks against the hit.
	SignOtherIdentifier
	// SignAcronym: only an acronym is alike, and many share one. It speaks
	// against the hit.
	SignAcronym
	// SignUnknownCountry: the country of one of the two is not known. It speaks
	// neither for nor against.
	SignUnknownCountry
)

var screenSignTexts = [...]string{"same-identifier", "similar-name", "same-country", "other-country", "other-identifier", "acronym", "unknown-country"}

// String returns the text of the sign.
func (x ScreenSign) String() string { return closedString(screenSignTexts[:], uint8(x)) }

// MarshalText implements [encoding.TextMarshaler].
func (x ScreenSign) MarshalText() ([]byte, error) {
	return closedMarshal("sign", screenSignTexts[:], uint8(x))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (x *ScreenSign) UnmarshalText(b []byte) error {
	return closedUnmarshal("sign", screenSignTexts[:], b, (*uint8)(x))
}

var (
	screenSignEN = [...]string{"an identifier in common", "a name that is the same or looks alike", "the same country", "another country", "another identifier of the same scheme", "only an acronym is alike", "a country that is not known"}
	screenSignVI = [...]string{"có chung mã định danh", "tên gọi trùng hoặc gần giống", "cùng quốc gia", "khác quốc gia", "mã định danh cùng hệ thống nhưng khác nhau", "chỉ trùng tên viết tắt", "chưa rõ quốc gia"}
)

// Label returns the sign in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (x ScreenSign) Label(tag language.Tag) string {
	return closedLabel(screenSignEN[:], screenSignVI[:], uint8(x), tag)
}

// Supports says whether the sign speaks for the hit, against it, or neither.
func (x ScreenSign) Supports() codes.Answer {
	switch x {
	case SignSameIdentifier, SignSimilarName, SignSameCountry:
		return codes.Yes
	case SignOtherCountry, SignOtherIdentifier, SignAcronym:
		return codes.No
	}
	return codes.Unknown
}
