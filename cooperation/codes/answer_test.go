package codes

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

func TestAnswerTextForms(t *testing.T) {
	for text, want := range map[string]Answer{"unknown": Unknown, "yes": Yes, "no": No, "not-applicable": NotApplicable} {
		got, err := ParseAnswer(text)
		require.NoError(t, err)
		assert.Equal(t, want, got)
		assert.Equal(t, text, got.String())
	}
	for _, text := range []string{"", "Yes", "true", "0", " no", "not applicable"} {
		_, err := ParseAnswer(text)
		var e *Error
		require.True(t, errors.As(err, &e), text)
		assert.Equal(t, text, e.Text)
	}
	_, err := ParseAnswer(strings.Repeat("ộ", 100))
	var e *Error
	require.True(t, errors.As(err, &e))
	assert.Equal(t, strings.Repeat("ộ", 64), e.Text)
	_, err = Answer(9).MarshalText()
	assert.Error(t, err)
}

func TestMissingIsNotNo(t *testing.T) {
	var a Answer
	assert.True(t, a.IsZero())
	assert.False(t, a.Known())
	assert.NotEqual(t, No, a)
	assert.True(t, No.Known())
	assert.True(t, NotApplicable.Known())
}

func TestAnswerInJSONAndSQL(t *testing.T) {
	type record struct {
		A Answer `json:"a,omitzero"`
		B Answer `json:"b,omitzero"`
	}
	b, err := json.Marshal(record{B: No})
	require.NoError(t, err)
	assert.JSONEq(t, `{"b":"no"}`, string(b))
	var r record
	require.NoError(t, json.Unmarshal([]byte(`{"a":"not-applicable"}`), &r))
	assert.Equal(t, record{A: NotApplicable}, r)
	assert.Error(t, json.Unmarshal([]byte(`{"a":""}`), &r))

	for _, a := range []Answer{Unknown, Yes, No, NotApplicable} {
		v, err := a.Value()
		require.NoError(t, err)
		got := Answer(7)
		require.NoError(t, got.Scan(v))
		assert.Equal(t, a, got)
	}
	v, err := Unknown.Value()
	require.NoError(t, err)
	assert.Nil(t, v)
	var a Answer
	require.NoError(t, a.Scan([]byte("yes")))
	assert.Equal(t, Yes, a)
	assert.Error(t, a.Scan(1))
	assert.Error(t, a.Scan(""))
}

func TestAnswerLabels(t *testing.T) {
	assert.Equal(t, "có", Yes.Label(language.Vietnamese))
	assert.Equal(t, "không", No.Label(language.MustParse("vi-VN")))
	assert.Equal(t, "không áp dụng", NotApplicable.Label(language.Vietnamese))
	assert.Equal(t, "chưa rõ", Unknown.Label(language.Vietnamese))
	assert.Equal(t, "not applicable", NotApplicable.Label(language.German))
}

func FuzzParseAnswer(f *testing.F) {
	for _, s := range []string{"yes", "no", "unknown", "not-applicable", "", "YES", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := ParseAnswer(s)
		if err == nil && a.String() != s {
			t.Fatalf("%q is read as %q", s, a)
		}
	})
}
