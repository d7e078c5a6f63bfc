package document_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/document"
)

func large(b *testing.B) []byte {
	v, err := document.DecodeBytes[record]([]byte(good))
	require.NoError(b, err)
	all := make([]record, 500)
	for i := range all {
		all[i] = v
		all[i].ID = fmt.Sprint("P-", i)
	}
	var out bytes.Buffer
	require.NoError(b, document.Encode(&out, all))
	return out.Bytes()
}

// The aim is at most 1.4 times the time of encoding/json.
func BenchmarkDecode(b *testing.B) {
	data := large(b)
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
	run("json.Unmarshal", func() error { var v []record; return json.Unmarshal(data, &v) })
	run("DecodeBytes", func() error { _, err := document.DecodeBytes[[]record](data); return err })
	run("json.Decoder", func() error { var v []record; return json.NewDecoder(bytes.NewReader(data)).Decode(&v) })
	run("Decode", func() error { _, err := document.Decode[[]record](bytes.NewReader(data)); return err })
	run("Decode unsized", func() error {
		_, err := document.Decode[[]record](struct{ *bytes.Buffer }{bytes.NewBuffer(data)})
		return err
	})
}

func BenchmarkEncode(b *testing.B) {
	v, err := document.DecodeBytes[[]record](large(b))
	require.NoError(b, err)
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		require.NoError(b, document.Encode(&out, v))
	}
	b.SetBytes(int64(out.Len()))
}
