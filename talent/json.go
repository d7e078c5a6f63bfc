package talent

import (
	"io"

	"github.com/scicoop/scicoop/cooperation/document"
)

// DecodeExpert reads one expert from JSON. It is strict: unknown members,
// duplicate names and trailing data are errors that name the place. See
// package document for the options.
//
// Its errors, of type [document.Errors], never quote what stands in the document
// (see [Expert.PrivateDocument]): they may be logged. Notices of members that are
// not known hold what stands there.
//
// A file of many experts, a list or one on each line, is read record by record:
// cut it with [document.Values] and give each Raw to DecodeExpert, so that a bad
// record costs itself only. The lines of its errors then count within the record.
func DecodeExpert(r io.Reader, opts ...document.Option) (Expert, error) {
	return document.Decode[Expert](r, opts...)
}

// DecodeNetwork reads one network from JSON, as strictly as [DecodeExpert] does
// an expert. Its errors may quote the document.
func DecodeNetwork(r io.Reader, opts ...document.Option) (Network, error) {
	return document.Decode[Network](r, opts...)
}

// DecodeOffice reads one office from JSON, as strictly as [DecodeExpert] does an
// expert. Its errors may quote the document.
func DecodeOffice(r io.Reader, opts ...document.Option) (Office, error) {
	return document.Decode[Office](r, opts...)
}

// DecodeNeed reads one need from JSON, as strictly as [DecodeExpert] does an
// expert. Its errors may quote the document.
func DecodeNeed(r io.Reader, opts ...document.Option) (Need, error) {
	return document.Decode[Need](r, opts...)
}

// Encode writes the expert as JSON, always the same for the same expert. It
// writes personal data: ask [Expert.CanUse] first, or write what [Expert.Redact]
// leaves. Where a value has no JSON form, such as a code that cannot be one, the
// error names its type and does not quote it; validate the record to find it.
func (e *Expert) Encode(w io.Writer) error { return document.Encode(w, *e) }

// Encode writes the network as JSON, always the same for the same network.
func (n *Network) Encode(w io.Writer) error { return document.Encode(w, *n) }

// Encode writes the office as JSON, always the same for the same office.
func (o *Office) Encode(w io.Writer) error { return document.Encode(w, *o) }

// Encode writes the need as JSON, always the same for the same need.
func (n *Need) Encode(w io.Writer) error { return document.Encode(w, *n) }
