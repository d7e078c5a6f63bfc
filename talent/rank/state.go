package rank

import (
	"strconv"

	"golang.org/x/text/language"
)

// State says whether a document and an expert could be compared, and if not,
// why. It is a closed set. Of the states but Compared and Related the nearness
// is zero, which then says nothing: there was nothing to compare.
type State uint8

// The states, each nearer to a comparison than the one before.
const (
	// UnknownExpert: the index holds no profile of the expert. The zero value.
	UnknownExpert State = iota
	// EmptyDocument: the document has no word that says what it is about.
	EmptyDocument
	// EmptyProfile: the texts of the expert have no such word.
	EmptyProfile
	// NothingShared: both have words, but neither shared nor related ones.
	NothingShared
	// Related: no word is shared, but some stand beside the document's words in
	// the texts of others.
	Related
	// Compared: the document and the expert's texts share words.
	Compared
)

var (
	stateTexts = [...]string{"unknown-expert", "empty-document", "empty-profile", "nothing-shared", "related", "compared"}
	stateEN    = [...]string{"expert not in the index", "document has no words to compare", "expert has no texts to compare", "no words in common", "related words only", "words in common"}
	stateVI    = [...]string{"chuyên gia chưa có trong chỉ mục", "văn bản không có từ ngữ để so sánh", "chuyên gia chưa có tài liệu để so sánh", "không có từ ngữ chung", "chỉ có từ ngữ liên quan", "có từ ngữ chung"}
)

// String returns the text of the state, such as nothing-shared.
func (s State) String() string {
	if int(s) < len(stateTexts) {
		return stateTexts[s]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (s State) MarshalText() ([]byte, error) {
	if int(s) < len(stateTexts) {
		return []byte(stateTexts[s]), nil
	}
	return nil, &StateError{"invalid"}
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (s *State) UnmarshalText(b []byte) error {
	for i, t := range stateTexts {
		if string(b) == t {
			*s = State(i)
			return nil
		}
	}
	return &StateError{string(b[:min(len(b), 64)])}
}

// Label returns the state in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (s State) Label(tag language.Tag) string {
	if int(s) >= len(stateTexts) {
		return "invalid"
	}
	if base, _ := tag.Base(); base.String() == "vi" {
		return stateVI[s]
	}
	return stateEN[s]
}

// StateError says that a text is no state. It is comparable.
type StateError struct {
	Text string // the offending text, cut to 64 bytes
}

// Error names the text and what is allowed instead.
func (e *StateError) Error() string {
	return "rank: state " + strconv.Quote(e.Text) + " is not known; write one of " +
		"unknown-expert, empty-document, empty-profile, nothing-shared, related, compared"
}
