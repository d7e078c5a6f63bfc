package ror_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/document"
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

func TestCompressed(t *testing.T) {
	packed, err := os.ReadFile("testdata/vn-v2.jsonl.gz")
	require.NoError(t, err)
	whole, errs := all(t, bytes.NewReader(packed))
	require.Empty(t, errs)
	require.Len(t, whole, 40)

	// Two members of gzip after one another are one text.
	twice, errs := all(t, bytes.NewReader(append(bytes.Clone(packed), packed...)))
	require.Empty(t, errs)
	require.Len(t, twice, 80)
	assert.Equal(t, 41, twice[40].Line)

	// Wherever it is cut off, the records before are read, and one error says
	// what happened.
	for cut := 4; cut < len(packed); cut += 97 {
		got, errs := all(t, bytes.NewReader(packed[:cut]))
		require.Len(t, errs, 1, cut)
		require.ErrorIs(t, errs[0], io.ErrUnexpectedEOF)
		if len(got) > 0 {
			require.Equal(t, whole[:len(got)], got)
			require.Equal(t, len(got), errs[0].Index)
			require.Greater(t, errs[0].Offset, got[len(got)-1].Offset)
		}
	}
	// Half the text, and with it the id of the record that was cut.
	var half bytes.Buffer
	z := gzip.NewWriter(&half)
	l := line(t)
	_, err = z.Write(append(append(bytes.Clone(l), '\n'), l[:len(l)/2]...))
	require.NoError(t, err)
	require.NoError(t, z.Flush()) // and never closed
	got, errs := all(t, &half)
	require.Len(t, got, 1)
	require.Len(t, errs, 1)
	assert.Equal(t, "https://ror.org/001ydh096", errs[0].ID)
	assert.Equal(t, 2, errs[0].Line)
	assert.True(t, errs[0].Lost)

	_, errs = all(t, strings.NewReader("\x1f\x8b"))
	require.Len(t, errs, 1)
	_, errs = all(t, strings.NewReader("PK\x03\x04 and so on"))
	require.Len(t, errs, 1)
	assert.Contains(t, errs[0].Error(), "zip")
	broken := errors.New("broken")
	_, errs = all(t, iotest.ErrReader(broken))
	require.Len(t, errs, 1)
	assert.ErrorIs(t, errs[0], broken)
	got, errs = all(t, io.MultiReader(strings.NewReader(`{"id":"x"}`), iotest.ErrReader(broken)))
	require.Len(t, got, 1)
	require.Len(t, errs, 1)
	assert.ErrorIs(t, errs[0], broken)
	assert.False(t, errs[0].Lost)
	_, errs = all(t, io.MultiReader(strings.NewReader(`{`), iotest.ErrReader(broken)))
	require.Len(t, errs, 1)
	assert.ErrorIs(t, errs[0], broken)
}

func TestBadRecords(t *testing.T) {
	const a, b = `{"id":"https://ror.org/a","names":[]}`, `{"id":"https://ror.org/b","names":[]}`
	type bad struct {
		line, column, index int
		id, pointer, reason string
		lost                bool
	}
	for _, tc := range []struct {
		name, in string
		good     int
		want     []bad
	}{
		{"nothing", "", 0, nil},
		{"an empty list", "[]", 0, nil},
		{"two on a line", a + b, 2, []bad{{1, 38, 1, "", "", "two values stand on one line", false}}},
		{"a line cut off", a + "\n" + b[:30] + "\n" + b, 2, []bad{{2, 31, 1, "https://ror.org/b", "", "the document ends", true}}},
		{"the last line cut off", a + "\n" + b[:20], 1, []bad{{2, 21, 1, "", "/id", "the document ends inside a text", true}}},
		{"a bad item", "[" + a + `,{"names":[,],"id":"https://ror.org/x","relationships":[{"id":"y"}]},` + b + "]", 2,
			[]bad{{1, 50, 1, "https://ror.org/x", "/names/0", "a value is expected", true}}},
		{"an item of another kind", "[" + a + ",[],7," + b + "]", 2, []bad{{1, 40, 1, "", "", "an object is expected here, not a list", true}, {1, 43, 2, "", "", "an object is expected", true}}},
		{"a list not closed", "[" + a + "," + b, 2, []bad{{1, 77, 2, "", "", "the text ends before the list is closed", false}}},
		{"no id", `{"names":[]}`, 0, []bad{{1, 1, 0, "", "/id", "the record has no id", true}}},
		{"blank id", `{"names":[],"id":" "}`, 0, []bad{{1, 1, 0, " ", "/id", "the record has no id", true}}},
		{"an id that is a number", `{"id":7,"names":[]}`, 0, []bad{{1, 1, 0, "", "/id", "the record has no id", true}}},
		{"v1 without id", `{"name":"x","country":{}}`, 0, []bad{{1, 1, 0, "", "/id", "the record has no id", true}}},
		{"twice the same", `{"id":"https://ror.org/x","names":[],"id":"https://ror.org/y"}`, 0, []bad{{1, 38, 0, "https://ror.org/y", "/id", `"id" is given twice`, true}}},
		{"not UTF-8", "{\"names\":[{\"value\":\"\xff\"}],\"id\":\"https://ror.org/x\"}", 0, []bad{{1, 21, 0, "https://ror.org/x", "/names/0/value", "not UTF-8", true}}},
		{"version 3", `{"id":"https://ror.org/x","admin":{"last_modified":{"schema_version":"3.0"}}}`, 0,
			[]bad{{1, 70, 0, "https://ror.org/x", "/admin/last_modified/schema_version", `schema version "3.0"`, true}}},
		{"version of many digits", `{"id":"x","admin":{"last_modified":{"schema_version":"99999999999999999999.0"}}}`, 0,
			[]bad{{1, 54, 0, "x", "/admin/last_modified/schema_version", "schema version", true}}},
		{"deep", a + "\n" + `{"id":"x","y":` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + "}\n" + b, 2,
			[]bad{{2, 78, 1, "x", "/y" + strings.Repeat("/0", 63), "nested more than 64 deep", true}}},
		{"garbage", "Some text\n\x00\xff\n" + a, 1, []bad{{1, 1, 0, "", "", "a value is expected", true}, {2, 1, 1, "", "", "a value is expected", true}}},
		{"UTF-16", "\xff\xfe{\x00}\x00", 0, []bad{{1, 1, 0, "", "", "UTF-16", false}}},
		{"an answer to a search", `{"items":[` + a + `]}`, 0, []bad{{1, 1, 0, "", "/id", "the record has no id", true}}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			good, errs := all(t, strings.NewReader(tc.in))
			assert.Len(t, good, tc.good)
			require.Len(t, errs, len(tc.want))
			for i, w := range tc.want {
				e := errs[i]
				assert.Contains(t, e.Reason, w.reason)
				assert.Equal(t, w, bad{e.Line, e.Column, e.Index, e.ID, e.Pointer, w.reason, e.Lost})
				var list document.Errors
				require.ErrorAs(t, e, &list)
				assert.NotEmpty(t, list)
				assert.Contains(t, e.Error(), e.Reason)
			}
			n := 0
			for _, err := range ror.Records(strings.NewReader(tc.in), ror.StopAtFirst()) {
				require.Zero(t, n, "after the first error")
				if err != nil {
					n++
				}
			}
			for range ror.Records(strings.NewReader(tc.in)) {
				break
			}
		})
	}
	// All that is wrong with a record, in one error.
	_, errs := all(t, strings.NewReader(`{"id":"x","a":1,"a":2,"names":[{"lang":1,"lang":2}],"admin":{"last_modified":{"schema_version":"4"}}}`))
	require.Len(t, errs, 1)
	require.Len(t, errs[0].List, 3)
	assert.Equal(t, "/names/0/lang", errs[0].List[1].Pointer)
	assert.Contains(t, errs[0].Error(), "(and 2 more)")
	// However much that is.
	_, errs = all(t, strings.NewReader(`{"id":"x",`+strings.Repeat(`"a":1,`, 1000)+`"b":1}`))
	require.Len(t, errs, 1)
	assert.Len(t, errs[0].List, document.MaxErrors+1)
	assert.Less(t, len(errs[0].Error()), 500)
	// An id of others does not harm a log.
	_, errs = all(t, strings.NewReader(`{"id":"\u001b[2J`+strings.Repeat("x", 1000)+`","names":[],"names":[]}`))
	require.Len(t, errs, 1)
	assert.NotContains(t, errs[0].Error(), "\x1b")
	assert.Less(t, len(errs[0].Error()), 500)
}

// long gives head, then n bytes of x, then tail.
type long struct {
	head, tail string
	n          int64
}

var xs = strings.Repeat("x", 64<<10)

func (l *long) Read(p []byte) (n int, err error) {
	switch {
	case l.head != "":
		n = copy(p, l.head)
		l.head = l.head[n:]
	case l.n > 0:
		n = copy(p[:min(int64(len(p)), l.n)], xs)
		l.n -= int64(n)
	case l.tail != "":
		n = copy(p, l.tail)
		l.tail = l.tail[n:]
	default:
		err = io.EOF
	}
	return n, err
}

// A line of 2 GB costs that record, and no memory to speak of.
func TestLongLine(t *testing.T) {
	size := int64(2 << 30)
	if testing.Short() {
		size = 64 << 20
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	good, errs := all(t, &long{`{"id":"https://ror.org/big","x":"`, "\"}\n{\"id\":\"https://ror.org/next\"}\n", size})
	runtime.ReadMemStats(&after)
	assert.LessOrEqual(t, after.TotalAlloc-before.TotalAlloc, uint64(32<<20), "bytes allocated")
	require.Len(t, errs, 1)
	assert.Equal(t, "https://ror.org/big", errs[0].ID)
	assert.Equal(t, document.Limit, errs[0].List[0].Kind)
	require.Len(t, good, 1)
	assert.Equal(t, "https://ror.org/next", good[0].ID)
	assert.Equal(t, 2, good[0].Line)

	l := line(t)
	good, errs = all(t, bytes.NewReader(l), ror.MaxRecord(len(l)))
	assert.Len(t, good, 1)
	assert.Empty(t, errs)
	good, errs = all(t, bytes.NewReader(l), ror.MaxRecord(len(l)-1))
	assert.Empty(t, good)
	assert.Len(t, errs, 1)
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
