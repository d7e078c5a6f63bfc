package calendar

import (
	"database/sql/driver"
	"strconv"
	"strings"
)

// Span is a length of time as contracts state it: years, months and days, such as
// a term of five years or a notice of six months. The parts are kept apart, because
// months differ in length: P12M and P1Y are different values, though [Date.Add]
// gives the same day for both.
//
// The zero value means not stated. Span is comparable. Its text is the ISO 8601
// duration without weeks and time: P5Y, P6M, P1Y6M, P90D. Parts are not negative;
// [Span.Check] tells. Use [Date.Sub] to count backwards.
type Span struct {
	Years  int // calendar years
	Months int // calendar months
	Days   int // calendar days, not working days
}

const maxSpanPart = 999_999

// ParseSpan reads an ISO 8601 duration of years, months and days, in that order,
// none longer than six digits, not all zero.
func ParseSpan(s string) (Span, error) {
	if v, ok := parseSpan(s); ok {
		return v, nil
	}
	return Span{}, explainSpan(s)
}

// MustSpan is ParseSpan for texts written in a program; it panics on an error.
func MustSpan(s string) Span {
	v, err := ParseSpan(s)
	if err != nil {
		panic(err)
	}
	return v
}

func parseSpan(s string) (Span, bool) {
	if len(s) < 3 || s[0] != 'P' {
		return Span{}, false
	}
	var v Span
	part := 0 // the parts already seen
	for s = s[1:]; s != ""; {
		n, i := 0, 0
		for i < len(s) && i <= 6 && s[i]-'0' <= 9 {
			n = n*10 + int(s[i]-'0')
			i++
		}
		if i == 0 || i > 6 || i == len(s) {
			return Span{}, false
		}
		switch {
		case s[i] == 'Y' && part < 1:
			v.Years, part = n, 1
		case s[i] == 'M' && part < 2:
			v.Months, part = n, 2
		case s[i] == 'D' && part < 3:
			v.Days, part = n, 3
		default:
			return Span{}, false
		}
		s = s[i+1:]
	}
	return v, v != Span{}
}

func explainSpan(s string) *Error {
	const write = "write years, months and days in that order, such as P5Y, P6M, P1Y6M or P90D"
	reason, remedy := "is not a length in years, months and days", write
	switch {
	case s == "":
		reason, remedy = "is empty", "leave the span out when it is not stated"
	case strings.Trim(s, "P0YMD") == "" && strings.Contains(s, "0"):
		reason, remedy = "is no time at all", "leave the span out when it is not stated"
	case strings.HasPrefix(s, "-"):
		reason, remedy = "is negative", "write the length without a sign"
	case strings.HasPrefix(s, "P") && strings.Contains(s, "T"):
		reason = "has a time of day"
	case strings.HasPrefix(s, "P") && strings.HasSuffix(s, "W"):
		reason, remedy = "is in weeks", "write days"
		if n := number(s[1 : len(s)-1]); len(s) > 2 && len(s) < 8 && n > 0 {
			remedy = "write P" + strconv.Itoa(7*n) + "D"
		}
	case strings.HasPrefix(s, "P") && strings.ContainsAny(s, ".,"):
		reason, remedy = "has a fraction", "write smaller units: P1Y6M for a year and a half"
	case strings.HasPrefix(s, "p"):
		reason, remedy = "is not in capital letters", write
	}
	return fail("span", s, reason, remedy)
}

// IsZero reports whether no length is stated.
func (s Span) IsZero() bool { return s == Span{} }

// Check returns nil when every part is between 0 and 999999, and else an *[Error].
func (s Span) Check() error {
	for _, n := range [...]int{s.Years, s.Months, s.Days} {
		if n < 0 || n > maxSpanPart {
			return fail("span", string(s.append(nil)), "has a part below 0 or above 999999", "use Sub to count backwards")
		}
	}
	return nil
}

// String returns the ISO 8601 text, and "" for the zero Span.
func (s Span) String() string {
	var buf [24]byte
	return string(s.append(buf[:0]))
}

func (s Span) append(b []byte) []byte {
	if s.IsZero() {
		return b
	}
	b = append(b, 'P')
	for _, p := range [...]struct {
		n    int
		unit byte
	}{{s.Years, 'Y'}, {s.Months, 'M'}, {s.Days, 'D'}} {
		if p.n != 0 {
			b = strconv.AppendInt(b, int64(p.n), 10)
			b = append(b, p.unit)
		}
	}
	return b
}

// AppendText implements [encoding.TextAppender]; the zero Span appends nothing. A
// span that Check refuses has no text.
func (s Span) AppendText(b []byte) ([]byte, error) {
	if err := s.Check(); err != nil {
		return b, err
	}
	return s.append(b), nil
}

// MarshalText implements [encoding.TextMarshaler]; the zero Span is empty text.
func (s Span) MarshalText() ([]byte, error) { return s.AppendText(make([]byte, 0, 24)) }

// UnmarshalText implements [encoding.TextUnmarshaler]: the text of ParseSpan, or
// empty text for the zero Span. On an error s is left as it was.
func (s *Span) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*s = Span{}
		return nil
	}
	v, ok := parseSpan(string(text))
	if !ok {
		return explainSpan(string(text))
	}
	*s = v
	return nil
}

// Scan implements [database/sql.Scanner]: text, or NULL for the zero Span.
func (s *Span) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*s = Span{}
		return nil
	case string:
		return s.UnmarshalText([]byte(v))
	case []byte:
		return s.UnmarshalText(v)
	}
	return wrongColumn("span", src)
}

// Value implements [driver.Valuer]: the ISO 8601 text, and NULL for the zero Span.
func (s Span) Value() (driver.Value, error) {
	if s.IsZero() {
		return nil, nil
	}
	b, err := s.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(b), nil
}
