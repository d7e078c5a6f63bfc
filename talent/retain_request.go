package talent

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// SubjectRequest is what a person asks of those who keep data on them. Within how
// many days it is to be answered is for the law to say: see the pack of the
// jurisdiction. The zero value is a request of which nothing is known. It is
// comparable.
type SubjectRequest struct {
	Expert   id.Expert     `json:"expert,omitzero"`
	Right    SubjectRight  `json:"right,omitzero"`
	Received calendar.Date `json:"received,omitzero"`
	// Acknowledged is when it was told that the request has come in, and Done when
	// it was met or refused with reasons.
	Acknowledged calendar.Date `json:"acknowledged,omitzero"`
	Done         calendar.Date `json:"done,omitzero"`
}

// SubjectRight is what a person may ask of those who keep data on them. It is a
// closed set; the zero value says that it was not stated.
type SubjectRight uint8

// The rights.
const (
	RightUnstated SubjectRight = iota
	RightAccess                // to see the data or have a copy
	RightCorrect               // to have them corrected
	RightWithdraw              // to withdraw a consent
	RightRestrict              // to have their use restricted, or to object to it
	RightDelete                // to have them deleted
)

var rightTexts = [...]string{"unstated", "access", "correct", "withdraw", "restrict", "delete"}

// String returns the text of the right.
func (r SubjectRight) String() string {
	if int(r) < len(rightTexts) {
		return rightTexts[r]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (r SubjectRight) MarshalText() ([]byte, error) {
	return closedText("right", rightTexts[:], uint8(r))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (r *SubjectRight) UnmarshalText(b []byte) error {
	return parseClosed("right", rightTexts[:], b, (*uint8)(r))
}

var (
	rightEN = [...]string{"not stated", "access to the data", "correction", "withdrawal of consent", "restriction or objection", "deletion"}
	rightVI = [...]string{"chưa nêu", "xem, yêu cầu cung cấp dữ liệu", "chỉnh sửa dữ liệu", "rút lại sự đồng ý", "hạn chế hoặc phản đối xử lý dữ liệu", "xóa dữ liệu"}
)

// Label returns the right in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (r SubjectRight) Label(tag language.Tag) string {
	return closedLabel(rightEN[:], rightVI[:], uint8(r), tag)
}
