package talent

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// Handling says how a part of an expert's record is to be treated. The part
// named most narrowly counts, for each of the fields by itself: the category
// stated for /contacts is that of /contacts/0 unless one is stated there.
type Handling struct {
	// At is the part, an RFC 6901 pointer; the empty pointer is the whole record.
	At         string     `json:"at"`
	Category   Category   `json:"category,omitzero"`
	Visibility Visibility `json:"visibility,omitzero"`
	Source     string     `json:"source,omitempty"` // a key of Sources
	// RetainUntil is the last day on which the part may be kept.
	RetainUntil calendar.Date `json:"retainUntil,omitzero"`
}

// Visibility says who may see a part of a record, in the way of ORCID. It is a
// closed set. The zero value says that nobody decided, which is the same as
// Private: only those who keep the register see it.
type Visibility uint8

// The visibilities, each more open than the one before.
const (
	VisibilityUnstated Visibility = iota
	Private
	Limited
	Public
)

var visibilityTexts = [...]string{"unstated", "private", "limited", "public"}

// Category says how much care a part of a record asks for. It is a closed set;
// the zero value says that nobody decided.
type Category uint8

// The categories. Sensitive data (origin, views, health, biometrics, crime,
// location, credentials, bank accounts and the like) take a consent that names
// the very part.
const (
	CategoryUnstated Category = iota
	Basic
	Sensitive
)

var categoryTexts = [...]string{"unstated", "basic", "sensitive"}

// sensitiveAt reports whether the part is sensitive by what is said of it, or,
// where nothing is, of the narrowest part in which it lies. Where the record says
// two things of one part, it is sensitive.
func (e *Expert) sensitiveAt(pointer string) bool {
	sensitive, long := false, -1
	for i := range e.Handling {
		h := &e.Handling[i]
		if h.Category == CategoryUnstated || len(h.At) < long || !within(pointer, h.At) {
			continue
		}
		sensitive = h.Category > Basic || len(h.At) == long && sensitive
		long = len(h.At)
	}
	return sensitive
}

// visibilityAt returns who may see the part, in the same way; of two things said
// the less open one. Sensitive parts are private unless their own entry says
// something else: what is said of the whole list does not open them.
func (e *Expert) visibilityAt(pointer string) Visibility {
	v, long := VisibilityUnstated, -1
	for i := range e.Handling {
		h := &e.Handling[i]
		if h.Visibility == VisibilityUnstated && h.Category <= Basic || len(h.At) < long || !within(pointer, h.At) {
			continue
		}
		own := h.visibility()
		if len(h.At) == long {
			own = min(own, v)
		}
		v, long = own, len(h.At)
	}
	return v
}

// visibility is what the entry says by itself of who may see its part.
func (h *Handling) visibility() Visibility {
	if h.Visibility > Public {
		return Private // not one of the set
	}
	return h.Visibility
}

// visibleTo reports whether all of the part is at least so open. Those who keep
// the register see everything.
func (e *Expert) visibleTo(sees Visibility, pointer string) bool {
	if sees == Private {
		return true
	}
	if e.visibilityAt(pointer) < sees {
		return false
	}
	for i := range e.Handling {
		h := &e.Handling[i]
		if h.Visibility == VisibilityUnstated && h.Category <= Basic {
			continue // what it lies in counts
		}
		if h.visibility() < sees && h.At != pointer && within(h.At, pointer) {
			return false
		}
	}
	return true
}

// String returns the text of the visibility.
func (v Visibility) String() string {
	if int(v) < len(visibilityTexts) {
		return visibilityTexts[v]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (v Visibility) MarshalText() ([]byte, error) {
	return closedText("visibility", visibilityTexts[:], uint8(v))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (v *Visibility) UnmarshalText(b []byte) error {
	return parseClosed("visibility", visibilityTexts[:], b, (*uint8)(v))
}

var (
	visibilityEN = [...]string{"not decided", "private", "trusted parties only", "public"}
	visibilityVI = [...]string{"chưa xác định", "riêng tư", "chỉ bên được tin cậy", "công khai"}
)

// Label returns the visibility in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (v Visibility) Label(tag language.Tag) string {
	return closedLabel(visibilityEN[:], visibilityVI[:], uint8(v), tag)
}

// String returns the text of the category.
func (c Category) String() string {
	if int(c) < len(categoryTexts) {
		return categoryTexts[c]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (c Category) MarshalText() ([]byte, error) {
	return closedText("category", categoryTexts[:], uint8(c))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (c *Category) UnmarshalText(b []byte) error {
	return parseClosed("category", categoryTexts[:], b, (*uint8)(c))
}

var (
	categoryEN = [...]string{"not decided", "basic personal data", "sensitive personal data"}
	categoryVI = [...]string{"chưa xác định", "dữ liệu cá nhân cơ bản", "dữ liệu cá nhân nhạy cảm"}
)

// Label returns the category in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (c Category) Label(tag language.Tag) string {
	return closedLabel(categoryEN[:], categoryVI[:], uint8(c), tag)
}
