package document

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// diary is private; the names in it that the type has may be told.
type diary struct {
	Owner string         `json:"owner"`
	Pages []page         `json:"pages"`
	Moods map[string]int `json:"moods"`
	Level picky          `json:"level"`
	Ext   Extension      `json:"ext,omitzero"`
}

func (diary) PrivateDocument() {}

type page struct {
	Number uint8 `json:"number"`
}

// picky quotes what it refuses.
type picky struct{ text string }

func (p picky) MarshalText() ([]byte, error) { return nil, errors.New("no text for " + p.text) }
func (p *picky) UnmarshalText(b []byte) error {
	return fmt.Errorf("%q is refused", b)
}

type shelf struct {
	Title   string  `json:"title"`
	Level   picky   `json:"level,omitzero"`
	Diaries []diary `json:"diaries"`
}

func TestPrivate(t *testing.T) {
	for _, x := range []struct{ data, want string }{
		{`{"level":"hush"}`, `/diaries/0/level: the value is not accepted; write it in the form that the type of the field tells`},
		{`{"hush":1}`, `/diaries/0: there is no such member here; remove it or move it into "ext"`},
		{`{"ownr":1}`, `/diaries/0: there is no such member here; did you mean "owner"? Otherwise remove it or move it into "ext"`},
		{`{"owner":"hush","owner":"hush"}`, `/diaries/0/owner: the member is given twice; keep one of the two`},
		{`{"owner":["hush"]}`, `/diaries/0/owner: text is expected here, not a list; write text`},
		{`{"pages":[{"number":1},{"number":999}]}`, `/diaries/0/pages/1/number: a whole number from 0 to 2^8-1 is expected here; write a whole number from 0 to 2^8-1`},
		{`{"moods":{"hush":"hush"}}`, `/diaries/0/moods: a whole number is expected here, not text; write a whole number`},
		{`{"ext":{"hush":{"hush":1,"hush":2}}}`, `/diaries/0/ext: the member is given twice; keep one of the two`},
		{`{"ext":{"hush":[1,?]}}`, `/diaries/0/ext: a value is expected here; write a value`},
		{`{"ext":{"hush"?}}`, `/diaries/0/ext: a colon after the member name is expected here; write a colon after the member name`},
		{`{"owner":"\?"}`, `/diaries/0/owner: the escape does not exist in JSON; write a backslash as \\`},
		{"{\"owner\":\"\xfe\"}", `/diaries/0/owner: a byte inside a text is not UTF-8; save the file as UTF-8`},
		{"{\"owner\":\xfe}", `/diaries/0/owner: a byte is not UTF-8; save the file as UTF-8`},
		{`"hush"`, `/diaries/0: an object is expected here, not text; write an object`},
	} {
		_, err := DecodeBytes[shelf]([]byte(`{"title":"A","diaries":[` + x.data + `]}`))
		var list Errors
		require.ErrorAs(t, err, &list, x.data)
		require.Len(t, list, 1, x.data)
		_, text, _ := strings.Cut(err.Error(), ": ")
		_, text, _ = strings.Cut(text, ": ")
		assert.Equal(t, x.want, text)
		assert.NoError(t, errors.Unwrap(list[0]), x.data)
		alone := errorsOf[diary](t, x.data)
		assert.Equal(t, strings.TrimPrefix(list[0].Pointer, "/diaries/0"), alone[0].Pointer)
		assert.Equal(t, list[0].Reason, alone[0].Reason)
		for _, err := range Lines[diary](strings.NewReader(x.data)) {
			require.ErrorAs(t, err, &list)
			assert.Equal(t, alone[0].Reason, list[0].Reason)
		}
	}
	list := errorsOf[shelf](t, `{"diaries":[{"hush":1}],"level":"told","other":2}`)
	require.Len(t, list, 3)
	assert.Contains(t, list[1].Reason, `"told" is refused`, "what stands beside is no secret")
	assert.Contains(t, list[2].Reason, `"other"`)
	assert.Equal(t, "the schema version is not of the form 1.0", errorsOf[diary](t, `{"schemaVersion":"hush"}`, Version("1.0"))[0].Reason)
	assert.Contains(t, errorsOf[shelf](t, `{"schemaVersion":"told"}`, Version("1.0"))[0].Reason, `"told"`)
}

// errorsOf returns the errors of reading what is wrong.
func errorsOf[T any](t *testing.T, data string, opts ...Option) (list Errors) {
	t.Helper()
	_, err := DecodeBytes[T]([]byte(data), opts...)
	require.ErrorAs(t, err, &list)
	return list
}

func TestEncodePrivate(t *testing.T) {
	for _, v := range []any{diary{Level: picky{"hush"}}, []*diary{{Level: picky{"hush"}}}, shelf{Diaries: []diary{{Level: picky{"hush"}}}}} {
		err := Encode(&bytes.Buffer{}, v)
		assert.EqualError(t, err, fmt.Sprintf("document: cannot write %T: a value of type document.picky has no JSON form", v))
	}
	assert.ErrorContains(t, Encode(&bytes.Buffer{}, picky{"told"}), "told")
	long := strings.Repeat("h", MaxName+1)
	err := Encode(&bytes.Buffer{}, map[string]shelf{"hush": {Title: "A"}, long: {}})
	require.Error(t, err)
	assert.NotContains(t, err.Error(), "hh")
}
