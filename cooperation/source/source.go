// Package source says where a fact comes from: what was read, who published it,
// where in it the fact stands, when it was retrieved, and how sure it is. Two
// sources may disagree; a record keeps both.
//
//	s := source.Source{
//		Key:        "decree-249",
//		Title:      text.Of("Decree 249/2025/ND-CP", "Nghị định 249/2025/NĐ-CP"),
//		Published:  calendar.MustDate("2025-09-19"),
//		Confidence: source.Official,
//		About:      []string{"/programmes/0/start"},
//	}
package source

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Source is where facts of a record come from. The zero value says nothing. It
// holds slices and is not comparable.
//
// In JSON a Source is an object; members that say nothing are left out.
type Source struct {
	// Key names the source within its record or document, such as "S4" or
	// "decree-249"; free, not empty when others refer to it.
	Key string `json:"key,omitempty"`
	// Title is the title of what was read.
	Title text.Text `json:"title,omitzero"`
	// Publisher is who published it, as printed there.
	Publisher string `json:"publisher,omitempty"`
	// URL is the address it was read at.
	URL string `json:"url,omitempty"`
	// Locator is the place in it: an article, a page, a row, a paragraph.
	Locator string `json:"locator,omitempty"`
	// Published is when it was published, as far as known.
	Published calendar.Date `json:"published,omitzero"`
	// Retrieved is when it was read. A page may say something else today.
	Retrieved calendar.Date `json:"retrieved,omitzero"`
	// Confidence is how sure the facts are.
	Confidence Confidence `json:"confidence,omitzero"`
	// About holds JSON pointers (RFC 6901) to the members of the record, in
	// which the source stands, that it speaks of; each with all that is below
	// it. None means the whole record.
	About []string `json:"about,omitempty"`
	// Note is what else there is to say, such as a contradiction between
	// sources.
	Note text.Text `json:"note,omitzero"`
}

// IsZero reports whether the source says nothing.
func (s Source) IsZero() bool {
	return s.Key == "" && s.Title.IsZero() && s.Publisher == "" && s.URL == "" && s.Locator == "" &&
		s.Published.IsZero() && s.Retrieved.IsZero() && s.Confidence == Unstated && len(s.About) == 0 && s.Note.IsZero()
}

// Covers reports whether the source speaks of the member at a JSON pointer,
// because About names it or a member above it, or names none at all. The empty
// pointer is the whole record. Covers does not allocate.
func (s Source) Covers(pointer string) bool {
	if len(s.About) == 0 {
		return true
	}
	for _, about := range s.About {
		if rest, ok := strings.CutPrefix(pointer, about); ok && (rest == "" || rest[0] == '/') {
			return true
		}
	}
	return false
}
