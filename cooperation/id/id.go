package id

import (
	"bytes"
	"database/sql/driver"
	"fmt"
)

// ID is the id of a record of kind K: a UUID after RFC 9562, of any version.
// The aliases [Partner], [Agreement] and so on are its usual names.
//
// The zero value means "no id". ID is comparable and takes 16 bytes; ids of
// different kinds do not mix, not even by conversion. Its text is the 36
// characters of RFC 9562 in lower case, and no other spelling is read.
type ID[K Kind] struct {
	_ [0]K // keeps ids of different kinds apart
	b [16]byte
}

// Typed is met by every [ID] and by nothing else. It lets [Parse], [New] and
// [From] be called by the name of the id: id.Parse[id.Partner](s).
type Typed[T any] interface {
	comparable
	make([16]byte) T
	kind() string
}

func (ID[K]) make(b [16]byte) ID[K] { return ID[K]{b: b} }

func (ID[K]) kind() string {
	var k K
	return k.Kind()
}

// Parse reads the 36 characters of an id: lower-case hexadecimal digits in
// groups of 8, 4, 4, 4 and 12. Upper case, braces, "urn:uuid:", blanks, the
// empty text and the UUID of all zeros are refused with a [*SyntaxError].
func Parse[T Typed[T]](s string) (T, error) {
	var t T
	b, reason := parse(s)
	if reason != "" {
		return t, refuse(t.kind(), s, reason)
	}
	return t.make(b), nil
}

// Must is like [Parse] for texts that stand in the program; it panics on an
// error.
func Must[T Typed[T]](s string) T {
	t, err := Parse[T](s)
	if err != nil {
		panic(err)
	}
	return t
}

// IsZero reports whether there is no id.
func (i ID[K]) IsZero() bool { return i.b == [16]byte{} }

// Compare orders ids by their bytes, which is the order of their texts; ids of
// [New] thus stand in the order of their times.
func (i ID[K]) Compare(o ID[K]) int { return bytes.Compare(i.b[:], o.b[:]) }

// String gives the 36 characters, or "" for the zero value.
func (i ID[K]) String() string {
	if i.IsZero() {
		return ""
	}
	var buf [36]byte
	return string(i.append(buf[:0]))
}

// AppendText appends the 36 characters. The zero value is refused with a
// [*SyntaxError], because no text that could be read again stands for it.
func (i ID[K]) AppendText(dst []byte) ([]byte, error) {
	if i.IsZero() {
		return dst, refuse(i.kind(), "", reasonZero)
	}
	return i.append(dst), nil
}

// MarshalText gives the 36 characters and refuses the zero value as AppendText
// does: members of a document leave it out with omitzero, lists and maps do not
// hold it.
func (i ID[K]) MarshalText() ([]byte, error) {
	return i.AppendText(make([]byte, 0, 36))
}

// UnmarshalText reads an id as [Parse] does.
func (i *ID[K]) UnmarshalText(text []byte) error {
	b, reason := parse(text)
	if reason != "" {
		return refuse(i.kind(), string(text), reason)
	}
	i.b = b
	return nil
}

// Value gives the text of the id to a database, NULL for the zero value.
func (i ID[K]) Value() (driver.Value, error) {
	if i.IsZero() {
		return nil, nil
	}
	return i.String(), nil
}

// Scan reads an id from a database column: text as [Parse] does, the 16 bytes
// of a binary column as they are, NULL as the zero value.
func (i *ID[K]) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*i = ID[K]{}
		return nil
	case string:
		return i.UnmarshalText([]byte(v))
	case []byte:
		if len(v) != 16 {
			return i.UnmarshalText(v)
		}
		b := [16]byte(v)
		if b == [16]byte{} {
			return refuse(i.kind(), "", reasonNil)
		}
		i.b = b
		return nil
	}
	return refuse(i.kind(), fmt.Sprintf("%T", src), "a database value of this type holds no id")
}

const (
	reasonEmpty = "empty text"
	reasonShape = "not 36 characters in groups of 8, 4, 4, 4 and 12 joined by hyphens"
	reasonUpper = "upper-case letters"
	reasonDigit = "a character that is not a hexadecimal digit"
	reasonNil   = "all zeros, which stands for no id"
	reasonZero  = "there is no id to write"
)

func refuse(kind, text, reason string) *SyntaxError {
	e := &SyntaxError{Kind: kind, Text: cut(text), Reason: reason}
	switch reason {
	case reasonEmpty, reasonNil:
		e.Remedy = "leave the member out when there is no id (omitzero)"
	case reasonZero:
		e.Remedy = "give the member the option omitzero, or take the item out of its list or map"
	default:
		e.Remedy = "write a UUID in lower case, such as 0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e15"
	}
	return e
}

// parse reads a UUID and says what is wrong with it, or "".
func parse[S string | []byte](s S) (b [16]byte, reason string) {
	if len(s) == 0 {
		return b, reasonEmpty
	}
	if len(s) != 36 || s[8] != '-' || s[13] != '-' || s[18] != '-' || s[23] != '-' {
		return b, reasonShape
	}
	for n, i := range [16]uint8{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34} {
		hi, lo := hex[s[i]], hex[s[i+1]]
		if hi|lo > 15 {
			if (hi|lo)&no == 0 {
				return [16]byte{}, reasonUpper
			}
			return [16]byte{}, reasonDigit
		}
		b[n] = hi<<4 | lo
	}
	if b == [16]byte{} {
		return b, reasonNil
	}
	return b, ""
}

// hex gives the value of a lower-case hexadecimal digit, or a byte above 15.
var hex = [256]byte{
	no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no,
	no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no,
	no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no,
	0, 1, 2, 3, 4, 5, 6, 7, 8, 9, no, no, no, no, no, no,
	no, uc, uc, uc, uc, uc, uc, no, no, no, no, no, no, no, no, no,
	no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no,
	no, 10, 11, 12, 13, 14, 15, no, no, no, no, no, no, no, no, no,
	no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no,
	no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no,
	no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no,
	no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no,
	no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no,
	no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no,
	no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no,
	no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no,
	no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no,
}

const uc, no = 0x40, 0x80 // an upper-case digit, no digit

func (i ID[K]) append(dst []byte) []byte {
	const digits = "0123456789abcdef"
	for n, c := range i.b {
		if n == 4 || n == 6 || n == 8 || n == 10 {
			dst = append(dst, '-')
		}
		dst = append(dst, digits[c>>4], digits[c&15])
	}
	return dst
}
