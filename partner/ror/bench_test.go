package ror_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/partner/ror"
)

// unzipped returns the text of one of the files of real records.
func unzipped(t testing.TB, name string) []byte {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	require.NoError(t, err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	require.NoError(t, err)
	data, err := io.ReadAll(z)
	require.NoError(t, err)
	return data
}

// The aim is at most 0.4 times the time of json.Unmarshal.
func BenchmarkRead(b *testing.B) {
	data := unzipped(b, "partners-v2.jsonl.gz")
	lines := bytes.Split(bytes.TrimSpace(data), []byte("\n"))
	run := func(name string, f func() error) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if err := f(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	run("json.Unmarshal", func() error {
		for _, l := range lines {
			var r ror.Record
			if err := json.Unmarshal(l, &r); err != nil {
				return err
			}
		}
		return nil
	})
	run("Records", func() error {
		for _, err := range ror.Records(bytes.NewReader(data)) {
			if err != nil {
				return err
			}
		}
		return nil
	})
}
