package ror_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/partner/ror"
)

// replaced calls f for each value inside v, the value put in its place, with
// the pointer of that value.
func replaced(v, with any, f func(pointer string)) {
	var walk func(v any, pointer string)
	walk = func(v any, pointer string) {
		switch v := v.(type) {
		case map[string]any:
			for name, was := range v {
				v[name] = with
				f(pointer + "/" + name)
				v[name] = was
				walk(was, pointer+"/"+name)
			}
		case []any:
			for i, was := range v {
				v[i] = with
				f(pointer + "/" + strconv.Itoa(i))
				v[i] = was
				walk(was, pointer+"/"+strconv.Itoa(i))
			}
		}
	}
	walk(v, "")
}

// one reads a text of one record.
func one(t *testing.T, data []byte) (*ror.Record, *ror.Error) {
	t.Helper()
	records, errs := all(t, bytes.NewReader(data))
	require.Equal(t, 1, len(records)+len(errs))
	if len(errs) > 0 {
		return nil, errs[0]
	}
	return records[0], nil
}

// richest is a real record with something of everything: the one of all with
// the most members that say something.
func richest(t *testing.T) map[string]any {
	var best map[string]any
	most := 0
	for l := range bytes.Lines(unzipped(t, "partners-v2.jsonl.gz")) {
		var m map[string]any
		require.NoError(t, json.Unmarshal(l, &m))
		n := 0
		for name, v := range m {
			if list, ok := v.([]any); ok && len(list) > 0 && len(l) < 6000 || name == "established" && v != nil {
				n++
			}
		}
		if n > most {
			best, most = m, n
		}
	}
	require.GreaterOrEqual(t, most, 8, "domains, established, external_ids, links, locations, names, relationships, types")
	return best
}

// Null may stand for any value: the record is what encoding/json makes of it
// without what then says nothing, and only a record without id is bad.
func TestNullEverywhere(t *testing.T) {
	m := richest(t)
	n := 0
	replaced(m, nil, func(pointer string) {
		n++
		data, err := json.Marshal(m)
		require.NoError(t, err)
		r, bad := one(t, data)
		if pointer == "/id" {
			require.Equal(t, "/id", bad.Pointer)
			return
		}
		require.Nil(t, bad, pointer)
		require.Empty(t, r.Rest, pointer)
		require.Equal(t, plain(t, data), bare(r), pointer)
	})
	assert.Greater(t, n, 80)
	_, bad := one(t, []byte("null"))
	assert.Contains(t, bad.Reason, "an object is expected here, not null")
}

// Whatever stands where the schema wants something else is kept: in the record
// if it has a place for it, else in the rest, with its place and as it was read.
func TestNothingIsLost(t *testing.T) {
	for _, with := range []any{"zq?lost", 7319.5, json.Number("-0.5e7"), true, []any{"zq?lost"}, map[string]any{"zq?lost": 0}} {
		m := richest(t)
		text, err := json.Marshal(with)
		require.NoError(t, err)
		rests := 0
		replaced(m, with, func(pointer string) {
			data, err := json.Marshal(m)
			require.NoError(t, err)
			r, bad := one(t, data)
			if bad != nil {
				require.Equal(t, "/id", pointer)
				require.Equal(t, "/id", bad.Pointer)
				return
			}
			for _, x := range r.Rest {
				rests++
				require.True(t, strings.HasPrefix(x.Pointer, pointer), "%s: %s", pointer, x.Pointer)
				require.Contains(t, string(text), string(x.Value))
			}
			back, err := json.Marshal(r)
			require.NoError(t, err)
			if len(r.Rest) == 0 {
				want := strings.Trim(string(text), `[]`)
				if with == json.Number("-0.5e7") {
					want = "-5000000"
				}
				require.Contains(t, string(back), want, pointer)
			}
		})
		assert.NotZero(t, rests, "%s", text)
	}
}

func TestRest(t *testing.T) {
	rests := func(in string) string {
		r, bad := one(t, []byte(in))
		require.Nil(t, bad)
		var b strings.Builder
		for _, x := range r.Rest {
			fmt.Fprintf(&b, "%s=%s ", x.Pointer, x.Value)
		}
		return b.String()
	}
	for _, tc := range [][2]string{
		{`{"id":"x"}`, ""},
		{`{"id":"x","established":1956.5}`, "/established=1956.5 "},
		{`{"id":"x","established":"1956"}`, `/established="1956" `},
		{`{"id":"x","established":0,"locations":[{"geonames_id":0}]}`, ""},
		{`{"id":"x","established":1e400}`, `/established=1e400 `},
		{`{"id":"x","established":99999999999999999999}`, `/established=99999999999999999999 `},
		{`{"id":"x","established":1956.0}`, ""},
		{`{"id":"x","domains":"a.vn","types":{"a":[1, 2]}}`, `/domains="a.vn" /types={"a":[1, 2]} `},
		{`{"id":"x","types":["a",7,null,"",["b"]]}`, `/types/1=7 /types/4=["b"] `},
		{`{"id":"x","names":[{"value":"N","note":"x"},"N2"]}`, `/names/0/note="x" /names/1="N2" `},
		{`{"id":"x","locations":[{"geonames_details":{"lat":"21","lng":1e999}}]}`, `/locations/0/geonames_details/lat="21" /locations/0/geonames_details/lng=1e999 `},
		{`{"id":"x","new":{"a":"","b":[null,{"c":[]}]},"other":[]}`, ""},
		{`{"id":"x","new":{"a":" "},"/~":false}`, `/new={"a":" "} /~1~0=false `},
		{`{"id":"x","names":[],"name":"old","country":{"country_code":"VN"}}`, `/name="old" /country={"country_code":"VN"} `},
		{`{"id":"x","admin":{"last_modified":{"schema_version":"2.9"},"note":"x"},"future":1}`, `/admin/note="x" /future=1 `},
		{`{"id":"x","admin":{"last_modified":{"schema_version":3.0}}}`, `/admin/last_modified/schema_version=3.0 `},
	} {
		assert.Equal(t, tc[1], rests(tc[0]), tc[0])
	}
	for _, tc := range [][2]string{
		{`{"id":"x"}`, "2.1"},
		{`{"id":"x","admin":{"last_modified":{"schema_version":"2.0"}}}`, "2.0"},
		{`{"id":"x","admin":{"last_modified":{"schema_version":"2.7"}}}`, "2.1"},
		{`{"id":"x","admin":{"last_modified":{"schema_version":"new"}}}`, "2.1"},
		{`{"id":"x","name":"n"}`, "1.0"},
		{`{"id":"x","name":null,"status":"active"}`, "1.0"},
	} {
		r, bad := one(t, []byte(tc[0]))
		require.Nil(t, bad)
		assert.Equal(t, tc[1], r.Version, tc[0])
	}
	// A version that is not known is said, and the value kept.
	r, bad := one(t, []byte(`{"id":"x","admin":{"last_modified":{"schema_version":"new"}}}`))
	require.Nil(t, bad)
	assert.Equal(t, "new", r.Admin.LastModified.SchemaVersion)
	// A record is read as it is written, right or wrong.
	r, bad = one(t, []byte(`{"id":" HTTP://ROR.ORG/00QAA6J11 ","status":"Active","established":-5}`))
	require.Nil(t, bad)
	assert.Equal(t, " HTTP://ROR.ORG/00QAA6J11 ", r.ID)
	assert.Equal(t, "Active", r.Status)
	assert.Equal(t, -5, r.Established)
}

// exact takes the members out of a value that the schema does not know, since
// encoding/json lets Id pass for id.
func exact(v any) any {
	const known = " id admin created last_modified date schema_version domains established external_ids type all preferred" +
		" links value locations geonames_id geonames_details name lat lng continent_code continent_name country_code country_name" +
		" country_subdivision_code country_subdivision_name names types lang relationships label status "
	switch v := v.(type) {
	case map[string]any:
		for name := range v {
			if !strings.Contains(known, " "+name+" ") {
				delete(v, name)
				continue
			}
			v[name] = exact(v[name])
		}
	case []any:
		for i := range v {
			v[i] = exact(v[i])
		}
	}
	return v
}

// FuzzRecords: whatever comes, nothing breaks, and a good record of v2 with
// nothing left over is what encoding/json makes of its text.
func FuzzRecords(f *testing.F) {
	f.Add(line(f))
	first, _, _ := bytes.Cut(unzipped(f, "vn-v1.jsonl.gz"), []byte("\n"))
	f.Add(first)
	for _, s := range []string{
		`[{"id":"a","names":[{"value":"x","types":["label"]}]},{"id":"b","name":"c"}]`, "{\"id\":\"a\"}{\"id\":1}\n{", "\x1f\x8b\x08", `{"id":"a","established":1.9e3}`,
		`{"id":"x","admin":{"last_modified":{"schema_version":"3"}}}`, `{"id":"x","external_ids":{"GRID":{"all":"g"}}}`, `{"id":"x","names":[],"names":[{}]}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		records, errs := all(t, bytes.NewReader(in))
		for i := 1; i < len(errs); i++ {
			require.GreaterOrEqual(t, errs[i].Offset, errs[i-1].Offset)
		}
		again, _ := all(t, bytes.NewReader(in))
		require.Equal(t, records, again)
		for _, r := range records {
			require.NotEmpty(t, r.ID)
			for _, x := range r.Rest {
				require.True(t, json.Valid(x.Value))
				require.NotEmpty(t, x.Pointer)
			}
			if bytes.HasPrefix(in, []byte("\x1f\x8b")) {
				continue
			}
			if r.Version != "1.0" && len(r.Rest) == 0 {
				d := json.NewDecoder(bytes.NewReader(in[r.Offset:]))
				d.UseNumber()
				var v any
				require.NoError(t, d.Decode(&v))
				data, err := json.Marshal(exact(v))
				require.NoError(t, err)
				var want ror.Record
				if err := json.Unmarshal(data, &want); err != nil {
					require.Contains(t, err.Error(), "number") // 1.9e3 is no int to encoding/json
				} else {
					require.Equal(t, tidy(&want), bare(r))
				}
			}
			back, err := json.Marshal(r)
			require.NoError(t, err)
			same, errs := all(t, bytes.NewReader(back))
			require.Empty(t, errs)
			require.Len(t, same, 1)
			want := bare(r)
			want.Rest = nil
			require.Equal(t, want, bare(same[0]))
		}
	})
}
