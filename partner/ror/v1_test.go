package ror_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/partner/ror"
)

// The first real record of v1, member for member as it stands in the file.
func TestV1(t *testing.T) {
	first, _, _ := bytes.Cut(unzipped(t, "vn-v1.jsonl.gz"), []byte("\n"))
	r, bad := one(t, first)
	require.Nil(t, bad)
	lat, lng := 21.0245, 105.84117
	rest := r.Rest
	r.Rest = nil
	assert.Equal(t, &ror.Record{
		ID: "https://ror.org/006qk6d61", Version: "1.0", Line: 1, Established: 1918, Status: "active", Types: []string{"education"},
		Names: []ror.Name{
			{Value: "University of Transport and Communications", Types: []string{"ror_display"}},
			{Value: "UTC", Types: []string{"acronym"}},
			{Value: "Trường đại học Giao thông vận tải", Types: []string{"label"}, Lang: "vi"},
		},
		Links: []ror.Link{
			{Type: "website", Value: "https://utc.edu.vn/"},
			{Type: "wikipedia", Value: "https://en.wikipedia.org/wiki/University_of_Transport_and_Communications"},
		},
		Locations: []ror.Location{{ID: 1581130, Details: ror.Details{
			Name: "Hanoi", Lat: &lat, Lng: &lng, CountryCode: "VN", CountryName: "Vietnam", SubdivisionName: "Hanoi",
		}}},
		ExternalIDs: []ror.ExternalID{
			{Type: "fundref", All: []string{"501100014657"}, Preferred: "501100014657"},
			{Type: "wikidata", All: []string{"Q10829041"}},
			{Type: "grid", All: []string{"grid.444929.6"}, Preferred: "grid.444929.6"},
			{Type: "isni", All: []string{"0000 0004 0566 7437"}, Preferred: "0000 0004 0566 7437"},
		},
	}, r)
	var pointers []string
	for _, x := range rest {
		pointers = append(pointers, x.Pointer+" "+string(x.Value))
	}
	assert.Equal(t, []string{
		"/addresses/0/geonames_city/geonames_admin1/id 1581129",
		`/addresses/0/geonames_city/geonames_admin1/ascii_name "Hanoi"`,
		`/addresses/0/geonames_city/geonames_admin1/code "VN.44"`,
		`/addresses/0/geonames_city/license {"attribution":"Data from geonames.org under a CC-BY 3.0 license","license":"http://creativecommons.org/licenses/by/3.0/"}`,
		"/addresses/0/country_geonames_id 1562822",
	}, pointers)
}

// All real records of v1, counted apart by encoding/json, also mixed with v2.
func TestV1Real(t *testing.T) {
	data := unzipped(t, "vn-v1.jsonl.gz")
	got, errs := all(t, bytes.NewReader(data))
	require.Empty(t, errs)
	require.Len(t, got, 18)
	i := 0
	for l := range bytes.Lines(data) {
		var m struct {
			Name             string
			Aliases          []string
			Acronyms         []string
			Labels           []struct{ Label, ISO639 string }
			Links            []string
			Wikipedia        string `json:"wikipedia_url"`
			Types            []string
			Relationships    []struct{ Label, Type, ID string }
			Addresses, Other []any
			IDs              map[string]any `json:"external_ids"`
		}
		require.NoError(t, json.Unmarshal(l, &m))
		r := got[i]
		i++
		names := append([]string{m.Name}, m.Aliases...)
		names = append(names, m.Acronyms...)
		for _, x := range m.Labels {
			names = append(names, x.Label)
		}
		var have []string
		for _, x := range r.Names {
			have = append(have, x.Value)
		}
		assert.ElementsMatch(t, names, have)
		pages := len(m.Links)
		if m.Wikipedia != "" {
			pages++
		}
		assert.Len(t, r.Links, pages)
		assert.Len(t, r.Locations, len(m.Addresses))
		assert.Len(t, r.ExternalIDs, len(m.IDs))
		require.Len(t, r.Relationships, len(m.Relationships))
		for k, x := range m.Relationships {
			assert.Equal(t, ror.Relationship{Type: strings.ToLower(x.Type), Label: x.Label, ID: x.ID}, r.Relationships[k])
		}
		for k, x := range m.Types {
			assert.Equal(t, strings.ToLower(x), r.Types[k])
		}
	}
	var mixed bytes.Buffer
	other := unzipped(t, "vn-v2.jsonl.gz")
	want, _ := all(t, bytes.NewReader(other))
	lines := bytes.SplitAfter(data, []byte("\n"))
	for k, l := range bytes.SplitAfter(other, []byte("\n"))[:18] {
		mixed.Write(l)
		mixed.Write(lines[k])
	}
	both, errs := all(t, &mixed)
	require.Empty(t, errs)
	require.Len(t, both, 36)
	for k := range 18 {
		assert.Equal(t, bare(want[k]), bare(both[2*k]))
		assert.Equal(t, bare(got[k]), bare(both[2*k+1]))
		assert.Equal(t, "1.0", both[2*k+1].Version)
	}
}

func TestV1Odd(t *testing.T) {
	r, bad := one(t, []byte(`{"id":"x","name":"N","types":["Nonprofit","Education"],"wikipedia_url":"",
		"links":["http://a.vn",null,{"type":"website"}],"aliases":["A","",7],"labels":[{"label":"L"},{},null,{"label":"M","iso639":"vi","x":1}],
		"relationships":[{"type":"Child","id":"y","label":"Y"}],"email_address":"a@b.vn","ip_addresses":["1.2.3.4"],
		"addresses":[{"city":"Hà Nội","primary":true,"state":"HN","geonames_city":{"city":"Hanoi","id":"7"}},{"city":"Hu\u1ebf","lat":1.5},{"city":"Vinh","geonames_city":{"city":"Vinh"}},null,{}],
		"country":{"country_code":"VN","country_name":"Vietnam"},"external_ids":{"OrgRef":{"all":["1",null],"preferred":null},"UKPRN":{"all":null},"HESA":"7"}}`))
	require.Nil(t, bad)
	lat := 1.5
	vn := func(d ror.Details) ror.Location {
		d.CountryCode, d.CountryName = "VN", "Vietnam"
		return ror.Location{Details: d}
	}
	assert.Equal(t, []string{"nonprofit", "education"}, r.Types)
	assert.Equal(t, []ror.Link{{Type: "website", Value: "http://a.vn"}}, r.Links)
	assert.Equal(t, []ror.Relationship{{Type: "child", Label: "Y", ID: "y"}}, r.Relationships)
	assert.Equal(t, []ror.Location{vn(ror.Details{Name: "Hanoi"}), vn(ror.Details{Name: "Huế", Lat: &lat}), vn(ror.Details{Name: "Vinh"})}, r.Locations)
	assert.Equal(t, []ror.ExternalID{{Type: "orgref", All: []string{"1"}}}, r.ExternalIDs)
	assert.Equal(t, []ror.Name{
		{Value: "N", Types: []string{"ror_display"}}, {Value: "A", Types: []string{"alias"}},
		{Value: "L", Types: []string{"label"}}, {Value: "M", Types: []string{"label"}, Lang: "vi"},
	}, r.Names)
	var rest []string
	for _, x := range r.Rest {
		rest = append(rest, x.Pointer+" "+string(x.Value))
	}
	assert.Equal(t, []string{
		`/links/2 {"type":"website"}`, "/aliases/2 7", "/labels/3/x 1", `/email_address "a@b.vn"`, `/ip_addresses ["1.2.3.4"]`,
		`/addresses/0/city "Hà Nội"`, "/addresses/0/primary true", `/addresses/0/state "HN"`, `/addresses/0/geonames_city/id "7"`, `/external_ids/HESA "7"`,
	}, rest)

	r, bad = one(t, []byte(`{"id":"x","addresses":[],"country":{"country_code":"VN"}}`))
	require.Nil(t, bad)
	assert.Equal(t, []ror.Location{{Details: ror.Details{CountryCode: "VN"}}}, r.Locations)
}

// Null may stand for any value of v1 too.
func TestV1Null(t *testing.T) {
	f, err := os.Open("testdata/vn-v1.jsonl.gz")
	require.NoError(t, err)
	defer f.Close()
	for l := range bytes.Lines(unzipped(t, "vn-v1.jsonl.gz")) {
		var m map[string]any
		require.NoError(t, json.Unmarshal(l, &m))
		whole, bad := one(t, l)
		require.Nil(t, bad)
		replaced(m, nil, func(pointer string) {
			data, err := json.Marshal(m)
			require.NoError(t, err)
			r, bad := one(t, data)
			if pointer == "/id" {
				require.Equal(t, "/id", bad.Pointer)
				return
			}
			require.Nil(t, bad, pointer)
			require.Equal(t, "1.0", r.Version)
			require.LessOrEqual(t, len(r.Rest), len(whole.Rest), pointer)
		})
	}
}
