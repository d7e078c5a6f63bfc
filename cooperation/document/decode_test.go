package document_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/document"
)

func list(t *testing.T, err error) []string {
	t.Helper()
	var l document.Errors
	require.ErrorAs(t, err, &l)
	require.NotEmpty(t, l)
	var one *document.Error
	require.ErrorAs(t, err, &one)
	out := make([]string, len(l))
	for i, e := range l {
		require.NotEmpty(t, e.Reason)
		require.NotEmpty(t, e.Remedy)
		require.NotEmpty(t, e.Error())
		out[i] = fmt.Sprintf("%s %d:%d %v", e.Pointer, e.Line, e.Column, e.Kind)
	}
	return out
}

func TestBad(t *testing.T) {
	for _, tc := range []struct {
		name, in string
		want     []string
	}{
		{"empty", "", []string{" 1:1 syntax"}},
		{"blank", " \n ", []string{" 2:2 syntax"}},
		{"blank with lone carriage return", "\r\t\r", []string{" 1:4 syntax"}},
		{"mark", "\ufeff{}", []string{" 1:1 encoding"}},
		{"mark alone", "\ufeff", []string{" 1:1 encoding"}},
		{"mark twice", "\ufeff\ufeff{}", []string{" 1:1 encoding"}},
		{"part of a mark", "\xef\xbb", []string{" 1:1 encoding"}},
		{"mark inside", "{\ufeff}", []string{" 1:2 syntax"}},
		{"UTF-16 with mark", "\xff\xfe{\x00}\x00", []string{" 1:1 encoding"}},
		{"UTF-16, low byte first", "{\x00}\x00", []string{" 1:2 syntax"}},
		{"UTF-16, high byte first", "\x00{\x00}", []string{" 1:1 syntax"}},
		{"null document", "null", []string{" 1:1 wrong-type"}},
		{"list for object", "[]", []string{" 1:1 wrong-type"}},
		{"open", "{", []string{" 1:2 syntax"}},
		{"open after name", `{"id"`, []string{"/id 1:6 syntax"}},
		{"open after colon", `{"id":`, []string{"/id 1:7 syntax"}},
		{"open text", `{"id":"x`, []string{"/id 1:9 syntax"}},
		{"open escape", `{"id":"x\`, []string{"/id 1:10 syntax"}},
		{"open unicode escape", `{"id":"x\u00`, []string{"/id 1:13 syntax"}},
		{"open pair", `{"id":"x\ud83d`, []string{"/id 1:15 syntax"}},
		{"open number", `{"count":-`, []string{"/count 1:11 syntax"}},
		{"open list", `{"items":[`, []string{"/items/0 1:11 syntax"}},
		{"trailing comma", "{\"id\":\"x\",\n}", []string{" 2:1 syntax"}},
		{"trailing comma in list", `{"items":[{"name":"a"},]}`, []string{"/items 1:24 syntax"}},
		{"missing comma", `{"id":"x" "note":"y"}`, []string{" 1:11 syntax"}},
		{"single quotes", `{'id':1}`, []string{" 1:2 syntax"}},
		{"curly quotes", `{“id”:1}`, []string{" 1:2 syntax"}},
		{"comment", "{\n// c\n}", []string{" 2:1 syntax"}},
		{"bare word", `{"id":abc}`, []string{"/id 1:7 syntax"}},
		{"True", `{"yes":True}`, []string{"/yes 1:8 syntax"}},
		{"half a word", `{"yes":trux}`, []string{"/yes 1:11 syntax"}},
		{"leading zero", `{"count":01}`, []string{"/count 1:10 syntax"}},
		{"plus", `{"count":+1}`, []string{"/count 1:10 syntax"}},
		{"no digits", `{"any":1.}`, []string{"/any 1:10 syntax"}},
		{"no exponent", `{"any":1e+}`, []string{"/any 1:11 syntax"}},
		{"number runs on", `{"any":1x}`, []string{" 1:9 syntax"}},
		{"control", "{\"id\":\"a\tb\"}", []string{"/id 1:9 syntax"}},
		{"bad escape", `{"id":"a\x"}`, []string{"/id 1:9 syntax"}},
		{"bad unicode escape", `{"id":"a\u12g4"}`, []string{"/id 1:9 syntax"}},
		{"NUL", "{\x00}", []string{" 1:2 syntax"}},
		{"lone high", `{"id":"\ud83d"}`, []string{"/id 1:8 encoding"}},
		{"lone high, other escape", `{"id":"\ud83d\n"}`, []string{"/id 1:8 encoding"}},
		{"two high", `{"id":"\ud83d\ud83d"}`, []string{"/id 1:8 encoding"}},
		{"lone low", `{"id":"\ude00"}`, []string{"/id 1:8 encoding"}},
		{"not UTF-8", "{\"id\":\"Vi\xe1n\"}", []string{"/id 1:10 encoding"}},
		{"not UTF-8 outside", "{\xff}", []string{" 1:2 encoding"}},
		{"not UTF-8 in name", "{\"\xff\":1}", []string{" 1:3 encoding"}},
		{"surrogate as UTF-8 in name", "{\"title\":{\"\xed\xa0\x80\":\"\"}}", []string{"/title 1:12 encoding"}},
		{"overlong NUL in name", "{\"title\":{\"\xc0\x80\":\"\"}}", []string{"/title 1:12 encoding"}},
		{"half a pair in name", `{"title":{"\ud800":""}}`, []string{"/title 1:12 encoding"}},
		{"NUL in name", "{\"title\":{\"a\x00\":\"\"}}", []string{"/title 1:13 syntax"}},
		{"trailing", "{\"id\":\"x\"}\n{}", []string{" 2:1 trailing-data"}},
		{"unknown", `{"id":"x","nope":1}`, []string{"/nope 1:11 unknown-member"}},
		{"case counts", `{"ID":"x"}`, []string{"/ID 1:2 unknown-member"}},
		{"ignored field", `{"Hidden":1}`, []string{"/Hidden 1:2 unknown-member"}},
		{"pointer escapes", `{"a/b~c":"x","~/":1}`, []string{"/a~1b~0c 1:10 wrong-type", "/~0~1 1:14 unknown-member"}},
		{"duplicate", `{"id":"x","id":"y"}`, []string{"/id 1:11 duplicate-member"}},
		{"duplicate by escape", `{"id":"x","\u0069d":"y"}`, []string{"/id 1:11 duplicate-member"}},
		{"duplicate in map", `{"title":{"en":"a","vi":"b","en":"c"}}`, []string{"/title/en 1:29 duplicate-member"}},
		{"duplicate in any", `{"any":[{"x":1,"x":2}]}`, []string{"/any/0/x 1:16 duplicate-member"}},
		{"duplicate in raw", `{"raw":{"x":1,"\u0078":2}}`, []string{"/raw/x 1:15 duplicate-member"}},
		{"duplicate in ext", `{"ext":{"x":{"y":1,"y":2}}}`, []string{"/ext/x/y 1:20 duplicate-member"}},
		{"duplicate unknown", `{"q":1,"q":2}`, []string{"/q 1:2 unknown-member", "/q 1:8 duplicate-member", "/q 1:8 unknown-member"}},
		{"ext not object", `{"ext":[1]}`, []string{"/ext 1:8 wrong-type"}},
		{"text for number", `{"count":"1"}`, []string{"/count 1:10 wrong-type"}},
		{"number for quoted", `{"quoted":1}`, []string{"/quoted 1:11 wrong-type"}},
		{"not a number in quotes", `{"quoted":"x"}`, []string{"/quoted 1:11 bad-value"}},
		{"too large", `{"count":128,"big":-1}`, []string{"/count 1:10 bad-value", "/big 1:20 bad-value"}},
		{"blank in quotes", `{"quoted":" 1"}`, []string{"/quoted 1:11 bad-value"}},
		{"blank at the end in quotes", `{"quoted":"1 "}`, []string{"/quoted 1:11 bad-value"}},
		{"minus zero for unsigned", `{"big":-0}`, []string{"/big 1:8 bad-value"}},
		{"exponent for whole number", `{"count":1e2}`, []string{"/count 1:10 bad-value"}},
		{"huge exponent for whole number", `{"count":1e999999999999}`, []string{"/count 1:10 bad-value"}},
		{"huge number", `{"items":[{"name":"a","share":-1e999}]}`, []string{"/items/0/share 1:31 bad-value"}},
		{"fraction", `{"count":1.0}`, []string{"/count 1:10 bad-value"}},
		{"any overflow", `{"any":{"x":[1e999]}}`, []string{"/any/x/0 1:14 bad-value"}},
		{"not base64", `{"data":"%"}`, []string{"/data 1:9 bad-value"}},
		{"null item", `{"items":[null]}`, []string{"/items/0 1:11 wrong-type"}},
		{"null in map", `{"title":{"en":null}}`, []string{"/title/en 1:16 wrong-type"}},
		{"array too short", `{"pair":[1]}`, []string{"/pair 1:9 wrong-type"}},
		{"array too long", `{"pair":[1,2,3]}`, []string{"/pair 1:9 wrong-type"}},
		{"text type", `{"items":[{"name":"a","colour":"pink"}]}`, []string{"/items/0/colour 1:32 bad-value"}},
		{"text type as number", `{"items":[{"name":"a","colour":1}]}`, []string{"/items/0/colour 1:32 wrong-type"}},
		{"JSON type", `{"names":[1]}`, []string{"/names 1:10 bad-value"}},
		{"JSON type with null item is asked", `{"names":7}`, []string{"/names 1:10 bad-value"}},
		{"map key", `{"byColour":{"pink":1}}`, []string{"/byColour/pink 1:14 bad-value"}},
		{"many at once", `{
  "id": 5,
  "nope": {"x": 1},
  "items": [
    {"name": "Việt", "colour": "pink", "extra": 1},
    {"colour": "gray", "colour": "red"}
  ],
  "count": 1000
}`, []string{
			"/id 2:9 wrong-type",
			"/nope 3:3 unknown-member",
			"/items/0/colour 5:32 bad-value",
			"/items/0/extra 5:40 unknown-member",
			"/items/1/colour 6:16 bad-value",
			"/items/1/colour 6:24 duplicate-member",
			"/count 8:12 bad-value",
		}},
		{"all before the syntax error", "{\"nope\":1,\n\"count\":\"x\",\n\"id\" \"x\"}", []string{
			"/nope 1:2 unknown-member", "/count 2:9 wrong-type", "/id 3:6 syntax",
		}},
		{"long name", `{"` + strings.Repeat("n", document.MaxName+1) + `":1}`, []string{" 1:2 limit"}},
		{"long number", `{"any":` + strings.Repeat("1", document.MaxName+2) + `}`, []string{"/any 1:8 limit"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, r := range []io.Reader{
				strings.NewReader(tc.in), iotest.OneByteReader(strings.NewReader(tc.in)), iotest.DataErrReader(strings.NewReader(tc.in)),
			} {
				v, err := document.Decode[record](r)
				assert.Equal(t, tc.want, list(t, err))
				assert.Equal(t, record{}, v)
			}
			_, err := document.DecodeBytes[record]([]byte(tc.in))
			assert.Equal(t, tc.want, list(t, err))
		})
	}
}

func TestCauses(t *testing.T) {
	_, err := document.DecodeBytes[record]([]byte(`{"items":[{"colour":"pink"}]}`))
	assert.ErrorIs(t, err, errColour)

	broken := errors.New("broken line")
	_, err = document.Decode[record](io.MultiReader(strings.NewReader(`{"id":`), iotest.ErrReader(broken)))
	assert.ErrorIs(t, err, broken)
	assert.Equal(t, []string{" 1:7 read-failed"}, list(t, err))
	// A failure after the document counts too: it may not be all of it.
	_, err = document.Decode[record](io.MultiReader(strings.NewReader(`{}`), iotest.ErrReader(broken)))
	assert.ErrorIs(t, err, broken)
	_, err = document.Decode[record](stuck{})
	assert.ErrorIs(t, err, io.ErrNoProgress)

	// A type that JSON cannot hold.
	type impossible struct {
		C chan int         `json:"c"`
		D map[float64]bool `json:"d"`
		E io.Reader        `json:"e"`
	}
	_, err = document.DecodeBytes[impossible]([]byte(`{"c":null,"d":{"1":true},"e":1}`))
	assert.Equal(t, []string{"/c 1:6 wrong-type", "/d 1:15 wrong-type", "/e 1:30 wrong-type"}, list(t, err))
}

type stuck struct{}

func (stuck) Read([]byte) (int, error) { return 0, nil }

func TestRemedies(t *testing.T) {
	for in, want := range map[string]string{
		`{"ID":1}`:         `write "id"`,
		`{"titel":1}`:      `"title"`,
		`{"zzzzzz":1}`:     `"ext"`,
		"{\x00\"\x00":      "UTF-8",
		"{\u00a0\"id\":1}": "remove this blank",
		"{\ufeff}":         "remove this blank",
	} {
		_, err := document.DecodeBytes[record]([]byte(in))
		var e *document.Error
		require.ErrorAs(t, err, &e)
		assert.Contains(t, e.Remedy, want)
	}
}

func TestGood(t *testing.T) {
	var want record
	require.NoError(t, json.Unmarshal([]byte(good), &want))
	for _, r := range []io.Reader{strings.NewReader(good), bytes.NewReader([]byte(good)), bytes.NewBufferString(good), iotest.OneByteReader(strings.NewReader(good))} {
		got, err := document.Decode[record](r, document.Version("1.0"))
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
	in := []byte(good)
	got, err := document.DecodeBytes[record](in)
	require.NoError(t, err)
	assert.Equal(t, want, got)
	clear(in)
	assert.Equal(t, want, got, "the value must not share memory with the input")
}

func TestNullMember(t *testing.T) {
	in := `{"id":null,"title":null,"count":null,"items":null,"pair":null,"data":null,"any":null,"ext":null,"yes":null,"quoted":null,"byColour":null}`
	got, err := document.DecodeBytes[record]([]byte(in))
	require.NoError(t, err)
	assert.Equal(t, record{}, got)
	many, err := document.DecodeBytes[map[string][]*int]([]byte(`{"a":[null],"b":null}`))
	require.NoError(t, err)
	assert.Equal(t, map[string][]*int{"a": {nil}, "b": nil}, many)
}

func TestOtherTops(t *testing.T) {
	n, err := document.DecodeBytes[int]([]byte(" 7 "))
	require.NoError(t, err)
	assert.Equal(t, 7, n)
	p, err := document.DecodeBytes[*item]([]byte(`{"name":"x"}`))
	require.NoError(t, err)
	assert.Equal(t, "x", p.Name)
	a, err := document.DecodeBytes[any]([]byte(`[1,"x"]`))
	require.NoError(t, err)
	assert.Equal(t, []any{1.0, "x"}, a)
	m, err := document.DecodeBytes[map[int8]bool]([]byte(`{"-1":true}`))
	require.NoError(t, err)
	assert.Equal(t, map[int8]bool{-1: true}, m)
	_, err = document.DecodeBytes[map[int8]bool]([]byte(`{"1":true,"300":false,"x":true}`))
	assert.Equal(t, []string{"/300 1:11 bad-value", "/x 1:23 bad-value"}, list(t, err))
}

// folded is a text whose case does not count.
type folded string

func (f *folded) UnmarshalText(b []byte) error {
	*f = folded(bytes.ToLower(b))
	return nil
}

// Names that mean the same key would lose one of the values.
func TestSameKey(t *testing.T) {
	_, err := document.DecodeBytes[map[int8]bool]([]byte(`{"1":true,"01":false,"+1":true,"-0":true,"0":false,"\u0031":true}`))
	assert.Equal(t, []string{
		"/01 1:11 duplicate-member", "/+1 1:22 duplicate-member", "/0 1:42 duplicate-member", "/1 1:52 duplicate-member",
	}, list(t, err))
	_, err = document.DecodeBytes[map[uint]bool]([]byte(`{"1":true,"-0":false}`))
	assert.Equal(t, []string{"/-0 1:11 bad-value"}, list(t, err))
	_, err = document.DecodeBytes[map[folded]int]([]byte(`{"a":1,"b":{},"A":2}`), document.Lenient(nil))
	assert.Equal(t, []string{"/b 1:12 wrong-type", "/A 1:15 duplicate-member"}, list(t, err))
	v, err := document.DecodeBytes[[]map[folded]int]([]byte(`[{"a":1,"B":2},{"A":3}]`))
	require.NoError(t, err)
	assert.Equal(t, []map[folded]int{{"a": 1, "b": 2}, {"a": 3}}, v)
}

func TestOddButRight(t *testing.T) {
	v, err := document.DecodeBytes[map[string]float64]([]byte("\r{\"\":-0,\r\"\\u0000\":1e-999,\"\\u0001\":1E+2}\r"))
	require.NoError(t, err)
	assert.Equal(t, map[string]float64{"": 0, "\x00": 0, "\x01": 100}, v)
	assert.True(t, math.Signbit(v[""]), "minus zero stays")
	w, err := document.DecodeBytes[record]([]byte(`{"count":-0}`))
	require.NoError(t, err)
	assert.Zero(t, w)
}

// Names from outside must not reach a terminal as they are.
func TestErrorTextIsPlain(t *testing.T) {
	_, err := document.DecodeBytes[map[string]int]([]byte(`{"ê\n\u001b[31m\u202e":"x"}`))
	assert.ErrorContains(t, err, `/ê\n\x1b[31m\u202e: a whole number`)
	var e *document.Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, "/ê\n\x1b[31m\u202e", e.Pointer)
}

func TestManyMembers(t *testing.T) {
	var b strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&b, `"k%d":%d,`, i, i)
	}
	m, err := document.DecodeBytes[map[string]int]([]byte("{" + b.String() + `"last":1}`))
	require.NoError(t, err)
	assert.Len(t, m, 1001)
	_, err = document.DecodeBytes[map[string]int]([]byte("{" + b.String() + "\n" + `"k3":1,"\u006b999":1}`))
	assert.Equal(t, []string{"/k3 2:1 duplicate-member", "/k999 2:8 duplicate-member"}, list(t, err))

	_, err = document.DecodeBytes[record]([]byte("{" + b.String() + `"last":1}`))
	got := list(t, err)
	assert.Len(t, got, document.MaxErrors+1)
	assert.Equal(t, "/k99 1:873 unknown-member", got[99])
	assert.Contains(t, got[100], "limit")
}
