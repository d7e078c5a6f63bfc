package technology

import (
	"strconv"
	"strings"
)

// An Error says why a text or an entry was refused, and what would be
// accepted. It is comparable.
type Error struct {
	What   string // what was read: "code", "list", "crosswalk", …
	Text   string // the offending text, cut to 64 runes
	Reason string // why it was refused
	Remedy string // what to do about it
}

// Error returns one sentence with the text, the reason and the remedy.
func (e *Error) Error() string {
	return "technology: " + e.What + " " + strconv.Quote(e.Text) + ": " + e.Reason + "; " + e.Remedy
}

// newError returns an *Error with text cut to 64 runes.
func newError(what, text, reason, remedy string) *Error {
	n := 0
	for i := range text {
		if n == 64 {
			text = text[:i]
			break
		}
		n++
	}
	return &Error{What: what, Text: strings.Clone(text), Reason: reason, Remedy: remedy}
}
