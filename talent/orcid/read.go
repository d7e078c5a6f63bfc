package orcid

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"iter"

	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
)

// DefaultMaxRecord is the most bytes of one record when no option sets another.
// A record with thousands of works takes several million.
const DefaultMaxRecord = 32 << 20

// Option changes how records are read.
type Option func(*settings)

type settings struct {
	record   int
	first    bool
	lenient  bool
	every    int
	progress func(Progress)
	kind     talent.AffiliationKind
	kinds    func(workType string) talent.EvidenceKind
	link     func(id.External) id.Partner
}

// MaxRecord sets the most bytes of one record; a longer one is skipped without
// being held and reported. A number below 1 leaves the default.
func MaxRecord(bytes int) Option { return func(s *settings) { s.record = max(bytes, 0) } }

// StopAtFirst ends the reading after the first error.
func StopAtFirst() Option { return func(s *settings) { s.first = true } }

// Lenient takes what is not as ORCID 3.0 has it: what can be kept is kept, all
// else is reported as [Lost] with its place, and the record is not refused.
func Lenient() Option { return func(s *settings) { s.lenient = true } }

// OfKind tells what single affiliations are whose path does not say so, such as
// those written for the member API.
func OfKind(kind talent.AffiliationKind) Option { return func(s *settings) { s.kind = kind } }

// Kinds has f say which kind of evidence a type of work is, in place of
// [WorkKind]; an empty kind says that it is none.
func Kinds(f func(workType string) talent.EvidenceKind) Option {
	return func(s *settings) { s.kinds = f }
}

// Link has f find the partner of an organisation by its identifier in a public
// register; the zero id says that there is none. Without it affiliations have no
// partner.
func Link(f func(id.External) id.Partner) Option { return func(s *settings) { s.link = f } }

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

// Entry is one record read as an expert. The zero value is of no use.
type Entry struct {
	Expert talent.Expert
	Loss   Loss // what did not come over whole
	// Line is the line of the text on which the record begins, counted from 1.
	Line int
}

// Read reads records one by one: a single record, a list, or one on each line
// (see [document.Values]), plain or compressed with gzip, which is known by its
// first bytes. Memory holds one record. The experts may be kept.
//
// A value is a record as the registry gives it, or a part of one: a person, the
// activities, one section of them, or a single affiliation. Parts tell whose
// they are by their path; a single affiliation need not, and without a path
// takes its kind from [OfKind].
//
// # What is read
//
// Reading is strict: JSON by the rules of [document.Cursor], no members that
// ORCID 3.0 does not have, iDs and identifiers with right check digits, dates
// that exist and lie in the years 1900 to 2100, and of closed lists (visibility,
// types of works, fundings and reviews, relationships of identifiers, registers of
// organisations, countries) only what stands there. With [Lenient] such values are kept where the expert
// has a place for them, as [talent.ExpertRules] will report them, and are else
// in the loss. An iD with a wrong check digit is then kept as an identifier, and
// the expert has no id.
//
// What is lost as a whole, such as the hosts of a resource, is counted and not
// looked into.
//
// Null, an empty text, an empty list and an empty object say nothing wherever
// they stand.
//
// # Errors
//
// Every error is an [*Error] beside a zero Entry. A bad record costs itself
// only, and the next one follows; so does a report of what stands between two
// records. A compressed source that is cut off gives the records before, then an
// error.
//
// The sequence can be ranged over once.
func Read(r io.Reader, opts ...Option) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
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
			yield(Entry{}, bad)
			return
		}
		d := newReader(set)
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
				more = yield(Entry{Expert: d.e, Loss: d.loss, Line: v.Line}, nil)
			case e.Lost:
				p.Bad++
				fallthrough
			default:
				more = yield(Entry{}, e) && !set.first
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
	refuse := func(reason, remedy string) *Error {
		return errorOf(document.Errors{{Line: 1, Column: 1, Kind: document.Encoding, Reason: reason, Remedy: remedy}}, 0, nil)
	}
	switch {
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b}):
		z, err := gzip.NewReader(in)
		if err != nil {
			return readFailure{err}, nil
		}
		return z, nil
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return nil, refuse("this is a zip archive", "unpack it and give the JSON files inside")
	case bytes.HasPrefix(head, []byte("<")):
		return nil, refuse("this is XML, and JSON is read here", "ask the registry for application/json")
	}
	return in, nil
}

// readFailure is a reader that fails.
type readFailure struct{ err error }

func (f readFailure) Read([]byte) (int, error) { return 0, f.err }
