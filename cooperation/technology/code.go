package technology

import (
	"cmp"
	"database/sql/driver"
	"strconv"
	"strings"
)

// A Code names an entry of a list of technologies. Its text form is the list,
// a colon and the code: "FORD:2.10", "VN-1131-2025:4". The zero value names
// nothing and has the empty text; Code is comparable. A Code is open: it need
// not be in a list this library knows.
type Code struct {
	// List is the identifier of the list: a capital letter, then capital
	// letters, digits and hyphens, at most 32 in all.
	List string
	// Code is the entry: letters, digits and the signs . - / between them, at
	// most 64 in all. A part after . or / is within the part before it.
	Code string
}

// ParseCode reads the text form of a code. It does not ask whether the list or
// the code is known; [List.Holds] does.
func ParseCode(s string) (Code, error) {
	list, code, found := strings.Cut(s, ":")
	if !found {
		return Code{}, newError("code", s, "there is no colon", "write LIST:CODE, such as FORD:2.10")
	}
	c := Code{List: list, Code: code}
	if reason := c.fault(); reason != "" {
		return Code{}, newError("code", s, reason, "write LIST:CODE, such as FORD:2.10")
	}
	return c, nil
}

// MustCode is [ParseCode] for literals; it panics where ParseCode fails.
func MustCode(s string) Code {
	c, err := ParseCode(s)
	if err != nil {
		panic(err)
	}
	return c
}

// fault says why c has no text form, or "".
func (c Code) fault() string {
	if c.List == "" || len(c.List) > 32 {
		return "the list is empty or longer than 32 characters"
	}
	for i := range len(c.List) {
		b := c.List[i]
		upper := 'A' <= b && b <= 'Z'
		other := '0' <= b && b <= '9' || b == '-'
		if !upper && (i == 0 || !other) {
			return "the list is not made of a capital letter and capital letters, digits and hyphens"
		}
	}
	if c.Code == "" || len(c.Code) > 64 {
		return "the code is empty or longer than 64 characters"
	}
	sign := true // no sign at the beginning
	for i := range len(c.Code) {
		switch b := c.Code[i]; {
		case 'a' <= b && b <= 'z', 'A' <= b && b <= 'Z', '0' <= b && b <= '9':
			sign = false
		case b == '.' || b == '-' || b == '/':
			if sign {
				return "the code begins with a sign or has two in a row"
			}
			sign = true
		default:
			return "the code holds something else than letters, digits and . - /"
		}
	}
	if sign {
		return "the code ends with a sign"
	}
	return ""
}

// IsZero reports whether c names nothing.
func (c Code) IsZero() bool { return c == Code{} }

// Valid reports whether c has a text form that [ParseCode] reads back.
func (c Code) Valid() bool { return c.fault() == "" }

// String returns the text form of c, and "" for the zero Code.
func (c Code) String() string {
	if c.IsZero() {
		return ""
	}
	return c.List + ":" + c.Code
}

// Compare orders codes by list, then by code, part by part, where a part that
// is a number compares as a number: FORD:2.2 < FORD:2.10 < FORD:3. It is 0
// only for equal codes.
func (c Code) Compare(o Code) int {
	if d := cmp.Compare(c.List, o.List); d != 0 {
		return d
	}
	return compareCodes(c.Code, o.Code)
}

// compareCodes compares codes of one list, part by part.
func compareCodes(a, b string) int {
	restA, restB := a, b
	for restA != "" && restB != "" {
		var x, y string
		x, restA = cutPart(restA)
		y, restB = cutPart(restB)
		n, errN := strconv.ParseUint(x, 10, 64)
		m, errM := strconv.ParseUint(y, 10, 64)
		d := 0
		switch {
		case errN == nil && errM == nil:
			d = cmp.Compare(n, m)
		case errN == nil:
			d = -1 // numbers stand before words
		case errM == nil:
			d = 1
		default:
			d = cmp.Compare(x, y)
		}
		if d != 0 {
			return d
		}
	}
	if d := cmp.Compare(len(restA), len(restB)); d != 0 {
		return d
	}
	return cmp.Compare(a, b)
}

// cutPart returns the part of s before the first . or / and what follows it.
func cutPart(s string) (part, rest string) {
	if i := strings.IndexAny(s, "./"); i >= 0 {
		return s[:i], s[i+1:]
	}
	return s, ""
}

// Parent returns the code that c is within: FORD:2 for FORD:2.10,
// VN-1131-2025:4 for a product of that group. It is false when c stands at
// the top. It goes by the form of the code; [List.Parent] goes by the list.
func (c Code) Parent() (Code, bool) {
	i := strings.LastIndexAny(c.Code, "./")
	if i <= 0 {
		return Code{}, false
	}
	return Code{List: c.List, Code: c.Code[:i]}, true
}

// Within reports whether c is o or is within it: FORD:2.10 is within FORD:2
// but not within FORD:2.1.
func (c Code) Within(o Code) bool {
	if c.List != o.List || o.Code == "" || !strings.HasPrefix(c.Code, o.Code) {
		return false
	}
	rest := c.Code[len(o.Code):]
	return rest == "" || rest[0] == '.' || rest[0] == '/'
}

// AppendText appends the text form of c; a code that has none is an error.
func (c Code) AppendText(b []byte) ([]byte, error) {
	if c.IsZero() {
		return b, nil
	}
	if reason := c.fault(); reason != "" {
		return b, newError("code", c.List+":"+c.Code, reason, "write LIST:CODE, such as FORD:2.10")
	}
	b = append(b, c.List...)
	b = append(b, ':')
	return append(b, c.Code...), nil
}

// MarshalText returns the text form of c; a code that has none is an error.
func (c Code) MarshalText() ([]byte, error) {
	return c.AppendText(make([]byte, 0, len(c.List)+1+len(c.Code)))
}

// UnmarshalText reads what [ParseCode] reads; the empty text is the zero Code.
func (c *Code) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*c = Code{}
		return nil
	}
	v, err := ParseCode(string(b))
	if err != nil {
		return err
	}
	*c = v
	return nil
}

// Scan reads a database column of text; NULL is the zero Code.
func (c *Code) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*c = Code{}
		return nil
	case string:
		return c.UnmarshalText([]byte(v))
	case []byte:
		return c.UnmarshalText(v)
	}
	return newError("code", "", "the column is not text", "store the text form or NULL")
}

// Value returns the text form for a database column, and NULL for the zero
// Code.
func (c Code) Value() (driver.Value, error) {
	if c.IsZero() {
		return nil, nil
	}
	b, err := c.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(b), nil
}
