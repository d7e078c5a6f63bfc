package cooperation

import (
	"io"

	"github.com/scicoop/scicoop/cooperation/document"
)

// Decode reads one portfolio from JSON. It is strict: unknown members,
// duplicate names and trailing data are errors that name the place. The
// document must carry a schema version; one of a newer minor version is read
// leniently. See package document for the options.
func Decode(r io.Reader, opts ...document.Option) (Portfolio, error) {
	return document.Decode[Portfolio](r, append([]document.Option{document.Version(SchemaVersion)}, opts...)...)
}

// Encode writes the portfolio as JSON with [SchemaVersion], always the same for
// the same portfolio.
func (p *Portfolio) Encode(w io.Writer) error {
	q := *p
	q.SchemaVersion = SchemaVersion
	return document.Encode(w, q)
}
