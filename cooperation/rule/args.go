package rule

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ArgKind says what an argument is, and so how it is written in a language.
type ArgKind uint8

const (
	// ArgInt is a count; written with the language's digit grouping.
	ArgInt ArgKind = iota + 1
	// ArgCode is a code, an identifier or a pointer; written as it is.
	ArgCode
	// ArgDate is a date in EDTF text; written as the language writes dates.
	ArgDate
	// ArgShare is a share in hundredths of a percent; written as a number of
	// percent, without the sign.
	ArgShare
)

// Arg is one typed argument of a message. It never holds personal data.
type Arg struct {
	Name   string
	Kind   ArgKind
	Text   string // ArgCode, ArgDate
	Number int64  // ArgInt; ArgShare in hundredths of a percent
}

// Args are the typed arguments of one violation, in the order of the message.
type Args []Arg

// MarshalJSON writes an object with a member per argument, in their order.
// Counts are numbers; a share is a number of percent; the rest is text.
func (a Args) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, x := range a {
		if i > 0 {
			b = append(b, ',')
		}
		name, err := json.Marshal(x.Name)
		if err != nil {
			return nil, err
		}
		b = append(append(b, name...), ':')
		switch x.Kind {
		case ArgInt:
			b = strconv.AppendInt(b, x.Number, 10)
		case ArgShare:
			b = append(b, share(x.Number, '.')...)
		default:
			text, err := json.Marshal(x.Text)
			if err != nil {
				return nil, err
			}
			b = append(b, text...)
		}
	}
	return append(b, '}'), nil
}

// UnmarshalJSON reads what MarshalJSON writes, null as no arguments, and refuses
// anything else, a name that stands twice included. The kinds are those that
// JSON tells apart: text is read as [ArgCode], a whole number as [ArgInt] and
// one with a fraction as [ArgShare]. A date so comes back as a code, and 50
// percent as the count 50; written again, they are the same JSON.
func (a *Args) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*a = nil
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	if t, _ := d.Token(); t != json.Delim('{') || !json.Valid(b) {
		return fmt.Errorf("rule: arguments %.64q are not an object", b)
	}
	args := Args{}
	seen := map[string]bool{}
	for d.More() {
		name, _ := d.Token() // no errors in valid JSON
		value, _ := d.Token()
		x := Arg{Name: name.(string)}
		switch v := value.(type) {
		case string:
			x.Kind, x.Text = ArgCode, v
		case json.Number:
			x.Kind, x.Number = readNumber(v.String())
		}
		switch {
		case x.Kind == 0:
			return fmt.Errorf("rule: argument %.64q is neither text nor a number such as 12 or 99.5", x.Name)
		case seen[x.Name]:
			return fmt.Errorf("rule: argument %.64q stands twice", x.Name)
		}
		seen[x.Name] = true
		args = append(args, x)
	}
	*a = args
	return nil
}

// readNumber reads a count or share as it is written; another number has no kind.
func readNumber(s string) (kind ArgKind, n int64) {
	whole, part, fraction := strings.Cut(s, ".")
	if !fraction {
		if n, _ = strconv.ParseInt(s, 10, 64); strconv.FormatInt(n, 10) == s {
			return ArgInt, n
		}
		return 0, 0
	}
	if n, _ = strconv.ParseInt(whole+(part + "0")[:2], 10, 64); string(share(n, '.')) == s {
		return ArgShare, n
	}
	return 0, 0
}

// share writes hundredths of a percent as percent with no trailing zeros.
func share(n int64, mark byte) []byte {
	var b []byte
	u := uint64(n)
	if n < 0 {
		b, u = append(b, '-'), -u
	}
	b = strconv.AppendUint(b, u/100, 10)
	if u%100 == 0 {
		return b
	}
	b = append(b, mark, byte('0'+u%100/10))
	if u%10 != 0 {
		b = append(b, byte('0'+u%10))
	}
	return b
}

// longest is how many bytes of a record's text an argument holds at most.
const longest = 64

// tame keeps what stands in a record from forging or filling a log: it returns
// s cut at a rune's border, with U+FFFD in place of what cannot be printed.
func tame(s string) string {
	if len(s) <= longest && printable(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if !strconv.IsPrint(r) {
			r = utf8.RuneError
		}
		if b.Len()+utf8.RuneLen(r) > longest {
			b.WriteString("…")
			break
		}
		b.WriteRune(r)
	}
	return b.String()
}

// printable reports whether s is printable ASCII, as codes are.
func printable(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
