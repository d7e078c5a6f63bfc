package agreement

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Duty is something that falls due under an agreement, whatever part of the
// record it follows from. It is computed, never stored.
type Duty struct {
	// Date is the day on which it is due; it may be as vague as the record.
	Date calendar.Date `json:"date,omitzero"`
	Kind DutyKind      `json:"kind"`
	// Key tells it from all others of the agreement, and stays the same when
	// dates or names are corrected: the kind with the key that the record
	// gives and, for what comes again, its number: obligation:report#3.
	// Where the record gives no key, it is the place in the list, such as
	// obligation.4, and moves when the list is put in another order.
	Key     string `json:"key"`
	Pointer string `json:"pointer"` // RFC 6901, into the agreement
	// Name is what it is about; empty where the record has no words for it.
	Name        text.Text  `json:"name,omitempty"`
	Bearer      id.Partner `json:"bearer,omitzero"`
	Beneficiary id.Partner `json:"beneficiary,omitzero"`
	State       DutyState  `json:"state"`
	// Doubt says why the date or the state cannot be told, where that is so.
	Doubt DutyDoubt `json:"doubt,omitzero"`
}

// DutyKind says what is due. It is a closed set; the zero value is none.
type DutyKind uint8

// What can be due.
const (
	DutyObligation DutyKind = iota + 1 // an obligation of a party
	DutyNotice                         // the last day to say that an agreement is not to go on
	DutyTermEnd                        // the term ends
	DutyTarget                         // the target of an indicator
	DutySession                        // a session of a committee
	DutyAction                         // an action that a session decided
	DutyStep                           // a step of a procedure: an opinion, a report, a registration
	DutyMitigation                     // a risk is to be mitigated or looked at again
	DutyMilestone                      // a milestone of a technology transfer
	DutyReview                         // an assurance or a review runs out
	DutyPayment                        // a payment for a transfer of technology
)

var dutyKindTexts = [...]string{
	"obligation", "notice", "term-end", "target", "session", "action", "step", "mitigation", "milestone", "review", "payment",
}

var dutyKindEN = [...]string{
	"obligation due", "last day for notice", "term ends", "target due", "session due", "action due", "step of the procedure due",
	"risk to be mitigated or reviewed", "milestone of the technology transfer due", "review due", "payment due",
}

var dutyKindVI = [...]string{
	"đến hạn nghĩa vụ", "hạn cuối gửi thông báo", "hết thời hạn thỏa thuận", "đến hạn chỉ tiêu", "đến kỳ họp",
	"đến hạn việc được giao tại kỳ họp", "đến hạn thực hiện bước thủ tục", "đến hạn xử lý hoặc rà soát rủi ro",
	"đến hạn mốc chuyển giao công nghệ", "đến hạn rà soát", "đến hạn thanh toán",
}

// String returns the text of the kind, such as term-end.
func (k DutyKind) String() string { return printClosed(dutyKindTexts[:], uint8(k-1)) }

// Label returns the kind in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (k DutyKind) Label(tag language.Tag) string {
	return closedLabel(dutyKindEN[:], dutyKindVI[:], uint8(k-1), tag)
}

// MarshalText writes the text of the kind; the zero value has none.
func (k DutyKind) MarshalText() ([]byte, error) {
	return closedText("kind of duty", dutyKindTexts[:], uint8(k-1))
}

// UnmarshalText reads the text of a kind and refuses anything else.
func (k *DutyKind) UnmarshalText(b []byte) error {
	var n uint8
	if err := parseClosed("kind of duty", dutyKindTexts[:], b, &n); err != nil {
		return err
	}
	*k = DutyKind(n + 1)
	return nil
}

// DutyState says how far a duty is met. It is a closed set; the zero value is
// that it cannot be told.
type DutyState uint8

// The states of a duty.
const (
	DutyUnknown DutyState = iota // the record does not tell
	DutyNotYet                   // not met, and not yet due
	DutyMet                      // met in full
	DutyPartly                   // met in part
	DutyNotMet                   // due and not met
)

var (
	dutyStateTexts = [...]string{"unknown", "not-yet", "met", "partly-met", "not-met"}
	dutyStateEN    = [...]string{"not known", "not yet due", "met", "met in part", "due and not met"}
	dutyStateVI    = [...]string{"chưa rõ", "chưa đến hạn", "đã thực hiện", "đã thực hiện một phần", "quá hạn, chưa thực hiện"}
)

// String returns the text of the state, such as partly-met.
func (s DutyState) String() string { return printClosed(dutyStateTexts[:], uint8(s)) }

// Label returns the state in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (s DutyState) Label(tag language.Tag) string {
	return closedLabel(dutyStateEN[:], dutyStateVI[:], uint8(s), tag)
}

// MarshalText writes the text of the state.
func (s DutyState) MarshalText() ([]byte, error) {
	return closedText("state of a duty", dutyStateTexts[:], uint8(s))
}

// UnmarshalText reads the text of a state and refuses anything else.
func (s *DutyState) UnmarshalText(b []byte) error {
	return parseClosed("state of a duty", dutyStateTexts[:], b, (*uint8)(s))
}

// DutyDoubt says what stands in the way of telling when a duty is due, or how
// far it is met. It is a closed set; the zero value is nothing.
type DutyDoubt uint8

// What can stand in the way.
const (
	NoDoubt           DutyDoubt = iota
	DoubtNotStated              // the record does not say when it is due
	DoubtAct                    // the act from which it counts is not recorded, or not its day
	DoubtHolidays               // the holidays of the time to be counted are not known
	DoubtVague                  // a date is too vague
	DoubtRule                   // the due rule cannot be used: see the rules AGR-DUTY-RULE-…
	DoubtFulfilment             // something was done, of which it is not known for which due day or by when
	DoubtNoDay                  // no day of judgement was given
	DoubtNothingOwed            // the day has passed; nobody had to do anything by then
	DoubtMoreToFollow           // the last of a list that was cut: see MaxOccurrences
	DoubtOwed                   // whether it is owed at all depends on what is not known
)

var dutyDoubtTexts = [...]string{
	"none", "due-not-stated", "act-not-recorded", "holidays-not-known", "date-too-vague", "rule-not-usable", "fulfilment-not-placed",
	"no-day-of-judgement", "nothing-owed", "more-to-follow", "owed-not-known",
}

var dutyDoubtEN = [...]string{
	"nothing", "when it is due is not stated", "the act from which it counts is not recorded", "the public holidays are not known", "a date is too vague",
	"the due rule cannot be used", "it is not known which due day the work was for", "no day of judgement is given",
	"nobody had to act by then", "there are more than can be listed", "it is not known whether it is owed at all",
}

var dutyDoubtVI = [...]string{
	"không có", "chưa nêu thời hạn", "chưa ghi nhận hành vi làm căn cứ tính thời hạn", "chưa có lịch nghỉ lễ, tết", "thời điểm chưa đủ rõ",
	"quy tắc tính thời hạn không dùng được", "chưa rõ việc thực hiện thuộc kỳ hạn nào", "chưa nêu ngày đánh giá",
	"tính đến ngày đó chưa bên nào phải thực hiện", "số kỳ hạn nhiều hơn mức liệt kê được", "chưa xác định có phải thực hiện hay không",
}

// String returns the text of the doubt, such as act-not-recorded.
func (d DutyDoubt) String() string { return printClosed(dutyDoubtTexts[:], uint8(d)) }

// Label returns the doubt in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (d DutyDoubt) Label(tag language.Tag) string {
	return closedLabel(dutyDoubtEN[:], dutyDoubtVI[:], uint8(d), tag)
}

// MarshalText writes the text of the doubt.
func (d DutyDoubt) MarshalText() ([]byte, error) {
	return closedText("doubt about a duty", dutyDoubtTexts[:], uint8(d))
}

// UnmarshalText reads the text of a doubt and refuses anything else.
func (d *DutyDoubt) UnmarshalText(b []byte) error {
	return parseClosed("doubt about a duty", dutyDoubtTexts[:], b, (*uint8)(d))
}

// dutyKey is what is due, in most cases its kind, with the key that the record
// gives for it or, where it gives none, with its place; and the number of what
// comes again.
func dutyKey(what, key string, place, number int) string {
	s := what
	if key == "" {
		s += "." + strconv.Itoa(place)
	} else {
		s += ":" + escapeKey(key, "%#@")
	}
	if number > 0 {
		s += "#" + strconv.Itoa(number)
	}
	return s
}

// escapeKey writes blanks, what cannot be printed, and the marks given as a URL
// does.
func escapeKey(key, marks string) string {
	plain := func(r rune, size int) bool {
		return unicode.IsGraphic(r) && !unicode.IsSpace(r) && (r != utf8.RuneError || size > 1) && !strings.ContainsRune(marks, r)
	}
	n := 0
	for n < len(key) {
		r, size := utf8.DecodeRuneInString(key[n:])
		if !plain(r, size) {
			break
		}
		n += size
	}
	if n == len(key) {
		return key
	}
	const digits = "0123456789ABCDEF"
	b := []byte(key[:n])
	for n < len(key) {
		r, size := utf8.DecodeRuneInString(key[n:])
		if plain(r, size) {
			b = append(b, key[n:n+size]...)
		} else {
			for _, c := range []byte(key[n : n+size]) {
				b = append(b, '%', digits[c>>4], digits[c&15])
			}
		}
		n += size
	}
	return string(b)
}

// sortDuties puts duties in the order of date, kind and key, and tells apart
// those that have one key, by their places.
func sortDuties(list []Duty) {
	if len(list) < 2 {
		return
	}
	slices.SortFunc(list, func(a, b Duty) int {
		return cmp.Or(calendar.Chronological(a.Date, b.Date), cmp.Compare(a.Kind, b.Kind),
			strings.Compare(a.Key, b.Key), strings.Compare(a.Pointer, b.Pointer))
	})
	known := places[string](len(list))
	for i := range list {
		twice := false
		if known != nil {
			twice = firstAt(known, list[i].Key, i) != i
		}
		for j := 0; known == nil && j < i && !twice; j++ {
			twice = list[j].Key == list[i].Key
		}
		if twice {
			list[i].Key += "@" + list[i].Pointer
		}
	}
}
