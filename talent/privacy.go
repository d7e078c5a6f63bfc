package talent

import (
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// Handling says how a part of an expert's record is to be treated. The part
// named most narrowly counts: what is said of /contacts holds for /contacts/0
// unless something is said of that.
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

// Audience is who is to see a record, for what, and on which day. The zero
// value sees nothing: it has no purpose.
type Audience struct {
	// Sees is the least open visibility that it may see: Public sees what is
	// public, Limited that and what is limited, and Private, who keeps the
	// register, everything. The zero value sees what Public sees.
	Sees    Visibility
	Purpose Purpose
	On      calendar.Date
}

// Redact returns a copy of the record that holds what the audience may see and
// nothing else: every part is left out for which no consent to the purpose
// surely holds on the day, or which is less open than the audience may see. The
// identifier stays; it is a pseudonym (see [Expert.Pseudonym] for others).
// Consents and Handling speak of places in the whole record and are left out.
// The copy shares nothing that it could change with the record.
func (e *Expert) Redact(to Audience) Expert {
	r := redactor{e, to}
	out := Expert{ID: e.ID}
	out.Names = parts(&r, "/names", e.Names)
	out.Identifiers = parts(&r, "/identifiers", e.Identifiers)
	out.Contacts = parts(&r, "/contacts", e.Contacts)
	if r.may("/profile") {
		out.Profile = slices.Clone(e.Profile)
	}
	out.Keywords = parts(&r, "/keywords", e.Keywords)
	out.Affiliations = parts(&r, "/affiliations", e.Affiliations)
	out.Expertise = parts(&r, "/expertise", e.Expertise)
	out.Outputs = parts(&r, "/outputs", e.Outputs)
	out.Metrics = parts(&r, "/metrics", e.Metrics)
	out.Languages = parts(&r, "/languages", e.Languages)
	if r.may("/country") {
		out.Country = e.Country
	}
	if r.may("/place") {
		out.Place = e.Place
	}
	if r.may("/timeZone") {
		out.TimeZone = e.TimeZone
	}
	out.Availability = parts(&r, "/availability", e.Availability)
	out.Modes = parts(&r, "/modes", e.Modes)
	out.Ties = parts(&r, "/ties", e.Ties)
	out.Sources = parts(&r, "/sources", e.Sources)
	return out
}

// redactor decides on the parts of a record for an audience.
type redactor struct {
	of *Expert
	to Audience
}

// may reports whether the audience may see all of the part.
func (r *redactor) may(pointer string) bool {
	return r.of.CanUsePart(r.to.Purpose, r.to.On, pointer).Granted() && r.visible(pointer)
}

// visible reports whether the part is open enough for the audience.
func (r *redactor) visible(pointer string) bool {
	sees := r.to.Sees
	if sees == VisibilityUnstated {
		sees = Public
	}
	if sees == Private {
		return true
	}
	v, long := VisibilityUnstated, -1
	for i := range r.of.Handling {
		if h := &r.of.Handling[i]; len(h.At) > long && within(pointer, h.At) {
			v, long = h.Visibility, len(h.At)
		}
	}
	return v >= sees
}

// parts returns the elements of a list that the audience may see.
func parts[T any](r *redactor, pointer string, list []T) (out []T) {
	for i := range list {
		if r.may(pointer + "/" + strconv.Itoa(i)) {
			out = append(out, list[i])
		}
	}
	return out
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
