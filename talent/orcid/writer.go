package orcid

import (
	"errors"
	"io"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
)

// Format is how several records stand in a file. It is a closed set; the zero
// value is Array.
type Format uint8

const (
	// Array: one JSON array.
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
func (f Format) MarshalText() ([]byte, error) { return closedText("format", formatTexts[:], uint8(f)) }

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (f *Format) UnmarshalText(b []byte) error {
	return parseClosed("format", formatTexts[:], b, (*uint8)(f))
}

// Writer writes the affiliations of experts, each expert as a record of ORCID
// 3.0 that holds the iD and the activities, one after the other: a file that
// [Read] reads. Close ends the file; it must be called, also for an empty one. A
// Writer is not safe for concurrent use. It writes each record in one call of
// the writer below; put a bufio.Writer or gzip.Writer there.
type Writer struct {
	w      io.Writer
	to     talent.Audience
	format Format
	buf    []byte
	begun  bool
	closed bool
	err    error
}

// NewWriter makes a writer of records in a format for an audience.
func NewWriter(w io.Writer, format Format, to talent.Audience) *Writer {
	return &Writer{w: w, to: to, format: format}
}

// Write writes the iD and the affiliations that the audience may see, each as
// [AppendUpdate] or [AppendAffiliation] does, and returns the loss. An
// affiliation that may not be seen is lost as a whole; one without what the
// registry must have is left out, and the loss tells what is missing.
//
// Where the audience may not see the iD, or not one of several affiliations, the
// error is a [*PermissionError]; without a valid iD, or where every affiliation
// that may be seen lacks something, it is a [*MissingError]. Then nothing is
// written, and further experts may follow. Any other error is that of the writer
// below; it stays.
func (w *Writer) Write(e *talent.Expert) (Loss, error) {
	own, err := iDFor(e, w.to)
	if err != nil {
		return nil, err
	}
	b := w.buf[:0]
	switch {
	case w.format == Lines:
	case w.begun:
		b = append(b, ",\n"...)
	default:
		b = append(b, "[\n"...)
	}
	b = append(b, `{"orcid-identifier":{"uri":"`+address+own+`","path":"`+own+`","host":"orcid.org"},"activities-summary":{`...)
	k := keptOf(e)
	var loss Loss
	var bad error
	done := 0
	for _, want := range kinds {
		open := false
		for i := range e.Affiliations {
			kind := e.Affiliations[i].Kind
			if kind == "" {
				kind = talent.AffiliationEmployment
			}
			if kind != want {
				continue
			}
			at := len(b)
			switch {
			case open:
				b = append(b, ',')
			case done > 0:
				b = append(b, `,"`+plural(want)+`":{"affiliation-group":[`...)
			default:
				b = append(b, `"`+plural(want)+`":{"affiliation-group":[`...)
			}
			b = append(b, `{"summaries":[{"`+string(want)+`-summary":`...)
			x := k.affiliation(&e.Affiliations[i], place("affiliations", i))
			next, l, err := k.append(b, e, i, w.to, &x, false)
			loss = append(loss, l...)
			if err != nil {
				var denied *PermissionError
				if errors.As(err, &denied) {
					loss = append(loss, Item{denied.Pointer, Lost, 1})
				}
				if _, missing := bad.(*MissingError); !missing {
					bad = err
				}
				b = b[:at]
				continue
			}
			b = append(next, "}]}"...)
			open = true
			done++
		}
		if open {
			b = append(b, "]}"...)
		}
	}
	for i := range e.Affiliations {
		if k := e.Affiliations[i].Kind; k != "" && !known(k) {
			loss = append(loss, Item{place("affiliations", i) + "/kind", Missing, 1})
			bad = &MissingError{e.ID, loss[len(loss)-1:]}
		}
	}
	w.buf = b
	if done == 0 && bad != nil {
		return loss, bad
	}
	b = append(b, "}}"...)
	if w.format == Lines {
		b = append(b, '\n')
	}
	return loss, w.write(b)
}

// iDFor returns the iD of the expert, if the audience may see it.
func iDFor(e *talent.Expert, to talent.Audience) (string, error) {
	of := func(list []id.External) string {
		for _, x := range list {
			if x.Scheme == id.SchemeORCID && x.Valid() {
				return x.Value
			}
		}
		return ""
	}
	if of(e.Identifiers) == "" {
		return "", &MissingError{e.ID, Loss{{"/identifiers", Missing, 1}}}
	}
	some := talent.Expert{Identifiers: e.Identifiers, Consents: e.Consents, Handling: e.Handling}
	some = some.Redact(to)
	if own := of(some.Identifiers); own != "" {
		return own, nil
	}
	return "", &PermissionError{e.ID, "/identifiers", e.CanUsePart(to.Purpose, to.On, "/identifiers")}
}

func (w *Writer) write(b []byte) error {
	w.buf = b
	if w.closed && w.err == nil {
		w.err = io.ErrClosedPipe
	}
	if w.err != nil {
		return w.err
	}
	w.begun = true
	_, w.err = w.w.Write(b)
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

// Label returns the format in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (f Format) Label(tag language.Tag) string {
	return closedLabel(formatEN[:], formatVI[:], uint8(f), tag)
}
