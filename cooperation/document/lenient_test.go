package document_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/document"
)

func TestLenient(t *testing.T) {
	for _, tc := range []struct {
		in   string
		want record
		told []string
	}{
		{`{"x":1}`, record{}, []string{"/x 1:2 unknown-member 1"}},
		{`{"x":1,"y":2}`, record{}, []string{"/x 1:2 unknown-member 1", "/y 1:8 unknown-member 2"}},
		{`{"x":1,"yes":true}`, record{Yes: true}, []string{"/x 1:2 unknown-member 1"}},
		{`{"yes":true , "x" : [ 1 ] }`, record{Yes: true}, []string{"/x 1:15 unknown-member [ 1 ]"}},
		{`{"yes":true,"x":{"id":1},"y":null}`, record{Yes: true}, []string{"/x 1:13 unknown-member {\"id\":1}", "/y 1:26 unknown-member null"}},
		{`{"x":0,"yes":true,"y":1,"Plain":2,"z":3}`, record{Yes: true, Plain: 2}, []string{"/x 1:2 unknown-member 0", "/y 1:19 unknown-member 1", "/z 1:35 unknown-member 3"}},
		// Names that encoding/json would take for others.
		{`{"yes":true,"YES":false,"plain":9}`, record{Yes: true}, []string{"/YES 1:13 unknown-member false", "/plain 1:25 unknown-member 9"}},
		{"{\n\"items\":[{\"name\":\"a\"},\n{\"Name\":\"b\"}]}", record{Items: []item{{Name: "a"}, {}}}, []string{"/items/1/Name 3:2 unknown-member \"b\""}},
	} {
		t.Run(tc.in, func(t *testing.T) {
			var told []string
			lenient := document.Lenient(func(n document.Notice) {
				told = append(told, fmt.Sprintf("%s %d:%d %v %s", n.Pointer, n.Line, n.Column, n.Kind, n.Value))
			})
			in := []byte(tc.in)
			v, err := document.DecodeBytes[record](in, lenient)
			require.NoError(t, err)
			assert.Equal(t, tc.want, v)
			assert.Equal(t, tc.told, told)
			assert.Equal(t, tc.in, string(in), "the input must stay as it was")
			told = nil
			v, err = document.Decode[record](iotest.OneByteReader(strings.NewReader(tc.in)), lenient)
			require.NoError(t, err)
			assert.Equal(t, tc.want, v)
			assert.Equal(t, tc.told, told)
			_, err = document.DecodeBytes[record](in, document.Lenient(nil))
			require.NoError(t, err)
		})
	}
}

func TestLenientStillRefuses(t *testing.T) {
	for in, want := range map[string][]string{
		`{"x":1,"x":2}`:          {"/x 1:8 duplicate-member"},
		`{"x":{"y":1,"y":2}}`:    {"/x/y 1:13 duplicate-member"},
		`{"x":1,"count":"a"}`:    {"/count 1:16 wrong-type"},
		`{"x":1,"count":1000}`:   {"/count 1:16 bad-value"},
		`{"x":"\ud800","y":1}`:   {"/x 1:7 encoding"},
		`{"x":[1,],"y":1}`:       {"/x 1:9 syntax"},
		`{"x":1,"names":[1]} {}`: {"/names 1:16 bad-value", " 1:21 trailing-data"},
	} {
		_, err := document.DecodeBytes[record]([]byte(in), document.Lenient(func(document.Notice) { t.Error("notice of a refused document") }))
		assert.Equal(t, want, list(t, err), in)
	}
}

func TestNoticesStaySmall(t *testing.T) {
	type tree struct {
		T map[string]tree `json:"t"`
	}
	name := strings.Repeat("n", document.MaxName)
	var members strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&members, `"%d":0,`, i)
	}
	in := strings.Repeat(`{"t":{"`+name+`":`, 30) + `{` + members.String() + `"t":{}}` + strings.Repeat("}}", 30)
	_, err := document.DecodeBytes[tree]([]byte(in), document.MaxBytes(1<<20), document.Lenient(func(document.Notice) {}))
	assert.Equal(t, []string{" 1:1 limit"}, list(t, err))
}

func TestCheckVersion(t *testing.T) {
	for _, tc := range []struct {
		have, supported string
		newer, ok       bool
	}{
		{"1.0", "1.0", false, true},
		{"1.0", "1.2", false, true},
		{"1.3", "1.2", true, true},
		{"1.10", "1.9", true, true},
		{"2.0", "1.9", false, false},
		{"0.9", "1.0", false, false},
		{"", "1.0", false, false},
		{"1", "1.0", false, false},
		{"1.", "1.0", false, false},
		{".1", "1.0", false, false},
		{"1.0.0", "1.0", false, false},
		{"01.0", "1.0", false, false},
		{"1.00", "1.0", false, false},
		{"v1.0", "1.0", false, false},
		{"1.-1", "1.0", false, false},
		{"1.9999999", "1.0", false, false},
		{"1.0", "one", false, false},
	} {
		newer, err := document.CheckVersion(tc.have, tc.supported)
		assert.Equal(t, tc.newer, newer, tc)
		if tc.ok {
			assert.NoError(t, err, tc)
		} else {
			assert.Equal(t, []string{"/schemaVersion 0:0 bad-version"}, list(t, err), tc)
		}
	}
}

func TestVersion(t *testing.T) {
	type plain struct {
		Name string `json:"name"`
	}
	read := func(in string, opts ...document.Option) ([]string, string, error) {
		var told []string
		v, err := document.DecodeBytes[plain]([]byte(in), append(opts, document.Version("1.2"))...)
		return told, v.Name, err
	}
	for in, want := range map[string][]string{
		`{"name":"a"}`: {"/schemaVersion 1:1 bad-version"},
		`{"nome":"a"}`: {"/schemaVersion 1:1 bad-version", "/nome 1:2 unknown-member"},
		`{"schemaVersion":"2.0","nome":1,"name":}`: {"/schemaVersion 1:18 bad-version"},
		`{"nome":1,"schemaVersion":"3.1"}`:         {"/schemaVersion 1:27 bad-version"},
		`{"schemaVersion":1.2,"name":"a"}`:         {"/schemaVersion 1:18 bad-version"},
		`{"schemaVersion":null}`:                   {"/schemaVersion 1:18 bad-version"},
		`{"schemaVersion":"1.x"}`:                  {"/schemaVersion 1:18 bad-version"},
		`{"nome":1,"schemaVersion":"1.2"}`:         {"/nome 1:2 unknown-member"},
		`{"nome":1,"schemaVersion":"1.3"}`:         {"/nome 1:2 unknown-member"}, // nobody takes it
		`{"schemaVersion":"1.2","schemaVersion":"1.2"}`: {
			"/schemaVersion 1:24 duplicate-member",
		},
		`{"name":`: {"/name 1:9 syntax"},
	} {
		_, _, err := read(in)
		assert.Equal(t, want, list(t, err), in)
	}
	_, name, err := read(`{"schemaVersion":"1.\u0030","name":"a"}`)
	require.NoError(t, err)
	assert.Equal(t, "a", name)
	_, name, err = read(`{"name":"a","schemaVersion":"1.7"}`)
	require.NoError(t, err)
	assert.Equal(t, "a", name)

	var told []string
	report := document.Report(func(n document.Notice) {
		told = append(told, fmt.Sprintf("%s %d:%d %v %s", n.Pointer, n.Line, n.Column, n.Kind, n.Value))
	})
	_, name, err = read(`{"nome":1,"schemaVersion":"1.3","name":"a"}`, report)
	require.NoError(t, err)
	assert.Equal(t, "a", name)
	assert.Equal(t, []string{"/nome 1:2 unknown-member 1", `/schemaVersion 1:11 bad-version "1.3"`}, told)
	// The same version stays strict, whoever listens.
	_, _, err = read(`{"nome":1,"schemaVersion":"1.2","name":"a"}`, report)
	assert.Equal(t, []string{"/nome 1:2 unknown-member"}, list(t, err))
	// Without the option the member is one like any other.
	_, err = document.DecodeBytes[plain]([]byte(`{"schemaVersion":"1.2"}`))
	assert.Equal(t, []string{"/schemaVersion 1:2 unknown-member"}, list(t, err))
	// Only at the top.
	_, err = document.DecodeBytes[map[string]plain]([]byte(`{"schemaVersion":"1.2"}`), document.Version("1.2"))
	assert.Error(t, err)
	_, err = document.DecodeBytes[[]plain]([]byte(`[{"schemaVersion":"1.2"}]`), document.Version("1.2"))
	assert.Equal(t, []string{"/schemaVersion 1:1 bad-version", "/0/schemaVersion 1:3 unknown-member"}, list(t, err))
}
