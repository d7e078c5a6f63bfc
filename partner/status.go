package partner

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
)

// Status says whether an organisation exists. It is a closed set; the zero
// value is StatusUnknown. Its text forms are unknown, active and inactive.
type Status uint8

const (
	// StatusUnknown: what is known does not settle it.
	StatusUnknown Status = iota
	// Active: it exists.
	Active
	// Inactive: it does not exist yet, or no longer.
	Inactive
)

var statusTexts = [...]string{"unknown", "active", "inactive"}

// String returns the text of the status.
func (s Status) String() string {
	if int(s) < len(statusTexts) {
		return statusTexts[s]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (s Status) MarshalText() ([]byte, error) {
	return closedText("status", statusTexts[:], uint8(s))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (s *Status) UnmarshalText(b []byte) error {
	return parseClosed("status", statusTexts[:], b, (*uint8)(s))
}

var (
	statusEN = [...]string{"not known", "exists", "does not exist"}
	statusVI = [...]string{"chưa rõ", "đang hoạt động", "không hoạt động"}
)

// Label returns the status in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (s Status) Label(tag language.Tag) string {
	return closedLabel(statusEN[:], statusVI[:], uint8(s), tag)
}

// Reason says what a [Status] rests on. It is a closed set; the zero value is
// NoDates.
type Reason uint8

const (
	// NoDates: nothing is said of founding and closing (unknown).
	NoDates Reason = iota
	// NotClosed: founded by then, and nothing is known of a closing (active).
	NotClosed
	// NotYetClosed: founded by then, and closed only later (active).
	NotYetClosed
	// NotYetFounded: founded only later (inactive).
	NotYetFounded
	// Closed: closed by then (inactive).
	Closed
	// Succeeded: a successor had taken its place by then (inactive).
	Succeeded
	// VagueDates: the dates are not precise enough for that day (unknown).
	VagueDates
	// UndatedSuccessor: it has a successor, and it is not known since when (unknown).
	UndatedSuccessor
	// PartSucceeded: by a split a part of it had gone to another by then, and
	// nothing says whether it went on itself (unknown).
	PartSucceeded
	// RegisteredActive: what shows that it existed is a register that listed it as
	// active (active).
	RegisteredActive
	// RegisteredInactive: a register listed it as inactive by then (inactive).
	RegisteredInactive
	// UndatedEnd: a register lists it as inactive, and it is not known since
	// when (unknown).
	UndatedEnd
	// RecordWithdrawn: the register has withdrawn its record, which so says
	// nothing of it (unknown).
	RecordWithdrawn
	// RegistersDisagree: it was listed as active on the day on which it was
	// listed as inactive, or after it (unknown).
	RegistersDisagree
	// NotRegistered: the register has no record of it (unknown). Given by
	// [Register.ResolveOn] only.
	NotRegistered
	// CircularSuccession: the successions run in a circle (unknown). Given by
	// [Register.ResolveOn] only.
	CircularSuccession
)

var reasonTexts = [...]string{
	"no-dates", "not-closed", "not-yet-closed", "not-yet-founded", "closed",
	"succeeded", "vague-dates", "undated-successor", "part-succeeded", "registered-active",
	"registered-inactive", "undated-end", "record-withdrawn", "registers-disagree",
	"not-registered", "circular-succession",
}

// String returns the text of the reason, such as not-yet-founded.
func (r Reason) String() string {
	if int(r) < len(reasonTexts) {
		return reasonTexts[r]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (r Reason) MarshalText() ([]byte, error) {
	return closedText("reason", reasonTexts[:], uint8(r))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (r *Reason) UnmarshalText(b []byte) error {
	return parseClosed("reason", reasonTexts[:], b, (*uint8)(r))
}

var (
	reasonEN = [...]string{
		"nothing is known of founding and closing", "founded, and not known to be closed", "closed only later",
		"founded only later", "closed", "succeeded by another", "the dates are too vague",
		"has a successor, not known since when", "a part went to another, not known whether it went on",
		"listed as existing by a register", "listed as existing no longer by a register",
		"listed as existing no longer, not known since when", "the register has withdrawn its record",
		"registers contradict each other", "the register has no record of it", "the successions run in a circle",
	}
	reasonVI = [...]string{
		"chưa có thông tin về thành lập và chấm dứt hoạt động", "đã thành lập, chưa ghi nhận chấm dứt hoạt động",
		"chấm dứt hoạt động sau thời điểm đó", "thành lập sau thời điểm đó", "đã chấm dứt hoạt động",
		"đã có tổ chức kế thừa", "thời gian ghi nhận chưa đủ cụ thể", "có tổ chức kế thừa nhưng chưa rõ từ khi nào",
		"đã chia, tách một phần, chưa rõ có tiếp tục hoạt động hay không",
		"cơ sở dữ liệu đăng ký ghi nhận đang hoạt động", "cơ sở dữ liệu đăng ký ghi nhận không còn hoạt động",
		"cơ sở dữ liệu đăng ký ghi nhận không còn hoạt động, chưa rõ từ khi nào", "hồ sơ đã bị rút khỏi cơ sở dữ liệu đăng ký",
		"các cơ sở dữ liệu đăng ký ghi nhận mâu thuẫn với nhau", "danh sách tổ chức chưa có hồ sơ", "quan hệ kế thừa tạo thành vòng lặp",
	}
)

// Label returns the reason in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (r Reason) Label(tag language.Tag) string {
	return closedLabel(reasonEN[:], reasonVI[:], uint8(r), tag)
}

// Name returns the name to show to a reader of the language: of the names in
// that language the one of kind display, then label, then any other that is
// not former, acronyms last; without one, the display name in whatever
// language; else the first name. It is "" for a partner without names.
func (p *Partner) Name(tag language.Tag) string {
	base, confidence := tag.Base()
	want := ""
	if confidence != language.No {
		want = base.String()
	}
	best, rank := "", 0
	for i := range p.Names {
		n := &p.Names[i]
		r := nameRank(n.Kind)
		if want != "" && n.Kind != NameFormer && sameBase(n.Lang, want) {
			r += 10
		}
		if r > rank {
			best, rank = n.Value, r
		}
	}
	return best
}

// nameRank orders the kinds of names by how well they serve to be shown.
func nameRank(k NameKind) int {
	switch k {
	case NameDisplay:
		return 6
	case NameLabel:
		return 5
	case NameAcronym:
		return 2
	case NameFormer:
		return 1
	case NameAlias:
		return 3
	}
	return 4
}

// sameBase reports whether the BCP 47 tag has the base language.
func sameBase(tag, base string) bool {
	return len(tag) >= len(base) && strings.EqualFold(tag[:len(base)], base) &&
		(len(tag) == len(base) || tag[len(base)] == '-' || tag[len(base)] == '_')
}

// Is reports whether the organisation is of the kind, among others.
func (p *Partner) Is(k Kind) bool {
	for i := range p.Kinds {
		if p.Kinds[i] == k {
			return true
		}
	}
	return false
}

// Country returns the country of the main location, the first that names one.
// It is empty for an international organisation, which belongs to no country
// by its seat, and where no country is known.
func (p *Partner) Country() country.Code {
	if p.Is(KindInternational) {
		return ""
	}
	for i := range p.Locations {
		if c := p.Locations[i].Country; c != "" {
			return c
		}
	}
	return ""
}

// Identifier returns the organisation's identifier of the scheme: the
// preferred one, else the first.
func (p *Partner) Identifier(s id.Scheme) (id.External, bool) {
	first := -1
	for i := range p.Identifiers {
		x := &p.Identifiers[i]
		if x.Scheme != s {
			continue
		}
		if x.Preferred {
			return x.External, true
		}
		if first < 0 {
			first = i
		}
	}
	if first < 0 {
		return id.External{}, false
	}
	return p.Identifiers[first].External, true
}
