package rule_test

import (
	"encoding/json"
	"testing"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestArgsJSON(t *testing.T) {
	b, err := json.Marshal(rule.Args{
		{Name: "z", Kind: rule.ArgInt, Number: -3}, {Name: "a\"", Kind: rule.ArgCode, Text: "<ữ>\n"},
		{Name: "s", Kind: rule.ArgShare, Number: -50}, {Name: "d", Kind: rule.ArgDate, Text: "2019-07"},
	})
	require.NoError(t, err)
	assert.Equal(t, `{"z":-3,"a\"":"\u003cữ\u003e\n","s":-0.5,"d":"2019-07"}`, string(b))
	b, err = json.Marshal(rule.Args{})
	require.NoError(t, err)
	assert.Equal(t, "{}", string(b))
}

// TestArgsReadBack: in their order, of the kinds that JSON tells apart.
func TestArgsReadBack(t *testing.T) {
	var args rule.Args
	require.NoError(t, json.Unmarshal([]byte(` {"z": -3, "a": "ữ\n", "s": -0.5, "d": "2019-07", "t": 99.95, "": 0} `), &args))
	assert.Equal(t, rule.Args{
		{Name: "z", Kind: rule.ArgInt, Number: -3}, {Name: "a", Kind: rule.ArgCode, Text: "ữ\n"},
		{Name: "s", Kind: rule.ArgShare, Number: -50}, {Name: "d", Kind: rule.ArgCode, Text: "2019-07"},
		{Name: "t", Kind: rule.ArgShare, Number: 9995}, {Name: "", Kind: rule.ArgInt},
	}, args)
	require.NoError(t, json.Unmarshal([]byte("null"), &args))
	assert.Nil(t, args)
	for _, bad := range []string{
		`[]`, `"a"`, `1`, `{"a": null}`, `{"a": true}`, `{"a": []}`, `{"a": {}}`, `{"a": 1e3}`, `{"a": 1.005}`, `{"a": 1.50}`,
		`{"a": 1.0}`, `{"a": -0}`, `{"a": 9223372036854775808}`, `{"a": 1.5e3}`, `{"a": 1, "a": 2}`,
	} {
		args = rule.Args{{Name: "kept"}}
		assert.Error(t, json.Unmarshal([]byte(bad), &args), bad)
		assert.Equal(t, rule.Args{{Name: "kept"}}, args, "what is refused changes nothing")
	}
	for _, bad := range []string{``, `{`, `{"a"`, `{"a":`, `{"a": 1`} { // by a caller without encoding/json
		assert.Error(t, new(rule.Args).UnmarshalJSON([]byte(bad)), bad)
	}
}

func FuzzArgs(f *testing.F) {
	for _, s := range []string{`{}`, `null`, `{"z":-3,"a\"":"<ữ>\n","s":-0.5,"d":"2019-07"}`, `{"a":1,"a":2}`, `{"a":-92233720368547758.08}`, `{"a":5e-1}`, `{"a":{`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var args, back rule.Args
		if json.Unmarshal([]byte(s), &args) != nil {
			return
		}
		one, err := json.Marshal(args)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(one, &back))
		if len(args) > 0 {
			assert.Equal(t, args, back)
		}
		two, err := json.Marshal(back)
		require.NoError(t, err)
		assert.Equal(t, string(one), string(two))
	})
}
