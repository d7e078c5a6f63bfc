package talent

import (
	"crypto/hmac"
	"crypto/sha256"

	"github.com/scicoop/scicoop/cooperation/id"
)

// PseudonymKeyBytes is the least length of a key for [Expert.Pseudonym].
const PseudonymKeyBytes = 32

// Errors of [Expert.Pseudonym].
const (
	ErrShortKey = constantError("talent: the key is shorter than 32 bytes; draw one from crypto/rand and keep it apart from the data")
	ErrNoID     = constantError("talent: the expert has no identifier, so there is nothing to stand in for; give the record one")
)

// constantError is an error without parts. It is comparable.
type constantError string

func (e constantError) Error() string { return string(e) }

// pseudonymUse keeps the codes apart from what else the key may be used for.
const pseudonymUse = "scicoop expert pseudonym 1\x00"

// Pseudonym returns an identifier that stands in for that of the expert where
// the data are to be counted or joined without telling whose they are: the
// HMAC-SHA-256 of the identifier under the key, as a UUID of version 8 (RFC 9562).
// The same key gives the same pseudonym; those of different keys cannot be held
// against each other without a key. So a key is for one use, such as one survey.
//
// The key is secret and has 32 random bytes or more; a shorter one is
// [ErrShortKey], an expert without an identifier [ErrNoID]. Who has the key and the
// identifiers can find the person again, and so can often who has neither, from
// what else the record says: data under a pseudonym are still personal data. When
// the key is destroyed, no one can make or undo pseudonyms any more.
func (e *Expert) Pseudonym(key []byte) (id.Expert, error) {
	var p id.Expert
	if len(key) < PseudonymKeyBytes {
		return p, ErrShortKey
	}
	b, err := e.ID.MarshalText()
	if err != nil {
		return p, ErrNoID
	}
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(pseudonymUse))
	mac.Write(b)
	sum := mac.Sum(nil)[:16]
	sum[6] = 0x80 | sum[6]&0x0f
	sum[8] = 0x80 | sum[8]&0x3f
	err = p.Scan(sum)
	return p, err
}
