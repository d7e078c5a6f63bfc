package document

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"reflect"
)

// Line is one document of a text of newline-delimited JSON. The zero value is
// of no use.
type Line[T any] struct {
	// Number counts the lines from 1, blank ones included.
	Number int
	// Offset counts bytes from the start of the text to the start of the line.
	Offset int64
	// Value is the document, or the zero T beside an error.
	Value T
}

// Lines reads newline-delimited JSON: one document on each line, blank lines
// skipped. A bad line gives an error of type [Errors], whose lines and offsets
// count from the start of the text, and the next line follows; only a failing
// reader ends it early. The options hold for each line; [MaxBytes] is its
// length, [DefaultMaxLine] unless set, and a longer line is skipped without
// being held in memory.
//
//	for line, err := range document.Lines[Partner](file) {
//		if err != nil {
//			log.Print(err) // names the line
//			continue
//		}
//		use(line.Value)
//	}
//
// The sequence can be ranged over once.
func Lines[T any](r io.Reader, opts ...Option) iter.Seq2[Line[T], error] {
	return func(yield func(Line[T], error) bool) {
		s := newScanner(DefaultMaxLine, opts)
		in := bufio.NewReaderSize(r, 64<<10)
		var buf []byte
		var offset int64
		for n := 1; ; n++ {
			line := Line[T]{Number: n, Offset: offset}
			data, length, err := readLine(in, buf[:0], s.set.bytes)
			buf = data
			s.place = locator{before: n - 1, offset: offset}
			offset += length
			if err != nil && err != io.EOF {
				yield(line, Errors{{
					Line: n, Column: 1, Offset: line.Offset, Kind: ReadFailed,
					Reason: "reading failed: " + err.Error(), Remedy: "read again from the start", cause: err,
				}})
				return
			}
			if length > int64(len(data)) || len(bytes.TrimLeft(data, " \t\r\n")) > 0 {
				var list Errors
				if length > int64(len(data)) {
					list = Errors{{
						Line: n, Column: 1, Offset: line.Offset, Kind: Limit,
						Reason: fmt.Sprintf("the line has more than %d bytes", s.set.bytes),
						Remedy: "split it, or raise the limit with MaxBytes",
					}}
				} else {
					s.hold(bytes.TrimSuffix(data, []byte{'\n'}))
					list = s.decode(reflect.TypeFor[T](), &line.Value)
				}
				if list == nil && !yield(line, nil) || list != nil && !yield(Line[T]{Number: n, Offset: line.Offset}, list) {
					return
				}
			}
			if err == io.EOF {
				return
			}
		}
	}
}

// readLine reads to the next line feed, which is part of the line, and keeps
// the line if it has at most limit bytes without it. It returns the length that
// it had.
func readLine(in *bufio.Reader, buf []byte, limit int) (data []byte, length int64, err error) {
	for {
		part, err := in.ReadSlice('\n')
		length += int64(len(part))
		if length <= int64(limit)+1 {
			buf = append(buf, part...)
		} else {
			buf = buf[:0]
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if len(buf) > limit && buf[limit] != '\n' { // the last line, one byte too long
			buf = buf[:0]
		}
		return buf, length, err
	}
}
