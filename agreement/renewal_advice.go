package agreement

import "golang.org/x/text/language"

// Advice is what to do about an agreement when its term comes to an end. It is a
// closed set; the zero value is that the evidence is not enough to say.
type Advice uint8

// The advice that can be given.
const (
	AdviceNone        Advice = iota // too little is known, or there is nothing to decide
	AdviceRenew                     // renew as it is
	AdviceConditional               // renew on conditions, and look at it again
	AdviceRenegotiate               // keep the partner, change the agreement
	AdviceLetExpire                 // let the term run out, or give notice
	AdviceTerminate                 // end it
)

var adviceTexts = [...]string{"none", "renew", "renew-with-conditions", "renegotiate", "let-expire", "terminate"}

// String returns the advice's text, such as renew-with-conditions.
func (x Advice) String() string { return printClosed(adviceTexts[:], uint8(x)) }

// MarshalText writes the advice's text.
func (x Advice) MarshalText() ([]byte, error) {
	return closedText("advice", adviceTexts[:], uint8(x))
}

// UnmarshalText reads the text of an advice and refuses anything else.
func (x *Advice) UnmarshalText(b []byte) error {
	return parseClosed("advice", adviceTexts[:], b, (*uint8)(x))
}

// Label returns the advice in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (x Advice) Label(tag language.Tag) string {
	return closedLabel(adviceEN[:], adviceVI[:], uint8(x), tag)
}

var adviceEN = [...]string{
	"no advice", "renew", "renew on conditions", "renegotiate", "let it expire", "terminate",
}

var adviceVI = [...]string{
	"chưa đủ căn cứ để khuyến nghị", "gia hạn", "gia hạn có điều kiện", "đàm phán lại", "để thỏa thuận hết hiệu lực", "chấm dứt hiệu lực",
}
