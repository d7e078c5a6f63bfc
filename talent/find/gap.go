package find

import (
	"strings"

	"golang.org/x/text/language"
)

// Gap is what keeps an expert from having all of what is wanted. It is a closed
// set; its text forms are none, absent, unrecorded, wider, related, too-low,
// no-level, not-shown and graded.
type Gap uint8

const (
	// None: nothing; the expert has it.
	None Gap = iota
	// Absent: it is not among the expertise on record.
	Absent
	// Unrecorded: no expertise at all is on record, or none may be used.
	Unrecorded
	// Wider: the expertise on record is in a field around the one wanted.
	Wider
	// Related: the expertise on record is in a field beside the one wanted.
	Related
	// TooLow: the level on record is below the one wanted.
	TooLow
	// NoLevel: the level is not on record, and it matters.
	NoLevel
	// NotShown: only the expert's own statement stands behind it.
	NotShown
	// Graded: the level counts for less than the whole.
	Graded
)

var gapTexts = [...]string{"none", "absent", "unrecorded", "wider", "related", "too-low", "no-level", "not-shown", "graded"}

// String returns the text of the gap.
func (g Gap) String() string {
	if int(g) < len(gapTexts) {
		return gapTexts[g]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (g Gap) MarshalText() ([]byte, error) {
	if int(g) >= len(gapTexts) {
		return nil, &Error{Reason: "a gap that is not one of the set", Remedy: "write one of " + strings.Join(gapTexts[:], ", ")}
	}
	return []byte(gapTexts[g]), nil
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (g *Gap) UnmarshalText(b []byte) error {
	for i, t := range gapTexts {
		if string(b) == t {
			*g = Gap(i)
			return nil
		}
	}
	return &Error{Reason: "a gap that is not one of the set", Remedy: "write one of " + strings.Join(gapTexts[:], ", ")}
}

var (
	gapEN = [...]string{"has it", "not among the expertise on record", "no expertise on record that may be used", "expertise in a wider field only", "expertise in a related field only", "below the level wanted", "level not on record", "own statement only, without other evidence", "counts in part, by its level"}
	gapVI = [...]string{"đáp ứng", "không có trong chuyên môn đã ghi nhận", "chưa có thông tin chuyên môn được phép sử dụng", "chỉ có chuyên môn ở lĩnh vực rộng hơn", "chỉ có chuyên môn ở lĩnh vực lân cận", "thấp hơn mức độ yêu cầu", "chưa rõ mức độ chuyên môn", "chỉ do chuyên gia tự kê khai, chưa có minh chứng khác", "được tính một phần theo mức độ"}
)

// Label returns the gap in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (g Gap) Label(tag language.Tag) string {
	if int(g) >= len(gapEN) {
		return "invalid"
	}
	if base, _ := tag.Base(); base.String() == "vi" {
		return gapVI[g]
	}
	return gapEN[g]
}
