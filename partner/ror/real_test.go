package ror_test

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/ror"
)

// real gives the lines of the open records of schema v2.
func realLines(t testing.TB) (lines [][]byte) {
	for _, name := range []string{"testdata/vn-v2.jsonl.gz", "testdata/partners-v2.jsonl.gz"} {
		f, err := os.Open(name)
		require.NoError(t, err)
		z, err := gzip.NewReader(f)
		require.NoError(t, err)
		s := bufio.NewScanner(z)
		s.Buffer(nil, 1<<20)
		for s.Scan() {
			lines = append(lines, bytes.Clone(s.Bytes()))
		}
		require.NoError(t, s.Err())
		require.NoError(t, f.Close())
	}
	require.Len(t, lines, 2948)
	return lines
}

func record(t testing.TB, line []byte) *Record {
	r := new(Record)
	require.NoError(t, json.Unmarshal(line, r))
	return r
}

// Nothing of a real record is lost: a partner made of it gives the same record
// back, and the JSON written of it has the same members with the same values.
func TestRealRecords(t *testing.T) {
	ext, rewritten := 0, 0
	for _, line := range realLines(t) {
		r := record(t, line)
		p, loss := r.Partner()
		for _, x := range loss {
			// One GRID identifier stands there as an address.
			require.Equal(t, Item{Pointer: "/external_ids/1/all/0", Fate: Rewritten,
				Before: "https://www.grid.ac/institutes/grid.445690.a", After: "grid.445690.a"}, x)
			rewritten++
		}
		if !p.Ext.IsZero() {
			ext++
		}
		back, loss := FromPartner(&p)
		require.Empty(t, loss, r.ID)
		again, _ := back.Partner()
		require.Equal(t, p, again, r.ID)
		require.JSONEq(t, tidy(t, line), tidy(t, back.AppendJSON(nil)), r.ID)

		var b bytes.Buffer
		require.NoError(t, p.Encode(&b))
		kept, err := partner.Decode(&b)
		require.NoError(t, err, r.ID)
		require.Equal(t, p, kept)
	}
	require.Equal(t, 1, rewritten)
	t.Log(ext, "records need a residue")
}

// tidy puts the sets of a record in order: the types of names and of the
// organisation.
func tidy(t *testing.T, line []byte) string {
	var r map[string]any
	require.NoError(t, json.Unmarshal(line, &r))
	inOrder(r["types"])
	for _, n := range r["names"].([]any) {
		inOrder(n.(map[string]any)["types"])
	}
	b, err := json.Marshal(r)
	require.NoError(t, err)
	return string(b)
}

func inOrder(list any) {
	l := list.([]any)
	for i := range l {
		for j := range i {
			if l[i].(string) < l[j].(string) {
				l[i], l[j] = l[j], l[i]
			}
		}
	}
}

func TestMapping(t *testing.T) {
	_ = id.SchemeROR
}
