package document_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/document"
)

// anything reads a value of any shape, as encoding/json puts it into an any
// when it is told to keep numbers as they are written.
func anything(c *document.Cursor) any {
	switch c.Shape() {
	case document.Null:
		c.Null()
		return nil
	case document.Bool:
		return c.Bool()
	case document.Number:
		return json.Number(c.Number())
	case document.Text:
		return c.Text()
	case document.List:
		out := []any{}
		for i := range c.Items() {
			if i != len(out) {
				panic("index")
			}
			out = append(out, anything(c))
		}
		return out
	case document.Object:
		out := map[string]any{}
		for name := range c.Members() {
			out[name] = anything(c)
		}
		return out
	}
	c.Skip()
	return nil
}

func TestCursorReads(t *testing.T) {
	c := document.NewCursor([]byte(` {"a":"x\u00e9\ud83d\ude00\n","long":"một văn bản dài hơn tám byte","n":-12,"f":2.5e2,"yes":true,"no":false,
		"null":null,"list":[1,[],{}, "z"],"o":{"":0}} `))
	var names []string
	for name := range c.Members() {
		names = append(names, name)
		assert.Equal(t, "/"+name, c.Pointer())
		switch name {
		case "a":
			assert.Equal(t, "xé😀\n", c.Text())
		case "long":
			assert.Equal(t, "một văn bản dài hơn tám byte", c.Text())
		case "n":
			assert.Equal(t, document.Number, c.Shape())
			assert.Equal(t, int64(-12), c.Int())
		case "f":
			assert.Equal(t, 250.0, c.Float())
		case "yes":
			assert.True(t, c.Bool())
		case "no":
			assert.False(t, c.Null())
			assert.False(t, c.Bool())
		case "null":
			assert.True(t, c.Null())
		case "list":
			assert.Equal(t, `[1,[],{}, "z"]`, string(c.Raw()))
		case "o":
			for name := range c.Members() {
				assert.Empty(t, name)
				assert.Equal(t, "/o/", c.Pointer())
				assert.Equal(t, "0", c.Number())
			}
			assert.Equal(t, "/o", c.Pointer())
		}
	}
	assert.NoError(t, c.End())
	assert.Equal(t, []string{"a", "long", "n", "f", "yes", "no", "null", "list", "o"}, names)
	assert.Zero(t, c.Shape())
}

// What is not read is checked and skipped, and what is read is not read twice.
func TestCursorSkips(t *testing.T) {
	c := document.NewCursor([]byte(`{"a":[1,{"b":2}],"c":[3,4,5],"d":6}`))
	for name := range c.Members() {
		if name == "c" {
			for range c.Items() {
				assert.Equal(t, int64(3), c.Int())
				break
			}
		}
		if name == "d" {
			assert.Equal(t, int64(6), c.Int())
			assert.Zero(t, c.Int())
		}
	}
	assert.Equal(t, []string{"/d 1:34 bad-value"}, list(t, c.End()))

	c.Reset(document.Value{Raw: []byte(`{"a":1,"b":tru}`)})
	for range c.Members() {
		break
	}
	assert.Equal(t, []string{"/b 1:15 syntax"}, list(t, c.End()))
	c.Reset(document.Value{Raw: []byte(`[1,2`)})
	assert.Equal(t, []string{" 1:5 syntax"}, list(t, c.End()))
	c.Reset(document.Value{Raw: []byte(`{}`)})
	assert.NoError(t, c.End())
}

func TestCursorMistakes(t *testing.T) {
	for _, tc := range []struct {
		in   string
		want []string
	}{
		{"", []string{" 1:1 syntax"}},
		{" \n", []string{" 2:1 syntax"}},
		{"\ufeff{}", []string{" 1:1 encoding"}},
		{`{} {}`, []string{" 1:4 trailing-data"}},
		{`{"a":1,"a":2,"\u0061":3}`, []string{"/a 1:8 duplicate-member", "/a 1:14 duplicate-member"}},
		{`{"a":{"b":[{"c":1,"c":2}]}}`, []string{"/a/b/0/c 1:19 duplicate-member"}},
		{"{\"a\":\n \"\xff\"}", []string{"/a 2:3 encoding"}},
		{`{"a":"\ud800"}`, []string{"/a 1:7 encoding"}},
		{"{\"a\":\"x\ty\"}", []string{"/a 1:8 syntax"}},
		{`{"a":01}`, []string{"/a 1:6 syntax"}},
		{`{"a":1,}`, []string{" 1:8 syntax"}},
		{`[1,]`, []string{" 1:4 syntax"}},
		{`{"a" 1}`, []string{"/a 1:6 syntax"}},
		{`{"a":1 "b":2}`, []string{" 1:8 syntax"}},
		{`[1 2]`, []string{" 1:4 syntax"}},
		{`{"a":}`, []string{"/a 1:6 syntax"}},
		{`{"a"`, []string{"/a 1:5 syntax"}},
		{`{"a":`, []string{"/a 1:6 syntax"}},
		{`{"a":"x`, []string{"/a 1:8 syntax"}},
		{`{a:1}`, []string{" 1:2 syntax"}},
		{`nul`, []string{" 1:4 syntax"}},
		{`truth`, []string{" 1:4 syntax"}},
		{"\x00", []string{" 1:1 syntax"}},
		{strings.Repeat("[", 65), []string{strings.Repeat("/0", 64) + " 1:65 limit"}},
		{`"` + strings.Repeat("x", 1<<20+1) + `"`, []string{" 1:1 limit"}},
		{`{"` + strings.Repeat("x", 1025) + `":1}`, []string{" 1:2 limit"}},
		{strings.Repeat("1", 1026), []string{" 1:1 limit"}},
	} {
		c := document.NewCursor([]byte(tc.in))
		anything(c)
		assert.Equal(t, tc.want, list(t, c.End()), "%.60q", tc.in)
		assert.Equal(t, tc.want, list(t, c.End()), "%.60q, asked again", tc.in)
		// After a mistake that ended it, nothing more is found, nor does it hang.
		for range c.Members() {
			t.Error("a member")
		}
		assert.Empty(t, c.Text())
		assert.Zero(t, c.Float())
		c.Refuse(document.BadValue, "x", "y")
		assert.Len(t, list(t, c.Err()), len(tc.want))

		c.Reset(document.Value{Raw: []byte(tc.in)})
		assert.Equal(t, tc.want, list(t, c.End()), "%.60q, skipped", tc.in)
	}
	c := document.NewCursor([]byte(`[1,2]`), document.MaxBytes(4))
	assert.Equal(t, []string{" 1:5 limit"}, list(t, c.End()))
	c = document.NewCursor([]byte(`[[1]]`), document.MaxDepth(1))
	assert.Equal(t, []string{"/0 1:2 limit"}, list(t, c.End()))
	var zero document.Cursor
	assert.Zero(t, zero.Shape())
	assert.Empty(t, zero.Text())
	zero.Skip()
	assert.Equal(t, []string{" 1:1 syntax"}, list(t, zero.End()))
	assert.Equal(t, []string{" 1:1 syntax"}, list(t, new(document.Cursor).End()))
}

// Values of another shape are all reported, with their places, and the reading
// goes on.
func TestCursorWrongShapes(t *testing.T) {
	read := func(c *document.Cursor) {
		for name := range c.Members() {
			switch name {
			case "text":
				assert.Empty(t, c.Text())
			case "int":
				assert.Zero(t, c.Int())
			case "list":
				for range c.Items() {
					t.Error("an item")
				}
			case "year":
				if c.Int() > 2100 {
					c.Refuse(document.BadValue, "the year is in the future", "correct it")
				}
			}
		}
	}
	c := document.NewCursor([]byte("{\"text\":[1,\n2],\"int\":1.5,\"list\":{\"a\":1},\n\"year\":3000,\"int\":null,\"int\":1e400,\"text\":true}"))
	read(c)
	assert.Equal(t, []string{
		"/text 1:9 wrong-type", "/int 2:10 bad-value", "/list 2:21 wrong-type", "/year 3:8 bad-value",
		"/int 3:13 duplicate-member", "/int 3:19 wrong-type", "/int 3:24 duplicate-member", "/int 3:30 bad-value",
		"/text 3:36 duplicate-member", "/text 3:43 wrong-type",
	}, list(t, c.End()))

	// Places count from the start of the text that the value was taken from.
	c.Reset(document.Value{Raw: []byte("{\"text\":1,\n\"int\":\"\"}"), Line: 7, Column: 3, Offset: 100})
	read(c)
	assert.Equal(t, []string{"/text 7:11 wrong-type", "/int 8:7 wrong-type"}, list(t, c.End()))
	var l document.Errors
	require.ErrorAs(t, c.End(), &l)
	assert.Equal(t, int64(100+8), l[0].Offset)
	assert.Equal(t, int64(100+17), l[1].Offset)

	c.Reset(document.Value{Raw: []byte("[" + strings.Repeat("1,", 1000) + "1]")})
	n := 0
	for range c.Items() {
		c.Text()
		n++
	}
	assert.Equal(t, document.MaxErrors, n)
	assert.Len(t, list(t, c.End()), document.MaxErrors+1)
}

// Texts without escapes cost one allocation for all of them.
func TestCursorAllocates(t *testing.T) {
	data := []byte(`{"id":"a","names":[{"value":"Viện Hàn lâm Khoa học","lang":"vi"},{"value":"Academy","lang":"en"}],"n":[1,2.5]}`)
	var c document.Cursor
	n, f := 0, 0.0
	assert.LessOrEqual(t, testing.AllocsPerRun(100, func() {
		c.Reset(document.Value{Raw: data})
		for range c.Members() {
			switch c.Shape() {
			case document.Text:
				n += len(c.Text())
			case document.List:
				for range c.Items() {
					if c.Shape() == document.Number {
						f += c.Float()
						continue
					}
					for range c.Members() {
						n += len(c.Text())
					}
				}
			}
		}
		if c.End() != nil {
			t.Error(c.End())
		}
	}), 1.0)
}

func TestCursorManyMembers(t *testing.T) {
	var b strings.Builder
	b.WriteString("{")
	for i := range 5000 {
		fmt.Fprintf(&b, `"m%d":%[1]d,`, i)
	}
	b.WriteString(`"m17":0,"m4999":1,"x":2}`)
	c := document.NewCursor([]byte(b.String()))
	n := 0
	for range c.Members() {
		n++
	}
	assert.Equal(t, 5003, n)
	got := list(t, c.End())
	require.Len(t, got, 2)
	assert.Contains(t, got[0], "/m17 ")
	assert.Contains(t, got[1], "/m4999 ")
}

// wander reads a document in a way that a seed decides: values read, skipped,
// taken raw, asked for in the wrong shape, loops left early.
func wander(c *document.Cursor, r *rand.Rand) {
	switch r.IntN(8) {
	case 0:
		c.Skip()
	case 1:
		c.Raw()
	case 2:
	case 3:
		c.Text()
	case 4:
		c.Float()
	default:
		switch c.Shape() {
		case document.List:
			for range c.Items() {
				wander(c, r)
				if r.IntN(8) == 0 {
					return
				}
			}
		case document.Object:
			for range c.Members() {
				wander(c, r)
				if r.IntN(8) == 0 {
					break
				}
			}
		default:
			anything(c)
		}
	}
}

// FuzzCursor holds the cursor against encoding/json: what it takes is JSON and
// has the same values, and what it refuses is not JSON or breaks one of the
// rules of the package. Which values are read makes no difference to that.
func FuzzCursor(f *testing.F) {
	for _, s := range []string{
		good, `[1,-0.5e+3,true,null,"\u00e9\\"]`, `{"a":{"a":[]},"b":""}`, "[1,]", "\"\x1f\"", "01", `"\ud83d\ude00"`,
		`{"a":1,"a":2}`, "\"\xff\"", `{"12345678":"12345678","\u0031":[[[]]]}`, " ", "{} x", `{"x":tru}`, `[`, `{"":`,
	} {
		f.Add([]byte(s), uint64(1))
	}
	f.Fuzz(func(t *testing.T, in []byte, seed uint64) {
		c := document.NewCursor(in)
		got := anything(c)
		err := c.End()
		if err == nil {
			var want any
			d := json.NewDecoder(strings.NewReader(string(in)))
			d.UseNumber()
			require.NoError(t, d.Decode(&want))
			assert.True(t, json.Valid(in))
			assert.Equal(t, want, got)
		} else if json.Valid(in) {
			for _, e := range err.(document.Errors) {
				switch e.Kind {
				case document.DuplicateMember, document.Encoding, document.Limit:
				default:
					t.Fatalf("JSON, yet refused: %v", e)
				}
			}
		}
		_, decoded := document.DecodeBytes[json.RawMessage](in)
		assert.Equal(t, decoded == nil, err == nil, "as DecodeBytes takes it: %v", decoded)

		c.Reset(document.Value{Raw: in})
		wander(c, rand.New(rand.NewPCG(seed, 1)))
		assert.Equal(t, faults(err), faults(c.End()))
	})
}

// faults lists the mistakes of the text itself, unless they are too many.
func faults(err error) (out []string) {
	all, _ := err.(document.Errors)
	if len(all) > document.MaxErrors/2 {
		return nil
	}
	for _, e := range all {
		if e.Kind != document.WrongType && e.Kind != document.BadValue {
			out = append(out, e.Error())
		}
	}
	return out
}
