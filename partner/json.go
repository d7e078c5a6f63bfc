package partner

import (
	"io"

	"github.com/scicoop/scicoop/cooperation/document"
)

// Decode reads one partner from JSON. It is strict: members that a partner
// does not have, names that stand twice and trailing data are errors that name
// the place ([document.Errors]). It does not judge the partner; Validate does.
func Decode(r io.Reader, opts ...document.Option) (Partner, error) {
	return document.Decode[Partner](r, opts...)
}

// Encode writes the partner as indented JSON, the same bytes at every call.
func (p *Partner) Encode(w io.Writer) error {
	return document.Encode(w, p)
}
