package match

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
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
func (x ScreenSign) String() string {
	if int(x) < len(screenSignTexts) {
		return screenSignTexts[x]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (x ScreenSign) MarshalText() ([]byte, error) {
	if int(x) < len(screenSignTexts) {
		return []byte(screenSignTexts[x]), nil
	}
	return nil, &partner.TextError{What: "sign", Text: "invalid", Allowed: screenAllowed}
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (x *ScreenSign) UnmarshalText(b []byte) error {
	for i, t := range screenSignTexts {
		if string(b) == t {
			*x = ScreenSign(i)
			return nil
		}
	}
	return &partner.TextError{What: "sign", Text: screenCut(string(b)), Allowed: screenAllowed}
}

const screenAllowed = "same-identifier, similar-name, same-country, other-country, other-identifier, acronym, unknown-country"

var (
	screenSignEN = [...]string{"an identifier in common", "a name that is the same or looks alike", "the same country", "another country", "another identifier of the same scheme", "only an acronym is alike", "a country that is not known"}
	screenSignVI = [...]string{"có chung mã định danh", "tên gọi trùng hoặc gần giống", "cùng quốc gia", "khác quốc gia", "mã định danh cùng hệ thống nhưng khác nhau", "chỉ trùng tên viết tắt", "chưa rõ quốc gia"}
)

// Label returns the sign in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (x ScreenSign) Label(tag language.Tag) string {
	if int(x) >= len(screenSignEN) {
		return "invalid"
	}
	if screenVietnamese(tag) {
		return screenSignVI[x]
	}
	return screenSignEN[x]
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

func screenVietnamese(tag language.Tag) bool {
	base, _ := tag.Base()
	return base.String() == "vi"
}

// screenCut puts a text into the form of a name and cuts it at 64 runes, so that
// no line grows without bound.
func screenCut(s string) string {
	s = text.Normalize(s)
	n := 0
	for i := range s {
		if n == 64 {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
