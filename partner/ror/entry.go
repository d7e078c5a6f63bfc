package ror

import (
	"io"
	"iter"

	"github.com/scicoop/scicoop/partner"
)

// Entry is one record read as a partner. The zero value is of no use.
type Entry struct {
	Partner partner.Partner
	Loss    Loss // what did not come over whole
	// Line is the line of the text on which the record begins, counted from 1.
	Line int
}

// Read reads records as [Records] does and makes partners of them. The partners
// may be kept. A record that cannot be read gives an error with its place, and
// the next one follows.
func Read(r io.Reader, opts ...Option) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		for x, err := range Records(r, opts...) {
			var e Entry
			if err == nil {
				e.Partner, e.Loss = x.Partner()
				e.Line = x.Line
			}
			if !yield(e, err) {
				return
			}
		}
	}
}
