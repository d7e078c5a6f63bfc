package technology

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
)

// A Kind says what an [Item] is in its instrument. The set is closed; the zero
// value is [KindUnstated]. Its text forms are "", "group", "technology" and
// "product".
type Kind uint8

// The kinds of items.
const (
	KindUnstated Kind = iota // not stated
	Group                    // a group of technologies
	Technology               // a technology named by a source, where it was not seen whether it is a group
	Product                  // a product or group of products
)

// String returns the text form of k; a value outside the set gives "".
func (k Kind) String() string {
	switch k {
	case Group:
		return "group"
	case Technology:
		return "technology"
	case Product:
		return "product"
	}
	return ""
}

// IsZero reports whether k is not stated.
func (k Kind) IsZero() bool { return k == KindUnstated }

// AppendText appends the text form of k; a value outside the set is an error.
func (k Kind) AppendText(b []byte) ([]byte, error) {
	if k > Product {
		return b, newError("kind", "", "not one of the set", "use the constants")
	}
	return append(b, k.String()...), nil
}

// MarshalText returns the text form of k.
func (k Kind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads a text form; the empty text is [KindUnstated].
func (k *Kind) UnmarshalText(b []byte) error {
	switch string(b) {
	case "":
		*k = KindUnstated
	case "group":
		*k = Group
	case "technology":
		*k = Technology
	case "product":
		*k = Product
	default:
		return newError("kind", string(b), "not one of the kinds", "write group, technology or product")
	}
	return nil
}

// An Item is one group, technology or product of a [List]. The zero value is
// no item; Item is comparable.
type Item struct {
	// Code identifies the item in its list; with the list's name it is a [Code]:
	// Code{List: l.Name(), Code: x.Code}. For a group whose number in the
	// instrument was seen it is that number; otherwise, and for everything
	// without a number, it is a word of this project's making.
	Code string `json:"code"`
	// Kind says what the item is.
	Kind Kind `json:"kind,omitzero"`
	// Number is the number of a group in the instrument; 0: there is none, or
	// it was not seen.
	Number int `json:"number,omitzero"`
	// Parent is the code of the group the item belongs to; "" for a group, and
	// where the group was not seen.
	Parent string `json:"parent,omitempty"`
	// EN and VI are the labels, VI in NFC.
	EN string `json:"en,omitempty"`
	VI string `json:"vi,omitempty"`
	// WorkingEN and WorkingVI say that the label is this project's working
	// translation: no wording of the instrument or of a source was seen.
	WorkingEN bool `json:"workingEn,omitempty"`
	WorkingVI bool `json:"workingVi,omitempty"`
	// Confidence says how sure it is that the item stands in the list.
	Confidence source.Confidence `json:"confidence,omitzero"`
	// Sources are the keys, separated by blanks, of the sources in
	// [List.Sources] that name the item.
	Sources string `json:"sources,omitempty"`
}

// Label returns the label of i in the language of tag and true, or else the
// label in the other language, or the code, and false.
func (i Item) Label(tag language.Tag) (label string, ok bool) { return i.entry().Label(tag) }

// Text returns both labels.
func (i Item) Text() text.Text { return text.Of(i.EN, i.VI) }

// A Count is what sources state about how many items of a kind a list has. It
// is a datum with its sources and not a property of the list: sources disagree
// and counts of several sources are kept side by side. The zero value states
// nothing; Count is comparable.
type Count struct {
	// Of is the kind that is counted.
	Of Kind `json:"of,omitzero"`
	// Value is the number stated.
	Value int `json:"value"`
	// Confidence says how sure it is that the sources state it.
	Confidence source.Confidence `json:"confidence,omitzero"`
	// Sources are the keys, separated by blanks, of those who state it.
	Sources string `json:"sources,omitempty"`
}

// A Citation is a source as a table writes it down; [List.Sources] returns it
// as a source.Source. The zero value cites nothing; Citation is comparable.
type Citation struct {
	Key        string            // short name used by items and counts
	Publisher  string            // who published it
	URL        string            // address, if known
	Locator    string            // the page or number within the publisher
	Published  string            // date in the text form of a calendar.Date, "" when not known
	Confidence source.Confidence // how sure the source is
}
