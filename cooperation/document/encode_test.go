package document_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/document"
)

func TestEncode(t *testing.T) {
	v, err := document.DecodeBytes[record]([]byte(good))
	require.NoError(t, err)
	var b, again bytes.Buffer
	require.NoError(t, document.Encode(&b, v))
	assert.Contains(t, b.String(), "\n  \"note\": \"Viện Hàn lâm <Khoa học> 😀\",\n")
	assert.True(t, strings.HasSuffix(b.String(), "  \"ext\": {\n    \"z\": 1.50,\n    \"a\": {\n      \"<\": \"\\u00e9\"\n    }\n  }\n}\n"), b.String())
	back, err := document.Decode[record](&b)
	require.NoError(t, err)
	v.Raw, back.Raw = compact(t, v.Raw), compact(t, back.Raw) // raw JSON is laid out anew
	assert.Equal(t, v, back)
	require.NoError(t, document.Encode(&b, v, document.Compact()))
	require.NoError(t, document.Encode(&again, back, document.Compact()))
	assert.Equal(t, b.String(), again.String())
	assert.Equal(t, 1, strings.Count(b.String(), "\n"))

	b.Reset()
	require.NoError(t, document.Encode(&b, map[string][]int{"b": {}, "a": nil, "c": {1}}))
	assert.Equal(t, "{\n  \"a\": null,\n  \"b\": [],\n  \"c\": [\n    1\n  ]\n}\n", b.String())

	b.Reset()
	assert.Error(t, document.Encode(&b, map[string]any{"a": 1, "b": make(chan int)}))
	assert.Zero(t, b.Len())
}

// What Decode would refuse for its form is not written.
func TestEncodeRefuses(t *testing.T) {
	for name, v := range map[string]any{
		"duplicate-member": map[string]int{"\xff": 1, "\xfe": 2}, // both become U+FFFD
		"encoding":         map[string]json.RawMessage{"a": json.RawMessage("\"\xff\"")},
		"surrogate":        []json.RawMessage{json.RawMessage(`"\ud800"`)},
		"limit":            map[string]int{strings.Repeat("n", document.MaxName+1): 1},
		"long number":      json.Number(strings.Repeat("1", document.MaxName+2)),
		"duplicate in raw": []json.RawMessage{json.RawMessage(`{"a":1,"a":2}`)},
	} {
		var b bytes.Buffer
		err := document.Encode(&b, v)
		assert.Len(t, list(t, err), 1, name)
		assert.Zero(t, b.Len(), name)
	}
	var b bytes.Buffer
	assert.NoError(t, document.Encode(&b, map[string]string{"a": strings.Repeat("x", 2<<20)}), "limits that have options are the reader's")
}

func TestStamp(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, document.Encode(&b, item{Name: "x"}, document.Stamp("1.0")))
	assert.Equal(t, "{\n  \"schemaVersion\": \"1.0\",\n  \"name\": \"x\"\n}\n", b.String())
	v, err := document.Decode[item](&b, document.Version("1.0"))
	require.NoError(t, err)
	assert.Equal(t, item{Name: "x"}, v)
	b.Reset()
	require.NoError(t, document.Encode(&b, &struct{}{}, document.Stamp("1.0"), document.Compact()))
	assert.Equal(t, "{\"schemaVersion\":\"1.0\"}\n", b.String())
	assert.Error(t, document.Encode(&b, record{}, document.Stamp("1.0")))
	assert.Error(t, document.Encode(&b, []int{1}, document.Stamp("1.0")))
	assert.Error(t, document.Encode(&b, map[string]int{"schemaVersion": 1}, document.Stamp("1.0")))
	assert.Error(t, document.Encode(&b, json.RawMessage(`{"schemaVersion":"1.0"}`), document.Stamp("1.0")))
	b.Reset()
	require.NoError(t, document.Encode(&b, map[string]item{"a": {}}, document.Stamp("1.0"), document.Compact()))
	assert.Equal(t, `{"schemaVersion":"1.0","a":{"name":""}}`+"\n", b.String())
	assert.Error(t, document.Encode[any](&b, nil, document.Stamp("1.0")))
	assert.Error(t, document.Encode(&b, item{}, document.Stamp("one")))
}

func TestExtension(t *testing.T) {
	x, err := document.ParseExtension([]byte(" { \"z\" : 1.50 , \"a\" : [ \"<\\u00e9\" , { } ] } "))
	require.NoError(t, err)
	assert.Equal(t, `{"z":1.50,"a":["<\u00e9",{}]}`, x.String())
	same, err := document.ParseExtension([]byte(x.String()))
	require.NoError(t, err)
	assert.True(t, x == same)
	v, ok := x.Get("a")
	assert.True(t, ok)
	assert.Equal(t, `["<\u00e9",{}]`, string(v))
	_, ok = x.Get("q")
	assert.False(t, ok)

	x, err = x.With("q", json.RawMessage(` { "w" : 1 } `))
	require.NoError(t, err)
	x, err = x.With("z", json.RawMessage(`null`))
	require.NoError(t, err)
	assert.Equal(t, `{"z":null,"a":["<\u00e9",{}],"q":{"w":1}}`, x.String())
	x, err = x.With("a", nil)
	require.NoError(t, err)
	assert.Equal(t, `{"z":null,"q":{"w":1}}`, x.String())
	_, err = x.With("q", json.RawMessage(`1,"r":2`))
	assert.Error(t, err)

	var zero document.Extension
	assert.True(t, zero.IsZero())
	x, err = zero.With("tên", json.RawMessage(`"Việt"`))
	require.NoError(t, err)
	assert.Equal(t, `{"tên":"Việt"}`, x.String())
	x, err = x.With("tên", nil)
	require.NoError(t, err)
	assert.Equal(t, `{}`, x.String())
	assert.False(t, x.IsZero())

	for _, bad := range []string{"", "null", "[]", `"x"`, `{"a":1,"a":2}`, `{"a":1}{}`, "{\"a\":\"\xff\"}"} {
		_, err := document.ParseExtension([]byte(bad))
		assert.Error(t, err, bad)
	}
	out, err := json.Marshal(struct {
		E document.Extension `json:"e,omitzero"`
		F document.Extension `json:"f"`
	}{})
	require.NoError(t, err)
	assert.Equal(t, `{"f":null}`, string(out))
}

func TestLines(t *testing.T) {
	long := strings.Repeat("x", 100_000)
	in := "{\"name\":\"a\"}\r\n\n  \n{\"nome\":\"b\"}\n{\"name\":\"" + long + "\"}\n{\"name\":\"c\",\"inner\":[{\"colour\":\"pink\"}]}\n{\"name\":\"d\"}"
	var got, bad []string
	var offsets []int64
	for l, err := range document.Lines[item](strings.NewReader(in), document.MaxBytes(200)) {
		if err != nil {
			bad = append(bad, list(t, err)...)
			assert.Zero(t, l.Value)
			var e *document.Error
			require.ErrorAs(t, err, &e)
			assert.Equal(t, l.Number, e.Line)
			if e.Kind == document.UnknownMember {
				assert.Equal(t, "nome", in[e.Offset+1:e.Offset+5])
			}
			continue
		}
		got = append(got, l.Value.Name)
		offsets = append(offsets, l.Offset)
		assert.Equal(t, "{", in[l.Offset:l.Offset+1])
	}
	assert.Equal(t, []string{"a", "d"}, got)
	assert.Equal(t, []string{"/nome 4:2 unknown-member", " 5:1 limit", "/inner/0/colour 6:32 bad-value"}, bad)
	assert.Equal(t, int64(len(in)-12), offsets[1])

	for _, end := range []string{"", "\n"} { // the line feed does not count
		for n, want := range map[int]string{7: " 2:1 limit", 8: ""} {
			var bad string
			for _, err := range document.Lines[int](strings.NewReader("1\n12345678"+end), document.MaxBytes(n)) {
				if err != nil {
					bad += list(t, err)[0]
				}
			}
			assert.Equal(t, want, bad)
		}
	}
	for l := range document.Lines[item](strings.NewReader("{}\n{}")) {
		assert.Equal(t, 1, l.Number)
		break
	}
	for range document.Lines[item](strings.NewReader("")) {
		t.Error("nothing was there")
	}
	for l, err := range document.Lines[item](stuck{}) {
		assert.ErrorIs(t, err, io.ErrNoProgress)
		assert.Equal(t, 1, l.Number)
	}
	f := &flood{head: "{\"name\":\"a\"}\n\"", fill: 'x', n: 20 << 20}
	n := 0
	for _, err := range document.Lines[item](f) {
		if n++; n == 2 {
			assert.Equal(t, []string{" 2:1 limit"}, list(t, err))
		}
	}
	assert.Equal(t, 2, n)
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.json")
	put := func(s string) func(io.Writer) error {
		return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
	}
	read := func() string { b, err := os.ReadFile(path); require.NoError(t, err); return string(b) }
	alone := func(n int) { e, err := os.ReadDir(dir); require.NoError(t, err); assert.Len(t, e, n) }

	require.NoError(t, document.WriteFile(path, put("one")))
	assert.Equal(t, "one", read())
	require.NoError(t, os.Chmod(path, 0o640))
	require.NoError(t, document.WriteFile(path, func(w io.Writer) error {
		assert.Equal(t, "one", read())
		return put("two")(w)
	}))
	assert.Equal(t, "two", read())
	if runtime.GOOS != "windows" {
		info, err := os.Stat(path)
		require.NoError(t, err)
		assert.Equal(t, os.FileMode(0o640), info.Mode().Perm())
	}
	stop := errors.New("stop")
	err := document.WriteFile(path, func(w io.Writer) error {
		io.WriteString(w, strings.Repeat("x", 1<<20))
		return stop
	})
	assert.ErrorIs(t, err, stop)
	assert.Equal(t, "two", read())
	alone(1)
	assert.Panics(t, func() { _ = document.WriteFile(path, func(io.Writer) error { panic("no") }) })
	assert.Equal(t, "two", read())
	alone(1)
	assert.Error(t, document.WriteFile(dir, put("x")))
	assert.Error(t, document.WriteFile(filepath.Join(dir, "none", "a.json"), put("x")))
	alone(1)
	link := filepath.Join(dir, "link.json")
	if os.Symlink("a.json", link) == nil {
		require.NoError(t, document.WriteFile(link, put("three")))
		assert.Equal(t, "three", read())
		info, err := os.Lstat(link)
		require.NoError(t, err)
		assert.NotZero(t, info.Mode()&os.ModeSymlink)
		require.NoError(t, os.Remove(path))
		assert.Error(t, document.WriteFile(link, put("four")))
		alone(1)
	}
}

func TestKind(t *testing.T) {
	for k := document.Kind(0); k <= document.ReadFailed; k++ {
		b, err := k.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, k.String(), string(b))
		var back document.Kind
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, k, back)
	}
	_, err := document.Kind(99).MarshalText()
	assert.Error(t, err)
	assert.Equal(t, "kind(99)", document.Kind(99).String())
	var k document.Kind
	assert.Error(t, k.UnmarshalText([]byte("Syntax")))
}

func TestNoAllocs(t *testing.T) {
	x, err := document.ParseExtension([]byte(`{"a":1}`))
	require.NoError(t, err)
	for name, f := range map[string]func(){
		"CheckVersion": func() { _, _ = document.CheckVersion("1.3", "1.2") },
		"Kind":         func() { _ = document.WrongType.String() },
		"Extension":    func() { _ = x.IsZero() || x.String() == "" },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}

// The check costs a few allocations per document, whatever its size.
func TestFewAllocs(t *testing.T) {
	small, big := []byte("["), []byte("[")
	for i := range 2000 {
		s := `{"name":"Viện Hàn lâm","colour":"red","inner":[{"name":"x"}]},`
		if big = append(big, s...); i < 20 {
			small = append(small, s...)
		}
	}
	small[len(small)-1], big[len(big)-1] = ']', ']'
	extra := func(data []byte) float64 {
		ours := testing.AllocsPerRun(5, func() { _, _ = document.DecodeBytes[[]item](data) })
		return ours - testing.AllocsPerRun(5, func() { var v []item; _ = json.Unmarshal(data, &v) })
	}
	assert.InDelta(t, extra(small), extra(big), 3)
	assert.Less(t, extra(big), 15.0)
}
