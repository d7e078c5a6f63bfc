package country

import (
	"database/sql/driver"
	"fmt"
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// Error says why a text is not a code or a group, and what to write instead.
type Error struct {
	// Text is what was read, cut to 64 characters.
	Text string
	// Reason is what is wrong with it.
	Reason string
	// Remedy is what to do about it; may be empty.
	Remedy string
}

// Error returns one line: the text, the reason, the remedy.
func (e *Error) Error() string {
	s := fmt.Sprintf("country: %q: %s", e.Text, e.Reason)
	if e.Remedy != "" {
		s += "; " + e.Remedy
	}
	return s
}

func fail(text, reason, remedy string) *Error {
	n := 0
	for i := range text {
		if n++; n > 64 {
			text = text[:i]
			break
		}
	}
	return &Error{Text: text, Reason: reason, Remedy: remedy}
}

// ParseCode reads a code of ISO 3166 in any of its forms: two letters (“VN”),
// three (“VNM”), three digits (“704”), or the four letters of a former entry
// (“SUHH”). Letters are upper case. A code that a current and a former entry
// share means the current one; “SU” means SUHH, as no current entry has it.
// “CS” and “891” were two former entries, and an error names both: ParseCodeOn
// tells them apart by date. Names are not read; see Lookup.
func ParseCode(s string) (Code, error) {
	codes, n := readings(s)
	switch {
	case n == 1 || n > 0 && !codes[0].Former():
		return codes[0], nil
	case n > 1:
		return "", fail(s, "the code had more than one meaning", "write "+string(codes[0])+" or "+string(codes[1]))
	}
	return "", unknown(s)
}

// ParseCodeOn reads a code as it was meant on a date: “CS” is CSHH in 1985 and
// CSXX in 2004, “BY” is BYAA in 1980. Of the entries that ever had the code it
// takes the one that surely stood on the date or, when there is none such, the
// only one that may have. With no date it is ParseCode.
func ParseCodeOn(s string, on calendar.Date) (Code, error) {
	codes, n := readings(s)
	if n == 0 {
		return "", unknown(s)
	}
	if on.IsZero() {
		return ParseCode(s)
	}
	var surely, perhaps []Code
	for _, c := range codes[:n] {
		switch c.ExistedOn(on) {
		case calendar.Yes:
			surely = append(surely, c)
		case calendar.Unknown:
			perhaps = append(perhaps, c)
		}
	}
	switch {
	case len(surely) == 1:
		return surely[0], nil
	case len(surely) == 0 && len(perhaps) == 1:
		return perhaps[0], nil
	case len(surely)+len(perhaps) == 0:
		return "", fail(s, "no entry had this code on "+on.String(), "")
	}
	if len(surely) == 0 {
		surely = perhaps
	}
	return "", fail(s, "the code may mean more than one entry on "+on.String(),
		"write "+string(surely[0])+" or "+string(surely[1]))
}

// MustCode is ParseCode for texts written in a program; it panics on an error.
func MustCode(s string) Code {
	c, err := ParseCode(s)
	if err != nil {
		panic(err)
	}
	return c
}

// readings lists the entries a text is or was a code of, the current one first.
func readings(s string) (codes [4]Code, n int) {
	add := func(i int) {
		c := Code(entries[i].code)
		for _, have := range codes[:n] {
			if have == c {
				return
			}
		}
		if n < len(codes) {
			codes[n] = c
			n++
		}
	}
	switch {
	case len(s) == 2:
		if i := find(Code(s)); i >= 0 {
			add(i)
		}
		a, b := s[0]-'A', s[1]-'A'
		if a >= letters || b >= letters {
			return codes, n
		}
		i := int(byFour[int(a)*letters+int(b)]) - 1
		for ; i >= 0 && i < len(entries) && len(entries[i].code) == 4 && entries[i].code[:2] == s; i++ {
			add(i)
		}
	case len(s) == 4:
		if i := find(Code(s)); i >= 0 {
			add(i)
		}
	case len(s) == 3 && s[0] >= '0' && s[0] <= '9':
		for _, former := range [2]bool{false, true} {
			for i := range entries {
				if entries[i].numeric == s && (len(entries[i].code) == 4) == former {
					add(i)
				}
			}
		}
	case len(s) == 3:
		low, high := 0, len(byAlpha3)
		for low < high {
			if mid := (low + high) / 2; entries[byAlpha3[mid]].alpha3 < s {
				low = mid + 1
			} else {
				high = mid
			}
		}
		for ; low < len(byAlpha3) && entries[byAlpha3[low]].alpha3 == s; low++ {
			add(int(byAlpha3[low]))
		}
	}
	return codes, n
}

func unknown(s string) *Error {
	if s == "" {
		return fail(s, "there is no text", "write a code such as VN, VNM, 704 or SUHH")
	}
	if Group(s).Known() {
		return fail(s, "this is a group, not a country", "use country.Group")
	}
	if near := (List{}).Near(s); len(near) > 0 {
		return fail(s, "not a code of ISO 3166", "perhaps "+strings.Join(near, " or "))
	}
	return fail(s, "not a code of ISO 3166", "write a code such as VN, VNM, 704 or SUHH; for names use Lookup")
}

// Scan implements database/sql.Scanner. NULL and empty text give the zero
// Code; any other text is kept as it is, known or not.
func (c *Code) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*c = ""
	case string:
		*c = Code(v)
	case []byte:
		*c = Code(v)
	default:
		return fmt.Errorf("country: cannot read a code from %T; store it as text", src)
	}
	return nil
}

// Value implements database/sql/driver.Valuer; the zero Code is NULL.
func (c Code) Value() (driver.Value, error) {
	if c == "" {
		return nil, nil
	}
	return string(c), nil
}
