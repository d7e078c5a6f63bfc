package id_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLooseSpellings(t *testing.T) {
	for _, tt := range []struct {
		scheme     id.Scheme
		text, want string
	}{
		{"ror", "https://ror.org/03yrm5c26", "03yrm5c26"},
		{"ror", "http://ror.org/03yrm5c26/", "03yrm5c26"},
		{"ror", "https://www.ror.org/03yrm5c26", "03yrm5c26"},
		{"ror", "ror.org/03yrm5c26", "03yrm5c26"},
		{"ror", "HTTPS://ROR.ORG/03YRM5C26", "03yrm5c26"},
		{"ror", " 03YRM5C26\n", "03yrm5c26"},
		{"ror", "ROR: 03yrm5c26", "03yrm5c26"},
		{"orcid", "https://orcid.org/0000-0002-1694-233X", "0000-0002-1694-233X"},
		{"orcid", "http://www.orcid.org/0000-0002-1694-233x", "0000-0002-1694-233X"},
		{"orcid", "orcid:0000-0002-1694-233x", "0000-0002-1694-233X"},
		{"orcid", "000000021694233x", "0000-0002-1694-233X"},
		{"orcid", "0000 0002 1694 233X", "0000-0002-1694-233X"},
		{"orcid", "0000–0002–1694–233X", "0000-0002-1694-233X"},
		{"orcid", "0000‑0002‑1694‑233X", "0000-0002-1694-233X"},
		{"isni", "0000 0001 2281 955X", "000000012281955X"},
		{"isni", "ISNI 0000 0001 2281 955x", "000000012281955X"},
		{"isni", "0000\u00a00001\u00a02281\u00a0955X", "000000012281955X"},
		{"isni", "https://isni.org/isni/000000012281955X", "000000012281955X"},
		{"isni", "http://www.isni.org/000000012281955X", "000000012281955X"},
		{"isni", "0000-0002-1694-233X", "000000021694233X"},
		{"lei", "5493001kjtiigc8y1r12", "5493001KJTIIGC8Y1R12"},
		{"lei", "5493 001K JTII GC8Y 1R12", "5493001KJTIIGC8Y1R12"},
		{"lei", "https://search.gleif.org/#/record/5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R12"},
		{"wikidata", "q42", "Q42"},
		{"wikidata", "https://www.wikidata.org/wiki/Q42", "Q42"},
		{"wikidata", "http://www.wikidata.org/entity/Q42", "Q42"},
		{"wikidata", "wikidata:Q42", "Q42"},
		{"grid", "https://www.grid.ac/institutes/grid.445690.a", "grid.445690.a"},
		{"grid", "GRID.445690.A", "grid.445690.a"},
		{"crossref-funder", "501100000780", "10.13039/501100000780"},
		{"crossref-funder", "http://dx.doi.org/10.13039/501100000780", "10.13039/501100000780"},
		{"crossref-funder", "https://doi.org/10.13039/501100000780", "10.13039/501100000780"},
		{"crossref-funder", "doi:10.13039/501100000780", "10.13039/501100000780"},
		{"vn-tax", "0311 916 028", "0311916028"},
		{"vn-tax", "0314409058002", "0314409058-002"},
		{"vn-tax", "MST: 0314409058 - 002", "0314409058-002"},
		{"vn-personal", "012 345 678 901", "012345678901"},
	} {
		got, err := id.ParseExternal(tt.scheme, tt.text)
		if assert.NoError(t, err, tt.text) {
			assert.Equal(t, id.External{Scheme: tt.scheme, Value: tt.want}, got)
		}
		if tt.text != tt.want {
			assert.Error(t, id.External{Scheme: tt.scheme, Value: tt.text}.Check(), "only the canonical form is right")
		}
	}
	for _, text := range []string{"https://orcid.org/0000-0002-1694-233X", "https://example.org/03yrm5c26",
		"https://ror.org/", "https://ror.org", "ror", "https://ror.org/03yrm5c26?x=1", strings.Repeat("0 ", 1<<16)} {
		_, err := id.ParseExternal(id.SchemeROR, text)
		assert.Error(t, err, text)
	}
}

func TestURL(t *testing.T) {
	want := map[id.Scheme]string{
		"ror": "https://ror.org/03yrm5c26", "orcid": "https://orcid.org/0000-0002-1825-0097",
		"isni":     "https://isni.org/isni/000000012281955X",
		"lei":      "https://search.gleif.org/#/record/213800KUD8LAJWSQ9D15",
		"wikidata": "https://www.wikidata.org/wiki/Q42", "grid": "https://www.grid.ac/institutes/grid.445690.a",
		"crossref-funder": "https://doi.org/10.13039/501100000780",
	}
	for _, e := range rightValues {
		if w, ok := want[e.Scheme]; ok {
			assert.Equal(t, w, e.URL())
			delete(want, e.Scheme)
		}
		if u := e.URL(); u != "" {
			assert.Equal(t, e, id.MustExternal(e.Scheme, u))
		}
		assert.Equal(t, e, id.MustExternal(e.Scheme, e.Printed()))
	}
	assert.Empty(t, want)
	assert.Empty(t, id.External{Scheme: "vn-tax", Value: "0100233488"}.URL())
	assert.Empty(t, id.External{Scheme: "isil", Value: "DE-1"}.URL())
	assert.Equal(t, "0000 0001 2281 955X", id.External{Scheme: "isni", Value: "000000012281955X"}.Printed())
}

func TestUnknownScheme(t *testing.T) {
	e, err := id.ParseExternal("isil", "  DE-1 ")
	assert.ErrorIs(t, err, id.ErrUnknownScheme)
	assert.Equal(t, id.External{Scheme: "isil", Value: "DE-1"}, e)
	assert.ErrorIs(t, e.Check(), id.ErrUnknownScheme)
	assert.False(t, e.Valid())

	for _, bad := range []id.Scheme{"", "ROR", "a:b", "1a", "mã"} {
		_, err := id.ParseExternal(bad, "1")
		require.Error(t, err)
		assert.NotErrorIs(t, err, id.ErrUnknownScheme)
	}
	_, err = id.ParseExternal("isil", " ")
	assert.NotErrorIs(t, err, id.ErrUnknownScheme)
	assert.Error(t, err)
	assert.Error(t, id.External{}.Check())
	assert.True(t, id.External{}.IsZero())

	var back id.External
	text, err := json.Marshal(e)
	require.NoError(t, err)
	assert.Equal(t, `{"scheme":"isil","value":"DE-1"}`, string(text))
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, e, back)
}

func TestErrorText(t *testing.T) {
	_, err := id.ParseExternal(id.SchemeROR, strings.Repeat("ộ", 100))
	var syntax *id.SyntaxError
	require.ErrorAs(t, err, &syntax)
	assert.Equal(t, strings.Repeat("ộ", 64), syntax.Text)

	_, err = id.ParseExternal(id.SchemeVNPersonal, "0123456789012")
	require.ErrorAs(t, err, &syntax)
	assert.NotContains(t, err.Error(), "0123456789")
	assert.Empty(t, syntax.Text)
	assert.NotContains(t, id.External{Scheme: "vn-personal", Value: "0123456789012"}.Check().Error(), "0123456789")
}

func FuzzParseExternal(f *testing.F) {
	for _, e := range rightValues {
		f.Add(string(e.Scheme), e.Value)
		f.Add(string(e.Scheme), e.URL())
		f.Add(string(e.Scheme), " "+strings.ToLower(e.Printed())+"/")
	}
	f.Add("isil", "DE-1")
	f.Add("orcid", "https://orcid.org/orcid 0000–0002‑1694 233x")
	f.Fuzz(func(t *testing.T, scheme, text string) {
		e, err := id.ParseExternal(id.Scheme(scheme), text)
		if err != nil {
			_ = err.Error()
			if (e != id.External{}) != errors.Is(err, id.ErrUnknownScheme) {
				t.Fatalf("%q with %v", e, err)
			}
			return
		}
		if !e.Valid() || e.Check() != nil {
			t.Fatalf("%q is not right", e)
		}
		for _, again := range []string{e.Value, e.Printed(), e.URL()} {
			if again == "" {
				continue
			}
			if b, err := id.ParseExternal(e.Scheme, again); err != nil || b != e {
				t.Fatalf("%q: %q, %v", again, b, err)
			}
		}
		if !slices.Contains(slices.Collect(id.Schemes()), e.Scheme) {
			t.Fatal(e.Scheme)
		}
	})
}
