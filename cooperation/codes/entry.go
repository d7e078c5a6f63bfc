package codes

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/text"
)

// An Entry is one code of a [List] with its labels, its dates and its place
// among the others. The zero value is no entry. Entry is comparable.
type Entry struct {
	// Code identifies the entry in its list. It is never renamed or reused.
	Code string `json:"code"`
	// EN is the English label.
	EN string `json:"en,omitempty"`
	// VI is the Vietnamese label, in NFC.
	VI string `json:"vi,omitempty"`
	// WorkingEN says that EN is this project's working translation: no
	// official English wording was seen.
	WorkingEN bool `json:"workingEn,omitempty"`
	// WorkingVI says that VI is this project's working translation: no
	// official Vietnamese wording was seen.
	WorkingVI bool `json:"workingVi,omitempty"`
	// From is the first day on which the entry holds, yyyymmdd; a zero month
	// or day is not known; 0 is an open beginning.
	From int32 `json:"from,omitzero"`
	// Until is the last day on which the entry holds, yyyymmdd; a zero month
	// or day is not known; 0 is an open end.
	Until int32 `json:"until,omitzero"`
	// ReplacedBy is the code, in the same list, that took this one's place.
	ReplacedBy string `json:"replacedBy,omitempty"`
	// Parent is the code, in the same list, that this one belongs under.
	Parent string `json:"parent,omitempty"`
	// NoteEN and NoteVI say what the label cannot.
	NoteEN string `json:"noteEn,omitempty"`
	NoteVI string `json:"noteVi,omitempty"`
	// Source says where the entry was read, when not where the list was.
	Source string `json:"source,omitempty"`
}

// On reports whether e holds on d. It is Yes for an entry without dates, and
// Unknown when d is not known, is marked uncertain or approximate, or is too
// vague to say.
func (e Entry) On(d calendar.Date) calendar.Truth {
	if e.From == 0 && e.Until == 0 {
		return calendar.Yes
	}
	if d.IsZero() || d.Uncertain() || d.Approximate() {
		return calendar.Unknown
	}
	low, high := d.Earliest().YMD(), d.Latest().YMD()
	answer := calendar.Yes
	if e.From != 0 {
		switch first, last := earliest(e.From), latest(e.From); {
		case high < first:
			return calendar.No
		case low < last:
			answer = calendar.Unknown
		}
	}
	if e.Until != 0 {
		switch first, last := earliest(e.Until), latest(e.Until); {
		case low > last:
			return calendar.No
		case high > first:
			answer = calendar.Unknown
		}
	}
	return answer
}

// earliest returns the lowest day that ymd can mean.
func earliest(ymd int32) int32 {
	switch {
	case ymd%10000 == 0:
		return ymd + 101
	case ymd%100 == 0:
		return ymd + 1
	}
	return ymd
}

// latest returns the highest day that ymd can mean.
func latest(ymd int32) int32 {
	if ymd%100 != 0 {
		return ymd
	}
	d, err := calendar.NewDate(int(ymd/10000), int(ymd/100%100), 0)
	if err != nil {
		return ymd
	}
	return d.Latest().YMD()
}

// Label returns the label of e in the language of tag and true. When e has no
// label in that language, it returns the one it has (English before
// Vietnamese), or else the code, and false.
func (e Entry) Label(tag language.Tag) (label string, ok bool) {
	return pick(tag, e.EN, e.VI, e.Code)
}

// Note returns the note of e in the language of tag, by the fallback of
// [Entry.Label]; without any note it is "", false.
func (e Entry) Note(tag language.Tag) (note string, ok bool) {
	return pick(tag, e.NoteEN, e.NoteVI, "")
}

// Working reports whether the label of e in the language of tag is this
// project's working translation rather than official wording.
func (e Entry) Working(tag language.Tag) bool {
	switch base(tag) {
	case "en":
		return e.WorkingEN
	case "vi":
		return e.WorkingVI
	}
	return false
}

// Text returns both labels.
func (e Entry) Text() text.Text { return text.Of(e.EN, e.VI) }

// pick returns en or vi as tag asks, or else what there is.
func pick(tag language.Tag, en, vi, last string) (string, bool) {
	lang := base(tag)
	switch {
	case lang == "en" && en != "":
		return en, true
	case lang == "vi" && vi != "":
		return vi, true
	case en != "":
		return en, false
	case vi != "":
		return vi, false
	}
	return last, false
}

// base returns the base language that tag states, "und" where it states none.
func base(tag language.Tag) string {
	b, _, _ := tag.Raw()
	return b.String()
}
