package talent_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/talent"
)

// words are all strings of a JSON document, members' names left out, of pointers
// the last part only.
func words(t *testing.T, v any) map[string]bool {
	b, err := json.Marshal(v)
	require.NoError(t, err)
	var tree any
	require.NoError(t, json.Unmarshal(b, &tree))
	list := map[string]bool{}
	var walk func(any)
	walk = func(x any) {
		switch x := x.(type) {
		case string:
			if strings.HasPrefix(x, "/sources/") {
				x = x[strings.LastIndex(x, "/")+1:]
			}
			list[x] = true
		case []any:
			for _, y := range x {
				walk(y)
			}
		case map[string]any:
			for _, y := range x {
				walk(y)
			}
		}
	}
	walk(tree)
	return list
}

func under(p, above string) bool { return p == above || strings.HasPrefix(p, above+"/") }

// survivors holds the copy against the places that may be kept: a marker is
// there just when its place lies in one of those and neither in one that is cut
// nor around it.
func survivors(t *testing.T, what string, e *talent.Expert, leaves []leaf, kept, cut []string) {
	t.Helper()
	got := words(t, e)
	for _, l := range leaves {
		want := false
		for _, p := range kept {
			want = want || p == "" || under(l.at, p)
		}
		for _, p := range cut {
			want = want && !under(l.at, p) && !under(p, l.at)
		}
		if got[l.marker] != want {
			t.Errorf("%s: %s at %s: kept %v, should be %v", what, l.marker, l.at, got[l.marker], want)
		}
	}
}

// places are all pointers to something of the filled record, from the top down.
func places(leaves []leaf) (list []string) {
	seen := map[string]bool{}
	for _, l := range leaves {
		for i := 1; i <= len(l.at); i++ {
			if p := l.at[:i]; (i == len(l.at) || l.at[i] == '/') && !seen[p] {
				seen[p] = true
				list = append(list, p)
			}
		}
	}
	return list
}

const purpose = talent.PurposeSharing

var (
	noon = calendar.MustDate
	on   = noon("2026-11-22")
)

func consent(scope ...string) talent.Consent {
	return talent.Consent{Purpose: purpose, Given: noon("2026-01-05"), Scope: scope}
}

// What is left of a record in which every field holds something is what consent
// and visibility allow, for every place there is in it.
func TestRedactionWalk(t *testing.T) {
	e, leaves := filled(t)
	require.Greater(t, len(leaves), 140)
	everyone := talent.Audience{Purpose: purpose, On: on}
	keeper := talent.Audience{Sees: talent.Private, Purpose: purpose, On: on}
	public := talent.Handling{Visibility: talent.Public}
	try := func(what string, to talent.Audience, consents []talent.Consent, handling []talent.Handling, kept, cut []string) {
		t.Helper()
		e.Consents, e.Handling = consents, handling
		out := e.Redact(to)
		survivors(t, what, &out, leaves, kept, cut)
		assert.Equal(t, e.ID, out.ID)
		assert.Empty(t, out.Consents)
		assert.Empty(t, out.Handling)
	}
	given := []talent.Consent{consent()}
	all := []string{""}
	change := func(with func(*talent.Consent)) []talent.Consent {
		c := consent()
		with(&c)
		return []talent.Consent{c}
	}
	try("no consent", keeper, nil, nil, nil, nil)
	try("whole", keeper, given, nil, all, nil)
	try("nothing decided on who sees", everyone, given, nil, nil, nil)
	try("public", everyone, given, []talent.Handling{public}, all, nil)
	try("limited", everyone, given, []talent.Handling{{Visibility: talent.Limited}}, nil, nil)
	try("limited to the trusted", talent.Audience{Sees: talent.Limited, Purpose: purpose, On: on}, given, []talent.Handling{{Visibility: talent.Limited}}, all, nil)
	try("no such visibility", everyone, given, []talent.Handling{{Visibility: 9}}, nil, nil)
	try("no such audience", talent.Audience{Sees: 9, Purpose: purpose, On: on}, given, []talent.Handling{public}, nil, nil)
	try("another purpose", talent.Audience{Sees: talent.Private, Purpose: talent.PurposeContact, On: on}, given, nil, nil, nil)
	try("no purpose", talent.Audience{Sees: talent.Private, On: on}, given, nil, nil, nil)
	try("no day", talent.Audience{Sees: talent.Private, Purpose: purpose}, given, nil, nil, nil)
	try("a vague day", talent.Audience{Sees: talent.Private, Purpose: purpose, On: noon("2026")}, given, nil, nil, nil)
	try("expired", keeper, change(func(c *talent.Consent) { c.Expires = noon("2026-11-21") }), nil, nil, nil)
	try("withdrawn", keeper, change(func(c *talent.Consent) { c.Withdrawn = on }), nil, nil, nil)
	try("not yet", keeper, change(func(c *talent.Consent) { c.Given = noon("2026-11-23") }), nil, nil, nil)
	try("silence", keeper, change(func(c *talent.Consent) { c.Method = "Silence" }), nil, nil, nil)
	try("all is sensitive", keeper, given, []talent.Handling{{Category: talent.Sensitive}}, nil, nil)
	try("no such category", keeper, given, []talent.Handling{{Category: 9}}, nil, nil)

	for _, p := range places(leaves) {
		only := []string{p}
		if strings.HasPrefix(p, "/sources/") && strings.Count(p, "/") > 2 {
			only = nil // without what it is about a source would be about everything
		}
		if !strings.Contains(p, "/about") { // see TestSourcesOfWhatIsLeft
			try("scope "+p, keeper, []talent.Consent{consent(p)}, nil, only, nil)
		}
		old := consent(p)
		old.Given, old.Withdrawn = noon("2025"), noon("2026-03")
		if strings.Contains(p, "/about") {
			continue
		}
		try("withdrawn for "+p, keeper, []talent.Consent{consent(), old}, nil, all, []string{p})
		sensitive := talent.Handling{At: p, Category: talent.Sensitive}
		try("sensitive "+p, keeper, given, []talent.Handling{sensitive}, all, []string{p})
		try("sensitive and named "+p, keeper, []talent.Consent{consent(), consent(p)}, []talent.Handling{sensitive}, all, nil)
		try("private "+p, everyone, given, []talent.Handling{public, {At: p, Visibility: talent.Private}}, all, []string{p})
		try("public "+p, everyone, given, []talent.Handling{{At: p, Visibility: talent.Public}}, only, nil)
		e.Consents, e.Handling = nil, nil
		out := e.Without(p)
		survivors(t, "without "+p, &out, leaves, all, []string{p})
	}
}

// The walk finds every field of the record and of what stands in it, so that one
// that is added has to be thought of.
func TestWalkIsComplete(t *testing.T) {
	_, leaves := filled(t)
	tops := map[string]bool{}
	for _, l := range leaves {
		tops[strings.Split(l.at, "/")[1]] = true
	}
	typ := reflect.TypeFor[talent.Expert]()
	parts := talent.Parts(0)
	for i := range typ.NumField() {
		switch name := member(typ.Field(i)); name {
		case "id", "consents", "handling":
			assert.Zero(t, talent.PartOf("/"+name))
		default:
			assert.True(t, tops[name], name)
			part := talent.PartOf("/" + name)
			assert.NotZero(t, part, name)
			assert.Equal(t, "/"+name, part.String())
			parts |= part
		}
	}
	assert.Equal(t, talent.AllParts, parts)
	assert.Len(t, tops, typ.NumField()-3)
}

// Nothing in a copy is shared that could change.
func TestRedactSharesNothing(t *testing.T) {
	e, _ := filled(t)
	e.Consents, e.Handling = []talent.Consent{consent()}, []talent.Handling{{At: "/names/0/family", Category: talent.Sensitive}}
	seen := map[uintptr]string{}
	var walk func(v reflect.Value, at string, visit func(uintptr, string))
	walk = func(v reflect.Value, at string, visit func(uintptr, string)) {
		switch v.Kind() {
		case reflect.Slice:
			if v.Len() > 0 {
				visit(v.Pointer(), at)
			}
			for i := range v.Len() {
				walk(v.Index(i), fmt.Sprint(at, "/", i), visit)
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i), at+"/"+v.Type().Field(i).Name, visit)
			}
		case reflect.Map, reflect.Pointer, reflect.Interface:
			t.Fatal("say how this is copied: ", at)
		}
	}
	walk(reflect.ValueOf(e).Elem(), "", func(p uintptr, at string) { seen[p] = at })
	before, err := json.Marshal(e)
	require.NoError(t, err)
	check := func(out talent.Expert) {
		n := 0
		walk(reflect.ValueOf(&out).Elem(), "", func(p uintptr, at string) {
			n++
			assert.NotContains(t, seen, p, at)
		})
		assert.Greater(t, n, 20)
	}
	check(e.Redact(talent.Audience{Sees: talent.Private, Purpose: purpose, On: on}))
	check(e.Without("/names/0"))
	check(e.Without())
	e.Handling = nil
	check(e.Redact(talent.Audience{Sees: talent.Private, Purpose: purpose, On: on}))
	e.Handling = []talent.Handling{{At: "/names/0/family", Category: talent.Sensitive}}
	after, err := json.Marshal(e)
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after), "the record itself stays as it was")
}
