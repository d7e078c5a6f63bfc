package talent

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// Permission says whether personal data may be used for a purpose on a day,
// and if not, why. It is a closed set; the zero value, and every value but
// [Granted], is a refusal.
type Permission uint8

// The permissions. Up to Granted each is nearer to it, or tells more, than the
// one before.
const (
	// NoConsent: no consent for the purpose is recorded.
	NoConsent Permission = iota
	// NotGivenYet: the consent was given after the day.
	NotGivenYet
	// Unsure: a date is missing, vague or doubtful, so the day is not surely covered.
	Unsure
	// OutOfScope: the consent covers other parts of the record only.
	OutOfScope
	// Expired: the consent ran out before the day.
	Expired
	// Withdrawn: the consent was withdrawn on the day or before it.
	Withdrawn
	// Granted: a consent surely covers the purpose and the day.
	Granted
	// NotExplicit: a consent would cover it, but the part is sensitive or holds a
	// part that is, and no consent names that part.
	NotExplicit
)

var permissionTexts = [...]string{
	"no-consent", "not-given-yet", "unsure", "out-of-scope", "expired", "withdrawn", "granted",
	"not-explicit",
}

// Granted reports whether the data may be used.
func (p Permission) Granted() bool { return p == Granted }

// String returns the permission's text, such as no-consent, and "invalid" for a
// value that is not one of the set.
func (p Permission) String() string {
	if int(p) < len(permissionTexts) {
		return permissionTexts[p]
	}
	return "invalid"
}

// MarshalText writes the permission's text; a value that is not one of the set
// has none and is an error.
func (p Permission) MarshalText() ([]byte, error) {
	return closedText("permission", permissionTexts[:], uint8(p))
}

// UnmarshalText reads the text of a permission and refuses anything else.
func (p *Permission) UnmarshalText(b []byte) error {
	return parseClosed("permission", permissionTexts[:], b, (*uint8)(p))
}

var (
	permissionEN = [...]string{"no consent", "consent given only later", "not sure", "outside the consent", "consent has run out", "consent withdrawn", "granted", "sensitive, and no consent names it"}
	permissionVI = [...]string{"chưa có sự đồng ý", "sự đồng ý được đưa ra sau thời điểm đó", "chưa đủ căn cứ xác định", "ngoài phạm vi đồng ý", "sự đồng ý đã hết hạn", "sự đồng ý đã được rút lại", "được phép sử dụng", "dữ liệu cá nhân nhạy cảm, chưa có sự đồng ý riêng"}
)

// Label returns the permission in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (p Permission) Label(tag language.Tag) string {
	return closedLabel(permissionEN[:], permissionVI[:], uint8(p), tag)
}

// CanUse says whether the whole record may be used for the purpose on the day.
// It denies by default: a consent for that very purpose must surely have been
// given on the day or before, must not have expired (it holds through the day
// on which it expires), and must not have been withdrawn by then. A consent
// whose Scope names only parts does not cover the whole record; ask
// [Expert.CanUsePart]. Withdrawing ends every consent for the purpose that was
// not surely given later.
//
// Where several consents fail, the answer is the last of their reasons in the
// order of the constants. It allocates nothing.
func (e *Expert) CanUse(purpose Purpose, on calendar.Date) Permission {
	return e.CanUsePart(purpose, on, "")
}

// CanUsePart is [Expert.CanUse] for one part of the record, named by an RFC
// 6901 pointer such as /names/0; the empty pointer is the whole record. What is
// granted for a part is granted for all that lies in it.
//
// A part that is [Sensitive] asks for more: a consent whose Scope names it, or
// something other than the whole record in which it lies; and so does every
// part in which it lies. A text that is no pointer is outside every scope. A
// consent whose method is none, such as silence (see [ConsentMethods]), is none.
//
// Of a record with more than [MaxPointers] pointers a part is not granted that
// holds others that are sensitive: ask for those by themselves.
func (e *Expert) CanUsePart(purpose Purpose, on calendar.Date, pointer string) Permission {
	p := e.consented(purpose, on, pointer, false)
	if p != Granted {
		return p
	}
	if pointer != "" && !isPointer(pointer) {
		return OutOfScope
	}
	if !e.consentedSensitive(purpose, on, pointer) {
		return NotExplicit
	}
	return Granted
}

// consentedSensitive reports whether for all that is sensitive in the part there
// is a consent that names it.
func (e *Expert) consentedSensitive(purpose Purpose, on calendar.Date, pointer string) bool {
	if len(e.Handling) == 0 {
		return true
	}
	if e.sensitiveAt(pointer) && e.consented(purpose, on, pointer, true) != Granted {
		return false
	}
	counted := false
	for i := range e.Handling {
		h := &e.Handling[i]
		if h.Category <= Basic || h.At == pointer || !within(h.At, pointer) {
			continue
		}
		if !counted && e.pointers(purpose) > MaxPointers || e.consented(purpose, on, h.At, true) != Granted {
			return false
		}
		counted = true
	}
	return true
}

// consented says what the consents alone allow; with named, those only that
// name the part or something in which it lies other than the whole record.
func (e *Expert) consented(purpose Purpose, on calendar.Date, pointer string, named bool) Permission {
	if purpose == "" {
		return NoConsent
	}
	var last calendar.Date // the latest withdrawal that may count on the day
	doubt := false         // a withdrawal of which it is not known when
	for i := range e.Consents {
		c := &e.Consents[i]
		if c.Purpose != purpose || c.Withdrawn.IsZero() || c.Withdrawn.Compare(on) == calendar.After || !c.touches(pointer) {
			continue
		}
		if c.Withdrawn.Uncertain() || c.Withdrawn.Approximate() {
			doubt = true
		}
		if w := c.Withdrawn.Latest(); last.IsZero() || w.YMD() > last.YMD() {
			last = w
		}
	}
	best := NoConsent
	for i := range e.Consents {
		c := &e.Consents[i]
		if c.Purpose != purpose || consentSilent(c.Method) {
			continue
		}
		p := c.on(on, pointer, named)
		if p == Granted && !last.IsZero() {
			if doubt {
				p = Unsure
			} else if c.Given.Compare(last) != calendar.After {
				p = Withdrawn
			}
		}
		best = max(best, p)
	}
	return best
}

// on says what the consent, taken alone, allows on the day.
func (c *Consent) on(on calendar.Date, pointer string, named bool) Permission {
	switch c.Given.Compare(on) {
	case calendar.After:
		return NotGivenYet
	case calendar.CannotSay:
		return Unsure
	}
	if !c.Withdrawn.IsZero() {
		switch c.Withdrawn.Compare(on) {
		case calendar.Before, calendar.Same:
			return Withdrawn
		case calendar.CannotSay:
			return Unsure
		}
	}
	if !c.Expires.IsZero() {
		switch c.Expires.Compare(on) {
		case calendar.Before:
			return Expired
		case calendar.CannotSay:
			return Unsure
		}
	}
	if named && !c.names(pointer) || !c.covers(pointer) {
		return OutOfScope
	}
	return Granted
}

// covers reports whether all of the part is in the consent's scope.
func (c *Consent) covers(pointer string) bool {
	if len(c.Scope) == 0 {
		return true
	}
	for _, s := range c.Scope {
		if within(pointer, s) {
			return true
		}
	}
	return false
}

// names reports whether the scope names the part, or something in which it lies
// other than the whole record.
func (c *Consent) names(pointer string) bool {
	for _, s := range c.Scope {
		if s != "" && within(pointer, s) {
			return true
		}
	}
	return false
}

// touches reports whether some of the part is in the consent's scope.
func (c *Consent) touches(pointer string) bool {
	if c.covers(pointer) {
		return true
	}
	for _, s := range c.Scope {
		if within(s, pointer) {
			return true
		}
	}
	return false
}

// within reports whether the pointer is the other one or below it.
func within(pointer, above string) bool {
	rest, ok := strings.CutPrefix(pointer, above)
	return ok && (rest == "" || rest[0] == '/')
}

// ConsentDays returns the days, in their order, on which what [Expert.CanUse]
// and [Expert.CanUsePart] answer for the purpose can change, whatever the part.
// From one of them to the day before the next the answer stays the same, and so
// it does before the first and from the last on: an index can cut time into as
// many stretches. A date that is not known to the day may give two, a doubtful
// one gives none.
func (e *Expert) ConsentDays(purpose Purpose) []calendar.Date {
	if purpose == "" {
		return nil
	}
	var days []calendar.Date
	add := func(d calendar.Date, through bool) {
		if d.IsZero() || d.Uncertain() || d.Approximate() {
			return
		}
		if vague := d.Precision() != calendar.Day; vague || !through {
			days = append(days, d.Earliest())
			through = through || vague
		}
		if next := d.Latest().AddDays(1); through && !next.IsZero() {
			days = append(days, next)
		}
	}
	for i := range e.Consents {
		if c := &e.Consents[i]; c.Purpose == purpose {
			add(c.Given, false)
			add(c.Withdrawn, false)
			add(c.Expires, true)
		}
	}
	slices.SortFunc(days, calendar.Chronological)
	return slices.Compact(days)
}
