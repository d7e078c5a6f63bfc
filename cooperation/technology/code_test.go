package technology

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseCode(t *testing.T) {
	for text, want := range map[string]Code{
		"FORD:2.10":                     {"FORD", "2.10"},
		"FORD:2.1":                      {"FORD", "2.1"},
		"VN-1131-2025:4":                {"VN-1131-2025", "4"},
		"VN-1131-2025:1/vietnamese-llm": {"VN-1131-2025", "1/vietnamese-llm"},
		"X9:A.b-c":                      {"X9", "A.b-c"},
	} {
		got, err := ParseCode(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got)
		assert.Equal(t, text, got.String())
		assert.True(t, got.Valid())
	}
	for _, text := range []string{
		"", ":", "FORD", "FORD:", ":2.10", "ford:2.10", "9FORD:1", "-A:1", "FO RD:1", "FORD:2 10", " FORD:2.10",
		"FORD:2.10 ", "FORD:2..10", "FORD:.2", "FORD:2.", "FORD:a:b", "FORD:hai", strings.Repeat("A", 33) + ":1",
		"A:" + strings.Repeat("1", 65), "FORD:2,10", "VN:nhóm", "FORD:a_b",
	} {
		got, err := ParseCode(text)
		if text == "FORD:hai" {
			require.NoError(t, err, "an unknown code of the right form survives")
			continue
		}
		var e *Error
		require.True(t, errors.As(err, &e), text)
		assert.NotEmpty(t, e.Reason)
		assert.NotEmpty(t, e.Remedy)
		assert.True(t, got.IsZero())
	}
	assert.Panics(t, func() { MustCode("ford") })
}

func TestCodeOrderIsNumeric(t *testing.T) {
	want := []Code{
		MustCode("FORD:1"), MustCode("FORD:1.7"), MustCode("FORD:2"), MustCode("FORD:2.1"), MustCode("FORD:2.2"),
		MustCode("FORD:2.9"), MustCode("FORD:2.10"), MustCode("FORD:2.11"), MustCode("FORD:3"),
		MustCode("VN-1131-2025:4"), MustCode("VN-1131-2025:4/core-network"), MustCode("VN-1131-2025:10"),
		MustCode("VN-1131-2025:ai"), MustCode("VN-21-2026:ai"),
	}
	assert.NotEqual(t, MustCode("FORD:2.1"), MustCode("FORD:2.10"))
	rng := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		got := slices.Clone(want)
		rng.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		slices.SortFunc(got, Code.Compare)
		require.Equal(t, want, got)
	}
	// The order is total: 0 for equal codes only, antisymmetric, transitive.
	all := append(slices.Clone(want), Code{}, Code{"FORD", "2.01"}, Code{"FORD", "2/1"}, Code{"FORD", "02.1"}, Code{"", "."}, Code{"FORD", "2."}, Code{"FORD", "99999999999999999999.1"})
	for _, a := range all {
		for _, b := range all {
			require.Equal(t, a == b, a.Compare(b) == 0, "%v %v", a, b)
			require.Equal(t, a.Compare(b), -b.Compare(a), "%v %v", a, b)
			for _, c := range all {
				if a.Compare(b) < 0 && b.Compare(c) < 0 {
					require.Negative(t, a.Compare(c), "%v %v %v", a, b, c)
				}
			}
		}
	}
}

func TestParentAndWithin(t *testing.T) {
	c := MustCode("FORD:2.10")
	p, ok := c.Parent()
	assert.True(t, ok)
	assert.Equal(t, MustCode("FORD:2"), p)
	_, ok = p.Parent()
	assert.False(t, ok)
	_, ok = Code{}.Parent()
	assert.False(t, ok)
	assert.True(t, c.Within(c))
	assert.True(t, c.Within(p))
	assert.False(t, p.Within(c))
	assert.False(t, c.Within(MustCode("FORD:2.1")))
	assert.False(t, c.Within(Code{List: "FORD"}))
	assert.False(t, c.Within(MustCode("VN-1131-2025:2")))
	assert.True(t, MustCode("VN-1131-2025:1/metaverse").Within(MustCode("VN-1131-2025:1")))
	assert.False(t, MustCode("VN-1131-2025:11").Within(MustCode("VN-1131-2025:1")))
}

func TestCodeInJSONAndSQL(t *testing.T) {
	type record struct {
		Area  Code   `json:"area,omitzero"`
		Areas []Code `json:"areas,omitempty"`
	}
	r := record{Areas: []Code{{"FORD", "2.10"}, {"VN-99-2031", "unknown"}}}
	b, err := json.Marshal(r)
	require.NoError(t, err)
	assert.JSONEq(t, `{"areas":["FORD:2.10","VN-99-2031:unknown"]}`, string(b))
	var back record
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, r, back, "codes of unknown lists survive")
	assert.Error(t, json.Unmarshal([]byte(`{"area":"2.10"}`), &back))
	_, err = json.Marshal(record{Area: Code{"FORD", "2 10"}})
	assert.Error(t, err, "what cannot be read back is not written")

	for _, c := range []Code{{}, {"FORD", "2.10"}} {
		v, err := c.Value()
		require.NoError(t, err)
		got := Code{"X", "1"}
		require.NoError(t, got.Scan(v))
		assert.Equal(t, c, got)
	}
	var c Code
	require.NoError(t, c.Scan([]byte("FORD:1")))
	assert.Equal(t, Code{"FORD", "1"}, c)
	assert.Error(t, c.Scan(2.10))
	_, err = Code{"FORD", ""}.Value()
	assert.Error(t, err)
	require.NoError(t, c.UnmarshalText(nil))
	assert.True(t, c.IsZero())
}

func FuzzParseCode(f *testing.F) {
	for _, s := range []string{"FORD:2.10", "VN-1131-2025:4", "VN-1131-2025:1/vietnamese-llm", "", ":", "a:b", "A:b..c", "A:ộ", "\xff:1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := ParseCode(s)
		if err != nil {
			if !c.IsZero() {
				t.Fatalf("%q: an error and a value", s)
			}
			return
		}
		if c.String() != s {
			t.Fatalf("%q is written as %q", s, c)
		}
		b, err := c.MarshalText()
		var back Code
		if err != nil || back.UnmarshalText(b) != nil || back != c {
			t.Fatalf("%q does not come back", s)
		}
		if p, ok := c.Parent(); ok && (!p.Valid() || !c.Within(p) || p.Compare(c) >= 0) {
			t.Fatalf("%q is not within its parent %q", c, p)
		}
	})
}

func TestClosedSets(t *testing.T) {
	for _, v := range []interface {
		String() string
		MarshalText() ([]byte, error)
	}{KindUnstated, Group, Technology, Product, MakerUnstated, Ours, Official, FitUnstated, Exact, Broader, Narrower, Overlaps, LevelUnstated, Ordinary, Sensitive, HighRisk} {
		b, err := v.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, v.String(), string(b))
		var back any
		switch v.(type) {
		case Kind:
			var x Kind
			require.NoError(t, x.UnmarshalText(b))
			assert.Error(t, new(Kind).UnmarshalText([]byte("x")))
			back = x
		case Maker:
			var x Maker
			require.NoError(t, x.UnmarshalText(b))
			assert.Error(t, new(Maker).UnmarshalText([]byte("x")))
			back = x
		case Fit:
			var x Fit
			require.NoError(t, x.UnmarshalText(b))
			assert.Error(t, new(Fit).UnmarshalText([]byte("x")))
			back = x
		case Level:
			var x Level
			require.NoError(t, x.UnmarshalText(b))
			assert.Error(t, new(Level).UnmarshalText([]byte("x")))
			back = x
		}
		assert.Equal(t, v, back)
	}
	for _, v := range []interface{ MarshalText() ([]byte, error) }{Kind(9), Maker(9), Fit(9), Level(9)} {
		_, err := v.MarshalText()
		assert.Error(t, err, "what cannot be read back is not written")
	}
	assert.Less(t, LevelUnstated, Ordinary)
	assert.Less(t, Sensitive, HighRisk)
	assert.True(t, LevelUnstated.IsZero() && FitUnstated.IsZero() && MakerUnstated.IsZero() && KindUnstated.IsZero())
}
