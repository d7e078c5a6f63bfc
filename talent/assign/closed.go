package assign

import (
	"strings"

	"golang.org/x/text/language"
)

// Side says whether an expert lives at home or abroad. It is a closed set; the
// zero value says that it is not known.
type Side uint8

// The sides.
const (
	SideUnknown Side = iota
	Home
	Abroad
)

// Aim says what a plan puts before the total. It is a closed set; the zero value
// is the total itself.
type Aim uint8

// The aims.
const (
	AimTotal Aim = iota
	AimItem      // the worst-served item: the lowest sum of the affinities of one item
	AimPair      // the worst pair: the least affinity
)

// Reason says why an expert was given to an item, or why not. It is a closed
// set; the zero value says that nothing can be said.
type Reason uint8

const (
	ReasonUnknown Reason = iota
	// Assigned: the expert was given to the item.
	Assigned
	// InConflict: the two have, or may have, a conflict of interest.
	InConflict
	// NoCandidate: the expert is not among the item's candidates.
	NoCandidate
	// NoOrganisation: the item takes nobody whose organisation is not stated.
	NoOrganisation
	// NotAsked: the item needs nobody.
	NotAsked
	// BelowFloor: the affinity is below that of the worst pair of a fair plan.
	BelowFloor
	// OrganisationTaken: another of the same organisation was given to the item.
	OrganisationTaken
	// LoadFull: the expert's load is used up by other items.
	LoadFull
	// PlaceKept: the place is kept for somebody at home, abroad, or of a language.
	PlaceKept
	// OthersBetter: others were given for the sake of the whole. A plan that is
	// optimal is at least as good with them.
	OthersBetter
)

var (
	sideTexts = [...]string{"unknown", "home", "abroad"}
	sideEN    = [...]string{"not known", "at home", "abroad"}
	sideVI    = [...]string{"chưa rõ", "trong nước", "ở nước ngoài"}

	aimTexts = [...]string{"total", "item", "pair"}
	aimEN    = [...]string{"the highest total", "first the worst-served item, then the total", "first the worst pair, then the total"}
	aimVI    = [...]string{
		"tổng mức độ phù hợp cao nhất",
		"ưu tiên nhiệm vụ được đáp ứng kém nhất, sau đó đến tổng",
		"ưu tiên cặp kém phù hợp nhất, sau đó đến tổng",
	}

	reasonTexts = [...]string{
		"unknown", "assigned", "in-conflict", "no-candidate", "no-organisation", "not-asked", "below-floor",
		"organisation-taken", "load-full", "place-kept", "others-better",
	}
	reasonEN = [...]string{
		"nothing can be said",
		"assigned",
		"there is, or may be, a conflict of interest",
		"not among the candidates",
		"the organisation is not stated, and no two may be from one organisation",
		"no expert is needed",
		"the affinity is below that of the worst pair of the fair plan",
		"another expert of the same organisation was assigned",
		"the load is used up by other items",
		"the place is kept for somebody at home, abroad or of a language that is asked for",
		"others were chosen for the sake of the whole",
	}
	reasonVI = [...]string{
		"không đủ căn cứ để kết luận",
		"được phân công",
		"có hoặc có thể có xung đột lợi ích",
		"không thuộc danh sách ứng viên",
		"chưa rõ đơn vị công tác, trong khi không được chọn hai chuyên gia cùng đơn vị",
		"không cần chuyên gia",
		"mức độ phù hợp thấp hơn mức thấp nhất của phương án công bằng",
		"đã phân công một chuyên gia khác cùng đơn vị công tác",
		"đã nhận đủ số nhiệm vụ tối đa",
		"vị trí dành cho chuyên gia trong nước, ở nước ngoài hoặc biết ngôn ngữ được yêu cầu",
		"đã chọn chuyên gia khác vì kết quả chung",
	}
)

// String returns the text of the side, such as abroad.
func (s Side) String() string { return closedString(sideTexts[:], uint8(s)) }

// MarshalText implements [encoding.TextMarshaler].
func (s Side) MarshalText() ([]byte, error) { return closedMarshal("side", sideTexts[:], uint8(s)) }

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (s *Side) UnmarshalText(b []byte) error {
	return closedUnmarshal("side", sideTexts[:], b, (*uint8)(s))
}

// Label returns the side in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (s Side) Label(tag language.Tag) string {
	return closedLabel(sideEN[:], sideVI[:], uint8(s), tag)
}

// String returns the text of the aim, such as item.
func (a Aim) String() string { return closedString(aimTexts[:], uint8(a)) }

// MarshalText implements [encoding.TextMarshaler].
func (a Aim) MarshalText() ([]byte, error) { return closedMarshal("aim", aimTexts[:], uint8(a)) }

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (a *Aim) UnmarshalText(b []byte) error {
	return closedUnmarshal("aim", aimTexts[:], b, (*uint8)(a))
}

// Label returns the aim in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (a Aim) Label(tag language.Tag) string {
	return closedLabel(aimEN[:], aimVI[:], uint8(a), tag)
}

// String returns the text of the reason, such as load-full.
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

func closedString(texts []string, n uint8) string {
	if int(n) < len(texts) {
		return texts[n]
	}
	return "invalid"
}

func closedMarshal(what string, texts []string, n uint8) ([]byte, error) {
	if int(n) < len(texts) {
		return []byte(texts[n]), nil
	}
	return nil, closedError(what, texts)
}

func closedUnmarshal(what string, texts []string, b []byte, to *uint8) error {
	for i, t := range texts {
		if string(b) == t {
			*to = uint8(i)
			return nil
		}
	}
	return closedError(what, texts)
}

func closedError(what string, texts []string) error {
	return &Error{"/" + what, "the text is not one of the set", "write one of " + strings.Join(texts, ", ")}
}

func closedLabel(en, vi []string, n uint8, tag language.Tag) string {
	if int(n) >= len(en) {
		return "invalid"
	}
	if vietnamese(tag) {
		return vi[n]
	}
	return en[n]
}

// vietnamese reports whether the tag asks for Vietnamese.
func vietnamese(tag language.Tag) bool {
	base, _ := tag.Base()
	return base.String() == "vi"
}
