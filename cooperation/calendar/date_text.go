package calendar

import (
	"database/sql/driver"
	"fmt"
	"time"
)

// ParseDate reads a date in the text of EDTF level 1 (see [Date]). It is strict:
// no blanks, no other order, no time of day, no missing zeros, and nothing is
// guessed. An error is an *[Error] that says what to write instead; empty text is
// an error too.
func ParseDate(s string) (Date, error) {
	if d, ok := parseDate(s); ok {
		return d, nil
	}
	return Date{}, explainDate(s)
}

// MustDate is ParseDate for texts written in a program; it panics on an error.
func MustDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// parseDate recognises a date. It keeps nothing of s.
func parseDate(s string) (Date, bool) {
	var low uint32
	if len(s) > 0 {
		switch s[len(s)-1] {
		case '?':
			low = uncertainBit
		case '~':
			low = approximateBit
		case '%':
			low = uncertainBit | approximateBit
		}
		if low != 0 {
			s = s[:len(s)-1]
		}
	}
	var y, m, day, form int
	switch len(s) {
	case 4:
		switch {
		case s[2:] == "XX":
			y, form = number(s[:2])*100, formCentury
		case s[3] == 'X':
			y, form = number(s[:3])*10, formDecade
		default:
			y = number(s)
		}
	case 7:
		if s[4] != '-' {
			return Date{}, false
		}
		y = number(s[:4])
		if s[5:] == "XX" {
			form = formMonthX
		} else if m = number(s[5:]); m == 0 {
			return Date{}, false
		}
	case 10:
		if s[4] != '-' || s[7] != '-' {
			return Date{}, false
		}
		y = number(s[:4])
		switch {
		case s[5:] == "XX-XX":
			form = formMonthDay
		case s[8:] == "XX":
			form = formDayX
			m = number(s[5:7])
		default:
			m, day = number(s[5:7]), number(s[8:])
			if day == 0 {
				return Date{}, false
			}
		}
		if form != formMonthDay && m == 0 {
			return Date{}, false
		}
	default:
		return Date{}, false
	}
	if !validDate(y, m, day) {
		return Date{}, false
	}
	d := pack(y, m, day)
	d.v |= uint32(form)<<formShift | low
	return d, true
}

// number reads digits and nothing else; it returns a large negative number when
// there is anything else.
func number(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		c := s[i] - '0'
		if c > 9 {
			return -1 << 20
		}
		n = n*10 + int(c)
	}
	return n
}

// String returns the EDTF text, and "" for the zero Date.
func (d Date) String() string {
	var buf [11]byte
	return string(d.append(buf[:0]))
}

func (d Date) append(b []byte) []byte {
	if d.v == 0 {
		return b
	}
	y, m, day := d.year(), d.month(), d.day()
	form := d.form()
	b = append(b, byte('0'+y/1000), byte('0'+y/100%10))
	switch form {
	case formCentury:
		b = append(b, "XX"...)
	case formDecade:
		b = append(b, byte('0'+y/10%10), 'X')
	default:
		b = append(b, byte('0'+y/10%10), byte('0'+y%10))
	}
	switch {
	case m != 0:
		b = append(b, '-', byte('0'+m/10), byte('0'+m%10))
	case form == formMonthX:
		b = append(b, "-XX"...)
	case form == formMonthDay:
		b = append(b, "-XX-XX"...)
	}
	switch {
	case day != 0:
		b = append(b, '-', byte('0'+day/10), byte('0'+day%10))
	case form == formDayX:
		b = append(b, "-XX"...)
	}
	switch d.v & qualifierMask {
	case uncertainBit:
		b = append(b, '?')
	case approximateBit:
		b = append(b, '~')
	case uncertainBit | approximateBit:
		b = append(b, '%')
	}
	return b
}

// AppendText implements [encoding.TextAppender]; the zero Date appends nothing.
func (d Date) AppendText(b []byte) ([]byte, error) { return d.append(b), nil }

// MarshalText implements [encoding.TextMarshaler]; the zero Date is empty text.
func (d Date) MarshalText() ([]byte, error) { return d.append(make([]byte, 0, 11)), nil }

// UnmarshalText implements [encoding.TextUnmarshaler]: the text of ParseDate, or
// empty text for the zero Date. On an error d is left as it was.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	v, ok := parseDate(string(text))
	if !ok {
		return explainDate(string(text))
	}
	*d = v
	return nil
}

// Scan implements [database/sql.Scanner]: NULL and empty text give the zero Date,
// text is read as by ParseDate, and a time.Time (a DATE column) gives its day in
// its own location.
func (d *Date) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*d = Date{}
		return nil
	case string:
		return d.UnmarshalText([]byte(v))
	case []byte:
		return d.UnmarshalText(v)
	case time.Time:
		*d = OfTime(v)
		return nil
	}
	return wrongColumn("date", src)
}

// Value implements [driver.Valuer]: the EDTF text, which a text column holds at
// any precision, and NULL for the zero Date.
func (d Date) Value() (driver.Value, error) {
	if d.v == 0 {
		return nil, nil
	}
	return d.String(), nil
}

func wrongColumn(what string, src any) error {
	return fail(what, fmt.Sprintf("%T", src), "is not a column type it can be read from", "use a text column")
}
