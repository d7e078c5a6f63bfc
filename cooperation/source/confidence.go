package source

import (
	"database/sql/driver"
	"fmt"
	"strconv"
)

// Confidence is how sure the facts of a source are. It is a closed set; the
// zero value, Unstated, is an empty text, which is read back as such. A greater
// value is less sure; Unstated stands outside the order.
type Confidence uint8

const (
	// Unstated: nobody said.
	Unstated Confidence = iota
	// Official: read in the act itself, or in what the responsible body
	// published: "official".
	Official
	// Reported: read in a report of somebody else, such as the press:
	// "reported".
	Reported
	// Partial: read only in part, or in sources that disagree: "partial".
	Partial
	// General: general knowledge that was not held against a source:
	// "general".
	General
)

// String gives the text of c, "" for Unstated, and "Confidence(9)" for a value
// that is none of the constants.
func (c Confidence) String() string {
	switch c {
	case Unstated:
		return ""
	case Official:
		return "official"
	case Reported:
		return "reported"
	case Partial:
		return "partial"
	case General:
		return "general"
	}
	return "Confidence(" + strconv.Itoa(int(c)) + ")"
}

// ParseConfidence reads official, reported, partial, general, or the empty text
// of Unstated.
func ParseConfidence(s string) (Confidence, error) {
	switch s {
	case "":
		return Unstated, nil
	case "official":
		return Official, nil
	case "reported":
		return Reported, nil
	case "partial":
		return Partial, nil
	case "general":
		return General, nil
	}
	return Unstated, refuse(s)
}

// IsZero reports whether c is Unstated.
func (c Confidence) IsZero() bool { return c == Unstated }

// AppendText appends the text of c; a value that is none of the constants is an
// error.
func (c Confidence) AppendText(dst []byte) ([]byte, error) {
	if c > General {
		return dst, refuse(c.String())
	}
	return append(dst, c.String()...), nil
}

// MarshalText gives the text of c as AppendText does.
func (c Confidence) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads what [ParseConfidence] reads.
func (c *Confidence) UnmarshalText(b []byte) error {
	v, err := ParseConfidence(string(b))
	if err != nil {
		return err
	}
	*c = v
	return nil
}

// Value gives the text of c to a database, NULL for Unstated.
func (c Confidence) Value() (driver.Value, error) {
	if c == Unstated {
		return nil, nil
	}
	if c > General {
		return nil, refuse(c.String())
	}
	return c.String(), nil
}

// Scan reads the text of a database column, NULL as Unstated.
func (c *Confidence) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*c = Unstated
		return nil
	case string:
		return c.UnmarshalText([]byte(v))
	case []byte:
		return c.UnmarshalText(v)
	}
	return refuse(fmt.Sprintf("%T", src))
}

// Error says that a text is not a [Confidence].
type Error struct {
	// Text is the offending text, cut to 64 characters.
	Text string
	// Reason says what is wrong, Remedy what to do about it; both in English.
	Reason, Remedy string
}

// Error gives text, reason and remedy in one line.
func (e *Error) Error() string {
	return "source: " + strconv.Quote(e.Text) + ": " + e.Reason + "; " + e.Remedy
}

func refuse(s string) error {
	n := 0
	for i := range s {
		if n == 64 {
			s = s[:i]
			break
		}
		n++
	}
	return &Error{Text: s, Reason: "not a degree of confidence", Remedy: "write official, reported, partial or general, or leave it out"}
}
