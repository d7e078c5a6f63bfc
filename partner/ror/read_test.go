package ror_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/partner/ror"
)

// all reads all records, and keeps them.
func all(t testing.TB, r io.Reader, opts ...ror.Option) (records []*ror.Record, errs []*ror.Error) {
	t.Helper()
	for rec, err := range ror.Records(r, opts...) {
		if err != nil {
			require.Nil(t, rec)
			var e *ror.Error
			require.ErrorAs(t, err, &e)
			require.NotEmpty(t, e.Reason)
			require.NotEmpty(t, e.Remedy)
			errs = append(errs, e)
			continue
		}
		records = append(records, rec.Clone())
	}
	return records, errs
}

// plain reads a record of schema v2 by encoding/json, without what says nothing.
func plain(t testing.TB, data []byte) *ror.Record {
	t.Helper()
	var r ror.Record
	require.NoError(t, json.Unmarshal(data, &r))
	return tidy(&r)
}

// tidy takes out of a record what encoding/json makes of null and {}.
func tidy(r *ror.Record) *ror.Record {
	r.Domains, r.Types = filled(r.Domains), filled(r.Types)
	var names []ror.Name
	for _, n := range r.Names {
		if n.Types = filled(n.Types); n.Value != "" || n.Lang != "" || len(n.Types) > 0 {
			names = append(names, n)
		}
	}
	var ids []ror.ExternalID
	for _, x := range r.ExternalIDs {
		if x.All = filled(x.All); x.Type != "" || x.Preferred != "" || len(x.All) > 0 {
			ids = append(ids, x)
		}
	}
	r.Names, r.ExternalIDs = names, ids
	r.Links, r.Locations, r.Relationships = filled(r.Links), filled(r.Locations), filled(r.Relationships)
	return r.Clone()
}

// filled takes the zero values out of a list.
func filled[T comparable](list []T) (out []T) {
	var zero T
	for _, v := range list {
		if v != zero {
			out = append(out, v)
		}
	}
	return out
}

// bare is a record without its place and version.
func bare(r *ror.Record) *ror.Record {
	c := r.Clone()
	c.Line, c.Offset, c.Version = 0, 0, ""
	return c
}

// counted is what a file of records adds up to.
type counted struct {
	records, names, unsaid, founded                     int
	status, types, relations, links, schemes, locations map[string]int
	ids, domains                                        int
}

func newCounted() counted {
	m := func() map[string]int { return map[string]int{} }
	return counted{status: m(), types: m(), relations: m(), links: m(), schemes: m(), locations: m()}
}

// The files of real records, counted by what Records gives and, apart from it,
// by what encoding/json puts into maps.
func TestRealRecords(t *testing.T) {
	got, want := newCounted(), newCounted()
	for _, name := range []string{"partners-v2.jsonl.gz", "vn-v2.jsonl.gz"} {
		f, err := os.Open("testdata/" + name)
		require.NoError(t, err)
		defer f.Close()
		for r, err := range ror.Records(f) {
			require.NoError(t, err)
			require.Empty(t, r.Rest, r.ID)
			require.Equal(t, r.Admin.LastModified.SchemaVersion, r.Version)
			got.records++
			got.status[r.Status]++
			got.domains += len(r.Domains)
			got.locations[strings.Repeat("I", len(r.Locations))]++
			if r.Established != 0 {
				got.founded++
			}
			for _, n := range r.Names {
				got.names++
				if n.Lang == "" {
					got.unsaid++
				}
			}
			for _, v := range r.Types {
				got.types[v]++
			}
			for _, v := range r.Relationships {
				got.relations[v.Type]++
			}
			for _, v := range r.Links {
				got.links[v.Type]++
			}
			for _, v := range r.ExternalIDs {
				got.schemes[v.Type]++
				got.ids += len(v.All)
			}
		}
		for line := range bytes.Lines(unzipped(t, name)) {
			var m map[string]any
			require.NoError(t, json.Unmarshal(line, &m))
			list := func(v any) []any { return v.([]any) }
			member := func(v any, name string) any { return v.(map[string]any)[name] }
			want.records++
			want.status[m["status"].(string)]++
			want.domains += len(list(m["domains"]))
			want.locations[strings.Repeat("I", len(list(m["locations"])))]++
			if m["established"] != nil {
				want.founded++
			}
			for _, n := range list(m["names"]) {
				want.names++
				if member(n, "lang") == nil {
					want.unsaid++
				}
			}
			for _, v := range list(m["types"]) {
				want.types[v.(string)]++
			}
			for _, v := range list(m["relationships"]) {
				want.relations[member(v, "type").(string)]++
			}
			for _, v := range list(m["links"]) {
				want.links[member(v, "type").(string)]++
			}
			for _, v := range list(m["external_ids"]) {
				want.schemes[member(v, "type").(string)]++
				want.ids += len(list(member(v, "all")))
			}
		}
	}
	assert.Equal(t, want, got)
	assert.Equal(t, 2948, got.records)
	assert.Equal(t, 9716, got.names)
	assert.Equal(t, 1787, got.unsaid)
	assert.Equal(t, 2948-600, got.founded)
	assert.Equal(t, map[string]int{"I": 2936, "II": 9, "III": 2, "IIII": 1}, got.locations)
	assert.Equal(t, map[string]int{"active": 2693, "inactive": 208, "withdrawn": 47}, got.status)
	assert.Equal(t, map[string]int{"child": 1702, "parent": 827, "related": 579, "successor": 157, "predecessor": 41}, got.relations)
}

// Every real record is, member for member, what encoding/json makes of it, in
// whichever form the records come.
func TestRecordsAgree(t *testing.T) {
	data := bytes.TrimSpace(unzipped(t, "partners-v2.jsonl.gz"))
	lines := bytes.Split(data, []byte("\n"))
	var want []*ror.Record
	for _, l := range lines {
		want = append(want, plain(t, l))
	}
	var pretty bytes.Buffer
	require.NoError(t, json.Indent(&pretty, joined("[", lines, ",", "]"), "", "    "))
	var one bytes.Buffer
	require.NoError(t, json.Indent(&one, lines[0], "", "  "))
	for _, tc := range []struct {
		name string
		in   []byte
		want []*ror.Record
	}{
		{"lines", data, want},
		{"list", joined("[", lines, ",", "]"), want},
		{"list over many lines", pretty.Bytes(), want},
		{"list with a byte order mark", joined("\ufeff[", lines, ",\r\n", "]\r\n"), want},
		{"one", lines[0], want[:1]},
		{"one over many lines", one.Bytes(), want[:1]},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, errs := all(t, bytes.NewReader(tc.in))
			require.Empty(t, errs)
			require.Len(t, got, len(tc.want))
			for i := range got {
				require.Equal(t, byte('{'), tc.in[got[i].Offset])
				require.Equal(t, 1+bytes.Count(tc.in[:got[i].Offset], []byte("\n")), got[i].Line)
				require.Equal(t, tc.want[i], bare(got[i]))
			}
		})
	}
}

func joined(before string, list [][]byte, between, after string) []byte {
	return []byte(before + string(bytes.Join(list, []byte(between))) + after)
}

// line is the first real record, on one line.
func line(t testing.TB) []byte {
	t.Helper()
	l, _, _ := bytes.Cut(unzipped(t, "vn-v2.jsonl.gz"), []byte("\n"))
	return l
}

func TestProgress(t *testing.T) {
	packed, err := os.ReadFile("testdata/vn-v2.jsonl.gz")
	require.NoError(t, err)
	var calls []ror.Progress
	note := func(p ror.Progress) { calls = append(calls, p) }
	all(t, bytes.NewReader(packed), ror.OnProgress(15, note))
	n := int64(len(packed)) // so short a file is taken at once
	assert.Equal(t, []ror.Progress{{15, 0, n, false}, {30, 0, n, false}, {40, 0, n, true}}, calls)

	calls = nil
	in := "{\"id\":\"a\"}{\"id\":\"b\"}\n{}\n{\"id\":\"c\"}\n"
	all(t, strings.NewReader(in), ror.OnProgress(2, note))
	n = int64(len(in))
	assert.Equal(t, []ror.Progress{{2, 0, n, false}, {3, 1, n, false}, {3, 1, n, true}}, calls)

	calls = nil
	for range ror.Records(bytes.NewReader(packed), ror.OnProgress(0, note)) {
		break
	}
	require.Len(t, calls, 1)
	assert.Equal(t, 1, calls[0].Records)
	assert.False(t, calls[0].Done)
	calls = nil
	all(t, bytes.NewReader(packed[:len(packed)/2]), ror.OnProgress(0, note))
	require.Len(t, calls, 1)
	assert.False(t, calls[0].Done)
}

// A record is used again for the next one; its copy is not, nor are its texts.
func TestClone(t *testing.T) {
	data := unzipped(t, "partners-v2.jsonl.gz")
	var first, clone *ror.Record
	var names []string
	for r, err := range ror.Records(bytes.NewReader(data)) {
		require.NoError(t, err)
		if first == nil {
			first, clone = r, r.Clone()
			for _, n := range r.Names {
				names = append(names, n.Value)
			}
		}
		require.Same(t, first, r)
	}
	l, _, _ := bytes.Cut(data, []byte("\n"))
	want := plain(t, l)
	assert.Equal(t, want, bare(clone))
	for i, n := range want.Names {
		assert.Equal(t, n.Value, names[i])
	}
	assert.Equal(t, &ror.Record{}, (&ror.Record{}).Clone())
}

// Reading a record costs few allocations: its text, and a point.
func TestAllocations(t *testing.T) {
	data := unzipped(t, "partners-v2.jsonl.gz")
	n := testing.AllocsPerRun(3, func() {
		for _, err := range ror.Records(bytes.NewReader(data)) {
			if err != nil {
				t.Error(err)
			}
		}
	})
	assert.Less(t, n/2908, 2.5)
}
