package agreement

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/source"
)

// What is written can be read again, also where nothing is known of the parts.
func TestZeroPartsRoundTrip(t *testing.T) {
	for name, a := range map[string]Agreement{
		"nothing": {},
		"empty parts": {
			Parties: []Party{{}}, Technologies: []TechnologyShare{{}}, Events: []Event{{}}, Funding: []Funding{{}},
			Objectives: []Objective{{Indicators: []Indicator{{}}}}, Obligations: []Obligation{{}}, Links: []Link{{}},
			Risks: []Risk{{}}, Activities: []Activity{{}}, Sources: []source.Source{{}},
		},
		"empty parts of parts": {
			Parties: []Party{{Roles: []Role{""}}}, Languages: []string{""}, Numbers: []string{""},
		},
		"sample": *sample(),
	} {
		var b bytes.Buffer
		require.NoError(t, a.Encode(&b), name)
		got, err := Decode(&b)
		require.NoError(t, err, name)
		assert.Equal(t, a, got, name)
	}
}

// The closed sets are read as they are written, and nothing else is.
func TestClosedSets(t *testing.T) {
	for s := StatusUnknown; s <= Lapsed; s++ {
		b, err := s.MarshalText()
		require.NoError(t, err)
		got := Status(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, s, got)
		assert.NotEmpty(t, s.Label(language.English))
		assert.NotEmpty(t, s.Label(language.Vietnamese))
	}
	for w := NothingDated; w <= PartiesUnknown; w++ {
		b, err := w.MarshalText()
		require.NoError(t, err)
		got := Why(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, w, got)
	}
	var known *TextError
	_, err := Status(99).MarshalText()
	assert.ErrorAs(t, err, &known)
	_, err = Why(99).MarshalText()
	assert.ErrorAs(t, err, &known)
	for _, text := range []string{"", "In force", "in force", "invalid", Status(99).String(), strings.Repeat("é", 100)} {
		s, w := Signed, ByTerm
		require.ErrorAs(t, s.UnmarshalText([]byte(text)), &known, text)
		assert.Contains(t, known.Error(), "in-force")
		assert.LessOrEqual(t, len([]rune(known.Text)), 64)
		assert.ErrorAs(t, w.UnmarshalText([]byte(text)), &known, text)
		assert.Equal(t, []any{Signed, ByTerm}, []any{s, w}, "left as they were")
	}
	assert.Equal(t, "đang có hiệu lực", InForce.Label(language.MustParse("vi-VN")))
	assert.Equal(t, "in force", InForce.Label(language.MustParse("ja")))
	assert.Equal(t, "invalid", Status(99).Label(language.Vietnamese))

	b, err := json.Marshal(Standing{InForce, calendar.MustDate("2019"), false, PartiesUnknown})
	require.NoError(t, err)
	assert.JSONEq(t, `{"status":"in-force","since":"2019","sure":false,"why":"parties-unknown"}`, string(b))
	var got Standing
	require.NoError(t, json.Unmarshal(b, &got))
	assert.Equal(t, Standing{InForce, calendar.MustDate("2019"), false, PartiesUnknown}, got)
	_, err = json.Marshal(Standing{Status: 99})
	assert.Error(t, err)
}
