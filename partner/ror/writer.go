package ror

import (
	"io"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/partner"
)

// Format is how several records stand in a file. It is a closed set; the zero
// value is Array.
type Format uint8

const (
	// Array: one JSON array, as in the registry's data dump.
	Array Format = iota
	// Lines: one record on each line.
	Lines
)

var (
	formatTexts = [...]string{"array", "lines"}
	formatEN    = [...]string{"one list", "one record on each line"}
	formatVI    = [...]string{"một danh sách", "mỗi dòng một hồ sơ"}
)

// String returns the text of the format: array or lines.
func (f Format) String() string { return closedString(formatTexts[:], uint8(f)) }

// MarshalText implements [encoding.TextMarshaler].
func (f Format) MarshalText() ([]byte, error) {
	return closedText("format", formatTexts[:], uint8(f))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (f *Format) UnmarshalText(b []byte) error {
	return parseClosed("format", formatTexts[:], b, (*uint8)(f))
}

// Label returns the format in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (f Format) Label(tag language.Tag) string {
	return closedLabel(formatEN[:], formatVI[:], uint8(f), tag)
}

// MissingError says that no valid record can be made: what it must have and has
// not. Nothing was written. Use [errors.As] to reach it.
type MissingError struct {
	ID   string // the record's id, as far as there is one
	Loss Loss   // the items that are Missing
}

// Error names the record and the places.
func (e *MissingError) Error() string {
	var b strings.Builder
	b.WriteString("ror: ")
	if e.ID != "" {
		b.WriteString("record " + lossCut(e.ID) + " ")
	} else {
		b.WriteString("a record without id ")
	}
	b.WriteString("is not valid by schema v2.1, write a right value at")
	for i := range min(len(e.Loss), 10) {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(" " + e.Loss[i].Pointer)
	}
	if len(e.Loss) > 10 {
		b.WriteString(", …")
	}
	return b.String()
}

// Writer writes records of schema v2.1, one after the other. Close ends the
// file; it must be called, also for an empty one. A Writer is not safe for
// concurrent use. It writes each record in one call of the writer below; put a
// bufio.Writer or gzip.Writer there.
type Writer struct {
	// Admin is written for partners of which it is not known when their records
	// were made and last changed, as those of schema v1 do not say. The zero value
	// refuses them, since a record must say so.
	Admin Admin

	w      io.Writer
	format Format
	buf    []byte
	begun  bool
	closed bool
	err    error
}

// NewWriter makes a writer of records in a format.
func NewWriter(w io.Writer, format Format) *Writer { return &Writer{w: w, format: format} }

// Write writes the partner as a record of schema v2.1, as [FromPartner] makes
// it, and returns the loss. A partner of which no valid record can be made is
// not written: the error is then a [*MissingError], and further partners may
// follow. Any other error is that of the writer below; it stays.
func (w *Writer) Write(p *partner.Partner) (Loss, error) {
	r, loss := FromPartner(p)
	if r.Admin == (Admin{}) && w.Admin != (Admin{}) {
		r.Admin = w.Admin
		ofAdmin := func(x Item) bool { return strings.HasPrefix(x.Pointer, "/admin/") }
		loss = slices.DeleteFunc(loss, func(x Item) bool { return x.Fate == Missing && ofAdmin(x) })
		for _, x := range r.Check() {
			if ofAdmin(x) {
				loss = append(loss, x)
			}
		}
	}
	if err := r.missing(loss); err != nil {
		return loss, err
	}
	return loss, w.record(&r)
}

// WriteRecord is Write for a record; the loss is that of [Record.Check].
func (w *Writer) WriteRecord(r *Record) (Loss, error) {
	loss := r.Check()
	if err := r.missing(loss); err != nil {
		return loss, err
	}
	return loss, w.record(r)
}

func (r *Record) missing(loss Loss) error {
	if !loss.Has(Missing) {
		return nil
	}
	e := &MissingError{ID: r.ID}
	for _, x := range loss {
		if x.Fate == Missing {
			e.Loss = append(e.Loss, x)
		}
	}
	return e
}

func (w *Writer) record(r *Record) error {
	if w.closed && w.err == nil {
		w.err = io.ErrClosedPipe
	}
	if w.err != nil {
		return w.err
	}
	b := w.buf[:0]
	switch {
	case w.format == Lines:
	case w.begun:
		b = append(b, ",\n"...)
	default:
		b = append(b, "[\n"...)
	}
	b = r.AppendJSON(b)
	if w.format == Lines {
		b = append(b, '\n')
	}
	w.begun = true
	_, w.err = w.w.Write(b)
	w.buf = b
	return w.err
}

// Close ends the file. It does not close the writer below.
func (w *Writer) Close() error {
	if w.closed || w.err != nil {
		w.closed = true
		return w.err
	}
	w.closed = true
	if w.format == Lines {
		return nil
	}
	end := "\n]\n"
	if !w.begun {
		end = "[]\n"
	}
	_, w.err = io.WriteString(w.w, end)
	return w.err
}

// Encode writes one partner as a record of schema v2.1 on one line, as a
// [Writer] does.
func Encode(w io.Writer, p *partner.Partner) (Loss, error) {
	return NewWriter(w, Lines).Write(p)
}
