package agreement

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// Status is what an agreement is on a day. It is a closed set, computed and
// never stored; the zero value says that nothing is known.
type Status uint8

// The statuses, in the order of an agreement's life.
const (
	StatusUnknown Status = iota
	Proposed
	Negotiated
	Initialled
	Signed      // signed, perhaps ratified, not yet in force
	Provisional // applied provisionally
	InForce
	Suspended
	Expired
	Superseded
	Withdrawn
	Terminated
	Lapsed // signed once, and will never enter into force
)

var statusTexts = [...]string{
	"unknown", "proposed", "negotiated", "initialled", "signed", "provisionally-applied", "in-force",
	"suspended", "expired", "superseded", "withdrawn", "terminated", "lapsed",
}

// String returns the status's text, such as in-force.
func (s Status) String() string { return printClosed(statusTexts[:], uint8(s)) }

// MarshalText writes the status's text.
func (s Status) MarshalText() ([]byte, error) {
	return closedText("status", statusTexts[:], uint8(s))
}

// UnmarshalText reads the text of a status and refuses anything else.
func (s *Status) UnmarshalText(b []byte) error {
	return parseClosed("status", statusTexts[:], b, (*uint8)(s))
}

// Label returns the status in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (s Status) Label(tag language.Tag) string {
	return closedLabel(statusEN[:], statusVI[:], uint8(s), tag)
}

var statusEN = [...]string{
	"not known", "proposed", "negotiated", "initialled", "signed", "applied provisionally", "in force",
	"suspended", "expired", "superseded", "withdrawn from", "terminated", "lapsed",
}

var statusVI = [...]string{
	"chưa rõ", "đã đề xuất", "đã đàm phán", "đã ký tắt", "đã ký", "áp dụng tạm thời", "đang có hiệu lực",
	"tạm đình chỉ thực hiện", "hết hiệu lực", "đã được thay thế", "đã rút khỏi", "đã chấm dứt hiệu lực", "không còn giá trị",
}

// Living reports whether an agreement of this status binds its parties now.
func (s Status) Living() bool { return s == InForce || s == Provisional }

// Ended reports whether an agreement of this status is over for good.
func (s Status) Ended() bool { return s >= Expired && s <= Lapsed }

// Why says what a standing rests on. It is a closed set; the zero value is
// NothingDated.
type Why uint8

// What a standing can rest on.
const (
	NothingDated     Why = iota // no event tells anything by that day
	ByEvent                     // an event settles it
	ByTerm                      // the term has run out
	DateTooVague                // an event may lie before or after that day
	RenewalUnknown              // the term is over; whether it was renewed is not recorded
	SeenImplemented             // it was seen being carried out; entry into force is not recorded
	ForceNotRecorded            // signed; whether it has entered into force is not recorded
	PartiesUnknown              // the parties that acted did; whether there are others is not known
	ByNotice                    // a party gave notice, and it has taken effect
	ConsentUnknown              // in force for others; whether this party is bound is not recorded
)

var whyTexts = [...]string{
	"nothing-dated", "by-event", "by-term", "date-too-vague", "renewal-unknown", "seen-implemented", "force-not-recorded",
	"parties-unknown", "by-notice", "consent-unknown",
}

var whyEN = [...]string{
	"no act on record by that day tells the status",
	"an act settles it",
	"its term has run out",
	"a date is too vague to say what came before that day",
	"its term is over, and whether it was renewed is not recorded",
	"it was seen being carried out, but its entry into force is not recorded",
	"it was signed, but whether it has entered into force is not recorded",
	"the parties that acted are known, but not whether there are others",
	"notice was given and has taken effect",
	"it is in force for others, but whether this party is bound is not recorded",
}

var whyVI = [...]string{
	"các hành vi ghi nhận đến ngày đó chưa cho biết tình trạng",
	"theo hành vi đã ghi nhận",
	"thời hạn đã hết",
	"thời điểm chưa đủ rõ để xác định tình trạng đến ngày đó",
	"thời hạn đã hết, chưa ghi nhận có gia hạn hay không",
	"đã được thực hiện trên thực tế nhưng chưa ghi nhận thời điểm có hiệu lực",
	"đã ký nhưng chưa ghi nhận việc có hiệu lực",
	"đã biết các bên đã có hành vi nhưng chưa rõ còn bên nào khác hay không",
	"đã có thông báo và thông báo đã có hiệu lực",
	"có hiệu lực đối với các bên khác, chưa ghi nhận bên này có bị ràng buộc hay không",
}

// Label returns the reason in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (w Why) Label(tag language.Tag) string {
	return closedLabel(whyEN[:], whyVI[:], uint8(w), tag)
}

// String returns the reason's text, such as by-event.
func (w Why) String() string { return printClosed(whyTexts[:], uint8(w)) }

// MarshalText writes the reason's text.
func (w Why) MarshalText() ([]byte, error) { return closedText("reason", whyTexts[:], uint8(w)) }

// UnmarshalText reads the text of a reason and refuses anything else.
func (w *Why) UnmarshalText(b []byte) error {
	return parseClosed("reason", whyTexts[:], b, (*uint8)(w))
}

// Standing is the status of an agreement on a day, with what it rests on. The
// zero value says that nothing is known.
type Standing struct {
	Status Status        `json:"status"`
	Since  calendar.Date `json:"since,omitzero"`
	// Sure says that the record settles the status. Otherwise Status is the
	// likeliest one and Why says what stands in the way.
	Sure bool `json:"sure"`
	Why  Why  `json:"why"`
}
