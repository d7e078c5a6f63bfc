package ror

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"iter"

	"github.com/scicoop/scicoop/cooperation/document"
)

// DefaultMaxRecord is the most bytes of one record when no option sets another.
const DefaultMaxRecord = document.DefaultMaxLine

// Option changes how records are read.
type Option func(*settings)

type settings struct {
	record   int
	first    bool
	every    int
	progress func(Progress)
}

// MaxRecord sets the most bytes of one record; a longer one is skipped without
// being held and reported. A number below 1 leaves the default.
func MaxRecord(bytes int) Option { return func(s *settings) { s.record = max(bytes, 0) } }

// StopAtFirst ends the reading after the first error.
func StopAtFirst() Option { return func(s *settings) { s.first = true } }

// OnProgress has f called after every so many records, good and bad, and once
// at the end, however it comes. A number below 1 means 1,000. The call is made
// between two records, by whoever ranges over them.
func OnProgress(every int, f func(Progress)) Option {
	return func(s *settings) {
		s.every, s.progress = every, f
		if every < 1 {
			s.every = 1000
		}
	}
}

// Progress says how far the reading has come.
type Progress struct {
	Records int // records read
	Bad     int // records lost, each with an error
	// Bytes were taken from the source, compressed if it is; a reader takes
	// some ahead. Of a source of known size this is the share that is done.
	Bytes int64
	// Done is true in the last call if all was read to the end.
	Done bool
}

// Records reads records one by one: a single record, a list, or one on each
// line (see [document.Values]), of schema v2 or v1 and mixed, plain or
// compressed with gzip, which is known by its first bytes. Memory holds one
// record. The record is valid until the next step, when its lists are used
// again; [Record.Clone] keeps one, and its texts may be kept as they are.
//
//	for r, err := range ror.Records(file) {
//		if err != nil {
//			log.Print(err) // of type *Error: line, id, pointer, remedy
//			continue
//		}
//		use(r)
//	}
//
// # What is read
//
// A record is read if it is strict JSON (see [document.Cursor]), an object, and
// has an id that is a text, and neither a UUID nor an address outside ror.org.
// All else is kept as it was written, right or wrong:
// what has no place in [Record], such as unknown members and values of a form
// the schema does not know, goes to Record.Rest; a record that leaves more than
// 10,000 values over is refused. The version is known by the
// shape: the members names, locations or admin make a record of v2; where there
// are none of them and one of v1's own, such as name or country, it is of v1. A
// newer version 2.x is read so too; another major version than 1 and 2 in
// admin.last_modified.schema_version is refused.
//
// Null, an empty text, an empty list and an empty object say nothing wherever
// they stand: the member has its zero value, and an item of a list falls away.
// The number 0 says nothing where a year or a place of GeoNames is meant.
//
// # Errors
//
// Every error is an [*Error] beside a nil record. A bad record costs itself
// only, and the next one follows; so does a report of what stands between two
// records. A compressed source that is cut off gives the records before, then
// an error.
//
// The sequence can be ranged over once.
func Records(r io.Reader, opts ...Option) iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		var set settings
		for _, o := range opts {
			o(&set)
		}
		if set.record == 0 {
			set.record = DefaultMaxRecord
		}
		n := &readCount{r: r}
		p := Progress{}
		if set.progress != nil {
			defer func() {
				p.Bytes = n.n
				set.progress(p)
			}()
		}
		src, bad := readSource(n)
		if bad != nil {
			yield(nil, bad)
			return
		}
		d := &reader{c: document.NewCursor(nil, document.MaxBytes(set.record), document.MaxString(set.record))}
		failed := false
		for v, err := range document.Values(src, document.MaxBytes(set.record)) {
			var e *Error
			if err == nil {
				e = d.read(v)
			} else {
				var list document.Errors
				errors.As(err, &list)
				if list[0].Kind == document.Limit {
					list[0].Remedy = "raise the limit with MaxRecord"
				}
				if failed = list[0].Kind == document.ReadFailed; list[0].Kind == document.Syntax && len(v.Raw) > 0 {
					e = d.read(v) // tells where in the record
				}
				if e == nil {
					e = errorOf(list, v.Index, v.Raw)
				}
			}
			more := true
			switch {
			case e == nil:
				p.Records++
				more = yield(&d.record, nil)
			case e.Lost:
				p.Bad++
				fallthrough
			default:
				more = yield(nil, e) && !set.first
			}
			if !more {
				return
			}
			if set.progress != nil && (e == nil || e.Lost) && (p.Records+p.Bad)%set.every == 0 {
				p.Bytes = n.n
				set.progress(p)
			}
		}
		p.Done = !failed
	}
}

// readCount counts the bytes taken from a reader.
type readCount struct {
	r io.Reader
	n int64
}

func (c *readCount) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// readSource decompresses what is compressed.
func readSource(r io.Reader) (io.Reader, *Error) {
	in := bufio.NewReaderSize(r, 64<<10)
	head, err := in.Peek(4)
	if err != nil && err != io.EOF { // it is said once
		return io.MultiReader(bytes.NewReader(bytes.Clone(head)), readFailure{err}), nil
	}
	switch {
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b}):
		z, err := gzip.NewReader(in)
		if err != nil {
			return readFailure{err}, nil
		}
		return z, nil
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return nil, errorOf(document.Errors{{
			Line: 1, Column: 1, Kind: document.Encoding,
			Reason: "this is a zip archive", Remedy: "unpack it and give the .json file inside",
		}}, 0, nil)
	}
	return in, nil
}

// readFailure is a reader that fails.
type readFailure struct{ err error }

func (f readFailure) Read([]byte) (int, error) { return 0, f.err }
