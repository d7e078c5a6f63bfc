package cooperation

import (
	"io"

	"github.com/scicoop/scicoop/cooperation/document"
)

// Decode reads one portfolio from JSON. It is strict: unknown members,
// duplicate names and trailing data are errors that name the place
// ([document.Errors]); of experts they quote nothing. It does not judge the
// portfolio; Validate does.
//
// The document must carry a schema version, of the same major version. One of a
// newer minor version is read too, but only if it holds no member that is
// unknown here, so that nothing is lost; give [document.Report] to read it all
// the same and to be told what was left out.
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
