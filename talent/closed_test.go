package talent

import (
	"bytes"
	"encoding"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/id"
)

// What is not of a closed set has no text, and no other text is read.
func TestClosedSets(t *testing.T) {
	var s Status
	var p Permission
	for i := range statusTexts {
		text, err := Status(i).MarshalText()
		require.NoError(t, err)
		require.NoError(t, s.UnmarshalText(text))
		assert.Equal(t, Status(i), s)
	}
	for i := range permissionTexts {
		text, err := Permission(i).MarshalText()
		require.NoError(t, err)
		require.NoError(t, p.UnmarshalText(text))
		assert.Equal(t, Permission(i), p)
	}
	s, p = Open, Granted
	var wrong *TextError
	for _, x := range []encoding.TextUnmarshaler{&s, &p} {
		for _, text := range []string{"", "invalid", "Open", "GRANTED", "open ", "status(7)", strings.Repeat("ế", 100)} {
			require.ErrorAs(t, x.UnmarshalText([]byte(text)), &wrong, text)
			assert.LessOrEqual(t, len([]rune(wrong.Text)), 64)
		}
	}
	assert.Equal(t, Open, s, "left as it was")
	assert.Equal(t, Granted, p)
	for _, x := range []encoding.TextMarshaler{Status(4), Status(255), Permission(8)} {
		_, err := x.MarshalText()
		require.ErrorAs(t, err, &wrong)
	}
	assert.Equal(t, "invalid", Status(4).String())
	assert.Equal(t, "invalid", Permission(200).String())
	assert.False(t, Permission(200).Granted())
}

// What has no identifier is written without one, and read again.
func TestZeroIdentifiers(t *testing.T) {
	n := Network{Members: make([]Membership, 1)}
	var b bytes.Buffer
	require.NoError(t, n.Encode(&b))
	assert.NotContains(t, b.String(), "expert")
	m, err := DecodeNetwork(&b)
	require.NoError(t, err)
	assert.Equal(t, n, m)
	e := Expert{Affiliations: make([]Affiliation, 1)}
	require.NoError(t, e.Encode(&b))
	f, err := DecodeExpert(&b)
	require.NoError(t, err)
	assert.True(t, f.Affiliations[0].Partner.IsZero())
	n.Focal = make([]id.Partner, 1)
	assert.Error(t, n.Encode(&b), "an empty identifier in a list says nothing")
}
