package id_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const one = "0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e15"

var (
	_ encoding.TextMarshaler   = id.Partner{}
	_ encoding.TextAppender    = id.Partner{}
	_ encoding.TextUnmarshaler = (*id.Partner)(nil)
	_ sql.Scanner              = (*id.Partner)(nil)
	_ driver.Valuer            = id.Partner{}
)

type dealKind struct{}

func (dealKind) Kind() string { return "deal" }

func TestParse(t *testing.T) {
	p, err := id.Parse[id.Partner](one)
	require.NoError(t, err)
	assert.Equal(t, one, p.String())
	assert.Equal(t, p, id.Must[id.Partner](one))
	assert.False(t, p.IsZero())
	assert.Equal(t, [16]byte(uuid.MustParse(one)), raw(t, p))

	deal, err := id.Parse[id.ID[dealKind]](one)
	require.NoError(t, err)
	assert.Equal(t, one, deal.String())

	for text, reason := range map[string]string{
		"":                                     "empty",
		strings.ToUpper(one):                   "upper",
		"0197F3a0-5c00-7d3e-9a41-6f0d2c7b8e15": "upper",
		"{" + one + "}":                        "not 36",
		"urn:uuid:" + one:                      "not 36",
		strings.ReplaceAll(one, "-", ""):       "not 36",
		" " + one:                              "not 36",
		"0197f3a05-c00-7d3e-9a41-6f0d2c7b8e15": "not 36",
		"0197f3g0-5c00-7d3e-9a41-6f0d2c7b8e15": "hexadecimal",
		"0197f3G0-5c00-7d3e-9a41-6f0d2c7b8e15": "hexadecimal",
		"00000000-0000-0000-0000-000000000000": "zeros",
		"0197f3a0-5c00-7d3e-9a41-6f0d2c7b8eé":  "hexadecimal",
	} {
		p, err := id.Parse[id.Partner](text)
		var syntax *id.SyntaxError
		require.ErrorAs(t, err, &syntax, text)
		assert.Contains(t, syntax.Reason, reason, text)
		assert.Equal(t, "partner", syntax.Kind)
		assert.NotEmpty(t, syntax.Remedy)
		assert.True(t, p.IsZero())
		assert.Panics(t, func() { id.Must[id.Partner](text) })
	}
	_, err = id.Parse[id.WorkingGroup]("x")
	assert.ErrorContains(t, err, `working-group id "x"`)
}

func raw(t *testing.T, i id.Partner) [16]byte {
	text, err := i.MarshalText()
	require.NoError(t, err)
	return uuid.MustParse(string(text))
}

func TestJSON(t *testing.T) {
	type record struct {
		ID     id.Agreement         `json:"id,omitzero"`
		Parent id.Agreement         `json:"parent,omitzero"`
		Shares map[id.Partner]int   `json:"shares,omitempty"`
		Others []id.External        `json:"others,omitempty"`
		Extra  map[string]id.Expert `json:"extra,omitempty"`
	}
	r := record{ID: id.Must[id.Agreement](one), Shares: map[id.Partner]int{id.Must[id.Partner](one): 3}}
	text, err := json.Marshal(r)
	require.NoError(t, err)
	assert.JSONEq(t, `{"id":"`+one+`","shares":{"`+one+`":3}}`, string(text))
	var back record
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, r, back)

	var syntax *id.SyntaxError
	for _, v := range []any{
		id.Partner{}, []id.Partner{id.Must[id.Partner](one), {}}, map[string]id.Partner{"a": {}},
		struct {
			Partner id.Partner `json:"partner"`
		}{},
	} {
		_, err := json.Marshal(v)
		require.ErrorAs(t, err, &syntax)
		assert.Equal(t, "partner", syntax.Kind)
		assert.Contains(t, syntax.Remedy, "omitzero")
	}
	_, err = json.Marshal(map[id.Partner]int{{}: 1})
	assert.ErrorContains(t, err, "no id to write")
	text, err = json.Marshal([]*id.Partner{nil})
	require.NoError(t, err)
	assert.Equal(t, "[null]", string(text))
	b, err := id.Partner{}.AppendText([]byte("x"))
	assert.Error(t, err)
	assert.Equal(t, "x", string(b))
	assert.Empty(t, id.Partner{}.String())

	err = json.Unmarshal([]byte(`{"id":""}`), &back)
	assert.ErrorAs(t, err, &syntax)
	assert.Error(t, json.Unmarshal([]byte(`{"id":7}`), &back))
	require.NoError(t, json.Unmarshal([]byte(`{"id":null}`), &record{}))
}

func TestSQL(t *testing.T) {
	p := id.Must[id.Partner](one)
	v, err := p.Value()
	require.NoError(t, err)
	assert.Equal(t, driver.Value(one), v)
	b := raw(t, p)
	for _, src := range []any{one, []byte(one), b[:]} {
		var q id.Partner
		require.NoError(t, q.Scan(src))
		assert.Equal(t, p, q)
	}
	v, err = id.Partner{}.Value()
	require.NoError(t, err)
	assert.Nil(t, v)
	q := p
	require.NoError(t, q.Scan(nil))
	assert.True(t, q.IsZero())
	for _, src := range []any{"", []byte{}, 7, strings.ToUpper(one), make([]byte, 16), true} {
		q = p
		assert.Error(t, q.Scan(src), src)
		assert.Equal(t, p, q, "a refused value changes nothing")
	}
}

func TestNew(t *testing.T) {
	now := time.Date(2026, 5, 4, 8, 0, 0, 123_999_999, time.FixedZone("ICT", 7*3600))
	seen := map[id.Event]bool{}
	var all []id.Event
	for i := range 200 {
		e, err := id.New[id.Event](now.Add(time.Duration(i) * time.Millisecond))
		require.NoError(t, err)
		u := uuid.MustParse(e.String())
		assert.Equal(t, uuid.Version(7), u.Version())
		assert.Equal(t, uuid.RFC4122, u.Variant())
		sec, nsec := u.Time().UnixTime()
		assert.Equal(t, now.UnixMilli()+int64(i), time.Unix(sec, nsec).UnixMilli())
		seen[e] = true
		all = append(all, e)
	}
	assert.Len(t, seen, 200)
	assert.True(t, slices.IsSortedFunc(all, id.Event.Compare))
	for _, when := range []time.Time{{}, time.Unix(-1, 0), time.UnixMilli(1 << 48)} {
		_, err := id.New[id.Event](when)
		var syntax *id.SyntaxError
		assert.ErrorAs(t, err, &syntax)
	}
	_, err := id.New[id.Event](time.UnixMilli(1<<48 - 1))
	assert.NoError(t, err)
}

func TestFrom(t *testing.T) {
	assert.Equal(t, id.Namespace,
		uuid.NewSHA1(uuid.NameSpaceURL, []byte("https://github.com/scicoop/scicoop/cooperation/id")).String())
	ror := id.External{Scheme: id.SchemeROR, Value: "03yrm5c26"}
	p, err := id.From[id.Partner](ror)
	require.NoError(t, err)
	// Computed with another implementation of UUID version 5.
	assert.Equal(t, "3ab97280-3ddd-5e40-bb09-c5cdf0e52251", p.String())
	assert.Equal(t, uuid.NewSHA1(uuid.MustParse(id.Namespace), []byte("partner:ror:03yrm5c26")).String(), p.String())
	again, err := id.From[id.Partner](ror)
	require.NoError(t, err)
	assert.Equal(t, p, again)
	o, err := id.From[id.Office](ror)
	require.NoError(t, err)
	assert.NotEqual(t, p.String(), o.String())

	_, err = id.From[id.Partner](id.External{Scheme: "isil", Value: "DE-1"})
	assert.NoError(t, err, "an unknown scheme is taken as it stands")
	for _, e := range []id.External{{}, {Scheme: "isil"}, {Scheme: "a:b", Value: "1"},
		{Scheme: "ror", Value: "https://ror.org/03yrm5c26"}, {Scheme: "ror", Value: "03yrm5c27"}} {
		_, err := id.From[id.Partner](e)
		var syntax *id.SyntaxError
		assert.ErrorAs(t, err, &syntax, e)
		assert.False(t, errors.Is(err, id.ErrUnknownScheme))
	}
}

func TestKinds(t *testing.T) {
	names := []string{
		kindOf[id.Partner](), kindOf[id.Agreement](), kindOf[id.Expert](), kindOf[id.Network](), kindOf[id.Office](),
		kindOf[id.Programme](), kindOf[id.Strategy](), kindOf[id.Event](), kindOf[id.WorkingGroup](), kindOf[id.Portfolio](),
	}
	// Names take part in derived ids: they never change.
	assert.Equal(t, []string{"partner", "agreement", "expert", "network", "office", "programme", "strategy", "event",
		"working-group", "portfolio"}, names)
}

func kindOf[T id.Typed[T]]() string {
	_, err := id.Parse[T]("")
	var syntax *id.SyntaxError
	errors.As(err, &syntax)
	return syntax.Kind
}

func TestNoAllocs(t *testing.T) {
	p := id.Must[id.Partner](one)
	buf := make([]byte, 0, 64)
	text := []byte(one)
	for name, f := range map[string]func(){
		"Parse":         func() { _, _ = id.Parse[id.Partner](one) },
		"AppendText":    func() { _, _ = p.AppendText(buf) },
		"UnmarshalText": func() { _ = p.UnmarshalText(text) },
		"Compare":       func() { _ = p.Compare(p) },
		"From":          func() { _, _ = id.From[id.Partner](rightValues[0]) },
		"Check": func() {
			for _, e := range rightValues {
				_ = e.Check()
			}
		},
		"Valid, wrong": func() { _ = id.External{Scheme: "ror", Value: "03yrm5c27"}.Valid() },
		"ParseExternal, canonical": func() {
			for _, e := range rightValues {
				_, _ = id.ParseExternal(e.Scheme, e.Value)
			}
		},
		"Known": func() { _ = id.Scheme("isil").Known() },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{one, "", strings.ToUpper(one), "00000000-0000-0000-0000-000000000000",
		"ffffffff-ffff-ffff-ffff-ffffffffffff", "{" + one + "}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := id.Parse[id.Partner](s)
		u, uerr := uuid.Parse(s)
		want := uerr == nil && u.String() == s && u != uuid.Nil
		if (err == nil) != want {
			t.Fatalf("%q: %v", s, err)
		}
		if err == nil && p.String() != s {
			t.Fatalf("%q reads as %q", s, p)
		}
		var q id.Partner
		if err2 := q.UnmarshalText([]byte(s)); (err2 == nil) != (err == nil) || q != p {
			t.Fatalf("%q: Parse %v, UnmarshalText %v", s, err, err2)
		}
	})
}
