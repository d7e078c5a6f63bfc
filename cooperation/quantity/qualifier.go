package quantity

import "database/sql/driver"

// Qualifier says how a stated number is meant. It is a closed set; its text is the
// word in brackets. The zero value means not stated.
type Qualifier uint8

// The qualifiers, with the reading this package gives each.
const (
	NotStated          Qualifier = iota // no number is stated
	QualifierExactly                    // [exactly] the value itself
	QualifierAtLeast                    // [at-least] the value or more
	QualifierMoreThan                   // [more-than] above the value: "more than 80", "over 80", "80+"
	QualifierAtMost                     // [at-most] the value or less
	QualifierLessThan                   // [less-than] below the value
	QualifierNearly                     // [nearly] below the value and close to it; how close is not said, so there is no lower bound
	QualifierAbout                      // [about] close to the value on either side; no bound at all
	QualifierBetween                    // [between] from the value to the high value, both included
	QualifierTens                       // [tens] our reading: at least 20 and below 100
	QualifierHundreds                   // [hundreds] our reading: at least 200 and below 1,000
	QualifierThousands                  // [thousands] our reading: at least 2,000 and below 1,000,000
)

var qualifierText = [...]string{"", "exactly", "at-least", "more-than", "at-most", "less-than",
	"nearly", "about", "between", "tens", "hundreds", "thousands"}

// allowed is what an error proposes.
const allowed = "write exactly, at-least, more-than, at-most, less-than, nearly, about, between, tens, hundreds or thousands"

// ParseQualifier reads the text of a qualifier.
func ParseQualifier(s string) (Qualifier, error) {
	for i := 1; i < len(qualifierText); i++ {
		if s == qualifierText[i] {
			return Qualifier(i), nil
		}
	}
	return NotStated, fail("qualifier", s, "is not one of the closed set", allowed)
}

// Valid reports whether q is one of the constants, NotStated included.
func (q Qualifier) Valid() bool { return int(q) < len(qualifierText) }

// IsZero reports whether no number is stated.
func (q Qualifier) IsZero() bool { return q == NotStated }

// String returns the text, "" for NotStated, and "invalid" outside the set.
func (q Qualifier) String() string {
	if !q.Valid() {
		return "invalid"
	}
	return qualifierText[q]
}

// AppendText implements [encoding.TextAppender]; NotStated appends nothing.
func (q Qualifier) AppendText(b []byte) ([]byte, error) {
	if !q.Valid() {
		return b, fail("qualifier", "", "is not one of the closed set", "use the constants")
	}
	return append(b, qualifierText[q]...), nil
}

// MarshalText implements [encoding.TextMarshaler]; NotStated is empty text.
func (q Qualifier) MarshalText() ([]byte, error) { return q.AppendText(nil) }

// UnmarshalText implements [encoding.TextUnmarshaler]: the text of ParseQualifier,
// or empty text for NotStated. On an error q is left as it was.
func (q *Qualifier) UnmarshalText(text []byte) error {
	for i, s := range qualifierText {
		if string(text) == s {
			*q = Qualifier(i)
			return nil
		}
	}
	return fail("qualifier", string(text), "is not one of the closed set", allowed)
}

// Scan implements [database/sql.Scanner]: text, or NULL for NotStated.
func (q *Qualifier) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*q = NotStated
		return nil
	case string:
		return q.UnmarshalText([]byte(v))
	case []byte:
		return q.UnmarshalText(v)
	}
	return wrongColumn("qualifier", src)
}

// Value implements [driver.Valuer]: the text, and NULL for NotStated.
func (q Qualifier) Value() (driver.Value, error) {
	if q == NotStated {
		return nil, nil
	}
	b, err := q.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(b), nil
}
