package ror_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/ror"
)

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
		laws(t, r)
	})
}

// laws are what holds for the mapping of any record.
func laws(t *testing.T, r *Record) {
	p, gone := r.Partner()
	_ = p.Validate()
	back, loss := FromPartner(&p)
	again, _ := back.Partner()
	if !loss.Has(Lost) && !loss.Has(Rewritten) {
		require.Equal(t, p, again, "nothing is reported as lost")
		if len(gone) == 0 {
			require.JSONEq(t, tidySets(r), tidySets(&back), "nothing was reported as lost")
		}
	}
	require.Equal(t, loss.Has(Missing), back.Check().Has(Missing))
	writesItself(t, &back)
	keptAsJSON(t, &p)
}

// TestOddRecords holds real records against the laws, each value in turn
// replaced by an odd one, and each element of a list standing twice.
func TestOddRecords(t *testing.T) {
	odd := []any{nil, "", "x", "A b", "0000 0001 2281 955X", "https://ror.org/00qaa6j11", "label", "2.0", 0, -1, []any{}, map[string]any{}}
	lines := realLines(t)
	read := 0
	for _, k := range []int{0, 700, 2947} {
		var tree any
		require.NoError(t, json.Unmarshal(lines[k], &tree))
		try := func() {
			text, err := json.Marshal(tree)
			require.NoError(t, err)
			r := new(Record)
			if json.Unmarshal(text, r) == nil {
				read++
				laws(t, r)
			}
		}
		eachValue(tree, func(x any) { tree = x }, func(was any, set func(any)) {
			for _, x := range odd {
				set(x)
				try()
			}
			if list, ok := was.([]any); ok && len(list) > 0 {
				set(append(append([]any(nil), list...), list[0]))
				try()
			}
			set(was)
		})
	}
	require.Greater(t, read, 500)
}

// eachValue visits a value and those below it, with the way to replace each.
func eachValue(x any, set func(any), visit func(was any, set func(any))) {
	visit(x, set)
	switch x := x.(type) {
	case []any:
		for i := range x {
			eachValue(x[i], func(v any) { x[i] = v }, visit)
		}
	case map[string]any:
		for k := range x {
			eachValue(x[k], func(v any) { x[k] = v }, visit)
		}
	}
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
	require.JSONEq(t, tidySets(r), tidySets(&back))
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
func tidySets(r *Record) string {
	c := *r
	c.Types = set(c.Types)
	c.Names = append([]Name(nil), c.Names...)
	for i := range c.Names {
		c.Names[i].Types = set(c.Names[i].Types)
	}
	return string(c.AppendJSON(nil))
}
