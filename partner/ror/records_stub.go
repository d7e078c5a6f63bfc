package ror

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"io"
	"iter"
)

// Option changes how records are read.
type Option func()

// Records reads records of schema v2, one on each line or as one list.
func Records(r io.Reader, opts ...Option) iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		in := bufio.NewReader(r)
		if b, _ := in.Peek(2); len(b) == 2 && b[0] == 0x1f && b[1] == 0x8b {
			z, err := gzip.NewReader(in)
			if err != nil {
				yield(nil, err)
				return
			}
			in = bufio.NewReader(z)
		}
		d := json.NewDecoder(in)
		list := false
		if b, _ := in.Peek(1); len(b) == 1 && b[0] == '[' {
			list = true
			_, _ = d.Token()
		}
		for line := 1; !list || d.More(); line++ {
			x := new(Record)
			x.clear()
			x.Line = line
			switch err := d.Decode(x); {
			case err == io.EOF:
				return
			case err != nil:
				yield(nil, err)
				return
			}
			x.Version = x.Admin.LastModified.SchemaVersion
			if !yield(x, nil) {
				return
			}
		}
	}
}
