package document_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/document"
)

// framed lists what Values gives: index, line:column and text of each value,
// and place and kind of each error before it.
func framed(t *testing.T, r io.Reader, opts ...document.Option) (out []string) {
	t.Helper()
	for v, err := range document.Values(r, opts...) {
		raw := string(v.Raw)
		if len(raw) > 30 {
			raw = fmt.Sprintf("%.10s… %d", raw, len(raw))
		}
		s := fmt.Sprintf("%d %d:%d@%d %s", v.Index, v.Line, v.Column, v.Offset, raw)
		if err != nil {
			s = "!" + strings.Join(list(t, err), "; ") + " | " + s
		}
		out = append(out, s)
	}
	return out
}

func TestValues(t *testing.T) {
	for _, tc := range []struct {
		name, in string
		want     []string
	}{
		{"nothing", "", nil},
		{"blanks", " \r\n\t", nil},
		{"one document", "{\n  \"a\": [1]\n}\n", []string{"0 1:1@0 {\n  \"a\": [1]\n}"}},
		{"one on a line", ` {"a":1}`, []string{`0 1:2@1 {"a":1}`}},
		{"a first member beside the brace", "{\"a\":1,\n\"b\":{}}", []string{"0 1:1@0 {\"a\":1,\n\"b\":{}}"}},
		{"an object on the second line", "{\"a\":[\n{\"b\":1},\n{}]}", []string{"0 1:1@0 {\"a\":[\n{\"b\":1},\n{}]}"}},
		{"several over lines", "{\n\"a\":1}\n{\n}{}", []string{"0 1:1@0 {\n\"a\":1}", "1 3:1@9 {\n}", "2 4:2@12 {}"}},
		{"list", "[{\"ă\":1}, 2,\n \"x,]\",[],null ]\n", []string{`0 1:2@1 {"ă":1}`, "1 1:11@11 2", `2 2:2@15 "x,]"`, "3 2:8@21 []", "4 2:11@24 null"}},
		{"empty list", "[ ]", nil},
		{"lines", "{\"a\":1}\r\n\n {\"b\":\"}\\\"{\"} \n3 \n\"x\"", []string{`0 1:1@0 {"a":1}`, `1 3:2@11 {"b":"}\"{"}`, "2 4:1@25 3", `3 5:1@28 "x"`}},
		{"byte order mark", "\ufeff{}\n{}", []string{"0 1:1@3 {}", "1 2:1@6 {}"}},
		{"UTF-16", "\xff\xfe{\x00}\x00", []string{"! 1:1 encoding | 0 1:1@0 "}},

		{"two on a line", "{\"a\":1}{\"b\":2}\n{}", []string{`0 1:1@0 {"a":1}`, "! 1:8 trailing-data | 1 1:8@7 ", `1 1:8@7 {"b":2}`, "2 2:1@15 {}"}},
		{"garbage after a value", "{} ,x {}\n{}", []string{"0 1:1@0 {}", "! 1:4 trailing-data | 1 1:4@3 ", "1 2:1@9 {}"}},
		{"garbage on a line", "{}\nx {}\n{}", []string{"0 1:1@0 {}", "1 2:1@3 x {}", "2 3:1@8 {}"}},
		{"open line", "{}\n{\"a\":[{}\n{}", []string{"0 1:1@0 {}", "! 2:1 syntax | 1 2:1@3 {\"a\":[{}", "2 3:1@12 {}"}},
		{"open first line", "{\"a\":1\n{}\n", []string{"! 1:1 syntax | 0 1:1@0 {\"a\":1", "1 2:1@7 {}"}},
		{"open text on a line", "{\"a\":\"x}\n{}", []string{"! 1:1 syntax | 0 1:1@0 {\"a\":\"x}", "1 2:1@9 {}"}},
		{"text ends on a line", "{}\n{\"a\":", []string{"0 1:1@0 {}", "! 2:1 syntax | 1 2:1@3 {\"a\":"}},
		{"text ends in a document", "{\n\"a\":", []string{"! 1:1 syntax | 0 1:1@0 {\n\"a\":"}},
		{"text ends in a list", "[{},{\"a\":\"\\", []string{"0 1:2@1 {}", "! 1:5 syntax | 1 1:5@4 {\"a\":\"\\", "! 1:12 syntax | 2 1:12@11 "}},
		{"list not closed", "[{},1", []string{"0 1:2@1 {}", "1 1:5@4 1", "! 1:6 syntax | 2 1:6@5 "}},
		{"list not closed, after a comma", "[{},\n", []string{"0 1:2@1 {}", "! 2:1 syntax | 1 2:1@5 "}},

		{"other brackets inside", `[{"a":[1,2},{"b":1]},{}]`, []string{`0 1:2@1 {"a":[1,2}`, `1 1:13@12 {"b":1]}`, "2 1:22@21 {}"}},
		{"open text in a list", "[{\"a\":\"x},\n{\"b\":1}},\n{}]", []string{"0 1:2@1 {\"a\":\"x},\n{\"b\":1}}", "1 3:1@21 {}"}},
		{"text over lines in a list", "[\"a\n,1]", []string{"! 1:2 syntax | 0 1:2@1 \"a", "1 2:2@5 1"}},
		{"words in a list", "[x, }, 1.5 2]", []string{"0 1:2@1 x", "1 1:5@4 }", "2 1:8@7 1.5", "! 1:12 syntax | 3 1:12@11 ", "3 1:12@11 2"}},
		{"half items on lines", "[\n{\"id\":1,\"a\":[{\"b\":,\n{\"id\":2,\"a\":[\n  {\"id\":7}]},\n{\"id\":3,\n{\"id\":4}\n]", []string{
			"! 2:1 syntax | 0 2:1@2 {\"id\":1,\"a\":[{\"b\":", "1 3:1@22 {\"id\":2,\"a\":[\n  {\"id\":7}]}", "! 5:1 syntax | 2 5:1@50 {\"id\":3", "3 6:1@59 {\"id\":4}"}},
		{"half a first line", "{\"id\":1,\"a\":[\n{\"id\":2}\n{\"id\":3}\n", []string{
			"! 1:1 syntax | 0 1:1@0 {\"id\":1,\"a\":[", "1 2:1@14 {\"id\":2}", "2 3:1@23 {\"id\":3}"}},
		{"a brace missing", "[\n  {\n    \"id\": 1\n  ,\n  {\n    \"id\": 2\n  }\n]", []string{
			"! 2:3 syntax | 0 2:3@4 {\n    \"id\": 1", "1 5:3@24 {\n    \"id\": 2\n  }"}},
		{"half an item of another kind", "[\n{\"id\":1,\"a\":[\n{\"b\":2}", []string{
			"! 2:1 syntax | 0 2:1@2 {\"id\":1,\"a\":[\n{\"b\":2}", "! 3:8 syntax | 1 3:8@23 "}},
		{"commas", "[,1,,2,]", []string{"! 1:2 syntax | 0 1:2@1 ", "0 1:3@2 1", "! 1:5 syntax | 1 1:5@4 ", "1 1:6@5 2", "! 1:8 syntax | 2 1:8@7 "}},
		{"after the list", "[1]\n[2]", []string{"0 1:2@1 1", "! 2:1 trailing-data | 1 2:1@4 "}},
		{"no JSON", "<html>\n</html>", []string{"0 1:1@0 <html>", "1 2:1@7 </html>"}},
		{"NUL", "\x00", []string{"0 1:1@0 \x00"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			assert.Equal(t, tc.want, framed(t, strings.NewReader(tc.in)))
			assert.Equal(t, tc.want, framed(t, iotest.OneByteReader(strings.NewReader(tc.in))), "byte by byte")
			assert.Equal(t, tc.want, framed(t, iotest.DataErrReader(strings.NewReader(tc.in))), "the end with the data")
			for range document.Values(strings.NewReader(tc.in)) {
				break // at any step, without a further call
			}
		})
	}
}

// A value of the limit is taken; one longer is skipped wherever it stands, and
// its first 1,024 bytes are shown.
func TestValuesLimit(t *testing.T) {
	value := func(n int) string { return `{"a":"` + strings.Repeat("x", n-8) + `"}` }
	const limit = 200_000
	ok, long := value(limit), value(limit+1)
	for _, tc := range []struct {
		name, in string
		want     []string
	}{
		{"lines", ok + "\n" + long + "\n{}", []string{`0 1:1@0 {"a":"xxxx… 200000`, `! 2:1 limit | 1 2:1@200001 {"a":"xxxx… 1024`, "2 3:1@400003 {}"}},
		{"two on a line", long + " {}", []string{`! 1:1 limit | 0 1:1@0 {"a":"xxxx… 1024`, "! 1:200003 trailing-data | 1 1:200003@200002 ", "1 1:200003@200002 {}"}},
		{"list", "[" + long + "," + ok + ",{}]", []string{`! 1:2 limit | 0 1:2@1 {"a":"xxxx… 1024`, `1 1:200004@200003 {"a":"xxxx… 200000`, "2 1:400005@400004 {}"}},
		{"document", "{\n" + long[1:] + "{}", []string{"! 1:1 limit | 0 1:1@0 {\n\"a\":\"xxx… 1024", "1 2:200001@200002 {}"}},
		{"number", "[" + strings.Repeat("1", 300_000) + ",{}]", []string{`! 1:2 limit | 0 1:2@1 1111111111… 1024`, "1 1:300003@300002 {}"}},
		{"line of garbage", strings.Repeat("y ", 150_000) + "\n{}", []string{`! 1:1 limit | 0 1:1@0 y y y y y … 1024`, "1 2:1@300001 {}"}},
		{"a text over lines", "{\"a\":\"" + strings.Repeat("x", 100_000) + "\",\n" + "\"b\":1}", []string{`0 1:1@0 {"a":"xxxx… 100015`}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			assert.Equal(t, tc.want, framed(t, strings.NewReader(tc.in), document.MaxBytes(limit)))
			assert.Equal(t, tc.want, framed(t, iotest.HalfReader(strings.NewReader(tc.in)), document.MaxBytes(limit)))
		})
	}
}

// However many values do not end, each is looked at up to the next one.
func TestValuesOpenMany(t *testing.T) {
	const n = 50_000
	line := `{"id":1,"a":[` + strings.Repeat("{", 100)
	in := "[\n" + strings.Repeat(line+",\n", n) + `{"id":2}]`
	bad, good := 0, 0
	for v, err := range document.Values(strings.NewReader(in)) {
		if err != nil {
			require.Equal(t, line, string(v.Raw))
			bad++
			continue
		}
		require.Equal(t, `{"id":2}`, string(v.Raw))
		good++
	}
	assert.Equal(t, n, bad)
	assert.Equal(t, 1, good)
}

func TestValuesReaderFails(t *testing.T) {
	broken := errors.New("broken")
	for _, tc := range []struct {
		in   string
		want []string
	}{
		{"", []string{"! 1:1 read-failed | 0 1:1@0 "}},
		{"{}\n{}", []string{"0 1:1@0 {}", "1 2:1@3 {}", "! 2:3 read-failed | 2 2:3@5 "}},
		{"{}\n{", []string{"0 1:1@0 {}", "! 2:1 read-failed | 1 2:1@3 {"}},
		{"{}\n12", []string{"0 1:1@0 {}", "! 2:1 read-failed | 1 2:1@3 12"}}, // there may be more of 12
		{"[{}, {}", []string{"0 1:2@1 {}", "1 1:6@5 {}", "! 1:8 read-failed | 2 1:8@7 "}},
		{"[{}, 1", []string{"0 1:2@1 {}", "! 1:6 read-failed | 1 1:6@5 1"}},
		{"{\n\"a\":", []string{"! 1:1 read-failed | 0 1:1@0 {\n\"a\":"}},
	} {
		assert.Equal(t, tc.want, framed(t, io.MultiReader(strings.NewReader(tc.in), iotest.ErrReader(broken))), "%q", tc.in)
	}
	for _, err := range document.Values(iotest.ErrReader(broken)) {
		assert.ErrorIs(t, err, broken)
	}
	for _, err := range document.Values(idleReader{}) {
		assert.ErrorIs(t, err, io.ErrNoProgress)
	}
}

// idleReader never gives anything.
type idleReader struct{}

func (idleReader) Read([]byte) (int, error) { return 0, nil }

// stretch gives head, then n bytes of fill, then tail.
type stretch struct {
	head, fill, tail string
	n                int64
}

func (e *stretch) Read(p []byte) (n int, err error) {
	switch {
	case e.head != "":
		n = copy(p, e.head)
		e.head = e.head[n:]
	case e.n > 0:
		n = copy(p[:min(int64(len(p)), e.n)], e.fill)
		e.n -= int64(n)
	case e.tail != "":
		n = copy(p, e.tail)
		e.tail = e.tail[n:]
	default:
		err = io.EOF
	}
	return n, err
}

// However long a value is, and however much stands between values, little
// memory is taken, and the value after it is read.
func TestValuesFloods(t *testing.T) {
	const n = 8 << 20
	x, open, blank := strings.Repeat("x", 64<<10), strings.Repeat("[", 64<<10), strings.Repeat(" ", 64<<10)
	for _, tc := range []struct {
		name string
		in   stretch
		bad  int
		want string
	}{
		{"line", stretch{head: `{"id":"`, fill: x, tail: "\"}\n{}", n: n}, 1, "{}"},
		{"item", stretch{head: `[{"id":"`, fill: x, tail: `"},{}]`, n: n}, 1, "{}"},
		{"document", stretch{head: "{\n\"id\":\"", fill: x, tail: `"}{}`, n: n}, 1, "{}"},
		{"brackets", stretch{head: `{"id":`, fill: open, tail: "\n{}", n: n}, 1, "{}"},
		{"blanks", stretch{head: "{}\n", fill: blank, tail: "{}", n: n}, 0, "{}"},
		{"blanks in a list", stretch{head: "[", fill: blank, tail: "{}]", n: n}, 0, "{}"},
		{"garbage", stretch{head: "x", fill: x, tail: "\n{}", n: n}, 1, "{}"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			bad, last := 0, ""
			for v, err := range document.Values(&tc.in, document.MaxBytes(64<<10)) {
				if err != nil {
					bad++
					continue
				}
				last = string(v.Raw)
			}
			runtime.ReadMemStats(&after)
			assert.Equal(t, tc.bad, bad)
			assert.Equal(t, tc.want, last)
			assert.LessOrEqual(t, after.TotalAlloc-before.TotalAlloc, uint64(1<<20), "bytes allocated")
		})
	}
}

// FuzzValues: a list and lines of valid JSON give exactly their values; for
// any text, the values stand where they say, in order and apart, and how the
// bytes come makes no difference.
func FuzzValues(f *testing.F) {
	for _, s := range []string{
		`[1,{"a":[]},"x"]`, "{\"a\":1}\n{\"b\":\"\\\"\"}\n", "{\n}", "[{]},{}]", "{}{}", "[,", "{\"a\":\"\n{}", "\ufeff1", "{\"a\":[\n{}]}\n{", "[\"\n\\\n\"]", "[]]", "{\"\\", "[{\"a\":{[}]",
		"[\n{\"a\":[\n{\"a\":1},\n {\"a\":{\n{\"a\":2}]", "{\"a\":[\n{\"a\":\n{\"a\":2}]}\n{\"a\":1}",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		got := framed(t, bytes.NewReader(in))
		assert.Equal(t, got, framed(t, iotest.OneByteReader(bytes.NewReader(in))))
		end, index := int64(0), 0
		var good []string
		for v, err := range document.Values(bytes.NewReader(in)) {
			require.GreaterOrEqual(t, v.Offset, end)
			require.Equal(t, index, v.Index)
			require.Equal(t, 1+bytes.Count(in[:v.Offset], []byte("\n")), v.Line)
			end = v.Offset + int64(len(v.Raw))
			require.LessOrEqual(t, end, int64(len(in)))
			require.Equal(t, string(in[v.Offset:end]), string(v.Raw))
			if len(v.Raw) > 0 {
				index++
			} else {
				require.Error(t, err)
			}
			if err == nil {
				good = append(good, string(v.Raw))
			}
		}
		if json.Valid(in) {
			want := []json.RawMessage{in}
			if text := bytes.TrimSpace(in); text[0] == '[' {
				require.NoError(t, json.Unmarshal(in, &want))
			} else {
				want[0] = text
			}
			require.Len(t, good, len(want))
			require.Len(t, got, len(want), "no errors")
			for i := range want {
				require.Equal(t, string(want[i]), good[i])
			}
		}
		// The same values on lines.
		var lines, want []string
		for _, s := range good {
			var b bytes.Buffer
			if s[0] == '{' && json.Compact(&b, []byte(s)) == nil {
				lines = append(lines, " "+b.String()+"\t")
				want = append(want, b.String())
			}
		}
		var back []string
		for v, err := range document.Values(strings.NewReader(strings.Join(lines, "\r\n"))) {
			require.NoError(t, err)
			back = append(back, string(v.Raw))
		}
		require.Equal(t, want, back)
	})
}
