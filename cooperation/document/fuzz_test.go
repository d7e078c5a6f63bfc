package document_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/document"
)

func FuzzDecode(f *testing.F) {
	for _, s := range []string{
		good, "", "{}", "null", "[", `{"id":"\ud83d\ude00"}`, `{"id":"x","id":1}`, `{"any":[1e5,{"a":{}}],"zz":1,"yes":true}`,
		`{"items":[{"name":"a","inner":[null]}]}`, `{"raw":[1, 2],"ext":{ }}`, "{\"id\":\"\xff\"}", `{"quoted":"null"}`, `{"pair":[1,2]}`,
		`{"names":"a","byColour":{"red":1,"\u0072ed":2}}`, `{"YES":true,"schemaVersion":"1.3"}`, `{"big":1.5,"count":-129}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		v, err := document.DecodeBytes[record](in)
		w, err2 := document.Decode[record](iotest.OneByteReader(bytes.NewReader(in)))
		if (err == nil) != (err2 == nil) || err != nil && err.Error() != err2.Error() || !reflect.DeepEqual(v, w) {
			t.Fatalf("bytes: %v\nreader: %v", err, err2)
		}
		told := 0
		lv, lerr := document.DecodeBytes[record](in, document.Lenient(func(n document.Notice) {
			told++
			if !json.Valid(n.Value) || string(in[n.Offset:n.Offset+1]) != `"` {
				t.Fatalf("bad notice %+v", n)
			}
		}))
		if err != nil {
			var l document.Errors
			require.ErrorAs(t, err, &l)
			last := int64(0)
			for _, e := range l {
				if e.Kind == 0 || e.Line < 1 || e.Column < 1 || e.Offset < last || e.Offset > int64(len(in)) {
					t.Fatalf("bad error %+v", e)
				}
				last = e.Offset
			}
			if lerr == nil && told == 0 {
				t.Fatalf("only lenient took it, and said nothing: %v", err)
			}
			return
		}
		if lerr != nil || told > 0 || !reflect.DeepEqual(v, lv) {
			t.Fatalf("lenient differs: %v", lerr)
		}
		var std record
		if err := json.Unmarshal(in, &std); err != nil || !reflect.DeepEqual(v, std) {
			t.Fatalf("encoding/json: %v\n%+v\n%+v", err, v, std)
		}
		var b, c bytes.Buffer
		require.NoError(t, document.Encode(&b, v))
		back, err := document.DecodeBytes[record](b.Bytes())
		if err != nil {
			t.Fatalf("own output refused: %v\n%s", err, b.Bytes())
		}
		require.NoError(t, document.Encode(&c, back))
		if b.String() != c.String() {
			t.Fatalf("not stable:\n%s\n%s", b.Bytes(), c.Bytes())
		}
		// Blanks inside raw members are laid out anew.
		v.Raw, back.Raw = compact(t, v.Raw), compact(t, back.Raw)
		if !reflect.DeepEqual(tidy(v), tidy(back)) {
			t.Fatalf("differs:\n%+v\n%+v", v, back)
		}
	})
}

func compact(t *testing.T, raw json.RawMessage) json.RawMessage {
	if len(raw) == 0 {
		return nil
	}
	var b bytes.Buffer
	require.NoError(t, json.Compact(&b, raw))
	return b.Bytes()
}

// tidy makes empty and nil equal, which omitempty does not tell apart.
func tidy(r record) record {
	if len(r.Items) == 0 {
		r.Items = nil
	}
	for i := range r.Items {
		r.Items[i] = tidyItem(r.Items[i])
	}
	if len(r.Title) == 0 {
		r.Title = nil
	}
	if len(r.ByColour) == 0 {
		r.ByColour = nil
	}
	if len(r.Data) == 0 {
		r.Data = nil
	}
	return r
}

func tidyItem(i item) item {
	if len(i.Inner) == 0 {
		i.Inner = nil
	}
	for k := range i.Inner {
		i.Inner[k] = tidyItem(i.Inner[k])
	}
	return i
}

// FuzzSyntax holds the scanner against encoding/json on values of any shape.
func FuzzSyntax(f *testing.F) {
	for _, s := range []string{good, `[1,-0.5e+3,true,null,"\u00e9\\"]`, `{"a":{"a":[]},"b":""}`, "[1,]", "\"\x1f\"", "01", `"\ud83d\ude00"`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		_, err := document.DecodeBytes[json.RawMessage](in)
		if err == nil {
			if !json.Valid(in) {
				t.Fatal("not JSON, yet taken")
			}
			return
		}
		if !json.Valid(in) {
			return
		}
		var l document.Errors
		require.ErrorAs(t, err, &l)
		for _, e := range l {
			switch e.Kind {
			case document.DuplicateMember, document.Encoding, document.Limit:
			default:
				t.Fatalf("JSON, yet refused: %v", e)
			}
		}
	})
}

// Embedding, tags and shadowing must be read as encoding/json reads them: each
// member it writes is known, and each one it does not write is not.
func TestPlansAgree(t *testing.T) {
	check(t, embedTop{})
	check(t, embedClash{})
	check(t, embedTwice{})
	check(t, embedTagged{})
	check(t, &embedPointer{DeepPart: &DeepPart{}})
	check(t, odd{})
	check(t, tree{Next: &tree{}})
}

type (
	DeepPart  struct{ A, B, C int }
	MidPart   struct{ DeepPart }
	otherPart struct {
		B int
		X int `json:"A"`
	}
	embedTop struct {
		MidPart
		otherPart
		C string
	}
	ClashOne   struct{ Same, One int }
	ClashTwo   struct{ Same, Two int }
	embedClash struct {
		ClashOne
		ClashTwo
	}
	LeftPart   struct{ DeepPart }
	RightPart  struct{ DeepPart }
	embedTwice struct {
		LeftPart
		RightPart
	}
	embedTagged struct {
		DeepPart `json:"deep"`
		ClashOne
		Renamed int `json:"Same"`
	}
	embedPointer struct {
		*DeepPart
		D int
	}
	odd struct {
		//lint:ignore SA5008 a member named "-" is what is tested
		Dash  int `json:"-,"`
		Empty int `json:",omitzero"`
		Việt  int `json:"việt"`
		//lint:ignore U1000 that it is passed over is what is tested
		private int
		Skip    func() `json:"-"`
		Arr     [2]bool
		Q       float64 `json:"q,string"`
		S       string  `json:"s,string"`
	}
	tree struct {
		Next *tree  `json:"next"`
		Kids []tree `json:"kids"`
	}
)

func check[T any](t *testing.T, v T) {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	_, err = document.DecodeBytes[T](data)
	assert.NoError(t, err, string(data))
	var members map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(data, &members))
	for _, name := range []string{"A", "B", "C", "D", "Same", "One", "Two", "X", "DeepPart", "deep", "MidPart", "Renamed", "Dash", "-", "Bad", `a\"b`, "private", "Skip", "Việt", "việt", "Next"} {
		_, written := members[name]
		_, err := document.DecodeBytes[T]([]byte(`{"` + name + `":null}`))
		assert.Equal(t, written, err == nil || strings.Contains(err.Error(), "is expected"), "%T: %s", v, name)
	}
}
