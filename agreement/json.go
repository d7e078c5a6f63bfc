package agreement

import (
	"io"

	"github.com/scicoop/scicoop/cooperation/document"
)

// Decode reads one agreement from JSON. It is strict: unknown members,
// duplicate names and trailing data are errors that name the place. See
// package document for the options.
func Decode(r io.Reader, opts ...document.Option) (Agreement, error) {
	return document.Decode[Agreement](r, opts...)
}

// Encode writes the agreement as JSON, always the same for the same agreement.
func (a *Agreement) Encode(w io.Writer) error { return document.Encode(w, *a) }
