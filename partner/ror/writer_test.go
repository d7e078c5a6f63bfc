package ror_test

import (
	"bytes"
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

// FuzzRoundTrip holds any record against the laws of the mapping.
func FuzzRoundTrip(f *testing.F) {
	for _, line := range realLines(f)[:40] {
		f.Add(line)
	}
	f.Add([]byte(`{"id":"http://ror.org/00QAA6J11","names":[{"value":"A","types":["label","x","label"]},{"value":"A","types":[]}],
		"types":["funder","funder","x",""],"locations":[{"geonames_id":1,"geonames_details":{"name":"B","lat":0,"lng":0,"country_code":"us",
		"country_subdivision_code":"CA"}},{"geonames_id":1,"geonames_details":{"name":"B","lat":1,"country_subdivision_code":"9"}}],
		"external_ids":[{"type":"isni","all":["1","1"],"preferred":"2"},{"type":"ISNI","all":["0000 0001 2281 955x"]},{"type":"ror","all":["x"]}],
		"established":-5,"admin":{"created":{"date":"2020"},"last_modified":{"date":"x","schema_version":"2.1"}},
		"relationships":[{"id":"x","label":"y"},{"type":"child"}],"links":[{"type":"x"}],"domains":["A"]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := new(Record)
		if json.Unmarshal(data, r) != nil {
			return
		}
		p, gone := r.Partner()
		_ = p.Validate()
		back, loss := FromPartner(&p)
		again, _ := back.Partner()
		whole := !loss.Has(Lost) && !loss.Has(Rewritten)
		if whole {
			require.Equal(t, p, again, "nothing is reported as lost")
			if len(gone) == 0 {
				require.JSONEq(t, tidySets(t, r), tidySets(t, &back), "nothing was reported as lost")
			}
		}
		valid := !loss.Has(Missing)
		require.Equal(t, valid, !back.Check().Has(Missing))
		writesItself(t, &back)
		keptAsJSON(t, &p)
	})
}

// FuzzFromPartner holds any partner against them.
func FuzzFromPartner(f *testing.F) {
	p := samplePartner()
	for range 2 {
		var b bytes.Buffer
		require.NoError(f, p.Encode(&b))
		f.Add(b.Bytes())
		r := sampleRecord()
		r.Names[0].Types, r.Locations[0].Details.CountryName, r.Established = []string{"ror_display"}, "Annam", -1
		r.ExternalIDs[0].All[0] = "https://doi.org/10.13039/1"
		p, _ = r.Partner()
	}
	f.Add([]byte(`{"identifiers":[{"scheme":"ISNI","value":"x"},{"scheme":"fundref","value":"1"},{"scheme":"lei","value":"5"}],
		"names":[{"value":"a","lang":"zh-Hant","kind":"former"}],"kinds":["ministry","agency"],"ext":{"ror":{"names":[{"value":"a","types":["x"]}]}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := partner.Decode(bytes.NewReader(data))
		if err != nil {
			return
		}
		r, loss := FromPartner(&p)
		require.Equal(t, loss.Has(Missing), r.Check().Has(Missing))
		writesItself(t, &r)
		keptAsJSON(t, &p)
	})
}

// writesItself: a record made of a partner is the record of the partner made of
// it, and its JSON is read back as it is.
func writesItself(t *testing.T, r *Record) {
	text := r.AppendJSON(nil)
	require.True(t, json.Valid(text), "%s", text)
	if r.Check().Has(Missing) {
		return
	}
	p, _ := record(t, text).Partner()
	back, loss := FromPartner(&p)
	require.Empty(t, loss)
	require.JSONEq(t, tidySets(t, r), tidySets(t, &back))
}

// keptAsJSON: a partner that can be written as JSON is read back as it is.
func keptAsJSON(t *testing.T, p *partner.Partner) {
	var b bytes.Buffer
	require.NoError(t, p.Encode(&b))
	q, err := partner.Decode(&b)
	require.NoError(t, err)
	var again bytes.Buffer
	require.NoError(t, q.Encode(&again))
	b.Reset()
	require.NoError(t, p.Encode(&b))
	require.Equal(t, b.String(), again.String())
}

// tidySets is the record as JSON with its sets in order and each member once.
func tidySets(t *testing.T, r *Record) string {
	c := *r
	c.Types = set(c.Types)
	c.Names = append([]Name(nil), c.Names...)
	for i := range c.Names {
		c.Names[i].Types = set(c.Names[i].Types)
	}
	return string(c.AppendJSON(nil))
}
