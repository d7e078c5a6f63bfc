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
		{"a partner", `{"id":"3b73565d-3db1-59a8-836a-abcf7126b980","names":[{"value":"A","kind":"display"}]}` + "\n" + a, 1,
			[]bad{{1, 1, 0, "3b73565d-3db1-59a8-836a-abcf7126b980", "/id", "the id is that of a partner and not of a record of ROR", true}}},
		{"another register", `{"id":"https://openalex.org/I27837315","names":[]}`, 0,
			[]bad{{1, 1, 0, "https://openalex.org/I27837315", "/id", "the id is an address outside ror.org", true}}},
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

// Half a record costs that record, wherever it is cut off, and the id is told
// if it stood there: on the first line of many, in a list of one record on each
// line, and in a list over many lines.
func TestHalfARecord(t *testing.T) {
	whole := string(line(t))
	var pretty bytes.Buffer
	require.NoError(t, json.Indent(&pretty, []byte(whole), "  ", "  "))
	for _, form := range []struct{ before, text, between, after string }{
		{"", whole, "\n", "\n"},
		{"[\n", whole, ",\n", "\n]"},
		{"[\n  ", pretty.String(), ",\n  ", "\n]\n"},
	} {
		for cut := strings.IndexByte(form.text, ':'); cut < len(form.text); cut += 13 {
			half := form.text[:cut]
			in := form.before + strings.Join([]string{half, form.text, half, form.text, form.text}, form.between) + form.after
			good, errs := all(t, strings.NewReader(in))
			if !assert.Len(t, good, 3, "%s|", half) {
				return
			}
			lost := 0
			for _, e := range errs {
				if e.Lost {
					lost++
					require.Equal(t, strings.Contains(half, `"https://ror.org/001ydh096",`), e.ID != "", "%s|", half)
				}
			}
			require.Equal(t, 2, lost)
		}
	}
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

// lineSize is less with the race detector, which takes a minute for 2 GB.
var lineSize int64 = 2 << 30

// A line of 2 GB costs that record, and no memory to speak of.
func TestLongLine(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	good, errs := all(t, &long{`{"id":"https://ror.org/big","x":"`, "\"}\n{\"id\":\"https://ror.org/next\"}\n", lineSize})
	runtime.ReadMemStats(&after)
	assert.LessOrEqual(t, after.TotalAlloc-before.TotalAlloc, uint64(32<<20), "bytes allocated")
	require.Len(t, errs, 1)
	assert.Equal(t, "https://ror.org/big", errs[0].ID)
	assert.Equal(t, document.Limit, errs[0].List[0].Kind)
	assert.Contains(t, errs[0].Remedy, "MaxRecord")
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

// A text may be as long as the record.
func TestLongText(t *testing.T) {
	text := strings.Repeat("x", 5<<20)
	in := `{"id":"https://ror.org/a","names":[{"value":"` + text + `"}]}`
	_, errs := all(t, strings.NewReader(in))
	require.Len(t, errs, 1)
	good, errs := all(t, strings.NewReader(in), ror.MaxRecord(6<<20))
	require.Empty(t, errs)
	assert.Equal(t, text, good[0].Names[0].Value)
}

// What is left over of one record stays within bounds.
func TestTooMuchIsLeft(t *testing.T) {
	few := `{"id":"x","names":[` + strings.Repeat("7,", 9_999) + `7]}`
	r, bad := one(t, []byte(few))
	require.Nil(t, bad)
	assert.Len(t, r.Rest, 10_000)
	many := `{"id":"x","name":"N","external_ids":{"` + strings.Repeat("s", 1000) + `":{"all":[` + strings.Repeat("7,", 1_000_000) + `7]}}}`
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, bad = one(t, []byte(many))
	runtime.ReadMemStats(&after)
	assert.LessOrEqual(t, after.TotalAlloc-before.TotalAlloc, uint64(128<<20), "bytes allocated")
	assert.Equal(t, "x", bad.ID)
	assert.Len(t, bad.List, 1)
	assert.Equal(t, document.Limit, bad.List[0].Kind)
}
