package agreement

import "golang.org/x/text/language"

// Rating is an achievement in words. It is a closed set; the zero value is that
// it cannot be told.
type Rating uint8

// The ratings, from worst to best.
const (
	RatingUnknown  Rating = iota
	RatingRegress         // worse than the baseline
	RatingNot             // not achieved
	RatingPartly          // partly achieved
	RatingLargely         // largely achieved
	RatingAchieved        // achieved
)

var ratingTexts = [...]string{"unknown", "regress", "not-achieved", "partly-achieved", "largely-achieved", "achieved"}

// String returns the rating's text, such as largely-achieved.
func (r Rating) String() string { return printClosed(ratingTexts[:], uint8(r)) }

// MarshalText writes the rating's text.
func (r Rating) MarshalText() ([]byte, error) {
	return closedText("rating", ratingTexts[:], uint8(r))
}

// UnmarshalText reads the text of a rating and refuses anything else.
func (r *Rating) UnmarshalText(b []byte) error {
	return parseClosed("rating", ratingTexts[:], b, (*uint8)(r))
}

// Label returns the rating in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (r Rating) Label(tag language.Tag) string {
	return closedLabel(ratingEN[:], ratingVI[:], uint8(r), tag)
}

var ratingEN = [...]string{"not known", "regress", "not achieved", "partly achieved", "largely achieved", "achieved"}

var ratingVI = [...]string{"chưa rõ", "kém hơn ban đầu", "không đạt", "đạt một phần", "cơ bản đạt", "đạt"}

// Bands are the permille from which an achievement is rated achieved, largely
// and partly achieved. A zero field stands for its default: 900, 700 and 400,
// which are general practice and the caller's to change. It is comparable.
type Bands struct {
	Achieved int `json:"achieved,omitempty"`
	Largely  int `json:"largely,omitempty"`
	Partly   int `json:"partly,omitempty"`
}

// Rate rates an achievement. It is RatingUnknown where the bounds of the
// achievement lie in different bands.
func (b Bands) Rate(a Achievement) Rating {
	low, okL := a.Low.Get()
	high, okH := a.High.Get()
	top, bottom := RatingAchieved, RatingRegress
	if okH {
		top = b.rate(high)
	}
	if okL {
		bottom = b.rate(low)
	}
	if top == bottom {
		return top
	}
	return RatingUnknown
}

func (b Bands) rate(permille int) Rating {
	switch {
	case permille < 0:
		return RatingRegress
	case permille >= orDefault(b.Achieved, 900):
		return RatingAchieved
	case permille >= orDefault(b.Largely, 700):
		return RatingLargely
	case permille >= orDefault(b.Partly, 400):
		return RatingPartly
	}
	return RatingNot
}

// orDefault returns n or, where it is zero, the default.
func orDefault(n, fallback int) int {
	if n == 0 {
		return fallback
	}
	return n
}
