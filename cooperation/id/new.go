package id

import (
	"crypto/sha1"
	"strconv"
	"time"

	"github.com/google/uuid"
)

// Namespace is the fixed UUID under which [From] derives ids: the version 5
// UUID of the URL https://github.com/scicoop/scicoop/cooperation/id in the URL
// namespace of RFC 9562. It never changes.
const Namespace = "5a70d306-ae88-5417-8aeb-4052a1dfdd7f"

// namespace holds the bytes of Namespace.
var namespace = [16]byte{0x5a, 0x70, 0xd3, 0x06, 0xae, 0x88, 0x54, 0x17, 0x8a, 0xeb, 0x40, 0x52, 0xa1, 0xdf, 0xdd, 0x7f}

// New makes an id for a new record: a UUID of version 7, whose first 48 bits
// are now in milliseconds since 1970 and whose other 74 free bits are random.
// Ids therefore sort by the time given; within one millisecond their order is
// random. Times before 1970, such as the zero time, and after the year 10889
// are an error.
func New[T Typed[T]](now time.Time) (T, error) {
	var t T
	ms := now.UnixMilli()
	if ms < 0 || ms >= 1<<48 {
		return t, &SyntaxError{Kind: t.kind(), Text: strconv.FormatInt(ms, 10),
			Reason: "the time, in milliseconds since 1970, does not fit a UUID of version 7",
			Remedy: "pass the present time"}
	}
	b, err := uuid.NewRandom()
	if err != nil {
		return t, err
	}
	for i := range 6 {
		b[i] = byte(ms >> (40 - 8*i))
	}
	b[6] = 0x70 | b[6]&0x0f
	b[8] = 0x80 | b[8]&0x3f
	return t.make(b), nil
}

// From derives the id of a record that is known by an external identifier: the
// UUID of version 5 of the text kind:scheme:value, such as
// partner:ror:03yrm5c26, in [Namespace]. The same kind and identifier give the
// same id in every program and at every import.
//
// The identifier must be canonical, as [ParseExternal] gives it, because
// another spelling would give another id; a wrong one is refused with the error
// of [External.Check]. Identifiers of a scheme that is not known are taken as
// they stand.
//
// An id derived from a number that can be guessed, such as one of
// [SchemeVNPersonal], lets others find the number by trying all: use [New] for
// people who are known by such a number only.
func From[T Typed[T]](e External) (T, error) {
	var t T
	if f := e.fault(); f.reason != "" && !f.unknown {
		return t, e.refuse(f)
	}
	var buf [128]byte // longer texts are rare
	b := append(buf[:0], namespace[:]...)
	b = append(append(b, t.kind()...), ':')
	b = append(append(b, e.Scheme...), ':')
	sum := sha1.Sum(append(b, e.Value...))
	sum[6] = 0x50 | sum[6]&0x0f
	sum[8] = 0x80 | sum[8]&0x3f
	return t.make([16]byte(sum[:16])), nil
}
