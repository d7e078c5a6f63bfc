package ror_test

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/ror"
)

func TestWriter(t *testing.T) {
	p := samplePartner()
	r, _ := FromPartner(&p)
	one := string(r.AppendJSON(nil))
	for _, test := range []struct {
		format Format
		n      int
		want   string
	}{
		{Array, 0, "[]\n"},
		{Array, 1, "[\n" + one + "\n]\n"},
		{Array, 2, "[\n" + one + ",\n" + one + "\n]\n"},
		{Lines, 0, ""},
		{Lines, 2, one + "\n" + one + "\n"},
	} {
		var b strings.Builder
		w := NewWriter(&b, test.format)
		for range test.n {
			loss, err := w.Write(&p)
			require.NoError(t, err)
			require.Empty(t, loss)
		}
		_, err := w.Write(&partner.Partner{})
		require.Error(t, err)
		require.NoError(t, w.Close())
		require.Equal(t, test.want, b.String())
		require.NoError(t, w.Close(), "once more does nothing")
		require.Equal(t, test.want, b.String())
		_, err = w.Write(&p)
		require.ErrorIs(t, err, io.ErrClosedPipe)
	}
	var b strings.Builder
	_, err := Encode(&b, &p)
	require.NoError(t, err)
	require.Equal(t, one+"\n", b.String())
}

// broken fails at every write.
type broken struct{ n int }

var errBroken = errors.New("disk full")

func (b *broken) Write([]byte) (int, error) { b.n++; return 0, errBroken }

func TestWriterBroken(t *testing.T) {
	p := samplePartner()
	var b broken
	w := NewWriter(&b, Array)
	for range 3 {
		_, err := w.Write(&p)
		require.ErrorIs(t, err, errBroken)
	}
	require.ErrorIs(t, w.Close(), errBroken)
	require.Equal(t, 1, b.n, "it is not tried again")
}

// Texts are escaped so that encoding/json and all others read them back, and
// numbers are the shortest.
func TestAppendJSON(t *testing.T) {
	r := sampleRecord()
	r.Names[0].Value = "a\"b\\c/\b\f\n\r\t\x00\x1f\x7f é\u2028\u2029\U0001F600 <&> \xff"
	for _, x := range []float64{0, 35, -0.000001, 1e-7, 1e21, 1.7976931348623157e308, 5e-324, 16.4619} {
		r.Locations[0].Details.Lat = &x
		text := r.AppendJSON(nil)
		require.True(t, json.Valid(text), "%s", text)
		back := record(t, text)
		require.Equal(t, strings.ToValidUTF8(r.Names[0].Value, "\uFFFD"), back.Names[0].Value)
		require.Equal(t, x, *back.Locations[0].Details.Lat)
	}
	text := string(r.AppendJSON(nil))
	require.Contains(t, text, `a\"b\\c/\u0008\u000c\n\r\t\u0000\u001f`+"\x7f é"+`\u2028\u2029`+"\U0001F600 <&> \uFFFD")
	require.Contains(t, text, `"lat":16.4619,"lng":107.59546,"name":"Huế"}`)

	// What says nothing is null; a record of v2.0 has no continent.
	r = sampleRecord()
	r.Established, r.Names[0].Lang, r.ExternalIDs[0].Preferred = 0, "", ""
	r.Admin.LastModified.SchemaVersion = "2.0"
	r.Locations[0].Details = Details{Name: "Huế"}
	text = string(r.AppendJSON([]byte("before ")))
	require.True(t, strings.HasPrefix(text, `before {"admin"`))
	require.Contains(t, text, `"locations":[{"geonames_details":{"country_code":null,"country_name":null,"lat":null,"lng":null,"name":"Huế"},"geonames_id":1580240}]`)
	require.Contains(t, text, `"established":null,"external_ids":[{"all":["501100017575","100016556"],"preferred":null,"type":"fundref"}`)
	require.Contains(t, text, `"names":[{"lang":null,`)
	require.Equal(t, `{"domains":[],"established":null,"external_ids":[],"id":"","links":[],"locations":[],"names":[],`+
		`"relationships":[],"status":"","types":[]}`, string(new(Record).AppendJSON(nil)))
}
